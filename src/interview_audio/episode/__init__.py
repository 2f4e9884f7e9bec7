"""What is the finished sound? `Take`s go in, one tagged MP3 with chapters and transcripts comes out.

`check_output` tells before a word is spoken whether the episode can be written; `assemble` makes it.
"""

from interview_audio.episode.assembly import assemble
from interview_audio.episode.delivery import check_output

__all__ = ["assemble", "check_output"]
