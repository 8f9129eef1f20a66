"""A report as one HTML file that asks the network for nothing."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from framer.model import BLANK, Evidence, Position, Report, Suggestion
from framer.output import view
from framer.output.chart import NARROW, WIDE, draw, picture_style
from framer.output.chart_edges import months
from framer.output.chart_time import gaps, moves_into, ordered, overlaps, spans
from framer.output.report_files import fill, look, source
from framer.output.terminal import no_findings

_COMPUTED, _JOB, _ANSWERS = "computed/", "job/", "answers/"
_POLICY = (
    "default-src 'none'; img-src data:; style-src {style}; script-src {script}; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a text; `blank` is the id of a blank, "" for plain words."""

    text: str
    blank: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact that a text rests on, and where a person finds it.

    Attributes:
        fact: The words.
        at: The address.
        origin: `resume`, `computed`, `job` or `answer`.
        within: Titles of the positions that it belongs to.
        quoted: The words stand in the file just so.
    """

    fact: str
    at: str
    origin: str
    within: tuple[str, ...]
    quoted: bool


@dataclass(frozen=True, slots=True)
class _Shown:
    """A suggestion as the page shows it; `key` is its id on the page.

    `again` says which line of the résumé it repeats.
    """

    key: str
    parts: tuple[_Part, ...]
    facts: tuple[_Fact, ...]
    place: Position | None
    again: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A position in the table that says what the picture shows.

    Attributes:
        number: The number that the picture has for it.
        position: The position.
        dates: Its dates in words.
        level: Its level in words.
        aside: Why it is set apart from the main line, "" if it is not.
        before: The position that the move into it came from.
        move: That move in words, "" if there is none.
        beside: Gaps before it and overlaps with it.
        finding: What was found about the move.
    """

    number: int
    position: Position
    dates: str
    level: str
    aside: str
    before: Position | None
    move: str
    beside: tuple[str, ...]
    finding: view.Finding | None


def render(report: Report, *, templates: Path | None = None) -> str:
    """Give the whole report as one HTML page.

    Args:
        report: What framer has to say.
        templates: A person's own templates, laid over framer's.

    Raises:
        KnowledgeError: A template of the person's own is wrong.
    """
    from framer import __version__  # noqa: PLC0415 - the package imports this module

    resume = report.resume
    style, script = _style(templates), source("report.js", templates)
    page = _Page(report)
    return fill(
        "report.html",
        templates,
        dates=view.dates,
        level=page.level,
        sentence=_sentence,
        shown=page.shown,
        version=__version__,
        source=resume.source or "résumé",
        sha256=resume.sha256,
        as_of=view.month(report.as_of),
        notes=resume.notes,
        policy=_POLICY.format(style=_hashed(style), script=_hashed(script)),
        style=Markup(style),
        script=Markup(script),
        wide=draw(report, WIDE, prefix="wide", templates=templates) or "",
        narrow=draw(report, NARROW, prefix="narrow", templates=templates) or "",
        rows=_rows(report, templates),
        findings=view.findings(report),
        nothing=no_findings(report),
        forms=view.labels().forms,
        unclear=view.open_questions(report),
        unplaced=resume.unplaced,
    )


class _Page:
    """What the template asks about single things of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._place: dict[str, Position] = {}
        for each in report.resume.positions:
            own = (each.dates_at, each.employer_at, *(b.at for b in each.bullets))
            for at in own:
                self._place.setdefault(at, each)
        for each in report.resume.positions:
            self._place[each.at] = each
        self._place.pop("", None)
        self._numbers = {each: n for n, each in enumerate(report.suggestions, 1)}

    def level(self, position: Position) -> str:
        """Give the level of a position in a few words."""
        return view.level(self._report.readings.get(position.id))

    def shown(self, suggestion: Suggestion) -> _Shown:
        """Take a suggestion apart for the page."""
        key = f"text-{self._numbers[suggestion]}"
        place = self._place.get(suggestion.at)
        return _Shown(
            key=key,
            parts=parts(suggestion.text, key),
            facts=tuple(self._fact(each) for each in suggestion.evidence),
            place=place if suggestion.form == "bullet" else None,
            again=view.says_again(self._report, suggestion),
        )

    def _fact(self, evidence: Evidence) -> _Fact:
        origin, addresses = "resume", [evidence.at]
        if evidence.at.startswith(_COMPUTED):
            origin = "computed"
            addresses = evidence.at.removeprefix(_COMPUTED).split("+")
        elif evidence.at.startswith(_JOB):
            origin = "job"
        elif evidence.at.startswith(_ANSWERS):
            origin = "answer"
        held = (self._place.get(each) for each in addresses)
        titles = dict.fromkeys(each.title for each in held if each is not None)
        return _Fact(
            evidence.fact, evidence.at, origin, tuple(titles), origin != "computed"
        )


def parts(text: str, key: str) -> tuple[_Part, ...]:
    """Split a text at its blanks, each with an id that begins with `key`."""
    found = []
    for number, piece in enumerate(BLANK.split(text)):
        if number % 2:
            question = _sentence(piece.strip())
            found.append(
                _Part(f"[[{piece}]]", f"{key}-blank-{number // 2 + 1}", question)
            )
        elif piece:
            found.append(_Part(piece))
    return tuple(found)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rows(report: Report, templates: Path | None) -> tuple[_Row, ...]:
    by_id = {each.id: each for each in report.resume.positions}
    findings = {each.after.id: each for each in view.findings(report)}
    moves = moves_into(report)
    held = spans(report)
    seen = look(templates)
    rows = []
    for number, each in enumerate(ordered(report), 1):
        move = moves.get(each.id)
        words = view.labels().directions[move.direction] if move else ""
        if move and move.direction != "unclear":
            words += f", {view.sureness(move.confidence)}"
        beside = [
            f"{months(seen, gap)} before it"
            for gap in gaps(held)
            if gap.numbers[1] == number
        ]
        beside += [
            f"{months(seen, both)}, with no. {both.numbers[0]}"
            for both in overlaps(held)
            if both.numbers[1] == number
        ]
        rows.append(
            _Row(
                number,
                each,
                view.dates(each),
                view.level(report.readings.get(each.id)),
                report.concurrent.get(each.id, ""),
                by_id[move.from_id] if move else None,
                words,
                tuple(beside),
                findings.get(each.id),
            )
        )
    return tuple(rows)


def _style(templates: Path | None) -> str:
    """Put the colours, the page's style and the picture's style together."""
    seen = look(templates)
    light = _variables(seen.light)
    dark = (
        f"@media screen and (prefers-color-scheme: dark) {{ {_variables(seen.dark)} }}"
    )
    own = (light, dark, source("report.css", templates), picture_style(templates))
    return "\n" + "\n".join(each.strip() for each in own) + "\n"


def _variables(colours: dict[str, str]) -> str:
    given = "; ".join(f"--{name}: {value}" for name, value in colours.items())
    return f":root {{ {given} }}"


def _hashed(text: str) -> str:
    """Name a style sheet or a script, so that no other one is let in."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
