export const id = 5262;
export const ids = [5262];
export const modules = {

/***/ 5262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tool: () => (/* binding */ tool)
});

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/validation/judge.js + 68 modules
var judge = __webpack_require__(63035);
// EXTERNAL MODULE: ./build/actions/baseline.js
var baseline = __webpack_require__(48057);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
// EXTERNAL MODULE: ./build/actions/promotion.js
var promotion = __webpack_require__(3521);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
;// CONCATENATED MODULE: ./build/actions/replay-report.js



/** Makes the report of a replay: one row a run, the totals in the first two lines. */
function replayReport({ model, replayed, leftOut, host, now, durationMs }) {
    const blocked = replayed.filter(({ letThrough }) => letThrough === false);
    const passed = replayed.filter(({ letThrough }) => letThrough === true);
    const judged = blocked.length + passed.length;
    const verdict = judged === 0 ? 'inconclusive' : blocked.length > 0 ? 'fail' : 'pass';
    return (0,seal/* sealReport */.y)({
        kind: 'validate-model',
        verdict,
        outcome: 'unknown',
        model,
        headline: judged === 0 ? 'no recorded run can be judged' : `${blocked.length} of ${judged} runs would have been blocked`,
        summary: summaryOf(replayed, blocked, judged),
        lineage: { code: (0,made_here/* codeOf */.$)(host) },
        checks: [],
        tables: replayed.length === 0 ? [] : [tableOf(replayed)],
        charts: [],
        notes: notesOf(replayed, leftOut),
        execution: (0,made_here/* executionOf */.e)(host, now, durationMs),
    });
}
function summaryOf(replayed, blocked, judged) {
    if (replayed.length === 0)
        return 'No finished run is recorded for this model yet.';
    const by = (verdict) => blocked.filter(({ judgement }) => judgement?.verdict === verdict).length;
    const why = [
        [by('fail'), 'failed'],
        [by('inconclusive'), 'too close to call'],
        [by('no-baseline'), 'first models beyond an absolute bound'],
    ];
    const words = why.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    const crowned = blocked.filter((each) => each.crowned).length;
    return [
        `${(0,format/* formatCount */.B4)(replayed.length, 'run')} looked at: ${judged - blocked.length} let through, ${blocked.length} blocked${words.length > 0 ? ` (${words.join(', ')})` : ''}, ${replayed.length - judged} could not be judged.`,
        ...(blocked.length > 0 ? [`Of those blocked, ${crowned} became champion in truth.`] : []),
    ].join(' ');
}
function tableOf(replayed) {
    return {
        id: 'replay',
        title: 'Each run, by the gates of today',
        caption: 'Newest first, each against the champion of its time.',
        columns: ['run', 'finished', 'commit', 'against', 'would have been', 'why', 'in truth'].map((title) => ({ title })),
        rows: replayed
            .toReversed()
            .map((each) => [
            each.run.id,
            each.run.finishedAt.slice(0, 10),
            each.run.code.commit?.slice(0, 7) ?? '',
            each.champion === undefined ? 'no champion' : `v${each.champion}`,
            each.letThrough === undefined ? 'not judged' : each.letThrough ? 'let through' : 'blocked',
            reasonOf(each),
            each.crowned ? 'became champion' : '',
        ]),
    };
}
/** What decided, or why nothing could. */
function reasonOf({ judgement, reason = '' }) {
    if (!judgement)
        return reason;
    const { verdict, checks, headline, summary } = judgement;
    if (verdict === 'not-comparable')
        return summary;
    const decisive = checks.find(({ level, verdict: found }) => level === 'block' && found === verdict);
    return verdict === 'fail' || verdict === 'inconclusive' ? `${headline}: ${decisive?.reason ?? summary}` : headline;
}
function notesOf(replayed, leftOut) {
    const warn = (text) => ({ level: 'warning', text });
    const unjudged = replayed.filter(({ letThrough }) => letThrough === undefined).map(reasonOf);
    return [
        ...(leftOut > 0 ? [warn(`${(0,format/* formatCount */.B4)(leftOut, 'gate')} on changed inputs cannot be replayed.`)] : []),
        ...[...new Set(unjudged)].map((reason) => {
            const count = unjudged.filter((each) => each === reason).length;
            return warn(`Not judged${count > 1 ? ` (${count} runs)` : ''}: ${reason}`);
        }),
        {
            level: 'info',
            text: 'Nothing was written. What would have come after a blocked run is not imagined: each is judged against the champion that there was.',
        },
    ];
}

// EXTERNAL MODULE: ./build/actions/rooms.js + 3 modules
var rooms = __webpack_require__(36177);
// EXTERNAL MODULE: ./build/actions/run-figures.js
var run_figures = __webpack_require__(71069);
// EXTERNAL MODULE: ./build/actions/sides.js + 1 modules
var sides = __webpack_require__(93189);
;// CONCATENATED MODULE: ./build/actions/replaying.js
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











const { 'fail-on': _failOn, ...shared } = common/* commonInputs */.j;
const replaying_inputs = {
    ...shared,
    last: (0,inputs/* number */.ai)('How many of the newest recorded runs are judged.', { default: '20' }),
    gates: (0,inputs/* text */.Qq)('The gates as a YAML list. Default: `validate.gates` of the configuration.'),
    as: (0,inputs/* choice */.Yq)('How it is shown.', ['text', 'comment', 'html'], { default: 'text' }),
};
/** Judges runs that were recorded before by the gates of today, each against the champion of its time. Writes nothing. */
const tool = {
    name: 'replay',
    description: 'Shows what these gates would have blocked, over the last recorded runs; nothing is written',
    inputs: replaying_inputs,
    run: replay,
};
async function replay(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { directory, host, clock } = context;
        const startedAt = performance.now();
        // Rooms are opened as for an action; a tool has no word on red jobs.
        const asAction = { ...context, keep: () => { }, inputs: { ...context.inputs, 'fail-on': undefined } };
        const { config, model } = await (0,rooms/* loadSettings */.M5)(asAction, { gates: 'validate.gates' });
        const gates = replayable(config);
        const tracker = __addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(asAction, config, { required: true }), true);
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(host.temporaryFolder), true);
        const lookup = {
            model,
            experiment: model,
            tracker,
            openStore: (url) => (0,rooms/* openModelStore */.lJ)(asAction, config, url),
            temporaryFolder: temporary.path,
        };
        const runs = (await tracker.isEmpty()) ? [] : await tracker.runs(model, Math.max(1, context.inputs.last));
        const past = await pastOf(tracker, model);
        const versions = versionReader(lookup, { directory, config, lookup });
        const replayed = [];
        for (const run of runs.filter(({ reusedFrom }) => reusedFrom === undefined)) {
            const version = await tracker.versionOfRun(model, run.id);
            const crowned = version !== undefined && past.champions.some(({ to }) => to === version.version);
            const common = { run, crowned, champion: holderAt(past.champions, run.finishedAt) };
            try {
                const judgement = await judgeAgain(run, { config, gates, past, versions, reading: { directory, config, lookup } });
                replayed.push({ ...common, judgement, letThrough: isLetThrough(judgement, config) });
            }
            catch (error) {
                if (!(error instanceof errors/* UserError */.yo))
                    throw error;
                replayed.push({ ...common, reason: (0,errors/* messageOf */.bD)(error) });
            }
        }
        const leftOut = config.validate.gates.length - gates.length;
        return replayReport({ model, replayed, leftOut, host, now: clock.now(), durationMs: performance.now() - startedAt });
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
/** The gates that recorded runs can answer. @throws {UserError} when there is none. */
function replayable({ validate: { gates } }) {
    if (gates === undefined || gates === 'none' || gates.length === 0)
        throw new errors/* UserError */.yo('There is no gate to replay: `validate.gates` is not set, and neither is --gates.');
    const found = gates.filter(({ perturbed }) => perturbed === undefined);
    if (found.length > 0)
        return found;
    throw new errors/* UserError */.yo('No gate can be replayed: all of them ask for predictions on changed inputs.');
}
async function pastOf(tracker, model) {
    const champions = await tracker.aliasHistory(model, 'champion');
    return { champions, anchors: await tracker.aliasHistory(model, 'anchor') };
}
/** The version that held an alias at a time (ISO). */
const holderAt = (moves, at) => moves.findLast((move) => Date.parse(move.at) <= Date.parse(at))?.to ?? undefined;
/** Reads versions as sides to judge against; one that was champion for many runs is read once. */
function versionReader(lookup, reading) {
    const known = new Map();
    const read = async (alias, number) => {
        const version = await lookup.tracker.version(lookup.model, number);
        if (!version)
            return { kind: 'not-comparable', reason: `There is no record of v${number}, the ${alias}.` };
        const found = await (0,baseline/* versionSide */.is)(lookup, version, alias);
        return (0,run_figures/* withFigures */.k)(await (0,sides/* baselineSide */.Xd)(found, reading), found, lookup);
    };
    return (alias, version) => {
        const key = `${alias} v${version}`;
        const side = known.get(key) ?? read(alias, version);
        known.set(key, side);
        return side;
    };
}
async function judgeAgain(run, { config, gates, past, versions, reading }) {
    const candidate = await (0,sides/* readSide */.wU)({ kind: 'run', id: run.id }, `run ${run.id}`, reading);
    const champion = holderAt(past.champions, run.finishedAt);
    const anchor = holderAt(past.anchors, run.finishedAt);
    const isOther = champion !== undefined && anchor !== undefined && anchor !== champion;
    return (0,judge/* judge */.S)({
        task: config.task,
        positive: config.columns.positive,
        alpha: config.validate.alpha,
        gates,
        candidate: { ...candidate, run: (0,run_figures/* figuresOf */.h)(run) },
        baseline: champion === undefined ? { kind: 'none' } : await versions('champion', champion),
        ...(isOther && { anchor: await versions('anchor', anchor) }),
        latency: config.columns.latency,
        leakage: run.leakage,
        privacy: config.privacy,
    });
}
/** Whether the model could have shipped; `undefined` where it could not be compared. */
function isLetThrough({ verdict, facts }, config) {
    if (verdict === 'not-comparable')
        return undefined;
    const promoteOn = config.validate['promote-on'];
    return (0,promotion/* passesGates */.AT)({ verdict, absoluteGatesPassed: facts.absolutePassed, promoteOn });
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
/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, `bytes` as a size, a word after the number. */
function formatValue(value, unit, digits) {
    if (unit === 'fraction' || unit === 'relative')
        return formatPercent(value, digits);
    if (unit === 'pp')
        return formatPoints(value, digits);
    if (unit === 'bytes' && typeof value === 'number')
        return `${value < 0 ? '−' : ''}${formatBytes(Math.abs(value))}`;
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


/***/ })

};
