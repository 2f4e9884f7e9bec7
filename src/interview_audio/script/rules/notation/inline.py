"""What the page marks up: respellings, struck words, images, notes, code, leftover markup."""

from __future__ import annotations

import html
import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import (
    ASIDE,
    ASIDE_END,
    CODE,
    CODE_END,
    GROUP,
    GROUP_END,
    IMAGE,
    IMAGE_END,
    SAID,
    SAID_END,
    STRUCK,
    STRUCK_END,
    UNSEEN,
    UNSEEN_END,
)
from interview_audio.script.rules.rule import Rule, one_of

TAGS = (
    "a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|"
    "img|ins|kbd|li|mark|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|"
    "tt|u|ul|video|wbr|script|style"
)


def _respelling(match: re.Match[str], _: Language) -> str:
    return match[1].strip()


def _aside(match: re.Match[str], language: Language) -> str:
    """Leave out a direction that stands apart; inside a sentence such words are emphasised, as in `He *laughs*.`."""
    left, right = before(match).rstrip(), after(match).lstrip()
    opens = left[-1:] in set(".!?…—–(") | {""} and not (match[1][:1].isupper() and right[:1].islower())
    alone = left[-1:] in set(",:;") and right[:1] in set(".,!?:;—–)") | {""}
    silent = opens or alone or not right
    return " " if silent and language.direction.fullmatch(match[1].strip(" .!")) else match[1]


def _code(match: re.Match[str], language: Language) -> str | None:
    """Say code as one tells it a colleague: no brackets or quotes, the marks between words as spaces or by name."""
    said = re.sub(r"(?<!\w)--?(?=\w)", "", match[1])  # --force
    said = re.sub(r"\(\s*\)|[`\"{}\[\];$\\]|(?<!\w)'|'(?!\w)", " ", said)
    said = re.sub(r"(?<=\w)_+(?=\w)|_|::|(?<=\w)->(?=\w)", " ", said)
    said = re.sub(r"(?<=[A-Za-z])\(([^()]*)\)", r" \1 ", said)
    said = re.sub(r"(?<=\w)<(?=\w)|(?<=\w)>(?!\s*[\w=])", " ", said)  # vector<int>
    dot, slash = language.words.get("dot"), language.words.get("slash")
    if dot and slash:
        said = re.sub(r"(?<=[^\W\d])\.(?=[^\W\d])", f" {dot} ", said)
        said = re.sub(r"(?<!\w)\.(?=[^\W\d])", f"{dot} ", said)
        said = re.sub(r"/", f" {slash} ", said)
    return f" {said.strip()} " if after(match, 1).isalnum() else said.strip()


def _entity(match: re.Match[str], _: Language) -> str | None:
    said = html.unescape(match[0])
    return said if said != match[0] else None


SET_APART = (
    Rule(
        "respelling",
        f"{SAID}[^{SAID_END}]*{SAID_END}{UNSEEN}say:([^{UNSEEN_END}]*){UNSEEN_END}",
        _respelling,
        (("GPT<!-- say: gee pee tee --> is one.", "gee pee tee is one."),),
        needs=SAID,
    ),
    Rule(
        "direction",
        f"{UNSEEN}[^{UNSEEN_END}]*{UNSEEN_END}",
        " ",
        (("Well <!-- pause 1s --> yes.", "Well yes."),),
        needs=UNSEEN,
    ),
    Rule(
        "image",
        f"{IMAGE}[^{IMAGE_END}]*{IMAGE_END}",
        " ",
        (("Look ![a cat](cat.png) here.", "Look here."),),
        needs=IMAGE,
    ),
    Rule(
        "struck out",
        f"{STRUCK}[^{STRUCK_END}]*{STRUCK_END}",
        " ",
        (("It's ~~bad~~ good.", "It's good."),),
        needs=STRUCK,
    ),
    Rule("marked words", f"{GROUP}([^{GROUP_END}]*){GROUP_END}", r"\1", (("So **big**.", "So big."),), needs=GROUP),
    Rule(
        "aside",
        f"{ASIDE}([^{ASIDE_END}]*){ASIDE_END}",
        _aside,
        (("*laughs* No!", "No!"), ("He *laughs* at it.", "He laughs at it.")),
        needs=ASIDE,
    ),
    Rule(
        "code",
        f"{CODE}([^{CODE_END}]*){CODE_END}",
        _code,
        (
            ("Use `git rebase` and `--force`.", "Use git rebase and force."),
            ("Call `os.path.join()`.", "Call os dot path dot join."),
            ("the `max_len` setting", "the max len setting."),
        ),
        needs=CODE,
    ),
)
"""What the page set apart."""

LEFT_OVER = (
    Rule("comment", r"<!--.{0,2000}?-->", " ", ((r"A \<!-- x --> B", "A B."),), needs=("<", one_of("<!--"))),
    Rule(
        "tag",
        rf"</?(?:{TAGS})(?:\s[^<>]{0, 500})?/?>",
        " ",
        ((r"a \<b>bold\</b> word", "a bold word."),),
        needs=("<", ">"),
        ignore_case=True,
    ),
    Rule(
        "entity", r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);", _entity, (("one &amp;amp; two", "one and two."),), needs=("&", ";")
    ),
    Rule(
        "leftover link",
        r"!?\[([^\[\]]+)\]\([^()\s]*\)",
        r"\1",
        ((r"the \[page](x.html) here", "the page here."),),
        needs=("[", one_of("](")),
    ),
    Rule(
        "leftover footnote",
        r"\[\^[^\]\s]+\]",
        " ",
        ((r"as shown\[^1] before", "as shown before."),),
        needs=("^", one_of("[^")),
    ),
    Rule(
        "leftover emphasis",
        r"(?<!\w)(?:\*{1,3}|_{1,3}|~~)(?=[^\s*_~])|(?<=[^\s*_~])"
        r"(?!\* (?:hotel|restaurant|review|resort|rating)s?\b)(?:\*{1,3}|_{1,3}|~~)(?!\w)|`+",
        " ",
        ((r"so \*\*bold", "so bold."),),
        needs="*_~`",
    ),
)
"""Markup that nothing understood."""
