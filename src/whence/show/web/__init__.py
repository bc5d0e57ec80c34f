"""The pages of a ledger: made here, shown in a browser; a file a page."""
