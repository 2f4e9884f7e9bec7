"""What the user may not read or write is named, with what to do; it is no bug."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from interview_audio import cli
from interview_audio.cli import doctor, tools
from tests.permissions import permissions_count


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["interview-audio", *words])
    with pytest.raises(SystemExit) as end:
        cli.main()
    return int(end.value.code or 0)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache, with one entry."""
    place = tmp_path / "cache"
    entry = place / "takes" / "v3" / "ab" / "abcdef.turn"
    entry.parent.mkdir(parents=True)
    entry.write_bytes(b"x" * 300_000)
    monkeypatch.setattr("interview_audio.cli.options.cache_folder", lambda: place)
    monkeypatch.setattr(tools, "cache_folder", lambda: place)
    monkeypatch.chdir(tmp_path)
    return place


def test_a_cache_that_cannot_be_emptied_is_told(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = cache / "takes" / "v3" / "ab"
    folder.chmod(0o500)
    with permissions_count():
        assert run(monkeypatch, "cache", "clear") == 6
    folder.chmod(0o700)
    said = capsys.readouterr()
    assert "0.0 MB removed" in said.out
    assert "0.3 MB cannot be removed. Correct the permissions" in said.err
    assert list(folder.iterdir())


@pytest.mark.parametrize("words", [("cache", "show"), ("cache", "clear")])
def test_a_cache_that_cannot_be_looked_into_is_told(
    cache: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.chmod(0)
    with permissions_count():
        assert run(monkeypatch, *words) == 2
    cache.chmod(0o700)
    assert "takes: This cannot be used: Permission denied" in capsys.readouterr().err.replace("/v3", "")


def test_the_doctor_names_a_cache_that_cannot_be_written(cache: Path) -> None:
    cache.parent.chmod(0o600)
    with permissions_count():
        assert not doctor._is_folder(cache)
        found = doctor._writable("cache", cache)
    cache.parent.chmod(0o700)
    assert not found.fine
    assert "correct its permissions" in found.says


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "/srv/show/x"), 2,
         "Error: /srv/show/x: This cannot be used: Permission denied. Correct its permissions."),
        (OSError(errno.EDOM, "Out of domain"), 1, "Error: This is a bug in interview-audio (OSError)."),
    ],
)  # fmt: skip
def test_no_error_of_the_system_is_a_traceback(
    error: OSError,
    code: int,
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refused() -> None:
        raise error

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "commands", lambda: refused)
    assert run(monkeypatch) == code
    assert capsys.readouterr().err.startswith(says)
