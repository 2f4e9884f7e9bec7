"""The front matter of the corrected interview: what the page shows goes in, the rest stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interview_audio.desk.state import NARRATOR, State
from interview_audio.document.post.keys import POST_KEYS
from interview_audio.model import Interview, Role


def front_matter(state: State, interview: Interview, base: Interview) -> dict[str, Any]:
    """Return the front matter of a state. `interview` is what the state says, `base` what was read before."""
    metadata = {**base.metadata, "title": interview.title, "language": interview.language}
    _put(
        metadata,
        "cast",
        _cast(state, metadata.get("cast"), _names(base)),
    )
    audio = metadata.get("audio")
    rest = {k: v for k, v in audio.items() if k != "notice"} if isinstance(audio, Mapping) else {}
    notice = " ".join(str(state.get("notice") or "").split())
    _put(metadata, "audio", rest | ({"notice": notice} if notice else {}))
    if interview.date != base.date:
        for key in [k for k in metadata if str(k).casefold().replace("-", "_") in POST_KEYS["date"].spellings]:
            del metadata[key]
        metadata |= {"date": interview.date} if interview.date else {}
    return metadata


def _names(interview: Interview) -> Iterator[str]:
    yield from (person.name for person in interview.people)
    yield from (t.speaker or t.role.value.capitalize() for t in interview.turns if t.role is not Role.NARRATOR)


def _put(metadata: dict[str, Any], key: str, table: Mapping[str, Any]) -> None:
    metadata.pop(key, None)
    metadata |= {key: table} if table else {}


def _cast(state: State, given: object, names: Iterable[str]) -> dict[str, str]:
    """Return the voices asked for; those of `names` are what the state says, for a name may have changed."""
    cast = {str(k): str(v) for k, v in given.items()} if isinstance(given, Mapping) else {}
    for name in (*names, NARRATOR):
        cast.pop(name, None)
    cast |= {p["name"].strip(): p["voice"] for p in state["people"] if p.get("voice")}
    return cast | ({NARRATOR: state["narratorVoice"]} if state.get("narratorVoice") else {})
