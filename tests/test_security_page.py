"""What `SECURITY.md` says is bounded: the numbers are those of the program."""

from __future__ import annotations

import pytest

from interview_audio.document.formats import MAX_BYTES
from interview_audio.document.packed.pdf import reader as pdf
from interview_audio.document.web import fetch
from interview_audio.episode.cover.picture import MOST_PIXELS
from interview_audio.feed import connections

from .conftest import REPOSITORY

NUMBERS = {2: "two", 8: "eight"}


@pytest.mark.parametrize(
    "says",
    [
        f"JPEG or PNG of at most {MOST_PIXELS // 1_000_000} million pixels",
        f"at most {NUMBERS[fetch.MOST_REDIRECTS]} redirects",
        f"for at most {fetch.LONGEST_S:.0f} seconds, and accepts at most {MAX_BYTES // 1_000_000} MB",
        f"after at most {pdf.LONGEST_S:.0f} seconds and {pdf.MAX_MEMORY // 1_000_000_000} GB",
        f"a request {connections.HEADERS_WITHIN_S:.0f} seconds and a stalled reader "
        f"{NUMBERS[int(connections.STALLED_S) // 60]} minutes",
        f"at most {connections.MOST_WAITING} clients waiting",
        "Not bounded:",
        "Machines of a dask cluster trust one another completely",
    ],
)
def test_the_limits_are_said(says: str) -> None:
    page = " ".join((REPOSITORY / "SECURITY.md").read_text(encoding="utf-8").split())
    assert says in page
