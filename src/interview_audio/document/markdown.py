"""Markdown, in the flavours that static site generators read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.document import flavours
from interview_audio.document.lines import SourceLine, parted
from interview_audio.markup import Token, block_tokens, source_lines, tidy
from interview_audio.model import UNSEEN, Block, BlockKind, Document, Inline, InlineKind


def read(text: str, path: Path | None) -> Document:
    """Blocks of Markdown; front matter has become empty lines before."""
    return Document(path, "markdown", tuple(_Reader(text).blocks()))


@dataclass
class _Reader:
    """A walk over the tokens, which knows what is open where it stands."""

    text: str
    out: list[Block] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=list)  # of the next paragraph, innermost last
    markers: list[str] = field(default_factory=list)  # of the list items around, "" once used
    cells: list[tuple[int, tuple[Inline, ...]]] = field(default_factory=list)  # of the row of a table
    quoted: int = 0

    def blocks(self) -> list[Block]:
        text, self.hidden = flavours.hidden(self.text)
        self.source = self.text.split("\n")
        tokens = block_tokens(text)
        for n, token in enumerate(tokens):
            self._token(token, tokens[n - 1] if n else token)
        return self.out

    def _token(self, token: Token, before: Token) -> None:
        line = token.map[0] + 1 if token.map else 0
        match token.type:
            case "inline":
                self._inline(token, before, line)
            case "blockquote_open":
                self.quoted += 1
            case "blockquote_close":
                self.quoted -= 1
            case "list_item_open":
                self.markers.append(token.info + token.markup)
            case "list_item_close":
                self.markers.pop()
            case "dd_open":
                self.kinds.append(BlockKind.DEFINITION)
            case "footnote_reference_open":
                self.kinds.append(BlockKind.FOOTNOTE)
            case "dd_close" | "footnote_reference_close":
                self.kinds.pop()
            case "tr_close":
                self._row()
            case "hr":
                self._add(BlockKind.RULE, (), line)
            case "fence" | "code_block":
                self._code(token, line)
            case "html_block":
                self._add(BlockKind.MARKUP, (Inline(self.hidden.restore(token.content).strip()),), line)
            case "definition":
                start, end = token.map or [0, 0]
                self._add(BlockKind.MARKUP, (Inline("\n".join(self.source[start:end])),), line)

    def _row(self) -> None:
        """A row of a table is a block; its cells are parted by tabs."""
        runs = [run for _, cell in self.cells for run in (Inline("\t"), *cell)]
        if any(run.text.strip() for run in runs):
            self._add(BlockKind.TABLE, tidy(runs[1:]), self.cells[0][0])
        self.cells = []

    def _code(self, token: Token, line: int) -> None:
        code = self.hidden.restore(token.content).rstrip("\n")
        self._add(BlockKind.CODE, (Inline(code, InlineKind.CODE),), line + (token.type == "fence"))

    def _inline(self, token: Token, before: Token, line: int) -> None:
        breaks = [at for at, char in enumerate(token.content) if char == "\n"]
        lines = [
            SourceLine(line + bisect_left(breaks, offset), list(self.hidden.runs(runs)))
            for offset, runs in source_lines(token.children or [])
        ]
        runs = tidy(run for each in lines for run in each.runs)
        match before.type:
            case "heading_open":
                self._add(BlockKind.HEADING, runs, line, level=int(before.tag[1]))
            case "th_open" | "td_open":
                self.cells.append((line, runs))
            case "dt_open":
                self._add(BlockKind.TERM, runs, line)
            case _:
                for number, part in parted(lines):
                    self._paragraph(part, number)

    def _paragraph(self, runs: tuple[Inline, ...], line: int) -> None:
        kind = self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH
        seen = [run for run in runs if run.kind not in UNSEEN and run.text.strip()]
        if all(run.kind in UNSEEN for run in runs):
            kind = BlockKind.MARKUP
        elif seen and all(run.kind is InlineKind.IMAGE for run in seen):
            kind = BlockKind.IMAGE
        elif self.markers and self.markers[-1] and kind is BlockKind.PARAGRAPH:
            marker, self.markers[-1] = self.markers[-1], ""
            self._add(BlockKind.LIST_ITEM, runs, line, marker=marker)
            return
        self._add(kind, runs, line)

    def _add(self, kind: BlockKind, runs: tuple[Inline, ...], line: int, level: int = 0, marker: str = "") -> None:
        self.out.append(Block(kind, runs, line, level, len(self.markers), self.quoted, marker))
