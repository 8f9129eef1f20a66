"""Experience sections become positions."""

from __future__ import annotations

import re

from framer.knowledge.titles import title_likeness
from framer.model import Bullet, Line, Position, SectionKind
from framer.reading.asides import (
    is_aside,
    is_programme,
    is_role_inside,
    outlasts,
    tells_dates,
)
from framer.reading.bodies import is_duties_label, is_wrapped
from framer.reading.candidates import candidates
from framer.reading.dates import Habits
from framer.reading.entries import Entry, Field, Place, gather
from framer.reading.heading_words import house_of
from framer.reading.inherited import houses_by_look, names_every_house, stays_there
from framer.reading.layout import Row
from framer.reading.neighbours import settle_entries
from framer.reading.paths import find_path
from framer.reading.pieces import line_at, strip_sign
from framer.reading.readings import EMPLOYER, OTHER, PLACE, TITLE
from framer.reading.rows import Candidate
from framer.reading.sections import Part
from framer.reading.vocabulary import (
    label_kind,
    marker_kind,
    starts_with_verb,
    title_by_ending,
)

# What a text format sets before a heading or around strong words.
_MARKS = re.compile(r"^(?:#{1,6}\s+|\*{2,3}|➢\s*)|\*{2,3}$")
_ROLE = {TITLE: "title", EMPLOYER: "employer", PLACE: "location", OTHER: "other"}
_LONGEST_LABEL, _LEAST_ROLE = 61, 0.3
_WHY = {"new": "begins an entry", "more": "goes on with the heading of an entry"}


def read_positions(
    parts: list[Part], place: Place, *, habits: Habits
) -> list[Position]:
    """Read all positions of some sections.

    Args:
        parts: The sections that may hold positions.
        place: Told of every line: the line, its role, why, the id of its position.
        habits: How the document writes its dates.
    """
    found: list[Candidate] = []
    kinds: list[SectionKind] = []
    for part in parts:
        rows = candidates(_with_house(part), habits=habits)
        if rows:
            rows[0].first = True
        found += rows
        kinds += [part.kind] * len(rows)
    steps = find_path(found)
    entries = gather(found, kinds, steps, place)
    settle_entries(entries)
    return _positions(entries, place)


def _with_house(part: Part) -> list[Row]:
    """Give the rows of a section; the employer in its heading stands first."""
    house = house_of(part.heading.text) if part.heading is not None else ""
    if part.heading is None or not house:
        return part.rows
    first = Row(part.heading.cells)
    first.text = f"Employer: {house}"
    return [first, *part.rows]


def _positions(entries: list[Entry], place: Place) -> list[Position]:
    """Give every entry its employer and make positions of those with a title."""
    positions: list[Position] = []
    banner: Entry | None = None
    known: Entry | None = None
    client: Entry | None = None
    held: list[Entry] = []
    _settle_employers(entries)
    shared = _titles_under(entries)
    named = names_every_house(entries)
    dated = tells_dates(entries)
    for entry in entries:
        if entry.kind != (known.kind if known else entry.kind):
            banner = known = None
        if (
            known is not None
            and positions
            and (outlasts(entry, known) or is_role_inside(entry, known))
        ):
            _place_entry(entry, positions[-1].id, body_roles(entry.body), place)
            continue
        if _is_next_house(entry, banner):
            entry.employer, entry.titles = entry.titles[0], []
        if is_programme(entry) or (dated and is_aside(entry)):
            _place_entry(entry, "", body_roles(entry.body), place)
            continue
        if not entry.titles:
            if entry.employer is not None:
                banner = known = entry
            client = entry if entry.client else None
            _place_entry(entry, "", body_roles(entry.body), place)
            continue
        if client is not None:
            entry.client = entry.client or client.client
            entry.place = entry.place or client.place
            client = None
        source = entry
        if entry.listed:
            banner = known = None
        elif "career-break" in entry.employment:
            pass
        elif entry.employer is not None:
            banner, known, held = None, entry, [entry]
        elif banner is not None:
            source = banner
        elif known is not None and not named and stays_there(entry, held):
            source, held = known, [*held, entry]
        roles = body_roles(entry.body)
        bullets, ids = _bullets(entry.body, roles), list[str]()
        alone = banner is not None and shared.get(id(banner)) == 1
        told = banner if alone and banner and entry.dates is None else entry
        for title in entry.titles:
            position = _position(entry, title, source, told, bullets)
            name = f"p{len(positions) + 1}"
            positions.append(_renamed(position, name))
            ids.append(name)
        _place_entry(entry, ids[0], roles, place)
    return positions


def _names_house(entry: Entry) -> bool:
    """Say whether what was taken for a title is the house of a job without one.

    Under no employer, an unknown name with dates and a town is more likely that of a
    house than a title; a title that is none would be worse than none.
    """
    if entry.employer is not None or entry.place is None or len(entry.titles) != 1:
        return False
    if entry.listed or entry.client or entry.dates is None or entry.employment:
        return False
    text = entry.titles[0].text
    return title_likeness(text) < 0.2 and not title_by_ending(text)


def _settle_employers(entries: list[Entry]) -> None:
    """Take a title that names a house for it."""
    for entry, after in zip(entries, [*entries, None][1:], strict=True):
        if _works_alone(entry, after) and entry.employer is not None:
            entry.titles, entry.employer = [entry.employer], None
            entry.listed = True
        if _names_house(entry) or _holds_next(entry, after):
            entry.employer, entry.titles = entry.titles[0], []
    houses_by_look(entries)


def _works_alone(entry: Entry, after: Entry | None) -> bool:
    """Say whether "Self-employed" and dates stand alone: they are all the title."""
    if entry.titles or entry.employer is None or entry.dates is None:
        return False
    if marker_kind(entry.employer.text) != "freelance":
        return False
    return after is None or after.employer is not None or after.kind != entry.kind


def _is_next_house(entry: Entry, banner: Entry | None) -> bool:
    """Say whether an unknown name stands below a house of other dates without title.

    "Smith & Sons Ltd, 2015 – 2019" over "Mill Lane Diner, 2012 – 2015": no titles.
    """
    if banner is None or entry.employer is not None or len(entry.titles) != 1:
        return False
    inner, outer = entry.dates, banner.dates
    if inner is None or outer is None or inner.end is None or outer.start is None:
        return False
    if entry.listed or entry.client or entry.employment:
        return False
    text = entry.titles[0].text
    apart = inner.end.year <= outer.start.year and inner.start != outer.start
    return apart and title_likeness(text) < _LEAST_ROLE and not title_by_ending(text)


def _holds_next(entry: Entry, after: Entry | None) -> bool:
    """Say whether a name in capitals with dates is the house of the title below it.

    "COPPERLINE PAYROLL, Lodi, OH 2010 – 2012" over "Clerk, June 2010 – Aug 2012".
    """
    if entry.employer is not None or entry.body or len(entry.titles) != 1:
        return False
    if after is None or after.employer is not None or not after.titles:
        return False
    outer, inner = entry.dates, after.dates
    if outer is None or inner is None or outer.start is None or inner.start is None:
        return False
    if after.kind != entry.kind or not entry.titles[0].text.isupper():
        return False
    if after.titles[0].text.isupper() or entry.listed or entry.employment:
        return False
    first, last = outer.start.year, outer.end.year if outer.end else None
    end = inner.end.year if inner.end else None
    within = last is None or (end is not None and end <= last)
    return first <= inner.start.year and within


def _titles_under(entries: list[Entry]) -> dict[int, int]:
    """Count the titled entries under each employer that stands alone."""
    counts: dict[int, int] = {}
    banner: Entry | None = None
    for entry in entries:
        if not entry.titles:
            if entry.employer is not None:
                banner = entry
                counts[id(entry)] = 0
        elif entry.employer is not None:
            banner = None
        elif banner is not None:
            counts[id(banner)] += 1
    return counts


def _position(
    entry: Entry,
    title: Field,
    source: Entry,
    dated: Entry,
    bullets: tuple[Bullet, ...],
) -> Position:
    dates, dates_at = dated.dates, dated.dates_at
    tags = list(entry.employment)
    if source is not entry and source.employer is not None and not source.titles:
        tags += [tag for tag in source.employment if tag not in tags]
    if entry.kind == "volunteer" and "volunteer" not in tags:
        tags.append("volunteer")
    if entry.kind == "internship" and "internship" not in tags:
        tags.append("internship")
    where = entry.place or (source.place if source is not entry else None)
    employer = source.employer
    client = entry.client
    named = employer.text if employer else None
    if named is None and client and "freelance" not in tags and ", " not in client:
        named = client
    if named and named[0].islower() and "career-break" in tags:
        named = None  # what the time was used for
    return Position(
        title=_MARKS.sub("", title.text) or title.text,
        employer=_MARKS.sub("", named) if named else named,
        location=where.text if where else None,
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=dates.current if dates else False,
        bullets=bullets,
        employment=tuple(tags),
        section=entry.kind,
        agency=entry.agency or source.agency,
        client=client,
        at=title.line.at,
        employer_at=employer.line.at if employer else "",
        dates_at=dates_at.line.at if dates_at else "",
        dates_text=dates_at.text if dates_at else "",
    )


def _renamed(position: Position, name: str) -> Position:
    object.__setattr__(position, "id", name)
    return position


def _without_label(text: str) -> str:
    """Leave out the cell in front that only says what the next one holds."""
    head, tab, rest = text.partition("\t")
    return rest.strip() if tab and label_kind(head.strip()) == "duties" else text


def _bullets(rows: list[Row], roles: list[str]) -> tuple[Bullet, ...]:
    """Join wrapped rows and leave out labels and lines about the employer."""
    bullets: list[Bullet] = []
    before: Row | None = None
    for row, role in zip(rows, roles, strict=True):
        text = _without_label(strip_sign(row.text).strip())
        if before is not None and bullets and is_wrapped(row, before):
            bullets[-1] = Bullet(f"{bullets[-1].text} {text}", bullets[-1].at)
        elif role == "bullet" and text:
            bullets.append(Bullet(text, row.line.at))
        before = row
    return tuple(bullets)


def body_roles(rows: list[Row]) -> list[str]:
    """Say what each row below a heading is: `bullet`, `label` or `about`."""
    roles = []
    listed = any(row.line.bullet for row in rows)
    begun = False
    for row in rows:
        bullet = row.line.bullet
        if _is_label(row.text, bullet=bullet):
            role = "label"
        elif bullet or not listed or begun or starts_with_verb(row.text):
            role = "bullet"
        else:
            role = "about"
        roles.append(role)
        begun = begun or bullet
    return roles


def _is_label(text: str, *, bullet: bool) -> bool:
    """Say whether a row is "Responsibilities:" or another label that stands alone."""
    if is_duties_label(text) and not text.partition(":")[2].strip():
        return True
    stripped = text.strip()
    if bullet or not stripped.endswith(":"):
        return False
    return len(stripped) <= _LONGEST_LABEL and "." not in stripped


def _place_entry(entry: Entry, name: str, roles: list[str], place: Place) -> None:
    """Tell what every line of an entry is."""
    told = {id(line) for each, _ in entry.head for line in each.row.lines}
    for candidate, step in entry.head:
        reading = step.reading
        if reading is None:
            place(candidate.row.line, "title+employer", "a list of earlier jobs", name)
            continue
        fields: dict[int, list[str]] = {}
        lines: dict[int, Line] = {id(line): line for line in candidate.row.lines}
        cut = candidate.cut
        if cut.dates is not None:
            line = line_at(candidate.row, cut.span[0] + cut.offset)
            fields.setdefault(id(line), []).append("dates")
        for label, first, _ in reading.runs:
            line = line_at(candidate.row, cut.pieces[first].begin + cut.offset)
            fields.setdefault(id(line), []).append(_ROLE[label])
        why = f"{_WHY[step.act]}; read as {reading.letters}"
        for key, line in lines.items():
            place(line, "+".join(fields.get(key, ["label"])), why, name)
    for row in entry.about:
        for line in row.lines:
            place(line, "about", "stands between employer and title", name)
    for row, role in zip(entry.body, roles, strict=True):
        for line in row.lines:
            if id(line) in told:
                continue  # a sentence behind the dates, in the line of the title
            place(line, role, "stands below the heading of an entry", name)
