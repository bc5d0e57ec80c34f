"""How a claim travelled: a tree for each origin, from it through whoever passed it on to the reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from whence.pipeline import Traced
from whence.records import Claim, Head, Link, Member, Origin
from whence.show.answers.plain import stance
from whence.show.answers.unfolded import COPIED, by_report, earliest_first
from whence.show.answers.words import named

MOST = 40  # reports that are drawn; the others are counted
FEWEST = 3  # of one origin


@dataclass(slots=True, eq=False)
class Node:
    """An origin, somebody who passed it on, or a report (with ``head``).

    ``copied``: it has it word for word from the node before it. ``stance`` is what it does with the claim.
    """

    label: str
    kind: str
    head: Head | None = None
    copied: bool = False
    stance: str = "says"
    places: list[str] = field(default_factory=list)
    after: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Itself and all that come after it."""
        yield self
        for node in self.after:
            yield from node.walk()


@dataclass(frozen=True, slots=True)
class Way:
    """The tree of one origin; ``left_out`` are reports that are not drawn."""

    origin: Origin
    root: Node
    left_out: int


def ways(found: Traced, most: int = MOST) -> list[Way]:
    """One for each origin, the earliest first."""
    made = []
    ordered = earliest_first(found)
    reports_of = [(origin, [*by_report(origin, found)]) for origin in ordered]
    total = sum(len(reports) for _, reports in reports_of)
    share = total if total <= most else max(FEWEST, most // len(ordered))  # each origin is to be seen
    for origin, reports in reports_of:
        made.append(Way(origin, _tree(origin, reports[:share], found), max(0, len(reports) - share)))
    return made


Reports = Sequence[tuple[Head, Sequence[Member]]]


def _tree(origin: Origin, reports: Reports, found: Traced) -> Node:
    root = Node(origin.name, origin.kind, stance=stance(found.claim, origin))
    nodes = {head.number: _report(head, members) for head, members in reports}
    own = {_outlet(members[0]): nodes[head.number] for head, members in reversed(reports)}
    for head, members in reports:
        node = nodes[head.number]
        before = _copied_from(members, found.claim, nodes, node)
        if before is not None:
            node.copied = True
        else:
            before = _passed_on(members[0], root, own, node)
        before.after.append(node)
    return root


def _report(head: Head, members: Sequence[Member]) -> Node:
    stances = {one.telling.stance for one in members}
    told = "says" if "says" in stances else members[0].telling.stance
    return Node(
        head.outlet or "outlet unknown", "report", head, stance=told, places=[one.telling.label for one in members]
    )


def _outlet(member: Member) -> object:
    """What tells outlets apart: the actor's number, or else the name."""
    return member.telling.actors[0] or member.telling.outlet


def _copied_from(members: Iterable[Member], claim: Claim, nodes: dict[int, Node], of: Node) -> Node | None:
    """The report that it has it from word for word, if that is drawn and came before."""
    report_of = {one.telling.id: one.telling.report for one in claim.members}
    for member in members:
        if member.like is not None and any(reason.name == COPIED for reason in member.reasons):
            node = nodes.get(report_of.get(member.like, 0))
            if node is not None and node is not of and not _leads_to(of, node) and _earlier(node, of):
                return node
    return None


def _earlier(one: Node, other: Node) -> bool:
    return one.head is not None and other.head is not None and (one.head.day or "~") <= (other.head.day or "~")


def _passed_on(member: Member, root: Node, own: dict[object, Node], of: Node) -> Node:
    """Along the chain from the origin: an outlet whose own report is drawn stands there itself."""
    at = root
    links = [*zip(member.telling.chain, member.telling.actors, strict=True)][1:]
    for place, (link, actor) in enumerate(reversed(links)):
        report = own.get(actor or link.name)
        if report is not None and report is not of and not _leads_to(of, report):
            at = report
        elif place and not _is(root, link):
            at = _next(at, link)
    return at


def _is(node: Node, link: Link) -> bool:
    return link.name is not None and link.name == node.label


def _next(at: Node, link: Link) -> Node:
    label = named(link)
    for node in at.after:
        if node.head is None and node.label == label:
            return node
    made = Node(label, link.kind)
    at.after.append(made)
    return made


def _leads_to(one: Node, other: Node) -> bool:
    return any(node is other for node in one.walk())
