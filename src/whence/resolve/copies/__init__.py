"""Which reports share passages, which passages, and which report had them first.

``signature`` finds candidates, ``compare`` aligns two reports, ``original`` and ``agency`` say whose words they are,
and ``carried`` takes a span over into the other report.
"""

from whence.resolve.copies.carry import carried
from whence.resolve.copies.decide import compare
from whence.resolve.copies.first import Original, original
from whence.resolve.copies.winnow import signature
from whence.resolve.copies.wire import agency

__all__ = ["Original", "agency", "carried", "compare", "original", "signature"]
