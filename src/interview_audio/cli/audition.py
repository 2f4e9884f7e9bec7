"""One voice heard alone: a text goes the whole way of an interview, as a turn that nobody asked for."""

from __future__ import annotations

import tempfile
from pathlib import Path

from interview_audio.errors import OutputError, UsageError
from interview_audio.markup.reading import parse_inline
from interview_audio.model import Block, BlockKind, Cast, CastEntry, Interview, Person, Role, Settings, Turn, Voice
from interview_audio.produce import Plan, produce
from interview_audio.script import load_lexicon, write_script
from interview_audio.show.settings import Show
from interview_audio.speech import missing

FORMATS = {".mp3": "mp3", ".wav": "wav", ".m4b": "m4b", ".opus": "opus"}


def audition(text: str, voice: Voice, show: Show, output: Path) -> Path:
    """Speak the text in the voice as in an episode of the show and write it to `output`; its suffix selects the format.

    An empty text stands for the voice's own sample. Raises `UsageError` if the voice cannot speak here, if there is
    nothing to say, or if the format is unknown; `OutputError` if the file cannot be written.
    """
    if output.suffix.lower() not in FORMATS:
        raise UsageError(f"There is no format '{output.suffix}'.", do=f"End it in {', '.join(FORMATS)}.", path=output)
    if why := missing(voice):
        raise UsageError(f"The voice {voice.id} cannot speak here.", do=why)
    settings = Settings(eu_ai_act_notice=False, format=FORMATS[output.suffix.lower()])
    paragraphs = [part for part in (text or voice.sample).split("\n\n") if part.strip()]
    blocks = tuple(Block(BlockKind.PARAGRAPH, parse_inline(part), line) for line, part in enumerate(paragraphs, 1))
    turn = Turn(Role.GUEST, voice.id, blocks, 1)
    interview = Interview(voice.id, voice.language, (Person(voice.id, Role.GUEST),), (turn,))
    lexicon = load_lexicon(show.lexicons)
    script = write_script(interview, settings, lexicon)
    if not script.lines:
        raise UsageError("There is nothing to say.", do="Give a text with a word in it.")
    part = CastEntry(voice, "asked for")
    plan = Plan("audition", settings, interview, script, Cast({None: part, voice.id: part}), lexicon)
    with tempfile.TemporaryDirectory(prefix="interview-audio-") as folder:
        episode = produce(plan, Path(folder), store=None)
        try:
            output.write_bytes(episode.files[settings.format].read_bytes())
        except OSError as error:
            raise OutputError(
                f"This cannot be written: {error.strerror}.", do="Choose another place.", path=output
            ) from error
    return output
