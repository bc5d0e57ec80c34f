"""Relations in words as drafts in characters."""

from dataclasses import replace

import numpy as np
import pytest

from whence.analyse.drafts import Draft, drafts
from whence.analyse.relations import Relation
from whence.analyse.scores import Words
from whence.records import Span

TEXT = "Ada Lee declined on Monday to say more ."


def words_of(text):
    starts = [place for place in range(len(text)) if text[place] != " " and (place == 0 or text[place - 1] == " ")]
    ends = [start + len(text[start:].split(" ")[0]) for start in starts]
    return Words(np.array(starts), np.array(ends), np.zeros(len(starts), np.int64))


def relation(cue, source=(), content=()):
    fields = {"cue": cue, "source": source, "content": content, "confidence": 0.5}
    return Relation(**fields | ({"signs": ()} if "signs" in Relation.__slots__ else {}))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (relation((2, 3), ((0, 2),), ((5, 8),)), (["Ada Lee"], ["declined"], ["to say more"])),
        (relation((2, 3), (), ((5, 8),)), ([], ["declined"], ["to say more"])),
        (relation((2, 3), ((0, 2),), ((5, 8), (3, 5))), (["Ada Lee"], ["declined"], ["on Monday", "to say more"])),
        # a refusal is its own content; another cue without one is nothing
        (relation((2, 3), ((0, 2),)), (["Ada Lee"], ["declined"], ["declined"])),
        (relation((6, 7), ((0, 2),)), None),
    ],
)
def test_a_relation_is_a_draft_if_it_has_content_or_refuses(found, expected, told):
    assert told(TEXT, drafts([found], words_of(TEXT), TEXT)) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("sources", "kept"),
    [
        ([((0, 2),), ((0, 2),)], [1]),
        ([((0, 2),), ((0, 2), (3, 5))], [1]),
        ([((0, 1),), ((1, 2),)], [0, 1]),
        ([((0, 1),), ()], [0]),
        ([(), ()], [1]),
    ],
)
def test_of_several_for_one_content_the_surest_of_each_source_counts(sources, kept):
    cues = [(2, 3), (3, 4)]
    found = [
        replace(relation(cue, source, ((5, 8),)), confidence=0.5 + cue[0] / 10)
        for cue, source in zip(cues, sources, strict=True)
    ]
    words = words_of(TEXT)
    starts = [draft.cue[0].start for draft in drafts(found, words, TEXT)]
    assert starts == [words.starts[cues[number][0]] for number in kept]


def test_a_draft_starts_and_ends_with_its_outermost_words():
    found = Draft((Span(5, 8),), (Span(1, 3),), (Span(9, 12), Span(20, 30)), 1.0)
    assert (found.start, found.end) == (1, 30)


def test_drafts_are_compared_and_shown_without_what_they_follow():
    last = Draft((), (), (Span(0, 1),), 1.0)
    for _ in range(5_000):
        last = Draft((), (), (Span(0, 1),), 1.0, follows=last, outer=last)
    assert last == Draft((), (), (Span(0, 1),), 1.0)
    assert len(repr(last)) < 200
