export const id = 8250;
export const ids = [8250];
export const modules = {

/***/ 8250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ canary_gate_action)
});

// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
;// CONCATENATED MODULE: ./build/actions/canary-gate/inputs.js


/** The inputs of canary-gate. */
const canaryInputs = {
    ...common/* commonInputs */.j,
    mode: (0,inputs/* choice */.Yq)('What to do.', ['rollout', 'plan', 'judge', 'promote', 'rollback', 'reconcile'], { default: 'rollout' }),
    'model-version': (0,inputs/* number */.ai)('The version to roll out, or with mode rollback the one to go back to. Default: the alias challenger; the version that was in production before.', { min: 1 }),
    image: (0,inputs/* text */.Qq)('The image to roll out: repository@digest.'),
    environment: (0,inputs/* text */.Qq)('The GitHub environment.', { default: 'production' }),
    target: (0,inputs/* text */.Qq)('Where the model is served. Default: `deploy.target`.'),
    steps: (0,inputs/* lines */.Mn)('Shares of the traffic in per cent, one a line. Default: `deploy.steps`.'),
    metrics: (0,inputs/* text */.Qq)('Where the metrics are: YAML, or the bare URL of a Prometheus. Default: `deploy.metrics`.'),
    checks: (0,inputs/* text */.Qq)('The checks, as YAML. Default: `deploy.checks`.'),
    alpha: (0,inputs/* number */.ai)('False rollbacks of the whole rollout. Default: `deploy.alpha`.', { min: 0, max: 1 }),
    beta: (0,inputs/* number */.ai)('Promotions of something worse. Default: `deploy.beta`.', { min: 0, max: 1 }),
    'on-inconclusive': (0,inputs/* choice */.Yq)('What to do when the data cannot tell. Default: `deploy.on-inconclusive`.', [
        'hold',
        'rollback',
    ]),
    'timeout-minutes': (0,inputs/* number */.ai)('The rollout ends undecided after this many minutes.', { min: 0.01 }),
    reason: (0,inputs/* text */.Qq)('Why a person promotes or rolls back; it stands in the ledger and in the incident.'),
    'move-champion': (0,inputs/* flag */.Jt)('Whether a promotion makes the version the champion; false for a staging environment. What follows (reconcile, rollback) remembers it.', {
        default: 'true',
    }),
    repair: (0,inputs/* flag */.Jt)('With mode reconcile: whether traffic that is not where the ledger has it is put back; otherwise it is only told.', { default: 'false' }),
};

;// CONCATENATED MODULE: ./build/actions/canary-gate/canary-gate.js


/** Shifts traffic step by step, judges each step, promotes or rolls back. */
const canary_gate_action = (0,action/* defineAction */.Q)({
    name: 'canary-gate',
    description: 'Shifts traffic to a new version step by step, judges each step, promotes or rolls back',
    inputs: canaryInputs,
    outputs: {
        environment: 'The GitHub environment',
        'model-version': 'Version that was rolled out or gone back to; absent where none was recorded',
        repository: 'With mode plan: where the image goes, by `image.repository`',
        weight: 'The share of the traffic that the canary has at the end, in per cent',
        'decided-after': 'Seconds from the first shift to the decision',
        'deployment-url': 'The page of the Deployment on GitHub',
        'issue-url': 'The incident that a rollback opened',
        html: 'Path of the report as a self-contained page',
    },
    verdicts: ['promoted', 'rolled-back', 'held', 'unknown', 'pass', 'fail', 'inconclusive'],
    failOn: ['fail', 'rolled-back', 'held', 'unknown', 'inconclusive'],
    run: async (context) => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3746), __webpack_require__.e(179), __webpack_require__.e(9990)]).then(__webpack_require__.bind(__webpack_require__, 36447))).runMode(context),
    post: async (context) => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3746), __webpack_require__.e(179), __webpack_require__.e(9990)]).then(__webpack_require__.bind(__webpack_require__, 36447))).endWhatWasLost(context),
});


/***/ }),

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

/***/ 34779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   iH: () => (/* binding */ NothingToDo),
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
/** Ends an action that finds nothing to do where it was started. That is nobody's mistake: the job stays green. */
class NothingToDo extends Error {
    name = 'NothingToDo';
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


/***/ })

};
