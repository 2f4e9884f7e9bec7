"""The same interviews in many shapes: every way that authors have of setting off who speaks."""
