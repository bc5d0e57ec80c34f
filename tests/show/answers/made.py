"""Answers made by hand, and how a terminal shows them."""

import io
from datetime import date

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from tests.resolve.chains import links
from whence.pipeline import Claims, Followed, Traced
from whence.records import (
    Claim,
    Copy,
    Event,
    Head,
    Member,
    Origin,
    Outcome,
    Passage,
    Reason,
    Span,
    Step,
    Telling,
    Told,
)
from whence.records.outcome import Change, Disagreement

# What a report may hold: it is shown, and neither obeyed nor left to break lines or columns.
HOSTILE = "a\x1b[31m\n\tb\u202e[red]c[/red]\x07:smile:\x9b2J"
SHOWN = "a\ufffd[31m b\ufffd[red]c[/red]\ufffd:smile:\ufffd2J"
LONG_WORD = "x" * 400
ODD = [HOSTILE, LONG_WORD, "漢字" * 100, "🌤️ é " * 60, "word " * 90, "", " "]


def seen(lines, width=80):
    """What a terminal of so many columns without colours shows."""
    file = io.StringIO()
    Console(file=file, width=width, highlight=False).print(Text("\n").join(lines), soft_wrap=True)
    return file.getvalue().removesuffix("\n")


def screen(width=80):
    return Console(file=io.StringIO(), width=width, highlight=False)


def head(number, outlet="Ferro Gazette", published="2024-03-11", title="They meet", version=1):
    return Head(number, f"r{number}", outlet, title, published, None, version)


def telling(number, report, text, chain="person: Ada Lorne", stance="says", day="2024-03-11", outlet="Ferro Gazette"):
    spans, when = (Span(0, max(len(text), 1)),), date.fromisoformat(day) if day else None
    found = links(chain, outlet)
    actors = tuple(None if link.name is None else at for at, link in enumerate(found, 1))
    return Telling(
        number, report, f"s{number}", "statement", text, spans, stance, found, actors, outlet=outlet, day=when
    )


def origin(name, *tellings, kind="person", reasons=(), perhaps=()):
    made = tuple(Reason(f"rule {at}", 1.0, words) for at, words in enumerate(reasons))
    return Origin(f"o{tellings[0]}", name, kind, kind != "unnamed", tellings, made, perhaps)


def claim(tellings, origins, number=7, likes=None, conflicts=()):
    """``likes``: for a telling the one that it is like, and the weighed reasons."""
    members = []
    for one in tellings:
        like, reasons = (likes or {}).get(one.id, (None, ()))
        members.append(Member(one, like, 1.0, tuple(Reason(*reason) for reason in reasons)))
    return Claim(number, tuple(members), tuple(origins), tuple(conflicts))


def claims(*found, heads):
    return Claims(found, {one.number: one for one in heads})


def traced(found, heads, copies=()):
    return Traced(found, {one.number: one for one in heads}, tuple(copies))


def copy(other, share, other_share=0.5, extent="copy"):
    return Copy(
        other, extent, share, other_share, (Passage(Span(0, 9), Span(0, 9)),), (Reason("share", share, "much"),)
    )


def told(number, report, status, when, *, parties=("Ada Lorne", "Bob Wu"), day="2024-03-11", text="They meet.", **more):
    actors = tuple(range(1, len(parties) + 1))
    published = date.fromisoformat(day) if day else None
    return Told(
        number, report, f"c{number}", "meeting", parties, actors, None, when, status, published, text=text, **more
    )


def event(*found, number=3):
    return Event(number, tuple(Step(one) for one in found))


def outcome(status, when, *changes, day="2024-03-20", overdue=False, differing=()):
    """``changes``: day, kind, words, reports; ``differing``: day and, for each status, its reports."""
    turns = tuple(Change(on and date.fromisoformat(on), kind, words, tuple(of)) for on, kind, words, of in changes)
    doubts = tuple(Disagreement(date.fromisoformat(on), tuple(given.items())) for on, given in differing)
    last = date.fromisoformat(day) if day else None
    return Outcome(3, (), status, last, (1,), when, plan=True, overdue=overdue, changes=turns, disagreements=doubts)


def followed(*pairs, heads):
    return Followed(pairs, {one.number: one for one in heads})


def is_harmless(text, width):
    """Whether nothing in it commands a terminal, and no line is too long for it or ends in blanks."""
    return not set(text) & set("\x1b\x07\x9b\u202e\t") and all(
        cell_len(line) <= width and line == line.rstrip() for line in text.split("\n")
    )
