"""Web and mail addresses, handles, hashtags, files and other names with dots in them."""

from __future__ import annotations

import re

from interview_audio.languages import numerals
from interview_audio.languages.language import Language, words
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.rule import DIGITS, INNER_STOP, SPELLED, STOP_AND_LETTER, Rule, one_of

LONG_PATH = 60
"""A path longer than this, in characters, is nothing to remember; the site alone is said."""
TRAILING = ".,;:!?)]}'\"…*"
TOKEN = LazyPattern(r"[^\W\d_]+|\d+|[^\w\s]|_")
SAID = {
    ".": "dot",
    "/": "slash",
    "-": "dash",
    "_": "underscore",
    ":": "colon",
    "@": "at",
    "+": "plus",
    "&": "ampersand",
    "=": "equals",
    "~": "tilde",
    "#": "hash",
    "%": "percent",
    "?": "question mark",
}
SPELLED_ENDINGS = words("html htm css xml pdf png svg csv php sql cpp mp gif mpeg wav ftp edu abc")
ENDINGS_SAID = {"jpg": "jpeg", "txt": "text", "ipynb": "notebook", "yml": "yaml", "mp": "MP"}
LETTER_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
IDENTIFIER = LazyPattern(r"(?=\w*\d)(?=\w*[a-zA-Z])\w{10,}|\w{40,}|\d{9,}")
SCHEME = LazyPattern(r"^(?:(?:https?|ftp|file|mailto|git|ssh):/{0,3})(?:www\.)?|^www\.", re.IGNORECASE)

WWW = LazyPattern(r"^(?:https?://)?www\.", re.IGNORECASE)

ENDINGS = (
    "com|org|net|edu|gov|mil|int|info|biz|io|ai|dev|app|blog|news|tech|cloud|online|site|xyz|me|co|tv|fm|ly|gg|sh|so|eu|"
    "uk|us|ca|au|nz|ie|de|at|ch|fr|be|nl|es|it|pt|br|pl|cz|se|no|dk|fi|ru|ua|jp|cn|in|kr|il|za|mx|ar|gr|hu|ro|tr|is"
)
FILES = (
    "py|js|ts|jsx|tsx|rs|go|rb|java|kt|swift|c|h|cpp|hpp|cs|php|pl|r|jl|sh|sql|css|html|htm|xml|json|yml|yaml|toml|ini|"
    "md|rst|tex|txt|csv|tsv|pdf|doc|docx|xls|xlsx|ppt|png|jpg|jpeg|gif|svg|mp3|mp4|wav|zip|tar|gz|exe|dll|ipynb|lock|cfg"
)


def _said(address: str, language: Language) -> str:
    """Say every word and mark of an address, figures one by one."""
    out = []
    tokens = TOKEN.findall(address)
    for position, token in enumerate(tokens):
        if token.isdigit():
            round_number = len(token) == 4 and token.endswith("00")
            port = language.code == "en" and len(token) == 4 and position and tokens[position - 1] == ":"
            say = numerals.cardinal if round_number else numerals.digits
            out.append(numerals.pairs(token) if port and not round_number else say(token, language.numbers))
        elif token in SAID:
            out.append(language.words.get(SAID[token], SAID[token] if language.code == "en" else ""))
        elif token[0].isalpha():
            after_dot = position and tokens[position - 1] == "."
            short = len(token) == 2 or token.lower() in SPELLED_ENDINGS
            said = ENDINGS_SAID.get(token.lower()) if after_dot else None
            out.append(said or (token.upper() if after_dot and short and token.islower() else token))
    return " ".join(word for word in out if word)


def _address(match: re.Match[str], language: Language) -> str:
    """Say the site and as much of the path as one can remember. The scheme is silent, in English "www" as well."""
    written = match[0].rstrip(TRAILING)
    tail = match[0][len(written) :]
    bare = SCHEME.sub("", written).rstrip("/")
    site, slash, path = bare.partition("/")
    path = re.split(r"[?#&=]", path)[0]
    parts = []
    for part in path.split("/") if len(path) <= LONG_PATH else []:
        if IDENTIFIER.search(part):
            break
        parts.append(part)
    if language.code != "en" and language.words and WWW.search(written):
        site = f"www.{site}"
    whole = site + slash + "/".join(parts) if any(parts) else site
    if not language.words:
        return site + tail
    return _said(whole.strip("/"), language) + tail


def _mail(match: re.Match[str], language: Language) -> str:
    written = match[0].rstrip(".-")
    tail = match[0][len(written) :]
    return (_said(written, language) if language.words else written) + tail


def _dotted(match: re.Match[str], language: Language) -> str:
    return _said(match[0].replace("_", " "), language)


def _dot(_match: re.Match[str], language: Language) -> str:
    return f"{language.words['dot']} "


def _handle(match: re.Match[str], language: Language) -> str:
    at = language.words.get("at", "")
    return f"{at} {match[1].replace('_', ' ').strip()}".strip()


def _hashtag(match: re.Match[str], language: Language) -> str:
    words = LETTER_CASE.sub(" ", match[1]).replace("_", " ")
    return f"{language.words.get('hashtag', '')} {words}".strip()


def _octets(match: re.Match[str], language: Language) -> str:
    dot = f" {language.words['dot']} "
    return dot.join(numerals.digits(part, language.numbers) for part in match[0].split("."))


RULES = (
    Rule(
        "web address",
        r"(?<![\w@])(?:(?:https?|ftp|file|git|ssh)://|www\.|mailto:)[^\s<>\"“”«»\ufdd0-\ufdef]+"
        rf"|(?<![\w@./-])(?:(?:[\w-]+\.)+(?:{ENDINGS})(?:\.(?:{ENDINGS}))?(?:/|:\d{{2,5}}\b)"
        r"|(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):\d{2,5}\b)[^\s<>\"“”«»\ufdd0-\ufdef]*",
        _address,
        (
            ("See https://synthesis.ai/blog for more.", "See synthesis dot AI slash blog for more."),
            ("at www.example.org/a/?utm=1.", "at example dot org slash a."),
            ("on localhost:8080/api", "on localhost colon eighty eighty slash api."),
        ),
        needs=one_of("/|:00|mailto:|www."),
    ),
    Rule(
        "mail address",
        r"(?<![\w@.+&%-])[\w.+&%-]++@[\w-]+(?:\.[\w-]+)+(?:/[\w/-]*)?",
        _mail,
        (("Mail jane.doe@example.org.", "Mail jane dot doe at example dot org."),),
        needs="@",
    ),
    Rule(
        "handle",
        r"(?<![\w@/.])@([A-Za-z]\w*(?:\.\w+)*)",
        _handle,
        (("follow @rust_lang", "follow at rust lang."),),
        needs="@",
    ),
    Rule(
        "hashtag",
        r"(?<![\w&#/])#(\w*[^\W\d_]\w*)#?",
        _hashtag,
        (("#OpenSource", "hashtag Open Source."),),
        needs="#",
    ),
    Rule(
        "network address",
        r"(?<![\w.])(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}(?![\w.]*\d)",
        _octets,
        (("at 127.0.0.1", "at one two seven dot zero dot zero dot one."),),
        needs=(DIGITS, one_of("0.0")),
        languages=SPELLED,
    ),
    Rule(
        "site or file name",
        rf"(?<![\w@.])(?![A-Za-z]\.[A-Za-z]\b)(?:[A-Za-z_][\w-]{{0,62}}\.){{1,9}}(?:{ENDINGS}|{FILES}|JS|NET|IO)(?![\w-]|\.\w)|(?<![\w.])\.NET\b",
        _dotted,
        (("Node.js and main.py", "Node dot JS and main dot PY."), ("a .NET talk", "a dot NET talk.")),
        needs=(INNER_STOP, STOP_AND_LETTER),
        languages=SPELLED,
    ),
    Rule(
        "hidden file",
        r"(?<![\w.])\.(?=[a-z]{2})",
        _dot,
        (("the .env file", "the dot env file."),),
        needs=(INNER_STOP, STOP_AND_LETTER),
        languages=SPELLED,
    ),
    Rule(
        "dotted name",
        r"(?<![\w.])(?!(?:[A-Za-z]\.)+[A-Za-z]?(?!\w))[A-Za-z_]\w+(?:\.[A-Za-z_]\w+)+(?:\(\))?(?![\w.]*@)",
        _dotted,
        (("call os.path.join", "call os dot path dot join."),),
        needs=(INNER_STOP, STOP_AND_LETTER),
        languages=SPELLED,
    ),
)
