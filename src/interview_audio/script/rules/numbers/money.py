"""Amounts of money."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Currency, Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, describes, stop_after
from interview_audio.script.rules.numbers.figures import counted, is_one, number, plain_figures
from interview_audio.script.rules.numbers.units import POWER, bare, rate_name, unit_name
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

PER = {
    "mo": "month",
    "yr": "year",
    "wk": "week",
    "hr": "hour",
    "h": "hour",
    "d": "day",
    "lb": "pound",
    "kg": "kilo",
    "oz": "ounce",
    "gal": "gallon",
    "min": "minute",
    "m": "month",
    "ac": "acre",
    "bu": "bushel",
    "bbl": "barrel",
    "kWh": "kilowatt hour",
    "Wh": "watt hour",
    "MWh": "megawatt hour",
    "ha": "hectare",
    "km": "kilometer",
    "t": "ton",
    "l": "liter",
    "cwt": "hundredweight",
}


SMALL_SCALES = frozenset({"mil", "mille", "mila", "tausend", "mil millones", "mil milhões"})
"""Scales that stand right before the currency, where a language says "millions of euros"."""


JOINED = frozenset({"tausend", "mila", "duizend"})


MOST_NAMED_CENTS = 9
"""Up to here the hundredths keep their name where a language leaves it out: zwei Euro fünf Cent."""


def _amount(figures: str, currency: Currency, language: Language) -> str:
    """Say an amount without a scale: one dollar fifty cents, fifty cents, twenty point five oh six dollars."""
    whole, fraction = plain_figures(figures, language)
    cents = fraction.rstrip("0").ljust(2, "0") if fraction.strip("0") else ""
    if not cents:
        link = language.words.get("money of", "") if whole.endswith("000000") else ""
        return counted(whole or "0", currency.one, _linked(link, currency.many, language), language)
    if len(cents) > 2 or not currency.cent:
        many = language.plural(whole, fraction, currency.many)
        return f"{number(whole + language.decimal + fraction, language)} {many}"
    parts = [counted(whole.lstrip("0"), currency.one, currency.many, language)] if whole.strip("0") else []
    parts.append(counted(str(int(cents)), currency.cent, currency.cents, language))
    if len(parts) == 2 and language.words["cents unsaid"] and int(cents) > MOST_NAMED_CENTS:
        return f"{parts[0]} {numerals.cardinal(str(int(cents)), language.numbers)}"
    joint = language.words.get("money and")
    return (f" {joint} " if joint else " ").join(parts)


def _with_scale(figures: str, scale: str, language: Language) -> str:
    """Say a number with its scale; thousands are one word where a language writes them so: zwanzigtausend."""
    one, many = language.scales[scale]
    said = counted(figures, one, many, language)
    return said.removesuffix(f" {many}") + many if many in JOINED and language.decimal not in figures else said


def _scaled(figures: str, scale: str, currency: Currency, language: Language) -> str:
    """Say an amount with a scale: three billion dollars, tres millones de euros, deux millions d'euros."""
    many = language.scales[scale][1]
    words = _with_scale(figures, scale, language)
    link = language.words.get("money of", "") if many not in SMALL_SCALES else ""
    return f"{words} {_linked(link, language.plural('0', '', currency.many), language)}"


def _linked(link: str, many: str, language: Language) -> str:
    """Link a currency to its scale: de livres, d'euros; the name alone where the language needs no word."""
    if link and language.code == "fr" and many[0] in "aeiouy":
        return f"d'{many}"
    return f"{link} {many}".strip()


def _money(match: re.Match[str], language: Language) -> str | None:
    currency = language.currencies.get(match["before"] or match["after"])
    if currency is None or match["before"] == "F":
        return None  # F1 is a race
    sign = f"{language.words['minus']} " if match["sign"] else ""
    figures, scale = match["figures"], match["scale"]
    said = _scaled(figures, scale, currency, language) if scale else _amount(figures, currency, language)
    if language.code == "en":
        if describes(match) or match["joined"] or MADE_OF.match(after(match)):
            said = said.replace(currency.many, currency.one)
        if match["per"]:
            said += _per(match, language) or f" per {PER.get(match['per'], match['per'])}"
    elif match["per"]:
        said += _per(match, language) or rate_name(match["per"], language) or f" {language.words['per']} {match['per']}"
    return sign + said


def _per(match: re.Match[str], language: Language) -> str:
    """Say the square or cubic measure that an amount is for; empty where it is none."""
    name = unit_name(match["per"], match["power"], True, language) if match["power"] else None
    one = bare(name) if name and language.name_includes_one else name
    return f" {language.words['per']} {one}" if one else ""


def _span(match: re.Match[str], language: Language) -> str | None:
    """Say one amount to another: $250-$300 and $5–10 million."""
    currency = language.currencies.get(match["before"])
    if currency is None:
        return None
    to = language.words["to"]
    if match["again"] is not None:
        scale = match["scale1"]
        figures = match["low"]
        low = _scaled(figures, scale, currency, language) if scale else _amount(figures, currency, language)
        return f"{low} {to} "
    scale = match["scale1"]
    low = number(match["low"], language) + (f" {language.scales[scale][1]}" if scale else "")
    high = number(match["high"], language)
    scale = match["scale2"]
    return f"{low} {to} {high} {language.scales[scale][1] + ' ' if scale else ''}{currency.many}"


def _cents(match: re.Match[str], language: Language) -> str:
    figures = match[1]
    return f"{number(figures, language)} {'cent' if is_one(figures, language) or describes(match) else 'cents'}"


def _old_money(match: re.Match[str], language: Language) -> str:
    """Say pounds, shillings and pence."""
    pounds = f"{counted(match['l'], 'pound', 'pounds', language)} " if match["l"] else ""
    pence = f" and {counted(match['d'], 'penny', 'pence', language)}" if match["d"] else ""
    stop = stop_after(match) if match[0].endswith(".") else ""
    return f"{pounds}{counted(match['s'], 'shilling', 'shillings', language)}{pence}{stop}"


def _for_a_measure(match: re.Match[str], language: Language) -> str | None:
    unit = match["unit"]
    if not match["power"] and (rate := rate_name(unit, language)):
        return rate
    name = unit_name(unit, match["power"], True, language)
    if name is None and len(unit) < LEAST_WORD:
        return None
    return f" {language.words['per']} {bare(name) if name else unit}"


LEAST_WORD = 3
MADE_OF = LazyPattern(r" (?:bank)?(?:notes?|bills?|coins?|stamps?|vouchers?)\b")
"""What has its amount as a name, without an article too: in £20 notes."""
SCALE = r"(?:[ -]?(?P<scale{0}><<scales>>)(?![\w]|-\d))?"

RULES = (
    Rule(
        "old money",
        r"(?<![\w.,])(?:£(?P<l>\d+) )?(?P<s>\d{1,2})s\.?(?: (?P<d>\d{1,2})d\b\.?)?(?(l)|(?(d)|(?!)))(?= [a-z]|"
        r"[,;.!?]|$)",
        _old_money,
        (("£2 10s. a week, or 2s. 6d.", "two pounds ten shillings a week, or two shillings and six pence."),),
        needs=(DIGITS, one_of("0s")),
        languages=ENGLISH,
    ),
    Rule(
        "amount without hundredths",
        r"(?<=\d),[-–=](?!\w)",
        "",
        (("für 7,- Euro", "für sieben Euro."),),
        needs=(DIGITS, one_of("0,-|0,–|0,=")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "escudos",
        r"(?<![\w.,])(\d{1,3}(?:\.\d{3})*)\$(\d\d)(?!\d)",
        lambda match, language: (
            f"{number(match[1], language)} escudo{'' if match[1] == '1' else 's'}"
            + (f" e {number(match[2], language)} centavos" if match[2] != "00" else "")
        ),
        (("por 25$00", "por vinte e cinco escudos."),),
        needs=("$", one_of("$00")),
        languages=frozenset({"pt"}),
    ),
    Rule(
        "euros and cents by their word",
        r"(?<![\w.,])(<<number>>) euro (\d\d)(?![\w]|[.,]\d)",
        lambda match, language: f"{number(match[1], language)} euro {number(match[2], language)}",
        (("für 12 euro 50", "für zwölf euro fünfzig."),),
        needs=(DIGITS, one_of("euro 00")),
        languages=frozenset({"nl", "de", "it"}),
    ),
    Rule(
        "hundredths behind their sign",
        r"(?<![\w.,])(<<number>>) ?(?:€|euros) (\d\d)(?![\w]|[.,]\d)",
        lambda match, language: _amount(f"{match[1]}{language.decimal}{match[2]}", language.currencies["€"], language),
        (("für 12 € 50", "für zwölf Euro fünfzig."),),
        needs="€e",
        languages=SPELLED - ENGLISH - frozenset({"pl"}),
    ),
    Rule(
        "American thousands",
        r"(?<=\$)( ?\d{1,3}(?:,\d{3})+)(?![\d.,]\d)( USD| US)?(?!\w)",
        lambda match, _: match[1].replace(",", ""),
        (("por $1,500 USD", "por mil quinientos dólares."),),
        needs=("$", one_of("0,000")),
        languages=frozenset({"es"}),
    ),
    Rule(
        "currency by its sign and its word",
        r"(?<![\w$€£¥])(?:US|MX|AR|CO|R|A|C)?[$€£¥] ?(?=<<number>>(?: ?<<scales>>)? (?:d[eio] |d'|of )?(?:dollars?|"
        r"bucks|pesos?|euros?|pounds?|quid|yen|reais|livres|francs?|dólares|dollari|sterline|soles|Dollar|Euro|Pfund)\b)",
        "",
        (("only $5 dollars", "only five dollars."),),
        needs="$€£¥",
        languages=SPELLED,
    ),
    Rule(
        "money for a measure",
        rf"(?:(?<=[€$£])|(?<=EUR)|(?<=USD)|(?<=CHF)|(?<=DM)|(?<=euro)|(?<=euros)|(?<=Euro)|(?<=lire))"
        rf"/(?P<unit>[^\W\d_]{{1,12}}){POWER}(?![\w/])",
        _for_a_measure,
        (("7 €/m², 50 €/Stunde", "sieben Euro pro Quadratmeter, fünfzig Euro pro Stunde."),),
        needs="/",
        languages=SPELLED - ENGLISH - frozenset({"pl"}),
    ),
    Rule(
        "span with its currency behind",
        r"(?<![\w.,$€£¥/-])(<<number>>)\s?[-–]\s?(?=<<number>>(?: ?<<scales>>)? ?<<currencies>>(?!\w))",
        lambda match, language: f"{number(match[1], language)} {language.words['to']} ",
        (("5–10 €", "five to ten euros."),),
        needs="-–",
        languages=SPELLED,
    ),
    Rule(
        "span of money",
        r"(?<![\w$€£¥])(?P<before><<currencies>>) ?(?P<low><<number>>)"
        + SCALE.format(1)
        + r"\s?[-–]\s?(?:(?P<again>(?=<<currencies>> ?\d))|(?P<high><<number>>)"
        + SCALE.format(2)
        + r"(?!\w))",
        _span,
        (
            ("$250-$300", "two hundred fifty dollars to three hundred dollars."),
            ("$5–10 million", "five to ten million dollars."),
        ),
        needs=(DIGITS, "-–"),
        languages=SPELLED,
    ),
    Rule(
        "money",
        r"(?<![\w$€£¥])(?P<sign>[-–](?=\W))?(?:(?P<before>(?!(?<=\d )[^\W\d_])<<currencies>>) "
        r"?(?P<figures><<number>>)(?!\d)"
        r"(?P<joined>-(?=(?:thousand|million|billion|trillion)\b))?"
        + SCALE.format("")
        + rf"(?P<after>)(?:/(?P<per>mo|yr|wk|hr|lb|kg|k?Wh|MWh|oz|ac|bu|ha|km|cm|h|d|m|t|l|u|[a-zà-ÿ]{{3,7}}|"
        rf"[A-ZÄÖÜ][a-zäöüß]{{2,8}}){POWER}(?!\w)(?:\.(?= [a-z]))?)?)",
        _money,
        (
            ("raised more than $3B", "raised more than three billion dollars."),
            ("$1.50 or €20 or £5", "one dollar fifty cents or twenty euros or five pounds."),
            ("a $100-million fund", "a one hundred million dollar fund."),
            ("$20/mo", "twenty dollars per month."),
        ),
        needs=(DIGITS, one_of("<<currencies>>")),
        languages=SPELLED,
    ),
    Rule(
        "money with its currency behind",
        r"(?<![\w.,$€£¥])(?P<sign>[-–])?(?P<before>)(?P<figures><<number>>)(?P<joined>(?!))?"
        + SCALE.format("")
        + r" ?(?P<after><<currencies>>)(?!\w)(?P<per>(?!))?(?P<power>(?!))?",
        _money,
        (("20€ and 5 million USD", "twenty euros and five million US dollars."),),
        needs=(DIGITS, one_of("<<currencies>>")),
        languages=SPELLED,
    ),
    Rule(
        "cents",
        r"(?<![\w.,])(<<number>>) ?¢",
        _cents,
        (("5¢", "five cents."),),
        needs=("¢", DIGITS),
        languages=ENGLISH,
    ),
    Rule(
        "cents by their letter",
        r"(?<![\w.,$€£/-])(\d{1,2})c(?=[ .,;!?)]|$)",
        _cents,
        (("a 50c coin", "a fifty cent coin."),),
        needs=(DIGITS, one_of("0c")),
        languages=ENGLISH,
    ),
    Rule(
        "short scale",
        r"(?<![\w.,])(<<number>>) ?(?!mil\b)(?![^\W\d_](?!\w))(<<scales>>)(?!\w)(?:\.(?=\s*\S))?(?=[\s,.;:!?)]|$)",
        lambda match, language: _with_scale(match[1], match[2], language),
        (("3 Mrd mehr", "drei Milliarden mehr."),),
        needs=(DIGITS, one_of("<<scales>>")),
        languages=SPELLED - ENGLISH - frozenset({"pl"}),
    ),
)
