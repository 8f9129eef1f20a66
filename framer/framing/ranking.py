"""`ranking.toml`: what makes a fact carry a text without a measured change."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from framer.knowledge.loader import load_table


class RankingFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `ranking.toml`."""

    standing: list[str]
    side: list[str]
    beside: list[str]
    at_its_heart: list[str]
    fits: list[str]
    does_not_fit: list[str]


@cache
def ranking_file() -> RankingFile:
    """Give ranking.toml."""
    return load_table("ranking.toml", RankingFile)


def standing(line: str) -> bool:
    """Whether a line tells a rank, a mark, an award or a test that was passed."""
    return _standing().search(line) is not None


def on_the_side(phrase: str) -> bool:
    """Whether a clause, from its verb on, tells a duty beside the work itself."""
    return _side().match(phrase) is not None


@cache
def _side() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(ranking_file().side)})", re.I)


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(ranking_file().standing)})", re.I)
