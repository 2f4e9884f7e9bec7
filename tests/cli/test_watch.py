"""`feed --watch` runs again when something that the show is made from is saved, and rests when nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_audio import cli
from interview_audio.cli import show

SHOW = 'title = "Tides"\ncover = "face.png"\nmusic = "sea.mp3"\n'


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("interviews/2026", "voices", "interviews/output"):
        (tmp_path / folder).mkdir(parents=True)
    names = ("interviews/a.md", "interviews/2026/b.md", "lexicon.toml", "voices/v.toml", "face.png", "sea.mp3")
    for name in (*names, "show.lock.json", "feed.log", "interviews/output/feed.xml"):
        (tmp_path / name).write_text("before")
    (tmp_path / "show.toml").write_text(SHOW)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stamps() -> dict[Path, tuple[int, int]]:
    return show._file_stamps(Path("interviews"), Path("interviews/output"))


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("interviews/a.md", True),
        ("interviews/2026/b.md", True),
        ("interviews/new.md", True),
        ("show.toml", True),
        ("lexicon.toml", True),
        ("voices/v.toml", True),
        ("face.png", True),
        ("sea.mp3", True),
        ("feed.log", False),  # `feed --watch 2> feed.log`
        ("show.lock.json", False),
        ("interviews/show.lock.json", False),
        ("interviews/output/feed.xml", False),
    ],
)
def test_what_a_show_is_made_from_counts_and_nothing_else(place: Path, name: str, counts: bool) -> None:
    before = stamps()
    assert stamps() == before
    with (place / name).open("a") as file:
        file.write("\n# saved again")
    changed = {*stamps().items()} ^ {*before.items()}
    assert any(path.name == Path(name).name for path, _ in changed) == counts


def test_settings_that_are_half_saved_end_no_watch(place: Path) -> None:
    before = stamps()
    (place / "show.toml").write_text("title = [")
    half = stamps()
    assert half != before
    (place / "show.toml").write_text(SHOW)
    assert stamps() != half


def test_what_is_saved_while_the_first_run_works_is_seen(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []

    def run(*_: object, **__: object) -> bool:
        runs.append(1)
        if len(runs) == 1:
            (place / "interviews" / "a.md").write_text("saved while it was rendered")
        if len(runs) == 3:
            raise AssertionError("it does not come to rest")
        return True

    left = iter(range(3))

    def stop(_: float) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt

    monkeypatch.setattr(show, "_publish_once", run)
    monkeypatch.setattr("time.sleep", stop)
    monkeypatch.setattr("sys.argv", ["interview-audio", "feed", "interviews", "-o", "interviews/output", "--watch"])
    with pytest.raises(SystemExit):
        cli.main()
    assert len(runs) == 2
