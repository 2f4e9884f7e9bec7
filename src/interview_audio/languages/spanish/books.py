"""Books of scripture in Spanish, by their short forms."""

from __future__ import annotations

BOOKS = {
    "Mt": "Mateo",
    "Mc": "Marcos",
    "Lc": "Lucas",
    "Jn": "Juan",
    "Hch": "Hechos",
    "Rom": "Romanos",
    "Cor": "Corintios",
    "Sal": "Salmo",
    "Is": "Isaías",
    "Ap": "Apocalipsis",
    "Gn": "Génesis",
    "Ex": "Éxodo",
    "Mateo": "Mateo",
    "Juan": "Juan",
    "Salmo": "Salmo",
}
