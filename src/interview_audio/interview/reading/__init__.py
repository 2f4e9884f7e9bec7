"""The most probable reading of a whole page: its layout, its people, and who says each passage."""
