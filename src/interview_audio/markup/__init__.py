"""Inline Markdown and HTML to runs of text and back; `grammar` is the one place that names markdown-it."""
