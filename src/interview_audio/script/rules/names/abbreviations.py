"""Abbreviations and titles, with their ambiguities."""

from __future__ import annotations

import re

from interview_audio.languages.english.names import BEFORE_LETTERS, TITLES
from interview_audio.languages.english.places import COUNTIES
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.calendar import weekdays
from interview_audio.script.rules.context import after, before, stop_after
from interview_audio.script.rules.rule import CAPITAL_STOP, DIGITS, ENGLISH, INNER_STOP, SPELLED, Rule, one_of

WITHOUT_PERIOD = {
    "a/k/a": "also known as",
    "aka": "also known as",
    "and/or": "and or",
    "approx": "approximately",
    "a/c": "AC",
    "b/c": "because",
    "b/w": "between",
    "c/o": "care of",
    "he/she": "he or she",
    "s/he": "she or he",
    "she/he": "she or he",
    "his/her": "his or her",
    "him/her": "him or her",
    "her/his": "her or his",
    "he/him": "he him",
    "she/her": "she her",
    "they/them": "they them",
    "i/o": "IO",
    "n/a": "not applicable",
    "tl;dr": "TLDR",
    "vs": "versus",
    "w/": "with",
    "w/o": "without",
    "w/out": "without",
    "e.g": "for example",
    "eg": "for example",
    "etc": "et cetera",
    "i.e": "that is",
    "ie": "that is",
    "yes/no": "yes or no",
    "either/or": "either or",
}
EXPLAINING = frozenset({"for example", "that is"})


ALSO_NO_TITLES = frozenset({"Mgr", "Const", "Pres"})
"""Titles that are other words too, unless a name follows: Mgr. wanted."""
NAME_BEHIND = LazyPattern(r",? ?[A-Z]|-")
COMPASS = {"N": "North", "S": "South", "E": "East", "W": "West"}
COMPASS |= {a + b: f"{COMPASS[a]}{COMPASS[b].lower()}" for a in "NS" for b in "EW"}
STREETS = "St|Ave|Av|Rd|Blvd|Dr|Ln|Hwy|Street|Avenue|Road|Boulevard|Drive|Lane|Highway|Parkway|Pkwy|Terrace|Broadway"
SIDES = {"L": "left", "R": "right"}
BODY = "ankle|arm|breast|ear|elbow|eye|foot|hand|hip|kidney|knee|leg|lung|side|shoulder|thigh|thumb|wrist"


ACRONYM = LazyPattern(r"[A-ZÀ-Þ]{2}")
INITIAL = re.compile(r"[A-ZÀ-Þ]\.")


def _title(match: re.Match[str], _: Language) -> str | None:
    if match[1] in ALSO_NO_TITLES and not NAME_BEHIND.match(after(match)):
        return None
    return TITLES[match[1] + "."]


def _unpointed(match: re.Match[str], language: Language) -> str:
    return language.titles_without_period[match[0]]


def _before_figures(match: re.Match[str], language: Language) -> str:
    word = language.before_figures[match[1].lower()]
    return (word.capitalize() if match[1][0].isupper() and len(match[1]) > 1 else word) + " "


def _et_al(match: re.Match[str], _: Language) -> str:
    return "and others" + stop_after(match)


def _abbreviation(match: re.Match[str], language: Language) -> str | None:
    """Expand each abbreviation of a row, the longest first: "z. B. ca." is "z. B." and "ca."."""
    if match[0].rstrip(".") in language.units and before(match, 2).strip()[-1:].isdigit():
        return None  # "10 min."
    if _is_a_word(match, language):
        return None
    parts = re.findall(r"[^\W\d_]+\.\s?", match[0])
    bare = [part.strip() for part in parts]
    out, said, place = "", "", 0
    while place < len(parts):
        count, said = _longest(parts[place:], language)
        if place and all(INITIAL.fullmatch(part) for part in bare[place - 1 : place + count]):
            said = ""  # "C. D. de Andrade" is no lord
        space = " " if parts[place + count - 1][-1].isspace() else ""
        out += (said or parts[place].rstrip()) + space
        place += count
    if out == match[0]:
        return None
    comma = "," if language.code == "en" and said.lower() in EXPLAINING and after(match, 1).isspace() else ""
    return out + comma + (stop_after(match) if said else "")


def _longest(parts: list[str], language: Language) -> tuple[int, str]:
    """Return how many parts the abbreviation at the beginning has and what is said for it; else 1 and nothing."""
    for count in range(len(parts), 0, -1):
        written = "".join(part.strip() for part in parts[:count])
        said = language.abbreviations.get(written)
        if said is None and language.code != "en" and len(written) > 2 and not ACRONYM.match(written):
            other = (written.capitalize(), written[0].lower() + written[1:])  # "el dr. Gil", "Prof. Haan"
            said = next((language.abbreviations[form] for form in other if form in language.abbreviations), None)
        if said is None and written[0].isupper() and written.lower() in language.never_final:
            said = language.abbreviations.get(written.lower(), "").capitalize()  # "Approx. half"
        if said:
            return count, said
    return 1, ""


def _is_a_word(match: re.Match[str], language: Language) -> bool:
    """Tell whether an abbreviation that is also a word closes the text: "was ich mag.", "ele fala mal."."""
    return match[0].lower() in language.also_words and not after(match).strip(" \"'”’»)")


def _number_sign(_match: re.Match[str], language: Language) -> str:
    return f"{language.words['number']} "


def _short(match: re.Match[str], _: Language) -> str | None:
    said = WITHOUT_PERIOD.get(match[0].lower())
    return said.capitalize() if said and match[0][0].isupper() and not said.isupper() else said


def _fixed(match: re.Match[str], language: Language) -> str:
    return language.fixed[match[0]]


FIRST = (
    Rule(
        "about a month",
        r"\bca?\. (?=[A-Z])(?=(?i:<<months>>)\b)",
        "circa ",
        (("built ca. May 1902", "built circa May nineteen oh two."),),
        needs=(INNER_STOP, one_of("c. |ca. ")),
        languages=ENGLISH,
    ),
    Rule(
        "fixed short form",
        r"(?<![\w.])<<fixed>>(?![\w])",
        _fixed,
        (("sagt Dipl.-Ing. Kurz", "sagt Diplomingenieur Kurz."),),
        languages=SPELLED - ENGLISH,
    ),
    *weekdays.RULES,
    Rule(
        "initials of a name",
        r"(?<![\w.])(?:[A-Z]\. ?){2,9}(?=[A-ZÀ-Þ][a-zà-ÿ])",
        lambda match, _: " ".join(match[0].replace(".", " ").split()) + " ",
        (("sagt J. M. Keller", "sagt J M Keller."),),
        needs=INNER_STOP,
        languages=SPELLED - ENGLISH,
    ),
)
"""Before addresses, which such a short form looks like."""

RULES = (
    Rule(
        "short form",
        r"(?<![\w/])(?:\w+/\w+(?:/\w)?|[Ww]/(?!\w)|[Tt][Ll];[Dd][Rr]|[Ee]\.?g|[Ii]\.?e|aka|approx|vs|etc)(?![\w/.])",
        _short,
        (("w/ and w/o context", "with and without context."), ("and/or", "and or.")),
        needs=one_of("/|tl;dr|eg|e.g|ie|i.e|aka|approx|vs|etc"),
        languages=ENGLISH,
    ),
    Rule(
        "set abbreviation",
        r"(?<![\w.])(?:et al\b\.?)",
        _et_al,
        (("Ganin et al. proposed it", "Ganin and others proposed it."),),
        needs=("t", one_of("et al")),
        languages=ENGLISH,
    ),
    Rule(
        "short century behind its ordinal",
        r"(?:(?<=\dst )|(?<=\dnd )|(?<=\drd )|(?<=\dth )|(?<=\dth-)|(?<=\dst-))c\.(?!\w)",
        lambda match, _: "century" + stop_after(match),
        (("the 12th c. bowl", "the twelfth century bowl."),),
        needs=(DIGITS, one_of("0st c.|0nd c.|0rd c.|0th c.|0th-c.|0st-c.")),
        languages=ENGLISH,
    ),
    Rule(
        "edited by",
        r"\b([Ee])d\. (?=by\b)",
        r"\1dited ",
        (("a book, ed. by Lee", "a book, edited by Lee."),),
        needs=(INNER_STOP, one_of("ed. by")),
        languages=ENGLISH,
    ),
    Rule(
        "inches with a period",
        r"(?<=[\d½¼¾⅛⅜⅝⅞] )(?<!ft\. \d )(?<!ft \d )in\.(?= [a-z]|[,;:)])",
        "inches",
        (("It is 6 in. wide.", "It is six inches wide."),),
        needs=one_of(" in."),
        languages=ENGLISH,
    ),
    Rule(
        "county",
        rf"\bCo\. (?=(?:{'|'.join(sorted(COUNTIES))})\b)",
        "County ",
        (("We moved to Co. Cork.", "We moved to County Cork."),),
        needs=(INNER_STOP, one_of("co. ")),
        languages=ENGLISH,
    ),
    Rule(
        "county road",
        r"\bCo\. (?:Rd|Road|Rte)\. ?(?=\d)",
        lambda match, _: f"County {'Route' if 'Rte' in match[0] else 'Road'} ",
        (("out on Co. Rd. 7", "out on County Road seven."),),
        needs=(INNER_STOP, one_of("co. r")),
        languages=ENGLISH,
    ),
    Rule(
        "point of the compass in a street",
        rf"\b([NS][EW]|[NSEW])\.? (?=(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th)) (?:{STREETS})\b)",
        lambda match, _: f"{COMPASS[match[1]]} ",
        (("I live on S. Mill St. today", "I live on South Mill Street today."),),
        needs=(
            "NSEW",
            one_of(*(f"{point}{stop} " for point in ("n", "s", "e", "w") for stop in (".", ""))),
            one_of(*(f" {street.lower()}" for street in STREETS.split("|"))),
        ),
        languages=ENGLISH,
    ),
    Rule(
        "side of the body",
        rf"\b([LR])\. (?=(?:{BODY})\b)",
        lambda match, _: f"{SIDES[match[1]]} ",
        (("in my R. ear", "in my right ear."),),
        needs=(INNER_STOP, one_of("l. |r. ")),
        languages=ENGLISH,
    ),
    Rule(
        "before a letter",
        rf"\b((?i:{'|'.join(sorted(BEFORE_LETTERS))}))\. (?=[A-Z]\b(?!\.[A-Z]|'))",
        _before_figures,
        (("In fig. A we see it.", "In figure A we see it."),),
        needs=(INNER_STOP, one_of("app. |apt. |ave. |eq. |ex. |fig. |sec. ")),
        languages=ENGLISH,
    ),
    weekdays.JOINED,
    Rule(
        "title",
        rf"\b({'|'.join(t[:-1] for t in TITLES)})\.(?=,? |-|$)",
        _title,
        (("Prof. Lempitsky and Maj. Gen. Smith", "Professor Lempitsky and Major General Smith."),),
        needs=CAPITAL_STOP,
        languages=ENGLISH,
    ),
    Rule(
        "title without a period",
        r"\b<<titles_without_period>>(?=[ -][A-ZÀ-Þ]| l[ea] [a-zà-ÿ]| l'[a-zà-ÿ]| d[eu] [A-ZÀ-Þ]| d'[A-ZÀ-Þ])",
        _unpointed,
        (("Dr Who met Mr Bean", "Doctor Who met Mister Bean."),),
        needs=one_of("<<titles_without_period>>"),
        languages=SPELLED,
    ),
    Rule(
        "before figures",
        r"(?<![\w.'])((?i:<<before_figures>>))\. ?(?=\(?[A-Z]?\d|(?:[IVXL]{2,}|[VX]|[ivxl]{1,5})\b|I(?= (?:al|del|"
        r"e|di|y|a|et|du|und|en|tot|bis)\b|[,;:)]|\.(?!\w)|$))",
        _before_figures,
        (
            ("cf. Section 4, fig. 2 and eq. 3", "compare Section four, figure two and equation three."),
            ("No. 5", "Number five."),
        ),
        needs=INNER_STOP,
        languages=SPELLED,
    ),
    Rule(
        "abbreviation",
        r"(?<![\w.@/])[^\W\d_]+\.(?:\s?[^\W\d_]{1,3}\.){0,4}(?!\w)",
        _abbreviation,
        (
            ("Many languages, e.g. Python, Rust, etc.", "Many languages, for example, Python, Rust, et cetera."),
            ("Headroom Inc. grew", "Headroom Incorporated grew."),
        ),
        needs=".",
    ),
    Rule(
        "French number without its ring",
        r"\b([Nn])(?:o|(?:(?<=les n)|(?<=aux n)|(?<=Les n)|(?<=des n))os) (?=\d)",
        lambda match, language: f"{match[1]}{language.words['number'][1:]}{'s' if 'os' in match[0] else ''} ",
        (("le no 5", "le numéro cinq."),),
        needs=(DIGITS, one_of("no 0|nos 0")),
        languages=frozenset({"fr"}),
    ),
    Rule(
        "number with a ring",
        r"\b[nN]\.?[º°] ?(?=\d)",
        _number_sign,
        (("Zimmer n° 5", "Zimmer Nummer fünf."),),
        needs=("º°", DIGITS),
        languages=SPELLED - ENGLISH,
    ),
)
