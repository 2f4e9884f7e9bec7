"""Measures: a number and its unit, sizes, heights, feet and inches."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before, describes, is_before_noun, stop_after
from interview_audio.script.rules.marked import SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.numbers.figures import agreeing, counted, is_one, number, plain_figures
from interview_audio.script.rules.numbers.units import POWER, UNIT, bare, rate_name, unit_name
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule

SHARES = frozenset({"%", "‰"})
"""Units before which a number keeps its form: setenta y uno por ciento."""


LETTERS = frozenset({"A", "d", "in", "mo", "s", "t", "us", "J", "N"})
"""Units that are letters or words as well: with a space before them they are not taken for units."""
NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen|few|several|half)$"
)
COUNTED = re.compile(r"\s[a-z]+(?<!s)s\b(?<!\bwas)(?<!\bis)(?<!\bas)(?<!\bhas)(?<!\bthis)(?<!\bits)")


def _measure(match: re.Match[str], language: Language) -> str | None:
    symbol, figures, gap = match["unit"], match["number"], match["gap"]
    rate = rate_name(match["rate"], language)
    english = language.code == "en"
    letter = symbol in LETTERS and english and not (match["power"] or match["rate"])
    decimal = symbol == "s" and language.decimal in figures  # "54.3 s"
    if rate is None or (letter and not decimal and (gap == " " or after(match, 1) == "-")):  # "2 in a row", "1-in-5"
        return None
    if symbol == "m" and not gap and english and COUNTED.match(after(match)):
        return f"{number(figures, language)} million"  # 5m users
    one = is_one(figures, language) and not (match["low"] or match["scale"])
    attributive = english and (gap == "-" or describes(match))
    name = unit_name(symbol, match["power"], one or attributive, language)
    if name is None:
        return None
    if one and language.name_includes_one:
        return name + rate
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
    said = f" {language.words['by']} ".join(
        number(part, language) for part in re.findall(r"\d+(?:\.\d+)?", match["size"])
    )
    name = unit_name(match["unit"], match["power"], False, language) if match["unit"] else ""
    if name is None and not match["gap"]:  # 0x1F
        return None
    return f"{said} {name}".rstrip() if name is not None else said + match.string[match.end("size") : match.end()]


def _feet(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {'foot' if match[1] == '1' else 'feet'} {number(match[2], language)}"


def _is_quoted(text: str) -> bool:
    """Tell whether a quotation is open at the end of a text. Otherwise a sign behind a figure means inches."""
    is_open = False
    for sign in re.finditer('"', text):
        is_open = not is_open and not text[max(sign.start() - 1, 0) : sign.start()].isdigit()
    return is_open


def _inches(match: re.Match[str], language: Language) -> str | None:
    if _is_quoted(before(match, 500)):  # it closes a quotation
        return None
    one = is_one(match[1], language) or is_before_noun(match)
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
    r" (mins?|hrs?|secs?|ft|lbs?|oz|kg|km|mph|yrs?|wks)\b\.?",
    _short_unit,
    (("ten min. later", "ten minutes later."),),
    languages=ENGLISH,
)


def _height(match: re.Match[str], language: Language) -> str:
    """Say 1,80 m as people do: ein Meter achtzig, un mètre quatre-vingts, um metro e oitenta."""
    meters = counted(match[1], *language.units["m"], language)
    link = f" {language.words['and']} " if language.code in ("it", "pt") else " "
    return f"{meters}{link}{numerals.cardinal(str(int(match[2])), language.numbers)}"


def _per_square(match: re.Match[str], language: Language) -> str | None:
    name = unit_name(match[2], match["power"], True, language)
    return f"{match[1]} {bare(name)}" if name else None


RULES = (
    Rule(
        "unit behind per",
        rf"\b(per|por|par|pro|je|op|per ogni) (k?m|cm){POWER}(?![\w²³])",
        lambda match, language: _per_square(match, language) if match["power"] else None,
        (("zwölf pro km²", "zwölf pro Quadratkilometer."),),
        needs=SUPERSCRIPT + "^23",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "kilometer of a road",
        r"\b(km) (?=\d)",
        lambda match, language: f"{bare(language.units[match[1]][0])} " if match[1] in language.units else None,
        (("bei km 14", "bei Kilometer vierzehn."),),
        needs=DIGITS,
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "multiple in other languages",
        r"(?<![\w.,])(\d{1,4}) ?[x×](?=[ .,;:!?]|$)(?! ?\d)",
        lambda match, language: (
            f"{number(match[1], language)}{'' if language.words['times'] == 'mal' else ' '}{language.words['times']}"
        ),
        (("Er hat 4x angerufen.", "Er hat viermal angerufen."),),
        needs=DIGITS,
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "inches in other languages",
        r"(?<![\w.,])(\d{1,3}(?:,\d)?) ?(?:\"|″|'')(?!\w)",
        lambda match, language: (
            None if _is_quoted(before(match, 500)) else f"{number(match[1], language)} {language.words['inches']}"
        ),
        (('ein Schirm von 15"', "ein Schirm von fünfzehn Zoll."),),
        needs="\"'",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "height",
        r"(?<![\w.,])([12]),([1-9]\d) ?m(?![\w²³/]|\.\w)",
        _height,
        (("Er war 1,80 m groß.", "Er war ein Meter achtzig groß."),),
        needs=DIGITS,
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "feet and inches",
        r"(?<![\w.])(\d{1,2})(?:' ?| ?ft\.? ?)(\d{1,2})(?:\"|''| ?in\b\.?(?= [a-z]|,|$))",
        _feet,
        (("he is 5'10\" tall", "he is five feet ten tall."), ("6 ft. 2 in. tall", "six feet two tall.")),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "inches",
        r"(?<![\w.])(\d+(?:\.\d+)?)\"(?!\w)",
        _inches,
        (('a 12" disc of 3"', "a twelve inch disc of three inches."),),
        needs='"',
        languages=ENGLISH,
    ),
    Rule(
        "size",
        r"(?<![\w.,])(?P<size>\d+(?:\.\d+)?(?: ?[x×] ?\d+(?:\.\d+)?)+)(?![\d.]*\d|\^|\ufdd0)"
        rf"(?:(?P<gap> ?)(?P<unit>{UNIT}){POWER})?(?![\w²³])",
        _size,
        (
            ("a 3x3 grid", "a three by three grid."),
            ("25 x 7 m and 2x8 m2", "twenty five by seven meters and two by eight square meters."),
        ),
        needs="x×",
        languages=ENGLISH,
    ),
    Rule(
        "tens and hundreds",
        r"(?<![\w.,])(10|1,?000|100|10,?000|100,?000|1,?000,?000)s(?= of\b)",
        _tens,
        (("100s of users", "hundreds of users."),),
        needs=DIGITS,
        languages=ENGLISH,
    ),
    Rule(
        "measure",
        r"(?<![\w.,/^])(?<![^\W\d_]-)(?:(?P<low>[-−]?<<number>>)[%°]?\s?[-–]\s?)?(?P<number>[-−+]?<<number>>)"
        rf"(?: (?P<scale><<long_scales>>)\b)?(?P<gap> ?|-)(?P<unit>{UNIT}){POWER}"
        rf"(?:/(?P<rate>[A-Za-z]+(?:(?<=m){SUPERSCRIPT}[23]{SUPERSCRIPT_END})?))?(?![\w²³])"
        r"(?!(?<=[ \d][lmst])'[a-zà-ÿ])(?:(?<=[a-z])\.(?=,|\s[a-z\d(]))?",
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
