"""Rules of one language alone: German compounds, Italian elisions, Dutch dates."""
