"""Pictures of the pages for the README: ``python -m bench.screens`` writes them to ``docs/pictures``.

Of the example story, as whoever follows the README sees it. Chromium has to be there (``CHROMIUM`` names another).
"""

from __future__ import annotations

import argparse
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, sync_playwright

from bench.ledgers import filled
from bench.readme import ROOT, STORY
from bench.serving import serving

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb")
SCALE = 0.8  # a README is about 900 points wide, and the pictures are to stay small
WINDOW = 1400  # points of height, so that nothing scrolls by itself: Chromium cuts borders of such parts when it scales


@dataclass(frozen=True, slots=True)
class Shot:
    """The upper part of a page, how much of it, and its colours."""

    name: str
    address: str
    width: int
    height: int
    colours: str = "light"
    scale: float = SCALE


SHOTS = (
    Shot("claim", "/claim/1", 1180, 850),
    Shot("report", "/report/2?statement=s1", 1180, 730),
    Shot("contacts", "/contacts", 1180, 640),
    Shot("plans", "/plans", 1180, 520, "dark"),
    Shot("phone", "/claim/1", 390, 920, scale=1),
)


def taken(folder: Path) -> None:
    """Write all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with filled([STORY]) as ledger, serving(ledger.where) as served, sync_playwright() as started:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = started.chromium.launch(executable_path=program, args=[*ARGUMENTS])
        for shot in SHOTS:
            _take(browser, served.address, shot, folder)
        browser.close()


def _take(browser: Browser, address: str, shot: Shot, folder: Path) -> None:
    page = browser.new_page(
        viewport={"width": shot.width, "height": WINDOW}, color_scheme=shot.colours, device_scale_factor=shot.scale
    )
    answer = page.goto(address + shot.address)
    assert answer and answer.ok, shot.address
    part = FloatRect(x=0, y=0, width=shot.width, height=shot.height)
    page.screenshot(path=folder / f"{shot.name}.png", clip=part)
    page.close()


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--out", type=Path, default=ROOT / "docs/pictures")
    taken(reader.parse_args().out)


if __name__ == "__main__":
    main()
