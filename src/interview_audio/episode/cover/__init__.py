"""The cover of an episode: the author's picture, or one drawn."""
