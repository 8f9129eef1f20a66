"""The list of layouts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.corpus.sheet import Sheet

Draw = Callable[[Sheet], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way of laying out a résumé.

    Attributes:
        name: Short name.
        family: Which layouts it is like.
        draw: Writes the résumé.
        languages: Languages that it is used for; empty for all.
        needs: What the career must have: `groups`, `breaks`, `extra-sections`,
            `months`, or "".
    """

    name: str
    family: str
    draw: Draw
    languages: tuple[str, ...] = ()
    needs: str = ""

    @property
    def held(self) -> bool:
        """It is kept for the end."""
        return held("layout " + self.name)


LAYOUTS: dict[str, Layout] = {}


def held(name: str) -> bool:
    """Decide by the name alone whether something is kept for the end: one in five."""
    return hashlib.sha256(name.encode()).digest()[0] % 5 == 0


def layout(
    name: str, family: str, *, languages: tuple[str, ...] = (), needs: str = ""
) -> Callable[[Draw], Draw]:
    """Add the function below to the list of layouts."""

    def add(draw: Draw) -> Draw:
        if name in LAYOUTS:
            raise ValueError(name)
        LAYOUTS[name] = Layout(name, family, draw, languages, needs)
        return draw

    return add
