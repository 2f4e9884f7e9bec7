"""Dutch words that tell whether a text speaks of a man or a woman."""

from __future__ import annotations

from interview_audio.languages.people import GenderWords

GENDERS = GenderWords(
    he_before=r"[Dd]hr\.?|[Dd]e heer|[Hh]eer|[Mm]eneer|[Mm]ijnheer|[Bb]roeder|[Pp]ater",
    she_before=r"[Mm]evr\.?|[Mm]w\.?|[Mm]evrouw|[Mm]ejuffrouw|[Zz]uster|"
    r"\w{3,}(?:kster|fster|rster|tster|lster|ares|euse|trice|eres|ologe|esse)",
    he="hij|hijzelf|hem|zijn (?:werk|boek|onderzoek|vader|moeder|vrouw|carrière|bedrijf|atelier|eerste)|vader van",
    she="haar|zijzelf|moeder van|(?:zij|ze) (?:is|was|heeft|had|werd|wordt|kan|\\w{2,}t|\\w{2,}[dt]e)|"
    "(?:is|was|heeft|had|werd|wordt|kan|\\w{2,}t|\\w{2,}[dt]e) (?:zij|ze)|"
    "(?:schrijf|onderzoek|oprich|kunsten|verpleeg|voorzit|dans|spreek|verslagge\\w+)ster|\\w{3,}(?:ares|trice|euse)|"
    "kunstenares|dichteres|zangeres|actrice|directrice|oprichtster",
)
