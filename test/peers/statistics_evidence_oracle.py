"""Answers the cases of statistics-evidence.test.ts with SciPy, statsmodels, scikit-learn and NumPy: JSON in, JSON out."""

import json
import sys
import warnings

import numpy as np
from scipy import optimize, stats
from sklearn.metrics import roc_auc_score, roc_curve
from statsmodels.stats.power import normal_sample_size_one_tail
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")


def fieller(case):
    """The ends of the ratio of two AUCs: where (A1 - r A2)^2 is z^2 times its variance. DeLong's covariance, pair by pair."""
    y, alpha = np.array(case["y"]), case["alpha"]
    parts = []
    for s in (np.array(case["ours"]), np.array(case["theirs"])):
        psi = (s[y == 1][:, None] > s[y == 0][None, :]) + 0.5 * (s[y == 1][:, None] == s[y == 0][None, :])
        parts.append((psi.mean(axis=1), psi.mean(axis=0)))
    s = np.cov([p[0] for p in parts]) / (y == 1).sum() + np.cov([p[1] for p in parts]) / (y == 0).sum()
    a, b = (roc_auc_score(y, case[side]) for side in ("ours", "theirs"))
    z2 = stats.norm.ppf(alpha) ** 2
    roots = np.roots([b**2 - z2 * s[1, 1], -2 * (a * b - z2 * s[0, 1]), a**2 - z2 * s[0, 0]])
    margin = 1 - case["margin"]
    error = np.sqrt(s[0, 0] + margin**2 * s[1, 1] - 2 * margin * s[0, 1])
    return {"interval": sorted((roots - 1).tolist()), "below": float(stats.norm.cdf((a - margin * b) / error))}


def joined(case):
    """Two shares by their own intervals and tests: the ratio on the scale of logarithms, and the nearest common truth."""
    (k, n), (l, m), alpha, shift = case["a"], case["b"], case["alpha"], case["shift"]
    (a, b) = (k / n, l / m)
    (alow, ahigh), (blow, bhigh) = (np.log(proportion_confint(*x, 2 * alpha, method="wilson")) for x in ((k, n), (l, m)))
    la, lb = np.log(a), np.log(b)
    ratio = [la - lb - np.hypot(la - alow, bhigh - lb), la - lb + np.hypot(ahigh - la, lb - blow)]
    cost = lambda t: (a - t) ** 2 / (t * (1 - t) / n) + (b - t + shift) ** 2 / ((t - shift) * (1 - t + shift) / m)
    found = optimize.minimize_scalar(cost, bounds=(b + shift, a), method="bounded", options={"xatol": 1e-12})
    return {"ratio": np.exp(ratio).tolist(), "p": float(stats.norm.sf(np.sqrt(found.fun)))}


def rows(case):
    deviation, alpha, wanted = case
    return float(normal_sample_size_one_tail(wanted, 0.8, alpha, std_null=deviation))


def quantile_rows(case):
    """The fewest rows whose least and largest value bound the quantile."""
    share, alpha = case
    return next(n for n in range(1, 10**5) if max(stats.binom.pmf(0, n, share), stats.binom.pmf(n, n, share)) <= alpha)


def curve(case):
    y, score, w = np.array(case["y"]), np.array(case["score"]), case["w"]
    w = np.ones(len(y)) if w is None else np.array(w)
    alarms, hits, _ = roc_curve(y, score, sample_weight=w, drop_intermediate=False)
    corners = lambda x: np.flatnonzero(alarms <= x + 1e-12)[-1]
    roc = [hits[-1] if corners(x) == len(alarms) - 1 else np.interp(x, alarms[corners(x):], hits[corners(x):]) for x in np.arange(51) / 50]
    # Between two corners hits and alarms grow together (Davis and Goadrich 2006).
    tp, fp = hits * w[y == 1].sum(), alarms * w[y == 0].sum()
    precision = []
    for recall in np.arange(1, 51) / 50:
        found = recall * tp[-1]
        i = min(np.flatnonzero(tp >= found - 1e-12)[0], len(tp) - 1)
        part = (found - tp[i - 1]) / (tp[i] - tp[i - 1])
        precision.append(found / (found + fp[i - 1] + part * (fp[i] - fp[i - 1])))
    return {"roc": [float(x) for x in roc], "precision": [float(x) for x in precision]}


def calibration(case):
    """Tenths of the rows by score; no two scores are equal."""
    y, score, alpha = np.array(case["y"]), np.array(case["score"]), case["alpha"]
    tenths = np.array_split(np.argsort(score), 10)
    return {
        "predicted": [float(score[rows].mean()) for rows in tenths],
        "came": [float(y[rows].mean()) for rows in tenths],
        "band": [[float(x) for x in proportion_confint(y[rows].sum(), len(rows), 2 * alpha, method="wilson")] for rows in tenths],
    }


ANSWERS = {
    "fieller": fieller,
    "joined": joined,
    "rows": rows,
    "quantileRows": quantile_rows,
    "unseen": lambda case: float(stats.binomtest(0, case[0]).proportion_ci(1 - 2 * case[1], "exact").high),
    "percentiles": lambda case: {
        "value": float(np.percentile(case["values"], 100 * case["share"])),
        "before": float(np.percentile(case["before"], 100 * case["share"])),
    },
    "curves": curve,
    "calibration": calibration,
}

with open(sys.argv[1], encoding="utf-8") as file:
    asked = json.load(file)
json.dump({name: [ANSWERS[name](case) for case in cases] for name, cases in asked.items()}, sys.stdout)
