"""A report in the browser: marks at the right words, a statement chosen, with scripts and without."""

import pytest

from tests.show.export.ledgers import story
from whence.pipeline import Ledger, open_report


def told(number):
    """What is told in a report: label and the words of its pieces."""
    with Ledger.open(str(story())) as ledger, ledger.reading() as connection:
        opened = open_report(connection, number)
    text = opened.record.report.text
    return {
        one.telling.label: [span.of(text) for span in one.telling.content]
        for one in opened.placed
    }  # fmt: skip


@pytest.mark.parametrize("number", range(1, 8))
def test_marks_stand_at_the_right_words(page, number):
    page.goto(f"/report/{number}")
    marked = {}
    for mark in page.locator("a.told").all():
        label = mark.get_attribute("href").split("statement=")[1].split("#")[0].split("&")[0]
        marked.setdefault(label, []).append(mark.inner_text())
    whole = {label: "".join(words) for label, words in marked.items()}
    for label, words in told(number).items():
        inner = [other for name, others in told(number).items() if name != label for other in others]
        if not any(other in "".join(words) for other in inner):
            assert whole[label] == "".join(words)
    column = page.locator(".text").bounding_box()
    for mark in page.locator("a.told").all():
        box = mark.bounding_box()
        assert column["x"] - 1 <= box["x"] and box["x"] + box["width"] <= column["x"] + column["width"] + 1


def test_a_chosen_statement_shows_its_chain_and_can_be_shared_and_gone_back_from(page):
    page.goto("/report/2")
    page.get_by_text("The government wants to sell the port").click()
    page.wait_for_selector("#chosen .stations")
    assert page.locator("#chosen .stations li").all_inner_texts() == [
        "Tarsholm Today this page", "Aldmoor Courier outlet", "2 government officials unnamed, the origin",
    ]  # fmt: skip
    assert page.url.endswith("/report/2?statement=s1")
    assert page.locator("#chosen .badge").inner_text() == "4 independent origins"
    assert page.locator(".text .cue").all_inner_texts() == ["reported"]
    assert "Aldmoor Courier" in page.locator(".text .source").all_inner_texts()[0]
    page.reload()
    assert page.locator("a.told.on").count() >= 1
    page.go_back()
    page.get_by_text("Choose a statement").wait_for()


def test_focus_stays_at_the_chosen_words(page):
    page.goto("/report/1")
    page.locator("a.told").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#chosen .stations")
    page.wait_for_function("() => document.activeElement.matches('a.told.on')")


def test_on_a_narrow_window_the_chain_comes_into_view_and_leads_back(page_of, served):
    page = page_of(served["story"], width=390)
    page.goto("/report/1")
    page.locator("a.told").first.click()
    page.wait_for_selector("#chosen .stations")
    page.wait_for_function("() => document.querySelector('#chosen').getBoundingClientRect().top < window.innerHeight")
    page.get_by_text("its words in the text").click()
    assert page.wrong == []


def test_it_works_without_scripts(page_of, served):
    page = page_of(served["story"], java_script_enabled=False)
    page.goto("/report/2")
    page.get_by_text("The government wants to sell the port").click()
    page.wait_for_url("**/report/2?statement=s1#chosen")
    assert "2 government officials" in page.locator("#chosen .stations").inner_text()
    assert page.wrong == []


@pytest.mark.parametrize(("box", "mark"), [("#show-contact", ".text .contact"), ("#show-when", ".text .when")])
def test_marks_can_be_put_away(page, box, mark):
    page.goto("/report/1")
    line = "getComputedStyle(document.querySelector('%s')).textDecorationLine" % mark  # noqa: UP031 - braces of scripts
    assert page.evaluate(line) == "underline"
    page.locator(box).uncheck()
    assert page.evaluate(line) == "none"


def test_versions_and_copies_stand_side_by_side(page):
    page.goto("/report/6")
    page.get_by_role("link", name="Side by side").click()
    page.wait_for_url("**/changes?one=*")
    assert page.locator("table.sides tbody tr").count() > 2
