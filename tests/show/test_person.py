import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from whence.records import Contact, Link, Record, Report, Span, Statement
from whence.show.person import how, link, page, way, words

TEXT = "“We go,” Mr. Verrick told the Courier. The ministry denied it, and the mayor did not answer. She thinks not."
OUTLET = Link("outlet", "TRT World")
USUAL = (OUTLET, Link("person", "Tomas Verrick"))


def place(words, start=0):
    found = TEXT.index(words, start)
    return Span(found, found + len(words))


def statement(content="“We go,”", cue="told", chain=USUAL, **fields):
    spans = {name: tuple(map(place, filter(None, given.split(" | ")))) for name, given in
             {"content": content, "cue": cue}.items()}  # fmt: skip
    kept = {"manner": "direct", "stance": "says", "confidence": 0.93} | fields
    return Statement(id="s1", source=(), chain=chain, **spans, **kept)


def shown(*statements, width=80, text=TEXT, colours=None, **report):
    report = {"outlet": "TRT World", "title": "They go", "published": "2025-11-14"} | report
    file = io.StringIO()
    console = Console(file=file, width=width, force_terminal=bool(colours), color_system=colours, highlight=False)
    record = Record(Report(text, **report), statements, ())
    console.print(page(record, console), soft_wrap=True)
    return file.getvalue()


def test_a_page_tells_the_report_and_each_statement_with_its_chain():
    chain = (OUTLET, Link("outlet", "The New York Times"), Link("unnamed", None, place("the mayor"), 1, "mayor"))
    assert shown(statement(), statement(chain=chain, manner="indirect", confidence=0.5)) == (
        "TRT World · 2025-11-14\n"
        "They go\n"
        "2 statements · 1 from unnamed sources\n"
        "\n"
        "  1 “We go,”\n"
        "      TRT World ← Tomas Verrick   says · direct · 93%\n"
        "  2 “We go,”\n"
        "      TRT World ← The New York Times ← the mayor   says · indirect · 50%\n"
        "\n"
    )


def test_lines_hang_under_their_text():
    long = "the committee on the affairs of the northern harbours and lighthouses"
    chain = (OUTLET, Link("group", None, None, role=long, grounds="because they were not authorised to speak of it"))
    assert shown(statement(content="The ministry denied it, and the mayor did not answer.", chain=chain), width=40) == (
        "TRT World · 2025-11-14\n"
        "They go\n"
        "1 statement\n"
        "\n"
        "  1 The ministry denied it, and the\n"
        "    mayor did not answer.\n"
        "      TRT World ← the committee on the\n"
        "      affairs of the northern harbours\n"
        "      and lighthouses\n"
        "      says · direct · 93%\n"
        "      not named: because they were not\n"
        "      authorised to speak of it\n"
        "\n"
    )


@pytest.mark.parametrize("width", [1, 20, 40, 80, 120])
@pytest.mark.parametrize("text", ["word " * 90, "x" * 400, "漢字" * 100, "🌤️ é " * 60, " \n" * 50 + "end"])
def test_no_line_ends_in_blanks_or_is_too_long(width, text):
    whole = Statement("s1", (), (), (Span(0, len(text)),), "direct", "says", (Link("person", text, None),))
    for line in shown(whole, whole, width=width, text=text, title=text).splitlines():
        assert line == line.rstrip()
        assert cell_len(line) <= max(width, 6 + 19), line


@pytest.mark.parametrize(("report", "head"), [
    ({"published": "2024-03-11T21:40:00+02:00"}, ["TRT World · 2024-03-11 21:40 +02:00", "They go"]),
    ({"published": "2024-03-11T21:40:00.5Z"}, ["TRT World · 2024-03-11 21:40 UTC", "They go"]),
    ({"published": "2024-03-11T21:40"}, ["TRT World · 2024-03-11 21:40", "They go"]),
    ({"published": "Tuesday\x1b[2J"}, ["TRT World · Tuesday\ufffd[2J", "They go"]),
    ({"published": None, "outlet": None}, ["outlet unknown · date unknown", "They go"]),
    ({"title": None}, ["TRT World · 2025-11-14",
                       "no title: “We go,” Mr. Verrick told the Courier. The ministry denied …"]),
    ({"title": None, "text": "They met."}, ["TRT World · 2025-11-14", "no title: They met."]),
    ({"title": "[red]a\n\x1b[31m", "outlet": "[b]\u202e"}, ["[b]\ufffd · 2025-11-14", "[red]a \ufffd[31m"]),
])  # fmt: skip
def test_the_head_tells_which_report_it_is(report, head):
    assert shown(**report).splitlines() == [*head, "No statements found.", ""]


@pytest.mark.parametrize(("given", "printed"), [
    ({}, "“We go,”"),
    ({"content": "“We go,” | She thinks not."}, "“We go,” … She thinks not."),
    ({"content": "The ministry | denied"}, "The ministry denied"),
    ({"content": "", "cue": "did not answer"}, "did not answer"),
    ({"content": "it", "cue": "denied", "stance": "denies"}, "denied it"),
    ({"content": "", "cue": "did not answer", "stance": "silent"}, "did not answer"),
    ({"content": "did not answer", "cue": "not answer", "stance": "silent"}, "did not answer"),
])  # fmt: skip
def test_the_words_are_those_of_the_report(given, printed):
    assert words(TEXT, statement(**given)).plain == printed


@pytest.mark.parametrize(("given", "told"), [
    ({}, "says · direct · 93%"),
    ({"stance": "denies"}, "✗ denies · direct · 93%"),
    ({"stance": "silent", "confidence": 1.0}, "✗ silent · direct · 100%"),
    ({"cue": "thinks", "voiced": False, "manner": "mixed"}, "not voiced “thinks” · mixed · 93%"),
    ({"cue": "did not answer"}, "says “did not answer” · direct · 93%"),
    ({"cue": ""}, "says · direct · 93%"),
    ({"voiced": False, "stance": "denies"}, "✗ denies · not voiced · direct · 93%"),
])  # fmt: skip
def test_refusals_and_thoughts_stand_out(given, told):
    assert how(TEXT, statement(**given)).plain == told


@pytest.mark.parametrize(("kind", "name", "mention", "who"), [
    ("person", "Tomas Verrick", "Mr. Verrick", "Tomas Verrick"),
    ("person", "Verrick", "Mr. Verrick", "Mr. Verrick"),
    ("person", "Ada Lorne", "She", "Ada Lorne (“She”)"),
    ("outlet", "Harbour Courier", "the Courier", "Harbour Courier"),
    ("outlet", "TRT World", None, "TRT World"),
    ("outlet", None, None, "this report"),
    ("unnamed", None, "the mayor", "the mayor"),
    ("unnamed", None, None, "unnamed"),
    ("group", None, "The ministry denied it,", "The ministry denied it"),
    ("unknown", None, None, "nobody named"),
    ("person", "\x1b[1m[b]", None, "\ufffd[1m[b]"),
])  # fmt: skip
def test_a_link_is_told_by_its_name_and_by_its_words_where_they_differ(kind, name, mention, who):
    assert link(TEXT, Link(kind, name, mention and place(mention))).plain == who


def test_the_chain_of_a_report_without_outlet_begins_with_it():
    found = way(TEXT, statement(chain=(Link("outlet"), Link("unnamed", None, place("the mayor")))))
    assert found.plain == "this report ← the mayor"


def test_every_colour_ends_where_its_words_end():
    said = shown(statement(chain=(OUTLET, Link("person", "Ada Lorne", place("She")))), colours="standard")
    assert "\x1b[1;35mTRT World\x1b[0m\x1b[2m ← \x1b[0m\x1b[1;36mAda Lorne\x1b[0m\x1b[2m (“She”)\x1b[0m" in said
    assert re.sub(r"\x1b\[[\d;]*m", "", said).splitlines()[5] == (
        "      TRT World ← Ada Lorne (“She”)   says · direct · 93%"
    )


def test_contacts_stand_below_with_whose_word_it_is():
    contact = Contact(
        "c1", (place("told"),), "meeting", ("Ada Lee", "Bob Wu"), "Haldry", "2025-11-11", "occurred", ("s1",), 0.8
    )
    file = io.StringIO()
    record = Record(Report(TEXT, outlet="TRT World"), (statement(),), (), contacts=(contact,))
    console = Console(file=file, width=80)
    console.print(page(record, console), soft_wrap=True)
    assert "1 statement · 1 contact" in file.getvalue()
    assert file.getvalue().endswith(
        "Who met whom\n  • Ada Lee · Bob Wu\n      occurred · meeting · Haldry · 2025-11-11\n"
        "      told by TRT World ← Tomas Verrick · “told” · 80%\n\n"
    )


def test_hostile_words_of_a_contact_are_harmless():
    contact = Contact("c1", (place("told"),), "call", ("\x1b[31mLee",), "\x07", None, "unclear")
    file = io.StringIO()
    console = Console(file=file, width=80)
    console.print(page(Record(Report(TEXT), (), (), contacts=(contact,)), console), soft_wrap=True)
    assert not {"\x1b", "\x07"} & set(file.getvalue())
