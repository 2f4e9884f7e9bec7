"""The program's own words in a language: notices, names of chapters, the words of the web page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Phrases:
    """The program's own words in one language; an empty entry is taken from English."""

    notice: str = ""  # spoken: the voices are synthetic
    conversation: str = ""  # the notice where names are known: {guests} and {hosts}
    introduction: str = ""  # the title of the first chapter
    question: str = ""  # of a chapter without words of its own; {number} is its place
    closing: str = ""  # of the last chapter
    descriptions: Mapping[str, str] = field(default_factory=dict)  # by the reason for an omission, "" for the others
    page: Mapping[str, str] = field(default_factory=dict)  # the web page: by short English names, "play" to "Play"
    desk: Mapping[str, str] = field(default_factory=dict)  # the page of `edit`, likewise

    def completed(self, other: Phrases) -> Phrases:
        """Return these phrases, with those of `other` where there are none."""
        return Phrases(
            notice=self.notice or other.notice,
            conversation=self.conversation or other.conversation,
            introduction=self.introduction or other.introduction,
            question=self.question or other.question,
            closing=self.closing or other.closing,
            descriptions={**other.descriptions, **self.descriptions},
            page={**other.page, **self.page},
            desk={**other.desk, **self.desk},
        )
