"""Charts: pictures drawn on this machine by leather, made fit for a page with a strict policy."""
