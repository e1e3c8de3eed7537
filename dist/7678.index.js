export const id = 7678;
export const ids = [7678];
export const modules = {

/***/ 97678:
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
;// CONCATENATED MODULE: ./build/actions/image-engine.js







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
;// CONCATENATED MODULE: ./build/actions/image-inputs.js




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
// EXTERNAL MODULE: ./build/actions/prediction-reading.js + 1 modules
var prediction_reading = __webpack_require__(36885);
;// CONCATENATED MODULE: ./build/actions/image-model.js










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
;// CONCATENATED MODULE: ./build/actions/image-report.js





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
        execution: { ...(0,made_here/* executionOf */.e)(host, now, durationMs), ...facts.driftAge },
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
        code: (0,made_here/* codeOf */.$)(host),
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
;// CONCATENATED MODULE: ./build/actions/image-sources.js









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
async function image_sources_lineageOf({ directory, host }, model, from) {
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

// EXTERNAL MODULE: ./build/actions/linux.js
var linux = __webpack_require__(50034);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
;// CONCATENATED MODULE: ./build/actions/build-image.js
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
        const plan = planImage(settingsOf(context, config, sources), await image_sources_lineageOf(context, model, from), clock.now());
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

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export gitEnvironment */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84539);


/** Variables that would turn a call to another repository, index or object store (`git rev-parse --local-env-vars`). */
const repositoryVariables = [
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_CONFIG',
    'GIT_COMMON_DIR',
    'GIT_DIR',
    'GIT_GRAFT_FILE',
    'GIT_IMPLICIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_INTERNAL_SUPER_PREFIX',
    'GIT_NAMESPACE',
    'GIT_NO_REPLACE_OBJECTS',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_QUARANTINE_PATH',
    'GIT_REPLACE_REF_BASE',
    'GIT_SHALLOW_FILE',
    'GIT_WORK_TREE',
];
/**
 * Runs git in `cwd` and waits for its end. It never asks for a password, and variables of a surrounding git call (a hook,
 * say) do not turn it elsewhere. Never throws for an exit code; needs git 2.31 or newer for `settings`.
 * @throws {UserError} when there is no git or no such folder, and when git refuses a repository of another user: what it
 * does not tell must not be taken for what is not there.
 */
async function git(args, options) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)('git', args, {
        cwd: options.cwd,
        env: gitEnvironment(process.env, options.settings ?? []),
        ...(options.input === undefined ? {} : { input: options.input }),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((cause) => {
        if (cause.code !== 'ENOENT')
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git could not be started in "${options.cwd}".`, {
            hint: 'Is git installed, and does the folder exist?',
            cause,
        });
    });
    const stderr = result.stderr.toString('utf8');
    const foreign = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1];
    if (result.code !== 0 && foreign !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git refuses the repository ${foreign}, because it belongs to another user.`, {
            hint: `Run \`git config --global --add safe.directory "${foreign}"\` before this step, as jobs in a container need it.`,
        });
    }
    return { ...result, stderr };
}
/** Reads what git lists with `-z`: names, or lines, each ended by a zero byte. */
const namesOf = (output) => Buffer.from(output).toString('utf8').split('\0').filter(Boolean);
/** Makes the environment of a git process: the given one without its repository, with `settings` after those it has. */
function gitEnvironment(base, settings) {
    const environment = { ...base, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' };
    for (const name of repositoryVariables)
        delete environment[name];
    // The user's own GIT_CONFIG_COUNT (a safe.directory, say) stays in force.
    const before = Number.parseInt(base['GIT_CONFIG_COUNT'] ?? '0', 10) || 0;
    for (const [index, [key, value]] of settings.entries()) {
        environment[`GIT_CONFIG_KEY_${before + index}`] = key;
        environment[`GIT_CONFIG_VALUE_${before + index}`] = value;
    }
    if (settings.length > 0)
        environment['GIT_CONFIG_COUNT'] = String(before + settings.length);
    return environment;
}


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

/***/ 84539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** What a group wrote before it was killed is still read for this long. */
const LAST_OUTPUT_MS = 100;
/**
 * Runs a program without a shell, in a process group of its own, and waits for its end. A time-out or an aborted signal
 * ends the whole group, so that nothing it started stays behind. Never throws for an exit code; throws when the program
 * cannot be started.
 */
async function run(command, args, options = {}) {
    const { capture = true, killAfterMs = 5000 } = options;
    const startedAt = performance.now();
    // Without input it is /dev/null: a pipe of Node's is a socket, from which bash concludes that it must read ~/.bashrc.
    const stdin = options.input === undefined ? 'ignore' : 'pipe';
    const { cwd, env = process.env } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
    if (child.pid)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    let timedOut = false;
    let killer;
    let reaper;
    const signalGroup = (signal) => {
        try {
            if (child.pid)
                process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
        }
    };
    /** Who left the group (`setsid`) may still hold the output open: nobody listens any more, so that the end comes. */
    const endGroup = () => {
        signalGroup('SIGKILL');
        setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, LAST_OUTPUT_MS).unref();
    };
    const stop = () => {
        signalGroup('SIGTERM');
        killer ??= setTimeout(endGroup, killAfterMs);
    };
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted)
        stop();
    child.stdout?.on('data', (chunk) => {
        if (capture)
            stdout.push(chunk);
        options.onStdout?.(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        if (capture)
            stderr.push(chunk);
        options.onStderr?.(chunk);
    });
    // A child that ends before it has read its input closes the pipe; that is its business.
    child.stdin?.on('error', () => { });
    if (typeof options.input === 'string' || options.input instanceof Uint8Array)
        child.stdin?.end(options.input);
    else if (child.stdin)
        options.input?.pipe(child.stdin);
    try {
        return await new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('exit', () => {
                const { endGroupAfterMs } = options;
                if (endGroupAfterMs !== undefined)
                    reaper = setTimeout(endGroup, endGroupAfterMs);
            });
            child.on('close', (code, signal) => {
                const durationMs = performance.now() - startedAt;
                resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut, durationMs });
            });
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killer);
        clearTimeout(reaper);
        options.signal?.removeEventListener('abort', stop);
        // What the program left running in its group ends with it.
        if (timedOut || options.signal?.aborted || options.endGroupAfterMs !== undefined)
            signalGroup('SIGKILL');
    }
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
