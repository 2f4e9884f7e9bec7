"""Generate interviews harder than those of the corpus: long questions, impersonal lead-ins, prompts without a question
mark, questions inside answers. They are for measuring; training draws its own shapes with other words
(`drawing.py`)."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

from training.drawing import donor_paragraphs, split
from training.interviews import LabelledInterview, Paragraph, load

PROMPTS = (
    "Tell us something about your first steps.",
    "A word on your plans for the coming year.",
    "Please say more about the people you work with.",
    "Let's talk about money.",
    "Your advice to those who start now.",
    "I would be interested in how a normal day looks.",
)
RHETORICAL = (
    "Was that a good idea? I am still not sure about it.",
    "And what did we learn from all of that? Mostly that patience helps.",
    "People keep asking me whether it was worth it.",
    "Why bother? Because nobody else would have done it.",
    "How hard can it be?",
)


def write_hard(corpus: Path, raw: Path, gold: Path, *, numbered: bool) -> None:
    """Write one hard shape of every interview that the corpus has without marks."""
    wanted = {p.stem for p in (corpus / "gold" / "dev_bare_split").glob("*.json")}
    interviews = load(sorted((corpus / "gold" / "dev").glob("*.json")))
    for interview in interviews:
        if interview.id in wanted:
            rng = random.Random(interview.id)
            others = donor_paragraphs([k for k in interviews if k.source != interview.source])
            _write(interview, _hardened(interview, others.impersonal, rng), raw, gold, numbered)


def _hardened(interview: LabelledInterview, impersonal: tuple[str, ...], rng: random.Random) -> list[Paragraph]:
    out: list[Paragraph] = []
    body = [u for u in interview.paragraphs if u.kind in ("intro", "question", "answer", "closing", "outro")]
    for index, unit in enumerate(body):
        ends = index + 1 == len(body) or body[index + 1].kind != unit.kind
        if unit.kind == "question":
            text = rng.choice(PROMPTS) if unit.opens and ends and rng.random() < 0.12 else unit.text
            parts = split(text, rng.randint(1, 4), rng)
            if ends and rng.random() < 0.2:
                parts.insert(len(parts) - 1, rng.choice(impersonal))
            out += [Paragraph(p, "question", unit.opens and n == 0) for n, p in enumerate(parts)]
        elif unit.kind == "answer":
            parts = split(unit.text, 3, rng)
            if len(parts) > 1 and rng.random() < 0.2:
                parts.insert(rng.randrange(1, len(parts)), rng.choice(RHETORICAL))
            out += [Paragraph(p, "answer") for p in parts]
        else:
            out.append(unit)
    return out


def _write(interview: LabelledInterview, units: list[Paragraph], raw: Path, gold: Path, numbered: bool) -> None:
    roles = {"question": "interviewer", "closing": "interviewer", "answer": "guest"}
    lines: list[str] = []
    turns: list[dict[str, str]] = []
    number = 0
    for unit in units:
        role = roles.get(unit.kind, "narrator")
        label = ""
        if numbered and unit.opens:
            number += 1
            label = f"Q{number}. "
        lines.append(label + unit.text)
        if turns and turns[-1]["role"] == role and not label:
            turns[-1]["text"] += f"\n\n{unit.text}"
        else:
            turns.append({"role": role, "speaker": role, "text": unit.text, "label": label.strip()})
    (raw / f"{interview.id}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = json.dumps({"title": "", "turns": turns}, ensure_ascii=False)
    (gold / f"{interview.id}.json").write_text(text, encoding="utf-8")


def write_seed_without_numbers(corpus: Path, raw: Path, gold: Path) -> None:
    """Write the seed as if its questions carried no number."""
    text = (corpus / "raw" / "dev" / "seed_lempitsky.txt").read_text(encoding="utf-8")
    bare = re.sub(r"(?m)^Q\d+\. ", "", text)
    (raw / "seed_lempitsky.txt").write_text(bare, encoding="utf-8")
    truth = json.loads((corpus / "gold" / "dev" / "seed_lempitsky.json").read_text(encoding="utf-8"))
    for turn in truth["turns"]:
        turn.pop("label", None)
    (gold / "seed_lempitsky.json").write_text(json.dumps(truth), encoding="utf-8")
