"""A record as a person reads it in a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from whence.records import Contact, Link, Record, Report, Statement
from whence.show.harmless import harmless
from whence.show.hung import hung

KINDS = {"person": "bold cyan", "organization": "bold green", "outlet": "bold magenta", "document": "bold blue",
         "unnamed": "bold yellow", "group": "yellow", "unknown": "dim"}  # fmt: skip
REFUSAL = "bold red"
STATUSES = {"planned": "bold yellow", "possible": "yellow", "ongoing": "bold green", "occurred": "green",
            "cancelled": "bold red", "postponed": "red", "denied": "bold red", "unclear": "dim"}  # fmt: skip
MENTIONS = 3  # of the words that name a contact
PLAIN = frozenset(
    {"said", "says", "say", "saying", "told", "added", "according to", "told reporters", "has said", "had said"}
)
DOUBTFUL = 0.5
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?")
NUMBER, WAY = 4, 6  # columns before the words of a statement, and before its chain


def page(record: Record, console: Console) -> Text:
    """The report's head, its statements in order of the text, then its contacts, in lines that fit the console."""
    lines = [*head(record, console), Text()]
    for number, statement in enumerate(record.statements, start=1):
        lines += entry(number, record.report.text, statement, console)
    if record.contacts:
        lines += [Text(), Text("Who met whom", "bold")]
        for contact in record.contacts:
            lines += meeting(record, contact, console)
    return Text("\n").join([*lines, Text()] if record.statements or record.contacts else lines)


def head(record: Record, console: Console) -> Iterator[Text]:
    """Outlet and date, title, and how much there is."""
    report = record.report
    outlet = (harmless(report.outlet), KINDS["outlet"]) if report.outlet else ("outlet unknown", "dim")
    yield from hung(Text.assemble(outlet, (f" · {_date(report)}", "dim")), Text(), console)
    yield from hung(_title(report), Text(), console)
    yield from hung(Text(_sum(record), "dim"), Text(), console)


def entry(number: int, text: str, statement: Statement, console: Console) -> Iterator[Text]:
    """The words, behind them the chain, how it was said and how sure that is, and why somebody is not named."""
    yield from hung(words(text, statement), Text(f"{number:>{NUMBER - 1}} ", "dim"), console)
    chain, manner = way(text, statement), how(text, statement)
    if WAY + chain.cell_len + 3 + manner.cell_len <= console.width:
        yield Text.assemble(" " * WAY, chain, "   ", manner)
    else:
        yield from hung(chain, Text(" " * WAY), console)
        yield from hung(manner, Text(" " * WAY), console)
    for grounds in (link.grounds for link in statement.chain if link.grounds):
        yield from hung(Text(f"not named: {harmless(grounds)}", "dim"), Text(" " * WAY), console)


def meeting(record: Record, contact: Contact, console: Console) -> Iterator[Text]:
    """Who, how, where and when; whether it took place; on whose word, and the words that name it."""
    parties = Text(" · ").join(Text(harmless(party), KINDS["person"]) for party in contact.parties)
    yield from hung(parties, Text("  • ", "dim"), console)
    facts = [contact.mode, contact.place, contact.when or "no date told"]
    known = Text(" · ").join(Text(harmless(fact)) for fact in facts if fact)
    yield from hung(Text.assemble((contact.status, STATUSES[contact.status]), " · ", known), Text(" " * WAY), console)
    said = "”, “".join(harmless(span.of(record.report.text)) for span in contact.trigger[:MENTIONS])
    told = [statement for statement in record.statements if statement.id in contact.statements][:1]
    whose = way(record.report.text, told[0]) if told else Text("this report’s own words")
    line = Text.assemble("told by ", whose, (f" · “{said}” · {contact.confidence:.0%}", "dim"))
    yield from hung(line, Text(" " * WAY), console)


def words(text: str, statement: Statement) -> Text:
    """The content as printed in the report; of a denial or refusal its verb too, without which it means the reverse."""
    styles = dict.fromkeys(statement.content, _weight(statement))
    if statement.stance != "says" or not statement.content:
        apart = [span for span in statement.cue if not any(span.touches(content) for content in statement.content)]
        styles |= dict.fromkeys(apart, REFUSAL if statement.stance != "says" else "")
    found, end = Text(), 0
    for span in sorted(styles):
        if found:
            found.append(" … " if text[end : span.start].strip() else " ")
        found.append(harmless(span.of(text)), styles[span])
        end = span.end
    return found


def way(text: str, statement: Statement) -> Text:
    """The chain from the page inward."""
    return Text.assemble((" ← ", "dim")).join(link(text, each) for each in statement.chain)


def how(text: str, statement: Statement) -> Text:
    """Stance, the cue where it says more, manner and confidence; a thought is not told as said."""
    found = Text() if statement.stance == "says" else Text.assemble((f"✗ {statement.stance}", REFUSAL))
    if not statement.voiced:
        found.append(" · not voiced" if found else "not voiced", "italic")
    elif not found:
        found.append("says")
    cue = " … ".join(harmless(span.of(text)) for span in statement.cue)
    if statement.stance == "says" and cue and cue.lower() not in PLAIN:
        found.append(f" “{cue}”", "dim")
    return found.append(f" · {statement.manner} · {statement.confidence:.0%}", "dim")


def link(text: str, each: Link) -> Text:
    """Who it is: by the words right here where they hold the name, else the name, and the words if they are others."""
    said = harmless(each.mention.of(text)).strip(" ,;:—–") if each.mention else ""
    name, style = harmless(each.name or ""), KINDS[each.kind]
    if not name:
        return Text.assemble((said or _nameless(each), style))
    before, found, after = said.partition(name)
    if found:
        return Text.assemble(before, (name, style), after)
    return Text.assemble((name, style), ("" if _is_short_for(said, name) else f" (“{said}”)", "dim"))


def _nameless(each: Link) -> str:
    return {"outlet": "this report", "unknown": "nobody named"}.get(each.kind) or harmless(each.role or each.kind)


def _is_short_for(said: str, name: str) -> bool:
    """Whether they end in a word of the name: "Mr. Verrick", "the Front"."""
    return not said or said.lower().split()[-1] in name.lower().split()


def _title(report: Report) -> Text:
    """Without a title, the beginning tells which one it is."""
    if report.title:
        return Text(harmless(report.title), "bold")
    start = textwrap.shorten(harmless(report.text[:200]), 60, placeholder=" …")
    return Text(f"no title: {start}", "dim")


def _date(report: Report) -> str:
    """To the minute, if there is one: 2024-03-11 21:40 +02:00."""
    if moment := MOMENT.fullmatch(report.published or ""):
        return " ".join(filter(None, moment.groups())).replace("Z", "UTC")
    return harmless(report.published or "date unknown")


def _sum(record: Record) -> str:
    unnamed = sum(statement.origin.kind == "unnamed" for statement in record.statements)
    refusals = sum(statement.stance != "says" for statement in record.statements)
    counts = (
        (len(record.statements), "statement", "statements"),
        (unnamed, "from unnamed sources", "from unnamed sources"),
        (refusals, "denied or refused", "denied or refused"),
        (len(record.contacts), "contact", "contacts"),
    )
    parts = [f"{count} {one if count == 1 else several}" for count, one, several in counts if count]
    return " · ".join(parts) if parts else "No statements found."


def _weight(statement: Statement) -> str:
    if not statement.voiced:
        return "italic"
    return "dim" if statement.confidence < DOUBTFUL else ""
