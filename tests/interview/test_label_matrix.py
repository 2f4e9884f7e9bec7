"""Labels decide: whatever stands before every turn in the same way says who speaks, whatever the two say.

A matrix of pages: styles of labels × contents × lengths, with names and languages dealt over it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from interview_audio.document import parse_document
from interview_audio.interview import understand
from interview_audio.model import Interview, Role

sys.path.insert(0, str(Path(__file__).parent))
from label_contents import BANKS, CONTENTS, talk
from label_styles import STYLES, Said

FORMATS = {"md": "markdown", "txt": "text", "html": "html", "vtt": "vtt", "srt": "srt"}
NAMES = (
    ("Ann Archer", "Ben Baker"),
    ("Zoë Hjörne", "José Bär"),
    ("Amy Abbot", "Alan Ash"),
    ("Mary-Jane O’Neil", "Jan van Dijk"),
    ("Ольга Петрова", "Иван Рыбаков"),
)
ROUNDS = (2, 5, 12)


@dataclass(frozen=True)
class Case:
    """One page of the matrix."""

    style: str
    content: str
    rounds: int
    language: str
    names: tuple[str, str]

    @property
    def turns(self) -> list[Said]:
        """What is said on it."""
        paragraphs = talk(BANKS[self.language], self.content, self.rounds)
        return [Said(self.names[n % 2], n % 2 == 0, p, n) for n, p in enumerate(paragraphs)]

    def __str__(self) -> str:
        return f"{self.style} / {self.content} / {self.rounds} / {self.language} / {self.names[1]}"


def cases(style: str) -> Iterator[Case]:
    """Yield every content and length of a style; names and languages take turns."""
    languages = tuple(BANKS)
    number = list(STYLES).index(style)
    for content in CONTENTS:
        for rounds in ROUNDS:
            language = languages[number % len(languages)] if number % 3 else "en"
            names = NAMES[-1] if language == "ru" else NAMES[number % (len(NAMES) - 1)]
            yield Case(style, content, rounds, language, names)
            number += 1


def spoken(interview: Interview) -> list[tuple[str, str]]:
    """Return who says what: h for who asks, g for who answers, n for the narrator."""
    letters = {Role.INTERVIEWER: "h", Role.GUEST: "g", Role.NARRATOR: "n"}
    return [(letters[t.role], " ".join(t.text.split())) for t in interview.turns]


def read(case: Case) -> Interview:
    """Write the page and read it back."""
    suffix, write = STYLES[case.style]
    return understand(parse_document(write(case.turns).encode(), format=FORMATS[suffix]))


def sample(style: str) -> list[Case]:
    """Return every seventh page of a style, others in each: all contents and lengths come in many styles."""
    return list(cases(style))[list(STYLES).index(style) % 7 :: 7]


@pytest.mark.parametrize("style", STYLES)
def test_labels_decide(style: str) -> None:
    hold(sample(style))


@pytest.mark.soak
def test_labels_decide_on_nearly_every_page_of_the_matrix() -> None:
    pages = [case for style in STYLES for case in cases(style)]
    exact = sum(is_exact(case) for case in pages)
    assert exact >= 0.995 * len(pages)


def is_exact(case: Case) -> bool:
    """Return whether a page is read as it was written; a refusal is an error."""
    interview = read(case)
    wanted = [("h" if t.host else "g", " ".join(" ".join(t.paragraphs).split())) for t in case.turns]
    return spoken(interview) == wanted and len({p.name for p in interview.people}) == 2


def hold(pages: Iterable[Case]) -> None:
    """Fail where a page is read otherwise than it was written."""
    for case in pages:
        interview = read(case)
        wanted = [("h" if t.host else "g", " ".join(" ".join(t.paragraphs).split())) for t in case.turns]
        assert spoken(interview) == wanted, case
        assert len({p.name for p in interview.people}) == 2, case
