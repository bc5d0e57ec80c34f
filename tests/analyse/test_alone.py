"""Quotations that stand alone after an attributed one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.analyse.alone import with_quotations_alone

LEE = ("Lee", "said", "“It is over,”")


@pytest.mark.parametrize(
    ("text", "first", "alone"),
    [
        ("“It is over,” Lee said. “We are going home.”", LEE, ["“We are going home.”"]),
        ('"It is over," Lee said. "We are going home."', ("Lee", "said", '"It is over,"'), ['"We are going home."']),
        ("‘It is over,’ Lee said. ‘We are going home.’", ("Lee", "said", "‘It is over,’"), ["‘We are going home.’"]),
        ("„It is over,“ Lee said. „We are going home.“", ("Lee", "said", "„It is over,“"), ["„We are going home.“"]),
        ("«It is over», Lee said. «We are going home.»", ("Lee", "said", "«It is over»"), ["«We are going home.»"]),
        # several sentences are one quotation, several quotations are several
        ("“It is over,” Lee said. “We are going. We are glad.”", LEE, ["“We are going. We are glad.”"]),
        ("“It is over,” Lee said. “We are going.” “We are glad.”", LEE, ["“We are going.”", "“We are glad.”"]),
        # across paragraphs where nothing comes between
        ("Lee said: “It is over.”\n“We are going.”", ("Lee", "said", "“It is over.”"), ["“We are going.”"]),
        ("Lee said: “It is over.”\u2028“We are going.”", ("Lee", "said", "“It is over.”"), ["“We are going.”"]),
        ("“It is over,” Lee said.\n“We are going home.”", LEE, []),
        ("Lee said: “It is over.”\nShe left.\n“We are going.”", ("Lee", "said", "“It is over.”"), []),
        # nobody knows whose
        ("“We are going home.” “It is over,” Lee said.", LEE, []),
        ("“It is over,” Lee said. The “boss” had gone. “We are going home.”", LEE, []),
        ("“It is over,” Lee said. The bus had gone. “We are going home.”", LEE, []),
        ("Lee said it was over. “We are going home.”", ("Lee", "said", "it was over"), []),
        # no sentence, no quotation
        ("“It is over,” Lee said. “No.”", LEE, []),
        ("“It is over,” Lee said. We are going home.", LEE, []),
        ("“It is over,” Lee said of the “final countdown for us”.", LEE, []),
    ],
)
def test_a_quotation_alone_has_the_speaker_before(text, first, alone, draft, inside, told):
    one = draft(text, *first)
    found = with_quotations_alone(text, inside(text), [one])
    assert found[0] == one
    assert told(text, found[1:]) == [([], [], [words]) for words in alone]
    assert all(follower.follows is found[0] for follower in found[1:])


@pytest.mark.parametrize(
    ("text", "content", "parts"),
    [
        ("“Yes,” Lee said. “We go.”", ["“Yes,”", "“We go.”"], [["“Yes,”"], ["“We go.”"]]),
        ("‘Yes,’ Lee said. ‘We go.’", ["‘Yes,’", "‘We go.’"], [["‘Yes,’"], ["‘We go.’"]]),
        # the part beside the cue is no quotation
        ("It is as it is, Lee said. “We go.”", ["It is as it is", "“We go.”"], [["It is as it is"], ["“We go.”"]]),
        # no longer than the part beside the cue
        ("“Yes, it is,” Lee said. “We go.”", ["“Yes, it is,”", "“We go.”"], [["“Yes, it is,”", "“We go.”"]]),
        ("“We stay,” Lee said. “We go.”", ["“We stay,”", "“We go.”"], [["“We stay,”", "“We go.”"]]),
        ("“Yes,” Lee said (twice). “We go.”", ["“Yes,”", "We go."], [["“Yes,”"], ["We go."]]),
        ("“Yes,” Lee said. “We go,” and “We stay.”", ["“Yes,”", "“We go,”", "“We stay.”"], None),
        # one sentence, or one cue behind all, or nothing quoted
        ("“Yes,” Lee said, “we go.”", ["“Yes,”", "“we go.”"], [["“Yes,”", "“we go.”"]]),
        ("“Yes,” Lee said: “We go.”", ["“Yes,”", "“We go.”"], [["“Yes,”", "“We go.”"]]),
        ("“It is so.” “We go,” Lee said.", ["“It is so.”", "“We go,”"], [["“It is so.”", "“We go,”"]]),
        ("It is so, Lee said. We go.", ["It is so", "We go."], [["It is so", "We go."]]),
        ("“Yes,” Lee said. “Yes.”", ["“Yes,”", "“Yes.”"], [["“Yes,”", "“Yes.”"]]),
    ],
)
def test_longer_quoted_sentences_behind_the_cue_are_drafts_of_their_own(text, content, parts, draft, inside, told):
    found = with_quotations_alone(text, inside(text), [draft(text, "Lee", "said", content)])
    expected = parts or [content[:1], content[1:]]
    assert [words for _, _, words in told(text, found)] == expected
    assert all(part.follows is found[0] and not part.cue for part in found[1:])


def test_no_drafts_no_speakers(inside):
    assert with_quotations_alone("“We are going home.”", inside("“We are going home.”"), []) == []
    assert with_quotations_alone("", [], []) == []


@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_any_text_and_drafts(data, texts, drafts_in, inside, sound):
    text = data.draw(texts)
    given_drafts = data.draw(drafts_in(text))
    found = with_quotations_alone(text, inside(text), given_drafts)
    sound(text, found)
    assert len(found) >= len(given_drafts)


def test_the_time_is_linear(draft, inside):
    one = "“It is over,” Lee said. “We are going home now.” She left.\n“We are glad of it.” "
    text = one * 4_000
    first = draft(text, *LEE)
    found = [_moved(first, number * len(one)) for number in range(4_000)]
    marks = inside(text)
    start = time.perf_counter()
    assert len(with_quotations_alone(text, marks, found)) >= 8_000
    assert time.perf_counter() - start < 20


def _moved(draft, by):
    def moved(spans):
        return tuple(type(span)(span.start + by, span.end + by) for span in spans)

    return type(draft)(moved(draft.source), moved(draft.cue), moved(draft.content), 1.0)
