"""What is written beside the sound: tags, chapters, cues and transcripts."""
