"""Every word that a reader of the page sees is in exactly one block, in order, and every block knows its line."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from interview_audio.document import parse_document
from interview_audio.model import BlockKind, InlineKind

HIDDEN = frozenset({BlockKind.MARKUP, BlockKind.METADATA})


def seen(source: str, name: str) -> list[str]:
    """The words of the blocks that a reader of the page sees."""
    blocks = parse_document(source.encode(), format=name).blocks
    return [word for block in blocks if block.kind not in HIDDEN for word in re.findall(r"\w+", block.text)]


@dataclass(frozen=True)
class Piece:
    """A piece of a page: its source, and the words in it that are shown, none of which occurs twice."""

    source: str
    words: tuple[str, ...]
    first: int = 0  # the line of its first word, from 0


def filled(template: str, number: int) -> Piece:
    """A piece whose every `@` is a word of its own, in order; what is between `¦` is no word of the page."""
    words: list[str] = []

    def word(_: re.Match[str]) -> str:
        words.append(f"w{number}x{len(words)}z")
        return words[-1]

    source = re.sub("@", word, template)
    shown = re.sub("¦.*?¦", " ", source, flags=re.DOTALL)
    known = tuple(w for w in words if w in shown)
    source = source.replace("¦", "")
    return Piece(source, known, source[: source.index(known[0])].count("\n") if known else 0)


MARKDOWN = st.sampled_from(
    [
        "@ @ **@** *@* `@`",
        "@\n@ @  \n@\\\n@",
        "# @",
        "@ @\n====",
        "- @\n- @ @\n\n  @",
        "3. @\n4. @",
        "> @\n> @\n>\n> > @",
        "```\n@ @\n@\n```",
        "    @ @",
        "| @ | @ |\n|---|---|\n| @ | @ |",
        "[@ @](<¦@¦>) ![@](¦@¦) <b>@</b>",
        "<div class='¦@¦'>\n<p>@ @<p>@\n</div>",
        "<dl><dt>@<dd>@</dl>",
        "<blockquote>\n\n@\n\n</blockquote>",
        "<!-- ¦@¦ -->\n\n@",
        "<!-- ¦@¦ -->@ @",
        "<script>¦@¦</script>\n\n@",
        "{{< ¦@¦ >}}\n\n@ {{ ¦@¦ }} @",
        "{% ¦@¦ %}\n@ @\n{% ¦@¦ %}",
        "::: ¦@¦\n@\n:::",
        "!!! ¦@¦\n    @ @\n\n    @",
        "@[^¦a¦] @\n\n[^¦a¦]: @",
        "@ [@][¦@¦]",
        "@\n: @ @",
        "@: @\n@: @",
        "**@?**\n@ @",
        "@ {.¦@¦} @",
        "*@ **@ @* @** _@",
        "<details><summary>@</summary>\n\n@\n\n</details>",
        "import ¦@¦ from '¦@¦'\n\n@",
        "\\*@\\* &lt;@&gt; &#119;@",
    ]
)
HTML = st.sampled_from(
    [
        "<p>@ @ <b>@</b><i>@</i>",
        "<h2>@</h2>",
        "<ul><li>@<li>@<ul><li>@</ul></ul>",
        "<ol start=3><li><p>@<p>@</ol>",
        "<blockquote><p>@</p>@</blockquote>",
        "<dl><dt>@<dd>@<dd>@</dl>",
        "<div>@<div>@</div>@</div>",
        "<b><p>@</b><p>@",
        "<b>@<i>@</b>@</i>",
        "<p>@<br>@<br><br>@",
        "<table><caption>@</caption><tr><th>@<td>@<tr><td>@<td>@</table>",
        "<table><tr><td><p>@ @<h3>@</h3><td>@</table>",
        "<pre>@\n @</pre>",
        "<figure><img src=x alt='@'><figcaption>@</figcaption></figure>",
        "<p>@<script>¦@¦</script>@<style>¦@¦</style><!-- ¦@¦ --></p>",
        "<p>@<a href='¦@¦'>@</a>@",
        "<nav>@</nav><p>@",
        "<p>a &lt;@&gt; @ &amp @",
        "@ < @ <3 @",
        "<p title='¦@¦>'>@",
        "<section hidden>@</section>",
        "<form><label>@</label><button>@</button></form>",
        "@</p>@</div>@",
        "<details open><summary>@</summary>@</details>",
        "<svg><title>¦@¦</title></svg>@",
    ]
)


def page(templates: list[str], between: str, name: str) -> None:
    pieces = [filled(template, number) for number, template in enumerate(templates)]
    source = "".join(piece.source + between for piece in pieces)
    expected = [word for piece in pieces for word in piece.words]
    known = frozenset(expected)
    document = parse_document(source.encode(), format=name)
    shown = "\n".join(block.text for block in document.blocks if block.kind not in HIDDEN)
    assert [w for w in re.findall(r"w\d+x\d+z", shown) if w in known] == expected
    line = 1
    for piece in pieces:
        for block in document.blocks:
            if piece.words and block.text.startswith(piece.words[0]):
                assert block.line == line + piece.first, block
        line += piece.source.count("\n") + between.count("\n")
    assert [b.line for b in document.blocks] == sorted(b.line for b in document.blocks)


@given(st.lists(MARKDOWN, max_size=6), st.sampled_from(["", "---\nw: ¦@¦\n---\n"]))
def test_markdown_keeps_every_word_in_order_and_its_line(templates: list[str], front: str) -> None:
    page([front, *templates], "\n\n", "markdown")


@given(st.lists(HTML, max_size=6), st.sampled_from(["\n", "\n\n", "<p>"]))
def test_html_keeps_every_word_in_order_and_its_line(templates: list[str], between: str) -> None:
    page(templates, between, "html")


ORACLE = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable(["table", "strikethrough"])
ORACLE.use(deflist_plugin).use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)


def rendered(source: str) -> list[str]:
    """The words of the page that the parser itself renders."""
    page = re.sub(r"<sup class=\"footnote-ref\">.*?</sup>", "", ORACLE.render(source), flags=re.DOTALL)
    alts = re.sub(r'<img [^>]*?alt="([^"]*)"[^>]*>', r" \1 ", page)
    return re.findall(r"\w+", html.unescape(re.sub(r"<[^>]*>", " ", alts)))


SOUP = (
    st.lists(
        st.sampled_from(
            ["a", "b", "c d", " ", "  ", "\n", "\n\n", "    ", "*", "**", "_", "`", "```\n", "# ", "- ", "2. ", "> "]
        )
        | st.sampled_from(
            ["[", "]", "(", ")", "![", "](u)", "|", "|-|\n", "---\n", ": ", "\n[x]: y\n", "~~", "\\", "&amp;", "=="]
        ),
        max_size=30,
    )
    .map("".join)
    .filter(lambda source: "![[" not in source)
)  # a note of Obsidian, which plain CommonMark doesn't know


@given(SOUP)
def test_any_markdown_has_the_words_that_its_parser_renders(source: str) -> None:
    source = f"w\n\n{source}"  # it begins with no front matter
    assert "".join(seen(source, "markdown")) == "".join(rendered(source))


@given(
    SOUP | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=60),
    st.sampled_from(["asciidoc", "org", "rst", "html", "vtt", "srt", "text"]),
)
def test_no_reader_stumbles_over_anything(source: str, name: str) -> None:
    document = parse_document(f"x{source}".encode(), format=name)
    assert document.format == name
    assert all(
        b.line >= 1 and (b.text or b.kind in (BlockKind.RULE, BlockKind.IMAGE, BlockKind.MARKUP))
        for b in document.blocks
    )
    assert all(run.kind in InlineKind for b in document.blocks for run in b.inlines)
