"""Make the sound of an episode: join, level, mix and encode takes."""
