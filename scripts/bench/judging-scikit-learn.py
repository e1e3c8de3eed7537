"""Judges two models with what scikit-learn and SciPy bring: areas, McNemar by the exact binomial, a bootstrap of F1."""

import json
import resource
import sys
import time

started = time.perf_counter()

import numpy as np
import pandas as pd
from scipy.stats import binomtest
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.utils import resample

candidate, baseline = (pd.read_csv(path) for path in sys.argv[1:3])
rows = candidate.merge(baseline, on="id", suffixes=("", "_before"))
assert len(rows) == len(candidate) and (rows["label"] == rows["label_before"]).all()
truth, ours, theirs = (rows[name].to_numpy() for name in ("label", "prediction", "prediction_before"))

# Neither has DeLong's variance.
areas = [roc_auc_score(truth, rows[name]) for name in ("score", "score_before")]

right, was_right = ours == truth, theirs == truth
b, c = int((right & ~was_right).sum()), int((~right & was_right).sum())
p = binomtest(b, b + c).pvalue

drawing = time.perf_counter()
draws = []
for draw in range(int(sys.argv[3])):
    again, mine, other = resample(truth, ours, theirs, random_state=draw)
    draws.append(f1_score(again, mine) - f1_score(again, other))
drawn = time.perf_counter() - drawing

print(areas, (b, c, p), f1_score(truth, ours) - f1_score(truth, theirs), np.quantile(draws, [0.05, 0.95]))
facts = {
    "totalMs": 1000 * (time.perf_counter() - started),
    "drawingMs": 1000 * drawn,
    "peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}
print(json.dumps(facts))
