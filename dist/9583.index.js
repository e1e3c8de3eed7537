export const id = 9583;
export const ids = [9583];
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

/***/ 23782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ reasonBesideFigures),
/* harmony export */   TP: () => (/* binding */ notYetTold),
/* harmony export */   c5: () => (/* binding */ toldReason),
/* harmony export */   h$: () => (/* binding */ notesOf)
/* harmony export */ });
/** What is told in one place is not told again in the next: the same in all renderings. */
/**
 * Parts the reason of a check from its name, with which it mostly begins, so that the name is not written twice: `RMSE` and
 * `is 5.3 % lower`, else `RMSE:` and the whole reason.
 */
function toldReason({ title, reason }) {
    const goesOn = reason.startsWith(`${title} `);
    return { name: title, sign: goesOn ? '' : ':', rest: goesOn ? reason.slice(title.length + 1) : reason };
}
/** The reason of a check for a place beside its figures: without the first sentence, where that only says them again. */
function reasonBesideFigures({ title, reason }) {
    const figures = reason.startsWith(`${title} is `) ? /^.*?; needed: .*?\.(?: |$)/.exec(reason)?.[0] : undefined;
    return figures === undefined ? reason : reason.slice(figures.length);
}
/** Of a longer summary some renderings leave out the rest. */
const shownOf = (summary) => summary.slice(0, 1_400);
/** The notes of one level, but for those that the summary says word for word. */
const notesOf = ({ notes, summary }, level) => notes.filter((note) => note.level === level && (note.code !== undefined || note.text === '' || !shownOf(summary).includes(note.text)));
/** Leaves out the checks whose reason stands in the summary or in a warning, which are read before them. */
function notYetTold(checks, { summary, notes }) {
    const told = [shownOf(summary), ...notes.flatMap(({ level, text }) => (level === 'warning' ? text : []))];
    return checks.filter(({ reason }) => reason === '' || !told.some((text) => text.includes(reason)));
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
