"""Predicts with a model that was trained before: how Modelloop judges the champion on today's test rows."""

import argparse

import joblib

from model import features_of, read_sales, write_predictions

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True, help="a model that train.py wrote")
parser.add_argument("--data", required=True, help="a CSV of sales")
parser.add_argument("--out", required=True, help="where the predictions go")
arguments = parser.parse_args()

trained = joblib.load(arguments.model)
sales = read_sales(arguments.data)
write_predictions(arguments.out, sales, trained["model"].predict(features_of(sales, trained["features"])))
