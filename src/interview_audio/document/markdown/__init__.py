"""Markdown in its flavours, and Org, which is read as the Markdown it stands for."""
