"""Russian."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.russian.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.russian.phrases import PHRASES

LANGUAGE = Language(
    code="ru",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=PHRASES,
)
