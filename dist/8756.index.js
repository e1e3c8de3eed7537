export const id = 8756;
export const ids = [8756];
export const modules = {

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

/***/ 27238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readHost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6830);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84539);






/** Reads where we run from the environment of a GitHub job, or from git at the desk. */
async function readHost(environment, root) {
    return environment['GITHUB_ACTIONS'] === 'true' ? readGitHub(environment) : readDesk(environment, root);
}
async function readGitHub(environment) {
    const eventName = environment['GITHUB_EVENT_NAME'];
    const payload = await readPayload(environment['GITHUB_EVENT_PATH']);
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEvent */ .w)(eventName ?? '', payload);
    const repository = environment['GITHUB_REPOSITORY'];
    const serverUrl = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const runId = environment['GITHUB_RUN_ID'];
    const ref = environment['GITHUB_REF'];
    const { pullRequest } = event;
    // The payload of a schedule names no repository; it runs on the default branch alone.
    const defaultBranch = event.defaultBranch ?? (eventName === 'schedule' ? ref?.replace('refs/heads/', '') : undefined);
    return {
        ...base(environment),
        github: true,
        repository,
        serverUrl,
        eventName,
        event: payload,
        commit: pullRequest?.headSha ?? environment['GITHUB_SHA'],
        ref,
        defaultBranch,
        onDefaultBranch: defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}` && isOf(defaultBranch, event, repository),
        pullRequest,
        actor: environment['GITHUB_ACTOR'],
        runId,
        variables: readVariables(environment['MODELLOOP_VARIABLES']),
        runUrl: runId && repository ? `${serverUrl}/${repository}/actions/runs/${runId}` : undefined,
    };
}
/**
 * Tells whether an event is one of a branch of this repository. GitHub lets a run that follows another one (`workflow_run`)
 * be on the default branch whatever that was of: also of a pull request, whose files nobody reviewed, or of another run
 * that follows one.
 */
function isOf(branch, { pullRequest, workflowRun: run }, repository) {
    if (pullRequest)
        return false;
    if (!run)
        return true;
    return (!/^(pull_request|workflow_run)/.test(run.event) && run.headBranch === branch && run.headRepository === repository);
}
async function readPayload(path) {
    if (!path)
        return {};
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The event file ${path} (GITHUB_EVENT_PATH) cannot be read as JSON.`, { cause });
    }
}
/** Reads the variables of the repository, as `toJSON(vars)` writes them. */
function readVariables(text) {
    if (!text)
        return {};
    try {
        return valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), JSON.parse(text));
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('MODELLOOP_VARIABLES must be what toJSON(vars) writes: a JSON table of texts.', { cause });
    }
}
/** What holds on GitHub and at the desk alike. */
function base(environment) {
    return {
        apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        runAttempt: environment['GITHUB_RUN_ATTEMPT'],
        job: environment['GITHUB_JOB'],
        workflow: environment['GITHUB_WORKFLOW'],
        runner: `${environment['RUNNER_OS'] ?? osName()} ${environment['RUNNER_ARCH'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.arch)().toUpperCase()}`,
        temporaryFolder: environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        environment: { ...environment },
    };
}
const osName = () => ({ linux: 'Linux', darwin: 'macOS', win32: 'Windows' })[(0,node_os__WEBPACK_IMPORTED_MODULE_1__.platform)()] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.platform)();
async function readDesk(environment, root) {
    const git = async (...args) => {
        const result = await (0,_platform_process_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)('git', args, { cwd: root }).catch(() => undefined);
        return result?.code === 0 ? result.stdout.toString().trim() || undefined : undefined;
    };
    const [commit, ref, origin, remoteHead] = await Promise.all([
        git('rev-parse', '--verify', '-q', 'HEAD'),
        git('symbolic-ref', '-q', 'HEAD'),
        git('remote', 'get-url', 'origin'),
        git('symbolic-ref', '-q', '--short', 'refs/remotes/origin/HEAD'),
    ]);
    const defaultBranch = remoteHead?.replace(/^origin\//, '');
    return {
        ...base(environment),
        github: false,
        repository: origin && /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin)?.[1],
        serverUrl: 'https://github.com',
        eventName: undefined,
        event: {},
        commit,
        ref,
        defaultBranch,
        onDefaultBranch: defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`,
        pullRequest: undefined,
        actor: (await git('config', 'user.name')) ?? environment['USER'],
        runId: undefined,
        runUrl: undefined,
    };
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

/***/ 80722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ runAction),
/* harmony export */   a2: () => (/* binding */ runPost),
/* harmony export */   "in": () => (/* binding */ readRequest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64078);
/* harmony import */ var _platform_tracked_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15468);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36434);







/** Runs an action and writes its report; the one road for GitHub and for the desk. */
async function runAction(request) {
    const { action, keep = () => { } } = request;
    const { inputs, directory } = await readRequest(request);
    const given = inputs['fail-on'];
    const declared = failingVerdicts(action, given);
    const result = await action.run({ ...request, keep, inputs: inputs, directory });
    const { report, outputs, error } = result;
    const failOn = given === undefined ? (result.failOn ?? declared) : declared;
    const path = await writeReport(directory, report);
    // A person's acceptance turns the outcome, not the verdict: then the job is green too (design §1.5).
    const failed = failOn.includes(report.verdict) && report.outcome !== 'pass';
    const common = { verdict: report.verdict, outcome: report.outcome, report: path, model: report.model };
    return { report, failed, outputs: { ...asTexts(outputs), ...common }, ...(error && { error }) };
}
/** Runs what an action does at the end of the job. */
async function runPost(request) {
    const { inputs, directory } = await readRequest(request);
    await request.action.post?.({ ...request, inputs: inputs, directory });
}
/** Reads the inputs, and the folder that all paths are relative to. */
async function readRequest({ action, raw, root, }) {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInputs */ .TL)(action.inputs, raw);
    const directory = await workingDirectory(root, String(inputs['working-directory'] ?? '.'));
    await (0,_platform_tracked_links_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseTrackedLinks */ .E)(directory, '.modelloop');
    return { inputs, directory };
}
async function workingDirectory(root, path) {
    const directory = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(root, path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(directory).catch(() => undefined);
    if (found?.isDirectory())
        return directory;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The input "working-directory" is "${path}", and there is no such folder in ${root}.`, {
        hint: 'Is the step actions/checkout before this one?',
    });
}
function failingVerdicts(action, given) {
    if (given === undefined)
        return action.failOn;
    const unknown = given.filter((word) => word !== 'none' && !action.verdicts.some((verdict) => verdict === word));
    if (unknown.length > 0) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The input "fail-on" names ${unknown.map((word) => `"${word}"`).join(', ')}; ${action.name} says ${action.verdicts.join(', ')}.`, { hint: 'Write `none` for a job that no verdict makes red.' });
    }
    return given;
}
async function writeReport(directory, report) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ownFolder */ .vY)(directory), 'reports', `${report.kind}.json`);
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(path, `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(report, 2)}\n`);
    return path;
}
function asTexts(outputs) {
    const given = Object.entries(outputs).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(value)]));
}


/***/ }),

/***/ 84970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ takeSecrets)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** The logins that a job may be given, and the input that says which registry each is for. */
const LOGINS = [
    {
        name: 'registryLogin',
        input: 'store',
        variable: 'MODELLOOP_REGISTRY',
        secret: 'registry',
        example: 'oci://HOST/NAME',
    },
    { name: 'imageLogin', input: 'repository', variable: 'MODELLOOP_IMAGE', secret: 'image', example: 'HOST/NAME' },
];
/** An API key or the like for the user's own training: handed on, and hidden in all that is printed. */
const TRAINING_SECRET = 'TRAINING_SECRET';
/**
 * Masks the secrets of an environment before anything is done with them, and takes the logins for registries out of it:
 * no child process inherits them, and no `${…}` of a modelloop.yml can name them.
 * @param raw Reads an input. A login goes to the registry that `store` or `repository` of the workflow names: what stands
 *   in a modelloop.yml does not count here, since a pull request can change it.
 * @throws {UserError} when half of a login is missing, or the registry it is for.
 */
function takeSecrets(environment, raw, log) {
    const { [TRAINING_SECRET]: trainingSecret } = environment;
    if (trainingSecret)
        log.mask(trainingSecret);
    const given = LOGINS.map((login) => ({ login, ...takeLogin(environment, login.variable, log) }));
    return Object.fromEntries(given.flatMap(({ login, username, password }) => {
        if (!username && !password)
            return [];
        return [[login.name, requireWhole(login, username, password, raw(login.input))]];
    }));
}
function takeLogin(environment, variable, log) {
    const { [`${variable}_USERNAME`]: username, [`${variable}_PASSWORD`]: password } = environment;
    if (password)
        log.mask(password);
    delete environment[`${variable}_USERNAME`];
    delete environment[`${variable}_PASSWORD`];
    return { username, password };
}
function requireWhole({ input, variable, secret, example }, username, password, place) {
    const [user, pass] = [`${variable}_USERNAME`, `${variable}_PASSWORD`];
    if (!username || !password) {
        const [there, missing] = username ? [user, pass] : [pass, user];
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${there} is set and ${missing} is not: a login for a registry needs both.`, {
            hint: `In a workflow that calls ours they are the secrets ${secret}-username and ${secret}-password.`,
        });
    }
    if (!place) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${user} and ${pass} are set, and the input "${input}" does not say which registry they are for.`, {
            hint: `Set \`${input}: ${example}\` in the workflow too: the login goes to that host alone, whatever modelloop.yml says.`,
        });
    }
    return { username, password, [input]: place };
}


/***/ }),

/***/ 52098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ abortOnSignals),
/* harmony export */   c: () => (/* binding */ Cancelled)
/* harmony export */ });
/** Says that the job or the person at the desk ended the work: nobody's mistake, and no defect. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/**
 * Makes a signal that is aborted by the first SIGINT or SIGTERM. GitHub sends SIGINT, SIGTERM 7.5 s later, and kills
 * 2.5 s after that: whoever holds the signal has that long to put the world right. The first signal does not end the
 * process; the runner's kill does, if the work does not end by itself.
 */
function abortOnSignals() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => controller.abort(new Cancelled(`The job was cancelled (${name}).`)));
    }
    return controller.signal;
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

/***/ 71665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   HQ: () => (/* binding */ posixPath),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   vY: () => (/* binding */ ownFolder),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);




/**
 * Joins a path that came from outside onto a root and refuses to leave it.
 * @throws {UserError} when the result would be outside `root`.
 */
function insideOf(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root), full);
    if (rest === '..' || rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(rest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" leaves the folder ${root}.`, { hint: 'Give a path inside it.' });
    }
    return full;
}
/** Takes the error of a file that is not there as `undefined`. @throws any other */
function absent(error) {
    const { code } = error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return undefined;
    throw error;
}
/** Writes a file so that a reader sees the old bytes or the new ones, never a part. Makes the folders it needs. */
async function writeWhole(path, content, mode) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', mode);
        try {
            await handle.writeFile(content);
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Makes a folder of one's own below `parent`, which is removed with all it holds at the end of the scope. */
async function temporaryFolder(parent, prefix = 'modelloop-') {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
    return { path, [Symbol.asyncDispose]: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }) };
}
/** Writes a path with `/` whatever the platform, as metafiles, reports and ledgers want it. */
const posixPath = (path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
/** The folder for everything that we write beside the user's files; it hides itself from git. */
async function ownFolder(directory) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, '.modelloop');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await writeWhole((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.gitignore'), '*\n');
    }
    catch (error) {
        const { code = '' } = error;
        if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The folder ${folder} for reports cannot be written to (${code}).`, {
            hint: 'Let the user of this job write to the working directory, or check out to another place.',
            cause: error,
        });
    }
    return folder;
}


/***/ }),

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export gitEnvironment */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84539);


/** Variables that would turn a call to another repository, index or object store (`git rev-parse --local-env-vars`). */
const repositoryVariables = [
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_CONFIG',
    'GIT_COMMON_DIR',
    'GIT_DIR',
    'GIT_GRAFT_FILE',
    'GIT_IMPLICIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_INTERNAL_SUPER_PREFIX',
    'GIT_NAMESPACE',
    'GIT_NO_REPLACE_OBJECTS',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_QUARANTINE_PATH',
    'GIT_REPLACE_REF_BASE',
    'GIT_SHALLOW_FILE',
    'GIT_WORK_TREE',
];
/**
 * Runs git in `cwd` and waits for its end. It never asks for a password, and variables of a surrounding git call (a hook,
 * say) do not turn it elsewhere. Never throws for an exit code; needs git 2.31 or newer for `settings`.
 * @throws {UserError} when there is no git or no such folder, and when git refuses a repository of another user: what it
 * does not tell must not be taken for what is not there.
 */
async function git(args, options) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)('git', args, {
        cwd: options.cwd,
        env: gitEnvironment(process.env, options.settings ?? []),
        ...(options.input === undefined ? {} : { input: options.input }),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((cause) => {
        if (cause.code !== 'ENOENT')
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git could not be started in "${options.cwd}".`, {
            hint: 'Is git installed, and does the folder exist?',
            cause,
        });
    });
    const stderr = result.stderr.toString('utf8');
    const foreign = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1];
    if (result.code !== 0 && foreign !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git refuses the repository ${foreign}, because it belongs to another user.`, {
            hint: `Run \`git config --global --add safe.directory "${foreign}"\` before this step, as jobs in a container need it.`,
        });
    }
    return { ...result, stderr };
}
/** Reads what git lists with `-z`: names, or lines, each ended by a zero byte. */
const namesOf = (output) => Buffer.from(output).toString('utf8').split('\0').filter(Boolean);
/** Makes the environment of a git process: the given one without its repository, with `settings` after those it has. */
function gitEnvironment(base, settings) {
    const environment = { ...base, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' };
    for (const name of repositoryVariables)
        delete environment[name];
    // The user's own GIT_CONFIG_COUNT (a safe.directory, say) stays in force.
    const before = Number.parseInt(base['GIT_CONFIG_COUNT'] ?? '0', 10) || 0;
    for (const [index, [key, value]] of settings.entries()) {
        environment[`GIT_CONFIG_KEY_${before + index}`] = key;
        environment[`GIT_CONFIG_VALUE_${before + index}`] = value;
    }
    if (settings.length > 0)
        environment['GIT_CONFIG_COUNT'] = String(before + settings.length);
    return environment;
}


/***/ }),

/***/ 64078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Orders two strings by Unicode code point, which is UTF-8 byte order; JavaScript's own order is that of UTF-16 units. */
function compareCodePoints(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/**
 * Writes JSON with sorted keys, so that equal values give equal bytes. Keys whose value is `undefined` are left out.
 * Numbers are written as JavaScript does (the shortest text that reads back the same). Ends without a newline.
 */
function canonicalJson(value, indent = 0) {
    return JSON.stringify(sortKeys(value), null, indent || undefined);
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (value === null || typeof value !== 'object')
        return value;
    const source = value;
    return Object.fromEntries(Object.keys(source)
        .sort(compareCodePoints)
        .map((key) => [key, sortKeys(source[key])]));
}


/***/ }),

/***/ 84539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** What a group wrote before it was killed is still read for this long. */
const LAST_OUTPUT_MS = 100;
/**
 * Runs a program without a shell, in a process group of its own, and waits for its end. A time-out or an aborted signal
 * ends the whole group, so that nothing it started stays behind. Never throws for an exit code; throws when the program
 * cannot be started.
 */
async function run(command, args, options = {}) {
    const { capture = true, killAfterMs = 5000 } = options;
    const startedAt = performance.now();
    // Without input it is /dev/null: a pipe of Node's is a socket, from which bash concludes that it must read ~/.bashrc.
    const stdin = options.input === undefined ? 'ignore' : 'pipe';
    const { cwd, env = process.env } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
    if (child.pid)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    let timedOut = false;
    let killer;
    let reaper;
    const signalGroup = (signal) => {
        try {
            if (child.pid)
                process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
        }
    };
    /** Who left the group (`setsid`) may still hold the output open: nobody listens any more, so that the end comes. */
    const endGroup = () => {
        signalGroup('SIGKILL');
        setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, LAST_OUTPUT_MS).unref();
    };
    const stop = () => {
        signalGroup('SIGTERM');
        killer ??= setTimeout(endGroup, killAfterMs);
    };
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted)
        stop();
    child.stdout?.on('data', (chunk) => {
        if (capture)
            stdout.push(chunk);
        options.onStdout?.(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        if (capture)
            stderr.push(chunk);
        options.onStderr?.(chunk);
    });
    // A child that ends before it has read its input closes the pipe; that is its business.
    child.stdin?.on('error', () => { });
    if (typeof options.input === 'string' || options.input instanceof Uint8Array)
        child.stdin?.end(options.input);
    else if (child.stdin)
        options.input?.pipe(child.stdin);
    try {
        return await new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('exit', () => {
                const { endGroupAfterMs } = options;
                if (endGroupAfterMs !== undefined)
                    reaper = setTimeout(endGroup, endGroupAfterMs);
            });
            child.on('close', (code, signal) => {
                const durationMs = performance.now() - startedAt;
                resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut, durationMs });
            });
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killer);
        clearTimeout(reaper);
        options.signal?.removeEventListener('abort', stop);
        // What the program left running in its group ends with it.
        if (timedOut || options.signal?.aborted || options.endGroupAfterMs !== undefined)
            signalGroup('SIGKILL');
    }
}


/***/ }),

/***/ 15468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ refuseTrackedLinks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63454);




/** How git's index shows a symbolic link (gitformat-index(5)). */
const LINK = '120000 ';
/**
 * Refuses a folder that we write to when it is a symbolic link that git tracks, or holds one: whoever opens a pull request
 * could make us write outside of the checkout. A link that git does not track is the user's own.
 * @param parent the folder it lies in; outside of git nothing is refused
 * @throws {UserError} that names the link.
 */
async function refuseTrackedLinks(parent, name) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name), { throwIfNoEntry: false }))
        return;
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(['ls-files', '--stage', '-z', '--', `:(literal)${name}`], { cwd: parent });
    if (listed.code !== 0)
        return;
    for (const line of (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(listed.stdout)) {
        const path = line.slice(line.indexOf('\t') + 1);
        const isLink = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, path), { throwIfNoEntry: false })?.isSymbolicLink();
        if (!line.startsWith(LINK) || !isLink())
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${path}" is a symbolic link that git tracks, in a folder that is written to.`, {
            hint: `Take it out of git (\`git rm --cached ${path}\`), or name the place: \`dvc cache dir PATH\` for DVC's cache.`,
        });
    }
}


/***/ })

};
