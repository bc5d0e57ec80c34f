"""What is true of a ledger whatever happens to it: nothing disappears, and what was known once stays so."""

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.ledger.made import WHY, report, telling, told
from whence.ledger import claims, clock, events, reports, tellings
from whence.ledger.schema import METADATA
from whence.ledger.store import Ledger
from whence.records import Member, Moment, Page, Record, Step

DERIVED = {"claim_extent", "event_extent"}  # kept up, not kept
MAY_CHANGE = {"closed", "carried"}  # once
DAYS = [None, "2031-05-01", "2031-05-02", "2031-05-09"]
ACTS = st.one_of(
    st.tuples(
        st.just("add"),
        st.integers(0, 2),  # which address
        st.integers(0, 2),  # which text
        st.integers(0, 1),  # which model
        st.sampled_from(DAYS),
        st.lists(st.integers(0, 5), min_size=1, max_size=3),  # of which claims its tellings are, if there are any
    ),
    st.tuples(st.just("merge"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("part"), st.integers(0, 9)),
    st.tuples(st.just("clock"), st.integers(-5_000_000, 5_000_000)),
)


class Life:
    """A ledger, what it should hold, and what it said at each time."""

    def __init__(self, ledger, clock):
        self.ledger, self.clock = ledger, clock
        self.homes, self.rows, self.said = {}, {}, {}

    def open_claims(self):
        return sorted(set(self.homes.values()))

    @contextmanager
    def writing(self):
        self.clock[0] += 1_000_000
        with self.ledger.writing() as writer:
            yield writer
            self.now = writer.now

    def add(self, at, text, model, day, wanted):
        of = report(f"r{at}", f"It rained {text}.", day)
        with self.ledger.reading() as connection:
            if reports.holds(connection, of, f"m{model}") is not None:
                return
        with self.writing() as writer:
            number, _, _ = reports.keep(writer, of)
            made = reports.analysed(writer, number, Record(of, (), (), f"m{model}"))
            new = [telling(number, f"it rained {place}", day=day) for place in range(len(wanted))]
            numbers = tellings.keep(writer, made, new)
            whole = {one.id: one for one in tellings.of_reports(writer.connection, [number])}
            standing = set(writer.connection.scalars(sa.text("SELECT id FROM telling WHERE closed IS NULL")))
            self.homes = {one: home for one, home in self.homes.items() if one in standing}
            known = self.open_claims()
            called = {one: known[at] if at < len(known) else -one for one, at in zip(numbers, wanted, strict=True)}
            fresh = tellings.join(writer, [(name, Member(whole[one], None, 1.0, WHY)) for one, name in called.items()])
            self.homes |= {one: fresh.get(name, name) for one, name in called.items()}
            [contact] = events.keep(writer, made, [told(number, day=day)], [[at]])
            events.join(writer, [(None, [Step(contact)])])

    def merge(self, one, other):
        known = self.open_claims()
        if len(known) > 1 and (one := known[one % len(known)]) != (other := known[other % len(known)]):
            with self.writing() as writer:
                tellings.merge(writer, one, other, WHY)
                found = events.every(writer.connection)
                if len(found) > 1:
                    events.merge(writer, found[-1].id, found[0].id, WHY)
            self.homes = {telling: other if home == one else home for telling, home in self.homes.items()}

    def part(self, which):
        if self.homes:
            telling = sorted(self.homes)[which % len(self.homes)]
            with self.writing() as writer:
                [whole] = tellings.by_numbers(writer.connection, [telling])
                tellings.put(writer, [(-telling, Member(whole))])
                self.homes[telling] = claims.of_telling(writer.connection, telling)

    def check(self):
        with self.ledger.reading() as connection:
            self._each_in_one_claim(connection)
            self._nothing_is_gone(connection)
            for time, before in self.said.items():
                assert answers(connection, time) == before, f"known at {time}"
            if self.homes:
                at = datetime.fromtimestamp(0, UTC) + timedelta(microseconds=self.now)
                self.said[at] = answers(connection, at)

    def _each_in_one_claim(self, connection):
        rows = connection.execute(sa.text("SELECT telling, claim FROM member WHERE closed IS NULL")).all()
        assert len(rows) == len(self.homes)
        assert {row.telling: row.claim for row in rows} == self.homes
        standing = connection.scalars(sa.text("SELECT id FROM telling WHERE closed IS NULL"))
        assert set(standing) == set(self.homes)
        now = {one.telling.id: number for number, some in claims.every(connection) for one in some}
        assert now == self.homes

    def _nothing_is_gone(self, connection):
        rows = {
            (table.name, *(row[column] for column in table.primary_key)): row
            for table in METADATA.sorted_tables
            if table.name not in DERIVED
            for row in connection.execute(table.select()).mappings()
        }
        for key, before in self.rows.items():
            now = rows[key]
            differ = {name for name in before if before[name] != now[name]}
            assert differ <= MAY_CHANGE, key
            assert all(before[name] is None for name in differ), key
        self.rows = rows


def answers(connection, time):
    """All that a user may see of a time by the ledger's clock."""
    found = []
    for as_of in (None, date(2031, 5, 2)):
        moment = Moment(as_of, time)
        found += [list(claims.every(connection, moment)), claims.largest(connection, moment, Page(3))]
        found += [events.every(connection, moment), claims.about(connection, "rained", (), moment)]
        found += [tellings.of_reports(connection, range(1, 50), moment)]
        found += [sorted(one.id for one in events.asked(connection, events.Asked(planned=True), moment))]
    return found


BACK = ("clock", -5_000_000)
HAVE_FAILED = [("add", 0, 0, 0, None, [0, 9]), ("merge", 0, 1), BACK, ("part", 0), BACK, ("part", 0)]


@example(acts=HAVE_FAILED)
@given(acts=st.lists(ACTS, min_size=2, max_size=12))
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_disappears_and_what_was_known_stays_so(fresh, acts):
    now = [1_000_000_000]
    with Ledger.open(fresh(), write=True, ticks=lambda: now[0]) as ledger:
        life = Life(ledger, now)
        for name, *given in acts:
            if name == "clock":
                now[0] += given[0]
            else:
                getattr(life, name)(*given)
                life.check()


@pytest.mark.parametrize("back", [0, -1, -(10**12)])
def test_the_ledgers_clock_never_goes_back(ledger, place, kept, ask, back):
    kept("a", "it rained")
    with Ledger.open(place, write=True, ticks=lambda: 1_000_000 + back) as other, other.writing() as writer:
        assert writer.now == 1_000_001
    assert clock.iso(1_000_001) == "1970-01-01T00:00:01.000001+00:00"
