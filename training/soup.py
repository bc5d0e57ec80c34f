"""The mean of the weights of networks that grew from one: ``python -m training.soup OUT.pt ONE.pt OTHER.pt ...``.

Model soups (Wortsman et al. 2022): runs that share their first epochs differ little enough for their mean to be better
than each.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path)
    reader.add_argument("checkpoints", type=Path, nargs="+")
    given = reader.parse_args()
    networks = [torch.load(path, map_location="cpu", weights_only=False)["network"] for path in given.checkpoints]
    mean = {name: torch.stack([network[name] for network in networks]).mean(dim=0) for name in networks[0]}
    torch.save({"network": mean}, given.out)


if __name__ == "__main__":
    main()
