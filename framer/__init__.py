"""framer: finds the moves down or sideways in a résumé and writes words for them.

    import framer

    report = framer.analyse("resume.docx", as_of="2026-11")
    for suggestion in report.suggestions:
        print(suggestion.text)

The names below are the public ones; everything else may change. They are loaded when
they are first used, so that importing framer costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framer.career.direction import compare_titles as compare_titles
    from framer.career.moves import find_moves as find_moves
    from framer.framing.answers import load_answers as load_answers
    from framer.model import PartialDate as PartialDate
    from framer.model import Position as Position
    from framer.pipeline import analyse as analyse
    from framer.reading.resume import read as read

__version__ = "0.1.0"

_HOMES = {
    "PartialDate": "framer.model",
    "Position": "framer.model",
    "analyse": "framer.pipeline",
    "compare_titles": "framer.career.direction",
    "find_moves": "framer.career.moves",
    "load_answers": "framer.framing.answers",
    "read": "framer.reading.resume",
}

__all__ = [
    "PartialDate",
    "Position",
    "__version__",
    "analyse",
    "compare_titles",
    "find_moves",
    "load_answers",
    "read",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        value = getattr(importlib.import_module(_HOMES[name]), name)
        globals()[name] = value
        return value
    message = f"module 'framer' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
