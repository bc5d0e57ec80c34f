"""Mentions of the same contact taken together, in order of the text.

A mention goes to the last contact before it whose parties, mode, date and state it fits (sieves in the manner of
Raghunathan et al. 2010, the surest sign first); "the summit" without parties goes to the one told of last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.analyse.contacts.mention import Mention
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.status import SURE
from whence.analyse.contacts.thread import AHEAD, DONE, GROUPS, Thread, overlap


def threads(mentions: Sequence[Mention]) -> list[Thread]:
    """One a contact, in order of their first mention; some may lack parties."""
    found: list[Thread] = []
    for mention in mentions:
        same = _same(mention, found)
        if same is None and mention.definite and len(mention.parties) == 1 and not mention.parties[0].leads:
            bare = replace(mention, parties=())
            same = _same(bare, [thread for thread in found if mention.word in thread.words])
            mention = bare if same is not None else mention
        if same is not None:
            same.mentions.append(mention)
        elif mention.parties or mention.definite:
            found.append(Thread([mention]))
    return found


def _same(mention: Mention, found: Sequence[Thread]) -> Thread | None:
    """The contact told of last that the mention fits, rather one that is called by the same word."""
    fits = [thread for thread in reversed(found) if _may_be(mention, thread) and _fits(mention, thread)]
    if not fits and not mention.parties and mention.definite:
        fits = [thread for thread in reversed(found) if _may_take_up(mention, thread)]
    agreeing = [thread for thread in fits if not _at_odds(mention, thread)]
    fits = agreeing or (fits if mention.trust < SURE or not mention.parties else [])
    if not mention.parties and not mention.fresh:
        fits = [thread for thread in fits if not thread.mentions[0].fresh] or fits
    dated = next((thread for thread in fits if _same_date(mention, thread)), None)
    if dated is not None:
        return dated
    return next((thread for thread in fits if mention.word in thread.words), fits[0] if fits else None)


def _may_take_up(mention: Mention, thread: Thread) -> bool:
    """Without parties, of the same mode; "the talks" may be those of a meeting."""
    group = GROUPS[mention.mode]
    return thread.group == group or (group == "talks" and thread.group == "meeting")


def _fits(mention: Mention, thread: Thread) -> bool:
    parties = thread.parties
    if not mention.parties:
        return mention.definite
    if not parties:
        return mention.word in thread.words or mention.definite
    if len(parties) == len(mention.parties) == 1 and not parties[0].same(mention.parties[0]):
        return (
            mention.definite
            and mention.word == "summit"
            and "summit" in thread.words
            and _are_apart(parties[0], mention.parties[0])
        )
    return _same_parties(mention.parties, parties)


def _are_apart(one: Party, other: Party) -> bool:
    """Whether two may be the two sides of one summit."""
    return "body" not in {one.kind, other.kind} and one.nation != other.nation


def _may_be(mention: Mention, thread: Thread) -> bool:
    group = GROUPS[mention.mode]
    if group != thread.group:
        return _goes_to(mention, thread) or _talks_there(mention, thread)
    if mention.fresh and mention.parties and not _same_date(mention, thread):
        return False
    return _dates_agree(mention, thread)


def _talks_there(mention: Mention, thread: Thread) -> bool:
    """The talks that two have at their meeting."""
    persons = all(party.kind == "person" for party in mention.parties) and len(mention.parties) > 1
    return mention.word == "talk" and thread.group == "meeting" and persons


def _goes_to(mention: Mention, thread: Thread) -> bool:
    """“Flew there to meet him": told in one sentence."""
    pair = {GROUPS[mention.mode], thread.group}
    near = thread.mentions[-1].sentence == mention.sentence
    return (
        pair <= {"visit", "meeting", "talks"}
        and "visit" in pair
        and near
        and any(party.same(other) for party in mention.parties for other in thread.parties)
    )


def _at_odds(mention: Mention, thread: Thread) -> bool:
    """Whether one has happened and the other is ahead, by their words."""
    if not mention.trust or _same_date(mention, thread):
        return False
    told = [m.status for m in thread.mentions if m.trust]
    if mention.status in DONE and told and all(status in AHEAD for status in told):
        return True
    return mention.status in AHEAD and bool(told) and all(status in DONE for status in told)


def _same_date(mention: Mention, thread: Thread) -> bool:
    return bool(mention.time and mention.time.value and mention.time.value == thread.when)


def _dates_agree(mention: Mention, thread: Thread) -> bool:
    mine, theirs = mention.time.value if mention.time else None, thread.when
    return mine is None or theirs is None or overlap(mine, theirs)


def _same_parties(mine: Sequence[Party], theirs: Sequence[Party]) -> bool:
    """All of the fewer are among the more, and what is more is described, not named."""
    few, many = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if not all(any(party.same(other) for other in many) for party in few):
        return False
    extra = [party for party in many if not any(party.same(other) for other in few)]
    return len(few) == 1 or all(party.kind in {"people", "body"} for party in extra)
