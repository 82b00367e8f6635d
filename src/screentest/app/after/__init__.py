"""After a real interview: what was asked, what may come next, what came of it."""
