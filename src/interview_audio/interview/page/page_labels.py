"""Decide which possible labels are labels on this page: they recur, or are formatted like those that do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from interview_audio.interview.page.identity import each_of, name_parts, same_person
from interview_audio.interview.page.label_words import LETTER_PAIRS, NOT_PEOPLE, ends_in_surname, kind_of, titled
from interview_audio.interview.page.labels import DASHED_INSIDE, LONE_LETTER, OTHER_FORMS, Label
from interview_audio.languages import languages

RARE = frozenset(dict(OTHER_FORMS)) | {DASHED_INSIDE}
"""Settings that a page has for other things than labels as well."""


HAN_PHRASE = re.compile("[\u3040-\u309f\u3400-\u9fff]{5,}")
"""More Chinese signs than a name has: words before a colon."""
PREPOSITIONS = frozenset(("for", "on", "in", "at", "with", "from", "by", "as", "if", "when"))
"""English words that start no name."""


def could_be_somebody(label: Label, *, recurs: bool) -> bool:
    """Return whether the words could be a name, or a word for who asks and who answers."""
    if kind_of(label.name) or re.fullmatch(r"speaker[ _]?\d+|person[ _]?\d+", label.name, re.IGNORECASE):
        return True
    if re.fullmatch(r"[A-Z]", label.name) and label.style != "odd":
        return True  # also the I of Ida
    if len(label.name) > 50 or (NOT_PEOPLE.search(label.name) and not (recurs and ends_in_surname(label.name))):
        return False
    words = label.name.split()
    if len(words) > 1 and words[0].casefold() in PREPOSITIONS:
        return False  # `For rye: a tin` is a point of somebody's answer
    if label.style.startswith("bracketed") and re.search(r"\w{3,}[.!]$", label.name):
        return False  # [Startled.] tells how somebody speaks
    if label.style == "odd":
        return len(words) <= 3 and not label.name.startswith(("http", "(")) and "?" not in label.name
    if re.search(r"[^\W\d_]{2,}\.$", words[-1]) and "without colon" in label.style:
        return False  # `00:12 Right.` is what somebody says
    if is_unusual(label):
        return len(words) <= 3
    if label.style.startswith("plain") and "timed" not in label.style:
        return len(words) <= 4 and (titled(label.name) or len(words) == 1)
    return len(words) <= 6 and (titled(label.name) or len(words) == 1)


def is_group(label: Label) -> bool:
    """Return whether it is a phrase that may say who asks, where it comes again and again: `The crew of the Gull:`."""
    words = label.name.split()
    spoken = label.follows and "without colon" not in label.style and label.style != "odd"
    return spoken and 4 < len(words) <= 7 and words[0].istitle() and sum(w[:1].isupper() for w in words) >= 2


def is_unusual(label: Label) -> bool:
    """Return whether it is a name that isn't written like one, and so set off that it may be: `**ida moss:** yes`, and
    `CLOCKS today:` alone in its paragraph."""
    stands_out = label.style.startswith("emphasised") or label.style.endswith(" alone")
    return stands_out and "without colon" not in label.style and " " in label.name and not titled(label.name)


def accepted(candidates: Sequence[Label], known: Iterable[str] = ()) -> frozenset[str]:
    """Return the names that are labels on this page, in lower case: they recur, or are set like others that do, or name
    somebody known."""
    times = Counter(c.name for c in candidates)
    possible = [
        c for c in candidates if could_be_somebody(c, recurs=times[c.name] > 1) or (times[c.name] >= 3 and is_group(c))
    ]
    if not any(re.fullmatch(r"[Aa]\d+", c.name) for c in possible):  # `Q1.` alone is a number
        possible = [c for c in possible if c.style != "plain" or not re.fullmatch(r"[Qq]\d+", c.name)]
    possible = [c for c in _without_clauses(possible) if times[c.name] > 1 or not HAN_PHRASE.fullmatch(c.name)]
    possible = _without_lone_letters(possible)
    terms = _glossary(possible, known := tuple(known))
    possible = [c for c in possible if c.name not in terms]
    spelt = {c.name.casefold(): c.name for c in possible}
    names = _recurring(possible, spelt) | _question_and_answer(possible)
    styles = Counter(c.setting for c in possible if c.name.casefold() in names)
    fixed = {style for style, count in styles.items() if count >= 3}
    exact = Counter(c.style for c in possible if c.name.casefold() in names)
    usual = {style for style, count in exact.items() if count >= 0.1 * sum(exact.values())}
    known_words = {word for name in known for word in name.casefold().split()}
    first = next((k for k, c in enumerate(possible) if c.name.casefold() in names), 0)
    for index, candidate in enumerate(possible):
        name, style = candidate.name.casefold(), candidate.setting
        if (
            name in names
            or "without colon" in style
            or style == DASHED_INSIDE
            or style == "odd"
            or is_unusual(candidate)
            or is_speech(candidate.name)
        ):
            continue
        same = any(same_person(one, spelt[other]) for other in names for one in each_of(candidate.name))
        beside = {c.name.casefold() for c in (*possible[max(0, index - 1) : index], *possible[index + 1 : index + 2])}
        on_a_card = index < first and candidate.brief and " " not in name
        stands_out = (style.startswith("emphasised") or "timed" in style) and not on_a_card
        # what stands once before all labels is a card of the talk: `PLACE: Bergen`
        inside = index > first and beside & names
        like_others = style in fixed and (same or stands_out or inside or kind_of(name) is not None)
        spelt_out = same and len(name_parts(candidate.name)) > 1 and not style.startswith("heading")
        usually = candidate.style in usual or not exact
        if spelt_out or (usually and (like_others or known_words & set(name.split()))):
            names.add(name)
    return frozenset(names)


LEAST_TERMS = 3
"""How many terms in a row make a glossary."""


def _glossary(possible: Sequence[Label], known: Sequence[str]) -> set[str]:
    """Return the terms that a glossary explains: in a row, each once on the page, most of them abbreviations of no
    known name."""
    times = Counter(c.name.casefold() for c in possible)

    def is_term(label: Label) -> bool:
        somebody = kind_of(label.name) or any(same_person(label.name, name) for name in known)
        return times[label.name.casefold()] == 1 and not somebody

    terms: set[str] = set()
    for term, group in groupby(possible, key=is_term):
        row = [c.name for c in group]
        short = sum(bool(re.fullmatch(r"[A-Z][A-Z0-9]{1,5}", name)) for name in row)
        if term and len(row) >= LEAST_TERMS and short >= 0.6 * len(row):
            terms.update(row)
    return terms


def _without_lone_letters(possible: Sequence[Label]) -> list[Label]:
    """Leave out letters with a full stop unless two are a language's for question and answer: `P. ¿…?` and `R. …`.

    Elsewhere they are initials, and letters of a list.
    """
    times = Counter(c.name.casefold() for c in possible if c.style in (LONE_LETTER, "plain"))
    paired = {letter for pair in LETTER_PAIRS if all(times[one] > 1 for one in pair) for letter in pair}
    return [c for c in possible if c.style != LONE_LETTER or c.name.casefold() in paired]


def _without_clauses(possible: Sequence[Label]) -> list[Label]:
    """Leave out what only looks like a name with an office: `Well, as I said: no`. An office is told again, or the name
    stands without it elsewhere."""
    plain = {c.name for c in possible if not c.office}
    again = Counter((c.name, c.office) for c in possible)
    return [
        c
        for c in possible
        if not c.office or again[c.name, c.office] > 1 or any(same_person(c.name, other) for other in plain)
    ]


def is_speech(name: str) -> bool:
    """Return whether a word is one that talk starts with, in any language: `Well: no`."""
    patterns = (language.vocabulary.patterns for language in languages() if language.vocabulary)
    return " " not in name and any(p[field].fullmatch(name) for p in patterns for field in ("reply", "lead", "thanks"))


def _recurring(possible: Sequence[Label], spelt: Mapping[str, str]) -> set[str]:
    """Return names that come again in the same setting, or another name of the same person does: Ida Moss, then Ida."""
    counts = Counter((c.setting, c.name.casefold()) for c in possible)
    unusual = {c.name.casefold() for c in possible if is_unusual(c)}
    names = set()
    for (setting, name), count in counts.items():
        others = {other: n for (s, other), n in counts.items() if s == setting and other != name}
        alike = sum(n for other, n in others.items() if same_person(spelt[name], spelt[other]))
        rare = "without colon" in setting or setting == "odd" or setting in RARE or name in unusual
        # two names in turn, and nearly nothing else is set like them
        again = sum(n for n in others.values() if n >= 2)
        paired = again >= 2 and count + again >= 0.8 * (count + sum(others.values()))
        if count + alike >= (5 if setting == DASHED_INSIDE else 3 if rare and not paired else 2):
            names.add(name)
    return names


def _question_and_answer(possible: Sequence[Label]) -> set[str]:
    """Accept `Q:` and `A:`, or `Q1:` and `A1:`, even where each stands only once."""
    kinds = {name: kind for c in possible if (kind := kind_of(name := c.name.casefold()))}
    return set(kinds) if {"interviewer", "guest"} <= set(kinds.values()) else set()
