"""Org: its outline, emphasis, links and blocks, converted to Markdown line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from interview_audio.document.markdown import reader as markdown
from interview_audio.model import Document

KEYWORD = re.compile(r"\s*#\+(\w{1,30}):[ \t]*(.*)")
BLOCK = re.compile(r"\s*#\+(begin|end)_(\w{1,20})\b.*", re.IGNORECASE)
COMMENT = re.compile(r"\s*#(?:\s.*)?")
DRAWER = re.compile(r"\s*:([\w-]{1,40}):\s*")
PLANNED = re.compile(r"\s*(?:DEADLINE|SCHEDULED|CLOSED):\s*[<\[].*")
HEADING = re.compile(r"(\*{1,20})[ \t]+(.*?)([ \t]+(?::[\w@#%]+)+:)?[ \t]*")
LINK = re.compile(r"\[\[([^\[\]\n]{1,500})\](?:\[([^\[\]\n]{1,500})\])?\]")
RULE_OF_TABLE = re.compile(r"\s*\|[-+|]+\s*")
PROSE = frozenset({"quote", "verse", "center"})
"""Blocks that hold text; the content of any other is code."""

KEPT = re.compile("\ufdd3([0-9]+)\ufdd3")
BEFORE, AFTER = r"(?<![\w*/+=~\\])", r"(?![\w*/+=~])"
CODE = re.compile(rf"{BEFORE}([=~])(\S|\S[^\n]{{0,500}}?\S)\1{AFTER}")
EMPHASIS = tuple(
    (re.compile(rf"{BEFORE}{sign}(\S|\S[^\n]{{0,500}}?\S){sign}{AFTER}"), rf"{markup}\1{markup}")
    for sign, markup in ((r"\*", "\ufdd4"), ("/", "\ufdd5"), (r"\+", "~~"))
)


def read(text: str, path: Path | None) -> Document:
    """Return the blocks of an Org file; its keywords (`#+TITLE:`) are the metadata, in lower case."""
    metadata: dict[str, str] = {}
    document = markdown.read("\n".join(_lines(text, metadata)), path)
    return replace(document, format="org", metadata={**metadata, **document.metadata})


def _lines(text: str, metadata: dict[str, str]) -> Iterator[str]:
    """Yield every line as Markdown."""
    block, drawer = "", False
    for line in text.split("\n"):
        border = BLOCK.fullmatch(line)
        if border:
            block = border[2].lower() if border[1].lower() == "begin" else ""
            yield _unseen(line) if border[2].lower() in PROSE else "~~~~~~~~"
        elif block:
            yield f"> {_inline(line)}" if block in PROSE else line
        elif keyword := KEYWORD.fullmatch(line):
            metadata.setdefault(keyword[1].lower(), keyword[2].strip())
            yield _unseen(line)
        elif drawer or DRAWER.fullmatch(line):
            drawer = not re.fullmatch(r"\s*:end:\s*", line, re.IGNORECASE)
            yield _unseen(line)
        elif COMMENT.fullmatch(line) or PLANNED.fullmatch(line):
            yield _unseen(line)
        elif heading := HEADING.fullmatch(line):
            tags = _unseen(heading[3]) if heading[3] else ""
            yield f"{'#' * min(6, len(heading[1]))} {_inline(heading[2])} {tags}".rstrip()
        else:
            yield line.replace("+", "|") if RULE_OF_TABLE.fullmatch(line) else _inline(line)


def _unseen(line: str) -> str:
    """Return a line that readers of the page don't see, as a comment."""
    return f"<!-- {line.strip().replace('--', '- -')} -->"


def _inline(line: str) -> str:
    """Convert a line's emphasis, code and links. Addresses and code hold no emphasis; an unpaired star is literal."""
    kept: list[str] = []

    def keep(markup: str) -> str:
        kept.append(markup)
        return f"\ufdd3{len(kept) - 1}\ufdd3"

    def link(found: re.Match[str]) -> str:
        address = found[1].removeprefix("file:")
        return f"{keep('[')}{found[2]}{keep(f'](<{address}>)')}" if found[2] else keep(f"<{address}>")

    line = CODE.sub(lambda found: keep(f"`{found[2]}`"), LINK.sub(link, line))
    for pattern, markup in EMPHASIS:
        line = pattern.sub(markup, line)
    line = re.sub(r"(?<=\S)\*|\*(?=\S)", r"\*", line).replace("\ufdd4", "**").replace("\ufdd5", "*")
    return KEPT.sub(lambda found: kept[int(found[1])], line)
