"""Profiles a table as a script with pandas would: describe for numbers, value_counts for the others."""

import sys

import pandas as pd

table = pd.read_csv(sys.argv[1])
numbers = table.describe(percentiles=[0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99])
counts = {name: table[name].value_counts().head(500) for name in table.columns.difference(numbers.columns)}
print(numbers.shape, table.nunique().sum(), len(counts))
