"""Messages say where, what happened and what to do, and travel between processes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from interview_audio import errors
from interview_audio.errors import InterviewAudioError, SpeechError


@pytest.mark.parametrize(
    ("path", "line", "start"),
    [(Path("a.md"), 3, "a.md:3: "), (Path("a.md"), None, "a.md: "), (None, 3, "line 3: "), (None, None, "It broke.")],
)
def test_the_message_begins_with_the_place(path: Path | None, line: int | None, start: str) -> None:
    message = str(InterviewAudioError("It broke.", do="Mend it.", path=path, line=line))
    assert message.startswith(start)
    assert message.endswith("It broke. Mend it.")


def test_an_error_survives_the_way_from_a_worker() -> None:
    error = pickle.loads(pickle.dumps(SpeechError("It broke.", do="Mend it.", path="a.md", line=3)))
    assert isinstance(error, SpeechError)
    assert str(error) == "a.md:3: It broke. Mend it."


def test_every_kind_has_its_exit_code() -> None:
    kinds = {k.__name__: k.exit_code for k in InterviewAudioError.__subclasses__() if k.__module__ == errors.__name__}
    assert kinds == {"UsageError": 2, "NotAnInterviewError": 3, "SpeechError": 4, "AudioError": 5, "OutputError": 6}
    assert errors.InterviewAudioError.exit_code == 1
