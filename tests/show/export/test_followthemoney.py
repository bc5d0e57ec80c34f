"""FollowTheMoney, read back with its own library."""

import csv
import io
import json

import pytest

from tests.show.export.ledgers import folder_of, hostile, story
from whence.show.export.followthemoney import ENTITIES, FORMAT, INDEX, STATEMENTS
from whence.show.export.followthemoney.facts import TYPES

ftm = pytest.importorskip("followthemoney", reason="FollowTheMoney's library is not installed")
serialize = pytest.importorskip("followthemoney.statement.serialize")
LEDGERS = {"story": story, "hostile": hostile}


@pytest.fixture(scope="module", params=LEDGERS)
def folder(request, tmp_path_factory):
    return folder_of(FORMAT, LEDGERS[request.param](), tmp_path_factory.mktemp("ftm"))


def entities(folder):
    return [json.loads(line) for line in (folder / ENTITIES).read_text("utf-8").splitlines()]


def statements(folder):
    return [*serialize.read_csv_statements(io.BytesIO((folder / STATEMENTS).read_bytes()))]


@pytest.fixture(scope="module")
def the_story(tmp_path_factory):
    return folder_of(FORMAT, story(), tmp_path_factory.mktemp("story"))


def test_every_entity_is_one_of_the_model(folder):
    for one in entities(folder):
        proxy = ftm.model.get_proxy(one)
        proxy.schema.validate(one)
        assert {*one["properties"]} <= {*proxy.schema.properties}, one
        for prop, values in one["properties"].items():
            kind = proxy.schema.properties[prop].type
            assert kind.name == TYPES[prop]
            if kind.name != "entity":
                assert [value for value in values if not kind.validate(value)] == [], prop
            assert sorted(proxy.get(prop)) == sorted(values), "nothing was cleaned away"


def test_every_entity_that_is_pointed_at_is_there(folder):
    known = {one["id"] for one in entities(folder)}
    pointed = {
        value
        for one in entities(folder)
        for prop, values in one["properties"].items()
        if TYPES[prop] == "entity"
        for value in values
    }
    assert pointed <= known


def test_statements_are_read_and_make_the_same_entities(folder):
    found, whole = {}, {one["id"]: one for one in entities(folder)}
    for one in statements(folder):
        assert one.prop_type == ("id" if one.prop == "id" else TYPES[one.prop])
        found.setdefault(one.entity_id, []).append(one)
    assert {*whole} <= {*found}
    for id, one in whole.items():
        told = {(each.prop, each.value) for each in found[id] if each.prop != "id"}
        assert {(prop, value) for prop, values in one["properties"].items() for value in values} <= told


def test_ids_of_statements_tell_them_apart(folder):
    with (folder / STATEMENTS).open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    assert len({*ids}) == len(ids)


def test_there_is_one_dataset_an_outlet_and_one_of_ours(the_story):
    index = json.loads((the_story / INDEX).read_text("utf-8"))
    titles = {one["title"] for one in index["datasets"]}
    assert {"Whence", "Aldmoor Courier", "Tarsholm Today", "Meridian"} <= titles
    assert {one.dataset for one in statements(the_story)} == {one["name"] for one in index["datasets"]}


def test_the_meeting_of_the_story_is_an_event(the_story):
    (event,) = [one for one in entities(the_story) if one["schema"] == "Event"]
    names = {one["id"]: one["properties"]["name"][0] for one in entities(the_story) if "name" in one["properties"]}
    assert {names[id] for id in event["properties"]["involved"]} == {"Hanne Rusk", "Pavel Stroud"}
    assert event["properties"]["startDate"] == ["2025-05-19"]
