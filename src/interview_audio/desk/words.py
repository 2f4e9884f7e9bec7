"""The words of the page, in the language of the interview."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path

from interview_audio.languages import language_of, phrases_of

PAGE = Path(__file__).parent / "page" / "desk.html"
PLACE = re.compile(r"\{\{([^{}]+)\}\}")


@cache
def page_in(language: str) -> str:
    """Return the page with the words of a BCP 47 language in their places, those of English where it has none."""
    words = phrases_of(language).desk
    script = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    places = {"lang": language_of(language).code if language_of(language).phrases.desk else "en", "words": script}
    return PLACE.sub(lambda m: places.get(m[1]) or html.escape(words[m[1]]), PAGE.read_text(encoding="utf-8"))
