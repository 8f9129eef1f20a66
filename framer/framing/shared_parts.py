"""Parts that wordings share: a sentence with its alternatives, said in one place.

`templates/frames/parts.md` holds them: a heading names a part, each paragraph below it
is one alternative, and a wording takes the first that can be filled where it says
`((> name))`. A part holds no part and nothing optional of its own.
"""

from __future__ import annotations

import re
from pathlib import Path

from framer.errors import KnowledgeError
from framer.framing.names import unknown_names

FILE = "parts.md"
_HEADING = re.compile(r"^## (?P<name>[a-z-]+)\s*$")
_CALL = re.compile(r"\(\(> ?(?P<name>[\w-]+)\)\)")

Parts = dict[str, str]


def read_parts(path: Path) -> Parts:
    """The parts of a file, each with its alternatives between `//`.

    Raises:
        KnowledgeError: The file breaks its rules; the message names file and line.
    """
    found: dict[str, list[str]] = {}
    name, paragraph = "", list[str]()

    def close() -> None:
        text = " ".join(paragraph)
        paragraph.clear()
        if name and text:
            found[name].append(text)

    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        heading = _HEADING.match(line)
        wrong = unknown_names(line)
        if wrong:
            message = f"{path.name}:{number}: no value is named {wrong[0]!r}"
            raise KnowledgeError(message)
        if name and "((" in line:
            message = f"{path.name}:{number}: a part holds nothing in (( ))"
            raise KnowledgeError(message)
        if line.startswith("## ") and (heading is None or heading["name"] in found):
            message = f"{path.name}:{number}: a part has a name of its own, like `turn`"
            raise KnowledgeError(message)
        if heading is not None:
            close()
            name = heading["name"]
            found[name] = []
        elif line.strip():
            paragraph.append(line.strip())
        else:
            close()
    close()
    return {each: " // ".join(ways) for each, ways in found.items()}


def expanded(text: str, parts: Parts) -> str:
    """A wording with its parts written out.

    Raises:
        KeyError: It names a part that there is not; the key is its name.
    """
    return _CALL.sub(lambda call: f"(({parts[call['name']]}))", text)
