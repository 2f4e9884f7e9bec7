"""Ukrainian: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases
from interview_audio.languages.ukrainian.interviewing import LABELS, NAMES, VOCABULARY

LANGUAGE = Language(
    code="uk",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Голоси в цьому випуску синтезовані. Слова звучать так, як були написані.",
        introduction="Вступ",
        question="Питання {number}",
        closing="Завершення",
    ),
)
