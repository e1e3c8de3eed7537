"""What training, scoring and serving share: how a sale becomes features, and how predictions are written."""

import csv
import math


def read_sales(path):
    """Reads a CSV of sales as a list of dicts of text."""
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def features_of(sales, names):
    """Turns sales, as text or as JSON, into what DictVectorizer takes: numbers stay numbers, words become 0/1 columns."""
    return [{name: to_value(sale[name]) for name in names} for sale in sales]


def to_value(given):
    if given is None or given == "":
        return math.nan
    try:
        return float(given)
    except ValueError:
        return given


def prices_of(sales):
    return [float(sale["SalePrice"]) for sale in sales]


def write_predictions(path, sales, predicted):
    """Writes one row per sale; month and part of the town go along, so that each can be judged by itself."""
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["PID", "SalePrice", "prediction", "sold_at", "Neighborhood"])
        for sale, price in zip(sales, predicted):
            writer.writerow([sale["PID"], sale["SalePrice"], f"{price:.2f}", sale["sold_at"], sale["Neighborhood"]])
