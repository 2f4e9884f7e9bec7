"""Rules for figures: money, units, ordinals and whatever else is counted or numbered."""
