"""Every table and column of the exports, in one place: the writers and docs/exports.md are made from it."""

from __future__ import annotations

from whence.show.export.nouns.table import Column, Table

CHARACTERS = "characters of the report's text, end excluded"

REPORTS = Table(
    "reports",
    "one version of a published article, as it stands at the moment",
    (
        Column("report", "number", "the ledger's number"),
        Column("id", "text", "its own id, the same in every version"),
        Column("version", "number", "1 for the first"),
        Column("outlet", "text", "who published it"),
        Column("title", "text", "headline"),
        Column("published", "text", "ISO 8601 as the page gives it: a day, or a time with its offset"),
        Column("day", "day", "the day of it, from which relative dates are reckoned"),
        Column("modified", "text", "ISO 8601 as the page gives it"),
        Column("fetched", "text", "when it was fetched, ISO 8601"),
        Column("url", "text", "address"),
        Column("byline", "texts", "its authors"),
        Column("text", "text", "what all places are counted in"),
        Column("model", "text", "what analysed it"),
        Column("learnt", "time", "when the ledger took it in"),
    ),
)
STATEMENTS = Table(
    "statements",
    "one place where something is told: a sentence or that-clause of a statement, or a contact that the outlet tells",
    (
        Column("statement", "number", "the ledger's number"),
        Column("report", "number", "where it stands", "reports"),
        Column("label", "text", "its id in the report; s3.1 and s3.2 are parts of the statement s3"),
        Column("told_as", "text", "statement, or contact"),
        Column(
            "claim", "number", "what it puts forward; empty where a person judged that it was read wrongly", "claims"
        ),
        Column("origin", "text", "the independent root that it goes back to", "origins"),
        Column("stance", "text", "says, denies, declines or silent"),
        Column("manner", "text", "direct, indirect or mixed speech; empty for a contact"),
        Column("voiced", "truth", "false for a thought, wish or feeling that nobody is said to have uttered"),
        Column("text", "text", "the words"),
        Column("content", "places", CHARACTERS),
        Column("source", "text", "the words that name who says it"),
        Column("cue", "text", "the words that tell that it is said"),
        Column("confidence", "share", "0 to 1, calibrated"),
        Column("outlet", "text", "who published it"),
        Column("day", "day", "when it was published"),
    ),
)
LINKS = Table(
    "links",
    "one station of the chain that a statement came along",
    (
        Column("statement", "number", "whose chain", "statements"),
        Column("place", "number", "0 for the publishing outlet"),
        Column("last", "truth", "it is the innermost, who said it"),
        Column("kind", "text", "person, organization, outlet, document, unnamed, group or unknown"),
        Column("name", "text", "the fullest form that the report uses"),
        Column("actor", "number", "who that is across reports", "actors"),
        Column("words", "text", "the words that name it here"),
        Column("mention", "places", CHARACTERS),
        Column("count", "number", "how many they are, where nobody is named"),
        Column("role", "text", "what they are called, where nobody is named"),
        Column("affiliation", "text", "the body they belong to, where nobody is named"),
        Column("grounds", "text", "why nobody is named, in the report's words"),
    ),
    known=False,
)
CLAIMS = Table(
    "claims",
    "what statements of several reports have in common",
    (
        Column("claim", "number", "the ledger's number"),
        Column("sentence", "text", "the words that stand for it"),
        Column("statements", "number", "in how many places it is told"),
        Column("reports", "number", "in how many reports"),
        Column("outlets", "number", "in how many outlets"),
        Column("origins", "number", "on how many independent origins it rests"),
        Column("named_origins", "number", "of these, persons, organizations and documents"),
        Column("denied", "truth", "somebody denies it"),
        Column("first_day", "day", "when it was first published"),
        Column("last_day", "day", "when it was last published"),
        Column("differing_numbers", "texts", "the numbers that its statements give, where they differ"),
        Column("differing_dates", "texts", "the dates that its statements give (EDTF), where they differ"),
    ),
)
ORIGINS = Table(
    "origins",
    "one independent root of a claim",
    (
        Column("origin", "text", "claim and key: 7:o12"),
        Column("claim", "number", "whose root", "claims"),
        Column("name", "text", "who it is, in words"),
        Column("kind", "text", "as in links"),
        Column("named", "truth", "a person, organization or document"),
        Column("stance", "text", "says, where anything in it puts the claim forward"),
        Column("statements", "numbers", "what rests on it", "statements"),
        Column("reasons", "texts", "why these were counted as one"),
        Column("perhaps", "texts", "origins of the claim that may be the same, undecided", "origins"),
        Column("perhaps_reasons", "texts", "why, one for each"),
    ),
)
CONTACTS = Table(
    "contacts",
    "a meeting, visit, call, letter, round of talks or summit as one report tells it",
    (
        Column("contact", "number", "the ledger's number"),
        Column("report", "number", "where it stands", "reports"),
        Column("label", "text", "its id in the report"),
        Column("event", "number", "which contact in the world it is", "events"),
        Column("mode", "text", "meeting, visit, call, talks, summit or letter"),
        Column("place", "text", "where"),
        Column("when", "text", "EDTF (ISO 8601-2), a day at the most"),
        Column("status", "text", "planned, possible, ongoing, occurred, cancelled, postponed, denied or unclear"),
        Column("text", "text", "the sentence that tells of it"),
        Column("statements", "numbers", "those in which it is told", "statements"),
        Column("confidence", "share", "0 to 1, calibrated"),
        Column("outlet", "text", "who published it"),
        Column("day", "day", "when it was published"),
    ),
)
PARTIES = Table(
    "parties",
    "one who takes part in a contact",
    (
        Column("contact", "number", "in which", "contacts"),
        Column("place", "number", "0 for the first"),
        Column("name", "text", "the fullest form that the report uses"),
        Column("actor", "number", "who that is across reports", "actors"),
    ),
    known=False,
)
EVENTS = Table(
    "events",
    "one contact in the world, with what became of it",
    (
        Column("event", "number", "the ledger's number"),
        Column("parties", "texts", "as most reports have them"),
        Column("mode", "text", "as in contacts"),
        Column("place", "text", "as most reports have it"),
        Column("when", "text", "the latest date told, EDTF"),
        Column("status", "text", "the latest one told"),
        Column("plan", "truth", "it was told of before it happened"),
        Column("overdue", "truth", "planned for a day that is past, and no report tells what came of it"),
        Column("reports", "number", "how many tell of it"),
        Column("outlets", "number", "of how many outlets"),
        Column("first_day", "day", "when it was first told of"),
        Column("last_day", "day", "when it was last told of"),
    ),
)
CHANGES = Table(
    "changes",
    "a turn in the history of an event",
    (
        Column("event", "number", "of which", "events"),
        Column("place", "number", "0 for the first"),
        Column("day", "day", "when it was published"),
        Column("kind", "text", "announced, moved, postponed, cancelled, on again, denied, held or doubted"),
        Column("words", "text", "what changed"),
        Column("reports", "numbers", "who tell it", "reports"),
    ),
    known=False,
)
ACTORS = Table(
    "actors",
    "a person, organization, outlet, country, place or group across reports",
    (
        Column("actor", "number", "the ledger's number"),
        Column("kind", "text", "person, organization, outlet, country, place or group"),
        Column("name", "text", "the name that it is listed under"),
        Column("names", "texts", "every form, up to 40"),
        Column("roles", "texts", "the offices that reports give"),
        Column("bodies", "texts", "the body of each of these roles, or nothing"),
        Column("same_as", "number", "the actor that a person took it to be", "actors"),
    ),
)
JUDGEMENTS = Table(
    "judgements",
    "a correction by a person",
    (
        Column("judgement", "number", "the ledger's number"),
        Column("question", "text", "same actor, same claim, same origin or wrong statement"),
        Column("left", "text", "an actor as kind and name, or the id of a report and the characters of a place"),
        Column("right", "text", "the other one; empty for a wrong statement"),
        Column("answer", "truth", "whether it is so"),
        Column("by", "text", "who said so"),
        Column("note", "text", "why"),
        Column("made", "time", "when"),
    ),
)
TABLES = {
    table.name: table
    for table in (
        REPORTS, STATEMENTS, LINKS, CLAIMS, ORIGINS, CONTACTS, PARTIES, EVENTS, CHANGES, ACTORS, JUDGEMENTS,
    )
}  # fmt: skip
