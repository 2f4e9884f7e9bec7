"""Figures that are said one by one, or in a set form: telephone numbers and fixed expressions."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import DIGITS, ENGLISH, SPELLED, Rule, one_of

SET_PHRASES = {
    "24/7": "twenty four seven",
    "24-7": "twenty four seven",
    "501(c)(3)": "five oh one c three",
    "9/11": "nine eleven",
    "20/20": "twenty twenty",
    "50/50": "fifty fifty",
    "50-50": "fifty fifty",
    "80/20": "eighty twenty",
    "401(k)": "four oh one k",
    "401k": "four oh one k",
    "911": "nine one one",
    "AC/DC": "ACDC",
    "WWI": "World War one",
    "WWII": "World War two",
    "WW1": "World War one",
    "WW2": "World War two",
}


def _set_phrase(match: re.Match[str], _: Language) -> str:
    return SET_PHRASES[match[0]]


def _telephone(match: re.Match[str], language: Language) -> str:
    plus = f"{language.words['plus']} " if match[0].startswith("+") else ""
    return plus + _telephone_groups(match[0], language)


def _telephone_groups(written: str, language: Language) -> str:
    """Say groups of figures one by one, with a pause between the groups; 800 as a number."""
    said = []
    for place, group in enumerate(re.findall(r"\d+|[A-Z]+", written)):
        if group.isalpha():
            said.append(group)
        elif place and group == "800":
            said.append(numerals.cardinal(group, language.numbers))
        elif language.code == "fr" and len(group) == 2 and group[0] != "0":
            said.append(numerals.cardinal(group, "fr"))  # as every French number is said
        else:
            said.append(numerals.digits(group, language.numbers))
    return ", ".join(said)


def _serial(match: re.Match[str], language: Language) -> str:
    return f"{match[1]}{_telephone_groups(match[2], language)}"


RULES = (
    Rule(
        "serial number",
        r"\b((?:ISBN|ISSN|IBAN|SSN|EIN|IMEI|PIN)(?:-1[03])?:? )(\d[\dX]*(?:[- ][\dX]+)*)\b",
        _serial,
        (("ISSN 0378-5955", "ISSN zero three seven eight, five nine five five."),),
        needs=DIGITS,
        languages=SPELLED,
    ),
    Rule(
        "set phrase",
        r"(?<![\w/.,$-])(?:24[/-]7|9/11|20/20|50[/-]50|80/20|401\(k\)|501\(c\)\(3\)|401k|911|AC/DC|WWII?|"
        r"WW[12])(?![\w/]|[.,]\d)",
        _set_phrase,
        (("24/7 support", "twenty four seven support."),),
        needs=one_of("0/00|00-0|00/0|00/00|000|ac/dc|ww0|wwi"),
        languages=ENGLISH,
    ),
    Rule(
        "telephone behind its name",
        r"\b([Tt][eé]l(?:efon|[eé]fono|éphone|efone|\.)?:? )(\+?\d[\d /()-]{4,}\d)",
        _serial,
        (("Tel. 030 123456", "Telefon null drei null, eins zwei drei vier fünf sechs."),),
        needs=("Tt", DIGITS, one_of("tel|tél")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "two figures by a stroke",
        r"(?<![\w/.,$-])(?:24/7|9/11|50[/-]50|80/20)(?![\w/]|[.,]\d)",
        lambda match, language: " ".join(
            numerals.cardinal(part, language.numbers) for part in re.split("[/-]", match[0])
        ),
        (("24/7 erreichbar", "vierundzwanzig sieben erreichbar."),),
        needs=("/-", one_of("0/0|00-0")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "telephone of the country",
        r"(?<![\w.,-])(?<!\d )<<telephone>>(?![\w-]|[.,]\d)",
        _telephone,
        (("unter 0171 / 12 34 567", "unter null eins sieben eins, eins zwei, drei vier, fünf sechs sieben."),),
        needs=(DIGITS, one_of("00")),
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "telephone of several groups",
        r"(?<![\w.,-])(?<!\d )0\d{2,4}(?:[ -]\d{3,4}){1,3}(?![\w-]|[.,]\d)|(?<![\w.,-])(?<!\d )0\d{4} "
        r"\d{6}(?![\w-]|[.,]\d)",
        _telephone,
        (("call 020 7946 0958", "call zero two zero, seven nine four six, zero nine five eight."),),
        needs=(DIGITS, one_of(" 000|-000")),
        languages=SPELLED,
    ),
    Rule(
        "telephone behind an invitation",
        r"\b((?i:llam\w+ al|marque el|n[úu]mero|num[eé]ro|appelez le|composez le|ligue(?: para)?(?: o)?|"
        r"telefone para(?: o)?|chiam\w+ "
        r"(?:lo|il)|bel(?: naar)?|rufen Sie|ruf|Nummer|unter)(?: an)?:? )(\+?\d[\d ./-]{6,}\d)(?![\w,]|\.\d)",
        _serial,
        (("Rufen Sie 91 555 01 47.", "Rufen Sie neun eins, fünf fünf fünf, null eins, vier sieben."),),
        needs=DIGITS,
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "number that is dialled",
        r"\b((?:[Dd]ial(?:l?ed|l?ing|s)?|[Cc]all(?:ed|ing|s)?|[Rr](?:ing|ang|ung)|[Pp]hon(?:ed?|ing)|[Tt]ext(?:ed)?) )"
        r"(999|911|112|000|111|101|988|[1-9]11|\d{3,5}(?=[,;.?!]|$))(?![\w-]|[.,]\d| (?:people|times|friends|of|"
        r"men|women|more)\b)",
        _serial,
        (("I dialled 999 at once.", "I dialled nine nine nine at once."),),
        needs=(DIGITS, one_of("000")),
        languages=ENGLISH,
    ),
    Rule(
        "telephone",
        r"(?<![\w.-])(?:\+\d{1,3}[ -]?)?(?:\(\d{3}\)[ -]?|\d{3}[-. ])\d{3}[-.]\d{4}(?:-\d+)?(?![\w]|\.\d)"
        r"|(?<![\w.-])1-\d{3}(?:-(?:[A-Z]+|\d+))+(?!\w)"
        r"|(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])|(?<![\w.-])\d{3}-\d{4}(?![\w-])"
        r"|(?<![\w.-])(?:\(\d{2,5}\) ?\d{3,5}|\d{5})-\d{4}(?![\w-])"
        r"|(?<!\w)\+\d{1,3}(?:[ -]\(?\d{1,8}\)?){2,5}(?![\w-])",
        _telephone,
        (("call +1 123-123-5678", "call plus one, one two three, one two three, five six seven eight."),),
        needs=(DIGITS, one_of("000.0000|+0|-0000|0-000")),
        languages=SPELLED,
    ),
)
