"""The present, the past and the future at large."""

from __future__ import annotations

from whence.analyse.times.expression import Meaning
from whence.analyse.times.phrase import Phrase


def reference(phrase: Phrase) -> Meaning | None:
    """PRESENT_REF, PAST_REF or FUTURE_REF of TIMEX3."""
    if phrase.has("soon") and (phrase.before() == "as" or phrase.after() in ("after", "as")):
        return None
    if phrase.has("moment") and phrase.before() != "at":
        return None
    token = phrase.one("now", "recently", "soon", "recent", "future")
    if token:
        return Meaning("reference", token.value)
    if phrase.has("current", "moment"):
        return Meaning("reference", "PRESENT_REF")
    if phrase.has("past"):
        return Meaning("reference", "PAST_REF") if phrase.before() == "in" else None
    units = phrase.one("units")
    return Meaning("reference", "PRESENT_REF") if units and units.value == "D" else None
