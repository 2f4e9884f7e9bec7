"""The same thousands of times on a page: whatever it is, it costs about what as many ordinary characters cost.

A pattern that goes back over what it has read costs the square of a run's length, and a night's `feed` stands still.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from interview_audio.document import parse_document
from interview_audio.errors import InterviewAudioError
from interview_audio.interview import understand
from interview_audio.model import Settings
from interview_audio.script import Lexicon, write_script

LENGTH = 10_000
"""Characters of a run. There are ten runs on a page."""
DEARER = 8
"""How many times as much processor time a page may take as one of ordinary words."""
ORDINARY = "the slow tide of that cold June left us a map and four letters, which Ada read aloud. "

RUNS = {
    "underscores": "_", "asterisks": "*", "pairs of asterisks": "**", "small letters": "s", "capitals": "K",
    "mixed case": "kW", "figures": "7", "groups of figures": "555 ", "figures and commas": "8,",
    "figures and dots": "3.",
    "initials": "B.", "spaced initials": "C. ", "blanks": " ", "blanks that do not break": "\u00a0", "tabs": "\t",
    "new lines": "\n", "other line ends": "\u2028", "accents alone": "\u0301", "double quotes": '"', "apostrophes": "'",
    "opening quotes": "“", "opening brackets": "[", "closing brackets": ")", "opening parentheses": "(", "braces": "{",
    "questions": "?", "commas": ",", "dots": ".", "dashes": "-", "capital words": "Ida ", "labels": "note: ",
    "tags": "<i>", "open tags": "<i ", "comments": "<!--", "entities": "&amp;", "links": "[x](", "pictures": "![y](",
    "addresses": "http://q", "mail": "z@", "hyphens": "o-", "titles": "Dr. ", "pipes": "|", "backquotes": "`",
    "headings": "# ", "quotations": "> ", "dates": "4/", "times": "9:", "roman": "XI ", "money": "$5 ", "signs": "a=",
}  # fmt: skip

PAGE = """---
title: "{title}"
---

{run}

**Rosa Lund:** Who built the pier?

**Otto Berg:** My aunt did, in 1931.

**Rosa Lund:** Why is {run} so?

**Otto Berg:** {run}.

**Rosa Lund:** {run}?

**Otto Berg:** So it goes. {run}

**{run}:** And then?

**Otto Berg:** We left.

# {run}

{run}**Rosa Lund:** When was that?

**Otto Berg:** I am {run}: it rained.
"""


class TooDearError(BaseException):
    """More processor time was taken than allowed; no handler of the program catches it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `TooDearError` once so much processor time is taken, within a regular expression too."""

    def stop(*_: object) -> None:
        raise TooDearError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def page(unit: str, length: int = LENGTH) -> bytes:
    run = (unit * (length // len(unit) + 1))[:length]
    title = "".join(f"\\u{ord(c):04x}" if c in '"\\\n\t\u2028' else c for c in run)
    return PAGE.format(title=title, run=run).encode()


def cost(data: bytes) -> float:
    """Return the processor time, in seconds, of all that comes before speech."""
    start = time.process_time()
    with suppress(InterviewAudioError):  # it may well be no interview
        write_script(understand(parse_document(data, format="markdown")), Settings(), Lexicon())
    return time.process_time() - start


@pytest.fixture(scope="module")
def ordinary() -> float:
    cost(page(ORDINARY, 500))  # what is made once a process
    return max(cost(page(ORDINARY)) for _ in range(2))


@pytest.mark.soak
@pytest.mark.parametrize("name", RUNS)
def test_a_long_run_costs_what_ordinary_words_cost(
    name: str, ordinary: float, record_property: Callable[[str, object], None]
) -> None:
    with at_most(DEARER * ordinary + 1):
        taken = cost(page(RUNS[name]))
    record_property("times ordinary", round(taken / ordinary, 2))
    assert taken < DEARER * ordinary
