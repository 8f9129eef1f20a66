"""What stands behind the name of a town and is no part of it."""

from __future__ import annotations

import re
from functools import cache

from framer.reading.word_files import plain_words

_POSTCODE = re.compile(
    r"(?<=[A-Z]{2}) \d{5}(?:-\d{4})?$|,? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$"
)


@cache
def _travels() -> re.Pattern[str]:
    """Give what tells behind a town where else the work led."""
    words = plain_words("travels")
    return re.compile(rf",?\s(?:{'|'.join(words)})\b.*$", re.I)


def without_postcode(text: str) -> str:
    """Leave out a postcode at the end: "Salem, OR 97301"."""
    if not (text[-1:].isdigit() or text[-3:-2].isdigit()):
        return text
    return _POSTCODE.sub("", text)


def without_travels(text: str) -> str:
    """Leave out where else the work led: "Nairobi with travel to Marsabit"."""
    return _travels().sub("", text) if text.count(" ") > 1 else text
