"""The tag, written and read back, and as other programs read it."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_audio.episode.metadata.id3 import Tag, read_tag, tag_bytes
from interview_audio.episode.metadata.text import plain, plain_lines
from interview_audio.episode.sound.encoding import Encoding, encode
from interview_audio.episode.sound.frames import seek_header
from interview_audio.episode.sound.mixing import VoiceProcessing
from interview_audio.errors import AudioError
from interview_audio.model import ChapterMark

from .conftest import Reading

TAG = Tag(
    title="Ann & Ben: 會談",
    artist="Ben Böhm, Ann Askew",
    show="The Show",
    number="7",
    date="2024-02-29",
    language="de-AT",
    comment="Zwei reden.",
    lyrics="Ann: Wie?\n\nBen: So.",
    source="https://example.org/a b?ü=1#x",
    encoder="interview-audio 1",
    duration_ms=61_000,
    notes={"Synthetic voices": "fake:ann", "Voice licences": "fake:ann: CC0"},
    chapters=(ChapterMark(0, "Einführung, eine lange"), ChapterMark(30_000, "Was?"), ChapterMark(45_500, "Und 漢?")),
    cover=b"\xff\xd8\xff\xe0 a picture",
)


def write(folder: Path, tag: Tag, seconds: float = 1.0) -> Path:
    """The tag before a second of sound."""
    reading = Reading().say("A.", sentence_ms=int(seconds * 1000))
    turn = encode(reading.takes[0].sound, VoiceProcessing(0.0, -1.0), Encoding())
    header = seek_header(Encoding().header, turn.frame_count, len(turn.data))
    path = folder / "a.mp3"
    path.write_bytes(tag_bytes(tag) + header + turn.data)
    return path


def test_all_of_it_reads_back(tmp_path: Path) -> None:
    expected = replace(TAG, language="ger", source="https://example.org/a%20b?%C3%BC=1#x")
    assert read_tag(write(tmp_path, TAG)) == expected


def test_a_file_without_a_tag_has_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"\xff\xfb" + bytes(1000))
    assert read_tag(path) == Tag(title="")


def test_it_is_of_version_2_3_and_depends_on_nothing_but_what_it_says() -> None:
    assert tag_bytes(TAG)[:5] == b"ID3\x03\x00"
    assert tag_bytes(TAG) == tag_bytes(TAG)


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        (Tag(title="T"), ["TIT2", "TCON", "TLEN"]),
        (Tag(title="T", source="post.md"), ["TIT2", "TCON", "TLEN"]),
        (Tag(title="T", source="javascript:alert(1)"), ["TIT2", "TCON", "TLEN"]),
        (Tag(title="T", date="2024-02-29"), ["TIT2", "TCON", "TDAT", "TLEN", "TYER"]),
    ],
)
def test_what_is_not_known_is_left_out(tag: Tag, names: list[str]) -> None:
    data = tag_bytes(tag)
    found = []
    at = 10
    while at < len(data):
        found.append(data[at : at + 4].decode())
        at += 10 + int.from_bytes(data[at + 4 : at + 8], "big")
    assert sorted(found) == sorted(names)


@pytest.mark.parametrize(
    ("language", "code"),
    [("en", "eng"), ("pt-BR", "por"), ("DE", "ger"), ("zh-Hant", "chi"), ("tlh", "XXX"), ("", "XXX")],
)
def test_languages_have_the_codes_of_the_tag(language: str, code: str) -> None:
    data = tag_bytes(Tag(title="T", language=language, lyrics="A."))
    assert data[data.index(b"USLT") + 11 :][:3] == code.encode()


marks = st.lists(st.tuples(st.integers(1, 60_000), st.text(max_size=80)), max_size=12).map(
    lambda found: tuple(ChapterMark(sum(ms for ms, _ in found[:n]), text) for n, (_, text) in enumerate(found))
)


@settings(max_examples=30)
@given(
    st.builds(
        Tag,
        title=st.text(),
        artist=st.text(),
        show=st.text(),
        comment=st.text(),
        lyrics=st.text(),
        notes=st.dictionaries(st.sampled_from(["a", "b"]), st.text(min_size=1)),
        chapters=marks,
        duration_ms=st.just(10**6),
    )
)
def test_any_text_is_kept_as_players_can_show_it(tmp_path_factory: pytest.TempPathFactory, tag: Tag) -> None:
    path = tmp_path_factory.mktemp("tag") / "a.mp3"
    path.write_bytes(tag_bytes(tag))
    found = read_tag(path)
    assert (found.title, found.artist, found.show) == (plain(tag.title), plain(tag.artist), plain(tag.show))
    assert (found.comment, found.lyrics) == (plain(tag.comment), plain_lines(tag.lyrics))
    assert found.notes == {name: plain(text) for name, text in tag.notes.items() if plain(text)}
    assert found.chapters == tuple(ChapterMark(mark.start_ms, plain(mark.title)) for mark in tag.chapters)


def ffprobe_chapters(path: Path) -> list[tuple[int, str]]:
    if not shutil.which("ffprobe"):
        pytest.skip("ffprobe is not installed")
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(path)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["chapters"]
    return [(round(float(c["start_time"]) * 1000), c.get("tags", {}).get("title", "")) for c in found]


@pytest.mark.client
@pytest.mark.parametrize("count", [1, 3, 255, 256, 300])
def test_players_see_all_chapters_in_order(tmp_path: Path, count: int) -> None:
    """Titles of all lengths, which mutagen alone would sort by; more than one table of contents holds."""
    chapters = tuple(ChapterMark(n * 100, "漢" * (1 + n * 7 % 20) + f" {n}") for n in range(count))
    path = write(tmp_path, Tag(title="T", chapters=chapters, duration_ms=count * 100))
    assert read_tag(path).chapters == chapters
    assert ffprobe_chapters(path) == [(mark.start_ms, mark.title) for mark in chapters]


@pytest.mark.client
def test_a_long_title_is_no_reason_to_lose_a_chapter(tmp_path: Path) -> None:
    """In version 2.4 a sub-frame of 128 bytes or more makes ffmpeg and mpv drop the chapter."""
    chapters = (ChapterMark(0, "word " * 400 + "end"), ChapterMark(500, "short"))
    path = write(tmp_path, Tag(title="T", chapters=chapters, duration_ms=1000))
    assert ffprobe_chapters(path) == [(mark.start_ms, mark.title) for mark in chapters]


def test_a_broken_tag_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"ID3\x09\x00\x00\x00\x00\x00\x10" + bytes(50))
    with pytest.raises(AudioError, match=r"a\.mp3"):
        read_tag(path)
