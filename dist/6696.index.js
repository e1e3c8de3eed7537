export const id = 6696;
export const ids = [6696];
export const modules = {

/***/ 4028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fitBudget),
/* harmony export */   l: () => (/* binding */ fits)
/* harmony export */ });
/**
 * Joins blocks with blank lines so that the page keeps to its budget: while it is too long, the block of the lowest rank
 * takes its next shorter variant. `leftOut` writes the line that says what is missing; it stands before the last block.
 */
function fitBudget(blocks, budget, leftOut) {
    const chosen = blocks.map(() => 0);
    const order = blocks.map((_, index) => index).sort((a, b) => blocks[a].rank - blocks[b].rank);
    const page = () => {
        const names = blocks.flatMap((block, index) => (chosen[index] > 0 || block.wasCut) && block.name ? [block.name] : []);
        const parts = blocks.map((block, index) => block.variants[chosen[index]]);
        if (names.length > 0)
            parts.splice(-1, 0, leftOut([...new Set(names)]));
        return parts.filter((part) => part !== '').join('\n\n');
    };
    const size = sizeOf(blocks.map(({ variants }) => variants[0]));
    let text = mayFit(size, budget) ? page() : undefined;
    for (const index of order) {
        const { variants } = blocks[index];
        while (!(text !== undefined && fits(text, budget)) && chosen[index] < variants.length - 1) {
            const [before, after] = [sizeOf([variants[chosen[index]]]), sizeOf([variants[chosen[index] + 1]])];
            size.characters += after.characters - before.characters;
            size.bytes += after.bytes - before.bytes;
            chosen[index] += 1;
            // A page of thousands of blocks is put together only when it can fit.
            text = mayFit(size, budget) ? page() : undefined;
        }
    }
    return text ?? page();
}
/** What parts take with the blank line before each; the line that says what is left out comes on top. */
function sizeOf(parts) {
    const shown = parts.filter((part) => part !== '');
    const sum = (of) => shown.reduce((total, part) => total + of(part) + 2, 0);
    return { characters: sum((part) => part.length), bytes: sum(Buffer.byteLength) };
}
const mayFit = ({ characters, bytes }, { maxCharacters, maxBytes }) => characters - 2 <= maxCharacters && bytes - 2 <= maxBytes;
/** Tells whether a text keeps to a budget. */
const fits = (text, { maxCharacters, maxBytes }) => text.length <= maxCharacters && Buffer.byteLength(text) <= maxBytes;


/***/ }),

/***/ 36696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAX_COMMENT: () => (/* binding */ MAX_COMMENT),
  commentBlocks: () => (/* binding */ commentBlocks),
  fitPage: () => (/* binding */ fitPage),
  renderComment: () => (/* binding */ renderComment),
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
// EXTERNAL MODULE: ./build/report/markdown/budget.js
var markdown_budget = __webpack_require__(4028);
// EXTERNAL MODULE: ./build/report/markdown/escape.js
var markdown_escape = __webpack_require__(57914);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/difference.js
var difference = __webpack_require__(74932);
// EXTERNAL MODULE: ./build/report/told.js
var told = __webpack_require__(23782);
;// CONCATENATED MODULE: ./build/report/markdown/table.js



const RULES = { left: ':--', right: '--:', center: ':-:' };
/** Writes a GFM table. Titles and cells are Markdown already. */
function markdownTable(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ title }) => title)),
        `|${columns.map(({ align }) => RULES[align]).join('|')}|`,
        ...rows.map(line),
    ].join('\n');
}
const EIGHTHS = '▁▂▃▄▅▆▇█';
const MOST_BLOCKS = 12;
/** Draws a small histogram with block characters, neighbours taken together where there are many. */
function blocks(bars) {
    if (!bars || bars.length === 0)
        return '';
    const each = Math.ceil(bars.length / MOST_BLOCKS);
    const sums = Array.from({ length: Math.ceil(bars.length / each) }, (_, block) => bars.slice(block * each, (block + 1) * each).reduce((sum, count) => sum + count, 0));
    const highest = Math.max(...sums, 1);
    return sums.map((sum) => (sum === 0 ? ' ' : EIGHTHS[Math.ceil((sum / highest) * 8) - 1])).join('');
}
/** Writes a report's table, its rows cut to `maxRows`; says how many are missing. */
function reportTable(table, maxRows) {
    const shown = table.rows.slice(0, maxRows);
    const columns = table.columns.map(({ title, align }, index) => ({
        title: (0,markdown_escape/* escapeText */.X1)(title, 100),
        align: align ?? (shown.every((row) => typeof row[index] !== 'string') ? 'right' : 'left'),
    }));
    const rows = shown.map((row) => row.map((cell) => (typeof cell === 'string' ? (0,markdown_escape/* escapeText */.X1)(cell, 300) : (0,format/* formatNumber */.ZV)(cell))));
    if (table.bars) {
        columns.splice(1, 0, { title: 'shape', align: 'left' });
        for (const [index, row] of rows.entries())
            row.splice(1, 0, blocks(table.bars[index] ?? null));
    }
    const missing = table.rows.length - shown.length;
    const parts = [
        table.caption ? (0,markdown_escape/* escapeText */.X1)(table.caption, 500) : '',
        markdownTable(columns, rows),
        missing > 0 ? `… and ${(0,words/* moreOf */.bd)('row', missing)}.` : '',
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}

;// CONCATENATED MODULE: ./build/report/markdown/gates.js






/** So many gates stand in the open; the rest, which passed or only warn, is folded. */
const OPEN_ROWS = 16;
const OPEN_REASONS = 5;
/** Of checks that only warn, whose figures stand in the table above. */
const OPEN_WARNINGS = 2;
/** The columns that hold something for at least one of the checks; name and verdict always do. */
function columnsOf(report) {
    const { checks } = report;
    const some = (test) => checks.some(test);
    const columns = [
        // The icon stands before the name, which a narrow screen shows first; its word is the last column.
        {
            title: (0,words/* checkNoun */.nW)(report.kind),
            align: 'left',
            cell: (check) => `${(0,words/* checkWords */.iW)(check).icon}\u00A0${(0,markdown_escape/* escapeName */.L$)(check.title, 120)}`,
        },
        some(({ baseline }) => baseline !== undefined) && {
            title: (0,markdown_escape/* escapeText */.X1)((0,words/* baselineName */.Ri)(report), 60),
            align: 'right',
            cell: (check) => (check.baseline === undefined ? format/* UNKNOWN */.HV : withUnit((0,markdown_escape/* escapeText */.X1)((0,difference/* valuesOf */.sm)(check)[0], 60))),
        },
        some(({ value }) => value !== null) && {
            title: (0,words/* valueName */.XJ)(checks),
            align: 'right',
            cell: (check) => (check.value === null ? format/* UNKNOWN */.HV : `**${withUnit((0,markdown_escape/* escapeText */.X1)((0,difference/* valuesOf */.sm)(check)[1], 60))}**`),
        },
        some((check) => (0,difference/* differenceText */.Lr)(check) !== '') && {
            title: (0,words/* differenceName */.Lb)(checks, some(difference/* isComparison */.gP)),
            align: 'left',
            cell: (check) => (0,markdown_escape/* escapeText */.X1)((0,difference/* differenceText */.Lr)(check), 120).replaceAll(' ', '\u00A0'),
        },
        some((check) => (0,difference/* neededText */.Nd)(check) !== '') && {
            title: 'needed',
            align: 'left',
            cell: (check) => inTwoLines((0,markdown_escape/* escapeText */.X1)((0,difference/* neededText */.Nd)(check), 120)),
        },
        { title: 'verdict', align: 'left', cell: (check) => (0,words/* checkWords */.iW)(check).word.replaceAll(' ', '\u00A0') },
    ];
    return columns.filter((column) => column !== false);
}
/**
 * Lets a short phrase break before its last word alone: on a phone, where this column must be scrolled to, its cells would
 * else be a word wide and make every row as high as they have words.
 */
const inTwoLines = (text) => (text.length > 40 ? text : text.replace(/ (?=[^ ]* )/g, '\u00A0'));
/** Keeps a value and its unit in one line, whatever the unit is called. */
const withUnit = (value) => value.replace(/(?<=\d) (?=\p{L})/gu, '\u00A0');
function gateTable(report, checks) {
    const columns = columnsOf(report);
    return markdownTable(columns, checks.map((check) => columns.map(({ cell }) => cell(check))));
}
/**
 * Writes the table of checks. What decides stands in the open: when there are many, those that did not pass, then
 * blocking ones; the others are folded below.
 */
function gateBlocks(report, openRows = OPEN_ROWS) {
    const { checks, kind } = report;
    if (checks.length === 0)
        return [];
    // A fold for one or two would save nothing.
    const open = (0,words/* openChecks */._g)(checks, checks.length <= openRows + 2 ? checks.length : openRows);
    const rest = checks.filter((check) => !open.includes(check));
    const noun = `${(0,words/* checkNoun */.nW)(kind)}s`;
    const cut = (count) => gateTable(report, (0,words/* mostTelling */.Ft)(open, count));
    const blocks = [
        { name: noun, rank: 11, variants: [gateTable(report, open), cut(8), cut(3), ''] },
        reasonBlock(open, report),
    ];
    if (rest.length > 0) {
        const title = `${(0,words/* moreOf */.bd)((0,words/* checkNoun */.nW)(kind), rest.length)}: ${(0,words/* tally */.N4)(rest)}`;
        const folded = (count) => (0,markdown_escape/* fold */.AU)(title, gateTable(report, rest.slice(0, count)));
        const sizes = [rest.length, 100, 30].filter((size, index) => index === 0 || size < rest.length);
        blocks.push({ name: `some of the ${noun}`, rank: 7, variants: [...sizes.map(folded), `… and ${title}.`] });
    }
    return blocks;
}
/** Why the checks that decide, or that found something worse, did not pass: the sentences that a person acts upon. */
function reasonBlock(checks, report) {
    const [deciding, warning] = ['block', 'warn'].map((which) => checks.filter(({ level }) => level === which));
    const most = [
        ...(0,words/* mostTelling */.Ft)(
        // That there is no baseline is the verdict itself.
        deciding.filter(({ verdict }) => verdict !== 'pass' && !(verdict === 'no-baseline' && report.verdict === verdict)), OPEN_REASONS),
        ...warning.filter(({ verdict }) => verdict === 'fail').slice(0, OPEN_WARNINGS),
    ];
    const telling = (0,words/* worstFirst */.md)((0,told/* notYetTold */.TP)(most.slice(0, OPEN_REASONS), report));
    const lines = (max) => telling
        .map(told/* toldReason */.c5)
        .map(({ name, sign, rest }) => `- **${(0,markdown_escape/* escapeText */.X1)(name, 120)}**${sign} ${(0,markdown_escape/* escapeText */.X1)(rest, max)}`.trimEnd())
        .join('\n');
    return { name: 'reasons', rank: 10, variants: [lines(600), lines(160), ''] };
}

// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
;// CONCATENATED MODULE: ./build/report/markdown/chart-table.js




/**
 * Writes the numbers of a chart as a table; `undefined` when it has more than `maxRows` rows (or columns that nobody could
 * read), or is a cloud of points.
 */
function chartTable(chart, maxRows) {
    // First, for a curve can have so many points that writing them in vain takes seconds.
    if (rowsOf(chart) > maxRows)
        return undefined;
    const table = numbersOf(chart);
    if (!table || table.rows.length === 0 || table.columns.length > 30)
        return undefined;
    const columns = table.columns.map((title, index) => ({
        title: (0,markdown_escape/* escapeText */.X1)(title, 60),
        align: (index === 0 ? 'left' : 'right'),
    }));
    return markdownTable(columns, table.rows.map((row, at) => row.map((cell, index) => (table.bold?.(at, index) ? `**${(0,markdown_escape/* escapeText */.X1)(cell, 120)}**` : (0,markdown_escape/* escapeText */.X1)(cell, 120)))));
}
function rowsOf(chart) {
    switch (chart.kind) {
        case 'line':
            return chart.x.length;
        case 'histogram':
            return chart.labels?.length ?? (chart.edges?.length ?? 1) - 1;
        case 'intervals':
        case 'matrix':
            return chart.rows.length;
        case 'scatter':
            return 0;
    }
}
function numbersOf(chart) {
    switch (chart.kind) {
        case 'line':
            return {
                columns: [chart.xLabel ?? '', ...chart.series.map(({ name }) => name)],
                rows: chart.x.map((x, index) => [
                    `${axisLabel(chart.series[0]?.x?.[index] ?? x)}${index === chart.mark ? ' ◀' : ''}`,
                    ...chart.series.map((series, at) => pointOf(series, index, { isFirst: at === 0, unit: chart.unit })),
                ]),
            };
        case 'histogram': {
            const bins = chart.labels ??
                (chart.edges ?? [])
                    .slice(1)
                    .map((edge, index) => `${(0,format/* formatNumber */.ZV)(chart.edges[index])} … ${(0,format/* formatNumber */.ZV)(edge)}`);
            return {
                columns: [chart.xLabel ?? '', ...chart.series.map(({ name }) => name)],
                rows: bins.map((bin, index) => [bin, ...chart.series.map(({ counts }) => (0,format/* formatNumber */.ZV)(counts[index]))]),
            };
        }
        case 'intervals':
            return intervalNumbers(chart);
        case 'matrix':
            return matrixNumbers(chart);
        case 'scatter':
            return undefined;
    }
}
/** The first series stands at the place that the row names; another with places of its own tells them. */
function pointOf({ x, y, band }, index, { isFirst, unit }) {
    const value = y[index] ?? null;
    if (value === null)
        return format/* UNKNOWN */.HV;
    const ends = band?.[index] && (0,format/* alikeEnds */.p0)(band[index], unit).map((end) => (0,format/* formatValue */.Fl)(end, unit));
    const interval = ends ? ` (${ends.join(' … ')})` : '';
    return `${(0,format/* formatValue */.Fl)(value, unit)}${interval}${x === undefined || isFirst ? '' : ` at ${(0,format/* formatNumber */.ZV)(x[index])}`}`;
}
function intervalNumbers({ rows, unit }) {
    const columns = [
        { title: 'estimate', cell: ({ estimate }) => (0,format/* formatValue */.Fl)(estimate, unit) },
        { title: 'lower', cell: ({ interval }) => (0,format/* formatValue */.Fl)(interval[0], unit) },
        { title: 'upper', cell: ({ interval }) => (0,format/* formatValue */.Fl)(interval[1], unit) },
        { title: 'before', cell: ({ baseline }) => (baseline === undefined ? '' : (0,format/* formatValue */.Fl)(baseline, unit)) },
        { title: 'verdict', cell: ({ verdict }) => (verdict ? (0,words/* checkWords */.iW)({ verdict, level: 'block' }).word : '') },
    ];
    const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
    return {
        columns: ['', ...used.map(({ title }) => title)],
        rows: rows.map((row) => [row.label, ...used.map(({ cell }) => cell(row))]),
    };
}
function matrixNumbers({ rows, columns, values, baseline }) {
    const cell = (value, then) => {
        const change = then === undefined ? 0 : value - then;
        return change === 0
            ? (0,format/* formatNumber */.ZV)(value)
            : `${(0,format/* formatNumber */.ZV)(value)} (${change > 0 ? '+' : ''}${(0,format/* formatNumber */.ZV)(change)})`;
    };
    return {
        columns: ['truth ↓ · prediction →', ...columns],
        rows: values.map((row, index) => [
            rows[index] ?? '',
            ...row.map((value, column) => cell(value, baseline?.[index]?.[column])),
        ]),
        bold: (row, column) => rows[row] === columns[column - 1],
    };
}
/** Names a point of an axis: text as it is, a number as a number. */
const axisLabel = (x) => (typeof x === 'number' ? (0,format/* formatNumber */.ZV)(x) : x);

;// CONCATENATED MODULE: ./build/report/markdown/history.js



/** More points than this are a grey band in a comment; the last ones are shown. */
const MAX_POINTS = 24;
/** What Mermaid's width has room for: names longer than this all together run into each other. */
const MAX_NAMES = 52;
/** The chart of the metric over runs: the one with the id `history`, or `history:<metric>`. */
const historyOf = (report) => report.charts.find((chart) => chart.kind === 'line' && /^history(:|$)/.test(chart.id));
/** Writes the metric over runs as a Mermaid chart with this run marked. */
function historyBlock(chart) {
    if (!isHistory(chart))
        return { rank: 5, variants: [''] };
    return { name: 'chart', rank: 5, variants: [mermaidChart(lastPoints(chart)), ''] };
}
/** Writes the numbers of that chart in a fold, since e-mail and many readers draw no Mermaid. */
function historyNumbers(chart) {
    const numbers = isHistory(chart) ? chartTable(lastPoints(chart), MAX_POINTS) : undefined;
    if (!chart || !numbers)
        return { rank: 4, variants: [''] };
    const block = (0,markdown_escape/* fold */.AU)(`In numbers: ${(0,markdown_escape/* escapeHtml */.ZD)(chart.title, 120)}`, `${(0,markdown_escape/* escapeLine */.EH)(chart.description, 400)}\n\n${numbers}`);
    return { name: 'numbers of the chart', rank: 4, variants: [block, ''] };
}
const isHistory = (chart) => (chart?.series[0]?.y.filter((y) => y !== null).length ?? 0) >= 2;
function lastPoints(chart) {
    const start = Math.max(0, chart.x.length - MAX_POINTS);
    const { mark, ...rest } = chart;
    return {
        ...rest,
        x: chart.x.slice(start),
        series: chart.series.map(({ name, y }) => ({ name, y: y.slice(start) })),
        ...(mark !== undefined && mark >= start ? { mark: mark - start } : {}),
    };
}
/**
 * xychart knows neither gaps nor marked points. Runs without the metric are left out; this run is marked on the axis and by
 * a bar of its own, and its level is drawn through all runs, so that one sees which of them were better. Nothing where
 * Mermaid could not read the numbers.
 */
function mermaidChart(chart) {
    // Shares are read as percentages, as in the table of gates.
    const scale = chart.unit === 'fraction' ? 100 : 1;
    const y = chart.series[0].y.map((value) => (value === null ? null : value * scale));
    const kept = y.flatMap((value, index) => (value === null ? [] : [{ value, x: chart.x[index], index }]));
    const mark = kept.findIndex(({ index }) => index === chart.mark);
    const values = kept.map(({ value }) => value);
    const rule = chart.rule && chart.rule.y * scale;
    const [low, high] = axisOf([...values, ...(rule === undefined ? [] : [rule])], scale);
    const write = numbersWithin(low, high);
    if (!write)
        return '';
    const list = (numbers) => `[${numbers.map(write).join(', ')}]`;
    const level = (value) => `  line ${list(values.map(() => value))}`;
    const { names, counted } = namesOf(kept.map(({ x }) => quoted(String(x), 16)), mark);
    // A bar of no height stands a little below the end of the axis, where half the text of a label lies.
    const none = low - 0.036 * (high - low);
    const lines = [
        themeOf(mark >= 0),
        'xychart-beta',
        `  title "${quoted(chart.title, 80)}"`,
        `  x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
        `  y-axis "${quoted(nameOf(chart), 40)}" ${write(low)} --> ${write(high)}`,
        ...(mark < 0 ? [] : [`  bar ${list(values.map((value, index) => (index === mark ? value : none)))}`]),
        `  line ${list(values)}`,
        ...(mark < 0 ? [] : [level(values[mark])]),
        ...(rule === undefined ? [] : [level(rule)]),
    ];
    const legend = [
        ...(mark < 0 ? [] : ['▶ and violet: this change, its level drawn through all runs']),
        ...(rule === undefined ? [] : [`amber: ${(0,markdown_escape/* escapeText */.X1)(chart.rule.label, 60)}`]),
        ...(counted ? ['−1 is the run before'] : []),
    ];
    const key = legend.length > 0 ? `\n\n<sub>${legend.join(' · ')}</sub>` : '';
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`${key}`;
}
/** Names the axis of values, with their unit. */
function nameOf({ yLabel, series, unit }) {
    const name = yLabel ?? series[0].name;
    return unit === undefined ? name : `${name}, ${unit === 'fraction' ? '%' : unit}`;
}
/** Names the runs; where their names have no room, counts them back from the marked one (the last one). */
function namesOf(names, mark) {
    const widths = names.reduce((sum, name) => sum + name.length + 1, 0);
    const counted = widths > MAX_NAMES || new Set(names).size < names.length;
    const zero = mark < 0 ? names.length - 1 : mark;
    const back = (index) => (index <= zero ? `−${zero - index}` : `+${index - zero}`);
    const shown = names.map((name, index) => (counted ? (index === zero ? '0' : back(index)) : name));
    return { names: shown.map((name, index) => (index !== mark ? name : counted ? '▶' : `▶ ${name}`)), counted };
}
/** Only colours that are seen on white and on black; the rest is left to the reader's own theme. */
function themeOf(marked) {
    const violet = '#a371f7';
    const palette = [...(marked ? [`${violet}66`] : []), '#2f81f7', ...(marked ? [violet] : []), '#bf8700'].join(', ');
    return `%%{init: {"xyChart": {"width": 600, "height": 280, "titleFontSize": 18, "titlePadding": 6, "xAxis": {"labelFontSize": 15}, "yAxis": {"labelFontSize": 13}}, "themeVariables": {"xyChart": {"plotColorPalette": "${palette}", "backgroundColor": "transparent"}}}}%%`;
}
/** Leaves some air above and below, so that the lowest point is not the floor; none below zero or above the `whole` of a share. */
function axisOf(values, whole) {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const air = (high - low || Math.abs(high) || 1) * 0.15;
    return [low >= 0 ? Math.max(0, low - air) : low - air, high <= whole ? Math.min(whole, high + air) : high + air];
}
/** Writes numbers to a thousandth of the axis, and plainly: Mermaid reads no exponents. `undefined` where that is not to be had. */
function numbersWithin(low, high) {
    const decimals = Math.max(0, 3 - Math.floor(Math.log10(high - low)));
    const largest = Math.max(Math.abs(low), Math.abs(high));
    if (!(high > low) || decimals > 12 || largest >= 1e15)
        return undefined;
    return (value) => value
        .toFixed(decimals)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
}
/** Mermaid has no escape inside quotes: only letters, digits and a few signs are let through, `@` before a number. */
const quoted = (text, max) => (0,plain_line/* plainLine */.h0)(text, max)
    .replace(/[^\p{L}\p{N}\p{M} ._,:+()/=%@…·–−-]|@(?!\d)/gu, ' ')
    .replaceAll('%%', '%') || ' ';

// EXTERNAL MODULE: ./build/report/judging.js
var judging = __webpack_require__(21643);
;// CONCATENATED MODULE: ./build/report/markdown/sections.js








/** More rows are a curve, which nobody reads as numbers. */
const MAX_CHART_ROWS = 30;
/** A matrix of so many classes is read at a glance. */
const SMALL_MATRIX = 3;
/** Writes warnings as one alert, which GitHub draws as a yellow box, and below it the lines to copy that belong to them. */
function warningBlock(report) {
    const warnings = (0,told/* notesOf */.h$)(report, 'warning');
    const alert = (count, max) => warnings.length === 0
        ? ''
        : ['> [!WARNING]', ...warnings.slice(0, count).map(({ text }) => `> ${(0,markdown_escape/* escapeLine */.EH)(text, max)}  `)].join('\n');
    const full = [alert(20, 1000), ...codeOf(warnings)].filter(Boolean).join('\n\n');
    return { name: 'warnings', rank: 12, variants: [full, alert(5, 200), ''] };
}
/** Writes what is worth knowing and no warning, one line each, and below a line what is to be copied from it. */
function noteBlock(report) {
    const infos = (0,told/* notesOf */.h$)(report, 'info');
    const lines = (count, max) => infos
        .slice(0, count)
        .map(({ text }) => (0,markdown_escape/* escapeLine */.EH)(text, max))
        .join('  \n');
    const full = infos.slice(0, 20).reduce((above, note, index) => {
        const paragraph = [(0,markdown_escape/* escapeLine */.EH)(note.text, 1000), ...codeOf([note])].join('\n\n');
        if (index === 0)
            return paragraph;
        return above + (note.code || infos[index - 1]?.code ? '\n\n' : '  \n') + paragraph;
    }, '');
    return { name: 'notes', rank: 8, variants: [full, lines(3, 200), ''] };
}
const codeOf = (notes) => notes
    .slice(0, 20)
    .flatMap(({ code }) => (code ? [(0,markdown_escape/* codeBlock */.DV)(code.lines.slice(0, 40), plainLanguage(code.language))] : []));
const plainLanguage = (language) => (/^[a-z]{1,20}$/.test(language) ? language : '');
/** Writes what changed since the baseline in one line. */
function changeBlock(report) {
    const { changes } = report.lineage;
    if (!changes || changes.length === 0)
        return { rank: 9, variants: [''] };
    const line = (count) => {
        const more = changes.length > count ? ` · and ${changes.length - count} more` : '';
        return `**${(0,markdown_escape/* escapeText */.X1)((0,words/* changesTitle */.wv)(report), 80)}**: ${changes
            .slice(0, count)
            .map((change) => (0,markdown_escape/* escapePhrase */.NR)(change, 300))
            .join(' · ')}${more}`;
    };
    return { name: 'changes', rank: 9, variants: [line(12), line(3), ''] };
}
/** Writes the report's tables: in the open where there is no table of checks, else folded. */
function tableBlocks(report, maxRows) {
    const open = report.checks.length === 0;
    return report.tables
        .filter(({ rows }) => rows.length > 0)
        .map((table, index) => {
        const write = (rows) => open && index < 3
            ? `**${(0,markdown_escape/* escapeText */.X1)(table.title, 120)}**\n\n${reportTable(table, rows)}`
            : (0,markdown_escape/* fold */.AU)((0,markdown_escape/* escapeHtml */.ZD)(table.title, 120), reportTable(table, rows));
        return { name: (0,markdown_escape/* escapeText */.X1)(table.title, 60), rank: 2, variants: [write(maxRows), write(10), ''] };
    });
}
/**
 * Writes confusion matrices, each in a fold whose title says how many rows were right; a small one stands open. A change
 * since the baseline stands in brackets.
 */
function matrixBlocks(report) {
    return report.charts.flatMap((chart) => {
        if (chart.kind !== 'matrix')
            return [];
        const numbers = chartTable(chart, MAX_CHART_ROWS);
        if (!numbers)
            return [];
        const title = [(0,markdown_escape/* escapeHtml */.ZD)(chart.title, 120), rightRows(chart)].filter(Boolean).join(': ');
        const isChanged = chart.baseline?.some((row, truth) => row.some((then, taken) => then !== chart.values[truth]?.[taken]));
        const changes = isChanged ? `\n\n<sub>In brackets: the change since the baseline.</sub>` : '';
        const block = (0,markdown_escape/* fold */.AU)(title, `${numbers}${changes}`, chart.rows.length <= SMALL_MATRIX);
        return [{ name: (0,markdown_escape/* escapeText */.X1)(chart.title, 60), rank: 4, variants: [block, ''] }];
    });
}
/** How many rows lie on the diagonal, where rows and columns are the same classes. */
function rightRows({ rows, columns, values }) {
    const all = values.flat().reduce((sum, value) => sum + value, 0);
    if (!(all > 0) || rows.join('\n') !== columns.join('\n'))
        return '';
    const right = values.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
    return (0,plain_line/* tied */.Lu)(`${(0,format/* formatNumber */.ZV)(right)} of ${(0,format/* formatNumber */.ZV)(all)} right (${(0,format/* formatPercent */.l9)(right / all)})`);
}
/** Writes the numbers of the charts in one fold; clouds and long curves stay in the HTML report. */
function chartBlock(report, skip) {
    const written = report.charts.flatMap((chart) => {
        if (chart.id === skip || chart.kind === 'matrix' || (0,words/* isGateChart */.E2)(chart.id))
            return [];
        const numbers = chartTable(chart, MAX_CHART_ROWS);
        return numbers ? [{ chart, numbers }] : [];
    });
    if (written.length === 0)
        return { rank: 1, variants: [''] };
    const titles = (0,format/* formatList */.ki)(written.map(({ chart }) => chart.title), 4);
    const body = (count) => written
        .slice(0, count)
        .map(({ chart, numbers }) => [`**${(0,markdown_escape/* escapeText */.X1)(chart.title, 120)}**`, (0,markdown_escape/* escapeLine */.EH)(chart.description, 400), numbers].join('\n\n'))
        .join('\n\n');
    const write = (count) => (0,markdown_escape/* fold */.AU)(`In numbers: ${(0,markdown_escape/* escapeHtml */.ZD)(titles, 300)}`, body(count));
    const sizes = [written.length, 10, 3].filter((size, index) => index === 0 || size < written.length);
    return { name: 'numbers of charts', rank: 1, variants: [...sizes.map(write), ''] };
}
/** Writes how the verdict came about: rules in sentences, then the figures behind each check. */
function judgingBlock(report) {
    const sentences = (0,judging/* howJudged */.e)(report).map((sentence) => `- ${(0,markdown_escape/* escapeLine */.EH)(sentence, 500)}`);
    if (sentences.length === 0 && report.checks.length === 0)
        return { rank: 3, variants: [''] };
    const write = (count) => {
        const { columns, rows } = (0,judging/* judgingTable */.P)((0,words/* mostTelling */.Ft)(report.checks, count));
        const table = markdownTable(columns.map((title, index) => ({
            title,
            align: index === 0 || title === 'method' || index === columns.length - 1 ? 'left' : 'right',
        })), rows.map((row) => row.map((cell) => (0,markdown_escape/* escapeText */.X1)(cell, 400))));
        const more = rows.length > 0 ? report.checks.length - rows.length : 0;
        return (0,markdown_escape/* fold */.AU)('How this was judged', [
            sentences.join('\n'),
            rows.length > 0 ? table : '',
            more > 0 ? `… and ${(0,words/* moreOf */.bd)((0,words/* checkNoun */.nW)(report.kind), more)}.` : '',
        ]
            .filter(Boolean)
            .join('\n\n'));
    };
    return { name: 'how this was judged', rank: 3, variants: [write(60), write(10), write(0), ''] };
}
/** Writes the commands that repeat the judgement at a desk. */
function reproduceBlock(report) {
    const commands = report.reproduce ?? [];
    if (commands.length === 0)
        return { rank: 6, variants: [''] };
    const block = (0,markdown_escape/* fold */.AU)('Reproduce it at your desk', (0,markdown_escape/* codeBlock */.DV)(commands.slice(0, 20), 'sh'));
    return { name: 'how to reproduce it', rank: 6, variants: [block, ''] };
}
/** Writes the last line: where this comes from, and what it cost. */
function footerBlock(report, reportUrl) {
    const parts = (0,words/* provenance */.aH)(report).map(({ label, value, url }) => `${label} ${(0,markdown_escape/* link */.nf)((0,markdown_escape/* escapeText */.X1)(value, 100), url)}`);
    const cost = (0,words/* costWords */.fL)(report);
    if (cost !== '')
        parts.push((0,markdown_escape/* escapeText */.X1)(cost, 200));
    if (reportUrl)
        parts.push((0,markdown_escape/* link */.nf)('whole report', reportUrl));
    return { rank: 13, variants: [parts.length > 0 ? `<sub>${parts.join(' · ')}</sub>` : '', ''] };
}

;// CONCATENATED MODULE: ./build/report/markdown/comment.js






/** Below this, heading, verdict and the line that says what is missing could not all be kept. */
const MIN_CHARACTERS = 6_000;
const MIN_BYTES = 20_000;
/**
 * GitHub counts characters (65,536) and stores 262,144 bytes. We count UTF-16 units, of which there are never fewer than
 * characters, and bytes; the room between 60,000 and the limit is for markers.
 */
const MAX_COMMENT = { maxCharacters: 60_000, maxBytes: 262_144 };
/** GitHub's limit for the summary of a step is 1 MiB, and near it content can vanish without a word. */
const MAX_SUMMARY_BYTES = 1_000_000;
/**
 * Writes the comment of a pull request: the first two lines say it all, the rest is there for who wants to know more.
 * Everything that users named is escaped. When it would be longer than `maxCharacters`, sections are given up in this
 * order: numbers of charts, tables, how it was judged, confusion matrix and numbers of the history, its chart, how to reproduce it, gates that
 * passed, notes, changes, reasons, gates, warnings, footer; a line then says what is missing and where it is.
 */
function renderComment(report, options = {}) {
    const { maxCharacters, maxBytes, marker, reportUrl } = { ...MAX_COMMENT, ...options };
    if (maxCharacters < MIN_CHARACTERS || maxBytes < MIN_BYTES) {
        throw new RangeError(`A comment needs room for ${MIN_CHARACTERS} characters and ${MIN_BYTES} bytes.`);
    }
    const hidden = marker ? `\n\n${hiddenMarker(marker)}` : '';
    const budget = {
        maxCharacters: maxCharacters - hidden.length - 1,
        maxBytes: maxBytes - Buffer.byteLength(hidden) - 1,
    };
    return `${fitPage(commentBlocks(report, options), budget, reportUrl)}${hidden}\n`;
}
/** The sections of a comment in their order; see `renderComment`. */
function commentBlocks(report, { reportUrl, history = historyOf(report) } = {}) {
    return [
        headBlock(report),
        warningBlock(report),
        ...gateBlocks(report),
        changeBlock(report),
        noteBlock(report),
        historyBlock(history),
        ...matrixBlocks(report),
        ...tableBlocks(report, 100),
        historyNumbers(history),
        chartBlock(report, history?.id),
        judgingBlock(report),
        reproduceBlock(report),
        footerBlock(report, reportUrl),
    ];
}
/** Writes the summary of a job: as the comment, with room for everything, and a first line that says which action it is. */
function renderSummary(report) {
    const history = historyOf(report);
    const blocks = [
        headBlock(report, `${words/* KIND_TITLES */.x7[report.kind]}: `),
        warningBlock(report),
        ...gateBlocks(report, 60),
        changeBlock(report),
        noteBlock(report),
        historyBlock(history),
        ...matrixBlocks(report),
        ...tableBlocks(report, 2_000),
        historyNumbers(history),
        chartBlock(report, history?.id),
        judgingBlock(report),
        reproduceBlock(report),
        footerBlock(report, undefined),
    ];
    const budget = { maxCharacters: MAX_SUMMARY_BYTES, maxBytes: MAX_SUMMARY_BYTES - 1 };
    return `${fitPage(blocks, budget, undefined)}\n`;
}
/** Joins sections within a budget; a line says what was left out, and that all of it is at `reportUrl`. */
function fitPage(blocks, budget, reportUrl) {
    return (0,markdown_budget/* fitBudget */.P)(blocks, budget, (names) => {
        const where = reportUrl ? (0,markdown_escape/* link */.nf)('the whole report', reportUrl) : 'the report of the run (`report.json`, HTML)';
        const shown = names.slice(0, 6).join(', ') + (names.length > 6 ? ` and ${names.length - 6} more` : '');
        return `**Left out or shortened to fit**: ${shown}. Everything is in ${where}.`;
    });
}
/** The two lines that must be enough for someone who reads nothing else. */
function headBlock(report, prefix = '') {
    const { icon, word } = (0,words/* verdictWords */.L2)(report.verdict);
    // The headline says the verdict in words; where there is none, the verdict itself does.
    const headline = report.headline.trim() === '' ? word : report.headline;
    const heading = `### ${icon} ${prefix}${(0,markdown_escape/* escapeText */.X1)(report.model, 80)} · ${(0,markdown_escape/* escapeText */.X1)(headline, 160)}`;
    const write = (max) => `${heading}\n${boldResults((0,markdown_escape/* escapeLine */.EH)((0,words/* summaryLine */.dC)(report), max))}`.trimEnd();
    return { rank: 14, variants: [write(1_500), write(200)] };
}
/** Makes the number after an arrow bold: it is the one that the eye looks for. */
const boldResults = (markdown) => markdown.replace(/→ (−?[\d,.]*\d(?:\u00A0[\p{L}%]+)?)/gu, '→ **$1**');
function hiddenMarker(marker) {
    const inner = marker.replace(/^<!--|-->$/g, '').trim();
    if (/--|[<>\n]/.test(inner))
        throw new RangeError(`A marker must be one plain line without -- < >, not ${(0,markdown_escape/* escapeHtml */.ZD)(marker, 80)}`);
    return `<!-- ${inner} -->`;
}


/***/ }),

/***/ 57914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   EH: () => (/* binding */ escapeLine),
/* harmony export */   L$: () => (/* binding */ escapeName),
/* harmony export */   NR: () => (/* binding */ escapePhrase),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27798);

/**
 * Names of models, metrics and slices come from users, in a pull request even from strangers. What they hold must show as
 * they wrote it and do nothing: no HTML, link, mention, image, table or fold of theirs.
 */
/**
 * A word joiner, which has no width and lets no line break there: GitHub looks for mentions, issues and addresses in the
 * finished text, where backslashes are gone.
 */
const BREAK = '\u2060';
/** Breaks what GitHub would make alive in finished text: mentions, issues, addresses. Nobody sees the breaks. */
function still(text) {
    return text
        .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/GH-(?=\d)/gi, `$&${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/www(?=\.)/gi, `$&${BREAK}`);
}
/** Writes a user's text into Markdown, in the middle of a line or in a table cell. */
function escapeText(text, max) {
    return (still((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .tied */ .Lu)((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, max)))
        .replace(/&(?=[#a-z])/gi, '&amp;')
        .replace(/[\\`*[\]|~]/g, '\\$&')
        .replace(/</g, '&lt;')
        // Two dollars would make a formula.
        .replace(/\$/g, '&#36;')
        // Inside a word an underscore is only an underscore, and `max_depth` stays readable.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'));
}
/** How many characters of a name stand together at most. */
const LONGEST_WORD = 24;
/**
 * Writes a user's name into the first column of a table. A long one without blanks may break: on a phone it would fill the
 * screen, and push all other columns out of it.
 */
const escapeName = (text, max) => escapeText(text, max).replace(/[!-~]+/g, (word) => {
    const characters = word.match(/&#?\w+;|\\.|./g);
    return characters.map((one, index) => (index > 0 && index % LONGEST_WORD === 0 ? `\u200B${one}` : one)).join('');
});
/** Writes a user's text as a line of its own: what would start a heading, list, quote or rule is taken at its word too. */
function escapeLine(text, max) {
    return escapeText(text, max)
        .replace(/^(?=[#>+=-])/, '\\')
        .replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
/**
 * Writes a user's phrase in which backticks mark code. Inside code only a table's bar and a mention are alive; a tag is not,
 * but who looks for tags in the text (a mail program, a search for our marker) does not know that, so it is broken too.
 */
function escapePhrase(phrase, max) {
    const write = { text: escapeText, code: inlineCode, space: (text) => text };
    return (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .phraseParts */ .gC)((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(phrase, max))
        .map(({ text, kind }) => write[kind](text))
        .join('');
}
const inlineCode = (text) => `\`${still(text)
    .replaceAll('|', '¦')
    .replace(/<(?=[a-z/!])/gi, `<${BREAK}`)}\``;
/** Writes a fenced block that no line inside can close, and in which no hidden marker can be planted. */
function codeBlock(lines, language = '') {
    const body = lines.map((line) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainCode */ .Kn)(line).replaceAll('<!--', '<! --')).join('\n');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** Writes a link when the address is plain http(s), else the bare text. `label` is Markdown already. */
function link(label, url) {
    if (!url || url.length > 2_000 || !/^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url))
        return label;
    // Some renderers take the backslashes off a label before they look for pictures in it.
    return `[${label.replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;')}](${url})`;
}
/** Writes a folded section. `title` is HTML, `body` Markdown already; the blank lines let GitHub read the body as such. */
function fold(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Writes a user's text where Markdown is HTML: the title of a fold. */
function escapeHtml(text, max) {
    return still((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, max))
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');
}


/***/ })

};
