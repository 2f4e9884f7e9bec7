"""Files appear whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from interview_audio.episode.delivery import check_output, deliver, staging_folder
from interview_audio.episode.manifest import FOLDER
from interview_audio.errors import OutputError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    check_output(tmp_path / "a" / "b")
    assert names(tmp_path / "a" / "b") == []


@pytest.mark.parametrize("where", ["file", "file/below"])
def test_a_file_where_the_folder_should_be_is_an_output_error(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OutputError, match="cannot be written: what should be a folder is none") as caught:
        check_output(tmp_path / where)
    assert (caught.value.exit_code, caught.value.path) == (6, tmp_path / where)


def test_a_folder_that_cannot_be_written_is_an_output_error() -> None:
    with pytest.raises(OutputError):
        check_output(Path("/proc/1"))


def test_delivered_files_replace_those_of_their_name_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "b.mp3").write_text("another")
    for content in ("old", "new"):
        with staging_folder(tmp_path, "a") as folder:
            (folder / "a.mp3").write_text(content)
            (folder / "scrap").write_text("scrap")
            assert deliver({"mp3": folder / "a.mp3"}, tmp_path, "a") == {"mp3": tmp_path / "a.mp3"}
    assert names(tmp_path) == [FOLDER, "a.mp3", "b.mp3"]
    assert (tmp_path / "a.mp3").read_text() == "new"
    assert (tmp_path / "b.mp3").read_text() == "another"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_nothing_is_left_of_a_workshop_that_fails(tmp_path: Path, error: type[BaseException]) -> None:
    def fail() -> None:
        with staging_folder(tmp_path, "a") as folder:
            (folder / "a.mp3").write_text("half")
            raise error

    with pytest.raises(error):
        fail()
    assert names(tmp_path) == []


def test_a_workshop_left_by_a_killed_run_is_removed_by_the_next(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    code = (
        "import os, sys, pathlib, interview_audio.episode.delivery as d\n"
        "with d.staging_folder(pathlib.Path(sys.argv[1]), 'a') as f:"
        " (f / 'half').write_text('x'); os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False).returncode == -9
    assert len(names(tmp_path)) == 1
    with staging_folder(tmp_path, "b"):
        assert len(names(tmp_path)) == 2  # another episode's is not touched
    with staging_folder(tmp_path, "a"):
        assert len(names(tmp_path)) == 1
    assert names(tmp_path) == []


def test_two_runs_of_one_episode_do_not_touch_each_others_workshop(tmp_path: Path) -> None:
    with staging_folder(tmp_path, "a") as first:
        (first / "a.mp3").write_text("first")
        with staging_folder(tmp_path, "a") as second:
            assert second != first
        assert (first / "a.mp3").read_text() == "first"


def test_a_full_disk_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No space left on device"), staging_folder(tmp_path, "a"):
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == []


def test_a_folder_under_a_files_name_stops_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").mkdir()
    (tmp_path / "a.mp3").write_text("old")
    files = {"mp3": tmp_path / "new" / "a.mp3", "vtt": tmp_path / "new" / "a.vtt"}
    (tmp_path / "new").mkdir()
    for path in files.values():
        path.write_text("new")
    with pytest.raises(OutputError, match=r"a\.vtt"):
        deliver(files, tmp_path, "a", force=True)
    assert (tmp_path / "a.mp3").read_text() == "old"
