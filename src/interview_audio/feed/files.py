"""Write all files of a show for the web: those of every episode, then the feed and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping

from interview_audio.feed.pages.episode import write_episode
from interview_audio.feed.pages.show import search_script, show_page
from interview_audio.feed.pages.style import feed_style
from interview_audio.feed.podcast import FEED, FEED_STYLE, OPML, PAGE, SEARCH, Podcast
from interview_audio.feed.rss import write_feed, write_opml


def write_files(podcast: Podcast) -> Mapping[str, Mapping[str, bytes]]:
    """Return the contents of all files by the slug of their episode and their name; the show's are under "".

    The feed comes last, so that everything it refers to exists before it.
    """
    return {
        **{item.episode.slug: write_episode(podcast, item) for item in podcast.items},
        "": {
            SEARCH: search_script(podcast),
            PAGE: show_page(podcast),
            FEED_STYLE: feed_style(podcast),
            OPML: write_opml(podcast),
            FEED: write_feed(podcast),
        },
    }
