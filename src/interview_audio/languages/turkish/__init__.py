"""Turkish: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases
from interview_audio.languages.turkish.interviewing import LABELS, NAMES, VOCABULARY

LANGUAGE = Language(
    code="tr",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Bu bölümdeki sesler yapaydır. Sözler yazıldığı gibidir.",
        introduction="Giriş",
        question="Soru {number}",
        closing="Kapanış",
    ),
)
