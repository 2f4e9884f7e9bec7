"""Interviews whose speakers are known, and the many shapes that training gives them."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from interview_audio.interview.page.identity import name_parts

SENTENCES = re.compile(r"(?<=[.!?])[\"'”’)]?\s+(?=[\"'“(]?[A-ZÄÖÜÉÈÀ])")
IMPERSONAL = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|my|me|you|your|we|our|us|ich|du|wir|je|tu|nous)\b|\?")
CLOSINGS = (
    "Thank you very much for your time, NAME!",
    "NAME, thank you for talking to us!",
    "Thanks for taking the time to answer our questions, NAME.",
    "Thank you for the interview. And to our readers: see you in the next one!",
    "That was our conversation with NAME. Many thanks for your answers!",
    "It was a pleasure to talk to you. Thank you!",
)
PROMPTS = (
    "Please introduce yourself.",
    "Tell us about yourself and your work.",
    "Tell us a bit more about that, who can take part, how it is organised, and so on.",
    "Describe a typical day.",
    "Future plans",
    "Your background",
    "Favourite tools",
    "Advice for beginners",
    "Any last words for our readers.",
    "Talk about the early years.",
    "Let's turn to the next release, then.",
    "You also teach.",
    "Walk us through how you got there.",
    "Share a project that you are proud of.",
)
RHETORICAL = (
    "What does that mean? It means that we had to start again.",
    "Would I do it again? Absolutely.",
    "Did you know that it all began in a garage?",
    "You know what they say: why change a running system?",
    "Me?",
    "Is it perfect? No. Does it work? Yes.",
    "So who is going to pay for that?",
)
LISTS = (
    ("You should ask yourself a few things first:", "Is it needed?", "Who will use it?", "What does it cost?"),
    ("There are questions that come up again and again:", "Can I use it at work?", "Is it stable?"),
    ("I look at three things:", "Does it build?", "Are there tests?", "How old is the last change?"),
)


@dataclass(frozen=True)
class Unit:
    """One paragraph of an interview as training sees it."""

    text: str
    kind: str  # intro, question, answer, aside, closing, outro
    opens: bool = False  # a question starts here


@dataclass(frozen=True)
class Known:
    """An interview and who says what in it."""

    id: str
    language: str
    units: tuple[Unit, ...]
    names: tuple[str, ...] = field(default=())
    guest: str = ""

    @property
    def source(self) -> str:
        """Return the site it is from."""
        return source_of(self.id)


def source_of(interview: str) -> str:
    """Return the site that an interview is from, by its id: `weekly03_moss` is from `weekly`."""
    return interview.split("_")[0].rstrip("0123456789")


def load(paths: Sequence[Path]) -> list[Known]:
    """Load the interviews of gold files."""
    return [known(json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def known(gold: dict) -> Known:  # type: ignore[type-arg]
    """Return one gold file as units."""
    turns = [t for t in gold["turns"] if t["role"] != "skip" and t["text"].strip()]
    kinds = kinds_of([t["role"] for t in turns])
    units: list[Unit] = []
    for turn, kind in zip(turns, kinds, strict=True):
        opens = kind == "question" and (not units or units[-1].kind != "question")
        for n, paragraph in enumerate(p for p in turn["text"].split("\n\n") if p.strip()):
            units.append(Unit(" ".join(paragraph.split()), kind, opens and n == 0))
    people = [s["name"] for s in gold["speakers"]]
    guests = [s["name"] for s in gold["speakers"] if s["role"] == "guest"]
    return Known(gold["id"], gold["language"], tuple(units), tuple(people), guests[0] if guests else "")


def kinds_of(roles: Sequence[str]) -> list[str]:
    """Return what each turn does in the interview, by the roles of all."""
    out: list[str] = []
    for k, role in enumerate(roles):
        rest = [r for r in roles[k + 1 :] if r != "narrator"]
        before, between = out[-1] if out else "", roles[k + 1 : k + 2] == ["narrator"]
        if role == "guest":
            out.append("answer")
        elif role == "interviewer":
            # thanks that nobody answers: before the end, or before the next interview on the page
            unanswered = not rest or (between and rest[0] == "interviewer" and before == "answer")
            out.append("closing" if unanswered or (before == "closing" and "guest" not in rest[:1]) else "question")
        elif not any(kind in ("question", "answer") for kind in out):
            out.append("intro")
        else:
            out.append("outro" if before in ("closing", "outro") or "guest" not in rest else "aside")
    return out


def split(text: str, parts: int, rng: random.Random) -> list[str]:
    """Split a paragraph into up to `parts` paragraphs between sentences."""
    sentences = SENTENCES.split(text)
    if len(sentences) < 2:
        return [text]
    cuts = sorted(rng.sample(range(1, len(sentences)), min(parts - 1, len(sentences) - 1)))
    return [" ".join(sentences[a:b]) for a, b in zip([0, *cuts], [*cuts, len(sentences)], strict=True)]


def halves(text: str) -> list[str]:
    """Split a question into two paragraphs, as authors do: what leads up to it, and what it asks."""
    sentences = SENTENCES.split(text)
    at = len(sentences)
    while at > 0 and sentences[at - 1].rstrip("\"”')").endswith("?"):
        at -= 1
    if at in (0, len(sentences)):
        at = (len(sentences) + 1) // 2
    return [" ".join(part) for part in (sentences[:at], sentences[at:]) if part]


@dataclass(frozen=True)
class Pool:
    """Paragraphs of other interviews that can be put into one."""

    impersonal: tuple[str, ...]
    leads: tuple[tuple[str, Known], ...]  # what leads up to a question
    intros: tuple[tuple[str, Known], ...]
    outros: tuple[tuple[str, Known], ...]


def pool(interviews: Sequence[Known]) -> Pool:
    """Collect what a set of interviews can lend to others."""
    english = [k for k in interviews if k.language == "en"]
    impersonal = tuple(
        u.text
        for k in english
        for u in k.units
        if u.kind in ("answer", "intro") and 15 <= len(u.text.split()) <= 120 and not IMPERSONAL.search(u.text)
    )
    leads = [(halves(u.text), k) for k in english for u in k.units if u.kind == "question"]
    long = [(u, k) for k in english for u in k.units if len(u.text.split()) > 8]
    return Pool(
        impersonal,
        tuple((h[0], k) for h, k in leads if len(h) == 2 and "?" not in h[0] and len(h[0].split()) >= 8),
        tuple((u.text, k) for u, k in long if u.kind == "intro"),
        tuple((u.text, k) for u, k in long if u.kind == "outro"),
    )


def renamed(text: str, lender: Known, borrower: Known) -> str:
    """Rewrite a paragraph about one guest as one about another."""
    if not lender.guest or not borrower.guest:
        return text
    first, last = borrower.guest.split()[0], borrower.guest.split()[-1]
    text = text.replace(lender.guest, borrower.guest)
    old = lender.guest.split()
    return re.sub(rf"\b{re.escape(old[-1])}\b", last, re.sub(rf"\b{re.escape(old[0])}\b", first, text))


def drawn(interview: Known, lender: Pool, rng: random.Random, *, numbered: bool, hard: float = 1.0) -> Known:
    """Draw one shape of an interview: split, led in, introduced and closed at random. `hard` scales how often."""
    core = [u for u in interview.units if u.kind in ("question", "answer")]
    asides = rng.random() < 0.3
    body = [u for u in interview.units if u.kind in ("question", "answer") or (u.kind == "aside" and asides)]
    units = [*_opening(interview, lender, rng), *_shaped(interview, body or core, lender, rng, numbered, hard)]
    units += _ending(interview, lender, rng)
    names = interview.names if rng.random() < 0.7 else ()
    return Known(interview.id, interview.language, tuple(units), names, interview.guest)


def _opening(interview: Known, lender: Pool, rng: random.Random) -> list[Unit]:
    own = [u for u in interview.units if u.kind == "intro"]
    draw = rng.random()
    if draw < 0.25:
        return []
    if draw < 0.6 and own:
        return own
    lent = rng.sample(lender.intros, min(len(lender.intros), rng.randint(1, 3)))
    return [Unit(renamed(t, k, interview), "intro") for t, k in lent]


def _ending(interview: Known, lender: Pool, rng: random.Random) -> list[Unit]:
    units = [u for u in interview.units if u.kind == "closing"]
    if not units and rng.random() < 0.3:
        name = interview.guest.split()[0] if interview.guest else "everybody"
        units = [Unit(rng.choice(CLOSINGS).replace("NAME", name), "closing")]
    draw = rng.random()
    own = [u for u in interview.units if u.kind == "outro"]
    if draw < 0.25 and own:
        return units + own
    if draw < 0.35:
        lent = rng.sample(lender.outros, min(len(lender.outros), rng.randint(1, 2)))
        return units + [Unit(renamed(t, k, interview), "outro") for t, k in lent]
    return units


def _shaped(
    interview: Known, body: Sequence[Unit], lender: Pool, rng: random.Random, numbered: bool, hard: float
) -> list[Unit]:
    out: list[Unit] = []
    for index, unit in enumerate(body):
        opens = unit.opens and not (out and out[-1].kind == "question")
        if unit.kind == "question":
            last = index + 1 == len(body) or body[index + 1].kind != "question"
            parts = _question(unit.text, lender, rng, numbered, hard, alone=opens and last, last=last)
            if opens and rng.random() < (0.2 if numbered else 0.12) * hard:
                parts = _lengthened(parts, interview, lender, rng)
        elif unit.kind == "answer":
            parts = _answer(unit.text, lender, rng, numbered, hard)
        else:
            parts = [unit.text]
        out += [Unit(p, unit.kind, opens and n == 0) for n, p in enumerate(parts)]
    return out


def _question(
    text: str, lender: Pool, rng: random.Random, numbered: bool, hard: float, *, alone: bool, last: bool
) -> list[str]:
    """Split a question, lead it in by an impersonal paragraph, or put it as a prompt."""
    if alone and rng.random() < 0.07 * hard:
        return [rng.choice(PROMPTS)]
    draw = rng.random()
    parts = halves(text) if draw < 0.3 * hard else split(text, rng.randint(2, 4), rng) if draw < 0.6 * hard else [text]
    lead_in = 0.25 if numbered else 0.12
    if last and rng.random() < lead_in * hard and lender.impersonal:
        asking = next((k for k, p in enumerate(parts) if "?" in p), len(parts) - 1)
        parts.insert(asking, rng.choice(lender.impersonal))
    return parts


def _lengthened(parts: list[str], interview: Known, lender: Pool, rng: random.Random) -> list[str]:
    """Put what leads up to other questions before a question, as one paragraph with it or as several."""
    lent = rng.sample(lender.leads, min(len(lender.leads), rng.randint(1, 3)))
    leads = [renamed(t, k, interview) for t, k in lent]
    draw = rng.random()
    if draw < 0.4:
        return [" ".join(leads), *parts]
    if draw < 0.7:
        return [" ".join([*leads, parts[0]]), *parts[1:]]
    return [*leads, *parts]


def _answer(text: str, lender: Pool, rng: random.Random, numbered: bool, hard: float) -> list[str]:
    """Split or shorten a paragraph of an answer, give it a question of its own, or add an impersonal one."""
    parts = split(text, rng.randint(2, 3), rng) if rng.random() < 0.3 * hard else [text]
    if not numbered and rng.random() < 0.15 * hard:
        parts = [" ".join(SENTENCES.split(parts[0])[:2])]
    if rng.random() < 0.03 * hard:
        parts.insert(rng.randint(0, len(parts)), rng.choice(RHETORICAL))
    if rng.random() < 0.02 * hard:
        parts += rng.choice(LISTS)
    if rng.random() < 0.12 * hard and lender.impersonal:
        parts.append(rng.choice(lender.impersonal))
    return parts


def name_words(interview: Known) -> frozenset[str]:
    """Return the parts of the names of those who speak."""
    return frozenset(word for name in interview.names for word in name_parts(name) if len(word) > 2)
