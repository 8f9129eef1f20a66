"""Frames: ways to tell a move, each a file that a career coach can edit.

A frame file begins with TOML between two lines `+++` and goes on with sections such
as `## bullet`, `## letter if chosen` or `## answer when thin`; the wordings of a
section are paragraphs. docs/frames.md explains what may stand in them.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec

from framer.errors import KnowledgeError
from framer.framing.data import convert
from framer.framing.names import unknown_names
from framer.framing.shared_parts import FILE as PARTS
from framer.framing.shared_parts import Parts, expanded, read_parts
from framer.model import Direction, Form, Move, Stance

FRONT = "+++"
_SECTION = re.compile(
    r"^## (?P<form>[a-z-]+)(?: if (?P<stance>[a-z]+))?(?P<thin> when thin)?\s*$"
)
# Codes of advice before a wording, and the mark of one that is tried last.
_CODES = re.compile(
    r"^\[(?=[A-Zl])(?P<codes>[A-Z]{1,2}\d+(?:, ?[A-Z]{1,2}\d+)*)?"
    r"(?:,? ?(?P<last>last))?\]\s*"
)


class Front(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a frame file says about itself.

    Attributes:
        id: The file's name without its ending.
        name: How it reads in a list.
        about: When to take it and what it must get across.
        rank: Of several frames that fit, the lowest is taken.
        directions: Directions of a move that it fits.
        kinds: Kinds of move that it fits; empty means any.
        avoid: Kinds of move that it never fits.
        needs: Values that must exist for it: `new.one`, `later`.
        follows: A frame whose wordings are taken where this one has none that fit.
        source: Codes of the advice that it follows.
        fits: Moves that it is for.
        does_not_fit: Moves that it is not for.
    """

    id: str
    name: str
    about: str
    rank: int
    directions: list[str]
    kinds: list[str]
    source: list[str]
    fits: list[str]
    does_not_fit: list[str]
    avoid: list[str] = []
    needs: list[str] = []
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to put it.

    Attributes:
        id: `step-down/bullet/chosen/2`: frame, form, condition and number.
        text: Its words, with the names of values.
        source: Codes of the patterns that it follows.
        thin: Only for a role about which the résumé says next to nothing.
        last: Taken only where none of the others of its section will do.
    """

    id: str
    text: str
    source: tuple[str, ...] = ()
    thin: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A way to tell a move: when it fits, and its wordings by form and condition."""

    front: Front
    wordings: dict[tuple[Form, Stance | None], tuple[Wording, ...]] = field(
        default_factory=dict
    )


def default_folder() -> Path:
    """Where the frames are: in the checkout beside the package, or in the wheel."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_templates", package.parent / "templates"):
        if (folder / "frames").is_dir():
            return folder
    message = "framer's templates are missing: install framer again"
    raise KnowledgeError(message)


@cache
def load_frames(folder: Path | None = None) -> dict[str, Frame]:
    """All frames by id; those of `folder` replace or add to framer's own.

    Raises:
        KnowledgeError: A frame file breaks its rules; file and line are named.
    """
    paths = {
        path.name: path for path in sorted((default_folder() / "frames").glob("*.md"))
    }
    if folder is not None:
        own = folder / "frames" if (folder / "frames").is_dir() else folder
        paths |= {path.name: path for path in sorted(own.glob("*.md"))}
    paths.pop("README.md", None)
    parts = read_parts(default_folder() / "frames" / PARTS)
    if (changed := paths.pop(PARTS)).parent != default_folder() / "frames":
        parts |= read_parts(changed)
    frames = {path.stem: read_frame(path, parts) for path in paths.values()}
    for name, frame in frames.items():
        if frame.front.follows and frame.front.follows not in frames:
            message = f"{name}.md: follows {frame.front.follows!r}, which is no frame"
            raise KnowledgeError(message)
    return frames


def read_frame(path: Path, parts: Parts) -> Frame:
    """Read and check one frame file.

    Args:
        path: The file.
        parts: What its wordings may name as `((> name))`.

    Raises:
        KnowledgeError: The file breaks its rules; the message names file and line.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    ends = [number for number, line in enumerate(lines) if line.strip() == FRONT]
    if len(ends) < 2 or ends[0] != 0:
        message = f"{path.name}:1: a frame begins with TOML between two lines {FRONT}"
        raise KnowledgeError(message)
    try:
        raw = tomllib.loads("\n".join(lines[1 : ends[1]]))
    except tomllib.TOMLDecodeError as error:
        message = f"{path.name}: {error} (the first line below {FRONT} is line 1)"
        raise KnowledgeError(message) from error
    front = convert(raw, Front, path.name)
    _check_front(front, path)
    return Frame(front, _sections(lines, ends[1] + 1, path, parts))


def _check_front(front: Front, path: Path) -> None:
    problem = ""
    if front.id != path.stem:
        problem = f"id is {front.id!r}, the file's name says {path.stem!r}"
    elif not front.fits or not front.does_not_fit:
        problem = "give at least one example each in fits and does_not_fit"
    elif not set(front.directions) <= set(get_args(Direction)):
        problem = f"directions may be {', '.join(get_args(Direction))}"
    if problem:
        message = f"{path.name}:1: {problem}"
        raise KnowledgeError(message)


def _sections(
    lines: list[str], start: int, path: Path, parts: Parts
) -> dict[tuple[Form, Stance | None], tuple[Wording, ...]]:
    found: dict[tuple[Form, Stance | None], list[Wording]] = {}
    key: tuple[Form, Stance | None] | None = None
    thin = False
    paragraph: list[str] = []

    def close(number: int) -> None:
        text = " ".join(line.strip() for line in paragraph)
        paragraph.clear()
        try:
            text = expanded(text, parts)
        except KeyError as error:
            message = f"{path.name}:{number - 1}: no part is named {error}"
            raise KnowledgeError(message) from error
        wrong = unknown_names(text)
        if wrong:
            message = f"{path.name}:{number - 1}: no value is named {wrong[0]!r}"
            raise KnowledgeError(message)
        if not text or text.startswith("<!--") or key is None:
            return
        known = found.setdefault(key, [])
        codes = _CODES.match(text)
        named = (codes.group("codes") or "") if codes else ""
        source = tuple(named.replace(" ", "").split(",")) if named else ()
        last = codes is not None and codes.group("last") is not None
        name = f"{path.stem}/{key[0]}/{key[1] or 'safe'}/{len(known) + 1}"
        plain = _CODES.sub("", text)
        known.append(Wording(name, plain, source, thin=thin, last=last))

    for number, line in enumerate(lines[start:], start + 1):
        if line.startswith("#"):
            close(number)
            match = _SECTION.match(line)
            if match is None:
                message = f"{path.name}:{number}: not a section that framer knows"
                raise KnowledgeError(message)
            key, thin = _key(match, path, number), bool(match.group("thin"))
        elif not line.strip():
            close(number)
        elif key is None:
            message = f"{path.name}:{number}: words before the first section"
            raise KnowledgeError(message)
        else:
            paragraph.append(line)
    close(len(lines) + 1)
    return {name: tuple(wordings) for name, wordings in found.items()}


def _key(match: re.Match[str], path: Path, number: int) -> tuple[Form, Stance | None]:
    for form in get_args(Form):
        if form != match.group("form"):
            continue
        if match.group("stance") is None:
            return form, None
        for stance in get_args(Stance):
            if stance == match.group("stance"):
                return form, stance
    message = f"{path.name}:{number}: no such form or stance"
    raise KnowledgeError(message)


def fitting(frames: dict[str, Frame], move: Move) -> list[Frame]:
    """The frames that fit a move by direction and kind, the best first."""
    kinds = set(move.kinds)
    if move.arc and move.to_id != move.arc[-1]:
        # the arc is told once, where it arrives
        kinds.discard("slingshot")
    found = [
        frame
        for frame in frames.values()
        if move.direction in frame.front.directions
        and not kinds & set(frame.front.avoid)
        and (not frame.front.kinds or kinds & set(frame.front.kinds))
    ]
    return sorted(found, key=lambda frame: (frame.front.rank, frame.front.id))


def wordings(
    frames: dict[str, Frame], frame: Frame, form: Form, stance: Stance | None
) -> list[tuple[int, Wording]]:
    """The wordings of a form, those of the frames that it follows after its own."""
    found: list[tuple[int, Wording]] = []
    level, seen = 0, set[str]()
    while True:
        seen.add(frame.front.id)
        found += [(level, each) for each in frame.wordings.get((form, stance), ())]
        level += 1
        following = frames.get(frame.front.follows)
        if following is None or following.front.id in seen:
            return found
        frame = following


def digest(*names: str) -> str:
    """A hash of names: an order among equals that is the same on every run."""
    return hashlib.sha256("/".join(names).encode()).hexdigest()
