"""Words as they are compared: stems, the numbers among them, and how much each of them tells."""

from __future__ import annotations

import csv
import math
import re
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

TABLES = files("whence.resolve") / "tables"
WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_](?:[\w.'’-]*\w)?")
LEAST = 0.2  # what a word that stands everywhere tells
UNKNOWN = 0.5  # in how many paragraphs of the corpus a word stands that was not seen there
STEMMER = snowballstemmer.stemmer("english")


def stems(text: str) -> list[str]:
    """The stems of a text in order: one for what is written in several ways ("US" and "American"), numbers plain."""
    return [_stem(found[0]) for found in WORD.finditer(text)]


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    plain = word.replace("’", "'").removesuffix("'s").replace(".", "")
    stem: str = STEMMER.stemWord("usa" if plain == "US" else plain.lower())
    return _one_for_several().get(stem, stem)


@cache
def _one_for_several() -> dict[str, str]:
    """Stem to the stem that stands for it."""
    with (TABLES / "claims_same.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row and row[0][0] != "#"]
    return {other: row[0] for row in rows for other in row[1].split()}


@cache
def _standing() -> tuple[dict[str, int], int]:
    """In how many paragraphs of a news corpus each stem stands, and how many paragraphs there are."""
    with (TABLES / "claims_frequencies.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row and row[0][0] != "#"]
    table = {stem: int(count) for stem, count in rows}
    return table, table.pop("*")


@lru_cache(maxsize=100_000)
def weight(stem: str) -> float:
    """Inverse document frequency over paragraphs of news (Spärck Jones 1972); a figure tells as much as a rare name."""
    table, paragraphs = _standing()
    if stem[0].isdigit():
        return math.log(paragraphs / 60)
    return LEAST + math.log((paragraphs + 1) / (table.get(stem, UNKNOWN) + 1))


def total(words: frozenset[str] | set[str]) -> float:
    """What some words tell together."""
    return sum(weight(word) for word in words)
