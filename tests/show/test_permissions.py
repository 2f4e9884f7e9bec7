"""A show of which something may not be read or written: it is named, nothing is lost, and the next run goes on."""

from __future__ import annotations

import pytest

from interview_audio.episode.manifest import FOLDER
from interview_audio.errors import OutputError, UsageError
from interview_audio.show.publish.publishing import PublishResult
from tests.permissions import permissions_count

from .test_publishing import Show, show  # noqa: F401 - a fixture


def _raise_first(done: PublishResult) -> None:
    for failure in done.failed:  # of one post, which the command line names
        raise failure.error


@pytest.mark.parametrize("what", ["output", "memory", "lock"])
@pytest.mark.parametrize("again", [False, True], ids=["first run", "later run"])
def test_a_folder_that_cannot_be_written_is_an_output_error(
    show: Show,  # noqa: F811
    what: str,
    again: bool,
) -> None:
    show.post("clock.md")
    show.output.mkdir(exist_ok=True)
    folder = {"output": show.output, "memory": show.output / FOLDER, "lock": show.lock.parent}[what]
    if again:
        show.feed()
        show.post("tides.md", "Tides", 2)
    else:
        folder.mkdir(exist_ok=True)
    before = show.guids() if again else {}
    folder.chmod(0o500)
    try:
        with permissions_count(), pytest.raises(OutputError, match=r"Correct its permissions|Choose another folder"):
            _raise_first(show.feed())
    finally:
        folder.chmod(0o700)
    assert (show.guids() if again else {}) == before
    assert not show.feed().failed
    assert show.guids().items() >= before.items()


def test_what_cannot_be_read_is_named_and_stays(show: Show) -> None:  # noqa: F811
    clock, lock = show.post("clock.md"), show.lock
    show.feed()
    guids, text = show.guids(), clock.read_text(encoding="utf-8")
    clock.chmod(0)
    with permissions_count():
        assert [str(failure.path) for failure in show.feed(prune=True).failed] == [str(clock)]
    assert show.guids() == guids
    clock.chmod(0o644)
    lock.chmod(0)
    with permissions_count(), pytest.raises(UsageError, match=r"Permission denied\. Correct its permissions"):
        show.feed()
    lock.chmod(0o644)
    assert clock.read_text(encoding="utf-8") == text
    assert not show.feed().failed
    assert show.guids() == guids
