"""English words that are spelled alike and said in two ways, with what tells the ways apart in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from interview_audio.languages.english.homographs.frequent import FREQUENT
from interview_audio.languages.english.homographs.hums import HUMS
from interview_audio.languages.english.homographs.meanings import MEANINGS
from interview_audio.languages.english.homographs.verbs import BY_PART_OF_SPEECH
from interview_audio.languages.english.homographs.way import VERB, Way

__all__ = ["HOMOGRAPHS", "VERB", "Way"]

HOMOGRAPHS: Mapping[str, tuple[Way, ...]] = {
    **BY_PART_OF_SPEECH,
    **FREQUENT,
    **MEANINGS,
    **{word: (Way(ipa),) for word, ipa in HUMS.items()},
}
"""The ways to say each word, the likelier conditions first; the last way is what is left."""
