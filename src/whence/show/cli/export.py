"""``whence export``: all of a ledger, in a format of the field."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import sqlalchemy as sa
import typer
from rich.text import Text

from whence.errors import CannotWrite, WrongCall
from whence.records import Moment
from whence.show.cli.options import AsOf, KnownAt, LedgerPlace, asking
from whence.show.dates import moment
from whence.show.export.formats import FORMATS, Format, format_called
from whence.show.hung import hung
from whence.show.terminal import messages


def export(
    *,
    name: Annotated[str, typer.Argument(metavar="FORMAT", help=f"{', '.join(FORMATS)}.")],
    out: Annotated[
        str | None, typer.Option("--out", metavar="PATH", help="A file, or a folder for a format of several files.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files that are there.")] = False,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    ledger: LedgerPlace = None,
) -> None:
    """Write all of the ledger, as it stands or stood at a moment, for other programs."""
    wanted, when = format_called(name), moment(as_of, known_at)
    target = Path(out) if out else None
    if target is None and wanted.text is None:
        raise WrongCall(f"{name} is of several files", f"Name a folder: whence export {name} --out FOLDER.")
    if target is not None and target.exists():
        _check(wanted, target, force=force)
    with asking(ledger) as connection, _undisturbed():
        if target is None:
            _print(wanted, connection, when)
        else:
            with _written(target) as place:
                _write(wanted, connection, when, place)
    if target is not None and messages().is_terminal:
        messages().print(*hung(Text(f"{name} written to {target}"), Text(), messages()), sep="\n")


def _check(wanted: Format, target: Path, *, force: bool) -> None:
    """Files are written over only if that is said, and what else is there never: a folder may hold anything.

    Raises :class:`whence.errors.CannotWrite`.
    """
    if wanted.folder is not None and not target.is_dir():
        raise CannotWrite(f"{target} is no folder, and {wanted.name} is of several files", "Name a folder.")
    if wanted.folder is None and not target.is_file():
        raise CannotWrite(f"{target} is no file, and {wanted.name} is one", "Name a file.")
    if not force and (target.is_file() or any(target.iterdir())):
        raise CannotWrite(f"{target} is there already", "Name another place, or write over files with --force.")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Rows come and go by the million, and hardly any in rings: looking for these would take half of the time."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def _print(wanted: Format, connection: sa.Connection, when: Moment) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    for piece in wanted.text(connection, when) if wanted.text else ():
        sys.stdout.write(piece)
    sys.stdout.flush()


def _write(wanted: Format, connection: sa.Connection, when: Moment, place: Path) -> None:
    if wanted.folder is not None:
        place.mkdir()
        wanted.folder(connection, when, place)
    elif wanted.text is not None:
        with place.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(wanted.text(connection, when))


@contextmanager
def _written(target: Path) -> Iterator[Path]:
    """A place beside the target, from where all is put there once it is written: nothing half looks whole.

    Raises :class:`whence.errors.CannotWrite`.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".whence-", dir=target.parent) as beside:
            made = Path(beside) / "export"
            yield made
            if target.is_dir():
                for file in made.iterdir():
                    file.replace(target / file.name)
            else:
                made.replace(target)
    except OSError as problem:
        raise CannotWrite(
            f"{target} cannot be written: {problem.strerror or problem}", "Name another place."
        ) from problem
