"""Load interviews whose speakers are marked in the source, by the thousand: who says each paragraph, and no more."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from training.drawing import halves, split
from training.interviews import LabelledInterview, Paragraph, source_of

SAME_SITE = {
    "waferbaby/usesthis": "usesthis",
    "perladvent/perldotcom": "perl",
    "RConsortium/rconsortium_website": "rcons",
    "openSUSE/news-o-o": "suse",
    "jenkins-infra/contributor-spotlight": "jenkins",
    "tidalcycles/tidal-doc": "tidal",
    "writethedocs/www": "wtd",
    "reactiflux/reactiflux.com": "reactiflux",
    "betterscientificsoftware/bssw.io": "bssw",
    "haskellfoundation/haskellfoundation.github.io": "haskell",
    "shaunagm/free-culture-in-an-expensive-world": "freeculture",
}
"""Sources that the annotated corpus has interviews of too, and what they are called there."""
SPOKEN_SHARE = 0.3
"""The share of a show's transcripts that is taken."""
MOST_SPOKEN = 30
"""The most of one show."""
WINDOW = 60
"""The turns that are taken of a longer conversation."""

Turns = list[tuple[str, list[str]]]
"""Turns of host (`h`) and guest (`g`), in paragraphs."""


@dataclass(frozen=True)
class SilverInterview:
    """One interview, its source by the name that the corpus has for it."""

    source: str
    show: str
    spoken: bool
    turns: Turns
    names: tuple[str, ...]
    guest: str


def load_silver(folder: Path, language: str, seed: int) -> list[SilverInterview]:
    """Load the interviews in a language: all written ones, a sample of the transcripts."""
    rng = random.Random(seed)
    out: list[SilverInterview] = []
    for path in sorted(folder.glob(f"*/{language}/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        if spoken := path.parts[-3] == "spoken":
            share = max(SPOKEN_SHARE, 12 / len(rows))
            rows = [row for row in rows if rng.random() < share][:MOST_SPOKEN]
        out += [_interview(row, spoken) for row in rows]
    return out


def _interview(row: dict[str, Any], spoken: bool) -> SilverInterview:
    turns = [
        (who, [p for _, text in group for raw in text.split("\n\n") if (p := " ".join(raw.split()))])
        for who, group in groupby(row["turns"], key=lambda turn: turn[0])
    ]
    guests, hosts = row["names"].get("guests") or [], row["names"].get("hosts") or []
    # a name that `source_of` gives back of an interview's id
    source = source_of(SAME_SITE.get(row["source"], row["source"]).replace("_", "-"))
    show = row.get("show", source)
    return SilverInterview(source, show, spoken, turns, (*guests, *hosts), next(iter(guests), ""))


def silver_digest(folder: Path) -> str:
    """Return the SHA-256 of the names and contents of all files that may be learnt from."""
    total = hashlib.sha256()
    for path in sorted(folder.glob("*/*/*.jsonl.gz")):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def drawn_paragraphs(interview: SilverInterview, rng: random.Random) -> list[tuple[str, bool]]:
    """Draw paragraphs, each with whether the host says it: turns split as authors split them, at random."""
    turns = interview.turns
    if interview.spoken and len(turns) > WINDOW:
        start = rng.randrange(len(turns) - WINDOW)
        turns = turns[start : start + WINDOW]
    return [(part, who == "h") for who, texts in turns for text in texts for part in _parts(text, who, rng)]


def _parts(text: str, who: str, rng: random.Random) -> list[str]:
    draw, words = rng.random(), len(text.split())
    if who == "h":
        if draw < 0.45 and words >= 14:
            return halves(text)
        return split(text, rng.randint(2, 3), rng) if draw < 0.6 else [text]
    return split(text, rng.randint(2, 4 if words > 150 else 3), rng) if draw < 0.4 and words > 50 else [text]


def sequences(interviews: Sequence[SilverInterview], seed: int) -> Iterator[LabelledInterview]:
    """Yield a few interviews of each source as the sequence model learns them: from a question on, up to 40 turns."""
    rng = random.Random(seed)
    taken: dict[str, int] = {}
    for interview in rng.sample(interviews, len(interviews)):
        if taken.get(interview.show, 0) >= 3:
            continue
        turns = interview.turns
        start = rng.randrange(len(turns) - 40) if len(turns) > 40 else 0
        turns = turns[start : start + 40]
        turns = turns[next((k for k, (who, _) in enumerate(turns) if who == "h"), len(turns)) :]
        if len(turns) < 5:
            continue
        taken[interview.show] = taken.get(interview.show, 0) + 1
        units = [
            Paragraph(
                text, "answer" if who == "g" else "closing" if k == len(turns) - 1 else "question", who == "h" and not n
            )
            for k, (who, texts) in enumerate(turns)
            for n, text in enumerate(texts)
        ]
        yield LabelledInterview(f"{interview.source}_", "en", tuple(units), interview.names, interview.guest)
