"""framer: finds the moves down or sideways in a résumé and writes words for them."""

__version__ = "0.1.0"
