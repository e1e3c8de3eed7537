export const id = 4227;
export const ids = [4227];
export const modules = {

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

/***/ 44227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJUnit: () => (/* binding */ renderJUnit)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27783);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74932);
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27798);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);




/**
 * Writes a report as JUnit XML, for what shows test results and knows nothing of models: one suite, one case a check. It is
 * valid by Ant's schema (https://github.com/windyroad/JUnit-Schema).
 *
 * | check | case |
 * |---|---|
 * | passes | passes |
 * | blocking, fails | `failure`; `skipped` when the model was accepted in spite of it |
 * | blocking, not comparable | `error`: it could not be judged |
 * | inconclusive, no baseline, skipped | `skipped`, with the verdict and the reason |
 * | only warns, does not pass | `skipped`: a warning never decides |
 *
 * Where the outcome is a failure, or unknown, and no case says so, one more case named `verdict` does: what was not
 * measured never looks like a pass.
 */
function renderJUnit(report) {
    const judged = report.checks.map((check) => ({ name: nameOf(check), end: endOf(check, report) }));
    const cases = distinct([...judged, ...verdictCase(report, judged)], report);
    const count = (tag) => cases.filter(({ end }) => end?.tag === tag).length;
    const { createdAt, durationMs = 0, runner } = report.execution;
    const suite = {
        id: 0,
        package: 'modelloop',
        name: token(report.model),
        hostname: token(runner ?? 'localhost'),
        // The schema knows no time zone: this is UTC.
        timestamp: new Date(createdAt).toISOString().slice(0, 19),
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        time: (durationMs / 1000).toFixed(3),
    };
    const { word } = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWords */ .L2)(report.verdict);
    const out = [`${word}: ${report.headline}`, (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLine */ .dC)(report)].map((line) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line, 4_000)).join('\n');
    const warnings = report.notes.filter(({ level }) => level === 'warning').map(({ text }) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, 1_000));
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite${attributes(suite)}>
    <properties>
${propertiesOf(report).join('\n')}
    </properties>
${cases.map((one) => caseXml(one, report)).join('\n')}
    <system-out>${escapeXml(out)}</system-out>
    <system-err>${escapeXml(warnings.slice(0, 50).join('\n'))}</system-err>
  </testsuite>
</testsuites>
`;
}
const nameOf = (check) => [check.title, (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .neededText */ .Nd)(check)].filter(Boolean).join(': ');
function endOf(check, report) {
    const { verdict, level, reason } = check;
    if (verdict === 'pass')
        return undefined;
    const skipped = (word) => ({ tag: 'skipped', type: verdict, message: `${word}: ${reason}` });
    if (level === 'warn')
        return skipped(verdict === 'fail' ? 'warning' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkWords */ .iW)(check).word);
    if (verdict !== 'fail' && verdict !== 'not-comparable')
        return skipped((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkWords */ .iW)(check).word);
    if (report.verdict === 'fail' && report.outcome === 'pass')
        return skipped('failed, and was accepted');
    const figures = figuresOf(check, report);
    return { tag: verdict === 'fail' ? 'failure' : 'error', type: verdict, message: reason || verdict, figures };
}
/** The row of the table of gates, one figure a line. */
function figuresOf(check, report) {
    const [before, now] = (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPair */ .kI)(check.baseline, check.value, (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .valueUnitOf */ .hW)(check));
    const figures = {
        value: check.value === null ? '' : now,
        [check.baselineName ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineName */ .Ri)(report)]: check.baseline === undefined ? '' : before,
        [(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceName */ .Lb)([check], (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .isComparison */ .gP)(check))]: (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceText */ .Lr)(check),
        needed: (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .neededText */ .Nd)(check),
        method: check.method ?? '',
        rows: check.n === undefined ? '' : (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(check.n),
    };
    const known = Object.entries(figures).filter(([, figure]) => figure !== '');
    return known.map(([name, figure]) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(`${name}: ${figure}`, 500)).join('\n');
}
function verdictCase(report, cases) {
    const says = (...tags) => cases.some(({ end }) => end && tags.includes(end.tag));
    const { outcome, verdict } = report;
    const isSaid = outcome === 'fail'
        ? says('failure', 'error')
        : outcome === 'unknown'
            ? says('failure', 'error', 'skipped')
            : cases.length > 0;
    if (isSaid)
        return [];
    const message = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLine */ .dC)(report) || report.headline || verdict;
    const tag = outcome === 'fail' ? 'failure' : 'skipped';
    return [{ name: 'verdict', end: outcome === 'pass' ? undefined : { tag, type: verdict, message } }];
}
/** Readers tell cases apart by their names alone: those that are equal get the id of their check. */
function distinct(cases, { checks }) {
    const named = Map.groupBy(cases, ({ name }) => token(name));
    return cases.map((one, index) => named.get(token(one.name)).length > 1 ? { ...one, name: `${one.name} (${checks[index]?.id ?? index})` } : one);
}
function caseXml({ name, end }, { model, kind }) {
    const head = `    <testcase${attributes({ name: token(name), classname: token(`${_words_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_TITLES */ .x7[kind]}.${model}`), time: 0 })}`;
    if (!end)
        return `${head}/>`;
    const message = (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(end.message, 4_000);
    if (end.tag === 'skipped')
        return `${head}>\n      <skipped${attributes({ message })}/>\n    </testcase>`;
    const body = [message, end.figures].filter(Boolean).join('\n');
    return `${head}>\n      <${end.tag}${attributes({ message, type: end.type })}>${escapeXml(body)}</${end.tag}>\n    </testcase>`;
}
function propertiesOf(report) {
    const known = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .provenance */ .aH)(report).map(({ label, value }) => [label, value]);
    const own = { verdict: report.verdict, outcome: report.outcome, contentDigest: report.contentDigest };
    return [...Object.entries(own), ...known].map(([name, value]) => `      <property${attributes({ name, value: (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(value, 1_000) })}/>`);
}
const attributes = (of) => Object.entries(of)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
/** A name as the schema wants it: one line, blanks not doubled, never empty. */
const token = (text) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, 1_000).replace(/\s+/g, ' ').trim() || '–';
/** XML has no room for control characters, lone surrogates and the two code points that are none. */
const escapeXml = (text) => text
    .toWellFormed()
    .replace(/[^\n\P{Cc}]|[\uFFFE\uFFFF]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');


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


/***/ })

};
