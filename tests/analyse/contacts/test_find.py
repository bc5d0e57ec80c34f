"""Contacts of whole reports: merged, dated, placed, in whose words; and nothing breaks on any tree."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.contacts import contacts
from whence.analyse.labels import RELATIONS, UPOS, XPOS
from whence.analyse.syntax.tree import Sentence
from whence.records import Entity, Link, Report, Span, Statement
from whence.records.time import Time

MET = "Lee/PROPN/1/nsubj met/VERB/-1/root Ferrow/PROPN/1/obj"
WILL_MEET = "Lee/PROPN/2/nsubj will/AUX/2/aux meet/VERB/VB/-1/root Ferrow/PROPN/2/obj"
CANCELLED = "Lee/PROPN/1/nsubj cancelled/VERB/-1/root the/DET/3/det meeting/NOUN/1/obj"


def told(contact):
    return contact.parties, contact.status, len(contact.trigger)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((MET, MET), [(("Lee", "Ferrow"), "occurred", 2)]),
        ((MET, WILL_MEET), [(("Lee", "Ferrow"), "occurred", 1), (("Lee", "Ferrow"), "planned", 1)]),
        ((WILL_MEET, CANCELLED), [(("Lee", "Ferrow"), "cancelled", 2)]),
        ((MET, "The/DET/1/det meeting/NOUN/2/nsubj ended/VERB/-1/root"), [(("Lee", "Ferrow"), "occurred", 2)]),
        ((MET, "The/DET/1/det letter/NOUN/2/nsubj came/VERB/-1/root"), [(("Lee", "Ferrow"), "occurred", 1)]),
        (
            (MET, "Lee/PROPN/1/nsubj had/VERB/-1/root another/DET/3/det meeting/NOUN/1/obj "
             "with/ADP/5/case Ferrow/PROPN/3/nmod"),
            [(("Lee", "Ferrow"), "occurred", 1), (("Ferrow", "Lee"), "unclear", 1)],
        ),
        (
            ("Lee/PROPN/1/nsubj flew/VERB/-1/root to/ADP/3/case Tarsis/PROPN/1/obl to/PART/TO/5/mark "
             "meet/VERB/VB/1/advcl Ferrow/PROPN/5/obj",),
            [(("Lee", "Ferrow"), "occurred", 2)],
        ),
        (("LEE/PROPN/1/nsubj MET/VERB/-1/root FERROW/PROPN/1/obj",), []),
        (("Lee/PROPN/1/nsubj met/VERB/-1/root",), [(("Lee",), "occurred", 1)]),
    ],
)  # fmt: skip
def test_mentions_of_the_same_contact_are_one(sentences, expected, found):
    assert [told(contact) for contact in found(*sentences)] == expected


@pytest.mark.parametrize(
    ("sentence", "times", "when"),
    [
        (f"{MET} Friday/PROPN/1/obl", [("Friday", "2021-06-04")], "2021-06-04"),
        (f"{MET} Friday/PROPN/1/obl", [("Friday", "2021-06-04T09:30:00")], "2021-06-04"),
        (f"{MET} Friday/PROPN/1/obl", [("Friday", None)], None),
        ("They/PRON/1/nsubj said/VERB/-1/root Friday/PROPN/1/obl Lee/PROPN/4/nsubj met/VERB/1/ccomp "
         "Ferrow/PROPN/4/obj", [("Friday", "2021-06-04")], None),
        ("Lee/PROPN/1/nsubj cancelled/VERB/-1/root Friday/PROPN/1/obl a/DET/4/det meeting/NOUN/1/obj "
         "with/ADP/6/case Ferrow/PROPN/4/nmod", [("Friday", "2021-06-04")], None),
        ("Lee/PROPN/2/nsubj is/AUX/VBZ/2/aux meeting/VERB/VBG/-1/root Ferrow/PROPN/2/obj "
         "now/ADV/2/advmod", [], "2021-06-10"),
        ("Lee/PROPN/1/nsubj left/VERB/-1/root a/DET/3/det meeting/NOUN/1/obj with/ADP/5/case "
         "Ferrow/PROPN/3/nmod in/ADP/7/case Tarsis/PROPN/1/obl", [], None),
    ],
)  # fmt: skip
def test_which_time_is_the_contacts(sentence, times, when, found):
    [contact] = found(sentence, times=times)
    assert contact.when == when


@pytest.mark.parametrize("word", ["meeting", "dinner"])
def test_the_date_that_ends_a_caption(word, report):
    made, trees, names, _ = report(
        f"Lee/PROPN/1/nsubj leaves/VERB/VBZ/-1/root a/DET/3/det {word}/NOUN/1/obj with/ADP/5/case "
        "Ferrow/PROPN/3/nmod in/ADP/7/case Tarsis,/PROPN/1/obl June/PROPN/1/dep 4/NUM/8/nummod 2021/NUM/8/nummod"
    )
    span = Span(made.text.index("June"), len(made.text))
    [contact] = contacts(made, trees, names, [Time(span, "2021-06-04")], [])
    assert (contact.when, contact.when_span) == ("2021-06-04", span)


def test_two_dates_of_two_contacts(found):
    words = (
        "two/NUM/1/nummod summits/NOUN/7/nsubj of/ADP/3/case Lee/PROPN/1/nmod and/CCONJ/5/cc "
        "Ferrow/PROPN/3/conj both/DET/1/det failed/VERB/-1/root in/ADP/9/case 2000/NUM/1/nmod "
        "and/CCONJ/11/cc 2007/NUM/9/conj"
    )
    assert [contact.when for contact in found(words, times=[("2000", "2000"), ("2007", "2007")])] == ["2000", "2007"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"{MET} in/ADP/4/case Tarsis/PROPN/1/obl", "Tarsis"),
        (f"{MET} on/ADP/4/case ice/NOUN/1/obl", None),
        ("Lee/PROPN/1/nsubj held/VERB/-1/root talks/NOUN/1/obj with/ADP/4/case Ferrow/PROPN/2/nmod "
         "in/ADP/6/case Tarsis/PROPN/1/obl", "Tarsis"),
        ("the/DET/2/det Singapore/PROPN/2/compound summit/NOUN/-1/root of/ADP/4/case Lee/PROPN/2/nmod "
         "and/CCONJ/6/cc Ferrow/PROPN/4/conj", "Singapore"),
    ],
)  # fmt: skip
def test_where_a_contact_takes_place(sentence, place, found):
    [contact] = found(sentence)
    assert contact.place == place
    assert (contact.place_span is None) == (place is None)


def test_countries_meet_at_a_summit_through_their_leaders(found):
    first = "Italian/ADJ/1/amod president/NOUN/3/nsubj Lee/PROPN/1/flat smiled/VERB/-1/root"
    [contact] = found(first, "a/DET/3/det French/ADJ/3/amod -Italian/ADJ/3/amod summit/NOUN/-1/root")
    assert (contact.mode, contact.parties) == ("summit", ("France", "Lee"))


def test_a_summit_told_of_often_is_of_the_leaders(found):
    first = "Italian/ADJ/1/amod president/NOUN/3/nsubj Lee/PROPN/1/flat smiled/VERB/-1/root"
    other = "French/ADJ/1/amod president/NOUN/3/nsubj Marr/PROPN/1/flat smiled/VERB/-1/root"
    summit = "The/DET/1/det summit/NOUN/3/nsubj:pass was/AUX/VBD/3/aux:pass cancelled/VERB/VBN/-1/root"
    [contact] = found(first, other, first, other, summit, summit)
    assert (contact.parties, contact.status) == (("Lee", "Marr"), "cancelled")


def test_what_was_called_off_before_may_be_possible_again(found):
    off = "Lee/PROPN/2/nsubj had/AUX/VBD/2/aux cancelled/VERB/VBN/-1/root a/DET/4/det summit/NOUN/2/obj "
    "with/ADP/6/case Ferrow/PROPN/4/nmod"
    on = "The/DET/1/det summit/NOUN/3/nsubj could/AUX/3/aux happen/VERB/VB/-1/root"
    assert found(off, on)[0].status == "possible"
    assert found(off.replace("had/AUX/VBD/2/aux", "just/ADV/2/advmod"), on)[0].status == "cancelled"


def test_on_whose_word_a_contact_is_told(report):
    made, trees, names, times = report(f"Marr/PROPN/1/nsubj said/VERB/-1/root {MET.replace('/1/', '/3/')}")
    content = Span(made.text.index("Lee"), len(made.text))
    said = Statement("s1", (), (Span(5, 9),), (content,), "indirect", "says", (Link("person", "Marr"),))
    assert contacts(made, trees, names, times, [said])[0].statements == ("s1",)
    assert contacts(made, trees, names, times, [])[0].statements == ()


def test_a_contact_points_at_its_words(found, report):
    text = report(f"{MET} Friday/PROPN/1/obl")[0].text
    [contact] = found(f"{MET} Friday/PROPN/1/obl", times=[("Friday", "2021-06-04")])
    assert [span.of(text) for span in contact.trigger] == ["met"]
    assert [span.of(text) for span in contact.party_spans] == ["Lee", "Ferrow"]
    assert contact.when_span.of(text) == "Friday"
    assert 0 < contact.confidence < 1


def test_what_is_told_of_often_is_surer(found):
    assert found(MET, MET, MET)[0].confidence > found(MET)[0].confidence


WORDS = re.split(
    " ",
    "Lee Ferrow met meeting talks summit visit letter call phone with between and the two leaders Koreas North South "
    "Korea Italy Italian president officials he they who we it cancelled planned will may not to of by in at Tarsis "
    "Friday June 2000 , . - ' 's cabinet G7 previous another had said their",
)
KINDS = ["person", "location", "group", "organization", "facility"]


@st.composite
def reports(draw):
    """A report of one sentence or two with any tree, and any names and times."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    text, spans = "", []
    for word in words:
        spans.append(Span(len(text), len(text) + len(word)))
        text += f"{word} "
    size = len(words)
    cut = draw(st.integers(1, size))
    trees = [_any_tree(draw, words[a:b], spans[a:b]) for a, b in ((0, cut), (cut, size)) if a < b]
    names = [Entity(span, draw(st.sampled_from(KINDS)), span.of(text)) for span in spans if draw(st.booleans())]
    times = [
        Time(span, draw(st.sampled_from(["2000", "2021-06-12", "2021-06/..", None])))
        for span in spans
        if draw(st.booleans())
    ]
    return (
        Report(text, id="r", published=draw(st.sampled_from(["2021-06-10", None])), outlet="CNN"),
        trees,
        names,
        times,
    )


def _any_tree(draw, words, spans):
    size = len(words)
    heads = [-1, *(draw(st.integers(0, place - 1)) for place in range(1, size))]
    return Sentence(
        Span(spans[0].start, spans[-1].end),
        tuple(spans),
        tuple(words),
        tuple(draw(st.sampled_from(UPOS)) for _ in words),
        tuple(draw(st.sampled_from(XPOS)) for _ in words),
        tuple(heads),
        tuple("root" if head < 0 else draw(st.sampled_from(RELATIONS)) for head in heads),
        (0.0,) * size,
    )


@settings(max_examples=300, deadline=None)
@given(reports())
def test_nothing_breaks_on_any_tree(drawn):
    report, trees, names, times = drawn
    for contact in contacts(report, trees, names, times, []):
        spans = [*contact.trigger, *contact.party_spans]
        assert all(span.end <= len(report.text) for span in spans)
        assert list(contact.trigger) == sorted(contact.trigger)
