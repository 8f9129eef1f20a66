"""`ask`, `letter`, `interview`, `plan` and `check`: the person's own part."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from framer.cli import options

if TYPE_CHECKING:
    from framer.framing.asking import Asking
    from framer.model import Answers, PartialDate

EXIT_FOUND = 1
OWNER_ONLY = 0o600
job_ad = click.option(
    "--job", type=click.Path(path_type=Path), help="The job ad: .txt, .md or .docx."
)


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
    if not path.exists():
        # private reasons stand in it, so it is the owner's from its first moment
        path.touch(OWNER_ONLY, exist_ok=True)
    write_whole(path, text.encode("utf-8"), force=True, source=resume)


@click.command()
@options.resume
@job_ad
@options.output
@options.force
@options.answers
@options.templates
@options.as_of
def letter(
    *,
    resume: Path,
    job: Path | None,
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

    form = _ending(output, ("markdown", "terminal", "docx"))
    made = write_letter(
        find(read(resume), as_of=as_of),
        answers=options.given_answers(answers, resume),
        job=_ad(job),
        templates=templates,
    )
    if made is None:
        message = f"{resume.name}: it shows no move, so there is no letter to write."
        raise InputError(message)
    data: str | bytes = sheets.letter_text(made)
    if form == "docx":
        from framer.output.letter_word import letter_docx

        data = letter_docx(made)
    elif form == "markdown":
        data = sheets.letter_markdown(made)
    options.deliver(data, output, resume, force=force)
    for line in sheets.letter_notes(made):
        click.echo(line, err=True)


@click.command()
@options.resume
@job_ad
@options.output
@options.force
@options.answers
@options.templates
@options.as_of
def interview(
    *,
    resume: Path,
    job: Path | None,
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

    form = _ending(output, ("markdown", "terminal"))
    sheet = prepare(
        find(read(resume), as_of=as_of),
        answers=options.given_answers(answers, resume),
        job=_ad(job),
        templates=templates,
    )
    text = sheets.interview_markdown(sheet)
    data = text if form == "markdown" else sheets.as_plain(text)
    options.deliver(data, output, resume, force=force)


@click.command()
@click.argument("resume", required=False, type=click.Path(path_type=Path))
@job_ad
@click.option("--private", is_flag=True, help="Put your private answers into it.")
@options.output
@options.force
@options.answers
@options.templates
@options.as_of
def plan(
    *,
    resume: Path | None,
    job: Path | None,
    private: bool,
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

    form = _ending(output, ("markdown", "terminal"))
    if job is not None and resume is None:
        message = "--job needs the résumé to set it beside."
        raise click.UsageError(message)
    made = make_plan(
        find(read(resume), as_of=as_of) if resume else None,
        answers=_kept(answers, resume),
        job=_ad(job),
        private=private,
        templates=templates,
    )
    text = sheets.plan_markdown(made)
    data = text if form == "markdown" else sheets.as_plain(text)
    options.deliver(data, output, resume, force=force)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--resume", type=click.Path(path_type=Path), help="Hold its claims to this résumé."
)
@job_ad
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


def _ending(output: Path | None, allowed: tuple[str, ...]) -> str:
    """The form that the ending of the output asks for."""
    form = options.settled(None, output)
    if form not in allowed:
        known = ", ".join(
            end for end, name in options.ENDINGS.items() if name in allowed
        )
        name = output.name if output else ""
        message = f"{name}: the ending must be one of {known}."
        raise click.UsageError(message)
    return form


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
