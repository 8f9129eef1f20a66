"""A worker process: reviews one document after the other, within limits.

It talks in frames (four bytes of length, then MessagePack) on standard input and
output, and ends when its parent does. Run as `python -m framer.review.worker`.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import itertools
import os
import signal
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import msgspec

from framer.errors import UnreadableDocument
from framer.reading.safety import MAX_FILE, load, refuse
from framer.review.record import Candidate, is_unclear, unreadable
from framer.review.sources import is_remote, store
from framer.review.work import Settings, content_hash

_LENGTH = struct.Struct("<I")
_SPARE_SECONDS = 5.0
_NAMELESS = "The file"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FETCHES = 3
# after so many lists of documents a worker forgets them, so that it does not grow
_FORGETS = 40
# a memory with no more entries than this holds knowledge, not documents
_KNOWLEDGE = 600
# a worker that has grown by this much is replaced between two documents
_MOST_GROWTH = 300_000_000


class Task(msgspec.Struct, frozen=True):
    """One document to review: its number in the run, its place, its letter's place."""

    number: int
    uri: str
    letter: str = ""


class Done(msgspec.Struct, frozen=True):
    """One document reviewed.

    Attributes:
        number: Of the task.
        content: Content hash, "" if the file could not be opened.
        status: `read` or `unreadable`.
        unclear: It leaves a direction or its posts unclear.
        record: The record as JSON.
        tired: The worker asks to be replaced.
    """

    number: int
    content: str
    status: str
    unclear: bool
    record: bytes
    tired: bool = False


def send(stream: IO[bytes], value: Any) -> None:
    """Write one frame."""
    raw = msgspec.msgpack.encode(value)
    stream.write(_LENGTH.pack(len(raw)) + raw)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """Read one frame.

    Raises:
        EOFError: The other side is gone.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    raw = stream.read(length)
    if len(raw) < length:
        raise EOFError
    return raw


def main() -> None:
    """Serve the parent until it closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source = sys.stdin.buffer
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing else may write between the frames
    try:
        settings = msgspec.msgpack.decode(receive(source), type=Settings)
        work = _function(settings.work)
        _limit_memory(settings.megabytes)
        memories = _warm_up(work, settings)
        send(target, "ready")
        for chunk in itertools.count(1):
            if chunk % _FORGETS == 0:
                _forget(memories)
            tasks = msgspec.msgpack.decode(receive(source), type=list[Task])
            contents = _fetch(tasks)
            for task in tasks:
                send(target, run(task, settings, work, contents.pop(task.uri, None)))
    except (EOFError, BrokenPipeError):
        os._exit(0)


def _function(name: str) -> Callable[..., Candidate]:
    module, _, function = name.partition(":")
    found: Callable[..., Candidate]
    found = getattr(importlib.import_module(module), function)
    return found


def _warm_up(
    work: Callable[..., Candidate], settings: Settings
) -> list[functools._lru_cache_wrapper[Any]]:
    """Load the knowledge before the clock of the first document runs.

    Returns:
        Everything that remembers results of calls.
    """
    with contextlib.suppress(Exception):
        work(_sample(), settings)
    gc.collect()
    memories = [
        each
        for each in gc.get_objects()
        if isinstance(each, functools._lru_cache_wrapper)
    ]
    gc.freeze()
    return memories


def _forget(memories: list[functools._lru_cache_wrapper[Any]]) -> None:
    """Empty what has been remembered of documents; knowledge is kept."""
    for each in memories:
        if each.cache_info().currsize > _KNOWLEDGE:
            each.cache_clear()


def _sample() -> bytes:
    """Make a small résumé with a move, which needs all of the knowledge."""
    import io  # noqa: PLC0415 - needed once
    import zipfile  # noqa: PLC0415

    lines = (
        "Experience", "Senior Buyer, Sample Ltd, Jan 2020 - Present", "Cut cost by 5%",
        "Buyer, Sample Ltd, Jan 2018 - Dec 2019", "Education", "BA, School, 2017",
    )  # fmt: skip
    text = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in lines)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_WORD}"><w:body>{text}</w:body></w:document>',
        )
    return data.getvalue()


def _limit_memory(megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415 - only where there is one
    except ImportError:
        return
    most = megabytes * 1_000_000
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(
    task: Task,
    settings: Settings,
    work: Callable[..., Candidate],
    fetched: bytes | Exception | None = None,
) -> Done:
    """Review one document; whatever goes wrong becomes its reason."""
    content, tired = "", False
    _clock(settings.seconds)
    try:
        data = _opened(task.uri, fetched)
        letter = None
        if task.letter:
            letter = (Path(task.letter).name, load(task.letter)[0])
        content = content_hash(data, letter[1] if letter else None)
        record = work(data, settings, letter) if letter else work(data, settings)
    except UnreadableDocument as error:
        record = unreadable("", _nameless(str(error), task.uri))
    except MemoryError:
        tired = True
        reason = f"Reading it takes more than {settings.megabytes} MB of memory."
        record = unreadable(content, reason)
    except Exception as error:  # one file's fault is never another's
        record = unreadable(content, f"framer failed on it ({_where(error)}).")
    finally:
        _clock(0)
    return Done(
        task.number,
        content,
        record.status,
        is_unclear(record),
        msgspec.json.encode(record),
        tired or _size() > _start_size() + _MOST_GROWTH,
    )


def _nameless(message: str, uri: str) -> str:
    """Take the file's name out of a message; it may be the person's."""
    for name in (uri, Path(uri).name):
        message = message.replace(name, _NAMELESS)
    return message


def _opened(uri: str, fetched: bytes | Exception | None) -> bytes:
    if isinstance(fetched, bytes):
        return fetched
    if is_remote(uri) or fetched is not None:
        raise refuse(_NAMELESS, "could not be fetched from its store")
    return load(uri)[0]


def _fetch(tasks: list[Task]) -> dict[str, bytes | Exception]:
    """Fetch what lies in a store, before the clock of a document runs."""
    wanted = [each.uri for each in tasks if is_remote(each.uri)]
    found: dict[str, bytes | Exception] = {}
    if not wanted:
        return found
    system, _ = store(wanted[0])
    for uri in wanted:
        found[uri] = _fetched(system, system._strip_protocol(uri))
    return found


def _fetched(system: Any, path: str) -> bytes | Exception:
    """Fetch one file, again after a moment where the store stumbles."""
    problem: Exception = OSError()
    for tried in range(_FETCHES):
        time.sleep(tried * 0.5)
        try:
            # one byte more than may be read tells that there is more
            raw = system.cat_file(path, start=0, end=MAX_FILE + 1)
            return bytes(raw)
        except FileNotFoundError as error:
            return error
        except Exception as error:  # each store raises its own kinds
            problem = error
    return problem


def _clock(seconds: float) -> None:
    """End this process if one document takes too much processor time."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        # if the parent is gone, nobody else ends a document that hangs
        signal.setitimer(
            signal.ITIMER_REAL, seconds * 10 + _SPARE_SECONDS if seconds else 0
        )


def _where(error: BaseException) -> str:
    """Name the kind of a fault and its place, without any of the data."""
    trace, place = error.__traceback__, "an unknown place"
    while trace is not None:
        if "framer" in trace.tb_frame.f_code.co_filename:
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"


def _size() -> int:
    """Give the memory of this process in bytes, 0 where it is not known."""
    try:
        with Path("/proc/self/statm").open("rb") as file:
            return int(file.read().split()[1]) * 4096
    except OSError:
        return 0


_started: list[int] = []


def _start_size() -> int:
    if not _started:
        _started.append(_size())
    return _started[0]


if __name__ == "__main__":
    main()
