"""Front matter: the YAML, TOML or JSON in front of a post."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from interview_audio.errors import UsageError
from interview_audio.languages.lazy_pattern import LazyPattern

FENCES = {"---": re.compile(r"(?:---|\.\.\.)[ \t]*"), "+++": re.compile(r"\+\+\+[ \t]*")}
UNFENCED_LINE = LazyPattern(r"([A-Za-z][A-Za-z_]{2,15}):[ \t]+(\S.*)")
UNFENCED_KEYS = frozenset(
    {"title", "subtitle", "date", "modified", "status", "tags", "keywords", "category", "slug", "author", "authors"}
    | {"summary", "description", "lang", "language", "template", "series", "layout", "copyright", "email"}
    | {"pub", "published", "updated", "related_posts", "permalink", "image", "cover", "url", "excerpt"}
)
"""The keys of a header without fences; any other word before a colon is a speaker."""
MAX_CHARACTERS = 200_000
"""Anything longer is not front matter."""

PLAIN_VALUE = LazyPattern(r"^(\w[\w .()-]{0,40}:[ \t]+)([^\s\"'\[{|>&*!%@`#][^\n]*:[ \t][^\n]*)$", re.MULTILINE)
"""A line of YAML whose value has a colon, and would need quotation marks."""
MAX_DEPTH = 50
"""Maximum number of nested tables and lists."""

FIRST_KEY = re.compile(r"\s*(?:#.*|[\w\"'][^\n:]{0,80}:(?:\s.*)?|\{.*)?")
"""The first line of YAML; a post that starts with a horizontal rule continues differently."""


@dataclass(frozen=True)
class FrontMatter:
    """The metadata in front of the text."""

    source: str  # as in the file, with fences; "" if there is none
    values: Mapping[str, Any]
    line: int = 1  # where it starts

    @property
    def lines(self) -> int:
        """Return how many lines of the file it takes."""
        return self.source.count("\n")


def split(text: str, path: Path | None = None) -> tuple[FrontMatter, str]:
    """Return the front matter, and the text with empty lines in its place, so that every line keeps its number.

    Raises `UsageError`, with the line, for front matter that cannot be parsed.
    """
    blank = len(text) - len(text.lstrip())
    before, rest = text[:blank], text[blank:]
    found = _fenced(rest, path, before.count("\n")) or _json(rest, path, before.count("\n")) or _unfenced(rest)
    if not found:
        return FrontMatter("", {}), text
    source, values = found
    if not _is_shallow(values):
        raise _broken("it is nested too deeply", path, before.count("\n") + 1)
    return (
        FrontMatter(source, _readable(values), before.count("\n") + 1),
        before + "\n" * source.count("\n") + rest[len(source) :],
    )


def _fenced(text: str, path: Path | None, above: int) -> tuple[str, Mapping[str, Any]] | None:
    fence = text[:3]
    if fence not in FENCES or text[3:].partition("\n")[0].strip():
        return None
    lines = text[:MAX_CHARACTERS].split("\n")
    if fence == "---" and not FIRST_KEY.fullmatch(next((line for line in lines[1:] if line.strip()), "")):
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if FENCES[fence].fullmatch(line)), None)
    if end is None:
        return None
    inside = "\n".join(lines[1:end])
    source = "\n".join(lines[: end + 1])
    source = text[: len(source) + 1]  # with its last line break, if it has one
    values = _yaml(inside, path, above + 2) if fence == "---" else _toml(inside, path, above + 2)
    return None if values is None else (source, values)


def _yaml(source: str, path: Path | None, line: int) -> Mapping[str, Any] | None:
    from interview_audio.document import safe_yaml

    try:
        values = safe_yaml.load(source)
    except safe_yaml.BrokenYamlError as error:
        try:
            values = safe_yaml.load(PLAIN_VALUE.sub(_quoted, source))  # `title: Clocks: a talk`
        except safe_yaml.BrokenYamlError:
            raise _broken(error.problem, path, line + error.below) from error
    if values is None:
        return {}
    return _named(values) if isinstance(values, dict) else None


def _quoted(found: re.Match[str]) -> str:
    """Return a line of YAML with its value in quotation marks."""
    return f"{found[1]}{json.dumps(found[2].rstrip(), ensure_ascii=False)}"


def _toml(source: str, path: Path | None, line: int) -> Mapping[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        below = int(where[1]) - 1 if where else source.count("\n")  # else it says "at end of document"
        raise _broken(str(error), path, line + below) from error
    except RecursionError:
        raise _broken("it is nested too deeply", path, line) from None


def _json(text: str, path: Path | None, above: int) -> tuple[str, Mapping[str, Any]] | None:
    if not re.match(r"\{\s*\"", text):
        return None
    try:
        values, end = json.JSONDecoder().raw_decode(text[:MAX_CHARACTERS])
    except json.JSONDecodeError as error:
        raise _broken(error.msg, path, above + error.lineno) from error
    except RecursionError:
        raise _broken("it is nested too deeply", path, above + 1) from None
    rest = text[end:].partition("\n")[0]
    if rest.strip():
        return None
    return text[: end + len(rest) + 1], values


def _unfenced(text: str) -> tuple[str, Mapping[str, Any]] | None:
    """Parse the header of Pelican and MultiMarkdown: `Title: …` lines at the top, up to an empty line.

    A fence below them, whose counterpart above is missing, vouches for keys of any kind.
    """
    source = re.match(r"(?:[^\n]+\n)+", text[:MAX_CHARACTERS])
    lines = source[0].splitlines() if source else []
    closed = len(lines) > 1 and lines[-1].rstrip() == "---"
    pairs = [UNFENCED_LINE.fullmatch(line) for line in lines[: -1 if closed else None]]
    values = {pair[1].casefold(): pair[2].strip() for pair in pairs if pair}
    if closed and all(pairs) and "title" in values and len(values.keys() & UNFENCED_KEYS) >= 2:
        return (source[0] if source else ""), values
    if len(values) < 2 or not all(pairs) or not values.keys() & {"title", "date"} or not values.keys() <= UNFENCED_KEYS:
        return None
    return (source[0] if source else ""), values


def _is_shallow(value: Any, depth: int = 0) -> bool:
    if depth > MAX_DEPTH:
        return False
    inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return all(_is_shallow(each, depth + 1) for each in inside)


def _readable(value: Any) -> Any:
    """Return the value with unencodable characters replaced (half of a surrogate pair, written `\\ud800`)."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {_readable(key): _readable(each) for key, each in value.items()}
    return [_readable(each) for each in value] if isinstance(value, list) else value


def _named(values: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): value for key, value in values.items()}


def _broken(problem: str, path: Path | None, line: int) -> UsageError:
    return UsageError(f"The front matter cannot be read: {problem}.", do="Correct it first.", path=path, line=line)
