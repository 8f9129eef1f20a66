"""`ask`, `letter`, `interview`, `plan` and `check`: the person's own part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from framer.cli import options

if TYPE_CHECKING:
    from framer.framing.asking import Asking
    from framer.model import Answers, PartialDate, Report
    from framer.output.blocks import Block
    from framer.output.word_new import Page

EXIT_FOUND = 1
OWNER_ONLY = 0o600
_SHEETS = ("terminal", "markdown", "docx")


@click.command()
@options.resume
@options.answers
@click.option("--again", is_flag=True, help="Ask also what has an answer already.")
@click.option("--blank", is_flag=True, help="Ask nothing; write a file to fill in.")
@options.as_of
def ask(
    *, resume: Path, answers: Path | None, again: bool, blank: bool, as_of: PartialDate
) -> None:
    """Answer what only you know about your moves; it is kept beside the résumé."""
    from framer.framing.asking import begin, question, reply
    from framer.output.asking_text import closing_text, question_text
    from framer.pipeline import find, read

    path = answers or resume.with_name(f"{resume.stem}.answers.toml")
    report = find(read(resume), as_of=as_of)
    known = options.given_answers(path if path.is_file() else None, resume)
    state = begin(report, known, again=again)
    first = True
    while not blank and (asked := question(state)) is not None:
        text = question_text(asked, helped=state.helped, first=first)
        click.echo(f"\n{text}", err=True)
        first = False
        state = reply(state, _typed())
        for line in (state.complaint, state.remark):
            if line:
                click.echo(line, err=True)
        _keep(state, path, resume)  # after each answer, so that nothing is lost
    _keep(state, path, resume)
    click.echo(closing_text(state, path.name), err=True, nl=False)


def _typed() -> str:
    from framer.framing.asking import STOP

    try:
        typed = click.prompt(
            ">", default="", show_default=False, prompt_suffix=" ", err=True
        )
    except click.Abort:
        return STOP
    return str(typed)


def _keep(state: Asking, path: Path, resume: Path) -> None:
    from framer.framing.answers_file import file_text
    from framer.output.files import write_whole

    previous = path.read_text("utf-8") if path.is_file() else ""
    text = file_text(state, previous)
    if text == previous:
        return
    # private reasons stand in it, so it is the owner's from its first moment
    write_whole(
        path, text.encode("utf-8"), force=True, source=resume, rights=OWNER_ONLY
    )


@click.command()
@options.resume
@options.sheet
def letter(
    *,
    resume: Path,
    job: Path | None,
    form: str | None,
    output: Path | None,
    force: bool,
    answers: Path | None,
    templates: Path | None,
    as_of: PartialDate,
) -> None:
    """Write a whole cover letter that carries the move; blanks stay visible."""
    from framer.errors import InputError
    from framer.framing.letters import write_letter
    from framer.output import sheets
    from framer.pipeline import find, read

    form = options.settled(form, output, *_SHEETS)
    options.check_targets(output, source=resume, force=force)
    given = options.given_answers(answers, resume)
    made = write_letter(
        find(read(resume), as_of=as_of, answers=given),
        answers=given,
        job=_ad(job),
        templates=templates,
    )
    if made is None:
        message = f"{resume.name}: it shows no move, so there is no letter to write."
        raise InputError(message)
    data: str | bytes = sheets.letter_text(made)
    if form == "docx":
        from framer.output.letter_word import letter_docx

        data = letter_docx(made, _page(resume))
    elif form == "markdown":
        data = sheets.letter_markdown(made)
    options.deliver(data, output, resume, force=force)
    for line in sheets.letter_notes(made):
        click.echo(line, err=True)


@click.command()
@options.resume
@options.sheet
def interview(
    *,
    resume: Path,
    job: Path | None,
    form: str | None,
    output: Path | None,
    force: bool,
    answers: Path | None,
    templates: Path | None,
    as_of: PartialDate,
) -> None:
    """Set out likely questions, answers to say, and lines to have ready."""
    from framer.framing.interviews import prepare
    from framer.output import sheets
    from framer.pipeline import find, read

    form = options.settled(form, output, *_SHEETS)
    options.check_targets(output, source=resume, force=force)
    given = options.given_answers(answers, resume)
    report = find(read(resume), as_of=as_of, answers=given)
    sheet = prepare(
        report,
        answers=given,
        job=_ad(job),
        templates=templates,
    )
    data = _sheet(sheets.interview_blocks(sheet), form, resume, report)
    options.deliver(data, output, resume, force=force)


@click.command()
@click.argument("resume", required=False, type=click.Path(path_type=Path))
@click.option("--private", is_flag=True, help="Put your private answers into it.")
@options.sheet
def plan(
    *,
    resume: Path | None,
    job: Path | None,
    private: bool,
    form: str | None,
    output: Path | None,
    force: bool,
    answers: Path | None,
    templates: Path | None,
    as_of: PartialDate,
) -> None:
    """Give a worksheet for the time before a move.

    With a résumé and the ad of the smaller role it sets what is asked for beside what
    you can show.
    """
    from framer.framing.plans import make_plan
    from framer.output import sheets
    from framer.pipeline import find, read

    form = options.settled(form, output, *_SHEETS)
    options.check_targets(output, source=resume, force=force)
    if job is not None and resume is None:
        message = "--job needs the résumé to set it beside."
        raise click.UsageError(message)
    kept = _kept(answers, resume)
    report = find(read(resume), as_of=as_of, answers=kept) if resume else None
    made = make_plan(
        report,
        answers=kept,
        job=_ad(job),
        private=private,
        templates=templates,
    )
    data = _sheet(sheets.plan_blocks(made), form, resume, report)
    options.deliver(data, output, resume, force=force)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--resume", type=click.Path(path_type=Path), help="Hold its claims to this résumé."
)
@options.job
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "sarif"]),
    default="terminal",
    show_default=True,
    help="How the findings look.",
)
@click.option(
    "--ignore", multiple=True, metavar="ID", help="Leave a rule out, such as N6."
)
@click.option("--exit-zero", is_flag=True, help="End with 0 even with findings.")
@options.as_of
def check(
    *,
    file: Path,
    resume: Path | None,
    job: Path | None,
    form: str,
    ignore: tuple[str, ...],
    exit_zero: bool,
    as_of: PartialDate,
) -> None:
    """Check words of your own; with --resume also whether it supports them.

    The exit code is 1 if there is an error or a warning.
    """
    from framer.framing.checking import check_file
    from framer.output import findings

    ground = None
    if resume is not None:
        from framer.framing.ground import Ground
        from framer.pipeline import read

        kept = options.given_answers(None, resume)
        heading = (kept.target_role, kept.target_employer) if kept else ()
        names = tuple(name for name in heading if name)
        ground = Ground(read(resume), as_of, _ad(job), names)
    checked = check_file(file, ground=ground, ignore=_ids(ignore))
    if form == "json":
        text = findings.as_json(checked)
    elif form == "sarif":
        text = findings.sarif(checked, uri=file.as_posix())
    else:
        text = findings.terminal(checked)
    options.deliver(text, None, None, force=False)
    if findings.found_any(checked) and not exit_zero:
        raise SystemExit(EXIT_FOUND)


def _ids(given: tuple[str, ...]) -> frozenset[str]:
    """The ids of rules that were named, each of which must exist."""
    from framer.framing.claims_file import every_rule

    known = {rule.id for rule in every_rule()}
    ids = {name.strip() for each in given for name in each.split(",") if name.strip()}
    unknown = sorted(ids - known)
    if unknown:
        message = f"there is no rule {', '.join(unknown)}; docs/your-part.md has them."
        raise click.UsageError(message)
    return frozenset(ids)


def _sheet(
    blocks: list[Block], form: str, resume: Path | None, report: Report | None
) -> str | bytes:
    """Give a sheet in the form that was asked for."""
    from framer.output import blocks as text

    if form == "docx":
        from framer.output.sheet_word import sheet_docx
        from framer.output.where import places_of

        place = str if report is None else places_of(report)
        return sheet_docx(blocks, _page(resume), place=place)
    found = text.markdown(blocks)
    return found if form == "markdown" else text.plain(found)


def _page(resume: Path | None) -> Page:
    """The paper of the résumé, so that what goes with it fits into one folder."""
    from framer.output.word_new import A4, page_of

    if resume is None:
        return A4
    from framer.reading.safety import load

    return page_of(load(resume)[0])


def _kept(answers: Path | None, resume: Path | None) -> Answers | None:
    if resume is not None:
        return options.given_answers(answers, resume)
    if answers is None:
        return None
    from framer.framing.answers import load_answers

    return load_answers(answers)


def _ad(path: Path | None) -> str | None:
    """The text of the job ad, None without one."""
    if path is None:
        return None
    from framer.framing.ad_file import read_ad_file

    return read_ad_file(path)
