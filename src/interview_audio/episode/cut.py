"""The frames of an episode on disk, and where each line of the script is heard in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from interview_audio.episode.encoding import Encoding, encoded_turn
from interview_audio.episode.levels import Levels
from interview_audio.episode.loudness import Energies, integrated_lufs
from interview_audio.errors import AudioError
from interview_audio.model import Script, Span, Take, Voice


@dataclass(frozen=True)
class Cut:
    """Joined frames, without a seek header, and what is known of them."""

    path: Path
    encoding: Encoding
    frame_count: int
    byte_count: int
    starts_ms: tuple[int, ...]  # of every line of the script
    spans: tuple[tuple[Span, ...], ...]  # of every sentence of every line, from the start of the episode
    energies: Mapping[Voice, tuple[Energies, ...]]
    spoken_lines: int  # takes that were not there before this run

    @cached_property
    def lufs(self) -> Mapping[Voice, float]:
        """The integrated loudness of each voice."""
        return {voice: integrated_lufs(parts) for voice, parts in self.energies.items()}

    @property
    def voices(self) -> tuple[Voice, ...]:
        """All that are heard, in the order of their first words."""
        return tuple(self.energies)

    @property
    def duration_ms(self) -> int:
        """What a decoder that heeds the seek header gives: delay and padding are one frame."""
        return self.encoding.ms(self.frame_count - 1)


def cut(takes: Iterable[Take], script: Script, levels: Levels, encoding: Encoding, path: Path) -> Cut:
    """Encodes the takes, which come in the script's order, one for every line, into the file `path`."""
    starts: list[int] = []
    spans: list[tuple[Span, ...]] = []
    frame_count = spoken = 0
    energies: dict[Voice, list[Energies]] = defaultdict(list)
    with path.open("wb") as file:
        for take in takes:
            if take.line != len(starts):
                raise _missing(script, len(starts))
            turn = encoded_turn(take, script.lines[take.line], levels.treatment(take.voice), encoding)
            file.write(turn.frames)
            start = encoding.ms(frame_count)
            starts.append(start)
            spans.append(tuple(Span(start + span.start_ms, start + span.end_ms) for span in turn.spans))
            energies[take.voice].append(turn.energies)
            frame_count += turn.frame_count
            spoken += not take.cached
        byte_count = file.tell()
    if len(starts) < len(script.lines) or not starts:
        raise _missing(script, len(starts))
    found = {voice: tuple(parts) for voice, parts in energies.items()}
    return Cut(path, encoding, frame_count, byte_count, tuple(starts), tuple(spans), found, spoken)


def _missing(script: Script, index: int) -> AudioError:
    line = script.lines[index].source_line or None if index < len(script.lines) else None
    return AudioError(
        f"Line {index + 1} of {len(script.lines)} was not spoken.",
        do="Render again; if it stays, please report it.",
        line=line,
    )
