"""The explanation of every setting, from its definition: as a new `show.toml`, and as a page of documentation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields
from typing import Any

from interview_audio.document.post.keys import documentation
from interview_audio.model import LEFT_OUT, Gaps, Settings

EXAMPLES = {
    "cast": 'interviewer = "piper:joe"\n# "Ann Archer" = "hibari:heart"',
    "links": 'apple = "https://podcasts.apple.com/podcast/id1"\n# spotify = "https://open.spotify.com/show/1"',
    "funding": '"Support the show" = "https://example.org/support"',
    "update_frequency": '"Every other Friday" = "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"',
    "podroll": '"Another show" = "https://example.com/feed.xml"',
    "policies": 'image = "describe"\n# "pull quote" = "say"',
}
"""Example content of tables that are empty by default."""

HEAD = """# The settings of this show. Every line that is commented out holds the default.
# A post's front matter overrides them for that post, and the flags of a command override both.
"""


def show_toml(answers: Mapping[str, Any]) -> str:
    """Return a `show.toml` that explains every setting; those in `answers` are set, the others commented out."""
    plain = [f for f in fields(Settings) if not isinstance(_default(f), Mapping | Gaps)]
    tables = [f for f in fields(Settings) if isinstance(_default(f), Mapping | Gaps)]
    parts = [HEAD]
    for f in sorted(plain, key=lambda f: (f.name not in answers, not f.metadata["feed"])):
        sign = "" if f.name in answers else "# "
        parts.append(f"# {f.metadata['doc']}\n{sign}{f.name} = {_toml(answers.get(f.name, _default(f)))}\n")
    parts.extend(f"# {f.metadata['doc']}\n# [{f.name}]\n{''.join(_table(f))}" for f in tables)
    return "\n".join(parts)


def doc_of(key: str) -> str:
    """Return the documentation of a setting, in a sentence."""
    return next(str(f.metadata["doc"]) for f in fields(Settings) if f.name == key)


def _table(f: Field[Any]) -> Iterator[str]:
    default = _default(f)
    if isinstance(default, Gaps):
        for gap in fields(Gaps):
            yield f"# {gap.name} = {_toml(getattr(default, gap.name))}  # {gap.metadata['doc']}\n"
    else:
        yield f"# {EXAMPLES[f.name]}\n"


def settings_page() -> str:
    """Return the text of `docs/settings.md`."""
    rows = [f"| `{f.name}` | {_kind(_default(f))} | {_shown(f)} | {f.metadata['doc']} |" for f in fields(Settings)]
    gaps = [f"| `{g.name}` | `{_toml(getattr(Gaps(), g.name))}` | {g.metadata['doc']} |" for g in fields(Gaps)]
    keys = [f"| `{key}` | {doc} |" for key, doc in documentation().items()]
    left = [f"| `{reason}` | {doc} |" for reason, doc in LEFT_OUT.items()]
    parts = {"settings": rows, "gaps": gaps, "left": left, "keys": keys}
    return PAGE.format(**{name: "\n".join(lines) for name, lines in parts.items()})


PAGE = """# Settings

This page is generated from the definitions of the settings; a test fails if it is out of date.

Defaults < `show.toml` < the post's front matter < flags: each overrides those before it. `show.toml` is searched for in
the post's folder and upward; `interview-audio init` creates one that explains all settings.

## `show.toml`

| key | type | default | meaning |
|---|---|---|---|
{settings}

### `[gaps]`

The shortest and the longest silence, in milliseconds.

| key | default | meaning |
|---|---|---|
{gaps}

### `[policies]`

What to do with content that isn't said by default, by the reason that `script --json` gives for it under `skipped`. A
policy is `skip` (the default), `say` (word for word, by the current speaker or else by the narrator) or `describe` (in
a few words, such as "A figure shows …", which are listed under `added`). For example: `image = "describe"`,
`"pull quote" = "say"`.

| reason | meaning |
|---|---|
{left}

## The front matter of a post

YAML between `---`, TOML between `+++`, or JSON. Every key is optional; case, `-` and `_` in keys make no difference:
`publishDate` and `publish_date` are the same key.

| key | meaning |
|---|---|
{keys}

For example:

```yaml
---
title: A visit to the clock tower
date: 2026-05-12
guest: Ben Baker
cast:
  guest: hibari:heart
audio:
  speed: 1.1
---
```
"""


def _default(f: Field[Any]) -> Any:
    return getattr(Settings(), f.name)


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case str():
            return "text"
        case int() | float():
            return "number"
    return "table"


def _shown(f: Field[Any]) -> str:
    default = _default(f)
    return "below" if isinstance(default, Gaps) else f"`{_toml(default)}`" if default not in ("", {}) else "none"


def _toml(value: Any) -> str:
    """Return a value in TOML; JSON's strings, numbers and lists are valid TOML."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False).replace("\x7f", "\\u007f")
