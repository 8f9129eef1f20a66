"""Forms whose labels stand alone, each above its value."""

from __future__ import annotations

from framer.knowledge.titles import title_likeness
from framer.reading.layout import Row
from framer.reading.vocabulary import employer_likeness, label_kind

_MAIN = frozenset(("title", "employer", "dates", "start", "end"))
_KINDS = _MAIN | {"location", "department", "employment", "duties"}
_NAMES = frozenset(("title", "employer"))
_TIMES = frozenset(("dates", "start", "end"))
_TRIM = " \t:"
_COLONS = frozenset((":", ":-", ": -", "："))
# how many of the main labels show that a section is such a form
_FEWEST = 3


def _alone(row: Row) -> str:
    """Give the kind of a label that stands alone in its row, else ""."""
    if len(row.cells) > 1 or len(row.lines) > 1 or row.line.bullet:
        return ""
    text = row.text.strip(_TRIM)
    kind = label_kind(text)
    if kind not in _KINDS:
        return ""
    if title_likeness(text) >= 0.8 or employer_likeness(text) >= 0.6:
        return ""
    return kind


def with_colons(rows: list[Row]) -> list[Row]:
    """Set "Company", ":" and "Acme Ltd", each in a row of its own, into one row."""
    alone = [
        at
        for at, row in enumerate(rows)
        if row.text[:1] in ":： " and row.text.strip() in _COLONS
    ]
    if len(alone) < _FEWEST:
        return rows
    joined: list[Row] = []
    at = 0
    while at < len(rows):
        group = rows[at : at + 3]
        if at + 1 in alone and len(group) > 2 and all(map(_is_part, group)):
            label, colon, value = group
            row = Row([[*label.lines, *colon.lines, *value.lines]], (), label.fresh)
            row.text = f"{label.text.rstrip(_TRIM)}: {value.text}"
            joined.append(row)
            at += 3
        else:
            joined.append(rows[at])
            at += 1
    return joined


def _is_part(row: Row) -> bool:
    return len(row.cells) == 1 and not row.line.bullet and not row.columns


def joined_labels(rows: list[Row]) -> list[Row]:
    """Put every label and the value below it into one row, as other forms have them."""
    kinds = [_alone(row) for row in rows]
    if not any(kinds):
        return rows
    valued = [
        kind
        for kind, after in zip(kinds, [*kinds[1:], "duties"], strict=True)
        if kind in _MAIN and not after
    ]
    found = set(valued)
    if len(valued) < _FEWEST or not found & _NAMES or not found & _TIMES:
        return rows
    joined: list[Row] = []
    label: Row | None = None
    for row, kind in zip(rows, kinds, strict=True):
        if kind:
            if label is not None:
                joined.append(label)
            label = row
        elif label is None:
            joined.append(row)
        else:
            joined.append(_together(label, row))
            label = None
    return joined if label is None else [*joined, label]


def _together(label: Row, value: Row) -> Row:
    """Make one row of a label and its value; every place in the text stays findable."""
    row = Row([[*label.lines, *value.lines]], value.columns, label.fresh)
    row.text = f"{label.text.rstrip(_TRIM)}: {value.text}"
    return row
