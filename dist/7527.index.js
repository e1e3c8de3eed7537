export const id = 7527;
export const ids = [7527];
export const modules = {

/***/ 63823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36434);

/** The inputs that all six actions share (design §1.1). */
const commonInputs = {
    config: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The file that describes the loop of this model. It may be absent when the inputs say enough.', {
        default: 'modelloop.yml',
    }),
    name: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Name of the model, of a-z, 0-9 and -. Default: the file's `model`, else the repository's name."),
    'working-directory': (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The folder that all paths are relative to.', { default: '.' }),
    store: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL of the store for models, predictions and profiles, such as oci://ghcr.io/acme/models or folder:store.'),
    'ledger-ref': (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The branch that holds the ledger.', { default: 'modelloop/ledger' }),
    'github-token': (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Token for the GitHub API, the ledger and the registry of the repository.', {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, filled in by the runner.
        default: '${{ github.token }}',
    }),
    'fail-on': (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)('The verdicts that make the job red, separated by commas or lines. Default: those that mean failure.'),
};


/***/ }),

/***/ 81880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ leastShared)
/* harmony export */ });
/** What fewer rows than this share is not shown, and not kept in a profile, unless `privacy` is `examples`. */
const SHARED_ROWS = 10;
/** Tells how many rows must share a value before it may leave the job. */
const leastShared = (config) => config.privacy === 'examples' ? 1 : SHARED_ROWS;


/***/ }),

/***/ 36177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jX: () => (/* binding */ attemptKey),
  M5: () => (/* binding */ loadSettings),
  lJ: () => (/* binding */ openModelStore),
  Zl: () => (/* binding */ openTracker),
  cr: () => (/* binding */ registryStoreUrl)
});

// EXTERNAL MODULE: ./build/config/config.js + 1 modules
var config_config = __webpack_require__(29185);
// EXTERNAL MODULE: ./build/config/document.js
var config_document = __webpack_require__(85874);
// EXTERNAL MODULE: ./build/config/refuse.js
var refuse = __webpack_require__(76171);
// EXTERNAL MODULE: ./build/config/schema.js + 10 modules
var schema = __webpack_require__(23167);
// EXTERNAL MODULE: ./build/config/shape.js
var config_shape = __webpack_require__(81822);
;// CONCATENATED MODULE: ./build/config/inputs.js





/**
 * Lets action inputs override settings: `applyInputs(config, inputs, { store: 'store.url', gates: 'validate.gates' })`.
 * An input that was not given changes nothing. A text for a setting that is more than one value is read as YAML.
 * @throws {UserError} that names the input.
 */
function applyInputs(config, inputs, targets) {
    const given = Object.entries(targets).filter(([input]) => isGiven(inputs[input]));
    const layers = given.map(([input, target]) => inputLayer(input, target.split('.'), inputs[input]));
    return layers.length === 0 ? config : (0,config_config/* build */.jq)([...config.origin.layers, ...layers], config.origin.environment);
}
const isGiven = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
function inputLayer(input, path, value) {
    const shape = (0,config_shape/* shapeAt */.ln)(schema/* settings */.W, path);
    if (!shape)
        throw new Error(`The input "${input}" overrides ${(0,config_shape/* formatPath */.jV)(path)}, which is no setting.`);
    const source = { input };
    if (typeof value !== 'string' || !isStructured(shape))
        return { source, path, value };
    const yaml = (0,config_document/* readYaml */.g)(value);
    if ('data' in yaml)
        return { source, path, value: yaml.data, yaml };
    return (0,refuse/* refuse */.T)(yaml.map(({ message, line }) => ({ message, label: `Input "${input}"${line && line > 1 ? ` line ${line}` : ''}` })));
}
const isStructured = (shape) => Boolean(shape.entries ?? shape.item ?? shape.value ?? shape.options?.some((option) => isStructured((0,config_shape/* shapeOf */.F5)(option))));
/**
 * Reads gates from the text of an input: a YAML list, or the word `none`.
 * @throws {UserError} that names the input.
 */
function parseGates(text, input = 'gates') {
    const config = applyInputs(build([], {}), { [input]: text }, { [input]: 'validate.gates' });
    return config.validate.gates ?? 'none';
}

// EXTERNAL MODULE: ./build/config/load.js
var load = __webpack_require__(35235);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
;// CONCATENATED MODULE: ./build/config/name.js


/** Makes a name of `[a-z0-9-]` of any text; empty when nothing of it can be used. */
function modelSlug(text) {
    return text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/\p{Mark}/gu, '')
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 100);
}
/**
 * Tells the name of the model: the file's `model` (which the input `name` overrides), else the repository's name as a
 * slug, else the folder's. `repository` is `owner/name`.
 * @throws {UserError} when none of them gives a name.
 */
function modelName(config, place) {
    const { repository, directory } = place;
    const name = config.model ?? modelSlug(repository?.split('/').at(-1) ?? (0,external_node_path_.basename)(directory));
    if (name !== '')
        return name;
    throw new errors/* UserError */.yo(`No name for the model can be made of "${repository ?? directory}".`, {
        hint: 'Give one: "model: my-model" in modelloop.yml, or the input "name".',
    });
}

;// CONCATENATED MODULE: ./build/tracking/none.js

/**
 * The tracker of a folder that is in no git repository, at somebody's desk: it holds nothing and takes nothing, so that
 * two files can be compared all the same. `why` says how to get a real one.
 */
function noTracker(why) {
    const nothing = async () => undefined;
    const refuse = async () => {
        throw new errors/* UserError */.yo(`Nothing can be recorded: ${why}`);
    };
    return {
        url: 'no ledger',
        isEmpty: async () => true,
        recordRun: refuse,
        run: nothing,
        runs: async () => [],
        runByReuseKey: nothing,
        registerVersion: refuse,
        version: nothing,
        versionOfRun: nothing,
        alias: nothing,
        aliasHistory: async () => [],
        moveAlias: refuse,
        recordAcceptance: refuse,
        acceptance: nothing,
        deployments: { latest: nothing, history: async () => [], start: refuse, append: refuse },
        monitor: { judgements: async () => [], lastJudgedAt: nothing, record: refuse, recordRetraining: refuse },
        dataVersions: { find: nothing, record: refuse },
        async [Symbol.asyncDispose]() { },
    };
}

// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
;// CONCATENATED MODULE: ./build/actions/rooms.js






/**
 * Reads `modelloop.yml` and lets the inputs override it.
 * @throws {UserError} with every mistake, each at its line or input; when the file was named by hand and is not there.
 */
async function loadSettings(context, overrides = {}) {
    const { inputs, directory, host } = context;
    const required = inputs.config !== common/* commonInputs */.j.config.default;
    const environment = { ...host.variables, ...host.environment };
    const file = await (0,load/* loadConfig */.Z9)({ directory, file: inputs.config, environment, required });
    const config = applyInputs(file, inputs, { name: 'model', store: 'store.url', ...overrides });
    return { config, model: modelName(config, { repository: host.repository, directory }) };
}
/**
 * Opens the tracker that the settings name: the ledger of this repository. Nothing is contacted yet. At a desk outside
 * of git there is none, which is no error until something must be recorded, unless it is `required`.
 */
async function openTracker(context, config, options = {}) {
    const { inputs, directory, host, log, clock, signal } = context;
    if (config.tracking.mlflow) {
        throw new errors/* UserError */.yo('Tracking in MLflow is not built yet in this version.', {
            hint: 'Leave `tracking.mlflow` empty: runs, versions and aliases are then kept in the ledger of this repository.',
        });
    }
    const { openLedger } = await __webpack_require__.e(/* import() */ 6848).then(__webpack_require__.bind(__webpack_require__, 76848));
    try {
        return await openLedger({
            directory,
            ref: inputs['ledger-ref'],
            ...(inputs['github-token'] && { credentials: { token: inputs['github-token'], server: host.serverUrl } }),
            temporaryFolder: host.temporaryFolder,
            author: authorOf(host),
            log,
            clock,
            signal,
        });
    }
    catch (error) {
        if (host.github || options.required || !(error instanceof errors/* UserError */.yo))
            throw error;
        log.debug((0,errors/* messageOf */.bD)(error));
        return noTracker((0,errors/* messageOf */.bD)(error));
    }
}
/** GitHub's own bot in a job, whose commits GitHub shows as such; the person at a desk. */
const authorOf = (host) => host.github
    ? { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }
    : { name: host.actor ?? 'modelloop', email: 'modelloop@localhost' };
/** Opens the store that the settings name, or one by its recorded URL. Nothing is contacted yet. */
async function openModelStore(context, config, url) {
    const { inputs, directory, host, log } = context;
    const { openStore } = await __webpack_require__.e(/* import() */ 7268).then(__webpack_require__.bind(__webpack_require__, 57268));
    return openStore(url ?? config.store.url ?? defaultStoreUrl(host, inputs['github-token'], log), {
        token: inputs['github-token'],
        username: host.actor,
        login: host.registryLogin,
        environment: host.environment,
        directory,
        log,
    });
}
/**
 * The repository's own container registry where there is one and a token for it, else a folder that no other job
 * sees, said loudly (design §1.5).
 */
function defaultStoreUrl(host, token, log) {
    const registry = registryStoreUrl(host, token);
    if (registry)
        return registry;
    log.warning('No `store` is set, so models and predictions are kept in the folder .modelloop/store, which ends with this machine. ' +
        'Set `store: { url: … }` in modelloop.yml to keep them.');
    return 'folder:.modelloop/store';
}
/** The store that a job on GitHub has without any setting: the repository's own container registry. */
function registryStoreUrl(host, token) {
    if (!host.github || !token || !host.repository)
        return undefined;
    const registry = registryOf(host.serverUrl);
    return registry && `oci://${registry}/${host.repository.toLowerCase()}-modelloop`;
}
/** GitHub's container registry of a server: github.com has ghcr.io, a ghe.com tenant has its own. */
function registryOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    if (hostname === 'github.com')
        return 'ghcr.io';
    return hostname.endsWith('.ghe.com') ? `containers.${hostname}` : undefined;
}
/** Names this attempt of this job, so that a step that is run again writes its facts only once. */
function attemptKey(host, fallback) {
    const { runId, runAttempt, job } = host;
    return runId ? [runId, runAttempt ?? '1', job ?? 'job'].join('/') : fallback;
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

/***/ 36434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   og: () => (/* binding */ parseFlag)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

const withDefault = (options) => options?.default === undefined ? {} : { default: options.default };
/** A text, trimmed of nothing. */
function text(description, options) {
    return {
        kind: 'text',
        description,
        parse: (value) => value,
        ...withDefault(options),
    };
}
/** `true` or `false`, in YAML 1.2's core spellings; anything else is refused. */
function flag(description, options) {
    return { kind: 'flag', description, parse: parseFlag, ...withDefault(options) };
}
/** A number with optional bounds. */
function number(description, options) {
    const parse = (value, name) => {
        const result = Number(value);
        if (value.trim() === '' || !Number.isFinite(result)) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The input "${name}" must be a number, not "${value}".`);
        }
        const { min = -Infinity, max = Infinity } = options ?? {};
        if (result < min || result > max) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The input "${name}" must be from ${min} to ${max}, not ${value}.`);
        }
        return result;
    };
    return { kind: 'number', description, parse, ...withDefault(options) };
}
/** A list, one item a line; blank lines and lines that start with `#` are left out. */
function lines(description, options) {
    return { kind: 'lines', description, parse: parseLines, ...withDefault(options) };
}
/** A list of words, separated by commas or lines. */
function words(description, options) {
    const parse = (value) => value.split('\n').flatMap((line) => parseLines(line.replaceAll(',', '\n')));
    return { kind: 'lines', description, parse, ...withDefault(options) };
}
/** One of a few words. */
function choice(description, choices, options) {
    const parse = (value, name) => {
        const found = choices.find((item) => item === value.trim());
        if (found === undefined) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The input "${name}" must be one of ${choices.join(', ')}, not "${value}".`);
        }
        return found;
    };
    return { kind: 'choice', description, choices, parse, ...withDefault(options) };
}
/** Reads YAML's two booleans. The only boolean parser of the suite. */
function parseFlag(value, name) {
    if (/^(true|True|TRUE)$/.test(value.trim()))
        return true;
    if (/^(false|False|FALSE)$/.test(value.trim()))
        return false;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The input "${name}" must be true or false, not "${value}".`);
}
/** Splits a list into its items. The only list parser of the suite. */
function parseLines(value) {
    return value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/**
 * Reads declared inputs from raw texts. An empty text means "not given", as GitHub hands it over.
 * @throws {UserError} for a value that its declaration refuses.
 */
function parseInputs(declared, raw) {
    const entries = Object.entries(declared).map(([name, input]) => {
        const given = raw(name);
        // An expression is a default that only GitHub can fill; at the desk it is nothing.
        const fallback = input.default?.startsWith('${{') ? undefined : input.default;
        const value = given === undefined || given === '' ? fallback : given;
        return [name, value === undefined ? undefined : input.parse(value, name)];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 20152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   yi: () => (/* binding */ parseDurationMs)
/* harmony export */ });
/** The machine's own clock. */
const systemClock = {
    now: () => new Date(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, ms);
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
/** Reads a duration such as `90d`, `24h`, `15m`, `60s` or `300ms` into milliseconds; `undefined` when it is none. */
function parseDurationMs(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d|w)$/.exec(text.trim());
    if (!match)
        return undefined;
    const unitMs = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 }[match[2]];
    return Number(match[1]) * unitMs;
}
/** Writes a duration as a person says it: `850 ms`, `41 s`, `3 min 20 s`, `2 h 5 min`, `9 days`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
    return `${Math.floor(hours / 24)} days`;
}


/***/ }),

/***/ 34779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Says that the user, not the program, has something to mend. The message holds what is wrong, the value, and what to do;
 * the place is printed in front of it (`data/train.csv line 412: …`) and becomes an annotation on GitHub.
 * Anything else that is thrown keeps its stack and its cause, and is reported as a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    place;
    /** What to do about it, in one sentence, when the message does not already say so. */
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.place = options.place;
        this.hint = options.hint;
    }
}
/** Writes a place as people read it: `file`, `file line 3`. */
function formatPlace(place) {
    return place.line === undefined ? place.file : `${place.file} line ${place.line}`;
}
/** Turns anything thrown into one printable message: place, message and hint for a `UserError`, the bare message else. */
function messageOf(error) {
    if (error instanceof UserError) {
        const place = error.place ? `${formatPlace(error.place)}: ` : '';
        const hint = error.hint ? ` ${error.hint}` : '';
        return `${place}${error.message}${hint}`;
    }
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 93351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ forEachParallel)
/* harmony export */ });
/**
 * Does work for each item, `atOnce` of them side by side. After a failure nothing new begins; what runs is waited for,
 * so that nothing goes on behind the caller's back, and then the first failure is thrown.
 */
async function forEachParallel(items, atOnce, work) {
    const failures = [];
    const waiting = items.values();
    const worker = async () => {
        for (const item of waiting) {
            if (failures.length > 0)
                return;
            await work(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 67261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startWorkers),
/* harmony export */   x: () => (/* binding */ serveWork)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/** What a thread runs: `src/worker.ts`, or `worker.js` beside the chunks of the bundle. */
const program = import.meta.filename.endsWith('.ts')
    ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, '..', 'worker.ts')
    : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, 'worker.js');
/** Starts `count` threads for one kind of work; `name` is its key in the table of `src/worker.ts`. */
function startWorkers(name, count) {
    const waiting = [];
    const free = [];
    const busy = new Map();
    let alive = count;
    const next = (worker) => {
        busy.delete(worker);
        const job = waiting.shift();
        if (job)
            give(worker, job);
        else
            free.push(worker);
    };
    const give = (worker, job) => {
        busy.set(worker, job);
        worker.postMessage(job.input, job.transfer);
    };
    const all = Array.from({ length: count }, () => {
        // Flags of the program's own start (`-e`, `--input-type`) are none of a thread's.
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { workerData: name, execArgv: [] });
        worker.on('message', (answer) => {
            const job = busy.get(worker);
            next(worker);
            if ('output' in answer)
                job?.resolve(answer.output);
            else
                job?.reject('mistake' in answer ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(answer.mistake.message, answer.mistake) : answer.defect);
        });
        // A thread that died takes its work with it, and gets no other; the last one takes all that waits.
        worker.on('error', (error) => busy.get(worker)?.reject(error));
        worker.on('exit', (code) => {
            alive--;
            if (free.includes(worker))
                free.splice(free.indexOf(worker), 1);
            const lost = [busy.get(worker), ...(alive === 0 ? waiting.splice(0) : [])];
            for (const job of lost)
                job?.reject(new Error(`A thread for "${name}" ended with ${code}.`));
        });
        return worker;
    });
    free.push(...all);
    return {
        run: (input, transfer = []) => new Promise((resolve, reject) => {
            const job = { input, transfer, resolve, reject };
            const worker = free.pop();
            if (worker)
                give(worker, job);
            else if (alive > 0)
                waiting.push(job);
            else
                reject(new Error(`All threads for "${name}" have ended.`));
        }),
        [Symbol.asyncDispose]: async () => void (await Promise.all(all.map((worker) => worker.terminate()))),
    };
}
/** Answers the thread's messages with the work that it was started for. */
async function serveWork(table) {
    const work = await table[node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData]();
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.on('message', async (input) => {
        try {
            const { output, transfer } = await work(input);
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage({ output }, transfer);
        }
        catch (error) {
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo ? { mistake: asPlain(error) } : { defect: error });
        }
    });
}
/** A class does not survive the way between threads. */
const asPlain = ({ message, place, hint }) => ({ message, ...(place && { place }), ...(hint && { hint }) });


/***/ }),

/***/ 56620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sortNumbers)
/* harmony export */ });
/** With fewer numbers the runtime's own sort is as fast. */
const RADIX_FROM = 4096;
const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
/** The digits of a 32-bit half of a double, by the bit they begin at. */
const SHIFTS = [0, BITS, 2 * BITS];
const [LOW, HIGH] = [0, 1];
/** With more moves for each number it is cheaper to sort by the low half, too. */
const MOST_MOVES = 4;
/**
 * Sorts numbers without NaN in place, ascending: by radix, several times as fast as the runtime's own sort for a million of
 * them. The high half of a double has its sign, its exponent and six digits. Few numbers share all of that, so what is left
 * out of order is put right one by one; where many do, all is sorted by the low half first.
 * @param memory for at least as many numbers, which holds anything afterwards: for who sorts often
 */
function sortNumbers(values, memory = new Float64Array(values.length)) {
    if (values.length < RADIX_FROM)
        return values.sort();
    const room = memory.subarray(0, values.length);
    sortByHalf(values, room, HIGH);
    putNegativesFirst(values, room);
    if (insertStrays(values))
        return values;
    sortByHalf(values, room, LOW);
    sortByHalf(values, room, HIGH);
    putNegativesFirst(values, room);
    return values;
}
/** Sorts by one half, digit by digit from the lowest; numbers of an equal half keep their order. */
function sortByHalf(values, room, half) {
    let [from, to] = [values, room];
    countDigits(values, half).forEach((count, digit) => {
        if (count.includes(values.length))
            return;
        scatter(from, to, half, SHIFTS[digit], count);
        [from, to] = [to, from];
    });
    if (from !== values)
        values.set(from);
}
function countDigits(values, half) {
    const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    const [low, middle, high] = [new Uint32Array(BUCKETS), new Uint32Array(BUCKETS), new Uint32Array(BUCKETS)];
    for (let i = half; i < halves.length; i += 2) {
        const bits = halves[i];
        low[bits & MASK]++;
        middle[(bits >>> BITS) & MASK]++;
        high[bits >>> (2 * BITS)]++;
    }
    return [low, middle, high];
}
function scatter(from, to, half, shift, counts) {
    const { length } = from;
    const halves = new Uint32Array(from.buffer, from.byteOffset, length * 2);
    const places = new Uint32Array(BUCKETS);
    for (let digit = 1; digit < BUCKETS; digit++)
        places[digit] = places[digit - 1] + counts[digit - 1];
    for (let i = 0; i < length; i++) {
        const digit = (halves[2 * i + half] >>> shift) & MASK;
        to[places[digit]++] = from[i];
    }
}
/** By their bits negative numbers come last and the other way round. */
function putNegativesFirst(values, room) {
    const n = values.length;
    let positives = 0;
    let end = n;
    while (positives < end) {
        const middle = (positives + end) >>> 1;
        if (values[middle] < 0 || Object.is(values[middle], -0))
            end = middle;
        else
            positives = middle + 1;
    }
    if (positives === n)
        return;
    room.set(values.subarray(positives));
    values.copyWithin(n - positives, 0, positives);
    for (let i = 0; i < n - positives; i++)
        values[i] = room[n - positives - 1 - i];
}
/** Sorts what is nearly sorted; false when that takes too many moves, and then it is not sorted. */
function insertStrays(values) {
    let moves = MOST_MOVES * values.length;
    for (let i = 1; i < values.length; i++) {
        const value = values[i];
        if (!(value < values[i - 1]))
            continue;
        let at = i;
        for (; at > 0 && value < values[at - 1]; at--)
            values[at] = values[at - 1];
        values[at] = value;
        moves -= i - at;
        if (moves < 0)
            return false;
    }
    return true;
}


/***/ }),

/***/ 48537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ ByteDictionary)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44166);

const EMPTY = -1;
/** Finds the code of a text by its bytes, without making the text. Open addressing on a hash of FNV-1a's kind. */
class ByteDictionary {
    slots = new Int32Array(8).fill(EMPTY);
    hashes = new Int32Array(8);
    size = 0;
    codes = [];
    starts = new Int32Array(5);
    pool = new Uint8Array(64);
    /** Finds the code of the bytes from `start` to `end`, whose hash is `hashBytes`; -1 when they are new. */
    find(bytes, start, end, hash = (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi)(bytes, start, end)) {
        const mask = this.slots.length - 1;
        for (let slot = hash & mask; this.slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
            const entry = this.slots[slot];
            if (this.hashes[slot] === hash && this.isEqual(entry, bytes, start, end))
                return this.codes[entry];
        }
        return -1;
    }
    /** Gives new bytes their code. */
    keep(bytes, start, end, code) {
        const hash = (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi)(bytes, start, end);
        const mask = this.slots.length - 1;
        let slot = hash & mask;
        while (this.slots[slot] !== EMPTY)
            slot = (slot + 1) & mask;
        const entry = this.size++;
        const from = this.starts[entry];
        const to = from + end - start;
        if (to > this.pool.length)
            this.pool = grown(this.pool, to * 2);
        if (entry + 1 >= this.starts.length)
            this.starts = grown(this.starts, this.starts.length * 2);
        this.pool.set(bytes.subarray(start, end), from);
        this.starts[entry + 1] = to;
        this.codes.push(code);
        this.slots[slot] = entry;
        this.hashes[slot] = hash;
        if (this.size * 2 > this.slots.length)
            this.rehash();
    }
    isEqual(entry, bytes, start, end) {
        const from = this.starts[entry];
        if (this.starts[entry + 1] - from !== end - start)
            return false;
        for (let at = start, own = from; at < end; at++, own++)
            if (this.pool[own] !== bytes[at])
                return false;
        return true;
    }
    rehash() {
        const { slots, hashes } = this;
        this.slots = new Int32Array(slots.length * 2).fill(EMPTY);
        this.hashes = new Int32Array(slots.length * 2);
        const mask = this.slots.length - 1;
        slots.forEach((entry, old) => {
            if (entry === EMPTY)
                return;
            let slot = hashes[old] & mask;
            while (this.slots[slot] !== EMPTY)
                slot = (slot + 1) & mask;
            this.slots[slot] = entry;
            this.hashes[slot] = hashes[old];
        });
    }
}
function grown(old, length) {
    const larger = new old.constructor(length);
    larger.set(old);
    return larger;
}


/***/ }),

/***/ 67416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ describeColumn)
});

// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/tables/hyper-log-log.js
var hyper_log_log = __webpack_require__(19218);
// EXTERNAL MODULE: ./build/tables/number-cuts.js
var number_cuts = __webpack_require__(31673);
;// CONCATENATED MODULE: ./build/tables/number-summary.js

const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** Summarises numbers, of which there is at least one. */
function summarise(numbers, { leastRows = 1, edges } = {}) {
    const runs = numbers.runs();
    const { mean, sd } = numbers.sums.moments();
    const { min, max } = shownRange(runs, numbers.rows, leastRows);
    const histogram = edges ? histogramOf(runs, edges) : ownHistogram(runs);
    return {
        min,
        max,
        mean,
        sd: Math.min(sd, Number.MAX_VALUE),
        quantiles: quantilesOf(runs, numbers.rows),
        ...(numbers.shift > 0 ? { quantileError: 2 ** (numbers.shift - 52) } : {}),
        ...(histogram ? { histogram } : {}),
        cuts: (0,number_cuts/* cutNumbers */.re)(runs, leastRows),
    };
}
/** A smallest or largest value that enough rows share is shown as it is. */
function shownRange(runs, rows, leastRows) {
    const { values, ends } = runs;
    const [min, max] = [values[0], ends.at(-1)];
    const isShared = (index) => runs.rows.at(index) >= leastRows && values.at(index) === ends.at(index);
    const step = roundStep(min, max, Math.min(rows, MOST_STEPS));
    if (step === undefined)
        return { min, max };
    const down = Number((Math.floor(min / step) * step).toPrecision(14));
    const up = Number((Math.ceil(max / step) * step).toPrecision(14));
    return {
        min: leastRows === 1 || isShared(0) ? min : Math.min(down, min),
        max: leastRows === 1 || isShared(-1) ? max : Math.max(up, max),
    };
}
/** A range is rounded to a hundredth of its width. */
const MOST_STEPS = 100;
function quantilesOf(runs, rows) {
    let [run, before] = [0, 0];
    /** The value at an index, from 0, of all rows sorted. */
    const orderStatistic = (index) => {
        if (index < before)
            [run, before] = [0, 0];
        while (run < runs.values.length - 1 && before + runs.rows[run] <= index)
            before += runs.rows[run++];
        const [low, high, n] = [runs.values[run], runs.ends[run], runs.rows[run]];
        if (low === high)
            return low;
        const share = Math.min(Math.max((index - before) / (n - 1), 0), 1);
        return low * (1 - share) + high * share;
    };
    const quantile = (share) => {
        const position = (rows - 1) * share;
        const below = Math.floor(position);
        const low = orderStatistic(below);
        if (below === position)
            return low;
        const part = position - below;
        return low * (1 - part) + orderStatistic(below + 1) * part;
    };
    return Object.fromEntries(QUANTILES.map((share) => [String(share), quantile(share)]));
}
/** Counts between round edges around all numbers; what lies outside by their rounding goes to the bins at the ends. */
function ownHistogram(runs) {
    const edges = roundEdges(runs.values[0], runs.ends.at(-1));
    const counted = edges && histogramOf(runs, edges);
    if (!counted)
        return undefined;
    const { counts, below = 0, above = 0 } = counted;
    const inFirst = counts.with(0, counts[0] + below);
    return { edges, counts: inFirst.with(-1, inFirst.at(-1) + above) };
}
/** A run that lies on both sides of an edge is taken to be spread evenly. */
function histogramOf(runs, edges) {
    if (edges.length < 2)
        return undefined;
    const { values, ends, rows } = runs;
    let [run, before] = [0, 0];
    const rowsBelow = (edge) => {
        while (run < values.length && ends[run] < edge)
            before += rows[run++];
        const [low, high] = [values[run], ends[run]];
        if (low === undefined || high === undefined || low >= edge)
            return before;
        return before + Math.round((rows[run] * (edge / 2 - low / 2)) / (high / 2 - low / 2));
    };
    const total = rows.reduce((sum, more) => sum + more, 0);
    const below = edges.map(rowsBelow);
    const last = edges.at(-1);
    const atLast = values.indexOf(last) >= 0 && ends[values.indexOf(last)] === last ? rows[values.indexOf(last)] : 0;
    const through = below.with(-1, below.at(-1) + atLast);
    const counts = through.slice(1).map((count, index) => count - through[index]);
    const above = total - through.at(-1);
    return { edges, counts, ...(below[0] > 0 ? { below: below[0] } : {}), ...(above > 0 ? { above } : {}) };
}
const BINS = 20;
/** Multiples of a round step (1, 2 or 5 times a power of ten) around all numbers, about 20 of them. */
function roundEdges(min, max) {
    const step = roundStep(min, max, BINS);
    if (step === undefined)
        return undefined;
    const first = Math.floor(min / step);
    const bins = Math.max(Math.ceil(max / step) - first, 1);
    return Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * step).toPrecision(14)));
}
/** The roundest number that is at least so manieth a part of a range; `undefined` for a range beyond all numbers. */
function roundStep(min, max, parts) {
    const range = max - min;
    if (!Number.isFinite(range))
        return undefined;
    const atLeast = Math.max(range / parts, Math.max(Math.abs(min), Math.abs(max)) * 1e-12, Number.MIN_VALUE * 1e20);
    const power = 10 ** Math.floor(Math.log10(atLeast));
    return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power;
}

// EXTERNAL MODULE: ./build/tables/text-counts.js + 1 modules
var text_counts = __webpack_require__(73392);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/tables/column-profile.js





/** So many values of a category are listed, as long as they take no more than so many bytes. */
const TOP_VALUES = 500;
const TOP_BYTES = 16_000;
/** What JSON puts around a value and its count. */
const BYTES_AROUND = 24;
/** So many numbers are listed, each with two rows at least. */
const TOP_NUMBERS = 20;
/** A value that fewer rows of a sample have is not listed: its share would be known by a third at best. */
const LEAST_SAMPLED = 10;
/** Describes a column of so many rows. */
function describeColumn(tally, rows, options) {
    const { filled, texts } = tally;
    const totals = texts?.totals();
    const type = typeOf(tally, totals);
    const isNumber = type === 'integer' || type === 'number';
    const nulls = rows - filled + (isNumber ? (totals?.kinds.marker ?? 0) : 0);
    const count = rows - nulls;
    const base = { type, count, nulls, ...distinctOf(tally, isNumber, count) };
    const { leastRows = 1 } = options;
    if (type === 'empty')
        return base;
    if (isNumber) {
        const top = topNumbers(tally, Math.max(leastRows, 2));
        return { ...base, ...summarise(allNumbers(tally, totals), options), ...(top.length > 0 ? { top } : {}) };
    }
    return {
        ...base,
        ...topTexts(tally, type, leastRows),
        ...(type === 'text' && totals ? { length: lengthsOf(totals, filled) } : {}),
    };
}
/** A type is what all values are; markers of missing values spoil no column of numbers. */
function typeOf({ filled, numbers }, totals) {
    if (filled === 0)
        return 'empty';
    const of = (kind) => totals?.kinds[kind] ?? 0;
    const all = numbers.rows + of('integer') + of('fraction');
    if (all > 0 && all + of('marker') === filled) {
        return numbers.fractions + of('fraction') === 0 ? 'integer' : 'number';
    }
    if (of('boolean') === filled)
        return 'boolean';
    return of('date') === filled ? 'date' : 'text';
}
function distinctOf({ numbers, texts }, isNumber, count) {
    const distinctExact = numbers.isExact && (texts?.isExact ?? true);
    const markers = isNumber ? (texts?.counted.filter(({ kind }) => kind === 'marker').length ?? 0) : 0;
    // An estimate may be too high, but there are no more values than filled cells.
    const distinct = Math.min(numbers.distinct + (texts?.distinct ?? 0) - markers, count);
    return { distinct, distinctExact, ...(distinctExact ? {} : { distinctError: Number(hyper_log_log/* DISTINCT_ERROR */.y.toPrecision(2)) }) };
}
function allNumbers({ numbers }, totals) {
    numbers.settle();
    if (!totals || totals.numbers.rows === 0)
        return numbers;
    totals.numbers.merge(numbers);
    totals.numbers.settle();
    return totals.numbers;
}
function topNumbers({ numbers }, leastRows) {
    return numbersOf(numbers)
        .filter(({ count }) => count >= leastRows)
        .sort((a, b) => b.count - a.count || Number(a.value) - Number(b.value))
        .slice(0, TOP_NUMBERS);
}
function numbersOf(numbers) {
    if (!numbers.isExact)
        return [];
    const { values, rows } = numbers.runs();
    return Array.from(values, (value, index) => ({ value: String(value), count: rows[index] }));
}
/** Where texts come from a sample, the least number of rows holds for the rows that were really seen. */
function topTexts({ numbers, texts }, type, leastRows) {
    const listed = texts ? (texts.isExact ? countedTexts(texts, type, leastRows) : sampledTexts(texts, leastRows)) : [];
    const top = [...listed, ...numbersOf(numbers).filter(({ count }) => count >= leastRows)]
        .sort((a, b) => b.count - a.count || (0,json/* compareCodePoints */.O)(a.value, b.value))
        .slice(0, TOP_VALUES)
        .filter(withinBytes());
    return { top, ...(texts && !texts.isExact ? { topSampled: sampledRows(texts) } : {}) };
}
function countedTexts({ counted }, type, leastRows) {
    const merged = new Map();
    for (const { text, rows } of counted) {
        const value = type === 'boolean' ? (0,values/* canonicalClass */.tp)(text) : text;
        merged.set(value, (merged.get(value) ?? 0) + rows);
    }
    return [...merged].flatMap(([value, count]) => (count >= leastRows ? [{ value, count }] : []));
}
function sampledTexts(texts, leastRows) {
    const each = texts.rows / sampledRows(texts);
    const least = Math.max(leastRows, LEAST_SAMPLED);
    return [...texts.sample.counts()].flatMap(([value, count]) => count >= least ? [{ value, count: Math.round(count * each) }] : []);
}
const sampledRows = ({ sample }) => sample
    .counts()
    .values()
    .reduce((sum, rows) => sum + rows, 0);
/**
 * Lets values pass until they would take too many bytes, or one is too long to be kept; from then on none, so that the listed ones stay
 * the most frequent.
 */
function withinBytes() {
    let bytes = 0;
    return ({ value }) => {
        bytes += (0,text_counts/* isLongText */.IN)(value) ? Infinity : Buffer.byteLength(value) + BYTES_AROUND;
        return bytes <= TOP_BYTES;
    };
}
/** A number in a text column is as long as it is written shortest. */
function lengthsOf({ lengths }, filled) {
    return { min: lengths.min, mean: lengths.sum / filled, max: lengths.max };
}


/***/ }),

/***/ 59135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ColumnTally),
/* harmony export */   k: () => (/* binding */ ALL_ROOM)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44166);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54203);
/* harmony import */ var _number_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51454);
/* harmony import */ var _text_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73392);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16108);





/** Blanks, signs, the point and digits, with which every number begins, are not above it. */
const NINE = 0x39;
/** What a column may take of memory when there are few of them. */
const ALL_ROOM = { texts: 10_000, numbers: 16_384, sampled: 8192 };
/**
 * What has been seen of a column: its numbers by value, its other texts as written. Cells come row by row through the methods
 * of `CellReceiver`; a row that gives none has a missing value.
 */
class ColumnTally {
    numbers;
    texts;
    limits;
    seed;
    hashes = new Uint32Array(0);
    row = 0;
    /** @param seed makes equal cells of different columns add different things to the hash of a row */
    constructor(seed = 0, limits = ALL_ROOM) {
        this.seed = seed;
        this.limits = limits;
        this.numbers = new _number_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .NumberCounts */ .s(limits.numbers);
    }
    /** Rows with a value. */
    get filled() {
        return this.numbers.rows + (this.texts?.rows ?? 0);
    }
    /** Begins a batch; each cell adds to the hash of its row. */
    begin(hashes) {
        this.hashes = hashes;
        this.row = 0;
    }
    addNumbers(values, from, to, step) {
        const { numbers, hashes, seed } = this;
        let { row } = this;
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            hashes[row++] += partOf(numbers.add(value), seed);
        }
        this.row = row;
        return at;
    }
    addDecimal(bytes, start, end) {
        const text = bytes.toString('latin1', start, end);
        const value = Number(text);
        if ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedNumber */ .nA)(text, value))
            this.addText(bytes, start, end);
        else
            this.addNumber(value);
    }
    add(text) {
        if (text === '')
            this.row++;
        else if (text.charCodeAt(0) <= NINE) {
            const value = (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDecimal */ .$Q)(text);
            if (value === undefined || (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedNumber */ .nA)(text, value))
                this.encode(text);
            else
                this.addNumber(value);
        }
        else
            this.encode(text);
    }
    addBytes(bytes, start, end) {
        if (start === end)
            this.row++;
        else if (bytes[start] <= NINE)
            this.add(bytes.toString('utf8', start, end));
        else
            this.addText(bytes, start, end);
    }
    /** Adds a finite number. */
    addNumber(value) {
        const hash = this.numbers.add(value);
        this.hashes[this.row++] += partOf(hash, this.seed);
    }
    /** Adds a number or a text so many times, as rows of which nothing else is known. */
    addTimes(cell, rows) {
        if (typeof cell === 'number')
            this.numbers.addTimes(cell, rows);
        else {
            const bytes = Buffer.from(cell);
            this.texts ??= new _text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .TextCounts */ .yr(this.limits);
            this.texts.add(bytes, 0, bytes.length, rows);
        }
    }
    /** Adds a cell to the sample of texts, if it is one. */
    sample(rowHash, text) {
        if (text === '' || this.texts === undefined)
            return;
        const value = text.charCodeAt(0) <= NINE ? (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDecimal */ .$Q)(text) : undefined;
        if (value === undefined || (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedNumber */ .nA)(text, value))
            this.texts.sample.add(rowHash, (0,_text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .keptText */ .GD)(text));
    }
    /** Adds all that another one has seen. */
    merge({ numbers, texts }) {
        this.numbers.merge(numbers);
        if (texts === undefined)
            return;
        this.texts ??= new _text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .TextCounts */ .yr(this.limits);
        this.texts.merge(texts);
    }
    /** Lowers the limits. */
    tighten(limits) {
        this.limits = limits;
        this.numbers.tighten(limits.numbers);
        this.texts?.tighten(limits);
    }
    addText(bytes, start, end) {
        this.texts ??= new _text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .TextCounts */ .yr(this.limits);
        const hash = this.texts.add(bytes, start, end);
        this.hashes[this.row++] += partOf(hash, this.seed);
    }
    encode(text) {
        const bytes = Buffer.from(text);
        this.addText(bytes, 0, bytes.length);
    }
}
const partOf = (hash, seed) => (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .finalise */ .w0)(hash ^ seed);


/***/ }),

/***/ 44166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YR: () => (/* binding */ hashNumber),
/* harmony export */   mX: () => (/* binding */ hashWords),
/* harmony export */   w0: () => (/* binding */ finalise),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/** One number as its two 32-bit halves: `WORDS[0]` is the low one. */
const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);
/** Hashes a number by its value to 32 bits; 0 and −0 are one value. */
function hashNumber(value) {
    NUMBER[0] = value + 0;
    return hashWords(WORDS[0], WORDS[1]);
}
/** Hashes two 32-bit words to 32 bits (MurmurHash3, x86, 32 bits). */
function hashWords(low, high) {
    let hash = stir(0, low);
    hash = stir(hash, high);
    return finalise(hash);
}
function stir(hash, word) {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const mixed = hash ^ k;
    return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
/** Spreads the bits of a hash, so that each of them depends on all (finaliser of MurmurHash3). */
function finalise(hash) {
    let bits = hash ^ (hash >>> 16);
    bits = Math.imul(bits, 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
}
/** Hashes bytes to 32 bits, from `start` to `end`, of FNV-1a's kind; `finalise` it where all its bits must be good. */
function hashBytes(bytes, start, end) {
    let hash = end - start;
    for (let at = start; at < end; at++)
        hash = Math.imul(hash ^ bytes[at], 0x01000193);
    return hash ^ (hash >>> 15);
}


/***/ }),

/***/ 19218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ HyperLogLog),
/* harmony export */   y: () => (/* binding */ DISTINCT_ERROR)
/* harmony export */ });
/** 2¹⁴ registers: a standard error of 1.04 / √2¹⁴ = 0.8 %. */
const INDEX_BITS = 14;
const REGISTERS = 1 << INDEX_BITS;
/** A register holds the position of the first 1 among the other bits of a hash, or one more when there is none. */
const RANK_BITS = 32 - INDEX_BITS;
/** The standard error of an estimate, relative to the true number. */
const DISTINCT_ERROR = 1.04 / Math.sqrt(REGISTERS);
/**
 * Estimates how many different values there are from their 32-bit hashes, in 16 kB. Neither order nor repetition matters.
 * HyperLogLog (Flajolet and others 2007) with Ertl's improved raw estimator (2017, arXiv 1702.01284, algorithm 6), which needs no
 * tables of bias; values that share a hash are made up for by −2³²·ln(1 − n/2³²).
 */
class HyperLogLog {
    registers = new Uint8Array(REGISTERS);
    /** Adds a value by its hash, whose bits must all be good. */
    add(hash) {
        const index = hash >>> RANK_BITS;
        const rank = Math.clz32(hash << INDEX_BITS) + 1;
        const capped = rank > RANK_BITS ? RANK_BITS + 1 : rank;
        if (capped > this.registers[index])
            this.registers[index] = capped;
    }
    /** Adds the values that another one has seen. */
    merge(other) {
        const { registers } = this;
        other.registers.forEach((rank, index) => {
            if (rank > registers[index])
                registers[index] = rank;
        });
    }
    /** Estimates the number of different values, rounded. */
    estimate() {
        const counts = new Float64Array(RANK_BITS + 2);
        for (const rank of this.registers)
            counts[rank]++;
        let sum = REGISTERS * tau(1 - counts[RANK_BITS + 1] / REGISTERS);
        for (let rank = RANK_BITS; rank >= 1; rank--)
            sum = (sum + counts[rank]) / 2;
        sum += REGISTERS * sigma(counts[0] / REGISTERS);
        const hashes = REGISTERS ** 2 / (2 * Math.LN2 * sum);
        return Math.round(hashes < 2 ** 31 ? -(2 ** 32) * Math.log1p(-hashes / 2 ** 32) : hashes);
    }
}
/** Ertl's σ: what registers that are still 0 add. */
function sigma(share) {
    if (share === 1)
        return Infinity;
    let [x, y, sum, before] = [share, 1, share, Number.NaN];
    while (sum !== before) {
        x *= x;
        before = sum;
        sum += x * y;
        y += y;
    }
    return sum;
}
/** Ertl's τ: what registers that are full add. */
function tau(share) {
    if (share === 0 || share === 1)
        return 0;
    let [x, y, sum, before] = [share, 1, 1 - share, Number.NaN];
    while (sum !== before) {
        x = Math.sqrt(x);
        before = sum;
        y /= 2;
        sum -= (1 - x) ** 2 * y;
    }
    return sum / 3;
}


/***/ }),

/***/ 54203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nA: () => (/* binding */ isNamedNumber),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* unused harmony export KINDS */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16108);

/** What a text is. A `marker` says that there is no finite number: `NA`, `NaN`, `null`, `inf`. */
const KINDS = (/* unused pure expression or super */ null && (['integer', 'fraction', 'boolean', 'date', 'marker', 'other']));
/** ISO 8601, from the month on. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;
const MARKER = /^(?:na|n\/a|null|none|nat|[+-]?(?:nan|inf|infinity))$/i;
const BOOLEAN = /^(?:true|false)$/i;
/** Nothing that is a number, a date or a word of few letters is longer. */
const LONGEST_KNOWN = 64;
const NINE = 0x39;
/** Letters with which a boolean or a marker begins. */
const FIRST_LETTERS = new Set(Buffer.from('tTfFnNiI'));
/** Looks at a text that is UTF-8 bytes from `start` to `end`; makes it only when it may be more than some word. */
function lookAt(bytes, start, end) {
    let length = 0;
    for (let at = start; at < end; at++)
        if ((bytes[at] & 0xc0) !== 0x80)
            length++;
    const first = bytes[start];
    if (end - start > LONGEST_KNOWN || (first > NINE && !FIRST_LETTERS.has(first)))
        return { kind: 'other', length };
    const text = bytes.toString('utf8', start, end);
    const value = first <= NINE ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) : undefined;
    if (value === undefined)
        return { kind: kindOfWord(text.trim()), length };
    return { kind: Number.isInteger(value) ? 'integer' : 'fraction', length, value: value + 0 };
}
function kindOfWord(text) {
    if (DATE.test(text))
        return 'date';
    if (BOOLEAN.test(text))
        return 'boolean';
    return MARKER.test(text) ? 'marker' : 'other';
}
const PADDED = /^\s*[+-]?0\d/;
/**
 * Tells a number whose value says less than its text: with leading zeros (`00123`, a code), and an integer beyond 2⁵³, of which
 * several share a value. Two of them are the same only when they are written alike.
 */
const isNamedNumber = (text, value) => PADDED.test(text) || (Number.isInteger(value) && !Number.isSafeInteger(value));


/***/ }),

/***/ 51454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ NumberCounts)
});

// EXTERNAL MODULE: ./build/statistics/sort.js
var sort = __webpack_require__(56620);
;// CONCATENATED MODULE: ./build/tables/exact-sums.js
/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);
/** One row for each sign and exponent: the sums of the three pieces of a mantissa, and those of the five pieces of its square. */
const PIECES = 8;
/** A piece has at most 18 bits and a piece of a square 37: so many of them add up exactly below 2⁵³. */
const EXACT_ADDS = 1 << 15;
const SIGNS_AND_EXPONENTS = 1 << 12;
/** Sums are whole multiples of 2⁻¹⁰⁷⁴, the smallest number above 0; sums of squares of its square. */
const UNIT_BITS = 1074n;
/**
 * Sums numbers and their squares without any error, so that mean and deviation do not depend on the order of the numbers.
 * Mantissas are added as integers, one accumulator for each sign and exponent: the large superaccumulator of Neal
 * (2015, arXiv 1505.05571), with mantissas in three pieces so that squares are exact, too.
 */
class ExactSums {
    count = 0;
    total = 0n;
    totalOfSquares = 0n;
    pending = 0;
    places = new Int16Array(SIGNS_AND_EXPONENTS);
    used = [];
    pieces = new Float64Array(16 * PIECES);
    /** Adds a finite number. */
    add(value) {
        NUMBER[0] = value;
        this.addWords(WORDS[0], WORDS[1]);
    }
    /** Adds a finite number by the two halves of its bits. */
    addWords(low, high) {
        const key = high >>> 20;
        const place = (this.places[key] || this.newPlace(key)) * PIECES;
        const { pieces } = this;
        const a = ((high & 0xfffff) >>> 4) | ((key & 0x7ff) === 0 ? 0 : 0x10000);
        const b = ((high & 0xf) << 14) | (low >>> 18);
        const c = low & 0x3ffff;
        pieces[place] += a;
        pieces[place + 1] += b;
        pieces[place + 2] += c;
        pieces[place + 3] += a * a;
        pieces[place + 4] += a * b;
        pieces[place + 5] += 2 * a * c + b * b;
        pieces[place + 6] += b * c;
        pieces[place + 7] += c * c;
        this.count++;
        if (++this.pending === EXACT_ADDS)
            this.fold();
    }
    /** Adds a number so many times. */
    addTimes(value, times) {
        if (times === 1) {
            this.add(value);
            return;
        }
        NUMBER[0] = value;
        const key = WORDS[1] >>> 20;
        const fraction = (BigInt(WORDS[1] & 0xfffff) << 32n) | BigInt(WORDS[0]);
        const mantissa = (key & 0x7ff) === 0 ? fraction : fraction | (1n << 52n);
        this.addInteger(key, mantissa * BigInt(times), mantissa * mantissa * BigInt(times));
        this.count += times;
    }
    /** Adds all that another one has summed. */
    merge(other) {
        other.fold();
        this.total += other.total;
        this.totalOfSquares += other.totalOfSquares;
        this.count += other.count;
    }
    /** The mean, and the sample standard deviation (n − 1; 0 for one number): each the exact value, rounded once. */
    moments() {
        this.fold();
        const n = BigInt(this.count);
        const mean = quotient(this.total, n << UNIT_BITS);
        if (n < 2n)
            return { mean, sd: 0 };
        const squares = n * this.totalOfSquares - this.total * this.total;
        return { mean, sd: rootOfQuotient(squares, (n * (n - 1n)) << (2n * UNIT_BITS)) };
    }
    newPlace(key) {
        this.used.push(key);
        const place = this.used.length;
        this.places[key] = place;
        if ((place + 1) * PIECES > this.pieces.length) {
            const grown = new Float64Array(this.pieces.length * 2);
            grown.set(this.pieces);
            this.pieces = grown;
        }
        return place;
    }
    /** Moves the pieces to the totals. */
    fold() {
        this.used.forEach((key, index) => {
            const [a = 0n, b = 0n, c = 0n, aa = 0n, ab = 0n, acbb = 0n, bc = 0n, cc = 0n] = Array.from(this.pieces.subarray((index + 1) * PIECES, (index + 2) * PIECES), BigInt);
            const sum = (a << 36n) + (b << 18n) + c;
            const squares = (aa << 72n) + (ab << 55n) + (acbb << 36n) + (bc << 19n) + cc;
            if (squares > 0n)
                this.addInteger(key, sum, squares);
        });
        this.pieces.fill(0);
        this.pending = 0;
    }
    addInteger(key, mantissas, squares) {
        const shift = BigInt(Math.max((key & 0x7ff) - 1, 0));
        this.total += (key > 0x7ff ? -mantissas : mantissas) << shift;
        this.totalOfSquares += squares << (2n * shift);
    }
}
const lengthOf = (value) => value.toString(16).length * 4;
/** Divides to the nearest number; the divisor is above 0. */
function quotient(dividend, divisor) {
    if (dividend < 0n)
        return -quotient(-dividend, divisor);
    const { digits, exponent } = leadingDigits(dividend, divisor);
    return scale(Number(digits), exponent);
}
function rootOfQuotient(dividend, divisor) {
    const { digits, exponent } = leadingDigits(dividend, divisor);
    return scale(Math.sqrt(Number(digits)), exponent / 2);
}
/** The quotient as digits · 2^exponent with an even exponent and over 64 digits, the last of which stands for all that follow. */
function leadingDigits(dividend, divisor) {
    const shift = 2 * Math.ceil((lengthOf(divisor) - lengthOf(dividend) + 72) / 2);
    const scaled = shift >= 0 ? dividend << BigInt(shift) : dividend;
    const by = shift >= 0 ? divisor : divisor << BigInt(-shift);
    const whole = scaled / by;
    return { digits: scaled % by === 0n ? whole : whole | 1n, exponent: -shift };
}
/** Multiplies by a power of two in two steps, neither of which is beyond the range of numbers. */
function scale(value, exponent) {
    const half = Math.trunc(exponent / 2);
    return value * 2 ** half * 2 ** (exponent - half);
}

// EXTERNAL MODULE: ./build/tables/hash.js
var hash = __webpack_require__(44166);
// EXTERNAL MODULE: ./build/tables/hyper-log-log.js
var hyper_log_log = __webpack_require__(19218);
;// CONCATENATED MODULE: ./build/tables/number-counts.js




/** The bits of one number: `WORDS[0]` is the low half. */
const number_counts_NUMBER = new Float64Array(1);
const number_counts_WORDS = new Int32Array(number_counts_NUMBER.buffer);
/** A place of the table: the key, its rows, the smallest and the largest of its numbers. No rows: the place is free. */
const FIELDS = 4;
/** So many numbers wait for each that is counted on its own at most. */
const WAITING = 4;
/**
 * Counts numbers, whatever their order. While there are few different ones each has its own count. When there are more than the
 * limit, neighbours are counted together: a key is a number without its last bits, of which so many are left out that at most
 * half the limit of keys is left. How many that are depends on the set of numbers alone. So counts are always exact, from the
 * smallest to the largest number of each key; only where between those two a row lies is no longer known. Logarithmic
 * buckets as those of HdrHistogram and DDSketch (Masson and others 2019), but with a width that the data choose.
 */
class NumberCounts {
    rows = 0;
    /** So many last bits of each number are left out of its key; call `settle` before. */
    shift = 0;
    keys = 0;
    limit;
    table = new Float64Array(0);
    /** The same bytes: the two halves of the key of place `p` are at `2p` and `2p + 1`. */
    words = new Int32Array(0);
    slotShift = 32;
    lowMask = -1;
    highMask = -1;
    beyond;
    /** Numbers that are not counted yet: many at once find the table of their column in the processor's cache. */
    waiting = new Float64Array(16);
    waits = 0;
    /** @param limit different numbers that are counted each on its own */
    constructor(limit) {
        this.limit = limit;
    }
    /** Adds a finite number. @returns its hash, as `hashNumber` gives it */
    add(value) {
        if (this.waits === this.waiting.length)
            this.makeRoomToWait();
        this.waiting[this.waits++] = value;
        this.rows++;
        return (0,hash/* hashNumber */.YR)(value);
    }
    /** Adds a finite number so many times. */
    addTimes(value, times) {
        this.flush();
        if (this.beyond !== undefined)
            addBeyond(this.beyond, value, times);
        this.rows += times;
        this.countIn(value, times, value, value);
    }
    /** Adds all that another one has counted, which stays as it is. */
    merge(other) {
        this.flush();
        other.flush();
        if (other.beyond === undefined) {
            other.eachKey((value, rows) => this.addTimes(value, rows));
            return;
        }
        const beyond = this.goBeyond();
        beyond.sums.merge(other.beyond.sums);
        beyond.different.merge(other.beyond.different);
        beyond.fractions += other.beyond.fractions;
        this.rows += other.rows;
        if (other.shift > this.shift)
            this.coarsen(other.shift);
        other.eachKey((key, rows, low, high) => this.countIn(key, rows, low, high));
    }
    /** Lowers the limit. */
    tighten(limit) {
        this.limit = Math.min(this.limit, limit);
        this.flush();
        if (this.keys > this.limit)
            this.halve();
    }
    /** Leaves out so many bits as all numbers together ask for, however they came. */
    settle() {
        this.flush();
        if (this.beyond !== undefined)
            this.halve();
    }
    /** Whether every number has a count of its own. */
    get isExact() {
        this.flush();
        return this.beyond === undefined;
    }
    /** Different numbers: exact, or with the error of `HyperLogLog`. */
    get distinct() {
        this.flush();
        return this.beyond ? this.beyond.different.estimate() : this.keys;
    }
    /** Rows whose number is no integer. */
    get fractions() {
        this.flush();
        if (this.beyond)
            return this.beyond.fractions;
        let rows = 0;
        this.eachKey((value, more) => {
            if (!Number.isInteger(value))
                rows += more;
        });
        return rows;
    }
    /** The exact sums of all numbers. */
    get sums() {
        this.flush();
        if (this.beyond)
            return this.beyond.sums;
        const sums = new ExactSums();
        this.eachKey((value, rows) => sums.addTimes(value, rows));
        return sums;
    }
    /** The numbers ascending, one run for each key. */
    runs() {
        this.flush();
        const placeOf = new Map();
        this.eachKey((_key, _rows, low, _high, place) => void placeOf.set(low, place));
        const values = this.sortedLows();
        const field = (index) => values.map((value) => this.table[placeOf.get(value) + index]);
        return { values, rows: field(1), ends: field(3) };
    }
    sortedLows() {
        const lows = new Float64Array(this.keys);
        const { table } = this;
        for (let at = 0, found = 0; at < table.length; at += FIELDS)
            if (table[at + 1] > 0)
                lows[found++] = table[at + 2];
        return (0,sort/* sortNumbers */.D)(lows);
    }
    makeRoomToWait() {
        if (this.waits >= this.limit * WAITING) {
            this.flush();
            return;
        }
        const larger = new Float64Array(this.waits * 4);
        larger.set(this.waiting);
        this.waiting = larger;
    }
    /** Counts the numbers that wait. */
    flush() {
        const { waiting, waits } = this;
        this.waits = 0;
        for (let i = 0; i < waits; i++) {
            const value = waiting[i];
            number_counts_NUMBER[0] = value + 0;
            const low = number_counts_WORDS[0];
            const high = number_counts_WORDS[1];
            const { beyond } = this;
            if (beyond !== undefined) {
                beyond.sums.addWords(low, high);
                beyond.different.add((0,hash/* hashWords */.mX)(low, high));
                if (value !== Math.floor(value))
                    beyond.fractions++;
            }
            this.count(low & this.lowMask, high & this.highMask, 1, value + 0, value + 0);
        }
    }
    eachKey(take) {
        const { table } = this;
        for (let at = 0; at < table.length; at += FIELDS) {
            if (table[at + 1] > 0)
                take(table[at], table[at + 1], table[at + 2], table[at + 3], at);
        }
    }
    /** Counts rows from `low` to `high`, which have the key of `value`. */
    countIn(value, rows, low, high) {
        number_counts_NUMBER[0] = value + 0;
        this.count(number_counts_WORDS[0] & this.lowMask, number_counts_WORDS[1] & this.highMask, rows, low + 0, high + 0);
    }
    count(lowWord, highWord, rows, low, high) {
        const { table, words } = this;
        const last = table.length - FIELDS;
        if (last < 0) {
            this.resize(8);
            this.count(lowWord, highWord, rows, low, high);
            return;
        }
        // Multiplication spreads neighbours (Knuth 6.4); the top bits are the best.
        let at = (Math.imul(highWord ^ Math.imul(lowWord, 0x85ebca6b), 0x9e3779b1) >>> this.slotShift) * FIELDS;
        while (table[at + 1] !== 0) {
            if (words[2 * at] === lowWord && words[2 * at + 1] === highWord) {
                table[at + 1] += rows;
                if (low < table[at + 2])
                    table[at + 2] = low;
                if (high > table[at + 3])
                    table[at + 3] = high;
                return;
            }
            at = at === last ? 0 : at + FIELDS;
        }
        words[2 * at] = lowWord;
        words[2 * at + 1] = highWord;
        table[at + 1] = rows;
        table[at + 2] = low;
        table[at + 3] = high;
        if (++this.keys > this.limit)
            this.halve();
        else if (this.keys * (2 * FIELDS) > table.length)
            this.resize((table.length / FIELDS) * 2);
    }
    /** Leaves out as few bits as leave no more keys than half the limit. */
    halve() {
        this.goBeyond();
        const shift = shiftFor(this.limit / 2, this.sortedLows());
        if (shift > this.shift)
            this.coarsen(shift);
    }
    goBeyond() {
        if (this.beyond !== undefined)
            return this.beyond;
        const beyond = { sums: new ExactSums(), different: new hyper_log_log/* HyperLogLog */.l(), fractions: 0 };
        this.eachKey((value, rows) => addBeyond(beyond, value, rows));
        this.beyond = beyond;
        return beyond;
    }
    coarsen(shift) {
        this.shift = shift;
        this.lowMask = shift < 32 ? -1 << shift : 0;
        this.highMask = shift < 32 ? -1 : -1 << (shift - 32);
        this.resize(this.table.length / FIELDS);
        while (this.keys * (4 * FIELDS) < this.table.length)
            this.resize(this.table.length / FIELDS / 2);
    }
    /** Puts all keys to their places in a table of so many. */
    resize(slots) {
        const old = this.table;
        this.table = new Float64Array(slots * FIELDS);
        this.words = new Int32Array(this.table.buffer);
        this.slotShift = Math.clz32(slots) + 1;
        this.keys = 0;
        for (let at = 0; at < old.length; at += FIELDS) {
            if (old[at + 1] > 0)
                this.countIn(old[at], old[at + 1], old[at + 2], old[at + 3]);
        }
    }
}
function addBeyond(beyond, value, rows) {
    beyond.sums.addTimes(value, rows);
    beyond.different.add((0,hash/* hashNumber */.YR)(value));
    if (!Number.isInteger(value))
        beyond.fractions += rows;
}
/** Finds how many last bits to leave out so that at most so many of sorted numbers still differ: two neighbours do by their first bit that differs. */
function shiftFor(most, sorted) {
    const differAt = new Uint32Array(65);
    let [low, high] = [0, 0];
    sorted.forEach((value, index) => {
        number_counts_NUMBER[0] = value;
        const [lowBits, highBits] = [number_counts_WORDS[0] ^ low, number_counts_WORDS[1] ^ high];
        low ^= lowBits;
        high ^= highBits;
        if (index > 0)
            differAt[highBits !== 0 ? 64 - Math.clz32(highBits) : 32 - Math.clz32(lowBits)]++;
    });
    let left = sorted.length;
    let shift = 0;
    for (; left > most && shift < 63; shift++)
        left -= differAt[shift + 1];
    return shift;
}


/***/ }),

/***/ 31673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eD: () => (/* binding */ countOver),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   qL: () => (/* binding */ cutSorted),
/* harmony export */   re: () => (/* binding */ cutNumbers)
/* harmony export */ });
/** A profile has so many cuts at most: the distribution function is known to 1/256 everywhere, in about 5 kB. */
const MOST_CUTS = 256;
/**
 * Cuts a distribution so that about 1/256 of the rows lies between two cuts. A value that at least so many rows share is a
 * cut of its own. The other cuts are the roundest numbers between two values, not values of rows.
 * @param leastRows no fewer rows than this lie between two rounded cuts, and no fewer share a value that is a cut
 */
function cutNumbers({ values, rows, ends = values }, leastRows = 1) {
    const total = rows.reduce((sum, more) => sum + more, 0);
    const step = Math.max(total / MOST_CUTS, leastRows);
    const isAtom = (i) => rows[i] >= step && rows[i] > 1 && values[i] === ends[i];
    const edges = [];
    const at = [];
    const between = [];
    const cut = (edge, equal) => {
        edges.push(edge);
        at.push(equal);
        between.push(open);
        open = 0;
    };
    let open = 0;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (isAtom(i))
            cut(value, rows[i]);
        else if (edges.at(-1) === value)
            at[at.length - 1] += rows[i];
        else {
            open += rows[i];
            const next = values[i + 1];
            if (open < step || next === undefined || isAtom(i + 1))
                continue;
            const edge = roundestBetween(ends[i], next);
            // How many rows are exactly the next run's smallest value is only known of a run of one value.
            if (edge < next || ends[i + 1] === next)
                cut(edge, 0);
        }
    }
    return { edges, at, between: [...between, open] };
}
/**
 * Makes the same cuts as `cutNumbers` of sorted numbers, each row counted once: it looks only where a cut can be, which for
 * a million rows is a few thousand places.
 */
function cutSorted(sorted, leastRows = 1) {
    const n = sorted.length;
    const step = Math.max(n / MOST_CUTS, leastRows);
    const isAtom = (rows) => rows >= step && rows > 1;
    const endOf = (from) => firstFrom(sorted, from, (value) => value > sorted[from]);
    const edges = [];
    const at = [];
    const between = [];
    let open = 0;
    for (let from = 0; from < n;) {
        // Up to here no cut is due, unless a value that is a cut of its own lies here, too.
        const due = from + Math.max(Math.ceil(step - open), 1) - 1;
        if (due >= n) {
            open += n - from;
            break;
        }
        const value = sorted[due];
        const start = firstFrom(sorted, from, (other) => other >= value);
        const end = endOf(due);
        if (isAtom(end - start)) {
            edges.push(value);
            at.push(end - start);
            between.push(open + start - from);
            open = 0;
            from = end;
            continue;
        }
        open += end - from;
        from = end;
        if (end === n)
            break;
        const next = sorted[end];
        const nextEnd = endOf(end);
        if (isAtom(nextEnd - end))
            continue;
        const edge = roundestBetween(value, next);
        edges.push(edge);
        between.push(open);
        open = 0;
        at.push(edge === next ? nextEnd - end : 0);
        if (edge === next)
            from = nextEnd;
    }
    return { edges, at, between: [...between, open] };
}
/** Finds the number of fewest digits above `low` and below `high`; `high` itself where no other number lies between. */
function roundestBetween(low, high) {
    const middle = low / 2 + high / 2;
    for (let digits = 1; digits <= 17; digits++) {
        const rounded = Number(middle.toPrecision(digits));
        if (rounded > low && rounded < high)
            return rounded + 0;
    }
    return high;
}
/** Gives the different values of sorted numbers with their rows. */
function runsOf(sorted) {
    const values = new Float64Array(sorted.length);
    const rows = new Float64Array(sorted.length);
    let found = 0;
    for (let from = 0; from < sorted.length; found++) {
        const value = sorted[from];
        let to = from + 1;
        while (to < sorted.length && sorted[to] === value)
            to++;
        values[found] = value;
        rows[found] = to - from;
        from = to;
    }
    return { values: values.subarray(0, found), rows: rows.subarray(0, found) };
}
/** Counts sorted numbers over the points of given cuts. */
function countOver({ edges }, sorted) {
    const at = [];
    const between = [];
    let from = 0;
    for (const edge of edges) {
        const below = firstFrom(sorted, from, (value) => value >= edge);
        const above = firstFrom(sorted, below, (value) => value > edge);
        between.push(below - from);
        at.push(above - below);
        from = above;
    }
    return { edges, at, between: [...between, sorted.length - from] };
}
/** Finds the first index from `from` on where a condition holds that then holds to the end. */
function firstFrom(sorted, from, holds) {
    let low = from;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(sorted[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 10165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ profileTable)
/* harmony export */ });
/* unused harmony exports newProfile, addBatch, mergeProfiles, finishProfile */
/* harmony import */ var _column_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67416);
/* harmony import */ var _column_tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59135);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44166);
/* harmony import */ var _read_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1311);




/**
 * Up to so many columns each of them has all its room. More share it, so that memory stays below 256 MiB: then fewer
 * different values are counted exactly.
 */
const COLUMNS_WITH_ALL_ROOM = 64;
const LEAST_ROOM = 16;
/** Starts a profile. */
const newProfile = () => ({ rows: 0, columns: new Map(), limits: _column_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL_ROOM */ .k });
/** Adds the rows of a batch. */
function addBatch(state, batch) {
    const hashes = new Uint32Array(batch.rows);
    const tallies = [];
    for (const name of batch.names) {
        const tally = tallyOf(state, name);
        tallies.push([name, tally]);
        tally.begin(hashes);
        batch.addTo(name, tally);
    }
    state.rows += batch.rows;
    sampleRows(tallies, batch, hashes);
}
/** Adds all that another profile has seen, which must not be used any more. */
function mergeProfiles(state, other) {
    for (const [name, tally] of other.columns)
        tallyOf(state, name).merge(tally);
    state.rows += other.rows;
}
/** Describes what a profile has seen; call it once. The same rows give the same profile, whatever their order and parts. */
function finishProfile({ rows, columns }, options = {}) {
    const { minTopCount: leastRows = 1, edgesOf } = options;
    const profiles = [...columns].map(([name, tally]) => [name, (0,_column_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .describeColumn */ .i)(tally, rows, { leastRows, edges: edgesOf?.(name) })]);
    return { rows, columns: Object.fromEntries(profiles) };
}
/**
 * Profiles the columns of a CSV, TSV, JSONL or Parquet file in one pass, in memory that does not grow with its rows.
 * @throws {UserError} as `openTable` does.
 */
async function profileTable(path, options = {}) {
    const { displayPath = path, signal, onProgress } = options;
    const table = await (0,_read_table_js__WEBPACK_IMPORTED_MODULE_3__/* .openTable */ .R)(path, { displayPath });
    const state = newProfile();
    for (const name of table.columns)
        tallyOf(state, name);
    for await (const batch of table.batches) {
        signal?.throwIfAborted();
        addBatch(state, batch);
        onProgress?.(state.rows);
    }
    return finishProfile(state, options);
}
function tallyOf(state, name) {
    const known = state.columns.get(name);
    if (known)
        return known;
    makeRoom(state);
    const bytes = Buffer.from(name);
    const tally = new _column_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .ColumnTally */ .H((0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .finalise */ .w0)((0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .hashBytes */ .yi)(bytes, 0, bytes.length)), state.limits);
    state.columns.set(name, tally);
    return tally;
}
/** Halves the room of each column when a power of two of them is reached. */
function makeRoom(state) {
    const columns = state.columns.size;
    if (columns < COLUMNS_WITH_ALL_ROOM || !Number.isInteger(Math.log2(columns)))
        return;
    const room = (all) => Math.max(Math.floor((all * COLUMNS_WITH_ALL_ROOM) / (2 * columns)), LEAST_ROOM);
    const { texts, numbers, sampled } = _column_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL_ROOM */ .k;
    state.limits = { texts: room(texts), numbers: room(numbers), sampled: room(sampled) };
    for (const tally of state.columns.values())
        tally.tighten(state.limits);
}
function sampleRows(tallies, batch, hashes) {
    const withTexts = tallies.filter(([, { texts }]) => texts !== undefined);
    if (withTexts.length === 0)
        return;
    for (let row = 0; row < hashes.length; row++) {
        const hash = (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .finalise */ .w0)(hashes[row]);
        for (const [name, tally] of withTexts) {
            if (hash <= tally.texts.sample.threshold)
                tally.sample(hash, batch.cellAt(name, row));
        }
    }
}


/***/ }),

/***/ 73392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yr: () => (/* binding */ TextCounts),
  IN: () => (/* binding */ isLongText),
  GD: () => (/* binding */ keptText)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/tables/byte-dictionary.js
var byte_dictionary = __webpack_require__(48537);
// EXTERNAL MODULE: ./build/tables/hash.js
var tables_hash = __webpack_require__(44166);
// EXTERNAL MODULE: ./build/tables/hyper-log-log.js
var hyper_log_log = __webpack_require__(19218);
// EXTERNAL MODULE: ./build/tables/kinds.js
var kinds = __webpack_require__(54203);
// EXTERNAL MODULE: ./build/tables/number-counts.js + 1 modules
var number_counts = __webpack_require__(51454);
;// CONCATENATED MODULE: ./build/tables/text-sample.js
/**
 * A sample of the rows of a column that does not depend on their order: those whose hash is smallest, where a hash is of the
 * whole row. Rows that are equal in every column are taken or left together. Adaptive sampling (Flajolet 1990): hashes below
 * 2³² / 2^level stay, and the level is the lowest that leaves no more different rows than the limit.
 */
class TextSample {
    /** Rows whose hash is above it need not be given. */
    threshold = 2 ** 32 - 1;
    limit;
    /** Hash and text of a row → how many rows. */
    taken = new Map();
    /** @param limit different rows at most */
    constructor(limit) {
        this.limit = limit;
    }
    /** Adds the text of a row, by the hash of the row (32 bits, all good). */
    add(hash, text, rows = 1) {
        if (hash > this.threshold)
            return;
        const key = `${hash} ${text}`;
        this.taken.set(key, (this.taken.get(key) ?? 0) + rows);
        if (this.taken.size > this.limit)
            this.keepLimit();
    }
    merge(other) {
        for (const [key, rows] of other.taken)
            this.add(hashOf(key), textOf(key), rows);
        if (other.threshold < this.threshold)
            this.raise(other.threshold);
    }
    /** Lowers the limit. */
    tighten(limit) {
        this.limit = Math.min(this.limit, limit);
        this.keepLimit();
    }
    /** The rows of each text in the sample. */
    counts() {
        const counts = new Map();
        for (const [key, rows] of this.taken)
            counts.set(textOf(key), (counts.get(textOf(key)) ?? 0) + rows);
        return counts;
    }
    keepLimit() {
        while (this.taken.size > this.limit)
            this.raise(Math.floor(this.threshold / 2));
    }
    raise(threshold) {
        this.threshold = threshold;
        for (const key of this.taken.keys())
            if (hashOf(key) > threshold)
                this.taken.delete(key);
    }
}
const hashOf = (key) => Number(key.slice(0, key.indexOf(' ')));
const textOf = (key) => key.slice(key.indexOf(' ') + 1);

;// CONCATENATED MODULE: ./build/tables/text-counts.js







/** Longer texts are told apart by their SHA-256, and not kept. */
const LONGEST_KEPT_BYTES = 256;
/** Begins what stands for a long text; no text of a table does. */
const LONG = '\u0000';
/**
 * Counts texts, whatever their order: each on its own up to a limit of different ones; beyond it by kind and length, with an
 * estimate of how many differ, and a sample of the rows.
 */
class TextCounts {
    rows = 0;
    sample;
    limits;
    known = new byte_dictionary/* ByteDictionary */.r();
    entries = [];
    beyond;
    constructor(limits) {
        this.limits = limits;
        this.sample = new TextSample(limits.sampled);
    }
    /** Adds a text that is UTF-8 bytes from `start` to `end`. @returns its hash */
    add(bytes, start, end, rows = 1) {
        this.rows += rows;
        if (end - start > LONGEST_KEPT_BYTES) {
            const name = Buffer.from(nameOfLong(bytes.subarray(start, end)));
            return this.addAs(name, 0, name.length, rows, bytes.subarray(start, end));
        }
        return this.addAs(bytes, start, end, rows);
    }
    /** @param whole the text itself, of one that is too long to be kept */
    addAs(key, from, to, rows, whole) {
        const hash = (0,tables_hash/* hashBytes */.yi)(key, from, to);
        const code = this.beyond ? -1 : this.known.find(key, from, to, hash);
        if (code >= 0)
            this.entries[code].rows += rows;
        else {
            const facts = whole ? (0,kinds/* lookAt */.t5)(whole, 0, whole.length) : (0,kinds/* lookAt */.t5)(key, from, to);
            if (this.beyond)
                addBeyond(this.beyond, facts, rows, (0,tables_hash/* finalise */.w0)(hash));
            else
                this.keep({ ...facts, text: key.toString('utf8', from, to), rows }, key, from, to);
        }
        return (0,tables_hash/* finalise */.w0)(hash);
    }
    /** Adds all that another one has counted, which stays as it is. */
    merge(other) {
        this.rows += other.rows;
        this.sample.merge(other.sample);
        if (other.beyond) {
            const { kinds, lengths, different, numbers } = this.goBeyond();
            for (const kind of Object.keys(kinds))
                kinds[kind] += other.beyond.kinds[kind];
            addLengths(lengths, other.beyond.lengths);
            different.merge(other.beyond.different);
            numbers.merge(other.beyond.numbers);
        }
        for (const entry of other.entries) {
            const bytes = Buffer.from(entry.text);
            const code = this.known.find(bytes, 0, bytes.length);
            if (code >= 0)
                this.entries[code].rows += entry.rows;
            else if (this.beyond)
                addBeyond(this.beyond, entry, entry.rows, (0,tables_hash/* finalise */.w0)((0,tables_hash/* hashBytes */.yi)(bytes, 0, bytes.length)));
            else
                this.keep({ ...entry }, bytes, 0, bytes.length);
        }
    }
    /** Lowers the limits. */
    tighten(limits) {
        this.limits = limits;
        this.sample.tighten(limits.sampled);
        this.beyond?.numbers.tighten(limits.numbers);
        if (this.entries.length > limits.texts)
            this.goBeyond();
    }
    /** Whether every text has a count of its own. */
    get isExact() {
        return this.beyond === undefined;
    }
    /** Different texts: exact, or with the error of `HyperLogLog`. */
    get distinct() {
        if (this.beyond)
            return Math.max(this.beyond.different.estimate(), this.limits.texts + 1);
        return this.entries.length;
    }
    /** Each text with its rows; none beyond the limit. */
    get counted() {
        return this.entries;
    }
    /** Adds up what is known of the texts. */
    totals() {
        if (this.beyond)
            return this.beyond;
        const totals = newTotals(this.limits);
        for (const entry of this.entries)
            addFacts(totals, entry, entry.rows);
        return totals;
    }
    keep(entry, bytes, start, end) {
        this.known.keep(bytes, start, end, this.entries.length);
        this.entries.push(entry);
        if (this.entries.length > this.limits.texts)
            this.goBeyond();
    }
    goBeyond() {
        if (this.beyond)
            return this.beyond;
        const beyond = { ...newTotals(this.limits), different: new hyper_log_log/* HyperLogLog */.l() };
        for (const entry of this.entries) {
            const bytes = Buffer.from(entry.text);
            addBeyond(beyond, entry, entry.rows, (0,tables_hash/* finalise */.w0)((0,tables_hash/* hashBytes */.yi)(bytes, 0, bytes.length)));
        }
        this.entries = [];
        this.known = new byte_dictionary/* ByteDictionary */.r();
        this.beyond = beyond;
        return beyond;
    }
}
const nameOfLong = (bytes) => LONG + (0,external_node_crypto_.hash)('sha256', bytes, 'base64');
/** Tells what stands for a text too long to be kept. */
const isLongText = (text) => text.startsWith(LONG);
/** Gives a text as it is kept. */
const keptText = (text) => text.length * 3 > LONGEST_KEPT_BYTES && Buffer.byteLength(text) > LONGEST_KEPT_BYTES
    ? nameOfLong(Buffer.from(text))
    : text;
const newTotals = ({ numbers }) => ({
    kinds: { integer: 0, fraction: 0, boolean: 0, date: 0, marker: 0, other: 0 },
    lengths: { min: Infinity, max: 0, sum: 0 },
    numbers: new number_counts/* NumberCounts */.s(numbers),
});
function addBeyond(beyond, facts, rows, hash) {
    beyond.different.add(hash);
    addFacts(beyond, facts, rows);
}
function addFacts({ kinds, lengths, numbers }, facts, rows) {
    const { kind, length, value } = facts;
    kinds[kind] += rows;
    addLengths(lengths, { min: length, max: length, sum: length * rows });
    if (value !== undefined)
        numbers.addTimes(value, rows);
}
function addLengths(lengths, { min, max, sum }) {
    lengths.min = Math.min(lengths.min, min);
    lengths.max = Math.max(lengths.max, max);
    lengths.sum += sum;
}


/***/ })

};
