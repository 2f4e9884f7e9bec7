"""Finnish: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.finnish.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="fi",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Tämän jakson äänet ovat synteettisiä. Sanat ovat sellaiset kuin ne kirjoitettiin.",
        introduction="Johdanto",
        question="Kysymys {number}",
        closing="Lopuksi",
    ),
)
