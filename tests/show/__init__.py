"""Tests of a show: settings, library, lock, recorded state and publishing."""
