"""Divide an episode into chapters with short titles: the introduction, one for each question, the closing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_audio.languages import Language, language_of, phrases_of
from interview_audio.model import BlockKind, Chapter, Interview, Line, Role, Turn
from interview_audio.script.rules.marked import marked, plain
from interview_audio.script.sentences import sentences

LONGEST = 60
"""Characters of a title, at most."""
LONG_ENOUGH = 30
"""Characters behind which a title may end before a clause that it cannot hold whole."""
SHORTEST = 20
"""Characters that a title keeps at least when it is cut."""
ASKS = re.compile(r"[?？؟\u037e]|[\u0370-\u03ff\u1f00-\u1fff][^;]*;(?=\s|$)")
"""A question mark in any script; Greek writes it as a semicolon."""
PROMPT = 8
"""An interviewer's turn without a question mark and with fewer words is a remark, not a question."""
NUMBER = re.compile(r"^(?:Q(?:uestion)?\s*)?(?:\d{1,3}|[IVX]+)\s*[.:)]\s*|^Q\s*[.:]\s*", re.IGNORECASE)
GREETING = re.compile(
    r"^(?:hello|hi|hey|welcome|good (?:morning|afternoon|evening)|thanks?|thank you|great|nice|wow|okay|ok|perfect|"
    r"interesting|fantastic|awesome|amazing|congratulations)\b[^.?!:]*?(?:[,;:!.]\s*|\s[–—-]\s|$)",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"^(?:and|so|well|now|okay|ok|right|then|but|or|also|next|finally|lastly|first(?:ly)?|first of all|"
    r"to (?:start|begin)(?: (?:with|off))?|to (?:finish|conclude|close|wrap up)|last but not least|"
    r"in (?:conclusion|closing)|"
    r"(?:one|my|a|the|our) (?:last|final|first|next|other) question|before we (?:begin|start|finish|go|close)|"
    r"with that (?:said|in mind)|that said|speaking of which|by the way|moving on|on (?:a|that) \w+ note|"
    r"let(?:'|’)s (?:start|begin)[^,:]*|(?:I(?:'|’)d|I would) (?:like|love) to (?:ask|know)|i(?:'|’)m curious|"
    r"i was wondering|tell me|please|you know|of course|again|anyway|however|still)\b\s*[,:;–—-]?\s+",
    re.IGNORECASE,
)
WONDER = re.compile(
    r"^(?:what|how|why|who|whom|whose|where|when|which|to what|in what|in which|for whom|at what)\b", re.IGNORECASE
)
VOCATIVE = re.compile(r"^[A-Z][a-z]+,\s+(?=[a-z]+\s)")
ALTERNATIVE = re.compile(
    r"^(?:or|and if so|if so|if not|why|why not|right|no|yes|really|how so|isn't it|is that right)\b", re.IGNORECASE
)
CLAUSE = re.compile(r"\s*[,;:–—(]\s*|\s+-\s+")
CLAUSE_WORD = re.compile(r"\s+(?:and|or|but|that|which|who|if|because|while|when|where|than|so)\s", re.IGNORECASE)
LOOSE_WORD = re.compile(r"\s+(?:of|in|on|at|to|for|from|by|with|as|about|into|through|between)\s", re.IGNORECASE)
LOOSE_END = re.compile(
    r"\s+(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|nor|as|that|which|who|is|are|was|were|be|your|our|my|his|"
    r"her|their|its|this|these|those|into|about|than|between|do|does|did|you|we|i|it|not|very|more|most|such|like|has|"
    r"have|had|can|could|would|should|will|when|where|if|because|while|through|over|under|some|any|all|each|other)$",
    re.IGNORECASE,
)
POINTS = re.compile(r"\b(?:this|that|these|those|it|so|too)\b", re.IGNORECASE)
EMPTY = frozenset(
    [
        "a",
        "about",
        "agree",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "believe",
        "can",
        "case",
        "could",
        "did",
        "disagree",
        "do",
        "does",
        "easy",
        "explain",
        "fair",
        "for",
        "from",
        "good",
        "had",
        "happen",
        "happened",
        "has",
        "have",
        "how",
        "idea",
        "in",
        "is",
        "it",
        "kind",
        "like",
        "long",
        "mean",
        "much",
        "of",
        "on",
        "opinion",
        "or",
        "point",
        "possible",
        "really",
        "right",
        "say",
        "see",
        "seem",
        "share",
        "so",
        "sort",
        "statement",
        "still",
        "surprise",
        "take",
        "than",
        "that",
        "the",
        "there",
        "these",
        "they",
        "think",
        "this",
        "those",
        "to",
        "too",
        "true",
        "view",
        "was",
        "way",
        "well",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "work",
        "would",
        "you",
        "your",
    ]
)
"""English words that tell nothing of a question's subject."""
RELATIVE = frozenset({"that", "which", "who", "where"})
FAREWELL = 20
"""A guest's answer to the closing words has no more words than this: "Thank you, it was fun."."""


def chapters_of(interview: Interview, lines: Sequence[Line]) -> tuple[Chapter, ...]:
    """Return the chapters in order; the first begins with the first line."""
    language, phrases = language_of(interview.language), phrases_of(interview.language)
    turns = [interview.turns[line.turn] if line.turn is not None else None for line in lines]
    closing = _closing(turns)
    chapters: list[Chapter] = []
    heading: int | None = None  # the line of a heading that has not got its chapter yet
    for place, turn in enumerate(turns[:closing]):
        if turn is None or _is_heading(turn):
            heading = place if turn and heading is None else heading
        elif heading is not None and (chapters or _is_question(place, turns)):
            chapters.append(Chapter(_heading_title(turns[place - 1]), heading))
            heading = None
        elif _is_question(place, turns):
            chapters.append(
                Chapter(question_title(turn, language) or phrases.question.format(number=len(chapters) + 1), place)
            )
            heading = None
    if lines and (not chapters or chapters[0].line):
        chapters.insert(0, Chapter(phrases.introduction, 0))
    if closing < len(lines) and turns[closing] is not None and closing > chapters[-1].line:
        chapters.append(Chapter(phrases.closing, closing))
    return tuple(chapters)


def _is_heading(turn: Turn) -> bool:
    return turn.role is Role.NARRATOR and all(block.kind is BlockKind.HEADING for block in turn.blocks)


def _is_question(place: int, turns: Sequence[Turn | None]) -> bool:
    """Tell whether a guest answers this line next: it is a question, or a prompt of some length."""
    turn = turns[place]
    if turn is None or turn.role is not Role.INTERVIEWER:
        return False
    asks = bool(ASKS.search(turn.text)) or len(turn.text.split()) >= PROMPT
    return asks and next((t.role is Role.GUEST for t in turns[place + 1 :] if t and t.role is not Role.NARRATOR), False)


def _closing(turns: Sequence[Turn | None]) -> int:
    """Return the index of the line that begins the closing (thanks, the narrator's last words), else the end."""
    closing, answered = len(turns), False
    for place in range(len(turns) - 1, -1, -1):
        turn = turns[place]
        if turn is None:
            continue
        if turn.role is Role.GUEST:
            if len(turn.text.split()) > FAREWELL:
                break
            answered = True
        elif turn.role is Role.NARRATOR:
            if answered:
                break
            closing = place
        elif ASKS.search(turn.text) and answered:
            break
        else:
            closing, answered = place, False
    return closing


def _heading_title(turn: Turn | None) -> str:
    return shortened(" ".join(turn.text.split())) if turn else ""


def question_title(turn: Turn, language: Language) -> str:
    """Return a short form of a question: its most telling sentence without number, greeting and lead-in."""
    written = [plain(s) for block in turn.blocks for s in sentences(marked(block.inlines), language)]
    best, best_score = "", -100
    for sentence in written:
        bare = _bare(sentence)
        score = _telling(bare) - 3 * bool(ALTERNATIVE.match(sentence))
        if bare and score >= best_score:
            best, best_score = bare, score
    return shortened(best or " ".join(turn.text.split()))


def _bare(sentence: str) -> str:
    """Strip a sentence of its number, greetings, lead-ins and whatever leads up to a colon."""
    text = NUMBER.sub("", sentence.strip())
    before_colon, colon, after = text.rpartition(": ")
    if colon and len(after.split()) >= 3 and "?" in after and "?" not in before_colon:
        text = after
    for _ in range(5):
        shorter = VOCATIVE.sub("", LEAD_IN.sub("", GREETING.sub("", text, count=1), count=1), count=1)
        if shorter == text or len(shorter.split()) < 2:
            break
        text = shorter
    return text.strip(' "“”«»*')


def _telling(text: str) -> int:
    words = len(text.split())
    asks, wonders = bool(ASKS.search(text)), bool(WONDER.match(text))
    return 4 * asks + 2 * wonders + (4 <= words <= 16) - 3 * (words < 3) - 4 * _only_points(text)


def _only_points(text: str) -> bool:
    """Return whether a question says nothing of what it is about: "Do you agree with this view?"."""
    return bool(POINTS.search(text)) and not any(word.lower() not in EMPTY for word in re.findall(r"[\w’']+", text))


def shortened(text: str) -> str:
    """Shorten a text to 60 characters: whole words, cut at a clause where there is one."""
    text = " ".join(text.split()).rstrip(" .,;:–—-")
    if len(text) > LONGEST:
        asks = text.endswith("?")
        clauses = [m.start() for m in CLAUSE.finditer(text) if m.start() < LONGEST]
        while len(clauses) > 1 and len(text[clauses[-2] : clauses[-1]].split()) < 5:
            del clauses[-1]  # "…, and if yes" begins what comes behind the cut
        by_clause = clauses and clauses[-1] >= SHORTEST
        text = text[: clauses[-1]] + ("?" if asks else "") if by_clause else _cut(text)
    return text[:1].upper() + text[1:]


def _cut(text: str) -> str:
    """Cut a text at a word, before anything that only leads on to the next: "What would you advise…"."""
    cut = text[:LONGEST]
    cut = cut[: cut.rfind(" ")] if " " in cut else cut[:-1]
    clauses = [m for m in CLAUSE_WORD.finditer(cut) if m.start() >= LONG_ENOUGH]
    if clauses:
        cut = cut[: clauses[-1].start()]
    if not clauses or clauses[-1].group().strip().lower() in RELATIVE:  # "in which" leaves its preposition behind
        while (end := LOOSE_END.search(cut)) and end.start() >= SHORTEST:
            cut = cut[: end.start()]
    return cut[: LONGEST - 1].rstrip(" .,;:–—-") + "…"
