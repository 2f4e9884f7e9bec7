"""Write the style sheet of the feed, with which browsers show it as a page that explains what to do with it."""

from __future__ import annotations

from markupsafe import Markup, escape

from interview_audio.feed.pages.environment import render
from interview_audio.feed.pages.words import Words, words_of
from interview_audio.feed.podcast import SMALL_COVER, Podcast

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Months as the feed has them (RFC 2822)."""


def feed_style(podcast: Podcast) -> bytes:
    """Return the XSLT 1.0 style sheet as UTF-8 XML."""
    words = words_of(podcast)
    return render("feed", w=words, cover=SMALL_COVER, date=_date(words))


def _date(words: Words) -> Markup:
    """Return what writes a `pubDate`, `Fri, 01 May 2026 12:00:00 +0000`, as the language does."""
    months = "".join(
        f"<xsl:when test=\"substring(pubDate, 9, 3) = '{english}'\">{escape(month)}</xsl:when>"
        for english, month in zip(MONTHS, words.months, strict=True)
    )
    day, year = (f'<xsl:value-of select="number(substring(pubDate, {at}))"/>' for at in ("6, 2", "13, 4"))
    date = words("date", day=day, month=f"<xsl:choose>{months}</xsl:choose>", year=year)
    return Markup(date)  # noqa: S704 - words of ours
