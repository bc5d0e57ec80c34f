"""Names that stay the same from one export to the next, and what is written under our own name."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid5

from whence.records import Event, Head
from whence.show import addresses

OWN = "urn:x-whence:"  # terms for what a format has none for; docs/export-formats.md lists them
NAMES = UUID("6f0f2d3e-52d1-5d5c-9a55-5f0c4b7f3b1e")  # the namespace of all names below; never changed


def name(kind: str, *parts: str | int) -> str:
    """A UUID of version 5 (RFC 9562): the same for the same kind and parts, on any machine."""
    return str(uuid5(NAMES, "\n".join([kind, *map(str, parts)]).encode("utf-8", "replace").decode("utf-8")))


def urn(kind: str, *parts: str | int) -> str:
    """The same as an address that leads nowhere."""
    return f"urn:uuid:{name(kind, *parts)}"


def report_parts(head: Head) -> str:
    """What a report is known by whatever its version: its address, else its own id."""
    return web_address(head) or head.id


def web_address(head: Head) -> str | None:
    """Where it was published, as a valid http(s) address; None for anything else."""
    return addresses.web_address(head.url)


def address(head: Head) -> str:
    """Where it was published, or else a name in the form of an address."""
    return web_address(head) or urn("report", head.id)


def event_parts(event: Event, heads: Mapping[int, Head]) -> tuple[int, str]:
    """What an event is known by as its ledger grows: its number there, and the report that was added first."""
    return event.id, heads[min(step.told.report for step in event.steps)].id
