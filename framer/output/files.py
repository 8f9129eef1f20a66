"""A result is written whole or not at all, and never over the person's own file."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from framer.errors import OutputError

_COMPLAINTS = {
    errno.ENOSPC: "the disk is full; make room or name another folder",
    errno.EDQUOT: "your share of the disk is used up; make room or name another folder",
    errno.EROFS: "the folder can only be read; name another folder",
    errno.EACCES: "you may not write in that folder; name another folder",
    errno.EPERM: "you may not write in that folder; name another folder",
    errno.ENAMETOOLONG: "the name is too long; name a shorter one",
    errno.ENOENT: "there is no such folder; make it first or name another",
    errno.ENOTDIR: "a part of that path is a file, not a folder; name another folder",
    errno.EINVAL: "the name cannot be used here; name another one",
}
_THERE = "it is there already; name another file, or add --force to replace it"
_OTHER = "the file could not be written; name another folder"


def check_target(
    path: str | Path, *, force: bool = False, source: str | Path | None = None
) -> None:
    """Refuse a place that cannot be written to, before any work is done for it.

    Raises:
        OutputError: As `write_whole` would; nothing is written.
    """
    target = Path(path)
    try:
        _check(target, force=force, source=source)
    except (OSError, ValueError) as error:
        raise _refuse(target, complaint(error)) from None


def complaint(error: OSError | ValueError) -> str:
    """Say what went wrong and what to do, as the end of a sentence."""
    code = error.errno if isinstance(error, OSError) else errno.EINVAL
    return _COMPLAINTS.get(code or 0, _OTHER)


def write_whole(
    path: str | Path,
    data: bytes,
    *,
    force: bool = False,
    source: str | Path | None = None,
    rights: int | None = None,
) -> None:
    """Write a file so that it is there complete or not there at all.

    Args:
        path: The file to write; its folder must exist.
        data: Everything that goes into it.
        force: Replace a file that is already there.
        source: The file that the data was made from, which is never written to.
        rights: Those of a new file, for instance 0o600; the usual ones if None.

    Raises:
        OutputError: The file is there already, is the input itself, or cannot be
            written; nothing half-written is left behind.
    """
    target = Path(path)
    try:
        _check(target, force=force, source=source)
        _write(target, data, force=force, rights=rights)
    except (OSError, ValueError) as error:
        raise _refuse(target, complaint(error)) from None


def _refuse(target: Path, why: str) -> OutputError:
    shown = "".join(char if char.isprintable() else "?" for char in str(target))
    return OutputError(f"{shown} was not written: {why}.")


def _check(target: Path, *, force: bool, source: str | Path | None) -> None:
    if target.is_dir() or not target.name:
        raise _refuse(target, "it is a folder; name a file in it")
    if not target.parent.is_dir():
        there = target.parent.exists()
        raise _refuse(target, _COMPLAINTS[errno.ENOTDIR if there else errno.ENOENT])
    if source is not None and _is_same(target, Path(source)):
        why = "it is the résumé itself, which framer never changes; name another file"
        raise _refuse(target, why)
    if not target.exists() and not target.is_symlink():
        return
    if not force:
        raise _refuse(target, _THERE)
    if target.exists() and not target.is_file():
        raise _refuse(target, "it is not an ordinary file; name another one")


def _is_same(target: Path, source: Path) -> bool:
    with contextlib.suppress(OSError):
        if target.samefile(source):
            return True
    return target.resolve() == source.resolve()


def _write(target: Path, data: bytes, *, force: bool, rights: int | None) -> None:
    # a link is followed, so that it still leads to the new file
    place = target.resolve() if target.is_symlink() else target
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".framer-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_rights(name, place, rights)
        _put(name, place, force=force)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _put(name: str, place: Path, *, force: bool) -> None:
    """Give the complete file its name in one step."""
    if not force:
        # a link fails where a file came to be in the meantime; replace would not
        try:
            os.link(name, place)
        except FileExistsError:
            raise _refuse(place, _THERE) from None
        except OSError:
            pass  # a disk without hard links
        else:
            Path(name).unlink()
            return
    Path(name).replace(place)


def _give_rights(name: str, place: Path, rights: int | None) -> None:
    """Give the rights that the old file had, or those that a new file is to have."""
    with contextlib.suppress(OSError):
        if place.exists():
            Path(name).chmod(place.stat().st_mode & 0o777)
            return
        if rights is None:
            mask = os.umask(0)
            os.umask(mask)
            rights = 0o666 & ~mask
        Path(name).chmod(rights)
