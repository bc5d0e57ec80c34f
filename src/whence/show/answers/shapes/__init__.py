"""What answers to programs look like, as types: they check what is written, and the API's OpenAPI is made from them."""

from whence.show.answers.shapes.claims import (
    Claim,
    Conflict,
    Dumped,
    DumpedPlace,
    Origin,
    Perhaps,
    SharedPassages,
    Traced,
    Value,
)
from whence.show.answers.shapes.events import Change, Disagreement, Event, Step
from whence.show.answers.shapes.found import Facet, FoundActor, Hit
from whence.show.answers.shapes.judgements import Judgement, Open
from whence.show.answers.shapes.reports import Head, Opened, OutletCount, Placed, Record
from whence.show.answers.shapes.sides import Reworded, Same, Side, SideBySide
from whence.show.answers.shapes.sources import Actor, Cited, Resting, Rests, Unnamed
from whence.show.answers.shapes.tellings import Copy, Link, Member, Reason, Telling

__all__ = [
    "Actor", "Change", "Cited", "Claim", "Conflict", "Copy", "Disagreement", "Dumped", "DumpedPlace", "Event",
    "Facet", "FoundActor", "Head", "Hit", "Judgement", "Link", "Member", "Open", "Opened", "Origin", "OutletCount",
    "Perhaps", "Placed", "Reason", "Record", "Resting", "Rests", "Reworded", "Same", "SharedPassages", "Side",
    "SideBySide", "Step", "Telling", "Traced", "Unnamed", "Value",
]  # fmt: skip
