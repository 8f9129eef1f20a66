"""Moves become words."""
