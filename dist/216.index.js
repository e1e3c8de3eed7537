export const id = 216;
export const ids = [216];
export const modules = {

/***/ 77216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var _harness_action_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49305);
/* harmony import */ var _harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36434);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63823);
/* harmony import */ var _later_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60582);




/** Builds an image around a model, tries it out, and pushes it. */
const action = (0,_harness_action_js__WEBPACK_IMPORTED_MODULE_3__/* .defineAction */ .Q)({
    name: 'build-image',
    description: 'Builds an image around a model, tries it out and pushes it (comes with a later version)',
    inputs: {
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j,
        context: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Folder of the build context.', { default: '.' }),
        dockerfile: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The Dockerfile.'),
        runtime: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('A ready-made server instead of a Dockerfile.'),
        model: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The model: a path, a version or an alias.'),
        base: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Base image.'),
        repository: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Where the image is pushed to.'),
        tags: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('Tags, one a line.'),
        push: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Push the image.', { default: 'true' }),
        engine: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('What builds the image.', ['auto', 'buildx', 'docker', 'buildah', 'layers'], { default: 'auto' }),
        platforms: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('Platforms, one a line.'),
        smoke: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The smoke test, as YAML.'),
        'fail-on-severity': (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Fail when a scan finds something of this severity.'),
    },
    outputs: {
        image: 'repository@digest',
        digest: "The registry's digest of the image",
        tags: 'The tags that were set, as JSON',
        'size-bytes': 'Size of the image in bytes',
    },
    verdicts: ['pass', 'fail'],
    failOn: ['fail'],
    run: () => (0,_later_js__WEBPACK_IMPORTED_MODULE_2__/* .notBuiltYet */ .M)('build-image'),
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

/***/ 60582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ notBuiltYet)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Says that an action is not built yet, and fails: an action that cannot measure must never look green. */
function notBuiltYet(name) {
    return Promise.reject(new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The action ${name} is not built yet in this version of Modelloop; it fails so that nothing passes unmeasured.`));
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
/* unused harmony export parseLines */
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


/***/ })

};
