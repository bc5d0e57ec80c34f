"""The nouns: frozen records of the standard library only, one concept a file."""

from whence.records.contact import MODES, STATUSES, Contact, Mode, Status
from whence.records.entity import ENTITY_KINDS, Entity, EntityKind
from whence.records.link import KINDS, Kind, Link
from whence.records.record import Record
from whence.records.report import Report
from whence.records.span import Span
from whence.records.statement import MANNERS, STANCES, Manner, Stance, Statement
from whence.records.time import Time

__all__ = [
    "ENTITY_KINDS", "KINDS", "MANNERS", "MODES", "STANCES", "STATUSES", "Contact", "Entity", "EntityKind", "Kind",
    "Link", "Manner", "Mode", "Record", "Report", "Span", "Stance", "Statement", "Status", "Time",
]  # fmt: skip
