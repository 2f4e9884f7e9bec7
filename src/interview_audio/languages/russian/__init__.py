"""Russian."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.russian.interviewing import LABELS
from interview_audio.languages.russian.phrases import PHRASES

LANGUAGE = Language(
    code="ru",
    lacks=frozenset({"figures", "abbreviations", "vocabulary", "names", "questions", "descriptions", "page", "desk"}),
    labels=LABELS,
    phrases=PHRASES,
)
