"""How fast and how large is it? `python -m benchmarks.speed` renders, and lets others render, the same interview."""
