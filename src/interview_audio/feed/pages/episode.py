"""Write the files of one episode for the web: its page, the player to embed, the transcript as HTML."""

from __future__ import annotations

from collections.abc import Mapping

from interview_audio.feed.pages import sharing
from interview_audio.feed.pages.environment import json_in_html, render
from interview_audio.feed.pages.links import link_buttons
from interview_audio.feed.pages.sharing import Names
from interview_audio.feed.pages.view import (
    chapter_links,
    downloads_of,
    timeline_of,
    transcript_of,
    view_of,
)
from interview_audio.feed.pages.voices import voices_of
from interview_audio.feed.pages.words import words_of
from interview_audio.feed.podcast import FEED, PAGE, SMALL_COVER, Podcast
from interview_audio.model import Item

SPEEDS = (0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2)
FILES = {"feed": FEED, "cover": SMALL_COVER, "page": PAGE}


def write_episode(podcast: Podcast, item: Item) -> Mapping[str, bytes]:
    """Return the contents of the episode's files for the web, but for its picture, by their names."""
    own, view = Names(item.episode.slug), view_of(item, words_of(podcast, item))
    found = {
        own.page: episode_page(podcast, item),
        own.embed: embed_page(podcast, item),
        own.snippet: (sharing.snippet(view, podcast) + "\n").encode(),
        own.transcript: transcript_page(podcast, item),
    }
    return {**found, own.oembed: sharing.oembed(view, item, podcast)} if podcast.base else found


def episode_page(podcast: Podcast, item: Item) -> bytes:
    """Return the episode's page. It asks nothing of any other site and runs no script but its own."""
    words = words_of(podcast, item)
    view = view_of(item, words)
    rows, ticks, in_words = timeline_of(item.episode, words)
    place = podcast.items.index(item)
    newer = podcast.items[place - 1] if place else None
    older = podcast.items[place + 1] if place + 1 < len(podcast.items) else None
    return render(
        "episode",
        w=words,
        podcast=podcast,
        item=view,
        names=Names(view.slug),
        files=FILES,
        summary=sharing.summary_of(view),
        meta=sharing.meta_of(view, item, podcast),
        json_ld=json_in_html(sharing.json_ld(view, item, podcast)),
        snippet=sharing.snippet(view, podcast),
        lanes=rows,
        ticks=ticks,
        timeline_in_words=in_words,
        chapters=chapter_links(item.episode),
        sections=transcript_of(item.episode, podcast, words),
        downloads=downloads_of(item, words),
        voices=voices_of(item, words),
        links=link_buttons(podcast.settings.links),
        newer=view_of(newer, words) if newer else None,
        older=view_of(older, words) if older else None,
        speeds=SPEEDS,
        script_words=json_in_html(words.for_script("episode")),
    )


def embed_page(podcast: Podcast, item: Item) -> bytes:
    """Return the small player for an `<iframe>` on another site."""
    words = words_of(podcast, item)
    rows, ticks, _ = timeline_of(item.episode, words)
    colours = {lane.name: lane.voice for lane in rows}
    lines = [
        [start, turn.name, turn.colour, text]
        for section in transcript_of(item.episode, podcast, words)
        for turn in section.turns
        for paragraph in turn.paragraphs
        for start, text, _ in paragraph
    ]
    view = view_of(item, words)
    return render(
        "embed",
        w=words,
        podcast=podcast,
        item=view,
        names=Names(view.slug),
        page_address=podcast.address(Names(view.slug).page),
        lanes=rows,
        ticks=ticks,
        colours=colours,
        chapters=chapter_links(item.episode),
        lines=json_in_html(lines),
        speeds=SPEEDS,
        script_words=json_in_html(words.for_script("embed")),
    )


def transcript_page(podcast: Podcast, item: Item) -> bytes:
    """Return the transcript as the HTML that podcast apps read: `<cite>`, `<time>` and `<p>`."""
    words = words_of(podcast, item)
    view = view_of(item, words)
    return render("transcript", w=words, item=view, sections=transcript_of(item.episode, podcast, words))
