"""Compiles the knowledge files when framer is built or installed.

Run by hatchling. Reading the compiled tables takes milliseconds where reading every
TOML file takes a good part of a second; framer works without them, only slower.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LadderIndexHook(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Writes framer/knowledge/compiled/ before the files are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the ladders, for a wheel and for an editable install alike."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        try:
            from framer.knowledge.ladders import keep_index  # noqa: PLC0415
            from framer.knowledge.loader import keep_tables  # noqa: PLC0415

            installed = version != "editable"
            paths = keep_index(installed=installed)
            paths += keep_tables(installed=installed)
        finally:
            sys.path.remove(self.root)
        if installed:
            root = Path(self.root).resolve()
            build_data["artifacts"] += [
                path.resolve().relative_to(root).as_posix() for path in paths
            ]
