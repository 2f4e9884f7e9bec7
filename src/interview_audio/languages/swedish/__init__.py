"""Swedish: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases
from interview_audio.languages.swedish.interviewing import LABELS, NAMES, VOCABULARY

LANGUAGE = Language(
    code="sv",
    lacks=frozenset({"figures", "abbreviations", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Rösterna i det här avsnittet är syntetiska. Orden är de som skrevs.",
        introduction="Inledning",
        question="Fråga {number}",
        closing="Avslutning",
    ),
)
