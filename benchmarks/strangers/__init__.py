"""Résumés of made-up strangers in the shapes that real files have."""
