"""Tests of the feed stage: they share episodes of tones and the real clients that read them."""
