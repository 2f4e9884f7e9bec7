"""Polish."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.polish.phrases import PHRASES

LANGUAGE = Language(
    code="pl",
    lacks=frozenset({"figures", "abbreviations", "vocabulary", "labels", "names", "descriptions", "page"}),
    phrases=PHRASES,
)
