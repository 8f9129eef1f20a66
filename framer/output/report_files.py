"""The files that the HTML report and the career picture are made from."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from framer.errors import KnowledgeError
from framer.framing.frames import default_folder
from framer.knowledge.loader import read_table

FOLDER = "reports"
_COLOUR = re.compile(r"var\(--([a-z-]+)\)")
_UNPRINTABLE = ("Cc", "Cs", "Cn", "Co")


class Words(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The words that stand in the picture."""

    level: str
    unknown_level: str
    unknown_track: str
    beside: str
    gap: str
    overlap: str
    month: str
    months: str
    empty: str
    title: str
    summary: str
    moves: str
    no_moves: str
    best: str
    band: str
    blurred: str


class Look(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The whole of picture.toml.

    Attributes:
        words: What stands in the picture.
        marks: What a move is called, by direction.
        light: Colours by name, on a light page and on paper.
        dark: The same names on a dark page.
    """

    words: Words
    marks: dict[str, str]
    light: dict[str, str]
    dark: dict[str, str]


@cache
def look(folder: Path | None = None) -> Look:
    """Give picture.toml, a person's own in place of framer's.

    Raises:
        KnowledgeError: The file breaks its type; file and line are named.
    """
    return read_table(_path("picture.toml", folder), Look)


@cache
def source(name: str, folder: Path | None = None) -> str:
    """Give the text of a file that is not a template (a style sheet, a script).

    Raises:
        KnowledgeError: It cannot be read as text.
    """
    path = _path(name, folder)
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: the file cannot be read as UTF-8 text."
        raise KnowledgeError(message) from error


def fill(name: str, folder: Path | None = None, **values: Any) -> str:
    """Fill a template; everything in `values` is escaped.

    Args:
        name: File name in the folder `reports`.
        folder: A person's own templates, laid over framer's.
        values: What the template may name.

    Raises:
        KnowledgeError: The template is not valid or names something unknown.
    """
    path = _path(name, folder)
    try:
        return _environment(folder).get_template(name).render(values)
    except TemplateSyntaxError as error:
        message = f"{error.filename or path}:{error.lineno}: {error.message}."
        raise KnowledgeError(message) from error
    except TemplateError as error:
        raise KnowledgeError(f"{path}: {error}.") from error  # noqa: EM102


def coloured(css: str, colours: dict[str, str]) -> str:
    """Put colours in place of their names, for programs that know no variables."""
    return _COLOUR.sub(lambda match: colours[match[1]], css)


def clean(value: Any) -> Any:
    """Take out of a text what no XML document may hold."""
    if not isinstance(value, str) or value.isprintable():
        return value
    kept = (
        each if each in "\n\t" or unicodedata.category(each) not in _UNPRINTABLE else ""
        for each in value
    )
    return type(value)("".join(kept))


@cache
def _environment(folder: Path | None) -> ImmutableSandboxedEnvironment:
    folders = [default_folder() / FOLDER]
    if folder is not None:
        folders.insert(0, folder / FOLDER)
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(each) for each in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _path(name: str, folder: Path | None) -> Path:
    if folder is not None and (own := folder / FOLDER / name).is_file():
        return own
    return default_folder() / FOLDER / name
