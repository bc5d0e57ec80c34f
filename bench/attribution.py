"""PolNeAR: sources, cues, contents and their relations, against the dev part."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.scored import number, output_of, read_all, written


def measure(shared: Path) -> dict[str, float]:
    """F1 in per cent, from ``score_attribution.py`` over the whole pipeline's records."""
    script, folder = shared / "gold/score_attribution.py", shared / "corpora/polnear/dev"
    with tempfile.TemporaryDirectory() as place:
        lines = Path(place) / "polnear.jsonl"
        lines.write_text(output_of(script, "reports", folder), "utf-8")
        found = read_all(lines)
    with written(found) as records:
        printed = output_of(script, "score", folder, records)
    print(printed)
    figures = {f"polnear {role} exact": number(printed, role, "exact") for role in ("source", "cue", "content")}
    return figures | {f"polnear relation {how}": number(printed, "relation", how) for how in ("overlap", "exact")}
