"""Short answers from the statements of a position: people led, budget, places."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from framer.career.duty_found import Count
from framer.career.duty_reading import Duties, read_duties
from framer.career.duty_words import duty_words
from framer.career.titles import read_title
from framer.knowledge.grammar import canonical
from framer.model import Bullet, Position

_WORD = re.compile(r"[^\W\d_]+")
# One helper makes no team.
_TEAM = 2
_LEADING = frozenset({"management", "owner"})


class People(msgspec.Struct, frozen=True):
    """How many people the statements of a position say are led.

    Attributes:
        number: None if they do not say, 0 where they say that nobody is.
        quote: The words that say so.
    """

    number: float | None = None
    quote: str = ""


@lru_cache(maxsize=4096)
def title_words(title: str) -> frozenset[str]:
    """Give the words of a title, as it has them and as they are usually written."""
    return frozenset({*canonical(title).split(), *_WORD.findall(title.lower())})


def usually_leads(title: str, track: str | None = None) -> bool:
    """Tell whether the number under a title ("12 nurses") is that of people led.

    Args:
        title: As the résumé has it.
        track: Where its reading in the career is known, the track of that.
    """
    track = track or read_title(title).public.track
    return track in _LEADING or not title_words(title).isdisjoint(
        duty_words().titles.leading
    )


def looks_after(title: str) -> bool:
    """Tell whether the "900 employees" under a title are those it looks after."""
    return not title_words(title).isdisjoint(duty_words().titles.population)


def people_stated(position: Position, track: str | None = None) -> People:
    """Give the number of people led, in the light of the title.

    A bare number ("12 nurses") counts only under a title that usually leads.
    """
    duties = read_duties(position.bullets)
    if duties.alone:
        # "No direct reports, led a team of 8 across functions" settles nothing.
        contradicted = duties.led is not None and duties.led.value >= 2
        return People() if contradicted else People(0.0, duties.alone)
    most = _most(duties, position.title, track)
    return People(most.value, most.quote) if most else People()


def _most(duties: Duties, title: str, track: str | None) -> Count | None:
    found, unpaid = [duties.led], duties.unpaid
    after = looks_after(title)
    if not after:
        found.append(duties.own)
    if usually_leads(title, track):
        found += [duties.bare] if after else [duties.bare, duties.crowd]
    else:
        unpaid = None
    listed = [each for each in found if each is not None]
    return max(listed, key=lambda count: count.value, default=unpaid)


def people_led(position: Position, track: str | None = None) -> int | None:
    """Give how many are led, 1 if that is said without a number, None if it is not."""
    said, duties = people_stated(position, track), read_duties(position.bullets)
    if said.number is not None:
        return int(said.number) or None
    if duties.volunteers:
        return int(duties.volunteers.value)
    return 1 if duties.leads else None


def has_team(position: Position, track: str | None = None) -> bool:
    """Tell whether people are led; one helper makes no team."""
    led = people_led(position, track)
    return led is not None and (
        led >= _TEAM or read_duties(position.bullets).leads is not None
    )


def leads_nobody(position: Position) -> bool:
    """Tell whether the statements say that nobody is led."""
    return people_stated(position).number == 0


def budget_held(bullets: tuple[Bullet, ...]) -> Count | None:
    """Give the largest budget or, without one, the revenue that is answered for."""
    money = read_duties(bullets).money
    return money.get("budget") or money.get("revenue")


def places_run(bullets: tuple[Bullet, ...]) -> dict[str, int]:
    """Give the numbers of shops, beds or countries run, by what they are."""
    duties = read_duties(bullets)
    counts = (duties.places, *duties.sizes.values())
    return {each.kind: int(each.value) for each in counts if each is not None}
