export const id = 1960;
export const ids = [1960];
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

/***/ 92671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _clip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23325);

/** Lays out a table in columns two blanks apart; the first line is the head. No trailing blanks. */
function textTable(columns, rows) {
    const lines = [columns.map(({ title }) => title), ...rows];
    const widths = columns.map((_, index) => Math.max(...lines.map((line) => (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(line[index] ?? ''))));
    return lines.map((line) => columns
        .map(({ right }, index) => {
        const cell = line[index] ?? '';
        const blanks = ' '.repeat(widths[index] - (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .displayWidth */ .F1)(cell));
        return right ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 29579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27783);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74932);
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27798);
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23782);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92671);







const MAX_ROWS = 40;
const MAX_EXAMPLES = 20;
const COLOURS = { good: 'green', bad: 'red', unsure: 'yellow' };
const MARKS = { good: '✓', bad: '✗', unsure: '○' };
/**
 * Writes a report for the desk: verdict, summary, table of checks, reasons, changes, notes, where it comes from. At most
 * some 80 lines; `colour` adds terminal colours. Ends with a newline.
 */
function renderText(report, { colour = false } = {}) {
    const paint = (text, tone) => {
        if (!colour)
            return text;
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(tone === 'quiet' ? 'dim' : tone === 'bold' ? 'bold' : COLOURS[tone], text, {
            validateStream: false,
        });
    };
    const parts = [
        head(report, paint),
        noteLines(report, 'warning', paint),
        checkTable(report, paint),
        reasons(report),
        tables(report),
        changes(report),
        noteLines(report, 'info', paint),
        paint((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .provenance */ .aH)(report)
            .map(({ label, value }) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(`${label} ${value}`, 200))
            .join(' · '), 'quiet'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function head(report, paint) {
    const { tone, word } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictWords */ .L2)(report.verdict);
    const verdict = paint(`${MARKS[tone]} ${word}`, tone);
    const headline = report.headline ? `: ${(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(report.headline, 200)}` : '';
    return `${verdict}  ${paint((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(report.model, 80), 'bold')}${headline}\n${(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryLine */ .dC)(report), 1_500)}`;
}
function checkTable(report, paint) {
    const checks = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOrder */ .fR)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .mostTelling */ .Ft)(report.checks, MAX_ROWS));
    if (checks.length === 0)
        return '';
    const values = (check) => (0,_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .valuesOf */ .sm)(check).map((text) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, 40));
    const columns = [
        // The sign stands first: in a narrow terminal the end of a line is wrapped away.
        {
            title: `  ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNoun */ .nW)(report.kind)}`,
            cell: (check) => `${MARKS[(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkWords */ .iW)(check).tone]} ${(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(check.title, 48)}`,
        },
        {
            title: (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineName */ .Ri)(report), 24),
            right: true,
            cell: (check) => (check.baseline === undefined ? '' : values(check)[0]),
        },
        { title: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueName */ .XJ)(checks), right: true, cell: (check) => (check.value === null ? '' : values(check)[1]) },
        { title: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceName */ .Lb)(checks, checks.some(_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .isComparison */ .gP)), cell: (check) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .differenceText */ .Lr)(check), 80) },
        { title: 'needed', cell: (check) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .neededText */ .Nd)(check), 40) },
        { title: '', cell: (check) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkWords */ .iW)(check).word },
    ];
    const used = columns.filter(({ cell }) => checks.some((check) => !['', _platform_format_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN */ .HV].includes(cell(check))));
    const lines = (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .textTable */ .e)(used.map(({ title, right = false }) => ({ title, right })), checks.map((check) => used.map(({ cell }) => cell(check))));
    const missing = report.checks.length - checks.length;
    return [
        paint(lines[0], 'quiet'),
        ...lines.slice(1).map((line, index) => paint(line, (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .checkWords */ .iW)(checks[index]).tone)),
        ...(missing > 0 ? [`… and ${missing} more`] : []),
    ].join('\n');
}
function reasons(report) {
    const failed = report.checks.filter(({ verdict }) => verdict !== 'pass');
    return (0,_told_js__WEBPACK_IMPORTED_MODULE_6__/* .notYetTold */ .TP)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(failed).slice(0, 8), report)
        .map(_told_js__WEBPACK_IMPORTED_MODULE_6__/* .toldReason */ .c5)
        .map(({ name, sign, rest }) => `${(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(name, 80)}${sign} ${(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(rest, 400)}`)
        .join('\n');
}
/** The tables where there are no checks; beside checks only the examples that belong to them. */
function tables(report) {
    const hasChecks = report.checks.length > 0;
    const shown = report.tables.filter(({ id, rows }) => rows.length > 0 && (!hasChecks || id.endsWith(':examples')));
    return shown
        .slice(0, 4)
        .map((table) => {
        const rows = table.rows
            .slice(0, hasChecks ? MAX_EXAMPLES : MAX_ROWS)
            .map((row) => row.map((cell) => (typeof cell === 'string' ? (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(cell, 40) : (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPair */ .kI)(cell, cell)[0])));
        const columns = table.columns.map(({ title }, index) => ({
            title: (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(title, 40),
            right: table.rows.every((row) => typeof row[index] !== 'string'),
        }));
        const missing = table.rows.length - rows.length;
        const more = missing > 0 ? [`… and ${missing} more`] : [];
        const title = [table.title, ...(table.caption ? [table.caption] : [])].join(': ');
        return [(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(title, 200), ...(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .textTable */ .e)(columns, rows), ...more].join('\n');
    })
        .join('\n\n');
}
function changes(report) {
    const list = report.lineage.changes ?? [];
    return list.length === 0
        ? ''
        : (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .changesTitle */ .wv)(report)}: ${list.slice(0, 12).join(' · ')}`.replaceAll('`', ''), 1_000);
}
function noteLines(report, level, paint) {
    return (0,_told_js__WEBPACK_IMPORTED_MODULE_6__/* .notesOf */ .h$)(report, level)
        .slice(0, 12)
        .map(({ text, code }) => {
        const line = (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(text, 600);
        const first = level === 'warning' ? paint(`! ${line}`, 'unsure') : line;
        return [first, ...(code?.lines ?? []).slice(0, 20).map((codeLine) => `    ${(0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCode */ .Kn)(codeLine, 200)}`)].join('\n');
    })
        .join('\n');
}


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
