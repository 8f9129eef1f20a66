"""What a file is that is not a Word document, and what to do with it.

Each kind has its own sentence; the name of the file stands before it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection

_SAVE_AS = "open it and save it as a Word document (.docx)"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\s*(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta)\b", re.I | re.S
)
_MHTML = re.compile(rb"^(mime-version|content-type:|from:.*saved)", re.I)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_STARTS = (
    (b"{\\rtf", f"is an RTF file; {_SAVE_AS}"),
    (b"PK\x05\x06", "is an empty archive, not a Word document; name another file"),
    (b"\x1f\x8b", "is a packed archive; unpack it and name the .docx in it"),
    (b"Rar!", "is a packed archive; unpack it and name the .docx in it"),
    (b"7z\xbc\xaf", "is a packed archive; unpack it and name the .docx in it"),
)
_BY_PART = (
    ("xl/", "is a spreadsheet, not a résumé; name a Word document (.docx)"),
    ("ppt/", f"is a presentation; put the text into a document, {_SAVE_AS}"),
    ("visio/", "is a drawing, not a résumé; name a Word document (.docx)"),
    ("Index/", f"is a Pages document; {_SAVE_AS}"),
    ("META-INF/container.xml", f"is an e-book; {_SAVE_AS}"),
    ("content.xml", f"is an OpenDocument file; {_SAVE_AS}"),
)


def why_not_word(data: bytes, label: str) -> str:
    """Say what a file is that does not start like a Word document."""
    if not data:
        return "is empty; check that it was saved or downloaded completely"
    if label.startswith("~$"):
        return (
            "is the lock file that Word keeps while a document is open; name the "
            "document itself"
        )
    if data.startswith(_OLE):
        return _old_office(data)
    head = data[:2048]
    if b"%PDF-" in head[:1024]:
        return f"is a PDF file; {_SAVE_AS}, or use the document that it was made from"
    for start, sentence in _STARTS:
        if head.startswith(start):
            return sentence
    if head.startswith(_PICTURES):
        return "is a picture; framer needs the text, in a Word document (.docx)"
    return _text_kind(head.removeprefix(b"\xef\xbb\xbf"))


def _text_kind(head: bytes) -> str:
    if _HTML.match(head):
        return f"is a web page; {_SAVE_AS}"
    if b"office:document" in head:
        return f"is an OpenDocument file; {_SAVE_AS}"
    if head.lstrip().startswith(b"<?xml") or b"<pkg:package" in head:
        return f"is an XML file; {_SAVE_AS}"
    if _MHTML.match(head):
        return f"is a saved web page; {_SAVE_AS}"
    if _is_text(head):
        return f"is a plain text file; {_SAVE_AS}"
    return "is not a Word document; name a .docx file"


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0c" for byte in head)
    return controls == 0


def _old_office(data: bytes) -> str:
    """Tell a locked document from one of Word before 2007: both start alike."""
    import olefile  # noqa: PLC0415 - only these files need it

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            streams = {entry[0].lower() for entry in file.listdir()}
    except Exception:  # a damaged one raises many kinds
        return f"is a damaged file of an old Office format; {_SAVE_AS}"
    if {"encryptedpackage", "encryptioninfo"} & streams:
        return "is protected by a password; save a copy without it in Word"
    if "worddocument" in streams:
        return f"is in the old Word format (.doc); {_SAVE_AS}"
    if {"workbook", "book"} & streams:
        return "is a spreadsheet, not a résumé; name a Word document (.docx)"
    if "powerpoint document" in streams:
        return f"is a presentation; put the text into a document, {_SAVE_AS}"
    return f"is in an old format that framer does not read; {_SAVE_AS}"


def why_no_document(parts: Collection[str]) -> str:
    """Say what an archive is that holds no Word document."""
    for start, sentence in _BY_PART:
        if any(part.startswith(start) for part in parts):
            return sentence
    if any(part.lower().endswith(".docx") for part in parts):
        return "is a packed archive; unpack it and name the .docx in it"
    return "holds no Word document; open it in Word and save it again as .docx"
