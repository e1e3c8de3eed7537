export const id = 637;
export const ids = [637];
export const modules = {

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Tells whether a text is a well-formed content address. */
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** Hashes bytes or UTF-8 text. */
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** Hashes a file in one streaming read; memory does not grow with its size. */
async function digestOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 }), hash);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 27783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Hp: () => (/* binding */ withoutUnit),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   p0: () => (/* binding */ alikeEnds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** The one place where numbers, sizes and times become words. What is not known is an en dash; a minus is a real minus. */
const UNKNOWN = '–';
/** Significant digits that a bare number is shown with, unless two numbers need more to be told apart. */
const DIGITS = 4;
/** Those of a size, which is read more coarsely. */
const BYTE_DIGITS = 2;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Writes a number: `24,310`, `123.4`, `0.873`, `1.2 × 10⁻⁵`; never more than `digits` significant digits after the point. */
function formatNumber(value, digits = DIGITS) {
    if (value === null || value === undefined || Number.isNaN(value))
        return UNKNOWN;
    const size = Math.abs(value);
    if (size === 0)
        return '0';
    if (size === Number.POSITIVE_INFINITY)
        return value > 0 ? '∞' : '−∞';
    if (size >= 1e12 || size < 1e-4)
        return scientific(value, digits);
    const whole = Number.isInteger(value) || (size >= 1000 && digits <= DIGITS);
    const options = whole
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: Math.max(digits - (size < 1 ? 1 : 0), 1) };
    return minus(new Intl.NumberFormat('en-US', options).format(value));
}
/** Writes a fraction as a percentage: `87.3 %`, `0.12 %`, `99.97 %`. */
const formatPercent = (fraction, digits) => hundredths(fraction, ' %', digits);
/** Writes a difference of fractions as percentage points: `1.2 pp`. */
const formatPoints = (fraction, digits) => hundredths(fraction, ' pp', digits);
/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, `bytes` as a size, a word after the number. */
function formatValue(value, unit, digits) {
    if (unit === 'fraction' || unit === 'relative')
        return formatPercent(value, digits);
    if (unit === 'pp')
        return formatPoints(value, digits);
    if (unit === 'bytes' && typeof value === 'number')
        return `${value < 0 ? '−' : ''}${formatBytes(Math.abs(value), digits && digits - DIGITS + BYTE_DIGITS)}`;
    const text = formatNumber(value, digits);
    return unit && text !== UNKNOWN
        ? `${text} ${value === 1 && (unit === 'rows' || unit === 'columns') ? unit.slice(0, -1) : unit}`
        : text;
}
/** Writes two numbers with as many digits as it takes to see that they differ, at most eight. */
function formatPair(a, b, unit) {
    for (let digits = DIGITS; digits <= 8; digits++) {
        const pair = [formatValue(a, unit, digits), formatValue(b, unit, digits)];
        if (pair[0] !== pair[1] || a === b || digits === 8)
            return pair;
    }
    throw new Error('unreachable');
}
/**
 * Rounds the ends of an interval as coarsely as the larger one is written: `469 … 3,233`, `−0.0091 … 0.0424`,
 * `−0.3 … 14.6 %`.
 */
function alikeEnds([low, high], unit) {
    const largest = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
    const isShare = unit === 'relative' || unit === 'fraction' || unit === 'pp';
    const digits = largest < 1 ? DIGITS - 2 : DIGITS - 1;
    const decimals = isShare ? (largest >= 0.01 ? 3 : 100) : Math.max(0, digits - Math.floor(Math.log10(largest)));
    const round = (end) => {
        if (end === null || end === undefined)
            return null;
        return decimals > 15 || unit === 'bytes' ? end : Number(end.toFixed(decimals)) || 0;
    };
    return [round(low), round(high)];
}
/** Takes the unit off a formatted value, but no power of ten: the second number of a range needs none. */
const withoutUnit = (text) => text.replace(/(?<!×) (?!×)\S+$/, '');
/** Writes a size in decimal units, as GitHub and disk makers do: `812 B`, `5.2 kB`, `1.4 GB`. */
function formatBytes(bytes, digits = BYTE_DIGITS) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let size = bytes;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
    }
    const kept = size >= 100 ? Math.max(digits, 3) : digits;
    return `${formatNumber(Number(size.toPrecision(kept)), Math.max(kept, DIGITS))} ${units[unit]}`;
}
/** Writes the day of an ISO time, `2026-10-03`; the text itself when it is none. */
const formatDay = (iso) => /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? iso;
/** Shortens an id so that a person still recognises it: commits and digests to `length`, names not at all. */
function shortId(id, length = 7) {
    const bare = id.replace(/^sha256:/, '');
    return /^[0-9a-f]{32,64}(\.dir)?$/.test(bare) ? bare.slice(0, length) : bare;
}
function hundredths(fraction, suffix, digits = DIGITS) {
    if (fraction === null || fraction === undefined || Number.isNaN(fraction))
        return UNKNOWN;
    const value = fraction * 100;
    const size = Math.abs(value);
    if (size >= 1000)
        return formatNumber(Math.round(value)) + suffix;
    // One digit after the point is what people read; more only where one would say 0 or 100 without it being so.
    let decimals = 1 + (digits - DIGITS);
    if (size > 0 && size < 1)
        decimals = Math.min(8, 1 - Math.floor(Math.log10(size)) + (digits - DIGITS));
    if (size > 99.95 && size < 100)
        decimals = Math.min(8, Math.ceil(-Math.log10(100 - size)) + 1);
    const text = size < 1e-8 ? '0' : value.toFixed(Math.max(decimals, 0)).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
    return minus(text === '-0' ? '0' : text) + suffix;
}
function scientific(value, digits) {
    const [mantissa, exponent] = value.toExponential(Math.max(digits - 3, 1)).split('e');
    const power = [...exponent.replace('+', '')].map((sign) => (sign === '-' ? '⁻' : SUPERSCRIPT[Number(sign)])).join('');
    return `${minus(mantissa.replace(/\.0+$/, ''))} × 10${power}`;
}
const minus = (text) => text.replace('-', '−');
/** Writes a number with its noun: `1 row`, `2,930 rows`, `3 categories`. */
const formatCount = (n, noun) => `${formatNumber(n)} ${n === 1 ? noun : plural(noun)}`;
const plural = (noun) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
/** Writes a list in a sentence: `a`, `a and b`, `a, b and 3 more`. */
function formatList(items, most = 20) {
    const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** Makes one line of a text from outside, of at most so many UTF-16 units. */
const oneLine = (text, most) => text
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();


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

/***/ 16840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ DEPLOYMENT_EVENTS),
/* harmony export */   Ne: () => (/* binding */ StaleDeployment),
/* harmony export */   vA: () => (/* binding */ DeploymentBusy),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/**
 * Deployments: who may shift the traffic of a model in an environment, what was done, and how it ended. Facts of the
 * ledger, whatever the tracker of runs is (design §1.6).
 */
/** What can happen in a deployment. `renewed` only renews the lease. */
const DEPLOYMENT_EVENTS = ['started', 'renewed', 'weight', 'step', 'held', 'promoted', 'rolled-back'];
/** Tells whether nobody has a deployment any more that did not end: its lease, or its hold, ran out. */
function isAbandoned({ state, leaseUntil, holdUntil }, now) {
    if (state === 'promoted' || state === 'rolled-back')
        return false;
    const until = state === 'held' ? holdUntil : leaseUntil;
    return until === undefined || Date.parse(until) <= now.getTime();
}
/** Says that another deployment is under way: who has it, and until when. */
class DeploymentBusy extends Error {
    name = 'DeploymentBusy';
    deployment;
    constructor(deployment) {
        super(`Deployment ${deployment.n} of ${deployment.model} to ${deployment.environment} is ${deployment.state}, by ${deployment.owner}.`);
        this.deployment = deployment;
    }
}
/** Says that a deployment is not the caller's to change any more; nothing was written. */
class StaleDeployment extends Error {
    name = 'StaleDeployment';
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

/***/ 10637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLedger: () => (/* binding */ openLedger)
});

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/tracking/deployments.js
var deployments = __webpack_require__(16840);
// EXTERNAL MODULE: ./build/tracking/run-record.js
var run_record = __webpack_require__(23255);
// EXTERNAL MODULE: ./build/platform/digest.js
var platform_digest = __webpack_require__(380);
;// CONCATENATED MODULE: ./build/tracking/ledger/paths.js



/**
 * Where each fact lies on the branch (design §1.6; docs/ledger.md). `index/` holds empty files whose names alone say
 * something, so that a look-up among ten thousand runs reads no file at all.
 */
const namePattern = /^[a-z0-9](?:[a-z0-9._-]{0,126}[a-z0-9])?$/;
/** Tells whether a name may be a part of a path on the branch. */
const isName = (name) => namePattern.test(name) && !name.includes('..');
/** Returns a name that may be part of a path. @throws {UserError} for any other. */
function checkedName(name, what) {
    if (isName(name))
        return name;
    throw new errors/* UserError */.yo(`The ${what} "${name}" cannot be written to the ledger.`, {
        hint: 'Use lower-case letters, digits, and `-`, `_` or `.` between them.',
    });
}
const runFolder = (experiment, run) => `${experimentFolder(experiment)}/${checkedName(run, 'run id')}`;
const experimentFolder = (experiment) => `runs/${checkedName(experiment, 'experiment')}`;
const startedPath = (experiment, run) => `${runFolder(experiment, run)}/started.json`;
const finishedPath = (experiment, run) => `${runFolder(experiment, run)}/finished.json`;
const modelFolder = (model) => `models/${checkedName(model, 'model')}`;
const versionPath = (model, version) => `${modelFolder(model)}/${version}.json`;
const aliasFolder = (model) => `${modelFolder(model)}/aliases`;
const movePath = (model, n, alias) => `${aliasFolder(model)}/${n}-${checkedName(alias, 'alias')}.json`;
function acceptancePath(model, digest) {
    if (!(0,platform_digest/* isDigest */.Bc)(digest))
        throw new errors/* UserError */.yo(`"${digest}" is not a digest (sha256:<64 hex>).`);
    return `${modelFolder(model)}/accepted/${digest.slice('sha256:'.length)}.json`;
}
const improvementPath = (model, version, than) => `${modelFolder(model)}/better/${version}-than-${than}.json`;
const monitorFolder = (model) => `monitor/${checkedName(model, 'model')}`;
const judgementPath = (model, n) => `${monitorFolder(model)}/${n}.json`;
const retrainingPath = (model, n) => `${monitorFolder(model)}/${n}-retraining.json`;
function dataVersionPath(version) {
    if (isDataVersion(version))
        return `data/${version}.json`;
    throw new errors/* UserError */.yo(`"${version}" is not the version of data.`, {
        hint: 'It has 32 hexadecimal digits, and ends in .dir when it is of a folder.',
    });
}
/** Tells whether a text is a version as `version-data` gives it: an MD5, with `.dir` for a folder. */
const isDataVersion = (text) => /^[0-9a-f]{32}(?:\.dir)?$/.test(text);
/** Reads the number of a version file or a judgement, `undefined` for any other name. */
function versionOfFile(name) {
    const match = /^([1-9]\d{0,8})\.json$/.exec(name);
    return match ? Number(match[1]) : undefined;
}
/** Reads number and alias of a move's file name, `undefined` for any other name. */
function moveOfFile(name) {
    const match = /^([1-9]\d{0,8})-(.+)\.json$/.exec(name);
    const alias = match?.[2] ?? '';
    return match && isName(alias) ? { n: Number(match[1]), alias } : undefined;
}
/** The index of runs by time: `<month>/<rest of the time>-<run id>.<status>`. */
const runIndexFolder = (experiment) => `index/runs/${checkedName(experiment, 'experiment')}`;
function runIndexPath(experiment, finishedAt, run, status) {
    const [month, rest] = [finishedAt.slice(0, 7), finishedAt.slice(8).replaceAll(/[:.]/g, '')];
    return `${runIndexFolder(experiment)}/${month}/${rest}-${checkedName(run, 'run id')}.${status}`;
}
/** Reads an index entry, given without its folder; `undefined` for any other name. */
function runOfIndex(path) {
    const match = /^\d{4}-\d\d\/\d\dT\d{9}Z-(.+)\.(finished|failed|killed)$/.exec(path);
    const run = match?.[1] ?? '';
    return match && isName(run) ? { run, status: match[2] } : undefined;
}
function placeInIndex(kind, experiment, digest) {
    const hex = digest.slice('sha256:'.length);
    return {
        folder: `index/${kind}/${checkedName(experiment, 'experiment')}/${hex.slice(0, 2)}`,
        start: `${hex.slice(2, 16)}-`,
    };
}
/** The index of finished runs by reuse key: `<2 hex>/<14 hex>-<run id>`. */
const keyIndexOf = (experiment, reuseKey) => placeInIndex('keys', experiment, reuseKey);
/** The index of trained runs by the test rows that they were judged on, made alike. */
const testSetIndexOf = (experiment, testSet) => placeInIndex('tests', experiment, testSet);
/** The index of versions by run: `<run id>.<version>`. */
const versionIndexFolder = (model) => `index/versions/${checkedName(model, 'model')}`;
/** Reads an entry of the index of versions; `undefined` for any other name. */
function versionOfIndex(name) {
    const match = /^(.+)\.([1-9]\d{0,8})$/.exec(name);
    return match ? { run: match[1], version: Number(match[2]) } : undefined;
}
/** The deployments of a model to an environment, or one of them. A GitHub environment may have any name: it is encoded. */
function deploymentFolder(model, environment, n) {
    if (environment.trim() === '')
        throw new errors/* UserError */.yo('The environment of a deployment needs a name.');
    // A part of a path that begins with a dot is special to git and to people.
    const part = encodeURIComponent(environment).replace(/^\./, '%2E');
    const folder = `deployments/${checkedName(model, 'model')}/${part}`;
    return n === undefined ? folder : `${folder}/${n}`;
}
const deploymentPath = (fact) => `${deploymentFolder(fact.model, fact.environment, fact.n)}/${fact.seq}-${fact.event}.json`;
/** Reads the number of a deployment's folder; `undefined` for any other name. */
const numberOfFolder = (name) => /^[1-9]\d{0,8}$/.test(name) ? Number(name) : undefined;
/** Reads number and kind of an event's file name; `undefined` for any other name. */
function eventOfFile(name) {
    const match = /^([1-9]\d{0,8})-(.+)\.json$/.exec(name);
    const event = deployments/* DEPLOYMENT_EVENTS */.MY.find((each) => each === match?.[2]);
    return match && event ? { seq: Number(match[1]), event } : undefined;
}

;// CONCATENATED MODULE: ./build/tracking/ledger/facts.js






const facts_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isName, 'must be a name of a-z, 0-9, `-`, `_` and `.`'));
const instant = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const number = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const content = dist/* object */.Ikc({
    digest: run_record/* digestSchema */.er,
    kind: dist/* picklist */.KIO(['file', 'folder']),
    name: dist/* string */.YjP(),
    sizeBytes: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)),
});
const contents = dist/* object */.Ikc({
    model: dist/* exactOptional */.yqP(content),
    predictions: dist/* exactOptional */.yqP(content),
    perturbed: dist/* exactOptional */.yqP(dist/* record */.g1P(facts_name, content)),
    profile: dist/* exactOptional */.yqP(content),
});
const { files: _files, ...recorded } = run_record/* runRecordSchema */._A.entries;
const run = dist/* object */.Ikc({ ...recorded, contents, store: dist/* exactOptional */.yqP(dist/* string */.YjP()), testSet: dist/* exactOptional */.yqP(run_record/* digestSchema */.er) });
/** What was known of a run when it began. */
const startedKeys = ['schema', 'id', 'model', 'experiment', 'startedAt', 'params', 'code', 'data', 'reuseKey'];
const started = dist/* pick */.UpN(run, startedKeys);
const version = dist/* object */.Ikc({
    model: facts_name,
    version: number,
    run: facts_name,
    experiment: facts_name,
    digest: run_record/* digestSchema */.er,
    createdAt: instant,
    store: dist/* string */.YjP(),
    contents,
    lineage: dist/* pick */.UpN(run, ['code', 'data', 'params', 'packages', 'metrics']),
});
const move = dist/* object */.Ikc({
    model: facts_name,
    alias: facts_name,
    n: number,
    from: dist/* nullable */.mee(number),
    to: dist/* nullable */.mee(number),
    why: dist/* string */.YjP(),
    by: dist/* string */.YjP(),
    run: dist/* optional */.lqM(number),
    at: instant,
});
const acceptance = dist/* object */.Ikc({
    model: facts_name,
    digest: run_record/* digestSchema */.er,
    by: dist/* string */.YjP(),
    why: dist/* string */.YjP(),
    pullRequest: dist/* exactOptional */.yqP(dist/* number */.aig()),
    at: instant,
});
const improvement = dist/* object */.Ikc({
    model: facts_name,
    version: number,
    than: number,
    why: dist/* string */.YjP(),
    rows: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)),
    at: instant,
});
const release = dist/* object */.Ikc({
    version: dist/* nullable */.mee(number),
    image: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
const deployment = dist/* object */.Ikc({
    model: facts_name,
    environment: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq()),
    n: number,
    seq: number,
    event: dist/* picklist */.KIO(deployments/* DEPLOYMENT_EVENTS */.MY),
    owner: dist/* string */.YjP(),
    by: dist/* string */.YjP(),
    at: instant,
    weight: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(100)),
    why: dist/* string */.YjP(),
    leaseUntil: dist/* exactOptional */.yqP(instant),
    holdUntil: dist/* exactOptional */.yqP(instant),
    runUrl: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    release: dist/* exactOptional */.yqP(release),
    previous: dist/* exactOptional */.yqP(release),
    place: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    rollbackOf: dist/* exactOptional */.yqP(number),
    movesChampion: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    githubDeployment: dist/* exactOptional */.yqP(number),
});
const judgement = dist/* object */.Ikc({
    model: facts_name,
    n: number,
    at: instant,
    verdict: dist/* picklist */.KIO(['stable', 'drift', 'inconclusive', 'insufficient']),
    from: instant,
    to: instant,
    rows: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)),
    version: dist/* nullable */.mee(number),
    drifted: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* readonly */.tBZ()),
    alphaSpent: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1)),
    issue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    runUrl: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
const retraining = dist/* object */.Ikc({ workflow: dist/* string */.YjP(), dataVersion: dist/* string */.YjP(), at: instant });
const md5 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isDataVersion, 'must be an MD5'));
const dataRecord = dist/* object */.Ikc({
    version: md5,
    paths: dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ md5, size: dist/* number */.aig(), nfiles: dist/* exactOptional */.yqP(dist/* number */.aig()), content })),
    store: dist/* string */.YjP(),
    at: instant,
    runUrl: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
/** The kinds of facts and how each is checked. */
const factSchemas = {
    started: started,
    run: run,
    version: version,
    move: move,
    acceptance: acceptance,
    improvement: improvement,
    judgement: judgement,
    retraining: retraining,
    dataRecord: dataRecord,
    deployment: deployment,
};
/**
 * Writes a fact for the branch. It is read back first, so that nothing gets there that could not be read again.
 * @throws {UserError} when the value does not fit (an infinite metric, say).
 */
function encodeFact(schema, fact, key, path) {
    const text = `${(0,json/* canonicalJson */.d)({ ...fact, key }, 2)}\n`;
    const problem = problemOf(schema, JSON.parse(text));
    if (problem)
        throw new errors/* UserError */.yo(`This cannot be recorded: ${problem}.`, { place: { file: path } });
    return text;
}
/** Reads a fact from the branch. @throws {UserError} that names the path, when somebody broke it. */
function decodeFact(schema, text, path) {
    const value = jsonOf(text, path);
    const problem = problemOf(schema, value);
    if (problem)
        throw brokenFact(path, problem);
    return dist/* parse */.qgA(schema, value);
}
/** Reads the key under which a fact was written; a broken fact has none. */
function keyOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : undefined;
    }
    catch {
        return undefined;
    }
}
function jsonOf(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw brokenFact(path, error.message);
    }
}
function problemOf(schema, value) {
    const { issues } = dist/* safeParse */.xLC(schema, value);
    if (!issues)
        return undefined;
    const where = dist/* getDotPath */.BuJ(issues[0]);
    return `${where ? `"${where}": ` : ''}${issues[0].message}`;
}
/** Says that somebody changed a fact so that it cannot be read any more. */
function brokenFact(path, problem) {
    return new errors/* UserError */.yo(`This fact of the ledger is broken: ${problem}.`, {
        place: { file: path },
        hint: 'Facts are never edited: bring the file back from the history of the branch.',
    });
}

;// CONCATENATED MODULE: ./build/tracking/ledger/acceptances.js


/** The acceptances of the ledger: the first one of a digest stays. */
function ledgerAcceptances(writer) {
    return {
        recordAcceptance: (acceptance, key) => writer.write(async (snapshot) => {
            const path = acceptancePath(acceptance.model, acceptance.digest);
            if ((await snapshot.read([path])).has(path))
                return { done: undefined };
            const files = new Map([[path, encodeFact(factSchemas.acceptance, acceptance, key, path)]]);
            return { files, message: `Accept a failed model of ${acceptance.model}\n`, result: undefined };
        }),
        acceptance: async (model, digest) => {
            const path = acceptancePath(model, digest);
            const text = (await (await writer.snapshot()).read([path])).get(path);
            if (text === undefined)
                return undefined;
            const found = decodeFact(factSchemas.acceptance, text, path);
            if (found.model !== model || found.digest !== digest)
                throw brokenFact(path, 'it is about another model');
            return found;
        },
    };
}

// EXTERNAL MODULE: ./build/tracking/tracker.js
var tracker = __webpack_require__(43060);
;// CONCATENATED MODULE: ./build/tracking/ledger/moves.js


/** Lists the moves of a model's aliases by number, from the names of the files alone. */
async function movesOf(snapshot, model, alias) {
    const files = (await snapshot.list(aliasFolder(model))).flatMap((entry) => moveOfFile(entry.name) ?? []);
    return files.filter((file) => alias === undefined || file.alias === alias).sort((a, b) => a.n - b.n);
}
/** Reads moves with one request. @throws {UserError} when one of them is broken. */
async function readMoves(snapshot, model, files) {
    const paths = files.map((file) => movePath(model, file.n, file.alias));
    const texts = await snapshot.read(paths);
    return files.map((file, index) => {
        const path = paths[index];
        const move = decodeFact(factSchemas.move, texts.get(path) ?? '', path);
        if (move.model === model && move.alias === file.alias && move.n === file.n)
            return move;
        throw brokenFact(path, 'it is about another move');
    });
}
/** Reads who holds an alias now. */
async function currentMove(snapshot, model, alias) {
    return (await readMoves(snapshot, model, (await movesOf(snapshot, model, alias)).slice(-1)))[0];
}
/** Finds the move that was written under a key. */
async function moveWithKey(snapshot, model, alias, key) {
    const files = await movesOf(snapshot, model, alias);
    const texts = await snapshot.read(files.map((file) => movePath(model, file.n, file.alias)));
    const found = files.filter((file) => keyOf(texts.get(movePath(model, file.n, file.alias)) ?? '') === key);
    return (await readMoves(snapshot, model, found.slice(0, 1)))[0];
}

// EXTERNAL MODULE: ./build/tracking/ledger/errors.js
var ledger_errors = __webpack_require__(61281);
;// CONCATENATED MODULE: ./build/tracking/ledger/runs.js


/** The runs of the ledger. */
function ledgerRuns(writer, log) {
    return {
        recordRun: (run, key) => writer.write(async (snapshot) => {
            const path = finishedPath(run.experiment, run.id);
            if ((await snapshot.read([path])).has(path)) {
                log.debug(`The run ${run.id} is in the ledger already and stays as it is.`);
                return { done: undefined };
            }
            return { files: filesOf(run, key), message: `Record run ${run.id} of ${run.experiment}\n`, result: undefined };
        }),
        run: async (experiment, id) => {
            const path = finishedPath(experiment, id);
            const text = (await (await writer.snapshot()).read([path])).get(path);
            return text === undefined ? undefined : decodeRun(text, experiment, id);
        },
        runs: async (experiment, limit) => newestRuns(await writer.snapshot(), experiment, limit, log),
        runByReuseKey: async (experiment, reuseKey) => {
            const snapshot = await writer.snapshot();
            const { folder, start } = keyIndexOf(experiment, reuseKey);
            const names = (await snapshot.list(folder)).map((entry) => entry.name);
            const named = names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
            const { unindexed } = await indexOf(snapshot, experiment);
            const runs = await readRuns(snapshot, experiment, [...named, ...unindexed], log);
            return runs.findLast((run) => run.reuseKey === reuseKey);
        },
        runsOnTestSet: async (experiment, testSet) => {
            const snapshot = await writer.snapshot();
            const { folder, start } = testSetIndexOf(experiment, testSet);
            const names = (await snapshot.list(folder)).map((entry) => entry.name);
            return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
        },
    };
}
/** Reads the newest runs that ended well, oldest first. A run that somebody broke is left out with a warning. */
async function newestRuns(snapshot, experiment, limit, log) {
    if (limit <= 0)
        return [];
    const { finished, unindexed } = await indexOf(snapshot, experiment);
    const runs = await readRuns(snapshot, experiment, [...finished.slice(-limit), ...unindexed], log);
    return runs.slice(-limit);
}
function filesOf(run, key) {
    const started = startedPath(run.experiment, run.id);
    const finished = finishedPath(run.experiment, run.id);
    const { schema, id, model, experiment, startedAt, params, code, data, reuseKey } = run;
    const beginning = { schema, id, model, experiment, startedAt, params, code, data, reuseKey };
    const finishedAt = new Date(run.finishedAt).toISOString();
    const files = new Map([
        [started, encodeFact(factSchemas.started, beginning, key, started)],
        [finished, encodeFact(factSchemas.run, run, key, finished)],
        [runIndexPath(experiment, finishedAt, id, run.status), ''],
    ]);
    const byKey = keyIndexOf(experiment, run.reuseKey);
    if (run.testSet && run.reusedFrom === undefined) {
        const byTestSet = testSetIndexOf(experiment, run.testSet);
        files.set(`${byTestSet.folder}/${byTestSet.start}${id}`, '');
    }
    if (run.status === 'finished')
        files.set(`${byKey.folder}/${byKey.start}${id}`, '');
    return files;
}
/**
 * Lists run ids by the index, oldest first, and those that it does not name: a run that a person added by hand, or all of
 * them when somebody deleted the index. They are read one and all, so that the index only ever saves time.
 */
async function indexOf(snapshot, experiment) {
    const entries = await snapshot.list(runIndexFolder(experiment), true);
    const indexed = entries
        .map((entry) => entry.name)
        .sort()
        .flatMap((name) => runOfIndex(name) ?? []);
    const known = new Set(indexed.map((entry) => entry.run));
    const folders = (await snapshot.list(experimentFolder(experiment))).filter((entry) => entry.type === 'tree');
    const unindexed = folders.map((entry) => entry.name).filter((name) => isName(name) && !known.has(name));
    return { finished: indexed.filter((entry) => entry.status === 'finished').map((entry) => entry.run), unindexed };
}
/** Reads runs and keeps those that ended well, oldest first. */
async function readRuns(snapshot, experiment, ids, log) {
    const paths = ids.filter(isName).map((id) => [id, finishedPath(experiment, id)]);
    const texts = await snapshot.read(paths.map(([, path]) => path));
    const runs = paths.flatMap(([id, path]) => {
        const text = texts.get(path);
        if (text === undefined)
            return [];
        try {
            return [decodeRun(text, experiment, id)];
        }
        catch (error) {
            log.warning(`A run of the ledger is left out. ${error.message}`, { file: path });
            return [];
        }
    });
    const finished = runs.filter((run) => run.status === 'finished');
    return finished.sort((a, b) => Date.parse(a.finishedAt) - Date.parse(b.finishedAt) || (a.id < b.id ? -1 : 1));
}
function decodeRun(text, experiment, id) {
    const path = finishedPath(experiment, id);
    const run = decodeFact(factSchemas.run, text, path);
    if (run.id !== id || run.experiment !== experiment)
        throw brokenFact(path, 'it is about another run');
    return run;
}

;// CONCATENATED MODULE: ./build/tracking/ledger/versions.js


/** The versions of the ledger's models. */
function ledgerVersions(writer) {
    return {
        registerVersion: (given, key) => writer.write(async (snapshot) => {
            const found = await readVersionOfRun(snapshot, given.model, given.run);
            if (found)
                return { done: found };
            const version = { ...given, version: await nextVersion(snapshot, given.model) };
            const path = versionPath(given.model, version.version);
            const index = `${versionIndexFolder(given.model)}/${checkedName(given.run, 'run id')}.${version.version}`;
            const files = new Map([
                [path, encodeFact(factSchemas.version, version, key, path)],
                [index, ''],
            ]);
            return { files, message: `Register ${given.model} v${version.version}\n`, result: version };
        }),
        version: async (model, version) => (await readVersions(await writer.snapshot(), model, [version]))[0],
        versionOfRun: async (model, run) => readVersionOfRun(await writer.snapshot(), model, run),
    };
}
/** Reads versions by their numbers with one request; those that do not exist are left out. */
async function readVersions(snapshot, model, versions) {
    const paths = versions.map((version) => [version, versionPath(model, version)]);
    const texts = await snapshot.read(paths.map(([, path]) => path));
    return paths.flatMap(([version, path]) => {
        const text = texts.get(path);
        if (text === undefined)
            return [];
        const found = decodeFact(factSchemas.version, text, path);
        if (found.model !== model || found.version !== version)
            throw brokenFact(path, 'it is about another version');
        return [found];
    });
}
/** Looks among the versions that the index gives for the run, and those that it does not name. */
async function readVersionOfRun(snapshot, model, run) {
    const { numbers, index } = await numbersOf(snapshot, model);
    const indexed = new Set(index.map((entry) => entry.version));
    const named = index.filter((entry) => entry.run === run).map((entry) => entry.version);
    const candidates = [...named, ...numbers.filter((version) => !indexed.has(version))];
    return (await readVersions(snapshot, model, candidates)).find((version) => version.run === run);
}
/** Counts on from the highest number that was ever given, also when somebody removed its file. */
async function nextVersion(snapshot, model) {
    const { numbers, index } = await numbersOf(snapshot, model);
    return [...numbers, ...index.map((entry) => entry.version)].reduce((a, b) => Math.max(a, b), 0) + 1;
}
async function numbersOf(snapshot, model) {
    const files = await snapshot.list(modelFolder(model));
    const entries = await snapshot.list(versionIndexFolder(model));
    return {
        numbers: files.flatMap((entry) => versionOfFile(entry.name) ?? []),
        index: entries.flatMap((entry) => versionOfIndex(entry.name) ?? []),
    };
}

;// CONCATENATED MODULE: ./build/tracking/ledger/overview.js






const modelsShown = 20;
const runsShown = 20;
/** Reads what the README shows, as it will be once `move` is written. What somebody broke is left out with a warning. */
async function gatherOverview(snapshot, move, log) {
    const folders = (await snapshot.list('models')).filter((entry) => entry.type === 'tree' && isName(entry.name));
    const names = [...new Set([move.model, ...folders.map((entry) => entry.name)])].slice(0, modelsShown).sort();
    // All at once, so that what they read is fetched together.
    const overviews = await Promise.all(names.map((name) => gatherModel(snapshot, name, move, log).catch((error) => {
        if (!(error instanceof errors/* UserError */.yo) || error instanceof ledger_errors/* LedgerUnreachable */.KR)
            throw error;
        log.warning(`The ledger's README leaves out the model ${name}. ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    })));
    return overviews.flat();
}
async function gatherModel(snapshot, name, move, log) {
    const newest = new Map((await movesOf(snapshot, name)).map((file) => [file.alias, file]));
    const moves = new Map((await readMoves(snapshot, name, [...newest.values()])).map((held) => [held.alias, held]));
    if (move.model === name)
        moves.set(move.alias, move);
    const sinceThen = await Promise.all([...moves.values()].map((held) => beginning(snapshot, held)));
    const held = sinceThen.filter((held) => held.to !== null).sort((a, b) => order(a.alias, b.alias));
    const versions = await readVersions(snapshot, name, [...new Set(held.map((held) => held.to))]);
    const holders = held.flatMap((held) => {
        const version = versions.find((found) => found.version === held.to);
        return version ? [{ move: held, version }] : [];
    });
    const experiment = holders[0]?.version.experiment ?? name;
    return { name, holders, runs: await newestRuns(snapshot, experiment, runsShown, log) };
}
/** Finds since when an alias is where a move confirmed it to be. */
async function beginning(snapshot, held) {
    if (held.from !== held.to)
        return held;
    const moves = await readMoves(snapshot, held.model, await movesOf(snapshot, held.model, held.alias));
    return moves.findLast(({ from, to }) => from !== to) ?? held;
}
const order = (a, b) => Number(b === 'champion') - Number(a === 'champion') || (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./build/tracking/ledger/readme.js

const metricsShown = 4;
/** The metrics that people look for first, when a run has many. */
const wellKnown = ['rmse', 'mae', 'auc', 'accuracy', 'f1', 'logloss'];
/** Writes the README of the branch: champions, last runs and a chart for each model. Equal facts give equal text. */
function renderReadme(models) {
    return `<!-- Made by Modelloop from the facts on this branch, anew whenever an alias moves. Edits are lost. -->
# The model ledger

Every training run, every version of a model and every promotion of this repository, one small file each.
Nothing here is ever edited: the newest file counts. Modelloop reads and writes this branch; please do not merge it.

${models.map(renderModel).join('\n')}
---
\`runs/\` what was trained · \`models/\` versions, who was champion and why · \`index/\` empty files that make look-ups fast
`;
}
function renderModel({ name, holders, runs }) {
    const champion = holders.find(({ move }) => move.alias === 'champion');
    const metrics = metricsOf(runs, champion?.version);
    const head = champion
        ? `**Champion: v${champion.version.version}**, since ${champion.move.at.slice(0, 10)}`
        : 'No champion yet.';
    const sections = [
        `## ${name}`,
        head,
        holdersTable(holders, metrics),
        chart(runs, metrics[0]),
        runsTable(runs, metrics),
    ];
    return `${sections.filter(Boolean).join('\n\n')}\n`;
}
function holdersTable(holders, metrics) {
    const rows = holders.map(({ move, version }) => [
        `[${move.alias}](${movePath(move.model, move.n, move.alias)})`,
        `[v${version.version}](${versionPath(version.model, version.version)})`,
        `[${version.run}](${finishedPath(version.experiment, version.run)})`,
        ...metrics.map((metric) => figure(version.lineage.metrics[metric])),
        plain(version.lineage.code.commit?.slice(0, 7) ?? ''),
        move.at.slice(0, 10),
        plain(move.by),
        plain(move.why),
    ]);
    return table(['alias', 'version', 'run', ...metrics.map(rightward), 'commit', 'since', 'by', 'why'], rows);
}
function runsTable(runs, metrics) {
    const rows = runs
        .toReversed()
        .map((run) => [
        `[${run.id}](${finishedPath(run.experiment, run.id)})`,
        `${run.finishedAt.slice(0, 10)} ${run.finishedAt.slice(11, 16)}`,
        ...metrics.map((metric) => figure(run.metrics[metric])),
        plain(run.code.commit?.slice(0, 7) ?? ''),
        dataIds(run),
        run.code.pullRequest === undefined ? '' : `#${run.code.pullRequest}`,
    ]);
    const columns = ['run', 'finished', ...metrics.map(rightward), 'commit', 'data', 'pull request'];
    return runs.length === 0 ? '' : `### Last runs, newest first\n\n${table(columns, rows)}`;
}
const dataIds = (run) => Object.values(run.data)
    .map((data) => data.md5.slice(0, 4))
    .join(' ');
/** Draws one metric over the runs that have it; nothing for fewer than two. */
function chart(runs, metric) {
    const points = metric === undefined ? [] : runs.filter((run) => run.metrics[metric] !== undefined);
    if (metric === undefined || points.length < 2)
        return '';
    const title = metric.replaceAll(/[^\w .@=/-]/g, ' ');
    return [
        '```mermaid',
        // The default line is too pale to be seen; this blue is legible on a light and on a dark page.
        '---\nconfig:\n  themeVariables:\n    xyChart:\n      plotColorPalette: "#1f6feb"\n---',
        'xychart-beta',
        `  title "${title} over the last ${points.length} runs"`,
        `  x-axis "oldest to newest" 1 --> ${points.length}`,
        `  y-axis "${title}"`,
        `  line [${points.map((run) => decimal(run.metrics[metric] ?? 0)).join(', ')}]`,
        '```',
    ].join('\n');
}
/** Chooses the metrics to show: those of the champion or else the newest run, well-known ones first. */
function metricsOf(runs, champion) {
    const names = Object.keys(champion?.lineage.metrics ?? runs.at(-1)?.metrics ?? {});
    const rank = (name) => {
        const place = wellKnown.indexOf((name.split('.').at(-1) ?? '').toLowerCase());
        return place < 0 ? wellKnown.length : place;
    };
    return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, metricsShown);
}
const figure = (value) => value === undefined ? '' : (value + 0).toLocaleString('en-US', { maximumSignificantDigits: 5 });
/** Writes a number without an exponent, which Mermaid cannot read. */
const decimal = (value) => value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 9 });
/** Makes a text from outside harmless in a table: one line, no markup, no mention. */
function plain(text) {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    const short = line.length > 120 ? `${line.slice(0, 119)}…` : line;
    return short.replaceAll(/[\\`*_{}[\]<>()#|!~&@$:]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
const rightward = (title) => ({ right: plain(title) });
function table(columns, rows) {
    if (rows.length === 0)
        return '';
    const titles = columns.map((column) => (typeof column === 'string' ? column : column.right));
    const rule = columns.map((column) => (typeof column === 'string' ? ':--' : '--:'));
    return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

;// CONCATENATED MODULE: ./build/tracking/ledger/aliases.js








/** The aliases of the ledger's models. */
function ledgerAliases(writer, clock, log) {
    return {
        alias: async (model, alias) => currentMove(await writer.snapshot(), model, alias),
        aliasHistory: async (model, alias) => {
            const snapshot = await writer.snapshot();
            return readMoves(snapshot, model, await movesOf(snapshot, model, alias));
        },
        moveAlias: (given, key) => writer.write(async (snapshot) => {
            const arrived = await moveWithKey(snapshot, given.model, given.alias, key);
            if (arrived)
                return { done: arrived };
            const actual = (await currentMove(snapshot, given.model, given.alias))?.to ?? null;
            if (actual !== given.from)
                throw new tracker/* StaleAlias */._(given.alias, given.from, actual);
            await checkTarget(snapshot, given.model, given.to);
            const last = (await movesOf(snapshot, given.model)).at(-1)?.n ?? 0;
            const move = { ...given, n: last + 1, at: clock.now().toISOString() };
            const path = movePath(move.model, move.n, move.alias);
            const files = new Map([
                [path, encodeFact(factSchemas.move, move, key, path)],
                ['README.md', renderReadme(await gatherOverview(snapshot, move, log))],
            ]);
            const target = move.to === null ? 'nothing' : `v${move.to}`;
            return { files, message: `Move ${move.alias} of ${move.model} to ${target}\n`, result: move };
        }),
    };
}
async function checkTarget(snapshot, model, to) {
    if (to === null || (await readVersions(snapshot, model, [to])).length > 0)
        return;
    throw new errors/* UserError */.yo(`The model ${model} has no version ${to}, so no alias can point at it.`);
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: ./build/platform/git-access.js
var git_access = __webpack_require__(57581);
;// CONCATENATED MODULE: ./build/tracking/ledger/place.js




/**
 * Finds the place of the ledger: the named remote or URL, else `origin`, else the only remote, else the repository itself.
 * Reads the user's repository and changes nothing in it.
 * @throws {UserError} when `directory` is in no git repository, or the named remote does not exist.
 */
async function findPlace(directory, remote) {
    const found = await (0,git/* git */.$Y)(['rev-parse', '--show-object-format', '--git-common-dir'], { cwd: directory });
    if (found.code !== 0) {
        throw new errors/* UserError */.yo(`"${directory}" is in no git repository that can be read: ${(0,ledger_errors/* complaintOf */.Nx)(found.stderr)}.`, {
            hint: 'The ledger is a branch: run `git init`, or check the repository out.',
        });
    }
    const [objectFormat = 'sha1', commonDirectory = ''] = found.stdout.toString('utf8').trim().split('\n');
    const tree = await (0,git/* git */.$Y)(['rev-parse', '--show-toplevel'], { cwd: directory });
    const top = tree.code === 0 ? tree.stdout.toString('utf8').trim() : (0,external_node_path_.resolve)(directory, commonDirectory);
    const name = remote ?? (await usualRemote(directory));
    if (name === undefined) {
        const own = (0,external_node_path_.resolve)(directory, commonDirectory);
        return { top, fetchUrl: own, pushUrl: own, local: true, access: [], objectFormat };
    }
    const [fetchUrl, pushUrl] = await Promise.all([urlOf(name, top, []), urlOf(name, top, ['--push'])]);
    return { top, fetchUrl, pushUrl, local: false, access: await accessOf(directory), objectFormat };
}
/** Writes the place for people: on GitHub the page of the branch. */
function placeUrl(place, ref) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (place.local)
        return `branch ${branch}`;
    const url = (0,ledger_errors/* withoutCredentials */.ri)(place.fetchUrl);
    const github = /^(?:https:\/\/|ssh:\/\/git@|git@)(github\.com|[\w-]+\.ghe\.com)[/:](.+?)(?:\.git)?\/?$/.exec(url);
    return github ? `https://${github[1]}/${github[2]}/tree/${branch}` : `${url} (branch ${branch})`;
}
async function usualRemote(directory) {
    const names = (await (0,git/* git */.$Y)(['remote'], { cwd: directory })).stdout.toString('utf8').split('\n').filter(Boolean);
    return names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined;
}
async function urlOf(remote, top, flags) {
    const answer = await (0,git/* git */.$Y)(['remote', 'get-url', ...flags, '--', remote], { cwd: top });
    const url = answer.code === 0 ? answer.stdout.toString('utf8').trim() : remote;
    if (url.startsWith('-'))
        throw new errors/* UserError */.yo(`"${url}" is no URL of a git remote.`);
    if (answer.code !== 0 && !/[/:]/.test(remote))
        throw new errors/* UserError */.yo(`The git remote "${remote}" does not exist.`);
    return /^\.{1,2}\//.test(url) ? (0,external_node_path_.resolve)(top, url) : url;
}
/**
 * Reads what the user's repository itself sets for reaching servers, such as the header that actions/checkout leaves or a
 * credential helper. Our private repository would not see it otherwise; what stands in the user's global file it does see.
 */
async function accessOf(directory) {
    const wanted = '^(http\\.|credential\\.|core\\.sshcommand$|core\\.gitproxy$|ssh\\.)';
    const list = await (0,git/* git */.$Y)(['config', '-z', '--includes', '--show-scope', '--get-regexp', wanted], { cwd: directory });
    const fields = list.stdout.toString('utf8').split('\0');
    const settings = [];
    for (let index = 0; index + 1 < fields.length; index += 2) {
        const entry = fields[index + 1];
        const end = entry.indexOf('\n');
        // A key without a value is git's short way to write `true`.
        const setting = end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
        if (fields[index] === 'local' || fields[index] === 'worktree')
            settings.push(setting);
    }
    return settings;
}

;// CONCATENATED MODULE: ./build/tracking/ledger/repository.js










/** The private repositories that nobody has disposed of yet: a process that ends early removes them. */
const folders = new Set();
const removeFolders = () => {
    for (const folder of folders)
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
};
/** Makes the private repository. @throws {UserError} when there is no repository, or `ref` is no name of a branch. */
async function openRepository(options) {
    const ref = options.ref.startsWith('refs/') ? options.ref : `refs/heads/${options.ref}`;
    const { code } = await (0,git/* git */.$Y)(['check-ref-format', ref], { cwd: options.directory });
    if (code !== 0)
        throw new errors/* UserError */.yo(`"${options.ref}" cannot be the name of a branch.`);
    const place = await findPlace(options.directory, options.remote);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temporaryFolder ?? (0,external_node_os_.tmpdir)(), 'modelloop-ledger-'));
    if (folders.size === 0)
        process.once('exit', removeFolders);
    folders.add(folder);
    const format = `--object-format=${place.objectFormat}`;
    const made = await (0,git/* git */.$Y)(['init', '--quiet', '--bare', '--template=', format, folder], { cwd: place.top });
    if (made.code !== 0)
        throw new Error(`git init failed: ${made.stderr}`);
    // Commands on the network write packs, refs and `shallow`: one at a time.
    const inTurn = (0,p_limit/* default */.A)(1);
    const network = [...ownSettings, ...remoteSettings(place), ...place.access, ...authorization(place, options)];
    const call = (args, { input, settings = [], network: far = false }) => (0,git/* git */.$Y)([`--git-dir=${folder}`, ...args], {
        cwd: place.top,
        settings: [...(far ? network : ownSettings), ...settings],
        signal: options.signal,
        ...(far ? { timeoutMs: options.timeoutMs } : {}),
        ...(input === undefined ? {} : { input }),
    });
    return {
        place,
        ref,
        url: placeUrl(place, ref),
        git: async (args, callOptions = {}) => {
            options.signal?.throwIfAborted();
            const result = await (callOptions.network ? inTurn(() => call(args, callOptions)) : call(args, callOptions));
            options.signal?.throwIfAborted();
            return result;
        },
        [Symbol.asyncDispose]: async () => {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            folders.delete(folder);
            if (folders.size === 0)
                process.off('exit', removeFolders);
        },
    };
}
/** Runs a git command that cannot fail unless something is broken. @throws {Error} with git's words when it does. */
async function mustGit(repository, args, options = {}) {
    const result = await repository.git(args, options);
    if (result.code !== 0)
        throw new Error(`git ${args[0]} failed: ${(0,ledger_errors/* complaintOf */.Nx)(result.stderr)}`);
    return result.stdout;
}
/** What the user's global file may set for other purposes and must not act here: hooks, signing, clean-up. */
const ownSettings = [
    ['core.hooksPath', '/dev/null'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
];
function remoteSettings(place) {
    const settings = [
        ['remote.ledger.url', place.fetchUrl],
        ['remote.ledger.pushurl', place.pushUrl],
        // A server that says nothing for half a minute is not going to.
        ['http.lowSpeedLimit', '100'],
        ['http.lowSpeedTime', '30'],
    ];
    if (!place.local)
        return settings;
    // The branch is in the user's own repository: what its config does not allow others is allowed to us, and no
    // hook or clean-up of the user's runs because of the ledger.
    const server = 'git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true';
    const receiver = 'git -c core.hooksPath=/dev/null -c receive.autogc=false';
    return [
        ...settings,
        ['remote.ledger.uploadpack', `${server} upload-pack`],
        ['remote.ledger.receivepack', `${receiver} receive-pack`],
    ];
}
const authorization = ({ fetchUrl, pushUrl }, { credentials }) => [...new Set([fetchUrl, pushUrl])].flatMap((url) => (0,git_access/* accessTo */.Y)(url, credentials));

;// CONCATENATED MODULE: ./build/tracking/ledger/snapshot.js



/** How many paths fit on a command line everywhere. */
const pathsAtOnce = 200;
/** Makes the view of one commit. What was read once is kept. */
function snapshotOf(repository, tip, fetchFiles) {
    if (tip === undefined)
        return { tip, list: async () => [], read: async () => new Map() };
    const lists = new Map();
    const texts = new Map();
    return {
        tip,
        list: (folder, deep = false) => {
            const key = `${deep} ${folder}`;
            const listed = lists.get(key) ?? listFolder(repository, `${tip}:${folder}`, deep);
            lists.set(key, listed);
            return listed;
        },
        read: async (paths) => {
            const files = await findFiles(repository, tip, paths.filter((path) => !texts.has(path)));
            const blobs = await readBlobs(repository, [...new Set(files.values())], fetchFiles);
            for (const [path, id] of files)
                texts.set(path, blobs.get(id));
            return new Map(paths.flatMap((path) => (texts.has(path) ? [[path, texts.get(path)]] : [])));
        },
    };
}
async function listFolder(repository, tree, deep) {
    const result = await repository.git(['ls-tree', '-z', ...(deep ? ['-r'] : []), tree]);
    if (result.code === 0)
        return parseTree(result.stdout);
    if (/Not a valid object name|not a tree object/i.test(result.stderr))
        return [];
    throw new Error(`git ls-tree failed: ${(0,ledger_errors/* complaintOf */.Nx)(result.stderr)}`);
}
function parseTree(output) {
    return (0,git/* namesOf */.eZ)(output).map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', type = '', id = ''] = line.slice(0, tab).split(' ');
        return { mode, type: type, id, name: line.slice(tab + 1) };
    });
}
async function findFiles(repository, tip, paths) {
    const files = new Map();
    for (let start = 0; start < paths.length; start += pathsAtOnce) {
        const some = paths.slice(start, start + pathsAtOnce);
        for (const entry of parseTree(await mustGit(repository, ['ls-tree', '-z', tip, '--', ...some]))) {
            // A symbolic link or a submodule is no fact, whoever put it there.
            if (entry.type === 'blob' && entry.mode !== '120000')
                files.set(entry.name, entry.id);
        }
    }
    return files;
}
async function readBlobs(repository, ids, fetchFiles) {
    if (ids.length === 0)
        return new Map();
    // Left to itself, git would fetch the missing files too, but one request for each.
    const present = await presentObjects(repository);
    const missing = ids.filter((id) => !present.has(id));
    if (missing.length > 0)
        await fetchFiles(missing);
    return parseBatch(await mustGit(repository, ['cat-file', '--batch'], { input: `${ids.join('\n')}\n` }));
}
async function presentObjects(repository) {
    const flags = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
    return new Set((await mustGit(repository, ['cat-file', ...flags])).toString('latin1').split('\n'));
}
/** Reads git's `<id> <type> <size>\n<bytes>\n`, one after the other. */
function parseBatch(output) {
    const blobs = new Map();
    for (let at = 0; at < output.length;) {
        const end = output.indexOf(10, at);
        const [id = '', type = '', size = ''] = output.toString('latin1', at, end).split(' ');
        if (type !== 'blob')
            throw new Error(`git cat-file answered "${output.toString('latin1', at, end)}".`);
        blobs.set(id, output.toString('utf8', end + 1, end + 1 + Number(size)));
        at = end + 1 + Number(size) + 1;
    }
    return blobs;
}

;// CONCATENATED MODULE: ./build/tracking/ledger/branch.js




const tipRef = 'refs/ledger/tip';
const nextRef = 'refs/ledger/next';
const fetchTries = 4;
/** Opens the branch of a private repository. */
function openBranch(repository, clock, log) {
    const flags = ['--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--no-recurse-submodules'];
    /** Tries until the server answers; `absent` and `not-by-id` are answers. @throws {LedgerUnreachable} */
    async function fetch(args, options = {}) {
        for (let attempt = 1;; attempt++) {
            const result = await repository.git(['fetch', ...flags, ...args], { ...options, network: true });
            if (result.code === 0)
                return 'fetched';
            if (/couldn't find remote ref/.test(result.stderr))
                return 'absent';
            if (/request for unadvertised object|not our ref/.test(result.stderr))
                return 'not-by-id';
            const reason = result.timedOut ? 'no answer in time' : (0,ledger_errors/* complaintOf */.Nx)(result.stderr);
            if (attempt === fetchTries || (0,ledger_errors/* isFinal */.dR)(result.stderr))
                throw unreachable(repository.url, reason);
            log.debug(`Reading the ledger failed (${reason}); trying again.`);
            await clock.sleep(200 * 2 ** attempt * (0.5 + Math.random() / 2));
        }
    }
    const fetchTip = (...extra) => fetch(['--depth=1', ...extra, 'ledger', `+${repository.ref}:${tipRef}`]);
    const fetchFiles = inBatches(async (ids) => {
        // If git said which commit it has, the server would take it that the files of that commit are here too.
        const settings = [['fetch.negotiationAlgorithm', 'noop']];
        const input = `${ids.join('\n')}\n`;
        const answer = await fetch(['--filter=blob:none', 'ledger', '--stdin'], { input, settings });
        // A server that speaks the old protocol hands out branches only: then all files, once.
        if (answer === 'not-by-id')
            await fetchTip('--no-filter', '--refetch');
    });
    return {
        fetch: async () => {
            // Only the newest commit, and no files: at ten thousand runs that is two megabytes instead of twelve.
            const answer = await fetchTip('--filter=blob:none');
            const tip = answer === 'fetched' ? await mustGit(repository, ['rev-parse', '--verify', `${tipRef}^{commit}`]) : undefined;
            return snapshotOf(repository, tip?.toString('utf8').trim(), fetchFiles);
        },
        push: async (base, change) => {
            const next = await commit(repository, base.tip, change);
            const args = ['push', '--porcelain', 'ledger', `${next}:${repository.ref}`];
            const result = await repository.git(args, { network: true });
            if (result.code === 0)
                return snapshotOf(repository, next, fetchFiles);
            const output = `${result.stdout.toString('utf8')}\n${result.stderr}`;
            log.debug(`Pushing to the ledger failed: ${(0,ledger_errors/* withoutCredentials */.ri)(output).trim()}`);
            return (0,ledger_errors/* pushFailure */.dS)(output, repository.ref, (0,ledger_errors/* withoutCredentials */.ri)(repository.place.pushUrl));
        },
    };
}
/** Collects what is asked for while a request is under way, and asks for all of it with the next one. */
function inBatches(fetchFiles) {
    const inTurn = (0,p_limit/* default */.A)(1);
    let open;
    return (wanted) => {
        if (!open) {
            const ids = new Set();
            const done = inTurn(() => {
                open = undefined;
                return fetchFiles([...ids]);
            });
            open = { ids, done };
        }
        for (const id of wanted)
            open.ids.add(id);
        return open.done;
    };
}
function unreachable(url, reason) {
    return new ledger_errors/* LedgerUnreachable */.KR(`The ledger (${url}) cannot be read: ${reason.replace(/\.$/, '')}.`, {
        hint: 'Check the remote, the network, and that the token may read the repository (`contents: read`).',
    });
}
/** Makes a commit with git's fast-import, which reads and writes only the folders that change. */
async function commit(repository, parent, { files, message, author, at }) {
    const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const person = (text) => text.replaceAll(/[<>\0\n]/g, '').trim() || 'modelloop';
    const commands = [
        `reset ${nextRef}\n`,
        `commit ${nextRef}\nmark :1\n`,
        `committer ${person(author.name)} <${person(author.email)}> ${Math.floor(at.getTime() / 1000)} +0000\n`,
        data(message),
        parent === undefined ? '' : `from ${parent}\n`,
        ...[...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
        'get-mark :1\ndone\n',
    ];
    const flags = ['--quiet', '--force', '--done', '--date-format=raw'];
    return (await mustGit(repository, ['fast-import', ...flags], { input: commands.join('') })).toString('utf8').trim();
}

;// CONCATENATED MODULE: ./build/tracking/ledger/data-versions.js


/** The published versions of data in the ledger. */
function ledgerDataVersions(writer) {
    return {
        find: async (version) => {
            const path = dataVersionPath(version);
            const text = (await (await writer.snapshot()).read([path])).get(path);
            if (text === undefined)
                return undefined;
            const found = decodeFact(factSchemas.dataRecord, text, path);
            if (found.version !== version)
                throw brokenFact(path, 'it is about another version');
            return found;
        },
        record: (record, key) => writer.write(async (snapshot) => {
            const path = dataVersionPath(record.version);
            if ((await snapshot.read([path])).has(path))
                return { done: undefined };
            const files = new Map([[path, encodeFact(factSchemas.dataRecord, record, key, path)]]);
            return { files, message: `Publish the data ${record.version}\n`, result: undefined };
        }),
    };
}

;// CONCATENATED MODULE: ./build/tracking/ledger/deployments.js



/** The deployments of the ledger: who may shift traffic is decided by which push arrives first. */
function ledgerDeployments(writer, clock) {
    /** Plans one more event of a deployment whose events so far are given. */
    function add(event, before, key) {
        const seq = (before.at(-1)?.seq ?? 0) + 1;
        const whole = { ...event, seq, at: clock.now().toISOString() };
        const path = deploymentPath(whole);
        return {
            whole,
            files: new Map([[path, encodeFact(factSchemas.deployment, whole, key, path)]]),
            message: `Deployment ${event.n} of ${event.model} to ${event.environment}: ${event.event}\n`,
        };
    }
    return {
        latest: async (model, environment) => {
            const snapshot = await writer.refresh();
            return readNewest(snapshot, model, environment);
        },
        history: async (model, environment, limit) => {
            const snapshot = await writer.refresh();
            const numbers = (await deployments_numbersOf(snapshot, model, environment)).slice(-limit);
            return Promise.all(numbers.map((n) => readDeployment(snapshot, model, environment, n)));
        },
        start: (given, key) => writer.write(async (snapshot) => {
            const { model, environment } = given;
            const arrived = await startedWithKey(snapshot, model, environment, key);
            if (arrived)
                return { done: arrived };
            const newest = await readNewest(snapshot, model, environment);
            if (newest?.state === 'open' || newest?.state === 'held')
                throw new deployments/* DeploymentBusy */.vA(newest);
            const n = (newest?.n ?? 0) + 1;
            const { whole, ...change } = add({ ...given, n, event: 'started', weight: 0 }, [], key);
            return { ...change, result: deploymentOf([whole]) };
        }),
        append: (event, key, { takeOver = false } = {}) => writer.write(async (snapshot) => {
            const { model, environment, n } = event;
            const newest = await readNewest(snapshot, model, environment);
            const arrived = await eventWithKey(snapshot, newest, key);
            if (arrived)
                return { done: arrived };
            if (newest?.n !== n)
                throw new deployments/* StaleDeployment */.Ne(`Deployment ${n} of ${model} is not the newest any more.`);
            refuseForeign(newest, event.owner, takeOver, clock.now());
            const { whole, ...change } = add(event, newest.events, key);
            return { ...change, result: whole };
        }),
    };
}
/** @throws {StaleDeployment} when the deployment ended, or is another owner's and may not be taken over. */
function refuseForeign(deployment, owner, takeOver, now) {
    const { n, model, state } = deployment;
    if (state === 'promoted' || state === 'rolled-back') {
        throw new deployments/* StaleDeployment */.Ne(`Deployment ${n} of ${model} has ended already: ${state}.`);
    }
    if (deployment.owner === owner || takeOver || (0,deployments/* isAbandoned */.zI)(deployment, now))
        return;
    throw new deployments/* StaleDeployment */.Ne(`Deployment ${n} of ${model} belongs to ${deployment.owner}.`);
}
async function deployments_numbersOf(snapshot, model, environment) {
    const folders = await snapshot.list(deploymentFolder(model, environment));
    return folders
        .filter((entry) => entry.type === 'tree')
        .flatMap((entry) => numberOfFolder(entry.name) ?? [])
        .sort((a, b) => a - b);
}
async function readNewest(snapshot, model, environment) {
    const n = (await deployments_numbersOf(snapshot, model, environment)).at(-1);
    return n === undefined ? undefined : readDeployment(snapshot, model, environment, n);
}
/** Lists the facts of a deployment by their numbers, from the names of the files alone. */
async function pathsOf(snapshot, model, environment, n) {
    const files = await snapshot.list(deploymentFolder(model, environment, n));
    return files
        .flatMap((entry) => eventOfFile(entry.name) ?? [])
        .sort((a, b) => a.seq - b.seq)
        .map((file) => ({ ...file, path: deploymentPath({ model, environment, n, ...file }) }));
}
/** Reads a deployment. @throws {UserError} that names the fact which somebody broke or took away. */
async function readDeployment(snapshot, model, environment, n) {
    const files = await pathsOf(snapshot, model, environment, n);
    const texts = await snapshot.read(files.map((file) => file.path));
    const events = files.map(({ path, seq, event }, index) => {
        const fact = decodeFact(factSchemas.deployment, texts.get(path) ?? '', path);
        const same = fact.model === model && fact.environment === environment && fact.n === n;
        if (!same || fact.seq !== seq || fact.event !== event)
            throw brokenFact(path, 'it is about another event');
        if (seq !== index + 1)
            throw brokenFact(path, `the fact before it, number ${seq - 1}, is missing or there twice`);
        return fact;
    });
    const started = deploymentPath({ model, environment, n, seq: 1, event: 'started' });
    if (events[0]?.event !== 'started')
        throw brokenFact(started, 'it is missing');
    if (!events[0].release || !events[0].previous)
        throw brokenFact(started, 'it has no "release" or no "previous"');
    return deploymentOf(events);
}
/** Sums up events, the first of which is `started`. */
function deploymentOf(events) {
    const [first, last] = [events[0], events.at(-1)];
    const ends = ['held', 'promoted', 'rolled-back'];
    return {
        model: first.model,
        environment: first.environment,
        n: first.n,
        release: first.release,
        previous: first.previous,
        events,
        state: ends.find((end) => end === last.event) ?? 'open',
        owner: last.owner,
        weight: last.weight,
        leaseUntil: last.leaseUntil,
        holdUntil: last.event === 'held' ? last.holdUntil : undefined,
        rollbackOf: first.rollbackOf,
        movesChampion: first.movesChampion ?? true,
        place: events.findLast((event) => event.place !== undefined)?.place,
        githubDeployment: events.findLast((event) => event.githubDeployment !== undefined)?.githubDeployment,
    };
}
async function eventWithKey(snapshot, deployment, key) {
    const paths = deployment?.events.map(deploymentPath) ?? [];
    const texts = await snapshot.read(paths);
    const index = paths.findIndex((path) => keyOf(texts.get(path) ?? '') === key);
    return index < 0 ? undefined : deployment?.events[index];
}
async function startedWithKey(snapshot, model, environment, key) {
    const numbers = await deployments_numbersOf(snapshot, model, environment);
    const pathOf = (n) => deploymentPath({ model, environment, n, seq: 1, event: 'started' });
    const texts = await snapshot.read(numbers.map(pathOf));
    const n = numbers.find((each) => keyOf(texts.get(pathOf(each)) ?? '') === key);
    return n === undefined ? undefined : readDeployment(snapshot, model, environment, n);
}

;// CONCATENATED MODULE: ./build/tracking/ledger/improvements.js


/** The proofs of the ledger that one version is better than another: the first one of a pair stays. */
function ledgerImprovements(writer) {
    return {
        recordImprovement: (improvement, key) => writer.write(async (snapshot) => {
            const { model, version, than } = improvement;
            const path = improvementPath(model, version, than);
            if ((await snapshot.read([path])).has(path))
                return { done: undefined };
            const files = new Map([[path, encodeFact(factSchemas.improvement, improvement, key, path)]]);
            return { files, message: `Note that ${model} v${version} is better than v${than}\n`, result: undefined };
        }),
        improvement: async (model, version, than) => {
            const path = improvementPath(model, version, than);
            const text = (await (await writer.snapshot()).read([path])).get(path);
            if (text === undefined)
                return undefined;
            const found = decodeFact(factSchemas.improvement, text, path);
            if (found.model === model && found.version === version && found.than === than)
                return found;
            throw brokenFact(path, 'it is about other versions');
        },
    };
}

// EXTERNAL MODULE: ./build/tracking/monitor.js
var monitor = __webpack_require__(71238);
;// CONCATENATED MODULE: ./build/tracking/ledger/monitor.js



/** Among so many of the newest judgements one with enough data is looked for. */
const lookBack = 100;
/** The judgements of drift in the ledger. */
function ledgerMonitor(writer) {
    return {
        judgements: async (model, limit) => {
            const snapshot = await writer.refresh();
            return readJudgements(snapshot, model, (await monitor_numbersOf(snapshot, model)).slice(-limit));
        },
        lastJudgedAt: async (model) => {
            const snapshot = await writer.snapshot();
            // Too little data is no judgement. A watch that sees no more than that for long is as good as dead.
            const newest = (await monitor_numbersOf(snapshot, model)).slice(-lookBack);
            return (await readJudgements(snapshot, model, newest)).findLast(({ verdict }) => verdict !== 'insufficient')?.at;
        },
        record: (given, after, key) => writer.write(async (snapshot) => {
            const newest = (await monitor_numbersOf(snapshot, given.model)).at(-1);
            if (newest !== after)
                return arrivedOrStale(snapshot, given.model, newest, key);
            const fact = { ...given, n: (after ?? 0) + 1 };
            const path = judgementPath(fact.model, fact.n);
            const files = new Map([[path, encodeFact(factSchemas.judgement, fact, key, path)]]);
            return { files, message: `Judge the drift of ${fact.model}: ${fact.verdict}\n`, result: fact };
        }),
        recordRetraining: (model, n, retraining, key) => writer.write(async (snapshot) => {
            const path = retrainingPath(model, n);
            if ((await snapshot.read([path])).has(path))
                return { done: undefined };
            const files = new Map([[path, encodeFact(factSchemas.retraining, retraining, key, path)]]);
            return { files, message: `Retrain ${model} with the data ${retraining.dataVersion}\n`, result: undefined };
        }),
    };
}
/** The newest judgement is ours when the answer to our push was lost on the way; else somebody was faster. */
async function arrivedOrStale(snapshot, model, newest, key) {
    const path = judgementPath(model, newest ?? 0);
    const text = (await snapshot.read([path])).get(path) ?? '';
    const [found] = newest === undefined ? [] : await readJudgements(snapshot, model, [newest]);
    if (found && keyOf(text) === key)
        return { done: found };
    const words = found ? `judgement ${found.n} of ${found.at} came between` : 'the judgements before were removed';
    throw new monitor/* StaleJudgement */.n(`The drift of ${model} was judged by another job meanwhile: ${words}.`);
}
/** Lists the numbers of a model's judgements, in their order. */
async function monitor_numbersOf(snapshot, model) {
    const names = (await snapshot.list(monitorFolder(model))).map((entry) => entry.name);
    return names.flatMap((name) => versionOfFile(name) ?? []).sort((a, b) => a - b);
}
/** Reads judgements with what was started in answer to them, with one request. */
async function readJudgements(snapshot, model, numbers) {
    const texts = await snapshot.read(numbers.flatMap((n) => [judgementPath(model, n), retrainingPath(model, n)]));
    return numbers.map((n) => {
        const path = judgementPath(model, n);
        const fact = decodeFact(factSchemas.judgement, texts.get(path) ?? '', path);
        if (fact.model !== model || fact.n !== n)
            throw brokenFact(path, 'it is about another judgement');
        const answer = texts.get(retrainingPath(model, n));
        if (answer === undefined)
            return fact;
        return { ...fact, retraining: decodeFact(factSchemas.retraining, answer, retrainingPath(model, n)) };
    });
}

;// CONCATENATED MODULE: ./build/tracking/ledger/write.js

const maxTries = 50;
const maxTimeMs = 120_000;
const maxPauseMs = 10_000;
/** Makes the writer; its writes go one after the other. */
function openWriter(branch, { author, clock, signal, url, check }) {
    let known;
    let last = Promise.resolve();
    const refresh = () => {
        const fetched = branch.fetch();
        known = fetched;
        // What failed is not known: the next one who asks tries again.
        fetched.catch(() => {
            if (known === fetched)
                known = undefined;
        });
        return fetched;
    };
    const snapshot = () => known ?? refresh();
    async function write(plan) {
        const startedAt = clock.now().getTime();
        let current = await snapshot();
        for (let attempt = 1;; attempt++) {
            const attemptedAt = performance.now();
            await check(current, url);
            const planned = await plan(current).catch(async (error) => {
                // Before a refusal the newest state counts, not what was known a while ago.
                const newest = attempt === 1 ? await refresh() : current;
                if (newest.tip === current.tip)
                    throw error;
                current = newest;
                return plan(current);
            });
            if ('done' in planned)
                return planned.done;
            const pushed = await branch.push(current, { ...planned, author, at: clock.now() });
            if (typeof pushed === 'object' && 'tip' in pushed) {
                known = Promise.resolve(pushed);
                return planned.result;
            }
            if (pushed instanceof ledger_errors/* LedgerRefused */.Ef)
                throw pushed;
            if (attempt === maxTries || clock.now().getTime() - startedAt > maxTimeMs)
                throw gaveUp(url, attempt, pushed);
            // The pause is counted in how long a try takes here, so that it fits a fast server and a busy one.
            const windowMs = 2 * (performance.now() - attemptedAt) * 1.5 ** Math.min(attempt, 8);
            await clock.sleep(Math.min(maxPauseMs, windowMs) * Math.random(), signal);
            current = await refresh();
        }
    }
    return {
        snapshot,
        refresh,
        write: (plan) => {
            const turn = last.then(() => write(plan));
            last = turn.catch(() => { });
            return turn;
        },
    };
}
function gaveUp(url, tries, failure) {
    const why = failure === 'conflict' ? 'others wrote first each time' : 'no push was confirmed';
    return new ledger_errors/* LedgerUnreachable */.KR(`The ledger (${url}) could not be written in ${tries} tries: ${why}.`, {
        hint: 'Run the job again; what was written already is found and kept.',
    });
}

;// CONCATENATED MODULE: ./build/tracking/ledger/ledger.js












/** The folders of facts. A branch that holds files but none of these is somebody's own branch. */
const factFolders = ['runs', 'models', 'profiles', 'deployments', 'monitor', 'data'];
/**
 * Opens the ledger; nothing is fetched before it is needed, nothing is made before something is recorded. Dispose of it
 * to remove its temporary folder.
 * @throws {UserError} when `directory` is in no git repository, or the ref or remote is no such thing.
 */
async function openLedger(options) {
    const { clock, log } = options;
    const repository = await openRepository({
        ...options,
        ref: options.ref ?? 'modelloop/ledger',
        timeoutMs: options.timeoutMs ?? 60_000,
    });
    const writer = openWriter(openBranch(repository, clock, log), { ...options, url: repository.url, check: checkIsOurs });
    return {
        url: repository.url,
        isEmpty: async () => {
            const entries = await (await writer.snapshot()).list('');
            return !entries.some((entry) => factFolders.includes(entry.name));
        },
        ...ledgerRuns(writer, log),
        ...ledgerVersions(writer),
        ...ledgerAliases(writer, clock, log),
        ...ledgerAcceptances(writer),
        ...ledgerImprovements(writer),
        monitor: ledgerMonitor(writer),
        dataVersions: ledgerDataVersions(writer),
        deployments: ledgerDeployments(writer, clock),
        refresh: async () => {
            await writer.refresh();
        },
        [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
    };
}
/** Refuses to write on a branch that holds something else. A foreign file among facts is left alone. */
async function checkIsOurs(snapshot, url) {
    const entries = await snapshot.list('');
    if (entries.length === 0 || entries.some((entry) => factFolders.includes(entry.name)))
        return;
    throw new errors/* UserError */.yo(`${url} holds files but no ledger, for example "${entries[0]?.name}".`, {
        hint: 'Name a branch for the ledger alone, or delete this one.',
    });
}


/***/ }),

/***/ 71238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ StaleJudgement)
/* harmony export */ });
/** What the watch over production wrote down: facts of the ledger, whatever the tracker of runs is (design §1.6). */
/** Says that somebody else judged meanwhile; nothing was written. */
class StaleJudgement extends Error {
    name = 'StaleJudgement';
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

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
