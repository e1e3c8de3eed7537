"""Answers the cases of two-samples.test.ts with SciPy and statsmodels: JSON in, JSON out."""

import json
import sys
import warnings

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportions_ztest

warnings.filterwarnings("ignore")


def psi(case):
    reference, current = np.array(case, dtype=float) + 0.5
    p, q = reference / reference.sum(), current / current.sum()
    return float(np.sum((p - q) * np.log(p / q)))


def homogeneity(case):
    found = stats.chi2_contingency(case, correction=False)
    return [float(found.statistic), float(found.pvalue)]


ANSWERS = {
    "ks": lambda c: list(map(float, (lambda r: (r.statistic, r.pvalue))(stats.ks_2samp(*c)))),
    "asymptotic": lambda c: float(stats.ks_2samp(*c, method="asymp").pvalue),
    "kolmogorov": lambda c: float(stats.kstwo.sf(*c)),
    "homogeneity": homogeneity,
    "fisher": lambda c: float(stats.fisher_exact([[c[0], c[1] - c[0]], [c[2], c[3] - c[2]]]).pvalue),
    "score": lambda c: float(proportions_ztest([c[0], c[2]], [c[1], c[3]])[1]),
    "noncentral": lambda c: float(stats.ncx2.sf(*c)),
    "psi": psi,
    "fdr": lambda c: multipletests(c, method="fdr_bh")[1].tolist(),
}

with open(sys.argv[1]) as file:
    asked = json.load(file)
json.dump({name: [ANSWERS[name](case) for case in cases] for name, cases in asked.items()}, sys.stdout)
