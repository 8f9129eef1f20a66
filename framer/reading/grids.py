"""Tables with a head that names their columns, and tables that only hold figures."""

from __future__ import annotations

import re
from collections.abc import Callable

from framer.knowledge.normalise import has_digit
from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import Line
from framer.reading.dates import find_dates
from framer.reading.vocabulary import (
    employer_likeness,
    label_kind,
    place_likeness,
    spaced,
)
from framer.reading.word_files import plain_words

Grid = dict[int, dict[int, list[Line]]]

_COLUMN_PARTS = re.compile(r"\s*[/&,]\s*|\s+and\s+")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_FIGURE = re.compile(r"[$€£]?\s?\d[\d.,]*\s?[%kKmM€]*\+?|[-–—]|n/?a", re.I)
_LONGEST, _LIKE_TITLE = 40, 0.5
_COLUMNS = 3
_TIMES = frozenset(("dates", "start", "end"))
_FIELDS = re.compile(r"[,|(\t:]|\s[–—-]\s")
# a table of what was worked on
_OF_WORK = frozenset(("project", "client"))
# what a column is called that no part of a job stands in
FOREIGN = "foreign"


def column_names(
    cells: dict[int, list[Line]], below: dict[int, list[Line]]
) -> dict[int, str]:
    """Read the head of a table, empty if the cells are no head.

    Args:
        cells: The cells of the row.
        below: Those of the next row: under a head it names nothing again.
    """
    if len(cells) < 2 or any(len(cell) > 2 for cell in cells.values()):
        return {}
    names: dict[int, str] = {}
    known = 0
    for key, cell in cells.items():
        text = " ".join(line.text for line in cell)
        if len(text) > _LONGEST or has_digit(text):
            return {}
        kinds = _kinds(text)
        known += all(kinds)
        names[key] = "+".join(kind for kind in kinds if kind) or FOREIGN
    found = {part for name in names.values() for part in name.split("+")}
    if "title" not in found and "employer" in found:
        ranked = [key for key, cell in cells.items() if _is_rank(cell)]
        names.update((key, "title") for key in ranked[:1])
        found |= {"title"} if ranked else set()
    if "title" in found and "employer" not in found:
        house = _house_column(cells)
        if house is not None and names[house] not in _OF_WORK:
            known += names[house] == FOREIGN
            names[house] = "employer"
            found.add("employer")
    if "employer" not in found and found & _TIMES and _holds_title(names, below):
        house = next((key for key in names if _holds_house(names, below, key)), None)
        if house is not None:
            names[house] = "employer"
            return names
    if known < 2 or not found & {"title", "employer"}:
        return {}
    if known >= len(cells) - 1 and known == len(cells):
        return names
    # with columns of other names it takes dates, or both title and employer
    telling = found & {"title", "employer", "dates", "start", "end"}
    if len(cells) < 3 or len(telling) < 2 or _names_again(cells, names, below):
        return {}
    return names


def tells_details(cells: dict[int, list[Line]]) -> bool:
    """Say whether the head of a table names dates and details of a job alone.

    "Ward | Dates | Grade of staff" and "Specialty | Supervisor | Dates" hold neither
    titles nor houses: these are the rotations of one job.
    """
    if len(cells) < 2 or any(len(cell) > 1 for cell in cells.values()):
        return False
    texts = [_BRACKET.sub("", cell[0].text) for cell in cells.values()]
    words = plain_words("part_columns")
    inside = sum(spaced(text) in words for text in texts)
    kinds = [kind for text in texts for kind in _kinds(text)]
    if not set(kinds) & _TIMES or any(_is_rank(cell) for cell in cells.values()):
        return False
    if len(cells) >= _COLUMNS and set(kinds) <= _TIMES | {"department"}:
        return True
    known = _TIMES | {"department", "location", "foreign", None}
    told = sum(kind not in (None, "department") for kind in kinds)
    return bool(inside) and set(kinds) <= known and inside + told >= len(texts)


def _holds_house(names: dict[int, str], below: dict[int, list[Line]], key: int) -> bool:
    """Say whether a column of an unknown name holds names of houses: "Operator"."""
    if names[key] != FOREIGN or key not in below or len(below[key]) > 1:
        return False
    text = below[key][0].text
    return (
        text[:1].isupper()
        and not has_digit(text)
        and not find_dates(text)
        and len(text) <= _LONGEST
        and title_likeness(text) < _LIKE_TITLE
        and place_likeness(text) < SURE_TITLE
        and label_kind(text) is None
        and (" " in text or employer_likeness(text) > 0)
    )


def _holds_title(names: dict[int, str], below: dict[int, list[Line]]) -> bool:
    """Say whether a title stands below the head of the column of titles."""
    return any(
        name == "title" and title_likeness(below[key][0].text) >= _LIKE_TITLE
        for key, name in names.items()
        if key in below
    )


def _is_rank(cell: list[Line]) -> bool:
    """Say whether a column is called what some trades call a title: "Grade"."""
    words = plain_words("rank_columns")
    return len(cell) == 1 and spaced(_BRACKET.sub("", cell[0].text)) in words


def _house_column(cells: dict[int, list[Line]]) -> int | None:
    """Give the column that some trades call what an employer is: "Principal", "Vessel".

    The words are in the order in which one is taken where several are there.
    """
    words = plain_words("house_columns")
    told = {
        spaced(_BRACKET.sub("", cell[0].text)): key
        for key, cell in cells.items()
        if len(cell) == 1
    }
    return next((told[word] for word in words if word in told), None)


def _kinds(text: str) -> list[str | None]:
    """Give what a cell of a head names: "Dates", "From / To", "Employer & place"."""
    kinds = [label_kind(text)]
    if kinds == [None]:
        kinds = [label_kind(_BRACKET.sub("", text))]
    if kinds == [None]:
        kinds = [label_kind(part) for part in _COLUMN_PARTS.split(text)]
    return kinds


def _names_again(
    cells: dict[int, list[Line]], names: dict[int, str], below: dict[int, list[Line]]
) -> bool:
    """Say whether this is a form: `Company | Acme | Position | Clerk`."""
    others = [
        " ".join(line.text for line in cells[key])
        for key, name in names.items()
        if name == FOREIGN
    ]
    if any(title_likeness(text) >= 0.5 or employer_likeness(text) >= 0.6
           for text in others):  # fmt: skip
        return True
    if not below:
        return True
    again = sum(
        is_label(below[key]) for key, name in names.items()
        if name != FOREIGN and key in below
    )  # fmt: skip
    return again > 1


def is_label(cell: list[Line]) -> bool:
    """Say whether a cell of a form only says what the cell beside it holds."""
    return len(cell) == 1 and label_kind(cell[0].text.strip(" •:·*-")) is not None


def label_pairs(cells: dict[int, list[Line]]) -> list[dict[int, list[Line]]]:
    """Part a row of a form that tells two things and more beside each other.

    `Company | Acme | Phone | 555 0100` becomes two pairs of a label and its value; it
    is empty where the cells are something else.
    """
    keys = sorted(cells)
    if len(keys) < 3:
        return []
    pairs: list[dict[int, list[Line]]] = []
    known = 0
    at = 0
    while at < len(keys):
        key = keys[at]
        if not _could_label(cells[key]):
            return []
        known += is_label(cells[key])
        pair = {key: cells[key]}
        if at + 1 < len(keys) and keys[at + 1] == key + 1:
            pair[key + 1] = cells[key + 1]
            at += 1
        pairs.append(pair)
        at += 1
    told = sum(len(pair) > 1 for pair in pairs)
    return pairs if known > 1 and told and known * 2 > len(pairs) else []


def holds_labels(cells: dict[int, list[Line]]) -> bool:
    """Say whether every cell tells a label and its value: `Company: Acme`."""
    if len(cells) < 2:
        return False
    known = 0
    for cell in cells.values():
        head, colon, _ = cell[0].text.partition(":")
        if len(cell) > 1 or not colon or len(head) > _LONGEST:
            return False
        known += label_kind(head) is not None
    return known > 1


def labelled_cells(cells: dict[int, list[Line]]) -> list[list[list[Line]]]:
    """Part cells whose first line is the label of what stands below it.

    "NAME OF EMPLOYER:" over "Acme" beside "TYPE OF BUSINESS:" over "Mill" gives two
    pairs of a label and its value; it is empty where the cells are something else.
    """
    pairs: list[list[list[Line]]] = []
    stacked = 0
    for cell in cells.values():
        head, colon, rest = cell[0].text.partition(":")
        kind = label_kind(head)
        if kind is None and not (colon and head.isupper()):
            return []
        if rest.strip():
            if len(cell) > 1:
                return []
            pairs.append([cell])
        elif len(cell) > 1:
            if kind is not None and label_kind(cell[1].text) is not None:
                return []
            stacked += 1
            pairs.append([cell[:1], cell[1:]])
        else:
            pairs.append([cell])
    return pairs if stacked else []


def _could_label(cell: list[Line]) -> bool:
    if is_label(cell):
        return True
    text = cell[0].text.strip()
    return len(cell) == 1 and len(text) <= _LONGEST and text.endswith((":", "?"))


def jobs_by_column(grid: Grid) -> bool:
    """Say whether every column is a job and the first names what its rows tell."""
    rows = list(grid.values())
    if len(rows) < 2 or any(len(row) < 3 or len(row) != len(rows[0]) for row in rows):
        return False
    if not all(is_label(row[min(row)]) for row in rows):
        return False
    kinds = {label_kind(row[min(row)][0].text.strip(" •:·*-")) for row in rows}
    others = [row[key] for row in rows for key in row if key != min(row)]
    return {"title", "employer"} <= kinds and not any(is_label(cell) for cell in others)


def is_grid(grid: Grid) -> bool:
    """Say whether a table is a grid with a head, no way to set two columns.

    Such are quotas by year, courses with their marks, skills with their levels.
    """
    rows = list(grid.values())
    if len(rows) < 2:
        return False
    head = rows[0]
    if len(head) < 3 or any(len(row) < 2 for row in rows):
        return False
    if any(len(cell) > 1 for row in rows for cell in row.values()):
        return False
    texts = [cell[0].text for cell in head.values()]
    if any(len(text) > 30 or has_digit(text) for text in texts):
        return False
    if any(find_dates(text) for text in texts):
        return False
    kinds = [label_kind(text) for text in texts]
    if _OF_WORK & set(kinds) and "title" not in kinds and "employer" not in kinds:
        return True
    if any(label_kind(text) in ("title", "employer") for text in texts):
        return len(rows) > 1 and not any(is_label(cell) for cell in rows[1].values())
    told = [line for cell in head.values() for line in cell]
    below = [line for row in rows[1:] for cell in row.values() for line in cell]
    stands_out = all(line.bold or line.caps for line in told) and not all(
        line.bold for line in below
    )
    figures = sum(_FIGURE.fullmatch(line.text.strip()) is not None for line in below)
    mostly = figures * 5 >= len(below) * 3
    if not stands_out:
        return mostly
    return not any(
        title_likeness(text) >= 0.8 or employer_likeness(text) >= 0.6 for text in texts
    )


def are_jobs(cells: dict[int, list[Line]]) -> bool:
    """Say whether every cell of a row tells a job of its own, dates and all."""
    return all(
        len(cell) > 1
        and any(each.kind in ("range", "open") for line in cell
                for each in find_dates(line.text))
        and any(title_likeness(part) >= SURE_TITLE for line in cell[:3]
                for part in _FIELDS.split(line.text))
        for cell in cells.values()
    )  # fmt: skip


def is_columns(grid: Grid, is_heading: Callable[[Line], bool]) -> bool:
    """Say whether a table only sets two columns side by side."""
    headed: set[int] = set()
    wide = 0
    for cells in grid.values():
        if len(cells) < 2 and not wide:
            continue
        wide += len(cells) > 1
        for key, cell in cells.items():
            if key not in headed and any(is_heading(line) for line in cell):
                headed.add(key)
    if len(headed) > 1:
        return True
    if len(grid) <= 2 and wide:
        sizes = [
            len(cell)
            for cells in grid.values()
            if len(cells) > 1
            for cell in cells.values()
        ]
        return len(headed) == 1 and min(sizes) >= 6
    return False
