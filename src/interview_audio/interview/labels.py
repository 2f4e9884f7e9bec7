"""Who the page itself says is speaking: `**Name:**`, `Q:`, `Name (0:01:11):`, `[00:12:33] Name:`, a name on a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from interview_audio.interview.passages import Run, emphasis_runs
from interview_audio.model import Block, BlockKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TIME = r"[\[(]?\s*\d{1,2}\s*:\s*\d{2}(?:\s*:\s*\d{2})?(?:[.,]\d{1,3})?\s*[\])]?"
WORD = r"[^\W\d_][\w.'’@\-]*"
NAMES = rf"(?:@|\#)?{WORD}(?:(?:,? (?:and|und|et|y|e|&)|,|/| /)? ?{WORD}|\ [&]\ {WORD}){{0,5}}"
NAME = rf"(?:[Ss](?:peaker|PEAKER)[ _]?\d+|{NAMES})"
OPENING = re.compile(
    rf"(?P<lead>[^\w\s\[\](){{}}<\"'“”‘’«»„‚¿¡@…./*–—-]{{0,4}}\s*)(?:(?P<before>{TIME})\s*[-–—|]?\s*)?"
    rf"(?P<name>{NAME})\s*(?P<aside>\([^()]{{1,60}}\)|,\s[^:\n]{{2,50}}(?=:))?\s*(?P<after>{TIME})?\s*"
    r"(?P<colon>\s?[:：]|(?=\s|$))\s*",
    re.UNICODE,
)
LETTER = re.compile(r"[\#¶\s]*(?P<name>Q|A|[^\W\d_]{5,12})(?:[.)]|\s[-–—])\s+(?=\S)")
COLON = re.compile(rf"\s*(?:{TIME})?\s*(?:[:：]|[-–—](?=\s))\s*")
OTHER_FORMS = (
    ("bracketed", re.compile(rf"\s*[\[<](?P<name>{NAMES})[\]>]\s*[:：]?\s*(?=\S)")),  # [Ida Moss] …, <ida> …
    ("prompt", re.compile(rf"(?P<name>{WORD})>\s+(?=\S)")),  # ida> …
    ("dashed", re.compile(rf"(?P<name>{WORD}(?: {WORD}){{0,2}})\s[-–—]\s+(?=\S)")),  # Ida Moss - …
)
INSIDE = re.compile(rf"(?<=[.!?…\"”)])\s+(?P<name>{WORD}(?: [A-Z][\w.'’\-]*){{0,2}})\s?:\s+")

INTERVIEWERS = _words(
    "q question questions interviewer interviewers host hosts moderator us we me ask editor reporter "
    "journalist presenter frage fragen f interviewerin moderation redaktion wir pregunta p entrevistador "
    "entrevistadora pergunta perg domanda d intervistatore vraag v intervieweur вопрос в"
)
GUESTS = _words(
    "a answer answers guest interviewee antwort respuesta r réponse resposta risposta antwoord geïnterviewde ответ о"
)
NARRATORS = _words("narrator announcer voiceover erzähler narrateur narrador narratore")
NOT_PEOPLE = re.compile(
    r"\b(?:note|notes|update|updated|edit|ps|p\.s|warning|tip|tips|example|examples|image|photo|photos|picture|"
    r"figure|fig|video|"
    r"audio|source|sources|credits?|caption|tags?|topics?|categor(?:y|ies)|date|published|publication|location|website|"
    r"links?|e-?mail|twitter|github|linkedin|mastodon|facebook|instagram|youtube|discord|blog|home ?page|web|url|"
    r"read more|see also|related|further reading|references?|summary|tl;?dr|conclusion|introduction|background|"
    r"overview|"
    r"disclaimer|spoiler|pros|cons|advantages|disadvantages|first|second|third|finally|also|however|remember|important|"
    r"name|age|job|title|occupation|languages?|tools?|hardware|software|editor'?s? note|bio|about|transcript|part \d+|"
    r"step \d+|chapter \d+|version|license|music|episode|guests?:?\s\w+|here|there|this|that|these|those|it|is|are|was|"
    r"following|things|reasons?|one|two|http|https|hinweis|anmerkung|foto|bild|quelle|hero|contributed|posted|"
    r"written|by|"
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

    @property
    def setting(self) -> str:
        """The style, wherever the words stand."""
        return self.style.removesuffix(" alone")


def opening_label(block: Block, start: int) -> Label | None:
    """What could be a label at `start` of a block's text."""
    text = block.text
    run = _emphasis_at(block, start)
    letter = LETTER.match(text, start)
    if letter and kind_of(letter["name"]):  # `Q. How …`, `A. Well …`
        return Label(letter["name"], letter.start(), letter.end(), "plain", True)
    for style, form in OTHER_FORMS:
        other = form.match(text, start)
        if other and (style != "dashed" or _titled(other["name"])) and not (run and other.end() <= run.end):
            return Label(other["name"], other.start(), other.end(), style, True)
    # an emphasised label ends where its emphasis does: the words after it are no part of the name
    match = OPENING.match(text, start, run.end) if run and len(text[run.start : run.end]) <= 80 else None
    if match and not match["colon"].strip():
        colon = COLON.match(text, match.end())
        end, has_colon = (colon.end(), True) if colon else (match.end(), False)
    else:
        match = match or OPENING.match(text, start)
        end, has_colon = (match.end(), bool(match["colon"].strip())) if match else (start, False)
    if not match:
        return None
    name = match["name"].strip()
    timed = bool(match["before"] or match["after"])
    rest = text[end:]
    alone = not rest.strip() or rest.startswith("\n") or "\n" in text[match.end("name") : end]
    within = run is not None and match.end("name") <= run.end
    stops = run is not None and not text[match.end() : run.end].strip()
    if not (has_colon or timed or (_titled(name) and (alone or (within and stops)))):
        return None
    if has_colon and run and not stops and not within:
        return None
    how = "heading" if block.kind is BlockKind.HEADING else "emphasised" if within and stops else "plain"
    if block.kind is BlockKind.LIST_ITEM:
        how += " item"
    style = f"{how}{' timed' if timed else ''}{'' if has_colon else ' without colon'}{' alone' if alone else ''}"
    return Label(name, match.start(), end, style, bool(rest.strip()) and not alone)


def _emphasis_at(block: Block, start: int) -> Run | None:
    """The emphasised run that a block's words start with."""
    for run in emphasis_runs(block):
        if run.end > start and re.search(r"\w", block.text[max(run.start, start) : run.end]):
            return run if run.marks else None
    return None


def inner_labels(block: Block) -> Iterator[Label]:
    """What could be labels after the end of a sentence inside a block: wrapped text runs turns together."""
    for match in INSIDE.finditer(block.text):
        runs = [r for r in emphasis_runs(block) if r.start <= match.start("name") < r.end]
        how = "emphasised" if runs and runs[0].marks else "plain"
        yield Label(match["name"], match.start("name"), match.end(), how, True)


def labels_inside(block: Block, names: frozenset[str]) -> Iterator[Label]:
    """Full names that are labels elsewhere, in the middle of a block: `… and so on Ada Lovelace: What then?`."""
    full = sorted((n for n in names if " " in n), key=len, reverse=True)
    if full and ":" in block.text:
        known = "|".join(map(re.escape, full))
        for match in re.finditer(rf"(?<!\S)(?P<name>{known})\s?:\s+(?=[^\W\d_a-z])", block.text, re.IGNORECASE):
            yield Label(match["name"], match.start(), match.end(), "plain", True)


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
    return all(w[:1].isupper() or w in particles or w.isdigit() for w in words) and any(w[:1].isupper() for w in words)


def kind_of(name: str) -> str | None:
    """`interviewer`, `guest` or `narrator` where the label is a word for it: `Q`, `Answer`, `Host`."""
    word = name.casefold().strip(" .")
    word = re.sub(r"[\s.]*\d+$", "", word)
    for kind, words in (("interviewer", INTERVIEWERS), ("guest", GUESTS), ("narrator", NARRATORS)):
        if word in words:
            return kind
    return None


def kinds_of(names: Collection[str]) -> dict[str, str]:
    """Those of the labels of a page that are words for a role. A single letter, but for Q and A, only beside its other:
    R may be Respuesta, or somebody's name."""
    kinds = {n: kind for n in names if (kind := kind_of(n))}
    pairs = ({"p", "r"}, {"d", "r"}, {"f", "a"}, {"v", "a"}, {"в", "о"}, {"q", "a"}, {"q", "r"})
    paired = {letter for pair in pairs if pair <= set(names) for letter in pair}
    return {n: kind for n, kind in kinds.items() if len(n) > 1 or n in paired or n in "qa"}


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
    spelt = {c.name.casefold(): c.name for c in possible}
    names = _recurring(possible, spelt) or _question_and_answer(possible)
    styles = Counter(c.setting for c in possible if c.name.casefold() in names)
    fixed = {style for style, count in styles.items() if count >= 3}
    known_words = {word for name in known for word in name.casefold().split()}
    for index, candidate in enumerate(possible):
        name, style = candidate.name.casefold(), candidate.setting
        if name in names or "without colon" in style:
            continue
        same = any(same_person(candidate.name, spelt[other]) for other in names)
        beside = {c.name.casefold() for c in (*possible[max(0, index - 1) : index], *possible[index + 1 : index + 2])}
        stands_out = style.startswith("emphasised") or "timed" in style
        like_others = style in fixed and (same or stands_out or beside & names or kind_of(name) is not None)
        if like_others or known_words & set(name.split()):
            names.add(name)
    return frozenset(names)


def _recurring(possible: Sequence[Label], spelt: Mapping[str, str]) -> set[str]:
    """Names that come again in the same setting, or another name of the same person does: Ida Moss, then Ida."""
    counts = Counter((c.setting, c.name.casefold()) for c in possible)
    names = set()
    for (style, name), count in counts.items():
        alike = sum(
            n
            for (s, other), n in counts.items()
            if s == style and other != name and same_person(spelt[name], spelt[other])
        )
        if count + alike >= (3 if "without colon" in style or style in dict(OTHER_FORMS) else 2):
            names.add(name)
    return names


def _question_and_answer(possible: Sequence[Label]) -> set[str]:
    """`Q:` and `A:` are labels even where each stands once, and `Q1:` and `A1:`."""
    kinds = {name: kind for c in possible if (kind := kind_of(name := c.name.casefold()))}
    return set(kinds) if {"interviewer", "guest"} <= set(kinds.values()) else set()


TITLES = _words("dr prof professor mr mrs ms mx sir herr frau m mme sr sra dra the")


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
