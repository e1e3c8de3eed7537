export const id = 4343;
export const ids = [4343];
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

/***/ 36177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jX: () => (/* binding */ attemptKey),
  M5: () => (/* binding */ loadSettings),
  lJ: () => (/* binding */ openModelStore),
  Zl: () => (/* binding */ openTracker)
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
    return layers.length === 0 ? config : (0,config_config/* build */.j)([...config.origin.layers, ...layers], config.origin.environment);
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
    const file = await (0,load/* loadConfig */.Z)({ directory, file: inputs.config, environment, required });
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
    const registry = registryOf(host.serverUrl);
    if (host.github && token && registry && host.repository) {
        return `oci://${registry}/${host.repository.toLowerCase()}-modelloop`;
    }
    log.warning('No `store` is set, so models and predictions are kept in the folder .modelloop/store, which ends with this machine. ' +
        'Set `store: { url: … }` in modelloop.yml to keep them.');
    return 'folder:.modelloop/store';
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

/***/ 25281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ isTable),
  R: () => (/* binding */ openTable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/tables/csv-scanner.js

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Up to so many digits a number and its power of ten are exact, and so is their quotient rounded (Clinger 1990). */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
/**
 * Finds the cells of CSV records in bytes, by RFC 4180. Records end with `\n`, `\r\n` or `\r`; blank lines are skipped; a
 * quote inside an unquoted cell is an ordinary character. It makes no text: cell `i` of record `r` is the bytes from
 * `starts[r * width + i]` to `ends[r * width + i]`.
 */
class CsvScanner {
    /** Whole records found by the last `scan`. */
    records = 0;
    /** Cells of a record; 0 until the first one is found. */
    width = 0;
    starts = new Int32Array(1 << 12);
    ends = new Int32Array(1 << 12);
    /** 1 where a cell holds doubled quotes. */
    escaped = new Uint8Array(1 << 12);
    /**
     * The number in a cell without quotes, when it has no exponent, blank or plus and at most 15 digits: then it is exact. NaN for
     * all else, which need not mean that it is no number.
     */
    numbers = new Float64Array(1 << 12);
    /** The line on which each record begins. */
    lines = new Int32Array(1 << 10);
    /** The line on which the next record begins. */
    line = 1;
    file;
    delimiter;
    bytes = new Uint8Array();
    final = false;
    at = 0;
    cell = 0;
    constructor(file, delimiter) {
        this.file = file;
        this.delimiter = delimiter;
    }
    /**
     * Scans all whole records and forgets those of the call before.
     * @param final whether the file ends with these bytes, so that the last record needs no line end
     * @returns where the record begins that is not whole yet
     * @throws {UserError} with the line for a ragged record, an unclosed quote, and text behind a closing quote.
     */
    scan(bytes, final) {
        this.bytes = bytes;
        this.final = final;
        this.at = 0;
        this.records = 0;
        this.cell = 0;
        for (;;) {
            const { at, line, cell } = this;
            if (!this.scanRecord()) {
                this.at = at;
                this.line = line;
                break;
            }
            if (this.at === at)
                break;
            // A blank line is a single cell without a byte, not even quotes.
            if (this.cell === cell + 1 && this.ends[cell] === at)
                this.cell = cell;
            else
                this.endRecord(this.cell - cell, line);
        }
        return this.at;
    }
    /** Takes one record; false when the bytes end before it does. */
    scanRecord() {
        const { bytes } = this;
        for (;;) {
            if (!(bytes[this.at] === QUOTE ? this.scanQuoted() : this.scanPlain()))
                return false;
            if (this.at >= bytes.length)
                return this.final;
            const byte = bytes[this.at];
            if (byte === this.delimiter) {
                this.at++;
                continue;
            }
            if (byte === CR) {
                if (this.at + 1 === bytes.length && !this.final)
                    return false;
                if (bytes[this.at + 1] === LF)
                    this.at++;
            }
            else if (byte !== LF)
                throw this.error(this.line, 'there is text behind a closing quote.', DOUBLE_QUOTES);
            this.at++;
            this.line++;
            return true;
        }
    }
    /**
     * Takes plain cells up to the end of the record or to a quoted one: nearly all of a file, so every byte is looked at once.
     * A cell that is a plain number is read on the way.
     */
    scanPlain() {
        const { bytes, delimiter } = this;
        const { length } = bytes;
        for (;;) {
            const start = this.at;
            const isNegative = bytes[start] === MINUS;
            const from = isNegative ? start + 1 : start;
            let at = from;
            let value = 0;
            let point = -1;
            for (; at < length; at++) {
                const digit = bytes[at] - ZERO;
                if (digit >= 0 && digit <= 9)
                    value = value * 10 + digit;
                else if (digit === POINT - ZERO && point < 0)
                    point = at;
                else
                    break;
            }
            const digits = at - from - (point < 0 ? 0 : 1);
            const afterNumber = at;
            // No delimiter and no line end is above a comma; digits and letters are.
            for (; at < length; at++) {
                const byte = bytes[at];
                if (byte <= COMMA && (byte === delimiter || byte === LF || byte === CR))
                    break;
            }
            const end = at;
            if (end !== afterNumber || digits === 0 || digits > EXACT_DIGITS)
                value = Number.NaN;
            else if (point >= 0)
                value /= POWERS_OF_TEN[at - 1 - point];
            this.addCell(start, end, 0, isNegative ? 0 - value : value);
            if (end >= length)
                return this.final;
            if (bytes[end] !== delimiter || end + 1 >= length || bytes[end + 1] === QUOTE)
                return true;
            this.at = end + 1;
        }
    }
    scanQuoted() {
        const { bytes } = this;
        const { length } = bytes;
        const start = this.at + 1;
        const openedOn = this.line;
        let escaped = 0;
        let at = start;
        for (; at < length; at++) {
            const byte = bytes[at];
            if (byte === QUOTE) {
                if (bytes[at + 1] !== QUOTE)
                    break;
                escaped = 1;
                at++;
            }
            else if (byte === LF || (byte === CR && bytes[at + 1] !== LF))
                this.line++;
        }
        if (at >= length) {
            if (this.final)
                throw this.error(openedOn, 'the quote that opens here is never closed.', DOUBLE_QUOTES);
            return false;
        }
        this.addCell(start, at, escaped, Number.NaN);
        this.at = at + 1;
        // Without the next byte it is not known whether this quote closes the cell or is doubled.
        return this.at < length || this.final;
    }
    addCell(start, end, escaped, number) {
        if (this.cell === this.starts.length)
            this.grow();
        this.starts[this.cell] = start;
        this.ends[this.cell] = end;
        this.numbers[this.cell] = number;
        this.escaped[this.cell++] = escaped;
        this.at = end;
    }
    grow() {
        const room = this.starts.length * 2;
        this.starts = grown(this.starts, new Int32Array(room));
        this.ends = grown(this.ends, new Int32Array(room));
        this.escaped = grown(this.escaped, new Uint8Array(room));
        this.numbers = grown(this.numbers, new Float64Array(room));
    }
    endRecord(width, line) {
        if (this.width === 0)
            this.width = width;
        else if (width !== this.width) {
            throw this.error(line, `expected ${count(this.width, 'column')}, found ${width}.`);
        }
        if (this.records === this.lines.length) {
            this.lines = grown(this.lines, new Int32Array(this.lines.length * 2));
        }
        this.lines[this.records++] = line;
    }
    error(line, message, hint) {
        return new errors/* UserError */.yo(message, { place: { file: this.file, line }, ...(hint ? { hint } : {}) });
    }
}
function grown(old, larger) {
    larger.set(old);
    return larger;
}
const DOUBLE_QUOTES = 'Inside a quoted cell a quote is written twice.';
const count = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./build/tables/csv.js



/** A record longer than this means that a quote was opened and never closed. */
const MAX_RECORD_BYTES = 16 << 20;
/**
 * Reads CSV (or TSV, by `delimiter`) as UTF-8 with a header, with or without a byte order mark.
 * @param pieces the file's bytes in order, in pieces of any size
 * @throws {UserError} with file and line for an empty file, two columns of one name, and whatever breaks RFC 4180 or UTF-8.
 */
async function openCsv(pieces, options) {
    const { displayPath: file, delimiter = ',', only, growing } = options;
    const scanner = new CsvScanner(file, delimiter.charCodeAt(0));
    const records = scanPieces(withoutMark(pieces, file), scanner, options);
    const first = await records.next();
    if (first.done) {
        if (growing)
            return { columns: [], placeOf: (line) => ({ file, line }), rowWord: 'line', batches: noBatches() };
        throw new errors/* UserError */.yo('the file is empty.', { place: { file }, hint: 'Its first line must name the columns.' });
    }
    const columns = readHeader(scanner, first.value, file);
    const kept = columns.flatMap((name, index) => ((only?.(name) ?? true) ? [{ name, index }] : []));
    const batchOf = (bytes, skip) => {
        let texts;
        return {
            rows: scanner.records - skip,
            get columns() {
                const cellsOf = cellReader(scanner, bytes);
                texts ??= new Map(kept.map(({ name, index }) => [name, cellsOf(index, skip, scanner.records)]));
                return texts;
            },
            addTo: (column, buffer) => addCells(scanner, bytes, columns.indexOf(column), skip, buffer),
            lines: scanner.lines.slice(skip, scanner.records),
        };
    };
    async function* batches() {
        if (scanner.records > 1)
            yield batchOf(first.value, 1);
        for await (const bytes of records)
            yield batchOf(bytes, 0);
    }
    return { columns, placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() };
}
async function* noBatches() { }
/** Yields bytes that hold whole records; until the next ones are asked for, the scanner says where their cells lie. */
async function* scanPieces(pieces, scanner, { displayPath: file, growing }) {
    let rest = new Uint8Array();
    const scan = (final) => {
        const end = scanner.scan(rest, final);
        const whole = Buffer.from(rest.buffer, rest.byteOffset, end);
        if (!(0,external_node_buffer_.isUtf8)(whole))
            throw notUtf8(scanner, whole, file);
        rest = rest.subarray(end);
        return whole;
    };
    for await (const piece of pieces) {
        rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
        const whole = scan(false);
        if (scanner.records > 0)
            yield whole;
        if (rest.length > MAX_RECORD_BYTES) {
            throw new errors/* UserError */.yo(`the record that begins here is longer than ${MAX_RECORD_BYTES >> 20} MiB.`, {
                place: { file, line: scanner.line },
                hint: 'A quote is probably opened and never closed.',
            });
        }
    }
    try {
        // Only a record without its line end is left.
        const whole = scan(true);
        if (scanner.records > 0)
            yield whole;
    }
    catch (error) {
        if (!growing || !(error instanceof errors/* UserError */.yo))
            throw error;
        growing.onBroken(error, true);
    }
}
/** Takes the byte order mark off the first bytes; refuses UTF-16, which it also marks. */
async function* withoutMark(pieces, file) {
    let head = new Uint8Array();
    for await (const piece of pieces) {
        if (head === undefined)
            yield piece;
        else {
            head = Buffer.concat([head, piece]);
            if (head.length < 3)
                continue;
            yield checkMark(head, file);
            head = undefined;
        }
    }
    if (head !== undefined)
        yield checkMark(head, file);
}
function checkMark(bytes, file) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        throw new errors/* UserError */.yo('the text is UTF-16.', { place: { file, line: 1 }, hint: 'Save it as UTF-8.' });
    }
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
function notUtf8(scanner, bytes, file) {
    let record = 0;
    while (record < scanner.records - 1 && (0,external_node_buffer_.isUtf8)(bytes.subarray(0, scanner.ends[(record + 1) * scanner.width - 1])))
        record++;
    const place = { file, line: scanner.lines[record] ?? 1 };
    return new errors/* UserError */.yo('there are bytes that are not UTF-8.', { place, hint: 'Save the file as UTF-8.' });
}
/** Reads the first record. A column without a name (pandas writes its index so) is called by its number. */
function readHeader(scanner, bytes, file) {
    const cellsOf = cellReader(scanner, bytes);
    const names = Array.from({ length: scanner.width }, (_, index) => {
        const name = cellsOf(index, 0, 1)[0].trim();
        return name === '' ? `column ${index + 1}` : name;
    });
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return names;
    const place = { file, line: scanner.lines[0] };
    throw new errors/* UserError */.yo(`two columns are named "${twice}".`, { place, hint: 'Give each column a name of its own.' });
}
function addCells(scanner, bytes, column, skip, buffer) {
    const { starts, ends, escaped, numbers, width, records } = scanner;
    for (let index = skip * width + column; index < records * width; index += width) {
        const value = numbers[index];
        if (!Number.isNaN(value))
            buffer.addNumber(value);
        else if (escaped[index])
            buffer.add(bytes.toString('utf8', starts[index], ends[index]).replaceAll('""', '"'));
        else
            buffer.addBytes(bytes, starts[index], ends[index]);
    }
}
/** Makes a function that gives the texts of one column, of the records from `from` to `to`. */
function cellReader(scanner, bytes) {
    const { starts, ends, escaped, width } = scanner;
    // Slices of one long text are far cheaper than a decoding for each cell. Latin-1 keeps one character a byte.
    const text = bytes.toString('latin1');
    const ascii = (0,external_node_buffer_.isAscii)(bytes);
    return (column, from, to) => {
        const cells = new Array(to - from);
        for (let record = from; record < to; record++) {
            const index = record * width + column;
            const start = starts[index];
            const end = ends[index];
            let cell = text.slice(start, end);
            if (!ascii && isHigh(cell))
                cell = bytes.toString('utf8', start, end);
            cells[record - from] = escaped[index] ? cell.replaceAll('""', '"') : cell;
        }
        return cells;
    };
}
const isHigh = (latin1) => /[\x80-\xff]/.test(latin1);

;// CONCATENATED MODULE: ./build/tables/jsonl.js


const jsonl_LF = 0x0a;
/**
 * Reads JSONL: one object a line, blank lines skipped. Keys of nested objects are joined by `.`; a list is kept as its
 * JSON text; `null` and an absent key are missing values.
 * @throws {UserError} with file and line for an empty file, a line that is no JSON object, and bytes that are not UTF-8.
 */
function openJsonl(pieces, options) {
    const { displayPath: file, growing } = options;
    async function* batches() {
        let line = 1;
        let rows = 0;
        for await (const bytes of wholeLines(pieces)) {
            const batch = batchOf(bytes, line, options);
            line = batch.nextLine;
            rows += batch.rows;
            if (batch.rows > 0)
                yield batch;
        }
        if (rows === 0 && !growing) {
            throw new errors/* UserError */.yo('the file is empty.', { place: { file }, hint: 'It needs one JSON object a line.' });
        }
    }
    return { columns: [], placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() };
}
async function* wholeLines(pieces) {
    let rest = [];
    for await (const piece of pieces) {
        const end = piece.lastIndexOf(jsonl_LF) + 1;
        if (end === 0)
            rest.push(piece);
        else {
            yield Buffer.concat([...rest, piece.subarray(0, end)]);
            rest = [piece.subarray(end)];
        }
    }
    yield Buffer.concat(rest);
}
function batchOf(bytes, firstLine, { displayPath: file, only, growing }) {
    const columns = new Map();
    const lines = [];
    let line = firstLine;
    // Only what follows the last line end of a file comes without one.
    const isCut = bytes.at(-1) !== jsonl_LF;
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        const error = new errors/* UserError */.yo('from here on there are bytes that are not UTF-8.', {
            place: { file, line: firstLine },
            hint: 'Save the file as UTF-8.',
        });
        if (!growing || !isCut)
            throw error;
        growing.onBroken(error, isCut);
        return { rows: 0, columns, lines: new Int32Array(), nextLine: line };
    }
    const texts = bytes.toString('utf8').split('\n');
    // Behind the last line end stands nothing, unless the file ends without one.
    if (texts.at(-1) === '')
        texts.pop();
    for (const text of texts) {
        const trimmed = line === 1 ? text.replace(/^\ufeff/, '').trim() : text.trim();
        if (trimmed !== '') {
            const place = { file, line };
            try {
                addRow(parseObject(trimmed, place), { columns, index: lines.length, only, place });
                lines.push(line);
            }
            catch (error) {
                if (!growing || !(error instanceof errors/* UserError */.yo))
                    throw error;
                growing.onBroken(error, isCut);
            }
        }
        line++;
    }
    for (const cells of columns.values())
        while (cells.length < lines.length)
            cells.push('');
    return { rows: lines.length, columns, lines: Int32Array.from(lines), nextLine: line };
}
function parseObject(text, place) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const hint = /\b(NaN|Infinity)\b/.test(text) ? 'JSON has no NaN and no infinity; write null.' : undefined;
        throw new errors/* UserError */.yo('the line is no valid JSON.', { place, cause, ...(hint ? { hint } : {}) });
    }
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
        return value;
    throw new errors/* UserError */.yo('the line holds no JSON object.', { place, hint: 'Write one object {…} a line.' });
}
const MAX_DEPTH = 100;
function addRow(row, target, prefix = '', depth = 0) {
    const { columns, index, only, place } = target;
    if (depth > MAX_DEPTH)
        throw new errors/* UserError */.yo(`the objects are nested more than ${MAX_DEPTH} deep.`, { place });
    for (const [key, value] of Object.entries(row)) {
        const name = prefix + key;
        if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
            addRow(value, target, `${name}.`, depth + 1);
        }
        else if (only?.(name) ?? true) {
            const cells = columns.get(name) ?? [];
            columns.set(name, cells);
            while (cells.length < index)
                cells.push('');
            cells[index] = textOf(value);
        }
    }
}
function textOf(value) {
    if (value === null)
        return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

;// CONCATENATED MODULE: ./build/tables/parquet.js

/**
 * Reads Parquet, one row group at a time, only the wanted columns. Values become text as CSV would have them: times in
 * ISO 8601, bytes in base64, lists and structures as JSON; null is a missing value.
 * @throws {UserError} when the file is no Parquet or is broken.
 */
async function openParquet(path, options) {
    const [{ asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema }, { compressors }] = await Promise.all([__webpack_require__.e(/* import() */ 4338).then(__webpack_require__.bind(__webpack_require__, 64338)), __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 20138))]);
    const { displayPath: file, only } = options;
    const broken = (cause) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        return new errors/* UserError */.yo(`the file cannot be read as Parquet: ${why}`, { place: { file }, cause });
    };
    const buffer = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(buffer).catch((cause) => {
        throw broken(cause);
    });
    const columns = parquetSchema(metadata).children.map((child) => child.element.name);
    const kept = columns.filter((name) => only?.(name) ?? true);
    async function* batches() {
        let rowStart = 0;
        for (const group of metadata.row_groups) {
            const rowEnd = rowStart + Number(group.num_rows);
            const from = rowStart;
            const rows = await parquetReadObjects({
                file: buffer,
                metadata,
                columns: kept,
                rowStart,
                rowEnd,
                compressors,
            }).catch((cause) => {
                throw broken(cause);
            });
            yield {
                rows: rows.length,
                columns: new Map(kept.map((name) => [name, rows.map((row) => parquet_textOf(row[name]))])),
                lines: Int32Array.from(rows, (_, index) => from + index + 1),
            };
            rowStart = rowEnd;
        }
    }
    return { columns, placeOf: (row) => ({ file: `${file} row ${row}` }), rowWord: 'row', batches: batches() };
}
function parquet_textOf(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'string')
        return value;
    if (value instanceof Date)
        return value.toISOString();
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (typeof value !== 'object')
        return String(value);
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}

;// CONCATENATED MODULE: ./build/tables/read-table.js







const FORMATS = {
    csv: 'csv',
    tsv: 'tsv',
    tab: 'tsv',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    parquet: 'parquet',
    pq: 'parquet',
};
/** Tells by its name whether a file is a table: `.csv`, `.tsv`, `.jsonl` (each also `.gz`), `.parquet`. */
const isTable = (path) => formatOf(path) !== undefined;
function formatOf(path) {
    const [, ending = '', gzip] = /\.([a-z]+)(\.gz)?$/i.exec(path) ?? [];
    const format = FORMATS[ending.toLowerCase()];
    return format === 'parquet' && gzip ? undefined : format;
}
/**
 * Opens a table, its format told by the file's name; text formats may be gzipped.
 * @throws {UserError} when the file is missing, empty or broken, or its ending is not known. What is broken further down
 * is thrown while the batches are read.
 */
async function openTable(path, options = {}) {
    const { displayPath = path } = options;
    const place = { file: displayPath };
    const format = formatOf(path);
    if (format === undefined) {
        throw new errors/* UserError */.yo('it is not known how to read this file as a table.', {
            place,
            hint: 'Name it .csv, .tsv, .jsonl (each may end in .gz) or .parquet.',
        });
    }
    const found = await (0,promises_.stat)(path).catch((cause) => {
        if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR')
            throw cause;
        throw new errors/* UserError */.yo('the file does not exist.', { place, cause });
    });
    if (!found.isFile())
        throw new errors/* UserError */.yo('this is a folder, not a table.', { place });
    const shown = { ...options, displayPath };
    if (format === 'parquet')
        return openParquet(path, shown);
    const pieces = piecesOf(path, place);
    if (format === 'jsonl')
        return openJsonl(pieces, shown);
    return openCsv(pieces, { ...shown, delimiter: format === 'tsv' ? '\t' : ',' });
}
async function* piecesOf(path, place) {
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 17 });
    if (!/\.gz$/i.test(path))
        return yield* source;
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 20 });
    source.on('error', (error) => gunzip.destroy(error));
    try {
        yield* source.pipe(gunzip);
    }
    catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')))
            throw cause;
        throw new errors/* UserError */.yo(`the file cannot be unpacked: ${cause.message}`, { place, cause });
    }
    finally {
        source.destroy();
    }
}


/***/ }),

/***/ 16108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Sz: () => (/* binding */ inferTask),
/* harmony export */   oz: () => (/* binding */ isMissingOrNotFinite),
/* harmony export */   r: () => (/* binding */ isMissingWord),
/* harmony export */   tp: () => (/* binding */ canonicalClass)
/* harmony export */ });
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Reads a decimal number as CSV files have it, blanks around it allowed; `undefined` for everything else. */
function parseDecimal(text) {
    const trimmed = text.trim();
    if (!DECIMAL.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
}
/** Tells whether a cell says that there is no usable number: empty, `NaN`, `inf`, `-Infinity` and their like. */
const isMissingOrNotFinite = (text) => /^\s*(?:[+-]?(?:nan|inf|infinity))?\s*$/i.test(text);
const MISSING_WORD = /^\s*(?:#?n\/?a|<na>|null|none|nat|[+-]?nan)?\s*$/i;
/** Tells whether a text stands for a missing value, as pandas reads it: empty, `NA`, `N/A`, `NaN`, `null`, `None`, `NaT`. */
const isMissingWord = (text) => MISSING_WORD.test(text);
/**
 * Gives a class one name whatever wrote it: `1`, `1.0` and `"1"` are `1`; `True` and `TRUE` are `true`; blanks around it go.
 * Integers too large to be exact stay as they are.
 */
function canonicalClass(text) {
    const trimmed = text.trim();
    const value = parseDecimal(trimmed);
    if (value !== undefined)
        return Number.isInteger(value) && !Number.isSafeInteger(value) ? trimmed : String(value + 0);
    return /^(?:true|false)$/i.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}
/**
 * Tells what labels are made for, when the user has not said: `regression` when all are numbers and either one is no
 * integer or there are more than 10 different ones; else `classification`.
 */
function inferTask(labels) {
    const distinct = new Set();
    let fractional = false;
    for (const label of labels) {
        const value = parseDecimal(label);
        if (value === undefined)
            return 'classification';
        fractional ||= !Number.isInteger(value);
        if (distinct.size <= 10)
            distinct.add(value);
    }
    return fractional || distinct.size > 10 ? 'regression' : 'classification';
}


/***/ })

};
