"""Give the sentences of a script the times at which they are heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from interview_audio.episode.metadata.word_times import written_starts
from interview_audio.markup.pronunciations import without_pronunciations
from interview_audio.model import Cue, Line, Script, Sentence, Span


def cues(script: Script, spans: Sequence[Sequence[Span]], *, word_times: bool = False) -> tuple[Cue, ...]:
    """Return one cue per sentence, as written. `spans` holds the spans of every line, from the start of the episode."""
    lines = zip(script.lines, spans, strict=True)
    return tuple(cue for line, heard in lines for cue in line_cues(line, heard, word_times=word_times))


def line_cues(line: Line, spans: Sequence[Span], *, word_times: bool = False) -> Iterator[Cue]:
    """Yield the cues of a line, with the times of their words if these are wanted and known.

    The text of an inaudible sentence, such as three dots, joins its neighbour's.
    """
    waiting: Cue | None = None
    early: list[str] = []
    for sentence, span in zip(line.sentences, spans, strict=True):
        if span.end_ms > span.start_ms:
            if waiting:
                yield waiting
            text = _text([*early, sentence.text])
            words_ms = _words_ms(_text(early), sentence, span) if word_times else ()
            waiting = Cue(span.start_ms, span.end_ms, line.speaker, text, words_ms)
            early = []
        elif waiting:
            waiting = _with(waiting, sentence.text)
        else:
            early.append(sentence.text)
    if waiting:
        yield waiting
    elif spans and (text := _text(early)):
        yield Cue(spans[0].start_ms, spans[-1].end_ms + max(1, line.pause_ms), line.speaker, text)


def _words_ms(early: str, sentence: Sentence, span: Span) -> tuple[int, ...]:
    """Return when each word of a sentence begins, after those of the inaudible text before it."""
    spoken = without_pronunciations(sentence.spoken).split()
    starts = written_starts(sentence.text.split(), spoken, span.words_ms)
    return (span.start_ms,) * len(early.split()) * bool(starts) + starts


def _with(cue: Cue, inaudible: str) -> Cue:
    """Return a cue with inaudible text after its own, whose words begin with the last audible one."""
    more = cue.words_ms[-1:] * len(inaudible.split())
    return replace(cue, text=_text([cue.text, inaudible]), words_ms=cue.words_ms + more)


def _text(sentences: Iterable[str]) -> str:
    return " ".join(" ".join(sentences).split())
