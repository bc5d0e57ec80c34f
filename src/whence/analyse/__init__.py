"""STAGE 2: a report into its record: statements with chains, and names."""

from __future__ import annotations

from whence.analyse.alone import with_quotations_alone
from whence.analyse.drafts import drafts
from whence.analyse.encoder import encoder
from whence.analyse.manner import quoted
from whence.analyse.hearsay import with_hearsay
from whence.analyse.names import find_names
from whence.analyse.pieces import paragraphs
from whence.analyse.posts import with_posts
from whence.analyse.refusals import with_refusals
from whence.analyse.relations import relations
from whence.analyse.statements import statements
from whence.records import Record, Report

__all__ = ["analyse"]


def analyse(report: Report, threads: int = 0) -> Record:
    """Everything that Whence finds in a report; ``threads`` of the processor, 0 for all."""
    model = encoder(threads)
    read = [paragraph for paragraph in paragraphs(report.text) if paragraph.ids]
    if not read:
        return Record(report, (), (), model.version)
    scores = model.read(read)
    inside = quoted(report.text, [paragraph.span for paragraph in read])
    found = drafts(relations(scores, model.moves), scores.words, report.text)
    found = with_quotations_alone(report.text, inside, with_posts(report.text, found))
    found = with_hearsay(report.text, with_refusals(report.text, found))
    names = find_names(report.text, scores, model.moves)
    return Record(report, tuple(statements(report, found, inside, names)), tuple(names), model.version)
