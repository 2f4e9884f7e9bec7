"""Chinese: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.chinese.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="zh",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="本期节目使用合成语音，内容与原文一致。",
        introduction="引言",
        question="问题{number}",
        closing="结语",
    ),
)
