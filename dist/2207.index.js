export const id = 2207;
export const ids = [2207];
export const modules = {

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

/***/ 74932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ differenceText),
/* harmony export */   Nd: () => (/* binding */ neededText),
/* harmony export */   Y: () => (/* binding */ ruleOf),
/* harmony export */   gP: () => (/* binding */ isComparison),
/* harmony export */   hW: () => (/* binding */ valueUnitOf),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27783);

/** Finds the rule of a check: said outright, or by its id, or by what is filled in. */
function ruleOf(check) {
    if (check.rule)
        return check.rule;
    const tail = check.id.slice(check.id.lastIndexOf('#') + 1);
    if (['non-inferior', 'superior', 'equivalent', 'capped', 'min', 'max', 'point'].includes(tail))
        return tail;
    if (check.estimate !== undefined && check.baseline !== undefined)
        return 'non-inferior';
    return check.direction === 'lower' ? 'max' : 'min';
}
/** Tells whether a check compares with a baseline, by interval or by the bare point; else it judges the value itself. */
const isComparison = (check) => check.estimate !== undefined && check.baseline !== undefined && !['min', 'max'].includes(ruleOf(check));
/** Describes a check's estimate, which the report holds turned so that up is better; `undefined` when there is none. */
function differenceOf(check) {
    const { estimate, interval, unit } = check;
    if (estimate === undefined || !isComparison(check))
        return undefined;
    const turn = check.direction === 'lower' ? -1 : 1;
    const amount = (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(estimate), unit);
    if (estimate === 0)
        return { arrow: '=', better: undefined, amount, ...rangeOf(turned(interval, turn), unit, true) };
    const arrow = estimate * turn > 0 ? '▲' : '▼';
    // The range is counted along the arrow: an estimate of +5 % for a lower-is-better metric is a fall of 5 %.
    const along = turned(interval, estimate > 0 ? 1 : -1);
    return { arrow, better: estimate > 0, amount, ...rangeOf(along, unit) };
}
/** Writes a difference in one line: `▼ 5.3 % (2.6 … 7.9)`. */
function differenceText(check) {
    const difference = differenceOf(check);
    if (difference) {
        const range = difference.range ? ` (${difference.range})` : '';
        return difference.arrow === '=' ? `no change${range}` : `${difference.arrow} ${difference.amount}${range}`;
    }
    return rangeOf(check.interval, check.unit ?? check.valueUnit, true).range ?? '';
}
/** Says what was needed, by the check's own words or from its rule and limit. */
function neededText(check) {
    if (check.needed)
        return check.needed;
    if (check.limit === undefined)
        return '';
    return (check.level === 'warn' ? 'warn: ' : '') + demandOf(check, check.limit);
}
function demandOf(check, bound) {
    const limit = (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(Math.abs(bound), check.unit);
    const worse = check.direction === 'lower' ? 'higher' : 'lower';
    switch (ruleOf(check)) {
        case 'min':
            return `at least ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(bound, check.unit ?? check.valueUnit)}`;
        case 'max':
            return `at most ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(bound, check.unit ?? check.valueUnit)}`;
        case 'superior':
            return `more than ${limit} better`;
        case 'equivalent':
            return `within ${limit}`;
        case 'capped':
            return `at most ${limit} better`;
        case 'point':
            return (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(bound, check.unit ?? check.valueUnit);
        case 'non-inferior':
            return `at most ${limit} ${worse}`;
    }
}
/** Writes the baseline's value and the candidate's; where the former is another model's than the column says, with its name. */
function valuesOf(check) {
    const [baseline, value] = (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPair */ .kI)(check.baseline, check.value, valueUnitOf(check));
    return [check.baselineName ? `${baseline} (${check.baselineName})` : baseline, value];
}
/** How `value` and `baseline` of a check are written. */
function valueUnitOf(check) {
    if (check.valueUnit)
        return check.valueUnit;
    if (check.unit === 'relative')
        return undefined;
    return check.unit === 'pp' ? 'fraction' : check.unit;
}
function turned(interval, turn) {
    if (!interval || turn === 1)
        return interval;
    const negate = (end) => (end === null ? null : -end);
    return [negate(interval[1]), negate(interval[0])];
}
/** Writes an interval; its unit is left out where an amount with the same unit stands before it. */
function rangeOf(interval, unit, isAlone = false) {
    if (!interval || (interval[0] === null && interval[1] === null))
        return {};
    const [low, high] = (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .alikeEnds */ .p0)(interval, unit).map((end) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(end, unit));
    if (high === _platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV)
        return { range: `≥ ${low}` };
    if (low === _platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV)
        return { range: `≤ ${high}` };
    return { range: `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnit */ .Hp)(low)} … ${isAlone ? high : (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnit */ .Hp)(high)}` };
}


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ isGateChart),
/* harmony export */   Ft: () => (/* binding */ mostTelling),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Lb: () => (/* binding */ differenceName),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Ri: () => (/* binding */ baselineName),
/* harmony export */   XJ: () => (/* binding */ valueName),
/* harmony export */   _f: () => (/* binding */ isVerdict),
/* harmony export */   _g: () => (/* binding */ openChecks),
/* harmony export */   aH: () => (/* binding */ provenance),
/* harmony export */   bd: () => (/* binding */ moreOf),
/* harmony export */   dC: () => (/* binding */ summaryLine),
/* harmony export */   fL: () => (/* binding */ costWords),
/* harmony export */   fR: () => (/* binding */ readingOrder),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   iW: () => (/* binding */ checkWords),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   nW: () => (/* binding */ checkNoun),
/* harmony export */   wv: () => (/* binding */ changesTitle),
/* harmony export */   x7: () => (/* binding */ KIND_TITLES)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27783);


const WORDS = {
    pass: { icon: '✅', word: 'pass', tone: 'good' },
    fail: { icon: '❌', word: 'fail', tone: 'bad' },
    inconclusive: { icon: '⚪', word: 'inconclusive', tone: 'unsure' },
    'not-comparable': { icon: '🚫', word: 'not comparable', tone: 'bad' },
    'no-baseline': { icon: '🆕', word: 'no baseline', tone: 'unsure' },
    skipped: { icon: '➖', word: 'skipped', tone: 'unsure' },
    stable: { icon: '✅', word: 'stable', tone: 'good' },
    drift: { icon: '🌊', word: 'drift', tone: 'bad' },
    insufficient: { icon: '⚪', word: 'too little data', tone: 'unsure' },
    promoted: { icon: '✅', word: 'promoted', tone: 'good' },
    'rolled-back': { icon: '❌', word: 'rolled back', tone: 'bad' },
    held: { icon: '⏸️', word: 'held', tone: 'unsure' },
    unknown: { icon: '❔', word: 'unknown', tone: 'unsure' },
};
/** Gives icon, word and tone of a report's verdict. */
const verdictWords = (verdict) => WORDS[verdict];
/** Tells whether a word is the verdict of a report. */
const isVerdict = (word) => Object.hasOwn(WORDS, word) && word !== 'skipped';
/** Gives icon, word and tone of a check; what only warns is no failure of the whole, and does not look like one. */
function checkWords({ verdict, level }) {
    const words = WORDS[verdict];
    if (level === 'block' || words.tone !== 'bad')
        return words;
    return { icon: '⚠️', word: verdict === 'fail' ? 'warning' : words.word, tone: 'unsure' };
}
/** Names what a report of this kind is about. */
const KIND_TITLES = {
    'version-data': 'Data version',
    'train-and-log': 'Training run',
    'validate-model': 'Model validation',
    'build-image': 'Image build',
    'drift-report': 'Drift report',
    'canary-gate': 'Canary rollout',
};
/** Names one row of the table of checks: a gate where models are judged, a check elsewhere. */
const checkNoun = (kind) => (kind === 'validate-model' ? 'gate' : 'check');
/** Names the baseline: `champion v7`, `merge-base 3f9c1d2`, `baseline`. */
function baselineName({ lineage: { baseline } }) {
    if (!baseline)
        return 'baseline';
    if (baseline.version !== undefined)
        return `${baseline.source} v${baseline.version}`;
    return baseline.commit ? `${baseline.source} ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(baseline.commit)}` : baseline.source;
}
/** Names the column of the candidate's values: `this change` beside a baseline, else `value`. */
const valueName = (checks) => checks.some(({ baseline }) => baseline !== undefined) ? 'this change' : 'value';
/** Names the interval: `90 % interval`; only `interval` when the checks differ in confidence. */
function intervalName(checks) {
    const levels = new Set(checks.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence])));
    return levels.size === 1 ? `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)([...levels][0])} interval` : 'interval';
}
/** Names the column of differences: with the interval's name where there are intervals. */
function differenceName(checks, comparing) {
    const interval = checks.some((check) => check.interval) ? intervalName(checks) : '';
    return comparing ? ['difference', interval].filter(Boolean).join(', ') : interval;
}
/** Heads the list of changes: `Changed since v7`; only `Changed` when there is nothing to compare with. */
function changesTitle(report) {
    const { baseline } = report.lineage;
    if (!baseline)
        return 'Changed';
    return `Changed since ${baseline.version === undefined ? baselineName(report) : `v${baseline.version}`}`;
}
/** Tells whether a chart only repeats the intervals of the checks, which stand in their table already. */
const isGateChart = (id) => /^gates(:|$)/.test(id);
/** Names the checks that are folded away: `1 more gate`, `184 more gates`. */
const moreOf = (noun, count) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count, noun).replace(' ', ' more ');
/** Writes the word of so many verdicts: of them all, only a warning is a noun. */
const counted = (word, count) => (word === 'warning' && count !== 1 ? 'warnings' : word);
/** Counts verdicts in words: `170 pass, 12 inconclusive`. */
function tally(checks) {
    const counts = new Map();
    for (const check of checks)
        counts.set(checkWords(check).word, (counts.get(checkWords(check).word) ?? 0) + 1);
    return [...counts].map(([word, count]) => `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(count)} ${counted(word, count)}`).join(', ');
}
/**
 * How soon a reader must see a check, small first: what decides and did not pass, what found something worse and only
 * warns, what decides and passed, and last the warnings that found nothing.
 */
function weightOf({ verdict, level }) {
    const isCalm = verdict === 'pass' || verdict === 'skipped';
    if (level === 'block')
        return isCalm ? 3 : Number(verdict !== 'fail');
    return isCalm ? 5 : verdict === 'fail' ? 2 : 4;
}
/** The weight from which on a check only warns and found nothing. */
const QUIET = 4;
/** Puts what a reader must see first. */
const worstFirst = (checks) => checks.toSorted((a, b) => weightOf(a) - weightOf(b));
/** So many rows are looked through at once. */
const AT_A_GLANCE = 8;
/** Puts checks as they are shown: of more than a few the worst come first. */
const readingOrder = (checks) => checks.length > AT_A_GLANCE ? worstFirst(checks) : checks;
/** Picks the `count` checks that a reader must see (what did not pass, then what blocks), and keeps their order. */
function mostTelling(checks, count) {
    const picked = new Set(worstFirst(checks).slice(0, count));
    return checks.filter((check) => picked.has(check));
}
/**
 * Picks what stands in the open: the most telling checks that were judged; of more than a few the worst come first. What was
 * skipped is only counted, unless all was; where not all can stand there, so are warnings that found nothing, and the many rules of a
 * data contract that hold.
 */
function openChecks(checks, count) {
    const judged = checks.filter(({ verdict }) => verdict !== 'skipped');
    const telling = judged.filter(({ id, verdict }) => verdict !== 'pass' || !id.startsWith('contract:'));
    if (judged.length > count && telling.length > 0) {
        const first = worstFirst(telling).slice(0, count);
        const loud = first.filter((check) => weightOf(check) < QUIET);
        return loud.length > 0 ? loud : first;
    }
    return readingOrder(mostTelling(judged.length > 0 ? judged : checks, count));
}
/** The second line of a report: its summary, and how long the training took. Plain text. */
function summaryLine({ summary, execution }) {
    const { trainingMs } = execution;
    if (typeof trainingMs !== 'number' || !(trainingMs > 0))
        return summary;
    if (summary === '')
        return '';
    const took = (0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(trainingMs);
    return /[.!?。！？]$/u.test(summary) ? `${summary} Trained in ${took}.` : `${summary} · trained in ${took}`;
}
/**
 * Says what the report cost, as far as it is known: `took 47 s: training 41 s, judging 6 s on ubuntu-24.04`. The time is
 * that of the steps; GitHub bills whole jobs, each rounded up to a minute.
 */
function costWords({ kind, lineage, execution }) {
    const { durationMs, trainingMs, runner } = execution;
    if (durationMs === undefined)
        return '';
    const own = `${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}${runner ? ` on ${runner}` : ''}`;
    if (kind !== 'validate-model' || typeof trainingMs !== 'number' || !(trainingMs > 0))
        return `took ${own}`;
    if (lineage.run?.reused)
        return `judging took ${own}, the training was taken over`;
    return `took ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs + trainingMs)}: training ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(trainingMs)}, judging ${own}`;
}
/** Says where the report comes from, in the order a person asks: run, commit, data, baseline, drift. Plain text. */
function provenance(report) {
    const { lineage, execution } = report;
    const { baseline } = lineage;
    const parts = [];
    if (lineage.run)
        parts.push({ label: 'run', value: (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(lineage.run.id), ...urlOf(lineage.run.url ?? execution.runUrl) });
    if (lineage.code?.commit) {
        parts.push({
            label: 'commit',
            value: (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(lineage.code.commit) + (lineage.code.dirty ? ' (with uncommitted changes)' : ''),
        });
    }
    const data = Object.values(lineage.data ?? {});
    if (data.length > 0) {
        const more = data.length > 1 ? ` and ${data.length - 1} more` : '';
        parts.push({ label: 'data', value: (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shortId */ .m_)(data[0].md5) + more });
    }
    if (baseline) {
        const name = baseline.version === undefined ? baselineName(report) : `v${baseline.version}`;
        const day = baseline.createdAt ? ` of ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(baseline.createdAt)}` : '';
        parts.push({ label: 'judged against', value: name + day });
    }
    const drift = driftAge(execution);
    if (drift)
        parts.push({ label: 'drift', value: drift });
    return parts;
}
function driftAge({ createdAt, driftLastJudgedAt }) {
    if (driftLastJudgedAt === undefined)
        return undefined;
    if (driftLastJudgedAt === null)
        return 'never judged';
    const ageMs = Date.parse(createdAt) - Date.parse(driftLastJudgedAt);
    return Number.isFinite(ageMs) ? `last judged ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.max(ageMs, 0))} ago` : undefined;
}
const urlOf = (url) => (url ? { url } : {});


/***/ })

};
