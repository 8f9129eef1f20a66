"""Reads the knowledge files, strictly: every error names file and line.

A table is one TOML file with one msgspec type. Unknown and missing keys, wrong types
and duplicates are refused. What was read once is kept for the life of the process.

Reading TOML costs fifty times as much as reading JSON, so installing framer keeps each
table once more as JSON in `compiled/`; a copy is used only while its file has not
changed since.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from framer.errors import KnowledgeError

T = TypeVar("T")
INSTALLED = b"installed"

# raised when a kept form changes, so that copies of the earlier one are stale
_FORM = 2
_PATH_PART = r"\.([A-Za-z_][\w-]*)|\[(\d+|\.\.\.)\]"
_TOML_LINE = r"\(at line (\d+), column \d+\)"


def knowledge_folder() -> Path:
    """Give the folder with the knowledge files that framer ships."""
    return Path(__file__).parent


def load_table(name: str, kind: type[T]) -> T:
    """Read one shipped knowledge file, for instance `date-words.toml`.

    Args:
        name: Path below the knowledge folder.
        kind: The msgspec type of the whole file.

    Raises:
        KnowledgeError: The file is missing, is not TOML or breaks its type.
    """
    table: T = _loaded(name, kind)  # type: ignore[arg-type] # mypy doubts type[T]
    return table


@cache
def _loaded(name: str, kind: type[Any]) -> Any:
    path = knowledge_folder() / name
    kept = read_kept(name, [path])
    if kept is not None:
        try:
            return msgspec.json.decode(kept, type=kind)
        except msgspec.DecodeError:
            pass
    return read_table(path, kind)


def read_kept(name: str, sources: list[Path]) -> bytes | None:
    """Give the kept form of a table, None if there is none or it is stale."""
    try:
        raw = kept_path(name).read_bytes()
        stamp, _, body = raw.partition(b"\n")
        # what came in a wheel needs no look at its sources
        fresh = stamp == INSTALLED or stamp == _stamp(sources)
        return body if fresh else None
    except OSError:
        return None


def keep(name: str, sources: list[Path], body: bytes, wheel: Path | None) -> Path:
    """Write the kept form of a table for `read_kept` and say where.

    Args:
        name: Of the table.
        sources: The files that it was made from.
        body: The kept form.
        wheel: A folder of files for a wheel, where the sources cannot change any more;
            None for the checkout itself.
    """
    path = kept_path(name, wheel)
    stamp = INSTALLED if wheel else _stamp(sources)
    return replace_whole(path, lambda fresh: fresh.write_bytes(stamp + b"\n" + body))


def replace_whole(path: Path, write: Callable[[Path], object]) -> Path:
    """Write a kept file apart and put it in place whole: others may be reading it."""
    path.parent.mkdir(exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}")
    write(fresh)
    fresh.replace(path)
    return path


def kept_path(name: str, wheel: Path | None = None) -> Path:
    """Give the place of a table's kept form."""
    folder = wheel or knowledge_folder() / "compiled"
    return folder / f"{name.replace('/', '-')}.kept"


def _stamp(sources: list[Path]) -> bytes:
    """Give one digest of the names, sizes and times of change of files."""
    facts = [
        f"{path.name}:{stat.st_size}:{stat.st_mtime_ns}"
        for path in sources
        for stat in (path.stat(),)
    ]
    text = "|".join((f"{_FORM}", *facts))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest().encode()


def keep_tables(wheel: Path | None = None) -> list[Path]:
    """Keep every table that lies in the knowledge folder, the ladders apart."""
    folder = knowledge_folder()
    kept = []
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("ladders/"):
            body = msgspec.json.encode(parse(path))
            kept.append(keep(name, [path], body, wheel))
    return kept


def read_table(path: Path, kind: type[T]) -> T:
    """Read any knowledge file into its type; see `load_table`."""
    return convert(parse(path), kind, path)


def parse(path: Path) -> dict[str, Any]:
    """Read a TOML file into plain values, with file and line in every error."""
    import tomllib  # noqa: PLC0415 - with kept tables it is hardly ever needed

    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise KnowledgeError(f"{path}: the file is missing.") from error  # noqa: EM102
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: the file cannot be read as UTF-8 text."
        raise KnowledgeError(message) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(_TOML_LINE, str(error))
        line = found.group(1) if found else "1"
        reason = re.sub(_TOML_LINE, "", str(error)).strip()
        message = f"{path}:{line}: not valid TOML: {reason}."
        raise KnowledgeError(message) from error


def convert(tree: dict[str, Any], kind: type[T], path: Path) -> T:
    """Give plain values their type, with file and line in every error."""
    try:
        return msgspec.convert(tree, kind, strict=True)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at `")
        line = line_of(path.read_text("utf-8"), where.rstrip("`"), reason)
        message = f"{path}:{line}: {reason}."
        raise KnowledgeError(message) from error


def line_of(text: str, where: str, reason: str = "") -> int:
    """Find the line of a msgspec path such as `$.titles[3].level` in a TOML text.

    The line of the nearest enclosing table is given where the key has no line of its
    own (a missing key, say).
    """
    lines = text.splitlines()
    names: list[str] = []
    at, key = 1, None
    unknown = re.search(r"unknown field `([^`]+)`", reason)
    for name, index in re.findall(_PATH_PART, where):
        if name:
            names.append(name)
            key = name
        elif index.isdigit() and names:
            header = f"[[{'.'.join(names)}]]"
            found = [i for i, line in enumerate(lines, 1) if line.strip() == header]
            if int(index) < len(found):
                at, key = found[int(index)], None
    key = unknown.group(1) if unknown else key
    if key is None:
        return at
    pattern = re.compile(rf'^\s*(?:\[+.*)?"?{re.escape(key)}"?\s*(?:=|\]|\.)')
    for number in range(at, len(lines) + 1):
        line = lines[number - 1]
        if number > at and line.startswith("[[") and key not in line:
            break
        if pattern.match(line):
            return number
    return at
