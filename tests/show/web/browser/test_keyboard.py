"""By keyboard alone: all that can be done is reached, and one sees where one is."""

import pytest

# What has the focus: its place in the document, and whether that is seen. On the button within a field of a date the
# browser draws a line of its own, which no script sees.
FOCUS = """() => {
    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
    return at === document.body ? null : {
        place: [...document.querySelectorAll('*')].indexOf(at),
        name: at.outerHTML.slice(0, 120),
        seen: (at.type === 'date' && !at.matches(':focus-visible')) || (
            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.height > 0
            && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight),
    };
}"""
REACHED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"


@pytest.mark.parametrize(
    "address", ["/", "/claim/1", "/report/2?statement=s1", "/contacts", "/plans", "/search?q=port"]
)
def test_everything_is_reached_in_its_order_and_seen(page, address):
    page.emulate_media(reduced_motion="reduce")  # else the page still moves when it is looked at
    page.goto(address)
    page.evaluate("document.activeElement.blur()")
    focused = []
    for _ in range(400):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUS)
        if now is None:
            break
        focused.append(now)
    assert [one["name"] for one in focused if not one["seen"]] == []
    places = list(dict.fromkeys(one["place"] for one in focused))
    assert places == sorted(places)
    assert len(places) == page.locator(REACHED).evaluate_all("all => all.filter(one => one.checkVisibility()).length")


def test_a_day_is_chosen(page):
    page.goto("/plans")
    page.locator("#as-of").focus()
    page.keyboard.type("05142025")
    page.keyboard.press("Enter")
    page.wait_for_url("**/plans?as_of=2025-05-14")
    assert "postponed" in page.locator("main").inner_text()


def test_a_correction_is_made_and_taken_back(desk):
    desk.goto("/report/4?statement=s3")
    desk.get_by_role("button", name="Read wrongly").focus()
    desk.keyboard.press("Enter")
    desk.locator(".flash").wait_for()
    desk.locator(".flash").get_by_role("button", name="Take back").focus()
    desk.keyboard.press("Space")
    desk.get_by_text("Correction 1 is taken back.").wait_for()
    assert desk.url.split("?")[0].endswith("/report/4")
    assert "statement=s3" in desk.url
