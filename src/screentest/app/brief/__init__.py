"""The company brief from earnings calls, and briefs that are kept."""
