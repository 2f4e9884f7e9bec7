"""Make what goes with the sound: the tag, chapters, cues and transcripts."""
