"""Voices: the files that describe them, how more are had, and who in an interview gets which."""
