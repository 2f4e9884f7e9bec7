"""Who says what? A `Document` goes in, an `Interview` comes out: people, turns, and what is skipped with its reason."""
