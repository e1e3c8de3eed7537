"""Computes the metrics of given cases with scikit-learn and SciPy, or by their definition over every order of ties."""

import json
import math
import sys
import warnings
from itertools import permutations

import numpy as np
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.filterwarnings("ignore")


def classification(case):
    y, p, w = case["y"], case["p"], case["w"]
    out = {
        "cohen-kappa": metrics.cohen_kappa_score(y, p, sample_weight=w),
        "quadratic-kappa": metrics.cohen_kappa_score(y, p, labels=case["labels"], weights="quadratic", sample_weight=w),
    }
    for name, score in [("precision", metrics.precision_score), ("recall", metrics.recall_score), ("f1", metrics.f1_score)]:
        for average in ["macro", "weighted", "micro"]:
            out[f"{name}-{average}"] = score(y, p, average=average, sample_weight=w, zero_division=0)
    average = {"average": "binary", "pos_label": "1"} if case["binary"] else {"average": "macro"}
    out["accuracy"] = metrics.accuracy_score(y, p, sample_weight=w)
    out["balanced-accuracy"] = metrics.balanced_accuracy_score(y, p, sample_weight=w)
    out["mcc"] = metrics.matthews_corrcoef(y, p, sample_weight=w)
    out["precision"] = metrics.precision_score(y, p, sample_weight=w, zero_division=0, **average)
    out["recall"] = metrics.recall_score(y, p, sample_weight=w, zero_division=0, **average)
    out["f1"] = metrics.f1_score(y, p, sample_weight=w, zero_division=0, **average)
    out |= probabilities(case)
    out["f2"] = metrics.fbeta_score(y, p, beta=2, sample_weight=w, zero_division=0, **average)
    out["f0.5"] = metrics.fbeta_score(y, p, beta=0.5, sample_weight=w, zero_division=0, **average)
    out["jaccard"] = metrics.jaccard_score(y, p, sample_weight=w, zero_division=0, **average)
    if case["binary"]:
        out["specificity"] = metrics.recall_score(y, p, pos_label="0", sample_weight=w, zero_division=0)
    else:
        each = metrics.multilabel_confusion_matrix(y, p, sample_weight=w)
        out["specificity"] = np.mean([m[0, 0] / (m[0, 0] + m[0, 1]) if m[0].sum() else 0 for m in each])
        s = np.array([case["scores"][name] for name in case["labels"]]).T
        for k in [2, 3]:
            out[f"accuracy@{k}"] = metrics.top_k_accuracy_score(y, s, k=k, labels=case["labels"], sample_weight=w)
    return {name: float(value) for name, value in out.items() if not math.isnan(value)}


def probabilities(case):
    y, w, labels = case["y"], case["w"], case["labels"]
    s = np.array([case["scores"][name] for name in labels]).T
    out = {"logloss": metrics.log_loss(y, s, labels=labels, sample_weight=w)}
    if case["binary"]:
        out["brier"] = metrics.brier_score_loss(y, s[:, 1], pos_label="1", sample_weight=w)
    else:
        out["brier"] = metrics.brier_score_loss(y, s, labels=labels, sample_weight=w)
    if set(y) == set(labels):
        each = np.array([[v == name for name in labels] for v in y], dtype=int)
        of = (each[:, 1], s[:, 1]) if case["binary"] else (each, s)
        out["auc"] = metrics.roc_auc_score(*of, average="macro", sample_weight=w)
        out["average-precision"] = metrics.average_precision_score(*of, average="macro", sample_weight=w)
    return out


def calibration(case):
    """Bins as calibration_curve's; what noise adds to |gap| by the mean of SciPy's folded normal."""
    if "1" in case["scores"] and len(case["scores"]) == 2:
        sure, came = np.array(case["scores"]["1"]), np.array([v == "1" for v in case["y"]], dtype=float)
    else:
        sure = np.array([case["scores"][p][i] for i, p in enumerate(case["p"])])
        came = np.array([a == b for a, b in zip(case["y"], case["p"])], dtype=float)
    w = np.ones(len(sure)) if case["w"] is None else np.array(case["w"])
    edges = np.percentile(sure, np.linspace(0, 1, 16) * 100)
    bins = np.searchsorted(edges[1:-1], sure)
    plain, noise, square, rates, means = 0.0, 0.0, 0.0, [], []
    for b in np.unique(bins):
        of = w[bins == b]
        # As many equal rows as the weights are worth (Kish).
        n, share = of.sum() ** 2 / (of**2).sum(), of.sum() / w.sum()
        rate, mean = np.average(came[bins == b], weights=of), np.average(sure[bins == b], weights=of)
        rates.append(came[bins == b].mean())
        means.append(sure[bins == b].mean())
        sigma, gap = math.sqrt(rate * (1 - rate) / n), abs(mean - rate)
        square += share * (gap**2 - (rate * (1 - rate) / (n - 1) if n > 1 else 0))
        plain += share * gap
        if sigma > 0:
            noise += share * (stats.foldnorm.mean(gap / sigma, scale=sigma) - gap)
    prob_true, prob_pred = calibration_curve(came, sure, n_bins=15, strategy="quantile")
    assert np.allclose(prob_true, rates) and np.allclose(prob_pred, means)
    return {"ece": float(max(0.0, plain - noise)), "rms-calibration-error": math.sqrt(max(0.0, square))}


def regression(case):
    y, p, w = np.array(case["y"]), np.array(case["p"]), case["w"]
    out = {
        "mse": metrics.mean_squared_error(y, p, sample_weight=w),
        "rmse": metrics.root_mean_squared_error(y, p, sample_weight=w),
        "mae": metrics.mean_absolute_error(y, p, sample_weight=w),
        "mape": metrics.mean_absolute_percentage_error(y, p, sample_weight=w),
        "median-ae": metrics.median_absolute_error(y, p, sample_weight=w),
        "max-error": metrics.max_error(y, p),
        "smape": np.average(2 * np.abs(p - y) / np.where((np.abs(y) + np.abs(p)) > 0, np.abs(y) + np.abs(p), 1), weights=w),
    }
    if np.abs(y).sum() > 0:
        out["wape"] = metrics.mean_absolute_error(y, p, sample_weight=w) / np.average(np.abs(y), weights=w)
    if y.min() > -1 and p.min() > -1:
        out["msle"] = metrics.mean_squared_log_error(y, p, sample_weight=w)
        out["rmsle"] = metrics.root_mean_squared_log_error(y, p, sample_weight=w)
    if len(set(case["y"])) > 1:
        out["r2"] = metrics.r2_score(y, p, sample_weight=w)
        out["explained-variance"] = metrics.explained_variance_score(y, p, sample_weight=w)
    return {name: float(value) for name, value in out.items()}


def forecast(case):
    y, w, quantiles = np.array(case["y"]), case["w"], {float(p): np.array(q) for p, q in case["quantiles"].items()}
    losses = {p: metrics.mean_pinball_loss(y, q, alpha=p, sample_weight=w) for p, q in quantiles.items()}
    out = {f"pinball@{p}": loss for p, loss in losses.items()}
    out["pinball"] = np.mean(list(losses.values()))
    out["crps"] = 2 * np.mean(list(losses.values()))
    low, high = quantiles[min(quantiles)], quantiles[max(quantiles)]
    out["coverage"] = np.average((y >= low) & (y <= high), weights=w)
    out["coverage@0.5"] = np.average((y >= quantiles[0.25]) & (y <= quantiles[0.75]), weights=w)
    for season, name in [(1, "mase"), (3, "mase@3")]:
        scaled = np.empty(len(y))
        for series in set(case["series"]):
            rows = np.array([i for i, s in enumerate(case["series"]) if s == series])
            rows = rows[np.argsort(np.array(case["time"])[rows])]
            scale = metrics.mean_absolute_error(y[rows][season:], y[rows][:-season])
            scaled[rows] = np.abs(y[rows] - np.array(case["p"])[rows]) / scale
        out[name] = np.average(scaled, weights=w)
    return {name: float(value) for name, value in out.items()}


def of_order(labels, k):
    """The metrics of one order of rows, from their definitions."""
    hits = [label > 0 for label in labels]
    total, k = sum(hits), min(k, 10**6)
    top = hits[:k]
    precisions = [sum(hits[: i + 1]) / (i + 1) for i in range(len(top)) if hits[i]]
    return {
        "map": sum(precisions) / min(total, k) if total else 0.0,
        "mrr": next((1 / (i + 1) for i, h in enumerate(top) if h), 0.0),
        "recall": sum(top) / total if total else 0.0,
        "precision": sum(top) / k,
        "hit-rate": float(any(top)),
    }


def expected(labels, scores, k):
    """The mean over every order of the rows that keeps the scores falling."""
    orders = [o for o in permutations(range(len(labels))) if all(scores[a] >= scores[b] for a, b in zip(o, o[1:]))]
    each = [of_order([labels[i] for i in order], k) for order in orders]
    return {name: math.fsum(one[name] for one in each) / len(each) for name in each[0]}


def ranking(case):
    y, p, query = np.array(case["y"]), np.array(case["p"]), np.array(case["query"])
    lists = [(y[query == q], p[query == q]) for q in sorted(set(case["query"]))]
    # A query weighs as its rows do on average.
    w = None if case["w"] is None else [np.array(case["w"])[query == q].mean() for q in sorted(set(case["query"]))]
    mean = lambda values: np.average(values, weights=w)
    out = {}
    for k in [1, 2, 3, 10]:
        out[f"ndcg@{k}"] = mean([metrics.ndcg_score([a], [b], k=k) for a, b in lists])
        each = [expected(a.tolist(), b.tolist(), k) for a, b in lists]
        for name in each[0]:
            out[f"{name}@{k}"] = mean([one[name] for one in each])
    out["ndcg"] = mean([metrics.ndcg_score([a], [b]) for a, b in lists])
    whole = [expected(a.tolist(), b.tolist(), 10**6) for a, b in lists]
    out["map"], out["mrr"] = (mean([one[name] for one in whole]) for name in ["map", "mrr"])
    if all(len(set(b.tolist())) == len(b) and (a > 0).any() for a, b in lists):
        by_peer = mean([metrics.average_precision_score(a > 0, b) for a, b in lists])
        assert abs(by_peer - out["map"]) < 1e-12
        out["by-scikit-learn"] = 1.0
    return {name: float(value) for name, value in out.items()}


with open(sys.argv[1]) as file:
    asked = json.load(file)
kinds = {f.__name__: f for f in [classification, calibration, regression, forecast, ranking]}
print(json.dumps({kind: [kinds[kind](case) for case in cases] for kind, cases in asked.items()}))
