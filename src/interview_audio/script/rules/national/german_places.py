"""German short forms of sides, squares and extensions, and counts in Roman figures: am li. Ufer, Kirchpl. 7."""

from __future__ import annotations

from interview_audio.languages import numerals
from interview_audio.languages.language import words
from interview_audio.script.rules.numbers.roman import roman_value
from interview_audio.script.rules.rule import GERMAN, INNER_STOP, Rule, one_of

SIDES = {"li": "link", "re": "recht"}
NEUTER_PARTS = words("Knie Auge Bein Ohr Handgelenk Ufer Schulterblatt Ohrläppchen Augenlid Rad Fenster Bild")


def _ending(word: str, noun: str) -> str:
    """Return the ending of an adjective behind an article: die linke Hand, dem linken Arm, mein linkes Knie."""
    if word in ("der", "die", "das") or word.endswith("ine") or word in ("ihre", "ins", "ans", "aufs"):
        return "e"
    if word in ("ein", "mein", "sein", "ihr", "dein"):
        return "es" if noun in NEUTER_PARTS else "er"
    return "en"


RULES = (
    Rule(
        "German left and right",
        r"\b((?i:der|die|das|eine|meine|seine|ihre|deine|dem|den|des|im|am|vom|zum|zur|beim|einem|einer|meinem|meinen|"
        r"meiner|meines|seinem|seinen|seiner|ihrem|ihren|ihrer|ins|ans|aufs|ein|mein|sein|ihr|dein)) (li|re)\. "
        r"(?=([A-ZÄÖÜ][a-zäöüß]+))",
        lambda match, _: f"{match[1]} {SIDES[match[2]]}{_ending(match[1].lower(), match[3])} ",
        (("am li. Bein, mein re. Arm", "am linken Bein, mein rechter Arm."),),
        needs=(INNER_STOP, one_of(" li. | re. ")),
        languages=GERMAN,
    ),
    Rule(
        "German square in an address",
        r"\b([A-ZÄÖÜ][a-zäöüß]+)pl\.(?= \d)",
        r"\1platz",
        (("am Kirchpl. 7", "am Kirchplatz sieben."),),
        needs=(INNER_STOP, one_of("pl. 0")),
        languages=GERMAN,
    ),
    Rule(
        "German extension of a telephone",
        r"\b((?:Durchwahl|Apparat|App\.|Nebenstelle)(?: \w+){0,3} )[-–](?=\d{1,4}(?!\w|[.,]\d))",
        r"\1",
        (("Durchwahl -17", "Durchwahl siebzehn."),),
        needs=("-–", one_of("durchwahl|app|nebenstelle")),
        languages=GERMAN,
    ),
    Rule(
        "German count in Roman figures",
        r"(?<![\w.])(?<![A-ZÄÖÜ][a-zäöüß] )(?=[IVX]{2})((?:X{1,2})?(?:IX|IV|V?I{0,3})) "
        r"(?=(?:Manualen?|Register|Akten?|Bilder|Bänden?|"
        r"Teilen?|Stimmen|Sätzen?|Kapitel|Büchern?)\b)",
        lambda match, _: f"{numerals.cardinal(roman_value(match[1]), 'de')} ",
        (("mit II Manualen, III Manuale", "mit zwei Manualen, drei Manuale."),),
        needs="IVX",
        languages=GERMAN,
    ),
)
