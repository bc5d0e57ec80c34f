"""W3C Web Annotation: what its model says that there must be, and the marks at the right words."""

import json

import pytest

from tests.show.export.ledgers import hostile, story, text_of
from whence.pipeline import Ledger, every_report
from whence.show.export.annotations import FORMAT

jsonschema = pytest.importorskip("jsonschema")
rdflib = pytest.importorskip("rdflib")
LEDGERS = {"story": story, "hostile": hostile}
IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*$"}
MOTIVATIONS = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
]  # fmt: skip
# The requirements of the Recommendation of 23 February 2017, by its sections.
SCHEMA = {
    "$defs": {
        "quote": {  # 4.2.4
            "type": "object",
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1},
                           "prefix": {"type": "string"}, "suffix": {"type": "string"}},
            "required": ["type", "exact"],
        },
        "position": {  # 4.2.5
            "type": "object",
            "properties": {"type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0},
                           "end": {"type": "integer", "minimum": 0}},
            "required": ["type", "start", "end"],
        },
        "state": {  # 4.3.1
            "type": "object",
            "properties": {"type": {"const": "TimeState"},
                           "sourceDate": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}},
            "required": ["type", "sourceDate"],
        },
        "specific": {  # 4
            "type": "object",
            "properties": {"type": {"const": "SpecificResource"}, "source": IRI, "state": {"$ref": "#/$defs/state"},
                           "selector": {"type": "array", "minItems": 1, "items": {
                               "oneOf": [{"$ref": "#/$defs/quote"}, {"$ref": "#/$defs/position"}]}}},
            "required": ["source"],
        },
        "text": {  # 3.2.4
            "type": "object",
            "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"},
                           "format": {"const": "text/plain"}, "purpose": {"enum": MOTIVATIONS}},
            "required": ["type", "value"],
        },
        "own": {  # 3.2.1: any resource with an IRI
            "type": "object",
            "properties": {"id": IRI, "type": {"enum": ["whence:Statement", "whence:Contact"]}},
            "required": ["id", "type"],
        },
        "annotation": {  # 3.1
            "type": "object",
            "properties": {"id": IRI, "type": {"const": "Annotation"}, "motivation": {"enum": MOTIVATIONS},
                           "body": {"type": "array", "minItems": 1, "items": {
                               "oneOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/own"}]}},
                           "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/specific"}}},
            "required": ["id", "type", "target"],
            "not": {"required": ["bodyValue"]},
        },
    },
    "type": "object",  # 5.1, 5.2
    "properties": {
        "@context": {"type": "array", "contains": {"const": "http://www.w3.org/ns/anno.jsonld"}},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "properties": {"id": IRI, "type": {"const": "AnnotationPage"}, "partOf": IRI,
                           "startIndex": {"type": "integer", "minimum": 0},
                           "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}}},
            "required": ["id", "type", "items"],
        },
    },
    "required": ["@context", "id", "type", "first"],
}  # fmt: skip
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# The terms that are used, as the Recommendation's vocabulary has them: its own context is not fetched.
TERMS = {
    "id": "@id", "type": "@type", "Annotation": f"{OA}Annotation", "SpecificResource": f"{OA}SpecificResource",
    "AnnotationCollection": f"{AS}OrderedCollection", "AnnotationPage": f"{AS}OrderedCollectionPage",
    "TextQuoteSelector": f"{OA}TextQuoteSelector", "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextualBody": f"{OA}TextualBody", "TimeState": f"{OA}TimeState", "Software": f"{AS}Application",
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"}, "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"}, "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "state": {"@id": f"{OA}hasState", "@type": "@id"}, "exact": f"{OA}exact", "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix", "value": f"{RDF}value", "total": f"{AS}totalItems", "first": f"{AS}first",
    "items": {"@id": f"{AS}items", "@container": "@list"}, "motivation": f"{OA}motivatedBy",
}  # fmt: skip


@pytest.fixture(scope="module", params=LEDGERS)
def ledger(request):
    return LEDGERS[request.param]()


@pytest.fixture(scope="module")
def whole(ledger):
    return json.loads(text_of(FORMAT, ledger))


def test_it_has_what_the_model_says_that_it_must(whole):
    jsonschema.Draft202012Validator(SCHEMA).validate(whole)


@pytest.mark.parametrize("spoil", [
    lambda one: one.pop("target"),
    lambda one: one.update(type="Note"),
    lambda one: one["target"][0].pop("source"),
    lambda one: one["target"][0]["selector"][0].pop("exact"),
    lambda one: one.update(motivation="guessing"),
])  # fmt: skip
def test_what_it_must_not_lack_is_missed(spoil):
    whole = json.loads(text_of(FORMAT, story()))
    spoil(whole["first"]["items"][0])
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(whole)


def test_all_are_counted_and_told_apart(whole):
    items = whole["first"]["items"]
    assert whole["total"] == len(items) == len({one["id"] for one in items}) > 10


def test_each_mark_is_at_its_words(ledger):
    with Ledger.open(str(ledger)) as opened, opened.reading() as connection:
        texts = {kept.report.text for kept in every_report(connection)}
    for one in json.loads(text_of(FORMAT, ledger))["first"]["items"]:
        for target in one["target"]:
            quote, place = target["selector"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert any(text[place["start"] : place["end"]] == quote["exact"] and around in text for text in texts)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # within that library
def test_it_is_linked_data():
    whole = json.loads(text_of(FORMAT, story()))
    whole["@context"] = [TERMS, whole["@context"][1]]
    graph = rdflib.Graph().parse(data=json.dumps(whole), format="json-ld")
    found = {*graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{OA}Annotation"))}
    assert len(found) == whole["total"]
    sources = {str(one) for one in graph.objects(None, rdflib.URIRef(f"{OA}hasSource"))}
    assert "https://www.aldmoorcourier.example/2025/05/05/aldmoor-port-sale" in sources
    chains = [*graph.objects(None, rdflib.URIRef("urn:x-whence:chain"))]
    names = [str(graph.value(link, rdflib.URIRef("urn:x-whence:name"))) for link in graph.items(chains[0])]
    assert len(names) > 1
