"""Rules for notation: mathematics, typography, punctuation and what the page set apart."""
