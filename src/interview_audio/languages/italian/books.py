"""Books of scripture in Italian, by their short forms."""

from __future__ import annotations

BOOKS = {
    "Mt": "Matteo",
    "Mc": "Marco",
    "Lc": "Luca",
    "Gv": "Giovanni",
    "At": "Atti",
    "Rm": "Romani",
    "Cor": "Corinzi",
    "Sal": "Salmo",
    "Is": "Isaia",
    "Ap": "Apocalisse",
    "Gen": "Genesi",
    "Es": "Esodo",
    "Matteo": "Matteo",
    "Giovanni": "Giovanni",
    "Salmo": "Salmo",
}
