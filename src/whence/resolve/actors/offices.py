"""The offices that a report gives beside a name: before it, behind it, and in a mark of party."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from whence.records import Office, Span
from whence.resolve.actors.known import At
from whence.resolve.actors.lexicon import Role, roles, titles, wordset
from whence.resolve.actors.nations import country, leading
from whence.resolve.actors.spelling import POSSESSIVE, unaccented

NEAR = 140  # characters looked at before and behind a name
LONGEST_BODY = 7
MOST = 14  # words of a title or an apposition
WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\b(?:Sen|Rep|Gov|Lt|Gen|Col|Capt|Maj|Sgt|Adm|Dr|Mr|Mrs|Ms|Prof|Rev|Amb|Pres|Brig|Cmdr|Sec)\."
                  r"|[\w&]+(?:[’'‘\-‐‑./][\w]+)*[’']?")  # fmt: skip
BASED = re.compile(r"-(?:based|born|led|backed|run|held)$")
PARTY = re.compile(r",?\s*\(?(?:[RDI]|Rep|Dem)\.?\s?-\s?[A-Z][\w.]+(?: [A-Z][\w.]+)?\)?")
AGE = re.compile(r",\s+(?:aged\s+)?\d{1,3}(?=,)")
DETERMINERS = frozenset(["a", "an", "the", "its", "his", "her", "their", "this", "that"])
BEHIND_ROLE = frozenset(["of", "for", "at", "with", "in", "to", "on", "from"])


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text with its place."""

    text: str
    span: Span

    @property
    def low(self) -> str:
        """In small letters, without possessive ending and full stop."""
        return POSSESSIVE.sub("", unaccented(self.text).rstrip(".’'")).lower()


@dataclass(frozen=True, slots=True)
class Found:
    """A role in a row of words: its first word, the word behind its last, and what it is."""

    first: int
    after: int
    words: str
    role: Role


def office_before(text: str, place: int, known: At) -> Office | None:
    """“U.S. special envoy Steve Witkoff”, “Egypt's foreign minister, Sameh Shoukry”; ``place`` is where the name starts."""
    words, comma = _words_before(text, place)
    found = _last_role(words)
    if found is None or found.words == "fellow":  # "fellow Republican John Lee"
        return None
    body = _body(words[: found.first], known, personal=found.role.normal in wordset("personal_roles"))
    if body is None and found.after < len(words):
        body = _body_behind(words[found.after :], known)
    elif found.after < len(words) and not _is_behind(words[found.after :]):
        return None
    if comma and not _starts_phrase(words[: found.first], text, body):
        return None
    return _office(words, found, body)


def office_behind(text: str, place: int, known: At) -> Office | None:
    """“Peter Lerner, a spokesman for the Israeli military”; ``place`` is where the name ends."""
    aged = AGE.match(text, place)
    words = _words_behind(text, aged.end() if aged else place)
    found = _first_role(words)
    if found is None or any(word.low in {"who", "which"} for word in words[: found.first]):
        return None
    if any(known(word.span) is None and not _may_lead(word) for word in words[: found.first]):
        return None
    if found.after < len(words) and words[found.after].low not in BEHIND_ROLE | {"and"}:
        return None  # a title of the next name ("Moon, North Korean leader Kim"), or a new clause ("Lee, the president did")
    personal = found.role.normal in wordset("personal_roles")
    body = _body(words[: found.first], known, personal=personal) or _body_behind(
        words[found.after :], known, personal=personal
    )
    return _office(words, found, body)


def with_body_behind(office: Office, text: str, place: int, known: At) -> Office:
    """“President Putin of Russia”: the body of a title that has none may stand behind the name, which ends at ``place``."""
    if office.body is not None or not text.startswith(" of ", place):
        return office
    found = WORD.finditer(text, place + 1, min(len(text), place + NEAR))
    words = [Word(word[0], Span(*word.span())) for word in islice(found, LONGEST_BODY)]
    ends = next(
        (i + 1 for i, word in enumerate(words[:-1]) if text[word.span.end : words[i + 1].span.start].strip(" ")), None
    )
    return Office(office.role, _body_behind(words[:ends], known))


def has_party(text: str, place: int) -> bool:
    """A party and a state of America right behind a name: "(R-S.C.)"."""
    found = PARTY.match(text, place)
    return found is not None and found[0].lstrip(" ,")[:1] in "(RDI"


def office_in(title: str) -> Office | None:
    """The office that a title tells by itself: "Vice President"."""
    words = [Word(found[0], Span(*found.span())) for found in WORD.finditer(title)]
    found = _last_role(words)
    return _office(words, found, _body(words[: found.first], lambda _: None)) if found else None


def role_of(words: str) -> Role | None:
    """What the table, or a word for a field before minister or secretary, says of a role."""
    bare = " ".join(word for word in words.split() if word not in wordset("past"))
    known = roles().get(bare)
    if known is not None:
        return known
    head = bare.split()[-1] if bare else ""
    return Role(bare, sole=True, acts="acts", of=None) if head in {"minister", "secretary"} else None


def _words_before(text: str, place: int) -> tuple[list[Word], bool]:
    """The words that may belong to a title right before ``place``, and whether a comma stands between."""
    start = max(text.rfind("\n", 0, place) + 1, place - NEAR)
    before = [Word(found[0], Span(*found.span())) for found in WORD.finditer(text, start, place)]
    while (
        before
        and before[-1].low in wordset("honorifics") | {"gen", "adm"}
        and not text[before[-1].span.end : place].strip(" .")
    ):
        place = before.pop().span.start
    comma = text[before[-1].span.end : place] == ", " if before else False
    if not before or (text[before[-1].span.end : place].strip(" ") and not comma):
        return [], False
    taken = [before[-1]]
    for word in reversed(before[:-1]):
        gap = text[word.span.end : taken[-1].span.start]
        if gap.strip(" ") or len(taken) == MOST:
            break
        taken.append(word)
    return _from_break(taken[::-1], comma=comma), comma


def _from_break(words: list[Word], *, comma: bool) -> list[Word]:
    """The words behind the last one that belongs to no title."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.low in DETERMINERS:
            return words[place + (not comma) :]
        if word.low not in BEHIND_ROLE and not _may_lead(word):
            return words[place + 1 :]
    return words


def _may_lead(word: Word) -> bool:
    """Whether the word may stand before a role: written with a capital, or one of those that do."""
    low = word.low
    if word.text[:1].isupper() or word.text.endswith(("'s", "’s")):
        return low not in wordset("starters")
    fits = low in wordset("modifiers") or low in wordset("body_nouns") or low in DETERMINERS or low in _role_words()
    return fits or low.split("-")[0] in wordset("past") or bool(country(word.text.split("-")[0]))


def _words_behind(text: str, place: int) -> list[Word]:
    """The words of an apposition, from the comma to the next mark."""
    if text[place : place + 2] != ", ":
        return []
    words: list[Word] = []
    for found in WORD.finditer(text, place + 2, min(len(text), place + NEAR)):
        start = words[-1].span.end if words else place + 2
        if text[start : found.start()].strip(" ") or "\n" in text[start : found.start()] or len(words) == MOST:
            break
        words.append(Word(found[0], Span(*found.span())))
    return words


def _last_role(words: Sequence[Word]) -> Found | None:
    """The role that ends the words, or has "of" and its body behind it."""
    for first in range(len(words)):
        found = _role_at(words, first)
        if found is not None and (found.after == len(words) or _is_behind(words[found.after :])):
            return found
    return None


def _first_role(words: Sequence[Word]) -> Found | None:
    return next((found for first in range(len(words)) if (found := _role_at(words, first))), None)


def _role_at(words: Sequence[Word], first: int) -> Found | None:
    for length in range(min(5, len(words) - first), 0, -1):
        phrase = " ".join(titles().get(word.low, word.low) for word in words[first : first + length])
        role = roles().get(phrase.removeprefix("ex-").removeprefix("then-"))
        portfolio = (
            length == 2
            and words[first].low in wordset("portfolios")
            and words[first + 1].low in {"minister", "secretary"}
        )
        if role is None and portfolio:
            role = Role(phrase, sole=True, acts="acts", of=None)
        if role is not None and not words[first + length - 1].text.endswith(("'s", "’s")):
            return Found(first, first + length, phrase, role)
    return None


def _is_behind(words: Sequence[Word]) -> bool:
    return len(words) > 1 and words[0].low in BEHIND_ROLE


def _starts_phrase(before: Sequence[Word], text: str, body: str | None) -> bool:
    """Before a comma the title is a phrase of its own: it begins with an article or with whose it is."""
    if not before:
        return False
    behind_name = text[: before[0].span.start].rstrip()[-1:] == ","
    owned = any(word.text.endswith(("'s", "’s", "s’", "s'")) for word in before)
    return not behind_name and (before[0].low in DETERMINERS or owned or body is not None)


def _office(words: Sequence[Word], found: Found, body: str | None) -> Office:
    past = any(
        word.low.rstrip("-") in wordset("past") or word.low.startswith(("ex-", "then-"))
        for word in words[: found.after]
    )
    role = found.words.removeprefix("ex-").removeprefix("then-")
    return Office(f"former {role}" if past else role, body or found.role.of)


def _body_behind(words: Sequence[Word], known: At, *, personal: bool = True) -> str | None:
    """“for the Israeli military”: what stands behind the role and its preposition."""
    if not _is_behind(words):
        return None
    taken: list[Word] = []
    for word in words[1:]:
        is_part = (
            word.text[:1].isupper() or word.low in {"the", "of", "and", "for", "&"} or word.low in wordset("body_nouns")
        )
        if not is_part or (taken and word.low in wordset("starters") and word.low not in {"the", "of", "and", "for"}):
            break
        taken.append(word)
    return _body(taken, known, behind=True, personal=personal)


def _body(words: Sequence[Word], known: At, *, behind: bool = False, personal: bool = False) -> str | None:
    """The body among words before a role, or behind it: a country, a name known to the report, "Israeli military".

    A person is one for personal roles ("Trump attorney"), or where the name is a possessive ("Trump's adviser").
    """
    names = [place for place, word in enumerate(words) if _is_name(word)]
    while names:
        first = names[0] if behind else _run_start(words, names, known)
        last = _run_end(words, first, known)
        entity = known(words[first].span)
        person = entity is not None and entity.kind == "person"
        owned = words[last - 1].text.endswith(("'s", "’s"))
        found = None if person and not (personal or owned) else _called(words[first:last], known)
        if found:
            return found
        names = [place for place in names if (place >= last if behind else place < first)]
    return None


def _is_name(word: Word) -> bool:
    return word.text[:1].isupper() and word.low not in wordset("starters") and not BASED.search(word.text)


def _run_start(words: Sequence[Word], names: list[int], known: At) -> int:
    """Where the last run of words with capitals begins; little words inside a name belong to it."""
    first = names[-1]
    while first > 0 and not words[first - 1].text.endswith(("'s", "’s")):
        little = first - 2 in names and words[first - 1].low in {"of", "and", "for"}
        step = 1 if first - 1 in names else 2 if little and known(words[first - 1].span) else 0
        if not step:
            break
        first -= step
    return first


def _run_end(words: Sequence[Word], first: int, known: At) -> int:
    """Behind the last word of the name: capitals, little words between them, and a noun for a body."""
    last = first + 1
    while last < len(words) and not words[last - 1].text.endswith(("'s", "’s")):
        word = words[last]
        inner = word.low in {"of", "and", "for", "the", "&"} and known(word.span) is not None
        if not (word.text[:1].isupper() or word.low in wordset("body_nouns") or inner):
            break
        last += 1
    return last


def _called(words: Sequence[Word], known: At) -> str | None:
    """How a body is called: countries by their usual name; what the report does not know as a name is none."""
    written = POSSESSIVE.sub("", " ".join(word.text for word in words)).removeprefix("then-").removeprefix("ex-")
    land = country(written)
    if land is not None:
        return land
    found = leading([POSSESSIVE.sub("", word.text) for word in words])
    if found is not None:
        inner = [word.low for word in words[found[1] :]]
        return (
            written
            if any(word in wordset("body_nouns") for word in inner) or _names_any(words[found[1] :], known)
            else found[0]
        )
    told = known(Span(words[0].span.start, words[-1].span.end))
    if told is None:
        return None
    return written if len(words) > 1 and words[-1].low in wordset("body_nouns") else country(told.name) or told.name


def _names_any(words: Sequence[Word], known: At) -> bool:
    return any(word.text[:1].isupper() and known(word.span) for word in words)


@cache
def _role_words() -> frozenset[str]:
    words = frozenset(word for role in roles() for word in role.split()) | titles().keys()
    return words - wordset("starters") - BEHIND_ROLE - {"under"}
