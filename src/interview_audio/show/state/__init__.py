"""What earlier runs recorded about an output folder."""
