"""Give the sentences of a script the times at which they are heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from interview_audio.model import Cue, Line, Script, Span


def cues(script: Script, spans: Sequence[Sequence[Span]]) -> tuple[Cue, ...]:
    """Return one cue per sentence, as written. `spans` holds the spans of every line, from the start of the episode."""
    return tuple(cue for line, heard in zip(script.lines, spans, strict=True) for cue in line_cues(line, heard))


def line_cues(line: Line, spans: Sequence[Span]) -> Iterator[Cue]:
    """Yield the cues of a line. The text of an inaudible sentence, such as three dots, joins its neighbour's."""
    waiting: Cue | None = None
    early: list[str] = []
    for sentence, span in zip(line.sentences, spans, strict=True):
        if span.end_ms > span.start_ms:
            if waiting:
                yield waiting
            waiting = Cue(span.start_ms, span.end_ms, line.speaker, _text([*early, sentence.text]))
            early = []
        elif waiting:
            waiting = replace(waiting, text=_text([waiting.text, sentence.text]))
        else:
            early.append(sentence.text)
    if waiting:
        yield waiting
    elif spans and (text := _text(early)):
        yield Cue(spans[0].start_ms, spans[-1].end_ms + max(1, line.pause_ms), line.speaker, text)


def _text(sentences: Iterable[str]) -> str:
    return " ".join(" ".join(sentences).split())
