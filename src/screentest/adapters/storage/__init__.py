"""Storage: one SQL store, on a SQLite file of one's own or on a PostgreSQL server."""
