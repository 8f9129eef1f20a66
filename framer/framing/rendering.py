"""Wordings are filled with values; every fact that was used is kept.

`((...))` is a sentence that stands only if everything that it names is known, and
`((... // ...))` takes the first that does. A missing value anywhere else means that the
wording does not fit.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from functools import cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, UndefinedError
from jinja2.runtime import Context

from framer.framing.prose import OPEN_COMMA, capitalise, with_article
from framer.framing.slots import Text
from framer.model import Evidence

_used: ContextVar[list[Evidence] | None] = ContextVar("used", default=None)
_SPACED = re.compile(r" ([.,;:?!])")
_DOUBLE = re.compile(r",([.;])")
# A name with a comma, where the sentence goes on behind it.
_GOES_ON = re.compile(rf"{OPEN_COMMA}(?= \w)")
_OPTIONAL = re.compile(r"\(\((.*?)\)\)", re.S)
_BLANK = re.compile(r"\[\[(.+?)\]\]")


def _keep(value: Any) -> Any:
    """Note the evidence of a value that is written into a text."""
    used = _used.get()
    if used is not None and isinstance(value, Text):
        used.extend(value.facts)
    return value


def _capital(value: str) -> str:
    text = capitalise(value)
    return value.turned(text) if isinstance(value, Text) else text


def _an(value: str) -> str:
    text = with_article(value)
    return value.turned(text) if isinstance(value, Text) else text


@cache
def _environment() -> Environment:
    made = Environment(undefined=StrictUndefined, finalize=_keep, autoescape=False)
    made.filters.update(cap=_capital, an=_an)
    return made


@cache
def _empty() -> Template:
    return _environment().from_string("")


@cache
def _parts(text: str) -> tuple[tuple[str, ...], ...]:
    """A wording as parts, each with its alternatives; a required part has one."""
    parts: list[tuple[str, ...]] = []
    for number, piece in enumerate(_OPTIONAL.split(text)):
        if number % 2 == 0:
            parts.append((piece,) if piece else ())
        else:
            parts.append(tuple(each.strip() for each in piece.split("//")))
    return tuple(parts)


@cache
def _compiled(piece: str) -> Template | None:
    """A part ready to fill, None where it is plain words; compiling is slow."""
    return _environment().from_string(piece) if "{" in piece else None


def ready(values: dict[str, Any]) -> Context:
    """Values made ready to fill many wordings with, which is quicker."""
    return _empty().new_context(values)


def render(
    text: str, values: dict[str, Any] | Context
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Fill a wording; None where it names something that is not known."""
    used: list[Evidence] = []
    token = _used.set(used)
    parts = _parts(text)
    if not parts:
        return None
    # one context serves all parts: making one costs more than filling it
    context = values if isinstance(values, Context) else ready(values)
    try:
        words: list[str] = []
        for number, choices in enumerate(parts):
            for choice in choices:
                template = _compiled(choice)
                if template is None:
                    words.append(choice)
                    break
                mark = len(used)
                try:
                    words.append("".join(template.root_render_func(context)))
                    break
                except UndefinedError:
                    del used[mark:]
                    if number % 2 == 0:
                        return None
    finally:
        _used.reset(token)
    return tidy("".join(words)), tuple(dict.fromkeys(used))


def tidy(text: str) -> str:
    """Close up blanks and doubled stops that left-out parts leave behind."""
    if OPEN_COMMA in text:
        text = _GOES_ON.sub(",", text).replace(OPEN_COMMA, "")
    text = " ".join(text.split())
    if "|" in text:
        text = re.sub(r" ?\| ?", " | ", text)
    text = _SPACED.sub(r"\1", text)
    if ".." in text:
        text = re.sub(r"\.\.+", ".", text)
    return _DOUBLE.sub(r"\1", text)


def blanks(text: str) -> tuple[str, ...]:
    """The questions of a text's blanks, in order."""
    return tuple(_BLANK.findall(text))
