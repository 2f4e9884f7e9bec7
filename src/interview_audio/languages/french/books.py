"""Books of scripture in French, by their short forms."""

from __future__ import annotations

BOOKS = {
    "Mt": "Matthieu",
    "Mc": "Marc",
    "Lc": "Luc",
    "Jn": "Jean",
    "Ac": "Actes",
    "Rm": "Romains",
    "Co": "Corinthiens",
    "Ps": "Psaume",
    "Is": "Isaïe",
    "Ap": "Apocalypse",
    "Gn": "Genèse",
    "Ex": "Exode",
    "Matthieu": "Matthieu",
    "Jean": "Jean",
    "Psaume": "Psaume",
}
