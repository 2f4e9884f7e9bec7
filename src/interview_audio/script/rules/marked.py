"""Join a block's runs to one string: the visible words, with each mark a pair of noncharacters that rules can match."""

from __future__ import annotations

import re
from collections.abc import Iterable

from interview_audio.model import Inline, InlineKind, Mark

# Noncharacters (U+FDD0 to U+FDEF) stand in no text that is interchanged, so they can't be mistaken for the author's.
SUPERSCRIPT, SUPERSCRIPT_END = "\ufdd0", "\ufdd1"
SUBSCRIPT, SUBSCRIPT_END = "\ufdd2", "\ufdd3"
CODE, CODE_END = "\ufdd4", "\ufdd5"
STRUCK, STRUCK_END = "\ufdd6", "\ufdd7"
IMAGE, IMAGE_END = "\ufdd8", "\ufdd9"
ASIDE, ASIDE_END = "\ufdda", "\ufddb"  # words in emphasis: `*laughs*`
SAID, SAID_END = "\ufddc", "\ufddd"  # the words that a `say:` respells
UNSEEN, UNSEEN_END = "\ufdde", "\ufddf"  # an author's direction: no words of the text
GROUP, GROUP_END = "\ufdeb", "\ufdec"  # words in bold or of a link: they belong together
HELD = "\ufde0"  # what is finished and no later rule may touch; its number follows in HELD_DIGITS
HELD_DIGITS = "\ufde1\ufde2\ufde3\ufde4\ufde5\ufde6\ufde7\ufde8\ufde9\ufdea"

PAIRS = {
    SUPERSCRIPT: SUPERSCRIPT_END,
    SUBSCRIPT: SUBSCRIPT_END,
    CODE: CODE_END,
    STRUCK: STRUCK_END,
    IMAGE: IMAGE_END,
    ASIDE: ASIDE_END,
    SAID: SAID_END,
    UNSEEN: UNSEEN_END,
    GROUP: GROUP_END,
}
ENDS = {end: start for start, end in PAIRS.items()}
MARKS = f"{SUPERSCRIPT}-{UNSEEN_END}{GROUP}{GROUP_END}"
"""A range for a character class: every mark that opens or closes."""

NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
UNSEEN_TEXT = re.compile(f"{UNSEEN}[^{UNSEEN_END}]*{UNSEEN_END}")
PAUSE = re.compile(rf"{UNSEEN}pause ?(?P<amount>[\d.]*) ?(?P<unit>ms|s|)[^{UNSEEN_END}]*{UNSEEN_END}", re.IGNORECASE)
KIND_MARKS = {InlineKind.CODE: CODE, InlineKind.IMAGE: IMAGE}
MARK_MARKS = {Mark.SUPERSCRIPT: SUPERSCRIPT, Mark.SUBSCRIPT: SUBSCRIPT, Mark.STRUCK: STRUCK, Mark.EMPHASIS: ASIDE}


def marked(runs: Iterable[Inline]) -> str:
    """Join runs to one string. Comments and footnote marks are dropped, an author's directions are kept."""
    out = [""]
    for run in runs:
        text = NONCHARACTERS.sub("", run.text)
        if run.kind in (InlineKind.COMMENT, InlineKind.NOTE):
            continue
        if run.kind is not InlineKind.DIRECTION:
            out.append(_wrapped(run, text))
        elif text.lower().startswith("say:"):
            out.append(_said(out.pop(), text[4:].strip()))
        else:
            out.append(f"{UNSEEN}{text}{UNSEEN_END}")
    return "".join(out)


def _wrapped(run: Inline, text: str) -> str:
    marks = [MARK_MARKS[mark] for mark in Mark if mark in run.marks and mark in MARK_MARKS]
    if run.kind in KIND_MARKS:
        marks.append(KIND_MARKS[run.kind])
    if run.href is not None or Mark.STRONG in run.marks:
        marks.append(GROUP)
    for mark in marks:
        text = f"{mark}{text}{PAIRS[mark]}"
    return text


def _said(before: str, respelling: str) -> str:
    """Mark the end of `before` as respelled: a marked-up run as a whole, else its last word."""
    start = 0 if before[:1] in PAIRS else max(before.rstrip().rfind(" ") + 1, 0)
    return f"{before[:start]}{SAID}{before[start:]}{SAID_END}{UNSEEN}say:{respelling}{UNSEEN_END}"


def plain(text: str) -> str:
    """Return the words alone, with white space collapsed."""
    return " ".join(NONCHARACTERS.sub("", UNSEEN_TEXT.sub("", text)).split())
