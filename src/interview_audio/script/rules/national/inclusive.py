"""Words that name women and men in one: étudiant·e·s, alumnos/as, amig@s, tutt*, as they are said."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import ENGLISH, FRENCH, SPELLED, Rule, one_of

AND = {"fr": "et", "es": "y", "pt": "e", "it": "e"}
OR = {"fr": "ou", "es": "o", "pt": "ou", "it": "o"}
ENDINGS = {"rice": "eur", "euse": "eur", "ère": "er", "ve": "f", "trice": "teur", "fe": "f", "se": "x"}
"""French endings of women and what they take the place of."""
STUDENTS = {"student": ("studenti", "studentesse"), "professor": ("professori", "professoresse")}


def _french(match: re.Match[str], language: Language) -> str | None:
    """Say étudiant·e·s as étudiants et étudiantes, né(e) as né ou née."""
    stem, ending, many = match[1], match[2], bool(match[3])
    cut = ENDINGS.get(ending, "")
    woman = (stem.removesuffix(cut) if cut and stem.endswith(cut) else stem) + ending
    s = "s" if many else ""
    man = stem + ("" if stem.endswith(("s", "x")) else s)
    return f"{man} {(AND if many else OR)[language.code]} {woman}{s}"


def _both(match: re.Match[str], language: Language) -> str:
    """Say alumnos/as as alumnos y alumnas, niño/a as niño o niña."""
    stem, man, woman = match[1], match[2], match[3]
    return f"{stem}{man} {(AND if len(man) > 1 else OR)[language.code]} {stem}{woman}"


def _at(match: re.Match[str], language: Language) -> str:
    """Say amig@s as amigos y amigas."""
    stem, many = match[1], match[2]
    if stem.lower() == "l" and not many:
        return f"{'el' if stem == 'l' else 'El'} o la"
    return f"{stem}o{many} {(AND if many else OR)[language.code]} {stem.lower() if stem[0].isupper() else stem}a{many}"


def _italian(match: re.Match[str], _: Language) -> str:
    """Say tutt* as tutti e tutte, amic* as amici e amiche."""
    stem = match[1]
    if stem.lower() in STUDENTS:
        return " e ".join(STUDENTS[stem.lower()])
    soft = "h" if stem[-1] in "cg" else ""
    return f"{stem}i e {stem.lower()}{soft}e"


MARKED = (
    Rule(
        "Italian ending left open",
        r"(?<![\w*])([A-Za-zàèéìòù]{3,})[*ə](?=[\s,.;:!?)]|$)",
        _italian,
        (("care amic* e tuttə", "care amici e amiche e tutti e tutte."),),
        needs="*ə",
        languages=frozenset({"it"}),
    ),
)
"""Before the words that are censored by such a sign."""

FIRST = (
    Rule(
        "times by a dot",
        r"(?<=\d) ?[·⋅∙] ?(?=\d)",
        " × ",
        (("5·3 = 15", "fünf mal drei gleich fünfzehn."),),
        needs="·⋅∙",
        languages=SPELLED - ENGLISH,
    ),
    Rule(
        "French women and men",
        r"\b([A-Za-zÀ-ÿ]{2,})[·‧•]([a-zè]{1,5})(?:[·‧•]?(s))?\b",
        _french,
        (("les étudiant·e·s", "les étudiants et étudiantes."),),
        needs="·‧•",
        languages=FRENCH,
    ),
    Rule(
        "French women and men by brackets",
        r"\b([A-Za-zÀ-ÿ]{2,})\((e|ne|le|rice|ère|euse|ve)\)(s)?(?!\w)",
        _french,
        (("les élu(e)s", "les élus et élues."),),
        needs=("(", one_of("(e)|(ne)|(le)|(rice)|(ère)|(euse)|(ve)")),
        languages=FRENCH,
    ),
    Rule(
        "Romance women and men",
        r"\b([A-Za-zÀ-ÿ]{1,})(os|o)/(as|a)\b(?<!o/as)(?<!os/a)",
        _both,
        (("los alumnos/as", "los alumnos y alumnas."),),
        needs=one_of("o/a|os/a"),
        languages=frozenset({"es", "pt"}),
    ),
    Rule(
        "Italian women and men",
        r"\b([A-Za-zÀ-ÿ]{2,})(i|o)/(e|a)\b(?<!i/a)(?<!o/e)",
        lambda match, _: f"{match[1]}{match[2]} {'e' if match[2] == 'i' else 'o'} {match[1]}{match[3]}",
        (("gli alunni/e", "gli alunni e alunne."),),
        needs=one_of("i/e|o/a"),
        languages=frozenset({"it"}),
    ),
    Rule(
        "women and men by a sign",
        r"(?<![\w.@])([A-Za-záéíóúñãç]{1,20})@(s?)(?![\w.@])",
        _at,
        (("hola a tod@s", "hola a todos y todas."),),
        needs="@",
        languages=frozenset({"es", "pt"}),
    ),
)
"""Before the signs in them are made plain."""
