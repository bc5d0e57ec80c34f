"""Links of chains as tests write them, from the page inward: "outlet: The Ferro Gazette < unnamed: 2 officials"."""

import re

from whence.records import Link

LINK = re.compile(r"(?P<kind>\w+)(?:: (?:(?P<count>\d+) )?(?P<words>[^@]+?)(?: @ (?P<affiliation>.+))?)?")
NAMELESS = ("unnamed", "group")


def links(written, outlet):
    """The chain that starts at the publishing outlet; an affiliation stands behind "@"."""
    return (Link("outlet", outlet), *(link(each) for each in written.split(" < ") if each))


def link(written):
    kind, count, words, affiliation = LINK.fullmatch(written).groups()
    if kind in NAMELESS:
        return Link(kind, count=count and int(count), role=words, affiliation=affiliation)
    return Link(kind, words)
