"""Answers the cases of statistics.test.ts with SciPy, statsmodels and scikit-learn: JSON in, JSON out.

Where no library has a method (Tango, the ratio score, Bonett-Price, DeLong's definition, BCa of given replicates), it is
computed here from its definition by another way than ours: general optimisers, double loops.
"""

import json
import sys
import warnings

import numpy as np
from scipy import integrate, optimize, stats
from sklearn import metrics
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")


def distributions(case):
    out = []
    for name, args in case:
        out.append(
            float(
                {
                    "normalCdf": lambda x: stats.norm.cdf(x),
                    "normalQuantile": lambda p: stats.norm.ppf(p),
                    "studentCdf": lambda t, df: stats.t.cdf(t, df),
                    "studentQuantile": lambda p, df: stats.t.ppf(p, df),
                    "chiSquareSf": lambda x, df: stats.chi2.sf(x, df),
                    "incompleteBeta": lambda x, a, b: stats.beta.cdf(x, a, b),
                    "incompleteGammaP": lambda a, x: stats.gamma.cdf(x, a),
                    "binomialPmf": lambda k, n, p: stats.binom.pmf(k, n, p),
                    "binomialCdf": lambda k, n, p: stats.binom.cdf(k, n, p),
                }[name](*args)
            )
        )
    return out


def proportion(case):
    k, n, alpha = case
    exact = stats.binomtest(k, n).proportion_ci(1 - 2 * alpha, "exact")
    return {
        "clopperPearson": [exact.low, exact.high],
        "wilson": list(proportion_confint(k, n, 2 * alpha, method="wilson")),
    }


def restricted(counts, cells, high):
    """Where a multinomial with one free t in (0, high) is likeliest: cells give (p, dp/dt), the slope falls with t."""
    def slope(t):
        total = 0.0
        for count, (p, dp) in zip(counts, cells(t)):
            if count:
                total += count * dp / p if p > 0 else np.sign(dp) * np.inf
        return total
    low = 1e-250
    if slope(low) <= 0:
        return 0.0
    if slope(high) >= 0:
        return high
    return optimize.brentq(lambda t: np.clip(slope(t), -1e200, 1e200), low, high, xtol=1e-300, rtol=8.9e-16, maxiter=2000)


def tango_statistic(n, b, c, delta):
    if delta < 0:
        return -tango_statistic(n, c, b, -delta)
    if b - c == n * delta:
        return 0.0
    q = restricted([b, c, n - b - c], lambda t: [(t + delta, 1.0), (t, 1.0), (1 - delta - 2 * t, -2.0)], (1 - delta) / 2)
    return (b - c - n * delta) / np.sqrt(n * (2 * q + delta * (1 - delta)))


def invert(statistic, z, low, high, estimate):
    f = lambda target: (lambda x: statistic(x) - target)
    out = []
    for target, edge in ((z, low), (-z, high)):
        inner = estimate
        try:
            out.append(optimize.brentq(f(target), min(inner, edge), max(inner, edge), xtol=1e-300, rtol=8.9e-16, maxiter=500))
        except ValueError:
            out.append(edge)
    return out


def ratio_statistic(n, b, c, a, phi):
    """phi < 1. The likelihood's own equations give the share that nobody has right, d/n; one share q stays free."""
    m = (a + b + c) / n
    base = (1 - phi) * m
    cells = lambda t: [((m - (1 + phi) * (base + t)) / phi, -(1 + phi) / phi), (t / phi, 1 / phi), (base + t, 1.0)]
    t = restricted([a, b, c], cells, m / (1 + phi) - base)
    p11, p12, p21 = (p for p, _ in cells(t))
    return (a + b - phi * (a + c)) / np.sqrt(n * (p12 + phi**2 * p21 + (1 - phi) ** 2 * p11))


def ratio_any(n, b, c, a, phi):
    """Beyond 1 the models change places."""
    if phi == 1:
        return (b - c) / np.sqrt(b + c)
    return ratio_statistic(n, b, c, a, phi) if phi < 1 else -ratio_statistic(n, c, b, a, 1 / phi)


def ratio_interval(n, b, c, a, z):
    """The ends where that statistic is z and -z; only where all three counts are there."""
    if min(a, b, c) == 0:
        return None
    estimate, out = np.log((a + b) / (a + c)), []
    for target, towards in ((z, -1), (-z, 1)):
        outer = estimate + towards * 0.01
        f = lambda x: ratio_any(n, b, c, a, np.exp(x)) - target
        while f(outer) * towards > 0:
            outer += towards * 0.05
        out.append(float(np.exp(optimize.brentq(f, *sorted((estimate, outer)), xtol=1e-15, rtol=8.9e-16))))
    return out


def paired(case):
    n, b, c, a, alpha, margin = (case[k] for k in ("n", "b", "c", "both", "alpha", "margin"))
    z = stats.norm.ppf(1 - alpha)
    table = [[a, b], [c, n - a - b - c]]
    exact = mcnemar(table, exact=True).pvalue
    least = min(b, c)
    # Fagerland, Lydersen and Laake 2013: the exact p less the probability of what was seen, by half where b = c.
    mid = exact - stats.binom.pmf(least, b + c, 0.5) / (2 if b == c else 1) if b + c else 1.0
    p12, p21 = (b + 1) / (n + 2), (c + 1) / (n + 2)
    half = z * np.sqrt((p12 + p21 - (p12 - p21) ** 2) / (n + 2))
    return {
        "exact": float(exact),
        "mid": float(mid),
        "tango": invert(lambda d: tango_statistic(n, b, c, d), z, -1 + 1e-12, 1 - 1e-12, (b - c) / n),
        "tangoP": float(stats.norm.cdf(tango_statistic(n, b, c, -margin))),
        "ratioInterval": ratio_interval(n, b, c, a, z),
        "bonettPriceP": float(stats.norm.cdf((p12 - p21 + margin) * z / half)),
        "ratio": float(ratio_statistic(n, b, c, a, 1 - margin)),
        "bonettPrice": [max(-1, p12 - p21 - half), min(1, p12 - p21 + half)],
    }


def delong(case):
    """DeLong, DeLong and Clarke-Pearson's definition, pair by pair."""
    y = np.array(case["y"])
    parts = []
    for s in case["scores"]:
        s = np.array(s)
        psi = (s[y == 1][:, None] > s[y == 0][None, :]) + 0.5 * (s[y == 1][:, None] == s[y == 0][None, :])
        parts.append((psi.mean(), psi.mean(axis=1), psi.mean(axis=0)))
    v10 = np.cov(np.array([p[1] for p in parts]))
    v01 = np.cov(np.array([p[2] for p in parts]))
    covariance = v10 / (y == 1).sum() + v01 / (y == 0).sum()
    auc = [float(metrics.roc_auc_score(y, s)) for s in case["scores"]]
    variance = covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    return {"auc": auc, "covariance": covariance.tolist(), "z": float((auc[0] - auc[1]) / np.sqrt(variance)) if variance > 1e-15 else None}


def bca(case):
    """The interval of given replicates and jackknife values, as scipy.stats.bootstrap computes it."""
    theta, replicates, left, alpha = np.array(case["estimate"]), np.array(case["replicates"]), np.array(case["left"]), case["alpha"]
    share = (np.sum(replicates < theta) + np.sum(replicates <= theta)) / (2 * len(replicates))
    z0 = stats.norm.ppf(share)
    u = left.mean() - left
    a = np.sum(u**3) / (6 * np.sum(u**2) ** 1.5)
    n = len(left)
    # Hesterberg 2015: the normal quantile gives way to a wider one of Student.
    wider = lambda p: np.sqrt(n / (n - 1)) * stats.t.ppf(p, n - 1)
    level = lambda z: stats.norm.cdf(z0 + (z0 + z) / (1 - a * (z0 + z)))
    ends = lambda quantile: [float(np.percentile(replicates, 100 * level(quantile(p)))) for p in (alpha, 1 - alpha)]
    # The p-value of a bound is the alpha at which so many replicates lie below the upper end.
    below = (np.sum(replicates < case["bound"]) + np.sum(replicates <= case["bound"])) / (2 * len(replicates))
    p = optimize.brentq(lambda alpha: level(wider(1 - alpha)) - below, 1e-9, 1 - 1e-9, xtol=1e-16, rtol=8.9e-16)
    return {"interval": ends(stats.norm.ppf), "wider": ends(wider), "p": float(p), "acceleration": float(a)}


def differences(case):
    d = np.array(case["d"])
    n = len(d)
    out = {}
    for name, side in (("greater", "greater"), ("less", "less"), ("twoSided", "two-sided")):
        out.setdefault("t", {})[name] = float(stats.ttest_1samp(d, 0, alternative=side).pvalue)
        tied = len(np.unique(np.abs(d))) < n or (d == 0).any() or n > 50
        out.setdefault("wilcoxon", {})[name] = float(
            stats.wilcoxon(d, alternative=side, method="approx" if tied else "exact", correction=False).pvalue
        )
    h = case["horizon"]
    centred = d - d.mean()
    gamma = [np.sum(centred[k:] * centred[: n - k]) / n for k in range(h)]
    variance = (gamma[0] + 2 * sum(gamma[1:])) / n
    if variance > 0:
        statistic = d.mean() / np.sqrt(variance) * np.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n)
        out["dm"] = {"statistic": float(statistic), "twoSided": float(2 * stats.t.sf(abs(statistic), n - 1))}
    return out


def sequential(case):
    """The critical counts of every look, by the whole distribution; a plain convolution."""
    carried, spent, critical = np.array([1.0]), 0.0, []
    for (trials, chance), allowance in zip(case["looks"], case["allowances"]):
        carried = np.convolve(carried, stats.binom.pmf(np.arange(trials + 1), trials, chance))
        while carried.size and spent + carried[-1] <= allowance:
            spent += carried[-1]
            carried = carried[:-1]
        critical.append(int(carried.size))
    return critical


def melded(case):
    """P(lower limit of a <= upper limit of b + margin), both limits at random levels."""
    a, of_a, b, of_b, margin = case
    upper = stats.beta(b + 1, of_b - b)
    low, high = upper.ppf([1e-14, 1 - 1e-14])
    if a == 0:
        return float(upper.sf(-margin))
    lower = stats.beta(a, of_a - a + 1)
    points = np.clip([upper.mean(), lower.mean() - margin], low, high)
    return integrate.quad(
        lambda y: upper.pdf(y) * lower.cdf(y + margin), low, high, points=points, epsabs=1e-13, epsrel=1e-11, limit=500
    )[0]


ANSWERS = {
    "sequential": lambda cases: [sequential(case) for case in cases],
    "melded": lambda cases: [melded(case) for case in cases],
    "distributions": lambda cases: distributions(cases),
    "proportion": lambda cases: [proportion(c) for c in cases],
    "paired": lambda cases: [paired(c) for c in cases],
    "delong": lambda cases: [delong(c) for c in cases],
    "bca": lambda cases: [bca(c) for c in cases],
    "differences": lambda cases: [differences(c) for c in cases],
    "holm": lambda cases: [multipletests(c, method="holm")[1].tolist() for c in cases],
}

with open(sys.argv[1]) as file:
    asked = json.load(file)
json.dump({name: ANSWERS[name](cases) for name, cases in asked.items()}, sys.stdout)
