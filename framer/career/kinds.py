"""The kinds of one move, each by its rule (M1-M32, docs/levels.md)."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from framer.career.duty_evidence import CHANGE, HINT, compare_duties
from framer.career.mainline import months_held, same_employer
from framer.career.scope import employer_size, move_words, scope_direction
from framer.career.stated import (
    budget_held,
    has_team,
    leads_nobody,
    people_led,
    places_run,
)
from framer.career.titles import Reading
from framer.knowledge.grammar import Head, canonical, grammar
from framer.model import Credential, Direction, PartialDate, Position

# Said of a team where no line of it can be quoted.
TEAM_LEFT = "people led before, none stated after"
# Grades of a firm whose holders may own a share of it, and mostly do not run it.
_GRADES = frozenset({"partner", "principal"})
_CONTRACT = frozenset({"contract", "temporary", "seasonal"})
_HANDS_ON = frozenset({"specialist", "licensed", "owner", "support"})
# Months between two jobs from which on the later one is a return.
_GAP = 6
_LEARNING = frozenset({"internship", "apprenticeship"})
_SHORT = 12
_VERY_SHORT = 6
# One helper makes no people role.
_FIRST = 2


class Step(msgspec.Struct, frozen=True):
    """Two neighbouring positions of the main line, with what is known around them.

    Attributes:
        before: The earlier position.
        after: The later one.
        a: Reading of the earlier title.
        b: Reading of the later title.
        gap: Least and most months between them, None if unknown.
        earlier: The main line up to and with `before`.
        as_of: The month that "present" means.
        credentials: Degrees and certificates of the résumé.
    """

    before: Position
    after: Position
    a: Reading
    b: Reading
    gap: tuple[int, int] | None = None
    earlier: tuple[Position, ...] = ()
    as_of: PartialDate | None = None
    credentials: tuple[Credential, ...] = ()


def shared_words(a: str, b: str) -> bool:
    """Tell whether two titles share a word that is neither modifier nor plain head."""
    rules = grammar()
    both = set(canonical(a).split()) & set(canonical(b).split())
    return any(
        each not in rules.modifiers
        and each not in rules.of
        and each not in rules.to
        and each not in rules.ignore
        and not _general(rules.heads.get(each))
        for each in both
    )


def _general(head: Head | None) -> bool:
    return head is not None and not head.occupation


def kinds_of(
    step: Step, direction: Direction
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the kinds of a move, most telling first, and the reasons for them."""
    kinds: list[str] = []
    why: list[str] = []

    def add(kind: str, reason: str = "") -> None:
        kinds.append(kind)
        if reason:
            why.append(reason)

    if direction == "down":
        add("step-down")
    if direction == "up":
        add("promotion")
    pivot = _is_pivot(step)
    people = _people(step, direction)
    if people:
        add(*people)
    if pivot:
        add(
            "function-pivot",
            f"from {step.a.public.function} to {step.b.public.function}",
        )
    same = same_employer(step.before, step.after)
    if direction == "lateral":
        add("lateral")
    if same and not pivot and _retitled(step, direction):
        add("retitled", "the same employer under both titles")
    for kind, reason in (*_employment(step), *_scope(step), *_time(step)):
        add(kind, reason)
    sectors = [_sector(each.employer or "") for each in (step.before, step.after)]
    if all(sectors) and sectors[0] != sectors[1]:
        add(
            "sector-change",
            f"from {sectors[0]} to {sectors[1]} by the employers' names",
        )
    if _is_return(step):
        add("boomerang", "back at an earlier employer")
    return tuple(dict.fromkeys(kinds)), tuple(why)


def _retitled(step: Step, direction: Direction) -> bool:
    """A lower title, or one made of the same words, at the same employer (M16, M27)."""
    if direction == "down":
        return True
    return direction == "lateral" and shared_words(step.before.title, step.after.title)


def _is_pivot(step: Step) -> bool:
    one, two = step.a.public, step.b.public
    if one.field is None or two.field is None or one.field == two.field:
        return False
    if one.family == two.family:
        return False
    if min(one.certainty, two.certainty) < 0.6:
        return False
    return all(
        {one.family, two.family} != set(pair) for pair in move_words().near["families"]
    )


def _people(step: Step, direction: Direction) -> tuple[str, str] | None:
    found = compare_duties(step.before, step.after, step.a, step.b)
    one, two, people = found.one, found.two, found.of("people")
    if people is not None and direction != "up" and two.people == 0 and one.people:
        return "management-to-specialist", people.why
    before = has_team(step.before, step.a.public.track)
    first = people is not None and one.people == 0 and (two.people or 0) >= _FIRST
    led_once = any(people_led(each) for each in step.earlier)
    if people is not None and first and not before and not led_once:
        return "first-people-role", people.why
    after = has_team(step.after, step.b.public.track)
    led_before = before or (
        step.a.public.track == "management" and not leads_nobody(step.before)
    )
    leads_after = after or (
        step.b.public.track == "management" and not leads_nobody(step.after)
    )
    if led_before and not leads_after and step.b.public.track in _HANDS_ON:
        if before:
            reason = TEAM_LEFT
        elif direction == "up":
            return None
        else:
            reason = "the earlier title leads people, the later one does not"
        return "management-to-specialist", reason
    # A sergeant who names no soldiers led some all the same.
    ranked = step.a.public.family in move_words().ranked["families"]
    if after and not (led_before or ranked or led_once) and direction != "up":
        return "first-people-role", "people led for the first time"
    return None


def _employment(step: Step) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    before, after = set(step.before.employment), set(step.after.employment)
    words_before = set(canonical(step.before.title).split())
    words_after = set(canonical(step.after.title).split())
    contract = {"contract", "contractor", "temp", "temporary", "locum", "interim"}
    if (_CONTRACT & after or contract & words_after) and not (
        _CONTRACT & before or contract & words_before
    ):
        found.append(
            ("to-contract", "the later post is stated as temporary or contract")
        )
    if "part-time" in after and "part-time" not in before:
        found.append(("to-part-time", "the later post is stated as part-time"))
    own_before, own_after = (
        own_account(step.before, step.a),
        own_account(step.after, step.b),
    )
    if own_after and not own_before:
        found.append(("to-self-employment", "from employment to own business"))
    if own_before and not own_after:
        found.append(("from-self-employment", "from own business to employment"))
    return found


def own_account(position: Position, reading: Reading) -> bool:
    """Tell whether a position is work on one's own account."""
    words = set(canonical(position.title).split())
    employer = set(canonical(position.employer or "").split())
    return (
        (
            reading.public.track == "owner"
            and not reading.board
            and _GRADES.isdisjoint(words)
        )
        or not {"freelance", "self-employed"}.isdisjoint(position.employment)
        or bool({"freelance", "freelancer", "selfemployed"} & (words | employer))
    )


def _scope(step: Step) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    duties = compare_duties(step.before, step.after, step.a, step.b)
    rungs = (step.b.public.level or 0) - (step.a.public.level or 0)
    same = canonical(step.before.title) == canonical(step.after.title)
    if same or (rungs * duties.total < 0 and abs(duties.total) >= CHANGE):
        changed = [each.why for each in duties.points if abs(each.value) >= HINT]
        found += [("scope-change", each) for each in changed[:1]]
        if same and not changed:
            found += [("scope-change", each) for each in _extent(step)]
    size_a, size_b = (
        employer_size(step.before.bullets),
        employer_size(step.after.bullets),
    )
    if size_a and size_b:
        if size_b >= 4 * size_a:
            found.append(("larger-employer", f"from {size_a} to {size_b} people"))
        elif size_a >= 4 * size_b:
            found.append(("smaller-employer", f"from {size_a} to {size_b} people"))
    return found


def _extent(step: Step) -> list[str]:
    """Say which budget, shops or sites are at least twice or half as large (M12)."""
    found: list[str] = []
    one, two = budget_held(step.before.bullets), budget_held(step.after.bullets)
    if one and two and (one.kind, one.currency) == (two.kind, two.currency):
        change = scope_direction(one.value, two.value)
        if change:
            size = "larger" if change == "up" else "smaller"
            found.append(f"the stated {one.kind} is {size} after")
    ran, runs = places_run(step.before.bullets), places_run(step.after.bullets)
    for noun in sorted(ran.keys() & runs.keys()):
        if scope_direction(ran[noun], runs[noun]):
            found.append(f"{ran[noun]} {noun} before, {runs[noun]} after")
    return found


def _time(step: Step) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if step.gap is not None and step.gap[0] >= _GAP and not _studied(step):
        least, most = step.gap
        span = f"{least}" if least == most else f"{least} to {most}"
        found.append(("re-entry", f"{span} months between the two"))
    held = months_held(step.after, step.as_of) if step.as_of else None
    labelled = _CONTRACT | {"internship", "apprenticeship", "acting", "secondment"}
    closed = not step.after.current and step.after.end is not None
    if held and closed and held[1] < _SHORT:
        exempt = labelled & set(step.after.employment) and held[1] >= _VERY_SHORT
        if not exempt:
            found.append(("short-stint", f"it lasted {held[1]} months at most"))
    return found


def _studied(step: Step) -> bool:
    """Whether studies or training explain the time between two posts."""
    if step.a.public.level == 0 or _LEARNING & set(step.before.employment):
        return True
    left, began = step.before.end, step.after.start
    return any(
        each.kind == "education"
        and each.end is not None
        and left is not None
        and began is not None
        and left.latest < each.end.latest
        and each.end.earliest <= began.latest + 3
        for each in step.credentials
    )


@lru_cache(maxsize=4096)
def _sector(employer: str) -> str | None:
    name = f" {canonical(employer)} "
    for sector, words in move_words().sectors.items():
        if any(f" {word} " in name for word in words):
            return sector
    return None


def _is_return(step: Step) -> bool:
    if same_employer(step.before, step.after):
        return False
    return any(same_employer(each, step.after) for each in step.earlier[:-1])
