import pytest

from tests.show.answers.made import ODD, claim, head, is_harmless, origin, screen, seen, telling
from whence.pipeline import Resting, Rests
from whence.records import Actor
from whence.show.answers.resting import resting

COURIER = Actor(2, "outlet", "Harbour Courier")
POST = head(1, "Post")


def rests(
    number, text, standing, *, denied=False, chain="outlet: Harbour Courier < unnamed: 2 officials", outlet="Post"
):
    one = telling(number, 1, text, chain, outlet=outlet)
    return Rests(
        claim([one], [origin("2 officials, to Harbour Courier", number, kind="unnamed")], number), standing, denied
    )


def shown(*found, actors=(COURIER,), heads=(POST,), width=80):
    return seen(resting(Resting(actors, found, {one.number: one for one in heads}), screen(width)), width)


def test_claims_are_told_by_how_they_stand():
    found = [
        rests(1, "they met", "passed on"),
        rests(2, "it rained", "alone"),
        rests(3, "it snowed", "alone", denied=True),
    ]
    lines = shown(*found).splitlines()
    assert lines[:7] == [
        "Harbour Courier",
        "3 claims: 2 rest on it alone, 1 is only passed on by it, 1 is denied by somebody",
        "unnamed sources: 2 officials, to Harbour Courier",
        "",
        "On its word alone",
        "",
        "    2  it rained",
    ]
    assert lines.index("On its word alone") < lines.index("    3  it snowed") < lines.index("    1  they met")
    assert "Other origins have it too" not in lines
    assert "" in lines
    assert ["", ""] not in [lines[at : at + 2] for at in range(len(lines))]


@pytest.mark.parametrize(("found", "told"), [
    ([], "known to the ledger, but no claim rests on it"),
    ([("alone", False)], "1 claim: 1 rests on it alone"),
    ([("confirmed", False)], "1 claim: 1 has another origin too"),
    ([("confirmed", True), ("confirmed", True)],
     "2 claims: 2 have other origins too, 2 are denied by somebody"),
    ([("passed on", False)] * 2, "2 claims: 2 are only passed on by it"),
])  # fmt: skip
def test_they_are_counted(found, told):
    made = [rests(number, "it rained", standing, denied=denied) for number, (standing, denied) in enumerate(found, 1)]
    assert shown(*made).splitlines()[1] == told


def test_only_its_own_unnamed_sources_are_listed():
    others = rests(1, "it rained", "passed on", chain="person: Ada < unnamed: 2 officials", outlet=None)
    assert "unnamed sources" not in shown(others, actors=(Actor(9, "outlet", "Post"),))


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [40, 80])
def test_hostile_text_is_shown_harmlessly(text, width):
    found = rests(1, text, "alone", denied=True, outlet=text)
    actors = (Actor(2, "outlet", text), Actor(3, "person", text))
    assert is_harmless(shown(found, actors=actors, heads=[head(1, text, text, text)], width=width), width)
