"""The values that a wording may use, each carrying the facts that it rests on.

A value that the résumé does not provide is missing, not empty: a wording that names it
does not fit, and another is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from framer.model import Evidence


class Text(str):
    """Words together with the evidence that they rest on."""

    __slots__ = ("facts",)
    facts: tuple[Evidence, ...]

    def __new__(cls, text: str, *facts: Evidence) -> Text:
        """Join words and evidence."""
        made = super().__new__(cls, text)
        made.facts = facts
        return made

    def turned(self, text: str) -> Text:
        """Other words for the same evidence."""
        return Text(text, *self.facts)


class Slot:
    """A named group of values; what is missing or None does not exist.

    Args:
        values: Values, or functions without arguments that give one when it is asked
            for.
    """

    __slots__ = ("_values",)

    def __init__(self, values: dict[str, Any | Callable[[], Any]]) -> None:
        """Keep the values."""
        self._values = {
            name: value for name, value in values.items() if value is not None
        }

    def with_more(self, values: dict[str, Any | Callable[[], Any]]) -> Slot:
        """The same values and further ones, which stand in the place of the same name.

        Args:
            values: The further values, as in a slot of their own.
        """
        return Slot({**self._values, **values})

    def drop(self, name: str) -> None:
        """Make a value not exist."""
        self._values.pop(name, None)

    def __getattr__(self, name: str) -> Any:
        """Give a value, computing it at its first use.

        Raises:
            AttributeError: The résumé gives no such value.
        """
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            value = self._values[name]
        except KeyError:
            raise AttributeError(name) from None
        if callable(value) and not isinstance(value, (str, Slot)):
            value = value()
            if value is None:
                del self._values[name]
                raise AttributeError(name)
            self._values[name] = value
        return value
