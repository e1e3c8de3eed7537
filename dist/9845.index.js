export const id = 9845;
export const ids = [9845,7485];
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

/***/ 3521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
        return facts.absoluteGatesPassed && isHome(host);
    // An acceptance never overrides a comparison that could not be made.
    return verdict === 'fail' && facts.acceptance !== undefined;
}
/** The default branch on GitHub, or a person's own desk: where aliases may move. */
const isHome = (host) => (host.github ? host.onDefaultBranch : host.pullRequest === undefined);
/**
 * Moves an alias to a version. A model becomes champion only in the place of the one that it was judged against: where
 * another job was faster it is `overtaken`, and nothing moves. Another move met on the way is read and met again.
 */
async function pointAlias(tracker, alias, version, { key, judgedAgainst, ...words }) {
    for (let attempt = 1;; attempt++) {
        const now = await tracker.alias(version.model, alias);
        const from = now?.to ?? null;
        if (from === version.version)
            return 'unchanged';
        if (judgedAgainst !== undefined && from !== judgedAgainst)
            return 'overtaken';
        // Two runs at once: the newer version wins, whichever job ends last.
        if (alias === 'challenger' && from !== null && from > version.version)
            return 'unchanged';
        try {
            await tracker.moveAlias({ model: version.model, alias, from, to: version.version, ...words }, `${key}/${alias}/${version.version}`);
            return 'moved';
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

/***/ 30760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/failure.js
var github_failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/report/clip.js
var clip = __webpack_require__(23325);
// EXTERNAL MODULE: ./build/report/difference.js
var difference = __webpack_require__(74932);
// EXTERNAL MODULE: ./build/report/markdown/comment.js + 6 modules
var comment = __webpack_require__(52290);
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
 * `annotateAt` is the file that annotations hang on: where the gates are written.
 */
function renderCheckRun(report, annotateAt = 'modelloop.yml') {
    const { word } = (0,words/* verdictWords */.L2)(report.verdict);
    const title = (0,plain_line/* plainLine */.h0)([report.model, report.headline || word].join(' · '), 250);
    return {
        conclusion: conclusionOf(report),
        title,
        summary: (0,clip/* clipBytes */.W)((0,plain_line/* plainLine */.h0)(report.summary, 20_000), MAX_BYTES),
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
function annotationsOf(checks, path) {
    const telling = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'not-comparable');
    return (0,words/* mostTelling */.Ft)(telling, MAX_ANNOTATIONS).map((check) => ({
        path,
        startLine: 1,
        endLine: 1,
        level: check.level === 'block' ? 'failure' : 'warning',
        title: (0,plain_line/* plainLine */.h0)(check.title, 200),
        message: (0,clip/* clip */.$)([(0,plain_line/* plainLine */.h0)(check.reason, 2_000), (0,difference/* neededText */.Nd)(check) && `Needed: ${(0,plain_line/* plainLine */.h0)((0,difference/* neededText */.Nd)(check), 500)}.`]
            .filter(Boolean)
            .join(' '), 4_000),
    }));
}

// EXTERNAL MODULE: ./build/report/html/page.js + 17 modules
var page = __webpack_require__(46764);
// EXTERNAL MODULE: ./build/actions/report-page.js
var report_page = __webpack_require__(81414);
;// CONCATENATED MODULE: ./build/actions/publishing.js







/**
 * Writes the renderings of a report and posts them. Posting never decides a verdict: what could not be posted is said in
 * the log with what is missing, and stands in the job summary all the same.
 */
async function publish(request) {
    const { report, folder, host, token, target } = request;
    const [markdown, html] = [(0,external_node_path_.join)(folder, `${report.kind}.md`), (0,external_node_path_.join)(folder, `${report.kind}.html`)];
    await (0,files/* writeWhole */.f8)(html, (0,page.renderHtml)(report));
    if (!host.github || !token || !target) {
        await (0,files/* writeWhole */.f8)(markdown, (0,comment.renderComment)(report));
        return { markdown, html };
    }
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(8502)]).then(__webpack_require__.bind(__webpack_require__, 38502));
    const github = openGitHub(host, token);
    const reportUrl = await (0,report_page/* uploadPage */.n)(report, html, request);
    const body = (0,comment.renderComment)(report, reportUrl ? { reportUrl } : {});
    await (0,files/* writeWhole */.f8)(markdown, body);
    const commentUrl = await publishing_comment(request, github, body);
    await createCheck(request, github, commentUrl ?? reportUrl);
    return { markdown, html, ...(commentUrl && { 'comment-url': commentUrl }) };
}
async function publishing_comment(request, github, body) {
    const { report, target, mode, host, log } = request;
    if (target?.number === undefined)
        return undefined;
    const { upsertComment } = await __webpack_require__.e(/* import() */ 79).then(__webpack_require__.bind(__webpack_require__, 30079));
    const result = await upsertComment(github, {
        number: target.number,
        model: report.model,
        key: report.kind,
        body,
        mode,
        passed: report.outcome === 'pass',
        contentDigest: report.contentDigest,
        fromFork: host.pullRequest?.fromFork ?? false,
    });
    if (result.posted) {
        log.info(`The comment was ${result.action === 'unchanged' ? 'left as it is' : result.action}: ${result.url}`);
        return result.url;
    }
    say(log, host, result);
    return undefined;
}
async function createCheck(request, github, detailsUrl) {
    const { report, target, host, log } = request;
    if (!target)
        return;
    const { createCheckRun } = await __webpack_require__.e(/* import() */ 6418).then(__webpack_require__.bind(__webpack_require__, 96418));
    const result = await createCheckRun(github, {
        ...renderCheckRun(report),
        name: `modelloop / ${report.model}`,
        headSha: target.headSha,
        ...(detailsUrl && { detailsUrl }),
        fromFork: host.pullRequest?.fromFork ?? false,
    });
    if (!result.created)
        say(log, host, result);
}
/** A fork's token cannot post, and need not: the companion workflow does. Elsewhere it is a warning with the remedy. */
function say(log, host, failure) {
    if (host.pullRequest?.fromFork)
        log.notice(failure.message);
    else
        log.warning((0,github_failure/* failureWords */.AC)(failure));
}


/***/ }),

/***/ 36177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jX: () => (/* binding */ attemptKey),
  M5: () => (/* binding */ loadSettings),
  lJ: () => (/* binding */ openModelStore),
  Zl: () => (/* binding */ openTracker),
  cr: () => (/* binding */ registryStoreUrl)
});

// EXTERNAL MODULE: ./build/config/config.js + 1 modules
var config_config = __webpack_require__(29185);
// EXTERNAL MODULE: ./build/config/document.js
var config_document = __webpack_require__(85874);
// EXTERNAL MODULE: ./build/config/refuse.js
var refuse = __webpack_require__(76171);
// EXTERNAL MODULE: ./build/config/schema.js + 10 modules
var schema = __webpack_require__(23167);
// EXTERNAL MODULE: ./build/config/shape.js
var config_shape = __webpack_require__(81822);
;// CONCATENATED MODULE: ./build/config/inputs.js





/**
 * Lets action inputs override settings: `applyInputs(config, inputs, { store: 'store.url', gates: 'validate.gates' })`.
 * An input that was not given changes nothing. A text for a setting that is more than one value is read as YAML.
 * @throws {UserError} that names the input.
 */
function applyInputs(config, inputs, targets) {
    const given = Object.entries(targets).filter(([input]) => isGiven(inputs[input]));
    const layers = given.map(([input, target]) => inputLayer(input, target.split('.'), inputs[input]));
    return layers.length === 0 ? config : (0,config_config/* build */.jq)([...config.origin.layers, ...layers], config.origin.environment);
}
const isGiven = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
function inputLayer(input, path, value) {
    const shape = (0,config_shape/* shapeAt */.ln)(schema/* settings */.W, path);
    if (!shape)
        throw new Error(`The input "${input}" overrides ${(0,config_shape/* formatPath */.jV)(path)}, which is no setting.`);
    const source = { input };
    if (typeof value !== 'string' || !isStructured(shape))
        return { source, path, value };
    const yaml = (0,config_document/* readYaml */.g)(value);
    if ('data' in yaml)
        return { source, path, value: yaml.data, yaml };
    return (0,refuse/* refuse */.T)(yaml.map(({ message, line }) => ({ message, label: `Input "${input}"${line && line > 1 ? ` line ${line}` : ''}` })));
}
const isStructured = (shape) => Boolean(shape.entries ?? shape.item ?? shape.value ?? shape.options?.some((option) => isStructured((0,config_shape/* shapeOf */.F5)(option))));
/**
 * Reads gates from the text of an input: a YAML list, or the word `none`.
 * @throws {UserError} that names the input.
 */
function parseGates(text, input = 'gates') {
    const config = applyInputs(build([], {}), { [input]: text }, { [input]: 'validate.gates' });
    return config.validate.gates ?? 'none';
}

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
    const config = applyInputs(file, inputs, { name: 'model', store: 'store.url', ...overrides });
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
            hint: 'Leave `tracking.mlflow` empty: runs, versions and aliases are then kept in the ledger of this repository.',
        });
    }
    const { openLedger } = await __webpack_require__.e(/* import() */ 6848).then(__webpack_require__.bind(__webpack_require__, 76848));
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

/***/ 37485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeOver: () => (/* binding */ takeOver)
});

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/tracking/ledger/errors.js
var ledger_errors = __webpack_require__(61281);
// EXTERNAL MODULE: ./build/actions/promotion.js
var promotion = __webpack_require__(3521);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/store/content.js
var content = __webpack_require__(31923);
;// CONCATENATED MODULE: ./build/actions/recording.js


/**
 * Writes a run down for good: its bytes to the store, then the run and, when it finished well, a version of its model
 * to the tracker. The bytes come first, so that a fact never points at nothing. May be repeated.
 * Returns the version, or `undefined` for a run without a model to register.
 */
async function recordRun(request) {
    const { record, tracker, store, key, log } = request;
    const contents = await log.group(`Store the bytes of run ${record.id} in ${store.url}`, () => putFiles(request));
    const { files: _, ...facts } = record;
    const run = { ...facts, contents, store: store.url };
    await tracker.recordRun(run, `${key}/run/${record.id}`);
    log.info(`Recorded the run ${record.id} in ${tracker.url}.`);
    if (record.status !== 'finished' || request.register === false)
        return undefined;
    return registerVersion(request, contents);
}
async function putFiles({ record, folder, store }) {
    const put = async (file) => file && { ...(await (0,content/* putContent */.L)(store, (0,external_node_path_.join)(folder, file.path))), name: file.name };
    const [model, predictions, profile] = [
        await put(record.files.model),
        await put(record.files.predictions),
        await put(record.files.profile),
    ];
    return { ...(model && { model }), ...(predictions && { predictions }), ...(profile && { profile }) };
}
/** A run without a model file still gets a version: teams that only have metrics are judged against it. */
function registerVersion(request, contents) {
    const { record, tracker, store, key, clock } = request;
    const { code, data, params, packages, metrics } = record;
    return tracker.registerVersion({
        model: record.model,
        run: record.id,
        experiment: record.experiment,
        digest: record.files.model?.digest ?? record.reuseKey,
        createdAt: clock.now().toISOString(),
        store: store.url,
        contents,
        lineage: { code, data, params, packages, metrics },
    }, `${key}/version/${record.id}`);
}

;// CONCATENATED MODULE: ./build/actions/taking-over.js




/**
 * Writes a judged run down: run, bytes, version, and on the default branch the alias `challenger`. Pull requests of forks
 * and of Dependabot are judged, never recorded (design §1.5); elsewhere a refusal is an error, after everything else
 * was done, so that nothing is lost.
 */
async function takeOver(request) {
    const { candidate, host, log } = request;
    if (!candidate.record)
        return { notes: [] };
    if (mayNotWrite(host))
        return { notes: [notRecorded('pull requests of forks and of Dependabot are judged, never recorded')] };
    try {
        const version = await writeDown(request);
        return { notes: [], ...(version && { version }) };
    }
    catch (error) {
        const refused = error instanceof ledger_errors/* LedgerRefused */.Ef && error.reason === 'permission';
        log.warning(`The run could not be recorded: ${(0,errors/* messageOf */.bD)(error)}`);
        return {
            notes: [notRecorded((0,errors/* messageOf */.bD)(error))],
            error: new errors/* UserError */.yo(`What was found stands, but the run could not be recorded. ${(0,errors/* messageOf */.bD)(error)}`, {
                cause: error,
                ...(refused && { hint: 'Give the job that judges the permissions `contents: write` and `packages: write`.' }),
            }),
        };
    }
}
async function writeDown({ candidate, register = true, tracker, openStore, host, clock, log, key }) {
    const { run, folder } = candidate.record;
    const known = await tracker.versionOfRun(run.model, run.reusedFrom ?? run.id);
    const version = known ?? (await recordRun({ record: run, folder, tracker, store: await openStore(), key, register, clock, log }));
    if (version && host.github && (0,promotion/* isHome */.qN)(host)) {
        const why = `newest run of the default branch (${run.code.commit?.slice(0, 7) ?? run.id})`;
        await (0,promotion/* pointAlias */.LE)(tracker, 'challenger', version, { why, by: host.actor ?? 'modelloop', key });
    }
    return version;
}
/** A fork's token reads only, and Dependabot's counts as one. */
const mayNotWrite = ({ pullRequest, actor }) => pullRequest?.fromFork === true || (pullRequest !== undefined && actor === 'dependabot[bot]');
const notRecorded = (why) => ({
    level: 'info',
    text: `This run was not recorded: ${why}.`.replace(/\.\.$/, '.'),
});


/***/ }),

/***/ 9903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ validate_model_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
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
        min: estimate >= limit,
        max: estimate <= limit,
    }[rule];
    return good ? 'pass' : 'fail';
}
/**
 * Adjusts the p-values of the blocking gates by Holm. A single gate needs no correction, and gets none.
 * Undefined where a gate has no p-value; those are not of the family.
 */
function adjust(pValues) {
    const family = pValues.filter((p) => p !== undefined);
    const adjusted = holm(family);
    return pValues.map((p) => (p === undefined ? undefined : adjusted.shift()));
}

// EXTERNAL MODULE: ./build/statistics/distributions.js
var distributions = __webpack_require__(91465);
// EXTERNAL MODULE: ./build/statistics/root.js
var root = __webpack_require__(21368);
;// CONCATENATED MODULE: ./build/statistics/paired-differences.js


/** Tests whether the mean of paired differences is zero by Student's t, n − 1 degrees of freedom. */
function pairedT(differences) {
    const n = differences.length;
    const mean = sum(differences) / n;
    let squares = 0;
    for (const d of differences)
        squares += (d - mean) ** 2;
    return studentTest(mean, Math.sqrt(squares / (n - 1) / n), n - 1);
}
/**
 * Tests whether the mean of a series of loss differences is zero (Diebold and Mariano 1995) with the small-sample
 * correction of Harvey, Leybourne and Newbold (1997): variance (γ₀ + 2Σγₖ)/n over k < horizon, factor
 * √((n + 1 − 2h + h(h−1)/n)/n), Student's t with n − 1 degrees of freedom. Where the sum is not positive, which the
 * flat kernel allows, Bartlett's weights 1 − k/h are used. `differences` are in order of time.
 */
function dieboldMariano(differences, horizon = 1) {
    const n = differences.length;
    const mean = sum(differences) / n;
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
    const mean = (n * (n + 1)) / 4;
    const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied / 48);
    const z = (statistic - mean) / deviation;
    return { statistic, greater: (0,distributions/* normalSf */.nG)(z), less: (0,distributions/* normalSf */.nG)(-z), twoSided: Math.min(1, 2 * (0,distributions/* normalSf */.nG)(Math.abs(z))) };
}
function exactSignedRank(statistic, n) {
    const most = (n * (n + 1)) / 2;
    const ways = new Float64Array(most + 1);
    ways[0] = 1;
    for (let rank = 1; rank <= n; rank++)
        for (let s = most; s >= rank; s--)
            ways[s] += ways[s - rank];
    const tail = (from) => sum(ways.subarray(from)) / 2 ** n;
    const greater = tail(statistic);
    const less = tail(most - statistic);
    return { statistic, greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}
/** The sum of the midranks of the positive differences, and Σ(t³ − t) over groups of equal size. Sorts, no comparator. */
function signedRankSum(nonZero) {
    const sizes = nonZero.map(Math.abs).sort();
    const positives = nonZero.filter((d) => d > 0).sort();
    let [statistic, tied, next] = [0, 0, 0];
    for (let start = 0; start < sizes.length;) {
        let end = start + 1;
        while (end < sizes.length && sizes[end] === sizes[start])
            end++;
        for (; positives[next] === sizes[start]; next++)
            statistic += (start + end + 1) / 2;
        tied += (end - start) ** 3 - (end - start);
        start = end;
    }
    return { statistic, tied };
}
/**
 * Inverts a test into an interval at confidence 1 − 2·alpha: the θ that the test does not reject on either side.
 *
 * @param at the test of H₀: θ; the larger θ, the smaller must the differences it is given be.
 * @param centre a θ inside the interval; @param scale a first step away from it. An end that cannot be found is ±Infinity.
 */
function invertTest(at, alpha, centre, scale) {
    const end = (direction) => {
        const excess = (theta) => (direction < 0 ? at(theta).greater : at(theta).less) - alpha;
        let inner = centre;
        let step = scale > 0 ? scale : Math.abs(centre) || 1;
        for (let i = 0; i < 200; i++) {
            const outer = centre + direction * step;
            if (excess(outer) < 0)
                return excess(inner) < 0 ? inner : (0,root/* findRoot */.w)(excess, inner, outer);
            inner = outer;
            step *= 2;
        }
        return direction * Number.POSITIVE_INFINITY;
    };
    return [end(-1), end(1)];
}
/**
 * Bounds what a sample without any (or with next to no) difference cannot exclude: the largest share of rows, at
 * one-sided `alpha`, on which two models may still differ when n rows showed none: z²/(n + z²), which is Tango's interval
 * at b = c = 0. It stands in wherever an estimated variance is zero only because the sample is small.
 */
function unseenShare(n, alpha) {
    const z2 = (0,distributions/* normalQuantile */.Zl)(alpha) ** 2;
    return z2 / (n + z2);
}
const sum = (values) => values.reduce((total, value) => total + value, 0);

;// CONCATENATED MODULE: ./build/validation/evidence/evidence.js


const isEvidence = (found) => 'estimate' in found;
/**
 * Widens evidence by the parts that have fewer than z² varying rows, whose variance cannot be trusted: `units` rows without
 * a difference leave a share z²/(units + z²) unseen, which moves the estimate by up to that share of `scale`. What several
 * parts leave unseen, and the width that there is, add up by their squares.
 */
function widenForUnseen(evidence, { parts, scale, alpha, rows }) {
    const z2 = (0,distributions/* normalQuantile */.Zl)(alpha) ** 2;
    const thin = parts.filter(({ varying }) => varying < z2);
    if (thin.length === 0 || !(scale > 0))
        return evidence;
    const unseen = Math.min(1, Math.hypot(...thin.map(({ units, weight }) => weight * unseenShare(units, alpha))));
    // As many rows of one part would leave as much unseen.
    const units = z2 * (1 / unseen - 1);
    const { estimate, interval } = evidence;
    const half = (end) => Math.hypot(end - estimate, scale * unseen);
    const p = (known, distance) => {
        const share = Math.min(distance / scale, 1);
        if (known >= 0.5 || share <= 0)
            return known;
        return (0,distributions/* normalCdf */.vr)(-1 / Math.hypot(1 / (0,distributions/* normalQuantile */.Zl)(known), Math.sqrt((1 - share) / (units * share))));
    };
    return {
        ...evidence,
        interval: [estimate - half(interval[0]), estimate + half(interval[1])],
        below: (bound) => (bound > estimate ? p(evidence.below(bound), bound - estimate) : evidence.below(bound)),
        above: (bound) => (bound < estimate ? p(evidence.above(bound), estimate - bound) : evidence.above(bound)),
        rowsForWidth: (distance) => (rows * z2 * (scale / distance - 1)) / units,
        remark: 'Too few rows differ to estimate a variance, so the interval is widened to what they cannot exclude.',
    };
}

;// CONCATENATED MODULE: ./build/validation/metrics/metric.js
/** The weighted mean of one number a row. */
function weightedMean(values) {
    return (weights) => {
        let sum = 0;
        let total = 0;
        for (let i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    };
}
const percentagePoints = (points) => ({ kind: 'absolute', value: points / 100 });
const percent = (share) => ({ kind: 'relative', value: share / 100 });

;// CONCATENATED MODULE: ./build/validation/metrics/confusion.js

/** Whether a metric is computed for the positive class; else it is the mean over all classes (macro). */
const isBinary = (rows) => rows.positive >= 0 && rows.classes.length <= 2;
/** A metric that depends on the confusion matrix alone: `matrix[truth · k + prediction]`, k classes. */
function fromMatrix(compute) {
    return (rows) => {
        const k = rows.classes.length;
        const cell = Uint32Array.from(rows.truth, (truth, i) => truth * k + rows.predicted[i]);
        const matrix = new Float64Array(k * k);
        const positive = isBinary(rows) ? rows.positive : -1;
        return (weights) => {
            matrix.fill(0);
            for (let i = 0; i < cell.length; i++)
                matrix[cell[i]] += weights[i];
            return compute(matrix, k, positive);
        };
    };
}
/** A metric of one class, or its mean over the classes that occur as label or prediction (as scikit-learn's macro). */
function perClass(compute) {
    return fromMatrix((matrix, k, positive) => {
        if (positive >= 0)
            return compute(countsOf(matrix, k, positive));
        let sum = 0;
        let seen = 0;
        for (let c = 0; c < k; c++) {
            const counts = countsOf(matrix, k, c);
            if (counts[0] + counts[1] + counts[2] === 0)
                continue;
            sum += compute(counts);
            seen++;
        }
        return sum / seen;
    });
}
function countsOf(matrix, k, c) {
    let row = 0;
    let column = 0;
    for (let j = 0; j < k; j++) {
        row += matrix[c * k + j];
        column += matrix[j * k + c];
    }
    const tp = matrix[c * k + c];
    return [tp, column - tp, row - tp];
}
/** 0/0 is 0, as in scikit-learn: a model that names no positive has precision 0. */
const share = (part, whole) => (whole > 0 ? part / whole : 0);
function balancedAccuracy(matrix, k) {
    let sum = 0;
    let seen = 0;
    for (let c = 0; c < k; c++) {
        const [tp, , fn] = countsOf(matrix, k, c);
        if (tp + fn === 0)
            continue;
        sum += tp / (tp + fn);
        seen++;
    }
    return sum / seen;
}
/** Matthews' correlation for any number of classes (Gorodkin 2004); 0 where a margin is empty. */
function matthews(matrix, k) {
    let total = 0;
    let trace = 0;
    let cross = 0;
    let truths = 0;
    let guesses = 0;
    for (let c = 0; c < k; c++) {
        const [tp, fp, fn] = countsOf(matrix, k, c);
        trace += tp;
        total += tp + fn;
        cross += (tp + fn) * (tp + fp);
        truths += (tp + fn) ** 2;
        guesses += (tp + fp) ** 2;
    }
    const spread = (total * total - guesses) * (total * total - truths);
    return spread > 0 ? (trace * total - cross) / Math.sqrt(spread) : 0;
}
const rightRows = (rows) => Uint8Array.from(rows.truth, (truth, i) => (truth === rows.predicted[i] ? 1 : 0));
const base = {
    task: 'classification',
    direction: 'higher',
    unit: 'fraction',
    defaultMargin: percentagePoints(2),
    needs: 'prediction',
};
const confusionMetrics = [
    {
        ...base,
        name: 'accuracy',
        title: 'Accuracy',
        family: 'proportion',
        prepare: (rows) => weightedMean(Float64Array.from(rightRows(rows))),
        hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: rightRows(rows) }),
    },
    {
        ...base,
        name: 'balanced-accuracy',
        title: 'Balanced accuracy',
        family: 'general',
        prepare: fromMatrix(balancedAccuracy),
    },
    {
        ...base,
        name: 'precision',
        title: 'Precision',
        positive: true,
        family: 'general',
        prepare: perClass(([tp, fp]) => share(tp, tp + fp)),
    },
    {
        ...base,
        name: 'recall',
        title: 'Recall',
        positive: true,
        family: 'proportion',
        prepare: perClass(([tp, , fn]) => share(tp, tp + fn)),
        hits: (rows) => isBinary(rows)
            ? { of: Uint8Array.from(rows.truth, (truth) => (truth === rows.positive ? 1 : 0)), right: rightRows(rows) }
            : undefined,
    },
    {
        ...base,
        name: 'f1',
        title: 'F1',
        positive: true,
        family: 'general',
        prepare: perClass(([tp, fp, fn]) => share(2 * tp, 2 * tp + fp + fn)),
    },
    {
        name: 'mcc',
        title: 'MCC',
        task: 'classification',
        direction: 'higher',
        defaultMargin: percentagePoints(2),
        needs: 'prediction',
        family: 'general',
        prepare: fromMatrix(matthews),
    },
];

;// CONCATENATED MODULE: ./build/validation/metrics/probability.js

function rank(score, positive) {
    const order = Uint32Array.from(score, (_, i) => i).sort((a, b) => score[b] - score[a]);
    const last = Uint8Array.from(order, (row, i) => (score[row] === score[order[i + 1]] ? 0 : 1));
    return { order, last, positive };
}
/** The area under the ROC curve; ties count half. NaN when a class has no weight. */
function areaUnderRoc({ order, last, positive }) {
    return (weights) => {
        let area = 0;
        let above = 0;
        let negatives = 0;
        let tiedPositive = 0;
        let tiedNegative = 0;
        for (let i = 0; i < order.length; i++) {
            const row = order[i];
            if (positive[row])
                tiedPositive += weights[row];
            else
                tiedNegative += weights[row];
            if (!last[i])
                continue;
            area += tiedNegative * (above + tiedPositive / 2);
            above += tiedPositive;
            negatives += tiedNegative;
            tiedPositive = 0;
            tiedNegative = 0;
        }
        return area / (above * negatives);
    };
}
/** Σ (recallᵢ − recallᵢ₋₁)·precisionᵢ over the distinct scores; NaN without positives. */
function averagePrecision({ order, last, positive }) {
    return (weights) => {
        let sum = 0;
        let seen = 0;
        let hits = 0;
        let fresh = 0;
        for (let i = 0; i < order.length; i++) {
            const row = order[i];
            seen += weights[row];
            if (positive[row])
                fresh += weights[row];
            if (!last[i])
                continue;
            hits += fresh;
            if (fresh > 0)
                sum += (fresh * hits) / seen;
            fresh = 0;
        }
        return sum / hits;
    };
}
/** Of the positive class; with more classes the mean of one class against the rest (macro). */
function ranked(compute) {
    return (rows) => {
        if (rows.positive >= 0 && rows.score)
            return compute(rank(rows.score, isClass(rows, rows.positive)));
        const each = rows.classes.map((_, code) => compute(rank(rows.scores[code], isClass(rows, code))));
        return (weights) => each.reduce((sum, statistic) => sum + statistic(weights), 0) / each.length;
    };
}
const isClass = (rows, code) => Uint8Array.from(rows.truth, (truth) => (truth === code ? 1 : 0));
/** The probability that a row's scores give to class `code`. */
function probability(rows, row, code) {
    if (!binary(rows))
        return rows.scores[code][row];
    return code === rows.positive ? rows.score[row] : 1 - rows.score[row];
}
const binary = (rows) => rows.positive >= 0 && rows.score !== undefined;
/** −ln of the probability of the true class, kept off 0 by a double's epsilon as scikit-learn does. */
function logLosses(rows) {
    return Float64Array.from(rows.truth, (truth, row) => {
        const p = probability(rows, row, truth);
        return -Math.log(Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON));
    });
}
/** (p − y)² for two classes, Σₖ(pₖ − yₖ)² for more (Brier 1950). */
function brierLosses(rows) {
    return Float64Array.from(rows.truth, (truth, row) => {
        if (binary(rows))
            return (1 - probability(rows, row, truth)) ** 2;
        return rows.classes.reduce((sum, _, code) => sum + (probability(rows, row, code) - (code === truth ? 1 : 0)) ** 2, 0);
    });
}
const probability_base = { task: 'classification', positive: true };
const probabilityMetrics = [
    {
        ...probability_base,
        name: 'auc',
        needs: 'score',
        title: 'AUC',
        direction: 'higher',
        defaultMargin: percentagePoints(1),
        family: 'auc',
        prepare: ranked(areaUnderRoc),
    },
    {
        ...probability_base,
        name: 'average-precision',
        needs: 'score',
        title: 'Average precision',
        direction: 'higher',
        defaultMargin: percentagePoints(2),
        family: 'general',
        prepare: ranked(averagePrecision),
    },
    {
        ...probability_base,
        name: 'logloss',
        needs: 'probability',
        title: 'Log loss',
        direction: 'lower',
        defaultMargin: percent(3),
        family: 'mean-loss',
        prepare: (rows) => weightedMean(logLosses(rows)),
        losses: logLosses,
    },
    {
        ...probability_base,
        name: 'brier',
        needs: 'probability',
        title: 'Brier score',
        direction: 'lower',
        defaultMargin: percent(3),
        family: 'mean-loss',
        prepare: (rows) => weightedMean(brierLosses(rows)),
        losses: brierLosses,
    },
];

;// CONCATENATED MODULE: ./build/validation/metrics/regression.js

const regression_errors = (rows, of) => Float64Array.from(rows.labels, (label, i) => of(rows.predictions[i] - label, label));
const squares = (rows) => regression_errors(rows, (error) => error * error);
const absolutes = (rows) => regression_errors(rows, Math.abs);
/** |error| / |label|, the label kept off 0 by a double's epsilon as scikit-learn does. */
const shares = (rows) => regression_errors(rows, (error, label) => Math.abs(error) / Math.max(Math.abs(label), Number.EPSILON));
/** 1 − Σe²/Σ(y − ȳ)²; NaN where all labels are equal. */
function determination(rows) {
    const loss = squares(rows);
    // Labels are centred first, so that the sum of squares does not cancel.
    const centre = rows.labels.reduce((sum, label) => sum + label, 0) / rows.n;
    const labels = rows.labels.map((label) => label - centre);
    return (weights) => {
        let total = 0;
        let sum = 0;
        let sumOfSquares = 0;
        let error = 0;
        for (let i = 0; i < labels.length; i++) {
            const weight = weights[i];
            total += weight;
            sum += weight * labels[i];
            sumOfSquares += weight * labels[i] * labels[i];
            error += weight * loss[i];
        }
        const spread = sumOfSquares - (sum * sum) / total;
        return spread > 1e-14 * sumOfSquares ? 1 - error / spread : Number.NaN;
    };
}
/** The median of |error|; the mean of the two middle ones when the weight falls evenly. */
function medianError(rows) {
    const loss = absolutes(rows);
    const order = Uint32Array.from(loss, (_, i) => i).sort((a, b) => loss[a] - loss[b]);
    return (weights) => {
        let total = 0;
        for (let i = 0; i < weights.length; i++)
            total += weights[i];
        let seen = 0;
        for (let i = 0; i < order.length; i++) {
            seen += weights[order[i]];
            if (seen * 2 < total || weights[order[i]] === 0)
                continue;
            if (seen * 2 > total)
                return loss[order[i]];
            let next = i + 1;
            while (next < order.length - 1 && weights[order[next]] === 0)
                next++;
            return (loss[order[i]] + loss[order[next]]) / 2;
        }
        return Number.NaN;
    };
}
function maxError(rows) {
    const loss = absolutes(rows);
    return (weights) => {
        let most = 0;
        for (let i = 0; i < loss.length; i++)
            if (weights[i] > 0 && loss[i] > most)
                most = loss[i];
        return most;
    };
}
const regression_base = { task: 'regression', direction: 'lower', defaultMargin: percent(3), needs: 'prediction' };
const regressionMetrics = [
    {
        ...regression_base,
        name: 'rmse',
        title: 'RMSE',
        family: 'mean-loss',
        root: true,
        prepare: (rows) => {
            const mean = weightedMean(squares(rows));
            return (weights) => Math.sqrt(mean(weights));
        },
        losses: squares,
    },
    {
        ...regression_base,
        name: 'mae',
        title: 'MAE',
        family: 'mean-loss',
        prepare: (rows) => weightedMean(absolutes(rows)),
        losses: absolutes,
    },
    {
        ...regression_base,
        name: 'mape',
        title: 'MAPE',
        unit: 'fraction',
        family: 'mean-loss',
        prepare: (rows) => weightedMean(shares(rows)),
        losses: shares,
    },
    {
        ...regression_base,
        name: 'r2',
        title: 'R²',
        direction: 'higher',
        defaultMargin: percentagePoints(2),
        family: 'general',
        prepare: determination,
    },
    { ...regression_base, name: 'median-ae', title: 'Median absolute error', family: 'general', prepare: medianError },
    {
        ...regression_base,
        name: 'max-error',
        title: 'Largest error',
        defaultMargin: percent(10),
        family: 'general',
        prepare: maxError,
    },
];

;// CONCATENATED MODULE: ./build/validation/metrics/registry.js



/** Every metric that is computed from rows, in the order of the documentation. */
const METRICS = [...confusionMetrics, ...probabilityMetrics, ...regressionMetrics];
/** Names that the field uses for ours. */
const ALIASES = {
    acc: 'accuracy',
    'accuracy-score': 'accuracy',
    'balanced-accuracy-score': 'balanced-accuracy',
    'precision-score': 'precision',
    'recall-score': 'recall',
    sensitivity: 'recall',
    tpr: 'recall',
    'f1-score': 'f1',
    'f-score': 'f1',
    'matthews-corrcoef': 'mcc',
    'roc-auc': 'auc',
    'roc-auc-score': 'auc',
    auroc: 'auc',
    'auc-roc': 'auc',
    'pr-auc': 'average-precision',
    'average-precision-score': 'average-precision',
    ap: 'average-precision',
    'log-loss': 'logloss',
    'cross-entropy': 'logloss',
    'brier-score': 'brier',
    'brier-score-loss': 'brier',
    'root-mean-squared-error': 'rmse',
    'mean-absolute-error': 'mae',
    'mean-absolute-percentage-error': 'mape',
    'r2-score': 'r2',
    'r-squared': 'r2',
    'median-absolute-error': 'median-ae',
    medae: 'median-ae',
    'max-absolute-error': 'max-error',
};
const byName = new Map(METRICS.map((metric) => [metric.name, metric]));
/** Finds a metric by its name or by one of the field's other names for it; `_` and case do not matter. */
function findMetric(name) {
    const key = name
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
    return byName.get(Object.hasOwn(ALIASES, key) ? ALIASES[key] : key);
}
/** Finds a metric's value in the metrics file: by the very name, else under any name that means the same. */
function metricFromFile(name, metrics) {
    if (Object.hasOwn(metrics, name))
        return metrics[name];
    const metric = findMetric(name);
    const key = metric && Object.keys(metrics).find((candidate) => findMetric(candidate) === metric);
    return key === undefined ? undefined : metrics[key];
}

;// CONCATENATED MODULE: ./build/validation/gate.js


/** What stands in for the margin of a metric that Modelloop does not know. */
const UNKNOWN_METRIC_MARGIN = { kind: 'relative', value: 0.03 };
/**
 * Fills in a gate: direction, rule, margin, level, rows.
 * @throws {UserError} when it asks for nothing, for two things at once, or for a metric whose better direction is unknown.
 */
function questionOf(gate, defaults) {
    const metric = findMetric(gate.metric);
    const where = `The gate on "${gate.metric}"`;
    const asks = [gate.min, gate.max, gate.against].filter((value) => value !== undefined).length;
    if (asks !== 1)
        throw new errors/* UserError */.yo(`${where} must have exactly one of "min", "max" and "against", and has ${asks}.`);
    const stray = ['margin', 'test'].find((key) => gate[key] !== undefined);
    if (!gate.against && (stray || (gate.rule && gate.rule !== 'point')))
        throw new errors/* UserError */.yo(`${where} has "${stray ?? `rule: ${gate.rule}`}", which goes with "against: baseline".`);
    const rule = ruleOf(gate);
    const direction = metric?.direction ?? gate.direction ?? (rule === 'min' ? 'higher' : rule === 'max' ? 'lower' : undefined);
    if (!direction)
        throw new errors/* UserError */.yo(`${where} does not say which way is better, and Modelloop does not know the metric.`, {
            hint: 'Add "direction: higher" or "direction: lower" to the gate.',
        });
    const alpha = gate.alpha ?? defaults.alpha;
    if (!(alpha > 0 && alpha < 0.5))
        throw new errors/* UserError */.yo(`${where} has alpha ${alpha}: it must lie between 0 and 0.5.`);
    const { limit, relative } = limitOf(gate, rule, metric);
    if (!Number.isFinite(limit))
        throw new errors/* UserError */.yo(`${where} has the bound ${limit}, which is not a finite number.`);
    return {
        gate,
        name: gate.metric,
        metric,
        title: metric?.title ?? gate.metric,
        direction,
        rule,
        bare: gate.rule === 'point',
        level: gate.level ?? (gate.slice === undefined ? 'block' : 'warn'),
        minRows: gate['min-rows'] ?? (gate.slice === undefined ? (defaults.minRows ?? 1) : (defaults.sliceMinRows ?? 50)),
        alpha,
        limit,
        relative,
    };
}
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
            hint: 'Write a share of the baseline (`3%`) or a number in the unit of the metric.',
        });
    if (margin.value < 0)
        throw new errors/* UserError */.yo(`The gate on "${gate.metric}" has the margin ${margin.value}: a margin is 0 or more.`);
    if (rule === 'equivalent' && margin.value === 0)
        throw new errors/* UserError */.yo(`The gate on "${gate.metric}" asks for equivalence within 0, which nothing can pass.`);
    return { limit: margin.value, relative: margin.kind === 'relative' };
}
/** The id of a check (design §1.3): `metric:<name>[@<column>=<value>]#<the gate's id, else min|max|rule>`. */
function checkId({ gate, rule, slice, bare }) {
    const part = slice ? `@${encodeURIComponent(slice.column)}=${encodeURIComponent(slice.value)}` : '';
    const tail = gate.id ?? (bare && gate.against ? 'point' : rule);
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
    }[rule];
    if (level === 'block')
        return words;
    return rule === 'non-inferior' && limit > 0 ? `warn at ${write(limit)} ${worse}` : `warn unless ${words}`;
}
/**
 * Refuses a bound or margin of another scale than the metric's `value`: `margin: 2` of an accuracy of 0.9 was meant as
 * 2 points, and nothing would ever miss it. A metrics file may count accuracy up to 100.
 * @throws {UserError} with what was probably meant.
 */
function refuseOutOfScale({ gate, name, metric, limit, relative }, value) {
    if (metric?.task !== 'classification' || metric.direction !== 'higher' || Math.abs(value) > 1)
        return;
    if (gate.against ? limit < 1 : Math.abs(limit) <= 1)
        return;
    const where = `The gate on "${name}" has`;
    if (relative)
        throw new errors/* UserError */.yo(`${where} a margin of ${limit * 100} %, which no model can miss.`);
    const what = gate.against ? 'margin' : gate.min === undefined ? 'max' : 'min';
    throw new errors/* UserError */.yo(`${where} "${what}: ${limit}", and ${metric.title} lies within 0 and 1.`, {
        hint: gate.against ? `For points write "${limit}pp".` : `For percent write "${limit}%".`,
    });
}

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

;// CONCATENATED MODULE: ./build/validation/words.js

/** Writes an interval: `2.6 to 7.9 %`; an open end as `at least …`, `at most …`. */
function range([low, high], unit) {
    if (low === null && high === null)
        return 'unknown';
    if (low === null)
        return `at most ${(0,format/* formatValue */.Fl)(high, unit)}`;
    if (high === null)
        return `at least ${(0,format/* formatValue */.Fl)(low, unit)}`;
    const last = (0,format/* formatValue */.Fl)(high, unit);
    return `${(0,format/* formatValue */.Fl)(low, unit).replace(/ (%|pp)$/, '')} to ${last}`;
}
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

;// CONCATENATED MODULE: ./build/validation/reason.js


/** Says in a sentence or two why a check came out as it did, what would change it, and what the rows can see at all. */
function reasonOf(question, check, { visible, rowsNeeded, remark }) {
    const seen = visible === undefined
        ? undefined
        : `These rows can see a difference of ${(0,format/* formatValue */.Fl)(visible, differenceUnit(check))}.`;
    const parts = [
        `${check.title} is ${standing(check)}${ending(question, check)}.`,
        check.method === 'point' ? 'This is a point estimate, no error rate.' : undefined,
        rowsNeeded === undefined ? undefined : advice(rowsNeeded, check),
        remark,
        seen,
    ];
    return parts.filter((part) => part !== undefined).join(' ');
}
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
function ending(question, check) {
    const asked = demand(question, check);
    if (check.verdict === 'pass')
        return `: it keeps to what is asked, ${asked}`;
    if (check.verdict === 'fail')
        return `, and what is asked is ${asked}`;
    return `, too uncertain to tell whether it keeps to what is asked, ${asked}`;
}
function demand(question, { unit, direction }) {
    const { rule, limit } = question;
    const amount = (0,format/* formatValue */.Fl)(limit, unit);
    const worse = direction === 'lower' ? 'higher' : 'lower';
    switch (rule) {
        case 'min':
            return `at least ${amount}`;
        case 'max':
            return `at most ${amount}`;
        case 'superior':
            return limit === 0 ? `to be ${direction}` : `to be more than ${amount} ${direction}`;
        case 'equivalent':
            return `to stay within ${amount}`;
        case 'non-inferior':
            return limit === 0 ? `not to be ${worse}` : `at most ${amount} ${worse}`;
    }
}
function advice(rows, { n = 0 }) {
    if (rows === 'none')
        return 'No number of rows would decide it: the difference lies at the limit.';
    return `About ${(0,format/* formatCount */.B4)(rows, 'row')} would decide it; there are ${n.toLocaleString('en-US')}.`;
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
    for (const { labels, predictions } of all) {
        for (const value of labels)
            names.add(className(value));
        for (const value of predictions)
            names.add(className(value));
    }
    const sorted = [...names].sort();
    return sorted.every((name) => Number.isFinite(Number(name))) ? sorted.sort((a, b) => Number(a) - Number(b)) : sorted;
}
/**
 * Turns predictions into rows in order of id, so that the order of the file changes nothing.
 * @throws {UserError} when an id occurs twice, a number is missing or not finite, or the positive class does not occur.
 */
function rowsOf(predictions, options) {
    const { ids, source } = predictions;
    const order = Uint32Array.from(ids, (_, i) => i).sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0));
    const sortedIds = pickText(ids, order);
    sortedIds.forEach((id, i) => {
        if (i > 0 && id === sortedIds[i - 1])
            throw new errors/* UserError */.yo(`The id "${id}" occurs twice.`, { place: { file: source } });
    });
    const numbers = options.kind === 'numbers';
    const empty = new Uint32Array(0);
    const classes = numbers ? [] : options.classes;
    const codes = new Map(classes.map((name, code) => [name, code]));
    const encode = (values) => Uint32Array.from(order, (row) => codes.get(className(values[row])));
    return {
        n: ids.length,
        ids: sortedIds,
        kind: options.kind,
        labels: numbers ? finite(predictions.labels, order, 'label', predictions) : new Float64Array(0),
        predictions: numbers ? finite(predictions.predictions, order, 'prediction', predictions) : new Float64Array(0),
        classes,
        truth: numbers ? empty : encode(predictions.labels),
        predicted: numbers ? empty : encode(predictions.predictions),
        positive: numbers ? -1 : positiveOf(classes, options.positive),
        ...scoresOf(predictions, order, classes, numbers ? -1 : positiveOf(classes, options.positive)),
        weight: predictions.weight && weights(predictions.weight, order, predictions),
        cluster: predictions.group && clustersOf(pickText(predictions.group, order)),
        byTime: predictions.time && orderOfTime(pickText(predictions.time, order)),
        columns: new Map([...predictions.columns].map(([name, values]) => [name, pickText(values, order)])),
    };
}
/** Keeps some rows, given by number in ascending order. Clusters are numbered anew. */
function selectRows(rows, chosen) {
    const numbers = (values) => (values.length ? pick(values, chosen) : values);
    const codes = (values) => values.length ? Uint32Array.from(chosen, (row) => values[row]) : values;
    const place = new Map(Array.from(chosen, (row, i) => [row, i]));
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
        byTime: rows.byTime && Uint32Array.from([...rows.byTime].flatMap((row) => place.get(row) ?? [])),
        columns: new Map([...rows.columns].map(([name, values]) => [name, pickText(values, chosen)])),
    };
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
        score: own && finite(own, order, 'score', predictions),
        scores: complete ? all.map((values) => finite(values, order, 'score', predictions)) : undefined,
    };
}
function finite(values, order, what, from) {
    return Float64Array.from(order, (row) => {
        const value = Number(values[row]);
        if (values[row] !== '' && Number.isFinite(value))
            return value;
        throw new errors/* UserError */.yo(`The ${what} of id "${from.ids[row]}" is "${values[row]}", not a finite number.`, {
            place: { file: from.source },
        });
    });
}
function weights(values, order, from) {
    const found = finite(values, order, 'weight', from);
    const negative = found.findIndex((value) => value < 0);
    if (negative >= 0 || !found.some((value) => value > 0))
        throw new errors/* UserError */.yo('Weights must be 0 or more, and at least one above 0.', { place: { file: from.source } });
    return found;
}
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
const pick = (values, order) => Float64Array.from(order, (row) => values[row]);
const pickText = (values, order) => Array.from(order, (row) => values[row]);
const list = (names) => names
    .slice(0, 10)
    .map((name) => `"${name}"`)
    .join(', ') + (names.length > 10 ? ', …' : '');

;// CONCATENATED MODULE: ./build/validation/join.js

/** How many ids are shown when two test sets differ. */
const EXAMPLES = 3;
/**
 * Compares the test sets of two predictions. `undefined` when both hold the same ids with the same labels; else one
 * sentence with counts and three ids. Label values are shown only when `examples` allows it.
 */
function mismatch(candidate, baseline, examples) {
    const theirs = new Map(baseline.ids.map((id, row) => [id, row]));
    const ours = new Set(candidate.ids);
    const added = candidate.ids.filter((id) => !theirs.has(id));
    const gone = baseline.ids.filter((id) => !ours.has(id));
    if (added.length > 0 || gone.length > 0) {
        const parts = [
            added.length > 0 && `${added.length} of ${candidate.ids.length} rows are new (${some(added)})`,
            gone.length > 0 && `${gone.length} of ${baseline.ids.length} rows are gone (${some(gone)})`,
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
    return `The baseline was judged on other labels: ${other.length} of ${candidate.ids.length} rows differ (${some(shown)}).`;
}
function sameLabel(a, b) {
    return a === b || className(a) === className(b);
}
const some = (ids) => ids.slice(0, EXAMPLES).join(', ') + (ids.length > EXAMPLES ? ', …' : '');

;// CONCATENATED MODULE: ./build/validation/sides.js



/** More classes make a confusion matrix that nobody can hold, and are numbers by mistake. */
const MOST_CLASSES = 2000;
const MOST_SLICES = 1000;
/** Joins the test rows of both models by id. @throws {UserError} for rows that cannot be right. */
function lineUp(input, questions) {
    const ours = input.candidate.predictions;
    const theirs = input.baseline.kind === 'present' ? input.baseline.predictions : undefined;
    const other = ours && theirs && mismatch(ours, theirs, input.privacy === 'examples');
    const both = [ours, other ? undefined : theirs].filter((side) => side !== undefined);
    const kind = ours && kindOf(input.task, ours, questions);
    if (kind === 'classes')
        for (const side of both)
            refuseOtherClasses(side);
    const classes = kind === 'classes' ? classesOf(both) : [];
    if (classes.length > MOST_CLASSES)
        throw new errors/* UserError */.yo(`The labels have ${classes.length} different values, too many for classes.`, {
            hint: 'If they are numbers to be predicted, set "task: regression".',
        });
    if (input.task === 'binary' && classes.length > 2)
        throw new errors/* UserError */.yo(`The task is binary, and there are ${classes.length} classes: ${classes.slice(0, 5).join(', ')}.`, {
            hint: 'Mend the labels or the predictions, or set "task: multiclass".',
        });
    const options = kind && { kind, positive: input.positive, classes };
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
/** Weights, groups and slices are of the test set, not of the model: today's count for both. */
function sameContext(baseline, { weight, cluster, byTime, columns }) {
    return { ...baseline, weight, cluster, byTime, columns };
}
/** Regression or classification: by the task, else by what the gates ask for, else by the labels. */
function kindOf(task, predictions, questions) {
    if (task === 'binary' || task === 'multiclass')
        return 'classes';
    if (!(predictions.labels instanceof Float64Array))
        return 'classes';
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
    const distinct = [...new Set(values)].sort();
    if (distinct.length > MOST_SLICES)
        throw new errors/* UserError */.yo(`The slice "${column}" of the gate on "${metric}" has ${distinct.length} values.`, {
            hint: `A slice is a category with at most ${MOST_SLICES}: let the training write a coarser column.`,
        });
    return distinct;
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
/** Probabilities, or other words for the classes, in the column of predicted classes would make every row wrong. */
function refuseOtherClasses({ labels, predictions, source }) {
    const known = new Set(labels);
    const strange = [...predictions].filter((value) => !known.has(value) && /^0?\.\d+$/.test(String(value)));
    if (strange.length * 2 > predictions.length)
        throw new errors/* UserError */.yo(`The predictions look like probabilities (${strange.slice(0, 2).join(', ')}), and the labels are classes.`, {
            place: { file: source },
            hint: 'Write the class into "prediction" and the probability of the positive class into "score".',
        });
    const names = new Set([...labels].map(className));
    if (names.size < 2 || [...predictions].some((value) => names.has(className(value))))
        return;
    const some = (values) => [...new Set(values)].slice(0, 3).join(', ');
    throw new errors/* UserError */.yo(`No prediction is one of the labels: labels are ${some(labels)}, predictions ${some(predictions)}.`, {
        place: { file: source },
        hint: 'Write classes by the same names in "label" and "prediction".',
    });
}
/** Why a metric cannot be computed from these rows; `undefined` when it can. */
function lacking(metric, rows) {
    if ((metric.task === 'regression') !== (rows.kind === 'numbers'))
        return `${metric.title} is a metric of ${metric.task}, and the rows are those of ${rows.kind === 'numbers' ? 'regression' : 'classification'}`;
    if (rows.kind === 'numbers')
        return undefined;
    const two = rows.classes.length <= 2;
    if (metric.positive && two && rows.positive < 0)
        return `${metric.title} needs to know the positive class: set columns.positive`;
    if (metric.needs === 'prediction')
        return undefined;
    if (!(two ? rows.score : rows.scores))
        return two
            ? `${metric.title} needs the column "score", the probability of the positive class`
            : `${metric.title} needs a column "score_<class>" for each of the ${rows.classes.length} classes`;
    const outside = (scores) => scores?.some((score) => !(score >= 0 && score <= 1)) ?? false;
    if (metric.needs === 'probability' && (two ? outside(rows.score) : rows.scores.some(outside)))
        return `${metric.title} needs probabilities, and some scores lie outside 0 and 1`;
    return undefined;
}

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
 * Computes AUC and its covariance for one or more scores of the same rows (DeLong et al. 1988) in O(n log n) by the
 * midranks of Sun and Xu (2014): V₁₀ = (Tz − Tx)/n for positives, V₀₁ = 1 − (Tz − Ty)/m for negatives,
 * S = cov(V₁₀)/m + cov(V₀₁)/n. Undefined (NaN) when a class is missing; the covariance needs two rows of each class.
 *
 * @param positive 1 for a row of the positive class, 0 else.
 */
function delong(positive, scores) {
    const positives = Uint32Array.from(indicesOf(positive, 1));
    const negatives = Uint32Array.from(indicesOf(positive, 0));
    const placed = scores.map((score) => placements(score, positives, negatives));
    const auc = placed.map(({ ofPositives }) => mean(ofPositives));
    const covariance = placed.map((a) => placed.map((b) => covarianceOf(a.ofPositives, b.ofPositives) / positives.length +
        covarianceOf(a.ofNegatives, b.ofNegatives) / negatives.length));
    const second = placed[1];
    const count = (a, b) => a.reduce((sum, value, i) => sum + (value === (b ? b[i] : 1) ? 0 : 1), 0);
    const first = placed[0];
    const discordant = count(first.ofPositives, second?.ofPositives) + count(first.ofNegatives, second?.ofNegatives);
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
function placements(score, positives, negatives) {
    const all = midranks(Float64Array.from([...delong_pick(score, positives), ...delong_pick(score, negatives)]));
    const among = { positives: midranks(delong_pick(score, positives)), negatives: midranks(delong_pick(score, negatives)) };
    const m = positives.length;
    const n = negatives.length;
    return {
        ofPositives: Float64Array.from({ length: m }, (_, i) => (all[i] - among.positives[i]) / n),
        ofNegatives: Float64Array.from({ length: n }, (_, j) => 1 - (all[m + j] - among.negatives[j]) / m),
    };
}
/** Ranks from 1; equal values share the mean of their ranks. */
function midranks(values) {
    const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
    const ranks = new Float64Array(values.length);
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && values[order[end]] === values[order[start]])
            end++;
        for (let k = start; k < end; k++)
            ranks[order[k]] = (start + end + 1) / 2;
        start = end;
    }
    return ranks;
}
const delong_pick = (values, rows) => Float64Array.from(rows, (row) => values[row]);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function* indicesOf(flags, wanted) {
    for (let i = 0; i < flags.length; i++)
        if (flags[i] === wanted)
            yield i;
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
    const below = (bound) => (0,distributions/* normalCdf */.vr)(statistic(bound));
    const evidence = {
        method: 'delong',
        value,
        baseline: base,
        estimate,
        interval: invert(statistic, estimate, alpha),
        below,
        above: (bound) => 1 - below(bound),
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
    const below = (bound) => {
        if (bound <= 0 || bound >= 1)
            return bound <= 0 ? 0 : 1;
        const [ranked, score] = [(logit(value) - logit(bound)) / error, aucScore(value, bound, m, n)];
        return (0,distributions/* normalCdf */.vr)(Math.abs(ranked) < Math.abs(score) ? ranked : score);
    };
    const [low, high] = aucInterval(value, variance, alpha);
    const [scoreLow, scoreHigh] = aucScoreInterval(value, m, n, alpha);
    return {
        method: 'delong-logit',
        value,
        estimate: value,
        interval: [Math.min(low, scoreLow), Math.max(high, scoreHigh)],
        below,
        above: (bound) => 1 - below(bound),
    };
}
function perfectAuc(value, units, alpha) {
    const share = unseenShare(units, alpha);
    const p = (distance) => distance <= 0 ? 1 : distance >= 1 ? 0 : (0,distributions/* normalCdf */.vr)(-Math.sqrt((units * distance) / (1 - distance)));
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
const positives = (rows) => Uint8Array.from(rows.truth, (truth) => (truth === rows.positive ? 1 : 0));

;// CONCATENATED MODULE: ./build/validation/evidence/losses.js



/**
 * Compares losses of single rows. A gain θ of the candidate is tested by the differences lᵇ − lᶜ − θ; a relative gain
 * by (1 − θ)·lᵇ − lᶜ, and of a root of a mean (RMSE) by (1 − θ)²·lᵇ − lᶜ.
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
    if (n < 3)
        return { value: null, why: `${n} rows are too few for a paired test.` };
    const factor = (theta) => (metric.root ? Math.max(0, 1 - theta) ** 2 : 1 - theta);
    const differences = new Float64Array(n);
    const at = (theta) => {
        const scale = relative ? factor(theta) : 1;
        const shift = relative ? 0 : theta;
        for (let i = 0; i < n; i++)
            differences[i] = scale * theirs[i] - ours[i] - shift;
        return run(test, differences);
    };
    const [value, base] = [losses_mean(ours), losses_mean(theirs)].map((x) => (metric.root ? Math.sqrt(x) : x));
    const gap = ours.map((loss, i) => theirs[i] - loss);
    const spread = Math.sqrt(losses_mean(gap.map((d) => (d - losses_mean(gap)) ** 2)) / n) / (relative ? losses_mean(theirs) : 1);
    const gain = relative ? 1 - value / base : base - value;
    const estimate = test === 'wilcoxon' ? balanceOf(at, gain, spread) : gain;
    const evidence = {
        method: test,
        value,
        baseline: base,
        estimate,
        interval: spread > 0 ? invertTest(at, alpha, estimate, spread) : [estimate, estimate],
        below: (bound) => at(bound).less,
        above: (bound) => at(bound).greater,
        twoSided: at(0).twoSided,
        ...(test === 'wilcoxon' && { remark: 'Judged is the median shift of the loss of single rows, not the mean.' }),
    };
    const differing = gap.reduce((count, d) => count + (d === 0 ? 0 : 1), 0);
    const parts = [{ units: n, varying: differing, weight: 1 }];
    return widenForUnseen(evidence, { parts, scale: relative ? value / base : value, alpha, rows: n });
}
/** Lags of the Diebold–Mariano variance: the cube root of the length covers what neighbouring forecasts share. */
function run(test, differences) {
    if (test === 'paired-t')
        return pairedT(differences);
    if (test === 'wilcoxon')
        return wilcoxonSignedRank(differences);
    return dieboldMariano(differences, 1 + Math.floor(Math.cbrt(differences.length)));
}
/** The Hodges–Lehmann estimate: the gain at which the signed ranks balance. Sought outwards from the gain of the means. */
function balanceOf(at, start, spread) {
    if (!(spread > 0))
        return start;
    const side = (name, sign) => {
        const excess = (theta) => sign * (at(theta)[name] - 0.5);
        let reach = spread;
        while ((excess(start - reach) > 0 || excess(start + reach) < 0) && reach < spread * 1e12)
            reach *= 2;
        return reach < spread * 1e12 ? (0,root/* findRoot */.w)(excess, start - reach, start + reach) : start;
    };
    return (side('greater', 1) + side('less', -1)) / 2;
}
const losses_mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// EXTERNAL MODULE: ./build/statistics/proportion.js
var proportion = __webpack_require__(11818);
;// CONCATENATED MODULE: ./build/statistics/paired-proportions.js



/** Computes McNemar's exact two-sided p-value: min(1, 2·P(X ≤ min(b, c))), X ~ Binomial(b + c, ½). */
function mcnemarExact(b, c) {
    return b + c === 0 ? 1 : Math.min(1, 2 * (0,proportion/* binomialCdf */.HU)(Math.min(b, c), b + c, 0.5));
}
/** Computes McNemar's mid-p two-sided p-value (Fagerland et al. 2013): the exact one − P(X = min(b, c)). */
function mcnemarMidP(b, c) {
    if (b === c)
        return b === 0 ? 1 : 1 - (0,proportion/* binomialPmf */.z6)(b, 2 * b, 0.5);
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
        // Equal rows exclude a difference d only from z²(1/d − 1) rows on.
        ...(b + c === 0 && { rowsForWidth: (d) => (rows.n / n) * (0,distributions/* normalQuantile */.Zl)(alpha) ** 2 * (1 / d - 1) }),
        ...remarkOn(n, candidate),
    };
    if (relative) {
        const [low, high] = ratioScore(counts, alpha);
        const below = (bound) => (bound <= -1 ? 1 : (0,distributions/* normalCdf */.vr)(ratioStatistic(counts, 1 + bound)));
        return { ...common, method: 'tango-ratio', interval: [low - 1, high - 1], below, above: (x) => 1 - below(x) };
    }
    if (test === 'tango') {
        const below = (bound) => (0,distributions/* normalCdf */.vr)(tangoStatistic(counts, bound));
        return { ...common, method: 'tango', interval: tango(counts, alpha), below, above: (x) => 1 - below(x) };
    }
    if (test === 'bonett-price') {
        const below = (bound) => bonettPriceBelow(counts, bound);
        const twoSided = 2 * Math.min(below(0), 1 - below(0));
        return {
            ...common,
            method: test,
            twoSided,
            interval: bonettPrice(counts, alpha),
            below,
            above: (x) => 1 - below(x),
        };
    }
    return { ...common, method: test, ...mcnemar(counts, alpha, test === 'mcnemar-midp') };
}
/** McNemar's tests look at the discordant rows alone; the interval is theirs, given how many they are. */
function mcnemar(counts, alpha, midP) {
    const { n, b, c } = counts;
    const total = b + c;
    const half = midP ? 0.5 : 0;
    // P(X ≤ b) and P(X ≥ b) for a share π of the discordant rows, the observed count taken by half for the mid-p.
    const atMost = (share) => (0,proportion/* binomialCdf */.HU)(b, total, share) - half * (0,proportion/* binomialPmf */.z6)(b, total, share);
    const atLeast = (share) => (b === 0 ? 1 : 1 - (0,proportion/* binomialCdf */.HU)(b - 1, total, share)) - half * (0,proportion/* binomialPmf */.z6)(b, total, share);
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
/** Judges one share of right answers by Wilson's score interval and its test. */
function singleProportion(rows, hits, alpha) {
    const used = usedRows(rows, hits);
    const right = Float64Array.from(used.index, (row) => hits.right[row]);
    const share = weightedShare(right, used.weight);
    const n = effectiveRows(right, share, share * (1 - share), used);
    const below = (bound) => bound <= 0 ? 0 : bound >= 1 ? Number(share >= 1) : (0,proportion/* scoreTestBelow */.i1)(share * n, n, bound);
    return {
        method: 'wilson',
        value: share,
        estimate: share,
        interval: (0,proportion/* wilson */.rF)(share * n, n, alpha),
        below,
        above: (bound) => (bound >= 1 ? 0 : bound <= 0 ? Number(share <= 0) : 1 - below(bound)),
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
function usedRows(rows, hits) {
    const index = Array.from(hits.of.keys()).filter((row) => hits.of[row] === 1);
    return {
        index,
        weight: Float64Array.from(index, (row) => rows.weight?.[row] ?? 1),
        cluster: rows.cluster && index.map((row) => rows.cluster[row]),
    };
}
function pairedCounts(rows, candidate, baseline) {
    const used = usedRows(rows, candidate);
    const pick = (a, b) => Float64Array.from(used.index, (row) => Number(candidate.right[row] === a && baseline.right[row] === b));
    const [onlyCandidate, onlyBaseline, both] = [pick(1, 0), pick(0, 1), pick(1, 1)];
    const [b, c, a] = [onlyCandidate, onlyBaseline, both].map((hits) => weightedShare(hits, used.weight));
    const difference = onlyCandidate.map((hit, i) => hit - onlyBaseline[i]);
    const n = effectiveRows(difference, b - c, b + c - (b - c) ** 2, used);
    const plain = !rows.weight && !rows.cluster;
    // Whole counts stay whole: the exact tests need them so.
    const count = (share) => (plain ? Math.round(share * n) : share * n);
    return { n, b: count(b), c: count(c), both: count(a) };
}
function weightedShare(values, weight) {
    let sum = 0;
    let total = 0;
    values.forEach((value, i) => {
        sum += value * weight[i];
        total += weight[i];
    });
    return sum / total;
}
/**
 * How many independent rows would give a mean the variance it has here: n for plain rows; for weighted or clustered ones
 * the variance of one row over the linearised variance of the mean, G/(G−1)·Σ(Σ w(d − d̄))²/W² (Rao and Scott 1992), at
 * most n. Where nothing varies, Kish's (ΣW)²/ΣW² over clusters.
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
    const kish = (total * total) / squares(size.values());
    const variance = ((size.size / Math.max(1, size.size - 1)) * squares(sums.values())) / (total * total);
    // Below this many independent units the variance of the clusters is itself too uncertain to gain rows by.
    if (!(variance > 1e-18) || ofOneRow <= 0)
        return kish;
    return Math.min(n, ofOneRow / variance);
}

// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
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
        resample(rows, counts) {
            const n = rows.length;
            const scale = n / 4294967296;
            for (let i = 0; i < n; i++)
                counts[rows[Math.floor(next() * scale)]] += 1;
        },
    };
}

;// CONCATENATED MODULE: ./build/statistics/bootstrap.js

/** From here on the jackknife leaves out blocks instead of single units, so that it stays linear in the rows. */
const MAX_JACKKNIFE_GROUPS = 2000;
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
            random.resample(clusterPool, perUnit);
            for (let i = 0; i < rows; i++)
                drawn[i] = perUnit[cluster[i]];
        }
        else {
            drawn.fill(0);
            for (const pool of pools)
                random.resample(pool, drawn);
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
/** Sorts replicates, and takes those that differ from the estimate by rounding alone for equal: z₀ counts ties half. */
function settle(values, estimate) {
    const defined = values.filter((value) => !Number.isNaN(value));
    const size = defined.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(estimate));
    return defined.map((value) => (Math.abs(value - estimate) <= size * 1e-12 ? estimate : value)).sort();
}
/** Each statistic with one unit (or one block of units) left out at a time. */
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
/** Efron's acceleration from jackknife values: Σ(θ̄ − θᵢ)³ / (6·(Σ(θ̄ − θᵢ)²)^1.5). */
function accelerationOf(left) {
    const defined = left.filter((value) => !Number.isNaN(value));
    const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length;
    let squares = 0;
    let cubes = 0;
    for (const value of defined) {
        squares += (mean - value) ** 2;
        cubes += (mean - value) ** 3;
    }
    return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
/** The jackknife's standard error: √((g − 1)/g · Σ(θ̄ − θᵢ)²) of g values. */
function errorOf(left) {
    const defined = left.filter((value) => !Number.isNaN(value));
    const mean = defined.reduce((sum, value) => sum + value, 0) / defined.length;
    const squares = defined.reduce((sum, value) => sum + (mean - value) ** 2, 0);
    return Math.sqrt(((defined.length - 1) / defined.length) * squares);
}
/** The row numbers of each pool, 0, 1, 2, … */
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

;// CONCATENATED MODULE: ./build/statistics/bootstrap-interval.js

/**
 * Computes the interval that gates are judged by: the wider of BCa and the jackknife's estimate ± t₍n−1₎·SE at each end.
 * BCa alone is too narrow where few rows carry the difference (heavy tails, models that are mostly equal): its ends then
 * come from draws that miss those rows.
 */
function bootstrapInterval(bootstrapped, alpha) {
    const { estimate, standardError, units } = bootstrapped;
    const [low, high] = bcaInterval(bootstrapped, alpha);
    const half = standardError > 0 ? -(0,distributions/* studentQuantile */.FI)(alpha, units - 1) * standardError : 0;
    return [Math.min(low, estimate - half), Math.max(high, estimate + half)];
}
/** Computes the one-sided p-values that belong to that interval, of "the truth ≥ `bound`" and "the truth ≤ `bound`". */
function bootstrapTails(bootstrapped, bound) {
    const { estimate, standardError, units } = bootstrapped;
    const bca = bcaBelow(bootstrapped, bound);
    if (!(standardError > 0))
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
    const below = lowerBound(sorted, (value) => value >= bound);
    const upTo = lowerBound(sorted, (value) => value > bound);
    return (below + upTo) / 2 / sorted.length;
}
function lowerBound(sorted, reached) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (reached(sorted[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** Computes the quantile of ascending values with linear interpolation (type 7, NumPy's default). */
function sortedQuantile(sorted, level) {
    const position = Math.min(Math.max(level, 0), 1) * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low === high ? low : low + (position - below) * (high - low);
}

;// CONCATENATED MODULE: ./build/validation/evidence/parts.js
/**
 * Lists the parts of the test rows that a metric of two models rests on. A mean over classes needs a variance in each of
 * them, and a precision one among what each model predicts: there rows that the other parts have cannot help.
 */
function partsOfTwo(metric, ours, theirs) {
    const whole = { units: unitsOf(metric, ours), varying: differingRows(metric, ours, theirs), weight: 1 };
    if (ours.kind === 'numbers' || metric.needs !== 'prediction' || whole.varying === 0)
        return [whole];
    if (metric.name === 'precision')
        return [whole, ...predictedParts(ours), ...predictedParts(theirs)];
    if (!isMean(metric, ours))
        return [whole];
    return partsBy(ours, ours.truth, (row) => ours.predicted[row] !== theirs.predicted[row]);
}
/** Lists the parts of the test rows that a classifier's metric rests on. */
function partsOfOne(metric, rows, value) {
    if (metric.name === 'precision')
        return predictedParts(rows);
    if (isMean(metric, rows))
        return errorParts(rows, rows.truth);
    const wrong = rows.truth.reduce((sum, truth, row) => sum + Number(truth !== rows.predicted[row]), 0);
    const varying = metric.needs === 'prediction' ? wrong : value === 1 ? 0 : rows.n;
    return [{ units: unitsOf(metric, rows), varying, weight: 1 }];
}
const isMean = (metric, rows) => metric.name === 'balanced-accuracy' || (['recall', 'f1'].includes(metric.name) && !parts_isBinary(rows));
const parts_isBinary = (rows) => rows.positive >= 0 && rows.classes.length <= 2;
/** What a model predicts, class by class, varies by its errors; the positive class alone where there are two. */
const predictedParts = (rows) => errorParts(rows, rows.predicted, parts_isBinary(rows) ? rows.positive : undefined);
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
    if (a.kind === 'numbers')
        return differs(a.predictions, b.predictions);
    if (metric.needs === 'prediction')
        return differs(a.predicted, b.predicted);
    return Math.max(differs(a.score, b.score), ...(a.scores ?? []).map((scores, code) => differs(scores, b.scores?.[code])));
}
/** How many independent rows, or clusters, a metric has: of classes that are compared those of the rarest one. */
function unitsOf(metric, rows) {
    const clusters = rows.cluster ? new Set(rows.cluster).size : rows.n;
    return Math.min(clusters, metric.family === 'mean-loss' || rows.kind === 'numbers' ? rows.n : rarestClass(rows));
}
/** How many rows the rarest class that occurs has. */
function rarestClass(rows) {
    const counts = new Float64Array(rows.classes.length);
    for (const truth of rows.truth)
        counts[truth]++;
    return counts.reduce((least, count) => (count > 0 ? Math.min(least, count) : least), Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/validation/evidence/resampled.js





/** Under so many rows (or clusters) a bootstrap repeats the few it has, and its interval means nothing. */
const FEWEST_UNITS = 10;
/** BCa's ends settle with 10,000 replicates; with many rows 2,000 do, since z₀ and the acceleration are next to 0. */
const MANY = { replicates: 2000, fromRows: 5001 };
const FEW = { replicates: 10_000 };
/** Compares any metric by a paired bootstrap: both models are computed on the same draws. */
function comparedByBootstrap(metric, candidate, baseline, options) {
    const ours = metric.prepare(candidate);
    const theirs = metric.prepare(baseline);
    const turn = metric.direction === 'higher' ? 1 : -1;
    const difference = options.relative
        ? (weights) => turn * (ours(weights) / theirs(weights) - 1)
        : (weights) => turn * (ours(weights) - theirs(weights));
    const full = candidate.weight ?? new Float64Array(candidate.n).fill(1);
    const [value, base] = [ours(full), theirs(full)];
    const found = resample(difference, candidate, options);
    if (typeof found === 'string')
        return { value: known(value), ...(Number.isFinite(base) && { baseline: base }), why: found };
    const scale = (metric.family === 'mean-loss' ? value : 1) / (options.relative ? Math.abs(base) : 1);
    const evidence = { ...found, method: 'bootstrap', value, baseline: base, twoSided: twoSided(found) };
    const parts = partsOfTwo(metric, candidate, baseline);
    return widenForUnseen(evidence, { parts, scale, alpha: options.alpha, rows: candidate.n });
}
/** Judges one metric's value by a bootstrap. */
function singleByBootstrap(metric, rows, options) {
    const statistic = metric.prepare(rows);
    const value = statistic(rows.weight ?? new Float64Array(rows.n).fill(1));
    const found = resample(statistic, rows, options);
    if (typeof found === 'string')
        return { value: known(value), why: found };
    const evidence = { ...found, method: 'bootstrap', value };
    // A regression without error has nothing to scale by; a classifier without error is bounded like any share.
    if (rows.kind === 'numbers' || metric.family === 'mean-loss')
        return evidence;
    const parts = partsOfOne(metric, rows, value);
    const bounded = widenForUnseen(evidence, { parts, scale: 1, alpha: options.alpha, rows: rows.n });
    return { ...bounded, interval: [bounded.interval[0], Math.min(1, bounded.interval[1])] };
}
/** The bootstrap of a statistic, or the sentence why there is none. */
function resample(statistic, rows, { alpha, replicates }) {
    const units = rows.cluster ? new Set(rows.cluster).size : rows.n;
    const full = statistic(rows.weight ?? new Float64Array(rows.n).fill(1));
    if (!Number.isFinite(full))
        return 'The metric is not defined on these rows.';
    if (units < FEWEST_UNITS)
        return `Too few ${rows.cluster ? 'groups' : 'rows'} for an interval: ${units}, and it takes at least ${FEWEST_UNITS}.`;
    const count = replicates ?? (rows.n >= MANY.fromRows ? MANY.replicates : FEW.replicates);
    const [found] = bootstrap([statistic], {
        rows: rows.n,
        replicates: count,
        // Equal rows give equal draws, on every machine and for every gate.
        seed: Number.parseInt((0,digest/* digestOf */.ol)(rows.ids.join('\n')).slice(7, 15), 16),
        weights: rows.weight,
        cluster: rows.cluster,
        stratum: strata(rows),
    });
    if (found.replicates.length < count / 2)
        return 'Most draws of these rows leave the metric undefined: a class is too rare.';
    const below = (bound) => bootstrapTails(found, bound).below;
    const above = (bound) => bootstrapTails(found, bound).above;
    return { estimate: full, interval: bootstrapInterval(found, alpha), below, above };
}
/** A class so rare that draws would miss it keeps its size in every draw. */
function strata(rows) {
    if (rows.kind === 'numbers' || rows.cluster || rarestClass(rows) >= 30)
        return undefined;
    return rows.truth;
}
const twoSided = ({ below, above }) => Math.min(1, 2 * Math.min(below(0), above(0)));
const known = (value) => (Number.isFinite(value) ? value : null);

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
/** Metrics for which no resampling is right, with the reason. */
const NO_SAMPLING = {
    'max-error': 'the largest of all errors has no sampling distribution',
};
/** Whether a metric can be judged by rows at all; a metric that cannot is judged on the point. */
const hasSampling = (metric) => !Object.hasOwn(NO_SAMPLING, metric.name);
/** The test that is used when a gate names none. */
function defaultTest(metric, rows) {
    if (metric.hits?.(rows))
        return 'tango';
    if (metric.family === 'auc' && isBinaryAuc(rows) && !rows.weight && !rows.cluster)
        return 'delong';
    return 'bootstrap';
}
const isBinaryAuc = (rows) => rows.positive >= 0 && rows.score !== undefined;
/** @throws {UserError} when the test does not fit the metric, the margin or the rows. */
function refuseMisfit(question, metric, test, rows) {
    const rule = TESTS.find((row) => row.test === test);
    const misfit = rule
        ? (ofMetric(rule, metric, rows) ?? ofMargin(rule, metric, question) ?? ofRows(rule, metric, rows))
        : { why: 'there is no such test', hint: `The tests are ${TESTS.map((row) => row.test).join(', ')}.` };
    if (!misfit)
        return;
    throw new errors/* UserError */.yo(`The gate on "${question.name}" asks for the test "${test}": ${misfit.why}.`, {
        hint: misfit.hint,
    });
}
function ofMetric({ test, family }, metric, rows) {
    if (!hasSampling(metric))
        return { why: NO_SAMPLING[metric.name], hint: 'Leave the test out.' };
    const misfit = (why) => ({ why, hint: usualTest(metric, rows) });
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
function ofRows({ test, weights }, metric, rows) {
    if (!weights && (rows.weight || rows.cluster))
        return {
            why: `it takes rows to be independent and equal, and there are ${rows.weight ? 'weights' : 'groups'}`,
            hint: usualTest(metric, rows),
        };
    if (test === 'diebold-mariano' && !rows.byTime)
        return { why: 'it needs to know the order of the rows', hint: 'Set columns.time to the column of their time.' };
    return undefined;
}
const usualTest = (metric, rows) => `Use "test: ${defaultTest(metric, rows)}", or leave the test out.`;
/** Compares two models by the gate's test, or the usual one of the metric. */
function compare(question, metric, ours, theirs, replicates) {
    const test = question.gate.test ?? defaultTest(metric, ours);
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
            if (!hits.of.includes(1))
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
/** Judges the value of one model: Wilson's interval for shares, DeLong's for AUC, a bootstrap else. */
function measure(question, metric, rows, replicates) {
    const { alpha } = question;
    const hits = metric.hits?.(rows);
    if (hits)
        return hits.of.includes(1)
            ? singleProportion(rows, hits, alpha)
            : { value: null, why: `${metric.title} has no row to count.` };
    if (defaultTest(metric, rows) === 'delong')
        return singleAuc(rows, alpha);
    return singleByBootstrap(metric, rows, { alpha, relative: false, replicates });
}

;// CONCATENATED MODULE: ./build/validation/answer.js











/** Answers one question from rows where there are any, else from the metrics files. */
function answer(question, sides, input) {
    const { candidate, baseline } = sides.slice(question.slice);
    const ours = measured(question, candidate, input.candidate.metrics);
    const base = baseOf(question, ours);
    const { rule } = question;
    const finish = (verdict, reason, more = {}) => ({
        question,
        check: { ...base, verdict, value: ours.value ?? null, reason, ...more },
    });
    if (question.slice && !candidate)
        return finish(answer_short(question), 'Slices are judged by rows, and there are no predictions.');
    if (ours.value === undefined)
        throw missing(question, candidate, input);
    refuseOutOfScale(question, ours.value);
    const n = ours.rows?.n;
    if (n !== undefined && n < question.minRows)
        return finish(answer_short(question), `Too few rows to tell: ${n}, and the gate asks for ${question.minRows}.`, { n });
    if (rule === 'min' || rule === 'max')
        return question.bare || !ours.rows || !hasSampling(ours.metric)
            ? onPoint(question, base, ours, undefined)
            : byRows(question, base, ours.rows, measure(question, ours.metric, ours.rows, input.defaults?.replicates));
    if (input.baseline.kind === 'none')
        return finish('no-baseline', 'There is no champion yet to compare with.', count(n));
    if (input.baseline.kind === 'not-comparable')
        return finish('not-comparable', input.baseline.reason, count(n));
    if (ours.rows && sides.mismatch)
        return finish('not-comparable', sides.mismatch, count(n));
    const theirs = measured(question, baseline, input.baseline.metrics);
    if (theirs.value === undefined)
        return finish('not-comparable', `${input.baseline.name} has no ${question.title} to compare with.`, count(n));
    if (question.relative && theirs.value <= 0)
        return finish('inconclusive', `A relative margin needs a baseline above 0, and it is ${theirs.value}: give the margin in the unit of the metric.`, { baseline: theirs.value, ...count(n) });
    if (question.bare || !ours.rows || !theirs.rows || !hasSampling(ours.metric))
        return onPoint(question, base, ours, theirs);
    return byRows(question, base, ours.rows, compare(question, ours.metric, ours.rows, theirs.rows, input.defaults?.replicates));
}
const answer_short = ({ level }) => (level === 'warn' ? 'skipped' : 'inconclusive');
const count = (n) => (n === undefined ? {} : { n });
function measured(question, rows, file) {
    const { metric } = question;
    if (metric && rows && lacking(metric, rows) === undefined) {
        const value = rows.n > 0 ? metric.prepare(rows)(rows.weight ?? new Float64Array(rows.n).fill(1)) : Number.NaN;
        return { metric, rows, value: Number.isFinite(value) ? value : Number.NaN };
    }
    return { metric, rows: undefined, value: question.slice ? undefined : metricFromFile(question.name, file) };
}
function missing({ name, metric }, rows, input) {
    const why = metric && rows ? lacking(metric, rows) : undefined;
    if (why) {
        const numbers = metric?.task === 'regression' && rows?.kind === 'classes';
        return new errors/* UserError */.yo(`The gate on "${name}" cannot be judged: ${why}.`, {
            ...(numbers && { hint: 'If the labels are numbers to be predicted, set "task: regression".' }),
        });
    }
    const keys = Object.keys(input.candidate.metrics);
    const near = [...keys, ...METRICS.map((known) => known.name)].find((known) => (0,mod/* distance */.Io)(known, name.toLowerCase()) <= 2);
    const known = keys.length > 0 ? `The metrics file has ${keys.map((key) => `"${key}"`).join(', ')}.` : 'There is no metrics file.';
    return new errors/* UserError */.yo(`The gate on "${name}" asks for a metric that ${input.candidate.name} does not have.`, {
        hint: `${near ? `Did you mean "${near}"? ` : ''}${known}${rows ? '' : ' Predictions give many more.'}`,
    });
}
/** What every check of a question has, whatever its verdict. */
function baseOf(question, { metric }) {
    const { rule, relative, direction, level, slice, title, limit, bare } = question;
    const valueUnit = metric?.unit;
    const absolute = rule === 'min' || rule === 'max';
    const unit = absolute ? valueUnit : relative ? 'relative' : valueUnit === 'fraction' ? 'pp' : undefined;
    return {
        id: checkId(question),
        title: slice ? `${title}, ${slice.column} = ${slice.value}` : title,
        level,
        rule: bare && !absolute ? 'point' : rule,
        limit,
        direction,
        ...(unit && { unit }),
        ...(valueUnit && { valueUnit }),
        needed: neededWords(question, (value) => (0,format/* formatValue */.Fl)(value, unit)),
    };
}
/** Judges bare values: no interval, no p-value, and the words that say so. */
function onPoint(question, base, ours, theirs) {
    const value = ours.value;
    const turn = question.direction === 'higher' ? 1 : -1;
    const estimate = theirs && turn * (question.relative ? value / theirs.value - 1 : value - theirs.value);
    const judged = estimate ?? value;
    const n = count(ours.rows?.n);
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
    if (!isEvidence(found)) {
        const baseline = found.baseline === undefined ? {} : { baseline: found.baseline };
        return {
            question,
            check: { ...base, verdict: 'inconclusive', value: found.value, ...baseline, n: rows.n, reason: found.why },
        };
    }
    const decision = decide(question, found);
    const visible = smallestVisible(found, question.alpha);
    const rowsNeeded = decision.standing === 'inconclusive'
        ? (rowsToSee(found, rows.n, question.alpha, decision.distance) ?? 'none')
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
        n: rows.n,
        reason: '',
    };
    const reason = reasonOf(question, check, { visible, rowsNeeded, remark: found.remark });
    return {
        question,
        check: { ...check, reason },
        decision,
        ...(visible !== undefined && { visible }),
        rowsToSee: (difference) => rowsToSee(found, rows.n, question.alpha, difference),
    };
}
const answer_open = (end) => (Number.isFinite(end) ? end : null);

;// CONCATENATED MODULE: ./build/validation/charts.js


const MOST_POINTS = 500;
const charts_MOST_CLASSES = 20;
const BINS = 10;
const RESIDUAL_BINS = 20;
/** Draws what the judgement rests on; the intervals of the gates are drawn from the checks themselves. Single rows are shown only when `privacy` is `examples`. */
function chartsOf(sides, input) {
    const { candidate, baseline } = sides;
    const charts = [];
    if (!candidate)
        return charts;
    if (candidate.kind === 'numbers') {
        charts.push(residuals(candidate, baseline));
        if (input.privacy === 'examples')
            charts.push(scatter(candidate));
        return charts;
    }
    if (candidate.classes.length <= charts_MOST_CLASSES)
        charts.push(confusion(candidate));
    if (candidate.score && candidate.positive >= 0)
        charts.push(...curves(candidate, baseline));
    return charts;
}
function confusion({ classes, truth, predicted }) {
    const values = classes.map(() => new Array(classes.length).fill(0));
    truth.forEach((code, row) => {
        values[code][predicted[row]] += 1;
    });
    return {
        kind: 'matrix',
        id: 'confusion',
        title: 'Confusion matrix',
        xLabel: 'prediction',
        yLabel: 'truth',
        description: 'How many test rows of each class were predicted as which class.',
        rows: classes,
        columns: classes,
        values,
    };
}
/** Residuals in bins that both models share; the outermost hundredth at each end is gathered in the outer bins. */
function residuals(candidate, baseline) {
    const of = (rows) => rows.predictions.map((value, i) => value - rows.labels[i]);
    const ours = of(candidate);
    const theirs = baseline && of(baseline);
    const sorted = Float64Array.from([...ours, ...(theirs ?? [])]).sort();
    const low = sortedQuantile(sorted, 0.01);
    const high = Math.max(sortedQuantile(sorted, 0.99), low + (Math.abs(low) || 1) * 1e-9);
    const edges = Array.from({ length: RESIDUAL_BINS + 1 }, (_, i) => low + ((high - low) * i) / RESIDUAL_BINS);
    const count = (values) => {
        const counts = new Array(RESIDUAL_BINS).fill(0);
        for (const value of values)
            counts[bin((value - low) / (high - low), RESIDUAL_BINS)] += 1;
        return counts;
    };
    return {
        kind: 'histogram',
        id: 'residuals',
        title: 'Errors (prediction − truth)',
        xLabel: 'error',
        yLabel: 'rows',
        description: 'How many test rows were missed by how much; the outer bins hold everything beyond them.',
        edges,
        series: [
            ...(theirs ? [{ name: 'baseline', counts: count(theirs) }] : []),
            { name: 'candidate', counts: count(ours) },
        ],
    };
}
/** Prediction against truth, a fixed sample of the rows. */
function scatter(rows) {
    const chosen = sample(rows.n, MOST_POINTS);
    return {
        kind: 'scatter',
        id: 'prediction-truth',
        title: 'Prediction against truth',
        xLabel: 'truth',
        yLabel: 'prediction',
        description: `Truth and prediction of ${chosen.length} of ${rows.n} test rows; on the diagonal they agree.`,
        series: [{ name: 'candidate', points: chosen.map((row) => [rows.labels[row], rows.predictions[row]]) }],
        diagonal: true,
    };
}
/** ROC and calibration. */
function curves(candidate, baseline) {
    const sides = [
        ...(baseline?.score ? [{ name: 'baseline', rows: baseline }] : []),
        { name: 'candidate', rows: candidate },
    ];
    const positives = candidate.truth.reduce((sum, truth) => sum + Number(truth === candidate.positive), 0);
    if (positives === 0 || positives === candidate.n)
        return [];
    const falseRates = Array.from({ length: 51 }, (_, i) => i / 50);
    const roc = {
        kind: 'line',
        id: 'roc',
        title: 'ROC curve',
        xLabel: 'false positive rate',
        yLabel: 'true positive rate',
        description: 'The share of positives found for each share of false alarms; the diagonal is guessing.',
        x: falseRates,
        series: sides.map(({ name, rows }) => ({ name, y: rocAt(rows, falseRates) })),
        diagonal: true,
    };
    if (!candidate.score.every((score) => score >= 0 && score <= 1))
        return [roc];
    const calibration = {
        kind: 'line',
        id: 'calibration',
        title: 'Calibration',
        xLabel: 'predicted probability',
        yLabel: 'share that was positive',
        description: 'How often rows of a predicted probability were positive; on the diagonal the model means what it says.',
        x: Array.from({ length: BINS }, (_, i) => (i + 0.5) / BINS),
        series: sides.map(({ name, rows }) => ({ name, y: calibrationOf(rows) })),
        diagonal: true,
    };
    return [roc, calibration];
}
/** The true positive rate at each false positive rate, straight lines between the corners of the curve. */
function rocAt({ score, truth, positive }, at) {
    const order = Uint32Array.from(score, (_, i) => i).sort((a, b) => score[b] - score[a]);
    const corners = [[0, 0]];
    let [hits, alarms] = [0, 0];
    order.forEach((row, i) => {
        if (truth[row] === positive)
            hits++;
        else
            alarms++;
        if (score[row] !== score[order[i + 1]])
            corners.push([alarms, hits]);
    });
    let corner = 0;
    return at.map((rate) => {
        const wanted = rate * alarms;
        while (corner < corners.length - 1 && corners[corner + 1][0] <= wanted)
            corner++;
        const [x, y] = corners[corner];
        const [nextX, nextY] = corners[corner + 1] ?? [x, y];
        return (nextX > x ? y + ((nextY - y) * (wanted - x)) / (nextX - x) : y) / hits;
    });
}
function calibrationOf({ score, truth, positive }) {
    const hits = new Float64Array(BINS);
    const rows = new Float64Array(BINS);
    score.forEach((value, row) => {
        rows[bin(value, BINS)] += 1;
        hits[bin(value, BINS)] += truth[row] === positive ? 1 : 0;
    });
    return Array.from(rows, (count, i) => (count > 0 ? hits[i] / count : null));
}
const bin = (share, bins) => Math.min(bins - 1, Math.max(0, Math.floor(share * bins)));
/** A fixed sample without replacement, in ascending order (Knuth's algorithm S). */
function sample(n, wanted) {
    const random = seededRandom(n);
    const chosen = [];
    for (let row = 0; row < n && chosen.length < wanted; row++)
        if (random.below(n - row) < wanted - chosen.length)
            chosen.push(row);
    return chosen;
}

;// CONCATENATED MODULE: ./build/validation/headline.js


/** The few words after the model's name: `better than the champion`. */
function headlineOf(verdict, input, main) {
    const other = opponent(input);
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
            if (main.rule === 'superior' && main.estimate >= 0)
                return `not better enough than ${other}`;
            return main.rule === 'equivalent' && main.estimate > 0 ? `different from ${other}` : `worse than ${other}`;
        case 'not-comparable':
            return `not comparable with ${other}`;
        case 'no-baseline':
            return 'no champion yet';
        case 'inconclusive':
            if (input.gates === 'none')
                return 'nothing was gated';
            if (!main || main.level === 'warn')
                return 'nothing blocking was gated';
            return 'too close to call';
    }
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
    const rows = sides.candidate
        ? ` on ${(0,format/* formatCount */.B4)(main?.n ?? sides.candidate.n, 'row').replace(/rows?$/, 'test $&')}`
        : '';
    if (input.gates === 'none')
        return 'No gate was set, so nothing was judged and nothing can be promoted. Add gates under validate.gates.';
    if (!main)
        return '';
    const failed = checks.filter(({ verdict: found, level }) => found === 'fail' && level === 'block').length;
    const more = failed > 1 ? ` ${failed - 1} more ${failed === 2 ? 'gate fails' : 'gates fail'}.` : '';
    const what = `${valueWords(main)}${main.estimate === undefined ? '' : `: ${moveWords(main)}`}${rows}${point(main)}`;
    switch (verdict) {
        case 'pass':
            return `${what}${warned(checks)}`;
        case 'fail':
            return `${what}. Needed: ${main.needed}.${more} Look at the slices and at what changed, or relax the gate on purpose.`;
        case 'inconclusive':
            return `${what}. ${undecided(main)}`;
        case 'not-comparable':
            return input.baseline.kind === 'not-comparable'
                ? input.baseline.reason
                : `${main.reason}${sides.mismatch ? remedy(opponent(input)) : ''}`;
        case 'no-baseline':
            return `${what}. This is the first model, so nothing was compared${absoluteWords(checks)}.`;
    }
}
/** A pass must not hide what got worse: gates that only warn are named in the same line. */
function warned(checks) {
    const titles = checks.filter(({ verdict, level }) => level === 'warn' && verdict === 'fail').map(({ title }) => title);
    if (titles.length === 0)
        return '';
    const more = titles.length > 2 ? ` and ${titles.length - 2} more` : '';
    return ` · warned by ${titles.slice(0, 2).join('; ')}${more}`;
}
const remedy = (other) => ` Score ${other} on today's test rows${other === 'the champion' ? ' (train.score)' : ''} to compare them.`;
const point = ({ method }) => (method === 'point' ? ' (point estimate, no error rate)' : '');
function valueWords({ title, value, baseline, valueUnit, verdict }) {
    const now = value === null ? 'not defined' : (0,format/* formatValue */.Fl)(value, valueUnit);
    return baseline === undefined || verdict === 'no-baseline'
        ? `${title} ${now}`
        : `${title} ${(0,format/* formatValue */.Fl)(baseline, valueUnit)} → ${now}`;
}
/** The sentences of the reason that say what would decide. */
function undecided({ reason, level }) {
    if (level === 'warn')
        return 'No blocking gate was judged, and warnings never decide.';
    const advice = /(?:About [^.]*? would decide it|No number of rows would decide it|It fails alone|Too few rows)[^.]*(?:\.\d[^.]*)*\./.exec(reason);
    return advice?.[0] ?? reason;
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
    const fromRows = METRICS.filter((metric) => sides.candidate && !lacking(metric, sides.candidate));
    const mismatches = [];
    const candidate = { ...file };
    const baseline = { ...before };
    for (const metric of fromRows) {
        const value = metricOf(metric, sides.candidate);
        const written = metricFromFile(metric.name, file);
        if (value !== undefined &&
            written !== undefined &&
            Math.abs(value - written) > SAME * Math.max(Math.abs(value), Math.abs(written)))
            mismatches.push(`${metric.title} is ${(0,format/* formatValue */.Fl)(value, metric.unit)} by the rows and ${(0,format/* formatValue */.Fl)(written, metric.unit)} in the metrics file: the rows count.`);
        place(candidate, metric, value);
        place(baseline, metric, metricOf(metric, sides.baseline));
    }
    const names = [
        ...new Set([
            ...asked.map(({ name }) => findMetric(name)?.name ?? name),
            ...fromRows.map(({ name }) => name),
            ...Object.keys(candidate),
        ]),
    ];
    const rows = names.filter((name) => candidate[name] !== undefined).map((name) => row(name, candidate, baseline));
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
        if (findMetric(key) === metric)
            delete into[key];
    into[metric.name] = value;
}
function row(name, ours, theirs) {
    const metric = findMetric(name);
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
    return moveWords({
        estimate: relative ? value / before - 1 : value - before,
        ...(unit && { unit }),
        direction: 'higher',
    });
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
                value,
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
    return fits[0] ?? findMetric(rows.kind === 'numbers' ? 'rmse' : 'accuracy');
}
/** A metric of these rows; `undefined` where it is not defined. */
function metricOf(metric, rows) {
    if (!rows || rows.n === 0)
        return undefined;
    const value = metric.prepare(rows)(rows.weight ?? new Float64Array(rows.n).fill(1));
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
    const classes = sides.candidate?.classes.length ?? 0;
    if (input.positive !== undefined && classes > 2)
        warn(`The positive class is "${input.positive}", and there are ${classes} classes: metrics of one class are means over all of them.`);
    for (const { question } of answers) {
        const { metric, name } = question;
        if (metric && metric.name !== name)
            tell(`The gate on "${name}" is judged as "${metric.name}".`);
        const why = metric && sides.candidate && !question.slice ? lacking(metric, sides.candidate) : undefined;
        if (why)
            warn(`"${name}" is taken from the metrics file: ${why}.`);
    }
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
/** What the test set can see, and how many rows would see more. */
function sight({ check, question, rowsToSee }, visible) {
    const { limit } = question;
    const finest = check.estimate !== undefined && limit > 0 && limit < visible ? limit : finer(visible);
    const write = (difference) => (0,format/* formatValue */.Fl)(difference, differenceUnit(check));
    const rows = rowsToSee?.(finest);
    const more = rows === undefined ? '' : `; to see ${write(finest)} collect about ${(0,format/* formatCount */.B4)(rows, 'row')}`;
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
    refuseNaN(input);
    const alpha = input.alpha ?? 0.05;
    const asked = input.gates === 'none' ? [] : input.gates.map((gate) => questionOf(gate, { alpha, ...input.defaults }));
    if (input.gates !== 'none' && asked.length === 0)
        throw new errors/* UserError */.yo('There is no gate to judge by.', {
            hint: 'Add one under validate.gates, or write "gates: none" to report only.',
        });
    const sides = lineUp(input, asked);
    const questions = asked.flatMap((question) => perSlice(question, sides));
    refuseCollisions(questions);
    const answers = withFamily(questions.map((question) => answer(question, sides, input)));
    const checks = answers.map(({ check }) => check);
    const verdict = verdictOf(input, checks);
    const main = mainAnswer(answers);
    const metrics = metricTable(sides, input, asked);
    return {
        verdict,
        checks,
        tables: [metrics.table, ...sliceTable(sides, input, asked)].filter((table) => table.rows.length > 0),
        charts: chartsOf(sides, input),
        notes: notesOf(input, sides, answers, main, metrics.mismatches),
        headline: headlineOf(verdict, input, main?.check),
        summary: summaryOf(verdict, input, sides, main?.check, checks),
        facts: {
            absolutePassed: absolutePassed(checks),
            rows: sides.candidate?.n ?? 0,
            metrics: metrics.candidate,
            baselineMetrics: metrics.baseline,
            ...visibleFact(main),
        },
    };
}
/** The precedence fail > not-comparable > no-baseline > inconclusive > pass. Warnings never decide; no blocking gate decides nothing. */
function verdictOf(input, checks) {
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
/** One question a value of each slice column; the question itself without slices. */
function perSlice(question, sides) {
    const { slice } = question.gate;
    if (slice === undefined)
        return [question];
    return [slice]
        .flat()
        .flatMap((column) => sides.valuesOf(column, question.name).map((value) => ({ ...question, slice: { column, value } })));
}
function refuseCollisions(questions) {
    const ids = questions.map(checkId);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice)
        throw new errors/* UserError */.yo(`Two gates are both "${twice}".`, { hint: 'Give one of them an "id".' });
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
function refuseNaN({ candidate, baseline }) {
    for (const side of [candidate, ...(baseline.kind === 'present' ? [baseline] : [])])
        for (const [key, value] of Object.entries(side.metrics))
            if (!Number.isFinite(value))
                throw new errors/* UserError */.yo(`The metric "${key}" of ${side.name} is ${value}, not a finite number.`);
}

;// CONCATENATED MODULE: ./build/actions/acceptance.js
/** The label by which a person lets a failed model ship (design §1.5). */
const ACCEPT_LABEL = 'modelloop:accept';
/**
 * Finds a person's word that this failed model may ship: the label on the pull request, or, after the merge, what was
 * recorded under the model's digest. A label that cannot be read counts as none, said loudly.
 */
async function findAcceptance(request) {
    const { host, tracker, model, digest } = request;
    if (host.pullRequest)
        return labelled(request);
    try {
        return await tracker.acceptance(model, digest);
    }
    catch (error) {
        request.log.warning(`Whether a person accepted this model is not known: ${String(error)}`);
        return undefined;
    }
}
async function labelled({ host, token, model, digest, log }) {
    const { pullRequest } = host;
    if (!pullRequest || !token)
        return undefined;
    const [{ openGitHub }, { findLabel }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(8502)]).then(__webpack_require__.bind(__webpack_require__, 38502)),
        __webpack_require__.e(/* import() */ 9275).then(__webpack_require__.bind(__webpack_require__, 69275)),
    ]);
    const label = await findLabel(openGitHub(host, token), { number: pullRequest.number, label: ACCEPT_LABEL });
    if (!label.found) {
        log.info(`Nobody accepted this model: ${label.reason}`);
        return undefined;
    }
    const why = `label ${ACCEPT_LABEL} on #${pullRequest.number}`;
    return {
        model,
        digest,
        by: label.by,
        why,
        pullRequest: pullRequest.number,
        at: label.at,
    };
}

// EXTERNAL MODULE: ./build/store/content.js
var store_content = __webpack_require__(31923);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/actions/candidate.js
var actions_candidate = __webpack_require__(31729);
;// CONCATENATED MODULE: ./build/actions/baseline.js





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
        return await championSide(request, version);
    }
    catch (error) {
        return {
            source,
            kind: 'not-comparable',
            reason: sentence(`The champion could not be looked up: ${(0,errors/* messageOf */.bD)(error)}`),
        };
    }
}
async function championSide(request, version) {
    const source = 'champion';
    const present = {
        source,
        kind: 'present',
        name: `champion v${version.version}`,
        metrics: version.lineage.metrics,
        lineage: version.lineage,
        version,
        run: version.run,
        createdAt: version.createdAt,
    };
    const scored = request.record?.run.scoredBaseline;
    if (scored && scored.version === version.version && scored.predictions && request.record) {
        return { ...present, predictionsFile: (0,external_node_path_.join)(request.record.folder, scored.predictions.path), scored: true };
    }
    const { predictions } = version.contents;
    // A champion that only ever had metrics is judged on them.
    if (!predictions)
        return present;
    try {
        return { ...present, predictionsFile: await fetchRows(request, version.store, predictions) };
    }
    catch (error) {
        return { source, kind: 'not-comparable', reason: unreadable(`Champion v${version.version}`, error), version };
    }
}
function unreadable(what, error) {
    const why = error instanceof store/* MissingContent */.c9 ? 'its predictions are gone from the store' : (0,errors/* messageOf */.bD)(error);
    return sentence(`${what} cannot be read: ${why}`);
}
const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
/** Finds what `baseline` names: the champion, the run of the merge base, a path or a run id. */
async function findBaseline(use, request, places) {
    if (use === 'champion')
        return findChampion(request);
    if (use === 'merge-base')
        return findMergeBaseRun(request, await places.mergeBase());
    const side = (0,actions_candidate/* findSide */.rx)('baseline', use, places);
    return side.kind === 'run' ? findRun(request, side.id) : { ...side, source: use };
}
/**
 * Finds the newest recorded run of the merge base. Where there is none, the champion stands in: a baseline that is missing
 * must not make a second model look like the first one.
 */
async function findMergeBaseRun(request, commit) {
    const source = 'merge-base';
    try {
        const runs = commit === undefined ? [] : await request.tracker.runs(request.experiment, 1000);
        const run = runs.findLast(({ code, status }) => code.commit === commit && status === 'finished');
        if (run)
            return await recordedSide(request, source, run);
    }
    catch (error) {
        const reason = sentence(`The run of the merge base could not be looked up: ${(0,errors/* messageOf */.bD)(error)}`);
        return { source, kind: 'not-comparable', reason };
    }
    const standsInBecause = commit === undefined
        ? 'the merge base is only known on a pull request'
        : `no run was recorded for the merge base ${commit.slice(0, 7)}`;
    return { ...(await findChampion(request)), standsInBecause };
}
/** Finds a recorded run by its id. @throws {UserError} when there is none: it was named by hand. */
async function findRun(request, id) {
    const run = await request.tracker.run(request.experiment, id);
    if (!run)
        throw new errors/* UserError */.yo(`There is no run "${id}" in ${request.tracker.url} (experiment ${request.experiment}).`);
    return recordedSide(request, id, run);
}
async function recordedSide(request, source, run) {
    const { predictions } = run.contents;
    const present = {
        source,
        kind: 'present',
        name: `run ${run.id}`,
        metrics: run.metrics,
        lineage: run,
        run: run.id,
        createdAt: run.finishedAt,
    };
    if (!predictions || !run.store)
        return present;
    try {
        return { ...present, predictionsFile: await fetchRows(request, run.store, predictions) };
    }
    catch (error) {
        return { source, kind: 'not-comparable', reason: unreadable(`Run ${run.id}`, error) };
    }
}
/** Lays recorded predictions down as a file; the digest in its name keeps two of them apart. */
async function fetchRows(request, storeUrl, content) {
    const store = await request.openStore(storeUrl);
    const path = (0,external_node_path_.join)(request.temporaryFolder, content.digest.slice(7, 19), content.name);
    await (0,store_content/* getContent */._)(store, content, path);
    return path;
}

// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
;// CONCATENATED MODULE: ./build/actions/baseline-notes.js

/** Says loudly what a reader must know of the baseline: that there is none, that it is old, that it was scored anew. */
function baselineNotes(found, config, now) {
    if (!('source' in found))
        return [];
    if (found.kind === 'none') {
        return [{ level: 'warning', text: `Nothing to compare with. ${found.reason} Only absolute gates were judged.` }];
    }
    // Why a comparison could not be made is the judge's to tell.
    if (found.kind === 'not-comparable')
        return standInNote(found);
    return found.kind === 'present' ? [...standInNote(found), ...ageNote(found, config, now), ...scoredNote(found)] : [];
}
function standInNote({ source, standsInBecause }) {
    if (standsInBecause === undefined)
        return [];
    return [{ level: 'warning', text: `Judged against the ${source} instead: ${standsInBecause}.` }];
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

// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
// EXTERNAL MODULE: ./build/actions/drift-age.js
var drift_age = __webpack_require__(89617);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/actions/failed-run.js


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

;// CONCATENATED MODULE: ./build/actions/github-facts.js
/**
 * Lists the files that differ between two commits, by GitHub's compare API: a job's clone has one commit only.
 * `undefined` when that cannot be told.
 */
async function changedFiles({ host, token }, base) {
    if (!host.github || !token || base === undefined || host.commit === undefined)
        return undefined;
    const [{ openGitHub }, { listChangedFiles }] = await load();
    const found = await listChangedFiles(openGitHub(host, token), base, host.commit);
    return found.known && found.complete ? found.files.map((file) => file.path) : undefined;
}
/** Finds the commit that a pull request parted from. */
async function mergeBase({ host, token }) {
    const { pullRequest } = host;
    if (!pullRequest || !token)
        return undefined;
    const [{ openGitHub }, { findMergeBase }] = await load();
    return findMergeBase(openGitHub(host, token), pullRequest.baseSha, pullRequest.headSha);
}
const load = () => Promise.all([Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(8502)]).then(__webpack_require__.bind(__webpack_require__, 38502)), __webpack_require__.e(/* import() */ 5076).then(__webpack_require__.bind(__webpack_require__, 5076))]);

// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
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
        return [files.length === 0 ? 'same code' : `${counted(files.length, 'file')} of code`, ...dirty];
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
    return [...phrases.slice(0, named), `${counted(phrases.length - named, `more ${noun}`)}`];
}
const counted = (n, noun) => `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
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

;// CONCATENATED MODULE: ./build/actions/history.js
/** How many runs the chart shows. */
const SHOWN = 20;
/**
 * Draws a metric over the recorded runs with this one at the end, marked. The metric is that of the first check whose
 * runs carry it, else the first of the metrics. `undefined` when there is nothing to compare with.
 */
function historyChart(runs, current, checks) {
    const earlier = runs.filter((run) => run.id !== current.id && run.status === 'finished');
    const name = candidateMetrics(current.metrics, checks).find((metric) => earlier.some((run) => metric in run.metrics));
    if (name === undefined)
        return undefined;
    const points = earlier.filter((run) => name in run.metrics).slice(1 - SHOWN);
    const x = [...points.map((run) => run.code.commit?.slice(0, 7) ?? run.id.slice(0, 7)), current.label];
    const y = [...points.map((run) => run.metrics[name] ?? null), current.metrics[name] ?? null];
    // A metric that was judged has a name for people: the title of its check, without the slice.
    const judged = checks.find(({ id }) => id.startsWith(`metric:${encodeURIComponent(name)}#`));
    const title = judged?.title ?? name;
    return {
        id: `history:${name}`,
        kind: 'line',
        title: `${title} over the last runs`,
        xLabel: 'run',
        yLabel: title,
        x,
        series: [{ name: title, y }],
        mark: x.length - 1,
        description: `${title} of the last ${x.length} runs, from ${y[0]} to ${y.at(-1)}; the last one is this run.`,
    };
}
/** The metrics to try, the judged ones first. */
function candidateMetrics(metrics, checks) {
    const judged = checks.map((check) => /^metric:([^@#]+)/.exec(check.id)?.[1]).filter((name) => name !== undefined);
    return [...new Set([...judged.map(decodeURIComponent), ...Object.keys(metrics)])].filter((name) => name in metrics);
}

// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
;// CONCATENATED MODULE: ./build/actions/judged-report.js





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
            ...(0,made_here/* executionOf */.e)(host, new Date(facts.now), facts.durationMs),
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
        ...(0,made_here/* codeOf */.$)(host),
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
    const { source, version, run, lineage, createdAt } = baseline;
    return {
        baseline: {
            source,
            ...(version && { version: version.version }),
            ...(run && { run }),
            ...(lineage?.code.commit && { commit: lineage.code.commit }),
            ...(createdAt && { createdAt }),
            ...(lineage && { data: lineage.data }),
        },
    };
}

// EXTERNAL MODULE: ./build/actions/promotion.js
var promotion = __webpack_require__(3521);
// EXTERNAL MODULE: ./build/actions/publishing.js + 1 modules
var publishing = __webpack_require__(30760);
// EXTERNAL MODULE: ./build/actions/rooms.js + 3 modules
var rooms = __webpack_require__(36177);
;// CONCATENATED MODULE: ./build/actions/settling.js


/**
 * Writes down who accepted a failure, and the champion where there is no rollout. What cannot be written is returned: the
 * judgement stands and is still to be told.
 */
async function settling_settle(consequences) {
    const { acceptance, version, promoting, promotable, tracker, key } = consequences;
    try {
        if (acceptance && version)
            await tracker.recordAcceptance(acceptance, `${key}/accept`);
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
    const moved = await (0,promotion/* pointAlias */.LE)(tracker, 'champion', version, {
        why: `${report.verdict}: ${report.headline}`,
        by: host.actor ?? 'modelloop',
        key,
        ...(against !== undefined && { judgedAgainst: against }),
    });
    if (moved === 'moved')
        log.notice(`${report.model} v${version.version} is the champion now.`);
    if (moved !== 'overtaken')
        return;
    log.warning('There is another champion by now, which this model was not judged against. Run this job again.');
}

// EXTERNAL MODULE: ./build/tables/read-predictions.js
var read_predictions = __webpack_require__(82841);
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
    const parsed = dist/* safeParse */.xLC(run_record/* runRecordSchema */._, await readJson(file));
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
    const { model, predictions, profile, log } = record.files;
    for (const file of [model, predictions, profile, log, record.scoredBaseline?.predictions]) {
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
;// CONCATENATED MODULE: ./build/actions/sides.js







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
            const found = await findRun(context.lookup, named.id);
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
/** Reads predictions by the configured columns; `display` is their name in messages. */
function readRows(path, context, display = shown(path, context)) {
    const { columns, task } = context.config;
    return (0,read_predictions/* readPredictions */.R)(path, { columns, task, displayPath: display });
}
const shown = (path, { directory }) => {
    const inside = (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, path));
    return inside.startsWith('..') ? path : inside;
};

// EXTERNAL MODULE: ./build/actions/taking-over.js + 1 modules
var taking_over = __webpack_require__(37485);
;// CONCATENATED MODULE: ./build/actions/validate-model.js
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





















const validate_model_inputs = {
    ...common/* commonInputs */.j,
    candidate: (0,inputs/* text */.Qq)('What is judged: the `run-record` of train-and-log, a file of predictions or metrics, a folder with them, or a run id. Default: what train-and-log left.'),
    baseline: (0,inputs/* text */.Qq)('What it is judged against: champion, merge-base, a path or a run id. Default: champion.'),
    gates: (0,inputs/* text */.Qq)('The gates as a YAML list, or `none` to report only. Default: `validate.gates` of the configuration.'),
    comment: (0,inputs/* choice */.Yq)('When the comment on the pull request is written.', ['changes', 'always', 'regressions', 'off'], {
        default: 'changes',
    }),
    promote: (0,inputs/* flag */.Jt)('Make a promotable model the champion at once. For teams without a rollout; never on a pull request.', {
        default: 'false',
    }),
    'post-report': (0,inputs/* text */.Qq)('Path of a report.json that an untrusted run left: it is checked, rendered anew and posted; nothing is judged.'),
};
/** Judges a model by its gates, tells the pull request, and records the run. */
const validate_model_action = (0,action/* defineAction */.Q)({
    name: 'validate-model',
    description: 'Judges a model by gates that state their error rate, comments on the pull request, records the run',
    inputs: validate_model_inputs,
    outputs: {
        promotable: 'Whether the model may be promoted: true or false',
        'comment-url': 'Address of the comment',
        markdown: 'Path of the report as Markdown',
        html: 'Path of the report as a self-contained page',
        'model-version': 'Version of the model in the registry; absent where nothing was recorded',
    },
    verdicts: ['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline'],
    failOn: ['fail', 'not-comparable'],
    async run(context) {
        const untrusted = context.inputs['post-report'];
        if (untrusted === undefined)
            return validate(context);
        const { postForeignReport } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(1420)]).then(__webpack_require__.bind(__webpack_require__, 51420));
        return postForeignReport(context, untrusted);
    },
});
async function validate(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { directory, host, log, clock } = context;
        const startedAt = performance.now();
        const { config, model } = await (0,rooms/* loadSettings */.M5)(context, { gates: 'validate.gates', baseline: 'validate.baseline.use' });
        const asking = { host, token: context.inputs['github-token'] };
        const { gates } = config.validate;
        if (gates === undefined || gates.length === 0)
            throw noGates();
        const tracker = __addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(context, config), true);
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(host.temporaryFolder), true);
        const lookup = {
            model,
            experiment: model,
            tracker,
            openStore: (url) => (0,rooms/* openModelStore */.lJ)(context, config, url),
            temporaryFolder: temporary.path,
        };
        const places = { directory, predictions: config.train.predictions, metrics: config.train.metrics };
        const reading = { directory, config, lookup };
        const candidate = await readSide((0,actions_candidate/* findCandidate */.$6)(context.inputs.candidate, places), 'this change', reading);
        refuseForeignRecord(candidate, model);
        const experiment = candidate.record?.run.experiment ?? model;
        const asked = { ...lookup, experiment, ...(candidate.record && { record: candidate.record }) };
        const found = await findBaseline(config.validate.baseline.use, asked, {
            ...places,
            mergeBase: () => mergeBase(asking),
        });
        const run = candidate.record?.run;
        const judgement = candidate.record && run?.status !== 'finished'
            ? await judgeFailedRun(candidate.record)
            : judge({
                task: config.task,
                positive: config.columns.positive,
                alpha: config.validate.alpha,
                gates,
                candidate,
                baseline: await baselineSide(found, reading),
                slices: config.columns.slices,
                privacy: config.privacy,
            });
        const key = (0,rooms/* attemptKey */.jX)(host, candidate.record?.run.id ?? 'desk');
        const openStore = () => (0,rooms/* openModelStore */.lJ)(context, config);
        const taken = await (0,taking_over.takeOver)({ candidate, config, tracker, openStore, host, clock, log, key });
        const failed = judgement.verdict === 'fail' && run?.status === 'finished';
        const acceptance = failed ? await acceptedBy(context, candidate, tracker) : undefined;
        const report = judgedReport({
            model,
            judgement,
            candidate,
            baseline: found,
            version: taken.version,
            acceptance,
            runs: await recentRuns(context, tracker, experiment),
            changedFiles: await changedFiles(asking, found.kind === 'present' ? found.lineage?.code.commit : undefined),
            notes: [...(run?.status === 'failed' ? [] : baselineNotes(found, config, clock.now())), ...taken.notes],
            driftAge: await (0,drift_age/* driftAge */.t)(tracker, model, log),
            host,
            now: clock.now().toISOString(),
            durationMs: performance.now() - startedAt,
        });
        const promotable = (0,promotion/* isPromotable */.em)({
            verdict: report.verdict,
            ungated: gates === 'none',
            absoluteGatesPassed: judgement.facts.absolutePassed,
            promoteOn: config.validate['promote-on'],
            host,
            acceptance,
        });
        const unsettled = await settling_settle({
            promoting: context.inputs.promote,
            promotable,
            acceptance,
            report,
            found,
            tracker,
            version: taken.version,
            host,
            log,
            key,
        });
        const published = await (0,publishing/* publish */.m)({
            report,
            host,
            token: context.inputs['github-token'],
            target: host.commit === undefined
                ? undefined
                : { ...(host.pullRequest && { number: host.pullRequest.number }), headSha: host.commit },
            mode: context.inputs.comment,
            folder: (0,external_node_path_.join)(await (0,files/* ownFolder */.vY)(directory), 'reports'),
            log,
        });
        return {
            report,
            outputs: { promotable, 'model-version': taken.version?.version, ...published },
            ...((taken.error ?? unsettled) && { error: (taken.error ?? unsettled) }),
        };
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
const noGates = () => new errors/* UserError */.yo('There is no gate to judge by: `validate.gates` is not set, and neither is the input `gates`.', {
    hint: 'Write gates into modelloop.yml, for example `- { metric: rmse, against: baseline, margin: 3% }`, or give `gates: none` to report only.',
});
/** A record says itself whose it is; it must not be judged, and promoted, as another model. */
function refuseForeignRecord({ record }, model) {
    if (!record || record.run.model === model)
        return;
    throw new errors/* UserError */.yo(`The run record is of the model "${record.run.model}", and this job judges "${model}".`, {
        hint: 'Give both actions the same `name` and `config`.',
    });
}
async function acceptedBy(context, { record }, tracker) {
    const digest = record?.run.files.model?.digest ?? record?.run.reuseKey;
    if (!record || !digest)
        return undefined;
    const { host, log, inputs: given } = context;
    const token = given['github-token'];
    return findAcceptance({ model: record.run.model, digest, host, token, tracker, log });
}
/** The runs for the chart. A ledger that cannot be read has made the verdict red already; the chart is left out. */
async function recentRuns({ log }, tracker, experiment) {
    try {
        return (await tracker.isEmpty()) ? [] : await tracker.runs(experiment, 30);
    }
    catch (error) {
        log.warning(`The earlier runs cannot be shown: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
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


/***/ }),

/***/ 93351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ forEachParallel)
/* harmony export */ });
/**
 * Does work for each item, `atOnce` of them side by side. After a failure nothing new begins; what runs is waited for,
 * so that nothing goes on behind the caller's back, and then the first failure is thrown.
 */
async function forEachParallel(items, atOnce, work) {
    const failures = [];
    const waiting = items.values();
    const worker = async () => {
        for (const item of waiting) {
            if (failures.length > 0)
                return;
            await work(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (failures.length > 0)
        throw failures[0];
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

/***/ 23255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ runRecordSchema),
/* harmony export */   e: () => (/* binding */ digestSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);


/**
 * The run record: what `train-and-log` leaves for `validate-model`, as `run.json` in a folder with the files that it
 * names. It crosses a job boundary as an artifact, so its reader checks the schema and every digest (design §1.5).
 */
/** A digest, as it stands in a file from outside. */
const digestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'must be sha256:<64 hex>'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => text));
/** A path inside the record's folder, with `/`. */
const innerPath = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\0\\]+$/, 'must stay inside the folder'));
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
    /** Flattened: keys joined by `.`. */
    params: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, scalar),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    tags: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        /** git's tree id of the commit: equal trees are equal code. */
        tree: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        pullRequest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
        /** True when the working tree held changes that no commit has. */
        dirty: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    }),
    data: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, dataVersion),
    /** Name → version of what the training ran with, as far as it could be read. */
    packages: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(key, valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    environment: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ os: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), arch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), runner: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
    /** Equal keys mean equal inputs: code, data, params, commands, backend, experiment, OS and architecture (§1.2). */
    reuseKey: digestSchema,
    /** The run whose results were taken over, when nothing was trained. */
    reusedFrom: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    files: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        model: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        predictions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        profile: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        log: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
    }),
    /** The champion, scored on today's test rows by `train.score`. */
    scoredBaseline: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        modelDigest: digestSchema,
        predictions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(recordedFile),
        error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    })),
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


/***/ })

};
