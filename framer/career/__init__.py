"""Positions become moves."""
