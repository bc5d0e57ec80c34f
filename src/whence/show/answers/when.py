"""Dates as people read them (from EDTF, ISO 8601-2:2019)."""

from __future__ import annotations

import re

from whence.show.harmless import harmless

SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
DOUBTS = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}
SEASON = re.compile(r"(\d{4})-(2[1-4])\Z")
DECADE = re.compile(r"(\d{3})X\Z")
CENTURY = re.compile(r"(\d\d)XX\Z")
DATED = re.compile(r"\d\d[\dX]{2}\S*|\.\./\S+")


def when(edtf: str) -> str:
    """A date, or a stretch of time.

    >>> when("2018-05/2018-06"), when("2018-21"), when("../2018-05-04"), when("199X~")
    ('2018-05 to 2018-06', 'spring 2018', 'until 2018-05-04', 'about the 1990s')
    """
    start, bar, end = harmless(edtf).partition("/")
    if not bar:
        return _one(start)
    if start in {"", ".."}:
        return f"until {_one(end)}"
    return f"from {_one(start)} on" if end in {"", ".."} else f"{_one(start)} to {_one(end)}"


def with_dates(words: str) -> str:
    """Words in which dates stand, these as people read them."""
    return DATED.sub(lambda found: when(found[0]), harmless(words))


def _one(edtf: str) -> str:
    doubt = DOUBTS.get(edtf[-1:], "")
    bare = edtf[:-1] if doubt else edtf
    if found := SEASON.match(bare):
        bare = f"{SEASONS[found[2]]} {found[1]}"
    elif found := DECADE.match(bare) or CENTURY.match(bare):
        bare = f"the {bare.replace('X', '0')}s"
    return doubt + bare
