"""Whether a time in the sentence belongs to a contact, by the tree: how far it is, and what stands in the way."""

from __future__ import annotations

from whence.analyse.contacts.lexicon import signs, wordset
from whence.analyse.contacts.phrases import preposition, with_particle
from whence.analyse.syntax.tree import Sentence

TELLING = frozenset({"ccomp", "parataxis", "root"})  # relations of what is told to the verb of saying
CLOSE = 9  # tokens behind a contact in which a time is its own


def steps(sentence: Sentence, token: int, time: int, others: frozenset[int]) -> int | None:
    """How far a time is from a contact's word, counted over their heads; None where it is another's.

    ``others`` are the words of other contacts.
    """
    ways, mine = [time, *sentence.above(time)], [token, *sentence.above(token)]
    shared = next(place for place in ways if place in mine)
    up, down = ways.index(shared), mine.index(shared)
    if _is_right_behind(sentence, token, time, others) and not _is_called_off(sentence, mine[1:3]):
        return 1
    passed = ways[: up + (shared != token)]
    if any(place in others for place in passed) or _is_of_a_clause(sentence, ways[1:up]):
        return None
    if not down:
        return up
    before = any(
        sentence.words[p].lower() in wordset("time_before") for p in sentence.dependents(token, "case", "mark")
    )
    return None if before or not _may_share(sentence, token, mine[:down], shared, time) else up + down


def _is_right_behind(sentence: Sentence, token: int, time: int, others: frozenset[int]) -> bool:
    """Whether only nouns and prepositions stand between a contact and a time, wherever the tree hangs it."""
    near = token < time <= token + CLOSE
    return near and _is_open(sentence, token, time) and not others & set(range(token + 1, time))


def _is_called_off(sentence: Sentence, heads: list[int]) -> bool:
    return any(signs().get(("head", with_particle(sentence, head))) in {"cancelled", "postponed"} for head in heads)


def _is_of_a_clause(sentence: Sentence, way: list[int]) -> bool:
    """Whether a time tells when something else came about: "the summit that he left on Monday"."""
    verbs = [sentence.lemmas[place] for place in way if sentence.upos[place] == "VERB"]
    return any(verb not in wordset("dated") | wordset("happen") for verb in verbs)


def _may_share(sentence: Sentence, token: int, below: list[int], head: int, time: int) -> bool:
    """Whether a time that a head above has is the contact's too."""
    if sentence.lemmas[token] == "letter":
        return True
    placed = any(sentence.words[child].lower() in {"for", "until"} for child in sentence.dependents(time, "case"))
    if signs().get(("head", with_particle(sentence, head))) in {"cancelled", "postponed"} and not placed:
        return False
    if _tells(sentence, head, below):
        return False
    if sentence.upos[token] == "VERB":
        return time > token or sentence.relations[below[-1]] == "conj" or _is_open(sentence, time, token)
    return len(below) == 1 and (placed or _is_dated(sentence, token, head))


def _is_dated(sentence: Sentence, token: int, head: int) -> bool:
    """Whether the time of a verb is that of the contact in its clause: "hold talks", "said at a dinner"."""
    dated = sentence.lemmas[head] in wordset("dated") | wordset("happen")
    return dated or preposition(sentence, token) in {"during", "at", "after", "following"}


def _is_open(sentence: Sentence, first: int, last: int) -> bool:
    """No verb and no comma between two tokens."""
    between = range(first + 1, last)
    return not any(sentence.upos[p] in {"VERB", "SCONJ"} or sentence.words[p] in {",", ";", "—"} for p in between)


def _tells(sentence: Sentence, verb: int, below: list[int]) -> bool:
    """Whether what is below a verb is what somebody says by it."""
    told = sentence.relations[below[-1]] in TELLING or sentence.lemmas[verb] in wordset("telling")
    return sentence.upos[verb] == "VERB" and told
