"""The speaker's own acts."""

import pytest

from whence.analyse.chains.occasions import is_own_act
from whence.analyse.tables import lines
from whence.records import Span


@pytest.mark.parametrize("words", lines("occasions.txt"))
def test_every_row_of_the_table(words, draft):
    text = f"It rained, Lee said, {words}."
    assert is_own_act(text, draft(text, "Lee", "said", "It rained"), Span(0, len(text)))


def test_what_is_said_does_not_count(draft):
    text = "Lee said he had lied in a statement."
    assert not is_own_act(text, draft(text, "Lee", "said", "he had lied in a statement"), Span(0, len(text)))
