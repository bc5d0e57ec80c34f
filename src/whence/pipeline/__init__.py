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
    sources,
    trace,
)
from whence.pipeline.following import Followed, Wanted, contacts, plans
from whence.pipeline.judging import Open, judge, left_open, listed, mark, undo
from whence.pipeline.reading import EXAMPLES, Reading, analyse, read, records, reports

__all__ = [
    "EXAMPLES", "Added", "Claims", "Followed", "Ledger", "Open", "Reading", "Resting", "Rests", "SideBySide", "Traced",
    "Wanted", "add", "analyse", "claims", "compare", "contacts", "every_claim", "judge", "keep", "left_open", "listed",
    "mark", "plans", "read", "records", "reports", "sources", "trace", "undo",
]  # fmt: skip
