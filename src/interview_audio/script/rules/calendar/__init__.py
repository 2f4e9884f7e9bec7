"""Rules for calendar and clock: dates, years, decades, weekdays, times of day and durations."""
