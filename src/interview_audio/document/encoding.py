"""Bytes to text, in any encoding that a browser would read."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from interview_audio.errors import UsageError
from interview_audio.languages.lazy_pattern import LazyPattern

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

DECLARED = re.compile(
    rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})"""
    rb"""|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w:.-]{2,40})""",
    re.IGNORECASE,
)
DECLARED_WITHIN = 4096
"""Bytes of an HTML file that are searched for its own word on its encoding (browsers take 1,024)."""

AS_BROWSERS_READ = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",
}
"""What browsers read where a file declares these: https://encoding.spec.whatwg.org/#names-and-labels."""

GUESSES = (
    *("cp1252", "cp1251", "koi8_r", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
ALPHABETS = dict.fromkeys(("cp1251", "koi8_r", "cp866"), "оеаинтсрвлкмдпуяыьбгзчйхі") | {
    "cp1253": "αεηιοτνσρκπλυμςδέίάόήύώγθ",
    "cp1255": "אבגדהוחילמםנןעפצקרשת",
    "cp1256": "ابتةجحدرسشعفقكلمنهويىأ",
}
"""Encodings of one alphabet each, and its common letters, the small ones where there are two kinds."""
COMMON_SHARE = 0.7
"""The share of these in a text that is read in its own encoding, at least; in another it is half of that."""

GUESS_FROM = 50_000
"""Bytes that are looked at to guess an encoding."""

ZERO_SHARE = 0.04
"""Zeros among the bytes of UTF-16, at least: Cyrillic and Greek have them in their blanks alone."""

STRAY_SHARE = 0.05
"""A file with more bytes than this that fit nowhere in UTF-8, of those outside ASCII, isn't damaged UTF-8."""

HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"  # what cp1252 makes of the later bytes of UTF-8
MOJIBAKE = re.compile(
    rf"(?<![A-ZÀ-Þ])(?:[ÂÃ][{HIGH}]|â[€‚„†‡ˆ‰ŠŒŽœž˜™][{HIGH}])|ðŸ[{HIGH}]{{2}}|(?:[ÐÑ][{HIGH}]){{2,}}|(?P<lost>â€)(?=[\s\W]|$)"
)
"""UTF-8 that was read as cp1252 and saved again: `cafÃ©`, `donâ€™t`, `â‚¬5`. Of a closing quotation mark the last byte
has no character in cp1252, and is often lost."""

SYMBOL_IN_WORD = LazyPattern(r"[a-zA-Z][¹²³¿¡£¥¦ª¯±µ¶¼¾][a-zA-Z]")
CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\x85"}
UNREADABLE = {**CONTROLS, 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
UNREADABLE |= dict.fromkeys((*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF), "\ufffd")
UNREADABLE[0xFEFF] = ""
CONTROL_SHARE = 0.02
"""A file with more control characters than this is not text."""

KINDS_OF_FILE = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"ID3": "a sound file",
    b"OggS": "a sound or video file",
    b"RIFF": "a sound or video file",
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc)",
    b"{\\rtf": "a rich text file (.rtf)",
    b"PK\x03\x04": "a packed file",
    b"\x1f\x8b": "a packed file",
}


def decode(data: bytes, path: Path | None = None) -> str:
    """Decode a file to text with `\\n` line ends, without characters that XML or people cannot read."""
    for start, kind in KINDS_OF_FILE.items():
        if data.startswith(start):
            raise UsageError(f"This is {kind}, not text.", do="Save it as .docx, .html or plain text.", path=path)
    text = _text(data).replace("\r\n", "\n").replace("\r", "\n")
    controls = len(text) - len(text.translate(dict.fromkeys(CONTROLS)))
    if controls > CONTROL_SHARE * len(text) and controls > 3:
        raise UsageError("This is not a text file.", do="Save the interview as .docx, .html or plain text.", path=path)
    return MOJIBAKE.sub(_repair_wrong_decoding, text.translate(UNREADABLE))


def _repair_wrong_decoding(run: re.Match[str]) -> str:
    """Return the text that was there before a wrong decoding; keep what turns out not to be UTF-8."""
    if run["lost"]:
        return "”"
    try:
        return b"".join(c.encode("cp1252") if c > "\xff" else c.encode("latin-1") for c in run[0]).decode("utf-8")
    except UnicodeError:
        return run[0]


def _text(data: bytes) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if utf16 := _utf16_without_bom(data):
        return data.decode(utf16, "replace")
    if declared := _declared_codec(data):
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _invalid_share(data) <= STRAY_SHARE:
        return data.decode("utf-8", "interview_audio_stray")
    return data.decode(_guess(data), "replace")


def _utf16_without_bom(data: bytes) -> str | None:
    """Detect UTF-16 without a BOM: its spaces and Latin letters have zero bytes, all on the same side."""
    start = data[: GUESS_FROM & ~1]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if even + odd <= ZERO_SHARE * len(start) or min(even, odd) > 0.05 * max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared_codec(data: bytes) -> str | None:
    """Return the codec of the encoding that an HTML or XML file declares, if it can decode the file."""
    found = DECLARED.search(data[:DECLARED_WITHIN])
    if not found:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii").replace("x-sjis", "shift_jis")).name
        codec = AS_BROWSERS_READ.get(name, name)
        if codec == "utf-8":
            return None  # the common way finds it, and mends a stray byte
        data[:GUESS_FROM].decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    return codec


def _invalid_share(data: bytes) -> float:
    """Return the share of the non-ASCII characters that are not valid UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    beyond = sum(1 for c in text if c > "\x7f")
    return sum(1 for c in text if "\udc80" <= c <= "\udcff") / beyond


def _decode_invalid_byte(error: UnicodeError) -> tuple[str, int]:
    """Decode a byte that is not valid UTF-8: most were pasted from an old Windows file."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("interview_audio_stray", _decode_invalid_byte)


def _guess_alphabet(data: bytes) -> str | None:
    """Tell encodings of other alphabets apart by their common letters; None if none fits."""
    runs = re.findall(rb"[\x80-\xff]{3,}", data[:GUESS_FROM])
    high = len(re.findall(rb"[\x80-\xff]", data[:GUESS_FROM]))
    if not runs or sum(map(len, runs)) < 0.5 * high:
        return None
    text = b" ".join(runs)
    shares = {code: len(re.findall(f"[{common}]", text.decode(code, "replace"))) for code, common in ALPHABETS.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= COMMON_SHARE * sum(map(len, runs)) else None


def _guess(data: bytes) -> str:
    """Return the likeliest encoding of text that declares none and isn't UTF-8."""
    if code := _guess_alphabet(data):
        return code
    beyond = re.sub(rb"[\x00-\x7f]+", lambda run: b" " if len(run[0]) > 2 else run[0], data)
    latin = data[:GUESS_FROM].decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # most files are UTF-8, and it takes a while to load

    best = from_bytes((data if len(data) <= GUESS_FROM else beyond)[:GUESS_FROM], cp_isolation=list(GUESSES)).best()
    if best is None:
        return "cp1252"
    if best.encoding in ("cp1250", "cp1254") and not SYMBOL_IN_WORD.search(latin):
        return "cp1252"  # the three are alike, and the western one is by far the commonest
    return best.encoding
