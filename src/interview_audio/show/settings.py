"""The settings of a post: defaults < `show.toml` < the post's front matter < flags, combined in one line."""

from __future__ import annotations

import math
import os
import stat
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from interview_audio.episode.cover.artwork import is_inside
from interview_audio.errors import UsageError
from interview_audio.model import LEFT_OUT, POLICIES, Document, Gaps, Settings, beside

CHOICES = {"censored": ("bleep", "pause"), "notice_at": ("start", "end", "both")}
"""Text settings with a fixed set of values."""
LIMITS: Mapping[str, tuple[float, float]] = {
    "speed": (0.5, 2.0),
    "loudness": (-40.0, -6.0),
    "announce": (0, 1000),
    "bitrate": (8, 512),
    "sample_rate": (8_000, 48_000),
    "cache_size": (0, 1_000_000_000),
}
"""The range of numeric settings."""
Layer = tuple[Mapping[str, Any], Path | str | None]
"""Settings as written, and the file they are from."""


def layered(*layers: Layer) -> Settings:
    """Return the settings of `layers`, later over earlier. Raise `UsageError` for an unknown key or a wrong value."""
    settings = Settings()
    for layer, where in layers:
        settings = _over(settings, layer, where)
    return settings


def _over(settings: Settings, layer: Mapping[str, Any], where: Path | str | None) -> Settings:
    known = {f.name: f for f in fields(Settings)}
    changes: dict[str, Any] = {}
    for key, value in layer.items():
        if key not in known:
            raise UsageError(f"There is no setting '{key}'.", do=f"Settings are: {', '.join(known)}.", path=where)
        changes[key] = _checked(key, value, getattr(settings, key), where)
    return replace(settings, **changes)


def _checked(key: str, value: Any, present: Any, where: Path | str | None) -> Any:
    if key == "policies":
        _check_policies(value, where)
    match present:
        case Gaps():
            return _gaps(value, present, where)
        case Mapping() if isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values()):
            return {**present, **{str(k): v for k, v in value.items()}}
        case float() if isinstance(value, int | float) and not isinstance(value, bool):
            return _within(key, _as_float(value), where)
        case int() if type(value) is type(present) and not isinstance(value, bool):
            _within(key, _as_float(value), where)
            return value
        case int() | str() if type(value) is type(present):
            _check_choice(key, value, where)
            return value
    kind = {
        Mapping: "a table of strings",
        bool: "true or false",
        float: "a number",
        int: "a whole number",
        str: "a string",
    }
    wanted = next(name for type_, name in kind.items() if isinstance(present, type_))
    raise UsageError(f"The setting '{key}' is {value!r}.", do=f"It takes {wanted}.", path=where)


def _check_choice(key: str, value: Any, where: Path | str | None) -> None:
    choices = CHOICES.get(key)
    if choices and value not in choices:
        do = f"It takes {', '.join(choices[:-1])} or {choices[-1]}."
        raise UsageError(f"The setting '{key}' is {value!r}.", do=do, path=where)


def _as_float(value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf


def _within(key: str, value: float, where: Path | str | None) -> float:
    low, high = LIMITS.get(key, (-math.inf, math.inf))
    if not low <= value <= high:
        raise UsageError(f"The setting '{key}' is {value:g}.", do=f"It takes {low:g} to {high:g}.", path=where)
    return value


def _check_policies(value: Any, where: Path | str | None) -> None:
    for reason, policy in value.items() if isinstance(value, Mapping) else ():
        if reason not in LEFT_OUT:
            known = ", ".join(LEFT_OUT)
            raise UsageError(f"There is no reason '{reason}'.", do=f"Choose one of: {known}.", path=where)
        if policy not in POLICIES:
            do = f"It takes {', '.join(POLICIES[:-1])} or {POLICIES[-1]}."
            raise UsageError(f"The policy of '{reason}' is {policy!r}.", do=do, path=where)


def _gaps(value: Any, present: Gaps, where: Path | str | None) -> Gaps:
    if not isinstance(value, Mapping):
        raise UsageError(f"The setting 'gaps' is {value!r}.", do="It takes a table: answer = [600, 900].", path=where)
    names = {f.name for f in fields(Gaps)}
    changes: dict[str, tuple[int, int]] = {}
    for name, pair in value.items():
        match pair:
            case [int() as low, int() as high] if name in names and 0 <= low <= high <= 10_000:
                changes[str(name)] = (low, high)
            case _:
                raise UsageError(
                    f"The gap '{name}' is {pair!r}.",
                    do=f"One of {', '.join(sorted(names))} takes its shortest and longest in milliseconds: [600, 900].",
                    path=where,
                )
    return replace(present, **changes)


SITE_MARKS = (
    ".git", "hugo.toml", "hugo.yaml", "config.toml", "_config.yml", "_config.toml", "astro.config.mjs",
    "astro.config.ts", "eleventy.config.js", ".eleventy.js", "gatsby-config.js", "mkdocs.yml", "pelicanconf.py",
)  # fmt: skip
"""Files that mark the root folder of a web site's source, or of a repository."""

MACHINE = ("cache_size",)
"""Settings of the machine, which a post cannot change: it may come from a stranger."""


@dataclass(frozen=True)
class Show:
    """The folder of a `show.toml` with its lexicon and voices; without a `show.toml`, that of posts with a lexicon."""

    path: Path | None = None
    layer: Layer = ({}, None)
    note: str = ""  # why an existing `show.toml` isn't used
    posts: Path | None = None  # the folder of the posts, where there is no `show.toml`
    linked: bool = False  # whether `show.toml` lies by a link to the folder of the posts, which is elsewhere

    @property
    def lexicons(self) -> tuple[Path, ...]:
        """Return its `lexicon.toml`, if there is one, else that in the folder of the posts."""
        if self.path or not self.posts:
            return tuple(f for f in self._beside("lexicon.toml") if f.is_file())
        path = self.posts / "lexicon.toml"
        return (path,) if path.is_file() and not _is_anybodys(path) else ()

    @property
    def voices(self) -> tuple[Path, ...]:
        """Return its folder `voices`, if there is one."""
        return tuple(f for f in self._beside("voices") if f.is_dir())

    def _beside(self, name: str) -> tuple[Path, ...]:
        return (self.path.parent / name,) if self.path else ()


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"This cannot be read: {error.strerror}.", do="Correct its permissions.", path=path) from error
    except UnicodeDecodeError as error:
        raise UsageError("This isn't UTF-8 text.", do="Save it as UTF-8.", path=path) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"This is not valid TOML: {error}.", do="Correct it and run again.", path=path) from error


def find_show(folder: Path | None) -> Show:
    """Return the show of the posts in `folder`: its `show.toml` lies there or in the nearest folder above.

    If `folder` is a link, that is looked for where it leads, then by the link.
    """
    if not folder:
        return Show()
    start, named = folder.resolve(), Path(os.path.abspath(folder))  # noqa: PTH100 - as the user reaches it
    for place in dict.fromkeys((start, named)):
        if (show := _show_above(place, start)).path or show.note:
            return replace(show, linked=place != start)
    return Show(posts=start)


def _show_above(place: Path, start: Path) -> Show:
    """Return the show of a folder or the nearest one above it, or why that isn't used."""
    folders = (place, *place.parents)
    path = next((f for above in folders if (f := above / "show.toml").is_file()), None)
    if not path:
        return Show(posts=start)
    repository = next((place for place in folders if (place / ".git").exists()), None)
    if repository and repository.is_relative_to(path.parent) and repository != path.parent:
        return Show(
            note=f"{path} lies outside this repository and is not used: copy it into {repository}.", posts=start
        )
    if _is_anybodys(path):
        return Show(note=f"{path} belongs to another user, in a world-writable folder, and is not used.")
    return Show(path, (_table(path), path))


def _is_anybodys(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    return bool(path.parent.stat().st_mode & stat.S_IWOTH) and path.stat().st_uid not in (0, os.getuid())


def root_of(folder: Path, show: Show) -> Path:
    """Return the folder whose files posts in `folder` may name: that of the show, or the site around it.

    A site is recognised by the files in its root folder: `SITE_MARKS`. Without any, or if the show lies elsewhere, by a
    link, it is the posts' own folder.
    """
    start = show.path.parent if show.path and not show.linked else folder.resolve()
    places = (start, *start.parents[:-1])  # never the root of the disk
    return next((place for place in places if any((place / mark).exists() for mark in SITE_MARKS)), start)


def settings_for(document: Document, show: Show, flags: Mapping[str, Any], root: Path | None = None) -> Settings:
    """Return the settings of one post: the defaults, overridden by its show, then its front matter, then flags.

    Raises `UsageError` if a post sets something of the machine, or names a file outside `root`.
    """
    for key, value in document.info.settings.items():
        if key in MACHINE:
            do = "Set it in `show.toml`, or remove it."
            raise UsageError(f"A post cannot change the setting '{key}'.", do=do, path=document.path)
        if key in ("cover", "music") and root and (place := beside(show.path, value)) and not is_inside(place, root):
            what, do = f"The file {value} lies outside the folder of the show.", "Copy it there."
            raise UsageError(what, do=do, path=document.path)
    return layered(show.layer, (document.info.settings, document.path), (flags, None))
