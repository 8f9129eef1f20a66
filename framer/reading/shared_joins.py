"""What parts title and house in row after row, though each row alone leaves it open.

"Vendedor en Carrefour, 2010 – 2013" could be a trade ("Técnico en Redes"), "Caissier
LECLERC" a title with an abbreviation. Where several dated rows are told so and name no
house in another way, it stands behind the word, or in capitals.
"""

from __future__ import annotations

import re
from copy import copy
from functools import cache

from framer.knowledge.normalise import alternatives
from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.date_habits import Habits
from framer.reading.dates import find_dates
from framer.reading.layout import Row
from framer.reading.row_dates import EDGE
from framer.reading.vocabulary import (
    is_department,
    marker_kind,
    place_likeness,
    title_by_ending,
)
from framer.reading.word_files import plain_words

_SEVERAL, _LONGEST, _PLACE = 2, 110, 0.4
# a title in small letters, then nothing but capitals: "Caissier LECLERC"
_CAPITALS = re.compile(r"(?<=[a-zà-ÿ)]) (?=[A-ZÀ-Þ]{4,}(?:[ '’&.-]+[A-ZÀ-Þ&]+)*$)")
# what may stand behind the house: dates, signs around them
_ENDS = "0123456789 .,–—-/()|\t"
_FIELD = re.compile(r"[,|(\t:;]|\s[–—-]\s")


@cache
def _joins() -> re.Pattern[str]:
    words = alternatives(plain_words("house_joins"))
    return re.compile(rf" (?:{words}) (?=[A-ZÀ-Þ])")


def with_joins(rows: list[Row], habits: Habits) -> list[Row]:
    """Give rows with a sign where title and house are parted in several of them."""
    for pattern in (_joins(), _CAPITALS):
        sure = (_place(row, pattern, habits, known=True) for row in rows)
        if sum(place is not None for place in sure) >= _SEVERAL:
            places = (_place(row, pattern, habits, known=False) for row in rows)
            return [
                _parted(row, *place) if place is not None else row
                for row, place in zip(rows, places, strict=True)
            ]
    return rows


def _place(
    row: Row, pattern: re.Pattern[str], habits: Habits, *, known: bool
) -> tuple[int, int] | None:
    """Give where a title ends and a house begins in a row that holds its dates.

    Args:
        row: The row.
        pattern: What parts them.
        habits: How the document writes its dates.
        known: Only a title that is surely one counts.
    """
    text = row.text
    if len(row.cells) > 1 or row.columns or row.inert or len(text) > _LONGEST:
        return None
    dates = find_dates(text, habits) if pattern.search(text.rstrip(_ENDS)) else ()
    if not dates or dates[0].kind not in ("range", "open", "single"):
        return None
    begin, end = dates[0].begin, dates[-1].end
    first = end if not text[:begin].strip(EDGE) else 0
    last = begin if not first else len(text)
    named = text[first:last].strip(f"{EDGE}.")
    if not named or (first and _FIELD.search(named)):
        return None
    found = pattern.search(named)
    if found is None:
        return None
    title, house = named[: found.start()], named[found.end() :]
    sure = title_likeness(title) >= SURE_TITLE or title_by_ending(title)
    if known and not sure:
        return None
    if place_likeness(house) >= _PLACE or is_department(house) or marker_kind(house):
        return None
    at = text.index(named, first)
    return at + found.start(), at + found.end()


def _parted(row: Row, begin: int, end: int) -> Row:
    """Set a sign of the same length between title and house."""
    sign = "|" if end - begin == 1 else f" @{' ' * (end - begin - 2)}"
    changed = copy(row)
    changed.text = f"{row.text[:begin]}{sign}{row.text[end:]}"
    return changed
