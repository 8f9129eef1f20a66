"""What several commands share: options, formats, the writing of files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from framer.model import Answers, PartialDate
    from framer.output.screen import Screen

Command = Callable[..., None]
_USUAL_WIDTH = 80
ENDINGS = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".dotm": "docx",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".json": "json",
    ".txt": "terminal",
}
resume = click.argument("resume", type=click.Path(path_type=Path))
output = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write a file."
)
force = click.option("--force", is_flag=True, help="Overwrite an existing output file.")
answers = click.option(
    "--answers",
    type=click.Path(path_type=Path),
    help="Your answers; those beside the résumé are found by themselves.",
)
templates = click.option(
    "--templates",
    type=click.Path(path_type=Path),
    help="A folder with your own templates, laid over the shipped ones.",
)


class Month(click.ParamType[Any]):
    """A month on the command line."""

    name = "YYYY-MM"

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> PartialDate:
        """Read the month, or say what one looks like."""
        from framer.model import PartialDate

        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a month such as 2026-11.", param, ctx)


def this_moment() -> str:
    """Give the time now; the only place where framer looks at a clock."""
    from datetime import datetime

    return datetime.now().astimezone().isoformat(timespec="seconds")


def this_month() -> str:
    """Give the current month."""
    return this_moment()[:7]


as_of = click.option(
    "--as-of",
    type=Month(),
    default=this_month,
    show_default="this month",
    help='What "present" means, for runs that can be repeated.',
)


def console() -> Screen:
    """Give the terminal, as wide as it is; a pipe gets plain words."""
    from framer.output.screen import Screen

    looks = "FORCE_COLOR" in os.environ or (
        sys.stdout.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")
    )
    looks = looks and not os.environ.get("NO_COLOR")
    return Screen(
        lambda text: click.echo(text, nl=False, color=looks), _columns(), looks=looks
    )


def _columns() -> int:
    """Ask each stream, so that a pipe into a pager is as wide as the pager."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    for stream in (0, 1, 2):
        with suppress(OSError):
            return os.get_terminal_size(stream).columns or _USUAL_WIDTH
    return _USUAL_WIDTH


def settled(form: str | None, target: Path | None) -> str:
    """Settle the format by option and ending; they must agree."""
    if target is None:
        return form or "terminal"
    ending = ENDINGS.get(target.suffix.lower())
    if ending is None:
        known = ", ".join(ENDINGS)
        message = f"{target.name}: the ending must be one of {known}."
        raise click.UsageError(message)
    if form is not None and form != ending:
        message = f"--format {form} and the ending of {target.name} do not agree."
        raise click.UsageError(message)
    return ending


def deliver(
    data: str | bytes, target: Path | None, source: Path | None, *, force: bool
) -> None:
    """Print a text, or write it to a file whole; the source is never written to."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    if target is None:
        click.echo(raw, nl=False)
        return
    from framer.output.files import write_whole

    write_whole(target, raw, force=force, source=source)
    click.echo(f"Written: {target}", err=True)


def given_answers(given: Path | None, source: Path) -> Answers | None:
    """Load the answers that were named, or those kept beside the résumé."""
    beside = source.with_name(f"{source.stem}.answers.toml")
    path = given or (beside if beside.is_file() else None)
    if path is None:
        return None
    from framer.framing.answers import load_answers

    return load_answers(path)
