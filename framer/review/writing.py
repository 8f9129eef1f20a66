"""Large outputs, written bit by bit and there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from framer.errors import OutputError


def check_output(path: Path, *, force: bool) -> None:
    """Make sure, before any work, that an output can be written.

    Raises:
        OutputError: It is there already, or its folder is not.
    """
    if not path.parent.is_dir():
        message = f"{path} was not written: there is no such folder; make it first."
        raise OutputError(message)
    if (path.exists() or path.is_symlink()) and not force:
        message = (
            f"{path} was not written: it is there already; name another, or add "
            "--force to replace it."
        )
        raise OutputError(message)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a place to write to that becomes the file once all is written.

    Raises:
        OutputError: It cannot be written; nothing half-written is left behind.
    """
    place = path.with_name(f".framer-{os.getpid()}-{path.name}.part")
    try:
        yield place
        _give_usual_rights(place)
        place.replace(path)
    except OSError as error:
        message = f"{path} was not written: {(error.strerror or 'no room').lower()}."
        raise OutputError(message) from None
    finally:
        with contextlib.suppress(OSError):
            place.unlink()


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Give a folder to fill that takes its name once all is written.

    Raises:
        OutputError: It cannot be written; nothing half-written is left behind.
    """
    place = Path(tempfile.mkdtemp(prefix=".framer-", dir=path.parent))
    try:
        yield place
        place.chmod(0o755)
        if path.exists():
            # only a folder that a review wrote is replaced
            if not (path / "index.html").is_file():
                message = f"{path} was not written: it holds something else."
                raise OutputError(message)
            shutil.rmtree(path)
        place.replace(path)
    except OSError as error:
        message = f"{path} was not written: {(error.strerror or 'no room').lower()}."
        raise OutputError(message) from None
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _give_usual_rights(path: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
