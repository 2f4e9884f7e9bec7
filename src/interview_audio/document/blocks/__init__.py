"""Blocks of a page, built from tags and lines: what readers of several formats have in common."""
