import pytest

from whence.resolve.origins import in_words, root

PRINTED = "the harbour of Brask will close"


@pytest.mark.parametrize(
    ("chain", "words"),
    [
        ("", "The Brask Courier"),
        ("person: Ada Lorne", "Ada Lorne"),
        ("outlet: The Ferro Gazette < organization: Harbour Board", "Harbour Board"),
        ("outlet: The Ferro Gazette", "The Ferro Gazette"),
        ("unnamed: 2 senior officials", "2 senior officials, to The Brask Courier"),
        ("unnamed: 1 official @ Harbour Board", "official (Harbour Board), to The Brask Courier"),
        ("unnamed: 1 Harbour Board official @ Harbour Board", "Harbour Board official, to The Brask Courier"),
        ("outlet: The Ferro Gazette < unnamed: officials", "officials, to The Ferro Gazette"),
        ("outlet: The Ferro Gazette < person: Bo Ferrow < unnamed: friends", "friends, to The Ferro Gazette"),
        ("unnamed", "unnamed, to The Brask Courier"),
        ("group: fishermen", "fishermen, to The Brask Courier"),
        ("unknown", "The Brask Courier, which names nobody"),
        ("document: the survey", "the survey"),
    ],
)
def test_a_root_is_told_in_words(telling, chain, words):
    assert in_words(root(telling(PRINTED, chain))) == words


@pytest.mark.parametrize(
    ("chain", "words"), [("unknown", "the report"), ("unnamed: sources", "sources, to the report")]
)
def test_a_report_without_an_outlet_is_the_report(telling, chain, words):
    assert in_words(root(telling(PRINTED, chain, outlet=None))).startswith(words)


@pytest.mark.parametrize(
    ("chain", "relay", "own_word"),
    [
        ("", "The Brask Courier", "The Brask Courier"),
        ("outlet: The Ferro Gazette", "The Brask Courier", "The Ferro Gazette"),
        ("outlet: The Ferro Gazette < unknown", "The Ferro Gazette", "The Ferro Gazette"),
        ("unknown", "The Brask Courier", "The Brask Courier"),
        ("outlet: The Ferro Gazette < unnamed: officials", "The Ferro Gazette", None),
        ("person: Ada Lorne", "The Brask Courier", None),
        ("outlet: Tidewire < outlet: The Ferro Gazette < person: Ada Lorne", "The Ferro Gazette", None),
    ],
)
def test_a_root_knows_the_outlet_that_has_it_from_there_and_whose_own_word_it_is(telling, chain, relay, own_word):
    found = root(telling(PRINTED, chain))
    assert (found.relay, found.own_word, found.publisher) == (relay, own_word, "The Brask Courier")
