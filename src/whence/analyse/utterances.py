"""Statements read off the trees: a verb of saying, its subject, and the clause or noun phrase that is said.

The model learnt from outermost relations of one corpus; what it passed over, and what stands inside what somebody says,
is found here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from whence.analyse.chains.relays import alike, passes_on
from whence.analyse.drafts import Draft
from whence.analyse.stretches import Stretches, bare, stretches
from whence.analyse.syntax.tree import Sentence
from whence.analyse.tables import lines
from whence.records.span import Span

SURE = 0.6
OUTERMOST = frozenset({"c", "n", "for"})  # frames that are trusted outside what somebody says
FEWEST = 2  # words of what is said
FEWEST_OF_A_THING = 2  # ... where it is a noun phrase
INNER = frozenset({"c", "n", "x"})  # ... and inside
NOT_FINITE = frozenset({"will", "would", "could", "may", "might", "should", "can", "must", "shall"})
SPEAKING = frozenset({"nsubj", "nsubj:outer"})
CARRY_SUBJECT = frozenset({"conj", "advcl", "xcomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Utterance:
    """The place of the verb in its sentence, what follows it (see the table), who says it, and what is said."""

    verb: int
    frame: str
    source: Span
    cue: Span
    content: tuple[Span, ...]


@cache
def frames() -> dict[str, tuple[str, ...]]:
    """What may follow a verb of saying, by its lemma."""
    rows = (line.split("\t") for line in lines("utterances.tsv")[1:])
    return {lemma: tuple(kinds.split()) for lemma, kinds in rows}


def with_utterances(text: str, found: Sequence[Draft], trees: Sequence[Sentence]) -> list[Draft]:
    """The drafts and those whose verb none of them has as its cue."""
    cues = stretches((cue, draft) for draft in found for cue in draft.cue)
    contents = stretches((span, draft) for draft in found for span in draft.content)
    added: list[Draft] = []
    for sentence in trees:
        for utterance in utterances(text, sentence):
            if not cues.touch(utterance.cue):
                added += _draft(text, utterance, contents)
    return sorted([*found, *added], key=lambda draft: (draft.start, draft.outer is not None))


def _draft(text: str, found: Utterance, contents: Stretches[Draft]) -> Iterator[Draft]:
    held = contents.holder(found.cue)
    outer = held[1] if held else None
    if outer is not None and held is not None:
        whole = held[0]
        if found.frame not in INNER:
            return
        within = whole.holds(found.source) or not outer.source  # “Ada is reported to have promised that it rains”
        if not within or not all(whole.holds(piece) for piece in found.content):
            return
    elif found.frame not in OUTERMOST or not _is_passed_on(text, found, contents):
        return
    yield Draft((found.source,), (found.cue,), found.content, SURE, outer=outer)


def _is_passed_on(text: str, found: Utterance, contents: Stretches[Draft]) -> bool:
    """Whether nobody else has the content, or only who passes it on: "it rains, she said, according to the Courier"."""
    for piece in filter(contents.touch, found.content):
        for span, draft in zip(contents.spans, contents.items, strict=True):
            if span.touches(piece) and not (
                alike(draft.content, found.content) and draft.cue and passes_on(text, draft)
            ):
                return False
    return True


def utterances(text: str, sentence: Sentence) -> Iterator[Utterance]:
    """Those of one sentence, in order of their verbs."""
    for verb, lemma in enumerate(sentence.lemmas):
        if sentence.upos[verb] != "VERB" or lemma not in frames():
            continue
        if not _is_told(sentence, verb):
            continue
        subject = _subject(sentence, verb)
        if subject is None or not _may_speak(sentence, subject):
            continue
        tried = ((kind, _content(text, sentence, verb, kind)) for kind in frames()[lemma])
        frame, content = next(((kind, words) for kind, words in tried if words), ("", ()))
        if content and sum(len(piece.of(text).split()) for piece in content) >= FEWEST:
            source = _noun_phrase(text, sentence, subject)
            if not any(piece.touches(source) for piece in content):
                yield Utterance(verb, frame, source, _cue(sentence, verb), content)


def _is_told(sentence: Sentence, verb: int) -> bool:
    """Whether it is told to have happened: finite or a participle, without a modal, not denied, no question."""
    if sentence.xpos[verb] == "VB":
        return any(sentence.lemmas[aux] == "do" for aux in sentence.dependents(verb, "aux")) and not _negated(
            sentence, verb
        )
    if any(sentence.lemmas[aux] in NOT_FINITE for aux in sentence.dependents(verb, "aux")):
        return False
    return not _negated(sentence, verb) and sentence.relations[verb] not in {"amod", "compound"}


def _negated(sentence: Sentence, verb: int) -> bool:
    return any(sentence.lemmas[token] in {"not", "never"} for token in sentence.dependents(verb, "advmod"))


def _subject(sentence: Sentence, verb: int) -> int | None:
    """Its own; of a verb joined to another, or of a participle, that one's."""
    token = verb
    for _ in range(4):
        for child in sentence.children[token]:
            if sentence.relations[child] in SPEAKING:
                return child
            if sentence.relations[child] == "nsubj:pass":
                return None if token == verb else child
        if sentence.relations[token] not in CARRY_SUBJECT or sentence.heads[token] < 0:
            break
        blamed = sentence.child(sentence.heads[token], "obj")
        if sentence.relations[token] == "advcl" and blamed is not None and _is_for(sentence, token):
            return blamed
        token = sentence.heads[token]
    if sentence.relations[token] in {"acl", "acl:relcl"} and sentence.heads[token] >= 0:
        return sentence.heads[token]
    return None


def _is_for(sentence: Sentence, token: int) -> bool:
    """“She scolded Lee for saying”: what the object did."""
    return any(sentence.words[mark].lower() == "for" for mark in sentence.dependents(token, "mark", "case"))


def _may_speak(sentence: Sentence, subject: int) -> bool:
    word = sentence.words[subject].lower()
    if sentence.upos[subject] == "PRON":
        return word in {"he", "she", "they", "who", "it", "we", "some", "many", "others", "i"}
    return sentence.upos[subject] in {"NOUN", "PROPN", "NUM", "ADJ", "DET"}


def _content(text: str, sentence: Sentence, verb: int, kind: str) -> tuple[Span, ...]:
    if kind == "c":
        return _clause(text, sentence, verb)
    if kind == "n":
        return _thing(text, sentence, verb)
    if kind == "x":
        for clause in sentence.dependents(verb, "xcomp", "ccomp"):
            if any(sentence.words[mark].lower() == "to" for mark in sentence.dependents(clause, "mark")):
                return _piece(text, sentence.phrase(clause))
        return ()
    for thing in sentence.dependents(verb, "obl", "advcl"):
        if any(sentence.words[case].lower() == kind for case in sentence.dependents(thing, "case", "mark")):
            return _piece(text, sentence.phrase(thing))
    return ()


def _thing(text: str, sentence: Sentence, verb: int) -> tuple[Span, ...]:
    """The object, and what goes on behind it: "his fixed will" to hold the summit."""
    thing = sentence.child(verb, "obj")
    if thing is None or sentence.upos[thing] == "PRON":
        return ()
    whole = sentence.phrase(thing)
    for clause in sentence.dependents(verb, "xcomp", "advcl"):
        tail = sentence.phrase(clause)
        if whole.end < tail.start <= whole.end + 3:
            whole = Span(whole.start, tail.end)
    return _piece(text, whole) if len(whole.of(text).split()) >= FEWEST_OF_A_THING else ()


def _clause(text: str, sentence: Sentence, verb: int) -> tuple[Span, ...]:
    """The clause below the verb, without "that"; or the one that it stands beside: "it rains, he said"."""
    clause = sentence.child(verb, "ccomp")
    if clause is not None:
        words = [t for t in sentence.below(clause)]
        marks = {t for t in sentence.dependents(clause, "mark") if sentence.words[t].lower() == "that"}
        words = [t for t in words if t not in marks]
        return _piece(text, Span(sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end))
    if sentence.relations[verb] == "parataxis" and sentence.heads[verb] >= 0:
        own = set(sentence.below(verb))
        others = [t for t in sentence.below(sentence.heads[verb]) if t not in own]
        before = [t for t in others if t < min(own)]
        behind = [t for t in others if t > max(own)]
        pieces = [
            Span(sentence.tokens[part[0]].start, sentence.tokens[part[-1]].end)
            for part in (before, behind)
            if len(part) > 1
        ]
        return tuple(piece for span in pieces for piece in _piece(text, span))
    return ()


def _piece(text: str, span: Span) -> tuple[Span, ...]:
    found = bare(text, span.start, span.end, ",;:–—-. ")
    return (found,) if found else ()


def _cue(sentence: Sentence, verb: int) -> Span:
    """The verb with its auxiliaries right before it."""
    first = verb
    while first > 0 and sentence.relations[first - 1] in {"aux", "aux:pass"} and sentence.heads[first - 1] == verb:
        first -= 1
    return Span(sentence.tokens[first].start, sentence.tokens[verb].end)


def _noun_phrase(text: str, sentence: Sentence, subject: int) -> Span:
    """The subject with what describes it, without clauses behind."""
    words = [subject]
    for child in sentence.children[subject]:
        if sentence.relations[child] not in {
            "acl",
            "acl:relcl",
            "punct",
            "parataxis",
            "cop",
            "aux",
            "mark",
            "advcl",
        } and not (sentence.relations[child] == "appos" and child > subject + 12):
            words += sentence.below(child)
    words.sort()
    return Span(sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
