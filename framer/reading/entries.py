"""The rows of each entry are gathered and their fields taken out."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.model import DateRange, Employment, Line, SectionKind
from framer.reading.date_tables import cut, duration_end
from framer.reading.layout import Row
from framer.reading.markers import client_of, employment_in_title, split_marker, via_of
from framer.reading.pattern import Step
from framer.reading.pieces import line_at
from framer.reading.readings import EMPLOYER, OTHER, PLACE, TITLE
from framer.reading.rows import Candidate
from framer.reading.vocabulary import employer_likeness, marker_kind, place_likeness

_AT = re.compile(r"\s+(?:at|with|for|@|bei|chez|presso|bij)\s+")
# "Acme in Leeds"
_IN_TOWN = re.compile(r"\sin\s([A-ZÀ-Þ][^,]*)$")
# what is told of a house in brackets: "(38 Berater)", not "(29)" or "(Bavaria)"
_OF_HOUSE = re.compile(r"\s*\((?=[^()]*\d)(?=[^()]*[^\W\d_]{3})[^()]*\)")
# where a house is listed and the like: "(Nasdaq: ACME)"
_LISTED_AT = re.compile(r"\s*\([^():]+:\s[^()]*\)$")
_TAIL = re.compile(r"\s+[–—-]\s+(?=[^\W\dA-ZÀ-Þ]|\d)[^|\t]*$")
# a remark behind a title: "[main post]", not "[Civil]"
_REMARK = re.compile(r"(?<=\w)\s+\[[a-zà-ÿ][^\[\]]*\]?$")
_SURE_TOWN, _TOWN, _SCHOOL = 0.9, 0.5, 0.6
_SURE, _MAYBE = 0.8, 0.4
_LISTED = re.compile(r"\s*,\s*(?:and\s+|und\s+|et\s+|y\s+)?|\s+(?:and|und|et|&)\s+")

Place = Callable[[Line, str, str, str], None]


class Field(msgspec.Struct):
    """A text with the line that it stands in."""

    text: str
    line: Line


class Entry(msgspec.Struct):
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
        part: The whole name of an employer whose end was taken for the place.
        listed: It stands in a list of earlier jobs and takes over no employer.
    """

    kind: SectionKind
    titles: list[Field] = []
    employer: Field | None = None
    place: Field | None = None
    dates: DateRange | None = None
    dates_at: Field | None = None
    employment: list[Employment] = []
    agency: str | None = None
    client: str | None = None
    head: list[tuple[Candidate, Step]] = []
    about: list[Row] = []
    body: list[Row] = []
    part: str | None = None
    listed: bool = False


def gather(
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
        if candidate.study and step.act in ("none", "body", "about"):
            school = current is not None and _is_school(current, candidate)
            if current is not None and school:
                entries.remove(current)
                for each, _ in current.head:
                    for line in each.row.lines:
                        place(line, "education", "a degree stands below it", "")
                current = None
                continue
        if step.act == "none" and candidate.study:
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


def _is_school(entry: Entry, study: Candidate) -> bool:
    """Say whether an entry is the school of the degree that stands right below it."""
    if entry.body or study.cut.dates is not None or entry.dates is None:
        return False
    if entry.titles and entry.employer is not None:
        return False
    if any(
        title_likeness(each.text) >= SURE_TITLE
        and (number or not (entry.place or employer_likeness(each.text) >= _SCHOOL))
        for number, each in enumerate(entry.titles)
    ):
        return False
    return len(entry.head) == 1 and not entry.employment


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
            entry.client = entry.client or _clients(cut.text[begin:], text)
            continue
        if cut.pieces[first].fixed == "agency":
            entry.agency = entry.agency or text
            continue
        found = Field(text, line_at(row, begin + cut.offset))
        if text.count("(") > text.count(")"):
            text = _closed(text, cut.text[end:], label)
            found.text = text
        if cut.opened or label != TITLE:
            found.text = _without_stop(found.text)
        if label == TITLE:
            text, kinds = split_marker(_REMARK.sub("", _without_length(text)))
            found.text = _without_stop(text)
            _tag(entry, *kinds, *employment_in_title(text))
            if marker_kind(text) == "freelance":
                _tag(entry, "freelance")
            entry.titles.append(found)
        elif label == EMPLOYER and entry.employer is None:
            _employer(entry, found)
        elif label == PLACE:
            _place(entry, found)
        else:
            _other(entry, text)


def _place(entry: Entry, found: Field) -> None:
    """Take over a place; a town counts for more than the street above it."""
    found.text = _bare_place(found.text)
    known = entry.place
    if known is None or (_is_street(known.text) and not _is_street(found.text)):
        entry.place = found
    elif place_likeness(known.text) < _MAYBE and place_likeness(found.text) >= _SURE:
        entry.place = found  # "Acme - Borle" was no town
    if entry.part is not None and entry.employer is not None and known is not None:
        entry.employer.text, entry.part = entry.part, None


def _is_street(text: str) -> bool:
    return text[:1].isdigit()


def _bare_place(text: str) -> str:
    """Leave out what is told of the house behind its town: "(38 people)", "– food"."""
    bare = _OF_HOUSE.sub("", text.replace("|", " "))
    bare = _TAIL.sub(_kept_tail, bare)
    return bare.rstrip(" ,–—-") or text


def _kept_tail(found: re.Match[str]) -> str:
    tail = found.group().strip(" –—-")
    return found.group() if place_likeness(tail) >= _TOWN else ""


def _closed(text: str, rest: str, label: int) -> str:
    """Close a bracket that a date or a comma has cut in two; drop it from a title."""
    if label == EMPLOYER and ")" in rest:
        return text + ")"
    return text.rpartition("(")[0].rstrip(" ,;") or text


def _clients(rest: str, first: str) -> str:
    """Give the client that a label names, or all where it names several."""
    rest = re.split(r"[\t|(]|\s{2,}|\s[–—-]\s", rest)[0]
    names = [name.strip() for name in rest.split(",")]
    several = len(names) > 2 and not any(
        place_likeness(", ".join(names[at:])) >= _TOWN for at in range(1, len(names))
    )
    return rest.strip() if several else first


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
    if not text.endswith("."):
        return text
    last = text.rsplit(None, 1)[-1][:-1]
    if len(last) > 4 and last.isalpha():
        return text[:-1]
    return text


def _without_length(text: str) -> str:
    """Leave out how long a title was held: "9 years as Clerk"."""
    if not text[0].isdecimal():
        return text
    tokens = cut(text)
    end = duration_end(tokens, 0)
    if not 0 < end < len(tokens):
        return text
    rest = text[tokens[end].begin :]
    return rest if title_likeness(rest) >= SURE_TITLE else text


def _with_brackets(
    candidate: Candidate, runs: tuple[tuple[int, int, int], ...]
) -> list[tuple[int, int, int]]:
    """Give a title the bracket behind it, if the bracket is no marker: "(Band 7)".

    The same for a house with its town behind the bracket: "Acme (Suisse), Geneva".
    """
    joined: list[tuple[int, int, int]] = []
    cut = candidate.cut
    for at, (label, first, last) in enumerate(runs):
        piece = cut.pieces[first]
        if (
            label == PLACE and joined and joined[-1][0] == EMPLOYER
            and piece.before == "open" and first == last
            and cut.text[piece.end : piece.end + 1] == ")"
            and any(kind == PLACE for kind, _, _ in runs[at + 1 :])
            and place_likeness(piece.of(cut.text)) >= _SURE
        ):  # fmt: skip
            joined[-1] = (EMPLOYER, joined[-1][1], last)
            continue
        if (
            label == OTHER and joined and joined[-1][0] == TITLE
            and piece.before == "open" and first == last
            and not cut.pieces[first - 1].end <= cut.span[0] < piece.begin
        ):  # fmt: skip
            text = piece.of(cut.text)
            whole = cut.text[piece.end :].lstrip()[:1] in (")", "]", "")
            if whole and not (marker_kind(text) or via_of(text) or client_of(text)):
                joined[-1] = (TITLE, joined[-1][1], last)
                continue
        joined.append((label, first, last))
    return joined


def _employer(entry: Entry, found: Field) -> None:
    listed = _LISTED_AT.search(found.text) if found.text[-1:] == ")" else None
    if listed is not None and not (via_of(found.text) or client_of(found.text)):
        found.text = found.text[: listed.start()] or found.text
    found.text, kinds = split_marker(found.text)
    _tag(entry, *kinds)
    agency = via_of(found.text)
    client = client_of(found.text)
    if agency:
        entry.agency, found.text = agency[1], agency[0]
    if client:
        entry.client, found.text = client[1], client[0]
    town = _IN_TOWN.search(found.text)
    if town and entry.place is None and place_likeness(town.group(1)) >= _SURE_TOWN:
        entry.place, entry.part = Field(town.group(1), found.line), found.text
        found.text = found.text[: town.start()]
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
    for opening, closing in ("()", "[]", "«»"):
        missing = part.count(opening) - part.count(closing)
        if missing == 1 and text[end : end + 1] == closing:
            part += closing
    return " ".join(part.split())
