"""Decide whether two names are one person's: by full name, first or last name, initials, or a nickname made of both."""

from __future__ import annotations

import re

TITLES = frozenset(
    ["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "herr", "frau", "m", "mme", "sr", "sra", "dra", "the"]
)


DOMAINS = frozenset(["com", "org", "net"])
"""What follows the name of a site: LinuxWorld.com is LW."""
JOINT = re.compile(r",?\s(?:and|und|et|y|e)\s|\s?&\s?")
BETWEEN_PARTS = re.compile(r"[\s\-./]+|(?<=\w)['’](?=[A-Z])|(?<=[a-z])(?=[A-Z])")


def name_parts(name: str) -> list[str]:
    """Return the words of a name without titles and punctuation, in lower case: O'Reilly has two, perl.com has two."""
    words = [re.sub(r"[^\w]", "", w).casefold() for w in BETWEEN_PARTS.split(name.removeprefix("@"))]
    rest = [w for w in words if w and w not in TITLES]
    return (
        rest[:-1] if len(rest) > 1 and "." in name and rest[-1] in DOMAINS else rest or [w for w in words if w]
    )  # Ms alone is Mia Strand


def each_of(name: str) -> list[str]:
    """Return those whom a label names together: `Ida and Per`, `Ida, Per & Eva`."""
    if not JOINT.search(name):
        return [name]  # `Ida Moss, PhD` is one
    return [one for part in JOINT.split(name) for one in re.split(r",\s+", part) if one.strip()]


def same_person(a: str, b: str) -> bool:
    """Return whether two labels can name one person: by full, first or last name, initials, a nickname of both."""
    x, y = name_parts(a), name_parts(b)
    if len(each_of(a)) != len(each_of(b)):
        return False
    if not x or not y:
        return a.casefold() == b.casefold()
    if x == y or set(x) < set(y) or set(y) < set(x) or "".join(x) == "".join(y):
        return True
    (short, _), (long, name) = sorted(((x, a), (y, b)), key=lambda one: len(one[0]))
    word = "".join(short)
    initials = "".join(w[0] for w in long)
    plain = "".join(w[0] for w in name_parts(re.sub("['’]", "", name)))  # O'Reilly is R or O in his initials
    if len(word) == 1:
        return word == initials[0] and word != "q" and (len(long) > 1 or len(long[0]) > 2)
    behind_the_first = initials[1:] if len(long[0]) == 1 else initials  # J. Ada Moss is AM
    return (
        len(long) > 1
        and 2 <= len(word) <= 4
        and word in (initials, initials[0] + initials[-1], plain, behind_the_first)
    )
