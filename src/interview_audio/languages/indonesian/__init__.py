"""Indonesian: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.indonesian.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="id",
    lacks=frozenset({"figures", "abbreviations", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Suara dalam episode ini adalah suara sintetis. Kata-katanya persis seperti yang ditulis.",
        introduction="Pendahuluan",
        question="Pertanyaan {number}",
        closing="Penutup",
    ),
)
