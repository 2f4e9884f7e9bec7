"""Read the metadata of a post: its front matter, by one table of keys."""
