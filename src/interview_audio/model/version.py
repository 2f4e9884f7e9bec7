"""The version of the program, which what it makes carries."""

__version__ = "0.1.0"
