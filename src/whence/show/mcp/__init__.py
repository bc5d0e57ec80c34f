"""A ledger for clients of language models (Model Context Protocol), read-only."""
