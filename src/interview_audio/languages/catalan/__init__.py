"""Catalan: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.catalan.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="ca",
    lacks=frozenset({"figures", "abbreviations", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Les veus d’aquest episodi són sintètiques. Les paraules són les que es van escriure.",
        introduction="Introducció",
        question="Pregunta {number}",
        closing="Cloenda",
    ),
)
