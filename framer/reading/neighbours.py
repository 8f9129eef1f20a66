"""What an entry owes to those around it: ditto marks, towns of a group, twice told."""

from __future__ import annotations

from functools import cache

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import DateRange
from framer.reading.dates import find_dates
from framer.reading.entries import Entry, Field
from framer.reading.vocabulary import (
    employer_likeness,
    is_department,
    place_likeness,
    spaced,
    title_by_ending,
    vocabulary,
)
from framer.reading.word_files import plain_words

_SURE_HOUSE, _LEAST = 0.6, 0.3
# so many entries of one habit make it one; so many words has the name of a town
_SEVERAL, _TOWN = 2, 3
_DASHES = (" – ", " — ", " - ")


def settle_entries(entries: list[Entry]) -> None:
    """Set right what only the entries before and behind an entry can tell."""
    _settle_dittos(entries)
    _settle_towns(entries)
    _settle_blocks(entries)
    _settle_twice_told(entries)
    _settle_begins(entries)
    _settle_tails(entries)
    _settle_states(entries)


@cache
def _ditto_words() -> frozenset[str]:
    words = plain_words("dittos")
    return frozenset(map(spaced, words))


def _is_ditto(field: Field | None) -> bool:
    """Say whether a text only says "the same as above": "-do-", "as above", "〃"."""
    if field is None:
        return False
    words = spaced(field.text.partition("(")[0])
    return not words or words in _ditto_words()


def _settle_dittos(entries: list[Entry]) -> None:
    """Write out what a ditto mark stands for: the same field of the row above."""
    before: Entry | None = None
    title: Field | None = None
    for entry in entries:
        if _is_ditto(entry.employer):
            entry.employer = before.employer if before else None
            if before and (entry.place is None or _is_ditto(entry.place)):
                entry.place = before.place
        elif _is_ditto(entry.place):
            entry.place = before.place if before else None
        entry.titles = [
            title if title and _is_ditto(each) else each for each in entry.titles
        ]
        if entry.employer is not None:
            before = entry
        if entry.titles:
            title = entry.titles[-1]


def _settle_towns(entries: list[Entry]) -> None:
    """Read "Branch Manager – Techiman" below "Acme Bank, 2016 – now" as title and town.

    What stands behind the titles is no employer where an employer above holds them.
    """
    house: Entry | None = None
    below: list[Entry] = []
    told = 0
    for entry in (*entries, None):
        if entry is not None and house is not None and _is_town_of(entry, house):
            below.append(entry)
            continue
        if house is not None and len(below) >= _SEVERAL:
            told += len(below)
            for each in below:
                each.place, each.employer = each.place or each.employer, None
        below, house = [], None
        if entry is not None and not entry.titles and entry.employer is not None:
            house = entry
    told += sum(map(_tells_town, entries))
    if told < _SEVERAL:
        return
    for entry in entries:
        for field in entry.titles if entry.place is None else ():
            _part_town(entry, field)


def _is_town_of(entry: Entry, house: Entry) -> bool:
    """Say whether the employer of an entry can be the town where it was held."""
    name = entry.employer
    if name is None or len(entry.titles) != 1 or entry.kind != house.kind:
        return False
    if house.employer is None or not _within(entry.dates, house.dates):
        return False
    return _could_be_town(name.text) and entry.titles[0].line is name.line


def _tells_town(entry: Entry) -> bool:
    """Say whether a dash and the town stand behind the title of an entry."""
    if entry.place is None or len(entry.titles) != 1:
        return False
    title, town = entry.titles[0], entry.place.text
    told = any(f"{title.text}{dash}{town}" in title.line.text for dash in _DASHES)
    return told and _could_be_town(town)


def _could_be_town(text: str) -> bool:
    return (
        text.count(" ") < _TOWN
        and text.replace(" ", "").replace("-", "").replace("'", "").isalpha()
        and text[:1].isupper() and not text.isupper()
        and employer_likeness(text) < _LEAST
        and title_likeness(text) < _LEAST
        and not is_department(text)
    )  # fmt: skip


def _within(inner: DateRange | None, outer: DateRange | None) -> bool:
    """Say whether the dates of a title lie within those of its house, if it has any."""
    if outer is None or outer.start is None:
        return outer is None and inner is not None
    if inner is None or inner.start is None:
        return False
    first = (inner.start.year, inner.start.month or 12)
    if first < (outer.start.year, outer.start.month or 1):
        return False
    if outer.end is None:
        return True
    end = inner.end.year if inner.end is not None else None
    return end is not None and end <= outer.end.year


def _part_town(entry: Entry, field: Field) -> None:
    """Part "Mobile Banker – Wenchi" where other titles tell their town so."""
    for dash in _DASHES:
        title, found, town = field.text.rpartition(dash)
        sure = title_likeness(title) >= SURE_TITLE or title_by_ending(title)
        if found and sure and _could_be_town(town):
            entry.place = Field(town, field.line)
            field.text = title
            return


def _settle_blocks(entries: list[Entry]) -> None:
    """Let a block of a form without its employer be one without employer.

    Where "Dates", "Employer" and "Position" come block after block, a block with dates
    and a position alone names none: it does not go on with the one above.
    """
    told = [_labels(entry) for entry in entries]
    whole = [
        labels[0]
        for labels, entry in zip(told, entries, strict=True)
        if entry.titles and {"title", "employer"} <= {*labels} and _dated(labels)
    ]
    openers = {opener for opener in whole if whole.count(opener) >= _SEVERAL}
    openers.discard("employer")
    for labels, entry in zip(told, entries, strict=True):
        if not labels or labels[0] not in openers or entry.employer is not None:
            continue
        if entry.titles and "title" in labels and _dated(labels):
            entry.listed = True


def _labels(entry: Entry) -> list[str]:
    """Give the labels in the heading of an entry, in their order."""
    return [kind for each, _ in entry.head for kind in each.cut.labels[:1]]


def _dated(labels: list[str]) -> bool:
    return "dates" in labels or "start" in labels


def _settle_tails(entries: list[Entry]) -> None:
    """Let the one house of a file, in words that name none, end its title.

    "Elementary Teacher - Immersion Spanish" where no other job tells its house.
    """
    titled = [each for each in entries if each.titles]
    housed = [each for each in entries if each.employer is not None]
    if len(housed) != 1 or len(titled) <= _SEVERAL:
        return
    entry, house = housed[0], housed[0].employer
    if house is None or len(entry.titles) != 1 or entry.client or entry.place:
        return
    title = entry.titles[0]
    if title.line is not house.line or employer_likeness(house.text) >= _LEAST:
        return
    for dash in _DASHES:
        if f"{title.text}{dash}{house.text}" in title.line.text:
            title.text, entry.employer = f"{title.text}{dash}{house.text}", None
            return


def _settle_states(entries: list[Entry]) -> None:
    """Give "Portland" to the place in "Department of Parks Portland, Oregon"."""
    for entry in entries:
        house, place = entry.employer, entry.place
        if house is None or place is None or house.line is not place.line:
            continue
        if spaced(place.text) not in vocabulary().regions or ", " in place.text:
            continue
        words = house.text.split()
        if f"{house.text}, {place.text}" not in house.line.text:
            continue
        for size in range(min(_TOWN, len(words) - 2), 0, -1):
            town = " ".join(words[-size:])
            before = spaced(words[-size - 1])
            if place_likeness(town) == 1.0 and before not in vocabulary().of:
                place.text = f"{town}, {place.text}"
                house.text = " ".join(words[:-size])
                break


def _settle_begins(entries: list[Entry]) -> None:
    """Let one month alone be the begin of a job where all others have both ends.

    "Clerk January 2013" among ranges: when it ended is not said.
    """
    dated = [each for each in entries if each.dates is not None and each.titles]
    alone = [each for each in dated if _is_month(each)]
    if not alone or len(dated) - len(alone) < max(_SEVERAL, 2 * len(alone)):
        return
    for entry in alone:
        if entry.dates is not None and not entry.employment:
            entry.dates = DateRange(entry.dates.start, None)


def _is_month(entry: Entry) -> bool:
    """Say whether one month alone is told, and not a month as begin and as end."""
    dates, told = entry.dates, entry.dates_at
    if dates is None or dates.start is None or dates.current or told is None:
        return False
    if dates.start.month is None or dates.start != dates.end:
        return False
    return all(each.kind == "single" for each in find_dates(told.text))


def _settle_twice_told(entries: list[Entry]) -> None:
    """Let the duties of a job told in a table above belong to that job.

    "Acme – Clerk" without dates below a list with the same job and its dates is no
    second one.
    """
    dated = [each for each in entries if each.dates is not None and each.titles]
    for entry in entries:
        if entry.dates is not None or entry.listed or len(entry.titles) != 1:
            continue
        same = [each for each in dated if _is_same(entry, each)]
        if len(same) != 1:
            continue
        same[0].body += entry.body
        entry.titles, entry.employer, entry.body = [], None, []


def _is_same(entry: Entry, known: Entry) -> bool:
    """Say whether an entry has the title and the employer of one with dates."""
    if spaced(entry.titles[0].text) not in [spaced(each.text) for each in known.titles]:
        return False
    if entry.employer is None or known.employer is None:
        return False
    one, other = spaced(entry.employer.text), spaced(known.employer.text)
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
