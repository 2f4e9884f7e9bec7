"""Join the encoded turns of an episode on disk, and record where each line of the script is heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from interview_audio.episode.containers import Container
from interview_audio.episode.sound.encoding import Encoding, encode_music
from interview_audio.episode.sound.gating import Blocks, decibels, integrated_loudness, merge_blocks
from interview_audio.episode.sound.levels import Levels
from interview_audio.episode.sound.mixing import Bed
from interview_audio.episode.sound.music import Music
from interview_audio.episode.sound.turns import TurnEncoder, unpack_turn
from interview_audio.errors import AudioError
from interview_audio.model import ProcessedLines, Role, Script, Span, Voice

WIDTH = 0.35  # how far apart the two people stand in stereo: 1 is from one ear to the other


@dataclass(frozen=True)
class JoinedAudio:
    """The joined turns in a file, with their times and levels."""

    path: Path
    encoding: Encoding
    frame_count: int
    starts_ms: tuple[int, ...]  # of every line of the script, the music that leads it in included
    spans: tuple[tuple[Span, ...], ...]  # of every sentence of every line, from the start of the episode
    by_voice: Mapping[Voice, Blocks]
    heard: Blocks  # of all of it
    peak: float  # true peak of what the frames decode to, full scale is 1
    spoken_lines: int  # takes that were not there before this run
    new_frames: int  # frames that were not there before this run

    @cached_property
    def loudness_lufs(self) -> float:
        """Return the integrated loudness of the whole, computed from the turns."""
        return integrated_loudness(self.heard)

    @property
    def peak_dbtp(self) -> float:
        """Return the highest true peak of all turns."""
        return decibels(self.peak)

    @property
    def is_new(self) -> bool:
        """Return whether most frames are new, so that measuring the finished file is worth its time."""
        return not self.encoding.frames or 2 * self.new_frames > self.frame_count

    @cached_property
    def lufs(self) -> Mapping[Voice, float]:
        """Return the integrated loudness of each voice."""
        return {voice: integrated_loudness(blocks) for voice, blocks in self.by_voice.items()}

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Return all voices in the order of their first words."""
        return tuple(self.by_voice)

    @property
    def duration_ms(self) -> int:
        """Return the duration that a gapless decoder gives: encoder delay and padding make up one frame."""
        return self.encoding.ms(self.frame_count - self.encoding.frames)


@dataclass(frozen=True)
class MixPlan:
    """Everything that stays the same however often the turns of an episode are joined."""

    script: Script
    container: Container
    encoding: Encoding
    music: Music | None = None

    @cached_property
    def _chapter_lines(self) -> frozenset[int]:
        return frozenset(chapter.line for chapter in self.script.chapters)

    def bed(self, line: int) -> Bed | None:
        """Return the music that leads in to a line, if any."""
        if self.music is None or (line and line not in self._chapter_lines):
            return None
        return self.music.between if line else self.music.opening

    def pan(self, line: int) -> float:
        """Return a speaker's stereo position: interviewers left, guests right, the narrator in the middle."""
        role = self.script.lines[line].role
        return {Role.INTERVIEWER: -WIDTH, Role.GUEST: WIDTH, Role.NARRATOR: 0.0}[role]

    def finish(self, levels: Levels) -> Callable[[int, Voice], TurnEncoder]:
        """Return the function that makes each line's encoder at these levels."""

        def finish(line: int, voice: Voice) -> TurnEncoder:
            processing = replace(levels.processing(voice), pan=self.pan(line))
            return TurnEncoder(self.script.lines[line], processing, self.encoding, self.bed(line))

        return finish


def join_turns(processed: ProcessedLines, plan: MixPlan, path: Path) -> JoinedAudio:
    """Join the turns of all lines in the file `path` as they arrive; raise `AudioError` if one is missing."""
    script, encoding = plan.script, plan.encoding
    starts: list[int] = []
    spans: list[tuple[Span, ...]] = []
    by_voice: dict[Voice, list[Blocks]] = defaultdict(list)
    heard: list[Blocks] = []
    frame_count = new_frames = spoken = 0
    peak = 0.0
    with closing(processed), plan.container.sink(path, encoding) as sink:
        for ready, content in processed:
            if ready.line != len(starts):
                raise _missing(script, len(starts))
            turn = unpack_turn(content)
            sound = turn.sound
            sink.write(sound.data)
            start = encoding.ms(frame_count)
            starts.append(start)
            spans.append(tuple(span.later(start) for span in turn.spans))
            by_voice[ready.voice].append(sound.voice)
            heard.append(sound.heard)
            peak = max(peak, sound.peak)
            frame_count += sound.frame_count
            new_frames += sound.frame_count if ready.finished else 0
            spoken += not ready.cached
        if len(starts) < len(script.lines) or not starts:
            raise _missing(script, len(starts))
        if plan.music:
            ending = encode_music(plan.music.ending, encoding)
            sink.write(ending.data)
            heard.append(ending.heard)
            peak = max(peak, ending.peak)
            frame_count += ending.frame_count
    voices = {voice: merge_blocks(parts) for voice, parts in by_voice.items()}
    return JoinedAudio(
        path, encoding, frame_count, tuple(starts), tuple(spans), voices, merge_blocks(heard), peak, spoken, new_frames
    )


def _missing(script: Script, index: int) -> AudioError:
    line = script.lines[index].source_line or None if index < len(script.lines) else None
    return AudioError(
        f"Line {index + 1} of {len(script.lines)} was not spoken.",
        do="Render again; report it if it recurs.",
        line=line,
    )
