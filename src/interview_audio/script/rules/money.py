"""Amounts of money."""

from __future__ import annotations

import re

from interview_audio.script import numerals
from interview_audio.script.context import describes
from interview_audio.script.languages.language import Currency, Language
from interview_audio.script.rules.figures import is_one, number, plain_figures
from interview_audio.script.rules.rule import DIGITS, SPELLED, Rule

PER = {"mo": "month", "yr": "year", "wk": "week", "hr": "hour", "h": "hour", "d": "day", "min": "minute", "m": "month"}


def _amount(figures: str, currency: Currency, language: Language) -> str:
    """An amount without a scale: one dollar fifty cents, fifty cents, twenty point five oh six dollars."""
    whole, fraction = plain_figures(figures, language)
    cents = fraction.rstrip("0").ljust(2, "0") if fraction.strip("0") else ""
    if not cents or len(cents) > 2 or not currency.cent:
        shown = f"{whole}{language.decimal}{fraction}" if cents else whole
        return f"{number(shown, language)} {currency.one if not cents and whole.lstrip('0') == '1' else currency.many}"
    parts = []
    if whole.lstrip("0"):
        parts.append(
            f"{number(whole.lstrip('0'), language)} {currency.one if whole.lstrip('0') == '1' else currency.many}"
        )
    count = str(int(cents))
    parts.append(f"{numerals.cardinal(count, language.numbers)} {currency.cent if count == '1' else currency.cents}")
    return f" {language.words.get('money and', '')} ".replace("  ", " ").join(parts)


def _money(match: re.Match[str], language: Language) -> str | None:
    currency = language.currencies.get(match["before"] or match["after"])
    if currency is None:
        return None
    sign = f"{language.words['minus']} " if match["sign"] else ""
    figures, scale = match["figures"], match["scale"]
    if scale:
        one, many = language.scales[scale]
        words = f"{number(figures, language)} {one if is_one(figures, language) else many}"
        link = language.words.get("money of", "") if words.endswith(many) or words.endswith(one) else ""
        said = f"{words} {link} {currency.many}" if link else f"{words} {currency.many}"
    else:
        said = _amount(figures, currency, language)
    if language.code == "en":
        if describes(match) or match["joined"]:
            said = said.replace(currency.many, currency.one)
        if match["per"]:
            said += f" per {PER.get(match['per'], match['per'])}"
    return sign + said


def _span(match: re.Match[str], language: Language) -> str | None:
    """$250-$300 and $5–10 million: one amount to another."""
    currency = language.currencies.get(match["before"])
    if currency is None:
        return None
    to = language.words["to"]
    if match["again"] is not None:
        scale = match["scale1"]
        words = f"{number(match['low'], language)} {language.scales[scale][1]}" if scale else ""
        low = f"{words} {currency.many}" if words else _amount(match["low"], currency, language)
        return f"{low} {to} "
    scale = match["scale1"]
    low = number(match["low"], language) + (f" {language.scales[scale][1]}" if scale else "")
    high = number(match["high"], language)
    scale = match["scale2"]
    return f"{low} {to} {high} {language.scales[scale][1] + ' ' if scale else ''}{currency.many}"


def _cents(match: re.Match[str], language: Language) -> str:
    return f"{number(match[1], language)} {'cent' if is_one(match[1], language) else 'cents'}"


SCALE = r"(?:[ -]?(?P<scale{0}><<scales>>)(?![\w]|-\d))?"
RULES = (
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
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "money",
        r"(?<![\w$€£¥])(?P<sign>[-–](?=\W))?(?:(?P<before><<currencies>>) ?(?P<figures><<number>>)(?!\d)"
        r"(?P<joined>-(?=(?:thousand|million|billion|trillion)\b))?"
        + SCALE.format("")
        + r"(?P<after>)(?:/(?P<per>mo|yr|wk|hr|h|d|m|[a-z]{3,6})\b)?)",
        _money,
        (
            ("raised more than $3B", "raised more than three billion dollars."),
            ("$1.50 or €20 or £5", "one dollar fifty cents or twenty euros or five pounds."),
            ("a $100-million fund", "a one hundred million dollar fund."),
            ("$20/mo", "twenty dollars per month."),
        ),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "money with its currency behind",
        r"(?<![\w.,$€£¥])(?P<sign>[-–])?(?P<before>)(?P<figures><<number>>)(?P<joined>(?!))?"
        + SCALE.format("")
        + r" ?(?P<after><<currencies>>)(?!\w)(?P<per>(?!))?",
        _money,
        (("20€ and 5 million USD", "twenty euros and five million US dollars."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "cents",
        r"(?<![\w.,])(<<number>>) ?¢",
        _cents,
        (("5¢", "five cents."),),
        needs=frozenset("¢"),
        languages=frozenset({"en"}),
    ),
)
