"""What is loaded once a run: the shows of the posts, each with its settings, lexicon and voices."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_audio.model import Settings
from interview_audio.show import lock
from interview_audio.show.books import file_of
from interview_audio.show.settings import Show, find_show, layered, root_of, settings_for

if TYPE_CHECKING:  # loading the engines takes longer than a run that finds everything as it was
    from interview_audio.model import Document
    from interview_audio.produce import Context


class Contexts:
    """The contexts of a run, each loaded when it is first asked for."""

    def __init__(self, flags: Mapping[str, Any] | None = None) -> None:
        """Store `flags`, settings that override all others."""
        self._flags = flags or {}
        self._shows: dict[Path, Show] = {}
        self._loaded: dict[Path | None, Context] = {}

    def show(self, folder: Path) -> Show:
        """Return the show of the posts in a folder."""
        if folder not in self._shows:
            found = find_show(folder)
            known = (show for show in self._shows.values() if (show.path, show.linked) == (found.path, found.linked))
            self._shows[folder] = next(known, found) if found.path else found
        return self._shows[folder]

    def show_settings(self, folder: Path) -> Settings:
        """Return the settings of the show of a folder, overridden by the flags."""
        return layered(self.show(folder).layer, (self._flags, None))

    def of(self, post: Path | None) -> Context:
        """Return the context of a post, or of standard input; it remembers the voices in the lock beside the show.

        Raises `UsageError` if `show.toml`, the lexicon, a voice or the lock cannot be read.
        """
        folder = file_of(post).parent if post else None
        show = self.show(folder) if folder else Show()
        home = show.path.parent if show.path else folder
        root = folder if show.linked else home
        if root not in self._loaded:
            self._loaded[root] = self._load(show, home, root_of(root, show) if root else None)
        return self._loaded[root]

    def _load(self, show: Show, home: Path | None, root: Path | None) -> Context:
        from interview_audio.produce import Context
        from interview_audio.script import load_lexicon
        from interview_audio.speech import load_voices

        def settings(document: Document) -> Settings:
            return settings_for(document, show, self._flags, root)

        remembered = lock.load(home / lock.NAME).voices if home else {}
        lexicon, voices = load_lexicon(show.lexicons), load_voices(*show.voices)
        return Context(settings, lexicon, voices, show.path, root, remembered)
