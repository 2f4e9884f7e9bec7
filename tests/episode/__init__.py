"""Tests of the episode stage: they share takes made of noise instead of voices."""
