"""JSON files that end with their own digest: one that was damaged, even by a single bit, counts as lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interview_audio.episode.files import write

SEAL = b',"sha256":"'
"""What stands between the content and the digest of everything before."""


def sealed(table: Mapping[str, Any]) -> bytes:
    """Return a table that is not empty as JSON with its digest."""
    body = json.dumps(table, separators=(",", ":")).encode().removesuffix(b"}")
    return body + SEAL + hashlib.sha256(body).hexdigest().encode() + b'"}'


def write_sealed(path: Path, table: Mapping[str, Any]) -> bool:
    """Write a table with its digest; return whether it changed. Raise `OutputError` if that fails."""
    return write(path, sealed(table))


def read_sealed(path: Path) -> dict[str, Any]:
    """Return the table of a file, with its digest under `sha256`; an empty one if the file is lost or damaged."""
    try:
        content = path.read_bytes()
        body, _, seal = content.rpartition(SEAL)
        if seal != hashlib.sha256(body).hexdigest().encode() + b'"}':
            return {}
        table = json.loads(content)
    except (OSError, ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
