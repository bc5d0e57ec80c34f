"""All contacts of a report."""

from __future__ import annotations

from collections.abc import Sequence

from whence.analyse.contacts.consolidate import consolidated
from whence.analyse.contacts.mention import Mention
from whence.analyse.contacts.merge import threads
from whence.analyse.contacts.outcome import completed, contact, is_contact
from whence.analyse.contacts.setting import setting
from whence.analyse.contacts.told import mentions
from whence.analyse.syntax.tree import Sentence
from whence.records.contact import Contact
from whence.records.entity import Entity
from whence.records.report import Report
from whence.records.statement import Statement
from whence.records.time import Time


def contacts(
    report: Report,
    trees: Sequence[Sentence],
    names: Sequence[Entity],
    times: Sequence[Time],
    statements: Sequence[Statement],
) -> list[Contact]:
    """One a contact, in order of their first words, its mentions merged; sequences in order of the text."""
    known = setting(report, names, times, statements)
    found: list[Mention] = []
    for sentence in trees:
        if not sentence.span.of(report.text).isupper():  # a headline of another report
            for mention in mentions(sentence, known, found):
                found.append(mention)
    whole = [completed(thread, known) for thread in consolidated(threads(found))]
    return [contact(number, thread) for number, thread in enumerate(filter(is_contact, whole), start=1)]
