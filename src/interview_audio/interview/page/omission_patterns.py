"""Patterns of what a page says of itself, apart from anybody's words: captions, bylines, links to share."""

from __future__ import annotations

import re

from interview_audio.languages.lazy_pattern import LazyPattern

NOTE_MARK = re.compile(r"\[?\(?(?:\d{1,3}|[a-z]{1,2}|[*†‡])\)?\]?\.?")
BACK = LazyPattern(r"#(?:_?ftn_?ref|ftnt_ref|cmnt_ref|_?cmnt?ref|_?ednref|fnref|footnote-ref|cite_ref)", re.IGNORECASE)
REFERENCE = re.compile(r"\[(\d{1,3})\][\s:]")
ADDRESS_ONLY = re.compile(
    r"(?:[\w .,:–—-]{0,40}:\s*)?<?(?:https?:)?//\S+>?|[\w.+-]+@[\w-]+\.[\w.]+|www\.\S+", re.IGNORECASE
)
EMBED = LazyPattern(
    r"<(?:iframe|video|audio|embed|object)\b|\{[{%][<%]?\s*(?:youtube|vimeo|tweet|x|instagram|soundcloud|spotify|gist|video|"
    r"audio|embed|asciinema|peertube|mastodon|twitter)\b|(?:video|audio)::|^\.\. (?:youtube|video|raw)::",
    re.IGNORECASE,
)
CREDIT = LazyPattern(r"\b(?:by|courtesy|credits?|crédits?|copyright|©|von|par)\b|©", re.IGNORECASE)
CAPTION = re.compile(
    r"[(\[_*]*(?:photo(?:graph)?|image|picture|figure|fig\.|foto|bild|abbildung|illustration|logo|screenshot|"
    r"credits?|crédits?|"
    r"copyright|©|source|quelle)\b[^.?!]{0,15}(?::|\b(?:by|of|von|de|par|courtesy|design|credit)\b).{0,240}",
    re.IGNORECASE | re.DOTALL,
)
VIDEO_CREDIT = LazyPattern(r".{1,160}\bfrom\b.{1,80}\bon (?:Vimeo|YouTube)\.?", re.DOTALL)
"""What the sites of videos put under an embedded one: `Clocks from Ida Moss on Vimeo`."""
BACK_MATTER = LazyPattern(
    r"\W*(?:(?:foot|end)?notes|references|bibliography|works cited|sources|further reading)\W*", re.IGNORECASE
)
"""The headings of what follows a text in print."""
LAST_CREDIT = LazyPattern(
    r"[(\[*_]*(?:edited|transcribed|translated|proofread|compiled|interview(?:ed)?|photos?|photography|illustrations?) "
    r"by [^.?!:]{3,80}\.?[)\]*_]*",
    re.IGNORECASE,
)
"""A line at the end: `Edited by Ida Moss`."""
BYLINE = LazyPattern(
    r"(?:(?:contributed|written|posted|published|interview(?:ed)?|text|words|story|photos?|edited|compiled|"
    r"transcribed) (?:and \w+ )?(?:by|on)\b|by\s|"
    r"publication date|published|posted|last updated|updated on|date:|author|tags?:|categor(?:y|ies):|filed under|"
    r"hero image|reading time|von |par |por |text:|interview:|\d+ min(?:ute)?s? read).{0,200}",
    re.IGNORECASE | re.DOTALL,
)
DATE = LazyPattern(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|"
    r"\.)?\s+(?:of\s+)?)?[^\W\d_]{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d\W*|"
    r"\W*(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\W*|\W*\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\W*",
    re.IGNORECASE,
)
SHARE = LazyPattern(
    r"(?:share (?:this|on|it)|tweet(?: this)?|like this|follow us|subscribe|sign up|leave a (?:comment|reply)|"
    r"comments?(?: \(\d+\))?|"
    r"print this|e-?mail this|related (?:posts|articles|stories|content|reading)|you (?:may|might) also like|"
    r"more (?:posts|articles|interviews)|"
    r"previous post|next post|back to top|skip to content|table of contents|contents|advertisement|cookie)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
READ_MORE = re.compile(
    r"(?:read more|continue reading|read the (?:full|rest)|full (?:interview|story)|weiterlesen|lire la suite|leer más|"
    r"mehr lesen|leia mais|lees verder|leggi tutto)\b.{0,160}",
    re.IGNORECASE | re.DOTALL,
)
COPYRIGHT = re.compile(
    r"\W*(?:(?:copyright|\(c\))\s*(?:©|\(c\)|,|\b)|©).{0,200}|.{0,80}\ball rights reserved\b.{0,80}|"
    r"(?:first |originally )?published in issue \d+\b.{0,160}",
    re.IGNORECASE | re.DOTALL,
)
REACTIONS = re.compile(
    r"\(?\s*reactions?:.*|\[gallery\b.*\]|\[/?\w+(?:\s+\w+=\"[^\"]*\")+\s*/?\]", re.IGNORECASE | re.DOTALL
)
