"""A review past one machine: the same function on a Dask cluster.

The files are cut into parts. A part is one Dask task and becomes one Parquet file,
whose name is decided before it runs: done twice it is the same file, so every document
has exactly one row. Inside a task a child process reads the documents, as on one
machine; a document that ends its child three times is set aside. If even the Dask
worker dies of a part (the machine's memory, say), the part goes out again document by
document.
"""

from __future__ import annotations

import hashlib
import importlib
import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from framer.errors import FramerError, InputError, OutputError
from framer.review.journal import knowledge_hash, run_key
from framer.review.minder import Minder
from framer.review.record import Candidate, is_unclear, unreadable
from framer.review.sources import Source, is_remote, store
from framer.review.table import Row, read_records, write_parquet
from framer.review.work import Settings
from framer.review.worker import Task
from framer.review.writing import whole_file

PART = 128
_RETRIES = 2
_ASIDE = "Set aside: it ended the worker of its machine three times."
_held = threading.local()


class Document(msgspec.Struct, frozen=True):
    """A document of a part: its number in the whole, and where it lies."""

    number: int
    uri: str


class Part(msgspec.Struct, frozen=True):
    """A task: some documents, and the file that their rows go to."""

    documents: list[Document]
    target: str
    settings: Settings
    knowledge: str


class Counts(msgspec.Struct):
    """How many documents of a part were read, could not be, are unclear."""

    read: int = 0
    unreadable: int = 0
    unclear: int = 0

    def add(self, other: Counts) -> None:
        """Add the counts of another part."""
        self.read += other.read
        self.unreadable += other.unreadable
        self.unclear += other.unclear


def review_part(part: bytes) -> tuple[int, int, int]:
    """Review a part and write its file; runs on a worker of the cluster.

    Args:
        part: A `Part` as MessagePack.

    Raises:
        FramerError: The worker has another version or other knowledge than the client.
    """
    order = msgspec.msgpack.decode(part, type=Part)
    rows = [Row(*each) for each in _reviewed(order)]
    counts = write_part(order, rows)
    return counts.read, counts.unreadable, counts.unclear


def review_alone(part: bytes) -> bytes:
    """Review the one document of a part and give its record as JSON."""
    order = msgspec.msgpack.decode(part, type=Part)
    (_, _, candidate) = next(_reviewed(order))
    return msgspec.json.encode(candidate)


def _reviewed(order: Part) -> Iterator[tuple[int, str, Candidate]]:
    if order.knowledge != knowledge_hash():
        message = (
            "A worker of the cluster has another version of framer, or other "
            "knowledge, than this machine; install the same on all."
        )
        raise FramerError(message)
    uris = {each.number: each.uri for each in order.documents}
    tasks = [Task(each.number, each.uri) for each in order.documents]
    found = {
        each.number: msgspec.json.decode(each.record, type=Candidate)
        for each in _minder(order.settings).review(tasks)
    }
    for number in sorted(found):
        yield number, "" if order.settings.blind else uris[number], found[number]


def _minder(settings: Settings) -> Minder:
    """Give this thread's child process, kept from task to task."""
    kept: tuple[Settings, Minder] | None = getattr(_held, "minder", None)
    if kept is not None and kept[0] == settings:
        return kept[1]
    if kept is not None:
        kept[1].stop()
    minder = Minder(settings)
    _held.minder = (settings, minder)
    return minder


def write_part(order: Part, rows: list[Row]) -> Counts:
    """Write the file of a part, whole or not at all."""
    counts = Counts()
    for row in rows:
        counts.read += row.candidate.status == "read"
        counts.unreadable += row.candidate.status != "read"
        counts.unclear += is_unclear(row.candidate)
    data = io.BytesIO()
    write_parquet(rows, data, counts=msgspec.json.encode(counts).decode())
    if is_remote(order.target):
        system, path = store(order.target)
        system.pipe_file(path, data.getvalue())
    else:
        with whole_file(Path(order.target)) as place:
            place.write_bytes(data.getvalue())
    return counts


def parts_of(
    sources: list[Source], settings: Settings, output: str, size: int
) -> list[Part]:
    """Cut the files into parts; the same files give parts of the same names."""
    if settings.blind:
        sources = sorted(
            sources, key=lambda each: hashlib.sha256(each.uri.encode()).digest()
        )
    key, knowledge = run_key(settings), knowledge_hash()
    found = []
    for number, start in enumerate(range(0, len(sources), size), 1):
        few = sources[start : start + size]
        digest = hashlib.sha256(key.encode())
        for each in few:
            digest.update(f"{each.uri}\0{each.stamp}\0".encode())
        name = f"part-{number:06d}-{digest.hexdigest()[:16]}.parquet"
        documents = [Document(start + i, each.uri) for i, each in enumerate(few, 1)]
        target = f"{output.rstrip('/')}/{name}"
        found.append(Part(documents, target, settings, knowledge))
    return found


def done_parts(output: str, parts: list[Part], *, force: bool) -> set[str]:
    """Give the names of parts that an unfinished run wrote; make the folder.

    Raises:
        OutputError: The folder holds something else.
    """
    system, path = store(output)
    system.makedirs(path, exist_ok=True)
    there = {PurePosixPath(each).name for each in system.ls(path, detail=False)}
    there = {each for each in there if not each.startswith(".")}
    ours = {PurePosixPath(each.target).name for each in parts}
    for other in sorted(there - ours):
        if not force or not other.startswith("part-"):
            message = (
                f"{output} holds something else ({other}); name another folder, or "
                "add --force to replace the parts of another review."
            )
            raise OutputError(message)
        system.rm_file(f"{path.rstrip('/')}/{other}")
    return there & ours


def connect(address: str) -> Any:
    """Connect to a cluster.

    Args:
        address: `tcp://host:8786`, or `config` for the scheduler that Dask's own
            configuration names.

    Raises:
        InputError: Dask is missing, or nobody answers there.
    """
    try:
        dask = _distributed()
    except ImportError:
        message = "A cluster needs an extra part; run `pip install 'framer[cluster]'`."
        raise InputError(message) from None
    try:
        return dask.Client() if address == "config" else dask.Client(address)
    except (OSError, TimeoutError, ValueError):
        message = f"No Dask scheduler answers at {address}."
        raise InputError(message) from None


def _distributed() -> Any:
    return importlib.import_module("distributed")


def run_parts(
    client: Any,
    parts: list[Part],
    *,
    progress: Callable[[int], None] | None = None,
) -> Counts:
    """Run the parts on a cluster, only so many at once that memory stays bounded."""
    dask = _distributed()
    total = Counts()
    waiting = iter(parts)
    running: dict[str, Part] = {}
    window = max(8, 3 * sum(client.nthreads().values()))

    def submit() -> Any:
        part = next(waiting, None)
        if part is None:
            return None
        raw = msgspec.msgpack.encode(part)
        name = f"framer-{PurePosixPath(part.target).stem}"
        future = client.submit(review_part, raw, key=name, pure=False, retries=_RETRIES)
        running[future.key] = part
        return future

    first = [each for each in (submit() for _ in range(window)) if each is not None]
    completed = dask.as_completed(first)
    for future in completed:
        part = running.pop(future.key)
        error = future.exception()
        if error is None:
            total.add(Counts(*future.result()))
        elif isinstance(error, dask.KilledWorker):
            total.add(_one_by_one(client, part))
        else:
            raise error
        future.release()
        if progress is not None:
            progress(len(part.documents))
        another = submit()
        if another is not None:
            completed.add(another)
    return total


def _one_by_one(client: Any, part: Part) -> Counts:
    """Review a part that ended its workers, each document as a task of its own.

    A task that only stood beside a killing one when its worker died is suspected too;
    so what fails goes out once more, quite alone, before it is set aside.
    """
    records: dict[int, bytes] = {}
    futures = {each.number: _alone(client, part, each) for each in part.documents}
    for each in part.documents:
        records[each.number] = _outcome(futures.pop(each.number))
    for each in part.documents:
        if not records[each.number]:
            records[each.number] = _outcome(_alone(client, part, each))
    rows = []
    for each in part.documents:
        raw = records[each.number]
        candidate = (
            msgspec.json.decode(raw, type=Candidate) if raw else unreadable("", _ASIDE)
        )
        uri = "" if part.settings.blind else each.uri
        rows.append(Row(each.number, uri, candidate))
    return write_part(part, rows)


def _alone(client: Any, part: Part, document: Document) -> Any:
    single = msgspec.structs.replace(part, documents=[document])
    raw = msgspec.msgpack.encode(single)
    return client.submit(review_alone, raw, pure=False, retries=_RETRIES)


def _outcome(future: Any) -> bytes:
    """Wait for a record; empty where its workers died."""
    error = future.exception()
    if error is None:
        record: bytes = future.result()
        return record
    if isinstance(error, _distributed().KilledWorker):
        return b""
    raise error


def rows_of(parts: list[Part]) -> Iterator[Row]:
    """Read the rows back, part by part."""
    for part in parts:
        system, path = store(part.target)
        with system.open(path, "rb") as file:
            yield from read_records(file)


def counts_of(target: str) -> Counts:
    """Read the counts of a finished part."""
    from pyarrow import parquet  # noqa: PLC0415 - an optional extra

    system, path = store(target)
    with system.open(path, "rb") as file:
        found = parquet.read_schema(file).metadata or {}
    return msgspec.json.decode(found[b"counts"], type=Counts)
