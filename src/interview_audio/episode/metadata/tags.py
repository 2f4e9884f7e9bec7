"""Build the tag of an episode from the interview, the script, the show and the voices."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from interview_audio.episode.metadata.id3 import Tag
from interview_audio.episode.metadata.text import plain
from interview_audio.model import ChapterMark, Interview, Role, Script, Settings, Voice
from interview_audio.model.version import __version__

NO_ALBUM = "Interviews"
"""The album of an episode without a show and a publication."""


def build_tag(
    interview: Interview,
    script: Script,
    settings: Settings,
    voices: Collection[Voice],
    marks: tuple[ChapterMark, ...],
    duration_ms: int,
) -> Tag:
    """Return the tag without its cover."""
    guests = [p.name for p in interview.people if p.role is Role.GUEST]
    interviewers = [p.name for p in interview.people if p.role is Role.INTERVIEWER]
    names = ", ".join([*guests, *interviewers])
    about = plain(interview.info.description) or (f"{script.title} ({names})" if names else script.title)
    return Tag(
        title=script.title,
        artist=names or interview.author or settings.author,
        show=settings.title or interview.info.publication or NO_ALBUM,
        number=str(interview.info.number or 1),
        date=interview.date.isoformat() if interview.date else "",
        language=script.language,
        comment=" ".join(filter(None, (about, plain(script.notice)))),
        lyrics="\n\n".join(_paragraphs(script)),
        source=interview.source or "",
        encoder=f"interview-audio {__version__}",
        duration_ms=duration_ms,
        notes=_on_voices(voices) if script.notice else {},
        chapters=marks,
    )


def _paragraphs(script: Script) -> Iterator[str]:
    for line in script.lines:
        text = " ".join(" ".join(s.text for s in line.sentences).split())
        yield f"{line.speaker}: {text}" if line.speaker else text


def _on_voices(voices: Collection[Voice]) -> dict[str, str]:
    """Disclose that the voices are synthetic: which they are, and their licences."""
    licences = [f"{voice.id}: {voice.licence}" for voice in voices if voice.licence]
    return {
        "Synthetic voices": ", ".join(voice.id for voice in voices),
        **({"Voice licences": "; ".join(licences)} if licences else {}),
    }
