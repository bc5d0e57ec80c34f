"""``whence serve``: the ledger in a browser."""

from __future__ import annotations

import ipaddress
import os
import secrets
import socket
from typing import Annotated

import typer
from rich.text import Text

from whence.errors import WhenceError, WrongCall
from whence.pipeline import Ledger
from whence.show.cli.options import LedgerPlace, say
from whence.show.settings import ledger_at, token_given

HOST, PORT = "127.0.0.1", 8765
WAITING = 512  # connections that are not taken yet


def serve(
    *,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Where it listens.")] = HOST,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any that is free.")] = PORT,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="NAME", help="Another name that it may be called by; may be repeated."),
    ] = None,
    writable: Annotated[
        bool, typer.Option("--writable", help="Take corrections from who holds the token (WHENCE_TOKEN, or a new one).")
    ] = False,
    ledger: LedgerPlace = None,
) -> None:
    """Show the ledger in a browser, and answer programs under /api. Only this machine reaches it, unless you say so."""
    from whence.show.web.serving import run  # noqa: PLC0415 - its libraries take longer than most commands

    where, names = ledger_at(ledger), tuple(allow_host or ())
    _check(host, names)
    token = (token_given() or secrets.token_urlsafe(24)) if writable else None
    if writable:
        Ledger.open(where).close()  # it is not made where there is none
        Ledger.open(where, write=True).close()
    with Ledger.open(where) as opened, _listening(host, port) as listening:
        address = f"http://{_shown(host)}:{listening.getsockname()[1]}"
        say([Text(f"{opened.where} is shown at {address}"), Text("Ctrl+C ends it.", "dim")])
        if token:
            say([Text(f"To correct what is wrong, open {address}/enter?token={token}")])
        run(opened, listening, (where, token), (_shown(host), *names))


def _check(host: str, names: tuple[str, ...]) -> None:
    """Who listens to the network has to say by which name."""
    if not _is_local(host) and not names:
        raise WrongCall(
            f"{host} is reached from other machines, which need a name for it",
            "Give the name that stands in their address bar: --allow-host NAME.",
        )


def _is_local(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        made = socket.create_server((host, port), family=family, backlog=WAITING)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else a page waits 40 ms for a packet to fill up
        return made
    except (OSError, OverflowError) as problem:
        told = os.strerror(problem.errno) if isinstance(problem, OSError) and problem.errno else str(problem)
        raise WhenceError(
            f"{host} port {port} cannot be listened to: {told}", "Choose another with --port."
        ) from problem
