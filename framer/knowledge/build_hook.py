"""Compiles the knowledge files when framer is built or installed.

Run by hatchling. Reading the compiled tables takes milliseconds where reading every
TOML file takes a good part of a second; framer works without them, only slower.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class KnowledgeHook(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Compiles the knowledge: beside its files in a checkout, apart for a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        try:
            from framer.knowledge.ladders import keep_index  # noqa: PLC0415
            from framer.knowledge.loader import keep_tables  # noqa: PLC0415

            wheel = None if version == "editable" else Path(tempfile.mkdtemp())
            paths = [*keep_index(wheel), *keep_tables(wheel)]
        finally:
            sys.path.remove(self.root)
        if wheel is not None:
            build_data["force_include"] |= {
                str(path): f"framer/knowledge/compiled/{path.name}" for path in paths
            }
