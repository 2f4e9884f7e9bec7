"""How well are interviews understood? `score_corpus.py` scores the reading against annotated pages."""
