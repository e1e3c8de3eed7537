export const id = 8734;
export const ids = [8734,5068,6228];
export const modules = {

/***/ 16797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uv: () => (/* binding */ readResult),
/* harmony export */   Zl: () => (/* binding */ driftIssue),
/* harmony export */   pf: () => (/* binding */ checkChannels),
/* harmony export */   qz: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _report_slack_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59583);
/* harmony import */ var _issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57722);




/** The name by which the issue of a model is found again. */
const driftIssue = (model) => ({
    model,
    key: 'drift',
    label: {
        name: 'modelloop:drift',
        color: 'd93f0b',
        description: 'What production sees is no longer what the model was trained on',
    },
});
/**
 * Checks that each channel that is asked for can be opened, before anything is judged.
 * @throws {UserError} for Slack without the URL of a webhook.
 */
async function checkChannels(onDrift, slackWebhook, log) {
    if (slackWebhook)
        log.mask(slackWebhook);
    if (!onDrift.includes('slack'))
        return;
    if (slackWebhook) {
        const { openSlack } = await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(3110)]).then(__webpack_require__.bind(__webpack_require__, 23110));
        openSlack(slackWebhook);
        return;
    }
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('`on-drift` names slack, and the input "slack-webhook" is empty.', {
        hint: 'Keep the URL of the webhook in a secret, and hand it to the step (or to drift-monitor.yml) as `slack-webhook`.',
    });
}
/**
 * Tells people of drift, and of its end: the issue first, so that the other messages can lead to it. A channel that is down
 * takes nothing away from the others.
 */
async function tell(telling) {
    const { report, onDrift } = telling;
    const drifted = report.verdict === 'drift';
    // What the rows cannot tell changes nothing that people were told before.
    if (!drifted && report.verdict !== 'stable')
        return { missed: [] };
    const issue = onDrift.includes('issue') ? await tellIssue(telling, drifted) : { missed: [] };
    if (!onDrift.includes('slack') || !telling.slackWebhook || !(drifted || telling.hadDrifted))
        return issue;
    const links = { report: telling.pageUrl, issue: issue.issueUrl };
    const { openSlack } = await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(3110)]).then(__webpack_require__.bind(__webpack_require__, 23110));
    const slack = openSlack(telling.slackWebhook);
    const delivery = await slack.send((0,_report_slack_message_js__WEBPACK_IMPORTED_MODULE_1__.renderSlack)(report, links));
    return { ...issue, missed: [...issue.missed, ...missedBy(slack.name, delivery)] };
}
const missedBy = (name, delivery) => delivery.delivered ? [] : [`${name} did not get it. ${delivery.reason}`];
async function tellIssue(telling, drifted) {
    const { report, words, host, token, log, pageUrl } = telling;
    const [{ openGitHub }, { closeIssue, reportIssue }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(6844)]).then(__webpack_require__.bind(__webpack_require__, 44463)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6228)),
    ]);
    const github = openGitHub(host, token);
    const name = driftIssue(report.model);
    const result = drifted
        ? await reportIssue(github, name, (0,_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .issueOf */ .v1)(report, words, pageUrl))
        : await closeIssue(github, name, (0,_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .recoveryComment */ .n_)(report));
    return readResult(result, log);
}
/** A permission that is missing, or a repository without issues, is one warning; an outage makes the job red. */
function readResult(result, log) {
    if (result.done) {
        if (result.action === 'none')
            return { missed: [] };
        log.info(`The issue was ${result.action === 'unchanged' ? 'left as it is' : result.action}: ${result.url}`);
        return { issueUrl: result.url, missed: [] };
    }
    const { reason, message } = result;
    if (reason !== 'permission' && reason !== 'not-found')
        return { missed: [`The issue was not written. ${message}`] };
    log.warning((0,_github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureWords */ .AC)(result));
    return { missed: [] };
}


/***/ }),

/***/ 48734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ drift_report_action)
});

// EXTERNAL MODULE: ./build/tables/number-cuts.js
var number_cuts = __webpack_require__(31673);
;// CONCATENATED MODULE: ./build/drift/charts.js

/** So many columns are drawn: the drifted first. */
const MOST_CHARTS = 12;
const BINS = 20;
/** So many values of a category are drawn, the others as one bar. */
const MOST_LABELS = 12;
/** Draws the columns that changed most, the reference beside today. */
function chartsOf(columns, leastShared) {
    return columns
        .flatMap(({ measured, verdict, reason }) => {
        const bars = measured?.numbers
            ? numberBars(measured.numbers)
            : measured?.categories && categoryBars(measured.categories, leastShared);
        if (!measured || !bars)
            return [];
        const { name } = measured;
        return [
            {
                kind: 'histogram',
                id: `column:${encodeURIComponent(name)}`,
                title: name,
                description: `${name}: ${verdict}. ${reason}`,
                ...bars,
            },
        ];
    })
        .slice(0, MOST_CHARTS);
}
/** Bins of one width over the middle 98 % of both; what lies outside is in the end bins. */
function numberBars({ reference, current }) {
    const ends = [0.01, 0.99].map((share) => [
        quantileOfCuts(reference.cuts, share),
        current[Math.round(share * (current.length - 1))],
    ]);
    const low = Math.min(...ends[0]);
    const high = Math.max(...ends[1]);
    if (!Number.isFinite(high - low))
        return undefined;
    const step = roundStep(Math.max((high - low) / BINS, Math.max(Math.abs(low), Math.abs(high)) * 1e-9, 1e-300));
    const first = Math.floor(low / step);
    const bins = Math.max(1, Math.floor(high / step) + 1 - first);
    const edges = Array.from({ length: bins + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
    const inner = edges.slice(1, -1);
    return {
        edges,
        series: [
            {
                name: 'reference',
                counts: inner.length === 0
                    ? [reference.rows]
                    : steps(inner.map((edge) => rowsBelow(reference, edge)), reference.rows),
            },
            { name: 'current', counts: halfOpen((0,number_cuts/* countOver */.eD)({ edges: inner, at: [], between: [] }, current)) },
        ],
    };
}
/** A value on an edge belongs to the bin above it. */
const halfOpen = ({ at, between }) => between.map((rows, i) => rows + (at[i - 1] ?? 0));
function steps(below, total) {
    return [...below, total].map((rows, i) => Math.max(0, Math.round(rows) - Math.round(below[i - 1] ?? 0)));
}
/** Rows below a value; between two cuts, and between a cut and the end of the range, as if they lay evenly. */
function rowsBelow({ cuts: { edges, at, between }, range }, value) {
    let rows = 0;
    let from = range?.[0];
    for (let i = 0; i <= edges.length; i++) {
        const edge = edges[i] ?? range?.[1];
        if (edge === undefined || edge >= value)
            return rows + between[i] * shareBelow(value, from, edge);
        rows += between[i] + (at[i] ?? 0);
        from = edge;
    }
    return rows;
}
/** The part of an even span that lies below a value; of an open one a half. */
function shareBelow(value, from, to) {
    if (from === undefined || to === undefined)
        return value === to ? 1 : 0.5;
    return to > from ? Math.min(Math.max((value - from) / (to - from), 0), 1) : Number(value >= to);
}
/** The cut that a share of the rows does not exceed. */
function quantileOfCuts({ edges, at, between }, share) {
    const total = [...at, ...between].reduce((sum, rows) => sum + rows, 0);
    let rows = 0;
    for (let i = 0; i < edges.length; i++) {
        rows += between[i] + at[i];
        if (rows >= share * total)
            return edges[i];
    }
    return edges.at(-1) ?? 0;
}
function roundStep(atLeast) {
    const power = 10 ** Math.floor(Math.log10(atLeast));
    return ([1, 2, 5].find((factor) => factor * power >= atLeast * 0.999999) ?? 10) * power;
}
function categoryBars({ cells, rare }, leastShared) {
    const shown = cells.filter((cell) => cell.reference + cell.current >= leastShared).slice(0, MOST_LABELS);
    const rest = (side) => rare[side] + cells.filter((cell) => !shown.includes(cell)).reduce((sum, cell) => sum + cell[side], 0);
    const others = rest('reference') + rest('current') > 0;
    return {
        labels: [...shown.map(({ value }) => value), ...(others ? ['all others'] : [])],
        series: ['reference', 'current'].map((side) => ({
            name: side,
            counts: [...shown.map((cell) => cell[side]), ...(others ? [rest(side)] : [])],
        })),
    };
}

;// CONCATENATED MODULE: ./build/statistics/benjamini-hochberg.js
/**
 * Adjusts p-values by Benjamini and Hochberg's step-up procedure (1995): sorted descending, the i-th of m from below is
 * multiplied by m / i, never rises above the one before, and is capped at 1. Returned in the order given.
 */
function benjaminiHochberg(pValues) {
    const order = pValues.map((_, i) => i).sort((i, j) => pValues[j] - pValues[i]);
    const adjusted = new Array(pValues.length);
    let ceiling = 1;
    order.forEach((index, fromTop) => {
        ceiling = Math.min(ceiling, (pValues[index] * pValues.length) / (pValues.length - fromTop));
        adjusted[index] = ceiling;
    });
    return adjusted;
}

// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/statistics/distributions.js
var distributions = __webpack_require__(91465);
;// CONCATENATED MODULE: ./build/statistics/psi.js

/**
 * Computes the population stability index of two lists of counts over the same cells. Cells that are empty in both are
 * left out. A total of fewer rows than were counted (of a sample) may be given by `sizes`.
 */
function psi(reference, current, sizes = {}) {
    const used = Array.from(reference, (_, cell) => cell).filter((cell) => reference[cell] + current[cell] > 0);
    const n = used.reduce((sum, cell) => sum + reference[cell], 0);
    const m = used.reduce((sum, cell) => sum + current[cell], 0);
    if (n === 0 || m === 0)
        throw new RangeError('PSI needs rows on both sides.');
    const half = used.length / 2;
    let value = 0;
    for (const cell of used) {
        const p = (reference[cell] + 0.5) / (n + half);
        const q = (current[cell] + 0.5) / (m + half);
        value += (p - q) * Math.log(p / q);
    }
    const scale = 1 / (sizes.reference ?? n) + 1 / (sizes.current ?? m);
    const df = used.length - 1;
    return {
        value,
        corrected: Math.max(0, value - df * scale),
        df,
        pValue: df === 0 ? 1 : (0,distributions/* chiSquareSf */.To)(value / scale, df),
    };
}

;// CONCATENATED MODULE: ./build/statistics/chi-square.js

/**
 * Tests whether two lists of counts over the same cells come from one population: Pearson's χ² of homogeneity, without
 * Yates' correction, on (cells − 1) degrees of freedom. Cells that are empty in both are left out.
 */
function chiSquareHomogeneity(first, second) {
    let n = 0;
    let m = 0;
    for (let cell = 0; cell < first.length; cell++) {
        n += first[cell];
        m += second[cell];
    }
    let statistic = 0;
    let cells = 0;
    for (let cell = 0; cell < first.length; cell++) {
        const total = first[cell] + second[cell];
        if (total === 0)
            continue;
        cells++;
        // Σ over both rows of (observed − expected)² / expected.
        const difference = first[cell] * m - second[cell] * n;
        statistic += (difference / (n * m)) * (difference / total);
    }
    const df = Math.max(cells - 1, 0);
    return { statistic, df, pValue: df === 0 ? 1 : (0,distributions/* chiSquareSf */.To)(statistic, df) };
}

// EXTERNAL MODULE: ./build/statistics/special.js
var special = __webpack_require__(38137);
;// CONCATENATED MODULE: ./build/statistics/two-proportions.js


/** Below this many expected rows in a cell of the table the normal law is no longer close. */
const LEAST_EXPECTED = 5;
/**
 * Tests two-sided whether `a` of `n` and `b` of `m` come from one share: the pooled score test, or Fisher's exact test
 * when a cell of the table expects fewer than 5 rows.
 */
function twoProportions(a, n, b, m) {
    const share = (a + b) / (n + m);
    if (Math.min(share, 1 - share) * Math.min(n, m) < LEAST_EXPECTED)
        return fisherExact(a, n, b, m);
    const z = (a / n - b / m) / Math.sqrt(share * (1 - share) * (1 / n + 1 / m));
    return Math.min(1, 2 * (0,distributions/* normalSf */.nG)(Math.abs(z)));
}
/**
 * Computes Fisher's exact two-sided p-value for `a` of `n` against `b` of `m`: the probability, given both margins, of all
 * tables that are no likelier than the one seen.
 */
function fisherExact(a, n, b, m) {
    const total = a + b;
    if (total === 0 || total === n + m)
        return 1;
    const low = Math.max(0, total - m);
    const high = Math.min(total, n);
    // SciPy allows the same slack for tables that are equally likely but for rounding.
    const limit = hypergeometric(a, n, total, m) * (1 + 1e-7);
    const mode = Math.min(Math.max(Math.floor(((total + 1) * (n + 1)) / (n + m + 2)), low), high);
    let sum = 0;
    for (const [start, step] of [
        [mode, 1],
        [mode - 1, -1],
    ]) {
        for (let k = start; k >= low && k <= high; k += step) {
            const term = hypergeometric(k, n, total, m);
            if (term <= limit)
                sum += term;
            if (term < limit * 1e-20 || term === 0)
                break;
        }
    }
    return Math.min(1, sum);
}
/** Computes P(k of the n) when `total` of n + m are drawn; in Loader's form, which does not cancel. */
function hypergeometric(k, n, total, m) {
    const p = total / (n + m);
    const q = 1 - p;
    return ((0,special/* binomialTerm */.ev)(k, n, p, q) * (0,special/* binomialTerm */.ev)(total - k, m, p, q)) / (0,special/* binomialTerm */.ev)(total, n + m, p, q);
}

;// CONCATENATED MODULE: ./build/drift/category-drift.js



/** Fewer expected rows in a cell and the law of χ² is no longer close. */
const category_drift_LEAST_EXPECTED = 5;
/**
 * Compares the shares of values. Each value that expects 5 rows in the smaller sample is a cell; all others together are
 * one more. Which is which is told by both samples together, so that equal populations are treated alike.
 * A value that the reference did not list goes with its `others`.
 */
function compareCategories(reference, current) {
    const n = reference.rows;
    const m = current.rows;
    const least = (category_drift_LEAST_EXPECTED * (n + m)) / Math.min(n, m);
    const cells = [];
    const rare = { reference: reference.others, current: current.others, values: 0 };
    for (const value of new Set([...reference.counts.keys(), ...current.counts.keys()])) {
        const a = reference.counts.get(value) ?? 0;
        const b = current.counts.get(value) ?? 0;
        const isUnlisted = reference.others > 0 && a === 0;
        if (!isUnlisted && a + b >= least)
            cells.push({ value, reference: a, current: b });
        else {
            rare.reference += a;
            rare.current += b;
            rare.values++;
        }
    }
    cells.sort((x, y) => y.reference + y.current - x.reference - x.current || (x.value < y.value ? -1 : 1));
    const counts = (side) => [...cells.map((cell) => cell[side]), rare[side]];
    return {
        psi: psi(counts('reference'), counts('current')),
        chiSquare: chiSquareHomogeneity(counts('reference'), counts('current')),
        cells,
        rare,
    };
}
/**
 * Looks for values that the reference never had. Of a value with T rows in both samples all are today's by chance with
 * probability about (m / (n + m))ᵀ: summed over the values that is what sampling alone makes new, and for the likeliest
 * culprit, times the number of values (Bonferroni), it is the p-value. `undefined` where there is none.
 */
function findNew(reference, current) {
    if (reference.others > 0)
        return findUnlisted(reference, current);
    const n = reference.rows;
    const m = current.rows;
    const logShare = Math.log(m / (n + m));
    const values = [];
    let expected = 0;
    let seen = current.others;
    let most = 0;
    const all = new Set([...reference.counts.keys(), ...current.counts.keys()]);
    for (const value of all) {
        const a = reference.counts.get(value) ?? 0;
        const b = current.counts.get(value) ?? 0;
        expected += (a + b) * Math.exp((a + b) * logShare);
        if (a > 0 || b === 0)
            continue;
        values.push({ value, reference: 0, current: b });
        seen += b;
        most = Math.max(most, b);
    }
    if (values.length === 0)
        return undefined;
    values.sort((x, y) => y.current - x.current || (x.value < y.value ? -1 : 1));
    return {
        share: Math.max(0, (seen - expected) / m),
        pValue: Math.min(1, all.size * Math.exp(most * logShare)),
        values,
    };
}
/**
 * Looks for values that a profile did not list. It lists the most frequent ones, so one that is missing had at most as many
 * rows as the last of them: only what is more frequent today than even that, by Fisher's test or the score test, counts.
 */
function findUnlisted(reference, current) {
    const n = reference.rows;
    const m = current.rows;
    const atMost = Math.min(reference.others, ...reference.counts.values());
    const unlisted = [...current.counts].filter(([value]) => !reference.counts.has(value));
    const tested = unlisted.flatMap(([value, rows]) => {
        if (rows / m <= atMost / n)
            return [];
        const pValue = Math.min(1, unlisted.length * twoProportions(rows, m, atMost, n));
        return [{ value, reference: 0, current: rows, pValue, excess: rows / m - atMost / n }];
    });
    const values = tested.filter(({ pValue }) => pValue <= WORTH_A_WORD).sort((x, y) => y.current - x.current);
    if (values.length === 0)
        return undefined;
    return {
        share: values.reduce((sum, { excess }) => sum + excess, 0),
        pValue: Math.min(...values.map(({ pValue }) => pValue)),
        values,
    };
}
/** What is likelier by chance is not added to the share of new values. */
const WORTH_A_WORD = 0.05;

// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/drift/column-values.js


/** Reads the rows of a column as categories. */
function categoriesOf(column) {
    const counts = new Map();
    let { missing } = column;
    let rows = column.others;
    const add = (name, more) => {
        counts.set(name, (counts.get(name) ?? 0) + more);
        rows += more;
    };
    const runs = (0,number_cuts/* runsOf */.ky)(column.numbers);
    runs.values.forEach((value, i) => void add((0,values/* canonicalClass */.tp)(String(value)), runs.rows[i]));
    for (const [text, more] of column.texts) {
        if ((0,values/* isMissingWord */.r)(text))
            missing += more;
        else
            add((0,values/* canonicalClass */.tp)(text), more);
    }
    return { counts, rows, others: column.others, missing };
}
/** Reads the rows of a column as numbers; an infinity is no usable number and counts as missing. */
function numbersOf(column) {
    let { missing, others: strays } = column;
    for (const [text, rows] of column.texts) {
        if ((0,values/* isMissingWord */.r)(text) || (0,values/* isMissingOrNotFinite */.oz)(text))
            missing += rows;
        else
            strays += rows;
    }
    return { sorted: column.numbers, missing, strays };
}
const KEY_ROWS = 20;
/** Tells whether no two rows share a value. */
function isUnique(sorted) {
    if (sorted.length < KEY_ROWS)
        return false;
    for (let i = 1; i < sorted.length; i++)
        if (sorted[i] === sorted[i - 1])
            return false;
    return true;
}
/** Tells integers that are all different and lie close: numbered rows, which measure nothing. */
const isDenseKey = (sorted) => isUnique(sorted) && sorted.at(-1) - sorted[0] < 4 * sorted.length && sorted.every(Number.isInteger);
/** The middle of sorted numbers, by Hyndman and Fan's type 7. */
function medianOf(sorted) {
    const middle = (sorted.length - 1) / 2;
    return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

// EXTERNAL MODULE: ./build/drift/words.js
var words = __webpack_require__(31601);
;// CONCATENATED MODULE: ./build/drift/change-words.js




/** Says how numbers moved: by the share of one value where that is the story, else by the median. */
function shiftWords({ median, cuts }, sorted, leastShared) {
    const value = tellingValue(cuts, sorted, leastShared);
    if (value)
        return `the share of ${(0,format/* formatNumber */.ZV)(value.value)} ${(0,words/* moved */.aW)(value.before, value.now, format/* formatPercent */.l9)}`;
    const now = medianOf(sorted);
    if (median !== undefined && (0,format/* formatNumber */.ZV)(median) !== (0,format/* formatNumber */.ZV)(now))
        return `its median ${(0,words/* moved */.aW)(median, now, format/* formatNumber */.ZV)}`;
    const { between } = (0,number_cuts/* countOver */.eD)({ edges: cuts.edges, at: [], between: [] }, sorted);
    const out = ((between[0] ?? 0) + (between.at(-1) ?? 0)) / sorted.length;
    return `its distribution changed around the same median (${(0,format/* formatNumber */.ZV)(now)}${out > 0.02 ? `; ${(0,format/* formatPercent */.l9)(out)} of rows lie at its ends` : ''})`;
}
/** The value whose share rose most: where there are only two or three, or where most of today's rows have it all at once. */
function tellingValue(cuts, sorted, leastShared) {
    // Of a constant the median says it better.
    if (cuts.edges.length <= 1)
        return undefined;
    const isFew = cuts.edges.length <= 3 && cuts.between.every((rows) => rows === 0);
    const edges = isFew ? cuts.edges : [sorted[Math.floor(sorted.length / 2)]];
    const total = [...cuts.at, ...cuts.between].reduce((sum, rows) => sum + rows, 0);
    const { at } = (0,number_cuts/* countOver */.eD)({ edges, at: [], between: [] }, sorted);
    const shares = edges.map((value, i) => ({
        value,
        before: (cuts.at[cuts.edges.indexOf(value)] ?? 0) / total,
        now: at[i] / sorted.length,
    }));
    const most = shares.toSorted((a, b) => b.now - b.before - (a.now - a.before))[0];
    if (most.now * sorted.length < leastShared || most.now <= most.before)
        return undefined;
    return isFew || (most.now >= 0.5 && most.before < 0.25) ? most : undefined;
}
/** Says how categories moved: names the value whose share moved most. */
function shareWords({ cells }, rows, leastShared) {
    const shown = cells.filter((cell) => cell.reference + cell.current >= leastShared);
    const move = (cell) => cell.current / rows[1] - cell.reference / rows[0];
    const most = shown.toSorted((a, b) => Math.abs(move(b)) - Math.abs(move(a)))[0];
    if (most === undefined)
        return 'the shares of its values changed';
    return `the share of "${most.value}" ${(0,words/* moved */.aW)(most.reference / rows[0], most.current / rows[1], format/* formatPercent */.l9)}`;
}

// EXTERNAL MODULE: ./build/statistics/root.js
var root = __webpack_require__(21368);
;// CONCATENATED MODULE: ./build/statistics/noncentral-chi-square.js



/** Beyond this the law is a normal one for all that a decision needs. */
const NORMAL_FROM = 20_000;
/**
 * Computes P(X > x) of noncentral χ² with `df` degrees of freedom and noncentrality `lambda`: the Poisson mixture of
 * central tails around its heaviest weight; Sankaran's normal approximation (Biometrika 50, 1963) for a large `lambda`.
 */
function noncentralChiSquareSf(x, df, lambda) {
    if (x <= 0)
        return 1;
    if (lambda === 0)
        return (0,distributions/* chiSquareSf */.To)(x, df);
    if (lambda > NORMAL_FROM)
        return sankaran(x, df, lambda);
    const half = lambda / 2;
    const mode = Math.floor(half);
    let sum = 0;
    let weight = Math.exp(-half + mode * Math.log(half || 1) - (0,special/* logGamma */.SX)(mode + 1));
    const atMode = weight;
    // Tails grow with j, so upwards only the weights say when nothing more is added.
    for (let j = mode; weight > sum * 1e-16; j++) {
        sum += weight * (0,distributions/* chiSquareSf */.To)(x, df + 2 * j);
        weight *= half / (j + 1);
    }
    weight = atMode;
    for (let j = mode; j > 0; j--) {
        weight *= j / half;
        const term = weight * (0,distributions/* chiSquareSf */.To)(x, df + 2 * (j - 1));
        sum += term;
        if (term < sum * 1e-16)
            break;
    }
    return Math.min(1, sum);
}
function sankaran(x, df, lambda) {
    const mean = df + lambda;
    const h = 1 - (2 * mean * (df + 3 * lambda)) / (3 * (df + 2 * lambda) ** 2);
    const p = (df + 2 * lambda) / mean ** 2;
    const m = (h - 1) * (1 - 3 * h);
    const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
    return (0,distributions/* normalSf */.nG)(((x / mean) ** h - centre) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p)));
}
/** Computes the x that χ² with `df` degrees of freedom exceeds with probability `p`. */
function chiSquareQuantile(p, df) {
    let high = df + 10;
    while ((0,distributions/* chiSquareSf */.To)(high, df) > p)
        high *= 2;
    return (0,root/* findRoot */.w)((x) => (0,distributions/* chiSquareSf */.To)(x, df) - p, 0, high);
}

;// CONCATENATED MODULE: ./build/drift/distribution.js

/** A change as large as the tolerance must be found at least this often, or silence says nothing. */
const LEAST_POWER = 0.5;
/**
 * Turns the PSI of a column and a second test into one measure: twice the smaller p-value (Bonferroni). PSI·nm/(n + m) is
 * χ² with the noncentrality PSI₀·nm/(n + m) when the true value is PSI₀ (Potgieter et al. 2023). So two things are known: whether these
 * rows would show a PSI of the tolerance at all, and, where there is a smaller change, whether the tolerance is excluded.
 */
function distributionOf(found) {
    const { psi, sizes, tolerance, alpha, family } = found;
    const scale = 1 / sizes[0] + 1 / sizes[1];
    const atTolerance = tolerance / scale;
    const df = Math.max(psi.df, 1);
    const pValue = Math.min(1, 2 * Math.min(psi.pValue, found.pValue));
    const critical = chiSquareQuantile(alpha / (2 * family), df);
    const power = noncentralChiSquareSf(critical, df, atTolerance);
    return {
        kind: 'distribution',
        effect: psi.corrected,
        tolerance,
        pValue,
        isExcluded: noncentralChiSquareSf(psi.value / scale, df, atTolerance) >= 1 - alpha,
        isVisible: power >= LEAST_POWER,
        words: found.words,
        method: found.method,
    };
}

;// CONCATENATED MODULE: ./build/statistics/kolmogorov.js

const MTW_MOST_ROWS = 100_000;
/**
 * Computes P(D_n ≥ d), the tail of Kolmogorov's one-sample statistic with n rows, two-sided, to about 1e-10 relative. The
 * methods and where each is used follow Simard and L'Ecuyer (Journal of Statistical Software 39, 2011).
 */
function kolmogorovSf(d, n) {
    const t = n * d;
    if (d >= 1)
        return 0;
    if (t <= 0.5)
        return 1;
    if (t <= 1)
        return 1 - rubenGambino(n, t);
    if (t >= n - 1)
        return 2 * (1 - d) ** n;
    const square = t * d;
    if (d >= 0.5 || square >= (n <= 140 ? 4 : 2.2))
        return square >= 370 ? 0 : Math.min(1, 2 * smirnovSf(d, n));
    const exact = n <= 140 || (n <= MTW_MOST_ROWS && n * d ** 1.5 <= 1.4);
    return Math.min(1, Math.max(0, 1 - (exact ? marsagliaTsangWang(n, d) : pelzGood(n, d))));
}
/** P(D_n < d) = n!·((2t − 1)/n)ⁿ for ½ < t = nd ≤ 1. */
function rubenGambino(n, t) {
    let p = 1;
    for (let i = 1; i <= n && p > 0; i++)
        p *= (i / n) * (2 * t - 1);
    return p;
}
/**
 * Computes the one-sided tail P(D_n⁺ ≥ d) = d·Σⱼ C(n, j)·(d + j/n)^(j−1)·(1 − d − j/n)^(n−j) (Smirnov 1944; Birnbaum and
 * Tingey 1951). The terms rise to one maximum and fall again, so sums start there and stop where nothing is added.
 */
function smirnovSf(d, n) {
    const last = Math.floor(n * (1 - d));
    const term = (j) => {
        const p = d + j / n;
        const q = (n - j - n * d) / n;
        return q <= 0 ? 0 : ((0,special/* binomialTerm */.ev)(j, n, p, q) * d) / p;
    };
    let sum = 0;
    const middle = Math.floor(last / 2);
    for (let j = middle; j <= last; j++)
        sum += term(j);
    for (let j = middle - 1; j >= 0; j--)
        sum += term(j);
    return sum;
}
/** Computes P(D_n < d) exactly by the n-th power of a matrix (Marsaglia, Tsang and Wang, JSS 8, 2003). */
function marsagliaTsangWang(n, d) {
    const k = Math.ceil(n * d);
    const size = 2 * k - 1;
    const h = k - n * d;
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
            matrix[i * size + j] = i - j + 1 < 0 ? 0 : 1;
    for (let i = 0; i < size; i++) {
        matrix[i * size] -= h ** (i + 1);
        matrix[(size - 1) * size + i] -= h ** (size - i);
    }
    if (2 * h > 1)
        matrix[(size - 1) * size] += (2 * h - 1) ** size;
    for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
            for (let g = 2; g <= i - j + 1; g++)
                matrix[i * size + j] /= g;
    const power = matrixPower({ cells: matrix, exponent: 0 }, size, n);
    let value = power.cells[(k - 1) * size + k - 1];
    let { exponent } = power;
    for (let i = 1; i <= n; i++) {
        value *= i / n;
        if (value < 1e-140) {
            value *= 1e140;
            exponent -= 140;
        }
    }
    return value * 10 ** exponent;
}
function matrixPower(base, size, n) {
    if (n === 1)
        return base;
    const half = matrixPower(base, size, Math.floor(n / 2));
    const square = multiply(half, half, size);
    return n % 2 === 0 ? square : multiply(base, square, size);
}
function multiply(a, b, size) {
    const cells = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
        for (let k = 0; k < size; k++) {
            const factor = a.cells[i * size + k];
            if (factor !== 0)
                for (let j = 0; j < size; j++)
                    cells[i * size + j] += factor * b.cells[k * size + j];
        }
    const exponent = a.exponent + b.exponent;
    const centre = cells[Math.floor(size / 2) * (size + 1)];
    return centre > 1e140 ? { cells: cells.map((cell) => cell * 1e-140), exponent: exponent + 140 } : { cells, exponent };
}
/** Computes P(D_n < d) by Kolmogorov's limit with three corrections in 1/√n (Pelz and Good, JRSS B 38, 1976). */
function pelzGood(n, d) {
    const z = Math.sqrt(n) * d;
    const pi2 = Math.PI ** 2;
    const [z2, z4, z6, z8] = [z ** 2, z ** 4, z ** 6, z ** 8];
    const sums = [0, 0, 0, 0];
    const most = Math.ceil((16 * z) / Math.PI);
    for (let k = most; k > 0; k--) {
        const u = (k - 0.5) ** 2 * pi2;
        const weight = Math.exp(-u / (2 * z2));
        sums[0] += weight;
        sums[1] += weight * (u - z2);
        sums[2] += weight * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * u + (1 - 2 * z2) * u * u);
        sums[3] +=
            weight * (-30 * z6 - 90 * z8 + (135 * z4 - 96 * z6) * u + (212 * z4 - 60 * z2) * u ** 2 + (5 - 30 * z2) * u ** 3);
    }
    let extra2 = 0;
    let extra3 = 0;
    for (let k = most; k > 0; k--) {
        const u = (k * Math.PI) ** 2;
        const weight = Math.exp(-u / (2 * z2));
        extra2 += weight * u;
        extra3 += weight * u * (3 * z2 - u);
    }
    const root = Math.sqrt(2 * Math.PI);
    const k0 = (root / z) * sums[0];
    const k1 = (root / (6 * z4)) * sums[1];
    const k2 = (root / (72 * z ** 7)) * sums[2] - (root / (36 * z ** 3)) * extra2;
    const k3 = (root / (6480 * z ** 10)) * sums[3] + (root / (216 * z6)) * extra3;
    return k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5;
}

;// CONCATENATED MODULE: ./build/statistics/ks.js

/** Up to so many rows in the larger sample the p-value is exact, as in SciPy's `ks_2samp(method='auto')`. */
const EXACT_UP_TO = 10_000;
/**
 * Computes the two-sample Kolmogorov–Smirnov statistic of two sorted samples without NaN: the largest distance of their
 * distribution functions, looked at behind every run of equal values.
 */
function ksStatistic(first, second) {
    const n = first.length;
    const m = second.length;
    let i = 0;
    let j = 0;
    let most = 0;
    while (i < n && j < m) {
        const a = first[i];
        const b = second[j];
        if (a <= b)
            while (i < n && first[i] === a)
                i++;
        if (b <= a)
            while (j < m && second[j] === b)
                j++;
        const distance = Math.abs(i * m - j * n);
        if (distance > most)
            most = distance;
    }
    return most / (n * m);
}
/**
 * Computes the two-sided p-value of a two-sample statistic D with n and m rows, as SciPy's `ks_2samp(method='auto')`:
 * exact up to 10,000 rows, else by the one-sample law of round(nm / (n + m)) rows. With ties it is conservative.
 */
function ksPValue(statistic, n, m) {
    if (Math.max(n, m) > EXACT_UP_TO)
        return ksAsymptotic(statistic, n, m);
    const divisor = gcd(n, m);
    const steps = Math.round(statistic * (n / divisor) * m);
    if (steps === 0)
        return 1;
    const p = n === m ? outsideSquare(n, steps) : outsideBand(Math.max(n, m), Math.min(n, m), divisor, steps);
    return Number.isFinite(p) && p >= 0 && p <= 1 ? p : ksAsymptotic(statistic, n, m);
}
/** Computes the asymptotic p-value: P(D_N ≥ D) of the one-sample law with N = round(nm / (n + m)). */
const ksAsymptotic = (statistic, n, m) => kolmogorovSf(statistic, Math.max(1, roundHalfEven((n * m) / (n + m))));
/** Computes P(D ≥ h/n) for two samples of n rows, by reflections (Hodges 1958, eq. 2.4, summed from the back). */
function outsideSquare(n, h) {
    let sum = 0;
    for (let k = Math.floor(n / h); k >= 0; k--) {
        let term = 1;
        for (let j = 0; j < h; j++)
            term = ((n - k * h - j) * term) / (n + k * h + j + 1);
        sum = term * (1 - sum);
    }
    return Math.min(1, 2 * sum);
}
/**
 * Computes P(D ≥ h/lcm) for n > m rows: the share of lattice paths from (0, 0) to (n, m) that touch the bounds
 * |x·m − y·n| ≥ h·gcd, column by column (Hodges 1958; the recursion on shares keeps small probabilities exact).
 */
function outsideBand(n, m, divisor, h) {
    const stepX = m / divisor;
    const stepY = n / divisor;
    let from = 0;
    let to = Math.min(Math.ceil(h / stepY), m + 1);
    const share = new Float64Array(Math.min(2 * to + 2, m + 1) + 1).fill(1);
    share.fill(0, 0, to);
    for (let x = 1; x <= n; x++) {
        const before = from;
        const length = to - from;
        from = Math.min(Math.max(Math.floor((stepX * x - h) / stepY) + 1, 0), m);
        to = Math.min(Math.ceil((stepX * x + h) / stepY), m + 1);
        if (to <= from)
            return 1;
        let below = from === 0 ? 0 : 1;
        for (let y = from; y < to; y++) {
            below = (share[y - before] * x + below * y) / (x + y);
            share[y - from] = below;
        }
        if (length > to - from)
            share.fill(1, to - from, length);
    }
    return share[to - from - 1];
}
function gcd(a, b) {
    while (b > 0)
        [a, b] = [b, a % b];
    return a;
}
/** As Python's round. */
function roundHalfEven(x) {
    const below = Math.floor(x);
    return x - below === 0.5 ? below + (below % 2) : Math.round(x);
}

;// CONCATENATED MODULE: ./build/drift/number-drift.js



/** Makes the cuts of numbers that are all known. */
const referenceOf = (sorted) => ({
    rows: sorted.length,
    effectiveRows: sorted.length,
    cuts: (0,number_cuts/* cutSorted */.qL)(sorted),
    sorted,
    median: medianOf(sorted),
    range: [sorted[0], sorted.at(-1)],
});
/** Compares two samples by the largest distance of their distribution functions. */
function ksOf(reference, current) {
    const bounds = reference.sorted
        ? { statistic: ksStatistic(reference.sorted, current), atMost: Number.NaN }
        : ksBounds(reference.cuts, (0,number_cuts/* countOver */.eD)(reference.cuts, current));
    const { statistic } = bounds;
    const pValue = ksPValue(statistic, Math.max(1, Math.round(reference.effectiveRows)), current.length);
    return { statistic, atMost: reference.sorted ? statistic : bounds.atMost, pValue };
}
/** Both distribution functions are exact just below and at each cut; between two cuts each stays between its ends. */
function ksBounds(reference, current) {
    const n = totalOf(reference);
    const m = totalOf(current);
    let [statistic, atMost, f, g] = [0, 0, 0, 0];
    reference.between.forEach((rows, index) => {
        const [nextF, nextG] = [f + rows / n, g + current.between[index] / m];
        atMost = Math.max(atMost, Math.abs(nextF - g), Math.abs(nextG - f));
        statistic = Math.max(statistic, Math.abs(nextF - nextG));
        f = nextF + (reference.at[index] ?? 0) / n;
        g = nextG + (current.at[index] ?? 0) / m;
        statistic = Math.max(statistic, Math.abs(f - g));
    });
    return { statistic, atMost: Math.max(statistic, atMost) };
}
const totalOf = ({ at, between }) => at.reduce((sum, rows) => sum + rows, 0) + between.reduce((sum, rows) => sum + rows, 0);
/** PSI is counted over about so many cells, each with a tenth of the reference. */
const CELLS = 10;
/** Fewer expected rows in a cell and its law is no longer χ². */
const number_drift_LEAST_EXPECTED = 5;
/**
 * Makes the cells: tenths of the reference, a value that a tenth of it shares alone, open ends. Cells that expect fewer
 * than 5 rows in the smaller sample are joined with the next.
 */
function psiCells(reference, current) {
    const n = totalOf(reference);
    const m = totalOf(current);
    const least = Math.max(n / CELLS, 1);
    const cells = [];
    let open = [0, 0];
    const close = () => {
        if (open[0] + open[1] > 0)
            cells.push(open);
        open = [0, 0];
    };
    reference.between.forEach((rows, index) => {
        open = [open[0] + rows, open[1] + current.between[index]];
        const at = reference.at[index] ?? 0;
        const currentAt = current.at[index] ?? 0;
        if (at >= least) {
            close();
            cells.push([at, currentAt]);
        }
        else {
            open = [open[0] + at, open[1] + currentAt];
            if (open[0] >= least * 0.999)
                close();
        }
    });
    close();
    return joinSmall(cells, (number_drift_LEAST_EXPECTED * (n + m)) / Math.min(n, m));
}
/** Joins neighbours until each cell has at least so many rows of both samples together. */
function joinSmall(cells, least) {
    const joined = [];
    for (const [a, b] of cells) {
        const last = joined.at(-1);
        if (last && (last[0] + last[1] < least || a + b < least)) {
            last[0] += a;
            last[1] += b;
        }
        else
            joined.push([a, b]);
    }
    return { reference: joined.map(([a]) => a), current: joined.map(([, b]) => b) };
}

;// CONCATENATED MODULE: ./build/drift/out-of-range.js

/**
 * Looks for numbers that lie beyond all of the reference, which tenths and medians hardly show: a marker such as −999, a
 * sensor that runs away. That the k largest of n + m equal rows are all of the m has a probability of at most
 * (m / (n + m))ᵏ; the likelier of both ends, times two (Bonferroni), is the p-value. Chance alone puts m / (n + 1) rows
 * beyond each end.
 */
function rangeMeasure({ range, rows: n }, sorted, { tolerance, leastShared }) {
    if (!range || sorted.length === 0)
        return [];
    const m = sorted.length;
    const from = sorted.findIndex((value) => value >= range[0]);
    const below = from < 0 ? m : from;
    const above = m - 1 - sorted.findLastIndex((value) => value <= range[1]);
    const logShare = Math.log(m / (n + m));
    return [
        {
            kind: 'range',
            effect: Math.max(0, (below + above - (2 * m) / (n + 1)) / m),
            tolerance,
            pValue: Math.min(1, 2 * Math.exp(Math.max(below, above) * logShare)),
            isExcluded: true,
            isVisible: true,
            words: below + above > 0 ? wordsOf(sorted, [below, above], leastShared) : 'no value lies outside the reference',
            method: 'chance of being the largest',
        },
    ];
}
/** Tells of the end at which more rows lie, and of the value that most of them share. */
function wordsOf(sorted, [below, above], leastShared) {
    const [where, outside] = below > above ? ['below', sorted.subarray(0, below)] : ['above', sorted.subarray(sorted.length - above)];
    // A value that more than half of them share is the one in the middle.
    const middle = outside[Math.floor(outside.length / 2)];
    const rows = outside.lastIndexOf(middle) - outside.indexOf(middle) + 1;
    const which = rows >= Math.max(leastShared, outside.length / 2, 2) ? ` (most are ${(0,format/* formatNumber */.ZV)(middle)})` : '';
    return `${(0,format/* formatPercent */.l9)(outside.length / sorted.length)} of its values lie ${where} all of the reference${which}`;
}

;// CONCATENATED MODULE: ./build/drift/share-measures.js




/** Compares the shares of missing values; no measure where nothing is missing on either side, or everything on both. */
function missingMeasure(reference, current, { tolerance }) {
    const [n, m] = [reference.rows + reference.missing, current.rows + current.missing];
    const missing = reference.missing + current.missing;
    if (missing === 0 || missing === n + m || n === 0 || m === 0)
        return [];
    const [before, now] = [reference.missing / n, current.missing / m];
    return [
        {
            kind: 'missing',
            effect: Math.abs(now - before),
            tolerance: tolerance.missing,
            pValue: twoProportions(current.missing, m, reference.missing, n),
            isExcluded: true,
            isVisible: true,
            words: `its missing values ${(0,words/* moved */.aW)(before, now, format/* formatPercent */.l9)}`,
            method: 'score test or Fisher',
        },
    ];
}
/** Measures the share of texts where the reference has numbers alone. */
function strayMeasure(referenceRows, { sorted, strays }, { tolerance }) {
    if (strays === 0)
        return [];
    const rows = sorted.length + strays;
    return [
        {
            kind: 'type',
            effect: strays / rows,
            tolerance: tolerance.new,
            pValue: twoProportions(strays, rows, 0, referenceRows),
            isExcluded: true,
            isVisible: true,
            words: sorted.length === 0
                ? 'its numbers became text'
                : `${(0,format/* formatPercent */.l9)(strays / rows)} of its values are no numbers`,
            method: 'score test or Fisher',
        },
    ];
}
/** Measures the share of values that the reference never had. */
function newMeasure(reference, current, options) {
    const found = findNew(reference, current);
    if (found === undefined)
        return [];
    const shared = found.values.filter(({ current: rows }) => rows >= options.leastShared);
    const names = shared.map(({ value }) => `"${value}"`);
    const which = names.length > 0 ? (0,words/* list */.p_)(names, 3) : 'rare ones';
    return [
        {
            kind: 'new',
            effect: found.share,
            tolerance: options.tolerance.new,
            pValue: found.pValue,
            isExcluded: true,
            isVisible: true,
            words: `${(0,format/* formatPercent */.l9)(found.share)} of its rows have values that the reference never had (${which})`,
            method: 'chance of being new',
        },
    ];
}

;// CONCATENATED MODULE: ./build/drift/column-drift.js










/** With fewer values on a side nothing is said about a distribution. */
const LEAST_VALUES = 30;
/** Measures what changed in a column. */
function measureColumn(name, reference, column, options) {
    if (reference.kind === 'number')
        return measureNumbers(name, reference, numbersOf(column), options);
    const current = categoriesOf(column);
    if (reference.kind === 'category')
        return measureCategories(name, reference.categories, current, options);
    const empty = { counts: new Map(), rows: 0, others: 0, missing: reference.missing };
    return {
        name,
        kind: 'empty',
        measures: missingMeasure(empty, current, options),
        rows: [0, current.rows],
    };
}
function measureNumbers(name, { numbers, missing }, current, options) {
    const rows = [numbers.rows, current.sorted.length + current.strays];
    const others = [
        ...missingMeasure({ rows: numbers.rows, missing }, { rows: rows[1], missing: current.missing }, options),
        ...strayMeasure(numbers.rows, current, options),
        ...rangeMeasure(numbers, current.sorted, { tolerance: options.tolerance.new, leastShared: options.leastShared }),
    ];
    const base = { name, kind: 'number', rows };
    const values = [numbers.effectiveRows, current.sorted.length];
    if (Math.min(...values) < LEAST_VALUES)
        return { ...base, measures: others, remark: tooFew(values) };
    const cells = psiCells(numbers.cuts, (0,number_cuts/* countOver */.eD)(numbers.cuts, current.sorted));
    const ks = ksOf(numbers, current.sorted);
    const measure = distributionOf({
        psi: psi(cells.reference, cells.current, { reference: numbers.effectiveRows }),
        sizes: values,
        pValue: ks.pValue,
        method: 'PSI and Kolmogorov–Smirnov',
        words: shiftWords(numbers, current.sorted, options.leastShared),
        ...options,
        tolerance: options.tolerance.psi,
    });
    return {
        ...withDistribution(base, measure, others, values, current.missing + missing > 0),
        numbers: { reference: numbers, current: current.sorted, ks, cells },
    };
}
function measureCategories(name, reference, current, options) {
    const rows = [reference.rows, current.rows];
    const others = [...missingMeasure(reference, current, options), ...newMeasure(reference, current, options)];
    const base = { name, kind: 'category', rows };
    if (Math.min(...rows) < LEAST_VALUES)
        return { ...base, measures: others, remark: tooFew(rows) };
    const categories = compareCategories(reference, current);
    const measure = distributionOf({
        psi: categories.psi,
        sizes: rows,
        pValue: categories.chiSquare.pValue,
        method: 'PSI and χ²',
        words: shareWords(categories, rows, options.leastShared),
        ...options,
        tolerance: options.tolerance.psi,
    });
    return { ...withDistribution(base, measure, others, rows, current.missing + reference.missing > 0), categories };
}
/** A column that has many missing values may be too thin for its distribution without the whole table being so. */
function withDistribution(base, measure, others, values, isThinned) {
    if (measure.isVisible || !isThinned)
        return { ...base, measures: [measure, ...others] };
    const remark = `It has only ${(0,format/* formatCount */.B4)(Math.round(Math.min(...values)), 'value')} on one side: a change as large as the tolerance may be missed.`;
    return { ...base, measures: [{ ...measure, isVisible: true }, ...others], remark };
}
const tooFew = (values) => `Its distribution is not judged: with ${(0,format/* formatCount */.B4)(Math.round(Math.min(...values)), 'value')} on one side nothing can be told.`;

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
;// CONCATENATED MODULE: ./build/drift/reference-column.js



/** Reads a column of the reference; `undefined` when it has none of this name. */
function referenceColumn(reference, name) {
    if (reference.kind === 'rows') {
        const column = reference.columns.get(name);
        return column && fromRows(column);
    }
    const profile = Object.hasOwn(reference.columns, name) ? reference.columns[name] : undefined;
    return profile && fromProfile(profile);
}
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}|$)|$)/;
function fromRows(column) {
    const { numbers, texts } = column;
    const words = [...texts.keys()].filter((text) => !(0,values/* isMissingWord */.r)(text));
    if (words.every(values/* isMissingOrNotFinite */.oz) && column.others === 0) {
        const missing = column.missing + sum(texts.values());
        if (numbers.length === 0)
            return { kind: 'empty', missing };
        return {
            kind: 'number',
            missing,
            numbers: referenceOf(numbers),
            isKey: isDenseKey(numbers),
            isUnique: isUnique(numbers),
        };
    }
    if (numbers.length === 0 && words.every((text) => DATE.test(text)) && column.others === 0)
        return { kind: 'date' };
    const categories = categoriesOf(column);
    return { kind: 'category', missing: categories.missing, categories, isKey: isKey(categories.counts.size, categories) };
}
function fromProfile(column) {
    const { type, count, nulls, distinct } = column;
    if (type === 'date')
        return { kind: 'date' };
    if (type === 'integer' || type === 'number') {
        const numbers = reference_column_numbersOf(column);
        const range = (column.max ?? 0) - (column.min ?? 0);
        const isUnique = count >= reference_column_KEY_ROWS && areAllDifferent(column);
        // Profiles of before the estimate do not say how many differ.
        const isTold = column.distinctExact || column.distinctError !== undefined;
        return {
            kind: 'number',
            missing: nulls,
            numbers,
            isUnique,
            isKey: type === 'integer' && isTold && isUnique && range < 4 * count,
        };
    }
    const counts = new Map();
    let missing = nulls;
    for (const { value, count: rows } of column.top ?? []) {
        if ((0,values/* isMissingWord */.r)(value))
            missing += rows;
        else
            counts.set((0,values/* canonicalClass */.tp)(value), (counts.get((0,values/* canonicalClass */.tp)(value)) ?? 0) + rows);
    }
    if (missing === count + nulls)
        return { kind: 'empty', missing };
    const rows = count + nulls - missing;
    const categories = { counts, rows, others: rows - sum(counts.values()), missing };
    return { kind: 'category', missing, categories, isKey: !column.distinctExact || isKey(distinct, categories) };
}
/** Beyond the limit of exact counting as far as an estimate can tell; without one they are taken to be. */
function areAllDifferent({ count, distinct, distinctExact, distinctError }) {
    if (distinctExact || distinctError === undefined)
        return distinct === count || !distinctExact;
    return distinct >= count * (1 - 3 * distinctError);
}
/** With fewer rows all of them may differ by chance. */
const reference_column_KEY_ROWS = 20;
/** Nearly every row has a value of its own: a name, an address, an id. */
const isKey = (distinct, { rows, others }) => rows >= reference_column_KEY_ROWS && (distinct > 0.9 * rows || (others > 0 && distinct >= 10_000));
function reference_column_numbersOf({ count, cuts, histogram, sampled, quantiles, min, max }) {
    const median = quantiles?.['0.5'];
    return {
        rows: count,
        effectiveRows: Math.min(count, sampled ?? count),
        cuts: cuts ?? cutsOfHistogram(histogram),
        ...(median === undefined ? {} : { median }),
        ...(min === undefined || max === undefined ? {} : { range: [min, max] }),
    };
}
/** Profiles of before the cuts have round bins `[edge, next)`: nothing lies on a cut that is one step below the edge. */
function cutsOfHistogram(histogram) {
    if (!histogram)
        return { edges: [], at: [], between: [0] };
    const edges = histogram.edges.slice(0, -1).map(stepBelow);
    return { edges, at: edges.map(() => 0), between: [0, ...histogram.counts] };
}
function stepBelow(value) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value === 0 ? -0 : value);
    view.setBigInt64(0, view.getBigInt64(0) + (view.getBigInt64(0) < 0n ? 1n : -1n));
    return view.getFloat64(0);
}
const sum = (values) => {
    let total = 0;
    for (const value of values)
        total += value;
    return total;
};

;// CONCATENATED MODULE: ./build/drift/roles.js




/**
 * Decides which columns are judged: all that both sides have, but for id, time, label, dates, counters and keys, and what
 * the user leaves out.
 * @throws {UserError} when a listed column is on neither side, and when the two sides have no column in common.
 */
function rolesOf(reference, current, settings) {
    const known = Object.keys(reference.kind === 'rows' ? Object.fromEntries(reference.columns) : reference.columns);
    const wanted = new Set(settings.columns ?? []);
    const lost = [...wanted].filter((name) => !known.includes(name) && !current.columns.has(name));
    if (lost.length > 0)
        throw new errors/* UserError */.yo(`There is no column ${(0,words/* list */.p_)(lost.map((name) => `"${name}"`))}: neither in ${reference.name} nor in ${current.name}.`, {
            hint: `The reference has ${(0,words/* list */.p_)(known, 8)}.`,
        });
    const left = [];
    const repeated = [];
    const judged = [];
    const vanished = [];
    for (const name of known) {
        const why = settledBy(name, settings);
        if (why === 'not asked for')
            continue;
        const column = current.columns.get(name);
        const side = referenceColumn(reference, name);
        if (column && roles_isKey(side) && repeats(column))
            repeated.push(name);
        const reason = why ?? (side.kind === 'date' ? 'dates' : column && keyWords(side, column));
        if (reason !== undefined)
            left.push({ name, why: reason });
        else if (column === undefined)
            vanished.push(name);
        else
            judged.push({ name, reference: side, current: column });
    }
    const today = [...current.columns.keys()];
    if (known.length > 0 && !known.some((name) => current.columns.has(name)))
        throw new errors/* UserError */.yo(`${current.name} has no column of ${reference.name}.`, {
            hint: `The reference has ${(0,words/* list */.p_)(known, 8)}; the current data has ${(0,words/* list */.p_)(today, 8)}. ${/[;\t|]/.test(today.join()) ? 'Are its columns separated by commas?' : 'Is monitor.map right?'}`,
        });
    const appeared = today.filter((name) => !known.includes(name) && !settledBy(name, settings));
    refuseNested(vanished, appeared);
    return { judged, left, repeated, vanished, appeared };
}
/** Columns that are all there under one key are a path that is missing, and no drift. */
function refuseNested(vanished, appeared) {
    const [first] = vanished;
    const nested = first === undefined ? undefined : appeared.find((name) => name.endsWith(`.${first}`));
    if (first === undefined || nested === undefined)
        return;
    const key = nested.slice(0, -first.length - 1);
    if (!vanished.every((name) => appeared.includes(`${key}.${name}`)))
        return;
    throw new errors/* UserError */.yo(`The current data has "${nested}" where the reference has "${first}".`, {
        hint: `Write \`monitor: { map: { features: $.${key} } }\`.`,
    });
}
/** What a column that vanished may be called today: the same letters, or the only column that came when one went. */
function newNameOf(name, { vanished, appeared }) {
    const letters = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const alike = appeared.find((other) => letters(other) === letters(name) && letters(name) !== '');
    return alike ?? (vanished.length === 1 && appeared.length === 1 ? appeared[0] : undefined);
}
/** Why a column is not looked at whatever it holds. */
function settledBy(name, settings) {
    if (name === settings.id)
        return 'the id';
    if (name === settings.time)
        return 'the time';
    if (name === settings.label)
        return 'the label';
    if (settings.ignore?.includes(name))
        return 'ignored';
    if (settings.columns && name !== settings.prediction && !settings.columns.includes(name))
        return 'not asked for';
    return undefined;
}
const roles_isKey = (side) => (side.kind === 'number' || side.kind === 'category') && side.isKey;
/** Tells a column in which half of the rows have a value that another row has, too. */
function repeats({ numbers, texts, others }) {
    if (others > 0)
        return false;
    const rows = [...texts.values()].reduce((sum, more) => sum + more, numbers.length);
    return rows > 0 && (0,number_cuts/* runsOf */.ky)(numbers).values.length + texts.size <= rows / 2;
}
/** A counter rises with every row of today, and no two rows of the reference share a value of it. */
function keyWords(side, column) {
    if (side.kind === 'category')
        return side.isKey ? 'different in nearly every row' : undefined;
    if (side.kind !== 'number')
        return undefined;
    if (side.isKey)
        return 'numbered rows';
    return side.isUnique && column.rising ? 'a counter' : undefined;
}

;// CONCATENATED MODULE: ./build/drift/judge-columns.js



/** Judges all columns together; the drifted first, then by what is nearest to its tolerance. */
function judgeColumns(roles, settings) {
    const { judged, vanished } = roles;
    const { alpha, tolerance, leastShared = 1 } = settings;
    const options = { alpha, tolerance, leastShared, family: Math.max(judged.length, 1) };
    const measured = judged.map(({ name, reference, current }) => measureColumn(name, reference, current, options));
    // A column in which nothing can be tested takes no part in the family.
    const tested = measured.filter(({ measures }) => measures.length > 0);
    const pValues = tested.map(({ measures }) => Math.min(1, Math.min(...measures.map((m) => m.pValue)) * measures.length));
    const adjusted = benjaminiHochberg(pValues);
    const columns = tested.map((column, index) => verdictOf(column, pValues[index], adjusted[index], alpha));
    const untested = measured.filter(({ measures }) => measures.length === 0);
    const order = { drift: 0, inconclusive: 1, stable: 2 };
    const excess = ({ main }) => (main ? main.effect / Math.max(main.tolerance, 1e-9) : 0);
    return [
        ...vanished.map((name) => vanishedColumn(name, newNameOf(name, roles))),
        ...columns.toSorted((a, b) => order[a.verdict] - order[b.verdict] || excess(b) - excess(a)),
        ...untested.map(untestedColumn),
    ];
}
const vanishedColumn = (name, nowCalled) => ({
    name,
    verdict: 'drift',
    pValue: null,
    pAdjusted: null,
    ...(nowCalled === undefined ? {} : { nowCalled }),
    reason: `It vanished: no row of today has it.${nowCalled === undefined ? '' : ` "${nowCalled}" is new: was it renamed?`}`,
});
const untestedColumn = (measured) => ({
    name: measured.name,
    verdict: 'stable',
    pValue: null,
    pAdjusted: null,
    measured,
    reason: measured.remark ?? 'Nothing could change in it.',
});
function verdictOf(measured, pValue, pAdjusted, alpha) {
    const { measures, name, remark } = measured;
    // What a change's own p-value becomes in the family: in proportion to the column's, which is that of its likeliest change.
    const own = (measure) => pValue > 0
        ? Math.min(1, (measure.pValue * measures.length * pAdjusted) / pValue)
        : measure.pValue === 0
            ? 0
            : Math.min(1, measure.pValue * measures.length);
    const proven = measures.filter((measure) => own(measure) <= alpha);
    const excess = (measure) => measure.effect / Math.max(measure.tolerance, 1e-9);
    const largest = (some) => some.toSorted((a, b) => excess(b) - excess(a))[0];
    const larger = proven.filter((measure) => measure.effect >= measure.tolerance && measure.effect > 0);
    // What happened to most rows explains a column best, also where its PSI is the larger figure; a median says more than a range.
    const explains = ({ kind, effect }) => kind !== 'distribution' && kind !== 'range' && effect >= 0.5;
    const beyond = larger.find(explains) ?? largest(larger.filter(({ kind }) => kind !== 'range')) ?? larger[0];
    const untold = measures.find((measure) => !(proven.includes(measure) ? measure.isExcluded : measure.isVisible));
    const main = beyond ?? untold ?? largest(proven) ?? measures[0];
    const verdict = beyond ? 'drift' : untold ? 'inconclusive' : 'stable';
    const facts = { name, pValue, pAdjusted, measured, ...(main ? { main } : {}) };
    return { ...facts, verdict, reason: reasonOf(verdict, main, proven.includes(main), remark) };
}
function reasonOf(verdict, main, isProven, remark) {
    const words = `${main.words[0].toUpperCase()}${main.words.slice(1)}`;
    const also = remark ? ` ${remark}` : '';
    if (verdict === 'drift')
        return `${words}: more than the tolerance.${also}`;
    if (verdict === 'inconclusive')
        return isProven
            ? `${words}: a change is proven, but these rows cannot tell whether it is larger than the tolerance.${also}`
            : `A change as large as the tolerance would rather be missed than found with so few rows.${also}`;
    return isProven ? `${words}: a change, but within the tolerance.${also}` : `No change is proven.${also}`;
}

;// CONCATENATED MODULE: ./build/drift/telling.js


const CHECK_VERDICT = { drift: 'fail', inconclusive: 'inconclusive', stable: 'pass' };
/** One check a column: `value` is the effect of its main change, `limit` the tolerance of it. */
function checksOf({ columns }) {
    return columns.map(({ name, verdict, main, measured, pValue, pAdjusted, reason }) => ({
        id: `column:${encodeURIComponent(name)}`,
        title: name,
        verdict: main || verdict === 'drift' ? CHECK_VERDICT[verdict] : 'skipped',
        level: 'block',
        value: main ? main.effect : null,
        ...(main ? { limit: main.tolerance, rule: 'max', method: main.method, needed: neededWords(main) } : {}),
        ...(main && main.kind !== 'distribution' ? { unit: 'fraction' } : {}),
        ...(pValue === null ? {} : { pValue }),
        ...(pAdjusted === null ? {} : { pAdjusted }),
        ...(measured ? { n: measured.rows[1] } : {}),
        reason,
    }));
}
const neededWords = ({ kind, tolerance }) => ({
    distribution: `PSI under ${(0,format/* formatNumber */.ZV)(tolerance)}`,
    missing: `missing within ${(0,format/* formatPercent */.l9)(tolerance)}`,
    new: `new values under ${(0,format/* formatPercent */.l9)(tolerance)}`,
    range: `out of range under ${(0,format/* formatPercent */.l9)(tolerance)}`,
    type: `no numbers under ${(0,format/* formatPercent */.l9)(tolerance)}`,
})[kind];
/** All columns with their figures. */
function columnTable({ columns }) {
    if (columns.length === 0)
        return [];
    const right = (title) => ({ title, align: 'right' });
    return [
        {
            id: 'columns',
            title: 'Columns',
            caption: 'PSI is less what chance makes it; p is after Benjamini and Hochberg.',
            columns: [{ title: 'column' }, { title: 'verdict' }, { title: 'change' }, right('PSI'), right('KS'), right('p')],
            rows: columns.map(({ name, verdict, main, measured, pAdjusted, reason }) => [
                name,
                verdict,
                verdict === 'stable' ? '' : (main?.words ?? reason),
                measured?.measures.find(({ kind }) => kind === 'distribution')?.effect ?? null,
                measured?.numbers?.ks.statistic ?? null,
                pAdjusted,
            ]),
        },
    ];
}
/** Says what is not judged, what is new, and what a profile cannot tell. */
function notesOf({ columns, roles, reference, current, settings }) {
    const notes = [];
    const info = (text) => notes.push({ level: 'info', text });
    const warn = (text) => notes.push({ level: 'warning', text });
    const groups = Map.groupBy(roles.left, ({ why }) => why);
    const namesOf = (some) => some.map(({ name }) => name);
    const left = [...groups].map(([why, some]) => `${(0,words/* list */.p_)(namesOf(some), 8)} (${why})`);
    if (left.length > 0)
        info(`Never judged: ${left.join('; ')}.`);
    if (roles.repeated.length > 0)
        warn(`Different in nearly every row before, and repeated today: ${(0,words/* list */.p_)(roles.repeated, 8)}. Are there rows that came twice?`);
    if (roles.appeared.length > 0)
        info(`Not in ${reference.name}, so not judged: ${(0,words/* list */.p_)(roles.appeared, 8)}.`);
    if (roles.vanished.length > roles.judged.length)
        warn(`More columns vanished (${roles.vanished.length}) than are there (${roles.judged.length}). If the model does not use them, list the ones it uses in \`columns\`.`);
    const { prediction } = settings;
    if (prediction && roles.appeared.includes(prediction))
        info(`The predictions are not judged: ${reference.name} has no column "${prediction}".`);
    const strange = (settings.ignore ?? []).filter((name) => !hasColumn(reference, name) && !current.columns.has(name));
    if (strange.length > 0)
        warn(`There is no column ${(0,words/* list */.p_)(strange.map((name) => `"${name}"`))} to ignore: neither before nor today.`);
    const bounded = columns.flatMap(({ measured }) => {
        const ks = measured?.numbers?.ks;
        return ks && ks.atMost > ks.statistic ? [ks.atMost - ks.statistic] : [];
    });
    if (bounded.length > 0)
        info(`The reference is a profile: KS is exact at its cuts, and the true distance is at most ${(0,format/* formatNumber */.ZV)(Math.max(...bounded))} larger.`);
    return notes;
}
const hasColumn = ({ kind, columns }, name) => kind === 'rows' ? columns.has(name) : Object.hasOwn(columns, name);
/** Says how it was judged, one sentence each. */
function howJudged({ settings, columns, reference, current }) {
    const { alpha, tolerance } = settings;
    return [
        `${(0,format/* formatCount */.B4)(current.rows, 'row')} of ${current.name} against ${(0,format/* formatCount */.B4)(reference.rows, 'row')} of ${reference.name}.`,
        `Convention modelloop: PSI over tenths of the reference, less what chance makes it; Kolmogorov–Smirnov for numbers, χ² of homogeneity for categories; shares of missing values, of new ones and of numbers out of range.`,
        `A column drifts when a change is proven (Benjamini and Hochberg over ${(0,format/* formatCount */.B4)(columns.length, 'column')}, alpha ${(0,format/* formatNumber */.ZV)(alpha)}) and larger than its tolerance (PSI ${(0,format/* formatNumber */.ZV)(tolerance.psi)}, missing ${(0,format/* formatPercent */.l9)(tolerance.missing)}, new values ${(0,format/* formatPercent */.l9)(tolerance.new)}).`,
        `When nothing has changed, at most ${(0,format/* formatPercent */.l9)(alpha)} of such reports say otherwise.`,
    ];
}
/** So many columns are named in the first line, while they fit, and in the second with what happened to them. */
const MOST_NAMED = 3;
const MOST_NAMED_LETTERS = 60;
const MOST_TOLD = 2;
function namesOrCount(names) {
    const text = (0,words/* list */.p_)(names, MOST_NAMED);
    const fits = names.length === 1 || (names.length <= MOST_NAMED && text.length <= MOST_NAMED_LETTERS);
    return fits ? text : `${names.length} columns`;
}
function changeWords({ name, main, pAdjusted, nowCalled }) {
    if (!main)
        return `${name} vanished${nowCalled === undefined ? '' : `, and "${nowCalled}" is new: was it renamed?`}`;
    const figures = [
        ...(main.kind === 'distribution' ? [`PSI ${(0,format/* formatNumber */.ZV)(main.effect)}`] : []),
        ...(pAdjusted === null ? [] : [(0,words/* pWords */.gh)(pAdjusted)]),
    ];
    return `${name}: ${main.words}${figures.length > 0 ? ` (${figures.join(', ')})` : ''}`;
}
/** The few words of the first line. */
function headlineOf({ verdict, columns, current }) {
    const drifted = columns.filter((column) => column.verdict === 'drift');
    switch (verdict) {
        case 'drift':
            return `${namesOrCount(drifted.map(({ name }) => name))} drifted`;
        case 'stable':
            return 'no drift';
        case 'inconclusive':
            return 'the rows cannot tell';
        case 'insufficient':
            return `too few rows (${(0,format/* formatNumber */.ZV)(current.rows)})`;
    }
}
/** The second line: what moved, by how much, and what to do. */
function summaryOf({ verdict, columns, reference, current, settings }) {
    const rows = `${(0,format/* formatCount */.B4)(current.rows, 'row')} against ${(0,format/* formatCount */.B4)(reference.rows, 'row')} of ${reference.name}`;
    if (verdict === 'insufficient') {
        const [side, has] = current.rows < settings.minRows ? [current.name, current.rows] : [reference.name, reference.rows];
        return `${side} has ${(0,format/* formatCount */.B4)(has, 'row')}, and ${(0,format/* formatNumber */.ZV)(settings.minRows)} are needed: nothing was judged.`;
    }
    const drifted = columns.filter((column) => column.verdict === 'drift');
    const of = `${drifted.length} of ${(0,format/* formatCount */.B4)(columns.length, 'column')} drifted`;
    if (verdict === 'drift') {
        return `${[...drifted.slice(0, MOST_TOLD).map(changeWords), of].join('; ')} · ${rows}`;
    }
    if (verdict === 'stable')
        return `No column changed by more than its tolerance: ${of} · ${rows}`;
    const first = columns.find((column) => column.verdict === 'inconclusive');
    return `${first.name}: ${first.reason} · ${rows}`;
}

;// CONCATENATED MODULE: ./build/drift/drift.js




/**
 * Judges whether today's rows are still those that the model was made for. Pure: equal input gives an equal judgement.
 *
 * A column drifts when a change is proven (Benjamini and Hochberg over the columns at `alpha`) and is larger than its
 * tolerance. It is inconclusive when a change is proven but the rows cannot tell on which side of the tolerance it lies,
 * or when a change as large as the tolerance would be missed more often than found. docs/drift.md has the whole rule.
 * @throws {UserError} for columns that are asked for and on neither side, and for two sides without a column in common.
 */
function judgeDrift(reference, current, settings) {
    const rows = Math.min(reference.rows, current.rows);
    if (rows < settings.minRows)
        return insufficient(reference, current, settings);
    const roles = rolesOf(reference, current, settings);
    const columns = judgeColumns(roles, settings);
    const drifted = columns.filter(({ verdict }) => verdict === 'drift');
    const verdict = drifted.length > 0
        ? 'drift'
        : columns.some((column) => column.verdict === 'inconclusive')
            ? 'inconclusive'
            : 'stable';
    const facts = { verdict, columns, roles, reference, current, settings };
    return {
        verdict,
        columns,
        driftedColumns: drifted.map(({ name }) => name),
        share: columns.length > 0 ? drifted.length / columns.length : 0,
        checks: checksOf(facts),
        tables: columnTable(facts),
        charts: chartsOf(columns, settings.leastShared ?? 1),
        notes: notesOf(facts),
        howJudged: howJudged(facts),
        headline: headlineOf(facts),
        summary: summaryOf(facts),
    };
}
function insufficient(reference, current, settings) {
    const facts = {
        verdict: 'insufficient',
        columns: [],
        roles: { judged: [], left: [], repeated: [], vanished: [], appeared: [] },
        reference,
        current,
        settings,
    };
    return nothingJudged(headlineOf(facts), summaryOf(facts));
}
/** The judgement where no column could be judged, with the words for it. */
const nothingJudged = (headline, summary) => ({
    verdict: 'insufficient',
    columns: [],
    driftedColumns: [],
    share: 0,
    checks: [],
    tables: [],
    charts: [],
    notes: [],
    howJudged: [],
    headline,
    summary,
});

;// CONCATENATED MODULE: ./build/drift/settings.js

const DEFAULT_TOLERANCE = { psi: 0.1, missing: 0.05, new: 0.01 };
/**
 * Reads `tolerance` as users write it; what is not given keeps its default.
 * @throws {UserError} for a measure that there is not.
 */
function driftTolerance(given = {}) {
    for (const [name, value] of Object.entries(given)) {
        if (!Object.hasOwn(DEFAULT_TOLERANCE, name))
            throw new errors/* UserError */.yo(`There is no tolerance "${name}".`, {
                hint: `The measures are ${Object.keys(DEFAULT_TOLERANCE).join(', ')}.`,
            });
        if (!(value >= 0))
            throw new errors/* UserError */.yo(`The tolerance ${name} is ${value}.`, { hint: 'It is a number from 0 on.' });
    }
    return { ...DEFAULT_TOLERANCE, ...given };
}
/**
 * Refuses a convention that is not built: a drift figure without its convention means nothing.
 * @throws {UserError}
 */
function checkConvention(convention) {
    if (convention === undefined || convention === '' || convention === 'modelloop')
        return;
    throw new errors/* UserError */.yo(`The convention "${convention}" is not known; the only one is "modelloop".`, {
        hint: 'Leave `convention` out.',
    });
}

// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
// EXTERNAL MODULE: ./build/actions/privacy.js
var privacy = __webpack_require__(81880);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/drift-report/channels.js
var channels = __webpack_require__(16797);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/report/html/page.js + 18 modules
var page = __webpack_require__(8341);
// EXTERNAL MODULE: ./build/actions/report-page.js
var report_page = __webpack_require__(81414);
// EXTERNAL MODULE: ./build/drift/read-ahead.js
var read_ahead = __webpack_require__(92734);
// EXTERNAL MODULE: ./build/drift/reference.js
var drift_reference = __webpack_require__(95233);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/tables/read-columns.js + 1 modules
var read_columns = __webpack_require__(1344);
// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
;// CONCATENATED MODULE: ./build/drift/versions.js

/** A version as the ledger numbers them: `7`, or `v7`. Anything else is a name of the server's own. */
const VERSION = /^\s*v?(\d+)\s*$/i;
/**
 * Marks the rows that do not say that this version answered them; `undefined` where the log has no versions, or others than
 * the ledger's.
 */
function otherVersions(column, total, version, notes) {
    if (version === undefined || column === undefined)
        return undefined;
    const wanted = String(version);
    const others = new Uint8Array(total);
    let [named, known] = [0, 0];
    for (let row = 0; row < total; row++) {
        const text = column.textAt(row);
        const found = VERSION.exec(text)?.[1];
        if (text !== '')
            named++;
        if (found !== undefined)
            known++;
        if (found !== wanted)
            others[row] = 1;
    }
    if (known > 0)
        return others;
    if (named > 0)
        notes.push({ level: 'info', text: UNKNOWN });
    return undefined;
}
const UNKNOWN = 'The log calls its model versions by other names than the ledger, which numbers them: the requests of all versions are judged together.';
/** Tells how many requests of the judged span were left out for their version. */
function otherVersionNotes(left, version) {
    if (left === 0 || version === undefined)
        return [];
    const words = left === 1 ? 'is left out: it does not say' : 'are left out: they do not say';
    return [
        {
            level: 'info',
            text: `${(0,format/* formatCount */.B4)(left, 'request')} ${words} that v${version} answered ${left === 1 ? 'it' : 'them'}, the version in production.`,
        },
    ];
}

// EXTERNAL MODULE: ./build/statistics/sort.js
var sort = __webpack_require__(56620);
;// CONCATENATED MODULE: ./build/drift/window.js

const DAY_MS = 86_400_000;
/** So far back a window reaches when few rows came. */
const MOST_REACH_MS = 14 * DAY_MS;
/**
 * Chooses the rows to judge by their times: those since the last judgement (at first: of the last `windowMs`). Where these
 * are fewer than `minRows`, it reaches back just as far as it must, at most 14 days.
 * @param times in milliseconds, in any order
 */
function chooseWindow(times, { nowMs, sinceMs, windowMs, minRows }) {
    const wanted = sinceMs ?? nowMs - windowMs;
    const farthest = Math.min(wanted, nowMs - MOST_REACH_MS);
    const sorted = (0,sort/* sortNumbers */.Dx)(times.filter((time) => time > farthest && time <= nowMs));
    const after = (from) => sorted.length - sorted.findLastIndex((time) => time <= from) - 1;
    const fresh = after(wanted);
    const known = { toMs: nowMs, freshRows: fresh, newestMs: sorted.at(-1) };
    if (fresh >= minRows)
        return { ...known, fromMs: wanted, rows: fresh, reachesBack: false };
    const nth = sorted[sorted.length - minRows];
    if (nth === undefined)
        return { ...known, fromMs: farthest, rows: sorted.length, reachesBack: sorted.length > fresh };
    // Rows of one moment stay together.
    const fromMs = nth - 1;
    return { ...known, fromMs, rows: after(fromMs), reachesBack: true };
}
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?( ?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/i;
/**
 * Reads a time in milliseconds: ISO 8601, or a count since 1970 in seconds, or in milli-, micro- or nanoseconds, which
 * their size tells apart from 1973 on. A time without a zone is UTC, wherever it is read. NaN when it is none.
 */
function timeOf(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return Number.NaN;
    const value = Number(trimmed);
    if (!Number.isNaN(value))
        return value > 1e17 ? value / 1e6 : value > 1e14 ? value / 1000 : value > 1e11 ? value : value * 1000;
    const [, day, time = '00:00', zone = 'Z'] = ISO.exec(trimmed) ?? [];
    return day === undefined ? Number.NaN : Date.parse(`${day}T${time.replace(',', '.')}${zoneOf(zone)}`);
}
/** Writes `+02` and `+0200` as `+02:00`. */
const zoneOf = (zone) => zone
    .trim()
    .toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);

;// CONCATENATED MODULE: ./build/drift/chosen-rows.js




/** Clocks of servers differ: so far ahead a row is only waited for. */
const MOST_SKEW_MS = 60_000;
/**
 * Chooses the rows that count: those of the version, in the window. What is left out is told in `notes`.
 * @throws {UserError} when no row has a time that can be read.
 */
function chooseRows(columns, total, options, notes) {
    const others = otherVersions(columns.version, total, options.version, notes);
    if (!others && !columns.time)
        return { rows: undefined, window: undefined };
    const all = Uint32Array.from({ length: total }, (_, row) => row);
    const own = others ? all.filter((row) => others[row] === 0) : all;
    if (!columns.time) {
        notes.push(...otherVersionNotes(total - own.length, options.version));
        return { rows: own, window: undefined };
    }
    const { time } = columns;
    const times = Float64Array.from(all, (row) => timeOf(time.textAt(row)));
    const timed = own.filter((row) => !Number.isNaN(times[row]));
    notes.push(...untimedNotes(own.length, timed.length));
    const known = Float64Array.from(timed, (row) => times[row]);
    const window = chooseWindow(known, options.window);
    const isInside = (row) => times[row] > window.fromMs && times[row] <= window.toMs;
    const rows = inOrder(timed.filter(isInside), times);
    const left = others ? all.filter((row) => others[row] === 1 && isInside(row)).length : 0;
    notes.push(...otherVersionNotes(left, options.version), ...windowNotes(known, window, rows.length, options.window));
    return { rows, window };
}
/** Sorts rows by their times. A log of one server is in that order already, which a sort would be slow to see. */
const inOrder = (rows, times) => rows.every((row, i) => i === 0 || times[rows[i - 1]] <= times[row])
    ? rows
    : rows.sort((a, b) => times[a] - times[b] || a - b);
function untimedNotes(rows, timed) {
    if (timed === rows)
        return [];
    if (timed === 0)
        throw new errors/* UserError */.yo('No row has a time that can be read.', {
            hint: 'It is ISO 8601 (2026-04-30T12:00:00Z), or seconds or milliseconds since 1970.',
        });
    const text = `${(0,format/* formatCount */.B4)(rows - timed, 'row')} without a readable time ${rows - timed === 1 ? 'is' : 'are'} left out.`;
    return [{ level: 'warning', text }];
}
function windowNotes(times, window, inside, { minRows }) {
    const notes = [];
    const ahead = times.filter((time) => time > window.toMs + MOST_SKEW_MS).length;
    if (ahead > 0)
        notes.push({
            level: 'warning',
            text: `${(0,format/* formatCount */.B4)(ahead, 'row')} ${ahead === 1 ? 'has a time' : 'have times'} in the future and ${ahead === 1 ? 'is' : 'are'} left out. A time without a zone is taken for UTC.`,
        });
    const before = times.filter((time) => time <= window.fromMs).length;
    const from = new Date(window.fromMs).toISOString();
    if (before > 0 && inside < minRows)
        notes.push({
            level: 'info',
            text: `${(0,format/* formatCount */.B4)(before, 'row')} of the files ${before === 1 ? 'is' : 'are'} older than the window, which goes back to ${from}.`,
        });
    if (window.reachesBack)
        notes.push({
            level: 'info',
            text: `Fewer than ${(0,format/* formatNumber */.ZV)(minRows)} rows are new, so the window reaches back to ${from}.`,
        });
    return notes;
}

// EXTERNAL MODULE: ./build/drift/log-map.js
var log_map = __webpack_require__(1681);
// EXTERNAL MODULE: ./build/drift/row-sample.js
var row_sample = __webpack_require__(46027);
;// CONCATENATED MODULE: ./build/drift/request-log.js












async function firstFolder(patterns, directory) {
    for (const pattern of patterns) {
        const found = await (0,promises_.stat)((0,external_node_path_.resolve)(directory, pattern)).catch(() => undefined);
        if (found?.isDirectory())
            return pattern;
    }
    return undefined;
}
const isLog = (file) => /\.(jsonl|ndjson)(\.gz)?$/i.test(file);
/** A broken line is left out and told up to this share of the lines; beyond it the file is something else. */
const MOST_BROKEN = 0.01;
/**
 * Reads the logged traffic: the rows of the window, by the names that the reference has for its columns.
 * @throws {UserError} when no file matches, a file cannot be read, more than 1 % of the lines are broken, or no row has a time.
 */
async function readCurrent(options) {
    const files = await currentFiles(options);
    const all = { rows: 0, columns: new Map() };
    const broken = { cut: [], lines: [] };
    for (const file of files) {
        const onBroken = (error, isCut) => (isCut ? broken.cut.push(file) : broken.lines.push(error));
        await (0,read_columns/* readColumns */.E)((0,external_node_path_.resolve)(options.directory, file), { displayPath: file, growing: { onBroken }, signal: options.signal }, all);
    }
    refuseBroken(broken.lines, all.rows);
    const name = files.length === 1 ? files[0] : `${options.patterns.join(', ')} (${(0,format/* formatCount */.B4)(files.length, 'file')})`;
    if (files.some(isLog))
        (0,log_map/* checkMap */.z6)(all.columns, options.map, name);
    const named = (0,log_map/* nameColumns */.Ni)(all.columns, options);
    const notes = [...brokenNotes(broken)];
    const { rows, window } = chooseRows(named, all.rows, options, notes);
    const columns = (0,row_sample/* columnSamples */.i)(named.features, rows);
    return { sample: { kind: 'rows', name, rows: rows?.length ?? all.rows, columns }, window, notes, files };
}
/**
 * Finds the request logs and tables that the patterns name, relative to the directory, in the order of their names.
 * @throws {UserError} for a URL, and when none matches.
 */
async function currentFiles({ directory, patterns, }) {
    const url = patterns.find((pattern) => /^[a-z][a-z0-9+.-]*:\/\//i.test(pattern));
    if (url)
        throw new errors/* UserError */.yo(`The current data "${url}" is a URL.`, {
            hint: 'Bring the file into the working directory first.',
        });
    const found = new Set();
    for await (const file of (0,promises_.glob)([...patterns], { cwd: directory }))
        if ((0,read_table/* isTable */.b)(file))
            found.add((0,files/* posixPath */.HQ)(file));
    if (found.size > 0)
        return [...found].sort(json/* compareCodePoints */.O);
    const folder = await firstFolder(patterns, directory);
    if (folder !== undefined)
        throw new errors/* UserError */.yo(`The current data "${folder}" is a folder.`, {
            hint: `Name the files in it, for example ${(0,files/* posixPath */.HQ)((0,external_node_path_.join)(folder, '*.jsonl'))}.`,
        });
    throw new errors/* UserError */.yo(`No request log and no table matches ${(0,words/* list */.p_)(patterns.map((pattern) => `"${pattern}"`))}.`, {
        hint: 'Name .jsonl, .csv, .tsv (each may end in .gz) or .parquet files in monitor.current.',
    });
}
function refuseBroken(lines, rows) {
    const [first] = lines;
    if (first === undefined || lines.length <= MOST_BROKEN * (rows + lines.length))
        return;
    throw new errors/* UserError */.yo(`${first.message} Of all lines ${(0,format/* formatPercent */.l9)(lines.length / (rows + lines.length))} cannot be read: this is no request log.`, { ...(first.place ? { place: first.place } : {}) });
}
function brokenNotes({ cut, lines }) {
    const notes = [];
    if (cut.length > 0)
        notes.push({ level: 'info', text: `The last line of ${(0,words/* list */.p_)(cut)} has no end yet and was left out.` });
    const [first] = lines;
    if (first)
        notes.push({
            level: 'warning',
            text: `${(0,format/* formatCount */.B4)(lines.length, 'line')} could not be read and ${lines.length === 1 ? 'was' : 'were'} left out; the first is ${first.place ? (0,errors/* formatPlace */.dE)(first.place) : 'unknown'}: ${first.message}`,
        });
    return notes;
}

// EXTERNAL MODULE: ./build/tables/column-profile.js + 3 modules
var column_profile = __webpack_require__(34270);
// EXTERNAL MODULE: ./build/tables/column-tally.js
var column_tally = __webpack_require__(59135);
;// CONCATENATED MODULE: ./build/drift/sample-profile.js



/**
 * Profiles the rows that were judged, so that they can be a reference later. Values that fewer than `minTopCount` rows
 * share are not listed.
 */
function profileOfSample({ rows, columns }, minTopCount) {
    const profiles = [...columns].map(([name, column]) => [name, profileColumn(column, rows, minTopCount)]);
    return { rows, columns: Object.fromEntries(profiles) };
}
function profileColumn({ numbers, texts, others }, rows, leastRows) {
    const tally = new column_tally/* ColumnTally */.H();
    for (const [text, count] of texts)
        tally.addTimes(text, count);
    const runs = (0,number_cuts/* runsOf */.ky)(numbers);
    runs.values.forEach((value, i) => void tally.addTimes(value, runs.rows[i]));
    const known = (0,column_profile/* describeColumn */.i)(tally, rows - others, { leastRows });
    if (others === 0)
        return known;
    // Of texts beyond the limit only their rows are known: no numbers, but nobody knows how many differ, and which are frequent.
    const { nulls, distinct } = known;
    return { type: 'text', count: known.count + others, nulls, distinct, distinctExact: false };
}

// EXTERNAL MODULE: ./build/tables/profile.js
var tables_profile = __webpack_require__(10165);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/store/content.js
var store_content = __webpack_require__(31923);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
;// CONCATENATED MODULE: ./build/actions/drift-report/reference.js





const PRODUCTION = 'production';
/** Finds a reference that is a file, before anything else is touched. @throws {UserError} when it does not exist. */
function referenceFile(use, directory) {
    if (use === PRODUCTION)
        return undefined;
    const file = (0,external_node_path_.resolve)(directory, use);
    if ((0,external_node_fs_.existsSync)(file))
        return { name: use, file };
    throw new errors/* UserError */.yo(`The reference "${use}" does not exist.`, {
        hint: `Give a profile or a data file, or \`${PRODUCTION}\`: the training profile of the version in production.`,
    });
}
/**
 * Brings the training profile of the version in production, which is the champion, and what it said on its test rows.
 * @throws {UserError} when there is no champion, or its profile cannot be had.
 */
async function productionReference(request) {
    const version = await championOf(request);
    const { profile, predictions } = version.contents;
    const name = `the training data of v${version.version}`;
    if (!profile) {
        throw new errors/* UserError */.yo(`v${version.version} of ${request.model} was recorded without a profile of its training data.`, {
            hint: 'Version the training tables (data.paths) and train again, or name a data file as `monitor.reference`.',
        });
    }
    const fetched = { name, version, file: await fetch(request, version, profile, 'profile of its training data') };
    if (!predictions)
        return fetched;
    return { ...fetched, predictionsFile: await fetch(request, version, predictions, 'predictions') };
}
/** Tells the number of the version in production; `undefined` when the ledger knows none. */
async function versionInProduction(tracker, model) {
    const move = (await tracker.isEmpty()) ? undefined : await tracker.alias(model, 'champion');
    return move?.to ?? undefined;
}
async function championOf({ tracker, model, champion }) {
    if (champion === undefined) {
        throw new errors/* UserError */.yo(`${model} has no champion yet, so nothing says what production was trained on.`, {
            hint: 'Promote a model first, or name a profile or a data file as `monitor.reference`.',
        });
    }
    const version = await tracker.version(model, champion);
    if (version)
        return version;
    throw new errors/* UserError */.yo(`The champion of ${model} is v${champion}, of which ${tracker.url} has no record.`);
}
async function fetch(request, version, content, what) {
    const file = (0,external_node_path_.join)(request.temporaryFolder, content.digest.slice(7, 19), content.name);
    try {
        await (0,store_content/* getContent */._)(await request.openStore(version.store), content, file);
        return file;
    }
    catch (cause) {
        const why = cause instanceof store/* MissingContent */.c9
            ? `is gone from the store (${version.store})`
            : `cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`;
        throw new errors/* UserError */.yo(`The ${what} of v${version.version} ${why}.`.replace(/\.\.$/, '.'), {
            cause,
            hint: 'Name a data file as `monitor.reference` until a newly trained model is in production.',
        });
    }
}

;// CONCATENATED MODULE: ./build/actions/drift-report/rows.js
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












/**
 * Reads both sides: today's rows, and `local`, a reference that is a file, else the training profile of the champion.
 * @throws {UserError} when one of them is missing or broken.
 */
async function readSides(context, config, { model, tracker, watch, local }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(context.host.temporaryFolder), true);
        const ahead = __addDisposableResource(env_1, local && (await readReferenceAhead(local, config, context.signal))
        // Who only compares two files looks at all rows, and asks no ledger.
        , true);
        // Who only compares two files looks at all rows, and asks no ledger.
        const champion = local && !watch ? undefined : await versionInProduction(tracker, model);
        const rows = await readRows(context, config, watch, champion);
        const openStore = (url) => (0,rooms/* openModelStore */.lJ)(context, config, url);
        const found = local ?? (await productionReference({ model, tracker, champion, openStore, temporaryFolder: temporary.path }));
        const reference = (await ahead?.sample) ?? (await readReferenceFor(found, rows, config));
        return { rows, found, reference };
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
/**
 * Reads the logged traffic: for the watch that since the last judged moment, else all of it.
 * @param version whose requests are read, where the log says versions; absent: those of all
 * @throws {UserError} when nothing says where it is, or it cannot be read.
 */
async function readRows({ directory, clock, signal }, config, watch, version) {
    const { monitor, columns } = config;
    const nowMs = clock.now().getTime();
    const sinceMs = watch?.judged && Date.parse(watch.judged.to);
    // Who only looks, looks at all that the files hold.
    const windowMs = watch ? monitor.window.ms : nowMs;
    const { sample, window, notes } = await readCurrent({
        directory,
        patterns: patternsOf(monitor.current),
        map: monitor.map,
        prediction: columns.prediction,
        time: columns.time,
        version,
        window: { nowMs, sinceMs, windowMs, minRows: monitor['min-rows'] },
        signal,
    });
    const fromMs = window?.fromMs ?? sinceMs ?? nowMs - windowMs;
    const toMs = window?.newestMs ?? window?.toMs ?? nowMs;
    return {
        sample,
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
        timed: watch !== undefined && window !== undefined,
        fresh: window && sinceMs !== undefined ? window.freshRows : sample.rows,
        notes: watch && !window ? [...notes, NO_TIME] : notes,
    };
}
const NO_TIME = {
    level: 'info',
    text: 'The rows have no time, so all of them are judged each time. Name the column as `columns.time`, or in `monitor.map`.',
};
/** Looks whether there is anything to judge, before anything else is touched. @throws {UserError} when there is not. */
async function checkRows(directory, { monitor }) {
    await currentFiles({ directory, patterns: patternsOf(monitor.current) });
}
function patternsOf(current) {
    if (current && current.length > 0)
        return current;
    throw new errors/* UserError */.yo('Nothing says where the logged traffic is: `monitor.current` is not set, and neither is the input `current`.', { hint: 'Write for example `monitor: { current: logs/*.jsonl }` into modelloop.yml.' });
}
/** Begins to read a reference that is a file of rows beside today's rows; `undefined` where that gains nothing. */
const readReferenceAhead = ({ name, file }, { monitor, columns }, signal) => (0,read_ahead.readAhead)({ path: file, name, map: monitor.map, prediction: columns.prediction }, signal);
/**
 * Reads what today's rows are compared with; of a champion also what it said on its test rows, so that its predictions are
 * judged too. @throws {UserError} when it is broken
 */
async function readReferenceFor(found, rows, config) {
    const names = [...rows.sample.columns.keys()];
    const { prediction } = config.columns;
    const reference = await (0,drift_reference/* readReference */.W)(found.file, {
        name: found.name,
        columns: names,
        map: config.monitor.map,
        prediction,
    });
    if (!found.predictionsFile || reference.kind === 'rows' || !names.includes(prediction))
        return reference;
    const { columns } = await (0,tables_profile/* profileTable */.A6)(found.predictionsFile, { displayPath: `predictions of ${found.name}` });
    const said = columns[prediction];
    return said ? { ...reference, columns: { ...reference.columns, [prediction]: said } } : reference;
}
/** The judgement of rows that were all judged before: there is nothing to say. */
const nothingNew = (last) => nothingJudged('nothing new to judge', last
    ? `No request to judge is newer than the last judged moment, ${last.to}, when the verdict was ${last.verdict}.`
    : 'No request lies in the window.');
/** Writes the profile of the judged rows, which can be a reference later. @returns the path, absolute */
async function writeProfile(directory, { sample }, config) {
    const path = (0,external_node_path_.join)(await (0,files/* ownFolder */.vY)(directory), 'profiles', 'current.json');
    const profile = profileOfSample(sample, (0,privacy/* leastShared */.N)(config));
    await (0,files/* writeWhole */.f8)(path, (0,tables_profile/* profilesText */.Ab)(new Map([[sample.name, profile]])));
    return path;
}

;// CONCATENATED MODULE: ./build/actions/drift-report/finishing.js







/** Writes the page, tells people, and hands out what later steps need. */
async function finish(context, config, { report, rows, judgement, plan, state, error, before }) {
    const { inputs: given, directory, host, log } = context;
    const { monitor } = config;
    // At a desk the whole report is printed.
    if (host.github)
        log.info(`${report.model}: ${report.verdict}, ${report.headline}. ${report.summary}`);
    const token = given['github-token'];
    const { html, pageUrl } = await writePage(report, context);
    const drifted = judgement.driftedColumns;
    const isOurs = state === 'recorded' || state === 'unwritten';
    const told = isOurs && token
        ? await (0,channels/* tell */.qz)({
            report,
            words: { drifted, before: before?.drifted ?? [], retraining: plan.words },
            hadDrifted: before?.verdict === 'drift',
            onDrift: monitor['on-drift'],
            slackWebhook: given['slack-webhook'],
            host,
            token,
            log,
            pageUrl,
        })
        : { missed: [] };
    const due = state === 'recorded' && judgement.verdict === 'drift' && plan.due;
    return {
        report,
        outputs: {
            'drifted-columns': drifted,
            share: judgement.share,
            html,
            profile: await writeProfile(directory, rows, config),
            'issue-url': told.issueUrl,
            retrain: String(due),
            'retrain-environment': monitor.retrain?.environment,
        },
        failOn: state !== 'overtaken' && monitor['on-drift'].includes('fail') ? ['drift'] : [],
        ...errorOf(error, told.missed),
    };
}
/** Writes the page, and uploads it where that can be. */
async function writePage(report, context) {
    const html = (0,external_node_path_.join)(await (0,files/* ownFolder */.vY)(context.directory), 'reports', 'drift-report.html');
    await (0,files/* writeWhole */.f8)(html, (0,page.renderHtml)(report));
    return { html, pageUrl: await (0,report_page/* uploadPage */.n)(report, html, context, `${report.model}-drift.html`) };
}
function errorOf(cause, missed) {
    if (!cause && missed.length === 0)
        return {};
    const written = cause
        ? `The judgement could not be written down. ${(0,errors/* messageOf */.bD)(cause)}`
        : 'The judgement is written down.';
    return { error: new errors/* UserError */.yo([written, ...missed].join(' '), { ...(cause && { cause }) }) };
}

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
;// CONCATENATED MODULE: ./build/actions/drift-report/inputs.js


/** The inputs of drift-report. */
const driftInputs = {
    ...common/* commonInputs */.j,
    reference: (0,inputs/* text */.Qq)('What production is compared with: `production` (the training profile of the version in production), a profile or a data file. Default: `monitor.reference`, else `production`.'),
    current: (0,inputs/* lines */.Mn)('The request logs or data files to judge, one pattern a line. Default: `monitor.current`.'),
    columns: (0,inputs/* lines */.Mn)('The columns to judge, one a line. Default: all.'),
    ignore: (0,inputs/* lines */.Mn)('The columns to leave out, one a line.'),
    prediction: (0,inputs/* text */.Qq)('The column of the prediction. Default: `columns.prediction`.'),
    target: (0,inputs/* text */.Qq)('The column of the label, which is never judged. Default: `columns.label`.'),
    timestamp: (0,inputs/* text */.Qq)('The column of the time in data files. Default: `columns.time`.'),
    convention: (0,inputs/* text */.Qq)('The tool whose formulae are followed. Only `modelloop` in this version.'),
    alpha: (0,inputs/* number */.ai)('False alarms of one report, or of a year with recorded state. Default: `monitor.alpha`.', {
        min: 0,
        max: 1,
    }),
    tolerance: (0,inputs/* text */.Qq)('The change that is too small to matter, as YAML: `{ psi: 0.1 }`. Default: `monitor.tolerance`.'),
    'min-rows': (0,inputs/* number */.ai)('Fewer rows than this give the verdict `insufficient`. Default: `monitor.min-rows`.', { min: 1 }),
    engine: (0,inputs/* text */.Qq)('What reads the rows. Only `files` in this version.'),
    'on-drift': (0,inputs/* words */.aL)('What to do on drift: issue, slack, retrain, fail. Default: `monitor.on-drift`.'),
    'slack-webhook': (0,inputs/* text */.Qq)('URL of a Slack webhook; a secret.'),
    'data-version': (0,inputs/* text */.Qq)('Answer the last judgement with a retraining on this published version of the data; nothing is judged.'),
};
/** Which input overrides which setting. */
const OVERRIDES = {
    reference: 'monitor.reference',
    current: 'monitor.current',
    prediction: 'columns.prediction',
    target: 'columns.label',
    timestamp: 'columns.time',
    alpha: 'monitor.alpha',
    tolerance: 'monitor.tolerance',
    'min-rows': 'monitor.min-rows',
    'on-drift': 'monitor.on-drift',
};

// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
;// CONCATENATED MODULE: ./build/actions/drift-report/report.js




/** Makes the report of a judgement of drift. */
function driftReport(facts) {
    const { judgement, model } = facts;
    return (0,seal/* sealReport */.y)({
        kind: 'drift-report',
        verdict: judgement.verdict,
        outcome: (0,action/* outcomeOf */.s)(judgement.verdict),
        model,
        headline: judgement.headline,
        summary: [judgement.summary, windowWords(facts)].filter(Boolean).join(' · '),
        lineage: lineageOf(facts),
        checks: judgement.checks,
        tables: judgement.tables,
        charts: judgement.charts,
        notes: [...facts.notes, ...judgement.notes],
        howJudged: [...judgement.howJudged, ...alphaWords(facts)],
        execution: facts.execution,
    });
}
function windowWords({ window }) {
    if (!window)
        return '';
    const [from, to] = [(0,format/* formatDay */.im)(window.from), (0,format/* formatDay */.im)(window.to)];
    return from === to ? `requests of ${to}` : `requests of ${from} to ${to}`;
}
function alphaWords({ alpha, judgement }) {
    if (alpha.ofYear === undefined || judgement.verdict === 'insufficient')
        return [];
    return [
        `Its alpha of ${(0,format/* formatNumber */.ZV)(alpha.spent, 2)} is the share of the window in the alpha of a year, ${(0,format/* formatNumber */.ZV)(alpha.ofYear)}: however often it is judged, that is the chance of any false alarm in a year.`,
    ];
}
function lineageOf({ reference, host }) {
    const { version } = reference;
    return {
        code: (0,made_here/* codeOf */.$N)(host),
        baseline: version
            ? {
                source: 'champion',
                version: version.version,
                run: version.run,
                createdAt: version.createdAt,
                ...(version.lineage.code.commit && { commit: version.lineage.code.commit }),
                data: version.lineage.data,
            }
            : { source: reference.name },
    };
}
/** What is said of the state of the watch. */
const STATE_NOTES = {
    recorded: [],
    'nothing-new': [],
    unwritten: [
        { level: 'warning', text: 'The ledger did not take this judgement: the next one judges the same rows again.' },
    ],
    overtaken: [
        {
            level: 'info',
            text: 'Another job judged this window at the same time and was faster. This judgement is not written down, and nobody was told by it.',
        },
    ],
    'not-watching': [
        {
            level: 'info',
            text: 'This is no run of the watch (a job on the default branch with a token): nothing was written down, nobody was told, and alpha is that of this report alone.',
        },
    ],
};
/** What is promised for later must not look as if it had been done. */
const unbuiltNotes = ({ labels }) => labels
    ? [
        {
            level: 'warning',
            text: '`monitor.labels` is not read yet in this version: the inputs and the predictions are judged, and not how good they were.',
        },
    ]
    : [];
/** Says what is done about a drift. */
const retrainingNotes = ({ verdict }, { words }) => verdict === 'drift' && words !== '' ? [{ level: 'info', text: `Retraining: ${words}` }] : [];

// EXTERNAL MODULE: ./build/actions/drift-report/retraining.js
var retraining = __webpack_require__(54858);
// EXTERNAL MODULE: ./build/actions/drift-report/watch.js
var drift_report_watch = __webpack_require__(29762);
;// CONCATENATED MODULE: ./build/actions/drift-report/drift-report.js
var drift_report_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var drift_report_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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















/** Compares what production sees with what the model was trained on. */
const drift_report_action = (0,action/* defineAction */.Q)({
    name: 'drift-report',
    description: 'Compares what production sees with what the model was trained on; tells people, and starts a retraining',
    inputs: driftInputs,
    outputs: {
        'drifted-columns': 'The columns that drifted, as a JSON list',
        share: 'Share of the judged columns that drifted',
        html: 'Path of the report page',
        profile: 'Path of the profile of the current data',
        'issue-url': 'The issue that was opened, updated or closed',
        retrain: 'Whether a retraining is due: true or false',
        'retrain-environment': 'The GitHub environment that approves a retraining (`monitor.retrain.environment`)',
        retraining: 'With `data-version`: dispatched, no-new-data, cooling-down, not-due or failed',
    },
    verdicts: ['stable', 'drift', 'inconclusive', 'insufficient'],
    failOn: [],
    async run(context) {
        const { config, model } = await (0,rooms/* loadSettings */.M5)(context, OVERRIDES);
        const dataVersion = context.inputs['data-version'];
        return dataVersion === undefined ? judge(context, config, model) : retrain(context, config, model, dataVersion);
    },
});
async function retrain(context, config, model, dataVersion) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, log, clock, inputs: given } = context;
        const { startRetraining } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 54858));
        const tracker = drift_report_addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(context, config, { required: true }), true);
        const [token, key] = [given['github-token'], (0,rooms/* attemptKey */.jX)(host, 'desk')];
        return await startRetraining({ model, config, dataVersion, tracker, host, token, clock, log, key });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = drift_report_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function judge(context, config, model) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { inputs: given, directory, host, log, clock } = context;
        const startedAt = clock.now();
        const { monitor } = config;
        refuseUnbuilt(given);
        const tolerance = driftTolerance(monitor.tolerance);
        await (0,channels/* checkChannels */.pf)(monitor['on-drift'], given['slack-webhook'], log);
        const local = referenceFile(monitor.reference, directory);
        await checkRows(directory, config);
        const tracker = drift_report_addDisposableResource(env_2, await (0,rooms/* openTracker */.Zl)(context, config), true);
        const watch = (0,drift_report_watch/* isWatching */.wF)(host, given['github-token']) ? await (0,drift_report_watch/* readWatch */.Qn)(tracker.monitor, model) : undefined;
        const { rows, found, reference } = await readSides(context, config, { model, tracker, watch, local });
        const alpha = watch ? (0,drift_report_watch/* alphaOfWindow */.el)(monitor.alpha, watch.judged?.to ?? rows.from, rows.to) : monitor.alpha;
        const judgement = watch && rows.fresh === 0
            ? nothingNew(watch.judged)
            : judgeDrift(reference, rows.sample, settingsOf(context, config, { alpha, tolerance }));
        const plan = (0,retraining/* planRetraining */.R)(monitor, watch, clock.now());
        const version = found.version?.version ?? null;
        const { state, error } = await (0,drift_report_watch/* recordJudgement */.TO)({ watch, monitor: tracker.monitor, clock, key: (0,rooms/* attemptKey */.jX)(host, 'desk') }, { model, judgement, rows, alpha, version, runUrl: host.runUrl });
        const finishedAt = clock.now();
        const report = driftReport({
            model,
            judgement,
            reference: found,
            window: rows.timed ? rows : undefined,
            alpha: { spent: alpha, ...(watch && { ofYear: monitor.alpha }) },
            notes: [...unbuiltNotes(monitor), ...rows.notes, ...STATE_NOTES[state], ...retrainingNotes(judgement, plan)],
            host,
            execution: {
                ...(0,made_here/* executionOf */.eo)(host, finishedAt, finishedAt.getTime() - startedAt.getTime()),
                ...(watch && judgement.verdict === 'insufficient' && { driftLastJudgedAt: watch.judged?.at ?? null }),
            },
        });
        return finish(context, config, { report, rows, judgement, plan, state, error, before: watch?.judged });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = drift_report_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** What is promised for later must not look as if it had been done. */
function refuseUnbuilt({ engine, convention }) {
    checkConvention(convention);
    if (engine === undefined || engine === 'files')
        return;
    throw new errors/* UserError */.yo(`The engine "${engine}" is not built yet in this version of Modelloop; it reads files.`, {
        hint: 'Leave `engine` out.',
    });
}
function settingsOf({ inputs: given }, config, rule) {
    const { id, time, label, prediction } = config.columns;
    return {
        ...rule,
        minRows: config.monitor['min-rows'],
        ...(given.columns && { columns: given.columns }),
        ...(given.ignore && { ignore: given.ignore }),
        id,
        time,
        label,
        prediction,
        leastShared: (0,privacy/* leastShared */.N)(config),
    };
}


/***/ }),

/***/ 57722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ retrainingText),
/* harmony export */   ix: () => (/* binding */ RETRAINING_SECTION),
/* harmony export */   n_: () => (/* binding */ recoveryComment),
/* harmony export */   v1: () => (/* binding */ issueOf)
/* harmony export */ });
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6228);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27783);
/* harmony import */ var _report_markdown_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36696);
/* harmony import */ var _report_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57914);
/* harmony import */ var _report_plain_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27798);





/** The part of the issue that later jobs rewrite. */
const RETRAINING_SECTION = 'retraining';
/** With the report it stays below what GitHub takes of an issue, 65,536 characters. */
const MAX_REPORT = 58_000;
/** Writes the issue of a drift: what a person must know, the report, and what is done about it. */
function issueOf(report, words, pageUrl) {
    const { drifted, before, retraining } = words;
    const body = [
        (0,_report_markdown_comment_js__WEBPACK_IMPORTED_MODULE_1__.renderComment)(report, { maxCharacters: MAX_REPORT, ...(pageUrl && { reportUrl: pageUrl }) }),
        ...(retraining === '' ? [] : [(0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__.issueSection)(RETRAINING_SECTION, retrainingText(retraining))]),
        '<sub>This issue is kept up to date by each report, and closed when production is as before.</sub>',
    ];
    return {
        title: (0,_report_plain_line_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLine */ .h0)(`Drift of ${report.model}: ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatList */ .ki)(drifted, 3)}`, 200),
        body: body.join('\n\n'),
        state: [...drifted].sort().join('\n'),
        changed: changedComment(drifted, before),
    };
}
/** Writes the section on the retraining. */
const retrainingText = (words) => `**Retraining**: ${(0,_report_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(words)}`;
/** Writes the last comment of an issue. */
const recoveryComment = ({ summary }) => `Production is as it was in training again. ${(0,_report_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(summary, 1_000)}`;
function changedComment(drifted, before) {
    const come = drifted.filter((name) => !before.includes(name));
    const gone = before.filter((name) => !drifted.includes(name));
    const parts = [
        ...(come.length > 0 ? [`newly drifted: ${bold(come)}`] : []),
        ...(gone.length > 0 ? [`as before again: ${bold(gone)}`] : []),
    ];
    const what = parts.length > 0 ? parts.join('; ') : `drifted: ${bold(drifted)}`;
    return `The drift changed. ${what[0]?.toUpperCase()}${what.slice(1)}.`;
}
const bold = (names) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatList */ .ki)(names.map((name) => `**${(0,_report_markdown_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(name, 80)}**`));


/***/ }),

/***/ 54858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ planRetraining),
/* harmony export */   startRetraining: () => (/* binding */ startRetraining)
/* harmony export */ });
/* harmony import */ var _data_combined_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22451);
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(220);
/* harmony import */ var _harness_action_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49305);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27783);
/* harmony import */ var _report_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22862);
/* harmony import */ var _made_here_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87334);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16797);
/* harmony import */ var _issue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57722);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29762);










/**
 * Tells whether drift is to be answered with a retraining now (design §1.5): one is asked for, and the cool-down since the
 * last one is over.
 * @throws {UserError} when `on-drift` asks for one and nothing says which workflow.
 */
function planRetraining(monitor, watch, now) {
    const { retrain } = monitor;
    if (!retrain) {
        if (monitor['on-drift'].includes('retrain'))
            throw noWorkflow('`on-drift` names retrain');
        return { due: false, words: '' };
    }
    const last = watch?.retrained?.retraining;
    const nextAt = last && new Date(Date.parse(last.at) + retrain.cooldown.ms);
    if (!last || !nextAt || nextAt <= now)
        return { due: true, words: 'it is due, and starts when there is new data.' };
    const [day, next] = [(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDay */ .im)(last.at), (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDay */ .im)(nextAt.toISOString())];
    const words = `started on ${day} by ${last.workflow} with the data ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .shortId */ .m_)(last.dataVersion)}; the next one not before ${next}.`;
    return { due: false, words };
}
const noWorkflow = (why) => new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${why}, and nothing says which workflow retrains.`, {
    hint: 'Write `monitor: { retrain: { workflow: modelloop.yml } }` into modelloop.yml.',
});
/**
 * Answers the last judgement with a retraining on a published version of the data, and says in the issue what was done.
 * Nothing is started when the last judgement found no drift, the cool-down is not over, or the data is what the champion
 * was trained on. A workflow that was dispatched twice is harmless: the same run is found again and nothing is trained.
 * @throws {UserError} when no workflow is configured, or nothing was judged yet.
 */
async function startRetraining(request) {
    const { config, tracker, model, clock } = request;
    const startedAt = clock.now();
    if (!config.monitor.retrain)
        throw noWorkflow('The input "data-version" is given');
    const watch = await (0,_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .readWatch */ .Qn)(tracker.monitor, model);
    const fact = watch.judged;
    if (!fact) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The drift of ${model} was never judged, so there is nothing to answer with a retraining.`, {
            hint: 'Run drift-report without `data-version` first.',
        });
    }
    const { answer, words, failure } = await answerWith(request, watch, fact);
    request.log.info(`Retraining: ${words}`);
    const told = answer === 'not-due' ? { missed: [] } : await amend(request, answer, words);
    const missed = [...(failure ? [failure] : []), ...told.missed];
    const finishedAt = clock.now();
    const report = (0,_report_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .sealReport */ .y)({
        kind: 'drift-report',
        verdict: fact.verdict,
        outcome: (0,_harness_action_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeOf */ .s)(fact.verdict),
        model,
        headline: HEADLINES[answer],
        summary: `Retraining: ${words}`,
        lineage: {},
        checks: [],
        tables: [],
        charts: [],
        notes: missed.map((text) => ({ level: 'warning', text })),
        execution: {
            ...(0,_made_here_js__WEBPACK_IMPORTED_MODULE_8__/* .executionOf */ .eo)(request.host, finishedAt, finishedAt.getTime() - startedAt.getTime()),
            driftLastJudgedAt: fact.at,
        },
    });
    const error = missed.length > 0 ? { error: new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(missed.join(' ')) } : {};
    return { report, outputs: { retraining: answer, 'issue-url': told.issueUrl }, ...error };
}
const HEADLINES = {
    dispatched: 'a retraining was started',
    failed: 'no retraining could be started',
    'no-new-data': 'no new data to retrain on',
    'cooling-down': 'retrained not long ago',
    'not-due': 'no retraining is due',
};
async function answerWith(request, watch, fact) {
    const { config, dataVersion, clock } = request;
    if (fact.verdict !== 'drift')
        return { answer: 'not-due', words: `the last judgement, of ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDay */ .im)(fact.at)}, is ${fact.verdict}.` };
    const plan = planRetraining(config.monitor, watch, clock.now());
    if (!plan.due)
        return { answer: 'cooling-down', words: plan.words };
    const known = await knownData(request, watch);
    if (known) {
        return { answer: 'no-new-data', words: `nothing was started: the data ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .shortId */ .m_)(dataVersion)} is what ${known}.` };
    }
    return dispatch(request, fact);
}
/** Says where the data was trained on before; `undefined` for new data. */
async function knownData({ tracker, model, dataVersion }, watch) {
    const move = await tracker.alias(model, 'champion');
    const champion = move?.to ? await tracker.version(model, move.to) : undefined;
    if (champion && (0,_data_combined_version_js__WEBPACK_IMPORTED_MODULE_0__/* .combinedVersion */ .e)(champion.lineage.data) === dataVersion)
        return `v${champion.version} in production was trained on`;
    const last = watch.retrained?.retraining;
    return last?.dataVersion === dataVersion ? `the retraining of ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDay */ .im)(last.at)} was started with` : undefined;
}
async function dispatch(request, fact) {
    const { config, dataVersion, tracker, host, token, clock, model, key } = request;
    const workflow = config.monitor.retrain?.workflow ?? '';
    const answer = 'failed';
    if (!token)
        return { answer, words: 'it was not started.', failure: 'A retraining needs the input "github-token".' };
    const [{ openGitHub }, { dispatchWorkflow }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(6844)]).then(__webpack_require__.bind(__webpack_require__, 44463)),
        __webpack_require__.e(/* import() */ 886).then(__webpack_require__.bind(__webpack_require__, 40886)),
    ]);
    const result = await dispatchWorkflow(openGitHub(host, token), { workflow, inputs: { 'data-version': dataVersion } });
    if (!result.dispatched) {
        const words = 'it could not be started; the next report tries again.';
        return { answer, words, failure: (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .failureWords */ .AC)(result) };
    }
    const at = clock.now().toISOString();
    await tracker.monitor.recordRetraining(model, fact.n, { workflow, dataVersion, at }, `${key}/retraining/${fact.n}`);
    return {
        answer: 'dispatched',
        words: `started on ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDay */ .im)(at)} by ${workflow} with the data ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .shortId */ .m_)(dataVersion)}.`,
    };
}
/** Says it in the open issue; people are told of a retraining that was started, not of one that was not. */
async function amend({ config, host, token, model, log }, answer, words) {
    if (!config.monitor['on-drift'].includes('issue') || !token)
        return { missed: [] };
    const [{ openGitHub }, { amendIssue }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(6844)]).then(__webpack_require__.bind(__webpack_require__, 44463)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6228)),
    ]);
    const text = (0,_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .retrainingText */ .Dx)(words);
    const change = { section: _issue_js__WEBPACK_IMPORTED_MODULE_4__/* .RETRAINING_SECTION */ .ix, text, ...(answer === 'dispatched' && { comment: text }) };
    return (0,_channels_js__WEBPACK_IMPORTED_MODULE_3__/* .readResult */ .Uv)(await amendIssue(openGitHub(host, token), (0,_channels_js__WEBPACK_IMPORTED_MODULE_3__/* .driftIssue */ .Zl)(model), change), log);
}


/***/ }),

/***/ 29762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ readWatch),
/* harmony export */   TO: () => (/* binding */ recordJudgement),
/* harmony export */   el: () => (/* binding */ alphaOfWindow),
/* harmony export */   wF: () => (/* binding */ isWatching)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _tracking_monitor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71238);


/** So many judgements are read: a year of daily ones, among which the last retraining is. */
const LOOK_BACK = 400;
const YEAR_MS = 365 * 86_400_000;
/** Reads what was judged before; the ledger is fetched anew. */
async function readWatch(monitor, model) {
    const facts = await monitor.judgements(model, LOOK_BACK);
    return {
        newest: facts.at(-1),
        judged: facts.findLast(({ verdict }) => verdict !== 'insufficient'),
        retrained: facts.findLast(({ retraining }) => retraining !== undefined),
    };
}
/**
 * Tells whether the judgement is one of the watch: on the default branch in a job with a token. A desk and a pull request
 * look, and remember nothing.
 */
const isWatching = (host, token) => host.github && host.onDefaultBranch && token !== undefined;
/**
 * The false alarms that a judgement of the window may make, of those of a year: in proportion to the time since the last
 * judged moment. However often it is looked, those of a year add up to `alpha` (a union bound: no independence is needed).
 */
function alphaOfWindow(alpha, from, to) {
    const elapsedMs = Date.parse(to) - Date.parse(from);
    return alpha * Math.min(Math.max(elapsedMs / YEAR_MS, 0), 1);
}
/**
 * Writes a judgement down. Where another job judged meanwhile nothing is written, and nobody is to be told twice. A ledger
 * that does not take it is a mistake to be told with the judgement, not instead of it.
 */
async function recordJudgement({ watch, monitor, clock, key }, judged) {
    const { judgement, rows, model, alpha, version, runUrl } = judged;
    if (!watch)
        return { state: 'not-watching' };
    if (rows.fresh === 0)
        return { state: 'nothing-new' };
    const fact = {
        model,
        at: clock.now().toISOString(),
        verdict: judgement.verdict,
        from: rows.from,
        to: rows.to,
        rows: rows.sample.rows,
        version,
        drifted: judgement.driftedColumns,
        alphaSpent: judgement.verdict === 'insufficient' ? 0 : alpha,
        ...(runUrl && { runUrl }),
    };
    try {
        await monitor.record(fact, watch.newest?.n, key);
        return { state: 'recorded' };
    }
    catch (error) {
        if (error instanceof _tracking_monitor_js__WEBPACK_IMPORTED_MODULE_1__/* .StaleJudgement */ .n)
            return { state: 'overtaken' };
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return { state: 'unwritten', error };
        throw error;
    }
}


/***/ }),

/***/ 81880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ leastShared)
/* harmony export */ });
/** What fewer rows than this share is not shown, and not kept in a profile, unless `privacy` is `examples`. */
const SHARED_ROWS = 10;
/** Tells how many rows must share a value before it may leave the job. */
const leastShared = (config) => config.privacy === 'examples' ? 1 : SHARED_ROWS;


/***/ }),

/***/ 22451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ combinedVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);


/**
 * Names the data of several paths: of one its id, of several the MD5 of the sorted lines `id path`, each with its line end.
 * `undefined` for none.
 */
function combinedVersion(paths) {
    const entries = Object.entries(paths);
    if (entries.length <= 1)
        return entries[0]?.[1].md5;
    const lines = entries.map(([path, { md5 }]) => `${md5} ${path}\n`).sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .O);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(lines.join('')).digest('hex');
}


/***/ }),

/***/ 1681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ni: () => (/* binding */ nameColumns),
/* harmony export */   z6: () => (/* binding */ checkMap)
/* harmony export */ });
/* unused harmony export DEFAULT_MAP */
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31601);


const DEFAULT_MAP = {
    features: '$.features',
    prediction: '$.prediction',
    time: '$.ts',
    version: '$.model_version',
};
/** Gives the columns of a log or of a table, named by the JSONL reader as `features.area`, the names that the other side has. */
function nameColumns(columns, { map = DEFAULT_MAP, prediction = 'prediction', time }) {
    const keys = keysOf(map);
    const prefix = prefixOf(keys.features);
    // A table has its columns bare; a request log has them below the path of the features.
    const isLog = prefix !== '' && [...columns.keys()].some((key) => key.startsWith(prefix));
    const features = new Map();
    for (const [key, buffer] of columns) {
        if (isLog && key === keys.prediction)
            features.set(prediction, buffer);
        else if (!isLog)
            features.set(key, buffer);
        else if (key.startsWith(prefix))
            features.set(key.slice(prefix.length), buffer);
    }
    if (isLog)
        return { features, time: columns.get(keys.time), version: columns.get(keys.version) };
    const timeKey = time && features.has(time) ? time : keys.time;
    return { features, time: features.get(timeKey), version: features.get(keys.version) };
}
/**
 * Refuses a path that the user gave and that no line of the log has: what is not found there would look like a column that
 * vanished. @param logs the names of the files, for people
 * @throws {UserError}
 */
function checkMap(columns, map, logs) {
    if (!map || columns.size === 0)
        return;
    const keys = keysOf(map);
    const names = [...columns.keys()];
    for (const what of ['features', 'prediction', 'time']) {
        if (map[what] === DEFAULT_MAP[what] || keys[what] === '')
            continue;
        const isThere = what === 'features' ? names.some((name) => name.startsWith(prefixOf(keys[what]))) : columns.has(keys[what]);
        if (isThere)
            continue;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`monitor.map.${what} is "${map[what]}", and no line of ${logs} has that.`, {
            hint: `The lines have ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(names.map((name) => `$.${name}`), 8)}.`,
        });
    }
}
const prefixOf = (features) => (features === '' ? '' : `${features}.`);
const keysOf = (map) => ({
    features: keyOf(map.features, 'features'),
    prediction: keyOf(map.prediction, 'prediction'),
    time: keyOf(map.time, 'time'),
    version: keyOf(map.version, 'version'),
});
/** Reads a path such as `$.features` or `$` as the name that the JSONL reader gives: keys joined by a point. */
function keyOf(path, what) {
    const match = /^\$(?:\.(.+))?$/.exec(path);
    if (match && !/[[\]*]|\.\./.test(path))
        return match[1] ?? '';
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`monitor.map.${what} is "${path}".`, {
        hint: 'Only keys can be followed: $.features or $.request.features.',
    });
}


/***/ }),

/***/ 95680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseProfiles),
/* harmony export */   l: () => (/* binding */ readProfiles)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27783);
/* harmony import */ var _tables_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10165);




const rows = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig('is no number of rows'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf('is no number of rows'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0, 'is below 0'));
const finite = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig('is no number'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x('is no finite number'));
const ascending = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(finite, 'is no list of numbers'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((edges) => edges.every((edge, index) => index === 0 || edge > edges[index - 1]), 'is not ascending'));
const cuts = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ edges: ascending, at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rows), between: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rows) }, 'is no distribution'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ edges, at, between }) => at.length === edges.length && between.length === edges.length + 1, 'has not one count for each edge and one more between them'));
const histogram = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ edges: ascending, counts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rows) }, 'is no histogram'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ edges, counts }) => edges.length === counts.length + 1, 'has not one edge more than counts'));
const column = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_tables_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMN_TYPES */ .RO, 'is no type of a column'),
    count: rows,
    nulls: rows,
    distinct: rows,
    distinctExact: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY('is neither true nor false'),
    distinctError: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(finite),
    min: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(finite),
    max: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(finite),
    quantiles: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), finite)),
    histogram: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(histogram),
    cuts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(cuts),
    sampled: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(rows),
    top: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ value: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('is no text'), count: rows }), 'is no list of values')),
}, 'is no column'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ min, max }) => min === undefined || max === undefined || min <= max, 'has a min above its max'));
const profiles = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(_tables_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES_SCHEMA */ .HS),
    tables: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ rows, columns: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), column, 'are no columns') }, 'is no table'), 'are no tables'),
}, 'is no profile');
/**
 * Takes the table of a `modelloop.profiles/v1` text that has most of today's columns; of several the one with most rows.
 * @throws {UserError} for another text, for one without a table, and for what is broken in it, with its path.
 */
function parseProfiles(text, { name, columns }) {
    const tables = Object.entries(readTables(text, name));
    const shared = (table) => columns.filter((column) => Object.hasOwn(table.columns, column)).length;
    const [best] = tables.toSorted(([, a], [, b]) => shared(b) - shared(a) || b.rows - a.rows);
    if (best === undefined)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the profile holds no table.', { place: { file: name } });
    const [table, profile] = best;
    const which = tables.length > 1 ? ` (${table}, ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(profile.rows)} rows)` : '';
    return {
        kind: 'profile',
        name: `${name}${which}`,
        rows: profile.rows,
        columns: profile.columns,
    };
}
/**
 * Reads the tables of a `modelloop.profiles/v1` text.
 * @throws {UserError} as `parseProfiles` does.
 */
const readProfiles = (text, name) => new Map(Object.entries(readTables(text, name)));
function readTables(text, name) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(profiles, json(text), { abortEarly: true });
    if (parsed.success)
        return parsed.output.tables;
    const [issue] = parsed.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? '';
    if (path === '' || path === 'schema')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`this is no profile of training data (${_tables_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES_SCHEMA */ .HS}).`, {
            place: { file: name },
            hint: 'Give a file that version-data or train-and-log wrote, or a table.',
        });
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the profile is broken: \`${path}\` ${issue.message}.`, {
        place: { file: name },
        hint: 'Have it written again, or give a table.',
    });
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 92734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAhead: () => (/* binding */ readAhead),
/* harmony export */   readRowsInThread: () => (/* binding */ readRowsInThread)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _platform_workers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67261);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65711);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95233);





/** A smaller file is read in the time that a thread takes to begin. */
const WORTH_A_THREAD_BYTES = 8 << 20;
/**
 * Begins to read a reference of rows in a thread, while today's rows are read here. `undefined` where that gains nothing: for
 * a profile, a small file, or a single core.
 */
async function readAhead({ path, name, map, prediction }, signal) {
    if (!(0,_tables_read_table_js__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .b)(path) || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() < 2)
        return undefined;
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size < WORTH_A_THREAD_BYTES)
        return undefined;
    const workers = (0,_platform_workers_js__WEBPACK_IMPORTED_MODULE_2__/* .startWorkers */ .G)('read-rows', 1, signal);
    const sample = workers.run({ path, name, map, prediction });
    // Where today's rows are the mistake nobody asks for these.
    sample.catch(() => { });
    return { sample, [Symbol.asyncDispose]: () => workers[Symbol.asyncDispose]() };
}
/** Reads rows in the thread that `readAhead` started; the numbers change hands without a copy. */
async function readRowsInThread({ path, ...options }) {
    const output = await (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .readRows */ .a)(path, options);
    const transfer = [...output.columns.values()].map(({ numbers }) => numbers.buffer);
    return { output, transfer: [...new Set(transfer)] };
}


/***/ }),

/***/ 95233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readReference),
/* harmony export */   a: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _tables_read_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1344);
/* harmony import */ var _log_map_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1681);
/* harmony import */ var _profile_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95680);
/* harmony import */ var _row_sample_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46027);






/**
 * Reads what production is compared with: the rows of a table or of a request log, or a `.json` with the profiles that training wrote.
 * @throws {UserError} when the file is missing, broken, or of another schema.
 */
async function readReference(path, options) {
    const { name = path } = options;
    if (/\.json$/i.test(path))
        return (0,_profile_file_js__WEBPACK_IMPORTED_MODULE_4__/* .parseProfiles */ .E)(await textOf(path, name), { ...options, name });
    return readRows(path, { ...options, name });
}
async function textOf(path, name) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the reference cannot be read: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, { place: { file: name }, cause });
    });
}
/** Reads a reference of rows. @throws {UserError} when the file is missing or broken. */
async function readRows(path, options) {
    const { name, signal } = options;
    const { rows, columns } = await (0,_tables_read_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .readColumns */ .E)(path, { displayPath: name, signal });
    return {
        kind: 'rows',
        name,
        rows,
        columns: (0,_row_sample_js__WEBPACK_IMPORTED_MODULE_5__/* .columnSamples */ .i)((0,_log_map_js__WEBPACK_IMPORTED_MODULE_3__/* .nameColumns */ .Ni)(columns, options).features),
    };
}


/***/ }),

/***/ 46027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ columnSamples)
/* harmony export */ });
/* harmony import */ var _statistics_sort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);

/** Takes some rows of columns (absent: all), in the order of time where there is one. */
function columnSamples(columns, rows) {
    const samples = new Map();
    let memory;
    for (const [name, buffer] of columns) {
        const { numbers, texts, others, missing } = buffer.gather(rows);
        const rising = isRising(numbers);
        if (!memory || memory.length < numbers.length)
            memory = new Float64Array(numbers.length);
        samples.set(name, { rising, numbers: (0,_statistics_sort_js__WEBPACK_IMPORTED_MODULE_0__/* .sortNumbers */ .Dx)(numbers, memory), texts, others, missing });
    }
    return samples;
}
const LEAST_ROWS = 20;
function isRising(numbers) {
    if (numbers.length < LEAST_ROWS)
        return false;
    for (let i = 1; i < numbers.length; i++)
        if (!(numbers[i] > numbers[i - 1]))
            return false;
    return true;
}


/***/ }),

/***/ 31601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   gh: () => (/* binding */ pWords),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27783);

/** Writes names in a sentence, which has five columns at most: `a`, `a and b`, `a, b and 3 more`. */
const list = (names, most = 5) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatList */ .ki)(names, most);
/** Says how a figure moved: `fell from 9,600 to 890`, `rose from 2 to 7`. */
const moved = (from, to, write) => from === to ? `stayed at ${write(from)}` : `${to < from ? 'fell' : 'rose'} from ${write(from)} to ${write(to)}`;
/** Writes a p-value: `p = 0.012`, `p < 1e-10`. */
const pWords = (p) => (p < 1e-10 ? 'p < 1e-10' : `p = ${Number(p.toPrecision(2))}`);


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

/***/ 45068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentReference: () => (/* binding */ commentReference),
/* harmony export */   findComments: () => (/* binding */ findComments),
/* harmony export */   findEarlier: () => (/* binding */ findEarlier),
/* harmony export */   findRecentComments: () => (/* binding */ findRecentComments),
/* harmony export */   isOurs: () => (/* binding */ isOurs),
/* harmony export */   readComment: () => (/* binding */ readComment)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);



const commentsAnswer = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentAnswer */ .EF);
/** The author of what a job writes with its own token. */
const actionsBot = 'github-actions[bot]';
/** So many pages of 100 are read at most: the first, and the newest. */
const maximumPages = 100;
/** A search that takes longer is given up. */
const longestSearchMs = 90_000;
/**
 * Finds our comments on a pull request, oldest first: those that begin with the marker and were written by the job's
 * bot or by the token's own account, so that nobody can plant one. All pages are read, so that no second one stays: 50
 * requests for 5,000 comments, and never more than 100 (the first page and the newest 9,900 comments).
 */
async function findComments(github, { number, marker }) {
    const { rest, here } = github;
    const request = { ...here, issue_number: number, per_page: 100 };
    const first = await rest.issues.listComments(request);
    const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1);
    const found = await ours(github, (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(commentsAnswer, first), marker);
    const signal = AbortSignal.timeout(longestSearchMs);
    for (let page = Math.max(2, last - maximumPages + 2); page <= last; page += 1) {
        const next = await rest.issues.listComments({ ...request, page, request: { signal } });
        found.push(...(await ours(github, (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(commentsAnswer, next), marker)));
    }
    return found;
}
/** The `external_id` of a check run, which leads to the comment; GitHub keeps no `details_url` of a job's own token. */
const commentReference = (id) => `comment:${id}`;
/**
 * Finds our comment by the check run of an earlier commit, in two requests however many comments there are. What the check
 * run says is only where to look: pull request, marker and author are held against the comment itself. `undefined` when
 * there is no such check run, the comment is gone, or GitHub does not show them.
 */
async function findEarlier(github, { number, marker, earlier }) {
    const { rest, here } = github;
    try {
        const request = { ...here, ref: earlier.sha, check_name: earlier.name };
        const { check_runs: runs } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRunsAnswer */ .Zf, await rest.checks.listForRef(request));
        const ids = runs.map((run) => /^comment:(\d+)$/.exec(run.external_id ?? '')?.[1]);
        const id = ids.find((found) => found !== undefined);
        return id === undefined ? undefined : await readComment(github, { id: Number(id), number, marker });
    }
    catch (error) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** Reads one of our comments again; `undefined` when it is not ours, or of another pull request. */
async function readComment(github, { id, number, marker }) {
    const read = await github.rest.issues.getComment({ ...github.here, comment_id: id });
    const comment = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentAnswer */ .EF, read);
    if (!comment.issue_url.endsWith(`/issues/${number}`))
        return undefined;
    return (await ours(github, [comment], marker))[0];
}
/** Finds our comments among those that were written or changed since a moment (ISO); a single page of 100. */
async function findRecentComments(github, { number, marker, since }) {
    const request = { ...github.here, issue_number: number, per_page: 100, since };
    return ours(github, (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(commentsAnswer, await github.rest.issues.listComments(request)), marker);
}
async function ours(github, comments, marker) {
    const found = [];
    for (const comment of comments) {
        if (!comment.body.startsWith(marker) || !(await isOurs(github, comment)))
            continue;
        found.push({ id: comment.id, url: comment.html_url, body: comment.body, updatedAt: comment.updated_at });
    }
    return found.sort((a, b) => a.id - b.id);
}
/** Tells whether the job's bot or the token's own account wrote something. */
async function isOurs(github, { user }) {
    if (user?.login === actionsBot && user.type === 'Bot')
        return true;
    const login = await github.viewer();
    if (!login || !user)
        return false;
    // GraphQL leaves the suffix of a bot's login out at times.
    return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`);
}


/***/ }),

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  amendIssue: () => (/* binding */ amendIssue),
  closeIssue: () => (/* binding */ closeIssue),
  issueSection: () => (/* binding */ issueSection),
  reportIssue: () => (/* binding */ reportIssue)
});

// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/github/failure.js
var github_failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/github/comment-search.js
var comment_search = __webpack_require__(45068);
// EXTERNAL MODULE: ./build/github/marker.js
var github_marker = __webpack_require__(14878);
;// CONCATENATED MODULE: ./build/github/issue-search.js


/**
 * Finds our open issues of a name, oldest first: those with the label whose body begins with the marker and that were
 * opened by the job's bot or by the token's own account, so that nobody can plant one.
 */
async function findIssues(github, name) {
    const marker = (0,github_marker/* markerOf */.w)(name);
    const found = [];
    for (let page = 1;; page += 1) {
        const request = { ...github.here, labels: name.label.name, state: 'open', per_page: 100, page };
        const { data, headers } = await github.rest.issues.listForRepo(request);
        for (const issue of data) {
            if (issue.pull_request || !issue.body?.startsWith(marker) || !(await (0,comment_search.isOurs)(github, issue)))
                continue;
            found.push(shortened(issue));
        }
        if (!headers.link?.includes('rel="next"'))
            return found.sort((a, b) => a.number - b.number);
    }
}
/** Keeps of GitHub's answer what we look at. */
const shortened = (issue) => ({ number: issue.number, url: issue.html_url, title: issue.title, body: issue.body ?? '' });

// EXTERNAL MODULE: ./build/github/mentions.js
var mentions = __webpack_require__(371);
;// CONCATENATED MODULE: ./build/github/issues.js





const permissions = { issues: 'write' };
/**
 * Opens the issue of a name, or brings the one that is open up to date. It is kept single when two jobs open one at once:
 * the oldest stays, the others are closed as duplicates. What GitHub refuses is returned with its reason, never thrown.
 */
function reportIssue(github, name, state) {
    return told('take the issue', async () => {
        const [kept, ...others] = await findIssues(github, name);
        await closeDuplicates(github, others, kept);
        return kept ? update(github, name, kept, state) : issues_open(github, name, state);
    });
}
/** Closes the issue of a name with a last comment, Markdown. */
function closeIssue(github, name, comment) {
    return told('close the issue', async () => {
        const issues = await findIssues(github, name);
        for (const issue of issues) {
            await addComment(github, issue, comment);
            await issues_close(github, issue, 'completed');
        }
        const [first] = issues;
        return first
            ? { done: true, action: 'closed', number: first.number, url: first.url }
            : { done: true, action: 'none' };
    });
}
/** Rewrites one section of the open issue of a name, and leaves a comment where one is given; both Markdown. */
function amendIssue(github, name, { section, text, comment }) {
    return told('change the issue', async () => {
        const [issue] = await findIssues(github, name);
        if (!issue)
            return { done: true, action: 'none' };
        const body = withSection(issue.body, section, (0,mentions/* withoutMentions */.C)(text));
        if (body !== issue.body)
            await github.rest.issues.update({ ...github.here, issue_number: issue.number, body });
        if (comment)
            await addComment(github, issue, comment);
        return { done: true, action: body === issue.body ? 'unchanged' : 'updated', number: issue.number, url: issue.url };
    });
}
/** Writes a section of a body that `amendIssue` can rewrite later. */
const issueSection = (section, text) => `<!-- section ${section} -->\n${text}\n<!-- end ${section} -->`;
function withSection(body, section, text) {
    const [start, end] = [body.indexOf(`<!-- section ${section} -->`), body.indexOf(`<!-- end ${section} -->`)];
    const written = issueSection(section, text);
    if (start < 0 || end < start)
        return `${body.trimEnd()}\n\n${written}\n`;
    return body.slice(0, start) + written + body.slice(end + `<!-- end ${section} -->`.length);
}
async function issues_open(github, name, state) {
    await ensureLabel(github, name);
    const body = bodyOf(name, state);
    const labels = [name.label.name];
    const { data } = await github.rest.issues.create({ ...github.here, title: state.title, body, labels });
    const mine = shortened(data);
    // Another job, or a first try whose answer was lost, may have opened one at the same time. Ours stands if nobody can tell.
    const [oldest = mine, ...others] = await findIssues(github, name).catch(() => [mine]);
    await closeDuplicates(github, others, oldest);
    if (oldest.number === mine.number)
        return { done: true, action: 'opened', number: mine.number, url: mine.url };
    return update(github, name, oldest, state);
}
async function update(github, name, issue, state) {
    const { title, changed } = state;
    const body = bodyOf(name, state);
    const result = { done: true, number: issue.number, url: issue.url };
    if (body === issue.body && title === issue.title)
        return { ...result, action: 'unchanged' };
    const { data } = await github.rest.issues.update({ ...github.here, issue_number: issue.number, title, body });
    // GitHub has been seen to keep an old text and call that a success.
    if (plain(data.body ?? '') !== plain(body))
        return notKept(issue);
    if (!issue.body.includes(stateLine(state)))
        await addComment(github, issue, changed);
    return { ...result, action: 'updated' };
}
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
const notKept = ({ url }) => ({
    done: false,
    reason: 'refused',
    message: `GitHub did not keep the text of the issue ${url}.`,
});
const bodyOf = (name, state) => `${(0,github_marker/* markerOf */.w)(name)}\n${stateLine(state)}\n${(0,mentions/* withoutMentions */.C)(state.body).trimEnd()}\n`;
const stateLine = ({ state }) => `<!-- state ${(0,digest/* digestOf */.ol)(state).slice(7, 23)} -->`;
const addComment = (github, { number }, text) => github.rest.issues.createComment({ ...github.here, issue_number: number, body: (0,mentions/* withoutMentions */.C)(text) });
const issues_close = (github, { number }, reason) => github.rest.issues.update({ ...github.here, issue_number: number, state: 'closed', state_reason: reason });
/** Closes what is open twice. Another job may be doing the same; what cannot be closed now is closed by the next one. */
async function closeDuplicates(github, issues, kept) {
    for (const issue of issues) {
        try {
            await addComment(github, issue, `Two jobs opened this at the same time. It goes on in #${kept?.number}.`);
            await issues_close(github, issue, 'not_planned');
        }
        catch (error) {
            if ((0,github_failure/* statusOf */.c2)(error) === undefined)
                throw error;
        }
    }
}
async function ensureLabel({ rest, here }, { label }) {
    try {
        await rest.issues.createLabel({ ...here, ...label });
    }
    catch (error) {
        // It is there already.
        if ((0,github_failure/* statusOf */.c2)(error) !== 422)
            throw error;
    }
}
/** Does something with issues; an error answer of GitHub becomes a result. */
async function told(what, work) {
    try {
        return await work();
    }
    catch (error) {
        const attempt = { what, permissions };
        const failure = (0,github_failure/* failureOf */.g5)(error, attempt);
        return { done: false, ...(failure.reason === 'not-found' ? noIssues(what) : failure) };
    }
}
/** A repository without issues answers 404 or 410, and so does one whose issues the token may not see. */
const noIssues = (what) => ({
    reason: 'not-found',
    message: `GitHub did not ${what}: this repository has no issues, or the job may not see them. Turn issues on in its settings, and give the job "issues: write".`,
});


/***/ }),

/***/ 14878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ markerOf)
/* harmony export */ });
/** Writes the hidden first line of a text that is kept up to date: each model and key has one such text. */
function markerOf({ model, key }) {
    // Two hyphens, or one at the end, would end the HTML comment early.
    const [safeModel, safeKey] = [model, key].map((text) => encodeURIComponent(text).replace(/-(?=-|$)/g, '%2D'));
    return `<!-- modelloop:${safeModel}:${safeKey} v1 -->`;
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withoutMentions)
/* harmony export */ });
/**
 * Takes the power to notify people out of a text that others may have had a hand in (names of branches, columns, labels):
 * a character of no width is put behind each `@` that could begin a mention. Addresses (`a@b.c`) and digests
 * (`image@sha256:…`) stay as they are.
 */
function withoutMentions(text) {
    return text.replace(/&(?:commat|#0*64|#x0*40);/gi, '@').replace(/(^|[^A-Za-z0-9])@(?=[A-Za-z0-9_])/g, '$1@\u200b');
}


/***/ }),

/***/ 49305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** Types an action by its own declaration. */
const defineAction = (action) => action;
/** Maps a verdict to the three words that all actions share (design §1.1). */
function outcomeOf(verdict) {
    switch (verdict) {
        case 'pass':
        case 'stable':
        case 'promoted':
            return 'pass';
        case 'fail':
        case 'not-comparable':
        case 'drift':
        case 'rolled-back':
            return 'fail';
        default:
            return 'unknown';
    }
}


/***/ }),

/***/ 67261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startWorkers),
/* harmony export */   x: () => (/* binding */ serveWork)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/** What a thread runs: `src/worker.ts`, or `worker.js` beside the chunks of the bundle. */
const program = import.meta.filename.endsWith('.ts')
    ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, '..', 'worker.ts')
    : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, 'worker.js');
/**
 * Starts `count` threads for one kind of work; `name` is its key in the table of `src/worker.ts`. When the signal is aborted
 * they end, and what they were at fails with its reason.
 */
function startWorkers(name, count, signal) {
    signal?.throwIfAborted();
    const waiting = [];
    const free = [];
    const busy = new Map();
    let alive = count;
    const next = (worker) => {
        busy.delete(worker);
        const job = waiting.shift();
        if (job)
            give(worker, job);
        else
            free.push(worker);
    };
    const give = (worker, job) => {
        busy.set(worker, job);
        worker.postMessage(job.input, job.transfer);
    };
    const all = Array.from({ length: count }, () => {
        // Flags of the program's own start (`-e`, `--input-type`) are none of a thread's.
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { workerData: name, execArgv: [] });
        worker.on('message', (answer) => {
            const job = busy.get(worker);
            next(worker);
            if ('output' in answer)
                job?.resolve(answer.output);
            else
                job?.reject('mistake' in answer ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(answer.mistake.message, answer.mistake) : answer.defect);
        });
        // A thread that died takes its work with it, and gets no other; the last one takes all that waits.
        worker.on('error', (error) => busy.get(worker)?.reject(error));
        worker.on('exit', (code) => {
            alive--;
            if (free.includes(worker))
                free.splice(free.indexOf(worker), 1);
            const lost = [busy.get(worker), ...(alive === 0 ? waiting.splice(0) : [])];
            for (const job of lost)
                job?.reject(reasonOr(`A thread for "${name}" ended with ${code}.`));
        });
        return worker;
    });
    free.push(...all);
    const reasonOr = (text) => (signal?.aborted ? signal.reason : new Error(text));
    const end = async () => void (await Promise.all(all.map((worker) => worker.terminate())));
    signal?.addEventListener('abort', end, { once: true });
    return {
        run: (input, transfer = []) => new Promise((resolve, reject) => {
            const job = { input, transfer, resolve, reject };
            const worker = free.pop();
            if (worker)
                give(worker, job);
            else if (alive > 0)
                waiting.push(job);
            else
                reject(reasonOr(`All threads for "${name}" have ended.`));
        }),
        [Symbol.asyncDispose]: () => {
            signal?.removeEventListener('abort', end);
            return end();
        },
    };
}
/** Answers the thread's messages with the work that it was started for. */
async function serveWork(table) {
    const work = await table[node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData]();
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.on('message', async (input) => {
        try {
            const { output, transfer } = await work(input);
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage({ output }, transfer);
        }
        catch (error) {
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo ? { mistake: asPlain(error) } : { defect: error });
        }
    });
}
/** A class does not survive the way between threads. */
const asPlain = ({ message, place, hint }) => ({ message, ...(place && { place }), ...(hint && { hint }) });


/***/ }),

/***/ 59583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSlack: () => (/* binding */ renderSlack)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27783);
/* harmony import */ var _clip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23325);
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27798);
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23782);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);





/**
 * Slack's limits in characters: https://docs.slack.dev/reference/block-kit/blocks. All blocks together may have no more
 * than about 13,000, which is not written there (https://github.com/slackapi/bolt-js/issues/2509).
 */
const MAX_HEADER = 150;
const MAX_SECTION = 3_000;
const MAX_CHECKS = 8;
const MAX_REASON = 400;
/** Writes a report as a Slack message: what happened, what it is seen by, and where to read on. */
function renderSlack(report, links = {}) {
    const { icon, word } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWords */ .L2)(report.verdict);
    const title = (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(`${icon} ${report.model} · ${report.headline || word}`, MAX_HEADER);
    const summary = (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryLine */ .dC)(report), 2_000);
    const failed = report.checks.filter(({ verdict }) => verdict === 'fail');
    const shown = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(failed).slice(0, MAX_CHECKS);
    const more = failed.length - shown.length;
    const lines = [...shown.map(checkLine), ...(more > 0 ? [`… and ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(more)} more`] : [])];
    const footer = footerText(report, links);
    const blocks = [
        { type: 'header', text: { type: 'plain_text', text: title } },
        ...section(escapeSlack(summary)),
        ...section(lines.join('\n')),
        ...section(warningText(report)),
        ...(footer === '' ? [] : [{ type: 'context', elements: [mrkdwn(footer)] }]),
    ];
    return { text: escapeSlack((0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(`${title}: ${summary}`, MAX_SECTION / 2)), blocks, unfurl_links: false };
}
const mrkdwn = (text) => ({ type: 'mrkdwn', text: (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, MAX_SECTION) });
/** A section must not be empty. */
const section = (text) => (text === '' ? [] : [{ type: 'section', text: mrkdwn(text) }]);
function checkLine(check) {
    const { icon } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkWords */ .iW)(check);
    const { name, sign, rest } = (0,_told_js__WEBPACK_IMPORTED_MODULE_4__/* .toldReason */ .c5)(check);
    return `${icon} *${escapeSlack((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(name, 80))}*${sign} ${escapeSlack((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(rest, MAX_REASON / 2))}`;
}
/** What must not be missed, and most likely explains the rest. */
function warningText(report) {
    const warnings = (0,_told_js__WEBPACK_IMPORTED_MODULE_4__/* .notesOf */ .h$)(report, 'warning').slice(0, 2);
    return warnings.map(({ text }) => `⚠️ ${escapeSlack((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, MAX_REASON))}`).join('\n');
}
function footerText(report, { report: page, issue }) {
    const run = report.execution.runUrl;
    const links = [
        ...(page ? [link('report', page)] : []),
        ...(issue ? [link('issue', issue)] : []),
        ...(run ? [link('run', run)] : []),
    ];
    const known = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .provenance */ .aH)(report).filter(({ label }) => label !== 'run');
    const facts = known.map(({ label, value }) => escapeSlack((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(`${label} ${value}`, 200)));
    const count = report.checks.length;
    const judged = count > 0 ? [(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count, (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNoun */ .nW)(report.kind))] : [];
    return [...links, ...judged, ...facts].join(' · ');
}
const link = (label, url) => (/^https?:\/\/[^\s|<>]+$/.test(url) ? `<${url}|${label}>` : label);
/** Takes the power to be a link, a mention or a channel out of a text: https://docs.slack.dev/messaging/formatting-message-text */
const escapeSlack = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A character of no width keeps a name from being read as bold, italic, struck or code.
    .replace(/(?<![\p{L}\p{N}])([*_~`])(?=\S)|(?<=\S)([*~`])(?![\p{L}\p{N}])/gu, '$&\u200b');


/***/ }),

/***/ 64899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ StoreUnreachable),
/* harmony export */   c9: () => (/* binding */ MissingContent),
/* harmony export */   g8: () => (/* binding */ StoreRefusal)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Says that a store was reached and does not hold the content. A store that could not be reached throws something else. */
class MissingContent extends Error {
    name = 'MissingContent';
    digest;
    constructor(digest, url) {
        super(`${url} does not hold ${digest}.`);
        this.digest = digest;
    }
}
/** Says that a store refused what was asked: not logged in, or not allowed. A fork's job meets this as a matter of course. */
class StoreRefusal extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
/** Says that nothing answers where a store should be, after it was tried often enough. */
class StoreUnreachable extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}


/***/ }),

/***/ 1344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readColumns)
});

// EXTERNAL MODULE: ./build/tables/byte-dictionary.js
var byte_dictionary = __webpack_require__(48537);
// EXTERNAL MODULE: ./build/tables/grown.js
var grown = __webpack_require__(52287);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/tables/column-buffer.js



/** Of texts so many different ones are told apart; the others are counted together. */
const MOST_TEXTS = 10_000;
const OTHER = -1;
const UPPER_E = 0x45;
const LOWER_E = 0x65;
/**
 * A column in memory: row by row a number, a text, or nothing. Numbers lie in a `Float64Array`, texts as codes, so that a
 * million rows take 8 or 4 MB.
 */
class ColumnBuffer {
    rows = 0;
    numbers = new Float64Array();
    /** Beyond this row there is no number yet. */
    filledTo = 0;
    numberRows = 0;
    codes = new Int32Array();
    codeOf = new Map();
    known = new byte_dictionary/* ByteDictionary */.r();
    texts = [''];
    /** Adds a cell; an empty text is a missing value. */
    add(text) {
        if (text === '')
            this.rows++;
        else {
            const value = (0,values/* parseDecimal */.$Q)(text);
            if (value === undefined)
                this.addCode(this.codeOf.get(text) ?? this.newCode(text));
            else
                this.addNumber(value + 0);
        }
    }
    /** Adds a cell that is UTF-8 bytes from `start` to `end`; a known text without making it. */
    addBytes(bytes, start, end) {
        if (start === end) {
            this.rows++;
            return;
        }
        const found = this.known.find(bytes, start, end);
        if (found >= 0)
            this.addCode(found + 1);
        else if (mayBeNumber(bytes, start, end))
            this.add(bytes.toString('utf8', start, end));
        else
            this.addCode(this.isFull() ? OTHER : this.newCode(bytes.toString('utf8', start, end)));
    }
    addDecimal(bytes, start, end) {
        this.addNumber(Number(bytes.toString('latin1', start, end)) + 0);
    }
    addNumbers(values, from, to, step) {
        this.makeRoom(Math.ceil((to - from) / step));
        const { numbers } = this;
        let { rows } = this;
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            numbers[rows++] = value;
        }
        this.numberRows += rows - this.rows;
        this.rows = rows;
        this.filledTo = rows;
        return at;
    }
    /** Adds missing values until the column has so many rows. */
    fillTo(rows) {
        this.rows = Math.max(this.rows, rows);
    }
    /** The text in a row, as written; empty for a missing value, and for one of too many different texts. */
    textAt(row) {
        const value = this.numberAt(row);
        return Number.isNaN(value) ? this.texts[Math.max(this.codes[row] ?? 0, 0)] : String(value);
    }
    /** Gathers some rows, in the order given; absent: all, in their own order. Call it once: the numbers may be its own memory. */
    gather(rows) {
        if (rows === undefined && this.numberRows === this.rows)
            return { numbers: this.numbers.subarray(0, this.rows), texts: new Map(), others: 0, missing: 0 };
        const total = rows?.length ?? this.rows;
        const numbers = new Float64Array(total);
        const counts = new Uint32Array(this.texts.length);
        let [found, others, missing] = [0, 0, 0];
        for (let i = 0; i < total; i++) {
            const row = rows ? rows[i] : i;
            const value = this.numberAt(row);
            const code = this.codes[row] ?? 0;
            if (!Number.isNaN(value))
                numbers[found++] = value;
            else if (code > 0)
                counts[code]++;
            else if (code === OTHER)
                others++;
            else
                missing++;
        }
        const texts = new Map();
        this.texts.forEach((text, code) => {
            if (counts[code] > 0)
                texts.set(text, counts[code]);
        });
        return { numbers: numbers.subarray(0, found), texts, others, missing };
    }
    numberAt(row) {
        return row < this.filledTo ? this.numbers[row] : Number.NaN;
    }
    /** Adds a number, which is not NaN. */
    addNumber(value) {
        this.makeRoom(1);
        this.numbers[this.rows++] = value;
        this.filledTo = this.rows;
        this.numberRows++;
    }
    /** Makes room for so many more numbers; rows that had none are NaN. */
    makeRoom(more) {
        if (this.rows + more > this.numbers.length) {
            const larger = new Float64Array(roomFor(this.rows + more));
            larger.set(this.numbers.subarray(0, this.filledTo));
            this.numbers = larger;
        }
        if (this.filledTo < this.rows)
            this.numbers.fill(Number.NaN, this.filledTo, this.rows);
        this.filledTo = this.rows;
    }
    addCode(code) {
        if (this.rows >= this.codes.length)
            this.codes = (0,grown/* grown */.g)(this.codes, roomFor(this.rows));
        this.codes[this.rows++] = code;
    }
    isFull() {
        return this.texts.length > MOST_TEXTS;
    }
    newCode(text) {
        if (this.isFull())
            return OTHER;
        const bytes = Buffer.from(text);
        // The texts begin with the one of code 0.
        const code = this.known.keep(bytes, 0, bytes.length) + 1;
        this.texts.push(text);
        this.codeOf.set(text, code);
        return code;
    }
}
/** Tells whether bytes can be a number: blanks, signs, digits and an exponent, or blanks beyond ASCII around it. */
function mayBeNumber(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte > values/* LAST_DIGIT */.$C && byte < 0x80 && byte !== UPPER_E && byte !== LOWER_E)
            return false;
    }
    return true;
}
/** Memory that is not written to costs nothing, a move does. */
const roomFor = (rows) => Math.max(1024, rows * 4);

// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
;// CONCATENATED MODULE: ./build/tables/read-columns.js


/**
 * Reads a whole table into memory, 8 bytes a number and 4 bytes a text.
 * @param into columns to add the rows to, of a table before; a column that only one of them has is missing in the other
 * @throws {UserError} as `openTable` does.
 */
async function readColumns(path, options, into = { rows: 0, columns: new Map() }) {
    const table = await (0,read_table/* openTable */.R)(path, options);
    const bufferOf = (name, rows) => {
        const buffer = into.columns.get(name) ?? new ColumnBuffer();
        into.columns.set(name, buffer);
        buffer.fillTo(rows);
        return buffer;
    };
    const kept = table.columns.filter((name) => options.only?.(name) ?? true);
    for (const name of kept)
        bufferOf(name, into.rows);
    for await (const batch of table.batches) {
        options.signal?.throwIfAborted();
        for (const name of batch.names)
            batch.addTo(name, bufferOf(name, into.rows));
        into.rows += batch.rows;
    }
    for (const buffer of into.columns.values())
        buffer.fillTo(into.rows);
    return into;
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


/***/ })

};
