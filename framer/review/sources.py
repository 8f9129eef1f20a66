"""What to review: files, folders, globs, lists of files and remote stores."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any, TextIO

from framer.errors import InputError
from framer.review.words import words

_REMOTE = re.compile(r"^[a-z][a-z0-9+.-]{1,20}://", re.I)
_WILD = re.compile(r"[*?\[]")
_TEMPORARY = ("~$", ".", "._")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to review.

    Attributes:
        uri: Path or address.
        size: In bytes, None if not known.
        stamp: Changes when the file changes.
    """

    uri: str
    size: int | None
    stamp: str


@dataclass(slots=True)
class Found:
    """What was found.

    Attributes:
        sources: In the order given, each folder in the order of names; none twice.
        passed_over: How many files of other kinds lay in the folders.
    """

    sources: list[Source]
    passed_over: int = 0


def find_sources(paths: Iterable[str], *, since: str | None = None) -> Found:
    """Find everything to review.

    Args:
        paths: Files, folders, globs or addresses such as `s3://bucket/cvs/`.
        since: Only files changed on this day (`2026-11-01`) or later.

    Raises:
        InputError: A path leads nowhere, or a store needs a part that is missing.
    """
    least = _moment(since)
    found = Found([])
    seen: set[str] = set()
    for path in paths:
        for source, changed in _below(path, found):
            if source.uri in seen or (
                least and changed is not None and changed < least
            ):
                continue
            seen.add(source.uri)
            found.sources.append(source)
    return found


def is_remote(uri: str) -> bool:
    """Tell an address of a store from a path."""
    return _REMOTE.match(uri) is not None


def listed(text: str) -> list[str]:
    """Read a list of files, one a line (or apart by NUL, as `find -print0` does)."""
    parts = text.split("\0") if "\0" in text else text.splitlines()
    return [each for each in parts if each.strip()]


def with_lists(paths: Iterable[str], stream: TextIO) -> tuple[str, ...]:
    """Put the list of files on standard input in place of `-`."""
    found: list[str] = []
    for path in paths:
        found += listed(stream.read()) if path == "-" else [path]
    return tuple(found)


def _moment(since: str | None) -> float | None:
    if since is None:
        return None
    try:
        return datetime.fromisoformat(since).astimezone().timestamp()
    except ValueError:
        message = f"{since!r} is not a day such as 2026-11-01."
        raise InputError(message) from None


def _below(path: str, found: Found) -> Iterator[tuple[Source, float | None]]:
    if is_remote(path):
        yield from _remote(path, found)
        return
    if Path(path).is_dir():
        yield from _folder(Path(path), found)
    elif Path(path).exists() or not _WILD.search(path):
        yield _local(Path(path))
    else:
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - any root
        if not matches:
            message = f"{path}: nothing there has such a name."
            raise InputError(message)
        for each in matches:
            if Path(each).is_dir():
                yield from _folder(Path(each), found)
            elif _is_wanted(Path(each).name, found):
                yield _local(Path(each))


def _folder(folder: Path, found: Found) -> Iterator[tuple[Source, float | None]]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if _is_wanted(name, found):
                yield _local(Path(root) / name)


def _local(path: Path) -> tuple[Source, float | None]:
    """Take a path as it is; a missing file becomes a row with its reason later."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return Source(str(path), None, ""), None
    stamp = f"{status.st_size}-{status.st_mtime_ns}"
    return Source(str(path), status.st_size, stamp), status.st_mtime


def _is_wanted(name: str, found: Found) -> bool:
    if name.startswith(_TEMPORARY):
        return False
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    wanted = ending in words().files.word or ending in words().files.other
    found.passed_over += not wanted
    return wanted


def store(uri: str) -> tuple[Any, str]:
    """Open the store of an address.

    Returns:
        The fsspec file system, and the path in it.

    Raises:
        InputError: fsspec, or the part of it for this kind of store, is missing.
    """
    try:
        import fsspec  # noqa: PLC0415 - an optional extra
    except ImportError:
        message = f"{uri} lies in a store; run `pip install 'framer[review]'` first."
        raise InputError(message) from None
    try:
        system, path = fsspec.core.url_to_fs(uri)
    except (ImportError, ValueError) as error:
        message = f"{uri} cannot be reached: {error}"
        raise InputError(message.rstrip(".") + ".") from None
    return system, path


def _remote(uri: str, found: Found) -> Iterator[tuple[Source, float | None]]:
    system, path = store(uri)
    try:
        if _WILD.search(path):
            entries = system.glob(path, detail=True)
        else:
            entries = system.find(path, detail=True)
    except Exception as error:  # each store raises its own kinds
        kind = type(error).__name__
        message = f"{uri} cannot be listed ({kind}); check address and rights."
        raise InputError(message) from None
    if not entries:
        message = f"{uri}: there is nothing."
        raise InputError(message)
    for name in sorted(entries):
        info = entries[name]
        alone = len(entries) == 1 and not _WILD.search(path)
        if info.get("type") == "directory":
            continue
        if not alone and not _is_wanted(PurePosixPath(name).name, found):
            continue
        changed = _changed(info)
        marks = (info.get("ETag") or info.get("etag") or info.get("md5Hash"), changed)
        stamp = "-".join(str(each) for each in (info.get("size"), *marks) if each)
        yield Source(system.unstrip_protocol(name), info.get("size"), stamp), changed


def _changed(info: dict[str, Any]) -> float | None:
    for key in ("LastModified", "last_modified", "mtime", "updated", "modified"):
        value = info.get(key)
        if isinstance(value, datetime):
            return value.timestamp()
        if isinstance(value, (int, float)):
            return float(value)
        if isinstance(value, str):
            try:
                return datetime.fromisoformat(value).timestamp()
            except ValueError:
                continue
    return None
