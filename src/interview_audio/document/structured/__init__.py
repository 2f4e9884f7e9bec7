"""AsciiDoc and reStructuredText: formats whose readers are the project's own."""
