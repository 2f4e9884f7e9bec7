"""Write the front page of a show, and the transcripts that its search loads."""

from __future__ import annotations

import json

from interview_audio.feed.pages.environment import json_in_html, render
from interview_audio.feed.pages.links import funding_of, link_buttons
from interview_audio.feed.pages.text import length, paragraphs
from interview_audio.feed.pages.timeline import speaker_key, speakers_of
from interview_audio.feed.pages.view import EpisodeView, view_of
from interview_audio.feed.pages.words import words_of
from interview_audio.feed.podcast import COVER, FEED, OPML, PAGE, SEARCH, SMALL_COVER, Podcast
from interview_audio.markup.printable import one_line, shortened

EXCERPT = 260
"""Maximum bytes of an episode's description on the front page."""


def show_page(podcast: Podcast) -> bytes:
    """Return the front page as UTF-8 HTML."""
    words = words_of(podcast)
    cards = [(view, shortened(" ".join(view.description), EXCERPT)) for view in _views(podcast)]
    total = sum(view.duration_ms for view, _ in cards)
    return render(
        "show",
        w=words,
        podcast=podcast,
        summary=shortened(one_line(podcast.description), 300),
        description=paragraphs(podcast.description),
        cards=cards,
        total=length(total) if len(cards) > 1 else "",
        files={"feed": FEED, "opml": OPML, "cover": SMALL_COVER, "artwork": COVER, "search": SEARCH, "page": PAGE},
        links=link_buttons(podcast.settings.links),
        funding=funding_of(podcast.settings),
        script_words=json_in_html(words.for_script("show")),
    )


def _views(podcast: Podcast) -> list[EpisodeView]:
    words = words_of(podcast)
    return [view_of(item, words) for item in podcast.items]


def search_script(podcast: Podcast) -> bytes:
    """Return the transcripts of all episodes as a script, which pages can load from a disk too, unlike JSON."""
    narrator = words_of(podcast)("narrator")
    transcripts = {}
    for item in podcast.items:
        speakers = speakers_of(item.episode, narrator)
        index = {key: place for place, key in enumerate(speakers)}
        transcripts[item.episode.slug] = {
            "speakers": list(speakers.values()),
            "cues": [
                [cue.start_ms, index[speaker_key(cue.speaker, speakers)], one_line(cue.text)]
                for cue in item.episode.cues
            ],
        }
    text = json.dumps(transcripts, ensure_ascii=False, separators=(",", ":"))
    return f'globalThis["interview-audio transcripts"] = {text};\n'.encode()
