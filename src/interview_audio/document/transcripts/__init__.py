"""Transcripts of recordings: captions, and the JSON of podcasts and of speech recognition."""
