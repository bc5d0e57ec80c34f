"""``whence``: its commands, and the one place where errors become lines and exit codes."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from whence import __version__
from whence.errors import WhenceError
from whence.show.cli.read import read

FAILED, WRONG_CALL, STOPPED = 1, 2, 130

app = typer.Typer(
    name="whence",
    help="Read news reports back to their sources: who said what, and along which chain it reached the page.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(read)


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"whence {__version__}")
        raise typer.Exit


@app.callback()
def whence(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,  # noqa: FBT002
) -> None:
    """Options of all commands."""


def main() -> None:
    """Run a command; an error that is meant ends in one line with advice."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except WhenceError as error:
        print(f"whence: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(FAILED)
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except BrokenPipeError:  # the reader of our output has gone: nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
