export const id = 6640;
export const ids = [6640];
export const modules = {

/***/ 31729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ findCandidate),
/* harmony export */   Vv: () => (/* binding */ RUN_RECORD_FOLDER),
/* harmony export */   rx: () => (/* binding */ findSide)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/** The folder that `train-and-log` leaves its run record in, relative to the working directory. */
const RUN_RECORD_FOLDER = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('.modelloop', 'run');
/**
 * Finds what the input `candidate` names. Without it: the record that `train-and-log` left, else the files that the
 * training writes.
 * @throws {UserError} when there is nothing to judge.
 */
function findCandidate(input, places) {
    if (input !== undefined && input !== 'run-record')
        return findSide('candidate', input, places);
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(places.directory, RUN_RECORD_FOLDER);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(record, 'run.json')))
        return { kind: 'record', path: record };
    if (input === 'run-record') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no run record in ${RUN_RECORD_FOLDER}.`, {
            hint: 'Run train-and-log first, or give its output `run-record` as `candidate`.',
        });
    }
    const found = filesIn(places.directory, places);
    if (found)
        return found;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is nothing to judge: neither ${places.metrics} nor ${places.predictions} exists.`, {
        hint: 'Let the training write one of them, or name the files as `candidate`.',
    });
}
/** Finds what a text names: a path to a run record, predictions, metrics or a folder with these; else a run id. */
function findSide(what, input, places) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(places.directory, input);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) {
        if (/^[a-z0-9][a-z0-9-]{3,63}$/.test(input))
            return { kind: 'run', id: input };
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The ${what} "${input}" does not exist.`, {
            hint: 'Give a run record, a file of predictions or metrics, a folder that holds them, or a run id.',
        });
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory()) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) === 'run.json')
            return { kind: 'record', path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, '..') };
        return path.endsWith('.json') ? { kind: 'files', metrics: path } : { kind: 'files', predictions: path };
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'run.json')))
        return { kind: 'record', path };
    const [predictions, metrics] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(places.predictions), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(places.metrics)];
    const inside = filesIn(path, { predictions, metrics });
    if (inside)
        return inside;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder "${input}" holds neither run.json, ${metrics} nor ${predictions}.`);
}
function filesIn(folder, names) {
    const [predictions, metrics] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, names.predictions), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, names.metrics)];
    const found = { ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(predictions) && { predictions }), ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(metrics) && { metrics }) };
    return Object.keys(found).length > 0 ? { kind: 'files', ...found } : undefined;
}


/***/ }),

/***/ 97450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ textOrder),
/* harmony export */   J: () => (/* binding */ isAscending)
/* harmony export */ });
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24954);
/* harmony import */ var _sort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);


/** So many characters of a text fit into a number, each as one of `VALUES`. */
const CHARACTERS = 7;
/** No character, those of ASCII, and all others as one, behind which nothing counts. */
const VALUES = 130;
const OTHER = VALUES - 1;
/**
 * Lists the places of texts, the shorter first and those of one length by their characters' codes, so that numbers are in
 * order of their size; equal ones as they stand. The order of a list is found once, so neither may change.
 */
const textOrder = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((texts) => isAscending(texts) ? Uint32Array.from({ length: texts.length }, (_, i) => i) : byLength(texts, byCodes(texts)));
/** Tells whether texts stand in that order already, no two of them equal. */
function isAscending(texts) {
    for (let i = 1; i < texts.length; i++) {
        const [before, text] = [texts[i - 1], texts[i]];
        if (text.length < before.length || (text.length === before.length && text <= before))
            return false;
    }
    return true;
}
/** By a number made of the first characters behind those that all have in common. Only texts of an equal number are compared. */
function byCodes(texts) {
    const from = commonPrefix(texts);
    const keys = new Float64Array(texts.length);
    for (let i = 0; i < texts.length; i++)
        keys[i] = keyOf(texts[i], from);
    const order = (0,_sort_js__WEBPACK_IMPORTED_MODULE_0__/* .ascendingOrder */ .be)(keys);
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && keys[order[end]] === keys[order[start]])
            end++;
        if (end - start > 1)
            order.subarray(start, end).sort((a, b) => (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b));
        start = end;
    }
    return order;
}
/** Sorts places by the length of their texts; those of one length keep their order. */
function byLength(texts, order) {
    const counts = [];
    for (const { length } of texts)
        counts[length] = (counts[length] ?? 0) + 1;
    const places = new Uint32Array(counts.length + 1);
    for (let length = 0; length < counts.length; length++)
        places[length + 1] = places[length] + (counts[length] ?? 0);
    const sorted = new Uint32Array(order.length);
    for (const place of order)
        sorted[places[texts[place].length]++] = place;
    return sorted;
}
function commonPrefix(texts) {
    const first = texts[0] ?? '';
    let length = first.length;
    for (const text of texts) {
        let same = 0;
        while (same < length && text.charCodeAt(same) === first.charCodeAt(same))
            same++;
        length = same;
        if (length === 0)
            break;
    }
    return length;
}
function keyOf(text, from) {
    let key = 0;
    let isOver = false;
    for (let at = from; at < from + CHARACTERS; at++) {
        const value = isOver || at >= text.length ? 0 : Math.min(text.charCodeAt(at) + 1, OTHER);
        isOver ||= value === OTHER;
        key = key * VALUES + value;
    }
    return key;
}


/***/ }),

/***/ 65555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readPredictions)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/statistics/text-order.js
var text_order = __webpack_require__(97450);
// EXTERNAL MODULE: ./build/tables/grown.js
var grown = __webpack_require__(52287);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/tables/number-column.js

/** A column of numbers in memory, 8 bytes each. It remembers the first cell that holds none. */
class NumberColumn {
    rows = 0;
    values = new Float64Array(1024);
    /** The first cell without a number, as written. */
    strange;
    add(text) {
        const value = (0,values/* parseDecimal */.$Q)(text);
        if (value === undefined)
            this.strange ??= { row: this.rows, text };
        this.addNumber(value ?? Number.NaN);
    }
    addBytes(bytes, start, end) {
        this.add(bytes.toString('utf8', start, end));
    }
    addDecimal(bytes, start, end) {
        this.add(bytes.toString('latin1', start, end));
    }
    addNumber(value) {
        this.makeRoom(1);
        this.values[this.rows++] = value;
    }
    addNumbers(values, from, to, step) {
        this.makeRoom(Math.ceil((to - from) / step));
        const own = this.values;
        let { rows } = this;
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            own[rows++] = value;
        }
        this.rows = rows;
        return at;
    }
    /** Adds empty cells until there are so many rows. */
    fillTo(rows) {
        while (this.rows < rows)
            this.add('');
    }
    /** The numbers, in memory of just their size. Call it once, at the end. */
    numbers() {
        const { values, rows } = this;
        this.values = values.slice(0, rows);
        return this.values;
    }
    makeRoom(more) {
        if (this.rows + more <= this.values.length)
            return;
        const larger = new Float64Array(2 * (this.rows + more));
        larger.set(this.values.subarray(0, this.rows));
        this.values = larger;
    }
}

;// CONCATENATED MODULE: ./build/tables/prediction-columns.js



/** What a text takes beside its characters, and a place in a list. */
const [BYTES_OF_TEXT, BYTES_OF_CELL] = [24, 8];
/**
 * Reads a whole table into memory.
 * @param isNumbers tells the columns that are kept as numbers
 * @param mostBytes what the texts may take
 * @throws {UserError} with file and line for more rows than that.
 */
async function readAll(table, isNumbers, mostBytes) {
    const cells = new Map();
    const numbers = new Map();
    const shared = new Map();
    const names = new Set(table.columns);
    let lines = new Int32Array(1024);
    let [rows, bytes] = [0, 0];
    for (const name of table.columns) {
        if (isNumbers(name))
            numbers.set(name, new NumberColumn());
        else
            cells.set(name, []);
    }
    for await (const batch of table.batches) {
        for (const name of batch.names) {
            names.add(name);
            if (isNumbers(name)) {
                const column = numbers.get(name) ?? new NumberColumn();
                numbers.set(name, column);
                column.fillTo(rows);
                batch.addTo(name, column);
            }
            else {
                const column = cells.get(name) ?? [];
                cells.set(name, column);
                const known = shared.get(name) ?? new Map();
                shared.set(name, known);
                // A column that a JSONL file brings late is missing in the rows before.
                padTo(rows, column, known);
                bytes += addTexts(batch.textsOf(name), column, known);
            }
        }
        while (rows + batch.rows > lines.length)
            lines = (0,grown/* grown */.g)(lines, lines.length * 2);
        lines.set(batch.lines, rows);
        rows += batch.rows;
        if (bytes > mostBytes)
            throw new errors/* UserError */.yo(`there are more rows than fit into memory; ${rows.toLocaleString('en')} were read.`, {
                place: table.placeOf(lines[rows - 1]),
                hint: 'Write a random sample of the test rows: a million of them tell a tenth of a percentage point.',
            });
    }
    for (const [name, column] of cells)
        padTo(rows, column, shared.get(name));
    for (const column of numbers.values())
        column.fillTo(rows);
    const distinct = (name) => {
        const known = shared.get(name);
        return known.size < MOST_SHARED ? new Set(known.keys()) : new Set(cells.get(name));
    };
    return { names, cells, distinct, numbers, lines: lines.slice(0, rows) };
}
/** Adds empty cells until there are so many rows. */
function padTo(rows, column, known) {
    if (column.length < rows)
        known?.set('', '');
    while (column.length < rows)
        column.push('');
}
/** Of a column with so many different texts, such as ids, each has its own memory. */
const MOST_SHARED = 5000;
/**
 * Adds cells to a column. Equal texts share their memory, which also makes them quick to compare and to look up.
 * @returns the bytes that they take
 */
function addTexts(texts, column, known) {
    let bytes = texts.length * BYTES_OF_CELL;
    let last;
    for (const text of texts) {
        if (text !== last) {
            const same = known.size < MOST_SHARED ? known.get(text) : undefined;
            if (same === undefined)
                bytes += BYTES_OF_TEXT + text.length;
            if (same === undefined && known.size < MOST_SHARED)
                known.set(text, text);
            last = same ?? text;
        }
        column.push(last);
    }
    return bytes;
}

// EXTERNAL MODULE: ./build/tables/read-table.js + 6 modules
var read_table = __webpack_require__(35533);
;// CONCATENATED MODULE: ./build/tables/read-predictions.js







/** There are two models, and the judgement needs room as well. */
const SHARE_OF_HEAP = 0.25;
/**
 * Reads a predictions file (CSV, JSONL or Parquet; design §1.4). Labels and predictions come out as numbers
 * (`Float64Array`) for regression, ranking and forecast, else as class names in one spelling, so that `1`, `1.0` and
 * `"1"` agree. Columns with another role than id, label, prediction, score and weight stay available for slices.
 * @throws {UserError} with file and line for a missing column, no rows, more rows than fit into memory, an id that stands
 * twice, and a label, prediction, score or weight that is empty, NaN, infinite or (where a number is needed) no number.
 */
async function readPredictions(path, options = {}) {
    const { columns: named = {}, displayPath = path } = options;
    const { mostBytes = SHARE_OF_HEAP * (0,external_node_v8_.getHeapStatistics)().heap_size_limit } = options;
    const table = await (0,read_table/* openTable */.R)(path, { displayPath });
    const scoreName = named.score ?? 'score';
    const source = {
        file: displayPath,
        table,
        ...(await readAll(table, holdsNumbers(named, scoreName), mostBytes)),
    };
    const { cells, lines, names: found } = source;
    const prediction = columnOf(found, named.prediction, 'prediction');
    const label = options.unlabelled ? prediction : columnOf(found, named.label, 'label');
    const names = { id: columnOf(found, named.id, 'id'), label, prediction };
    requireColumns(source, [...new Set(Object.values(names)), ...optionalNames(named)]);
    if (lines.length === 0) {
        throw new errors/* UserError */.yo('there are columns and no rows.', {
            place: { file: displayPath },
            hint: 'Write one row a test example.',
        });
    }
    const ids = checkIds(source, names.id);
    const texts = { label: requireValues(source, names.label), prediction: requireValues(source, names.prediction) };
    const task = options.task ?? (named.query === undefined ? (0,values/* inferTask */.Sz)(texts.label) : 'ranking');
    const isNumeric = task === 'regression' || task === 'ranking' || task === 'forecast';
    const [labels, predictions] = isNumeric
        ? [numbersOf(source, names.label), numbersOf(source, names.prediction)]
        : classesOf([...source.distinct(names.label), ...source.distinct(names.prediction)], texts.label, texts.prediction);
    const perClass = [...found].filter((name) => name.startsWith(`${scoreName}_`));
    const scores = new Map(perClass.map((name) => [(0,values/* canonicalClass */.tp)(name.slice(scoreName.length + 1)), numbersOf(source, name)]));
    const own = new Set([...Object.values(names), scoreName, ...perClass, named.weight]);
    return {
        ids,
        labels,
        predictions,
        ...(found.has(scoreName) ? { score: numbersOf(source, scoreName) } : {}),
        ...(scores.size > 0 ? { scores } : {}),
        ...(named.weight ? { weight: weightsOf(source, named.weight) } : {}),
        ...(named.group ? { group: cells.get(named.group) } : {}),
        ...(named.time && cells.has(named.time) ? { time: cells.get(named.time) } : {}),
        ...(named.query ? { query: cells.get(named.query) } : {}),
        columns: new Map([...cells].filter(([name]) => !own.has(name))),
        source: displayPath,
    };
}
/** Tells the columns that have no other use than their numbers: scores and weights. */
function holdsNumbers(named, score) {
    const { id, label, prediction, group, time, query, weight } = named;
    const others = new Set(['id', 'label', 'prediction', id, label, prediction, group, time, query]);
    return (name) => !others.has(name) && (name === score || name.startsWith(`${score}_`) || name === weight);
}
/**
 * Columns are named once, for the data and for the predictions. A training that writes plain `id,label,prediction` need not
 * repeat the names of its data.
 */
const columnOf = (found, named, usual) => named !== undefined && (found.has(named) || !found.has(usual)) ? named : usual;
/**
 * Weight, group and query change the judgement, so they must be there when they are named; the time is only shown, and
 * `score` has a usual name.
 */
const optionalNames = ({ score, weight, group, query }) => [weight, group, query].filter((name) => name !== undefined).concat(score === 'score' ? [] : (score ?? []));
function requireColumns({ names: columns, file }, names) {
    const missing = names.filter((name) => !columns.has(name));
    if (missing.length === 0)
        return;
    const found = [...columns];
    const isNear = (name, other) => (0,mod/* distance */.Io)(name.toLowerCase(), other.toLowerCase()) <= Math.min(2, (name.length - 1) / 2);
    const near = found.filter((name) => missing.some((other) => isNear(name, other)));
    const what = missing.map((name) => `"${name}"`).join(' and ');
    throw new errors/* UserError */.yo(`there is no column ${what}; found: ${listOf(found)}.`, {
        place: { file },
        hint: near.length > 0
            ? `Did you mean "${near.join('", "')}"?`
            : 'Say which column is which under `columns` in modelloop.yml.',
    });
}
/** A table may have thousands of columns; a message has no room for them. */
const listOf = (names) => names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ');
function checkIds(source, name) {
    const ids = source.cells.get(name);
    const empty = ids.indexOf('');
    const twice = firstTwice(ids);
    if (empty >= 0 && !(twice && twice.row < empty))
        throw mistake(source, empty, `the id (column "${name}") is empty.`);
    if (!twice)
        return ids;
    const first = `${source.table.rowWord} ${source.lines[twice.before]}`;
    throw mistake(source, twice.row, `the id "${ids[twice.row]}" stands twice: here and in ${first}.`);
}
/** The first row whose id stands before, too, and where. */
function firstTwice(ids) {
    if ((0,text_order/* isAscending */.J)(ids))
        return undefined;
    const order = (0,text_order/* textOrder */.G)(ids);
    let found;
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && ids[order[end]] === ids[order[start]])
            end++;
        if (end > start + 1 && !(found && found.row < order[start + 1]))
            found = { row: order[start + 1], before: order[start] };
        start = end;
    }
    return found;
}
function requireValues(source, name) {
    const cells = source.cells.get(name);
    const missing = new Set([...source.distinct(name)].filter(values/* isMissingOrNotFinite */.oz));
    if (missing.size > 0)
        throw notAValue(source, cells.findIndex((text) => missing.has(text)), name);
    return cells;
}
function numbersOf(source, name) {
    const read = source.numbers.get(name);
    if (read) {
        if (read.strange)
            throw notAValue(source, read.strange.row, name, read.strange.text);
        return read.numbers();
    }
    const cells = source.cells.get(name);
    const numbers = new Float64Array(cells.length);
    for (let row = 0; row < cells.length; row++) {
        const value = (0,values/* parseDecimal */.$Q)(cells[row]);
        if (value === undefined)
            throw notAValue(source, row, name);
        numbers[row] = value;
    }
    return numbers;
}
function weightsOf(source, name) {
    const weights = numbersOf(source, name);
    const row = weights.findIndex((weight) => weight < 0);
    if (row >= 0)
        throw mistake(source, row, `the weight (column "${name}") is ${weights[row]}; it must be 0 or more.`);
    return weights;
}
/** Puts labels and predictions into one spelling; where one side writes 0/1 and the other false/true, both become 0/1. */
function classesOf(texts, labels, predictions) {
    const spelling = new Map();
    for (const text of texts)
        spelling.set(text, (0,values/* canonicalClass */.tp)(text));
    const names = [...new Set(spelling.values())];
    const mixed = names.every((name) => /^(?:0|1|true|false)$/.test(name)) && /true|false/.test(names.join());
    if (mixed && (names.includes('0') || names.includes('1')))
        for (const [text, name] of spelling)
            spelling.set(text, name === 'true' ? '1' : name === 'false' ? '0' : name);
    const spelled = (column) => column.map((text) => spelling.get(text));
    return [spelled(labels), spelled(predictions)];
}
function notAValue(source, row, name, text = source.cells.get(name)[row]) {
    const what = text.trim() === ''
        ? 'is empty'
        : (0,values/* isMissingOrNotFinite */.oz)(text)
            ? `is ${text.trim()}`
            : `is "${text}", which is no number`;
    return mistake(source, row, `the column "${name}" ${what}.`, 'Every row needs a finite value there.');
}
function mistake({ table, lines }, row, message, hint) {
    return new errors/* UserError */.yo(message, { place: table.placeOf(lines[row]), ...(hint ? { hint } : {}) });
}


/***/ }),

/***/ 85166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readMetrics)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _nested_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(837);



const NOT_FINITE_TEXT = /^[+-]?(nan|inf|infinity)$/i;
/**
 * Reads a metrics file: nested JSON (or YAML), keys joined by `.`. What DVCLive writes is read too; its `step` is no
 * metric. `file` is the name for messages.
 * @throws {UserError} with file and line for NaN and infinity, however they are written, and for a file without numbers.
 */
async function readMetrics(path, file) {
    const { leaves, placeOf } = await (0,_nested_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readNestedFile */ .o)(path, file);
    const isDvcLive = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file)) === 'dvclive';
    const values = {};
    const leftOut = [];
    for (const { key, path: at, leaf } of leaves) {
        if (isDvcLive && key === 'step')
            continue;
        if (typeof leaf === 'string' && NOT_FINITE_TEXT.test(leaf.trim()))
            throw (0,_nested_file_js__WEBPACK_IMPORTED_MODULE_2__/* .notFinite */ .h)(leaf, placeOf(at), key);
        const number = typeof leaf === 'bigint' ? Number(leaf) : leaf;
        if (typeof number !== 'number')
            leftOut.push(key);
        else if (!Number.isFinite(number))
            throw (0,_nested_file_js__WEBPACK_IMPORTED_MODULE_2__/* .notFinite */ .h)(String(number), placeOf(at), key);
        else if (Object.hasOwn(values, key)) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The name "${key}" stands twice once nested names are joined by ".".`, { place: placeOf(at) });
        }
        else
            values[key] = number;
    }
    if (Object.keys(values).length === 0) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The file holds no number.', { place: { file }, hint: 'Write for example {"rmse": 23020.5}.' });
    }
    return { values, leftOut };
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ notFinite),
  o: () => (/* binding */ readNestedFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/yaml.js
var yaml = __webpack_require__(13855);
;// CONCATENATED MODULE: ./build/training/flatten.js
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Flattens nested mappings: keys are joined by `.`, lists stay whole. Every leaf comes with the path that led to it, in
 * the order of the file.
 */
function* flatten(value, path = []) {
    if (!isMapping(value)) {
        yield { path, leaf: value };
        return;
    }
    for (const [key, inner] of Object.entries(value))
        yield* flatten(inner, [...path, key]);
}

;// CONCATENATED MODULE: ./build/training/nested-file.js





const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Outside of texts: tokens that Python writes and that JSON does not have. */
const TEXT_OR_NOT_FINITE = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;
/**
 * Reads a nested file of metrics or params; an empty one holds nothing. A name that ends in `.yaml` or `.yml` is YAML, all else JSON.
 * @throws {UserError} with file and line for what cannot be parsed, is no mapping, or holds NaN or infinity.
 */
async function readNestedFile(path, file) {
    const text = await (0,promises_.readFile)(path, 'utf8');
    if (text.trim() === '')
        return { leaves: [], placeOf: () => ({ file }) };
    const isYaml = /\.ya?ml$/i.test(file);
    const data = isYaml ? parseYaml(text, file) : parseJson(text, file);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
        throw new errors/* UserError */.yo('The file must hold one mapping of names to values.', { place: { file, line: 1 } });
    }
    const placeOf = (at) => ({ file, ...lineOf(text, at) });
    const leaves = [...flatten(data)].map(({ path: at, leaf }) => ({ key: at.join('.'), path: at, leaf }));
    for (const { key, path: at } of leaves) {
        if (FORBIDDEN_KEYS.has(key))
            throw new errors/* UserError */.yo(`"${key}" cannot be a name.`, { place: placeOf(at) });
    }
    return { leaves, placeOf };
}
function parseJson(text, file) {
    for (const match of text.matchAll(TEXT_OR_NOT_FINITE)) {
        if (match[0].startsWith('"'))
            continue;
        const line = text.slice(0, match.index).split('\n').length;
        throw notFinite(match[0], { file, line });
    }
    try {
        return JSON.parse(text, exactInteger);
    }
    catch (cause) {
        const line = /line (\d+)/.exec(cause.message)?.[1];
        const place = { file, ...(line && { line: Number(line) }) };
        throw new errors/* UserError */.yo(`The file is not JSON: ${cause.message}.`, { place, cause });
    }
}
function parseYaml(text, file) {
    // Keys merged by `<<` are of YAML 1.1, which is what Python's readers speak.
    const document = (0,yaml/* parseYamlDocument */.I)(text, { merge: true, intAsBigInt: true });
    const [error] = document.errors;
    if (!error)
        return document.toJS({ reviver: (_key, value) => (typeof value === 'bigint' ? narrow(value) : value) });
    const place = { file, ...(error.linePos && { line: error.linePos[0].line }) };
    throw new errors/* UserError */.yo(`The file is not YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`, { place });
}
/** Two integers that differ beyond 2^53 would become the same number, and two runs the same run. */
const exactInteger = (_key, value, context) => Number.isInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? narrow(BigInt(context?.source ?? '')) : value;
const narrow = (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
/** JSON is YAML too, so one parser finds the lines of both. */
function lineOf(text, path) {
    const lineCounter = new dist/* LineCounter */.HN();
    const node = (0,yaml/* parseYamlDocument */.I)(text, { lineCounter, merge: true }).getIn(path, true);
    return (0,dist/* isNode */.Ll)(node) && node.range ? { line: lineCounter.linePos(node.range[0]).line } : {};
}
/** Says that a number is none. */
const notFinite = (written, place, name) => new errors/* UserError */.yo(`${name ? `"${name}"` : 'A value'} is ${written}; it must be a finite number.`, {
    place,
    hint: 'Find out why the training computes it, or leave the value out.',
});


/***/ })

};
