"""Italian numbers that change with the noun: un'ora, uno studente, cinquantamila."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.italian.counting import ELIDED, IMPURE, LAWS, MODES, NOTES
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import stop_after
from interview_audio.script.rules.rule import DIGITS, INNER_STOP, Rule, one_of

ITALIAN = frozenset({"it"})


def _law(match: re.Match[str], _: Language) -> str:
    """Say L. 180/78 as the law one hundred eighty of seventy eight."""
    number, year = (numerals.cardinal(str(int(match[place])), "it") for place in (2, 3))
    return f"{LAWS.get(match[1], match[1])} {number} del {year}"


def _aged(match: re.Match[str], _: Language) -> str:
    """Say 50enne as one word."""
    return f"{re.sub('[aeio]$', '', numerals.cardinal(match[1], 'it'))}enn{match[2]}"


def _mode(match: re.Match[str], _: Language) -> str:
    return f"{match[1]}{match[2] or ''} {MODES[match[3]]}{stop_after(match) if match[0].endswith('.') else ''}"


RULES = (
    Rule(
        "Italian one before a vowel",
        rf"(?<![\w.,/-])1 (?=(?:{ELIDED})\b)",
        "un'",
        (("in 1 ora", "in un'ora."),),
        needs="1",
        languages=ITALIAN,
    ),
    Rule(
        "Italian one before s and a consonant",
        rf"(?<![\w.,/-])1 (?={IMPURE})",
        "uno ",
        (("con 1 zaino", "con uno zaino."),),
        needs="1",
        languages=ITALIAN,
    ),
    Rule(
        "Italian thousands",
        r"(?<![\w.,/-])(\d{1,3}) ?mila\b",
        lambda match, _: numerals.cardinal(f"{match[1]}000", "it"),
        (("50mila lire", "cinquantamila lire."),),
        needs=(DIGITS, one_of("mila")),
        languages=ITALIAN,
    ),
    Rule(
        "Italian hours",
        r"\bh\.? (?=(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?!\w|[.,:]\d))",
        "ore ",
        (("h 21.30", "ore ventuno e trenta."),),
        needs="h",
        languages=ITALIAN,
    ),
    Rule(
        "Italian age in one word",
        r"(?<![\w.,])(\d{1,2})[-' ]?enn([ei])\b",
        _aged,
        (("i 40enni e una 50enne", "i quarantenni e una cinquantenne."),),
        needs=DIGITS,
        languages=ITALIAN,
    ),
    Rule(
        "Italian law of a year",
        r"(?<![\w.])(L\.|l\.|D\.L\.|D\.Lgs\.|d\.lgs\.|D\.P\.R\.|D\.M\.|DPR|[Ll]egge|"
        r"decreto legislativo|decreto legge|decreto) (?:n\. ?)?(\d{1,4})/((?:19|20)?\d\d)(?!\w|[.,/]\d)",
        _law,
        (("la L. 180/78", "la legge centottanta del settantotto."),),
        needs="/",
        languages=ITALIAN,
    ),
    Rule(
        "Italian law by its number",
        r"\b((?i:la|della|dalla|alla|nella|sulla|una) )[Ll]\. ?(?:n\. ?)?(?=\d)",
        r"\1legge ",
        (("con la L. 833", "con la legge ottocentotrentatré."),),
        needs=(DIGITS, one_of("a l.")),
        languages=ITALIAN,
    ),
    Rule(
        "Italian one behind what it numbers",
        r"\b([Aa]rt\.|(?i:articolo|legge|comma|numero|pagina|capitolo|sala|camera|binario|canale|linea|tomo|volume|"
        r"parte|scena|atto|gruppo|serie)) 1(?![\w°ªº/%-]|[.,:]\d)",
        r"\1 uno",
        (("L'art. 1 e la sala 1.", "L'articolo uno e la sala uno."),),
        needs=one_of(" 1"),
        languages=ITALIAN,
    ),
    Rule(
        "Italian place among brothers",
        r"(?<![\w.,])(\d{1,2})° (?=di \d)",
        lambda match, _: f"{numerals.ordinal(match[1], 'it')} ",
        (("3° di 5 figli", "terzo di cinque figli."),),
        needs=one_of("0° di 0"),
        languages=ITALIAN,
    ),
    Rule(
        "Italian road of the state",
        r"\b(S\. ?S\.|SS|S\. ?P\.|SP) (?:n\. ?)?(?=\d)",
        lambda match, _: (
            f"{'strada statale' if 'SS' in match[1].replace('. ', '').replace('.', '') else 'strada provinciale'} "
        ),
        (("sulla SS 12", "sulla strada statale dodici."),),
        needs=one_of("s. 0|ss 0|p. 0|sp 0|n. 0|n.0"),
        languages=ITALIAN,
    ),
    Rule(
        "Italian key",
        rf"\b({NOTES})((?: (?:diesis|bemolle)|[♯♭#])?) (min|magg|M|m)\b\.?",
        lambda match, language: _mode(match, language),
        (("in do min. e La magg.", "in do minore e La maggiore."),),
        needs="mM",
        languages=ITALIAN,
    ),
    Rule(
        "Italian mark with a sign",
        r"\b((?:[Uu]n|[Vv]oto|[Ii]l|[Dd]al?|[Pp]resi|[Pp]reso|[Hh]o|[Cc]on|[Ee]|[Oo]|[+],) )(\d|"
        r"10)([-–])(?=[.,;:!?)]|$| (?:in|di|e|o|al|ma)\b)",
        lambda match, _: f"{match[1]}{numerals.cardinal(match[2], 'it')} meno",
        (("Presi 6- in greco.", "Presi sei meno in greco."),),
        needs="-–",
        languages=ITALIAN,
    ),
    Rule(
        "Italian mark out of all",
        r"(?<![\w.,/])(\d{2,3})/(110|100)(?![\w/]|[.,]\d)",
        lambda match, _: f"{numerals.cardinal(match[1], 'it')} su {numerals.cardinal(match[2], 'it')}",
        (("laurea 110/110", "laurea centodieci su centodieci."),),
        needs="/",
        languages=ITALIAN,
    ),
    Rule(
        "Italian first in a row",
        r"\b((?i:fu|fui|fummo|furono|è|sono|finì|finii|terminò|terminai|chiuse|chiusi|era) )(\d{1,2})°(?= (?:in|"
        r"nella|al|alla|a) (?:classifica|graduatoria|traguardo|gara|giro|mondiale|campionato))",
        lambda match, _: match[1] + numerals.ordinal(match[2], "it"),
        (("fu 1° in classifica", "fu primo in classifica."),),
        needs="°",
        languages=ITALIAN,
    ),
    Rule(
        "Italian postal code",
        r"(?:(?<=, )|(?<=– )|(?<=- )|(?<=CAP ))(\d{5})(?= [A-Z][a-zàèéìòù]+|[.,;]|$)",
        lambda match, _: numerals.digits(match[1], "it"),
        (("Via Po 3, 10124 Torino", "Via Po tre, uno zero uno due quattro Torino."),),
        needs=DIGITS,
        languages=ITALIAN,
    ),
    Rule(
        "Italian version",
        r"\b[Vv]\. ?(?=\d+\.\d)",
        "versione ",
        (("la v. 2.0", "la versione due punto zero."),),
        needs=INNER_STOP,
        languages=ITALIAN,
    ),
    Rule(
        "Italian years from to",
        r"\b((?i:dal|dall'|tra il|fra il) ?)(1[1-9]\d\d|20\d\d)\s?[-–]\s?(?=(?:1[1-9]|20)?\d\d(?!\w|[.,]\d))",
        lambda match, _: f"{match[1]}{match[2]} {'e il' if match[1][0] in 'tfTF' else 'al'} ",
        (("dal 1914-18", "dal millenovecentoquattordici al diciotto."),),
        needs="-–",
        languages=ITALIAN,
    ),
)
