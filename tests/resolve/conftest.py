"""Tellings of invented reports."""

from datetime import date
from itertools import count
from zlib import crc32

import pytest

from tests.resolve.chains import links
from whence.records import Report, Span, Telling, Time
from whence.resolve.claims import keys, sketch


@pytest.fixture
def telling():
    """Tellings with numbers of their own, each of another report where none is given.

    telling("The harbour will close", "outlet: The Ferro Gazette < person: Ada Lorne"). ``before`` and ``behind`` stand
    around it in its paragraph; ``dates`` are words in it with their values. Who is named has the number of the name.
    """
    numbers = count(1)

    def make(text, chain="", before="", behind="", dates=(), outlet="The Brask Courier", day="2031-05-02", **more):
        number = next(numbers)
        whole = " ".join(filter(None, (before, text, behind)))
        start = whole.index(text)
        content = (Span(start, start + len(text)),)
        times = [Time(Span(whole.index(words), whole.index(words) + len(words)), value) for words, value in dates]
        way = links(chain, outlet)
        made = sketch(Report(whole), content, way, times)
        actors = tuple(link.name and crc32(link.name.encode()) for link in way)
        given = {"id": number, "report": 100 + number, "label": "s1", "kind": "statement", "stance": "says"}
        given |= {"actors": actors, "outlet": outlet, "day": day and date.fromisoformat(day)}
        return Telling(text=text, content=content, chain=way, sketch=made.to_dict(), keys=keys(made), **given | more)

    return make
