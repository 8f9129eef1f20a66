"""What the command needs beside the review itself: formats, progress, the summary."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from framer.errors import InputError
from framer.review.batch import Progress
from framer.review.table import FORMATS

_ENDINGS = {".htm": "html"} | {f".{each}": each for each in FORMATS}


def form_of(name: str | None, form: str | None) -> str:
    """Settle the format by option and ending; a name without one is a folder of pages.

    Raises:
        InputError: The ending is not known, or the two do not agree.
    """
    if name is None:
        return form or "csv"
    output = Path(name)
    ending = output.suffix.lower()
    by_name = _ENDINGS.get(ending) if ending else "html"
    if by_name is None:
        known = ", ".join(f".{each}" for each in FORMATS)
        message = f"{output.name}: the ending must be one of {known}, or none."
        raise InputError(message)
    if form is not None and form != by_name:
        message = f"--format {form} and the ending of {output.name} do not agree."
        raise InputError(message)
    return by_name


@contextlib.contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Progress | None]:
    """Show how many are done, the rate and the time left; only on a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only where somebody looks
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar  # noqa: PLC0415

    begun = time.monotonic()
    columns = (
        TextColumn("Reviewing"), BarColumn(), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
    )  # fmt: skip
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")
        first: list[int] = []

        def show(done: int, total: int) -> None:
            first[:] = first or [done - 1]
            rate = (done - first[0]) / max(time.monotonic() - begun, 0.001)
            bar.update(task, completed=done, total=total, rate=f"{rate:.0f}/s")

        yield show
