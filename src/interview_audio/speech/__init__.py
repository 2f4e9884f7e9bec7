"""In which voice? A `Script` and a cast go in, a stream of checked `Take`s comes out."""
