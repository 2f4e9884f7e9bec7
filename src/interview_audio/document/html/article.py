"""Separate the article of a saved page from everything else: navigation, comments, footers and the like.

Nothing is taken away: what stands beside the article stays in its place as `BOILERPLATE`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from interview_audio.document.blocks.elements import BlockInElement, Element
from interview_audio.model import Block, BlockKind

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TERM, BlockKind.DEFINITION})
TEXT = PROSE | {BlockKind.HEADING, BlockKind.CODE, BlockKind.TABLE}
PROSE_LETTERS = 40
"""Minimum number of letters of a block of running text; menus and buttons have fewer."""

LINKED = 0.5
"""A block with a larger share of its letters in links is not running text."""

ARTICLE = 0.85
"""The minimum share of the page's running text that the article holds."""

MOST = 0.6
"""The minimum share of the page's text blocks that the article holds: one long answer is not an article."""

LINK_LIST = 3
"""Minimum number of items of a list of nothing but links."""

BESIDE_TAGS = frozenset({"nav", "footer", "aside", "form", "button", "select", "dialog", "menu", "search"})
BESIDE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menubar"}
)
BESIDE_NAMES = re.compile(
    r"(?:^|[-_])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|footer|masthead|colophon|[lr]?sidebar[lr\d]?|postmetadata|cookies?|consent|gdpr"
    r"|newsletter|subscribe|subscription|signup|share|sharing|sharedaddy|social|addtoany|related|relatedposts"
    r"|recommended|recommendations|popular|trending|comments?|commentlist|disqus|respond|pagination|pager|prevnext"
    r"|widgets?|advert|advertisement|ads|sponsored|promo|popup|modal|overlay|skip-link|toc|table-of-contents"
    r"|(?:entry|post|article)[-_](?:meta|info|tags|nav)|posted-on|tags-links|cat-links|tagcloud|printfriendly"
    r")(?:$|[-_])"
)
SORTS = tuple(
    (sort, re.compile(rf"(?:^|[-_])(?:{words})(?:$|[-_])"))
    for sort, words in (
        (
            "navigation",
            "nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|prevnext|skip-link|toc|table-of-contents",
        ),
        ("comments", "comments?|commentlist|disqus|respond"),
        ("cookie banner", "cookies?|consent|gdpr|cookie-law-info-bar"),
        ("share buttons", "share|sharing|sharedaddy|social|addtoany|printfriendly"),
        ("related posts", "related|relatedposts|recommended|recommendations|popular|trending|recent-posts"),
        ("newsletter", "newsletter|subscribe|subscription|signup"),
        ("footer", "footer|colophon|contentinfo"),
        ("sidebar", r"aside|[lr]?sidebar[lr\d]?|widgets?|complementary"),
    )
)
"""Kinds of content outside an article, by the names of its elements; the innermost counts."""
COMMENTS = re.compile(r"(?:^|[-_])(?:comments?|commentlist|disqus|respond)(?:$|[-_])")
SLUG_PARTS = 3
"""A name of more parts is a slug made from a heading (`share-your-story-with-us`) and is ignored."""

CONTAINERS = frozenset({"", "html", "body", "div", "section", "article", "main", "td", "form", "center"})
PAGE = frozenset({"", "html", "body"})
ARTICLES = frozenset({"article", "main"})
CONTENT_NAMES = frozenset(
    {"hentry", "h-entry", "post-content", "entry-content", "article-content", "post-body", "content"}
)


def mark_boilerplate(placed: Sequence[BlockInElement], titles: Sequence[str] = ()) -> list[Block]:
    """Return the blocks with everything outside the article as `BOILERPLATE`; `titles` are the page's own."""
    page = _Page(placed)
    root = page.article()
    kept = [page.holds(root, p) or _is_title(p.block, titles) for p in placed]
    for items in _lists_of_links(placed):
        kept[items.start : items.stop] = [False] * len(items)
    return [p.block if keep else _as_boilerplate(p) for p, keep in zip(placed, kept, strict=True)]


def is_outside_article(element: Element) -> bool:
    """Return whether an element's own names say that it isn't part of the text."""
    return element.name in BESIDE_TAGS or element.hidden or not BESIDE_ROLES.isdisjoint(element.names)


class _Page:
    """Word counts of a page's elements."""

    def __init__(self, placed: Sequence[BlockInElement]) -> None:
        self._letters: Counter[Element] = Counter()
        self._titled: set[Element] = set()  # elements that contain a first-level heading
        for p in placed:
            self._letters.update(dict.fromkeys(p.element.around(), _letters(p.block)))
            if p.block.kind is BlockKind.HEADING and p.block.level == 1:
                self._titled.update(p.element.around())
        self._all = max(self._letters.values(), default=0)
        running = [p for p in placed if _is_prose(p.block) and _linked(p.block) < LINKED]
        within_nav = (p for p in running if any(e.name == "nav" for e in p.element.around()))
        # `<nav>` around every answer: no menu has most of a page's running text
        self._nav_is_text = 2 * sum(_letters(p.block) for p in within_nav) > sum(_letters(p.block) for p in running)
        self._known: dict[Element, bool] = {}
        self._prose: Counter[Element] = Counter()
        self._blocks: Counter[Element] = Counter()  # non-link text blocks, including questions of three words
        for p in placed:
            if p.block.kind not in TEXT or _linked(p.block) >= LINKED or self.beside(p.element):
                continue
            around = list(p.element.around())
            self._blocks.update(dict.fromkeys(around, 1))
            if _is_prose(p.block):
                self._prose.update(dict.fromkeys(around, _letters(p.block)))

    def beside(self, element: Element) -> bool:
        """Return whether an element or one of its ancestors is outside the article."""
        for e in element.around():
            if e not in self._known:
                self._known[e] = e not in self._titled and self._name_is_believed(e)
            if self._known[e]:
                return True
        return False

    def _name_is_believed(self, element: Element) -> bool:
        """Return whether an element's name is believed: what holds most of the page is no sidebar, unless comments."""
        if element.name in PAGE | ARTICLES:
            return False
        if any(COMMENTS.search(name) for name in element.names if name.count("-") < SLUG_PARTS):
            return True
        if 2 * self._letters[element] > self._all or (element.name == "nav" and self._nav_is_text):
            return False
        on_page = element.parent is None or element.parent.name in PAGE
        return (
            is_outside_article(element)
            or (element.name == "header" and on_page)
            or any(BESIDE_NAMES.search(name) for name in element.names if name.count("-") < SLUG_PARTS)
        )

    def article(self) -> Element | None:
        """Return the innermost element with nearly all running text, or the article element around it."""
        enough = ARTICLE * max(self._prose.values(), default=0)
        many = MOST * max(self._blocks.values(), default=0)
        full = [e for e, letters in self._prose.items() if letters >= enough and self._blocks[e] >= many]
        inner = max((e for e in full if e.name in CONTAINERS), key=lambda e: e.depth, default=None)
        if inner is None:
            return None
        around = [e for e in inner.around() if e.name not in PAGE]
        for wanted in (
            lambda e: e.name == "article",
            lambda e: e.name == "main" or e.attributes.get("role") == "main",
            lambda e: e in self._titled and ARTICLE * self._prose[e] <= self._prose[inner],
            lambda e: not CONTENT_NAMES.isdisjoint(e.names),
        ):
            if found := next((e for e in around if wanted(e)), None):
                return found
        return inner

    def holds(self, root: Element | None, placed: BlockInElement) -> bool:
        """Return whether a block is part of the article; everything is if there is no running text."""
        return (root is None or any(e is root for e in placed.element.around())) and not self.beside(placed.element)


def _letters(block: Block) -> int:
    return sum(1 for c in block.text if c.isalnum())


def _linked(block: Block) -> float:
    linked = sum(1 for run in block.inlines if run.href for c in run.text if c.isalnum())
    return linked / max(1, _letters(block))


def _is_prose(block: Block) -> bool:
    return block.kind in PROSE and _letters(block) >= PROSE_LETTERS


def _is_title(block: Block, titles: Sequence[str]) -> bool:
    """Return whether a heading outside the article is the title of the page rather than of the site."""
    words = " ".join(block.text.split()).casefold()
    return block.level == 1 and bool(words) and any(title.casefold().startswith(words) for title in titles)


def _lists_of_links(placed: Sequence[BlockInElement]) -> list[range]:
    """Return the lists in which several items in a row are nothing but links."""
    found = []
    linked = [p.block.kind is BlockKind.LIST_ITEM and _linked(p.block) > 0.9 for p in placed]
    for (is_linked, _), group in groupby(range(len(placed)), key=lambda n: (linked[n], placed[n].element.parent)):
        items = list(group)
        if is_linked and len(items) >= LINK_LIST:
            found.append(range(items[0], items[-1] + 1))
    return found


def _as_boilerplate(placed: BlockInElement) -> Block:
    """Return the block as boilerplate; its last class gives the kind: `beside: navigation`."""
    block = placed.block
    if block.kind is BlockKind.MARKUP:
        return block
    names = ((name, e) for e in placed.element.around() for name in (e.name, *e.names))
    sort = next((sort for name, _ in names for sort, known in SORTS if known.search(name)), None)
    return replace(block, kind=BlockKind.BOILERPLATE, classes=(*block.classes, *([f"beside: {sort}"] if sort else ())))
