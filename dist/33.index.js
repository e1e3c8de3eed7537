export const id = 33;
export const ids = [33];
export const modules = {

/***/ 16377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  By: () => (/* binding */ experimentName),
  Lu: () => (/* binding */ nameRun),
  kD: () => (/* binding */ planTraining),
  eM: () => (/* binding */ refuseBase)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/dvc/project.js + 3 modules
var dvc_project = __webpack_require__(28924);
// EXTERNAL MODULE: ./build/data/tree/tree.js + 2 modules
var tree_tree = __webpack_require__(65193);
;// CONCATENATED MODULE: ./build/data/tree/identify.js



/**
 * Computes DVC's versions of paths as they are on disk, without changing anything.
 * @param directory the working directory
 * @param paths relative to it; by default everything that DVC tracks
 * @returns path → version, in the order asked for
 * @throws {UserError} when a path is missing, leaves the directory, or cannot be versioned.
 */
async function identifyPaths(directory, paths, options = {}) {
    const project = await (0,dvc_project/* openProject */.U8)(directory);
    const versions = {};
    for (const { name, tracked } of (0,dvc_project/* selectPaths */.LO)(project, paths)) {
        const hash = tracked?.version ? tracked.hash : 'md5';
        const tree = await (0,tree_tree/* readTree */.Z)((0,external_node_path_.join)(directory, name), { ...options, ...(0,dvc_project/* boundsOf */.BO)(project), hash });
        versions[name] = tree.version;
    }
    return versions;
}

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./build/platform/digest.js
var platform_digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
;// CONCATENATED MODULE: ./build/training/code-inputs.js









const ALWAYS_WITHOUT = ['.git', '.modelloop'];
const PARALLEL = 16;
/**
 * Hashes the code of a training: path and content of every file. The whole working tree is what git tracks and what is
 * new and not ignored; without git it is every file.
 * @throws {UserError} when an input matches no file, so that a misspelt one cannot hide a change.
 */
async function digestOfCode(code) {
    const all = await listTree(code.directory);
    const named = code.inputs ? await code_inputs_select(code.directory, code.inputs, all) : all;
    const without = [...ALWAYS_WITHOUT, ...code.without].map((path) => path.replace(/^\.\/|\/+$/g, ''));
    const paths = named.filter((path) => !without.some((other) => path === other || path.startsWith(`${other}/`)));
    const limit = (0,p_limit/* default */.A)(PARALLEL);
    const entries = await Promise.all(paths.sort(json/* compareCodePoints */.O).map((path) => limit(async () => [path, await contentOf(code.directory, path)])));
    const present = entries.filter(([, content]) => content !== undefined);
    return { digest: (0,platform_digest/* digestOf */.ol)((0,json/* canonicalJson */.d)(present)), files: present.length };
}
async function listTree(directory) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = await (0,git/* git */.$Y)(args, { cwd: directory });
    if (listed.code === 0)
        return [...new Set((0,git/* namesOf */.eZ)(listed.stdout))];
    return (0,dist/* glob */.TI)(['**/*'], { cwd: directory, dot: true, followSymbolicLinks: false, ignore: ['**/node_modules/**'] });
}
async function code_inputs_select(directory, inputs, tree) {
    const chosen = new Set();
    for (const input of inputs) {
        const path = input.replace(/^\.\//, '').replace(/\/+$/, '');
        const matches = picomatch(path, { dot: true });
        const found = tree.filter((file) => path === '.' || file === path || file.startsWith(`${path}/`) || matches(file));
        // Named outright, a file counts even where git ignores it.
        const ignored = found.length > 0 ? [] : await listIgnored(directory, path);
        if (found.length + ignored.length === 0) {
            throw new errors/* UserError */.yo(`train.inputs: "${input}" matches no file.`, {
                hint: 'Mend the path; a change of it could not be seen.',
            });
        }
        for (const file of [...found, ...ignored])
            chosen.add(file);
    }
    return [...chosen];
}
async function listIgnored(directory, path) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(directory, path)).catch(() => undefined);
    if (!found)
        return [];
    if (!found.isDirectory())
        return [path];
    const files = await (0,dist/* glob */.TI)(['**/*'], { cwd: (0,external_node_path_.join)(directory, path), dot: true, followSymbolicLinks: false });
    return files.map((file) => `${path}/${file}`);
}
/** `undefined` for a file that git still tracks and that is no more. */
async function contentOf(directory, path) {
    const full = (0,external_node_path_.join)(directory, path);
    const found = await (0,promises_.lstat)(full).catch(() => undefined);
    if (!found)
        return undefined;
    if (found.isSymbolicLink())
        return `link:${await (0,promises_.readlink)(full)}`;
    if (found.isFile())
        return (0,platform_digest/* digestOfFile */.Mk)(full);
    // git lists a folder for a submodule.
    const { digest } = await digestOfCode({ directory: full, without: [] });
    return `folder:${digest}`;
}

// EXTERNAL MODULE: ./build/training/outputs.js
var outputs = __webpack_require__(65445);
// EXTERNAL MODULE: ./build/training/nested-file.js + 1 modules
var nested_file = __webpack_require__(837);
;// CONCATENATED MODULE: ./build/training/params.js


/**
 * Reads a params file (YAML or JSON), keys joined by `.`; a list is kept as its JSON text. `file` is the name for messages.
 * @throws {UserError} with file and line when it cannot be parsed.
 */
async function readParams(path, file) {
    const { leaves } = await (0,nested_file/* readNestedFile */.o)(path, file);
    const scalar = (leaf) => {
        if (leaf === null || typeof leaf === 'string' || typeof leaf === 'boolean')
            return leaf;
        // JSON has no infinity, which is a sound value for a parameter such as a clipping bound.
        if (typeof leaf === 'number')
            return Number.isFinite(leaf) ? leaf : String(leaf);
        const exact = withoutBigints(leaf);
        return typeof exact === 'string' ? exact : (0,json/* canonicalJson */.d)(exact);
    };
    return Object.fromEntries(leaves.map(({ key, leaf }) => [key, scalar(leaf)]));
}
/** Beyond 2^53 a number would lose its last digits, and JSON has no other kind: its text stays. */
function withoutBigints(value) {
    if (typeof value === 'bigint')
        return String(value);
    if (Array.isArray(value))
        return value.map(withoutBigints);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBigints(inner)]));
}

;// CONCATENATED MODULE: ./build/training/reuse-key.js


/** Makes the reuse key (design §1.2): equal keys mean equal inputs, so that nothing is trained twice. */
const reuseKeyOf = (dependencies) => (0,platform_digest/* digestOf */.ol)((0,json/* canonicalJson */.d)(dependencies));

// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
// EXTERNAL MODULE: ./build/actions/sides/candidate.js
var candidate = __webpack_require__(69018);
;// CONCATENATED MODULE: ./build/actions/train-and-log/plan.js













/**
 * Looks at everything local: what is to be run, the params, the versions of the data, the code. Nothing is executed, no
 * network is touched.
 * @throws {UserError} when there is nothing to run and nothing to record, or a named file is missing.
 */
async function planTraining(config, place) {
    const { directory, host, model } = place;
    const { train } = config;
    const experiment = experimentName(place.experiment ?? model);
    const paths = { metrics: train.metrics, predictions: train.predictions, model: train.model };
    requirePlaces(directory, paths);
    if (train.run === undefined)
        requireOutputs(directory, paths);
    const params = await readParamsFile(directory, train.params);
    const data = await identifyPaths(directory, config.data.paths);
    const written = [(0,outputs/* metricsPath */.JE)(directory, paths), paths.metrics, paths.predictions, paths.model, 'dvclive'];
    const code = await digestOfCode({
        directory,
        inputs: train.inputs,
        without: [...written, ...Object.keys(data)].filter((path) => path !== undefined && path !== '.'),
    });
    const { setup, test, run, score, backend } = train;
    const reuseKey = reuseKeyOf({
        code: code.digest,
        data: Object.fromEntries(Object.entries(data).map(([path, version]) => [path, version.md5])),
        params,
        commands: { setup, test, run, score },
        backend,
        experiment,
        platform: host.runner,
    });
    const isNarrowed = train.inputs !== undefined;
    return {
        model,
        experiment,
        run,
        paths,
        params,
        code: await describeCode(directory, host),
        data,
        reuseKey,
        isNarrowed,
    };
}
/** The name of an experiment, as it was written. @throws {UserError} for one that the ledger cannot hold. */
function experimentName(name) {
    if (/^[a-z0-9][a-z0-9-]*$/.test(name))
        return name;
    throw new errors/* UserError */.yo(`The experiment "${name}" is not a name of a-z, 0-9 and -.`);
}
/** What a training writes is copied into the run's folder, so it lies beside that folder and does not hold it. */
function requirePlaces(directory, paths) {
    for (const [name, path] of Object.entries(paths)) {
        if (path === undefined)
            continue;
        const full = (0,files/* insideOf */.kP)(directory, path);
        if (!(0,external_node_path_.join)(directory, candidate/* RUN_RECORD_FOLDER */.Vv, '/').startsWith((0,external_node_path_.join)(full, '/')))
            continue;
        throw new errors/* UserError */.yo(`train.${name} is "${path}", which holds the whole working directory.`, {
            hint: 'Let the training write to a folder of its own, such as out/model, and name that.',
        });
    }
}
/** Without a command to run there must be something that a step before this one wrote. */
function requireOutputs(directory, paths) {
    const metrics = (0,outputs/* metricsPath */.JE)(directory, paths);
    if ([metrics, paths.predictions].some((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, path))))
        return;
    throw new errors/* UserError */.yo(`There is no training to run, and no ${metrics} of one that ran before.`, {
        hint: 'Say how to train: the input `run: python train.py`, or in modelloop.yml `train: { run: python train.py }`.',
    });
}
async function readParamsFile(directory, path) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, path)))
        return readParams((0,external_node_path_.join)(directory, path), path);
    if (path === 'params.yaml') {
        const json = (0,external_node_path_.join)(directory, 'params.json');
        return (0,external_node_fs_.existsSync)(json) ? readParams(json, 'params.json') : {};
    }
    throw new errors/* UserError */.yo(`The params file ${path} does not exist.`, { hint: 'Mend `train.params`, or leave it out.' });
}
/**
 * Refuses to train the base in the place of a pull request: on `pull_request_target` it is what GitHub checks out, and its
 * result would stand on the change.
 * @throws {UserError}
 */
async function refuseBase(directory, { eventName, environment }) {
    if (eventName !== 'pull_request_target')
        return;
    const head = await (0,git/* git */.$Y)(['rev-parse', '--verify', '-q', 'HEAD'], { cwd: directory });
    if (head.stdout.toString().trim() !== environment['GITHUB_SHA'])
        return;
    throw new errors/* UserError */.yo('What is checked out here is the base of the pull request, not its change (pull_request_target).', {
        hint: 'Start the workflow on `pull_request`: there GitHub checks the change out, and gives its code no secrets.',
    });
}
/** Says which code is trained. A step may have checked out another commit than the one that the job is on. */
async function describeCode(directory, host) {
    const ask = async (...args) => {
        const answer = await (0,git/* git */.$Y)(args, { cwd: directory });
        return answer.code === 0 ? answer.stdout.toString().trim() : undefined;
    };
    const [head, tree, status] = await Promise.all([
        ask('rev-parse', '--verify', '-q', 'HEAD'),
        ask('rev-parse', '--verify', '-q', 'HEAD^{tree}'),
        ask('status', '--porcelain'),
    ]);
    const { GITHUB_SHA: sha } = host.environment;
    // A pull request is trained as its merge, and named by its head.
    const isOther = host.pullRequest === undefined && sha !== undefined && head !== undefined && head !== sha;
    return { ...(0,made_here/* codeOf */.$N)(host), ...(isOther && { commit: head }), ...(tree && { tree }), dirty: Boolean(status) };
}
/**
 * Names a run: on GitHub the same attempt of the same job always gets the same name for the same inputs, so that a
 * repeated step records nothing twice; at the desk every run is a new one.
 */
function nameRun(host, plan) {
    const { runId, runAttempt, job } = host;
    if (!runId)
        return (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const facts = [host.repository, runId, runAttempt, job, plan.model, plan.reuseKey];
    return (0,external_node_crypto_.createHash)('sha256').update(facts.join('\n')).digest('hex').slice(0, 12);
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
