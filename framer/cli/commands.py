"""All commands by name; each is imported only when it is called."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, MutableMapping

import click

# the module of each command, and what the list of commands says about it
COMMANDS = {
    "ask": ("words", "Answer what only you know about your moves."),
    "check": ("words", "Check words of your own."),
    "compare": ("career", "Compare two titles and show the words that decided."),
    "interview": ("words", "Set out questions, answers and lines to have ready."),
    "knowledge": ("career", "List the known fields and titles, or check edited files."),
    "letter": ("words", "Write a whole cover letter that carries the move."),
    "plan": ("words", "Give a worksheet for the time before a move."),
    "review": ("review", "Describe many résumés, for people who hire."),
    "suggest": ("career", "Show what moved down or sideways, and the words for it."),
    "timeline": ("career", "Show what was read: positions, dates, levels, moves."),
}


class Shelf(MutableMapping[str, click.Command]):
    """The commands, imported one by one, so that none pays for the others."""

    def __init__(self) -> None:
        """Begin with none imported."""
        self._imported: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._imported:
            home, _ = COMMANDS[name]
            module = importlib.import_module(f"framer.cli.{home}")
            self._imported[name] = getattr(module, name)
        return self._imported[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._imported[name] = command

    def __delitem__(self, name: str) -> None:
        del self._imported[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**COMMANDS, **self._imported})

    def __len__(self) -> int:
        return len({**COMMANDS, **self._imported})


class Commands(click.Group):
    """A group that lists its commands without importing them."""

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List each command with one line of help."""
        rows = [
            (
                name,
                COMMANDS[name][1]
                if name in COMMANDS
                else self.commands[name].get_short_help_str(),
            )
            for name in self.list_commands(ctx)
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
