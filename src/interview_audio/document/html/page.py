"""HTML: saved pages, and the templates that pages are made from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from heapq import merge
from html import unescape
from pathlib import Path

from interview_audio.document.blocks.builder import BlockBuilder
from interview_audio.document.blocks.tags import Start
from interview_audio.document.html import article
from interview_audio.document.markdown.flavours import HiddenPieces, hide_templates
from interview_audio.document.markdown.inside_html import is_half_converted, with_tags
from interview_audio.model import Block, BlockKind, Document, Inline

FINISHED = re.compile(r"<html|<!doctype", re.IGNORECASE)
LOOKED_AT = 5000
"""A finished page declares itself within so many characters; anything else may be a template."""

NAMES = {
    "title": ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title"),
    "author": ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author"),
    "date": ("article:published_time", "date", "dcterms.date", "dc.date", "citation_publication_date", "pubdate"),
    "description": ("description", "og:description", "dcterms.description"),
    "site": ("og:site_name", "application-name"),
}
"""The metadata of a post, with the `meta` elements that hold it, the best first."""


def read(text: str, path: Path | None) -> Document:
    """Return the blocks of a page, those outside the article as `BOILERPLATE`. Nothing is fetched."""
    text = _with_classes(text)
    source, hidden = (text, HiddenPieces()) if FINISHED.search(text[:LOOKED_AT]) else hide_templates(text)
    flow = BlockBuilder(hidden.runs)
    flow.feed(with_tags(source) if is_half_converted(source) else source, 1)
    flow.close()
    titles = [head for head in flow.heads if head.name == "title" and head.raw.strip()][:1]
    metadata = _metadata(flow.heads)
    known = tuple(str(metadata[key]) for key in ("title", "page title") if key in metadata)
    blocks = article.mark_boilerplate(flow.placed, known)
    heads = [Block(BlockKind.METADATA, (Inline(_words(title.raw)),), title.line) for title in titles]
    in_order = tuple(merge(heads, blocks, key=lambda block: block.line))
    return Document(path, "html", in_order, metadata, _language(flow.heads))


COMPONENTS = {"question": ("Q", "Question", "Interviewer"), "answer": ("A", "Answer", "Interviewee")}
"""Elements that pages of Svelte, React or Vue define for who asks and who answers; HTML's own `q` and `a` are small."""


def _with_classes(text: str) -> str:
    """Turn the elements of a page that are named for question and answer into elements of such a class."""
    if not all(any(text.count(f"</{name}>") >= 2 for name in names) for names in COMPONENTS.values()):
        return text
    for kind, names in COMPONENTS.items():
        text = re.sub(rf"<(?:{'|'.join(names)})(?:\s[^<>]*)?>", f'<div class="{kind}">', text)
        text = re.sub(rf"</(?:{'|'.join(names)})>", "</div>", text)
    return text


def _metadata(heads: Sequence[Start]) -> dict[str, str]:
    """Return the metadata in the head of the page, under the keys of front matter."""
    said: dict[str, str] = {}
    for head in heads:
        if head.name == "title":
            said.setdefault("title", _words(head.raw))
        elif head.name == "meta":
            name = (
                head.attributes.get("name") or head.attributes.get("property") or head.attributes.get("itemprop") or ""
            )
            said.setdefault(f"meta {name.lower()}", _words(head.attributes.get("content", "")))
        elif head.name == "link" and head.attributes.get("rel") == "canonical":
            said.setdefault("link", head.attributes.get("href", ""))
    found = {key: next((said[f"meta {n}"] for n in names if said.get(f"meta {n}")), "") for key, names in NAMES.items()}
    found |= {"page title": said.get("title", ""), "link": said.get("link", "")}
    found["title"] = found["title"] or found["page title"]
    return {key: value for key, value in found.items() if value}


def _language(heads: Sequence[Start]) -> str | None:
    """Return the language that the page declares: `<html lang>`, or `xml:lang`."""
    for head in heads:
        language = head.attributes.get("lang") or head.attributes.get("xml:lang")
        if head.name == "html" and language:
            return language.strip().replace("_", "-") or None
    return None


def _words(text: str) -> str:
    return " ".join(unescape(text).split())
