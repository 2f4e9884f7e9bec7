"""Rules for figures: dates, times, money, units, ordinals and whatever else is counted or numbered."""
