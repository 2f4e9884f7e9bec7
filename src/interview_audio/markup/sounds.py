"""Sounds within a spoken text."""

from __future__ import annotations

import re

SOUNDS = re.compile(r"\[([^\[\]]*)\]\(/([^/()]*)/\)")
"""A word of a spoken text with its sounds in IPA, as a lexicon gives them: `[Nguyen](/wɪn/)`."""


def without_sounds(spoken: str) -> str:
    """A spoken text for an engine that takes no sounds: the words alone."""
    return SOUNDS.sub(r"\1", spoken)
