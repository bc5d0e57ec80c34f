"""STAGE 2: a report into its record: statements with chains, and names."""

from __future__ import annotations

from whence.analyse.alone import with_quotations_alone
from whence.analyse.citing import with_citations
from whence.analyse.contacts import contacts
from whence.analyse.drafts import Draft, drafts
from whence.analyse.encoder import Encoder, encoder
from whence.analyse.hearsay import with_hearsay
from whence.analyse.inner import with_inner
from whence.analyse.manner import quoted
from whence.analyse.names import find_names
from whence.analyse.pieces import paragraphs
from whence.analyse.posts import with_posts
from whence.analyse.quoted_as import with_quoted
from whence.analyse.refusals import with_refusals
from whence.analyse.relations import relations
from whence.analyse.statements import statements
from whence.analyse.syntax.parse import trees
from whence.analyse.times import find_times
from whence.analyse.utterances import with_utterances
from whence.records import Record, Report

__all__ = ["analyse"]


def analyse(report: Report, threads: int = 0) -> Record:
    """Everything that Whence finds in a report; ``threads`` of the processor, 0 for all."""
    model, text = encoder(threads), report.text
    read = [paragraph for paragraph in paragraphs(text) if paragraph.ids]
    if not read:
        return Record(report, (), (), model.version)
    scores = model.read(read)
    inside = quoted(text, [paragraph.span for paragraph in read])
    names = find_names(text, scores, model.moves)
    found = drafts(relations(scores, model.moves), scores.words, text)
    found = with_quotations_alone(text, inside, with_posts(text, with_quoted(text, found)))
    found = with_inner(text, found, lambda content: _drafts(content, model))
    found = with_hearsay(text, with_refusals(text, found))
    parsed = trees(text, scores, model.moves)
    found = with_citations(text, with_utterances(text, found, parsed), names)
    told = statements(report, found, inside, names)
    times = find_times(text, report.day)
    met = contacts(report, parsed, names, times, told)
    return Record(report, tuple(told), tuple(names), model.version, tuple(met), tuple(times))


def _drafts(text: str, model: Encoder) -> list[Draft]:
    read = [paragraph for paragraph in paragraphs(text) if paragraph.ids]
    scores = model.read(read)
    return drafts(relations(scores, model.moves), scores.words, text)
