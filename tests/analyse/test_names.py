import pytest

from whence.analyse.fullest import fullest
from whence.analyse.repairs import repaired
from whence.records.entity import Entity
from whence.records.span import Span


def entities(kind, names):
    return [Entity(Span(place * 100, place * 100 + len(name)), kind, name) for place, name in enumerate(names)]


@pytest.mark.parametrize(
    ("kind", "names", "short", "stands_for"),
    [
        ("person", ["Ada Lovelace", "Lovelace"], 1, "Ada Lovelace"),
        ("person", ["Charles Babbage", "Lovelace"], 1, "Lovelace"),
        ("person", ["Bill Clinton", "Hillary Clinton"], 1, "Hillary Clinton"),
        ("person", ["Kim Il Sung", "Kim Jong Un", "Kim Jong Un", "Kim"], 3, "Kim Jong Un"),
        ("person", ["Sung Kim", "Kim Jong Un", "Kim Jong Un", "Kim Jong Un", "Kim"], 4, "Kim Jong Un"),
        ("person", ["James Comey", "LeBron James", "James"], 2, "LeBron James"),
        ("person", ["Kim Kye Gwan", "Kim Kye-gwan"], 1, "Kim Kye Gwan"),
        ("person", ["Donald J. Trump", "Trump-Kim", "Donald Trump"], 2, "Donald J. Trump"),
        ("person", ["Trump-Kim", "Trump"], 1, "Trump"),
        ("person", ["Ohio Sen. Jane Doe", "Doe"], 1, "Jane Doe"),
        ("organization", ["North Atlantic Treaty Organization", "NATO"], 1, "North Atlantic Treaty Organization"),
        ("organization", ["U.S. State Department", "State Department"], 1, "U.S. State Department"),
        ("organization", ["Ministry of Defence", "Ministry of Health"], 1, "Ministry of Health"),
        ("location", ["United States", "U.S."], 1, "United States"),
        ("location", ["QUELLMARK", "Quellmark"], 0, "Quellmark"),
        ("organization", ["NATO", "NATO"], 1, "NATO"),
        ("location", ["China Sea", "China"], 1, "China"),
        ("group", ["Korean Peninsula", "Korean"], 1, "Korean"),
    ],
)
def test_a_short_name_stands_for_its_fullest_form(kind, names, short, stands_for):
    assert fullest(entities(kind, names))[short].name == stands_for


def test_kinds_are_not_mixed():
    mixed = [*entities("organization", ["Lovelace Institute"]), Entity(Span(500, 508), "person", "Lovelace")]
    assert fullest(mixed)[1].name == "Lovelace"


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("Mr. Trump", [(2, 9, "person")], [("Trump", "person")]),
        ("Moon Jae-in said", [(0, 9, "person")], [("Moon Jae-in", "person")]),
        ("Kim and Mr. Moon met", [(0, 16, "person")], [("Kim", "person"), ("Mr. Moon", "person")]),
        ("Kim Ho MISTRUST", [(0, 15, "person")], [("Kim Ho", "person")]),
        ("Ada Doe of Here said", [(0, 15, "person")], [("Ada Doe", "person")]),
        ("the Sorin Sentinel said", [(4, 18, "person")], [("Sorin Sentinel", "organization")]),
        ("Varn, Varn, Varn", [(0, 4, "person"), (6, 10, "location"), (12, 16, "location")], [("Varn", "location")] * 3),
        ("Ada Doe left. Doe said", [(0, 7, "person")], [("Ada Doe", "person"), ("Doe", "person")]),
        ("Ada Moon saw the moon. Moon", [(0, 8, "person")], [("Ada Moon", "person")]),
        ("Flake (R-Ariz.) said", [(7, 13, "person")], []),
        ("no names", [], []),
    ],
)
def test_names_are_repaired_by_the_report(text, marks, expected):
    names = [Entity(Span(start, end), kind, text[start:end]) for start, end, kind in marks]
    assert [(name.span.of(text), name.kind) for name in repaired(text, names)] == expected
