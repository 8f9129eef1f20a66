"""Signs in front of headings: "❖ CAREER PATH" is no item of a list."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from framer.model import Document, Line
from framer.reading.heading_words import LONGEST, exact_kind
from framer.reading.same_look import look

# so many headings of different kinds behind one sign tell that it stands for headings
_SEVERAL = 2


def without_signs(document: Document) -> Document:
    """Give a document whose headings are no list items for the sign in front of them.

    Only where headings of several kinds stand behind the same sign in the same look.
    """
    groups: defaultdict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in document.lines:
        if line.bullet and line.list_level is None and len(line.text) <= LONGEST:
            sign = line.text[:1]
            if sign and not sign.isalnum() and _stands_out(line):
                groups[sign, *look(line)].append(line)
    plain: dict[int, Line] = {}
    for lines in groups.values():
        bare = [replace(line, bullet=False) for line in lines]
        kinds = {exact_kind(line) for line in bare} - {None}
        if len(kinds) >= _SEVERAL:
            plain.update(zip(map(id, lines), bare, strict=True))
    if not plain:
        return document
    return replace(
        document, lines=tuple(plain.get(id(line), line) for line in document.lines)
    )


def _stands_out(line: Line) -> bool:
    return bool(line.bold or line.caps or line.underline or line.colour or line.heading)
