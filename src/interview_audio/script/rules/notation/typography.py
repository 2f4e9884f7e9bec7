"""Typography: look-alike characters made plain, quotation marks, dashes, dots."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import SUBSCRIPT, SUBSCRIPT_END, SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.rule import ENGLISH, INNER_STOP, NON_ASCII, SIGN, SPELLED, Rule

AS_THEY_ARE = frozenset("…´¨¯¸˜°ºª℃℉µ")
"""Characters that Unicode takes apart in a way that helps nobody."""

SINGLE = {
    "’": "'",
    "‘": "'",
    "‛": "'",
    "ʼ": "'",
    "′": "'",
    "″": '"',
    "−": "-",
    "‐": "-",
    "‑": "-",
    "‒": "–",
    "―": "—",
    "№": "No.",
    "™": "",
    "℠": "",
    "®": "",
    "μ": "µ",
    "⁄": "/",
    "∕": "/",
    "•": ",",
    "·": " ",
    "\u200b": "",
    "\ufeff": "",
    "\u00ad": "",
    "，": ", ",
    "、": ", ",
    "。": ". ",
    "！": "! ",
    "？": "? ",
    "：": ": ",
    "；": "; ",
}


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if (single := SINGLE.get(character)) is not None:
        return single
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Zs" or character in "\u2028\u2029\x85":
        return " "
    if category in ("Cc", "Co", "Cs", "So") and not unicodedata.decomposition(character):
        return character if category == "So" else " "
    kind, _, _ = unicodedata.decomposition(character).partition(" ")
    if not kind.startswith("<") or character in AS_THEY_ARE:
        return character
    flat = unicodedata.normalize("NFKC", character)
    match kind:
        case "<super>":
            return f"{SUPERSCRIPT}{flat}{SUPERSCRIPT_END}".replace("−", "-")
        case "<sub>":
            return f"{SUBSCRIPT}{flat}{SUBSCRIPT_END}".replace("−", "-")
        case "<fraction>":
            return f" {flat.replace('⁄', '/')}"
    return flat


def _made_plain(match: re.Match[str], language: Language) -> str | None:
    if language.numbers and unicodedata.category(match[0]) in ("No", "Nl") and not unicodedata.decomposition(match[0]):
        return _in_figures(match[0])
    said = _plain(match[0])
    if said[:1] == " " and before(match, 1) == " ":
        said = said[1:]  # "1 ½" is a mixed number, as 1½ is
    return said if said != match[0] else None


def _in_figures(character: str) -> str:
    """Return the value of a numeric character that Unicode doesn't take apart: 𑿀 is 1/320, ፲ is 10."""
    value = Fraction(unicodedata.numeric(character)).limit_denominator(1000)
    return f" {value} "


def _run_of_scripts(match: re.Match[str], _: Language) -> str:
    return match[0].replace(SUPERSCRIPT_END + SUPERSCRIPT, "").replace(SUBSCRIPT_END + SUBSCRIPT, "")


def _dots(match: re.Match[str], _: Language) -> str:
    rest = after(match).lstrip(" '\"”)")
    if not rest or (rest[0].isupper() and not re.match(r"I\b", rest)):
        return ". "
    return ", " if rest[0].isalnum() else " "


def _line_break(match: re.Match[str], _: Language) -> str:
    return ", " if before(match).rstrip()[-1:].isalnum() else " "


ACCIDENTALS = {"♯": "sharp", "♭": "flat", "♮": "natural"}
COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}
FIRST = (
    Rule(
        "temperature in two scales",
        r"(?<=°[CF])\s?/\s?(?=\d)",
        ", ",
        (("at 220°C/425°F", "at two hundred twenty degrees Celsius, four hundred twenty five degrees Fahrenheit."),),
        needs=("°", "/"),
        languages=frozenset({"en"}),
    ),
    Rule(
        "accidental",
        r"(?:(?<=\b[A-Ha-h])|(?<=\b[DdRrMmFfLlSs][oóeéiaá])|(?<=\b(?:[Ss]ol)))\s?([♯♭♮])",
        lambda match, language: f" {language.words[ACCIDENTALS[match[1]]]}",
        (("in C♯ minor and E ♭", "in C sharp minor and E flat."),),
        needs="♯♭♮",
        languages=SPELLED - frozenset({"pl"}),
    ),
    Rule(
        "sharp of a named note",
        r"\b([Uu]t|[Dd][oó]|[Rr][eé]|[Mm]i|[Ff][aá]|[Ss]ol|[Ll][aá]|[Ss][ií])#(?!\w)",
        lambda match, language: f"{match[1]} {language.words['sharp']}",
        (("en fa# menor", "en fa sostenido menor."),),
        needs="#",
        languages=frozenset({"es", "fr", "it", "pt"}),
    ),
    Rule(
        "point of the compass",
        r"(?<=[°º′'″\"])\s?([NSEW])(?!\w)",
        lambda match, _: f" {COMPASS[match[1]]}",
        (("at 54° N, 7° E", "at fifty four degrees north, seven degrees east."),),
        needs=NON_ASCII,
        languages=frozenset({"en"}),
    ),
    Rule(
        "look-alikes",
        r"[^\x00-\x7f]",
        _made_plain,
        (("it’s ﬁne", "it's fine."), ("８ apples", "eight apples."), ("zero\u200bwidth", "zerowidth.")),
        needs=NON_ASCII,
    ),
    Rule(
        "neighbouring superscripts",
        f"(?:{SUPERSCRIPT}[^{SUPERSCRIPT_END}]*{SUPERSCRIPT_END}){{2,}}|(?:{SUBSCRIPT}[^{SUBSCRIPT_END}]*{SUBSCRIPT_END}){{2,}}",
        _run_of_scripts,
        (("10¹² bytes", "ten to the power of twelve bytes."),),
        needs=SUPERSCRIPT + SUBSCRIPT,
    ),
    Rule("line break", r"\s*\n\s*", _line_break, (("one<br>two", "one, two."),), needs="\n"),
    Rule(
        "dash for a minus",
        r"(?<=\s)–(?=\d+(?:[.,]\d+)? ?(?:[°º%€]|Grad|degr|grad|graus|stopni|Prozent|por ciento|por cento|procent))",
        "-",
        (("bei –15 °C", "bei minus fünfzehn Grad Celsius."),),
        needs="–",
        languages=SPELLED - ENGLISH,
    ),
    Rule("em dash", r"\s*—+\s*", ", ", (("these days—we left", "these days, we left."),), needs="—"),
)

LAST = (
    Rule(
        "row of signs",
        r"([^\w\s.,;:?!'\"…—–-])\1{2,}|_{3,}",
        " ",
        (("then ### came", "then came."),),
        needs=SIGN,
    ),
    Rule(
        "quotation mark between words",
        r"(?<=\w)[\"“”„‟«»‹›](?=\w)",
        " ",
        (("said“no”and left", "said no and left."),),
        needs='"“”„‟«»‹›',
    ),
    Rule(
        "quotation marks",
        r"[\"“”„‟«»‹›‚]|``|''+",
        "",
        (('“Quoted” and "so"', "Quoted and so."),),
        needs="\"“”„‟«»‹›‚`'",
    ),
    Rule(
        "single quotation marks",
        r"(?<![\w])'(?!(?:em|til|cause|tis|twas|n|bout|round)\b)|'(?!\w)",
        "",
        (("the 'new' ones' lot", "the new ones lot."),),
        needs="'",
    ),
    Rule("dots", r"\.(?:\s?\.)+\s?|…", _dots, (("text… and more...", "text, and more."),), needs=INNER_STOP + "…"),
    Rule(
        "dash",
        r"(?<!\s)\s++(?:[-–]{1,3}\s++|--+\s*+|–)|--+\s*+|–\s++|^[-–]\s++",
        ", ",
        (("text – and -- more - yes", "text, and, more, yes."),),
        needs="-–",
    ),
    Rule("joining dash", r"–|(?<!\w)-|-(?!\w)", " ", (("Paris–London", "Paris London."),), needs="-–"),
)
