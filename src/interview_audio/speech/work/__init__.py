"""The work of speaking: jobs, workers, takes, and the store of results."""
