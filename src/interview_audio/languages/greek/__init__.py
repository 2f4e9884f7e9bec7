"""Greek: its interviews are read; figures and abbreviations are left to the engine."""

from __future__ import annotations

from interview_audio.languages.greek.interviewing import LABELS, NAMES, VOCABULARY
from interview_audio.languages.language import Language
from interview_audio.languages.phrases import Phrases

LANGUAGE = Language(
    code="el",
    lacks=frozenset({"figures", "abbreviations", "names", "questions", "descriptions", "page", "desk"}),
    vocabulary=VOCABULARY,
    labels=LABELS,
    names=NAMES,
    phrases=Phrases(
        notice="Οι φωνές σε αυτό το επεισόδιο είναι συνθετικές. Τα λόγια είναι όπως γράφτηκαν.",
        introduction="Εισαγωγή",
        question="Ερώτηση {number}",
        closing="Επίλογος",
    ),
)
