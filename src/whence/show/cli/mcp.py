"""``whence mcp``: the ledger for clients of language models."""

from __future__ import annotations

from whence.errors import WhenceError
from whence.pipeline import Ledger
from whence.show.cli.options import LedgerPlace
from whence.show.settings import ledger_at


def serve_mcp(*, ledger: LedgerPlace = None) -> None:
    """Answer a client of a language model over standard input and output (Model Context Protocol), read-only."""
    try:
        from whence.show.mcp.server import make  # noqa: PLC0415 - an extra that other commands do without
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "mcp":
            raise
        raise WhenceError(
            "the Model Context Protocol's SDK is not installed", 'Install it with: pip install "whence[mcp]".'
        ) from missing
    with Ledger.open(ledger_at(ledger)) as opened:
        make(opened).run("stdio")
