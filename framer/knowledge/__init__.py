"""Facts as data, and their strict loader."""
