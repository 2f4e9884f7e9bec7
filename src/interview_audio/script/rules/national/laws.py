"""Laws and years by a stroke in languages other than English: ley 13/1982, loi 180/78, the season 85/86."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import before
from interview_audio.script.rules.numbers.figures import number
from interview_audio.script.rules.rule import ENGLISH, SPELLED, Rule, one_of

OTHERS = SPELLED - ENGLISH - frozenset({"pl"})
LAW = (
    r"(?:[Ll]oi|[Dd]écret|[Rr]èglement|[Dd]irective|[Dd]écision|[Ll]ey(?: [Oo]rgánica)?|[Dd]ecreto(?:-[Ll]e[yi])?|"
    r"[Rr]eal [Dd]ecreto|real decreto|R\.? ?D\.?|[Oo]rden|[Rr]esolución|[Dd]irectiva|[Rr]eglamento|"
    r"[Ll]ei(?: [Cc]omplementar)?|[Pp]ortaria|[Rr]esolução|[Dd]espacho|DL|EC|MP|LC|[Ww]et|[Vv]erordening|[Rr]ichtlijn|"
    r"[Rr]ichtlinie|[Vv]erordnung|[Dd]elibera|[Dd]irettiva|[Rr]egolamento|[Ss]entenza|[Pp]rocess?o|[Ee]xpediente)"
)
SEASON = LazyPattern(
    r"\b(?:saison|saisons|Saison|Schuljahr|Spielzeit|Winter|curso|temporada|safra|ano letivo|época|invierno|inverno|"
    r"hiver|stagione|campionato|anno|a\.s\.|a\.a\.|seizoen|schooljaar|season|winter|campagne|championnat|liga) $",
    re.IGNORECASE,
)
FIRST_SEASON = 40
"""From here on two such figures can be no fraction but a season: 85/86."""


def _law(match: re.Match[str], language: Language) -> str:
    year = match[4]
    said = numerals.year(year, language.numbers) if len(year) == 4 else number(str(int(year)), language)
    link = "" if language.code == "fr" else f"{language.words['slash']} "
    mark = f" {language.words['number']}" if match[2] else ""
    return f"{match[1]}{mark} {number(match[3], language)} {link}{said}"


def _season(match: re.Match[str], language: Language) -> str | None:
    first, last = int(match[1]), int(match[2])
    if last != (first + 1) % 100 or (first < FIRST_SEASON and not SEASON.search(before(match, 20))):
        return None
    return f"{number(str(first), language)} {numerals.cardinal(str(last), language.numbers)}"


def _date(match: re.Match[str], language: Language) -> str | None:
    day, month, year = int(match[1]), int(match[2]), int(match[3])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if len(match[3]) == 2:
        year += 1900 if year >= FIRST_SEASON - 5 else 2000
    return language.date(day, month, year)


RULES = (
    Rule(
        "law by its number and year",
        rf"\b({LAW}(?: \(?(?:CE|UE|EU|CEE|EG)\)?)?)(?: ([nN](?:\.?[º°o]|r?\.)))? ?(\d{{1,3}}(?:\.\d{{3}})*|\d{{4}})/"
        r"((?:19|20)?\d\d)(?![\w/]|[.,]\d)",
        _law,
        (("Richtlinie 2003/87", "Richtlinie zweitausenddrei Schrägstrich siebenundachtzig."),),
        needs=one_of("0/0"),
        languages=OTHERS - frozenset({"it"}),
    ),
    Rule(
        "season by two years",
        r"(?<![\w.,/$€£-])'?(\d\d)/'?(\d\d)(?![\w/%-]|[.,]\d)",
        _season,
        (("in the season 85/86", "in the season eighty five eighty six."),),
        needs=one_of("00/00|00/'00"),
        languages=SPELLED - frozenset({"pl"}),
    ),
    Rule(
        "date by dashes",
        r"(?<![\w.,/-])(0?[1-9]|[12]\d|3[01])-(0?[1-9]|1[0-2])-((?:19|20)\d\d|\d\d)(?![\w/-]|[.,]\d)",
        _date,
        (("el 3-4-52", "el tres de abril de mil novecientos cincuenta y dos."),),
        needs=one_of("0-0-0|0-00-0"),
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
    Rule(
        "day and month behind a word of time",
        r"\b((?i:desde|hasta|hacia|em|até|desde o|entro|fino al|vanaf|tot|sinds|rond|tussen) )"
        r"(?!(?:[1-9]|12)/(?:[248]|16)\b)(?![12]/3\b)"
        r"(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])"
        r"(?![\w/%-]|[.,]\d| (?:d[eoa]s?|di|van|der|del|dei|tempos|compás|maat)\b)",
        lambda match, language: f"{match[1]}{language.date(int(match[2]), int(match[3]), None)}",
        (("desde 24/12", "desde veinticuatro de diciembre."),),
        needs=one_of("0/0"),
        languages=frozenset({"es", "it", "pt", "nl"}),
    ),
)
"""Before fractions, dates and short forms, which these look like."""
