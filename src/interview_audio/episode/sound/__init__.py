"""The sound of an episode: takes joined, levelled, mixed and encoded."""
