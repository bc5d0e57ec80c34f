"""The tables of a ledger.

Rows are added and closed, never changed. Three kinds of time never mix: ``opened``, ``learnt`` and ``closed`` are the
ledger's own clock (microseconds since 1970, UTC); ``day`` and ``published`` are of the report; ``occurs`` is when a
contact is, was or should have been. What was analysed hangs on its ``analysis``, which names the model.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

METADATA = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s"})
Clock = BigInteger  # microseconds since 1970, UTC
Json = Text  # plain JSON: the ledger only keeps it
NUMBERS = range(1, 2**31)  # that rows may have: a database takes no larger ones in a question


def _clocks(first: str = "opened") -> list[Column[int]]:
    return [Column(first, Clock, nullable=False), Column("closed", Clock)]


def _to(table: str, *, nullable: bool = False, name: str | None = None) -> Column[int]:
    return Column(name or table, Integer, ForeignKey(f"{table}.id"), nullable=nullable)


report = Table(
    "report",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", Text),
    Column("modified", Text),
    Column("fetched", Text),
    Column("url", Text),
    Column("byline", Json, nullable=False),
    Column("origin", Json, nullable=False),
    Column("text", Text, nullable=False),
    Column("day", Text, index=True),
    *_clocks("learnt"),
    sa.UniqueConstraint("address", "version"),
    Index("ix_report_name", "name", postgresql_using="hash"),  # which takes names of any length
)
analysis = Table(
    "analysis",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("report"),
    Column("model", Text, nullable=False),
    Column("record", Json, nullable=False),
    *_clocks("learnt"),
    Index("ix_analysis_report", "report"),
)
actor = Table(
    "actor",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("opened", Clock, nullable=False),
    Index("ix_actor_name", "name", postgresql_using="hash"),
)
actor_key = Table(
    "actor_key",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("actor", Integer, ForeignKey("actor.id"), primary_key=True),
    sqlite_with_rowid=False,
)
actor_form = Table(
    "actor_form",
    METADATA,
    Column("actor", Integer, ForeignKey("actor.id"), primary_key=True),
    Column("form", Text, primary_key=True),
    sqlite_with_rowid=False,
)
office = Table(
    "office",
    METADATA,
    Column("actor", Integer, ForeignKey("actor.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("body", Text, primary_key=True),
    sqlite_with_rowid=False,
)
# Whom an actor speaks or acts for by its offices; ``voice``: it is merely the spokesperson.
acting = Table(
    "acting",
    METADATA,
    Column("actor", Integer, ForeignKey("actor.id"), primary_key=True),
    Column("body", Integer, ForeignKey("actor.id"), primary_key=True),
    Column("voice", Boolean, nullable=False),
    Index("ix_acting_body", "body"),
    sqlite_with_rowid=False,
)
naming = Table(
    "naming",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("analysis"),
    _to("actor"),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Json, nullable=False),
    *_clocks(),
    Index("ix_naming_analysis", "analysis"),
    Index("ix_naming_actor", "actor"),
)
undecided = Table(
    "undecided",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("actor"),
    _to("actor", name="other"),
    Column("score", Float, nullable=False),
    Column("reasons", Json, nullable=False),
    *_clocks(),
    sa.UniqueConstraint("actor", "other"),
)
shingle = Table(
    "shingle",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("report", Integer, ForeignKey("report.id"), primary_key=True),
    sqlite_with_rowid=False,
)
copy = Table(
    "copy",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("report"),
    _to("report", name="other"),
    Column("extent", Text, nullable=False),
    Column("share", Float, nullable=False),
    Column("other_share", Float, nullable=False),
    Column("passages", Json, nullable=False),
    Column("reasons", Json, nullable=False),
    *_clocks(),
    Index("ix_copy_report", "report"),
    Index("ix_copy_other", "other"),
)
telling = Table(
    "telling",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("analysis"),
    _to("report"),
    Column("label", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("content", Json, nullable=False),
    Column("stance", Text, nullable=False),
    Column("voiced", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("chain", Json, nullable=False),
    Column("actors", Json, nullable=False),
    Column("outlet", Text),
    Column("day", Text),
    Column("sketch", Json, nullable=False),
    _to("telling", nullable=True, name="carried"),
    *_clocks(),
    Index("ix_telling_analysis", "analysis"),
    Index("ix_telling_report", "report"),
    Index("ix_telling_day", "day", "id"),
)
link = Table(
    "link",
    METADATA,
    Column("telling", Integer, ForeignKey("telling.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("last", Boolean, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text),
    _to("actor", nullable=True),
    Index("ix_link_actor", "actor", "telling"),
    sqlite_with_rowid=False,
)
term = Table(
    "term",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("telling", Integer, ForeignKey("telling.id"), primary_key=True),
    sqlite_with_rowid=False,
)
claim = Table(
    "claim",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("telling", name="founder"),
    Column("opened", Clock, nullable=False),
)
# How large a claim ever was, and between which days: derived, kept up while adding so that the largest come at once.
claim_extent = Table(
    "claim_extent",
    METADATA,
    Column("claim", Integer, ForeignKey("claim.id"), primary_key=True),
    Column("outlets", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Index("ix_claim_extent_outlets", "outlets", "reports", "last_day"),
)
member = Table(
    "member",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("claim"),
    _to("telling"),
    _to("telling", nullable=True, name="like"),
    Column("score", Float, nullable=False),
    Column("reasons", Json, nullable=False),
    *_clocks(),
    Index("ix_member_claim", "claim"),
    Index("ix_member_telling", "telling"),
)
contact = Table(
    "contact",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("analysis"),
    _to("report"),
    Column("label", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("place", Text),
    Column("occurs", Text),
    Column("status", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("outlet", Text),
    Column("day", Text),
    Column("tellings", Json, nullable=False),
    *_clocks(),
    Index("ix_contact_analysis", "analysis"),
    Index("ix_contact_report", "report"),
)
party = Table(
    "party",
    METADATA,
    Column("contact", Integer, ForeignKey("contact.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    _to("actor", nullable=True),
    Index("ix_party_actor", "actor", "contact"),
    sqlite_with_rowid=False,
)
contact_term = Table(
    "contact_term",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("contact", Integer, ForeignKey("contact.id"), primary_key=True),
    sqlite_with_rowid=False,
)
event = Table(
    "event",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("opened", Clock, nullable=False),
)
# Derived as well; ``planned``: some report told of it as ahead, or as no longer ahead.
event_extent = Table(
    "event_extent",
    METADATA,
    Column("event", Integer, ForeignKey("event.id"), primary_key=True),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("planned", Boolean, nullable=False),
    Index("ix_event_extent_last_day", "last_day"),
    Index("ix_event_extent_planned", "planned", "last_day"),
)
step = Table(
    "step",
    METADATA,
    Column("id", Integer, primary_key=True),
    _to("event"),
    _to("contact"),
    _to("contact", nullable=True, name="like"),
    Column("score", Float, nullable=False),
    Column("reasons", Json, nullable=False),
    *_clocks(),
    Index("ix_step_event", "event"),
    Index("ix_step_contact", "contact"),
)
judgement = Table(
    "judgement",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("question", Text, nullable=False),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("answer", Boolean, nullable=False),
    Column("by", Text, nullable=False),
    Column("note", Text, nullable=False),
    *_clocks("made"),
)
