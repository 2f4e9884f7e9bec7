"""Markdown, in the flavours that static site generators read."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.lines import SourceLine
from interview_audio.document.markdown import flavours
from interview_audio.document.markdown.inside_html import with_tags
from interview_audio.markup.grammar import Token, block_tokens
from interview_audio.markup.reading import parse_inline, source_lines
from interview_audio.markup.runs import tidy
from interview_audio.model import Block, BlockKind, Document, Inline, InlineKind


def read(text: str, path: Path | None) -> Document:
    """Return the blocks of Markdown whose front matter is already replaced by empty lines."""
    return Document(path, "markdown", tuple(_Reader(text).blocks()))


@dataclass
class _Reader:
    """Walks over the tokens and keeps track of what is open. Blocks go through the same builder as raw HTML."""

    text: str
    kinds: list[BlockKind] = field(default_factory=list)  # of the next paragraph, innermost last
    markers: list[str] = field(default_factory=list)  # of the enclosing list items, "" once used

    def blocks(self) -> list[Block]:
        text, self.hidden = flavours.hide_extensions(self.text)
        self.paired = flavours.paired_shortcodes(self.text)
        self.flow = BlockBuilder(self.hidden.runs)
        self.source = self.text.split("\n")
        tokens = block_tokens(text)
        for n, token in enumerate(tokens):
            self._token(token, tokens[n - 1] if n else token)
        self.flow.close()
        return [self.hidden.with_classes(placed.block) for placed in self.flow.placed]

    def _token(self, token: Token, before: Token) -> None:  # noqa: C901 - a branch for each kind of token
        line = token.map[0] + 1 if token.map else 0
        match token.type:
            case "inline":
                self._inline(token, before, line)
            case "blockquote_open":
                self.flow.quotes_around += 1
            case "blockquote_close":
                self.flow.quotes_around -= 1
            case "list_item_open":
                self.markers.append(token.info + token.markup)
                self.flow.lists_around += 1
            case "list_item_close":
                self.markers.pop()
                self.flow.lists_around -= 1
            case "dd_open":
                self.kinds.append(BlockKind.DEFINITION)
            case "footnote_reference_open":
                self.kinds.append(BlockKind.FOOTNOTE)
            case "dd_close" | "footnote_reference_close":
                self.kinds.pop()
            case "table_open" | "tr_open" | "th_open" | "td_open":
                self.flow.open(token.tag, {})
            case "table_close" | "tr_close" | "th_close" | "td_close":
                self.flow.end(token.tag)
            case "hr":
                self.flow.add(BlockKind.RULE, (), line)
            case "fence" | "code_block":
                self._code(token, line)
            case "html_block":
                self._html(token.content, line)
            case "definition":
                start, end = token.map or [0, 0]
                self.flow.add(BlockKind.MARKUP, (Inline("\n".join(self.source[start:end])),), line)

    def _inline(self, token: Token, before: Token, line: int) -> None:
        breaks = [at for at, char in enumerate(token.content) if char == "\n"]
        lines = [
            SourceLine(line + bisect_left(breaks, offset), list(self.hidden.runs(runs)))
            for offset, runs in source_lines(token.children or [])
        ]
        runs = tidy(run for each in lines for run in each.runs)
        match before.type:
            case "heading_open":
                self.flow.add(BlockKind.HEADING, runs, line, level=int(before.tag[1]))
            case "th_open" | "td_open":
                self.flow.add(BlockKind.TABLE, runs, line)
            case "dt_open":
                self.flow.add(BlockKind.TERM, runs, line)
            case _:
                self._paragraph(lines)
        self._notes(token, line)

    def _notes(self, token: Token, line: int) -> None:
        """Add the inline footnotes of a paragraph after it."""
        for mark in token.children or []:
            if mark.type == "footnote_ref" and "tokens" in mark.meta:
                runs = [run for _, runs in source_lines(mark.meta["tokens"]) for run in runs]
                self.flow.add(BlockKind.FOOTNOTE, tidy(self.hidden.runs(runs)), line)

    def _code(self, token: Token, line: int) -> None:
        code = self.hidden.restore(token.content).rstrip("\n")
        if token.type == "code_block":
            self.flow.code(code, line, parse_inline)
        elif code.strip():
            self.flow.add(BlockKind.CODE, (Inline(code, InlineKind.CODE),), line + 1)

    def _html(self, source: str, line: int) -> None:
        """Add raw HTML as page text; if none of it is shown, add it as markup."""
        whole = self.hidden.restore(source).strip()
        self._class_of_paragraph_before(whole, line)
        known = len(self.flow.placed)
        self.flow.feed(with_tags(source), line)
        if len(self.flow.placed) == known:
            self.flow.add(BlockKind.MARKUP, (Inline(whole),), line)
        for name, attributes in flavours.divisions(whole, self.paired):
            if attributes:
                self.flow.open(name, attributes)
            else:
                self.flow.end(name)

    def _class_of_paragraph_before(self, markup: str, line: int) -> None:
        """Apply `{: .question}` to the paragraph right above it."""
        classes = flavours.kramdown_classes(markup)
        if classes and self.flow.placed and line > 1 and self.source[line - 2].strip():
            before = self.flow.placed[-1]
            block = replace(before.block, classes=(*before.block.classes, *classes))
            self.flow.placed[-1] = replace(before, block=block)

    def _paragraph(self, lines: list[SourceLine]) -> None:
        kind = self.kinds[-1] if self.kinds else self.flow.element.kind
        if kind is BlockKind.PARAGRAPH and self.markers:
            kind = BlockKind.LIST_ITEM
        self.flow.paragraph_of(lines, kind, self._take_marker)

    def _take_marker(self) -> str:
        if not self.markers:
            return self.flow.element.take_marker()
        marker, self.markers[-1] = self.markers[-1], ""
        return marker
