"""schema.org: every type and property is one of its vocabulary."""

import json

import pytest

from tests.show.export.ledgers import hostile, story, text_of
from whence.show.export.schema_org import FORMAT

vocabulary = pytest.importorskip("msgspec_schemaorg.models")
LEDGERS = {"story": story, "hostile": hostile}
STATUSES = {"EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled", "EventMovedOnline"}


@pytest.fixture(scope="module", params=LEDGERS)
def nodes(request):
    whole = json.loads(text_of(FORMAT, LEDGERS[request.param]()))
    assert whole["@context"][0] == "https://schema.org"
    return whole["@graph"]


@pytest.fixture(scope="module")
def the_story():
    return json.loads(text_of(FORMAT, story()))["@graph"]


def typed(value):
    """All nodes with a type, at any depth."""
    if isinstance(value, list):
        for one in value:
            yield from typed(one)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from typed(one)


def test_every_property_is_one_of_its_type(nodes):
    for node in typed(nodes):
        known = getattr(vocabulary, node["@type"]).__struct_encode_fields__
        assert {name for name in node if name[0] != "@" and not name.startswith("whence:")} <= {*known}, node["@type"]


def test_every_reference_leads_somewhere(nodes):
    known = {node["@id"] for node in nodes if "@id" in node}
    pointed = {
        one["@id"]
        for node in nodes
        for value in node.values()
        for one in (value if isinstance(value, list) else [value])
        if isinstance(one, dict) and [*one] == ["@id"]
    }
    assert pointed <= known


def test_a_status_is_one_of_schema_org(nodes):
    found = {node["eventStatus"] for node in nodes if "eventStatus" in node}
    assert found <= {f"https://schema.org/{one}" for one in STATUSES}


def test_no_address_runs_anything(nodes):
    assert not [node["url"] for node in nodes if not node.get("url", "https://").startswith(("http://", "https://"))]


def test_the_claim_of_the_story(the_story):
    (claim,) = [node for node in the_story if node["@type"] == "Claim" and node["identifier"] == "1"]
    assert claim["firstAppearance"]["@id"].startswith("https://www.aldmoorcourier.example/2025/05/05")
    assert (len(claim["appearance"]), claim["whence:independentOrigins"]) == (6, 4)
    assert claim["whence:deniedBy"] == ["Ada Quist", "Jens Aubry"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("startDate", "2025-05-19"),
        ("eventStatus", "https://schema.org/EventScheduled"),
        ("location", {"@type": "Place", "name": "Ostmark"}),
        ("previousStartDate", ["2025-05-12"]),
    ],
)
def test_the_meeting_of_the_story(the_story, name, value):
    (event,) = [node for node in the_story if node["@type"] == "Event"]
    assert event[name] == value


def test_a_quotation_has_its_speaker(the_story):
    said = {node["text"]: node["spokenByCharacter"]["name"] for node in the_story if node["@type"] == "Quotation"}
    assert said["“Nobody has told us anything,”"] == "Marta Ilves"
