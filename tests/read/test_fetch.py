import gzip
import socket
import threading
import time

import pytest

from whence.errors import CannotFetch, CannotRead, NoArticle, Refused, WrongLanguage
from whence.read import Reading, address, reports

HERE = Reading(allow_private=True)


def read(url, how=HERE):
    return list(reports(url, how))


def test_a_page_is_fetched_and_read(site, saved):
    site.page("/story", saved("meta"))
    (found,) = read(site.url("/story#comments"))
    assert found.title == "Dam keepers to be heard on Monday"
    assert (found.url, found.origin["url"]) == (site.url("/story"), "address")
    assert found.fetched.endswith("+00:00")
    assert found.origin["fetched"] == "clock"


def test_we_say_who_we_are(site, saved):
    site.page("/story", saved("meta"))
    read(site.url("/story"))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/story"]
    for _, headers in site.asked:
        assert headers["User-Agent"].startswith("Whence/")
        assert headers["Host"] == f"127.0.0.1:{site.port}"


def test_the_host_keeps_its_name_and_is_looked_up_once_a_request(site, saved, monkeypatch):
    asked = []

    def getaddrinfo(host, port, *_, **__):
        asked.append(host)
        address = "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: (
        getaddrinfo(host, *rest) if host == "paper.example" else real(host, *rest, **more)
    ))  # fmt: skip
    site.page("/story", saved("meta"))
    read(site.url("/story", host="paper.example"))
    assert asked == ["paper.example"] * 2  # robots.txt and the page
    assert site.asked[1][1]["Host"] == f"paper.example:{site.port}"


def test_the_name_goes_into_the_greeting_of_tls(monkeypatch):
    heard = []

    def hear():
        connection, _ = server.accept()
        with connection:
            heard.append(connection.recv(4096))

    def getaddrinfo(_, port, *__, **___):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        server.settimeout(10)
        listener = threading.Thread(target=hear)
        listener.start()
        with pytest.raises(CannotFetch, match="paper.example cannot be reached"):
            read(f"https://paper.example:{server.getsockname()[1]}/")
        listener.join()
    assert b"paper.example" in heard[0]


def test_private_addresses_are_refused_unless_allowed(site):
    with pytest.raises(Refused, match="not on the public network"):
        read(site.url("/story"), Reading())
    assert site.asked == []


def test_a_redirect_from_a_public_to_a_private_address_is_refused(site, monkeypatch):
    real = address.is_public
    monkeypatch.setattr(address, "is_public", lambda ip: ip == "127.0.0.1" or real(ip))
    site.moved("/out", "http://10.0.0.1/secret")
    with pytest.raises(Refused, match=r"10\.0\.0\.1 is not on the public network"):
        read(site.url("/out"), Reading(timeout=5))


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://a.example/", "javascript:1", "http://user:secret@a.example/"]
)
def test_a_redirect_to_what_is_not_fetched_is_refused(site, to):
    site.moved("/out", to)
    with pytest.raises(Refused):
        read(site.url("/out"))


@pytest.mark.parametrize("to", ["http://[", "http://a:b:c/", "//", "http://\udcff/"])
def test_a_redirect_to_nonsense_is_one_clear_error(site, to):
    site.answers["/out"] = lambda handler: handler.wfile.write(
        f"HTTP/1.1 302 Found\r\nLocation: {to}\r\n\r\n".encode("latin-1", "surrogateescape")
    )
    with pytest.raises(CannotFetch):
        read(site.url("/out"))


def test_redirects_are_followed_to_the_last(site, saved):
    site.moved("/a", "/b")
    site.moved("/b", site.url("/c"))
    site.page("/c", saved("meta"))
    (found,) = read(site.url("/a"))
    assert found.url == site.url("/c")


def test_redirects_are_not_followed_for_ever(site):
    site.moved("/loop", "/loop")
    with pytest.raises(CannotFetch, match="redirects more than 5 times"):
        read(site.url("/loop"))


@pytest.mark.parametrize(("address", "message"), [
    ("http://user:secret@paper.example/", "user name or password"),
    ("http://", "not an http or https address"),
    ("http:///story", "not an http or https address"),
    ("http://[::1/", "not a web address"),
    ("https://a b.example/", "no such host"),
    ("http://xn--/", "not a web address"),
    ("http://a.example\n/", "not a web address"),
    ("http://127。0。0。1/", "not on the public network"),
    ("http://127.0.0.1:99999/", "has no port 99999"),
    ("http://127.0.0.1:0/", "has no port 0"),
    ("http://no-such-host.invalid/", "no such host"),
    ("http://2130706433/", "not on the public network"),
    ("http://[::ffff:127.0.0.1]/", "not on the public network"),
    ("http://localhost/", "not on the public network"),
])  # fmt: skip
def test_an_address_that_leads_nowhere_good_is_one_clear_error(address, message):
    with pytest.raises(CannotFetch, match=message):
        read(address, Reading())


@pytest.mark.parametrize(("status", "message"), [
    (401, "answers 401. The site keeps"),
    (403, "answers 403. The site keeps"),
    (404, "answers 404. There is no such page"),
    (410, "answers 410. The page was taken down"),
    (429, "answers 429. The site has trouble"),
    (451, "answers 451. The site may not show"),
    (500, "answers 500. The site has trouble"),
    (418, "answers 418. Check the address"),
])  # fmt: skip
def test_an_answer_that_is_no_page_comes_with_advice(site, status, message):
    site.page("/story", b"", status=status)
    with pytest.raises(CannotFetch, match=message):
        read(site.url("/story"))


@pytest.mark.parametrize(("rules", "path", "allowed"), [
    (b"User-agent: *\nDisallow: /private", "/private/1", False),
    (b"User-agent: *\nDisallow: /private", "/open", True),
    (b"User-agent: Whence\nDisallow: /\n\nUser-agent: *\nAllow: /", "/open", False),
    (b"User-agent: Whence\nAllow: /\n\nUser-agent: *\nDisallow: /", "/open", True),
    (b"\xff\xfe nonsense", "/open", True),
    (b"#" + b"x" * 600_000 + b"\nUser-agent: *\nDisallow: /", "/open", True),
])  # fmt: skip
def test_the_rules_of_the_site_are_kept(site, saved, rules, path, allowed):
    site.page("/robots.txt", rules, Content_Type="text/plain")
    site.page(path, saved("meta"))
    if allowed:
        assert len(read(site.url(path))) == 1
    else:
        with pytest.raises(Refused, match="does not let programs fetch"):
            read(site.url(path))
        assert [asked for asked, _ in site.asked] == ["/robots.txt"]


def test_a_site_that_cannot_tell_its_rules_is_left_alone(site, saved):
    site.page("/robots.txt", b"", status=503)
    site.page("/story", saved("meta"))
    with pytest.raises(Refused, match=r"robots.txt answers 503"):
        read(site.url("/story"))


def test_rules_are_asked_for_once(site, saved):
    site.page("/a", saved("meta"))
    site.page("/b", saved("meta"))
    read(site.url("/a"))
    read(site.url("/b"))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]


def test_a_redirect_into_what_the_rules_forbid_is_refused(site, saved):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private")
    site.moved("/open", "/private/1")
    site.page("/private/1", saved("meta"))
    with pytest.raises(Refused, match="does not let programs fetch"):
        read(site.url("/open"))


def test_a_packed_page_is_unpacked(site, saved):
    site.page("/story", gzip.compress(saved("meta")), Content_Encoding="gzip")
    assert len(read(site.url("/story"))) == 1


@pytest.mark.parametrize(("body", "headers"), [
    (b"x" * 200_000, {}),
    (gzip.compress(bytes(50_000_000)), {"Content_Encoding": "gzip"}),
])  # fmt: skip
def test_a_page_that_is_too_large_is_not_taken(site, body, headers):
    site.page("/story", body, **headers)
    with pytest.raises(CannotFetch, match="larger than 100,000 bytes"):
        read(site.url("/story"), Reading(allow_private=True, largest=100_000))


@pytest.mark.parametrize(("body", "coding", "message"), [
    (b"no gzip", "gzip", "arrived damaged"),
    (b"x", "br", r"packed in a way that was not asked for \(br\)"),
    (b"x", "gzip, gzip", "packed in a way"),
])  # fmt: skip
def test_a_badly_packed_page_is_one_clear_error(site, body, coding, message):
    site.page("/story", body, Content_Encoding=coding)
    with pytest.raises(CannotFetch, match=message):
        read(site.url("/story"))


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>cut"])
def test_a_broken_answer_is_one_clear_error(site, answer):
    site.answers["/story"] = lambda handler: handler.wfile.write(answer)
    with pytest.raises(CannotFetch, match="cannot be reached"):
        read(site.url("/story"))


def test_a_server_that_drips_is_left_when_the_time_is_up(site):
    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(100):
            handler.wfile.write(b"<p>")
            time.sleep(0.05)

    def quietly(handler):
        try:
            drip(handler)
        except OSError:
            handler.close_connection = True

    site.answers["/story"] = quietly
    started = time.monotonic()
    with pytest.raises(CannotFetch, match="did not answer within 0.5 seconds"):
        read(site.url("/story"), Reading(allow_private=True, timeout=0.5))
    assert time.monotonic() - started < 4


def test_a_port_that_nobody_listens_on_is_one_clear_error():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(CannotFetch, match="127.0.0.1 cannot be reached"):
        read(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize(("media_type", "message"), [
    ("application/pdf", "is application/pdf, not a page"),
    ("image/jpeg", "is image/jpeg, not a page"),
    ("video/mp4", "is video/mp4, not a page"),
])  # fmt: skip
def test_what_is_no_page_is_not_read(site, media_type, message):
    site.page("/file", b"...", Content_Type=media_type)
    with pytest.raises(CannotRead, match=message):
        read(site.url("/file"))


def test_plain_text_is_read_as_it_is(site):
    site.page("/story.txt", "They met in a café.".encode("cp1252"), Content_Type="text/plain; charset=windows-1252")
    (found,) = read(site.url("/story.txt"))
    assert (found.text, found.url) == ("They met in a café.", site.url("/story.txt"))
    assert found.origin == {"url": "address", "fetched": "clock"}


def test_lines_are_read_as_lines(site):
    site.page("/all", b'{"text": "They met."}\n{"text": "They left."}', Content_Type="application/x-ndjson")
    assert [found.text for found in read(site.url("/all"))] == ["They met.", "They left."]


def test_an_undeclared_type_is_recognised(site, saved):
    site.page("/page", saved("meta"), Content_Type="application/octet-stream")
    site.page("/text", b"They met.", Content_Type="")
    assert read(site.url("/page"))[0].title
    assert read(site.url("/text"))[0].text == "They met."


def test_a_page_without_an_article_says_so(site):
    site.page("/empty", b"<html><body><div id='app'></div><script>run()</script></body></html>")
    with pytest.raises(NoArticle, match="/empty holds no article"):
        read(site.url("/empty"))


def test_a_page_in_another_language_says_so_unless_forced(site):
    story = (
        "<p>Der Minister sagte am Dienstag, die beiden Seiten hätten sich darauf geeinigt, sich erneut zu treffen.</p>"
    )
    site.page("/de", f"<html><body>{story * 5}</body></html>".encode(), Content_Type="text/html; charset=utf-8")
    with pytest.raises(WrongLanguage, match="is in German"):
        read(site.url("/de"))
    assert read(site.url("/de"), Reading(allow_private=True, force=True))
