"""The pages as files: what they hold, what they tell other programs, what they let nobody do."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from interview_audio.feed.pages import environment
from interview_audio.feed.pages.environment import policy_of
from interview_audio.feed.pages.episode import episode_page
from interview_audio.feed.pages.show import search_script, show_page
from interview_audio.feed.pages.timeline import lanes
from interview_audio.feed.podcast import Podcast
from interview_audio.languages import language_of, phrases_of
from interview_audio.model import Role

from .conftest import HERE, Studio, files_of, needed_module
from .hostile import TEXTS

PAGES = ("index.html", "clock-tower.html", "clock-tower.embed.html", "clock-tower.transcript.html")
WITH_SCRIPTS = PAGES[:3]


class Seen(HTMLParser):
    """What a browser would make of a page: elements, scripts, addresses."""

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

    def json(self, kind: str) -> Any:
        return json.loads(next(text for attributes, text in self.scripts if attributes.get("type") == kind))


def one(studio: Studio, **settings: Any) -> Podcast:
    return studio.podcast(studio.item(), **settings)


def metas(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))


def test_an_episodes_page_holds_people_length_files_notice_and_voices(studio: Studio) -> None:
    page = files_of(studio.podcast())["clock-tower.html"].decode()
    for text in (
        "A visit to the clock tower", "Ann Archer with Ben Baker", "18 s", "1 May 2026", "clock-tower.vtt",
        "The voices are synthetic.", "heart, voice of the speech engine hibari. Licence: Apache-2.0",
    ):  # fmt: skip
        assert text in page


def test_the_front_page_lists_every_episode_and_grows_by_no_transcript(studio: Studio) -> None:
    podcast = studio.podcast()
    page = show_page(podcast).decode()
    assert page.count('class="card"') == 3
    assert "When was it last wound?" not in page
    assert "When was it last wound?" in search_script(podcast).decode()
    item = podcast.items[0]
    hundred = replace(podcast, items=tuple(replace(item, description="word " * 200) for _ in range(100)))
    assert len(show_page(hundred)) < 300_000


def test_neighbours_lead_to_one_another(studio: Studio) -> None:
    files = files_of(studio.podcast())
    links = re.findall(r'<a class="(\w+)" href="([^"]+)" rel="(?:prev|next)">', files["night-buses.html"].decode())
    assert links == [("older", "clock-tower.html"), ("newer", "tides.html")]


@pytest.mark.parametrize("base_url", ["", "https://example.org/podcast"])
def test_open_graph_and_the_player_card(studio: Studio, base_url: str) -> None:
    base = f"{base_url}/" if base_url else ""
    said = metas(episode_page(podcast := one(studio, base_url=base_url), podcast.items[0]).decode())
    assert said["og:title"] == "A visit to the clock tower"
    assert said["og:url"] == f"{base}clock-tower.html"
    assert said["og:audio"] == f"{base}clock-tower.mp3"
    assert said["og:image"] == f"{base}clock-tower.social.jpg"
    assert "The voices are synthetic." in said["og:description"]
    assert said.get("twitter:player") == (f"{base}clock-tower.embed.html" if base_url else None)


def test_search_engines_are_told_of_an_episode_of_a_series(studio: Studio) -> None:
    podcast = one(studio)
    said = Seen(episode_page(podcast, podcast.items[0])).json("application/ld+json")
    assert (said["@type"], said["partOfSeries"]["name"]) == ("PodcastEpisode", "Ordinary Instruments")
    media = said["associatedMedia"]
    assert (media["@type"], media["duration"]) == ("AudioObject", "PT18S")
    assert media["contentUrl"] == "https://example.org/podcast/clock-tower.mp3"
    assert "Ann Archer: When was it last wound?" in media["transcript"]


def test_an_episode_without_a_show_is_part_of_the_publications_series_or_of_none(studio: Studio) -> None:
    podcast = replace(one(studio, base_url=""), alone=True)
    said = Seen(episode_page(podcast, podcast.items[0])).json("application/ld+json")
    assert said["partOfSeries"] == {"@type": "PodcastSeries", "name": "Ordinary Instruments"}
    untitled = replace(podcast, settings=replace(podcast.settings, title=""))
    said = Seen(episode_page(untitled, podcast.items[0])).json("application/ld+json")
    assert "partOfSeries" not in said


def test_oembed_and_the_snippet_show_the_same_frame(studio: Studio) -> None:
    files = files_of(one(studio))
    said = json.loads(files["clock-tower.oembed.json"])
    assert (said["version"], said["type"]) == ("1.0", "rich")
    assert said["html"] == files["clock-tower.embed.txt"].decode().strip()
    page = files["clock-tower.html"].decode()
    assert 'type="application/json+oembed" href="https://example.org/podcast/clock-tower.oembed.json"' in page
    assert "clock-tower.oembed.json" not in files_of(one(studio, base_url=""))


@pytest.mark.parametrize(("title", "leftward"), [("حوار عن Big Ben", True), ("«שעון»", True), ("Big Ben: שעון", False)])
def test_an_episode_whose_title_runs_from_right_to_left_is_laid_out_so(
    studio: Studio, title: str, leftward: bool
) -> None:
    podcast = studio.podcast(studio.item(episode={"title": title}))
    assert ('<article lang="en" dir="rtl"' in episode_page(podcast, podcast.items[0]).decode()) is leftward


def test_an_episode_without_chapters_has_no_empty_list_of_them(studio: Studio) -> None:
    item = studio.item()
    item = replace(item, episode=replace(item.episode, chapters=()))
    page = episode_page(studio.podcast(item), item).decode()
    assert "<summary" not in page
    assert "When was it last wound?" in page


@pytest.mark.parametrize("switched_on", [True, False])
def test_synthetic_voices_are_named_on_every_page_or_on_none(studio: Studio, switched_on: bool) -> None:
    podcast = studio.podcast(studio.item(episode={"notice": "Made by machines." if switched_on else ""}))
    files = files_of(podcast)
    for name in ("clock-tower.html", "clock-tower.embed.html", "clock-tower.transcript.html", "feed.xml"):
        assert ("Made by machines." in files[name].decode()) is switched_on, name
    assert ("speech engine" in files["clock-tower.html"].decode()) is switched_on


def test_the_modules_in_a_wheel_make_the_same_pages_as_the_templates(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_of_templates = files_of(one(studio))
    environment.compile_templates(tmp_path / "compiled")
    monkeypatch.setattr(environment, "COMPILED", tmp_path / "compiled")
    monkeypatch.setattr(environment, "TEMPLATES", tmp_path / "nowhere")
    monkeypatch.setattr(environment, "_installed", environment._installed.__wrapped__)
    assert files_of(one(studio)) == made_of_templates


def test_the_same_podcast_gives_the_same_files(studio: Studio) -> None:
    podcast = studio.podcast()
    assert files_of(podcast) == files_of(podcast)


def test_a_show_without_episodes_has_a_page(studio: Studio) -> None:
    assert b"Nothing is published yet." in show_page(replace(studio.podcast(), items=()))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nothing_of_any_other_place(studio: Studio, name: str) -> None:
    seen = Seen(files_of(one(studio, base_url=""))[name])
    wanted = ("src", "poster", "srcset", "action")
    asked = [v for tag, key, v in seen.attributes if key in wanted or (key == "href" and tag not in ("a", "link"))]
    assert all(re.fullmatch(r"#[\w-]+|data:image/svg.*|[\w.-]+", address) for address in asked)
    assert not any(sign in style for style in seen.styles for sign in ("@import", "url("))


@pytest.mark.parametrize("name", WITH_SCRIPTS)
def test_the_policy_allows_its_own_scripts_and_style_alone(studio: Studio, name: str) -> None:
    page = files_of(one(studio))[name]
    policy = policy_of(page[:4000])
    assert policy
    assert "unsafe" not in policy
    seen = Seen(page)
    own = [text for attributes, text in seen.scripts if "type" not in attributes] + seen.styles
    assert len(own) == 3
    for text in own:
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert not [key for _, key, _ in seen.attributes if key.startswith("on") or key == "style"]


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_stays_text(studio: Studio, text: str) -> None:
    people = ((text, Role.INTERVIEWER), (f"{text} too", Role.GUEST))
    talk = ((text, "Why?"), (f"{text} too", text), (None, text))
    about = {"title": text, "people": people, "talk": talk, "notice": text, "voices": ((text, text),)}
    item = studio.item(description=text, author=text, link=f"https://example.org/{text}", episode=about)
    places = {text: f"https://example.org/{text}"}
    hostile = files_of(
        studio.podcast(item, title=text, description=text, author=text, copyright=text, links=places, funding=places)
    )
    plain = files_of(one(studio))
    for name in PAGES:
        seen, expected = Seen(hostile[name]), Seen(plain[name])
        assert [a for a, _ in seen.scripts] == [a for a, _ in expected.scripts]
        assert {tag for tag, _, _ in seen.attributes} <= {tag for tag, _, _ in expected.attributes}


def test_a_link_that_is_no_web_address_is_none(studio: Studio) -> None:
    podcast = one(studio, links={"apple": "javascript:alert(1)"}, funding={"Give": "data:text/html,x"})
    for page in (show_page(podcast), episode_page(podcast, podcast.items[0])):
        assert b"javascript:" not in page
        assert b"data:text" not in page


def test_the_timeline_has_a_lane_for_everybody_and_the_shares_add_up(studio: Studio) -> None:
    found = lanes(studio.episode("a"), "Narrator")
    assert [(lane.name, lane.voice) for lane in found] == [
        ("Ann Archer", "host"),
        ("Ben Baker", "guest"),
        ("Narrator", "narrator"),
    ]
    assert sum(lane.share for lane in found) in range(98, 103)
    assert found[1].path.count("M") == 2, "Ben's sentences that follow one another are one block"


ENGLISH = re.compile(
    r"\b(the|and|with|of|play|pause|share|search|download|downloads|chapters|transcript|voices|synthetic|listen|read|"
    r"interview|copy|link|embed|feed|episodes?|keyboard|shortcuts|close|narrator|speed|position|seconds|previous|next|"
    r"older|newer|licence|engine|january|february|march|may|june|july|october|introduction|closing|question)\b",
    re.IGNORECASE,
)
SAME_WORD = {
    "de": {"transcript", "link", "feed", "downloads", "position", "interview"},
    "fr": {"pause", "position", "transcript", "licence"},
    "pt": {"link"},
    "nl": {"transcript", "link", "downloads", "feed", "of", "interview"},
}
"""What these languages write as English does."""


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl"])
def test_no_english_word_is_left_in_another_language(language: str) -> None:
    page = phrases_of(language).page
    assert page.keys() == phrases_of("en").page.keys()
    assert not {"page"} & language_of(language).lacks
    left = {
        key: found
        for key, text in page.items()
        if (
            found := {w.lower() for w in ENGLISH.findall(re.sub(r"\{\w+\}", "", text))} - SAME_WORD.get(language, set())
        )
    }
    assert left == {}


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl"])
def test_pages_speak_the_language_of_the_show(studio: Studio, language: str) -> None:
    talk = ((None, "Unter der Uhr."), ("Ann Archer", "Wer?"), ("Ben Baker", "Ich."))
    item = studio.item(language=language, description="", episode={"talk": talk, "title": "Uhr", "notice": ""})
    podcast = studio.podcast(item, language=language, title="Uhr", description="", author="Uhr", base_url="")
    for name, content in files_of(podcast).items():
        if name == "search.js":
            continue  # names of colours and of the program; its words are those of the pages
        shown = "\n".join(shown_by(content.decode())).replace("Introduction", "")  # the chapter of the sample
        words = {word.lower() for word in ENGLISH.findall(shown)} - SAME_WORD.get(language, set())
        assert not words, name


NOT_SHOWN = (
    r"<\?.*?\?>|<!DOCTYPE[^>]*>|clock-tower[\w.]*|&[lg]t;/?\w+&[lg]t;|"
    r"<(style|script|itunes:(?:category|explicit|type|episodeType)|podcast:(?:medium|locked|txt)|generator|pubDate|guid)\b.*?</\1>|"
    r'<meta (?:name="(?:viewport|color-scheme|generator|referrer|robots|twitter)|http-equiv|property="og:type").*?>'
)
SHOWN_ATTRIBUTES = r'\s(?:aria-label|alt|title|placeholder|content)="([^"]*)"'


def shown_by(text: str) -> list[str]:
    """All that people may read or hear of a file: text, labels, hints, descriptions, and what its script says."""
    bare = re.sub(NOT_SHOWN, " ", text, flags=re.DOTALL)
    of_script = [json.loads(words).values() for words in re.findall(r'id="words-">(.*?)</script>', text)]
    return [
        re.sub(r"<[^>]*>", " ", bare),
        *re.findall(SHOWN_ATTRIBUTES, bare),
        *(v for said in of_script for v in said),
    ]


READ_STRUCTURED_DATA = """
const {structuredDataTestHtml} = require("structured-data-testing-tool");
const {Facebook, Twitter} = require("structured-data-testing-tool/presets");
const says = (result) => process.stdout.write(JSON.stringify({
  wrong: [...result.failed, ...result.warnings].map((test) => `${test.group}: ${test.test}`),
  read: result.structuredData.jsonld,
}));
const wanted = {schemas: ["jsonld:PodcastEpisode"], presets: [Facebook, Twitter]};
structuredDataTestHtml(require("fs").readFileSync(0, "utf8"), wanted).then(says).catch((error) => says(error.res));
"""
ACCOUNTS = {"twitter:site", "twitter:creator", "fb:app_id"}
"""What the reader misses that no show of ours has: accounts with the networks."""


@pytest.mark.client
@pytest.mark.parametrize("alone", [False, True])
def test_an_independent_reader_finds_the_episode_and_nothing_wrong(studio: Studio, alone: bool) -> None:
    needed_module("structured-data-testing-tool")
    podcast = replace(one(studio), alone=alone)
    page = episode_page(podcast, podcast.items[0])
    done = subprocess.run(["node", "-e", READ_STRUCTURED_DATA], cwd=HERE, input=page, capture_output=True, check=True)
    said = json.loads(done.stdout)
    assert [text for text in said["wrong"] if not any(account in text for account in ACCOUNTS)] == []
    (found,) = said["read"]["PodcastEpisode"]
    assert found["partOfSeries"]["@type"] == "PodcastSeries"
    assert found["associatedMedia"]["@type"] == "AudioObject"


@pytest.mark.client
@pytest.mark.parametrize("base_url", ["", "https://example.org/podcast"])
def test_html_validate_finds_nothing(studio: Studio, tmp_path: Path, base_url: str) -> None:
    needed_module("html-validate")
    item = studio.item(link="https://example.org/post")
    podcast = studio.podcast(item, studio.item("tides", 2), base_url=base_url, links={"apple": "https://example.org"})
    for name in PAGES:
        (tmp_path / name).write_bytes(files_of(podcast)[name])
    config = tmp_path / ".htmlvalidate.json"
    rules = {"require-sri": "off", "long-title": "off", "no-inline-style": "error", "script-type": "off"}
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"], "rules": rules}))
    pages = [str(tmp_path / name) for name in PAGES]
    command = [str(HERE / "node_modules/.bin/html-validate"), "--config", str(config), *pages]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
