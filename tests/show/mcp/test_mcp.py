"""The MCP server, asked by the SDK's own client."""

import asyncio
import os
import sys

import pytest

from tests.show.export.ledgers import HOSTILE, hostile, story
from whence.errors import WhenceError
from whence.pipeline import Ledger
from whence.show.cli.mcp import serve_mcp

mcp = pytest.importorskip("mcp", reason="the protocol's SDK is not installed")
server = pytest.importorskip("whence.show.mcp.server")
COMMAND = ["-c", "import sys; sys.argv[0] = 'whence'; from whence.show.cli.app import main; main()"]


@pytest.fixture(params=[story])
def ask(request):
    """ask("claim", number=1): what a tool answers."""

    def asked(tool, **arguments):
        async def call():
            with Ledger.open(str(request.param())) as ledger:
                async with mcp.Client(server.make(ledger)) as client:
                    return await client.call_tool(tool, arguments)

        return asyncio.run(call())

    return asked


def listed():
    async def call():
        with Ledger.open(str(story())) as ledger:
            async with mcp.Client(server.make(ledger)) as client:
                return (await client.list_tools()).tools

    return asyncio.run(call())


def test_every_tool_only_reads_and_says_what_it_answers():
    tools = {tool.name: tool for tool in listed()}
    assert {*tools} == {"search", "claims", "claim", "contacts", "plans", "source", "report"}
    for tool in tools.values():
        assert (tool.annotations.read_only_hint, tool.annotations.destructive_hint) == (True, False)
        assert tool.description and tool.output_schema["properties"]


def test_a_claim_comes_with_its_origins_and_their_quotes(ask):
    found = ask("claim", number=1).structured_content
    assert (found["independent_origins"], found["reports"]) == (4, 6)
    assert found["denied_by"] == ["Ada Quist", "Jens Aubry"]
    first = found["origins"][0]
    assert first["name"] == "2 government officials, to Aldmoor Courier"
    assert first["quotes"][0]["address"] == "https://www.aldmoorcourier.example/2025/05/05/aldmoor-port-sale"
    assert first["quotes"][1]["chain"] == "Tarsholm Today ← Aldmoor Courier ← 2 government officials"
    assert found["copies"] == ["The Quillport Gazette, 2025-05-12: 100% of its words stand in Meridian, 2025-05-11"]


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("claims", {"about": "port of Tarsholm", "limit": 1}, "340 million crowns"),
        ("claims", {"as_of": "2025-05-05"}, "Aldmoor Courier"),
        ("contacts", {"one": "Rusk", "other": "Stroud"}, "postponed: 2025-05-12 → 2025-05-19"),
        ("contacts", {"status": "planned", "as_of": "2025-05-10"}, "'status': 'planned'"),
        ("plans", {"as_of": "2025-05-13"}, "'status': 'postponed'"),
        ("source", {"name": "Aldmoor Courier"}, "'standing': 'confirmed'"),
        ("report", {"report": "port-1"}, "The port employs 2,100 people."),
        ("search", {"words": "calendar"}, "The minister’s calendar is full"),
        ("search", {"words": "port", "what": "reports"}, "Port to be sold, newspaper says"),
        ("search", {"words": "aub", "what": "actors"}, "Jens Aubry"),
    ],
)
def test_each_tool_answers_with_words_of_the_reports(ask, tool, arguments, words):
    found = ask(tool, **arguments)
    assert not found.is_error
    assert words in str(found.structured_content)


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("claim", {"number": 99}, "the ledger holds no claim 99"),
        ("claim", {"number": 1, "as_of": "2000"}, "the ledger holds no claim 1 at that moment"),
        ("report", {"report": "nix"}, "the ledger holds no report nix"),
        ("source", {"name": "Nobody Known"}, "the ledger knows nobody called Nobody Known"),
        ("plans", {"as_of": "soon"}, "as_of 'soon' is no date. Write it as 2025-11-14"),
        ("claims", {"limit": 1000}, "less than or equal to 25"),
        ("search", {"words": "x" * 1000}, "at most 400 characters"),
        ("search", {"words": "port", "what": "secrets"}, "statements"),
    ],
)
def test_what_cannot_be_answered_is_said_with_advice(ask, tool, arguments, words):
    found = ask(tool, **arguments)
    assert found.is_error
    assert words in found.content[0].text


@pytest.mark.parametrize("ask", [hostile], indirect=True)
def test_hostile_text_stays_in_the_fields_of_quotes(ask):
    found = ask("claims", limit=25).structured_content
    assert any(HOSTILE[:1] in str(claim["origins"]) for claim in found["claims"])
    assert len(str(found)) < 100_000


def test_a_claim_of_many_statements_stays_small(ask, monkeypatch):
    monkeypatch.setattr("whence.show.mcp.brief.ALL_QUOTES", 8)
    found = ask("claim", number=1).structured_content
    assert sorted((len(one["quotes"]), one["more"]) for one in found["origins"]) == [(1, 0), (1, 0), (2, 0), (2, 3)]


def test_a_long_report_comes_in_parts(ask, monkeypatch):
    monkeypatch.setattr("whence.show.mcp.brief.TEXT", 100)
    first = ask("report", report="port-1").structured_content
    second = ask("report", report="port-1", offset=first["next_offset"]).structured_content
    assert (len(first["text"]), first["next_offset"]) == (100, 100)
    whole = first["text"] + second["text"]
    assert whole.startswith("The government plans to sell") and len(whole) == 200


def test_it_runs_over_standard_input_and_output():
    async def call():
        parameters = mcp.StdioServerParameters(
            command=sys.executable, args=[*COMMAND, "mcp", "--ledger", str(story())], env={**os.environ}
        )
        async with mcp.Client(mcp.stdio_client(parameters)) as client:
            return await client.call_tool("claims", {"limit": 1})

    found = asyncio.run(call())
    assert found.structured_content["claims"][0]["independent_origins"] == 4


def test_without_the_sdk_there_is_advice(monkeypatch):
    monkeypatch.setitem(sys.modules, "mcp", None)
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    monkeypatch.delitem(sys.modules, "whence.show.mcp.server", raising=False)
    with pytest.raises(WhenceError, match=r'SDK is not installed\. Install it with: pip install "whence\[mcp\]"\.'):
        serve_mcp(ledger=str(story()))
