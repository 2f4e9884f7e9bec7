"""Reads the posts of a run, each once: what the survey of a folder has understood is handed on to the renderer."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from interview_audio.show.context import Contexts

if TYPE_CHECKING:
    from interview_audio.model import Document, Interview

MOST_HELD = 32
"""Posts that are held between their survey and their rendering; the first of more are read again."""

PostReading = tuple["Document", "Interview"]


class PostReader:
    """Reads and understands posts, as the settings of their shows have it."""

    def __init__(self, contexts: Contexts) -> None:
        """`contexts` has what holds for each post."""
        self._contexts = contexts
        self._held: OrderedDict[Path, PostReading] = OrderedDict()

    def read(self, post: Path) -> PostReading:
        """Read a post. `UsageError` where that can't be done, `NotAnInterviewError` where there is no interview."""
        from interview_audio.document import read_document
        from interview_audio.interview import understand

        document = read_document(post)
        reading = document, understand(document, self._contexts.of(post).settings(document).policies)
        self._held[post] = reading
        if len(self._held) > MOST_HELD:
            self._held.popitem(last=False)
        return reading

    def take(self, post: Path) -> PostReading:
        """Return what was read of a post, which is held no longer; read it if it isn't there."""
        if post not in self._held:
            self.read(post)
        return self._held.pop(post)
