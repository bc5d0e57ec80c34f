"""Find a news outlet by the name a report prints or by the host of a web address."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_OUTLETS_FILE = "outlets.tsv"
# Names that are also everyday words, surnames or parties. They count only with the article, or without it, just as the
# list writes them: "the Hill" is the paper and "Hill" a person, "Nikkei" is the paper and "the Nikkei" an index.
_EVERYDAY_FILE = "everyday.txt"
# Foreign articles, which reports capitalise as they please ("al-Ahram", "la Repubblica").
_FOREIGN_ARTICLES = frozenset({"al", "as", "das", "de", "der", "die", "el", "il", "la", "le"})

_DOUBLE_QUOTES = re.compile('["“”„«»]')
_APOSTROPHES = re.compile("[‘’`´ʼ]")
_GAPS = re.compile(r"[\s\-‐‑‒–—]+")
_POSSESSIVE = re.compile(r"'[sS]?$")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One row of the list of outlets."""

    name: str
    kind: str
    country: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...]
    publisher: str | None


@dataclass(frozen=True, slots=True)
class _Entry:
    """An outlet under one of its names, and whether that name is written with "The"."""

    outlet: Outlet
    has_article: bool


@cache
def all_outlets() -> tuple[Outlet, ...]:
    """Return every known outlet, in the order of the data file."""
    return tuple(_parse_row(line) for line in _read_lines(_OUTLETS_FILE)[1:])


@lru_cache(maxsize=100_000)
def by_name(text: str) -> Outlet | None:
    """Find the outlet that a report calls `text`, ignoring quotes, a leading "the" and a possessive ending."""
    plain = _straighten(text)
    # A few names end like a possessive (Barron's), so the text is tried as it stands first.
    for candidate in (plain, _POSSESSIVE.sub("", plain)):
        found = _find(candidate.strip("' "))
        if found:
            return found
    return None


def by_domain(host: str) -> Outlet | None:
    """Find the outlet that owns `host` or the nearest of its parent domains, so www. and the like do not matter."""
    labels = host.strip().lower().partition(":")[0].rstrip(".").split(".")
    domains = _domains()
    parents = (".".join(labels[start:]) for start in range(len(labels)))
    return next((domains[parent] for parent in parents if parent in domains), None)


def _read_lines(file: str) -> list[str]:
    return resources.files("whence.outlets").joinpath(file).read_text(encoding="utf-8").splitlines()


@cache
def _everyday() -> frozenset[str]:
    return frozenset(_read_lines(_EVERYDAY_FILE))


def _parse_row(line: str) -> Outlet:
    name, kind, country, domains, aliases, publisher = line.split("\t")
    return Outlet(name, kind, country, _parse_list(domains), _parse_list(aliases), publisher or None)


def _parse_list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _straighten(text: str) -> str:
    return _APOSTROPHES.sub("'", _DOUBLE_QUOTES.sub("", text)).strip()


def _split_article(name: str) -> tuple[bool, str]:
    article, _, rest = name.partition(" ")
    return (True, rest) if rest and article in {"the", "The", "THE"} else (False, name)


def _key(name: str) -> str:
    """Reduce a name without its article to what spellings of it share: no accents, no hyphens, even spacing."""
    decomposed = unicodedata.normalize("NFKD", name)
    unaccented = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _GAPS.sub(" ", unaccented).strip().split(" ")
    return " ".join(word.capitalize() if word in _FOREIGN_ARTICLES else word for word in words)


def _find(name: str) -> Outlet | None:
    has_article, rest = _split_article(name)
    key = _key(rest)
    entry = _names().get(key)
    if entry is None:
        return _capitals().get(key)
    if key in _everyday() and entry.has_article != has_article:
        return None
    return entry.outlet


@cache
def _names() -> dict[str, _Entry]:
    names: dict[str, _Entry] = {}
    for outlet in all_outlets():
        for written in (outlet.name, *outlet.aliases):
            has_article, rest = _split_article(_straighten(written))
            names.setdefault(_key(rest), _Entry(outlet, has_article))
    return names


@cache
def _capitals() -> dict[str, Outlet]:
    """Index the names of several words in capitals; a single word in capitals says too little."""
    return {key.upper(): entry.outlet for key, entry in _names().items() if " " in key}


@cache
def _domains() -> dict[str, Outlet]:
    return {domain: outlet for outlet in all_outlets() for domain in outlet.domains}
