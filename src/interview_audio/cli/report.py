"""What `script` prints of a plan: the JSON object, and the text and sounds of the voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from interview_audio.cli.terminal import as_json
from interview_audio.model import Interview, Line, Role, Skipped, Turn
from interview_audio.produce import Plan
from interview_audio.script import Change, explain, unknown_words
from interview_audio.speech import Engines, Pronunciation, phonemes_of, pronunciation, transliterated


def script_json(plan: Plan, *, explained: bool = False, sounded: bool = False) -> str:
    """Return the plan as one JSON object; `docs/commands.md` explains the keys."""
    content = _script_object(plan)
    if sounded:
        lines = [line for line in plan.script.lines if line.turn is not None]
        lines.sort(key=lambda line: line.turn or 0)
        for turn, said in zip(content["turns"], _line_sounds(plan, lines), strict=True):
            turn["sounds"] = said
    if explained:
        content["explained"] = [
            {"line": e.line, "text": e.text, "spoken": e.spoken, "changes": [_change_object(c) for c in e.changes]}
            for e in explain(plan.interview, plan.lexicon)
        ]
    return as_json(content)


def _change_object(change: Change) -> dict[str, str]:
    """Return a change as a JSON object."""
    return {"rule": change.rule, "before": change.before, "after": change.after}


def explained_rows(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    """Yield line, source text, spoken text and rule of every piece of text that is spoken otherwise than written."""
    for sentence in explain(plan.interview, plan.lexicon):
        for change in sentence.changes:
            yield str(sentence.line), change.before, change.after, change.rule


def unknown_rows(plan: Plan) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Yield word, reading, sounds in the voice that says it first, kind, count and first line of every unknown word.

    A word is unknown if the dictionary of at least one voice that says it lacks it.
    """
    with Engines() as engines:

        def sounds(spoken: str, role: Role, speaker: str | None) -> Pronunciation | None:
            voice = plan.cast.voice(role, speaker)
            return pronunciation(spoken, voice, engines[voice.engine]) if spoken else None

        def knows(spoken: str, line: Line) -> bool:
            said = sounds(spoken, line.role, line.speaker)
            return said is not None and said.known

        for word in unknown_words(plan.script, plan.lexicon, knows):
            said = sounds(word.spoken, word.role, word.speaker)
            yield word.word, word.spoken, said.ipa if said else "", word.kind, str(word.count), str(word.line)


def _script_object(plan: Plan) -> dict[str, Any]:
    lines = {line.turn: line for line in plan.script.lines if line.turn is not None}
    interview = plan.interview
    return {
        "title": interview.title,
        "language": interview.language,
        "people": [
            {"name": p.name, "role": p.role.value, "voice": plan.cast.voice(p.role, p.name).id}
            for p in interview.people
        ],
        "turns": [
            _turn_object(plan, turn, lines[number]) for number, turn in enumerate(interview.turns) if number in lines
        ],
        "skipped": [{"line": s.line, "text": s.text, "reason": s.reason} for s in _skipped(interview, lines.keys())],
        "added": [
            {"text": " ".join(s.text for s in line.sentences), "reason": line.reason}
            for line in plan.script.lines
            if line.turn is None
        ],
    }


def _skipped(interview: Interview, said: Set[int]) -> Sequence[Skipped]:
    """Return what is on the page and isn't said, including turns of which nothing is left to say."""
    silent = [Skipped(t.line, t.text, "nothing to say") for n, t in enumerate(interview.turns) if n not in said]
    return sorted((*interview.skipped, *silent), key=lambda s: s.line)


def _turn_object(plan: Plan, turn: Turn, line: Line) -> dict[str, Any]:
    voice = plan.cast.voice(turn.role, turn.speaker)
    return {
        "role": turn.role.value,
        "speaker": turn.speaker,
        "voice": voice.id,
        "text": turn.text,
        "spoken": transliterated(line.spoken, voice.language),
        "line": turn.line,
        "confidence": round(turn.confidence, 3),
        "chapter": line.chapter,
    }


def spoken(plan: Plan) -> str:
    """Return what the voices are given, one line of text for every turn or addition."""
    return "\n".join(_spoken_line(plan, line) for line in plan.script.lines)


def _spoken_line(plan: Plan, line: Line) -> str:
    said = transliterated(line.spoken, plan.cast.voice(line.role, line.speaker).language)
    return f"{_name(line)}: {said}"


def sounds(plan: Plan) -> str:
    """Return what each voice makes of its lines, in IPA, one line of text for every turn or addition."""
    lines = plan.script.lines
    said = zip(lines, _line_sounds(plan, lines), strict=True)
    return "\n".join(f"{_name(line)}: {ipa or '(its voice cannot tell)'}" for line, ipa in said)


def _line_sounds(plan: Plan, lines: Iterable[Line]) -> Iterator[str | None]:
    """Yield the sounds of each line in its voice; None where its engine cannot tell them."""
    with Engines() as engines:
        for line in lines:
            voice = plan.cast.voice(line.role, line.speaker)
            said = [phonemes_of(sentence.spoken, voice, engines[voice.engine]) for sentence in line.sentences]
            yield None if None in said else " ".join(ipa for ipa in said if ipa)


def _name(line: Line) -> str:
    return line.speaker or line.role.value.capitalize()
