"""Limits that hold before anything is unpacked or parsed.

Real résumés stay far below every limit here (they unpack to at most 33 times their
size). Parts are inflated one by one, never further than their limit whatever the
archive claims about their size, and only when a reader asks for them: pictures and
macros stay packed.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from lxml import etree

from framer.errors import UnreadableDocument
from framer.reading.foreign_files import why_not_word

MAX_FILE = 25_000_000
MAX_ENTRIES = 2_000
MAX_PART = 20_000_000
MAX_TOTAL = 60_000_000
MAX_WHOLE = 150_000_000
MAX_RATIO = 200
RATIO_FROM = 1_000_000
MAX_MARKUP = 1_200_000

UNNAMED = "The résumé"

_END = b"PK\x05\x06"
_ENTRY = b"PK\x01\x02"
_LOCAL = b"PK\x03\x04"
_END_FORM = struct.Struct("<4s4H2LH")
_ENTRY_FORM = struct.Struct("<4s6H3L5H2L")
_STORED, _DEFLATED = 0, 8
_CHUNK = 1_000_000
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_DAMAGED = (
    "is damaged and cannot be unpacked; open it in Word, save it again and try that "
    "copy"
)
_HOSTILE = "framer does not open such files; save the résumé again from Word"
# one for all: making a parser takes longer than parsing a small part
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


class BrokenPart(UnreadableDocument):
    """One part of the file is not well-formed; the others may still be whole."""


class Entry(msgspec.Struct, frozen=True):
    """Where a part stands in the archive, and what the archive claims about it."""

    offset: int
    packed: int
    size: int
    method: int
    flags: int
    checksum: int


def refuse(label: str, complaint: str) -> UnreadableDocument:
    """Make the one-sentence error about a file, its name made safe to print."""
    safe = "".join(c if c.isprintable() else "?" for c in label)
    return UnreadableDocument(f"{safe} {complaint}.")


def load(source: str | Path | bytes, name: str = "") -> tuple[bytes, str]:
    """Read the bytes of a file, at most `MAX_FILE` of them.

    Args:
        source: A path, or the bytes themselves.
        name: What to call it; the file name where it is empty.

    Returns:
        The bytes, and the name without its folder ("" for unnamed bytes).

    Raises:
        UnreadableDocument: There is no such file, or it is not a file, or too large.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        if len(source) > MAX_FILE:
            raise refuse(name or UNNAMED, _too_large())
        return bytes(source), name
    given = str(source)
    if not given:
        nothing = "No file"
        raise refuse(nothing, "was named; give the path of a Word document (.docx)")
    path = Path(source)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise refuse(given, "is a folder; name the Word document (.docx) in it")
        if not stat.S_ISREG(status.st_mode):
            raise refuse(given, "is not an ordinary file; name a Word document (.docx)")
        if status.st_size > MAX_FILE:
            raise refuse(path.name, _too_large())
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        complaint = "does not exist; check the spelling and the folder"
        raise refuse(given, complaint) from None
    except PermissionError:
        complaint = "may not be read by you; change its permissions or copy it"
        raise refuse(given, complaint) from None
    except (OSError, ValueError):
        complaint = "cannot be opened; check the name, or copy the file and try that"
        raise refuse(given, complaint) from None
    if len(data) > MAX_FILE:
        raise refuse(path.name, _too_large())
    return data, name or path.name


def _too_large() -> str:
    return (
        f"is larger than {MAX_FILE // 1_000_000} MB; remove or shrink its pictures and "
        "save it again"
    )


class Archive:
    """The parts of a Word file, unpacked one at a time and never beyond the limits.

    Attributes:
        entries: By part name, in the archive's order.
        label: What the file is called in messages.
    """

    def __init__(self, data: bytes, label: str) -> None:
        self.label = label
        self._data = data
        self._left = MAX_TOTAL
        if not data.startswith(_LOCAL):
            raise refuse(label, why_not_word(data, label))
        if data.count(_ENTRY) > MAX_ENTRIES:
            complaint = f"holds more than {MAX_ENTRIES} parts, which no résumé needs"
            raise refuse(label, f"{complaint}; {_HOSTILE}")
        self.entries = self._directory()
        self._lower: dict[str, str] = {}

    def _directory(self) -> dict[str, Entry]:
        if self._data.rfind(_END) < 0:
            raise refuse(
                self.label,
                "is cut off at the end; copy or download it again",
            )
        try:
            return dict(_quick_directory(self._data))
        except (ValueError, struct.error):
            pass
        try:
            return dict(_patient_directory(self._data))
        except Exception:  # the standard reader raises many kinds
            raise refuse(self.label, _DAMAGED) from None

    def find(self, part: str) -> str | None:
        """Give the name under which the archive holds a part; case does not matter."""
        if part in self.entries:
            return part
        if not self._lower:
            self._lower = {name.lower(): name for name in self.entries}
        return self._lower.get(part.lower())

    def read(self, part: str) -> bytes:
        """Unpack one part.

        Raises:
            UnreadableDocument: It is damaged, locked, or larger than any résumé's.
            KeyError: There is no such part.
        """
        entry = self.entries[part]
        limit = min(MAX_PART, self._left)
        if entry.flags & _ENCRYPTED:
            complaint = "is protected by a password; save a copy without it"
            raise refuse(self.label, complaint)
        if entry.size > limit:
            raise refuse(self.label, f"unpacks to far more than a résumé; {_HOSTILE}")
        packed = self._packed(entry)
        if entry.method == _DEFLATED:
            unpacked = self._inflate(packed, limit)
        elif entry.method == _STORED:
            unpacked = bytes(packed)
        else:
            complaint = "is packed in a way that Word does not use"
            raise refuse(self.label, f"{complaint}; open it in Word and save it again")
        size = len(unpacked)
        if size > limit or (size > RATIO_FROM and size > MAX_RATIO * len(packed)):
            raise refuse(self.label, f"unpacks to far more than a résumé; {_HOSTILE}")
        if size != entry.size or zlib.crc32(unpacked) != entry.checksum:
            raise refuse(self.label, _DAMAGED)
        self._left -= size
        return unpacked

    def check_whole(self) -> None:
        """Make sure that a program that unpacks every part can open the file.

        Reading never needs this; python-docx, which writes, loads all of them.

        Raises:
            UnreadableDocument: All parts together unpack to more than `MAX_WHOLE`.
        """
        left = MAX_WHOLE
        for entry in self.entries.values():
            left -= len(packed := self._packed(entry))
            if entry.method == _DEFLATED:
                stream = zlib.decompressobj(-15)
                try:
                    while packed and left >= 0:
                        left -= len(stream.decompress(packed, _CHUNK))
                        packed = memoryview(stream.unconsumed_tail)
                except zlib.error:
                    raise refuse(self.label, _DAMAGED) from None
            if left < 0:
                complaint = "holds pictures or other parts of enormous size"
                raise refuse(self.label, f"{complaint}; shrink them in Word")

    def _packed(self, entry: Entry) -> memoryview:
        """Find the packed bytes of a part behind its own header."""
        head = self._data[entry.offset : entry.offset + 30]
        if len(head) < 30 or head[:4] != _LOCAL:
            raise refuse(self.label, _DAMAGED)
        name_length, extra = struct.unpack_from("<HH", head, 26)
        start = entry.offset + 30 + name_length + extra
        return memoryview(self._data)[start : start + entry.packed]

    def _inflate(self, packed: memoryview, limit: int) -> bytes:
        stream = zlib.decompressobj(-15)
        try:
            return stream.decompress(packed, limit + 1)
        except zlib.error:
            raise refuse(self.label, _DAMAGED) from None

    def parse(self, part: str) -> etree._Element:
        """Unpack and parse one part.

        Raises:
            BrokenPart: It is not well-formed XML.
            UnreadableDocument: As for `read`, or the XML is unsafe.
            KeyError: There is no such part.
        """
        return parse_xml(self.read(part), self.label)


def _quick_directory(data: bytes) -> Iterator[tuple[str, Entry]]:
    end = data.rfind(_END)
    _, disk, _, _, count, size, offset, _ = _END_FORM.unpack_from(data, end)
    if disk or count == 0xFFFF or 0xFFFFFFFF in {size, offset}:
        message = "not a plain archive"
        raise ValueError(message)
    at = end - size
    shift = at - offset
    for _ in range(count):
        fields = _ENTRY_FORM.unpack_from(data, at)
        signature, _, _, flags, method, _, _, crc, packed, unpacked = fields[:10]
        name_length, extra, comment, _, _, _, place = fields[10:]
        if signature != _ENTRY or 0xFFFFFFFF in {packed, unpacked, place}:
            message = "not a plain entry"
            raise ValueError(message)
        at += 46
        raw = data[at : at + name_length]
        utf8 = flags & _UTF8_NAME or raw.isascii()
        name = raw.decode("utf-8" if utf8 else "cp437")
        yield (
            name.replace("\\", "/").lstrip("/"),
            Entry(place + shift, packed, unpacked, method, flags, crc),
        )
        at += name_length + extra + comment


def _patient_directory(data: bytes) -> Iterator[tuple[str, Entry]]:
    """Let the standard library read an unusual directory (64-bit archives)."""
    import io  # noqa: PLC0415 - few files need it and it is slow to load
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            yield (
                info.filename.replace("\\", "/").lstrip("/"),
                Entry(
                    info.header_offset,
                    info.compress_size,
                    info.file_size,
                    info.compress_type,
                    info.flag_bits,
                    info.CRC,
                ),
            )


def parse_xml(data: bytes, label: str) -> etree._Element:
    """Parse a part with everything off that reaches outside it or grows it.

    Raises:
        BrokenPart: It is not well-formed.
        UnreadableDocument: It declares a document type, nests too deeply, or holds more
            markup than any résumé.
    """
    if b"<!DOCTYPE" in data:
        raise refuse(label, f"declares its own XML document type; {_HOSTILE}")
    # each tag and attribute costs up to 200 bytes once parsed
    if len(data) > MAX_MARKUP and data.count(b"<") + data.count(b"=") > MAX_MARKUP:
        raise refuse(label, f"holds far more markup than a résumé; {_HOSTILE}")
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        said = str(error).lower()
        if "depth" in said:
            complaint = f"nests its contents too deeply; {_HOSTILE}"
        elif "huge" in said or "too long" in said:
            complaint = f"holds one text of more than 10 MB; {_HOSTILE}"
        else:
            complaint = "holds broken XML; open it in Word and save it again"
            raise BrokenPart(str(refuse(label, complaint))) from None
        raise refuse(label, complaint) from None
    if root.getroottree().docinfo.doctype:
        raise refuse(label, f"declares its own XML document type; {_HOSTILE}")
    return root
