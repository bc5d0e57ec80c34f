"""The contacts of a report put to the events they are of."""

import time
from dataclasses import replace

import pytest

from whence.records import Event, Step
from whence.resolve.events import joined


def history(told, *rows, number=1):
    """Joins reports one after another; which event each goes to, by number of the first report."""
    events, went = [], []
    for row in rows:
        day, status, when = row.split()
        one = told(day=day, status=status, when=when.strip("-") or None, mode="summit")
        result = joined([one], events)
        [place] = result.joined
        known = next((event for event in events if event.id == place.event), None)
        if known is None:
            known = Event(len(events), ())
            events.append(known)
        events[known.id] = replace(known, steps=known.steps + place.steps)
        went.append(known.id)
    return went


@pytest.mark.parametrize(
    ("rows", "events"),
    [
        (["2021-05-01 planned 2021-06-12", "2021-06-02 postponed -", "2021-06-20 planned 2021-07-01",
          "2021-07-02 occurred 2021-07-01"], [0, 0, 0, 0]),
        (["2021-05-01 planned 2021-06-12", "2021-05-24 cancelled 2021-06-12", "2021-05-25 possible 2021-06-12",
          "2021-05-26 planned -", "2021-06-13 occurred 2021-06-12"], [0, 0, 0, 0, 0]),
        (["2021-04-28 occurred 2021-04-27", "2021-07-28 occurred 2021-07-27", "2021-07-29 occurred -"], [0, 1, 1]),
        (["2021-04-20 planned 2021-04-27", "2021-04-28 occurred -", "2021-05-20 planned 2021-06-01"], [0, 0, 1]),
    ],
    ids=["planned, put off, held", "called off, on again", "two summits months apart", "held, the next one planned"],
)  # fmt: skip
def test_a_history(told, rows, events):
    assert history(told, *rows) == events


def test_a_step_says_why_and_names_the_one_it_is_most_like(told, event):
    known = event("2021-06-01 planned 2021-06-12", "2021-06-02 possible -", number=7)
    [one] = joined([told(day="2021-06-13", when="2021-06-12")], [known]).joined
    [step] = one.steps
    assert (one.event, step.like) == (7, known.steps[0].told.id)
    assert [reason.name for reason in step.reasons] == ["both sides", "same mode", "same day", "average"]
    assert 0.5 < step.score < 1


def test_what_is_like_none_is_a_new_event(told, event):
    [one] = joined([told("Cy Tamm/Dee Marsh")], [event("2021-06-01 occurred -")]).joined
    assert one.event is None
    assert one.steps[0] == Step(one.steps[0].told)


def test_nothing_told_joins_nothing(event):
    assert joined([], [event("2021-06-01 occurred -")]).joined == ()


def test_one_report_tells_of_two_contacts_as_two(told, event):
    known = event("2021-06-01 planned -")
    new = [told(report=9, day="2021-06-02", status="planned"), told(report=9, day="2021-06-02", status="planned")]
    assert [one.event for one in joined(new, [known]).joined] == [1, None]


def test_the_one_that_fits_best_is_placed_first(told, event):
    known = event("2021-06-01 planned 2021-06-12")
    new = [
        told(report=9, status="planned", label="c1"),
        told(report=9, when="2021-06-12", status="planned", label="c2"),
    ]
    assert joined(new, [known]).joined[0].steps[0].told.label == "c2"


def test_one_misread_report_does_not_keep_the_others_apart(told, event):
    rows = ["planned 2021-06-12", "planned 2021-06-12", "planned 2021-06-12", "occurred -"]
    known = event(*(f"2021-05-0{day} {row}" for day, row in enumerate(rows, 1)))
    [one] = joined([told(day="2021-05-06", when="2021-06-12", status="planned")], [known]).joined
    assert one.event == 1


def test_one_report_alone_does_not_draw_in_what_the_others_speak_against(told, event):
    rows = ["2021-03-02 occurred 2021-03-01"] * 5 + ["2021-06-12 occurred 2021-06-12"]
    [one] = joined([told(day="2021-06-13", when="2021-06-12")], [event(*rows)]).joined
    assert one.event is None


def test_two_events_turn_out_to_be_one(told, event):
    first = event("2021-06-01 planned 2021-06-12", number=3)
    second = event("2021-06-02 planned 2021-06-12", number=5)
    result = joined([told(day="2021-06-13", when="2021-06-12")], [second, first])
    [merge] = result.merges
    assert (merge.kept, merge.gone) == (3, 5)
    assert merge.score > 0.5 and merge.reasons


def test_two_events_on_different_days_stay_two(told, event):
    first = event("2021-06-01 planned 2021-06-12", number=3)
    second = event("2021-06-02 planned 2021-08-12", number=5)
    assert joined([told(day="2021-06-03", status="planned")], [first, second]).merges == ()


def test_five_contacts_against_a_hundred_take_less_than_ten_milliseconds(told, event):
    near = [event(f"2021-05-{day % 28 + 1:02} planned 2021-06-{day % 28 + 1:02}", number=day) for day in range(100)]
    new = [told(report=9, when=f"2021-06-{day:02}", status="planned") for day in range(1, 6)]
    joined(new, near)
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        joined(new, near)
        spent.append(time.perf_counter() - start)
    assert min(spent) < 0.05  # 10 ms where nothing else runs
