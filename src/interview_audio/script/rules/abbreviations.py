"""Abbreviations and titles, with their ambiguities."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.context import after, before, stop_after
from interview_audio.script.languages.english import OPENERS, STATES, STREETS, TITLES
from interview_audio.script.languages.language import Language
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule

WITHOUT_PERIOD = {
    "a/k/a": "also known as",
    "and/or": "and or",
    "approx": "approximately",
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
    "etc": "et cetera",
    "yes/no": "yes or no",
    "either/or": "either or",
}
WORDS = frozenset({"HI", "ID", "IN", "ME", "OH", "OK", "OR"})
"""Codes of states that are words too."""
INITIALISMS = {
    "Ph.D": "PhD",
    "Ph.Ds": "PhDs",
    "B.Sc": "BSc",
    "M.Sc": "MSc",
    "D.Phil": "DPhil",
    "M.Phil": "MPhil",
    "B.Tech": "BTech",
}
INITIALISMS |= {
    "Ed.D": "EdD",
    "Psy.D": "PsyD",
    "Pharm.D": "PharmD",
    "LL.M": "LLM",
    "B.Eng": "BEng",
    "M.Eng": "MEng",
    "Ph.d": "PhD",
}
EXPLAINING = frozenset({"for example", "that is"})
CAPITAL = re.compile(r"\s+[\"“(]?[A-ZÀ-Þ]")
DIRECTION = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "Northeast",
    "NW": "Northwest",
    "SE": "Southeast",
}
WEEKDAYS = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Tues": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}


def _title(match: re.Match[str], _: Language) -> str | None:
    return TITLES[match[1] + "."]


def _saint_or_street(match: re.Match[str], _: Language) -> str:
    """St. before a name is a saint, behind a name a street."""
    rest, left = after(match), before(match)
    number = re.search(r"\b\d+\w*(?: [A-Z][\w.]*){1,3}\s$", left)
    name_before = re.search(r"[A-Z][\w']*\s$", left)
    if CAPITAL.match(rest) and not (number and name_before):
        return "Saint"
    return "Street" + stop_after(match) if name_before or number else "Saint"


def _unpointed(match: re.Match[str], language: Language) -> str:
    return language.unpointed[match[0]]


def _german_street(match: re.Match[str], _: Language) -> str:
    return "straße" + stop_after(match)


def _place(match: re.Match[str], _: Language) -> str:
    return {"Mt": "Mount", "Ft": "Fort"}[match[1]]


def _street(match: re.Match[str], _: Language) -> str:
    return f"{match[1]} {STREETS[match[2]]}{stop_after(match)}"


def _house(match: re.Match[str], _: Language) -> str:
    """2788 San Tomas Expy: the figures of a house number in twos."""
    figures, rest = match["number"], match["name"]
    if len(figures) == 1:
        said = numerals.cardinal(figures, "en")
    elif len(figures) == 3 and figures[1] == "0":
        said = numerals.digits(figures, "en")
    elif len(figures) in (3, 4):
        said = numerals.pairs(figures)
    else:
        said = numerals.cardinal(figures, "en") if len(figures) == 2 else numerals.digits(figures, "en")
    kind = match["kind"]
    kind = next((name for short, name in STREETS.items() if short.lower() == kind.lower()), kind)
    name = re.sub(r"^(N|S|E|W|NE|NW|SE)\b\.?", lambda m: DIRECTION[m[1]], rest)
    period = "." if match["period"] and (stop_after(match) or re.match(r" (?:[A-Z][a-z]+) [a-z]", after(match))) else ""
    return f"{said} {name} {kind}{period}"


def _state(match: re.Match[str], _: Language) -> str | None:
    zip_code = match["zip"]
    if match["city"].lower() in OPENERS or (match["state"] in WORDS and not zip_code):
        return None
    said = f"{match['city']}, {STATES[match['state']]}"
    return f"{said} {numerals.digits(zip_code, 'en')}" if zip_code else said


def _before_figures(match: re.Match[str], language: Language) -> str:
    word = language.before_figures[match[1].lower()]
    return (word.capitalize() if match[1][0].isupper() and len(match[1]) > 1 else word) + " "


def _et_al(match: re.Match[str], _: Language) -> str:
    return "and others" + stop_after(match)


def _dotted(match: re.Match[str], _: Language) -> str | None:
    """U.S., e.s.t, A.D. without their dots, which would end the sentence."""
    letters = match[0].replace(".", "").replace(" ", "")
    possessive = "'s" if letters.endswith("'s") else "s" if match[0].endswith(".s") else ""
    letters = letters.removesuffix("'s")
    if possessive == "s":
        letters = letters[:-1]
    return letters.upper() + possessive + (stop_after(match) if match[0].endswith(".") else "")


def _degree(match: re.Match[str], _: Language) -> str:
    return INITIALISMS[match[1]] + (stop_after(match) if match[0].endswith(".") else "")


def _initials(match: re.Match[str], _: Language) -> str:
    return match[0].replace(".", "").replace(" ", "") + " "


def _initial(match: re.Match[str], _: Language) -> str:
    return match[1]


def _abbreviation(match: re.Match[str], language: Language) -> str | None:
    """Each abbreviation of a row, the longest first: "z. B. ca." is "z. B." and "ca."; what is none is left."""
    parts = re.findall(r"[^\W\d_]+\.\s?", match[0])
    out, said, place = "", "", 0
    while place < len(parts):
        count, said = _longest(parts[place:], language)
        space = " " if parts[place + count - 1][-1].isspace() else ""
        out += (said or parts[place].rstrip()) + space
        place += count
    if out == match[0]:
        return None
    comma = "," if language.code == "en" and said.lower() in EXPLAINING and after(match, 1).isspace() else ""
    return out + comma + (stop_after(match) if said else "")


def _longest(parts: list[str], language: Language) -> tuple[int, str]:
    """How many parts the abbreviation at their beginning has, and what is said for it; else 1 and nothing."""
    for count in range(len(parts), 0, -1):
        said = language.abbreviations.get("".join(part.strip() for part in parts[:count]))
        if said:
            return count, said
    return 1, ""


def _number_sign(_match: re.Match[str], language: Language) -> str:
    return f"{language.words['number']} "


def _short(match: re.Match[str], _: Language) -> str | None:
    said = WITHOUT_PERIOD.get(match[0].lower())
    return said.capitalize() if said and match[0][0].isupper() and not said.isupper() else said


def _weekday(match: re.Match[str], _: Language) -> str:
    return WEEKDAYS[match[1]]


def _ampersand(match: re.Match[str], _: Language) -> str:
    return f"{match[1]} and {match[2]}"


KINDS = "|".join(
    sorted(
        {*STREETS, *(k.lower() for k in STREETS), *(k.upper() for k in STREETS), *STREETS.values()},
        key=len,
        reverse=True,
    )
)
STATE_CODES = "|".join(STATES)
RULES = (
    Rule(
        "house number",
        r"(?<![\w.,$-])(?P<number>\d{1,5}) (?P<name>(?:(?:N|S|E|W|NE|NW|SE)\b\.? )?(?:\d+(?:st|nd|rd|th)|[A-Z][\w']+)"
        r"(?: [A-Z][\w']+){0,3}?)"
        rf" (?P<kind>{KINDS})\b(?P<period>\.?)",
        _house,
        (
            ("1428 Elm St.", "fourteen twenty eight Elm Street."),
            ("708 N 1st St, San City", "seven zero eight North first Street, San City."),
        ),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "state",
        rf"\b(?P<city>[A-Z][a-z]+), (?P<state>{STATE_CODES})\b(?:,? (?P<zip>\d{{5}})(?:-\d{{4}})?(?!\d))?(?!\w)",
        _state,
        (("Santa Clara, CA 95051", "Santa Clara, California nine five zero five one."),),
        needs=frozenset(","),
        languages=ENGLISH,
    ),
    Rule(
        "set abbreviation",
        r"(?<![\w.])(?:et al\b\.?)",
        _et_al,
        (("Ganin et al. proposed it", "Ganin and others proposed it."),),
        needs=frozenset("t"),
        languages=ENGLISH,
    ),
    Rule(
        "saint or street",
        r"\bSt\.",
        _saint_or_street,
        (
            ("St. Petersburg and St. Mary's church", "Saint Petersburg and Saint Mary's church."),
            ("He lives on Main St. in Boston.", "He lives on Main Street in Boston."),
        ),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "street",
        rf"\b([A-Z][a-z]+) ({'|'.join(STREETS)})\.(?!\s[A-Z])",
        _street,
        (("on Ocean Dr. in Miami", "on Ocean Drive in Miami."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "title",
        rf"\b({'|'.join(t[:-1] for t in TITLES)})\.(?=,? |-|$)|\b(Mr|Mrs|Dr|Prof)(?= [A-Z])".replace(
            "|\\b(Mr|Mrs|Dr|Prof)(?= [A-Z])", ""
        ),
        _title,
        (("Prof. Lempitsky and Maj. Gen. Smith", "Professor Lempitsky and Major General Smith."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "title without a period",
        r"\b<<unpointed>>(?= [A-ZÀ-Þ])",
        _unpointed,
        (("Dr Who met Mr Bean", "Doctor Who met Mister Bean."),),
        languages=SPELLED,
    ),
    Rule(
        "German street",
        r"(?<=[a-zß])(str|Str)\.(?=\s|$|,)",
        _german_street,
        (("in der Hauptstr. 5", "in der Hauptstraße fünf."),),
        needs=frozenset("."),
        languages=frozenset({"de"}),
    ),
    Rule(
        "name of a place",
        r"\b(Mt|Ft)\.(?= [A-Z])",
        _place,
        (("Mt. Everest", "Mount Everest."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "before figures",
        r"(?<![\w.'])((?i:<<before_figures>>))\. ?(?=\(?[A-Z]?\d)",
        _before_figures,
        (
            ("cf. Section 4, fig. 2 and eq. 3", "compare Section four, figure two and equation three."),
            ("No. 5", "Number five."),
        ),
        needs=frozenset("."),
        languages=SPELLED,
    ),
    Rule(
        "abbreviation",
        r"(?<![\w.@/])[^\W\d_]+\.(?:\s?[^\W\d_]{1,3}\.)*(?!\w)",
        _abbreviation,
        (
            ("Many languages, e.g. Python, Rust, etc.", "Many languages, for example, Python, Rust, et cetera."),
            ("Headroom Inc. grew", "Headroom Incorporated grew."),
        ),
        needs=frozenset("."),
    ),
    Rule(
        "number with a ring",
        r"\b[nN][º°] ?(?=\d)",
        _number_sign,
        (("Zimmer n° 5", "Zimmer Nummer fünf."),),
        needs=frozenset("º°"),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "weekday",
        rf"\b({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.(?=,| (?:\d|[A-Z][a-z]{{2,}}\s\d))",
        _weekday,
        (("on Mon., May 5", "on Monday, May fifth."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "degree",
        rf"\b({'|'.join(re.escape(d) for d in INITIALISMS)})\b\.?",
        _degree,
        (("Ph.D. students", "PhD students."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "initials",
        r"(?<![\w.])(?:[A-Z]\. ?){2,}(?=[A-Z][a-z])",
        _initials,
        (("J. R. R. Tolkien and C.S. Lewis", "JRR Tolkien and CS Lewis."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "dotted acronym",
        r"(?<![\w.])(?:[A-Za-z]\.){2,}(?:[A-Za-z](?!\w)(?!\.\w))?(?:'s|s\b)?|(?<![\w.])[A-Za-z]\.[A-Za-z](?![\w.])",
        _dotted,
        (("U.S. and U.K. companies", "US and UK companies."),),
        needs=frozenset("."),
        languages=SPELLED,
    ),
    Rule(
        "initial",
        r"(?<![\w.'])([A-Z])\.(?=,? [A-Z(&]|,)",
        _initial,
        (("the Andrew H. and Ann R. Tisch Professor", "the Andrew H and Ann R Tisch Professor."),),
        needs=frozenset("."),
    ),
    Rule(
        "initial before and",
        r"(?<=[a-z] )([A-Z])\.(?= (?:and|or) [A-Z])",
        _initial,
        (("Andrew H. and Ann", "Andrew H and Ann."),),
        needs=frozenset("."),
        languages=ENGLISH,
    ),
    Rule(
        "short form",
        r"(?<![\w/])(?:\w+/\w+(?:/\w)?|[Ww]/(?!\w)|[Tt][Ll];[Dd][Rr]|approx|vs|etc)(?![\w/.])",
        _short,
        (("w/ and w/o context", "with and without context."), ("and/or", "and or.")),
        languages=ENGLISH,
    ),
    Rule(
        "initials joined by an ampersand",
        r"\b([A-Z]{1,3}) ?& ?([A-Z]{1,3})\b",
        _ampersand,
        (("R&D at AT&T", "R and D at AT and T."),),
        needs=frozenset("&"),
        languages=ENGLISH,
    ),
)
