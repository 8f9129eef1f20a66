"""A Report becomes something to look at."""
