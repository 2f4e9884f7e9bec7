"""Books of scripture in Portuguese, by their short forms."""

from __future__ import annotations

BOOKS = {
    "Mt": "Mateus",
    "Mc": "Marcos",
    "Lc": "Lucas",
    "Jo": "João",
    "At": "Atos",
    "Rm": "Romanos",
    "Cor": "Coríntios",
    "Sl": "Salmo",
    "Is": "Isaías",
    "Ap": "Apocalipse",
    "Gn": "Gênesis",
    "Êx": "Êxodo",
    "Mateus": "Mateus",
    "Salmo": "Salmo",
}
