"""Experience sections become positions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from framer.knowledge.titles import title_likeness
from framer.model import Bullet, DateRange, Employment, Line, Position, SectionKind
from framer.reading.bodies import is_duties_label, is_wrapped
from framer.reading.dates import Habits
from framer.reading.layout import Row
from framer.reading.markers import client_of, employment_in_title, split_marker, via_of
from framer.reading.paths import Candidate, Step, candidates, find_path, is_study
from framer.reading.pieces import line_at, strip_sign
from framer.reading.readings import EMPLOYER, OTHER, PLACE, TITLE
from framer.reading.sections import Part
from framer.reading.vocabulary import marker_kind, starts_with_verb

_ROLE = {TITLE: "title", EMPLOYER: "employer", PLACE: "location", OTHER: "other"}
_AT = re.compile(r"\s+(?:at|with|for|@|bei|chez|presso|bij)\s+")
_LISTED = re.compile(r"\s*,\s*(?:and\s+|und\s+|et\s+|y\s+)?|\s+(?:and|und|et|&)\s+")
_WHY = {"new": "begins an entry", "more": "goes on with the heading of an entry"}

Place = Callable[[Line, str, str, str], None]


@dataclass(slots=True)
class Field:
    """A text with the line that it stands in."""

    text: str
    line: Line


@dataclass(slots=True)
class Entry:
    """A position in the making.

    Attributes:
        kind: The kind of section it stands in.
        titles: Its titles; more than one where they are stacked over one date.
        employer: Its own employer.
        place: Its own place.
        dates: What its dates say.
        dates_at: The text of the dates and its line.
        employment: Markers found.
        agency: Named agency.
        client: Named client.
        head: Its heading rows with what was read in them.
        about: Lines on the employer between its name and the title.
        body: Its statements.
        listed: It stands in a list of earlier jobs and takes over no employer.
    """

    kind: SectionKind
    titles: list[Field] = field(default_factory=list)
    employer: Field | None = None
    place: Field | None = None
    dates: DateRange | None = None
    dates_at: Field | None = None
    employment: list[Employment] = field(default_factory=list)
    agency: str | None = None
    client: str | None = None
    head: list[tuple[Candidate, Step]] = field(default_factory=list)
    about: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    listed: bool = False


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
        rows = candidates(part.rows, habits=habits)
        if rows:
            rows[0].first = True
        found += rows
        kinds += [part.kind] * len(rows)
    steps = find_path(found)
    entries = _entries(found, kinds, steps, place)
    return _positions(entries, place)


def _entries(
    found: list[Candidate], kinds: list[SectionKind], steps: list[Step], place: Place
) -> list[Entry]:
    """Gather the rows of each entry; rows outside of all entries are placed at once."""
    entries: list[Entry] = []
    current: Entry | None = None
    for candidate, kind, step in zip(found, kinds, steps, strict=True):
        if candidate.first:
            current = None
        if "earlier" in candidate.cut.labels:
            listed = earlier_roles(candidate, kind)
            if listed:
                entries += listed
                current = None
                continue
        if step.act == "none" and is_study(candidate.cut):
            current = None
            continue
        if step.act == "none" or (current is None and step.act != "new"):
            role = "table-head" if candidate.row.head else "intro"
            for line in candidate.row.lines:
                place(line, role, "stands before the first entry", "")
            continue
        if step.act == "new" or current is None:
            current = Entry(kind)
            entries.append(current)
        if step.act == "about":
            current.about.append(candidate.row)
        elif step.reading is None:
            current.body.append(candidate.row)
        else:
            current.head.append((candidate, step))
            _fill(current, candidate, step)
    return entries


def _fill(entry: Entry, candidate: Candidate, step: Step) -> None:
    """Put the fields of a heading row into its entry."""
    cut, row = candidate.cut, candidate.row
    reading = step.reading
    if reading is None:
        return
    if cut.dates is not None and entry.dates is None:
        begin, end = cut.span
        entry.dates = cut.dates
        text = cut.text[begin:end].strip(" ()[]")
        entry.dates_at = Field(text, line_at(row, begin + cut.offset))
    runs = _with_brackets(candidate, reading.runs)
    for label, first, last in runs:
        begin, end = cut.pieces[first].begin, cut.pieces[last].end
        text = _balanced(cut.text, begin, end)
        if cut.pieces[first].fixed == "client" and label == EMPLOYER:
            entry.client = entry.client or text
            continue
        found = Field(text, line_at(row, begin + cut.offset))
        if label == TITLE:
            text, kinds = split_marker(text)
            found.text = _without_stop(text)
            _tag(entry, *kinds, *employment_in_title(text))
            entry.titles.append(found)
        elif label == EMPLOYER and entry.employer is None:
            _employer(entry, found)
        elif label == PLACE:
            if entry.place is None:
                entry.place = found
        else:
            _other(entry, text)


def earlier_roles(candidate: Candidate, kind: SectionKind) -> list[Entry]:
    """Read "Earlier career: Analyst at Acme, Borle and Cray" as undated positions."""
    entries: list[Entry] = []
    line = candidate.row.line
    text = candidate.cut.text.partition(":")[2].strip().rstrip(".")
    for part in re.split(r"\s*;\s*", text):
        title, join, names = _AT.sub("\0", part, count=1).partition("\0")
        if join:
            employers: list[str | None] = [*_LISTED.split(names)]
            titles = [title.strip()]
        else:
            employers, titles = [None], [each for each in _LISTED.split(part) if each]
            if not all(title_likeness(each) >= 0.5 for each in titles):
                found = [each.strip() for each in re.split(r",\s*|\s+[–—-]\s+", part)]
                if len(found) < 2 or title_likeness(found[0]) < 0.5:
                    continue
                titles, employers = found[:1], [found[1]]
        for title in titles:
            for name in employers:
                entry = Entry(kind, [Field(title, line)])
                entry.listed = True
                if name:
                    entry.employer = Field(name.strip(), line)
                entry.head.append((candidate, Step("new", None)))
                entries.append(entry)
    return entries


def _without_stop(text: str) -> str:
    """Drop the full stop that ends a sentence, but not one of an abbreviation."""
    last = text.rsplit(None, 1)[-1][:-1]
    if text.endswith(".") and len(last) > 4 and last.isalpha():
        return text[:-1]
    return text


def _with_brackets(
    candidate: Candidate, runs: tuple[tuple[int, int, int], ...]
) -> list[tuple[int, int, int]]:
    """Give a title the bracket behind it, if the bracket is no marker: "(Band 7)"."""
    joined: list[tuple[int, int, int]] = []
    cut = candidate.cut
    for label, first, last in runs:
        piece = cut.pieces[first]
        if (
            label == OTHER and joined and joined[-1][0] == TITLE
            and piece.before == "open" and first == last
        ):  # fmt: skip
            text = cut.text[piece.begin : piece.end]
            if not (marker_kind(text) or via_of(text) or client_of(text)):
                joined[-1] = (TITLE, joined[-1][1], last)
                continue
        joined.append((label, first, last))
    return joined


def _employer(entry: Entry, found: Field) -> None:
    found.text, kinds = split_marker(found.text)
    _tag(entry, *kinds)
    agency = via_of(found.text)
    client = client_of(found.text)
    if agency:
        entry.agency, found.text = agency[1], agency[0]
    if client:
        entry.client, found.text = client[1], client[0]
    if found.text:
        entry.employer = found


def _other(entry: Entry, text: str) -> None:
    agency, client = via_of(text), client_of(text)
    if agency and not agency[0]:
        entry.agency = entry.agency or agency[1]
        return
    if client and not client[0]:
        entry.client = entry.client or client[1]
        return
    kind = marker_kind(text)
    if kind is not None and kind != "plain":
        _tag(entry, kind)  # type: ignore[arg-type]


def _tag(entry: Entry, *kinds: Employment) -> None:
    for kind in kinds:
        if kind not in entry.employment:
            entry.employment.append(kind)


def _balanced(text: str, begin: int, end: int) -> str:
    """Give a stretch of text with the bracket that closes it."""
    part = text[begin:end]
    for opening, closing in ("()", "[]"):
        missing = part.count(opening) - part.count(closing)
        if missing == 1 and text[end : end + 1] == closing:
            part += closing
    return " ".join(part.split())


def _positions(entries: list[Entry], place: Place) -> list[Position]:
    """Give every entry its employer and make positions of those with a title."""
    positions: list[Position] = []
    banner: Entry | None = None
    known: Entry | None = None
    client: Entry | None = None
    shared = _titles_under(entries)
    for entry in entries:
        if entry.kind != (known.kind if known else entry.kind):
            banner = known = None
        if not entry.titles:
            if entry.employer is not None:
                banner = known = entry
            client = entry if entry.client else None
            _place_entry(entry, "", place)
            continue
        if client is not None:
            entry.client = entry.client or client.client
            entry.place = entry.place or client.place
            client = None
        source = entry
        if entry.listed:
            banner = known = None
        elif entry.employer is not None:
            banner, known = None, entry
        elif banner is not None:
            source = banner
        elif known is not None and entry.client is None:
            source = known
        bullets = _bullets(entry.body)
        ids: list[str] = []
        dates, dates_at = entry.dates, entry.dates_at
        if dates is None and banner is not None and shared.get(id(banner)) == 1:
            dates, dates_at = banner.dates, banner.dates_at
        for title in entry.titles:
            position = _position(entry, title, source, dates, dates_at, bullets)
            name = f"p{len(positions) + 1}"
            positions.append(_renamed(position, name))
            ids.append(name)
        _place_entry(entry, ids[0], place)
    return positions


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
    dates: DateRange | None,
    dates_at: Field | None,
    bullets: tuple[Bullet, ...],
) -> Position:
    tags = list(entry.employment)
    if source is not entry and source.employer is not None and not source.titles:
        tags += [tag for tag in source.employment if tag not in tags]
    if entry.kind == "volunteer" and "volunteer" not in tags:
        tags.append("volunteer")
    if entry.kind == "internship" and "internship" not in tags:
        tags.append("internship")
    where = entry.place or (source.place if source is not entry else None)
    employer = source.employer
    return Position(
        title=title.text,
        employer=employer.text if employer else None,
        location=where.text if where else None,
        start=dates.start if dates else None,
        end=dates.end if dates else None,
        current=dates.current if dates else False,
        bullets=bullets,
        employment=tuple(tags),
        section=entry.kind,
        agency=entry.agency or source.agency,
        client=entry.client,
        at=title.line.at,
        employer_at=employer.line.at if employer else "",
        dates_at=dates_at.line.at if dates_at else "",
        dates_text=dates_at.text if dates_at else "",
    )


def _renamed(position: Position, name: str) -> Position:
    object.__setattr__(position, "id", name)
    return position


def _bullets(rows: list[Row]) -> tuple[Bullet, ...]:
    """Join wrapped rows and leave out labels and lines about the employer."""
    listed = any(row.line.bullet for row in rows)
    bullets: list[Bullet] = []
    before: Row | None = None
    open_list = False
    for row in rows:
        text = strip_sign(row.text).strip()
        role = body_role(row, listed=listed, begun=open_list)
        open_list = open_list or row.line.bullet
        if before is not None and bullets and is_wrapped(row, before):
            bullets[-1] = Bullet(f"{bullets[-1].text} {text}", bullets[-1].at)
        elif role == "bullet" and text:
            bullets.append(Bullet(text, row.line.at))
        before = row
    return tuple(bullets)


def body_role(row: Row, *, listed: bool, begun: bool) -> str:
    """Say what a row below a heading is: `bullet`, `label` or `about`."""
    text = row.text
    if is_duties_label(text) and not text.partition(":")[2].strip():
        return "label"
    if re.fullmatch(r"[^.]{0,60}:", text.strip()) and not row.line.bullet:
        return "label"
    if row.line.bullet or not listed or begun:
        return "bullet"
    return "bullet" if starts_with_verb(text) else "about"


def _place_entry(entry: Entry, name: str, place: Place) -> None:
    """Tell what every line of an entry is."""
    for candidate, step in entry.head:
        reading = step.reading
        if reading is None:
            place(candidate.row.line, "title+employer", "a list of earlier jobs", name)
            continue
        roles: dict[int, list[str]] = {}
        lines: dict[int, Line] = {id(line): line for line in candidate.row.lines}
        cut = candidate.cut
        if cut.dates is not None:
            line = line_at(candidate.row, cut.span[0] + cut.offset)
            roles.setdefault(id(line), []).append("dates")
        for label, first, _ in reading.runs:
            line = line_at(candidate.row, cut.pieces[first].begin + cut.offset)
            roles.setdefault(id(line), []).append(_ROLE[label])
        why = f"{_WHY[step.act]}; read as {reading.letters}"
        for key, line in lines.items():
            place(line, "+".join(roles.get(key, ["label"])), why, name)
    for row in entry.about:
        for line in row.lines:
            place(line, "about", "stands between employer and title", name)
    listed = any(row.line.bullet for row in entry.body)
    begun = False
    for row in entry.body:
        role = body_role(row, listed=listed, begun=begun)
        begun = begun or row.line.bullet
        for line in row.lines:
            place(line, role, "stands below the heading of an entry", name)
