"""``whence judge``: a person's corrections."""

from __future__ import annotations

import getpass
from dataclasses import replace
from typing import Annotated

import typer
from rich.text import Text

from whence.pipeline import judge, left_open, listed, undo
from whence.records import Judgement, Question
from whence.show.answers import plain
from whence.show.answers.judgements import in_words, listing, open_pairs
from whence.show.answers.words import noted
from whence.show.cli.options import (
    Json,
    LedgerPlace,
    Limit,
    asking,
    correcting,
    line,
    nothing,
    number,
    say,
    say_more,
)
from whence.show.hung import hung
from whence.show.terminal import output

judging = typer.Typer(
    help="Correct the ledger: who is the same, what puts forward the same or has one origin, what was read wrongly.",
    no_args_is_help=True,
)

Name = Annotated[str, typer.Argument(metavar="NAME", help='A name; if several have it, "person: Ada Lovelace".')]
Place = Annotated[str, typer.Argument(metavar="STATEMENT", help="As whence trace shows it: REPORT/s3.")]
Different = Annotated[bool, typer.Option("--different", help="They are not the same.")]
Note = Annotated[str, typer.Option("--note", help="Why.")]
By = Annotated[str | None, typer.Option("--by", help="Who says so; else the name of the user.")]


@judging.command("actors")
def actors(
    one: Name, other: Name, *, different: Different = False, note: Note = "", by: By = None, ledger: LedgerPlace = None
) -> None:
    """Say that two names are of one actor (with --different: of two)."""
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
    """Say that two statements put forward the same (with --different: do not)."""
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
    """Say that two statements go back to one origin (with --different: to two)."""
    _keep("same origin", (one, other), ledger, (by, note), answer=not different)


@judging.command("wrong")
def wrong(statement: Place, *, note: Note = "", by: By = None, ledger: LedgerPlace = None) -> None:
    """Say that a statement was not read rightly: it counts no longer."""
    _keep("wrong statement", (statement, ""), ledger, (by, note), answer=True)


@judging.command("undo")
def undo_one(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Its number, as whence judge list shows it.")],
    *,
    ledger: LedgerPlace = None,
) -> None:
    """Take a judgement back."""
    wanted = number(judgement, "judgement", "whence judge list")
    with correcting(ledger) as opened:
        known = undo(opened, wanted)
    _tell(f"Judgement {wanted} is taken back: {in_words(known)}.")


@judging.command("list")
def show(*, ledger: LedgerPlace = None, json: Json = False) -> None:
    """Show the judgements that hold."""
    with asking(ledger) as connection:
        found = listed(connection)
    if json:
        for one in found:
            line(plain.judgement(one))
    elif found:
        say(listing(found, output()))
    else:
        say(nothing("No judgements yet.", "whence judge --help tells what can be judged."))


@judging.command("open")
def show_open(*, limit: Limit = 50, ledger: LedgerPlace = None, json: Json = False) -> None:
    """Show names that may be of one actor, which only a person can say."""
    with asking(ledger) as connection:
        found = left_open(connection, size=limit)
    if json:
        for one in found:
            line(plain.left_open(one))
    elif found:
        say(open_pairs(found, output()))
        say_more(len(found), limit)
    else:
        say(nothing("Nothing is left open.", "whence judge actors NAME NAME --different parts two that were joined."))


def _keep(
    question: Question, sides: tuple[str, str], ledger: str | None, who: tuple[str | None, str], *, answer: bool
) -> None:
    by, note = who
    of = Judgement(question, *sides, answer=answer, by=by or getpass.getuser(), note=note)
    with correcting(ledger) as opened:
        kept = judge(opened, of)
    told = kept if question == "same actor" else replace(kept, left=sides[0], right=sides[1])
    _tell(f"Judgement {kept.id}: {in_words(told)}.", f"whence judge undo {kept.id} takes it back.")


def _tell(what: str, advice: str = "") -> None:
    say([*hung(Text(what), Text(), output()), *(noted(advice, output()) if advice else ())])
