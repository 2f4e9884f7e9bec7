"""Inputs that nobody wrote: seeds broken in every way that files break, and pages made of markup at random."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

SEEDS = Path(__file__).with_name("seeds")
SUFFIXES = (".md", ".txt", ".html", ".rst", ".adoc", ".vtt", ".srt", ".docx", ".json", "")
LONGEST = 60_000  # bytes

TOKENS = (
    "Ida Moss:", "Per Lund: ", "Q: ", "A: ", "Q1. ", "2) ", "**Ida:** ", "**Why?**", "<b>Bo:</b> ",
    "— And you?", "“What?” she said.", "? ", "! ", ": ", "\n\n", "\n", "\r\n", "\r", "\u2028", "\x85", "\0",
    "\x1b[31m", "\x1b]0;x\x07", "\x9b", "\u202e", "\u2066", "\ufeff", "\ufffe", "\u200d", "\u00a0", "\u00ad",
    "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "é", "e\u0301", "ﬁ", "Ⅳ", "½", "İ", "ß", "---\n", "---\ntitle: x\n---\n",
    "title: [", "a: &a [*a]", "a: &a [x]\nb: *a", "date: 2024-13-45", "slug: ../../x", "lang: tlh", "people: {",
    "+++\n", "{\"", "\"}", "interview_audio: 1\n", "> ", ">> ", "- ", "* ", "1. ", "999999999. ", "# ",
    "###### ", "====\n", "----\n", "***", "**", "__", "_", "`", "```\n", "~~", "<", ">", "<!--", "-->",
    "<!-- pause 99999999s -->", "<!-- say: x -->", "<script>", "</script>", "<p>", "</p>", "<div class='x'>",
    "</div>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<br>", "<img src=x alt='", "&amp;", "&#0;",
    "&#xD800;", "&#x110000;", "&nbsp", "&", "[", "](", "[^1]", "[^1]: ", "[a]: b", "![", "](javascript:x)",
    "http://example.org/a?b=c", "ida@example.org", "{{", "}}", "{{< x >}}", "{% x %}", "{.a}", ":::",
    "!!! note\n", ".. note:: ", ".. [1] ", "::\n", ":a: b\n", "|a|b|\n|-|-|\n", "footnote:[", "<<x>>",
    "link:x[", "WEBVTT\n\n", "00:01.000 --> 00:02.000\n", "00:00:01,000 --> 00:00:02,000\n", "<v Ida>",
    "{\\an8}", "$", "$$", "\\", "\\[", "$3.5M", "1,234", "3/4", "1998–99", "9:30am", "Dr. ", "e.g.", "x^2",
    "#1", "@me", "%", "°C", "10e99", "1" * 40, "/", "../", "0" * 400, "M" * 60, "[00:12:33] ", "(laughs)",
    "[Editor's note: no.]", "Photo: ", "Share this", "Read more: ", "\t", " " * 8,
)  # fmt: skip
"""What has a meaning to some reader, rule or terminal."""

WORDS = (
    "so",
    "the",
    "clock",
    "was",
    "wound",
    "on",
    "May",
    "3",
    "and",
    "nobody",
    "came",
    "because",
    "I",
    "think",
    "late",
)

REPEATED = (1, 1, 2, 5, 40, 1000)


def seeds() -> list[bytes]:
    """The files in `seeds`, in order of their names, and one of them as a Word file."""
    texts = [path.read_bytes() for path in sorted(SEEDS.iterdir())]
    return [*texts, word_file(texts[0].decode())]


def word_file(text: str, *, escaped: bool = True) -> bytes:
    """A `.docx` of a paragraph a line."""
    lines = text.splitlines()
    if escaped:
        lines = [line.replace("&", "&amp;").replace("<", "&lt;") for line in lines]
    body = "".join(f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        place = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        file.writestr(
            "word/document.xml", f"<w:document {place}><w:body>{body}</w:body></w:document>".encode("utf-8", "replace")
        )
    return out.getvalue()


def fuzzed(number: int, corpus: list[bytes]) -> tuple[bytes, str]:
    """The input of that number, always the same, and the suffix of its file."""
    random = Random(number)
    kind = random.random()
    if kind < 0.05:
        data = random.randbytes(random.choice((0, 1, 10, 1000, 20_000)))
    elif kind < 0.35:
        data = _page(random).encode("utf-8", "surrogatepass")
    else:
        data = random.choice(corpus)
    for _ in range(random.choice((0, 1, 1, 2, 3, 8))):
        data = random.choice(WAYS)(data, random)
    if kind >= 0.95:
        data = word_file(data.decode("utf-8", "replace"), escaped=random.random() < 0.8)
    return data[:LONGEST], random.choice(SUFFIXES)


def _page(random: Random) -> str:
    """Words and tokens in lines, with the look of a conversation."""
    lines = []
    for _ in range(random.randrange(1, 30)):
        parts = [random.choice(TOKENS) if random.random() < 0.35 else random.choice(WORDS) for _ in range(12)]
        lines.append(random.choice(("Ida: ", "Bo: ", "**", "", "")) + random.choice((" ", " ", "")).join(parts))
    return random.choice(("\n\n", "\n\n", "\n")).join(lines)


def _flipped(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(min(len(changed), random.choice((1, 3, 20)))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(data: bytes, random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:start] + data[end:]


def _ended(data: bytes, random: Random) -> bytes:
    return data[: _span(data, random)[0]]


def _doubled(data: bytes, random: Random) -> bytes:
    start, end = _span(data, random)
    return data[:end] + data[start:end] * random.choice(REPEATED[:5]) + data[end:]


def _spliced(data: bytes, random: Random) -> bytes:
    other = random.choice(seeds())
    return data[: _span(data, random)[0]] + other[_span(other, random)[0] :]


def _with_token(data: bytes, random: Random) -> bytes:
    at = _span(data, random)[0]
    token = random.choice(TOKENS).encode("utf-8", "surrogatepass")
    return data[:at] + token * random.choice(REPEATED) + data[at:]


def _shuffled(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def _encoded_anew(data: bytes, random: Random) -> bytes:
    encoding = random.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp1251", "cp932", "utf-32"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _with_surrogate(data: bytes, random: Random) -> bytes:
    at = _span(data, random)[0]
    return data[:at] + random.choice(("\ud800", "\udcff")).encode("utf-8", "surrogatepass") + data[at:]


def _span(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((1, 5, 50, 500)))


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _flipped,
    _cut,
    _ended,
    _doubled,
    _spliced,
    _with_token,
    _with_token,
    _with_token,
    _shuffled,
    _encoded_anew,
    _with_surrogate,
)
