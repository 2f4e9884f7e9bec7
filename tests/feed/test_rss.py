"""The feed, read by this program's tests and by readers that others wrote."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]
import podcastparser  # type: ignore[import-untyped]
import pytest

from interview_audio.feed.addresses import file_names, rebase
from interview_audio.feed.channel_tags import CHANNEL_TAGS, ChannelTag
from interview_audio.feed.item_tags import ITEM_TAGS, ItemTag, show_notes
from interview_audio.feed.podcast import Podcast
from interview_audio.feed.rss import write_feed, write_opml
from interview_audio.feed.xml import NAMESPACES
from interview_audio.model import Role

from .conftest import HERE, Studio, needed_module
from .hostile import TEXTS

BASE = "https://example.org/podcast/"
EXAMPLE_SHOW: dict[str, Any] = {
    "copyright": "CC BY 4.0",
    "verify": "S6lpp-7ZCn8",
    "license": "CC-BY-4.0",
    "license_url": "https://creativecommons.org/licenses/by/4.0/",
    "season": 2,
    "location": "Lisbon",
    "location_geo": "geo:38.72,-9.14",
    "funding": {"Give": "https://example.org/give"},
    "update_frequency": {"Every week": "FREQ=WEEKLY"},
    "podroll": {"News": "https://podnews.net/rss"},
    "publisher": "https://podnews.net/rss",
    "new_feed_url": "https://example.org/feed.xml",
    "block": True,
    "alternate_formats": "opus m4b",
}
"""Settings that tags need to be written as their examples have them."""


def channel_of(podcast: Podcast) -> ET.Element:
    channel = ET.fromstring(write_feed(podcast)).find("channel")
    assert channel is not None
    return channel


def find(element: ET.Element, path: str) -> ET.Element:
    found = element.find(path, NAMESPACES)
    assert found is not None, path
    return found


@pytest.mark.parametrize(
    ("path", "attribute", "expected"),
    [
        ("title", None, "Ordinary Instruments"),
        ("link", None, f"{BASE}index.html"),
        ("description", None, "Conversations with people who measure things."),
        ("language", None, "en"),
        ("image/url", None, f"{BASE}cover.jpg"),
        ("atom:link", "href", f"{BASE}feed.xml"),
        ("atom:link", "rel", "self"),
        ("itunes:image", "href", f"{BASE}cover.jpg"),
        ("itunes:author", None, "The Harbour Press"),
        ("itunes:owner/itunes:email", None, "show@example.org"),
        ("itunes:type", None, "episodic"),
        ("itunes:explicit", None, "false"),
        ("itunes:category", "text", "Arts"),
        ("itunes:category/itunes:category", "text", "Books"),
        ("podcast:guid", None, "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("podcast:locked", None, "yes"),
        ("podcast:locked", "owner", "show@example.org"),
        ("podcast:medium", None, "podcast"),
    ],
)
def test_the_channel_says_what_directories_ask(studio: Studio, path: str, attribute: str | None, expected: str) -> None:
    element = find(channel_of(studio.podcast(category="Arts > Books")), path)
    assert (element.get(attribute) if attribute else element.text) == expected


@pytest.mark.parametrize(
    ("path", "attribute", "expected"),
    [
        ("title", None, "A visit to the clock tower"),
        ("enclosure", "url", f"{BASE}clock-tower.mp3"),
        ("enclosure", "type", "audio/mpeg"),
        ("guid", None, "guid-of-clock-tower"),
        ("guid", "isPermaLink", "false"),
        ("pubDate", None, "Fri, 01 May 2026 12:00:00 +0000"),
        ("link", None, f"{BASE}clock-tower.html"),
        ("description", None, "Why the clock runs.\n\nThe voices are synthetic."),
        ("itunes:episode", None, "1"),
        ("itunes:explicit", None, "false"),
        ("itunes:image", "href", f"{BASE}clock-tower.jpg"),
        ("podcast:chapters", "url", f"{BASE}clock-tower.chapters.json"),
        ("podcast:chapters", "type", "application/json+chapters"),
        ("podcast:txt", "purpose", "ai-content"),
    ],
)
def test_an_item_says_what_apps_ask(studio: Studio, path: str, attribute: str | None, expected: str) -> None:
    element = find(channel_of(studio.podcast(studio.item())), f"item/{path}")
    assert (element.get(attribute) if attribute else element.text) == expected


@pytest.mark.parametrize("tag", CHANNEL_TAGS, ids=lambda tag: tag.__name__)
def test_a_tag_of_the_channel_is_written_as_its_example_says(studio: Studio, tag: ChannelTag) -> None:
    podcast = studio.podcast(studio.item(), **EXAMPLE_SHOW)
    assert example_of(tag) in written(tag(podcast))


@pytest.mark.parametrize("tag", ITEM_TAGS, ids=lambda tag: tag.__name__)
def test_a_tag_of_an_item_is_written_as_its_example_says(studio: Studio, tag: ItemTag) -> None:
    podcast = studio.podcast(studio.item(), **EXAMPLE_SHOW)
    (studio.folder / "clock-tower.opus").write_bytes(b"Opus")
    assert example_of(tag) in written(tag(podcast.items[0], podcast))


def example_of(tag: ChannelTag | ItemTag) -> str:
    found = re.search("`([^`]+)`", tag.__doc__ or "")
    assert found, f"{tag.__name__} has no example in its docstring"
    return found[1]


def written(elements: Iterable[ET.Element]) -> str:
    """The elements as they stand in the feed, where the namespaces are declared at its head."""
    text = "".join(ET.tostring(element, encoding="unicode") for element in elements)
    return re.sub(r' xmlns:\w+="[^"]*"', "", text)


def test_an_item_has_its_files_people_length_and_size(studio: Studio) -> None:
    item = studio.item()
    element = find(channel_of(studio.podcast(item)), "item")
    transcripts = element.findall("podcast:transcript", NAMESPACES)
    assert [(t.get("url"), t.get("type")) for t in transcripts] == [
        (f"{BASE}clock-tower.vtt", "text/vtt"),
        (f"{BASE}clock-tower.srt", "application/x-subrip"),
        (f"{BASE}clock-tower.transcript.json", "application/json"),
        (f"{BASE}clock-tower.transcript.html", "text/html"),
    ]
    people = element.findall("podcast:person", NAMESPACES)
    assert [(p.text, p.get("role")) for p in people] == [("Ann Archer", "host"), ("Ben Baker", "guest")]
    assert find(element, "itunes:duration").text == str(round(item.episode.duration_ms / 1000))
    assert find(element, "enclosure").get("length") == str(item.episode.files["mp3"].stat().st_size)


def test_show_notes_have_the_introduction_the_chapters_and_the_link(studio: Studio) -> None:
    item = studio.item(description="One & all.\n\nTwo.", link="https://example.org/?a=1&b=2")
    assert show_notes(item) == (
        "<p>One &amp; all.</p>\n<p>Two.</p>\n<p>The voices are synthetic.</p>\n"
        "<p>00:00:00 Introduction<br>00:00:02 When was it last wound?<br>00:00:10 And who will do it next?</p>\n"
        '<p><a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a></p>'
    )


def test_people_without_names_are_not_listed(studio: Studio) -> None:
    people = (("Interviewer", Role.INTERVIEWER), ("Guest 2", Role.GUEST), ("Guest Iverson", Role.GUEST))
    element = find(channel_of(studio.podcast(studio.item(episode={"people": people}))), "item")
    assert [p.text for p in element.findall("podcast:person", NAMESPACES)] == ["Guest Iverson"]


def test_the_same_podcast_gives_the_same_bytes(studio: Studio) -> None:
    podcast = studio.podcast()
    assert write_feed(podcast) == write_feed(replace(podcast))


def test_without_a_base_url_addresses_are_relative(studio: Studio) -> None:
    podcast = studio.podcast(base_url="")
    channel = channel_of(podcast)
    assert find(channel, "item/enclosure").get("url") == "tides.mp3"
    assert find(channel, "link").text == "index.html"


@pytest.mark.parametrize("base_url", ["", "https://example.org/podcast", "https://example.org/podcast/"])
def test_rebased_the_own_files_are_elsewhere_and_nothing_else_moves(studio: Studio, base_url: str) -> None:
    link = "https://example.org/podcasting"
    podcast = studio.podcast(studio.item(link=link), base_url=base_url, link="https://elsewhere.example/")
    here = "http://127.0.0.1:8000/"
    moved = rebase(write_feed(podcast), here)
    assert moved == write_feed(replace(podcast, settings=replace(podcast.settings, base_url=here)))
    opml = ET.fromstring(rebase(write_opml(podcast), here)).find("body/outline")
    assert opml is not None
    assert opml.get("xmlUrl") == f"{here}feed.xml"


def test_the_feed_names_every_published_file_and_no_other(studio: Studio) -> None:
    feed = write_feed(studio.podcast(studio.item(link=f"{BASE}secret.txt"), link=f"{BASE}other.txt"))
    endings = (".mp3", ".jpg", ".vtt", ".srt", ".transcript.json", ".chapters.json")
    pages = (".social.jpg", ".thumbnail.jpg", ".html", ".embed.html", ".embed.txt", ".oembed.json", ".transcript.html")
    own = {"feed.xml", "feed.xsl", "index.html", "cover.jpg", "cover.thumbnail.jpg", "feed.opml", "search.js"}
    assert file_names(feed) == own | {f"clock-tower{ending}" for ending in (*endings, *pages)}


@pytest.fixture
def hostile(studio: Studio) -> Podcast:
    """Every text of strangers everywhere where one can stand."""
    items = []
    for number, text in enumerate(TEXTS, 1):
        people = ((text, Role.INTERVIEWER), (f"{text} too", Role.GUEST))
        talk = ((text, "Why?"), (f"{text} too", text), (None, text))
        item = studio.item(
            f"episode-{number}",
            number,
            description=text,
            author=text,
            episode={"title": text, "people": people, "talk": talk},
        )
        items.append(item)
    everywhere = "\n".join(TEXTS)
    return studio.podcast(*items, title=everywhere, description=everywhere, author=everywhere, copyright=everywhere)


def test_hostile_text_leaves_the_feed_valid_and_whole(hostile: Podcast) -> None:
    feed = write_feed(hostile)
    assert len(ET.fromstring(feed).findall("channel/item")) == len(TEXTS)
    read = feedparser.parse(feed)
    assert not read.bozo
    assert len(read.entries) == len(TEXTS)


def test_endless_texts_are_cut(studio: Studio) -> None:
    long = "word " * 200_000
    podcast = studio.podcast(studio.item(description=long, episode={"title": long}), description=long)
    assert len(write_feed(podcast)) < 30_000


def test_podcastparser_reads_it_without_complaint(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    # it doesn't know the podcast namespace by its canonical address
    monkeypatch.setitem(podcastparser.Namespace.NAMESPACES, NAMESPACES["podcast"], "podcast")
    podcast = studio.podcast()
    read = podcastparser.parse(f"{BASE}feed.xml", io.BytesIO(write_feed(podcast)))
    assert (read["title"], read["type"], read["language"]) == ("Ordinary Instruments", "episodic", "en")
    sizes = {item.guid: item.episode.files["mp3"].stat().st_size for item in podcast.items}
    assert {e["guid"]: e["enclosures"][0]["file_size"] for e in read["episodes"]} == sizes
    first = read["episodes"][0]
    assert first["total_time"] == round(podcast.items[0].episode.duration_ms / 1000)
    assert {person["name"] for person in first["persons"]} == {"Ann Archer", "Ben Baker"}
    assert first["chapters_json_url"].endswith(".chapters.json")


def test_feedparser_reads_it_without_complaint(studio: Studio) -> None:
    read: Any = feedparser.parse(write_feed(studio.podcast()))
    assert not read.bozo
    assert [entry.id for entry in read.entries] == ["guid-of-tides", "guid-of-night-buses", "guid-of-clock-tower"]
    assert read.entries[-1].published_parsed[:3] == (2026, 5, 1)


@pytest.mark.client
def test_partytime_reads_the_podcast_namespace(studio: Studio) -> None:
    needed_module("podcast-partytime")
    code = 'const {parseFeed} = require("podcast-partytime"); console.log(JSON.stringify(parseFeed(process.argv[1])))'
    command = ["node", "-e", code, write_feed(studio.podcast(studio.item())).decode()]
    said = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True).stdout
    read = json.loads(said)
    assert read["guid"] == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert read["locked"] is True
    item = read["items"][0]
    assert item["podcastChapters"]["url"] == f"{BASE}clock-tower.chapters.json"
    assert [(p["name"], p["role"]) for p in item["podcastPeople"]] == [("Ann Archer", "Host"), ("Ben Baker", "Guest")]
    transcripts = {t["url"].partition(".org/podcast/clock-tower")[2] for t in item["podcastTranscripts"]}
    assert transcripts == {".vtt", ".srt", ".transcript.json", ".transcript.html"}


def test_items_of_a_time_zone_are_published_in_utc(studio: Studio) -> None:
    when = dt.datetime(2026, 5, 1, 1, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    channel = channel_of(studio.podcast(studio.item(published=when)))
    assert find(channel, "item/pubDate").text == "Thu, 30 Apr 2026 23:30:00 +0000"


@pytest.mark.client
def test_feedsmith_reads_every_newer_tag_back(studio: Studio) -> None:
    needed_module("feedsmith")
    (studio.folder / "clock-tower.opus").write_bytes(b"Opus")
    code = (
        'import("feedsmith").then(({parseRssFeed}) => '
        'console.log(JSON.stringify(parseRssFeed(require("fs").readFileSync(0, "utf-8")))))'
    )
    feed = write_feed(studio.podcast(studio.item(), **EXAMPLE_SHOW)).decode()
    done = subprocess.run(["node", "-e", code], cwd=HERE, input=feed, capture_output=True, text=True, check=True)
    read = json.loads(done.stdout)
    show, item = read["podcast"], read["items"][0]["podcast"]
    assert show["license"]["display"] == "cc-by-4.0"
    assert show["fundings"] == [{"url": "https://example.org/give", "display": "Give"}]
    assert show["updateFrequency"]["rrule"] == "FREQ=WEEKLY"
    assert show["podroll"]["remoteItems"][0]["feedGuid"] == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert show["publisher"]["remoteItem"]["feedUrl"] == "https://podnews.net/rss"
    assert {txt.get("purpose") for txt in show["txts"]} == {"ai-content", "verify"}
    assert read["itunes"]["newFeedUrl"] == "https://example.org/feed.xml"
    assert read["itunes"]["block"] is True
    assert (item["season"]["number"], item["episode"]["number"]) == (2, 1)
    assert item["alternateEnclosures"][0]["type"] == "audio/ogg"
    assert {t["type"]: t.get("rel") for t in item["transcripts"]} == {
        "text/vtt": "captions",
        "application/x-subrip": "captions",
        "application/json": None,
        "text/html": None,
    }
