"""What `script` tells of a plan: the JSON object and the text that the voices are given."""

from __future__ import annotations

import json
from typing import Any

from interview_audio.model import Line, Turn
from interview_audio.produce import Plan


def script_json(plan: Plan) -> str:
    """The plan as one JSON object; `docs/commands.md` explains the keys."""
    return json.dumps(_script_object(plan), ensure_ascii=False, indent=1)


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
        "skipped": [{"line": s.line, "text": s.text, "reason": s.reason} for s in interview.skipped],
        "added": [
            {"text": " ".join(s.text for s in line.sentences), "reason": line.reason}
            for line in plan.script.lines
            if line.turn is None
        ],
    }


def _turn_object(plan: Plan, turn: Turn, line: Line) -> dict[str, Any]:
    return {
        "role": turn.role.value,
        "speaker": turn.speaker,
        "voice": plan.cast.voice(turn.role, turn.speaker).id,
        "text": turn.text,
        "spoken": line.spoken,
        "line": turn.line,
        "confidence": round(turn.confidence, 3),
        "chapter": line.chapter,
    }


def spoken(plan: Plan) -> str:
    """What the voices are given, a line of text for every turn or addition."""
    return "\n".join(f"{line.speaker or line.role.value.capitalize()}: {line.spoken}" for line in plan.script.lines)
