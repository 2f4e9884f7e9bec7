"""Hungarian: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.hungarian.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="hu",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Az epizód hangjai mesterségesek. A szavak úgy hangzanak el, ahogyan leírták őket.",
        introduction="Bevezetés",
        question="{number}. kérdés",
        closing="Zárszó",
    ),
)
