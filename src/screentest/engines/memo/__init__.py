"""The memo's reader: says which things that somebody who reads in silence needs are there, and where."""
