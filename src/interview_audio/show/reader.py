"""Reads the posts of a run, each once: what the scan of a folder has understood is handed on to the renderer."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from interview_audio.errors import NotAnInterviewError, UsageError
from interview_audio.show.books import SUFFIXES, file_of, names_within
from interview_audio.show.context import Contexts
from interview_audio.show.posts import DRAFT

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

    def read(self, file: Path) -> Mapping[Path, PostReading]:
        """Read the posts in a file: one, or each interview of a book.

        Raises `UsageError` if that fails, `NotAnInterviewError` if it holds no interview.
        """
        from interview_audio.document import read_document
        from interview_audio.interview import interviews, understand

        document = read_document(file)
        settings = self._contexts.of(file).settings(document)
        try:
            if file.suffix.lower() in SUFFIXES:
                found = interviews(document, settings.policies)
            else:
                found = (understand(document, settings.policies),)
        except NotAnInterviewError as error:
            if document.info.draft:  # a draft need not be an interview yet
                error.what = DRAFT
            raise
        readings = {
            post: (document, replace(interview, info=in_zone(interview.info, settings.timezone)))
            for post, interview in zip(names_within(file, len(found)), found, strict=True)
        }
        self._held.update(readings)
        while len(self._held) > max(MOST_HELD, len(readings)):
            self._held.popitem(last=False)
        return readings

    def take(self, post: Path) -> PostReading:
        """Return what was read of a post and release it; read the post if it isn't held."""
        if post not in self._held:
            self.read(file_of(post))
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
