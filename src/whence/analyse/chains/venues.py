"""Outlets through which a statement came: "told CNN", "in an interview with the BBC", "as KCNA reported"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from whence.analyse.sources.lists import country, wordset
from whence.analyse.tables import any_of, lines
from whence.outlets import by_name
from whence.records.entity import Entity
from whence.records.link import Link
from whence.records.span import Span

LONGEST = 6  # words of an outlet's name
FARTHEST = 120  # characters before it in which the words that lead to it begin
HOST = re.compile(
    rf"(?:told|interview with|speaking to|speaking with|spoke to|spoke with) (?:[\w\-]+ ){{0,3}}{any_of('hosts')} $"
)
DESCRIBED = re.compile(
    rf"(?P<words>(?:[\w’'\-]+ ){{0,4}}?){any_of('media')},? "
    r"(?P<name>[A-Z][\w&\-]*(?: (?:of |the |de |la |al-)?[A-Z0-9][\w&\-]*){0,4})"
)
SHOW = re.compile(
    r"(?P<owner>(?:[A-Z][\w&]*(?: [A-Z][\w&]*){0,3}(?:[’']s|(?<=[sS])[’']) )?)"
    r"(?:[“\"‘](?P<quoted>[A-Z][^“”\"\n]{1,40}?)[,.]?[”\"’]"
    r"|(?P<bare>(?:[A-Z][\w’&\-]* ){1,4}(?:[Ss]how|[Pp]rogram(?:me)?|[Pp]odcast|Hour|Report|Tonight|Live)\b))"
)
LOOKED_AT = 60  # characters before a programme
AIRED = re.compile(
    rf"\b(?:{any_of('aired')}|told [\w ]{{1,40}}) (?:\w+day )?(?:on|to|with|for) [^,;]{{0,30}}$", re.IGNORECASE
)
PROGRAMME = re.compile(
    r"(?:\bon|\bto|\bwith|\bfor|\btold) (?:the |an episode of |an edition of |[A-Z]\w+day[’']s )?"
    r"(?:(?:show|podcast|programme|program) )?$"
)


@dataclass(frozen=True, slots=True)
class Venue:
    """An outlet, programme or host with the words for it; ``whole`` goes from the words that lead to it.

    ``relayed``: the outlet tells what somebody said, not to it. ``programme``: it tells more than its station does.
    """

    link: Link
    span: Span
    whole: Span
    relayed: bool
    programme: bool = False


@cache
def _rows() -> list[list[str]]:
    return [line.split("\t") for line in lines("venues.tsv")[1:]]


@cache
def _before() -> re.Pattern[str]:
    """The words that lead to an outlet, the longest first; group "relayed" for those of telling what was said."""

    def either(how: str) -> str:
        words = sorted((before for before, kind, _ in _rows() if kind == how and before), key=len, reverse=True)
        return "|".join(re.sub(" ~", r"(?: [\\w’'\\-]+){0,4}?", word) for word in words)

    return re.compile(rf"\b(?:(?P<relayed>{either('relayed')})|(?:{either('spoken')})) ", re.IGNORECASE)


@cache
def _before_it() -> re.Pattern[str]:
    """The same, with nothing behind."""
    return re.compile(_before().pattern + "$", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    def either(how: str) -> str:
        return "|".join(sorted((words for _, kind, words in _rows() if kind == how and words), key=len, reverse=True))

    return re.compile(
        rf"(?:[’']s?)?[”\"]?(?:,? (?:also |later |first |\w+ly )?(?P<relayed>{either('relayed')})"
        rf"| (?:{either('spoken')}))\b",
        re.IGNORECASE,
    )


def venues(
    text: str, sentence: Span, outlets: Sequence[tuple[int, str]], names: Sequence[Entity], own: str | None
) -> list[Venue]:
    """The venues of one sentence, in order; the publishing outlet is none. Outlets and names are in order too."""
    names = names[_from(names, sentence.start) : _from(names, sentence.end)]
    found = [*_shows(text, sentence), *_hosts(text, sentence, names)]
    taken = [venue.span for venue in found]
    first, after = (bisect_left(outlets, (place,)) for place in (sentence.start, sentence.end))
    for place, name in outlets[first:after]:
        span = Span(place, extent(text, place, names))
        if not _is_own(name, own) and not any(other.touches(span) for other in taken):
            found += _led(text, sentence, span, name)
    taken += [venue.span for venue in found]
    found += [venue for venue in _unlisted(text, sentence) if not any(other.touches(venue.span) for other in taken)]
    return sorted(found, key=lambda venue: venue.span.start)


def _from(names: Sequence[Entity], place: int) -> int:
    return bisect_left(names, place, key=lambda name: name.span.start)


def _is_own(name: str, own: str | None) -> bool:
    """The publishing outlet; its programmes are others."""
    return own is not None and (name == own or (by_name(own) is not None and by_name(name) == by_name(own)))


def _days(name: str) -> frozenset[str]:
    """“Fox News Sunday” is none of Fox News's other days."""
    return frozenset(name.lower().split()) & wordset("days")


def is_same_outlet(one: str, other: str) -> bool:
    """By the list; else where both have the same telling words: "Tass" and "the Tass news agency"."""
    known, listed = by_name(one), by_name(other)
    if known is not None and known == listed:
        return True
    a, b = (frozenset(name.lower().split()) - wordset("media_words") - wordset("days") for name in (one, other))
    return bool(a) and a == b and _days(one) == _days(other)


def extent(text: str, place: int, names: Sequence[Entity]) -> int:
    """Where the name of an outlet ends that begins at ``place``."""
    words = list(re.finditer(r"[^\s,;:“”\"()]+", text[place : place + 80].partition("\n")[0]))[:LONGEST]
    ends = [place + word.end() for word in words]
    named = [name.span.end for name in names if name.span.start == place]
    for end in reversed(ends):
        bare = re.sub(r"[’']s$|[’'.,]+$", "", text[place:end])
        if by_name(bare):
            return place + len(bare)
    return max(named, default=ends[0] if ends else place + 1)


def _led(text: str, sentence: Span, span: Span, name: str) -> Iterator[Venue]:
    """By the words before it, with no more between than what describes an outlet; else by those behind it."""
    start = max(sentence.start, span.start - FARTHEST)
    before = text[start : span.start].rstrip('“"‘ ') + " "
    for _ in range(LONGEST):
        lead = _before_it().search(before)
        if lead:
            whole = Span(start + lead.start(), span.end)
            yield Venue(Link("outlet", name, span), span, whole, lead["relayed"] is not None)
            return
        rest, _, word = before.rstrip().rpartition(" ")
        if not _describes(word):
            break
        before = rest + " "
    behind = _behind().match(text, span.end, sentence.end)
    if behind:
        yield Venue(Link("outlet", name, span), span, Span(span.start, behind.end()), behind["relayed"] is not None)


def _unlisted(text: str, sentence: Span) -> Iterator[Venue]:
    """“told state broadcaster QTV”: what stands there is an outlet, listed or not."""
    for lead in _before().finditer(text, sentence.start, sentence.end):
        named = DESCRIBED.match(text, lead.end(), sentence.end)
        if named and all(map(_describes, named["words"].split())):
            span = Span(*named.span("name"))
            yield Venue(
                Link("outlet", span.of(text), span), span, Span(lead.start(), span.end), lead["relayed"] is not None
            )


def _describes(word: str) -> bool:
    """Whether a word may stand before the name of an outlet: "Qatar's", "Russian", "state news agency"."""
    bare = word.removesuffix("’s").removesuffix("'s")
    known = country(bare) is not None
    return word.lower() in wordset("media_words") or known or (bare != word and bare[:1].isupper())


def _shows(text: str, sentence: Span) -> Iterator[Venue]:
    """“on ABC's “This Week””, "on the Hugh Hewitt Show"."""
    for show in SHOW.finditer(text, sentence.start, sentence.end):
        lead = PROGRAMME.search(text, sentence.start, show.start())
        if lead is None:
            continue
        what = "quoted" if show["quoted"] else "bare"
        if what == "quoted" and not _is_title(show["quoted"]):
            continue
        span = Span(show.start("owner") if show["owner"] else show.start(what), show.end(what))
        name = re.sub(r"[“”\"]", "", span.of(text)).strip(" ,.")
        known = by_name(show[what].strip(" ,."))
        if (
            what == "quoted"
            and not show["owner"]
            and (known is None or known.kind == "newspaper")
            and not _aired(text, lead)
        ):
            continue
        yield Venue(Link("outlet", name, span), span, Span(lead.start(), span.end), relayed=False, programme=True)


def _aired(text: str, lead: re.Match[str]) -> bool:
    """Whether what stands before tells of a broadcast: "said on “The Story”", "told her on"."""
    return AIRED.search(text[max(0, lead.start() - LOOKED_AT) : lead.end()]) is not None


def _is_title(words: str) -> bool:
    return all(
        word[:1].isupper()
        or word[:1].isdigit()
        or word in {"of", "the", "and", "in", "with", "on", "for", "to", "&", "a", "at"}
        for word in words.split()
    )


def _hosts(text: str, sentence: Span, names: Sequence[Entity]) -> Iterator[Venue]:
    """“told radio host Ada Lovelace”, whose show no words name."""
    for name in names:
        if name.kind == "person":
            lead = HOST.search(text, sentence.start, name.span.start)
            if lead:
                yield Venue(
                    Link("person", name.name, name.span), name.span, Span(lead.start(), name.span.end), relayed=False
                )
