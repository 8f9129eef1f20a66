"""What several commands share: options, formats, the writing of files."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from framer.model import Answers, PartialDate
    from framer.output.screen import Screen, Signs

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
_PATH: click.Path = click.Path(path_type=Path)


def together(*parts: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Give several options as one decorator, in the order of the help."""

    def add(command: Command) -> Command:
        for each in reversed(parts):
            command = each(command)
        return command

    return add


resume = click.argument("resume", type=_PATH)
output = click.option("-o", "--output", type=_PATH, help="Write a file.")
force = click.option("--force", is_flag=True, help="Overwrite an existing output file.")
answers = click.option(
    "--answers",
    type=_PATH,
    help="Your answers; those beside the résumé are found by themselves.",
)
templates = click.option(
    "--templates",
    type=_PATH,
    help="A folder with your own templates, laid over the shipped ones.",
)
job = click.option("--job", type=_PATH, help="The job ad: .txt, .md or .docx.")
chart = click.option("--chart", type=_PATH, help="Draw the career: .svg or .png.")


def form(*names: str) -> Callable[[Command], Command]:
    """Give the option that names one of several formats."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        help="How the result looks; by the ending of -o if not given.",
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


class Forms(click.ParamType[Any]):
    """Forms of wording on the command line, by their names, or all of them."""

    name = "NAMES"

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> frozenset[str]:
        """Read the names, each of which must exist."""
        from framer.output import view

        known = list(view.labels().forms)
        names = [each.strip() for each in str(value).split(",") if each.strip()]
        if names == ["all"]:
            return frozenset(known)
        unknown = [each for each in names if each not in known]
        if unknown or not names:
            called = ", ".join(unknown) or "nothing"
            self.fail(f"{called}: known are {', '.join(known)} and all.", param, ctx)
        return frozenset(names)


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


sheet = together(
    job, form("terminal", "markdown", "docx"), output, force, answers, templates, as_of
)


def say(text: str | bytes, *, looks: bool = False) -> None:
    """Write to standard output, or say in a sentence why that failed."""
    try:
        click.echo(text, nl=False, color=looks)
    except BrokenPipeError:
        raise  # the reader has seen enough
    except OSError as error:
        from framer.errors import OutputError
        from framer.output.files import complaint

        message = f"Standard output was not written: {complaint(error)}."
        raise OutputError(message) from None


def console() -> Screen:
    """Give the terminal, as wide as it is; a pipe gets plain words."""
    from framer.output.screen import Screen

    is_terminal = "FORCE_COLOR" in os.environ or (
        sys.stdout.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")
    )
    looks = is_terminal and not os.environ.get("NO_COLOR")
    return Screen(
        lambda text: say(text, looks=looks),
        _columns(),
        looks=looks,
        signs=_signs() if is_terminal else "",
        encoding=_encoding(),
    )


def _signs() -> Signs:
    """What the terminal can draw with; the Linux console has few signs."""
    from framer.output.screen_chart import EVERY_SIGN

    if os.environ.get("TERM") == "linux":
        return "ascii"
    try:
        EVERY_SIGN.encode(_encoding())
    except UnicodeEncodeError:
        return "ascii"
    return "lines"


def _encoding() -> str:
    """Give the encoding of standard output by its usual name."""
    return codecs.lookup(sys.stdout.encoding or "utf-8").name


def _columns() -> int:
    """Ask each stream, so that a pipe into a pager is as wide as the pager."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    for stream in (0, 1, 2):
        with suppress(OSError):
            return os.get_terminal_size(stream).columns or _USUAL_WIDTH
    return _USUAL_WIDTH


def settled(form: str | None, target: Path | None, *allowed: str) -> str:
    """Settle the format by option and ending; they must agree.

    Args:
        form: What `--format` says.
        target: What `-o` says.
        allowed: The formats that the command has; every one if none is named.
    """
    if target is None:
        if form == "docx":
            message = "A Word file needs -o FILE.docx."
            raise click.UsageError(message)
        return form or "terminal"
    known = {
        ending: name
        for ending, name in ENDINGS.items()
        if not allowed or (name in allowed and (name != "docx" or ending == ".docx"))
    }
    found = known.get(target.suffix.lower())
    if found is None:
        message = f"{target.name}: the ending must be one of {', '.join(known)}."
        raise click.UsageError(message)
    if form is not None and form != found:
        message = f"--format {form} and the ending of {target.name} do not agree."
        raise click.UsageError(message)
    return found


def check_targets(*targets: Path | None, source: Path | None, force: bool) -> None:
    """Refuse what cannot be written before any work is done, all or nothing."""
    if any(targets):
        from framer.output.files import check_target

        for each in targets:
            if each is not None:
                check_target(each, force=force, source=source)


def deliver(
    data: str | bytes, target: Path | None, source: Path | None, *, force: bool
) -> None:
    """Print a text, or write it to a file whole; the source is never written to."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    if target is None:
        say(raw)
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
