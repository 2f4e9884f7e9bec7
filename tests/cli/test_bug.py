"""A bug gives a sentence and a report, and neither holds a word of the post."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_audio import cli, produce
from interview_audio.cli import bug

SECRET = "the words of the post"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a post, in which the command breaks with the post's words in its error, and in that one's cause."""

    def broken(*_: object) -> None:
        words = SECRET
        try:
            raise KeyError(words)
        except KeyError as error:
            error.add_note(words)
            raise ValueError(f"cannot read “{words}”") from error

    monkeypatch.chdir(tmp_path)
    (tmp_path / f"{SECRET}.md").write_text(SECRET, encoding="utf-8")
    monkeypatch.setattr(produce, "understand", broken)
    monkeypatch.setattr(sys, "argv", ["interview-audio", "script", f"{SECRET}.md"])
    yield tmp_path
    (tmp_path / bug.REPORT).unlink(missing_ok=True)


def test_a_bug_is_a_sentence_and_a_report_without_the_words_of_the_post(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Error: This is a bug in interview-audio (ValueError).")
    assert bug.REPORT in said.err
    report = (place / bug.REPORT).read_text(encoding="utf-8")
    for text in (said.err, report):
        assert not any(word in text.split() for word in SECRET.split() if word != "of")
        assert "Traceback" not in text
    assert "Python " in report
    assert "piper-tts " in report
    assert "ValueError" in report
    assert "test_bug.py" in report


def test_a_report_that_cannot_be_written_is_not_missed(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / bug.REPORT).mkdir()
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(place / "nowhere"))
    with pytest.raises(SystemExit) as end:
        cli.main()
    (place / bug.REPORT).rmdir()
    assert end.value.code == 1
    assert "report" not in capsys.readouterr().err
