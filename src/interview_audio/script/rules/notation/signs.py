"""Signs in languages other than English: ~5, <10 %, A → B, 2πr²."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.rule import ENGLISH, NON_ASCII, SPELLED, Rule, one_of

OTHERS = SPELLED - ENGLISH - frozenset({"pl"})
BOUNDS = {"~": "about", "∼": "about", "≈": "about", "<": "less than", ">": "more than", "≤": "at most", "≥": "at least"}
TERM = LazyPattern(r"(?:(?<!\w)\w|\d|\)|[\ufdd1\ufdd3]) ?$")
"""What can be compared: behind it such a sign is one of an equation."""
NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda nu xi omikron pi rho sigma tau ypsilon phi "
    "chi psi omega delta sigma phi psi pi gamma lambda theta"
)
GREEK = dict(
    zip(
        "αβγδεζηθικλνξοπρστυφχψωΔΣΦΨΠΓΛΘ",
        NAMES.split(),
        strict=True,
    )
)
ROMANCE_GREEK = {"alpha": "alfa", "epsilon": "épsilon", "phi": "fi", "rho": "ro"}


def _bound(match: re.Match[str], language: Language) -> str | None:
    """Say ~30 as about thirty, unless the sign compares what stands on its two sides."""
    said = language.words[BOUNDS[match[1]]]
    return f"{said} " if said and not TERM.search(before(match, 8)) else None


def _greek(match: re.Match[str], language: Language) -> str:
    name = GREEK[match[0]]
    if language.code in ("es", "it", "pt"):
        name = ROMANCE_GREEK.get(name, name)
    name = name.capitalize() if language.code == "de" else name
    left = " " if before(match, 1).isalnum() else ""
    return f"{left}{name}{' ' if after(match, 1).isalnum() else ''}"


RULES = (
    Rule(
        "bound in other languages",
        r"(?:(?<=\s)|(?<=^)|(?<=\())([~∼≈<>≤≥]) ?(?=[$€£]?\d)",
        _bound,
        (("mit ~30 Leuten, >50 %", "mit etwa dreißig Leuten, mehr als fünfzig Prozent."),),
        needs="~∼≈<>≤≥",
        languages=OTHERS,
    ),
    Rule(
        "arrow in other languages",
        r"(?<=[\w)]) ?(?:-{1,2}>|→|⟶) ?(?=[\w(])",
        lambda _match, language: f" {language.words['arrow']} ",
        (("Bonn → Köln", "Bonn nach Köln."),),
        needs=">→⟶",
        languages=OTHERS,
    ),
    Rule(
        "plus or minus by itself",
        r"(?<!\S)\+ ?/ ?[-−–](?!\S)",
        lambda _match, language: language.symbols["±"],
        (("zwei, drei +/- Tage", "zwei, drei plus minus Tage."),),
        needs=one_of("+/|+ /"),
        languages=OTHERS,
    ),
    Rule(
        "Greek letter in other languages",
        rf"(?<![Α-Ωα-ωά-ώ])[{''.join(GREEK)}](?![Α-Ωα-ωά-ώ])",
        _greek,
        (("2πr²", "zwei Pi r Quadrat."),),
        needs=NON_ASCII,
        languages=OTHERS,
    ),
)
"""Before the powers of letters, and before what is said of each sign alone."""
