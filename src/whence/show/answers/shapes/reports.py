"""One report as it stands in the ledger. The record in it is what ``whence read --json`` prints."""

from __future__ import annotations

from typing_extensions import TypedDict

from whence.records.contact import Mode, Status
from whence.records.entity import EntityKind
from whence.records.statement import Manner, Stance
from whence.show.answers.shapes.claims import SharedPassages
from whence.show.answers.shapes.events import Event
from whence.show.answers.shapes.judgements import Judgement
from whence.show.answers.shapes.tellings import Link, Span, Telling


class Head(TypedDict):
    """A report without its text: ``number`` is the ledger's, ``report`` its own id; ``version`` counts from 1."""

    number: int
    report: str
    version: int
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None


class OutletCount(TypedDict):
    """An outlet, and how many reports of it there are."""

    outlet: str
    reports: int


class Published(TypedDict):
    """The report as it was read; dates are ISO 8601; ``origin`` tells where each field came from."""

    text: str
    outlet: str | None
    title: str | None
    published: str | None
    modified: str | None
    fetched: str | None
    url: str | None
    byline: list[str]
    origin: dict[str, str]


class Statement(TypedDict):
    """An attribution: spans of its source, cue and content, and the chain it came along."""

    id: str
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    manner: Manner
    stance: Stance
    voiced: bool
    chain: list[Link]
    confidence: float


class Contact(TypedDict):
    """A meeting, visit, call, letter, round of talks or summit, with the spans of the words that tell it."""

    id: str
    trigger: list[Span]
    mode: Mode
    parties: list[str]
    party_spans: list[Span]
    place: str | None
    place_span: Span | None
    when: str | None
    when_span: Span | None
    status: Status
    statements: list[str]
    confidence: float


class Entity(TypedDict):
    """One mention of a name."""

    span: Span
    kind: EntityKind
    name: str


class Time(TypedDict):
    """Words that tell a time, and its value (EDTF)."""

    span: Span
    value: str


class Record(TypedDict):
    """What one report became."""

    id: str
    report: Published
    statements: list[Statement]
    contacts: list[Contact]
    entities: list[Entity]
    times: list[Time]
    model: str


class Placed(Telling):
    """A statement, the claim that it is in, how many reports tell that, and whether a person found it read rightly."""

    claim: int | None
    reports: int
    judged: Judgement | None


class Opened(Head):
    """A report with its record, and where each of its statements and contacts (by their labels) belongs.

    ``shared`` is what it has word for word in common with other reports.
    """

    record: Record
    placed: list[Placed]
    events: dict[str, Event]
    versions: list[Head]
    shared: list[SharedPassages]
