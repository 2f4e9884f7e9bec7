"""Keys that are pressed together."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import SPELLED, Rule, one_of

KEY = r"(?:<<keys>>|[A-Z][a-z]{2,}|F\d{1,2}|[A-Z]|\d)"


def _combination(match: re.Match[str], language: Language) -> str:
    """Name the keys one after another: control C, Steuerung Alt Entfernen."""
    return " ".join(language.keys.get(key, key) for key in re.split(r" ?[+-] ?", match[0]))


RULES = (
    Rule(
        "keys pressed together",
        rf"(?<![\w+-])<<keys>>(?: ?\+ ?{KEY}|-{KEY})+(?![\w+])",
        _combination,
        (("Press Ctrl+Alt+Del or Cmd-S.", "Press control alt delete or command S."),),
        needs=("+-", one_of("<<keys>>")),
        languages=SPELLED,
    ),
    Rule(
        "key",
        r"(?<![\w+-])(Ctrl|Cmd|Strg|Entf|Esc|PgUp|PgDn)(?!\w)",
        lambda match, language: language.keys.get(match[1]),
        (("Hold Ctrl and wait.", "Hold control and wait."),),
        needs=("CSEP", one_of("cmd|ctrl|entf|esc|pgdn|pgup|strg")),
        languages=SPELLED,
    ),
)
