"""Describe an episode to search engines, social networks and other sites: Open Graph, player card, JSON-LD, oEmbed."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from interview_audio.feed.pages.text import iso_duration
from interview_audio.feed.pages.view import EpisodeView, audio_of
from interview_audio.feed.podcast import COVER, FEED, PAGE, PICTURE, SOCIAL, THUMBNAIL, Podcast, file_of, names
from interview_audio.markup.printable import one_line, shortened
from interview_audio.model import Item, Role

EMBED_WIDTH, EMBED_HEIGHT = 640, 180
"""Size in pixels of the player for other sites; the actual width follows the site's column."""

SOCIAL_SIZE = (1200, 630)
"""Pixels of the picture that social networks show."""

THUMBNAIL_SIDE = 600
"""Pixels of the small cover."""

LONGEST_SUMMARY = 300
"""Maximum bytes of the summary in search results and on cards."""

MIME = {"mp3": "audio/mpeg", "m4b": "audio/mp4", "opus": "audio/ogg", "wav": "audio/wav"}


@dataclass(frozen=True)
class Names:
    """The names of an episode's files for the web, by its slug."""

    slug: str

    @property
    def page(self) -> str:
        """Return the name of its page."""
        return f"{self.slug}.html"

    @property
    def embed(self) -> str:
        """Return the name of the player for other sites."""
        return f"{self.slug}.embed.html"

    @property
    def snippet(self) -> str:
        """Return the name of the text file with the HTML that embeds the player."""
        return f"{self.slug}.embed.txt"

    @property
    def oembed(self) -> str:
        """Return the name of the oEmbed description."""
        return f"{self.slug}.oembed.json"

    @property
    def transcript(self) -> str:
        """Return the name of the transcript as HTML."""
        return f"{self.slug}.transcript.html"

    def __iter__(self) -> Iterator[str]:
        """Yield all of them."""
        yield from (self.page, self.embed, self.snippet, self.oembed, self.transcript)


def summary_of(view: EpisodeView) -> str:
    """Return the description on one line, else who talks with whom, with the notice of synthetic voices."""
    about = shortened(" ".join(view.description) or view.byline or view.title, LONGEST_SUMMARY)
    return f"{about} {view.notice}".strip()


def meta_of(view: EpisodeView, item: Item, podcast: Podcast) -> list[tuple[str, str, str]]:
    """Return the meta elements as attribute, name and content; addresses are absolute where there is a `base_url`."""
    own, audio, picture = Names(view.slug), audio_of(item.episode), _picture(view, item, podcast)
    found = [
        ("property", "og:type", "article"),
        ("property", "og:site_name", podcast.title),
        ("property", "og:title", view.title),
        ("property", "og:description", summary_of(view)),
        ("property", "og:url", podcast.address(own.page)),
        ("property", "og:locale", item.language.replace("-", "_")),
        *(("property", f"og:image{part}", value) for part, value in picture),
        ("property", "og:audio", podcast.address(audio.name)),
        ("property", "og:audio:type", MIME[audio.suffix[1:]]),
        *([("property", "article:published_time", item.published.isoformat())] if item.dated else []),
        ("name", "twitter:card", "player" if podcast.base else "summary_large_image"),
        ("name", "twitter:title", view.title),
        ("name", "twitter:description", shortened(summary_of(view), 200)),
        *(("name", f"twitter:image{part}", value) for part, value in picture if part in ("", ":alt")),
    ]
    if podcast.base:
        found += [
            ("name", "twitter:player", podcast.address(own.embed)),
            ("name", "twitter:player:width", str(EMBED_WIDTH)),
            ("name", "twitter:player:height", str(EMBED_HEIGHT)),
        ]
    return found


def _picture(view: EpisodeView, item: Item, podcast: Podcast) -> list[tuple[str, str]]:
    if social := file_of(item, SOCIAL):
        width, height = SOCIAL_SIZE
        address = podcast.address(social.name)
        return [("", address), (":width", str(width)), (":height", str(height)), (":alt", view.title)]
    return [("", podcast.address(view.cover)), (":alt", view.title)] if view.cover else []


def json_ld(view: EpisodeView, item: Item, podcast: Podcast) -> Mapping[str, Any]:
    """Return the episode as a schema.org PodcastEpisode."""
    own, audio, episode = Names(view.slug), audio_of(item.episode), item.episode
    people = {
        role: [{"@type": "Person", "name": name} for name in names(episode.people, kind)]
        for role, kind in (("actor", Role.GUEST), ("author", Role.INTERVIEWER))
    }
    cover = file_of(item, PICTURE)
    return {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": view.title,
        "description": summary_of(view),
        "url": podcast.address(own.page),
        **({"datePublished": item.published.isoformat()} if item.dated else {}),
        "inLanguage": item.language,
        "episodeNumber": item.number,
        "timeRequired": iso_duration(episode.duration_ms),
        **({"image": podcast.address(cover.name)} if cover else {}),
        **{role: found for role, found in people.items() if found},
        **({"isBasedOn": view.link} if view.link else {}),
        **({"license": one_line(podcast.settings.copyright)} if podcast.settings.copyright else {}),
        **_series(podcast),
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": podcast.address(audio.name),
            "encodingFormat": MIME[audio.suffix[1:]],
            "contentSize": str(audio.stat().st_size),
            "duration": iso_duration(episode.duration_ms),
            "transcript": "\n".join(_lines(item)),
        },
    }


def _series(podcast: Podcast) -> Mapping[str, Any]:
    """Return the show as a schema.org PodcastSeries; an episode without a show has the name of its publication."""
    series = {"@type": "PodcastSeries", "name": podcast.title}
    if podcast.alone:
        return {"partOfSeries": series} if podcast.settings.title or podcast.folder else {}
    home = one_line(podcast.settings.link) or podcast.address(PAGE)
    return {"partOfSeries": {**series, "url": home, "webFeed": podcast.address(FEED), "image": podcast.address(COVER)}}


def _lines(item: Item) -> Iterator[str]:
    speaker: str | None = ""
    for cue in item.episode.cues:
        name = one_line(cue.speaker or "")
        yield f"{name}: {one_line(cue.text)}" if name and cue.speaker != speaker else one_line(cue.text)
        speaker = cue.speaker


def snippet(view: EpisodeView, podcast: Podcast) -> str:
    """Return the HTML that shows the player on another site: one `<iframe>`."""
    address = html.escape(podcast.address(Names(view.slug).embed))
    return (
        f'<iframe src="{address}" title="{html.escape(view.title)}" width="100%" height="{EMBED_HEIGHT}" '
        'style="border:0;border-radius:14px" loading="lazy" allow="autoplay; clipboard-write"></iframe>'
    )


def oembed(view: EpisodeView, item: Item, podcast: Podcast) -> bytes:
    """Return the oEmbed 1.0 description of the player, type rich."""
    description = {
        "version": "1.0",
        "type": "rich",
        "title": view.title,
        "author_name": podcast.author,
        "provider_name": podcast.title,
        "provider_url": one_line(podcast.settings.link) or podcast.address(PAGE),
        **_thumbnail(item, podcast),
        "width": EMBED_WIDTH,
        "height": EMBED_HEIGHT,
        "html": snippet(view, podcast),
    }
    return (json.dumps(description, ensure_ascii=False, indent=1) + "\n").encode()


def _thumbnail(item: Item, podcast: Podcast) -> Mapping[str, Any]:
    """Return address and size of the small cover, where there is one: oEmbed wants all three or none."""
    side, small = THUMBNAIL_SIDE, file_of(item, THUMBNAIL)
    address = podcast.address(small.name) if small else None
    return {"thumbnail_url": address, "thumbnail_width": side, "thumbnail_height": side} if address else {}
