"""Split a text into sentences, and a long sentence at its clauses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from interview_audio.languages import Language
from interview_audio.languages.lazy_pattern import LazyPattern
from interview_audio.script.rules.context import after, before
from interview_audio.script.rules.marked import ENDS, MARKS, PAIRS, PAUSE, SAID, SAID_END, UNSEEN, UNSEEN_END, plain
from interview_audio.script.rules.notation.unsaid import CENSORED, is_censored

CLOSING = rf"[\"'”’»)\]{MARKS}]*"
# A stop, what closes behind it, white space, and what may open a sentence; or a CJK full stop, or a stop that
# was typed without a space behind it ("of AI.There is").
END = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]+){CLOSING}(?P<space>\s+)(?=[^\s.])"
    rf"|(?P<glued>(?<=[^\W\d_]{{2}})[.!?]){CLOSING}(?=[A-ZÀ-Þ][a-zà-ÿ']*\s)"
    rf"|(?P<full>[。！？]){CLOSING}"
)
MARK = re.compile(f"[{''.join(PAIRS)}{''.join(ENDS)}]")
OPENS = re.compile(rf"[\"'“‘«(\[{MARKS}]*(?P<word>[^\W\d_][\w'’]*|\d)?")
ELIDING = frozenset({"fr", "it"})
LAST_WORD = re.compile(rf"(?P<word>[^\s\"'“‘«(\[–—{MARKS}]+)$")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
INITIALS = re.compile(r"\b[A-ZÀ-Þ]\. ?[A-ZÀ-Þ]$")
SHORT_NEXT = re.compile(r"[^\W\d_]{1,3}\.")
LIST_NUMBER = re.compile(r"(?:^|[a-z]{4}[.!?] )\d{1,2}$")
HOUSE = re.compile(r"\b\d{1,5} [A-Z][\w']+ (?:Ave|Blvd|Dr|Rd|St)$")
INITIAL = re.compile(r"[A-Z]\.")
INITIAL_BEFORE = re.compile(r"(?<![\w.])[A-Z]\. ?[A-Z]$")
CODE = LazyPattern(r"\s?[B-Z]\.? ?\d")
"""The letter of a code of law before its number: art. L. 122-5."""
OFTEN_FINAL = frozenset(
    {"etc", "usw", "usf", "u.s.w", "ecc", "enz", "env", "a.C", "d.C", "n.Chr", "v.Chr", "Uds", "Ud"}
)
"""Abbreviations in languages other than English that end a sentence before a number as well."""
SHILLINGS = re.compile(r"\d+s")
FIGURES = re.compile(r"\d+|[IVXL]{2,}|[VX]")
ORDINAL = LazyPattern(r"(?:\d{1,3}\.[/–-])?\d{1,3}")
ROMAN_NUMERAL = re.compile(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")
PART_BEFORE = re.compile(r"\b(?:[a-zà-ÿ]\. ?\w+|(?:[Dd]e|[Bb]ij) fa)$")
LETTERED = LazyPattern(
    r"\b(?:Plan|Vitamin|vitamin|Type|type|Class|class|Grade|grade|Team|Appendix|Option|option|Series|series|Group|group|"
    r"Exhibit|Point|point|Part|part|an?) [A-Z]$"
)
ANY_WORD = re.compile(r" [a-z]")
VERB = LazyPattern(
    r" (?:said|says|was|is|has|had|went|came|comes|will|would|did|does|can|could|told|tells|asked|asks|thinks|thought|"
    r"lives|works|wrote|made|makes|took|began|left|loves|likes|wants|got|gets|knew|knows|met|ran|runs|saw|became|"
    r"[a-z]{2,}ed)\b"
)
SHORT_PARTS = re.compile(r"(?:[^\W\d_]{1,3}\.\s?){1,5}$")
STREET = re.compile(r"[A-Z][\w']+ (?:Ave|Blvd|Dr|Rd|St)$")
NUMBER_BEFORE = re.compile(r"\d ?$")
SHORT_WORDS = re.compile(r"(?:[A-Z\d][^\W_]{0,2}[.!?…]++\s++){2,60}[A-Z\d][^\W_]{0,2}[.!?…]+")
"""A whole text of words that may each be an initial, without a name for them."""
CLAUSE = LazyPattern(rf"[,;:—–)][\"'”’»)\]{MARKS}]{{0,20}}\s+|\s[–—-]\s|—")
INSIDE = re.compile(r"\([^()]{0,200}\)")
LONGEST_WORD = 450
"""What has more characters without a blank is no word."""


def sentences(marked: str, language: Language) -> Iterator[str]:
    """Yield the sentences of a text with marks, in order; joined they are the text again."""
    start = 0
    inside = [m.span() for m in INSIDE.finditer(marked)]
    cuts = [m.end() for m in END.finditer(marked) if _ends(m, language) and not _is_inside(m.end(), inside)]
    ends = [*cuts, len(marked)]
    for end, following in zip(ends, [*ends[1:], None], strict=True):
        if following is None or _has_words(
            marked[end:following]
        ):  # a stop alone (the French " ?") goes with what it ends
            yield marked[start:end]
            start = end


def _is_inside(place: int, spans: list[tuple[int, int]]) -> bool:
    """Tell whether a place lies within one of the spans, which are sorted and disjoint."""
    last = bisect_left(spans, (place, 0)) - 1
    return last >= 0 and place < spans[last][1]


def _has_words(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _ends(match: re.Match[str], language: Language) -> bool:
    if match["stop"] == "." and match.string[match.end()] in ":;,&+=":
        return False  # "Tél. : 01"
    if match["full"] or SHORT_WORDS.fullmatch(match.string):
        return True
    opening = OPENS.match(match.string, match.end())
    word = (opening["word"] if opening else "") or ""
    opener = word.lower() in language.sentence_openers
    if match["glued"]:
        # A name with a period in it (System.Out) isn't two sentences; a common word, or small letters before, tell.
        return opener or (before(match, 2).islower() and len(word) > 1)
    if word[:1].islower():
        return False
    if match["stop"] != ".":
        return not (match["stop"].startswith(("..", "…")) and word == "I")
    return _period_ends(match, word, opener, language)


def _period_ends(match: re.Match[str], word: str, opener: bool, language: Language) -> bool:
    """Tell whether a period ends the sentence, or only the abbreviation, initial or ordinal before it."""
    short = _last_word(before(match), language)
    written = short + "."
    if LIST_NUMBER.search(before(match)):
        return False
    following = SHORT_NEXT.match(match.string, match.end())
    if following and _goes_on(before(match) + "." + following[0], len(written + following[0]), language):
        return False
    title = written if language.code == "en" else written.capitalize()
    if language.titles & {written, title} or written.lower() in language.never_final:
        return _title_ends(match, short, word, opener, language)
    code_follows = short.lower() in language.before_figures and CODE.match(match.string, match.end())
    if code_follows or _stands_before_figures(short, word, language) or _is_unfinished(before(match) + ".", language):
        return False
    if short in language.units and NUMBER_BEFORE.search(before(match, 60)[: -len(short)]) and not opener:
        return False
    if (ORDINAL.fullmatch(short) or ROMAN_NUMERAL.fullmatch(short)) and language.ordinal_period:
        return opener
    if written in language.abbreviations:
        return _abbreviation_ends(match, short, word, opener, language)
    if DOTTED.fullmatch(short):
        return opener or _name_opens(match, word, ANY_WORD if short[-1] == "m" else VERB, language)
    if len(short) == 1 and short.isupper():
        initials = INITIAL.match(match.string, match.end()) or INITIAL_BEFORE.search(before(match))
        return not initials and (
            opener or (bool(LETTERED.search(before(match))) and _name_opens(match, word, ANY_WORD, language))
        )
    return short != "Ph.D" or word not in language.words_after_abbreviation


def _last_word(text: str, language: Language) -> str:
    """Return the last word of a text, in French and Italian without what is elided before it: l'on. Rossi."""
    last = LAST_WORD.search(text)
    word = last["word"] if last else ""
    return re.split("['’]", word)[-1] if language.code in ELIDING else word


def _abbreviation_ends(match: re.Match[str], short: str, word: str, opener: bool, language: Language) -> bool:
    """Tell whether the period of an abbreviation ends the sentence, too."""
    if opener:
        return True
    if word[:1].isdigit() and language.code != "en" and short not in OFTEN_FINAL:
        return False
    if len(before(match)) == len(short):
        return False  # a text doesn't begin with an abbreviation alone: "Sr. Ana taught us"
    ends = short[0].islower() and "." not in short and not language.capital_nouns
    return ends or _name_opens(match, word, ANY_WORD, language)


def _title_ends(match: re.Match[str], short: str, word: str, opener: bool, language: Language) -> bool:
    """Tell whether a period ends the sentence behind what hardly ever does: "Main St. We", "fala mal. Depois"."""
    is_word = short.lower() + "." in language.also_words
    if is_word and short.islower() and word[:1].isupper() and not FIGURES.fullmatch(word):
        return not PART_BEFORE.search(before(match, 12))
    behind_a_street = short in ("No", "al") or bool(STREET.search(before(match)))
    return bool(HOUSE.search(before(match))) or (opener and (is_word or behind_a_street))


def _stands_before_figures(short: str, word: str, language: Language) -> bool:
    """Tell whether a number follows an abbreviation that asks for one: No. 5, vol. I, b. 1902."""
    if not FIGURES.fullmatch(word) and (word != "I" or language.code == "en"):
        return False
    return (
        short.lower() in language.before_figures
        or short.lower() in language.months
        or short + "." in language.currencies
        or short in language.weekdays
        or short in language.books
        or short in language.words["short century"].split()
        or short in language.words["before a year"].split()
        or short.endswith(("str", "Str", "pl"))
        or SHILLINGS.fullmatch(short) is not None
    )


def _is_unfinished(text: str, language: Language) -> bool:
    """Tell whether a text ends in an abbreviation of several parts that never ends a sentence: Dr. h. c."""
    parts = SHORT_PARTS.search(text)
    joined = re.sub(r"\s", "", parts[0]) if parts else ""
    return any(joined[place:].lower() in language.never_final for place in range(len(joined) - 3))


def _goes_on(text: str, least: int, language: Language) -> bool:
    """Tell whether a text ends in an abbreviation of several parts, `least` characters or more: EE. UU., i. d. R."""
    parts = SHORT_PARTS.search(text)
    joined = re.sub(r"\s", "", parts[0]) if parts else ""
    ends = [joined[place:] for place in range(max(len(joined) - least + 1, 0))]
    return any(end in language.abbreviations or end[0].lower() + end[1:] in language.abbreviations for end in ends)


def _name_opens(match: re.Match[str], word: str, following: re.Pattern[str] | LazyPattern, language: Language) -> bool:
    """Tell whether a name opens a sentence behind an abbreviation: "in the U.S. Mary said"."""
    if (
        not language.words_after_abbreviation
        or word in language.words_after_abbreviation
        or word.isupper()
        or not word[:1].isupper()
    ):
        return False
    rest = after(match)
    return word.lower() not in language.months and bool(following.match(rest, rest.find(word) + len(word)))


def balanced(pieces: list[str]) -> list[str]:
    """Close the marks that each cut falls into before it and open them again behind it."""
    out, still_open = [], ""
    for piece in pieces:
        piece = still_open + piece
        stack: list[str] = []
        for character in MARK.findall(piece):
            if character in PAIRS:
                stack.append(character)
            elif stack and stack[-1] == ENDS[character]:
                stack.pop()
        still_open = "".join(stack)
        out.append(piece + "".join(PAIRS[mark] for mark in reversed(stack)))
    return out


def at_pauses(marked: str) -> Iterator[tuple[str, int | None]]:
    """Yield the parts between an author's pauses, each with the pause behind it in ms; None behind the last."""
    start = 0
    for match in PAUSE.finditer(marked):
        yield marked[start : match.start()], _milliseconds(match)
        start = match.end()
    yield marked[start:], None


LONGEST_PAUSE_MS = 10_000
CENSORED_MS = 400
"""The pause instead of a censored word, if that is how it is said."""


def with_pauses_for_censored(marked: str) -> str:
    """Put an author's pause in the place of each censored word, which stays in the text unsaid: f***."""

    def silenced(match: re.Match[str]) -> str:
        if not is_censored(match[0]):
            return match[0]
        said = f"{SAID}{match[0]}{SAID_END}{UNSEEN}say:{UNSEEN_END}"
        return f"{said}{UNSEEN}pause {CENSORED_MS}ms{UNSEEN_END}"

    return re.sub(CENSORED, silenced, marked) if "*" in marked else marked


def _milliseconds(match: re.Match[str]) -> int:
    try:
        amount = float(match["amount"] or 1)
    except ValueError:
        amount = 1.0
    return min(round(amount * (1 if match["unit"].lower() == "ms" else 1000)), LONGEST_PAUSE_MS)


def halves(marked: str, language: Language, hard: bool = False) -> tuple[str, str] | None:
    """Cut a long sentence in two at the clause nearest its middle; return None where no clause begins.

    With `hard` it is cut between any two words rather than not at all, and in the middle where it is one endless word:
    a voice would take all memory for it.
    """
    middle = len(marked) / 2
    inside = [m.span() for m in INSIDE.finditer(marked)]
    unseen = [m.span() for m in re.finditer(f"{UNSEEN}[^{UNSEEN_END}]*{UNSEEN_END}", marked)]

    def free(place: int) -> bool:
        return not _is_inside(place, inside) and not _is_inside(place, unseen)

    words = "|".join(language.conjunctions) or "(?!)"
    links = re.compile(rf"\b(?:{words})$", re.IGNORECASE)  # "the Blind and, due to": the clause began before
    clauses = [
        m
        for m in CLAUSE.finditer(marked)
        if not marked[m.end() : m.end() + 1].isdigit() and not links.search(marked[max(m.start() - 20, 0) : m.start()])
    ]
    linked = re.compile(rf"(?:{words})\s")
    strong = [m.end() for m in clauses if not m[0].startswith(",") or linked.match(marked, m.end())]
    tiers = (strong, [m.end() for m in clauses], [m.start() + 1 for m in re.finditer(rf"\s(?:{words})[\s,]", marked)])
    for margin in (0.25, 0.1):
        for tier in tiers:
            near = [p for p in tier if margin * len(marked) < p < (1 - margin) * len(marked) and free(p)]
            if near:
                cut = min(near, key=lambda p: abs(p - middle))
                return marked[:cut], marked[cut:]
    if not hard:
        return None
    spaces = (m.end() for m in re.finditer(r"\s+", marked))
    anywhere = (place for place in range(1, len(marked)) if len(marked) > LONGEST_WORD and free(place))
    for places in (spaces, anywhere):
        cut = min(places, key=lambda p: abs(p - middle), default=0)
        if plain(marked[:cut]) and plain(marked[cut:]):  # a blank at an end parts nothing
            return marked[:cut], marked[cut:]
    return None
