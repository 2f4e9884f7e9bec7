"""The podcast folder over HTTP: what the feed names, in the parts that are asked for, and nothing else."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import pytest

from interview_audio.errors import OutputError, UsageError
from interview_audio.feed import connections
from interview_audio.feed.http_rules import is_home, parse_range
from interview_audio.feed.server import application, listen

from .conftest import Studio, served


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The host and the folder of a show that is served, with files in it that are not published."""
    folder = tmp_path_factory.mktemp("show") / "output"
    folder.mkdir()
    studio = Studio(folder)
    studio.publish(studio.podcast(studio.item()))
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "draft.mp3").write_text("secret")
    (folder / ".hidden").write_text("secret")
    (folder / ".interview-audio").mkdir()
    (folder / ".interview-audio" / "posts.json").write_text("secret")
    (folder / "clock-tower.vtt").unlink()
    (folder / "clock-tower.vtt").symlink_to(folder.parent / "secret.txt")
    with served(folder) as address:
        yield address.split("/")[2], folder


Answer = tuple[int, http.client.HTTPMessage, bytes]


def ask(host: str, path: str, method: str = "GET", **headers: str) -> Answer:
    connection = http.client.HTTPConnection(host, timeout=10)
    connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, response.headers, body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("index.html", "text/html; charset=utf-8"),
        ("feed.xml", "application/rss+xml; charset=utf-8"),
        ("feed.opml", "text/x-opml; charset=utf-8"),
        ("cover.jpg", "image/jpeg"),
        ("clock-tower.mp3", "audio/mpeg"),
        ("clock-tower.srt", "application/x-subrip; charset=utf-8"),
        ("clock-tower.transcript.json", "application/json"),
        ("clock-tower.chapters.json", "application/json+chapters"),
    ],
)
def test_every_published_file_has_its_type_and_strict_headers(house: tuple[str, Path], name: str, kind: str) -> None:
    host, _ = house
    status, headers, body = ask(host, f"/{name}")
    assert (status, headers["content-type"]) == (200, kind)
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["server"] is None
    head, head_headers, head_body = ask(host, f"/{name}", "HEAD")
    assert (head, head_headers["content-length"], head_body) == (200, str(len(body)), b"")


@pytest.mark.parametrize(
    "path",
    [
        "/draft.mp3",
        "/.hidden",
        "/.interview-audio/posts.json",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%5csecret.txt",
        "/./../secret.txt",
        "//secret.txt",
        "/clock-tower.vtt",  # a link out of the folder
        "/clock-tower.mp3/",
        "/clock-tower.mp3%00.txt",
        "/index.html/../../secret.txt",
        "/etc/passwd",
        "//etc/passwd",
        "/C:%5csecret.txt",
        "/CON",
        "/%ff%fe",
        "/" + "a" * 5000,
        "/feed.xml%0d%0aX-Evil:1",
    ],
)
def test_nothing_else_is_given_away(house: tuple[str, Path], path: str) -> None:
    status, headers, body = ask(house[0], path)
    assert status == 404
    assert b"secret" not in body
    assert headers["x-evil"] is None


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=10-19", 10, 20),
        ("bytes=100-", 100, None),
        ("bytes=-7", -7, None),
        ("bytes=-99999999", 0, None),
        ("bytes=5-99999999", 5, None),
        ("bytes = 5-9", 5, 10),
        ("bytes=99999999-,5-9", 5, 10),
    ],
)
def test_a_range_gives_that_part(house: tuple[str, Path], asked: str, start: int, end: int | None) -> None:
    host, folder = house
    whole = (folder / "clock-tower.mp3").read_bytes()
    status, headers, body = ask(host, "/clock-tower.mp3", Range=asked)
    assert status == 206
    assert body == whole[start:end]
    first = len(whole) - len(body) if end is None else start
    assert headers["content-range"] == f"bytes {first}-{first + len(body) - 1}/{len(whole)}"


def test_several_ranges_come_as_parts(house: tuple[str, Path]) -> None:
    host, folder = house
    whole = (folder / "clock-tower.mp3").read_bytes()
    status, headers, body = ask(host, "/clock-tower.mp3", Range="bytes=0-9,50-59,-5")
    boundary = re.fullmatch(r"multipart/byteranges; boundary=(\w+)", headers["content-type"] or "")
    assert status == 206
    assert boundary
    parts = [part.partition(b"\r\n\r\n")[2] for part in body.split(f"--{boundary[1]}".encode())[1:-1]]
    assert [part.removesuffix(b"\r\n") for part in parts] == [whole[:10], whole[50:60], whole[-5:]]
    assert headers["content-length"] == str(len(body))


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0", "bytes=99999999-999999999"])
def test_a_range_beyond_the_file_cannot_be_satisfied(house: tuple[str, Path], asked: str) -> None:
    host, folder = house
    status, headers, _ = ask(host, "/clock-tower.mp3", Range=asked)
    assert status == 416
    assert headers["content-range"] == f"bytes */{(folder / 'clock-tower.mp3').stat().st_size}"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "=",
        ",",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=9-1",
        "bytes=1_0-2_0",
        "bytes=0x1-0x9",
        "bytes=--5",
        "bytes=1-2-3",
        "bytes=\xb2-\xb3",
        "lines=1-2",
        f"bytes={'9' * 5000}-",
        f"bytes={'0-0,' * 500}x",
    ],
)
def test_a_range_that_is_none_is_ignored(house: tuple[str, Path], asked: str) -> None:
    host, folder = house
    status, _, body = ask(host, "/clock-tower.mp3", Range=asked)
    assert (status, len(body)) == (200, (folder / "clock-tower.mp3").stat().st_size)


def test_many_small_ranges_are_no_attack(house: tuple[str, Path]) -> None:
    host, folder = house
    asked = "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 8000, 2))
    status, _, body = ask(host, "/clock-tower.mp3", Range=asked)
    assert (status, len(body)) == (200, (folder / "clock-tower.mp3").stat().st_size)


def test_the_range_is_parsed_by_the_letter_of_the_standard() -> None:
    assert parse_range("bytes=0-4, -3 ,900-", 10) == "bytes=0-4,-3"
    assert parse_range("bytes=900-,950-", 10) == "bytes=900-"


@pytest.mark.parametrize("path", ["/clock-tower.mp3", "/feed.xml", "/"])
def test_who_has_it_already_is_told_so(house: tuple[str, Path], path: str) -> None:
    host, _ = house
    _, headers, _ = ask(host, path)
    etag = headers["etag"] or ""
    for tags in (etag, f'"other", W/{etag}', "*"):
        status, _, body = ask(host, path, If_None_Match=tags)
        assert (status, body) == (304, b"")
    assert ask(host, path, If_None_Match='"other"')[0] == 200


def test_dates_and_if_range_are_honoured(house: tuple[str, Path]) -> None:
    host, _ = house
    _, headers, _ = ask(host, "/clock-tower.mp3")
    date, etag = headers["last-modified"] or "", headers["etag"] or ""
    assert ask(host, "/clock-tower.mp3", If_Modified_Since=date)[0] == 304
    assert ask(host, "/clock-tower.mp3", If_Modified_Since="Thu, 01 Jan 1970 00:00:00 GMT")[0] == 200
    assert ask(host, "/clock-tower.mp3", If_Modified_Since="yesterday")[0] == 200
    assert ask(host, "/clock-tower.mp3", Range="bytes=0-1", If_Range=etag)[0] == 206
    assert ask(host, "/clock-tower.mp3", Range="bytes=0-1", If_Range='"old"')[0] == 200


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "192.168.1.7", "[::1]", "study.local"])
def test_the_feed_has_addresses_for_the_host_that_the_client_used(house: tuple[str, Path], name: str) -> None:
    port = house[0].rpartition(":")[2]
    status, headers, body = ask(house[0], "/feed.xml", Host=f"{name}:{port}")
    assert (status, headers["vary"]) == (200, "Host")
    channel = ElementTree.fromstring(body)
    enclosure = channel.find("channel/item/enclosure")
    assert enclosure is not None
    assert enclosure.get("url") == f"http://{name}:{port}/clock-tower.mp3"
    assert b"example.org/podcast" not in body


@pytest.mark.parametrize(
    ("host", "home"),
    [
        ("localhost:8000", True),
        ("10.0.0.3", True),
        ("[fe80::1]:80", True),
        ("study.local", True),
        ("STUDY", True),
        ("nas.fritz.box:80", True),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
        ("a b", False),
        ("localhost:8000/path", False),
        ("user@localhost", False),
        ('localhost"><script>', False),
        ("localhost:999999", False),
        ("[:::::::::]", False),
    ],
)
def test_a_public_name_is_refused_for_it_may_be_another_sites_trick(host: str, home: bool) -> None:
    assert is_home(host, frozenset({"study"})) is home


@pytest.mark.parametrize("host", ["evil.example", "a b", ""])
def test_a_request_under_another_name_is_a_bad_request(house: tuple[str, Path], host: str) -> None:
    assert ask(house[0], "/feed.xml", Host=host)[0] == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_nothing_can_be_changed(house: tuple[str, Path], method: str) -> None:
    assert ask(house[0], "/feed.xml", method)[0] == 405


def test_many_clients_at_once_all_get_their_parts(house: tuple[str, Path]) -> None:
    host, folder = house
    whole = (folder / "clock-tower.mp3").read_bytes()

    def part(n: int) -> bool:
        start = n * 37 % (len(whole) - 5000)
        return ask(host, "/clock-tower.mp3", Range=f"bytes={start}-{start + 4999}")[2] == whole[start : start + 5000]

    with ThreadPoolExecutor(40) as pool:
        assert all(pool.map(part, range(200)))


def test_what_is_published_later_is_served_without_a_restart(studio: Studio) -> None:
    studio.publish(studio.podcast(studio.item("one")))
    with served(studio.folder) as address:
        host = address.split("/")[2]
        assert ask(host, "/two.mp3")[0] == 404
        studio.publish(studio.podcast(studio.item("two")))
        assert ask(host, "/two.mp3")[0] == 200
        assert ask(host, "/one.mp3")[0] == 404
        (studio.folder / "feed.xml").write_bytes(b"<rss")
        assert ask(host, "/two.mp3")[0] == 404
        assert ask(host, "/feed.xml")[0] == 404


def test_a_folder_without_a_feed_and_a_taken_port_are_errors(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no feed\.xml"):
        application(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OutputError, match="Nothing can be served"):
            listen("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize(
    "date",
    ["Mon, 01 Jan 0000 00:00:00 GMT", "9" * 400, "Mon, 99 Foo 2024", "", "\xff", "Mon, 01 Jan 99999 00:00:00 +9999"],
)
def test_an_odd_date_is_ignored(house: tuple[str, Path], date: str) -> None:
    assert ask(house[0], "/clock-tower.mp3", If_Modified_Since=date)[0] == 200


@pytest.mark.parametrize(
    "feed",
    [
        b"",
        b"<rss",
        b"<rss/>",
        b"\xff\xfe",
        b"<rss><channel><item><enclosure url='http://[::1'/></item></channel></rss>",
    ],
)
def test_a_feed_that_is_half_written_is_no_error_of_the_server(tmp_path: Path, feed: bytes) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    studio = Studio(folder)
    studio.publish(studio.podcast(studio.item()))
    with served(folder) as address:
        (folder / "feed.xml").write_bytes(feed)
        for path in ("/feed.xml", "/index.html", "/clock-tower.mp3"):
            assert ask(address.split("/")[2], path)[0] in (200, 404)


def half_open(host: str, count: int) -> list[socket.socket]:
    place, port = host.split(":")
    connections = [socket.create_connection((place, int(port)), timeout=10) for _ in range(count)]
    for connection in connections:
        connection.sendall(b"GET /feed.xml HTTP/1.1\r\nHost: ")
    return connections


def test_half_open_connections_end_and_keep_nobody_waiting(
    house: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEADERS_WITHIN_S", 1.0)
    open_ones = half_open(house[0], 400)
    try:
        assert ask(house[0], "/feed.xml")[0] == 200
        for connection in open_ones:
            connection.settimeout(10)
            with contextlib.suppress(ConnectionResetError):
                assert connection.recv(1000) == b""
    finally:
        for connection in open_ones:
            connection.close()
    assert not connections.BoundedProtocol._waiting


def test_a_connection_that_asks_on_is_kept(house: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEADERS_WITHIN_S", 1.0)
    connection = http.client.HTTPConnection(house[0], timeout=10)
    for _ in range(4):
        connection.request("GET", "/feed.xml")
        assert connection.getresponse().read()
        time.sleep(0.4)
    connection.close()


def test_who_reads_nothing_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "STALLED_S", 0.5)
    folder = tmp_path / "output"
    folder.mkdir()
    studio = Studio(folder)
    studio.publish(studio.podcast(studio.item()))
    with (folder / "clock-tower.mp3").open("r+b") as file:
        file.truncate(60_000_000)
    with served(folder) as address:
        place, port = address.split("/")[2].split(":")
        with socket.create_connection((place, int(port)), timeout=20) as connection:
            connection.sendall(f"GET /clock-tower.mp3 HTTP/1.1\r\nHost: {place}\r\n\r\n".encode())
            time.sleep(2)
            count = 0
            with contextlib.suppress(ConnectionResetError):
                while chunk := connection.recv(1_000_000):
                    count += len(chunk)
            assert count < 60_000_000


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
def test_ctrl_c_ends_it_while_a_download_is_open(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    studio = Studio(folder)
    studio.publish(studio.podcast(studio.item()))
    with (folder / "clock-tower.mp3").open("r+b") as file:
        file.truncate(60_000_000)
    command = [sys.executable, "-m", "interview_audio", "serve", str(folder), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    place, port = process.stdout.readline().strip().rstrip("/").removeprefix("http://").split(":")
    with socket.create_connection((place, int(port)), timeout=20) as connection:
        connection.sendall(f"GET /clock-tower.mp3 HTTP/1.1\r\nHost: {place}\r\n\r\n".encode())
        assert connection.recv(1000)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in said
