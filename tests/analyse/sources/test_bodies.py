import pytest

from whence.records.link import Link

KOREA = [("Pyongyang", Link("organization", "North Korea"))]
MINISTRY = [("The culture ministry", Link("organization", "culture ministry"))]
SPEAKER = [("Ada Doe", Link("person", "Ada Doe"))]


@pytest.mark.parametrize(
    ("text", "source", "told", "kind", "name"),
    [
        ("The defence ministry said", "The defence ministry", [], "organization", "defence ministry"),
        ("companies said", "companies", [], "group", None),
        ("authorities said", "authorities", [], "organization", "authorities"),
        ("police said", "police", [], "organization", "police"),
        ("The office of the mayor said", "The office of the mayor", [], "organization", "office of the mayor"),
        ("Pyongyang spoke. The regime said", "The regime", KOREA, "organization", "North Korea"),
        ("The culture ministry spoke. The ministry said", "The ministry", MINISTRY, "organization", "culture ministry"),
        ("The Israeli military spoke. The military said", "The military", [], "organization", "Israeli military"),
        ("The ministry said", "The ministry", [], "organization", "ministry"),
        ("a leaked memo, seen by us, says", "a leaked memo, seen by us,", [], "document", "leaked memo"),
        (
            "photographs taken on Friday show",
            "photographs taken on Friday",
            [],
            "document",
            "photographs taken on Friday",
        ),
        ("Ada Doe spoke. The statement said", "The statement", SPEAKER, "person", "Ada Doe"),
        ("The statement said", "The statement", [], "document", "statement"),
        ("a statement by Ada Doe said", "a statement by Ada Doe", [], "person", "Ada Doe"),
        ("Ada Doe's letter said", "Ada Doe's letter", [], "person", "Ada Doe"),
        ("Ada Doe spoke. Her book said", "Her book", SPEAKER, "person", "Ada Doe"),
        ("a study by Ada Doe said", "a study by Ada Doe", [], "document", "study by Ada Doe"),
        ("a statement from an aide. That statement said", "That statement", [], "unnamed", None),
        ("the overlay shows", "the overlay", [], "document", "overlay"),
    ],
)
def test_bodies_and_documents(link, text, source, told, kind, name):
    found = link(text, source, "P:Ada Doe", told)
    assert (found.kind, found.name) == (kind, name)


def test_a_countrys_statement_is_the_countrys(link):
    found = link("a North Korean statement said", "a North Korean statement", "G:North Korean")
    assert (found.kind, found.name) == ("organization", "North Korea")
