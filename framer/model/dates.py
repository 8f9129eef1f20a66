"""Dates that know what they do not know."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A year within a text.
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE_FORM = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date that knows what it does not know: a year, perhaps with a month.

    Attributes:
        year: Four-digit year.
        month: 1-12, or None where the résumé gives none. It is never filled in.
        window: First and last month that are possible where the résumé names a season,
            quarter or half year (months 1-12 of `year`; a winter may reach 14, the
            February of the next year), otherwise None.
    """

    year: int
    month: int | None = None
    window: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Refuse a year or month that no calendar has."""
        if not 1000 <= self.year <= 9999:
            message = f"year {self.year} is outside 1000-9999"
            raise ValueError(message)
        if self.month is not None and not 1 <= self.month <= 12:
            message = f"month {self.month} is outside 1-12"
            raise ValueError(message)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the form that `str()` gives: `2019-03` or `2019`.

        Raises:
            ValueError: The text has another form.
        """
        match = _DATE_FORM.match(text.strip())
        if match is None:
            message = f"{text!r} is not a date of the form 2019-03 or 2019"
            raise ValueError(message)
        year, month = match.groups()
        return cls(int(year), int(month) if month else None)

    def __str__(self) -> str:
        """Give `2019-03`, or `2019` where the month is not known."""
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    @property
    def earliest(self) -> int:
        """The earliest month it can mean, counted in months since year 0."""
        if self.month is not None:
            return self.year * 12 + self.month - 1
        return self.year * 12 + (self.window[0] if self.window else 1) - 1

    @property
    def latest(self) -> int:
        """The latest month it can mean, counted in months since year 0."""
        if self.month is not None:
            return self.year * 12 + self.month - 1
        return self.year * 12 + (self.window[1] if self.window else 12) - 1


@dataclass(frozen=True, slots=True)
class DateRange:
    """A span of time as a résumé states it; either end may be missing.

    Attributes:
        start: First month, as far as it is known.
        end: Last month; None with `current` true means still going on, None otherwise
            means that the résumé does not say.
        current: The résumé says that it is still going on.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    current: bool = False
