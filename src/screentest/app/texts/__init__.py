"""What comes in as text or as a file: decoded, bounded, cut into answers or made a résumé."""
