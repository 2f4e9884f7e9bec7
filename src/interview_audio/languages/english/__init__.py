"""English, with American dates."""

from __future__ import annotations

from dataclasses import replace

from interview_audio.languages import numerals
from interview_audio.languages.english.books import SHORT_BOOKS
from interview_audio.languages.english.interviewing import LABELS, NAMES, QUESTIONS, VOCABULARY
from interview_audio.languages.english.measures import CURRENCIES, SCALES, UNITS
from interview_audio.languages.english.names import (
    ABBREVIATIONS,
    AFTER_ABBREVIATION,
    BEFORE_FIGURES,
    GIVEN,
    NEVER_FINAL,
    NUMBERED,
    RULERS,
    SENTENCE_OPENERS,
    TITLES,
)
from interview_audio.languages.english.people import GENDERS
from interview_audio.languages.english.phrases import PHRASES
from interview_audio.languages.english.places import COUNTIES
from interview_audio.languages.language import Language, months_of, words

MONTHS = "January February March April May June July August September October November December"
MONTH_NAMES = months_of(MONTHS, "jan feb mar apr may jun jul aug sep oct nov dec", {"sept": "September"})


def date(day: int, month: int, year: int | None) -> str:
    """Say a date: february twenty fourth, twenty twenty two."""
    said = f"{MONTHS.split()[month - 1]} {numerals.ordinal(str(day), 'en')}"
    return f"{said}, {numerals.year(str(year), 'en')}" if year is not None else said


def clock(hour: int, minute: int) -> str:
    """Say a time of day: nine thirty, fourteen oh five, one o'clock, fourteen hundred."""
    said = numerals.cardinal(str(hour), "en")
    if minute == 0 and hour in (0, 24):
        return "midnight"
    if minute == 0:
        return f"{said} o'clock" if 1 <= hour <= 12 else f"{said} hundred"
    return f"{said} oh {numerals.cardinal(str(minute), 'en')}" if minute < 10 else f"{said} {_two(minute)}"


def _two(minute: int) -> str:
    return numerals.cardinal(str(minute), "en")


def power(unit: str, power: str) -> str:
    """Name a squared or cubed unit: square meters, cubic feet."""
    return f"{'square' if power == '2' else 'cubic'} {unit}"


def fraction(above: int, below: int, _: str) -> str:
    """Say a fraction: one half, three quarters, five sixteenths."""
    said = numerals.cardinal(str(above), "en")
    if below == 1:
        return f"{said} over one"
    if below == 2:
        return f"{said} {'half' if above == 1 else 'halves'}"
    part = "quarter" if below == 4 else numerals.ordinal(str(below), "en")
    return f"{said} {part if above == 1 else part + 's'}"


def ruler(_: str, figures: str, _before: str) -> str:
    """Say the numeral behind a ruler's name: the Second."""
    return f"the {numerals.ordinal(figures, 'en').capitalize()}"


SYMBOLS = {
    "&": "and",
    "@": "at",
    "%": "percent",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₩": "won",
    "¢": "cent",
    "+": "plus",
    "=": "equals",
    "<": "less than",
    ">": "greater than",
    "×": "times",
    "÷": "divided by",
    "±": "plus or minus",
    "≈": "approximately",
    "≠": "is not equal to",
    "≤": "is at most",
    "≥": "is at least",
    "√": "square root of",
    "∞": "infinity",
    "∑": "sum",
    "∏": "product",
    "∫": "integral",
    "∂": "partial",
    "∇": "nabla",
    "∈": "in",
    "∉": "not in",
    "∀": "for all",
    "∃": "there exists",
    "∪": "union",
    "∩": "intersection",
    "⊂": "subset of",
    "⊆": "subset of",
    "∧": "and",
    "∨": "or",
    "¬": "not",
    "∝": "proportional to",
    "≡": "is equivalent to",
    "°": "degrees",
    "§": "section",
    "¶": "paragraph",
    "©": "copyright",
    "#": "hash",
}

DIRECTIONS = words(
    "applauds applause beep bleep break chuckle chuckles chuckling clapping claps cheering cheers cough "
    "coughing coughs "
    "cries crosstalk crying exhales gasp gasps gesturing gestures giggle giggles giggling grin grinning grins "
    "groan groans "
    "hesitates inaudible indecipherable indiscernible indistinct inhales interruption jokingly laugh laughing laughs "
    "laughter lol music nod nodding nods noise overlapping pause paused pauses pausing redacted scoffs shrug shrugs "
    "shrugging sic sigh sighing sighs silence silent smile smiles smiling sniff sniffles sniffs snorts sobbing "
    "sobs static "
    "unclear unintelligible whispering whispers whistles wink winks yawn yawning yawns"
) | {
    "audio cuts out",
    "bell rings",
    "citation needed",
    "clears her throat",
    "clears his throat",
    "clears throat",
    "dog barking",
    "dog barks",
    "door closes",
    "door opens",
    "door slams",
    "foreign language",
    "music fades",
    "music plays",
    "music playing",
    "no audible response",
    "off mic",
    "phone ringing",
    "phone rings",
    "raises eyebrow",
    "raises eyebrows",
    "rolls eyes",
    "shakes head",
    "takes a breath",
    "takes a sip",
    "tape ends",
    "tears up",
}
WITH_DIRECTIONS = words(
    "a again all and audience background big both brief crowd deep everyone everybody for he her his in "
    "interviewer light "
    "long loud man more of off out room she short simultaneous soft some speaker speaking still the then they "
    "to together "
    "wide woman with"
)

WEEKDAYS = {
    **{"Mon": "Monday", "Wed": "Wednesday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"},
    **dict.fromkeys(("Tue", "Tues"), "Tuesday"),
    **dict.fromkeys(("Thu", "Thur", "Thurs"), "Thursday"),
}

AMERICAN = Language(
    code="en",
    vocabulary=VOCABULARY,
    labels=LABELS,
    questions=QUESTIONS,
    names=NAMES,
    genders=GENDERS,
    phrases=PHRASES,
    books=SHORT_BOOKS,
    numbers="en",
    day_first=False,
    group=",",
    decimal=".",
    words={
        "bleep": "bleep",
        "sharp": "sharp",
        "flat": "flat",
        "natural": "natural",
        "out of": "out of",
        "sections": "sections",
        "before a year": "b d m r fl bap",
        "point": "point",
        "minus": "minus",
        "plus": "plus",
        "percent": "percent",
        "to": "to",
        "per": "per",
        "and": "and",
        "and a half": "and a half",
        "at": "at",
        "dot": "dot",
        "slash": "slash",
        "dash": "dash",
        "underscore": "underscore",
        "colon": "colon",
        "hashtag": "hashtag",
        "number": "number",
        "equals": "equals",
        "question mark": "question mark",
        "tilde": "tilde",
        "ampersand": "ampersand",
        "hash": "hash",
        "by": "by",
        "version": "version",
        "version point": "point",
    },
    symbols=SYMBOLS,
    months=MONTH_NAMES,
    abbreviations=ABBREVIATIONS,
    before_figures=BEFORE_FIGURES,
    titles_without_period={
        **{"Mr": "Mister", "Mrs": "Misses", "Dr": "Doctor", "Prof": "Professor", "Rev": "Reverend", "Fr": "Father"},
        **{"Lt": "Lieutenant", "Capt": "Captain", "Maj": "Major", "Col": "Colonel", "Sgt": "Sergeant"},
        **{"Cpl": "Corporal", "Pte": "Private", "Brig": "Brigadier", "Cdr": "Commander", "Adm": "Admiral"},
        **{"Supt": "Superintendent", "Insp": "Inspector", "Sqn Ldr": "Squadron Leader", "Wg Cdr": "Wing Commander"},
        **{"Flt Lt": "Flight Lieutenant", "Lt Col": "Lieutenant Colonel", "Lt Cdr": "Lieutenant Commander"},
        **{"Maj Gen": "Major General", "Lt Gen": "Lieutenant General", "Gp Capt": "Group Captain"},
        **{"Sgt Maj": "Sergeant Major", "Det Sgt": "Detective Sergeant", "Det Insp": "Detective Inspector"},
    },
    also_words=words("temp. cert. trans. conf. intro. lib. feat. max. gen. ill. sp. cl. long. ft. deg."),
    titles=frozenset(TITLES) | {f"{name}." for name in GIVEN} | {"L/Cpl.", "Rt.", "St.", "Mt.", "Ft.", "No.", "Nos."},
    never_final=frozenset(NEVER_FINAL)
    | {"al.", "ca.", "sc.", "Mk.", "p.", "pp.", "fig.", "Fig.", "figs.", "Figs.", "eq.", "Eq."},
    sentence_openers=SENTENCE_OPENERS,
    words_after_abbreviation=AFTER_ABBREVIATION | COUNTIES,
    keep_with_next=words(
        "a an the my your his her its our their this that these those some any no very more most less quite rather of "
        "in to for with by from on at as"
    ),
    conjunctions=("and", "but", "or", "because", "which", "who", "that", "so", "while", "when", "where", "if", "with"),
    units=UNITS,
    currencies=CURRENCIES,
    scales=SCALES,
    directions=DIRECTIONS,
    actions=words("demonstrates gestures gesturing mimes imitates pointing looking showing")
    | {
        "closes the",
        "gets up",
        "hands me",
        "holds up",
        "leans back",
        "leans forward",
        "looks around",
        "looks at",
        "looks away",
        "looks down",
        "looks out",
        "looks over",
        "looks up",
        "opens the",
        "picks up",
        "points at",
        "points to",
        "pours",
        "pulls out",
        "puts down",
        "puts on",
        "reaches for",
        "shows me",
        "sits down",
        "sits up",
        "stands up",
        "takes a",
        "takes off",
        "takes out",
        "turns around",
        "turns to",
        "walks over",
        "walks to",
    },
    with_directions=WITH_DIRECTIONS,
    keys={
        "Ctrl": "control",
        "Control": "control",
        "Cmd": "command",
        "Command": "command",
        "Alt": "alt",
        "Option": "option",
        "Opt": "option",
        "Shift": "shift",
        "Del": "delete",
        "Delete": "delete",
        "Esc": "escape",
        "Escape": "escape",
        "Ins": "insert",
        "PgUp": "page up",
        "PgDn": "page down",
        "Win": "Windows",
        "Fn": "function",
        "Enter": "enter",
        "Return": "return",
        "Tab": "tab",
    },
    weekdays=WEEKDAYS,
    numbered=NUMBERED,
    rulers=RULERS,
    ruler=ruler,
    fraction=fraction,
    power=power,
    date=date,
    clock=clock,
)

LANGUAGE = replace(AMERICAN, home="US", other_countries=replace(AMERICAN, day_first=True))
