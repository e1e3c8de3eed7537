export const id = 6021;
export const ids = [6021,7411];
export const modules = {

/***/ 15097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Um: () => (/* binding */ placeInRecord),
/* harmony export */   Vw: () => (/* binding */ writeDataRecord),
/* harmony export */   uG: () => (/* binding */ readDataRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64078);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93351);








const schema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('modelloop.data/v1'),
    ids: valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .nonEmpty */ .hq()), valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{32}(\.dir)?$/))),
});
const FOLDER = 'data';
const AT_ONCE = 8;
/** Where the folder holds a path. @throws {UserError} for one that would lead out of it, and for the whole working directory. */
function placeInRecord(folder, name) {
    const files = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'files');
    const place = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(files, name);
    if (place !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(files))
        return place;
    // Whoever brings it would have to remove what lies there: the repository.
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('The whole working directory cannot be published as data.', {
        hint: 'Name the files and folders that are data under data.paths in modelloop.yml.',
    });
}
/** Copies paths into the folder `.modelloop/data`, made anew. @returns the folder */
async function writeDataRecord(directory, trees) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ownFolder */ .vY)(directory), FOLDER);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    for (const [name, tree] of trees) {
        const target = placeInRecord(folder, name);
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .forEachParallel */ .I)(tree.entries, AT_ONCE, async ({ relpath }) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, relpath);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name, relpath), file);
        });
    }
    const ids = Object.fromEntries([...trees].map(([name, { version }]) => [name, version.md5]));
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'data.json'), `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)({ schema: 'modelloop.data/v1', ids }, 2)}\n`);
    return folder;
}
/** Reads what another job left. @throws {UserError} when it is no such folder. */
async function readDataRecord(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'data.json');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`There is no data record in "${folder}".`, {
            hint: 'Give the folder that version-data left with `mode: refresh`, as its output `data-record` names it.',
        });
    }
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    try {
        const { ids } = valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(schema, JSON.parse(text));
        return { path: folder, ids };
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('This is no data record of version-data.', { place: { file }, cause });
    }
}


/***/ }),

/***/ 86021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refreshData: () => (/* binding */ refreshData)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _data_dvc_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28924);
/* harmony import */ var _data_examine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96652);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55075);
/* harmony import */ var _platform_user_command_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81967);
/* harmony import */ var _training_backends_local_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77411);
/* harmony import */ var _training_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97486);
/* harmony import */ var _training_training_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83777);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21178);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15097);












/**
 * Brings new data in: pulls what the metafiles name, runs the user's command, and leaves the data as it is then for the job
 * that publishes it. Without a command the data of the branch is left.
 * @throws {UserError} when the data cannot be pulled or the command fails.
 */
async function refreshData(scene) {
    const { context, config, project, places, wanted } = scene;
    const { directory, log } = context;
    for (const path of (0,_data_dvc_project_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPaths */ .LO)(project, wanted))
        if (path.tracked)
            await (0,_data_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examinePath */ .Z)(project, path, 'pull', places);
    const command = config.data.refresh;
    if (command === undefined)
        log.info('`data.refresh` is not set: the data is taken as the branch has it.');
    else
        await runRefresh(scene, command);
    // The command may have tracked something new.
    const fresh = { ...scene, project: await (0,_data_dvc_project_js__WEBPACK_IMPORTED_MODULE_1__/* .openProject */ .U8)(directory) };
    const paths = [];
    for (const path of (0,_data_dvc_project_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPaths */ .LO)(fresh.project, wanted))
        paths.push(await (0,_examine_js__WEBPACK_IMPORTED_MODULE_8__/* .examine */ .s)(fresh, path, 'identify'));
    const trees = new Map();
    for (const { path, examined } of paths)
        if (examined?.tree)
            trees.set(path.name, examined.tree);
    if (trees.size < paths.length)
        return { paths };
    return { paths, 'data-record': await (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .writeDataRecord */ .Vw)(directory, trees) };
}
async function runRefresh({ context }, command) {
    const { directory, host, log, signal } = context;
    const secrets = (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_10__/* .secretsOf */ .F)(host.environment, [context.inputs['github-token'], host.registryLogin?.password]);
    const output = (0,_training_output_js__WEBPACK_IMPORTED_MODULE_6__/* .openOutput */ .c)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ownFolder */ .vY)(directory), 'refresh.log'), secrets, log.output);
    try {
        const environment = (0,_platform_user_command_js__WEBPACK_IMPORTED_MODULE_11__/* .childEnvironment */ .Q)(host.environment, { oidc: false });
        const bench = { backend: _training_backends_local_js__WEBPACK_IMPORTED_MODULE_5__.localBackend, directory, environment, output, log, signal };
        const failure = (0,_training_training_js__WEBPACK_IMPORTED_MODULE_7__/* .failureOf */ .g5)('refresh', command, await (0,_training_training_js__WEBPACK_IMPORTED_MODULE_7__/* .runCommand */ .d1)('refresh', command, bench, undefined), undefined);
        if (failure === undefined)
            return;
        signal.throwIfAborted();
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(failure, { hint: 'Its last lines stand above. Nothing was published.' });
    }
    finally {
        output.close();
    }
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

/***/ 77411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localBackend: () => (/* binding */ localBackend)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/platform/process.js
var platform_process = __webpack_require__(84539);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/training/memory.js

const SAMPLE_EVERY_MS = 200;
/**
 * Samples the memory of a session (the process group's leader and whatever it started). The peak is the largest sum of
 * resident memory that was seen, or the largest high-water mark of a single process where that is more: pages that
 * processes share count once for each. Linux only; elsewhere the answer is `undefined`.
 */
function watchMemory(session) {
    let peak;
    let stopped = false;
    const sample = async () => {
        const found = await memoryOf(session).catch(() => undefined);
        if (found !== undefined && found > 0)
            peak = Math.max(peak ?? 0, found);
        if (!stopped)
            timer = setTimeout(sample, SAMPLE_EVERY_MS);
    };
    let timer;
    void sample();
    return {
        stop() {
            stopped = true;
            clearTimeout(timer);
            return peak;
        },
    };
}
async function memoryOf(session) {
    const ids = (await (0,promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    const each = await Promise.all(ids.map((id) => memoryOfProcess(id, session)));
    const sum = each.reduce((total, one) => total + one.resident, 0);
    return Math.max(sum, ...each.map((one) => one.highWater));
}
const NOTHING = { resident: 0, highWater: 0 };
async function memoryOfProcess(id, session) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${id}/stat`, 'utf8');
        // The name in brackets may hold anything; behind it come state, parent, group, session (proc_pid_stat(5)).
        if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) !== session)
            return NOTHING;
        const status = await (0,promises_.readFile)(`/proc/${id}/status`, 'utf8');
        const bytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
        return { resident: bytes('VmRSS'), highWater: bytes('VmHWM') };
    }
    catch {
        // It ended while we looked.
        return NOTHING;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/training/stragglers.js



/** Every process that a command starts inherits this variable, also one that leaves the command's process group. */
const VARIABLE = 'MODELLOOP_COMMAND';
/** A process may fork while we look, and a busy machine takes a moment to end it. More than this second only a fork bomb needs. */
const ROUNDS = 40;
const PAUSE_MS = 25;
/** Makes a new mark. GitHub's runner finds orphans of a job in the same way, but only when the job ends. */
function newMark() {
    const value = (0,external_node_crypto_.randomUUID)();
    return {
        environment: { [VARIABLE]: value },
        killAll: () => killProcesses((setting) => setting === `${VARIABLE}=${value}`),
    };
}
/** Kills the processes with such a setting (`NAME=value`) in their environment, and returns when they have ended. */
async function killProcesses(isMark) {
    for (let round = 0; round < ROUNDS; round++) {
        const found = await processesWith(isMark);
        if (found.length === 0)
            return;
        for (const id of found)
            kill(id);
        await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
    }
}
async function processesWith(isMark) {
    const names = await (0,promises_.readdir)('/proc').catch(() => []);
    const ids = names.filter((name) => /^\d+$/.test(name));
    const each = await Promise.all(ids.map(async (id) => {
        // Another user's process, or one that has ended, cannot be read; a zombie's environment is empty.
        const environment = await (0,promises_.readFile)(`/proc/${id}/environ`, 'utf8').catch(() => '');
        return environment.split('\0').some(isMark) ? [Number(id)] : [];
    }));
    return each.flat();
}
function kill(id) {
    try {
        process.kill(id, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}

;// CONCATENATED MODULE: ./build/training/backends/local.js




/** GitHub ends a cancelled job 10 s after its first signal; within that the record must be written too. */
const KILL_AFTER_MS = 4000;
/** Node's timers end at once beyond this: some 24 days, which no job lasts. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** What a command leaves running (`server &`) may write its last lines for this long. */
const END_GROUP_AFTER_MS = 500;
/** bash tells the signal that ended its last program as 128 and the signal's number. */
const signalOf = (code) => Object.entries(external_node_os_.constants.signals).find(([, number]) => number + 128 === code)?.[0];
/** Runs commands on the runner itself; what they leave running ends with them, in their process group or out of it. */
const localBackend = {
    name: 'local',
    async run({ script, directory, environment, timeoutMs, signal, onOutput }) {
        let watch;
        const mark = newMark();
        const result = await (0,platform_process/* run */.e)('bash', ['-eo', 'pipefail', '-c', script], {
            cwd: directory,
            env: { ...environment, ...mark.environment },
            signal,
            capture: false,
            killAfterMs: KILL_AFTER_MS,
            endGroupAfterMs: END_GROUP_AFTER_MS,
            ...(timeoutMs !== undefined && { timeoutMs: Math.min(timeoutMs, LONGEST_TIMER_MS) }),
            onStart: (pid) => {
                watch = watchMemory(pid);
            },
            onStdout: (chunk) => onOutput('stdout', chunk),
            onStderr: (chunk) => onOutput('stderr', chunk),
        });
        await mark.killAll();
        const reason = signal.aborted ? 'cancelled' : result.timedOut ? 'timed-out' : 'exited';
        const killed = result.signal ?? signalOf(result.code);
        return {
            exitCode: result.code,
            ...(killed && { signal: killed }),
            reason,
            durationMs: result.durationMs,
            peakMemoryBytes: watch?.stop(),
        };
    },
};


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
