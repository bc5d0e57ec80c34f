import pytest

from tests.show.answers.made import HOSTILE, ODD, SHOWN, is_harmless, screen, seen
from whence.pipeline import Open
from whence.records import Actor, Judgement, Reason
from whence.show.answers.judgements import in_words, listing, open_pairs


@pytest.mark.parametrize(("question", "left", "right", "answer", "told"), [
    ("same actor", "person: Ada Lorne", "person: A. Lorne", True,
     "“person: Ada Lorne” is the same as “person: A. Lorne”"),
    ("same actor", "person: Ada Lorne", "person: Bea Lorne", False,
     "“person: Ada Lorne” is not the same as “person: Bea Lorne”"),
    ("same claim", "r1 120-180", "r2 5-9", True,
     "r1 (characters 120 to 180) and r2 (characters 5 to 9) put forward the same"),
    ("same claim", "r1/s3", "r2/s1", False, "“r1/s3” and “r2/s1” do not put forward the same"),
    ("same origin", "r1/s3", "r2/s1", True, "“r1/s3” and “r2/s1” go back to one origin"),
    ("same origin", "r1/s3", "r2/s1", False, "“r1/s3” and “r2/s1” do not go back to one origin"),
    ("wrong statement", "r1/s3", "", True, "“r1/s3” was read wrongly"),
    ("wrong statement", HOSTILE, "", True, f"“{SHOWN}” was read wrongly"),
])  # fmt: skip
def test_a_judgement_is_told_in_words(question, left, right, answer, told):
    assert in_words(Judgement(question, left, right, answer)) == told


def test_a_note_stands_behind_it():
    assert in_words(Judgement("wrong statement", "r1/s3", "", answer=True, note="a\ncaption")).endswith(" (a caption)")


def test_those_that_hold_are_listed_with_who_made_them():
    found = [Judgement("wrong statement", "r1 1-5", "", answer=True, by="ada", id=2, made="2024-03-11T09:30:00Z")]
    assert seen(listing(found, screen())) == (
        "1 judgement\n\n    2  r1 (characters 1 to 5) was read wrongly\n       by ada, 2024-03-11\n\n"
        "whence judge undo NUMBER takes one back."
    )


def test_open_pairs_are_named_as_the_command_takes_them():
    pair = Open(Actor(1, "person", "Ada Lorne"), Actor(2, "person", "Lorne"), 0.5, (Reason("name", 0.3, "one name"),))
    assert seen(open_pairs([pair], screen())).splitlines()[:4] == [
        "1 pair of names that only a person can tell apart, the likeliest first",
        "",
        '  • "person: Ada Lorne" "person: Lorne"',
        "    one name",
    ]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [40, 80])
def test_hostile_text_is_shown_harmlessly(text, width):
    found = [Judgement("same actor", text, text, answer=True, by=text, note=text, made=text)]
    pair = Open(Actor(1, "person", text), Actor(2, "person", text), 0.5, (Reason("name", 0.3, text),))
    for lines in (listing(found, screen(width)), open_pairs([pair], screen(width))):
        assert is_harmless(seen(lines, width), width)
