"""Passages: the wordings of letters and interview sheets, by section.

A file of passages has sections such as `## opening` or `## pressed if chosen`. The
paragraphs of a section are alternatives; each line of a paragraph is one sentence. A
line that begins with `?` is left out where it names a value that is not known.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from framer.errors import KnowledgeError
from framer.framing.frames import default_folder, digest
from framer.framing.rendering import ready, render
from framer.model import Evidence

_SECTION = re.compile(r"^## (?P<name>[a-z][a-z0-9 -]*[a-z0-9])\s*$")
_SOURCE = re.compile(r"^\[([A-Z]{1,2}\d+(?:, ?[A-Z]{1,2}\d+)*)\]\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """One way to put a section.

    Attributes:
        id: `letter/opening/2`: file, section and number.
        lines: Its sentences, with the names of values.
        source: Codes of the advice that it follows.
    """

    id: str
    lines: tuple[str, ...]
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the facts that it rests on; a blank alone rests on none."""

    text: str
    evidence: tuple[Evidence, ...] = ()


def joined(sentences: tuple[Sentence, ...]) -> str:
    """The text that sentences make."""
    return " ".join(sentence.text for sentence in sentences)


@dataclass(frozen=True, slots=True)
class Written:
    """A passage with its values filled in."""

    id: str
    sentences: tuple[Sentence, ...]
    source: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole passage."""
        return joined(self.sentences)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every fact of its sentences, each once."""
        facts = [fact for each in self.sentences for fact in each.evidence]
        return tuple(dict.fromkeys(facts))


@cache
def load_passages(
    name: str, folder: Path | None = None
) -> dict[str, tuple[Passage, ...]]:
    """The passages of a file by section; a person's own file replaces framer's.

    Args:
        name: The file below the templates folder, for instance `letter/letter.md`.
        folder: A folder with a person's own templates, or None.

    Raises:
        KnowledgeError: The file is missing or breaks its form; file and line are named.
    """
    path = default_folder() / name
    if folder is not None and (folder / name).is_file():
        path = folder / name
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name}: the template cannot be read as UTF-8 text."
        raise KnowledgeError(message) from error
    return _sections(lines, path)


def _sections(lines: list[str], path: Path) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {}
    section = ""
    paragraph: list[str] = []
    comment = False

    def close() -> None:
        if not paragraph:
            return
        known = found.setdefault(section, [])
        match = _SOURCE.match(paragraph[0])
        codes = match.group(1).replace(" ", "").split(",") if match else []
        first = _SOURCE.sub("", paragraph[0])
        body = tuple(line for line in (first, *paragraph[1:]) if line)
        name = f"{path.stem}/{section}/{len(known) + 1}"
        known.append(Passage(name, body, tuple(codes)))
        paragraph.clear()

    for number, line in enumerate(lines, 1):
        plain = line.strip()
        if comment or plain.startswith("<!--"):
            comment = not plain.endswith("-->")
            continue
        if plain.startswith("#"):
            close()
            heading = _SECTION.match(plain)
            if heading is None:
                message = f"{path.name}:{number}: a section begins with `## name`."
                raise KnowledgeError(message)
            section = heading.group("name")
        elif not plain:
            close()
        elif not section:
            message = f"{path.name}:{number}: words before the first section."
            raise KnowledgeError(message)
        else:
            paragraph.append(plain)
    close()
    return {name: tuple(each) for name, each in found.items()}


def fill(passage: Passage, values: dict[str, Any]) -> Written | None:
    """Fill a passage; None where a line that must stand names an unknown value."""
    sentences: list[Sentence] = []
    for line in passage.lines:
        made = render(line.removeprefix("?").strip(), values)
        if made is not None and made[0]:
            sentences.append(Sentence(*made))
        elif not line.startswith("?"):
            return None
    return Written(passage.id, tuple(sentences), passage.source) if sentences else None


def fitting(
    passages: dict[str, tuple[Passage, ...]],
    name: str,
    values: dict[str, Any],
    *,
    key: str,
    used: Collection[str] = (),
) -> list[Written]:
    """The passages of a section that can be filled, the best first.

    The order is the same on every run and differs from one `key` to another; passages
    whose id is in `used` come last.

    Args:
        passages: The sections of a file.
        name: The section.
        values: What the passages may name.
        key: What the choice is made for, for instance the id of a move.
        used: Ids of passages that were taken before.
    """
    known = ready(values)
    made = [fill(each, known) for each in passages.get(name, ())]
    found = [each for each in made if each is not None]
    return sorted(found, key=lambda each: (each.id in used, digest(key, each.id)))
