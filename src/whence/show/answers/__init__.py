"""Answers of a ledger, for people (lines of text) and for programs (plain JSON)."""
