"""Points of the compass: 45° N, wind NNW, NW-Wind, 5 miles NE of town."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import ENGLISH, Rule, one_of

POINTS = {
    "en": ("north", "east", "south", "west"),
    "de": ("Nord", "Ost", "Süd", "West"),
    "nl": ("noord", "oost", "zuid", "west"),
    "fr": ("nord", "est", "sud", "ouest"),
    "es": ("norte", "este", "sur", "oeste"),
    "it": ("nord", "est", "sud", "ovest"),
    "pt": ("norte", "leste", "sul", "oeste"),
}
"""North, east, south and west."""
LETTERS = {"en": "NESW", "de": "NOSW", "nl": "NOZW", "fr": "NESO", "es": "NESO", "it": "NESO", "pt": "NESO"}
JOINED = {
    "es": {"NE": "noreste", "NO": "noroeste", "SE": "sureste", "SO": "suroeste"},
    "pt": {"NE": "nordeste", "NO": "noroeste", "SE": "sudeste", "SO": "sudoeste"},
}
HYPHENED = frozenset({"fr", "it"})
OTHERS = frozenset(LETTERS) - ENGLISH
WIND = (
    r"[Ww]ind(?:en?)?|[Vv]ents?|[Vv]ientos?|[Vv]ent[oi]s?|"
    r"Richtung|richting|[Dd]irection|[Dd]irección|[Dd]irezione|[Dd]ireção"
)


def point(letters: str, language: Language) -> str | None:
    """Return the name of a point of the compass by its letters; None where a language has no such letters."""
    code = language.code
    if any(letter not in LETTERS[code] for letter in letters):
        return None
    if (joined := JOINED.get(code, {}).get(letters)) is not None:
        return joined
    names = [POINTS[code][LETTERS[code].index(letter)] for letter in letters]
    if len(letters) == 1:
        return names[0]
    if len(letters) > 2:
        rest = point(letters[1:], language)
        return f"{names[0]}-{rest}" if rest and code not in ("de", "nl", "en") else _together(names, language)
    return "-".join(names) if code in HYPHENED else _together(names, language)


def _together(names: list[str], language: Language) -> str:
    if language.code == "en":
        return " ".join(names) if len(names) < 3 else f"{names[0]} {names[1]}{names[2]}"
    said = "".join(names).lower()
    return said.capitalize() if language.code == "de" else said


def _degrees(match: re.Match[str], language: Language) -> str | None:
    said = point(match[3], language)
    if not said:
        return None
    minutes = f" {match[2].strip()}" if match[2] else ""
    return f" {language.units['°'][1]}{minutes} {said}"


def _wind(match: re.Match[str], language: Language) -> str | None:
    said = point(match[2] or match[3], language)
    return f"{match[1] or ''}{said}" if said else None


def _compound(match: re.Match[str], language: Language) -> str | None:
    said = point(match[1], language)
    return f"{said}{match[2].lower()}" if said else None


NEAR = [f"{word} {letter}" for word in ("wind", "winds", "heading", "due") for letter in "nsew"] + [
    f"{letters} {word}" for letters in ("ne", "nw", "se", "sw") for word in ("of", "wind", "corner", "side")
]
THREE = ("nne", "nnw", "sse", "ssw", "ene", "ese", "wnw", "wsw")
NEXT = ' .,;:!?)-"'
"""What stands right around or behind a point of the compass in English."""
RULES = (
    Rule(
        "degrees and their point",
        r"(?<=\d) ?(°)( ?\d{1,2}(?:[.,]\d+)?['′](?: ?\d{1,2}(?:[.,]\d+)?[\"″])?)? ?([NESOWZ])\b(?![.'°])",
        _degrees,
        (("auf 47° N", "auf siebenundvierzig Grad Nord."),),
        needs="°",
        languages=OTHERS,
    ),
    Rule(
        "three points of the compass",
        r"\b(?:((?:" + WIND + r")(?: (?:aus|de|da|do|del|dal|uit|naar|nach|du|vers))? )([NSOEWZ]{1,3})|"
        r"(NN[EOW]|SS[EOW]|ZZ[OW]|WNW|WSW|WZW|ESE|ENE|ONO|OSO|OZO))\b(?![.-]\w)",
        _wind,
        (("Wind aus NW", "Wind aus Nordwest."),),
        needs=one_of("nn|ss|zz|wnw|wsw|wzw|ese|ene|ono|oso|ozo|wind|vent|viento|richt|direc|direz|direç"),
        languages=OTHERS,
    ),
    Rule(
        "wind by its point",
        r"\b([NSZ]?[NSZ][OW]|[OW][NSZ][OW])-([Ww]ind|[Kk]üste|[Hh]ang|[Ss]eite|kust|kant)\b",
        _compound,
        (("bei NW-Wind", "bei Nordwestwind."),),
        needs=one_of("-wind|-küste|-hang|-seite|-kust|-kant"),
        languages=frozenset({"de", "nl"}),
    ),
    Rule(
        "point of the compass by its letters",
        r"\b(?:(NN[EW]|SS[EW]|ENE|ESE|WNW|WSW)(?=[ .,;:!?)\"-])|"
        r"(?:(?<=[Ww]ind )|(?<=[Ww]inds )|(?<=heading )|(?<=due ))([NSEW]{1,2})"
        r"|([NS][EW])(?= (?:of|wind|corner|side|winds)\b))\b(?![.'-]\w)",
        lambda match, language: point(match[1] or match[2] or match[3], language),
        (
            (
                "a gale from the NNW, two miles SE of town",
                "a gale from the north northwest, two miles south east of town.",
            ),
        ),
        needs=(
            "NSEW",
            one_of(
                *NEAR,
                *(f"{letters}{sign}" for letters in THREE for sign in NEXT),
            ),
        ),
        languages=ENGLISH,
    ),
)
"""Before units and abbreviations."""
