"""`suggest`, `timeline`, `compare` and `knowledge`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from framer.cli import options

if TYPE_CHECKING:
    from framer.model import Answers, PartialDate, Report

EXIT_FOUND = 1


@click.command()
@options.resume
@options.form("terminal", "markdown", "html", "json", "docx")
@options.output
@options.force
@options.answers
@options.templates
@click.option(
    "--forms",
    type=options.Forms(),
    help="Which wordings to give: bullet, summary, letter, answer (the usual ones on "
    "the terminal), short-answer, headline, social, follow-up, decline, or all.",
)
@click.option(
    "--word",
    type=click.Choice(["comments", "changes", "both"]),
    default="both",
    show_default=True,
    help="What a .docx output gets.",
)
@options.chart
@options.as_of
def suggest(
    *,
    resume: Path,
    form: str | None,
    output: Path | None,
    force: bool,
    answers: Path | None,
    templates: Path | None,
    forms: frozenset[str] | None,
    word: Literal["comments", "changes", "both"],
    chart: Path | None,
    as_of: PartialDate,
) -> None:
    """Show what moved down or sideways, and the words for it.

    With -o and a Word ending the result is your own file with comments and tracked
    insertions that Word can accept or reject.
    """
    from framer.pipeline import find, phrase, read

    form = options.settled(form, output)
    options.check_targets(output, chart, source=resume, force=force)
    given = options.given_answers(answers, resume)
    if form == "docx":
        if forms is not None:
            message = "--forms is not for a Word file, which has bullets and summary."
            raise click.UsageError(message)
        _annotate(resume, output, given, templates, as_of, word=word, force=force)
        return
    report = find(read(resume), as_of=as_of, answers=given)
    _draw(report, chart, resume, templates, force=force)
    if form == "terminal" and output is None:
        from framer.output import terminal, view

        console = options.console()
        terminal.print_read(console, report, full=False)
        terminal.print_findings(console, report)
        sys.stdout.flush()
        report = phrase(report, answers=given, templates=templates)
        terminal.print_suggestions(console, report, forms or view.USUAL_FORMS)
        terminal.print_unplaced(console, report)
        return
    report = phrase(report, answers=given, templates=templates)
    text = _rendered(report, form, templates, forms)
    options.deliver(text, output, resume, force=force)


def _rendered(
    report: Report, form: str, templates: Path | None, forms: frozenset[str] | None
) -> str:
    from framer.output import view

    if form == "terminal":
        from framer.output import terminal

        return terminal.as_text(report, forms=forms or view.USUAL_FORMS)
    if forms is not None:
        report = view.of_forms(report, forms)
    if form == "json":
        from framer.output import json

        return json.render(report)
    if form == "markdown":
        from framer.output import markdown

        return markdown.render(report)
    from framer.output import html

    return html.render(report, templates=templates)


def _annotate(
    resume: Path,
    output: Path | None,
    answers: Answers | None,
    templates: Path | None,
    as_of: PartialDate,
    *,
    word: Literal["comments", "changes", "both"],
    force: bool,
) -> None:
    """Write the person's own file with comments and tracked insertions."""
    from framer.output.word import annotate, ending
    from framer.pipeline import find, phrase, read
    from framer.reading.safety import load

    assert output is not None
    data, _ = load(resume)
    source = replace(read(data), source=resume.name)
    found = find(source, as_of=as_of, answers=answers)
    report = phrase(found, answers=answers, templates=templates)
    if output.suffix.lower() != ending(data):
        message = f"{output.name}: the ending must be {ending(data)}, as of the résumé."
        raise click.UsageError(message)
    options.deliver(annotate(data, report, mode=word), output, resume, force=force)
    if not report.suggestions:
        click.echo("No move asks for words, so nothing was added.", err=True)


def _draw(
    report: Report,
    chart: Path | None,
    resume: Path,
    templates: Path | None,
    *,
    force: bool,
) -> None:
    """Write the picture of the career, where one is asked for."""
    if chart is None:
        return
    from framer.output import chart as picture

    match chart.suffix.lower():
        case ".svg":
            data = picture.svg(report, templates=templates).encode("utf-8")
        case ".png":
            data = picture.png(report, templates=templates)
        case _:
            message = f"{chart.name}: the picture's ending must be .svg or .png."
            raise click.UsageError(message)
    options.deliver(data, chart, resume, force=force)


@click.command()
@options.resume
@click.option("--explain", is_flag=True, help="Show each line with its role and why.")
@options.chart
@options.force
@options.as_of
def timeline(
    *, resume: Path, explain: bool, chart: Path | None, force: bool, as_of: PartialDate
) -> None:
    """Show what was read: positions, dates, levels, moves."""
    from framer.output import terminal
    from framer.pipeline import find, read

    options.check_targets(chart, source=resume, force=force)
    report = find(read(resume), as_of=as_of)
    _draw(report, chart, resume, None, force=force)
    console = options.console()
    terminal.print_read(console, report)
    terminal.print_moves(console, report)
    if explain:
        terminal.print_explained(console, report)
    terminal.print_unplaced(console, report)


@click.command()
@click.argument("earlier")
@click.argument("later")
@click.option("--earlier-employer", help="Helps to read an ambiguous title.")
@click.option("--later-employer", help="Helps to read an ambiguous title.")
def compare(
    *,
    earlier: str,
    later: str,
    earlier_employer: str | None,
    later_employer: str | None,
) -> None:
    """Compare two titles and show the words that decided."""
    from framer.career.direction import compare_titles
    from framer.output import terminal

    result = compare_titles(
        earlier, later, employer_a=earlier_employer, employer_b=later_employer
    )
    terminal.print_comparison(options.console(), result)


@click.command()
@click.option(
    "--check", type=click.Path(path_type=Path), help="Hold a folder to the rules."
)
@click.option("--field", help="List the titles of one field.")
def knowledge(*, check: Path | None, field: str | None) -> None:
    """List the fields and titles that are known, or check edited files."""
    from framer.output import listing

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
