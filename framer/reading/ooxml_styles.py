"""What the styles of a Word file say about a paragraph and a run.

Only the styles that the text uses are looked at: the part that defines them is often
ten times as large as the text.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
from lxml import etree
from msgspec import structs

from framer.reading.ooxml_definitions import Definitions
from framer.reading.ooxml_names import LOOK_FACTS, TYPE, VAL, W

_DEEPEST = 30
# points; no page is larger, and what is not a number is not smaller either
_FARTHEST = 10_000

# Word keeps these names in English; other programs write them in the user's language
_LIST_NAME = re.compile(r"list (?:bullet|number) ([2-5])$")
_HEADING_NAME = re.compile(
    r"(?:heading|berschrift|überschrift|titre|título|titulo|titolo|kop|encabezado|"
    r"intestazione|cabeçalho) ?([1-9])$"
)
_TITLE_NAMES = frozenset(
    ("title", "titel", "titre", "título", "titulo", "titolo", "document title")
)

_BOLD, _ITALIC, _CAPS, _SMALL_CAPS = W + "b", W + "i", W + "caps", W + "smallCaps"
_HIDDEN, _UNDERLINE, _SIZE = W + "vanish", W + "u", W + "sz"
_CHARACTER_STYLE = W + "rStyle"
# points: white text of this size and any text of that size is not there to be read
_SMALL, _TINY = 4.0, 2.0
_TOGGLES = (_BOLD, _ITALIC, _CAPS, _SMALL_CAPS, _HIDDEN)
_COLOUR, _THEME_COLOUR = W + "color", W + "themeColor"
_STYLE, _MARK, _SECTION = W + "pStyle", W + "rPr", W + "sectPr"
_NAME, _BASED_ON = W + "name", W + "basedOn"
_OF_PARAGRAPH, _OF_RUNS = W + "pPr", W + "rPr"
_LOOK_FACTS = frozenset(LOOK_FACTS)
_GONE = (W + "del", W + "moveFrom")
_BLACK_THEME = ("text1", "dark1")

Facts = dict[str, str]
Key = tuple[str, ...]


class Look(msgspec.Struct, frozen=True, eq=False):
    """How a run of text looks; equal looks of one style are the same object."""

    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False
    size: float | None = None
    colour: bool = False
    hidden: bool = False


class Style(msgspec.Struct, eq=False):
    """A style with everything that it inherits.

    Attributes:
        name: In lower case.
        heading: Outline level 1-9, 0 for a title, None for text.
        level: Level of the list that the style belongs to, None if it is no list.
        indent: Left indent in points.
        right_tabs: Positions of its right-aligned tab stops.
        page_break: It starts a new page.
        run: What it says about its runs.
        looks: The looks made so far from this style and a run's own properties.
    """

    name: str = ""
    heading: int | None = None
    level: int | None = None
    indent: float = 0.0
    right_tabs: frozenset[str] = frozenset()
    page_break: bool = False
    run: Facts = {}
    looks: dict[Key, Look] = {}


def is_on(value: str | None) -> bool:
    """Read an on/off property; a property without a value is on."""
    return value is None or value.lower() not in ("0", "false", "off")


def number(value: str | None) -> int | None:
    """Read a whole number, None if it is none."""
    try:
        return int(value) if value else None
    except ValueError:
        return None


def points(value: str | None, unit: float) -> float | None:
    """Read a measure given in `unit`s a point, or with its own unit (Strict files)."""
    if not value:
        return None
    factors = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}
    try:
        if value[-2:] in factors:
            measure = float(value[:-2]) * factors[value[-2:]]
        else:
            measure = float(value) / unit
    except ValueError:
        return None
    return round(measure, 2) if abs(measure) < _FARTHEST else None


def fact(element: etree._Element, tag: str) -> str:
    """Take down a property of a run as it is written, "" without a value."""
    if tag == _COLOUR:
        return f"{element.get(VAL) or ''}/{element.get(_THEME_COLOUR) or ''}"
    return element.get(VAL) or ""


def _facts(properties: etree._Element) -> Facts:
    facts: Facts = {}
    for each in properties:
        tag = each.tag
        if tag in _LOOK_FACTS:
            facts[tag] = fact(each, tag)
    return facts


class StyleSheet:
    """The styles of one file, each resolved when it is first used."""

    def __init__(self, definitions: Definitions | None = None) -> None:
        self._definitions = definitions
        self._paragraphs: dict[str | None, Style] = {}
        self._with_own: dict[Any, Style] = {}
        self._characters: dict[str, Facts] = {}
        self._base: Facts = {}
        self._default: str | None = None
        if definitions is not None:
            self._default = definitions.default
            if definitions.defaults is not None:
                base = definitions.defaults.find(f"{W}rPrDefault/{W}rPr")
                self._base = {} if base is None else _facts(base)

    def _find(self, style_id: str | None) -> etree._Element | None:
        if self._definitions is None or style_id is None:
            return None
        return self._definitions.get(style_id)

    def paragraph(self, style_id: str | None) -> Style:
        """Give a paragraph style; the file's default one where it is not defined."""
        style = self._paragraphs.get(style_id)
        if style is None:
            style = self._resolve(style_id)
            if style is None:
                style = self._resolve(self._default) or Style(run=self._base)
                if style_id is not None:
                    style = structs.replace(style, name=style_id.lower(), looks={})
                    _read_name(style)
            self._paragraphs[style_id] = style
        return style

    def of(self, properties: etree._Element) -> tuple[Style, bool, str]:
        """Read a `w:pPr`.

        Returns:
            The style together with the paragraph's own properties; whether the
            paragraph mark was deleted, so that the text goes on in the next paragraph;
            and the break of the section that ends here, "" if none ends.
        """
        style_id: str | None = None
        own: list[Any] = []
        merged, section = False, ""
        for part in properties[:]:
            tag = part.tag
            if tag == _STYLE:
                style_id = part.get(VAL)
            elif tag in _PROPERTIES:
                own.append((tag, *part.items()))
                own.extend((inner.tag, *inner.items()) for inner in part)
            elif tag == _MARK:
                merged = next(part.iterchildren(*_GONE), None) is not None
            elif tag == _SECTION:
                kind = part.find(TYPE)
                section = (kind is not None and kind.get(VAL)) or "nextPage"
        style = self.paragraph(style_id)
        if not own:
            return style, merged, section
        key = (style_id, *own)
        with_own = self._with_own.get(key)
        if with_own is None:
            with_own = structs.replace(style)
            for part in properties:
                read_property(with_own, part)
            self._with_own[key] = with_own
        return with_own, merged, section

    def _resolve(self, style_id: str | None, depth: int = 0) -> Style | None:
        """Add what a style says to what it inherits, None if it is not defined."""
        element = self._find(style_id)
        if element is None or depth > _DEEPEST:
            return None
        name = based_on = ""
        of_paragraph: list[etree._Element] = []
        of_runs: list[etree._Element] = []
        for part in element:
            tag = part.tag
            if tag == _NAME:
                name = (part.get(VAL) or "").lower()
            elif tag == _BASED_ON:
                based_on = part.get(VAL) or ""
            elif tag == _OF_PARAGRAPH:
                of_paragraph.append(part)
            elif tag == _OF_RUNS:
                of_runs.append(part)
        parent = self._paragraphs.get(based_on)
        if parent is None and based_on:
            parent = self._resolve(based_on, depth + 1)
            if parent is not None:
                self._paragraphs[based_on] = parent
        if parent is None:
            parent = Style(run=self._base)
        style = structs.replace(parent, name=name, run=dict(parent.run), looks={})
        _read_name(style)
        for part in of_paragraph:
            for each in part:
                read_property(style, each)
        for part in of_runs:
            style.run.update(_facts(part))
        return style

    def _character(self, style_id: str | None, depth: int = 0) -> Facts:
        """Give what a character style says about runs, with what it inherits."""
        facts = self._characters.get(style_id or "")
        if facts is None:
            facts = {}
            element = self._find(style_id)
            if element is not None and depth < _DEEPEST:
                based_on = element.find(W + "basedOn")
                if based_on is not None:
                    facts |= self._character(based_on.get(VAL), depth + 1)
                properties = element.find(W + "rPr")
                if properties is not None:
                    facts |= _facts(properties)
            self._characters[style_id or ""] = facts
        return facts

    def look(self, style: Style, facts: list[str]) -> Look:
        """Give the look of a run in a paragraph of this style.

        Args:
            style: Style of the paragraph.
            facts: The run's own properties, each followed by its value.
        """
        key = tuple(facts)
        look = style.looks.get(key)
        if look is None:
            own = dict(zip(facts[::2], facts[1::2], strict=True))
            look = style.looks[key] = self._make_look(style, own)
        return look

    def _make_look(self, style: Style, own: Facts) -> Look:
        known_as = own.get(_CHARACTER_STYLE)
        character = {} if known_as is None else self._character(known_as)
        facts = style.run | character | own
        on = {}
        for toggle in _TOGGLES:
            if toggle in own:
                on[toggle] = is_on(own[toggle] or None)
            else:
                # a style of each kind switches the property over: Word's toggle rule
                on[toggle] = _says(style.run, toggle) != _says(character, toggle)
        return Look(
            bold=on[_BOLD],
            italic=on[_ITALIC],
            caps=on[_CAPS] or on[_SMALL_CAPS],
            underline=facts.get(_UNDERLINE, "none") != "none",
            size=points(facts.get(_SIZE), 2),
            colour=_is_coloured(facts.get(_COLOUR, "")),
            hidden=on[_HIDDEN] or _is_too_small(facts),
        )


def _says(facts: Facts, toggle: str) -> bool:
    return toggle in facts and is_on(facts[toggle] or None)


def _is_too_small(facts: Facts) -> bool:
    """Say whether nobody can see a text: too small, or white and nearly so."""
    size = points(facts.get(_SIZE), 2)
    if size is None or size > _SMALL:
        return False
    white = facts.get(_COLOUR, "").partition("/")[0].lower() == "ffffff"
    return white or size <= _TINY


def _is_coloured(value: str) -> bool:
    colour, _, theme = value.partition("/")
    if theme:
        return theme not in _BLACK_THEME
    return colour.lower() not in ("", "auto", "000000")


def _read_name(style: Style) -> None:
    if style.name in _TITLE_NAMES:
        style.heading = 0
        return
    match = _HEADING_NAME.match(style.name)
    if match is not None:
        style.heading = int(match[1])


def read_property(style: Style, part: etree._Element) -> None:
    """Let one property of a `w:pPr` change what a style says."""
    reader = _PROPERTIES.get(part.tag)
    if reader is not None:
        reader(style, part)


def _read_outline(style: Style, part: etree._Element) -> None:
    level = number(part.get(VAL))
    if level is not None:
        style.heading = level + 1 if 0 <= level < 9 else None


def _read_numbering(style: Style, part: etree._Element) -> None:
    list_id, level = part.find(W + "numId"), part.find(W + "ilvl")
    if list_id is not None and number(list_id.get(VAL)) == 0:
        style.level = None
        return
    given = None if level is None else number(level.get(VAL))
    if given is None:
        # Word's own "List Bullet 2" has a list of its own for its level
        named = _LIST_NAME.match(style.name)
        given = int(named[1]) - 1 if named else 0
    style.level = min(max(given, 0), 8)


def _read_indent(style: Style, part: etree._Element) -> None:
    left = points(part.get(W + "left") or part.get(W + "start"), 20)
    if left is not None:
        style.indent = left


def _read_tabs(style: Style, part: etree._Element) -> None:
    tabs = set(style.right_tabs)
    for tab in part:
        place = tab.get(W + "pos") or ""
        if tab.get(VAL) in ("right", "end"):
            tabs.add(place)
        else:
            tabs.discard(place)
    style.right_tabs = frozenset(tabs)


def _read_page_break(style: Style, part: etree._Element) -> None:
    style.page_break = is_on(part.get(VAL))


_PROPERTIES = {
    W + "outlineLvl": _read_outline,
    W + "numPr": _read_numbering,
    W + "ind": _read_indent,
    W + "tabs": _read_tabs,
    W + "pageBreakBefore": _read_page_break,
}
