"""Danish: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.danish.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="da",
    lacks=frozenset({"figures", "abbreviations", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Stemmerne i dette afsnit er syntetiske. Ordene er, som de blev skrevet.",
        introduction="Indledning",
        question="Spørgsmål {number}",
        closing="Afslutning",
    ),
)
