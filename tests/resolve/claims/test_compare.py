"""Pairs of tellings that put forward one thing, or do not."""

import numpy as np
import pytest

from whence.resolve.claims.compare import ALIKE, BEFORE, COMPARISONS, Pool, reasons, scores

HARBOUR = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
REWORDED = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
NOT = "the harbour of Brask will not be closed until the spring, as its northern pier has no cracks"
CHOIR = "the choir of Ostrene won the singers' prize in Karrenstad on Saturday"
ASKED = "to comment on the cracks in the northern pier of the harbour of Brask"
PIER = "The northern pier of Brask was built for sailing ships and is older than the town hall behind it."
SONG = "Forty singers from the mountain villages had rehearsed all winter in a barn beside the railway."
LORNE, FERROW = "person: Ada Lorne", "person: Bo Ferrow"


def alike(one, other):
    return bool(scores(Pool.of([one, other]))[0, 1] >= ALIKE)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((HARBOUR, LORNE), (HARBOUR, LORNE), True),
        ((HARBOUR, LORNE), (HARBOUR, FERROW), True),
        ((HARBOUR, LORNE), (REWORDED, "unnamed: 2 officials"), True),
        ((HARBOUR, LORNE), (REWORDED, ""), True),
        ((HARBOUR, LORNE), (CHOIR, LORNE), False),
        ((HARBOUR, LORNE), ("the harbour of Pellane will be dredged in the autumn", LORNE), False),
        (("We will see.", LORNE, PIER), ("We will see.", FERROW, SONG), False),
        (("eleven of the fourteen pillars of the pier at Brask are cracked", LORNE),
         ("nine of the fourteen pillars of the pier at Brask are cracked", FERROW), True),
    ],
)  # fmt: skip
def test_what_puts_forward_one_thing_is_alike(telling, one, other, same):
    assert alike(telling(*one), telling(*other)) is same


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [("says", "denies", True), ("denies", "denies", True), ("says", "declines", False), ("denies", "silent", False)],
)
def test_a_denial_is_of_the_claim_that_it_denies(telling, mine, theirs, same):
    assert alike(telling(HARBOUR, LORNE, stance=mine), telling(HARBOUR, FERROW, stance=theirs)) is same


def test_what_is_said_not_to_be_so_is_of_the_claim_that_it_is(telling):
    assert alike(telling(HARBOUR, LORNE), telling(NOT, FERROW))


@pytest.mark.parametrize(
    ("who", "other", "same"),
    [
        (LORNE, LORNE, True),
        (LORNE, FERROW, False),
        (LORNE, "person: Lorne", False),
        ("unnamed: 2 officials", "unnamed: 2 officials", False),
    ],
)
@pytest.mark.parametrize("stances", [("declines", "declines"), ("silent", "declines"), ("silent", "silent")])
@pytest.mark.parametrize("asked", [ASKED, f"{ASKED} and on whether it will stay closed, as two ship owners had feared"])
def test_refusals_are_one_claim_only_of_the_same_one(telling, who, other, same, stances, asked):
    one, two = (telling(asked, by, stance=stance) for by, stance in zip((who, other), stances, strict=True))
    assert alike(one, two) is same


def test_a_refusal_in_two_words_is_one_claim_of_the_same_one(telling):
    assert alike(telling("to comment", LORNE, stance="declines"), telling("to comment", LORNE, stance="declines"))


def test_scores_are_the_same_either_way_round(telling):
    found = scores(Pool.of([telling(HARBOUR, LORNE), telling(REWORDED), telling(CHOIR, FERROW), telling("—")]))
    assert np.allclose(found, found.T)
    assert np.isfinite(found).all()


def test_scores_of_a_pair_do_not_depend_on_the_others(telling):
    pair = [telling(HARBOUR, LORNE), telling(REWORDED)]
    assert scores(Pool.of([*pair, telling(CHOIR)]))[0, 1] == pytest.approx(scores(Pool.of(pair))[0, 1], abs=1e-4)


def test_reasons_name_what_was_found_and_the_rarest_words_of_both(telling):
    found = reasons(telling(HARBOUR, LORNE), telling(REWORDED, FERROW))
    assert {reason.name for reason in found} <= {row.compare.__name__ for row in COMPARISONS} | {"shared_words"}
    assert found[-1].words.startswith("both have brask, ")
    assert all(reason.words and "{" not in reason.words for reason in found)


def test_reasons_add_up_to_the_score(telling):
    one, other = telling(HARBOUR, LORNE), telling(REWORDED, FERROW)
    total = BEFORE + sum(reason.weight for reason in reasons(one, other))
    assert total == pytest.approx(float(scores(Pool.of([one, other]))[0, 1]), abs=0.05)


def test_two_without_a_word_in_common_have_no_shared_words(telling):
    assert all(reason.name != "shared_words" for reason in reasons(telling("Nobody knows"), telling("It rained")))


@pytest.mark.parametrize("days", [("2031-05-02", "2031-05-02"), ("2031-05-02", None), (None, None)])
def test_what_is_not_known_to_lie_far_apart_does_not_count_as_such(telling, days):
    one, other = (telling(HARBOUR, LORNE, day=day) for day in days)
    assert scores(Pool.of([one, other]))[0, 1] == pytest.approx(scores(Pool.of([one, one]))[0, 1])


def test_what_was_published_far_apart_is_less_alike(telling):
    found = [telling(HARBOUR, LORNE, day=day) for day in ("2031-05-02", "2031-05-12", "2031-06-30", "2032-06-30")]
    row = scores(Pool.of(found))[0]
    assert row[0] > row[1] > row[2] == row[3]
