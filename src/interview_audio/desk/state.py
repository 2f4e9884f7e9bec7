"""The state of the page as JSON, and its conversion from and to an interview.

The state is `{"title", "language", "date", "notice", "narratorVoice", "people": [{"id", "name", "role", "pronoun",
"voice"}], "items": [...]}`. An item is what one person says, or what isn't said: `{"id", "who", "line", "confidence",
"chapter", "parts": [...]}`; `who` is the id of a person, `narrator`, or empty. `chapter` is the title of the chapter
that begins there; if no item has one, chapters are found as in any interview. A part is a paragraph: `{"runs": [...],
"line", ...}`, or something inside of a turn that isn't said: `{"reason", "runs", "line"}`. A run is `{"t": text, "k":
kind, "m": marks, "h": link}`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from interview_audio.errors import UsageError
from interview_audio.markup.runs import tidy
from interview_audio.model import Block, BlockKind, Inline, InlineKind, Interview, Mark, Person, Role, Skipped, Turn

NARRATOR = "narrator"
SET_ASIDE = "set aside at the desk"
"""The reason of an omission chosen at the desk."""
NOT_SHOWN = frozenset({"label", "front matter"})
"""Reasons of omissions that the page doesn't list: it shows labels as speakers, and front matter as fields."""

State = dict[str, Any]


# From the interview to the page


def to_state(interview: Interview, voices: Mapping[str, str]) -> State:
    """Return the state of an interview; `voices` are the voices asked for, by the name of the person."""
    people = [
        {
            "id": f"p{number}",
            "name": person.name,
            "role": person.role.value,
            "pronoun": person.pronoun,
            "voice": voices.get(person.name, ""),
        }
        for number, person in enumerate(_everybody(interview), 1)
    ]
    ids = {str(person["name"]): str(person["id"]) for person in people}
    return {
        "title": interview.title,
        "language": interview.language,
        "date": interview.date.isoformat() if interview.date else "",
        "notice": _notice(interview.metadata),
        "narratorVoice": voices.get(NARRATOR, ""),
        "people": people,
        "items": _numbered(_items(interview, ids)),
    }


def _notice(metadata: Mapping[str, Any]) -> str:
    """Return the post's own wording of the notice; empty where it has none."""
    audio = metadata.get("audio")
    return str(audio.get("notice") or "") if isinstance(audio, Mapping) else ""


def _everybody(interview: Interview) -> list[Person]:
    """Return the people, and one for each role that has turns without a name."""
    people = list(interview.people)
    known = {p.name for p in people}
    for turn in interview.turns:
        name = _name(turn)
        if turn.role is not Role.NARRATOR and name not in known:
            people.append(Person(name, turn.role))
            known.add(name)
    return people


def _name(turn: Turn) -> str:
    return turn.speaker or turn.role.value.capitalize()


def _items(interview: Interview, ids: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the turns in order, and omissions at the position of their line, between turns or inside one."""
    left_out = [s for s in interview.skipped if s.reason not in NOT_SHOWN and s.text.strip()]
    left_out.sort(key=lambda s: s.line)
    for turn in interview.turns:
        yield from _omitted(left_out, turn.line)
        parts: list[dict[str, Any]] = []
        for block in turn.blocks:
            parts += [_omission(s) for s in _until(left_out, block.line)]
            parts.append(_part(block))
        yield {
            "who": NARRATOR if turn.role is Role.NARRATOR else ids[_name(turn)],
            "line": turn.line,
            "confidence": round(turn.confidence, 3),
            "parts": parts,
        } | ({"chapter": turn.chapter} if turn.chapter else {})
    yield from _omitted(left_out, None)


def _omitted(left_out: list[Skipped], line: int | None) -> Iterator[dict[str, Any]]:
    for skipped in _until(left_out, line):
        yield {"who": "", "line": skipped.line, "confidence": 1.0, "parts": [_omission(skipped)]}


def _until(left_out: list[Skipped], line: int | None) -> Iterator[Skipped]:
    """Remove from `left_out` what comes before a line, or everything, and return it."""
    while left_out and (line is None or left_out[0].line < line):
        yield left_out.pop(0)


def _omission(skipped: Skipped) -> dict[str, Any]:
    return {"reason": skipped.reason, "line": skipped.line, "runs": [{"t": skipped.text.strip()}]}


def _part(block: Block) -> dict[str, Any]:
    part: dict[str, Any] = {"line": block.line, "runs": [_run(inline) for inline in block.inlines]}
    if block.kind is not BlockKind.PARAGRAPH:
        part["kind"] = block.kind.value
    return part | {key: value for key in ("level", "depth", "quoted", "marker") if (value := getattr(block, key))}


def _run(inline: Inline) -> dict[str, Any]:
    run: dict[str, Any] = {"t": inline.text}
    if inline.kind is not InlineKind.TEXT:
        run["k"] = inline.kind.value
    if inline.marks:
        run["m"] = sorted(mark.value for mark in inline.marks)
    if inline.href is not None:
        run["h"] = inline.href
    return run


def _numbered(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"i{number}", **item} for number, item in enumerate(items, 1)]


# From the page to the interview


def from_state(state: Any, base: Interview) -> tuple[Interview, tuple[str, ...]]:
    """Return the interview of a state, and the id of the item that each turn comes from.

    `base` has what the page doesn't show. Lines are renumbered in the order of the page, so that omissions keep their
    place. Raises `UsageError` for an invalid state.
    """
    try:
        people = {p["id"]: _person(p) for p in state["people"]}
        if len({p.name.casefold() for p in people.values()}) < len(people):
            raise UsageError("Two people have one name.", do="Rename one of them, or merge them.")
        turns, skipped, ids = _said(state["items"], people, base.author)
        spoken = dict.fromkeys(t.speaker for t in turns if t.role is not Role.NARRATOR)
        everybody = [next(p for p in people.values() if p.name == name) for name in spoken]
        interview = replace(
            base,
            title=" ".join(str(state["title"]).split()),
            language=str(state["language"]) or base.language,
            date=dt.date.fromisoformat(state["date"]) if state["date"] else None,
            people=tuple(sorted(everybody, key=lambda p: p.role is Role.GUEST)),
            turns=tuple(turns),
            skipped=tuple(skipped),
        )
        return interview, tuple(ids)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"The page sent invalid data: {error!r}.", do="Load the page again.") from error


def _person(value: Mapping[str, Any]) -> Person:
    name = " ".join(str(value["name"]).split())
    if not name:
        raise UsageError("One person has no name.", do="Give everyone a name.")
    role = Role.INTERVIEWER if value["role"] == Role.INTERVIEWER.value else Role.GUEST
    return Person(name, role, value.get("pronoun") or None)


def _said(
    items: Sequence[Mapping[str, Any]], people: Mapping[str, Person], author: str | None
) -> tuple[list[Turn], list[Skipped], list[str]]:
    turns: list[Turn] = []
    skipped: list[Skipped] = []
    ids: list[str] = []
    line = 0
    chapter = ""
    for item in items:
        blocks: list[Block] = []
        chapter = " ".join(str(item.get("chapter") or "").split()) or chapter
        for part in item["parts"]:
            line += 1
            block = block_of(part, line)
            if item["who"] and "reason" not in part:
                if block.text.strip():
                    blocks.append(block)
            elif text := block.text.strip():
                skipped.append(Skipped(line, text, str(part.get("reason") or SET_ASIDE)))
        if blocks:
            who = item["who"]
            role, name = (Role.NARRATOR, author) if who == NARRATOR else (people[who].role, people[who].name)
            turns.append(Turn(role, name, tuple(blocks), blocks[0].line, float(item["confidence"]), chapter))
            ids.append(str(item["id"]))
            chapter = ""  # of an item that isn't said, it begins with the next turn
    return turns, skipped, ids


def block_of(part: Mapping[str, Any], line: int) -> Block:
    """Return the block of a part."""
    kind = BlockKind(part.get("kind", BlockKind.PARAGRAPH.value))
    level, depth, quoted = (int(part.get(key, 0)) for key in ("level", "depth", "quoted"))
    runs = _trimmed(tidy(_inline(run) for run in part["runs"]))
    return Block(kind, runs, line, level, depth, quoted, str(part.get("marker", "")))


def _inline(run: Mapping[str, Any]) -> Inline:
    text = "".join(c if c >= " " or c in "\n\t" else " " for c in str(run["t"]))
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # JSON may contain unpaired surrogates
    marks = frozenset(Mark(mark) for mark in run.get("m", ()))
    return Inline(text, InlineKind(run.get("k", InlineKind.TEXT.value)), marks, run.get("h"))


def _trimmed(runs: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the runs without spaces at the edges, which a split may leave."""
    out = list(runs)
    if out and out[0].kind is InlineKind.TEXT:
        out[0] = replace(out[0], text=out[0].text.lstrip())
    if out and out[-1].kind is InlineKind.TEXT:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tidy(out)
