import pytest

from whence.records import Office
from whence.resolve.actors import called, namings


def by_name(record):
    return {naming.name: naming for naming in namings(record)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("[p=Ada Ferrow] spoke.", "Ada Ferrow", "person"),
        ("[p=President Ada Ferrow] spoke.", "Ada Ferrow", "person"),
        ("The [g=French] minister left.", "France", "country"),
        ("[l=U.S.] troops left.", "United States", "country"),
        ("[g=Americans] voted.", "United States", "country"),
        ("[l=Pyongyang] said it would.", "North Korea", "country"),
        ("Talks between Oslo and [l=Tehran] failed.", "Iran", "country"),
        ("[l=North Korea] waited; [l=North] fired.", "North Korea", "country"),
        ("The [o=Pentagon] confirmed it.", "Pentagon", "organization"),
        ("The [f=White House] confirmed it.", "White House", "organization"),
        ("The [o=Associated Press] had it.", "The Associated Press", "outlet"),
        ("[o=ISIL] took the town.", "Islamic State", "organization"),
        ("[o=WHO] warned.", "World Health Organization", "organization"),
        ("[g=Kurds] fled.", "Kurds", "group"),
        ("[p=Who] knows.", "World Health Organization", None),
        ("The [g=Kurdish] town fell.", "Kurdish", None),
        ("He landed in [l=Pyongyang].", "North Korea", None),
        ("In [l=Quellmark] it rained.", "Quellmark", None),
        ("[g=African-American] voters.", "United States", None),
        ("[l=Georgia] votes, as does [l=Ohio].", "Georgia", None),
        ("[l=Georgia] and its [g=Georgian] army.", "Georgia", "country"),
        ("[o=Police] came. The police left.", "Police", None),
    ],
)
def test_a_name_is_of_its_kind(record, text, name, kind):
    found = by_name(record(text)).get(name)
    assert (found.kind if found else None) == kind


def test_all_forms_of_a_country_are_one_actor(record):
    found = namings(record("[l=U.S.] and [g=American] and [l=America]. [l=Washington] said no."))
    assert [naming.name for naming in found if naming.kind == "country"] == ["United States"]
    assert set(found[0].forms) == {"U.S.", "American", "America", "Washington"}


def test_a_last_name_goes_to_the_only_one_who_bears_it(record):
    found = by_name(record("[p=Ada Ferrow] met [p=Jan Holt]. [p=Ferrow] smiled.", links=[("person", "Holt")]))
    assert set(found) == {"Ada Ferrow", "Jan Holt", "The Ledger"}
    assert "Holt" in found["Jan Holt"].forms


def test_a_last_name_that_two_bear_is_nobody_s(record):
    found = by_name(record("[p=Ada Ferrow] met [p=Bo Ferrow]. [p=Ferrow] smiled."))
    assert {"Ada Ferrow", "Bo Ferrow", "Ferrow"} <= set(found)


def test_father_and_son_are_two(record):
    assert {"Ada Holt", "Jan Holt", "Jan Holt Sr."} <= set(
        by_name(record("[p=Jan Holt] and [p=Jan Holt Sr.] and [p=Ada Holt]"))
    )


def test_joint_names_are_parted(record):
    one = record("[p=Ada Ferrow] and [p=Jan Holt] spoke.", links=[("person", "Ada Ferrow & Jan Holt")])
    found = namings(one)
    assert [naming.name for naming in called("Ada Ferrow & Jan Holt", found)] == ["Ada Ferrow", "Jan Holt"]


@pytest.mark.parametrize(
    ("party", "kind", "name", "offices"),
    [
        ("North Korean officials", "group", "North Korean officials", [Office("officials", "North Korea")]),
        ("top North Korean official", "group", "top North Korean official", [Office("official", "North Korea")]),
        ("NATO officials", "group", "NATO officials", [Office("officials", "NATO")]),
        ("Syrian government", "country", "Syria", []),
        ("Syria's government", "country", "Syria", []),
        ("President Ferrow", "person", "Ferrow", [Office("president")]),
        ("officials", None, None, None),
        ("other leaders", None, None, None),
    ],
)  # fmt: skip
def test_a_party_is_a_country_its_officials_or_nobody(record, party, kind, name, offices):
    found = called(party, namings(record("It was so.", parties=[party])))
    assert [(naming.kind, naming.name, list(naming.offices)) for naming in found] == (
        [(kind, name, offices)] if kind else []
    )


def test_the_two_koreas_are_both(record):
    found = called("the two Koreas", namings(record("It was so.", parties=["the two Koreas"])))
    assert [naming.name for naming in found] == ["North Korea", "South Korea"]


def test_a_last_name_with_an_office_is_not_that_of_one_named_later_without(record):
    text = "President [p=Ferrow|Ada Ferrow] came. The guests met [p=Ada Ferrow]."
    found = by_name(record(text))
    assert found["Ferrow"].offices == (Office("president"),)
    assert found["Ada Ferrow"].offices == ()


def test_the_office_alone_is_who_the_report_calls_so(record):
    one = record("[l=Egypt]'s foreign minister, [p=Samir Holt], came.", parties=["Egypt's foreign minister"])
    assert [naming.name for naming in called("Egypt's foreign minister", namings(one))] == ["Samir Holt"]


@pytest.mark.parametrize(
    ("outlet", "of"), [("The New York Times", "United States"), ("Tehran Times", None), (None, None)]
)
def test_the_senate_is_that_of_the_outlet_s_country(record, outlet, of):
    found = by_name(record("The [o=Senate] voted.", outlet=outlet))["Senate"]
    assert [office.body for office in found.offices] == ([of] if of else [])


def test_a_ministry_gets_the_country_before_it(record):
    found = by_name(record("[l=North Korea]'s [o=Foreign Ministry] spoke. The [o=Foreign Ministry] left."))
    assert found["North Korea Foreign Ministry"].offices == (Office("body", "North Korea"),)
    assert "Foreign Ministry" in found["North Korea Foreign Ministry"].forms


def test_a_short_form_of_another_body_is_not_taken(record):
    found = by_name(record("The [o=UN|US Navy] met. The [o=US Navy] sailed."))
    assert {"United Nations", "US Navy"} <= set(found)


def test_no_two_namings_of_bodies_share_a_name(record):
    found = namings(record("The [o=Courier Ledger] wrote.", links=[("outlet", "Courier Ledger")]))
    assert len([naming for naming in found if naming.name == "Courier Ledger"]) == 1
