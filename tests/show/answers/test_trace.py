import pytest

from tests.show.answers.made import ODD, claim, copy, head, is_harmless, origin, screen, seen, telling, traced
from whence.records import Conflict
from whence.show.answers.trace import traced as lines_of

HEADS = [
    head(1, "Courier", "2024-03-11T21:40:00+02:00", "Envoy to meet"), head(2, "Northshore 4", "2024-03-12", "A row"),
    head(3, "Gazette", "2024-03-13", None), head(4, "Observer", None),
]  # fmt: skip
WHY = [
    ("words", 2.0, "most words are shared"), ("around", 3.0, "the words around them are alike"),
    ("source", 0.5, "they have one source"), ("short", -1.5, "they are short"), ("stems", 0.0, "both have travel"),
]  # fmt: skip
COPIED = [("copied_passage", 1.0, "it stands in a shared passage")]
TELLINGS = [
    telling(1, 1, "he will travel", "unnamed: 2 officials", outlet="Courier"),
    telling(2, 2, "he will travel soon", "outlet: Courier < unnamed: 2 officials", day="2024-03-12"),
    telling(3, 3, "he will travel soon", "unnamed: official", day="2024-03-13"),
    telling(4, 4, "he will travel", "person: Ioan Dascar", "denies", day=None),
]


def shown(found, width=80):
    return seen(lines_of(found, screen(width)), width)


def test_each_origin_tells_its_reports_the_earliest_first_with_chains_and_reasons():
    first = origin("2 officials, to Courier", 1, 2, kind="unnamed", reasons=("they are called alike",),
                   perhaps=(("o3", "both are officials"),))  # fmt: skip
    second = origin("official, to Gazette", 3, kind="unnamed", perhaps=(("o1", "both are officials"),))
    found = claim(TELLINGS, [origin("Dascar", 4), second, first], likes={2: (1, WHY)})
    assert shown(traced(found, HEADS)) == (
        "Claim 7\n"
        "\n"
        "he will travel\n"
        "4 reports from 2024-03-11 to 2024-03-13, 3 independent origins: 2 put it forward\n"
        "(none named), 1 denies it\n"
        "\n"
        "Origin 1 of 3: 2 officials, to Courier (not named), 2 statements in 2 reports\n"
        "  2024-03-11  Courier, “Envoy to meet”\n"
        "      • he will travel\n"
        "        Courier ← 2 officials\n"
        "        [r1/s1]\n"
        "  2024-03-12  Northshore 4, “A row”\n"
        "      • he will travel soon\n"
        "        Ferro Gazette ← Courier ← 2 officials\n"
        "        [r2/s2] here as it is like r1/s1: the words around them are alike; most\n"
        "        words are shared; they are short\n"
        "  Counted as one: they are called alike\n"
        "  Undecided whether origin 2 is the same: both are officials\n"
        "\n"
        "Origin 2 of 3: official, to Gazette (not named), 1 statement in 1 report\n"
        "  2024-03-13  Gazette\n"
        "      • he will travel soon\n"
        "        Ferro Gazette ← official\n"
        "        [r3/s3]\n"
        "\n"
        "Origin 3 of 3: Dascar (named) denies it, 1 statement in 1 report\n"
        "  no date     Observer, “They meet”\n"
        "      • ✗ denies: he will travel\n"
        "        Ferro Gazette ← Ioan Dascar\n"
        "        [r4/s4]\n"
        "\n"
        "A wrong origin, claim or statement is corrected with whence judge; --json gives\n"
        "all reasons."
    )


def test_a_copy_is_shown_as_one_whichever_was_added_first():
    """Report 2 was added before report 1, which is earlier; 3 repeats a passage of both."""
    found = claim(TELLINGS[:3], [origin("2 officials, to Courier", 1, 2, 3)], likes={1: (2, COPIED), 3: (1, COPIED)})
    copies = [(1, copy(2, 0.4, 0.96)), (3, copy(1, 0.3, extent="partly")), (3, copy(2, 0.1, extent="partly"))]
    lines = [line.strip() for line in shown(traced(found, HEADS, copies), 100).splitlines()]
    assert lines[5:8] == [
        "The one origin: 2 officials, to Courier (named), 3 statements in 3 reports",
        "2024-03-11  Courier, “Envoy to meet”",
        "• he will travel",
    ]
    assert lines[9:12] == [
        "[r1/s1] word for word copied by Northshore 4, 2024-03-12",
        "2024-03-12  Northshore 4, “A row”",
        "a copy of Courier, 2024-03-11: 96% of its words stand there",
    ]
    assert "shares passages with Courier, 2024-03-11: 30% of its words stand there" in lines
    assert "[r3/s3] word for word copied from Courier, 2024-03-11" in lines


def test_what_a_report_without_a_day_copies_it_copies_from_the_dated_one():
    found = claim([TELLINGS[0], TELLINGS[3]], [origin("Dascar", 1, 4)])
    text = shown(traced(found, HEADS, [(1, copy(4, 0.5, 0.9))]))
    assert "Observer, “They meet”\n              a copy of Courier, 2024-03-11: 90% of its words stand there" in text


def test_one_reason_of_each_sort_is_told():
    many = origin("Dascar", 1, 2, reasons=[f"reason {at}" for at in range(5)])
    text = shown(traced(claim(TELLINGS[:2], [many]), HEADS))
    assert "  Counted as one: reason 0; reason 1; reason 2\n" in text


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [50, 80])
def test_hostile_text_is_shown_harmlessly(text, width):
    heads = [head(1, text, text, text), head(2, text, None, text)]
    tellings = [telling(1, 1, text, "unnamed"), telling(2, 2, text, f"person: {text}x", "denies", None, text)]
    origins = [origin(text, 1, reasons=(text,), perhaps=(("o2", text),)), origin(text, 2)]
    conflicts = [Conflict("number", ((text, (1,)), ("2", (2,))))]
    found = claim(tellings, origins, likes={2: (1, [("words", 1.0, text)])}, conflicts=conflicts)
    assert is_harmless(shown(traced(found, heads, [(2, copy(1, 0.9))]), width), width)
