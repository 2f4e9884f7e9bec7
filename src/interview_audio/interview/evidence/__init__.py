"""The evidence for who speaks: a table of signs in the words of a passage and of its neighbours."""
