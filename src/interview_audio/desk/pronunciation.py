"""The pronunciation of a word: the current one, and a new one to try and then save in `lexicon.toml`."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interview_audio.episode.files import write
from interview_audio.errors import OutputError, UsageError
from interview_audio.model import Voice
from interview_audio.script import Lexicon, load_lexicon
from interview_audio.script.spoken import speak
from interview_audio.speech import Engines, pronunciation

NAME = "lexicon.toml"
SHOW = "show.toml"
SHOW_TEXT = "# The settings of this show; `interview-audio init` creates one that explains them all.\n"


def current_pronunciation(written: str, language: str, lexicon: Lexicon, voice: Voice) -> Mapping[str, str]:
    """Return the current pronunciation of a word: the text given to the voice, and its sounds in IPA, if known."""
    spoken = speak(written, language, lexicon).rstrip(".")
    with Engines() as engines:
        found = pronunciation(spoken, voice, engines[voice.engine]) if spoken else None
    return {"said": spoken, "sounds": found.ipa if found else ""}


def entry_line(entry: Mapping[str, Any]) -> str:
    """Return the lexicon line for `{"written", "said"}` or `{"written", "ipa"}`."""
    written, said, ipa = (" ".join(str(entry.get(key) or "").split()) for key in ("written", "said", "ipa"))
    if not written or not (said or ipa):
        raise UsageError("The word or its pronunciation is missing.", do="Write both.")
    value = _text(said) if said else f"{{ ipa = {_text(ipa)} }}"
    return f"{_text(written)} = {value}"


def _text(value: str) -> str:
    """Return a TOML string, which a JSON string is."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def with_entry(entry: Mapping[str, Any], language: str, lexicon: Lexicon) -> Lexicon:
    """Return the lexicon with one more entry. Raise `UsageError` if the entry is wrong."""
    with tempfile.TemporaryDirectory(prefix="interview-audio-") as folder:
        path = Path(folder, NAME)
        path.write_text(add_entry("", entry, language), encoding="utf-8")
        try:
            tried = load_lexicon([path], shipped=False)
        except UsageError as error:
            raise UsageError(error.what, do=error.do) from error  # without the name of the temporary file
    tags = dict.fromkeys([*lexicon.tags(), *tried.tags()])
    return Lexicon({tag: [*lexicon.entries(tag), *tried.entries(tag)] for tag in tags})


def add_entry(source: str, entry: Mapping[str, Any], language: str) -> str:
    """Return the text of a lexicon with an entry added under its language, replacing one for the same word."""
    tag, line = language.partition("-")[0].lower() or "en", entry_line(entry)
    head = re.search(rf"^\s*\[\s*{re.escape(tag)}\s*\][^\n]*\n?", source, re.MULTILINE)
    if head is None:
        gap = "" if not source else "\n" if source.endswith("\n") else "\n\n"
        return f"{source}{gap}[{tag}]\n{line}\n"
    following = re.search(r"^\s*\[", source[head.end() :], re.MULTILINE)
    end = head.end() + following.start() if following else len(source)
    key = line.partition(" = ")[0]
    bare = key.strip('"')
    same = rf"^[ \t]*(?:{re.escape(key)}|{re.escape(bare)})[ \t]*=[^\n]*\n?"
    table = re.sub(same, "", source[head.end() : end], count=1, flags=re.MULTILINE)
    start = source[: head.end()]
    return f"{start}{'' if start.endswith(chr(10)) else chr(10)}{line}\n{table}{source[end:]}"


def save_entry(
    entry: Mapping[str, Any], language: str, show: Path | None, folder: Path, *, agreed: bool
) -> dict[str, str]:
    """Write an entry to the show's lexicon once it is `agreed`; return the file and the line, to be shown first.

    `show` is the `show.toml` that the post belongs to. Without one, an empty one is created in `folder` beside the
    lexicon, since a lexicon belongs to a show. Raises `UsageError` if the entry is wrong or the lexicon is broken.
    """
    home = show.parent if show else folder
    path = home / NAME
    with_entry(entry, language, Lexicon())
    try:
        source = path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"The lexicon can't be read: {error}.", do="Correct it first.", path=path) from error
    text = add_entry(source, entry, language)
    if source:
        load_lexicon([path])  # a broken lexicon is left for its author to correct
    if agreed:
        if show is None:
            write(folder / SHOW, SHOW_TEXT.encode())
        write(path, text.encode())
        load_lexicon([path])
    beside = "" if show else f"\n\nand beside it an empty {SHOW}, so that the lexicon is found"
    return {
        "file": str(path),
        "name": NAME,
        "lines": f"[{language.partition('-')[0].lower()}]\n{entry_line(entry)}{beside}",
    }
