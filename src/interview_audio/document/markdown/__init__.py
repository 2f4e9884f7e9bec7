"""Markdown in its flavours, and Org, which is converted to Markdown."""
