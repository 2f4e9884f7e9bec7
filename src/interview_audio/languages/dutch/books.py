"""Books of scripture in Dutch, by their short forms."""

from __future__ import annotations

BOOKS = {
    "Mat": "Matteüs",
    "Mt": "Matteüs",
    "Mar": "Marcus",
    "Luc": "Lucas",
    "Joh": "Johannes",
    "Hand": "Handelingen",
    "Rom": "Romeinen",
    "Kor": "Korintiërs",
    "Ps": "Psalm",
    "Jes": "Jesaja",
    "Op": "Openbaring",
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Psalm": "Psalm",
    "Johannes": "Johannes",
}
