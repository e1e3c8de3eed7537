export const id = 3409;
export const ids = [3409];
export const modules = {

/***/ 13409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findInMlflow: () => (/* binding */ findInMlflow)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
;// CONCATENATED MODULE: ./build/tracking/mlflow/api.js







const ANSWER_WITHIN_MS = 30_000;
const FILE_WITHIN_MS = 10 * 60_000;
const RETRIES = 2;
/** Answers of a run with thousands of metrics are some hundred kilobytes. */
const LARGEST_ANSWER = 16 << 20;
/** Says that MLflow understood the question and will not answer it, with its own code and words. */
class MlflowRefusal extends errors/* UserError */.yo {
    code;
    constructor(where, code, message) {
        super(`MLflow at ${where} says ${code}: ${message}`);
        this.code = code;
    }
}
const refusal = dist/* object */.Ikc({ error_code: dist/* string */.YjP(), message: dist/* optional */.lqM(dist/* string */.YjP(), '') });
/** Opens MLflow's REST API. Redirects are not followed: the login is for one address. */
function openMlflow({ base, authorization }, cancelled) {
    async function get(path, searchParams, withinMs) {
        const signal = AbortSignal.any([cancelled, AbortSignal.timeout(withinMs)]);
        const response = await http/* http */.L
            .get(`${base}/${path}`, {
            searchParams,
            headers: authorization === undefined ? {} : { authorization },
            redirect: 'manual',
            timeout: ANSWER_WITHIN_MS,
            retry: { limit: RETRIES },
            signal,
        })
            .catch((error) => {
            cancelled.throwIfAborted();
            throw new errors/* UserError */.yo(`MLflow at ${base} does not answer: ${causeOf(error)}.`, { cause: error });
        });
        const { status } = response;
        if (status >= 300 && status < 400)
            throw redirected(base, response);
        if (status === 401 || status === 403) {
            throw new errors/* UserError */.yo(`MLflow at ${base} refuses us (${status}).`, {
                hint: 'Give the job MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.',
            });
        }
        return response;
    }
    return {
        base,
        async ask(path, search, schema) {
            const response = await get(`api/2.0/mlflow/${path}`, search, ANSWER_WITHIN_MS);
            return read(base, response, schema);
        },
        async download(path, search, to, maxBytes) {
            const response = await get(path, search, FILE_WITHIN_MS);
            if (response.status !== 200)
                return read(base, response, dist/* never */.ZmZ());
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            const file = await (0,promises_.open)(to, 'wx');
            try {
                await (0,external_node_stream_promises_.pipeline)(limited(response, base, maxBytes), file.createWriteStream());
            }
            catch (error) {
                await (0,promises_.rm)(to, { force: true });
                cancelled.throwIfAborted();
                if (error instanceof errors/* UserError */.yo)
                    throw error;
                throw new errors/* UserError */.yo(`A file of MLflow at ${base} broke off: ${causeOf(error)}.`, { cause: error });
            }
        },
    };
}
async function read(base, response, schema) {
    const { status } = response;
    const text = await textOf(base, response);
    const asked = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), status === 200 ? schema : refusal), text);
    if (!asked.success) {
        const found = /^\s*<(!doctype|html)/i.test(text) ? 'a web page, perhaps of a login' : (0,format/* oneLine */.TN)(text, 100);
        throw new errors/* UserError */.yo(`What answers at ${base} (${status}) does not speak as MLflow does: ${found || 'nothing'}`);
    }
    if (status === 200)
        return asked.output;
    const { error_code, message } = asked.output;
    throw new MlflowRefusal(base, (0,format/* oneLine */.TN)(error_code, 60), (0,format/* oneLine */.TN)(message, 300));
}
async function textOf(base, response) {
    const pieces = [];
    try {
        for await (const piece of limited(response, base, LARGEST_ANSWER))
            pieces.push(piece);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo(`An answer of MLflow at ${base} broke off: ${causeOf(error)}.`, { cause: error });
    }
    return Buffer.concat(pieces).toString('utf8');
}
/** Hands a body on until it is larger than it may be. */
async function* limited({ body }, base, maxBytes) {
    let size = 0;
    for await (const piece of body ?? []) {
        size += piece.length;
        if (size > maxBytes)
            throw new errors/* UserError */.yo(`MLflow at ${base} sends more than ${(0,format/* formatBytes */.z3)(maxBytes)}.`);
        yield piece;
    }
}
function redirected(base, { headers, status }) {
    const to = URL.parse(headers.get('location') ?? '', base);
    const where = to ? `${to.origin}${to.pathname}` : 'elsewhere';
    return new errors/* UserError */.yo(`MLflow at ${base} sends us on to ${(0,format/* oneLine */.TN)(where, 200)} (${status}), where we do not go.`, {
        hint: 'Set MLFLOW_TRACKING_URI to the address at which MLflow itself answers.',
    });
}
/** The innermost cause: what is around it says only that something failed. */
function causeOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? causeOf(error.cause) : error.message;
}

;// CONCATENATED MODULE: ./build/tracking/mlflow/connection.js

/**
 * Reads where MLflow is from the variables that MLflow's own client has: `MLFLOW_TRACKING_URI`, with `MLFLOW_TRACKING_TOKEN`
 * or `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD` (the token wins). They are of the job; a `modelloop.yml` has no
 * say, for a pull request could send the login elsewhere. Secrets are masked before anybody uses them.
 * @throws {UserError} when there is no address, or one by which a login or an answer would travel in the clear.
 */
function connectionOf(environment, log) {
    const address = environment['MLFLOW_TRACKING_URI'];
    if (!address) {
        throw new errors/* UserError */.yo('The baseline is in MLflow, and MLFLOW_TRACKING_URI is not set: where is it?', {
            hint: 'Set it in the environment of this step, or as a variable of the repository.',
        });
    }
    const url = URL.parse(address);
    const known = url && ['https:', 'http:'].includes(url.protocol);
    if (!known) {
        throw new errors/* UserError */.yo('MLFLOW_TRACKING_URI is no address of a server of MLflow.', {
            hint: 'It begins with https://. Files, databases and `databricks` are read by MLflow itself alone.',
        });
    }
    const [username, password] = [url.username, url.password].map(decoded);
    const token = environment['MLFLOW_TRACKING_TOKEN'] || undefined;
    const login = {
        username: username || environment['MLFLOW_TRACKING_USERNAME'] || '',
        password: password || environment['MLFLOW_TRACKING_PASSWORD'] || '',
    };
    const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    const secrets = [token, login.password, url.password, login.password && basic];
    for (const secret of secrets)
        if (secret)
            log.mask(secret);
    refuseClear(url, environment);
    return {
        base: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
        authorization: token ? `Bearer ${token}` : login.username ? `Basic ${basic}` : undefined,
    };
}
/** A bare % in a password is no mistake: it stands for itself. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function refuseClear({ protocol, hostname }, environment) {
    const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
    if (protocol === 'https:' || isHere || environment['MODELLOOP_MLFLOW_HTTP'] === 'true')
        return;
    throw new errors/* UserError */.yo(`MLFLOW_TRACKING_URI is http://${hostname}: anybody on the way could change what is answered.`, {
        hint: 'Give an https:// address; or set MODELLOOP_MLFLOW_HTTP to `true`, where the network is yours alone.',
    });
}

;// CONCATENATED MODULE: ./build/tracking/mlflow/registry.js


/** Numbers of 64 bits come as texts from some servers. */
const timestamp = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d+$/), dist/* transform */.pdi(Number))]), dist/* integer */.ndf(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(8.64e15), dist/* transform */.pdi((ms) => new Date(ms)));
/** MLflow's ids are 32 hexadecimal digits; other servers that speak its API have their own. */
const runId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w-]{1,64}$/));
const versionAnswer = dist/* object */.Ikc({
    model_version: dist/* object */.Ikc({
        version: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w.+-]{1,64}$/)),
        run_id: dist/* optional */.lqM(dist/* union */.KCZ([dist/* literal */.euz(''), runId])),
        creation_timestamp: timestamp,
    }),
});
const modelAnswer = dist/* object */.Ikc({
    registered_model: dist/* object */.Ikc({ aliases: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ alias: dist/* string */.YjP() })), []) }),
});
/**
 * Looks up the version that holds an alias. MLflow says that an alias is missing by the code of any wrong parameter, so the
 * model itself is asked which it has: no failure is taken for "there is none".
 */
async function versionByAlias(api, name, alias) {
    try {
        const { model_version: found } = await api.ask('registered-models/alias', { name, alias }, versionAnswer);
        return {
            kind: 'found',
            version: found.version,
            run: found.run_id || undefined,
            createdAt: found.creation_timestamp,
        };
    }
    catch (error) {
        if (!(error instanceof MlflowRefusal))
            throw error;
        const aliases = await aliasesOf(api, name);
        if (aliases === undefined)
            return { kind: 'none', reason: `MLflow has no registered model "${name}".` };
        if (aliases.includes(alias))
            throw error;
        const others = aliases.length > 0 ? ` It has: ${aliases.slice(0, 10).join(', ')}.` : '';
        return { kind: 'none', reason: `The model "${name}" in MLflow has no alias "${alias}".${others}` };
    }
}
async function aliasesOf(api, name) {
    try {
        const { registered_model: model } = await api.ask('registered-models/get', { name }, modelAnswer);
        return model.aliases.map(({ alias }) => alias);
    }
    catch (error) {
        if (error instanceof MlflowRefusal && error.code === 'RESOURCE_DOES_NOT_EXIST')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/tracking/mlflow/runs.js




/** Ten million rows of predictions are some 300 MB. */
const LARGEST_FILE = 1 << 30;
/** A folder of artifacts is listed by pages; nobody has so many beside the predictions. */
const MOST_PAGES = 20;
const runAnswer = dist/* object */.Ikc({
    run: dist/* object */.Ikc({
        info: dist/* object */.Ikc({ run_id: dist/* string */.YjP(), artifact_uri: dist/* optional */.lqM(dist/* string */.YjP(), '') }),
        data: dist/* optional */.lqM(dist/* object */.Ikc({
            // A number that JSON cannot spell comes as a text: "NaN".
            metrics: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ key: dist/* string */.YjP(), value: dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]) })), []),
            tags: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ key: dist/* string */.YjP(), value: dist/* optional */.lqM(dist/* string */.YjP(), '') })), []),
        }), {}),
    }),
});
const filesAnswer = dist/* object */.Ikc({
    files: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
        path: dist/* string */.YjP(),
        is_dir: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
        file_size: dist/* optional */.lqM(dist/* union */.KCZ([dist/* number */.aig(), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi(Number))])),
    })), []),
    next_page_token: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** Reads a run. @throws {UserError} when MLflow does not have it, or does not answer. */
async function readRun(api, id) {
    const { run } = await api.ask('runs/get', { run_id: id }, runAnswer);
    const { metrics = [], tags = [] } = run.data;
    const commit = tags.find(({ key }) => key === 'mlflow.source.git.commit')?.value;
    return {
        id,
        metrics: Object.fromEntries(metrics.flatMap(({ key, value }) => (typeof value === 'number' && isName(key) ? [[key, value]] : []))),
        commit: commit && /^[0-9a-f]{7,64}$/.test(commit) ? commit : undefined,
        artifacts: run.info.artifact_uri,
    };
}
const isName = (key) => !['__proto__', 'constructor', 'prototype'].includes(key);
/**
 * Fetches an artifact of a run that lies at `path`, or at its root under the same name. The server is asked first what there
 * is, so that a file which cannot be fetched is not taken for one that is not there.
 * @returns whether there is one
 */
async function fetchArtifact(api, run, path, to) {
    const wanted = external_node_path_.posix.normalize(path);
    for (const place of new Set([wanted, external_node_path_.posix.basename(wanted)])) {
        const found = await findFile(api, run, place);
        if (!found)
            continue;
        const size = found.file_size;
        if (size !== undefined && size > LARGEST_FILE) {
            throw new errors/* UserError */.yo(`"${place}" of run ${run.id} in MLflow has ${(0,format/* formatBytes */.z3)(size)}, which is too much.`);
        }
        const { from, search } = addressOf(run, place);
        await api.download(from, search, to, LARGEST_FILE);
        return true;
    }
    return false;
}
async function findFile(api, { id }, place) {
    const folder = external_node_path_.posix.dirname(place);
    const inFolder = folder === '.' ? {} : { path: folder };
    let page;
    for (let count = 0; count < MOST_PAGES; count++) {
        const search = { run_id: id, ...inFolder, ...(page && { page_token: page }) };
        const { files, next_page_token: next } = await api.ask('artifacts/list', search, filesAnswer);
        const found = files.find((file) => file.path === place && !file.is_dir);
        if (found || !next)
            return found;
        page = next;
    }
    throw new errors/* UserError */.yo(`Run ${id} in MLflow lists its artifacts without an end.`);
}
/** The server's own proxy where it serves artifacts; elsewhere it fetches them for its pages, and so for us. */
function addressOf({ id, artifacts }, place) {
    const root = /^mlflow-artifacts:\/(?!\/)(.+?)\/*$/.exec(artifacts)?.[1];
    if (root === undefined)
        return { from: 'get-artifact', search: { path: place, run_uuid: id } };
    const path = `${root}/${place}`.split('/').map(encodeURIComponent).join('/');
    return { from: `api/2.0/mlflow-artifacts/artifacts/${path}`, search: {} };
}

// EXTERNAL MODULE: ./build/actions/sides/baseline-sides.js
var baseline_sides = __webpack_require__(19753);
;// CONCATENATED MODULE: ./build/actions/sides/baseline-mlflow.js








/** What the run of an outsider cannot be given, so that its author does not look for a mistake. */
const OUTSIDE = 'Runs of forks have no secrets of this repository, and those of Dependabot only its own: push the change to a branch here.';
/**
 * Finds the version that holds an alias in MLflow's registry, with the metrics and the predictions of its run. That there is
 * none is MLflow's to say; what cannot be asked is not comparable.
 * @throws {UserError} when the name or the address is wrong.
 */
async function findInMlflow(use, lookup) {
    const { name, alias } = referenceOf(use);
    const { host, log, signal } = lookup;
    const environment = { ...host.variables, ...host.environment };
    const isOutside = host.pullRequest?.fromFork || host.actor === 'dependabot[bot]';
    if (isOutside && !environment['MLFLOW_TRACKING_URI']) {
        return { source: use, kind: 'not-comparable', reason: `MLFLOW_TRACKING_URI is not set. ${OUTSIDE}` };
    }
    const api = openMlflow(connectionOf(environment, log), signal);
    try {
        const found = await versionByAlias(api, name, alias);
        if (found.kind === 'none')
            return { source: use, kind: 'none', reason: found.reason };
        return await versionSide(use, found, { ...lookup, api });
    }
    catch (error) {
        signal.throwIfAborted();
        const reason = (0,baseline_sides/* sentence */.em)((0,errors/* messageOf */.bD)(error));
        return { source: use, kind: 'not-comparable', reason: isOutside ? `${reason} ${OUTSIDE}` : reason };
    }
}
/** `mlflow:MODEL@ALIAS`. MLflow allows no colon and no slash in the name of a model, and only word characters in an alias. */
function referenceOf(use) {
    const [, name, alias] = /^mlflow:([^/:]+)@([\w-]+)$/.exec(use) ?? [];
    if (name !== undefined && alias !== undefined)
        return { name, alias };
    throw new errors/* UserError */.yo(`The baseline "${use}" does not name a model and an alias of MLflow's registry.`, {
        hint: 'Write it as mlflow:MODEL@ALIAS, for example mlflow:ames-price@champion.',
    });
}
async function versionSide(use, { version, run: id, createdAt }, { api, predictions, temporaryFolder, log }) {
    const name = `${use} v${version}`;
    if (id === undefined)
        throw new errors/* UserError */.yo(`${name} was registered without a run, so it has neither metrics nor rows.`);
    const run = await readRun(api, id);
    const to = (0,external_node_path_.join)(temporaryFolder, 'mlflow', (0,external_node_path_.basename)(predictions));
    const hasRows = await fetchArtifact(api, run, (0,files/* posixPath */.HQ)(predictions), to);
    if (!hasRows)
        log.info(`Run ${id} in MLflow has no artifact ${predictions}, so its metrics alone are compared.`);
    return {
        source: use,
        kind: 'present',
        name,
        metrics: run.metrics,
        run: id,
        createdAt: createdAt.toISOString(),
        elsewhere: {
            ...(/^\d{1,15}$/.test(version) && { version: Number(version) }),
            ...(run.commit && { commit: run.commit }),
        },
        // Nobody here knows how long it trained.
        figures: {},
        ...(hasRows && { predictionsFile: to }),
    };
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


/***/ })

};
