"""Books of scripture, by their names and short forms."""

from __future__ import annotations

SCRIPTURE = (
    "Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah Esther Job "
    "Psalms? Proverbs Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Obadiah Jonah "
    "Micah Nahum "
    "Habakkuk Zephaniah Haggai Zechariah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians Ephesians "
    "Philippians Colossians Thessalonians Timothy Titus Philemon Hebrews James Peter Jude Revelation Sura Surah Quran"
)
SHORT_BOOKS = {
    "Cor": "Corinthians",
    "Deut": "Deuteronomy",
    "Eccl": "Ecclesiastes",
    "Eph": "Ephesians",
    "Exod": "Exodus",
    "Gal": "Galatians",
    "Gen": "Genesis",
    "Heb": "Hebrews",
    "Isa": "Isaiah",
    "Jer": "Jeremiah",
    "Lev": "Leviticus",
    "Matt": "Matthew",
    "Phil": "Philippians",
    "Prov": "Proverbs",
    "Ps": "Psalm",
    "Rev": "Revelation",
    "Rom": "Romans",
}
"""Books whose chapters and verses are written with a colon."""
