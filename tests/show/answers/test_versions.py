import pytest

from tests.show.answers.made import ODD, copy, head, is_harmless, screen, seen, telling
from whence.pipeline import SideBySide
from whence.records import Reason
from whence.resolve.versions import Compared, Pair
from whence.show.answers.versions import side_by_side

ONE, OTHER = head(1, "Courier", "2024-03-11", "First"), head(2, "Courier", "2024-03-12", "Second", version=2)


def shown(same=(), reworded=(), dropped=(), added=(), shared=None, width=80, heads=(ONE, OTHER)):
    found = SideBySide(*heads, Compared(tuple(same), tuple(reworded), tuple(dropped), tuple(added)), shared)
    return seen(side_by_side(found, screen(width)), width)


def test_what_was_reworded_added_and_dropped_is_told():
    old, new = telling(1, 1, "they met"), telling(2, 2, "they met twice", "unnamed: 2 officials")
    pair = Pair(old, new, 1.0, (Reason("words", 2.0, "half their words are shared"), Reason("stems", 0.0, "met")))
    text = shown([Pair(old, old)], [pair], [telling(3, 1, "it rained")], [telling(4, 2, "it snowed", stance="denies")])
    assert text == (
        "  1 2024-03-11  Courier, “First”\n"
        "  2 2024-03-12  Courier (version 2), “Second”\n"
        "1 statement is the same, 1 put differently, 1 only in 2, 1 only in 1\n"
        "no passages shared word for word\n"
        "\n"
        "Put differently\n"
        "\n"
        "  1 they met\n"
        "    Ferro Gazette ← Ada Lorne\n"
        "  2 they met twice\n"
        "    Ferro Gazette ← 2 officials\n"
        "    half their words are shared\n"
        "\n"
        "Only in 2\n"
        "\n"
        "  + ✗ denies: it snowed\n"
        "    Ferro Gazette ← Ada Lorne\n"
        "\n"
        "Only in 1\n"
        "\n"
        "  - it rained\n"
        "    Ferro Gazette ← Ada Lorne"
    )


@pytest.mark.parametrize(("shared", "told"), [
    (None, "no passages shared word for word"),
    (copy(2, 0.9, 0.4), "90% of the words of 1 stand in 2, 40% of the words of 2 in 1"),
    (copy(1, 0.9, 0.4), "40% of the words of 1 stand in 2, 90% of the words of 2 in 1"),
])  # fmt: skip
def test_how_much_is_shared_is_told_of_each(shared, told):
    assert shown(shared=shared).splitlines() == [
        "  1 2024-03-11  Courier, “First”",
        "  2 2024-03-12  Courier (version 2), “Second”",
        "0 statements are the same, 0 put differently, 0 only in 2, 0 only in 1",
        told,
    ]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [40, 80])
def test_hostile_text_is_shown_harmlessly(text, width):
    one = telling(1, 1, text, f"person: {text}x")
    pair = Pair(one, one, 1.0, (Reason("words", 1.0, text),))
    assert is_harmless(shown([], [pair], [one], [one], None, width, (head(1, text, text, text), OTHER)), width)
