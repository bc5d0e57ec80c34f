"""The other pages in the browser."""

import pytest

PAGES = {
    "/": "Where does a story come from?", "/claims": "Claims", "/reports": "Reports", "/contacts": "Who met whom",
    "/plans": "What was announced, and what came of it", "/sources": "On whom it rests", "/search?q=port": "Search for",
    "/judgements": "What people corrected", "/event/1": "Hanne Rusk", "/source/1": "",
    "/claim/1": "The government plans",
}  # fmt: skip


@pytest.mark.parametrize(("address", "heading"), PAGES.items())
def test_every_page_opens_with_nothing_wrong(page, address, heading):
    assert page.goto(address).status == 200
    assert page.locator("h1").inner_text().startswith(heading)
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("address", ["/", "/claims", "/contacts", "/plans", "/sources", "/search?q=port", "/claim/1"])
def test_a_day_chosen_in_the_head_of_a_page_counts_and_stays(page, address):
    page.goto(address)
    page.locator("#as-of").fill("2025-05-06")
    page.locator("#clock button").click()
    page.wait_for_url("**as_of=2025-05-06**")
    assert "Northern Standard" not in page.locator("main").inner_text()
    page.locator("nav[aria-label=Pages] a", has_text="Plans").click()
    page.wait_for_url("**/plans?as_of=2025-05-06")
    assert page.locator(".b-overdue .card").count() == 0
    page.get_by_text("back to today").click()
    page.wait_for_url("**/plans")
    assert "held" in page.locator(".b-over").inner_text()


def test_a_claim_is_drawn_and_its_boxes_lead_to_reports(page):
    page.goto("/claim/1")
    boxes = page.locator("svg.tree .box")
    assert boxes.count() == 13
    assert page.locator("svg.tree .box.copied").count() == 2
    assert page.locator("svg.tree path.copied").count() == 2
    page.locator("svg.tree a", has_text="Tarsholm Today").first.click()
    page.wait_for_url("**/report/2?statement=s1")


def test_the_slider_goes_through_the_days_by_mouse_and_by_keyboard(page):
    page.goto("/contacts")
    assert "occurred" in page.locator("#found").inner_text()
    page.locator("#slider").focus()
    for _ in range(9):
        page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/contacts?as_of=2025-05-11")
    page.wait_for_function("() => document.querySelector('#found').innerText.includes('postponed')")
    assert page.locator("#slider-day").inner_text() == "2025-05-11"
    assert page.locator("#as-of").input_value() == "2025-05-11"
    box = page.locator("#slider").bounding_box()
    page.mouse.click(box["x"] + 3, box["y"] + box["height"] / 2)
    page.wait_for_url("**/contacts?as_of=2025-05-05")
    page.wait_for_function("() => document.querySelector('#found').innerText.includes('planned')")


def test_the_slider_works_without_scripts(page_of, served):
    page = page_of(served["story"], java_script_enabled=False)
    page.goto("/contacts")
    page.locator("#slider").focus()
    page.keyboard.press("Home")
    page.locator("#filter button").click()
    page.wait_for_url("**/contacts?as_of=2025-05-05")


def test_contacts_are_filtered(page):
    page.goto("/contacts")
    page.locator("#of").fill("Stroud")
    page.locator("#status").select_option("cancelled")
    page.locator("#filter button").click()
    page.wait_for_url("**/contacts?**status=cancelled**")
    page.wait_for_function("() => document.querySelector('#found').innerText.includes('No such contacts')")


def test_a_plan_is_followed_to_its_outcome(page):
    page.goto("/plans")
    assert page.locator(".b-over .history li").all_inner_texts() == [
        "2025-05-05 announced: 2025-05-12 Aldmoor Courier",
        "2025-05-11 postponed: 2025-05-12 → 2025-05-19 Meridian",
        "2025-05-20 held: 2025-05-19 Aldmoor Courier",
    ]
    page.locator(".b-over h3 a").click()
    page.wait_for_url("**/event/1")
    assert page.locator("ol.told > li").count() == 6


def test_a_search_is_narrowed_by_what_there_is(page):
    page.goto("/")
    page.locator("#find").fill("port")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=port")
    page.locator(".facets a", has_text="denies").click()
    page.wait_for_url("**stance=denies**")
    assert {text.split()[0] for text in page.locator("blockquote").all_inner_texts()} == {"denies"}
    page.get_by_role("link", name="Names").click()
    page.wait_for_url("**what=actors**")
    assert "Nobody is called so" in page.locator("main").inner_text()


def test_a_source_shows_what_rests_on_it_alone_and_what_came_of_it(page):
    page.goto("/sources")
    page.locator("th a", has_text="Aldmoor Courier").first.click()
    page.wait_for_url("**/source/*")
    text = page.locator("main").inner_text()
    assert "On its word alone" in text and "Other origins have it too" in text
    assert "Contacts told on its word, and what came of them" in text


def test_a_report_is_found_by_its_address(page):
    page.goto("/")
    page.locator("#look").fill("https://www.tarsholmtoday.example/news/port-to-be-sold")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/2")
