"""Neutral pages: an index, and a page for each candidate; one file or a folder.

One ink for everybody: no colour tells moves or people apart, nothing is sorted by them.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from framer import __version__
from framer.framing.frames import default_folder
from framer.model import PartialDate
from framer.output import view
from framer.output.report_files import clean
from framer.review.journal import knowledge_hash
from framer.review.record import Role
from framer.review.table import Row
from framer.review.words import words
from framer.review.work import Settings

_WIDTH = 600
_LINE = 18


@dataclass(frozen=True, slots=True)
class Bar:
    """A post in the picture of time: where its bar begins and how long it is."""

    number: int
    x: float
    y: int
    width: float
    title: str
    open_end: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Posts as bars over the years, all alike."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[float, int], ...]
    width: int
    height: int


def timeline(roles: list[Role], as_of: str) -> Timeline | None:
    """Lay the posts out over time; None where no post has dates."""
    now = PartialDate.parse(as_of).latest + 1
    spans = []
    for role in roles:
        if role.start is None:
            continue
        start = PartialDate.parse(role.start).earliest
        end = PartialDate.parse(role.end).latest + 1 if role.end else None
        last = now if role.current else (end if end is not None else start + 1)
        spans.append((role, start, max(last, start + 1), end is None))
    if not spans:
        return None
    first = min(start for _, start, _, _ in spans) // 12 * 12
    last = max(end for _, _, end, _ in spans)
    scale = _WIDTH / max(last - first, 12)
    bars = tuple(
        Bar(
            roles.index(role) + 1,
            round((start - first) * scale, 1),
            number * _LINE,
            round((end - start) * scale, 1),
            role.title,
            open_end,
        )
        for number, (role, start, end, open_end) in enumerate(spans)
    )
    step = max(1, (last - first) // 12 // 8)
    years = tuple(
        (round((month - first) * scale, 1), month // 12)
        for month in range(first, last, 12 * step)
    )
    return Timeline(bars, years, _WIDTH, len(spans) * _LINE)


def write_page(
    rows: Callable[[], Iterator[Row]], stream: TextIO, settings: Settings
) -> None:
    """Write index and pages into one file.

    Args:
        rows: Gives the rows, each time anew.
        stream: Where to write.
        settings: What the records depend on.
    """
    common = _common(settings)
    stream.write(_template("head.html").render(common, heading=None))
    stream.write(_template("about.html").render(common))
    _index(rows(), stream, common, folder=False)
    for row in rows():
        stream.write(_candidate(row, settings, common, level=2))
    stream.write(_template("foot.html").render(common))


def write_folder(
    rows: Callable[[], Iterator[Row]], folder: Path, settings: Settings
) -> None:
    """Write index and pages as files of a folder.

    Args:
        rows: Gives the rows, each time anew.
        folder: Where to write; it is there and empty.
        settings: What the records depend on.
    """
    common = _common(settings)
    with (folder / "index.html").open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(_template("head.html").render(common, heading=None))
        stream.write(_template("about.html").render(common))
        _index(rows(), stream, common, folder=True)
        stream.write(_template("foot.html").render(common))
    for row in rows():
        page = folder / f"{row.number:05d}.html"
        with page.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(_template("head.html").render(common, heading=named(row)))
            stream.write(_candidate(row, settings, common, level=1))
            stream.write(_template("about.html").render(common))
            stream.write(_template("foot.html").render(common))


def named(row: Row) -> str:
    """Give what a candidate is called on the page."""
    file = file_name(row)
    return row.candidate.name or file or f"Candidate {row.candidate.id or row.number}"


def file_name(row: Row) -> str:
    """Give the name of the file without its folder."""
    return row.file.rpartition("/")[2].rpartition("\\")[2]


def _index(
    rows: Iterator[Row], stream: TextIO, common: dict[str, Any], *, folder: bool
) -> None:
    stream.write(_template("index-head.html").render(common))
    line = _template("index-row.html")
    for row in rows:
        link = f"{row.number:05d}.html" if folder else f"#c{row.number}"
        stream.write(line.render(common, row=row, link=link, heading=named(row)))
    stream.write(_template("index-foot.html").render(common))


def _candidate(
    row: Row, settings: Settings, common: dict[str, Any], *, level: int
) -> str:
    roles = row.candidate.roles
    text: str = _template("candidate.html").render(
        common,
        row=row,
        found=row.candidate,
        heading=named(row),
        file=file_name(row),
        level=level,
        picture=timeline(roles, settings.as_of),
        numbers={each.id: number for number, each in enumerate(roles, 1)},
        titles={each.id: each.title for each in roles},
    )
    return text


def _common(settings: Settings) -> dict[str, Any]:
    style = (default_folder() / "review" / "review.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return {
        "told": words(),
        "style": Markup(style),
        "policy": (
            f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; "
            "base-uri 'none'; form-action 'none'"
        ),
        "version": __version__,
        "knowledge": knowledge_hash(),
        "as_of": view.month(PartialDate.parse(settings.as_of)),
        "blind": settings.blind,
    }


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(default_folder() / "review"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _template(name: str) -> Any:
    return _environment().get_template(name)
