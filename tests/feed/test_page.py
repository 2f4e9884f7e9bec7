"""The page as a file: what it holds, what it lets nobody do."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from interview_audio.feed.page import policy_of, write_page
from interview_audio.feed.timeline import lanes
from interview_audio.model import Role

from .conftest import HERE, Studio, needed_module
from .hostile import TEXTS

OWN_SCRIPTS = 2


class Seen(HTMLParser):
    """What a browser would make of the page: elements, scripts, addresses."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._inside = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "script":
            self.scripts.append((dict(attrs), ""))
        if tag == "style":
            self.styles.append("")

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts[-1] = (self.scripts[-1][0], self.scripts[-1][1] + data)
        elif self._inside == "style":
            self.styles[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def data(seen: Seen) -> list[dict[str, object]]:
    return [json.loads(text) for attributes, text in seen.scripts if attributes.get("type") == "application/json"]


def test_the_page_holds_every_episode_with_people_length_and_files(studio: Studio) -> None:
    page = write_page(studio.podcast()).decode()
    for text in ("A visit to the clock tower", "Ann Archer with Ben Baker", "15 s", "1 May 2026", "clock-tower.vtt"):
        assert text in page
    assert page.count('class="episode"') == 3


@pytest.mark.parametrize(("title", "leftward"), [("حوار عن Big Ben", True), ("«שעון»", True), ("Big Ben: שעון", False)])
def test_an_episode_whose_title_runs_from_right_to_left_is_laid_out_so(
    studio: Studio, title: str, leftward: bool
) -> None:
    page = write_page(studio.podcast(studio.item(episode={"title": title}))).decode()
    assert ('lang="en" dir="rtl" aria-labelledby' in page) is leftward


def test_an_episode_without_chapters_has_no_empty_list_of_them(studio: Studio) -> None:
    item = studio.item()
    item = replace(item, episode=replace(item.episode, chapters=()))
    assert "<summary>Chapters" not in write_page(studio.podcast(item)).decode()


def test_the_same_podcast_gives_the_same_page(studio: Studio) -> None:
    podcast = studio.podcast()
    assert write_page(podcast) == write_page(podcast)


def test_a_show_without_episodes_has_a_page(studio: Studio) -> None:
    podcast = studio.podcast()
    empty = type(podcast)(podcast.settings, podcast.guid, ())
    assert b"Nothing is published yet." in write_page(empty)


def test_the_page_asks_nothing_of_any_other_place(studio: Studio) -> None:
    seen = Seen(write_page(studio.podcast(base_url="")))
    asked = [
        v for tag, name, v in seen.attributes if name in ("src", "href", "poster", "srcset", "action") and tag != "a"
    ]
    assert asked
    assert all(re.fullmatch(r"#[\w-]+|data:image/svg.*|[\w.-]+", address) for address in asked)
    assert "@import" not in seen.styles[0]
    assert "url(" not in seen.styles[0]


def test_the_policy_allows_its_own_scripts_and_style_alone(studio: Studio) -> None:
    page = write_page(studio.podcast())
    policy = policy_of(page[:4000])
    assert policy
    assert "unsafe" not in policy
    seen = Seen(page)
    own = [text for attributes, text in seen.scripts if "type" not in attributes] + seen.styles
    assert len(own) == OWN_SCRIPTS + 1
    for text in own:
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert not [name for _, name, _ in seen.attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_stays_text(studio: Studio, text: str) -> None:
    people = ((text, Role.INTERVIEWER), (f"{text} too", Role.GUEST))
    talk = ((text, "Why?"), (f"{text} too", text), (None, text))
    item = studio.item(description=text, author=text, episode={"title": text, "people": people, "talk": talk})
    seen = Seen(write_page(studio.podcast(item, title=text, description=text, author=text)))
    plain = Seen(write_page(studio.podcast(studio.item())))
    assert [a for a, _ in seen.scripts] == [a for a, _ in plain.scripts]
    assert {tag for tag, _, _ in seen.attributes} <= {tag for tag, _, _ in plain.attributes}
    assert len(data(seen)) == 1


def test_a_hostile_link_is_none(studio: Studio) -> None:
    page = write_page(studio.podcast(studio.item(link='https://example.org/"><script>alert(1)</script>')))
    assert b"<script>alert" not in page


def test_the_picture_has_a_lane_for_everybody_and_the_shares_add_up(studio: Studio) -> None:
    found = lanes(studio.episode("a"))
    assert [(lane.name, lane.voice) for lane in found] == [
        ("Ann Archer", "host"),
        ("Ben Baker", "guest"),
        ("Narrator", "narrator"),
    ]
    assert sum(lane.share for lane in found) in range(98, 103)
    assert found[1].path.count("M") == 2, "Ben's sentences that follow one another are one block"


def test_html_validate_finds_nothing(studio: Studio, tmp_path: Path) -> None:
    needed_module("html-validate")
    (tmp_path / "index.html").write_bytes(write_page(studio.podcast()))
    config = tmp_path / ".htmlvalidate.json"
    rules = {"require-sri": "off", "long-title": "off", "no-inline-style": "error", "script-type": "off"}
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"], "rules": rules}))
    command = [str(HERE / "node_modules/.bin/html-validate"), "--config", str(config), str(tmp_path / "index.html")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
