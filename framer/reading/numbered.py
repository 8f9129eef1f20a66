"""Jobs that are numbered or asked for: "Job 1", "II. Acme Ltd", "Employer?"."""

from __future__ import annotations

import re
from copy import copy
from functools import cache

from framer.knowledge.normalise import alternatives
from framer.reading.date_tables import ROMAN
from framer.reading.layout import Row
from framer.reading.leaders import unled
from framer.reading.vocabulary import label_kind, spaced
from framer.reading.word_files import plain_words

_ROMAN_SIGN = re.compile(r"\s*\(?([IVX]{1,4})(?:[.)]+|\s[–—-])\s+(?=[^\W\d_])")
_LETTER_SIGN = re.compile(r"\s*\(?([a-hA-H])\)\s+(?=[^\W\d_])")
_NUMBER = r"(?:no\.?|nr\.?|n[°º]|#)?\s*(?P<number>\d{1,2}|[ivx]{1,4})"
_ASKED = frozenset(("title", "employer", "dates", "start", "end", "location"))
_NAMES = frozenset(("title", "employer"))
_LONGEST = 60


@cache
def _counted_words() -> tuple[str, ...]:
    return tuple(each.lower() for each in plain_words("counted"))


@cache
def _counted() -> re.Pattern[str]:
    """Give what counts jobs: "Job 1:", "Employer #2", "2nd employer"."""
    words = plain_words("counted")
    joined = alternatives(words)
    return re.compile(
        rf"\s*(?:(?:{joined})\s*{_NUMBER}|(?P<nth>\d{{1,2}})(?:st|nd|rd|th)\s(?:{joined}))"
        r"(?P<sign>\s*[.:)]+|\s+[–—-])?(?:\s+|$)",
        re.I,
    )


def told_one_by_one(rows: list[Row]) -> list[Row]:
    """Take the numbers of jobs away, and set questions beside their answers."""
    rows = [_undated_word(unled(row)) for row in _whole(rows)]
    return _answered(_uncounted(rows))


def _whole(rows: list[Row]) -> list[Row]:
    """Join a heading line that is broken in the middle: "Head of" | "Sales"."""
    small = plain_words("runs_on")
    joined: list[Row] = []
    for row in rows:
        before = joined[-1] if joined else None
        if (
            before is not None and len(before.cells) == len(row.cells) == 1
            and " " in before.text.strip()
            and before.text.rsplit(None, 1)[-1] in small
            and before.line.bold and row.line.bold and not row.columns
            and not before.line.bullet and not row.line.bullet and not row.fresh
            and before.line.size == row.line.size
        ):  # fmt: skip
            joined[-1] = Row([[*before.lines, *row.lines]], (), before.fresh)
        else:
            joined.append(row)
    return joined


def _undated_word(row: Row) -> Row:
    """Take away "Current:" before a job."""
    head, colon, rest = row.text.partition(":")
    if not colon or not rest.strip() or len(row.cells) > 1:
        return row
    words = plain_words("now_or_then")
    if spaced(head) not in words:
        return row
    told = copy(row)
    told.text = f"•{' ' * len(head)}{rest}"
    return told


def _uncounted(rows: list[Row]) -> list[Row]:
    """Take away what counts the jobs, if it counts from one on."""
    found: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        if len(row.cells) > 1 or row.columns:
            continue
        count = _count(row.text)
        if count is not None:
            found[number] = count
    if sorted({count for count, _ in found.values()})[:2] != [1, 2]:
        return rows
    changed = list(rows)
    for number, (_, end) in found.items():
        row = rows[number]
        rest = row.text[end:]
        told = copy(row)
        told.inert = not rest.strip()
        told.text = row.text if told.inert else f"•{' ' * (end - 1)}{rest}"
        changed[number] = told
    return changed


def _count(text: str) -> tuple[int, int] | None:
    """Give the number of a job and where it ends in the text."""
    begin = text.lstrip().lower()
    counted = None
    if begin[:1].isdigit() or begin.startswith(_counted_words()):
        counted = _counted().match(text)
    if counted is not None:
        alone = counted.end() == len(text)
        if not alone and not counted.group("sign"):
            return None
        number = (counted.group("number") or counted.group("nth")).lower()
    else:
        letter = _LETTER_SIGN.match(text)
        if letter is not None:
            return ord(letter.group(1).lower()) - ord("a") + 1, letter.end()
        roman = _ROMAN_SIGN.match(text)
        if roman is None:
            return None
        counted, number = roman, roman.group(1).lower()
    if number.isdigit():
        return int(number), counted.end()
    return (ROMAN.index(number) + 1, counted.end()) if number in ROMAN else None


def _answered(rows: list[Row]) -> list[Row]:
    """Set a label or question that fills a row beside what stands in the next row."""
    kinds = [_asks(row) for row in rows]
    asked = {kind for kind in kinds if kind}
    if len(asked) < 2 or not asked & _NAMES:
        return rows
    joined: list[Row] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        answer = rows[at + 1] if at + 1 < len(rows) else None
        if (
            kinds[at] and answer is not None and not kinds[at + 1]
            and len(answer.cells) == 1 and not answer.line.bullet
        ):  # fmt: skip
            row = Row([*row.cells, *answer.cells], (), row.fresh)
            row.text = f"{row.line.text.rstrip(' ?:')}\t{answer.text}"
            at += 1
        joined.append(row)
        at += 1
    return joined


def _asks(row: Row) -> str:
    """Give what a row asks for, "" if it is no label or question alone."""
    text = row.text.strip()
    if len(row.cells) > 1 or row.columns or row.head or len(text) > _LONGEST:
        return ""
    if row.line.bullet or not text.endswith(("?", ":")):
        return ""
    kind = label_kind(text.strip(" ?:")) or ""
    return kind if kind in _ASKED else ""
