"""The server answers its own page and nobody else."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from .conftest import Table


class Caller:
    """A client that may say anything in its headers."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.host, self.path = parts.netloc, parts.path
        self.opened = self.post("open", {"tab": "one"})[1]

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes, Any]:
        connection = http.client.HTTPConnection(self.host, timeout=20)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, {"host": self.host, **given})
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            connection.close()

    def post(self, name: str, content: Any, **headers: str) -> tuple[int, Any]:
        own = {"origin": f"http://{self.host}", "sec_fetch_site": "same-origin"}
        status, body, _ = self.ask("POST", self.path + name, json.dumps(content).encode(), **{**own, **headers})
        try:
            return status, json.loads(body)
        except ValueError:
            return status, body


@pytest.fixture
def caller(table: Table) -> Iterator[Caller]:
    with table.served() as address:
        yield Caller(address)


def test_the_page_and_its_files_come_under_a_strict_policy(caller: Caller) -> None:
    for name, kind in (("", "text/html"), ("desk.css", "text/css"), ("page.js", "text/javascript")):
        status, _, headers = caller.ask("GET", caller.path + name)
        assert (status, headers["content-type"].split(";")[0]) == (200, kind)
        assert headers["cache-control"] == "no-store"
    _, page, headers = caller.ask("GET", caller.path)
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert b"http:" not in page.replace(b"http://127", b"")


@pytest.mark.parametrize("path", ["/", "/desk.css", "/wrong/", "/wrong/state", "/../../etc/passwd", "//"])
def test_without_the_token_there_is_nothing(caller: Caller, path: str) -> None:
    status, body, _ = caller.ask("GET", path)
    assert status == 404
    assert b"clock" not in body


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1", "localhost", "127.0.0.1:1", "", "[::1]:{port}"])
def test_another_host_is_refused(caller: Caller, host: str) -> None:
    host = host.replace("{port}", caller.host.split(":")[1])
    assert caller.ask("GET", caller.path, host=host)[0] == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://example.org"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": "https://127.0.0.1"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
def test_another_origin_is_refused(table: Table, caller: Caller, headers: dict[str, str]) -> None:
    status, _ = caller.post("save", {"tab": "one", "state": caller.opened["state"]}, **headers)
    assert status == 403
    assert not table.saved.exists()


def test_a_request_without_an_origin_changes_nothing(caller: Caller) -> None:
    assert caller.ask("POST", caller.path + "close", b'{"tab": "one"}')[0] == 403


def test_another_site_cannot_load_what_is_here(caller: Caller) -> None:
    assert caller.ask("GET", caller.path + "page.js", sec_fetch_site="cross-site", sec_fetch_mode="no-cors")[0] == 403


def test_a_second_tab_is_told_and_may_take_over(caller: Caller) -> None:
    status, said = caller.post("open", {"tab": "two"})
    assert (status, said["what"]) == (423, "This interview is open in another tab.")
    assert caller.post("open", {"tab": "two", "takeOver": True})[0] == 200
    status, said = caller.post("save", {"tab": "one", "state": caller.opened["state"]})
    assert (status, said["what"]) == (423, "This interview was opened in another tab since.")
    caller.post("leave", {"tab": "two"})
    assert caller.post("open", {"tab": "three"})[0] == 200


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"nul"])
def test_what_is_no_request_is_an_error_of_words(caller: Caller, body: bytes) -> None:
    status, answer, _ = caller.ask("POST", caller.path + "save", body, origin=f"http://{caller.host}")
    assert status in (400, 413)
    assert json.loads(answer)["what"]


@pytest.mark.parametrize("name", ["outline", "listen", "save", "render", "draft", "word"])
@pytest.mark.parametrize("state", [None, [], {}, {"people": [], "items": 3}])
def test_a_wrong_state_is_an_error_of_words(caller: Caller, name: str, state: Any) -> None:
    status, answer = caller.post(name, {"tab": "one", "state": state})
    assert (status, bool(answer.get("what"))) == (422, True) or name == "draft"


@pytest.mark.parametrize("name", ["episode/clock-tower.mp3", "episode/../clock-tower.md", "sound/1.wav", "sound/../x"])
def test_files_are_served_only_once_they_were_made_here(caller: Caller, name: str) -> None:
    assert caller.ask("GET", caller.path + name)[0] == 404


def test_the_outline_says_what_will_be_heard(caller: Caller) -> None:
    status, found = caller.post("outline", {"tab": "one", "state": caller.opened["state"]})
    assert status == 200
    assert [c["title"] for c in found["chapters"]][:2] == ["Introduction", "When was it last wound?"]
    assert len(found["turns"]) == 5
    assert 12_000 < found["lengthMs"] < 60_000
    assert {voice["id"].split(":")[0] for voice in found["voices"].values()} <= {"hibari", "piper", "pyttsx3"}


def test_voices_are_listed_and_those_that_can_be_downloaded(table: Table, caller: Caller) -> None:
    _, found = caller.post("choices", {"tab": "one", "language": "en"})
    assert "hibari:heart" in {choice["id"] for choice in found["choices"]}
    assert {"id", "about", "size", "licence"} == set(found["downloads"][0])
    assert "hibari:fenrir" in {download["id"] for download in found["downloads"]}
    assert found["addTo"] == ""
    (table.folder / "show.toml").write_text("")
    assert caller.post("choices", {"tab": "one", "language": "en"})[1]["addTo"].endswith("/voices")
