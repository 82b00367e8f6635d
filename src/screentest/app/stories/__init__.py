"""The story bank and the culture map: stories kept once, read once, held against questions and behaviours."""
