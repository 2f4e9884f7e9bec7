"""Find the names of people in a page's metadata, title and introduction."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from interview_audio.interview.page.identity import name_parts
from interview_audio.interview.page.label_words import NOT_PEOPLE, kind_of
from interview_audio.languages import alternatives, languages
from interview_audio.languages.interviewing import NameWords
from interview_audio.languages.lazy_pattern import LazyPattern


def _any(part: Callable[[NameWords], str]) -> str:
    return f"(?:{alternatives(lambda language: part(language.names))})"


UPPER = "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, (*range(0x100, 0x17F), 0x218, 0x21A)) if c.isupper()) + "Ά-ΫА-ЯЁІЇЄҐ"
CAPITAL = rf"[{UPPER}](?:\.|[\w'’\-]{{0,40}})"
PARTICLE = rf"(?:{_any(lambda words: words.particles)}|of the)"
FULL_NAME = rf"{CAPITAL}(?:\s+(?:{PARTICLE}\s+){{0,2}}{CAPITAL}){{1,3}}"
ANY_NAME = rf"{CAPITAL}(?:\s+(?:{PARTICLE}\s+){{0,2}}{CAPITAL}){{0,3}}"
HONORIFIC = _any(lambda words: words.titles)
TOGETHER = _any(lambda words: words.together)
GREETING = _any(lambda words: words.greeting)

WITH = re.compile(
    rf"{_any(lambda words: words.talk)}\b"
    rf"(?:[^.?!:]{{0,40}}?)?(?:\s(?:{TOGETHER}|{_any(lambda words: words.to)})\s|:\s|\s[-–—]\s|\s)"
    rf"(?:[a-z]+\s){{0,4}}?(?:{HONORIFIC}\s+)?(?P<name>{ANY_NAME})"
)
AT_WORK = re.compile(
    rf"^(?P<name>{FULL_NAME})\s+(?:[^\W\d_]{{1,3}}\s+)?(?:[Ii]nterview|{_any(lambda words: words.talk)})\b"
)
"""`Ida Moss im Interview`."""
SERIES = LazyPattern(rf"\b{_any(lambda words: words.talk)}$", re.IGNORECASE)
"""The end of what only looks like a name: `Plain Talk` in `Plain Talk Interview with Ida Moss`."""
INTRODUCED = re.compile(
    rf"{_any(lambda words: words.introduced)}\b[^.?!]{{0,60}}?(?:{HONORIFIC}\s+)?(?P<name>{FULL_NAME})"
)
SUBJECT = re.compile(
    rf"^[\"“*_]*(?:{HONORIFIC}\s+)?(?P<name>{ANY_NAME})\s?(?:\([^)]*\))?\s?,?\s{_any(lambda words: words.is_)}\b"
)
SIGNATURE = LazyPattern(
    rf"^[-–—~]*\s*(?P<name>{CAPITAL}(?:\s+[A-ZÀ-Þ][a-zà-ÿ'’\-]+?){{1,2}}?)"
    rf"(?=$|\s*[,|–—-]|\s*{_any(lambda words: words.offices)}\b)"
)
ORGANISATION = re.compile(
    rf"(?:[Tt]he\s+)?(?P<name>{ANY_NAME})\s+(?:{_any(lambda words: words.recently)}\s+)?"
    rf"{_any(lambda words: words.asks)}\b"
)

CONDUCTED = re.compile(
    rf"{_any(lambda words: words.conducted)}\b"
    rf"(?:\s{TOGETHER}\s{FULL_NAME},?|(?:(?!\s{TOGETHER}\s)[^.?!:]){{0,40}}?)"
    rf"\s{_any(lambda words: words.by)}\s+(?P<name>{FULL_NAME})"
)

NO_NAMES = frozenset().union(*(language.names.never for language in languages()))


def plausible(name: str) -> bool:
    """Tell whether a text can be the name of somebody rather than any words with capitals."""
    words = name.split()
    return (
        bool(words)
        and len(words) <= 5
        and not any(w.casefold().strip(".,’'") in NO_NAMES for w in words)
        and not NOT_PEOPLE.search(name)
        and any(c.isalpha() for c in name)
    )


def trimmed(name: str) -> str:
    """Return a name without the honorific before it and the words after it that start a sentence or are no name."""
    name = re.sub(rf"^(?:{HONORIFIC}\s+)+", "", name.strip())
    words = re.sub(r"['’]s$", "", name).rstrip(".,").split()
    owners = [k for k, word in enumerate(words) if re.search(r"['’]s$", word)]
    words = words[owners[-1] + 1 :] if owners else words  # `The Clock Review's Ida Moss`
    while words and words[0].casefold() in NO_NAMES:
        words.pop(0)
    for index, word in enumerate(words):
        if word.casefold().strip(".,") in NO_NAMES:
            words = words[:index]
            break
    return " ".join(words)


def in_title(title: str) -> list[tuple[str, float]]:
    """Return whom a title may name, and how sure that is: `An interview with Ada Lovelace`, `Ada Lovelace`."""
    out, title = [], " ".join(title.split())
    at_work = AT_WORK.search(title)
    if at_work and SERIES.search(at_work["name"]):
        at_work = None
    # `Clock Weekly Interview`
    may_be_paper = at_work is not None and title[at_work.end("name") :].strip() == "Interview"
    found = at_work or _with_somebody(title)
    if found and plausible(name := trimmed(_after_office(title, found) or found["name"])):
        weight = 4.0 if len(name.split()) > 1 else 2.5
        if may_be_paper:
            weight = UNCONFIRMED if name == found["name"] else 0.0
        elif _is_body(title, found, name):
            weight = 1.0
        out.append((name, weight))
    gerund = re.match(rf"[A-Z]\w+ing\s+(?P<name>{FULL_NAME})$", title)
    if gerund and plausible(gerund["name"]):
        out.append((gerund["name"], 4.0))
        return out
    for part in re.split(r"\s*[:|–—(),]\s+|\s+-\s+|\s*\(\s*", title):
        if found and found[0] in part and (found[0] != part or may_be_paper):
            continue
        if alone := _alone(part):
            out.append((alone, 2.5))
    return out


def _alone(part: str) -> str | None:
    """Return the name that a part of a title is, and nothing else."""
    words = part.strip(" )\"'“”")
    name = trimmed(words)
    if words.startswith(ARTICLES):
        return None  # `The Next Big Clock`
    if name and any(word.islower() for word in words.partition(name)[0].split()):
        return None  # `These are Quiet Times`
    odd = re.search(r"\b[A-Z]{3,}\b|\b[A-Z]-", name) or SERIES.search(name)
    return name if re.fullmatch(FULL_NAME, name) and plausible(name) and not odd else None


ARTICLES = ("The ", "A ", "An ", "Der ", "Die ", "Das ", "Le ", "Les ", "El ", "Los ", "Las ", "Il ", "Het ")
"""How a title starts that is no name."""
NAMELESS = frozenset(("unknown", "anonymous", "anon", "admin", "administrator", "staff", "team", "none", "n/a"))
"""What programs put where a post's author belongs."""
UNCONFIRMED = 2.4
"""The weight of a name that the text has to mention as well."""
OFFICE = re.compile(
    rf"\s+(?:\d+\s+)?(?:[a-z][\w-]*\s+){{0,2}}(?!(?:over|after|under|her)\s)"
    rf"[a-z][\w-]*(?:er|or|ist|ian|ant|ee|lead|fellow|star)\s+(?P<name>{FULL_NAME})"
)


def _is_body(text: str, found: re.Match[str], name: str) -> bool:
    """Return whether what looks like a name has an article: `Meet the Clock Guild`."""
    return found["name"] == name and bool(re.search(r"\b[Tt]he\s$", text[: found.start("name")]))


def _after_office(title: str, found: re.Match[str]) -> str | None:
    """Return whom a title names after what the person is: `Interview with Clock Fair winner Ida Moss`."""
    office = OFFICE.match(title, found.end("name"))
    return office["name"] if office else None


def _with_somebody(title: str) -> re.Match[str] | None:
    """Return the first place where a title tells with whom: not after `Talk`, in `Plain Talk Interview with Ida`."""
    found = WITH.search(title)
    while found and not plausible(trimmed(found["name"])):
        found = WITH.search(title, found.start() + 1)
    return found


def introduced(text: str) -> list[tuple[str, float]]:
    """Return whom a paragraph may introduce: `our guest is Professor Ada Lovelace`, `we interviewed Ada Lovelace`."""
    out = []
    for pattern, weight in ((INTRODUCED, 2.5), (WITH, 2.0), (SUBJECT, 1.5)):
        line = " ".join(text.split())
        for found in pattern.finditer(line):
            name = trimmed(found["name"])
            if _is_body(line, found, name):
                continue
            if plausible(name) and len(name.split()) >= 2 and not re.search(r"\b[A-Z]{3,}\b", name):
                out.append((name, weight))
    return out


ADDRESS = re.compile(
    rf"(?:^|[.!?…]\s+)(?:(?:{GREETING}|{_any(lambda words: words.before_address)})[,]?\s+)?"
    rf"(?P<start>{CAPITAL})\s*[,!]"
    rf"|(?:^|[.!?…]\s+){GREETING},?\s+(?P<greeted>{CAPITAL})\s*\."
    rf"|,\s+(?P<end>{CAPITAL})\s*[.!?]"
)


def addressed(text: str) -> list[str]:
    """Return the first names by which a text speaks to somebody: `Ada, how are you?`, `Thank you, Ada!`."""
    found = (m["start"] or m["greeted"] or m["end"] for m in ADDRESS.finditer(text))
    return [name for name in found if plausible(name)]


UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々・]"
"""A letter of the names that are written without a blank: 山田花子."""
STEM = 3
"""The least number of letters that the forms of a name share: Adam Wrona, Adamem Wroną."""
HONOURED = LazyPattern(rf"\W*(?P<name>{UNSPACED}{{2,7}}?)(?:さん|氏|先生|씨|님)")


def opening_name(text: str, title: str) -> str | None:
    """Return the full name that a paragraph starts with, where the title has it too, in whatever grammatical case."""
    if text.strip() in title or len(text) < 1.2 * len(title):
        return None  # a heading has it again
    honoured = HONOURED.match(text)
    if honoured and honoured["name"] in title:
        return honoured["name"]
    found = re.match(rf"[\W_]*(?:{HONORIFIC}\s+)?(?P<name>{FULL_NAME})", " ".join(text[:200].split()))
    name = " ".join(trimmed(found["name"]).split()[:2]) if found else ""
    if len(name.split()) < 2 or not plausible(name):
        return None
    pairs = pairwise(re.findall(rf"[{UPPER}][\w'’\-]*", title))
    return name if any(is_form(f"{a} {b}", name) for a, b in pairs) else None


def is_form(one: str, other: str) -> bool:
    """Return whether two names are forms of one, whose words differ in their ends."""
    words, others = one.split(), other.split()
    return len(words) == len(others) and all(map(_inflected, others, words))


def _inflected(name: str, form: str) -> bool:
    shared = next((k for k, (a, b) in enumerate(zip(name, form, strict=False)) if a != b), min(len(name), len(form)))
    return shared >= max(STEM, len(name) - 3) and len(form) - shared <= 4


def full_names(text: str) -> list[str]:
    """Return all names of two words or more in a text."""
    names = (trimmed(m[0]) for m in re.finditer(FULL_NAME, text))
    return [n for n in names if plausible(n) and len(n.split()) >= 2]


def signed(text: str) -> str | None:
    """Return who signs: `Ada Lovelace, Editor`, also where a page has run name and office together."""
    line = " ".join(text.split())
    glued = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z][a-z])", " ", line)
    found = SIGNATURE.match(glued)
    if not found or len(line.split()) > 14 or line.endswith((".", "?", "!")):
        return None
    name = found["name"]
    return name if plausible(name) else None


def interviewing(text: str) -> str | None:
    """Return the publication that says of itself that it interviews: `The R Consortium recently interviewed …`."""
    found = ORGANISATION.search(" ".join(text.split()))
    name = re.sub(r"^The\s+", "", found["name"]).strip() if found else ""
    return name if name and name.split()[0].casefold() not in NO_NAMES else None


def conducting(text: str) -> str | None:
    """Return who a page says conducted the interview: `Interview by Ida Moss`, `Das Interview führte …`."""
    if name := credited(text):
        return name
    found = CONDUCTED.search(" ".join(text.split()))
    name = trimmed(found["name"]) if found else ""
    return name if name and plausible(name) and len(name.split()) >= 2 else None


BESIDE = r"\s*(?:[,;|/·•–—(&+]|\b(?:and|und|et|y|e|i|och|og|ja|ve|és|и|й|та|și)\b|기자|에디터)[^?？!]{0,90}"
"""What may stand behind the name of a credit: more names."""


def _credit(leads: Callable[[NameWords], str]) -> LazyPattern:
    words, by = f"(?i:{_any(leads)})", _any(lambda words: words.by)
    latin = rf"{words}(?:\s*[:：/|]\s*|\s+[-–—]\s+|\s+{by}\s+|\s+)[*_]*(?P<name>{FULL_NAME})"
    name = rf"{UNSPACED}{{2,8}}(?:[ \u3000](?!기자|에디터){UNSPACED}{{1,8}})?"
    unspaced = rf"{words}(?:\s*[:：/／|｜]\s*|\s+)(?P<unspaced>{name})"
    return LazyPattern(rf"[\W_]*(?:{latin}|{unspaced})(?:{BESIDE})?[\s.)*_\]】）]*")


def _lead(leads: Callable[[NameWords], str]) -> LazyPattern:
    return LazyPattern(rf"[\W_]*(?i:{_any(leads)})")


ASKED_BY = _lead(lambda words: words.credit), _credit(lambda words: words.credit)
ALSO_CREDITED = _lead(lambda words: words.also_credited), _credit(lambda words: words.also_credited)
"""How such a line begins, and the whole of it, which takes long to compile and is rarely needed."""

LONGEST_CREDIT = 140


def _credit_in(text: str, patterns: tuple[LazyPattern, LazyPattern]) -> re.Match[str] | None:
    text = " ".join(text.split())
    lead, whole = patterns
    return whole.fullmatch(text) if lead.match(text) else None


def credited(text: str) -> str | None:
    """Return who asked, by a paragraph that tells nothing else: `Das Gespräch führte Ida Moss.`, `聞き手：山田花子`."""
    found = _credit_in(text, ASKED_BY) if len(text) <= LONGEST_CREDIT else None
    name = (found["unspaced"] or trimmed(found["name"])) if found else ""
    return name if found and plausible(name) and (found["unspaced"] or len(name.split()) > 1) else None


def is_credit(text: str) -> bool:
    """Return whether a paragraph only tells who made the piece: who asked, took pictures or translated."""
    if len(text) > LONGEST_CREDIT or not text.strip():
        return False
    return credited(text) is not None or _credit_in(text, ALSO_CREDITED) is not None


ASKED = LazyPattern(
    r"(?:^|(?<=[\s(–—-]))(?:[Ii]nterviewed|INTERVIEWED|[Mm]oderated|[Mm]oderiert|[Ii]nterviewt|[Ii]ntervistat[oaie]|"
    r"[Mm]oderat[oa]|[Mm]oderad[oa]|[Ee]ntrevistad[oa]s?|[Mm]odérée?|[Aa]nimée?|[Ii]nterviewée?s?|[Pp]ropos recueillis)"
    rf"\s(?:by|von|da|por|par)\s+(?P<names>{FULL_NAME}(?:(?:,|,?\s(?:and|und|et|y|e|&))\s+{FULL_NAME}){{0,4}})"
)
"""`interviewed by Ida Moss` leaves no doubt, while `conducted by` may be said of a choir."""


def asked_by(text: str) -> list[str]:
    """Return by whom a page says that somebody was interviewed, or a talk moderated, in just these words."""
    found = ASKED.search(" ".join(text.split()))
    names = [trimmed(name) for name in re.findall(FULL_NAME, found["names"])] if found else []
    return [name for name in names if plausible(name)]


CARD = re.compile(
    rf"[*_]*+(?P<role>[^:\n]{{1,30}}?)[*_]*+:[*_]*+\s++(?P<name>{FULL_NAME})[*_]*+(?:\s*\([^()]*\)|,\s[^.?!]*)?"
)


def on_card(text: str) -> tuple[str, str] | None:
    """Return the role and the name on a line that tells who takes part: `Interviewer: Ida Moss (The Gazette)`."""
    found = CARD.fullmatch(text.strip())
    role = kind_of(re.sub(r"\s*\([^()]*\)", "", found["role"])) if found else None
    return (role, found["name"]) if found and role and plausible(found["name"]) else None


LEGEND = re.compile(rf"[*_(]*(?P<label>[^\W\d_]{{1,4}})[.*_]*\s?[:=–-][*_]*\s+(?P<name>{FULL_NAME})[*_),.;]*")


def in_legend(text: str) -> dict[str, str]:
    """Return whom the labels of a page mean, where a paragraph tells nothing else: `IM: Ida Moss`, a line each."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    found = [LEGEND.fullmatch(line) for line in lines]
    named = {m["label"]: m["name"] for m in found if m and _abbreviates(m["label"], m["name"])}
    return named if lines and len(named) == len(lines) else {}


def _abbreviates(label: str, name: str) -> bool:
    """Return whether a label is a name's initials, or the first letters of one of its words."""
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", name)]
    short = label.casefold()
    return short == "".join(w[0] for w in words) or any(w.startswith(short) for w in words)


def mentions(text: str, name: str) -> bool:
    """Tell whether a text has any part of a name, first or last."""
    said = set(re.findall(r"[^\W_]+", text.casefold()))
    return any(part in said for part in name_parts(name) if len(part) > 1)
