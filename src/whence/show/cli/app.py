"""``whence``: its commands, and the one place where errors become lines and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from whence import __version__
from whence.errors import WhenceError, WrongCall
from whence.show.cli.add import add_reports
from whence.show.cli.claims import show_claims
from whence.show.cli.compare import show_comparison
from whence.show.cli.contacts import show_contacts
from whence.show.cli.export import export
from whence.show.cli.judge import judging
from whence.show.cli.mcp import serve_mcp
from whence.show.cli.plans import show_plans
from whence.show.cli.read import read
from whence.show.cli.serve import serve
from whence.show.cli.sources import show_sources
from whence.show.cli.trace import show_trace
from whence.show.terminal import complain, messages

FAILED, WRONG_CALL, STOPPED = 1, 2, 130

app = typer.Typer(
    name="whence",
    help="Read news reports back to their sources: who said what, and along which chain it reached the page.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
COMMANDS: dict[str, Callable[..., None]] = {
    "read": read, "add": add_reports, "claims": show_claims, "trace": show_trace, "contacts": show_contacts,
    "plans": show_plans, "sources": show_sources, "compare": show_comparison, "serve": serve, "export": export,
    "mcp": serve_mcp,
}  # fmt: skip
for name, command in COMMANDS.items():
    app.command(name)(command)
app.add_typer(judging, name="judge")


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"whence {__version__}")
        raise typer.Exit


@app.callback()
def whence(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of all commands."""


def main() -> None:
    """Run a command; an error that is meant ends in one line with advice."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    gc.freeze()  # what was imported stays: collections need not go through it while an answer is made
    try:
        app()
    except WhenceError as error:
        complain(messages(), error)
        sys.exit(WRONG_CALL if isinstance(error, WrongCall) else FAILED)
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except OSError as problem:  # what we read ends in a WhenceError, so it is our output that failed
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(problem, BrokenPipeError):
            complain(messages(), WhenceError(f"the output cannot be written: {problem.strerror}", "Write elsewhere."))
        sys.exit(FAILED)
