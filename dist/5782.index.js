export const id = 5782;
export const ids = [5782];
export const modules = {

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

/***/ 69018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ findCandidate),
/* harmony export */   Vv: () => (/* binding */ RUN_RECORD_FOLDER),
/* harmony export */   rx: () => (/* binding */ findSide)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51960);




/** The folder that `train-and-log` leaves its run record in, relative to the working directory. */
const RUN_RECORD_FOLDER = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('.modelloop', 'run');
/**
 * Finds what the input `candidate` names. Without it: the record that `train-and-log` left, else the files that the
 * training writes.
 * @throws {UserError} when there is nothing to judge.
 */
function findCandidate(input, places) {
    if (input !== undefined && input !== 'run-record')
        return findSide('candidate', input, places);
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(places.directory, RUN_RECORD_FOLDER);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(record, 'run.json')))
        return { kind: 'record', path: record };
    if (input === 'run-record') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no run record in ${RUN_RECORD_FOLDER}.`, {
            hint: 'Run train-and-log first, or give its output `run-record` as `candidate`.',
        });
    }
    const found = filesIn(places.directory, places);
    if (found)
        return found;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is nothing to judge: neither ${places.metrics} nor ${places.predictions} exists.`, {
        hint: 'Train first (`modelloop train`), and let the training write one of them; or name the files as `candidate`.',
    });
}
/** The baselines that are words. */
const BASELINES = ['champion', 'merge-base'];
/** Finds what a text names: a path to a run record, predictions, metrics or a folder with these; else a run id. */
function findSide(what, input, places) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(places.directory, input);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) {
        const near = what === 'baseline' ? (0,_platform_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(input, BASELINES) : undefined;
        if (near)
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no baseline "${input}".`, { hint: `Did you mean "${near}"?` });
        if (/^[a-z0-9][a-z0-9-]{3,63}$/.test(input))
            return { kind: 'run', id: input };
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The ${what} "${input}" does not exist.`, {
            hint: `Give ${what === 'baseline' ? `${BASELINES.join(', ')}, ` : ''}a run record, a file of predictions or metrics, a folder that holds them, or a run id.`,
        });
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory()) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) === 'run.json')
            return { kind: 'record', path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, '..') };
        return path.endsWith('.json') ? { kind: 'files', metrics: path } : { kind: 'files', predictions: path };
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'run.json')))
        return { kind: 'record', path };
    const [predictions, metrics] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(places.predictions), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(places.metrics)];
    const inside = filesIn(path, { predictions, metrics });
    if (inside)
        return inside;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder "${input}" holds neither run.json, ${metrics} nor ${predictions}.`);
}
function filesIn(folder, names) {
    const [predictions, metrics] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, names.predictions), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, names.metrics)];
    const found = { ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(predictions) && { predictions }), ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(metrics) && { metrics }) };
    return Object.keys(found).length > 0 ? { kind: 'files', ...found } : undefined;
}


/***/ }),

/***/ 99583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ openRunFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64078);
/* harmony import */ var _platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25845);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69018);







/** Makes the folder anew: a record of an earlier run must not be taken for this one's. */
async function openRunFolder(directory) {
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ownFolder */ .vY)(directory);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _candidate_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_RECORD_FOLDER */ .Vv);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
    const place = async (part, name) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, part), { recursive: true });
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, part, name);
    };
    const describe = async (part, name) => {
        const { digest, kind, sizeBytes } = await (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfPath */ .B$)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, part, name));
        return { path: `${part}/${name}`, digest, kind, sizeBytes, name };
    };
    return {
        path,
        place,
        describe,
        async add(part, source, name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(source))) {
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(source)).isDirectory())
                await (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .requirePlainFiles */ .Pw)(source);
            const copy = await place(part, name);
            // A copy that shares its blocks costs nothing where the file system can do it.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(source, copy, { recursive: true, dereference: true, mode: node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE });
            return describe(part, name);
        },
        write: (record) => (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'run.json'), `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(record, 2)}\n`),
    };
}


/***/ }),

/***/ 47001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ OVERRIDES),
/* harmony export */   y: () => (/* binding */ trainingInputs)
/* harmony export */ });
/* harmony import */ var _harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36434);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63823);


/** The inputs of `train-and-log`. Those that override a setting have no default of their own: the setting has it. */
const trainingInputs = {
    ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j,
    run: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The command that trains, such as `python train.py`. Without it, what a step before wrote is recorded.'),
    setup: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Command that installs what the training needs.'),
    test: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Command that runs the project's own tests, before the training."),
    score: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)("Command that scores another model: {model}, {data} and {out} are filled in. It judges the champion on today's test rows."),
    backend: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Where the training runs. Default: local, on this runner.'),
    timeout: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The training is stopped and fails after this time, such as 90m. Default: only the job ends it.'),
    oidc: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Lets the training ask GitHub for identity tokens, to log in to a cloud.', { default: 'false' }),
    params: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('File of the params, YAML or JSON. Default: params.yaml.'),
    metrics: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('File of the metrics that the training writes, JSON. Default: metrics.json.'),
    predictions: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('File of the predictions on the test rows that the training writes. Default: predictions.csv.'),
    model: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('The model that the training writes: a file or a folder.'),
    experiment: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('Name that runs are recorded under. Default: the name of the model.'),
    baseline: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('What validate-model is going to judge against, as it is told there: `merge-base` may be trained too (`validate.baseline.retrain`).'),
    'tracking-uri': (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('URL of an MLflow server that keeps runs and versions: not built yet. Default: the ledger of this repository.'),
    register: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Gives the model a version where the run is recorded.', { default: 'true' }),
    record: (0,_harness_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('Where the run goes: `file` leaves a record for validate-model, `ledger` also writes it down for good (needs write permissions).', ['file', 'ledger'], { default: 'file' }),
};
/** Which input overrides which setting. */
const OVERRIDES = {
    run: 'train.run',
    setup: 'train.setup',
    test: 'train.test',
    score: 'train.score',
    backend: 'train.backend',
    timeout: 'train.timeout',
    params: 'train.params',
    metrics: 'train.metrics',
    predictions: 'train.predictions',
    model: 'train.model',
    baseline: 'validate.baseline.use',
    'tracking-uri': 'tracking.mlflow',
};


/***/ }),

/***/ 48416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wL: () => (/* binding */ benchFor),
  _F: () => (/* binding */ describeLog),
  h1: () => (/* binding */ getResults),
  OC: () => (/* binding */ reuseOrTrain)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/profiles.js
var data_profiles = __webpack_require__(62751);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/tables/profile.js
var profile = __webpack_require__(10165);
// EXTERNAL MODULE: ./build/tables/read-predictions.js + 4 modules
var read_predictions = __webpack_require__(2581);
// EXTERNAL MODULE: ./build/training/outputs.js
var training_outputs = __webpack_require__(65445);
;// CONCATENATED MODULE: ./build/training/packages.js


/**
 * Finds out which packages the training ran with: what is installed in its Python environment (`VIRTUAL_ENV`, `.venv`,
 * `venv`, `CONDA_PREFIX`, the Python of actions/setup-python), else what a lock file pins. Nothing is executed.
 */
async function readPackages(directory, environment) {
    const homes = [
        environment['VIRTUAL_ENV'],
        '.venv',
        'venv',
        environment['CONDA_PREFIX'],
        environment['pythonLocation'],
    ];
    for (const home of homes) {
        const installed = home ? await readInstalled((0,external_node_path_.join)(resolveIn(directory, home), 'lib')) : [];
        if (installed.length > 0)
            return { versions: toVersions(installed), source: home };
    }
    for (const [file, parse] of Object.entries(lockFiles)) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8').catch(() => undefined);
        const pinned = text === undefined ? [] : parse(text);
        if (pinned.length > 0)
            return { versions: toVersions(pinned), source: file };
    }
    return { versions: {}, source: undefined };
}
const resolveIn = (directory, path) => (path.startsWith('/') ? path : (0,external_node_path_.join)(directory, path));
/** Reads the names of `*.dist-info` folders, which is where an installed package says its version (PEP 376, PEP 427). */
async function readInstalled(lib) {
    const names = await (0,promises_.readdir)(lib).catch(() => []);
    const pythons = names.filter((name) => /^python3\.\d+$/.test(name)).sort();
    const folders = await Promise.all(pythons.map((name) => (0,promises_.readdir)((0,external_node_path_.join)(lib, name, 'site-packages')).catch(() => [])));
    return folders.flat().flatMap((name) => {
        const match = /^(.+)-([^-]+)\.dist-info$/.exec(name);
        return match ? [[match[1], match[2]]] : [];
    });
}
const lockFiles = {
    'uv.lock': parseTomlLock,
    'poetry.lock': parseTomlLock,
    'renv.lock': parseRenvLock,
    'requirements.txt': parseRequirements,
};
/** uv and Poetry write `[[package]]` tables whose first lines are the name and the version. */
function parseTomlLock(text) {
    const tables = text.matchAll(/^\[\[package\]\]\r?\nname = "([^"]+)"\r?\nversion = "([^"]+)"/gm);
    return [...tables].map((match) => [match[1], match[2]]);
}
function parseRenvLock(text) {
    try {
        const { Packages = {} } = JSON.parse(text);
        return Object.entries(Packages).flatMap(([name, { Version }]) => (Version ? [[name, Version]] : []));
    }
    catch {
        return [];
    }
}
/** Only what is pinned exactly is known. */
function parseRequirements(text) {
    const lines = text.matchAll(/^\s*([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;#\\,]+)/gm);
    return [...lines].map((match) => [match[1], match[2]]);
}
/** One spelling for each name (PEP 503), and no key that has a meaning of its own. */
const toVersions = (pinned) => Object.fromEntries(pinned.map(([name, version]) => [name.toLowerCase().replaceAll(/[-_.]+/g, '-'), version]).sort());

// EXTERNAL MODULE: ./build/training/training.js
var training = __webpack_require__(83777);
// EXTERNAL MODULE: ./build/actions/privacy.js
var privacy = __webpack_require__(81880);
// EXTERNAL MODULE: ./build/actions/sides/perturbed-predictions.js
var perturbed_predictions = __webpack_require__(52413);
// EXTERNAL MODULE: ./build/actions/sides/prediction-reading.js + 1 modules
var prediction_reading = __webpack_require__(94082);
// EXTERNAL MODULE: ./build/actions/sides/run-leakage.js
var run_leakage = __webpack_require__(20397);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/store/content.js
var store_content = __webpack_require__(31923);
;// CONCATENATED MODULE: ./build/actions/train-and-log/reuse.js





/**
 * Looks for a finished run with equal inputs and takes its results over. Whatever stands in the way of that is no
 * failure: then it is trained again, and the log says why.
 */
async function reuseEqualRun(plan, folder, access) {
    try {
        const run = await findEqualRun(plan, await access.tracker(), access.log);
        if (!run?.store)
            return undefined;
        const store = await access.openStore(run.store);
        const fetch = async (part, content) => {
            if (!content)
                return undefined;
            await (0,store_content/* getContent */._)(store, content, await folder.place(part, (0,external_node_path_.basename)(content.name)));
            return folder.describe(part, (0,external_node_path_.basename)(content.name));
        };
        const model = await fetch('model', run.contents.model);
        const predictions = await fetch('predictions', run.contents.predictions);
        const profile = await fetch('profile', run.contents.profile);
        const perturbed = {};
        for (const [name, content] of Object.entries(run.contents.perturbed ?? {}))
            perturbed[name] = (await fetch('perturbed', content));
        await layDown(plan, access.directory, folder, { model, predictions });
        const others = Object.keys(perturbed).length > 0 && { perturbed };
        return {
            run,
            files: { ...(model && { model }), ...(predictions && { predictions }), ...(profile && { profile }), ...others },
        };
    }
    catch (error) {
        access.log.warning(`An equal run could not be taken over, so it is trained: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
/** Finds the run that made what the newest one with equal inputs has, where it counts here. */
async function findEqualRun(plan, tracker, log) {
    const found = await tracker.runByReuseKey(plan.experiment, plan.reuseKey);
    const maker = found?.reusedFrom === undefined ? found : await tracker.run(plan.experiment, found.reusedFrom);
    if (!found || maker?.reuseKey !== plan.reuseKey || maker.status !== 'finished')
        return undefined;
    if (isOfReviewedCode(found, maker, plan))
        return maker;
    log.info(`Run ${maker.id} has equal inputs, but is of another tree than this commit: it is trained.`);
    return undefined;
}
/**
 * Tells whether results passed the review that this branch asks for: a run of it has them, or the very same code made them. A
 * pull request's code wrote its record, the key in it too, and may have done so for another's; in a pull request they count
 * for itself alone. Who narrows `train.inputs` said that an equal key is enough.
 */
function isOfReviewedCode(found, maker, { code, isNarrowed }) {
    if (code.pullRequest !== undefined || isNarrowed)
        return true;
    const isOfThisBranch = (run) => run.code.pullRequest === undefined && run.code.ref === code.ref;
    return isOfThisBranch(found) || isOfThisBranch(maker) || (code.tree !== undefined && maker.code.tree === code.tree);
}
/** Steps that follow find the files where a training would have left them. What is there is never overwritten. */
async function layDown(plan, directory, folder, files) {
    for (const part of ['model', 'predictions']) {
        const [path, file] = [plan.paths[part], files[part]];
        if (path === undefined || file === undefined || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, path)))
            continue;
        await (0,promises_.cp)((0,external_node_path_.join)(folder.path, file.path), (0,external_node_path_.join)(directory, path), { recursive: true });
    }
}

;// CONCATENATED MODULE: ./build/actions/train-and-log/results.js















const PROFILE_NAME = 'profile.json';
/** Gets the results: of an equal run, of a training, or of a step before this one; then scores the champion. */
async function getResults(session) {
    const { plan, bench } = session;
    (0,run_leakage/* requireTestRows */.l_)(session.config);
    const results = await reuseOrTrain(session);
    if (results.status !== 'finished')
        return results;
    const scored = await withScoredChampion(results, session);
    if (!(0,run_leakage/* asksForLeakage */.MF)(session.config))
        return scored;
    const leakage = await (0,run_leakage/* measureLeakage */.bA)(bench.directory, session.config, Object.keys(plan.data));
    return { ...scored, leakage };
}
/** Takes the results of an equal run over, or trains. */
async function reuseOrTrain(session) {
    const { plan, folder, bench } = session;
    const reused = plan.run === undefined ? undefined : await reuseEqualRun(plan, folder, { ...session, directory: bench.directory });
    return reused ? resultsOf(reused) : trainAndGather(session);
}
function resultsOf({ run, files }) {
    const { status, durationMs, peakMemoryBytes, metrics, params, packages } = run;
    const measured = { durationMs, ...(peakMemoryBytes !== undefined && { peakMemoryBytes }) };
    return { status, ...measured, metrics, params, packages, files, reusedFrom: run.id, warnings: [] };
}
async function trainAndGather({ config, plan, folder, bench, log }) {
    const { directory, environment } = bench;
    const perturbedBefore = plan.run === undefined ? undefined : await (0,perturbed_predictions/* stampPerturbed */.Zc)(directory, config);
    const end = await trainNow(plan, config, bench);
    const { versions: packages } = await readPackages(directory, environment);
    const { status, durationMs, peakMemoryBytes, failure } = end;
    const base = {
        status,
        durationMs: Math.round(durationMs),
        ...(peakMemoryBytes !== undefined && { peakMemoryBytes }),
        metrics: {},
        params: plan.params,
        packages,
        files: {},
        warnings: [],
    };
    if (status !== 'finished')
        return { ...base, ...(failure && { failure }) };
    try {
        const outputs = await (0,training_outputs/* gatherOutputs */.qC)(directory, plan.paths, end.before);
        if (outputs.predictions)
            await checkPredictions(directory, outputs.predictions, config);
        const model = outputs.model && (await folder.add('model', (0,external_node_path_.join)(directory, outputs.model)));
        const predictions = outputs.predictions && (await folder.add('predictions', (0,external_node_path_.join)(directory, outputs.predictions)));
        const profile = await profileOf(plan.data, { directory, folder, config });
        const perturbed = await (0,perturbed_predictions/* gatherPerturbed */.nU)({ directory, folder, config, before: perturbedBefore });
        const files = {
            ...(model && { model }),
            ...(predictions && { predictions }),
            ...(profile && { profile }),
            ...(perturbed.files && { perturbed: perturbed.files }),
        };
        return { ...base, metrics: outputs.metrics.values, files, warnings: [...outputs.warnings, ...perturbed.warnings] };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        // The training itself went well; what it wrote cannot be used. The run is kept all the same, as failed.
        log.error(`${error.message} ${error.hint ?? ''}`.trim(), error.place);
        return { ...base, status: 'failed', failure: (0,errors/* messageOf */.bD)(error) };
    }
}
/** What the judge could not read must not be recorded as a run that went well, nor be taken over later. */
async function checkPredictions(directory, path, config) {
    await (0,read_predictions/* readPredictions */.R)((0,external_node_path_.join)(directory, path), { ...(0,prediction_reading/* predictionReading */.C)(config), displayPath: path });
}
/** Profiles the tables that were trained on: what drift is later judged against. */
async function profileOf(data, { directory, folder, config }) {
    const profiles = await (0,data_profiles/* profileData */.AG)(directory, Object.keys(data), { minTopCount: (0,privacy/* leastShared */.N)(config) });
    if (profiles.tables.size === 0)
        return undefined;
    await (0,files/* writeWhole */.f8)(await folder.place('profile', PROFILE_NAME), (0,profile/* profilesText */.Ab)(profiles.tables));
    return folder.describe('profile', PROFILE_NAME);
}
/** Trains; where a step before this one has done so there is nothing to run, and no time to tell. */
async function trainNow(plan, config, bench) {
    const { setup, test, timeout } = config.train;
    const done = { status: 'finished', durationMs: 0, peakMemoryBytes: undefined };
    if (plan.run === undefined)
        return { ...done, before: undefined };
    const before = await (0,training_outputs/* stampOutputs */.go)(bench.directory, plan.paths);
    return { ...(await (0,training/* train */.B)({ setup, test, run: plan.run }, bench, timeout?.ms)), before };
}
async function withScoredChampion(results, session) {
    const { config, plan, folder, log } = session;
    const { predictions } = results.files;
    if (!predictions || config.train.score === undefined)
        return results;
    try {
        const { scoreChampion } = await __webpack_require__.e(/* import() */ 2339).then(__webpack_require__.bind(__webpack_require__, 92339));
        const scored = await scoreChampion({
            config,
            model: plan.model,
            tracker: await session.tracker(),
            openStore: session.openStore,
            folder,
            predictions: (0,external_node_path_.join)(folder.path, predictions.path),
            bench: () => benchFor(results, session),
            temporaryFolder: session.temporaryFolder,
        });
        const { scoredBaseline, scoredAnchor } = scored;
        const warnings = Object.entries({ champion: scoredBaseline, anchor: scoredAnchor }).flatMap(([alias, model]) => model?.error ? [`The ${alias} v${model.version} could not be scored on today's test rows: ${model.error}`] : []);
        return { ...results, ...scored, warnings: [...results.warnings, ...warnings] };
    }
    catch (error) {
        const warning = `The champion could not be looked up, so it was not scored: ${(0,errors/* messageOf */.bD)(error)}`;
        log.debug(error instanceof Error ? (error.stack ?? '') : '');
        return { ...results, warnings: [...results.warnings, warning] };
    }
}
/** Makes ready where the model of these results can be scored: after a reused run nothing is installed yet. */
async function benchFor({ reusedFrom }, session) {
    const { bench, config } = session;
    const { setup } = config.train;
    if (reusedFrom === undefined || setup === undefined)
        return bench;
    const failure = (0,training/* failureOf */.g5)('setup', setup, await (0,training/* runCommand */.d1)('setup', setup, bench, undefined), undefined);
    if (failure !== undefined)
        throw new Error(failure);
    return bench;
}
/** Describes the log, unless nothing was run. */
async function describeLog(folder, name) {
    const { size } = await (0,promises_.stat)((0,external_node_path_.join)(folder.path, 'log', name));
    return size > 0 ? folder.describe('log', name) : undefined;
}


/***/ }),

/***/ 25782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ train_and_log_action)
});

// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/platform/secrets.js
var platform_secrets = __webpack_require__(55075);
// EXTERNAL MODULE: ./build/platform/user-command.js
var user_command = __webpack_require__(81967);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
;// CONCATENATED MODULE: ./build/training/backends/open.js

/** Name → implementation; nothing is loaded before it is named. */
const backends = {
    local: async () => (await __webpack_require__.e(/* import() */ 7411).then(__webpack_require__.bind(__webpack_require__, 77411))).localBackend,
};
const LATER = ['kubernetes', 'kubeflow', 'airflow', 'prefect', 'ray', 'sagemaker', 'vertex', 'azureml'];
/** Opens a backend by its name. @throws {UserError} for one that is not built yet, or unknown. */
async function openBackend(name) {
    const open = Object.hasOwn(backends, name) ? backends[name] : undefined;
    if (open)
        return open();
    const what = LATER.includes(name) ? 'is not built yet' : 'is unknown';
    throw new errors/* UserError */.yo(`The training backend "${name}" ${what}.`, {
        hint: `What works: ${Object.keys(backends).join(', ')}.`,
    });
}

// EXTERNAL MODULE: ./build/training/output.js
var training_output = __webpack_require__(97486);
// EXTERNAL MODULE: ./build/actions/linux.js
var linux = __webpack_require__(50034);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/sides/run-folder.js
var run_folder = __webpack_require__(99583);
// EXTERNAL MODULE: ./build/actions/train-and-log/inputs.js
var inputs = __webpack_require__(47001);
// EXTERNAL MODULE: ./build/actions/train-and-log/plan.js + 4 modules
var train_and_log_plan = __webpack_require__(16377);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
;// CONCATENATED MODULE: ./build/actions/train-and-log/report.js



/** Writes the report of a training. Times and memory stand in `execution` alone, so that equal runs read the same. */
function trainingReport(facts) {
    const { record, host } = facts;
    const { repository, commit, ref, pullRequest, dirty } = record.code;
    const verdict = record.status === 'finished' ? 'pass' : 'fail';
    const model = record.files.model;
    return (0,seal/* sealReport */.y)({
        kind: 'train-and-log',
        verdict,
        outcome: (0,action/* outcomeOf */.s)(verdict),
        model: record.model,
        ...words(record),
        lineage: {
            run: { id: record.id, ...(host.runUrl && { url: host.runUrl }), reused: record.reusedFrom !== undefined },
            code: {
                dirty,
                ...(repository && { repository }),
                ...(commit && { commit }),
                ...(ref && { ref }),
                ...(pullRequest && { pullRequest }),
            },
            data: dataOf(record),
            ...(model && {
                model: {
                    digest: model.digest,
                    sizeBytes: model.sizeBytes,
                    ...(facts.version !== undefined && { version: facts.version }),
                },
            }),
        },
        checks: [],
        tables: tablesOf(record),
        charts: [],
        notes: notesOf(facts),
        execution: {
            createdAt: facts.createdAt.toISOString(),
            durationMs: record.durationMs,
            // Zero where a step before this one trained.
            ...(verdict === 'pass' &&
                record.reusedFrom === undefined &&
                record.durationMs > 0 && { trainingMs: record.durationMs }),
            ...(record.peakMemoryBytes !== undefined && { peakMemoryBytes: record.peakMemoryBytes }),
            ...(host.runUrl && { runUrl: host.runUrl }),
            runner: host.runner,
        },
    });
}
function words(record) {
    const failure = record.failure ?? '';
    if (record.status === 'killed')
        return { headline: 'the training was stopped', summary: failure };
    if (record.status === 'failed')
        return { headline: 'the training failed', summary: failure };
    const counts = [
        (0,format/* formatCount */.B4)(Object.keys(record.metrics).length, 'metric'),
        record.files.predictions ? `predictions (${(0,format/* formatBytes */.z3)(record.files.predictions.sizeBytes)})` : 'no predictions',
        record.files.model ? `a model (${(0,format/* formatBytes */.z3)(record.files.model.sizeBytes)})` : 'no model',
    ];
    const what = `The run has ${counts.join(', ')}.`;
    if (record.reusedFrom === undefined)
        return { headline: 'trained', summary: what };
    return {
        headline: 'nothing to train',
        summary: `Code, data and params are those of run ${record.reusedFrom}, so its results hold. ${what}`,
    };
}
const dataOf = ({ data }) => Object.fromEntries(Object.entries(data).map(([path, { md5, size, nfiles }]) => [
    path,
    { md5, ...(size !== undefined && { size }), ...(nfiles !== undefined && { nfiles }) },
]));
function tablesOf({ metrics, params }) {
    const table = (id, title, rows) => {
        const columns = [{ title: 'name' }, { title: 'value', align: 'right' }];
        return rows.length === 0 ? [] : [{ id, title, columns, rows: rows.map((row) => [...row]) }];
    };
    const written = Object.entries(params).map(([name, value]) => [name, String(value)]);
    return [...table('metrics', 'Metrics', Object.entries(metrics)), ...table('params', 'Params', written)];
}
function notesOf({ record, warnings, infos, notes, lastLines }) {
    const tail = {
        level: 'warning',
        text: 'The last lines of the log:',
        code: { language: 'text', lines: lastLines.map((line) => line.slice(0, 500)) },
    };
    return [
        ...(record.status !== 'finished' && lastLines.length > 0 ? [tail] : []),
        ...warnings.map((text) => ({ level: 'warning', text })),
        ...infos.map((text) => ({ level: 'info', text })),
        ...notes,
    ];
}

// EXTERNAL MODULE: ./build/actions/train-and-log/results.js + 2 modules
var train_and_log_results = __webpack_require__(48416);
;// CONCATENATED MODULE: ./build/actions/train-and-log/train-and-log.js












const LOG_NAME = 'training.log';
/** Trains a model, or takes an equal run over, and leaves a record of the run. */
const train_and_log_action = (0,action/* defineAction */.Q)({
    name: 'train-and-log',
    description: 'Trains a model by your own command and records params, metrics, predictions and the model',
    inputs: inputs/* trainingInputs */.y,
    outputs: {
        'run-id': 'Id of the run',
        'run-url': 'Where the run can be looked at',
        'run-record': 'Path of the folder with the record of the run',
        status: 'finished, failed or killed',
        metrics: 'The metrics as JSON',
        'model-digest': 'sha256 of the model file, or of the manifest of a model folder',
        'model-version': 'Version of the model, where it was registered',
        'model-uri': 'Where the model is stored, where it was registered',
        reused: 'true when an equal run was taken over and nothing was trained',
    },
    verdicts: ['pass', 'fail'],
    failOn: ['fail'],
    run: trainAndLog,
});
async function trainAndLog(context) {
    (0,linux/* requireLinux */.g)(context.host, 'train-and-log');
    const { config, model } = await (0,rooms/* loadSettings */.M5)(context, inputs/* OVERRIDES */.u);
    let tracker;
    const { record } = context.inputs;
    const required = record === 'ledger' || config.tracking.mlflow !== undefined;
    const open = () => (tracker ??= (0,rooms/* openTracker */.Zl)(context, config, { required }));
    // What cannot be recorded is said before hours of training, not after them.
    if (required)
        await open();
    if (record === 'ledger' && config.store.url)
        await (0,rooms/* openModelStore */.lJ)(context, config);
    const session = await openSession(context, config, model, open);
    try {
        return await trainIn(session, context);
    }
    finally {
        session.bench.output.close();
        await (await tracker?.catch(() => undefined))?.[Symbol.asyncDispose]();
    }
}
/** Looks at what is there, and makes ready what a training works with. */
async function openSession(context, config, model, tracker) {
    const { directory, host, log, clock, signal } = context;
    const backend = await openBackend(config.train.backend);
    log.info('Looking at code, data and params.');
    await (0,train_and_log_plan/* refuseBase */.eM)(directory, host);
    const plan = await (0,train_and_log_plan/* planTraining */.kD)(config, { directory, host, model, experiment: context.inputs.experiment });
    const folder = await (0,run_folder/* openRunFolder */.i)(directory);
    const secrets = (0,platform_secrets/* secretsOf */.F)(host.environment, [context.inputs['github-token'], host.registryLogin?.password]);
    const output = (0,training_output/* openOutput */.c)(await folder.place('log', LOG_NAME), secrets, log.output);
    const environment = (0,user_command/* childEnvironment */.Q)(host.environment, { oidc: context.inputs.oidc });
    return {
        config,
        plan,
        folder,
        bench: { backend, directory, environment, output, log, signal },
        clock,
        log,
        tracker,
        openStore: (url) => (0,rooms/* openModelStore */.lJ)(context, config, url),
        temporaryFolder: host.temporaryFolder,
    };
}
async function trainIn(session, context) {
    const { plan, folder, bench } = session;
    const { host, log, clock } = context;
    const startedAt = clock.now();
    const { warnings: own, ...results } = await (0,train_and_log_results/* getResults */.h1)(session);
    bench.output.close();
    const training = await (0,train_and_log_results/* describeLog */._F)(folder, LOG_NAME);
    const trained = {
        schema: 'modelloop.run/v1',
        id: (0,train_and_log_plan/* nameRun */.Lu)(host, plan),
        model: plan.model,
        experiment: plan.experiment,
        startedAt: startedAt.toISOString(),
        finishedAt: clock.now().toISOString(),
        tags: tagsOf(host),
        code: plan.code,
        data: plan.data,
        environment: environmentOf(host),
        reuseKey: plan.reuseKey,
        ...results,
        files: { ...results.files, ...(training && { log: training }) },
    };
    // What was trained stands, whatever becomes of the rest.
    await folder.write(trained);
    const { record, ...beside } = session.config.validate.baseline.retrain
        ? await (await Promise.all(/* import() */[__webpack_require__.e(1332), __webpack_require__.e(9614)]).then(__webpack_require__.bind(__webpack_require__, 59614))).withMergeBase(context, session, trained)
        : { record: trained, infos: [], warnings: [] };
    const warnings = [...own, ...beside.warnings];
    for (const warning of warnings)
        log.warning(warning);
    const { version, notes, error } = await recordForGood(context, session, record);
    const report = trainingReport({
        record,
        host,
        createdAt: clock.now(),
        version: version?.version,
        warnings,
        infos: [...infosOf(results), ...beside.infos],
        notes,
        lastLines: bench.output.tail(),
    });
    return { report, outputs: outputsOf(record, folder.path, host, version), ...(error && { error }) };
}
function tagsOf(host) {
    const { runUrl, actor, eventName, workflow } = host;
    const tags = { 'github.run': runUrl, 'github.event': eventName, 'github.workflow': workflow, actor };
    return Object.fromEntries(Object.entries(tags).filter((tag) => tag[1] !== undefined));
}
function environmentOf(host) {
    const [os = 'unknown', arch = 'unknown'] = host.runner.split(' ');
    const runner = host.environment['RUNNER_NAME'];
    return { os, arch, ...(runner && { runner }) };
}
/** Writes the run to the ledger and its bytes to the store, in set-ups of one job. A cancelled job has no time for it. */
async function recordForGood(context, { config, folder, tracker, openStore }, record) {
    if (context.inputs.record !== 'ledger' || context.signal.aborted)
        return { notes: [] };
    const { host, log, clock } = context;
    const { takeOver } = await __webpack_require__.e(/* import() */ 1931).then(__webpack_require__.bind(__webpack_require__, 91931));
    return takeOver({
        candidate: { record: { run: record, folder: folder.path } },
        register: context.inputs.register,
        directory: context.directory,
        config,
        tracker: await tracker(),
        openStore: () => openStore(),
        host,
        clock,
        log,
        key: (0,rooms/* attemptKey */.jX)(host, record.id),
    });
}
function infosOf({ scoredBaseline, files, status }) {
    if (status !== 'finished')
        return [];
    return [
        ...(scoredBaseline?.predictions
            ? [
                `The champion v${scoredBaseline.version} was scored on today's test rows, because they are not those it was judged on.`,
            ]
            : []),
        ...(files.predictions ? [] : ['Without predictions gates are judged on bare metrics, with no error rate.']),
    ];
}
function outputsOf(record, folder, host, version) {
    const model = version?.contents.model;
    return {
        'run-id': record.id,
        'run-url': host.runUrl,
        'run-record': folder,
        status: record.status,
        metrics: record.metrics,
        'model-digest': record.files.model?.digest,
        'model-version': version && String(version.version),
        'model-uri': version && model && `${version.store}@${model.digest}`,
        reused: String(record.reusedFrom !== undefined),
    };
}


/***/ }),

/***/ 62751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ profileData),
/* harmony export */   IU: () => (/* binding */ profilePaths),
/* harmony export */   Lm: () => (/* binding */ MAX_TABLES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64078);
/* harmony import */ var _tables_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10165);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65711);
/* harmony import */ var _dvc_project_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28924);
/* harmony import */ var _tree_walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50237);








/** More tables than this are not profiled: a folder of so many is a data set of files, not of tables. */
const MAX_TABLES = 50;
/** Profiles every table among the examined paths, in order of their paths. */
async function profilePaths(directory, examined, options) {
    const files = examined.flatMap(({ path, tree }) => (tree?.entries ?? []).map(({ relpath }) => ({ owner: path.name, file: fileName(path.name, relpath) })));
    return profileFiles(directory, files, options);
}
/** Profiles every table of versioned paths as they lie on disk; `paths` are files and folders below the directory. */
async function profileData(directory, paths, options = {}) {
    const { root, cache } = (0,_dvc_project_js__WEBPACK_IMPORTED_MODULE_5__/* .boundsOf */ .BO)(await (0,_dvc_project_js__WEBPACK_IMPORTED_MODULE_5__/* .openProject */ .U8)(directory));
    const files = paths.flatMap((owner) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, owner);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return [{ owner, file: owner }];
        return (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .b)(path, root, cache).map((relpath) => ({ owner, file: fileName(owner, relpath) }));
    });
    return profileFiles(directory, files, options);
}
const fileName = (owner, relpath) => (relpath === '' ? owner : `${owner}/${relpath}`);
async function profileFiles(directory, listed, options) {
    const files = listed.filter(({ file }) => (0,_tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .b)(file)).sort((a, b) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_7__/* .compareCodePoints */ .O)(a.file, b.file));
    const tables = new Map();
    const broken = new Map();
    for (const { owner, file } of files.slice(0, MAX_TABLES)) {
        const onProgress = (rows) => options.onProgress?.(`${file}: ${rows} rows profiled`);
        try {
            tables.set(file, await (0,_tables_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .profileTable */ .A6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file), { ...options, displayPath: file, onProgress }));
        }
        catch (error) {
            if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
                throw error;
            if (!broken.has(owner))
                broken.set(owner, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
        }
    }
    return { tables, broken, left: Math.max(files.length - MAX_TABLES, 0) };
}


/***/ }),

/***/ 55075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
/** Names of variables whose values are secrets, whoever set them. */
const SECRET_NAME = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_KEY/i;
const SECRET_LENGTH = 6;
/** The password in a URL: `postgres://user:password@host`. */
const URL_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:([^/?#@]+)@/i;
/** A secret is also hidden as a header or a URL carries it. */
const spellings = (secret) => [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
/**
 * Lists the values that must not stand in a log: those of all variables with a name like a secret's, and the passwords in
 * URLs, in the spellings that they are sent in; longest first.
 */
function secretsOf(environment, also = []) {
    const named = Object.entries(environment).flatMap(([name, value]) => (SECRET_NAME.test(name) ? [value] : []));
    const passwords = Object.values(environment).map((value) => URL_PASSWORD.exec(value ?? '')?.[1]);
    // A secret of several lines (a private key) is printed line by line.
    const lines = [...named, ...also, ...passwords].flatMap((value) => (value ?? '').split(/\r?\n/));
    const kept = lines.map((line) => line.trim()).filter((line) => line.length >= SECRET_LENGTH);
    return [...new Set(kept.flatMap(spellings))].sort((a, b) => b.length - a.length);
}
/** Hides secrets in a text; they are listed as `secretsOf` lists them, longest first. */
const hideSecrets = (text, secrets) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);


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

/***/ 85166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readMetrics)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _nested_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(837);



const NOT_FINITE_TEXT = /^[+-]?(nan|inf|infinity)$/i;
/**
 * Reads a metrics file: nested JSON (or YAML), keys joined by `.`. What DVCLive writes is read too; its `step` is no
 * metric. `file` is the name for messages.
 * @throws {UserError} with file and line for NaN and infinity, however they are written, and for a file without numbers.
 */
async function readMetrics(path, file) {
    const { leaves, placeOf } = await (0,_nested_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readNestedFile */ .o)(path, file);
    const isDvcLive = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file)) === 'dvclive';
    const values = {};
    const leftOut = [];
    for (const { key, path: at, leaf } of leaves) {
        if (isDvcLive && key === 'step')
            continue;
        if (typeof leaf === 'string' && NOT_FINITE_TEXT.test(leaf.trim()))
            throw (0,_nested_file_js__WEBPACK_IMPORTED_MODULE_2__/* .notFinite */ .h)(leaf, placeOf(at), key);
        const number = typeof leaf === 'bigint' ? Number(leaf) : leaf;
        if (typeof number !== 'number')
            leftOut.push(key);
        else if (!Number.isFinite(number))
            throw (0,_nested_file_js__WEBPACK_IMPORTED_MODULE_2__/* .notFinite */ .h)(String(number), placeOf(at), key);
        else if (Object.hasOwn(values, key)) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The name "${key}" stands twice once nested names are joined by ".".`, { place: placeOf(at) });
        }
        else
            values[key] = number;
    }
    if (Object.keys(values).length === 0) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The file holds no number.', { place: { file }, hint: 'Write for example {"rmse": 23020.5}.' });
    }
    return { values, leftOut };
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ notFinite),
  o: () => (/* binding */ readNestedFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/yaml.js
var yaml = __webpack_require__(13855);
;// CONCATENATED MODULE: ./build/training/flatten.js
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Flattens nested mappings: keys are joined by `.`, lists stay whole. Every leaf comes with the path that led to it, in
 * the order of the file.
 */
function* flatten(value, path = []) {
    if (!isMapping(value)) {
        yield { path, leaf: value };
        return;
    }
    for (const [key, inner] of Object.entries(value))
        yield* flatten(inner, [...path, key]);
}

;// CONCATENATED MODULE: ./build/training/nested-file.js





const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Outside of texts: tokens that Python writes and that JSON does not have. */
const TEXT_OR_NOT_FINITE = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;
/**
 * Reads a nested file of metrics or params; an empty one holds nothing. A name that ends in `.yaml` or `.yml` is YAML, all else JSON.
 * @throws {UserError} with file and line for what cannot be read or parsed, is no mapping, or holds NaN or infinity.
 */
async function readNestedFile(path, file) {
    const written = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        const why = cause.code === 'EISDIR' ? 'This is a folder, not a file' : `The file cannot be read (${cause.code})`;
        throw new errors/* UserError */.yo(`${why}.`, { place: { file }, cause });
    });
    // Windows writes a byte order mark in front.
    const text = written.replace(/^\uFEFF/, '');
    if (text.trim() === '')
        return { leaves: [], placeOf: () => ({ file }) };
    const isYaml = /\.ya?ml$/i.test(file);
    const data = isYaml ? parseYaml(text, file) : parseJson(text, file);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        throw new errors/* UserError */.yo('The file must hold one mapping of names to values.', {
            place: { file, line: 1 },
            ...(Array.isArray(data) && { hint: 'If these are predictions, write one mapping a line, and name it .jsonl.' }),
        });
    }
    const placeOf = (at) => ({ file, ...lineOf(text, at) });
    const leaves = [...flatten(data)].map(({ path: at, leaf }) => ({ key: at.join('.'), path: at, leaf }));
    for (const { key, path: at } of leaves) {
        if (FORBIDDEN_KEYS.has(key))
            throw new errors/* UserError */.yo(`"${key}" cannot be a name.`, { place: placeOf(at) });
    }
    return { leaves, placeOf };
}
function parseJson(text, file) {
    for (const match of text.matchAll(TEXT_OR_NOT_FINITE)) {
        if (match[0].startsWith('"'))
            continue;
        const line = text.slice(0, match.index).split('\n').length;
        throw notFinite(match[0], { file, line });
    }
    try {
        return JSON.parse(text, exactInteger);
    }
    catch (cause) {
        const line = /line (\d+)/.exec(cause.message)?.[1];
        const place = { file, ...(line && { line: Number(line) }) };
        throw new errors/* UserError */.yo(`The file is not JSON: ${cause.message}.`, { place, cause });
    }
}
function parseYaml(text, file) {
    // Keys merged by `<<` are of YAML 1.1, which is what Python's readers speak.
    const document = (0,yaml/* parseYamlDocument */.I)(text, { merge: true, intAsBigInt: true });
    const [error] = document.errors;
    if (!error)
        return document.toJS({ reviver: (_key, value) => (typeof value === 'bigint' ? narrow(value) : value) });
    const place = { file, ...(error.linePos && { line: error.linePos[0].line }) };
    throw new errors/* UserError */.yo(`The file is not YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`, { place });
}
/** Two integers that differ beyond 2^53 would become the same number, and two runs the same run. */
const exactInteger = (_key, value, context) => Number.isInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? narrow(BigInt(context?.source ?? '')) : value;
const narrow = (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
/** JSON is YAML too, so one parser finds the lines of both. */
function lineOf(text, path) {
    const lineCounter = new dist/* LineCounter */.HN();
    const node = (0,yaml/* parseYamlDocument */.I)(text, { lineCounter, merge: true }).getIn(path, true);
    return (0,dist/* isNode */.Ll)(node) && node.range ? { line: lineCounter.linePos(node.range[0]).line } : {};
}
/** Says that a number is none. */
const notFinite = (written, place, name) => new errors/* UserError */.yo(`${name ? `"${name}"` : 'A value'} is ${written}; it must be a finite number.`, {
    place,
    hint: 'Find out why the training computes it, or leave the value out.',
});


/***/ }),

/***/ 97486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55075);



/** What the file keeps of a long log: this much of its beginning, and as much of its end. */
const KEPT_BYTES = 5_000_000;
/** A line without an end is handed on when it grows beyond this. */
const LONGEST_LINE = 65_536;
const TAIL_LINES = 30;
/**
 * Opens a log file at `path`; `print` gets finished lines with their ends, as many as came together. Of a line that was drawn over (progress bars
 * end theirs with a carriage return) the last state stays.
 */
function openOutput(path, secrets, print) {
    const file = openCappedFile(path);
    const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
    const pending = { stdout: '', stderr: '' };
    const tail = [];
    let ready = '';
    const longestSecret = Math.max(0, ...secrets.map((secret) => secret.length));
    const hide = (text) => (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s)(text, secrets);
    const emit = (raw) => {
        const line = hide(raw.replace(/\r$/, '').replace(/^.*\r/s, ''));
        ready += `${line}\n`;
        if (line.trim() === '')
            return;
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
    };
    const handOn = () => {
        if (ready === '')
            return;
        print(ready);
        file.write(ready);
        ready = '';
    };
    const take = (stream, text) => {
        const lines = (pending[stream] + text).split('\n');
        let rest = lines.pop() ?? '';
        lines.forEach(emit);
        if (rest.length > LONGEST_LINE)
            rest = rest.slice(rest.lastIndexOf('\r') + 1);
        if (rest.length > LONGEST_LINE) {
            // What is kept back may be the beginning of a secret that goes on in the next piece.
            const hidden = hide(rest);
            emit(hidden.slice(0, hidden.length - longestSecret));
            rest = hidden.slice(hidden.length - longestSecret);
        }
        pending[stream] = rest;
        handOn();
    };
    return {
        write: (stream, chunk) => take(stream, decoders[stream].decode(chunk, { stream: true })),
        mark: (line) => file.write(`${hide(line)}\n`),
        flush() {
            for (const stream of ['stdout', 'stderr']) {
                take(stream, decoders[stream].decode());
                if (pending[stream] !== '')
                    emit(pending[stream]);
                pending[stream] = '';
            }
            handOn();
        },
        tail: () => tail,
        close: () => file.close(),
    };
}
/** A file that keeps the beginning and the end of what is written to it. */
function openCappedFile(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w');
    let written = 0;
    let leftOut = 0;
    let kept = 0;
    const end = [];
    let closed = false;
    return {
        write(text) {
            const bytes = Buffer.from(text);
            if (written + bytes.length <= KEPT_BYTES) {
                written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, bytes);
                return;
            }
            // From here on nothing more goes to the beginning, however short.
            written = KEPT_BYTES;
            end.push(bytes);
            kept += bytes.length;
            while (kept > KEPT_BYTES) {
                const gone = end.shift()?.length ?? 0;
                kept -= gone;
                leftOut += gone;
            }
        },
        close() {
            if (closed)
                return;
            closed = true;
            if (leftOut > 0)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, `… ${leftOut} bytes left out …\n`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, Buffer.concat(end));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        },
    };
}


/***/ }),

/***/ 65445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ metricsPath),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   go: () => (/* binding */ stampOutputs),
/* harmony export */   qC: () => (/* binding */ gatherOutputs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85166);





const DVCLIVE_METRICS = 'dvclive/metrics.json';
/** Finds the metrics file: DVCLive's place counts where nothing lies at the usual one. */
function metricsPath(directory, paths) {
    const usual = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, paths.metrics)) || paths.metrics !== 'metrics.json';
    return !usual && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, DVCLIVE_METRICS)) ? DVCLIVE_METRICS : paths.metrics;
}
/** Remembers what lies where a training will write. */
async function stampOutputs(directory, paths) {
    const { predictions, model } = paths;
    const at = (path) => (path === undefined ? undefined : stampOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, path)));
    return {
        metrics: await at(metricsPath(directory, paths)),
        predictions: await at(predictions),
        model: await at(model),
    };
}
/** Inode, size and time of change of a path and all below it; `undefined` when there is nothing. */
async function stampOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true }).catch(() => undefined);
    if (!found)
        return undefined;
    const own = `${found.ino} ${found.size} ${found.mtimeNs}`;
    if (!found.isDirectory())
        return own;
    const below = (await Array.fromAsync((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)('**/*', { cwd: path }))).sort();
    const stamps = below.map(async (name) => {
        const { ino, size, mtimeNs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name), { bigint: true });
        return `${name} ${ino} ${size} ${mtimeNs}`;
    });
    return [own, ...(await Promise.all(stamps))].join('\n');
}
/**
 * Gathers what a training wrote. Files that lay there before and that it did not touch are older numbers, so they do not
 * count; without `before` (somebody else trained) everything does.
 * @throws {UserError} when there is neither a metrics file nor predictions, or the metrics cannot be used.
 */
async function gatherOutputs(directory, paths, before) {
    const metricsFile = metricsPath(directory, paths);
    const warnings = [];
    const written = async (what, path) => {
        if (path === undefined)
            return false;
        const now = await stampOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, path));
        if (now === undefined)
            return false;
        if (before === undefined || now !== before[what])
            return true;
        warnings.push(`${path} lay there before the training, which did not write it: it is left out.`);
        return false;
    };
    const [hasMetrics, hasPredictions, hasModel] = [
        await written('metrics', metricsFile),
        await written('predictions', paths.predictions),
        await written('model', paths.model),
    ];
    if (!hasMetrics && !hasPredictions)
        throw nothingToJudge(metricsFile, paths.predictions, warnings);
    const metrics = hasMetrics
        ? await (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .readMetrics */ .U)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, metricsFile), metricsFile)
        : { values: {}, leftOut: [] };
    if (!hasMetrics)
        warnings.push(`There is no ${metricsFile}: metrics come from the predictions alone.`);
    if (metrics.leftOut.length > 0) {
        warnings.push(`${metricsFile}: no numbers, so left out: ${metrics.leftOut.slice(0, 10).join(', ')}.`);
    }
    if (paths.model !== undefined && !hasModel && before?.model === undefined) {
        warnings.push(`The training wrote no model to ${paths.model}, so none is recorded.`);
    }
    return {
        metrics,
        warnings,
        ...(hasPredictions && { predictions: paths.predictions }),
        ...(hasModel && paths.model !== undefined && { model: paths.model }),
    };
}
function nothingToJudge(metrics, predictions, warnings) {
    const stale = warnings.length > 0 ? ` ${warnings.join(' ')}` : '';
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The training wrote neither ${metrics} nor ${predictions}.${stale}`, {
        hint: 'At its end, write the metrics as JSON, in Python: json.dump({"rmse": rmse}, open("metrics.json", "w")). ' +
            'Or say where they are: the input "metrics", or `train.metrics` in modelloop.yml.',
    });
}


/***/ }),

/***/ 83777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ train),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);

/**
 * Runs a training: what it needs is installed, the user's own tests run, then it is trained. The first command that fails
 * ends it. `timeoutMs` holds for all of them together.
 */
async function train(commands, bench, timeoutMs) {
    const deadline = timeoutMs === undefined ? undefined : performance.now() + timeoutMs;
    for (const step of ['setup', 'test', 'run']) {
        const script = commands[step];
        if (script === undefined)
            continue;
        const left = deadline === undefined ? undefined : Math.max(deadline - performance.now(), 1);
        const ended = await runCommand(step, script, bench, left);
        const { durationMs, peakMemoryBytes } = step === 'run' ? ended : { durationMs: 0, peakMemoryBytes: undefined };
        const failure = failureOf(step, script, ended, timeoutMs);
        const status = ended.reason === 'cancelled' ? 'killed' : 'failed';
        if (failure !== undefined)
            return { status, durationMs, peakMemoryBytes, failure };
        if (step === 'run')
            return { status: 'finished', durationMs, peakMemoryBytes };
    }
    throw new Error('A training without a command to run.');
}
/** Runs one command of the user's in a group of the log; what it prints is shown as it comes. */
async function runCommand(name, script, bench, timeoutMs) {
    const { backend, directory, environment, output, log, signal } = bench;
    const title = `${name}: ${firstLine(script)}`;
    output.mark(`▸ ${title}`);
    const ended = await log.group(title, () => log.guarded(async () => {
        const onOutput = output.write;
        const result = await backend.run({ script, directory, environment, timeoutMs, signal, onOutput });
        output.flush();
        return result;
    }));
    const how = ended.reason === 'exited' ? `exit code ${ended.exitCode ?? 'none'}` : ended.reason;
    log.info(`${name}: ${how} after ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ended.durationMs)}`);
    return ended;
}
/** Says in a sentence how a command failed; `undefined` when it did not. */
function failureOf(name, script, { exitCode, signal, reason }, timeoutMs) {
    const what = `The command "${name}" (${firstLine(script)})`;
    if (reason === 'cancelled')
        return `${what} was stopped because the job was cancelled.`;
    if (reason === 'timed-out')
        return `${what} was stopped: the time-out of ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeoutMs ?? 0)} was over.`;
    if (exitCode === 0)
        return undefined;
    if (signal === 'SIGKILL')
        return `${what} was killed (SIGKILL). Often the machine had no memory left.`;
    if (exitCode === null)
        return `${what} was ended by ${signal ?? 'a signal'}.`;
    if (signal !== undefined)
        return `${what} ended with exit code ${exitCode}, which stands for ${signal}.`;
    const why = exitCode === 127 ? ': a program that it names was not found' : '';
    return `${what} ended with exit code ${exitCode}${why}.`;
}
const firstLine = (script) => {
    const [first = '', ...rest] = script.trim().split('\n');
    return rest.length > 0 || first.length > 100 ? `${first.slice(0, 100)} …` : first;
};


/***/ })

};
