"""A row is cut into pieces at everything that may part a title from an employer."""

from __future__ import annotations

import re

import msgspec
from msgspec import structs

from framer.model import DateRange, Line
from framer.reading.dates import Habits
from framer.reading.joined_names import (
    Piece,
    is_legal,
    joins_last,
)
from framer.reading.labels import (
    behind_at,
    behind_join,
    label_in_front,
    remarks,
    separators_of,
    title_joins,
)
from framer.reading.layout import Row
from framer.reading.row_dates import EDGE, dates_in_row
from framer.reading.sentences import opener, opener_behind
from framer.reading.vocabulary import (
    label_kind,
    place_likeness,
    spaced,
    vocabulary,
)

_SIGN = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)]\s+(?=[^\W\d])|[•‣⁃∙·●○◦◘◙▪▫■□◆◇◈❖►▶▸▻➢➤➔→✓✔✦✧★☆❑❒♦♠♣♥✱✲✳✶✸❉❋⚫⚪⬤»¤*]+\s*|[–—-]\s+|o\s+(?=[A-Z\d]))"
)
_KINDS = {
    "|": "pipe", "¦": "pipe", "│": "pipe", "‖": "pipe", "·": "dot", "•": "dot",
    "∙": "dot", "▪": "dot", "●": "dot", "◦": "dot", "■": "dot", "♦": "dot",
    "❖": "dot", "»": "dot", "-": "dash", "–": "dash", "—": "dash", "―": "dash",
    "−": "dash", "－": "dash", "~": "dash", ";": "semicolon", ",": "comma", "(": "open",
    ")": "close", "[": "open", "]": "close", ":": "colon", "@": "at", "→": "arrow",
    "/": "slash", ".": "stop", "\\": "pipe",
}  # fmt: skip
_JOIN = re.compile(r"([a-zà-ÿ]{2,6}) (?=[A-ZÀ-Þ])")
# labels whose values hold years of their own
_DATELESS = frozenset(("department", "duties", "personal"))
_SURE_PLACE = 0.8
_OPENS = "\"'“‘„«.#&£$€"


class _Plan(msgspec.Struct, frozen=True):
    """How a row is to be cut into pieces.

    Attributes:
        row: The row.
        text: Its words, without a bullet sign in front.
        offset: How many characters that sign took.
        begin: Where its fields begin, behind a label or an opening.
        spans: Where dates stand.
        head: The kind of the label in front, "" without one.
        wide: Two blanks part one field from the next.
        opened: What a sentence on a job names first, "" if it is none.
        dated: It has dates.
    """

    row: Row
    text: str
    offset: int
    begin: int
    spans: tuple[tuple[int, int], ...]
    head: str
    wide: bool
    opened: str
    dated: bool


class Cut(msgspec.Struct):
    """A row cut up.

    Attributes:
        text: The words of the row, without a bullet sign in front.
        offset: How many characters that sign took.
        dates: What the dates say, None where there are none.
        span: Where the dates stand in `text`.
        place: `first`, `last` or `middle`: where in the row the dates stand; "" for
            none.
        labels: Kinds of the labels that were found, for instance `title`, `client`.
        duration: The row states a length of time and no dates.
        opened: It is a sentence that names the title (`title`) or the employer first.
        plan: How it is cut into pieces, None for a row that is not.
        known: The pieces, None as long as nobody asked for them.
        pieces: What is left when the dates are taken out.
    """

    text: str
    offset: int
    dates: DateRange | None = None
    span: tuple[int, int] = (0, 0)
    place: str = ""
    labels: tuple[str, ...] = ()
    duration: bool = False
    opened: str = ""
    plan: _Plan | None = None
    known: tuple[Piece, ...] | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Cut the row into pieces when they are first asked for; few rows need them."""
        if self.known is None:
            self.known = () if self.plan is None else _cut_up(self.plan, [])
        return self.known

    @property
    def texts(self) -> list[str]:
        """The words of each piece."""
        return [piece.of(self.text) for piece in self.pieces]


def strip_sign(text: str) -> str:
    """Remove a typed bullet sign."""
    if text[:1].isalpha() and text[0] != "o":
        return text
    return _SIGN.sub("", text, count=1)


def cut_row(row: Row, *, habits: Habits) -> Cut:
    """Cut a row into its dates and pieces."""
    whole = row.text
    text = strip_sign(whole)
    offset = len(whole) - len(text)
    value, spans, duration = dates_in_row(text, habits=habits)
    labels: list[str] = []
    head, begin = label_in_front(text, cells=len(row.cells) > 1)
    if head:
        if head in _DATELESS and value is not None and value.start == value.end:
            value, spans = None, ()  # "Sales: 7.4 billion (FY2025)"
        labels.append(head)
        begin = min(len(text), begin)
    opened = ""
    if not head and value is not None:
        begin, opened = opener(text)
        if not opened and not text[: spans[0][0]].strip(EDGE):
            begin, opened = opener_behind(text, spans[0][1])
    elif not head:
        begin = behind_join(text)
        if not begin and not row.line.bullet and not row.columns:
            begin = behind_at(text)
            if begin:
                head = "employer"
                labels.append(head)
    plan = _Plan(
        row, text, offset, begin, spans, head, habits.wide_blanks, opened,
        dated=value is not None,
    )  # fmt: skip
    # without a colon the pieces hold no label
    pieces = _cut_up(plan, labels) if ":" in text else None
    labels += [kind for kind in row.columns if kind]
    span, place = (0, 0), ""
    if value is not None:
        spanned = value.current or value.start != value.end
        span, place = _place_of(text, spans, spanned=spanned)
    return Cut(
        text, offset, value, span, place, tuple(labels), duration, opened, plan, pieces
    )


def _place_of(
    text: str, spans: tuple[tuple[int, int], ...], *, spanned: bool
) -> tuple[tuple[int, int], str]:
    """Give where the dates of a row stand, and in which part of it.

    Args:
        text: The row.
        spans: Where its dates stand.
        spanned: They run from one time to another; a full stop may end such a row.
    """
    begin, end = spans[0][0], spans[-1][1]
    if not text[:begin].strip(EDGE):
        place = "first"
    elif not text[end:].strip(EDGE) or (spanned and text[end:].strip(EDGE) == "."):
        place = "last"
    else:
        return spans[0], "middle"
    if len(spans) > 1 and text[spans[0][1] : spans[-1][0]].strip(EDGE):
        return spans[0], place
    return (begin, end), place


def _cut_up(plan: _Plan, labels: list[str]) -> tuple[Piece, ...]:
    """Cut a row into pieces; labels that are found among them join `labels`."""
    row, text = plan.row, plan.text
    pieces: list[Piece] = []
    breaks = _bold_breaks(row, plan.offset)
    cells = _cell_ends(row, plan.offset)
    at = plan.begin
    pattern = separators_of(text, opened=bool(plan.opened), dated=plan.dated)
    for begin, end in (*plan.spans, (len(text), len(text))):
        if begin >= at:
            _split(text, at, begin, pieces, breaks, cells, pattern, wide=plan.wide)
        at = max(at, end)
    pieces = _labelled(text, pieces, labels, plan.head)
    if plan.opened == "employer" and pieces and _names_title(text, pieces):
        pieces[0] = structs.replace(pieces[0], fixed="employer")
    fixed = _fixed_by_column(row, text, plan.offset)
    if fixed:
        pieces = [
            structs.replace(piece, fixed=_column_of(fixed, piece)) for piece in pieces
        ]
    return tuple(pieces)


def _names_title(text: str, pieces: list[Piece]) -> bool:
    """Say whether "as" stands behind the house that a sentence begins with."""
    house = text[pieces[0].begin : pieces[0].end]
    return any(piece.before == "as" for piece in pieces) and (
        place_likeness(house) < _SURE_PLACE
    )


def _bold_breaks(row: Row, offset: int) -> list[int]:
    """Give the places where a bold beginning ends."""
    breaks: list[int] = []
    start = -offset
    for cell in row.cells:
        for line in cell:
            if line.bold_prefix:
                breaks.append(start + len(line.bold_prefix))
            start += len(line.text) + 1
    return breaks


def _cell_ends(row: Row, offset: int) -> set[int]:
    ends: set[int] = set()
    if len(row.cells) > 1:
        start = -offset
        for cell in row.cells:
            start += sum(len(line.text) + 1 for line in cell)
            ends.add(start - 1)
    return ends


def _fixed_by_column(row: Row, text: str, offset: int) -> list[tuple[int, str]]:
    """Give, for each cell, where it ends and what the head of the table calls it."""
    if not row.columns:
        return []
    fixed: list[tuple[int, str]] = []
    end = -offset
    for cell, kind in zip(row.cells, row.columns, strict=True):
        end += sum(len(line.text) + 1 for line in cell)
        fixed.append((min(end - 1, len(text)), kind))
    return fixed


def _column_of(fixed: list[tuple[int, str]], piece: Piece) -> str:
    for end, kind in fixed:
        if piece.begin < end:
            return kind
    return ""


def _split(
    text: str,
    begin: int,
    end: int,
    pieces: list[Piece],
    breaks: list[int],
    cells: set[int],
    pattern: re.Pattern[str],
    *,
    wide: bool,
) -> None:
    """Cut a stretch without dates into pieces."""
    at, before = begin, "date" if begin else ""
    join = _JOIN.match(text, _first_letter(text, begin, end), end) if begin else None
    if join is not None and vocabulary().joins.get(join.group(1)) is not None:
        at = join.end()  # "2016 – 2018: with Acme"
    asides = remarks(text, begin, end)
    for found in pattern.finditer(text, begin, end):
        if asides and any(first < found.start() < last for first, last in asides):
            continue
        _add(text, at, found.start(), before, pieces, breaks)
        sign = found.group().strip()
        if not sign:
            before = "tab" if "\t" in found.group() or wide else "space"
            if before == "tab" and found.start() in cells:
                before = "cell"
        else:
            before = _KINDS.get(sign[0], "dash")
            if sign[0].isalpha():
                joins_title = spaced(sign) in title_joins()
                before = "as" if joins_title else "at"
            if sign in ("->", "=>"):
                before = "arrow"
        at = found.end()
    _add(text, at, end, before, pieces, breaks)


def _first_letter(text: str, begin: int, end: int) -> int:
    while begin < end and not text[begin].isalnum():
        begin += 1
    return begin


def _add(
    text: str, begin: int, end: int, before: str, pieces: list[Piece], breaks: list[int]
) -> None:
    while begin < end and not (text[begin].isalnum() or text[begin] in _OPENS):
        begin += 1
    if text.startswith(". ", begin):
        _add(text, begin + 2, end, before, pieces, breaks)
        return
    while begin < end and (text[end - 1] in EDGE or text.endswith(" .", 0, end)):
        end -= 1
    if begin >= end:
        return
    if end - begin == 1 and not text[begin].isalnum():
        return
    if not pieces:
        before = ""
    elif before in ("comma", "close", "open", "space") and is_legal(text[begin:end]):
        # "Acme, Inc.", "Acme (India) Private Limited"
        last = pieces.pop()
        if last.before == "open" and before == "close" and pieces:
            last = pieces.pop()
        pieces.append(structs.replace(last, end=end))
        return
    if pieces and before == "comma" and joins_last(text, pieces, begin, end):
        return
    for place in breaks:
        if (
            begin + 1 < place < end - 1
            and text[place - 1 : place + 1].strip() != text[place - 1 : place + 1]
        ):
            first_end = len(text[:place].rstrip(EDGE))
            pieces.append(Piece(begin, first_end, before, "", bold=True))
            rest = place
            while rest < end and text[rest] in EDGE:
                rest += 1
            join = _JOIN.match(text, rest, end)
            if join is not None and join.group(1) in vocabulary().joins:
                pieces.append(Piece(join.end(), end, "at"))
                return
            pieces.append(Piece(rest, end, "bold"))
            return
    bold = any(end <= place for place in breaks)
    pieces.append(Piece(begin, end, before, "", bold))


def _labelled(
    text: str, pieces: list[Piece], labels: list[str], current: str
) -> list[Piece]:
    """Take labels such as "Company:" out and let them say what follows them."""
    if not current and ":" not in text:
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        after = text[piece.end : piece.end + 3].lstrip(" ")[:1]
        if after == ":":
            kind = label_kind(piece.of(text))
            if kind is not None:
                current = kind
                labels.append(kind)
                continue
        if current and kept and piece.before in ("pipe", "tab", "cell", "dot"):
            current = ""
        kept.append(structs.replace(piece, fixed=current) if current else piece)
    return kept


def line_at(row: Row, place: int) -> Line:
    """Give the line that stands at a place in the text of a row."""
    start = 0
    last = row.line
    for cell in row.cells:
        for line in cell:
            last = line
            start += len(line.text) + 1
            if place < start:
                return line
    return last
