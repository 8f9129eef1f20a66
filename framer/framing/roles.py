"""One role as wordings name it: title, place, dates and strongest facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from framer.framing import evidence as ev
from framer.framing.blends import blend, both, full, more, pair, story
from framer.framing.data import words
from framer.framing.employers import employer_in_prose, employer_phrase, with_open_comma
from framer.framing.evidence import Fact, Proof
from framer.framing.extras import honour_of
from framer.framing.offers import craft_text
from framer.framing.phrases import Voice, said_slot, told_in
from framer.framing.prose import (
    a_role,
    a_title,
    date_in_prose,
    heading,
    months_in_prose,
    period_in_prose,
    short_title,
    title_closed,
)
from framer.framing.returns import taken_up_again
from framer.framing.slots import Slot, Text
from framer.model import Evidence, Position

# From so many months on a length is told in years.
_YEARS = 24
# A fact from here up can stand first: it is counted and not weak.
_STRONG = 3.6
# Lines of so many words that share so large a part of them say the same.
_FEW, _ALIKE, _STEM = 3, 0.75, 6
_LABELS = {
    "contract": "contract", "temporary": "temporary", "freelance": "freelance",
    "part-time": "part-time", "seasonal": "seasonal", "secondment": "seconded",
}  # fmt: skip


def role(
    proof: Proof,
    position: Position,
    voice: Voice,
    *,
    credentials: bool = False,
    line: Text | None = None,
    turn: int = 0,
    avoid: str = "",
) -> Slot:
    """One role: its title, place, dates and strongest facts.

    Args:
        proof: What is proved about the move.
        position: The role.
        voice: How the text will be read.
        credentials: Certificates earned in the role are told.
        line: Its field, where the résumé names it.
        turn: 1 begins with the second fact where it is as good, so that two forms of
            text about one move do not say the same.
        avoid: Address of a line that a purpose was made of, which is no proof of it.
    """
    usable, spread, charge, result = map(list, _ranked(proof, position, voice))
    if turn and len(spread) > 1 and _may_lead(spread[1]):
        spread[:2] = spread[1::-1]
    if turn and avoid:
        spread.sort(key=lambda fact: fact.evidence.at == avoid)
    key = (position.id, voice)
    known = proof.named.get(key)
    if known is None:
        known = proof.named.setdefault(key, _names(proof, position, voice))
    values: dict[str, Any] = {**known, "field": line}
    for name, fact in zip(("one", "two", "three"), spread, strict=False):
        values[name] = _later(fact, position, voice)
    if turn and len(result) > 1:
        result[:2] = result[1::-1]
    if len(spread) > 0:
        values["pair"] = lambda: pair(spread, position, voice)
        values["pair_there"] = lambda: pair(spread, position, voice, there=True)
        values["both"] = lambda: both(spread, position)
        values["more"] = lambda: more([*charge[:1], *result, *spread], position, voice)
        told = [*charge[:1], *result, *spread] if not position.current else spread
        values["full"] = lambda: full(told, position, voice)
        values["full_there"] = lambda: full(told, position, voice, there=True)
        values["blend"] = lambda: blend(charge, spread, position)

    if charge:
        values["charge"] = lambda: _lasting(charge[0], position, voice)
    for name, ranked in (
        ("result", result),
        ("people", [fact for fact in usable if fact.people]),
        ("work", _works(usable)),
    ):
        if ranked:
            values[name] = _later(ranked[0], position, voice)
    values["story"] = lambda: story([*charge[:1], *result, *spread], position, voice)
    values["honour"] = lambda: honour_of(proof, position, voice)
    if credentials:
        earned = ev.credential_facts(proof, within=True)
        if earned:
            values["credential"] = said_slot(earned[0], position, voice)
    label = next(
        (_LABELS[each] for each in position.employment if each in _LABELS), None
    )
    if label:
        values["label"] = Text(
            label,
            Evidence(
                f"{position.title} ({label})",
                ev.title_evidence(position).at,
                "employment",
            ),
        )
    return Slot(values)


def _may_lead(fact: Fact) -> bool:
    """Whether a second fact can stand first: it is counted, and no part beside."""
    return fact.score >= _STRONG and fact.clause.base != "serve"


def _ranked(
    proof: Proof, position: Position, voice: Voice
) -> tuple[list[Fact], list[Fact], list[Fact], list[Fact]]:
    """The facts that a voice can take: all, spread, lasting duties, results."""
    key = (position.id, voice)
    if key not in proof.ranked:
        usable = [f for f in proof.facts(position) if told_in(f, voice)]
        result = [fact for fact in usable if fact.kind == "result"]
        proof.ranked[key] = usable, _spread(usable), _charges(usable), result
    return proof.ranked[key]


def _names(proof: Proof, position: Position, voice: Voice) -> dict[str, Any]:
    """The title, place and dates of a role, which do not hang on the form."""
    written = title_closed(ev.prose_title(position, voice))
    title = Text(written, ev.title_evidence(position))
    brief = short_title(position.title)
    if voice != "paper" and ", " in brief:
        brief = ev.prose_title(position, voice)
    short = title_closed(brief)
    place = _place(position)
    place_text = Text(place, ev.employer_evidence(position)) if place else None
    post = Text(
        f"{title} {place}" if place else str(title),
        *title.facts,
        *(place_text.facts if place_text else ()),
    )
    return {
        "title": title,
        "a_title": title.turned(a_title(title)),
        "short": title.turned(short),
        "a_short": title.turned(a_title(short)),
        "a_role": title.turned(a_role(short)),
        "heading": title.turned(heading(position.title)),
        "craft": craft_text(position),
        "Title": Text(position.title, ev.title_evidence(position)),
        "post": post,
        "a_post": post.turned(a_title(title, place or "")),
        "place": place_text,
        "being": _being(position, title, voice),
        "arrived": _arrival(proof, position, title, done=True),
        "arrive": _arrival(proof, position, title, done=False),
        "employer": employer_text(position) if place else None,
        **_dates(proof, position),
    }


def _being(position: Position, title: Text, voice: Voice) -> Text | None:
    """`Since June 2019 I have been a buyer`, or from when to when I was one."""
    if position.start is None:
        return None
    dates = ev.dates_evidence(position)
    named = a_title(title)
    if position.current:
        have = "I've been" if voice == "spoken" else "I have been"
        words = f"Since {date_in_prose(position.start)} {have} {named}"
    elif position.end is None:
        return None
    else:
        period = period_in_prose(position.start, position.end)
        words = f"{period[0].upper()}{period[1:]} I was {named}"
    return Text(words, *title.facts, dates)


def _arrival(proof: Proof, position: Position, title: Text, *, done: bool) -> Text:
    """`joined Harrow Vale Hospital as an ICU staff nurse`, without a subject."""
    named = a_title(title)
    place = _place(position)
    previous = {proof.new.id: proof.old}
    if proof.later is not None:
        previous[proof.later.id] = proof.new
    before = previous.get(position.id)
    facts = (*title.facts, ev.employer_evidence(position)) if place else title.facts
    inside = before is not None and same_employer(before, position)
    back = "went back to" if done else "go back to"
    if before is not None and not inside and _known_before(proof, position, before):
        if place and place.startswith("at "):
            return Text(f"{back} {place[3:]} as {named}", *facts)
    elif before is proof.old and (again := taken_up_again(proof)) is not None:
        where = f" {place}" if place and not inside else ""
        return Text(f"{back} {again}, as {named}{where}", *facts, *again.facts)
    if inside:
        verb = "became" if done else "become"
        return Text(f"{verb} {named}", *facts)
    if place and place.startswith("at "):
        return Text(f"{'joined' if done else 'join'} {place[3:]} as {named}", *facts)
    verb = "started" if done else "start"
    return Text(f"{verb} as {named}" + (f" {place}" if place else ""), *facts)


def _known_before(proof: Proof, position: Position, previous: Position) -> bool:
    """Whether somebody comes back to an employer that they had left."""
    start = position.start
    return previous is proof.old and any(
        same_employer(each, position)
        for each in proof.before
        if each.end
        and start
        and each.end.latest < start.earliest
        and "career-break" not in each.employment
    )


def _place(position: Position) -> str | None:
    """Where a role was held; a comma in the name is closed where the text goes on."""
    place = employer_phrase(position)
    return with_open_comma(place) if place else None


def _lasting(fact: Fact, position: Position, voice: Voice) -> Slot | None:
    """What was done all along; only what surely was so stands behind "after".

    "After leading a team" tells of years, "after buying the building" of one day.
    """
    slot = said_slot(fact, position, voice)
    clause = fact.clause
    sure = fact.people or fact.kind == "scope" or clause.own or clause.base in _scope()
    if slot is not None and not sure:
        for name in ("ing", "short_ing", "follow"):
            slot.drop(name)
    return slot


@cache
def _scope() -> frozenset[str]:
    return frozenset(words().scope)


def _charges(usable: list[Fact]) -> list[Fact]:
    """What was done all along, people led first, then what is counted."""
    found = [
        fact
        for fact in usable
        if fact.ongoing and (fact.clause.own or fact.clause.phrase("ing"))
    ]
    return sorted(found, key=lambda fact: (not fact.people, fact.kind != "scope"))


def _works(usable: list[Fact]) -> list[Fact]:
    """What was done day by day with one's own hands: no result, no people led."""
    return [
        fact
        for fact in usable
        if fact.kind in ("work", "scope")
        and fact.ongoing
        and not fact.people
        and not fact.clause.passive
        and fact.clause.base not in words().change
        and not (fact.clause.own and fact.clause.base == "have")
    ]


def _later(fact: Fact, position: Position, voice: Voice) -> Callable[[], Slot | None]:
    return lambda: said_slot(fact, position, voice)


def _spread(usable: list[Fact]) -> list[Fact]:
    """The strongest facts, at first one from each line, credentials not first.

    Of a line that is told with what hung on it nothing is told again.
    """
    lines: dict[str, Fact] = {}
    rest: list[Fact] = []
    for fact in usable:
        told = lines.setdefault(fact.evidence.at, fact)
        if told is not fact and not (told.clause.tail or fact.clause.tail):
            rest.append(fact)
    first = sorted(lines.values(), key=lambda fact: fact.kind == "credential")
    found: list[Fact] = []
    for fact in first + rest:
        if not any(_alike(fact, each) for each in found):
            found.append(fact)
    return found


def _alike(fact: Fact, other: Fact) -> bool:
    """Whether two facts of different lines say the same in other words."""
    if fact.evidence.at == other.evidence.at:
        return False
    mine, theirs = (_content(each.evidence.fact) for each in (fact, other))
    few = min(len(mine), len(theirs))
    return few >= _FEW and len(mine & theirs) >= _ALIKE * few


@lru_cache(maxsize=512)
def _content(line: str) -> frozenset[str]:
    """The words of a line that say what it is about, and its figures."""
    words_of = re.findall(r"[a-z]{4,}|\d[\d.,]*", line.lower())
    return frozenset(each[:_STEM] for each in words_of)


def employer_text(position: Position) -> Text | None:
    """The employer's name as it is written."""
    if not position.employer:
        return None
    name = with_open_comma(employer_in_prose(position.employer))
    return Text(name, ev.employer_evidence(position))


def _dates(proof: Proof, position: Position) -> dict[str, Any]:
    dates = ev.dates_evidence(position)
    values: dict[str, Any] = {}
    if position.start:
        when = date_in_prose(position.start)
        values["when"] = Text(when, dates)
        values["span"] = Text(
            f"{'since' if position.current else 'from'} {when}", dates
        )
        values["year"] = Text(str(position.start.year), dates)
    if position.end:
        values["until"] = Text(date_in_prose(position.end), dates)
        values["end_year"] = Text(str(position.end.year), dates)
    if position.current:
        values["current"] = Text("", dates)
    else:
        values["closed"] = Text("", dates)
    end = proof.as_of if position.current else position.end
    months = ev.months_between(position.start, end)
    if months is not None and not position.current and months + 1 >= _YEARS:
        months += 1  # the month in which it ended counts as well
    if position.start and position.end:
        values["period"] = Text(period_in_prose(position.start, position.end), dates)
    if months and months >= 6:
        length = months_in_prose(months)
        values["length"] = Text(length, computed(length, position))
    return values


def computed(length: str, *positions: Position) -> Evidence:
    """A length of time, with the addresses of the dates it was counted from."""
    at = "+".join(ev.dates_evidence(position).at for position in positions)
    return Evidence(length, f"computed/{at}", "dates")


def same_employer(old: Position, new: Position) -> bool:
    """Whether both roles name the same company."""
    return bool(
        old.employer
        and new.employer
        and old.employer.strip().lower() == new.employer.strip().lower()
        and employer_phrase(new)
    )
