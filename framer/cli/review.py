"""The command for recruiters: many résumés, described, never judged."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framer.cli import options

if TYPE_CHECKING:
    from framer.model import PartialDate


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    help="FILE.html, .csv, .xlsx, .parquet or .jsonl; a name without an ending is a "
    "folder of pages. Without it the table goes to standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "jsonl", "xlsx", "parquet", "html"]),
    help="By the ending of -o if not given; csv on standard output.",
)
@options.force
@click.option("--blind", is_flag=True, help="Leave out who each person is.")
@click.option(
    "--letter",
    type=click.Path(path_type=Path),
    help="The candidate's own letter; for several, a folder of letters named alike.",
)
@click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="Facts that were put right (TOML).",
)
@click.option(
    "--log",
    type=click.Path(path_type=Path),
    help="Add to an audit log (JSON lines, no résumé text).",
)
@click.option(
    "--resume/--no-resume",
    default=True,
    help="Go on where an unfinished run stopped (the default), or begin anew.",
)
@click.option("--since", metavar="YYYY-MM-DD", help="Only files changed since then.")
@click.option("--jobs", type=click.IntRange(1, 512), help="Worker processes.")
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 3600),
    default=10.0,
    show_default=True,
    help="Processor time that one file may take.",
)
@click.option(
    "--megabytes",
    type=click.IntRange(200, 1_000_000),
    default=1000,
    show_default=True,
    help="Memory that one worker may use.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="A Dask scheduler (tcp://host:8786), or 'config' for Dask's configuration.",
)
@click.option(
    "--part",
    type=click.IntRange(1, 4096),
    default=128,
    show_default=True,
    help="Files in one task of a cluster.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress, no summary line.")
@options.as_of
def review(
    paths: tuple[str, ...],
    output: str | None,
    form: str | None,
    force: bool,  # noqa: FBT001 - click passes it by name
    blind: bool,  # noqa: FBT001
    letter: Path | None,
    corrections: Path | None,
    log: Path | None,
    resume: bool,  # noqa: FBT001
    since: str | None,
    jobs: int | None,
    seconds: float,
    megabytes: int,
    cluster: str | None,
    part: int,
    quiet: bool,  # noqa: FBT001
    as_of: PartialDate,
) -> None:
    """Describe many résumés neutrally: one page each, one table for all.

    PATHS are files, folders, globs, addresses such as s3://bucket/cvs, or - for a list
    of files on standard input. It describes and asks; it never scores or ranks anybody.
    """
    from framer.review import batch
    from framer.review.corrections import load_corrections
    from framer.review.run import form_of, progress_bar
    from framer.review.sources import with_lists
    from framer.review.work import Settings

    settings = Settings(
        as_of=str(as_of),
        blind=blind,
        corrections=load_corrections(corrections) if corrections else (),
        seconds=seconds,
        megabytes=megabytes,
    )
    with progress_bar(quiet=quiet) as progress:
        order = batch.Order(
            paths=with_lists(paths, sys.stdin),
            settings=settings,
            output=Path(output) if output and not cluster else None,
            form=form or "parquet" if cluster else form_of(output, form),
            started=options.this_moment(),
            force=force,
            resume=resume,
            jobs=jobs,
            letter=letter,
            log=log,
            since=since,
            user=_user(),
            progress=progress,
        )
        if cluster:
            from framer.review.wide import review_on_cluster

            summary = review_on_cluster(order, cluster, output or "", part=part)
        else:
            try:
                summary = batch.review(order)
            except KeyboardInterrupt:
                if output:
                    click.echo("The same command again goes on from here.", err=True)
                raise
    if not quiet:
        click.echo(summary.sentence(), err=True)


def _user() -> str:
    """Give who runs it, "" where the machine does not say."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
