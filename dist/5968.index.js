export const id = 5968;
export const ids = [5968];
export const modules = {

/***/ 55728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ build_image_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/image/answer.js

/** The names under which servers put a prediction, in the order in which they are looked for. */
const NAMES = ['prediction', 'predictions', 'predicted', 'output', 'outputs', 'result', 'results'];
/**
 * Finds the value of a key in JSON, nearest to the top first; of a list only the first item is looked into. So the id is
 * found at the top, in `features`, or in the first of `instances`.
 */
function findKey(json, key) {
    let level = [json];
    while (level.length > 0) {
        const objects = level.filter(isObject);
        const holder = objects.find((object) => Object.hasOwn(object, key));
        if (holder)
            return holder[key];
        level = level.flatMap((value) => Array.isArray(value) ? value.slice(0, 1) : isObject(value) ? Object.values(value) : []);
    }
    return undefined;
}
/**
 * Reads a server's answer: a bare number or text, the first of a list, or what stands at `prediction`, `predictions` and
 * the like (`column` first). `undefined` when there is none of it.
 */
function readAnswer(json, column = 'prediction') {
    const found = isObject(json) || Array.isArray(json) ? firstOf(json, [column, ...NAMES]) : json;
    const inner = Array.isArray(found) ? found.flat(Number.POSITIVE_INFINITY)[0] : found;
    if (isObject(inner))
        return readAnswer(inner, column);
    if (typeof inner !== 'number' && typeof inner !== 'string' && typeof inner !== 'boolean')
        return undefined;
    const score = asNumber(findKey(json, 'score'));
    const scores = scoresOf(findKey(json, 'scores'));
    return {
        prediction: typeof inner === 'boolean' ? String(inner) : inner,
        ...(score !== undefined && { score }),
        ...(scores && { scores }),
    };
}
/** A list of answers is its own; of an object the first name that it has. */
function firstOf(json, names) {
    if (Array.isArray(json))
        return json;
    return names.map((name) => findKey(json, name)).find((value) => value !== undefined);
}
function scoresOf(value) {
    if (!isObject(value))
        return undefined;
    return Object.fromEntries(Object.entries(value).flatMap(([name, share]) => typeof share === 'number' ? [[(0,values/* canonicalClass */.tp)(name), share]] : []));
}
/** The answer that training saved for a row; `undefined` when it has no such row. */
function storedAnswer(rows, id) {
    const index = rows.ids.indexOf(id);
    if (index < 0)
        return undefined;
    const scores = rows.scores && [...rows.scores].map(([name, column]) => [name, column[index]]);
    return {
        prediction: rows.predictions[index],
        ...(rows.score && { score: rows.score[index] }),
        ...(scores && { scores: Object.fromEntries(scores) }),
    };
}
/**
 * Compares a served answer with the stored one; one sentence for each difference, none when they agree.
 * A score is compared only where both have it.
 * @param tolerance How far numbers may differ, as a share of the stored one, or of 1 where that is smaller.
 */
function differences(served, stored, tolerance) {
    const found = [];
    const numbers = (what, is, was) => {
        if (is === undefined || was === undefined || isClose(is, was, tolerance))
            return;
        found.push(`${what} is ${is}, and training saved ${was}`);
    };
    if (typeof stored.prediction === 'number') {
        const number = asNumber(served.prediction);
        if (number === undefined)
            found.push(`the prediction is "${served.prediction}", which is no number`);
        numbers('the prediction', number, stored.prediction);
    }
    else if (asClass(served.prediction, stored.prediction) !== stored.prediction) {
        found.push(`the class is "${served.prediction}", and training saved "${stored.prediction}"`);
    }
    numbers('the score', served.score, stored.score);
    for (const [name, share] of Object.entries(stored.scores ?? {})) {
        numbers(`the score of "${name}"`, served.scores?.[name], share);
    }
    return found;
}
const isClose = (is, was, tolerance) => Math.abs(is - was) <= tolerance * Math.max(1, Math.abs(was));
/** A server may say true where training saved 1. */
function asClass(served, stored) {
    const name = (0,values/* canonicalClass */.tp)(String(served));
    if (stored === '0' || stored === '1')
        return name === 'true' ? '1' : name === 'false' ? '0' : name;
    return name;
}
const asNumber = (value) => {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    return typeof value === 'string' ? (0,values/* parseDecimal */.$Q)(value) : undefined;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/image/checks.js


const SHOWN = 300;
/** Turns what the smoke test saw into checks. */
function smokeChecks(result, expected) {
    const health = healthCheck(result);
    if (health.verdict === 'fail')
        return [health];
    const memory = memoryCheck(result);
    return [health, predictionCheck(result, expected), ...latencyChecks(result, expected), ...(memory ? [memory] : [])];
}
const check = (probe, title, rest) => ({
    id: `image:${probe}`,
    title,
    level: 'block',
    ...rest,
});
function healthCheck({ unhealthy, readyAfterMs = 0 }) {
    const verdict = unhealthy === undefined ? 'pass' : 'fail';
    const reason = unhealthy ?? `The server was ready after ${(0,clock/* formatDuration */.a3)(readyAfterMs)}.`;
    return check('health', 'Health', { verdict, value: null, reason });
}
function predictionCheck({ answer }, expected) {
    const title = 'Prediction as trained';
    const say = (verdict, reason, value = null) => check('prediction', title, { verdict, value, reason });
    if (answer === undefined)
        return say('skipped', 'No request was sent: image.smoke.request is not set.');
    if (answer.status !== 200) {
        const what = answer.status === 0 ? 'did not answer' : `answered ${answer.status}`;
        return say('fail', `The server ${what}: ${checks_short(answer.body)}`);
    }
    const { columns, predictions, tolerance } = expected;
    const served = readAnswer(parse(answer.body), columns.prediction);
    if (!served)
        return say('fail', `There is no prediction in the answer: ${checks_short(answer.body)}`);
    const id = findKey(expected.request, columns.id) ?? findKey(expected.request, 'id');
    if (id === undefined) {
        return say('skipped', `The server answered, but the request has no "${columns.id}", so there is nothing to compare with.`);
    }
    if (!predictions)
        return say('skipped', 'The server answered, but training saved no predictions of this version to compare with.');
    const stored = storedAnswer(predictions, String(id));
    if (!stored) {
        const some = predictions.ids.slice(0, 3).join(', ');
        return say('fail', `The request is of ${columns.id} ${id}, which is no row of ${predictions.source}; those are ${some}, ….`);
    }
    const value = typeof served.prediction === 'number' ? served.prediction : null;
    const wrong = differences(served, stored, tolerance);
    if (wrong.length > 0)
        return say('fail', `For ${columns.id} ${id} ${wrong.join('; ')}.`, value);
    return say('pass', `For ${columns.id} ${id} the server says what training saved: ${stored.prediction}.`, value);
}
function latencyChecks({ latenciesMs }, { maxLatencyMs }) {
    if (latenciesMs.length === 0)
        return [];
    const [p50, p95] = [quantile(latenciesMs, 0.5), quantile(latenciesMs, 0.95)];
    const tooSlow = maxLatencyMs !== undefined && p95 > maxLatencyMs;
    const words = `Half of ${latenciesMs.length} requests, one after the other, took up to ${formatMs(p50)}, 95 % up to ${formatMs(p95)}.`;
    return [
        check('latency', 'Answer time, 95th percentile', {
            verdict: tooSlow ? 'fail' : 'pass',
            value: round(p95),
            unit: 'ms',
            reason: words,
            ...(maxLatencyMs === undefined
                ? { level: 'warn' }
                : { limit: maxLatencyMs, rule: 'max', needed: `at most ${(0,clock/* formatDuration */.a3)(maxLatencyMs)}` }),
        }),
    ];
}
function memoryCheck({ memoryBytes }) {
    if (memoryBytes === undefined)
        return undefined;
    const value = Math.round(memoryBytes / 1e5) / 10;
    const reason = 'In use after the requests.';
    return check('memory', 'Memory', { level: 'warn', verdict: 'pass', value, unit: 'MB', reason });
}
/** The size of an image as a check: told, not judged. */
const sizeCheck = (sizeBytes) => check('size', 'Size', {
    level: 'warn',
    verdict: 'pass',
    value: Math.round(sizeBytes / 1e5) / 10,
    unit: 'MB',
    reason: 'Unpacked, as the engine tells it.',
});
/** The value below which a share of the sorted numbers lies (nearest rank). */
const quantile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
const round = (ms) => (ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms));
/** Writes a short time with a digit more than `formatDuration` does. */
const formatMs = (ms) => (ms < 1000 ? `${round(ms)} ms` : (0,clock/* formatDuration */.a3)(ms));
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return body.trim();
    }
}
const checks_short = (body) => {
    const line = body.replaceAll(/\s+/g, ' ').trim();
    return line === '' ? '(nothing)' : line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

// EXTERNAL MODULE: ./build/image/engines/engine.js
var engines_engine = __webpack_require__(89358);
// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
;// CONCATENATED MODULE: ./build/image/tags.js

/** The grammar of tags in the OCI distribution specification. */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const WHY_UNKNOWN = {
    version: 'the model is a file, not a version from the ledger',
    run: 'the model is a file, not a version from the ledger',
    sha: 'this is no git commit',
    sha7: 'this is no git commit',
    date: undefined,
    model: undefined,
};
/**
 * Fills `{version}` and the other words into a text. @throws {UserError} for a word that is not known, or has no value here.
 * @param setting Where the text was written, for messages: `image.tags`.
 */
function fillIn(text, words, setting) {
    return text.replaceAll(/\{([^{}]*)\}/g, (whole, word) => {
        if (!Object.hasOwn(words, word)) {
            const known = Object.keys(words).map((name) => `{${name}}`);
            throw new errors/* UserError */.yo(`${setting} has "${text}", and ${whole} is none of ${known.join(', ')}.`);
        }
        const value = words[word];
        if (value !== undefined)
            return value;
        throw new errors/* UserError */.yo(`${setting} has "${text}", and ${whole} is not known: ${WHY_UNKNOWN[word]}.`, { hint: 'Set the input "tags" to a tag without it.' });
    });
}
/** Makes tags of their templates, each once. @throws {UserError} for a template with an unknown word, and for no valid tag. */
function tagsOf(templates, words, setting) {
    const tags = templates.map((template) => fillIn(template, words, setting));
    const wrong = tags.find((tag) => !TAG.test(tag));
    if (wrong !== undefined) {
        throw new errors/* UserError */.yo(`${setting} gives "${wrong}", which is not a valid tag.`, {
            hint: 'Use letters, digits and _ . - only, at most 128 of them.',
        });
    }
    return [...new Set(tags)];
}

;// CONCATENATED MODULE: ./build/image/plan.js




/** The label by which an image that was pushed before is known to be made of the same things. */
const RECIPE_LABEL = 'dev.modelloop.recipe';
/**
 * Plans an image: its tags, build arguments and labels (https://specs.opencontainers.org/image-spec/annotations/).
 * @throws {UserError} for a tag or argument that cannot be filled in, and when there is no tag.
 */
function planImage(settings, lineage, now) {
    const words = wordsOf(lineage, now);
    const tags = tagsOf(settings.tags, words, 'image.tags');
    if (tags.length === 0)
        throw new errors/* UserError */.yo('The image has no tag: image.tags is empty.');
    const movingTags = tagsOf(settings.movingTags, words, 'image.moving-tags');
    const both = movingTags.find((tag) => tags.includes(tag));
    if (both !== undefined)
        throw new errors/* UserError */.yo(`The tag "${both}" stands in image.tags and in image.moving-tags.`);
    const buildArgs = Object.fromEntries(Object.entries(settings.buildArgs).map(([name, text]) => [name, fillIn(text, words, `image.build-args.${name}`)]));
    const known = lineage.commit !== undefined && !lineage.dirty;
    const recipe = known ? recipeOf({ ...settings, buildArgs }, lineage) : undefined;
    return { tags, movingTags, buildArgs, labels: labelsOf(lineage, recipe, now), recipe };
}
const wordsOf = ({ model, version, run, commit }, now) => ({
    model,
    version: version === undefined ? undefined : String(version),
    run,
    sha: commit,
    sha7: commit?.slice(0, 7),
    date: now.toISOString().slice(0, 10).replaceAll('-', ''),
});
function recipeOf({ context, dockerfile, modelPath, buildArgs, platforms }, lineage) {
    const { commit, modelDigest, model, version } = lineage;
    return (0,digest/* digestOf */.ol)((0,json/* canonicalJson */.d)({ commit, model, version, modelDigest, context, dockerfile, modelPath, buildArgs, platforms }));
}
function labelsOf(lineage, recipe, now) {
    const { model, modelDigest, version, run, trainedAt, data, commit, dirty, source } = lineage;
    const labels = {
        'org.opencontainers.image.title': model,
        'org.opencontainers.image.version': version === undefined ? undefined : String(version),
        'org.opencontainers.image.revision': commit,
        'org.opencontainers.image.source': source,
        'org.opencontainers.image.created': now.toISOString(),
        'dev.modelloop.model': model,
        'dev.modelloop.version': version === undefined ? undefined : String(version),
        'dev.modelloop.model-digest': modelDigest,
        'dev.modelloop.run': run,
        'dev.modelloop.trained-at': trainedAt,
        'dev.modelloop.data': data && (0,json/* canonicalJson */.d)(data),
        'dev.modelloop.dirty': dirty ? 'true' : undefined,
        [RECIPE_LABEL]: recipe,
    };
    return Object.fromEntries(Object.entries(labels).filter((label) => label[1] !== undefined));
}

;// CONCATENATED MODULE: ./build/image/existing.js


/**
 * Looks at the tags before anything is built. None of them there: `undefined`. All that are there on one image of this
 * recipe: its digest, so that a push can be repeated. Else a tag would have to be moved.
 * @throws {UserError} that names both images.
 */
async function findExisting(registry, repository, plan) {
    let found;
    for (const tag of plan.tags) {
        const digest = await registry.resolve(tag);
        if (digest === undefined || digest === found)
            continue;
        const labels = await registry.labelsOf(digest);
        const isOurs = plan.recipe !== undefined && labels[RECIPE_LABEL] === plan.recipe;
        if (!isOurs || found !== undefined)
            throw takenTag(`${repository.name}:${tag}`, digest, labels, plan);
        found = digest;
    }
    return found;
}
function takenTag(tag, digest, labels, plan) {
    return new errors/* UserError */.yo(`${tag} is ${digest} already, ${describe(labels)}; this would be another image, ${describe(plan.labels)}. Nothing was pushed.`, {
        hint: 'Tags are never moved: use tags that differ, such as {version}-{sha7}, or list one that may move under image.moving-tags.',
    });
}
/** What sets an image apart, in words. */
function describe(labels) {
    const version = labels['dev.modelloop.version'];
    const commit = labels['org.opencontainers.image.revision'];
    const model = labels['dev.modelloop.model-digest'];
    const parts = [
        version && `v${version}`,
        model && `model ${model.slice(0, 19)}`,
        commit ? `commit ${commit.slice(0, 7)}` : 'of no known commit',
    ];
    return `made of ${parts.filter(Boolean).join(', ')}`;
}

// EXTERNAL MODULE: ./build/image/registries/refusals.js
var refusals = __webpack_require__(28727);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
;// CONCATENATED MODULE: ./build/image/smoke.js





const POLL_MS = 100;
/** One look at the health must not use up the whole wait. */
const ANSWER_MS = 5_000;
const REQUEST_MS = 30_000;
const REQUESTS = 40;
/** A slow server is measured with fewer requests. */
const MEASURING_MS = 15_000;
/**
 * Starts an image, waits until it is healthy, sends it a request, and measures. The container is removed whatever happens.
 * Only what stands in the way of trying (the engine itself) is thrown.
 */
async function smokeTest(engine, image, settings, signal) {
    const container = await engine.start(image, settings.port, `modelloop-smoke-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        return await tryOut(container, settings, signal);
    }
    finally {
        await container.remove();
    }
}
async function tryOut(container, settings, signal) {
    const nothing = { latenciesMs: [] };
    const startedAt = performance.now();
    const health = await waitForHealth(container, settings, signal);
    if ('reason' in health)
        return { ...nothing, unhealthy: health.reason, lastLines: container.lastLines() };
    const ready = { ...nothing, readyAfterMs: performance.now() - startedAt };
    const { request, predict } = settings;
    const memory = async () => {
        const memoryBytes = await container.memoryBytes();
        return { ...(memoryBytes !== undefined && { memoryBytes }), lastLines: container.lastLines() };
    };
    if (request === undefined)
        return { ...ready, ...(await memory()) };
    const post = () => send(new URL(predict, `http://${health.address}`), request, signal);
    const answer = await post();
    const latenciesMs = answer.status === 200 ? await measure(post, signal) : [];
    return { ...ready, answer, latenciesMs, ...(await memory()) };
}
/** Polls until the server answers 2xx; a container that ended, or the end of the wait, is a reason why it never does. */
async function waitForHealth(container, { health, port, waitMs }, signal) {
    const deadline = performance.now() + waitMs;
    let ended;
    void container.ended.then((code) => {
        ended = code;
    });
    let address;
    let last = `nothing listened on port ${port}`;
    while (performance.now() < deadline) {
        signal.throwIfAborted();
        if (ended !== undefined)
            return { reason: `The container ended with exit code ${ended ?? 'none'} before it was healthy.` };
        address ??= await container.address();
        if (address !== undefined) {
            const look = await lookAt(new URL(health, `http://${address}`), signal);
            if (look === undefined)
                return { address };
            last = look;
        }
        await Promise.race([(0,promises_.setTimeout)(POLL_MS, undefined, { signal }).catch(() => { }), container.ended]);
    }
    return { reason: `Not healthy within ${(0,clock/* formatDuration */.a3)(waitMs)}: ${last}.` };
}
/** Asks once; a text says why it is not healthy. */
async function lookAt(url, signal) {
    try {
        const { ok, status } = await (0,http/* http */.L)(url, { retry: 0, timeout: ANSWER_MS, signal });
        return ok ? undefined : `${url.pathname} answered ${status}`;
    }
    catch (error) {
        return `${url.pathname} did not answer (${reasonOf(error)})`;
    }
}
/** The innermost cause says what happened: connection refused, reset, timed out. */
function reasonOf(error) {
    const reasons = [];
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        reasons.push((0,errors/* messageOf */.bD)(cause));
    return reasons.at(-1) ?? String(error);
}
/** Posts the request; a server that does not answer has status 0 and the reason as its words. */
async function send(url, json, signal) {
    try {
        const headers = { 'content-type': 'application/json' };
        const response = await http/* http */.L.post(url, { body: json, headers, retry: 0, timeout: REQUEST_MS, signal });
        return { status: response.status, body: await response.text() };
    }
    catch (error) {
        signal.throwIfAborted();
        return { status: 0, body: reasonOf(error) };
    }
}
async function measure(post, signal) {
    const latenciesMs = [];
    const deadline = performance.now() + MEASURING_MS;
    while (latenciesMs.length < REQUESTS && performance.now() < deadline) {
        signal.throwIfAborted();
        const startedAt = performance.now();
        await post();
        latenciesMs.push(performance.now() - startedAt);
    }
    return latenciesMs.sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./build/image/image.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







/**
 * Builds an image, tries it out, and pushes it. An image that does not build or does not pass is a finding, and nothing is
 * pushed. Tags are never moved: an image of the same recipe that an earlier run pushed is tried out and used again.
 * @throws {UserError} when a tag is taken by another image, or the registry refuses.
 */
async function buildImage(job) {
    const { engine, log, target, plan } = job;
    const existing = target && (await findExisting(target.registry, target.repository, plan));
    const name = `modelloop-build:${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        if (existing)
            await takeExisting(job, existing, name);
        const failed = existing ? undefined : await log.group(`Build with ${engine.name}`, () => build(job, name));
        if (failed)
            return failed;
        const { sizeBytes } = await engine.inspect(name);
        const tried = await image_tryOut(job, name);
        const checks = [...(tried?.checks ?? []), sizeCheck(sizeBytes)];
        const found = { checks, sizeBytes, reused: existing !== undefined, lastLines: [], ...medianOf(tried?.result) };
        if (checks.some(({ level, verdict }) => level === 'block' && verdict === 'fail')) {
            return { ...found, lastLines: tried?.result.lastLines ?? [] };
        }
        const digest = await keep(job, name, existing);
        return { ...found, ...(digest && { digest }) };
    }
    finally {
        await engine.untag(name);
    }
}
const medianOf = (result) => result && result.latenciesMs.length > 0 ? { medianMs: quantile(result.latenciesMs, 0.5) } : {};
/** Builds; what the build says when it fails becomes the finding. */
async function build(job, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { engine, plan, placeModel } = job;
        const _model = __addDisposableResource(env_1, await placeModel(), true);
        try {
            await engine.build({ ...requestOf(job), names: [name], labels: plan.labels, buildArgs: plan.buildArgs });
            return undefined;
        }
        catch (error) {
            if (!(error instanceof engines_engine/* EngineFailure */.F))
                throw error;
            const reason = error.message;
            const check = { id: 'image:build', title: 'Build', verdict: 'fail', level: 'block', value: null, reason };
            return { checks: [check], reused: false, lastLines: error.lines };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const requestOf = ({ build: { context, dockerfile, network } }) => ({ context, dockerfile, network });
/** Gets the image that is in the registry already. */
async function takeExisting({ engine, log, target }, digest, name) {
    const pinned = `${target?.repository.name}@${digest}`;
    await log.group(`Pull ${pinned}, which is this image already`, () => engine.pull(pinned));
    await engine.tag(pinned, name);
}
async function image_tryOut({ engine, smoke, log, signal }, name) {
    if (!smoke)
        return undefined;
    const result = await log.group('Try the image out', () => smokeTest(engine, name, smoke, signal));
    return { result, checks: smokeChecks(result, smoke.expected) };
}
/** Pushes what was tried out and sets the tags, or names the image on this machine. */
async function keep(job, name, existing) {
    const { engine, plan, target, localName, log } = job;
    if (!target) {
        for (const tag of [...plan.tags, ...plan.movingTags])
            await engine.tag(name, `${localName}:${tag}`);
        return undefined;
    }
    const { registry, repository } = target;
    const [first = ''] = plan.tags;
    if (!existing) {
        // Somebody may have been faster while this was built.
        const taken = await findExisting(registry, repository, plan);
        if (taken)
            throw new errors/* UserError */.yo(`${repository.name} got the image ${taken} of the same recipe meanwhile.`, {
                hint: 'Run this job again: it will use that one.',
            });
        await registry.ensureRepository();
        await log.group(`Push ${repository.name}`, () => push(job, target, name));
    }
    const digest = existing ?? (await registry.resolve(first));
    if (!digest)
        throw new errors/* UserError */.yo(`${repository.name}:${first} was pushed, and the registry does not have it.`);
    for (const tag of plan.tags)
        if ((await registry.resolve(tag)) === undefined)
            await registry.tag(digest, tag);
    for (const tag of plan.movingTags)
        if ((await registry.resolve(tag)) !== digest)
            await registry.tag(digest, tag);
    return digest;
}
async function push(job, { repository }, name) {
    const pushed = `${repository.name}:${job.plan.tags[0]}`;
    const { engine, platforms, plan, placeModel } = job;
    if (platforms.length > 0) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const _model = __addDisposableResource(env_2, await placeModel(), true);
            const { labels, buildArgs } = plan;
            await engine.build({ ...requestOf(job), names: [pushed], labels, buildArgs, platforms, push: true });
            return;
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    await engine.tag(name, pushed);
    try {
        await engine.push(pushed);
    }
    catch (cause) {
        if (!(cause instanceof engines_engine/* EngineFailure */.F) || !/unauthorized|denied|forbidden|\b40[13]\b/i.test(cause.message))
            throw cause;
        throw new errors/* UserError */.yo(`${cause.message.replace(/\.$/, '')}.`, {
            hint: (0,refusals/* loginHint */.t)(repository),
            cause,
        });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/manifest.js
var manifest = __webpack_require__(25845);
;// CONCATENATED MODULE: ./build/image/place-model.js





/**
 * Puts the model into the build context for the length of a scope. What was there before stays; what was put, and the
 * folders made for it, are gone at the end.
 * @param modelPath Relative to the context.
 * @throws {UserError} when the path leaves the context, or something else lies there.
 */
async function placeModel(context, modelPath, model) {
    const destination = (0,files/* insideOf */.kP)(context, modelPath);
    if (destination === (0,files/* insideOf */.kP)(context, '.')) {
        throw new errors/* UserError */.yo(`image.model-path is "${modelPath}", which is the whole build context.`);
    }
    await refuseLinks(context, destination);
    if (await (0,external_node_fs_promises_.lstat)(destination).catch(() => undefined)) {
        await requireSame(destination, modelPath, model.digest);
        return { [Symbol.asyncDispose]: async () => { } };
    }
    const made = await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
    const remove = async () => {
        await (0,external_node_fs_promises_.rm)(destination, { recursive: true, force: true });
        if (made !== undefined)
            await removeEmpty((0,external_node_path_.dirname)(destination), (0,external_node_path_.dirname)(made));
    };
    try {
        await model.layDown(destination);
    }
    catch (error) {
        await remove();
        throw error;
    }
    return { [Symbol.asyncDispose]: remove };
}
/** A link on the way would lead out of the tree. */
async function refuseLinks(context, destination) {
    const parts = (0,external_node_path_.relative)(context, destination).split('/');
    for (const [index] of parts.entries()) {
        const path = (0,external_node_path_.join)(context, ...parts.slice(0, index + 1));
        const found = await (0,external_node_fs_promises_.lstat)(path).catch(() => undefined);
        if (!found?.isSymbolicLink())
            continue;
        throw new errors/* UserError */.yo(`image.model-path leads through the link ${(0,external_node_path_.relative)(context, path)}.`, {
            hint: 'Name a plain path inside the build context.',
        });
    }
}
async function requireSame(destination, modelPath, digest) {
    const there = await (0,manifest/* digestOfPath */.B$)(destination);
    if (there.digest === digest)
        return;
    throw new errors/* UserError */.yo(`At image.model-path there is another file already: ${modelPath} is ${there.digest}, the model ${digest}.`, {
        hint: 'Remove it, or let image.model-path name a place that is free.',
    });
}
async function removeEmpty(folder, until) {
    for (let path = folder; path !== until; path = (0,external_node_path_.dirname)(path)) {
        // The build may have put something beside it: that is not ours.
        if (!(await (0,external_node_fs_promises_.rmdir)(path).then(() => true, () => false)))
            return;
    }
}
/** Copies a model that lies on this machine. */
const copyOf = (path, digest) => ({
    digest,
    layDown: (destination) => (0,external_node_fs_promises_.cp)(path, destination, { recursive: true, dereference: true, errorOnExist: true }),
});

// EXTERNAL MODULE: ./build/actions/drift-age.js
var drift_age = __webpack_require__(89617);
// EXTERNAL MODULE: ./build/actions/linux.js
var linux = __webpack_require__(50034);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/image/engines/docker-config.js
var docker_config = __webpack_require__(67451);
// EXTERNAL MODULE: ./build/platform/process.js
var process = __webpack_require__(84539);
;// CONCATENATED MODULE: ./build/image/engines/open.js


/** What the input `engine` may say. */
const ENGINES = ['auto', 'buildx', 'docker', 'podman', 'buildah', 'layers'];
/** An engine that does not answer within this time is taken for none. */
const open_ANSWER_MS = 15_000;
/**
 * Opens the engine of a name; `auto` takes the first of docker and podman that answers.
 * @throws {UserError} when none answers, with what each said.
 */
async function openEngine(name, options) {
    if (name === 'buildah' || name === 'layers') {
        throw new errors/* UserError */.yo(`The engine ${name} comes with a later version: use docker, buildx or podman.`);
    }
    const commands = name === 'auto' ? ['docker', 'podman'] : [name === 'podman' ? name : 'docker'];
    const refusals = [];
    for (const command of commands) {
        const found = await findCommand(command, options);
        if (typeof found === 'string') {
            refusals.push(found);
            continue;
        }
        if (name === 'buildx' && !found.buildx) {
            throw new errors/* UserError */.yo('The engine is "buildx", and docker has no buildx here.', {
                hint: 'Use docker/setup-buildx-action before this step, or the engine "docker" for the classic builder.',
            });
        }
        const { openDocker } = await __webpack_require__.e(/* import() */ 1710).then(__webpack_require__.bind(__webpack_require__, 21710));
        return openDocker(found, options);
    }
    throw new errors/* UserError */.yo(`No engine that builds images answers: ${refusals.join('; ')}.`, {
        hint: 'Use a runner that has Docker, such as `runs-on: ubuntu-latest`, or start it before this step.',
    });
}
/** Asks a command whether its engine answers; a text says why not. */
async function findCommand(command, options) {
    const ask = async (...args) => {
        const { environment: env, signal } = options;
        return (0,process/* run */.e)(command, args, { env, signal, timeoutMs: open_ANSWER_MS }).catch((error) => {
            if (error.code === 'ENOENT')
                return undefined;
            throw error;
        });
    };
    const field = command === 'docker' ? '{{.Server.Version}}' : '{{.Client.Version}}';
    const answer = await ask('version', '--format', field);
    options.signal.throwIfAborted();
    if (answer === undefined)
        return `${command} is not installed`;
    if (answer.code !== 0)
        return `${command} said "${answer.stderr.toString().trim().split('\n').at(-1)}"`;
    const buildx = command === 'docker' && (await ask('buildx', 'version'))?.code === 0;
    return { command, version: answer.stdout.toString().trim(), buildx };
}

;// CONCATENATED MODULE: ./build/image/registries/open.js
/** Opens the registry of a repository: Amazon's has its own logins, all others speak one protocol. Nothing is contacted yet. */
async function openRegistry(repository, options) {
    const { parseEcrHost } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 68573));
    const ecr = parseEcrHost(repository.host);
    if (!ecr)
        return (await __webpack_require__.e(/* import() */ 9584).then(__webpack_require__.bind(__webpack_require__, 99584))).openGeneric(repository, options);
    return (await Promise.all(/* import() */[__webpack_require__.e(4792), __webpack_require__.e(8249), __webpack_require__.e(5510)]).then(__webpack_require__.bind(__webpack_require__, 95510))).openEcr(repository, ecr, options);
}

// EXTERNAL MODULE: ./build/store/oci/reference.js
var reference = __webpack_require__(23761);
;// CONCATENATED MODULE: ./build/image/repository.js


/**
 * Reads the name of a repository: `ghcr.io/acme/ames-price`, or `acme/ames-price` of Docker Hub.
 * @throws {UserError} when it is none, or holds a tag or a digest.
 */
function parseRepository(written) {
    const mistake = (message, hint) => new errors/* UserError */.yo(message, { hint });
    const example = 'Write HOST/NAME, such as ghcr.io/acme/ames-price.';
    if (/^[a-z]+:\/\//.test(written))
        throw mistake(`The repository "${written}" has a scheme.`, example);
    const [, bare = '', tag] = /^(.+?)((?::[^/:@]+)?(?:@.*)?)$/.exec(written) ?? [];
    if (tag) {
        throw mistake(`The repository "${written}" has a tag or a digest.`, `Write ${bare}; tags belong in image.tags.`);
    }
    const [first = '', ...rest] = written.split('/');
    // Docker's rule: without a dot or a port in it the first part is a name, of Docker Hub.
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (isHost && rest.length === 0)
        throw mistake(`The repository "${written}" is a host without a name.`, example);
    const host = isHost ? first : 'docker.io';
    const path = isHost ? rest.join('/') : rest.length === 0 ? `library/${first}` : written;
    const name = `${host}/${path}`;
    if (path !== path.toLowerCase()) {
        throw mistake(`The repository "${written}" has capitals, which registries refuse.`, `Write ${name.toLowerCase()}.`);
    }
    return { name, host, reference: (0,reference/* parseOciUrl */.c)(`oci://${host === 'docker.io' ? 'registry-1.docker.io' : host}/${path}`) };
}

// EXTERNAL MODULE: ./build/platform/user-command.js
var user_command = __webpack_require__(81967);
;// CONCATENATED MODULE: ./build/actions/build-image/engine.js







/**
 * Opens the engine and the registry. The engine gets the user's own settings of docker, with the login for the registry
 * beside them, in a folder of their own.
 */
async function openTools(context, config, repository) {
    const { host, log, signal, inputs: given } = context;
    const registry = repository && (await openRegistry(repository, registryOptions(context, config)));
    const login = await registry?.login();
    const logins = repository && login ? { [repository.host]: login } : {};
    const docker = await (0,docker_config/* dockerConfigFolder */.Pe)(host.environment, logins, host.temporaryFolder);
    const environment = {
        ...(0,user_command/* childEnvironment */.Q)(host.environment, { oidc: false }),
        DOCKER_CONFIG: docker.path,
        // Where podman looks, which has logins of its own otherwise.
        ...(login && { REGISTRY_AUTH_FILE: (0,external_node_path_.join)(docker.path, 'config.json') }),
    };
    const close = () => docker[Symbol.asyncDispose]();
    try {
        const engine = await openEngine(given.engine, { environment, log, signal });
        return { engine, target: repository && registry && { repository, registry }, [Symbol.asyncDispose]: close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function registryOptions({ host, log, inputs: given }, { image }) {
    const { imageLogin, registryLogin } = host;
    const ofStore = registryLogin?.store.startsWith('oci://')
        ? { ...registryLogin, host: (0,reference/* parseOciUrl */.c)(registryLogin.store).host }
        : undefined;
    return {
        token: given['github-token'],
        username: host.actor,
        given: imageLogin ? { ...imageLogin, host: parseRepository(imageLogin.repository).host } : ofStore,
        environment: host.environment,
        log,
        movesTags: image['moving-tags'].length > 0,
    };
}

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
;// CONCATENATED MODULE: ./build/actions/build-image/inputs.js




/** What build-image accepts. */
const imageInputs = {
    ...common/* commonInputs */.j,
    context: (0,inputs/* text */.Qq)('Folder of the build context. Default: `image.context`, which is `.`.'),
    dockerfile: (0,inputs/* text */.Qq)('The Dockerfile. Default: `image.dockerfile`, else `Dockerfile` in the context.'),
    runtime: (0,inputs/* text */.Qq)('A ready-made server instead of a Dockerfile. Comes with a later version.'),
    model: (0,inputs/* text */.Qq)('The model: a version, an alias, or a path.', { default: 'challenger' }),
    base: (0,inputs/* text */.Qq)('The base image of a ready-made server. Comes with a later version.'),
    repository: (0,inputs/* text */.Qq)('Where the image is pushed to, such as ghcr.io/acme/ames-price. Default: `image.repository`.'),
    tags: (0,inputs/* lines */.Mn)('Tags, one a line; {version}, {sha7} and others are filled in. Tags are never moved. Default: `image.tags`.'),
    push: (0,inputs/* flag */.Jt)('Push the image.', { default: 'true' }),
    engine: (0,inputs/* choice */.Yq)('What builds the image; `auto` takes the first of docker and podman that answers.', ENGINES, {
        default: 'auto',
    }),
    platforms: (0,inputs/* lines */.Mn)('Platforms such as linux/arm64, one a line. They need buildx. Default: that of the runner.'),
    smoke: (0,inputs/* text */.Qq)('The smoke test as YAML, or `none`. Default: `image.smoke` of the configuration.'),
    'fail-on-severity': (0,inputs/* text */.Qq)('Fail when a scan finds something of this severity. Comes with a later version.'),
};
/** Which input overrides which setting. */
const IMAGE_OVERRIDES = {
    dockerfile: 'image.dockerfile',
    context: 'image.context',
    repository: 'image.repository',
    tags: 'image.tags',
    smoke: 'image.smoke',
};
/** Refuses what the contract names and this version does not do: it is never ignored. */
function refuseLater(given) {
    const later = ['runtime', 'base', 'fail-on-severity'].find((name) => given[name] !== undefined);
    if (later)
        throw new errors/* UserError */.yo(`The input "${later}" comes with a later version.`, { hint: 'Leave it out.' });
}
/** Refuses several platforms where they cannot be built. */
function refusePlatforms({ platforms, push, engine }, canPlatforms) {
    if (platforms === undefined || platforms.length === 0)
        return;
    if (!canPlatforms) {
        throw new errors/* UserError */.yo(`The input "platforms" needs docker with buildx, which the engine "${engine}" is not here.`, {
            hint: 'Use docker/setup-qemu-action and docker/setup-buildx-action before this step, or leave "platforms" out.',
        });
    }
    if (push)
        return;
    throw new errors/* UserError */.yo('An image of several platforms is pushed while it is built: "platforms" needs `push: true`.');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/store/content.js
var store_content = __webpack_require__(31923);
// EXTERNAL MODULE: ./build/store/store.js
var store_store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/tables/read-predictions.js + 4 modules
var read_predictions = __webpack_require__(2581);
// EXTERNAL MODULE: ./build/actions/sides/prediction-reading.js + 1 modules
var prediction_reading = __webpack_require__(94082);
;// CONCATENATED MODULE: ./build/actions/build-image/model.js










/**
 * Finds the model that was asked for: a version (`3`, `v3`), a path in the working directory, or an alias.
 * @throws {UserError} when there is no such model, or it was recorded without its bytes.
 */
async function findModel(asked, lookup) {
    const number = /^v?(\d+)$/.exec(asked)?.[1];
    if (number !== undefined)
        return ofVersion(await requireVersion(Number(number), lookup), lookup);
    if (isPath(asked, lookup.directory))
        return ofPath(asked, lookup);
    const move = await lookup.tracker.alias(lookup.model, asked);
    if (move?.to == null) {
        throw new errors/* UserError */.yo(`No version of ${lookup.model} is the ${asked} in ${lookup.tracker.url}.`, {
            hint: 'Record one on the default branch first (validate-model sets `challenger`), or set the input "model" to a version or a path.',
        });
    }
    return ofVersion(await requireVersion(move.to, lookup), lookup);
}
/** Tells a path from the name of an alias. */
const isPath = (asked, directory) => /[/.]/.test(asked) || (!/^v?\d+$/.test(asked) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, asked)));
async function ofPath(path, { directory }) {
    const full = (0,files/* insideOf */.kP)(directory, path);
    const { digest, sizeBytes } = await (0,manifest/* digestOfPath */.B$)(full);
    return { digest, sizeBytes, placeable: copyOf(full, digest), predictions: async () => undefined };
}
async function requireVersion(number, { tracker, model }) {
    const version = await tracker.version(model, number);
    if (version)
        return version;
    throw new errors/* UserError */.yo(`There is no version ${number} of ${model} in ${tracker.url}.`);
}
function ofVersion(version, lookup) {
    const { model: content, predictions } = version.contents;
    if (!content) {
        throw new errors/* UserError */.yo(`v${version.version} of ${version.model} was recorded without its model file.`, {
            hint: 'Set `train.model` to the file that training writes, and train again.',
        });
    }
    const fetch = async (what, destination) => {
        const store = await lookup.openStore(version.store);
        await (0,store_content/* getContent */._)(store, what, destination).catch((cause) => {
            if (!(cause instanceof store_store/* MissingContent */.c9))
                throw cause;
            throw new errors/* UserError */.yo(`The bytes of v${version.version} of ${version.model} are gone: ${store.url} does not hold ${cause.digest}.`, { hint: 'Train again, so that a new version is recorded with its bytes.', cause });
        });
    };
    return {
        digest: content.digest,
        sizeBytes: content.sizeBytes,
        version,
        placeable: { digest: content.digest, layDown: (destination) => fetch(content, destination) },
        async predictions() {
            if (!predictions)
                return undefined;
            const file = (0,external_node_path_.join)(lookup.temporaryFolder, (0,external_node_path_.basename)(predictions.name));
            await fetch(predictions, file);
            const displayPath = `the predictions of v${version.version}`;
            return (0,read_predictions/* readPredictions */.R)(file, { ...(0,prediction_reading/* predictionReading */.C)(lookup.config), displayPath });
        },
    };
}

// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
;// CONCATENATED MODULE: ./build/actions/build-image/report.js





/** Writes the report of an image. */
function imageReport(facts) {
    const { model, built, host, now, durationMs } = facts;
    const verdict = failedCheck(built) ? 'fail' : 'pass';
    return (0,seal/* sealReport */.y)({
        kind: 'build-image',
        verdict,
        outcome: (0,action/* outcomeOf */.s)(verdict),
        model,
        ...words(facts),
        lineage: lineageOf(facts),
        checks: built.checks,
        tables: [imageTable(facts), labelTable(facts)],
        charts: [],
        notes: notesOf(facts),
        execution: { ...(0,made_here/* executionOf */.eo)(host, now, durationMs), ...facts.driftAge },
    });
}
const failedCheck = ({ checks }) => checks.find(({ level, verdict }) => level === 'block' && verdict === 'fail');
function words(facts) {
    const { built, image, name, plan, from, model } = facts;
    const failed = failedCheck(built);
    if (failed) {
        const headline = failed.id === 'image:build' ? 'the image could not be built' : 'the image failed its smoke test';
        return { headline, summary: `${failed.reason} Nothing was pushed.` };
    }
    const { sizeBytes, medianMs } = built;
    const summary = [
        from.version ? `${model} v${from.version.version}` : model,
        sizeBytes === undefined ? undefined : (0,format/* formatBytes */.z3)(sizeBytes),
        medianMs === undefined ? undefined : `answers in ${formatMs(medianMs)}`,
        image ?? `${name}:${plan.tags[0]}, on this machine only`,
    ];
    const done = built.reused ? 'the image is there already' : image ? 'image built and pushed' : 'image built';
    return { headline: done, summary: summary.filter(Boolean).join(' · ') };
}
function lineageOf({ from: { version, digest, sizeBytes }, image, host }) {
    return {
        ...(version && { run: { id: version.run }, data: version.lineage.data }),
        code: (0,made_here/* codeOf */.$N)(host),
        model: { digest, sizeBytes, ...(version && { version: version.version }) },
        ...(image && { image }),
    };
}
function imageTable({ built, image, name, plan, engine }) {
    const rows = [
        ['image', image ?? name],
        ['tags', [...plan.tags, ...plan.movingTags].join(', ')],
        ['built by', built.reused ? 'an earlier run' : engine],
    ];
    return { id: 'image', title: 'Image', columns: [{ title: '' }, { title: '' }], rows };
}
function labelTable({ plan: { labels } }) {
    // The time differs from run to run: it is in the image, and in `execution`.
    const rows = Object.entries(labels).filter(([name]) => name !== 'org.opencontainers.image.created');
    return {
        id: 'labels',
        title: 'Labels',
        caption: 'They lead from the image back to the run, the commit and the data.',
        columns: [{ title: 'label' }, { title: 'value' }],
        rows,
    };
}
function notesOf({ built, tried }) {
    const notes = [];
    const failed = failedCheck(built);
    if (failed && built.lastLines.length > 0) {
        const text = failed.id === 'image:build' ? 'The end of the build:' : 'The last lines of the server:';
        notes.push({ level: 'warning', text, code: { language: 'text', lines: built.lastLines } });
    }
    if (!tried && !failed)
        notes.push({ level: 'warning', text: 'The image was not tried out: the input `smoke` is `none`.' });
    const skipped = built.checks.find(({ id, verdict }) => id === 'image:prediction' && verdict === 'skipped');
    if (skipped)
        notes.push({ level: 'info', text: skipped.reason });
    if (built.reused && !failed) {
        const text = 'An earlier run pushed this image: same model, commit and settings. It was tried out again and not built.';
        notes.push({ level: 'info', text });
    }
    return notes;
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/image/dockerignore.js




/**
 * Refuses a `.dockerignore` that would keep `path` out of the build: the build would not see the model.
 * @param context The folder of the build context; `path` is relative to it, with `/`.
 * @param dockerfile Absolute: `<dockerfile>.dockerignore` comes before the context's own, as BuildKit has it.
 * @throws {UserError} with the line that excludes it.
 */
async function refuseIgnored(context, dockerfile, path) {
    const found = await findExclusion(context, dockerfile, path);
    if (found === undefined)
        return;
    const { file, line, text } = found;
    throw new errors/* UserError */.yo(`"${text}" keeps the model (${path}) out of the build.`, {
        place: { file: (0,external_node_path_.relative)(context, file), line },
        hint: `Add a line "!${path}" below it, or set image.model-path to another place.`,
    });
}
/** Finds the line of a `.dockerignore` that keeps `path` out of the build; `undefined` when the build sees it. */
async function findExclusion(context, dockerfile, path) {
    for (const file of [`${dockerfile}.dockerignore`, (0,external_node_path_.join)(context, '.dockerignore')]) {
        const text = await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch((error) => {
            if (error.code === 'ENOENT')
                return undefined;
            throw error;
        });
        if (text === undefined)
            continue;
        const line = excludingLine(text, path);
        return line === undefined ? undefined : { file, line, text: text.split('\n')[line - 1]?.trim() ?? '' };
    }
    return undefined;
}
/**
 * Tells which line (from 1) of a `.dockerignore` excludes a path, `undefined` when none does. The last line that fits the
 * path or a folder above it decides (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
function excludingLine(text, path) {
    const parts = path.split('/');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    let excluded;
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .entries()) {
        if (raw.startsWith('#'))
            continue;
        const line = raw.trim();
        const pattern = clean(line.replace(/^!/, ''));
        if (pattern === '')
            continue;
        const fits = picomatch(pattern, { dot: true, nobrace: true, noextglob: true, strictSlashes: true });
        if (above.some((candidate) => fits(candidate)))
            excluded = line.startsWith('!') ? undefined : index + 1;
    }
    return excluded;
}
/** Patterns are cleaned as paths: no slash at either end, no `.` and no empty part. */
const clean = (pattern) => pattern
    .trim()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
;// CONCATENATED MODULE: ./build/actions/build-image/sources.js









/**
 * Looks at everything local, so that the first error is the user's own.
 * @throws {UserError} for what is missing, or would keep the model out of the build.
 */
async function checkSources(context, { image }, untried) {
    const { directory, log, inputs: given } = context;
    const folder = (0,files/* insideOf */.kP)(directory, image.context);
    if (!(0,external_node_fs_.existsSync)(folder))
        throw new errors/* UserError */.yo(`The build context "${image.context}" does not exist.`);
    const dockerfile = image.dockerfile === undefined ? (0,external_node_path_.join)(folder, 'Dockerfile') : (0,files/* insideOf */.kP)(directory, image.dockerfile);
    if (!(0,external_node_fs_.existsSync)(dockerfile)) {
        throw new errors/* UserError */.yo(`There is no Dockerfile at ${(0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, dockerfile))}.`, {
            hint: 'Write one, or set `image.dockerfile` to where it is.',
        });
    }
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')) && !(await findExclusion(folder, dockerfile, '.git'))) {
        log.warning('The build sees .git, which holds the history and may hold a token: add a line ".git" to .dockerignore.');
    }
    const modelPath = image['model-path'];
    if (modelPath !== undefined)
        await refuseIgnored(folder, dockerfile, (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(folder, (0,files/* insideOf */.kP)(folder, modelPath))));
    else if (!isPath(given.model, directory)) {
        throw new errors/* UserError */.yo('It is not said where the model is put: image.model-path is not set.', {
            hint: 'Set it to the path that your Dockerfile copies, such as `image: { model-path: app/model.joblib }`.',
        });
    }
    const request = untried ? undefined : await readRequest(directory, image.smoke.request);
    return { context: folder, dockerfile, request, repository: given.push ? repositoryOf(image.repository) : undefined };
}
async function readRequest(directory, path) {
    if (path === undefined)
        return undefined;
    const json = await (0,external_node_fs_promises_.readFile)((0,files/* insideOf */.kP)(directory, path), 'utf8').catch((cause) => {
        throw new errors/* UserError */.yo(`The request of the smoke test, ${path}, cannot be read.`, {
            hint: 'Mend image.smoke.request.',
            cause,
        });
    });
    try {
        return { json, content: JSON.parse(json) };
    }
    catch (cause) {
        throw new errors/* UserError */.yo('The request of the smoke test is not JSON.', { place: { file: path }, cause });
    }
}
function repositoryOf(written) {
    if (written !== undefined)
        return parseRepository(written);
    throw new errors/* UserError */.yo('It is not said where the image is pushed: image.repository is not set.', {
        hint: 'Set it, such as `image: { repository: ghcr.io/acme/ames-price }`, or the input `push: false`.',
    });
}
/** Tells where an image comes from: the model with its run, and the commit that the rest is taken from. */
async function sources_lineageOf({ directory, host }, model, from) {
    const { version, digest } = from;
    const status = await (0,git/* git */.$Y)(['status', '--porcelain', '--untracked-files=no'], { cwd: directory });
    const data = version && Object.entries(version.lineage.data).map(([path, { md5 }]) => [path, md5]);
    return {
        model,
        modelDigest: digest,
        ...(version && { version: version.version, run: version.run }),
        ...(version?.lineage.code.commit && { trainedAt: version.lineage.code.commit }),
        ...(data && { data: Object.fromEntries(data) }),
        ...(host.commit && { commit: host.commit }),
        dirty: status.code === 0 && status.stdout.length > 0,
        ...(host.repository && { source: `${host.serverUrl}/${host.repository}` }),
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/build-image.js
var build_image_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var build_image_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














/** Builds an image around a model, tries it out, and pushes it. */
const build_image_action = (0,action/* defineAction */.Q)({
    name: 'build-image',
    description: 'Builds an image around a model, tries it out against what training predicted, and pushes it',
    inputs: imageInputs,
    outputs: {
        image: 'repository@digest, when it was pushed',
        digest: "The registry's digest of the image",
        tags: 'The tags as a JSON list',
        'size-bytes': 'Size of the image in bytes, unpacked',
        'model-version': 'Version of the model that is in it; absent where the model is a path',
    },
    verdicts: ['pass', 'fail'],
    failOn: ['fail'],
    run: build_image_build,
});
async function build_image_build(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { directory, host, log, clock, signal, inputs: given } = context;
        const startedAt = performance.now();
        (0,linux/* requireLinux */.g)(host, 'build-image');
        refuseLater(given);
        const { config, model, untried } = await readSettings(context);
        const sources = await checkSources(context, config, untried);
        const temporary = build_image_addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(host.temporaryFolder), true);
        const tracker = build_image_addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(context, config), true);
        const openStore = (url) => (0,rooms/* openModelStore */.lJ)(context, config, url);
        const lookup = { model, directory, config, tracker, openStore, temporaryFolder: temporary.path };
        const from = await findModel(given.model, lookup);
        const plan = planImage(settingsOf(context, config, sources), await sources_lineageOf(context, model, from), clock.now());
        const tools = build_image_addDisposableResource(env_1, await openTools(context, config, sources.repository), true);
        const { engine, target } = tools;
        refusePlatforms(given, engine.canPlatforms);
        const built = await buildImage({
            plan,
            engine,
            target,
            build: { context: sources.context, dockerfile: sources.dockerfile, network: config.image.network },
            platforms: given.platforms ?? [],
            placeModel: placer(config, sources, from),
            smoke: untried ? undefined : await smokeOf(config, from, sources),
            localName: model,
            log,
            signal,
        });
        const image = target && built.digest && `${target.repository.name}@${built.digest}`;
        const report = imageReport({
            model,
            from,
            plan,
            built,
            image,
            name: target?.repository.name ?? model,
            engine: engine.name,
            tried: !untried,
            driftAge: await (0,drift_age/* driftAge */.t)(tracker, model, log),
            host,
            now: clock.now(),
            durationMs: performance.now() - startedAt,
        });
        const { digest, sizeBytes } = built;
        return {
            report,
            outputs: { image, digest, tags: allTags(plan), 'size-bytes': sizeBytes, 'model-version': versionOf(from) },
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = build_image_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const allTags = ({ tags, movingTags }) => [...tags, ...movingTags];
const versionOf = ({ version }) => version && String(version.version);
/** The word `none` is no setting of the smoke test, so it does not go to the configuration. */
async function readSettings(context) {
    const untried = context.inputs.smoke?.trim() === 'none';
    const inputs = untried ? { ...context.inputs, smoke: undefined } : context.inputs;
    return { ...(await (0,rooms/* loadSettings */.M5)({ ...context, inputs }, IMAGE_OVERRIDES)), untried };
}
function settingsOf({ directory, inputs }, { image }, { context, dockerfile }) {
    return {
        context: external_node_path_.posix.normalize((0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, context)) || '.'),
        dockerfile: (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, dockerfile)),
        modelPath: image['model-path'],
        tags: image.tags,
        movingTags: image['moving-tags'],
        buildArgs: image['build-args'],
        platforms: inputs.platforms ?? [],
    };
}
/** Without a place for it the model lies in the context already. */
function placer({ image }, { context }, from) {
    const path = image['model-path'];
    if (path !== undefined)
        return () => placeModel(context, path, from.placeable);
    return async () => ({ [Symbol.asyncDispose]: async () => { } });
}
async function smokeOf({ image, columns }, from, { request }) {
    const { port, health, predict, wait, tolerance, 'max-latency': maxLatency } = image.smoke;
    const predictions = request && (await from.predictions());
    return {
        port,
        health,
        predict,
        waitMs: wait.ms,
        ...(request && { request: request.json }),
        expected: {
            columns,
            tolerance,
            ...(request && { request: request.content }),
            ...(predictions && { predictions }),
            ...(maxLatency && { maxLatencyMs: maxLatency.ms }),
        },
    };
}


/***/ }),

/***/ 89617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ driftAge)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/**
 * Looks up when the drift of a model was last judged, for the last line of every report: `null` when never, so that a watch
 * that died is seen. What cannot be read is left out; it must not take a report away.
 */
async function driftAge({ monitor }, model, log) {
    try {
        return { driftLastJudgedAt: (await monitor.lastJudgedAt(model)) ?? null };
    }
    catch (error) {
        log.debug(`When drift was last judged is not known: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return {};
    }
}


/***/ }),

/***/ 50034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ requireLinux)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Refuses what was never tried: process groups, memory and engines are Linux's here. */
function requireLinux(host, action) {
    if (host.runner.startsWith('Linux'))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${action} runs on Linux, and this is ${host.runner}.`, {
        hint: 'Use a Linux runner, such as `runs-on: ubuntu-latest`.',
    });
}


/***/ }),

/***/ 87334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   dZ: () => (/* binding */ runNumber),
/* harmony export */   eo: () => (/* binding */ executionOf)
/* harmony export */ });
/** Tells which code a job runs on, as reports and run records name it. */
const codeOf = ({ repository, commit, ref, pullRequest }) => ({
    ...(repository && { repository }),
    ...(commit && { commit }),
    ...(ref && { ref }),
    ...(pullRequest && { pullRequest: pullRequest.number }),
});
/** Tells when and where a report was made. */
const executionOf = ({ runUrl, runner }, createdAt, durationMs) => ({
    createdAt: createdAt.toISOString(),
    ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }),
    ...(runUrl && { runUrl }),
    runner,
});
/** Tells the number of the run of GitHub's: later runs have higher ones. `undefined` at a desk. */
const runNumber = ({ runId }) => /^[1-9]\d{0,14}$/.test(runId ?? '') ? Number(runId) : undefined;


/***/ }),

/***/ 49305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** Types an action by its own declaration. */
const defineAction = (action) => action;
/** Maps a verdict to the three words that all actions share (design §1.1). */
function outcomeOf(verdict) {
    switch (verdict) {
        case 'pass':
        case 'stable':
        case 'promoted':
            return 'pass';
        case 'fail':
        case 'not-comparable':
        case 'drift':
        case 'rolled-back':
            return 'fail';
        default:
            return 'unknown';
    }
}


/***/ }),

/***/ 67451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ dockerConfigFolder),
/* harmony export */   TO: () => (/* binding */ readDockerConfig),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);




/** Only its owner may read it. */
const SECRET = 0o600;
/** The key of Docker Hub's login is the address of its first registry. */
const configKey = (host) => (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);
/** Where docker keeps its settings; `undefined` when there is no such place. */
const folderOf = (environment) => environment['DOCKER_CONFIG'] ?? (environment['HOME'] && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['HOME'], '.docker'));
/** Reads the user's own settings of docker. @throws {UserError} when the file is not JSON. */
async function readDockerConfig(environment) {
    const folder = folderOf(environment);
    if (!folder)
        return {};
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '{}');
    try {
        return (JSON.parse(text) ?? {});
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The file of docker logins is not JSON.', { place: { file }, cause });
    }
}
/**
 * Makes a folder of docker's settings for the length of a scope: the user's own with logins beside them. Plug-ins, builders
 * and contexts are linked. So a password is on no command line, and nothing is left in the user's settings.
 * @param logins By host.
 */
async function dockerConfigFolder(environment, logins, parent) {
    const config = await readDockerConfig(environment);
    const folder = await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .yy)(parent);
    const own = folderOf(environment);
    const names = own ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(own).catch(() => []) : [];
    for (const name of names.filter((other) => other !== 'config.json')) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, name));
    }
    const hosts = Object.keys(logins).map(configKey);
    const added = Object.entries(logins).map(([host, { username, password }]) => [
        configKey(host),
        { auth: Buffer.from(`${username}:${password}`).toString('base64') },
    ]);
    // An empty helper says: this login stands in the file, whatever program keeps the others.
    const kept = hosts.filter((host) => config.credsStore || config.credHelpers?.[host]);
    const content = {
        ...config,
        auths: { ...config.auths, ...Object.fromEntries(added) },
        ...(kept.length > 0 && {
            credHelpers: { ...config.credHelpers, ...Object.fromEntries(kept.map((host) => [host, ''])) },
        }),
    };
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, 'config.json'), JSON.stringify(content), SECRET);
    return folder;
}


/***/ }),

/***/ 89358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ EngineFailure)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Says that the engine did not do what it was asked; `lines` are the last that it printed. */
class EngineFailure extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    lines;
    constructor(message, lines, options = {}) {
        super(message, options);
        this.lines = lines;
    }
}


/***/ }),

/***/ 68573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseEcrHost: () => (/* binding */ parseEcrHost)
/* harmony export */ });
/** Reads `<account>.dkr.ecr.<region>.amazonaws.com` and its kin (FIPS, China, dual stack); `undefined` for other hosts. */
function parseEcrHost(host) {
    const pattern = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.(?:aws|amazonwebservices\.com\.cn))$/;
    const [, account, region] = pattern.exec(host) ?? [];
    return account && region ? { account, region } : undefined;
}


/***/ }),

/***/ 28727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ aboutImages),
/* harmony export */   t: () => (/* binding */ loginHint)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _store_oci_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3135);
/* harmony import */ var _store_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64899);
/* harmony import */ var _ecr_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68573);




/** Says what to do when a registry lets nobody in, or not to write. */
function loginHint({ host, name, reference }) {
    if (host === 'ghcr.io' || host.endsWith('.ghe.com'))
        return (0,_store_oci_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionHint */ .fm)(reference, 'push');
    if ((0,_ecr_host_js__WEBPACK_IMPORTED_MODULE_3__.parseEcrHost)(host)) {
        return `Use aws-actions/configure-aws-credentials before this step, with a role that may push to ${name}.`;
    }
    return (`Log in to ${host} with a login that may write ${name}: before this step (\`docker login\`, docker/login-action), ` +
        'or by the secrets image-username and image-password of build-deploy.yml, with its input "repository".');
}
/** Gives what the store's client says of a registry the words of an image: it speaks of the settings of the store. */
function aboutImages(repository, work) {
    return work.catch((cause) => {
        if (!(cause instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw cause;
        const hint = cause instanceof _store_store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreRefusal */ .g8 ? loginHint(repository) : cause.hint?.replaceAll('`store`', '`image.repository`');
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(cause.message, { ...(hint && { hint }), cause });
    });
}


/***/ }),

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Tells whether a text is a well-formed content address. */
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** Hashes bytes or UTF-8 text. */
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** Hashes a file in one streaming read; memory does not grow with its size. */
async function digestOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 }), hash);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 71665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   HQ: () => (/* binding */ posixPath),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   vY: () => (/* binding */ ownFolder),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);




/**
 * Joins a path that came from outside onto a root and refuses to leave it.
 * @throws {UserError} when the result would be outside `root`.
 */
function insideOf(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root), full);
    if (rest === '..' || rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(rest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" leaves the folder ${root}.`, { hint: 'Give a path inside it.' });
    }
    return full;
}
/** Takes the error of a file that is not there as `undefined`. @throws any other */
function absent(error) {
    const { code } = error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return undefined;
    throw error;
}
/** Writes a file so that a reader sees the old bytes or the new ones, never a part. Makes the folders it needs. */
async function writeWhole(path, content, mode) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', mode);
        try {
            await handle.writeFile(content);
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Makes a folder of one's own below `parent`, which is removed with all it holds at the end of the scope. */
async function temporaryFolder(parent, prefix = 'modelloop-') {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
    return { path, [Symbol.asyncDispose]: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }) };
}
/** Writes a path with `/` whatever the platform, as metafiles, reports and ledgers want it. */
const posixPath = (path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
/** The folder for everything that we write beside the user's files; it hides itself from git. */
async function ownFolder(directory) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, '.modelloop');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await writeWhole((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.gitignore'), '*\n');
    }
    catch (error) {
        const { code = '' } = error;
        if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The folder ${folder} for reports cannot be written to (${code}).`, {
            hint: 'Let the user of this job write to the working directory, or check out to another place.',
            cause: error,
        });
    }
    return folder;
}


/***/ }),

/***/ 27783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Hp: () => (/* binding */ withoutUnit),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   p0: () => (/* binding */ alikeEnds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** The one place where numbers, sizes and times become words. What is not known is an en dash; a minus is a real minus. */
const UNKNOWN = '–';
/** Significant digits that a bare number is shown with, unless two numbers need more to be told apart. */
const DIGITS = 4;
/** Those of a size, which is read more coarsely. */
const BYTE_DIGITS = 2;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Writes a number: `24,310`, `123.4`, `0.873`, `1.2 × 10⁻⁵`; never more than `digits` significant digits after the point. */
function formatNumber(value, digits = DIGITS) {
    if (value === null || value === undefined || Number.isNaN(value))
        return UNKNOWN;
    const size = Math.abs(value);
    if (size === 0)
        return '0';
    if (size === Number.POSITIVE_INFINITY)
        return value > 0 ? '∞' : '−∞';
    if (size >= 1e12 || size < 1e-4)
        return scientific(value, digits);
    const whole = Number.isInteger(value) || (size >= 1000 && digits <= DIGITS);
    const options = whole
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: Math.max(digits - (size < 1 ? 1 : 0), 1) };
    return minus(new Intl.NumberFormat('en-US', options).format(value));
}
/** Writes a fraction as a percentage: `87.3 %`, `0.12 %`, `99.97 %`. */
const formatPercent = (fraction, digits) => hundredths(fraction, ' %', digits);
/** Writes a difference of fractions as percentage points: `1.2 pp`. */
const formatPoints = (fraction, digits) => hundredths(fraction, ' pp', digits);
/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, `bytes` as a size, a word after the number. */
function formatValue(value, unit, digits) {
    if (unit === 'fraction' || unit === 'relative')
        return formatPercent(value, digits);
    if (unit === 'pp')
        return formatPoints(value, digits);
    if (unit === 'bytes' && typeof value === 'number')
        return `${value < 0 ? '−' : ''}${formatBytes(Math.abs(value), digits && digits - DIGITS + BYTE_DIGITS)}`;
    const text = formatNumber(value, digits);
    return unit && text !== UNKNOWN
        ? `${text} ${value === 1 && (unit === 'rows' || unit === 'columns') ? unit.slice(0, -1) : unit}`
        : text;
}
/** Writes two numbers with as many digits as it takes to see that they differ, at most eight. */
function formatPair(a, b, unit) {
    for (let digits = DIGITS; digits <= 8; digits++) {
        const pair = [formatValue(a, unit, digits), formatValue(b, unit, digits)];
        if (pair[0] !== pair[1] || a === b || digits === 8)
            return pair;
    }
    throw new Error('unreachable');
}
/**
 * Rounds the ends of an interval as coarsely as the larger one is written: `469 … 3,233`, `−0.0091 … 0.0424`,
 * `−0.3 … 14.6 %`.
 */
function alikeEnds([low, high], unit) {
    const largest = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
    const isShare = unit === 'relative' || unit === 'fraction' || unit === 'pp';
    const digits = largest < 1 ? DIGITS - 2 : DIGITS - 1;
    const decimals = isShare ? (largest >= 0.01 ? 3 : 100) : Math.max(0, digits - Math.floor(Math.log10(largest)));
    const round = (end) => {
        if (end === null || end === undefined)
            return null;
        return decimals > 15 || unit === 'bytes' ? end : Number(end.toFixed(decimals)) || 0;
    };
    return [round(low), round(high)];
}
/** Takes the unit off a formatted value, but no power of ten: the second number of a range needs none. */
const withoutUnit = (text) => text.replace(/(?<!×) (?!×)\S+$/, '');
/** Writes a size in decimal units, as GitHub and disk makers do: `812 B`, `5.2 kB`, `1.4 GB`. */
function formatBytes(bytes, digits = BYTE_DIGITS) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let size = bytes;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
    }
    const kept = size >= 100 ? Math.max(digits, 3) : digits;
    return `${formatNumber(Number(size.toPrecision(kept)), Math.max(kept, DIGITS))} ${units[unit]}`;
}
/** Writes the day of an ISO time, `2026-10-03`; the text itself when it is none. */
const formatDay = (iso) => /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? iso;
/** Shortens an id so that a person still recognises it: commits and digests to `length`, names not at all. */
function shortId(id, length = 7) {
    const bare = id.replace(/^sha256:/, '');
    return /^[0-9a-f]{32,64}(\.dir)?$/.test(bare) ? bare.slice(0, length) : bare;
}
function hundredths(fraction, suffix, digits = DIGITS) {
    if (fraction === null || fraction === undefined || Number.isNaN(fraction))
        return UNKNOWN;
    const value = fraction * 100;
    const size = Math.abs(value);
    if (size >= 1000)
        return formatNumber(Math.round(value)) + suffix;
    // One digit after the point is what people read; more only where one would say 0 or 100 without it being so.
    let decimals = 1 + (digits - DIGITS);
    if (size > 0 && size < 1)
        decimals = Math.min(8, 1 - Math.floor(Math.log10(size)) + (digits - DIGITS));
    if (size > 99.95 && size < 100)
        decimals = Math.min(8, Math.ceil(-Math.log10(100 - size)) + 1);
    const text = size < 1e-8 ? '0' : value.toFixed(Math.max(decimals, 0)).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
    return minus(text === '-0' ? '0' : text) + suffix;
}
function scientific(value, digits) {
    const [mantissa, exponent] = value.toExponential(Math.max(digits - 3, 1)).split('e');
    const power = [...exponent.replace('+', '')].map((sign) => (sign === '-' ? '⁻' : SUPERSCRIPT[Number(sign)])).join('');
    return `${minus(mantissa.replace(/\.0+$/, ''))} × 10${power}`;
}
const minus = (text) => text.replace('-', '−');
/** Writes a number with its noun: `1 row`, `2,930 rows`, `3 categories`. */
const formatCount = (n, noun) => `${formatNumber(n)} ${n === 1 ? noun : plural(noun)}`;
const plural = (noun) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
/** Writes a list in a sentence: `a`, `a and b`, `a, b and 3 more`. */
function formatList(items, most = 20) {
    const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** Makes one line of a text from outside, of at most so many UTF-16 units. */
const oneLine = (text, most) => text
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();


/***/ }),

/***/ 86444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ http),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19586);

const MAX_RETRY_AFTER_MS = 60_000;
/**
 * The one HTTP client. Retries what may pass (408, 429, 5xx, broken connections) up to four times with growing pauses,
 * honours `Retry-After` up to a minute, gives up on a request after 60 s, and never throws for a status: the caller
 * reads it. A body is kept in memory until the answer is there, unless it is sent with
 * `{ retry: 0, redirect: 'error', window: null }`: then it is sent once, as it streams, which is the way for large ones.
 */
const http = ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.create({
    throwHttpErrors: false,
    timeout: 60_000,
    retry: {
        limit: 4,
        methods: ['get', 'head', 'put', 'post', 'patch', 'delete'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        backoffLimit: 10_000,
    },
    // Without errors for statuses ky retries broken connections alone, so statuses are looked at here.
    hooks: { afterResponse: [(state) => retryStatus(state)] },
});
const retryStatus = ({ options, response, retryCount }) => {
    const { limit = 0, statusCodes = [] } = options.retry;
    if (retryCount >= limit || !statusCodes.includes(response.status))
        return undefined;
    const delay = retryAfterMs(response.headers.get('retry-after'));
    return ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.retry(delay === undefined ? {} : { delay });
};
/** Reads `Retry-After`, which is seconds or a date, into milliseconds from now: a minute at most. */
function retryAfterMs(header) {
    if (header === null || header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}


/***/ }),

/***/ 81967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   n: () => (/* binding */ fillCommand)
/* harmony export */ });
/** What every command of the user's needs, whichever stage runs it: an environment without our secrets, and values that are quoted. */
/**
 * What user code must not inherit: our inputs, GitHub's tokens and service URLs, the token of our source of metrics, the
 * state of our own steps, and the files by which a step speaks to the runner (outputs, environment, path): user code does
 * not speak for the action.
 */
const WITHHELD = [
    /^INPUT_/,
    /^ACTIONS_/,
    /^STATE_/,
    /^(GITHUB|GH|GH_ENTERPRISE|GITHUB_ENTERPRISE)_TOKEN$/,
    /^PROMETHEUS_TOKEN$/,
    /^RUNNER_.*TOKEN/,
    /^GITHUB_(OUTPUT|STATE|ENV|PATH)$/,
];
/** By these a job gets an identity token for a cloud (`id-token: write`). */
const OIDC = /^ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)$/;
/** Makes the environment of a user's command (design §1.5); `oidc` hands on what a login to a cloud needs. */
function childEnvironment(environment, options) {
    const kept = Object.entries(environment).filter(([name]) => (options.oidc && OIDC.test(name)) || !WITHHELD.some((pattern) => pattern.test(name)));
    // Without it Python keeps its output back for as long as it runs, and loses it when it is killed.
    return { PYTHONUNBUFFERED: '1', ...Object.fromEntries(kept) };
}
/**
 * Fills `{name}` into a command, each value quoted for bash. A name without a value stays as it is, so that the command
 * fails and says so.
 */
function fillCommand(command, values) {
    return command.replaceAll(/\{([a-z]+)\}/g, (whole, name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        return value === undefined ? whole : quote(value);
    });
}
/** Quotes a text for bash: within single quotes nothing has a meaning. */
const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;


/***/ }),

/***/ 58695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/** What a report may weigh before anyone looks closer: a guard against hostile or runaway input. */
const LIMITS = { depth: 12, nodes: 400_000, textCharacters: 20_000, keyCharacters: 1_000 };
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FINDINGS = 20;
/**
 * Looks through a value of unknown origin, without trusting its shape, for what JSON data must not hold: numbers that
 * are not finite, keys that touch prototypes, texts, depths or counts beyond `LIMITS`. Returns what is wrong, one phrase
 * each with its place (`checks[3].value is NaN`), at most 20; empty when all is well.
 */
function inspect(root) {
    const findings = [];
    let nodes = 0;
    // A stack of our own: depth is one of the things that a hostile value can have too much of.
    const stack = [{ value: root, path: '', depth: 0 }];
    while (stack.length > 0 && findings.length < MAX_FINDINGS) {
        const { value, path, depth } = stack.pop();
        const place = path || 'the report';
        nodes += 1;
        if (nodes > LIMITS.nodes)
            return [...findings, `it holds more than ${LIMITS.nodes} values`];
        if (depth > LIMITS.depth) {
            findings.push(`${clip(place)} is nested deeper than ${LIMITS.depth}`);
        }
        else if (typeof value === 'number' && !Number.isFinite(value)) {
            findings.push(`${clip(place)} is ${value}`);
        }
        else if (typeof value === 'string' && value.length > LIMITS.textCharacters) {
            findings.push(`${clip(place)} is longer than ${LIMITS.textCharacters} characters`);
        }
        else if (Array.isArray(value)) {
            for (let index = value.length - 1; index >= 0; index--) {
                stack.push({ value: value[index], path: `${path}[${index}]`, depth: depth + 1 });
            }
        }
        else if (value !== null && typeof value === 'object') {
            for (const key of Object.keys(value).reverse()) {
                if (FORBIDDEN_KEYS.has(key))
                    findings.push(`${clip(place)} has the key ${key}`);
                else if (key.length > LIMITS.keyCharacters)
                    findings.push(`${clip(place)} has a key that is too long`);
                else {
                    const child = value[key];
                    stack.push({ value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 });
                }
            }
        }
    }
    return findings;
}
const clip = (text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);


/***/ }),

/***/ 22862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ contentDigestOf),
/* harmony export */   y: () => (/* binding */ sealReport)
/* harmony export */ });
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64078);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58695);



/**
 * Finishes a report: adds the schema and the digest of its content. Throws when a number in it is not finite, which JSON
 * could not carry; what could not be measured is `null`.
 */
function sealReport(draft) {
    const wrong = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)(draft);
    if (wrong.length > 0)
        throw new Error(`This report cannot be written: ${wrong.join('; ')}.`);
    const report = { ...draft, schema: 'modelloop.report/v1' };
    return { ...report, contentDigest: contentDigestOf(report) };
}
/** Hashes what does not change from run to run: the canonical JSON of all but `execution` and `contentDigest`. */
function contentDigestOf(report) {
    const { execution: _execution, contentDigest: _own, ...content } = report;
    return (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(content));
}


/***/ }),

/***/ 91465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   To: () => (/* binding */ chiSquareSf),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   "do": () => (/* binding */ studentSf),
/* harmony export */   nG: () => (/* binding */ normalSf),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* unused harmony export studentCdf */
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21368);
/* harmony import */ var _special_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38137);


/** Computes Φ(z), the standard normal distribution, exact in both tails: Φ(−|z|) = Q(½, z²/2) / 2. */
function normalCdf(z) {
    if (Number.isNaN(z))
        return Number.NaN;
    const { p, q } = (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteGamma */ .yH)(0.5, (z * z) / 2);
    return z < 0 ? q / 2 : 0.5 + p / 2;
}
/** Computes 1 − Φ(z) without cancellation. */
const normalSf = (z) => normalCdf(-z);
/** Computes Φ⁻¹(p); ±Infinity at 1 and 0. */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p > 0.5)
        return -normalQuantile(1 - p);
    if (p === 0)
        return Number.NEGATIVE_INFINITY;
    if (p === 0.5)
        return 0;
    // ln Φ is concave, so Newton's steps on it approach the root from the left and never leave it.
    const target = Math.log(p);
    let z = p > 0.02 ? 0 : -Math.sqrt(-2 * target);
    for (let i = 0; i < 100; i++) {
        const cdf = normalCdf(z);
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
        const step = ((Math.log(cdf) - target) * cdf) / density;
        z -= step;
        if (Math.abs(step) <= 1e-15 * Math.abs(z))
            break;
    }
    return z;
}
/** Computes P(T ≤ t) of Student's t with `df` > 0 degrees of freedom. */
function studentCdf(t, df) {
    if (t === Number.POSITIVE_INFINITY)
        return 1;
    if (t === Number.NEGATIVE_INFINITY)
        return 0;
    const square = t * t;
    const tail = (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
    return t > 0 ? 1 - tail : tail;
}
/** Computes P(T > t) without cancellation. */
const studentSf = (t, df) => studentCdf(-t, df);
/** Computes the t that `studentCdf` maps to p. */
function studentQuantile(p, df) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p > 0.5)
        return -studentQuantile(1 - p, df);
    if (p === 0)
        return Number.NEGATIVE_INFINITY;
    if (p === 0.5)
        return 0;
    let low = -1;
    while (studentCdf(low, df) > p)
        low *= 4;
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .findRoot */ .w)((t) => Math.log(studentCdf(t, df) / p), low, 0);
}
/** Computes P(X > x) of χ² with `df` degrees of freedom. */
const chiSquareSf = (x, df) => (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteGamma */ .yH)(df / 2, x / 2).q;
/** Computes the x with Iₓ(a, b) = p: the quantile of the beta distribution. */
function betaQuantile(p, a, b) {
    if (p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .findRoot */ .w)((x) => (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(x, a, b) - p, 0, 1);
}


/***/ }),

/***/ 38137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ incompleteBeta),
/* harmony export */   MZ: () => (/* binding */ deviance),
/* harmony export */   SX: () => (/* binding */ logGamma),
/* harmony export */   ev: () => (/* binding */ binomialTerm),
/* harmony export */   yH: () => (/* binding */ incompleteGamma)
/* harmony export */ });
/**
 * The two incomplete functions that all our distributions stand on, to about 1e-13 relative. Their leading factors are
 * computed in Loader's form (C. Loader 2000, "Fast and accurate computation of binomial probabilities"), which does not
 * subtract large logarithms, so that a test set of a million rows is as exact as one of ten.
 */
const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LOG_TWO_PI = 0.9189385332046727;
const EPSILON = 1e-16;
const TINY = 1e-300;
const MAX_STEPS = 100_000;
/** Computes ln Γ(x) for x > 0 by Lanczos' approximation (g = 7, n = 9). */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    let sum = LANCZOS[0];
    for (let i = 1; i < LANCZOS.length; i++)
        sum += LANCZOS[i] / (x - 1 + i);
    const t = x + 6.5;
    return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
/** Computes ln n! − ln(√(2πn)(n/e)ⁿ), the error of Stirling's formula, for n > 0. */
function stirlingError(n) {
    if (n <= 15)
        return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
    const s = 1 / (n * n);
    return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / n;
}
/** Computes x·ln(x/m) + m − x for x ≥ 0 and m > 0, without cancellation where x is near m. */
function deviance(x, m) {
    if (x === 0)
        return m;
    if (Math.abs(x - m) >= 0.1 * (x + m))
        return x * Math.log(x / m) + m - x;
    const v = (x - m) / (x + m);
    let sum = (x - m) * v;
    let term = 2 * x * v;
    for (let j = 1;; j++) {
        term *= v * v;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            return sum;
        sum = next;
    }
}
/** Computes Γ(n+1)/(Γ(k+1)Γ(n−k+1)) · pᵏ·qⁿ⁻ᵏ for real 0 ≤ k ≤ n and q = 1 − p: the binomial probability. */
function binomialTerm(k, n, p, q) {
    if (p === 0)
        return k === 0 ? 1 : 0;
    if (q === 0)
        return k === n ? 1 : 0;
    if (k === 0)
        return Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
    if (k === n)
        return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
    const rest = n - k;
    const log = stirlingError(n) - stirlingError(k) - stirlingError(rest) - deviance(k, n * p) - deviance(rest, n * q);
    return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * k * rest));
}
/** Computes the regularised lower (`p`) and upper (`q`) incomplete gamma functions of a > 0 at x ≥ 0. */
function incompleteGamma(a, x) {
    if (x <= 0)
        return { p: 0, q: 1 };
    if (x === Number.POSITIVE_INFINITY)
        return { p: 1, q: 0 };
    const lead = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
    if (x < a + 1) {
        let term = 1;
        let sum = 1;
        for (let k = 1; k < MAX_STEPS && term > sum * EPSILON; k++) {
            term *= x / (a + k);
            sum += term;
        }
        const p = lead * sum;
        return { p, q: 1 - p };
    }
    // Lentz's continued fraction for Q; `lead` is xᵃe⁻ˣ/Γ(a+1).
    let b = x + 1 - a;
    let c = 1 / TINY;
    let d = 1 / b;
    let h = d;
    for (let k = 1; k < MAX_STEPS; k++) {
        const an = -k * (k - a);
        b += 2;
        d = 1 / nonZero(an * d + b);
        c = nonZero(b + an / c);
        h *= c * d;
        if (Math.abs(c * d - 1) < EPSILON * 4)
            break;
    }
    const q = lead * a * h;
    return { p: 1 - q, q };
}
/**
 * Computes the regularised incomplete beta function Iₓ(a, b) for a, b > 0. `y` is 1 − x; pass it when it is known
 * more exactly than the subtraction gives.
 */
function incompleteBeta(x, a, b, y = 1 - x) {
    if (x <= 0)
        return 0;
    if (y <= 0)
        return 1;
    return x > (a + 1) / (a + b + 2) ? 1 - betaFraction(y, x, b, a) : betaFraction(x, y, a, b);
}
/** Lentz's continued fraction for Iₓ(a, b), which converges fast for x < (a+1)/(a+b+2). */
function betaFraction(x, y, a, b) {
    const lead = (binomialTerm(a, a + b, x, y) * b) / (a + b);
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let h = d;
    for (let m = 1; m < MAX_STEPS; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        h *= c * d;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        h *= c * d;
        if (Math.abs(c * d - 1) < EPSILON * 4)
            break;
    }
    return lead * h;
}
const nonZero = (x) => (Math.abs(x) < TINY ? TINY : x);


/***/ }),

/***/ 3135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   fm: () => (/* binding */ permissionHint),
/* harmony export */   ly: () => (/* binding */ gaveUp)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64899);


/**
 * Turns an answer that was not hoped for into an error that says what to do.
 * @param doing What was tried, after "while": `reading the manifest …`.
 */
async function refusalOf(response, reference, action, doing) {
    const words = await wordsOf(response);
    const message = `${reference.host} answered ${response.status}${words} while ${doing} in ${reference.name}.`;
    if (response.status === 401 || response.status === 403) {
        return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreRefusal */ .g8(message, { hint: permissionHint(reference, action) });
    }
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { hint: hintFor(response.status, words) });
}
/** Says what to grant, in the words of the registry at hand. */
function permissionHint({ host, name }, action) {
    const right = action === 'pull' ? 'read' : 'write';
    if (host === 'ghcr.io' || host.endsWith('.ghe.com')) {
        return (`Give the job \`permissions: packages: ${right}\`; if the package ${name} was made by another repository, ` +
            `add this one under its "Manage Actions access" with the role "${right}".`);
    }
    return (`Log in to ${host} with a login that may ${right} ${name}: before this step (\`docker login\`, docker/login-action), ` +
        'or by the secrets registry-username and registry-password of train-validate.yml.');
}
function hintFor(status, words) {
    if (status === 404)
        return 'Make the repository in the registry first, or mend its name in `store`.';
    if (status === 413)
        return 'The registry, or a proxy before it, refuses files of this size.';
    if (status === 429)
        return 'The registry limits how often it may be asked: run the job again later.';
    if (status >= 500)
        return 'It was asked several times. Run the job again later; what is stored already is kept.';
    if (words.includes('NAME_INVALID'))
        return 'Mend the name of the repository in `store`.';
    return 'Modelloop does not know this answer: see the log of the registry.';
}
/** Whole transfers that are tried before giving up: the HTTP client cannot repeat what it does not keep. */
const ATTEMPTS = 3;
/** Says that a transfer was tried often enough. */
function gaveUp(reference, doing, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${reference.url}: ${doing} failed ${ATTEMPTS} times: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, {
        hint: 'Nothing was kept of it. Run the job again later.',
        cause,
    });
}
/** The registry's own error codes and words, in brackets; nothing when it gave none. */
async function wordsOf(response) {
    const text = await response.text().catch(() => '');
    try {
        const { errors } = JSON.parse(text);
        const words = (errors ?? []).map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        return words.length > 0 ? ` (${words.join('; ').slice(0, 300)})` : '';
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 23761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isThisMachine),
/* harmony export */   c: () => (/* binding */ parseOciUrl)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** The grammar of repository names in the OCI distribution specification. */
const NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
/** Reads `oci://HOST[:PORT]/NAME`. @throws {UserError} when it is none, or holds a login, a tag or a digest. */
function parseOciUrl(url) {
    const [, login, host = '', name = ''] = /^oci:\/\/([^/@]*@)?([^/]+)\/(.*?)\/?$/.exec(url) ?? [];
    if (login) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The URL of the store holds a login.', {
            hint: 'Take it out and log in with `docker login` or the action docker/login-action.',
        });
    }
    if (!/^(\[[0-9a-f:]+\]|[a-zA-Z0-9.-]+)(:\d+)?$/.test(host) || name === '') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${url}" is not the URL of a registry's repository.`, {
            hint: 'Write oci://HOST/NAME, such as oci://ghcr.io/acme/models.',
        });
    }
    if (!NAME.test(name)) {
        const lower = name.toLowerCase();
        const hint = NAME.test(lower)
            ? `Write it in lower case: oci://${host}/${lower}.`
            : 'Use a-z, 0-9 and single . _ - between them, parts divided by /; no tag and no digest.';
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${name}" is not a valid repository name.`, { hint });
    }
    return { url: `oci://${host}/${name}`, host, name, origin: `${isThisMachine(host) ? 'http' : 'https'}://${host}` };
}
/** Tells whether a host, with or without a port, is this machine: there plain http is safe. */
const isThisMachine = (host) => /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);


/***/ }),

/***/ 64899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ StoreUnreachable),
/* harmony export */   c9: () => (/* binding */ MissingContent),
/* harmony export */   g8: () => (/* binding */ StoreRefusal)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Says that a store was reached and does not hold the content. A store that could not be reached throws something else. */
class MissingContent extends Error {
    name = 'MissingContent';
    digest;
    constructor(digest, url) {
        super(`${url} does not hold ${digest}.`);
        this.digest = digest;
    }
}
/** Says that a store refused what was asked: not logged in, or not allowed. A fork's job meets this as a matter of course. */
class StoreRefusal extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
/** Says that nothing answers where a store should be, after it was tried often enough. */
class StoreUnreachable extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}


/***/ })

};
