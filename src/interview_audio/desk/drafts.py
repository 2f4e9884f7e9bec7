"""What a desk keeps between sessions: unsaved work, and the page as it was saved last."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from interview_audio.desk.state import State
from interview_audio.episode.files import write
from interview_audio.errors import OutputError


class Drafts:
    """The files kept for one interview, in a folder of the user's cache."""

    def __init__(self, folder: Path, target: Path) -> None:
        """Keep them for the corrected interview `target`."""
        name = hashlib.sha256(str(target.resolve()).encode()).hexdigest()[:32]
        self._draft, self._saved = folder / f"{name}.json", folder / f"{name}.saved.json"
        self.lock = folder / f"{name}.lock"
        """The file by which a second desk finds out about the first."""

    @property
    def exists(self) -> bool:
        """Return whether there is unsaved work."""
        return self._draft.is_file()

    def read(self) -> tuple[State | None, str | None]:
        """Return the unsaved work, and the digest of the file that it is based on."""
        return _read(self._draft)

    def keep(self, state: State, digest: str | None) -> None:
        """Keep unsaved work for the next session. Raise `OutputError` if it cannot be written."""
        write(self._draft, _packed(state, digest))

    def forget(self) -> None:
        """Remove the unsaved work."""
        with suppress(OSError):
            self._draft.unlink()

    def saved(self, digest: str | None) -> State | None:
        """Return the page as it was saved last, if the file still has that digest.

        The page knows what the file doesn't: which turns are doubtful, where they stood in the post, and its words.
        """
        state, of = _read(self._saved)
        return state if digest is not None and of == digest else None

    def keep_saved(self, state: State, digest: str) -> None:
        """Keep the page that was saved as the file with this digest; a full cache is no reason to fail."""
        with suppress(OutputError):
            write(self._saved, _packed(state, digest))


def _packed(state: State, digest: str | None) -> bytes:
    return json.dumps({"of": digest, "state": state}, ensure_ascii=False).encode("utf-8", "replace")


def _read(path: Path) -> tuple[State | None, str | None]:
    try:
        kept: Any = json.loads(path.read_bytes())
        return dict(kept["state"]), kept["of"]
    except (OSError, ValueError, KeyError, TypeError):
        return None, None
