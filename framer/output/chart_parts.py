"""The parts that the career picture is drawn from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A text at its place; `anchor` is SVG's text-anchor."""

    text: str
    x: float
    y: float
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Rung:
    """A level: the height of its middle, and its number."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A place along an edge with its name: a year below, a lane at the left."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Stripe:
    """A stretch of time in which nothing stands."""

    x: float
    width: float


@dataclass(slots=True)
class Bar:
    """A position: a band for what its title can mean, a bar for what it likely means.

    Attributes:
        number: The number that the table has for it.
        title: The title, word for word.
        hint: Everything about it in one line.
        track: Its track.
        x: Left end, as early as it can have begun.
        y: Middle of the bar.
        width: As late as it can have ended.
        sure_x: Left end of what is certain.
        sure_width: Width of what is certain, 0 if nothing is.
        height: Height of the bar.
        is_blurred: A month is not known.
        band_y: Top of the band.
        band_height: Height of the band.
        badge_x: Middle of the number's circle.
        badge_y: The same, down.
        label: The title where there is room for it.
    """

    number: int
    title: str
    hint: str
    track: str
    x: float
    y: float
    width: float
    sure_x: float
    sure_width: float
    height: float
    is_blurred: bool
    band_y: float = 0.0
    band_height: float = 0.0
    badge_x: float = 0.0
    badge_y: float = 0.0
    label: Words | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """The way from the end of one position to the start of the next."""

    x: float
    y: float
    to_x: float
    to_y: float
    direction: str

    @property
    def points(self) -> str:
        """The tip of the arrow, "" where the way is unclear or too short for one."""
        rise = self.to_y - self.y
        if self.direction == "unclear" or abs(rise) < 24:
            return ""
        tip = self.to_y - 10 if rise > 0 else self.to_y + 10
        back = tip - 7 if rise > 0 else tip + 7
        x = self.to_x
        return f"{x - 4:.1f},{back:.1f} {x + 4:.1f},{back:.1f} {x:.1f},{tip:.1f}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A move: its sign, its word, and how far down its guide reaches."""

    x: float
    y: float
    direction: str
    text: Words
    to_y: float = 0.0


@dataclass(frozen=True, slots=True)
class Bracket:
    """A gap or an overlap, named below the years."""

    x: float
    end: float
    y: float
    kind: str
    text: Words


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the key below the picture."""

    kind: str
    track: str
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn."""

    width: int
    height: int
    left: float
    right: float
    top: float
    floor: float
    bottom: float
    title: str
    summary: str
    rungs: tuple[Rung, ...]
    ticks: tuple[Tick, ...]
    lanes: tuple[Tick, ...]
    stripes: tuple[Stripe, ...]
    bars: tuple[Bar, ...]
    links: tuple[Link, ...]
    marks: tuple[Mark, ...]
    brackets: tuple[Bracket, ...]
    keys: tuple[Key, ...]
