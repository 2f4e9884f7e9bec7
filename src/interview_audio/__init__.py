"""A written interview goes in; a podcast episode that two people could have recorded comes out, offline."""

__version__ = "0.1.0"
