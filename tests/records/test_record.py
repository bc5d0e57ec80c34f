"""A record's form as JSON."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.records import (
    ENTITY_KINDS,
    KINDS,
    MANNERS,
    MODES,
    STANCES,
    STATUSES,
    Contact,
    Entity,
    Link,
    Record,
    Report,
    Span,
    Statement,
    Time,
)
from whence.records.record import ONLY_UNNAMED

ODD = "\ud83d\ude00\udfff\x85\u2028\u2029\x00\x1c\n\r\\\"'“\u200d\u202e😀é"
anything = st.text(st.one_of(st.characters(), st.sampled_from(ODD)), max_size=20)
words = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(["\x85", "\u2028", "\udfff"])), max_size=9
)
maybe = st.none() | words
spans = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
pieces = st.lists(spans, max_size=3).map(tuple)
plain_kinds = st.sampled_from([kind for kind in KINDS if kind not in {"unnamed", "group"}])
links = st.one_of(
    st.builds(Link, plain_kinds, maybe, st.none() | spans),
    st.builds(
        Link,
        st.sampled_from(["unnamed", "group"]),
        maybe,
        st.none() | spans,
        st.none() | st.integers(0, 99),
        maybe,
        maybe,
        maybe,
    ),
)
statements = st.builds(
    Statement,
    id=words,
    source=pieces,
    cue=pieces,
    content=st.lists(spans, min_size=1, max_size=3).map(tuple),
    manner=st.sampled_from(MANNERS),
    stance=st.sampled_from(STANCES),
    chain=st.lists(links, min_size=1, max_size=4).map(tuple),
    voiced=st.booleans(),
    confidence=st.integers(0, 1000).map(lambda thousandths: thousandths / 1000),
)
contacts = st.builds(
    Contact,
    id=words,
    trigger=st.lists(spans, min_size=1, max_size=3).map(tuple),
    mode=st.sampled_from(MODES),
    parties=st.lists(words, min_size=1, max_size=3).map(tuple),
    place=maybe,
    when=maybe,
    status=st.sampled_from(STATUSES),
    statements=st.lists(words, max_size=2).map(tuple),
    confidence=st.integers(0, 1000).map(lambda thousandths: thousandths / 1000),
    place_span=st.none() | spans,
    when_span=st.none() | spans,
)
times = st.builds(Time, spans, maybe)
reports = st.builds(
    Report,
    text=anything,
    id=words,
    outlet=maybe,
    title=maybe,
    published=maybe,
    modified=maybe,
    fetched=maybe,
    url=maybe,
    byline=st.lists(words, max_size=2).map(tuple),
    origin=st.dictionaries(words, words, max_size=2),
)
records = st.builds(
    Record,
    report=reports,
    statements=st.lists(statements, max_size=2).map(tuple),
    entities=st.lists(st.builds(Entity, spans, st.sampled_from(ENTITY_KINDS), words), max_size=2).map(tuple),
    model=words,
    contacts=st.lists(contacts, max_size=2).map(tuple),
    times=st.lists(times, max_size=2).map(tuple),
)


@given(records)
@settings(deadline=None, max_examples=50)
def test_what_is_written_is_read_back(record):
    line = record.to_json()
    assert line.encode("utf-8").decode("utf-8") == line
    assert line.splitlines() == [line]
    assert Record.from_json(line) == record


def test_only_the_unnamed_and_groups_say_how_many_they_are():
    chain = (Link("outlet", "The Herald"), Link("unnamed", None, Span(0, 4), 2, "officials", None, "to speak freely"))
    found = Statement("s1", (), (Span(5, 9),), (), "indirect", "says", chain)
    outlet, officials = Record(Report("Text."), (found,), ()).to_dict()["statements"][0]["chain"]
    assert outlet == {"kind": "outlet", "name": "The Herald", "mention": None}
    assert officials == {
        "kind": "unnamed",
        "name": None,
        "mention": [0, 4],
        "count": 2,
        "role": "officials",
        "affiliation": None,
        "grounds": "to speak freely",
    }
    assert set(ONLY_UNNAMED) <= set(officials)


def test_fields_of_later_versions_are_passed_over():
    given_ = Record(Report("Text.", id="r1"), (), ()).to_dict()
    later = given_ | {"contacts": [], "report": given_["report"] | {"language": "en"}}
    assert Record.from_json(json.dumps(later)) == Record(Report("Text.", id="r1"), (), ())


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no json",
        "[]",
        "null",
        "{}",
        '{"id": "r", "report": null, "statements": [], "entities": []}',
        '{"id": "r", "report": {}, "statements": [], "entities": []}',
        '{"id": "r", "report": {"text": null}, "statements": [], "entities": []}',
        '{"id": "r", "report": {"text": "T"}, "statements": [{}], "entities": []}',
        '{"id": "r", "report": {"text": "T"}, "statements": null, "entities": []}',
        *(
            f'{{"id": "r", "report": {{"text": "T"}}, "statements": [], "entities": [{entity}]}}'
            for entity in (
                '{"span": [3, 1], "kind": "person", "name": "A"}',
                '{"span": [1], "kind": "person", "name": "A"}',
                '{"span": [1, 2], "kind": "dog", "name": "A"}',
                "{}",
            )
        ),
    ],
)
def test_a_line_that_is_no_record_is_refused(line):
    with pytest.raises(ValueError, match="not a |Expecting value"):
        Record.from_json(line)
