"""What reading keeps between files is bounded, and keeping it changes no result."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import framer.reading
from framer.knowledge.normalise import has_digit
from framer.model import Line
from framer.reading import pieces
from framer.reading.date_habits import NO_HABITS
from framer.reading.layout import Row


def _caches() -> Iterator[tuple[str, Any]]:
    for found in pkgutil.iter_modules(framer.reading.__path__):
        module = import_module(f"framer.reading.{found.name}")
        for name, each in vars(module).items():
            if hasattr(each, "cache_parameters"):
                yield f"{found.name}.{name}", each


def test_every_cache_by_text_has_a_limit() -> None:
    unbounded = [
        name
        for name, each in _caches()
        if inspect.signature(each).parameters and not each.cache_parameters()["maxsize"]
    ]
    assert not unbounded


def test_a_row_is_cut_into_pieces_when_they_are_asked_for() -> None:
    row = Row(
        [[Line("Shift Manager, Larkhill Foods\tMay 2019 – Jun 2021", "body/p[1]")]]
    )
    cut = pieces.cut_row(row, habits=NO_HABITS)
    assert cut.known is None
    texts = [cut.text[each.begin : each.end] for each in cut.pieces]
    assert texts == ["Shift Manager", "Larkhill Foods"]
    assert cut.known == cut.pieces


def test_labels_are_known_before_the_pieces() -> None:
    row = Row([[Line("Acme | Position: Clerk", "body/p[1]")]])
    assert pieces.cut_row(row, habits=NO_HABITS).labels == ("title",)


def test_digits_of_every_script_count() -> None:
    assert has_digit("team of 4")
    assert has_digit("team of ٣")
    assert has_digit("m²")
    assert not has_digit("team – of four")
