"""What each stage takes and gives, in the order of the flow: document, interview, script, speech, episode, feed.

Every type is frozen. Times are `int` milliseconds and end in `_ms`; sound is signed 16-bit mono.
"""

from interview_audio.model.document import UNSEEN, Block, BlockKind, Document, Inline, InlineKind, Mark
from interview_audio.model.episode import ChapterMark, Cue, Episode, VoiceCredit
from interview_audio.model.feed import Item
from interview_audio.model.interview import Interview, Person, Role, Skipped, Turn
from interview_audio.model.post import NamedPicture, PostInfo
from interview_audio.model.script import Chapter, Line, Script, Sentence
from interview_audio.model.settings import LEFT_OUT, POLICIES, Gaps, Settings, beside, setting
from interview_audio.model.speech import (
    Cast,
    CastEntry,
    LineProgress,
    Memoize,
    ProcessedLines,
    ProcessTakes,
    Sound,
    Span,
    Take,
    TakeProcessor,
    Voice,
)

__all__ = [
    "LEFT_OUT",
    "POLICIES",
    "UNSEEN",
    "Block",
    "BlockKind",
    "Cast",
    "CastEntry",
    "Chapter",
    "ChapterMark",
    "Cue",
    "Document",
    "Episode",
    "Gaps",
    "Inline",
    "InlineKind",
    "Interview",
    "Item",
    "Line",
    "LineProgress",
    "Mark",
    "Memoize",
    "NamedPicture",
    "Person",
    "PostInfo",
    "ProcessTakes",
    "ProcessedLines",
    "Role",
    "Script",
    "Sentence",
    "Settings",
    "Skipped",
    "Sound",
    "Span",
    "Take",
    "TakeProcessor",
    "Turn",
    "Voice",
    "VoiceCredit",
    "beside",
    "setting",
]
