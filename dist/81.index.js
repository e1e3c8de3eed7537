export const id = 81;
export const ids = [81];
export const modules = {

/***/ 19753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   f6: () => (/* binding */ withoutStop),
/* harmony export */   is: () => (/* binding */ versionSide),
/* harmony export */   ql: () => (/* binding */ recordedSide),
/* harmony export */   sH: () => (/* binding */ retrainedSide)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _store_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31923);
/* harmony import */ var _store_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64899);




/** Finds the rows of a version of the model, scored anew or recorded; a store without them makes it not comparable. */
async function versionSide(request, version, source) {
    const present = {
        source,
        kind: 'present',
        name: `${source} v${version.version}`,
        metrics: version.lineage.metrics,
        lineage: version.lineage,
        version,
        run: version.run,
        createdAt: version.createdAt,
    };
    const { scoredBaseline, scoredAnchor } = request.record?.run ?? {};
    const scored = [scoredBaseline, scoredAnchor].find((each) => each?.version === version.version);
    if (scored?.predictions && request.record) {
        return { ...present, predictionsFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.record.folder, scored.predictions.path), scored: true };
    }
    const { predictions } = version.contents;
    // A model that only ever had metrics is judged on them.
    if (!predictions)
        return present;
    try {
        return { ...present, predictionsFile: await fetchRows(request, version.store, predictions) };
    }
    catch (error) {
        return {
            source,
            kind: 'not-comparable',
            reason: unreadable(`${source === 'champion' ? 'Champion' : 'Anchor'} v${version.version}`, error),
            version,
        };
    }
}
function unreadable(what, error) {
    const why = error instanceof _store_store_js__WEBPACK_IMPORTED_MODULE_3__/* .MissingContent */ .c9 ? 'its predictions are gone from the store' : (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    return sentence(`${what} cannot be read: ${why}`);
}
/** Ends a text as a sentence. */
const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
/** Takes the stop off, for a text within a sentence. */
const withoutStop = (text) => text.replace(/\.$/, '');
/** Finds the rows of a recorded run; a store without them makes it not comparable. */
async function recordedSide(request, source, run) {
    const { predictions } = run.contents;
    // A run whose results were taken over is the one that made them.
    const id = run.reusedFrom ?? run.id;
    const present = {
        source,
        kind: 'present',
        name: `run ${id}`,
        metrics: run.metrics,
        lineage: run,
        run: id,
        createdAt: run.finishedAt,
    };
    if (!predictions || !run.store)
        return present;
    try {
        return { ...present, predictionsFile: await fetchRows(request, run.store, predictions) };
    }
    catch (error) {
        return { source, kind: 'not-comparable', reason: unreadable(`Run ${id}`, error) };
    }
}
/** Lays recorded predictions down as a file; the digest in its name keeps two of them apart. */
async function fetchRows(request, storeUrl, content) {
    const store = await request.openStore(storeUrl);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(request.temporaryFolder, content.digest.slice(7, 19), content.name);
    await (0,_store_content_js__WEBPACK_IMPORTED_MODULE_2__/* .getContent */ ._)(store, content, path);
    return path;
}
/** Makes a side of what `train-and-log` made of the merge base beside the candidate. */
function retrainedSide(retrained, { folder }) {
    const { commit, lineage, predictions, scored, reusedFrom, modelBytes, trainingMs, finishedAt, peakMemoryBytes } = retrained;
    const how = reusedFrom === undefined ? 'retrained' : `as run ${reusedFrom}`;
    return {
        source: 'merge-base',
        kind: 'present',
        name: `merge base ${commit.slice(0, 7)}, ${how}`,
        metrics: lineage.metrics,
        lineage,
        createdAt: finishedAt,
        retrained: true,
        figures: {
            ...(modelBytes !== undefined && { 'model-size': modelBytes }),
            ...(trainingMs > 0 && { 'training-time': trainingMs / 1000 }),
            ...(peakMemoryBytes !== undefined && { 'peak-memory': peakMemoryBytes }),
        },
        ...(predictions && { predictionsFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, predictions.path) }),
        ...(scored && { scored }),
    };
}


/***/ }),

/***/ 70000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   Xn: () => (/* binding */ findBaseline),
/* harmony export */   qb: () => (/* binding */ runOfCommit),
/* harmony export */   t1: () => (/* binding */ findAnchor)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19753);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69018);



/**
 * Finds the champion. "Never a champion" is read from the tracker alone, and no ledger is "never"; a champion whose
 * bytes are lost, or a tracker or store that cannot be reached, is not comparable (design §1.5).
 */
async function findChampion(request) {
    const source = 'champion';
    try {
        const { tracker, model } = request;
        if (await tracker.isEmpty())
            return { source, kind: 'none', reason: 'Nothing was ever recorded.' };
        const move = await tracker.alias(model, 'champion');
        if (!move || move.to === null)
            return { source, kind: 'none', reason: 'No model was ever promoted.' };
        const version = await tracker.version(model, move.to);
        if (!version) {
            return { source, kind: 'not-comparable', reason: `The champion is v${move.to}, of which there is no record.` };
        }
        return await (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSide */ .is)(request, version, source);
    }
    catch (error) {
        return {
            source,
            kind: 'not-comparable',
            reason: (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(`The champion could not be looked up: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`),
        };
    }
}
/**
 * Finds the anchor, the best accepted model; `undefined` where there is none or it is the baseline itself, and for a baseline
 * that somebody named by hand. What cannot be had is not comparable, with the reason.
 */
async function findAnchor(request, baseline) {
    if (baseline.kind !== 'present' || (baseline.source !== 'champion' && baseline.source !== 'merge-base'))
        return undefined;
    const source = 'anchor';
    try {
        const { tracker, model } = request;
        const move = await tracker.alias(model, 'anchor');
        if (!move?.to || move.to === baseline.version?.version)
            return undefined;
        const version = await tracker.version(model, move.to);
        if (version && version.run === baseline.run)
            return undefined;
        if (version)
            return await (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSide */ .is)(request, version, source);
        return { source, kind: 'not-comparable', reason: `The anchor is v${move.to}, of which there is no record.` };
    }
    catch (error) {
        const reason = (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(`The anchor could not be looked up: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return { source, kind: 'not-comparable', reason };
    }
}
/** Finds what `baseline` names: the champion, the merge base, a version in MLflow, a path or a run id. */
async function findBaseline(use, request, places) {
    if (use === 'champion')
        return findChampion(request);
    if (use === 'merge-base')
        return findMergeBaseRun(request, places.mergeBase);
    if (use.startsWith('mlflow:')) {
        const { findInMlflow } = await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(3409)]).then(__webpack_require__.bind(__webpack_require__, 13409));
        const { mlflow, predictions } = places;
        const found = await findInMlflow(use, { ...mlflow, predictions, temporaryFolder: request.temporaryFolder });
        return found.kind === 'none' ? championBecause(request, found.reason) : found;
    }
    const side = (0,_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .findSide */ .rx)('baseline', use, places);
    return side.kind === 'run' ? findRun(request, side.id) : { ...side, source: use };
}
/**
 * Finds the champion in the place of what was asked for and is not there. A name that is misspelt, or a commit that nobody
 * recorded, must not make a second model look like the first one, nor take the champion's place unseen.
 */
const championBecause = async (request, standsInBecause) => ({
    ...(await findChampion(request)),
    standsInBecause,
});
/** Finds the newest finished run that was recorded of a commit. */
async function runOfCommit(tracker, experiment, commit) {
    const runs = await tracker.runs(experiment, 1000);
    return runs.findLast(({ code, status }) => code.commit === commit && status === 'finished');
}
/**
 * Finds the newest recorded run of the merge base, else what `train-and-log` made of that commit beside the candidate. Where
 * there is neither, the champion stands in.
 */
async function findMergeBaseRun(request, mergeBase) {
    const source = 'merge-base';
    let commit;
    try {
        commit = await mergeBase();
        const run = commit && (await runOfCommit(request.tracker, request.experiment, commit));
        if (run)
            return await (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedSide */ .ql)(request, source, run);
    }
    catch (error) {
        const reason = (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(`The merge base could not be looked up: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return { source, kind: 'not-comparable', reason };
    }
    if (commit === undefined)
        return championBecause(request, 'the merge base is only known on a pull request');
    const missing = `no run was recorded for the merge base ${commit.slice(0, 7)}`;
    const { record } = request;
    const retrained = record?.run.retrainedBaseline;
    // The record came from another job, and says itself of which commit it speaks.
    if (!record || retrained?.commit !== commit)
        return championBecause(request, missing);
    if (!('error' in retrained))
        return (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .retrainedSide */ .sH)(retrained, record);
    const { hasNoTraining, error } = retrained;
    const why = hasNoTraining ? `it has no training (${(0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutStop */ .f6)(error)})` : `it could not be trained: ${error}`;
    const found = await championBecause(request, `${missing}, and ${why}`);
    if (found.kind !== 'none' || hasNoTraining)
        return found;
    // There is something to compare with, and it cannot be had: that is not "the first model".
    const reason = (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(`The merge base ${commit.slice(0, 7)} could not be trained: ${error}`);
    return { source, kind: 'not-comparable', reason };
}
/** Finds a recorded run by its id. @throws {UserError} when there is none: it was named by hand. */
async function findRun(request, id) {
    const run = await request.tracker.run(request.experiment, id);
    if (!run)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no run "${id}" in ${request.tracker.url} (experiment ${request.experiment}), and no such path.`);
    return (0,_baseline_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedSide */ .ql)(request, id, run);
}


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

/***/ 84715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xd: () => (/* binding */ baselineSide),
  wU: () => (/* binding */ readSide),
  MU: () => (/* binding */ readingOf)
});

// UNUSED EXPORTS: readRows

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/tables/read-predictions.js + 4 modules
var read_predictions = __webpack_require__(2581);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/manifest.js
var manifest = __webpack_require__(25845);
// EXTERNAL MODULE: ./build/tracking/run-record.js
var run_record = __webpack_require__(23255);
;// CONCATENATED MODULE: ./build/tracking/read-record.js







/** A run record is some kilobytes; one that is larger than this was not written by Modelloop. */
const maxRecordBytes = 16 << 20;
/**
 * Reads a run record from its folder or from the `run.json` in it. Its files are not looked at: see `verifyRecordFiles`.
 * @throws {UserError} with the file when it is missing, no JSON, or not what the schema asks for.
 */
async function readRunRecord(path) {
    const isFolder = await (0,promises_.lstat)(path).then((found) => found.isDirectory(), () => false);
    const file = isFolder ? (0,external_node_path_.join)(path, 'run.json') : path;
    const parsed = dist/* safeParse */.xLC(run_record/* runRecordSchema */._A, await readJson(file));
    if (parsed.success)
        return { record: parsed.output, folder: (0,external_node_path_.dirname)(file) };
    const issue = parsed.issues[0];
    const where = dist/* getDotPath */.BuJ(issue);
    throw new errors/* UserError */.yo(`This is no run record: ${where ? `"${where}": ` : ''}${issue.message}.`, {
        place: { file },
        hint: 'Give the folder or the `run.json` that train-and-log wrote.',
    });
}
/**
 * Checks that the files of a record are what it says, byte for byte. Files that it does not name are ignored; a file that
 * is reached through a symbolic link is refused, because the record came from another job.
 * @throws {UserError} that names the file, for the first one that is missing, different or outside of the folder.
 */
async function verifyRecordFiles(record, folder) {
    const { model, predictions, profile, log, perturbed = {} } = record.files;
    const { scoredBaseline, scoredAnchor, retrainedBaseline } = record;
    const others = [scoredBaseline, scoredAnchor, retrainedBaseline].map((side) => side && 'predictions' in side ? side.predictions : undefined);
    const named = [model, predictions, profile, log, ...others, ...Object.values(perturbed)];
    for (const file of named) {
        if (file)
            await verifyFile(file, folder);
    }
}
async function verifyFile(file, folder) {
    const path = (0,files/* insideOf */.kP)(folder, file.path);
    const parts = file.path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
        const part = parts.slice(0, depth).join('/');
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, part)).catch(() => undefined);
        if (!found)
            throw wrong(file, folder, 'is missing');
        if (found.isSymbolicLink())
            throw wrong(file, folder, 'is reached through a symbolic link');
    }
    const actual = await (0,manifest/* digestOfPath */.B$)(path);
    if (actual.kind !== file.kind)
        throw wrong(file, folder, `is a ${actual.kind}, not a ${file.kind}`);
    if (actual.digest !== file.digest)
        throw wrong(file, folder, `has the digest ${actual.digest}, not ${file.digest}`);
    if (actual.sizeBytes !== file.sizeBytes) {
        throw wrong(file, folder, `has ${actual.sizeBytes} bytes, not ${file.sizeBytes}`);
    }
}
function wrong(file, folder, problem) {
    return new errors/* UserError */.yo(`A file of the run record ${problem}.`, {
        place: { file: (0,external_node_path_.join)(folder, file.path) },
        hint: 'Train again: what is judged must be what was trained.',
    });
}
async function readJson(file) {
    try {
        const handle = await (0,promises_.open)(file);
        try {
            const { size } = await handle.stat();
            if (size > maxRecordBytes)
                throw new Error(`it has ${size} bytes`);
            return JSON.parse(await handle.readFile('utf8'));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        const missing = error.code === 'ENOENT';
        const message = missing ? 'The run record does not exist.' : `The run record cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`;
        throw new errors/* UserError */.yo(message, { place: { file }, cause: error });
    }
}

// EXTERNAL MODULE: ./build/training/metrics.js
var training_metrics = __webpack_require__(85166);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/sides/baseline.js
var baseline = __webpack_require__(70000);
// EXTERNAL MODULE: ./build/actions/sides/prediction-reading.js + 1 modules
var prediction_reading = __webpack_require__(94082);
;// CONCATENATED MODULE: ./build/actions/sides/sides.js









/** Reads what a user named, and checks every digest of a run record. @throws {UserError} with file and line. */
async function readSide(named, name, context) {
    switch (named.kind) {
        case 'record': {
            const { record, folder } = await readRunRecord(named.path);
            await verifyRecordFiles(record, folder);
            const { predictions } = record.files;
            const rows = predictions && (await readRows(`${folder}/${predictions.path}`, context, predictions.name));
            return { name, metrics: record.metrics, record: { run: record, folder }, ...(rows && { predictions: rows }) };
        }
        case 'files': {
            const rows = named.predictions && (await readRows(named.predictions, context));
            const metrics = named.metrics ? (await (0,training_metrics/* readMetrics */.U)(named.metrics, shown(named.metrics, context))).values : {};
            return { name, metrics, ...(rows && { predictions: rows }) };
        }
        case 'run': {
            if (!context.lookup)
                throw new errors/* UserError */.yo(`The run "${named.id}" cannot be looked up: there is no ledger here.`);
            const found = await (0,baseline/* findRun */.Lc)(context.lookup, named.id);
            if (found.kind !== 'present')
                throw new errors/* UserError */.yo(found.reason);
            const rows = found.predictionsFile && (await readRows(found.predictionsFile, context, `predictions of ${found.name}`));
            const { name, metrics, lineage } = found;
            const recorded = lineage && { ...lineage, id: named.id };
            return { name, metrics, ...(rows && { predictions: rows }), ...(recorded && { recorded }) };
        }
    }
}
/** Reads the rows of a baseline; what cannot be read is not comparable, with the reason. */
async function baselineSide(found, context) {
    if (found.kind === 'none')
        return { kind: 'none' };
    if (found.kind === 'not-comparable')
        return { kind: 'not-comparable', reason: found.reason };
    // A side that the user named by hand has to be there: its mistakes are errors.
    if (found.kind !== 'present')
        return { kind: 'present', ...(await readSide(found, `the baseline ${found.source}`, context)) };
    const { name, metrics, predictionsFile } = found;
    if (!predictionsFile)
        return { kind: 'present', name, metrics };
    try {
        return {
            kind: 'present',
            name,
            metrics,
            predictions: await readRows(predictionsFile, context, `predictions of ${name}`),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'not-comparable', reason: `The predictions of ${name} cannot be read: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
/** Makes what sides of a model are looked up and read with. The store is opened only for a side that exists. */
function readingOf(context, config, room) {
    const openStore = (url) => (0,rooms/* openModelStore */.lJ)(context, config, url);
    const { model, experiment = model, tracker, temporaryFolder } = room;
    const lookup = { model, experiment, tracker, openStore, temporaryFolder };
    return { directory: context.directory, config, lookup };
}
/** Reads predictions by the configured columns; `display` is their name in messages. */
function readRows(path, context, display = shown(path, context)) {
    return (0,read_predictions/* readPredictions */.R)(path, { ...(0,prediction_reading/* predictionReading */.C)(context.config), displayPath: display });
}
const shown = (path, { directory }) => {
    const inside = (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, path));
    return inside.startsWith('..') ? path : inside;
};


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

/***/ 75102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ figuresOf),
/* harmony export */   k: () => (/* binding */ withFigures)
/* harmony export */ });
/** Gathers what is known of a run itself, by the names that gates have for it. A training elsewhere took no time here. */
function figuresOf(run) {
    if (!run)
        return {};
    const model = 'files' in run ? run.files.model : run.contents.model;
    return {
        ...(model && { 'model-size': model.sizeBytes }),
        ...(run.durationMs > 0 && { 'training-time': run.durationMs / 1000 }),
        ...(run.peakMemoryBytes !== undefined && { 'peak-memory': run.peakMemoryBytes }),
    };
}
/** Adds to the baseline what is known of the run that made it. What cannot be looked up is left out, and judged so. */
async function withFigures(side, found, { tracker, experiment }) {
    if (side.kind !== 'present')
        return side;
    if (side.record)
        return { ...side, run: figuresOf(side.record.run) };
    if (found.kind !== 'present')
        return side;
    if (found.figures)
        return { ...side, run: found.figures };
    const { model } = found.version?.contents ?? {};
    const size = model && { 'model-size': model.sizeBytes };
    const run = found.run === undefined ? undefined : await tracker.run(experiment, found.run).catch(() => undefined);
    return { ...side, run: { ...size, ...figuresOf(run) } };
}


/***/ }),

/***/ 11818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ binomialCdf),
/* harmony export */   i1: () => (/* binding */ scoreTestBelow),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   rF: () => (/* binding */ wilson),
/* harmony export */   z6: () => (/* binding */ binomialPmf)
/* harmony export */ });
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91465);
/* harmony import */ var _special_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38137);


/** Computes P(X = k) for X ~ Binomial(n, p). */
const binomialPmf = (k, n, p) => k < 0 || k > n ? 0 : (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialTerm */ .ev)(k, n, p, 1 - p);
/** Computes P(X ≤ k) for X ~ Binomial(n, p): I₁₋ₚ(n − k, k + 1). */
function binomialCdf(k, n, p) {
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(1 - p, n - k, k + 1, p);
}
/** Computes the exact interval of Clopper and Pearson (1934) for k of n, at confidence 1 − 2·alpha. */
function clopperPearson(k, n, alpha) {
    return [k === 0 ? 0 : (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .betaQuantile */ .O9)(alpha, k, n - k + 1), k === n ? 1 : (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .betaQuantile */ .O9)(1 - alpha, k + 1, n - k)];
}
/**
 * Computes Wilson's score interval (1927) for k of n at confidence 1 − 2·alpha. `k` and `n` may be fractions
 * (effective counts). It never has zero width: 10 of 10 is [0.787, 1] at alpha 0.05.
 */
function wilson(k, n, alpha) {
    const z2 = (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Zl)(alpha) ** 2;
    const share = k / n;
    const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    const half = Math.sqrt((z2 * (share * (1 - share) + z2 / (4 * n))) / n) / (1 + z2 / n);
    return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half];
}
/** Computes the one-sided p-value of the score test of "share ≥ `bound`": small when k of n lies clearly below. */
function scoreTestBelow(k, n, bound) {
    const spread = Math.sqrt(n * bound * (1 - bound));
    if (spread === 0)
        return k < n * bound ? 0 : 1;
    return (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .vr)((k - n * bound) / spread);
}


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


/***/ }),

/***/ 23255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ reasonLine),
/* harmony export */   _A: () => (/* binding */ runRecordSchema),
/* harmony export */   er: () => (/* binding */ digestSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27783);



/**
 * The run record: what `train-and-log` leaves for `validate-model`, as `run.json` in a folder with the files that it
 * names. It crosses a job boundary as an artifact, so its reader checks the schema and every digest (design §1.5).
 */
/** A digest, as it stands in a file from outside. */
const digestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'must be sha256:<64 hex>'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => text));
/** A path inside the record's folder, with `/`. */
const innerPath = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\0\\]+$/, 'must stay inside the folder'));
const rowCount = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const scalar = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
/** Keys come from users' files: `__proto__` and its like have no business in them. */
const key = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .notValues */ .uQk(['__proto__', 'constructor', 'prototype']));
const dataVersion = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** DVC's id: 32 hexadecimal digits, with `.dir` for a folder. */
    md5: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{32}(\.dir)?$/)),
    size: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    nfiles: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
});
const recordedFile = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: innerPath,
    /** Of the file, or of the manifest of the folder. */
    digest: digestSchema,
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['file', 'folder']),
    sizeBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    /** The name it had in the user's tree. */
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const scoredModel = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    modelDigest: digestSchema,
    predictions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
    error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** A commit of git. */
const commitId = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{40,64}$/));
const code = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** git's tree id of the commit: equal trees are equal code. */
    tree: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    pullRequest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    /** True when the working tree held changes that no commit has. */
    dirty: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
/** Flattened: keys joined by `.`. */
const params = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, scalar);
const metrics = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig());
const data = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, dataVersion);
/** Name → version of what the training ran with, as far as it could be read. */
const packages = valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
/** Makes one line of why something failed, short enough to be told by every gate. */
const reasonLine = (text) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text, 500);
/** The merge base, trained beside the candidate; `durationMs` is of all of it. Where that did not work: why, in a sentence. */
const retrainedModel = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        commit: commitId,
        durationMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(reasonLine)),
        /** True when there was nothing to train: no settings, or none that name a training. */
        hasNoTraining: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        commit: commitId,
        durationMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        lineage: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ code, data, params, packages, metrics }),
        /** Of the training alone, as they are of the candidate. */
        trainingMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        /** When it was there; the candidate was there before. */
        finishedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX()),
        peakMemoryBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        modelBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        /** A recorded run with equal inputs, whose results were taken over. */
        reusedFrom: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        predictions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        /** True when the predictions are the model's answers on today's test rows, made by `train.score`. */
        scored: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    }),
]);
const runRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('modelloop.run/v1'),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[a-z0-9][a-z0-9-]{3,63}$/)),
    model: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[a-z0-9][a-z0-9-]*$/)),
    experiment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[a-z0-9][a-z0-9-]*$/)),
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['finished', 'failed', 'killed']),
    /** ISO 8601, UTC. */
    startedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX()),
    finishedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX()),
    durationMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    peakMemoryBytes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    params,
    metrics,
    tags: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    code,
    data,
    packages,
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ os: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), arch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), runner: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
    /** Equal keys mean equal inputs: code, data, params, commands, backend, experiment, OS and architecture (§1.2). */
    reuseKey: digestSchema,
    /** The run whose results were taken over, when nothing was trained. */
    reusedFrom: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    files: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        model: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        predictions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        profile: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        /** The model's predictions on changed inputs, by the name that gates have for them. */
        perturbed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, recordedFile)),
        log: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
    }),
    /** The champion, scored on today's test rows by `train.score`; and the anchor where it is another version. */
    scoredBaseline: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(scoredModel),
    scoredAnchor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(scoredModel),
    retrainedBaseline: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(retrainedModel),
    /** How many test rows stand in the training as well, where a gate asks for it; `why` tells what is not known of it. */
    leakage: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ rows: rowCount, of: rowCount, why: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
    /** Why the run failed, in the user's words: exit code, time-out, the last lines. */
    failure: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});


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

/***/ 72520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S4: () => (/* binding */ judge)
});

// UNUSED EXPORTS: perSlice, withFamily

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/statistics/distributions.js
var distributions = __webpack_require__(91465);
// EXTERNAL MODULE: ./build/statistics/proportion.js
var proportion = __webpack_require__(11818);
;// CONCATENATED MODULE: ./build/validation/charts/group-mean.js


/**
 * Computes the weighted mean of `value` over some rows at confidence 1 − 2·alpha: Student's t on the linearised variance
 * G/(G−1)·Σ(Σ w(v − v̄))²/W² over clusters (rows, where there are none); Wilson's interval with as many independent rows as
 * would give that variance when `shares` says that values are 0 or 1 (Rao and Scott 1992). `rows` must not be empty.
 */
function groupMean(value, rows, { weight, cluster }, { alpha, shares = false }) {
    let total = 0;
    let sum = 0;
    for (const row of rows) {
        total += weight?.[row] ?? 1;
        sum += (weight?.[row] ?? 1) * value(row);
    }
    const mean = sum / total;
    if (shares && !weight && !cluster)
        return { mean, interval: (0,proportion/* wilson */.rF)(sum, total, alpha), rows: rows.length };
    const { units, variance, kish } = spreadOf(rows, (row) => value(row) - mean, { weight, cluster }, total);
    if (!shares) {
        const half = units > 1 ? -(0,distributions/* studentQuantile */.FI)(alpha, units - 1) * Math.sqrt(variance) : Number.POSITIVE_INFINITY;
        return { mean, interval: [mean - half, mean + half], rows: rows.length };
    }
    // Where nothing varies the variance says nothing: Kish's count of the units stands in.
    const independent = variance > 1e-18 ? Math.min(rows.length, (mean * (1 - mean)) / variance) : kish;
    return { mean, interval: (0,proportion/* wilson */.rF)(mean * independent, independent, alpha), rows: rows.length };
}
/** The variance of a weighted mean whose deviations are given, over clusters or single rows. */
function spreadOf(rows, deviation, { weight, cluster }, total) {
    let units = rows.length;
    let [squares, sizes] = [0, 0];
    if (!cluster) {
        for (const row of rows) {
            const w = weight?.[row] ?? 1;
            squares += (w * deviation(row)) ** 2;
            sizes += w * w;
        }
    }
    else {
        const sums = new Map();
        for (const row of rows) {
            const sum = sums.get(cluster[row]) ?? { deviation: 0, size: 0 };
            sum.deviation += (weight?.[row] ?? 1) * deviation(row);
            sum.size += weight?.[row] ?? 1;
            sums.set(cluster[row], sum);
        }
        units = sums.size;
        for (const sum of sums.values()) {
            squares += sum.deviation ** 2;
            sizes += sum.size ** 2;
        }
    }
    return {
        units,
        variance: ((units / Math.max(1, units - 1)) * squares) / (total * total),
        kish: (total * total) / sizes,
    };
}

// EXTERNAL MODULE: ./build/statistics/sort.js
var sort = __webpack_require__(56620);
;// CONCATENATED MODULE: ./build/validation/charts/groups.js

/** Lists the rows of each group, in ascending order, from the group of each row: two passes, however many rows there are. */
function rowsByGroup(group, groups) {
    const sizes = new Uint32Array(groups);
    for (let row = 0; row < group.length; row++)
        sizes[group[row]] += 1;
    const members = Array.from(sizes, (size) => new Uint32Array(size));
    const filled = new Uint32Array(groups);
    for (let row = 0; row < group.length; row++) {
        const of = group[row];
        members[of][filled[of]] = row;
        filled[of] += 1;
    }
    return members;
}
/** Lists the rows of each distinct text, in the order in which the texts first occur. */
function rowsByText(texts) {
    const codes = new Map();
    const group = new Uint32Array(texts.length);
    for (let row = 0; row < texts.length; row++) {
        const text = texts[row];
        const code = codes.get(text) ?? codes.size;
        if (code === codes.size)
            codes.set(text, code);
        group[row] = code;
    }
    const members = rowsByGroup(group, codes.size);
    return new Map([...codes].map(([text, code]) => [text, members[code]]));
}
/** Lists the rows in at most `most` equal groups by their value, ascending; rows of an equal value are in one. */
function tenths(values, most = 10) {
    const order = (0,sort/* orderOnce */.MG)(values);
    const cuts = Array.from({ length: most }, (_, i) => values[order[Math.floor((i * order.length) / most)]]);
    const lowest = cuts.filter((cut, i) => i === 0 || cut !== cuts[i - 1]);
    const group = new Uint32Array(values.length);
    for (let row = 0; row < values.length; row++) {
        let of = lowest.length - 1;
        while (of > 0 && lowest[of] > values[row])
            of -= 1;
        group[row] = of;
    }
    return rowsByGroup(group, lowest.length).filter((rows) => rows.length > 0);
}

;// CONCATENATED MODULE: ./build/validation/charts/pair.js
/** Lists the models, the candidate first: it has the strongest colour. */
const modelsOf = ({ candidate, baseline }) => baseline ? [candidate, baseline] : [candidate];
/** Names the interval of a one-sided alpha: `90 % interval`. */
const intervalName = (alpha) => `${Math.round((1 - 2 * alpha) * 100)} % interval`;
/** Ends a description where the baseline is drawn beside the candidate. */
const baselineWords = ({ baseline }) => (baseline ? `; the hollow mark is ${baseline.name}` : '');

;// CONCATENATED MODULE: ./build/validation/charts/calibration.js



/**
 * Draws the reliability curve: rows in tenths by the predicted probability, equal probabilities never parted; in each, how
 * many were positive (with Wilson's interval) against what was predicted on average. Nothing for scores that are no
 * probabilities.
 */
function calibrationChart(pair, alpha) {
    if (!pair.candidate.rows.score.every((score) => score >= 0 && score <= 1))
        return [];
    const models = modelsOf(pair).filter(({ rows }) => rows.score?.every((score) => score >= 0 && score <= 1));
    const series = models.map(({ name, rows }) => {
        const points = tenths(rows.score).map((chosen) => {
            const predicted = groupMean((row) => rows.score[row], chosen, rows, { alpha }).mean;
            const isPositive = (row) => Number(rows.truth[row] === rows.positive);
            return { predicted, ...groupMean(isPositive, chosen, rows, { alpha, shares: true }) };
        });
        return { name, points };
    });
    const length = Math.max(...series.map(({ points }) => points.length));
    const places = Array.from({ length }, (_, i) => i);
    return [
        {
            kind: 'line',
            id: 'calibration',
            title: 'Calibration',
            xLabel: 'predicted probability',
            yLabel: 'share that was positive',
            description: `How often rows of a predicted probability were positive, in tenths of the rows; on the diagonal a model means what it says. The band is a ${intervalName(alpha)} of ${pair.candidate.name}.`,
            x: places.map((i) => (i + 0.5) / length),
            series: series.map(({ name, points }, index) => ({
                name,
                x: places.map((i) => points[i]?.predicted ?? 1),
                y: places.map((i) => points[i]?.mean ?? null),
                ...(index === 0 && { band: places.map((i) => points[i]?.interval ?? [0, 1]) }),
            })),
            range: [0, 1],
            diagonal: true,
        },
    ];
}

// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
;// CONCATENATED MODULE: ./build/validation/words.js

/** Writes an interval: `2.6 to 7.9 %`; an open end as `at least …`, `at most …`. */
function range([low, high], unit) {
    if (low === null && high === null)
        return 'unknown';
    if (low === null)
        return `at most ${(0,format/* formatValue */.Fl)(high, unit)}`;
    if (high === null)
        return `at least ${(0,format/* formatValue */.Fl)(low, unit)}`;
    const [first, last] = (0,format/* alikeEnds */.p0)([low, high], unit).map((end) => (0,format/* formatValue */.Fl)(end, unit));
    return `${unit === 'bytes' ? first : (0,format/* withoutUnit */.Hp)(first)} to ${last}`;
}
/** Names the value of a slice: a cell may hold nothing. */
const sliceName = (value) => (value === '' ? '(empty)' : value);
/** Orders names as people count: `store 2` stands before `store 10`. */
const byName = new Intl.Collator('en', { numeric: true }).compare;
/** Writes a confidence: `90 % interval`, `98.33 % interval`. */
const intervalWords = (confidence) => `${(0,format/* formatPercent */.l9)(confidence, 5)} interval`;
/**
 * Says how the metric moved in the words of the metric itself, the interval counted along the move:
 * `5.3 % lower (90 % interval 2.6 to 7.9 %)`.
 */
function moveWords(check) {
    const { estimate = 0, interval, confidence, unit, direction } = check;
    const along = estimate >= 0 ? 1 : -1;
    const word = (direction === 'lower') === estimate > 0 ? 'lower' : 'higher';
    const flip = (end) => (end === null ? null : end * along || 0);
    const ends = !interval
        ? [null, null]
        : along > 0
            ? interval
            : [flip(interval[1]), flip(interval[0])];
    const certainty = interval && confidence !== undefined ? ` (${intervalWords(confidence)} ${range(ends, unit)})` : '';
    return estimate === 0 ? `unchanged${certainty}` : `${(0,format/* formatValue */.Fl)(Math.abs(estimate), unit)} ${word}${certainty}`;
}
/** The unit of a difference of what a check judges: fractions differ by points. */
const differenceUnit = ({ unit }) => (unit === 'fraction' ? 'pp' : unit);

;// CONCATENATED MODULE: ./build/validation/charts/classes.js




const MOST_CLASSES = 20;
/** With so many classes the eye no longer finds in a matrix what is taken for what. */
const MANY_CLASSES = 8;
/** The worst of more classes are shown. */
const MOST_RECALLS = 15;
const MOST_MISTAKES = 12;
/** Draws which class was taken for which: matrix, recall of each class, the most frequent mistakes. */
function classCharts(pair, alpha) {
    const { classes } = pair.candidate.rows;
    return [
        ...(classes.length <= MOST_CLASSES ? [confusion(pair)] : []),
        ...(classes.length > 2 ? recalls(pair, alpha) : []),
        ...(classes.length > MANY_CLASSES ? mistakes(pair, alpha) : []),
    ];
}
function confusion(pair) {
    const { classes } = pair.candidate.rows;
    const order = classes.map((_, code) => code).sort((a, b) => byName(classes[a], classes[b]));
    const names = order.map((code) => classes[code]);
    const [values, baseline] = modelsOf(pair).map(({ rows }) => {
        const counts = classes.map(() => new Array(classes.length).fill(0));
        rows.truth.forEach((code, row) => {
            counts[code][rows.predicted[row]] += 1;
        });
        return order.map((truth) => order.map((taken) => counts[truth][taken]));
    });
    return {
        kind: 'matrix',
        id: 'confusion',
        title: 'Confusion matrix',
        xLabel: 'prediction',
        yLabel: 'truth',
        description: `How many test rows of each class were predicted as which class${baseline ? `, and how many more or fewer than by ${pair.baseline.name}` : ''}.`,
        rows: names,
        columns: names,
        values: values,
        ...(baseline && { baseline }),
    };
}
/** How much of each class was found, the worst first. */
function recalls(pair, alpha) {
    const { candidate, baseline } = pair;
    const { rows } = candidate;
    const members = rowsByGroup(rows.truth, rows.classes.length);
    const share = (of, chosen) => groupMean((row) => Number(of.predicted[row] === of.truth[row]), chosen, of, { alpha, shares: true });
    const found = rows.classes.flatMap((label, code) => {
        const chosen = members[code];
        if (chosen.length === 0)
            return [];
        const { mean, interval } = share(rows, chosen);
        return [{ label, estimate: mean, interval, ...(baseline && { baseline: share(baseline.rows, chosen).mean }) }];
    });
    if (found.length < 2)
        return [];
    const worst = found.sort((a, b) => a.estimate - b.estimate).slice(0, MOST_RECALLS);
    const which = worst.length < found.length ? `the ${worst.length} worst of ${found.length}` : 'the worst first';
    return [
        {
            kind: 'intervals',
            id: 'recall-by-class',
            title: 'Recall by class',
            xLabel: 'share of the class that was found',
            description: `How much of each class ${candidate.name} found, with its ${intervalName(alpha)}, ${which}${baselineWords(pair)}.`,
            unit: 'fraction',
            rows: worst,
        },
    ];
}
/** The most frequent mistakes, each as the share of its true class. */
function mistakes(pair, alpha) {
    const { candidate, baseline } = pair;
    const { rows } = candidate;
    const { classes } = rows;
    const counts = new Map();
    rows.truth.forEach((code, row) => {
        const key = code * classes.length + rows.predicted[row];
        if (code !== rows.predicted[row])
            counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    const worst = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_MISTAKES);
    if (worst.length === 0)
        return [];
    const members = rowsByGroup(rows.truth, classes.length);
    const rowOf = (key) => {
        const [truth, taken] = [Math.floor(key / classes.length), key % classes.length];
        const share = (of) => groupMean((row) => Number(of.predicted[row] === taken), members[truth], of, { alpha, shares: true });
        const { mean, interval } = share(rows);
        const then = baseline && { baseline: share(baseline.rows).mean };
        return { label: `${classes[truth]} → ${classes[taken]}`, estimate: mean, interval, ...then };
    };
    return [
        {
            kind: 'intervals',
            id: 'mistakes',
            title: 'Most frequent mistakes',
            xLabel: 'share of the true class, lower is better',
            description: `What ${candidate.name} takes for something else most often, as a share of the true class with its ${intervalName(alpha)}${baselineWords(pair)}.`,
            unit: 'fraction',
            rows: worst.map(([key]) => rowOf(key)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/statistics/pools.js
/** Lists the rows of each pool, which are numbered 0, 1, 2, …, in their order. */
function poolsOf(membership) {
    const sizes = [];
    for (const pool of membership)
        sizes[pool] = (sizes[pool] ?? 0) + 1;
    const pools = Array.from(sizes, (size) => new Uint32Array(size ?? 0));
    const filled = new Uint32Array(pools.length);
    membership.forEach((pool, row) => {
        pools[pool][filled[pool]++] = row;
    });
    return pools;
}

;// CONCATENATED MODULE: ./build/statistics/jackknife.js

/** From here on the jackknife leaves out blocks instead of single units, so that it stays linear in the rows. */
const MAX_JACKKNIFE_GROUPS = 2000;
/** Computes each statistic with one unit (or one block of units) left out at a time. */
function jackknife(statistics, full, cluster, units) {
    // A block's influence is the sum of its units' influences, so Σl³ / (Σl²)^1.5 estimates the same with fewer terms.
    const groups = Math.min(units, full.length * units > 2e7 ? 200 : MAX_JACKKNIFE_GROUPS);
    const values = statistics.map(() => new Float64Array(groups));
    const members = poolsOf(Uint32Array.from(full, (_, i) => (cluster ? cluster[i] : i) % groups));
    const weights = full.slice();
    for (let g = 0; g < groups; g++) {
        const rows = members[g];
        for (const row of rows)
            weights[row] = 0;
        for (let k = 0; k < statistics.length; k++)
            values[k][g] = statistics[k](weights);
        for (const row of rows)
            weights[row] = full[row];
    }
    return values;
}
/** Efron's acceleration from jackknife values: Σ(θ̄ − θᵢ)³ / (6·(Σ(θ̄ − θᵢ)²)^1.5); each may stand for several. */
function accelerationOf(left, times) {
    const { squares, cubes } = momentsOf(left, times);
    return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
/** The jackknife's standard error: √((g − 1)/g · Σ(θ̄ − θᵢ)²) of g values. */
function errorOf(left, times) {
    const { size, squares } = momentsOf(left, times);
    return Math.sqrt(((size - 1) / size) * squares);
}
/** How many values there are, and the sums of the squares and cubes of what they lack to their mean; NaN where one is not finite. */
function momentsOf(left, times) {
    let [size, sum] = [0, 0];
    left.forEach((value, i) => {
        size += times?.[i] ?? 1;
        sum += value * (times?.[i] ?? 1);
    });
    const mean = sum / size;
    let [squares, cubes] = [0, 0];
    left.forEach((value, i) => {
        squares += (times?.[i] ?? 1) * (mean - value) ** 2;
        cubes += (times?.[i] ?? 1) * (mean - value) ** 3;
    });
    return { size, squares, cubes };
}

// EXTERNAL MODULE: ./build/statistics/root.js
var root = __webpack_require__(21368);
;// CONCATENATED MODULE: ./build/statistics/bootstrap-interval.js



/**
 * Computes the interval that gates are judged by: the wider of BCa and the jackknife's estimate ± t₍n−1₎·SE at each end.
 * BCa alone is too narrow where few rows carry the difference (heavy tails, models that are mostly equal): its ends then
 * come from draws that miss those rows. Open at both ends where the standard error is not finite: one row makes the number.
 */
function bootstrapInterval(bootstrapped, alpha) {
    const { estimate, standardError, units } = bootstrapped;
    if (!Number.isFinite(standardError))
        return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const [low, high] = bcaInterval(bootstrapped, alpha);
    const half = standardError > 0 ? -(0,distributions/* studentQuantile */.FI)(alpha, units - 1) * standardError : 0;
    return [Math.min(low, estimate - half), Math.max(high, estimate + half)];
}
/**
 * Takes the spread of the draws for the standard error of a quantile. The jackknife's hangs on the few values beside the quantile,
 * however many rows there are (Efron, The Jackknife, the Bootstrap, and Other Resampling Plans, 1982, section 3.4), and so does its acceleration.
 */
function ofQuantile(bootstrapped) {
    const { replicates, standardError } = bootstrapped;
    const finite = replicates.filter(Number.isFinite);
    const spread = Number.isFinite(standardError)
        ? errorOf(finite) / Math.sqrt(Math.max(1, finite.length - 1))
        : Number.NaN;
    return { ...bootstrapped, acceleration: 0, standardError: spread };
}
/** Computes the one-sided p-values that belong to that interval, of "the truth ≥ `bound`" and "the truth ≤ `bound`". */
function bootstrapTails(bootstrapped, bound) {
    const { estimate, standardError, units } = bootstrapped;
    if (!Number.isFinite(standardError))
        return { below: 1, above: 1 };
    const bca = bcaBelow(bootstrapped, bound);
    if (standardError === 0)
        return { below: bca, above: 1 - bca };
    const t = (bound - estimate) / standardError;
    return { below: Math.max(bca, (0,distributions/* studentSf */["do"])(t, units - 1)), above: Math.max(1 - bca, (0,distributions/* studentSf */["do"])(-t, units - 1)) };
}
/**
 * Computes the BCa interval (Efron 1987) of a bootstrap at confidence 1 − 2·alpha: α_k = Φ(z₀ + (z₀ + z_k)/(1 − a(z₀ + z_k))),
 * z₀ = Φ⁻¹(share of replicates below the estimate, ties half). With `expand` z is widened to √(n/(n−1))·t₍n−1₎ (Hesterberg
 * 2015), because the bootstrap of few rows is too narrow by just that.
 */
function bcaInterval(bootstrapped, alpha, expand = true) {
    const { replicates } = bootstrapped;
    const z = expand ? expandedQuantile(alpha, bootstrapped.units) : -(0,distributions/* normalQuantile */.Zl)(alpha);
    const at = (quantile) => sortedQuantile(replicates, adjustedLevel(bootstrapped, quantile));
    return [at(-z), at(z)];
}
/**
 * Computes the one-sided p-value of "the truth ≥ `bound`" by inverting BCa: the alpha at which the upper end of the
 * interval just touches the bound. Never below 1/(replicates + 1).
 */
function bcaBelow(bootstrapped, bound, expand = true) {
    const { replicates, acceleration: a, units } = bootstrapped;
    const share = shareBelow(replicates, bound);
    const level = Math.min(Math.max(share, 0.5 / (replicates.length + 1)), 1 - 0.5 / (replicates.length + 1));
    const z0 = biasOf(bootstrapped);
    const w = (0,distributions/* normalQuantile */.Zl)(level) - z0;
    const scale = 1 + a * w;
    const z = scale > 0 ? w / scale - z0 : Math.sign(w) * 40;
    const p = expand && units > 1 ? (0,distributions/* studentSf */["do"])(z * Math.sqrt((units - 1) / units), units - 1) : (0,distributions/* normalCdf */.vr)(-z);
    return Math.min(1, Math.max(p, 1 / (replicates.length + 1)));
}
function expandedQuantile(alpha, units) {
    if (units < 2)
        return Number.POSITIVE_INFINITY;
    return -Math.sqrt(units / (units - 1)) * (0,distributions/* studentQuantile */.FI)(alpha, units - 1);
}
function adjustedLevel(bootstrapped, z) {
    const z0 = biasOf(bootstrapped);
    const scale = 1 - bootstrapped.acceleration * (z0 + z);
    // Beyond the pole the transformation folds back; the outermost replicate is all that can be said.
    if (!(scale > 0))
        return z > 0 ? 1 : 0;
    return (0,distributions/* normalCdf */.vr)(z0 + (z0 + z) / scale);
}
/** z₀, the normal quantile of the share of replicates below the estimate; kept finite. */
function biasOf({ replicates, estimate }) {
    const floor = 0.5 / (replicates.length + 1);
    return (0,distributions/* normalQuantile */.Zl)(Math.min(1 - floor, Math.max(floor, shareBelow(replicates, estimate))));
}
/** The share of sorted values below `bound`, those equal to it counted half. */
function shareBelow(sorted, bound) {
    const below = (0,root/* firstWhere */.U)(0, sorted.length, (at) => sorted[at] >= bound);
    const upTo = (0,root/* firstWhere */.U)(0, sorted.length, (at) => sorted[at] > bound);
    return (below + upTo) / 2 / sorted.length;
}
/** Computes the quantile of ascending values with linear interpolation (type 7, NumPy's default); the values may be infinite. */
function sortedQuantile(sorted, level) {
    const position = Math.min(Math.max(level, 0), 1) * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    const share = position - below;
    return low === high || low === Number.NEGATIVE_INFINITY || share === 0 ? low : low + share * (high - low);
}

;// CONCATENATED MODULE: ./build/statistics/multinomial.js
/** From this mean on rejection is faster than adding up probabilities. */
const REJECTION_FROM = 10;
/**
 * Draws how many of `n` things fall into each cell, cell i with the probability `counts[i]` / Σ `counts`: one binomial a
 * cell, given what the cells before it took. That is the law of `n` draws with replacement, counted.
 * @param into receives the numbers; as long as `counts`, and may not be the same array
 */
function drawMultinomial(random, n, counts, into) {
    let weight = 0;
    for (const count of counts)
        weight += count;
    let left = n;
    for (let i = 0; i < counts.length; i++) {
        const count = counts[i];
        const drawn = count >= weight ? left : drawBinomial(random, left, count / weight);
        into[i] = drawn;
        left -= drawn;
        weight -= count;
    }
}
/**
 * Draws from the binomial law of `n` trials with the chance `p`. It uses the four operations and the root alone, which
 * round alike everywhere, so that equal seeds give equal draws on every machine.
 */
function drawBinomial(random, n, p) {
    if (!(p > 0) || n === 0)
        return 0;
    if (p >= 1)
        return n;
    if (p > 0.5)
        return n - drawBinomial(random, n, 1 - p);
    return n * p < REJECTION_FROM ? byInversion(random, n, p) : byRejection(random, n, p);
}
/** Adds up the probabilities of 0, 1, 2, … until they pass a uniform number. */
function byInversion(random, n, p) {
    const odds = p / (1 - p);
    const none = power(1 - p, n);
    for (;;) {
        let rest = random.uniform();
        let probability = none;
        for (let k = 0; k <= n; k++) {
            if (rest < probability)
                return k;
            rest -= probability;
            probability *= ((n - k) / (k + 1)) * odds;
        }
        // Rounding left a rest of nearly nothing: draw again.
    }
}
/** Transformed rejection with a squeeze, BTRS of Hörmann (1993): a uniform pair, bent to cover the law, seven in eight kept at once. */
function byRejection(random, n, p) {
    const deviation = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const centre = n * p + 0.5;
    const kept = 0.92 - 4.2 / b;
    for (;;) {
        const u = random.uniform() - 0.5;
        const v = random.uniform();
        const toEdge = 0.5 - Math.abs(u);
        const k = Math.floor(((2 * a) / toEdge + b) * u + centre);
        if (toEdge >= 0.07 && v <= kept)
            return k;
        if (!(k >= 0 && k <= n))
            continue;
        const height = (v * (2.83 + 5.1 / b) * deviation) / (a / (toEdge * toEdge) + b);
        if (logarithm(height) <= logRatio(n, p, k))
            return k;
    }
}
/** ln of the probability of `k` over that of the most likely number, by Stirling's series for the factorials. */
function logRatio(n, p, k) {
    const mode = Math.floor((n + 1) * p);
    const odds = p / (1 - p);
    return ((mode + 0.5) * logarithm((mode + 1) / (odds * (n - mode + 1))) +
        (n + 1) * logarithm((n - mode + 1) / (n - k + 1)) +
        (k + 0.5) * logarithm((odds * (n - k + 1)) / (k + 1)) +
        stirlingRest(mode) +
        stirlingRest(n - mode) -
        stirlingRest(k) -
        stirlingRest(n - k));
}
/** ln k! − (½ ln 2π + (k + ½) ln(k + 1) − (k + 1)) for 0 to 9. */
const STIRLING_RESTS = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
];
function stirlingRest(k) {
    const next = k + 1;
    const square = next * next;
    return STIRLING_RESTS[k] ?? (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / next;
}
function power(base, exponent) {
    let [result, square] = [1, base];
    for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1)
            result *= square;
        square *= square;
    }
    return result;
}
const BITS = new DataView(new ArrayBuffer(8));
/** The natural logarithm of a normal number above 0: `Math.log` may round differently on another machine. */
function logarithm(x) {
    BITS.setFloat64(0, x);
    const high = BITS.getUint32(0);
    BITS.setUint32(0, (high & 0xfffff) | 0x3ff00000);
    const fraction = BITS.getFloat64(0);
    const isUpper = fraction > Math.SQRT2;
    const s = isUpper ? (fraction - 2) / (fraction + 2) : (fraction - 1) / (fraction + 1);
    const z = s * s;
    let series = 0;
    for (let odd = 23; odd >= 1; odd -= 2)
        series = series * z + 1 / odd;
    return ((high >>> 20) - 1023 + Number(isUpper)) * Math.LN2 + 2 * s * series;
}

;// CONCATENATED MODULE: ./build/statistics/random.js
/**
 * Makes xoshiro128** (Blackman and Vigna 2018), its state filled from the seed by splitmix32.
 * `below` scales 32 bits, so its bias is under n/2³².
 */
function seededRandom(seed) {
    let state = seed >>> 0;
    const splitmix = () => {
        state = (state + 0x9e3779b9) | 0;
        let z = state;
        z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
        z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
        return (z ^ (z >>> 15)) | 0;
    };
    let a = splitmix();
    let b = splitmix();
    let c = splitmix();
    let d = splitmix();
    const next = () => {
        const scaled = Math.imul(b, 5);
        const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
        return result;
    };
    return {
        below: (n) => Math.floor((next() / 4294967296) * n),
        uniform: () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992,
        fill(into, count, from, n) {
            const scale = n / 4294967296;
            // The same steps as `next`; with the state in locals they are three times as fast.
            let [w, x, y, z] = [a, b, c, d];
            for (let i = 0; i < count; i++) {
                const scaled = Math.imul(x, 5);
                into[i] = from + Math.floor((Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0) * scale);
                const shifted = x << 9;
                y ^= w;
                z ^= x;
                x ^= y;
                w ^= z;
                y ^= shifted;
                z = (z << 11) | (z >>> 21);
            }
            a = w;
            b = x;
            c = y;
            d = z;
        },
    };
}

;// CONCATENATED MODULE: ./build/validation/charts/score-bins.js

/** With more, a curve is no finer to the eye, and takes longer. */
const MOST_BINS = 1_000;
/**
 * Puts scores into bins, the highest first: one bin a distinct score where there are few, else as many rows a bin as can be
 * without parting equal scores. Returns the bin of each row, and how many there are.
 */
function scoreBins(scores) {
    const order = (0,sort/* orderOnce */.MG)(scores);
    const lowest = lowestOfBins(order, scores);
    const bins = lowest.length;
    const bin = new Uint32Array(scores.length);
    let at = 0;
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        while (at + 1 < bins && lowest[at + 1] <= scores[row])
            at++;
        bin[row] = bins - 1 - at;
    }
    return { bin, bins };
}
/** The lowest score of each bin, ascending. */
function lowestOfBins(order, scores) {
    const distinct = [];
    for (const row of order) {
        if (distinct.length > MOST_BINS)
            break;
        if (scores[row] !== distinct.at(-1))
            distinct.push(scores[row]);
    }
    if (distinct.length <= MOST_BINS)
        return Float64Array.from(distinct);
    const cuts = Array.from({ length: MOST_BINS }, (_, i) => scores[order[Math.floor((i * order.length) / MOST_BINS)]]);
    return Float64Array.from(cuts.filter((cut, i) => cut !== cuts[i - 1]));
}

;// CONCATENATED MODULE: ./build/validation/charts/curves.js






const STEPS = 50;
const DRAWS = 400;
const FEWEST_DRAWS = 25;
/** Draws of single rows in all, where weights or clusters make them necessary. */
const MOST_ROW_DRAWS = 1e7;
/**
 * Draws ROC and precision-recall curve of scored rows with two classes; nothing where a class is missing. The band of the
 * candidate is that of the bootstrap, point by point, and nowhere narrower than Wilson's interval for as many positives.
 */
function curveCharts(pair, alpha) {
    const candidate = countsOf(pair.candidate.rows);
    const [positives, negatives] = [sum(candidate.positives), sum(candidate.negatives)];
    if (!(positives > 0) || !(negatives > 0))
        return [];
    const baseline = pair.baseline?.rows.score ? pair.baseline : undefined;
    const draws = redrawn(pair.candidate.rows, candidate);
    const bandOf = (curve, seen) => {
        const drawn = draws.map(curve);
        return curve(candidate).map((value, point) => {
            const ends = endsOf(drawn.map((values) => values[point]), alpha);
            const [low, high] = wilsonOf(value, seen(point), alpha);
            return [Math.min(ends[0], low), Math.max(ends[1], high)];
        });
    };
    const effective = independentPositives(pair.candidate.rows);
    const share = effective / positives;
    const before = baseline && countsOf(baseline.rows);
    const series = (curve, seen) => [
        { name: pair.candidate.name, y: curve(candidate), band: bandOf(curve, seen) },
        ...(baseline && before ? [{ name: baseline.name, y: curve(before) }] : []),
    ];
    const called = precisionAt(candidate).map((precision, i) => ((i + 1) / STEPS) * (positives / precision) * share);
    const words = `The band is a ${intervalName(alpha)} of ${pair.candidate.name}, point by point.`;
    return [
        {
            kind: 'line',
            id: 'roc',
            title: 'ROC curve',
            xLabel: 'false positive rate',
            yLabel: 'true positive rate',
            description: `The share of positives found for each share of false alarms; the diagonal is guessing. ${words}`,
            x: Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS),
            series: series(hitRates, () => effective),
            range: [0, 1],
            diagonal: true,
        },
        {
            kind: 'line',
            id: 'precision-recall',
            title: 'Precision and recall',
            xLabel: 'recall',
            yLabel: 'precision',
            description: `How many of the rows that were called positive are, for each share of positives found. ${words}`,
            x: Array.from({ length: STEPS }, (_, i) => (i + 1) / STEPS),
            series: series(precisionAt, (point) => called[point]),
            range: [0, 1],
            rule: { y: positives / (positives + negatives), label: 'guessing', kind: 'reference' },
        },
    ];
}
function countsOf(rows) {
    const { bin, bins } = scoreBins(rows.score);
    const counts = { positives: new Float64Array(bins), negatives: new Float64Array(bins) };
    rows.truth.forEach((truth, row) => {
        const of = truth === rows.positive ? counts.positives : counts.negatives;
        of[bin[row]] += rows.weight?.[row] ?? 1;
    });
    return counts;
}
/** The true positive rate at each false positive rate from 0 to 1, straight lines between the corners of the curve. */
function hitRates({ positives, negatives }) {
    const [allHits, allAlarms] = [sum(positives), sum(negatives)];
    let [bin, hits, alarms] = [0, 0, 0];
    return Array.from({ length: STEPS + 1 }, (_, i) => {
        const wanted = (i * allAlarms) / STEPS;
        while (bin < positives.length && alarms + negatives[bin] <= wanted) {
            hits += positives[bin];
            alarms += negatives[bin];
            bin += 1;
        }
        const more = bin < positives.length ? (positives[bin] * (wanted - alarms)) / negatives[bin] : 0;
        return Math.min(1, (hits + more) / allHits);
    });
}
/** The precision at each recall above 0: inside a bin hits and alarms grow together (Davis and Goadrich 2006). */
function precisionAt({ positives, negatives }) {
    const allHits = sum(positives);
    let [bin, hits, alarms] = [0, 0, 0];
    return Array.from({ length: STEPS }, (_, i) => {
        const wanted = ((i + 1) * allHits) / STEPS;
        while (bin < positives.length - 1 && hits + positives[bin] < wanted) {
            hits += positives[bin];
            alarms += negatives[bin];
            bin += 1;
        }
        const part = positives[bin] > 0 ? Math.min(1, (wanted - hits) / positives[bin]) : 0;
        return wanted / (wanted + alarms + part * negatives[bin]);
    });
}
/** Draws the rows again: whole bins where each row counts for itself, else row by row or cluster by cluster. */
function redrawn(rows, counts) {
    const random = seededRandom(rows.n);
    const single = !rows.weight && !rows.cluster;
    const times = single ? DRAWS : Math.max(FEWEST_DRAWS, Math.min(DRAWS, Math.floor(MOST_ROW_DRAWS / rows.n)));
    const { bin } = single ? { bin: undefined } : scoreBins(rows.score);
    const bins = counts.positives.length;
    const all = new Float64Array(2 * bins);
    all.set(counts.positives);
    all.set(counts.negatives, bins);
    const drawn = new Float64Array(2 * bins);
    const draw = () => {
        if (bin)
            return drawnRows(rows, bin, bins, random);
        drawMultinomial(random, rows.n, all, drawn);
        return { positives: drawn.slice(0, bins), negatives: drawn.slice(bins) };
    };
    return Array.from({ length: times }, draw).filter(({ positives, negatives }) => sum(positives) > 0 && sum(negatives) > 0);
}
function drawnRows({ truth, positive, weight, cluster, n }, bin, bins, random) {
    const units = cluster ? cluster.reduce((most, one) => Math.max(most, one), 0) + 1 : n;
    const drawn = new Uint32Array(units);
    for (let unit = 0; unit < units; unit++)
        drawn[unit] = poissonOfOne(random);
    const again = { positives: new Float64Array(bins), negatives: new Float64Array(bins) };
    for (let row = 0; row < n; row++) {
        const of = truth[row] === positive ? again.positives : again.negatives;
        of[bin[row]] += (weight?.[row] ?? 1) * drawn[cluster?.[row] ?? row];
    }
    return again;
}
/** A Poisson number of mean 1, by multiplication (Knuth). */
function poissonOfOne(random) {
    let count = 0;
    for (let product = 1 - random.uniform(); product > 1 / Math.E; product *= 1 - random.uniform())
        count += 1;
    return count;
}
/** How many independent positives there are: Kish's count of the weights, at most the clusters that hold one. */
function independentPositives({ truth, positive, weight, cluster }) {
    let [total, squares] = [0, 0];
    const clusters = new Set();
    truth.forEach((code, row) => {
        if (code !== positive)
            return;
        total += weight?.[row] ?? 1;
        squares += (weight?.[row] ?? 1) ** 2;
        if (cluster)
            clusters.add(cluster[row]);
    });
    const kish = (total * total) / squares;
    return cluster ? Math.min(kish, clusters.size) : kish;
}
function endsOf(values, alpha) {
    if (values.length === 0)
        return [0, 1];
    const sorted = Float64Array.from(values).sort();
    return [sortedQuantile(sorted, alpha), sortedQuantile(sorted, 1 - alpha)];
}
const wilsonOf = (share, n, alpha) => (0,proportion/* wilson */.rF)(share * n, n, alpha);
const sum = (values) => values.reduce((total, value) => total + value, 0);

;// CONCATENATED MODULE: ./build/validation/charts/errors.js







const BINS = 20;
const MOST_POINTS = 500;
/** A mean of fewer rows would nearly be a row. */
const ROWS_OF_A_GROUP = 10;
/** Draws the errors of predicted numbers: how large, where, and (only when single rows may be shown) row by row. */
function errorCharts(pair, alpha, showsRows) {
    return [histogram(pair), ...byPrediction(pair, alpha), ...(showsRows ? [scatter(pair.candidate)] : [])];
}
/** Residuals in bins that both models share; the outermost hundredth at each end is gathered in the outer bins. */
function histogram(pair) {
    const models = modelsOf(pair).map(({ name, rows }) => ({ name, errors: errorsOf(rows) }));
    const pooled = new Float64Array(models.reduce((n, { errors }) => n + errors.length, 0));
    for (const [index, { errors }] of models.entries())
        pooled.set(errors, index * models[0].errors.length);
    const sorted = (0,sort/* sortNumbers */.Dx)(pooled);
    const low = sortedQuantile(sorted, 0.01);
    const high = Math.max(sortedQuantile(sorted, 0.99), low + (Math.abs(low) || 1) * 1e-9);
    const count = (values) => {
        const counts = new Array(BINS).fill(0);
        for (const value of values)
            counts[binOf((value - low) / (high - low))] += 1;
        return counts;
    };
    return {
        kind: 'histogram',
        id: 'residuals',
        title: 'Errors (prediction − truth)',
        xLabel: 'error',
        yLabel: 'rows',
        description: 'How many test rows were missed by how much; the outer bins hold everything beyond them.',
        edges: Array.from({ length: BINS + 1 }, (_, i) => low + ((high - low) * i) / BINS),
        series: models.map(({ name, errors }) => ({ name, counts: count(errors) })),
    };
}
const errorsOf = ({ predictions, labels }) => predictions.map((value, i) => value - labels[i]);
const binOf = (share) => Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS)));
/** The mean error in tenths of the predictions: where a model is too high, and where too low. */
function byPrediction(pair, alpha) {
    const most = Math.min(10, Math.floor(pair.candidate.rows.n / ROWS_OF_A_GROUP));
    if (most < 3)
        return [];
    const series = modelsOf(pair).map(({ name, rows }) => {
        const errors = errorsOf(rows);
        const points = tenths(rows.predictions, most).map((chosen) => ({
            ...groupMean((row) => errors[row], chosen, rows, { alpha }),
            predicted: groupMean((row) => rows.predictions[row], chosen, rows, { alpha }).mean,
        }));
        return { name, points };
    });
    const length = Math.max(...series.map(({ points }) => points.length));
    if (series[0].points.length < 2)
        return [];
    const places = Array.from({ length }, (_, i) => i);
    return [
        {
            kind: 'line',
            id: 'residuals:prediction',
            title: 'Mean error by prediction',
            xLabel: 'prediction',
            yLabel: 'mean error',
            description: `Too high or too low on average, in ${length} equal parts of the rows by their prediction. The band is a ${intervalName(alpha)} of ${pair.candidate.name}.`,
            x: places.map((i) => series[0].points[Math.min(i, series[0].points.length - 1)].predicted),
            series: series.map(({ name, points }, index) => ({
                name,
                x: places.map((i) => points[Math.min(i, points.length - 1)].predicted),
                y: places.map((i) => points[i]?.mean ?? null),
                ...(index === 0 && { band: places.map((i) => finite(points[Math.min(i, points.length - 1)])) }),
            })),
            rule: { y: 0, label: 'no error', kind: 'reference' },
        },
    ];
}
/** An interval of one unit has no end; the value itself stands in. */
const finite = ({ mean, interval: [low, high] }) => [Number.isFinite(low) ? low : mean, Number.isFinite(high) ? high : mean];
/** Prediction against truth, a fixed sample of the rows. */
function scatter({ name, rows }) {
    const chosen = sample(rows.n, MOST_POINTS);
    return {
        kind: 'scatter',
        id: 'prediction-truth',
        title: 'Prediction against truth',
        xLabel: 'truth',
        yLabel: 'prediction',
        description: `Truth and prediction of ${chosen.length < rows.n ? `${(0,format/* formatNumber */.ZV)(chosen.length)} of ` : 'all '}${(0,format/* formatNumber */.ZV)(rows.n)} test rows; on the diagonal they agree.`,
        series: [{ name, points: chosen.map((row) => [rows.labels[row], rows.predictions[row]]) }],
        diagonal: true,
    };
}
/** A fixed sample without replacement, in ascending order (Knuth's algorithm S). */
function sample(n, wanted) {
    const random = seededRandom(n);
    const chosen = [];
    for (let row = 0; row < n && chosen.length < wanted; row++)
        if (random.below(n - row) < wanted - chosen.length)
            chosen.push(row);
    return chosen;
}

;// CONCATENATED MODULE: ./build/validation/charts/quantiles.js


/**
 * Draws how good the quantiles of a forecast are: how many labels lie at or below each of them, which on the diagonal is as
 * many as it says, and its mean pinball loss. Rows of a group count together; nothing for a single quantile.
 */
function quantileCharts(pair, alpha) {
    const levels = [...(pair.candidate.rows.quantiles?.keys() ?? [])];
    if (levels.length < 2)
        return [];
    const everyRow = Uint32Array.from({ length: pair.candidate.rows.n }, (_, row) => row);
    const series = (of) => modelsOf(pair)
        .filter(({ rows }) => levels.some((level) => rows.quantiles?.has(level)))
        .map(({ name, rows }, index) => {
        const found = levels.map((level) => {
            const quantile = rows.quantiles.get(level);
            return quantile && of(rows, level, quantile);
        });
        const y = found.map((point) => point?.mean ?? null);
        return { name, y, ...(index === 0 && { band: found.map((point) => quantiles_finite(point)) }) };
    });
    const words = `The band is a ${intervalName(alpha)} of ${pair.candidate.name}, quantile by quantile.`;
    const covered = series((rows, _, quantile) => groupMean((row) => Number(rows.labels[row] <= quantile[row]), everyRow, rows, { alpha, shares: true }));
    const lost = series((rows, level, quantile) => {
        // The pinball loss (Koenker and Bassett 1978), written for either side at once.
        const loss = (row) => {
            const gap = rows.labels[row] - quantile[row];
            return Math.max(level * gap, (level - 1) * gap);
        };
        return groupMean(loss, everyRow, rows, { alpha });
    });
    return [
        {
            kind: 'line',
            id: 'quantile-coverage',
            title: 'Coverage of the quantiles',
            xLabel: 'quantile',
            yLabel: 'share of labels at or below it',
            description: `How many labels lie at or below each quantile; on the diagonal as many as it says. ${words}`,
            x: levels,
            series: covered,
            range: [0, 1],
            diagonal: true,
        },
        {
            kind: 'line',
            id: 'quantile-pinball',
            title: 'Pinball loss by quantile',
            xLabel: 'quantile',
            yLabel: 'mean pinball loss',
            description: `What each quantile costs on average, lower is better. ${words}`,
            x: levels,
            series: lost,
        },
    ];
}
/** An interval of one unit has no end; the value itself stands in. */
const quantiles_finite = ({ mean, interval: [low, high] }) => Number.isFinite(low) && Number.isFinite(high) ? [Math.max(0, low), high] : [mean, mean];

// EXTERNAL MODULE: ./build/validation/metrics/registry.js + 9 modules
var registry = __webpack_require__(73992);
;// CONCATENATED MODULE: ./build/validation/charts/queries.js




/** Of fewer queries a count may tell of a single one. */
const FEWEST_QUERIES = 10;
const queries_BINS = 10;
const DEPTHS = [1, 3, 5, 10, 20, 50];
/** A change of one query is called small, middling or large by these. */
const queries_STEPS = [0.05, 0.2];
/** What differs by less differs by rounding. */
const EQUAL = 1e-9;
/**
 * Draws a metric of ranked lists, all of whose values lie within 0 and 1: by the depth that is looked at, how it is spread
 * over the queries, and how many queries got better or worse. Counts and means alone; nothing for a handful of queries.
 */
function queryCharts(pair, metric, alpha) {
    const models = modelsOf(pair).map(({ name, rows }) => ({ name, values: valuesOf(metric, rows) }));
    const [candidate, baseline] = models.map(({ values }) => values);
    if (candidate.length < FEWEST_QUERIES)
        return [];
    return [
        ...byDepth(pair, metric, alpha),
        spread(metric, models),
        ...(baseline ? [changes(pair, metric, candidate, baseline)] : []),
    ];
}
const valuesOf = (metric, rows) => metric.units(rows).predictions;
/** The mean over the queries at some depths, no deeper than the longest list. */
function byDepth(pair, metric, alpha) {
    const [family] = metric.name.split('@');
    const longest = longestList(pair.candidate.rows);
    const depths = DEPTHS.filter((depth) => depth <= longest);
    if (depths.length < 2)
        return [];
    const series = modelsOf(pair).map(({ name, rows }, index) => {
        const means = depths.map((depth) => {
            const units = (0,registry/* findMetric */.GF)(`${family}@${depth}`).units(rows);
            const all = Uint32Array.from({ length: units.n }, (_, query) => query);
            return groupMean((query) => units.predictions[query], all, units, { alpha });
        });
        const band = means.map(({ mean, interval }) => within(interval, mean));
        return { name, y: means.map(({ mean }) => mean), ...(index === 0 && { band }) };
    });
    const [title] = metric.title.split('@');
    return [
        {
            kind: 'line',
            id: 'ranking:depth',
            title: `${title} by depth`,
            xLabel: 'results of each query that are looked at',
            yLabel: `mean ${title}@k`,
            description: `The mean of ${title}@k over the queries, for the first k results. The band is a ${intervalName(alpha)} of ${pair.candidate.name}, depth by depth.`,
            x: depths.map(String),
            series,
        },
    ];
}
function longestList({ query, n }) {
    const sizes = new Uint32Array(n);
    for (const code of query ?? [])
        sizes[code] += 1;
    return sizes.reduce((most, size) => Math.max(most, size), 0);
}
/** Every value lies within 0 and 1; an interval of one unit has no end. */
const within = ([low, high], mean) => Number.isFinite(low) ? [Math.max(0, low), Math.min(1, high)] : [mean, mean];
function spread(metric, models) {
    const count = (values) => {
        const counts = new Array(queries_BINS).fill(0);
        // A hair is added: 0.3 · 10 is a little more than 3 in binary, and 0.7 · 10 a little less than 7.
        for (const value of values)
            counts[Math.min(queries_BINS - 1, Math.floor(value * queries_BINS + EQUAL))] += 1;
        return counts;
    };
    return {
        kind: 'histogram',
        id: 'ranking:spread',
        title: `${metric.title} of single queries`,
        xLabel: metric.title,
        yLabel: 'queries',
        description: `How many queries have which ${metric.title}, in tenths of its range.`,
        edges: Array.from({ length: queries_BINS + 1 }, (_, i) => i / queries_BINS),
        series: models.map(({ name, values }) => ({ name, counts: count(values) })),
    };
}
function changes({ baseline }, metric, ours, theirs) {
    const unit = metric.unit === 'fraction' ? 'pp' : undefined;
    const [small, large] = queries_STEPS.map((step) => (0,format/* formatValue */.Fl)(step, unit));
    const sizes = [`> ${large}`, `${small.replace(' pp', '')}–${large}`, `≤ ${small}`];
    const labels = [
        ...sizes.map((size) => `${size} worse`),
        'equal',
        ...sizes.toReversed().map((size) => `${size} better`),
    ];
    const counts = new Array(labels.length).fill(0);
    ours.forEach((value, query) => {
        const gain = value - theirs[query];
        const size = Math.abs(gain) <= EQUAL ? 0 : 1 + queries_STEPS.filter((step) => Math.abs(gain) > step + EQUAL).length;
        counts[3 + Math.sign(gain) * size] += 1;
    });
    const sum = (some) => some.reduce((total, count) => total + count, 0);
    const [worse, equal, better] = [sum(counts.slice(0, 3)), counts[3], sum(counts.slice(4))];
    return {
        kind: 'histogram',
        id: 'ranking:changes',
        title: `Queries by their change of ${metric.title}`,
        xLabel: 'queries',
        description: `Of ${(0,format/* formatCount */.B4)(ours.length, 'query')} ${better} are better than with ${baseline.name}, ${worse} worse and ${equal} equal.`,
        labels,
        series: [{ name: 'queries', counts }],
    };
}

;// CONCATENATED MODULE: ./build/validation/charts/slices.js




const MOST_COLUMNS = 6;
const MOST_VALUES = 15;
/** Of fewer rows an error says next to nothing, and may tell of a single row. */
const FEWEST_ROWS = 10;
/**
 * Draws the error in each value of a column, the worst first: the share of wrong predictions for classes, RMSE for numbers,
 * beside that of all rows. Intervals hold for each value by itself.
 */
function sliceCharts(pair, columns, alpha) {
    return columns
        .filter((column) => pair.candidate.rows.columns.has(column))
        .slice(0, MOST_COLUMNS)
        .flatMap((column) => sliceChart(pair, column, alpha));
}
function sliceChart(pair, column, alpha) {
    const { candidate, baseline } = pair;
    const { rows } = candidate;
    const groups = rowsByText(rows.columns.get(column));
    const large = [...groups].filter(([, chosen]) => chosen.length >= FEWEST_ROWS);
    if (large.length < 2)
        return [];
    const shown = large.sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_VALUES);
    const rowOf = (label, chosen) => {
        const { estimate, interval } = slices_errorOf(rows, chosen, alpha);
        return { label, estimate, interval, ...(baseline && { baseline: slices_errorOf(baseline.rows, chosen, alpha).estimate }) };
    };
    const values = shown.map(([value, chosen]) => rowOf(sliceName(value), chosen));
    const numbers = rows.kind === 'numbers';
    const left = groups.size - shown.length;
    return [
        {
            kind: 'intervals',
            id: `slice-error:${column}`,
            title: `${numbers ? 'RMSE' : 'Wrong predictions'} by ${column}`,
            xLabel: `${numbers ? 'RMSE' : 'share of rows predicted wrongly'}, lower is better`,
            description: `The error of ${candidate.name} for each ${column} with its ${intervalName(alpha)}, the worst first${baselineWords(pair)}.${left > 0 ? ` ${left} with fewer rows are not shown.` : ''}`,
            ...(!numbers && { unit: 'fraction' }),
            rows: [rowOf('all rows', everyRow(rows.n)), ...values.sort((a, b) => b.estimate - a.estimate)],
        },
    ];
}
const everyRow = (n) => new Uint32Array(n).map((_, row) => row);
/** The share of wrong predictions, or RMSE with the interval of the mean square. */
function slices_errorOf(rows, chosen, alpha) {
    if (rows.kind === 'classes') {
        const wrong = (row) => Number(rows.predicted[row] !== rows.truth[row]);
        const { mean, interval } = groupMean(wrong, chosen, rows, { alpha, shares: true });
        return { estimate: mean, interval };
    }
    const square = (row) => (rows.predictions[row] - rows.labels[row]) ** 2;
    const { mean, interval } = groupMean(square, chosen, rows, { alpha });
    const high = Math.sqrt(interval[1]);
    return {
        estimate: Math.sqrt(mean),
        interval: [Math.sqrt(Math.max(0, interval[0])), Number.isFinite(high) ? high : null],
    };
}

;// CONCATENATED MODULE: ./build/validation/lacking.js
/** What rows are of, in the words of tasks. */
const TASKS = { numbers: 'regression', lists: 'ranking', classes: 'classification' };
/** What to write where a task was guessed wrongly. */
const IF_NUMBERS = 'If the labels are numbers to be predicted, set "task: regression".';
const IF_CLASSES = 'If the labels are classes, set "task: multiclass".';
/** What to do about a metric of numbers where the labels are taken for classes, and the other way around. */
function taskRemedy({ task }, { kind }) {
    if (task === 'regression' && kind === 'classes')
        return IF_NUMBERS;
    return task === 'classification' && kind === 'numbers' ? IF_CLASSES : undefined;
}
/** Why a metric cannot be computed from these rows; `undefined` when it can. */
function lacking(metric, rows) {
    const { title, task, needs } = metric;
    if (task !== 'any' && task !== TASKS[rows.kind])
        return `${title} is a metric of ${task}, and the rows are those of ${TASKS[rows.kind]}`;
    const missing = task === 'classification' ? lackingScores(metric, rows) : lackingColumn(needs, rows);
    if (missing)
        return `${title} ${missing}`;
    const more = metric.lacks?.(rows);
    return more && `${title} cannot be computed: ${more}`;
}
function lackingColumn(needs, rows) {
    if (needs === 'quantiles' && !rows.quantiles?.size)
        return 'needs columns "quantile_<p>", such as "quantile_0.9"';
    if (needs === 'time' && !rows.byTime)
        return 'needs the order of the rows: set columns.time, and write that column into the predictions';
    return undefined;
}
function lackingScores({ needs, positive }, rows) {
    const two = rows.classes.length <= 2;
    const [one, other] = rows.classes;
    if (positive && two && rows.positive < 0)
        return other === undefined
            ? `needs rows of the positive class, and every row is "${one}": take test rows of both classes, or set columns.positive to ${one} where that is the positive one`
            : `needs to know the positive class: set columns.positive to ${one} or ${other}`;
    if (needs === 'prediction')
        return undefined;
    if (!(two ? rows.score : rows.scores))
        return two
            ? `needs the column "score"${rows.positive < 0 ? '' : ` or "score_${rows.classes[rows.positive]}"`}, the probability of the positive class`
            : `needs a column "score_<class>" for each of the ${rows.classes.length} classes`;
    const outside = (scores) => scores?.some((score) => !(score >= 0 && score <= 1)) ?? false;
    if (needs === 'probability' && (two ? outside(rows.score) : rows.scores.some(outside)))
        return 'needs probabilities, and some scores lie outside 0 and 1';
    const most = needs === 'probability' && !two ? largestSum(rows.scores) : 0;
    // Scores that were written with two digits may add up to a little more; classes that no row has may be missing.
    if (most > 1.01 + 0.005 * rows.classes.length)
        return `needs probabilities, and the scores of the classes of one row add up to ${Number(most.toPrecision(3))}: divide them by their sum`;
    return undefined;
}
/** The largest sum of the scores of a row. */
function largestSum(scores) {
    let most = 0;
    for (let row = 0; row < scores[0].length; row++) {
        let sum = 0;
        for (const column of scores)
            sum += column[row];
        most = Math.max(most, sum);
    }
    return most;
}

;// CONCATENATED MODULE: ./build/validation/charts.js









/**
 * Draws what the judgement rests on; the intervals of the gates are drawn from the checks themselves. However many rows
 * there are, a chart is small. Single rows are shown only when `privacy` is `examples`.
 */
function chartsOf(sides, input) {
    if (!sides.candidate)
        return [];
    const alpha = input.alpha ?? 0.05;
    const pair = {
        candidate: { name: input.candidate.name, rows: sides.candidate },
        baseline: sides.baseline && input.baseline.kind === 'present'
            ? { name: input.baseline.name, rows: sides.baseline }
            : undefined,
    };
    const { kind, score, positive } = sides.candidate;
    if (kind === 'lists') {
        const metric = rankingMetric(input, sides.candidate);
        return metric ? queryCharts(pair, metric, alpha) : [];
    }
    const drawn = kind === 'numbers'
        ? [...quantileCharts(pair, alpha), ...errorCharts(pair, alpha, input.privacy === 'examples')]
        : classCharts(pair, alpha);
    const curves = score && positive >= 0 ? curveCharts(pair, alpha) : [];
    if (curves.length > 0)
        drawn.push(...curves, ...calibrationChart(pair, alpha));
    return [...drawn, ...sliceCharts(pair, sliceColumns(input), alpha)];
}
/** The metric of the first gate that ranks, else what is usual; `undefined` where these rows have none. */
function rankingMetric({ gates }, rows) {
    const asked = gates === 'none' ? [] : gates.flatMap(({ metric }) => (0,registry/* findMetric */.GF)(metric) ?? []);
    return [...asked, (0,registry/* findMetric */.GF)('ndcg@10')].find((metric) => metric.units && !lacking(metric, rows));
}
/** The columns that gates or the configuration name, each once. */
function sliceColumns({ gates, slices = [] }) {
    const asked = gates === 'none' ? [] : gates.flatMap(({ slice }) => slice ?? []);
    return [...new Set([...asked, ...slices])];
}

;// CONCATENATED MODULE: ./build/validation/check-id.js
/**
 * The id of a check (design §1.3): `metric:<name>[@<column>=<value>]#<the gate's id, else min|max|rule>`; of all values
 * of a column at once `metric:<name>@<column>#<the gate's id, else worst|difference|ratio-min|max|rule>`; of changed inputs
 * `metric:<name>@<their name>#<the gate's id, else min>`.
 */
function checkId({ gate, rule, slice, across, bare }) {
    const column = gate.perturbed ?? slice?.column ?? across?.column;
    const value = slice ? `=${encodeURIComponent(slice.value)}` : '';
    const part = column === undefined ? '' : `@${encodeURIComponent(column)}${value}`;
    const kind = bare && gate.against ? 'point' : rule;
    const tail = gate.id ?? (across ? `${across.mode}-${kind}` : kind);
    return `metric:${encodeURIComponent(gate.metric)}${part}#${encodeURIComponent(tail)}`;
}
/** What was needed, in words: `at most 3 % higher`. */
function neededWords(question, write) {
    const { rule, direction, limit, level } = question;
    const worse = direction === 'higher' ? 'lower' : 'higher';
    const better = direction;
    const words = {
        min: `at least ${write(limit)}`,
        max: `at most ${write(limit)}`,
        'non-inferior': limit === 0 ? `not ${worse}` : `at most ${write(limit)} ${worse}`,
        superior: limit === 0 ? better : `more than ${write(limit)} ${better}`,
        equivalent: `within ${write(limit)}`,
        capped: `at most ${write(limit)} ${better}`,
    }[rule];
    if (level === 'block')
        return words;
    if (rule === 'min')
        return `warn below ${write(limit)}`;
    if (rule === 'max')
        return `warn above ${write(limit)}`;
    if (rule === 'capped')
        return `warn if more than ${write(limit)} ${better}`;
    return rule === 'non-inferior' && limit > 0 ? `warn at ${write(limit)} ${worse}` : `warn unless ${words}`;
}

;// CONCATENATED MODULE: ./build/statistics/holm.js
/**
 * Adjusts p-values by Holm's step-down procedure (Holm 1979): sorted ascending, the i-th of m is multiplied by m − i,
 * never falls below the one before, and is capped at 1. Returned in the order given.
 */
function holm(pValues) {
    const order = pValues.map((_, i) => i).sort((i, j) => pValues[i] - pValues[j]);
    const adjusted = new Array(pValues.length);
    let floor = 0;
    order.forEach((index, rank) => {
        floor = Math.max(floor, Math.min(1, pValues[index] * (pValues.length - rank)));
        adjusted[index] = floor;
    });
    return adjusted;
}

;// CONCATENATED MODULE: ./build/validation/decide.js

/** Judges an interval by the rule of its gate. Open ends decide nothing. */
function decide({ rule, limit }, evidence) {
    const { estimate, interval } = evidence;
    const [low, high] = interval;
    const at = (bound, passes, fails, worse = 'less') => ({
        standing: passes ? 'pass' : fails ? 'fail' : 'inconclusive',
        nullValue: bound,
        pFail: worse === 'less' ? evidence.below(bound) : evidence.above(bound),
        alternative: worse,
        distance: Math.abs(estimate - bound),
    });
    switch (rule) {
        case 'non-inferior':
            return at(-limit || 0, low > -limit, high < -limit);
        case 'superior':
            return at(limit, low > limit, high < limit);
        case 'capped':
            return at(limit, high < limit, low > limit, 'greater');
        case 'min':
            return at(limit, low >= limit, high < limit);
        case 'max':
            return at(limit, high <= limit, low > limit, 'greater');
        case 'equivalent': {
            const worse = estimate < 0;
            const decision = at(worse ? -limit : limit, low > -limit && high < limit, worse ? high < -limit : low > limit, worse ? 'less' : 'greater');
            return { ...decision, distance: Math.abs(limit - Math.abs(estimate)) };
        }
    }
}
/** 0.90 − 0.92 is a little below −0.02 in binary; so much of a margin counts as at the margin. */
const ROUNDING = 1e-9;
/** Judges a bare value or difference: at the bound is good enough, but for `superior`. */
function decideBare({ rule, limit }, estimate) {
    const margin = limit * (1 + ROUNDING);
    const good = {
        'non-inferior': estimate >= -margin,
        superior: estimate > margin,
        equivalent: Math.abs(estimate) <= margin,
        capped: estimate <= margin,
        min: estimate >= limit,
        max: estimate <= limit,
    }[rule];
    return good ? 'pass' : 'fail';
}
/**
 * Adjusts the p-values of the blocking gates by Holm. A single gate needs no correction, and gets none.
 * Undefined where a gate has no p-value, or none that is a number; those are not of the family.
 */
function adjust(pValues) {
    const has = (p) => p !== undefined && !Number.isNaN(p);
    const adjusted = holm(pValues.filter(has));
    return pValues.map((p) => (has(p) ? adjusted.shift() : undefined));
}

// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
// EXTERNAL MODULE: ./build/statistics/remembered.js
var remembered = __webpack_require__(24954);
// EXTERNAL MODULE: ./build/statistics/text-order.js
var text_order = __webpack_require__(97450);
;// CONCATENATED MODULE: ./build/validation/row-columns.js

/** Begins the name of a column whose values are judged as a metric of the team's own. */
const OWN_PREFIX = 'row_';
/** The columns `quantile_<p>` with a level between 0 and 1, by level. @throws {UserError} for a cell that is no finite number. */
function quantilesOf(predictions, order) {
    const found = [...predictions.columns].flatMap(([name, values]) => {
        const level = /^quantile_(0?\.\d+)$/.exec(name);
        return level && Number(level[1]) > 0 ? [[Number(level[1]), row_columns_finite(values, order, name, predictions)]] : [];
    });
    return new Map(found.sort(([a], [b]) => a - b));
}
/** The columns `row_<name>` of some metrics, as far as they are there. */
function ownOf(predictions, order, names) {
    const found = names.flatMap((name) => {
        const column = predictions.columns.get(OWN_PREFIX + name);
        return column ? [[name, row_columns_finite(column, order, OWN_PREFIX + name, predictions)]] : [];
    });
    return new Map(found);
}
/** The numbers of a column in order of id. @throws {UserError} with the id for what is no finite number. */
function row_columns_finite(values, order, what, from) {
    const numbers = new Float64Array(order.length);
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        const cell = values[row];
        const value = Number(cell);
        if ((typeof cell === 'string' && cell.trim() === '') || !Number.isFinite(value))
            throw new errors/* UserError */.yo(`The ${what} of id "${from.ids[row]}" is "${values[row]}", not a finite number.`, {
                place: { file: from.source },
            });
        numbers[i] = value;
    }
    return numbers;
}
/** The weights of rows. @throws {UserError} when one is below 0, or none is above. */
function weights(values, order, from) {
    const found = row_columns_finite(values, order, 'weight', from);
    const negative = found.findIndex((value) => value < 0);
    if (negative >= 0 || !found.some((value) => value > 0))
        throw new errors/* UserError */.yo('Weights must be 0 or more, and at least one above 0.', { place: { file: from.source } });
    return found;
}
/** Numbers names from 0 in the order in which they come. */
function clustersOf(names) {
    const codes = new Map();
    return Uint32Array.from(names, (name) => {
        if (!codes.has(name))
            codes.set(name, codes.size);
        return codes.get(name);
    });
}
/** Times that are all numbers are ordered as numbers, else as text, which is right for ISO dates. */
function orderOfTime(times) {
    const keys = times.map(Number);
    const numeric = keys.every(Number.isFinite);
    const compare = (a, b) => numeric ? keys[a] - keys[b] : times[a] < times[b] ? -1 : times[a] > times[b] ? 1 : 0;
    return Uint32Array.from(times, (_, i) => i).sort((a, b) => compare(a, b) || a - b);
}

;// CONCATENATED MODULE: ./build/validation/rows.js




/** Writes a class name so that `1`, `1.0` and `"1"` agree. */
function className(value) {
    const text = String(value).trim();
    // `007` and numbers too long for a double are names.
    return text.length <= 17 && /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)
        ? String(Number(text))
        : text;
}
/** Lists the class names that occur as label or prediction, numbers in order of size. */
function classesOf(all) {
    const names = new Set();
    for (const { labels, predictions } of all)
        for (const column of [labels, predictions])
            for (const value of distinct(column))
                names.add(className(value));
    const sorted = [...names].sort();
    return sorted.every((name) => Number.isFinite(Number(name))) ? sorted.sort((a, b) => Number(a) - Number(b)) : sorted;
}
/** The different values of a column. A class mostly stands in many rows, and a name is made of it only once. */
const distinct = (0,remembered/* remembered */.H)((values) => new Set(values));
/**
 * Turns predictions into rows in order of id, so that the order of the file changes nothing.
 * @throws {UserError} when an id occurs twice, a number is missing or not finite, or the positive class does not occur.
 */
function rowsOf(predictions, options) {
    const { ids, source } = predictions;
    const order = (0,text_order/* textOrder */.G)(ids);
    const sortedIds = pickText(ids, order);
    for (let i = 1; i < sortedIds.length; i++)
        if (sortedIds[i] === sortedIds[i - 1])
            throw new errors/* UserError */.yo(`The id "${sortedIds[i]}" occurs twice.`, { place: { file: source } });
    const numbers = options.kind !== 'classes';
    const empty = new Uint32Array(0);
    const classes = numbers ? [] : options.classes;
    const codes = new Map(classes.map((name, code) => [name, code]));
    const encode = (values) => codesOf(values, order, codes);
    return {
        n: ids.length,
        ids: sortedIds,
        kind: options.kind,
        labels: numbers ? row_columns_finite(predictions.labels, order, 'label', predictions) : new Float64Array(0),
        predictions: numbers ? row_columns_finite(predictions.predictions, order, 'prediction', predictions) : new Float64Array(0),
        classes,
        truth: numbers ? empty : encode(predictions.labels),
        predicted: numbers ? empty : encode(predictions.predictions),
        positive: numbers ? -1 : positiveOf(classes, options.positive),
        ...scoresOf(predictions, order, classes, numbers ? -1 : positiveOf(classes, options.positive)),
        weight: predictions.weight && weights(predictions.weight, order, predictions),
        cluster: predictions.group && clustersOf(pickText(predictions.group, order)),
        byTime: predictions.time && orderOfTime(pickText(predictions.time, order)),
        series: options.series ?? false,
        query: options.kind === 'lists' ? clustersOf(pickText(predictions.query, order)) : undefined,
        ...(numbers && { quantiles: quantilesOf(predictions, order) }),
        own: ownOf(predictions, order, options.own ?? []),
        columns: new Map([...predictions.columns].map(([name, values]) => [name, pickText(values, order)])),
    };
}
/** The number of each row's class, in a given order of the rows. */
function codesOf(values, order, codes) {
    const known = new Map();
    for (const value of distinct(values))
        known.set(value, codes.get(className(value)));
    const found = new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++)
        found[i] = known.get(values[order[i]]);
    return found;
}
/** The positive class: the one named, else `1` of 0/1 or `true` of false/true; −1 when none is to be had. */
function positiveOf(classes, named) {
    if (named !== undefined) {
        const code = classes.findIndex((name) => name === className(named) || name.toLowerCase() === named.toLowerCase());
        if (code >= 0 || classes.length === 1)
            return classes.length > 2 ? -1 : code;
        throw new errors/* UserError */.yo(`The positive class "${named}" does not occur. The classes are ${list(classes)}.`, {
            hint: 'Set columns.positive to one of them.',
        });
    }
    if (classes.length > 2)
        return -1;
    const known = [
        ['0', '1'],
        ['false', 'true'],
    ].find((pair) => classes.every((name) => pair.includes(name.toLowerCase())));
    return known ? classes.findIndex((name) => name.toLowerCase() === known[1]) : -1;
}
function scoresOf(predictions, order, classes, positive) {
    const named = new Map([...(predictions.scores ?? [])].map(([name, values]) => [className(name), values]));
    const all = classes.map((name) => named.get(name));
    const complete = classes.length > 0 && all.every((values) => values !== undefined);
    const own = predictions.score ?? (positive >= 0 ? all[positive] : undefined);
    return {
        score: own && row_columns_finite(own, order, 'score', predictions),
        scores: complete ? all.map((values) => row_columns_finite(values, order, 'score', predictions)) : undefined,
    };
}
/** The texts of a column at some places. */
function pickText(values, order) {
    const picked = new Array(order.length);
    for (let i = 0; i < order.length; i++)
        picked[i] = values[order[i]];
    return picked;
}
const list = (names) => names
    .slice(0, 10)
    .map((name) => `"${name}"`)
    .join(', ') + (names.length > 10 ? ', …' : '');

;// CONCATENATED MODULE: ./build/validation/join.js


/** How many ids are shown when two test sets differ. */
const EXAMPLES = 3;
/** Nobody reads on, and a sentence of a report has its limit. */
const MOST_CHARACTERS = 60;
/** Shows a value of the user's in a few characters. */
const shortened = (text) => text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…` : text;
/**
 * Compares the test sets of two predictions. `undefined` when both hold the same ids with the same labels; else one
 * sentence with counts and three ids. Label values are shown only when `examples` allows it.
 */
function mismatch(candidate, baseline, examples) {
    if (isSameList(candidate.ids, baseline.ids) && isSameList(candidate.labels, baseline.labels))
        return undefined;
    const theirs = new Map(baseline.ids.map((id, row) => [id, row]));
    const ours = new Set(candidate.ids);
    const added = candidate.ids.filter((id) => !theirs.has(id));
    const gone = baseline.ids.filter((id) => !ours.has(id));
    if (added.length > 0 || gone.length > 0) {
        const parts = [
            added.length > 0 && `${ofRows(added, candidate, 'is', 'are')} new (${some(added)})`,
            gone.length > 0 && `${ofRows(gone, baseline, 'is', 'are')} gone (${some(gone)})`,
        ].filter((part) => part !== false);
        return `The baseline was judged on other rows: ${parts.join(', ')}.`;
    }
    const other = candidate.ids.flatMap((id, row) => {
        const match = theirs.get(id);
        return sameLabel(candidate.labels[row], baseline.labels[match]) ? [] : [{ id, row, match }];
    });
    if (other.length === 0)
        return undefined;
    const shown = other.map(({ id, row, match }) => examples ? `${id}: ${baseline.labels[match]} then, ${candidate.labels[row]} now` : id);
    const isEvery = other.length === candidate.ids.length && typeof candidate.labels[0] === 'string';
    const spelled = isEvery ? ' Are they spelled otherwise, such as "true" for 1?' : '';
    return `The baseline was judged on other labels: ${ofRows(other, candidate, 'differs', 'differ')} (${some(shown, '; ')}).${spelled}`;
}
/** Tells whether two lists hold the same in the same order, as two models that read one test set write it. */
function isSameList(a, b) {
    if (a === b)
        return true;
    if (a.length !== b.length)
        return false;
    for (let row = 0; row < a.length; row++)
        if (a[row] !== b[row])
            return false;
    return true;
}
function sameLabel(a, b) {
    return a === b || className(a) === className(b);
}
const ofRows = ({ length }, { ids }, one, several) => `${(0,format/* formatNumber */.ZV)(length)} of ${(0,format/* formatCount */.B4)(ids.length, 'row')} ${length === 1 ? one : several}`;
const some = (ids, comma = ', ') => ids.slice(0, EXAMPLES).map(shortened).join(comma) + (ids.length > EXAMPLES ? `${comma}…` : '');

;// CONCATENATED MODULE: ./build/validation/select-rows.js



/** Keeps some rows, given by number in ascending order. Clusters are numbered anew. */
function selectRows(rows, chosen) {
    const numbers = (values) => (values.length ? pick(values, chosen) : values);
    const codes = (values) => (values.length ? chosen.map((row) => values[row]) : values);
    return {
        ...rows,
        n: chosen.length,
        ids: pickText(rows.ids, chosen),
        labels: numbers(rows.labels),
        predictions: numbers(rows.predictions),
        truth: codes(rows.truth),
        predicted: codes(rows.predicted),
        score: rows.score && numbers(rows.score),
        scores: rows.scores?.map(numbers),
        weight: rows.weight && numbers(rows.weight),
        cluster: rows.cluster && clustersOf(Array.from(codes(rows.cluster), String)),
        byTime: rows.byTime && selectOrder(rows.byTime, chosen),
        query: rows.query && clustersOf(Array.from(codes(rows.query), String)),
        ...(rows.quantiles && { quantiles: eachOf(rows.quantiles, numbers) }),
        ...(rows.own && { own: eachOf(rows.own, numbers) }),
        columns: new Map([...rows.columns].map(([name, values]) => [name, pickText(values, chosen)])),
    };
}
/** Leaves out the rows of weight 0. */
function withWeight(rows) {
    const { weight, n } = rows;
    if (!weight?.includes(0))
        return rows;
    return selectRows(rows, Uint32Array.from(Array(n).keys()).filter((row) => weight[row] > 0));
}
/** The order of the chosen rows among themselves, by their new numbers. */
function selectOrder(order, chosen) {
    const rank = ranksOf(order);
    return Uint32Array.from(chosen.keys()).sort((a, b) => rank[chosen[a]] - rank[chosen[b]]);
}
const ranksOf = (0,remembered/* remembered */.H)((order) => {
    const ranks = new Uint32Array(order.length);
    order.forEach((row, rank) => {
        ranks[row] = rank;
    });
    return ranks;
});
const eachOf = (columns, change) => new Map([...columns].map(([key, values]) => [key, change(values)]));
function pick(values, order) {
    const picked = new Float64Array(order.length);
    for (let i = 0; i < order.length; i++)
        picked[i] = values[order[i]];
    return picked;
}

;// CONCATENATED MODULE: ./build/validation/sides.js







/** More classes make a confusion matrix that nobody can hold, and are numbers by mistake. */
const sides_MOST_CLASSES = 2000;
const MOST_SLICES = 1000;
/** Joins the test rows of both models by id. @throws {UserError} for rows that cannot be right. */
function lineUp(input, questions) {
    const ours = input.candidate.predictions;
    const given = input.baseline.kind === 'present' ? input.baseline.predictions : undefined;
    // Of two equal lists of ids one is enough, and its order is known already.
    const theirs = ours && given && isSameList(ours.ids, given.ids) ? { ...given, ids: ours.ids } : given;
    const other = ours && theirs && mismatch(ours, theirs, input.privacy === 'examples');
    const both = [ours, other ? undefined : theirs].filter((side) => side !== undefined);
    const kind = ours && kindOf(input.task, ours, questions);
    if (kind === 'classes')
        for (const side of both)
            refuseOtherClasses(side);
    const classes = kind === 'classes' ? knownClasses(input, both) : [];
    const own = questions.flatMap(({ metric }) => (metric?.needs === 'own' ? [metric.name] : []));
    const options = kind && { kind, positive: input.positive, classes, own, series: input.task === 'forecast' };
    const candidate = ours && options && ours.ids.length > 0 ? rowsOf(ours, options) : undefined;
    const baseline = theirs && options && candidate && !other ? sameContext(rowsOf(theirs, options), candidate) : undefined;
    const slices = new Map();
    const groupsOf = (column) => {
        if (!slices.has(column))
            slices.set(column, rowsByValue(candidate?.columns.get(column) ?? []));
        return slices.get(column);
    };
    return {
        candidate,
        baseline,
        mismatch: other || undefined,
        valuesOf: (column, metric) => sliceValues(candidate, column, metric),
        slice: (slice) => {
            if (!slice || !candidate)
                return { candidate, baseline };
            const chosen = groupsOf(slice.column).get(slice.value) ?? new Uint32Array(0);
            return { candidate: selectRows(candidate, chosen), baseline: baseline && selectRows(baseline, chosen) };
        },
    };
}
/** Refuses what no comparison can be made with. @throws {UserError} for a metric of a file that is no finite number. */
function refuseNaN(side) {
    if (!('metrics' in side))
        return;
    for (const [key, value] of Object.entries(side.metrics))
        if (!Number.isFinite(value))
            throw new errors/* UserError */.yo(`The metric "${key}" of ${side.name} is ${value}, not a finite number.`);
}
/** The classes of both models. @throws {UserError} for more than can be, or than the task has. */
function knownClasses({ task }, both) {
    const classes = classesOf(both);
    if (classes.length > sides_MOST_CLASSES)
        throw new errors/* UserError */.yo(`The labels have ${classes.length} different values, too many for classes.`, {
            hint: IF_NUMBERS,
        });
    if (task === 'binary' && classes.length > 2)
        throw new errors/* UserError */.yo(`The task is binary, and there are ${classes.length} classes: ${classes.slice(0, 5).map(shortened).join(', ')}.`, {
            place: { file: (both.find((side) => classesOf([side]).length > 2) ?? both[0]).source },
            hint: 'Mend the labels or the predictions, or set "task: multiclass".',
        });
    return classes;
}
/** Weights, groups and slices are of the test set, not of the model: today's count for both. */
function sameContext(baseline, { weight, cluster, byTime, query, columns }) {
    return { ...baseline, weight, cluster, byTime, query, columns };
}
/** Lists, numbers or classes: by the task, else by the column of queries, by what the gates ask for, and by the labels. */
function kindOf(task, predictions, questions) {
    if (task === 'binary' || task === 'multiclass')
        return 'classes';
    if (!(predictions.labels instanceof Float64Array))
        return 'classes';
    if (task === 'ranking' && !predictions.query)
        throw new errors/* UserError */.yo('The task is ranking, and no column says which list a row belongs to.', {
            place: { file: predictions.source },
            hint: 'Name it in columns.query.',
        });
    if (task === 'ranking' || (task === undefined && predictions.query))
        return 'lists';
    if (task !== undefined)
        return 'numbers';
    const asked = questions.flatMap(({ metric }) => (metric ? [metric.task] : []));
    return asked.includes('classification') && !asked.includes('regression') ? 'classes' : 'numbers';
}
function sliceValues(rows, column, metric) {
    if (!rows)
        return ['*'];
    const values = rows.columns.get(column);
    if (!values)
        throw new errors/* UserError */.yo(`The gate on "${metric}" has the slice "${column}", and the predictions have no such column.`, {
            hint: `They have ${[...rows.columns.keys()].map((name) => `"${name}"`).join(', ') || 'no other columns'}. Let the training write it beside its predictions.`,
        });
    const distinct = [...new Set(values)];
    if (distinct.length > MOST_SLICES)
        throw new errors/* UserError */.yo(`The slice "${column}" of the gate on "${metric}" has ${distinct.length} values.`, {
            hint: `A slice is a category with at most ${MOST_SLICES}: let the training write a coarser column.`,
        });
    return distinct.sort(byName);
}
function rowsByValue(values) {
    const rows = new Map();
    values.forEach((value, row) => {
        const known = rows.get(value);
        if (known)
            known.push(row);
        else
            rows.set(value, [row]);
    });
    return new Map([...rows].map(([value, found]) => [value, Uint32Array.from(found)]));
}
const isNumber = (name) => (0,values/* parseDecimal */.$Q)(name) !== undefined;
/** Probabilities, or other words for the classes, in the column of predicted classes would make every row wrong. */
function refuseOtherClasses({ labels, predictions, source }) {
    const known = distinct(labels);
    const given = distinct(predictions);
    const strange = new Set([...given].filter((value) => !known.has(value) && /^0?\.\d+$/.test(String(value))));
    let count = 0;
    if (strange.size > 0)
        for (const value of predictions)
            if (strange.has(value))
                count++;
    if (count * 2 > predictions.length)
        throw new errors/* UserError */.yo(`The predictions look like probabilities (${[...strange].slice(0, 2).join(', ')}), and the labels are classes.`, {
            place: { file: source },
            hint: 'Write the class into "prediction" and the probability of the positive class into "score".',
        });
    const names = new Set([...known].map(className));
    if (names.size < 2 || [...given].some((value) => names.has(className(value))))
        return;
    const some = (values) => [...values].slice(0, 3).join(', ');
    throw new errors/* UserError */.yo(`No prediction is one of the labels: labels are ${some(known)}, predictions ${some(given)}.`, {
        place: { file: source },
        hint: `Write classes by the same names in "label" and "prediction".${[...names].some(isNumber) ? ` ${IF_NUMBERS}` : ''}`,
    });
}

;// CONCATENATED MODULE: ./build/statistics/paired-differences.js


/** Tests whether the mean of paired differences is zero by Student's t, n − 1 degrees of freedom. */
function pairedT(differences) {
    const n = differences.length;
    const mean = paired_differences_sum(differences) / n;
    let squares = 0;
    for (const d of differences)
        squares += (d - mean) ** 2;
    return studentTest(mean, Math.sqrt(squares / (n - 1) / n), n - 1);
}
/**
 * Prepares the paired t test of gain − share·base − shift for any share and shift, in constant time each: its variance is
 * V(gain) + share²·V(base) − 2·share·C(gain, base), which does not cancel where the share is small.
 */
function pairedTOf(gain, base) {
    const n = gain.length;
    const [ofGain, ofBase] = [paired_differences_sum(gain) / n, paired_differences_sum(base) / n];
    let [gains, bases, both] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
        const [g, b] = [gain[i] - ofGain, base[i] - ofBase];
        gains += g * g;
        bases += b * b;
        both += g * b;
    }
    return (share, shift) => {
        const squares = Math.max(0, gains + share * share * bases - 2 * share * both);
        return studentTest(ofGain - share * ofBase - shift, Math.sqrt(squares / (n - 1) / n), n - 1);
    };
}
/**
 * Tests whether the mean of a series of loss differences is zero (Diebold and Mariano 1995) with the small-sample
 * correction of Harvey, Leybourne and Newbold (1997): variance (γ₀ + 2Σγₖ)/n over k < horizon, factor
 * √((n + 1 − 2h + h(h−1)/n)/n), Student's t with n − 1 degrees of freedom. Where the sum is not positive, which the
 * flat kernel allows, Bartlett's weights 1 − k/h are used. `differences` are in order of time.
 */
function dieboldMariano(differences, horizon = 1) {
    const n = differences.length;
    const mean = paired_differences_sum(differences) / n;
    const gamma = Array.from({ length: horizon }, (_, lag) => autocovariance(differences, mean, lag));
    const total = (weight) => gamma.slice(1).reduce((all, value, k) => all + 2 * weight(k + 1) * value, gamma[0]);
    const flat = total(() => 1);
    const variance = (flat > 0 ? flat : total((lag) => 1 - lag / horizon)) / n;
    const correction = (n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n;
    return studentTest(mean, Math.sqrt(variance / correction), n - 1);
}
function studentTest(mean, error, df) {
    const statistic = error > 0 ? mean / error : mean === 0 ? 0 : mean * Number.POSITIVE_INFINITY;
    const greater = (0,distributions/* studentSf */["do"])(statistic, df);
    const less = (0,distributions/* studentSf */["do"])(-statistic, df);
    return { statistic, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}
function autocovariance(values, mean, lag) {
    let total = 0;
    for (let i = lag; i < values.length; i++)
        total += (values[i] - mean) * (values[i - lag] - mean);
    return total / values.length;
}
/** Exact p-values of the signed-rank test are computed up to this many differences; 2⁵⁰ is exact in a double. */
const EXACT_UP_TO = 50;
/**
 * Tests by Wilcoxon's signed ranks whether paired differences are symmetric about zero. Zeros are dropped. Exact for
 * up to 50 differences without ties and zeros; else normal with the correction for ties, none for continuity.
 * `statistic` is the sum of the positive ranks.
 */
function wilcoxonSignedRank(differences) {
    const nonZero = differences.filter((d) => d !== 0);
    const n = nonZero.length;
    if (n === 0)
        return { statistic: 0, greater: 1, less: 1, twoSided: 1 };
    const { statistic, tied } = signedRankSum(nonZero);
    if (n <= EXACT_UP_TO && tied === 0 && n === differences.length)
        return exactSignedRank(statistic, n);
    const z = (statistic - (n * (n + 1)) / 4) / rankDeviation(n, tied);
    return { statistic, greater: (0,distributions/* normalSf */.nG)(z), less: (0,distributions/* normalSf */.nG)(-z), twoSided: Math.min(1, 2 * (0,distributions/* normalSf */.nG)(Math.abs(z))) };
}
function exactSignedRank(statistic, n) {
    const most = (n * (n + 1)) / 2;
    const ways = waysOfRanks(n);
    const tail = (from) => paired_differences_sum(ways.subarray(from)) / 2 ** n;
    const greater = tail(statistic);
    const less = tail(most - statistic);
    return { statistic, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}
/** In how many of the 2ⁿ choices of signs the positive ranks sum up to 0, 1, 2, … */
function waysOfRanks(n) {
    const most = (n * (n + 1)) / 2;
    const ways = new Float64Array(most + 1);
    ways[0] = 1;
    for (let rank = 1; rank <= n; rank++)
        for (let s = most; s >= rank; s--)
            ways[s] += ways[s - rank];
    return ways;
}
/**
 * Computes the largest sum of n positive ranks whose one-sided p-value is at least `alpha`: by the law that
 * `wilcoxonSignedRank` takes, `tied` being Σ(t³ − t) over groups of equal size; all of them where so few are never rarer.
 */
function largestRankSum(n, alpha, tied, exact) {
    const most = (n * (n + 1)) / 2;
    // Chance gives n signs that are all alike once in 2ⁿ, however small the normal law makes that.
    if (2 ** -n >= alpha)
        return most;
    if (!exact || n > EXACT_UP_TO || tied > 0)
        return Math.min(most, Math.floor(most / 2 - (0,distributions/* normalQuantile */.Zl)(alpha) * rankDeviation(n, tied)));
    const ways = waysOfRanks(n);
    let w = most;
    for (let above = ways[most]; above / 2 ** n < alpha; above += ways[w])
        w--;
    return w;
}
const rankDeviation = (n, tied) => Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied / 48);
/**
 * The sum of the midranks of the positive differences, and Σ(t³ − t) over groups of equal size. Sorts once, then goes
 * outwards from zero on both sides.
 */
function signedRankSum(nonZero) {
    const sorted = nonZero.slice().sort();
    const n = sorted.length;
    let up = (0,root/* firstWhere */.U)(0, n, (at) => sorted[at] > 0);
    let down = up - 1;
    let [statistic, tied] = [0, 0];
    for (let rank = 0; rank < n;) {
        const size = Math.min(down >= 0 ? -sorted[down] : Number.POSITIVE_INFINITY, up < n ? sorted[up] : Infinity);
        let [negatives, positives] = [0, 0];
        for (; down >= 0 && -sorted[down] === size; down--)
            negatives++;
        for (; up < n && sorted[up] === size; up++)
            positives++;
        const count = negatives + positives;
        statistic += positives * (rank + (count + 1) / 2);
        tied += count ** 3 - count;
        rank += count;
    }
    return { statistic, tied };
}
/**
 * Inverts a test into an interval at confidence 1 − 2·alpha: the θ that the test does not reject on either side.
 *
 * @param at the test of H₀: θ; the larger θ, the smaller must the differences it is given be.
 * @param centre a θ inside the interval; @param scale a first step away from it. An end that cannot be found is ±Infinity.
 * @param enough how exactly the ends are to be known: tests of ranks change by steps, which need not be told apart.
 */
function invertTest(at, alpha, centre, scale, enough = 0) {
    const end = (direction) => {
        const excess = (theta) => (direction < 0 ? at(theta).greater : at(theta).less) - alpha;
        let inner = centre;
        let step = scale > 0 ? scale : Math.abs(centre) || 1;
        for (let i = 0; i < 200; i++) {
            const outer = centre + direction * step;
            if (excess(outer) < 0)
                return excess(inner) < 0 ? inner : (0,root/* findRoot */.w)(excess, inner, outer, enough);
            inner = outer;
            step *= 2;
        }
        return direction * Number.POSITIVE_INFINITY;
    };
    return [end(-1), end(1)];
}
/**
 * Bounds what a sample without any (or with next to no) difference cannot exclude: the largest share of rows, at
 * one-sided `alpha`, on which two models may still differ when n rows showed none: 1 − α^(1/n), the end of Clopper and
 * Pearson. It stands in wherever an estimated variance is zero only because the sample is small.
 */
const unseenShare = (n, alpha) => -Math.expm1(Math.log(alpha) / n);
/** Computes how likely n rows show nothing of what touches this share of them: (1 − share)ⁿ, the p-value of `unseenShare`. */
const unseenP = (share, n) => (1 - Math.min(1, Math.max(0, share))) ** n;
const paired_differences_sum = (values) => values.reduce((total, value) => total + value, 0);

;// CONCATENATED MODULE: ./build/validation/evidence/evidence.js


/** Why there is no evidence where a metric has no value. */
const NOT_DEFINED = 'The metric is not defined on these rows.';
/** Says why there is no evidence, with those of the values that are numbers. */
const noEvidence = (why, value, baseline = Number.NaN) => ({
    value: Number.isFinite(value) ? value : null,
    ...(Number.isFinite(baseline) && { baseline }),
    why,
});
const isEvidence = (found) => 'estimate' in found;
/**
 * Widens evidence by the parts that have fewer than z² varying rows, whose variance cannot be trusted: `units` rows without
 * a difference leave a share 1 − α^(1/units) unseen, which moves the estimate by up to that share of `scale`. What several
 * parts leave unseen, and the width that there is, add up by their squares.
 */
function widenForUnseen(evidence, { parts, scale, alpha, rows }) {
    const z2 = (0,distributions/* normalQuantile */.Zl)(alpha) ** 2;
    const thin = parts.filter(({ varying }) => varying < z2);
    if (thin.length === 0 || !(scale > 0))
        return evidence;
    const unseen = Math.min(1, Math.hypot(...thin.map(({ units, weight }) => weight * unseenShare(units, alpha))));
    // As many rows of one part would leave as much unseen.
    const units = Math.log(alpha) / Math.log1p(-unseen);
    const { estimate, interval } = evidence;
    const half = (end) => Math.hypot(end - estimate, scale * unseen);
    const p = (known, distance) => {
        const share = Math.min(distance / scale, 1);
        if (known >= 0.5 || share <= 0)
            return known;
        return (0,distributions/* normalCdf */.vr)(-1 / Math.hypot(1 / (0,distributions/* normalQuantile */.Zl)(known), 1 / (0,distributions/* normalQuantile */.Zl)(Math.min(0.5, unseenP(share, units)))));
    };
    return {
        ...evidence,
        interval: [estimate - half(interval[0]), estimate + half(interval[1])],
        below: (bound) => (bound > estimate ? p(evidence.below(bound), bound - estimate) : evidence.below(bound)),
        above: (bound) => (bound < estimate ? p(evidence.above(bound), estimate - bound) : evidence.above(bound)),
        rowsForWidth: (distance) => (rows * Math.log(alpha)) / Math.log1p(-Math.min(1, distance / scale)) / units,
        remark: 'Too few rows differ to estimate a variance, so the interval is widened to what they cannot exclude.',
    };
}

// EXTERNAL MODULE: ./build/validation/metrics/metric.js
var metrics_metric = __webpack_require__(21450);
;// CONCATENATED MODULE: ./build/validation/power.js

/** How surely a difference is to be seen when we speak of what a test set can see: 80 %, the field's habit. */
const POWER = 0.8;
/** More rows than this, in multiples of today's, is no advice. */
const HOPELESS = 1000;
/**
 * Computes the smallest difference that the rows can see at one-sided `alpha` with 80 % power: (z₁₋α + z₀.₈)·SE, the
 * standard error read off the interval, width/(2·z₁₋α). Where no variance could be estimated it is half the interval.
 * Undefined when the interval is open or has no width.
 */
function smallestVisible({ interval: [low, high], rowsForWidth }, alpha) {
    const z = (0,distributions/* normalQuantile */.Zl)(1 - alpha);
    const seen = ((high - low) / 2) * (rowsForWidth ? 1 : (z + (0,distributions/* normalQuantile */.Zl)(POWER)) / z);
    return Number.isFinite(seen) && seen > 0 ? seen : undefined;
}
/**
 * Computes about how many rows would see a difference of `wanted`, if all else stays as it is: n·(visible/wanted)², or
 * what the evidence itself says; rounded up to two digits. Undefined when no sensible number would.
 */
function rowsToSee(evidence, n, alpha, wanted) {
    const visible = smallestVisible(evidence, alpha);
    if (visible === undefined || !(wanted > 0))
        return undefined;
    const rows = evidence.rowsForWidth?.(wanted) ?? n * (visible / wanted) ** 2;
    return rows > HOPELESS * n ? undefined : Math.max(n + 1, roundUp(rows));
}
function roundUp(rows) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
    return Math.ceil(rows / step) * step;
}
/** A rounder, finer difference to aim at: a third of what can be seen, one digit. */
const finer = (visible) => Number((visible / 3).toPrecision(1));

;// CONCATENATED MODULE: ./build/validation/reason.js




/** Says in a sentence or two why a check came out as it did, what would change it, and what the rows can see at all. */
function reasonOf(question, check, { visible, rowsNeeded, rows = check.n, remark }) {
    // A difference that was proven is seen, whatever the odds were.
    const seen = visible === undefined || check.verdict === 'fail'
        ? undefined
        : `These ${unitWord(question) === 'row' ? 'rows' : 'queries'} can see a difference of ${(0,format/* formatValue */.Fl)(visible, differenceUnit(check))}.`;
    const parts = [
        `${check.title} is ${standing(check)}${ending(question, check)}.`,
        check.method === 'point' ? bareWords(question) : undefined,
        rowsNeeded === undefined ? undefined : advice(rowsNeeded, rows, unitWord(question)),
        remark,
        seen,
    ];
    return parts.filter((part) => part !== undefined).join(' ');
}
/** What a metric counts: a row, or the query that rows belong to. */
const unitWord = ({ metric }) => (metric?.units ? 'query' : 'row');
const bareWords = ({ metric }) => `This is a point estimate, no error rate${metric?.noSampling ? `: ${metric.noSampling}` : ''}.`;
function standing(check) {
    if (check.estimate !== undefined)
        return moveWords(check);
    if (check.value === null)
        return 'not defined on these rows';
    const unit = check.valueUnit;
    const certainty = check.interval ? ` (${intervalWords(check.confidence)} ${range(check.interval, unit)})` : '';
    return (0,format/* formatValue */.Fl)(check.value, unit) + certainty;
}
/** What the standing means for the gate. */
function ending(question, { verdict, unit }) {
    const needed = neededWords({ ...question, level: 'block' }, (value) => (0,format/* formatValue */.Fl)(value, unit));
    if (verdict === 'pass')
        return `, as needed: ${needed}`;
    return `; needed: ${needed}${verdict === 'fail' ? suspicion(question) : '. Too uncertain to tell'}`;
}
/** A gain beyond its cap seldom is one. */
const suspicion = ({ rule }) => rule === 'capped'
    ? '. Too good to be true: look for test rows or labels that leaked into the training, and for other test rows'
    : '';
/** Says how many rows would decide a check, as far as an interval with two ends can tell. */
function advice(rows, have, unit) {
    const units = unit === 'row' ? 'rows' : 'queries';
    if (rows === 'open')
        return `Too few ${units} carry it for an interval with two ends.`;
    if (rows === 'none')
        return `Not even ${(0,format/* formatNumber */.ZV)(HOPELESS)} times as many ${units} would decide it: the estimate lies too close to the limit.`;
    return `About ${(0,format/* formatCount */.B4)(rows, unit)} would decide it if the figures stay as they are; there are ${(0,format/* formatNumber */.ZV)(have ?? 0)}.`;
}

;// CONCATENATED MODULE: ./build/validation/answer.js








/** The verdict of what cannot be measured: a gate that only warns is left out. */
const answer_short = ({ level }) => level === 'warn' ? 'skipped' : 'inconclusive';
/** How many rows there were, where it is rows that were judged. */
const count = (n) => (n === undefined ? {} : { n });
/** What every check of a question has, whatever its verdict; the metric tells the unit of its values. */
function baseOf(question, { metric }) {
    const { rule, relative, direction, level, slice, title, limit, bare, gate } = question;
    const valueUnit = metric?.unit;
    const absolute = rule === 'min' || rule === 'max';
    const unit = absolute ? valueUnit : relative ? 'relative' : valueUnit === 'fraction' ? 'pp' : valueUnit;
    return {
        id: checkId(question),
        title: slice ? `${title}, ${slice.column} = ${sliceName(slice.value)}` : title,
        level,
        rule: bare && !absolute ? 'point' : rule,
        limit,
        direction,
        ...(unit && { unit }),
        ...(valueUnit && { valueUnit }),
        needed: neededWords(question, (value) => (0,format/* formatValue */.Fl)(value, unit)),
        ...(gate.place && { place: gate.place }),
    };
}
/** Judges bare values: no interval, no p-value, and the words that say so. */
function onPoint(question, base, ours, theirs) {
    const value = ours.value;
    const turn = question.direction === 'higher' ? 1 : -1;
    const estimate = theirs && turn * (question.relative ? value / theirs.value - 1 : value - theirs.value);
    const judged = estimate ?? value;
    const n = count(ours.rows && (0,metrics_metric/* rowsThatCount */.Oq)(ours.metric, ours.rows));
    if (!Number.isFinite(judged)) {
        const reason = `${question.title} is not defined on these rows.`;
        return { question, check: { ...base, verdict: 'inconclusive', value: null, ...n, reason } };
    }
    const check = {
        ...base,
        verdict: decideBare(question, judged),
        value,
        ...(theirs && { baseline: theirs.value, estimate: estimate }),
        method: 'point',
        ...n,
        reason: '',
    };
    return { question, check: { ...check, reason: reasonOf(question, check, {}) } };
}
/** Judges the interval that rows give. */
function byRows(question, base, rows, found) {
    if (!isEvidence(found))
        return withoutEvidence(question, base, rows, found);
    const decision = decide(question, found);
    const visible = smallestVisible(found, question.alpha);
    const rowsNeeded = decision.standing === 'inconclusive'
        ? found.interval.every(Number.isFinite)
            ? (rowsToSee(found, rows.n, question.alpha, decision.distance) ?? 'none')
            : 'open'
        : undefined;
    const comparing = found.baseline !== undefined;
    // A p-value at no difference is told as the field does, two-sided; at another boundary it is one-sided and says where.
    const p = comparing && decision.nullValue === 0
        ? { pValue: found.twoSided, alternative: 'two-sided' }
        : { pValue: decision.pFail, nullValue: decision.nullValue, alternative: decision.alternative };
    const check = {
        ...base,
        verdict: decision.standing,
        value: found.value,
        ...(comparing && { baseline: found.baseline, estimate: found.estimate + 0 }),
        interval: [answer_open(found.interval[0]), answer_open(found.interval[1])],
        confidence: Number((1 - 2 * question.alpha).toPrecision(12)),
        method: found.method,
        ...p,
        n: (0,metrics_metric/* rowsThatCount */.Oq)(question.metric, rows),
        reason: '',
    };
    const remark = [found.remark, cautionFor(found, decision)].filter((words) => words !== undefined).join(' ');
    const reason = reasonOf(question, check, { visible, rowsNeeded, rows: rows.n, remark: remark || undefined });
    return {
        question,
        check: { ...check, reason },
        decision,
        ...(visible !== undefined && { visible }),
        rowsToSee: (difference) => rowsToSee(found, rows.n, question.alpha, difference),
    };
}
function withoutEvidence(question, base, rows, { value, baseline, why }) {
    const n = (0,metrics_metric/* rowsThatCount */.Oq)(question.metric, rows);
    const more = baseline === undefined ? {} : { baseline };
    return { question, check: { ...base, verdict: 'inconclusive', value, ...more, n, reason: why } };
}
/** What to warn of, by the side of the boundary on which the interval lies. */
function cautionFor({ interval: [low, high], caution }, { nullValue }) {
    return low >= nullValue ? caution?.above : high <= nullValue ? caution?.below : undefined;
}
/** An end without a limit, as reports have it. */
const answer_open = (end) => (Number.isFinite(end) ? end : null);

;// CONCATENATED MODULE: ./build/statistics/auc-score.js


/**
 * Tells how many standard errors an AUC lies above `truth`, with the variance that it would have there: Hanley and McNeil
 * (1982) with the class sizes made equal, m* = n* = (m + n)/2, as Newcombe (2006, Statistics in Medicine 25, method 5) has it.
 * Unlike a variance at the observed value it does not vanish when a few positives happen to be ranked well.
 */
function aucScore(auc, truth, positives, negatives) {
    return (auc - truth) / Math.sqrt(variance(truth, positives, negatives));
}
const EDGE = 1e-12;
/** Inverts `aucScore`: the two-sided interval at 1 − 2·alpha, within 0 and 1. */
function aucScoreInterval(auc, positives, negatives, alpha) {
    const z = -(0,distributions/* normalQuantile */.Zl)(alpha);
    const beyond = (truth) => Math.abs(auc - truth) - z * Math.sqrt(variance(truth, positives, negatives));
    // At 0 and 1 there is no variance, so that the trivial root of a perfect ranking must be stepped over.
    const inside = Math.min(Math.max(auc, EDGE), 1 - EDGE);
    return [auc <= 0 ? 0 : (0,root/* findRoot */.w)(beyond, 0, inside), auc >= 1 ? 1 : (0,root/* findRoot */.w)(beyond, inside, 1)];
}
function variance(truth, positives, negatives) {
    const pairs = (positives + negatives) / 2 - 1;
    const spread = 1 + (pairs * (1 - truth)) / (2 - truth) + (pairs * truth) / (1 + truth);
    return (truth * (1 - truth) * spread) / (positives * negatives);
}

;// CONCATENATED MODULE: ./build/statistics/delong.js


/**
 * Computes AUC and its covariance for one or more scores of the same rows (DeLong et al. 1988) from one sorting of
 * each score: V₁₀ is the share of negatives below a positive, V₀₁ that of positives above a negative, ties by half;
 * S = cov(V₁₀)/m + cov(V₀₁)/n. Undefined (NaN) when a class is missing; the covariance needs two rows of each class.
 *
 * @param scores may not change afterwards: their order is remembered
 * @param positive 1 for a row of the positive class, 0 else.
 */
function delong(positive, scores) {
    const [negatives, positives] = [delong_rowsOf(positive, 0), delong_rowsOf(positive, 1)];
    const placed = scores.map((score) => placements(score, positive, positives, negatives));
    const auc = placed.map(({ ofPositives }) => mean(ofPositives));
    const covariance = placed.map((a) => placed.map((b) => covarianceOf(a.ofPositives, b.ofPositives) / positives.length +
        covarianceOf(a.ofNegatives, b.ofNegatives) / negatives.length));
    const second = placed[1];
    const first = placed[0];
    const discordant = differing(first.ofPositives, second?.ofPositives) + differing(first.ofNegatives, second?.ofNegatives);
    return { auc, covariance, positives: positives.length, negatives: negatives.length, discordant };
}
/**
 * Computes the statistic of the contrast A₁ − ratio·A₂ − shift, standard normal when that is zero: DeLong's z for
 * ratio 1 and shift 0, Fieller's for another ratio. Zero variance gives 0 at no difference, ±Infinity else.
 */
function delongStatistic({ auc, covariance }, ratio = 1, shift = 0) {
    const difference = auc[0] - ratio * auc[1] - shift;
    const [[s11, s12], [, s22]] = covariance;
    const variance = s11 + ratio * ratio * s22 - 2 * ratio * s12;
    if (variance > 1e-300)
        return difference / Math.sqrt(variance);
    return difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY;
}
/**
 * Computes the logit interval of one AUC at confidence 1 − 2·alpha (Pepe 2003): it stays inside [0, 1]. An AUC of 0 or 1
 * has no variance; see `unseenShare` for what stands in.
 */
function aucInterval(auc, variance, alpha) {
    const half = -(0,distributions/* normalQuantile */.Zl)(alpha) * (Math.sqrt(variance) / (auc * (1 - auc)));
    const logit = Math.log(auc / (1 - auc));
    return [1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit))];
}
/** Each row's share of the other class that it is ranked rightly against; ties count half. */
function placements(score, positive, positives, negatives) {
    const order = (0,sort/* orderOnce */.MG)(score);
    const [m, n] = [positives.length, negatives.length];
    const placed = new Float64Array(score.length);
    let [below, above] = [0, 0];
    for (let start = 0; start < order.length;) {
        let [end, hits] = [start, 0];
        for (; end < order.length && score[order[end]] === score[order[start]]; end++)
            hits += positive[order[end]];
        const misses = end - start - hits;
        const [ofPositive, ofNegative] = [(below + misses / 2) / n, 1 - (above + hits / 2) / m];
        for (let k = start; k < end; k++)
            placed[order[k]] = positive[order[k]] ? ofPositive : ofNegative;
        below += misses;
        above += hits;
        start = end;
    }
    return { ofPositives: delong_pick(placed, positives), ofNegatives: delong_pick(placed, negatives) };
}
function delong_rowsOf(flags, wanted) {
    const rows = new Uint32Array(flags.length);
    let found = 0;
    for (let row = 0; row < flags.length; row++)
        if (flags[row] === wanted)
            rows[found++] = row;
    return rows.slice(0, found);
}
function delong_pick(values, rows) {
    const picked = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        picked[i] = values[rows[i]];
    return picked;
}
function mean(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i];
    return sum / values.length;
}
/** How many values differ from the other's, or from 1. */
function differing(values, others) {
    let count = 0;
    for (let i = 0; i < values.length; i++)
        if (values[i] !== (others ? others[i] : 1))
            count++;
    return count;
}
function covarianceOf(a, b) {
    const meanA = mean(a);
    const meanB = mean(b);
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return sum / (a.length - 1);
}

;// CONCATENATED MODULE: ./build/validation/evidence/auc.js







const REMARK = 'The ranking is perfect, which has no variance; the bound is what so few rows cannot exclude.';
/** Compares two AUCs on the same rows by DeLong's covariance; a relative change by Fieller's interval of the ratio. */
function comparedAuc(candidate, baseline, alpha, relative) {
    const found = delong(positives(candidate), [candidate.score, baseline.score]);
    const [value, base] = found.auc;
    const missing = oneClass(found.positives, found.negatives);
    if (missing)
        return { value: null, why: missing };
    const units = Math.min(found.positives, found.negatives);
    const statistic = (x) => (relative ? delongStatistic(found, 1 + x) : delongStatistic(found, 1, x));
    const estimate = relative ? value / base - 1 : value - base;
    const evidence = {
        method: 'delong',
        value,
        baseline: base,
        estimate,
        interval: invert(statistic, estimate, alpha),
        below: (bound) => (0,distributions/* normalCdf */.vr)(statistic(bound)),
        above: (bound) => (0,distributions/* normalCdf */.vr)(-statistic(bound)),
        twoSided: Math.min(1, 2 * (0,distributions/* normalCdf */.vr)(-Math.abs(delongStatistic(found)))),
    };
    const scale = relative ? 1 / base : 1;
    return widenForUnseen(evidence, {
        parts: [{ units, varying: found.discordant, weight: 1 }],
        scale,
        alpha,
        rows: candidate.n,
    });
}
/** Where the falling statistic is z and −z. Beyond ±1 (a ratio of 0, or twice as good) an end counts as open. */
function invert(statistic, estimate, alpha) {
    const z = -(0,distributions/* normalQuantile */.Zl)(alpha);
    const end = (target, towards) => {
        let outer = estimate + towards * 0.01;
        for (let i = 0; i < 12; i++, outer = estimate + (outer - estimate) * 2)
            if ((statistic(outer) - target) * towards <= 0)
                return (0,root/* findRoot */.w)((x) => statistic(x) - target, estimate, outer);
        return towards * Number.POSITIVE_INFINITY;
    };
    return [end(z, -1), end(-z, 1)];
}
/**
 * Judges one AUC by the wider of two intervals at each end: DeLong's variance on the logit scale, which knows the ranking,
 * and Newcombe's score interval, which does not trust the variance of a handful of positives.
 */
function singleAuc(rows, alpha) {
    const found = delong(positives(rows), [rows.score]);
    const missing = oneClass(found.positives, found.negatives);
    if (missing)
        return { value: null, why: missing };
    const value = found.auc[0];
    const variance = found.covariance[0][0];
    const units = Math.min(found.positives, found.negatives);
    if (value <= 0 || value >= 1 || !(variance > 0))
        return perfectAuc(value, units, alpha);
    const error = Math.sqrt(variance) / (value * (1 - value));
    const logit = (x) => Math.log(x / (1 - x));
    const { positives: m, negatives: n } = found;
    const statistic = (bound) => {
        if (bound <= 0 || bound >= 1)
            return bound <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
        const [ranked, score] = [(logit(value) - logit(bound)) / error, aucScore(value, bound, m, n)];
        return Math.abs(ranked) < Math.abs(score) ? ranked : score;
    };
    const [low, high] = aucInterval(value, variance, alpha);
    const [scoreLow, scoreHigh] = aucScoreInterval(value, m, n, alpha);
    return {
        method: 'delong-logit',
        value,
        estimate: value,
        interval: [Math.min(low, scoreLow), Math.max(high, scoreHigh)],
        below: (bound) => (0,distributions/* normalCdf */.vr)(statistic(bound)),
        above: (bound) => (0,distributions/* normalCdf */.vr)(-statistic(bound)),
    };
}
function perfectAuc(value, units, alpha) {
    const share = unseenShare(units, alpha);
    const p = (distance) => unseenP(distance, units);
    return {
        method: 'score-bound',
        value,
        estimate: value,
        interval: [Math.max(0, value - share), Math.min(1, value + share)],
        below: (bound) => p(bound - value),
        above: (bound) => p(value - bound),
        remark: REMARK,
    };
}
/** Says what is missing: an AUC needs both classes, its variance two rows of each. */
function oneClass(positives, negatives) {
    if (positives === 0 || negatives === 0)
        return `AUC compares rows of two classes, and all ${positives + negatives} rows are of one.`;
    if (positives === 1 || negatives === 1)
        return `AUC has no error rate with only one row of a class (${positives} positive, ${negatives} negative).`;
    return undefined;
}
const positives = (rows) => (0,metrics_metric/* rowsOfClass */.LU)(rows, rows.positive);

;// CONCATENATED MODULE: ./build/statistics/rank-shift.js

/** The pairs of more rows are too many to be sorted. */
const MOST_ROWS = 600;
/**
 * Inverts Wilcoxon's signed-rank test of gain − θ·base, at confidence 1 − 2·alpha. The sum of the positive ranks falls by
 * one at each θ = (gainᵢ + gainⱼ)/(baseᵢ + baseⱼ), i ≤ j, so these are sorted; without a `base`, which is then 1, they are
 * Tukey's Walsh averages. The estimate is their median (Hodges and Lehmann 1963). An end that so few rows do not give is
 * infinite. Undefined for more than 600 rows, and where the rank sum does not fall: a base below 0, no row with one above.
 */
function signedRankShift(gain, base, alpha) {
    const bases = base ?? new Float64Array(gain.length).fill(1);
    // A row without gain and base has a difference of 0 whatever the shift, which the test leaves out.
    const rows = Uint32Array.from(gain.keys()).filter((row) => gain[row] !== 0 || bases[row] !== 0);
    if (rows.length > MOST_ROWS || bases.some((x) => x < 0))
        return undefined;
    const turns = turnsOf(rows, gain, bases);
    const middle = (turns.length - 1) / 2;
    const estimate = (turns[Math.floor(middle)] + turns[Math.ceil(middle)]) / 2;
    if (!Number.isFinite(estimate) || turns.some(Number.isNaN))
        return undefined;
    const most = largestRankSum(rows.length, alpha, tiesOf(rows, gain, bases), rows.length === gain.length);
    const low = turns[turns.length - most - 1] ?? Number.NEGATIVE_INFINITY;
    return { estimate, interval: [low, turns[most] ?? Number.POSITIVE_INFINITY] };
}
/** The shifts at which a pair of rows, or one row with itself, changes its sign; ascending. */
function turnsOf(rows, gain, base) {
    const turns = new Float64Array((rows.length * (rows.length + 1)) / 2);
    let at = 0;
    rows.forEach((a, i) => {
        for (const b of rows.subarray(0, i + 1))
            turns[at++] = (gain[a] + gain[b]) / (base[a] + base[b]);
    });
    return turns.sort();
}
/** Σ(t³ − t) over groups of rows that are equal, and so tied at every shift. */
function tiesOf(rows, gain, base) {
    const sizes = new Map();
    for (const row of rows) {
        const key = `${gain[row]} ${base[row]}`;
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}

;// CONCATENATED MODULE: ./build/validation/evidence/tails.js
/**
 * So many rows carry a mean evenly enough: Student's t is off by about γ(2z² + 1)φ(z)/(6√n), and the skewness γ is at most
 * √(n / these rows), which makes a fifth of an alpha of 5 %.
 */
const ENOUGH_ROWS = 120;
/** With fewer, the sign of the skewness alone tells on which side the rare rows are. */
const FEW_ROWS = 6;
/** Σl²·n/(Σl)² is so many times another's: a longer tail than chance makes of a few hundred rows. */
const LONGER = 1.1;
/** Σl²·n/(Σl)² of the squares of normal errors. */
const OF_NORMAL_SQUARES = 3;
/**
 * Warns where a mean difference may lack the rare rows that would have decided against it. Such rows do not show in the
 * test sets that are misjudged, so one looks at the tails of both models' losses: the model with the longer one is judged too
 * well when its rare rows happen to be missing.
 *
 * @param gain of each row, up is better; @param tailed whether large losses have no bound, so that tails can be compared.
 */
function cautionOfTwo(gain, ours, theirs, tailed) {
    const { carrying, skewness } = carryingOf(gain);
    if (carrying >= ENOUGH_ROWS)
        return {};
    const longer = tailed ? tailOf(ours) / tailOf(theirs) : 1;
    const side = carrying < FEW_ROWS ? Math.sign(skewness) : 0;
    return {
        ...((longer > LONGER || side < 0) && { above: warningOf('this model') }),
        ...((longer < 1 / LONGER || side > 0) && { below: warningOf('the baseline') }),
    };
}
/** Warns where a mean of squared errors may lack the rare large ones: their tail is longer than that of normal errors. */
function cautionOfSquares(squares) {
    if (tailOf(squares) <= LONGER * OF_NORMAL_SQUARES || carryingOf(squares).carrying >= ENOUGH_ROWS)
        return {};
    return { below: warningOf('this model') };
}
const warningOf = (model) => `The errors of ${model} have heavy tails: test rows that happen to lack its rare large errors judge it too well, more often than alpha says.`;
/** How many rows carry the variance if all of them carried the same, (Σd²)²/Σd⁴, and the third moment. */
function carryingOf(values) {
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    let [squares, cubes, fourths] = [0, 0, 0];
    for (const value of values) {
        const square = (value - centre) ** 2;
        squares += square;
        cubes += square * (value - centre);
        fourths += square * square;
    }
    return { carrying: fourths > 0 ? squares ** 2 / fourths : Number.POSITIVE_INFINITY, skewness: cubes };
}
function tailOf(losses) {
    const sum = losses.reduce((total, loss) => total + loss, 0);
    return (losses.length * losses.reduce((total, loss) => total + loss * loss, 0)) / (sum * sum);
}

;// CONCATENATED MODULE: ./build/validation/evidence/losses.js





/**
 * Compares losses of single rows. A gain θ of the candidate is tested by the differences lᵇ − lᶜ − θ; a relative gain
 * by (1 − θ)·lᵇ − lᶜ, and of a root of a mean (RMSE) by (1 − θ)²·lᵇ − lᶜ. Where higher is better, lᶜ − lᵇ − θ and
 * lᶜ − (1 + θ)·lᵇ.
 */
function comparedLosses(metric, candidate, baseline, { test, alpha, relative }) {
    const order = test === 'diebold-mariano' ? candidate.byTime : Uint32Array.from(candidate.ids, (_, i) => i);
    const losses = (rows) => {
        const all = metric.losses(rows);
        return Float64Array.from(order, (row) => all[row]);
    };
    const ours = losses(candidate);
    const theirs = losses(baseline);
    const n = ours.length;
    const least = FEWEST[test];
    if (n < least)
        return { value: null, why: `Too few rows for a paired test: ${n}, and it takes at least ${least}.` };
    const turn = metric.direction === 'higher' ? -1 : 1;
    const [value, base] = [losses_mean(ours), losses_mean(theirs)].map((x) => (metric.root ? Math.sqrt(x) : x));
    const gap = ours.map((loss, i) => turn * (theirs[i] - loss));
    const scale = relative && (metric.root ? 'root' : 'mean');
    const at = testAt(test, gap, theirs, scale);
    const gain = turn * (relative ? 1 - value / base : base - value);
    if (!Number.isFinite(gain))
        return noEvidence(NOT_DEFINED, value, base);
    const left = relative ? gap.map((d, i) => d - shareOf(gain, scale) * theirs[i]) : gap;
    const spread = Math.sqrt(varianceOf(left) / n) / (relative ? losses_mean(theirs) : 1);
    const shift = test === 'wilcoxon' ? signedRankShift(gap, relative ? theirs : undefined, alpha) : undefined;
    const enough = test === 'wilcoxon' && n > EXACT_UP_TO ? spread * RANK_STEPS : 0;
    const estimate = shift?.estimate ?? (test === 'wilcoxon' ? balanceOf(at, gain, spread, enough) : gain);
    const evidence = {
        method: test,
        value,
        baseline: base,
        estimate,
        interval: shift?.interval ?? (spread > 0 ? invertTest(at, alpha, estimate, spread, enough) : [estimate, estimate]),
        below: (bound) => at(bound).less,
        above: (bound) => at(bound).greater,
        twoSided: at(0).twoSided,
        ...wordsOn(test, gap, { ours, theirs, tailed: turn > 0 && metric.name !== 'brier' }),
    };
    const differing = gap.reduce((count, d) => count + (d === 0 ? 0 : 1), 0);
    const parts = [{ units: n, varying: differing, weight: 1 }];
    return widenForUnseen(evidence, {
        parts,
        scale: sizeOf(metric, value, candidate) / (relative ? base : 1),
        alpha,
        rows: n,
    });
}
/**
 * What a row can move a mean by: a share of 1 for the scores of queries and for values of your own within 0 and 1, of what
 * a row loses on average for losses.
 */
function sizeOf({ family, units, needs, losses }, value, rows) {
    if (family !== 'mean-loss' || units)
        return 1;
    return needs === 'own' && losses(rows).every((x) => x >= 0 && x <= 1) ? 1 : Math.abs(value);
}
/** Ranks of many rows change by steps far below this share of the standard error, and each look at them costs a sort. */
const RANK_STEPS = 1e-7;
/** The share of the baseline's mean loss that a gain θ leaves out. */
const shareOf = (theta, scale) => (scale === 'root' ? 1 - Math.max(0, 1 - theta) ** 2 : theta);
/** The test of a gain θ, absolute or relative to the baseline's mean loss, or to the root of it. */
function testAt(test, gap, theirs, relative) {
    if (test === 'paired-t') {
        const tested = pairedTOf(gap, theirs);
        return (theta) => (relative ? tested(shareOf(theta, relative), 0) : tested(0, theta));
    }
    return (theta) => {
        const [ofBase, shift] = relative ? [shareOf(theta, relative), 0] : [0, theta];
        return run(test, gap.map((d, i) => d - ofBase * theirs[i] - shift));
    };
}
/** A mean of fewer losses is nowhere near normal; so few ranks leave the interval open by themselves. */
const FEWEST = { 'paired-t': 10, wilcoxon: 3, 'diebold-mariano': 10 };
/** Says what is particular: ranks judge another thing than means, and heavy tails make a mean's error rate a guess. */
function wordsOn(test, gap, { ours, theirs, tailed }) {
    if (test === 'wilcoxon')
        return { remark: 'Judged is the median shift of the loss of single rows, not the mean.' };
    return { caution: cautionOfTwo(gap, ours, theirs, tailed) };
}
/** Lags of the Diebold–Mariano variance: the cube root of the length covers what neighbouring forecasts share. */
function run(test, differences) {
    if (test === 'wilcoxon')
        return wilcoxonSignedRank(differences);
    return dieboldMariano(differences, 1 + Math.floor(Math.cbrt(differences.length)));
}
/** The Hodges–Lehmann estimate: the gain at which the signed ranks balance. Sought outwards from the gain of the means. */
function balanceOf(at, start, spread, enough) {
    if (!(spread > 0))
        return start;
    const side = (name, sign) => {
        // Between two middle averages the balance is perfect: each side seeks its own end of that, and the middle is given.
        const excess = (theta) => sign * (at(theta)[name] - 0.5) || -sign;
        let reach = spread;
        while ((excess(start - reach) > 0 || excess(start + reach) < 0) && reach < spread * 1e12)
            reach *= 2;
        return reach < spread * 1e12 ? (0,root/* findRoot */.w)(excess, start - reach, start + reach, enough) : start;
    };
    return (side('greater', 1) + side('less', -1)) / 2;
}
function varianceOf(values) {
    const centre = losses_mean(values);
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
}
const losses_mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

;// CONCATENATED MODULE: ./build/statistics/paired-proportions.js



/** Computes McNemar's exact two-sided p-value: min(1, 2·P(X ≤ min(b, c))), X ~ Binomial(b + c, ½). */
function mcnemarExact(b, c) {
    return b + c === 0 ? 1 : Math.min(1, 2 * (0,proportion/* binomialCdf */.HU)(Math.min(b, c), b + c, 0.5));
}
/**
 * Computes McNemar's mid-p two-sided p-value (Fagerland, Lydersen and Laake 2013): the exact one − P(X = min(b, c)); where
 * b = c, 1 − P(X = b)/2. Without a discordant row it is 1.
 */
function mcnemarMidP(b, c) {
    if (b === c)
        return b === 0 ? 1 : 1 - (0,proportion/* binomialPmf */.z6)(b, 2 * b, 0.5) / 2;
    const least = Math.min(b, c);
    return 2 * (0,proportion/* binomialCdf */.HU)(least, b + c, 0.5) - (0,proportion/* binomialPmf */.z6)(least, b + c, 0.5);
}
/**
 * Computes Tango's score statistic (Statistics in Medicine 17, 1998) for H₀: pᵇ − pᶜ = δ, standard normal under H₀:
 * (b − c − nδ) / √(n(2q̃ + δ(1 − δ))), q̃ the restricted maximum-likelihood estimate of the champion-only share,
 * the larger root of 2n·q² + ((2n − b + c)δ − b − c)·q − cδ(1 − δ) = 0.
 */
function tangoStatistic({ n, b, c }, delta) {
    const difference = b - c - n * delta;
    // Symmetric in (b, c, δ) → (c, b, −δ); with δ ≥ 0 the root below does not cancel.
    if (delta < 0)
        return -tangoStatistic({ n, b: c, c: b, both: 0 }, -delta);
    const linear = (2 * n - b + c) * delta - b - c;
    const constant = -c * delta * (1 - delta);
    const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
    const q = linear > 0 ? (-2 * constant) / (root + linear || 1) : (root - linear) / (4 * n);
    const variance = n * (2 * q + delta * (1 - delta));
    if (variance > 0)
        return difference / Math.sqrt(variance);
    return difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY;
}
/**
 * Computes Tango's score interval for the paired difference of proportions (candidate − baseline) at confidence
 * 1 − 2·alpha. Without a discordant row it is ±z²/(n + z²): ten equal rows tell nothing finer than 21 points.
 */
function tango(counts, alpha) {
    const z = -(0,distributions/* normalQuantile */.Zl)(alpha);
    return scoreInterval((delta) => tangoStatistic(counts, delta), (counts.b - counts.c) / counts.n, -1, 1, z);
}
/**
 * Computes the score statistic for H₀: candidate's share = φ · baseline's share (Nam and Blackwelder 2002; Tang, Tang
 * and Chan 2003). With p₂₂ = d/n and m = 1 − d/n the restricted estimate q of the baseline-only share is the larger root
 * of (1 + φ)(n·m)q² − m(b + c − (a + c)(φ² − 1))q − c(φ − 1)m² = 0, a the rows that both have right.
 */
function ratioStatistic({ n, b, c, both: a }, phi) {
    const some = (a + b + c) / n;
    const difference = a + b - phi * (a + c);
    if (some === 0)
        return 0;
    const linear = some * (b + c - (a + c) * (phi * phi - 1));
    const square = (1 + phi) * n * some;
    const constant = -c * (phi - 1) * some * some;
    const root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
    const larger = linear >= 0 ? (linear + root) / (2 * square) : (2 * constant) / (linear - root || -1);
    const q = Math.max(larger, 0, (1 - phi) * some);
    const variance = n * phi * (((phi - 1) * (some - q)) / phi + 2 * q);
    if (variance > 1e-300)
        return difference / Math.sqrt(variance);
    return difference === 0 ? 0 : difference * Number.POSITIVE_INFINITY;
}
/**
 * Computes the score interval for the ratio of paired proportions, candidate / baseline, at confidence 1 − 2·alpha.
 * The upper end is Infinity when the baseline may have none right.
 */
function ratioScore(counts, alpha) {
    const z = -(0,distributions/* normalQuantile */.Zl)(alpha);
    const base = counts.both + counts.c;
    if (base === 0)
        return [0, Number.POSITIVE_INFINITY];
    const estimate = Math.max((counts.both + counts.b) / base, TINY_RATIO);
    let top = Math.max(2, 2 * estimate);
    while (ratioStatistic(counts, top) > -z && top < 1 / TINY_RATIO)
        top *= 2;
    const [lower, upper] = scoreInterval((phi) => ratioStatistic(counts, phi), estimate, TINY_RATIO, top, z);
    return [lower <= TINY_RATIO ? 0 : lower, top < 1 / TINY_RATIO ? upper : Number.POSITIVE_INFINITY];
}
const TINY_RATIO = 1e-12;
/**
 * Computes Bonett and Price's adjusted Wald interval (2012) at confidence 1 − 2·alpha: one is added to each discordant
 * count, p̃ = (count + 1)/(n + 2), and the variance is that of the adjusted difference.
 */
function bonettPrice({ n, b, c }, alpha) {
    const { centre, error } = bonettPriceParts(n, b, c);
    const half = -(0,distributions/* normalQuantile */.Zl)(alpha) * error;
    return [Math.max(-1, centre - half), Math.min(1, centre + half)];
}
/** Computes the one-sided p-value of "difference ≥ `delta`" that belongs to Bonett and Price's interval. */
function bonettPriceBelow({ n, b, c }, delta) {
    const { centre, error } = bonettPriceParts(n, b, c);
    return (0,distributions/* normalCdf */.vr)((centre - delta) / error);
}
function bonettPriceParts(n, b, c) {
    const p12 = (b + 1) / (n + 2);
    const p21 = (c + 1) / (n + 2);
    return { centre: p12 - p21, error: Math.sqrt((p12 + p21 - (p12 - p21) ** 2) / (n + 2)) };
}
/** Inverts a statistic that falls with its argument: where it is z and where it is −z. Ends outside the range are cut. */
function scoreInterval(statistic, estimate, low, high, z) {
    const lower = statistic(low) <= z ? low : (0,root/* findRoot */.w)((x) => statistic(x) - z, low, estimate);
    const upper = statistic(high) >= -z ? high : (0,root/* findRoot */.w)((x) => statistic(x) + z, estimate, high);
    return [lower, upper];
}

;// CONCATENATED MODULE: ./build/statistics/paired-exact.js



/** Up to so many discordant rows the normal tail of a family of gates errs more than a fifth of alpha: they lie askew. */
const FEW_DISCORDANT = 100;
/** A difference of more rows than this is beyond all doubt where so few are discordant. */
const FAR = 400;
const paired_exact_STEPS = 24;
/** Tells whether the tails of a paired difference are computed exactly: few discordant rows, or all on one side. */
const isSparse = ({ b, c }) => b + c <= FEW_DISCORDANT || b === 0 || c === 0;
/**
 * Computes the exact one-sided p-value of "pᵇ − pᶜ ≥ δ", b and c discordant rows of n: the largest probability, over all
 * shares that differ by δ, of counts that Tango's statistic puts as low as those seen or lower (the unconditional test of
 * Hsueh, Liu and Chen, Biometrics 57, 2001). Sums the trinomial. The shares are sought where counts like these come
 * from, on a grid; beyond it the normal tail holds, and the larger of the two is given. Many discordant rows on one
 * side are a binomial count.
 */
function exactBelow(counts, delta) {
    const seen = tangoStatistic(counts, delta);
    const normal = (0,distributions/* normalCdf */.vr)(seen);
    const n = Math.max(1, Math.round(counts.n));
    if (counts.b + counts.c > FEW_DISCORDANT)
        return Math.max(normal, oneSidedBelow(counts, n, delta));
    if (n * Math.abs(delta) > FAR || !Number.isFinite(seen))
        return normal;
    const shares = sharesTried(counts, delta);
    const most = shares.at(-1);
    const edges = borderOf(n, delta, seen + 1e-9 * (1 + Math.abs(seen)), most);
    let p = normal;
    for (const share of shares)
        p = Math.max(p, probabilityUnder(edges, n, share + Math.max(delta, 0), share + Math.max(-delta, 0)));
    return Math.min(1, p);
}
/** The shares of the rarer side that are tried: from 0 to where so many discordant rows may come from, closer near 0. */
function sharesTried({ n, b, c }, delta) {
    const rows = (b + c) / 2 + 5 * Math.sqrt(b + c) + 10;
    const most = Math.min((1 - Math.abs(delta)) / 2, rows / Math.max(1, Math.round(n)));
    return Array.from({ length: paired_exact_STEPS + 1 }, (_, step) => most * (step / paired_exact_STEPS) ** 2);
}
/** P(as many or more only of the baseline), or as few or fewer only of the candidate, where the other side is empty. */
function oneSidedBelow({ b, c }, n, delta) {
    if (b === 0 && delta < 0)
        return (0,proportion/* binomialCdf */.HU)(n - Math.ceil(c), n, 1 + delta);
    return c === 0 && delta > 0 ? (0,proportion/* binomialCdf */.HU)(Math.floor(b), n, delta) : 0;
}
/** Computes the exact one-sided p-value of "pᵇ − pᶜ ≤ δ"; see `exactBelow`. */
const exactAbove = (counts, delta) => exactBelow({ ...counts, b: counts.c, c: counts.b }, -delta);
/**
 * Widens an interval of a difference to what the exact p-values do not exclude at one-sided `alpha`. Where no row is
 * discordant it reaches to ±(1 − α^(1/n)), the end of Clopper and Pearson. Ends are exact to a hundred-thousandth of the width.
 *
 * @param below the exact p-value of "the truth is x or more"; @param above of "x or less".
 */
function widenedExactly([low, high], { alpha, limits, below, above }) {
    const width = high - low;
    const outward = (end, towards, p, limit) => {
        if (!Number.isFinite(end) || p(end) < alpha)
            return end;
        const bound = (x) => (towards < 0 ? Math.max(x, limit) : Math.min(x, limit));
        let inner = end;
        let outer = bound(end + towards * width * 0.05);
        while (outer !== limit && p(outer) >= alpha)
            [inner, outer] = [outer, bound(outer + 1.5 * (outer - inner))];
        if (outer === limit && p(outer) >= alpha)
            return limit;
        while (Math.abs(outer - inner) > 1e-5 * width) {
            const middle = (inner + outer) / 2;
            if (p(middle) >= alpha)
                inner = middle;
            else
                outer = middle;
        }
        return outer;
    };
    return [outward(low, -1, above, limits[0]), outward(high, 1, below, limits[1])];
}
/** For each count c the largest b whose statistic is at most `limit`, −1 for none; as far as counts can come from `most`. */
function borderOf(n, delta, limit, most) {
    const reach = (mean) => Math.min(n, Math.ceil(mean + 8 * Math.sqrt(mean) + 12));
    const [mostB, mostC] = [reach(n * (most + Math.max(delta, 0))), reach(n * (most + Math.max(-delta, 0)))];
    const edges = new Int32Array(mostC + 1);
    let b = -1;
    for (let c = 0; c <= mostC; c++) {
        const top = Math.min(mostB, n - c);
        b = Math.min(b, top);
        while (b < top && tangoStatistic({ n, b: b + 1, c, both: 0 }, delta) <= limit)
            b++;
        edges[c] = b;
    }
    return edges;
}
/**
 * P(b ≤ edge of c) for trinomial counts with these shares. Given c, b is binomial of n − c rows; from one c to the next its
 * tail follows by F(k; m − 1) = F(k; m) + p·P(X = k; m − 1), so that the whole sum takes as many steps as the border.
 */
function probabilityUnder(edges, n, ofB, ofC) {
    if (ofC >= 1)
        return n < edges.length && edges[n] >= 0 ? 1 : 0;
    const share = Math.min(1, ofB / (1 - ofC));
    let pC = (1 - ofC) ** n;
    let k = 0;
    let term = (1 - share) ** n;
    let tail = term;
    let total = 0;
    for (let c = 0; c < edges.length; c++) {
        const rows = n - c;
        if (c > 0) {
            pC *= (((rows + 1) / c) * ofC) / (1 - ofC);
            term *= share < 1 ? (rows + 1 - k) / ((rows + 1) * (1 - share)) : 0;
            tail += share * term;
        }
        for (; k < Math.min(edges[c], rows); k++) {
            term *= share < 1 ? (((rows - k) / (k + 1)) * share) / (1 - share) : 0;
            tail += term;
        }
        if (edges[c] >= 0)
            total += pC * (edges[c] >= rows ? 1 : Math.min(1, tail));
    }
    return total;
}

;// CONCATENATED MODULE: ./build/validation/evidence/counts.js
/** Of fewer rows or clusters neither a variance nor a bootstrap knows how much they differ. */
const FEWEST_UNITS = 10;
/** Picks the rows that are counted, with their weights and clusters. */
function usedRows(rows, hits) {
    const index = Array.from(hits.of.keys()).filter((row) => hits.of[row] === 1);
    return {
        index,
        weight: Float64Array.from(index, (row) => rows.weight?.[row] ?? 1),
        cluster: rows.cluster && index.map((row) => rows.cluster[row]),
    };
}
/** Counts the rows that one model alone has right, or both; with weights or clusters as so many independent rows. */
function pairedCounts(rows, candidate, baseline) {
    if (!rows.weight && !rows.cluster)
        return plainCounts(candidate, baseline);
    const used = usedRows(rows, candidate);
    const pick = (a, b) => Float64Array.from(used.index, (row) => Number(candidate.right[row] === a && baseline.right[row] === b));
    const [onlyCandidate, onlyBaseline, both] = [pick(1, 0), pick(0, 1), pick(1, 1)];
    const [b, c, a] = [onlyCandidate, onlyBaseline, both].map((hits) => weightedShare(hits, used.weight));
    const difference = onlyCandidate.map((hit, i) => hit - onlyBaseline[i]);
    const n = effectiveRows(difference, b - c, b + c - (b - c) ** 2, used);
    return { n, b: b * n, c: c * n, both: a * n };
}
function plainCounts({ of, right }, baseline) {
    let [n, b, c, both] = [0, 0, 0, 0];
    for (let row = 0; row < of.length; row++) {
        if (of[row] !== 1)
            continue;
        const [ours, theirs] = [right[row], baseline.right[row]];
        n++;
        b += ours & ~theirs;
        c += theirs & ~ours;
        both += ours & theirs;
    }
    return { n, b, c, both };
}
/** Computes the share that the weights of the hits have. */
function weightedShare(values, weight) {
    let sum = 0;
    let total = 0;
    values.forEach((value, i) => {
        sum += value * weight[i];
        total += weight[i];
    });
    return sum / total;
}
/** As many equal rows as weights are worth: (Σw)²/Σw² (Kish). */
function rowsWorth(weights) {
    let [total, squares] = [0, 0];
    for (const weight of weights) {
        total += weight;
        squares += weight * weight;
    }
    return (total * total) / squares;
}
/**
 * How many independent rows would give a mean the variance it has here: n for plain rows; for weighted or clustered ones
 * the variance of one row over the linearised variance of the mean, G/(G−1)·Σ(Σ w(d − d̄))²/W² (Rao and Scott 1992). At
 * most Kish's (Σw)²/Σw²: few rows that differ may happen to be light, and the variance then knows nothing of the heavy ones.
 * Where nothing varies, or under ten clusters, Kish's over clusters: two that happen to be alike prove nothing.
 */
function effectiveRows(values, mean, ofOneRow, used) {
    const n = used.index.length;
    if (!used.cluster && used.weight.every((weight) => weight === used.weight[0]))
        return n;
    const size = new Map();
    const sums = new Map();
    values.forEach((value, i) => {
        const cluster = used.cluster?.[i] ?? i;
        size.set(cluster, (size.get(cluster) ?? 0) + used.weight[i]);
        sums.set(cluster, (sums.get(cluster) ?? 0) + used.weight[i] * (value - mean));
    });
    const total = [...size.values()].reduce((sum, weight) => sum + weight, 0);
    const squares = (values) => [...values].reduce((sum, value) => sum + value * value, 0);
    const variance = ((size.size / Math.max(1, size.size - 1)) * squares(sums.values())) / (total * total);
    if (size.size < FEWEST_UNITS || !(variance > 1e-18) || ofOneRow <= 0)
        return rowsWorth(size.values());
    return Math.min(rowsWorth(used.weight), ofOneRow / variance);
}

;// CONCATENATED MODULE: ./build/validation/evidence/proportion.js






/** Compares two shares of right answers on the same rows. */
function comparedProportions(rows, candidate, baseline, { test, alpha, relative }) {
    const counts = pairedCounts(rows, candidate, baseline);
    const { n, b, c, both } = counts;
    const value = (both + b) / n;
    const base = (both + c) / n;
    const common = {
        value,
        baseline: base,
        estimate: relative ? value / base - 1 : value - base,
        twoSided: 2 * Math.min(0.5, (0,distributions/* normalCdf */.vr)(-Math.abs(tangoStatistic(counts, 0)))),
        // Equal rows exclude a difference d only where (1 − d)ⁿ ≤ alpha.
        ...(b + c === 0 && { rowsForWidth: (d) => ((rows.n / n) * Math.log(alpha)) / Math.log1p(-d) }),
        ...remarkOn(n, candidate),
    };
    if (relative) {
        const [low, high] = ratioScore(counts, alpha);
        const below = (bound) => (bound <= -1 ? 1 : (0,distributions/* normalCdf */.vr)(ratioStatistic(counts, 1 + bound)));
        const above = (bound) => (bound <= -1 ? 0 : (0,distributions/* normalCdf */.vr)(-ratioStatistic(counts, 1 + bound)));
        const interval = [low - 1, high - 1];
        return sparse({ ...common, method: 'tango-ratio', interval, below, above }, counts, alpha, base);
    }
    if (test === 'tango') {
        const below = (bound) => (0,distributions/* normalCdf */.vr)(tangoStatistic(counts, bound));
        const above = (bound) => (0,distributions/* normalCdf */.vr)(-tangoStatistic(counts, bound));
        return sparse({ ...common, method: 'tango', interval: tango(counts, alpha), below, above }, counts, alpha);
    }
    if (test === 'bonett-price') {
        const below = (bound) => bonettPriceBelow(counts, bound);
        const above = (bound) => bonettPriceBelow({ ...counts, b: c, c: b }, -bound);
        const twoSided = 2 * Math.min(below(0), above(0));
        const interval = bonettPrice(counts, alpha);
        return sparse({ ...common, method: test, twoSided, interval, below, above }, counts, alpha);
    }
    return { ...common, method: test, ...mcnemar(counts, alpha, test === 'mcnemar-midp') };
}
/**
 * Where few rows are discordant, lets the exact tails count that reach farther than those of the approximation. A ratio
 * is turned into a difference by the baseline's share, whose own error is small beside that of so few rows.
 */
function sparse(evidence, counts, alpha, baseline = 1) {
    if (!isSparse(counts) || !(baseline > 0))
        return evidence;
    const inRange = (x) => Math.min(1, Math.max(-1, x * baseline));
    const below = (x) => Math.max(evidence.below(x), exactBelow(counts, inRange(x)));
    const above = (x) => Math.max(evidence.above(x), exactAbove(counts, inRange(x)));
    const limits = [-1 / baseline, 1 / baseline];
    return { ...evidence, interval: widenedExactly(evidence.interval, { alpha, limits, below, above }), below, above };
}
/** McNemar's tests look at the discordant rows alone; the interval is theirs, given how many they are. */
function mcnemar(counts, alpha, midP) {
    const { n, b, c } = counts;
    const total = b + c;
    const half = midP ? 0.5 : 0;
    // P(X ≤ b) and P(X ≥ b) for a share π of the discordant rows, the observed count taken by half for the mid-p.
    const atMost = (share) => (0,proportion/* binomialCdf */.HU)(b, total, share) - half * (0,proportion/* binomialPmf */.z6)(b, total, share);
    const atLeast = (share) => (0,proportion/* binomialCdf */.HU)(c, total, 1 - share) - half * (0,proportion/* binomialPmf */.z6)(b, total, share);
    const share = !midP
        ? (0,proportion/* clopperPearson */.mI)(b, total, alpha)
        : [
            b === 0 ? 0 : (0,root/* findRoot */.w)((x) => atLeast(x) - alpha, 0, 1),
            b === total ? 1 : (0,root/* findRoot */.w)((x) => atMost(x) - alpha, 0, 1),
        ];
    const shareAt = (bound) => Math.min(1, Math.max(0, ((bound * n) / total + 1) / 2));
    const interval = total === 0 ? tango(counts, alpha) : [(total / n) * (2 * share[0] - 1), (total / n) * (2 * share[1] - 1)];
    return {
        interval,
        below: (bound) => (total === 0 ? 1 : atMost(shareAt(bound))),
        above: (bound) => (total === 0 ? 1 : atLeast(shareAt(bound))),
        twoSided: midP ? mcnemarMidP(b, c) : mcnemarExact(b, c),
    };
}
/** Computes a share, and how many independent rows it is worth. */
function effectiveShare(rows, hits) {
    const used = usedRows(rows, hits);
    const right = Float64Array.from(used.index, (row) => hits.right[row]);
    const share = weightedShare(right, used.weight);
    return { share, n: effectiveRows(right, share, share * (1 - share), used) };
}
/** Up to so many rows of the rarer kind, right or wrong, the normal tail of a score errs more than a fifth of alpha. */
const FEW_OF_A_KIND = 100;
/** Judges one share of right answers by Wilson's score interval; with few right or wrong, by Clopper and Pearson's where that is wider. */
function singleProportion(rows, hits, alpha) {
    const { share, n } = effectiveShare(rows, hits);
    const k = share * n;
    const few = Math.min(k, n - k) <= FEW_OF_A_KIND;
    const [score, exact] = [(0,proportion/* wilson */.rF)(k, n, alpha), (0,proportion/* clopperPearson */.mI)(k, n, alpha)];
    const below = (bound) => {
        if (bound <= 0 || bound >= 1)
            return bound <= 0 ? 0 : Number(share >= 1);
        const scored = (0,proportion/* scoreTestBelow */.i1)(k, n, bound);
        return few ? Math.max(scored, (0,proportion/* binomialCdf */.HU)(k, n, bound)) : scored;
    };
    const above = (bound) => {
        if (bound <= 0 || bound >= 1)
            return bound >= 1 ? 0 : Number(share <= 0);
        const scored = (0,proportion/* scoreTestBelow */.i1)(n - k, n, 1 - bound);
        return few ? Math.max(scored, (0,proportion/* binomialCdf */.HU)(n - k, n, 1 - bound)) : scored;
    };
    return {
        method: 'wilson',
        value: share,
        estimate: share,
        interval: few ? [Math.min(score[0], exact[0]), Math.max(score[1], exact[1])] : score,
        below,
        above,
        ...remarkOn(n, hits),
    };
}
/** Says so when clusters or weights make the rows count for less than their number. */
function remarkOn(effective, hits) {
    const rows = hits.of.reduce((sum, flag) => sum + flag, 0);
    if (effective > rows * 0.995)
        return {};
    return { remark: `Groups and weights make the ${rows} rows worth about ${Math.round(effective)} independent ones.` };
}

;// CONCATENATED MODULE: ./build/validation/metrics/cells.js

/** So many possible cells are counted in a table; more are looked up. */
const MOST_IN_TABLE = 1 << 20;
/** Counts the rows of up to two models by truth and predictions; the cells are in order of their classes. */
function cellsOf(sides) {
    const { truth, weight, classes, n } = sides[0];
    const k = classes.length;
    const indexOf = indexer(k ** (sides.length + 1));
    const codes = [];
    const of = new Uint32Array(n);
    const [first, second] = [sides[0].predicted, sides[1]?.predicted];
    for (let row = 0; row < n; row++) {
        const one = truth[row] * k + first[row];
        const code = second ? one * k + second[row] : one;
        const index = indexOf(code, codes.length);
        if (index === codes.length)
            codes.push(code);
        of[row] = index;
    }
    const order = (0,sort/* ascendingOrder */.be)(Float64Array.from(codes));
    const places = new Uint32Array(order.length);
    order.forEach((index, place) => {
        places[index] = place;
    });
    const counts = new Float64Array(codes.length);
    for (let row = 0; row < n; row++) {
        of[row] = places[of[row]];
        counts[of[row]] += weight ? weight[row] : 1;
    }
    const digit = (place) => Uint32Array.from(order, (index) => Math.floor(codes[index] / k ** place) % k);
    return {
        sides: sides.map((rows, i) => ofCells(rows, digit(sides.length), digit(sides.length - 1 - i))),
        counts,
        of,
    };
}
/** Makes the function that gives a code's index, `next` for a new one. */
function indexer(codes) {
    const table = new Int32Array(codes <= MOST_IN_TABLE ? codes : 0).fill(-1);
    const known = new Map();
    const isTable = table.length > 0;
    return (code, next) => {
        const found = isTable ? table[code] : (known.get(code) ?? -1);
        if (found >= 0)
            return found;
        if (isTable)
            table[code] = next;
        else
            known.set(code, next);
        return next;
    };
}
const ofCells = (rows, truth, predicted) => ({
    ...rows,
    n: truth.length,
    ids: [],
    truth,
    predicted,
    score: undefined,
    scores: undefined,
    weight: undefined,
    cluster: undefined,
    byTime: undefined,
    columns: new Map(),
});

;// CONCATENATED MODULE: ./build/validation/metrics/value.js


/** What is known of rows, for as long as somebody holds them: gates, tables and notes ask for the same values. */
const known = new WeakMap();
/** Computes a metric of rows by their weights, once for the same rows; NaN where it is not defined. */
function metricValue(metric, rows) {
    const facts = known.get(rows) ?? { values: new Map() };
    known.set(rows, facts);
    const value = facts.values.get(metric) ?? compute(metric, rows, facts);
    facts.values.set(metric, value);
    return value;
}
function compute(metric, rows, facts) {
    if (rows.n === 0)
        return Number.NaN;
    const units = (0,metrics_metric/* unitsOf */.$J)(metric, rows);
    if (!(0,metrics_metric/* isOfMatrix */.hk)(metric))
        return metric.prepare(units)(units.weight ?? new Float64Array(units.n).fill(1));
    facts.cells ??= cellsOf([rows]);
    return metric.prepare(facts.cells.sides[0])(facts.cells.counts);
}

// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
;// CONCATENATED MODULE: ./build/statistics/resample.js

/** So many places are drawn from at a time: what stands at them fits into the nearest cache of a processor. */
const BLOCK = 4096;
/** So many numbers are drawn at a time. */
const CHUNK = 1024;
const chunk = new Uint32Array(CHUNK);
/**
 * Draws `size` of the places 0 to `size` − 1 with replacement, and hands them over in chunks. How many fall into each block of
 * places is drawn first, and then which: the law of single draws, without jumping about in memory.
 * @param take receives places, of which the first `count` are drawn; they are overwritten afterwards
 */
function drawPlaces(random, size, take) {
    let left = size;
    for (let from = 0; from < size; from += BLOCK) {
        const rest = size - from;
        const width = Math.min(BLOCK, rest);
        const drawn = width === rest ? left : drawBinomial(random, left, width / rest);
        left -= drawn;
        for (let done = 0; done < drawn; done += CHUNK) {
            const count = Math.min(CHUNK, drawn - done);
            random.fill(chunk, count, from, width);
            take(chunk, count);
        }
    }
}
/** Draws as many of `rows` with replacement as there are, and adds one to `counts[row]` for each. */
function resample(random, rows, counts) {
    drawPlaces(random, rows.length, (places, count) => {
        for (let i = 0; i < count; i++)
            counts[rows[places[i]]] += 1;
    });
}

;// CONCATENATED MODULE: ./build/statistics/bootstrap.js





/**
 * Bootstraps several statistics of the same rows: each replicate is drawn once and handed to all of them, which is what
 * makes a difference of two models paired. Nothing is allocated while drawing.
 */
function bootstrap(statistics, options) {
    const { rows, replicates, seed, weights, cluster, stratum } = options;
    const random = seededRandom(seed);
    const pools = poolsOf(stratum ?? new Uint32Array(rows));
    const units = cluster ? poolsOf(cluster).length : rows;
    const clusterPool = Uint32Array.from({ length: units }, (_, i) => i);
    const perUnit = cluster ? new Float64Array(units) : undefined;
    const drawn = new Float64Array(rows);
    const values = statistics.map(() => new Float64Array(replicates));
    for (let r = 0; r < replicates; r++) {
        if (cluster && perUnit) {
            perUnit.fill(0);
            resample(random, clusterPool, perUnit);
            for (let i = 0; i < rows; i++)
                drawn[i] = perUnit[cluster[i]];
        }
        else {
            drawn.fill(0);
            for (const pool of pools)
                resample(random, pool, drawn);
        }
        if (weights)
            for (let i = 0; i < rows; i++)
                drawn[i] *= weights[i];
        for (let k = 0; k < statistics.length; k++)
            values[k][r] = statistics[k](drawn);
    }
    const full = weights ?? new Float64Array(rows).fill(1);
    const left = jackknife(statistics, full, cluster, units);
    return statistics.map((statistic, k) => {
        const estimate = statistic(full);
        const replicates = settle(values[k], estimate);
        return { estimate, replicates, acceleration: accelerationOf(left[k]), standardError: errorOf(left[k]), units };
    });
}
/**
 * Bootstraps statistics of rows of which there are few kinds, such as the cells of a confusion matrix: they are functions
 * of how often each cell was drawn. Rows drawn with replacement fall into cells by the multinomial law, so that is drawn at once,
 * and costs the same however many rows there are. The jackknife leaves out each row.
 */
function bootstrapCells(statistics, options) {
    const { counts, replicates, seed, stratum } = options;
    const random = seededRandom(seed);
    const pools = poolsOf(stratum ?? new Uint32Array(counts.length)).map((cells) => {
        const own = Float64Array.from(cells, (cell) => counts[cell]);
        return { cells, own, rows: own.reduce((sum, count) => sum + count, 0), drawn: new Float64Array(cells.length) };
    });
    const units = pools.reduce((sum, { rows }) => sum + rows, 0);
    const weights = new Float64Array(counts.length);
    const values = statistics.map(() => new Float64Array(replicates));
    for (let r = 0; r < replicates; r++) {
        for (const { cells, own, rows, drawn } of pools) {
            drawMultinomial(random, rows, own, drawn);
            for (let i = 0; i < cells.length; i++)
                weights[cells[i]] = drawn[i];
        }
        for (let k = 0; k < statistics.length; k++)
            values[k][r] = statistics[k](weights);
    }
    weights.set(counts);
    const left = statistics.map(() => new Float64Array(counts.length));
    for (let cell = 0; cell < counts.length; cell++) {
        weights[cell] -= 1;
        for (let k = 0; k < statistics.length; k++)
            left[k][cell] = statistics[k](weights);
        weights[cell] = counts[cell];
    }
    return statistics.map((statistic, k) => {
        const estimate = statistic(counts);
        return {
            estimate,
            replicates: settle(values[k], estimate),
            acceleration: accelerationOf(left[k], counts),
            standardError: errorOf(left[k], counts),
            units,
        };
    });
}
/** Sorts replicates, and takes those that differ from the estimate by rounding alone for equal: z₀ counts ties half. */
function settle(values, estimate) {
    const defined = values.filter((value) => !Number.isNaN(value));
    const sizes = defined.filter(Number.isFinite).map(Math.abs);
    const size = sizes.reduce((most, value) => Math.max(most, value), Math.abs(estimate));
    return defined.map((value) => (Math.abs(value - estimate) <= size * 1e-12 ? estimate : value)).sort();
}

;// CONCATENATED MODULE: ./build/validation/evidence/draws.js







/** A seed made of the ids: equal rows give equal draws, on every machine and for every gate. */
const seedOf = (0,remembered/* remembered */.H)((ids) => Number.parseInt((0,digest/* digestOf */.ol)(ids.join('\n')).slice(7, 15), 16));
/** So many rows a cell, or a kind, make drawing those worth while. */
const ROWS_A_KIND = 16;
/** The jackknife leaves out each kind once. */
const MOST_KINDS = 2000;
/**
 * Bootstraps a metric, and adds up once what every draw would add up again. Rows of one cell of the confusion matrix are
 * alike, and so are those of one cell and weight: how many of each are drawn is multinomial. Rows of a group are
 * drawn together: of a mean its sums are enough, of a confusion matrix its cells. Each is the law of drawing rows, or groups.
 */
function bootstrapMetric(drawing) {
    const { metric, sides } = drawing;
    const rows = sides[0];
    const cells = (0,metrics_metric/* isOfMatrix */.hk)(metric) ? cellsOf(sides) : undefined;
    if (cells && cells.counts.length * ROWS_A_KIND <= rows.n)
        return draws_ofCells(drawing, cells);
    if (rows.cluster && metric.losses)
        return ofGroups(drawing, rows.cluster);
    const ordered = metric.needs === 'score' ? sides.map(inOrderOf(rows)) : sides;
    const { n, weight: weights, cluster, truth } = ordered[0];
    const stratum = drawing.perClass ? truth : undefined;
    const drawn = bootstrap([statisticOf(drawing, ordered)], { ...drawing, rows: n, weights, cluster, stratum })[0];
    return metric.quantile ? ofQuantile(drawn) : drawn;
}
/**
 * Puts rows into the order of a model's score, and keeps what rankings are made of: they go through the rows in that order, and
 * where it is the one in memory, too, a draw takes half as long.
 */
function inOrderOf({ score, scores }) {
    const order = (0,sort/* orderOnce */.MG)((score ?? scores[0]));
    const numbers = (values) => Float64Array.from(order, (row) => values[row]);
    const codes = (values) => order.map((row) => values[row]);
    return (rows) => ({
        ...rows,
        ids: [],
        truth: codes(rows.truth),
        predicted: codes(rows.predicted),
        score: rows.score && numbers(rows.score),
        scores: rows.scores?.map(numbers),
        weight: rows.weight && numbers(rows.weight),
        cluster: rows.cluster && codes(rows.cluster),
        byTime: undefined,
        columns: new Map(),
    });
}
/** The judged number as a function of how often each row of the sides was drawn, times its weight. */
function statisticOf({ metric, combine }, sides) {
    const each = sides.map((side) => metric.prepare(side));
    return (weights) => combine(each.map((statistic) => statistic(weights)));
}
function draws_ofCells(drawing, cells) {
    const { weight, cluster, truth, n } = drawing.sides[0];
    const perCell = statisticOf(drawing, cells.sides);
    if (!weight && !cluster) {
        const stratum = drawing.perClass ? cells.sides[0].truth : undefined;
        return bootstrapCells([perCell], { ...drawing, counts: cells.counts, stratum })[0];
    }
    const totals = new Float64Array(cells.counts.length);
    const inCells = (cell) => (weights) => {
        totals.fill(0);
        for (let i = 0; i < cell.length; i++)
            totals[cell[i]] += weights[i];
        return perCell(totals);
    };
    const kinds = kindsOf(cells.of, weight, cluster);
    const rows = kinds.cell.length;
    if (cluster)
        return bootstrap([inCells(kinds.cell)], { ...drawing, ...kinds, rows })[0];
    if (rows * ROWS_A_KIND > n || rows > MOST_KINDS) {
        const stratum = drawing.perClass ? truth : undefined;
        return bootstrap([inCells(cells.of)], { ...drawing, rows: n, weights: weight, stratum })[0];
    }
    const tally = inCells(kinds.cell);
    const weighted = new Float64Array(rows);
    const statistic = (drawn) => {
        for (let i = 0; i < rows; i++)
            weighted[i] = drawn[i] * kinds.weights[i];
        return tally(weighted);
    };
    const stratum = drawing.perClass ? kinds.cell.map((cell) => cells.sides[0].truth[cell]) : undefined;
    return bootstrapCells([statistic], { ...drawing, counts: kinds.counts, stratum })[0];
}
function kindsOf(cells, weight, cluster) {
    const byWeight = new Map();
    const other = (row) => cluster ? cluster[row] : (byWeight.get(weight[row]) ?? byWeight.set(weight[row], byWeight.size).size - 1);
    const many = 1 + cells.reduce((most, cell) => Math.max(most, cell), 0);
    const indexOf = indexer(Number.POSITIVE_INFINITY);
    const kinds = { cell: [], counts: [], weights: [], cluster: [] };
    cells.forEach((cell, row) => {
        const code = other(row);
        const kind = indexOf(code * many + cell, kinds.cell.length);
        if (kind === kinds.cell.length) {
            kinds.cell.push(cell);
            kinds.counts.push(0);
            kinds.weights.push(cluster ? 0 : weight[row]);
            kinds.cluster.push(code);
        }
        kinds.counts[kind]++;
        if (cluster)
            kinds.weights[kind] += weight ? weight[row] : 1;
    });
    return {
        cell: Uint32Array.from(kinds.cell),
        counts: Float64Array.from(kinds.counts),
        weights: Float64Array.from(kinds.weights),
        cluster: Uint32Array.from(kinds.cluster),
    };
}
/** Draws groups by the sums of their losses and of their weights: a draw takes no longer however many rows a group has. */
function ofGroups(drawing, cluster) {
    const { metric, sides, combine } = drawing;
    const { weight, n } = sides[0];
    const groups = 1 + cluster.reduce((most, group) => Math.max(most, group), 0);
    const sumsOf = (values) => {
        const sums = new Float64Array(groups);
        for (let row = 0; row < n; row++)
            sums[cluster[row]] += (weight ? weight[row] : 1) * (values ? values[row] : 1);
        return sums;
    };
    const sizes = sumsOf(undefined);
    const losses = sides.map((side) => sumsOf(metric.losses(side)));
    const statistic = (drawn) => {
        let size = 0;
        for (let group = 0; group < groups; group++)
            size += drawn[group] * sizes[group];
        return combine(losses.map((sums) => {
            let sum = 0;
            for (let group = 0; group < groups; group++)
                sum += drawn[group] * sums[group];
            return metric.root ? Math.sqrt(sum / size) : sum / size;
        }));
    };
    return bootstrap([statistic], { ...drawing, rows: groups })[0];
}

;// CONCATENATED MODULE: ./build/validation/evidence/parts.js
/**
 * Lists the parts of the test rows that a metric of two models rests on. A mean over classes needs a variance in each of
 * them, and a precision one among what each model predicts: there rows that the other parts have cannot help.
 */
function partsOfTwo(metric, ours, theirs) {
    const whole = { units: unitsOf(metric, ours), varying: differingRows(metric, ours, theirs), weight: 1 };
    if (ours.kind === 'numbers' || whole.varying === 0)
        return [whole];
    if (isMeanOfRankings(metric, ours))
        return [whole, ...classParts(ours)];
    if (metric.needs !== 'prediction')
        return [whole];
    if (isOfPredicted(metric))
        return [whole, ...predictedParts(metric, ours), ...predictedParts(metric, theirs)];
    if (!isMean(metric, ours))
        return [whole];
    return partsBy(ours, ours.truth, (row) => ours.predicted[row] !== theirs.predicted[row]);
}
/** Lists the parts of the test rows that a classifier's metric rests on. */
function partsOfOne(metric, rows, value) {
    // Of queries and the like, and of a column of the team's own: values that are all equal show no variance.
    const values = metric.needs === 'own' ? metric.losses(rows) : rows.kind === 'numbers' ? rows.predictions : undefined;
    if (values) {
        const varying = values.reduce((sum, found) => sum + Number(found !== values[0]), 0);
        return [{ units: unitsOf(metric, rows), varying, weight: 1 }];
    }
    if (isOfPredicted(metric))
        return predictedParts(metric, rows);
    if (isMean(metric, rows))
        return errorParts(rows, rows.truth);
    const wrong = rows.truth.reduce((sum, truth, row) => sum + Number(truth !== rows.predicted[row]), 0);
    const varying = metric.needs === 'prediction' ? wrong : value === 1 ? 0 : rows.n;
    const whole = { units: unitsOf(metric, rows), varying, weight: 1 };
    return isMeanOfRankings(metric, rows) && varying > 0 ? [whole, ...classParts(rows)] : [whole];
}
/** Whether a metric ranks each class against the rest, and is the mean over the classes. */
const isMeanOfRankings = (metric, rows) => metric.needs === 'score' && metric.family !== 'proportion' && !(rows.positive >= 0 && rows.score);
/** A class of a row or two, or in as few groups, shows no variance, whatever its rows are. */
function classParts(rows) {
    const { cluster, truth, classes } = rows;
    if (!cluster)
        return partsBy(rows, truth, () => true);
    const groups = classes.map(() => new Set());
    for (let row = 0; row < rows.n; row++)
        groups[truth[row]].add(cluster[row]);
    const occurring = groups.filter(({ size }) => size > 0);
    return occurring.map(({ size }) => ({ units: size, varying: size, weight: 1 / occurring.length }));
}
const isMean = (metric, rows) => metric.name === 'balanced-accuracy' ||
    metric.over === 'classes' ||
    (['recall', 'f1', 'f2', 'f0.5', 'jaccard', 'specificity'].includes(metric.name) && !isBinary(rows));
const isOfPredicted = (metric) => metric.name === 'precision' || metric.over === 'predictions';
const isBinary = (rows) => rows.positive >= 0 && rows.classes.length <= 2;
/** What a model predicts, class by class, varies by its errors; the positive class alone where there are two. */
const predictedParts = ({ over }, rows) => errorParts(rows, rows.predicted, isBinary(rows) && !over ? rows.positive : undefined);
/** A part in which all is right, or all is wrong, does not vary. */
const errorParts = (rows, codes, only) => partsBy(rows, codes, (row) => rows.truth[row] !== rows.predicted[row], only).map((part) => ({
    ...part,
    varying: Math.min(part.varying, part.units - part.varying),
}));
/** Parts of equal code; of one code alone when it is given. */
function partsBy(rows, codes, varies, only) {
    const tallies = rows.classes.map(() => ({ units: 0, varying: 0 }));
    codes.forEach((code, row) => {
        const tally = tallies[code];
        tally.units++;
        if (varies(row))
            tally.varying++;
    });
    const occurring = tallies.filter(({ units }, code) => units > 0 && (only === undefined || code === only));
    return occurring.map((tally) => ({ ...tally, weight: 1 / occurring.length }));
}
/** Rows on which the two models say something else, as far as the metric sees it. */
function differingRows(metric, a, b) {
    const differs = (x, y) => {
        let count = 0;
        for (let i = 0; x && y && i < x.length; i++)
            if (x[i] !== y[i])
                count++;
        return count;
    };
    // A column of the team's own, or of quantiles, may differ where the prediction does not.
    if (metric.losses && metric.needs !== 'prediction')
        return differs(metric.losses(a), metric.losses(b));
    if (a.kind === 'numbers')
        return differs(a.predictions, b.predictions);
    if (metric.needs === 'prediction')
        return differs(a.predicted, b.predicted);
    return Math.max(differs(a.score, b.score), ...(a.scores ?? []).map((scores, code) => differs(scores, b.scores?.[code])));
}
/** How many independent rows, or clusters, a metric has: of classes that are compared those of the rarest one. */
function unitsOf(metric, rows) {
    const clusters = rows.cluster ? new Set(rows.cluster).size : rows.n;
    return Math.min(clusters, metric.family === 'mean-loss' || rows.kind !== 'classes' ? rows.n : rarestClass(rows));
}
/** How many rows the rarest class that occurs has. */
function rarestClass(rows) {
    const counts = new Float64Array(rows.classes.length);
    for (const truth of rows.truth)
        counts[truth]++;
    return counts.reduce((least, count) => (count > 0 ? Math.min(least, count) : least), Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/validation/evidence/resampled.js









/** BCa's ends settle with 10,000 replicates; with many rows 2,000 do, since z₀ and the acceleration are next to 0. */
const MANY = { replicates: 2000, fromRows: 5001 };
const FEW = { replicates: 10_000 };
/** Compares any metric by a paired bootstrap: both models are computed on the same draws. */
function comparedByBootstrap(metric, candidate, baseline, options) {
    const value = metricValue(metric, candidate);
    const base = metricValue(metric, baseline);
    const turn = metric.direction === 'higher' ? 1 : -1;
    const difference = ([ours, theirs]) => turn * (options.relative ? ours / theirs - 1 : ours - theirs);
    const found = resampled_resample(metric, [candidate, baseline], difference, options);
    if (typeof found === 'string')
        return noEvidence(found, value, base);
    const scale = sizeOf(metric, value, candidate) / (options.relative ? Math.abs(base) : 1);
    const evidence = { ...found, method: 'bootstrap', value, baseline: base, twoSided: twoSided(found) };
    const parts = partsOfTwo(metric, withWeight(candidate), withWeight(baseline));
    return widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: candidate.n });
}
/** Judges one metric's value by a bootstrap. */
function singleByBootstrap(metric, rows, options) {
    const value = metricValue(metric, rows);
    const found = resampled_resample(metric, [rows], ([value]) => value, options);
    if (typeof found === 'string')
        return noEvidence(found, value);
    const squares = metric.root || metric.name === 'mse' ? metric.losses(rows) : undefined;
    const evidence = { ...found, method: 'bootstrap', value, ...(squares && { caution: cautionOfSquares(squares) }) };
    const isOwn = metric.needs === 'own';
    // A regression without error has nothing to scale by; a classifier without error is bounded like any share.
    if (!isOwn && !metric.units && (rows.kind !== 'classes' || metric.family === 'mean-loss'))
        return evidence;
    const parts = partsOfOne(metric, withWeight(rows), value);
    const scale = sizeOf(metric, value, rows);
    const bounded = widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: rows.n });
    return isOwn ? bounded : { ...bounded, interval: [bounded.interval[0], Math.min(1, bounded.interval[1])] };
}
/** The bootstrap of what `combine` makes of the metric of the sides, or the sentence why there is none. */
function resampled_resample(metric, sides, combine, options) {
    const rows = sides[0];
    const full = combine(sides.map((side) => metricValue(metric, side)));
    return drawnEvidence(rows, full, options, (draws) => bootstrapMetric({ ...draws, metric, sides, combine, perClass: isRare(rows) }));
}
/**
 * Judges a number by a bootstrap of rows, or of their groups: what `draw` makes of them. Gives the sentence why there is no
 * interval where they are too few, or most draws leave the number undefined.
 */
function drawnEvidence(rows, estimate, { alpha, replicates }, draw) {
    if (!Number.isFinite(estimate))
        return NOT_DEFINED;
    const units = unitsWorth(rows);
    if (units < FEWEST_UNITS)
        return `Too few ${rows.cluster ? 'groups' : 'rows'} for an interval: ${Math.floor(units)}${isUneven(rows) ? ' by their weights' : ''}, and it takes at least ${FEWEST_UNITS}.`;
    const count = replicates ?? (rows.n >= MANY.fromRows ? MANY.replicates : FEW.replicates);
    const found = { ...draw({ replicates: count, seed: seedOf(rows.ids) }), units };
    if (found.replicates.length < count / 2)
        return 'Most draws of these rows leave the metric undefined: a class is too rare.';
    const below = (bound) => bootstrapTails(found, bound).below;
    const above = (bound) => bootstrapTails(found, bound).above;
    return { estimate, interval: bootstrapInterval(found, alpha), below, above };
}
/** How many rows, or groups of them, are drawn. */
const unitCount = ({ n, cluster }) => (cluster ? new Set(cluster).size : n);
const isUneven = ({ weight }) => weight?.some((value) => value !== weight[0]) ?? false;
/**
 * How many rows it takes to tell as much if all weighed the same; of groups those with weight, but no more than their rows are
 * worth. One of weight 0 tells nothing.
 */
function unitsWorth(rows) {
    const { weight, cluster } = rows;
    if (!weight || !isUneven(rows))
        return unitCount(rows);
    // Ten equal rows are ten, whatever their sums are rounded to.
    const worth = Number(rowsWorth(weight).toPrecision(12));
    return cluster ? Math.min(new Set(cluster.filter((_, row) => weight[row] > 0)).size, worth) : worth;
}
/** A class so rare that draws would miss it keeps its size in every draw. */
const isRare = (rows) => rows.kind === 'classes' && !rows.cluster && rarestClass(rows) < 30;
/** The two-sided p-value of no difference. */
const twoSided = ({ below, above }) => Math.min(1, 2 * Math.min(below(0), above(0)));

;// CONCATENATED MODULE: ./build/validation/tests.js

/** The allowed pairs of metric and test. The documentation's table is made from this one. */
const TESTS = [
    {
        test: 'tango',
        family: 'proportion',
        margins: ['absolute', 'relative'],
        weights: true,
        estimand: 'difference of two shares of the same rows (score interval); with a relative margin their ratio',
    },
    {
        test: 'mcnemar-exact',
        family: 'proportion',
        margins: ['absolute'],
        zeroMargin: true,
        weights: false,
        estimand: 'balance of the rows that only one model has right (exact)',
    },
    {
        test: 'mcnemar-midp',
        family: 'proportion',
        margins: ['absolute'],
        zeroMargin: true,
        weights: false,
        estimand: 'balance of the rows that only one model has right (mid-p)',
    },
    {
        test: 'bonett-price',
        family: 'proportion',
        margins: ['absolute'],
        weights: false,
        estimand: 'difference of two shares of the same rows (adjusted Wald interval)',
    },
    {
        test: 'delong',
        family: 'auc',
        margins: ['absolute', 'relative'],
        weights: false,
        estimand: 'difference of two AUCs of the same rows; with a relative margin their ratio (Fieller)',
    },
    {
        test: 'paired-t',
        family: 'mean-loss',
        margins: ['absolute', 'relative'],
        weights: false,
        estimand: 'mean difference of the losses of single rows',
    },
    {
        test: 'diebold-mariano',
        family: 'mean-loss',
        margins: ['absolute', 'relative'],
        weights: false,
        estimand: 'mean difference of the losses in order of time, neighbours correlated',
    },
    {
        test: 'wilcoxon',
        family: 'mean-loss',
        margins: ['absolute', 'relative'],
        weights: false,
        estimand: 'median shift of the losses of single rows',
    },
    {
        test: 'bootstrap',
        family: 'any',
        margins: ['absolute', 'relative'],
        weights: true,
        estimand: 'the metric itself, both models on the same draws (BCa)',
    },
];
/** Whether a metric can be judged by rows at all; a metric that cannot is judged on the point. */
const hasSampling = (metric) => metric.noSampling === undefined;
/**
 * Says why rows do not measure a metric although it can be computed from them: where all are of one class, whoever always
 * answers that class has perfect precision. `undefined` where they do.
 */
function unmeasured({ title, task, family, noSampling }, { kind, truth, n }) {
    const compares = family === 'general' || family === 'auc';
    if (task !== 'classification' || !compares || noSampling !== undefined || kind !== 'classes')
        return undefined;
    if (truth.some((label) => label !== truth[0]))
        return undefined;
    return `${title} compares rows of two classes, and all ${(0,format/* formatCount */.B4)(n, 'row')} are of one`;
}
/** The test that is used when a gate names none. Means of losses are studentised: BCa is too narrow for heavy tails. */
function defaultTest(metric, rows, relative) {
    if (metric.hits?.(rows))
        return 'tango';
    if (rows.weight || rows.cluster)
        return 'bootstrap';
    if (metric.family === 'auc' && isBinaryAuc(rows))
        return 'delong';
    if (metric.family !== 'mean-loss' || (metric.root && !relative))
        return 'bootstrap';
    // What a forecast misses today it mostly misses tomorrow.
    return rows.series && rows.byTime ? 'diebold-mariano' : 'paired-t';
}
/** Whether DeLong's AUC of two classes can be had. */
const isBinaryAuc = (rows) => rows.positive >= 0 && rows.score !== undefined;

;// CONCATENATED MODULE: ./build/validation/misfit.js


/** Refuses a test by name. @throws {UserError} when it does not fit the metric, the margin or the rows. */
function refuseMisfit(question, metric, test, rows) {
    const rule = TESTS.find((row) => row.test === test);
    const misfit = rule
        ? (ofMetric(rule, metric, rows, question.relative) ??
            ofMargin(rule, metric, question) ??
            misfit_ofRows(rule, metric, rows, question.relative))
        : { why: 'there is no such test', hint: `The tests are ${TESTS.map((row) => row.test).join(', ')}.` };
    if (!misfit)
        return;
    throw new errors/* UserError */.yo(`The gate on "${question.name}" asks for the test "${test}": ${misfit.why}.`, {
        hint: misfit.hint,
    });
}
function ofMetric({ test, family }, metric, rows, relative) {
    if (metric.noSampling !== undefined)
        return { why: metric.noSampling, hint: 'Leave the test out.' };
    const misfit = (why) => ({ why, hint: usualTest(metric, rows, relative) });
    const share = metric.hits?.(rows) !== undefined;
    if (test === 'bootstrap' && share)
        return misfit('a share of rows gets a score or exact interval, never a bootstrap');
    if (family === 'proportion' && !share)
        return misfit(`${metric.title} is not a share of rows here`);
    if (family === 'auc' && !(metric.family === 'auc' && isBinaryAuc(rows)))
        return misfit(`it judges the AUC of two classes, not ${metric.title} here`);
    if (family === 'mean-loss' && metric.family !== 'mean-loss')
        return misfit(`${metric.title} is not a mean of losses of single rows`);
    if (test === 'wilcoxon' && metric.root)
        return misfit(`${metric.title} is the root of a mean, which ranks do not judge`);
    return undefined;
}
function ofMargin(rule, metric, { limit, relative }) {
    if (rule.zeroMargin && limit !== 0)
        return {
            why: 'it tells whether there is a difference, not how large it is',
            hint: 'Use "margin: 0", or "test: tango".',
        };
    if (limit !== 0 && !rule.margins.includes(relative ? 'relative' : 'absolute'))
        return { why: 'it knows no relative margin', hint: 'Write the margin in the unit of the metric.' };
    if (rule.family === 'mean-loss' && metric.root && !relative)
        return {
            why: `${metric.title} is the root of a mean, so only a relative margin can be tested by rows`,
            hint: 'Write the margin as a share, such as "3%".',
        };
    return undefined;
}
function misfit_ofRows({ test, weights }, metric, rows, relative) {
    if (!weights && (rows.weight || rows.cluster))
        return {
            why: `it takes rows to be independent and equal, and there are ${rows.weight ? 'weights' : 'groups'}`,
            hint: usualTest(metric, rows, relative),
        };
    if (test === 'diebold-mariano' && !rows.byTime)
        return { why: 'it needs to know the order of the rows', hint: 'Set columns.time to the column of their time.' };
    return undefined;
}
const usualTest = (metric, rows, relative) => `Use "test: ${defaultTest(metric, rows, relative)}", or leave the test out.`;

;// CONCATENATED MODULE: ./build/validation/compare.js







/** Compares two models by the gate's test, or the usual one of the metric. */
function compare(question, metric, candidate, baseline, replicates) {
    const [ours, theirs] = [(0,metrics_metric/* unitsOf */.$J)(metric, candidate), (0,metrics_metric/* unitsOf */.$J)(metric, baseline)];
    const test = question.gate.test ?? defaultTest(metric, ours, question.relative);
    refuseMisfit(question, metric, test, ours);
    const { alpha } = question;
    // A test of "no difference" is the same in either unit; it is told in the one that the test has.
    const known = TESTS.find((row) => row.test === test).margins;
    const relative = question.relative && known.includes('relative');
    switch (test) {
        case 'tango':
        case 'bonett-price':
        case 'mcnemar-exact':
        case 'mcnemar-midp': {
            const hits = metric.hits(ours);
            if (!countsAny(ours, hits))
                return { value: null, why: `${metric.title} has no row to count.` };
            return comparedProportions(ours, hits, metric.hits(theirs), { test, alpha, relative });
        }
        case 'delong':
            return comparedAuc(ours, theirs, alpha, relative);
        case 'paired-t':
        case 'wilcoxon':
        case 'diebold-mariano':
            return comparedLosses(metric, ours, theirs, { test, alpha, relative });
        case 'bootstrap':
            return comparedByBootstrap(metric, ours, theirs, { alpha, relative, replicates });
    }
}
/** Whether there is a row to count, by a weight above 0. */
const countsAny = (rows, { of }) => of.some((mark, row) => mark === 1 && (rows.weight?.[row] ?? 1) > 0);
/** Judges the value of one model: Wilson's interval for shares, DeLong's for AUC, a bootstrap else. */
function measure(question, metric, all, replicates) {
    const rows = (0,metrics_metric/* unitsOf */.$J)(metric, all);
    const { alpha } = question;
    const hits = metric.hits?.(rows);
    if (hits)
        return countsAny(rows, hits)
            ? singleProportion(rows, hits, alpha)
            : { value: null, why: `${metric.title} has no row to count.` };
    if (defaultTest(metric, rows, false) === 'delong')
        return singleAuc(rows, alpha);
    return singleByBootstrap(metric, rows, { alpha, relative: false, replicates });
}

// EXTERNAL MODULE: ./build/validation/kinds/rates.js
var rates = __webpack_require__(6397);
;// CONCATENATED MODULE: ./build/validation/kinds/run-metrics.js
const figure = (name, title, unit, percentile) => ({
    name,
    title,
    direction: 'lower',
    unit,
    defaultMargin: { kind: 'relative', value: 0.1 },
    ...(percentile !== undefined && { percentile }),
});
/** Every figure of a run that gates can be asked for. */
const RUN_METRICS = [
    figure('model-size', 'Model size', 'bytes'),
    figure('training-time', 'Training time', 's'),
    figure('peak-memory', 'Peak memory of the training', 'bytes'),
    figure('latency-p50', 'Latency, median', 'ms', 0.5),
    figure('latency-p95', 'Latency, 95th percentile', 'ms', 0.95),
    figure('latency-p99', 'Latency, 99th percentile', 'ms', 0.99),
    figure('leakage', 'Test rows in the training', 'fraction'),
];
/** Finds a figure of the run by its name. */
const findRunMetric = (name) => RUN_METRICS.find((known) => known.name === name);

// EXTERNAL MODULE: ./build/platform/nearest.js
var nearest = __webpack_require__(51960);
;// CONCATENATED MODULE: ./build/validation/meant-metric.js



/**
 * Finds the metric that a name of none probably means, in words for a question: a slip of the keyboard, or the name that
 * scikit-learn gives a scorer (`neg_log_loss`) and Keras a split (`val_accuracy`).
 * @param keys of the metrics file
 */
function meantMetric(name, keys = []) {
    const near = (0,nearest/* nearest */.p)(name, [...keys, ...[...registry/* METRICS */.Cb, ...RUN_METRICS].map(({ name }) => name)]);
    if (near)
        return `"${near}"`;
    const [, prefix, rest] = /^(neg|val|test|eval)[ _-](.+)$/i.exec(name) ?? [];
    const metric = rest === undefined ? undefined : (0,registry/* findMetric */.GF)(rest);
    return (metric && `"${metric.name}"${prefix.toLowerCase() === 'neg' ? `, of which ${metric.direction} is better` : ''}`);
}

;// CONCATENATED MODULE: ./build/validation/metrics/own.js


/** Names the metrics that predictions bring in columns. */
const ownNames = (predictions) => new Set([...(predictions?.columns.keys() ?? [])].flatMap((name) => name.startsWith(OWN_PREFIX) ? [name.slice(OWN_PREFIX.length)] : []));
/** Makes a metric of a column `row_<name>`: the mean of one number a row, of which higher or lower is better. */
function ownMetric(name, direction) {
    return {
        name,
        title: name,
        task: 'any',
        direction,
        defaultMargin: (0,metrics_metric/* percent */.KN)(3),
        needs: 'own',
        family: 'mean-loss',
        losses: (rows) => rows.own.get(name),
        prepare: (rows) => (0,metrics_metric/* weightedMean */.hY)(rows.own.get(name)),
        lacks: (rows) => (rows.own?.has(name) ? undefined : `there is no column "${OWN_PREFIX}${name}"`),
    };
}

;// CONCATENATED MODULE: ./build/validation/question.js







/** What stands in for the margin of a metric that Modelloop does not know. */
const UNKNOWN_METRIC_MARGIN = { kind: 'relative', value: 0.03 };
/**
 * Fills in a gate: direction, rule, margin, level, rows.
 * @throws {UserError} when it asks for nothing, for two things at once, or for a metric whose better direction is unknown.
 */
function questionOf(gate, defaults) {
    const between = gate.across === 'difference' || gate.across === 'ratio';
    const metric = (between ? (0,rates/* findGroupMetric */.B)(gate.metric) : (0,registry/* findMetric */.GF)(gate.metric)) ?? findOwn(gate, defaults);
    const ofRun = metric ? undefined : findRunMetric(gate.metric);
    const where = `The gate on "${gate.metric}"`;
    const asks = [gate.min, gate.max, gate.against].filter((value) => value !== undefined).length;
    if (asks !== 1)
        throw new errors/* UserError */.yo(`${where} must have exactly one of "min", "max" and "against", and has ${asks}.`);
    const stray = ['margin', 'test'].find((key) => gate[key] !== undefined && gate.perturbed === undefined);
    if (!gate.against && (stray || (gate.rule && gate.rule !== 'point')))
        throw new errors/* UserError */.yo(`${where} has "${stray ?? `rule: ${gate.rule}`}", which goes with "against: baseline".`);
    const rule = ruleOf(gate);
    const direction = directionOf(gate, rule, metric ?? ofRun);
    const alpha = gate.alpha ?? defaults.alpha;
    if (!(alpha > 0 && alpha < 0.5))
        throw new errors/* UserError */.yo(`${where} has alpha ${alpha}: it must lie between 0 and 0.5.`);
    const { limit, relative } = limitOf(gate, rule, metric ?? ofRun);
    if (!Number.isFinite(limit))
        throw new errors/* UserError */.yo(`${where} has the bound ${limit}, which is not a finite number.`);
    return {
        gate,
        name: gate.metric,
        metric,
        ...(ofRun && { ofRun }),
        title: (metric ?? ofRun)?.title ?? gate.metric,
        direction,
        rule,
        bare: gate.rule === 'point',
        level: gate.level ?? (rule === 'capped' || isOnEach(gate) ? 'warn' : 'block'),
        minRows: gate['min-rows'] ?? (gate.slice === undefined ? (defaults.minRows ?? 1) : (defaults.sliceMinRows ?? 50)),
        alpha,
        limit,
        relative,
    };
}
/** The better direction: the metric's own, else the gate's, else what a bound says. @throws {UserError} for none, or two. */
function directionOf(gate, rule, metric) {
    const where = `The gate on "${gate.metric}"`;
    const direction = metric?.direction ?? gate.direction ?? (rule === 'min' ? 'higher' : rule === 'max' ? 'lower' : undefined);
    if (gate.direction && direction !== gate.direction)
        throw new errors/* UserError */.yo(`${where} says "direction: ${gate.direction}", and of ${metric.title} ${direction} is better.`, { hint: 'Leave "direction" out.' });
    if (!direction) {
        const near = meantMetric(gate.metric);
        throw new errors/* UserError */.yo(`${where} does not say which way is better, and Modelloop does not know the metric.`, {
            hint: `${near ? `Did you mean ${near}? Else add` : 'Add'} "direction: higher" or "direction: lower" to the gate.`,
        });
    }
    return direction;
}
/** A metric that is a column of the predictions; a bound tells which way is better. */
function findOwn({ metric, direction, min, max }, { own }) {
    const better = direction ?? (min !== undefined ? 'higher' : max !== undefined ? 'lower' : undefined);
    return better && own?.has(metric) ? ownMetric(metric, better) : undefined;
}
/** Many checks of one gate: one of them may fail by chance, so they warn. */
const isOnEach = ({ slice, across = 'each' }) => slice !== undefined && across === 'each';
function ruleOf(gate) {
    if (gate.min !== undefined)
        return 'min';
    if (gate.max !== undefined)
        return 'max';
    return gate.rule === undefined || gate.rule === 'point' ? 'non-inferior' : gate.rule;
}
/** Tests that only know "no difference": their margin is 0 unless the gate says otherwise, which they refuse. */
const ZERO_MARGIN_TESTS = ['mcnemar-exact', 'mcnemar-midp'];
/** A superior gate without a margin asks for any improvement at all. */
function limitOf(gate, rule, metric) {
    if (gate.min !== undefined || gate.max !== undefined)
        return { limit: (gate.min ?? gate.max), relative: false };
    const usual = metric?.defaultMargin ?? UNKNOWN_METRIC_MARGIN;
    const none = rule === 'superior' || ZERO_MARGIN_TESTS.includes(gate.test);
    const margin = gate.margin ?? (none ? { ...usual, value: 0 } : usual);
    if (gate.margin?.points && metric && metric.unit !== 'fraction')
        throw new errors/* UserError */.yo(`The gate on "${gate.metric}" has a margin in percentage points, and ${metric.title} is no share.`, {
            hint: 'task' in metric && usualMost(metric)
                ? `Write the number itself: ${margin.value}.`
                : 'Write a share of the baseline (`3%`) or a number in the unit of the metric.',
        });
    if (margin.value < 0)
        throw new errors/* UserError */.yo(`The gate on "${gate.metric}" has the margin ${margin.value}: a margin is 0 or more.`);
    if (rule === 'equivalent' && margin.value === 0)
        throw new errors/* UserError */.yo(`The gate on "${gate.metric}" asks for equivalence within 0, which nothing can pass.`);
    return { limit: margin.value, relative: margin.kind === 'relative' };
}
/**
 * Refuses a bound or margin of another scale than the metric's `value`: `margin: 2` of an accuracy of 0.9 was meant as
 * 2 points, and nothing would ever miss it. A metrics file may count accuracy up to 100, and then the bound must as well.
 * @throws {UserError} with what was probably meant.
 */
function refuseOutOfScale({ gate, name, metric, rule, limit, relative }, value) {
    const most = metric && usualMost(metric);
    if (!most)
        return;
    const where = `The gate on "${name}" has`;
    const what = gate.against ? 'margin' : gate.min === undefined ? 'max' : 'min';
    if (isPercent(value)) {
        const ofShare = gate.against ? !relative && limit > 0 && (!gate.margin || gate.margin.points) : limit <= 1;
        if (!ofShare || most > 1)
            return;
        const asked = gate.against ? `a margin of ${limit}` : `"${what}: ${limit}"`;
        throw new errors/* UserError */.yo(`${where} ${asked}, and the metrics file has ${value}: one is in percent.`, {
            hint: `Let the training write a share, such as ${shifted(value)}.`,
        });
    }
    const meansAnError = most === 2 && metric.unit === 'fraction';
    // Below 0 there is no scale that a margin could miss: R² may have any size there.
    if (gate.against ? limit < 1 || value < 0 : limit <= most || (meansAnError && gate.percent))
        return;
    // A small share may well double, and an error too: only a loss is at most the whole of it.
    if (relative && (metric.direction === 'lower' || rule !== 'non-inferior'))
        return;
    if (relative)
        throw new errors/* UserError */.yo(`${where} a margin of ${limit * 100} %, which no model can miss.`);
    if (gate.margin?.points)
        throw new errors/* UserError */.yo(`${where} a margin of ${limit * 100} points, which no model can miss.`);
    throw new errors/* UserError */.yo(`${where} "${what}: ${limit}", and ${metric.title} is ${(0,format/* formatValue */.Fl)(value, metric.unit)}.`, {
        hint: gate.against
            ? inPoints(metric, limit)
            : `For percent write "${limit}%"${meansAnError ? `, for ${inPercent(limit)} % "${inPercent(limit)}%"` : ''}.`,
    });
}
/**
 * Refuses to compare a metrics file that counts up to 100 with one that counts up to 1: 71 is no better than 0.92.
 * @throws {UserError} that names both values.
 */
function refuseTwoScales({ name, metric }, ours, theirs, whose) {
    if (!metric || usualMost(metric) !== 1 || isPercent(ours) === isPercent(theirs))
        return;
    throw new errors/* UserError */.yo(`The gate on "${name}" compares ${ours} with the ${theirs} of ${whose}: one is in percent.`, {
        hint: isPercent(ours)
            ? `Let the training write a share, such as ${shifted(ours)}.`
            : 'Let a "min" or "max" alone judge the first model that writes a share, and compare from the next one on.',
    });
}
/** Tells a value of more than 1. A mean of nine ones may lie a little above 1 in binary. */
const isPercent = (value) => value > 1 + 1e-9;
/**
 * The largest value that a bound may name without being taken for percent: 1 of what lies below it, 2 of the Brier score and of
 * the mean errors that are shown in percent, `undefined` of what may have any size.
 */
function usualMost({ name, task, direction, unit }) {
    if (task === 'any')
        return undefined;
    if (direction === 'higher')
        return 1;
    if (unit === 'fraction')
        return task === 'classification' ? 1 : 2;
    return name === 'brier' ? 2 : undefined;
}
/** How a margin of so many points is written for a metric. */
const inPoints = ({ unit }, points) => `For points write "${unit === 'fraction' ? `${points}pp` : shifted(points)}".`;
/** A hundredth of a number, without what binary adds: 2 becomes 0.02. */
const shifted = (value) => Number((value / 100).toPrecision(12));
const inPercent = (value) => Number((value * 100).toPrecision(12));
/** Does something for a gate; what is wrong with it is told at the line where it is written. */
function atGate({ place }, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || error.place || !place)
            throw error;
        throw new errors/* UserError */.yo(error.message, { place, cause: error, ...(error.hint !== undefined && { hint: error.hint }) });
    }
}

;// CONCATENATED MODULE: ./build/statistics/independent-proportions.js


/**
 * Computes the score statistic of Miettinen and Nurminen (Statistics in Medicine 4, 1985) for H₀: pᵃ − pᵇ = δ of two
 * independent shares, standard normal under H₀; the shares under H₀ are the closed-form root of their cubic.
 */
function differenceScore(a, b, delta) {
    const n = a.of + b.of;
    const count = a.count + b.count;
    const l2 = (a.of + 2 * b.of) * delta - n - count;
    const l1 = (b.of * delta - n - 2 * b.count) * delta + count;
    const l0 = b.count * delta * (1 - delta);
    const q = (l2 / (3 * n)) ** 3 - (l1 * l2) / (6 * n * n) + l0 / (2 * n);
    const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, (l2 / (3 * n)) ** 2 - l1 / (3 * n)));
    const angle = p === 0 ? Math.PI / 2 : Math.acos(Math.min(1, Math.max(-1, q / p ** 3)));
    const root = 2 * p * Math.cos((Math.PI + angle) / 3) - l2 / (3 * n);
    // One step of Newton takes back what the arc cosine loses near its ends.
    const slope = 3 * n * root * root + 2 * l2 * root + l1;
    const step = slope === 0 ? 0 : (((n * root + l2) * root + l1) * root + l0) / slope;
    const pb = Math.min(Math.max(Math.abs(step) < 1e-6 ? root - step : root, 0, -delta), 1, 1 - delta);
    const pa = pb + delta;
    return overError(a.count / a.of - b.count / b.of - delta, (pa * (1 - pa)) / a.of + (pb * (1 - pb)) / b.of, n);
}
/** Computes their score statistic for H₀: pᵃ = φ·pᵇ; the shares under H₀ are the root of a quadratic. */
function independent_proportions_ratioScore(a, b, ratio) {
    const n = a.of + b.of;
    const linear = a.of * ratio + a.count + b.of + b.count * ratio;
    const root = Math.sqrt(Math.max(0, linear ** 2 - 4 * n * ratio * (a.count + b.count)));
    // (linear − root)/(2nφ) without cancelling.
    const pb = Math.min((2 * (a.count + b.count)) / (linear + root), 1, 1 / ratio);
    const pa = ratio * pb;
    const variance = (pa * (1 - pa)) / a.of + (ratio ** 2 * pb * (1 - pb)) / b.of;
    return overError(a.count / a.of - (ratio * b.count) / b.of, variance, n);
}
/** A distance over its standard error, with their factor N/(N − 1). */
function overError(distance, variance, n) {
    if (Math.abs(distance) < 1e-15)
        return 0;
    return distance / Math.sqrt(Math.max(0, variance) * (n / (n - 1)));
}
/** Computes their interval of pᵃ − pᵇ at confidence 1 − 2·alpha. */
function differenceInterval(a, b, alpha) {
    const z = -(0,distributions/* normalQuantile */.Zl)(alpha);
    const estimate = a.count / a.of - b.count / b.of;
    const end = (target, outer) => estimate === outer ? outer : (0,root/* findRoot */.w)((x) => differenceScore(a, b, x) - target, estimate, outer);
    return [end(z, -1), end(-z, 1)];
}
/** Computes their interval of pᵃ / pᵇ at confidence 1 − 2·alpha; an end without a limit is 0 or Infinity. */
function ratioInterval(a, b, alpha) {
    const z = -(0,distributions/* normalQuantile */.Zl)(alpha);
    const estimate = a.count / a.of / (b.count / b.of);
    if (Number.isNaN(estimate))
        return [0, Number.POSITIVE_INFINITY];
    // Sought on the scale of the logarithm, where the ends lie about as far to either side.
    const end = (target, towards) => {
        const excess = (x) => independent_proportions_ratioScore(a, b, Math.exp(x)) - target;
        let inner = Math.log(Number.isFinite(estimate) && estimate > 0 ? estimate : (a.count || 0.5) / (b.count || 0.5));
        while (excess(inner) * towards < 0)
            inner -= towards;
        let outer = inner + towards;
        for (let step = 1; excess(outer) * towards > 0; step *= 2) {
            if (Math.abs(outer) > 40)
                return towards > 0 ? Number.POSITIVE_INFINITY : 0;
            outer += towards * step;
        }
        return Math.exp((0,root/* findRoot */.w)(excess, inner, outer));
    };
    return [estimate === 0 ? 0 : end(z, -1), estimate === Number.POSITIVE_INFINITY ? estimate : end(-z, 1)];
}

;// CONCATENATED MODULE: ./build/statistics/mover.js

/**
 * Computes the interval of a − b of two independent samples from the intervals of each, at the same confidence: the
 * distances to their ends add up by squares (MOVER: Zou and Donner, Statistics in Medicine 27, 2008). With Wilson's
 * intervals it is Newcombe's hybrid score interval (1998).
 */
function moverDifference(a, b) {
    const estimate = a.estimate - b.estimate;
    const [down, up] = [a.estimate - a.interval[0], a.interval[1] - a.estimate];
    const [otherDown, otherUp] = [b.estimate - b.interval[0], b.interval[1] - b.estimate];
    return [estimate - Math.hypot(down, otherUp), estimate + Math.hypot(up, otherDown)];
}
/** Computes the interval of a / b of two samples above 0, by the same on the scale of logarithms. */
function moverRatio(a, b) {
    const log = ({ estimate, interval: [low, high] }) => ({
        estimate: Math.log(estimate),
        interval: [Math.log(Math.max(0, low)), Math.log(high)],
    });
    const [low, high] = moverDifference(log(a), log(b));
    return [Math.exp(low), Math.exp(high)];
}
/**
 * Computes the one-sided p-value of "a ≤ `partner(b)`" for a rising `partner`: how far both samples must be from their
 * estimates, by the sum of the squares of their z, for the truth to lie there at all (the least of all such points).
 * For normal estimates and a partner b + δ it is the z-test of the difference. `inverse` undoes `partner`.
 */
function jointP(a, b, partner, inverse) {
    const [low, high] = [partner(b.estimate), a.estimate];
    if (!(high > low))
        return 0.5;
    const cost = (t) => zOf(a.above(t)) ** 2 + zOf(b.below(inverse(t))) ** 2;
    return (0,distributions/* normalSf */.nG)(Math.sqrt(leastOf(cost, low, high)));
}
const zOf = (p) => (p >= 0.5 ? 0 : p <= 0 ? 40 : -(0,distributions/* normalQuantile */.Zl)(p));
/** The least value of a function between two points: a grid, then golden sections around its best point. */
function leastOf(f, low, high) {
    const points = 16;
    const at = (i) => low + ((high - low) * i) / points;
    let best = 0;
    for (let i = 1; i <= points; i++)
        if (f(at(i)) < f(at(best)))
            best = i;
    let [left, right] = [at(Math.max(0, best - 1)), at(Math.min(points, best + 1))];
    const golden = (Math.sqrt(5) - 1) / 2;
    for (let i = 0; i < 30; i++) {
        const [x, y] = [right - golden * (right - left), left + golden * (right - left)];
        if (f(x) < f(y))
            right = y;
        else
            left = x;
    }
    return Math.min(f((left + right) / 2), f(at(best)));
}

;// CONCATENATED MODULE: ./build/validation/kinds/gaps.js



/** Measures the gap of two independent groups: shares by Miettinen and Nurminen's score, else by the intervals of each. */
function gapOf(mode, a, b, { alpha, limit }) {
    const [low, high] = a.measured.estimate <= b.measured.estimate ? [a, b] : [b, a];
    const [least, most] = [low.measured.estimate, high.measured.estimate];
    if (mode === 'difference') {
        const { interval, method, worse } = differenceLaw(low, high, alpha);
        const estimate = most - least;
        const passes = interval[0] >= -limit && interval[1] <= limit;
        // Which of the two is higher was seen in the rows, so both directions count.
        const pFail = Math.min(1, worse(limit) + worse(-limit));
        return { low, high, estimate, interval, method, passes, pFail, keeps: limit - estimate };
    }
    const { interval, method, worse } = ratioLaw(low, high, alpha);
    const estimate = least / most;
    const passes = interval[0] >= limit && interval[1] <= 1 / limit;
    // Both shares 0, or a metric below 0: there is no ratio to fail by.
    if (!Number.isFinite(estimate) || least < 0)
        return { low, high, estimate: Number.NaN, interval, method, passes: false, pFail: 1, keeps: 0 };
    const pFail = Math.min(1, worse(limit) + worse(1 / limit));
    return { low, high, estimate, interval, method, passes, pFail, keeps: estimate - limit };
}
/** The p-values sum up two directions: that of the other one is small when even a gap the other way round is excluded. */
function differenceLaw(low, high, alpha) {
    if (high.share && low.share) {
        const [x, y] = [high.share, low.share];
        return {
            interval: differenceInterval(x, y, alpha),
            method: 'miettinen-nurminen',
            worse: (limit) => (0,distributions/* normalSf */.nG)(differenceScore(x, y, limit)),
        };
    }
    const worse = (limit) => jointP(high.measured, low.measured, (x) => x + limit, (x) => x - limit);
    return { interval: moverDifference(high.measured, low.measured), method: `mover-${high.measured.method}`, worse };
}
function ratioLaw(low, high, alpha) {
    if (low.share && high.share) {
        const [x, y] = [low.share, high.share];
        return {
            interval: ratioInterval(x, y, alpha),
            method: 'miettinen-nurminen-ratio',
            worse: (limit) => (0,distributions/* normalCdf */.vr)(independent_proportions_ratioScore(x, y, limit)),
        };
    }
    // "low ≥ limit·high" is "high ≤ low/limit".
    const worse = (limit) => jointP(high.measured, low.measured, (x) => x / limit, (x) => x * limit);
    const usable = low.measured.estimate > 0;
    const interval = usable ? moverRatio(low.measured, high.measured) : [0, Number.POSITIVE_INFINITY];
    return { interval, method: `mover-${low.measured.method}`, worse };
}

;// CONCATENATED MODULE: ./build/validation/kinds/values.js





/**
 * Sorts the values of a column by whether they have the rows that the gate asks for (the queries, where those are what
 * the metric counts). @throws {UserError} without such a column.
 */
function splitValues(question, column, sides) {
    const { minRows, name, metric } = question;
    const units = (rows) => (metric && !lacking(metric, rows) ? (0,metrics_metric/* unitsOf */.$J)(metric, rows).n : rows.n);
    const all = sides.valuesOf(column, name).map((value) => {
        const rows = sides.slice({ column, value }).candidate;
        return { value, rows, n: units(rows) };
    });
    return { judged: all.filter(({ n }) => n >= minRows), small: all.filter(({ n }) => n < minRows) };
}
/** Names the values with too few rows: what was not judged must not look as if it were. `undefined` where there are none. */
function smallWords({ small }, question) {
    if (small.length === 0)
        return undefined;
    const named = small.map(({ value, n }) => `${sliceName(value)} (${n})`);
    const { minRows, across } = question;
    return `Of ${across.column} not judged, with fewer than ${(0,format/* formatCount */.B4)(minRows, unitWord(question))}: ${(0,format/* formatList */.ki)(named, 5)}.`;
}
/** Says so where groups of rows (`columns.group`) lie in two values at once, which are then no independent samples. */
function sharedWords(rows, column) {
    const { cluster } = rows;
    const values = rows.columns.get(column);
    if (!cluster || !values)
        return undefined;
    const first = new Map();
    const shared = cluster.some((code, row) => {
        const known = first.get(code);
        if (known === undefined)
            first.set(code, values[row]);
        return known !== undefined && known !== values[row];
    });
    return shared ? `Some groups of rows have more than one ${column}; they are taken as independent.` : undefined;
}
/** Joins what there is to say to one reason. */
const sentences = (...parts) => parts.filter((part) => part !== undefined && part !== '').join(' ');

;// CONCATENATED MODULE: ./build/validation/kinds/fairness.js
















/** Two values of these may lie more than 1 apart. */
const MAY_BE_BELOW_0 = /kappa$|^(mcc|r2|explained-variance)$/;
/** More groups make hundreds of pairs, and a column that is no group. */
const MOST_GROUPS = 20;
/**
 * Answers how far apart the values of a column lie: the largest difference of the metric between two of them, or the
 * smallest ratio. Groups are different rows, so they are independent samples. The gate passes when every pair does, each
 * at the gate's alpha (an intersection–union test), and fails when a pair does after Holm over the pairs.
 * @throws {UserError} for a metric that rows do not give, and for more than 20 groups.
 */
function answerFairness(question, sides, input) {
    const { column, mode } = question.across;
    const base = { ...spanOf(baseOf(question, question), question), title: `${question.title}, ${mode} across ${column}` };
    const unjudged = (reason, verdict = answer_short(question)) => ({
        question,
        check: { ...base, verdict, value: null, reason },
    });
    const { candidate } = sides;
    if (!candidate)
        return unjudged('Groups are compared by rows, and there are no predictions.');
    const metric = groupMetric(question, candidate);
    const values = splitValues(question, column, sides);
    const small = smallWords(values, question);
    const { length } = values.judged;
    if (length < 2)
        return unjudged(sentences(`Only ${(0,format/* formatCount */.B4)(length, 'value')} of ${column} can be judged, so there is nothing to compare.`, small));
    if (length > MOST_GROUPS)
        throw new errors/* UserError */.yo(`The gate on "${question.name}" compares the values of "${column}", and there are ${length}: at most ${MOST_GROUPS} can be compared.`, { hint: 'Let the training write a coarser column, or raise "min-rows".' });
    const groups = values.judged.map((value) => groupOf(question, metric, value, input.defaults?.replicates));
    const missing = groups.find((group) => typeof group === 'string');
    if (missing !== undefined)
        return unjudged(sentences(`${missing}.`, small), 'inconclusive');
    const { check, ...found } = compareGroups(question, base, groups);
    const reason = sentences(check.reason, small, sharedWords(candidate, column));
    return { ...found, ...(small && { leftOut: small }), check: { ...check, reason } };
}
/** The metric that groups are compared by. @throws {UserError} when their rows do not give it, or the limit has no sense. */
function groupMetric({ name, metric, across, limit }, rows) {
    const where = `The gate on "${name}"`;
    const why = metric ? lacking(metric, rows) : 'Modelloop does not know the metric, and a file has none of a group';
    if (!metric || why !== undefined)
        throw new errors/* UserError */.yo(`${where} cannot be judged: ${why}.`);
    if (across.mode === 'difference' && usualMost(metric) === 1 && !MAY_BE_BELOW_0.test(metric.name) && limit >= 1)
        throw new errors/* UserError */.yo(`${where} has "max: ${limit}", and two values of ${metric.title} differ by less than 1.`, {
            hint: inPoints(metric, limit),
        });
    return metric;
}
/** Measures the metric in one group; in words why it cannot be. */
function groupOf(question, metric, { value, rows, n }, replicates) {
    const here = `where ${question.across.column} is ${sliceName(value)}`;
    if (!hasSampling(metric))
        return `${metric.title} has no sampling distribution`;
    const units = (0,metrics_metric/* unitsOf */.$J)(metric, rows);
    const why = unmeasured(metric, units);
    if (why !== undefined)
        return `${why} ${here}`;
    const hits = metric.hits?.(units);
    if (hits && !countsAny(units, hits))
        return `${metric.title} has no row to count ${here}`;
    const measured = measure(question, metric, rows, replicates);
    if (!isEvidence(measured))
        return `It cannot be judged ${here}: ${measured.why.replace(/\.$/, '')}`;
    const counted = hits && effectiveShare(units, hits);
    return { value, rows: n, measured, ...(counted && { share: { count: counted.share * counted.n, of: counted.n } }) };
}
/** A gap of shares is in points, a ratio a plain number. */
function spanOf(base, { across, metric, limit, rule, level }) {
    const { unit: _, valueUnit: __, ...rest } = base;
    const unit = across?.mode === 'difference' && metric?.unit === 'fraction' ? 'pp' : undefined;
    const words = `${rule === 'max' ? 'at most' : 'at least'} ${(0,format/* formatValue */.Fl)(limit, unit)}`;
    return { ...rest, ...(unit && { unit, valueUnit: unit }), needed: level === 'warn' ? `warn unless ${words}` : words };
}
/** 0.90 − 0.85 is a little above 0.05 in binary; so much of a limit counts as at the limit. */
const fairness_ROUNDING = 1e-9;
function compareGroups(question, base, groups) {
    const { alpha, limit, bare } = question;
    const mode = question.across.mode;
    const gaps = pairsOf(groups).map(([a, b]) => gapOf(mode, a, b, { alpha, limit }));
    const adjusted = adjust(gaps.map(({ pFail }) => pFail));
    const all = gaps.map((gap, i) => ({ ...gap, pAdjusted: adjusted[i] }));
    const widest = (some) => some.toSorted((a, b) => a.keeps - b.keeps)[0];
    const failing = all.filter(({ pAdjusted, keeps }) => keeps < -fairness_ROUNDING * limit && (bare || pAdjusted < alpha));
    const undecided = all.filter(({ passes, estimate }) => (bare ? !Number.isFinite(estimate) : !passes));
    const verdict = failing.length > 0 ? 'fail' : undecided.length === 0 ? 'pass' : 'inconclusive';
    const shown = verdict === 'fail' && !bare
        ? failing.toSorted((a, b) => a.pAdjusted - b.pAdjusted)[0]
        : widest(verdict === 'inconclusive' ? undecided : all);
    const check = {
        ...base,
        verdict,
        value: Number.isFinite(shown.estimate) ? shown.estimate : null,
        ...(bare
            ? { method: 'point' }
            : {
                interval: [answer_open(shown.interval[0]), answer_open(shown.interval[1])],
                confidence: Number((1 - 2 * alpha).toPrecision(12)),
                method: shown.method,
                alternative: mode === 'difference' ? 'greater' : 'less',
                nullValue: limit,
                pValue: shown.pFail,
                ...(all.length > 1 && { pAdjusted: shown.pAdjusted }),
            }),
        n: groups.reduce((sum, { rows }) => sum + rows, 0),
        reason: '',
    };
    const reason = gapWords(question, check, shown, groups.length);
    if (bare)
        return { question, check: { ...check, reason } };
    const pFail = Math.min(...adjusted.map((p) => p ?? 1));
    const alternative = mode === 'difference' ? 'greater' : 'less';
    const decision = { standing: verdict, nullValue: limit, pFail, alternative, distance: Math.abs(shown.keeps) };
    return { question, check: { ...check, reason }, decision };
}
const pairsOf = (items) => items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b]));
/** Tells the pair that decides, and how many there were. */
function gapWords(question, check, gap, groups) {
    const { low, high } = gap;
    const { column, mode } = question.across;
    const metric = question.metric;
    const write = ({ measured }) => (0,format/* formatValue */.Fl)(measured.estimate, metric.unit);
    const certainty = check.interval ? ` (${intervalWords(check.confidence)} ${range(check.interval, check.unit)})` : '';
    const far = check.value === null
        ? 'no ratio'
        : `${mode === 'ratio' ? 'a ratio of' : 'apart by'} ${(0,format/* formatValue */.Fl)(check.value, check.unit)}`;
    const pair = `${question.title} is ${write(high)} where ${column} is ${sliceName(high.value)} and ${write(low)} where it is ${sliceName(low.value)}, ${far}${certainty}`;
    const ending = check.verdict === 'inconclusive'
        ? `; needed: ${check.needed}. Too uncertain to tell`
        : check.verdict === 'fail'
            ? `; needed: ${check.needed}`
            : `, as needed: ${check.needed}`;
    const standardised = { estimate: check.value ?? 0, interval: gap.interval };
    const enough = rowsToSee(standardised, check.n, question.alpha, Math.abs(gap.keeps)) ?? 'none';
    return sentences(`${pair}${ending}.`, groups > 2 ? `${groups} groups were compared by pairs, and this pair decides.` : undefined, check.method === 'point' ? 'This is a point estimate, no error rate.' : undefined, check.verdict === 'inconclusive' && check.value !== null && check.interval
        ? advice(enough, check.n, unitWord(question))
        : undefined);
}

;// CONCATENATED MODULE: ./build/statistics/quantile.js


/**
 * Computes the distribution-free interval of a quantile from ascending values at confidence 1 − 2·alpha: the number of
 * values below the true quantile is binomial, so two of the values themselves are the ends (David and Nagaraja 2003, §7.1).
 * An end that so few values do not give is infinite.
 */
function quantileInterval(sorted, share, alpha) {
    const n = sorted.length;
    // The largest rank l with P(X ≤ l − 1) ≤ alpha, and the smallest rank u with P(X ≥ u) ≤ alpha.
    const low = (0,root/* firstWhere */.U)(0, n, (k) => (0,proportion/* binomialCdf */.HU)(k, n, share) > alpha);
    const high = (0,root/* firstWhere */.U)(1, n + 1, (k) => (0,proportion/* binomialCdf */.HU)(n - k, n, 1 - share) <= alpha);
    return [
        low === 0 ? Number.NEGATIVE_INFINITY : sorted[low - 1],
        high > n ? Number.POSITIVE_INFINITY : sorted[high - 1],
    ];
}
/** Computes the one-sided p-values of the same binomial law: of "the quantile ≥ `bound`" and of "the quantile ≤ `bound`". */
function quantileTails(sorted, share, bound) {
    const n = sorted.length;
    const under = (0,root/* firstWhere */.U)(0, n, (k) => sorted[k] >= bound);
    const upTo = (0,root/* firstWhere */.U)(0, n, (k) => sorted[k] > bound);
    return { below: (0,proportion/* binomialCdf */.HU)(n - under, n, 1 - share), above: (0,proportion/* binomialCdf */.HU)(upTo, n, share) };
}
/** Computes how many values it takes for both ends of that interval. */
const quantileRows = (share, alpha) => Math.ceil(Math.log(alpha) / Math.log(Math.max(share, 1 - share)));

;// CONCATENATED MODULE: ./build/validation/kinds/run.js


/**
 * Answers a question on a figure of the run itself (the size of the model, the time and memory of the training): measured
 * once, so it is judged on the point. The run record knows it; a key of that name in the metrics file stands in.
 */
function answerOfRun(question, input) {
    const { ofRun, title, rule } = question;
    const base = baseOf(question, { metric: ofRun });
    const of = (side) => side.run?.[question.name] ?? (0,registry/* metricFromFile */.ny)(question.name, side.metrics);
    const unjudged = (verdict, reason, value = null) => ({
        question,
        check: { ...base, verdict, value, reason },
    });
    const value = of(input.candidate);
    if (value === undefined)
        return unjudged(answer_short(question), `${title} is not known: no run record of ${input.candidate.name} tells it.`);
    const ours = { metric: undefined, rows: undefined, value };
    if (rule === 'min' || rule === 'max')
        return onPoint(question, base, ours, undefined);
    const { baseline } = input;
    if (baseline.kind === 'none')
        return unjudged('no-baseline', 'There is no champion yet to compare with.', value);
    if (baseline.kind === 'not-comparable')
        return unjudged('not-comparable', baseline.reason, value);
    const before = of(baseline);
    if (before === undefined)
        return unjudged('not-comparable', `${ofRun?.title ?? title} of ${baseline.name} is not known, so there is nothing to compare with.`, value);
    if (question.relative && before <= 0)
        return unjudged('inconclusive', `A relative margin needs a baseline above 0, and it is ${before}.`, value);
    return onPoint(question, base, ours, { ...ours, value: before });
}

;// CONCATENATED MODULE: ./build/validation/kinds/latency.js










/**
 * Answers a question on a percentile of the latency of single predictions. A bound is judged by order statistics, which
 * hold whatever the distribution, and where rows come in groups by drawing those; a change by the bootstrap over rows that
 * both models answered. Without the column the metrics file is asked.
 * @throws {UserError} when neither has it, and for a latency that is no number.
 */
function answerLatency(question, sides, input) {
    const column = input.latency ?? 'latency_ms';
    const { candidate, baseline } = input;
    const percentile = question.ofRun.percentile;
    const ours = sides.candidate && latenciesOf(candidate.predictions, column, sides.candidate);
    if (!ours && candidate.metrics[question.name] !== undefined)
        return answerOfRun(question, input);
    if (!ours)
        throw noColumn(question.name, column);
    // An answer takes its time, whatever its row weighs.
    const rows = { ...sides.candidate, weight: undefined };
    const base = baseOf(question, { metric: question.ofRun });
    const sorted = ours.toSorted();
    const value = sortedQuantile(sorted, percentile);
    const unjudged = (verdict, reason) => ({
        question,
        check: { ...base, verdict, value, n: rows.n, reason },
    });
    if (rows.n < question.minRows)
        return unjudged(answer_short(question), `Too few rows to tell: ${rows.n}, and the gate asks for ${question.minRows}.`);
    if (question.bare)
        return onPoint(question, base, { metric: undefined, rows, value }, undefined);
    const needed = quantileRows(percentile, question.alpha);
    const worth = Math.floor(rowsAt(ours, value, rows));
    if (worth < needed)
        return unjudged(answer_short(question), `Too few rows for an interval of this percentile: ${worth}${rows.cluster ? ' by their groups' : ''}, and it takes ${needed}.`);
    const replicates = input.defaults?.replicates;
    if (question.rule === 'min' || question.rule === 'max')
        return byRows(question, base, rows, rows.cluster ? groupedOf(question, rows, ours, replicates) : boundedOf(question, sorted));
    if (baseline.kind === 'none')
        return unjudged('no-baseline', 'There is no champion yet to compare with.');
    if (baseline.kind === 'not-comparable')
        return unjudged('not-comparable', baseline.reason);
    if (sides.mismatch)
        return unjudged('not-comparable', sides.mismatch);
    const theirs = baseline.predictions && sides.baseline && latenciesOf(baseline.predictions, column, rows);
    if (!theirs)
        return unjudged('not-comparable', `The predictions of ${baseline.name} have no column "${column}" to compare with.`);
    if (question.relative && sortedQuantile(theirs.toSorted(), percentile) <= 0)
        return unjudged('inconclusive', 'A relative margin needs a baseline above 0, and it is 0: give the margin in milliseconds.');
    return byRows(question, base, rows, comparedOf(question, rows, [ours, theirs], replicates));
}
const noColumn = (name, column) => new errors/* UserError */.yo(`The gate on "${name}" needs the column "${column}", and the predictions have none.`, {
    hint: 'Let the scoring write how long each prediction took, in milliseconds, or name the column: columns: { latency: … }.',
});
/**
 * How many independent rows the latencies are worth at a percentile: of groups by how unevenly the slow rows lie in them (the
 * variance of a row over that of the mean). Where groups are slow as a whole that is about their number; where no row is slower
 * than another, or there are under ten groups, it is what they are worth by their sizes.
 */
function rowsAt(latencies, percentile, { n, cluster }) {
    if (!cluster)
        return n;
    const slow = latencies.map((latency) => Number(latency >= percentile));
    const share = slow.reduce((sum, one) => sum + one, 0) / n;
    const groups = poolsOf(cluster);
    if (share === 1 || groups.length < FEWEST_UNITS)
        return rowsWorth(groups.map(({ length }) => length));
    const excess = groups.map((rows) => rows.reduce((sum, row) => sum + slow[row] - share, 0));
    const between = excess.reduce((sum, one) => sum + one * one, 0) * (groups.length / (groups.length - 1));
    return Math.min(n, (share * (1 - share) * n * n) / between);
}
/** Judges a percentile of sorted latencies by its order statistics. */
function boundedOf({ ofRun, alpha }, sorted) {
    const percentile = ofRun.percentile;
    const value = sortedQuantile(sorted, percentile);
    return {
        method: 'order-statistics',
        value,
        estimate: value,
        interval: quantileInterval(sorted, percentile, alpha),
        below: (bound) => quantileTails(sorted, percentile, bound).below,
        above: (bound) => quantileTails(sorted, percentile, bound).above,
    };
}
/** Judges a percentile of latencies by drawing the groups that the rows come in. */
function groupedOf({ ofRun, alpha }, rows, latencies, replicates) {
    const percentile = drawnPercentile(latencies, ofRun.percentile);
    const value = percentile(new Float64Array(rows.n).fill(1));
    const found = drawnLatency(percentile, rows, { alpha, replicates });
    return typeof found === 'string' ? noEvidence(found, value) : { ...found, method: 'bootstrap', value };
}
/** Compares a percentile of two models by a paired bootstrap: both on the same draws of rows, or of groups. */
function comparedOf({ ofRun, relative, alpha }, rows, both, replicates) {
    const [ours, theirs] = both.map((values) => drawnPercentile(values, ofRun.percentile));
    const gain = (weights) => relative ? 1 - ours(weights) / theirs(weights) : theirs(weights) - ours(weights);
    const full = new Float64Array(rows.n).fill(1);
    const [value, baseline] = [ours(full), theirs(full)];
    const found = drawnLatency(gain, rows, { alpha, replicates });
    if (typeof found === 'string')
        return noEvidence(found, value, baseline);
    return { ...found, method: 'bootstrap', value, baseline, twoSided: twoSided(found) };
}
/** Bootstraps a number of latencies, by rows or by groups. */
function drawnLatency(statistic, rows, options) {
    const { n, cluster } = rows;
    const full = new Float64Array(n).fill(1);
    return drawnEvidence(rows, statistic(full), options, (draws) => ofQuantile(bootstrap([statistic], { ...draws, rows: n, cluster })[0]));
}
/** The latencies of the rows, in their order; `undefined` without the column. */
function latenciesOf({ ids, columns, source }, column, rows) {
    const cells = columns.get(column);
    if (!cells)
        return undefined;
    const places = new Map(ids.map((id, row) => [id, row]));
    return Float64Array.from(rows.ids, (id) => {
        const cell = cells[places.get(id)];
        const value = Number(cell);
        if (cell.trim() !== '' && Number.isFinite(value) && value >= 0)
            return value;
        throw new errors/* UserError */.yo(`The latency of id "${id}" is "${cell}", and it must be a time in milliseconds.`, {
            place: { file: source },
        });
    });
}
/** The percentile of rows that were drawn so many times, with linear interpolation as `sortedQuantile` has it. */
function drawnPercentile(values, percentile) {
    const order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
    return (counts) => {
        const place = percentile * (counts.reduce((sum, count) => sum + count, 0) - 1);
        const below = Math.floor(place);
        let reached = 0;
        let low = Number.NaN;
        for (const row of order) {
            reached += counts[row];
            if (Number.isNaN(low) && reached > below)
                low = values[row];
            if (reached > below + 1)
                return low + (place - below) * (values[row] - low);
        }
        return low;
    };
}

;// CONCATENATED MODULE: ./build/validation/kinds/leakage.js


/**
 * Answers how large a share of the test rows stands in the training as well. All rows are counted, so there is no error
 * rate; what was not counted is never a pass.
 */
function answerLeakage(question, { leakage }) {
    const { limit, title, ofRun } = question;
    const base = baseOf(question, { metric: ofRun });
    if (!leakage || leakage.of === 0) {
        const reason = `${title} were not counted: ${leakage?.why ?? 'no run record tells it'}.`;
        return { question, check: { ...base, verdict: answer_short(question), value: null, reason } };
    }
    const { rows, of, why } = leakage;
    const value = rows / of;
    const verdict = value > limit ? 'fail' : why === undefined ? 'pass' : 'inconclusive';
    const counted = `${rows === 0 ? 'None' : (0,format/* formatNumber */.ZV)(rows)} of ${(0,format/* formatNumber */.ZV)(of)} test rows ${rows === 1 ? 'stands' : 'stand'} in the training as well`;
    const share = rows === 0 ? '' : ` (${(0,format/* formatPercent */.l9)(value)})`;
    const more = why === undefined ? '' : ` Not all was counted: ${why}.`;
    const remedy = verdict === 'fail' ? ' The model may have learnt them by heart: take them out of one of the two.' : '';
    const reason = `${counted}${share}; needed: ${base.needed}.${more}${remedy}`;
    return { question, check: { ...base, verdict, value, method: 'count', n: of, reason } };
}

;// CONCATENATED MODULE: ./build/validation/kinds/of-metric.js
















/** Answers a question on a metric from rows where there are any, else from the metrics files. */
function answerMetric(question, sides, input) {
    const { candidate } = sides.slice(question.slice);
    const ours = measured(question, candidate, input.candidate.metrics);
    const base = baseOf(question, ours);
    const { rule } = question;
    const finish = (verdict, reason, more = {}) => ({
        question,
        check: { ...base, verdict, value: Number.isFinite(ours.value) ? ours.value : null, reason, ...more },
    });
    if (question.slice && !candidate)
        return finish(answer_short(question), 'Slices are judged by rows, and there are no predictions.');
    const fromFile = ours.rows === undefined && ours.value !== undefined;
    if (ours.value === undefined || (fromFile && isUnclear(question, candidate, input)))
        throw missing(question, candidate, input);
    refuseOutOfScale(question, ours.value);
    // Before anything is compared: the first model has nothing to compare with, and the second would be refused.
    if (question.gate.test && ours.rows)
        refuseMisfit(question, ours.metric, question.gate.test, ours.rows);
    const n = ours.rows?.n;
    if (n !== undefined && n < question.minRows)
        return finish(answer_short(question), `Too few ${unitWord(question) === 'row' ? 'rows' : 'queries'} to tell: ${n}, and the gate asks for ${question.minRows}.`, { n });
    const why = ours.rows && (unmeasured(ours.metric, ours.rows) ?? beyondNumbers(question, ours));
    if (why !== undefined)
        return finish(answer_short(question), `${why}.`, { n: n });
    if (rule === 'min' || rule === 'max')
        return question.bare || !ours.rows || !hasSampling(ours.metric)
            ? onPoint(question, base, ours, undefined)
            : byRows(question, base, ours.rows, measure(question, ours.metric, ours.rows, input.defaults?.replicates));
    return comparedMetric(question, sides, input, { base, ours, finish });
}
/** The square of a larger error is beyond the largest number. */
const LARGEST_ERROR = Math.sqrt(Number.MAX_VALUE);
/** Names the row that makes a sum of errors infinite; `undefined` where there is none. */
function beyondNumbers({ title }, { rows, value }) {
    if (!rows || rows.kind === 'classes' || Number.isFinite(value))
        return undefined;
    const row = rows.predictions.findIndex((predicted, at) => !(Math.abs(predicted - rows.labels[at]) < LARGEST_ERROR));
    if (row < 0)
        return undefined;
    return `${title} is beyond the largest number: look at the label and the prediction of the id "${shortened(rows.ids[row])}"`;
}
/** Compares the candidate's metric with the baseline's. */
function comparedMetric(question, sides, input, { base, ours, finish }) {
    const { baseline } = sides.slice(question.slice);
    const n = ours.rows?.n;
    if (input.baseline.kind === 'none')
        return finish('no-baseline', 'There is no champion yet to compare with.', count(n));
    if (input.baseline.kind === 'not-comparable')
        return finish('not-comparable', input.baseline.reason, count(n));
    if (ours.rows && sides.mismatch)
        return finish('not-comparable', sides.mismatch, count(n));
    const theirs = measured(question, baseline, input.baseline.metrics);
    if (theirs.value === undefined)
        return finish('not-comparable', noBaselineValue(question, baseline, input.baseline.name), count(n));
    refuseTwoScales(question, ours.value, theirs.value, input.baseline.name);
    if (question.relative && theirs.value <= 0)
        return finish('inconclusive', `A relative margin needs a baseline above 0, and it is ${theirs.value}: give the margin in the unit of the metric.`, { baseline: theirs.value, ...count(n) });
    if (question.bare || !ours.rows || !theirs.rows || !hasSampling(ours.metric))
        return onPoint(question, base, ours, theirs);
    return byRows(question, base, ours.rows, compare(question, ours.metric, ours.rows, theirs.rows, input.defaults?.replicates));
}
/**
 * Labels that are numbers but for some may be numbers with a mistake among them: where nobody named a task, a file must
 * not say what the rows ought to say.
 */
function isUnclear({ metric }, rows, { task }) {
    if (task !== undefined || metric?.task !== 'regression' || rows?.kind !== 'classes')
        return false;
    const numbers = rows.classes.filter((name) => (0,values/* parseDecimal */.$Q)(name) !== undefined).length;
    return numbers > 0 && numbers < rows.classes.length;
}
function noBaselineValue({ metric, title }, rows, name) {
    const why = metric && rows && lacking(metric, rows);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} has no ${title} to compare with${why ? `: ${why}` : ''}.`;
}
function measured(question, rows, file) {
    const { metric } = question;
    if (metric && rows && lacking(metric, rows) === undefined) {
        const value = metricValue(metric, rows);
        return { metric, rows: (0,metrics_metric/* unitsOf */.$J)(metric, rows), value: Number.isFinite(value) ? value : Number.NaN };
    }
    return { metric, rows: undefined, value: question.slice ? undefined : (0,registry/* metricFromFile */.ny)(question.name, file) };
}
function missing({ name, metric, slice }, rows, input) {
    const why = metric && rows ? lacking(metric, rows) : undefined;
    if (why) {
        const hint = metric && rows && taskRemedy(metric, rows);
        return new errors/* UserError */.yo(`The gate on "${name}" cannot be judged: ${why}.`, hint === undefined ? {} : { hint });
    }
    const keys = Object.keys(input.candidate.metrics);
    if (slice && keys.includes(name))
        return new errors/* UserError */.yo(`The gate on "${name}" has a "slice", and a metrics file has no value of a slice.`, {
            hint: 'Leave "slice" out, or write the metric of each row into the predictions, as a column "row_…".',
        });
    if (!metric && (0,rates/* findGroupMetric */.B)(name))
        return new errors/* UserError */.yo(`The gate on "${name}" compares groups, and does not say which.`, {
            hint: 'Add "slice" with their column, and "across: difference" or "across: ratio".',
        });
    const known = keys.length > 0 ? `The metrics file has ${keys.map((key) => `"${key}"`).join(', ')}.` : 'There is no metrics file.';
    if (metric && !rows)
        return new errors/* UserError */.yo(`The gate on "${name}" needs predictions, and ${input.candidate.name} has none.`, {
            hint: `Let the training write predictions.csv, with id, label and prediction of each test row. ${known}`,
        });
    const own = name.startsWith(OWN_PREFIX) && rows?.columns.has(name);
    const near = own ? `"${name.slice(OWN_PREFIX.length)}"` : meantMetric(name, keys);
    const remedy = near
        ? `Did you mean ${near}? ${known}`
        : keys.length > 0
            ? known
            : `${known} Let the training write one.`;
    return new errors/* UserError */.yo(`The gate on "${name}" asks for a metric that ${input.candidate.name} does not have.`, {
        hint: `${remedy}${rows ? '' : ' Predictions give many more.'}`,
    });
}

;// CONCATENATED MODULE: ./build/validation/kinds/perturbed.js





/** The moves that each metric counts. */
const COUNTED = {
    unchanged: ['same'],
    increased: ['up'],
    decreased: ['down'],
    'not-increased': ['same', 'down'],
    'not-decreased': ['same', 'up'],
};
/** How many ids are shown when rows are strange. */
const perturbed_EXAMPLES = 3;
/**
 * Answers in how many rows the candidate's prediction moved as it should when its input was changed: invariance
 * (`unchanged`) and direction. Both files are the same model's, joined by id; the share gets Wilson's interval.
 * @throws {UserError} for numbers without a `margin` that says what counts as unchanged, and for scores that are missing.
 */
function answerPerturbed(question, sides, input) {
    const name = question.gate.perturbed;
    const title = `Predictions ${question.name.replace('not-', 'not ')} by ${name}`;
    const asked = { ...question, title };
    const base = baseOf(asked, { metric: { unit: 'fraction' } });
    const unjudged = (verdict, reason) => ({
        question: asked,
        check: { ...base, verdict, value: null, reason },
    });
    const changed = input.candidate.perturbed?.get(name);
    if (!sides.candidate)
        return unjudged(answer_short(question), 'Changed inputs are judged by rows, and there are no predictions.');
    if (!changed)
        return unjudged('inconclusive', `There are no predictions on the changed inputs "${name}".`);
    const places = new Map(sides.candidate.ids.map((id, row) => [id, row]));
    const strange = changed.ids.filter((id) => !places.has(id));
    if (strange.length > 0)
        return unjudged('not-comparable', `${strange.length} of ${changed.ids.length} rows of ${changed.source} are not among the test rows (${strange.slice(0, perturbed_EXAMPLES).join(', ')}${strange.length > perturbed_EXAMPLES ? ', …' : ''}).`);
    const joined = changed.ids.map((id, row) => ({ row, place: places.get(id) })).sort((a, b) => a.place - b.place);
    const rows = selectRows(sides.candidate, Uint32Array.from(joined, ({ place }) => place));
    if (rows.n < question.minRows)
        return unjudged(answer_short(question), `Too few rows to tell: ${rows.n}, and the gate asks for ${question.minRows}.`);
    const counted = COUNTED[question.name];
    const move = moveOf(question, rows, changed);
    const right = Uint8Array.from(joined, ({ row }, i) => Number(counted.includes(move(i, row))));
    const found = singleProportion(rows, { of: new Uint8Array(rows.n).fill(1), right }, question.alpha);
    const answer = question.bare
        ? onPoint(asked, base, { metric: undefined, rows, value: found.value }, undefined)
        : byRows(asked, base, rows, found);
    if (rows.n === sides.candidate.n)
        return answer;
    const reason = `${answer.check.reason} ${rows.n} of ${sides.candidate.n} test rows were changed.`;
    return { ...answer, check: { ...answer.check, reason } };
}
/** Makes the function that tells how a row moved: numbers and scores by how far, classes by whether they are the same. */
function moveOf(question, rows, changed) {
    const { margin } = question.gate;
    if (rows.kind !== 'classes') {
        if (question.name === 'unchanged' && !margin)
            throw new errors/* UserError */.yo(`The gate on "unchanged" of "${question.gate.perturbed}" does not say how far a number may move.`, {
                hint: 'Add a "margin", such as 1%, or "margin: 0".',
            });
        const numbers = numbersOf(changed.predictions, changed);
        return (before, after) => moved(rows.predictions[before], numbers[after], margin);
    }
    if (question.name === 'unchanged') {
        if (margin)
            throw new errors/* UserError */.yo('The gate on "unchanged" has a "margin", and the predictions are classes.', {
                hint: 'A class is the same or another: leave the margin out.',
            });
        return (before, after) => rows.classes[rows.predicted[before]] === sameSpelling(changed.predictions[after], rows.classes)
            ? 'same'
            : 'other';
    }
    const positive = rows.classes[rows.positive];
    const score = changed.score ?? (positive === undefined ? undefined : changed.scores?.get(positive));
    if (!rows.score || !score)
        throw new errors/* UserError */.yo(`The gate on "${question.name}" of "${question.gate.perturbed}" needs the column "score" in ${rows.score ? changed.source : 'the predictions'}.`, { hint: 'Whether a class increased is told by the probability of the positive class.' });
    return (before, after) => moved(rows.score[before], score[after], margin);
}
/** A difference of rounding is none. */
const perturbed_ROUNDING = 1e-12;
function moved(before, after, margin) {
    const size = Math.abs(before);
    const allowed = (margin ? margin.value * (margin.kind === 'relative' ? size : 1) : 0) + perturbed_ROUNDING * size;
    const distance = after - before;
    return Math.abs(distance) <= allowed ? 'same' : distance > 0 ? 'up' : 'down';
}
/** A class as the test rows spell it: one file may say 0 and 1 where the other says false and true. */
function sameSpelling(value, classes) {
    const name = className(value);
    if (classes.includes(name))
        return name;
    const other = { '0': 'false', '1': 'true', false: '0', true: '1' }[name];
    return other !== undefined && classes.includes(other) ? other : name;
}
function numbersOf(values, { source }) {
    const numbers = Float64Array.from(values, Number);
    const row = numbers.findIndex((value) => !Number.isFinite(value));
    if (row >= 0)
        throw new errors/* UserError */.yo(`A prediction is "${values[row]}", and the candidate predicts numbers.`, {
            place: { file: source },
        });
    return numbers;
}

;// CONCATENATED MODULE: ./build/validation/kinds/worst.js






/**
 * Answers whether the worst value of a column keeps to the gate. It passes when every value does, each at the gate's own
 * alpha (an intersection–union test needs no correction), and fails when one does after Holm over the values.
 */
function answerWorst(question, sides, input) {
    const { column } = question.across;
    const base = { ...baseOf(question, question), title: `${question.title}, worst ${column}` };
    const unjudged = (reason) => ({
        question,
        check: { ...base, verdict: answer_short(question), value: null, reason },
    });
    if (!sides.candidate)
        return unjudged('Slices are judged by rows, and there are no predictions.');
    const values = splitValues(question, column, sides);
    const small = smallWords(values, question);
    if (values.judged.length === 0)
        return unjudged(sentences(`No value of ${column} has the rows that the gate asks for.`, small));
    const names = values.judged.map(({ value }) => value);
    const all = answersOf(question, column, names, sides, input);
    const verdict = verdictOf(all, question.alpha);
    const shown = deciding(all, verdict, question);
    const count = (0,format/* formatCount */.B4)(all.length, 'value');
    const family = verdict === 'inconclusive' && shown.check.verdict === 'fail'
        ? `It fails alone, but not in its family: among ${count} one such result may be chance (Holm p = ${shown.pAdjusted.toPrecision(2)}).`
        : undefined;
    const some = verdict === 'pass' ? `All ${count} of ${column} pass; the worst` : `Of ${count} of ${column} this decides`;
    const which = all.length > 1 ? some : `One value of ${column} is judged`;
    return {
        ...shown,
        question,
        ...(small && { leftOut: small }),
        check: {
            ...shown.check,
            id: checkId(question),
            title: base.title,
            verdict,
            ...(shown.pAdjusted !== undefined && all.length > 1 && { pAdjusted: shown.pAdjusted }),
            reason: sentences(`${which}: ${shown.check.reason}`, family, small),
        },
        ...(shown.decision && {
            decision: { ...shown.decision, pFail: Math.min(...all.map(({ pAdjusted }) => pAdjusted ?? 1)) },
        }),
    };
}
/** Answers the question for each value alone, and adjusts the p-values by Holm over them. */
function answersOf(question, column, values, sides, input) {
    const { across: _, ...alone } = question;
    const answers = values.map((value) => answerMetric({ ...alone, slice: { column, value } }, sides, input));
    const adjusted = adjust(answers.map(({ decision }) => decision?.pFail));
    return answers.map((found, i) => ({ ...found, pAdjusted: adjusted[i] }));
}
/** A value that was judged on the point has no p-value, and fails as it stands. */
const fails = ({ check, pAdjusted }, alpha) => check.verdict === 'fail' && (pAdjusted === undefined || pAdjusted < alpha);
function verdictOf(all, alpha) {
    if (all.some((found) => fails(found, alpha)))
        return 'fail';
    const verdicts = all.map(({ check }) => check.verdict);
    const gravest = ['not-comparable', 'no-baseline'].find((verdict) => verdicts.includes(verdict));
    return gravest ?? (verdicts.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive');
}
/** The value that the verdict rests on: of those that fail the surest, else the worst of those that stand in the way. */
function deciding(all, verdict, question) {
    const certain = all.filter((found) => fails(found, question.alpha));
    if (verdict === 'fail')
        return certain.toSorted((a, b) => (a.pAdjusted ?? 0) - (b.pAdjusted ?? 0) || bad(b, a))[0];
    const reasons = verdict === 'inconclusive' ? all.filter(({ check }) => check.verdict !== 'pass') : all;
    return reasons.toSorted((a, b) => bad(b, a))[0];
    function bad(a, b) {
        return badness(a.check, question) - badness(b.check, question);
    }
}
/** How bad what is judged is, as a number that grows with it; what could not be measured is worst. */
function badness({ value, estimate }, { rule }) {
    const judged = rule === 'min' || rule === 'max' ? value : (estimate ?? value);
    if (judged === null)
        return Number.POSITIVE_INFINITY;
    return rule === 'max' || rule === 'capped' ? judged : rule === 'equivalent' ? Math.abs(judged) : -judged;
}

;// CONCATENATED MODULE: ./build/validation/kinds/answers.js







/** Answers a question of any kind. */
function answerOf(question, sides, input) {
    if (question.across?.mode === 'worst')
        return answerWorst(question, sides, input);
    if (question.across)
        return answerFairness(question, sides, input);
    if (question.gate.perturbed !== undefined)
        return answerPerturbed(question, sides, input);
    if (question.ofRun?.percentile !== undefined)
        return answerLatency(question, sides, input);
    if (question.ofRun?.name === 'leakage')
        return answerLeakage(question, input);
    if (question.ofRun)
        return answerOfRun(question, input);
    return answerMetric(question, sides, input);
}

;// CONCATENATED MODULE: ./build/validation/kinds/anchor.js




/**
 * Puts each blocking question "no worse than the baseline" about the anchor too, with the same margin, beside the answer
 * about the baseline: else quality could sink by one margin a release. Where the anchor cannot be compared the check
 * warns: a team is not stopped by old bytes that are lost.
 */
function withAnchor(answers, asked, input) {
    const { anchor } = input;
    if (!anchor || anchor.kind === 'none' || !answers.some(isHeld))
        return [...answers];
    const name = anchor.kind === 'present' ? anchor.name : 'the anchor';
    const holding = { answers, asked, name };
    try {
        refuseNaN(anchor);
        return holdAgainst(holding, { ...input, baseline: anchor });
    }
    catch (error) {
        // The candidate was read and judged already: what is wrong now is the anchor's.
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const reason = `${capital(name)} cannot be compared: ${(0,errors/* messageOf */.bD)(error)}`;
        return holdAgainst(holding, { ...input, baseline: { kind: 'not-comparable', reason } });
    }
}
function holdAgainst({ answers, asked, name }, input) {
    const { mismatch, ...joined } = lineUp(input, asked);
    const sides = { ...joined, mismatch: mismatch?.replace(/^The baseline/, capital(name)) };
    return answers.flatMap((found) => {
        if (!isHeld(found))
            return [found];
        const question = { ...found.question, title: `${found.question.title} against ${name}` };
        const about = answerOf(question, sides, input);
        const { verdict, level, id, baseline } = about.check;
        const check = {
            ...about.check,
            // The name of a check holds one `#`: all else in it is percent-encoded.
            id: id.replace('#', `#${ANCHOR_TAIL}`),
            ...(baseline !== undefined && { baselineName: name }),
            level: verdict === 'not-comparable' ? 'warn' : level,
        };
        return [found, { ...about, check }];
    });
}
const ANCHOR_TAIL = 'anchor-';
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** The gates that let quality sink by a margin. */
const isHeld = ({ question }) => question.gate.against !== undefined && question.rule === 'non-inferior' && question.level === 'block';
/** Tells whether a check is about the anchor. */
const isOfAnchor = ({ id }) => id.includes(`#${ANCHOR_TAIL}`);
/** Tells whether an answer is to a gate as it was written. */
const isOfBaseline = ({ check }) => !isOfAnchor(check);
/** Says why the anchor could not be compared: the check alone only warns. */
function anchorNotes(answers) {
    const held = answers.map(({ check }) => check).filter(isOfAnchor);
    const lost = held.filter(({ verdict }) => verdict === 'not-comparable');
    const named = (checks) => checks.map(({ title }) => title.replace(/ against [^ ]+ [^ ]+$/, '')).join('; ');
    return [...Map.groupBy(lost, ({ reason }) => reason)].map(([reason, checks]) => {
        const what = checks.length === held.length
            ? 'Nothing was held against the anchor.'
            : `Not held against the anchor: ${named(checks)}.`;
        return { level: 'warning', text: `${what} ${reason}` };
    });
}
/**
 * Finds the proof that the candidate is better than the anchor; than the baseline, where that is the anchor. The interval of
 * every gate that is held against the anchor has to lie above 0: were one metric enough, the others could sink by a
 * margin each time the anchor moves. What is judged on the point proves nothing, and may not be worse. What the run costs
 * (size, time, memory, latency) is no quality: it passes its gate, else a model that grew by a byte could never be the anchor.
 */
function improvementOf(answers, anchor) {
    const held = answers.filter((found) => isHeld(found) && isOfAnchor(found.check) === (anchor !== undefined));
    const byRows = held.filter(({ check, question }) => check.interval !== undefined && !question.ofRun);
    const proven = held.every(({ question, check: { verdict, estimate = -1, interval } }) => {
        if (verdict !== 'pass' || question.ofRun)
            return verdict === 'pass';
        return interval ? (interval[0] ?? -1) > 0 : estimate >= 0;
    });
    if (byRows.length === 0 || !proven)
        return undefined;
    return {
        why: byRows.map(({ check }) => `${check.title} ${moveWords(check)}`).join('; '),
        rows: Math.min(...byRows.map(({ check }) => check.n ?? 0)),
    };
}

;// CONCATENATED MODULE: ./build/validation/headline.js



/** The few words after the model's name: `better than the champion`. */
function headlineOf(verdict, input, main) {
    const other = main && isOfAnchor(main) ? 'the anchor' : opponent(input);
    const compared = main?.estimate !== undefined;
    switch (verdict) {
        case 'pass':
            if (!compared)
                return 'meets its limits';
            return isBetter(main)
                ? `better than ${other}`
                : main.rule === 'equivalent'
                    ? `equal to ${other}`
                    : `no worse than ${other}`;
        case 'fail':
            if (!compared)
                return 'misses its limits';
            if (main.rule === 'capped')
                return `better than ${other} beyond belief`;
            if (main.rule === 'superior' && main.estimate >= 0)
                return `not better enough than ${other}`;
            return main.rule === 'equivalent' && main.estimate > 0 ? `different from ${other}` : `worse than ${other}`;
        case 'not-comparable':
            return `not comparable with ${other}`;
        case 'no-baseline':
            return nobody(input) ?? 'no champion yet';
        case 'inconclusive':
            if (input.gates === 'none')
                return 'nothing was gated';
            if (!main || main.level === 'warn')
                return 'nothing blocking was gated';
            return main.value === null ? 'could not be judged' : 'too close to call';
    }
}
/** Who was asked for in vain, beside the champion. */
const nobody = ({ baseline }) => baseline.kind === 'none' && baseline.asked !== undefined ? `neither ${baseline.asked} nor a champion yet` : undefined;
/** Where another registry was asked, nobody knows whether this is the first model. */
function firstOrAlone(input) {
    const missing = nobody(input);
    return missing === undefined ? 'This is the first model' : `There is ${missing}`;
}
/** `champion v7` is "the champion" in a sentence; anything else has its own name. */
function opponent({ baseline }) {
    return baseline.kind !== 'present' || /^champion\b/i.test(baseline.name) ? 'the champion' : baseline.name;
}
function isBetter({ interval, estimate = 0 }) {
    return interval ? (interval[0] ?? -1) > 0 : estimate > 0;
}
/** The second line: what moved, by how much, how sure that is, and what to do. */
function summaryOf(verdict, input, sides, main, checks) {
    // A figure of the run, or of the metrics file, has no rows behind it.
    const rows = sides.candidate && main?.n !== undefined ? ` on ${testRows(main.n, sides.candidate)}` : '';
    if (input.gates === 'none')
        return 'No gate was set, so nothing was judged and nothing can be promoted. Add gates under validate.gates.';
    if (!main)
        return '';
    const what = `${valueWords(main)}${main.estimate === undefined ? '' : `: ${moveWords(main)}`}${rows}${point(main)}`;
    switch (verdict) {
        case 'pass':
            return `${what}${warned(checks)}`;
        case 'fail':
            return `${what}. Needed: ${main.needed}.${alsoFailed(checks, main)} ${firstStep(main)}, or relax the gate on purpose.`;
        case 'inconclusive':
            return undecided(what, main);
        case 'not-comparable':
            return input.baseline.kind === 'not-comparable'
                ? input.baseline.reason
                : `${main.reason}${sides.mismatch ? remedy(opponent(input)) : ''}`;
        case 'no-baseline':
            return `${what}. ${firstOrAlone(input)}, so nothing was compared${absoluteWords(checks)}.`;
    }
}
/** Where a gate failed: only what is judged by rows shows in slices. */
function firstStep({ n, method }) {
    if (method === 'count')
        return 'Take them out of one of the two';
    return n === undefined ? 'Look at what changed' : 'Look at the slices and at what changed';
}
/** Ranking counts queries, which are fewer than their rows. */
function testRows(n, all) {
    const unit = all.kind === 'lists' && n < all.n ? 'query' : 'row';
    return (0,format/* formatCount */.B4)(n, unit).replace(/(?:rows?|query|queries)$/, 'test $&');
}
/** A pass must not hide what got worse: gates that only warn are named in the same line. */
function warned(checks) {
    const titles = checks.filter(({ verdict, level }) => level === 'warn' && verdict === 'fail').map(({ title }) => title);
    return titles.length === 0 ? '' : ` · warned by ${someOf(titles)}`;
}
/** What else must be looked at; of two gates on one metric only what is needed tells them apart. */
function alsoFailed(checks, main) {
    const others = checks.filter(({ id, verdict, level }) => id !== main.id && verdict === 'fail' && level === 'block');
    if (others.length === 0)
        return '';
    const names = others.map(({ title, needed }) => `${title} (needed: ${needed})`);
    return ` Also ${others.length === 1 ? 'fails' : 'fail'}: ${someOf(names)}.`;
}
/** Names the first two; a title may hold commas. */
const someOf = (names) => names.slice(0, 2).join('; ') + (names.length > 2 ? ` and ${names.length - 2} more` : '');
const remedy = (other) => ` Score ${other} on today's test rows${other === 'the champion' ? ' (train.score)' : ''} to compare them.`;
const point = ({ method }) => (method === 'point' ? ' (point estimate, no error rate)' : '');
function valueWords({ title, value, baseline, valueUnit, verdict, estimate, interval, confidence }) {
    const certainty = estimate === undefined && interval && confidence !== undefined
        ? ` (${intervalWords(confidence)} ${range(interval, valueUnit)})`
        : '';
    const now = (value === null ? 'not defined' : (0,format/* formatValue */.Fl)(value, valueUnit)) + certainty;
    return baseline === undefined || verdict === 'no-baseline'
        ? `${title} ${now}`
        : `${title} ${(0,format/* formatValue */.Fl)(baseline, valueUnit)} → ${now}`;
}
/** What is needed, and the sentence of the reason that says what would decide; the reason itself where it says no such thing. */
function undecided(what, { title, reason, needed, level }) {
    if (level === 'warn')
        return `${what}. No blocking gate was judged, and warnings never decide.`;
    const advice = /(?:About [^.]*? would decide it|Not even [\d,]+ times as many (?:rows|queries) would decide it|It fails alone|Too few (?:rows|queries))[^.]*(?:\.\d[^.]*)*\./.exec(reason);
    if (!advice)
        return reason.startsWith(title) ? reason : `${what}. ${reason}`;
    return `${what}. Needed: ${needed}. ${advice[0]}`;
}
function absoluteWords(checks) {
    const absolute = checks.filter(({ rule, level }) => level === 'block' && (rule === 'min' || rule === 'max'));
    if (absolute.length === 0)
        return '';
    const passed = absolute.filter(({ verdict }) => verdict === 'pass').length;
    return `; ${passed} of ${absolute.length} absolute ${absolute.length === 1 ? 'gate' : 'gates'} passed`;
}

;// CONCATENATED MODULE: ./build/validation/metric-tables.js






/** A value of the file that is further than this from the one computed is worth a word. */
const SAME = 1e-6;
/** Slices shown, largest first. */
const metric_tables_MOST_SLICES = 50;
/** Gathers the metrics of both models: those that rows give win over the files'. */
function metricTable(sides, input, asked) {
    const file = input.candidate.metrics;
    const before = input.baseline.kind === 'present' ? input.baseline.metrics : {};
    const wanted = [...asked.map(({ metric }) => metric), ...Object.keys(file).map(registry/* findMetric */.GF)];
    const known = new Set([
        ...registry/* METRICS */.Cb.filter(({ onRequest }) => !onRequest),
        ...wanted.filter((metric) => metric !== undefined),
    ]);
    const fromRows = [...known].filter((metric) => sides.candidate && !lacking(metric, sides.candidate));
    const mismatches = [];
    const candidate = { ...file };
    const baseline = { ...before };
    for (const metric of fromRows) {
        const value = metricOf(metric, sides.candidate);
        const written = (0,registry/* metricFromFile */.ny)(metric.name, file);
        if (value !== undefined &&
            written !== undefined &&
            Math.abs(value - written) > SAME * Math.max(Math.abs(value), Math.abs(written)))
            mismatches.push(`${metric.title} is ${(0,format/* formatValue */.Fl)(value, metric.unit)} by the rows and ${(0,format/* formatValue */.Fl)(written, metric.unit)} in the metrics file: the rows count.`);
        place(candidate, metric, value);
        place(baseline, metric, metricOf(metric, sides.baseline));
    }
    const names = [
        ...new Set([
            ...asked.map(({ name }) => (0,registry/* findMetric */.GF)(name)?.name ?? name),
            ...fromRows.map(({ name }) => name),
            ...Object.keys(candidate),
        ]),
    ];
    const named = new Map([...known].map((metric) => [metric.name, metric]));
    const rows = names
        .filter((name) => candidate[name] !== undefined)
        .map((name) => row(name, named.get(name) ?? (0,registry/* findMetric */.GF)(name), candidate, baseline));
    const other = input.baseline.kind === 'present' ? input.baseline.name : undefined;
    return {
        table: {
            id: 'metrics',
            title: 'Metrics',
            columns: [
                { title: 'metric' },
                ...(other ? [other] : []).map(right),
                right(input.candidate.name),
                ...(other ? ['difference'] : []).map(right),
            ],
            rows: rows.map(([title, then, now, difference]) => (other ? [title, then, now, difference] : [title, now])),
        },
        candidate,
        baseline,
        mismatches,
    };
}
const right = (title) => ({ title, align: 'right' });
/** Puts a computed value under the metric's own name, in place of what the file calls it. */
function place(into, metric, value) {
    if (value === undefined)
        return;
    for (const key of Object.keys(into))
        if ((0,registry/* findMetric */.GF)(key) === metric)
            delete into[key];
    into[metric.name] = value;
}
function row(name, metric, ours, theirs) {
    const value = ours[name];
    const before = theirs[name];
    const write = (x) => (0,format/* formatValue */.Fl)(x, metric?.unit);
    return [
        metric?.title ?? name,
        before === undefined ? null : write(before),
        write(value),
        before === undefined ? null : gap(metric, value, before),
    ];
}
function gap(metric, value, before) {
    const relative = (metric?.defaultMargin.kind ?? 'relative') === 'relative' && before > 0;
    const unit = relative ? 'relative' : metric?.unit === 'fraction' ? 'pp' : undefined;
    const change = relative ? value / before - 1 : value - before;
    return change === 0 ? 'equal' : `${change > 0 ? '▲' : '▼'} ${(0,format/* formatValue */.Fl)(Math.abs(change), unit)}`;
}
/** Computes the metric that gates speak of (else the task's usual one) for each value of each slice column. */
function sliceTable(sides, input, asked) {
    const { candidate } = sides;
    if (!candidate)
        return [];
    const metric = mainMetric(candidate, asked);
    const columns = [...new Set([...asked.flatMap(({ gate }) => [gate.slice ?? []].flat()), ...(input.slices ?? [])])];
    return columns
        .filter((column) => candidate.columns.has(column))
        .map((column) => {
        const values = sides.valuesOf(column, metric.name).map((value) => ({ value, ...sides.slice({ column, value }) }));
        const largest = values.sort((a, b) => b.candidate.n - a.candidate.n).slice(0, metric_tables_MOST_SLICES);
        const write = (rows) => {
            const found = metricOf(metric, rows);
            return found === undefined ? null : (0,format/* formatValue */.Fl)(found, metric.unit);
        };
        return {
            id: `slices:${column}`,
            title: `${metric.title} by ${column}`,
            columns: [{ title: column }, right('rows'), ...(sides.baseline ? [right('before')] : []), right('now')],
            rows: largest.map(({ value, candidate: ours, baseline: theirs }) => [
                sliceName(value),
                ours.n,
                ...(sides.baseline ? [write(theirs)] : []),
                write(ours),
            ]),
            ...(values.length > metric_tables_MOST_SLICES && { caption: `The ${metric_tables_MOST_SLICES} largest of ${values.length}.` }),
        };
    });
}
/** The metric of the first gate that rows can answer, else accuracy or RMSE. */
function mainMetric(rows, asked) {
    const fits = asked.flatMap(({ metric }) => (metric && !lacking(metric, rows) && hasSampling(metric) ? [metric] : []));
    return fits[0] ?? (0,registry/* findMetric */.GF)({ numbers: 'rmse', lists: 'ndcg@10', classes: 'accuracy' }[rows.kind]);
}
/** A metric of these rows; `undefined` where it is not defined. */
function metricOf(metric, rows) {
    if (!rows || rows.n === 0 || lacking(metric, rows))
        return undefined;
    const value = metricValue(metric, rows);
    return Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/validation/notes.js





/** Three lines that a training adds to get judged by rows. */
const HOW_TO_WRITE_PREDICTIONS = [
    'import pandas as pd',
    'rows = pd.DataFrame({"id": test.index, "label": y_test, "prediction": model.predict(X_test)})',
    'rows.to_csv("predictions.csv", index=False)',
];
/** What a reader has to know beside the checks. */
function notesOf(input, sides, answers, main, mismatches) {
    const notes = [];
    const warn = (text) => notes.push({ level: 'warning', text });
    const tell = (text) => notes.push({ level: 'info', text });
    if (input.gates === 'none')
        warn('Nothing was gated: this report judges nothing, and this model is never promotable.');
    else if (!answers.some(({ check }) => check.level === 'block'))
        warn('No gate blocks, so nothing decides: warnings never do. Give at least one gate "level: block".');
    if (input.baseline.kind === 'not-comparable')
        warn(input.baseline.reason);
    else if (sides.mismatch)
        warn(sides.mismatch);
    mismatches.forEach(warn);
    if (input.task === 'forecast' && sides.candidate && !sides.candidate.byTime)
        warn('The predictions have no time, so errors of neighbouring rows are taken as independent: name columns.time, and write that column into the predictions.');
    const classes = sides.candidate?.classes.length ?? 0;
    if (input.positive !== undefined && classes > 2)
        warn(`The positive class is "${input.positive}", and there are ${classes} classes: metrics of one class are means over all of them.`);
    for (const { question } of answers) {
        const { metric, name } = question;
        if (metric && metric.name !== name)
            tell(`The gate on "${name}" is judged as "${metric.name}".`);
        if (!metric || !sides.candidate || question.slice)
            continue;
        const why = lacking(metric, sides.candidate);
        const remedy = taskRemedy(metric, sides.candidate);
        if (why)
            warn(`"${name}" is taken from the metrics file: ${why}.${remedy ? ` ${remedy}` : ''}`);
    }
    for (const { rule, direction, title, name } of turned(answers))
        warn(`The gate on "${name}" has "${rule}", which a better model misses: of ${title} ${direction} is better.`);
    for (const slice of input.slices ?? [])
        if (sides.candidate && !sides.candidate.columns.has(slice))
            tell(`columns.slices names "${slice}", and the predictions have no such column.`);
    for (const { leftOut } of answers)
        if (leftOut)
            tell(leftOut);
    const usual = defaultMargins(answers);
    if (usual !== '')
        tell(`No margin is set, so the default of the metric holds: ${usual}.`);
    if (!sides.candidate)
        notes.push({
            level: 'warning',
            text: 'There are no predictions, so gates are judged on a point estimate, no error rate. These three lines of Python write them:',
            code: { language: 'python', lines: HOW_TO_WRITE_PREDICTIONS },
        });
    else if (input.baseline.kind === 'present' && !input.baseline.predictions)
        warn(`${input.baseline.name} has no predictions, so it is compared on a point estimate, no error rate.`);
    if (main?.visible !== undefined)
        tell(sight(main, main.visible));
    return unique(notes);
}
/**
 * The bounds that keep a metric from getting better, and none beside them that keeps it from getting worse. More coverage
 * is not better.
 */
function turned(answers) {
    const all = answers.map(({ question }) => question).filter(({ gate }) => !gate.across && !gate.perturbed);
    const nameOf = ({ metric, name }) => metric?.name ?? name;
    const keeps = ({ gate, rule, direction }) => gate.against ? rule !== 'capped' : rule === (direction === 'higher' ? 'min' : 'max');
    const kept = new Set(all.filter(keeps).map(nameOf));
    return all.filter((one) => !one.gate.against && !kept.has(nameOf(one)) && !/^coverage(@|$)/.test(nameOf(one)));
}
/** The margins that nobody chose, each once: `Accuracy 2 pp; RMSE 3 %`. A superior gate without one asks for any gain at all. */
function defaultMargins(answers) {
    const written = answers.flatMap(({ question: { gate, rule, title, limit }, check }) => gate.against && !gate.margin && rule !== 'superior' ? [`${title} ${(0,format/* formatValue */.Fl)(limit, check.unit)}`] : []);
    // Titles hold commas: `Latency, median`.
    return [...new Set(written)].join('; ');
}
/** What the test set can see, and how many rows would see more. */
function sight({ check, question, rowsToSee }, visible) {
    const { limit } = question;
    const write = (difference) => (0,format/* formatValue */.Fl)(difference, differenceUnit(check));
    const isFiner = check.estimate !== undefined && limit > 0 && limit < visible && write(limit) !== write(visible);
    const finest = isFiner ? limit : finer(visible);
    const rows = rowsToSee?.(finest);
    const more = rows === undefined ? '' : `; to see ${write(finest)} collect about ${(0,format/* formatCount */.B4)(rows, unitWord(question))}`;
    return `This test set can see a difference of ${write(visible)} in ${check.title}${more}.`;
}
function unique(notes) {
    return notes.filter((note, i) => notes.findIndex(({ text }) => text === note.text) === i);
}

;// CONCATENATED MODULE: ./build/validation/judge.js












/**
 * Judges a candidate against its gates (design §1.4). Pure: equal input gives an equal judgement, whatever the order of rows.
 *
 * @throws {UserError} for gates that contradict themselves or collide, metrics that nobody has, NaN in the metrics file.
 */
function judge(input) {
    refuseNaN(input.candidate);
    refuseNaN(input.baseline);
    const asked = askedBy(input);
    const sides = lineUp(input, asked);
    const questions = asked.flatMap((question) => atGate(question.gate, () => perSlice(question, sides)));
    refuseCollisions(questions);
    const answers = withFamily(withAnchor(questions.map((question) => atGate(question.gate, () => answerOf(question, sides, input))), asked, input));
    const checks = answers.map(({ check }) => check);
    const verdict = judge_verdictOf(input, checks);
    const main = mainAnswer(answers);
    const improvement = improvementOf(answers, input.anchor);
    const metrics = metricTable(sides, input, asked);
    return {
        verdict,
        checks,
        tables: [metrics.table, ...sliceTable(sides, input, asked)].filter((table) => table.rows.length > 0),
        charts: chartsOf(sides, input),
        notes: [...notesOf(input, sides, answers.filter(isOfBaseline), main, metrics.mismatches), ...anchorNotes(answers)],
        headline: headlineOf(verdict, input, main?.check),
        summary: summaryOf(verdict, input, sides, main?.check, checks),
        facts: {
            absolutePassed: absolutePassed(checks),
            rows: sides.candidate?.n ?? 0,
            metrics: metrics.candidate,
            baselineMetrics: metrics.baseline,
            ...(improvement && { improvement }),
            ...visibleFact(main),
        },
    };
}
/** What the gates ask, before slices. @throws {UserError} for an empty list of gates. */
function askedBy({ gates, alpha = 0.05, candidate, defaults }) {
    if (gates === 'none')
        return [];
    if (gates.length === 0)
        throw new errors/* UserError */.yo('There is no gate to judge by.', {
            hint: 'Add one under validate.gates, or write "gates: none" to report only.',
        });
    const own = ownNames(candidate.predictions);
    return gates.map((gate) => atGate(gate, () => questionOf(gate, { alpha, own, ...defaults })));
}
/** The precedence fail > not-comparable > no-baseline > inconclusive > pass. Warnings never decide; no blocking gate decides nothing. */
function judge_verdictOf(input, checks) {
    if (input.gates === 'none')
        return 'inconclusive';
    const blocking = checks.filter(({ level }) => level === 'block').map(({ verdict }) => verdict);
    if (blocking.includes('fail'))
        return 'fail';
    if (blocking.includes('not-comparable') || input.baseline.kind === 'not-comparable')
        return 'not-comparable';
    if (blocking.includes('no-baseline') || input.baseline.kind === 'none')
        return 'no-baseline';
    return blocking.length > 0 && blocking.every((verdict) => verdict === 'pass') ? 'pass' : 'inconclusive';
}
/** One question a value of each slice column, or one a column; the question itself without slices. */
function perSlice(question, sides) {
    const { slice, across = 'each' } = question.gate;
    if (slice === undefined)
        return [question];
    if (across !== 'each')
        return [slice].flat().map((column) => ({ ...question, across: { column, mode: across } }));
    return [slice]
        .flat()
        .flatMap((column) => sides.valuesOf(column, question.name).map((value) => ({ ...question, slice: { column, value } })));
}
function refuseCollisions(questions) {
    const anchored = questions.find(({ gate }) => gate.id?.startsWith('anchor-'));
    if (anchored)
        throw new errors/* UserError */.yo(`The gate on "${anchored.name}" has the id "${anchored.gate.id}".`, {
            hint: 'Ids that begin with "anchor-" are those of checks against the anchor: give it another one.',
            ...(anchored.gate.place && { place: anchored.gate.place }),
        });
    const ids = questions.map(checkId);
    const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
    const place = questions[twice]?.gate.place;
    if (twice > 0)
        throw new errors/* UserError */.yo(`Two gates are both "${ids[twice]}".`, {
            hint: 'Give one of them an "id".',
            ...(place && { place }),
        });
}
/** Applies Holm over the blocking gates with p-values: a gate that fails alone but not in its family is inconclusive. */
function withFamily(answers) {
    const adjusted = adjust(answers.map(({ check, decision }) => (check.level === 'block' ? decision?.pFail : undefined)));
    const family = adjusted.filter((p) => p !== undefined).length;
    return answers.map((found, i) => {
        const pAdjusted = adjusted[i];
        if (pAdjusted === undefined || !found.question)
            return found;
        const check = { ...found.check, pAdjusted };
        if (check.verdict !== 'fail' || family < 2 || pAdjusted < found.question.alpha)
            return { ...found, check };
        const reason = `${found.check.reason} It fails alone, but not in its family: among ${family} gates one such result may be chance (Holm p = ${pAdjusted.toPrecision(2)}).`;
        return { ...found, check: { ...check, verdict: 'inconclusive', reason } };
    });
}
/** The gate that headline and summary speak of: the worst blocking comparison, else the worst blocking gate. */
function mainAnswer(answers) {
    const order = ['fail', 'not-comparable', 'no-baseline', 'inconclusive', 'pass', 'skipped'];
    const badness = ({ check }) => order.indexOf(check.verdict) * 4 + (check.level === 'warn' ? 100 : 0) + (check.estimate === undefined ? 1 : 0);
    return answers.toSorted((a, b) => badness(a) - badness(b))[0];
}
function absolutePassed(checks) {
    const blocking = checks.filter(({ level }) => level === 'block');
    const absolute = blocking.filter(({ rule }) => rule === 'min' || rule === 'max');
    return blocking.length > 0 && absolute.every(({ verdict }) => verdict === 'pass');
}
function visibleFact(main) {
    if (main?.visible === undefined || !main.question)
        return {};
    return {
        smallestVisible: {
            kind: main.question.relative ? 'relative' : 'absolute',
            value: main.visible,
            metric: main.question.name,
        },
    };
}


/***/ })

};
