"""What became of the reports that were added, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from whence.pipeline import Added
from whence.show.answers.words import counted, labelled
from whence.show.harmless import harmless
from whence.show.hung import hung

# The next calls, and what they show.
NEXT = (
    ("whence claims", "what is put forward, and on how many origins it rests"),
    ("whence plans", "what was announced, and what came of it"),
)
CALL = 15  # columns for a call


def added(found: Sequence[Added], failed: int, seconds: float, where: str, console: Console) -> list[Text]:
    """How many and how much, then what to do with it."""
    new = [one for one in found if not one.known]
    lines = [*hung(_sum(new, len(found) - len(new), where), Text(), console)]
    for text in _more(new, failed, seconds):
        lines += hung(text, Text("  "), console)
    if new or found:
        lines += labelled(((f"{call:<{CALL}}", Text(what, "dim")) for call, what in NEXT), console, 0)
    return lines


def _sum(new: Sequence[Added], known: int, where: str) -> Text:
    before = f"{counted(known, 'report was', 'reports were')} known already" if known else ""
    if not new:
        return Text(f"Nothing to add to {harmless(where)}{': ' if known else ''}{before}.", "bold")
    text = Text(f"{counted(len(new), 'report', 'reports')} added to {harmless(where)}", "bold")
    return text.append(f"; {before}." if known else ".")


def _more(new: Sequence[Added], failed: int, seconds: float) -> Iterator[Text]:
    if new:
        told = sum(one.joined_claims for one in new)
        yield Text(
            f"{counted(sum(one.statements for one in new), 'statement', 'statements')} and "
            f"{counted(sum(one.contacts for one in new), 'contact', 'contacts')} found in {seconds:.1f} s; "
            f"{counted(sum(one.new_claims for one in new), 'claim is', 'claims are')} new, "
            f"{counted(told, 'was', 'were')} told before"
        )
    if versions := sum(one.version > 1 for one in new):
        yield Text(
            f"{counted(versions, 'of them is a new version of a report', 'of them are new versions of reports')}"
        )
    if copies := sum(one.copies > 0 for one in new):
        yield Text(f"{counted(copies, 'of them shares passages', 'of them share passages')} with other reports")
    if failed:
        yield Text(f"{counted(failed, 'input', 'inputs')} could not be read (see above)", "red")
