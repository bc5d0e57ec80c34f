import pytest

from whence.resolve.claims.words import stems, total, weight


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The pillars are cracked.", ["the", "pillar", "are", "crack"]),
        ("Brask’s pier, Brask's pier", ["brask", "pier", "brask", "pier"]),
        ("1,200 crowns, 3.5 metres and 7.", ["1200", "crown", "3.5", "metr", "and", "7"]),
        ("a six-day visit", ["a", "six-day", "visit"]),
        ("— … “” ()", []),
        ("", []),
    ],
)
def test_a_text_is_stems_in_order(text, found):
    assert stems(text) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("US", "American", True),
        ("U.S.", "US", True),
        ("us", "US", False),
        ("US’s", "America’s", True),
        ("three", "3", True),
        ("lawyers", "attorney", True),
        ("killed", "slain", True),
        ("pier", "piers", True),
        ("pier", "harbour", False),
    ],
)
def test_what_is_written_in_several_ways_is_one_word(one, other, same):
    assert (stems(one) == stems(other)) is same


@pytest.mark.parametrize(
    ("rarer", "commoner"), [("brask", "river"), ("river", "say"), ("say", "the"), ("9", "the"), ("brask", "9")]
)
def test_a_rarer_word_tells_more(rarer, commoner):
    assert weight(stems(rarer)[0]) > weight(stems(commoner)[0]) > 0


def test_words_tell_together_what_each_tells():
    assert total({"brask", "pier"}) == pytest.approx(weight("brask") + weight("pier"))
    assert total(frozenset()) == 0
