"""Tests of framer.reading."""
