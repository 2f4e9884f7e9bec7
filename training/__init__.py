"""Learn `interview/weights.json` from interviews whose speakers are known. Not part of the wheel."""
