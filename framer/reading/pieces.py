"""A row is cut into pieces at everything that may part a title from an employer."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from msgspec import structs

from framer.knowledge.titles import title_likeness
from framer.model import DateRange, Line
from framer.reading.date_tables import tables
from framer.reading.dates import FoundDate, Habits, find_dates
from framer.reading.labels import (
    label_in_front,
    opener,
    remarks,
    separators_of,
    title_joins,
)
from framer.reading.layout import Row
from framer.reading.vocabulary import (
    is_department,
    label_kind,
    spaced,
    starts_with_verb,
    vocabulary,
)

_EDGE = " \t,;:|·•∙–—-/\\()[]~»"
_SIGN = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)]\s+(?=[^\W\d])|[•‣⁃∙·●○◦◘◙▪▫■□◆◇◈❖►▶▸▻➢➤➔✓✔✦★☆❑❒*]+\s*|[–—-]\s+|o\s+(?=[A-Z\d]))"
)
_KINDS = {
    "|": "pipe", "¦": "pipe", "│": "pipe", "‖": "pipe", "·": "dot", "•": "dot",
    "∙": "dot", "▪": "dot", "●": "dot", "◦": "dot", "■": "dot", "♦": "dot",
    "❖": "dot", "»": "dot", "-": "dash", "–": "dash", "—": "dash", "―": "dash",
    "−": "dash", "~": "dash", ";": "semicolon", ",": "comma", "(": "open",
    ")": "close", "[": "open", "]": "close", ":": "colon", "@": "at", "→": "arrow",
    "/": "slash", ".": "stop", "\\": "pipe",
}  # fmt: skip
_OPENS = "\"'“‘„«.#&"
_JOINED = "$€£#.%&+'’"


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a row without a separator in it.

    Attributes:
        begin: Where it begins in the text of the row.
        end: Where it ends.
        before: What parts it from the piece before: `cell`, `tab`, `pipe`, `dot`,
            `dash`, `comma`, `at`, `open` (a bracket), `bold` (only the look changes),
            ...; "" for the first.
        fixed: What a label or the head of a table says it is, "" if nothing does.
        bold: It stands in the bold beginning of a row that is not all bold.
    """

    begin: int
    end: int
    before: str
    fixed: str = ""
    bold: bool = False


class Cut(msgspec.Struct, frozen=True):
    """A row cut up.

    Attributes:
        text: The words of the row, without a bullet sign in front.
        offset: How many characters that sign took.
        pieces: What is left when the dates are taken out.
        dates: What the dates say, None where there are none.
        span: Where the dates stand in `text`.
        place: `first`, `last` or `middle`: where in the row the dates stand; "" for
            none.
        labels: Kinds of the labels that were found, for instance `title`, `client`.
        duration: The row states a length of time and no dates.
        opened: It is a sentence that names the title (`title`) or the employer first.
    """

    text: str
    offset: int
    pieces: tuple[Piece, ...]
    dates: DateRange | None = None
    span: tuple[int, int] = (0, 0)
    place: str = ""
    labels: tuple[str, ...] = ()
    duration: bool = False
    opened: str = ""


def strip_sign(text: str) -> str:
    """Remove a typed bullet sign."""
    return _SIGN.sub("", text, count=1)


def _accepted(text: str, found: FoundDate) -> bool:
    """Say whether dates stand in a row as dates of a heading do."""
    left, right = text[: found.begin].strip(_EDGE), text[found.end :].strip(_EDGE)
    if not left and not right:
        return True
    if _runs_on(text, found):
        return False
    if left and starts_with_verb(text) and not opener(text)[1]:
        parted = text[: found.begin].rstrip(" ")[-1:] == "\t"
        at_end = not right and len(left.split()) <= 4
        if not parted and (not at_end or title_likeness(left) < 0.8):
            return False
    if found.kind in ("range", "open", "redacted"):
        return True
    if text[found.begin] in "([":
        return True
    if found.kind == "vague":
        return False
    before = text[: found.begin].rstrip(" ")[-1:]
    after = text[found.end :].lstrip(" ")[:1]
    parted_before = not before or not (before.isalnum() or before in _JOINED)
    parted_after = not after or not (after.isalnum() or after in _JOINED)
    wide = text[: found.begin].endswith("  ") or text[found.end :].startswith("  ")
    if found.kind == "duration":
        return parted_before and parted_after
    if found.firm:
        if before in "\t|" and after in "\t|(":
            return True
        return (not left or not right) and (parted_before or parted_after)
    if not left:
        return parted_after or wide
    if not right:
        return parted_before or wide
    return parted_before and parted_after and before in "\t|·(," and after in "\t|·),"


def _runs_on(text: str, found: FoundDate) -> bool:
    """Say whether a sentence goes on around the dates: "opened in 2017"."""
    before = text[max(0, found.begin - 24) : found.begin]
    if before.endswith(" "):
        word = before.rsplit(None, 1)[-1] if before.strip() else ""
        if word in tables().sets["inside"]:
            return True
    after = text[found.end : found.end + 24]
    if after[:1] == " " and after[1:2].islower():
        return after.split()[0].lower() not in vocabulary().joins
    return False


def _pick(
    text: str, found: list[FoundDate]
) -> tuple[DateRange | None, list[FoundDate], bool]:
    """Choose the dates of a row; two lone dates in two cells are start and end."""
    dated = [each for each in found if each.kind not in ("duration", "vague")]
    vague = any(each.kind == "vague" for each in found)
    if not dated:
        if vague:
            return DateRange(), found, False
        return None, found, bool(found)
    spans = [each for each in dated if each.kind in ("range", "open", "redacted")]
    if spans and spans[0].value.start is None and spans[0].kind == "open":
        singles = [each for each in dated if each.kind == "single"]
        if singles:
            start = singles[0].value.start
            return DateRange(start, None, current=True), found, False
    if spans:
        return spans[0].value, found, False
    if len(dated) == 2 and dated[0].kind == "single":
        first, second = dated[0].value, dated[1].value
        between = text[dated[0].end : dated[1].begin]
        if not between.strip(_EDGE) and ("\t" in between or len(between) > 3):
            return DateRange(first.start, second.end), found, False
    return dated[0].value, found, False


@lru_cache(maxsize=8192)
def _find(
    text: str, *, habits: Habits
) -> tuple[DateRange | None, tuple[tuple[int, int], ...], bool]:
    found = [each for each in find_dates(text, habits) if _accepted(text, each)]
    if not found:
        return None, (), False
    value, taken, duration = _pick(text, found)
    return value, tuple((each.begin, each.end) for each in taken), duration


def cut_row(row: Row, *, habits: Habits) -> Cut:
    """Cut a row into its dates and pieces."""
    whole = row.text
    text = strip_sign(whole)
    offset = len(whole) - len(text)
    value, spans, duration = _find(text, habits=habits)
    pieces: list[Piece] = []
    labels: list[str] = []
    head, skipped = label_in_front(text, cells=len(row.cells) > 1)
    if head:
        labels.append(head)
        skipped = min(len(text), skipped)
    opened = ""
    if not head and value is not None:
        skipped, opened = opener(text)
    fixed = _fixed_by_column(row, text, offset)
    breaks = _bold_breaks(row, offset)
    cells = _cell_ends(row, offset)
    at = skipped
    pattern = separators_of(text, opened=bool(opened), dated=value is not None)
    for begin, end in (*spans, (len(text), len(text))):
        if begin >= at:
            _split(
                text, at, begin, pieces, breaks, cells, pattern,
                wide=habits.wide_blanks,
            )  # fmt: skip
        at = max(at, end)
    pieces = _labelled(text, pieces, labels, head)
    if fixed:
        pieces = [
            structs.replace(piece, fixed=_column_of(fixed, piece)) for piece in pieces
        ]
        labels += [kind for _, kind in fixed if kind]
    place, span = "", (0, 0)
    if spans and value is not None:
        span = (spans[0][0], spans[-1][1])
        if not text[: spans[0][0]].strip(_EDGE):
            place = "first"
        elif not text[spans[-1][1] :].strip(_EDGE):
            place = "last"
        else:
            place = "middle"
            span = spans[0]
        if (
            len(spans) > 1
            and place != "middle"
            and text[spans[0][1] : spans[-1][0]].strip(_EDGE)
        ):
            span = spans[0]
    return Cut(
        text, offset, tuple(pieces), value, span, place, tuple(labels), duration, opened
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
    asides = remarks(text, begin, end)
    for found in pattern.finditer(text, begin, end):
        if any(first < found.start() < last for first, last in asides):
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


def _add(
    text: str, begin: int, end: int, before: str, pieces: list[Piece], breaks: list[int]
) -> None:
    while begin < end and not (text[begin].isalnum() or text[begin] in _OPENS):
        begin += 1
    while begin < end and text[end - 1] in _EDGE:
        end -= 1
    if begin >= end:
        return
    if end - begin == 1 and not text[begin].isalnum():
        return
    if not pieces:
        before = ""
    elif before in ("comma", "close", "open", "space") and _is_legal(text[begin:end]):
        # "Acme, Inc.", "Acme (India) Private Limited"
        last = pieces.pop()
        if last.before == "open" and before == "close" and pieces:
            last = pieces.pop()
        pieces.append(structs.replace(last, end=end))
        return
    if pieces and before == "comma" and _is_code_of(pieces[-1], text, begin, end):
        pieces[-1] = structs.replace(pieces[-1], end=end)
        return
    for place in breaks:
        if (
            begin + 1 < place < end - 1
            and text[place - 1 : place + 1].strip() != text[place - 1 : place + 1]
        ):
            first_end = len(text[:place].rstrip(_EDGE))
            pieces.append(Piece(begin, first_end, before, "", bold=True))
            rest = place
            while rest < end and text[rest] in _EDGE:
                rest += 1
            pieces.append(Piece(rest, end, "bold"))
            return
    bold = any(end <= place for place in breaks)
    pieces.append(Piece(begin, end, before, "", bold))


def _is_code_of(place: Piece, text: str, begin: int, end: int) -> bool:
    """Say whether a piece is the state of the town before it: "Salem, OR 97301"."""
    words = text[begin:end].split()
    if words[0].strip(".") not in vocabulary().codes or is_department(words[0]):
        return False
    if len(words) > 2 or (len(words) == 2 and not words[1][0].isdigit()):
        return False
    return title_likeness(text[place.begin : place.end]) < 0.5


def _is_legal(text: str) -> bool:
    words = spaced(text).split()
    return bool(words) and all(word in vocabulary().legal for word in words)


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
            kind = label_kind(text[piece.begin : piece.end])
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
