export const id = 5262;
export const ids = [5262];
export const modules = {

/***/ 71689:
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

/***/ 5262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tool: () => (/* binding */ tool)
});

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/validation/judge.js + 72 modules
var judge = __webpack_require__(81231);
// EXTERNAL MODULE: ./build/actions/at-desk.js
var at_desk = __webpack_require__(71689);
// EXTERNAL MODULE: ./build/actions/baseline-sides.js
var baseline_sides = __webpack_require__(49888);
// EXTERNAL MODULE: ./build/actions/promotion.js
var promotion = __webpack_require__(3521);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
;// CONCATENATED MODULE: ./build/actions/replay-report.js



/** Makes the report of a replay: one row a run, the totals in the first two lines. */
function replayReport({ model, experiment, replayed, leftOut, host, now, durationMs }) {
    const blocked = replayed.filter(({ letThrough }) => letThrough === false);
    const passed = replayed.filter(({ letThrough }) => letThrough === true);
    const judged = blocked.length + passed.length;
    const verdict = judged === 0 ? 'inconclusive' : blocked.length > 0 ? 'fail' : 'pass';
    return (0,seal/* sealReport */.y)({
        kind: 'validate-model',
        verdict,
        outcome: 'unknown',
        model,
        headline: judged === 0 ? 'no recorded run can be judged' : `${blocked.length} of ${judged} runs would have been blocked`,
        summary: replayed.length === 0 ? noRunWords(experiment) : summaryOf(replayed, blocked, judged),
        lineage: { code: (0,made_here/* codeOf */.$)(host) },
        checks: [],
        tables: replayed.length === 0 ? [] : [tableOf(replayed)],
        charts: [],
        notes: notesOf(replayed, leftOut),
        execution: (0,made_here/* executionOf */.e)(host, now, durationMs),
    });
}
const noRunWords = (experiment) => `No finished run is recorded in the experiment "${experiment}" yet. Runs that were trained with the input "experiment" are found by --experiment.`;
function summaryOf(replayed, blocked, judged) {
    const by = (verdict) => blocked.filter(({ judgement }) => judgement?.verdict === verdict).length;
    const why = [
        [by('fail'), 'failed'],
        [by('inconclusive'), 'too close to call'],
        [by('no-baseline'), 'first models beyond an absolute bound'],
    ];
    const words = why.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    const crowned = blocked.filter((each) => each.crowned).length;
    return [
        `${(0,format/* formatCount */.B4)(replayed.length, 'run')} looked at: ${judged - blocked.length} let through, ${blocked.length} blocked${words.length > 0 ? ` (${words.join(', ')})` : ''}, ${replayed.length - judged} could not be judged.`,
        ...(blocked.length > 0 ? [`Of those blocked, ${crowned} became champion in truth.`] : []),
    ].join(' ');
}
function tableOf(replayed) {
    return {
        id: 'replay',
        title: 'Each run, by the gates of today',
        caption: 'Newest first, each against the champion of its time.',
        columns: ['run', 'finished', 'commit', 'against', 'would have been', 'why', 'in truth'].map((title) => ({ title })),
        rows: replayed
            .toReversed()
            .map((each) => [
            each.run.id,
            each.run.finishedAt.slice(0, 10),
            each.run.code.commit?.slice(0, 7) ?? '',
            each.champion === undefined ? 'no champion' : `v${each.champion}`,
            each.letThrough === undefined ? 'not judged' : each.letThrough ? 'let through' : 'blocked',
            reasonOf(each),
            each.crowned ? 'became champion' : '',
        ]),
    };
}
/** What decided, or why nothing could. */
function reasonOf({ judgement, reason = '' }) {
    if (!judgement)
        return reason;
    const { verdict, checks, headline, summary } = judgement;
    if (verdict === 'not-comparable')
        return summary;
    const decisive = checks.find(({ level, verdict: found }) => level === 'block' && found === verdict);
    return verdict === 'fail' || verdict === 'inconclusive' ? `${headline}: ${decisive?.reason ?? summary}` : headline;
}
function notesOf(replayed, leftOut) {
    const warn = (text) => ({ level: 'warning', text });
    const unjudged = replayed.filter(({ letThrough }) => letThrough === undefined).map(reasonOf);
    return [
        ...(leftOut > 0 ? [warn(`${(0,format/* formatCount */.B4)(leftOut, 'gate')} on changed inputs cannot be replayed.`)] : []),
        ...[...new Set(unjudged)].map((reason) => {
            const count = unjudged.filter((each) => each === reason).length;
            return warn(`Not judged${count > 1 ? ` (${count} runs)` : ''}: ${reason}`);
        }),
        {
            level: 'info',
            text: 'Nothing was written. What would have come after a blocked run is not imagined: each is judged against the champion that there was.',
        },
    ];
}

// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/run-figures.js
var run_figures = __webpack_require__(71069);
// EXTERNAL MODULE: ./build/actions/sides.js + 1 modules
var sides = __webpack_require__(93189);
// EXTERNAL MODULE: ./build/actions/training-plan.js + 4 modules
var training_plan = __webpack_require__(77749);
;// CONCATENATED MODULE: ./build/actions/replaying.js
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












const replaying_inputs = {
    ...at_desk/* deskInputs */.f,
    experiment: (0,inputs/* text */.Qq)('Name that runs are recorded under, as the input of train-and-log. Default: the name of the model.'),
    last: (0,inputs/* number */.ai)('How many of the newest recorded runs are judged.', { default: '20' }),
    gates: (0,inputs/* text */.Qq)('The gates as a YAML list. Default: `validate.gates` of the configuration.'),
    as: (0,inputs/* choice */.Yq)('How it is shown.', ['text', 'comment', 'html'], { default: 'text' }),
};
/** Judges runs that were recorded before by the gates of today, each against the champion of its time. Writes nothing. */
const tool = {
    name: 'replay',
    description: 'Shows what these gates would have blocked, over the last recorded runs; nothing is written',
    inputs: replaying_inputs,
    run: replay,
};
async function replay(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, clock, inputs } = context;
        if (!(inputs.last >= 1))
            throw new errors/* UserError */.yo(`The input "last" must be 1 or more, not ${inputs.last}.`);
        const startedAt = performance.now();
        const room = (0,at_desk/* asAction */.l)(context);
        const { config, model } = await (0,rooms/* loadSettings */.M5)(room, { gates: 'validate.gates' });
        const gates = replayable(config);
        const tracker = __addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(room, config, { required: true }), true);
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(host.temporaryFolder), true);
        const experiment = inputs.experiment === undefined ? model : (0,training_plan/* experimentName */.By)(inputs.experiment);
        const reading = (0,sides/* readingOf */.MU)(room, config, { model, experiment, tracker, temporaryFolder: temporary.path });
        const runs = (await tracker.isEmpty()) ? [] : await tracker.runs(experiment, inputs.last);
        const past = await pastOf(tracker, model);
        const versions = versionReader(reading);
        const replayed = [];
        for (const run of runs.filter(({ reusedFrom }) => reusedFrom === undefined)) {
            const version = await tracker.versionOfRun(model, run.id);
            const crowned = version !== undefined && past.champions.some(({ to }) => to === version.version);
            const common = { run, crowned, champion: holderAt(past.champions, run.finishedAt) };
            try {
                const judgement = await judgeAgain(run, { config, gates, past, versions, reading });
                replayed.push({ ...common, judgement, letThrough: isLetThrough(judgement, config) });
            }
            catch (error) {
                if (!(error instanceof errors/* UserError */.yo))
                    throw error;
                replayed.push({ ...common, reason: (0,errors/* messageOf */.bD)(error) });
            }
        }
        const leftOut = config.validate.gates.length - gates.length;
        const durationMs = performance.now() - startedAt;
        return replayReport({ model, experiment, replayed, leftOut, host, now: clock.now(), durationMs });
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
/** The gates that recorded runs can answer. @throws {UserError} when there is none. */
function replayable({ validate: { gates } }) {
    if (gates === undefined || gates === 'none' || gates.length === 0)
        throw new errors/* UserError */.yo('There is no gate to replay: `validate.gates` is not set, and neither is --gates.');
    const found = gates.filter(({ perturbed }) => perturbed === undefined);
    if (found.length > 0)
        return found;
    throw new errors/* UserError */.yo('No gate can be replayed: all of them ask for predictions on changed inputs.');
}
async function pastOf(tracker, model) {
    const champions = await tracker.aliasHistory(model, 'champion');
    return { champions, anchors: await tracker.aliasHistory(model, 'anchor') };
}
/** The version that held an alias at a time (ISO). */
const holderAt = (moves, at) => moves.findLast((move) => Date.parse(move.at) <= Date.parse(at))?.to ?? undefined;
/** Reads versions as sides to judge against; one that was champion for many runs is read once. */
function versionReader(reading) {
    const { lookup } = reading;
    const known = new Map();
    const read = async (alias, number) => {
        const version = await lookup.tracker.version(lookup.model, number);
        if (!version)
            return { kind: 'not-comparable', reason: `There is no record of v${number}, the ${alias}.` };
        const found = await (0,baseline_sides/* versionSide */.is)(lookup, version, alias);
        return (0,run_figures/* withFigures */.k)(await (0,sides/* baselineSide */.Xd)(found, reading), found, lookup);
    };
    return (alias, version) => {
        const key = `${alias} v${version}`;
        const side = known.get(key) ?? read(alias, version);
        known.set(key, side);
        return side;
    };
}
async function judgeAgain(run, { config, gates, past, versions, reading }) {
    const candidate = await (0,sides/* readSide */.wU)({ kind: 'run', id: run.id }, `run ${run.id}`, reading);
    const champion = holderAt(past.champions, run.finishedAt);
    const anchor = holderAt(past.anchors, run.finishedAt);
    const isOther = champion !== undefined && anchor !== undefined && anchor !== champion;
    return (0,judge/* judge */.S4)({
        task: config.task,
        positive: config.columns.positive,
        alpha: config.validate.alpha,
        gates,
        candidate: { ...candidate, run: (0,run_figures/* figuresOf */.h)(run) },
        baseline: champion === undefined ? { kind: 'none' } : await versions('champion', champion),
        ...(isOther && { anchor: await versions('anchor', anchor) }),
        latency: config.columns.latency,
        leakage: run.leakage,
        privacy: config.privacy,
    });
}
/** Whether the model could have shipped; `undefined` where it could not be compared. */
function isLetThrough({ verdict, facts }, config) {
    if (verdict === 'not-comparable')
        return undefined;
    const promoteOn = config.validate['promote-on'];
    return (0,promotion/* passesGates */.AT)({ verdict, absoluteGatesPassed: facts.absolutePassed, promoteOn });
}


/***/ }),

/***/ 77749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  By: () => (/* binding */ experimentName),
  Lu: () => (/* binding */ nameRun),
  kD: () => (/* binding */ planTraining)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/dvc/project.js + 3 modules
var dvc_project = __webpack_require__(28924);
// EXTERNAL MODULE: ./build/data/tree/tree.js + 2 modules
var tree_tree = __webpack_require__(65193);
;// CONCATENATED MODULE: ./build/data/tree/identify.js



/**
 * Computes DVC's versions of paths as they are on disk, without changing anything.
 * @param directory the working directory
 * @param paths relative to it; by default everything that DVC tracks
 * @returns path → version, in the order asked for
 * @throws {UserError} when a path is missing, leaves the directory, or cannot be versioned.
 */
async function identifyPaths(directory, paths, options = {}) {
    const project = await (0,dvc_project/* openProject */.U8)(directory);
    const versions = {};
    for (const { name, tracked } of (0,dvc_project/* selectPaths */.LO)(project, paths)) {
        const hash = tracked?.version ? tracked.hash : 'md5';
        const tree = await (0,tree_tree/* readTree */.Z)((0,external_node_path_.join)(directory, name), { ...options, ...(0,dvc_project/* boundsOf */.BO)(project), hash });
        versions[name] = tree.version;
    }
    return versions;
}

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./build/platform/digest.js
var platform_digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
;// CONCATENATED MODULE: ./build/training/code-inputs.js









const ALWAYS_WITHOUT = ['.git', '.modelloop'];
const PARALLEL = 16;
/**
 * Hashes the code of a training: path and content of every file. The whole working tree is what git tracks and what is
 * new and not ignored; without git it is every file.
 * @throws {UserError} when an input matches no file, so that a misspelt one cannot hide a change.
 */
async function digestOfCode(code) {
    const all = await listTree(code.directory);
    const named = code.inputs ? await code_inputs_select(code.directory, code.inputs, all) : all;
    const without = [...ALWAYS_WITHOUT, ...code.without].map((path) => path.replace(/^\.\/|\/+$/g, ''));
    const paths = named.filter((path) => !without.some((other) => path === other || path.startsWith(`${other}/`)));
    const limit = (0,p_limit/* default */.A)(PARALLEL);
    const entries = await Promise.all(paths.sort(json/* compareCodePoints */.O).map((path) => limit(async () => [path, await contentOf(code.directory, path)])));
    const present = entries.filter(([, content]) => content !== undefined);
    return { digest: (0,platform_digest/* digestOf */.ol)((0,json/* canonicalJson */.d)(present)), files: present.length };
}
async function listTree(directory) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = await (0,git/* git */.$Y)(args, { cwd: directory });
    if (listed.code === 0)
        return [...new Set((0,git/* namesOf */.eZ)(listed.stdout))];
    return (0,dist/* glob */.TI)(['**/*'], { cwd: directory, dot: true, followSymbolicLinks: false, ignore: ['**/node_modules/**'] });
}
async function code_inputs_select(directory, inputs, tree) {
    const chosen = new Set();
    for (const input of inputs) {
        const path = input.replace(/^\.\//, '').replace(/\/+$/, '');
        const matches = picomatch(path, { dot: true });
        const found = tree.filter((file) => path === '.' || file === path || file.startsWith(`${path}/`) || matches(file));
        // Named outright, a file counts even where git ignores it.
        const ignored = found.length > 0 ? [] : await listIgnored(directory, path);
        if (found.length + ignored.length === 0) {
            throw new errors/* UserError */.yo(`train.inputs: "${input}" matches no file.`, {
                hint: 'Mend the path; a change of it could not be seen.',
            });
        }
        for (const file of [...found, ...ignored])
            chosen.add(file);
    }
    return [...chosen];
}
async function listIgnored(directory, path) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(directory, path)).catch(() => undefined);
    if (!found)
        return [];
    if (!found.isDirectory())
        return [path];
    const files = await (0,dist/* glob */.TI)(['**/*'], { cwd: (0,external_node_path_.join)(directory, path), dot: true, followSymbolicLinks: false });
    return files.map((file) => `${path}/${file}`);
}
/** `undefined` for a file that git still tracks and that is no more. */
async function contentOf(directory, path) {
    const full = (0,external_node_path_.join)(directory, path);
    const found = await (0,promises_.lstat)(full).catch(() => undefined);
    if (!found)
        return undefined;
    if (found.isSymbolicLink())
        return `link:${await (0,promises_.readlink)(full)}`;
    if (found.isFile())
        return (0,platform_digest/* digestOfFile */.Mk)(full);
    // git lists a folder for a submodule.
    const { digest } = await digestOfCode({ directory: full, without: [] });
    return `folder:${digest}`;
}

// EXTERNAL MODULE: ./build/training/outputs.js
var outputs = __webpack_require__(65445);
// EXTERNAL MODULE: ./build/training/nested-file.js + 1 modules
var nested_file = __webpack_require__(837);
;// CONCATENATED MODULE: ./build/training/params.js


/**
 * Reads a params file (YAML or JSON), keys joined by `.`; a list is kept as its JSON text. `file` is the name for messages.
 * @throws {UserError} with file and line when it cannot be parsed.
 */
async function readParams(path, file) {
    const { leaves } = await (0,nested_file/* readNestedFile */.o)(path, file);
    const scalar = (leaf) => {
        if (leaf === null || typeof leaf === 'string' || typeof leaf === 'boolean')
            return leaf;
        // JSON has no infinity, which is a sound value for a parameter such as a clipping bound.
        if (typeof leaf === 'number')
            return Number.isFinite(leaf) ? leaf : String(leaf);
        const exact = withoutBigints(leaf);
        return typeof exact === 'string' ? exact : (0,json/* canonicalJson */.d)(exact);
    };
    return Object.fromEntries(leaves.map(({ key, leaf }) => [key, scalar(leaf)]));
}
/** Beyond 2^53 a number would lose its last digits, and JSON has no other kind: its text stays. */
function withoutBigints(value) {
    if (typeof value === 'bigint')
        return String(value);
    if (Array.isArray(value))
        return value.map(withoutBigints);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBigints(inner)]));
}

;// CONCATENATED MODULE: ./build/training/reuse-key.js


/** Makes the reuse key (design §1.2): equal keys mean equal inputs, so that nothing is trained twice. */
const reuseKeyOf = (dependencies) => (0,platform_digest/* digestOf */.ol)((0,json/* canonicalJson */.d)(dependencies));

// EXTERNAL MODULE: ./build/actions/candidate.js
var candidate = __webpack_require__(31729);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
;// CONCATENATED MODULE: ./build/actions/training-plan.js













/**
 * Looks at everything local: what is to be run, the params, the versions of the data, the code. Nothing is executed, no
 * network is touched.
 * @throws {UserError} when there is nothing to run and nothing to record, or a named file is missing.
 */
async function planTraining(config, place) {
    const { directory, host, model } = place;
    const { train } = config;
    const experiment = experimentName(place.experiment ?? model);
    const paths = { metrics: train.metrics, predictions: train.predictions, model: train.model };
    requirePlaces(directory, paths);
    if (train.run === undefined)
        requireOutputs(directory, paths);
    const params = await readParamsFile(directory, train.params);
    const data = await identifyPaths(directory, config.data.paths);
    const written = [(0,outputs/* metricsPath */.JE)(directory, paths), paths.metrics, paths.predictions, paths.model, 'dvclive'];
    const code = await digestOfCode({
        directory,
        inputs: train.inputs,
        without: [...written, ...Object.keys(data)].filter((path) => path !== undefined && path !== '.'),
    });
    const { setup, test, run, score, backend } = train;
    const reuseKey = reuseKeyOf({
        code: code.digest,
        data: Object.fromEntries(Object.entries(data).map(([path, version]) => [path, version.md5])),
        params,
        commands: { setup, test, run, score },
        backend,
        experiment,
        platform: host.runner,
    });
    return { model, experiment, run, paths, params, code: await describeCode(directory, host), data, reuseKey };
}
/** The name of an experiment, as it was written. @throws {UserError} for one that the ledger cannot hold. */
function experimentName(name) {
    if (/^[a-z0-9][a-z0-9-]*$/.test(name))
        return name;
    throw new errors/* UserError */.yo(`The experiment "${name}" is not a name of a-z, 0-9 and -.`);
}
/** What a training writes is copied into the run's folder, so it lies beside that folder and does not hold it. */
function requirePlaces(directory, paths) {
    for (const [name, path] of Object.entries(paths)) {
        if (path === undefined)
            continue;
        const full = (0,files/* insideOf */.kP)(directory, path);
        if (!(0,external_node_path_.join)(directory, candidate/* RUN_RECORD_FOLDER */.Vv, '/').startsWith((0,external_node_path_.join)(full, '/')))
            continue;
        throw new errors/* UserError */.yo(`train.${name} is "${path}", which holds the whole working directory.`, {
            hint: 'Let the training write to a folder of its own, such as out/model, and name that.',
        });
    }
}
/** Without a command to run there must be something that a step before this one wrote. */
function requireOutputs(directory, paths) {
    const metrics = (0,outputs/* metricsPath */.JE)(directory, paths);
    if ([metrics, paths.predictions].some((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, path))))
        return;
    throw new errors/* UserError */.yo(`There is no training to run, and no ${metrics} of one that ran before.`, {
        hint: 'Say how to train: the input `run: python train.py`, or in modelloop.yml `train: { run: python train.py }`.',
    });
}
async function readParamsFile(directory, path) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, path)))
        return readParams((0,external_node_path_.join)(directory, path), path);
    if (path === 'params.yaml') {
        const json = (0,external_node_path_.join)(directory, 'params.json');
        return (0,external_node_fs_.existsSync)(json) ? readParams(json, 'params.json') : {};
    }
    throw new errors/* UserError */.yo(`The params file ${path} does not exist.`, { hint: 'Mend `train.params`, or leave it out.' });
}
async function describeCode(directory, host) {
    const ask = async (...args) => {
        const answer = await (0,git/* git */.$Y)(args, { cwd: directory });
        return answer.code === 0 ? answer.stdout.toString().trim() : undefined;
    };
    const [tree, status] = await Promise.all([
        ask('rev-parse', '--verify', '-q', 'HEAD^{tree}'),
        ask('status', '--porcelain'),
    ]);
    return { ...(0,made_here/* codeOf */.$)(host), ...(tree && { tree }), dirty: Boolean(status) };
}
/**
 * Names a run: on GitHub the same attempt of the same job always gets the same name for the same inputs, so that a
 * repeated step records nothing twice; at the desk every run is a new one.
 */
function nameRun(host, plan) {
    const { runId, runAttempt, job } = host;
    if (!runId)
        return (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const facts = [host.repository, runId, runAttempt, job, plan.model, plan.reuseKey];
    return (0,external_node_crypto_.createHash)('sha256').update(facts.join('\n')).digest('hex').slice(0, 12);
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
