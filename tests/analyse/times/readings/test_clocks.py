"""Times of day, in a report of Wednesday, 12 November 2025."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("He left at 9 p.m. Friday.", "9 p.m. Friday", "2025-11-07T21:00", "2025-11-07T21:00:00"),
        ("He left at 9pm.", "9pm", "2025-11-12T21:00", "2025-11-12T21:00:00"),
        ("He left at 7:56pm.", "7:56pm", "2025-11-12T19:56", "2025-11-12T19:56:00"),
        ("He left at 12 a.m. Friday.", "12 a.m. Friday", "2025-11-07T00:00", "2025-11-07T00:00:00"),
        ("He left on Friday at 9.30 a.m.", "Friday at 9.30 a.m.", "2025-11-07T09:30", "2025-11-07T09:30:00"),
        ("He left at 10:30 GMT.", "10:30 GMT", "2025-11-12T10:30", "2025-11-12T10:30:00Z"),
        ("He left at 0930 GMT.", "0930 GMT", "2025-11-12T09:30", "2025-11-12T09:30:00Z"),
        ("He left at noon on Friday.", "noon on Friday", "2025-11-07T12:00", "2025-11-07T12:00:00"),
        ("He left at midnight Friday.", "midnight Friday", "2025-11-07T24:00", "2025-11-08T00:00:00"),
        ("He left at 6 p.m. EST Nov. 4.", "6 p.m. EST Nov. 4", "2025-11-04T18:00", "2025-11-04T18:00:00"),
        ("He left at nine o'clock.", "nine o'clock", "2025-11-12T09:00", "2025-11-12T09:00:00"),
        ("He left at 10:30:15.", "10:30:15", "2025-11-12T10:30:15", "2025-11-12T10:30:15"),
        # parts of the day are told as the day
        ("He left Monday morning.", "Monday morning", "2025-11-10TMO", "2025-11-10"),
        ("He left last night.", "last night", "2025-11-11TNI", "2025-11-11"),
        ("He left last Friday night.", "last Friday night", "2025-11-07TNI", "2025-11-07"),
        ("He leaves tonight.", "tonight", "2025-11-12TNI", "2025-11-12"),
        ("He left overnight.", "overnight", "2025-11-11TNI", "2025-11-11"),
        ("He left in the morning.", "the morning", "2025-11-12TMO", "2025-11-12"),
        ("He left on the evening of Nov. 3.", "the evening of Nov. 3", "2025-11-03TEV", "2025-11-03"),
        ("He left Tuesday in the evening.", "Tuesday in the evening", "2025-11-11TEV", "2025-11-11"),
    ],
)
def test_a_time_of_day(text, words, value, edtf, told, timed):
    assert (told(text), timed(text)) == ([(words, value)], [(words, edtf)])


@pytest.mark.parametrize(
    "text", ["They won 10:30.", "He left at 25:00.", "He left at 24:30.", "He left at 9:75 a.m.", "He left at 13 p.m."]
)
def test_no_time_of_day(text, told):
    assert told(text) == []


def test_a_time_goes_with_the_day_told_of_last(told):
    assert told("He came on Nov. 3. He left at 9 p.m.")[-1] == ("9 p.m.", "2025-11-03T21:00")


def test_a_report_without_a_date_knows_the_hour_only(told, timed):
    assert told("He left at 9 p.m.", None) == [("9 p.m.", "T21:00")]
    assert timed("He left at 9 p.m.", None) == [("9 p.m.", None)]
