"""Judges drift as a script with pandas and SciPy would: ks_2samp for each numeric column, chi2_contingency for the others."""

import sys

import pandas as pd
from scipy import stats

reference, current = (pd.read_csv(path) for path in sys.argv[1:3])
drifted = []
for name in reference.columns:
    if pd.api.types.is_numeric_dtype(reference[name]):
        p = stats.ks_2samp(reference[name], current[name]).pvalue
    else:
        counts = pd.concat([reference[name].value_counts(), current[name].value_counts()], axis=1).fillna(0)
        p = stats.chi2_contingency(counts.T.to_numpy()).pvalue
    if p < 0.05 / len(reference.columns):
        drifted.append(name)
print(len(drifted), "of", len(reference.columns), "drifted")
