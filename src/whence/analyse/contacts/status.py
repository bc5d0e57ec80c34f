"""How a contact stands, as one place in the text tells it: planned, cancelled, occurred and so on.

Words decide first, the nearest to the contact's own first (modals, plans, doubts, refusals), then its date against the
report's, then tense, last the factuality that the model gives its word (Saurí & Pustejovsky 2009, FactBank's scale).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.analyse.contacts.lexicon import signs, wordset
from whence.analyse.contacts.phrases import preposition, with_particle
from whence.analyse.syntax.tree import ROOT, Sentence
from whence.records.contact import Status
from whence.records.time import Time

HIGH, NEAR = 6, 3  # heads that are looked at, of verbs and of nouns
SURE, WEAK = 2, 1  # how far words that tell a status outright, and mere tense, are trusted
CALLED_OFF: tuple[Status, ...] = ("cancelled", "postponed")
AHEAD: frozenset[Status] = frozenset({"planned", "possible"})
TURNED: dict[Status, Status] = {"cancelled": "planned", "postponed": "planned", "denied": "possible"}  # by "not"
HAPPENED = 1.0  # factuality from which on it is taken to have happened


@dataclass(frozen=True, slots=True)
class Standing:
    """``trust`` 0 for a mere guess; ``old`` where the words say that it stood so before."""

    status: Status
    trust: int
    old: bool = False


def standing(sentence: Sentence, token: int, time: Time | None, published: str | None) -> Standing:
    """What words, tense and date say, the nearest word first; calling off beats the plan that is called off."""
    told = list(_told(sentence, token))
    ahead = is_ahead(time.value, published) if time and time.value else None
    off = next((status for status in told if status in CALLED_OFF), None)
    if off is not None:
        return Standing(off, SURE, _is_old(sentence, token))
    if told:
        prepared = told[0] == "possible" and "planned" in told and _is_prepared(sentence, token)
        return _dated("planned" if prepared else told[0], ahead=ahead)
    if ahead is not None:
        return Standing("planned" if ahead else "occurred", SURE if ahead or sentence.upos[token] == "VERB" else WEAK)
    return _by_tense(sentence, token)


def _is_prepared(sentence: Sentence, token: int) -> bool:
    """Whether somebody prepares it, however it is called: "to prepare for a proposed summit"."""
    above = [token, *sentence.above(token)][1 : 1 + NEAR]
    return any(sentence.lemmas[place] in wordset("preparing") for place in above)


def _dated(status: Status, *, ahead: bool | None) -> Standing:
    """What words tell, put right by the date: what was planned for a day that is past has been."""
    if ahead is False and status in AHEAD:
        return Standing("occurred" if status == "planned" else status, WEAK)
    return Standing("planned" if ahead and status in {"occurred", "ongoing"} else status, SURE)


def is_ahead(value: str, published: str | None) -> bool | None:
    """Whether a date lies after the report's; None where that is not known, or where it holds the report's day."""
    ends = [re.sub(r"[~?%]", "", end) for end in value.split("/")]
    if not published or not ends[0][:1].isdecimal():
        return None
    first, last = (end[: min(len(end), len("2021-06-10"))] for end in (ends[0], ends[-1]))
    if first > published[: len(first)]:
        return True
    return False if last[:1].isdecimal() and last < published[: len(last)] else None


def _is_old(sentence: Sentence, token: int) -> bool:
    """Told as what came before: "after he cancelled", "had cancelled"."""
    above = [token, *sentence.above(token)][:HIGH]
    marks = {
        sentence.words[child].lower()
        for place in above[1:]
        for child in sentence.dependents(place, "mark", "aux", "case", "advmod")
        if child < token
    }
    return bool(marks & wordset("passed"))


def _told(sentence: Sentence, token: int) -> Iterator[Status]:
    """The statuses that words tell: those at the contact's word, then those it depends on, from the nearest."""
    if sentence.upos[token] == "NOUN":
        yield from _beside(sentence, token)
    else:
        yield from _helped(sentence, token)
    for below, head in _above(sentence, token):
        yield from _by_case(sentence, below)
        if below == token and sentence.upos[token] == "NOUN" and preposition(sentence, token) in wordset("aside"):
            continue
        helped = list(_helped(sentence, head)) if _happens(sentence, token, below, head) else []
        status = _by_head(sentence, head, below) if below != head else None
        told = [status] if status is not None else []
        yield from (*helped, *told) if sentence.upos[token] == "NOUN" else (*told, *helped)


def _happens(sentence: Sentence, token: int, below: int, head: int) -> bool:
    """Whether what a verb's auxiliaries say is said of the contact: "the summit will take place"."""
    if sentence.upos[token] != "NOUN":
        return sentence.upos[head] in {"VERB", "ADJ"} and sentence.relations[below] in {"xcomp", "conj"}
    return sentence.upos[head] in {"VERB", "AUX"} and sentence.lemmas[head] in wordset("happen")


def _above(sentence: Sentence, token: int) -> Iterator[tuple[int, int]]:
    """A word and its head, up to a verb of saying or another clause."""
    for _ in range(HIGH if sentence.upos[token] == "VERB" else NEAR):
        head = sentence.heads[token]
        if head == ROOT or sentence.relations[token] in {"parataxis", "acl:relcl"}:
            return
        clause = sentence.relations[token] in {"ccomp", "advcl"}
        marked = sentence.child(token, "mark")
        to = marked is not None and sentence.words[marked].lower() == "to"
        known = ("head", with_particle(sentence, head)) in signs()
        if clause and not to and (not known or sentence.lemmas[head] in wordset("telling")):
            if sentence.relations[token] == "advcl" and marked is not None:
                yield token, token
            return
        yield token, head
        token = head


def _beside(sentence: Sentence, token: int) -> Iterator[Status]:
    near = [*sentence.dependents(token, "amod", "advmod", "compound", "acl")]
    near += [place for place in range(max(0, token - 4), token) if sentence.heads[place] == token]
    for place in dict.fromkeys(near):
        for word in (sentence.words[place].lower(), sentence.lemmas[place].lower()):
            status = signs().get(("beside", word)) or (
                signs().get(("head", word)) if sentence.xpos[place] in {"VBN", "VBD"} else None
            )
            if status is not None:
                yield _turned(status) if _is_negated(sentence, place) else status
                break


def _by_case(sentence: Sentence, token: int) -> Iterator[Status]:
    word = preposition(sentence, token)
    if not word:
        mark = sentence.child(token, "mark")
        word = sentence.words[mark].lower() if mark is not None else ""
    status = signs().get(("case", word))
    if status is not None:
        yield status


def _by_head(sentence: Sentence, head: int, below: int) -> Status | None:
    if sentence.lemmas[head] in wordset("telling") and sentence.relations[below] == "ccomp":
        return None
    status = signs().get(("head", with_particle(sentence, head)))
    if status is None or (status == "occurred" and sentence.xpos[head] in {"VB", "MD"}):
        return None
    return _turned(status) if _is_negated(sentence, head) else status


def _turned(status: Status) -> Status:
    """What "not" makes of it: what is not cancelled stands."""
    return TURNED.get(status, "denied")


def _is_negated(sentence: Sentence, token: int) -> bool:
    own = (
        sentence.words[child].lower()
        for child in sentence.children[token]
        if child < token or sentence.upos[child] == "PART"
    )
    return any(("negation", word) in signs() for word in own)


def _helped(sentence: Sentence, token: int) -> Iterator[Status]:
    """What auxiliaries say: "will meet", "might meet", "did not meet", "is to meet"; "said he would meet" is a plan."""
    helpers = [sentence.words[p].lower() for p in _helpers(sentence, token)]
    told = [status for word in helpers if (status := signs().get(("modal", word)))]
    if _is_negated(sentence, token):
        yet = any(sentence.words[child].lower() == "yet" for child in sentence.children[token])
        yield "possible" if yet else "denied"
    elif "planned" in told or _is_to(sentence, token) or ("would" in helpers and _is_told(sentence, token)):
        yield "planned"
    elif told:
        yield "possible"


def _is_told(sentence: Sentence, token: int) -> bool:
    """What somebody said would be: the future of the past."""
    head = sentence.heads[token]
    return head != ROOT and sentence.relations[token] == "ccomp" and sentence.lemmas[head] in wordset("telling")


def _helpers(sentence: Sentence, token: int) -> list[int]:
    own = list(sentence.dependents(token, "aux", "cop"))
    if not own and sentence.relations[token] == "conj" and sentence.heads[token] != ROOT:
        own = list(sentence.dependents(sentence.heads[token], "aux"))
    if not own:
        place = token - 1
        while place >= 0 and sentence.upos[place] in {"ADV", "AUX", "PART"}:
            own += [place] if sentence.upos[place] == "AUX" else []
            place -= 1
    return own


def _is_to(sentence: Sentence, token: int) -> bool:
    """“Is to meet”, "are going to meet", "were to meet"."""
    words = [word.lower() for word in sentence.words[max(0, token - 3) : token]]
    return words[-1:] == ["to"] and words[-2:-1] != [] and words[-2] in wordset("going_to")


def _by_tense(sentence: Sentence, token: int) -> Standing:
    """What the tense of the verb says, else how sure the model is that it happened."""
    noun = sentence.upos[token] == "NOUN"
    above = (place for place in sentence.above(token) if sentence.upos[place] in {"VERB", "AUX"})
    verb = next(above, token) if noun else token
    helpers = {sentence.words[p].lower() for p in _helpers(sentence, verb)}
    if noun and sentence.child(token, "cop") is not None and preposition(sentence, token) == "in":
        return Standing("ongoing" if helpers & wordset("is") else "occurred", SURE)
    tag = "VBG" if sentence.words[verb].lower().endswith("ing") else sentence.xpos[verb]
    if tag == "VBG" and helpers & wordset("is"):
        return Standing("ongoing", WEAK)
    return _by_form(tag, helpers, own=verb == token, fact=sentence.facts[token])


def _by_form(tag: str, helpers: set[str], *, own: bool, fact: float) -> Standing:
    """``own`` where the verb is the contact's word itself."""
    if own and (tag in {"VBD", "VBN"} or helpers & wordset("has")):
        return Standing("occurred", SURE)
    if tag in {"VBD", "VBN"} and fact > HAPPENED:
        return Standing("occurred", WEAK)
    if own and tag == "VB":
        return Standing("possible", WEAK)
    return Standing("occurred" if fact > HAPPENED else "unclear", 0)
