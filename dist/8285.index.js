export const id = 8285;
export const ids = [8285,3096];
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

/***/ 21643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ judgingTable),
/* harmony export */   e: () => (/* binding */ howJudged)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27783);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);


/** Says how a report was judged, one sentence each: the report's own words, else what its checks tell. */
function howJudged(report) {
    if (report.howJudged)
        return report.howJudged;
    const { checks } = report;
    const noun = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNoun */ .nW)(report.kind);
    const sentences = [];
    const levels = [...new Set(checks.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence])))];
    if (levels.length === 1) {
        const alpha = (1 - levels[0]) / 2;
        sentences.push(`Each ${noun} has its own error rate: alpha\u00A0=\u00A0${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(round(alpha))}, one-sided, which is a ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(levels[0])} interval.`);
    }
    if (checks.some(({ method }) => method === 'point')) {
        sentences.push(`What has no rows behind it is judged on a point estimate, which has no error rate.`);
    }
    if (checks.filter(({ level }) => level === 'block').length > 1) {
        sentences.push(`All blocking ${noun}s must pass.`);
    }
    if (checks.some(({ pAdjusted }) => pAdjusted !== undefined)) {
        sentences.push(`Before a ${noun} is called failed, Holm’s method makes up for how many were looked at.`);
    }
    if (checks.some(({ level }) => level === 'warn'))
        sentences.push('What only warns never decides.');
    return sentences;
}
/** The figures behind each check, for who wants to check the judge. Only columns that hold something. */
function judgingTable(checks) {
    const all = [
        { title: 'method', cell: ({ method }) => method ?? '' },
        { title: 'rows', cell: ({ n }) => (n === undefined ? '' : (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(n)) },
        { title: 'p', cell: ({ pValue }) => formatP(pValue) },
        { title: correctionTitle(checks), cell: ({ pAdjusted }) => formatP(pAdjusted) },
    ];
    const used = all.filter(({ cell }) => checks.some((check) => cell(check) !== ''));
    return {
        columns: ['', ...used.map(({ title }) => title), 'why'],
        rows: checks.map((check) => [check.title, ...used.map(({ cell }) => cell(check)), check.reason]),
    };
}
/** Columns of data are many, and are held to the share of false discoveries (Benjamini and Hochberg). */
const correctionTitle = (checks) => checks.some(({ id }) => id.startsWith('column:')) ? 'p, BH' : 'p, Holm';
function formatP(p) {
    if (p === undefined)
        return '';
    if (p > 0.999 && p < 1)
        return '> 0.999';
    return p < 0.0001 ? '< 0.0001' : (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(Number(p.toPrecision(2)));
}
const round = (value) => Number(value.toPrecision(6));


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


/***/ })

};
