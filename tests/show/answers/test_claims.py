import pytest

from tests.show.answers.made import HOSTILE, ODD, SHOWN, claim, claims, head, is_harmless, origin, screen, seen, telling
from whence.records import Conflict
from whence.show.answers.claims import entry, headline, listing, total

HEADS = [
    head(1, "Courier", "2024-03-11"), head(2, "Northshore 4", "2024-03-12"), head(3, "Observer", "2024-03-19"),
    head(4, None, None),
]  # fmt: skip
OFFICIALS = origin("2 officials, to Courier", 1, 2, kind="unnamed")
SOURCES = [
    telling(1, 1, "the envoy will travel to 3 towns", "unnamed: 2 officials", outlet="Courier"),
    telling(2, 2, "that the envoy will travel to 4 towns,", "outlet: Courier < unnamed: 2 officials"),
    telling(3, 3, "the envoy will travel", "person: Ioan Dascar", "denies"),
]


def shown(of, width=80):
    return seen([*entry(of, {one.number: one for one in HEADS}, screen(width))], width)


def test_a_claim_tells_reports_origins_denials_and_differences():
    conflicts = [Conflict("number", (("3", (1,)), ("4", (2,))))]
    found = claim(SOURCES, [OFFICIALS, origin("Ioan Dascar", 3)], conflicts=conflicts)
    assert shown(found) == (
        "    7  the envoy will travel to 4 towns\n"
        "       3 reports from 2024-03-11 to 2024-03-19, 2 independent origins: 1 puts it\n"
        "       forward (not named), 1 denies it\n"
        "       from       2 officials, to Courier\n"
        "       denied by  Ioan Dascar\n"
        "       told by    Courier, Northshore 4, Observer\n"
        "       differing  numbers: 3 (Courier) / 4 (Northshore 4)"
    )


@pytest.mark.parametrize(("tellings", "origins", "told"), [
    ([SOURCES[0]], [OFFICIALS], "1 report of 2024-03-11, 1 independent origin (not named)"),
    (SOURCES[:2], [OFFICIALS], "2 reports from 2024-03-11 to 2024-03-12, 1 independent origin (not named)"),
    ([SOURCES[2]], [origin("Dascar", 3)],
     "1 report of 2024-03-19, 1 independent origin, which denies it"),
    ([telling(5, 4, "to comment", stance="declines")], [origin("Ada", 5)],
     "1 report, 1 independent origin, which declines to speak of it"),
    ([telling(5, 4, "answer", stance="silent"), SOURCES[2]], [origin("Ada", 5), origin("Dascar", 3)],
     "2 reports of 2024-03-19, 2 independent origins: 1 denies it, 1 is silent on it"),
    (SOURCES[:2], [origin("Ada", 1), origin("Bob", 2)],
     "2 reports from 2024-03-11 to 2024-03-12, 2 independent origins (all named)"),
    (SOURCES[:2], [origin("a", 1, kind="unnamed"), origin("b", 2, kind="outlet")],
     "2 reports from 2024-03-11 to 2024-03-12, 2 independent origins (1 named)"),
    (SOURCES[:2], [origin("a", 1, kind="unnamed"), origin("b", 2, kind="unnamed")],
     "2 reports from 2024-03-11 to 2024-03-12, 2 independent origins (none named)"),
])  # fmt: skip
def test_reports_and_origins_are_counted(tellings, origins, told):
    assert total(claim(tellings, origins), {one.number: one for one in HEADS}).plain == told


@pytest.mark.parametrize(("stances", "mark"), [
    (["says"], ""), (["denies"], "✗ denies: "), (["denies", "says"], ""), (["declines", "silent"], "✗ declines: "),
])  # fmt: skip
def test_what_nobody_puts_forward_is_marked(stances, mark):
    found = claim([telling(at, 1, "they met", stance=stance) for at, stance in enumerate(stances, 1)], [])
    assert headline(found).plain == f"{mark}they met"


@pytest.mark.parametrize(("many", "title", "start"), [
    (1, " about “rain”", "1 claim about “rain”\n"),
    (2, "", "2 claims; those that most outlets carry come first\n"),
    (2, HOSTILE, f"2 claims{SHOWN}; those that most"),
])  # fmt: skip
def test_a_list_says_what_it_is_and_what_to_do_next(many, title, start):
    found = [claim(SOURCES[:1], [OFFICIALS], number) for number in range(1, many + 1)]
    text = seen(listing(claims(*found, heads=HEADS), screen(), title))
    assert text.startswith(start)
    assert text.endswith("whence trace NUMBER shows every report of a claim, its chain, and why origins\ncount as one.")


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("width", [40, 80])
def test_hostile_text_is_shown_harmlessly(text, width):
    heads = [head(1, text, text, text), head(2, None, None, None)]
    tellings = [telling(1, 1, text, "unnamed"), telling(2, 2, text, f"person: {text}x", "denies", None, None)]
    conflicts = [Conflict("date", ((text, (1,)), ("2024", (2,))))]
    found = claim(tellings, [origin(text, 1, kind="unnamed"), origin(text, 2)], conflicts=conflicts)
    assert is_harmless(seen(listing(claims(found, heads=heads), screen(width), ""), width), width)
