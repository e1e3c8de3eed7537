export const id = 5814;
export const ids = [5814];
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

/***/ 66223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tool: () => (/* binding */ tool)
/* harmony export */ });
/* harmony import */ var _harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36434);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _report_text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92671);
/* harmony import */ var _rooms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(922);
/* harmony import */ var _succession_promotion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57563);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66443);
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






const inputs = {
    ..._inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .deskInputs */ .f,
    version: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The version that becomes the anchor, such as 3. Without it the anchor and its moves are shown.'),
    reason: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Why, for the ledger.'),
};
/** Sets the anchor on purpose, with who and why in the ledger; without a version shows it and its moves. */
const tool = {
    name: 'anchor',
    description: 'Shows the version that quality is held against beside the champion, or sets another one on purpose',
    inputs,
    positional: 'version',
    async run(context) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const asked = askedVersion(context);
            const room = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .asAction */ .l)(context);
            const { config, model } = await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_3__/* .loadSettings */ .M5)(room);
            const tracker = __addDisposableResource(env_1, await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_3__/* .openTracker */ .Zl)(room, config, { required: true }), true);
            const said = asked === undefined ? [] : [await setAnchor(tracker, { model, version: asked }, context), ''];
            return [...said, ...(await courseOf(tracker, model))].join('\n');
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
    },
};
/** @throws {UserError} for what is no version, for a reason with nothing to do, and where the anchor may not be moved from. */
function askedVersion({ inputs: { version, reason }, host }) {
    if (version === undefined) {
        if (reason === undefined)
            return undefined;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('There is a reason and no version.', { hint: 'Write `modelloop anchor 3 --reason "…"`.' });
    }
    const number = /^v?([1-9]\d{0,8})$/.exec(version.trim())?.[1];
    if (number === undefined)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${version}" is no version of a model: it is a whole number such as 3, or v3.`);
    refuseElsewhere(host);
    return Number(number);
}
/** Pull requests move nothing (design §1.5). */
function refuseElsewhere(host) {
    if ((0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_4__/* .isHome */ .qN)(host))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The anchor is set on the default branch only.', {
        hint: (0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_4__/* .whereabouts */ .CJ)(host),
    });
}
async function setAnchor(tracker, version, { inputs: { reason }, host, clock }) {
    const by = host.actor ?? 'modelloop';
    // Each word of a person is a move of its own: the anchor may come back to where it was before.
    const key = `by-hand/${clock.now().toISOString()}`;
    const moved = await (0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_4__/* .pointAlias */ .LE)(tracker, 'anchor', version, { why: reason ?? `set by ${by}`, by, key });
    const name = `v${version.version}`;
    return moved === 'moved' ? `${name} is the anchor of ${version.model} now.` : `${name} is the anchor already.`;
}
/** Who is the anchor, beside which champion, and how it came to that. */
async function courseOf(tracker, model) {
    const moves = (await tracker.isEmpty()) ? [] : await tracker.aliasHistory(model, 'anchor');
    const now = moves.at(-1);
    if (!now)
        return [`${model} has no anchor yet: the first champion becomes it.`];
    const champion = await tracker.alias(model, 'champion');
    const beside = champion?.to ? `, and the champion is ${nameOf(champion.to)}` : '';
    const columns = ['when', 'from', 'to', 'by', 'why'].map((title) => ({ title, right: false }));
    return [`The anchor of ${model} is ${nameOf(now.to)}${beside}.`, '', ...(0,_report_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .textTable */ .e)(columns, moves.map(rowOf))];
}
const nameOf = (version) => (version === null ? 'none' : `v${version}`);
const rowOf = ({ at, from, to, by, why }) => [
    `${at.slice(0, 16).replace('T', ' ')} UTC`,
    nameOf(from),
    nameOf(to),
    by,
    why,
];


/***/ }),

/***/ 66443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ deskInputs),
/* harmony export */   l: () => (/* binding */ asAction)
/* harmony export */ });
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63823);

const { 'fail-on': _failOn, ...shared } = _common_js__WEBPACK_IMPORTED_MODULE_0__/* .commonInputs */ .j;
/** The inputs that the tools of the desk share with the actions. */
const deskInputs = shared;
/** Makes the context of a tool one that rooms are opened with: a tool keeps nothing, and has no word on red jobs. */
const asAction = (context) => ({
    ...context,
    keep: () => { },
    inputs: { ...context.inputs, 'fail-on': undefined },
});


/***/ }),

/***/ 922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jX: () => (/* binding */ attemptKey),
  M5: () => (/* binding */ loadSettings),
  lJ: () => (/* binding */ openModelStore),
  Zl: () => (/* binding */ openTracker),
  cr: () => (/* binding */ registryStoreUrl)
});

// EXTERNAL MODULE: ./build/config/inputs.js
var config_inputs = __webpack_require__(89190);
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
        recordImprovement: refuse,
        improvement: nothing,
        runsOnTestSet: async () => [],
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
    const config = (0,config_inputs/* applyInputs */.M)(file, inputs, { name: 'model', store: 'store.url', ...overrides });
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
            hint: 'Leave `tracking.mlflow` empty: runs, versions and aliases are then kept in the ledger of this repository. What works with MLflow is to judge against a version of its registry: `validate: { baseline: { use: mlflow:MODEL@ALIAS } }`.',
        });
    }
    const { openLedger } = await __webpack_require__.e(/* import() */ 637).then(__webpack_require__.bind(__webpack_require__, 10637));
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

/***/ 57563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ passesGates),
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   D_: () => (/* binding */ judgedAgainst),
/* harmony export */   LE: () => (/* binding */ pointAlias),
/* harmony export */   em: () => (/* binding */ isPromotable),
/* harmony export */   qN: () => (/* binding */ isHome)
/* harmony export */ });
/* harmony import */ var _tracking_tracker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43060);

/**
 * Tells whether a model may be promoted (design §1.5): its verdict is in `promote-on`; or there never was a champion,
 * every absolute gate passed, and this is the default branch; or a person accepted its failure.
 */
function isPromotable(facts) {
    const { verdict, host } = facts;
    if (facts.ungated)
        return false;
    if (facts.promoteOn.includes(verdict))
        return true;
    if (verdict === 'no-baseline')
        return passesGates(facts) && isHome(host);
    // An acceptance never overrides a comparison that could not be made.
    return verdict === 'fail' && facts.acceptance !== undefined;
}
/** Tells whether a model may ship by its gates alone, where models may ship. */
const passesGates = ({ verdict, promoteOn, absoluteGatesPassed, }) => promoteOn.includes(verdict) || (verdict === 'no-baseline' && absoluteGatesPassed);
/** The default branch on GitHub, or a person's own desk: where aliases may move. */
const isHome = (host) => (host.github ? host.onDefaultBranch : host.pullRequest === undefined);
/** Says where a job is for which `isHome` does not hold. */
const whereabouts = ({ ref, defaultBranch, eventName = 'nothing' }) => `This job is on ${ref ?? 'no branch'}, started by ${eventName}, and the default branch is ${defaultBranch ?? 'not known'}.`;
/**
 * Moves an alias to a version. A model becomes champion only in the place of the one that it was judged against: where
 * another job was faster it is `overtaken`, and where a newer run has moved the alias it is `outdated`; then nothing moves.
 * Another move met on the way is read and met again. Where a newer run finds its own version there, a move from it to itself
 * says so: what ran between must not take its place.
 */
async function pointAlias(tracker, alias, version, { key, judgedAgainst, ...words }) {
    for (let attempt = 1;; attempt++) {
        const now = await tracker.alias(version.model, alias);
        const from = now?.to ?? null;
        const isThere = from === version.version;
        const runsLater = now?.run !== undefined && words.run !== undefined ? words.run - now.run : 0;
        if (isThere && runsLater <= 0)
            return 'unchanged';
        // A training that takes longer, or is run again, must not bring older code back.
        if (runsLater < 0)
            return 'outdated';
        if (!isThere && judgedAgainst !== undefined && from !== judgedAgainst)
            return 'overtaken';
        try {
            await tracker.moveAlias({ model: version.model, alias, from, to: version.version, ...words }, `${key}/${alias}/${version.version}/after-${now?.n ?? 0}`);
            return isThere ? 'unchanged' : 'moved';
        }
        catch (error) {
            if (!(error instanceof _tracking_tracker_js__WEBPACK_IMPORTED_MODULE_0__/* .StaleAlias */ ._) || attempt === 3)
                throw error;
        }
    }
}
/** The version of the champion that a candidate was judged against; `undefined` when it was judged against something else. */
function judgedAgainst(baseline) {
    if (baseline.source !== 'champion')
        return undefined;
    if (baseline.kind === 'none')
        return null;
    return 'version' in baseline ? baseline.version?.version : undefined;
}


/***/ }),

/***/ 89190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ applyInputs),
/* harmony export */   t: () => (/* binding */ parseGates)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70179);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85874);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76171);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64508);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81822);





/**
 * Lets action inputs override settings: `applyInputs(config, inputs, { store: 'store.url', gates: 'validate.gates' })`.
 * An input that was not given changes nothing. A text for a setting that is more than one value is read as YAML.
 * @throws {UserError} that names the input.
 */
function applyInputs(config, inputs, targets) {
    const given = Object.entries(targets).filter(([input]) => isGiven(inputs[input]));
    const layers = given.map(([input, target]) => inputLayer(input, target.split('.'), inputs[input]));
    return layers.length === 0 ? config : (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)([...config.origin.layers, ...layers], config.origin.environment);
}
const isGiven = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
function inputLayer(input, path, value) {
    const shape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeAt */ .ln)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .settings */ .W, path);
    if (!shape)
        throw new Error(`The input "${input}" overrides ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(path)}, which is no setting.`);
    const source = { input };
    if (typeof value !== 'string' || !isStructured(shape))
        return { source, path, value };
    const yaml = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(value);
    if ('data' in yaml)
        return { source, path, value: yaml.data, yaml };
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(yaml.map(({ message, line }) => ({ message, label: `Input "${input}"${line && line > 1 ? ` line ${line}` : ''}` })));
}
const isStructured = (shape) => Boolean(shape.entries ?? shape.item ?? shape.value ?? shape.options?.some((option) => isStructured((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeOf */ .F5)(option))));
/**
 * Reads gates from the text of an input: a YAML list, or the word `none`.
 * @throws {UserError} that names the input.
 */
function parseGates(text, input = 'gates') {
    const config = applyInputs((0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)([], {}), { [input]: text }, { [input]: 'validate.gates' });
    return config.validate.gates ?? 'none';
}


/***/ }),

/***/ 35235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ layerOfText),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export parseConfig */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51960);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70179);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85874);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76171);







/** Beyond this it is no file that somebody wrote. */
const MAX_BYTES = 100_000;
/**
 * Reads `modelloop.yml`. Without the file, and with an empty one, all defaults hold.
 * @throws {UserError} with every mistake of the file, one a line, each with the line where it stands.
 */
async function loadConfig({ directory, file, environment, required = false }) {
    const text = (await readText(directory, file)) ?? (await absent(directory, file, required));
    return text === undefined ? (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .build */ .jq)([], environment) : parseConfig(text, file, environment);
}
/** Reads the text of a `modelloop.yml`; `file` is its name in messages. @throws {UserError} as `loadConfig` does. */
function parseConfig(text, file, environment) {
    return (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .build */ .jq)([layerOfText(text, file)], environment);
}
/** Reads the text of a YAML file as the layer that it is. @throws {UserError} for what is no YAML. */
function layerOfText(text, file) {
    const yaml = (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .readYaml */ .g)(text);
    if (!('data' in yaml))
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .T)(yaml.map(({ message, ...place }) => ({ message, place: { file, ...place } })));
    return { source: { file }, path: [], value: yaml.data ?? {}, yaml };
}
/** Reads a text file that people write; `undefined` when it is not there. @throws {UserError} when it is none. */
async function readText(directory, file, maxBytes = MAX_BYTES) {
    let bytes;
    try {
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file));
    }
    catch (cause) {
        const code = cause.code;
        if (code === 'EISDIR')
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('This is a folder, not a file.', { place: { file }, cause });
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The file cannot be read (${code}).`, { place: { file }, cause });
    }
    if (bytes.length > maxBytes) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The file is larger than ${maxBytes / 1000} kB.`, { place: { file } });
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The file is not UTF-8 text.', { place: { file }, hint: 'Save it as UTF-8.', cause });
    }
}
/** A file that is not there is fine, unless it was asked for or has its name in another spelling. */
async function absent(directory, file, required) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file));
    const neighbours = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).filter((name) => /\.ya?ml$/i.test(name));
    const plain = (name) => name.toLowerCase().replace(/\.yaml$/, '.yml');
    const twin = neighbours.find((name) => plain(name) === plain((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file))) ??
        (required ? (0,_platform_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), neighbours) : undefined);
    if (twin) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${file}, but a ${twin}.`, {
            hint: 'Rename it, or set the input "config" to the name that it has.',
        });
    }
    if (!required)
        return undefined;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${file} in ${directory}.`, {
        hint: 'Start one with two lines, "version: 1" and "model: my-model"; docs/configuration.md has the rest.',
    });
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


/***/ }),

/***/ 23325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   mV: () => (/* binding */ clipToWidth)
/* harmony export */ });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Shortens a text to `max` UTF-16 units with an ellipsis, never in the middle of what a person sees as one character. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    // A slice first: segmenting a whole long text is slow, and one grapheme of a hostile text can be endless.
    let kept = '';
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        if (kept.length + segment.length > max - 1)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
/** Shortens a text to `max` UTF-8 bytes with an ellipsis, never in the middle of a character. */
function clipBytes(text, max) {
    if (Buffer.byteLength(text) <= max)
        return text;
    let kept = '';
    let size = Buffer.byteLength('…');
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        size += Buffer.byteLength(segment);
        if (size > max)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
const wide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u;
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®']);
const placesOf = (grapheme) => (wide.test(grapheme) && !narrow.has(grapheme) ? 2 : 1);
/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
function displayWidth(text) {
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += placesOf(segment);
    return width;
}
/** Shortens a text to so many places, as `displayWidth` counts them, with an ellipsis. */
function clipToWidth(text, places) {
    // No text of so few places is longer, but for a hostile one.
    const short = clip(text, places * 8);
    if (displayWidth(short) <= places)
        return short;
    let kept = '';
    let width = 1;
    for (const { segment } of graphemes.segment(short)) {
        width += placesOf(segment);
        if (width > places)
            break;
        kept += segment;
    }
    return `${kept.trimEnd()}…`;
}


/***/ }),

/***/ 92671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _clip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23325);

/** Lays out a table in columns two blanks apart; the first line is the head. No trailing blanks. */
function textTable(columns, rows) {
    const lines = [columns.map(({ title }) => title), ...rows];
    const widths = columns.map((_, index) => Math.max(...lines.map((line) => (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(line[index] ?? ''))));
    return lines.map((line) => columns
        .map(({ right }, index) => {
        const cell = line[index] ?? '';
        const blanks = ' '.repeat(widths[index] - (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(cell));
        return right ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 43060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ StaleAlias)
/* harmony export */ });
/** Says that an alias is no longer where the caller believed it to be; nothing was changed. */
class StaleAlias extends Error {
    name = 'StaleAlias';
    actual;
    constructor(alias, expected, actual) {
        super(`The alias "${alias}" is at version ${actual ?? 'none'}, not at ${expected ?? 'none'} as expected.`);
        this.actual = actual;
    }
}


/***/ })

};
