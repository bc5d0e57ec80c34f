"""Ledgers to be exported: the example story, and one that is hostile in every field."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from whence.pipeline import EXAMPLES, Ledger, add, judge, keep, reports
from whence.records import (
    NOW,
    STATUSES,
    Contact,
    Entity,
    Judgement,
    Link,
    Record,
    Report,
    Span,
    Statement,
    Time,
)

HOSTILE = 'a\r\nATTENDEE:mailto:x@y.example\x00\t"b"; <script>c</script>\u2028\ud800=1+1,\\n\x85'
WHENS = (
    None, "2031-05-12", "2031-05-12/2031-05-14", "2031-05", "2031", "2031-22", "203X", "2031-05-12~", "2031-05-12/..",
    "../2031-05-12", "9999-12-31", "9999-12-30/9999-12-31", "2031-02-30", "nonsense\r\nX:1",
)  # fmt: skip


SYLLABLES = ("Bor", "Dim", "Fal", "Gus", "Kel", "Lun", "Mip", "Nor", "Pev", "Ruk", "Sot", "Tav", "Vin", "Zed")


@cache
def _folder():
    return TemporaryDirectory()


@cache
def story():
    """The invented story of the port."""
    path = Path(_folder().name) / "story.db"
    with Ledger.open(str(path), write=True) as ledger:
        assert len([*add(ledger, reports(str(EXAMPLES / "story.jsonl")))]) == 7
    return path


@cache
def hostile():
    """Contacts of every status and date, told by reports whose every field tries to break out."""
    path = Path(_folder().name) / "hostile.db"
    with Ledger.open(str(path), write=True) as ledger:
        rows = [*((status, "2031-05-12") for status in STATUSES), *(("planned", when) for when in WHENS)]
        for number, (status, when) in enumerate(rows):
            keep(ledger, told(number, status, when))
        keep(ledger, Record(Report("", "bare"), (), ()))
    return path


@cache
def corrected():
    """Three names that a person took for one, of which the first stands in no report any more; a wrong statement."""
    path = Path(_folder().name) / "corrected.db"
    with Ledger.open(str(path), write=True) as ledger:
        rows = (
            ("a", person(0), "raine"),
            ("b", person(1), "haile"),
            ("c", person(2), "raine"),
            ("a", person(3), "snowe"),
        )
        for id, name, what in rows:
            text = f"It {what}d, {name} said."
            said, named = Span(0, 9), Span(11, 11 + len(name))
            chain = (Link("outlet", "Quell Post"), Link("person", name, named))
            statement = Statement("s1", (named,), (), (said,), "indirect", "says", chain)
            keep(ledger, Record(Report(text, id, "Quell Post"), (statement,), (Entity(named, "person", name),)))
        for other in (person(1), person(2)):
            judge(ledger, Judgement("same actor", f"person: {person(0)}", f"person: {other}", answer=True))
        judge(ledger, Judgement("wrong statement", "b/s1", "", answer=True))
    return path


def person(number):
    """Somebody whose names nobody else has."""
    first, last = divmod(number, len(SYLLABLES))
    other = SYLLABLES[(last + 3 + first) % len(SYLLABLES)].lower()
    return f"{other.title()}a{SYLLABLES[last].lower()} {SYLLABLES[last]}o{other}"


def told(number, status, when):
    """A report whose parties nobody else has, so that it is an event of its own."""
    id, ada, ben = str(number), person(2 * number), person(2 * number + 1)
    text = f"{HOSTILE} {ada} met {ben} 🌤️, said Cy {HOSTILE}."
    at = text.index("met")
    content, name = Span(0, at + 3), Span(at - len(ada) - 1, at - 1)
    chain = (Link("outlet", HOSTILE + id), Link("person", f"Cy {HOSTILE}", Span(at + 5, at + 8)))
    statement = Statement("s1", (), (Span(at, at + 3),), (content, Span(at + 4, at + 6)), "direct", "denies", chain)
    contact = Contact(
        "c1", (Span(at, at + 3),), "visit", (ada, ben), HOSTILE, when, status, ("s1",), 0.5,
        (name, Span(at + 4, at + 4 + len(ben))), Span(0, 1), Span(1, 2),
    )  # fmt: skip
    url = [f"javascript:alert({id})", f'https://x.example/{id}/"><a b{{c}}\r\n', None][number % 3]
    published = f"2031-05-{number + 1:02}T23:30:00-05:00"
    report = Report(
        text, f"../{id}\r\n{HOSTILE}", HOSTILE + id, HOSTILE, published, None, "never", url,
        (HOSTILE, f"{HOSTILE}{id} newsroom"),
    )  # fmt: skip
    entities = (Entity(name, "person", ada), Entity(content, "organization", HOSTILE))
    return Record(report, (statement,), entities, "m", (contact,), (Time(Span(1, 2), when),))


def text_of(format, path, moment=NOW):
    """What a format of one file writes."""
    with Ledger.open(str(path)) as ledger, ledger.reading() as connection:
        return "".join(format.text(connection, moment))


def folder_of(format, path, folder, moment=NOW):
    """What a format of several files writes."""
    with Ledger.open(str(path)) as ledger, ledger.reading() as connection:
        format.folder(connection, moment, folder)
    return folder
