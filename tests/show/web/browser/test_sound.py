"""For everybody: by keyboard alone, axe-core's checks, narrow windows, hostile reports."""

import pytest

PAGES = [
    "/", "/claims", "/claim/1", "/reports", "/report/1", "/report/2?statement=s1", "/contacts", "/plans",
    "/plans?as_of=2025-05-14", "/sources", "/source/1", "/search?q=port", "/search?q=aub&what=actors", "/judgements",
    "/event/1", "/changes?one=5&other=7",
]  # fmt: skip
HOSTILE = [
    "/",
    "/claims",
    "/claim/1",
    "/report/1",
    "/report/2?statement=s1",
    "/contacts",
    "/plans",
    "/sources",
    "/event/1",
]


@pytest.mark.slow
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious(page_of, served, width, colours):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = page_of(served["story"], width, color_scheme=colours, bypass_csp=True)
    for address in PAGES:
        page.goto(address)
        found = axe.run(page).response["violations"]
        assert [
            (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}
        ] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.slow
def test_axe_finds_nothing_serious_where_corrections_are_made(desk):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = desk.context.browser.new_context(bypass_csp=True, storage_state=desk.context.storage_state())
    page = context.new_page()
    for address in ("/claim/1", "/report/1?statement=s1", "/source/2", "/judgements"):
        page.goto(desk.url.rsplit("/", 1)[0] + address)
        found = axe.run(page).response["violations"]
        assert [
            (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}
        ] == [], address
    context.close()


def test_a_story_is_traced_by_keyboard_alone(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash === '#main'")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('article.entry h3 a')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "what has the focus is seen"
    page.keyboard.press("Enter")
    page.wait_for_url("**/claim/1")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('ol.told a.report')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/1?statement=s1")
    page.locator("#chosen .stations").wait_for()


@pytest.mark.parametrize("address", HOSTILE)
def test_hostile_reports_run_nothing_and_ask_nobody(page_of, served, address):
    page = page_of(served["hostile"])
    assert page.goto(address).status == 200
    assert page.wrong == []
    assert page.locator("script").count() == 2
    assert page.evaluate("document.querySelectorAll('[onerror], [onclick], [style]').length") == 0


def test_the_policy_holds(page):
    page.goto("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.broken = 1\">')")
    page.evaluate(
        "document.body.appendChild(Object.assign(document.createElement('script'), {textContent: 'window.broken = 1'}))"
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.broken") is None
    assert any("Content Security Policy" in said for said in page.wrong)
    page.wrong.clear()


@pytest.mark.parametrize("address", ["/claim/1", "/report/1?statement=s1", "/plans"])
def test_dark_is_dark_and_light_is_light(page_of, served, address):
    def lightness(colours):
        page = page_of(served["story"], color_scheme=colours)
        page.goto(address)
        red, green, blue = page.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
        )
        return (red + green + blue) / 3

    assert lightness("dark") < 60 < 200 < lightness("light")
