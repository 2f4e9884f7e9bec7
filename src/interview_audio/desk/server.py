"""The server of the page: answers only requests with the secret in the address, on this machine; uses Starlette."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from interview_audio.desk.desk import Desk
from interview_audio.desk.session import FileChangedError
from interview_audio.desk.tab_lock import AnotherTabError
from interview_audio.desk.words import page_in
from interview_audio.errors import InterviewAudioError, OutputError
from interview_audio.feed.http_rules import TYPES

PAGE = Path(__file__).parent / "page"
ASSETS = {"desk.css": "text/css; charset=utf-8"} | {
    path.name: "text/javascript; charset=utf-8" for path in PAGE.glob("*.js")
}
LARGEST = 64_000_000
"""Maximum bytes of a request: twice an interview of many hours."""

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cache-control": "no-store",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
FILE_POLICY = "default-src 'none'; media-src 'self'; img-src 'self'; frame-ancestors 'none'"
STATUS = {FileChangedError: 409, AnotherTabError: 423, OutputError: 507}
"""Status codes of errors that the page distinguishes; 422 for all others."""


def application(desk: Desk, port: int, token: str, close: Callable[[], None]) -> Starlette:
    """Return the ASGI application; `close` ends the server."""
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def answer(request: Request) -> Response:
        given, _, name = request.path_params["path"].partition("/")
        if refusal := _refused(request, hosts, secrets.compare_digest(given.encode(), token.encode())):
            return refusal
        if request.method == "POST":
            response = await _posted(request, desk, name)
            if name == "close" and response.status_code == 200:
                close()
            return response
        return _got(desk, name)

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "POST"])])


def new_token() -> str:
    """Return a secret of 256 bits for the address of the page."""
    return secrets.token_urlsafe(32)


def _refused(request: Request, hosts: set[str], is_known: bool) -> Response | None:
    """Return the refusal for requests that aren't from the page; it is the same whether or not the file exists."""
    host = request.headers.get("host", "")
    if host not in hosts:  # a public name that resolves to this machine is a DNS rebinding attack
        return _text(400, "The desk is called by the address that the command printed.")
    if not is_known:
        return _text(404, "There is nothing here. The desk is called by the address that the command printed.")
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site", "same-origin" if origin else "none")
    if request.method == "POST" and (origin != f"http://{host}" or site != "same-origin"):
        return _text(403, "Only the page of the desk may ask for this.")
    if site == "cross-site" and request.headers.get("sec-fetch-mode") != "navigate":
        return _text(403, "Only the page of the desk may ask for this.")
    return None


async def _posted(request: Request, desk: Desk, name: str) -> Response:
    action = desk.actions.get(name)
    if action is None:
        return _text(404, "There is nothing here.")
    if int(request.headers.get("content-length") or LARGEST + 1) > LARGEST:
        return _error(413, "This is more than an interview holds.", "")
    try:
        asked = json.loads(await request.body())
        if not isinstance(asked, dict):
            raise ValueError(asked)
    except ValueError:
        return _error(400, "The page sent invalid JSON.", "Load it again.")
    try:
        return _json(200, await run_in_threadpool(action, asked))
    except InterviewAudioError as error:
        place = f"{error.path}: " if isinstance(error, OutputError) and error.path else ""
        return _error(STATUS.get(type(error), 422), f"{place}{error.what}", error.do)


def _got(desk: Desk, name: str) -> Response:
    if not name:
        return HTMLResponse(
            page_in(desk.session.interview.language), headers=HEADERS | {"content-security-policy": POLICY}
        )
    if name in ASSETS:
        return FileResponse(PAGE / name, headers=HEADERS, media_type=ASSETS[name])
    if name.startswith("sound/") and (heard := desk.preview.sound(name.removeprefix("sound/"))):
        return Response(heard.wav, headers=HEADERS, media_type="audio/wav")
    if name.startswith("episode/") and (path := desk.episode_file(name.removeprefix("episode/"))):
        kind = next((kind for ending, kind in TYPES.items() if path.name.endswith(ending)), "application/octet-stream")
        # an episode's page states its own policy
        policy = "frame-ancestors 'none'" if path.suffix == ".html" else FILE_POLICY
        return FileResponse(path, headers=HEADERS | {"content-security-policy": policy}, media_type=kind)
    return _text(404, "There is nothing here.")


def _text(status: int, text: str) -> Response:
    return PlainTextResponse(text + "\n", status, HEADERS | {"content-security-policy": POLICY})


def _json(status: int, content: Any) -> Response:
    return JSONResponse(content, status, HEADERS)


def _error(status: int, what: str, do: str) -> Response:
    return _json(status, {"what": what, "do": do})
