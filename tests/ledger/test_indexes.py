"""No question reads a whole table that grows with the ledger."""

import re
import shutil
from datetime import date

import pytest
import sqlalchemy as sa

from whence.ledger import actors, claims, events, looked, reports, tellings, words
from whence.ledger.events import Asked
from whence.records import Match, Moment

GROWING = "report|analysis|telling|term|link|member|contact|party|contact_term|step|naming|actor|actor_key|copy|shingle"
WHOLE = re.compile(rf"SCAN ({GROWING})\b(?! USING COVERING INDEX)")
PAST = Moment(date(2031, 5, 9))
QUESTIONS = {
    "largest": lambda c: claims.largest(c),
    "largest as of a day": lambda c: claims.largest(c, PAST),
    "about": lambda c: claims.about(c, "rain", [1], PAST),
    "resting on": lambda c: claims.resting_on(c, [1, 2]),
    "one claim": lambda c: claims.one(c, 1),
    "claim of a telling": lambda c: claims.of_telling(c, 1),
    "carried": lambda c: claims.carried(c, [1, 2]),
    "near": lambda c: tellings.near(c, [7, 8], date(2031, 5, 2)),
    "members near": lambda c: tellings.members_near(c, {1: 1.0}, 5),
    "tellings of reports": lambda c: tellings.of_reports(c, [1, 2]),
    "latest tellings": lambda c: tellings.latest_of(c, 1),
    "events": lambda c: events.asked(c, Asked()),
    "plans": lambda c: events.asked(c, Asked(planned=True), PAST),
    "events between": lambda c: events.asked(c, Asked(frozenset({1}), frozenset({2}), date(2031, 5, 1))),
    "events near": lambda c: events.near(c, [77], date(2031, 5, 2), 5),
    "holds": lambda c: reports.holds(c, next(iter(reports.by_numbers(c, [1]).values())), "m1"),
    "find": lambda c: reports.find(c, "a"),
    "versions": lambda c: reports.versions(c, 1),
    "sharing": lambda c: reports.sharing(c, [1, 2, 3], 5),
    "copies among": lambda c: reports.copies_among(c, [1, 2, 3]),
    "copies of": lambda c: reports.copies_of(c, 1),
    "record": lambda c: reports.record_of(c, 1),
    "heads": lambda c: reports.heads(c, [1, 2]),
    "actors": lambda c: actors.sharing(c, ["ada lorne"]),
    "named before": lambda c: actors.named_before(c, 1),
    "acting for": lambda c: actors.acting_for(c, [1]),
    "glances": lambda c: looked.glances(c, [1, 2], PAST),
    "ways as of a day": lambda c: looked.ways(c, 10, PAST),
    "resting tellings": lambda c: looked.resting(c, [1, 2], 10, PAST),
    "homes": lambda c: looked.homes(c, [1, 2]),
    "carriers": lambda c: looked.carriers(c, [1, 2], PAST),
    "told in": lambda c: events.told_in(c, [1, 2]),
    "shared with": lambda c: reports.shared_with(c, 1),
    "latest reports": lambda c: reports.latest(c, PAST),
    "days": lambda c: reports.days(c),
    "words of reports": lambda c: words.matching(c, "rain", 10, PAST, words.REPORTS),
    "names": lambda c: words.names(c, "lor"),
    "marked": lambda c: actors.marked(c, ["person: Ada Lorne"]),
}


@pytest.fixture
def place(tmp_path, empty_file):
    """SQLite alone: PostgreSQL plans by what the tables hold."""
    return str(shutil.copy(empty_file, tmp_path / "whence.db"))


@pytest.fixture
def plans(ledger, actor, kept):
    """The plans of all that a question asks of the database."""
    ada, bo = actor("Ada Lorne"), actor("Bo Ferrow")
    actor("Dr Lorne", keys=["ada lorne"], match=Match(ada, same=True, score=1.0))
    for name in "abc":
        kept(name, "it rained", actors=(ada, bo), keys=(7,), contacts=[{"who": (ada, bo)}])

    def made(question):
        asked = []
        with ledger.reading() as connection:
            sa.event.listen(connection, "before_cursor_execute", lambda *given: asked.append(given[2:4]))
            question(connection)
            cursor = connection.connection.cursor()
            return [row[3] for words, values in asked for row in cursor.execute(f"EXPLAIN QUERY PLAN {words}", values)]

    return made


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_question_goes_by_an_index(plans, name):
    found = plans(QUESTIONS[name])
    assert found, "the database was asked"
    assert not [step for step in found if WHOLE.search(step)]
