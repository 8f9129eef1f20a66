"""Dots and rules that lead the eye from a name to its dates."""

from __future__ import annotations

import re
from copy import copy

from framer.reading.layout import Row

_LEADER = re.compile(
    r"(?<=\S)[ \t]*(?:\.{4,}|_{4,}|…{2,}|(?:\. ){3,}\.?|-{4,})[ \t]*(?=\S)"
)
_SIGNS = ("....", "____", "……", ". . . ", "----")


def unled(row: Row) -> Row:
    """Give the row with tabs where dots or rules lead to its dates.

    As many tabs as there were signs, so that every place in the text stays what it was.
    """
    text = row.text
    if len(row.cells) > 1 or row.columns:
        return row
    if not any(sign in text for sign in _SIGNS) or _LEADER.search(text) is None:
        return row
    told = copy(row)
    told.text = _LEADER.sub(lambda found: "\t" * len(found.group()), text)
    return told
