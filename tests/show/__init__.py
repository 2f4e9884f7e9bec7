"""Tests of a show: settings, library, lock, memory and publishing."""
