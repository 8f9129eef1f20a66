"""Worker processes that outlive a killed sibling: one thread minds each of them."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterable, Iterator
from itertools import islice

from framer.review.minder import Minder
from framer.review.work import Settings
from framer.review.worker import Done, Task

CHUNK = 8
_PATIENCE = 2.0


def usable_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


class Pool:
    """Reviews documents in several processes.

    Args:
        settings: What the review depends on.
        count: How many workers.
    """

    def __init__(self, settings: Settings, count: int) -> None:
        self._minders = [Minder(settings) for _ in range(count)]
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._results: queue.Queue[Done | BaseException | None] = queue.Queue(256)
        self._tasks: Iterator[Task] = iter(())

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Review documents and give the results as they come, in any order.

        Raises:
            FramerError: No worker can be started.
        """
        self._tasks = iter(tasks)
        threads = [
            threading.Thread(target=self._serve, args=(each,), daemon=True)
            for each in self._minders
        ]
        for thread in threads:
            thread.start()
        running = len(self._minders)
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
            for minder in self._minders:
                minder.kill()
            for thread in threads:
                thread.join(_PATIENCE)

    def _serve(self, minder: Minder) -> None:
        try:
            while not self._stopped.is_set() and (chunk := self._next()):
                for done in minder.review(chunk):
                    self._put(done)
        except BaseException as error:
            self._put(error)
        finally:
            minder.stop()
            self._put(None)

    def _next(self) -> list[Task]:
        with self._lock:
            return list(islice(self._tasks, CHUNK))

    def _put(self, result: Done | BaseException | None) -> None:
        while not self._stopped.is_set():
            try:
                self._results.put(result, timeout=0.2)
            except queue.Full:
                continue
            return
