"""Inline Markdown and HTML to runs of text and back; the one place that names markdown-it."""

from markdown_it.token import Token

from interview_audio.markup.grammar import block_tokens
from interview_audio.markup.reading import CODE_TAGS, DIRECTION, TAG_MARKS, inlines, parse_inline, source_lines
from interview_audio.markup.runs import address, tidy
from interview_audio.markup.sounds import SOUNDS, without_sounds
from interview_audio.markup.writing import to_markdown

__all__ = [
    "CODE_TAGS",
    "DIRECTION",
    "SOUNDS",
    "TAG_MARKS",
    "Token",
    "address",
    "block_tokens",
    "inlines",
    "parse_inline",
    "source_lines",
    "tidy",
    "to_markdown",
    "without_sounds",
]
