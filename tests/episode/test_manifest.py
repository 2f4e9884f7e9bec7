"""What the program made is replaced, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_audio.episode.delivery import deliver, refuse_foreign, staging_folder
from interview_audio.episode.manifest import FOLDER, SHOW, Manifest
from interview_audio.errors import OutputError


def give(
    output: Path, content: str = "new", *, name: str = "talk.srt", slug: str = "talk", force: bool = False
) -> None:
    with staging_folder(output, slug) as folder:
        (folder / name).write_text(content)
        deliver({"file": folder / name}, output, slug, force=force)


def a_file(path: Path) -> None:
    path.write_text("mine")


def a_link(path: Path) -> None:
    (path.parent / "elsewhere").write_text("mine")
    path.symlink_to("elsewhere")


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def a_link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


def a_changed_one(path: Path) -> None:
    give(path.parent, "old")
    path.write_text("corrected by hand")


def another_episodes(path: Path) -> None:
    give(path.parent, "another", name=path.name, slug="other")


FOREIGN: list[Callable[[Path], None]] = [
    a_file,
    a_link,
    a_link_to_itself,
    a_link_to_nowhere,
    a_changed_one,
    another_episodes,
]


@pytest.mark.parametrize("make", FOREIGN)
def test_a_file_of_somebody_else_is_named_and_stays_unless_it_is_forced(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    target = tmp_path / "talk.srt"
    make(target)
    before = [(p.name, p.is_symlink(), p.lstat().st_size) for p in sorted(tmp_path.iterdir()) if p.name != FOLDER]
    attempts: list[Callable[[], None]] = [lambda: refuse_foreign(tmp_path, "talk", "mp3"), lambda: give(tmp_path)]
    for attempt in attempts:
        with pytest.raises(OutputError, match="--force") as caught:
            attempt()
        assert caught.value.path == target
    assert [
        (p.name, p.is_symlink(), p.lstat().st_size) for p in sorted(tmp_path.iterdir()) if p.name != FOLDER
    ] == before
    give(tmp_path, force=True)
    assert (target.read_text(), target.is_symlink()) == ("new", False)
    if make is a_link:
        assert (tmp_path / "elsewhere").read_text() == "mine"
    give(tmp_path, "newer")
    assert target.read_text() == "newer"


@pytest.mark.parametrize("ending", ["mp3", "jpg", "vtt", "chapters.json", "html"])
def test_what_lies_beside_a_post_is_not_replaced_by_its_episode(tmp_path: Path, ending: str) -> None:
    """Its cover, its music, a transcript: rendered into their own folder, an episode has such names too."""
    beside = tmp_path / f"talk.{ending}"
    beside.write_bytes(b"the author's")
    with pytest.raises(OutputError, match="--force") as caught:
        refuse_foreign(tmp_path, "talk", "mp3", ".html")
    assert caught.value.path == beside
    with pytest.raises(OutputError, match="--force"):
        give(tmp_path, name=beside.name)
    assert beside.read_bytes() == b"the author's"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("make", [getattr(os, "mkfifo", os.mkdir), os.mkdir])
def test_what_is_no_file_is_never_replaced(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "talk.srt")
    with pytest.raises(OutputError, match=r"talk\.srt"):
        give(tmp_path, force=True)


def restored(path: Path) -> None:
    """Copied there and back: the same content at another time."""
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("change", [lambda _: None, restored, emptied, Path.unlink])
def test_its_own_files_are_replaced_whatever_became_of_them(tmp_path: Path, change: Callable[[Path], None]) -> None:
    give(tmp_path, "old")
    change(tmp_path / "talk.srt")
    refuse_foreign(tmp_path, "talk", "mp3")
    give(tmp_path)
    assert (tmp_path / "talk.srt").read_text() == "new"


def test_a_run_that_is_killed_between_record_and_move_is_known_again(tmp_path: Path) -> None:
    give(tmp_path, "old")
    new = tmp_path / "new" / "talk.srt"
    new.parent.mkdir()
    new.write_text("new")
    Manifest(tmp_path).expect("talk", {"talk.srt": new})
    give(tmp_path, "newest")  # the old one is still there
    new.write_text("again")
    Manifest(tmp_path).expect("talk", {"talk.srt": new})
    new.replace(tmp_path / "talk.srt")
    give(tmp_path, "last")
    assert (tmp_path / "talk.srt").read_text() == "last"


def test_without_its_record_a_file_with_the_same_content_is_taken_for_its_own(tmp_path: Path) -> None:
    give(tmp_path)
    for path in (tmp_path / FOLDER / "files").iterdir():
        path.unlink()
    give(tmp_path)
    give(tmp_path, "newer")
    assert (tmp_path / "talk.srt").read_text() == "newer"


@pytest.mark.parametrize("record", ["", "{", "[]", '{"talk.srt": 1}', '{"talk.srt": {"sha256": []}}', '{"x": null}'])
def test_a_broken_record_counts_as_none(tmp_path: Path, record: str) -> None:
    give(tmp_path)
    (tmp_path / FOLDER / "files" / "talk.json").write_text(record)
    with pytest.raises(OutputError, match="--force"):
        give(tmp_path, "newer")
    give(tmp_path)


def test_what_lies_beside_the_episodes_is_written_as_carefully(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    (tmp_path / "index.html").write_text("my site")
    with pytest.raises(OutputError, match=r"index\.html.*--force"):
        manifest.write(SHOW, "index.html", b"ours")
    assert manifest.write(SHOW, "index.html", b"ours", force=True)
    assert not manifest.write(SHOW, "index.html", b"ours")
    assert manifest.write(SHOW, "index.html", b"ours too")
    assert [path.name for path in manifest.made(SHOW)] == ["index.html"]
    (tmp_path / "index.html").write_text("my site")
    assert manifest.made(SHOW) == []


def test_files_are_current_as_long_as_all_of_them_are_what_was_made(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    for name, content in (("a.html", b"a"), ("b.html", b"b")):
        manifest.write("talk", name, content, made_from="this")
    manifest.write("talk", "other.html", b"c")
    assert [path.name for path in manifest.current("talk", "this")] == ["a.html", "b.html"]
    assert manifest.current("talk", "that") == manifest.current("talk", "") == manifest.current("other", "this") == []
    for content in (b"changed", b"before", b""):
        manifest.write("talk", "b.html", b"before", made_from="this", force=True)
        manifest.write("talk", "b.html", b"b", made_from="this")
        (tmp_path / "b.html").write_bytes(content)
        assert manifest.current("talk", "this") == []
    manifest.write("talk", "b.html", b"b", made_from="that", force=True)
    assert [path.name for path in manifest.current("talk", "that")] == ["b.html"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_files_have_the_mode_that_the_user_gives_to_all_files(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        give(tmp_path)
        Manifest(tmp_path).write(SHOW, "index.html", b"ours")
    finally:
        os.umask(before)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("talk.srt", "index.html")} == {mode}


def test_where_case_is_ignored_a_file_keeps_its_record_when_the_case_of_its_name_changes(tmp_path: Path) -> None:
    """Both names of each file are made by hand where the file system does not make them one."""
    Manifest(tmp_path).write("talk", "talk.html", b"first")
    for path in [tmp_path / "talk.html", *tmp_path.glob(f"{FOLDER}/*/talk.json")]:
        other = path.with_name(path.name.replace("talk", "Talk"))
        if not other.exists():
            os.link(path, other)
    refuse_foreign(tmp_path, "Talk", "mp3", ".html")
    Manifest(tmp_path).write("Talk", "Talk.html", b"second")
    assert [path.name for path in Manifest(tmp_path).made("Talk")] == ["Talk.html"]
    (tmp_path / "Talk.html").write_bytes(b"by hand")
    with pytest.raises(OutputError):
        Manifest(tmp_path).write("Talk", "Talk.html", b"third")
