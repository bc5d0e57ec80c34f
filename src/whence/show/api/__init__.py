"""The questions of the command line over HTTP, answered in JSON: a file for each group of addresses."""

from whence.show.api.routes import OPENAPI, routes

__all__ = ["OPENAPI", "routes"]
