"""Pronunciations within a spoken text."""

from __future__ import annotations

import re

PRONUNCIATION = re.compile(r"\[([^\[\]]*)\]\(/([^/()]*)/\)")
"""A word of a spoken text with its sounds in IPA, as a lexicon gives them: `[Nguyen](/wɪn/)`."""


def without_pronunciations(spoken: str) -> str:
    """Return the words of a spoken text alone, for an engine that takes no pronunciations."""
    return PRONUNCIATION.sub(r"\1", spoken)
