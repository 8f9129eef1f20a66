"""Made-up résumés with known contents, to measure how well they are read."""
