"""Plans as calendars."""
