"""A review on one machine, from the list of files to the finished table and pages."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from framer.errors import InputError, OutputError
from framer.reading.safety import MAX_FILE
from framer.review import table
from framer.review.audit import write_log
from framer.review.journal import Entry, Journal, run_key
from framer.review.pages import write_folder, write_page
from framer.review.pool import Pool, usable_processors
from framer.review.record import Candidate, is_unclear
from framer.review.sources import Source, find_sources, is_remote
from framer.review.table import Row
from framer.review.words import words
from framer.review.work import Settings, content_hash
from framer.review.worker import Task
from framer.review.writing import check_output, whole_file, whole_folder

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done.

    Attributes:
        paths: Files, folders, globs, addresses.
        settings: What the records depend on.
        output: File or folder to write; None for standard output.
        form: `csv`, `xlsx`, `parquet`, `jsonl` or `html`.
        started: The time now, for the log.
        force: Replace an output that is there.
        resume: Take over what an unfinished run did.
        jobs: How many workers; None for as many as there are processors.
        letter: The letter, or a folder with letters of the same names.
        log: The audit log to add to.
        since: Only files changed on this day or later.
        user: Who runs it, for the log.
        progress: Called with how many are done, and how many there are.
    """

    paths: tuple[str, ...]
    settings: Settings
    output: Path | None
    form: str
    started: str
    force: bool = False
    resume: bool = True
    jobs: int | None = None
    letter: Path | None = None
    log: Path | None = None
    since: str | None = None
    user: str = ""
    progress: Progress | None = None


@dataclass(slots=True)
class Summary:
    """What a run did.

    Attributes:
        files: Documents in the table.
        read: Those that could be read.
        unreadable: Those that could not.
        unclear: Those read that leave a direction, or all posts, unclear.
        taken_over: Those that an unfinished run had done.
        passed_over: Files of other kinds in the folders.
    """

    files: int = 0
    read: int = 0
    unreadable: int = 0
    unclear: int = 0
    taken_over: int = 0
    passed_over: int = 0
    reasons: dict[str, int] = field(default_factory=dict)

    def sentence(self) -> str:
        """Give the summary line."""
        text = (
            f"{_counted(self.files, 'file')}: {self.read} read, "
            f"{self.unreadable} unreadable, {self.unclear} unclear"
        )
        if self.taken_over:
            text += f"; {self.taken_over} taken over from an unfinished run"
        if self.passed_over:
            text += f"; {_counted(self.passed_over, 'other file')} passed over"
        return f"{text}."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def review(order: Order) -> Summary:
    """Review documents and write the result.

    Raises:
        InputError: There is nothing to review.
        OutputError: The result cannot be written; nothing half-written is left.
    """
    table.check_form(order.form)
    if order.output is not None:
        check_output(order.output, force=order.force)
    elif order.form not in ("csv", "jsonl"):
        message = f"The format {order.form} needs a file: add -o."
        raise OutputError(message)
    found = find_sources(order.paths, since=order.since)
    if not found.sources:
        message = "There is nothing to review: no Word file was found there."
        raise InputError(message)
    letters = _letters(found.sources, order.letter)
    with _journal(order) as journal:
        summary = Summary(passed_over=found.passed_over)
        _review_all(order, found.sources, letters, journal, summary)
        order_of = _order(found.sources, journal, blind=order.settings.blind)
        _write(order, order_of, journal)
        for row in _rows(order_of, journal, order):
            _count(summary, row.candidate)
        if order.log is not None:
            run = f"{run_key(order.settings)}-{journal.started}"
            rows = _rows(order_of, journal, order)
            write_log(
                order.log, rows, time=journal.started, run=run, user=order.user,
                blind=order.settings.blind,
            )  # fmt: skip
        journal.remove()
    return summary


def unfinished(output: Path) -> Path:
    """Give the place of the journal that belongs to an output."""
    return output.with_name(f"{output.name}.unfinished")


@contextlib.contextmanager
def _journal(order: Order) -> Iterator[Journal]:
    if order.output is not None:
        with Journal(
            unfinished(order.output), order.settings, started=order.started,
            resume=order.resume,
        ) as journal:  # fmt: skip
            yield journal
        return
    with tempfile.TemporaryDirectory(prefix="framer-") as folder:
        place = Path(folder) / "review.unfinished"
        with Journal(place, order.settings, started=order.started) as journal:
            yield journal


def _review_all(
    order: Order,
    sources: list[Source],
    letters: dict[str, str],
    journal: Journal,
    summary: Summary,
) -> None:
    done = 0
    resumed = len(journal) > 0

    def tasks() -> Iterator[Task]:
        nonlocal done
        for number, each in enumerate(sources):
            letter = letters.get(each.uri, "")
            if resumed and _is_done(each, letter, journal):
                done += 1
                summary.taken_over += journal.taken_over(each.uri)
            else:
                yield Task(number, each.uri, letter)

    jobs = min(order.jobs or usable_processors(), len(sources))
    pool = Pool(order.settings, jobs)
    results = pool.run(tasks())
    with contextlib.closing(results):  # type: ignore[type-var]
        for result in results:
            source = sources[result.number]
            journal.add(
                Entry(
                    source.uri, source.stamp, result.content,
                    msgspec.Raw(result.record), failed=not result.content,
                )
            )  # fmt: skip
            done += 1
            if order.progress is not None:
                order.progress(done, len(sources))


def _is_done(source: Source, letter: str, journal: Journal) -> bool:
    """Tell whether the content that lies there now is done."""
    if is_remote(source.uri):
        return not letter and journal.has(source.uri, source.stamp, None)
    try:
        if (source.size or 0) > MAX_FILE:
            return False
        data = Path(source.uri).read_bytes()
        extra = Path(letter).read_bytes() if letter else None
    except OSError:
        return False
    return journal.has(source.uri, source.stamp, content_hash(data, extra))


def _order(sources: list[Source], journal: Journal, *, blind: bool) -> list[str]:
    """Give the order of rows: that of the files; by hash where names must not show."""
    uris = [each.uri for each in sources]
    return sorted(uris, key=journal.content_of) if blind else uris


def _rows(uris: list[str], journal: Journal, order: Order) -> Iterator[Row]:
    for number, (uri, raw) in enumerate(journal.records(uris), 1):
        candidate = msgspec.json.decode(raw, type=Candidate)
        yield Row(number, "" if order.settings.blind else uri, candidate)


def _count(summary: Summary, candidate: Candidate) -> None:
    summary.files += 1
    summary.read += candidate.status == "read"
    summary.unreadable += candidate.status != "read"
    summary.unclear += is_unclear(candidate)


def _letters(sources: list[Source], letter: Path | None) -> dict[str, str]:
    """Find the letter of each résumé.

    Raises:
        InputError: There is one letter for several résumés, or none at all.
    """
    if letter is None:
        return {}
    if not letter.is_dir():
        if len(sources) != 1:
            message = (
                f"{letter}: one letter belongs to one résumé; for several, name a "
                "folder in which each letter has the name of its résumé."
            )
            raise InputError(message)
        if not letter.is_file():
            message = f"{letter}: there is no such letter."
            raise InputError(message)
        return {sources[0].uri: str(letter)}
    found: dict[str, str] = {}
    for each in sources:
        stem = Path(each.uri).stem
        for ending in words().files.letters:
            for name in (f"{stem}{ending}", f"{stem}.letter{ending}"):
                place = letter / name
                if place.is_file() and str(place) != each.uri:
                    found.setdefault(each.uri, str(place))
    if not found:
        message = f"{letter}: no letter there has the name of a résumé."
        raise InputError(message)
    return found


def _write(order: Order, uris: list[str], journal: Journal) -> None:
    def rows() -> Iterator[Row]:
        return _rows(uris, journal, order)

    output, form = order.output, order.form
    if output is None:
        _print(rows(), form)
        return
    if form == "html" and output.suffix.lower() not in (".html", ".htm"):
        with whole_folder(output) as place:
            write_folder(rows, place, order.settings)
        return
    with whole_file(output) as place:
        if form == "xlsx":
            table.write_xlsx(rows(), place)
        elif form == "parquet":
            table.write_parquet(rows(), place)
        elif form == "html":
            with place.open("w", encoding="utf-8", newline="\n") as stream:
                write_page(rows, stream, order.settings)
        elif form == "csv":
            # the mark makes spreadsheets read UTF-8
            with place.open("w", encoding="utf-8-sig", newline="") as stream:
                table.write_csv(rows(), stream)
        else:
            with place.open("w", encoding="utf-8", newline="\n") as stream:
                table.write_jsonl(rows(), stream)


def _print(rows: Iterable[Row], form: str) -> None:
    if form == "csv":
        table.write_csv(rows, sys.stdout)
    else:
        table.write_jsonl(rows, sys.stdout)
