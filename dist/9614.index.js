export const id = 9614;
export const ids = [9614,2339];
export const modules = {

/***/ 15319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y_: () => (/* binding */ changedFiles),
/* harmony export */   zj: () => (/* binding */ knownMergeBase)
/* harmony export */ });
/* unused harmony export mergeBase */
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);


/**
 * Lists the files that differ between two commits, by GitHub's compare API: a job's clone has one commit only.
 * `undefined` when that cannot be told; where GitHub is at fault it is said.
 */
async function changedFiles({ host, token, log }, base) {
    if (!host.github || !token || base === undefined || host.commit === undefined)
        return undefined;
    const [{ openGitHub }, { listChangedFiles }] = await load();
    const found = await listChangedFiles(openGitHub(host, token), base, host.commit);
    // A commit that is gone, by a push with force, is nobody's fault.
    if (!found.known && found.reason !== 'not-found') {
        log.warning(`The report does not tell which files changed. ${(0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureWords */ .AC)(found)}`);
    }
    return found.known && found.complete ? found.files.map((file) => file.path) : undefined;
}
/** Finds the commit that a pull request parted from; `undefined` outside of one, and where GitHub does not tell. */
const mergeBase = (asking) => knownMergeBase(asking).catch((error) => {
    if (error instanceof UserError)
        return undefined;
    throw error;
});
/**
 * Finds the commit that a pull request parted from; `undefined` outside of one.
 * @throws {UserError} when GitHub does not tell: then nobody knows whether its run was recorded.
 */
async function knownMergeBase({ host, token }) {
    const { pullRequest } = host;
    if (!pullRequest || !token)
        return undefined;
    const [{ openGitHub }, { findMergeBase }] = await load();
    const found = await findMergeBase(openGitHub(host, token), pullRequest.baseSha, pullRequest.headSha);
    if (!found.known)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureWords */ .AC)(found));
    return found.commit;
}
const load = () => Promise.all([Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(4463)]).then(__webpack_require__.bind(__webpack_require__, 44463)), __webpack_require__.e(/* import() */ 5076).then(__webpack_require__.bind(__webpack_require__, 5076))]);


/***/ }),

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

/***/ 92339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ areOfTheSameRows),
  scoreChampion: () => (/* binding */ scoreChampion),
  a: () => (/* binding */ scoreTo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/store/content.js
var content = __webpack_require__(31923);
// EXTERNAL MODULE: ./build/tables/read-predictions.js + 4 modules
var read_predictions = __webpack_require__(2581);
// EXTERNAL MODULE: ./build/tables/test-set.js
var test_set = __webpack_require__(1891);
// EXTERNAL MODULE: ./build/platform/user-command.js
var user_command = __webpack_require__(81967);
// EXTERNAL MODULE: ./build/training/training.js
var training = __webpack_require__(83777);
;// CONCATENATED MODULE: ./build/training/score.js


/** Scores another model on today's test rows. Returns a sentence when that failed. */
async function score(command, places, bench, timeoutMs) {
    const script = (0,user_command/* fillCommand */.n)(command, { ...places });
    const ended = await (0,training/* runCommand */.d1)('score', script, bench, timeoutMs);
    return (0,training/* failureOf */.g5)('score', script, ended, timeoutMs);
}

// EXTERNAL MODULE: ./build/actions/sides/prediction-reading.js + 1 modules
var prediction_reading = __webpack_require__(94082);
;// CONCATENATED MODULE: ./build/actions/train-and-log/champion-scoring.js
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









/**
 * Scores the champion's model on today's test rows when its own predictions are of other rows: other ids or other labels; and
 * the anchor's where it is another version. Equal rows need no scoring; without a champion there is nothing to score.
 * What goes wrong is recorded for the judge, who then says `not-comparable`; it never fails the training.
 */
async function scoreChampion(scoring) {
    const { tracker, model, config } = scoring;
    if (config.train.score === undefined || (await tracker.isEmpty()))
        return {};
    const holder = async (alias) => {
        const move = await tracker.alias(model, alias);
        return move?.to ? tracker.version(model, move.to) : undefined;
    };
    const champion = await holder('champion');
    if (!champion)
        return {};
    const anchor = await holder('anchor');
    const scoredBaseline = await scoreVersion(config.train.score, champion, scoring);
    const isOther = anchor && anchor.version !== champion.version;
    const scoredAnchor = isOther && (await scoreVersion(config.train.score, anchor, scoring));
    return { ...(scoredBaseline && { scoredBaseline }), ...(scoredAnchor && { scoredAnchor }) };
}
async function scoreVersion(command, version, scoring) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(scoring.temporaryFolder), true);
        const known = { version: version.version, modelDigest: version.digest };
        try {
            if (await hasTheSameRows(version, scoring, temporary.path))
                return undefined;
            const predictions = await scoreModel(command, version, scoring, temporary.path);
            return { ...known, predictions };
        }
        catch (error) {
            return { ...known, error: (0,errors/* messageOf */.bD)(error) };
        }
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
async function hasTheSameRows(version, scoring, temporary) {
    const { predictions } = version.contents;
    if (!predictions)
        return false;
    const path = (0,external_node_path_.join)(temporary, 'rows', (0,external_node_path_.basename)(predictions.name));
    await (0,content/* getContent */._)(await scoring.openStore(version.store), predictions, path);
    return areOfTheSameRows(scoring.predictions, path, scoring.config);
}
/** Tells whether two files of predictions are of the same test rows: the same ids and labels. */
async function areOfTheSameRows(one, other, config) {
    const [today, then] = await Promise.all([one, other].map((file) => (0,read_predictions/* readPredictions */.R)(file, (0,prediction_reading/* predictionReading */.C)(config))));
    return (0,test_set/* testSetDigest */.h)(today) === (0,test_set/* testSetDigest */.h)(then);
}
async function scoreModel(command, version, scoring, temporary) {
    const { model } = version.contents;
    if (!model)
        throw new Error(`Version ${version.version} was recorded without its model file.`);
    const modelPath = (0,external_node_path_.join)(temporary, 'model', (0,external_node_path_.basename)(model.name));
    await (0,content/* getContent */._)(await scoring.openStore(version.store), model, modelPath);
    const bench = await scoring.bench();
    const { data, train } = scoring.config;
    const out = (0,external_node_path_.join)(temporary, `predictions${(0,external_node_path_.extname)(train.predictions)}`);
    const test = data.test === undefined ? undefined : (0,external_node_path_.join)(bench.directory, data.test);
    await scoreTo(out, command, { model: modelPath, data: test }, bench, train.timeout?.ms);
    return scoring.folder.add('baseline', out, `predictions-v${version.version}${(0,external_node_path_.extname)(out)}`);
}
/** Lets the command `score` write predictions to `out`. @throws {Error} in a sentence when it did not. */
async function scoreTo(out, command, places, bench, timeoutMs) {
    const failure = await score(command, { ...places, out }, bench, timeoutMs);
    if (failure !== undefined)
        throw new Error(failure);
    if (!(0,external_node_fs_.existsSync)(out))
        throw new Error('The command "score" ended well and wrote nothing to {out}.');
}


/***/ }),

/***/ 59614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withMergeBase: () => (/* binding */ withMergeBase)
});

// EXTERNAL MODULE: ./build/platform/clock.js
var platform_clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/tracking/run-record.js
var run_record = __webpack_require__(23255);
// EXTERNAL MODULE: ./build/actions/github-facts.js
var github_facts = __webpack_require__(15319);
// EXTERNAL MODULE: ./build/actions/sides/baseline.js
var baseline = __webpack_require__(70000);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/train-and-log/inputs.js
var train_and_log_inputs = __webpack_require__(47001);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/data/changes/base.js
var base = __webpack_require__(25098);
// EXTERNAL MODULE: ./build/platform/files.js
var platform_files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/git-access.js
var git_access = __webpack_require__(57581);
// EXTERNAL MODULE: ./build/platform/process.js
var process = __webpack_require__(84539);
;// CONCATENATED MODULE: ./build/actions/train-and-log/worktree.js









/** Says that a commit has no training: a commit like that is no training that failed. */
class NoTraining extends errors/* UserError */.yo {
}
/** Says so because the place of the settings is not there: they may lie at another one. */
class NoPlace extends NoTraining {
}
/** A hook of the user's repository is for the user's own checkouts. */
const WITHOUT_HOOKS = [['core.hooksPath', '/dev/null']];
/**
 * Checks a commit out as a worktree of git's. A shallow clone lacks most commits: this one is fetched alone.
 * @throws {NoPlace} when it has no such folder.
 * @throws {UserError} when the commit cannot be had.
 */
async function openWorktree(commit, place) {
    const { directory, signal, log } = place;
    const ask = async (...args) => (await mustGit(args, { cwd: directory })).trim();
    const top = await ask('rev-parse', '--show-toplevel');
    const prefix = await ask('rev-parse', '--show-prefix');
    const url = await ask('ls-remote', '--get-url', 'origin');
    // Files that a partial clone or LFS lacks are fetched when they are checked out.
    const settings = [...WITHOUT_HOOKS, ...(0,git_access/* accessTo */.Y)(url, place.credentials)];
    if (!(await (0,base/* haveCommit */.i)(directory, commit, settings))) {
        throw new errors/* UserError */.yo(`The commit ${commit.slice(0, 7)} is not in this clone, and cannot be fetched.`, {
            hint: 'Check out the whole history: `fetch-depth: 0` for actions/checkout.',
        });
    }
    const temporary = await (0,platform_files/* temporaryFolder */.yy)(place.temporaryFolder);
    const there = (0,external_node_path_.join)(temporary.path, 'merge-base');
    const remove = () => removeWorktree(directory, there, temporary, log);
    try {
        const add = ['worktree', 'add', '--quiet', '--detach', there, commit];
        await mustGit(add, { cwd: directory, settings, signal });
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(there, prefix))) {
            throw new NoPlace(`The commit ${commit.slice(0, 7)} has no folder "${prefix}".`);
        }
    }
    catch (error) {
        await remove();
        throw error;
    }
    return {
        directory: (0,external_node_path_.join)(there, prefix),
        environment: (own) => moved(own, [top, withoutEnd(directory, prefix)], there),
        [Symbol.asyncDispose]: remove,
    };
}
/** What git says of the removal does not count. A folder that stays, because root owns it or something writes there still, ends with the runner. */
async function removeWorktree(directory, there, holder, log) {
    await (0,git/* git */.$Y)(['worktree', 'remove', '--force', '--force', there], { cwd: directory, settings: WITHOUT_HOOKS });
    try {
        await holder[Symbol.asyncDispose]();
    }
    catch {
        // Go keeps its modules in folders that nobody may write to.
        await (0,process/* run */.e)('chmod', ['-R', 'u+w', holder.path]);
        await (0,promises_.rm)(holder.path, { recursive: true, force: true, maxRetries: 3 }).catch((error) => log.warning(`The folder ${holder.path} of the merge base stays behind: ${(0,errors/* messageOf */.bD)(error)}`));
    }
    await (0,git/* git */.$Y)(['worktree', 'prune'], { cwd: directory });
}
/** The top of the checkout as the caller spells it, which may go through a link. */
const withoutEnd = (directory, prefix) => (0,external_node_path_.resolve)(directory, prefix.replaceAll(/[^/]+/g, '..'));
/**
 * Puts the new folder where the environment names the old one. PYTHONPATH or VIRTUAL_ENV of the checkout would have the
 * merge base trained by the code of the change, and nobody would see it. A path may be that of a URL, such as `file://` or
 * `sqlite:///`.
 */
function moved(own, from, to) {
    const patterns = from.map((path) => new RegExp(`(?<=^|[^\\w./-]|:///?)${literal(path)}(?![\\w.-])`, 'g'));
    const move = (value) => patterns.reduce((text, pattern) => text?.replace(pattern, () => to), value);
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, move(value)]));
}
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
async function mustGit(args, options) {
    const { code, stdout, stderr } = await (0,git/* git */.$Y)(args, options);
    if (code === 0)
        return stdout.toString('utf8');
    throw new errors/* UserError */.yo(`git ${args.slice(0, 2).join(' ')} failed: ${stderr.trim().split('\n').at(-1)}`);
}

;// CONCATENATED MODULE: ./build/actions/train-and-log/merge-base-settings.js






/**
 * Reads the settings of the merge base.
 * @throws {NoTraining} where they name no training, or are not there.
 */
async function settingsOfMergeBase(there) {
    const { directory, inputs } = there;
    // Only settings ask for this training, so those of the change are there: the change brings or moves them.
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, inputs.config)))
        throw new NoPlace(`It has no ${inputs.config}.`);
    const { config } = await (0,rooms/* loadSettings */.M5)(there, train_and_log_inputs/* OVERRIDES */.u);
    if (config.train.run === undefined)
        throw new NoTraining('It names no command that trains (`train.run`).');
    return config;
}
/**
 * Finds the settings that a commit has at another place than the change: a change that moves them is no first model. Those
 * that name another model do not count.
 */
async function settingsElsewhere(commit, { directory, inputs }, model) {
    const ask = async (...args) => {
        const { code, stdout } = await (0,git/* git */.$Y)(args, { cwd: directory });
        return code === 0 ? stdout : undefined;
    };
    const names = [(0,external_node_path_.basename)(inputs.config), train_and_log_inputs/* trainingInputs */.y.config.default];
    const listed = await ask('ls-tree', '-r', '--name-only', '--full-tree', '-z', commit);
    // What cannot be listed may be there.
    if (listed === undefined)
        return inputs.config;
    const found = (0,git/* namesOf */.eZ)(listed).filter((path) => names.includes((0,external_node_path_.basename)(path)));
    // Renamed to a name of its own.
    const renamed = await ask('diff', '--name-status', '--diff-filter=R', '--find-renames', '-z', commit, 'HEAD');
    const renames = (0,git/* namesOf */.eZ)(renamed ?? Buffer.alloc(0));
    const at = renames.findIndex((path, row) => row % 3 === 2 && (0,external_node_path_.basename)(path) === (0,external_node_path_.basename)(inputs.config));
    for (const path of at < 0 ? found : [...found, renames[at - 1]]) {
        const text = (await ask('show', `${commit}:${path}`))?.toString('utf8') ?? '';
        const named = /^model:\s*["']?([^\s"'#]+)/m.exec(text)?.[1];
        if (named === undefined || named === model)
            return path;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/platform/secrets.js
var platform_secrets = __webpack_require__(55075);
// EXTERNAL MODULE: ./build/training/output.js
var training_output = __webpack_require__(97486);
// EXTERNAL MODULE: ./build/actions/sides/run-folder.js
var run_folder = __webpack_require__(99583);
// EXTERNAL MODULE: ./build/actions/train-and-log/champion-scoring.js + 1 modules
var champion_scoring = __webpack_require__(92339);
// EXTERNAL MODULE: ./build/data/dvc/project.js + 3 modules
var dvc_project = __webpack_require__(28924);
// EXTERNAL MODULE: ./build/data/examine.js + 2 modules
var examine = __webpack_require__(96652);
// EXTERNAL MODULE: ./build/actions/version-data/mistakes.js
var mistakes = __webpack_require__(38553);
// EXTERNAL MODULE: ./build/actions/version-data/places.js + 2 modules
var version_data_places = __webpack_require__(12912);
;// CONCATENATED MODULE: ./build/actions/train-and-log/data.js






/**
 * Brings the data that the metafiles of the worktree name, from the cache and the remotes that the candidate's settings
 * name: these are where data is today.
 * @throws {UserError} when a path of it cannot be had.
 */
async function bringDataOf(there, session, wanted) {
    const { host, inputs, log } = there;
    const { config: dvc } = await (0,dvc_project/* openProject */.U8)(session.bench.directory);
    const project = { ...(await (0,dvc_project/* openProject */.U8)(there.directory)), config: dvc };
    const { data, store } = session.config;
    const context = { ...there, directory: session.bench.directory, inputs: { ...inputs, cache: true, mend: false } };
    const otherwise = store.url ?? (0,rooms/* registryStoreUrl */.cr)(host, inputs['github-token']);
    for (const path of (0,dvc_project/* selectPaths */.LO)(project, wanted)) {
        await (0,mistakes/* refuseUnknown */.BW)(project, path);
        const remote = path.tracked?.remote ?? data.remote;
        const places = { ...(0,version_data_places/* placesOf */.e)(context, project, remote, otherwise), remember: undefined };
        const found = await log.group(`Bring "${path.name}" of the merge base`, () => (0,examine/* examinePath */.Z)(project, path, 'auto', places));
        if (found.verdict === 'fail')
            throw new errors/* UserError */.yo(found.reason);
    }
}

;// CONCATENATED MODULE: ./build/actions/train-and-log/deadline.js

/** Opens a deadline over everything that heeds its signal. */
function openDeadline(ms, clock, cancelled) {
    const [late, lifted] = [new AbortController(), new AbortController()];
    const sentence = `It was stopped: it took longer than ${(0,platform_clock/* formatDuration */.a3)(ms)} in all. \`train.timeout\` sets another time.`;
    clock.sleep(ms, lifted.signal).then(() => late.abort(new Error(sentence)), () => undefined);
    const lift = () => lifted.abort(new Error('lifted'));
    return {
        signal: AbortSignal.any([cancelled, late.signal]),
        lift,
        over: () => (late.signal.aborted && !cancelled.aborted ? sentence : undefined),
        [Symbol.dispose]: lift,
    };
}

// EXTERNAL MODULE: ./build/actions/train-and-log/plan.js + 4 modules
var train_and_log_plan = __webpack_require__(16377);
// EXTERNAL MODULE: ./build/actions/train-and-log/results.js + 2 modules
var train_and_log_results = __webpack_require__(48416);
;// CONCATENATED MODULE: ./build/actions/train-and-log/merge-base-training.js
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













/** A merge base that hangs must not take a finished training with it when the job's time is over: six hours by default. */
const [LEAST_MS, MOST_MORE_MS] = [10 * 60_000, 60 * 60_000];
/** How long the merge base may take in all, where no time is set: by what the candidate took, now or when it was recorded. */
function allowance({ startedAt, finishedAt, durationMs }) {
    const took = Math.max(Date.parse(finishedAt) - Date.parse(startedAt), durationMs);
    return took + Math.min(LEAST_MS + took, MOST_MORE_MS);
}
/** Trains a commit in a worktree, within what time the candidate leaves. @throws {Error} in a sentence when that did not work. */
async function trainInTime(commit, beside) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, session, record } = beside;
        const ms = allowance(record);
        const deadline = __addDisposableResource(env_1, openDeadline(ms, context.clock, context.signal), false);
        session.log.info(`It may take ${(0,platform_clock/* formatDuration */.a3)(ms)} at most in all, unless \`train.timeout\` sets a time.`);
        try {
            return await trainCommit(commit, beside, deadline);
        }
        catch (error) {
            const why = deadline.over();
            throw why === undefined ? error : new Error(why, { cause: error });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function trainCommit(commit, beside, deadline) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, session, record } = beside;
        const { host, inputs } = context;
        const { signal } = deadline;
        const token = inputs['github-token'];
        const worktree = __addDisposableResource(env_2, await openWorktree(commit, {
            directory: context.directory,
            temporaryFolder: host.temporaryFolder,
            credentials: token ? { token, server: host.serverUrl } : undefined,
            signal,
            log: session.log,
        }), true);
        const { directory } = worktree;
        const there = { ...context, directory, signal };
        const config = await settingsOfMergeBase(there);
        if (config.train.timeout !== undefined)
            deadline.lift();
        await bringDataOf(there, session, config.data.paths);
        signal.throwIfAborted();
        const plan = await (0,train_and_log_plan/* planTraining */.kD)(config, {
            directory,
            host: { ...host, commit, ref: undefined, pullRequest: undefined },
            model: record.model,
            experiment: record.experiment,
        });
        const secrets = (0,platform_secrets/* secretsOf */.F)(host.environment, [token, host.registryLogin?.password]);
        const output = (0,training_output/* openOutput */.c)(await session.folder.place('baseline', 'training.log'), secrets, context.log.output);
        try {
            const environment = worktree.environment(session.bench.environment);
            return await trainThere(beside, {
                ...session,
                // Its own tests were run when it was merged.
                config: { ...config, train: { ...config.train, test: undefined } },
                plan,
                folder: await (0,run_folder/* openRunFolder */.i)(directory),
                bench: { ...session.bench, directory, environment, output, signal },
                // The training of the change is not at fault.
                log: { ...session.log, error: session.log.warning },
            });
        }
        finally {
            output.close();
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_2);
        if (result_1)
            await result_1;
    }
}
/** Trains by the session of the worktree. @throws {Error} in a sentence when that did not work. */
async function trainThere(beside, its) {
    const results = await (0,train_and_log_results/* reuseOrTrain */.OC)(its);
    if (results.status !== 'finished')
        throw new Error(results.failure ?? 'The training did not finish.');
    const { code, data, params } = its.plan;
    const { metrics, packages, durationMs, peakMemoryBytes, reusedFrom } = results;
    return {
        lineage: { code, data, params, packages, metrics },
        trainingMs: durationMs,
        finishedAt: its.clock.now().toISOString(),
        ...(peakMemoryBytes !== undefined && { peakMemoryBytes }),
        ...(results.files.model && { modelBytes: results.files.model.sizeBytes }),
        ...(reusedFrom && { reusedFrom }),
        ...(await rowsOf(results, its, beside)),
    };
}
/** Hands its predictions over: its own where they are of today's test rows, else what `train.score` says of these. */
async function rowsOf({ files, ...results }, its, { session, record }) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const { train } = its.config;
        const inFolder = (of, path) => (0,external_node_path_.join)(of.folder.path, path);
        const [today, then] = [record.files.predictions, files.predictions];
        const name = (path) => `predictions-merge-base${(0,external_node_path_.extname)(path)}`;
        const hasSameRows = !today || !then
            ? undefined
            : await (0,champion_scoring/* areOfTheSameRows */.G)(inFolder(session, today.path), inFolder(its, then.path), session.config);
        if (!today || hasSameRows || train.score === undefined || !files.model) {
            return then ? { predictions: await session.folder.add('baseline', inFolder(its, then.path), name(then.path)) } : {};
        }
        const temporary = __addDisposableResource(env_3, await (0,platform_files/* temporaryFolder */.yy)(session.temporaryFolder), true);
        const out = (0,external_node_path_.join)(temporary.path, name(train.predictions));
        const { test } = session.config.data;
        const data = test === undefined ? undefined : (0,external_node_path_.join)(session.bench.directory, test);
        const model = inFolder(its, files.model.path);
        await (0,champion_scoring/* scoreTo */.a)(out, train.score, { model, data }, await (0,train_and_log_results/* benchFor */.wL)({ files, ...results }, its), train.timeout?.ms);
        return { predictions: await session.folder.add('baseline', out), scored: true };
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_3);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./build/actions/train-and-log/merge-base.js








/** Trains the merge base too where the settings ask for it, and adds what came of it to the record of the candidate. */
async function withMergeBase(context, session, trained) {
    const { retrainedBaseline, ...told } = await trainMergeBase(context, session, trained);
    if (!retrainedBaseline)
        return { record: trained, ...told };
    const record = { ...trained, retrainedBaseline };
    await session.folder.write(record);
    return { record, ...told };
}
const NOTHING = { infos: [], warnings: [] };
/**
 * Trains the merge base of a pull request beside the candidate, where the settings ask for it and no run of that commit was
 * recorded: in a worktree, on the data of its own metafiles, by its own settings. What goes wrong is recorded for the judge;
 * it never fails the training.
 */
async function trainMergeBase(context, session, record) {
    const { use, retrain } = session.config.validate.baseline;
    const { host, inputs, signal } = context;
    if (!retrain || record.status !== 'finished' || signal.aborted)
        return NOTHING;
    if (use !== 'merge-base')
        return warning(`The merge base is not trained: \`validate.baseline.use\` is ${use}.`);
    if (!host.pullRequest)
        return NOTHING;
    try {
        const commit = await (0,github_facts/* knownMergeBase */.zj)({ host, token: inputs['github-token'] });
        if (commit === undefined)
            return warning('The merge base is not trained: without a token GitHub cannot tell it.');
        return await trainUnlessRecorded(commit, { context, session, record });
    }
    catch (error) {
        return warning(`The merge base is not trained: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
const warning = (text) => ({ infos: [], warnings: [text] });
async function trainUnlessRecorded(commit, beside) {
    const { context, session, record } = beside;
    const name = `The merge base ${commit.slice(0, 7)}`;
    const startedAt = performance.now();
    const known = () => ({ commit, durationMs: Math.round(performance.now() - startedAt) });
    try {
        const run = await (0,baseline/* runOfCommit */.qb)(await session.tracker(), record.experiment, commit);
        if (run)
            return { ...NOTHING, infos: [`${name} was recorded as run ${run.id}, so it is not trained again.`] };
        // A second training is for jobs whose token only reads (design §1.5).
        if (context.inputs.record === 'ledger') {
            return warning(`${name} is not trained: only \`record: file\` does so, with the judge in another job (train-validate.yml).`);
        }
        session.log.info(`${name} has no recorded run, so it is trained too (\`validate.baseline.retrain\`).`);
        const found = await trainInTime(commit, beside);
        const retrainedBaseline = { ...known(), ...found };
        const took = (0,platform_clock/* formatDuration */.a3)(retrainedBaseline.durationMs);
        return { ...NOTHING, retrainedBaseline, infos: [`${name} was trained too, to be compared with: ${took} in all.`] };
    }
    catch (error) {
        session.log.debug(error instanceof Error ? (error.stack ?? '') : '');
        const elsewhere = error instanceof NoPlace && (await settingsElsewhere(commit, context, record.model));
        const moved = elsewhere ? ` Settings lie there in ${elsewhere}: what was moved is no first model.` : '';
        const why = (0,run_record/* reasonLine */.$E)(`${(0,errors/* messageOf */.bD)(error)}${moved}`);
        const hasNoTraining = error instanceof NoTraining && !elsewhere && { hasNoTraining: true };
        const retrainedBaseline = { ...known(), error: why, ...hasNoTraining };
        return { ...warning(`${name} was not trained: ${why}`), retrainedBaseline };
    }
}


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ failureWords),
/* harmony export */   C3: () => (/* binding */ retryAfterSeconds),
/* harmony export */   It: () => (/* binding */ permissionsBlock),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   oh: () => (/* binding */ OddAnswer),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/** Writes a failure for the log, with what to paste where that helps. */
const failureWords = ({ message, permissionsBlock: block }) => block ? `${message}\n${block}` : message;
const isHttpError = (error) => error instanceof Error && error.name === 'HttpError' && typeof error.status === 'number';
/** Returns the status of an error answer; `undefined` for anything else that is thrown. */
const statusOf = (error) => (isHttpError(error) ? error.status : undefined);
/** Tells whether GitHub answered, and said no; a rate limit or a fault of its own is no such answer. */
const isRefusal = (error) => isHttpError(error) && !['rate-limited', 'unavailable'].includes(reasonOf(error));
/** An answer that is not of the form that GitHub's answers have: a fault of GitHub's, or of something between it and us. */
class OddAnswer extends Error {
    name = 'HttpError';
    status = 502;
}
/** How long GitHub asks to wait, for an answer that is a rate limit, `unsaid` when it does not say; `undefined` for another. */
function retryAfterSeconds(error, unsaid) {
    if (!isHttpError(error) || reasonOf(error) !== 'rate-limited')
        return undefined;
    const { 'retry-after': after, 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset } = headersOf(error);
    if (after !== undefined)
        return Number(after);
    return left === '0' ? Math.max(0, Math.ceil(Number(reset) - Date.now() / 1000) + 1) : unsaid;
}
const headersOf = (error) => error.response?.headers ?? {};
/** Writes the block for the job; a block takes away what it does not name, so reading the code stands in it too. */
function permissionsBlock(permissions) {
    const all = { contents: 'read', ...permissions };
    return ['permissions:', ...Object.entries(all).map(([name, access]) => `  ${name}: ${access}`)].join('\n');
}
/**
 * Turns an error of a request into a typed failure.
 * @throws the error itself when it is not GitHub's: a defect must not pass as an outage.
 */
function failureOf(error, attempt) {
    if (!isHttpError(error))
        throw error;
    const reason = reasonOf(error);
    const said = `GitHub did not ${attempt.what}`;
    switch (reason) {
        case 'permission':
            return lacking(attempt);
        case 'token':
            return { reason, message: `${said}: it does not accept the token. Check the input "github-token".` };
        case 'not-found':
            return {
                reason,
                message: `${said}: it answers ${error.status}. The pull request, commit or repository is not there for this token.`,
            };
        case 'refused':
            return { reason, message: `${said}: ${firstLine(error.message)}` };
        case 'rate-limited':
            return { reason, message: `${said}: too many requests (${error.status}). Run the job again later.` };
        case 'unavailable':
            return {
                reason,
                message: `${said}: it could not be reached or had a fault of its own${whatHappened(error)}, after retries.`,
            };
    }
}
function lacking({ what, permissions, fromFork }) {
    if (fromFork) {
        const message = `GitHub did not ${what}: the token of a pull request from a fork only reads. The companion workflow model-report.yml posts the report.`;
        return { reason: 'permission', message };
    }
    const missing = Object.entries(permissions).map(([name, access]) => `${name}: ${access}`);
    const message = `GitHub did not ${what}: the job's token lacks "${missing.join('", "')}". Give the job these permissions.`;
    return { reason: 'permission', message, permissionsBlock: permissionsBlock(permissions) };
}
function reasonOf(error) {
    const headers = headersOf(error);
    const limited = /rate limit/i.test(error.message) || headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers;
    if (error.status === 429 || (error.status === 403 && limited))
        return 'rate-limited';
    if (error.status === 401)
        return 'token';
    // A conversation that is locked answers 403 as well; no permission helps there.
    if (error.status === 403)
        return /locked/i.test(error.message) ? 'refused' : 'permission';
    if (error.status === 404 || error.status === 410)
        return 'not-found';
    return error.status >= 500 ? 'unavailable' : 'refused';
}
/** The status, where there was an answer, and the words of the network or of us; a page of a proxy is nothing to read in a log. */
function whatHappened({ message, status, response }) {
    const words = /^\s*</.test(message) ? '' : firstLine(message.trim());
    const told = [...(response ? [status] : []), ...(words ? [words] : [])];
    return told.length > 0 ? ` (${told.join(', ')})` : '';
}
const firstLine = (text) => (text.split('\n')[0] ?? '').slice(0, 300);


/***/ }),

/***/ 57581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessTo)
/* harmony export */ });
/** Gives the token as the one Authorization header of a URL: the empty value drops those that were set before. */
function accessTo(url, credentials) {
    if (!credentials?.token || !/^https?:\/\//.test(url))
        return [];
    const { token, server } = credentials;
    if (server !== undefined && new URL(url).origin !== new URL(server).origin)
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return [
        [`http.${url}.extraheader`, ''],
        [`http.${url}.extraheader`, `AUTHORIZATION: basic ${basic}`],
        ['credential.helper', ''],
    ];
}


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ testSetDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);


/**
 * Digests a test set: the ids of its rows and their labels, whatever the order of the rows, and whether labels were read
 * as numbers or as classes: other gates must not make other test rows of them.
 */
function testSetDigest({ ids, labels }) {
    const rows = ids.map((id, row) => `${JSON.stringify(id)} ${JSON.stringify(String(labels[row]))}\n`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const row of rows.sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .O))
        hash.update(row);
    return `sha256:${hash.digest('hex')}`;
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


/***/ })

};
