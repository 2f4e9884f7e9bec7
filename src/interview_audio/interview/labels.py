"""Who the page itself says is speaking: `**Name:**`, `Q:`, `Name (0:01:11):`, `[00:12:33] Name:`, a name alone on a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from interview_audio.interview.passages import emphasis_runs
from interview_audio.model import Block, BlockKind

TIME = r"[\[(]?\s*\d{1,2}\s*:\s*\d{2}(?:\s*:\s*\d{2})?(?:[.,]\d{1,3})?\s*[\])]?"
WORD = r"[^\W\d_][\w.'’@\-]*"
NAME = rf"(?:(?:@|\#)?{WORD}(?:(?:,? (?:and|und|et|y|e|&)|,|/| /)? ?{WORD}|\ [&]\ {WORD}){{0,5}}|Speaker \d+|SPEAKER[_ ]?\d+)"
OPENING = re.compile(
    rf"(?P<lead>[\#¶\s>]*)(?:(?P<before>{TIME})\s*[-–—|]?\s*)?"
    rf"(?P<name>{NAME})\s*(?P<aside>\([^()]{{1,60}}\)|,\s[^:\n]{{2,50}}(?=:))?\s*(?P<after>{TIME})?\s*"
    r"(?P<colon>\s?[:：]|(?=\s|$))\s*",
    re.UNICODE,
)
INSIDE = re.compile(rf"(?<=[.!?…\"”)])\s+(?P<name>{WORD}(?: [A-Z][\w.'’\-]*){{0,2}})\s?:\s+")

INTERVIEWERS = frozenset(
    "q question questions interviewer interviewers host hosts moderator us we me ask editor reporter journalist presenter "
    "frage fragen f interviewerin moderation redaktion wir pregunta p entrevistador entrevistadora pergunta perg "
    "domanda d intervistatore vraag v intervieweur вопрос в".split()
)
GUESTS = frozenset(
    "a answer answers guest interviewee antwort respuesta r réponse resposta risposta antwoord geïnterviewde ответ о".split()
)
NARRATORS = frozenset("narrator announcer voiceover erzähler narrateur narrador narratore".split())
NOT_PEOPLE = re.compile(
    r"\b(?:note|notes|update|updated|edit|ps|p\.s|warning|tip|tips|example|examples|image|photo|photos|picture|figure|fig|video|"
    r"audio|source|sources|credits?|caption|tags?|topics?|categor(?:y|ies)|date|published|publication|location|website|"
    r"links?|e-?mail|twitter|github|linkedin|mastodon|facebook|instagram|youtube|discord|blog|home ?page|web|url|"
    r"read more|see also|related|further reading|references?|summary|tl;?dr|conclusion|introduction|background|overview|"
    r"disclaimer|spoiler|pros|cons|advantages|disadvantages|first|second|third|finally|also|however|remember|important|"
    r"name|age|job|title|occupation|languages?|tools?|hardware|software|editor'?s? note|bio|about|transcript|part \d+|"
    r"step \d+|chapter \d+|version|license|music|episode|guests?:?\s\w+|here|there|this|that|these|those|it|is|are|was|"
    r"following|things|reasons?|one|two|http|https|hinweis|anmerkung|foto|bild|quelle|hero|contributed|posted|written|by|"
    r"says|said|asks|i|you|my|your|our|library|framework)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Label:
    """A name at the start of somebody's words: `start` to `end` of the block's text, its colon and time with it."""

    name: str
    start: int
    end: int
    style: str  # how it is set; a page sets all of its labels in one or two ways
    follows: bool  # words follow in the same paragraph


def opening_label(block: Block, start: int) -> Label | None:
    """What could be a label at `start` of a block's text."""
    text = block.text
    match = OPENING.match(text, start)
    if not match or not match["name"]:
        return None
    runs = [r for r in emphasis_runs(block) if r.start <= match.start("name") < r.end]
    marks = runs[0].marks if runs else frozenset()
    emphasised_until = runs[0].end if marks else start
    colon = bool(match["colon"].strip())
    timed = bool(match["before"] or match["after"])
    ends_with_emphasis = (
        bool(marks) and abs(emphasised_until - match.end("name")) <= len(text[match.end("name") : match.end()]) + 1
    )
    rest = text[match.end() :]
    alone = not rest.strip() or rest.startswith("\n") or "\n" in text[match.end("name") : match.end()]
    if not (colon or timed or (ends_with_emphasis and _titled(match["name"])) or (alone and _titled(match["name"]))):
        return None
    if marks and emphasised_until > match.end() and not alone and not colon and not timed:
        return None
    how = "heading" if block.kind is BlockKind.HEADING else ("emphasised" if marks else "plain")
    style = f"{how}{' timed' if timed else ''}{'' if colon else ' without colon'}{' alone' if alone else ''}"
    return Label(match["name"].strip(), match.start(), match.end(), style, bool(rest.strip()) and not alone)


def inner_labels(block: Block) -> Iterator[Label]:
    """What could be labels after the end of a sentence inside a block: wrapped text runs turns together."""
    for match in INSIDE.finditer(block.text):
        runs = [r for r in emphasis_runs(block) if r.start <= match.start("name") < r.end]
        how = "emphasised" if runs and runs[0].marks else "plain"
        yield Label(match["name"], match.start("name"), match.end(), how, True)


def _titled(name: str) -> bool:
    """Whether every word could be part of a name: a capital, or a particle."""
    words = name.replace("&", " ").replace("/", " ").split()
    particles = {
        "and",
        "und",
        "et",
        "y",
        "e",
        "de",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "bin",
        "al",
        "ter",
        "dos",
        "du",
    }
    return all(w[:1].isupper() or w in particles for w in words) and any(w[:1].isupper() for w in words)


def kind_of(name: str) -> str | None:
    """`interviewer`, `guest` or `narrator` where the label is a word for it: `Q`, `Answer`, `Host`."""
    word = name.casefold().strip(" .")
    word = re.sub(r"[\s.]*\d+$", "", word)
    for kind, words in (("interviewer", INTERVIEWERS), ("guest", GUESTS), ("narrator", NARRATORS)):
        if word in words:
            return kind
    return None


def could_be_somebody(label: Label) -> bool:
    """Whether the words could be a name, or a word for who asks and who answers."""
    if kind_of(label.name):
        return True
    if NOT_PEOPLE.search(label.name) or len(label.name) > 50:
        return False
    words = label.name.split()
    if label.style.startswith("plain") and "timed" not in label.style:
        return len(words) <= 4 and (_titled(label.name) or len(words) == 1)
    return len(words) <= 6 and (_titled(label.name) or len(words) == 1)


def accepted(candidates: Sequence[Label], known: Iterable[str] = ()) -> frozenset[str]:
    """The names that are labels on this page, in lower case: they recur, or are set like others that do, or name
    somebody known."""
    possible = [c for c in candidates if could_be_somebody(c)]
    counts = Counter((c.style.removesuffix(" alone"), c.name.casefold()) for c in possible)
    spelt = {c.name.casefold(): c.name for c in possible}
    names = {name for (style, name), count in counts.items() if count >= (3 if "without colon" in style else 2)}
    if not names:
        names = _question_and_answer(possible)
    styles = Counter(c.style.removesuffix(" alone") for c in possible if c.name.casefold() in names)
    fixed = {style for style, count in styles.items() if count >= 3}
    known_words = {word for name in known for word in name.casefold().split()}
    for index, candidate in enumerate(possible):
        name = candidate.name.casefold()
        style = candidate.style.removesuffix(" alone")
        if name in names or "without colon" in style:
            continue
        same = any(same_person(candidate.name, spelt[other]) for other in names)
        beside = {c.name.casefold() for c in (*possible[max(0, index - 1) : index], *possible[index + 1 : index + 2])}
        stands_out = style.startswith("emphasised") or "timed" in style
        like_others = style in fixed and (same or stands_out or beside & names or kind_of(name) is not None)
        if like_others or known_words & set(name.split()):
            names.add(name)
    return frozenset(names)


def _question_and_answer(possible: Sequence[Label]) -> set[str]:
    """`Q:` and `A:` are labels even where each stands once."""
    kinds = {kind_of(c.name): c.name.casefold() for c in possible}
    return {name for kind, name in kinds.items() if kind} if {"interviewer", "guest"} <= set(kinds) else set()


TITLES = frozenset("dr prof professor mr mrs ms mx sir herr frau m mme sr sra dra the".split())


BETWEEN_PARTS = re.compile(r"[\s\-./]+|(?<=\w)['’](?=[A-Z])|(?<=[a-z])(?=[A-Z])")


def name_parts(name: str) -> list[str]:
    """The words of a name without titles and punctuation, in lower case: O'Reilly has two, perl.com has two."""
    words = [re.sub(r"[^\w]", "", w).casefold() for w in BETWEEN_PARTS.split(name.removeprefix("@"))]
    return [w for w in words if w and w not in TITLES]


def same_person(a: str, b: str) -> bool:
    """Whether two labels can name one person: full name, first or last name, initials, a nickname made of both."""
    x, y = name_parts(a), name_parts(b)
    if not x or not y:
        return a.casefold() == b.casefold()
    if x == y or set(x) < set(y) or set(y) < set(x) or "".join(x) == "".join(y):
        return True
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    word = "".join(short)
    initials = "".join(w[0] for w in long)
    return len(long) > 1 and 2 <= len(word) <= 4 and word in (initials, initials[0] + initials[-1])
