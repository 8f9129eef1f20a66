"""A letter as a Word file, its blanks marked so that none is sent by mistake."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import Any

from framer.framing.letters import Letter

_BLANK = re.compile(r"(\[\[.+?\]\])")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_STARTED = datetime(2026, 1, 1, tzinfo=UTC)
_POINTS = 11
_AFTER = 10


def letter_docx(letter: Letter) -> bytes:
    """Give the letter as a Word file; the same letter gives the same bytes."""
    from docx import Document  # noqa: PLC0415 - heavy, and only this output needs it
    from docx.enum.text import WD_COLOR_INDEX  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    document: Any = Document()
    about = document.core_properties
    about.author, about.comments, about.title = "", "", ""
    about.last_modified_by = ""
    about.created = about.modified = _STARTED.replace(tzinfo=None)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(_POINTS)
    style.paragraph_format.space_after = Pt(_AFTER)
    for paragraph in letter.paragraphs:
        line = document.add_paragraph()
        for part in _BLANK.split(paragraph.text):
            if part:
                run = line.add_run(part)
                if _BLANK.fullmatch(part):
                    run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_clock(buffer.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The same archive with no time of packing in it."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return buffer.getvalue()
