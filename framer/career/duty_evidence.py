"""Compares the size of two jobs by their statements: a sum of points with reasons.

A point is about a rung: three times the people is one. Only what both sides state is
compared, or people led on one side and plainly nobody on the other.
"""

from __future__ import annotations

from math import log

import msgspec

from framer.career.duty_reading import Duties, read_duties
from framer.career.scope import employer_size
from framer.career.stated import looks_after, people_stated, usually_leads
from framer.career.titles import Reading, read_title
from framer.model import Position

CHANGE = 0.9
HINT = 0.45
_LIKE = 0.5
_TENFOLD = 2.0
# Words in a single statement that make it a list of duties.
_ENOUGH = 6
# Words shared that make it the same work.
_SHARED = 3
# Whoever led so many had a team; from this rung a specialist stands beside a manager.
_MANY = 8
_STAFF = 5
_PLACES = (0.5, 1.2)
_SIZES = (0.35, 1.2)
_MOST = 3.0
# How far the charge of two jobs must be apart, and how much the higher one must have.
# Less is enough where somebody else is said to decide in the lower one.
# Two statements make sure.
_SURE, _SOME_TASKS, _ALL_TASKS, _MUCH = 2, -0.2, -0.6, 1.0
_APART, _HIGH = 1.0, 0.25
# A hint, where the lower one holds little but tasks.
_HINTED, _TASKS = 0.65, -0.4
_TWO_RUNGS = 2.0
# A team, and the charge that it is worth at the least.
_TEAM, _LED, _LED_MANY = 3, 0.3, 0.6
# What threefold money is worth beside threefold people, and the most it may add.
_MONEY = {
    "budget": (0.5, 1.0),
    "revenue": (0.5, 1.0),
    "portfolio": (0.4, 0.8),
    "project": (0.5, 1.0),
    "quota": (0.3, 0.5),
}


class Job(msgspec.Struct, frozen=True):
    """One side of a comparison.

    Attributes:
        position: As the résumé has it.
        reading: Of its title.
        duties: What its statements say.
        people: How many are led, None if that is not said.
        quote: The words that say so.
        leads_by_title: Its title usually leads people.
        population: Its "900 employees" are those it looks after.
        inferred: Nobody seems to be led because everything is done by hand.
    """

    position: Position
    reading: Reading
    duties: Duties
    people: float | None
    quote: str
    leads_by_title: bool
    population: bool
    inferred: bool = False


class Point(msgspec.Struct, frozen=True):
    """One piece of evidence: above 0 the later job is larger, 0 says alike."""

    sort: str
    value: float
    why: str


class Evidence(msgspec.Struct, frozen=True):
    """All that two lists of duties say about each other."""

    one: Job
    two: Job
    points: tuple[Point, ...]

    @property
    def total(self) -> float:
        """Add the points up, between -3 and 3."""
        return max(-_MOST, min(_MOST, sum(each.value for each in self.points)))

    @property
    def torn(self) -> bool:
        """Tell whether strong points go both ways."""
        up = sum(each.value for each in self.points if each.value > 0)
        down = sum(each.value for each in self.points if each.value < 0)
        return min(up, -down) >= 2 * HINT - 0.1

    def of(self, sort: str) -> Point | None:
        """Give the point of one sort."""
        return next((each for each in self.points if each.sort == sort), None)


def compare_duties(
    before: Position, after: Position, a: Reading, b: Reading
) -> Evidence:
    """Collect what the statements say of two jobs, the earlier one first."""
    one, two = _job(before, a), _job(after, b)
    one, two = _by_hand(one, two), _by_hand(two, one)
    found = [
        _people(one, two),
        *_money(one.duties, two.duties),
        *_things(one, two),
        _firm(one, two),
        _leaders(one, two),
        _bosses(one, two),
        _charge(one, two) or _manner(one.duties, two.duties),
        _same_work(one, two),
    ]
    return Evidence(one, two, tuple(each for each in found if each is not None))


def _job(position: Position, reading: Reading) -> Job:
    duties, track = read_duties(position.bullets), reading.public.track
    leading = usually_leads(position.title, track)
    said = people_stated(position, track)
    people, quote = said.number, said.quote
    if people is None and leading and not duties.alone:
        people, quote = _small_firm(position, duties)
    population = looks_after(position.title)
    return Job(position, reading, duties, people, quote, leading, population)


def _small_firm(position: Position, duties: Duties) -> tuple[float | None, str]:
    """In a firm of five nobody leads more than four."""
    size = duties.firm.value if duties.firm else None
    quote = duties.firm.quote if duties.firm else position.employer or ""
    if size is None:
        size = employer_size(position.bullets, position.employer or "")
    return (size - 1, quote) if size is not None and size <= 10 else (None, "")


def _by_hand(job: Job, other: Job) -> Job:
    """Nobody seems to be led where all is done by hand under a title that leads."""
    duties = job.duties
    if job.people is not None or not job.leads_by_title or duties.leads:
        return job
    if other.people is None or other.people < 4:
        return job
    mostly = 2 * duties.hands >= duties.total
    words = sum(len(each.text.split()) for each in job.position.bullets)
    nothing_else = not duties.grand and (duties.total >= 2 or words >= _ENOUGH)
    if duties.hands and mostly and (nothing_else or duties.plainly):
        return msgspec.structs.replace(
            job, people=0.0, quote="only work done by hand", inferred=True
        )
    return job


def _threefold(before: float, after: float) -> float:
    return log(after / before) / log(3)


def _people(one: Job, two: Job) -> Point | None:
    before, after = one.people, two.people
    if before is None and after is None:
        return None
    if before is None or after is None:
        return _begun(one, two)
    why = f"people led: “{one.quote}” before, “{two.quote}” after"
    value = _threefold(before + 1, after + 1)
    if one.inferred or two.inferred:
        value = max(-2.0, min(2.0, 0.75 * value))
    apart = abs(after - before)
    if apart < (2 if value > 0 else 3) or abs(value) < _LIKE:
        return Point("people", 0.0, why)
    if min(before, after) > 0 and (apart < 3 or abs(value) < CHANGE):
        # Twofold is a hint, no more.
        value = HINT if value > 0 else -HINT
    return Point("people", max(-_MOST, min(_MOST, value)), why)


def _begun(one: Job, two: Job) -> Point | None:
    """People stated on one side under a title that does not lead on the other."""
    silent, said = (one, two) if one.people is None else (two, one)
    led, quote = said.people or 0.0, said.quote
    listed = said is two and any("," in each.text for each in silent.position.bullets)
    enough = (silent.duties.total >= 2 or listed) and not silent.duties.leads
    if led < 3 or silent.leads_by_title or not enough:
        return None
    if said is two:
        value = min(1.0, 0.8 * _threefold(1, led + 1))
        return Point("people", value, f"people led after: “{quote}”, none before")
    lower = (silent.reading.public.level or 0) < _STAFF
    value = -CHANGE if led >= _MANY and lower else -0.6
    return Point("people", value, f"people led before: “{quote}”, none stated after")


def _money(one: Duties, two: Duties) -> list[Point]:
    found = []
    for kind, (weight, most) in _MONEY.items():
        before, after = one.money.get(kind), two.money.get(kind)
        if before is None or after is None or not before.value or not after.value:
            continue
        why = f"{kind}: “{before.quote}” before, “{after.quote}” after"
        value = _threefold(before.value, after.value)
        if before.currency != after.currency:
            if not before.worth or not after.worth:
                continue
            # Wages and prices differ between countries: only tenfold says anything.
            value = _threefold(before.worth, after.worth)
            value = 0.5 * value if abs(value) >= _TENFOLD else 0.0
        elif abs(value) < 0.95:
            value = 0.0 if abs(value) < _LIKE else (0.2 if value > 0 else -0.2)
        points = max(-most, min(most, weight * value))
        found.append(Point(f"money: {kind}", points, why))
    return found


def _things(one: Job, two: Job) -> list[Point]:
    """Compare places, rooms, beds and those looked after, under titles that lead."""
    if not (one.leads_by_title and two.leads_by_title):
        return []
    first, second = one.duties, two.duties
    pairs = [("places", first.places, second.places, *_PLACES)]
    shared = first.sizes.keys() & second.sizes.keys()
    pairs += [(each, first.sizes[each], second.sizes[each], *_SIZES) for each in shared]
    if one.population and two.population:
        pairs.append(("people looked after", first.crowd, second.crowd, *_SIZES))
    found = []
    for name, before, after, weight, most in sorted(pairs, key=lambda pair: pair[0]):
        if before is None or after is None:
            continue
        value = _threefold(before.value, after.value)
        why = f"{name}: “{before.quote}” before, “{after.quote}” after"
        value = 0.0 if abs(value) < 0.95 else max(-most, min(most, weight * value))
        found.append(Point(name, value, why))
    return found


def _firm(one: Job, two: Job) -> Point | None:
    """Compare the employers, where both state a size: a hint, no more."""
    before, after = _firm_size(one), _firm_size(two)
    if not before or not after or max(before, after) < 4 * min(before, after):
        return None
    value = max(-HINT, min(HINT, 0.2 * _threefold(before, after)))
    return Point("firm", value, f"the employer: {before} people before, {after} after")


def _firm_size(job: Job) -> int | None:
    stated = job.duties.firm
    if stated is not None:
        return int(stated.value)
    return employer_size(job.position.bullets, job.position.employer or "")


def _same_work(one: Job, two: Job) -> Point | None:
    """Tell whether the statements name the same work in the same words."""
    first, second = one.duties.work, two.duties.work
    shared = first & second
    if len(shared) < _SHARED or 2 * len(shared) < min(len(first), len(second)):
        return None
    words = ", ".join(sorted(shared)[:4])
    return Point("work", 0.0, f"both do the same work: {words}")


def _leaders(one: Job, two: Job) -> Point | None:
    """Managers are led on one side; on the other people are, or nobody is."""
    before, after = one.duties.leaders, two.duties.leaders
    if (before is None) == (after is None):
        return None
    if one.people is None or two.people is None:
        return None
    if before is not None:
        why = f"those led lead others: “{before.quote}” before, none stated after"
        return Point("leaders", -0.4, why)
    assert after is not None
    why = f"those led lead others: “{after.quote}” after, none stated before"
    return Point("leaders", 0.4, why)


def _bosses(one: Job, two: Job) -> Point | None:
    """Whoever the later job answers to, beside the earlier job and its own boss."""
    own_a, own_b = one.reading.public, two.reading.public
    families = {own_a.family, own_b.family, None}
    boss_a, boss_b = _boss(one, families), _boss(two, families)
    if boss_b and own_a.level is not None and boss_b[1] <= own_a.level:
        value = -0.8 if boss_b[1] < own_a.level else -0.6
        why = f"the later job answers to “{boss_b[0]}”, no higher than the earlier job"
        return Point("boss", value, why)
    if boss_a and boss_b and abs(boss_b[1] - boss_a[1]) >= 2:
        value = 0.5 if boss_b[1] > boss_a[1] else -0.5
        return Point("boss", value, f"answers to “{boss_a[0]}”, then “{boss_b[0]}”")
    if boss_a and own_b.level is not None and boss_a[1] <= own_b.level:
        why = f"the earlier job answered to “{boss_a[0]}”, no higher than the later"
        return Point("boss", 0.5, why) if boss_a[1] > (own_a.level or 0) else None
    return None


def _boss(job: Job, families: set[str | None]) -> tuple[str, int] | None:
    if not job.duties.boss:
        return None
    reading = read_title(job.duties.boss).public
    if reading.level is None or reading.family not in families:
        return None
    return job.duties.boss, reading.level


def _charge(one: Job, two: Job) -> Point | None:
    """In charge on one side; on the other helping, following, carrying out."""
    before, after = _in_hand(one), _in_hand(two)
    high, low, apart = max(before, after), min(before, after), abs(after - before)
    upper, lower = (one, two) if before > after else (two, one)
    if lower.people is not None and lower.people > (upper.people or lower.people):
        return None
    follows = lower.duties.follows > upper.duties.follows
    sure = upper.duties.high >= 1 or (upper.people or 0) >= _TEAM
    ruled = follows and sure and apart >= _APART and high >= _HIGH and low <= 0
    if ruled or (apart >= _APART and _contrast(upper, lower, rising=upper is two)):
        value = min(_TWO_RUNGS, apart)
    elif upper is one and apart >= _HINTED and low <= _TASKS:
        value = HINT
    else:
        return None
    when, other = ("before", "after") if upper is one else ("after", "before")
    said = upper.duties.highest or upper.quote
    why = f"in charge {when}: “{said}”" if said else f"more in charge {when}"
    if lower.duties.lowest:
        why += f", not {other}: “{lower.duties.lowest}”"
    return Point("charge", -value if upper is one else value, why)


def _contrast(upper: Job, lower: Job, *, rising: bool) -> bool:
    """Tell charge from work of another kind; one proud word is no charge.

    Silence is enough to have risen from, not to have fallen to.
    """
    led = upper.people or 0
    strong = upper.duties.high + (led >= _MANY) + (led >= 2 * _MANY)
    if rising:
        return strong >= 1 and lower.duties.charge <= 0
    over_others = upper.leads_by_title and lower.leads_by_title
    if strong >= _SURE and lower.duties.charge <= _SOME_TASKS:
        much = upper.duties.charge >= _MUCH and upper.duties.total >= _SURE
        plainly = over_others and (strong > _SURE or lower.duties.charge <= _TASKS)
        return lower.duties.low >= 1 or much or plainly
    tasks = lower.duties.low >= 1 and lower.duties.charge <= _ALL_TASKS
    one = strong >= 1 and tasks and over_others
    return one or (strong >= 1 and lower.duties.low >= _SURE)


def _in_hand(job: Job) -> float:
    """Give how much is in somebody's hands; whoever leads people has them in hand."""
    led = job.people or 0
    if led < _TEAM:
        return job.duties.charge
    return max(job.duties.charge, _LED_MANY if led >= _MANY else _LED)


def _manner(one: Duties, two: Duties) -> Point | None:
    """Decides on one side, only assists on the other."""
    if _assists(two) and one.decides and not one.assists:
        value = -1.0 if _decides(one) and not two.decides else -0.6
        return Point("manner", value, "decided before, assists after")
    if _assists(one) and two.decides and not two.assists:
        value = 1.0 if _decides(two) and not one.decides else 0.6
        return Point("manner", value, "assisted before, decides after")
    return None


def _decides(duties: Duties) -> bool:
    return duties.decides >= 2 and 2 * duties.decides >= duties.total


def _assists(duties: Duties) -> bool:
    return bool(duties.assists) and 2 * duties.assists >= duties.total
