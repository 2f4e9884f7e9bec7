"""Voices: the files that describe them, how to get more, and who in an interview gets which."""
