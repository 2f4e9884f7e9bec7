"""Serve the podcast folder over HTTP for listening at home: only files in the feed; uses Starlette."""

from __future__ import annotations

import hashlib
import ipaddress
import logging
import socket
from collections.abc import Callable, Iterable
from email.utils import formatdate
from pathlib import Path
from xml.etree.ElementTree import ParseError

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from interview_audio.errors import OutputError, UsageError
from interview_audio.feed.addresses import file_names, rebase
from interview_audio.feed.connections import BoundedProtocol
from interview_audio.feed.http_rules import (
    EMBED,
    FRAMED,
    HEADERS,
    POLICY,
    is_home,
    is_unchanged,
    media_type,
    parse_range,
)
from interview_audio.feed.pages.environment import policy_of
from interview_audio.feed.podcast import FEED, OPML, PAGE

DOWNLOADS_END_WITHIN_S = 1
"""Time that downloads get to end after Ctrl-C."""


class PublishedFolder:
    """The published files of an output folder, as its feed names them at this moment."""

    def __init__(self, path: Path) -> None:
        """Serve the folder `path`. Raise `UsageError` if it has no feed."""
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
                return _generated(request, published.rebase(file, f"http://{host}/"), media_type(file))
            return _file_response(request, file)
        except (OSError, ParseError, ValueError):  # it was replaced meanwhile, or is half written
            return _text_response(404, "There is no such file now.")

    return Starlette(routes=[Route("/{name:path}", answer, methods=["GET", "HEAD"])])


def _text_response(status: int, text: str) -> Response:
    return PlainTextResponse(text + "\n", status, HEADERS | {"content-security-policy": POLICY})


def _generated(request: Request, content: bytes, kind: str) -> Response:
    headers = HEADERS | {
        "content-security-policy": POLICY,
        "etag": f'"{hashlib.sha256(content).hexdigest()[:32]}"',
        "vary": "Host",
    }
    if is_unchanged(request.headers, headers):
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
    if is_unchanged(request.headers, headers):
        return Response(status_code=304, headers=headers)
    if (asked := request.headers.get("range")) is not None:
        _replace_range(request, parse_range(asked, stat.st_size))
    return FileResponse(path, headers=headers, media_type=media_type(path), stat_result=stat)


def _page_policy(path: Path) -> str:
    with path.open("rb") as file:
        return policy_of(file.read(4000)) or POLICY


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
        """Configure the server; `started` is called once it answers."""
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
        for name in ("uvicorn.error", "asyncio"):  # malformed requests and lost connections are not logged
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
