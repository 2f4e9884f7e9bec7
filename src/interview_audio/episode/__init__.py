"""What is the finished sound? `Take`s go in, one tagged MP3 with chapters, transcripts and cover comes out.

`artwork` chooses the cover, `check_output` tells before a word is spoken whether the episode can be written,
`assemble` makes it, and `transcribe` its transcripts alone. `measure` finds what a listener's player would find in it,
`play` plays it. `drawn_cover` and `fitted_cover` make the covers, of shows as well; `undrawable` says what a drawn one
is without.
"""

from interview_audio.episode.artwork import Artwork, artwork
from interview_audio.episode.assembly import assemble, transcribe
from interview_audio.episode.cover import drawn_cover, fitted_cover, undrawable
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
