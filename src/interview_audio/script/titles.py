"""Make the short titles of chapters: the question that says what a turn is about, in at most 60 characters."""

from __future__ import annotations

import re

from interview_audio.languages import Language
from interview_audio.languages.interviewing import QuestionWords, Vocabulary
from interview_audio.model import Turn
from interview_audio.script.rules.marked import marked, plain
from interview_audio.script.sentences import sentences

LONGEST = 60
"""Maximum characters of a title."""
LONG_ENOUGH = 40
"""Characters after which a title may end before a conjunction whose clause does not fit."""
SHORTEST = 20
"""Minimum characters that a cut leaves."""
NUMBER = re.compile(r"^(?:Q(?:uestion)?\s*)?(?:\d{1,3}|[IVX]+)\s*[.:)]\s*|^Q\s*[.:]\s*", re.IGNORECASE)
REMARK_END = re.compile(r"[^.?!:]*?(?:[,;:!.]\s*|\s[–—-]\s|$)")
OPENING_END = re.compile(r"\s*[,:;–—-]?\s+")
VOCATIVE = re.compile(r"^[^\W\d_][^\W\d_]+(?: [^\W\d_]+)?,\s+(?=[^\W\d_]+\s)")
CLAUSE = re.compile(r"\s*[,;:–—(]\s*|\s+-{1,2}\s+")
QUESTION_MARK = re.compile(r"\s?[?？؟\u037e][\"'”’»)\]]*$")
WORD = re.compile(r"(?<![’'-])(?:[’'-]*+\w++)+")
QUOTES = ' "“”«»*'


def question_title(turn: Turn, language: Language) -> str:
    """Return a short form of a question: its most telling sentence without number, greeting and opening words."""
    written = [plain(s) for block in turn.blocks for s in sentences(marked(block.inlines), language)]
    words, best, best_score = language.questions, "", float("-inf")
    for sentence in written:
        bare = _bare(sentence, words)
        score = _telling(bare, language) - 3 * bool(words.starts["following"].match(sentence.lstrip("¿")))
        if bare and score > best_score:
            best, best_score = bare, score
    return shortened(best or " ".join(turn.text.split()), language)


def shortened(text: str, language: Language) -> str:
    """Shorten a text to 60 characters: whole words, ending with a clause if possible."""
    text = " ".join(text.split()).rstrip(" .,;:–—-")
    mark = QUESTION_MARK.search(text)
    if len(text) > LONGEST:
        text = _main_clause(text, language.questions)
    if len(text) > LONGEST:
        text = _whole_clauses(text, mark.group() if mark else "", language.questions) or _cut(text, language)
    first = 1 + text.startswith("¿")
    return text[:first].upper() + text[first:]


def _bare(sentence: str, words: QuestionWords) -> str:
    """Return a sentence without its number, greetings, opening words and whatever leads up to a colon."""
    text = NUMBER.sub("", sentence.strip())
    before_colon, colon, after = text.rpartition(": ")
    asks = after[:1].isupper() or words.starts["wonder"].match(after.lstrip("¿"))
    if colon and asks and len(after.split()) >= 3 and "?" in after and "?" not in before_colon:
        text = after
    inverted = "¿" in text
    for _ in range(5):
        shorter = _without_start(text.lstrip("¿ "), words)
        if shorter == text or len(shorter.split()) < 2:
            break
        text = shorter
    text = text.strip(QUOTES)
    return f"¿{text}" if inverted and text.endswith("?") and "¿" not in text else text


def _without_start(text: str, words: QuestionWords) -> str:
    if remark := words.starts["remark"].match(text):
        end = REMARK_END.match(text, remark.end())
        text = text[end.end() :] if end else text
    if (opening := words.starts["opening"].match(text)) and (end := OPENING_END.match(text, opening.end())):
        text = text[end.end() :]
    vocative = VOCATIVE.match(text)
    if vocative and text[vocative.end()].islower() and vocative.group().istitle() and _content(vocative.group(), words):
        text = text[vocative.end() :]
    return text


def _content(text: str, words: QuestionWords) -> list[str]:
    """Return the words of a text that tell what it is about."""
    empty = words.function | words.vague | words.pointing
    return [word for word in WORD.findall(text) if word.lower() not in empty]


def _telling(text: str, language: Language) -> float:
    """Return how much a sentence says of what its turn is about."""
    words, ask = language.questions, (language.vocabulary or Vocabulary()).patterns["ask"]
    written = [word.lower() for word in WORD.findall(text)]
    asks, wonders = bool(QUESTION_MARK.search(text)), bool(words.starts["wonder"].match(text.lstrip("¿ ")))
    opens = wonders or bool(ask.match(text.lstrip("¿ ")))
    content = len(_content(text, words)) if words.function else 1
    return (
        4 * asks
        + opens
        + 1.5 * wonders
        + 0.5 * (4 <= len(written) <= 16)
        + 0.5 * (len(text) <= LONGEST)
        + 0.6 * min(content, 4)
        - 3 * (len(written) < 3)
        - (2 if wonders else 4) * (not content)
        - (not words.pointing.isdisjoint(written))
    )


def _main_clause(text: str, words: QuestionWords) -> str:
    """Return the question of a text without the clauses before it that lead up to it or say nothing."""
    start = WORD.search(text)
    leads = start is not None and start.group().lower() in words.leading
    for clause in CLAUSE.finditer(text):
        rest = text[clause.end() :]
        wonders = words.starts["wonder"].match(rest.lstrip("¿ "))
        if wonders and _content(rest, words) and (leads or not _content(text[: clause.start()], words)):
            return rest
    return text


def _whole_clauses(text: str, mark: str, words: QuestionWords) -> str:
    """Return as many clauses as fit; empty where what fits is too short or says nothing."""
    ends = [clause.start() for clause in CLAUSE.finditer(text) if clause.start() + len(mark) <= LONGEST]
    while len(ends) > 1 and len(text[ends[-2] : ends[-1]].split()) < 5:
        del ends[-1]  # "…, and if yes" begins what comes behind the cut
    if not ends or ends[-1] < SHORTEST or (words.function and not _content(text[: ends[-1]], words)):
        return ""
    return text[: ends[-1]] + mark


def _cut(text: str, language: Language) -> str:
    """Cut a text at a word, before anything that only leads on to the next: "Would you say that…"."""
    cut = text[:LONGEST]
    cut = cut[: cut.rfind(" ")] if " " in cut else cut[:-1]
    joints = [m.start() for m in re.finditer(r"\S+", cut) if m.group().lower() in language.conjunctions]
    ends = [end for joint in joints if (end := len(_without_loose_end(cut[:joint].rstrip(), language))) >= LONG_ENOUGH]
    cut = _without_loose_end(cut[: ends[-1]] if ends else cut, language)
    return cut[: LONGEST - 1].rstrip(" .,;:–—-(") + "…"


def _without_loose_end(text: str, language: Language) -> str:
    loose = language.questions.function | language.keep_with_next | set(language.conjunctions)
    while (end := text.rfind(" ")) >= SHORTEST and text[end:].strip(QUOTES).lower() in loose:
        text = text[:end].rstrip()
    return text
