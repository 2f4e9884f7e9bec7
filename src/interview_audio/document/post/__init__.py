"""Read what a post says of itself: its front matter, from one table of keys."""
