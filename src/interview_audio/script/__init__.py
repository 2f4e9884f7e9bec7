"""How is it said aloud? An `Interview` goes in, a `Script` comes out: lines of sentences, pauses, chapters."""
