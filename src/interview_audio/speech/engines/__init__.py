"""Speech engines: the Protocol, one file an engine, and the sounds and letters that they take."""
