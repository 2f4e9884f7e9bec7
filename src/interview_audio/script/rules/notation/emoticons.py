"""Smileys, emoji and other pictures: shown, not said."""

from __future__ import annotations

import unicodedata

from interview_audio.script.rules.rule import NON_ASCII, Rule

UNLIKE_WORDS = frozenset({"So", "Sk", "Sm"})
"""Kinds of characters that make a face of what stands between brackets."""

RULES = (
    Rule(
        "name of a picture",
        r"(?<![\w:]):(?:[+-]1|[a-z][a-z0-9_+-]*[a-z0-9]):(?!\w)",
        " ",
        (("See you :+1: there :smile:", "See you there."),),
        needs=":",
    ),
    Rule(
        "face between brackets",
        r"[┻╯╰ヽノっつ¯\\_*ᕕᕙ┬─︵ ]*\((?=[^()]*[^\x00-\x7f])[^()A-Za-z0-9\s]{1,3}[^()A-Za-z0-9]{0,10}\)"
        r"(?=[^\w\s.,;!?]|_|[\s.,;!?]|$)[╯╰ヽノっつ¯/\\_*ᕗᕤ┬─︵┻━ ]*(?<![\w])",
        lambda match, _: " " if any(unicodedata.category(c) in UNLIKE_WORDS for c in match[0]) else None,
        (("no idea ¯\\_(ツ)_/¯ (╯°□°)╯", "no idea."),),
        needs=NON_ASCII,
    ),
    Rule(
        "emoticon",
        r"(?<![\w:;])>?(?:[:;=][-'^o]?[)(\]\[DPpO|\\*]{1,3}|8-[)D]|(?<!\d )[:;]-?3|[:;]-?/(?!/)|[xX]D|"
        r"(?<!\b[a-zA-HJ-Z] )<3+|\^_+\^|[-oOT>]_+[-oOT<]|¯\\?_?\(ツ\)_?/¯|:'\(|\\o/)(?![\w/])",
        " ",
        (("the reviewers concurred with that :)", "the reviewers concurred with that."), ("<3 it ;-) yes", "it yes.")),
        needs=":;=8xX<^_\\",
    ),
    Rule(
        "emoji",
        "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u25a0-\u25b5\u25b7-\u25ff\ufe0e\ufe0f"
        "\u200d\u20e3\U000e0020-\U000e007f]+",
        " ",
        (("I love it 😀🎉!", "I love it!"),),
        needs=NON_ASCII,
    ),
)
