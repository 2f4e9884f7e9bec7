"""Which of all that could be labels are labels on this page: they recur, or are set like those that do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from interview_audio.interview.page.identity import each_of, same_person
from interview_audio.interview.page.label_words import NOT_PEOPLE, kind_of, titled
from interview_audio.interview.page.labels import OTHER_FORMS, Label


def could_be_somebody(label: Label) -> bool:
    """Return whether the words could be a name, or a word for who asks and who answers."""
    if kind_of(label.name):
        return True
    if NOT_PEOPLE.search(label.name) or len(label.name) > 50:
        return False
    words = label.name.split()
    if words[-1].endswith(".") and len(words[-1]) > 3 and "without colon" in label.style:
        return False  # `00:12 Right.` is what somebody says
    if is_unusual(label):
        return len(words) <= 3
    if label.style.startswith("plain") and "timed" not in label.style:
        return len(words) <= 4 and (titled(label.name) or len(words) == 1)
    return len(words) <= 6 and (titled(label.name) or len(words) == 1)


def is_unusual(label: Label) -> bool:
    """Return whether it is a name that isn't written like one, and so set off that it may be: `**ida moss:** yes`, and
    `CLOCKS today:` alone in its paragraph."""
    stands_out = label.style.startswith("emphasised") or label.style.endswith(" alone")
    return stands_out and "without colon" not in label.style and " " in label.name and not titled(label.name)


def accepted(candidates: Sequence[Label], known: Iterable[str] = ()) -> frozenset[str]:
    """Return the names that are labels on this page, in lower case: they recur, or are set like others that do, or name
    somebody known."""
    possible = [c for c in candidates if could_be_somebody(c)]
    spelt = {c.name.casefold(): c.name for c in possible}
    names = _recurring(possible, spelt) or _question_and_answer(possible)
    styles = Counter(c.setting for c in possible if c.name.casefold() in names)
    fixed = {style for style, count in styles.items() if count >= 3}
    known_words = {word for name in known for word in name.casefold().split()}
    for index, candidate in enumerate(possible):
        name, style = candidate.name.casefold(), candidate.setting
        if name in names or "without colon" in style or is_unusual(candidate):
            continue
        same = any(same_person(one, spelt[other]) for other in names for one in each_of(candidate.name))
        beside = {c.name.casefold() for c in (*possible[max(0, index - 1) : index], *possible[index + 1 : index + 2])}
        stands_out = style.startswith("emphasised") or "timed" in style
        like_others = style in fixed and (same or stands_out or beside & names or kind_of(name) is not None)
        if like_others or known_words & set(name.split()):
            names.add(name)
    return frozenset(names)


def _recurring(possible: Sequence[Label], spelt: Mapping[str, str]) -> set[str]:
    """Return names that come again in the same setting, or another name of the same person does: Ida Moss, then Ida."""
    counts = Counter((c.setting, c.name.casefold()) for c in possible)
    unusual = {c.name.casefold() for c in possible if is_unusual(c)}
    names = set()
    for (style, name), count in counts.items():
        alike = sum(
            n
            for (s, other), n in counts.items()
            if s == style and other != name and same_person(spelt[name], spelt[other])
        )
        rare = "without colon" in style or style in dict(OTHER_FORMS) or name in unusual
        if count + alike >= (3 if rare else 2):
            names.add(name)
    return names


def _question_and_answer(possible: Sequence[Label]) -> set[str]:
    """Accept `Q:` and `A:`, or `Q1:` and `A1:`, even where each stands once."""
    kinds = {name: kind for c in possible if (kind := kind_of(name := c.name.casefold()))}
    return set(kinds) if {"interviewer", "guest"} <= set(kinds.values()) else set()
