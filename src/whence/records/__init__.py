"""The nouns: frozen records of the standard library only, one concept a file."""

from whence.records.actor import ACTOR_KINDS, Actor, ActorKind, Match, Naming, Office
from whence.records.claim import Claim, Conflict, Member, Origin
from whence.records.contact import MODES, STATUSES, Contact, Mode, Status
from whence.records.copy import Copy, Passage
from whence.records.entity import ENTITY_KINDS, Entity, EntityKind
from whence.records.event import Event, Step, Told
from whence.records.head import Head
from whence.records.judgement import QUESTIONS, Judgement, Question
from whence.records.link import KINDS, Kind, Link
from whence.records.moment import NOW, Moment
from whence.records.outcome import Change, Disagreement, Entry, Outcome
from whence.records.page import Page
from whence.records.reason import Reason
from whence.records.record import Record
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import MANNERS, STANCES, Manner, Stance, Statement
from whence.records.telling import Telling, TellingKind
from whence.records.time import Time

__all__ = [
    "ACTOR_KINDS", "ENTITY_KINDS", "KINDS", "MANNERS", "MODES", "NOW", "QUESTIONS", "STANCES", "STATUSES", "Actor",
    "ActorKind", "Change", "Claim", "Conflict", "Contact", "Copy", "Disagreement", "Entity", "EntityKind", "Entry",
    "Event", "Head", "Judgement", "Kind", "Link", "Manner", "Match", "Member", "Mode", "Moment", "Naming", "Office",
    "Origin", "Outcome", "Page", "Passage", "Question", "Reason", "Record", "Report", "Span", "Stance", "Statement",
    "Status", "Step", "Telling", "TellingKind", "Time", "Told",
]  # fmt: skip
