"""Answers the cases of statistics-gates.test.ts with SciPy: JSON in, JSON out.

The exact tails are summed here table by table with scipy.stats.multinomial; Tango's statistic is taken from its definition.
"""

import json
import sys
import warnings

import numpy as np
from scipy import optimize, stats

warnings.filterwarnings("ignore")


def tango(n, b, c, delta):
    """The score statistic, the restricted share by the quadratic of Tango 1998 in its textbook form."""
    if delta < 0:
        return -tango(n, c, b, -delta)
    linear = (2 * n - b + c) * delta - b - c
    share = (np.sqrt(np.maximum(linear**2 + 8 * n * c * delta * (1 - delta), 0)) - linear) / (4 * n)
    variance = n * (2 * share + delta * (1 - delta))
    with np.errstate(all="ignore"):
        return np.where(variance > 0, (b - c - n * delta) / np.sqrt(variance), np.where(b - c == n * delta, 0.0, np.sign(b - c - n * delta) * np.inf))


def exact(case):
    """P(statistic <= seen) at each of the given pairs of shares."""
    n, b, c, delta = case["n"], case["b"], case["c"], case["delta"]
    bs, cs = (grid.ravel() for grid in np.meshgrid(np.arange(n + 1), np.arange(n + 1)))
    keep = bs + cs <= n
    bs, cs = bs[keep].astype(float), cs[keep].astype(float)
    seen = float(tango(n, np.float64(b), np.float64(c), delta))
    low = tango(n, bs, cs, delta) <= seen + 1e-9 * (1 + abs(seen))
    tables = np.stack([bs, cs, n - bs - cs], axis=1)
    largest = float(stats.norm.cdf(seen))
    for share in case["shares"]:
        of_b, of_c = share + max(delta, 0), share + max(-delta, 0)
        p = stats.multinomial.pmf(tables[low], n, [of_b, of_c, 1 - of_b - of_c])
        largest = max(largest, float(np.sum(p)))
    return largest


def scaled(case):
    d = np.array(case["gain"]) - case["share"] * np.array(case["base"]) - case["shift"]
    return {side: float(stats.ttest_1samp(d, 0, alternative=side).pvalue) for side in ("greater", "less")}


def ranks(case):
    d = np.array(case)
    tied = len(np.unique(np.abs(d))) < len(d) or (d == 0).any() or len(d) > 50
    method = "approx" if tied else "exact"
    return {side: float(stats.wilcoxon(d, alternative=side, method=method, correction=False).pvalue) for side in ("greater", "less")}


def hodges_lehmann(case):
    """The median of the Walsh averages, all of them."""
    d = np.array(case)
    i, j = np.triu_indices(len(d))
    return float(np.median((d[i] + d[j]) / 2))


def turns(case):
    """The shifts at which SciPy's p-values cross alpha: halfway between the shifts at which a pair of rows changes its sign."""
    gain, base, alpha = np.array(case["gain"]), np.array(case["base"]), case["alpha"]
    i, j = np.triu_indices(len(gain))
    told = (gain[i] + gain[j] != 0) | (base[i] + base[j] != 0)
    with np.errstate(divide="ignore"):
        at = np.sort((gain[i] + gain[j])[told] / (base[i] + base[j])[told])
    distinct = at[np.r_[True, np.diff(at) > 1e-9]]
    finite = distinct[np.isfinite(distinct)]
    between = np.r_[finite[0] - 1, (finite[1:] + finite[:-1]) / 2, finite[-1] + 1]
    exact = len(gain) <= 50 and len(set(zip(gain, base))) == len(gain) and ((gain != 0) | (base != 0)).all()
    rejected = {}
    for side in ("greater", "less"):
        p = [stats.wilcoxon(gain - x * base, alternative=side, method="exact" if exact else "approx", correction=False).pvalue for x in between]
        rejected[side] = np.array(p) < alpha
    # The lowest shift that "greater" does not reject lies at the turn before it.
    low = int(np.argmin(rejected["greater"]))
    high = len(between) - 1 - int(np.argmin(rejected["less"][::-1]))
    return [None if low == 0 else float(finite[low - 1]), None if high == len(between) - 1 else float(finite[high])]


def auc_score(case):
    """Newcombe's method 5: the ends where the distance is z standard errors, by another root finder."""
    auc, m, n, alpha = case
    z = stats.norm.ppf(1 - alpha)
    half = (m + n) / 2 - 1
    error = lambda t: np.sqrt(t * (1 - t) * (1 + half * (1 - t) / (2 - t) + half * t / (1 + t)) / (m * n))
    ends = []
    for low, high, sign in ((1e-14, auc, 1), (auc, 1 - 1e-14, -1)):
        ends.append(optimize.bisect(lambda t: sign * (auc - t) - z * error(t), low, high, xtol=1e-15, rtol=8.9e-16, maxiter=500))
    return ends


def statistic(name):
    if name == "rmse":
        return lambda ours, theirs, axis=-1: 1 - np.sqrt(np.mean(ours, axis=axis) / np.mean(theirs, axis=axis))
    def f1(code):
        tp, wrong = np.sum(code == 3, axis=-1), np.sum((code == 1) | (code == 2), axis=-1)
        return 2 * tp / (2 * tp + wrong)
    return lambda ours, theirs, axis=-1: f1(ours) - f1(theirs)


def bootstrap(case):
    """Ends of SciPy's paired BCa interval over several seeds: their means and standard deviations."""
    sides = (np.array(case["ours"]), np.array(case["theirs"]))
    ends = []
    for seed in range(12):
        found = stats.bootstrap(sides, statistic(case["name"]), paired=True, vectorized=True, method="BCa",
                                confidence_level=0.9, n_resamples=case["replicates"], random_state=seed)
        ends.append([found.confidence_interval.low, found.confidence_interval.high])
    return {"mean": np.mean(ends, axis=0).tolist(), "deviation": np.std(ends, axis=0, ddof=1).tolist()}


ANSWERS = {
    "exact": exact,
    "scaled": scaled,
    "ranks": ranks,
    "hodgesLehmann": hodges_lehmann,
    "turns": turns,
    "errors": lambda case: float(stats.sem(case)),
    "aucScore": auc_score,
    "bootstrap": bootstrap,
}

with open(sys.argv[1]) as file:
    asked = json.load(file)
json.dump({name: [ANSWERS[name](case) for case in cases] for name, cases in asked.items()}, sys.stdout)
