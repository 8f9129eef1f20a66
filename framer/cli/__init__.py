"""The commands: parse, call, print, exit code; nothing else.

Exit codes: 0 done, 1 `check` found something, 2 the input can't be used, 3 the
program's own fault. Data goes to standard output, everything else to standard error.
Modules are imported inside the commands, so that each pays only for what it uses.
"""

from __future__ import annotations

import errno
import gc
import os
import sys

import click

from framer import __version__
from framer.cli.commands import Commands, Shelf

EXIT_INPUT = 2
EXIT_FAULT = 3
EXIT_STOPPED = 130
# new objects after which Python looks for cycles of garbage; at its own 700 it does so
# hundreds of times while modules and tables are loaded, and finds none
_MANY = 50_000
# what the disk says wherever something is kept on it
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


@click.group(
    cls=Commands,
    commands=Shelf(),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="framer")
def cli() -> None:
    """Find the moves down or sideways in a résumé and write the words for them.

    Everything happens on this machine; the résumé itself is never changed.
    """


def main() -> None:
    """Run the command line; turn framer's own errors into one plain sentence."""
    from framer.errors import FramerError, InputError, KnowledgeError, OutputError

    gc.set_threshold(_MANY)
    if sys.stdout is None:  # closed by the shell; a file can be written all the same
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    try:
        cli(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        raise SystemExit(EXIT_INPUT) from None
    except click.Abort:
        click.echo("Stopped.", err=True)
        raise SystemExit(EXIT_STOPPED) from None
    except (InputError, KnowledgeError, OutputError) as error:
        click.echo(f"framer: {error}", err=True)
        raise SystemExit(EXIT_INPUT) from None
    except FramerError as error:
        click.echo(f"framer: {error}", err=True)
        raise SystemExit(EXIT_FAULT) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except Exception as error:  # no résumé text may reach a traceback
        if isinstance(error, OSError) and error.errno in _FULL:
            click.echo(f"framer: not finished: {_complaint(error)}.", err=True)
            raise SystemExit(EXIT_INPUT) from None
        kind, place = type(error).__name__, _place(error)
        message = f"a fault of framer's own ({kind} at {place}). Nothing was written."
        click.echo(f"framer: {message}", err=True)
        raise SystemExit(EXIT_FAULT) from None


def _complaint(error: OSError) -> str:
    from framer.output.files import complaint

    return complaint(error)


def _place(error: BaseException) -> str:
    """Say where in framer a fault arose, without any of the data."""
    from pathlib import Path

    root = Path(__file__).parent.parent
    trace = error.__traceback__
    place = "an unknown place"
    while trace is not None:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(root):
            place = f"{path.relative_to(root).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
