export const id = 982;
export const ids = [982];
export const modules = {

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

/***/ 10982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openCommand: () => (/* binding */ openCommand)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _user_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30260);
/* harmony import */ var _weight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87171);



/** A platform may need a moment until a change that it accepted is in force. */
const APPLIED_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 2000;
/** Opens a platform that is worked by the user's own commands. */
async function openCommand(settings, given) {
    let context = given;
    const execute = (name, signal, values) => {
        const script = settings[name];
        if (script === undefined)
            return Promise.resolve('');
        const setting = `deploy.command.${name}`;
        return (0,_user_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runUserCommand */ .w)({ setting, script, timeoutMs: settings.timeout.ms, signal, ...(values && { values }) }, context);
    };
    const readWeight = async (signal) => weightOf(await execute('status', signal));
    /** Waits until the platform says that the canary has this weight. */
    async function confirm(percent, signal) {
        const { clock } = context;
        const deadline = clock.now().getTime() + APPLIED_WITHIN_MS;
        for (;;) {
            const weight = await readWeight(signal);
            if ((0,_weight_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameWeight */ .L)(weight, percent))
                return;
            if (clock.now().getTime() >= deadline) {
                throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`deploy.command.set-weight gave the canary ${percent} %, and deploy.command.status still says ${weight} %.`);
            }
            await clock.sleep(ASK_EVERY_MS, signal);
        }
    }
    return {
        name: 'command',
        async prepare(release, signal) {
            context = { ...context, release };
            await execute('start', signal, { weight: '0' });
        },
        async setWeight(percent, signal) {
            await execute('set-weight', signal, { weight: String(percent) });
            await confirm(percent, signal);
        },
        status: async (signal) => ({ weight: await readWeight(signal), healthy: true }),
        async promote(release, signal) {
            context = { ...context, release };
            await execute('promote', signal, { weight: '100' });
        },
        async rollback(signal) {
            await execute(settings.rollback === undefined ? 'set-weight' : 'rollback', signal, { weight: '0' });
            await confirm(0, signal);
        },
    };
}
/** Reads the weight from the last line of what `status` printed. */
function weightOf(output) {
    const line = output.trim().split('\n').at(-1)?.trim() ?? '';
    const weight = /^\d+(\.\d+)?\s*%?$/.test(line) ? Number.parseFloat(line) : Number.NaN;
    if (weight >= 0 && weight <= 100)
        return weight;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The last line of deploy.command.status must be a share in percent such as 10, not "${line}".`);
}


/***/ }),

/***/ 30260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ runUserCommand)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84539);
/* harmony import */ var _platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55075);
/* harmony import */ var _platform_user_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81967);





/** A cancelled job must still give the traffic back within two seconds: what runs then is ended quickly. */
const KILL_AFTER_MS = 500;
/** What a command leaves running in its process group may write its last lines for this long. */
const END_GROUP_AFTER_MS = 500;
/**
 * Runs a command of the user's by `bash -eo pipefail -c`, its output in a group of the log. Returns what it printed to
 * stdout. @throws {UserError} when it fails, takes too long, or uses a value that this release does not have.
 */
async function runUserCommand(command, context) {
    const { setting, timeoutMs, signal } = command;
    const { release, log, directory, environment } = context;
    const version = release.version === undefined ? undefined : String(release.version);
    const values = { ...command.values, image: release.image, version };
    for (const [name, value] of Object.entries(values)) {
        if (value === undefined && command.script.includes(`{${name}}`)) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${setting} uses {${name}}, and this release has none.`);
        }
    }
    const script = (0,_platform_user_command_js__WEBPACK_IMPORTED_MODULE_3__/* .fillCommand */ .n)(command.script, values);
    const result = await log.group(`${setting}: ${script.trim().split('\n')[0]}`, () => log.guarded(() => (0,_platform_process_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)('bash', ['-eo', 'pipefail', '-c', script], {
        cwd: directory,
        env: (0,_platform_user_command_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Q)(environment, { oidc: false }),
        timeoutMs,
        killAfterMs: KILL_AFTER_MS,
        endGroupAfterMs: END_GROUP_AFTER_MS,
        ...(signal && { signal }),
        onStdout: log.output,
        onStderr: log.output,
    })));
    signal?.throwIfAborted();
    if (result.timedOut) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${setting} was stopped: it took longer than ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeoutMs)}.`);
    }
    // What it says goes into the ledger and the report, where no runner masks anything.
    const secrets = (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsOf */ .F)(environment);
    if (result.code !== 0) {
        const words = (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s)(result.stderr.toString(), secrets).trim().split('\n').at(-1) ?? '';
        const how = result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${setting} ${how}${words === '' ? '.' : `: ${words.slice(0, 300)}`}`);
    }
    return (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s)(result.stdout.toString(), secrets);
}


/***/ }),

/***/ 87171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isSameWeight)
/* harmony export */ });
/** Platforms split traffic in steps of their own: a weight this close is the one that was asked for, in percentage points. */
const RESOLUTION_PP = 0.5;
/** Tells whether a weight that was read back is the one that was set. Nothing and everything must be exact. */
function isSameWeight(observed, wanted) {
    if (wanted === 0 || wanted === 100)
        return observed === wanted;
    return Math.abs(observed - wanted) <= RESOLUTION_PP;
}


/***/ })

};
