"""Measure everything and keep it: ``python -m bench.run --shared ../shared``; then ``python -m bench.readme``.

``results.json`` beside this file holds the last run; the README's table is made from it.
"""

from __future__ import annotations

import argparse
import json
import platform
from pathlib import Path

from bench import attribution, copies, names, plans, speed, statements, stories, syntax, times
from whence.analyse.encoder import encoder

PARTS = {
    "attribution": attribution.measure,
    "statements": statements.measure,
    "names": names.measure,
    "syntax": syntax.measure,
    "times": times.measure,
    "copies": copies.measure,
    "stories": stories.measure,
    "plans": plans.measure,
    "speed": speed.measure,
}
RESULTS = Path(__file__).with_name("results.json")


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/ and gold/")
    reader.add_argument("--only", choices=PARTS, action="append", help="these parts, the others as they were")
    given = reader.parse_args()
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {"figures": {}}
    for part in given.only or PARTS:
        results["figures"] |= PARTS[part](given.shared)
    results["model"] = encoder().version
    results["machine"] = f"{platform.machine()}, {platform.python_implementation()} {platform.python_version()}"
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    for name, value in results["figures"].items():
        print(f"{name:50} {value}")


if __name__ == "__main__":
    main()
