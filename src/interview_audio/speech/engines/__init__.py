"""Speech engines: the Protocol, one file per engine, and the phonemes and letters that they take."""
