"""``whence judge``: a person's corrections."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer
from rich.text import Text

from whence.pipeline import Ledger, judge, left_open, listed, mark, undo
from whence.records import Judgement, Question
from whence.show.answers import plain
from whence.show.answers.words import block, short, some
from whence.show.cli.options import Json, LedgerPlace, Limit, asking, line, say
from whence.show.hung import hung
from whence.show.settings import ledger_at
from whence.show.terminal import output

judging = typer.Typer(
    help="Correct the ledger: same actor or not, wrong statement, same claim or origin or not.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(metavar="NAME", help='A name, or kind and name: "person: Ada Lovelace".')]
Place = Annotated[str, typer.Argument(metavar="STATEMENT", help="As whence trace shows it: REPORT/s3.")]
Different = Annotated[bool, typer.Option("--different", help="They are not the same.")]
Note = Annotated[str, typer.Option("--note", help="Why.")]
By = Annotated[str | None, typer.Option("--by", help="Who says so; else the name of the user.")]
WORDS = {True: "yes", False: "no"}


@judging.command("actors")
def actors(
    one: Name, other: Name, *, different: Different = False, note: Note = "", by: By = None, ledger: LedgerPlace = None
) -> None:
    """Two names are of one actor (or, with --different, are not)."""
    _keep("same actor", (one, other), ledger, (by, note), answer=not different)


@judging.command("claims")
def claims(
    one: Place,
    other: Place,
    *,
    different: Different = False,
    note: Note = "",
    by: By = None,
    ledger: LedgerPlace = None,
) -> None:
    """Two statements put forward the same (or, with --different, do not)."""
    _keep("same claim", (one, other), ledger, (by, note), answer=not different)


@judging.command("origins")
def origins(
    one: Place,
    other: Place,
    *,
    different: Different = False,
    note: Note = "",
    by: By = None,
    ledger: LedgerPlace = None,
) -> None:
    """Two statements of a claim go back to one origin (or, with --different, do not)."""
    _keep("same origin", (one, other), ledger, (by, note), answer=not different)


@judging.command("wrong")
def wrong(statement: Place, *, note: Note = "", by: By = None, ledger: LedgerPlace = None) -> None:
    """A statement was not read rightly: it counts no longer."""
    _keep("wrong statement", (statement, ""), ledger, (by, note), answer=True)


@judging.command("undo")
def undo_one(
    number: Annotated[int, typer.Argument(metavar="JUDGEMENT", help="As whence judge list shows it.")],
    *,
    ledger: LedgerPlace = None,
) -> None:
    """Take a judgement back."""
    with Ledger.open(ledger_at(ledger), write=True) as opened:
        known = undo(opened, number)
    say([Text(f"judgement {number} is undone: {_words(known)}")])


@judging.command("list")
def show(*, ledger: LedgerPlace = None, json: Json = False) -> None:
    """Show the judgements that hold."""
    with asking(ledger) as connection:
        found = listed(connection)
    if json:
        for one in found:
            line(plain.judgement(one))
        return
    lines = [
        Text.assemble((f"{one.id:>5} ", "dim"), _words(one), (f" · {one.by} · {one.made[:10]}", "dim")) for one in found
    ]
    say(lines or [Text("No judgements yet.", "dim")])


@judging.command("open")
def show_open(*, limit: Limit = 50, ledger: LedgerPlace = None, json: Json = False) -> None:
    """Show which actors may be the same: what only a person can say."""
    with asking(ledger) as connection:
        found = left_open(connection, size=limit)
    if json:
        for one in found:
            reasons = [reason.words for reason in one.reasons]
            line({"one": mark(one.one), "other": mark(one.other), "score": one.score, "reasons": reasons})
        return
    lines: list[Text] = []
    for one in found:
        pair = Text(f'"{mark(one.one)}"  "{mark(one.other)}"')
        lines += hung(pair, Text("  • ", "dim"), output())
        lines += block([("", Text(some((reason.words for reason in one.reasons), 6), "dim"))], output())
    say(lines or [Text("Nothing is left open.", "dim")])


def _keep(
    question: Question, sides: tuple[str, str], ledger: str | None, who: tuple[str | None, str], *, answer: bool
) -> None:
    by, note = who
    of = Judgement(question, *sides, answer=answer, by=by or getpass.getuser(), note=note)
    with Ledger.open(ledger_at(ledger), write=True) as opened:
        kept = judge(opened, of)
    say([Text(f"judgement {kept.id}: {_words(kept)}"), Text(f"whence judge undo {kept.id} takes it back.", "dim")])


def _words(of: Judgement) -> str:
    sides = " and ".join(short(side, 80) for side in (of.left, of.right) if side)
    note = f" ({short(of.note)})" if of.note else ""
    return f"{of.question}: {sides}: {WORDS[of.answer]}{note}"
