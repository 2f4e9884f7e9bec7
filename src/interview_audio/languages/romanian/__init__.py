"""Romanian: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases
from interview_audio.languages.romanian.interviewing import LABELS, NAMES, VOCABULARY

LANGUAGE = Language(
    code="ro",
    lacks=frozenset({"figures", "abbreviations", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Vocile din acest episod sunt sintetice. Cuvintele sunt cele care au fost scrise.",
        introduction="Introducere",
        question="Întrebarea {number}",
        closing="Încheiere",
    ),
)
