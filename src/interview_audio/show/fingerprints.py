"""What episodes are made from besides their posts, as digests: whether a run has to render them again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from interview_audio.episode.manifest import file_digest, readable_digest
from interview_audio.model import Settings
from interview_audio.model.version import __version__
from interview_audio.show.context import Contexts


class Fingerprints:
    """The digests of shows and files, each computed once a run."""

    def __init__(self, contexts: Contexts) -> None:
        """Take the shows and their settings from `contexts`."""
        self._contexts = contexts
        self._digests: dict[Path, str] = {}
        self._files: dict[str, str] = {}

    def files(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the digest of each file; an empty one for a file that is gone."""
        for path in (paths := tuple(paths)):
            if path not in self._files:
                self._files[path] = readable_digest(Path(path))
        return {path: self._files[path] for path in paths}

    def digest(self, folder: Path) -> str:
        """Return the digest of the program and of the show, lexicon and voices for posts in `folder`."""
        if folder not in self._digests:
            show, settings = self._contexts.show(folder), self._contexts.show_settings(folder)
            sound = [repr(getattr(settings, f.name)) for f in fields(Settings) if not f.metadata["feed"]]
            beside = [*show.lexicons, *(file for voices in show.voices for file in sorted(voices.glob("*.toml")))]
            self._digests[folder] = digest([__version__, sound, [file_digest(file) for file in beside]])
        return self._digests[folder]


def digest(value: Any) -> str:
    """Return the digest of a JSON-serialisable value."""
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()
