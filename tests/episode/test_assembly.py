"""The whole stage: takes go in, the files of an episode come out."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from interview_audio.episode import assemble, assembly, joined_audio, measure, transcribe
from interview_audio.episode.manifest import FOLDER
from interview_audio.episode.metadata.id3 import read_tag
from interview_audio.episode.metadata.tags import build_tag
from interview_audio.episode.metadata.transcripts import read_webvtt
from interview_audio.episode.sound.ffmpeg import SoundMeasurement, measure_file
from interview_audio.episode.sound.gating import integrated_loudness, merge_blocks
from interview_audio.episode.sound.loudness import loudness_blocks
from interview_audio.errors import AudioError, OutputError, SpeechError, UsageError
from interview_audio.model import Episode, LineProgress, Role, Settings, Sound, Take, TakeProcessor, Voice

from .conftest import BEN, PEOPLE, Reading, processed

FILES = ["a.chapters.json", "a.jpg", "a.mp3", "a.social.jpg", "a.srt", "a.thumbnail.jpg", "a.transcript.json", "a.vtt"]
SETTINGS = Settings(title="The Show")


def made(reading: Reading, output: Path, **changes: object) -> Episode:
    settings = replace(SETTINGS, **changes)  # type: ignore[arg-type]
    return assemble(reading.process, reading.script, reading.interview, output, "a", settings)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != FOLDER)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, Episode]:
    """An episode that several tests look at, and what it was made of."""
    reading = Reading()
    reading.say("Welcome.", chapter="Introduction")
    for number in range(3):
        reading.say(
            "So?", "And why?", rate_hz=22_050, level=0.05, chapter=f"Question {number}, with a title that is long"
        )
        reading.say("I see.", "Then we shall see.", "Really <all> & nothing else.", pause_ms=1200)
    return reading, made(reading, tmp_path_factory.mktemp("finished"))


def test_all_files_are_there_under_the_slug(finished: tuple[Reading, Episode]) -> None:
    _, episode = finished
    assert names(episode.files["mp3"].parent) == FILES
    assert sorted(path.name for path in episode.files.values()) == FILES
    assert (episode.slug, episode.title, episode.people) == ("a", "Ben Böhm & the <future>", PEOPLE)


@pytest.mark.client
def test_the_mp3_is_one_that_players_like(
    finished: tuple[Reading, Episode], decode: Callable[[Path], npt.NDArray[np.float32]]
) -> None:
    _, episode = finished
    path = episode.files["mp3"]
    assert len(decode(path)) * 1000 / 44_100 == pytest.approx(episode.duration_ms, abs=1)
    if not shutil.which("mp3val"):
        pytest.skip("mp3val is not installed")
    said = subprocess.run(["mp3val", str(path)], capture_output=True, text=True, check=True).stdout
    assert "WARNING" not in said
    assert "ERROR" not in said
    assert "CBR" in said


def test_it_is_as_loud_as_it_should_be(finished: tuple[Reading, Episode]) -> None:
    _, episode = finished
    figures = measure(episode.files["mp3"])
    assert figures.loudness_lufs == pytest.approx(-19.0, abs=0.7)
    assert figures.peak_dbtp <= -1.0
    assert figures.faults(-19.0) == []


def test_cues_start_with_their_sentences(finished: tuple[Reading, Episode]) -> None:
    reading, episode = finished
    figures = measure(episode.files["mp3"])
    assert figures.drift
    assert figures.drift.heard == figures.drift.cues == sum(len(line.sentences) for line in reading.lines)
    assert figures.drift.worst_ms <= 20
    assert tuple(read_webvtt(episode.files["vtt"].read_text(encoding="utf-8"))) == episode.cues
    assert [cue.text for cue in episode.cues] == [s.text for line in reading.lines for s in line.sentences]


def test_chapters_are_the_same_everywhere(finished: tuple[Reading, Episode]) -> None:
    reading, episode = finished
    assert [mark.title for mark in episode.chapters] == [chapter.title for chapter in reading.chapters]
    listed = json.loads(episode.files["chapters"].read_text(encoding="utf-8"))["chapters"]
    assert [(c["startTime"], c["title"]) for c in listed] == [(m.start_ms / 1000, m.title) for m in episode.chapters]
    assert read_tag(episode.files["mp3"]).chapters == episode.chapters
    firsts = [sum(len(line.sentences) for line in reading.lines[: chapter.line]) for chapter in reading.chapters]
    assert [mark.start_ms for mark in episode.chapters] == [episode.cues[first].start_ms for first in firsts]


def test_a_disclosure_that_is_switched_off_is_in_no_tag(finished: tuple[Reading, Episode]) -> None:
    reading, episode = finished
    silent = replace(reading.script, notice="")
    tag = build_tag(reading.interview, silent, SETTINGS, [BEN], episode.chapters, episode.duration_ms)
    assert (tag.comment, tag.notes) == ("Ben Böhm & the <future> (Ben Böhm, Ann Askew)", {})


def test_the_tag_tells_who_speaks_when_and_how(finished: tuple[Reading, Episode]) -> None:
    _, episode = finished
    tag = read_tag(episode.files["mp3"])
    assert (tag.title, tag.artist, tag.show) == ("Ben Böhm & the <future>", "Ben Böhm, Ann Askew", "The Show")
    assert (tag.date, tag.source, tag.duration_ms) == ("2024-02-29", "https://example.org/post", episode.duration_ms)
    assert tag.lyrics.startswith("Ben Böhm: Welcome.\n\nBen Böhm: So? And why?")
    assert tag.comment.endswith("Both voices are synthetic.")
    assert tag.notes == {"Synthetic voices": "fake:ben", "Voice licences": "fake:ben: MIT"}
    assert tag.encoder.startswith("interview-audio ")
    assert tag.cover == episode.files["jpg"].read_bytes()


def test_two_assemblies_are_the_same_to_the_byte(tmp_path: Path, conversation: Reading) -> None:
    first, second = (made(conversation, tmp_path / name) for name in ("1", "2"))
    assert [p.read_bytes() for p in first.files.values()] == [p.read_bytes() for p in second.files.values()]


@pytest.mark.parametrize(("loudness", "bitrate"), [(-16.0, 128), (-23.0, 64)])
def test_loudness_and_bit_rate_can_be_set(tmp_path: Path, conversation: Reading, loudness: float, bitrate: int) -> None:
    episode = made(conversation, tmp_path, loudness=loudness, bitrate=bitrate)
    heard = measure_file(episode.files["mp3"])
    assert heard.loudness_lufs == pytest.approx(loudness, abs=1.0)
    frames = episode.files["mp3"].stat().st_size - len(read_tag(episode.files["mp3"]).cover)
    assert frames * 8 / episode.duration_ms == pytest.approx(bitrate, rel=0.1)


def test_a_quiet_voice_and_a_loud_one_end_up_alike(
    tmp_path: Path, reading: Reading, decode: Callable[[Path], npt.NDArray[np.float32]]
) -> None:
    for _ in range(3):
        reading.say("Who?", role=Role.INTERVIEWER, level=0.01, sentence_ms=1500)
        reading.say("I.", level=0.3, sentence_ms=1500)
    sound = decode(made(reading, tmp_path).files["mp3"])
    turn = 84 * 1152  # 1500 ms and a pause of 700
    parts = [
        [loudness_blocks(sound[n * turn : (n + 1) * turn], 44_100) for n in range(voice, 6, 2)] for voice in (0, 1)
    ]
    assert abs(integrated_loudness(merge_blocks(parts[0])) - integrated_loudness(merge_blocks(parts[1]))) < 1.0


def heard_as(monkeypatch: pytest.MonkeyPatch, *figures: tuple[float, float]) -> None:
    """What the meter says, one after the other, whatever it really hears."""
    readings = iter(figures)

    def listen_to(path: Path, **_: object) -> SoundMeasurement:
        lufs, peak = next(readings)
        return replace(measure_file(path), loudness_lufs=lufs, peak_dbtp=peak)

    monkeypatch.setattr(assembly, "measure_file", listen_to)


@pytest.mark.soak
def test_a_file_that_is_off_is_corrected_once(
    tmp_path: Path, conversation: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    untouched = measure_file(made(conversation, tmp_path / "1").files["mp3"])
    heard_as(monkeypatch, (-21.5, -0.5), (-19.0, -1.5))
    corrected = measure_file(made(conversation, tmp_path / "2").files["mp3"])
    assert corrected.loudness_lufs - untouched.loudness_lufs == pytest.approx(2.5, abs=0.6)


@pytest.mark.soak
def test_a_file_that_stays_off_is_refused_with_the_figures(
    tmp_path: Path, conversation: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard_as(monkeypatch, (-21.5, -3.0), (-20.5, -0.5))
    with pytest.raises(AudioError, match=r"-20\.5 LUFS instead of -19\.0 and its true peak is -0\.5 dBTP") as caught:
        made(conversation, tmp_path)
    assert caught.value.exit_code == 5
    assert names(tmp_path) == []


def test_silence_is_refused(tmp_path: Path, conversation: Reading) -> None:
    conversation.takes = [replace(t, sound=Sound(bytes(len(t.sound.samples)), 24_000)) for t in conversation.takes]
    with pytest.raises(AudioError, match="too quiet"):
        made(conversation, tmp_path)
    assert names(tmp_path) == []


def test_a_file_shorter_than_its_takes_is_refused(
    tmp_path: Path, conversation: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembly, "measure_file", lambda path, **_: replace(measure_file(path), duration_ms=5))
    with pytest.raises(AudioError, match="lasts 5 ms instead of"):
        made(conversation, tmp_path)


def test_earlier_files_are_replaced_and_others_left_alone(tmp_path: Path, conversation: Reading) -> None:
    made(conversation, tmp_path)
    for name in [*FILES, "b.mp3", "a.txt"]:
        (tmp_path / name).write_text("" if name in FILES else "old")
    made(conversation, tmp_path)
    assert names(tmp_path) == sorted([*FILES, "b.mp3", "a.txt"])
    assert [name for name in names(tmp_path) if len((tmp_path / name).read_bytes()) < 4] == ["a.txt", "b.mp3"]


@pytest.mark.parametrize(
    "error", [SpeechError("The voice failed.", do="Wait."), KeyboardInterrupt(), ValueError("a bug")], ids=repr
)
def test_nothing_is_left_behind_and_nothing_replaced_when_speech_fails(
    tmp_path: Path, conversation: Reading, error: BaseException
) -> None:
    def failing() -> Iterator[Take]:
        yield from conversation.takes[:3]
        raise error

    (tmp_path / "a.mp3").write_text("old")
    with pytest.raises(type(error)):
        assemble(processed(failing()), conversation.script, conversation.interview, tmp_path, "a", SETTINGS, force=True)
    assert names(tmp_path) == ["a.mp3"]
    assert (tmp_path / "a.mp3").read_text() == "old"


def test_those_who_still_speak_are_stopped_when_the_disk_is_full(
    tmp_path: Path, conversation: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = []

    def speaking(finish: Callable[[int, Voice], TakeProcessor]) -> Generator[tuple[LineProgress, bytes], None, None]:
        try:
            yield from conversation.process(finish)
        finally:
            stopped.append(True)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(joined_audio, "unpack_turn", full)
    with pytest.raises(OutputError, match="No space left on device") as caught:
        assemble(speaking, conversation.script, conversation.interview, tmp_path, "a", SETTINGS)
    assert stopped
    assert caught.value.exit_code == 6
    assert names(tmp_path) == []


def unspoken() -> Iterator[Take]:
    raise AssertionError("a voice spoke")
    yield


def test_an_output_folder_that_cannot_be_written_stops_it_before_a_word_is_spoken(
    tmp_path: Path, conversation: Reading
) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(OutputError):
        assemble(processed(unspoken()), conversation.script, conversation.interview, tmp_path / "file", "a", SETTINGS)


def test_a_cover_that_is_no_picture_stops_it_before_a_word_is_spoken(tmp_path: Path, conversation: Reading) -> None:
    reading, cover = conversation, tmp_path / "cover.png"
    cover.write_text("no picture")
    with pytest.raises(UsageError):
        assemble(processed(unspoken()), reading.script, reading.interview, tmp_path / "o", "a", SETTINGS, cover=cover)


@pytest.mark.parametrize(
    ("kept", "missing"), [([0, 1, 2, 3], "Line 5 of 5"), ([0, 2, 3, 4], "Line 2 of 5"), ([], "Line 1")]
)
def test_a_line_that_was_not_spoken_is_an_error(
    tmp_path: Path, conversation: Reading, kept: list[int], missing: str
) -> None:
    conversation.takes = [conversation.takes[n] for n in kept]
    with pytest.raises(AudioError, match=missing):
        made(conversation, tmp_path)


def test_one_turn_is_held_at_a_time(tmp_path: Path, reading: Reading) -> None:
    for number in range(12):
        reading.say(f"{number}.", sentence_ms=300, pause_ms=300)
    alive = most = 0

    class Content(bytes):
        """Is counted as long as anybody holds it."""

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    def counted(finish: Callable[[int, Voice], TakeProcessor]) -> Generator[tuple[LineProgress, bytes], None, None]:
        nonlocal alive, most
        for ready, content in reading.process(finish):
            most = max(most, alive)
            alive += 1
            yield ready, Content(content)

    assemble(counted, reading.script, reading.interview, tmp_path, "a", SETTINGS)
    assert most == 1


def test_takes_of_the_store_are_counted_apart(tmp_path: Path, conversation: Reading) -> None:
    conversation.takes[1] = replace(conversation.takes[1], cached=True)
    assert made(conversation, tmp_path).spoken_lines == 4


@pytest.mark.parametrize("kind", ["mp3", "opus"])
def test_transcripts_can_be_had_without_the_sound(tmp_path: Path, conversation: Reading, kind: str) -> None:
    reading, settings = conversation, replace(SETTINGS, format=kind)
    whole = made(reading, tmp_path / "1", format=kind)
    alone = transcribe(reading.process, reading.script, reading.interview, tmp_path / "2", "a", settings)
    assert names(tmp_path / "2") == ["a.chapters.json", "a.srt", "a.transcript.json", "a.vtt"]
    assert (alone.cues, alone.chapters) == (whole.cues, whole.chapters)
    assert all(path.read_bytes() == whole.files[key].read_bytes() for key, path in alone.files.items())
