"""One interview in every format that is read: the same people and turns, word for word."""

from __future__ import annotations

import functools
import http.server
import io
import json
import shutil
import subprocess
import textwrap
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.document.packs import epub, odt
from tests.document.pdfs import Text, column, pdf

import interview_audio
from interview_audio.model import Interview

TITLE = "The bell founder"
ANSWERS = (
    "I started with spoons, because tin melts on a stove. My uncle, who had a well-earned reputation, let me stir.",
    "Four parts of copper and one part of tin. If you are short of tin, it sounds like a bucket.",
    "A crack as thin as a hair made it useless, so we broke it up with a sledgehammer and melted it again.",
    "Nobody in the street has complained since the second summer. They set their clocks by us.",
    "I would rather repair an old one than make a new one, if I am honest with you.",
)
QUESTIONS = (
    "How did you come to cast bells?",
    "What does a bell need that a pot does not?",
    "Which of them went wrong, and what did you learn?",
    "Do your neighbours mind the noise?",
    "And what will you cast next?",
)
TALK = [
    turn for pair in zip(QUESTIONS, ANSWERS, strict=True) for turn in zip(("Ida Moss", "Per Lund"), pair, strict=True)
]
HTML = f"<h1>{TITLE}</h1>" + "".join(f"<p><b>{name}:</b> {words}</p>" for name, words in TALK)


def docx() -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(
        f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{name}:</w:t></w:r>"
        f"<w:r><w:t xml:space='preserve'> {words}</w:t></w:r></w:p>"
        for name, words in TALK
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", f"<w:document {w}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


def printed(width: int, places: tuple[float, ...]) -> bytes:
    """Return a PDF whose lines are `width` characters, in columns that start at `places`."""
    lines = [line for name, words in TALK for line in [*textwrap.wrap(f"{name}: {words}", width), ""]]
    half = -(-len(lines) // len(places))
    page: list[Text] = [(60.0, 60.0, 22.0, "b", TITLE)]
    for number, left in enumerate(places):
        page += column(left, 100, lines[number * half : (number + 1) * half])
    return pdf([page])


def transcript() -> bytes:
    segments = [{"speaker": n, "startTime": i, "endTime": i + 1, "body": w} for i, (n, w) in enumerate(TALK)]
    return json.dumps({"version": "1.0.0", "segments": segments}).encode()


MADE: dict[str, Callable[[], bytes]] = {
    "bells.md": lambda: (f"# {TITLE}\n\n" + "\n\n".join(f"**{name}:** {words}" for name, words in TALK)).encode(),
    "bells.html": HTML.encode,
    "bells.epub": lambda: epub(
        [("a", HTML)], contents=[("a", TITLE)], metadata=f"<dc:title>{TITLE}</dc:title><dc:language>en</dc:language>"
    ),
    "bells.odt": lambda: odt(
        "".join(f'<text:p><text:span text:style-name="T1">{name}:</text:span> {words}</text:p>' for name, words in TALK)
    ),
    "bells.docx": docx,
    "one column.pdf": lambda: printed(80, (60.0,)),
    "two columns.pdf": lambda: printed(40, (60.0, 320.0)),
    "three columns.pdf": lambda: printed(28, (50.0, 230.0, 410.0)),
    "bells.json": transcript,
}


def same(interview: Interview) -> None:
    """Check that an interview is the one that was written down."""
    assert [(turn.speaker, " ".join(turn.text.split())) for turn in interview.turns] == TALK
    assert [p.name for p in interview.people] == ["Ida Moss", "Per Lund"]


@pytest.mark.parametrize("name", MADE)
def test_an_interview_is_the_same_from_every_format(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(MADE[name]())
    same(interview_audio.read_interview(path))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server that has them all."""
    folder = tmp_path_factory.mktemp("served")
    for name, made in MADE.items():
        (folder / name).write_bytes(made())

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("name", MADE)
def test_an_interview_is_the_same_from_its_address(name: str, address: str) -> None:
    interview = interview_audio.read_interview(f"{address}/{name}")
    same(interview)
    assert interview.source == f"{address}/{name}".replace(" ", "%20")


@pytest.mark.client
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_an_interview_is_the_same_from_what_a_browser_prints(columns: int, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        pytest.skip("no Chromium here")
    style = f"<style>body{{column-count:{columns};text-align:justify;hyphens:auto}} h1{{column-span:all}}</style>"
    page, printed = tmp_path / "bells.html", tmp_path / "bells.pdf"
    page.write_text(f"<!doctype html><html lang='en'><title>{TITLE}</title>{style}{HTML}", encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={printed}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    same(interview_audio.read_interview(printed))
