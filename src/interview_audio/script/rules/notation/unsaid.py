"""What is in a text for programs and editors only: comments, marks, citation keys, shortcodes."""

from __future__ import annotations

import re

from interview_audio.languages.language import Language
from interview_audio.script.rules.rule import Rule, one_of

CENSORED = r"(?<![\w*])[^\W\d_]{1,4}\*{1,6}[^\W\d_]{0,12}(?![\w*])"


def _wikilink(match: re.Match[str], _: Language) -> str:
    """Say a link by its name, else by its page, without the heading that it leads to."""
    return match["name"] or re.sub(r"[#^].*", "", match["page"]) or match["page"].lstrip("#^")


def is_censored(word: str) -> bool:
    """Tell whether letters of a word that matches `CENSORED` are hidden; `a*` and `b*c` are something else."""
    return word.count("*") > 1 or sum(c.isalpha() for c in word) > 2


RULES = (
    Rule(
        "editor's comment",
        r"\{>>.{0,2000}?<<\}|\{--.{0,2000}?--\}|%%.{1,2000}?%%|\{/\*.{0,2000}?\*/\}"
        r"|\{::comment\}.{0,2000}?\{:/(?:comment)?\}",
        " ",
        (("We {>>cut?<<} left. %%ask%%", "We left."), (r"so {::comment}no{:/comment} it is", "so it is.")),
        needs="{%",
    ),
    Rule(
        "editor's change",
        r"\{\+\+(.{0,2000}?)\+\+\}|\{~~.{0,1000}?~>(.{0,1000}?)~~\}|\{==(.{0,1000}?)==\}",
        lambda match, _: match[1] or match[2] or match[3] or "",
        (("a {++new++} one", "a new one."),),
        needs="{",
    ),
    Rule(
        "file between signs",
        r"=[A-Z]{3,12}=[^=\s]{1,200}\.\w{2,5}=",
        " ",
        (("=IMAGE=old-bells.jpg=The bells", "The bells."),),
        needs="=",
    ),
    Rule(
        "template",
        r"\{\{[<%]?.{0,500}?[%>]?\}\}|\{%.{0,500}?%\}|\{[\"'] *[\"']\}|\{[A-Za-z_]\w*(?:\.\w+)+(?:\([^(){}]*\))?\}",
        " ",
        (("I like {{< note >}} it {props.x}", "I like it."),),
        needs=("{", "}"),
    ),
    Rule(
        "named span",
        r"\[([^\[\]]+)\]\{[^{}]{1,200}\}",
        r"\1",
        (("the [small]{.smallcaps} one", "the small one."),),
        needs="{",
    ),
    Rule(
        "attributes",
        r"\{(?:::?/?|[.#/])[^{}]{0,200}\}",
        " ",
        (("mine {: .red} too {#first}", "mine too."),),
        needs=("{", "}"),
    ),
    Rule(
        "wikilink",
        r"!\[\[[^\[\]]*\]\]|\[\[(?P<page>[^\[\]|]+)(?:\|(?P<name>[^\[\]]*))?\]\]",
        lambda match, language: _wikilink(match, language) if match["page"] else " ",
        (("see [[Clock tower|the tower]] and [[Gears#Big]]", "see the tower and Gears."),),
        needs=("[", one_of("[[")),
    ),
    Rule(
        "key of a citation",
        r"\s*\[[^\[\]@]{0,60}(?<![\w.])-?@[\w:.#$%&+?<>~/-]+[^\[\]]{0,120}\]",
        "",
        (("It is old [see @knuth84, p. 3; @lee] but good.", "It is old but good."),),
        needs=("[", "@"),
    ),
    Rule(
        "highlight",
        r"(?<![=\w])==(?=[^\s=])([^=\n]{1,300}?)(?<=\S)==(?![=\w])",
        r"\1",
        (("It was ==the best== of all.", "It was the best of all."),),
        needs=("=", one_of("==")),
    ),
    Rule(
        "shortcode",
        r"\[caption\b[^\]]{0,300}\].{0,1000}?\[/caption\]"
        r"|\[/?(?:gallery|caption|embed|audio|video|playlist|youtube|vimeo|gravityform|contact-form-7)\b[^\]]{0,300}\]"
        r"|\[/?[\w-]+(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]]+))+\s*/?\]",
        " ",
        (('I do. [gallery ids="1,2"] Yes. [caption id="x"]Not said[/caption]', "I do. Yes."),),
        needs="[",
    ),
    Rule(
        "checkbox",
        r"^\s*(?:[-*+]\s+)?\[[ xX]\]\s+",
        "",
        ((r"\[x] Buy strings", "Buy strings."),),
        needs=("[", one_of("[ ]|[x]")),
    ),
    Rule("mark of a block", r"(?:^|\s)\^[\w-]+\s*$", "", (("I like it. ^b1", "I like it."),), needs="^"),
    Rule(
        "address in brackets",
        r"\s*(?:\(\s*(?:https?://|www\.)[^\s()<>]+\s*\)|<(?:https?://|www\.)[^\s<>]+>|\[(?:https?://|www\.)[^\s\[\]]+\])",
        "",
        (("It is online (https://example.org/a), free.", "It is online, free."),),
        needs="(<[",
    ),
    Rule(
        "site in brackets",
        r"(?<=\w) \((?:[\w-]+\.)+(?:com|org|net|edu|io|eu|info|dev|app|co|uk|de|fr|es|it|nl|pt|br|pl)(?:/[^\s()]*)?\)",
        "",
        (("Tom Lake (tomlake.example.com) drew it.", "Tom Lake drew it."),),
        needs="(",
    ),
    Rule(
        "handle behind its name",
        r"(?<=\w) \(@[\w.]+(?: on \w+)?\)",
        "",
        (("Ida Moss (@idam) drew it.", "Ida Moss drew it."),),
        needs=("@", one_of("(@")),
    ),
    Rule(
        "censored word",
        CENSORED,
        lambda match, language: language.words["bleep"] if is_censored(match[0]) else None,
        (("What the f**k is it?", "What the bleep is it?"), ("A d*mn lie.", "A bleep lie.")),
        needs="*",
    ),
)
