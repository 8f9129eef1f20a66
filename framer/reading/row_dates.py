"""Which dates of a row are those of a position, and what they say together."""

from __future__ import annotations

import re
from functools import lru_cache

from framer.knowledge.titles import title_likeness
from framer.model import DateRange
from framer.reading.date_labels import behind_label, with_end
from framer.reading.date_tables import tables
from framer.reading.dates import FoundDate, Habits, find_dates
from framer.reading.sentences import opener
from framer.reading.vocabulary import label_kind, starts_with_verb, vocabulary

# what may stand around the fields of a row without belonging to one
EDGE = " \t,;:|·•∙–—－-/\\()[]~»"
# a dash and words where the end of a span should stand
_UNKNOWN_END = re.compile(r"\s*[-–—~～]\s*[^\W\d_][^\d\t|]*$")
_GARBLED_END = re.compile(r"\s*[-–—~～]\s*\d[\d/. ]*$")
_JOINED = "$€£#.%&+'’"


def _accepted(text: str, found: FoundDate) -> bool:
    """Say whether dates stand in a row as dates of a heading do."""
    left, right = text[: found.begin].strip(EDGE), text[found.end :].strip(EDGE)
    if right == "." and found.kind in ("range", "open"):
        right = ""
    if not left and not right:
        return True
    if behind_label(text, found.begin):
        return True
    if _runs_on(text, found):
        return False
    labelled = left and text[len(left) : found.begin].strip() == ":"
    if labelled and label_kind(left) is not None:
        return True
    if left and starts_with_verb(text) and not opener(text)[1]:
        parted = text[: found.begin].rstrip(" ")[-1:] == "\t"
        at_end = not right and len(left.split()) <= 4
        if not parted and (not at_end or title_likeness(left) < 0.8):
            return False
    if found.kind in ("range", "open", "redacted"):
        return True
    if _in_remark(text, found.begin):
        return False
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


def _in_remark(text: str, at: int) -> bool:
    """Say whether a date stands in a remark: "(promoted from Clerk, 2018)"."""
    opened = text.rfind("(", 0, at)
    if opened < 0 or ")" in text[opened:at]:
        return False
    words = text[opened + 1 : at].split()
    return len(words) > 1 and words[0].islower()


def _runs_on(text: str, found: FoundDate) -> bool:
    """Say whether a sentence goes on around the dates: "opened in 2017"."""
    before = text[max(0, found.begin - 24) : found.begin]
    if before.endswith(" ") and text[found.begin] not in "([":
        word = before.rsplit(None, 1)[-1] if before.strip() else ""
        if word in tables().sets["inside"]:
            return True
    after = text[found.end : found.end + 24]
    if after[:1] == " " and after[1:2].islower():
        if opener(text[found.end + 1 :])[1]:
            return False  # "2012 – 2015 worked with Acme as Clerk"
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
        return _in_order(spans[0].value), found, False
    if [each.kind for each in dated] == ["single", "until"]:
        first, last = dated[0].value, dated[1].value  # "From: 05/2017 To: 06/2018"
        return DateRange(first.start, last.end), found, False
    if len(dated) == 2 and dated[0].kind == "single":
        first, second = dated[0].value, dated[1].value
        between = text[dated[0].end : dated[1].begin]
        if label_kind(between.strip(EDGE)) == "end":
            return DateRange(first.start, second.end), found, False
        if not between.strip(EDGE) and ("\t" in between or len(between) > 3):
            return DateRange(first.start, second.end), found, False
    return dated[0].value, found, False


def _in_order(value: DateRange) -> DateRange:
    """Turn dates round that are written backwards: "2013-2003"."""
    start, end = value.start, value.end
    if start is None or end is None or bool(start.month) != bool(end.month):
        return value
    last = (end.year, end.month or 0)
    return DateRange(end, start) if last < (start.year, start.month or 0) else value


@lru_cache(maxsize=8192)
def dates_in_row(
    text: str, *, habits: Habits
) -> tuple[DateRange | None, tuple[tuple[int, int], ...], bool]:
    """Give what the dates of a row say, and where they stand.

    The last value tells whether the row states a length of time and no dates.
    """
    found = [each for each in find_dates(text, habits) if _accepted(text, each)]
    if not found:
        return None, (), False
    value, taken, duration = _pick(text, found)
    first = next((each for each in found if each.kind == "single"), None)
    joined = with_end(text, first) if first is not None else None
    if first is not None and joined is not None:
        return joined[0], ((first.begin, joined[1]),), False
    if first is not None and value == first.value and value.start == value.end:
        if _GARBLED_END.match(text, first.end):
            value = DateRange(value.start, None)  # "11/2014 – 01/205"
        behind = _UNKNOWN_END.match(text, first.end)
        told = behind_label(text, first.begin) or ":" in text[: first.end]
        if behind is not None and told:
            value = DateRange(value.start, None)  # "Period: 09.2020 – whatever"
    return value, tuple((each.begin, each.end) for each in taken), duration
