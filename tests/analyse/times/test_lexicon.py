"""The words of temporal expressions: each row of the table says what it should."""

from datetime import date, timedelta

import pytest

from whence.analyse.times.lexicon import words, wordset

DAY = date(2025, 11, 12)
CODES = {"TS": "PT{}S", "TM": "PT{}M", "TH": "PT{}H", "F": "P{}W", "L": "P{}Y", "C": "P{}Y", "E": "P{}Y"}
SIZES = {"F": 2, "L": 1000, "C": 100, "E": 10}
SEASONS = {"3": "SP", "6": "SU", "9": "FA", "12": "WI"}


def length(count):
    return lambda value: CODES.get(value, "P{}" + value).format(count * SIZES.get(value, 1))


# A sentence in which each class of words counts, and the value of its last expression.
SENTENCES = {
    "month": ("He left on {word} 3, 2011.", lambda v: f"2011-{int(v):02}-03"),
    "month_short": ("He left on {word}. 3, 2011.", lambda v: f"2011-{int(v):02}-03"),
    "weekday": ("He left on {word}.", lambda v: str(DAY - timedelta(days=(2 - int(v)) % 7))),
    "weekday_short": ("He left on {word}., Nov. 3.", lambda v: "2025-11-03"),
    "weekdays": ("He leaves on {word}.", lambda v: f"XXXX-WXX-{int(v) + 1}"),
    "season": ("He left in the {word} of 2011.", lambda v: f"2011-{SEASONS[v]}"),
    "daypart": ("He left on Monday {word}.", lambda v: f"2025-11-10T{v}"),
    "dayparts": ("He meets them on Monday {word}.", lambda v: f"XXXX-WXX-1T{v}"),
    "noon": ("He left at {word} on Monday.", lambda v: f"2025-11-10T{v}"),
    "today": ("It was {word}.", lambda v: str(DAY + timedelta(days=int(v)))),
    "tonight": ("He leaves {word}.", lambda v: f"2025-11-12T{v}"),
    "overnight": ("He will leave {word}.", lambda v: f"2025-11-12T{v}"),
    "unit": ("He stayed for one {word}.", length(1)),
    "quarter": ("He stayed for one {word}.", length(1)),
    "year": ("He stayed for one {word}.", length(1)),
    "units": ("He stayed for three {word}.", length(3)),
    "weekend": ("He left last {word}.", lambda v: "2025-W45-WE"),
    "weekends": ("He works on {word}.", lambda v: "XXXX-WXX-WE"),
    "half": ("He left in the first {word} of 2011.", lambda v: "2011-H1"),
    "span": ("Sales fell in the third quarter from the year-ago {word}.", lambda v: "2024-Q3"),
    "word": ("He stayed for {word} days.", lambda v: f"P{v}D"),
    "century_word": ("He stayed for {word} days.", lambda v: f"P{v}D"),
    "big": ("He stayed for two {word} days.", lambda v: f"P{2 * int(v)}D"),
    "dozen": ("He stayed for two {word} days.", lambda v: f"P{2 * int(v)}D"),
    "dozens": ("He stayed for {word} of days.", lambda v: "PXD"),
    "ordinal": ("He left on May {word}, 2011.", lambda v: f"2011-05-{int(v):02}"),
    "second": ("He left on May {word}, 2011.", lambda v: "2011-05-02"),
    "decade_word": ("It was the {word}.", lambda v: f"19{int(v) // 10}"),
    "vague": ("He stayed for {word} days.", lambda v: "PXD"),
    "couple": ("He stayed for a {word} of days.", lambda v: "P2D"),
    "the": ("He left in {word} third quarter of 2011.", lambda v: "2011-Q3"),
    "a": ("He stayed for {word} day.", lambda v: "P1D"),
    "this": ("He leaves {word} week.", lambda v: "2025-W46"),
    "these": ("He is away {word} days.", lambda v: "PRESENT_REF"),
    "that": ("He left {word} year.", lambda v: "2025"),
    "those": ("He slept for {word} three days.", lambda v: "P3D"),
    "last": ("He left {word} year.", lambda v: "2024"),
    "past": ("He left the {word} year.", lambda v: "2024"),
    "previous": ("He left the {word} year.", lambda v: "2024"),
    "next": ("He leaves {word} year.", lambda v: "2026"),
    "coming": ("He leaves the {word} year.", lambda v: "2026"),
    "following": ("He left the {word} year.", lambda v: "2026"),
    "same": ("He left the {word} year.", lambda v: "2025"),
    "latest": ("Sales fell in the {word} quarter.", lambda v: "2025-Q3"),
    "current": ("Sales fell in the {word} quarter.", lambda v: "2025-Q4"),
    "each": ("He leaves {word} week.", lambda v: "P1W"),
    "possessive": ("Sales fell {word} last year.", lambda v: "2024"),
    "ago": ("He left two years {word}.", lambda v: "2023"),
    "earlier": ("He left two years {word}.", lambda v: "2023"),
    "later": ("He came in 2011. He left two years {word}.", lambda v: "2013"),
    "hence": ("He leaves two years {word}.", lambda v: "2027"),
    "before": ("He left the day {word} yesterday.", lambda v: "2025-11-10"),
    "after": ("He leaves the day {word} tomorrow.", lambda v: "2025-11-14"),
    "now": ("He is away {word}.", lambda v: v),
    "recently": ("He left {word}.", lambda v: v),
    "recent": ("The {word} talks failed.", lambda v: v),
    "soon": ("He leaves {word}.", lambda v: v),
    "future": ("He may do so in the {word}.", lambda v: v),
    "set": ("They meet {word}.", lambda v: v),
    "early": ("He left in {word} 2011.", lambda v: "2011"),
    "edge": ("He left at the {word} of 2011.", lambda v: "2011"),
    "begin": ("He was away the week {word} Nov. 3.", lambda v: "2025-W45"),
    "middle": ("He stayed for four {word} days.", lambda v: "P4D"),
    "fiscal": ("Sales fell in {word} 2011.", lambda v: "2011"),
    "full": ("He stayed for four {word} days.", lambda v: "P4D"),
    "approx": ("He stayed for {word} four days.", lambda v: "P4D"),
    "of": ("He left in the summer {word} 2011.", lambda v: "2011-SU"),
    "in": ("He left in the third quarter {word} 2011.", lambda v: "2011-Q3"),
    "on": ("He left at 9 a.m. {word} Monday.", lambda v: "2025-11-10T09:00"),
    "at": ("He left Monday {word} 9 a.m.", lambda v: "2025-11-10T09:00"),
    "to": ("He was away May 3 {word} 5, 2011.", lambda v: "2011-05-03"),
    "and": ("He was away May 3 {word} 5, 2011.", lambda v: "2011-05-03"),
    "through": ("He was away May 3 {word} 5, 2011.", lambda v: "2011-05-03"),
    "thru": ("He was away May 3 {word} 5, 2011.", lambda v: "2011-05-03"),
    "until": ("He was away May 3 {word} 5, 2011.", lambda v: "2011-05-03"),
    "till": ("He was away May 3 {word} 5, 2011.", lambda v: "2011-05-03"),
    "by": ("He has to leave {word} May.", lambda v: "2026-05"),
    "or": ("He stayed for two years {word} so.", lambda v: "P2Y"),
    "so": ("He stayed for two years or {word}.", lambda v: "P2Y"),
    "from": ("He leaves two years {word} now.", lambda v: "2027"),
    "for": ("He was away {word} years.", lambda v: "PXY"),
    "than": ("He stayed more {word} two years.", lambda v: "P2Y"),
    "more": ("He stayed {word} than two years.", lambda v: "P2Y"),
    "less": ("He stayed {word} than two years.", lambda v: "P2Y"),
    "least": ("He stayed at {word} two years.", lambda v: "P2Y"),
    "most": ("He stayed at {word} two years.", lambda v: "P2Y"),
    "up": ("He stayed {word} to two years.", lambda v: "P2Y"),
    "no": ("He stayed {word} more than two years.", lambda v: "P2Y"),
    "as": ("He stayed {word} long as two years.", lambda v: "P2Y"),
    "long": ("He stayed as {word} as two years.", lambda v: "P2Y"),
    "over": ("He was away {word} two years.", lambda v: "P2Y"),
    "trading": ("It fell for four {word} days.", lambda v: "P4D"),
    "additional": ("He stayed for four {word} days.", lambda v: "P4D"),
    "other": ("He leaves every {word} week.", lambda v: "P2W"),
    "near": ("He may do so in the {word} future.", lambda v: "FUTURE_REF"),
    "time": ("He left at 10:30 local {word}.", lambda v: "2025-11-12T10:30"),
    "moment": ("He is away at the {word}.", lambda v: "PRESENT_REF"),
    "sometime": ("He leaves {word} next year.", lambda v: "2026"),
    "zone": ("He left at 10:30 {word}.", lambda v: "2025-11-12T10:30"),
    "oclock": ("He left at nine {word} on Monday.", lambda v: "2025-11-10T09:00"),
    "year_end": ("He left at {word}.", lambda v: "2025"),
    "comparable": ("Sales fell from the {word} year-ago quarter.", lambda v: "2024-Q3"),
}


@pytest.mark.parametrize(("word", "name", "value"), [(word, *row) for word, row in words().items()])
def test_a_word_counts_for_what_the_table_says(word, name, value, told):
    sentence, expected = SENTENCES[name]
    spelt = word.capitalize() if name in {"month", "month_short", "weekday", "weekday_short", "weekdays"} else word
    assert told(sentence.format(word=spelt))[-1][1] == expected(value)


@pytest.mark.parametrize("words", ["more than two years", "two years or so", "10:30 local time", "sometime next year"])
def test_words_that_widen_an_expression_belong_to_it(words, told):
    assert told(f"He stays until {words}.")[-1][0] == words


@pytest.mark.parametrize("name", ["articles", "people", "determiners", "abbreviations"])
def test_a_set_of_words_has_its_words(name):
    assert wordset(name)


def test_an_unknown_set_of_words_is_an_error():
    with pytest.raises(KeyError):
        wordset("unheard-of")
