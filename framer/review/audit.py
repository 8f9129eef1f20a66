"""The audit log: what was shown about which document, when, by which rules.

It holds hashes, addresses and stable words; never a word of the résumé.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from framer import __version__
from framer.errors import OutputError
from framer.model import Direction
from framer.review.journal import knowledge_hash
from framer.review.record import Corrected
from framer.review.table import Row


class LoggedMove(msgspec.Struct, frozen=True):
    """A move as the log keeps it."""

    id: str
    direction: Direction
    kinds: list[str]
    confidence: float
    spans: list[str]


class LogLine(msgspec.Struct, frozen=True):
    """One document in the log.

    Attributes:
        run: Tells the runs apart.
        document: Hash of the file, "" if it could not be opened.
        open: Stable words of the open points.
        questions: Their names in the core set.
        corrections: Which fields were put right, by whom.
        decision: Always "by a person, outside framer".
    """

    time: str
    run: str
    user: str
    version: str
    knowledge: str
    document: str
    number: int
    status: str
    blind: bool
    moves: list[LoggedMove]
    open: list[str]
    questions: list[str]
    corrections: list[Corrected]
    decision: str = "by a person, outside framer"


def write_log(
    path: Path, rows: Iterable[Row], *, time: str, run: str, user: str, blind: bool
) -> None:
    """Add the documents of a run to the log, each once.

    Args:
        path: The log; lines are only ever added to it.
        rows: The rows of the table.
        time: When the run began.
        run: Tells the run apart; what it has in the log already is not added again.
        user: Who ran it, "" if not known.
        blind: The pages left out who the person is.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        done = _logged(path, run)
        handle = os.open(path, os.O_APPEND | os.O_CREAT | os.O_RDWR, 0o600)
        with os.fdopen(handle, "ab") as file:
            if done < 0:
                file.write(b"\n")
            for row in rows:
                if row.number > max(done, 0):
                    line = _line(row, time=time, run=run, user=user, blind=blind)
                    file.write(msgspec.json.encode(line) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        message = f"{path} was not written: {(error.strerror or '').lower()}."
        raise OutputError(message) from None


def _logged(path: Path, run: str) -> int:
    """The highest number of this run in the log; -1 if the last line is torn."""
    most = 0
    if not path.exists():
        return 0
    with path.open("rb") as file:
        line = b"\n"
        for line in file:
            with contextlib.suppress(msgspec.DecodeError):
                entry = msgspec.json.decode(line, type=LogLine)
                if entry.run == run:
                    most = max(most, entry.number)
    return most if most or line.endswith(b"\n") else -1


def _line(row: Row, *, time: str, run: str, user: str, blind: bool) -> LogLine:
    found = row.candidate
    return LogLine(
        time=time,
        run=run,
        user=user,
        version=__version__,
        knowledge=knowledge_hash(),
        document=found.sha256,
        number=row.number,
        status=found.status,
        blind=blind,
        moves=[
            LoggedMove(e.id, e.direction, e.kinds, e.confidence, e.spans)
            for e in found.changes
        ],
        open=[each.id for each in found.open],
        questions=[each.id for each in found.questions],
        corrections=found.corrected,
    )
