"""What the comparisons find, and whether two reports tell of one contact."""

import pytest

from whence.resolve.events import like
from whence.resolve.events.lexicon import findings, modes
from whence.resolve.events.like import START, chance, mode
from whence.resolve.events.sketch import sketch

LEADERS = "Ada Lorne/Bo Ferrow"
PLANNED = {"status": "planned"}


def found(pair):
    return [reason.name for reason in pair[1]]


@pytest.mark.parametrize(
    ("mine", "theirs", "finding"),
    [
        (LEADERS, "Bo Ferrow/Ada Lorne", "both sides"),
        (LEADERS, "Ada Lorne/Quell", "both sides, one by who acts for it"),
        (LEADERS, "Arven/Quell", "both sides by who acts for them"),
        (LEADERS, "Arven envoy/Bo Ferrow", "both sides, one by somebody beside it"),
        (LEADERS, "Cy Tamm/Bo Ferrow", "another on the other side"),
        (LEADERS, "Cy Tamm/Dee Marsh", "no party in common"),
        (LEADERS, "officials/Bo Ferrow", "somebody on the other side"),
        (LEADERS, "Bo Ferrow", "the only one named"),
        (LEADERS, "Quell", "the only one named acts for one"),
        (LEADERS, "Cy Tamm", "no party in common"),
        (LEADERS, "Ada Lorne/Bo Ferrow/Cy Tamm", "all named, and more"),
        ("Ada Lorne/Bo Ferrow/Cy Tamm", "Ada Lorne/Bo Ferrow/Dee Marsh", "some of several"),
        ("Ossia/Velt", "Velt/Ossia", "both sides"),
        ("Ossia/Velt", "Ossian officials/Velt", "both sides, one by who acts for it"),
        ("Ossia/Velt", "Ossia/Norria", "another on the other side"),
        ("Jo Ossia/Velt", "Al Norria/Velt", "another on the other side"),
    ],
)
def test_parties(told, acts_for, mine, theirs, finding):
    assert found(like(told(mine), told(theirs), acts_for))[0] == finding
    assert found(like(told(theirs), told(mine), acts_for))[0] == finding


def test_the_only_one_on_a_visit_is_the_one_that_goes(told):
    one, other = (told("Ada Lorne", mode="visit", place=place) for place in ("Quell", "Ossia"))
    assert found(like(one, other)) == [
        "the one that goes",
        "same mode",
        "visits elsewhere",
        "both over",
        "days of news",
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "finding"),
    [
        ("meeting", "meeting", "same mode"),
        ("talks", "talks", "both talks"),
        ("meeting", "summit", "near modes"),
        ("talks", "summit", "related modes"),
        ("talks", "call", "loose modes"),
        ("visit", "meeting", "loose modes"),
        ("letter", "meeting", "modes apart"),
        ("call", "summit", "modes apart"),
        ("call", "visit", "modes apart"),
    ],
)
def test_modes(told, mine, theirs, finding):
    assert mode(sketch(told(mode=mine)), sketch(told(mode=theirs))) == finding
    assert mode(sketch(told(mode=theirs)), sketch(told(mode=mine))) == finding


@pytest.mark.parametrize("pair", [pair for pair, how in modes().items() if how == "there"])
def test_a_visit_is_the_meeting_at_its_place(told, pair):
    one, other = (told(mode=mode, place="Cairo") for mode in pair)
    assert "a visit there" in found(like(one, other))


@pytest.mark.parametrize(
    ("mine", "theirs", "finding"),
    [
        ("Cairo", "Cairo", "same place"),
        ("Cairo", "Egypt", "one place in the other"),
        ("Cairo, Egypt", "Cairo", "same place"),
        ("White House", "U.S.", "one place in the other"),
        ("the Peace House", "Panmunjom", "one place in the other"),
        ("Cairo", "Oslo", "other places"),
        ("Cairo", None, None),
    ],
)
def test_places(told, mine, theirs, finding):
    names = found(like(told(place=mine), told(place=theirs)))
    assert finding in names if finding else not {"same place", "one place in the other", "other places"} & set(names)


@pytest.mark.parametrize(
    ("mine", "theirs", "finding"),
    [
        ("2021-06-12", "2021-06-12", "same day"),
        ("2021-06", "2021-06-12", "same time"),
        ("2021-06-12", "2021-06-13", "nearly the same time"),
        ("2021-06-07/2021-06-13", "2021-06-15", "nearly the same time"),
        ("2021-21", "2021-06-12", "nearly the same time"),
        ("2021-05", "2021-06", "days apart"),
        ("2021-06-12", "2021-06-15", "days apart"),
        ("2021-06-12", "2021-08-12", "weeks apart"),
    ],
)
def test_dates(told, mine, theirs, finding):
    one, other = (told(when=when, **PLANNED) for when in (mine, theirs))
    assert finding in found(like(one, other))


@pytest.mark.parametrize(
    ("mine", "theirs", "finding"),
    [
        ("2021-06-01 occurred -", "2021-06-02 planned 2021-06-12", "over before it was due"),
        ("2021-06-01 occurred -", "2021-06-05 planned -", "still ahead after it was over"),
        ("2021-06-05 occurred -", "2021-06-01 planned -", "first ahead, then over"),
        ("2021-06-05 occurred -", "2021-06-01 cancelled -", "called off, then over"),
        ("2021-06-05 planned -", "2021-06-01 possible -", "both ahead"),
        ("2021-06-05 occurred 2021-06-04", "2021-06-05 occurred -", "both over"),
        ("2021-06-13 occurred 2021-06-12", "2021-06-01 planned 2021-06-12", None),
        ("2021-06-01 occurred 2021-06-12", "2021-06-01 planned -", None),
        ("- occurred -", "2021-06-01 planned -", None),
    ],
)
def test_order_of_status_and_publication(event, mine, theirs, finding):
    [one], [other] = event(mine).steps, event(theirs).steps
    orders = {"over before it was due", "still ahead after it was over", "first ahead, then over", "both over"}
    names = set(found(like(one.told, other.told)))
    assert finding in names if finding else not names & orders


def test_one_report_tells_of_what_is_over_and_of_what_is_ahead(told):
    one, other = told(report=7), told(report=7, **PLANNED)
    assert "over and ahead in one report" in found(like(one, other))


@pytest.mark.parametrize(
    ("later", "finding"),
    [
        ("2021-06-03", "days of news"),
        ("2021-06-12", "a fortnight of news"),
        ("2021-07-10", "weeks of news"),
        ("2021-10-01", "months of news"),
        ("2022-06-01", "years of news"),
        (None, None),
    ],
)
def test_days_between_the_reports(told, later, finding):
    names = found(like(told(), told(day=later)))
    assert finding in names if finding else not any("news" in name for name in names)


def test_a_plan_stays_news_until_its_day(told):
    one, other = told(when="2021-09-01", **PLANNED), told(day="2021-08-30", **PLANNED)
    assert "days of news" in found(like(one, other))


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("2021-05-01 planned 2021-06-12", "2021-06-13 occurred 2021-06-12", True),
        ("2021-05-01 planned 2021-06-12", "2021-05-20 postponed 2021-07-01", True),
        ("2021-05-01 planned 2021-06-12", "2021-05-20 planned 2021-07-01", False),
        ("2021-04-28 occurred 2021-04-27", "2021-07-28 occurred 2021-07-27", False),
        ("2021-06-01 occurred -", "2021-06-02 occurred -", True),
    ],
)
def test_whether_two_are_one(event, mine, theirs, same):
    [one], [other] = event(mine).steps, event(theirs).steps
    score, _ = like(one.told, other.told)
    assert (score >= 0.5) == same


def test_the_envoy_of_a_country_meets_for_it(told, acts_for):
    one, other = told("Arven/Quell", mode="talks"), told("Arven envoy/Quell", mode="talks")
    assert like(one, other, acts_for)[0] > 0.5 > like(one, other)[0]


def test_the_weights_and_the_start_add_up_to_the_score(told):
    score, reasons = like(told(place="Cairo"), told(place="Egypt"))
    assert score == chance(START + sum(reason.weight for reason in reasons))


def test_reasons_are_told_in_words(told):
    _, reasons = like(told(when="2021-05-30"), told(when="2021-05"))
    assert [reason.words for reason in reasons] == [
        "the same on both sides: Ada Lorne and Bo Ferrow / Ada Lorne and Bo Ferrow",
        "both are told as a meeting",
        "the dates agree: 2021-05-30 / 2021-05",
    ]


@pytest.mark.parametrize("finding", sorted(findings()))
def test_every_finding_has_words_that_can_be_filled_in(told, finding):
    _, words = findings()[finding]
    assert "{" not in words.format(one=told(), other=told(), mine="Arven", theirs="Quell")
