import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolve.copies.stories import ANOTHER, STORY
from whence.records import Report
from whence.resolve.copies import carried, compare, signature
from whence.resolve.copies.words import words

STRAIGHT = str.maketrans("“”’", '""\'')
WHOLE, OTHER = "\n\n".join(STORY), "\n\n".join(ANOTHER)
EDITED = (
    WHOLE.replace("harbour", "harbor").replace("fourteen", "14").replace("on Monday ", "Monday ")
    .replace("two hours along the coast, ", "")
)  # fmt: skip
SPEECH = (
    "“My friends, the bridge that we open today was paid for by the tolls of your grandparents and it belongs to "
    "nobody but you, whatever the lawyers of the ferry company may write in their letters,”"
)
FURNITURE = (
    "The Associated Press contributed to this report from three cities on the coast and one in the mountains.\n\n"
    "Sign up for our newsletter to get the stories of the week, and everything that our readers said about them, in "
    "your inbox.\n\nCopyright © 2019 The Quillport Gazette. All rights reserved. Click here for reprint permission."
)
POST = "The bridge is open and I crossed it first and nobody will ever take that from me or from my good old horse"
LETTER = (
    "Sir, the council regrets that the bridge cannot be opened before the lawyers have gone home, and begs you to keep "
    "your horse in the stable until a day that shall be named in another letter."
)


@pytest.mark.parametrize(
    ("text", "other", "extent"),
    [
        pytest.param(WHOLE, WHOLE, "copy", id="the same"),
        pytest.param(WHOLE.translate(STRAIGHT), WHOLE, "copy", id="straight and curly quotes"),
        pytest.param(EDITED, WHOLE, "copy", id="spelling, figures, dropped words"),
        pytest.param("\n\n".join(STORY[:2]), WHOLE, "copy", id="cut to its first paragraphs"),
        pytest.param(WHOLE, "\n\n".join(STORY[3:]), "copy", id="longer than the other"),
        pytest.param("\n\n".join((*STORY[:2], *ANOTHER)), WHOLE, "partly", id="two paragraphs of five"),
        pytest.param("\n\n".join((*ANOTHER, STORY[4])), WHOLE, "partly", id="one paragraph at the end"),
        pytest.param(STORY[0].replace(". ", ".\n"), WHOLE.replace("\n\n", " "), "copy", id="other breaks of lines"),
        pytest.param("The old pier of Quillport fell into the sea at dawn.",
                     "The old pier of Quillport fell into the sea at dawn.", "copy", id="a flash of one sentence"),
        pytest.param(f"{ANOTHER[0]}\n\nThe Gazette wrote:\n\n{STORY[0]}", WHOLE, "partly", id="given behind a colon"),
        pytest.param(WHOLE, OTHER, None, id="another story"),
        pytest.param(f"{ANOTHER[0]}\n\n{STORY[2]}", WHOLE, None, id="one quotation"),
        pytest.param(f"{STORY[0]}\n\n{SPEECH} he said.", f"{OTHER}\n\n{SPEECH} the mayor said.", None, id="speech"),
        pytest.param(f"{STORY[0]}\n\n{SPEECH} he said.", f"{OTHER}\n\n{SPEECH.strip('“”')}", None, id="marked once"),
        pytest.param(f"{STORY[0]}\n\n{POST} — Ada (@ada) May 2, 2019", f"{OTHER}\n\n{POST} — Ada (@ada) May 2, 2019",
                     None, id="one post"),
        pytest.param(f"{STORY[0]}\n\nAda M. (@ada) {POST}", f"{OTHER}\n\n“{POST}.”", None, id="name first"),
        pytest.param(f"{STORY[0]}\n\nHe read:\n\n{LETTER}", f"{OTHER}\n\nIt says:\n\n{LETTER}", None, id="one letter"),
        pytest.param(f"{STORY[0]}\n\n“{POST},” she wrote.\n\n{POST}", f"{OTHER}\n\n{POST}", None, id="quoted too"),
        pytest.param(f"{STORY[0]}\n\n{FURNITURE}", f"{OTHER}\n\n{FURNITURE}", None, id="furniture of the page"),
        pytest.param("The council met on Monday for the first time.", "It met on Monday for the first time.",
                     None, id="a phrase"),
        pytest.param("", WHOLE, None, id="nothing in it"),
        pytest.param("", "", None, id="nothing in both"),
        pytest.param("“”\n\n \n(@)", "...", None, id="no words"),
    ],
)  # fmt: skip
def test_what_counts_as_a_copy(text, other, extent):
    found = compare(Report(text), Report(other), 7)
    assert (found.extent if found else None) == extent
    back = compare(Report(other), Report(text), 7)
    assert (back.extent if back else None) == extent


def test_shares_are_of_the_words_of_each():
    found = compare(Report("\n\n".join(STORY[:2])), Report(WHOLE), 7)
    assert found is not None
    assert (found.other, found.share) == (7, 1.0)
    assert found.other_share == pytest.approx(words("\n\n".join(STORY[:2])).length / words(WHOLE).length, abs=1e-3)


def test_a_quotation_counts_where_the_words_around_it_are_shared():
    found = compare(Report(WHOLE), Report(EDITED), 7)
    assert found is not None
    quotation = WHOLE.index("every winter")
    assert any(each.span.start < quotation < each.span.end for each in found.passages)


def test_reasons_tell_share_and_agency():
    report = Report(f"QUILLPORT (Reuters) - {WHOLE}", outlet="The Harbour Post", byline=("Jo Lamb",))
    found = compare(report, Report("\n\n".join(STORY[:3]), outlet="Fox News"), 7)
    assert found is not None
    assert [reason.words for reason in found.reasons] == [
        "59 % of its words stand in the Fox News report",
        "100 % of the words of the Fox News report stand in it",
        "the Harbour Post report: marked (Reuters)",
    ]


def test_a_long_insertion_parts_two_passages():
    text = f"{STORY[0]}\n\n{STORY[1]}"
    found = compare(Report(text), Report(f"{STORY[0]}\n\n{ANOTHER[0]}\n\n{STORY[1]}"), 7)
    assert found is not None
    assert [each.span.of(text) for each in found.passages] == [STORY[0].rstrip("."), STORY[1].rstrip(".")]


# Words that hypothesis builds reports of: each stands once, so that equal words are the same word.
VOCABULARY = [f"{first}{last}" for first in ("bar", "col", "dun", "fen", "gil", "hol") for last in
              ("ack", "ebb", "ilt", "orn", "usk", "ayre", "eld", "ish", "ong", "umber")]  # fmt: skip
PIECES = st.permutations(VOCABULARY)
EDITS = st.lists(st.tuples(st.integers(0, 59), st.sampled_from(["drop", "change", "add"])), max_size=4)


@given(PIECES, EDITS, st.sampled_from([" ", "\n\n", ", ", " — "]))
@settings(deadline=None, max_examples=60)
def test_the_words_of_a_passage_agree_on_both_sides(piece, edits, between):
    text, other = " ".join(piece), between.join([*ANOTHER[0].split(), *_edited(piece, edits), *STORY[1].split()])
    found = compare(Report(text), Report(other), 1)
    for passage in found.passages if found else ():
        one, two = (words(each).keys for each in (passage.span.of(text), passage.other.of(other)))
        assert difflib.SequenceMatcher(None, one, two, autojunk=False).ratio() > 0.75
        assert (one[0], one[-1]) == (two[0], two[-1])
        assert carried((passage.span,), found) == (passage.other,)
    if not edits:
        assert found is not None and found.share == 1.0
        assert set(signature(text)) & set(signature(other))


def _edited(piece, edits):
    after = list(piece)
    for place, edit in edits:
        at = min(place, len(after) - 1)
        after[at : at + 1] = {"drop": [], "change": ["elsewhere"], "add": [after[at], "besides"]}[edit]
    return after
