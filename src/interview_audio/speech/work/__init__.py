"""The work of speaking: jobs, workers, takes, and the store that keeps what was made."""
