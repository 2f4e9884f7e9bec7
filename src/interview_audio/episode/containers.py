"""Write the container formats of an episode: MP3 by default, and others made of the same turns.

How to add one: describe it in `CONTAINERS`. MP3 is joined here from frames; for the others ffmpeg encodes the turns'
samples as they come, and wraps them once more when the times of the chapters are known.
"""

from __future__ import annotations

import base64
import re
import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from interview_audio.episode.metadata.id3 import Tag, tag_bytes
from interview_audio.episode.metadata.text import plain, plain_lines
from interview_audio.episode.sound.encoding import Encoding
from interview_audio.episode.sound.ffmpeg import open_encoder, remux
from interview_audio.episode.sound.frames import BITRATES_KBPS, seek_header
from interview_audio.errors import UsageError
from interview_audio.model import ChapterMark, Settings

LEAST_KBPS = 64  # an MP3 frame below it has no room for the seek header


@dataclass(frozen=True)
class Container:
    """A container format. The names in `codec` are ffmpeg's; it is empty for MP3."""

    suffix: str
    rates_hz: tuple[int, ...]
    codec: tuple[str, ...] = ()
    muxer: tuple[str, ...] = ()
    picture: bool = False  # whether it holds the cover as a stream
    comments: bool = False  # whether it holds cover and chapters as Vorbis comments

    @contextmanager
    def sink(self, path: Path, encoding: Encoding) -> Iterator[IO[bytes]]:
        """Open `path` for the encoded data of the turns, to be written in their order."""
        if encoding.frames:
            with path.open("wb") as file:
                yield file
            return
        sound = ("-f", "s16le", "-ar", str(encoding.rate_hz), "-ac", str(encoding.channels))
        rate = ("-b:a", f"{encoding.bitrate_kbps}k") if self.codec[0] != "pcm_s16le" else ()
        with open_encoder(path, sound, ("-c:a", *self.codec, *rate, *self.muxer)) as pipe:
            yield pipe

    def finish(self, sound: Path, path: Path, tag: Tag, encoding: Encoding, frame_count: int) -> None:
        """Write the finished file: the sound that went into the sink, with the tag."""
        if encoding.frames:
            with path.open("wb") as file, sound.open("rb") as frames:
                file.write(tag_bytes(tag))
                file.write(seek_header(encoding.header, frame_count, sound.stat().st_size))
                shutil.copyfileobj(frames, file, 1 << 20)
            return
        details, cover = sound.with_suffix(".ffmetadata"), sound.with_suffix(".jpg")
        details.write_text(_details(tag, comments=self.comments), encoding="utf-8", newline="\n")
        cover.write_bytes(tag.cover)
        remux(sound, path, details, cover if self.picture and tag.cover else None, self.muxer)


CONTAINERS = {
    container.suffix: container
    for container in (
        Container("mp3", (44_100, 48_000)),
        Container("m4b", (44_100, 48_000), ("aac",), ("-f", "ipod", "-movflags", "+faststart"), picture=True),
        Container("opus", (48_000,), ("libopus", "-application", "voip"), ("-f", "opus"), comments=True),
        Container("wav", (44_100, 48_000), ("pcm_s16le",), ("-f", "wav", "-rf64", "auto")),
    )
}


def container_of(settings: Settings) -> tuple[Container, Encoding]:
    """Return container and encoding for a show's settings; raise `UsageError` for an impossible combination."""
    container = CONTAINERS.get(settings.format)
    if container is None:
        raise UsageError(f"There is no format '{settings.format}'.", do=f"Choose one of: {', '.join(CONTAINERS)}.")
    rates = (44_100, 48_000)
    if settings.sample_rate not in rates:
        raise UsageError(f"The sample rate cannot be {settings.sample_rate}.", do="Use 44100 or 48000 Hz.")
    allowed = [kbps for kbps in BITRATES_KBPS if kbps >= LEAST_KBPS]
    if settings.bitrate not in allowed:
        raise UsageError(
            f"The bit rate cannot be {settings.bitrate}.", do=f"Use one of {', '.join(map(str, allowed))} kbit/s."
        )
    rate_hz = settings.sample_rate if settings.sample_rate in container.rates_hz else container.rates_hz[0]
    channels = 2 if settings.stereo else 1
    return container, Encoding(settings.bitrate, rate_hz, channels, frames=not container.codec)


def _details(tag: Tag, *, comments: bool) -> str:
    """Return the tag in ffmpeg's metadata format."""
    texts = {
        "title": plain(tag.title),
        "artist": plain(tag.artist),
        "album": plain(tag.show),
        "genre": "Podcast",
        "track": plain(tag.number),
        "date": tag.date,
        "comment": plain(tag.comment),
        "lyrics": plain_lines(tag.lyrics),
        "encoded_by": tag.encoder,
        **{name: plain(text) for name, text in tag.notes.items()},
        **(_comments(tag) if comments else {}),
    }
    lines = [";FFMETADATA1", *(f"{name}={_escaped(text)}" for name, text in texts.items() if text)]
    if not comments:
        ends = [*(mark.start_ms for mark in tag.chapters), tag.duration_ms][1:]
        for mark, end in zip(tag.chapters, ends, strict=True):
            lines += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={mark.start_ms}", f"END={end}"]
            lines.append(f"title={_escaped(plain(mark.title))}")
    return "\n".join(lines) + "\n"


def _comments(tag: Tag) -> dict[str, str]:
    """Return chapters and cover as Vorbis comments. ffmpeg could write the chapters, but rounds their seconds up."""
    found = {}
    for number, mark in enumerate(tag.chapters):
        seconds, ms = divmod(mark.start_ms, 1000)
        found[f"CHAPTER{number:03}"] = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"
        found[f"CHAPTER{number:03}NAME"] = plain(mark.title)
    if tag.cover:
        found["METADATA_BLOCK_PICTURE"] = base64.b64encode(_picture_block(tag.cover)).decode()
    return found


def read_details(text: str) -> Tag:
    """Parse ffmpeg's metadata format into a tag, without the cover."""
    logical = [line for line in re.findall(r"(?:[^\\\n]|\\.)+", text, re.DOTALL) if not line.startswith(";")]
    sections: list[dict[str, str]] = [{}]
    for line in logical:
        if line.startswith("["):
            sections.append({"": line})
        elif pair := re.fullmatch(r"((?:[^=\\]|\\.)*)=(.*)", line, re.DOTALL):
            sections[-1][_unescaped(pair[1]).lower()] = _unescaped(pair[2])
    texts, chapters = sections[0], [section for section in sections if section.get("") == "[CHAPTER]"]
    return Tag(
        title=texts.get("title", ""),
        artist=texts.get("artist", ""),
        show=texts.get("album", ""),
        number=texts.get("track", ""),
        date=texts.get("date", ""),
        comment=texts.get("comment", ""),
        lyrics=texts.get("lyrics", ""),
        encoder=texts.get("encoded_by", ""),
        chapters=tuple(ChapterMark(_start_ms(chapter), chapter.get("title", "")) for chapter in chapters),
    )


def _start_ms(chapter: dict[str, str]) -> int:
    over, _, under = chapter.get("timebase", "1/1000").partition("/")
    return round(int(chapter.get("start", "0")) * int(over) * 1000 / int(under))


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _escaped(text: str) -> str:
    # ffmpeg joins the next line to one that ends in a backslash, even an escaped one.
    kept = re.sub(r"\\$", r"\\ ", text, flags=re.MULTILINE)
    return re.sub(r"([=;#\\\n])", r"\\\1", kept)


def _picture_block(jpeg: bytes) -> bytes:
    """Wrap a JPEG in a FLAC picture block, as Vorbis comments need it: front cover, no description, size unknown."""
    mime = b"image/jpeg"
    head = struct.pack(">II", 3, len(mime)) + mime + struct.pack(">I", 0) + struct.pack(">IIII", 0, 0, 0, 0)
    return head + struct.pack(">I", len(jpeg)) + jpeg
