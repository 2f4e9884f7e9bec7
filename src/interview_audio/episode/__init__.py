"""What is the finished sound? `Take`s go in, one tagged MP3 with chapters, transcripts and cover comes out.

`check_output` tells before a word is spoken whether the episode can be written, `assemble` makes it, and `measure`
finds what a listener's player would find in it.
"""

from interview_audio.episode.assembly import assemble
from interview_audio.episode.delivery import check_output
from interview_audio.episode.measuring import Drift, Figures, measure

__all__ = ["Drift", "Figures", "assemble", "check_output", "measure"]
