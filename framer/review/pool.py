"""Worker processes that outlive a killed sibling.

One thread serves one worker: it hands over a few documents, takes the answers one by
one, and starts a new worker when the old one dies. A death costs only the document that
was being read, and that one is tried again, alone, before it is given up.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from framer.errors import FramerError
from framer.review.record import unreadable
from framer.review.work import Settings
from framer.review.worker import Done, Task, receive, send

CHUNK = 8
TRIES = 3
_START_SECONDS = 120.0
_WALL = 6


def usable_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


class Worker:
    """One child process and the deadline of what it is doing."""

    def __init__(self) -> None:
        """Start it."""
        self._process = subprocess.Popen(
            # -P: a module lying among the résumés is never imported
            [sys.executable, "-P", "-m", "framer.review.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.deadline = time.monotonic() + _START_SECONDS
        self.late = False

    def begin(self, settings: Settings) -> None:
        """Hand over the settings and wait until it is ready.

        Raises:
            OSError: It died at once.
            EOFError: The same.
        """
        assert self._process.stdin and self._process.stdout
        send(self._process.stdin, settings)  # type: ignore[arg-type]
        receive(self._process.stdout)  # type: ignore[arg-type]

    def give(self, tasks: list[Task]) -> None:
        """Hand over documents."""
        assert self._process.stdin
        send(self._process.stdin, tasks)  # type: ignore[arg-type]

    def take(self, seconds: float) -> Done:
        """Wait for one answer.

        Raises:
            EOFError: The worker died.
        """
        assert self._process.stdout
        self.deadline = time.monotonic() + seconds
        raw = receive(self._process.stdout)  # type: ignore[arg-type]
        return msgspec.msgpack.decode(raw, type=Done)

    def watch(self, now: float) -> None:
        """End it if it is late."""
        if now > self.deadline and self._process.poll() is None:
            self.late = True
            self._process.kill()

    def stop(self) -> int:
        """End it and give its exit code."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    pass
        try:
            return self._process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()


class Pool:
    """Reviews documents in several processes.

    Args:
        settings: What the review depends on.
        count: How many workers.
    """

    def __init__(self, settings: Settings, count: int) -> None:
        self._settings = settings
        self._count = count
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._workers: dict[int, Worker] = {}
        self._results: queue.Queue[Done | BaseException | None] = queue.Queue(256)
        self._tasks: Iterator[Task] = iter(())

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Review documents and give the results as they come, in any order.

        Raises:
            FramerError: No worker can be started.
        """
        self._tasks = iter(tasks)
        threads = [
            threading.Thread(target=self._serve, args=(number,), daemon=True)
            for number in range(self._count)
        ]
        threads.append(threading.Thread(target=self._watch, daemon=True))
        for each in threads:
            each.start()
        running = self._count
        try:
            while running:
                found = self._results.get()
                if found is None:
                    running -= 1
                elif isinstance(found, BaseException):
                    raise found
                else:
                    yield found
        finally:
            self._stopped.set()
            for worker in list(self._workers.values()):
                worker.kill()

    def _watch(self) -> None:
        while not self._stopped.wait(0.2):
            now = time.monotonic()
            for worker in list(self._workers.values()):
                worker.watch(now)

    def _put(self, result: Done | BaseException | None) -> None:
        while not self._stopped.is_set():
            try:
                self._results.put(result, timeout=0.2)
            except queue.Full:
                continue
            return

    def _next(self) -> deque[Task]:
        with self._lock:
            return deque(islice(self._tasks, CHUNK))

    def _serve(self, number: int) -> None:
        try:
            while not self._stopped.is_set() and (chunk := self._next()):
                self._review(number, chunk)
        except BaseException as error:  # the main thread raises it
            self._put(error)
        finally:
            worker = self._workers.pop(number, None)
            if worker is not None:
                worker.stop()
            self._put(None)

    def _review(self, number: int, chunk: deque[Task]) -> None:
        tries = 0
        while chunk and not self._stopped.is_set():
            worker = self._worker(number)
            try:
                # after a death the document goes alone
                given = [chunk[0]] if tries else list(chunk)
                worker.give(given)
                for _ in given:
                    done = worker.take(self._settings.seconds * _WALL)
                    chunk.popleft()
                    tries = 0
                    self._put(done)
                    if done.tired:
                        self._retire(number)
                        break
            except (EOFError, OSError):
                if self._stopped.is_set():
                    return
                code = self._retire(number)
                tries += 1
                reason = self._reason(code, tries, late=worker.late)
                if reason:
                    self._put(_given_up(chunk.popleft(), reason))
                    tries = 0

    def _reason(self, code: int, tries: int, *, late: bool) -> str:
        """Say why a document is given up; "" to try it again."""
        over_time = hasattr(signal, "SIGPROF") and code == -signal.SIGPROF
        if over_time or (late and tries >= TRIES):
            return f"Reading it takes more than {self._settings.seconds:g} seconds."
        if tries >= TRIES:
            return f"Reading it ended its worker process {TRIES} times."
        return ""

    def _worker(self, number: int) -> Worker:
        for _ in range(TRIES):
            if number in self._workers:
                break
            worker = Worker()
            self._workers[number] = worker
            try:
                worker.begin(self._settings)
            except (EOFError, OSError):
                self._retire(number)
                if self._stopped.is_set():
                    break
        if number not in self._workers:
            message = "The worker processes do not start; check the installation."
            raise FramerError(message)
        return self._workers[number]

    def _retire(self, number: int) -> int:
        worker = self._workers.pop(number, None)
        return worker.stop() if worker is not None else 0


def _given_up(task: Task, reason: str) -> Done:
    record = msgspec.json.encode(unreadable("", reason))
    return Done(task.number, "", "unreadable", False, record)
