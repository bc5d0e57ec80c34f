"""Whoever adds may be killed at any moment; ``bench/crash.py`` does it more often."""

import random

import pytest

from bench import crash

REPORTS = 25


@pytest.mark.slow
def test_a_killed_run_leaves_whole_reports_and_the_next_one_goes_on(tmp_path):
    right, took = crash.whole(tmp_path, REPORTS)
    assert len(right["report"]) == REPORTS
    assert not crash.broken(tmp_path / "whole.db")
    chance = random.Random(7)
    for number in range(3):
        place = tmp_path / f"{number}.db"
        kept = 0
        while kept < REPORTS:
            kept = max(kept + 1, crash.killed(place, REPORTS, took * chance.uniform(0.5, 1)))
            assert not (place.exists() and place.stat().st_size and crash.broken(place))
        crash.process(place, REPORTS).communicate()
        assert not crash.broken(place)
        assert crash.dump(place) == right
