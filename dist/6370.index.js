export const id = 6370;
export const ids = [6370];
export const modules = {

/***/ 87334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   e: () => (/* binding */ executionOf)
/* harmony export */ });
/** Tells which code a job runs on, as reports and run records name it. */
const codeOf = ({ repository, commit, ref, pullRequest }) => ({
    ...(repository && { repository }),
    ...(commit && { commit }),
    ...(ref && { ref }),
    ...(pullRequest && { pullRequest: pullRequest.number }),
});
/** Tells when and where a report was made. */
const executionOf = ({ runUrl, runner }, createdAt, durationMs) => ({
    createdAt: createdAt.toISOString(),
    ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }),
    ...(runUrl && { runUrl }),
    runner,
});


/***/ }),

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

/***/ 71665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 27783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Hp: () => (/* binding */ withoutUnit),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** The one place where numbers, sizes and times become words. What is not known is an en dash; a minus is a real minus. */
const UNKNOWN = '–';
/** Significant digits that a bare number is shown with, unless two numbers need more to be told apart. */
const DIGITS = 4;
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
/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, a word after the number. */
function formatValue(value, unit, digits) {
    if (unit === 'fraction' || unit === 'relative')
        return formatPercent(value, digits);
    if (unit === 'pp')
        return formatPoints(value, digits);
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
/** Takes the unit off a formatted value: the second number of a range needs none. */
const withoutUnit = (text) => text.replace(/ (?!×)\S+$/, '');
/** Writes a size in decimal units, as GitHub and disk makers do: `812 B`, `5.2 kB`, `1.4 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let size = bytes;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
    }
    return `${formatNumber(Number(size.toPrecision(size >= 100 ? 3 : 2)))} ${units[unit]}`;
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


/***/ }),

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
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

/***/ 58695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/** What a report may weigh before anyone looks closer: a guard against hostile or runaway input. */
const LIMITS = { depth: 12, nodes: 400_000, textCharacters: 20_000, keyCharacters: 1_000 };
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FINDINGS = 20;
/**
 * Looks through a value of unknown origin, without trusting its shape, for what JSON data must not hold: numbers that
 * are not finite, keys that touch prototypes, texts, depths or counts beyond `LIMITS`. Returns what is wrong, one phrase
 * each with its place (`checks[3].value is NaN`), at most 20; empty when all is well.
 */
function inspect(root) {
    const findings = [];
    let nodes = 0;
    // A stack of our own: depth is one of the things that a hostile value can have too much of.
    const stack = [{ value: root, path: '', depth: 0 }];
    while (stack.length > 0 && findings.length < MAX_FINDINGS) {
        const { value, path, depth } = stack.pop();
        const place = path || 'the report';
        nodes += 1;
        if (nodes > LIMITS.nodes)
            return [...findings, `it holds more than ${LIMITS.nodes} values`];
        if (depth > LIMITS.depth) {
            findings.push(`${clip(place)} is nested deeper than ${LIMITS.depth}`);
        }
        else if (typeof value === 'number' && !Number.isFinite(value)) {
            findings.push(`${clip(place)} is ${value}`);
        }
        else if (typeof value === 'string' && value.length > LIMITS.textCharacters) {
            findings.push(`${clip(place)} is longer than ${LIMITS.textCharacters} characters`);
        }
        else if (Array.isArray(value)) {
            for (let index = value.length - 1; index >= 0; index--) {
                stack.push({ value: value[index], path: `${path}[${index}]`, depth: depth + 1 });
            }
        }
        else if (value !== null && typeof value === 'object') {
            for (const key of Object.keys(value).reverse()) {
                if (FORBIDDEN_KEYS.has(key))
                    findings.push(`${clip(place)} has the key ${key}`);
                else if (key.length > LIMITS.keyCharacters)
                    findings.push(`${clip(place)} has a key that is too long`);
                else {
                    const child = value[key];
                    stack.push({ value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 });
                }
            }
        }
    }
    return findings;
}
const clip = (text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);


/***/ }),

/***/ 22862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ contentDigestOf),
/* harmony export */   y: () => (/* binding */ sealReport)
/* harmony export */ });
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64078);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58695);



/**
 * Finishes a report: adds the schema and the digest of its content. Throws when a number in it is not finite, which JSON
 * could not carry; what could not be measured is `null`.
 */
function sealReport(draft) {
    const wrong = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)(draft);
    if (wrong.length > 0)
        throw new Error(`This report cannot be written: ${wrong.join('; ')}.`);
    const report = { ...draft, schema: 'modelloop.report/v1' };
    return { ...report, contentDigest: contentDigestOf(report) };
}
/** Hashes what does not change from run to run: the canonical JSON of all but `execution` and `contentDigest`. */
function contentDigestOf(report) {
    const { execution: _execution, contentDigest: _own, ...content } = report;
    return (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(content));
}


/***/ })

};
