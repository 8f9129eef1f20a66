"""What joins the two ends of a span of dates, and a length of time behind it."""

from __future__ import annotations

from framer.reading.date_points import read_point
from framer.reading.date_tables import (
    Token,
    duration_end,
    is_dash,
    match_phrase,
    tables,
)

_ARROWS = frozenset("→➔➜⟶>")


def separator(tokens: list[Token], at: int) -> tuple[int, bool]:
    """Give the index after a separator, 0 for none, and whether it is a dash."""
    if at + 1 < len(tokens) and tokens[at].text == "\t" and is_dash(tokens[at + 1]):
        at += 1
    start = at
    while at < len(tokens) and (
        is_dash(tokens[at])
        or tokens[at].text in _ARROWS
        or (tokens[at].text == "." and at == start)
    ):
        at += 1
    if at > start and tokens[at - 1].text != "." and tokens[at : at + 2][-1:] and (
        tokens[at].text == "\t" and at + 1 < len(tokens)
        and read_point(tokens, at + 1) and tokens[start - 1].text == "\t"
    ):  # fmt: skip
        return at + 1, True
    if at > start and not (at == start + 1 and tokens[start].text == "."):
        return at, True
    end = match_phrase(tokens, start, "separators")
    if end:
        # "From: 03/2017 To: Present"
        return end + (end < len(tokens) and tokens[end].text == ":"), False
    if start < len(tokens) and tokens[start].text == "/":
        return start + 1, False
    return 0, False


def skip_duration(tokens: list[Token], after: int, kind: str) -> int:
    """Take in a length of time that follows a range: `(10 months)`, `· 2 yrs`."""
    if kind == "single" or after >= len(tokens):
        return after
    at = after
    opened = tokens[at].text in "(["
    if opened or tokens[at].text in "·•,|;:=" or is_dash(tokens[at]):
        at += 1
    end = duration_end(tokens, at)
    if not end:
        return after
    if opened:
        if end < len(tokens) and tokens[end].text in ")]":
            return end + 1
        return after
    while end < len(tokens) and tokens[end].text in tables().sets["duration_tails"]:
        end += 1
    return end
