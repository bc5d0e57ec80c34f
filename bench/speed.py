"""Time and memory: the pipeline over the bare encoder, reports a second, the start of the command."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.scored import output_of
from whence.analyse import analyse
from whence.analyse.encoder import INPUTS, OUTPUTS, batches, encoder
from whence.analyse.pieces import paragraphs
from whence.records import Report

WORDS = 700
ROUNDS = 3


def measure(shared: Path) -> dict[str, float]:
    """Ratios and rates of one run on this machine, the median of three rounds taken in turn."""
    texts = [_cut(text) for text in _texts(shared)]
    return {
        "pipeline over bare encoder": _ratio(texts, threads=1),
        "pipeline over bare encoder, two threads": _ratio(texts, threads=2),
        "reports a second": round(sorted(_command(texts) for _ in range(ROUNDS))[ROUNDS // 2], 1),
        "peak memory MB": round(_peak(texts)),
        "start of one short report s": round(sorted(_start() for _ in range(5))[2], 2),
    }


def _texts(shared: Path) -> list[str]:
    script, folder = shared / "gold/score_attribution.py", shared / "corpora/polnear/dev"
    return [json.loads(line)["text"] for line in output_of(script, "reports", folder).splitlines()]


def _cut(text: str) -> str:
    """About 700 words, whole paragraphs; a shorter article is repeated."""
    kept: list[str] = []
    while sum(len(line.split()) for line in kept) < WORDS:
        for line in text.splitlines():
            if sum(len(each.split()) for each in kept) < WORDS:
                kept.append(line)
    return "\n".join(kept)


def _ratio(texts: list[str], threads: int) -> float:
    """The median of rounds taken in turn, in one process; of one thread is what each core runs of many reports."""
    ratios = sorted(_pipeline(texts, threads) / _bare(texts, threads) for _ in range(ROUNDS))
    return round(ratios[ROUNDS // 2], 2)


def _pipeline(texts: list[str], threads: int) -> float:
    analyse(Report(texts[0]), threads)
    start = time.perf_counter()
    for text in texts:
        analyse(Report(text), threads).to_json()
    return time.perf_counter() - start


def _bare(texts: list[str], threads: int) -> float:
    """The encoder alone on the same texts, its inputs made beforehand."""
    model = encoder(threads)
    inputs = [batch for text in texts for batch in batches(paragraphs(text))]
    start = time.perf_counter()
    for batch in inputs:
        model.session.run(list(OUTPUTS), dict(zip(INPUTS, batch, strict=True)))
    return time.perf_counter() - start


def _command(texts: list[str]) -> float:
    """Reports a second of ``whence read --json``, start and all, over a file of 168 reports."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts * 2))
        file.flush()
        start = time.perf_counter()
        _whence("read", "--json", file.name)
        return len(texts) * 2 / (time.perf_counter() - start)


def _peak(texts: list[str]) -> float:
    """Peak resident memory of reading the reports in one process."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts))
        file.flush()
        code = "import sys, resource; from whence.show.cli.app import main\ntry:\n main()\nexcept SystemExit: pass\n" \
               "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)"  # fmt: skip
        call = [sys.executable, "-c", code, "read", "--json", "--workers", "1", file.name]
        said = subprocess.run(call, check=True, capture_output=True, text=True).stderr
    return float(said.strip().splitlines()[-1])


def _start() -> float:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("The bridge will open on Monday, the mayor said. “It took years,” she told reporters.\n")
        file.flush()
        start = time.perf_counter()
        _whence("read", file.name)
        return time.perf_counter() - start


def _whence(*arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / "whence"), *arguments], check=True, capture_output=True)
