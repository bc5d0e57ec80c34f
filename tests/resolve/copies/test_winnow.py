import pytest

from tests.resolve.copies.stories import ANOTHER, STORY
from whence.resolve.copies import signature

THANKS = "The Associated Press contributed to this report from Quillport and Karrenstad and Ostrene and Pellane."
WHOLE = "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("text", "other", "meet"),
    [
        pytest.param(WHOLE, WHOLE, True, id="the same"),
        pytest.param("\n\n".join((*ANOTHER, STORY[4])), WHOLE, True, id="one paragraph"),
        pytest.param("\n\n".join((*ANOTHER, STORY[1])) * 40, WHOLE, True, id="a long report"),
        pytest.param(WHOLE.upper(), WHOLE, True, id="capitals"),
        pytest.param(ANOTHER[0], WHOLE, False, id="another story"),
        pytest.param(f"{ANOTHER[0]}\n\n{STORY[2][:130]}”", STORY[2], False, id="a quotation"),
        pytest.param(f"{ANOTHER[0]}\n\n{THANKS}",
                     f"{WHOLE}\n\n{THANKS}",
                     False, id="thanks to an agency"),
        pytest.param("", WHOLE, False, id="nothing in it"),
    ],
)  # fmt: skip
def test_reports_that_share_a_passage_share_keys(text, other, meet):
    assert bool(set(signature(text)) & set(signature(other))) == meet


def test_keys_are_signed_and_few():
    keys = signature(WHOLE)
    assert 0 < len(keys) < 40
    assert all(-(2**63) <= key < 2**63 and isinstance(key, int) for key in keys)


def test_a_long_report_has_no_more_keys_than_windows_allow():
    assert len(signature(" ".join(f"word{number}" for number in range(50_000)))) < 400


def test_the_keys_of_a_text_do_not_change():
    assert signature(STORY[0])[:2] == signature(STORY[0] + " ")[:2]
