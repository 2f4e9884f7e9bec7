"""The web: one page, fetched when its address is given."""
