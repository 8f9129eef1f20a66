"""A job ad from a file: plain text, Markdown or Word."""

from __future__ import annotations

from pathlib import Path

from framer.framing.checking import read_text
from framer.reading.docx import read_document


def read_ad_file(path: Path) -> str:
    """Read the text of a job ad, line by line as the file has it.

    Raises:
        InputError: The file is missing or is not text; the message says what to do.
    """
    if path.suffix.lower() in (".docx", ".docm", ".dotx"):
        return "\n".join(line.text for line in read_document(path).lines)
    return read_text(path, "a job ad")
