"""Recognise addresses on the web."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from interview_audio.markup.printable import one_line


def web_address(value: Any) -> str | None:
    """Return the value, if it is an absolute http(s) address; never a `javascript:` one."""
    text = one_line(value) if isinstance(value, str) else ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme.lower() in ("http", "https") and parts.hostname and " " not in text else None
