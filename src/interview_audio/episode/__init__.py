"""What is the finished sound? `Take`s go in, one tagged MP3 with chapters, transcripts and cover comes out.

`artwork` chooses the cover, `check_output` tells before a word is spoken whether the episode can be written,
`assemble` makes it, and `transcribe` its transcripts alone. `measure` finds what a listener's player would find in it,
`play` plays it. `drawn_cover` and `fitted_cover` make the covers, of shows as well; `undrawable` says what a drawn one
is without.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from interview_audio.episode.cover.artwork import Artwork, artwork

if TYPE_CHECKING:
    from interview_audio.episode.assembly import assemble, transcribe
    from interview_audio.episode.cover.picture import drawn_cover, fitted_cover, undrawable
    from interview_audio.episode.delivery import check_output
    from interview_audio.episode.measuring import Drift, Figures, measure
    from interview_audio.episode.playing import play

__all__ = [
    "Artwork",
    "Drift",
    "Figures",
    "artwork",
    "assemble",
    "check_output",
    "drawn_cover",
    "fitted_cover",
    "measure",
    "play",
    "transcribe",
    "undrawable",
]

_PLACES = {
    "Drift": "measuring",
    "Figures": "measuring",
    "assemble": "assembly",
    "check_output": "delivery",
    "drawn_cover": "cover.picture",
    "fitted_cover": "cover.picture",
    "measure": "measuring",
    "play": "playing",
    "transcribe": "assembly",
    "undrawable": "cover.picture",
}


def __getattr__(name: str) -> Any:
    """Loads a module when it is first asked for: those that make sound and pictures take their time."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
