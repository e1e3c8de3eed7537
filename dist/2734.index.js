export const id = 2734;
export const ids = [2734];
export const modules = {

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


/***/ })

};
