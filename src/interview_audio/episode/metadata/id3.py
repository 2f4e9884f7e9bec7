"""Write and read the ID3v2.3 tag of an episode; the only user of mutagen."""

# mypy: disable-error-code="no-untyped-call"
# (mutagen has types for what it returns, not for its calls)

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from mutagen import MutagenError
from mutagen.id3 import (
    APIC,
    CHAP,
    COMM,
    CTOC,
    ID3,
    TALB,
    TCON,
    TDAT,
    TENC,
    TIT2,
    TLAN,
    TLEN,
    TPE1,
    TRCK,
    TXXX,
    TYER,
    USLT,
    WOAS,
    CTOCFlags,
    Frame,
    PictureType,
)

from interview_audio.episode.metadata.text import plain, plain_lines
from interview_audio.errors import AudioError
from interview_audio.model import ChapterMark

MOST_CHILDREN = 255  # of one table of contents
NO_OFFSET = 0xFFFFFFFF  # a chapter's bytes are not given, only its times
LATIN_1, UTF_16 = 0, 1  # version 2.3 knows no other encodings

# ISO 639-1 to ISO 639-2 (bibliographic), which the tag wants; others become "XXX", the tag's word for unknown.
LANGUAGES = {
    pair[:2]: pair[3:]
    for pair in re.findall(
        r"\S+",
        "ar:ara bg:bul bn:ben ca:cat cs:cze cy:wel da:dan de:ger el:gre en:eng eo:epo es:spa et:est eu:baq fa:per "
        "fi:fin fr:fre ga:gle gl:glg he:heb hi:hin hr:hrv hu:hun hy:arm id:ind is:ice it:ita ja:jpn ka:geo kk:kaz "
        "ko:kor la:lat lt:lit lv:lav mk:mac ms:may nb:nob nl:dut nn:nno no:nor pl:pol pt:por ro:rum ru:rus sk:slo "
        "sl:slv sq:alb sr:srp sv:swe sw:swa ta:tam te:tel th:tha tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:chi",
    )
}


@dataclass(frozen=True)
class Tag:
    """The contents of a tag; empty texts are left out."""

    title: str
    artist: str = ""  # the guests, then the interviewers
    show: str = ""
    number: str = ""
    date: str = ""  # YYYY-MM-DD
    language: str = ""  # BCP 47
    comment: str = ""  # a short description
    lyrics: str = ""  # the transcript
    source: str = ""  # address of the post
    encoder: str = ""
    duration_ms: int = 0
    notes: Mapping[str, str] = field(default_factory=dict)  # on the voices, by name
    chapters: tuple[ChapterMark, ...] = ()
    cover: bytes = b""  # a JPEG


def tag_bytes(tag: Tag) -> bytes:
    """Return the whole tag, to precede the first MP3 frame. Nothing in it depends on the clock or the machine."""
    content = _frames(_texts(tag)) + b"".join(_frames([frame]) for frame in _contents(tag))
    if tag.cover:
        cover = APIC(encoding=LATIN_1, mime="image/jpeg", type=PictureType.COVER_FRONT, desc="", data=tag.cover)
        content += _frames([cover])
    size = bytes(len(content) >> shift & 0x7F for shift in (21, 14, 7, 0))
    if len(content) >= 1 << 28:
        raise AudioError("The tag is larger than 256 MB.", do="Take a smaller cover.")
    return b"ID3\x03\x00\x00" + size + content


def _frames(frames: Iterable[Frame]) -> bytes:
    """Return frames as mutagen writes them, without the header of the tag."""
    tag, file = ID3(), io.BytesIO()
    for frame in frames:
        tag.add(frame)
    tag.save(file, v1=0, v2_version=3, padding=lambda _: 0)
    return file.getvalue()[10:]


def _texts(tag: Tag) -> list[Frame]:
    year, _, day = tag.date.partition("-")
    language = LANGUAGES.get(tag.language.split("-")[0].lower(), "XXX")
    texts = [
        (TIT2, tag.title),
        (TPE1, tag.artist),
        (TALB, tag.show),
        (TCON, "Podcast"),
        (TRCK, tag.number),
        (TYER, year),
        (TDAT, "".join(reversed(day.split("-")))),
        (TLAN, language if language != "XXX" else ""),
        (TENC, tag.encoder),
        (TLEN, str(tag.duration_ms)),
    ]
    frames: list[Frame] = [
        kind(encoding=_encoding(plain(text)), text=plain(text)) for kind, text in texts if plain(text)
    ]
    for name, text in tag.notes.items():
        if plain(text):
            frames.append(TXXX(encoding=_encoding(name + text), desc=name, text=plain(text)))
    if tag.comment:
        frames.append(COMM(encoding=_encoding(tag.comment), lang=language, desc="", text=plain(tag.comment)))
    if lyrics := plain_lines(tag.lyrics):
        frames.append(USLT(encoding=_encoding(lyrics), lang=language, desc="", text=lyrics))
    if urlsplit(tag.source).scheme in ("http", "https"):
        frames.append(WOAS(url=quote(tag.source, safe="%/:=&?~#+!$,;'@()*[]")))
    return frames


def _contents(tag: Tag) -> list[Frame]:
    """Return the table of contents and its chapters, to be written one by one: mutagen would sort them by size, and
    players show them in file order."""
    ends = [*(mark.start_ms for mark in tag.chapters), tag.duration_ms][1:]
    width = len(str(len(tag.chapters)))
    names = [f"chp{number:0{width}}" for number in range(1, len(tag.chapters) + 1)]
    chapters = [
        CHAP(
            element_id=name,
            start_time=mark.start_ms,
            end_time=end,
            start_offset=NO_OFFSET,
            end_offset=NO_OFFSET,
            sub_frames=[TIT2(encoding=_encoding(plain(mark.title)), text=plain(mark.title))],
        )
        for name, mark, end in zip(names, tag.chapters, ends, strict=True)
    ]
    return [*_tables(names), *chapters]


def _tables(names: Sequence[str]) -> list[Frame]:
    """Return one table of contents, or nested ones of at most 255 children each."""
    top = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    if not names:
        return []
    if len(names) <= MOST_CHILDREN:
        return [CTOC(element_id="toc", flags=top, child_element_ids=list(names), sub_frames=[])]
    parts = [names[i : i + MOST_CHILDREN] for i in range(0, len(names), MOST_CHILDREN)]
    children = [f"toc{number}" for number in range(1, len(parts) + 1)]
    tables = [
        CTOC(element_id=child, flags=CTOCFlags.ORDERED, child_element_ids=list(part), sub_frames=[])
        for child, part in zip(children, parts, strict=True)
    ]
    return [CTOC(element_id="toc", flags=top, child_element_ids=children, sub_frames=[]), *tables]


def _encoding(text: str) -> int:
    return LATIN_1 if all(ord(c) < 256 for c in text) else UTF_16


def read_tag(path: Path) -> Tag:
    """Read the tag as players find it; return an empty one if there is none. Raise `AudioError` if it is broken."""
    try:
        found = ID3(path, translate=False)
    except MutagenError as error:
        if "ID3" in type(error).__name__ and "Header" in type(error).__name__:
            return Tag(title="")
        raise AudioError(f"The tag cannot be read: {error}.", do="Render it again.", path=path) from error
    day = _text(found, "TDAT")
    date = "-".join(part for part in (_text(found, "TYER"), day[2:4], day[0:2]) if part)
    pictures, lyrics, comments = found.getall("APIC"), found.getall("USLT"), found.getall("COMM")
    return Tag(
        title=_text(found, "TIT2"),
        artist=_text(found, "TPE1"),
        show=_text(found, "TALB"),
        number=_text(found, "TRCK"),
        date=date,
        language=_text(found, "TLAN"),
        comment=str(comments[0]) if comments else "",
        lyrics=str(lyrics[0]) if lyrics else "",
        source=str(found["WOAS"]) if "WOAS" in found else "",
        encoder=_text(found, "TENC"),
        duration_ms=int(_text(found, "TLEN") or 0),
        notes={frame.desc: str(frame) for frame in found.getall("TXXX")},
        chapters=tuple(_chapters(found)),
        cover=bytes(pictures[0].data) if pictures else b"",
    )


def _text(found: ID3, name: str) -> str:
    return str(found[name]) if name in found else ""


def _chapters(found: ID3) -> Iterable[ChapterMark]:
    """Yield the chapters in the order of the tables of contents, from the top one down."""

    def named(element: str) -> Iterable[ChapterMark]:
        if chapter := found.get(f"CHAP:{element}"):
            yield ChapterMark(chapter.start_time, str(chapter.sub_frames.get("TIT2", "")))
        elif table := found.get(f"CTOC:{element}"):
            for child in table.child_element_ids:
                yield from named(child)

    for table in found.getall("CTOC"):
        if table.flags & CTOCFlags.TOP_LEVEL:
            yield from named(table.element_id)
