"""All layouts, in modules of families that look alike."""

from benchmarks.corpus.layouts import boxes, groups, one_line, paragraphs, tables
from benchmarks.corpus.layouts.registry import LAYOUTS, Layout, held

__all__ = [
    "LAYOUTS",
    "Layout",
    "boxes",
    "groups",
    "held",
    "one_line",
    "paragraphs",
    "tables",
]
