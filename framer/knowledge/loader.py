"""Reads the knowledge files, strictly: every error names file and line.

A table is one TOML file with one msgspec type. Unknown and missing keys, wrong types
and duplicates are refused. What was read once is kept for the life of the process.

Reading TOML costs fifty times as much as reading JSON, so installing framer keeps each
table once more as JSON in `compiled/`; a copy is used only while it carries the digest
of the very file it was made from.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from framer.errors import KnowledgeError

T = TypeVar("T")

_PATH_PART = re.compile(r"\.([A-Za-z_][\w-]*)|\[(\d+|\.\.\.)\]")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


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
    try:
        source = path.read_bytes()
    except OSError:
        return read_table(path, kind)
    kept = read_kept(name, digest(source))
    if kept is not None:
        try:
            return msgspec.json.decode(kept, type=kind)
        except msgspec.DecodeError:
            pass
    return read_table(path, kind)


def digest(*contents: bytes) -> bytes:
    """Give one digest of the bytes of one or more files."""
    whole = hashlib.blake2b(digest_size=16)
    for each in contents:
        whole.update(each)
    return whole.hexdigest().encode()


def read_kept(name: str, wanted: bytes) -> bytes | None:
    """Give the kept JSON of a table, None if there is none or it is stale."""
    path = knowledge_folder() / "compiled" / f"{name.replace('/', '-')}.json"
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    stamp, _, body = raw.partition(b"\n")
    return body if stamp == wanted else None


def keep(name: str, stamp: bytes, body: bytes) -> Path:
    """Write the JSON of a table for `read_kept` and say where."""
    folder = knowledge_folder() / "compiled"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name.replace('/', '-')}.json"
    path.write_bytes(stamp + b"\n" + body)
    return path


def keep_tables() -> list[Path]:
    """Keep every table that lies in the knowledge folder, the ladders apart."""
    folder = knowledge_folder()
    kept = []
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("ladders/"):
            body = msgspec.json.encode(parse(path))
            kept.append(keep(name, digest(path.read_bytes()), body))
    return kept


def read_table(path: Path, kind: type[T]) -> T:
    """Read any knowledge file into its type; see `load_table`."""
    return convert(parse(path), kind, path)


def parse(path: Path) -> dict[str, Any]:
    """Read a TOML file into plain values, with file and line in every error."""
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
        found = _TOML_LINE.search(str(error))
        line = found.group(1) if found else "1"
        reason = _TOML_LINE.sub("", str(error)).strip()
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
    for name, index in _PATH_PART.findall(where):
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
