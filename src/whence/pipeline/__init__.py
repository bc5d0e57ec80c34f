"""THE JOIN: the only house that knows all stages; it hands on what one made to the next."""

from whence.ledger.store import Ledger
from whence.pipeline.adding import Added, add, keep
from whence.pipeline.asking import (
    Claims,
    Resting,
    Rests,
    SideBySide,
    Traced,
    claims,
    compare,
    every_claim,
    resting,
    side_by_side,
    sources,
    trace,
)
from whence.pipeline.everything import Bare, Kept, every_actor, every_event, every_report, every_row, same_actors
from whence.pipeline.following import Followed, Pair, Wanted, contacts, one_event, plans
from whence.pipeline.judging import Open, judge, left_open, listed, undo
from whence.pipeline.naming import mark
from whence.pipeline.opening import (
    Listed,
    Opened,
    Placed,
    first_and_last_day,
    latest_reports,
    open_report,
    report_number,
)
from whence.pipeline.reading import EXAMPLES, Reading, analyse, read, records, reports
from whence.pipeline.searching import (
    FoundReports,
    Hit,
    Narrowed,
    Searched,
    one_actor,
    search_actors,
    search_reports,
    search_statements,
)
from whence.pipeline.sourcing import Cited, Overview, Unnamed, announced, most_cited

__all__ = [
    "EXAMPLES", "Added", "Bare", "Cited", "Claims", "Followed", "FoundReports", "Hit", "Kept", "Ledger", "Listed",
    "Narrowed", "Open", "Opened", "Overview", "Pair", "Placed", "Reading", "Resting", "Rests", "Searched", "SideBySide",
    "Traced", "Unnamed", "Wanted", "add", "analyse", "announced", "claims", "compare", "contacts", "every_actor",
    "every_claim", "every_event", "every_report", "every_row", "first_and_last_day", "judge", "keep", "latest_reports",
    "left_open", "listed", "mark", "most_cited", "one_actor", "one_event", "open_report", "plans", "read", "records",
    "report_number", "reports", "resting", "same_actors", "search_actors", "search_reports", "search_statements",
    "side_by_side", "sources", "trace", "undo",
]  # fmt: skip
