"""The text on a report's page is the report's, letter for letter, and each mark covers its span of it."""

import pytest

from tests.show.export.ledgers import story
from whence.pipeline import Ledger, open_report

# The text with a line's end after each paragraph, and where in it each marked element begins and ends.
READ = """() => {
    const found = {text: '', told: [], contact: [], when: []};
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) { found.text += node.data; return; }
        const start = [...found.text].length;
        for (const child of node.childNodes) walk(child);
        const end = [...found.text].length;
        for (const role of ['told', 'contact', 'when'])
            if (node.classList.contains(role)) found[role].push([start, end, node.getAttribute('href') || '']);
    };
    for (const line of document.querySelectorAll('.text > p')) { walk(line); found.text += '\\n'; }
    return found;
}"""


def squeezed(text):
    """The text without empty lines, and where each letter of the whole one is in it."""
    kept, place = "", {}
    for at, letter in enumerate(text):
        if letter != "\n" or (kept and kept[-1] != "\n"):
            place[at] = len(kept)
            kept += letter
    return kept, place


def covered(stretches):
    """The letters under some stretches."""
    return {at for start, end, *_ in stretches for at in range(start, end)}


@pytest.mark.parametrize("number", range(1, 8))
def test_marks_cover_their_spans(page, number):
    with Ledger.open(str(story())) as ledger, ledger.reading() as connection:
        opened = open_report(connection, number)
    record = opened.record
    text, place = squeezed(record.report.text)

    def letters(spans):
        return {
            place[at] for span in spans for at in range(span.start, span.end) if at in place and text[place[at]] != "\n"
        }

    page.goto(f"/report/{number}")
    shown = page.evaluate(READ)
    assert shown["text"].strip("\n") == text.strip("\n")
    assert covered(shown["told"]) == letters(span for one in opened.placed for span in one.telling.content)
    assert covered(shown["contact"]) == letters(span for one in record.contacts for span in one.trigger)
    assert covered(shown["when"]) == letters(one.span for one in record.times)
    for one in opened.placed:
        label = one.telling.label
        mine = [each for each in shown["told"] if f"statement={label}" in each[2].replace("#", "&").split("&")[0]]
        assert mine and covered(mine) <= letters(one.telling.content), label
