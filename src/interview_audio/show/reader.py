"""Reads the posts of a run, each once: what the scan of a folder has understood is handed on to the renderer."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.show.context import Contexts

if TYPE_CHECKING:
    from interview_audio.model import Document, Interview, PostInfo

MOST_HELD = 32
"""Maximum number of posts held between scan and rendering; beyond it, the first are read again."""

PostReading = tuple["Document", "Interview"]


class PostReader:
    """Reads and understands posts with the settings of their shows."""

    def __init__(self, contexts: Contexts) -> None:
        """Take the context of each post from `contexts`."""
        self._contexts = contexts
        self._held: OrderedDict[Path, PostReading] = OrderedDict()

    def read(self, post: Path) -> PostReading:
        """Read a post. Raise `UsageError` if that fails, `NotAnInterviewError` if it holds no interview."""
        from interview_audio.document import read_document
        from interview_audio.interview import understand

        document = read_document(post)
        settings = self._contexts.of(post).settings(document)
        try:
            interview = understand(document, settings.policies)
        except NotAnInterviewError as error:
            if document.info.draft:  # a draft need not be an interview yet
                error.what = "a draft"
            raise
        interview = replace(interview, info=in_zone(interview.info, settings.timezone))
        reading = document, interview
        self._held[post] = reading
        if len(self._held) > MOST_HELD:
            self._held.popitem(last=False)
        return reading

    def take(self, post: Path) -> PostReading:
        """Return what was read of a post and release it; read the post if it isn't held."""
        if post not in self._held:
            self.read(post)
        return self._held.pop(post)


def in_zone(info: PostInfo, name: str) -> PostInfo:
    """Return the info with a time without zone set in the named zone, or without a name in the machine's.

    Raises `UsageError` if there is no such zone.
    """
    if info.published is None or info.zoned:
        return info
    try:
        zone = ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f"There is no time zone '{name}'.", do="Write one such as Europe/Berlin.") from error
    wall = info.published.replace(tzinfo=None)
    return replace(info, published=wall.replace(tzinfo=zone) if zone else wall.astimezone(), zoned=True)
