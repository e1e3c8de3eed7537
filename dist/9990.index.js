export const id = 9990;
export const ids = [9990];
export const modules = {

/***/ 36447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endWhatWasLost: () => (/* binding */ endWhatWasLost),
/* harmony export */   runMode: () => (/* binding */ runMode)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _succession_promotion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57563);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40063);
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



/** Each mode is loaded only when it is asked for. */
const MODES = {
    rollout: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460), __webpack_require__.e(6700), __webpack_require__.e(5123)]).then(__webpack_require__.bind(__webpack_require__, 35123))).rollOut,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460)]).then(__webpack_require__.bind(__webpack_require__, 35355))).showPlan,
    judge: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460), __webpack_require__.e(6855)]).then(__webpack_require__.bind(__webpack_require__, 6855))).judgeNow,
    promote: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460), __webpack_require__.e(6700), __webpack_require__.e(1563)]).then(__webpack_require__.bind(__webpack_require__, 93944))).promoteByHand,
    rollback: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460), __webpack_require__.e(6700), __webpack_require__.e(1563)]).then(__webpack_require__.bind(__webpack_require__, 93944))).rollBackByHand,
    reconcile: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460), __webpack_require__.e(948)]).then(__webpack_require__.bind(__webpack_require__, 20948))).reconcile,
};
/** Does what the input `mode` says. @throws {UserError} where it may not be done from here. */
async function runMode(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        refuseElsewhere(context);
        const scene = __addDisposableResource(env_1, await (0,_scene_js__WEBPACK_IMPORTED_MODULE_2__/* .openScene */ .H2)(context), true);
        refuseCommands(scene);
        const mode = await MODES[context.inputs.mode]();
        return await mode(scene, context);
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
/** Puts right what the step of this job left half done; nothing when it came to its end. */
async function endWhatWasLost(context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const owner = context.kept(_scene_js__WEBPACK_IMPORTED_MODULE_2__/* .OWNER */ .yo);
        if (owner === undefined || context.kept(_scene_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDED */ .hV) !== undefined)
            return;
        const scene = __addDisposableResource(env_2, await (0,_scene_js__WEBPACK_IMPORTED_MODULE_2__/* .openScene */ .H2)(context, owner), true);
        const { endOwn } = await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341), __webpack_require__.e(9011), __webpack_require__.e(3460), __webpack_require__.e(948)]).then(__webpack_require__.bind(__webpack_require__, 20948));
        await endOwn(scene);
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
/** Production is changed from the default branch alone: what others wrote must not shift traffic. */
function refuseElsewhere({ host, inputs }) {
    if (inputs.mode === 'plan' || inputs.mode === 'judge' || (0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_1__/* .isHome */ .qN)(host))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The mode "${inputs.mode}" changes production, and runs on the default branch only.`, {
        hint: (0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_1__/* .whereabouts */ .CJ)(host),
    });
}
function refuseCommands({ config, context }) {
    if (config.deploy.target !== 'command' || context.inputs.mode === 'plan' || (0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_1__/* .isHome */ .qN)(context.host))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The target "command" runs commands of this branch, so it is used on the default branch only.');
}


/***/ }),

/***/ 40063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ openScene),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   hV: () => (/* binding */ ENDED),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yo: () => (/* binding */ OWNER)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _rooms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(922);



/** What the main step keeps for `post`: its name in the ledger, and that it came to its end. */
const OWNER = 'owner';
const ENDED = 'ended';
const shortestLeaseMs = 10 * 60_000;
const overrides = {
    target: 'deploy.target',
    steps: 'deploy.steps',
    metrics: 'deploy.metrics',
    checks: 'deploy.checks',
    alpha: 'deploy.alpha',
    beta: 'deploy.beta',
    'on-inconclusive': 'deploy.on-inconclusive',
};
/**
 * Reads the settings and opens the ledger. `owner` is given where the job's own earlier step is gone on with.
 * @throws {UserError} when no target is named.
 */
async function openScene(context, owner) {
    const { host, inputs, log, clock, directory } = context;
    // What is recorded after a cancellation matters most: the signal ends the rollout, never the ledger.
    const unending = {
        ...context,
        inputs: { ...inputs, steps: stepsOf(inputs.steps) },
        keep: () => { },
        signal: new AbortController().signal,
    };
    const { config, model } = await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSettings */ .M5)(unending, overrides);
    const { deploy } = config;
    if (deploy.target === undefined) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('No target is named, so nothing can be rolled out.', {
            hint: 'Write `deploy: { target: haproxy }` into modelloop.yml (or command, or none), or give the input "target".',
        });
    }
    const tracker = await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_2__/* .openTracker */ .Zl)(unending, config, { required: true });
    return {
        context,
        config,
        model,
        environment: inputs.environment,
        tracker,
        owner: owner ?? `${(0,_rooms_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptKey */ .jX)(host, 'desk')}/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`,
        by: host.actor ?? 'modelloop',
        leaseMs: Math.max(shortestLeaseMs, 3 * deploy.look.ms),
        openTarget: async (release, place) => {
            if (deploy.target === 'none')
                return noPlatform;
            const { openTarget } = await __webpack_require__.e(/* import() */ 7579).then(__webpack_require__.bind(__webpack_require__, 17579));
            return openTarget(deploy, {
                log,
                clock,
                environment: host.environment,
                directory,
                release: releaseOf(model, release),
                place,
            });
        },
        [Symbol.asyncDispose]: () => tracker[Symbol.asyncDispose](),
    };
}
/** Reads the lines of the input as the setting wants them; what is neither is left for the settings to refuse. */
function stepsOf(lines) {
    if (lines?.[0] === 'from-target')
        return lines[0];
    return lines?.map((line) => (Number.isNaN(Number(line)) ? line : Number(line)));
}
/** Where nothing splits the traffic: a promotion is a word in the ledger, and whoever serves the model follows it. */
const noPlatform = {
    name: 'none',
    prepare: async () => { },
    setWeight: async () => { },
    status: async () => ({ weight: 100, healthy: true }),
    promote: async () => { },
    rollback: async () => { },
};
/** Writes a release of the ledger as a platform takes it. */
const releaseOf = (model, { version, image }) => ({
    model,
    ...(version !== null && { version }),
    ...(image && { image }),
});
/** Names a release for people: `v4`, or its image where no version was recorded. */
const nameOf = ({ version, image }) => version === null ? (image ?? 'nothing') : `v${version}`;
/** Names a deployment for people: `deployment 4 (v4 in the place of v3)`. */
const describe = ({ n, release, previous }) => `deployment ${n} (${nameOf(release)} in the place of ${nameOf(previous)})`;


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
