export const id = 9986;
export const ids = [9986];
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

/***/ 23325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   mV: () => (/* binding */ clipToWidth)
/* harmony export */ });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Shortens a text to `max` UTF-16 units with an ellipsis, never in the middle of what a person sees as one character. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    // A slice first: segmenting a whole long text is slow, and one grapheme of a hostile text can be endless.
    let kept = '';
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        if (kept.length + segment.length > max - 1)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
/** Shortens a text to `max` UTF-8 bytes with an ellipsis, never in the middle of a character. */
function clipBytes(text, max) {
    if (Buffer.byteLength(text) <= max)
        return text;
    let kept = '';
    let size = Buffer.byteLength('…');
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        size += Buffer.byteLength(segment);
        if (size > max)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
const wide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u;
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®']);
const placesOf = (grapheme) => (wide.test(grapheme) && !narrow.has(grapheme) ? 2 : 1);
/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
function displayWidth(text) {
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += placesOf(segment);
    return width;
}
/** Shortens a text to so many places, as `displayWidth` counts them, with an ellipsis. */
function clipToWidth(text, places) {
    // No text of so few places is longer, but for a hostile one.
    const short = clip(text, places * 8);
    if (displayWidth(short) <= places)
        return short;
    let kept = '';
    let width = 1;
    for (const { segment } of graphemes.segment(short)) {
        width += placesOf(segment);
        if (width > places)
            break;
        kept += segment;
    }
    return `${kept.trimEnd()}…`;
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

/***/ 59986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseReport: () => (/* binding */ parseReport)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/report/inspect.js
var inspect = __webpack_require__(58695);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
;// CONCATENATED MODULE: ./build/report/schema.js

/**
 * The shape of `report.json`, from which the published JSON Schema is made. Objects are loose: a field that a later
 * version adds is kept and not looked at. What a JSON Schema cannot say is checked in `parse.ts`.
 */
const schema_text = (max) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(max));
const id = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_000));
const title = schema_text(2_000);
const sentence = schema_text(8_000);
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const list = (item, max) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(max));
/** Anything but http(s) has no place in a link. */
const url = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2_000), dist/* regex */.yGV(/^https?:\/\/[^\s<>"'`]+$/, 'must be an http(s) URL'));
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex>'));
const checkVerdict = dist/* picklist */.KIO(['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline', 'skipped']);
const openInterval = dist/* tuple */.PVZ([dist/* nullable */.mee(dist/* number */.aig()), dist/* nullable */.mee(dist/* number */.aig())]);
const point = dist/* tuple */.PVZ([dist/* number */.aig(), dist/* number */.aig()]);
const check = dist/* looseObject */._H3({
    id,
    title,
    verdict: checkVerdict,
    level: dist/* picklist */.KIO(['block', 'warn']),
    value: dist/* nullable */.mee(dist/* number */.aig()),
    baseline: dist/* exactOptional */.yqP(dist/* number */.aig()),
    baselineName: dist/* exactOptional */.yqP(title),
    limit: dist/* exactOptional */.yqP(dist/* number */.aig()),
    estimate: dist/* exactOptional */.yqP(dist/* number */.aig()),
    interval: dist/* exactOptional */.yqP(openInterval),
    confidence: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1))),
    method: dist/* exactOptional */.yqP(title),
    alternative: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['two-sided', 'less', 'greater'])),
    nullValue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    pValue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    pAdjusted: dist/* exactOptional */.yqP(dist/* number */.aig()),
    n: dist/* exactOptional */.yqP(dist/* number */.aig()),
    unit: dist/* exactOptional */.yqP(title),
    valueUnit: dist/* exactOptional */.yqP(title),
    rule: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['non-inferior', 'superior', 'equivalent', 'capped', 'min', 'max', 'point'])),
    direction: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['higher', 'lower'])),
    reason: sentence,
    needed: dist/* exactOptional */.yqP(title),
    place: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ file: schema_text(1_000), line: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(1e9)) })),
});
const table = dist/* looseObject */._H3({
    id,
    title,
    columns: list(dist/* looseObject */._H3({ title, align: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['left', 'right', 'center'])) }), 100),
    rows: list(list(dist/* nullable */.mee(dist/* union */.KCZ([sentence, dist/* number */.aig()])), 100), 20_000),
    caption: dist/* exactOptional */.yqP(sentence),
    bars: dist/* exactOptional */.yqP(list(dist/* nullable */.mee(list(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 200)), 20_000)),
});
const chartBase = {
    id,
    title,
    xLabel: dist/* exactOptional */.yqP(title),
    yLabel: dist/* exactOptional */.yqP(title),
    description: sentence,
};
const rule = dist/* exactOptional */.yqP(dist/* looseObject */._H3({ y: dist/* number */.aig(), label: title, kind: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['limit', 'reference'])) }));
const chart = dist/* variant */.Oxt('kind', [
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('line'),
        x: list(dist/* union */.KCZ([title, dist/* number */.aig()]), 20_000),
        series: list(dist/* looseObject */._H3({
            name: title,
            y: list(dist/* nullable */.mee(dist/* number */.aig()), 20_000),
            x: dist/* exactOptional */.yqP(list(dist/* number */.aig(), 20_000)),
            band: dist/* exactOptional */.yqP(list(point, 20_000)),
        }), 50),
        unit: dist/* exactOptional */.yqP(title),
        mark: dist/* exactOptional */.yqP(count),
        rule,
        range: dist/* exactOptional */.yqP(point),
        diagonal: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('scatter'),
        series: list(dist/* looseObject */._H3({ name: title, points: list(point, 20_000) }), 50),
        diagonal: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
        rule,
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('histogram'),
        edges: dist/* exactOptional */.yqP(list(dist/* number */.aig(), 2_000)),
        labels: dist/* exactOptional */.yqP(list(title, 2_000)),
        series: list(dist/* looseObject */._H3({ name: title, counts: list(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 2_000) }), 50),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('intervals'),
        rows: list(dist/* looseObject */._H3({
            label: title,
            estimate: dist/* number */.aig(),
            interval: openInterval,
            limit: dist/* exactOptional */.yqP(dist/* number */.aig()),
            baseline: dist/* exactOptional */.yqP(dist/* number */.aig()),
            verdict: dist/* exactOptional */.yqP(checkVerdict),
        }), 2_000),
        unit: dist/* exactOptional */.yqP(title),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('matrix'),
        rows: list(title, 300),
        columns: list(title, 300),
        values: list(list(dist/* number */.aig(), 300), 300),
        baseline: dist/* exactOptional */.yqP(list(list(dist/* number */.aig(), 300), 300)),
    }),
]);
const data = dist/* record */.g1P(schema_text(1_000), dist/* looseObject */._H3({
    md5: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}(\.dir)?$/)),
    size: dist/* exactOptional */.yqP(dist/* number */.aig()),
    nfiles: dist/* exactOptional */.yqP(dist/* number */.aig()),
}));
const lineage = dist/* looseObject */._H3({
    run: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ id, url: dist/* exactOptional */.yqP(url), reused: dist/* exactOptional */.yqP(dist/* boolean */.zMY()) })),
    code: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        repository: dist/* exactOptional */.yqP(title),
        commit: dist/* exactOptional */.yqP(title),
        ref: dist/* exactOptional */.yqP(title),
        pullRequest: dist/* exactOptional */.yqP(count),
        dirty: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    })),
    data: dist/* exactOptional */.yqP(data),
    model: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ digest: title, version: dist/* exactOptional */.yqP(count), sizeBytes: dist/* exactOptional */.yqP(dist/* number */.aig()) })),
    image: dist/* exactOptional */.yqP(title),
    baseline: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        source: title,
        version: dist/* exactOptional */.yqP(count),
        run: dist/* exactOptional */.yqP(title),
        commit: dist/* exactOptional */.yqP(title),
        createdAt: dist/* exactOptional */.yqP(title),
        data: dist/* exactOptional */.yqP(data),
    })),
    changes: dist/* exactOptional */.yqP(list(sentence, 1_000)),
});
const execution = dist/* objectWithRest */.U1j({
    createdAt: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    durationMs: dist/* exactOptional */.yqP(dist/* number */.aig()),
    peakMemoryBytes: dist/* exactOptional */.yqP(dist/* number */.aig()),
    runUrl: dist/* exactOptional */.yqP(url),
    runner: dist/* exactOptional */.yqP(title),
    driftLastJudgedAt: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()))),
}, dist/* nullable */.mee(dist/* union */.KCZ([sentence, dist/* number */.aig(), dist/* boolean */.zMY()])));
const note = dist/* looseObject */._H3({
    level: dist/* picklist */.KIO(['info', 'warning']),
    text: sentence,
    code: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ language: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z]{0,20}$/)), lines: list(sentence, 100) })),
});
/** The shape of a report; see `report.ts` for what each field means. */
const reportSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz('modelloop.report/v1'),
    kind: dist/* picklist */.KIO(['version-data', 'train-and-log', 'validate-model', 'build-image', 'drift-report', 'canary-gate']),
    verdict: dist/* picklist */.KIO([
        'pass',
        'fail',
        'inconclusive',
        'not-comparable',
        'no-baseline',
        'stable',
        'drift',
        'insufficient',
        'promoted',
        'rolled-back',
        'held',
        'unknown',
    ]),
    outcome: dist/* picklist */.KIO(['pass', 'fail', 'unknown']),
    model: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_000)),
    headline: title,
    summary: sentence,
    lineage,
    checks: list(check, 5_000),
    tables: list(table, 200),
    charts: list(chart, 200),
    notes: list(note, 1_000),
    howJudged: dist/* exactOptional */.yqP(list(sentence, 100)),
    reproduce: dist/* exactOptional */.yqP(list(sentence, 100)),
    execution,
    contentDigest: digest,
});

// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
;// CONCATENATED MODULE: ./build/report/parse.js






const MAX_ISSUES = 10;
/**
 * Reads a report that someone else made (an artifact of a fork, a file at the desk). Nothing in it is trusted: sizes,
 * prototype keys, numbers, shape, ids and digest are checked. Throws a `UserError` that lists what is wrong.
 */
function parseReport(input) {
    const unsafe = (0,inspect/* inspect */.N)(input);
    if (unsafe.length > 0)
        throw refusal(unsafe);
    const result = dist/* safeParse */.xLC(reportSchema, input);
    if (!result.success)
        throw refusal(result.issues.map(describe));
    const report = result.output;
    const wrong = inconsistencies(report);
    if (wrong.length > 0)
        throw refusal(wrong);
    // Over the input itself, so that fields which a later version adds do not break the digest.
    const actual = (0,seal/* contentDigestOf */.V)(input);
    if (actual !== report.contentDigest) {
        throw refusal([
            `contentDigest is ${report.contentDigest}, the content has ${actual}: it was changed after it was made`,
        ]);
    }
    return report;
}
function describe(issue) {
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the report';
    if (issue.received === 'undefined')
        return `${place} is missing`;
    const received = issue.received.length > 80 ? `${issue.received.slice(0, 79)}…` : issue.received;
    return issue.expected ? `${place} should be ${issue.expected}, found ${received}` : `${place}: ${issue.message}`;
}
/** What a shape cannot say: ids are unique, and parallel lists are equally long. */
function inconsistencies(report) {
    const wrong = [];
    for (const [name, items] of [
        ['checks', report.checks],
        ['tables', report.tables],
        ['charts', report.charts],
    ]) {
        const seen = new Set();
        for (const { id } of items) {
            if (seen.has(id))
                wrong.push(`${name} has the id ${id} twice`);
            seen.add(id);
        }
    }
    for (const table of report.tables) {
        const ragged = table.rows.findIndex((row) => row.length !== table.columns.length);
        if (ragged >= 0)
            wrong.push(`table ${table.id}: row ${ragged} has ${table.rows[ragged].length} cells, not ${table.columns.length}`);
    }
    for (const { id, bars, rows } of report.tables) {
        if (bars && bars.length !== rows.length)
            wrong.push(`table ${id}: ${bars.length} bars, not ${rows.length}`);
    }
    for (const chart of report.charts)
        wrong.push(...unevenLengths(chart).map((what) => `chart ${chart.id}: ${what}`));
    return wrong;
}
function unevenLengths(chart) {
    switch (chart.kind) {
        case 'line':
            return chart.series
                .filter(({ y, x = y, band = y }) => [y, x, band].some(({ length }) => length !== chart.x.length))
                .map(({ name }) => `series ${name} is not as long as x`);
        case 'histogram': {
            const bins = chart.labels?.length ?? (chart.edges?.length ?? 1) - 1;
            return chart.series
                .filter(({ counts }) => counts.length !== bins)
                .map(({ name }) => `series ${name} has not ${bins} counts`);
        }
        case 'matrix': {
            const fits = (values) => values.length === chart.rows.length && values.every((row) => row.length === chart.columns.length);
            if (!fits(chart.values))
                return ['values do not fit rows and columns'];
            return !chart.baseline || fits(chart.baseline) ? [] : ['values of the baseline do not fit rows and columns'];
        }
        default:
            return [];
    }
}
function refusal(wrong) {
    // What is wrong may repeat names of the report, which stand in a log.
    const shown = wrong.slice(0, MAX_ISSUES).map((what) => (0,plain_line/* plainLine */.h0)(what, 300));
    const more = wrong.length > shown.length ? `; and ${wrong.length - shown.length} more` : '';
    return new errors/* UserError */.yo(`This is not a report that can be trusted: ${shown.join('; ')}${more}.`, {
        hint: 'Make it again with the same version of Modelloop.',
    });
}


/***/ }),

/***/ 27798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ plainCode),
/* harmony export */   Lu: () => (/* binding */ tied),
/* harmony export */   gC: () => (/* binding */ phraseParts),
/* harmony export */   h0: () => (/* binding */ plainLine)
/* harmony export */ });
/* harmony import */ var _clip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23325);

/** Control characters, line breaks, and the marks that turn the direction of text and can hide what is written. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;
/** Makes one clean line of a text: no line breaks, no control or direction marks, no lone surrogates; at most `max` units. */
function plainLine(text, max = 8_000) {
    return (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.toWellFormed().replace(INVISIBLE, ' ').trim(), max);
}
/** Makes one clean line of code of a text: as `plainLine`, but the spaces it begins with stay, for they may mean something. */
function plainCode(text, max = 8_000) {
    return (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.toWellFormed().replaceAll('\t', '    ').replace(INVISIBLE, ' ').trimEnd(), max);
}
/**
 * Cuts a phrase into plain text, what stands between backticks, and the spaces between the two: `max_depth` in
 * "`max_depth` 6 → 8" is code.
 */
const phraseParts = (phrase) => phrase
    .split(/`([^`]+)`/)
    .flatMap((text, index) => index % 2 === 1
    ? [{ text, kind: 'code' }]
    : text
        .split(/(^ +| +$)/)
        .map((part) => ({ text: part, kind: part.trim() ? 'text' : 'space' })))
    .filter(({ text }) => text !== '');
/** Ties a number to its unit, so that no line break comes between them. */
const tied = (text) => text.replace(/(?<=\d) (?=%|(?:pp|ms|s|min|h|d|[kMGT]?B)(?![\p{L}\p{N}]))/gu, '\u00A0');


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
