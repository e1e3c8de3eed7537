"""Learns the price of a house; writes out/model.joblib, metrics.json and predictions.csv."""

import json
from pathlib import Path

import joblib
import yaml
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.feature_extraction import DictVectorizer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from model import features_of, prices_of, read_sales, write_predictions

params = yaml.safe_load(Path("params.yaml").read_text())
train, test = read_sales("data/ames/train.csv"), read_sales("data/ames/test.csv")


def estimator():
    if params["estimator"] == "ridge":
        return [SimpleImputer(strategy="median"), StandardScaler(), Ridge(**params["ridge"])]
    return [HistGradientBoostingRegressor(**params["boosting"], random_state=params["seed"])]


names = params["features"]
model = make_pipeline(DictVectorizer(sparse=False), *estimator())
model.fit(features_of(train, names), prices_of(train))

Path("out").mkdir(exist_ok=True)
joblib.dump({"model": model, "features": names}, "out/model.joblib")

predicted = model.predict(features_of(test, names))
write_predictions("predictions.csv", test, predicted)
metrics = {
    "rmse": root_mean_squared_error(prices_of(test), predicted),
    "mae": mean_absolute_error(prices_of(test), predicted),
    "r2": r2_score(prices_of(test), predicted),
}
Path("metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
print(f"trained {params['estimator']} on {len(train)} sales, {len(names)} features: RMSE {metrics['rmse']:,.0f} on {len(test)} test rows")
