"""One worker process, minded: watched, started anew when it dies, never trusted twice.

A death costs only the document that was being read, and that one is tried again, alone,
before it is given up.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from framer.errors import FramerError
from framer.reading.safety import MAX_FILE
from framer.review.record import unreadable
from framer.review.sources import is_remote
from framer.review.work import Settings, content_hash
from framer.review.worker import Done, Task, receive, send

TRIES = 3
_START_SECONDS = 120.0
_WALL = 6
_RESTARTS = 50


class _Worker:
    """A child process and the deadline of what it is doing."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            # -P: a module lying among the résumés is never imported
            [sys.executable, "-P", "-m", "framer.review.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self.deadline = time.monotonic() + _START_SECONDS
        self.late = False
        _watch(self)

    def begin(self, settings: Settings) -> None:
        """Hand over the settings and wait until it is ready.

        Raises:
            EOFError: It died at once.
            OSError: The same.
        """
        send(self._to, settings)
        receive(self._from)
        self.deadline = float("inf")

    def give(self, tasks: list[Task], seconds: float) -> None:
        """Hand over documents."""
        self.deadline = time.monotonic() + seconds
        send(self._to, tasks)

    def take(self, seconds: float) -> Done:
        """Wait for one answer.

        Raises:
            EOFError: The worker died.
        """
        self.deadline = time.monotonic() + seconds
        done = msgspec.msgpack.decode(receive(self._from), type=Done)
        self.deadline = float("inf")
        return done

    def watch(self, now: float) -> None:
        """End it if it is late."""
        if now > self.deadline and self._process.poll() is None:
            self.late = True
            self._process.kill()

    def stop(self) -> int:
        """End it and give its exit code."""
        for stream in (self._to, self._from):
            with contextlib.suppress(OSError):
                stream.close()
        try:
            return self._process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()


_watched: weakref.WeakSet[_Worker] = weakref.WeakSet()
_watching = threading.Lock()
_watchers: list[threading.Thread] = []


def _watch(worker: _Worker) -> None:
    with _watching:
        _watched.add(worker)
        if not _watchers:
            thread = threading.Thread(target=_keep_watch, daemon=True)
            _watchers.append(thread)
            thread.start()


def _keep_watch() -> None:
    while True:
        time.sleep(0.2)
        with _watching:
            workers = list(_watched)
        now = time.monotonic()
        for each in workers:
            each.watch(now)
        del workers


class Minder:
    """Reviews documents in one child process.

    Args:
        settings: What the review depends on.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._worker: _Worker | None = None
        self._proved = False
        self._stopped = False

    def review(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Review documents one after the other; every one gets a result.

        Raises:
            FramerError: No worker process can be started.
        """
        left = deque(tasks)
        deaths = 0
        seconds = self._settings.seconds * _WALL
        while left and not self._stopped:
            worker = self._started()
            if worker is None:
                return
            # after a death the document goes alone
            given = [left[0]] if deaths else list(left)
            try:
                worker.give(given, seconds)
                for _ in given:
                    done = worker.take(seconds)
                    left.popleft()
                    deaths = 0
                    yield done
                    if done.tired:
                        self._retire()
                        break
            except (EOFError, OSError):
                code = self._retire()
                if self._stopped:
                    return
                deaths += 1
                reason = self._reason(code, deaths, late=worker.late)
                if reason:
                    yield _given_up(left.popleft(), reason)
                    deaths = 0

    def _reason(self, code: int, deaths: int, *, late: bool) -> str:
        """Say why a document is given up; "" to try it again."""
        over_time = hasattr(signal, "SIGPROF") and code == -signal.SIGPROF
        if over_time or (late and deaths >= TRIES):
            return f"Reading it takes more than {self._settings.seconds:g} seconds."
        if deaths >= TRIES:
            return f"Reading it ended its worker process {TRIES} times."
        return ""

    def _started(self) -> _Worker | None:
        # where workers start at all, one that does not was killed from outside
        for _ in range(_RESTARTS if self._proved else TRIES):
            if self._worker is not None or self._stopped:
                return self._worker
            self._worker = worker = _Worker()
            try:
                worker.begin(self._settings)
                self._proved = True
            except (EOFError, OSError):
                self._retire()
        if self._worker is None and not self._stopped:
            message = "The worker processes do not start; check the installation."
            raise FramerError(message)
        return self._worker

    def _retire(self) -> int:
        worker, self._worker = self._worker, None
        return worker.stop() if worker is not None else 0

    def stop(self) -> None:
        """End the child process once it has nothing to do."""
        self._stopped = True
        self._retire()

    def kill(self) -> None:
        """End the child process at once; called from another thread."""
        self._stopped = True
        worker = self._worker
        if worker is not None:
            worker.kill()


def _given_up(task: Task, reason: str) -> Done:
    digest = ""
    if not is_remote(task.uri):
        with contextlib.suppress(OSError), Path(task.uri).open("rb") as file:
            digest = content_hash(file.read(MAX_FILE + 1))
    record = msgspec.json.encode(unreadable(digest, reason))
    return Done(task.number, "", "unreadable", unclear=False, record=record)
