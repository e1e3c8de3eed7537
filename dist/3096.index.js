export const id = 3096;
export const ids = [3096];
export const modules = {

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
