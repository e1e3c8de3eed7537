export const id = 7601;
export const ids = [7601];
export const modules = {

/***/ 52413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readPerturbed),
/* harmony export */   Zc: () => (/* binding */ stampPerturbed),
/* harmony export */   nU: () => (/* binding */ gatherPerturbed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _tables_read_predictions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2581);
/* harmony import */ var _training_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65445);






const filesOf = ({ validate }) => Object.entries(validate.perturbed ?? {});
/** Remembers what lies where the training will write its predictions on changed inputs. */
async function stampPerturbed(directory, config) {
    const stamps = filesOf(config).map(async ([name, path]) => [name, await (0,_training_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .stampOf */ .Zs)((0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(directory, path))]);
    return new Map(await Promise.all(stamps));
}
/** Takes the predictions on changed inputs that a training wrote into the run's folder; what is missing is told. */
async function gatherPerturbed(request) {
    const { directory, config, folder, before } = request;
    const files = {};
    const warnings = [];
    for (const [name, path] of filesOf(config)) {
        const now = await (0,_training_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .stampOf */ .Zs)((0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(directory, path));
        if (now === undefined)
            warnings.push(`The training wrote no ${path}, which validate.perturbed.${name} names.`);
        else if (before !== undefined && now === before.get(name))
            warnings.push(`${path} lay there before the training, which did not write it: it is left out.`);
        else
            files[name] = await folder.add('perturbed', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path), `${name}-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`);
    }
    return { warnings, ...(Object.keys(files).length > 0 && { files }) };
}
/**
 * Reads the candidate's predictions on changed inputs, as far as gates ask for them: from its run record, or from the
 * working directory where there is none.
 * @throws {UserError} for a file that is missing or cannot be read.
 */
async function readPerturbed(named, candidate, { directory, config }) {
    const { gates, perturbed = {} } = config.validate;
    const asked = new Set(Array.isArray(gates) ? gates.flatMap((gate) => gate.perturbed ?? []) : []);
    const found = new Map();
    for (const name of asked) {
        const path = perturbed[name];
        const recorded = candidate.record?.run.files.perturbed?.[name];
        const file = candidate.record
            ? recorded && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(candidate.record.folder, recorded.path)
            : named.kind === 'files' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(directory, path))
                ? (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(directory, path)
                : undefined;
        if (file === undefined)
            throw missing(name, path, named);
        found.set(name, await readChanged(file, path, candidate, config));
    }
    return found;
}
/** Rows with changed inputs need no label; where they have one, it is called as in the other predictions. */
function readChanged(file, path, { predictions }, { columns }) {
    const task = predictions && (predictions.labels instanceof Float64Array ? 'regression' : 'multiclass');
    return (0,_tables_read_predictions_js__WEBPACK_IMPORTED_MODULE_4__/* .readPredictions */ .R)(file, { columns, task, displayPath: path, unlabelled: true });
}
function missing(name, path, { kind }) {
    const why = {
        record: `the run record has no ${path}`,
        files: `there is no ${path}`,
        run: 'a run that was recorded before is judged without them',
    }[kind];
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`A gate asks for the predictions on changed inputs "${name}", and ${why}.`, {
        hint: `Let the training write ${path} with the columns id and prediction: what it says about the changed rows.`,
    });
}


/***/ }),

/***/ 20397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ leakageOf),
/* harmony export */   MF: () => (/* binding */ asksForLeakage),
/* harmony export */   bA: () => (/* binding */ measureLeakage),
/* harmony export */   l_: () => (/* binding */ requireTestRows)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70179);
/* harmony import */ var _data_leakage_leakage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51900);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71665);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65711);








/** Tells whether a gate asks how many test rows stand in the training. */
const asksForLeakage = ({ validate: { gates } }) => Array.isArray(gates) && gates.some(({ metric }) => metric === 'leakage');
/** Asks for the test rows where a gate needs them. @throws {UserError} at the line of the gate. */
function requireTestRows({ data, validate: { gates }, origin }) {
    if (data.test !== undefined || !Array.isArray(gates))
        return;
    const at = gates.findIndex(({ metric }) => metric === 'leakage');
    const message = 'has the metric "leakage", and nothing names the test rows. Write data: { test: data/test.csv }.';
    if (at >= 0)
        (0,_config_config_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseAt */ .wd)([{ path: ['validate', 'gates', at], message: `validate.gates[${at}] ${message}` }], origin.layers);
}
/** Takes what the run record tells of leakage; without one the data is looked at, where it is at hand. */
async function leakageOf({ record }, directory, config) {
    if (record?.run.leakage)
        return record.run.leakage;
    return measureLeakage(directory, config, config.data.paths ?? []);
}
/**
 * Counts the rows of `data.test` that stand in the other tables of the data as well. It is done where the training has
 * its data; what cannot be counted is told in the record, and is no pass.
 */
async function measureLeakage(directory, config, paths) {
    const unknown = (why) => ({ rows: 0, of: 0, why });
    const { test } = config.data;
    if (test === undefined)
        return unknown('data.test does not name the test rows');
    if (!(0,_tables_read_table_js__WEBPACK_IMPORTED_MODULE_7__/* .isTable */ .b)(test) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_platform_files_js__WEBPACK_IMPORTED_MODULE_6__/* .insideOf */ .kP)(directory, test)))
        return unknown(`there is no table ${test}`);
    const others = (await tablesIn(directory, paths)).filter((file) => file !== node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(test));
    const { id, label } = config.columns;
    try {
        const found = await (0,_data_leakage_leakage_js__WEBPACK_IMPORTED_MODULE_4__/* .findLeakage */ .G)({ directory, test, others, label, ignore: [id], duplicates: false });
        if (!found)
            return unknown(`${test} has no columns but its id and label`);
        if (found.compared.length === 0)
            return unknown(`no other table of the data has the columns of ${test}`);
        const { rows, of } = found.overlap;
        return { rows, of, ...(found.isCut && { why: 'there are more rows than can be compared in memory' }) };
    }
    catch (error) {
        // A training of hours is not lost because its data could not be counted.
        return unknown((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error).replace(/\.$/, ''));
    }
}
async function tablesIn(directory, paths) {
    const files = await Promise.all(paths.map(async (path) => {
        const full = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_6__/* .insideOf */ .kP)(directory, path);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(full))
            return [];
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isDirectory())
            return [node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(path)];
        const inside = await Array.fromAsync((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)('**/*', { cwd: full }));
        return inside.map((name) => (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_6__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name)));
    }));
    return files.flat().filter(_tables_read_table_js__WEBPACK_IMPORTED_MODULE_7__/* .isTable */ .b).sort();
}


/***/ }),

/***/ 94450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ MOST_EXAMPLES)
/* harmony export */ });
/** So many rows are shown of each thing that is counted. */
const MOST_EXAMPLES = 10;


/***/ }),

/***/ 51900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ findLeakage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
// EXTERNAL MODULE: ./build/data/examples.js
var examples = __webpack_require__(94450);
// EXTERNAL MODULE: ./build/data/rows/hash-table.js
var hash_table = __webpack_require__(27102);
// EXTERNAL MODULE: ./build/data/rows/row-hashes.js
var row_hashes = __webpack_require__(70556);
;// CONCATENATED MODULE: ./build/data/leakage/scan.js





const newCount = () => ({ rows: 0, of: 0, examples: [] });
/** Starts to compare files, the test first. */
const newScan = (request, { features, hasLabel, files }) => ({
    request,
    features,
    hasLabel,
    files,
    known: new hash_table/* HashTable */.J(),
    rows: 0,
    overlap: newCount(),
    labels: newCount(),
    duplicates: newCount(),
});
/** Looks at every row of a file. @returns the different rows that it has */
async function scanFile(scan, file, ofTest) {
    const { request, features, hasLabel, files, known } = scan;
    const own = new hash_table/* HashTable */.J();
    const name = files[file];
    const wanted = hasLabel ? [...features, request.label] : features;
    const table = await (0,read_table/* openTable */.R)((0,external_node_path_.join)(request.directory, name), {
        displayPath: name,
        only: (column) => wanted.includes(column),
    });
    const hashes = new row_hashes/* RowHashes */.h(features, hasLabel ? request.label : undefined);
    const twins = (otherFile, otherLine) => ({
        file: name,
        line: at.line,
        otherFile: files[otherFile],
        otherLine,
    });
    const at = { hashes, file, row: 0, line: 0, twins };
    for await (const batch of table.batches) {
        request.signal?.throwIfAborted();
        hashes.take(batch);
        for (let row = 0; row < batch.rows; row++) {
            at.row = row;
            at.line = batch.lines[row];
            scan.rows++;
            // The rows of the test are kept in any case: the others are looked up among them.
            if (request.duplicates || !ofTest)
                countDuplicate(scan.duplicates, own, at);
            if (ofTest)
                countOverlap(scan.overlap, ofTest, at);
            if (hasLabel)
                countLabels(scan.labels, known, at);
        }
        request.onProgress?.(`${name}: ${scan.rows.toLocaleString('en-US')} rows compared`);
    }
    return own;
}
function keep(count, twins) {
    if (count.examples.length < examples/* MOST_EXAMPLES */.E)
        count.examples.push(twins());
}
function countDuplicate(count, own, { hashes, file, row, line, twins }) {
    const hash = hashes.whole(row);
    const slot = own.find(hash);
    if (slot < 0) {
        own.add(hash, line, file);
        return;
    }
    // The first one counts as well, once it is known to have a twin.
    count.rows += own.countAt(slot) === 1 ? 2 : 1;
    own.countMore(slot);
    keep(count, () => twins(file, own.lineAt(slot)));
}
/** A row of the test counts once, however often it stands elsewhere. */
function countOverlap(count, ofTest, { hashes, row, twins }) {
    const slot = ofTest.find(hashes.whole(row));
    if (slot < 0 || ofTest.isMarked(slot))
        return;
    ofTest.mark(slot);
    count.rows += ofTest.countAt(slot);
    keep(count, () => twins(0, ofTest.lineAt(slot)));
}
/** Once two labels are seen for the same features, every row that has these features counts. */
function countLabels(count, known, { hashes, file, row, line, twins }) {
    const label = hashes.only(row).high;
    const hash = hashes.row(row);
    const slot = known.find(hash);
    if (slot < 0) {
        known.add(hash, line, file, label);
        return;
    }
    const isOther = known.noteAt(slot) !== label;
    if (isOther && !known.isMarked(slot)) {
        known.mark(slot);
        count.rows += known.countAt(slot);
    }
    known.countMore(slot);
    if (!known.isMarked(slot))
        return;
    count.rows++;
    if (isOther)
        keep(count, () => twins(known.fileAt(slot), known.lineAt(slot)));
}

;// CONCATENATED MODULE: ./build/data/leakage/leakage.js



/**
 * Compares the rows of the test with those of the other tables that have the same columns, and all of them with each other,
 * by 64-bit hashes; in what order columns stand and how a number is written makes no difference.
 * @returns `undefined` when the tables have no features
 * @throws {UserError} as `openTable` does.
 */
async function findLeakage(request) {
    const { directory, test, label, ignore } = request;
    const columnsOf = async (file) => request.columnsOf?.get(file) ?? columnsOfTable(directory, file);
    const columns = await columnsOf(test);
    const compared = [];
    const leftOut = [];
    for (const file of request.others) {
        const isAlike = isSame(columns, await columnsOf(file));
        (isAlike ? compared : leftOut).push(file);
    }
    const features = [...columns].filter((name) => name !== label && !ignore.includes(name));
    if (features.length === 0)
        return undefined;
    const scan = newScan(request, { features, hasLabel: columns.has(label), files: [test, ...compared] });
    const ofTest = await scanFile(scan, 0);
    scan.overlap.of = scan.rows;
    let isCut = ofTest.isFull;
    for (let file = 1; file < scan.files.length; file++)
        isCut = (await scanFile(scan, file, ofTest)).isFull || isCut;
    const { overlap, duplicates, labels, rows: of } = scan;
    return {
        test,
        compared,
        leftOut,
        overlap,
        labels: scan.hasLabel ? { ...labels, of } : undefined,
        duplicates: request.duplicates ? { ...duplicates, of } : undefined,
        isCut: isCut || scan.known.isFull,
    };
}
const isSame = (a, b) => a.size === b.size && a.isSubsetOf(b);
/** Lists the columns of a table; of JSONL all of it must be read for that. */
async function columnsOfTable(directory, file) {
    const table = await (0,read_table/* openTable */.R)((0,external_node_path_.join)(directory, file), { displayPath: file });
    const columns = new Set(table.columns);
    const isKnown = columns.size > 0;
    for await (const { names } of table.batches) {
        // What is left half read closes its file only once it was begun.
        if (isKnown)
            break;
        for (const name of names)
            columns.add(name);
    }
    return columns;
}


/***/ }),

/***/ 40628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ addBytes),
/* harmony export */   GS: () => (/* binding */ addCell),
/* harmony export */   LF: () => (/* binding */ addNumber),
/* harmony export */   j: () => (/* binding */ addText),
/* harmony export */   m_: () => (/* binding */ resetHash),
/* harmony export */   tw: () => (/* binding */ newHash),
/* harmony export */   u0: () => (/* binding */ isExact)
/* harmony export */ });
/** Starts a hash. */
const newHash = () => ({ high: 0x9e3779b9, low: 0x85ebca6b });
/** Sets a hash back to its start. */
function resetHash(hash) {
    hash.high = 0x9e3779b9;
    hash.low = 0x85ebca6b;
}
const TEXT = 1;
const NUMBER = 2;
/** Adds a text, by its UTF-8 bytes. */
function addText(hash, text) {
    const { length } = text;
    let { high, low } = hash;
    for (let at = 0; at < length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > LAST_ASCII) {
            addBytes(hash, Buffer.from(text));
            return;
        }
        high = Math.imul(high ^ unit, 0x9e3779b1);
        low = Math.imul(low ^ unit, 0x5f356495);
        high ^= low >>> 15;
    }
    finish(hash, high ^ length, low ^ TEXT);
}
const LAST_ASCII = 0x7f;
/** Adds a text that is UTF-8 bytes from `start` to `end`. */
function addBytes(hash, bytes, start = 0, end = bytes.length) {
    let { high, low } = hash;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        high = Math.imul(high ^ byte, 0x9e3779b1);
        low = Math.imul(low ^ byte, 0x5f356495);
        high ^= low >>> 15;
    }
    finish(hash, high ^ (end - start), low ^ TEXT);
}
const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Adds a number that is not NaN, by its bits; `-0` is `0`. */
function addNumber(hash, value) {
    number[0] = value + 0;
    const high = Math.imul(hash.high ^ words[1], 0x9e3779b1);
    const low = Math.imul(hash.low ^ words[0], 0x5f356495);
    finish(hash, high ^ (low >>> 15), low ^ (high >>> 13) ^ NUMBER);
}
/** Mixes both lanes so that every bit of each depends on all that was added (finaliser of MurmurHash3, crossed). */
function finish(hash, high, low) {
    let a = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    let b = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
    b = Math.imul(b ^ (b >>> 14), 0x297a2d39);
    hash.high = (a ^ (b >>> 16)) >>> 0;
    hash.low = (b ^ (a >>> 15)) >>> 0;
}
/** A value from 2⁵³ on is no longer told apart by its number. */
const EXACT = 2 ** 53;
/** Tells whether a number, which may be NaN, is told apart from all others. */
const isExact = (value) => Math.abs(value) < EXACT;
/** Adds a cell that may be a number: `1`, `1.0` and `1e0` are one value; an integer too large to be exact is a text. */
function addCell(hash, text, value) {
    if (isExact(value))
        addNumber(hash, value);
    else
        addText(hash, text.trim());
}


/***/ }),

/***/ 27102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ HashTable),
/* harmony export */   N: () => (/* binding */ MOST_HASHES)
/* harmony export */ });
const FIRST_SLOTS = 1 << 12;
/** Beyond this many values (about 750 MB) a table is not held in memory. */
const MOST_HASHES = 1 << 24;
const [EMPTY, SEEN, MARKED] = [0, 1, 2];
/**
 * Holds hashes, each with where its value came first, and what a caller counts of it. Open addressing in typed arrays: 23 bytes a
 * slot, and between 1.4 and 2.8 slots a value, so that a million values take 32 to 64 MB.
 */
class HashTable {
    /** Values held. */
    size = 0;
    mask = FIRST_SLOTS - 1;
    high = new Uint32Array(FIRST_SLOTS);
    low = new Uint32Array(FIRST_SLOTS);
    lines = new Int32Array(FIRST_SLOTS);
    files = new Uint16Array(FIRST_SLOTS);
    counts = new Uint32Array(FIRST_SLOTS);
    notes = new Uint32Array(FIRST_SLOTS);
    states = new Uint8Array(FIRST_SLOTS);
    /** The slot of a hash; -1 when it is not held. It is good until the next one is added. */
    find({ high, low }) {
        for (let slot = low & this.mask; this.states[slot] !== EMPTY; slot = (slot + 1) & this.mask) {
            if (this.low[slot] === low && this.high[slot] === high)
                return slot;
        }
        return -1;
    }
    /**
     * Adds a hash that is not held, counted once. Nothing is added once the table is full.
     * @param file a number of the caller's own
     * @param note one that is kept with it
     */
    add(hash, line = 0, file = 0, note = 0) {
        if (this.isFull)
            return;
        if (this.size * 1.4 > this.mask)
            this.grow();
        const slot = this.freeSlot(hash.high, hash.low);
        this.lines[slot] = line;
        this.files[slot] = file;
        this.counts[slot] = 1;
        this.notes[slot] = note;
        this.states[slot] = SEEN;
        this.size++;
    }
    /** Whether values were left out. */
    get isFull() {
        return this.size >= MOST_HASHES;
    }
    lineAt(slot) {
        return this.lines[slot];
    }
    fileAt(slot) {
        return this.files[slot];
    }
    noteAt(slot) {
        return this.notes[slot];
    }
    countAt(slot) {
        return this.counts[slot];
    }
    countMore(slot) {
        this.counts[slot]++;
    }
    isMarked(slot) {
        return this.states[slot] === MARKED;
    }
    mark(slot) {
        this.states[slot] = MARKED;
    }
    freeSlot(high, low) {
        let slot = low & this.mask;
        while (this.states[slot] !== EMPTY)
            slot = (slot + 1) & this.mask;
        this.high[slot] = high;
        this.low[slot] = low;
        return slot;
    }
    grow() {
        const { high, low, lines, files, counts, notes, states } = this;
        const slots = (this.mask + 1) * 2;
        this.mask = slots - 1;
        this.high = new Uint32Array(slots);
        this.low = new Uint32Array(slots);
        this.lines = new Int32Array(slots);
        this.files = new Uint16Array(slots);
        this.counts = new Uint32Array(slots);
        this.notes = new Uint32Array(slots);
        this.states = new Uint8Array(slots);
        for (let old = 0; old < states.length; old++) {
            if (states[old] === EMPTY)
                continue;
            const slot = this.freeSlot(high[old], low[old]);
            this.lines[slot] = lines[old];
            this.files[slot] = files[old];
            this.counts[slot] = counts[old];
            this.notes[slot] = notes[old];
            this.states[slot] = states[old];
        }
    }
}


/***/ }),

/***/ 70556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ RowHashes)
/* harmony export */ });
/* harmony import */ var _tables_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54203);
/* harmony import */ var _tables_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16108);
/* harmony import */ var _cell_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40628);



/**
 * Hashes the rows of a batch. The hash of a row is the sum of the hashes of its cells, each begun with the name of its column, so
 * that the order of columns makes no difference. Numbers are told apart by value, all else by what is written, as in a profile.
 */
class RowHashes {
    columns;
    single;
    lanes = newLanes(0);
    singleLanes = newLanes(0);
    hash = (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .newHash */ .tw)();
    /** @param single one more column, of which there is a hash of its own: the label, or the id */
    constructor(columns, single) {
        this.columns = columns.map((name) => new CellHashes(name));
        this.single = single === undefined ? undefined : new CellHashes(single);
    }
    /** Hashes the rows of a batch, in place of those of the one before. */
    take(batch) {
        this.lanes = newLanes(batch.rows);
        this.singleLanes = newLanes(batch.rows);
        for (const column of this.columns)
            column.take(batch, this.lanes);
        this.single?.take(batch, this.singleLanes);
    }
    /** The hash of a row without the single column; good until the next one is asked for. */
    row(row) {
        return this.give(this.lanes.high[row], this.lanes.low[row]);
    }
    /** The hash of a row with the single column; good until the next one is asked for. */
    whole(row) {
        const { lanes, singleLanes } = this;
        return this.give(lanes.high[row] + singleLanes.high[row], lanes.low[row] + singleLanes.low[row]);
    }
    /** The hash of the single column of a row; good until the next one is asked for. */
    only(row) {
        return this.give(this.singleLanes.high[row], this.singleLanes.low[row]);
    }
    give(high, low) {
        this.hash.high = high >>> 0;
        this.hash.low = low >>> 0;
        return this.hash;
    }
}
const newLanes = (rows) => ({ high: new Int32Array(rows), low: new Int32Array(rows) });
const [BLANK, PLUS, MINUS, LETTER_E, LOWER] = [0x20, 0x2b, 0x2d, 0x65, 0x20];
/** Tells quickly of most dates and texts that they are no numbers: then their bytes need not be made a text. */
function mayBeNumber(bytes, start, end) {
    if (bytes[start] > _tables_values_js__WEBPACK_IMPORTED_MODULE_2__/* .LAST_DIGIT */ .$C)
        return false;
    for (let at = start + 1; at < end; at++) {
        const byte = bytes[at];
        // A sign stands in front, or behind an e; blanks around a number are taken off, and there are odd ones beyond ASCII.
        if (byte === MINUS || byte === PLUS) {
            const before = bytes[at - 1];
            if (before > BLANK && before < 0x80 && (before | LOWER) !== LETTER_E)
                return false;
        }
        else if (byte > _tables_values_js__WEBPACK_IMPORTED_MODULE_2__/* .LAST_DIGIT */ .$C && byte < 0x80 && (byte | LOWER) !== LETTER_E)
            return false;
    }
    return true;
}
/** Adds the hashes of the cells of one column to those of their rows. */
class CellHashes {
    name;
    seed = (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .newHash */ .tw)();
    hash = (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .newHash */ .tw)();
    lanes = newLanes(0);
    at = 0;
    constructor(name) {
        this.name = name;
        (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(this.seed, name);
    }
    take(batch, lanes) {
        this.lanes = lanes;
        this.at = 0;
        if (batch.names.includes(this.name))
            batch.addTo(this.name, this);
        while (this.at < batch.rows)
            this.add('');
    }
    add(text) {
        this.addSome(text);
        this.end();
    }
    addNumber(value) {
        (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumber */ .LF)(this.begun(), value);
        this.end();
    }
    addBytes(bytes, start, end) {
        if (start < end && mayBeNumber(bytes, start, end))
            this.addSome(bytes.toString('utf8', start, end));
        else
            (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addBytes */ .$i)(this.begun(), bytes, start, end);
        this.end();
    }
    addDecimal(bytes, start, end) {
        this.addBytes(bytes, start, end);
    }
    addNumbers(values, from, to, step) {
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            this.addNumber(value);
        }
        return at;
    }
    /** Adds what may be a number. */
    addSome(text) {
        const value = (0,_tables_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .plainDecimal */ .mr)(text);
        if (value === undefined)
            (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(this.begun(), text);
        else
            (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumber */ .LF)(this.begun(), value);
    }
    begun() {
        this.hash.high = this.seed.high;
        this.hash.low = this.seed.low;
        return this.hash;
    }
    end() {
        const { lanes, hash, at } = this;
        lanes.high[at] = lanes.high[at] + hash.high;
        lanes.low[at] = lanes.low[at] + hash.low;
        this.at++;
    }
}


/***/ }),

/***/ 49305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** Types an action by its own declaration. */
const defineAction = (action) => action;
/** Maps a verdict to the three words that all actions share (design §1.1). */
function outcomeOf(verdict) {
    switch (verdict) {
        case 'pass':
        case 'stable':
        case 'promoted':
            return 'pass';
        case 'fail':
        case 'not-comparable':
        case 'drift':
        case 'rolled-back':
            return 'fail';
        default:
            return 'unknown';
    }
}


/***/ })

};
