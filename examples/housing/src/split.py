"""Cuts the sales into rows to learn from, rows to judge on, and rows of later months.

    python src/split.py [--until MONTH]        reads source/ames.csv, writes data/ames/{train,test,later}.csv

MONTH is the last one whose prices are known; by default the one in params.yaml.

A sale is a test row or not by a hash of its parcel number: adding sales never moves one from test to train, so no model
was ever trained on a row that a later one is judged on.
"""

import argparse
import csv
import hashlib
from pathlib import Path

import yaml

split = yaml.safe_load(Path("params.yaml").read_text())["split"]
parser = argparse.ArgumentParser()
parser.add_argument("--until", default=split["until"])
until = parser.parse_args().until


def place_of(sale):
    if sale["sold_at"] > until:
        return "later"
    hashed = int(hashlib.sha256(sale["PID"].encode()).hexdigest()[:8], 16) / 2**32
    return "test" if hashed < split["test_share"] else "train"


with open("source/ames.csv", newline="") as file:
    sales = list(csv.DictReader(file))

Path("data/ames").mkdir(parents=True, exist_ok=True)
for name in ["train", "test", "later"]:
    chosen = [sale for sale in sales if place_of(sale) == name]
    with open(f"data/ames/{name}.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=sales[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(chosen)
    print(f"{name}: {len(chosen)} sales")
