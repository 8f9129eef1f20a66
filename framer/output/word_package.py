"""The archive of a Word file, with some parts replaced and the others as they were.

What is not replaced is copied as it is packed, without being unpacked. The new archive
holds no clock time, so that the same parts give the same bytes.
"""

from __future__ import annotations

import posixpath
import struct
import zlib

from lxml import etree

from framer.errors import OutputError
from framer.reading import ooxml_names as names
from framer.reading.ooxml_names import W
from framer.reading.safety import UNNAMED, Archive, parse_xml

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = f"{{{_PACKAGE}/relationships}}"
_TYPES = f"{{{_PACKAGE}/content-types}}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)
CONTENT_TYPES = "[Content_Types].xml"

_LOCAL_FORM = struct.Struct("<4s5H3L2H")
_ENTRY_FORM = struct.Struct("<4s6H3L5H2L")
_END_FORM = struct.Struct("<4s4H2LH")
_VERSION = 20
_KEPT_FLAGS = 0x7  # locked, and the two bits of the packing level
_UTF8_NAME = 0x800
_FIRST_DAY = 0x21  # 1 January 1980, the first that an archive can name
_DEFLATED = 8


class Package:
    """A Word file whose parts can be read, changed and packed again.

    Attributes:
        main: Name of the part with the document's text.
        strict: The document uses the namespaces of Strict Office Open XML.
    """

    def __init__(self, data: bytes, label: str = "") -> None:
        self._data = data
        self._archive = Archive(data, label or UNNAMED)
        self._changed: dict[str, bytes] = {}
        self._strict_parts: dict[str, list[tuple[bytes, bytes]]] = {}
        self.main = self._main_part()
        self.strict = False

    # --- reading ------------------------------------------------------------------

    def root(self, part: str) -> etree._Element:
        """Parse a part with nothing left out, in the usual namespaces."""
        data = self.read(part)
        # the checks against hostile files are the reader's own
        checked = parse_xml(data, self._archive.label)
        if isinstance(checked.tag, str) and checked.tag.startswith(names.STRICT):
            self.strict = self.strict or part == self.main
            data = etree.tostring(_parse(data).getroottree(), encoding="UTF-8")
            found = [
                each for each in names.STRICT_TO_USUAL if b'"' + each[0] + b'"' in data
            ]
            self._strict_parts[part] = found
            for strict, usual in found:
                data = data.replace(b'"' + strict + b'"', b'"' + usual + b'"')
        return _parse(data)

    def read(self, part: str) -> bytes:
        """Give the bytes of a part as they are now."""
        if part in self._changed:
            return self._changed[part]
        return self._archive.read(self.find(part) or part)

    def find(self, part: str) -> str | None:
        """Give the name that the archive has for a part, None if there is none."""
        return part if part in self._changed else self._archive.find(part)

    def text_parts(self) -> list[str]:
        """List the headers, footers and notes, which hold numbered marks too."""
        folder = posixpath.dirname(self.main)
        stems = ("header", "footer", "footnotes", "endnotes")
        return [
            part
            for part in self._archive.entries
            if posixpath.dirname(part) == folder
            and posixpath.basename(part).startswith(stems)
            and part.endswith(".xml")
        ]

    def _main_part(self) -> str:
        links = self._links("_rels/.rels")
        for each in () if links is None else links:
            kind = (each.get("Type") or "").rpartition("/")[2]
            if kind == "officeDocument" and each.get("TargetMode") != "External":
                found = self.find(_target(each, ""))
                if found is not None:
                    return found
        found = self.find("word/document.xml") or self.find("word/document2.xml")
        if found is None:
            message = "The file holds no Word document; save it again from Word."
            raise OutputError(message)
        return found

    def _links(self, part: str) -> etree._Element | None:
        found = self.find(part)
        return None if found is None else _parse_checked(self, found)

    @property
    def _main_links(self) -> str:
        folder, stem = posixpath.split(self.main)
        usual = posixpath.join(folder, "_rels", f"{stem}.rels")
        return self.find(usual) or usual

    def related(self, kind: str) -> str | None:
        """Give the part that the document names for a kind, for instance `comments`."""
        links = self._links(self._main_links)
        for each in () if links is None else links:
            own = (each.get("Type") or "").rpartition("/")[2]
            if own == kind and each.get("TargetMode") != "External":
                found = self.find(_target(each, posixpath.dirname(self.main)))
                if found is not None:
                    return found
        return None

    @property
    def ending(self) -> str:
        """The ending of a file of this kind: `.docx`, `.docm`, `.dotx` or `.dotm`."""
        listed = self.find(CONTENT_TYPES)
        for each in () if listed is None else _parse_checked(self, listed):
            if (each.get("PartName") or "").lower() == f"/{self.main}".lower():
                kind = (each.get("ContentType") or "").lower()
                macros = "m" if "macroenabled" in kind else "x"
                return (".dot" if "template" in kind else ".doc") + macros
        return ".docx"

    # --- changing -----------------------------------------------------------------

    def replace(self, part: str, root: etree._Element) -> None:
        """Put a changed part in the place of the old one, or add a new one."""
        tree = root.getroottree()
        data = etree.tostring(
            tree, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        for strict, usual in self._strict_parts.get(part, ()):
            data = data.replace(b'"' + usual + b'"', b'"' + strict + b'"')
        self._changed[part] = data

    def new_comments(self) -> tuple[str, etree._Element]:
        """Make a part for comments: its name and its root."""
        folder = posixpath.dirname(self.main)
        part, number = posixpath.join(folder, "comments.xml"), 1
        while self.find(part) is not None:
            number += 1
            part = posixpath.join(folder, f"comments{number}.xml")
        self._link(part)
        if self.strict:
            self._strict_parts[part] = list(names.STRICT_TO_USUAL)
        return part, etree.Element(W + "comments", nsmap={"w": W[1:-1]})

    def list_comments(self, part: str) -> None:
        """Say in the list of contents that a part holds comments."""
        listed = self.find(CONTENT_TYPES)
        if listed is None:
            message = (
                "The file lacks its list of contents, so Word cannot open it; save it "
                "again from Word and run framer on that copy."
            )
            raise OutputError(message)
        types = _parse_checked(self, listed)
        mine = [
            each
            for each in types.findall(_TYPES + "Override")
            if (each.get("PartName") or "").lower() == f"/{part}".lower()
        ]
        if [each.get("ContentType") for each in mine] == [_COMMENTS_TYPE]:
            return
        for each in mine:
            types.remove(each)
        override = etree.SubElement(types, _TYPES + "Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", _COMMENTS_TYPE)
        self.replace(listed, types)

    def _link(self, part: str) -> None:
        """Let the document name a part as its comments."""
        links = self._links(self._main_links)
        if links is None:
            space = {None: _RELATIONS[1:-1]}
            links = etree.Element(_RELATIONS + "Relationships", nsmap=space)
        for each in list(links):
            if (each.get("Type") or "").endswith("/relationships/comments"):
                links.remove(each)  # it leads nowhere
        taken = {(each.get("Id") or "").lower() for each in links}
        number = 1
        while f"rid{number}" in taken:
            number += 1
        link = etree.SubElement(links, _RELATIONS + "Relationship")
        link.set("Id", f"rId{number}")
        link.set("Type", f"{_STRICT_KIND if self.strict else _KIND}/comments")
        link.set("Target", posixpath.basename(part))
        self.replace(self._main_links, links)

    # --- packing ------------------------------------------------------------------

    @property
    def is_changed(self) -> bool:
        """Whether any part is not what it was."""
        return bool(self._changed)

    def pack(self) -> bytes:
        """Give the whole file: untouched parts as they were packed, new ones last."""
        pieces: list[bytes] = []
        directory: list[bytes] = []
        at = 0
        for part in dict.fromkeys((*self._archive.entries, *self._changed)):
            name = part.encode("utf-8")
            flags = 0 if part.isascii() else _UTF8_NAME
            if part in self._changed:
                data = self._changed[part]
                packer = zlib.compressobj(9, zlib.DEFLATED, -15)
                packed = packer.compress(data) + packer.flush()
                method, checksum, size = _DEFLATED, zlib.crc32(data), len(data)
            else:
                entry = self._archive.entries[part]
                packed = self._packed(entry.offset, entry.packed)
                method, checksum, size = entry.method, entry.checksum, entry.size
                flags |= entry.flags & _KEPT_FLAGS
            facts = (flags, method, 0, _FIRST_DAY, checksum, len(packed), size)
            local = _LOCAL_FORM.pack(b"PK\3\4", _VERSION, *facts, len(name), 0)
            directory.append(
                _ENTRY_FORM.pack(
                    b"PK\1\2", _VERSION, _VERSION, *facts, len(name), 0, 0, 0, 0, 0, at
                )
                + name
            )
            pieces += (local, name, packed)
            at += len(local) + len(name) + len(packed)
        size, count = sum(map(len, directory)), len(directory)
        end = _END_FORM.pack(b"PK\5\6", 0, 0, count, count, size, at, 0)
        return b"".join((*pieces, *directory, end))

    def _packed(self, offset: int, length: int) -> bytes:
        name, extra = struct.unpack_from("<2H", self._data, offset + 26)
        start = offset + 30 + name + extra
        return self._data[start : start + length]


def _parse(data: bytes) -> etree._Element:
    return etree.fromstring(
        data,
        etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False),
    )


def _parse_checked(package: Package, part: str) -> etree._Element:
    data = package.read(part)
    parse_xml(data, UNNAMED)
    return _parse(data)


def _target(link: etree._Element, folder: str) -> str:
    path = posixpath.join("/", folder, link.get("Target") or "")
    return posixpath.normpath(path).lstrip("/")
