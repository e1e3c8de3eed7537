export const id = 5644;
export const ids = [5644];
export const modules = {

/***/ 25644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/difference.js
var difference = __webpack_require__(74932);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/text/table.js
const wide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®']);
/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
function displayWidth(text) {
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += wide.test(segment) && !narrow.has(segment) ? 2 : 1;
    return width;
}
/** Lays out a table in columns two blanks apart; the first line is the head. No trailing blanks. */
function textTable(columns, rows) {
    const lines = [columns.map(({ title }) => title), ...rows];
    const widths = columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
    return lines.map((line) => columns
        .map(({ right }, index) => {
        const cell = line[index] ?? '';
        const blanks = ' '.repeat(widths[index] - displayWidth(cell));
        return right ? blanks + cell : cell + blanks;
    })
        .join('  ')
        .trimEnd());
}

;// CONCATENATED MODULE: ./build/report/text/text.js






const MAX_ROWS = 40;
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
        return (0,external_node_util_.styleText)(tone === 'quiet' ? 'dim' : tone === 'bold' ? 'bold' : COLOURS[tone], text, {
            validateStream: false,
        });
    };
    const parts = [
        head(report, paint),
        noteLines(report, 'warning', paint),
        checkTable(report, paint),
        reasons(report),
        report.checks.length === 0 ? tables(report) : '',
        changes(report),
        noteLines(report, 'info', paint),
        paint((0,words/* provenance */.aH)(report)
            .map(({ label, value }) => (0,plain_line/* plainLine */.h0)(`${label} ${value}`, 200))
            .join(' · '), 'quiet'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function head(report, paint) {
    const { tone, word } = (0,words/* verdictWords */.L2)(report.verdict);
    const verdict = paint(`${MARKS[tone]} ${word}`, tone);
    const headline = report.headline ? `: ${(0,plain_line/* plainLine */.h0)(report.headline, 200)}` : '';
    return `${verdict}  ${paint((0,plain_line/* plainLine */.h0)(report.model, 80), 'bold')}${headline}\n${(0,plain_line/* plainLine */.h0)((0,words/* summaryLine */.dC)(report), 1_500)}`;
}
function checkTable(report, paint) {
    const checks = (0,words/* mostTelling */.Ft)(report.checks, MAX_ROWS);
    if (checks.length === 0)
        return '';
    const values = (check) => (0,format/* formatPair */.kI)(check.baseline, check.value, (0,difference/* valueUnitOf */.hW)(check)).map((text) => (0,plain_line/* plainLine */.h0)(text, 40));
    const columns = [
        { title: (0,words/* checkNoun */.nW)(report.kind), cell: ({ title }) => (0,plain_line/* plainLine */.h0)(title, 48) },
        {
            title: (0,plain_line/* plainLine */.h0)((0,words/* baselineName */.Ri)(report), 24),
            right: true,
            cell: (check) => (check.baseline === undefined ? '' : values(check)[0]),
        },
        { title: (0,words/* valueName */.XJ)(checks), right: true, cell: (check) => (check.value === null ? '' : values(check)[1]) },
        { title: (0,words/* differenceName */.Lb)(checks, checks.some(difference/* isComparison */.gP)), cell: (check) => (0,plain_line/* plainLine */.h0)((0,difference/* differenceText */.Lr)(check), 80) },
        { title: 'needed', cell: (check) => (0,plain_line/* plainLine */.h0)((0,difference/* neededText */.Nd)(check), 40) },
        { title: '', cell: (check) => `${MARKS[(0,words/* checkWords */.iW)(check).tone]} ${(0,words/* checkWords */.iW)(check).word}` },
    ];
    const used = columns.filter(({ cell }) => checks.some((check) => !['', format/* UNKNOWN */.HV].includes(cell(check))));
    const lines = textTable(used.map(({ title, right = false }) => ({ title, right })), checks.map((check) => used.map(({ cell }) => cell(check))));
    const missing = report.checks.length - checks.length;
    return [
        paint(lines[0], 'quiet'),
        ...lines.slice(1).map((line, index) => paint(line, (0,words/* checkWords */.iW)(checks[index]).tone)),
        ...(missing > 0 ? [`… and ${missing} more`] : []),
    ].join('\n');
}
function reasons(report) {
    const failed = report.checks.filter(({ verdict }) => verdict !== 'pass');
    return (0,words/* notYetTold */.TP)((0,words/* mostTelling */.Ft)(failed, 8), report)
        .map(({ title, reason }) => `${(0,plain_line/* plainLine */.h0)(title, 80)}: ${(0,plain_line/* plainLine */.h0)(reason, 400)}`)
        .join('\n');
}
function tables(report) {
    return report.tables
        .slice(0, 4)
        .map((table) => {
        const rows = table.rows
            .slice(0, MAX_ROWS)
            .map((row) => row.map((cell) => (typeof cell === 'string' ? (0,plain_line/* plainLine */.h0)(cell, 40) : (0,format/* formatPair */.kI)(cell, cell)[0])));
        const columns = table.columns.map(({ title }, index) => ({
            title: (0,plain_line/* plainLine */.h0)(title, 40),
            right: table.rows.every((row) => typeof row[index] !== 'string'),
        }));
        return [(0,plain_line/* plainLine */.h0)(table.title, 80), ...textTable(columns, rows)].join('\n');
    })
        .join('\n\n');
}
function changes(report) {
    const list = report.lineage.changes ?? [];
    return list.length === 0
        ? ''
        : (0,plain_line/* plainLine */.h0)(`${(0,words/* changesTitle */.wv)(report)}: ${list.slice(0, 12).join(' · ')}`.replaceAll('`', ''), 1_000);
}
function noteLines(report, level, paint) {
    return report.notes
        .filter((note) => note.level === level)
        .slice(0, 12)
        .map(({ text, code }) => {
        const line = (0,plain_line/* plainLine */.h0)(text, 600);
        const first = level === 'warning' ? paint(`! ${line}`, 'unsure') : line;
        return [first, ...(code?.lines ?? []).slice(0, 20).map((codeLine) => `    ${(0,plain_line/* plainCode */.Kn)(codeLine, 200)}`)].join('\n');
    })
        .join('\n');
}


/***/ })

};
