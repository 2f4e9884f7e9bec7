"""The elements of HTML: which are blocks, which close which, and what a block inherits from its ancestors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.markup.reading import CODE_TAGS, TAG_MARKS
from interview_audio.markup.runs import address
from interview_audio.model import Block, BlockKind, InlineKind, Mark


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


MAX_CLASSES = 60
"""Maximum number of classes that a block keeps: those of its nearest ancestors."""

KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"), BlockKind.HEADING),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE),
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
    "pre": BlockKind.CODE,
}
STICKY = frozenset({BlockKind.FOOTNOTE, BlockKind.CODE, BlockKind.CAPTION})
"""Kinds that apply to everything inside."""

BLOCKS: frozenset[str] = _names(" ".join(KINDS)) | _names(
    "address article aside blockquote body button center details dialog dir div dl fieldset figure footer form header"
    " hgroup html main menu nav ol optgroup option p search section select table tbody tfoot thead tr ul"
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot"})
CLOSED_BY: Mapping[str, frozenset[str]] = {
    "p": BLOCKS - {"button", "option", "optgroup", "body"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option", "optgroup"}),
    "td": CELLS,
    "th": CELLS,
    "tr": CELLS - {"td", "th"},
    **dict.fromkeys(HEADINGS, HEADINGS),
}
"""Start tags that end an open element whose own end tag is missing."""

CLOSES: Mapping[str, list[str]] = {
    tag: [element for element, tags in CLOSED_BY.items() if tag in tags]
    for tag in frozenset().union(*CLOSED_BY.values())
}
"""The reverse: the open elements that a start tag may close."""

WALLS = _names("ul ol dl table td th select body button")
"""Elements that limit implied closing: only their own end tag closes anything outside."""

EMBEDS = _names("iframe object embed video audio canvas svg")
INERT = _names("template svg math canvas object video audio datalist")
"""Elements whose content is not shown, or is not text of the page."""

NOTE_LINK = LazyPattern(
    r"#_?(?:user-content-)?(?:ftn|fn|footnote|endnote|sdfootnote|cite_note|cite_ref|easy-footnote)", re.I
)
FOOTNOTES = _names(
    "footnotes footnote footnotes-list endnotes reflist doc-endnotes doc-footnote rearnote rearnotes endnote"
)
UNSEEN_NAMES = _names(
    "sr-only visually-hidden screen-reader-text visuallyhidden headerlink header-anchor anchorjs-link hash-link"
    " pagebreak doc-pagebreak"
)
STYLES = (
    (re.compile(r"font-weight\s*:\s*(?:bold|[6-9]\d\d)", re.I), Mark.STRONG, True),
    (re.compile(r"font-weight\s*:\s*(?:normal|[1-5]\d\d)", re.I), Mark.STRONG, False),
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I), Mark.EMPHASIS, True),
    (re.compile(r"font-style\s*:\s*normal", re.I), Mark.EMPHASIS, False),
)
COLOUR = LazyPattern(r"(?:^|;)\s*(?:background-)?color\s*:\s*([^;]{1,40})", re.I)
SPEAKER_KEYS = ("data-speaker", "data-speaker-name", "data-name", "data-author", "data-who")
NOT_SHOWN = LazyPattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(eq=False, slots=True)
class Element:
    """An element of the page, and the properties that its text inherits from it and its ancestors."""

    name: str
    attributes: Mapping[str, str]
    parent: Element | None
    depth: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    text_kind: InlineKind = InlineKind.TEXT
    marks: frozenset[Mark] = frozenset()
    href: str | None = None
    classes: tuple[str, ...] = ()
    level: int = 0  # of a heading
    lists: int = 0
    quoted: int = 0
    items: int = 0  # of a list, so far
    marker: str = field(default="")  # of a list item, "" once it is used
    speaker: str | None = None  # named by an attribute

    @property
    def names(self) -> list[str]:
        """Return what its author calls it: classes, id, role and (in a book) kind, in lower case."""
        return " ".join(self.attributes.get(key, "") for key in ("class", "id", "role", "epub:type")).lower().split()

    @property
    def hidden(self) -> bool:
        """Return whether browsers are told not to show it."""
        return "hidden" in self.attributes or bool(NOT_SHOWN.search(self.attributes.get("style", "")))

    def around(self) -> Iterator[Element]:
        """Yield the element and its ancestors, innermost first."""
        element: Element | None = self
        while element:
            yield element
            element = element.parent

    def take_marker(self) -> str:
        """Return the marker of the enclosing list item, the first time it is asked for."""
        item = next((e for e in self.around() if e.name == "li"), self)
        marker, item.marker = item.marker, ""
        return marker

    def child(self, name: str, attributes: Mapping[str, str]) -> Element:
        """Return a new element inside this one."""
        new = Element(name, attributes, self, self.depth + 1, quoted=self.quoted + (name == "blockquote"))
        new.kind = self.kind if self.kind in STICKY else KINDS.get(name, self.kind)
        if not FOOTNOTES.isdisjoint(new.names):
            new.kind = BlockKind.FOOTNOTE
        new.level = int(name[1]) if name in HEADINGS else 6 if name in ("summary", "legend") else self.level
        new.lists = self.lists + (name in ("ul", "ol", "menu", "dir"))
        new.speaker = next((v for k in SPEAKER_KEYS if (v := attributes.get(k, "").strip())), self.speaker)
        own = (*attributes.get("class", "").split()[:MAX_CLASSES], *_colours(attributes.get("style", "")))
        new.classes = (self.classes + own)[-MAX_CLASSES:] if own else self.classes
        new.marker = self._marker_of(attributes) if name == "li" else ""
        new.marks, new.href = self._marks_of(name, attributes), address(attributes.get("href", self.href))
        new.text_kind = self._text_kind_of(new)
        return new

    def _marker_of(self, attributes: Mapping[str, str]) -> str:
        if own := attributes.get("marker"):
            return own
        self.items += 1
        if self.name != "ol":
            return "-"
        start = self.attributes.get("start", "1")
        number = int(start) + self.items - 1 if start.isascii() and start.isdigit() and len(start) < 7 else self.items
        return f"{attributes.get('value') or number}."

    def _marks_of(self, name: str, attributes: Mapping[str, str]) -> frozenset[Mark]:
        marks = set(self.marks)
        if name in TAG_MARKS:
            marks.add(TAG_MARKS[name])
        if name == "u":
            marks.add(Mark.EMPHASIS)
        for pattern, mark, on in STYLES:
            if "style" in attributes and pattern.search(attributes["style"]):
                (marks.add if on else marks.discard)(mark)
        return frozenset(marks)

    def _text_kind_of(self, new: Element) -> InlineKind:
        if self.text_kind is not InlineKind.TEXT:
            return self.text_kind
        if new.name in INERT or not UNSEEN_NAMES.isdisjoint(new.names) or (new.name not in BLOCKS and new.hidden):
            return InlineKind.COMMENT
        if new.name == "a" and (
            NOTE_LINK.match(new.attributes.get("href", "")) or not {"doc-noteref", "noteref"}.isdisjoint(new.names)
        ):
            return InlineKind.NOTE
        return InlineKind.CODE if new.name in CODE_TAGS or new.name == "pre" else InlineKind.TEXT


def _colours(style: str) -> list[str]:
    """Return an element's colours as classes: pages set their questions off by them."""
    return [f"colour-{re.sub(r'[^a-z0-9]+', '-', found[1].lower()).strip('-')}" for found in COLOUR.finditer(style)]


@dataclass(frozen=True)
class BlockInElement:
    """A block and the element it stands in."""

    block: Block
    element: Element
