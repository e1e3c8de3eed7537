"""Serves the model: POST /predict, GET /health, GET /metrics. Writes one line of JSON a request to REQUEST_LOG."""

import json
import logging
import os
import time
import uuid
from datetime import datetime, timezone

import joblib
from fastapi import FastAPI, HTTPException, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, generate_latest
from pydantic import BaseModel

from model import features_of

MODEL = "ames-price"
VERSION = os.environ.get("MODEL_VERSION", "unknown")
IMAGE = os.environ.get("IMAGE", "unknown")  # tells two servers apart that have the same model
REQUEST_LOG = os.environ.get("REQUEST_LOG", "")

trained = joblib.load(os.environ.get("MODEL_PATH", "app/model.joblib"))
app = FastAPI(title=MODEL)

requests = Counter("http_requests", "Requests answered.", ["version", "image", "handler", "method", "status"])
duration = Histogram(
    "http_request_duration_seconds",
    "Time until the answer.",
    ["version", "image", "handler", "method"],
    buckets=[0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5],
)


class Question(BaseModel):
    id: str | None = None
    features: dict[str, float | str | None]


class Answer(BaseModel):
    prediction: float
    model_version: str
    request_id: str


@app.middleware("http")
async def measure(request: Request, call_next):
    started = time.perf_counter()
    status = 500
    try:
        response = await call_next(request)
        status = response.status_code
        response.headers["X-Model-Version"] = VERSION
        return response
    finally:
        labels = {"version": VERSION, "image": IMAGE, "handler": request.url.path, "method": request.method}
        if request.url.path == "/predict":
            requests.labels(status=str(status), **labels).inc()
            duration.labels(**labels).observe(time.perf_counter() - started)


@app.post("/predict")
async def predict(question: Question) -> Answer:
    started = time.perf_counter()
    request_id = question.id or str(uuid.uuid4())
    entry = {"request_id": request_id, "features": question.features}
    try:
        entry["prediction"] = price_of(question.features)
        entry["status"] = 200
    except KeyError as error:
        entry["status"] = 422
        raise HTTPException(422, f"The feature {error} is missing.") from error
    except Exception as error:
        logging.exception("request %s", request_id)
        entry["status"] = 500
        raise HTTPException(500, "The model failed.") from error
    finally:
        write_down(entry, started)
    return Answer(prediction=entry["prediction"], model_version=VERSION, request_id=request_id)


def price_of(features):
    return float(trained["model"].predict(features_of([features], trained["features"]))[0])


def write_down(entry, started):
    """Appends a request to the log; the file is opened anew for each, so that it may be rotated at any time."""
    if not REQUEST_LOG:
        return
    about = {"ts": datetime.now(timezone.utc).isoformat(timespec="milliseconds"), "model": MODEL, "model_version": VERSION}
    line = json.dumps({**about, **entry, "latency_ms": round((time.perf_counter() - started) * 1000, 2)})
    try:
        with open(REQUEST_LOG, "a") as log:
            log.write(line + "\n")
    except OSError as error:
        logging.error("the request log: %s", error)


@app.get("/health")
async def health():
    return {"status": "ok", "model_version": VERSION}


@app.get("/metrics")
async def metrics():
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
