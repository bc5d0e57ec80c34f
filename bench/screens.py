"""Pictures of the pages for the README: ``python -m bench.screens`` writes them to ``docs/pictures``.

Of the example story, as whoever follows the README sees it. Chromium has to be there (``CHROMIUM`` names another).
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.readme import ROOT, STORY
from bench.serving import serving
from whence.pipeline import Ledger, add, reports

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb")


@dataclass(frozen=True, slots=True)
class Shot:
    """A page, how large the window is, and its colours."""

    name: str
    address: str
    width: int
    height: int
    colours: str = "light"


SHOTS = (
    Shot("claim", "/claim/1", 1180, 800),
    Shot("report", "/report/2?statement=s1", 1180, 640),
    Shot("plans", "/plans", 1180, 470, "dark"),
    Shot("phone", "/claim/1", 390, 760),
)


def taken(folder: Path) -> None:
    """Write all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        path = f"{place}/whence.db"
        with Ledger.open(path, write=True) as ledger:
            for _ in add(ledger, reports(str(STORY))):
                pass
        with serving(path) as served, sync_playwright() as started:
            program = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = started.chromium.launch(executable_path=program, args=[*ARGUMENTS])
            for shot in SHOTS:
                page = browser.new_page(
                    viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.colours
                )
                page.goto(served.address + shot.address)
                page.screenshot(path=folder / f"{shot.name}.png")
            browser.close()


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--out", type=Path, default=ROOT / "docs/pictures")
    taken(reader.parse_args().out)


if __name__ == "__main__":
    main()
