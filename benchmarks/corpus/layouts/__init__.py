"""All layouts, in modules of families that look alike."""

from benchmarks.corpus.layouts import (
    boxes,
    converters,
    groups,
    labels,
    languages,
    oddities,
    one_line,
    paragraphs,
    tables,
    templates,
    word_features,
)
from benchmarks.corpus.layouts.registry import LAYOUTS, Layout, held

__all__ = [
    "LAYOUTS",
    "Layout",
    "boxes",
    "converters",
    "groups",
    "held",
    "labels",
    "languages",
    "oddities",
    "one_line",
    "paragraphs",
    "tables",
    "templates",
    "word_features",
]
