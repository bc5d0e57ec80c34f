"""Contacts of a report: who met, called, wrote to or visited whom, where, when, and what came of it."""

from whence.analyse.contacts.find import contacts

__all__ = ["contacts"]
