"""What Russian interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords
from interview_audio.languages.language import words

LABELS = LabelWords(
    interviewer=words("вопрос в"),
    guest=words("ответ о"),
    letters=("в", "о"),
)
