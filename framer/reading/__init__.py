"""A file becomes a Resume."""
