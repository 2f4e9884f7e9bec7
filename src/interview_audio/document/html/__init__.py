"""HTML: saved pages and fragments."""
