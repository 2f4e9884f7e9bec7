"""Serve the podcast folder over HTTP for listening at home: only files that the feed names; uses Starlette."""

from __future__ import annotations

import hashlib
import ipaddress
import logging
import re
import socket
from collections.abc import Callable, Iterable, Mapping
from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from interview_audio.errors import OutputError, UsageError
from interview_audio.feed.addresses import file_names, rebase
from interview_audio.feed.connections import BoundedProtocol
from interview_audio.feed.pages.environment import policy_of
from interview_audio.feed.podcast import FEED, OPML, PAGE

TYPES = {  # `mimetypes` gives .srt text/plain and no .vtt on some systems
    ".chapters.json": "application/json+chapters",
    ".transcript.json": "application/json",
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".jpg": "image/jpeg",
    ".html": "text/html; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
    ".xsl": "text/xsl; charset=utf-8",
    ".oembed.json": "application/json+oembed",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
}
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "cache-control": "no-cache",
}
FRAMED = {name: value for name, value in HEADERS.items() if name != "x-frame-options"} | {
    "cross-origin-resource-policy": "cross-origin"
}
"""Of the player for other sites, which stands in their frames."""

EMBED = ".embed.html"
POLICY = "default-src 'none'; media-src 'self'; img-src 'self' data:"
"""Of everything but the page, which brings its own."""

HOST = re.compile(r"(?P<name>[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?")
HOME_DOMAINS = (".localhost", ".local", ".lan", ".home", ".home.arpa", ".internal", ".fritz.box")
RANGE = re.compile(r"(\d{1,18})-(\d{1,18})?|-(\d{1,18})", re.ASCII)

MOST_RANGES = 50
"""Of one request; players ask for one, and thousands of single bytes are an attack."""


DOWNLOADS_END_WITHIN_S = 1
"""After Ctrl-C."""


class PublishedFolder:
    """The published files of an output folder, as its feed names them at this moment."""

    def __init__(self, path: Path) -> None:
        """Raise `UsageError` if the folder has no feed."""
        self.path = path.resolve()
        self._stamp: tuple[int, int] | None = None
        self._names: frozenset[str] = frozenset()
        self._generated: dict[tuple[str, str, int], bytes] = {}
        if not (self.path / FEED).is_file():
            raise UsageError(f"There is no {FEED} here.", do="`interview-audio feed` makes it.", path=path)

    def file(self, name: str) -> Path | None:
        """Return the published file of that name; None for a symbolic link out of the folder."""
        if name not in self._published():
            return None
        path = self.path / name
        return path if path.is_file() and path.resolve().parent == self.path else None

    def rebase(self, path: Path, base: str) -> bytes:
        """Return the feed or the OPML file with its addresses below `base`."""
        key = (path.name, base, path.stat().st_mtime_ns)
        if key not in self._generated:
            if len(self._generated) > 20:
                self._generated.clear()
            self._generated[key] = rebase(path.read_bytes(), base)
        return self._generated[key]

    def _published(self) -> frozenset[str]:
        try:
            stat = (self.path / FEED).stat()
            if self._stamp != (stat.st_mtime_ns, stat.st_size):
                self._names = file_names((self.path / FEED).read_bytes())
                self._stamp = (stat.st_mtime_ns, stat.st_size)
        except (OSError, ParseError, ValueError):
            return frozenset()
        return self._names


def application(folder: Path, own_names: Iterable[str] = ()) -> Starlette:
    """Return the ASGI application. `own_names` are host names of this machine that clients may use."""
    published, names = PublishedFolder(folder), frozenset(name.lower() for name in own_names)

    async def answer(request: Request) -> Response:
        host = request.headers.get("host", "")
        if not is_home(host, names):
            return _text_response(400, "This server is called by an address or a name of the home network.")
        file = published.file(request.path_params["name"] or PAGE)
        if file is None:
            return _text_response(404, "There is no such file.")
        try:
            if file.name in (FEED, OPML):
                return _generated(request, published.rebase(file, f"http://{host}/"), _type(file))
            return _file_response(request, file)
        except (OSError, ParseError, ValueError):  # it has been replaced since, or is half written
            return _text_response(404, "There is no such file now.")

    return Starlette(routes=[Route("/{name:path}", answer, methods=["GET", "HEAD"])])


def is_home(host: str, own_names: frozenset[str] = frozenset()) -> bool:
    """Return whether a `Host` header names this machine as a client of the home network would.

    A public name that resolves to this machine is a DNS rebinding attack: another site's attempt to read the folder
    from a visitor's browser.
    """
    found = HOST.fullmatch(host)
    if not found:
        return False
    name = found["name"].lower().rstrip(".")
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name == "localhost" or name.endswith(HOME_DOMAINS) or name in own_names
    return True


def _type(path: Path) -> str:
    return next((kind for ending, kind in TYPES.items() if path.name.endswith(ending)), "application/octet-stream")


def _text_response(status: int, text: str) -> Response:
    return PlainTextResponse(text + "\n", status, HEADERS | {"content-security-policy": POLICY})


def _generated(request: Request, content: bytes, kind: str) -> Response:
    headers = HEADERS | {
        "content-security-policy": POLICY,
        "etag": f'"{hashlib.sha256(content).hexdigest()[:32]}"',
        "vary": "Host",
    }
    if _unchanged(request.headers, headers):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type=kind)


def _file_response(request: Request, path: Path) -> Response:
    stat = path.stat()
    policy = _page_policy(path) if path.suffix == ".html" else POLICY
    embedded = path.name.endswith(EMBED)
    headers = (FRAMED if embedded else HEADERS) | {
        "content-security-policy": policy if embedded else f"{policy}; frame-ancestors 'none'",
        "etag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"',
        "last-modified": formatdate(stat.st_mtime, usegmt=True),
    }
    if _unchanged(request.headers, headers):
        return Response(status_code=304, headers=headers)
    if (asked := request.headers.get("range")) is not None:
        _replace_range(request, parse_range(asked, stat.st_size))
    return FileResponse(path, headers=headers, media_type=_type(path), stat_result=stat)


def _page_policy(path: Path) -> str:
    with path.open("rb") as file:
        return policy_of(file.read(4000)) or POLICY


def _unchanged(asked: Headers, headers: Mapping[str, str]) -> bool:
    """Evaluate the preconditions of RFC 9110, 13.1: `If-None-Match` wins over `If-Modified-Since`."""
    if known := asked.get("if-none-match"):
        tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
        return "*" in tags or headers["etag"] in tags
    since, changed = asked.get("if-modified-since"), headers.get("last-modified")
    try:
        return bool(since and changed) and parsedate_to_datetime(changed or "") <= parsedate_to_datetime(since or "")
    except (ValueError, TypeError, OverflowError, IndexError):
        return False


def parse_range(header: str, size: int) -> str | None:
    """Parse a `Range` header; drop ranges beyond the file unless all are; return None if it is malformed.

    RFC 9110, 14.2: a server ignores what it doesn't understand, and answers 416 only if nothing can be satisfied.
    """
    unit, _, listed = header.partition("=")
    specs = [spec.strip() for spec in listed.split(",") if spec.strip()]
    found = [RANGE.fullmatch(spec) for spec in specs]
    if unit.strip().lower() != "bytes" or not 0 < len(specs) <= MOST_RANGES:
        return None
    satisfiable = []
    for spec, match in zip(specs, found, strict=True):
        if not match or (match[1] and match[2] and int(match[1]) > int(match[2])):
            return None
        if match[3] and int(match[3]) > 0:
            satisfiable.append(f"-{min(int(match[3]), size)}")  # Starlette before 1.5 takes no longer one
        elif match[1] and int(match[1]) < size:
            satisfiable.append(spec)
    return "bytes=" + ",".join(satisfiable or specs[:1])


def _replace_range(request: Request, header: str | None) -> None:
    others = [(name, value) for name, value in request.scope["headers"] if name != b"range"]
    request.scope["headers"] = [*others, *([(b"range", header.encode())] if header else [])]


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket; port 0 is any free one. Raise `OutputError` if the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(512)
    except OSError as error:
        listening.close()
        raise OutputError(
            f"Nothing can be served at {host}:{port}: {error.strerror}.", do="Choose another port with --port."
        ) from error
    return listening


class Server(uvicorn.Server):
    """A server that reports when it is ready."""

    def __init__(self, app: Starlette, started: Callable[[], None] = lambda: None) -> None:
        """Call `started` once the server answers."""
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                http=BoundedProtocol,
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=DOWNLOADS_END_WITHIN_S,
            )
        )
        self._started = started
        for name in ("uvicorn.error", "asyncio"):  # what clients send, and how they go, fills no log
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start the server, then report it."""
        await super().startup(sockets)
        self._started()


def serve(app: Starlette, listening: socket.socket, started: Callable[[], None]) -> None:
    """Serve until interrupted, then raise `KeyboardInterrupt`; call `started` once the server answers."""
    Server(app, started).run(sockets=[listening])


def lan_address() -> str | None:
    """Return the address by which other devices on the network reach this machine; send nothing to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address for documentation (RFC 5737): only the route is looked up
        except OSError:
            return None
        address: str = probe.getsockname()[0]
    return None if ipaddress.ip_address(address).is_loopback else address
