"""Finds the definitions of the styles that a text uses, and parses only those.

The part that holds the styles is often ten times as large as the text, and most of it
is unused: it is searched as bytes and cut into single definitions. A part that is not
written as Word writes it is parsed whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from framer.reading.ooxml_names import TYPE, W
from framer.reading.safety import BrokenPart

_NAMESPACE = b'xmlns:w="' + W[1:-1].encode() + b'"'
_CLOSE = b"</w:styles>"
_START, _END = b"<w:style ", b"</w:style>"
_DEFAULTS, _DEFAULTS_END = b"<w:docDefaults>", b"</w:docDefaults>"
_ID = re.compile(rb'\bw:styleId="([^"]*)"')
# comments, CDATA and document types have it, and styles hardly ever
_ROUGH = b"!"
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
_DEFAULT = re.compile(rb'\bw:default="(?:1|true|on)"')
# beyond this a search takes longer than the parser
_LARGEST = 1_000_000

Parse = Callable[[bytes], etree._Element]


class Definitions:
    """The style definitions of one file.

    Attributes:
        defaults: The `w:docDefaults`, None if there are none.
        default: Id of the paragraph style that holds where none is named.
    """

    def __init__(self, data: bytes, parse: Parse) -> None:
        """Look at the part; one not written as Word writes it is parsed at once."""
        self._data = data
        self._parse = parse
        self._whole: dict[str, etree._Element] | None = None
        self._head = data[: data.find(b">", data.find(b"<w:styles")) + 1]
        self._known: dict[str, tuple[int, int]] = {}
        self._unread = _scan(data, self._known)
        self.defaults: etree._Element | None = None
        self.default: str | None = None
        try:
            if not self._is_as_word_writes():
                raise BrokenPart
            start, end = data.find(_DEFAULTS), data.find(_DEFAULTS_END)
            if 0 <= start < end:
                self.defaults = self._cut(start, end + len(_DEFAULTS_END))
            for style_id, tag in self._unread:
                if b'w:type="paragraph"' in tag and _DEFAULT.search(tag):
                    self.default = style_id
                    break
        except BrokenPart:
            self._read_whole(parse(data))

    def get(self, style_id: str) -> etree._Element | None:
        """Give the definition of a paragraph or character style, None without one."""
        if self._whole is not None:
            return self._whole.get(style_id)
        while style_id not in self._known:
            if next(self._unread, None) is None:
                return None
        try:
            return self._cut(*self._known[style_id])
        except BrokenPart:
            try:
                self._read_whole(self._parse(self._data))
            except BrokenPart:
                self._whole = {}
            return self.get(style_id)

    def _is_as_word_writes(self) -> bool:
        data = self._data
        return (
            len(data) <= _LARGEST
            and _NAMESPACE in self._head
            and data[-99:].rstrip().endswith(_CLOSE)
            and _ROUGH not in data
        )

    def _cut(self, start: int, end: int) -> etree._Element:
        return self._parse(self._head + self._data[start:end] + _CLOSE)[0]

    def _read_whole(self, root: etree._Element) -> None:
        self._whole = {}
        self.defaults = root.find(W + "docDefaults")
        for style in root.iterchildren(W + "style"):
            style_id, kind = style.get(W + "styleId"), style.get(TYPE)
            if style_id is None or kind not in ("paragraph", "character"):
                continue
            self._whole.setdefault(style_id, style)
            if kind == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self.default = style_id


def _scan(
    data: bytes, known: dict[str, tuple[int, int]]
) -> Iterator[tuple[str, bytes]]:
    """Note in `known` where each definition stands, as far as it is asked for."""
    start = data.find(_START)
    while start >= 0:
        end = data.find(_END, start)
        tag = data[start : data.find(b">", start) + 1]
        match = _ID.search(tag)
        if end >= 0 and match is not None:
            style_id = match[1].decode("utf-8", "replace")
            if "&" in style_id:
                for escaped, sign in _ESCAPES:
                    style_id = style_id.replace(escaped, sign)
            known.setdefault(style_id, (start, end + len(_END)))
            yield style_id, tag
        start = data.find(_START, max(end, start + 1))
