import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.errors import CannotRead, NoArticle, WhenceError
from whence.outlets import all_outlets
from whence.read.opened import Opened
from whence.read.page import report

SENTENCE = (
    "<p>The minister said on Tuesday that the two sides had agreed to meet again within a month, officials said.</p>"
)
STORY = SENTENCE * 6


def test_a_page_with_a_graph_is_read_from_it(saved):
    found = report(Opened("graph.html", saved("graph")))
    assert found.outlet == "The Quayside Post"
    assert found.title == "Ferry strike enters third week as talks ‘stall’"
    assert found.byline == ("Ines Quill", "Harbour News Agency")
    assert found.published == "2025-11-14T10:20:00+00:00"
    assert found.modified == "2025-11-15T08:00:00+01:00"
    assert found.url == "https://www.quaysidepost.example/2025/11/14/ferry-strike"
    assert found.fetched is None
    json_ld = dict.fromkeys(("outlet", "title", "byline", "published", "modified"), "json-ld")
    assert found.origin == {"url": "page"} | json_ld


def test_the_text_is_the_article_in_paragraphs(saved):
    paragraphs = report(Opened("graph.html", saved("graph"))).text.split("\n\n")
    assert [paragraph[:12] for paragraph in paragraphs] == [
        "The strike o",
        "“We were off",
        "The owners d",
        "Mayor Teodor",
    ]


def test_a_page_with_meta_tags_only_is_read_from_them(saved):
    found = report(Opened("meta.html", saved("meta")))
    assert (found.outlet, found.title) == ("Uplands Radio", "Dam keepers to be heard on Monday")
    assert found.byline == ("Pavel Orsk", "Mina Dray")
    assert (found.published, found.modified) == ("2024-03-02T07:15:00+01:00", None)
    assert found.origin == dict.fromkeys(("outlet", "title", "byline", "published"), "meta")


def test_a_page_that_says_nothing_of_itself_still_has_a_text(saved):
    found = report(Opened("bare.html", saved("bare")))
    assert (found.outlet, found.published, found.url, found.byline) == (None, None, None, ())
    assert (found.title, found.origin["title"]) == ("Orchards of the north lose half their crop", "heading")
    assert [paragraph[:10] for paragraph in found.text.split("\n\n")] == ["Growers in", '"The trees', "The govern"]


def test_the_name_of_a_known_domain_counts_more_than_what_the_page_calls_itself(saved):
    known = next(outlet for outlet in all_outlets() if outlet.domains)
    address = f"https://www.{known.domains[0]}/2025/strike"
    found = report(Opened(address, saved("meta"), url=address))
    assert (found.outlet, found.origin["outlet"]) == (known.name, "domain")


@pytest.mark.parametrize(("address", "canonical", "url"), [
    ("https://www.a.example/1?from=mail", "https://www.a.example/1", "https://www.a.example/1"),
    ("https://m.a.example/1", "https://www.a.example/1", "https://www.a.example/1"),
    ("https://a.example/1?from=mail", "/1", "https://a.example/1"),
    ("https://a.example/1", "https://b.example/1", "https://a.example/1"),
    ("https://a.example/1", "javascript:alert(1)", "https://a.example/1"),
    ("https://a.example/1", "http://[", "https://a.example/1"),
    (None, "https://b.example/1", "https://b.example/1"),
    (None, "/1", None),
])  # fmt: skip
def test_a_page_speaks_for_its_own_site_only(address, canonical, url):
    body = f"<html><head><link rel='canonical' href='{canonical}'></head><body>{STORY}</body></html>"
    assert report(Opened("x", body.encode(), url=address)).url == url


@pytest.mark.parametrize(("declared", "charset", "encoding"), [
    ("<meta charset='windows-1252'>", None, "cp1252"),
    ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", None, "iso8859-2"),
    ("<?xml version='1.0' encoding='iso-8859-2'?>", None, "iso8859-2"),
    ("", "koi8-r", "koi8-r"),
    ("<meta charset='utf-8'>", "koi8-r", "koi8-r"),
    ("<meta charset='nonsense'>", None, "utf-8"),
    ("<meta charset='ascii'>", None, "utf-8"),
    ("", None, "utf-16"),
])  # fmt: skip
def test_the_encoding_is_taken_from_the_server_or_the_page(declared, charset, encoding):
    word = {"koi8-r": "Москва", "iso8859-2": "Łódź"}.get(encoding, "café")
    body = f"{declared}<html><body>{STORY}<p>The talks are to be held in {word}, one of them said.</p></body></html>"
    assert f"held in {word}," in report(Opened("x", body.encode(encoding), charset)).text


def test_a_guessed_encoding_is_noted():
    found = report(
        Opened("x", f"<html><body>{STORY}<p>“Café,” she said to him then.</p></body></html>".encode("cp1252"))
    )
    assert found.origin["text"] == "windows-1252"
    assert "“Café,”" in found.text


@pytest.mark.parametrize("body", [
    b"",
    b"   ",
    b"<html></html>",
    b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
    b"<html><body><script>render()</script></body></html>",
    b"\0\0\0",
    b"<",
    b"<html>" + b"<div>" * 100_000,
    b"<html><body>" + b"<b>" * 100_000 + b"text",
])  # fmt: skip
def test_a_page_without_an_article_says_so(body):
    with pytest.raises(NoArticle):
        report(Opened("x.html", body))


@pytest.mark.parametrize("body", [
    "<html><body><div>" + "<div>" * 200 + STORY,
    f"<html><body><div class='{'a ' * 1_000_000}'>{STORY}</div></body></html>",
    f"<html><bo<p>dy><<<div class=>{STORY}<!-- never closed <p>",
    f"<html><body>{STORY}{'<!--' * 100_000}",
    f"<html><body>{STORY}\0\0<p>\x01\x02 &#0; &#xD800; &#99999999;</p></body></html>",
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ) + f"]><html><body>{STORY}<p>&i;</p></body></html>",
    f"<html><head><script type='application/ld+json'>{'[' * 100_000}</script></head><body>{STORY}</body></html>",
])  # fmt: skip
def test_a_hostile_page_gives_its_text_or_one_clear_error(body):
    try:
        found = report(Opened("x.html", body.encode()))
    except NoArticle:
        return
    assert "The minister said on Tuesday" in found.text
    assert len(found.text) < 10_000


@pytest.mark.parametrize(("body", "message"), [
    (b"<p>word</p>" * 60_000, "more than 50,000 elements"),
    (b"<p>2019-11- " * 100_000, "more than 50,000 elements"),
    (b"<p>" + b"2019-11- " * 200_000, "more than 1,000,000 characters of text"),
])  # fmt: skip
def test_a_page_of_unlikely_size_is_not_tried(body, message):
    with pytest.raises(CannotRead, match=message):
        report(Opened("x.html", b"<html><body>" + body))


def test_a_picture_called_html_is_no_page():
    with pytest.raises(CannotRead, match="JPEG picture"):
        report(Opened("x.html", b"\xff\xd8\xff\xe0"))


MARKUP = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<br>", "<table>", "<td>", "<ul><li>", "<h1>", "<title>", "<meta ", "content=",
    "<!--", "<script type='application/ld+json'>", "</script>", '{"@type": "Article",', '"author":', "<time datetime=",
    "<link rel=canonical href=", "property=og:title ", "&amp;", "'", '"', ">", "\0", "The minister said they had met. ",
])  # fmt: skip
PAGES = st.lists(MARKUP | st.text(max_size=5), max_size=60).map(
    lambda parts: b"<html><body>" + "".join(parts).encode("utf-8", "surrogatepass")
)


@settings(max_examples=60, deadline=None)
@given(st.binary() | PAGES)
def test_no_page_crashes(body):
    try:
        assert report(Opened("x.html", body)).text
    except WhenceError as problem:
        assert "x.html" in str(problem)
