"""What the program itself says and writes in Russian."""

from __future__ import annotations

from interview_audio.languages.phrases import Phrases

PHRASES = Phrases(
    notice="Голоса в этом выпуске синтезированы. Слова звучат так, как были написаны.",
    introduction="Введение",
    question="Вопрос {number}",
    closing="Заключение",
)
