"""Writes golden/mlflow-thresholds.json or golden/evidently-suite.json: conditions as the real package holds them, and its verdicts.

python test/peers/import_golden.py mlflow      (mlflow-skinny 3.17.2, numpy, pandas)
python test/peers/import_golden.py evidently   (evidently 0.7.21; the venv drift-peers)
"""

import json
import sys
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def mlflow_golden():
    import mlflow
    from mlflow.models import MetricThreshold
    from mlflow.models.evaluation.validation import ModelValidationFailedException, _validate

    thresholds = {
        "accuracy_score": MetricThreshold(threshold=0.8, min_absolute_change=0.05, min_relative_change=0.05, greater_is_better=True),
        "root_mean_squared_error": MetricThreshold(threshold=32000, min_relative_change=0.07, greater_is_better=False),
        "log_loss": MetricThreshold(min_absolute_change=0.01, greater_is_better=False),
        "clicks": MetricThreshold(threshold=1.5, greater_is_better=True),
    }
    keys = ["threshold", "min_absolute_change", "min_relative_change", "greater_is_better"]
    written = {name: {key: getattr(one, key) for key in keys if getattr(one, key) is not None} for name, one in thresholds.items()}
    values = [(0.79, 0.7), (0.86, 0.83), (0.92, 0.86), (0.95, 0.86), (25000, 26000), (24000, 26000), (31000, 40000), (33000, 40000), (0.3, 0.305), (0.29, 0.305), (1.4, 1.0), (1.6, 2.0)]
    metrics = ["accuracy_score"] * 4 + ["root_mean_squared_error"] * 4 + ["log_loss"] * 2 + ["clicks"] * 2
    cases = []
    for name, (candidate, baseline) in zip(metrics, values):
        try:
            _validate({name: thresholds[name]}, {name: candidate}, {name: baseline})
            passes = True
        except ModelValidationFailedException:
            passes = False
        cases.append({"metric": name, "candidate": candidate, "baseline": baseline, "passes": passes})
    return {"version": mlflow.__version__, "thresholds": written, "cases": cases}


def evidently_golden():
    import evidently
    import numpy as np
    import pandas as pd
    from evidently import BinaryClassification, DataDefinition, Dataset, Regression, Report
    from evidently.metrics import MAE, MAPE, RMSE, Accuracy, F1Score, MeanError, R2Score, RocAuc, TNR
    from evidently.tests import Reference, eq, gt, gte, is_in, lt, lte, not_eq

    rng = np.random.default_rng(6)
    y = rng.normal(100, 10, 200)
    columns = lambda scale: pd.DataFrame({"target": y, "prediction": y + scale * rng.normal(0, 1, 200)})
    label = rng.integers(0, 2, 300)
    scores = lambda skill: np.clip(0.5 + skill * (label - 0.5) + rng.normal(0, 0.2, 300), 0.01, 0.99)
    classes = lambda score: pd.DataFrame({"target": label, "prediction": (score > 0.5).astype(int), "score": score})
    regression = [
        RMSE(tests=[lte(6), lt(4), lte(Reference(relative=0.1)), lt(Reference(relative=0.1), is_critical=False), not_eq(3)]),
        MAE(mean_tests=[lte(Reference(absolute=0.2)), lt(Reference(absolute=2.5))], std_tests=[lt(1)]),
        MAPE(mean_tests=[lte(4), lte(Reference(absolute=0.5))]),
        R2Score(tests=[gte(0.8), gte(Reference()), is_in([1, 2])]),
        MeanError(mean_tests=[lte(1)]),
    ]
    binary = [
        Accuracy(tests=[gte(0.7), gte(Reference(relative=0.01, absolute=0.02))]),
        F1Score(tests=[gt(Reference(absolute=0.03)), gte(Reference(relative=0.05)), eq(Reference(absolute=0.2))]),
        RocAuc(tests=[gte(0.9), lte(Reference(absolute=0.01))]),
        TNR(tests=[gt(0.6)]),
    ]
    out = {"version": evidently.__version__, "runs": []}
    plans = [
        (regression, DataDefinition(regression=[Regression(target="target", prediction="prediction")]), [(columns(5), columns(5)), (columns(3), columns(6))]),
        (binary, DataDefinition(classification=[BinaryClassification(target="target", prediction_labels="prediction", prediction_probas="score", pos_label=1)]), [(classes(scores(0.3)), classes(scores(0.3))), (classes(scores(0.2)), classes(scores(0.4)))]),
    ]
    for metrics, definition, pairs in plans:
        for current, reference in pairs:
            run = lambda a, b: json.loads(Report(metrics).run(Dataset.from_pandas(a, data_definition=definition), Dataset.from_pandas(b, data_definition=definition)).json())
            snapshot, other = run(current, reference), run(reference, current)
            kept = lambda one: {"config": one["config"], "value": one["value"]}
            verdicts = [
                {"metric": t["metric_config"]["params"]["type"].split(":")[-1], "test": t["test_config"], "passes": t["status"] == "SUCCESS"}
                for t in snapshot["tests"]
            ]
            out["runs"].append({"snapshot": {"metrics": [kept(one) for one in snapshot["metrics"]]}, "reference": [one["value"] for one in other["metrics"]], "tests": verdicts})
    return out


name = sys.argv[1]
answer, file = (mlflow_golden(), "mlflow-thresholds.json") if name == "mlflow" else (evidently_golden(), "evidently-suite.json")
(GOLDEN / file).write_text(json.dumps(answer, indent=1) + "\n")
