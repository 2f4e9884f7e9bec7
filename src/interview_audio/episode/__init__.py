"""Assemble the finished episode: takes go in, one tagged MP3 with chapters, transcripts and a cover comes out.

`artwork` chooses the cover, `check_output` verifies that the output folder is writable before anything is spoken,
`assemble` makes the episode and `transcribe` only its transcripts. `measure` reports what a player would find in an
episode, and `play` plays it. `draw_cover` and `fit_cover` make the covers of episodes and shows; `missing_glyphs` lists
the characters that a drawn cover has to leave out.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from interview_audio.episode.cover.artwork import Artwork, artwork

if TYPE_CHECKING:
    from interview_audio.episode.assembly import assemble, transcribe
    from interview_audio.episode.cover.picture import draw_cover, fit_cover, missing_glyphs
    from interview_audio.episode.delivery import check_output
    from interview_audio.episode.measuring import Drift, Measurements, measure
    from interview_audio.episode.playing import play

__all__ = [
    "Artwork",
    "Drift",
    "Measurements",
    "artwork",
    "assemble",
    "check_output",
    "draw_cover",
    "fit_cover",
    "measure",
    "missing_glyphs",
    "play",
    "transcribe",
]

_PLACES = {
    "Drift": "measuring",
    "Measurements": "measuring",
    "assemble": "assembly",
    "check_output": "delivery",
    "draw_cover": "cover.picture",
    "fit_cover": "cover.picture",
    "measure": "measuring",
    "play": "playing",
    "transcribe": "assembly",
    "missing_glyphs": "cover.picture",
}


def __getattr__(name: str) -> Any:
    """Load a module on first use: the ones that make sound and pictures are slow to import."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
