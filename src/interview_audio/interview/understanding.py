"""From a document to an interview: the passages, the best reading of them, the people, the turns."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from interview_audio.errors import NotAnInterviewError
from interview_audio.interview import names, page
from interview_audio.interview.evidence import asks_somebody
from interview_audio.interview.names import in_title, mentions
from interview_audio.interview.surroundings import Read, around, bylines, is_listing
from interview_audio.interview.silence import READ_MORE
from interview_audio.interview.labels import kind_of, kinds_of, name_parts, same_person
from interview_audio.interview.layouts import Layout, hints, label_roles, prior, question_marks
from interview_audio.interview.passages import Passage, cut
from interview_audio.interview.people import Known, Voices, assigned_roles, known, voices
from interview_audio.interview.reading import Hint, Reading, Scores, best_reading, best_score, scored, weights
from interview_audio.interview.vocabulary import detected
from interview_audio.interview.wording import Wording
from interview_audio.model import BlockKind, Block, Document, Interview, Person, Role, Skipped, Turn


@dataclass(frozen=True)
class Said:
    """A passage and whose it is."""

    passage: Passage
    role: Role
    speaker: str | None
    confidence: float
    apart: str | None = None  # why it is no part of the interview after all
    byline: int | None = None  # where the name of who sent the question starts

    def pieces(self) -> list[Passage]:
        """The passage, and the parts of it that aren't said, in order."""
        p = self.passage
        if self.apart:
            return [replace(p, silent=self.apart)]
        out = page.without_number(p) if self.role is Role.INTERVIEWER else [p]
        if self.byline is None:
            return out
        body = out.pop()
        at = p.start + self.byline - body.start
        return [*out, body.part(0, at), replace(body.part(at, len(body.text)), silent="sender of the question")]


@dataclass(frozen=True)
class Account:
    """One account of a page: where its labels are, what they mean, how its questions are set off, how it is read."""

    passages: tuple[Passage, ...]  # all of the page
    spoken: tuple[Passage, ...]
    wordings: tuple[Wording, ...]  # of the spoken
    layout: Layout
    scores: Scores
    worth: float

    def reading(self) -> Reading:
        """The best reading under this account."""
        return best_reading(self.scores, hints(self.spoken, self.layout))


def read_whole(document: Document) -> Interview:
    """The interview in a document; `NotAnInterviewError` where there is none."""
    title = title_of(document)
    prose = [b for b in document.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and b.text.strip()]
    texts = [b.text for b in prose]
    language = detected("\n".join(texts), document.language)
    people = known(document, title, texts[:12], [b.text for b in prose if b.kind is BlockKind.PARAGRAPH])
    title = title or title_in_text(texts, people)
    account = best_account(document, title, language, people)
    reading = account.reading()
    if not _is_interview(reading, account.wordings, account.spoken):
        raise NotAnInterviewError(
            "No interview was found in this text: nobody asks and somebody else answers.",
            do="Put **Name:** before the words of each person and run again; docs/interview-format.md shows how.",
            path=document.path,
        )
    cast = voices(account.passages, account.layout.labels, people, account.wordings, title)
    said = _said(account, reading, cast, people)
    return _interview(document, title, language, people, account.passages, said, cast)


def best_account(document: Document, title: str, language: str, people: Known) -> Account:
    """The account that explains the page best."""
    reasons = page.silences(document, title)
    labels = page.labels_of(document, reasons, people.all + people.mentioned)
    accounts = [a for names in dict.fromkeys((labels, frozenset[str]())) for a in _accounts(document, reasons, names, language, people)]
    return max(accounts, key=lambda a: a.worth)


def _accounts(
    document: Document, reasons: Sequence[str | None], names: frozenset[str], language: str, people: Known
) -> Iterator[Account]:
    passages = tuple(page.passages(document, reasons, names))
    spoken = tuple(_with_waiting_labels(passages))
    labels = {p.label for p in spoken if p.label and not kind_of(p.label)}
    parts = frozenset(w for name in (*people.all, *labels) for w in name_parts(name) if len(w) > 2)
    wordings = tuple(Wording(p.text[p.number_end :], language, parts) for p in spoken)
    plain = scored(wordings, weights("plain"))
    numbered = scored(wordings, weights("numbered")) if any(p.number is not None for p in spoken) else plain
    assigned, asking = assigned_roles(spoken, wordings, people)
    by_name = {n: Role(kind) for n, kind in kinds_of(assigned).items()}
    none = [Hint()] * len(spoken)
    free = {id(scores): best_score(scores, none) for scores in (plain, numbered)}
    for roles in label_roles(assigned, by_name) if names else ({},):
        for marks in question_marks(spoken, wordings):
            layout = replace(marks, labels=roles)
            scores = numbered if layout.numbers else plain
            # what the words lose by this layout, against what it explains
            worth = best_score(scores, hints(spoken, layout)) - free[id(scores)] + prior(spoken, layout, asking)
            yield Account(passages, spoken, wordings, layout, scores, worth)


def title_of(document: Document) -> str:
    """What the page calls itself: its front matter, its first heading; empty where it says nothing."""
    title = document.metadata.get("title")
    if isinstance(title, str) and title.strip():
        return title.strip()
    headings = [b for b in document.blocks if b.kind is BlockKind.HEADING and b.text.strip()]
    times = Counter(b.text.strip() for b in headings)
    headings = [b for b in headings if times[b.text.strip()] == 1]
    if headings:
        first = min(headings[:3], key=lambda b: b.level)
        return " ".join(first.text.split()) if "?" not in first.text else ""
    return ""


def title_in_text(texts: Sequence[str], people: Known) -> str:
    """Where nothing is set as a title: what a line links to that names the guest, or a first line that is no sentence."""
    for text in texts:
        link = READ_MORE.fullmatch(text.strip())
        if link and ":" in text and any(mentions(text, g) for g in people.guests):
            return " ".join(text.split(":", 1)[1].split())
    first = " ".join(texts[0].split()) if texts else ""
    sentence = re.search(r"[.?!:;,…]$", first) or len(first.split()) > 14
    return "" if sentence or READ_MORE.fullmatch(first) or texts.count(texts[0]) > 1 else first


def _with_waiting_labels(passages: Sequence[Passage]) -> list[Passage]:
    """The spoken passages; a label alone in its paragraph belongs to the words after it."""
    out: list[Passage] = []
    waiting: str | None = None
    for passage in passages:
        if passage.silent == "label":
            waiting = passage.label
        elif passage.silent is None:
            out.append(replace(passage, label=passage.label or waiting))
            waiting = None
    return out


def _is_interview(reading: Reading, wordings: Sequence[Wording], passages: Sequence[Passage]) -> bool:
    """Whether somebody asks and somebody else answers, more than once or for a good part of the text."""
    questions = sum(
        1
        for before, role in zip((None, *reading.roles), reading.roles, strict=False)
        if role is Role.INTERVIEWER and before is not Role.INTERVIEWER
    )
    return questions >= 1 and Role.GUEST in reading.roles


def _said(account: Account, reading: Reading, cast: Voices, people: Known) -> list[Said]:
    """Every spoken passage with its speaker, and what turned out not to be said."""
    passages = account.spoken
    listing = is_listing(account.passages)
    apart = around(Read(passages, account.wordings, reading.states, people, listing))
    senders = bylines(passages, reading.roles)
    out: list[Said] = []
    defaults = {Role.INTERVIEWER: cast.interviewer, Role.GUEST: cast.guest}
    speakers: dict[Role, str] = dict(defaults)
    previous: Role | None = None
    for index, (passage, role, sure) in enumerate(zip(passages, reading.roles, reading.confidence, strict=True)):
        label = passage.label.casefold() if passage.label else ""
        if role is Role.NARRATOR:
            out.append(Said(passage, role, people.author, sure, apart.get(index)))
            if passage.is_heading and (guest := section_guest(passage.text, people)):
                defaults[Role.GUEST] = speakers[Role.GUEST] = guest
            previous = role
            continue
        if label in cast.by_label:
            speakers[role] = cast.by_label[label]
        elif previous not in (role, Role.NARRATOR):
            speakers[role] = defaults[role]
        out.append(Said(passage, role, speakers[role], sure, apart.get(index), senders.get(index)))
        previous = role
    return out


def section_guest(heading: str, people: Known) -> str | None:
    """Whom a heading between questions names as the guest of what follows: `Interview with Ada Lovelace`."""
    named = [name for name, weight in in_title(heading) if weight > 2.5]
    return named[0] if named else None


def _interview(
    document: Document,
    title: str,
    language: str,
    people: Known,
    passages: Sequence[Passage],
    said: Sequence[Said],
    cast: Voices,
) -> Interview:
    by_place = {(s.passage.source, s.passage.start): s for s in said}
    turns: list[list[Said]] = []
    skipped: list[Skipped] = []
    for passage in passages:
        whose = by_place.get((passage.source, passage.start))
        for piece in whose.pieces() if whose else [passage]:
            if piece.silent or not whose:
                skipped.append(Skipped(piece.block.line, piece.text, piece.silent or ""))
                continue
            mine = replace(whose, passage=piece)
            if turns and (turns[-1][-1].role, turns[-1][-1].speaker) == (mine.role, mine.speaker):
                turns[-1].append(mine)
            else:
                turns.append([mine])
    finished = tuple(_turn(turn, document.blocks) for turn in turns)
    return Interview(
        title=title or _untitled(document, cast),
        language=language,
        people=_people(finished, cast),
        turns=finished,
        skipped=tuple(skipped),
        author=people.author,
        date=date_of(document),
        source=source_of(document),
        metadata=document.metadata,
    )


def _turn(said: Sequence[Said], blocks: Sequence[Block]) -> Turn:
    """One turn; pieces of one block that stay together are one block again."""
    spans: list[tuple[int, int, int]] = []
    for s in said:
        p = s.passage
        if spans and spans[-1][0] == p.source and not blocks[p.source].text[spans[-1][2] : p.start].strip():
            spans[-1] = (p.source, spans[-1][1], p.end)
        else:
            spans.append((p.source, p.start, p.end))
    pieces = tuple(cut(blocks[source], start, end) for source, start, end in spans)
    return Turn(said[0].role, said[0].speaker, pieces, pieces[0].line, round(min(s.confidence for s in said), 3))


def _people(turns: Sequence[Turn], cast: Voices) -> tuple[Person, ...]:
    """Those who speak, interviewers first, each group in order of speech."""
    pronouns = {p.name: p.pronoun for p in cast.people}
    found = {(t.role, t.speaker): None for t in turns if t.role is not Role.NARRATOR and t.speaker}
    return tuple(
        Person(name, role, pronouns.get(name))
        for wanted in (Role.INTERVIEWER, Role.GUEST)
        for role, name in found
        if role is wanted and name
    )


def _untitled(document: Document, cast: Voices) -> str:
    if document.path:
        return re.sub(r"[-_]+", " ", document.path.stem).strip()
    return cast.guest


def date_of(document: Document) -> dt.date | None:
    """The post's date by its front matter."""
    for key in ("date", "published", "pubdate", "publish_date"):
        value = document.metadata.get(key)
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        if isinstance(value, str) and (found := re.match(r"(\d{4})-(\d{2})-(\d{2})", value)):
            try:
                return dt.date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None


def source_of(document: Document) -> str | None:
    """Where the post stands: its address by its front matter, else its file's name."""
    for key in ("source", "url", "link", "canonical_url", "permalink", "original"):
        value = document.metadata.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return document.path.name if document.path else None
