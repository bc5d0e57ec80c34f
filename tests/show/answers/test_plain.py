import json

from tests.show.answers.made import (
    HOSTILE,
    claim,
    copy,
    event,
    head,
    origin,
    outcome,
    telling,
    told,
    traced,
)
from whence.pipeline import Open, Resting, Rests, SideBySide
from whence.records import Actor, Conflict, Judgement, Reason
from whence.resolve.versions import Compared, Pair
from whence.show.answers import plain

HEADS = {1: head(1, "Courier"), 2: head(2, HOSTILE, None, None)}
TELLINGS = [
    telling(1, 1, "they met", "unnamed: 2 officials @ Varnia", outlet="Courier"),
    telling(2, 2, HOSTILE, stance="denies"),
]  # fmt: skip
WHY = [("words", 2.0, "alike"), ("stems", 0.0, "both have meet")]
CLAIM = claim(
    TELLINGS,
    [origin("2 officials", 1, kind="unnamed", reasons=("one",), perhaps=(("o2", "alike"),)), origin("Ada", 2)],
    likes={2: (1, WHY)},
    conflicts=[Conflict("number", (("3", (1,)), ("4", (2,))))],
)


def of(value):
    """As a program reads it back."""
    return json.loads(json.dumps(value))


def test_a_claim_has_its_origins_conflicts_and_all_reasons():
    found = of(plain.claim(CLAIM, HEADS))
    assert {key: found[key] for key in ("claim", "reports", "independent_origins")} == {
        "claim": 7, "reports": 2, "independent_origins": 2
    }  # fmt: skip
    assert found["origins"][0] == {
        "key": "o1", "name": "2 officials", "kind": "unnamed", "named": False, "stance": "says",
        "statements": ["r1/s1"], "reasons": ["one"], "perhaps": [{"key": "o2", "reason": "alike"}],
    }  # fmt: skip
    assert found["origins"][1]["stance"] == "denies"
    assert found["conflicts"] == [
        {
            "about": "number",
            "values": [{"value": "3", "statements": ["r1/s1"]}, {"value": "4", "statements": ["r2/s2"]}],
        }
    ]
    assert found["statements"][1]["reasons"] == [
        {"comparison": name, "weight": weight, "words": words} for name, weight, words in WHY
    ]


def test_a_statement_is_as_it_was_printed_with_its_chain():
    first, second = of(plain.claim(CLAIM, HEADS))["statements"]
    assert first == {
        "statement": "r1/s1", "report": "r1", "version": 1, "outlet": "Courier", "published": "2024-03-11",
        "url": None, "title": "They meet", "text": "they met", "content": [[0, 8]], "told_as": "statement",
        "stance": "says", "voiced": True, "confidence": 1.0,
        "chain": [
            {"kind": "outlet", "name": "Courier", "mention": None},
            {"kind": "unnamed", "name": None, "mention": None, "count": 2, "role": "officials",
             "affiliation": "Varnia", "grounds": None},
        ],
        "origin": "7:o1", "like": None, "score": 1.0, "reasons": [],
    }  # fmt: skip
    assert (second["text"], second["like"], second["origin"], second["published"]) == (HOSTILE, "r1/s1", "7:o2", None)


def test_a_traced_claim_has_what_its_reports_share():
    found = of(plain.traced(traced(CLAIM, HEADS.values(), [(2, copy(1, 0.91234))])))
    assert found["copies"] == [
        {"report": "r2", "other": "r1", "extent": "copy", "share": 0.912, "other_share": 0.5,
         "passages": [[0, 9, 0, 9]], "reasons": ["much"]},
    ]  # fmt: skip


def test_a_dump_has_report_content_and_origin_of_each_place():
    assert of(plain.dumped(CLAIM, HEADS)) == {
        "claim": "7",
        "statements": [
            {"report": "r1", "content": [[0, 8]], "origin": "7:o1"},
            {"report": "r2", "content": [[0, len(HOSTILE)]], "origin": "7:o2"},
        ],
    }


def test_an_event_has_its_history_changes_and_disagreements():
    turns = [("2024-03-11", "announced", "announced", [1])]
    found = outcome("planned", "2024-03-20", *turns, differing=[("2024-03-11", {"planned": (1,), "possible": (2,)})])
    given = of(plain.event(event(told(1, 1, "planned", None, day=None)), found, HEADS))
    assert given["parties"] == ["Ada Lorne", "Bob Wu"]
    assert given["changes"] == [{"day": "2024-03-11", "kind": "announced", "words": "announced", "reports": ["r1"]}]
    assert given["disagreements"] == [{"day": "2024-03-11", "statuses": {"planned": ["r1"], "possible": ["r2"]}}]
    assert (given["history"][0]["contact"], given["history"][0]["day"]) == ("r1/c1", None)


def test_who_is_asked_for_has_actors_and_claims_with_their_standing():
    found = Resting(
        (Actor(1, "outlet", "Courier", ("Courier", "the Courier")),), (Rests(CLAIM, "alone", denied=True),), HEADS
    )
    given = of(plain.resting(found))
    assert given["actors"] == [{"actor": 1, "kind": "outlet", "name": "Courier", "names": ["Courier", "the Courier"]}]
    assert [(one["claim"], one["standing"], one["denied"]) for one in given["claims"]] == [(7, "alone", True)]


def test_two_reports_side_by_side():
    pair = Pair(*TELLINGS, 0.5, (Reason("words", 1.0, "alike"),))
    found = SideBySide(HEADS[1], HEADS[2], Compared((), (pair,), (TELLINGS[0],), (TELLINGS[1],)), copy(1, 0.5))
    given = of(plain.side_by_side(found))
    assert given["one"] == {"report": "r1", "version": 1, "outlet": "Courier"}
    assert given["reworded"][0]["reasons"] == [{"comparison": "words", "weight": 1.0, "words": "alike"}]
    assert [len(given[part]) for part in ("same", "reworded", "dropped", "added")] == [0, 1, 1, 1]
    assert given["copy"]["other"] == "r1"


def test_judgements_and_what_is_open():
    made = Judgement("wrong statement", "r1 1-5", "", answer=True, by="ada", id=2, made="2024-03-11")
    assert of(plain.judgement(made)) == {
        "judgement": 2, "question": "wrong statement", "left": "r1 1-5", "right": "", "answer": True, "by": "ada",
        "note": "", "made": "2024-03-11", "undone": None,
    }  # fmt: skip
    pair = Open(Actor(1, "person", "Ada"), Actor(2, "person", "Lorne"), 0.5, (Reason("name", 0.3, "one name"),))
    assert of(plain.left_open(pair)) == {
        "one": "person: Ada", "other": "person: Lorne", "score": 0.5,
        "reasons": [{"comparison": "name", "weight": 0.3, "words": "one name"}],
    }  # fmt: skip
