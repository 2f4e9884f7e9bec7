"""Norwegian: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.norwegian.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="no",
    lacks=frozenset({"figures", "abbreviations", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Stemmene i denne episoden er syntetiske. Ordene er slik de ble skrevet.",
        introduction="Innledning",
        question="Spørsmål {number}",
        closing="Avslutning",
    ),
)
