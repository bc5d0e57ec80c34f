"""Records made by hand."""

from datetime import date

from whence.ledger import claims
from whence.records import NOW, Link, Reason, Report, Span, Telling, Told

WHY = (Reason("same_words", 0.5, "both say “rained”"),)


def report(name="a", text="It rained.", day="2031-05-02", outlet="The Brask Courier", url=None):
    return Report(text, name, outlet, f"Title of {name}", day, url=url)


def telling(
    number, text="it rained", keys=(), actors=(None, None), day="2031-05-02", outlet="The Brask Courier", **more
):
    chain = (Link("outlet", outlet), Link("person", "Ada Lorne", Span(0, 9)))
    when = date.fromisoformat(day) if day else None
    return Telling(
        0, number, more.pop("label", "s1"), "statement", text, (Span(10, 20),), "says", chain, actors,
        outlet=outlet, day=when, keys=keys, sketch={"words": text}, **more,
    )  # fmt: skip


def told(number, parties=("Ada Lorne", "Bo Ferrow"), who=(None, None), status="planned", day="2031-05-02", **more):
    when = date.fromisoformat(day) if day else None
    return Told(
        0, number, "c1", "meeting", parties, who, more.pop("place", "Brask"), "2031-05-09", status, when, **more
    )


def every(connection, moment=NOW):
    """All claims of a ledger at once."""
    return list(claims.every(connection, moment))
