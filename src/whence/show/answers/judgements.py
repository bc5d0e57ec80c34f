"""A person's corrections, and what is open to them, for people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from whence.pipeline import Open, mark
from whence.records import Judgement, Question
from whence.show.answers.words import NUMBER, counted, heading, noted, short, weighty
from whence.show.harmless import harmless
from whence.show.hung import hung

PLACE = re.compile(r"(.+) (\d+)-(\d+)\Z", re.DOTALL)
SIDE = 80  # characters of a name or place
# What is said of the two sides of a judgement: if it is so, and if not.
WORDS: dict[Question, tuple[str, str]] = {
    "same actor": ("{} is the same as {}", "{} is not the same as {}"),
    "same claim": ("{} and {} put forward the same", "{} and {} do not put forward the same"),
    "same origin": ("{} and {} go back to one origin", "{} and {} do not go back to one origin"),
    "wrong statement": ("{} was read wrongly", "{} was read rightly"),
}


def in_words(of: Judgement) -> str:
    """What was judged."""
    yes, no = WORDS[of.question]
    note = f" ({short(of.note)})" if of.note else ""
    return (yes if of.answer else no).format(_side(of.left), _side(of.right)) + note


def _side(said: str) -> str:
    found = PLACE.match(said)
    place = f"{short(found[1], SIDE)} (characters {found[2]} to {found[3]})" if found else ""
    return place or f"“{short(said, SIDE)}”"


def listing(found: Sequence[Judgement], console: Console) -> list[Text]:
    """Those that hold, the first made first."""
    lines = [*heading(counted(len(found), "judgement", "judgements"), console)]
    for one in found:
        lines += hung(Text(in_words(one)), Text(f"{one.id:>{NUMBER - 2}}  ", "dim"), console)
        lines += noted(f"by {harmless(one.by) or 'nobody'}, {harmless(one.made[:10])}", console, NUMBER)
    return [*lines, Text(), *noted("whence judge undo NUMBER takes one back.", console)]


def open_pairs(found: Sequence[Open], console: Console) -> list[Text]:
    """Pairs of actors that may be one."""
    many = counted(len(found), "pair of names", "pairs of names")
    lines = [*heading(f"{many} that only a person can tell apart", console, ", the likeliest first")]
    for one in found:
        lines += hung(Text(harmless(f'"{mark(one.one)}"  "{mark(one.other)}"')), Text("  • ", "dim"), console)
        lines += noted("; ".join(weighty(one.reasons)), console, 4)
    advice = "whence judge actors NAME NAME says that they are one, with --different that they are two."
    return [*lines, Text(), *noted(advice, console)]
