"""A job ad from a file: plain text, Markdown or Word."""

from __future__ import annotations

from pathlib import Path

from framer.errors import InputError
from framer.framing.checking import MOST_BYTES
from framer.reading.docx import read_document


def read_ad_file(path: Path) -> str:
    """Read the text of a job ad, line by line as the file has it.

    Raises:
        InputError: The file is missing or is not text; the message says what to do.
    """
    if path.suffix.lower() in (".docx", ".docm", ".dotx"):
        return "\n".join(line.text for line in read_document(path).lines)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        message = f"{path.name}: there is no such file."
        raise InputError(message) from None
    except OSError:
        message = f"{path.name}: the file cannot be opened."
        raise InputError(message) from None
    if len(data) > MOST_BYTES:
        message = f"{path.name}: the file is too large for a job ad."
        raise InputError(message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{path.name}: the ad is not UTF-8 text; save it as a .txt file."
        raise InputError(message) from None
