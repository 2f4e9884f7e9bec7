"""What the writers of shapes share: a turn, the table of shapes, and ways to put labels and paragraphs together."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One turn to be written."""

    role: str
    name: str
    paragraphs: tuple[str, ...]
    first: bool  # the first words of this person


Writer = Callable[[list[Part]], str]
SHAPES: dict[str, tuple[str, Writer, bool]] = {}


def shape(suffix: str, *, talk_only: bool = False) -> Callable[[Writer], Writer]:
    """Register a writer in the table of shapes. With `talk_only` it leaves out what the narrator says."""

    def add(writer: Writer) -> Writer:
        SHAPES[writer.__name__] = (suffix, writer, talk_only)
        return writer

    return add


def initials(name: str) -> str:
    """Return the initials of a name: AL of `Ada Lovelace`."""
    return "".join(w[0] for w in name.split()).upper()


def labelled(parts: list[Part], label: Callable[[Part], str], join: str = " ") -> str:
    """Write paragraphs with a label before the first of each turn; the narrator has none."""
    out = []
    for part in parts:
        head, *rest = part.paragraphs
        out += [head if part.role == "narrator" else f"{label(part)}{join}{head}", *rest]
    return "\n\n".join(out) + "\n"


def questions(parts: list[Part], question: Callable[[str], str], answer: Callable[[str], str] = str) -> str:
    """Write paragraphs, those of questions in one way and those of answers in another."""
    out = []
    for part in parts:
        write = {"interviewer": question, "guest": answer}.get(part.role, str)
        out += [write(p) for p in part.paragraphs]
    return "\n\n".join(out) + "\n"


def numbered(parts: list[Part], question: Callable[[int, str], str]) -> str:
    """Write paragraphs with numbered questions."""
    out, n = [], 0
    for p in parts:
        n += p.role == "interviewer"
        head, *rest = p.paragraphs
        out += [question(n, head) if p.role == "interviewer" else head, *rest]
    return "\n\n".join(out) + "\n"


def page(body: str) -> str:
    """Wrap an article in the furniture of a saved page."""
    menu = "".join(f"<li><a href='/{w}'>{w.title()}</a></li>" for w in ("home", "about", "archive", "contact"))
    return (
        f"<!doctype html><html lang=en><head><title>A talk | The Gazette</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>A talk</h1><p class=byline>By Robin Hale</p>{body}</article></main>"
        "<aside><h3>Related posts</h3><ul><li><a href='/x'>Another talk</a></li></ul></aside>"
        "<footer><p>Copyright 2024 The Gazette. All rights reserved.</p></footer></body></html>"
    )


def tagged(parts: list[Part], tags: dict[str, str]) -> str:
    """Write each paragraph in the element of its role."""
    out = []
    for p in parts:
        tag = tags.get(p.role, "p")
        out += [f"<{tag}>{html.escape(x)}</{tag.split()[0]}>" for x in p.paragraphs]
    return page("\n".join(out))


def cues(parts: list[Part], cue: Callable[[Part, str], str], comma: str) -> str:
    """Write subtitles of at most 80 characters, two seconds each."""
    out, n = [], 0
    for p in parts:
        for k, line in enumerate(textwrap.wrap(" ".join(p.paragraphs), 80)):
            a, b = (f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}{comma}000" for s in (2 * n, 2 * n + 2))
            n += 1
            out.append(f"{n}\n{a} --> {b}\n{cue(p, line) if k == 0 or comma == '.' else line}\n")
    return "\n".join(out)


def cell(text: str) -> str:
    """Escape words for a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ")


def narrated(parts: list[Part]) -> list[str]:
    """Return what the narrator says before anybody else."""
    out: list[str] = []
    for part in parts:
        if part.role != "narrator":
            break
        out += part.paragraphs
    return out


def talk(parts: list[Part]) -> list[Part]:
    """Return the turns of the two speakers, without the narrator."""
    return [p for p in parts if p.role != "narrator"]
