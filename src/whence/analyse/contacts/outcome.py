"""What all mentions of a contact say together: its parties, mode, place, date, status and on whose word it is told."""

from __future__ import annotations

from dataclasses import replace

from whence.analyse.contacts.confidence import confidence
from whence.analyse.contacts.lexicon import nouns
from whence.analyse.contacts.named import person_party
from whence.analyse.contacts.setting import Setting
from whence.analyse.contacts.status import CALLED_OFF, SURE
from whence.analyse.contacts.thread import Thread
from whence.records.contact import Contact, Status

SEVERAL = 2  # mentions of a summit, and of a leader, from which on a party is guessed
FADES = 0.3  # how much less each later mention counts
OFF, OFF_BEFORE, PLAN_BEFORE = 2.0, 0.2, 0.4  # weights of calling off, and of it and the plan where it was told as past


def completed(thread: Thread, known: Setting) -> Thread:
    """A summit told of again and again whose parties are not all told: the leaders whom the report names most."""
    few = len(thread.parties) < 2 and thread.group != "visit"
    if not few or "summit" not in thread.words or len(thread.mentions) < SEVERAL:
        return thread
    have = {party.nation for party in thread.parties}
    leaders = [name for name, office in known.offices.items() if office.leads and office.nation not in have]
    often = [name for name in leaders if len(known.persons[name].mentions) >= SEVERAL]
    often.sort(key=lambda name: -len(known.persons[name].mentions))
    if len(have) + len(often) < 2:
        return thread
    first = thread.mentions[0]
    guessed = (person_party(name, known.persons[name].mentions[0], known) for name in often[: 2 - len(have)])
    return Thread([replace(first, parties=(*first.parties, *guessed)), *thread.mentions[1:]])


def is_contact(thread: Thread) -> bool:
    """With two parties; one is enough for a visit, and for a meeting or talks of which words tell how they stand."""
    if len(thread.parties) != 1 or thread.group == "visit":
        return bool(thread.parties)
    return thread.group in {"meeting", "talks"} and any(m.trust == SURE and _is_free(m.word) for m in thread.mentions)


def _is_free(word: str) -> bool:
    """Whether a word tells of a contact by itself."""
    noun = nouns().get(word)
    return not noun.bound if noun else word in {"meet", "negotiate"}


def status_of(thread: Thread) -> Status:
    """Told first counts most, for reports begin with the news; what had been before it, little."""
    votes: dict[Status, float] = {}
    before = any(mention.old for mention in thread.mentions if mention.status == "cancelled")
    for place, mention in enumerate(m for m in thread.mentions if m.trust):
        if mention.status in CALLED_OFF:
            factor = OFF_BEFORE if before else OFF
        else:
            factor = PLAN_BEFORE if before and mention.status == "planned" else 1.0
        votes[mention.status] = votes.get(mention.status, 0) + mention.trust * factor / (1 + FADES * place)
    return max(votes, key=lambda status: votes[status]) if votes else thread.mentions[0].status


def contact(number: int, thread: Thread) -> Contact:
    """The record of a contact."""
    parties, when = thread.parties, thread.when
    place = next((mention.place for mention in thread.mentions if mention.place), None)
    dated = (mention.time.span for mention in thread.mentions if mention.time and mention.time.value == when)
    modes = {mention.mode for mention in thread.mentions}
    return Contact(
        id=f"c{number}",
        trigger=tuple(mention.trigger for mention in thread.mentions),
        mode="summit" if "summit" in modes else thread.mentions[0].mode,
        parties=tuple(party.name for party in parties),
        place=place.name if place else None,
        when=when,
        status=status_of(thread),
        statements=_statements(thread),
        confidence=confidence(thread),
        party_spans=tuple(party.span for party in parties),
        place_span=place.span if place else None,
        when_span=next(dated, None) if when else None,
    )


def _statements(thread: Thread) -> tuple[str, ...]:
    """Those that tell of it; none where the outlet itself does."""
    whole = [mention.statements for mention in thread.mentions if len(mention.parties) > 1]
    telling = whole or [thread.mentions[0].statements]
    return tuple(dict.fromkeys(name for names in telling for name in names)) if all(telling) else ()
