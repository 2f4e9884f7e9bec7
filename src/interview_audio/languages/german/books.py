"""Books of scripture in German, by their short forms."""

from __future__ import annotations

BOOKS = {
    "Mose": "Mose",
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Jer": "Jeremia",
    "Spr": "Sprüche",
    "Koh": "Kohelet",
    "Mt": "Matthäus",
    "Mk": "Markus",
    "Lk": "Lukas",
    "Joh": "Johannes",
    "Apg": "Apostelgeschichte",
    "Röm": "Römer",
    "Kor": "Korinther",
    "Gal": "Galater",
    "Ps": "Psalm",
    "Jes": "Jesaja",
    "Offb": "Offenbarung",
    "Hebr": "Hebräer",
    "Matthäus": "Matthäus",
    "Markus": "Markus",
    "Lukas": "Lukas",
    "Johannes": "Johannes",
    "Psalm": "Psalm",
}
