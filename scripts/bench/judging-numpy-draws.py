"""
Bootstraps the difference of two models by hand in NumPy: `ranked`, average precision from scores sorted once;
`weighted`, F1 of weighted rows; `grouped`, log loss of rows that are drawn by group. Each draw counts how often a row comes.
"""

import json
import resource
import sys
import time

started = time.perf_counter()

import numpy as np
import pandas as pd

candidate, baseline = (pd.read_csv(path) for path in sys.argv[1:3])
rows = candidate.merge(baseline, on="id", suffixes=("", "_before"))
assert len(rows) == len(candidate) and (rows["label"] == rows["label_before"]).all()
truth = rows["label"].to_numpy()
calls = [rows[name].to_numpy() for name in ("prediction", "prediction_before")]
scores = [rows[name].to_numpy() for name in ("score", "score_before")]


def ranked(truth, score):
    order = np.argsort(-score, kind="stable")
    positive = truth[order]
    last = np.flatnonzero(np.append(np.diff(score[order]) != 0, True))

    def average_precision(counts):
        counts = counts[order]
        seen = np.cumsum(counts)[last]
        hits = np.cumsum(counts * positive)[last]
        return np.sum(np.diff(hits, prepend=0) * hits / np.maximum(seen, 1)) / hits[-1]

    return average_precision


def weighted(truth, called, weight):
    both, either = truth * called * weight, (truth + called) * weight
    return lambda counts: 2 * np.dot(counts, both) / np.dot(counts, either)


def log_loss(truth, score):
    certain = np.clip(np.where(truth == 1, score, 1 - score), np.finfo(float).eps, 1)
    loss = -np.log(certain)
    return lambda counts: np.dot(counts, loss) / counts.sum()


style = sys.argv[4]
group = rows["group"].to_numpy() if style == "grouped" else None
if style == "ranked":
    ours, theirs = (ranked(truth, score) for score in scores)
elif style == "weighted":
    ours, theirs = (weighted(truth, called, rows["weight"].to_numpy()) for called in calls)
else:
    ours, theirs = (log_loss(truth, score) for score in scores)

drawing = time.perf_counter()
random = np.random.default_rng(1)
size = len(truth) if group is None else group.max() + 1
draws = np.empty(int(sys.argv[3]))
for draw in range(len(draws)):
    counts = np.bincount(random.integers(0, size, size), minlength=size)
    if group is not None:
        counts = counts[group]
    draws[draw] = ours(counts) - theirs(counts)
drawn = time.perf_counter() - drawing

everything = np.ones(len(truth))
print(ours(everything) - theirs(everything), np.quantile(draws, [0.05, 0.95]))
facts = {
    "totalMs": 1000 * (time.perf_counter() - started),
    "drawingMs": 1000 * drawn,
    "peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
}
print(json.dumps(facts))
