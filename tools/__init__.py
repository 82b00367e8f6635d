"""What the makers run; none of it ships."""
