export const id = 9011;
export const ids = [9011];
export const modules = {

/***/ 87334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   dZ: () => (/* binding */ runNumber),
/* harmony export */   eo: () => (/* binding */ executionOf)
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
/** Tells the number of the run of GitHub's: later runs have higher ones. `undefined` at a desk. */
const runNumber = ({ runId }) => /^[1-9]\d{0,14}$/.test(runId ?? '') ? Number(runId) : undefined;


/***/ }),

/***/ 81414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ uploadPage)
/* harmony export */ });
/** Uploads the page of a report, un-zipped, so that a browser opens it. Returns its address where there is one. */
async function uploadPage({ model }, html, { host, log }, name = `${model}-report.html`) {
    // Without the runner's results service there is nothing to upload to, and the client would try for minutes.
    if (!host.environment['ACTIONS_RESULTS_URL'])
        return undefined;
    const { uploadReport } = await __webpack_require__.e(/* import() */ 273).then(__webpack_require__.bind(__webpack_require__, 40273));
    const result = await uploadReport({ file: html, name, host });
    if (result.uploaded)
        return result.url;
    log.info(`The report page was not uploaded: ${result.reason}`);
    return undefined;
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


/***/ }),

/***/ 91465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   To: () => (/* binding */ chiSquareSf),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   "do": () => (/* binding */ studentSf),
/* harmony export */   nG: () => (/* binding */ normalSf),
/* harmony export */   vr: () => (/* binding */ normalCdf)
/* harmony export */ });
/* unused harmony export studentCdf */
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21368);
/* harmony import */ var _special_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38137);


/** Computes Φ(z), the standard normal distribution, exact in both tails: Φ(−|z|) = Q(½, z²/2) / 2. */
function normalCdf(z) {
    if (Number.isNaN(z))
        return Number.NaN;
    const { p, q } = (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteGamma */ .yH)(0.5, (z * z) / 2);
    return z < 0 ? q / 2 : 0.5 + p / 2;
}
/** Computes 1 − Φ(z) without cancellation. */
const normalSf = (z) => normalCdf(-z);
/** Computes Φ⁻¹(p); ±Infinity at 1 and 0. */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p > 0.5)
        return -normalQuantile(1 - p);
    if (p === 0)
        return Number.NEGATIVE_INFINITY;
    if (p === 0.5)
        return 0;
    // ln Φ is concave, so Newton's steps on it approach the root from the left and never leave it.
    const target = Math.log(p);
    let z = p > 0.02 ? 0 : -Math.sqrt(-2 * target);
    for (let i = 0; i < 100; i++) {
        const cdf = normalCdf(z);
        const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
        const step = ((Math.log(cdf) - target) * cdf) / density;
        z -= step;
        if (Math.abs(step) <= 1e-15 * Math.abs(z))
            break;
    }
    return z;
}
/** Computes P(T ≤ t) of Student's t with `df` > 0 degrees of freedom. */
function studentCdf(t, df) {
    if (t === Number.POSITIVE_INFINITY)
        return 1;
    if (t === Number.NEGATIVE_INFINITY)
        return 0;
    const square = t * t;
    const tail = (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
    return t > 0 ? 1 - tail : tail;
}
/** Computes P(T > t) without cancellation. */
const studentSf = (t, df) => studentCdf(-t, df);
/** Computes the t that `studentCdf` maps to p. */
function studentQuantile(p, df) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p > 0.5)
        return -studentQuantile(1 - p, df);
    if (p === 0)
        return Number.NEGATIVE_INFINITY;
    if (p === 0.5)
        return 0;
    let low = -1;
    while (studentCdf(low, df) > p)
        low *= 4;
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .findRoot */ .w)((t) => Math.log(studentCdf(t, df) / p), low, 0);
}
/** Computes P(X > x) of χ² with `df` degrees of freedom. */
const chiSquareSf = (x, df) => (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteGamma */ .yH)(df / 2, x / 2).q;
/** Computes the x with Iₓ(a, b) = p: the quantile of the beta distribution. */
function betaQuantile(p, a, b) {
    if (p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_1__/* .findRoot */ .w)((x) => (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(x, a, b) - p, 0, 1);
}


/***/ }),

/***/ 38137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ incompleteBeta),
/* harmony export */   MZ: () => (/* binding */ deviance),
/* harmony export */   SX: () => (/* binding */ logGamma),
/* harmony export */   ev: () => (/* binding */ binomialTerm),
/* harmony export */   yH: () => (/* binding */ incompleteGamma)
/* harmony export */ });
/**
 * The two incomplete functions that all our distributions stand on, to about 1e-13 relative. Their leading factors are
 * computed in Loader's form (C. Loader 2000, "Fast and accurate computation of binomial probabilities"), which does not
 * subtract large logarithms, so that a test set of a million rows is as exact as one of ten.
 */
const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LOG_TWO_PI = 0.9189385332046727;
const EPSILON = 1e-16;
const TINY = 1e-300;
const MAX_STEPS = 100_000;
/** Computes ln Γ(x) for x > 0 by Lanczos' approximation (g = 7, n = 9). */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    let sum = LANCZOS[0];
    for (let i = 1; i < LANCZOS.length; i++)
        sum += LANCZOS[i] / (x - 1 + i);
    const t = x + 6.5;
    return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
/** Computes ln n! − ln(√(2πn)(n/e)ⁿ), the error of Stirling's formula, for n > 0. */
function stirlingError(n) {
    if (n <= 15)
        return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
    const s = 1 / (n * n);
    return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / n;
}
/** Computes x·ln(x/m) + m − x for x ≥ 0 and m > 0, without cancellation where x is near m. */
function deviance(x, m) {
    if (x === 0)
        return m;
    if (Math.abs(x - m) >= 0.1 * (x + m))
        return x * Math.log(x / m) + m - x;
    const v = (x - m) / (x + m);
    let sum = (x - m) * v;
    let term = 2 * x * v;
    for (let j = 1;; j++) {
        term *= v * v;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            return sum;
        sum = next;
    }
}
/** Computes Γ(n+1)/(Γ(k+1)Γ(n−k+1)) · pᵏ·qⁿ⁻ᵏ for real 0 ≤ k ≤ n and q = 1 − p: the binomial probability. */
function binomialTerm(k, n, p, q) {
    if (p === 0)
        return k === 0 ? 1 : 0;
    if (q === 0)
        return k === n ? 1 : 0;
    if (k === 0)
        return Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
    if (k === n)
        return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
    const rest = n - k;
    const log = stirlingError(n) - stirlingError(k) - stirlingError(rest) - deviance(k, n * p) - deviance(rest, n * q);
    return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * k * rest));
}
/** Computes the regularised lower (`p`) and upper (`q`) incomplete gamma functions of a > 0 at x ≥ 0. */
function incompleteGamma(a, x) {
    if (x <= 0)
        return { p: 0, q: 1 };
    if (x === Number.POSITIVE_INFINITY)
        return { p: 1, q: 0 };
    const lead = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
    if (x < a + 1) {
        let term = 1;
        let sum = 1;
        for (let k = 1; k < MAX_STEPS && term > sum * EPSILON; k++) {
            term *= x / (a + k);
            sum += term;
        }
        const p = lead * sum;
        return { p, q: 1 - p };
    }
    // Lentz's continued fraction for Q; `lead` is xᵃe⁻ˣ/Γ(a+1).
    let b = x + 1 - a;
    let c = 1 / TINY;
    let d = 1 / b;
    let h = d;
    for (let k = 1; k < MAX_STEPS; k++) {
        const an = -k * (k - a);
        b += 2;
        d = 1 / nonZero(an * d + b);
        c = nonZero(b + an / c);
        h *= c * d;
        if (Math.abs(c * d - 1) < EPSILON * 4)
            break;
    }
    const q = lead * a * h;
    return { p: 1 - q, q };
}
/**
 * Computes the regularised incomplete beta function Iₓ(a, b) for a, b > 0. `y` is 1 − x; pass it when it is known
 * more exactly than the subtraction gives.
 */
function incompleteBeta(x, a, b, y = 1 - x) {
    if (x <= 0)
        return 0;
    if (y <= 0)
        return 1;
    return x > (a + 1) / (a + b + 2) ? 1 - betaFraction(y, x, b, a) : betaFraction(x, y, a, b);
}
/** Lentz's continued fraction for Iₓ(a, b), which converges fast for x < (a+1)/(a+b+2). */
function betaFraction(x, y, a, b) {
    const lead = (binomialTerm(a, a + b, x, y) * b) / (a + b);
    let c = 1;
    let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
    let h = d;
    for (let m = 1; m < MAX_STEPS; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonZero(1 + even * d);
        c = nonZero(1 + even / c);
        h *= c * d;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonZero(1 + odd * d);
        c = nonZero(1 + odd / c);
        h *= c * d;
        if (Math.abs(c * d - 1) < EPSILON * 4)
            break;
    }
    return lead * h;
}
const nonZero = (x) => (Math.abs(x) < TINY ? TINY : x);


/***/ })

};
