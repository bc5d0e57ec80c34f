"""What two reports, or two versions of one, have in common."""

import pytest

from whence.resolve.versions import compared

HARBOUR = "the harbour of Brask will stay closed until the spring because of cracks in its northern pier"
REWORDED = "Brask harbour is to remain shut until spring after cracks were found in the northern pier"
CHOIR = "the choir of Ostrene won the singers' prize in Karrenstad on Saturday"
CRANE = "the only floating crane on the coast is hired out to a wind park off Pellane until November"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ([], [], {}),
        ([HARBOUR], [HARBOUR], {"same": [(0, 0)]}),
        ([HARBOUR], ["The harbour of Brask will stay closed until the spring, because of cracks in its northern pier."],
         {"same": [(0, 0)]}),
        ([HARBOUR], [REWORDED], {"reworded": [(0, 0)]}),
        ([HARBOUR], [CHOIR], {"dropped": [0], "added": [0]}),
        ([HARBOUR], [], {"dropped": [0]}),
        ([], [HARBOUR], {"added": [0]}),
        ([HARBOUR, CHOIR, CRANE], [CHOIR, REWORDED], {"same": [(1, 0)], "reworded": [(0, 1)], "dropped": [2]}),
        ([HARBOUR, HARBOUR], [HARBOUR], {"same": [(0, 0)], "dropped": [1]}),
        ([HARBOUR, HARBOUR], [HARBOUR, HARBOUR], {"same": [(0, 0), (1, 1)]}),
        ([HARBOUR, REWORDED], [REWORDED], {"same": [(1, 0)], "dropped": [0]}),
    ],
)  # fmt: skip
def test_each_telling_is_put_to_one_of_the_other_report(telling, one, other, found):
    left, right = [telling(text) for text in one], [telling(text) for text in other]
    result = compared(left, right)
    pairs = {
        name: [(left.index(pair.one), right.index(pair.other)) for pair in getattr(result, name)]
        for name in ("same", "reworded")
    }
    alone = {"dropped": [left.index(each) for each in result.dropped], "added": [right.index(e) for e in result.added]}
    assert {name: value for name, value in (pairs | alone).items() if value} == found


def test_the_same_words_in_another_stance_are_not_the_same(telling):
    result = compared([telling(HARBOUR)], [telling(HARBOUR, stance="denies")])
    assert (len(result.same), len(result.reworded)) == (0, 1)


def test_what_is_reworded_says_why(telling):
    [pair] = compared([telling(HARBOUR)], [telling(REWORDED)]).reworded
    assert pair.score > 0
    assert "both have brask" in pair.reasons[-1].words
