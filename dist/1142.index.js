export const id = 1142;
export const ids = [1142];
export const modules = {

/***/ 89617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ driftAge)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/**
 * Looks up when the drift of a model was last judged, for the last line of every report: `null` when never, so that a watch
 * that died is seen. What cannot be read is left out; it must not take a report away.
 */
async function driftAge({ monitor }, model, log) {
    try {
        return { driftLastJudgedAt: (await monitor.lastJudgedAt(model)) ?? null };
    }
    catch (error) {
        log.debug(`When drift was last judged is not known: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return {};
    }
}


/***/ }),

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

/***/ 72125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ followChampion)
/* harmony export */ });
/* harmony import */ var _tracking_tracker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43060);

const TRIES = 3;
/**
 * Lets the alias `anchor`, the best accepted model, follow a champion that was just made (docs/gates.md, "No creep"): it
 * stays where it is unless the champion is proven better. May be repeated: it then changes nothing.
 */
async function followChampion(tracker, { model, version }, { by, key }) {
    for (let attempt = 1;; attempt++) {
        const anchors = await tracker.aliasHistory(model, 'anchor');
        // Another one was crowned meanwhile: its own job places the anchor.
        if ((await tracker.alias(model, 'champion'))?.to !== version)
            return;
        const from = anchors.at(-1)?.to ?? null;
        const { to, why } = await placeOf(tracker, { model, version }, anchors);
        if (to === from)
            return;
        try {
            await tracker.moveAlias({ model, alias: 'anchor', from, to, why, by }, `${key}/anchor/${to}/after-${anchors.at(-1)?.n ?? 0}`);
            return;
        }
        catch (error) {
            if (!(error instanceof _tracking_tracker_js__WEBPACK_IMPORTED_MODULE_0__/* .StaleAlias */ ._) || attempt === TRIES)
                throw error;
        }
    }
}
async function placeOf(tracker, { model, version }, anchors) {
    const crownings = (await tracker.aliasHistory(model, 'champion')).filter(({ from, to }) => from !== to);
    const returned = anchorOfItsTime(version, crownings, anchors);
    if (returned !== undefined)
        return { to: returned, why: `v${version} is the champion again` };
    const before = crownings.at(-1)?.from ?? version;
    const now = anchors.at(-1)?.to ?? before;
    if (now === version)
        return { to: version, why: 'the first champion' };
    const proof = await tracker.improvement(model, version, now);
    if (proof)
        return { to: version, why: `better than v${now}: ${proof.why}` };
    return { to: now, why: 'the champion before, and none better is proven' };
}
/**
 * A champion that comes back brings back the anchor of its time: what came after it was taken out of production. Nothing
 * for a model that is champion for the first time.
 */
function anchorOfItsTime(version, crownings, anchors) {
    const before = crownings.slice(0, -1).findLastIndex(({ to }) => to === version);
    const left = crownings[before + 1]?.n;
    if (before < 0 || left === undefined)
        return undefined;
    return anchors.findLast(({ n }) => n < left)?.to ?? version;
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

/***/ 31092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/report/clip.js
var clip = __webpack_require__(23325);
// EXTERNAL MODULE: ./build/report/difference.js
var difference = __webpack_require__(74932);
// EXTERNAL MODULE: ./build/report/markdown/comment.js + 5 modules
var comment = __webpack_require__(36696);
// EXTERNAL MODULE: ./build/report/markdown/escape.js
var markdown_escape = __webpack_require__(57914);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/check-run.js






/** GitHub's limits of one request: bytes of `summary` and `text` each, and annotations. */
const MAX_BYTES = 65_535;
const MAX_ANNOTATIONS = 50;
/**
 * Writes a report as a check run. A pass is `success`; `fail` and `not-comparable` are `failure`, and so is any other
 * verdict that maps to a failed outcome; what the data cannot tell is `neutral`. A `fail` that was accepted is `neutral`.
 * Annotations hang on the line where a check was asked for; where that is not known, on the first of `annotateAt`.
 */
function renderCheckRun(report, annotateAt = 'modelloop.yml') {
    const { word } = (0,words/* verdictWords */.L2)(report.verdict);
    const title = (0,plain_line/* plainLine */.h0)([report.model, report.headline || word].join(' · '), 250);
    return {
        conclusion: conclusionOf(report),
        title,
        // GitHub reads it as Markdown.
        summary: (0,clip/* clipBytes */.Wp)((0,markdown_escape/* escapeLine */.EH)((0,words/* summaryLine */.dC)(report), 20_000), MAX_BYTES),
        text: (0,comment.renderComment)(report, { maxCharacters: 60_000, maxBytes: MAX_BYTES }),
        annotations: annotationsOf(report.checks, annotateAt),
    };
}
function conclusionOf({ verdict, outcome }) {
    if (verdict === 'not-comparable')
        return 'failure';
    if (verdict === 'fail')
        return outcome === 'pass' ? 'neutral' : 'failure';
    return outcome === 'pass' ? 'success' : outcome === 'fail' ? 'failure' : 'neutral';
}
/** Why, and what was needed where the reason does not say it. */
function messageOf(check) {
    const [reason, needed] = [(0,plain_line/* plainLine */.h0)(check.reason, 2_000), (0,plain_line/* plainLine */.h0)((0,difference/* neededText */.Nd)(check), 500)];
    const isTold = needed === '' || reason.includes(needed) || reason.includes('; needed: ');
    return [reason, isTold ? '' : `Needed: ${needed}.`].filter(Boolean).join(' ');
}
function annotationsOf(checks, path) {
    const telling = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'not-comparable');
    return (0,words/* worstFirst */.md)(telling)
        .slice(0, MAX_ANNOTATIONS)
        .map((check) => ({
        path: (0,plain_line/* plainLine */.h0)(check.place?.file ?? path, 1_000),
        startLine: check.place?.line ?? 1,
        endLine: check.place?.line ?? 1,
        level: check.level === 'block' ? 'failure' : 'warning',
        title: (0,plain_line/* plainLine */.h0)(check.title, 200),
        message: (0,clip/* clip */.$Q)(messageOf(check), 4_000),
    }));
}

// EXTERNAL MODULE: ./build/report/html/page.js + 18 modules
var page = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/report/junit.js
var report_junit = __webpack_require__(44227);
// EXTERNAL MODULE: ./build/report/markdown/budget.js
var markdown_budget = __webpack_require__(4028);
;// CONCATENATED MODULE: ./build/report/markdown/stored-section.js



/** The order of sections: what needs a person first. */
const ORDER = ['fail', 'unknown', 'pass'];
const BEGIN = /^<!-- modelloop:section (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) -->$/;
/** In a line of its own: who does not know it reads the section all the same. */
const PLACE = /^<!-- of ([0-9a-f]{7,64}) (\d{1,15}) -->$/;
const PART = /^<!-- part (\d{1,2}) (\S+) -->$/;
/** After a block that was shortened, and in place of one that is gone: nobody else could tell. */
const CUT = /^<!-- (cut|gone) (\S+) -->$/;
const END = '<!-- modelloop:section end -->';
/** Stands for a word that is empty. */
const EMPTY = '%00';
/** Makes the section of a report. */
function sectionOf(report, { place, reportUrl } = {}) {
    const { kind, verdict, outcome, contentDigest } = report;
    // They stand in a hidden line, too, where a character takes up to nine.
    const [model, headline] = [(0,plain_line/* plainLine */.h0)(report.model, 100) || '–', (0,plain_line/* plainLine */.h0)(report.headline, 120)];
    const blocks = (0,comment.commentBlocks)(report, reportUrl ? { reportUrl } : {}).filter(({ variants }) => variants[0] !== '');
    return { model, kind, verdict, outcome, headline, contentDigest, ...(place && { place }), blocks };
}
/**
 * Finds the sections in the text of a comment that `combine` wrote; what is no section (an index, an edit by hand) is
 * passed over, and so is a section that was cut. Only for comments whose author was checked.
 */
function readSections(body) {
    const sections = [];
    let open;
    for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
        const [, ...head] = BEGIN.exec(line) ?? [];
        if (head.length > 0) {
            const known = headOf(head);
            open = known && { head: known, parts: [] };
        }
        else if (line === END) {
            if (open)
                sections.push({ ...open.head, ...(open.place && { place: open.place }), blocks: open.parts.map(storedBlock) });
            open = undefined;
        }
        else if (open) {
            readLine(line, open);
        }
    }
    return sections;
}
/** What stands before the first part is written anew each time. */
function readLine(line, open) {
    const [, commit, run] = PLACE.exec(line) ?? [];
    const [, rank, name] = PART.exec(line) ?? [];
    const [, cut, cutName] = CUT.exec(line) ?? [];
    const last = open.parts.at(-1);
    if (rank !== undefined && name !== undefined) {
        open.parts.push({ rank: Number(rank), name: decode(name), lines: [], wasCut: false });
    }
    else if (cut === 'gone') {
        open.parts.push({ rank: 98, name: decode(cutName), lines: [], wasCut: true });
    }
    else if (cut === 'cut') {
        if (last)
            last.wasCut = true;
    }
    else if (last) {
        last.lines.push(line);
    }
    else if (commit !== undefined) {
        open.place = { commit, run: Number(run) };
    }
}
/** Writes hidden lines before each block, around all of them, and for what is not there; `remark` stands above the heading. */
function markedBlocks(section, index, remark) {
    const { model, kind, verdict, outcome, headline, contentDigest, place, blocks } = section;
    const head = [model, kind, verdict, outcome, contentDigest, headline].map(encode).join(' ');
    const marked = blocks.map(({ rank, name = '', variants, wasCut = false }) => {
        const gone = name === '' ? '' : `<!-- gone ${encode(name)} -->`;
        const write = (text, isCut) => text === ''
            ? gone
            : `<!-- part ${rank} ${encode(name)} -->\n\n${text}${isCut && name ? `\n\n<!-- cut ${encode(name)} -->` : ''}`;
        return {
            // Of two blocks as dear, that of the later section (which passed) goes first.
            rank: rank - Math.min(index, 900) / 1_000,
            ...(name && { name }),
            variants: variants.map((text, variant) => write(text, wasCut || variant > 0)),
            wasCut,
        };
    });
    const always = (lines) => ({ rank: 98, variants: [lines.join('\n')] });
    const begin = [`<!-- modelloop:section ${head} -->`, ...(place ? [`<!-- of ${place.commit} ${place.run} -->`] : [])];
    return [always([...begin, ...(remark ? ['', remark] : [])]), ...marked, always([END])];
}
/** A stored block is whole or gone; the head can also be its first line alone. */
function storedBlock({ rank, name, lines, wasCut }) {
    const text = lines.join('\n').trim();
    const short = text.split('\n')[0];
    const variants = text === '' ? [''] : rank === 14 && short !== text ? [text, short, ''] : [text, ''];
    return { rank, ...(name && { name }), variants, wasCut };
}
/** Two hyphens, or one at the end, would end the hidden line early; a blank would part it. */
const encode = (text) => encodeURIComponent(text.toWellFormed()).replace(/-(?=-|$)/g, '%2D') || EMPTY;
function decode(text) {
    try {
        return text === EMPTY ? '' : decodeURIComponent(text);
    }
    catch {
        return '';
    }
}
function headOf([model, kind, verdict, outcome, contentDigest, headline]) {
    const [a, b, c, d, e, f] = [model, kind, verdict, outcome, contentDigest, headline].map((word) => decode(word ?? ''));
    const isKind = (text) => Object.hasOwn(words/* KIND_TITLES */.x7, text);
    const isOutcome = (text) => ORDER.includes(text);
    if (!a || !isKind(b) || !isOutcome(d) || !(0,words/* isVerdict */._f)(c))
        return undefined;
    return { model: a, kind: b, verdict: c, outcome: d, contentDigest: e, headline: f };
}

;// CONCATENATED MODULE: ./build/report/markdown/combine.js






/**
 * Writes sections as one comment, the worst first, under a line for each model; a single one stands alone. When all is
 * longer than a comment may be, blocks are given up in the order of `renderComment`, those of models that passed first;
 * of more models than fit by their headings alone, the last are only counted.
 */
function combine(sections, budget = comment.MAX_COMMENT) {
    const sorted = [...sections].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || (keyOf(a) < keyOf(b) ? -1 : 1));
    const remarkOn = remarks(sorted);
    for (let shown = sorted.length;; shown = Math.floor(shown * 0.9)) {
        const blocks = sorted.slice(0, shown).flatMap((section, index) => {
            const remark = remarkOn(section);
            return markedBlocks(section, index, remark && `_${remark[0].toUpperCase()}${remark.slice(1)}._`);
        });
        const text = (0,comment.fitPage)([...indexBlock(sorted, remarkOn), ...blocks, { rank: 99, variants: [''] }], budget, undefined);
        if (shown <= 1 || (0,markdown_budget/* fits */.l)(text, budget))
            return `${text}\n`;
    }
}
/**
 * Puts the section of a report into the text of the comment that is there (or into a new one), in place of its own. Of a
 * section that is there twice the later stays; one of a later run and another commit stays too.
 */
function withSection(body, report, options = {}) {
    const own = sectionOf(report, options);
    const sections = new Map(readSections(body ?? '').map((section) => [keyOf(section), section]));
    const there = sections.get(keyOf(own));
    if (!there || !isOutdated(own.place, there.place))
        sections.set(keyOf(own), own);
    return combine([...sections.values()], { ...comment.MAX_COMMENT, ...options });
}
/** Tells whether a section was judged on a commit that the pull request had left when another one was judged. */
const isOutdated = (place, by) => place !== undefined && by !== undefined && place.run < by.run && place.commit !== by.commit;
const keyOf = ({ model, kind }) => `${model}\n${kind}`;
/**
 * Says of a section that it is not of the commit that was judged last. It goes by what stands in the comment alone, so that
 * it does not matter which job writes last.
 */
function remarks(sections) {
    const places = sections.flatMap(({ place }) => place ?? []);
    const [newest] = places.toSorted((a, b) => b.run - a.run);
    return ({ place }) => newest && place && isOutdated(place, newest)
        ? `of \`${place.commit.slice(0, 7)}\`, not judged at \`${newest.commit.slice(0, 7)}\``
        : undefined;
}
function indexBlock(sections, remarkOn) {
    if (sections.length < 2)
        return [];
    const counts = Map.groupBy(sections, ({ verdict }) => (0,words/* verdictWords */.L2)(verdict).word);
    const tally = [...counts].map(([word, { length }]) => `${length} ${word}`).join(', ');
    const kinds = new Set(sections.map(({ kind }) => kind));
    const lines = sections.map((section) => {
        const { model, kind, verdict, headline } = section;
        const { icon, word } = (0,words/* verdictWords */.L2)(verdict);
        const what = kinds.size > 1 ? ` (${words/* KIND_TITLES */.x7[kind].toLowerCase()})` : '';
        const remark = remarkOn(section);
        const said = `${(0,markdown_escape/* escapeText */.X1)(headline || word, 120)}${remark ? ` (${remark})` : ''}`;
        return `- ${icon} **${(0,markdown_escape/* escapeText */.X1)(model, 80)}**${what}: ${said}`;
    });
    const { icon } = (0,words/* verdictWords */.L2)(sections[0].verdict);
    const write = (count) => {
        const more = lines.length > count ? `\n- … and ${lines.length - count} more` : '';
        return `### ${icon} ${sections.length} models: ${tally}\n\n${lines.slice(0, count).join('\n')}${more}`;
    };
    return [{ rank: 15, variants: [write(lines.length), write(100), write(20), write(0)] }];
}

// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
// EXTERNAL MODULE: ./build/actions/report-page.js
var report_page = __webpack_require__(81414);
;// CONCATENATED MODULE: ./build/actions/validate-model/publishing.js










/**
 * Writes the renderings of a report and posts them. Posting never decides a verdict: what could not be posted is said in
 * the log with what is missing, and stands in the job summary all the same.
 */
async function publish(request) {
    const { report, folder, host, token, target } = request;
    const fileOf = (ending) => (0,external_node_path_.join)(folder, `${report.kind}.${ending}`);
    const [markdown, html, junit] = [fileOf('md'), fileOf('html'), fileOf('junit.xml')];
    await (0,files/* writeWhole */.f8)(html, (0,page.renderHtml)(report));
    await (0,files/* writeWhole */.f8)(junit, (0,report_junit.renderJUnit)(report));
    if (!host.github || !token || !target) {
        await (0,files/* writeWhole */.f8)(markdown, (0,comment.renderComment)(report));
        return { markdown, html, junit };
    }
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(4463)]).then(__webpack_require__.bind(__webpack_require__, 44463));
    const github = openGitHub(host, token);
    const reportUrl = await (0,report_page/* uploadPage */.n)(report, html, request);
    const body = (0,comment.renderComment)(report, reportUrl ? { reportUrl } : {});
    await (0,files/* writeWhole */.f8)(markdown, body);
    const posted = await publishing_comment(request, github, reportUrl);
    await createCheck(request, github, { id: posted?.id, url: posted?.url ?? reportUrl });
    return { markdown, html, junit, ...(posted && { 'comment-url': posted.url }) };
}
async function publishing_comment(request, github, reportUrl) {
    const { report, target, mode, host, log } = request;
    if (target?.number === undefined)
        return undefined;
    const { upsertComment } = await __webpack_require__.e(/* import() */ 6756).then(__webpack_require__.bind(__webpack_require__, 26756));
    const result = await upsertComment(github, {
        number: target.number,
        model: '*',
        key: report.kind,
        content: sectionContent(report, { reportUrl, place: placeOf(target.headSha, host) }),
        mode,
        passed: report.outcome === 'pass',
        earlier: earlierCheck(request, target.headSha),
        fromFork: host.pullRequest?.fromFork ?? false,
    });
    if (result.posted) {
        log.info(`The comment was ${result.action === 'unchanged' ? 'left as it is' : result.action}: ${result.url}`);
        if (result.action !== 'unchanged' && result.remains)
            say(request, result.remains);
        return result;
    }
    // Nothing to say is no failure.
    if (result.reason === 'off' || result.reason === 'no-regression')
        log.info(result.message);
    else
        say(request, result);
    return undefined;
}
/** Commits alone would not tell which was judged last. */
function placeOf(commit, host) {
    const run = (0,made_here/* runNumber */.dZ)(host);
    return run === undefined ? undefined : { commit: commit.slice(0, 12), run };
}
/** The section of a report in the comment that all models of a pull request share. */
function sectionContent(report, { reportUrl, place }) {
    const isOwn = ({ model, kind }) => model === report.model && kind === report.kind;
    return {
        write: (before) => withSection(before.join('\n'), report, { ...(reportUrl && { reportUrl }), ...(place && { place }) }),
        said: (words) => {
            const own = readSections(words).findLast(isOwn);
            if (own === undefined)
                return 'no';
            const isSaid = own.contentDigest === report.contentDigest && own.place?.commit === place?.commit;
            return isSaid || isOutdated(place, own.place) ? 'yes' : 'otherwise';
        },
        isShared: (words) => readSections(words).some((section) => !isOwn(section)),
    };
}
const checkName = ({ report, madeBy }) => `modelloop / ${report.model}${madeBy === undefined ? '' : ` (${madeBy})`}`;
/** One page of comments is read as quickly as a check run, and shows duplicates too. */
function earlierCheck(request, headSha) {
    const { host } = request;
    const { before = headSha, comments = Infinity } = host.pullRequest ?? {};
    return comments <= 100 ? undefined : { sha: before, name: checkName(request) };
}
async function createCheck(request, github, comment) {
    const { report, target, host } = request;
    if (!target)
        return;
    const [{ createCheckRun }, { commentReference }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6418).then(__webpack_require__.bind(__webpack_require__, 96418)),
        __webpack_require__.e(/* import() */ 5068).then(__webpack_require__.bind(__webpack_require__, 45068)),
    ]);
    const result = await createCheckRun(github, {
        ...renderCheckRun(report),
        name: checkName(request),
        headSha: target.headSha,
        ...(comment.url && { detailsUrl: comment.url }),
        ...(comment.id !== undefined && { externalId: commentReference(comment.id) }),
        fromFork: host.pullRequest?.fromFork ?? false,
    });
    if (!result.created)
        say(request, result);
    else if (result.lacks)
        say(request, result.lacks);
}
/** What the job needs for all that it does: a block for the comment alone would take the rest away. */
const PERMISSIONS = {
    contents: 'write',
    packages: 'write',
    'pull-requests': 'write',
    checks: 'write',
    actions: 'read',
};
/** Whoever posts what another job made records nothing. */
const POSTING = { 'pull-requests': 'write', checks: 'write', actions: 'read' };
/** A fork's token cannot post, and need not: the companion workflow does. Elsewhere it is a warning with the remedy. */
function say({ log, host, madeBy }, { message, permissionsBlock: block }) {
    const whole = block && (0,failure/* permissionsBlock */.It)(madeBy === undefined ? PERMISSIONS : POSTING);
    if (host.pullRequest?.fromFork)
        log.notice(message);
    else
        log.warning((0,failure/* failureWords */.AC)({ message, ...(whole && { permissionsBlock: whole }) }));
}


/***/ }),

/***/ 72824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ validate_model_action)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/actions/drift-age.js
var drift_age = __webpack_require__(89617);
// EXTERNAL MODULE: ./build/actions/github-facts.js
var github_facts = __webpack_require__(15319);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/sides/run-leakage.js
var run_leakage = __webpack_require__(20397);
// EXTERNAL MODULE: ./build/actions/succession/promotion.js
var promotion = __webpack_require__(57563);
// EXTERNAL MODULE: ./build/actions/succession/recording.js
var recording = __webpack_require__(97573);
// EXTERNAL MODULE: ./build/actions/succession/taking-over.js
var taking_over = __webpack_require__(91931);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/actions/validate-model/acceptance.js

/** The label by which a person lets a failed model ship (design §1.5). */
const ACCEPT_LABEL = 'modelloop:accept';
/**
 * Finds a person's word that this failed model may ship: the label on the pull request, or, after the merge, what was
 * recorded under the model's digest. A label that was set when another model was there does not count; one that cannot be read
 * counts as none, said loudly.
 */
async function findAcceptance(request) {
    const { host, tracker, model, digest } = request;
    try {
        if (host.pullRequest)
            return await labelled(request);
        const acceptance = await tracker.acceptance(model, digest);
        return { notes: [], ...(acceptance && { acceptance }) };
    }
    catch (error) {
        request.log.warning(`Whether a person accepted this model is not known: ${String(error)}`);
        return { notes: [] };
    }
}
async function labelled(request) {
    const { host, token, model, digest, log } = request;
    const { pullRequest } = host;
    if (!pullRequest || !token)
        return { notes: [] };
    const [{ openGitHub }, { findLabel }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(4463)]).then(__webpack_require__.bind(__webpack_require__, 44463)),
        __webpack_require__.e(/* import() */ 9275).then(__webpack_require__.bind(__webpack_require__, 69275)),
    ]);
    const label = await findLabel(openGitHub(host, token), { number: pullRequest.number, label: ACCEPT_LABEL });
    if (!label.found) {
        if (label.known)
            log.info(`Nobody accepted this model: ${label.reason}`);
        else
            log.warning(`Whether a person accepted this model is not known. ${(0,failure/* failureWords */.AC)(label)}`);
        return { notes: [] };
    }
    const objection = await objectionTo(label.at, pullRequest.number, request);
    if (objection !== undefined) {
        const text = `The label ${ACCEPT_LABEL} was ${objection}, so it does not accept this one. ${label.by} set it: take it off, set it again, and run this job again.`;
        return { notes: [{ level: 'warning', text }] };
    }
    const why = `label ${ACCEPT_LABEL} on #${pullRequest.number}`;
    const acceptance = { model, digest, by: label.by, why, pullRequest: pullRequest.number, at: label.at };
    return { acceptance, notes: [] };
}
/**
 * Tells why a label was not meant for this model; `undefined` when it was. A job that is run again must not make its model look
 * new: where the run took over results, or was recorded before, the first time counts. And an earlier model that comes back was
 * not the one that was there.
 */
async function objectionTo(labelledAt, number, { tracker, run }) {
    // GitHub tells whole seconds.
    const isBefore = (finishedAt) => Math.floor(Date.parse(finishedAt) / 1000) * 1000 <= Date.parse(labelledAt);
    const ids = [run.id, ...(run.reusedFrom === undefined ? [] : [run.reusedFrom])];
    const recorded = await Promise.all(ids.map((id) => tracker.run(run.experiment, id)));
    if (![run, ...recorded].some((each) => each && isBefore(each.finishedAt)))
        return 'set before this model was trained';
    const runs = await tracker.runs(run.experiment, 100);
    const there = runs.findLast(({ code, finishedAt }) => code.pullRequest === number && isBefore(finishedAt));
    const isThis = !there || there.code.commit === run.code.commit || ids.includes(there.reusedFrom ?? there.id);
    return isThis ? undefined : `given to another model (run ${there.reusedFrom ?? there.id})`;
}

// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/actions/sides/baseline-sides.js
var baseline_sides = __webpack_require__(19753);
;// CONCATENATED MODULE: ./build/actions/validate-model/baseline-notes.js


/** Says loudly what a reader must know of the baseline: that there is none, that it is old, that it was scored anew. */
function baselineNotes(found, config, now) {
    if (!('source' in found))
        return [];
    if (found.kind === 'none') {
        const { standsInBecause: missing } = found;
        const asked = missing === undefined ? '.' : `: ${(0,baseline_sides/* sentence */.em)(missing)} No champion stands in.`;
        const text = `Nothing to compare with${asked} ${found.reason} Only absolute gates were judged.`;
        return [{ level: 'warning', text }];
    }
    // Why a comparison could not be made is the judge's to tell.
    if (found.kind === 'not-comparable')
        return standInNote(found);
    return found.kind === 'present'
        ? [...standInNote(found), ...retrainedNote(found), ...ageNote(found, config, now), ...scoredNote(found)]
        : [];
}
function standInNote({ source, standsInBecause }) {
    if (standsInBecause === undefined)
        return [];
    return [{ level: 'warning', text: `Judged against the ${source} instead: ${(0,baseline_sides/* sentence */.em)(standsInBecause)}` }];
}
function retrainedNote({ name, retrained }) {
    if (!retrained)
        return [];
    return [{ level: 'info', text: `Judged against the ${name}: no run of that commit was recorded.` }];
}
function ageNote({ name, createdAt }, config, now) {
    const age = createdAt === undefined ? 0 : now.getTime() - Date.parse(createdAt);
    const limit = config.validate.baseline['warn-after'];
    if (age <= limit.ms)
        return [];
    const text = `The ${name} is ${(0,clock/* formatDuration */.a3)(age)} old; \`validate.baseline.warn-after\` is ${(0,clock/* formatDuration */.a3)(limit.ms)}.`;
    return [{ level: 'warning', text }];
}
function scoredNote({ name, scored }) {
    if (!scored)
        return [];
    return [
        {
            level: 'info',
            text: `The test rows are not those of the ${name}: it was scored again on today's (\`train.score\`).`,
        },
    ];
}

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
;// CONCATENATED MODULE: ./build/actions/validate-model/inputs.js


/** The inputs of `validate-model`. */
const validationInputs = {
    ...common/* commonInputs */.j,
    candidate: (0,inputs/* text */.Qq)('What is judged: the `run-record` of train-and-log, a file of predictions or metrics, a folder with them, or a run id. Default: what train-and-log left.'),
    baseline: (0,inputs/* text */.Qq)('What it is judged against: champion, merge-base, mlflow:MODEL@ALIAS, a path or a run id. Default: champion.'),
    gates: (0,inputs/* text */.Qq)('The gates as a YAML list, or `none` to report only. Default: `validate.gates` of the configuration.'),
    comment: (0,inputs/* choice */.Yq)('When the comment on the pull request is written.', ['changes', 'always', 'regressions', 'off'], {
        default: 'changes',
    }),
    promote: (0,inputs/* flag */.Jt)('Make a promotable model the champion at once. For teams without a rollout; never on a pull request.', {
        default: 'false',
    }),
    'post-report': (0,inputs/* text */.Qq)('A report that an untrusted run left, as `artifact:<name>` of the run that this one follows, or a path: it is checked, rendered anew and posted; nothing is judged.'),
};

// EXTERNAL MODULE: ./build/validation/judge.js + 73 modules
var judge = __webpack_require__(72520);
// EXTERNAL MODULE: ./build/actions/sides/baseline.js
var baseline = __webpack_require__(70000);
// EXTERNAL MODULE: ./build/actions/sides/candidate.js
var sides_candidate = __webpack_require__(69018);
// EXTERNAL MODULE: ./build/actions/sides/perturbed-predictions.js
var perturbed_predictions = __webpack_require__(52413);
// EXTERNAL MODULE: ./build/actions/sides/sides.js + 1 modules
var sides = __webpack_require__(84715);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/actions/validate-model/failed-run.js


/** So many lines of the log are shown: a traceback and what it hit. */
const SHOWN_LINES = 20;
/** Makes the judgement of a run that did not finish: there is no model to judge, and the pull request is told why. */
async function judgeFailedRun({ run, folder }) {
    const what = run.status === 'killed' ? 'was stopped' : 'failed';
    const reason = run.failure ?? `The training ${what}.`;
    return {
        verdict: 'fail',
        checks: [{ id: 'run:training', title: 'Training', verdict: 'fail', level: 'block', value: null, reason }],
        tables: [],
        charts: [],
        notes: await lastLines(run, folder),
        headline: `the training ${what}`,
        summary: reason,
        facts: { absolutePassed: false, rows: 0, metrics: run.metrics, baselineMetrics: {} },
    };
}
/** The end of the log, in which secrets were masked when it was written. */
async function lastLines(run, folder) {
    if (!run.files.log)
        return [];
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, run.files.log.path), 'utf8');
    const lines = text.trimEnd().split('\n').slice(-SHOWN_LINES);
    return [{ level: 'info', text: 'The last lines of the log:', code: { language: 'text', lines } }];
}

// EXTERNAL MODULE: ./build/config/config.js + 2 modules
var config_config = __webpack_require__(70179);
;// CONCATENATED MODULE: ./build/actions/validate-model/gate-places.js


/**
 * Adds to each gate the line where it is written, so that what it finds can be shown there: the file as the repository
 * has it. A gate that an input gives has none.
 */
function withPlaces(gates, config, { directory, host }) {
    const root = host.environment['GITHUB_WORKSPACE'] ?? directory;
    return gates.map((gate, at) => {
        const found = (0,config_config/* whereWritten */.td)(config, ['validate', 'gates', at]);
        if (!found)
            return gate;
        return { ...gate, place: { file: (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(directory, found.file)), line: found.line } };
    });
}

// EXTERNAL MODULE: ./build/actions/validate-model/run-figures.js
var run_figures = __webpack_require__(75102);
;// CONCATENATED MODULE: ./build/actions/validate-model/judging.js











/**
 * Finds and reads the candidate, its baseline and the anchor, and judges by the gates. Nothing is written.
 * @throws {UserError} for what the user has to mend, with file and line.
 */
async function judgeCandidate(context, room) {
    const { directory, host, inputs } = context;
    const { config, model, tracker } = room;
    const reading = (0,sides/* readingOf */.MU)(context, config, room);
    const places = { directory, predictions: config.train.predictions, metrics: config.train.metrics };
    const named = (0,sides_candidate/* findCandidate */.$6)(inputs.candidate, places);
    const candidate = await (0,sides/* readSide */.wU)(named, 'this change', reading);
    refuseForeignRecord(candidate, model);
    const { record } = candidate;
    const experiment = record?.run.experiment ?? model;
    const asked = { ...reading.lookup, experiment, ...(record && { record }) };
    const found = await (0,baseline/* findBaseline */.Xn)(config.validate.baseline.use, asked, {
        ...places,
        mergeBase: () => (0,github_facts/* knownMergeBase */.zj)({ host, token: inputs['github-token'] }),
        mlflow: context,
    });
    const anchor = await (0,baseline/* findAnchor */.t1)(asked, found);
    const common = { candidate, experiment, found, anchor };
    if (record && record.run.status !== 'finished')
        return { ...common, judgement: await judgeFailedRun(record) };
    const figures = { tracker, experiment };
    const judgement = (0,judge/* judge */.S4)({
        ...settingsOf(config, context),
        candidate: {
            ...candidate,
            perturbed: await (0,perturbed_predictions/* readPerturbed */.MU)(named, candidate, { directory, config }),
            run: (0,run_figures/* figuresOf */.h)(record?.run),
        },
        baseline: asAsked(await (0,run_figures/* withFigures */.k)(await (0,sides/* baselineSide */.Xd)(found, reading), found, figures), config),
        ...(anchor && { anchor: await (0,run_figures/* withFigures */.k)(await (0,sides/* baselineSide */.Xd)(anchor, reading), anchor, figures) }),
        ...((0,run_leakage/* asksForLeakage */.MF)(config) && { leakage: await (0,run_leakage/* leakageOf */.AR)(candidate, directory, config) }),
    });
    return { ...common, judgement };
}
/** A first model of the ledger need not be one of MLflow's registry: there the report names what was asked for. */
function asAsked(baseline, { validate }) {
    const { use } = validate.baseline;
    return baseline.kind === 'none' && use.startsWith('mlflow:') ? { kind: 'none', asked: use } : baseline;
}
/** What the settings say of how to judge. */
function settingsOf(config, context) {
    const { alpha, gates = 'none' } = config.validate;
    const { positive, latency, slices } = config.columns;
    return {
        task: config.task,
        positive,
        alpha,
        gates: gates === 'none' ? gates : withPlaces(gates, config, context),
        latency,
        slices,
        privacy: config.privacy,
    };
}
/** A record says itself whose it is; it must not be judged, and promoted, as another model. */
function refuseForeignRecord({ record }, model) {
    if (!record || record.run.model === model)
        return;
    throw new errors/* UserError */.yo(`The run record is of the model "${record.run.model}", and this job judges "${model}".`, {
        hint: 'Give both actions the same `name` and `config`.',
    });
}

// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
;// CONCATENATED MODULE: ./build/actions/validate-model/newer-predictions.js




/**
 * Warns at a desk that the training wrote other predictions since the run record that is judged: somebody who trains by hand
 * would take the verdict on the earlier model for that on the new one.
 */
async function newerPredictionsNote({ record }, directory, config) {
    const path = (0,external_node_path_.join)(directory, config.train.predictions);
    if (record?.folder !== (0,external_node_path_.join)(directory, sides_candidate/* RUN_RECORD_FOLDER */.Vv))
        return [];
    const { run } = record;
    const written = await (0,promises_.stat)(path).catch(() => undefined);
    if (!written?.isFile() || written.mtimeMs <= Date.parse(run.finishedAt))
        return [];
    if ((await (0,digest/* digestOfFile */.Mk)(path)) === run.files.predictions?.digest)
        return [];
    const text = `This is a verdict on run ${run.id}: ${config.train.predictions} was written after it, and is not judged. ` +
        `Train with \`modelloop train\`, or give it as \`--candidate ${config.train.predictions}\`.`;
    return [{ level: 'warning', text }];
}

// EXTERNAL MODULE: ./build/actions/validate-model/publishing.js + 3 modules
var publishing = __webpack_require__(31092);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
;// CONCATENATED MODULE: ./build/tracking/lineage.js

/** How many single params or packages are named before the rest is counted. */
const named = 5;
/**
 * Tells what changed from one model to another, in finished phrases of Markdown for the line "Changed since v7": code,
 * params, data, packages. `changedFiles` are the files of code that differ between the two commits, where somebody could
 * ask git; without them equal trees are "same code", and different ones are named by commit.
 */
function changesSince(baseline, candidate, changedFiles) {
    return [
        ...codeChange(baseline.code, candidate.code, changedFiles),
        ...paramChanges(baseline.params, candidate.params),
        ...dataChanges(baseline.data, candidate.data),
        ...packageChanges(baseline.packages, candidate.packages),
    ];
}
function codeChange(before, after, files) {
    const dirty = after.dirty ? ['uncommitted changes'] : [];
    if (files)
        return [files.length === 0 ? 'same code' : `${(0,format/* formatCount */.B4)(files.length, 'file')} of code`, ...dirty];
    if (before.commit === undefined || after.commit === undefined)
        return dirty;
    const same = before.tree === undefined ? before.commit === after.commit : before.tree === after.tree;
    return [same ? 'same code' : `code ${fromTo(before.commit, after.commit, 7)}`, ...dirty];
}
function paramChanges(before, after) {
    const phrases = differences(before, after).map(({ key, from, to }) => {
        if (from === undefined)
            return `${code(key)} ${value(to)} (new)`;
        if (to === undefined)
            return `${code(key)} removed`;
        return listChange(key, from, to) ?? `${code(key)} ${value(from)} → ${value(to)}`;
    });
    return shortened(phrases, 'param');
}
/** Tells how a list changed: two long lists would be cut before one sees where they differ. */
function listChange(key, before, after) {
    const [from, to] = [listOf(before), listOf(after)];
    if (!from || !to)
        return undefined;
    const added = to.filter((item) => !from.includes(item)).length;
    const gone = from.filter((item) => !to.includes(item)).length;
    const facts = [added > 0 && `${added} new`, gone > 0 && `${gone} gone`].filter(Boolean).join(', ') || 'another order';
    return `${code(key)} ${from.length} → ${to.length} values (${facts})`;
}
/** Params hold lists as JSON; the items come back as JSON each. */
function listOf(given) {
    if (typeof given !== 'string' || !given.startsWith('['))
        return undefined;
    try {
        const list = JSON.parse(given);
        return Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : undefined;
    }
    catch {
        return undefined;
    }
}
function dataChanges(before, after) {
    const ids = (data) => Object.fromEntries(Object.entries(data).map(([path, { md5 }]) => [path, md5]));
    const [from, to] = [ids(before), ids(after)];
    const changes = differences(from, to);
    const paths = Object.keys(to);
    if (changes.length === 0) {
        if (paths.length === 0)
            return [];
        return [paths.length === 1 ? `same data \`${to[paths[0]]?.slice(0, 4)}…\`` : 'same data'];
    }
    const only = paths.length === 1 && Object.keys(from).length === 1;
    const phrases = changes.map((change) => {
        const name = only ? 'data' : `data ${code(change.key)}`;
        if (change.from === undefined)
            return `${name} \`${change.to?.slice(0, 4)}\` (new)`;
        return change.to === undefined ? `${name} removed` : `${name} ${fromTo(change.from, change.to, 4)}`;
    });
    return shortened(phrases, 'data path');
}
function packageChanges(before, after) {
    // Nothing on one side means that the versions could not be read, not that all packages are new.
    if (Object.keys(before).length === 0 || Object.keys(after).length === 0)
        return [];
    const phrases = differences(before, after).map(({ key, from, to }) => {
        if (from === undefined)
            return `${word(key)} ${word(to ?? '')} (new)`;
        return to === undefined ? `${word(key)} removed` : `${word(key)} ${word(from)} → ${word(to)}`;
    });
    return shortened(phrases, 'package');
}
/** Lists the keys whose values differ: changed ones first, then new and removed ones, each by name. */
function differences(before, after) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    const changes = keys.map((key) => ({ key, from: before[key], to: after[key] })).filter(({ from, to }) => from !== to);
    const rank = (change) => change.from === undefined ? 1 : change.to === undefined ? 2 : 0;
    return changes.sort((a, b) => rank(a) - rank(b));
}
function shortened(phrases, noun) {
    if (phrases.length <= named + 1)
        return [...phrases];
    return [...phrases.slice(0, named), (0,format/* formatCount */.B4)(phrases.length - named, `more ${noun}`)];
}
/** Shortens two ids to `digits`, or to as many more as it takes to tell them apart. */
function fromTo(from, to, digits) {
    let length = digits;
    while (length < from.length && from.slice(0, length) === to.slice(0, length))
        length++;
    return `\`${from.slice(0, length)}\` → \`${to.slice(0, length)}\``;
}
const value = (given) => typeof given === 'string' ? code(given) : String(given);
/** Leaves a plain word as it is and sets anything else as code. */
const word = (text) => (/^[\w.+!-]+$/.test(text) ? text : code(text));
/** Sets a text from outside as code, where neither markup nor a mention works. */
function code(text) {
    const line = text.replaceAll(/[\s\p{C}]+/gu, ' ').replaceAll('`', "'");
    return line.trim() === '' ? '`""`' : `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}

// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
// EXTERNAL MODULE: ./build/validation/metrics/registry.js + 9 modules
var registry = __webpack_require__(73992);
;// CONCATENATED MODULE: ./build/actions/validate-model/history.js


/** How many runs the chart shows. */
const SHOWN = 20;
/**
 * Draws a metric over the recorded runs with this one at the end, marked. The metric is that of the first check whose
 * runs carry it, else the first of the metrics. `undefined` when there is nothing to compare with.
 */
function historyChart(runs, current, checks) {
    const earlier = runs.filter((run) => run.id !== current.id && run.reusedFrom === undefined);
    const name = candidateMetrics(current.metrics, checks).find((metric) => earlier.some((run) => metric in run.metrics));
    if (name === undefined)
        return undefined;
    const points = earlier.filter((run) => name in run.metrics).slice(1 - SHOWN);
    const x = [...points.map((run) => run.code.commit?.slice(0, 7) ?? run.id.slice(0, 7)), current.label];
    const y = [...points.map((run) => run.metrics[name] ?? null), current.metrics[name] ?? null];
    // A metric that was judged has a name for people: the title of its check, without the slice; so has one that is built in.
    const judged = checks.find(({ id }) => id.startsWith(`metric:${encodeURIComponent(name)}#`));
    const known = (0,registry/* findMetric */.GF)(name);
    const title = judged?.title ?? known?.title ?? name;
    const unit = judged ? judged.valueUnit : known?.unit;
    const [first, last] = (0,format/* formatPair */.kI)(y[0], y.at(-1), unit);
    return {
        id: `history:${name}`,
        kind: 'line',
        title: `${title} over the last runs`,
        xLabel: 'run',
        yLabel: title,
        x,
        series: [{ name: title, y }],
        mark: x.length - 1,
        ...(unit && { unit }),
        description: `${title} of the last ${x.length} runs, from ${first} to ${last}; the last one is this run.`,
    };
}
/** The metrics to try, the judged ones first. */
function candidateMetrics(metrics, checks) {
    const judged = checks.map((check) => /^metric:([^@#]+)/.exec(check.id)?.[1]).filter((name) => name !== undefined);
    return [...new Set([...judged.map(decodeURIComponent), ...Object.keys(metrics)])].filter((name) => name in metrics);
}

;// CONCATENATED MODULE: ./build/actions/validate-model/report.js





/** The same judgement at a desk: the record of the run is an artifact, the champion is in the ledger. */
const REPRODUCE = [
    'gh run download --name modelloop-run --dir .modelloop/run   # asks which run',
    'npx modelloop validate-model',
];
/** Makes the report of a judgement: what was judged, against what, what changed, and how it went before. */
function judgedReport(facts) {
    const { model, judgement, acceptance, candidate, host } = facts;
    const { record } = candidate;
    const chart = historyChart(facts.runs, { ...currentRun(facts) }, judgement.checks);
    const data = dataWords(facts);
    return (0,seal/* sealReport */.y)({
        kind: 'validate-model',
        verdict: judgement.verdict,
        outcome: acceptance ? 'pass' : (0,action/* outcomeOf */.s)(judgement.verdict),
        model,
        headline: acceptance ? `${judgement.headline}, accepted by ${acceptance.by}` : judgement.headline,
        summary: withData(judgement.summary, data),
        lineage: lineageOf(facts),
        checks: judgement.checks,
        tables: judgement.tables,
        charts: chart ? [chart, ...judgement.charts] : judgement.charts,
        notes: [...acceptanceNote(acceptance), ...facts.notes, ...judgement.notes],
        ...(record && { reproduce: REPRODUCE }),
        execution: {
            ...(0,made_here/* executionOf */.eo)(host, new Date(facts.now), facts.durationMs),
            ...(record && { trainingMs: Math.round(record.run.durationMs) }),
            ...(record?.run.peakMemoryBytes !== undefined && { peakMemoryBytes: record.run.peakMemoryBytes }),
            ...facts.driftAge,
        },
    });
}
/** The run that is judged, of a record or recorded before; `undefined` for bare files. */
const runOf = ({ record, recorded }) => record?.run ?? recorded;
/** The commit that the judged files are of: where no run says it, the one that the job is on, but for an older run. */
const commitOf = ({ candidate, host }) => runOf(candidate)?.code.commit ?? (candidate.recorded ? undefined : host.commit);
const currentRun = (facts) => {
    const run = runOf(facts.candidate);
    return {
        ...(run && { id: run.id }),
        metrics: { ...facts.candidate.metrics, ...facts.judgement.facts.metrics },
        label: commitOf(facts)?.slice(0, 7) ?? 'this run',
    };
};
function acceptanceNote(acceptance) {
    if (!acceptance)
        return [];
    const text = `${acceptance.by} accepted this model in spite of its verdict (${acceptance.why}, ${acceptance.at.slice(0, 10)}).`;
    return [{ level: 'warning', text }];
}
/** Ends the second line with the data, as a sentence of its own where it is made of sentences. */
function withData(summary, data) {
    if (data === '')
        return summary;
    return summary.endsWith('.') ? `${summary} The ${data.replace('data', 'data is')}.` : `${summary} · ${data}`;
}
/** Says of the second line whether the data is the baseline's; empty where that is not known. */
function dataWords({ candidate, baseline }) {
    const run = runOf(candidate);
    if (baseline.kind !== 'present' || !run || !baseline.lineage)
        return '';
    const ids = (data) => JSON.stringify(Object.entries(data ?? {})
        .map(([path, { md5 }]) => [path, md5])
        .sort());
    const [before, after] = [ids(baseline.lineage.data), ids(run.data)];
    if (before === '[]' || after === '[]')
        return '';
    return before === after ? 'data unchanged' : 'data changed';
}
function lineageOf(facts) {
    const { candidate, baseline, version, host, changedFiles } = facts;
    const run = runOf(candidate);
    const commit = commitOf(facts);
    const code = {
        ...(0,made_here/* codeOf */.$N)(host),
        ...(commit && { commit }),
        ...(run?.code.dirty && { dirty: true }),
    };
    const model = candidate.record?.run.files.model;
    const changes = run && baseline.kind === 'present' && baseline.lineage
        ? changesSince(baseline.lineage, run, candidate.record && changedFiles)
        : [];
    return {
        // A run whose results were taken over is the one that made them.
        ...(run && { run: { id: run.reusedFrom ?? run.id, ...(run.reusedFrom && { reused: true }) } }),
        code,
        ...(run && Object.keys(run.data).length > 0 && { data: run.data }),
        ...(model && {
            model: { digest: model.digest, sizeBytes: model.sizeBytes, ...(version && { version: version.version }) },
        }),
        ...baselineLineage(baseline),
        ...(changes.length > 0 && { changes }),
    };
}
function baselineLineage(baseline) {
    if (baseline.kind === 'none')
        return {};
    if (baseline.kind !== 'present')
        return { baseline: { source: baseline.source } };
    const { source, run, lineage, createdAt, elsewhere } = baseline;
    const version = baseline.version?.version ?? elsewhere?.version;
    const commit = lineage?.code.commit ?? elsewhere?.commit;
    return {
        baseline: {
            source,
            ...(version && { version }),
            ...(run && { run }),
            ...(commit && { commit }),
            ...(createdAt && { createdAt }),
            ...(lineage && { data: lineage.data }),
        },
    };
}

// EXTERNAL MODULE: ./build/actions/succession/anchoring.js
var anchoring = __webpack_require__(72125);
;// CONCATENATED MODULE: ./build/actions/validate-model/settling.js




/** How an older model comes back, where the order of runs keeps it out. */
const GOING_BACK = 'To go back on purpose, revert the commit, or roll the version out.';
/**
 * Writes down who accepted a failure, what proves the model better than the anchor, and the champion where there is no rollout. What cannot be written is returned: the
 * judgement stands and is still to be told.
 */
async function settle(consequences) {
    const { acceptance, version, promoting, promotable, tracker, key, improvement, host, now } = consequences;
    try {
        if (acceptance && version)
            await tracker.recordAcceptance(acceptance, `${key}/accept`);
        if (improvement && version && (0,promotion/* isHome */.qN)(host) && promotable) {
            const proof = { model: version.model, version: version.version, ...improvement, at: now.toISOString() };
            await tracker.recordImprovement(proof, `${key}/better`);
        }
        if (promoting && promotable)
            await promote(consequences);
        return undefined;
    }
    catch (cause) {
        const message = `The judgement stands, but what follows from it could not be recorded. ${(0,errors/* messageOf */.bD)(cause)}`;
        return new errors/* UserError */.yo(message, { cause });
    }
}
async function promote({ host, log, tracker, version, report, key, found }) {
    if (!(0,promotion/* isHome */.qN)(host))
        return log.info('Promotable, but champions change on the default branch only.');
    if (!version)
        return log.warning('Promotable, but no version was recorded: judge a run record of train-and-log.');
    const against = (0,promotion/* judgedAgainst */.D_)(found);
    const by = host.actor ?? 'modelloop';
    const moved = await (0,promotion/* pointAlias */.LE)(tracker, 'champion', version, {
        why: `${report.verdict}: ${report.headline}`,
        by,
        key,
        run: (0,made_here/* runNumber */.dZ)(host),
        ...(against !== undefined && { judgedAgainst: against }),
    });
    if (moved === 'moved')
        log.notice(`${report.model} v${version.version} is the champion now.`);
    if (moved === 'moved' || moved === 'unchanged')
        return (0,anchoring/* followChampion */.B)(tracker, version, { by, key });
    const why = moved === 'outdated'
        ? `of a newer run than this one. ${GOING_BACK}`
        : 'which this model was not judged against. Run this job again.';
    log.warning(`There is another champion by now, ${why}`);
}
/** Says why the model of an older run may not be rolled out. */
function orderNote({ isOutdated }) {
    if (!isOutdated)
        return [];
    const text = `A newer run of the default branch is recorded already, so \`promotable\` is false. ${GOING_BACK}`;
    return [{ level: 'warning', text }];
}

// EXTERNAL MODULE: ./build/tables/test-set.js
var test_set = __webpack_require__(1891);
;// CONCATENATED MODULE: ./build/actions/validate-model/test-set-uses.js



/**
 * Says how many models these test rows have judged, and warns from 1/alpha on: of so many models, each a margin worse, one
 * is expected to pass by luck (docs/gates.md, "How often the test rows were used"). A count that cannot be had is left out.
 */
async function testSetUses({ predictions, record, recorded }, { tracker, experiment, alpha, log }) {
    try {
        if (!predictions || (await tracker.isEmpty()))
            return [];
        const run = record?.run ?? recorded;
        const own = [run?.id, run?.reusedFrom];
        const runs = await tracker.runsOnTestSet(experiment, (0,test_set/* testSetDigest */.h)(predictions));
        return [noteOf(runs.filter((id) => !own.includes(id)).length + 1, alpha)];
    }
    catch (error) {
        log.warning(`How often these test rows were used is not known: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
}
function noteOf(uses, alpha) {
    const count = `These test rows have judged ${(0,format/* formatCount */.B4)(uses, 'model')}, this one included.`;
    // 1/0.05 is a little more than 20 in binary.
    const enough = Math.ceil(1 / alpha - 1e-9);
    if (uses < enough)
        return { level: 'info', text: count };
    const luck = `Of ${enough} models that are a whole margin worse one is expected to pass by luck (alpha ${(0,format/* formatPercent */.l9)(alpha)}), more where people choose by these results.`;
    return { level: 'warning', text: `${count} ${luck} Collect new test rows.` };
}

;// CONCATENATED MODULE: ./build/actions/validate-model/validate-model.js
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





















/** Judges a model by its gates, tells the pull request, and records the run. */
const validate_model_action = (0,action/* defineAction */.Q)({
    name: 'validate-model',
    description: 'Judges a model by gates that state their error rate, comments on the pull request, records the run',
    inputs: validationInputs,
    outputs: {
        promotable: 'Whether the model may be promoted: true or false',
        'comment-url': 'Address of the comment',
        markdown: 'Path of the report as Markdown',
        html: 'Path of the report as a self-contained page',
        junit: 'Path of the checks as JUnit XML',
        'model-version': 'Version of the model in the registry; absent where nothing was recorded',
    },
    verdicts: ['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline'],
    failOn: ['fail', 'not-comparable'],
    async run(context) {
        const untrusted = context.inputs['post-report'];
        if (untrusted === undefined)
            return validate(context);
        const { postForeignReport } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(8982), __webpack_require__.e(3614)]).then(__webpack_require__.bind(__webpack_require__, 63614));
        return postForeignReport(context, untrusted);
    },
});
async function validate(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const startedAt = performance.now();
        const { config, model } = await (0,rooms/* loadSettings */.M5)(context, { gates: 'validate.gates', baseline: 'validate.baseline.use' });
        const { gates } = config.validate;
        if (gates === undefined || gates.length === 0)
            throw noGates(context);
        (0,run_leakage/* requireTestRows */.l_)(config);
        const tracker = __addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(context, config), true);
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(context.host.temporaryFolder), true);
        const room = { config, model, tracker, temporaryFolder: temporary.path, startedAt };
        const judged = await judgeCandidate(context, room);
        // The tracker and the folder are closed when this function ends.
        return await conclude(context, room, judged);
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
/** Records what was judged, draws the consequences and tells the pull request. */
async function conclude(context, room, judged) {
    const { directory, host, log, clock, inputs } = context;
    const { config, tracker } = room;
    const { candidate, found, anchor, judgement } = judged;
    const key = (0,rooms/* attemptKey */.jX)(host, candidate.record?.run.id ?? 'desk');
    const openStore = () => (0,rooms/* openModelStore */.lJ)(context, config);
    const uses = await testSetUses(candidate, { ...judged, tracker, alpha: config.validate.alpha, log });
    const taken = await (0,taking_over.takeOver)({ candidate, directory, config, tracker, openStore, host, clock, log, key });
    const accepted = await acceptedBy(context, judged, tracker);
    const { acceptance } = accepted;
    const report = await reportOn(context, room, { ...judged, taken, accepted, uses });
    const promotable = (0,promotion/* isPromotable */.em)({
        verdict: report.verdict,
        ungated: config.validate.gates === 'none',
        absoluteGatesPassed: judgement.facts.absolutePassed,
        promoteOn: config.validate['promote-on'],
        host,
        acceptance,
    });
    const { version } = taken;
    const unsettled = await settle({
        promoting: inputs.promote,
        promotable,
        acceptance,
        report,
        found,
        tracker,
        version,
        host,
        log,
        key,
        improvement: improvementOn(judgement, anchor ?? found),
        now: clock.now(),
    });
    const published = await tell(context, report);
    const error = taken.error ?? unsettled;
    // Who rolls out by this output does not look at the order of runs.
    const isFree = promotable && !taken.isOutdated;
    return {
        report,
        outputs: { promotable: isFree, 'model-version': version?.version, ...published },
        ...(error && { error }),
    };
}
async function reportOn({ directory, host, log, clock, inputs }, { config, model, tracker, startedAt }, { candidate, experiment, found, judgement, taken, accepted, uses }) {
    const hasModel = (candidate.record?.run.status ?? 'finished') === 'finished';
    const newer = host.github ? [] : await newerPredictionsNote(candidate, directory, config);
    const ofBaseline = hasModel ? baselineNotes(found, config, clock.now()) : [];
    const since = found.kind === 'present' ? found.lineage?.code.commit : undefined;
    return judgedReport({
        model,
        judgement,
        candidate,
        baseline: found,
        version: taken.version,
        acceptance: accepted.acceptance,
        runs: await recentRuns(tracker, experiment, log),
        changedFiles: await (0,github_facts/* changedFiles */.Y_)({ host, log, token: inputs['github-token'] }, since),
        notes: [...newer, ...ofBaseline, ...accepted.notes, ...uses, ...taken.notes, ...orderNote(taken)],
        driftAge: await (0,drift_age/* driftAge */.t)(tracker, model, log),
        host,
        now: clock.now().toISOString(),
        durationMs: performance.now() - startedAt,
    });
}
/** Writes the report in every form, and to the pull request. */
async function tell({ directory, host, log, inputs }, report) {
    const { commit, pullRequest } = host;
    return (0,publishing/* publish */.m)({
        report,
        host,
        token: inputs['github-token'],
        target: commit === undefined ? undefined : { ...(pullRequest && { number: pullRequest.number }), headSha: commit },
        mode: inputs.comment,
        folder: (0,external_node_path_.join)(await (0,files/* ownFolder */.vY)(directory), 'reports'),
        log,
    });
}
/** At a desk the folder is most often the wrong one. */
function noGates({ directory, inputs: { config } }) {
    const isThere = (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(directory, config));
    const why = isThere ? '`validate.gates` is not set or empty' : `there is no ${config} in ${directory}`;
    return new errors/* UserError */.yo(`There is no gate to judge by: ${why}, and the input \`gates\` is empty.`, {
        hint: 'Write gates into modelloop.yml, for example `- { metric: rmse, against: baseline, margin: 3% }`, or give `gates: none` to report only.',
    });
}
/** The proof that the candidate is better than the version that is the anchor, or the champion where it is that. */
function improvementOn({ facts }, best) {
    const than = best.source === 'anchor' && 'version' in best ? best.version?.version : (0,promotion/* judgedAgainst */.D_)(best);
    return facts.improvement && than ? { than, ...facts.improvement } : undefined;
}
const nobody = { notes: [] };
/** Who accepted a model that failed; a training that failed left none. */
async function acceptedBy({ host, log, inputs }, { candidate: { record }, judgement }, tracker) {
    if (!record || judgement.verdict !== 'fail' || record.run.status !== 'finished')
        return nobody;
    const token = inputs['github-token'];
    const digest = (0,recording/* modelDigest */.a9)(record.run);
    return findAcceptance({ model: record.run.model, digest, run: record.run, host, token, tracker, log });
}
/** The runs for the chart. A ledger that cannot be read has made the verdict red already; the chart is left out. */
async function recentRuns(tracker, experiment, log) {
    try {
        return (await tracker.isEmpty()) ? [] : await tracker.runs(experiment, 60);
    }
    catch (error) {
        log.warning(`The earlier runs cannot be shown: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
}


/***/ }),

/***/ 44227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJUnit: () => (/* binding */ renderJUnit)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27783);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74932);
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27798);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);




/**
 * Writes a report as JUnit XML, for what shows test results and knows nothing of models: one suite, one case a check. It is
 * valid by Ant's schema (https://github.com/windyroad/JUnit-Schema).
 *
 * | check | case |
 * |---|---|
 * | passes | passes |
 * | blocking, fails | `failure`; `skipped` when the model was accepted in spite of it |
 * | blocking, not comparable | `error`: it could not be judged |
 * | inconclusive, no baseline, skipped | `skipped`, with the verdict and the reason |
 * | only warns, does not pass | `skipped`: a warning never decides |
 *
 * Where the outcome is a failure, or unknown, and no case says so, one more case named `verdict` does: what was not
 * measured never looks like a pass.
 */
function renderJUnit(report) {
    const judged = report.checks.map((check) => ({ name: nameOf(check), end: endOf(check, report) }));
    const cases = distinct([...judged, ...verdictCase(report, judged)], report);
    const count = (tag) => cases.filter(({ end }) => end?.tag === tag).length;
    const { createdAt, durationMs = 0, runner } = report.execution;
    const suite = {
        id: 0,
        package: 'modelloop',
        name: token(report.model),
        hostname: token(runner ?? 'localhost'),
        // The schema knows no time zone: this is UTC.
        timestamp: new Date(createdAt).toISOString().slice(0, 19),
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        time: (durationMs / 1000).toFixed(3),
    };
    const { word } = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWords */ .L2)(report.verdict);
    const out = [`${word}: ${report.headline}`, (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLine */ .dC)(report)].map((line) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line, 4_000)).join('\n');
    const warnings = report.notes.filter(({ level }) => level === 'warning').map(({ text }) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, 1_000));
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite${attributes(suite)}>
    <properties>
${propertiesOf(report).join('\n')}
    </properties>
${cases.map((one) => caseXml(one, report)).join('\n')}
    <system-out>${escapeXml(out)}</system-out>
    <system-err>${escapeXml(warnings.slice(0, 50).join('\n'))}</system-err>
  </testsuite>
</testsuites>
`;
}
const nameOf = (check) => [check.title, (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .neededText */ .Nd)(check)].filter(Boolean).join(': ');
function endOf(check, report) {
    const { verdict, level, reason } = check;
    if (verdict === 'pass')
        return undefined;
    const skipped = (word) => ({ tag: 'skipped', type: verdict, message: `${word}: ${reason}` });
    if (level === 'warn')
        return skipped(verdict === 'fail' ? 'warning' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkWords */ .iW)(check).word);
    if (verdict !== 'fail' && verdict !== 'not-comparable')
        return skipped((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkWords */ .iW)(check).word);
    if (report.verdict === 'fail' && report.outcome === 'pass')
        return skipped('failed, and was accepted');
    const figures = figuresOf(check, report);
    return { tag: verdict === 'fail' ? 'failure' : 'error', type: verdict, message: reason || verdict, figures };
}
/** The row of the table of gates, one figure a line. */
function figuresOf(check, report) {
    const [before, now] = (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPair */ .kI)(check.baseline, check.value, (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .valueUnitOf */ .hW)(check));
    const figures = {
        value: check.value === null ? '' : now,
        [check.baselineName ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineName */ .Ri)(report)]: check.baseline === undefined ? '' : before,
        [(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceName */ .Lb)([check], (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .isComparison */ .gP)(check))]: (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceText */ .Lr)(check),
        needed: (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .neededText */ .Nd)(check),
        method: check.method ?? '',
        rows: check.n === undefined ? '' : (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(check.n),
    };
    const known = Object.entries(figures).filter(([, figure]) => figure !== '');
    return known.map(([name, figure]) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(`${name}: ${figure}`, 500)).join('\n');
}
function verdictCase(report, cases) {
    const says = (...tags) => cases.some(({ end }) => end && tags.includes(end.tag));
    const { outcome, verdict } = report;
    const isSaid = outcome === 'fail'
        ? says('failure', 'error')
        : outcome === 'unknown'
            ? says('failure', 'error', 'skipped')
            : cases.length > 0;
    if (isSaid)
        return [];
    const message = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLine */ .dC)(report) || report.headline || verdict;
    const tag = outcome === 'fail' ? 'failure' : 'skipped';
    return [{ name: 'verdict', end: outcome === 'pass' ? undefined : { tag, type: verdict, message } }];
}
/** Readers tell cases apart by their names alone: those that are equal get the id of their check. */
function distinct(cases, { checks }) {
    const named = Map.groupBy(cases, ({ name }) => token(name));
    return cases.map((one, index) => named.get(token(one.name)).length > 1 ? { ...one, name: `${one.name} (${checks[index]?.id ?? index})` } : one);
}
function caseXml({ name, end }, { model, kind }) {
    const head = `    <testcase${attributes({ name: token(name), classname: token(`${_words_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_TITLES */ .x7[kind]}.${model}`), time: 0 })}`;
    if (!end)
        return `${head}/>`;
    const message = (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(end.message, 4_000);
    if (end.tag === 'skipped')
        return `${head}>\n      <skipped${attributes({ message })}/>\n    </testcase>`;
    const body = [message, end.figures].filter(Boolean).join('\n');
    return `${head}>\n      <${end.tag}${attributes({ message, type: end.type })}>${escapeXml(body)}</${end.tag}>\n    </testcase>`;
}
function propertiesOf(report) {
    const known = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .provenance */ .aH)(report).map(({ label, value }) => [label, value]);
    const own = { verdict: report.verdict, outcome: report.outcome, contentDigest: report.contentDigest };
    return [...Object.entries(own), ...known].map(([name, value]) => `      <property${attributes({ name, value: (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(value, 1_000) })}/>`);
}
const attributes = (of) => Object.entries(of)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
/** A name as the schema wants it: one line, blanks not doubled, never empty. */
const token = (text) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, 1_000).replace(/\s+/g, ' ').trim() || '–';
/** XML has no room for control characters, lone surrogates and the two code points that are none. */
const escapeXml = (text) => text
    .toWellFormed()
    .replace(/[^\n\P{Cc}]|[\uFFFE\uFFFF]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');


/***/ }),

/***/ 54203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mr: () => (/* binding */ plainDecimal),
/* harmony export */   nA: () => (/* binding */ isNamedNumber),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16108);

/** ISO 8601, from the month on. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;
const MARKER = /^(?:na|n\/a|null|none|nat|[+-]?(?:nan|inf|infinity))$/i;
const BOOLEAN = /^(?:true|false)$/i;
/** Nothing that is a number, a date or a word of few letters is longer. */
const LONGEST_KNOWN = 64;
/** `-infinity`; blanks may stand behind it. */
const LONGEST_WORD = 9;
/** Letters with which a boolean or a marker begins. */
const FIRST_LETTERS = new Set(Buffer.from('tTfFnNiI'));
/** Looks at a text that is UTF-8 bytes from `start` to `end`; makes it only when it may be more than some word. */
function lookAt(bytes, start, end) {
    let length = 0;
    for (let at = start; at < end; at++)
        if ((bytes[at] & 0xc0) !== 0x80)
            length++;
    const first = bytes[start];
    if (end - start > LONGEST_KNOWN || (first > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C && !FIRST_LETTERS.has(first)))
        return { kind: 'other', length };
    if (first > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C && end - start > LONGEST_WORD && isLetter(bytes[end - 1]))
        return { kind: 'other', length };
    const text = bytes.toString('utf8', start, end);
    const value = first <= _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) : undefined;
    if (value === undefined)
        return { kind: kindOfWord(text.trim()), length };
    return { kind: Number.isInteger(value) ? 'integer' : 'fraction', length, value: value + 0 };
}
const isLetter = (byte) => byte > 0x20 && byte < 0x80;
function kindOfWord(text) {
    if (DATE.test(text))
        return 'date';
    if (BOOLEAN.test(text))
        return 'boolean';
    return MARKER.test(text) ? 'marker' : 'other';
}
const PADDED = /^\s*[+-]?0\d/;
/**
 * Tells a number whose value says less than its text: with leading zeros (`00123`, a code), and an integer beyond 2⁵³, of which
 * several share a value. Two of them are the same only when they are written alike.
 */
const isNamedNumber = (text, value) => PADDED.test(text) || (Number.isInteger(value) && !Number.isSafeInteger(value));
/** Reads a text that is told apart by its number; `undefined` for all else: words, and numbers whose value says less than their text. */
function plainDecimal(text) {
    const value = text.charCodeAt(0) <= _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) : undefined;
    return value === undefined || isNamedNumber(text, value) ? undefined : value;
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


/***/ })

};
