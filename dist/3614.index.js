export const id = 3614;
export const ids = [3614];
export const modules = {

/***/ 63614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postForeignReport: () => (/* binding */ postForeignReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(44463);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/answers.js
var answers = __webpack_require__(9289);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/pull-request.js


/**
 * Checks that the pull request which an untrusted artifact names is the one whose run made it: open, and with exactly that
 * head. Otherwise a fork could have its report posted on any pull request.
 */
async function verifyPullRequest(github, claim) {
    const { claimedNumber, headSha, headBranch, headRepository } = claim;
    try {
        const request = { ...github.here, pull_number: claimedNumber };
        const data = (0,answers/* readAnswer */.JN)(answers/* pullAnswer */.MJ, await github.rest.pulls.get(request));
        const found = read(github, data);
        const repository = data.head.repo?.full_name;
        const isBranch = headBranch === null || data.head.ref === headBranch;
        if (found.headSha !== headSha || !sameName(repository, headRepository) || !isBranch) {
            const message = `Pull request ${claimedNumber} is not at ${pull_request_short(headSha)} of ${headRepository} (any more): nothing is posted there.`;
            return { verified: false, reason: 'other-head', message };
        }
        if (data.state !== 'open') {
            return {
                verified: false,
                reason: 'closed',
                message: `Pull request ${claimedNumber} is closed: nothing is posted there.`,
            };
        }
        return { verified: true, pullRequest: found };
    }
    catch (error) {
        if ((0,failure/* statusOf */.c2)(error) === 404) {
            return { verified: false, reason: 'none', message: `There is no pull request ${claimedNumber}.` };
        }
        return { verified: false, ...(0,failure/* failureOf */.g5)(error, attempt) };
    }
}
const attempt = { what: 'show the pull request', permissions: { 'pull-requests': 'read' } };
function read(github, pull) {
    const here = `${github.here.owner}/${github.here.repo}`;
    return {
        number: pull.number,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        baseRef: pull.base.ref,
        // The repository of a deleted fork is null.
        fromFork: !sameName(pull.head.repo?.full_name, here),
        labels: pull.labels.map((label) => label.name),
    };
}
const sameName = (a, b) => a?.toLowerCase() === b.toLowerCase();
const pull_request_short = (sha) => sha.slice(0, 7);

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./build/platform/zip.js




/** Names as bytes: one that leads out of a folder, or is no UTF-8, is only a name that nobody asked for. */
const OPTIONS = { lazyEntries: true, decodeStrings: false };
/**
 * Reads one file of an untrusted ZIP archive in memory. Nothing is written and no other file is unpacked, so names that lead
 * out of a folder, links and bombs do nothing. `undefined` when the archive has no file of this name.
 * @throws {UserError} when the archive is broken, holds the name twice, or the file is larger than `maxBytes`.
 */
async function readZipped(zip, name, maxBytes) {
    try {
        const archive = await (0,yauzl/* fromBufferPromise */.SY)(zip, OPTIONS);
        const entries = [];
        for await (const entry of archive.eachEntry())
            if (entry.fileNameRaw.equals(Buffer.from(name)))
                entries.push(entry);
        if (entries.length > 1)
            throw new errors/* UserError */.yo(`The archive holds ${name} ${entries.length} times.`);
        return entries[0] && (await unpack(archive, entries[0], name, maxBytes));
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.yo)
            throw cause;
        throw new errors/* UserError */.yo(`The archive is broken: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
async function unpack(archive, entry, name, maxBytes) {
    // The stream ends in an error at the first byte beyond this size.
    if (entry.uncompressedSize > maxBytes) {
        throw new errors/* UserError */.yo(`${name} in the archive is larger than ${maxBytes} bytes.`);
    }
    const bytes = await (0,consumers_.buffer)(await archive.openReadStreamPromise(entry));
    if ((0,external_node_zlib_.crc32)(bytes) !== entry.crc32)
        throw new errors/* UserError */.yo('The archive is broken: its checksum is another.');
    return bytes;
}

// EXTERNAL MODULE: ./build/report/parse.js + 1 modules
var parse = __webpack_require__(59986);
// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
;// CONCATENATED MODULE: ./build/actions/validate-model/foreign-claims.js



/** From the worst to the best: a verdict may not be better than the gates that decide it. */
const ORDER = ['fail', 'not-comparable', 'no-baseline', 'inconclusive', 'pass'];
/** A gate that was skipped decides as little as one that cannot tell. */
const rank = (verdict) => ORDER.indexOf(verdict === 'skipped' ? 'inconclusive' : verdict);
/**
 * Refuses a report of an untrusted run that contradicts itself, or what is known of the run. What it says of its numbers cannot be
 * checked here; `asForeign` says so.
 * @throws {UserError} with one line that names the contradiction.
 */
function refuseFalseClaims(report, known) {
    const wrong = falseClaim(report, known);
    if (wrong !== undefined)
        throw new errors/* UserError */.yo(`The report is not posted: ${wrong}.`);
}
function falseClaim({ kind, model, lineage, verdict, ...report }, known) {
    const { repository, pullRequest } = known;
    const { headSha } = pullRequest;
    if (kind !== 'validate-model')
        return `it is one of ${kind}, not of validate-model`;
    // What no configuration takes for a name, so none of ours can have it.
    if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(model))
        return 'it names a model that no model can be called';
    if (known.model !== undefined && model !== known.model)
        return `it is of the model ${model}, not of ${known.model}`;
    if (lineage.code?.repository?.toLowerCase() !== repository.toLowerCase())
        return `it is not of ${repository}`;
    if (lineage.code.commit !== headSha)
        return `it is not of the commit ${headSha.slice(0, 7)}`;
    if (!ORDER.includes(verdict))
        return `a validation never says "${verdict}"`;
    const gate = decidingGate(report.checks);
    if (gate === undefined && verdict === 'pass')
        return 'it says pass, and no gate decided that';
    if (gate && rank(verdict) > rank(gate.verdict))
        return `it says ${verdict}, and one of its gates says ${gate.verdict}`;
    const isAccepted = verdict === 'fail' && report.outcome === 'pass';
    if (!isAccepted && report.outcome !== (0,action/* outcomeOf */.s)(verdict))
        return `the outcome ${report.outcome} does not follow`;
    return undefined;
}
/** The worst of the gates that block. */
const decidingGate = (checks) => checks.filter(({ level }) => level === 'block').toSorted((a, b) => rank(a.verdict) - rank(b.verdict))[0];
/**
 * Makes the report that is posted: it says first that nobody verified it, leads nowhere but to the run that made it, and holds no
 * commands to copy. Log lines stay. That somebody accepted a failure counts only where a trusted run found it out.
 */
function asForeign(report, known) {
    const { schema: _schema, contentDigest: _digest, reproduce: _commands, ...draft } = report;
    const { url: _url, ...run } = report.lineage.run ?? {};
    const notes = report.notes.map(({ code, ...note }) => (code?.language === 'text' ? { ...note, code } : note));
    const warning = unverified(known);
    return (0,seal/* sealReport */.y)({
        ...draft,
        // First in every heading, check and index line. A warning that the summary says is not shown again: this one must be.
        headline: ['not verified', draft.headline.trim()].filter(Boolean).join(': '),
        summary: draft.summary.replaceAll(warning.text, '…'),
        outcome: (0,action/* outcomeOf */.s)(report.verdict),
        lineage: { ...report.lineage, ...('id' in run && { run }) },
        notes: [warning, ...notes],
        execution: { ...report.execution, runUrl: known.runUrl },
    });
}
/** Whose report it is, in one word. */
const makerOf = ({ pullRequest }) => pullRequest.fromFork ? 'fork' : 'Dependabot';
const unverified = ({ pullRequest, headRepository }) => ({
    level: 'warning',
    text: pullRequest.fromFork
        ? `Not verified: judged in a run of the fork ${headRepository}, whose author can change every number and word here.`
        : 'Not verified: judged in a run of Dependabot, in which an updated package can change every number and word here.',
});

// EXTERNAL MODULE: ./build/actions/validate-model/publishing.js + 3 modules
var publishing = __webpack_require__(31092);
;// CONCATENATED MODULE: ./build/actions/validate-model/foreign-report.js











/** A report is small; what is larger was not made by us. */
const MAX_BYTES = 5_000_000;
/** What an artifact of train-validate.yml holds. */
const FILE = 'validate-model.json';
const ARTIFACT = /^artifact:(.+)$/;
/**
 * Posts the report that an untrusted run left (a pull request from a fork): the JSON is parsed by its schema and rendered
 * anew, and it is posted only on the open pull request whose head the triggering run was on (design §1.5). `source` is a path, or
 * `artifact:<name>` for an artifact of that run.
 * @throws {UserError} when the report is not one of ours, or claims what cannot be; nothing is posted then.
 * @throws {NothingToDo} when the run left none, or its pull request has moved on.
 */
async function postForeignReport(given, source) {
    const context = given;
    const { host, directory, log, inputs } = context;
    const token = inputs['github-token'];
    if (!token)
        throw new errors/* UserError */.yo('Posting a report needs the input "github-token".');
    const run = followedRun(host);
    const github = (0,client.openGitHub)(host, token);
    const received = parseForeign(await receive(source, { github, directory, run }));
    const known = await knownOrigin(received, { github, host, run, model: inputs.name });
    refuseFalseClaims(received, known);
    const report = asForeign(received, known);
    const published = await (0,publishing/* publish */.m)({
        report,
        host,
        token,
        target: { number: known.pullRequest.number, headSha: run.headSha },
        mode: 'always',
        madeBy: makerOf(known),
        folder: (0,external_node_path_.join)(await (0,files/* ownFolder */.vY)(directory), 'reports'),
        log,
    });
    // Posting is the work of this job; what the report found has made the other run red or green already.
    return { report, outputs: { promotable: false, ...published }, failOn: [] };
}
/** The run that left the report, as the event tells of it. */
function followedRun({ eventName, event }) {
    const { workflowRun } = (0,github_event/* parseEvent */.w)(eventName ?? '', event);
    if (!workflowRun) {
        throw new errors/* UserError */.yo(`"post-report" works in a workflow with the trigger workflow_run, not on ${eventName ?? 'a desk'}.`);
    }
    if (workflowRun.event !== 'pull_request') {
        throw new errors/* NothingToDo */.iH(`The run ${workflowRun.id} was started by ${workflowRun.event}, not by a pull request.`);
    }
    return workflowRun;
}
async function receive(source, { github, directory, run }) {
    const [, name] = ARTIFACT.exec(source) ?? [];
    if (name === undefined)
        return readForeign((0,external_node_path_.resolve)(directory, source));
    const { readRunArtifact } = await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(6394)]).then(__webpack_require__.bind(__webpack_require__, 36394));
    const zip = await readRunArtifact(github, { runId: run.id, name, maxBytes: MAX_BYTES });
    const bytes = zip && (await readZipped(zip, FILE, MAX_BYTES));
    if (bytes)
        return bytes;
    throw new errors/* NothingToDo */.iH(`The run ${run.id} left no report (${zip ? FILE : 'artifact'} ${zip ? `in ${name}` : name}).`);
}
async function readForeign(file) {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (!found?.isFile())
        throw new errors/* UserError */.yo(`There is no report at ${file}.`);
    if (found.size > MAX_BYTES) {
        throw new errors/* UserError */.yo(`The report has ${found.size} bytes; none of ours has more than ${MAX_BYTES}.`);
    }
    return (0,promises_.readFile)(file);
}
function parseForeign(bytes) {
    let json;
    try {
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        // The parser's own words repeat what it read.
        throw new errors/* UserError */.yo('The report is not JSON in UTF-8.', { cause });
    }
    return (0,parse.parseReport)(json);
}
/** Finds out by GitHub whose the report is. */
async function knownOrigin(report, place) {
    const { github, host, run, model } = place;
    const { headSha, headBranch, headRepository } = run;
    if (headRepository === null)
        throw new errors/* NothingToDo */.iH('The fork of that run is gone: there is nothing to post to.');
    const claimedNumber = report.lineage.code?.pullRequest;
    if (claimedNumber === undefined)
        throw new errors/* UserError */.yo('The report names no pull request: there is nowhere to post it.');
    const verified = await verifyPullRequest(github, { headSha, headBranch, headRepository, claimedNumber });
    if (!verified.verified) {
        const hasEnded = verified.reason === 'other-head' || verified.reason === 'closed';
        throw new (hasEnded ? errors/* NothingToDo */.iH : errors/* UserError */.yo)(verified.message);
    }
    if (!verified.pullRequest.fromFork && run.actor !== 'dependabot[bot]') {
        throw new errors/* NothingToDo */.iH(`The run ${run.id} is neither of a fork nor of Dependabot: it posts its report itself.`);
    }
    const { owner, repo } = github.here;
    const repository = `${owner}/${repo}`;
    const runUrl = `${host.serverUrl}/${repository}/actions/runs/${run.id}`;
    return { repository, pullRequest: verified.pullRequest, headRepository, runUrl, model };
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ checkRunAnswer),
/* harmony export */   EF: () => (/* binding */ commentAnswer),
/* harmony export */   EG: () => (/* binding */ artifactsAnswer),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   K1: () => (/* binding */ comparisonAnswer),
/* harmony export */   MJ: () => (/* binding */ pullAnswer),
/* harmony export */   Zf: () => (/* binding */ checkRunsAnswer),
/* harmony export */   fj: () => (/* binding */ viewerAnswer),
/* harmony export */   qt: () => (/* binding */ eventsAnswer),
/* harmony export */   sZ: () => (/* binding */ labelsAnswer),
/* harmony export */   wb: () => (/* binding */ permissionAnswer)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const user = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
/** A comment, as far as we look at it. */
const commentAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: count,
    html_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    issue_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ''),
    user,
    created_at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    updated_at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The check runs of a commit. */
const checkRunsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ check_runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ external_id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })) });
/** One check run. */
const checkRunAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: count, url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), html_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) });
/** The labels of an issue. */
const labelsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
/** What happened to an issue. */
const eventsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actor: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    created_at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    label: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
}));
/** What an account may do. */
const permissionAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ permission: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const named = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
/** A pull request. */
const pullAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number: count,
    state: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    head: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: named }),
    base: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    labels: labelsAnswer,
});
/** The artifacts of a run. */
const artifactsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: count, expired: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), size_in_bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
});
/** Whose token it is. */
const viewerAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ viewer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) });
/** How two commits compare. */
const comparisonAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    merge_base_commit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    files: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        filename: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
        previous_filename: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    }))),
});
/**
 * Reads an answer of GitHub by its form. Types of a client only say what ought to come.
 * @throws {OddAnswer} when it is another one.
 */
function readAnswer(schema, { data }) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, data);
    if (result.success)
        return result.output;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OddAnswer */ .oh(`its answer is not right at "${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(result.issues[0]) ?? ''}"`);
}


/***/ }),

/***/ 44463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61351);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86856);
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(220);








/** A rate limit that ends later than this is not waited for. */
const longestWaitSeconds = 20;
const retries = 2;
/** What is not worth a second try, and 429, which has a wait of its own. */
const final = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];
/**
 * Opens GitHub's API. A request is tried three times when the network or GitHub fails, and waits for a rate limit once,
 * so that no answer costs more than about a minute: reporting must not hold up a job. `secondMs` is how long a second of
 * waiting is, `deadlineMs` when all tries of a request end together; tests shorten both.
 * @throws {UserError} when the repository or the token is not usable.
 */
function openGitHub(host, token, { secondMs = 1000, deadlineMs = 60_000 } = {}) {
    const [owner, repo, more] = (host.repository ?? '').split('/');
    if (!owner || !repo || more !== undefined) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The repository must be "owner/name", not "${host.repository ?? ''}" (GITHUB_REPOSITORY).`);
    }
    const secret = token.trim();
    // A token that no header can hold would be printed by the error of the HTTP client.
    if (!/^[\x21-\x7e]+$/.test(secret)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('The GitHub token is empty or has characters that no token has.', {
            hint: 'Check the input "github-token".',
        });
    }
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(secret, optionsOf(host.apiUrl, secondMs), _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_5__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_6__/* .throttling */ .A);
    octokit.hook.before('request', (request) => {
        const { signal = AbortSignal.timeout(deadlineMs), fetch: ask = fetch } = request.request;
        // Octokit hands one object to all requests: what is written into it would be there for the next one too.
        request.request = { ...request.request, signal, fetch: fetchingJson(ask) };
    });
    let login;
    return {
        rest: octokit.rest,
        here: { owner, repo },
        viewer: () => {
            login ??= askViewer(octokit);
            return login;
        },
        once: () => ({ retries: 0, signal: AbortSignal.timeout(deadlineMs) }),
        waitAfter: async (error, tried) => {
            const seconds = secondsUntilRetry(error, tried);
            if (seconds !== undefined)
                await _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml.sleep(seconds * secondMs);
            return seconds !== undefined;
        },
    };
}
/** How long the client waits after a number of tries that failed; `undefined` when it gives up. */
function secondsUntilRetry(error, tried) {
    const status = (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(error);
    if (status === undefined)
        return undefined;
    const limit = (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .retryAfterSeconds */ .C3)(error, longestWaitSeconds);
    if (limit !== undefined)
        return tried === 1 && limit <= longestWaitSeconds ? limit : undefined;
    return tried <= retries && !final.includes(status) ? tried ** 2 : undefined;
}
function optionsOf(apiUrl, secondMs) {
    const waits = (seconds, { request }, _octokit, tried) => tried < 1 && seconds <= longestWaitSeconds && !('retries' in request && request.retries === 0);
    const silent = () => { };
    return {
        baseUrl: apiUrl.replace(/\/$/, ''),
        log: { debug: silent, info: silent, warn: silent, error: silent },
        retry: { retries, retryAfterBaseValue: secondMs, doNotRetry: final },
        throttle: {
            // Every client has a pace of its own.
            id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            retryAfterBaseValue: secondMs,
            fallbackSecondaryRateRetryAfter: longestWaitSeconds,
            onRateLimit: waits,
            onSecondaryRateLimit: waits,
        },
    };
}
/**
 * Takes an answer that says 200 and is no JSON for the fault that it is: the page of a proxy, or half an answer, must not
 * pass for "there are no comments".
 */
const fetchingJson = (ask) => async (...request) => {
    const answer = await ask(...request);
    const { ok, status } = answer;
    if (!ok || status === 204)
        return answer;
    const text = await answer.text();
    const headers = { ...Object.fromEntries(answer.headers), 'content-type': 'application/json' };
    if (isJson(text))
        return new Response(text, { status, headers });
    return Response.json({ message: `its answer ${status} is no JSON` }, { status: 502 });
};
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** `GET /user` refuses the token of a job; GraphQL knows every kind of token. */
async function askViewer({ graphql }) {
    try {
        const data = await graphql('{ viewer { login } }');
        return (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .viewerAnswer */ .fj, { data }).viewer.login;
    }
    catch (error) {
        // An outage is not the answer that nobody is known.
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .isRefusal */ .vu)(error) || (error instanceof Error && error.name === 'GraphqlResponseError'))
            return undefined;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(error) === undefined ? new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .OddAnswer */ .oh(`it does not tell who we are: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`) : error;
    }
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);


const sha = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'must be a commit'));
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
const named = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const repository = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), default_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) });
const record = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()));
const pullRequest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: count,
    head: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, repo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(named) }),
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(named) }),
    labels: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })), []),
    comments: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), undefined),
});
const workflowRun = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: count,
    event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    head_sha: sha,
    head_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    head_repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(named),
    actor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
/** `repository` is there for every event but hand-written ones. */
const any = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(repository) });
/** Only `synchronize` has it. */
const before = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(sha), undefined);
const schemas = {
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, before, pull_request: pullRequest }),
    pull_request_target: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, before, pull_request: pullRequest }),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, workflow_run: workflowRun }),
    workflow_dispatch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, inputs: record }),
    repository_dispatch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), client_payload: record }),
    schedule: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, schedule: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
};
/**
 * Reads the payload of an event; one that we do not know gives the repository alone.
 * @throws {UserError} when a payload lacks what its event always has.
 */
function parseEvent(name, payload) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schemas[name] ?? any, payload);
    if (!result.success) {
        const issue = result.issues[0];
        const path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue) ?? '';
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The payload of the event "${name}" is not right at "${path}": ${issue.message}.`, {
            hint: 'GitHub writes it to the file of GITHUB_EVENT_PATH.',
        });
    }
    const read = result.output;
    return {
        name,
        repository: read.repository?.full_name,
        defaultBranch: read.repository?.default_branch,
        pullRequest: read.pull_request && readPullRequest(read.pull_request, read),
        workflowRun: read.workflow_run && readRun(read.workflow_run),
        inputs: read.inputs ?? {},
        dispatch: name === 'repository_dispatch' ? { type: read.action ?? '', payload: read.client_payload ?? {} } : undefined,
        schedule: read.schedule,
    };
}
function readPullRequest(pull, { repository, before }) {
    const { number, head, base, comments } = pull;
    const here = base.repo?.full_name ?? repository?.full_name;
    return {
        number,
        headSha: head.sha,
        baseSha: base.sha,
        baseRef: base.ref,
        // A head without a repository is that of a fork which was deleted.
        fromFork: head.repo?.full_name === undefined || head.repo.full_name !== here,
        labels: pull.labels.map((label) => label.name),
        ...(before !== undefined && { before }),
        ...(comments !== undefined && { comments }),
    };
}
const readRun = (run) => ({
    id: run.id,
    event: run.event,
    conclusion: run.conclusion ?? null,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepository: run.head_repository?.full_name ?? null,
    actor: run.actor?.login ?? null,
});


/***/ }),

/***/ 59986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseReport: () => (/* binding */ parseReport)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/report/inspect.js
var inspect = __webpack_require__(58695);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
;// CONCATENATED MODULE: ./build/report/schema.js

/**
 * The shape of `report.json`, from which the published JSON Schema is made. Objects are loose: a field that a later
 * version adds is kept and not looked at. What a JSON Schema cannot say is checked in `parse.ts`.
 */
const schema_text = (max) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(max));
const id = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_000));
const title = schema_text(2_000);
const sentence = schema_text(8_000);
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const list = (item, max) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(max));
/** Anything but http(s) has no place in a link. */
const url = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2_000), dist/* regex */.yGV(/^https?:\/\/[^\s<>"'`]+$/, 'must be an http(s) URL'));
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex>'));
const checkVerdict = dist/* picklist */.KIO(['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline', 'skipped']);
const openInterval = dist/* tuple */.PVZ([dist/* nullable */.mee(dist/* number */.aig()), dist/* nullable */.mee(dist/* number */.aig())]);
const point = dist/* tuple */.PVZ([dist/* number */.aig(), dist/* number */.aig()]);
const check = dist/* looseObject */._H3({
    id,
    title,
    verdict: checkVerdict,
    level: dist/* picklist */.KIO(['block', 'warn']),
    value: dist/* nullable */.mee(dist/* number */.aig()),
    baseline: dist/* exactOptional */.yqP(dist/* number */.aig()),
    baselineName: dist/* exactOptional */.yqP(title),
    limit: dist/* exactOptional */.yqP(dist/* number */.aig()),
    estimate: dist/* exactOptional */.yqP(dist/* number */.aig()),
    interval: dist/* exactOptional */.yqP(openInterval),
    confidence: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1))),
    method: dist/* exactOptional */.yqP(title),
    alternative: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['two-sided', 'less', 'greater'])),
    nullValue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    pValue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    pAdjusted: dist/* exactOptional */.yqP(dist/* number */.aig()),
    n: dist/* exactOptional */.yqP(dist/* number */.aig()),
    unit: dist/* exactOptional */.yqP(title),
    valueUnit: dist/* exactOptional */.yqP(title),
    rule: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['non-inferior', 'superior', 'equivalent', 'capped', 'min', 'max', 'point'])),
    direction: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['higher', 'lower'])),
    reason: sentence,
    needed: dist/* exactOptional */.yqP(title),
    place: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ file: schema_text(1_000), line: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(1e9)) })),
});
const table = dist/* looseObject */._H3({
    id,
    title,
    columns: list(dist/* looseObject */._H3({ title, align: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['left', 'right', 'center'])) }), 100),
    rows: list(list(dist/* nullable */.mee(dist/* union */.KCZ([sentence, dist/* number */.aig()])), 100), 20_000),
    caption: dist/* exactOptional */.yqP(sentence),
    bars: dist/* exactOptional */.yqP(list(dist/* nullable */.mee(list(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 200)), 20_000)),
});
const chartBase = {
    id,
    title,
    xLabel: dist/* exactOptional */.yqP(title),
    yLabel: dist/* exactOptional */.yqP(title),
    description: sentence,
};
const rule = dist/* exactOptional */.yqP(dist/* looseObject */._H3({ y: dist/* number */.aig(), label: title, kind: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['limit', 'reference'])) }));
const chart = dist/* variant */.Oxt('kind', [
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('line'),
        x: list(dist/* union */.KCZ([title, dist/* number */.aig()]), 20_000),
        series: list(dist/* looseObject */._H3({
            name: title,
            y: list(dist/* nullable */.mee(dist/* number */.aig()), 20_000),
            x: dist/* exactOptional */.yqP(list(dist/* number */.aig(), 20_000)),
            band: dist/* exactOptional */.yqP(list(point, 20_000)),
        }), 50),
        unit: dist/* exactOptional */.yqP(title),
        mark: dist/* exactOptional */.yqP(count),
        rule,
        range: dist/* exactOptional */.yqP(point),
        diagonal: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('scatter'),
        series: list(dist/* looseObject */._H3({ name: title, points: list(point, 20_000) }), 50),
        diagonal: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
        rule,
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('histogram'),
        edges: dist/* exactOptional */.yqP(list(dist/* number */.aig(), 2_000)),
        labels: dist/* exactOptional */.yqP(list(title, 2_000)),
        series: list(dist/* looseObject */._H3({ name: title, counts: list(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 2_000) }), 50),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('intervals'),
        rows: list(dist/* looseObject */._H3({
            label: title,
            estimate: dist/* number */.aig(),
            interval: openInterval,
            limit: dist/* exactOptional */.yqP(dist/* number */.aig()),
            baseline: dist/* exactOptional */.yqP(dist/* number */.aig()),
            verdict: dist/* exactOptional */.yqP(checkVerdict),
        }), 2_000),
        unit: dist/* exactOptional */.yqP(title),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('matrix'),
        rows: list(title, 300),
        columns: list(title, 300),
        values: list(list(dist/* number */.aig(), 300), 300),
        baseline: dist/* exactOptional */.yqP(list(list(dist/* number */.aig(), 300), 300)),
    }),
]);
const data = dist/* record */.g1P(schema_text(1_000), dist/* looseObject */._H3({
    md5: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}(\.dir)?$/)),
    size: dist/* exactOptional */.yqP(dist/* number */.aig()),
    nfiles: dist/* exactOptional */.yqP(dist/* number */.aig()),
}));
const lineage = dist/* looseObject */._H3({
    run: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ id, url: dist/* exactOptional */.yqP(url), reused: dist/* exactOptional */.yqP(dist/* boolean */.zMY()) })),
    code: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        repository: dist/* exactOptional */.yqP(title),
        commit: dist/* exactOptional */.yqP(title),
        ref: dist/* exactOptional */.yqP(title),
        pullRequest: dist/* exactOptional */.yqP(count),
        dirty: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    })),
    data: dist/* exactOptional */.yqP(data),
    model: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ digest: title, version: dist/* exactOptional */.yqP(count), sizeBytes: dist/* exactOptional */.yqP(dist/* number */.aig()) })),
    image: dist/* exactOptional */.yqP(title),
    baseline: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        source: title,
        version: dist/* exactOptional */.yqP(count),
        run: dist/* exactOptional */.yqP(title),
        commit: dist/* exactOptional */.yqP(title),
        createdAt: dist/* exactOptional */.yqP(title),
        data: dist/* exactOptional */.yqP(data),
    })),
    changes: dist/* exactOptional */.yqP(list(sentence, 1_000)),
});
const execution = dist/* objectWithRest */.U1j({
    createdAt: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    durationMs: dist/* exactOptional */.yqP(dist/* number */.aig()),
    peakMemoryBytes: dist/* exactOptional */.yqP(dist/* number */.aig()),
    runUrl: dist/* exactOptional */.yqP(url),
    runner: dist/* exactOptional */.yqP(title),
    driftLastJudgedAt: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()))),
}, dist/* nullable */.mee(dist/* union */.KCZ([sentence, dist/* number */.aig(), dist/* boolean */.zMY()])));
const note = dist/* looseObject */._H3({
    level: dist/* picklist */.KIO(['info', 'warning']),
    text: sentence,
    code: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ language: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z]{0,20}$/)), lines: list(sentence, 100) })),
});
/** The shape of a report; see `report.ts` for what each field means. */
const reportSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz('modelloop.report/v1'),
    kind: dist/* picklist */.KIO(['version-data', 'train-and-log', 'validate-model', 'build-image', 'drift-report', 'canary-gate']),
    verdict: dist/* picklist */.KIO([
        'pass',
        'fail',
        'inconclusive',
        'not-comparable',
        'no-baseline',
        'stable',
        'drift',
        'insufficient',
        'promoted',
        'rolled-back',
        'held',
        'unknown',
    ]),
    outcome: dist/* picklist */.KIO(['pass', 'fail', 'unknown']),
    model: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_000)),
    headline: title,
    summary: sentence,
    lineage,
    checks: list(check, 5_000),
    tables: list(table, 200),
    charts: list(chart, 200),
    notes: list(note, 1_000),
    howJudged: dist/* exactOptional */.yqP(list(sentence, 100)),
    reproduce: dist/* exactOptional */.yqP(list(sentence, 100)),
    execution,
    contentDigest: digest,
});

// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
;// CONCATENATED MODULE: ./build/report/parse.js






const MAX_ISSUES = 10;
/**
 * Reads a report that someone else made (an artifact of a fork, a file at the desk). Nothing in it is trusted: sizes,
 * prototype keys, numbers, shape, ids and digest are checked. Throws a `UserError` that lists what is wrong.
 */
function parseReport(input) {
    const unsafe = (0,inspect/* inspect */.N)(input);
    if (unsafe.length > 0)
        throw refusal(unsafe);
    const result = dist/* safeParse */.xLC(reportSchema, input);
    if (!result.success)
        throw refusal(result.issues.map(describe));
    const report = result.output;
    const wrong = inconsistencies(report);
    if (wrong.length > 0)
        throw refusal(wrong);
    // Over the input itself, so that fields which a later version adds do not break the digest.
    const actual = (0,seal/* contentDigestOf */.V)(input);
    if (actual !== report.contentDigest) {
        throw refusal([
            `contentDigest is ${report.contentDigest}, the content has ${actual}: it was changed after it was made`,
        ]);
    }
    return report;
}
function describe(issue) {
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the report';
    if (issue.received === 'undefined')
        return `${place} is missing`;
    const received = issue.received.length > 80 ? `${issue.received.slice(0, 79)}…` : issue.received;
    return issue.expected ? `${place} should be ${issue.expected}, found ${received}` : `${place}: ${issue.message}`;
}
/** What a shape cannot say: ids are unique, and parallel lists are equally long. */
function inconsistencies(report) {
    const wrong = [];
    for (const [name, items] of [
        ['checks', report.checks],
        ['tables', report.tables],
        ['charts', report.charts],
    ]) {
        const seen = new Set();
        for (const { id } of items) {
            if (seen.has(id))
                wrong.push(`${name} has the id ${id} twice`);
            seen.add(id);
        }
    }
    for (const table of report.tables) {
        const ragged = table.rows.findIndex((row) => row.length !== table.columns.length);
        if (ragged >= 0)
            wrong.push(`table ${table.id}: row ${ragged} has ${table.rows[ragged].length} cells, not ${table.columns.length}`);
    }
    for (const { id, bars, rows } of report.tables) {
        if (bars && bars.length !== rows.length)
            wrong.push(`table ${id}: ${bars.length} bars, not ${rows.length}`);
    }
    for (const chart of report.charts)
        wrong.push(...unevenLengths(chart).map((what) => `chart ${chart.id}: ${what}`));
    return wrong;
}
function unevenLengths(chart) {
    switch (chart.kind) {
        case 'line':
            return chart.series
                .filter(({ y, x = y, band = y }) => [y, x, band].some(({ length }) => length !== chart.x.length))
                .map(({ name }) => `series ${name} is not as long as x`);
        case 'histogram': {
            const bins = chart.labels?.length ?? (chart.edges?.length ?? 1) - 1;
            return chart.series
                .filter(({ counts }) => counts.length !== bins)
                .map(({ name }) => `series ${name} has not ${bins} counts`);
        }
        case 'matrix': {
            const fits = (values) => values.length === chart.rows.length && values.every((row) => row.length === chart.columns.length);
            if (!fits(chart.values))
                return ['values do not fit rows and columns'];
            return !chart.baseline || fits(chart.baseline) ? [] : ['values of the baseline do not fit rows and columns'];
        }
        default:
            return [];
    }
}
function refusal(wrong) {
    // What is wrong may repeat names of the report, which stand in a log.
    const shown = wrong.slice(0, MAX_ISSUES).map((what) => (0,plain_line/* plainLine */.h0)(what, 300));
    const more = wrong.length > shown.length ? `; and ${wrong.length - shown.length} more` : '';
    return new errors/* UserError */.yo(`This is not a report that can be trusted: ${shown.join('; ')}${more}.`, {
        hint: 'Make it again with the same version of Modelloop.',
    });
}


/***/ })

};
