"""What the program itself says and writes in Polish."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="Głosy w tym odcinku są syntetyczne. Słowa są takie, jak zostały napisane.",
    introduction="Wstęp",
    question="Pytanie {number}",
    closing="Zakończenie",
)
