import pytest

from whence.records.link import Link


@pytest.mark.parametrize(
    ("text", "source", "marks", "kind", "name"),
    [
        ("Ada Lovelace came. Lovelace said", "Lovelace", "P:Ada Lovelace|P:Lovelace", "person", "Ada Lovelace"),
        ("Secretary of State Jane Doe said", "Secretary of State Jane Doe", "P:Jane Doe", "person", "Jane Doe"),
        ("former Director of Parks Jane Doe said", "former Director of Parks Jane Doe", "P:Jane Doe",
         "person", "Jane Doe"),
        ("The Pentagon's spokesman, John Doe, said", "The Pentagon's spokesman, John Doe,",
         "P:John Doe", "person", "John Doe"),
        ("Varnia‘s minister, Ilse Mark, said", "Varnia‘s minister, Ilse Mark,", "L:Varnia|P:Ilse Mark",
         "person", "Ilse Mark"),
        ("The ferry's owner, Blackgull Lines, said", "The ferry's owner, Blackgull Lines,", "O:Blackgull Lines",
         "organization", "Blackgull Lines"),
        ("President Jane Doe late on Friday said", "President Jane Doe late on Friday", "", "person", "Jane Doe"),
        ("Mr. Doe said", "Mr. Doe", "", "person", "Doe"),
        ("Hamas said", "Hamas", "O:Hamas", "organization", "Hamas"),
        ("Beijing said", "Beijing", "L:Beijing", "organization", "China"),
        ("Pyongyang announced", "Pyongyang", "", "organization", "North Korea"),
        ("North Korea talked. The North said", "The North", "L:North Korea|G:North", "organization", "North Korea"),
        ("The North said", "The North", "G:North", "group", None),
        ("Democrats said", "Democrats", "G:Democrats", "group", None),
        ("One Republican said", "One Republican", "G:Republican", "unnamed", None),
        ("Supporters of Jane Doe said", "Supporters of Jane Doe", "P:Jane Doe", "group", None),
        ("a friend of Jane Doe said", "a friend of Jane Doe", "P:Jane Doe", "unnamed", None),
        ("Proponents said", "Proponents", "", "group", None),
        ("This said", "This", "", "unknown", None),
    ],
)  # fmt: skip
def test_a_name_is_the_source(link, text, source, marks, kind, name):
    found = link(text, source, marks)
    assert (found.kind, found.name) == (kind, name)


CLINTONS = "P:Bill Clinton|P:Hillary Clinton|P:Clinton"


@pytest.mark.parametrize(
    ("source", "name"),
    [("Mrs. Clinton", "Hillary Clinton"), ("Mr. Clinton", "Bill Clinton"), ("Bill Clinton", "Bill Clinton")],
)
def test_a_title_tells_two_bearers_of_one_last_name_apart(link, source, name):
    text = f"Bill Clinton and Hillary Clinton met Bill Clinton's friends. {source} said"
    assert link(text, source, CLINTONS).name == name


@pytest.mark.parametrize(
    ("source", "marks", "kind", "name"),
    [
        ("Kim and Mr. Moon", "P:Kim|P:Moon", "person", "Kim & Moon"),
        ("Varnia's adviser, John Doe, and Vice President Jane Roe", "L:Varnia|P:John Doe|P:Jane Roe", "person",
         "John Doe & Jane Roe"),
        ("Japan, China and the United States", "L:Japan|L:China|L:United States", "organization",
         "Japan & China & United States"),
        ("Jane Roe and other party leaders", "P:Jane Roe", "person", "Jane Roe & other party leaders"),
        ("Jane Roe, R-Ky.,", "P:Jane Roe", "person", "Jane Roe"),
        ("the Bank of Here and There", "O:Bank of Here and There", "organization", "Bank of Here and There"),
    ],
)  # fmt: skip
def test_several_speak_together(link, source, marks, kind, name):
    found = link(f"{source} said so.", source, marks)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the two leaders", "Ada Roe & Ben Doe"),
        ("Both leaders", "Ada Roe & Ben Doe"),
        ("the leaders", "Ada Roe & Ben Doe"),
    ],
)
def test_two_leaders_are_those_named_last(link, source, name):
    text = f"President Ada Roe met Prime Minister Ben Doe. Later {source} said so."
    assert link(text, source, "P:Ada Roe|P:Ben Doe").name == name


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Special envoy Tom Roe met Ada Doe. The envoy said", "The envoy", "Tom Roe"),
        ("South Korea's president, Tom Roe, met North Korean leader Ada Doe. The North Korean leader said",
         "The North Korean leader", "Ada Doe"),
        ("Tom Roe, the mayor of Here, met Ada Doe. The mayor said", "The mayor", "Tom Roe"),
        ("The President of the Isles, Ada Doe, wrote to the minister, Tom Roe. The President said", "The President",
         "Ada Doe"),
        ("Ada Doe, a lawyer, met Tom Roe. A lawyer said", "A lawyer", None),
        ("Ada Doe met Tom Roe. The source said", "The source", None),
    ],
)  # fmt: skip
def test_an_office_stands_for_its_holder(link, text, source, name):
    assert link(text, source, "P:Tom Roe|P:Ada Doe|L:South Korea|G:North Korean").name == name


def test_the_official_is_the_minister_told_of(link):
    text = "North Korea's deputy minister, Ada Doe, said no. The North Korean official said yes."
    told = [("Ada Doe", Link("person", "Ada Doe"))]
    marks = "L:North Korea|P:Ada Doe|G:North Korean"
    assert link(text, "The North Korean official", marks, told).name == "Ada Doe"
    assert (
        link(text.replace("The North Korean", "The South Korean"), "The South Korean official", marks, told).name
        is None
    )
