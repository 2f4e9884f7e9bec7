"""The words of interviewers and guests in a language, of labels, and around people's names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

NOTHING = "(?!)"
"""Matches no text: where a language has no words yet."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words by the part they play in an interview, each field a regular expression without groups for whole words."""

    spaced: bool = True  # whether blanks part the words, so that one can be told from a part of another
    common: str = NOTHING  # the most frequent words: they tell the language
    ask: str = NOTHING  # what a question starts with
    invite: str = NOTHING  # how an answer is asked for without a question mark
    i: str = NOTHING  # first person singular
    we: str = NOTHING  # first person plural
    you: str = NOTHING  # second person
    he: str = NOTHING
    she: str = NOTHING
    they: str = NOTHING
    reply: str = NOTHING  # how an answer starts
    lead: str = NOTHING  # how a next question starts
    thanks: str = NOTHING
    hello: str = NOTHING
    talk: str = NOTHING  # how an introduction tells that two people talked
    readers: str = NOTHING  # words to or about the readers, and about the text as a text
    title: str = NOTHING  # what stands before a name

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """Return the compiled fields by name."""
        texts = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "spaced"}
        if not self.spaced:
            return {name: re.compile(text, re.IGNORECASE) for name, text in texts.items()}
        return {name: whole_words(text) for name, text in texts.items()}

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Return the most frequent words that have more than one letter: a and i are many languages'."""
        return frozenset(word for word in self.common.split("|") if len(word) > 1) if self.spaced else frozenset()


@dataclass(frozen=True, eq=False)
class LabelWords:
    """Words that stand as a label before a turn, in lower case."""

    interviewer: frozenset[str] = frozenset()  # "host", "q"
    guest: frozenset[str] = frozenset()  # "answer", "a"
    narrator: frozenset[str] = frozenset()
    letters: tuple[str, str] | None = None  # the letters for question and answer, which count only together
    nobody: str = ""  # regular expression: words before a colon that are never a speaker


@dataclass(frozen=True, eq=False)
class NameWords:
    """Words around people's names; each text is a regular expression without groups, "" where there is none."""

    titles: str = ""  # what stands before a name: "Dr"
    particles: str = ""  # parts of a name in lower case: "von"
    joined: frozenset[str] = frozenset()  # what joins two names: "and"
    talk: str = ""  # what a title calls the talk: "Conversation"
    together: str = ""  # leads from it to the guest: "with"
    to: str = ""  # the same, where it may lead elsewhere: "for"
    conducted: str = ""  # leads to who asked, with `by`
    by: str = ""
    credit: str = ""  # the same in a line of its own, in any case: "das Gespräch führte", "text"
    also_credited: str = ""  # leads to others whom such a line names: "photos"
    introduced: str = ""  # leads to who is introduced: "our guest is"
    is_: str = ""  # follows the name of whom a sentence introduces: "is"
    greeting: str = ""  # "Hello"
    before_address: str = ""  # other words before a name that somebody is called by: "Thanks"
    offices: str = ""  # what follows the name in a signature: "Editor"
    recently: str = ""  # what stands between a publication's name and `asks`
    asks: str = ""  # what a publication says of itself: "interviewed"
    never: frozenset[str] = frozenset()  # words with a capital that are part of no name, in lower case


@dataclass(frozen=True, eq=False)
class QuestionWords:
    """Words that tell what a question is about and where it can be cut, for the titles of chapters.

    The first four are regular expressions without groups for whole words; the others are words in lower case.
    """

    wonder: str = NOTHING  # how a question starts that yes and no do not answer
    opening: str = NOTHING  # what leads up to a question and tells nothing: "and finally", "could you tell us"
    remark: str = NOTHING  # a greeting or a comment on the last answer, with which a sentence starts
    following: str = NOTHING  # how a question starts that depends on the one before: "or", "if so"
    leading: frozenset[str] = frozenset()  # what a clause before the question starts with: "if"
    pointing: frozenset[str] = frozenset()  # what stands for something said before: "this"
    function: frozenset[str] = frozenset()  # words that no title ends with: articles, pronouns, auxiliaries
    vague: frozenset[str] = frozenset()  # other words that tell nothing of a subject: "agree", "opinion"

    @cached_property
    def starts(self) -> Mapping[str, re.Pattern[str]]:
        """Return the compiled expressions by name, each for the start of a text."""
        names = ("wonder", "opening", "remark", "following")
        return {name: re.compile(rf"(?:{getattr(self, name)})(?![\w'’])", re.IGNORECASE) for name in names}


def whole_words(pattern: str) -> re.Pattern[str]:
    """Return `pattern` compiled to match whole words, in any case."""
    return re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])", re.IGNORECASE)
