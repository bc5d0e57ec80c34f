"""The time of a contact: the one in its clause that belongs to it and not to who tells of it."""

from __future__ import annotations

import re

from whence.analyse.contacts.frames import governor
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.shared_times import steps
from whence.analyse.syntax.tree import ROOT, Sentence
from whence.records.time import Time

DAY = re.compile(r"(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|[+-]\d\d:\d\d)?")
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
BESIDE = 4  # tokens behind a time in which the noun stands that it belongs to
NOW = 5  # tokens behind a contact in which "now" is its own
FAR = 4  # steps in the tree


def times_of(token: int, here: Here) -> list[Time]:
    """The time of a contact, or those of several told of at once: "two summits, in 2000 and 2007"; days at the most."""
    first = _nearest(token, here) or _of_the_picture(token, here) or _now(token, here)
    found = [first] if first else []
    if first is None or not here.sentence.words[token].endswith("s"):
        return found
    for time in here.known.times_in(here.sentence.span):
        last = found[-1].span.end
        between = here.known.text[last : time.span.start] if time.span.start >= last else ""
        day = _of_day(time)
        if day is not None and between.strip(" ,") in {"and", "in", "and in"}:
            found.append(day)
    return found


def _nearest(token: int, here: Here) -> Time | None:
    """The time that is fewest steps away in the tree, of those that may be the contact's."""
    ranked = []
    others = here.words - {token}
    for time in filter(None, map(_of_day, here.known.times_in(here.sentence.span))):
        places = here.sentence.at(time.span)
        if places and not _is_before_another(here.sentence, places, token, others):
            away = steps(here.sentence, token, _top(here.sentence, places), others)
            ranked += [(away, abs(places[0] - token), time)] if away is not None and away <= FAR else []
    return min(ranked, key=lambda row: row[:2])[2] if ranked else None


def _of_day(time: Time) -> Time | None:
    """The time with days as its finest parts; None where it is no date."""
    days = "/".join(dict.fromkeys(DAY.sub(r"\1", time.value or "").split("/")))
    return Time(time.span, days) if re.match(r"-?\d{3}|\.\.", days) else None


def _top(sentence: Sentence, places: range) -> int:
    """The token of a time that hangs on what is outside it."""
    return next((place for place in places if sentence.heads[place] not in places), places[0])


def _is_before_another(sentence: Sentence, places: range, token: int, others: frozenset[int]) -> bool:
    """“The June 12 summit", told of beside other talks."""
    following = [place for place in range(places[-1] + 1, places[-1] + BESIDE) if place in others]
    if not following or token in range(places[-1] + 1, following[0]):
        return False
    return not any(sentence.upos[p] in {"VERB", "ADP", "PUNCT"} for p in range(places[-1] + 1, following[0]))


def _of_the_picture(token: int, here: Here) -> Time | None:
    """The date that ends the caption of a picture: with its year, behind a comma; of the caption's main verb."""
    text, span = here.known.text, here.sentence.span
    last = next(reversed(here.known.times_in(span)), None)
    verb = governor(here.sentence, token)
    if last is None or not FULL_DAY.fullmatch(last.value or "") or verb is None or here.sentence.heads[verb] != ROOT:
        return None
    ends = span.end - last.span.end < 3 and text[span.start : last.span.start].endswith(", ")
    return last if ends and (last.value or "")[:4] in last.span.of(text) else None


def _now(token: int, here: Here) -> Time | None:
    """“We are talking to them now": the day of the report."""
    published = (here.known.report.published or "")[:10]
    near = range(token + 1, min(token + NOW + 1, len(here.sentence)))
    place = next((p for p in near if here.sentence.words[p].lower() in {"now", "currently"}), None)
    return Time(here.sentence.tokens[place], published) if place is not None and published else None
