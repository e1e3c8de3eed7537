"""Judges drift with Evidently's preset, as its documentation shows."""

import sys

import pandas as pd
from evidently import Report
from evidently.presets import DataDriftPreset

reference, current = (pd.read_csv(path) for path in sys.argv[1:3])
snapshot = Report([DataDriftPreset()]).run(current, reference)
found = next(metric for metric in snapshot.dict()["metrics"] if "DriftedColumnsCount" in str(metric))
print(found["value"])
