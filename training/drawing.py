"""Draw the many shapes in which training sees an interview: split, lengthened, led in and closed at random."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from training.interviews import LabelledInterview, Paragraph

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
class DonorParagraphs:
    """Paragraphs of other interviews that can be put into one."""

    impersonal: tuple[str, ...]
    leads: tuple[tuple[str, LabelledInterview], ...]  # what leads up to a question
    intros: tuple[tuple[str, LabelledInterview], ...]
    outros: tuple[tuple[str, LabelledInterview], ...]


def donor_paragraphs(interviews: Sequence[LabelledInterview]) -> DonorParagraphs:
    """Collect what a set of interviews can lend to others."""
    english = [k for k in interviews if k.language == "en"]
    impersonal = tuple(
        u.text
        for k in english
        for u in k.paragraphs
        if u.kind in ("answer", "intro") and 15 <= len(u.text.split()) <= 120 and not IMPERSONAL.search(u.text)
    )
    leads = [(halves(u.text), k) for k in english for u in k.paragraphs if u.kind == "question"]
    long = [(u, k) for k in english for u in k.paragraphs if len(u.text.split()) > 8]
    return DonorParagraphs(
        impersonal,
        tuple((h[0], k) for h, k in leads if len(h) == 2 and "?" not in h[0] and len(h[0].split()) >= 8),
        tuple((u.text, k) for u, k in long if u.kind == "intro"),
        tuple((u.text, k) for u, k in long if u.kind == "outro"),
    )


def renamed(text: str, donor: LabelledInterview, borrower: LabelledInterview) -> str:
    """Rewrite a paragraph about one guest as one about another."""
    if not donor.guest or not borrower.guest:
        return text
    first, last = borrower.guest.split()[0], borrower.guest.split()[-1]
    text = text.replace(donor.guest, borrower.guest)
    old = donor.guest.split()
    return re.sub(rf"\b{re.escape(old[-1])}\b", last, re.sub(rf"\b{re.escape(old[0])}\b", first, text))


def drawn_shape(
    interview: LabelledInterview, donors: DonorParagraphs, rng: random.Random, *, numbered: bool, hard: float = 1.0
) -> LabelledInterview:
    """Draw one shape of an interview: split, led in, introduced and closed at random. `hard` scales how often."""
    core = [u for u in interview.paragraphs if u.kind in ("question", "answer")]
    asides = rng.random() < 0.3
    body = [u for u in interview.paragraphs if u.kind in ("question", "answer") or (u.kind == "aside" and asides)]
    units = [*_opening(interview, donors, rng), *_shaped(interview, body or core, donors, rng, numbered, hard)]
    units += _ending(interview, donors, rng)
    names = interview.names if rng.random() < 0.7 else ()
    return LabelledInterview(interview.id, interview.language, tuple(units), names, interview.guest)


def _opening(interview: LabelledInterview, donors: DonorParagraphs, rng: random.Random) -> list[Paragraph]:
    own = [u for u in interview.paragraphs if u.kind == "intro"]
    draw = rng.random()
    if draw < 0.25:
        return []
    if draw < 0.6 and own:
        return own
    lent = rng.sample(donors.intros, min(len(donors.intros), rng.randint(1, 3)))
    return [Paragraph(renamed(t, k, interview), "intro") for t, k in lent]


def _ending(interview: LabelledInterview, donors: DonorParagraphs, rng: random.Random) -> list[Paragraph]:
    units = [u for u in interview.paragraphs if u.kind == "closing"]
    if not units and rng.random() < 0.3:
        name = interview.guest.split()[0] if interview.guest else "everybody"
        units = [Paragraph(rng.choice(CLOSINGS).replace("NAME", name), "closing")]
    draw = rng.random()
    own = [u for u in interview.paragraphs if u.kind == "outro"]
    if draw < 0.25 and own:
        return units + own
    if draw < 0.35:
        lent = rng.sample(donors.outros, min(len(donors.outros), rng.randint(1, 2)))
        return units + [Paragraph(renamed(t, k, interview), "outro") for t, k in lent]
    return units


def _shaped(
    interview: LabelledInterview,
    body: Sequence[Paragraph],
    donors: DonorParagraphs,
    rng: random.Random,
    numbered: bool,
    hard: float,
) -> list[Paragraph]:
    out: list[Paragraph] = []
    for index, unit in enumerate(body):
        opens = unit.opens and not (out and out[-1].kind == "question")
        if unit.kind == "question":
            last = index + 1 == len(body) or body[index + 1].kind != "question"
            parts = _question(unit.text, donors, rng, numbered, hard, alone=opens and last, last=last)
            if opens and rng.random() < (0.2 if numbered else 0.12) * hard:
                parts = _lengthened(parts, interview, donors, rng)
        elif unit.kind == "answer":
            parts = _answer(unit.text, donors, rng, numbered, hard)
        else:
            parts = [unit.text]
        out += [Paragraph(p, unit.kind, opens and n == 0) for n, p in enumerate(parts)]
    return out


def _question(
    text: str, donors: DonorParagraphs, rng: random.Random, numbered: bool, hard: float, *, alone: bool, last: bool
) -> list[str]:
    """Split a question, lead it in by an impersonal paragraph, or put it as a prompt."""
    if alone and rng.random() < 0.07 * hard:
        return [rng.choice(PROMPTS)]
    draw = rng.random()
    parts = halves(text) if draw < 0.3 * hard else split(text, rng.randint(2, 4), rng) if draw < 0.6 * hard else [text]
    lead_in = 0.25 if numbered else 0.12
    if last and rng.random() < lead_in * hard and donors.impersonal:
        asking = next((k for k, p in enumerate(parts) if "?" in p), len(parts) - 1)
        parts.insert(asking, rng.choice(donors.impersonal))
    return parts


def _lengthened(
    parts: list[str], interview: LabelledInterview, donors: DonorParagraphs, rng: random.Random
) -> list[str]:
    """Put what leads up to other questions before a question, as one paragraph with it or as several."""
    lent = rng.sample(donors.leads, min(len(donors.leads), rng.randint(1, 3)))
    leads = [renamed(t, k, interview) for t, k in lent]
    draw = rng.random()
    if draw < 0.4:
        return [" ".join(leads), *parts]
    if draw < 0.7:
        return [" ".join([*leads, parts[0]]), *parts[1:]]
    return [*leads, *parts]


def _answer(text: str, donors: DonorParagraphs, rng: random.Random, numbered: bool, hard: float) -> list[str]:
    """Split or shorten a paragraph of an answer, give it a question of its own, or add an impersonal one."""
    parts = split(text, rng.randint(2, 3), rng) if rng.random() < 0.3 * hard else [text]
    if not numbered and rng.random() < 0.15 * hard:
        parts = [" ".join(SENTENCES.split(parts[0])[:2])]
    if rng.random() < 0.03 * hard:
        parts.insert(rng.randint(0, len(parts)), rng.choice(RHETORICAL))
    if rng.random() < 0.02 * hard:
        parts += rng.choice(LISTS)
    if rng.random() < 0.12 * hard and donors.impersonal:
        parts.append(rng.choice(donors.impersonal))
    return parts
