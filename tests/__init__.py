"""Tests of framer."""
