"""How is it said aloud? Take an `Interview`, give a `Script`: lines of sentences, pauses, chapters."""

from __future__ import annotations

from interview_audio.languages import language_of
from interview_audio.markup.reading import parse_inline
from interview_audio.script.explain import Explanation, UnknownWord, explain, unknown_words
from interview_audio.script.lexicon import Lexicon, load_lexicon
from interview_audio.script.rules.marked import marked
from interview_audio.script.sentences import balanced, sentences
from interview_audio.script.spoken import Change, speak
from interview_audio.script.write import write_script

__all__ = [
    "Change",
    "Explanation",
    "Lexicon",
    "UnknownWord",
    "explain",
    "load_lexicon",
    "spoken_text",
    "unknown_words",
    "write_script",
]


def spoken_text(text: str, language: str = "en") -> str:
    """Return what a voice is given for one paragraph of inline Markdown, with numbers and abbreviations written out."""
    written = balanced(list(sentences(marked(parse_inline(text)), language_of(language))))
    return " ".join(spoken for sentence in written if (spoken := speak(sentence, language)))
