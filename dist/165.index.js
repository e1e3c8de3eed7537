export const id = 165;
export const ids = [165];
export const modules = {

/***/ 48537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ ByteDictionary)
/* harmony export */ });
/* harmony import */ var _grown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52287);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44166);


const EMPTY = -1;
/** Numbers texts by their bytes, from 0 on, without making the text. Open addressing on a hash of FNV-1a's kind. */
class ByteDictionary {
    /** Texts so far. */
    size = 0;
    /** The number and the hash of the text in each slot. */
    slots = new Int32Array(16).fill(EMPTY);
    starts = new Int32Array(5);
    pool = new Uint8Array(64);
    /** Finds the number of the bytes from `start` to `end`, whose hash is `hashBytes`; -1 when they are new. */
    find(bytes, start, end, hash = (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi)(bytes, start, end)) {
        const { slots } = this;
        const mask = slots.length - 1;
        for (let slot = (2 * hash) & mask; slots[slot] !== EMPTY; slot = (slot + 2) & mask) {
            if (slots[slot + 1] === hash && this.isEqual(slots[slot], bytes, start, end))
                return slots[slot];
        }
        return EMPTY;
    }
    /** Gives new bytes the next number. */
    keep(bytes, start, end) {
        const entry = this.size++;
        const from = this.starts[entry];
        const to = from + end - start;
        if (to > this.pool.length)
            this.pool = (0,_grown_js__WEBPACK_IMPORTED_MODULE_1__/* .grown */ .g)(this.pool, to * 2);
        if (entry + 1 >= this.starts.length)
            this.starts = (0,_grown_js__WEBPACK_IMPORTED_MODULE_1__/* .grown */ .g)(this.starts, this.starts.length * 2);
        this.pool.set(bytes.subarray(start, end), from);
        this.starts[entry + 1] = to;
        if (this.size * 4 > this.slots.length)
            this.spread();
        this.place(entry, (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi)(bytes, start, end));
        return entry;
    }
    isEqual(entry, bytes, start, end) {
        const { starts, pool } = this;
        const from = starts[entry];
        if (starts[entry + 1] - from !== end - start)
            return false;
        for (let at = start, own = from; at < end; at++, own++)
            if (pool[own] !== bytes[at])
                return false;
        return true;
    }
    place(entry, hash) {
        const { slots } = this;
        const mask = slots.length - 1;
        let slot = (2 * hash) & mask;
        while (slots[slot] !== EMPTY)
            slot = (slot + 2) & mask;
        slots[slot] = entry;
        slots[slot + 1] = hash;
    }
    spread() {
        const old = this.slots;
        this.slots = new Int32Array(old.length * 2).fill(EMPTY);
        for (let slot = 0; slot < old.length; slot += 2)
            if (old[slot] !== EMPTY)
                this.place(old[slot], old[slot + 1]);
    }
}


/***/ }),

/***/ 34270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ COLUMN_TYPES),
  i: () => (/* binding */ describeColumn)
});

// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/tables/hyper-log-log.js
var hyper_log_log = __webpack_require__(19218);
;// CONCATENATED MODULE: ./build/tables/histogram.js
/** Counts so many rows between round edges around all numbers; what lies outside by their rounding goes to the bins at the ends. */
function ownHistogram(runs, total) {
    const edges = roundEdges(runs.values[0], runs.ends.at(-1));
    const counted = edges && histogramOf(runs, total, edges);
    if (!counted)
        return undefined;
    const { counts, below = 0, above = 0 } = counted;
    const inFirst = counts.with(0, counts[0] + below);
    return { edges, counts: inFirst.with(-1, inFirst.at(-1) + above) };
}
/** Counts so many rows between given edges. A run that lies on both sides of an edge is taken to be spread evenly. */
function histogramOf(runs, total, edges) {
    if (edges.length < 2)
        return undefined;
    const { values, ends, rows } = runs;
    let [run, before] = [0, 0];
    const rowsBelow = (edge) => {
        while (run < values.length && ends[run] < edge)
            before += rows[run++];
        const [low, high] = [values[run], ends[run]];
        if (low === undefined || high === undefined || low >= edge)
            return before;
        return before + Math.round((rows[run] * (edge / 2 - low / 2)) / (high / 2 - low / 2));
    };
    const below = edges.map(rowsBelow);
    // Now the run is the first one that does not end below the last edge.
    const last = edges.at(-1);
    const atLast = values[run] === last && ends[run] === last ? rows[run] : 0;
    const through = below.with(-1, below.at(-1) + atLast);
    const counts = through.slice(1).map((count, index) => count - through[index]);
    const above = total - through.at(-1);
    return { edges, counts, ...(below[0] > 0 ? { below: below[0] } : {}), ...(above > 0 ? { above } : {}) };
}
const BINS = 20;
/** Multiples of a round step (1, 2 or 5 times a power of ten) around all numbers, about 20 of them. */
function roundEdges(min, max) {
    const step = roundStep(min, max, BINS);
    if (step === undefined)
        return undefined;
    const first = Math.floor(min / step);
    const bins = Math.max(Math.ceil(max / step) - first, 1);
    return Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * step).toPrecision(14)));
}
/** The roundest number that is at least so manieth a part of a range; `undefined` for a range beyond all numbers. */
function roundStep(min, max, parts) {
    const range = max - min;
    if (!Number.isFinite(range))
        return undefined;
    const atLeast = Math.max(range / parts, Math.max(Math.abs(min), Math.abs(max)) * 1e-12, Number.MIN_VALUE * 1e20);
    const power = 10 ** Math.floor(Math.log10(atLeast));
    return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power;
}

// EXTERNAL MODULE: ./build/tables/number-cuts.js
var number_cuts = __webpack_require__(31673);
;// CONCATENATED MODULE: ./build/tables/quantiles.js
const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** Gives the quantiles of so many rows: share → value, linear between order statistics (Hyndman and Fan's type 7). */
function quantilesOf(runs, rows) {
    let [run, before] = [0, 0];
    /** The value at an index, from 0, of all rows sorted. */
    const orderStatistic = (index) => {
        if (index < before)
            [run, before] = [0, 0];
        while (run < runs.values.length - 1 && before + runs.rows[run] <= index)
            before += runs.rows[run++];
        const [low, high, n] = [runs.values[run], runs.ends[run], runs.rows[run]];
        if (low === high)
            return low;
        const share = Math.min(Math.max((index - before) / (n - 1), 0), 1);
        return low * (1 - share) + high * share;
    };
    const quantile = (share) => {
        const position = (rows - 1) * share;
        const below = Math.floor(position);
        const low = orderStatistic(below);
        if (below === position)
            return low;
        const part = position - below;
        return low * (1 - part) + orderStatistic(below + 1) * part;
    };
    return Object.fromEntries(QUANTILES.map((share) => [String(share), quantile(share)]));
}
/**
 * Rounds quantiles to points that are shown anyway, because a quantile may be the value of a single row: away from the median to the
 * next one, the median to the nearest.
 * @param points the smallest not above any of them, the largest not below
 */
function roundedOutward(quantiles, points) {
    const sorted = points.toSorted((a, b) => a - b);
    const rounded = Object.entries(quantiles).map(([share, value]) => {
        const up = sorted.find((point) => point >= value) ?? value;
        const down = sorted.findLast((point) => point <= value) ?? value;
        const side = Number(share) - 0.5;
        return [share, side > 0 || (side === 0 && up - value < value - down) ? up : down];
    });
    return Object.fromEntries(rounded);
}

;// CONCATENATED MODULE: ./build/tables/number-summary.js



/** Summarises numbers, of which there is at least one. Of fewer than `leastRows` rows only their count is told, as cuts without an edge. */
function summarise(numbers, { leastRows = 1, edges } = {}) {
    const runs = numbers.runs();
    const { rows } = numbers;
    const cuts = (0,number_cuts/* cutNumbers */.re)(runs, leastRows);
    if (rows < leastRows)
        return { cuts };
    const { mean, sd } = numbers.sums.moments();
    const histogram = edges ? histogramOf(runs, rows, edges) : ownHistogram(runs, rows);
    const range = leastRows === 1 ? { min: runs.values[0], max: runs.ends.at(-1) } : shownRange(runs, rows, leastRows);
    const quantiles = quantilesOf(runs, rows);
    const points = [range.min, range.max, ...cuts.edges, ...(histogram?.edges ?? [])];
    return {
        ...range,
        mean,
        sd: Math.min(sd, Number.MAX_VALUE),
        quantiles: leastRows === 1 ? quantiles : roundedOutward(quantiles, points),
        ...(numbers.shift > 0 && leastRows === 1 ? { quantileError: 2 ** (numbers.shift - 52) } : {}),
        ...(histogram ? { histogram } : {}),
        cuts,
    };
}
/** A range is rounded to a hundredth of its width. */
const MOST_STEPS = 100;
/** Rounds the range outward; a smallest or largest value that enough rows share stays as it is. */
function shownRange(runs, rows, leastRows) {
    const { values, ends } = runs;
    const [min, max] = [values[0], ends.at(-1)];
    const isShared = (index) => runs.rows.at(index) >= leastRows && values.at(index) === ends.at(index);
    const step = roundStep(min, max, Math.min(rows, MOST_STEPS));
    const rounded = (multiple) => Number((multiple * step).toPrecision(14));
    const down = step === undefined ? -Number.MAX_VALUE : rounded(Math.floor(min / step));
    const up = step === undefined ? Number.MAX_VALUE : rounded(Math.ceil(max / step));
    return { min: isShared(0) ? min : Math.min(down, min), max: isShared(-1) ? max : Math.max(up, max) };
}

// EXTERNAL MODULE: ./build/tables/text-counts.js + 2 modules
var text_counts = __webpack_require__(57502);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/tables/column-profile.js





/** What the values of a column can be. */
const COLUMN_TYPES = ['integer', 'number', 'boolean', 'date', 'text', 'empty'];
/** So many values of a category are listed, as long as they take no more than so many bytes. */
const TOP_VALUES = 500;
const TOP_BYTES = 16_000;
/** What JSON puts around a value and its count. */
const BYTES_AROUND = 24;
/** So many numbers are listed, each with two rows at least. */
const TOP_NUMBERS = 20;
/** A value that fewer rows of a sample have is not listed: its share would be known by a third at best. */
const LEAST_SAMPLED = 10;
/** Describes a column of so many rows. */
function describeColumn(tally, rows, options) {
    const { filled, texts } = tally;
    const totals = texts?.totals();
    const type = typeOf(tally, totals);
    const isNumber = type === 'integer' || type === 'number';
    const nulls = rows - filled + (isNumber ? (totals?.kinds.marker ?? 0) : 0);
    const count = rows - nulls;
    const base = { type, count, nulls, ...distinctOf(tally, isNumber, count) };
    const { leastRows = 1 } = options;
    if (type === 'empty')
        return base;
    if (isNumber) {
        const top = topNumbers(tally, Math.max(leastRows, 2));
        return { ...base, ...summarise(allNumbers(tally, totals), options), ...(top.length > 0 ? { top } : {}) };
    }
    return {
        ...base,
        ...topTexts(tally, type, leastRows),
        ...(type === 'text' && totals ? { length: lengthsOf(totals, filled) } : {}),
    };
}
/** A type is what all values are; markers of missing values spoil no column of numbers. */
function typeOf({ filled, numbers }, totals) {
    if (filled === 0)
        return 'empty';
    const of = (kind) => totals?.kinds[kind] ?? 0;
    const all = numbers.rows + of('integer') + of('fraction');
    if (all > 0 && all + of('marker') === filled) {
        return numbers.fractions + of('fraction') === 0 ? 'integer' : 'number';
    }
    if (of('boolean') === filled)
        return 'boolean';
    return of('date') === filled ? 'date' : 'text';
}
function distinctOf({ numbers, texts, limits }, isNumber, count) {
    const distinctExact = numbers.isExact && (texts?.isExact ?? true);
    const markers = isNumber ? (texts?.counted.filter(({ kind }) => kind === 'marker').length ?? 0) : 0;
    // An estimate may be too high, but there are no more values than filled cells.
    const distinct = Math.min(numbers.distinct + (texts?.distinct ?? 0) - markers, count);
    return {
        distinct,
        distinctExact,
        ...(distinctExact ? {} : { distinctError: Number((0,hyper_log_log/* distinctError */.T)(limits.bits).toPrecision(2)) }),
    };
}
function allNumbers({ numbers }, totals) {
    numbers.settle();
    if (!totals || totals.numbers.rows === 0)
        return numbers;
    totals.numbers.merge(numbers);
    totals.numbers.settle();
    return totals.numbers;
}
function topNumbers({ numbers }, leastRows) {
    return numbersOf(numbers, leastRows)
        .sort((a, b) => b.count - a.count || Number(a.value) - Number(b.value))
        .slice(0, TOP_NUMBERS);
}
/** Lists the numbers that so many rows share, while each has a count of its own. */
function numbersOf(numbers, leastRows) {
    if (!numbers.isExact)
        return [];
    const { values, rows } = numbers.runs();
    const shared = [];
    values.forEach((value, index) => {
        if (rows[index] >= leastRows)
            shared.push({ value: String(value), count: rows[index] });
    });
    return shared;
}
/** Where texts come from a sample, the least number of rows holds for the rows that were really seen. */
function topTexts({ numbers, texts }, type, leastRows) {
    const listed = texts ? (texts.isExact ? countedTexts(texts, type, leastRows) : sampledTexts(texts, leastRows)) : [];
    const top = [...listed, ...numbersOf(numbers, leastRows)]
        .sort((a, b) => b.count - a.count || (0,json/* compareCodePoints */.O)(a.value, b.value))
        .slice(0, TOP_VALUES)
        .filter(withinBytes());
    return { top, ...(texts && !texts.isExact ? { topSampled: texts.sample.rows } : {}) };
}
function countedTexts({ counted }, type, leastRows) {
    const merged = new Map();
    for (const { text, rows } of counted) {
        const value = type === 'boolean' ? (0,values/* canonicalClass */.tp)(text) : text;
        merged.set(value, (merged.get(value) ?? 0) + rows);
    }
    return [...merged].flatMap(([value, count]) => (count >= leastRows ? [{ value, count }] : []));
}
function sampledTexts(texts, leastRows) {
    const each = texts.rows / texts.sample.rows;
    const least = Math.max(leastRows, LEAST_SAMPLED);
    return [...texts.sample.counts()].flatMap(([value, count]) => count >= least ? [{ value, count: Math.round(count * each) }] : []);
}
/**
 * Lets values pass until they would take too many bytes, or one is too long to be kept; from then on none, so that the listed ones stay
 * the most frequent.
 */
function withinBytes() {
    let bytes = 0;
    return ({ value }) => {
        bytes += (0,text_counts/* isLongText */.IN)(value) ? Infinity : Buffer.byteLength(value) + BYTES_AROUND;
        return bytes <= TOP_BYTES;
    };
}
/** A number in a text column is as long as it is written shortest. */
function lengthsOf({ lengths }, filled) {
    return { min: lengths.min, mean: lengths.sum / filled, max: lengths.max };
}


/***/ }),

/***/ 59135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ColumnTally),
/* harmony export */   k: () => (/* binding */ ALL_ROOM)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44166);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54203);
/* harmony import */ var _number_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52336);
/* harmony import */ var _text_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57502);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16108);





/** The two halves of the bits of one number. */
const NUMBER = new Float64Array(1);
const WORDS = new Int32Array(NUMBER.buffer);
/** What a column may take of memory when there are few of them. */
const ALL_ROOM = { texts: 10_000, numbers: 16_384, sampled: 8192, bits: 14 };
/**
 * What has been seen of a column: its numbers by value, its other texts as written. Cells come row by row through the methods
 * of `CellReceiver`; a row that gives none has a missing value.
 */
class ColumnTally {
    numbers;
    texts;
    limits;
    seed;
    hashes = new Uint32Array(0);
    row = 0;
    /** @param seed makes equal cells of different columns add different things to the hash of a row */
    constructor(seed = 0, limits = ALL_ROOM) {
        this.seed = seed | 1;
        this.limits = limits;
        this.numbers = new _number_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .NumberCounts */ .s(limits);
    }
    /** Rows with a value. */
    get filled() {
        return this.numbers.rows + (this.texts?.rows ?? 0);
    }
    /** Begins a batch; each cell adds to the hash of its row. */
    begin(hashes) {
        this.hashes = hashes;
        this.row = 0;
    }
    addNumbers(values, from, to, step) {
        const end = this.numbers.addAll(values, from, to, step);
        const { hashes, seed } = this;
        let { row } = this;
        for (let at = from; at < end; at += step) {
            NUMBER[0] = values[at] + 0;
            hashes[row++] += (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .cellPart */ .ak)(WORDS[0], WORDS[1], seed);
        }
        this.row = row;
        return end;
    }
    addDecimal(bytes, start, end) {
        const text = bytes.toString('latin1', start, end);
        const value = Number(text);
        if ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamedNumber */ .nA)(text, value))
            this.addText(bytes, start, end);
        else
            this.addNumber(value);
    }
    add(text) {
        if (text === '') {
            this.row++;
            return;
        }
        const value = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .plainDecimal */ .mr)(text);
        if (value === undefined)
            this.encode(text);
        else
            this.addNumber(value);
    }
    addBytes(bytes, start, end) {
        if (start === end)
            this.row++;
        else if (bytes[start] <= _values_js__WEBPACK_IMPORTED_MODULE_4__/* .LAST_DIGIT */ .$C)
            this.add(bytes.toString('utf8', start, end));
        else
            this.addText(bytes, start, end);
    }
    /** Adds a finite number. */
    addNumber(value) {
        this.numbers.add(value);
        NUMBER[0] = value + 0;
        this.hashes[this.row++] += (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .cellPart */ .ak)(WORDS[0], WORDS[1], this.seed);
    }
    /** Adds a number or a text so many times, as rows of which nothing else is known. */
    addTimes(cell, rows) {
        if (typeof cell === 'number')
            this.numbers.addTimes(cell, rows);
        else {
            const bytes = Buffer.from(cell);
            this.texts ??= new _text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .TextCounts */ .yr(this.limits);
            this.texts.add(bytes, 0, bytes.length, rows);
        }
    }
    /** Adds a cell to the sample of texts, if it is one. */
    sample(rowHash, text) {
        if (text === '' || this.texts === undefined)
            return;
        if ((0,_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .plainDecimal */ .mr)(text) === undefined)
            this.texts.sample.add(rowHash, (0,_text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .keptText */ .GD)(text));
    }
    /** Adds all that another one has seen. */
    merge({ numbers, texts }) {
        this.numbers.merge(numbers);
        if (texts === undefined)
            return;
        this.texts ??= new _text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .TextCounts */ .yr(this.limits);
        this.texts.merge(texts);
    }
    /** Lowers the limits. */
    tighten(limits) {
        this.limits = limits;
        this.numbers.tighten(limits);
        this.texts?.tighten(limits);
    }
    addText(bytes, start, end) {
        this.texts ??= new _text_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .TextCounts */ .yr(this.limits);
        const hash = this.texts.add(bytes, start, end);
        this.hashes[this.row++] += (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .cellPart */ .ak)(hash, 0, this.seed);
    }
    encode(text) {
        const bytes = Buffer.from(text);
        this.addText(bytes, 0, bytes.length);
    }
}


/***/ }),

/***/ 44166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YR: () => (/* binding */ hashNumber),
/* harmony export */   ak: () => (/* binding */ cellPart),
/* harmony export */   mX: () => (/* binding */ hashWords),
/* harmony export */   w0: () => (/* binding */ finalise),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/** One number as its two 32-bit halves: `WORDS[0]` is the low one. */
const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);
/** Hashes a number by its value to 32 bits; 0 and −0 are one value. */
function hashNumber(value) {
    NUMBER[0] = value + 0;
    return hashWords(WORDS[0], WORDS[1]);
}
/** Hashes two 32-bit words to 32 bits (MurmurHash3, x86, 32 bits). */
function hashWords(low, high) {
    let hash = stir(0, low);
    hash = stir(hash, high);
    return finalise(hash);
}
function stir(hash, word) {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const mixed = hash ^ k;
    return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
/** Spreads the bits of a hash, so that each of them depends on all (finaliser of MurmurHash3). */
function finalise(hash) {
    let bits = hash ^ (hash >>> 16);
    bits = Math.imul(bits, 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
}
/**
 * Mixes two 32-bit words in a few steps, for sums over the cells of a row that are finalised at the end: all bits count, but not
 * every bit of the result depends on all of them.
 * @param seed an odd number, of the column: equal cells of different columns add different things
 */
function cellPart(low, high, seed) {
    const mixed = low ^ Math.imul(high, 0x9e3779b1);
    return Math.imul(mixed ^ (mixed >>> 15), seed);
}
/** Hashes bytes to 32 bits, from `start` to `end`, of FNV-1a's kind; `finalise` it where all its bits must be good. */
function hashBytes(bytes, start, end) {
    let hash = end - start;
    for (let at = start; at < end; at++)
        hash = Math.imul(hash ^ bytes[at], 0x01000193);
    return hash ^ (hash >>> 15);
}


/***/ }),

/***/ 19218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ distinctError),
/* harmony export */   l: () => (/* binding */ HyperLogLog)
/* harmony export */ });
/** The standard error of an estimate from 2^bits registers, relative to the true number: of 14 bits 0.8 %. */
const distinctError = (bits) => 1.04 / Math.sqrt(2 ** bits);
/**
 * Estimates how many different values there are from their 32-bit hashes, in a byte a register. Neither order nor repetition matters.
 * HyperLogLog (Flajolet and others 2007) with Ertl's improved raw estimator (2017, arXiv 1702.01284, algorithm 6), which needs no
 * tables of bias; values that share a hash are made up for by −2³²·ln(1 − n/2³²).
 */
class HyperLogLog {
    /** Bits of a hash that say which register is meant. */
    bits;
    /** Each holds the position of the first 1 among the other bits of a hash, or one more when there is none. */
    registers;
    /** @param bits 2^bits registers, of 4 to 16 bits */
    constructor(bits) {
        this.bits = bits;
        this.registers = new Uint8Array(2 ** bits);
    }
    /** Adds a value by its hash, whose bits must all be good. */
    add(hash) {
        const { bits, registers } = this;
        const index = hash >>> (32 - bits);
        // The bit that is put behind the hash is the first 1 where the hash has none.
        const rank = Math.clz32((hash << bits) | (1 << (bits - 1))) + 1;
        if (rank > registers[index])
            registers[index] = rank;
    }
    /** Adds the values that another one has seen, which stays as it is. The fewer registers of the two are left. */
    merge(other) {
        this.tighten(other.bits);
        const { registers } = this;
        other.folded(this.bits).forEach((rank, index) => {
            if (rank > registers[index])
                registers[index] = rank;
        });
    }
    /** Leaves 2^bits registers, as if there had never been more. */
    tighten(bits) {
        if (bits >= this.bits)
            return;
        this.registers = this.folded(bits);
        this.bits = bits;
    }
    /** Bits that no longer say which register is meant count as bits before the others. */
    folded(bits) {
        const fewer = this.bits - bits;
        if (fewer <= 0)
            return this.registers;
        const folded = new Uint8Array(2 ** bits);
        this.registers.forEach((rank, index) => {
            const low = index & (2 ** fewer - 1);
            const moved = low > 0 ? Math.clz32(low) - 31 + fewer : rank + fewer;
            if (rank > 0 && moved > folded[index >> fewer])
                folded[index >> fewer] = moved;
        });
        return folded;
    }
    /** Estimates the number of different values, rounded. */
    estimate() {
        const highest = 32 - this.bits;
        const { length } = this.registers;
        const counts = new Float64Array(highest + 2);
        for (const rank of this.registers)
            counts[rank]++;
        let sum = length * tau(1 - counts[highest + 1] / length);
        for (let rank = highest; rank >= 1; rank--)
            sum = (sum + counts[rank]) / 2;
        sum += length * sigma(counts[0] / length);
        const hashes = length ** 2 / (2 * Math.LN2 * sum);
        return Math.round(hashes < 2 ** 31 ? -(2 ** 32) * Math.log1p(-hashes / 2 ** 32) : hashes);
    }
}
/** Ertl's σ: what registers that are still 0 add. */
function sigma(share) {
    if (share === 1)
        return Infinity;
    let [x, y, sum, before] = [share, 1, share, Number.NaN];
    while (sum !== before) {
        x *= x;
        before = sum;
        sum += x * y;
        y += y;
    }
    return sum;
}
/** Ertl's τ: what registers that are full add. */
function tau(share) {
    if (share === 0 || share === 1)
        return 0;
    let [x, y, sum, before] = [share, 1, 1 - share, Number.NaN];
    while (sum !== before) {
        x = Math.sqrt(x);
        before = sum;
        y /= 2;
        sum -= (1 - x) ** 2 * y;
    }
    return sum / 3;
}


/***/ }),

/***/ 54203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mr: () => (/* binding */ plainDecimal),
/* harmony export */   nA: () => (/* binding */ isNamedNumber),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16108);

/** ISO 8601, from the month on. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;
const MARKER = /^(?:na|n\/a|null|none|nat|[+-]?(?:nan|inf|infinity))$/i;
const BOOLEAN = /^(?:true|false)$/i;
/** Nothing that is a number, a date or a word of few letters is longer. */
const LONGEST_KNOWN = 64;
/** `-infinity`; blanks may stand behind it. */
const LONGEST_WORD = 9;
/** Letters with which a boolean or a marker begins. */
const FIRST_LETTERS = new Set(Buffer.from('tTfFnNiI'));
/** Looks at a text that is UTF-8 bytes from `start` to `end`; makes it only when it may be more than some word. */
function lookAt(bytes, start, end) {
    let length = 0;
    for (let at = start; at < end; at++)
        if ((bytes[at] & 0xc0) !== 0x80)
            length++;
    const first = bytes[start];
    if (end - start > LONGEST_KNOWN || (first > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C && !FIRST_LETTERS.has(first)))
        return { kind: 'other', length };
    if (first > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C && end - start > LONGEST_WORD && isLetter(bytes[end - 1]))
        return { kind: 'other', length };
    const text = bytes.toString('utf8', start, end);
    const value = first <= _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) : undefined;
    if (value === undefined)
        return { kind: kindOfWord(text.trim()), length };
    return { kind: Number.isInteger(value) ? 'integer' : 'fraction', length, value: value + 0 };
}
const isLetter = (byte) => byte > 0x20 && byte < 0x80;
function kindOfWord(text) {
    if (DATE.test(text))
        return 'date';
    if (BOOLEAN.test(text))
        return 'boolean';
    return MARKER.test(text) ? 'marker' : 'other';
}
const PADDED = /^\s*[+-]?0\d/;
/**
 * Tells a number whose value says less than its text: with leading zeros (`00123`, a code), and an integer beyond 2⁵³, of which
 * several share a value. Two of them are the same only when they are written alike.
 */
const isNamedNumber = (text, value) => PADDED.test(text) || (Number.isInteger(value) && !Number.isSafeInteger(value));
/** Reads a text that is told apart by its number; `undefined` for all else: words, and numbers whose value says less than their text. */
function plainDecimal(text) {
    const value = text.charCodeAt(0) <= _values_js__WEBPACK_IMPORTED_MODULE_0__/* .LAST_DIGIT */ .$C ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) : undefined;
    return value === undefined || isNamedNumber(text, value) ? undefined : value;
}


/***/ }),

/***/ 52336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ NumberCounts)
});

// EXTERNAL MODULE: ./build/tables/grown.js
var grown = __webpack_require__(52287);
;// CONCATENATED MODULE: ./build/tables/exact-sums.js

/** The bits of one number: `WORDS[0]` is the low half. */
const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);
/** One row for each sign and exponent: the sums of the three pieces of a mantissa, and those of the five pieces of its square. */
const PIECES = 8;
/** A piece has at most 18 bits and a piece of a square 37: so many of them add up exactly below 2⁵³. */
const EXACT_ADDS = 1 << 16;
/** Sums are whole multiples of 2⁻¹⁰⁷⁴, the smallest number above 0; sums of squares of its square. */
const UNIT_BITS = 1074n;
/**
 * Sums numbers and their squares without any error, so that mean and deviation do not depend on the order of the numbers.
 * Mantissas are added as integers, one accumulator for each sign and exponent: the large superaccumulator of Neal
 * (2015, arXiv 1505.05571), with mantissas in three pieces so that squares are exact, too.
 */
class ExactSums {
    count = 0;
    total = 0n;
    totalOfSquares = 0n;
    pending = 0;
    /** Exponent and sign, from `firstKey` on → the row of its pieces; 0 for none. Those of a column lie near each other. */
    places = new Int16Array(0);
    firstKey = 0;
    used = [];
    pieces = new Float64Array(4 * PIECES);
    /** Adds a finite number. */
    add(value) {
        NUMBER[0] = value;
        this.addWords(WORDS[0], WORDS[1]);
    }
    /** Adds a finite number by the two halves of its bits. */
    addWords(low, high) {
        const key = keyOf(high);
        const place = (this.places[key - this.firstKey] || this.newPlace(key)) * PIECES;
        const { pieces } = this;
        const a = ((high & 0xfffff) >>> 4) | (key < 2 ? 0 : 0x10000);
        const b = ((high & 0xf) << 14) | (low >>> 18);
        const c = low & 0x3ffff;
        pieces[place] += a;
        pieces[place + 1] += b;
        pieces[place + 2] += c;
        pieces[place + 3] += a * a;
        pieces[place + 4] += a * b;
        pieces[place + 5] += 2 * a * c + b * b;
        pieces[place + 6] += b * c;
        pieces[place + 7] += c * c;
        this.count++;
        if (++this.pending === EXACT_ADDS)
            this.fold();
    }
    /** Adds a number so many times. */
    addTimes(value, times) {
        if (times === 1) {
            this.add(value);
            return;
        }
        NUMBER[0] = value;
        const key = keyOf(WORDS[1]);
        const fraction = (BigInt(WORDS[1] & 0xfffff) << 32n) | BigInt(WORDS[0]);
        const mantissa = key < 2 ? fraction : fraction | (1n << 52n);
        this.addInteger(key, mantissa * BigInt(times), mantissa * mantissa * BigInt(times));
        this.count += times;
    }
    /** Adds all that another one has summed. */
    merge(other) {
        other.fold();
        this.total += other.total;
        this.totalOfSquares += other.totalOfSquares;
        this.count += other.count;
    }
    /** The mean, and the sample standard deviation (n − 1; 0 for one number): each the exact value, rounded once. */
    moments() {
        this.fold();
        const n = BigInt(this.count);
        const mean = quotient(this.total, n << UNIT_BITS);
        if (n < 2n)
            return { mean, sd: 0 };
        const squares = n * this.totalOfSquares - this.total * this.total;
        return { mean, sd: rootOfQuotient(squares, (n * (n - 1n)) << (2n * UNIT_BITS)) };
    }
    newPlace(key) {
        this.used.push(key);
        const place = this.used.length;
        this.spanTo(key);
        this.places[key - this.firstKey] = place;
        if ((place + 1) * PIECES > this.pieces.length) {
            this.pieces = (0,grown/* grown */.g)(this.pieces, this.pieces.length * 2);
        }
        return place;
    }
    spanTo(key) {
        const { places, firstKey } = this;
        if (key >= firstKey && key < firstKey + places.length)
            return;
        const first = places.length === 0 ? key : Math.min(key, firstKey);
        const end = Math.max(key + 1, places.length === 0 ? 0 : firstKey + places.length);
        this.places = new Int16Array(end - first);
        this.places.set(places, places.length === 0 ? 0 : firstKey - first);
        this.firstKey = first;
    }
    /** Moves the pieces to the totals. */
    fold() {
        this.used.forEach((key, index) => {
            const row = this.pieces.subarray((index + 1) * PIECES, (index + 2) * PIECES);
            if (row.every((piece) => piece === 0))
                return;
            const [a = 0n, b = 0n, c = 0n, aa = 0n, ab = 0n, acbb = 0n, bc = 0n, cc = 0n] = Array.from(row, BigInt);
            const sum = (a << 36n) + (b << 18n) + c;
            const squares = (aa << 72n) + (ab << 55n) + (acbb << 36n) + (bc << 19n) + cc;
            this.addInteger(key, sum, squares);
        });
        this.pieces.fill(0);
        this.pending = 0;
    }
    addInteger(key, mantissas, squares) {
        const shift = BigInt(Math.max((key >>> 1) - 1, 0));
        this.total += (key & 1 ? -mantissas : mantissas) << shift;
        this.totalOfSquares += squares << (2n * shift);
    }
}
/** The exponent, and the sign behind it; below 2 the number has no leading 1. */
const keyOf = (high) => ((high >>> 19) & 0xffe) | (high >>> 31);
const lengthOf = (value) => value.toString(16).length * 4;
/** Divides to the nearest number; the divisor is above 0. */
function quotient(dividend, divisor) {
    if (dividend < 0n)
        return -quotient(-dividend, divisor);
    const { digits, exponent } = leadingDigits(dividend, divisor);
    return scale(Number(digits), exponent);
}
function rootOfQuotient(dividend, divisor) {
    const { digits, exponent } = leadingDigits(dividend, divisor);
    return scale(Math.sqrt(Number(digits)), exponent / 2);
}
/** The quotient as digits · 2^exponent with an even exponent and over 64 digits, the last of which stands for all that follow. */
function leadingDigits(dividend, divisor) {
    const shift = 2 * Math.ceil((lengthOf(divisor) - lengthOf(dividend) + 72) / 2);
    const scaled = shift >= 0 ? dividend << BigInt(shift) : dividend;
    const by = shift >= 0 ? divisor : divisor << BigInt(-shift);
    const whole = scaled / by;
    return { digits: scaled % by === 0n ? whole : whole | 1n, exponent: -shift };
}
/** Multiplies by a power of two in two steps, neither of which is beyond the range of numbers. */
function scale(value, exponent) {
    const half = Math.trunc(exponent / 2);
    return value * 2 ** half * 2 ** (exponent - half);
}

// EXTERNAL MODULE: ./build/tables/hash.js
var hash = __webpack_require__(44166);
// EXTERNAL MODULE: ./build/tables/hyper-log-log.js
var hyper_log_log = __webpack_require__(19218);
// EXTERNAL MODULE: ./build/statistics/sort.js
var sort = __webpack_require__(56620);
;// CONCATENATED MODULE: ./build/tables/number-table.js

/** The bits of one number: `WORDS[0]` is the low half. */
const number_table_NUMBER = new Float64Array(1);
const number_table_WORDS = new Int32Array(number_table_NUMBER.buffer);
/** A place of the table: the key, its rows, the smallest and the largest of its numbers. No rows: the place is free. */
const FIELDS = 4;
/**
 * Rows by number, or by neighbouring numbers together: a key is a number without its last `shift` bits, and has its rows, its smallest
 * and its largest number. Open addressing.
 */
class NumberTable {
    /** Different keys. */
    keys = 0;
    /** So many last bits of each number are left out of its key. */
    shift = 0;
    table = new Float64Array(0);
    /** The same bytes: the two halves of the key of place `p` are at `2p` and `2p + 1`. */
    words = new Int32Array(0);
    slotShift = 32;
    lowMask = -1;
    highMask = -1;
    /** Counts a row of a number, whose bits have these halves. */
    count(value, lowWord, highWord) {
        this.add(lowWord & this.lowMask, highWord & this.highMask, 1, value, value);
    }
    /** Counts rows from `low` to `high`, which have the key of `value`. */
    countRows(value, rows, low, high) {
        number_table_NUMBER[0] = value + 0;
        this.add(number_table_WORDS[0] & this.lowMask, number_table_WORDS[1] & this.highMask, rows, low + 0, high + 0);
    }
    /** Gives all keys, in no order. */
    each(take) {
        const { table } = this;
        for (let at = 0; at < table.length; at += FIELDS) {
            if (table[at + 1] > 0)
                take(table[at], table[at + 1], table[at + 2], table[at + 3]);
        }
    }
    /** The numbers ascending, one run for each key. */
    runs() {
        const { table } = this;
        const placeOf = new Map();
        for (let at = 0; at < table.length; at += FIELDS)
            if (table[at + 1] > 0)
                placeOf.set(table[at + 2], at);
        const values = this.sortedLows();
        const field = (index) => values.map((value) => table[placeOf.get(value) + index]);
        return { values, rows: field(1), ends: field(3) };
    }
    /** Leaves out as few bits as leave no more than so many keys. */
    coarsenTo(most) {
        this.coarsen(shiftFor(most, this.sortedLows()));
    }
    /** Leaves out so many last bits at least. */
    coarsen(shift) {
        if (shift <= this.shift)
            return;
        this.shift = shift;
        this.lowMask = shift < 32 ? -1 << shift : 0;
        this.highMask = shift < 32 ? -1 : -1 << (shift - 32);
        this.resize(this.table.length / FIELDS);
        // A quarter of the places is taken at least, and less than half, so that there is room for some more.
        const slots = 2 ** (Math.floor(Math.log2(2 * this.keys)) + 1);
        if (slots < this.table.length / FIELDS)
            this.resize(slots);
    }
    /** The smallest number of each key, ascending. */
    sortedLows() {
        const lows = new Float64Array(this.keys);
        const { table } = this;
        for (let at = 0, found = 0; at < table.length; at += FIELDS)
            if (table[at + 1] > 0)
                lows[found++] = table[at + 2];
        return (0,sort/* sortNumbers */.Dx)(lows);
    }
    add(lowWord, highWord, rows, low, high) {
        if (this.table.length === 0)
            this.resize(8);
        const { table, words } = this;
        const last = table.length - FIELDS;
        // Multiplication spreads neighbours (Knuth 6.4); the top bits are the best.
        let at = (Math.imul(highWord ^ Math.imul(lowWord, 0x85ebca6b), 0x9e3779b1) >>> this.slotShift) * FIELDS;
        while (table[at + 1] !== 0) {
            if (words[2 * at] === lowWord && words[2 * at + 1] === highWord) {
                table[at + 1] += rows;
                if (low < table[at + 2])
                    table[at + 2] = low;
                if (high > table[at + 3])
                    table[at + 3] = high;
                return;
            }
            at = at === last ? 0 : at + FIELDS;
        }
        words[2 * at] = lowWord;
        words[2 * at + 1] = highWord;
        table[at + 1] = rows;
        table[at + 2] = low;
        table[at + 3] = high;
        if (++this.keys * (2 * FIELDS) > table.length)
            this.resize((table.length / FIELDS) * 2);
    }
    /** Puts all keys to their places in a table of so many. */
    resize(slots) {
        const old = this.table;
        this.table = new Float64Array(slots * FIELDS);
        this.words = new Int32Array(this.table.buffer);
        this.slotShift = Math.clz32(slots) + 1;
        this.keys = 0;
        for (let at = 0; at < old.length; at += FIELDS) {
            if (old[at + 1] > 0)
                this.countRows(old[at], old[at + 1], old[at + 2], old[at + 3]);
        }
    }
}
/** Finds how many last bits to leave out so that at most so many of sorted numbers still differ: two neighbours do by their first bit that differs. */
function shiftFor(most, sorted) {
    const differAt = new Uint32Array(65);
    let [low, high] = [0, 0];
    sorted.forEach((value, index) => {
        number_table_NUMBER[0] = value;
        const [lowBits, highBits] = [number_table_WORDS[0] ^ low, number_table_WORDS[1] ^ high];
        low ^= lowBits;
        high ^= highBits;
        if (index > 0)
            differAt[highBits !== 0 ? 64 - Math.clz32(highBits) : 32 - Math.clz32(lowBits)]++;
    });
    let left = sorted.length;
    let shift = 0;
    for (; left > most && shift < 63; shift++)
        left -= differAt[shift + 1];
    return shift;
}

;// CONCATENATED MODULE: ./build/tables/number-counts.js





/** The bits of one number: `WORDS[0]` is the low half. */
const number_counts_NUMBER = new Float64Array(1);
const number_counts_WORDS = new Int32Array(number_counts_NUMBER.buffer);
/** So many numbers wait for each that is counted on its own at most. */
const WAITING = 4;
/**
 * Counts numbers, whatever their order. While there are few different ones each has its own count. When there are more than the
 * limit, neighbours are counted together: a key is a number without its last bits, of which so many are left out that at most
 * half the limit of keys is left. How many that are depends on the set of numbers alone. So counts are always exact, from the
 * smallest to the largest number of each key; only where between those two a row lies is no longer known. Logarithmic
 * buckets as those of HdrHistogram and DDSketch (Masson and others 2019), but with a width that the data choose.
 */
class NumberCounts {
    rows = 0;
    limit;
    bits;
    table = new NumberTable();
    beyond;
    /** Numbers that are not counted yet: many at once find the table of their column in the processor's cache. */
    waiting = new Float64Array(16);
    waits = 0;
    /** Counts so many different numbers each on its own; beyond it 2^bits registers estimate how many differ. */
    constructor({ numbers, bits }) {
        this.limit = numbers;
        this.bits = bits;
    }
    /** Adds a finite number. */
    add(value) {
        if (this.waits === this.waiting.length)
            this.makeRoomToWait();
        this.waiting[this.waits++] = value;
        this.rows++;
    }
    /**
     * Adds the numbers at every `step`-th index from `from` to below `to`, up to the first NaN.
     * @returns the index of that NaN, or the first one that is not below `to`
     */
    addAll(values, from, to, step) {
        let { waiting, waits } = this;
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            if (waits === waiting.length) {
                this.waits = waits;
                this.makeRoomToWait();
                waiting = this.waiting;
                waits = this.waits;
            }
            waiting[waits++] = value;
        }
        this.waits = waits;
        this.rows += (at - from) / step;
        return at;
    }
    /** Adds a finite number so many times. */
    addTimes(value, times) {
        this.flush();
        if (this.beyond !== undefined)
            addBeyond(this.beyond, value, times);
        this.rows += times;
        this.table.countRows(value, times, value, value);
        this.keepLimit();
    }
    /** Adds all that another one has counted, which stays as it is. */
    merge(other) {
        this.flush();
        other.flush();
        if (other.beyond === undefined) {
            other.table.each((value, rows) => this.addTimes(value, rows));
            return;
        }
        const beyond = this.goBeyond();
        beyond.sums.merge(other.beyond.sums);
        beyond.different.merge(other.beyond.different);
        beyond.fractions += other.beyond.fractions;
        this.rows += other.rows;
        this.table.coarsen(other.shift);
        other.table.each((key, rows, low, high) => {
            this.table.countRows(key, rows, low, high);
            this.keepLimit();
        });
    }
    /** Lowers the limits. */
    tighten({ numbers, bits }) {
        this.limit = Math.min(this.limit, numbers);
        this.bits = Math.min(this.bits, bits);
        this.beyond?.different.tighten(this.bits);
        this.flush();
        this.keepLimit();
    }
    /** Leaves out so many bits as all numbers together ask for, however they came. */
    settle() {
        this.flush();
        if (this.beyond !== undefined)
            this.halve();
    }
    /** Whether every number has a count of its own. */
    get isExact() {
        this.flush();
        return this.beyond === undefined;
    }
    /** Different numbers: exact, or with the error of `HyperLogLog`. */
    get distinct() {
        this.flush();
        return this.beyond ? this.beyond.different.estimate() : this.table.keys;
    }
    /** Rows whose number is no integer. */
    get fractions() {
        this.flush();
        if (this.beyond)
            return this.beyond.fractions;
        let rows = 0;
        this.table.each((value, more) => {
            if (!Number.isInteger(value))
                rows += more;
        });
        return rows;
    }
    /** The exact sums of all numbers. */
    get sums() {
        this.flush();
        if (this.beyond)
            return this.beyond.sums;
        const sums = new ExactSums();
        this.table.each((value, rows) => sums.addTimes(value, rows));
        return sums;
    }
    /** The numbers ascending, one run for each key. */
    runs() {
        this.flush();
        return this.table.runs();
    }
    /** So many last bits of each number are left out of its key; call `settle` before. */
    get shift() {
        return this.table.shift;
    }
    makeRoomToWait() {
        if (this.waits >= this.limit * WAITING) {
            this.flush();
            return;
        }
        this.waiting = (0,grown/* grown */.g)(this.waiting, this.waits * 4);
    }
    /** Counts the numbers that wait. */
    flush() {
        const { waiting, waits, table } = this;
        this.waits = 0;
        for (let i = 0; i < waits; i++) {
            const value = waiting[i];
            number_counts_NUMBER[0] = value + 0;
            const low = number_counts_WORDS[0];
            const high = number_counts_WORDS[1];
            const { beyond } = this;
            if (beyond !== undefined) {
                beyond.sums.addWords(low, high);
                beyond.different.add((0,hash/* hashWords */.mX)(low, high));
                if (value !== Math.floor(value))
                    beyond.fractions++;
            }
            table.count(value + 0, low, high);
            if (table.keys > this.limit)
                this.halve();
        }
    }
    keepLimit() {
        if (this.table.keys > this.limit)
            this.halve();
    }
    /** Leaves out as few bits as leave no more keys than half the limit. */
    halve() {
        this.goBeyond();
        this.table.coarsenTo(this.limit / 2);
    }
    goBeyond() {
        if (this.beyond !== undefined)
            return this.beyond;
        const beyond = { sums: new ExactSums(), different: new hyper_log_log/* HyperLogLog */.l(this.bits), fractions: 0 };
        this.table.each((value, rows) => addBeyond(beyond, value, rows));
        this.beyond = beyond;
        return beyond;
    }
}
function addBeyond(beyond, value, rows) {
    beyond.sums.addTimes(value, rows);
    beyond.different.add((0,hash/* hashNumber */.YR)(value));
    if (!Number.isInteger(value))
        beyond.fractions += rows;
}


/***/ }),

/***/ 31673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eD: () => (/* binding */ countOver),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   qL: () => (/* binding */ cutSorted),
/* harmony export */   re: () => (/* binding */ cutNumbers)
/* harmony export */ });
/* harmony import */ var _statistics_root_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21368);

/** A profile has so many cuts at most: the distribution function is known to 1/256 everywhere, in about 5 kB. */
const MOST_CUTS = 256;
/**
 * Cuts a distribution so that about 1/256 of the rows lies between two cuts. A value that at least so many rows share is a
 * cut of its own. The other cuts are the roundest numbers between two values, not values of rows.
 * @param leastRows no fewer rows than this lie between two rounded cuts, and no fewer share a value that is a cut
 */
function cutNumbers({ values, rows, ends = values }, leastRows = 1) {
    const total = rows.reduce((sum, more) => sum + more, 0);
    const step = Math.max(total / MOST_CUTS, leastRows);
    const isAtom = (i) => rows[i] >= step && rows[i] > 1 && values[i] === ends[i];
    const edges = [];
    const at = [];
    const between = [];
    const cut = (edge, equal) => {
        edges.push(edge);
        at.push(equal);
        between.push(open);
        open = 0;
    };
    let open = 0;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (isAtom(i))
            cut(value, rows[i]);
        else if (edges.at(-1) === value)
            at[at.length - 1] += rows[i];
        else {
            open += rows[i];
            const next = values[i + 1];
            if (open < step || next === undefined || isAtom(i + 1))
                continue;
            const edge = roundestBetween(ends[i], next);
            // How many rows are exactly the next run's smallest value is only known of a run of one value.
            if (edge < next || ends[i + 1] === next)
                cut(edge, 0);
        }
    }
    return { edges, at, between: [...between, open] };
}
/**
 * Makes the same cuts as `cutNumbers` of sorted numbers, each row counted once: it looks only where a cut can be, which for
 * a million rows is a few thousand places.
 */
function cutSorted(sorted, leastRows = 1) {
    const n = sorted.length;
    const step = Math.max(n / MOST_CUTS, leastRows);
    const isAtom = (rows) => rows >= step && rows > 1;
    const endOf = (from) => (0,_statistics_root_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWhere */ .U)(from, n, (at) => sorted[at] > sorted[from]);
    const edges = [];
    const at = [];
    const between = [];
    let open = 0;
    for (let from = 0; from < n;) {
        // Up to here no cut is due, unless a value that is a cut of its own lies here, too.
        const due = from + Math.max(Math.ceil(step - open), 1) - 1;
        if (due >= n) {
            open += n - from;
            break;
        }
        const value = sorted[due];
        const start = (0,_statistics_root_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWhere */ .U)(from, due, (at) => sorted[at] >= value);
        const end = endOf(due);
        if (isAtom(end - start)) {
            edges.push(value);
            at.push(end - start);
            between.push(open + start - from);
            open = 0;
            from = end;
            continue;
        }
        open += end - from;
        from = end;
        if (end === n)
            break;
        const next = sorted[end];
        const nextEnd = endOf(end);
        if (isAtom(nextEnd - end))
            continue;
        const edge = roundestBetween(value, next);
        edges.push(edge);
        between.push(open);
        open = 0;
        at.push(edge === next ? nextEnd - end : 0);
        if (edge === next)
            from = nextEnd;
    }
    return { edges, at, between: [...between, open] };
}
/** Finds the number of fewest digits above `low` and below `high`; `high` itself where no other number lies between. */
function roundestBetween(low, high) {
    const middle = low / 2 + high / 2;
    for (let digits = 1; digits <= 17; digits++) {
        const rounded = Number(middle.toPrecision(digits));
        if (rounded > low && rounded < high)
            return rounded + 0;
    }
    return high;
}
/** Gives the different values of sorted numbers with their rows. */
function runsOf(sorted) {
    const values = new Float64Array(sorted.length);
    const rows = new Float64Array(sorted.length);
    let found = 0;
    for (let from = 0; from < sorted.length; found++) {
        const value = sorted[from];
        let to = from + 1;
        while (to < sorted.length && sorted[to] === value)
            to++;
        values[found] = value;
        rows[found] = to - from;
        from = to;
    }
    return { values: values.subarray(0, found), rows: rows.subarray(0, found) };
}
/** Counts sorted numbers over the points of given cuts. */
function countOver({ edges }, sorted) {
    const at = [];
    const between = [];
    let from = 0;
    for (const edge of edges) {
        const below = (0,_statistics_root_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWhere */ .U)(from, sorted.length, (at) => sorted[at] >= edge);
        const above = (0,_statistics_root_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWhere */ .U)(below, sorted.length, (at) => sorted[at] > edge);
        between.push(below - from);
        at.push(above - below);
        from = above;
    }
    return { edges, at, between: [...between, sorted.length - from] };
}


/***/ }),

/***/ 10165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ profileTable),
/* harmony export */   Ab: () => (/* binding */ profilesText),
/* harmony export */   HS: () => (/* binding */ PROFILES_SCHEMA),
/* harmony export */   RO: () => (/* reexport safe */ _column_profile_js__WEBPACK_IMPORTED_MODULE_0__.R)
/* harmony export */ });
/* unused harmony exports newProfile, addBatch, mergeProfiles, finishProfile */
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64078);
/* harmony import */ var _column_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34270);
/* harmony import */ var _column_tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59135);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44166);
/* harmony import */ var _read_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65711);






/** Names the format of a text of profiles. */
const PROFILES_SCHEMA = 'modelloop.profiles/v1';
/** Writes the profiles of tables, by path, as `modelloop.profiles/v1`, whose bytes are stable. */
const profilesText = (tables) => `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)({ schema: PROFILES_SCHEMA, tables: Object.fromEntries(tables) }, 1)}\n`;
/**
 * Up to so many columns each of them has all its room. More share it, so that memory stays below 256 MiB: then fewer
 * different values are counted exactly.
 */
const COLUMNS_WITH_ALL_ROOM = 64;
const LEAST_ROOM = 16;
/** So many registers all columns have together at most. */
const ALL_REGISTERS_BITS = 24;
const LEAST_BITS = 7;
/** Starts a profile. */
const newProfile = () => ({ rows: 0, columns: new Map(), limits: _column_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL_ROOM */ .k });
/** Adds the rows of a batch. */
function addBatch(state, batch) {
    const hashes = new Uint32Array(batch.rows);
    const withTexts = [];
    for (const name of batch.names) {
        const tally = tallyOf(state, name);
        tally.begin(hashes);
        batch.addTo(name, tally);
        if (tally.texts !== undefined)
            withTexts.push([name, tally]);
    }
    state.rows += batch.rows;
    sampleRows(withTexts, batch, hashes);
}
/** Adds all that another profile has seen, which must not be used any more. */
function mergeProfiles(state, other) {
    for (const [name, tally] of other.columns)
        tallyOf(state, name).merge(tally);
    state.rows += other.rows;
}
/** Describes what a profile has seen; call it once. The same rows give the same profile, whatever their order and parts. */
function finishProfile({ rows, columns }, options = {}) {
    const { minTopCount: leastRows = 1, edgesOf } = options;
    const profiles = [...columns].map(([name, tally]) => [name, (0,_column_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .describeColumn */ .i)(tally, rows, { leastRows, edges: edgesOf?.(name) })]);
    return { rows, columns: Object.fromEntries(profiles) };
}
/**
 * Profiles the columns of a CSV, TSV, JSONL or Parquet file in one pass, in memory that does not grow with its rows.
 * @throws {UserError} as `openTable` does.
 */
async function profileTable(path, options = {}) {
    const { displayPath = path, signal, onProgress } = options;
    const table = await (0,_read_table_js__WEBPACK_IMPORTED_MODULE_3__/* .openTable */ .R)(path, { displayPath });
    const state = newProfile();
    for (const name of table.columns)
        tallyOf(state, name);
    for await (const batch of table.batches) {
        signal?.throwIfAborted();
        addBatch(state, batch);
        onProgress?.(state.rows);
    }
    return finishProfile(state, options);
}
function tallyOf(state, name) {
    const known = state.columns.get(name);
    if (known)
        return known;
    makeRoom(state);
    const bytes = Buffer.from(name);
    const tally = new _column_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .ColumnTally */ .H((0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .finalise */ .w0)((0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .hashBytes */ .yi)(bytes, 0, bytes.length)), state.limits);
    state.columns.set(name, tally);
    return tally;
}
/** Halves the room of each column when a power of two of them is reached. */
function makeRoom(state) {
    const columns = state.columns.size;
    if (columns < COLUMNS_WITH_ALL_ROOM || !Number.isInteger(Math.log2(columns)))
        return;
    const room = (all) => Math.max(Math.floor((all * COLUMNS_WITH_ALL_ROOM) / (2 * columns)), LEAST_ROOM);
    const { texts, numbers, sampled, bits } = _column_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL_ROOM */ .k;
    state.limits = {
        texts: room(texts),
        numbers: room(numbers),
        sampled: room(sampled),
        bits: Math.max(Math.min(ALL_REGISTERS_BITS - Math.log2(2 * columns), bits), LEAST_BITS),
    };
    for (const tally of state.columns.values())
        tally.tighten(state.limits);
}
function sampleRows(withTexts, batch, hashes) {
    if (withTexts.length === 0)
        return;
    const highest = withTexts.reduce((most, [, { texts }]) => Math.max(most, texts.sample.threshold), 0);
    for (let row = 0; row < hashes.length; row++) {
        const hash = (0,_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .finalise */ .w0)(hashes[row]);
        if (hash > highest)
            continue;
        for (const [name, tally] of withTexts) {
            if (hash <= tally.texts.sample.threshold)
                tally.sample(hash, batch.cellAt(name, row));
        }
    }
}


/***/ }),

/***/ 57502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yr: () => (/* binding */ TextCounts),
  IN: () => (/* binding */ isLongText),
  GD: () => (/* binding */ keptText)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/tables/byte-dictionary.js
var byte_dictionary = __webpack_require__(48537);
// EXTERNAL MODULE: ./build/tables/grown.js
var grown = __webpack_require__(52287);
// EXTERNAL MODULE: ./build/tables/hash.js
var tables_hash = __webpack_require__(44166);
// EXTERNAL MODULE: ./build/tables/hyper-log-log.js
var hyper_log_log = __webpack_require__(19218);
// EXTERNAL MODULE: ./build/tables/kinds.js
var kinds = __webpack_require__(54203);
;// CONCATENATED MODULE: ./build/tables/text-sample.js
/**
 * A sample of the rows of a column that does not depend on their order: those whose hash is smallest, where a hash is of the
 * whole row. Rows that are equal in every column are taken or left together. Adaptive sampling (Flajolet 1990): hashes below
 * 2³² / 2^level stay, and the level is the lowest that leaves no more different rows than the limit.
 */
class TextSample {
    /** Rows whose hash is above it need not be given. */
    threshold = 2 ** 32 - 1;
    limit;
    /** By the hash as a signed number, which the runtime keeps without a box. */
    taken = new Map();
    different = 0;
    /** @param limit different rows at most */
    constructor(limit) {
        this.limit = limit;
    }
    /** Adds the text of a row, by the hash of the row (32 bits, all good). */
    add(hash, text, rows = 1) {
        if (hash > this.threshold)
            return;
        const first = this.taken.get(hash | 0);
        let same = first;
        while (same !== undefined && same.text !== text)
            same = same.next;
        if (same !== undefined)
            same.rows += rows;
        else {
            this.taken.set(hash | 0, { text, rows, next: first });
            if (++this.different > this.limit)
                this.keepLimit();
        }
    }
    /** Adds the rows that another one has taken, which stays as it is. */
    merge(other) {
        for (const [hash, { text, rows }] of other.all())
            this.add(hash, text, rows);
        if (other.threshold < this.threshold)
            this.raise(other.threshold);
    }
    /** Lowers the limit. */
    tighten(limit) {
        this.limit = Math.min(this.limit, limit);
        this.keepLimit();
    }
    /** The rows of each text in the sample. */
    counts() {
        const counts = new Map();
        for (const [, { text, rows }] of this.all())
            counts.set(text, (counts.get(text) ?? 0) + rows);
        return counts;
    }
    /** The rows of the sample. */
    get rows() {
        let sum = 0;
        for (const [, { rows }] of this.all())
            sum += rows;
        return sum;
    }
    *all() {
        for (const [key, first] of this.taken) {
            for (let taken = first; taken; taken = taken.next)
                yield [key >>> 0, taken];
        }
    }
    keepLimit() {
        while (this.different > this.limit)
            this.raise(Math.floor(this.threshold / 2));
    }
    raise(threshold) {
        this.threshold = threshold;
        for (const [hash, taken] of this.all()) {
            if (hash <= threshold)
                continue;
            this.different--;
            if (taken.next === undefined)
                this.taken.delete(hash | 0);
        }
    }
}

// EXTERNAL MODULE: ./build/tables/number-counts.js + 2 modules
var number_counts = __webpack_require__(52336);
;// CONCATENATED MODULE: ./build/tables/text-totals.js

/** The totals of no rows. */
const newTotals = (limits) => ({
    kinds: { integer: 0, fraction: 0, boolean: 0, date: 0, marker: 0, other: 0 },
    lengths: { min: Infinity, max: 0, sum: 0 },
    numbers: new number_counts/* NumberCounts */.s(limits),
});
/** Adds a text that so many rows hold. */
function addFacts({ kinds, lengths, numbers }, facts, rows) {
    const { kind, length, value } = facts;
    kinds[kind] += rows;
    addLengths(lengths, { min: length, max: length, sum: length * rows });
    if (value !== undefined)
        numbers.addTimes(value, rows);
}
/** Adds the lengths of other rows. */
function addLengths(lengths, { min, max, sum }) {
    lengths.min = Math.min(lengths.min, min);
    lengths.max = Math.max(lengths.max, max);
    lengths.sum += sum;
}

;// CONCATENATED MODULE: ./build/tables/text-counts.js








/** Longer texts are told apart by their SHA-256, and not kept. */
const LONGEST_KEPT_BYTES = 256;
/** Begins what stands for a long text; no text of a table does. */
const LONG = '\u0000';
/**
 * Counts texts, whatever their order: each on its own up to a limit of different ones; beyond it by kind and length, with an
 * estimate of how many differ, and a sample of the rows.
 */
class TextCounts {
    rows = 0;
    sample;
    limits;
    known = new byte_dictionary/* ByteDictionary */.r();
    entries = [];
    rowsOf = new Float64Array(8);
    beyond;
    constructor(limits) {
        this.limits = limits;
        this.sample = new TextSample(limits.sampled);
    }
    /** Adds a text that is UTF-8 bytes from `start` to `end`. @returns its hash */
    add(bytes, start, end, rows = 1) {
        this.rows += rows;
        if (end - start > LONGEST_KEPT_BYTES) {
            const name = Buffer.from(nameOfLong(bytes.subarray(start, end)));
            return this.addAs(name, 0, name.length, rows, bytes.subarray(start, end));
        }
        return this.addAs(bytes, start, end, rows);
    }
    /** @param whole the text itself, of one that is too long to be kept */
    addAs(key, from, to, rows, whole) {
        const hash = (0,tables_hash/* hashBytes */.yi)(key, from, to);
        const code = this.beyond ? -1 : this.known.find(key, from, to, hash);
        if (code >= 0)
            this.rowsOf[code] += rows;
        else {
            const facts = whole ? (0,kinds/* lookAt */.t5)(whole, 0, whole.length) : (0,kinds/* lookAt */.t5)(key, from, to);
            if (this.beyond)
                addBeyond(this.beyond, facts, rows, (0,tables_hash/* finalise */.w0)(hash));
            else
                this.keep({ ...facts, text: key.toString('utf8', from, to), rows }, key, from, to);
        }
        return (0,tables_hash/* finalise */.w0)(hash);
    }
    /** Adds all that another one has counted, which stays as it is. */
    merge(other) {
        this.rows += other.rows;
        this.sample.merge(other.sample);
        if (other.beyond) {
            const { kinds, lengths, different, numbers } = this.goBeyond();
            for (const kind of Object.keys(kinds))
                kinds[kind] += other.beyond.kinds[kind];
            addLengths(lengths, other.beyond.lengths);
            different.merge(other.beyond.different);
            numbers.merge(other.beyond.numbers);
        }
        for (const entry of other.counted) {
            const bytes = Buffer.from(entry.text);
            const code = this.known.find(bytes, 0, bytes.length);
            if (code >= 0)
                this.rowsOf[code] += entry.rows;
            else if (this.beyond)
                addBeyond(this.beyond, entry, entry.rows, (0,tables_hash/* finalise */.w0)((0,tables_hash/* hashBytes */.yi)(bytes, 0, bytes.length)));
            else
                this.keep(entry, bytes, 0, bytes.length);
        }
    }
    /** Lowers the limits. */
    tighten(limits) {
        this.limits = limits;
        this.sample.tighten(limits.sampled);
        this.beyond?.numbers.tighten(limits);
        this.beyond?.different.tighten(limits.bits);
        if (this.entries.length > limits.texts)
            this.goBeyond();
    }
    /** Whether every text has a count of its own. */
    get isExact() {
        return this.beyond === undefined;
    }
    /** Different texts: exact, or with the error of `HyperLogLog`. */
    get distinct() {
        if (this.beyond)
            return Math.max(this.beyond.different.estimate(), this.limits.texts + 1);
        return this.entries.length;
    }
    /** Each text with its rows; none beyond the limit. */
    get counted() {
        return this.entries.map((entry, index) => ({ ...entry, rows: this.rowsOf[index] }));
    }
    /** Adds up what is known of the texts. */
    totals() {
        if (this.beyond)
            return this.beyond;
        const totals = newTotals(this.limits);
        for (const entry of this.counted)
            addFacts(totals, entry, entry.rows);
        return totals;
    }
    keep({ rows, ...entry }, bytes, start, end) {
        const code = this.known.keep(bytes, start, end);
        if (code === this.rowsOf.length)
            this.rowsOf = (0,grown/* grown */.g)(this.rowsOf, 2 * code);
        this.rowsOf[code] = rows;
        this.entries.push(entry);
        if (this.entries.length > this.limits.texts)
            this.goBeyond();
    }
    goBeyond() {
        if (this.beyond)
            return this.beyond;
        const beyond = { ...newTotals(this.limits), different: new hyper_log_log/* HyperLogLog */.l(this.limits.bits) };
        for (const entry of this.counted) {
            const bytes = Buffer.from(entry.text);
            addBeyond(beyond, entry, entry.rows, (0,tables_hash/* finalise */.w0)((0,tables_hash/* hashBytes */.yi)(bytes, 0, bytes.length)));
        }
        this.entries = [];
        this.known = new byte_dictionary/* ByteDictionary */.r();
        this.rowsOf = new Float64Array();
        this.beyond = beyond;
        return beyond;
    }
}
const nameOfLong = (bytes) => LONG + (0,external_node_crypto_.hash)('sha256', bytes, 'base64');
/** Tells what stands for a text too long to be kept. */
const isLongText = (text) => text.startsWith(LONG);
/** Gives a text as it is kept. */
const keptText = (text) => text.length * 3 > LONGEST_KEPT_BYTES && Buffer.byteLength(text) > LONGEST_KEPT_BYTES
    ? nameOfLong(Buffer.from(text))
    : text;
function addBeyond(beyond, facts, rows, hash) {
    beyond.different.add(hash);
    addFacts(beyond, facts, rows);
}


/***/ })

};
