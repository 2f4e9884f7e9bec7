"""Korean: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.korean.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="ko",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="이 에피소드의 목소리는 합성 음성입니다. 말은 쓰인 그대로입니다.",
        introduction="들어가며",
        question="질문 {number}",
        closing="마치며",
    ),
)
