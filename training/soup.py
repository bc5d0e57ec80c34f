"""A weighted mean of networks that grew from one: ``python -m training.soup OUT.pt ONE.pt=0.75 OTHER.pt=0.25 ...``.

Model soups (Wortsman et al. 2022): runs that share their first epochs differ little enough for their mean to be better
than each. Without weights all count the same; a head that some do not have is the mean of those that do.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path)
    reader.add_argument("checkpoints", nargs="+", metavar="PATH[=WEIGHT]")
    given = reader.parse_args()
    parts = [checkpoint.partition("=") for checkpoint in given.checkpoints]
    weighted = [
        (torch.load(path, map_location="cpu", weights_only=False)["network"], float(weight or 1))
        for path, _, weight in parts
    ]
    mean = {}
    for name in {name: None for network, _ in weighted for name in network}:
        having = [(network[name], weight) for network, weight in weighted if name in network]
        mean[name] = sum(tensor * weight for tensor, weight in having) / sum(weight for _, weight in having)
    torch.save({"network": mean}, given.out)


if __name__ == "__main__":
    main()
