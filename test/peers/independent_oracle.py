"""Answers the cases of independent.test.ts: JSON in, JSON out.

Ratios and Newcombe's interval come from statsmodels. Its score test of a difference takes the count of the second sample
where Miettinen and Nurminen's cubic has its size (`tmp1` of `score_test_proportions_2indep`), so here the shares under the
hypothesis are found as the root of the likelihood's slope by SciPy.
"""

import json
import sys
import warnings

import numpy as np
from scipy import optimize, stats
from statsmodels.stats.proportion import confint_proportions_2indep, test_proportions_2indep

warnings.simplefilter("ignore")


def difference(x1, n1, x2, n2, delta):
    def slope(p):
        # The derivative of the log-likelihood, times p(1 - p)q(1 - q).
        q = p + delta
        return (x1 - n1 * q) * p * (1 - p) + (x2 - n2 * p) * q * (1 - q)

    low, high = max(0, -delta), min(1, 1 - delta)
    # Where a cell is empty the likelihood may be largest at an end.
    inner = slope(low + 1e-12), slope(high - 1e-12)
    p = low if max(inner) < 0 else high if min(inner) > 0 else optimize.brentq(slope, low + 1e-12, high - 1e-12, xtol=1e-16, rtol=1e-15)
    n, q = n1 + n2, p + delta
    variance = (p * (1 - p) / n2 + q * (1 - q) / n1) * n / (n - 1)
    return (x1 / n1 - x2 / n2 - delta) / np.sqrt(variance)


def interval(x1, n1, x2, n2, alpha):
    z = stats.norm.isf(alpha)
    d = x1 / n1 - x2 / n2
    def end(target, towards):
        if d == towards:
            return d
        f = lambda v: difference(x1, n1, x2, n2, v) - target
        return optimize.brentq(f, d + towards * 1e-9, towards * (1 - 1e-9), xtol=1e-14)

    return [end(z, -1), end(-z, 1)]


def answer(case):
    x1, n1, x2, n2, delta, ratio, alpha = case
    return {
        "difference": difference(x1, n1, x2, n2, delta),
        "interval": interval(x1, n1, x2, n2, alpha),
        "ratio": float(test_proportions_2indep(x1, n1, x2, n2, value=ratio, compare="ratio", method="score").statistic),
        "newcombe": list(confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff", alpha=2 * alpha)),
    }


def quantile(case):
    values, share, bound, alpha = case
    one_sided = lambda alternative: stats.quantile_test(values, q=bound, p=share, alternative=alternative)
    # SciPy's one-sided intervals are open to one side: "less" bounds from above.
    ends = [
        one_sided("greater").confidence_interval(1 - alpha).low,
        one_sided("less").confidence_interval(1 - alpha).high,
    ]
    return {
        "below": float(one_sided("less").pvalue),
        "above": float(one_sided("greater").pvalue),
        "interval": [None if np.isnan(end) or np.isinf(end) else float(end) for end in ends],
    }


def edge(case):
    x1, n1, x2, n2, alpha = case
    return interval(x1, n1, x2, n2, alpha)


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
json.dump(
    {
        "pairs": [answer(case) for case in cases["pairs"]],
        "edges": [edge(case) for case in cases["edges"]],
        "quantiles": [quantile(case) for case in cases["quantiles"]],
    },
    sys.stdout,
)
