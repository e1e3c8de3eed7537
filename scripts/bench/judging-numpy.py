"""
Judges two models by DeLong, McNemar (mid-p) and a bootstrap of F1, written by hand in NumPy: `plain`, with the columns as
pandas reads them, or `flags`, with one byte a row, which takes more thought.
"""

import json
import resource
import sys
import time

started = time.perf_counter()

import numpy as np
import pandas as pd
from scipy.stats import binom, norm


def midranks(values):
    order = np.argsort(values)
    ordered = values[order]
    edges = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1], [True])))
    sizes = np.diff(edges)
    ranks = np.empty(len(values))
    ranks[order] = np.repeat((edges[:-1] + edges[1:] + 1) / 2, sizes)
    return ranks


def delong(truth, scores):
    """Areas and their covariance by the midranks of Sun and Xu."""
    m, n = truth.sum(), (~truth).sum()
    of_positives, of_negatives = [], []
    for score in scores:
        ranks = midranks(score)
        of_positives.append((ranks[truth] - midranks(score[truth])) / n)
        of_negatives.append(1 - (ranks[~truth] - midranks(score[~truth])) / m)
    return np.mean(of_positives, axis=1), np.cov(of_positives) / m + np.cov(of_negatives) / n


def f1_of_numbers(truth, called):
    hits = np.sum((truth == 1) & (called == 1))
    alarms = np.sum((truth == 0) & (called == 1))
    misses = np.sum((truth == 1) & (called == 0))
    return 2 * hits / (2 * hits + alarms + misses)


def f1_of_flags(truth, called):
    return 2 * np.count_nonzero(truth & called) / (np.count_nonzero(truth) + np.count_nonzero(called))


candidate, baseline = (pd.read_csv(path) for path in sys.argv[1:3])
rows = candidate.merge(baseline, on="id", suffixes=("", "_before"))
assert len(rows) == len(candidate) and (rows["label"] == rows["label_before"]).all()
truth, ours, theirs = (rows[name].to_numpy() == 1 for name in ("label", "prediction", "prediction_before"))

areas, covariance = delong(truth, [rows["score"].to_numpy(), rows["score_before"].to_numpy()])
error = np.sqrt(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
area = areas[0] - areas[1] + norm.ppf([0.05, 0.95]) * error

right, was_right = ours == truth, theirs == truth
b, c = np.count_nonzero(right & ~was_right), np.count_nonzero(~right & was_right)
p = 2 * binom.cdf(min(b, c), b + c, 0.5) - binom.pmf(min(b, c), b + c, 0.5)

f1 = f1_of_flags
if sys.argv[4] == "plain":
    f1 = f1_of_numbers
    truth, ours, theirs = (rows[name].to_numpy() for name in ("label", "prediction", "prediction_before"))

drawing = time.perf_counter()
random = np.random.default_rng(1)
draws = np.empty(int(sys.argv[3]))
for draw in range(len(draws)):
    chosen = random.integers(0, len(truth), len(truth))
    again = truth[chosen]
    draws[draw] = f1(again, ours[chosen]) - f1(again, theirs[chosen])
drawn = time.perf_counter() - drawing

print(areas, area, (b, c, p), f1(truth, ours) - f1(truth, theirs), np.quantile(draws, [0.05, 0.95]))
facts = {
    "totalMs": 1000 * (time.perf_counter() - started),
    "drawingMs": 1000 * drawn,
    "peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}
print(json.dumps(facts))
