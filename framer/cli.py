"""The commands: parse, call, print, exit code; nothing else.

Exit codes: 0 done, 1 `check` found something, 2 the input can't be used, 3 the
program's own fault. Data goes to standard output, everything else to standard error.
Modules are imported inside the commands, so that each pays only for what it uses.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framer import __version__

if TYPE_CHECKING:
    from rich.console import Console

    from framer.model import Answers, PartialDate, Report

EXIT_FOUND = 1
EXIT_INPUT = 2
EXIT_FAULT = 3
WORD_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
ENDINGS = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".dotm": "docx",
    ".html": "html",
    ".md": "markdown",
    ".json": "json",
    ".txt": "terminal",
}


class _Month(click.ParamType[Any]):
    name = "YYYY-MM"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        from framer.model import PartialDate  # noqa: PLC0415

        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a month such as 2026-11.", param, ctx)


def this_month() -> str:
    """Give the current month; the only place where framer looks at a clock."""
    from datetime import datetime  # noqa: PLC0415

    return datetime.now().astimezone().strftime("%Y-%m")


def _as_of(command: Callable[..., None]) -> Callable[..., None]:
    return click.option(
        "--as-of",
        type=_Month(),
        default=this_month,
        show_default="this month",
        help='What "present" means, for runs that can be repeated.',
    )(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="framer")
def cli() -> None:
    """Find the moves down or sideways in a résumé and write the words for them.

    Everything happens on this machine; the résumé itself is never changed.
    """


@cli.command()
@click.argument("resume", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "markdown", "json", "docx"]),
    help="How the result looks; by the ending of -o if not given.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write a file.")
@click.option("--force", is_flag=True, help="Overwrite an existing output file.")
@click.option("--answers", type=click.Path(path_type=Path), help="Your answers (TOML).")
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    help="Your own templates, laid over.",
)
@click.option(
    "--word",
    type=click.Choice(["comments", "changes", "both"]),
    default="both",
    show_default=True,
    help="What a .docx output gets.",
)
@_as_of
def suggest(
    resume: Path,
    form: str | None,
    output: Path | None,
    force: bool,  # noqa: FBT001 - click passes it by name
    answers: Path | None,
    templates: Path | None,
    word: str,
    as_of: PartialDate,
) -> None:
    """Show what moved down or sideways, and the words for it.

    With -o and a Word ending the result is your own file with comments and tracked
    insertions that Word can accept or reject.
    """
    from framer.pipeline import find, phrase, read  # noqa: PLC0415

    form = _form(form, output)
    given = _answers(answers, resume)
    if form == "docx":
        _annotated(resume, output, given, templates, as_of, word=word, force=force)
        return
    report = find(read(resume), as_of=as_of)
    if form == "terminal" and output is None:
        from framer.output import terminal  # noqa: PLC0415

        console = _console()
        terminal.print_read(console, report)
        terminal.print_findings(console, report)
        sys.stdout.flush()
        report = phrase(report, answers=given, templates=templates)
        terminal.print_suggestions(console, report)
        terminal.print_unplaced(console, report)
        return
    report = phrase(report, answers=given, templates=templates)
    _deliver(_rendered(report, form), output, resume, force=force)


def _annotated(
    resume: Path,
    output: Path | None,
    answers: Answers | None,
    templates: Path | None,
    as_of: PartialDate,
    *,
    word: str,
    force: bool,
) -> None:
    """Write the person's own file with comments and tracked insertions."""
    from framer.output.files import write_whole  # noqa: PLC0415
    from framer.output.word import annotate, ending  # noqa: PLC0415
    from framer.pipeline import find, phrase, read  # noqa: PLC0415
    from framer.reading.safety import load  # noqa: PLC0415

    if output is None:
        message = "A Word file needs -o FILE.docx."
        raise click.UsageError(message)
    data, _ = load(resume)
    found = find(replace(read(data), source=resume.name), as_of=as_of)
    report = phrase(found, answers=answers, templates=templates)
    if output.suffix.lower() != ending(data):
        message = f"{output.name}: the ending must be {ending(data)}, as of the résumé."
        raise click.UsageError(message)
    result = annotate(data, report, mode=word)
    write_whole(output, result, force=force, source=resume)
    click.echo(f"Written: {output}", err=True)


@cli.command()
@click.argument("resume", type=click.Path(path_type=Path))
@click.option("--explain", is_flag=True, help="Show each line with its role and why.")
@_as_of
def timeline(resume: Path, explain: bool, as_of: PartialDate) -> None:  # noqa: FBT001
    """Show what was read: positions, dates, levels, moves."""
    from framer.output import terminal  # noqa: PLC0415
    from framer.pipeline import find, read  # noqa: PLC0415

    report = find(read(resume), as_of=as_of)
    console = _console()
    terminal.print_read(console, report)
    terminal.print_moves(console, report)
    if explain:
        terminal.print_explained(console, report)
    terminal.print_unplaced(console, report)


@cli.command()
@click.argument("earlier")
@click.argument("later")
@click.option("--earlier-employer", help="Helps to read an ambiguous title.")
@click.option("--later-employer", help="Helps to read an ambiguous title.")
def compare(
    earlier: str, later: str, earlier_employer: str | None, later_employer: str | None
) -> None:
    """Compare two titles and show the words that decided."""
    from framer.career.direction import compare_titles  # noqa: PLC0415
    from framer.output import terminal  # noqa: PLC0415

    result = compare_titles(
        earlier, later, employer_a=earlier_employer, employer_b=later_employer
    )
    terminal.print_comparison(_console(), result)


@cli.command()
@click.option(
    "--check", type=click.Path(path_type=Path), help="Hold a folder to the rules."
)
@click.option("--field", help="List the titles of one field.")
def knowledge(check: Path | None, field: str | None) -> None:
    """List the fields and titles that are known, or check edited files."""
    from framer.output import listing  # noqa: PLC0415

    if check is not None:
        problems = listing.check_folder(check)
        for problem in problems:
            click.echo(problem, err=True)
        if problems:
            raise SystemExit(EXIT_FOUND)
        click.echo(f"{check}: every file keeps the rules.")
        return
    for line in listing.list_titles(field) if field else listing.list_fields():
        click.echo(line)


def _console() -> Console:
    from rich.console import Console  # noqa: PLC0415

    return Console(soft_wrap=False, highlight=False)


def _form(form: str | None, output: Path | None) -> str:
    """Settle the format by option and ending; they must agree."""
    if output is None:
        return form or "terminal"
    ending = ENDINGS.get(output.suffix.lower())
    if ending is None:
        known = ", ".join(ENDINGS)
        message = f"{output.name}: the ending must be one of {known}."
        raise click.UsageError(message)
    if form is not None and form != ending:
        message = f"--format {form} and the ending of {output.name} do not agree."
        raise click.UsageError(message)
    return ending


def _rendered(report: Report, form: str) -> str:
    if form == "json":
        from framer.output import json  # noqa: PLC0415

        return json.render(report)
    if form == "markdown":
        from framer.output import markdown  # noqa: PLC0415

        return markdown.render(report)
    from framer.output import terminal  # noqa: PLC0415

    return terminal.as_text(report)


def _deliver(text: str, output: Path | None, source: Path, *, force: bool) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    from framer.output.files import write_whole  # noqa: PLC0415

    write_whole(output, text.encode("utf-8"), force=force, source=source)
    click.echo(f"Written: {output}", err=True)


def _answers(given: Path | None, resume: Path) -> Any:
    """Load the answers that were named, or those kept beside the résumé."""
    beside = resume.with_name(f"{resume.stem}.answers.toml")
    path = given or (beside if beside.is_file() else None)
    if path is None:
        return None
    from framer.framing.answers import load_answers  # noqa: PLC0415

    return load_answers(path)


def main() -> None:
    """Run the command line; turn framer's own errors into one plain sentence."""
    from framer.errors import FramerError, InputError, KnowledgeError, OutputError  # noqa: PLC0415

    try:
        cli(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        raise SystemExit(EXIT_INPUT) from None
    except click.Abort:
        click.echo("Stopped.", err=True)
        raise SystemExit(130) from None
    except (InputError, KnowledgeError, OutputError) as error:
        click.echo(f"framer: {error}", err=True)
        raise SystemExit(EXIT_INPUT) from None
    except FramerError as error:
        click.echo(f"framer: {error}", err=True)
        raise SystemExit(EXIT_FAULT) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except Exception as error:
        kind = type(error).__name__
        place = _place(error)
        message = f"a fault of framer's own ({kind} at {place}). Nothing was written."
        click.echo(f"framer: {message}", err=True)
        raise SystemExit(EXIT_FAULT) from None


def _place(error: BaseException) -> str:
    """Say where in framer a fault arose, without any of the data."""
    trace = error.__traceback__
    place = "an unknown place"
    while trace is not None:
        code = trace.tb_frame.f_code
        if "framer" in code.co_filename:
            place = f"{Path(code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
