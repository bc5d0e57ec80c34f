import json

import pytest

from tests.resolve.chains import links
from whence.records import Report, Span, Time
from whence.resolve.claims import keys, sketch
from whence.resolve.claims.sketch import MOST, kept

TEXT = (
    "A storm came over the coast.\n"
    "Mayor Ada Lorne told The Ferro Gazette on Friday that the harbour of Brask will close on May 9.\n"
    "No ship will sail."
)
CHAIN = "outlet: The Ferro Gazette < person: Ada Lorne"


def made(words, chain=CHAIN, times=(), text=TEXT):
    at = text.index(words)
    found = [Time(Span(text.index(day), text.index(day) + len(day)), value) for day, value in times]
    return sketch(Report(text), (Span(at, at + len(words)),), links(chain, "The Brask Courier"), found)


def test_words_are_those_of_what_is_told_in_order():
    assert made("the harbour of Brask will close").words == ("the", "harbour", "of", "brask", "will", "close")


@pytest.mark.parametrize(("word", "around"), [("mayor", True), ("friday", True), ("storm", False), ("ship", False)])
def test_surroundings_are_those_of_the_paragraph(word, around):
    assert (word in made("the harbour of Brask will close").around) is around


def test_surroundings_go_only_so_far():
    text = "zebra " + "and on " * 60 + "the harbour will close" + " and on" * 60 + " okapi"
    assert made("the harbour will close", text=text).around == {"and", "on", "the", "harbour", "will", "close"}


@pytest.mark.parametrize(
    ("chain", "source"),
    [
        (CHAIN, {"the", "ferro", "gazett", "ada", "lorn"}),
        ("unnamed: 2 harbour officials", {"harbour", "offici"}),
        ("unknown", set()),
        ("", set()),
    ],
)
def test_the_source_is_all_who_stand_behind_the_publishing_outlet(chain, source):
    assert made("the harbour of Brask will close", chain).source == source


@pytest.mark.parametrize(
    ("words", "days"),
    [("will close on May 9", ("2031-05-09",)), ("the harbour of Brask will close", ()), ("No ship will sail", ())],
)
def test_days_are_those_within_what_is_told(words, days):
    times = [("Friday", "2031-05-02"), ("May 9", "2031-05-09"), ("storm", None)]
    assert made(words, times=times).days == days


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("the harbour will not close", True),
        ("the harbour won’t close", True),
        ("No ship will sail", True),
        ("the harbour cannot close", True),
        ("the harbour will close", False),
        ("the notice of the harbour in November", False),
    ],
)
def test_a_negation_is_noticed(text, negated):
    assert made(text, text=text).negated is negated


@pytest.mark.parametrize("words", ["the harbour of Brask will close on May 9", "No ship", "."])
def test_a_sketch_outlives_the_writing(words):
    one = made(words, times=[("May 9", "2031-05-09")])
    assert kept(json.loads(json.dumps(one.to_dict()))) == one


def test_tellings_of_one_thing_share_keys():
    one = keys(made("the harbour of Brask will close"))
    other = keys(made("Brask is to close its harbour", text="Brask is to close its harbour"))
    assert len({*one} & {*other}) >= 2


def test_common_words_are_no_keys():
    assert keys(made("and to the of", text="and to the of")) == ()


def test_keys_are_few_and_fit_into_64_bits():
    text = " ".join(f"quell{letter}{other}" for letter in "abcdefgh" for other in "stuvwxyz")
    found = keys(made(text, text=text))
    assert len(found) == MOST
    assert list(found) == sorted({*found})
    assert all(-(2**63) <= key < 2**63 for key in found)
