"""What is done already, kept beside the output until the whole is finished.

One line of JSON for each document, added as it is done: a killed run loses at most the
line that it was writing. A line counts only for the same content, knowledge, version
and settings.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from framer import __version__
from framer.errors import OutputError
from framer.knowledge.loader import knowledge_folder
from framer.review.work import Settings

_FORM = 1


class Head(msgspec.Struct, frozen=True):
    """The first line: what the results depend on, and when the run began."""

    form: int
    key: str
    started: str


class Entry(msgspec.Struct, frozen=True):
    """A line: a document that is done.

    Attributes:
        uri: Where it lay.
        stamp: What its place looked like then.
        content: Hash of the file and of the letter that belongs to it.
        record: The finished record; empty where the same content has one already.
        failed: It was given up, not reviewed.
    """

    uri: str
    stamp: str
    content: str
    record: msgspec.Raw
    failed: bool = False


@cache
def knowledge_hash() -> str:
    """Give one hash of everything that decides what is said: data, wording, version."""
    from framer.framing.frames import default_folder  # noqa: PLC0415 - for one call

    digest = hashlib.sha256(__version__.encode())
    for folder, wanted in (
        (knowledge_folder(), "*.toml"),
        (default_folder(), "review/*"),
    ):
        for path in sorted(folder.rglob(wanted)):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def run_key(settings: Settings) -> str:
    """Give the hash of knowledge and settings that results are kept under."""
    digest = hashlib.sha256(knowledge_hash().encode())
    digest.update(msgspec.json.encode(settings))
    return digest.hexdigest()[:24]


class Journal:
    """The file of finished documents.

    Args:
        path: The file; it is made if it is not there.
        settings: What results depend on.
        started: The time now, for a run that begins.
        resume: Take over what an earlier run finished.
    """

    def __init__(
        self, path: Path, settings: Settings, *, started: str, resume: bool = True
    ) -> None:
        self.path = path
        self.started = started
        self._where: dict[bytes, tuple[int, int]] = {}
        self._seen: dict[str, tuple[str, bytes]] = {}
        key = run_key(settings)
        self._file: Any = None
        try:
            self._file = path.open("r+b" if path.exists() else "x+b")
            path.chmod(0o600)
            self._lock()
            taken = self._take_over(key) if resume else 0
            self._taken = taken
            self._file.truncate(taken)
            self._file.seek(taken)
            if not taken:
                self._line(Head(_FORM, key, started))
        except OSError as error:
            self._close()
            reason = (error.strerror or "it cannot be opened").lower()
            message = f"{path} was not written: {reason}; name another folder."
            raise OutputError(message) from None
        except OutputError:
            self._close()
            raise

    def __enter__(self) -> Journal:
        """Use it as a context."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file; it stays for the next run."""
        self._close()

    def __len__(self) -> int:
        """How many places are done."""
        return len(self._seen)

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _lock(self) -> None:
        """Keep a second run away from the same output."""
        try:
            import fcntl  # noqa: PLC0415 - only where there is one
        except ImportError:
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            message = f"{self.path} is in use: another run writes the same output."
            raise OutputError(message) from None

    def _take_over(self, key: str) -> int:
        """Read what is done; give the length that counts."""
        head = self._file.readline()
        try:
            found = msgspec.json.decode(head, type=Head)
        except msgspec.DecodeError:
            return 0
        if (found.form, found.key) != (_FORM, key) or not head.endswith(b"\n"):
            return 0
        self.started = found.started
        at = len(head)
        for line in self._file:
            try:
                entry = msgspec.json.decode(line, type=Entry)
            except msgspec.DecodeError:
                break  # the line that was being written
            if not line.endswith(b"\n"):
                break
            if not entry.failed:
                self._note(entry, at, len(line))
            at += len(line)
        return at

    def _note(self, entry: Entry, at: int, length: int) -> None:
        content = bytes.fromhex(entry.content) if entry.content else entry.uri.encode()
        self._seen[entry.uri] = (entry.stamp, content)
        if bytes(entry.record) != b"null":
            self._where[content] = (at, length)

    def has(self, uri: str, stamp: str, content: str | None) -> bool:
        """Tell whether a document is done.

        Args:
            uri: Where it lies.
            stamp: What its place looks like now.
            content: Its content hash, None where only the stamp is at hand.
        """
        if content is not None:
            known = bytes.fromhex(content)
            if known in self._where:
                self._seen[uri] = (stamp, known)
                return True
            return False
        seen = self._seen.get(uri)
        return seen is not None and bool(stamp) and seen[0] == stamp

    def taken_over(self, uri: str) -> bool:
        """Tell whether an earlier run did a document, not a twin of it in this run."""
        where = self._where.get(self._seen[uri][1]) if uri in self._seen else None
        return where is not None and where[0] < self._taken

    def add(self, entry: Entry) -> None:
        """Keep a finished document."""
        content = bytes.fromhex(entry.content) if entry.content else entry.uri.encode()
        if content in self._where and entry.content:
            entry = Entry(entry.uri, entry.stamp, entry.content, msgspec.Raw(b"null"))
        at = self._file.tell()
        self._note(entry, at, self._line(entry))

    def _line(self, value: Any) -> int:
        raw = msgspec.json.encode(value) + b"\n"
        self._file.write(raw)
        self._file.flush()
        return len(raw)

    def records(self, uris: list[str]) -> Iterator[tuple[str, bytes]]:
        """Give the records of documents in the order asked for.

        Args:
            uris: Where they lie; one that is not done is left out.
        """
        with self.path.open("rb") as file:
            for uri in uris:
                if uri not in self._seen:
                    continue
                at, length = self._where[self._seen[uri][1]]
                file.seek(at)
                line = file.read(length)
                yield uri, bytes(msgspec.json.decode(line, type=Entry).record)

    def content_of(self, uri: str) -> str:
        """Give the content hash of a document that is done, else its place."""
        return self._seen[uri][1].hex() if uri in self._seen else uri

    def remove(self) -> None:
        """Take the file away once everything is written."""
        self._close()
        with contextlib.suppress(OSError):
            self.path.unlink()
