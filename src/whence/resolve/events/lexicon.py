"""The words and weights of this package, from the tables."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

TABLES = files("whence.resolve") / "tables"


@cache
def findings() -> dict[str, tuple[float, str]]:
    """What a comparison may find: its weight, and how it is told."""
    return {finding: (float(weight), words) for finding, weight, words in _rows("events_findings.tsv")}


@cache
def modes() -> dict[tuple[str, str], str]:
    """How two modes go together, either way round."""
    rows = _rows("events_modes.tsv")
    return {pair: how for one, other, how in rows for pair in ((one, other), (other, one))}


@cache
def described() -> frozenset[str]:
    """Words by which parties are described, not named."""
    return frozenset(_lines("events_described.txt"))


@cache
def lies_in() -> dict[str, str]:
    """Place to the larger place it lies in, both in small letters."""
    return _places("in")


@cache
def also_called() -> dict[str, str]:
    """Place to the name that stands for it here, both in small letters."""
    return _places("is")


def _places(wanted: str) -> dict[str, str]:
    rows = _rows("events_places.tsv")
    return {place.lower(): larger.lower() for place, how, larger in rows if how == wanted}


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name)[1:]]


def _lines(name: str) -> list[str]:
    whole = (TABLES / name).read_text("utf-8")
    return [line for line in whole.splitlines() if line and not line.startswith("#")]
