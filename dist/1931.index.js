export const id = 1931;
export const ids = [1931];
export const modules = {

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

/***/ 97573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ modelDigest),
/* harmony export */   vj: () => (/* binding */ recordRun),
/* harmony export */   wn: () => (/* binding */ recordReuse)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _store_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31923);


/**
 * Writes a run down for good: its bytes to the store, then the run and, when it finished well, a version of its model
 * to the tracker. The bytes come first, so that a fact never points at nothing. May be repeated.
 * Returns the version, or `undefined` for a run without a model to register.
 */
async function recordRun(request) {
    const { record, tracker, store, key, log, testSet } = request;
    const contents = await log.group(`Store the bytes of run ${record.id} in ${store.url}`, () => putFiles(request));
    const { files: _, ...facts } = record;
    const run = { ...facts, contents, store: store.url, ...(testSet && { testSet }) };
    await tracker.recordRun(run, `${key}/run/${record.id}`);
    log.info(`Recorded the run ${record.id} in ${tracker.url}.`);
    if (record.status !== 'finished' || request.register === false)
        return undefined;
    return registerVersion(request, contents);
}
/**
 * Writes down that a run took the results of an earlier one over, so that its commit has a run too. The bytes lie where
 * that one put them. May be repeated.
 */
async function recordReuse({ record, tracker, key, testSet }, { contents, store }) {
    const { files: _, ...facts } = record;
    await tracker.recordRun({ ...facts, contents, store, ...(testSet && { testSet }) }, `${key}/run/${record.id}`);
}
async function putFiles({ record, folder, store }) {
    const put = async (file) => file && { ...(await (0,_store_content_js__WEBPACK_IMPORTED_MODULE_1__/* .putContent */ .L)(store, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file.path))), name: file.name };
    const [model, predictions, profile] = [
        await put(record.files.model),
        await put(record.files.predictions),
        await put(record.files.profile),
    ];
    const perturbed = {};
    for (const [name, file] of Object.entries(record.files.perturbed ?? {}))
        perturbed[name] = (await put(file));
    return {
        ...(model && { model }),
        ...(predictions && { predictions }),
        ...(profile && { profile }),
        ...(Object.keys(perturbed).length > 0 && { perturbed }),
    };
}
/** A run without a model file still gets a version: teams that only have metrics are judged against it. */
function registerVersion(request, contents) {
    const { record, tracker, store, key, clock } = request;
    const { code, data, params, packages, metrics } = record;
    return tracker.registerVersion({
        model: record.model,
        run: record.id,
        experiment: record.experiment,
        digest: modelDigest(record),
        createdAt: clock.now().toISOString(),
        store: store.url,
        contents,
        lineage: { code, data, params, packages, metrics },
    }, `${key}/version/${record.id}`);
}
/** What a version of the model is known by: its bytes, or where it has none what it was made of. */
const modelDigest = ({ files, reuseKey }) => files.model?.digest ?? reuseKey;


/***/ }),

/***/ 91931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeOver: () => (/* binding */ takeOver)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63454);
/* harmony import */ var _tables_read_predictions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2581);
/* harmony import */ var _tables_test_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1891);
/* harmony import */ var _tracking_ledger_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61281);
/* harmony import */ var _made_here_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87334);
/* harmony import */ var _sides_prediction_reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94082);
/* harmony import */ var _promotion_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57563);
/* harmony import */ var _recording_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97573);










/**
 * Writes a judged run down: run, bytes, version, and on the default branch the alias `challenger`. Pull requests of forks
 * and of Dependabot are judged, never recorded (design §1.5); elsewhere a refusal is an error, after everything else
 * was done, so that nothing is lost.
 */
async function takeOver(request) {
    const { candidate, host, log } = request;
    if (!candidate.record)
        return { notes: [] };
    const judgedOnly = judgedOnlyBecause(host);
    if (judgedOnly !== undefined)
        return { notes: [notRecorded(`${judgedOnly} are judged, never recorded`)] };
    try {
        return { notes: [], ...(await writeDown(request)) };
    }
    catch (error) {
        const refused = error instanceof _tracking_ledger_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LedgerRefused */ .Ef && error.reason === 'permission';
        log.warning(`The run could not be recorded: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        return {
            notes: [notRecorded((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))],
            error: new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`What was found stands, but the run could not be recorded. ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, {
                cause: error,
                ...(refused && { hint: 'Give the job that judges the permissions `contents: write` and `packages: write`.' }),
            }),
        };
    }
}
async function writeDown(request) {
    const { candidate, register = true, tracker, openStore, host, clock, log, key } = request;
    const { folder } = candidate.record;
    const run = await confirmed(candidate.record.run, request);
    const known = await tracker.versionOfRun(run.model, run.reusedFrom ?? run.id);
    if (known)
        requireSameBytes(run, known);
    const facts = { record: run, tracker, key, testSet: await testSetOf(request) };
    if (known && run.reusedFrom !== undefined)
        await (0,_recording_js__WEBPACK_IMPORTED_MODULE_8__/* .recordReuse */ .wn)(facts, known);
    const version = known ?? (await (0,_recording_js__WEBPACK_IMPORTED_MODULE_8__/* .recordRun */ .vj)({ ...facts, folder, store: await openStore(), register, clock, log }));
    if (!version || !host.github || !(0,_promotion_js__WEBPACK_IMPORTED_MODULE_7__/* .isHome */ .qN)(host))
        return version ? { version } : {};
    const why = `newest run of the default branch (${run.code.commit?.slice(0, 7) ?? run.id})`;
    const words = { why, by: host.actor ?? 'modelloop', run: (0,_made_here_js__WEBPACK_IMPORTED_MODULE_9__/* .runNumber */ .dZ)(host), key };
    return { version, isOutdated: (await (0,_promotion_js__WEBPACK_IMPORTED_MODULE_7__/* .pointAlias */ .LE)(tracker, 'challenger', version, words)) === 'outdated' };
}
/**
 * Writes into the record of a job off the default branch which code it is of, as far as this job knows it too: code that nobody
 * reviewed wrote that record. Where another tree is checked out here, none is recorded; nor is a commit that is not this job's.
 */
async function confirmed(run, { host, directory }) {
    if (!host.github || (0,_promotion_js__WEBPACK_IMPORTED_MODULE_7__/* .isHome */ .qN)(host))
        return run;
    const { tree, commit: claimed, ref: _, pullRequest: __, ...others } = run.code;
    const { commit, ...known } = (0,_made_here_js__WEBPACK_IMPORTED_MODULE_9__/* .codeOf */ .$N)(host);
    // A pull request is named by its head, whatever is checked out.
    const isOther = !host.pullRequest && claimed !== undefined && claimed !== commit;
    const here = await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['rev-parse', '--verify', '-q', 'HEAD^{tree}'], { cwd: directory });
    const isBase = host.eventName === 'pull_request_target';
    const isHere = !isBase && tree !== undefined && here.stdout.toString().trim() === tree;
    return { ...run, code: { ...others, ...known, ...(commit && !isOther && { commit }), ...(isHere && { tree }) } };
}
/**
 * Makes sure that what was judged is what the ledger has: its bytes may be promoted.
 * @throws {UserError} for a record that only bears the name of the recorded run.
 */
function requireSameBytes(run, known) {
    const hasSameRows = run.files.predictions?.digest === known.contents.predictions?.digest;
    if ((0,_recording_js__WEBPACK_IMPORTED_MODULE_8__/* .modelDigest */ .a9)(run) === known.digest && hasSameRows)
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The run ${known.run} is in the ledger with other bytes, as v${known.version}.`, {
        hint: 'Two trainings of one job with equal code, data, params and commands have the same id: give each a job or params of its own.',
    });
}
/** Which test rows a run is judged on; unknown where it left none that can be read. */
async function testSetOf({ candidate, config }) {
    const { run, folder } = candidate.record;
    const { predictions } = run.files;
    if (!predictions || run.status !== 'finished')
        return undefined;
    return (0,_tables_test_set_js__WEBPACK_IMPORTED_MODULE_4__/* .testSetDigest */ .h)(candidate.predictions ?? (await (0,_tables_read_predictions_js__WEBPACK_IMPORTED_MODULE_3__/* .readPredictions */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, predictions.path), (0,_sides_prediction_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .predictionReading */ .C)(config))));
}
/** Names the runs of which this is one, where they are not recorded. */
function judgedOnlyBecause(host) {
    const { pullRequest, actor, eventName } = host;
    // A fork's token reads only, and Dependabot's counts as one.
    if (pullRequest && (pullRequest.fromFork || actor === 'dependabot[bot]'))
        return 'pull requests of forks and of Dependabot';
    // This job's branch and commit are not those of what it judges.
    if (eventName === 'workflow_run' && !(0,_promotion_js__WEBPACK_IMPORTED_MODULE_7__/* .isHome */ .qN)(host))
        return 'runs of pull requests and other branches, in a job that follows them (workflow_run),';
    return undefined;
}
const notRecorded = (why) => ({
    level: 'info',
    text: `This run was not recorded: ${why}.`.replace(/\.\.$/, '.'),
});


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

/***/ 61281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ LedgerRefused),
/* harmony export */   KR: () => (/* binding */ LedgerUnreachable),
/* harmony export */   Nx: () => (/* binding */ complaintOf),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   dS: () => (/* binding */ pushFailure),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/**
 * Says that the ledger was reached and would not take the fact: a rule of the repository, or a token that may not write.
 * Nothing was written. Forks and Dependabot take this as normal (design §1.5).
 */
class LedgerRefused extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    reason;
    constructor(reason, message, hint) {
        super(message, { hint });
        this.reason = reason;
    }
}
/** Says that the ledger could not be reached, so that nothing is known about what it holds. It is never "no ledger". */
class LedgerUnreachable extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
const raced = /\((fetch first|non-fast-forward|stale info|already exists)\)|cannot lock ref|failed to lock|failed to update ref|incorrect old value|reference already exists|shallow update not allowed/i;
const permission = /returned error: 40[13]|Permission to \S+ denied|Write access to repository not granted|Resource not accessible by integration|Authentication failed|could not read Username|Permission denied \(publickey|Repository not found|repository '[^']*' not found/i;
const passing = /\((internal server error|failure|unpacker error|missing necessary objects|timeout)[^)]*\)/i;
const rule = /GH006|GH013|protected branch|rule violations|hook declined|refusing to update checked out branch/i;
/**
 * Reads git's words about a failed push. What it does not know counts as `unknown`, which is tried again and, because each
 * fact is looked for first, adds nothing twice.
 */
function pushFailure(output, ref, where) {
    if (raced.test(output))
        return 'conflict';
    const branch = ref.replace(/^refs\/heads\//, '');
    if (/refusing to update checked out branch/i.test(output)) {
        const message = `The branch ${branch} is checked out in ${where}, so the ledger cannot be written.`;
        return new LedgerRefused('rule', message, 'Check out another branch.');
    }
    if (permission.test(output)) {
        const message = `${where} does not let this token write the branch ${branch} (${complaintOf(output)}).`;
        return new LedgerRefused('permission', message, 'Give the job `permissions: contents: write`.');
    }
    if (passing.test(output))
        return 'unknown';
    if (rule.test(output) || /\[remote rejected\]/.test(output)) {
        const message = `A rule of ${where} refuses the push to the branch ${branch} (${complaintOf(output)}).`;
        const pattern = branch.includes('/') ? `${branch.split('/')[0]}/**` : branch;
        const hint = `Exclude \`${pattern}\` from the ruleset or branch protection, or let GitHub Actions bypass it.`;
        return new LedgerRefused('rule', message, hint);
    }
    return 'unknown';
}
/** Tells that reading again would fail again: a refusal or a wrong address, not a bad moment. */
const isFinal = (stderr) => permission.test(stderr) || /returned error: 404|does not appear to be a git|dubious ownership/i.test(stderr);
/** Picks what went wrong out of git's output: the lines of git and of the server, without hints and passwords. */
function complaintOf(output) {
    const lines = output.split('\n').map((line) => withoutCredentials(line.trim()));
    const said = lines.filter((line) => /^(remote|fatal|error): \S|^!.*\[remote rejected\]|Permission denied/.test(line));
    const words = (said.length > 0 ? said : lines.filter(Boolean).slice(-1)).map((line) => line.replace(/^((remote|fatal|error): )+|^!\s*\S+\s+/, '').replace(/[.\s]+$/, ''));
    const text = [...new Set(words)].join(' · ');
    return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
/** Takes user names and passwords out of the URLs in a text. */
const withoutCredentials = (text) => text.replace(/(\w+:\/\/)[^/@\s]+@/g, '$1');


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
