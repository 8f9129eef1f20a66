"""Compiles the title ladders into one index when framer is built or installed.

Run by hatchling. Reading the index takes milliseconds where reading every ladder file
takes a good part of a second; framer works without it, only slower.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LadderIndexHook(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Writes framer/knowledge/ladders.json before the files are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the ladders, for a wheel and for an editable install alike."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        try:
            from framer.knowledge.ladders import keep_index  # noqa: PLC0415

            path = keep_index()
        finally:
            sys.path.remove(self.root)
        if version != "editable":
            build_data["artifacts"].append(
                str(path.relative_to(Path(self.root).resolve()).as_posix())
            )
