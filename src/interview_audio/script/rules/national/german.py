"""German compounds and ordinals with figures: 3-jährig, 20-mal, 4er, 6/8-Takt, der II. Weltkrieg, die 1."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.numbers.roman import roman_value
from interview_audio.script.rules.rule import DIGITS, GERMAN, INNER_STOP, Rule

JOINED = (
    r"jährig\w*|Jährig\w*|mal\b|fach\w*|stöckig\w*|tägig\w*|stündig\w*|minütig\w*|sekündig\w*|monatig\w*|"
    r"wöchig\w*|köpfig\w*|"
    r"seitig\w*|teilig\w*|bändig\w*|sitzig\w*|stellig\w*|spurig\w*|prozentig\w*|gradig\w*|türig\w*|sprachig\w*|"
    r"silbig\w*|"
    r"stimmig\w*|saitig\w*|eckig\w*|zeilig\w*|zöllig\w*"
)
BEATS = {"2": "halbe", "4": "viertel", "8": "achtel", "16": "sechzehntel"}
ARTICLE = (
    "(?:"
    + "|".join(
        rf"(?<=\b[{w[0].upper()}{w[0]}]{w[1:]} )"
        for w in ["die", "der", "das", "den", "dem", "des", "zum", "im", "am", "vom", "als"]
    )
    + ")"
)


def _number(figures: str) -> str:
    said = numerals.cardinal(figures, "de")
    return said.removesuffix("s") if said.endswith("eins") else said


def _joined(match: re.Match[str], _: Language) -> str:
    """Say dreijährig, zwanzigmal, hundertprozentig, Fünfzigjährige."""
    number = _number(match[1]).removeprefix("ein") if match[1] == "100" else _number(match[1])
    ending = "prozentig" + match["rest"][2:] if match["share"] else match["rest"]
    said = number + ending[:1].lower() + ending[1:]
    return said.capitalize() if ending[0].isupper() else said


def _beat(match: re.Match[str], _: Language) -> str:
    return f"{_number(match[1]).capitalize()}{BEATS[match[2]]}{match[3].lower()}"


def _team(match: re.Match[str], _: Language) -> str:
    number = "eins" if match[1] == "1" else numerals.cardinal(match[1], "de")
    said = f"{number}er{match[2]}"
    return said.capitalize() if not before(match).endswith(("er ", "en ")) else said


MASCULINE = (
    "Bruder|Sohn|Freund|Onkel|Vater|Hund|Fisch|Vogel|Tag|Monat|Abend|Tisch|Stuhl|Schrank|Koffer|Mantel|Hut|Schuh|Ball|Brief|Film|"
    "Roman|Text|Satz|Absatz|Artikel|Preis|Platz|Punkt|Fehler|Kaffee|Tee|Wein|Apfel|Kuchen|Löffel|Teller|Topf|Ofen|Raum|Garten|Baum|"
    "Fluss|Berg|Wald|Weg|Zug|Bus|Wagen|Schlüssel|Stift|Computer|Rechner|Drucker|Laptop|Plattenspieler|Verstärker|Vertrag|Auftrag|Job|"
    "Chef|Kollege|Lehrer|Schüler|Nachbar|Gast|Sänger|Trommler|Musiker|Mitarbeiter|Angestellter|Euro|Dollar|Franken|Schritt|Versuch|"
    "Grund|Wunsch|Traum|Termin|Anruf|Verlag|Verein|Zuschauer|Koffer|Sack|Korb|Eimer|Zentner|Quadratmeter"
)
HAVING = re.compile(
    r"\b(?:hab\w*|hatte\w*|gibt|gab|kauf\w*|brauch\w*|nahm\w*|nehm\w*|nimmt|bekam\w*|bekomm\w*|verlor\w*|gewann\w*|schrieb\w*|"
    r"trank\w*|trink\w*|aß\w*|esse\w*|fand\w*|sah\w*|seh\w*|kannte\w*|kenn\w*|besitz\w*|besaß\w*|für|um|ohne|gegen|pro)\b[^.;:!?]*$",
    re.IGNORECASE,
)


def _accusative(match: re.Match[str], _: Language) -> str | None:
    return "einen " if HAVING.search(before(match)) else None


RULES = (
    Rule(
        "German one as an object",
        rf"(?<![\w.,/-])1 (?=(?:{MASCULINE})\b)",
        _accusative,
        (("Ich habe nur 1 Bruder.", "Ich habe nur einen Bruder."),),
        needs="1",
        languages=GERMAN,
    ),
    Rule(
        "German compound with figures",
        rf"(?<![\w.,])(\d{{1,4}})(?:(?P<share>%)-?(?=ig)|-)?(?P<rest>(?:(?<=%)ig\w*|{JOINED}))(?![\w-]*\d)",
        _joined,
        (
            ("mit 12-jährigen, 20-mal, 3fach", "mit zwölfjährigen, zwanzigmal, dreifach."),
            ("100%ig, eine 50-Jährige", "hundertprozentig, eine Fünfzigjährige."),
        ),
        needs=DIGITS,
        languages=GERMAN,
    ),
    Rule(
        "German time signature",
        r"(?<![\w.,/])(\d{1,2})/(2|4|8|16)-?(Takt\w*)",
        _beat,
        (("ein 6/8-Takt", "ein Sechsachteltakt."),),
        needs="/",
        languages=GERMAN,
    ),
    Rule(
        "German group by its number",
        r"(?<![\w.,])(\d|1\d)er(n?)(?=-[A-ZÄÖÜ]|[ .,;:!?]|$)",
        _team,
        (("ein 4er und ein 2er-Team", "ein Vierer und ein Zweier-Team."),),
        needs=DIGITS,
        languages=GERMAN,
    ),
    Rule(
        "German ordinal in Roman figures",
        rf"{ARTICLE}(?=[IVX])((?:X{{1,2}})?(?:IX|IV|V?I{{0,3}}))\.(?= [A-ZÄÖÜ][a-zäöüß])",
        lambda match, _: f"{roman_value(match[1])}.",
        (("der II. Weltkrieg", "der zweite Weltkrieg."),),
        needs="IVX",
        languages=GERMAN,
    ),
    Rule(
        "German ordinals side by side",
        r"(?<![\w.,])(\d{1,3}\.)/(?=\d{1,3}\.)",
        r"\1 und ",
        (("im 18./19. Jahrhundert", "im achtzehnten und neunzehnten Jahrhundert."),),
        needs="/",
        languages=GERMAN,
    ),
    Rule(
        "German ordinal at the end",
        rf"{ARTICLE}(\d{{1,2}})\.(?=[\"“”»«)]?$|, \d{{1,3}}\.)|(?<![\w.,])(?<=^)(\d{{1,2}})\.(?=, \d{{1,3}}\.)",
        lambda match, language: (
            (match[1] or match[2])
            and language.ordinal(match[1] or match[2], before(match), " " + after(match).lstrip(", 0123456789."))
            + ("." if not after(match).strip() else "")
        ),
        (("Heinrich der 8.", "Heinrich der achte."),),
        needs=".",
        languages=GERMAN,
    ),
    Rule(
        "German hour with h",
        r"(?<![\w.,:])(?:(?<=\b[Uu]m )|(?<=\b[Aa]b )|(?<=\b[Bb]is )|(?<=\bgegen )|(?<=\bvon )|(?<=\bvor )|(?<=\bnach ))"
        r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))? ?h\b(?!/)",
        lambda match, language: language.clock(int(match[1]), int(match[2] or 0)),
        (("um 19:30 h, ab 7 h", "um neunzehn Uhr dreißig, ab sieben Uhr."),),
        needs="h",
        languages=GERMAN,
    ),
    Rule(
        "German postal code",
        r"(?:(?<=, )|(?<=D-)|(?<=^))(\d{5})(?= [A-ZÄÖÜ][a-zäöüß]+(?:[.,;]|$| am | an der ))",
        lambda match, language: numerals.digits(match[1], language.numbers),
        (("Ulmer Weg 2, 70173 Stuttgart", "Ulmer Weg zwei, sieben null eins sieben drei Stuttgart."),),
        needs=DIGITS,
        languages=GERMAN,
    ),
    Rule(
        "German pages following",
        r"(?<=\d)( ?)ff?\.(?!\w)",
        lambda match, _: " folgende" + ("." if not after(match).strip() else ""),
        (("auf S. 12f. steht", "auf Seite zwölf folgende steht."),),
        needs=INNER_STOP,
        languages=GERMAN,
    ),
)
