"""Extensions of other tools to Markdown: hidden from the parser, then put back as comments that no reader sees.

Templates of static site generators, attributes, fenced divisions and admonitions, MDX. Everything hidden keeps its
line breaks, so that every line keeps its number, and its source, so that it can be listed and code stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import quote

from interview_audio.document.blocks.elements import BLOCKS
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.model import Block, Inline, InlineKind

OPEN, CLOSE, FILLER = "\ufdd0", "\ufdd1", "\ufdd2"  # noncharacters, which decoded text never contains
HIDDEN = re.compile(f"{OPEN}([0-9]+){CLOSE}((?:\n{FILLER})*)")
HIDDEN_IN_ADDRESS = LazyPattern(f"{quote(OPEN)}([0-9]+){quote(CLOSE)}")
HIDDEN_LINES = re.compile(rf"^([ \t>]*)((?:{HIDDEN.pattern}[ \t]*)+)$", re.MULTILINE)

FENCES = re.compile(
    r"^([ ]{0,3})\{%-?\s*(highlight|codeblock|endhighlight|endcodeblock)\b[^%\n]*%\}[ \t]*$", re.MULTILINE
)
LITERAL_BRACES = r"(?:[^{}<>\n]|\n(?![ \t]*\n)|[<>])"

INVISIBLE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "liquid comment",
        re.compile(r"\{%-?\s*comment\s*-?%\}(?:[^{]|\{(?!%-?\s*(?:end)?comment\b))*+\{%-?\s*endcomment\s*-?%\}"),
    ),
    ("template", re.compile(r"(?<!\\)\{\{(?:[^{}\n]|\n(?![ \t]*\n)|\{(?!\{)[^{}\n]*+\}|\}(?!\}))*+\}\}")),
    ("template code", re.compile(r"(?<!\\)<%(?:[^%<]|%(?!>)|<(?!%))*+%>")),
    ("template tag", re.compile(r"(?<!\\)\{%(?:[^%{\n]|%(?!\})|\{(?!%)|\n(?![ \t]*\n))*+%\}")),
    ("MDX comment", re.compile(r"\{/\*(?:[^*{]|\*(?!/)|\{(?!/\*))*+\*/\}")),
    ("division", re.compile(r"(?<=^)[ \t]*:{3,}[^\n]*$", re.MULTILINE)),
    (
        "MDX import",
        re.compile(r"^import\s(?:[\w*{][^'\"\n]{0,300}\sfrom\s+)?(['\"])[^'\"\n]{1,300}\1;?[ \t]*$", re.MULTILINE),
    ),
    ("MDX export", re.compile(r"^export\s+(?:const|let|default|function)\s[^\n]*$", re.MULTILINE)),
    ("MDX fragment", re.compile(r"^[ \t]*</?>[ \t]*$", re.MULTILINE)),
    ("block attributes", re.compile(r"^[ \t]*\{:?[ \t]*(?:[.#:][\w-]|[\w-]+=)[^{}\n]*\}[ \t]*$", re.MULTILINE)),
    ("table of contents", re.compile(r"^[ \t]*(?:\[TOC\]|\[\[_TOC_\]\])[ \t]*$", re.MULTILINE)),
    ("abbreviation", re.compile(r"^\*\[[^\]\n]{1,80}\]:[^\n]*$", re.MULTILINE)),
    ("admonition mark", re.compile(r"(?<=> )\[![A-Za-z]{2,20}\][+-]?(?=[ \t]*$)", re.MULTILINE)),
    ("embedded note", re.compile(r"!\[\[[^\]\n]{1,300}\]\]")),
    ("attributes", re.compile(r"(?<=[)\]`*_])\{:?[ \t]*(?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,500}\}")),
    ("heading attributes", re.compile(r"(?<=[ \t])\{:?[ \t]*[.#][\w-][^{}\n]{0,500}\}(?=[ \t]*$)", re.MULTILINE)),
)
"""Markup that no reader of the page sees: its name and its pattern."""

ADDRESS_LINES = re.compile(rf"\]\(({OPEN}[0-9]+{CLOSE})((?:\n{FILLER})+)\)")
"""A hidden address over several lines, which the parser would not accept."""

FIGURE_ALT = re.compile(r"!\[\](\([^()\s]{0,500}\))(?=\{[^{}\n]{0,500}?\bfig-alt=\"([^\"{}\n]{1,500})\")")
WIKI_LINK = re.compile(
    r"(?<!!)(?!\[\[(?:[a-z]|Inaudible|Crosstalk|Laugh|Music)[^|]*\]\])(\[\[(?:[^\[\]|\n]{1,200}\|)?)([^\[\]|\n]{1,200})\]\](?!\()"
)
"""A link to another note, with the words that stand for it: `[[Clocks]]`, `[[Ida Moss|Ida]]`."""
SPAN = re.compile(r"\[([^\[\]\n]{1,1000})\](?=\{[.#][\w-])")
JSX_TAG = re.compile(
    r"(?<!\\)<[A-Za-z][\w.]*+(?:\s++(?:[\w:-]++(?:=(?:\"[^\"]*+\"|'[^']*+'|\{(?:[^{}]|\{[^{}]*+\})*+\}))?+|\{\.\.\.[^{}]*+\}))*+\s*+/?>"
)
JSX_VALUE = LazyPattern(r"(?<==)\{(?:[^{}]|\{[^{}]*+\})*+\}|\{\.\.\.[^{}]*+\}")
INDENTED_ELEMENT = re.compile(
    r"^[ \t]{4,}(?=<(?:h[1-6]|p|blockquote|figure)\b[^<>\n]{0,300}>[^\n]*</(?:h[1-6]|p|blockquote|figure)>[ \t]*$)",
    re.MULTILINE,
)
"""The indentation of an element by a site's templates, which doesn't mean code."""
NO_DEFINITION = re.compile(r"^( {0,3})(?=\[speaker[ _]?\d+\]:[ \t])", re.MULTILINE | re.IGNORECASE)
"""The start of `[SPEAKER_01]: Yes.`, which is not a link definition."""
HEADING_BLANK = re.compile(r"^( {0,3}#{1,6})[\u00a0\u2000-\u200a\u202f\u3000]", re.MULTILINE)
HEADING_CLOSE = re.compile(r"^( {0,3}#{2,6})(?=[^\s#])", re.MULTILINE)
COMMENT_BEFORE_TEXT = re.compile(
    r"^( {0,3})(?=(?:<!--(?:[^-\n]|-(?!->)){0,2000}-->[ \t]*){1,9}+"
    rf"(?:[^\s<]|</?(?!(?:{'|'.join(sorted(BLOCKS))})[\s/>])[a-zA-Z]))",
    re.MULTILINE | re.IGNORECASE,
)
BLANK_EMPHASIS = re.compile(
    r"^ {0,3}(\*{1,3}|_{1,3})[ \t]*[\u00a0\u2000-\u200a\u202f][ \t\u00a0\u2000-\u200a\u202f]*\1(?=\s*$|\S)",
    re.MULTILINE,
)
"""Emphasis of nothing but blanks, which word processors leave behind, alone or before a text."""
WHOLE_LINE = re.compile(
    r"^([^\S\n]{0,3})\*(?![ \t*])(\u00a0?[^*\n]+(?:\*[^*\n]+)*?)\*(?=[^\S\n]*(?:\n[^\S\n]*\n|\n?\Z))", re.MULTILINE
)
"""A paragraph of one line that begins and ends with the mark of emphasis."""
YEAR = re.compile(r"^([ \t>]*\d{4,9})([.)])(?=[ \t])", re.MULTILINE)
ADMONITION = LazyPattern(r"^([ \t]*)(?:!!!|\?\?\?\+?|===)[ \t]+[\w\"][^\n]*$")
ADMONITION_PARTS = LazyPattern(r"([ \t]*(?:!!!|\?\?\?\+?)[ \t]+([\w -]+?)[ \t]+\")(?=[^\n]*\w)([^\n\"]+)(\"[ \t]*)")
WHO = LazyPattern(
    r"^\s*(?:(?:name|speaker|who|person|author|by)\s*=\s*)?[\"']([^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,3})[\"']",
    re.IGNORECASE,
)
NOT_SPEECH = LazyPattern(
    r"quote|figure|image|video|youtube|vimeo|tweet|link|ref|button|code|gist|note|aside|alert|align|icon",
    re.IGNORECASE,
)


class HiddenPieces:
    """Pieces of a text that are hidden from its parser."""

    def __init__(self) -> None:
        """Start with nothing hidden."""
        self._sources: list[str] = []
        self.classes: list[tuple[int, int, str]] = []  # of line ranges: first, one past the last, class

    def with_classes(self, block: Block) -> Block:
        """Return the block with the classes of its lines."""
        own = tuple(name for first, end, name in self.classes if first <= block.line < end)
        return replace(block, classes=(*own, *block.classes)) if own else block

    def hide(self, source: str) -> str:
        """Return a placeholder for `source` with as many lines."""
        self._sources.append(self.restore(source))
        return f"{OPEN}{len(self._sources) - 1}{CLOSE}" + f"\n{FILLER}" * source.count("\n")

    def restore(self, text: str) -> str:
        """Return the text as it is in the file."""
        text = HIDDEN_IN_ADDRESS.sub(lambda m: self._sources[int(m[1])], text) if "%EF" in text else text
        return HIDDEN.sub(lambda m: self._sources[int(m[1])], text).replace(FILLER, "").replace(CLOSE, "")

    def runs(self, runs: Iterable[Inline]) -> Iterator[Inline]:
        """Yield the runs, with hidden pieces as comments."""
        for run in runs:
            if run.href:
                run = replace(run, href=self.restore(run.href))
            if run.kind is InlineKind.TEXT:
                yield from self._text_runs(run)
            else:
                yield replace(run, text=self.restore(run.text))

    def _text_runs(self, run: Inline) -> Iterator[Inline]:
        at = 0
        for found in HIDDEN.finditer(run.text):
            yield replace(run, text=run.text[at : found.start()])
            yield Inline(self._sources[int(found[1])], InlineKind.COMMENT)
            at = found.end()
        yield replace(run, text=run.text[at:].replace(FILLER, "").replace(CLOSE, ""))


def hide_extensions(text: str) -> tuple[str, HiddenPieces]:
    """Return the text as plain CommonMark with the same lines, and the pieces hidden in it."""
    pieces = HiddenPieces()
    text = INDENTED_ELEMENT.sub("", _dedent_admonitions(text, pieces))
    text = FENCES.sub(lambda m: f"{m[1]}~~~~~~~~ {pieces.hide(m[0]) if 'end' not in m[2] else ''}", text)
    text = FIGURE_ALT.sub(lambda m: f"![{m[2]}]{m[1]}", text)
    text = SPAN.sub(lambda m: f"{pieces.hide('[')}{m[1]}{pieces.hide(']')}", text)
    text = JSX_TAG.sub(lambda m: _jsx_as_html(m[0], pieces), text)
    text = WIKI_LINK.sub(lambda m: f"{pieces.hide(m[1])}{m[2]}{pieces.hide(']]')}", text)
    for _, pattern in INVISIBLE:
        text = pattern.sub(lambda m: pieces.hide(m[0]), text)
    text = NO_DEFINITION.sub(r"\1\\", text)
    for pattern, change in MENDED:
        text = pattern.sub(change, text)
    return HIDDEN_LINES.sub(lambda m: f"{m[1]}<!--{m[2]}-->", text), pieces


def hide_templates(text: str) -> tuple[str, HiddenPieces]:
    """Return the text without template tags of site generators, and the pieces hidden in it."""
    pieces = HiddenPieces()
    for name, pattern in INVISIBLE:
        if name in ("liquid comment", "template", "template tag"):
            text = pattern.sub(lambda m: pieces.hide(m[0]), text)
    return text, pieces


MENDED: Sequence[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = (
    (HEADING_BLANK, r"\1 "),
    (HEADING_CLOSE, r"\1 "),
    (COMMENT_BEFORE_TEXT, rf"\1{CLOSE}"),
    (BLANK_EMPHASIS, ""),
    (WHOLE_LINE, lambda found: _emphasised_whole(found)),
    (YEAR, r"\1\\\2"),
    (ADDRESS_LINES, r"](\1)\2"),
)
"""Sloppy Markdown that other tools accept: a heading's mark without its space, or with one that doesn't
break; a comment at the start of a line, which would make the whole line raw HTML; a year that isn't a list number."""


def _emphasised_whole(found: re.Match[str]) -> str:
    """Return a paragraph emphasised as a whole, if its author toggled the emphasis: `*I read *The Clock*, twice.*`.

    A mark after a blank begins no second emphasis within the first.
    """
    body, before = found[2], found.string[max(0, found.start() - 9) : found.start()]
    if found.start() and not re.search(r"\n[^\S\n]*\n$", before):
        return found[0]  # it goes on with the line above
    first = body.find("*")
    toggled = first > 0 and body[first - 1].isspace() and body.count("*") % 2 == 0
    if toggled or (first < 0 and body != body.strip()):
        return f"{found[1]}*{body.replace('*', '').strip()}*"
    return found[0]


def paired_shortcodes(text: str) -> frozenset[str]:
    """Return the shortcodes that have an end tag, and so a content."""
    return frozenset(re.findall(r"\{\{[<%]\s*/\s*([\w-]{1,40})", text))


def divisions(markup: str, pairs: frozenset[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the fenced divisions and shortcodes that begin (with their attributes) or end in a piece of markup."""
    for words in re.findall(r"^[ \t]*(?:<!--)?[ \t]*:{3,}(.*?)(?:-->)?$", markup, re.MULTILINE):
        names = re.findall(r"\.([\w-]+)", words) if "{" in words else re.findall(r"[\w-]+", words)[:1]
        yield ":::", {"class": " ".join(names)} if names else {}
    for end, name, values in re.findall(r"\{\{[<%]\s*(/?)\s*([\w-]{1,40})([^{}]*?)[>%]\}\}", markup):
        if name in pairs:
            yield f"{{{{{name}", {} if end else {"class": name, **_named_speaker(name, values)}


def _named_speaker(name: str, values: str) -> dict[str, str]:
    """Return the person that a shortcode names, `{{< says "Ida Moss" >}}`; none for quotations and pictures."""
    found = WHO.search(values)
    return {"data-speaker": found[1]} if found and not NOT_SPEECH.search(name) else {}


def kramdown_classes(markup: str) -> list[str]:
    """Return the classes in kramdown's block attributes: `{: .question}`."""
    found = re.fullmatch(r"\{:?[ \t]*([^{}\n]*)\}", markup.removeprefix("<!--").removesuffix("-->").strip())
    return re.findall(r"(?<![\w-])\.([\w-]+)", found[1]) if found else []


def _jsx_as_html(tag: str, pieces: HiddenPieces) -> str:
    """Return a JSX tag as HTML, its values in braces quoted."""
    return JSX_VALUE.sub(lambda m: f'"{pieces.hide(m[0])}"' if tag[m.start() - 1] == "=" else pieces.hide(m[0]), tag)


def _dedent_admonitions(text: str, pieces: HiddenPieces) -> str:
    """Remove the indentation below admonitions and tabs (`!!! note`), which doesn't mean code."""
    if not re.search(r"^[ \t]*(?:!!!|\?\?\?|===)[ \t]", text, re.MULTILINE):
        return text
    out: list[str] = []
    inside: list[tuple[int, int, str]] = []  # of the enclosing admonitions: indentation, line, class
    number = 0
    for number, line in enumerate(text.split("\n"), 1):
        indent = len(line) - len(line.lstrip())
        while inside and line.strip() and indent < inside[-1][0]:
            _, first, name = inside.pop()
            pieces.classes.append((first, number, name))
        body = line[min(indent, 4 * len(inside)) :]
        if ADMONITION.match(line):
            titled = ADMONITION_PARTS.fullmatch(line)
            names = re.findall(r"[\w-]+", line)
            inside.append((indent + 4, number, names[0] if names else ""))
            body = (
                f"###### {pieces.hide(titled[1])}{titled[3]}{pieces.hide(titled[4])}" if titled else pieces.hide(body)
            )
        out.append(body)
    pieces.classes += [(first, number + 1, name) for _, first, name in inside]
    return "\n".join(out)
