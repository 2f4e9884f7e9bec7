"""Fetch one page from the web, within limits of time and size, and nothing that the page refers to."""

from __future__ import annotations

import http.client
import re
import threading
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from email.message import Message
from html import unescape
from typing import IO, Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from interview_audio.document.web.address import Page
from interview_audio.errors import UsageError
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model.version import __version__

LONGEST_S = 20.0
"""Time limit for a page in seconds, including all redirects."""

SILENCE_S = 10.0
"""Seconds of silence after which a server counts as dead."""

MOST_REDIRECTS = 8
CHUNK = 1 << 16
SCHEMES = ("http", "https")
HEADERS = {
    "User-Agent": f"interview-audio/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/*, application/pdf, application/epub+zip, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
REFRESH = re.compile(
    rb"""<meta\b(?=[^>]{0,200}http-equiv\s*=\s*["']?refresh)[^>]{0,200}?content\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')""",
    re.IGNORECASE,
)
REFRESH_TARGET = LazyPattern(r"\s*0*\s*[;,]\s*(?:url\s*=\s*)?[\"']?\s*(\S+?)[\"']?\s*$", re.IGNORECASE)
REFRESH_WITHIN = 4096
"""Maximum number of bytes of a page that only redirects; larger ones are real pages."""

ANSWERS = {
    401: ("The page is for those who log in", "Open it in a browser, save it there, and give that file."),
    403: ("The server does not hand the page out", "Open it in a browser, save it there, and give that file."),
    404: ("There is no such page", "Check the address."),
    410: ("The page is gone", "Look for a copy of it."),
    429: ("The server has had too many requests", "Try again later."),
}
"""HTTP status codes in words, and what to do."""


def fetch(address: str, most_bytes: int) -> Page:
    """Fetch an `http` or `https` address, following redirects.

    Raises `UsageError` if there is nothing, after 20 seconds, or beyond `most_bytes`, compressed or not.
    """
    outcome: list[Page | BaseException] = []

    def work() -> None:
        try:
            outcome.append(_fetched(address, most_bytes))
        except BaseException as error:
            outcome.append(error)

    # A server can keep the connection open with a byte now and then, which a socket's time limit doesn't catch.
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(LONGEST_S)
    if not outcome:
        raise _failure(address, f"The page did not arrive within {LONGEST_S:.0f} seconds", "Try again later.")
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _fetched(address: str, most_bytes: int) -> Page:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPErrorProcessor(),
        _AsItIs(),
    ):
        opener.add_handler(handler)
    here = _quoted(address, address)
    for _ in range(MOST_REDIRECTS + 1):
        page, target = _opened(opener, here, address, most_bytes)
        if page and not (target := _refresh(page)):
            return page
        here = _quoted(urljoin(here, target), address)
    raise _failure(address, f"It redirects more than {MOST_REDIRECTS} times", "Open it in a browser and save it there.")


class _AsItIs(urllib.request.BaseHandler):
    """Returns every response, whatever its status: redirects are followed one by one above."""

    def http_error_default(self, _request: object, answer: IO[bytes], *_: object) -> IO[bytes]:
        return answer


def _opened(opener: urllib.request.OpenerDirector, here: str, asked: str, most_bytes: int) -> tuple[Page | None, str]:
    """Return the page, or None and the address to which it redirects."""
    request = urllib.request.Request(here, headers=HEADERS)  # noqa: S310 - the scheme was checked
    try:
        with opener.open(request, timeout=SILENCE_S) as answer:
            if answer.status in (301, 302, 303, 307, 308) and (target := answer.headers.get("Location")):
                return None, _as_utf8(target)
            if answer.status != http.client.OK:
                what, do = ANSWERS.get(answer.status, ("The server has no page here", "Try again later."))
                raise _failure(asked, f"{what} (HTTP {answer.status})", do)
            charset = answer.headers.get_param("charset") or ""
            media_type = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
            data = b"".join(_bounded(_unpacked(answer, answer.headers, asked), asked, most_bytes))
            return Page(here, data, media_type, charset if isinstance(charset, str) else ""), ""
    except (OSError, http.client.HTTPException, ValueError) as error:
        why = getattr(error, "reason", None) or error
        text = " ".join(str(getattr(why, "strerror", None) or why).split()) or type(error).__name__
        raise _failure(
            asked, f"The page cannot be fetched: {text}", "Check the address and your connection."
        ) from error


def _unpacked(answer: Any, headers: Message, asked: str) -> Iterator[bytes]:
    """Yield the body in pieces, decompressed piece by piece so that a small one cannot become a huge one at once."""
    encoding = headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        while chunk := answer.read(CHUNK):
            yield chunk
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise _failure(asked, f"The page is compressed as {encoding!r}", "Open it in a browser and save it there.")
    unpack = zlib.decompressobj(47 if "gzip" in encoding else zlib.MAX_WBITS)
    try:
        while chunk := answer.read(CHUNK):
            while chunk:
                yield unpack.decompress(chunk, CHUNK)
                chunk = unpack.unconsumed_tail
        yield unpack.flush()
    except zlib.error as error:
        raise _failure(asked, f"The page is damaged: {error}", "Try again.") from error


def _bounded(pieces: Iterator[bytes], asked: str, most_bytes: int) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > most_bytes:
            what = f"The page is larger than {most_bytes // 1_000_000} MB"
            raise _failure(asked, what, "Is it the interview? Save that alone.")
        yield piece


def _refresh(page: Page) -> str:
    """Return the address to which a page redirects at once; empty if it is a page to read."""
    if len(page.data) > REFRESH_WITHIN or page.media_type not in ("text/html", "application/xhtml+xml", ""):
        return ""
    found = REFRESH.search(page.data)
    content = unescape((found[1] or found[2]).decode("utf-8", "replace")) if found else ""
    target = REFRESH_TARGET.match(content)
    return target[1] if target and urljoin(page.address, target[1]) != page.address else ""


def _as_utf8(target: str) -> str:
    """Decode an address in a header as UTF-8, as servers mean it; `http.client` reads it as Latin-1."""
    try:
        return target.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return target


def _quoted(address: str, asked: str) -> str:
    """Return an address as it is sent: ASCII, without its fragment. Raise `UsageError` if it isn't on the web."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:  # UnicodeError among them
        raise _failure(asked, f"The address is invalid: {error}", "Check it.") from error
    if parts.scheme.lower() not in SCHEMES:
        raise _failure(
            asked, f"It leads to {address[:100]!r}, which is not on the web", "Give an http or https address."
        )
    if not host or "@" in parts.netloc:
        raise _failure(asked, "The address needs a host, and no user name", "Check it.")
    host = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~"), quote(parts.query, safe="/%:@!$&'()*+,;=~?")
    return urlunsplit((parts.scheme.lower(), host + port, path, query, ""))


def _failure(asked: str, what: str, do: str) -> UsageError:
    return UsageError(f"{what}.", do=do, path=asked)
