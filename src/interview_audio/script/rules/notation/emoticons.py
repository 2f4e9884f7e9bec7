"""Smileys, emoji and other pictures: shown, not said."""

from __future__ import annotations

from interview_audio.script.rules.rule import NON_ASCII, Rule

RULES = (
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
