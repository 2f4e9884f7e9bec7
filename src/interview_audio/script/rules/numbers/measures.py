"""Measures: a number and its unit, sizes, heights, feet and inches."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before, describes, is_before_noun, stop_after
from interview_audio.script.rules.marked import SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.numbers.figures import agreeing, counted, is_one, number, plain_figures
from interview_audio.script.rules.numbers.units import POWER, UNIT, bare, rate_name, unit_name
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

SHARES = frozenset({"%", "‰"})
"""Units before which a number keeps its form: setenta y uno por ciento."""


LETTERS = frozenset({"A", "d", "in", "mo", "s", "t", "us", "J", "N"})
"""Units that are letters or words as well: with a space before them they are not taken for units."""
NUMBER_WORD = LazyPattern(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen|few|several|half)$"
)
TIMES_FEMININE = frozenset({"veces", "vezes", "volte"})
DESCRIBED = LazyPattern(
    r" (?:vinyl|film|lens|lenses|jack|jacks|run|race|walk|hike|swim|amp|amps|speakers?|bulbs?|screens?|discs?|"
    r"cameras?|guns?|prints?|tapes?|"
    r"drives?|cables?|pipes?|engines?|bikes?|projectors?|stock|paper|monitors?|batter(?:y|ies)|phones?|sensors?|"
    r"nails?|boards?|waves?|"
    r"tablets?|pills?|dose|doses|winds?|radius|limit|stretch|stage|loaf|bags?|bottles?|tins?|cans?)\b"
)
"""Things that an amount before them describes, in the singular: 180 gram vinyl."""
COUNTED = LazyPattern(r"\s[a-z]+(?<!s)s\b(?<!\bwas)(?<!\bis)(?<!\bas)(?<!\bhas)(?<!\bthis)(?<!\bits)")


def _measure(match: re.Match[str], language: Language) -> str | None:
    symbol, figures, gap = match["unit"], match["number"], match["gap"]
    degrees = symbol[:1] in "°º℃℉"
    rate = rate_name(match["rate"], language)
    english = language.code == "en"
    letter = symbol in LETTERS and english and not (match["power"] or match["rate"])
    decimal = symbol == "s" and language.decimal in figures  # "54.3 s"
    if degrees and match["rate"]:
        return None  # °F/gas 4
    if rate is None or (letter and not decimal and (gap == " " or after(match, 1) == "-")):  # "2 in a row", "1-in-5"
        return None
    if symbol == "m" and not gap and english and COUNTED.match(after(match)):
        return f"{number(figures, language)} million"  # 5m users
    one = is_one(figures, language) and not (match["low"] or match["scale"])
    attributive = english and (gap == "-" or describes(match) or bool(DESCRIBED.match(after(match))))
    name = unit_name(symbol, match["power"], one or attributive, language)
    if name is None:
        return None
    if one and language.name_includes_one:
        return language.inflected(name, before(match)) + rate
    low = f"{number(match['low'], language)} {language.words['to']} " if match["low"] else ""
    scale = f" {match['scale']}" if match["scale"] else ""
    amount = number(figures, language)
    if symbol not in SHARES:
        amount = agreeing(amount, language.units.get(symbol, ("", ""))[0], language)
    name = language.plural(
        "0" if scale else plain_figures(figures, language)[0], plain_figures(figures, language)[1], name
    )
    return f"{low}{amount}{scale} {name}{rate}"


def _size(match: re.Match[str], language: Language) -> str | None:
    """Say 1920×1080 and 25 x 7 m, but leave 10 × 4 = 40, which is no size."""
    if match["unit"] == "equals":
        return None
    said = f" {language.words['by']} ".join(number(part, language) for part in re.findall(r"[\d.,]+", match["size"]))
    name = unit_name(match["unit"], match["power"], False, language) if match["unit"] else ""
    if name is None and not match["gap"]:  # 0x1F
        return None
    return f"{said} {name}".rstrip() if name is not None else said + match.string[match.end("size") : match.end()]


def _size_elsewhere(match: re.Match[str], language: Language) -> str | None:
    said = f" {language.words['by']} ".join(number(part, language) for part in re.split(r" ?[x×] ?", match["size"]))
    name = unit_name(match["unit"], match["power"], False, language) if match["unit"] else ""
    return f"{said} {name}".rstrip() if name is not None else said + match.string[match.end("size") : match.end()]


def _often(figures: str, language: Language) -> str:
    """Say how often: viermal, duas vezes."""
    times = language.words["times"]
    said = number(figures, language)
    said = language.before_feminine(said) if times in TIMES_FEMININE else said
    return f"{said}{'' if times == 'mal' else ' '}{times}"


def _feet(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {'foot' if match[1] == '1' else 'feet'} {number(match[2], language)}"


def _is_quoted(text: str) -> bool:
    """Tell whether a quotation is open at the end of a text. Otherwise a sign behind a figure means inches."""
    is_open = False
    for sign in re.finditer('"', text):
        is_open = not is_open and not text[max(sign.start() - 1, 0) : sign.start()].isdigit()
    return is_open


A = LazyPattern(r"\b(?:an?|the|my|your|his|her|its|our|their|this|that|each|every|one|another) $", re.IGNORECASE)


def _inches(match: re.Match[str], language: Language) -> str | None:
    if _is_quoted(before(match, 500)):  # it closes a quotation
        return None
    one = is_one(match[1], language) or is_before_noun(match) or bool(A.search(before(match, 9)))
    return f"{number(match[1], language)} {'inch' if one else 'inches'}"


def _tens(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language).removeprefix('one ')}s"


def _short_unit(match: re.Match[str], language: Language) -> str | None:
    counted = NUMBER_WORD.search(before(match))
    if counted is None:
        return None
    return f" {language.units[match[1]][counted[0] != 'one']}{stop_after(match) if match[0][-1] == '.' else ''}"


SHORT_UNIT = Rule(
    "short unit behind a number in words",
    r" (mins?|hrs?|secs?|ft|lbs?|oz|kg|km|mph|yrs?|wks|tsp|tbsp)\b\.?",
    _short_unit,
    (("ten min. later", "ten minutes later."),),
    needs=one_of(" min| hr| sec| ft| lb| oz| kg| km| mph| yr| wks| tsp| tbsp"),
    languages=ENGLISH,
)


def _span(match: re.Match[str], language: Language) -> str | None:
    """Say "45 min. – 1 hr." as forty five minutes to one hour."""
    said = []
    for figures, unit in ((match[1], match[2]), (match[3], match[4])):
        one = is_one(figures, language)
        name = unit_name(unit, None, one, language)
        if name is None:
            return None
        said.append(name if one and language.name_includes_one else f"{number(figures, language)} {name}")
    return f" {language.words['to']} ".join(said)


SPAN = Rule(
    "span between two units",
    r"(?<![\w.,])(<<number>>) ([a-z]{1,4})\.?\s?[-–]\s?(<<number>>) ([a-z]{1,4})\b(?:\.(?= [a-z]|,))?",
    _span,
    (("bake it 50 min. – 2 hrs. longer", "bake it fifty minutes to two hours longer."),),
    needs=(DIGITS, "-–"),
    languages=ENGLISH,
)
"""Before the full stops of its units end a sentence."""


def _height(match: re.Match[str], language: Language) -> str:
    """Say 1,80 m as people do: ein Meter achtzig, un mètre quatre-vingts, um metro e oitenta."""
    meters = counted(match[1], *language.units["m"], language)
    link = f" {language.words['and']} " if language.code in ("it", "pt") else " "
    return f"{meters}{link}{numerals.cardinal(str(int(match[2])), language.numbers)}"


RULES = (
    Rule(
        "kilometer of a road",
        r"\b([Kk]m) (?=\d)",
        lambda _match, language: f"{bare(language.units['km'][0])} ",
        (("bei km 14", "bei Kilometer vierzehn."),),
        needs=(DIGITS, one_of("km 0")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "size with its unit twice",
        r"(?<=\d)( ?(?:mm|cm|dm|m|km|px|ft|in))\.? ?[x×] ?(?=\d)",
        lambda match, language: f"{match[1]} {language.words['by']} ",
        (("8 cm x 9 cm", "eight centimeters by nine centimeters."),),
        needs=("x×", DIGITS),
        languages=SPELLED,
    ),
    Rule(
        "ring of an ordinal for degrees",
        r"(?<![\w.,])([3-9]\d|[1-9]\d\d|\d{1,3},\d{1,2})º(?:(?<=,\dº)(?!\w)|(?=[,.;:)]|$| "
        r"(?:durante|y|e|en|em|no|con|com|al|ao|bajo|por|hasta|até)\b))",
        lambda match, language: f"{number(match[1], language)} {language.units['°'][1]}",
        (("a 180º en el horno", "a ciento ochenta grados en el horno."),),
        needs=("º", DIGITS),
        languages=frozenset({"es", "pt"}),
    ),
    Rule(
        "size in other languages",
        r"(?<![\w.,])(?P<size>(?:<<number>>)(?: ?[x×] ?(?:<<number>>))+)(?![\d.]*\d|\^|\ufdd0| ?=)"
        rf"(?:(?P<gap> ?)(?P<unit>{UNIT}){POWER})?(?![\w²³])",
        _size_elsewhere,
        (("3x4 m groß", "drei mal vier Meter groß."),),
        needs=("x×", DIGITS),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "multiple in other languages",
        r"(?<![\w.,])(\d{1,4}) ?[x×](?=[ .,;:!?]|$)(?! ?\d)",
        lambda match, language: _often(match[1], language),
        (("Er hat 4x angerufen.", "Er hat viermal angerufen."),),
        needs=(DIGITS, one_of("0x|0 x|0×|0 ×")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "inches in other languages",
        r"(?<![\w.,])(\d{1,3}(?:,\d)?) ?(?:\"|″|'')(?!\w)",
        lambda match, language: (
            None if _is_quoted(before(match, 500)) else f"{number(match[1], language)} {language.words['inches']}"
        ),
        (('ein Schirm von 15"', "ein Schirm von fünfzehn Zoll."),),
        needs=("\"″'", DIGITS),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "height",
        r"(?<![\w.,])([12])[.,]([1-9]\d) ?m(?![\w²³/]|\.\w)",
        _height,
        (("Er war 1,80 m groß.", "Er war ein Meter achtzig groß."),),
        needs=(DIGITS, one_of("0,0|0.0")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "unit behind thousands in words",
        rf"(?<=\d mil )({UNIT}){POWER}(?![\w²³])",
        lambda match, language: unit_name(match[1], match["power"], False, language),
        (("unos 5 mil km", "unos cinco mil kilómetros."),),
        needs="m",
        languages=frozenset({"es", "pt"}),
    ),
    Rule(
        "feet and inches",
        r"(?<![\w.])(\d{1,2})(?:' ?| ?ft\.? ?)(\d{1,2})(?:\"|''| ?in\b\.?(?= [a-z]|,|$))",
        _feet,
        (("he is 5'10\" tall", "he is five feet ten tall."), ("6 ft. 2 in. tall", "six feet two tall.")),
        needs=(DIGITS, one_of("0'|0ft|0 ft")),
        languages=ENGLISH,
    ),
    Rule(
        "inches",
        r"(?<![\w.])(\d+(?:\.\d+)?)\"(?!\w)",
        _inches,
        (('a 12" disc of 3"', "a twelve inch disc of three inches."),),
        needs=one_of('0"'),
        languages=ENGLISH,
    ),
    Rule(
        "size",
        r"(?<![\w.,])(?P<size>(?:<<number>>)(?: ?[x×] ?(?:<<number>>))+)(?![\d.]*\d|\^|\ufdd0)"
        rf"(?:(?P<gap> ?)(?P<unit>{UNIT}){POWER})?(?![\w²³])",
        _size,
        (
            ("a 3x3 grid", "a three by three grid."),
            ("25 x 7 m and 2x8 m2", "twenty five by seven meters and two by eight square meters."),
        ),
        needs=("x×", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "tens and hundreds",
        r"(?<![\w.,])(10|1,?000|100|10,?000|100,?000|1,?000,?000)s(?= of\b)",
        _tens,
        (("100s of users", "hundreds of users."),),
        needs=(DIGITS, one_of("00s of")),
        languages=ENGLISH,
    ),
    Rule(
        "measure",
        r"(?<![\w.,/^])(?<![^\W\d_]-)(?:(?P<low>[-−]?<<number>>)[%°]?\s?[-–]\s?)?(?P<number>[-−+]?<<number>>)"
        rf"(?: (?P<scale><<long_scales>>)\b)?(?P<gap> ?|-)(?P<unit>{UNIT}){POWER}"
        rf"(?:/(?P<rate>[^\W\d_]+(?:(?<=m){SUPERSCRIPT}[23]{SUPERSCRIPT_END})?))?(?![\w²³])"
        r"(?!(?<=[ \d][cdlmst])'[a-zà-ÿ])(?:(?<=[a-zJ])\.(?=,|\s[a-z\d(&+]|\s[A-Z]{2}|\s[A-ZÄÖÜ][a-zäöüß]+))?",
        _measure,
        (
            ("16GB of RAM at 3.2GHz", "sixteen gigabytes of RAM at three point two gigahertz."),
            ("5km in 20min", "five kilometers in twenty minutes."),
            ("20°C and 2 m²", "twenty degrees Celsius and two square meters."),
            ("at 50 km/h", "at fifty kilometers per hour."),
            ("10% to 12.5%", "ten percent to twelve point five percent."),
            ("2-5lb and a 4-kilogram bag", "two to five pounds and a four-kilogram bag."),
            ("a 5 km run of 5 km", "a five kilometer run of five kilometers."),
            ("5m users swim 5m", "five million users swim five meters."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
)
