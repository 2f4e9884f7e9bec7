"""Tell whether a text asks, by the mark at its end or by what stands for one in its language."""

from __future__ import annotations

import re

MARK = r"[?？؟]|(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e]"
"""A question mark; the Greek one looks like a semicolon."""
UNMARKED = r"(?:か。|[すたうん]か|[吗嗎]|까요?)[.。．]?"
"""How a question ends that Japanese, Chinese and Korean write without a mark."""
ENDS_ASKING = re.compile(
    rf"(?:{MARK}|{UNMARKED}(?=\W*$))(?:\d{{1,2}}(?!\d))?"
    r"(?:[!?.\s\"'”’»」』)\]*_†‡¹²³⁰-⁹\u200b-\u200d\ufeff\ufe0f\u2600-\u27bf\U0001f000-\U0001faff]"
    r"|:-?[)D(]|;-?\)|\[[^\[\]]{1,20}\]|\([^()]{1,20}\))*$"
)
"""A question mark, and what may stand behind it: brackets, quotation marks, a note, a smiley, `[laughs]`."""
AT_THE_END = re.compile(rf"(?:{MARK}|{UNMARKED})[*_ 」』]*$")
TAIL = 200
"""Maximum number of characters at the end of a sentence in which its question mark is looked for."""


def is_question(sentence: str) -> bool:
    """Return whether a sentence ends in a question mark, with brackets, quotation marks or a smiley after it or not."""
    return bool(ENDS_ASKING.search(sentence[-TAIL:]))


def asks_at_the_end(text: str) -> bool:
    """Return whether nothing but marks of emphasis stands behind a question mark at the end."""
    return bool(AT_THE_END.search(text[-TAIL:]))
