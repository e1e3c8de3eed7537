export const id = 8341;
export const ids = [8341,3096,8285];
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

/***/ 8341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/clip.js
var clip = __webpack_require__(23325);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
// EXTERNAL MODULE: ./build/report/told.js
var told = __webpack_require__(23782);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/html/markup.js

/** Builds HTML: everything put in is escaped, but for what this function made itself. `false` and `undefined` are nothing. */
function markup(strings, ...parts) {
    return { html: strings.reduce((text, piece, index) => text + write(parts[index - 1]) + piece) };
}
/** Takes text over as it stands, for what is ours: the style sheet. Never for anything that came in a report. */
const verbatim = (html) => ({ html });
/** Escapes a text for an element or a quoted attribute; control and direction marks are taken out. */
const escapeMarkup = (text) => escapeCharacters((0,plain_line/* tied */.Lu)((0,plain_line/* plainLine */.h0)(text)));
/** Writes a line of code: as any text, but the spaces it begins with stay. */
const codeLine = (text) => ({ html: escapeCharacters((0,plain_line/* plainCode */.Kn)(text)) });
function escapeCharacters(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
/** The address when it is plain http(s), else nothing: no other scheme becomes a link. */
const safeUrl = (url) => url && url.length <= 2_000 && /^https?:\/\/[^\s<>"'`]+$/.test(url) ? url : undefined;
function write(part) {
    if (part === undefined || part === null || part === false)
        return '';
    if (typeof part === 'string')
        return escapeMarkup(part);
    if (typeof part === 'number')
        return String(part);
    return 'html' in part ? part.html : part.map(write).join('');
}

;// CONCATENATED MODULE: ./build/report/html/scale.js
/**
 * Makes a scale from `[low, high]`, widened to round numbers, to `[from, to]`, with about `count` ticks at 1, 2 or 5 times a
 * power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
 */
function niceScale(domain, range, count = 5) {
    const [low, high] = spread(domain);
    const step = niceStep((high - low) / count);
    const first = Math.floor(low / step);
    const last = Math.ceil(high / step);
    // Counted in whole steps, since adding a step of 0.1 again and again drifts.
    const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
    return Object.assign(linear([first * step, last * step], range), { ticks });
}
/** Makes a scale without rounding and ticks. */
function linear(domain, range) {
    const [low, high] = spread(domain);
    // Numbers near the end of what a double holds would leave the page.
    const inside = (value) => Math.min(Math.max(value, low), high);
    return (value) => place(range[0] + ((inside(value) - low) / (high - low)) * (range[1] - range[0]));
}
/** The smallest and largest of some values; `[0, 1]` when there is none. */
function extent(values) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of values) {
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    return low <= high ? [low, high] : [0, 1];
}
/** Rounds a place on the page to a tenth: more only makes the file larger. */
const place = (value) => Math.round(value * 10) / 10;
/** What a double can hold is clamped so far that neither a width nor a tenth more of it is infinite. */
const clamp = (value) => Math.min(Math.max(value, -1e300), 1e300);
function spread(domain) {
    const [low, high] = domain.map(clamp);
    const largest = Math.max(Math.abs(low), Math.abs(high));
    // Below this, powers of ten become zero.
    if (high - low > Math.max(largest * 1e-12, 1e-290))
        return [low, high];
    const air = largest > 1e-280 ? largest * 0.1 : 1;
    return [low - air, high + air];
}
function niceStep(raw) {
    const power = 10 ** Math.floor(Math.log10(raw));
    const factor = raw / power;
    return (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10) * power;
}
const tidy = (value) => Number(value.toPrecision(12));

;// CONCATENATED MODULE: ./build/report/html/charts/frame.js




/** The page of every chart, in SVG units; the style sheet scales it. */
const WIDTH = 480;
const HEIGHT = 288;
const PLOT = { left: 72, right: 466, top: 30, bottom: 242 };
/** What one place of a text takes on a narrow screen, where the type of a chart is largest. */
const CHARACTER = 9.2;
/** What is left free between two texts at least. */
const GAP = 6;
/** How wide a name is drawn at most. */
const widthOf = (name) => (0,clip/* displayWidth */.F1)(name) * CHARACTER;
/** Shortens a name to what so much of the page has room for. */
const fitted = (name, width) => (0,clip/* clipToWidth */.mV)(name, Math.max(2, Math.floor(width / CHARACTER)));
/** Names the colour and dash of a series: whoever does not see colours sees dashes. */
const seriesClass = (index) => `s${index % 6}`;
/** Draws axes with ticks, grid and labels; `yTexts` are the texts of the ticks at the left. */
function axes(chart, xTicks, y, yTexts = tickTexts(y.ticks)) {
    const yText = (tick, index) => markup `<text x="${PLOT.left - 8}" y="${y(tick) + 4}" text-anchor="end">${yTexts[index]}</text>`;
    return markup `<g class="grid">${y.ticks.map((tick) => markup `<path d="M${PLOT.left} ${y(tick)}H${PLOT.right}"/>`)}</g>
<g class="axis">${y.ticks.map(yText)}${xTicks.map((tick) => tickText(tick, PLOT.bottom + 18))}<path class="base" d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}"/></g>
${chart.xLabel && markup `<text class="label" x="${PLOT.right}" y="${HEIGHT - 6}" text-anchor="end">${(0,clip/* clip */.$Q)(chart.xLabel, 60)}</text>`}
${chart.yLabel && markup `<text class="label" x="0" y="12">${(0,clip/* clip */.$Q)(chart.yLabel, 50)}</text>`}`;
}
/** Writes the text of a tick below the plot; a long one in the middle of the last tick would leave the page. */
function tickText({ at, text }, y) {
    const fits = at + widthOf(text) / 2 <= WIDTH;
    return markup `<text x="${fits ? at : WIDTH}" y="${y}" text-anchor="${fits ? 'middle' : 'end'}">${text}</text>`;
}
/** Picks so many names that their texts do not run into each other, the last among them. */
function thinned(names, width) {
    const short = names.map((name) => (0,clip/* clip */.$Q)(name, 14));
    const most = Math.floor(width / (Math.max(...short.map(widthOf)) + GAP));
    const last = names.length - 1;
    const step = Math.max(1, Math.ceil(last / Math.min(Math.max(most, 1), 7)));
    return short.map((name, index) => ({ name, index })).filter(({ index }) => (last - index) % step === 0);
}
/** Makes a scale from left to right with round ends, with as many ticks as their texts have room for. */
function roomyScale(domain, range, unit) {
    const fits = ({ ticks }) => tickTexts(ticks, unit).reduce((sum, text) => sum + widthOf(text) + GAP, 0) <= range[1] - range[0];
    const scales = [6, 4, 3, 2].map((count) => niceScale(domain, range, count));
    return scales.find(fits) ?? scales.at(-1);
}
const LETTERS = ['', 'k', 'M', 'G', 'T'];
/**
 * Writes the ticks of one axis: short and all alike (`25k`, `1.2M`, `0.4`, `2e−8`), with so many digits that no two look the
 * same. `unit` is that of the chart.
 */
function tickTexts(ticks, unit) {
    const write = unit === undefined ? bareTick(ticks) : (tick, digits) => (0,format/* formatValue */.Fl)(tick, unit, digits);
    for (let digits = 4;; digits++) {
        const texts = ticks.map((tick) => write(tick, digits));
        if (digits === 8 || new Set(texts).size === texts.length)
            return texts;
    }
}
function bareTick(ticks) {
    const largest = Math.max(...ticks.map(Math.abs));
    if (largest < 10_000 && (largest >= 1e-3 || largest === 0))
        return format/* formatNumber */.ZV;
    const power = Math.floor(Math.log10(largest));
    const thousands = Math.floor(power / 3);
    const letter = LETTERS[thousands];
    const [divisor, end] = letter === undefined ? [10 ** power, `e${(0,format/* formatNumber */.ZV)(power)}`] : [1000 ** thousands, letter];
    return (tick, digits) => (tick === 0 ? '0' : (0,format/* formatNumber */.ZV)(Number((tick / divisor).toPrecision(12)), digits) + end);
}
/** Draws a horizontal line with its label, such as a limit. */
function ruleLine(rule, y) {
    if (!rule)
        return undefined;
    const at = y(rule.y);
    // A limit is named at its end, where the newest run is; what values are read against, where curves begin.
    const reference = rule.kind === 'reference';
    const x = reference ? PLOT.left + 4 : PLOT.right - 2;
    return markup `<g class="${reference ? 'rule reference' : 'rule'}"><path d="M${PLOT.left} ${at}H${PLOT.right}"/><text x="${x}" y="${at - 5}" text-anchor="${reference ? 'start' : 'end'}">${(0,clip/* clip */.$Q)(rule.label, 40)}</text></g>`;
}
const SWATCHES = {
    line: (index) => markup `<path class="line ${seriesClass(index)}" d="M1 6H23"/>`,
    dot: (index) => markup `<circle class="dot ${seriesClass(index)}" cx="12" cy="6" r="4"/>`,
    box: (index) => markup `<rect class="bar ${seriesClass(index)}" x="5" y="1" width="14" height="10"/>`,
    area: (index) => markup `<path class="area ${seriesClass(index)}" d="M4 11V2H20V11"/>`,
    outline: (index) => markup `<path class="outline ${seriesClass(index)}" d="M4 11V2H20V11"/>`,
};
/** Writes the names of the series with their colour and dash, one shape for all or each its own; nothing for a single one. */
function legend(series, shape) {
    if (series.length < 2)
        return undefined;
    const draw = (index) => SWATCHES[typeof shape === 'string' ? shape : shape[index === 0 ? 0 : 1]](index);
    const swatch = (index) => markup `<svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${draw(index)}</svg>`;
    return markup `<ul class="legend">${series.map(({ name }, index) => markup `<li>${swatch(index)}${(0,clip/* clip */.$Q)(name, 60)}</li>`)}</ul>`;
}

;// CONCATENATED MODULE: ./build/report/html/charts/categories.js



/** Names stand at the left, where long ones have room and none runs into the next. */
const MOST_NAME = 200;
const TOP = 6;
const BAR = 9;
const categories_GAP = 12;
/** Draws one group of bars a label, one bar a series; several series as shares of their own total. */
function drawCategories(chart) {
    const { labels = [], series } = chart;
    const several = series.length > 1;
    const lengths = series.map(({ counts }) => {
        const total = several ? counts.reduce((sum, count) => sum + count, 0) || 1 : 1;
        return labels.map((_, index) => (counts[index] ?? 0) / total);
    });
    const row = series.length * BAR + categories_GAP;
    const bottom = TOP + labels.length * row;
    const shown = labels.map((label) => fitted(label, MOST_NAME));
    const left = Math.max(...shown.map(widthOf), 60) + 10;
    const unit = several ? 'fraction' : undefined;
    const x = roomyScale([0, extent(lengths.flat())[1] || 1], [left, PLOT.right], unit);
    const texts = tickTexts(x.ticks, unit);
    const names = shown.map((label, index) => {
        const middle = TOP + index * row + (row - categories_GAP) / 2 + categories_GAP / 2;
        return markup `<text class="name" x="${left - 10}" y="${place(middle + 4)}" text-anchor="end">${label}</text>`;
    });
    const bars = lengths.map((values, index) => values.map((value, label) => {
        const top = TOP + label * row + categories_GAP / 2 + index * BAR;
        return markup `<rect class="bar ${seriesClass(index)}" x="${left}" y="${place(top)}" width="${place(Math.max(x(value) - left, 0))}" height="${BAR - 1}"/>`;
    }));
    const ticks = x.ticks.map((tick, index) => tickText({ at: x(tick), text: texts[index] }, bottom + 18));
    return {
        height: bottom + 28,
        svg: markup `<g class="grid">${x.ticks.map((tick) => markup `<path d="M${x(tick)} ${TOP}V${bottom}"/>`)}</g>
<g class="axis">${names}${ticks}<path class="base" d="M${left} ${TOP}V${bottom}"/></g>${bars}`,
        legend: legend(series, 'box'),
    };
}

;// CONCATENATED MODULE: ./build/report/html/charts/histogram.js




/**
 * Draws counts per bin. Several samples, which can differ in size, are drawn as shares of their own total; bins of unequal
 * width by density, so that areas are counts. Two samples lie over each other, one as an area and one as an outline.
 */
function drawHistogram(chart) {
    if (chart.labels)
        return drawCategories(chart);
    const several = chart.series.length > 1;
    const edges = chart.edges ?? [];
    const { heights, uneven } = heightsOf(chart);
    const x = linear(extent(edges), [PLOT.left, PLOT.right]);
    const y = niceScale([0, extent(heights.flat())[1] || 1], [PLOT.bottom, PLOT.top], 4);
    const paired = chart.series.length === 2;
    const drawn = paired
        ? heights.map((row, series) => steps(row, { edges, x, y, bottom: PLOT.bottom }, series))
        : heights.map((row, series) => row.map((height, bin) => bar(x(edges[bin]), x(edges[bin + 1]), y(height), series, heights.length)));
    const { xLabel, yLabel = 'count' } = chart;
    // Percentages need no label.
    const labels = { ...(xLabel && { xLabel }), ...(!several && { yLabel }) };
    return {
        svg: markup `${axes(labels, ticksOf(edges, x), y, tickTexts(y.ticks, several ? 'fraction' : undefined))}${drawn}`,
        ...(several && { top: PLOT.top - 14 }),
        legend: legend(chart.series, paired ? ['area', 'outline'] : 'box'),
        ...(uneven ? { note: 'Bins differ in width: areas, not heights, are counts.' } : {}),
    };
}
/** How high each bin is, series by series: counts, or shares of the series where there are several. */
function heightsOf({ edges = [], series }) {
    const widths = edges.slice(1).map((edge, index) => edge - edges[index]);
    const widest = Math.max(...widths, 0);
    const uneven = widths.some((width) => width < widest * 0.999);
    const heights = series.map(({ counts }) => {
        const total = series.length > 1 ? counts.reduce((sum, count) => sum + count, 0) || 1 : 1;
        return widths.map((width, index) => ((counts[index] ?? 0) / total) * (uneven && width > 0 ? widest / width : 1));
    });
    return { heights, uneven };
}
/** Draws the outline of a series; that of the first is filled. */
function steps(heights, { edges, x, y, bottom }, series) {
    const path = heights.map((height, bin) => `V${y(height)}H${x(edges[bin + 1])}`).join('');
    const kind = series === 0 ? 'area' : 'outline';
    return markup `<path class="${kind} ${seriesClass(series)}" d="M${x(edges[0] ?? 0)} ${bottom}${path}V${bottom}"/>`;
}
/** Series stand side by side inside their bin, so that none hides another. */
function bar(left, right, top, series, count) {
    const gap = Math.min(3, (right - left) * 0.12);
    const width = (right - left - gap) / count;
    return markup `<rect class="bar ${seriesClass(series)}" x="${place(left + gap / 2 + series * width)}" y="${top}" width="${place(Math.max(width, 0.5))}" height="${place(Math.max(PLOT.bottom - top, 0))}"/>`;
}
function ticksOf(edges, x) {
    // Edges come from quantiles as often as not: round numbers between them are easier to read.
    const [low, high] = extent(edges);
    const ticks = roomyScale([low, high], [PLOT.left, PLOT.right]).ticks.filter((tick) => tick >= low && tick <= high);
    const texts = tickTexts(ticks);
    return ticks.map((tick, index) => ({ at: x(tick), text: texts[index] }));
}

;// CONCATENATED MODULE: ./build/report/html/charts/intervals.js





const ROW = 26;
/** What names have room for; the rest is for the intervals. */
const intervals_MOST_NAME = 240;
const RIGHT = WIDTH - 20;
/** Draws a forest plot: a row for each estimate with its interval, and its limit as a dashed tick. */
function drawIntervals(chart, maxRows) {
    const rows = chart.rows.slice(0, maxRows);
    const ends = rows.flatMap(({ estimate, interval, limit, baseline }) => [
        estimate,
        ...interval,
        limit ?? estimate,
        baseline ?? estimate,
    ]);
    const known = ends.filter((value) => value !== null);
    // A change is read against no change; a bare value has no such point.
    const isChange = chart.unit === 'relative' || chart.unit === 'pp';
    const names = rows.map(({ label }) => nameOf(label));
    const left = Math.max(...names.map(widthOf), 60) + 16;
    const x = roomyScale(extent(isChange ? [...known, 0] : known), [left, RIGHT], chart.unit);
    const texts = tickTexts(x.ticks, chart.unit);
    const bottom = rows.length * ROW + 10;
    const ticks = x.ticks.map((tick, index) => tickText({ at: x(tick), text: texts[index] }, bottom + 18));
    const svg = markup `<g class="grid">${x.ticks.map((tick) => markup `<path d="M${x(tick)} 6V${bottom}"/>`)}</g>
<g class="axis">${x.ticks.includes(0) && markup `<path class="base" d="M${x(0)} 6V${bottom}"/>`}${ticks}</g>
${names.map((name, index) => markup `<text class="name" x="${left - 12}" y="${rowAt(index) + 4}" text-anchor="end">${isolated(name)}</text>`)}
${rows.map((row, index) => intervalRow(row, rowAt(index), x))}
${chart.xLabel && markup `<text class="label" x="${RIGHT}" y="${bottom + 40}" text-anchor="end">${(0,clip/* clip */.$Q)(chart.xLabel, 60)}</text>`}`;
    const missing = chart.rows.length - rows.length;
    const height = bottom + (chart.xLabel ? 48 : 26);
    return {
        svg,
        height,
        ...(missing > 0 ? { note: `${(0,words/* moreOf */.bd)('row', missing)} ${missing === 1 ? 'is' : 'are'} not drawn.` } : {}),
    };
}
const rowAt = (index) => 18 + index * ROW;
/** Of a mistake, `truth → prediction`, both sides are named. */
function nameOf(label) {
    const sides = label.split(' → ');
    if (sides.length === 1)
        return fitted(label, intervals_MOST_NAME);
    const room = intervals_MOST_NAME / sides.length - widthOf(' → ');
    return widthOf(label) <= intervals_MOST_NAME ? label : sides.map((side) => fitted(side, room)).join(' → ');
}
/** Keeps the arrow between names that are written from right to left. */
const isolated = (name) => name
    .split(' → ')
    .map((side, index) => markup `${index > 0 && markup ` → `}<tspan unicode-bidi="isolate">${side}</tspan>`);
function intervalRow(row, at, x) {
    const tone = row.verdict ? (0,words/* checkWords */.iW)({ verdict: row.verdict, level: 'block' }).tone : 'plain';
    const low = row.interval[0] === null ? x(x.ticks[0]) : x(row.interval[0]);
    const high = row.interval[1] === null ? RIGHT : x(row.interval[1]);
    return markup `${row.limit !== undefined && markup `<path class="limit" d="M${x(row.limit)} ${at - 10}v20"/>`}
<g class="tone-${tone}"><path class="whisker" d="M${low} ${at}H${high}"/><rect class="estimate" x="${x(row.estimate) - 4.5}" y="${at - 4.5}" width="9" height="9" rx="1.5"/></g>
${row.baseline !== undefined && markup `<path class="then" d="M${x(row.baseline)} ${at - 5}l5 5l-5 5l-5 -5z"/>`}`;
}

;// CONCATENATED MODULE: ./build/report/html/charts/line.js




/** Draws lines over a shared axis, with bands, a marked point, a limit, the diagonal. */
function drawLine(chart) {
    const values = chart.series.flatMap(({ y, band }) => y.flatMap((value, index) => (value === null ? [] : [value, ...(band?.[index] ?? [])])));
    const numbers = numbersOf(chart);
    const ends = [...values, ...(chart.rule ? [chart.rule.y] : []), ...(chart.diagonal ? numbers : [])];
    const range = chart.range ?? (chart.diagonal ? extent(ends) : aired(extent(ends)));
    const y = niceScale(range, [PLOT.bottom, PLOT.top]);
    const { atOf, ticks } = horizontal(chart);
    const drawSeries = (series, index) => {
        const at = atOf(series);
        return [series.band && bandPath(series, series.band, at, y, index), linePath(series.y, at, y, index)];
    };
    const svg = markup `${leftAxis(chart, ticks, y)}
${chart.diagonal && isNumeric(chart) && diagonal(chart, numbers, y)}
${ruleLine(chart.rule, y)}
${chart.series.map(drawSeries)}
${markedPoint(chart, atOf(chart.series[0]), y)}`;
    return { svg, legend: legend(chart.series, 'line') };
}
/** A unit that is a sign stands at each number; a word, for which there is no room, once above them. */
function leftAxis({ xLabel = '', yLabel = '', unit }, ticks, y) {
    const isWord = unit !== undefined && !['fraction', 'relative', 'pp', 'bytes'].includes(unit);
    const label = isWord ? [yLabel, unit].filter(Boolean).join(', ') : yLabel;
    return axes({ xLabel, yLabel: label }, ticks, y, tickTexts(y.ticks, isWord ? undefined : unit));
}
/**
 * Leaves some air, so that the lowest point does not lie on the axis; but zero and one are ends that nothing passes. Where all
 * is zero the axis needs another end.
 */
function aired([low, high]) {
    const air = (high - low) * 0.06 || Math.abs(high) * 0.05 || 0.01;
    return [low >= 0 ? Math.max(0, low - air) : low - air, high <= 1 ? Math.min(1, high + air) : high + air];
}
function horizontal(chart) {
    const { x } = chart;
    if (isNumeric(chart) && x.length > 1) {
        const numbers = numbersOf(chart);
        const scale = roomyScale(horizontalExtent(chart, numbers), [PLOT.left, PLOT.right]);
        const texts = tickTexts(scale.ticks);
        const ticks = scale.ticks.map((tick, index) => ({ at: scale(tick), text: texts[index] }));
        return { atOf: (series) => (index) => scale(series?.x?.[index] ?? x[index]), ticks };
    }
    const middle = (PLOT.left + PLOT.right) / 2;
    const [left, right] = [PLOT.left + 18, PLOT.right - 18];
    const scale = linear([0, Math.max(x.length - 1, 1)], [left, right]);
    const at = (index) => (x.length === 1 ? middle : scale(index));
    const names = thinned(x.map(String), right - left);
    return { atOf: () => at, ticks: names.map(({ name, index }) => ({ at: at(index), text: name })) };
}
const isNumeric = ({ x }) => x.every((value) => typeof value === 'number');
/** All places of a numeric axis: the shared ones where a series has none of its own. */
function numbersOf({ x, series }) {
    const shared = x.filter((value) => typeof value === 'number');
    return series.flatMap((one) => one.x?.filter((_, index) => one.y[index] !== null) ?? shared);
}
/** The unit square stays whole, whatever part of it has points. */
const horizontalExtent = ({ diagonal, range }, numbers) => diagonal && range ? extent([...range, ...numbers]) : extent(numbers);
/** A gap in the values is a gap in the line; a value between two gaps is a dot. */
function linePath(line, at, y, index) {
    const runs = [[]];
    line.forEach((value, position) => {
        if (value === null)
            runs.push([]);
        else
            runs.at(-1).push(`${at(position)} ${y(value)}`);
    });
    const drawn = runs.filter((run) => run.length > 0);
    const dots = line.length <= 40 ? drawn.flat() : drawn.filter((run) => run.length === 1).flat();
    return markup `<path class="line ${seriesClass(index)}" d="${drawn.map((run) => `M${run.join('L')}`).join('')}"/>
${dots.map((dot) => markup `<circle class="dot ${seriesClass(index)}" r="2.6" transform="translate(${dot})"/>`)}`;
}
function bandPath({ y: line }, band, at, y, index) {
    const drawn = band.flatMap((ends, position) => (line[position] === null ? [] : [{ ends, position }]));
    if (drawn.length === 0)
        return markup ``;
    const lower = drawn.map(({ ends, position }) => `${at(position)} ${y(ends[0])}`);
    const upper = drawn.map(({ ends, position }) => `${at(position)} ${y(ends[1])}`).reverse();
    return markup `<path class="band ${seriesClass(index)}" d="M${[...lower, ...upper].join('L')}Z"/>`;
}
function markedPoint(chart, at, y) {
    const value = chart.mark === undefined ? undefined : chart.series[0]?.y[chart.mark];
    if (chart.mark === undefined || value === undefined || value === null)
        return undefined;
    const [x, top] = [at(chart.mark), y(value)];
    // Above the point, but never out of the plot.
    const textY = top < PLOT.top + 24 ? top + 22 : top - 12;
    const textX = Math.min(Math.max(x, PLOT.left + 24), PLOT.right - 24);
    return markup `<g class="mark"><circle cx="${x}" cy="${top}" r="6"/><text x="${textX}" y="${textY}" text-anchor="middle">${(0,format/* formatValue */.Fl)(value, chart.unit)}</text></g>`;
}
function diagonal(chart, numbers, y) {
    const [low, high] = horizontalExtent(chart, numbers);
    const x = roomyScale([low, high], [PLOT.left, PLOT.right]);
    return markup `<path class="diagonal" d="M${x(low)} ${y(low)}L${x(high)} ${y(high)}"/>`;
}

;// CONCATENATED MODULE: ./build/report/html/charts/matrix.js




const LEFT = 104;
/** Above the names of the predictions stands what they are. */
const HEAD = 24;
/** The longest name that stands upright. */
const MOST_UPRIGHT = 110;
const MAX_CLASSES = 20;
/** Draws a confusion matrix: the shade is the share of the row's truth, the number the count. At most 20 classes. */
function drawMatrix(chart) {
    const columns = chart.columns.slice(0, MAX_CLASSES);
    const rows = chart.rows.slice(0, MAX_CLASSES);
    const width = (WIDTH - LEFT - 8) / Math.max(columns.length, 1);
    const height = Math.max(18, Math.min(56, 260 / Math.max(rows.length, 1)));
    // Where a name has no room beside its neighbours, all stand upright.
    const upright = columns.length > 3 && columns.some((name) => widthOf(name) > width - 4);
    const names = columns.map((name) => fitted(name, upright ? MOST_UPRIGHT : width - 4));
    const top = HEAD + (upright ? Math.max(...names.map(widthOf)) : 8) + 8;
    const columnName = (name, index) => {
        const middle = place(LEFT + (index + 0.5) * width);
        return upright
            ? markup `<text class="name" transform="translate(${place(middle + 4)} ${place(top - 8)}) rotate(-90)">${name}</text>`
            : markup `<text class="name" x="${middle}" y="${top - 8}" text-anchor="middle">${name}</text>`;
    };
    const rowOf = (name, row) => {
        const y = top + row * height;
        const values = chart.values[row] ?? [];
        const total = values.reduce((sum, value) => sum + Math.abs(value), 0) || 1;
        const cells = values.slice(0, columns.length).map((value, column) => {
            const then = chart.baseline?.[row]?.[column];
            const change = then === undefined ? 0 : value - then;
            return cell({ value, change, share: Math.abs(value) / total }, [LEFT + column * width, y, width, height]);
        });
        return markup `<text class="name" x="${LEFT - 10}" y="${place(y + height / 2 + 4)}" text-anchor="end">${fitted(name, LEFT - 10)}</text>${cells}`;
    };
    const svg = markup `<text class="label" x="${LEFT - 10}" y="14" text-anchor="end">truth ↓</text><text class="label" x="${LEFT}" y="14">prediction →</text>
${names.map(columnName)}${rows.map(rowOf)}`;
    const notes = [
        chart.columns.length > MAX_CLASSES || chart.rows.length > MAX_CLASSES
            ? `The first ${MAX_CLASSES} classes are drawn.`
            : '',
        chart.baseline && !hasRoom(width, height) ? 'For changes there is no room here; report.json has them.' : '',
    ].filter(Boolean);
    const note = notes.length > 0 ? { note: notes.join(' ') } : {};
    return { svg, height: top + rows.length * height + 8, ...note };
}
function cell({ value, change, share }, [x, y, width, height]) {
    const middle = place(x + width / 2);
    const changed = change !== 0 && hasRoom(width, height);
    const text = (at, words, kind) => markup `<text${kind && markup ` class="${kind}"`}${sizeOf(words, width)} x="${middle}" y="${place(y + height / 2 + at)}" text-anchor="middle">${words}</text>`;
    // Past half the shade is so dark that the text must be light. Zeros of many classes would only be noise.
    return markup `<g class="${share > 0.5 ? 'cell strong' : 'cell'}"><rect x="${place(x + 1)}" y="${place(y + 1)}" width="${place(width - 2)}" height="${place(height - 2)}" rx="3" fill-opacity="${shade(share)}"/>${(value !== 0 || changed || width > 50) && text(changed ? -1 : 4, (0,format/* formatNumber */.ZV)(value), '')}${changed && text(14, signed(change), 'change')}</g>`;
}
/** A number that is wider than its cell is written smaller. */
function sizeOf(words, width) {
    const share = (width - 3) / widthOf(words);
    return share < 1 && markup ` font-size="${place(Math.max(15 * share, 5))}"`;
}
/** Where a cell is so small that the number alone fills it, its change is left out: the number matters more. */
const hasRoom = (width, height) => width > 58 && height > 34;
const signed = (change) => (change > 0 ? `+${(0,format/* formatNumber */.ZV)(change)}` : (0,format/* formatNumber */.ZV)(change));
/** Two ranges with nothing between: text on a middling shade would be read on neither. */
const shade = (share) => Math.round((share > 0.5 ? 0.7 + 0.3 * share : 0.05 + 0.5 * share) * 100) / 100;

;// CONCATENATED MODULE: ./build/report/html/charts/scatter.js



/** Draws clouds of points; of more than `maxPoints` an even sample, and says so. */
function drawScatter(chart, maxPoints) {
    const all = chart.series.flatMap(({ points }) => points);
    const xs = extent(all.map(([x]) => x));
    const ys = extent([...all.map(([, y]) => y), ...(chart.rule ? [chart.rule.y] : [])]);
    const both = extent([...xs, ...ys]);
    const x = roomyScale(chart.diagonal ? both : xs, [PLOT.left, PLOT.right]);
    const y = niceScale(chart.diagonal ? both : ys, [PLOT.bottom, PLOT.top]);
    const step = Math.max(1, Math.ceil(all.length / maxPoints));
    const clouds = chart.series.map(({ points }, index) => {
        const shown = points.filter((_, position) => position % step === 0);
        // One path of round strokes of no length: a tenth of the bytes of as many circles.
        return markup `<path class="cloud ${seriesClass(index)}" d="${shown.map(([px, py]) => `M${x(px)} ${y(py)}h0`).join('')}"/>`;
    });
    const texts = tickTexts(x.ticks);
    const ticks = x.ticks.map((tick, index) => ({ at: x(tick), text: texts[index] }));
    const svg = markup `${axes(chart, ticks, y)}
${chart.diagonal && markup `<path class="diagonal" d="M${x(both[0])} ${y(both[0])}L${x(both[1])} ${y(both[1])}"/>`}
${ruleLine(chart.rule, y)}${clouds}`;
    return { svg, legend: legend(chart.series, 'dot'), ...(step > 1 ? { note: `One point in ${step} is drawn.` } : {}) };
}

;// CONCATENATED MODULE: ./build/report/html/charts/chart.js







/** Draws a chart as a figure with its title, legend and a description for who cannot see it. `index` makes ids unique. */
function drawChart(chart, index, detail) {
    const { svg, top = 0, height = HEIGHT, legend, note } = draw(chart, detail);
    const id = `chart-${index}`;
    return markup `<figure class="card"><figcaption>${chart.title}</figcaption>
<svg class="chart" viewBox="0 ${top} ${WIDTH} ${Math.ceil(height - top)}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${chart.title}</title><desc id="${id}-text">${chart.description}</desc>
${svg}</svg>${legend}<p class="quiet">${chart.description}${note && markup ` ${note}`}</p></figure>`;
}
function draw(chart, detail) {
    switch (chart.kind) {
        case 'line':
            return drawLine(chart);
        case 'scatter':
            return drawScatter(chart, detail.points);
        case 'histogram':
            return drawHistogram(chart);
        case 'intervals':
            return drawIntervals(chart, detail.rows);
        case 'matrix':
            return drawMatrix(chart);
    }
}

// EXTERNAL MODULE: ./build/report/difference.js
var difference = __webpack_require__(74932);
// EXTERNAL MODULE: ./build/report/judging.js
var judging = __webpack_require__(21643);
;// CONCATENATED MODULE: ./build/report/html/charts/spark.js




const spark_WIDTH = 190;
const spark_HEIGHT = 36;
const FOOT = spark_HEIGHT - 1;
/** Draws a pair of samples as small as a word, for a table: the shape of the change, without axes. */
function drawSpark(chart) {
    const body = chart.labels ? columns(chart) : bins(chart);
    return markup `<svg class="spark" viewBox="0 0 ${spark_WIDTH} ${spark_HEIGHT}" width="${spark_WIDTH}" height="${spark_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${body}<path class="base" d="M0 ${FOOT}H${spark_WIDTH}"/></svg>`;
}
/** Writes which colour is which sample. */
function sparkLegend({ series }) {
    return markup `${series.slice(0, 2).map(({ name }, index) => markup `<span class="key"><svg viewBox="0 0 12 10" width="12" height="10" aria-hidden="true"><path class="${index === 0 ? 'area' : 'outline'} ${seriesClass(index)}" d="M1 9V2H11V9"/></svg>${name}</span>`)}`;
}
const heightScale = (values) => linear([0, extent(values)[1] || 1], [FOOT, 2]);
function bins(chart) {
    const edges = chart.edges ?? [];
    const { heights } = heightsOf(chart);
    const ground = { edges, x: linear(extent(edges), [1, spark_WIDTH - 1]), y: heightScale(heights.flat()), bottom: FOOT };
    return heights.map((row, series) => steps(row, ground, series));
}
function columns({ labels = [], series }) {
    const shares = series.map(({ counts }) => {
        const total = counts.reduce((sum, count) => sum + count, 0) || 1;
        return labels.map((_, index) => (counts[index] ?? 0) / total);
    });
    const y = heightScale(shares.flat());
    const step = Math.min((spark_WIDTH - 2) / Math.max(labels.length, 1), 40);
    const width = (step * 0.72) / Math.max(series.length, 1);
    return shares.map((values, index) => values.map((value, label) => markup `<rect class="bar ${seriesClass(index)}" x="${place(1 + label * step + index * width)}" y="${y(value)}" width="${place(Math.max(width - 0.5, 0.5))}" height="${place(FOOT - y(value))}"/>`));
}

;// CONCATENATED MODULE: ./build/report/html/forest.js




const forest_WIDTH = 190;
const forest_HEIGHT = 28;
const MIDDLE = forest_HEIGHT / 2;
const EDGE = 8;
/**
 * Draws the forest plot of a table of checks, one small picture a row. Comparisons of one unit share a scale, so that
 * their lengths can be compared; an absolute gate is drawn against its own limit.
 */
function forest(checks) {
    const rows = checks.flatMap((check) => {
        const row = rowOf(check);
        return row ? [{ check, row, group: row.zero ? `unit ${check.unit ?? ''}` : check.id }] : [];
    });
    const groups = Map.groupBy(rows, ({ group }) => group);
    return new Map([...groups.values()].flatMap((members) => {
        const x = linear(extent(members.flatMap(({ row }) => pointsOf(row))), [EDGE, forest_WIDTH - EDGE]);
        return members.map(({ check, row }) => [check, drawRow(row, (0,words/* checkWords */.iW)(check).tone, x)]);
    }));
}
function rowOf(check) {
    const rule = (0,difference/* ruleOf */.Y)(check);
    if ((0,difference/* isComparison */.gP)(check)) {
        const limit = Math.abs(check.limit ?? 0);
        const limits = check.limit === undefined
            ? []
            : rule === 'equivalent'
                ? [-limit, limit]
                : [rule === 'superior' || rule === 'capped' ? limit : -limit];
        const estimate = check.estimate;
        return { estimate, interval: check.interval ?? [estimate, estimate], limits, zero: true };
    }
    // A comparison that could not be made has a margin for a limit: the value of the metric has no place on that scale.
    if (!['min', 'max', 'point'].includes(rule))
        return undefined;
    if (check.value === null || check.limit === undefined)
        return undefined;
    const turn = rule === 'max' || (rule === 'point' && check.direction === 'lower') ? -1 : 1;
    const [low, high] = check.interval ?? [check.value, check.value];
    const ends = [low, high].map((end) => (end === null ? null : end * turn));
    const interval = turn === 1 ? ends : [ends[1], ends[0]];
    return { estimate: check.value * turn, interval, limits: [check.limit * turn], zero: false };
}
const pointsOf = ({ estimate, interval, limits, zero }) => [estimate, ...interval, ...limits, ...(zero ? [0] : [])].filter((value) => value !== null);
function drawRow({ estimate, interval, limits, zero }, tone, x) {
    const low = interval[0] === null ? 0 : x(interval[0]);
    const high = interval[1] === null ? forest_WIDTH : x(interval[1]);
    return markup `<svg class="forest tone-${tone}" viewBox="0 0 ${forest_WIDTH} ${forest_HEIGHT}" width="${forest_WIDTH}" height="${forest_HEIGHT}" aria-hidden="true">${zero && markup `<path class="base" d="M${x(0)} 0v${forest_HEIGHT}"/>`}${limits.map((limit) => markup `<path class="limit" d="M${x(limit)} 2v${forest_HEIGHT - 4}"/>`)}<path class="whisker" d="M${low} ${MIDDLE}H${high}"/><rect class="estimate" x="${place(x(estimate) - 4.5)}" y="${MIDDLE - 4.5}" width="9" height="9" rx="1.5"/></svg>`;
}

;// CONCATENATED MODULE: ./build/report/html/icons.js

const PATHS = { good: 'M4.5 8.4 7 11l4.6-5.6', bad: 'm5.2 5.2 5.6 5.6m0-5.6-5.6 5.6', unsure: 'M4.8 8h6.4' };
/** Defines the signs once a page. */
const iconSymbols = () => markup `<svg class="hidden" aria-hidden="true">${Object.keys(PATHS).map((tone) => markup `<symbol id="sign-${tone}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="${PATHS[tone]}"/></symbol>`)}</svg>`;
/** Draws the sign of a verdict: tick, cross or dash in a disc. The word always stands beside it. */
const verdictIcon = (tone) => markup `<svg class="icon" width="16" height="16" aria-hidden="true"><use href="#sign-${tone}"/></svg>`;

;// CONCATENATED MODULE: ./build/report/html/gates.js










/** So many checks stand in the open; the others, which passed or only warn, are folded. */
const OPEN_ROWS = 30;
/**
 * Writes the table of checks with its forest plot. On a narrow screen each check is a small block instead of a row: name
 * and verdict, below them the values. `undefined` when there are none.
 */
function gateSection(report, maxRows) {
    const checks = (0,words/* mostTelling */.Ft)(report.checks, maxRows);
    if (checks.length === 0)
        return undefined;
    const open = (0,words/* openChecks */._g)(checks, OPEN_ROWS);
    const rest = checks.filter((check) => !open.includes(check));
    const columns = columnsOf(report, checks);
    const noun = (0,words/* checkNoun */.nW)(report.kind);
    const missing = report.checks.length - checks.length;
    return markup `<section class="card"><h2>${noun === 'gate' ? 'Gates' : 'Checks'}</h2>
${gateTable(noun, columns, open)}
${rest.length > 0 && markup `<details><summary>${(0,words/* moreOf */.bd)(noun, rest.length)}: ${(0,words/* tally */.N4)(rest)}</summary>${gateTable(`other ${noun}`, columns, rest)}</details>`}
${missing > 0 && markup `<p class="quiet">${(0,words/* moreOf */.bd)(noun, missing)} ${missing === 1 ? 'stands' : 'stand'} in report.json.</p>`}</section>`;
}
function gateTable(noun, columns, checks) {
    const attribute = (kind) => kind && markup ` class="${kind}"`;
    const heads = columns.map(({ title, kind }) => markup `<th scope="col"${attribute(kind)}>${title}</th>`);
    const cells = (check) => columns.map(({ kind, cell }) => {
        const written = cell(check);
        return written === format/* UNKNOWN */.HV || written === ''
            ? markup `<td class="${kind} absent">${written}</td>`
            : markup `<td${attribute(kind)}>${written}</td>`;
    });
    const rowOf = (check) => markup `<tr><th scope="row"><span>${check.title}${check.level === 'warn' && markup ` <span class="tag">warns only</span>`}</span><span class="narrow">${pill(check)}</span></th>${cells(check)}</tr>
${check.verdict !== 'pass' && reasonRow((0,told/* reasonBesideFigures */.AF)(check), columns.length + 1)}`;
    return markup `<div class="scroll" tabindex="0" role="region" aria-label="Table of ${noun}s"><table class="gates"><thead><tr><th scope="col">${noun}</th>${heads}</tr></thead><tbody>
${checks.map(rowOf)}</tbody></table></div>`;
}
const reasonRow = (reason, columns) => reason !== '' && markup `<tr class="reason"><td colspan="${columns}"><div>${reason}</div></td></tr>`;
function pill(check) {
    const { tone, word } = (0,words/* checkWords */.iW)(check);
    return markup `<span class="pill tone-${tone}">${verdictIcon(tone)}${word}</span>`;
}
function columnsOf(report, checks) {
    const some = (test) => checks.some(test);
    const pairs = pairsOf(report);
    // A count of rows that break a rule has no better and worse.
    const isDrawn = pairs.size === 0 && report.kind !== 'version-data';
    const pictures = isDrawn ? forest(checks) : new Map();
    const columns = [
        some(({ baseline }) => baseline !== undefined) && {
            title: (0,clip/* clip */.$Q)((0,words/* baselineName */.Ri)(report), 40),
            kind: 'number before',
            cell: before,
        },
        some(({ value }) => value !== null) && {
            title: (0,words/* valueName */.XJ)(checks),
            kind: 'number',
            cell: (check) => (check.value === null ? format/* UNKNOWN */.HV : markup `<strong>${(0,difference/* valuesOf */.sm)(check)[1]}</strong>`),
        },
        some((check) => (0,difference/* differenceText */.Lr)(check) !== '') && {
            title: (0,words/* differenceName */.Lb)(checks, some(difference/* isComparison */.gP)),
            kind: 'difference',
            // One place to break the line: before the range.
            cell: (check) => (0,difference/* differenceText */.Lr)(check).replaceAll(' … ', '\u00A0…\u00A0').replace(' ', '\u00A0') || format/* UNKNOWN */.HV,
        },
        pairs.size > 0 && {
            title: sparkLegend([...pairs.values()][0]),
            kind: 'picture',
            cell: ({ id }) => {
                const chart = pairs.get(id);
                return chart ? drawSpark(chart) : format/* UNKNOWN */.HV;
            },
        },
        pictures.size > 0 && { title: 'worse ← → better', kind: 'picture', cell: (check) => pictures.get(check) ?? '' },
        some((check) => (0,difference/* neededText */.Nd)(check) !== '') && {
            title: 'needed',
            kind: 'needed',
            cell: (check) => (0,difference/* neededText */.Nd)(check) || format/* UNKNOWN */.HV,
        },
        { title: 'verdict', kind: 'wide', cell: pill },
    ];
    return columns.filter((column) => column !== false);
}
/** The value of the baseline; below it whose it is, where it is another's than the column says. */
function before(check) {
    if (check.baseline === undefined)
        return format/* UNKNOWN */.HV;
    const { baselineName: whose, ...own } = check;
    return markup `${(0,difference/* valuesOf */.sm)(own)[0]}${whose && markup ` <span class="whose">${(0,clip/* clip */.$Q)(whose, 40)}</span>`}`;
}
/** The pairs of samples that belong to a check by their id: drift is seen by them, not by a distance from a limit. */
function pairsOf({ checks, charts }) {
    const ids = new Set(checks.map(({ id }) => id));
    const isPair = (chart) => chart.kind === 'histogram' && chart.series.length === 2;
    return new Map(charts.filter(isPair).flatMap((chart) => (ids.has(chart.id) ? [[chart.id, chart]] : [])));
}
/** Writes how the verdict came about: the rules in sentences, then the figures behind each check. */
function judgingSection(report, maxRows) {
    const sentences = (0,judging/* howJudged */.e)(report);
    const checks = (0,words/* mostTelling */.Ft)(report.checks, Math.min(maxRows, 60));
    if (sentences.length === 0 && checks.length === 0)
        return undefined;
    const { columns, rows } = (0,judging/* judgingTable */.P)(checks);
    // Words stand first, the method, and last, the reason.
    const isNumber = (index) => index > 0 && index < columns.length - 2;
    const rowOf = (row) => markup `<tr><th scope="row">${row[0]}</th>${row.slice(1).map((cell, index) => markup `<td${isNumber(index) && markup ` class="number"`}${cell !== '' && markup ` data-label="${columns[index + 1]}"`}>${cell}</td>`)}</tr>`;
    const figures = markup `<div class="scroll" tabindex="0" role="region" aria-labelledby="judging"><table class="figures"><thead><tr><th scope="col">${(0,words/* checkNoun */.nW)(report.kind)}</th>${columns.slice(1).map((title, index) => markup `<th scope="col"${isNumber(index) && markup ` class="number"`}>${title}</th>`)}</tr></thead><tbody>${rows.map(rowOf)}</tbody></table></div>`;
    return markup `<section class="card"><h2 id="judging">How this was judged</h2>
<ul class="plain">${sentences.map((sentence) => markup `<li>${sentence}</li>`)}</ul>
${rows.length > 0 && markup `<details><summary>The figures behind ${shownOf(rows.length, report)}</summary>${figures}</details>`}</section>`;
}
/** Counts the checks that are shown: `17 gates`, `60 of 200 gates`. */
function shownOf(count, { checks, kind }) {
    const all = (0,format/* formatCount */.B4)(checks.length, (0,words/* checkNoun */.nW)(kind));
    return count < checks.length ? `${count} of ${all}` : all;
}

;// CONCATENATED MODULE: ./build/report/html/lineage.js




/** Writes the way from data to model as a strip, and what it was judged against; `undefined` when nothing is known. */
function lineageStrip(report) {
    const steps = stepsOf(report);
    const { baseline } = report.lineage;
    if (steps.length === 0)
        return undefined;
    return markup `<nav aria-label="Lineage"><ol class="lineage">${steps.map(({ label, value, detail, url }) => markup `<li><span class="quiet">${label}</span><strong>${safeUrl(url) ? markup `<a href="${url}">${(0,clip/* clip */.$Q)(value, 40)}</a>` : (0,clip/* clip */.$Q)(value, 40)}</strong><span class="quiet">${detail}</span></li>`)}${baseline && markup `<li class="aside"><span class="quiet">judged against</span><strong>${(0,clip/* clip */.$Q)((0,words/* baselineName */.Ri)(report), 40)}</strong><span class="quiet">${baseline.createdAt ? `of ${(0,format/* formatDay */.im)(baseline.createdAt)}` : (baseline.run ?? '')}</span></li>`}</ol></nav>`;
}
function stepsOf({ lineage, execution }) {
    const { data, code, run, model } = lineage;
    const steps = Object.entries(data ?? {})
        .slice(0, 3)
        .map(([path, { md5, size, nfiles }]) => ({
        label: `data · ${(0,clip/* clip */.$Q)(path, 60)}`,
        value: (0,format/* shortId */.m_)(md5),
        detail: [nfiles === undefined ? '' : (0,format/* formatCount */.B4)(nfiles, 'file'), size === undefined ? '' : (0,format/* formatBytes */.z3)(size)]
            .filter(Boolean)
            .join(', '),
    }));
    if (code?.commit) {
        const where = code.pullRequest === undefined
            ? (code.ref?.replace(/^refs\/(heads|tags)\//, '') ?? '')
            : `pull request #${code.pullRequest}`;
        steps.push({
            label: 'commit',
            value: (0,format/* shortId */.m_)(code.commit),
            detail: code.dirty ? `${where} with uncommitted changes`.trim() : where,
        });
    }
    if (run)
        steps.push({
            label: 'run',
            value: run.id,
            detail: run.reused ? 'taken over, not trained again' : '',
            url: run.url ?? execution.runUrl,
        });
    if (model) {
        const size = model.sizeBytes === undefined ? '' : (0,format/* formatBytes */.z3)(model.sizeBytes);
        const name = model.version === undefined ? (0,format/* shortId */.m_)(model.digest) : `v${model.version}`;
        steps.push({
            label: 'model',
            value: name,
            detail: [model.version === undefined ? '' : (0,format/* shortId */.m_)(model.digest), size].filter(Boolean).join(', '),
        });
    }
    if (lineage.image) {
        const [name = '', digest] = lineage.image.split('@');
        steps.push({ label: 'image', value: digest ? (0,format/* shortId */.m_)(digest) : name, detail: digest ? name : '' });
    }
    return steps;
}

;// CONCATENATED MODULE: ./build/report/html/style.js
/** The one design system of the report: colours, type and spacing as variables, everything else on top of them. */
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --card: #ffffff; --ink: #1b1d21; --quiet: #5a616b; --line: #e3e3de; --sunk: #f1f1ee;
  --good: #17703a; --good-soft: #e6f3ea; --bad: #b3261e; --bad-soft: #fbe9e7; --unsure: #6b5300; --unsure-soft: #faf1d8;
  --accent: #2456d6; --on-accent: #ffffff;
  --s0: #2456d6; --s1: #c2410c; --s2: #7c3aed; --s3: #0f766e; --s4: #a16207; --s5: #be185d;
  --gap: 20px; --radius: 12px;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1114; --card: #171a1f; --ink: #e8eaed; --quiet: #a3abb6; --line: #2b3038; --sunk: #1e2228;
    --good: #5fd38a; --good-soft: #15291d; --bad: #ff8f85; --bad-soft: #33191a; --unsure: #e5c05c; --unsure-soft: #2c2613;
    --accent: #8ab0ff; --on-accent: #0f1114;
    --s0: #7ba5ff; --s1: #fb923c; --s2: #b794f6; --s3: #4fd1c1; --s4: #e5c05c; --s5: #f472b6;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 var(--sans); font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
main { max-width: 1232px; margin: 0 auto; padding: 32px 24px 24px; display: grid; gap: var(--gap); grid-template-columns: minmax(0, 1fr); }
h1, h2, p, ul, ol, figure { margin: 0; padding: 0; }
h2 { font-size: 17px; font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 2px; }
.quiet { color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 20px 24px; min-width: 0; }
.card > h2 { margin-bottom: 12px; }
.tone-good { --tone: var(--good); --tone-soft: var(--good-soft); }
.tone-bad { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.tone-unsure { --tone: var(--unsure); --tone-soft: var(--unsure-soft); }

.hero { background: linear-gradient(var(--tone-soft), var(--card) 75%); border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: var(--radius); padding: 24px 32px 28px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; }
.kicker { color: var(--quiet); font-size: 13px; letter-spacing: 0.02em; }
.verdict { color: var(--tone); font-weight: 650; font-size: 15px; display: inline-flex; align-items: center; gap: 8px; background: var(--card); border: 1px solid var(--tone); border-radius: 999px; padding: 4px 14px 4px 8px; }
.verdict .icon { width: 20px; height: 20px; }
.hero h1 { grid-column: 1 / -1; font-size: 34px; line-height: 1.2; font-weight: 700; letter-spacing: -0.02em; overflow-wrap: anywhere; margin-top: 8px; }
.headline { display: block; font-size: 21px; font-weight: 500; letter-spacing: -0.01em; color: var(--tone); }
.summary { grid-column: 1 / -1; font-size: 17px; max-width: 76ch; overflow-wrap: anywhere; margin-top: 10px; }
.tally { grid-column: 1 / -1; list-style: none; display: flex; flex-wrap: wrap; gap: 6px 20px; margin-top: 12px; font-size: 14px; }
.tally li { display: inline-flex; align-items: center; gap: 6px; color: var(--quiet); }
.tally strong { color: var(--ink); }
#sign-good circle, #sign-bad circle, #sign-unsure circle { fill: var(--tone); }
#sign-good path, #sign-bad path, #sign-unsure path { fill: none; stroke: var(--card); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }

.lineage { list-style: none; overflow: hidden; display: flex; flex-wrap: wrap; gap: 10px 34px; }
.lineage li { position: relative; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 16px; display: grid; min-width: 0; flex: 1 1 130px; align-content: start; }
.lineage strong { font-weight: 600; overflow-wrap: anywhere; }
.lineage li + li::before { content: "→"; content: "→" / ""; position: absolute; left: -26px; top: 50%; transform: translateY(-50%); color: var(--quiet); font-size: 18px; }
.lineage li.aside { background: none; border-style: dashed; }
.lineage li.aside::before { content: "⇄"; content: "⇄" / ""; }

.notes { border-left: 3px solid var(--line); padding: 2px 0 2px 16px; display: grid; gap: 6px; color: var(--quiet); grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; }
.notes.warning { border: 1px solid var(--unsure); border-left-width: 4px; border-radius: 8px; background: var(--unsure-soft); color: var(--ink); padding: 12px 18px; }
.changes { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: baseline; }
.changes h2 { font-size: 15px; }
.changes ul { list-style: none; display: flex; flex-wrap: wrap; gap: 6px 8px; min-width: 0; }
.changes li { background: var(--card); border: 1px solid var(--line); border-radius: 999px; padding: 2px 12px; font-size: 14px; overflow-wrap: anywhere; }

.scroll { overflow-x: auto; margin: 0 -24px; padding: 0 24px; }
.scroll:focus-visible, pre:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; padding: 9px 12px; border-bottom: 1px solid var(--line); vertical-align: middle; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { color: var(--quiet); font-weight: 500; font-size: 13px; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 150px; max-width: 320px; overflow-wrap: anywhere; }
td { max-width: 420px; overflow-wrap: break-word; }
.number { text-align: right; white-space: nowrap; }
.picture { width: 206px; text-align: center; }
td.picture { padding-top: 2px; padding-bottom: 2px; }
.figures td:first-of-type { min-width: 140px; } .figures td:last-child { min-width: 260px; }
.gates td { white-space: normal; }
.gates .number, .gates .wide { white-space: nowrap; }
.gates .needed { min-width: 130px; }
.gates .difference { min-width: 205px; }
.whose { display: block; color: var(--quiet); font-size: 12px; }
.gates tr:has(+ .reason) > * { border-bottom: 0; padding-bottom: 2px; }
.gates .reason td { white-space: normal; color: var(--quiet); padding: 0 0 10px; font-size: 13px; max-width: none; }
.reason div { position: sticky; left: 0; max-width: min(100%, calc(100vw - 58px)); }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--quiet); font-weight: 500; }
.gates .narrow { display: none; }
.tag { font-weight: 500; font-size: 12px; color: var(--quiet); border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; white-space: nowrap; }
.pill { display: inline-flex; align-items: center; gap: 6px; color: var(--tone); background: var(--tone-soft); border-radius: 999px; padding: 2px 10px 2px 4px; font-weight: 600; font-size: 13px; white-space: nowrap; }
.plain { padding-left: 18px; margin-bottom: 12px; }
pre { background: var(--sunk); border-radius: 8px; padding: 12px 16px; margin: 0; overflow-x: auto; font: 13px/1.6 var(--mono); }
code { font-family: var(--mono); }

.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(430px, 100%), 1fr)); gap: var(--gap); align-items: start; }
.wide-card { grid-column: 1 / -1; }
.card > details { margin-top: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(430px, 100%), 1fr)); gap: var(--gap); }
figure { display: flex; flex-direction: column; gap: 10px; }
figcaption { font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.chart { width: 100%; height: auto; max-width: 620px; align-self: center; font: 12px var(--sans); font-variant-numeric: tabular-nums; }
.chart text { fill: var(--quiet); }
.chart .name { fill: var(--ink); }
.chart .mark text { fill: var(--ink); font-weight: 650; font-size: 13px; paint-order: stroke; stroke: var(--card); stroke-width: 5px; stroke-linejoin: round; }
.grid path { stroke: var(--line); stroke-width: 1; }
.base { stroke: var(--quiet); stroke-width: 1; fill: none; }
.line { fill: none; stroke: var(--c); stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
.dot { fill: var(--c); }
.band { fill: var(--c); opacity: 0.16; }
.bar { fill: var(--c); }
.area { fill: var(--c); fill-opacity: 0.28; stroke: var(--c); stroke-opacity: 0.55; stroke-width: 1; }
.outline { fill: none; stroke: var(--c); stroke-width: 2; stroke-linejoin: round; }
.cloud { fill: none; stroke: var(--c); stroke-width: 5; stroke-linecap: round; opacity: 0.55; }
.s0 { --c: var(--s0); } .s1 { --c: var(--s1); } .s2 { --c: var(--s2); } .s3 { --c: var(--s3); } .s4 { --c: var(--s4); } .s5 { --c: var(--s5); }
.line.s1 { stroke-dasharray: 7 4; } .line.s2 { stroke-dasharray: 2 4; } .line.s3 { stroke-dasharray: 10 3 2 3; } .line.s4 { stroke-dasharray: 4 3; } .line.s5 { stroke-dasharray: 12 4; }
.diagonal { stroke: var(--quiet); stroke-width: 1.2; stroke-dasharray: 4 4; fill: none; }
.rule path { stroke: var(--bad); stroke-width: 1.4; stroke-dasharray: 6 4; }
.chart .rule text { fill: var(--bad); }
.rule.reference path { stroke: var(--quiet); stroke-dasharray: 4 4; }
.chart .rule.reference text { fill: var(--quiet); }
.mark circle { fill: var(--card); stroke: var(--s0); stroke-width: 3; }
.limit { stroke: var(--quiet); stroke-width: 1.4; stroke-dasharray: 3 3; fill: none; }
.whisker { stroke: var(--tone); stroke-width: 2.4; stroke-linecap: round; fill: none; }
.estimate { fill: var(--tone); }
.tone-plain { --tone: var(--s0); }
.then { fill: var(--card); stroke: var(--s1); stroke-width: 1.8; }
.forest, .spark { display: block; margin: 0 auto; }
.shape { width: 96px; }
.bars { display: block; width: 88px; height: 24px; color: var(--s0); }
.spark path { vector-effect: non-scaling-stroke; }
.spark .outline, .key .outline { stroke-width: 1.6; }
.key { display: inline-flex; align-items: center; gap: 5px; margin: 0 6px; }
.more-charts { margin-top: var(--gap); }
.more-charts .charts { margin-top: 14px; }
.cell rect { fill: var(--accent); }
.chart .cell text { fill: var(--ink); }
.chart .cell .change { font-size: 0.85em; }
.chart .cell.strong text { fill: var(--on-accent); font-weight: 650; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; color: var(--quiet); justify-content: center; }
.legend li { display: inline-flex; align-items: center; gap: 8px; overflow-wrap: anywhere; }
footer { max-width: 1232px; margin: 0 auto; padding: 0 24px 40px; color: var(--quiet); font-size: 12.5px; display: grid; gap: 4px; overflow-wrap: anywhere; }

@media (max-width: 640px) {
  main { padding: 12px 12px 20px; --gap: 14px; }
  .card { padding: 16px; }
  .scroll { margin: 0 -16px; padding: 0 16px; }
  .hero { padding: 18px 18px 20px; }
  .hero h1 { font-size: 27px; }
  .headline { font-size: 18px; }
  .summary { font-size: 16px; }
  .lineage { gap: 8px 30px; }
  .lineage li { flex-basis: 40%; }
  .chart { font-size: 15px; }
  .chart .label { font-size: 13px; }
  th, td { padding: 8px 4px; }
  tbody th { min-width: 90px; }
  thead th { white-space: normal; }
  :is(.gates, .figures), :is(.gates, .figures) :is(thead, tbody) { display: block; }
  :is(.gates, .figures) tr { display: flex; flex-wrap: wrap; align-items: center; gap: 3px 7px; padding: 11px 0; border-bottom: 1px solid var(--line); }
  :is(.gates, .figures) tr > * { padding: 0; border: 0; min-width: 0; max-width: none; }
  :is(.gates, .figures) thead tr { justify-content: flex-end; padding: 0 0 6px; }
  :is(.gates, .figures) thead th:not(.picture) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :is(.gates, .figures) tbody:last-child > tr:last-child { border-bottom: 0; padding-bottom: 0; }
  :is(.gates, .figures) tbody th { display: flex; flex: 1 0 100%; justify-content: space-between; align-items: center; gap: 10px; }
  .gates tr:has(+ .reason) { border-bottom: 0; padding-bottom: 4px; }
  .gates tr.reason { padding-top: 0; }
  .gates .reason td { padding: 0; flex: 1 0 100%; }
  .gates .narrow { display: block; flex: none; }
  .gates :is(.wide, .absent) { display: none; }
  .gates .before::after { content: " →"; content: " →" / ""; color: var(--quiet); }
  .whose { display: inline; }
  .gates tr:has(.needed, .picture)::before { content: ""; flex: 1 0 100%; order: 1; margin-top: -3px; }
  .gates td.needed { flex: 1 1 calc(100% - 165px); min-width: 0; order: 2; }
  .gates tr:not(:has(.tag)) > td.needed::before { content: "needed "; color: var(--quiet); }
  .gates .picture { width: auto; }
  .gates .difference { min-width: 0; }
  .gates td.picture { order: 3; margin-left: auto; }
  :is(.forest, .spark) { width: 150px; height: auto; }
  table { font-size: 13px; }
  .figures td[data-label]:not(:last-child)::before { content: attr(data-label) " "; color: var(--quiet); }
  .figures td:not(:last-child) { min-width: 0; }
  .figures td:last-child { flex: 1 0 100%; color: var(--quiet); font-size: 13px; }
  footer { padding: 0 16px 32px; }
}
@media print {
  :root { --page: #fff; --card: #fff; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .card, .hero, figure { break-inside: avoid; }
  .scroll { overflow: visible; margin: 0; padding: 0; }
  table { font-size: 9pt; }
  th, td { padding: 5px 7px; }
  tbody th, .gates .needed, .figures td:last-child { min-width: 90px; }
  .gates td { white-space: normal; }
  .gates .wide { display: none; }
  .gates .narrow { display: block; margin-top: 4px; }
  .picture { width: 150px; }
  .forest, .spark { width: 140px; height: auto; }
  .charts { grid-template-columns: 1fr 1fr; }
  details:not([open]) { display: none; }
  pre { white-space: pre-wrap; }
  .hero, .pill, .cell rect, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

;// CONCATENATED MODULE: ./build/report/html/charts/bars.js



const bars_WIDTH = 88;
const bars_HEIGHT = 24;
/** What is there must be seen, however little it is beside the rest. */
const LEAST = 1.5;
/** Draws counts side by side as small as a word, for a row of a table: one path, so that a page may hold hundreds. */
function drawBars(counts) {
    if (!counts || counts.length === 0)
        return markup `${format/* UNKNOWN */.HV}`;
    const highest = Math.max(...counts, 1);
    const step = bars_WIDTH / Math.max(counts.length, 6);
    const gap = Math.min(1, step * 0.2);
    const path = counts
        .map((count, index) => {
        const height = count === 0 ? 0 : Math.max((count / highest) * (bars_HEIGHT - 1), LEAST);
        return height === 0 ? '' : `M${place(index * step)} ${bars_HEIGHT}v${place(-height)}h${place(step - gap)}V${bars_HEIGHT}`;
    })
        .join('');
    return markup `<svg class="bars" viewBox="0 0 ${bars_WIDTH} ${bars_HEIGHT}" aria-hidden="true"><path d="${path}" fill="currentColor"/><path class="base" d="M0 ${bars_HEIGHT - 0.5}H${bars_WIDTH}"/></svg>`;
}

;// CONCATENATED MODULE: ./build/report/html/tables.js




/** Writes the report's tables; narrow ones stand side by side where the page is wide. `undefined` when there are none. */
function tableSection(report, maxRows) {
    const shown = report.tables.slice(0, 40);
    if (shown.length === 0)
        return undefined;
    return markup `<div class="tables">${shown.map((table, index) => tableCard(table, index, maxRows))}</div>`;
}
const isWide = ({ columns, bars, rows }) => columns.length > 4 ||
    bars !== undefined ||
    rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > 40));
function tableCard(table, index, maxRows) {
    const rows = table.rows.slice(0, maxRows);
    const numeric = table.columns.map(({ align }, column) => (align ?? (rows.every((row) => typeof row[column] !== 'string') ? 'right' : 'left')) === 'right');
    const cells = (row, at) => row.map((cell, column) => {
        const text = typeof cell === 'string' ? cell : (0,format/* formatNumber */.ZV)(cell);
        return column === 0
            ? markup `<th scope="row">${text}</th>${table.bars && markup `<td class="shape">${drawBars(table.bars[at] ?? null)}</td>`}`
            : markup `<td${numeric[column] && markup ` class="number"`}>${text}</td>`;
    });
    const missing = table.rows.length - rows.length;
    return markup `<section class="${isWide(table) ? 'card wide-card' : 'card'}"><h2 id="table-${index}">${table.title}</h2>
${table.caption && markup `<p class="quiet">${table.caption}</p>`}
<div class="scroll" tabindex="0" role="region" aria-labelledby="table-${index}"><table><thead><tr>${table.columns.map(({ title }, column) => markup `<th scope="col"${numeric[column] && column > 0 && markup ` class="number"`}>${title}</th>${table.bars && column === 0 && markup `<th scope="col">shape</th>`}`)}</tr></thead><tbody>${rows.map((row, at) => markup `<tr>${cells(row, at)}</tr>`)}</tbody></table></div>
${missing > 0 && markup `<p class="quiet">${(0,words/* moreOf */.bd)('row', missing)} ${missing === 1 ? 'stands' : 'stand'} in report.json.</p>`}</section>`;
}

;// CONCATENATED MODULE: ./build/report/html/page.js












const MAX_BYTES = 300_000;
const DETAILS = [
    { checks: 250, rows: 500, charts: 40, points: 3_000 },
    { checks: 120, rows: 120, charts: 24, points: 800 },
    { checks: 60, rows: 40, charts: 12, points: 300 },
    { checks: 20, rows: 10, charts: 4, points: 100 },
    { checks: 5, rows: 0, charts: 0, points: 0 },
];
/**
 * Writes a report as one self-contained page: no script, nothing loaded, charts as inline SVG, light and dark, for print
 * too, at most 300 kB. What did not fit is named on the page and stands in `report.json`.
 */
function renderHtml(report) {
    let page = '';
    for (const detail of DETAILS) {
        page = page_write(report, detail).html;
        if (Buffer.byteLength(page) <= MAX_BYTES)
            return page;
    }
    return page;
}
function page_write(report, detail) {
    return markup `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${report.model} · ${report.headline || (0,words/* verdictWords */.L2)(report.verdict).word}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
${iconSymbols()}
<main>
${hero(report)}
${lineageStrip(report)}
${notes(report, 'warning')}
${gateSection(report, detail.checks)}
${changes(report)}
${notes(report, 'info')}
${charts(report, detail)}
${tableSection(report, detail.rows)}
${judgingSection(report, detail.checks)}
${reproduce(report)}
</main>
${footer(report)}
</body>
</html>
`;
}
function hero(report) {
    const { tone, word } = (0,words/* verdictWords */.L2)(report.verdict);
    return markup `<header class="hero tone-${tone}">
<p class="kicker">${words/* KIND_TITLES */.x7[report.kind]} <span aria-hidden="true">·</span> <time datetime="${report.execution.createdAt}">${(0,format/* formatDay */.im)(report.execution.createdAt)}</time></p>
<p class="verdict">${verdictIcon(tone)}${word}</p>
<h1>${report.model}<span class="headline">${report.headline}</span></h1>
<p class="summary">${(0,words/* summaryLine */.dC)(report)}</p>
${report.checks.length > 1 && tallyLine(report)}</header>`;
}
/** How many checks ended how, each with its sign; the worst first. */
function tallyLine({ checks, kind }) {
    const groups = Map.groupBy(checks, (check) => (0,words/* checkWords */.iW)(check).word);
    const tones = ['bad', 'unsure', 'good'];
    const sorted = [...groups.values()].sort(([a], [b]) => tones.indexOf((0,words/* checkWords */.iW)(a).tone) - tones.indexOf((0,words/* checkWords */.iW)(b).tone));
    const item = (group) => {
        const { tone, word } = (0,words/* checkWords */.iW)(group[0]);
        return markup `<li class="tone-${tone}">${verdictIcon(tone)}<strong>${(0,format/* formatNumber */.ZV)(group.length)}</strong> ${(0,words/* counted */.hS)(word, group.length)}</li>`;
    };
    return markup `<ul class="tally" aria-label="${(0,format/* formatCount */.B4)(checks.length, (0,words/* checkNoun */.nW)(kind))}">${sorted.map(item)}</ul>`;
}
function notes(report, level) {
    const shown = (0,told/* notesOf */.h$)(report, level).slice(0, 100);
    if (shown.length === 0)
        return undefined;
    return markup `<aside class="notes ${level}" aria-label="${level === 'warning' ? 'Warnings' : 'Notes'}">${shown.map(({ text, code }) => markup `<p>${text}</p>${code && codeLines(code.lines.slice(0, 40))}`)}</aside>`;
}
function changes(report) {
    const list = report.lineage.changes ?? [];
    if (list.length === 0)
        return undefined;
    const more = list.length - 60;
    return markup `<section class="changes"><h2>${(0,clip/* clip */.$Q)((0,words/* changesTitle */.wv)(report), 80)}</h2><ul>${list
        .slice(0, 60)
        .map((change) => markup `<li>${phrase(change)}</li>`)}${more > 0 && markup `<li>and ${more} more</li>`}</ul></section>`;
}
const phrase = (text) => (0,plain_line/* phraseParts */.gC)(text).map((part) => part.kind === 'code'
    ? markup `<code>${part.text}</code>`
    : part.kind === 'space'
        ? verbatim(' ')
        : markup `${part.text}`);
function charts(report, detail) {
    const all = report.charts.filter(({ id }) => !(0,words/* isGateChart */.E2)(id));
    const shown = all.slice(0, detail.charts);
    const missing = all.length - shown.length;
    if (all.length === 0)
        return undefined;
    const calm = new Set(report.checks.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id));
    const grid = (some) => markup `<div class="charts">
${some.map(({ chart, index }) => drawChart(chart, index, { points: detail.points, rows: detail.rows }))}</div>`;
    const [open, folded] = parted(shown.map((chart, index) => ({ chart, index })), ({ chart }) => !calm.has(chart.id));
    return markup `<section><h2 class="hidden">Charts</h2>${open.length > 0 && grid(open)}
${folded.length > 0 && markup `<details class="more-charts"${open.length === 0 && markup ` open`}><summary>${folded.length} more ${folded.length === 1 ? 'chart' : 'charts'} of what passed</summary>${grid(folded)}</details>`}
${missing > 0 && markup `<p class="quiet">${missing} more charts stand in report.json.</p>`}</section>`;
}
function parted(items, isFirst) {
    return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
function reproduce(report) {
    const lines = report.reproduce ?? [];
    if (lines.length === 0)
        return undefined;
    return markup `<section class="card"><h2>Reproduce it at your desk</h2>${codeLines(lines.slice(0, 40))}</section>`;
}
const codeLines = (lines) => markup `<pre tabindex="0"><code>${lines.map((line, index) => (index > 0 ? [verbatim('\n'), codeLine(line)] : codeLine(line)))}</code></pre>`;
function footer(report) {
    const { peakMemoryBytes } = report.execution;
    const cost = (0,words/* costWords */.fL)(report);
    const facts = [
        ...(0,words/* provenance */.aH)(report).map(({ label, value }) => `${label} ${value}`),
        ...(cost === '' ? [] : [cost]),
        ...(peakMemoryBytes === undefined ? [] : [`peak memory ${(0,format/* formatBytes */.z3)(peakMemoryBytes)}`]),
    ];
    return markup `<footer><p>${facts.join(' · ')}</p><p>Made by Modelloop from ${report.schema} <code>${report.contentDigest}</code></p></footer>`;
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
