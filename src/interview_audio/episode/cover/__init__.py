"""Make the cover of an episode: fit the author's picture, or draw one."""
