"""What programs may ask: the pages' use cases as JSON; one row an operation, which routes, proves and documents."""
