"""Turn a reading into turns: the speaker of every passage, and what isn't said, both in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_audio.interview.page import page
from interview_audio.interview.page.names import in_title, mentions
from interview_audio.interview.page.omissions import BY_KIND
from interview_audio.interview.page.passages import Passage, cut
from interview_audio.interview.reading.hypotheses import Hypothesis
from interview_audio.interview.reading.outside_matter import ReadPage, bylines, is_listing, outside_matter
from interview_audio.interview.reading.people import PeopleHints
from interview_audio.interview.reading.pronouns import pronoun
from interview_audio.interview.reading.sequence import Reading
from interview_audio.interview.reading.speaker_names import SpeakerNames
from interview_audio.model import Block, BlockKind, InlineKind, Person, Role, Skipped, Turn


@dataclass(frozen=True)
class AttributedPassage:
    """A passage and its speaker."""

    passage: Passage
    role: Role
    speaker: str | None
    confidence: float
    omission: str | None = None  # why it is no part of the interview after all
    byline: int | None = None  # where the name of who sent the question starts

    def pieces(self) -> list[Passage]:
        """Return the passage, and the parts of it that aren't said, in order."""
        p = self.passage
        if self.omission:
            return [replace(p, omission=self.omission)]
        out = page.without_number(p) if self.role is Role.INTERVIEWER else [p]
        if self.byline is None:
            return out
        body = out.pop()
        at = p.start + self.byline - body.start
        return [*out, body.part(0, at), replace(body.part(at, len(body.text)), omission="sender of the question")]


def attribute(
    hypothesis: Hypothesis, reading: Reading, names: SpeakerNames, people: PeopleHints
) -> list[AttributedPassage]:
    """Return every spoken passage with its speaker, and what turned out not to be said."""
    passages = hypothesis.spoken
    listing = is_listing(hypothesis.passages)
    omitted = outside_matter(ReadPage(passages, hypothesis.wordings, reading.states, people, listing))
    senders = bylines(passages, reading.roles)
    out: list[AttributedPassage] = []
    defaults = {Role.INTERVIEWER: names.interviewer, Role.GUEST: names.guest}
    speakers: dict[Role, str] = dict(defaults)
    previous: Role | None = None
    for index, (passage, role, sure) in enumerate(zip(passages, reading.roles, reading.confidence, strict=True)):
        label = passage.label.casefold() if passage.label else ""
        if role is Role.NARRATOR:
            out.append(AttributedPassage(passage, role, people.author, sure, omitted.get(index)))
            if passage.is_heading and (guest := section_guest(passage.text)):
                defaults[Role.GUEST] = speakers[Role.GUEST] = guest
            previous = role
            continue
        if label in names.by_label:
            speakers[role] = names.by_label[label]
        elif previous not in (role, Role.NARRATOR) and not (hypothesis.layout.decided and role is Role.GUEST):
            # where labels decide, an answer without one is whose the answer before was
            speakers[role] = defaults[role]
        out.append(AttributedPassage(passage, role, speakers[role], sure, omitted.get(index), senders.get(index)))
        previous = role
    return out


def section_guest(heading: str) -> str | None:
    """Return whom a heading between questions names as the guest of what follows: `Interview with Ada Lovelace`."""
    named = [name for name, weight in in_title(heading) if weight > 2.5]
    return named[0] if named else None


def turns_of(
    passages: Sequence[Passage], said: Sequence[AttributedPassage], blocks: Sequence[Block], overrides: PolicyOverrides
) -> tuple[list[Turn], list[Skipped]]:
    """Return the turns, and what is skipped. Every word of the passages is in one of them."""
    by_place = {(s.passage.source, s.passage.start): s for s in said}
    turns: list[list[AttributedPassage]] = []
    skipped: list[Skipped] = []
    for passage in passages:
        whose = by_place.get((passage.source, passage.start))
        for piece in whose.pieces() if whose else [passage]:
            if piece.omission in overrides.reasons and piece.text.strip():
                mine = overrides.said(piece, turns[-1][-1] if turns else None)
            elif piece.omission or not whose:
                skipped.append(Skipped(piece.block.line, piece.text, piece.omission or ""))
                continue
            else:
                mine = replace(whose, passage=piece)
            if turns and (turns[-1][-1].role, turns[-1][-1].speaker) == (mine.role, mine.speaker):
                turns[-1].append(mine)
            else:
                turns.append([mine])
    return [_turn(turn, blocks) for turn in turns], skipped


NARRATED = frozenset({"image", "caption", "credit", "byline", "signature", "teaser of another post", "share line"})
"""What the narrator says where it is to be said; the rest belongs to whoever speaks around it."""


@dataclass(frozen=True)
class PolicyOverrides:
    """What is said all the same, by the reason for which it would be left out."""

    reasons: frozenset[str] = frozenset()
    author: str | None = None

    def said(self, passage: Passage, before: AttributedPassage | None) -> AttributedPassage:
        """Return the passage as words of whoever spoke before, or of the narrator."""
        beside = passage.block.kind is BlockKind.BOILERPLATE
        if before is None or beside or passage.omission in NARRATED:
            return AttributedPassage(passage, Role.NARRATOR, self.author, 1.0)
        return replace(before, passage=passage, omission=None, byline=None)


def said_aloud(block: Block) -> Block:
    """Return a block as one that is said: a listing, a row of a table, a picture's text become a paragraph."""
    if block.kind not in BY_KIND and all(run.kind is not InlineKind.IMAGE for run in block.inlines):
        return block
    runs = (
        replace(run, kind=kind, text=re.sub(r"\s*\t\s*", ", ", run.text) if block.kind is BlockKind.TABLE else run.text)
        for run in block.inlines
        for kind in [InlineKind.TEXT if run.kind is InlineKind.IMAGE else run.kind]
    )
    return replace(block, kind=BlockKind.PARAGRAPH, inlines=tuple(runs))


def _turn(said: Sequence[AttributedPassage], blocks: Sequence[Block]) -> Turn:
    """Return one turn; pieces of one block that stay together are one block again."""
    spans: list[tuple[int, int, int]] = []
    for s in said:
        p = s.passage
        if spans and spans[-1][0] == p.source and not blocks[p.source].text[spans[-1][2] : p.start].strip():
            spans[-1] = (p.source, spans[-1][1], p.end)
        else:
            spans.append((p.source, p.start, p.end))
    pieces = tuple(said_aloud(cut(blocks[source], start, end)) for source, start, end in spans)
    return Turn(said[0].role, said[0].speaker, pieces, pieces[0].line, round(min(s.confidence for s in said), 3))


def speakers(turns: Sequence[Turn], language: str = "en", about: Sequence[str] = ()) -> tuple[Person, ...]:
    """Return those who speak, interviewers first, each group in order of speech.

    `language` is a BCP 47 tag, and `about` is what the page says beside the turns: its title and its summaries.
    """
    found = {(t.role, t.speaker): None for t in turns if t.role is not Role.NARRATOR and t.speaker}
    everybody = [name for _, name in found if name]
    return tuple(
        Person(name, role, _pronoun(name, role, turns, about, everybody, language))
        for wanted in (Role.INTERVIEWER, Role.GUEST)
        for role, name in found
        if role is wanted and name
    )


def _pronoun(
    name: str, role: Role, turns: Sequence[Turn], about: Sequence[str], everybody: Sequence[str], language: str
) -> str | None:
    """Return the pronoun for one of those who speak: by what the narrator tells, then by question and answer.

    What opens the talk introduces the guest, if there is only one.
    """
    guests = {t.speaker for t in turns if t.role is Role.GUEST}
    topic = role is Role.GUEST and len(guests) == 1
    start = next((k for k, t in enumerate(turns) if t.role is Role.GUEST), 0) if role is Role.GUEST else 0
    narrated = [t.text for t in turns if t.role is Role.NARRATOR]
    opening = [t.text for t in turns[:start] if t.role not in (role, Role.NARRATOR)]
    asked = [t.text for t in turns[start:] if t.role not in (role, Role.NARRATOR)]
    own = [t.text for t in turns if t.speaker == name and t.role is role]
    if not topic:
        narrated, asked = narrated + [text for text in asked if mentions(text, name)], []
    others = [other for other in everybody if other != name]
    told = [*about, *narrated]
    return pronoun(name, told, language, opening=opening, asked=asked, own=own, others=others, topic=topic)
