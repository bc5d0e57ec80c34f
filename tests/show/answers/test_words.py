from datetime import UTC, date, datetime

import pytest
from rich.cells import cell_len

from tests.resolve.chains import links
from tests.show.answers.made import HOSTILE, LONG_WORD, ODD, SHOWN, head, screen, telling
from whence.records import Link, Moment, Reason
from whence.show.answers.words import (
    counted,
    day,
    labelled,
    named,
    outlet,
    report,
    said,
    sentence,
    short,
    some,
    until,
    way,
    weighty,
)


@pytest.mark.parametrize(("number", "said"), [
    (0, "0 reports"), (1, "1 report"), (2, "2 reports"), (1258, "1,258 reports"),
])  # fmt: skip
def test_one_is_singular(number, said):
    assert counted(number, "report", "reports") == said


@pytest.mark.parametrize(("names", "said"), [
    ([], ""),
    (["A"], "A"),
    (["A", "B", "A"], "A, B"),
    (list("ABCD"), "A, B, C, D"),
    (list("ABCDEF"), "A, B, C, D and 2 more"),
    ([HOSTILE], SHOWN),
])  # fmt: skip
def test_of_many_names_some_are_told(names, said):
    assert some(names) == said


@pytest.mark.parametrize(("text", "told"), [
    ("they met again", "they met again"),
    ("they met again on Monday", "they met again …"),
    (" they\n met ", "they met"),
    ("", ""),
    (" ", ""),
    (LONG_WORD, "x" * 15 + "…"),
    (f"a {LONG_WORD}", "a …"),
    ("漢" * 40, "漢" * 15 + "…"),
])  # fmt: skip
def test_a_text_is_cut_between_words(text, told):
    assert short(text, 16) == told


@pytest.mark.parametrize(("text", "told"), [
    ("that they met", "they met"),
    ("“We go,”", "“We go”"),
    ("“We go", "We go"),
    ("We go,”", "We go"),
    ('"We go', "We go"),
    ('a "dummy."', 'a "dummy."'),
    ("They met,", "They met"),
    ("the workers’", "the workers’"),
    ("PELLANE, Varnia (Meridian) - They met", "They met"),
    ("He (Lorne) met her", "He (Lorne) met her"),
    ("that", "that"),
    ("", "(no words)"),
    (",", ","),
])  # fmt: skip
def test_a_statement_stands_on_its_own(text, told):
    assert sentence(text, 100) == told


@pytest.mark.parametrize(("link", "told"), [
    (Link("person", "Ada Lorne"), "Ada Lorne"),
    (Link("outlet"), "this report"),
    (Link("unknown"), "nobody named"),
    (Link("unnamed"), "unnamed"),
    (Link("unnamed", count=1, role="official"), "official"),
    (Link("unnamed", count=2, role="officials"), "2 officials"),
    (Link("unnamed", role="official", affiliation="foreign ministry"), "official (foreign ministry)"),
    (Link("group", role="Varnian officials", affiliation="Varnian"), "Varnian officials"),
    (Link("person", HOSTILE), SHOWN),
])  # fmt: skip
def test_a_link_is_told_in_words(link, told):
    assert named(link) == told


def test_a_chain_leads_from_the_page_inward():
    found = links("outlet: Harbour Courier < unnamed: 2 officials", "Northshore 4")
    assert way(found).plain == "Northshore 4 ← Harbour Courier ← 2 officials"


@pytest.mark.parametrize(("given", "told"), [
    ({}, "Ferro Gazette, “They meet”"),
    ({"title": None}, "Ferro Gazette"),
    ({"title": "  "}, "Ferro Gazette"),
    ({"outlet": None}, "outlet unknown, “They meet”"),
    ({"outlet": "", "title": "", "version": 2}, "outlet unknown (version 2)"),
    ({"outlet": HOSTILE, "title": HOSTILE}, f"{SHOWN}, “{SHOWN}”"),
])  # fmt: skip
def test_a_report_is_told_by_its_outlet_and_title(given, told):
    assert report(head(1, **given)).plain == told


@pytest.mark.parametrize(("published", "told"), [
    ("2024-03-11T21:40:00+02:00", "2024-03-11"),
    (None, "no date"),
    ("", "no date"),
    ("\x1b[2J\u202e", "\ufffd[2J\ufffd"),
])  # fmt: skip
def test_the_day_of_a_report(published, told):
    assert day(head(1, published=published)) == told


def test_an_outlet_without_a_name_is_unknown():
    assert [outlet(head(1, outlet=name)) for name in ("TRT World", None, "")] == ["TRT World", *["outlet unknown"] * 2]


@pytest.mark.parametrize(("stance", "told"), [
    ("says", "they met"), ("denies", "✗ denies: they met"), ("declines", "✗ declines: they met"),
])  # fmt: skip
def test_what_is_not_put_forward_is_marked(stance, told):
    assert said(telling(1, 1, "they met", stance=stance)).plain == told


@pytest.mark.parametrize(("reasons", "told"), [
    ([], []),
    ([("a", 1.0), ("b", 3.0), ("c", 2.0), ("d", 0.5)], ["b", "c", "a"]),
    ([("a", 1.0), ("b", -3.0), ("c", 0.0)], ["b", "a"]),
    ([("a", 0.0), ("b", 0.0)], ["a", "b"]),
    ([("a", 1.0), ("judged", 0.0)], ["judged", "a"]),
    ([(HOSTILE, 1.0)], [SHOWN]),
])  # fmt: skip
def test_the_weightiest_reasons_are_told(reasons, told):
    assert weighty([Reason(name, weight, name) for name, weight in reasons]) == told


@pytest.mark.parametrize(("as_of", "known_at", "told"), [
    (None, None, ""),
    (date(2024, 3, 11), None, ", as published until 2024-03-11"),
    (None, datetime(2024, 3, 11, 9, 30, tzinfo=UTC), ", as known at 2024-03-11 09:30 UTC"),
])  # fmt: skip
def test_the_moment_of_a_question_is_told(as_of, known_at, told):
    assert until(Moment(as_of, known_at)) == told


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [30, 80])
def test_labelled_lines_fit_and_hang_under_one_another(text, width):
    lines = [*labelled([("from", said(telling(1, 1, text))), ("told by", said(telling(1, 1, text)))], screen(width))]
    assert all(cell_len(line.plain) <= width and line.plain[:7] == " " * 7 for line in lines)
