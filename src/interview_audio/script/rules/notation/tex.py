"""TeX between dollar signs, as one reads it from a board."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.marked import SUBSCRIPT, SUBSCRIPT_END, SUPERSCRIPT, SUPERSCRIPT_END
from interview_audio.script.rules.rule import ENGLISH, Rule

TEX_WORDS = {
    "times": " times ",
    "cdot": " times ",
    "div": " divided by ",
    "pm": " plus or minus ",
    "le": " ≤ ",
    "leq": " ≤ ",
    "ge": " ≥ ",
    "geq": " ≥ ",
    "ne": " ≠ ",
    "neq": " ≠ ",
    "approx": " ≈ ",
    "sim": " ~ ",
    "to": " to ",
    "rightarrow": " to ",
    "Rightarrow": " implies ",
    "infty": " infinity ",
    "sum": " sum ",
    "prod": " product ",
    "int": " integral ",
    "in": " in ",
    "partial": " partial ",
    "nabla": " nabla ",
    "ldots": ", ",
    "dots": ", ",
    "cdots": ", ",
    "quad": " ",
    "left": "",
    "right": "",
    "mid": " given ",
    "mathbb": "",
    "mathbf": "",
    "mathcal": "",
    "mathrm": "",
    "text": "",
    "hat": "",
    "bar": "",
    "tilde": "",
    "vec": "",
    "log": " log ",
    "exp": " exp ",
    "max": " max ",
    "min": " min ",
}


def _tex(match: re.Match[str], _: Language) -> str:
    """Say TeX between dollars as one reads it from a board."""
    said = match[1] or match[2]
    said = re.sub(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}", r" \1 over \2 ", said)
    said = re.sub(r"\\sqrt\{([^{}]*)\}", r" square root of \1 ", said)
    said = re.sub(r"\\([A-Za-z]+)", lambda m: TEX_WORDS.get(m[1], f" {m[1]} "), said)
    said = re.sub(r"\^\{([^{}]*)\}|\^(\w)", lambda m: f"{SUPERSCRIPT}{m[1] or m[2]}{SUPERSCRIPT_END}", said)
    said = re.sub(r"_\{([^{}]*)\}|_(\w)", lambda m: f"{SUBSCRIPT}{m[1] or m[2]}{SUBSCRIPT_END}", said)
    return re.sub(r"[{}\\]", " ", said).strip()


RULES = (
    Rule(
        "TeX",
        r"(?<![\w$])\$\$?(?=\S)([^$]{0,200}?[\\^_=][^$]{0,200}?|[^\W\d_])(?<=\S)\$\$?(?![\w$])|\\\((.{1,200}?)\\\)",
        _tex,
        (("$x^2 + y^2$", "x squared plus y squared."), (r"$\\frac{a}{b}$", "a over b.")),
        needs="$\\",
        languages=ENGLISH,
    ),
)
