"""Why somebody is not named."""

import pytest

from whence.analyse.sources.grounds import asks_not_to_be_named, grounds
from whence.records.span import Span


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Two aides, who spoke on condition of anonymity because it is secret, said he left.",
         "who spoke on condition of anonymity because it is secret"),
        ("“No,” said an aide, who was not authorised to speak.", "who was not authorised to speak"),
        ("An aide who asked not to be named told us he left.", "who asked not to be named told us he left"),
        ("An aide, speaking on the condition of anonymity, later told the Courier so.",
         "speaking on the condition of anonymity"),
        ("An aide said he left.", None),
        ("An aide asked to be heard.", None),
    ],
)  # fmt: skip
def test_the_words_that_say_why(text, why):
    assert grounds(text, Span(0, 3), Span(0, len(text))) == why


@pytest.mark.parametrize(
    ("content", "is_wish"),
    [
        ("not to be named because of the sensitivity of the contacts", True),
        ("to remain anonymous", True),
        ("anonymity", True),
        ("that he not be named", False),
        ("not to be afraid", False),
        ("that anonymity is dead", False),
    ],
)
def test_the_wish_not_to_be_named_is_no_statement(content, is_wish):
    assert asks_not_to_be_named(content) == is_wish
