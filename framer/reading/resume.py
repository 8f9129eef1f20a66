"""A Word file becomes a résumé: lines, rows, sections, positions and the rest.

Every line of the document gets exactly one role; what has none is listed as unplaced.
"""

from __future__ import annotations

import re
from pathlib import Path

from framer.model import (
    Credential,
    Document,
    Item,
    Line,
    PlacedLine,
    Position,
    Resume,
    SectionKind,
)
from framer.reading.asides import is_sure_job
from framer.reading.contact import (
    is_contact,
    is_page_line,
    is_page_number,
    repeats_top,
)
from framer.reading.dates import find_dates, learn_habits
from framer.reading.docx import read_document
from framer.reading.education import Kind, read_credentials
from framer.reading.fields import is_degree
from framer.reading.flat_tables import unfolded
from framer.reading.job_rows import is_dated_title, is_study_or_seat, jobs_from
from framer.reading.layout import Row, arrange
from framer.reading.lists import unlisted
from framer.reading.names import find_name, names_paper
from framer.reading.pieces import strip_sign
from framer.reading.positions import read_positions
from framer.reading.sections import (
    SURE_WORDS,
    Part,
    holds_positions,
    is_sure_heading,
    split_sections,
)
from framer.reading.signs import without_signs
from framer.reading.stacked import with_colons
from framer.reading.written_in import other_language

_FOREIGN = "The résumé seems to be in {language}; framer writes English only."
# rows at the top, where the name stands for the first time
_TOP, _LIKE_TITLE = 3, 0.5
_LISTED = re.compile(r"\s*[•·|;▪●]\s*|\t+|,\s+(?![^()]*\))")
# where positions are looked for when no section is named as theirs
_ELSEWHERE: tuple[tuple[SectionKind, ...], ...] = (
    ("contact", "summary", "other"),
    ("contact", "projects", "summary", "other"),
    ("contact", "skills", "summary", "other"),
)
# sections with jobs among their rows only where a page has lost its order
_PLAIN = ("contact", "summary", "skills", "languages", "interests")
_NO_JOBS = ("education", "certifications", "publications", "awards", "references")
_ROLES = {
    "skills": "skill", "languages": "language", "summary": "summary",
    "contact": "contact", "awards": "award", "publications": "publication",
    "interests": "interest", "references": "reference", "projects": "project",
}  # fmt: skip


def read(source: str | Path | bytes) -> Resume:
    """Read a résumé from a .docx file.

    Args:
        source: Path of the file, or its bytes.

    Raises:
        UnreadableDocument: The file cannot be read as a Word document.
    """
    return read_lines(read_document(source))


def read_lines(document: Document) -> Resume:
    """Read a résumé from the lines of a document."""
    return _Reader(document).resume()


def _spans(text: str) -> bool:
    """Say whether dates from one time to another stand in a text."""
    return any(
        each.kind in ("range", "open") and each.value.start for each in find_dates(text)
    )


class _Reader:
    """Reads one document; keeps the role of every line."""

    def __init__(self, document: Document) -> None:
        document = without_signs(document)
        self.document = document
        self.placed: dict[int, PlacedLine] = {}
        self.notes: list[str] = list(document.notes)
        self.summary: list[Item] = []
        self.skills: list[Item] = []
        self.languages: list[Item] = []
        self.credentials: list[Credential] = []
        self.name: str | None = None
        self.name_row: Row | None = None
        self.found_name: tuple[Row, str] | None = None
        texts = [line.text for line in document.lines]
        language = other_language(texts)
        if language:
            self.notes.append(_FOREIGN.format(language=language))
        self.habits = learn_habits(texts)

    def place(self, line: Line, role: str, why: str, position: str = "") -> None:
        """Note the role of a line."""
        self.placed[id(line)] = PlacedLine(line, role, why, position)

    def place_row(self, row: Row, role: str, why: str) -> None:
        """Note the role of all lines of a row."""
        for line in row.lines:
            self.place(line, role, why)

    def resume(self) -> Resume:
        """Read the document."""
        rows = []
        arranged = unfolded(with_colons(arrange(self.document.lines, is_sure_heading)))
        self.found_name = find_name(arranged)
        self.name_row, name = self.found_name or (None, "")
        for number, row in enumerate(arranged):
            again = number >= _TOP and repeats_top(row.text, name)
            again = again or (number >= _TOP and is_page_line(row.text))
            if again or is_page_number(row.text):
                self.place_row(row, "other", "the number of a page")
            else:
                rows.append(row)
        parts = split_sections(rows)
        for part in parts:
            if part.heading is not None:
                self.place_row(part.heading, "heading", f"{part.kind}: {part.why}")
        positions = self._positions(parts)
        for part in parts:
            self._rest(part)
        placed = tuple(
            self.placed.get(id(line)) or PlacedLine(line, "unplaced", "nothing fits")
            for line in self.document.lines
        )
        unplaced = tuple(
            Item(each.line.text, each.line.at)
            for each in placed
            if each.role == "unplaced"
        )
        return Resume(
            positions=tuple(positions),
            sections=tuple(part.section() for part in parts),
            unplaced=unplaced,
            notes=tuple(self.notes),
            name=self.name,
            summary=tuple(self.summary),
            skills=tuple(self.skills),
            languages=tuple(self.languages),
            credentials=tuple(self.credentials),
            placed=placed,
            source=self.document.name,
            sha256=self.document.sha256,
        )

    def _positions(self, parts: list[Part]) -> list[Position]:
        """Read the positions; where none are found, look again and more boldly."""
        return self._where_expected(parts) or self._anywhere(parts)

    def _anywhere(self, parts: list[Part]) -> list[Position]:
        """Read every section for dated jobs with known titles, and items as plain rows.

        Only where nothing was found: a page without any job is rarely meant.
        """
        jobs = [part for part in parts if holds_positions(part.kind)]
        rest = [part for part in parts if part.kind not in _NO_JOBS]
        for chosen, flat in ((jobs, True), (rest, False), (rest, True)):
            placed: list[tuple[Line, str, str, str]] = []
            tried = [
                Part("experience", part.heading, rows, part.why)
                for part in chosen
                if (rows := self._rows_of(part, flat=flat))
            ]
            found = read_positions(
                tried,
                lambda *told, notes=placed: notes.append(told),
                habits=self.habits,
            )
            sure = [each for each in found if is_sure_job(each)]
            if sure and 2 * len(sure) >= len(found):
                for told in placed:
                    self.place(*told)
                return found
        return []

    def _rows_of(self, part: Part, *, flat: bool) -> list[Row]:
        """Give the rows of a section in which jobs may stand."""
        rows = self._below_contact(part)
        return (
            [unlisted(row) if row.line.bullet else row for row in rows]
            if flat
            else rows
        )

    def _where_expected(self, parts: list[Part]) -> list[Position]:
        """Read the sections that hold positions; without any, look elsewhere."""
        holding = [part for part in parts if holds_positions(part.kind)]
        if any(part.kind == "experience" and part.rows for part in holding):
            every = [self._told(part) for part in parts]
            holding = [part for part in every if holds_positions(part.kind)]
            return read_positions(holding, self.place, habits=self.habits)
        found: list[Position] = []
        placed: list[tuple[Line, str, str, str]] = []

        def note(line: Line, role: str, why: str, name: str) -> None:
            placed.append((line, role, why, name))

        before: list[int] = []
        for wanted in _ELSEWHERE:
            chosen = [
                number
                for number, part in enumerate(parts)
                if holds_positions(part.kind)
                or (part.kind in wanted and part.why != SURE_WORDS)
                or part.kind in wanted[:2]
            ]
            if chosen == before:
                continue  # nothing was found in these
            before = chosen
            tried = [
                Part(part.kind, part.heading, self._below_contact(part), part.why)
                for part in map(parts.__getitem__, chosen)
            ]
            placed.clear()
            found = read_positions(tried, note, habits=self.habits)
            if any(each.start or each.current for each in found):
                break
        if not found:
            among = [self._among_studies(part) for part in parts]
            found = read_positions(
                [part for part in among if part.rows], note, habits=self.habits
            )
        for told in placed:
            self.place(*told)
        return found

    def _among_studies(self, part: Part) -> Part:
        """Give the rows among studies that are dated jobs, where no others are."""
        rows = []
        if part.kind == "education":
            rows = [
                row
                for row in part.rows
                if is_dated_title(row.text, least=_LIKE_TITLE)
                and not is_study_or_seat([row])
            ]
        return Part("experience", None, rows, part.why)

    def _told(self, part: Part) -> Part:
        """Give a part; the plain jobs in one where none are expected are not lost."""
        if part.kind not in _PLAIN:
            return part
        rows = jobs_from(self._below_contact(part))
        return Part("other-experience", None, rows, part.why) if rows else part

    def _below_contact(self, part: Part) -> list[Row]:
        """Give the rows below the name and the lines on how to reach the person."""
        if part.kind != "contact":
            return part.rows
        begin = 0
        for number, row in enumerate(part.rows[:8]):
            if number and _spans(row.text):
                break  # the first job
            if is_contact(row.text):
                begin = number + 1
        while begin < len(part.rows) and names_paper(part.rows[begin].text):
            begin += 1
        if not begin and any(row is self.name_row for row in part.rows[:1]):
            begin = 1
        return part.rows[begin:]

    def _rest(self, part: Part) -> None:
        """Place the rows of a section that no position took."""
        rows = [row for row in part.rows if id(row.line) not in self.placed]
        if part.kind not in ("education", "certifications"):
            studies = [row for row in rows if is_degree(row.text)]
            if studies:
                found, _ = read_credentials(studies, "education", habits=self.habits)
                self.credentials += found
                for row in studies:
                    self.place_row(row, "education", "names a degree")
                rows = [row for row in rows if id(row.line) not in self.placed]
        if part.kind == "contact":
            self._contact(rows)
            return
        if part.kind in ("education", "certifications"):
            kind: Kind = "education" if part.kind == "education" else "certification"
            found, roles = read_credentials(rows, kind, habits=self.habits)
            self.credentials += found
            for index, row in enumerate(rows):
                self.place_row(row, roles[index], f"in the {part.kind} section")
            return
        role = _ROLES.get(part.kind)
        if role is None:
            role = "other" if part.heading is not None else "unplaced"
        for row in rows:
            self.place_row(row, role, f"in the {part.kind} section")
            self._collect(role, row)

    def _collect(self, role: str, row: Row) -> None:
        text = strip_sign(row.text).strip()
        at = row.line.at
        if role == "summary":
            self.summary.append(Item(text, at))
        elif role in ("skill", "language"):
            target = self.skills if role == "skill" else self.languages
            _, colon, rest = text.partition(": ")
            for entry in _LISTED.split(rest if colon else text):
                if entry.strip(" .,"):
                    target.append(Item(entry.strip(" ,"), at))

    def _contact(self, rows: list[Row]) -> None:
        """Place the lines before the first heading."""
        if self.name is None:
            found = self.found_name
            if found is None or not any(row is found[0] for row in rows):
                found = find_name(rows)
            if found is not None:
                self.name = found[1]
                self.place_row(found[0], "name", "stands at the top")
        for row in rows:
            if id(row.line) in self.placed:
                continue
            if is_contact(row.text):
                self.place_row(row, "contact", "tells how to reach the person")
            elif len(row.text) > 90:
                self.place_row(row, "summary", "a long text at the top")
                self.summary.append(Item(row.text, row.line.at))
            elif len(row.text) <= 90:
                self.place_row(row, "headline", "a short line at the top")
