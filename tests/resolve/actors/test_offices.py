import pytest

from whence.records import Office
from whence.resolve.actors import namings

STATES = "United States"


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("[l=U.S.] special envoy [p=Ada Ferrow] came.", [("special envoy", STATES)]),
        ("[p=Ada Ferrow], a spokesman for the [g=Israeli] military, said so.", [("spokesman", "Israeli military")]),
        ("Lt. Col. [p=Ada Ferrow], a spokesman for the [g=Israeli] military", [("spokesman", "Israeli military")]),
        ("An [g=Israeli] military spokesman, Lt. Col. [p=Ada Ferrow], said", [("spokesman", "Israeli military")]),
        ("[g=Israeli] military spokesman Lt. Col. [p=Ada Ferrow] said", [("spokesman", "Israeli military")]),
        ("President [p=Ada Ferrow] spoke.", [("president", None)]),
        ("[l=Egypt]'s Foreign Minister [p=Ada Ferrow] spoke.", [("foreign minister", "Egypt")]),
        ("[l=Egypt]'s foreign minister, [p=Ada Ferrow], spoke.", [("foreign minister", "Egypt")]),
        ("the foreign minister of [l=Egypt], [p=Ada Ferrow], spoke", [("foreign minister", "Egypt")]),
        ("[p=Ada Ferrow], the president of [l=Egypt], spoke", [("president", "Egypt")]),
        ("President [p=Ada Ferrow] of [l=Egypt] spoke", [("president", "Egypt")]),
        ("Secretary of State [p=Ada Ferrow] spoke.", [("secretary of state", STATES)]),
        ("former [o=CIA] Director [p=Ada Ferrow] spoke.", [("former cia director", "Central Intelligence Agency")]),
        ("Former [g=South Korean] President [p=Ada Ferrow]", [("former president", "South Korea")]),
        ("[o=State Department] spokeswoman [p=Ada Ferrow] said", [("spokeswoman", "State Department")]),
        ("Sen. [p=Ada Ferrow] (R-S.C.) spoke.", [("senator", STATES)]),
        ("[p=Ada Ferrow], R-Calif., spoke.", [("lawmaker", STATES)]),
        ("[l=Texas] Gov. [p=Ada Ferrow] spoke.", [("governor", "Texas")]),
        ("[p=Jan Holt]'s lawyer [p=Ada Ferrow] spoke.", [("lawyer", "Jan Holt")]),
        ("[p=Holt|Jan Holt] attorney [p=Ada Ferrow] spoke.", [("attorney", "Jan Holt")]),
        ("[g=Russian] agriculture minister [p=Ada Ferrow]", [("agriculture minister", "Russia")]),
        ("[p=Ada Ferrow], 42, a professor at [o=Quell University], said", [("professor", "Quell University")]),
        ("[p=Jan Holt] and [g=French] President [p=Ada Ferrow] met", [("president", "France")]),
        ("[p=Ada Ferrow], [g=French] President [p=Jan Holt] and others", []),
        ("In the case of [p=Ada Ferrow], the president did right.", []),
        ("[p=Jan Holt], the president, met [p=Ada Ferrow].", []),
        ("The general met [p=Ada Ferrow].", []),
        ("a fellow [g=Swede] [p=Ada Ferrow]", []),
    ],
)
def test_the_offices_beside_a_name_are_read(record, text, offices):
    found = next(naming for naming in namings(record(text)) if naming.name == "Ada Ferrow")
    assert list(found.offices) == [Office(*office) for office in offices]


def test_a_role_without_a_body_gives_way_to_one_with_it(record):
    text = "President [p=Ada Ferrow] spoke. The [g=French] President [p=Ferrow|Ada Ferrow] left."
    found = next(naming for naming in namings(record(text)) if naming.kind == "person")
    assert found.offices == (Office("president", "France"),)


def test_who_has_an_administration_is_president(record):
    found = next(naming for naming in namings(record("[p=Ferrow] won. The Ferrow administration did not say.")))
    assert found.offices == (Office("president"),)
