"""The server that runs the program."""

from __future__ import annotations

import gc
import socket

import uvicorn

from whence.pipeline import Ledger
from whence.show.desk import Desk
from whence.show.web.app import LOCAL, make
from whence.show.web.frame import ready

AT_MOST = 400  # connections; more are told to come again
PATIENCE = 5  # seconds that an idle connection stays, and that the last answers may take when it ends


def run(ledger: Ledger, listening: socket.socket, desk: tuple[str, str | None], hosts: tuple[str, ...]) -> None:
    """Serve until stopped. ``desk``: where corrections go, and the token; without one none are taken."""
    place, token = desk
    program = make(ledger, Desk(place, token) if token else None, tuple(dict.fromkeys((*LOCAL, *hosts))))
    ready()
    gc.collect()
    gc.freeze()  # what is there now stays: collections need not go through it while a page is made
    settings = uvicorn.Config(
        program,
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=AT_MOST,
        timeout_keep_alive=PATIENCE,
        timeout_graceful_shutdown=PATIENCE,
    )
    uvicorn.Server(settings).run(sockets=[listening])
