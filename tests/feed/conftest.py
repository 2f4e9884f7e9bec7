"""Finished episodes made of tones instead of voices, and the real clients that read what is made of them."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import pytest

from interview_audio.feed.files import write_files
from interview_audio.feed.podcast import COVER, SMALL_COVER, Podcast
from interview_audio.feed.server import Server, application, listen
from interview_audio.model import ChapterMark, Cue, Episode, Item, Person, Role, Settings, VoiceCredit

HERE = Path(__file__).resolve().parent
SENTENCE_MS, GAP_MS, PARAGRAPH_MS = 1900, 300, 600
ENDINGS = {
    "vtt": ".vtt",
    "srt": ".srt",
    "transcript": ".transcript.json",
    "chapters": ".chapters.json",
    "jpg": ".jpg",
    "thumbnail": ".thumbnail.jpg",
    "social": ".social.jpg",
}


def needed(tool: str) -> str:
    """The path of a program that a test asks; without it the test is skipped, and fails where CI is set."""
    path = shutil.which(tool)
    if path is None:
        missing(f"needs the program {tool}")
    assert path
    return path


def needed_module(name: str) -> Path:
    """The folder of an npm package of `package.json`, likewise."""
    path = HERE / "node_modules" / name
    if not path.is_dir() or not shutil.which("node"):
        missing(f"needs the npm package {name}: npm install --prefix tests/feed")
    return path


def missing(why: str) -> None:
    (pytest.fail if os.environ.get("CI") else pytest.skip)(why)


@cache
def tone(duration_ms: int, hertz: int) -> bytes:
    """An MP3 of the form that episodes have."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-f", "lavfi"]
    command += [
        "-i",
        f"sine=frequency={hertz}:duration={duration_ms / 1000}",
        "-ac",
        "1",
        "-ar",
        "44100",
        "-b:a",
        "96k",
    ]
    return subprocess.run([*command, "-f", "mp3", "pipe:1"], capture_output=True, check=True).stdout


@cache
def picture(size: int = 1400) -> bytes:
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(),
        "-loglevel",
        "error",
        "-f",
        "lavfi",
        "-i",
        f"color=teal:size={size}x{size}",
    ]
    return subprocess.run([*command, "-frames:v", "1", "-f", "mjpeg", "pipe:1"], capture_output=True, check=True).stdout


def files_of(podcast: Podcast) -> dict[str, bytes]:
    """All files of a show for the web by their names."""
    return {name: content for files in write_files(podcast).values() for name, content in files.items()}


@dataclass(frozen=True)
class Studio:
    """Makes finished episodes in one folder."""

    folder: Path

    def episode(
        self,
        slug: str,
        title: str = "",
        people: Sequence[tuple[str, Role]] = (("Ann Archer", Role.INTERVIEWER), ("Ben Baker", Role.GUEST)),
        talk: Sequence[tuple[str | None, str]] = (
            (None, "We met under the clock."),
            ("Ann Archer", "When was it last wound?"),
            ("Ben Baker", "In May. By me."),
            ("Ann Archer", "And who will do it next?"),
            ("Ben Baker", "Nobody else wants to climb the stairs. The stairs are steep."),
        ),
        notice: str = "The voices are synthetic.",
        voices: Sequence[tuple[str, str]] = (("hibari:heart", "Apache-2.0"), ("piper:joe", "CC0-1.0")),
        word_times: bool = False,
    ) -> Episode:
        """Every sentence is as long as any other; a chapter begins with each question."""
        cues: list[Cue] = []
        chapters = [ChapterMark(0, "Introduction")]
        start = 0
        for speaker, text in talk:
            if text.endswith("?"):
                chapters.append(ChapterMark(start, text))
            for sentence in text.split(". "):
                step = SENTENCE_MS // len(sentence.split(" "))
                times = tuple(start + n * step for n in range(len(sentence.split(" ")))) if word_times else ()
                cues.append(Cue(start, start + SENTENCE_MS, speaker, sentence, times))
                start += SENTENCE_MS + GAP_MS
            start += PARAGRAPH_MS
        duration_ms = start
        contents = {kind: f"{kind} of {slug}".encode() for kind in ENDINGS}
        contents["vtt"] = b"WEBVTT\n\n00:00.000 --> 00:01.900\n<v Ann Archer>Hello.\n"
        contents["chapters"] = b'{"version":"1.2.0","chapters":[{"startTime":0,"title":"Introduction"}]}'
        contents["transcript"] = b'{"version":"1.0.0","segments":[]}'
        contents["jpg"] = contents["social"] = picture()
        contents["thumbnail"] = picture(600)
        files = {kind: self.folder / f"{slug}{ending}" for kind, ending in ENDINGS.items()}
        for kind, path in files.items():
            path.write_bytes(contents[kind])
        files["mp3"] = self.folder / f"{slug}.mp3"
        files["mp3"].write_bytes(tone(duration_ms, 300 + len(slug)))
        everybody = tuple(Person(name, role) for name, role in people)
        title = title or f"A visit to the {slug.replace('-', ' ')}"
        return Episode(
            title,
            slug,
            files,
            duration_ms,
            everybody,
            tuple(chapters),
            tuple(cues),
            notice=notice,
            voices=tuple(VoiceCredit(*credit) for credit in voices),
        )

    def item(self, slug: str = "clock-tower", number: int = 1, **changes: Any) -> Item:
        """An item of the number's day in May 2026; `changes` are of the item, `episode` what its episode is made of."""
        episode = self.episode(slug, **changes.pop("episode", {}))
        facts: dict[str, Any] = {
            "guid": f"guid-of-{slug}",
            "published": dt.datetime(2026, 5, number, 12, tzinfo=dt.UTC),
            "description": "Why the clock runs.",
            "language": "en",
        }
        return Item(episode=episode, number=number, **{**facts, **changes})

    def podcast(self, *items: Item, **settings: Any) -> Podcast:
        """A podcast that lacks nothing, of these items or of three."""
        items = items or tuple(self.item(slug, n) for n, slug in enumerate(("clock-tower", "night-buses", "tides"), 1))
        facts = {
            "title": "Ordinary Instruments",
            "description": "Conversations with people who measure things.",
            "author": "The Harbour Press",
            "email": "show@example.org",
            "base_url": "https://example.org/podcast",
        }
        everything = Settings(**{**facts, **settings})
        return Podcast(everything, "9b024349-ccf0-5f69-a609-6b82873eab3c", tuple(reversed(items)))

    def publish(self, podcast: Podcast | None = None) -> Podcast:
        """Writes what lies beside the episodes."""
        podcast = podcast or self.podcast()
        for name, content in {**files_of(podcast), COVER: picture(), SMALL_COVER: picture(600)}.items():
            (self.folder / name).write_bytes(content)
        return podcast


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    folder = tmp_path / "output"
    folder.mkdir()
    return Studio(folder)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder that is served on this machine."""
    listening = listen("127.0.0.1", 0)
    server = Server(application(folder))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
