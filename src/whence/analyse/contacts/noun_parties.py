"""The parties of a noun of contact: by its own words first, then by its verb, then by what is near."""

from __future__ import annotations

from collections.abc import Iterator

from whence.analyse.contacts.behind import behind, both, doers_behind
from whence.analyse.contacts.frames import governor, subject, whom
from whence.analyse.contacts.here import Here
from whence.analyse.contacts.lead import body_before, named_before
from whence.analyse.contacts.lexicon import signs, wordset
from whence.analyse.contacts.named import named_party, nation_party
from whence.analyse.contacts.nations import HALVES, nations_in
from whence.analyse.contacts.party import Party
from whence.analyse.contacts.phrases import preposition, with_particle
from whence.analyse.contacts.resolve import parties_at
from whence.analyse.sources.lists import country
from whence.analyse.syntax.tree import Sentence
from whence.records.contact import Mode
from whence.records.span import Span

BETWEEN = frozenset(["between", "with", "among", "involving", "including"])
# Which other prepositions a party stands behind, by mode.
BEHIND: dict[Mode, frozenset[str]] = {"letter": frozenset({"to", "from", "by"}), "visit": frozenset({"by"})}
OF = frozenset({"of", "by"})


def noun_parties(token: int, mode: Mode, here: Here) -> tuple[Party, ...]:
    """Each once, in the order in which they are told; none that is the noun itself."""
    own = [*_beside(token, mode, here)]
    with_whom = [*_between(token, here), *_with(token, mode, here)]
    found = _distinct([*own, *with_whom], token, here)
    if not found and mode == "visit" and preposition(here.sentence, token) in {"on", "during", "in"}:
        found = _distinct(_subject_of(token, here), token, here)
    if len(found) < 2:
        found = _distinct([*found, *_through_verb(token, here, bound=bool(with_whom))], token, here)
    ways = (_as_before, _joint_subject, _pair_before)
    return tuple(found or next((parties for way in ways if (parties := _distinct(way(token, here), token, here))), []))


def _distinct(parties: list[Party], token: int, here: Here) -> list[Party]:
    found: dict[str, Party] = {}
    for party in parties:
        if not party.span.touches(here.sentence.tokens[token]):
            found.setdefault(party.name, party)
    return list(found.values())


def _beside(token: int, mode: Mode, here: Here) -> Iterator[Party]:
    """Who is "in talks", whose it is, who had it, and who is named before it."""
    sentence = here.sentence
    if sentence.child(token, "cop") is not None:
        yield from parties_at(sentence.child(token, "nsubj"), here)
    for possessor in _possessors(sentence, token):
        yield from _own(token, possessor, here) or parties_at(possessor, here)
    yield from parties_at(doers_behind(sentence, token), here)
    if mode in {"summit", "meeting"}:
        yield from body_before(token, here)
    yield from (party for party in named_before(token, here) if mode != "visit" or party.kind == "person")


def _between(token: int, here: Here) -> list[Party]:
    """“Between A and B"; "between North and South Arvenia" are two countries."""
    pair = both(here.sentence, token)
    if len(pair) > 1 and here.sentence.words[pair[0]] in HALVES:
        span = Span(here.sentence.tokens[pair[0]].start, here.sentence.tokens[pair[1]].end)
        nations = [nation for name in nations_in(span.of(here.known.text)) if (nation := country(name))]
        if len(nations) > 1:
            return [nation_party(nation, span, here.known) for nation in nations]
    return [party for noun in pair for party in parties_at(noun, here)]


def _with(token: int, mode: Mode, here: Here) -> list[Party]:
    words = BETWEEN | BEHIND.get(mode, OF)
    return [party for noun in behind(here.sentence, token, words) for party in parties_at(noun, here)]


def _possessors(sentence: Sentence, token: int) -> list[int]:
    """Whose the noun is, by the tree, else by the mark before it and its adjectives."""
    found = list(sentence.dependents(token, "nmod:poss"))
    place = token - 1
    while place > 0 and sentence.upos[place] in {"ADJ", "NOUN", "NUM", "ADV"}:
        place -= 1
    return found or ([place - 1] if place > 0 and sentence.xpos[place] == "POS" else [])


def _own(token: int, possessor: int, here: Here) -> list[Party]:
    """“He told of his talks": the subject's own, where the pronoun may be the subject's."""
    word = here.sentence.words[possessor].lower()
    verb = governor(here.sentence, token)
    who = subject(here.sentence, verb) if verb is not None and word in {"his", "her", "their"} else None
    if who is None or who == token or who > possessor:
        return []
    parties = parties_at(who, here)
    if word == "their":
        return parties if len(parties) > 1 else []
    person = here.known.persons.get(parties[0].name) if len(parties) == 1 and parties[0].kind == "person" else None
    return parties if person and person.pronoun in {None, "he" if word == "his" else "she"} else []


def _subject_of(token: int, here: Here) -> list[Party]:
    verb = governor(here.sentence, token)
    return parties_at(subject(here.sentence, verb), here) if verb is not None else []


def _through_verb(token: int, here: Here, *, bound: bool) -> list[Party]:
    """The subject of the verb that the contact is the object of, or, where it says with whom, of its clause.

    Where the subject is no party, whose it is: "Lee's mood changed, cancelling the summit".
    """
    sentence = here.sentence
    verb = governor(sentence, token)
    if verb is None:
        return []
    light = sentence.lemmas[verb] in wordset("light") or ("head", with_particle(sentence, verb)) in signs()
    case = preposition(sentence, token)
    within = light or not case or case in wordset("within") or case in {"ahead of", "out of"}
    if not (bound and within) and not (light and not case and _is_object(sentence, token, verb)):
        return []
    who = subject(sentence, verb)
    passive = who is not None and sentence.heads[who] == verb and sentence.relations[who] == "nsubj:pass"
    if who is None or who == token or passive:
        return []
    return parties_at(who, here) or parties_at(sentence.child(who, "nmod:poss"), here)


def _is_object(sentence: Sentence, token: int, verb: int) -> bool:
    """Whether the noun is the verb's object, itself or as "a round of talks"."""
    for place in (token, *sentence.above(token)):
        if sentence.heads[place] == verb:
            return sentence.relations[place] in {"obj", "xcomp", "obl", "dep", "nsubj:pass"}
        if sentence.lemmas[sentence.heads[place]] not in wordset("series"):
            return False
    return False


def _as_before(token: int, here: Here) -> list[Party]:
    """“Two previous summits": of the countries whose contact was told of last."""
    beside = {here.sentence.words[child].lower() for child in here.sentence.children[token]}
    if not beside & wordset("earlier"):
        return []
    last = next((m for m in reversed(here.before) if len(m.parties) == 2 and all(p.nation for p in m.parties)), None)
    parties = last.parties if last else ()
    return [nation_party(n, party.span, here.known) for party in parties if (n := country(party.nation or ""))]


def _joint_subject(token: int, here: Here) -> list[Party]:
    """“He and she agreed during a meeting", "he told her at a dinner": who acts there, and towards whom."""
    sentence = here.sentence
    verb = governor(sentence, token)
    definite = any(sentence.words[child].lower() in {"the", "this", "that"} for child in sentence.children[token])
    if verb is None or definite or preposition(sentence, token) not in wordset("joint"):
        return []
    parties = parties_at(subject(sentence, verb), here)
    other = whom(sentence, verb)
    if len(parties) == 1 and other is not None and other < token:
        parties += [party for party in parties_at(other, here) if party.name != parties[0].name]
    return parties if len(parties) > 1 else []


def _pair_before(token: int, here: Here) -> list[Party]:
    """“Arvenia and Quell agreed to a truce ahead of talks": the two names joined last before the noun."""
    sentence, text = here.sentence, here.known.text
    if not token or any(sentence.relations[child] == "det" for child in sentence.children[token]):
        return []
    names = here.known.names_in(Span(sentence.span.start, sentence.tokens[token].start))
    for one, other in reversed(list(zip(names, names[1:], strict=False))):
        modifies = other.kind == "group" and text[other.span.end : other.span.end + 2].strip().islower()
        if text[one.span.end : other.span.start].strip() == "and" and not modifies:
            parties = [party for name in (one, other) if (party := named_party(name, here.known))]
            return parties if len(parties) == 2 else []
    return []
