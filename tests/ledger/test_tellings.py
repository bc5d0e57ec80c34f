"""Tellings, what brings candidates, and the claims they are joined to, on both databases."""

from datetime import date

import pytest

from tests.ledger.made import WHY, every, report, telling
from whence.ledger import claims, nearest, reports, tellings
from whence.ledger.schema import claim_extent
from whence.records import Link, Member, Moment, Reason, Record, Span, Telling

DAY = date(2031, 5, 2)


def test_a_telling_comes_back_as_it_was_given(write, ask, kept, actor):
    ada, (number, _) = actor("Ada Lorne"), kept("a")
    chain = (Link("outlet", "The Ferro Gazette"), Link("unnamed", None, Span(3, 9), 2, "officials", "Brask", "fear"))
    spans, keys = (Span(1, 4), Span(6, 9)), (1, -(2**63))
    given = Telling(
        0, number, "s1.2", "contact", "“So” – she said", spans, "denies", chain, (ada, None), 0.25, voiced=False,
        outlet="The Ferro Gazette", day=DAY, sketch={"words": ["é", 1], "negated": True}, keys=keys,
    )  # fmt: skip
    made = write(reports.analysed, number, Record(report("a"), (), (), "m2"))
    [kept_as] = write(tellings.keep, made, [given])
    [back] = ask(tellings.of_reports, [number])
    assert back == Telling(
        **{name: getattr(given, name) for name in given.__dataclass_fields__} | {"id": kept_as, "keys": ()}
    )
    assert ask(tellings.latest_of, number) == [back]


def test_keys_bring_the_few_nearest_on_either_side(kept, ask):
    for day in range(1, 31):
        kept(f"r{day}", *["it rained"] * 4, keys=(7,), day=f"2031-05-{day:02}")
    kept("undated", "it rained", keys=(7, 8), day=None)
    found = ask(tellings.near, [7, 9], date(2031, 5, 15))
    assert len(found) == 2 * nearest.EACH
    days = [one.day.day for one in ask(tellings.of_reports, range(1, 40)) if (7, one.id) in found]
    assert (min(days), max(days)) == (9, 22)
    assert [key for key, _ in ask(tellings.near, [8], date(2031, 5, 15))] == [8]
    assert len(ask(tellings.near, range(1, 200), None)) == nearest.EACH + 2, (
        "without a day: the undated, then the first"
    )


def test_rare_keys_count_for_more():
    new = [telling(1, keys=(1, 2, 3))]
    pairs = [(1, 10), (2, 11), (2, 12), (2, 13), (3, 11)]
    found = tellings.likeliest(new, pairs, most=2)
    assert list(found) == [11, 10]
    assert tellings.likeliest(new, []) == {}


def test_members_near_are_the_earliest_of_the_likeliest_claims(kept, write, ask):
    for day in range(20, 0, -1):
        kept(f"r{day}", "it rained", day=f"2031-05-{day:02}", as_claims=False)
    whole = sorted(ask(tellings.of_reports, range(1, 21)), key=lambda one: one.id)
    write(tellings.join, [(-whole[0].id, Member(one, None, 1.0, WHY)) for one in whole])
    [(number, members)] = ask(tellings.members_near, {whole[3].id: 2.0}, 5).items()
    assert (number, len(members)) == (1, tellings.MEMBERS)
    assert [one.telling.day.day for one in members] == list(range(1, 13))
    assert members[0].reasons == WHY
    assert ask(tellings.members_near, {}, 5) == {}


@pytest.fixture
def three(kept):
    """Three claims of one telling each, told on three days."""
    return [kept(name, f"it rained {name}", day=f"2031-05-0{at}")[1][0] for at, name in enumerate("abc", 2)]


def test_claims_that_are_merged_are_one_from_then_on(three, write, ask, at_second):
    write(tellings.merge, 2, 1, [Reason("judged", 0.0, "judgement 1")])
    assert {number: [one.telling.id for one in some] for number, some in ask(every)} == {1: three[:2], 3: three[2:]}
    assert {number: [one.telling.id for one in some] for number, some in ask(every, at_second(3))} == {
        1: three[:1], 2: three[1:2], 3: three[2:],
    }  # fmt: skip
    assert ask(claims.one, 2) == ask(claims.one, 1)
    assert ask(claims.one, 2, at_second(3))[0] == 2
    assert ask(claims.one, 1)[1][1].reasons[-1].words == "judgement 1"


def test_members_can_be_put_elsewhere(three, write, ask, at_second):
    write(tellings.merge, 2, 1, [])
    [_, second] = ask(claims.one, 1)[1]
    why = Reason("judged", 0.0, "judgement 1")
    write(tellings.put, [(-second.telling.id, Member(second.telling, None, 1.0, (why,)))])
    assert [one.telling.id for one in ask(claims.one, 4)[1]] == [three[1]]
    assert len(ask(claims.one, 1)[1]) == 1
    assert len(ask(claims.one, 1, at_second(4))[1]) == 2
    assert ask(claims.of_telling, three[1]) == 4
    assert ask(tellings.before, three[1], "judgement 1") == (1, second)
    assert ask(tellings.before, three[1], "judgement 2") is None


def test_tellings_leave_their_claims(three, write, ask, at_second):
    write(tellings.leave, three[:1])
    assert ask(claims.of_telling, three[0]) is None
    assert [number for number, _ in ask(every)] == [2, 3]
    assert [number for number, _ in ask(every, at_second(3))] == [1, 2, 3]


def test_what_was_kept_since_a_time(three, ask, at_second):
    assert ask(tellings.kept_since, three, at_second(1).known_at) == three[1:]
    assert ask(tellings.kept_since, [], at_second(1).known_at) == []


def test_how_large_claims_ever_were_is_kept_up(three, write, ledger):
    write(tellings.merge, 2, 1, [])
    with ledger.reading() as connection:
        rows = {row.claim: tuple(row)[1:] for row in connection.execute(claim_extent.select())}
    second, third, fourth = (f"2031-05-0{day}" for day in (2, 3, 4))
    assert rows == {1: (1, 2, second, third), 2: (1, 1, third, third), 3: (1, 1, fourth, fourth)}


def test_a_moment_counts_by_both_clocks(three, ask, at_second):
    def seen(moment):
        return [one.telling.id for _, members in ask(every, moment) for one in members]

    assert seen(Moment(date(2031, 5, 3))) == three[:2]
    assert seen(at_second(1)) == three[:1]
    assert seen(at_second(2, date(2031, 5, 2))) == three[:1]
    assert seen(Moment(date(2031, 5, 1))) == seen(at_second(0)) == []


def test_what_has_no_date_is_left_out_where_a_day_is_asked_for(kept, ask):
    kept("a", "it rained", day=None)
    assert len(ask(every)) == 1
    assert ask(every, Moment(DAY)) == []


def test_what_is_carried_word_for_word_is_kept(three, write, ask):
    write(tellings.carry, {three[1]: three[0]})
    assert ask(claims.carried, three) == {three[1]: three[0]}
    assert ask(claims.carried, []) == {}
