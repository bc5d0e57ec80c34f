"""Names of one report into actors across reports: namings, keys to find actors by, and a table of comparisons."""

from whence.resolve.actors.keys import keys, name_keys
from whence.resolve.actors.matching import matches
from whence.resolve.actors.mentions import parts
from whence.resolve.actors.namings import called, namings
from whence.resolve.actors.spelling import spelling
from whence.resolve.actors.voices import speaks_for, voice_of

__all__ = ["called", "keys", "matches", "name_keys", "namings", "parts", "speaks_for", "spelling", "voice_of"]
