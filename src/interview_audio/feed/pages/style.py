"""Write the style sheet of the feed, with which browsers show it as a page that explains what to do with it."""

from __future__ import annotations

from interview_audio.feed.pages.environment import render
from interview_audio.feed.pages.words import words_of
from interview_audio.feed.podcast import SMALL_COVER, Podcast


def feed_style(podcast: Podcast) -> bytes:
    """Return the XSLT 1.0 style sheet as UTF-8 XML."""
    return render("feed", w=words_of(podcast), cover=SMALL_COVER)
