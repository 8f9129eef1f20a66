"""A grammar checker run over everything that framer writes."""
