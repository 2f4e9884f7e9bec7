"""Dutch."""

from __future__ import annotations

from interview_audio.languages.dutch.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.dutch.phrases import PHRASES
from interview_audio.languages.language import Language

LANGUAGE = Language(
    code="nl",
    lacks=frozenset({"figures", "abbreviations", "page"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=PHRASES,
)
