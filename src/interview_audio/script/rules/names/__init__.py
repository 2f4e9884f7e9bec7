"""Rules for names: abbreviations, initials, places, addresses and references."""
