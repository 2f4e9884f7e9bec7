"""Pages fetched from a server of this machine: what arrives, and what is refused."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import interview_audio
from interview_audio.document import read_address
from interview_audio.document.web import fetch as web
from interview_audio.document.web.address import Page, as_utf8, at_address, file_name, is_address
from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.model import Block, BlockKind, Document, Inline

TALK = "".join(
    f"<p><b>Is the {n} clock wound?</b></p><p>I wind it every morning, and my sister winds it at night, so it is.</p>"
    for n in ("first", "second", "third", "fourth")
)
HEAD = "<!doctype html><title>Ada Moss on clocks</title><h1>Ada Moss on clocks</h1><img src='img/a.png' alt='A clock'>"
PAGE = HEAD + TALK

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture
def serve() -> Iterator[Callable[[dict[str, Answer]], str]]:
    """Return a function that serves answers by path, and gives the address of the server."""
    servers: list[ThreadingHTTPServer] = []

    def start(answers: dict[str, Answer]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, headers, body = answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(OSError):  # the client has had enough
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


HTML = {"Content-Type": "text/html"}


def deflated(data: bytes) -> bytes:
    return zlib.compress(data)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        pytest.param(HTML, PAGE.encode(), id="plain"),
        pytest.param({**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode()), id="gzip"),
        pytest.param({**HTML, "Content-Encoding": "deflate"}, deflated(PAGE.encode()), id="deflate"),
        pytest.param({"Content-Type": "text/html; charset=utf-16-le"}, PAGE.encode("utf-16-le"), id="charset"),
        pytest.param({}, PAGE.encode(), id="no media type"),
    ],
)
def test_a_page_becomes_an_interview_with_its_address_as_its_source(
    serve: Callable[[dict[str, Answer]], str], headers: dict[str, str], body: bytes
) -> None:
    address = serve({"/talks/ada": (200, headers, body)}) + "/talks/ada"
    interview = interview_audio.read_interview(address)
    assert interview.source == address
    assert interview.title == "Ada Moss on clocks"
    assert [t.text.split()[0] for t in interview.turns].count("Is") == 4


def test_links_and_pictures_get_the_address_of_the_page(serve: Callable[[dict[str, Answer]], str]) -> None:
    host = serve({"/talks/ada": (200, HTML, PAGE.encode())})
    document = read_address(f"{host}/talks/ada")
    assert [run.href for block in document.blocks for run in block.inlines if run.href] == [f"{host}/talks/img/a.png"]


def test_redirects_are_followed_and_the_last_address_is_the_source(serve: Callable[[dict[str, Answer]], str]) -> None:
    page = (200, HTML, PAGE.encode())
    onward = b"<meta http-equiv='refresh' content='0; url=/talks/ada.html'>"
    host = serve(
        {
            "/a": (301, {"Location": "b"}, b""),
            "/b": (302, {"Location": "/c"}, b""),
            "/c": (200, HTML, onward),
            "/talks/ada.html": page,
        }
    )
    document = read_address(f"{host}/a")
    assert document.metadata["source"] == f"{host}/talks/ada.html"
    assert document.path == Path("ada.html")


REFUSED: dict[str, tuple[dict[str, Answer], str]] = {
    "a missing page": ({"/": (404, {}, b"")}, "no such page"),
    "a page behind a login": ({"/": (401, {}, b"")}, "log in"),
    "a server that says no": ({"/": (403, {}, b"")}, "does not hand the page out"),
    "a server that fails": ({"/": (500, {}, b"")}, "HTTP 500"),
    "a circle": ({"/": (302, {"Location": "/"}, b"")}, "redirects more than"),
    "a file by redirect": ({"/": (302, {"Location": "file:///etc/passwd"}, b"")}, "not on the web"),
    "ftp by redirect": ({"/": (302, {"Location": "ftp://127.0.0.1/x"}, b"")}, "not on the web"),
    "an encoding nobody asked for": ({"/": (200, {"Content-Encoding": "br"}, b"x")}, "compressed as 'br'"),
    "a broken archive": ({"/": (200, {**HTML, "Content-Encoding": "gzip"}, b"no gzip")}, "damaged"),
    "a page made by scripts": (
        {"/": (200, HTML, b"<!doctype html><div id=app></div><script src=/x.js></script>")},
        "scripts",
    ),
    "a password": ({"/": (200, HTML, b"<!doctype html><form><input type='password'></form>")}, "password"),
    "other data": ({"/": (200, {"Content-Type": "application/json"}, b'{"a": 1}')}, "not a transcript"),
    "a picture": ({"/": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n")}, "a picture"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_said_with_its_address(serve: Callable[[dict[str, Answer]], str], name: str) -> None:
    answers, said = REFUSED[name]
    address = serve(answers) + "/"
    with pytest.raises((UsageError, NotAnInterviewError), match=said) as caught:
        read_address(address)
    assert caught.value.path == address


def test_a_small_page_that_unpacks_without_end_is_refused(serve: Callable[[dict[str, Answer]], str]) -> None:
    bomb = gzip.compress(bytes(200_000_000), compresslevel=1)
    address = serve({"/": (200, {**HTML, "Content-Encoding": "gzip"}, bomb)})
    with pytest.raises(UsageError, match="larger than 50 MB"):
        read_address(address)


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"], ids=["head", "body"])
def test_a_server_that_sends_a_byte_now_and_then_does_not_hold_the_program(
    head: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "LONGEST_S", 0.5)
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(head)
                while not over.wait(0.05):
                    try:
                        connection.sendall(b"x")
                    except OSError:
                        return

        threading.Thread(target=drip, daemon=True).start()
        started = time.monotonic()
        with pytest.raises(UsageError, match="did not arrive within"):
            read_address(f"http://127.0.0.1:{server.getsockname()[1]}/")
        assert time.monotonic() - started < 5
        over.set()


@pytest.mark.parametrize(
    "address", ["http://", "https://ann:secret@example.org/", "http://[", "http://exa mple:99999999/", "http://\ud800/"]
)
def test_an_address_that_is_none_is_said_to_be_none(address: str) -> None:
    with pytest.raises(UsageError, match=r"address|fetched"):
        read_address(address)


@pytest.mark.parametrize(
    ("text", "expected"), [("https://x.org", True), ("HTTP://x", True), ("http.md", False), ("file:///x", False)]
)
def test_addresses_are_told_from_files(text: str, expected: bool) -> None:
    assert is_address(text) is expected


@pytest.mark.parametrize(
    ("address", "media_type", "expected"),
    [
        ("https://x.org/talks/ada-moss/", "text/html", "ada-moss.html"),
        ("https://x.org/talks/ada/index.html", "text/html", "ada.html"),
        ("https://x.org/", "text/html", "x.org.html"),
        ("https://x.org/ada.php?id=3", "text/html", "ada.html"),
        ("https://x.org/raw/ada.md", "text/plain", "ada.md"),
        ("https://x.org/ada.pdf", "application/octet-stream", "ada.pdf"),
        ("https://x.org/download", "application/pdf", "download.pdf"),
        ("https://x.org/%2e%2e%2fetc%2fpasswd", "text/plain", "..-etc-passwd"),
        ("https://x.org/Gespr%C3%A4ch", "", "Gespräch"),
    ],
)
def test_the_file_is_named_by_the_address_and_the_media_type(address: str, media_type: str, expected: str) -> None:
    assert str(file_name(Page(address, b"", media_type))) == expected


@pytest.mark.parametrize(
    ("charset", "data", "expected"),
    [
        ("iso-8859-1", b"\x93caf\xe9\x94", "“café”"),
        ("windows-1251", "Привет".encode("cp1251"), "Привет"),
        ("utf-8", "café".encode(), "café"),
        ("nonsense", "café".encode(), "café"),
        ("iso-8859-1", "\ufeffcafé".encode(), "café"),
    ],
)
def test_the_servers_charset_goes_over_the_pages_own(charset: str, data: bytes, expected: str) -> None:
    assert as_utf8(Page("https://x.org", data, "text/html", charset)).decode("utf-8-sig") == expected


def test_a_post_from_the_web_names_no_file_of_this_machine() -> None:
    metadata = {
        "cover": "my pictures/a.jpg",
        "music": "../b.mp3",
        "link": "/talks/ada",
        "header": {"image": "C:\\c.png"},
        "images": ["/d.webp", "https://y.org/e.jpg"],
        "title": "And/or",
    }
    block = Block(
        BlockKind.PARAGRAPH, (Inline("x", href="#note"), Inline("y", href="z"), Inline("z", href="http://[")), 1
    )
    found = at_address(Document(None, "markdown", (block,), metadata), "https://x.org/talks/ada")
    assert found.metadata == {
        "source": "https://x.org/talks/ada",
        "cover": "https://x.org/talks/my%20pictures/a.jpg",
        "music": "https://x.org/b.mp3",
        "link": "https://x.org/talks/ada",
        "header": {"image": "https://x.org/talks/C%3A/c.png"},
        "images": ["https://x.org/d.webp", "https://y.org/e.jpg"],
        "title": "And/or",
    }
    assert [run.href for run in found.blocks[0].inlines] == ["#note", "https://x.org/talks/z", "http://["]
