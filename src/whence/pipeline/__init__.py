"""THE JOIN: the only house that knows all stages; it hands on what one made to the next."""

from whence.pipeline.adding import Added, add
from whence.pipeline.reading import EXAMPLES, Reading, analyse, read, records, reports

__all__ = ["EXAMPLES", "Added", "Reading", "add", "analyse", "read", "records", "reports"]
