import json

import pytest

from whence.read.jsonld import address_of, article, name_of

ARTICLE = '{"@type": "NewsArticle", "headline": "Talks fail"}'


@pytest.mark.parametrize(("script", "headline"), [
    (ARTICLE, "Talks fail"),
    (f"[{ARTICLE}]", "Talks fail"),
    (f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}', "Talks fail"),
    (f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}', "Talks fail"),
    (f"<!-- {ARTICLE} -->", "Talks fail"),
    (f"//<![CDATA[\n{ARTICLE}\n//]]>", "Talks fail"),
    (f"{ARTICLE} }}, // for branded pages", "Talks fail"),
    ('{"@type": "NewsArticle", "keywords": ["a", ], "headline": "Talks fail", }', "Talks fail"),
    ('{"@type": "NewsArticle", "headline": "Talks\nfail"}', "Talks\nfail"),
    ('{"@type": ["Thing", "https://schema.org/OpinionNewsArticle"], "headline": "Talks fail"}', "Talks fail"),
    (f'[{{"@type": "Article", "headline": "Other"}}, {ARTICLE[:-1]}, "datePublished": "2025-11-14"}}]', "Talks fail"),
    ('{"@type": "Recipe", "headline": "Soup"}', None),
    ('{"@type": {"odd": 1}}', None),
    ("not json", None),
    ("", None),
    ("[" * 100_000, None),
    ('{"@graph": ' * 5000 + "1" + "}" * 5000, None),
    ('"text"', None),
])  # fmt: skip
def test_the_article_is_found_however_it_is_packed(script, headline):
    assert article([script]).get("headline") == headline


def test_references_are_followed_one_step():
    graph = [
        {"@type": "Article", "author": [{"@id": "#a"}], "publisher": {"@id": "#gone"}},
        {"@id": "#a", "@type": "Person", "name": "Ines Quill", "worksFor": {"@id": "#a"}},
    ]
    found = article([json.dumps({"@graph": graph})])
    assert found["author"][0]["name"] == "Ines Quill"
    assert name_of(found["publisher"]) is None


@pytest.mark.parametrize(("publisher", "name"), [
    ("The Post", "The Post"),
    ({"name": " The\n Post "}, "The Post"),
    ([{"logo": "x"}, {"name": "The Post"}], "The Post"),
    ({"name": {"@value": "The Post"}}, None),
    ("", None),
    (None, None),
    (5, None),
])  # fmt: skip
def test_a_publisher_has_a_name(publisher, name):
    assert name_of(publisher) == name


@pytest.mark.parametrize(("fields", "address"), [
    ({"url": "https://a.example/1"}, "https://a.example/1"),
    ({"mainEntityOfPage": "https://a.example/1"}, "https://a.example/1"),
    ({"url": "", "mainEntityOfPage": {"@type": "WebPage", "@id": "https://a.example/1"}}, "https://a.example/1"),
    ({"url": ["https://a.example/1"]}, None),
    ({}, None),
])  # fmt: skip
def test_an_article_gives_its_address(fields, address):
    assert address_of(fields) == address


def test_a_script_of_blanks_costs_no_time():
    assert article(["," + " " * 2_000_000 + "x"]) == {}
