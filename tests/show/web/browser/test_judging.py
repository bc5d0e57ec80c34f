"""Corrections and their undoing, by hand."""


def origins(page):
    return page.locator(".badge").first.inner_text()


def test_two_origins_are_one_until_that_is_taken_back(desk):
    desk.goto("/claim/1")
    assert origins(desk) == "4 independent origins"
    boxes = desk.get_by_label("choose this statement")
    boxes.nth(0).check()
    boxes.nth(5).check()
    desk.locator("#note").fill("she checked")
    desk.get_by_role("button", name="One origin").click()
    desk.locator(".flash").wait_for()
    assert origins(desk) == "3 independent origins"
    desk.locator(".flash").get_by_role("button", name="Take back").click()
    desk.get_by_text("Correction 1 is taken back.").wait_for()
    assert origins(desk) == "4 independent origins"


def test_a_statement_read_wrongly_counts_nowhere_until_that_is_taken_back(desk):
    desk.goto("/report/4?statement=s3")
    desk.get_by_role("button", name="Read wrongly").click()
    desk.locator(".flash").wait_for()
    assert desk.locator("a.told.on.wrong").count() == 1
    desk.goto("/claim/1")
    assert "Ada Quist" not in desk.locator("main").inner_text()
    desk.goto("/judgements")
    desk.get_by_role("button", name="Take back").click()
    desk.get_by_text("Correction 1 is taken back.").wait_for()
    desk.goto("/claim/1")
    assert "Ada Quist" in desk.locator("main").inner_text()


def test_two_names_are_one(desk):
    desk.goto("/search?q=quist&what=actors")
    desk.get_by_role("link", name="Ada Quist").click()
    desk.locator("#same-as").fill("person: Jens Aubry")
    desk.get_by_role("button", name="They are one").click()
    desk.locator(".flash").wait_for()
    assert "took Jens Aubry for the same" in desk.locator("main").inner_text()
    desk.goto("/claim/1")
    assert origins(desk) == "3 independent origins"


def test_what_was_chosen_wrongly_is_said_with_advice(desk):
    desk.goto("/claim/1")
    desk.get_by_role("button", name="Two origins").click()
    desk.get_by_text("Choose exactly two statements.").wait_for()
    assert [said for said in desk.wrong if "400" not in said] == []
    desk.wrong.clear()


def test_another_site_can_correct_nothing(desk):
    address = desk.url.split("/", 3)
    form = f"""<form method="post" action="{address[0]}//{address[2]}/judgements">
        <input name="verdict" value="wrong statement"><input name="side" value="port-1/s1"><button>go</button></form>"""
    desk.route("http://evil.example/**", lambda route: route.fulfill(content_type="text/html", body=form))
    desk.goto("http://evil.example/")
    desk.get_by_text("go").click()
    desk.get_by_text("Corrections need the token").wait_for()
    desk.wrong.clear()
    desk.goto("/judgements")
    desk.get_by_text("None yet.").wait_for()
