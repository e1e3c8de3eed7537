export const id = 1278;
export const ids = [1278];
export const modules = {

/***/ 64078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Orders two strings by Unicode code point, which is UTF-8 byte order; JavaScript's own order is that of UTF-16 units. */
function compareCodePoints(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/**
 * Writes JSON with sorted keys, so that equal values give equal bytes. Keys whose value is `undefined` are left out.
 * Numbers are written as JavaScript does (the shortest text that reads back the same). Ends without a newline.
 */
function canonicalJson(value, indent = 0) {
    return JSON.stringify(sortKeys(value), null, indent || undefined);
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (value === null || typeof value !== 'object')
        return value;
    const source = value;
    return Object.fromEntries(Object.keys(source)
        .sort(compareCodePoints)
        .map((key) => [key, sortKeys(source[key])]));
}


/***/ }),

/***/ 24954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/** Makes a function that works once for each object, which must not change: what it found is kept as long as the object is. */
function remembered(find) {
    const known = new WeakMap();
    return (of) => {
        const before = known.get(of) ?? { found: find(of) };
        known.set(of, before);
        return before.found;
    };
}


/***/ }),

/***/ 21368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ firstWhere),
/* harmony export */   w: () => (/* binding */ findRoot)
/* harmony export */ });
/**
 * Finds a root of `f` between `low` and `high`, where it must change its sign (Brent's method; a jump counts as a root).
 * Goes on until the bracket is as narrow as doubles allow, or as `enough`. An end at which `f` is zero is returned as it is.
 * @throws {RangeError} when both ends have the same sign.
 */
function findRoot(f, low, high, enough = 0) {
    let a = low;
    let b = high;
    let fa = f(a);
    let fb = f(b);
    if (fa === 0)
        return a;
    if (fb === 0)
        return b;
    if (fa > 0 === fb > 0)
        throw new RangeError(`No change of sign between ${low} (${fa}) and ${high} (${fb}).`);
    let c = a;
    let fc = fa;
    let step = b - a;
    let previous = step;
    for (let i = 0; i < 300; i++) {
        if (fb > 0 === fc > 0) {
            c = a;
            fc = fa;
            step = b - a;
            previous = step;
        }
        if (Math.abs(fc) < Math.abs(fb)) {
            ;
            [a, b, c] = [b, c, b];
            [fa, fb, fc] = [fb, fc, fb];
        }
        const tolerance = 2 * Number.EPSILON * Math.abs(b) + 1e-300 + enough / 2;
        const middle = (c - b) / 2;
        if (Math.abs(middle) <= tolerance || fb === 0)
            return b;
        const next = interpolate(a, fa, b, fb, c, fc);
        // Interpolation is taken only when it stays inside and shrinks fast enough; else the bracket is halved.
        if (next !== undefined &&
            Math.abs(next) < Math.min(1.5 * Math.abs(middle), Math.abs(previous / 2)) &&
            next * middle > 0) {
            previous = step;
            step = next;
        }
        else {
            step = middle;
            previous = middle;
        }
        a = b;
        fa = fb;
        b += Math.abs(step) > tolerance ? step : Math.sign(middle) * tolerance;
        fb = f(b);
    }
    return b;
}
/** The step from b to the root of the secant (two points) or of the inverse parabola (three). */
function interpolate(a, fa, b, fb, c, fc) {
    const s = fb / fa;
    let p;
    let q;
    if (a === c) {
        p = (c - b) * s;
        q = 1 - s;
    }
    else {
        const t = fa / fc;
        const r = fb / fc;
        p = s * ((c - b) * t * (t - r) - (b - a) * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
    }
    const step = p / (a === c ? q : -q);
    return Number.isFinite(step) ? step : undefined;
}
/**
 * Finds the first whole number from `from` on, and below `to`, of which a condition holds that then holds of all after it;
 * `to` when it holds of none.
 */
function firstWhere(from, to, holds) {
    let [low, high] = [from, to];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 56620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ sortNumbers),
/* harmony export */   MG: () => (/* binding */ orderOnce),
/* harmony export */   be: () => (/* binding */ ascendingOrder)
/* harmony export */ });
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24954);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21368);


/** With fewer numbers the runtime's own sort is as fast. */
const RADIX_FROM = 4096;
const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
/** The digits of a 32-bit half of a double, by the bit they begin at. */
const SHIFTS = [0, BITS, 2 * BITS];
const [LOW, HIGH] = [0, 1];
/** With more moves for each number it is cheaper to sort by the low half, too. */
const MOST_MOVES = 4;
/**
 * Sorts numbers without NaN in place, ascending: by radix, several times as fast as the runtime's own sort for a million of
 * them. The high half of a double has its sign, its exponent and six digits. Few numbers share all of that, so what is left
 * out of order is put right one by one; where many do, all is sorted by the low half first.
 * @param memory for at least as many numbers, which holds anything afterwards: for who sorts often
 */
function sortNumbers(values, memory = new Float64Array(values.length)) {
    if (values.length < RADIX_FROM)
        return values.sort();
    const room = memory.subarray(0, values.length);
    sortByHalf(values, room, HIGH);
    putNegativesFirst(values, room);
    if (insertStrays(values))
        return values;
    sortByHalf(values, room, LOW);
    sortByHalf(values, room, HIGH);
    putNegativesFirst(values, room);
    return values;
}
/** Sorts by one half, digit by digit from the lowest; numbers of an equal half keep their order. */
function sortByHalf(values, room, half) {
    let [from, to] = [values, room];
    countDigits(values, half).forEach((count, digit) => {
        if (count.includes(values.length))
            return;
        scatter(from, to, half, SHIFTS[digit], count);
        [from, to] = [to, from];
    });
    if (from !== values)
        values.set(from);
}
function countDigits(values, half) {
    const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    const [low, middle, high] = [new Uint32Array(BUCKETS), new Uint32Array(BUCKETS), new Uint32Array(BUCKETS)];
    for (let i = half; i < halves.length; i += 2) {
        const bits = halves[i];
        low[bits & MASK]++;
        middle[(bits >>> BITS) & MASK]++;
        high[bits >>> (2 * BITS)]++;
    }
    return [low, middle, high];
}
function scatter(from, to, half, shift, counts) {
    const { length } = from;
    const halves = new Uint32Array(from.buffer, from.byteOffset, length * 2);
    const places = new Uint32Array(BUCKETS);
    for (let digit = 1; digit < BUCKETS; digit++)
        places[digit] = places[digit - 1] + counts[digit - 1];
    for (let i = 0; i < length; i++) {
        const digit = (halves[2 * i + half] >>> shift) & MASK;
        to[places[digit]++] = from[i];
    }
}
/** By their bits negative numbers come last and the other way round. */
function putNegativesFirst(values, room) {
    const n = values.length;
    const positives = (0,_root_js__WEBPACK_IMPORTED_MODULE_0__/* .firstWhere */ .U)(0, n, (at) => values[at] < 0 || Object.is(values[at], -0));
    if (positives === n)
        return;
    room.set(values.subarray(positives));
    values.copyWithin(n - positives, 0, positives);
    for (let i = 0; i < n - positives; i++)
        values[i] = room[n - positives - 1 - i];
}
/** Sorts what is nearly sorted; false when that takes too many moves, and then it is not sorted. */
function insertStrays(values) {
    let moves = MOST_MOVES * values.length;
    for (let i = 1; i < values.length; i++) {
        const value = values[i];
        if (!(value < values[i - 1]))
            continue;
        let at = i;
        for (; at > 0 && value < values[at - 1]; at--)
            values[at] = values[at - 1];
        values[at] = value;
        moves -= i - at;
        if (moves < 0)
            return false;
    }
    return true;
}
/**
 * Lists the places of numbers without NaN in ascending order of the numbers; equal ones keep their order.
 * By radix as `sortNumbers`, the places carried along.
 */
function ascendingOrder(values) {
    const order = new Uint32Array(values.length);
    for (let i = 0; i < order.length; i++)
        order[i] = i;
    if (values.length < RADIX_FROM)
        return order.sort((a, b) => values[a] - values[b] || a - b);
    const byHigh = orderByHalf(values, order, HIGH);
    if (insertStrayPlaces(values, byHigh))
        return byHigh;
    for (let i = 0; i < order.length; i++)
        order[i] = i;
    return orderByHalf(values, orderByHalf(values, order, LOW), HIGH);
}
/** `ascendingOrder` of numbers that never change, such as the scores of a model: it is found once, and may not change either. */
const orderOnce = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)(ascendingOrder);
/** Orders places by one half of their numbers; those of an equal half keep their order. May use up `order`. */
function orderByHalf(values, order, half) {
    const keys = sortableHalves(values, order, half);
    let [from, to] = [
        { keys, order },
        { keys: new Uint32Array(keys.length), order: new Uint32Array(keys.length) },
    ];
    for (const shift of SHIFTS) {
        const places = placesOf(from.keys, shift);
        if (!places)
            continue;
        for (let i = 0; i < keys.length; i++) {
            const key = from.keys[i];
            const place = places[(key >>> shift) & MASK]++;
            to.keys[place] = key;
            to.order[place] = from.order[i];
        }
        ;
        [from, to] = [to, from];
    }
    return from.order;
}
/** Where the keys of each digit begin; nothing when all have the same one. */
function placesOf(keys, shift) {
    const counts = new Uint32Array(BUCKETS);
    for (let i = 0; i < keys.length; i++)
        counts[(keys[i] >>> shift) & MASK]++;
    if (counts.includes(keys.length))
        return undefined;
    for (let digit = 0, next = 0; digit < BUCKETS; digit++) {
        const count = counts[digit];
        counts[digit] = next;
        next += count;
    }
    return counts;
}
/** One half of each double, turned so that whole numbers without sign have the order of the doubles. */
function sortableHalves(values, order, half) {
    const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    const keys = new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++) {
        const place = order[i];
        const bits = halves[2 * place + half];
        // −0 and 0 are equal, and so must their keys be.
        if (values[place] === 0)
            keys[i] = half === HIGH ? 0x80000000 : 0;
        else if (values[place] < 0)
            keys[i] = ~bits;
        else
            keys[i] = half === HIGH ? bits | 0x80000000 : bits;
    }
    return keys;
}
/** `insertStrays` for places. */
function insertStrayPlaces(values, order) {
    let moves = MOST_MOVES * order.length;
    for (let i = 1; i < order.length; i++) {
        const place = order[i];
        const value = values[place];
        if (!(value < values[order[i - 1]]))
            continue;
        let at = i;
        for (; at > 0 && value < values[order[at - 1]]; at--)
            order[at] = order[at - 1];
        order[at] = place;
        moves -= i - at;
        if (moves < 0)
            return false;
    }
    return true;
}


/***/ }),

/***/ 52287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ grown)
/* harmony export */ });
/** Copies numbers to a longer array; what is new is 0. */
function grown(old, length) {
    const larger = new old.constructor(length);
    larger.set(old);
    return larger;
}


/***/ }),

/***/ 65711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ isTable),
  R: () => (/* binding */ openTable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/tables/decimal.js
const ZERO = 0x30;
/** 10⁰ to 10²²: all powers of ten that a double holds exactly. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
/** So many digits the tail of a number has. */
const TAIL_DIGITS = 9;
const TAIL = 10 ** TAIL_DIGITS;
/** Splits a double in two halves whose products are exact (Dekker 1971). */
const SPLITTER = 2 ** 27 + 1;
/** More than the relative error of a correction, of a few roundings. */
const ERROR = 2 ** -48;
/**
 * Reads a decimal number with more digits than a double has, without making a text: up to 18, leading zeros aside. Its digits are
 * the exact sum of two doubles, which is divided by a power of ten with the remainder; the quotient is the nearest double unless the
 * correction may be on either side of the middle between two.
 * @param from where the digits begin
 * @param end where they end
 * @param digits how many there are, with a point among them or without
 * @param decimals how many of them are behind the point
 * @returns NaN where the nearest double is not sure, and for an integer beyond 2⁵³
 */
function readLongDecimal(bytes, from, end, digits, decimals) {
    let [head, tail] = [0, 0];
    let left = digits;
    for (let at = from; at < end; at++) {
        const digit = bytes[at] - ZERO;
        if (digit < 0)
            continue;
        if (left-- > TAIL_DIGITS)
            head = head * 10 + digit;
        else
            tail = tail * 10 + digit;
    }
    if (head >= TAIL || decimals >= POWERS_OF_TEN.length)
        return Number.NaN;
    // Exact: 10⁹ has 21 bits, zeros aside, and the head 30.
    const whole = head * TAIL;
    const sum = whole + tail;
    const rest = tail - (sum - whole);
    const power = POWERS_OF_TEN[decimals];
    const quotient = sum / power;
    const correction = (remainder(sum, quotient, power) + rest) / power;
    const low = quotient + correction * (1 - ERROR);
    const high = quotient + correction * (1 + ERROR);
    return low === high && low <= Number.MAX_SAFE_INTEGER ? low : Number.NaN;
}
/** `dividend − quotient · divisor`, exact for the nearest quotient. */
function remainder(dividend, quotient, divisor) {
    const product = quotient * divisor;
    const quotientHigh = highHalf(quotient);
    const divisorHigh = highHalf(divisor);
    const quotientLow = quotient - quotientHigh;
    const divisorLow = divisor - divisorHigh;
    const error = quotientHigh * divisorHigh -
        product +
        quotientHigh * divisorLow +
        quotientLow * divisorHigh +
        quotientLow * divisorLow;
    return dividend - product - error;
}
function highHalf(value) {
    const shifted = value * SPLITTER;
    return shifted - (shifted - value);
}

// EXTERNAL MODULE: ./build/tables/grown.js
var grown = __webpack_require__(52287);
;// CONCATENATED MODULE: ./build/tables/csv-scanner.js



const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const csv_scanner_ZERO = 0x30;
/** Digits up to this, divided by an exact power of ten, give the nearest double (Clinger 1990). */
const EXACT = Number.MAX_SAFE_INTEGER;
/** Up to so many digits no number is infinite. */
const FINITE_DIGITS = 308;
/** Marks a cell that holds doubled quotes. */
const ESCAPED = 1;
/** Marks a decimal number that is not read on the way: one of very many digits, or with zeros in front, which may be a code. */
const LONG_NUMBER = 2;
/**
 * Finds the cells of CSV records in bytes, by RFC 4180. Records end with `\n`, `\r\n` or `\r`; blank lines are skipped; a
 * quote inside an unquoted cell is an ordinary character. It makes no text: cell `i` of record `r` is the bytes from
 * `starts[r * width + i]` to `ends[r * width + i]`.
 */
class CsvScanner {
    /** Whole records found by the last `scan`. */
    records = 0;
    /** Cells of a record; 0 until the first one is found. */
    width = 0;
    starts = new Int32Array(1 << 12);
    ends = new Int32Array(1 << 12);
    /** `ESCAPED`, `LONG_NUMBER`, or 0. */
    marks = new Uint8Array(1 << 12);
    /**
     * The number in a cell without quotes, when it has no exponent, blank, plus or zeros in front, not too many digits, and is no
     * integer beyond 2⁵³. NaN for all else, which need not mean that it is no number.
     */
    numbers = new Float64Array(1 << 12);
    /** The line on which each record begins. */
    lines = new Int32Array(1 << 10);
    /** The line on which the next record begins. */
    line = 1;
    file;
    delimiter;
    bytes = new Uint8Array();
    final = false;
    at = 0;
    cell = 0;
    constructor(file, delimiter) {
        this.file = file;
        this.delimiter = delimiter;
    }
    /**
     * Scans all whole records and forgets those of the call before.
     * @param final whether the file ends with these bytes, so that the last record needs no line end
     * @returns where the record begins that is not whole yet
     * @throws {UserError} with the line for a ragged record, an unclosed quote, and text behind a closing quote.
     */
    scan(bytes, final) {
        this.bytes = bytes;
        this.final = final;
        this.at = 0;
        this.records = 0;
        this.cell = 0;
        for (;;) {
            const { at, line, cell } = this;
            if (!this.scanRecord()) {
                this.at = at;
                this.line = line;
                break;
            }
            if (this.at === at)
                break;
            // A blank line is a single cell without a byte, not even quotes.
            if (this.cell === cell + 1 && this.ends[cell] === at)
                this.cell = cell;
            else
                this.endRecord(this.cell - cell, line);
        }
        return this.at;
    }
    /** Takes one record; false when the bytes end before it does. */
    scanRecord() {
        const { bytes } = this;
        for (;;) {
            if (!(bytes[this.at] === QUOTE ? this.scanQuoted() : this.scanPlain()))
                return false;
            if (this.at >= bytes.length)
                return this.final;
            const byte = bytes[this.at];
            if (byte === this.delimiter) {
                this.at++;
                continue;
            }
            if (byte === CR) {
                if (this.at + 1 === bytes.length && !this.final)
                    return false;
                if (bytes[this.at + 1] === LF)
                    this.at++;
            }
            else if (byte !== LF)
                throw this.error(this.line, 'there is text behind a closing quote.', DOUBLE_QUOTES);
            this.at++;
            this.line++;
            return true;
        }
    }
    /**
     * Takes plain cells up to the end of the record or to a quoted one: nearly all of a file, so every byte is looked at once.
     * A cell that is a plain number is read on the way.
     */
    scanPlain() {
        const { bytes, delimiter } = this;
        const { length } = bytes;
        let start = this.at;
        for (;;) {
            const isNegative = bytes[start] === MINUS;
            const from = isNegative ? start + 1 : start;
            let at = from;
            let value = 0;
            let byte = 0;
            for (; at < length; at++) {
                byte = bytes[at] - csv_scanner_ZERO;
                if (byte < 0 || byte > 9)
                    break;
                value = value * 10 + byte;
            }
            let decimals = 0;
            if (byte === POINT - csv_scanner_ZERO && at < length) {
                const point = at++;
                for (; at < length; at++) {
                    byte = bytes[at] - csv_scanner_ZERO;
                    if (byte < 0 || byte > 9)
                        break;
                    value = value * 10 + byte;
                }
                decimals = at - point;
            }
            const digits = at - from - (decimals > 0 ? 1 : 0);
            const afterNumber = at;
            // No delimiter and no line end is above a comma; digits and letters are.
            for (; at < length; at++) {
                byte = bytes[at];
                if (byte <= COMMA && (byte === delimiter || byte === LF || byte === CR))
                    break;
            }
            let mark = 0;
            if (at !== afterNumber || digits === 0)
                value = Number.NaN;
            else if (value > EXACT || decimals > POWERS_OF_TEN.length || isPadded(bytes, from, digits)) {
                value = isPadded(bytes, from, digits)
                    ? Number.NaN
                    : readLongDecimal(bytes, from, at, digits, Math.max(decimals - 1, 0));
                if (Number.isNaN(value) && digits <= FINITE_DIGITS)
                    mark = LONG_NUMBER;
            }
            else if (decimals > 1)
                value /= POWERS_OF_TEN[decimals - 1];
            this.addCell(start, at, mark, isNegative ? 0 - value : value);
            if (at >= length)
                return this.final;
            if (byte !== delimiter || at + 1 >= length || bytes[at + 1] === QUOTE)
                return true;
            start = at + 1;
        }
    }
    scanQuoted() {
        const { bytes } = this;
        const { length } = bytes;
        const start = this.at + 1;
        const openedOn = this.line;
        let mark = 0;
        let at = start;
        for (; at < length; at++) {
            const byte = bytes[at];
            if (byte === QUOTE) {
                if (bytes[at + 1] !== QUOTE)
                    break;
                mark = ESCAPED;
                at++;
            }
            else if (byte === LF || (byte === CR && bytes[at + 1] !== LF))
                this.line++;
        }
        if (at >= length) {
            if (this.final)
                throw this.error(openedOn, 'the quote that opens here is never closed.', DOUBLE_QUOTES);
            return false;
        }
        this.addCell(start, at, mark, Number.NaN);
        this.at = at + 1;
        // Without the next byte it is not known whether this quote closes the cell or is doubled.
        return this.at < length || this.final;
    }
    addCell(start, end, mark, number) {
        if (this.cell === this.starts.length)
            this.grow();
        this.starts[this.cell] = start;
        this.ends[this.cell] = end;
        this.numbers[this.cell] = number;
        this.marks[this.cell++] = mark;
        this.at = end;
    }
    grow() {
        const room = this.starts.length * 2;
        this.starts = (0,grown/* grown */.g)(this.starts, room);
        this.ends = (0,grown/* grown */.g)(this.ends, room);
        this.marks = (0,grown/* grown */.g)(this.marks, room);
        this.numbers = (0,grown/* grown */.g)(this.numbers, room);
    }
    endRecord(width, line) {
        if (this.width === 0)
            this.width = width;
        else if (width !== this.width) {
            const hint = this.width === 1 ? OTHER_SEPARATOR : undefined;
            throw this.error(line, `expected ${count(this.width, 'column')}, found ${width}.`, hint);
        }
        if (this.records === this.lines.length) {
            this.lines = (0,grown/* grown */.g)(this.lines, this.lines.length * 2);
        }
        this.lines[this.records++] = line;
    }
    error(line, message, hint) {
        return new errors/* UserError */.yo(message, { place: { file: this.file, line }, ...(hint ? { hint } : {}) });
    }
}
/** Tells digits with zeros in front, but not the zero of `0.5`. */
const isPadded = (bytes, from, digits) => bytes[from] === csv_scanner_ZERO && digits > 1 && bytes[from + 1] !== POINT;
const DOUBLE_QUOTES = 'Inside a quoted cell a quote is written twice.';
/** What to do about a file of one column that has probably many. */
const OTHER_SEPARATOR = 'Write commas between cells and points in numbers, or name a file with tabs .tsv.';
const count = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./build/tables/csv-cells.js


/** Hands on the cells of one column, from the record `skip` on. */
function addCells(scanner, bytes, column, skip, receiver) {
    const { starts, ends, marks, numbers, width, records } = scanner;
    const to = records * width;
    for (let at = skip * width + column; at < to;) {
        if (Number.isNaN(numbers[at])) {
            if (marks[at] === ESCAPED)
                receiver.add(cellText(scanner, bytes, at));
            else if (marks[at] === LONG_NUMBER)
                receiver.addDecimal(bytes, starts[at], ends[at]);
            else
                receiver.addBytes(bytes, starts[at], ends[at]);
            at += width;
        }
        else
            at = receiver.addNumbers(numbers, at, to, width);
    }
}
/** Reads the cell `at` as text. */
function cellText({ starts, ends, marks }, bytes, at) {
    const text = bytes.toString('utf8', starts[at], ends[at]);
    return marks[at] === ESCAPED ? text.replaceAll('""', '"') : text;
}
/** Makes a function that gives the texts of one column, of the records from `from` to `to`. */
function cellReader(scanner, bytes) {
    const { starts, ends, marks, width } = scanner;
    // Slices of one long text are far cheaper than a decoding for each cell. Latin-1 keeps one character a byte.
    const text = bytes.toString('latin1');
    const ascii = (0,external_node_buffer_.isAscii)(bytes);
    return (column, from, to) => {
        const cells = new Array(to - from);
        for (let record = from; record < to; record++) {
            const index = record * width + column;
            const start = starts[index];
            const end = ends[index];
            let cell = text.slice(start, end);
            if (!ascii && isHigh(cell))
                cell = bytes.toString('utf8', start, end);
            cells[record - from] = marks[index] === ESCAPED ? cell.replaceAll('""', '"') : cell;
        }
        return cells;
    };
}
const isHigh = (latin1) => /[\x80-\xff]/.test(latin1);

;// CONCATENATED MODULE: ./build/tables/csv.js




/** A record longer than this means that a quote was opened and never closed. */
const MAX_RECORD_BYTES = 16 << 20;
/** A batch has so many bytes for each column at least: tens of rows, so that columns are not changed for every cell. */
const BYTES_A_COLUMN = 256;
const MAX_BATCH_BYTES = 4 << 20;
const csv_QUOTE = 0x22;
/**
 * Reads CSV (or TSV, by `delimiter`) as UTF-8 with a header, with or without a byte order mark.
 * @param pieces the file's bytes in order, in pieces of any size; each is copied before the next one is asked for
 * @throws {UserError} with file and line for an empty file, two columns of one name, and whatever breaks RFC 4180 or UTF-8.
 */
async function openCsv(pieces, options) {
    const { displayPath: file, delimiter = ',', only, growing } = options;
    const scanner = new CsvScanner(file, delimiter.charCodeAt(0));
    const records = scanPieces(withoutMark(pieces, file), scanner, options);
    const first = await records.next();
    if (first.done) {
        if (growing)
            return { columns: [], placeOf: (line) => ({ file, line }), rowWord: 'line', batches: noBatches() };
        throw new errors/* UserError */.yo('the file is empty.', { place: { file }, hint: 'Its first line must name the columns.' });
    }
    const columns = readHeader(scanner, first.value, file);
    const indexOf = new Map(columns.map((name, index) => [name, index]));
    const kept = columns.flatMap((name, index) => ((only?.(name) ?? true) ? [{ name, index }] : []));
    const batchOf = (bytes, skip) => {
        let texts;
        let cellsOf;
        const rows = scanner.records - skip;
        const textsOf = (column) => {
            const index = indexOf.get(column);
            if (index === undefined)
                return new Array(rows).fill('');
            cellsOf ??= cellReader(scanner, bytes);
            return cellsOf(index, skip, scanner.records);
        };
        return {
            rows,
            names: kept.map(({ name }) => name),
            get columns() {
                texts ??= new Map(kept.map(({ name }) => [name, textsOf(name)]));
                return texts;
            },
            textsOf,
            addTo: (column, receiver) => addCells(scanner, bytes, indexOf.get(column), skip, receiver),
            cellAt: (column, row) => cellText(scanner, bytes, (row + skip) * scanner.width + indexOf.get(column)),
            lines: scanner.lines.slice(skip, scanner.records),
        };
    };
    async function* batches() {
        try {
            if (scanner.records > 1)
                yield batchOf(first.value, 1);
            for await (const bytes of records)
                yield batchOf(bytes, 0);
        }
        finally {
            // Who stops at the first batch has not begun the loop, which would close the file.
            await records.return?.(undefined);
        }
    }
    return { columns, placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() };
}
async function* noBatches() { }
/** Yields bytes that hold whole records; until the next ones are asked for, the scanner says where their cells lie. */
async function* scanPieces(pieces, scanner, { displayPath: file, growing }) {
    // One buffer for all: the record that is not whole yet moves to its front, and the next piece comes behind.
    let buffer = Buffer.alloc(0);
    let rest = buffer;
    const append = (piece) => {
        const length = rest.length + piece.length;
        const into = length > buffer.length ? Buffer.allocUnsafeSlow(2 * length) : buffer;
        into.set(rest);
        into.set(piece, rest.length);
        buffer = into;
        rest = into.subarray(0, length);
    };
    const scan = (final) => {
        const end = scanner.scan(rest, final);
        const whole = rest.subarray(0, end);
        if (!(0,external_node_buffer_.isUtf8)(whole))
            throw notUtf8(scanner, whole, file);
        rest = rest.subarray(end);
        return whole;
    };
    for await (const piece of pieces) {
        append(piece);
        if (rest.length < Math.min(scanner.width * BYTES_A_COLUMN, MAX_BATCH_BYTES))
            continue;
        const whole = scan(false);
        if (scanner.records > 0)
            yield whole;
        if (rest.length > MAX_RECORD_BYTES) {
            throw new errors/* UserError */.yo(`the record that begins here is longer than ${MAX_RECORD_BYTES >> 20} MiB.`, {
                place: { file, line: scanner.line },
                hint: 'A quote is probably opened and never closed.',
            });
        }
    }
    const whole = scan(false);
    if (scanner.records > 0)
        yield whole;
    try {
        // Only a record without its line end is left.
        const whole = scan(true);
        if (scanner.records > 0)
            yield whole;
    }
    catch (error) {
        if (!growing || !(error instanceof errors/* UserError */.yo))
            throw error;
        growing.onBroken(error, true);
    }
}
/** Takes the byte order mark off the first bytes; refuses UTF-16, which it also marks. */
async function* withoutMark(pieces, file) {
    let head = new Uint8Array();
    for await (const piece of pieces) {
        if (head === undefined)
            yield piece;
        else {
            head = Buffer.concat([head, piece]);
            if (head.length < 3)
                continue;
            yield checkMark(head, file);
            head = undefined;
        }
    }
    if (head !== undefined)
        yield checkMark(head, file);
}
function checkMark(bytes, file) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        throw new errors/* UserError */.yo('the text is UTF-16.', { place: { file, line: 1 }, hint: 'Save it as UTF-8.' });
    }
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
function notUtf8(scanner, bytes, file) {
    let record = 0;
    while (record < scanner.records - 1 && (0,external_node_buffer_.isUtf8)(bytes.subarray(0, scanner.ends[(record + 1) * scanner.width - 1])))
        record++;
    const place = { file, line: scanner.lines[record] ?? 1 };
    return new errors/* UserError */.yo('there are bytes that are not UTF-8.', { place, hint: 'Save the file as UTF-8.' });
}
/** Reads the first record. A column without a name (pandas writes its index so) is called by its number. */
function readHeader(scanner, bytes, file) {
    const cellsOf = cellReader(scanner, bytes);
    const names = Array.from({ length: scanner.width }, (_, index) => {
        const name = cellsOf(index, 0, 1)[0].trim();
        return name === '' ? `column ${index + 1}` : name;
    });
    const place = { file, line: scanner.lines[0] };
    const isQuoted = bytes[scanner.starts[0] - 1] === csv_QUOTE;
    const separator = names.length === 1 && !isQuoted ? /[;\t|]/.exec(names[0])?.[0] : undefined;
    if (separator !== undefined) {
        const name = separator === '\t' ? 'tabs' : `"${separator}"`;
        throw new errors/* UserError */.yo(`the columns seem to be separated by ${name}.`, { place, hint: OTHER_SEPARATOR });
    }
    const seen = new Set();
    const twice = names.find((name) => seen.size === seen.add(name).size);
    if (twice === undefined)
        return names;
    throw new errors/* UserError */.yo(`two columns are named "${twice}".`, { place, hint: 'Give each column a name of its own.' });
}

;// CONCATENATED MODULE: ./build/tables/jsonl-object.js

/** So many digits an integer has that may be too large to be exact; behind a point they are a fraction. */
const LONG_INTEGER = /[^.\d]\d{16}/;
const DIGITS = /^-?\d+$/;
/** Keeps an integer beyond 2⁵³ as it is written: as a number it could be another one. */
const asWritten = (_, value, { source }) => source !== undefined && typeof value === 'number' && !Number.isSafeInteger(value) && DIGITS.test(source)
    ? source
    : value;
/** Parses a line. @throws {UserError} when it is no JSON object. */
function parseObject(text, place) {
    let value;
    try {
        value = LONG_INTEGER.test(text) ? JSON.parse(text, asWritten) : JSON.parse(text);
    }
    catch (cause) {
        const hint = /\b(NaN|Infinity)\b/.test(text) ? 'JSON has no NaN and no infinity; write null.' : undefined;
        throw new errors/* UserError */.yo('the line is no valid JSON.', { place, cause, ...(hint ? { hint } : {}) });
    }
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
        return value;
    throw new errors/* UserError */.yo('the line holds no JSON object.', { place, hint: 'Write one object {…} a line.' });
}
const MAX_DEPTH = 100;
/**
 * Lays an object flat: keys of nested objects are joined by `.`; numbers and `null` stay as they are, all else becomes its text.
 * @throws {UserError} for what is nested too deep.
 */
function flatten(object, place) {
    // Of a key that stands twice the last one counts, as in JSON.
    const found = new Map();
    flattenInto(found, object, '', 0, place);
    return found;
}
function flattenInto(found, object, prefix, depth, place) {
    if (depth > MAX_DEPTH)
        throw new errors/* UserError */.yo(`the objects are nested more than ${MAX_DEPTH} deep.`, { place });
    for (const [key, value] of Object.entries(object)) {
        const name = prefix + key;
        if (value === null || typeof value !== 'object' || Array.isArray(value))
            found.set(name, keep(value, place));
        else
            flattenInto(found, value, `${name}.`, depth + 1, place);
    }
}
/** Keeps numbers as they are, and all else as its text. */
function keep(value, place) {
    if (typeof value === 'number' || value === null)
        return value;
    if (typeof value !== 'object')
        return String(value);
    try {
        return JSON.stringify(value);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('the lists are nested too deep.', { place, cause });
    }
}
/** Writes what `flatten` gives as the text of a cell. */
const textOf = (value) => (value === null ? '' : String(value));

;// CONCATENATED MODULE: ./build/tables/table.js
/** Tells a value that is a finite number and no integer beyond 2⁵³, which is rather a name. */
const isPlainNumber = (value) => typeof value === 'number' && Number.isSafeInteger(Math.trunc(value));

;// CONCATENATED MODULE: ./build/tables/jsonl.js




const jsonl_LF = 0x0a;
/** A longer line, or more keys, is no table, and would only fill the memory. */
const MAX_LINE_BYTES = 16 << 20;
const MAX_COLUMNS = 100_000;
/**
 * Reads JSONL: one object a line, blank lines skipped. Keys of nested objects are joined by `.`; a list is kept as its
 * JSON text; `null` and an absent key are missing values.
 * @throws {UserError} with file and line for an empty file, a line that is no JSON object or is longer than 16 MiB, more than 100,000
 * keys, and bytes that are not UTF-8.
 */
function openJsonl(pieces, options) {
    const { displayPath: file, growing } = options;
    async function* batches() {
        let line = 1;
        let rows = 0;
        const names = new Set();
        for await (const bytes of wholeLines(pieces, () => ({ file, line }))) {
            const batch = batchOf(bytes, line, { ...options, names });
            line = batch.nextLine;
            rows += batch.rows;
            if (batch.rows > 0)
                yield batch;
        }
        if (rows === 0 && !growing) {
            throw new errors/* UserError */.yo('the file is empty.', { place: { file }, hint: 'It needs one JSON object a line.' });
        }
    }
    return { columns: [], placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() };
}
async function* wholeLines(pieces, place) {
    let rest = [];
    let restBytes = 0;
    for await (const piece of pieces) {
        const end = piece.lastIndexOf(jsonl_LF) + 1;
        if (end > 0) {
            yield Buffer.concat([...rest, piece.subarray(0, end)]);
            rest = [];
            restBytes = 0;
        }
        rest.push(Buffer.from(piece.subarray(end)));
        restBytes += piece.length - end;
        if (restBytes > MAX_LINE_BYTES) {
            const hint = 'Each line must hold one JSON object.';
            throw new errors/* UserError */.yo(`the line that begins here is longer than ${MAX_LINE_BYTES >> 20} MiB.`, {
                place: place(),
                hint,
            });
        }
    }
    yield Buffer.concat(rest);
}
function batchOf(bytes, firstLine, options) {
    const { displayPath: file, growing } = options;
    const columns = new Map();
    const lines = [];
    let line = firstLine;
    // Only what follows the last line end of a file comes without one.
    const isCut = bytes.at(-1) !== jsonl_LF;
    if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        const error = new errors/* UserError */.yo('from here on there are bytes that are not UTF-8.', {
            place: { file, line: firstLine },
            hint: 'Save the file as UTF-8.',
        });
        if (!growing || !isCut)
            throw error;
        growing.onBroken(error, isCut);
        return tableBatch(columns, [], line);
    }
    const texts = bytes.toString('utf8').split('\n');
    // Behind the last line end stands nothing, unless the file ends without one.
    if (texts.at(-1) === '')
        texts.pop();
    for (const text of texts) {
        const trimmed = line === 1 ? text.replace(/^\ufeff/, '').trim() : text.trim();
        if (trimmed !== '') {
            const place = { file, line };
            try {
                addRow(parseObject(trimmed, place), { ...options, columns, row: lines.length, place });
                lines.push(line);
            }
            catch (error) {
                if (!growing || !(error instanceof errors/* UserError */.yo))
                    throw error;
                growing.onBroken(error, isCut);
            }
        }
        line++;
    }
    return tableBatch(columns, lines, line);
}
function tableBatch(columns, lines, nextLine) {
    const { length } = lines;
    let texts;
    return {
        rows: length,
        names: [...columns.keys()],
        get columns() {
            texts ??= new Map([...columns].map(([name, cells]) => [name, textsOf(cells, length)]));
            return texts;
        },
        textsOf: (column) => textsOf(columns.get(column) ?? { rows: [], values: [] }, length),
        addTo: (column, receiver) => {
            const cells = columns.get(column);
            if (cells)
                jsonl_addCells(cells, receiver);
        },
        cellAt: (column, row) => textAt(columns.get(column), row),
        lines: Int32Array.from(lines),
        nextLine,
    };
}
function textsOf({ rows, values }, length) {
    const texts = new Array(length).fill('');
    rows.forEach((row, index) => {
        texts[row] = textOf(values[index]);
    });
    return texts;
}
function jsonl_addCells({ rows, values }, receiver) {
    let next = 0;
    rows.forEach((row, index) => {
        for (; next < row; next++)
            receiver.add('');
        const value = values[index];
        if (isPlainNumber(value))
            receiver.addNumber(value + 0);
        else
            receiver.add(textOf(value));
        next = row + 1;
    });
}
function textAt(cells, row) {
    const index = cells?.rows.indexOf(row) ?? -1;
    return index < 0 ? '' : textOf(cells.values[index]);
}
function addRow(object, { columns, names, row, only = () => true, place }) {
    for (const [name, value] of flatten(object, place)) {
        if (!only(name))
            continue;
        if (names.add(name).size > MAX_COLUMNS) {
            const hint = 'Keys are names of columns; what differs from row to row belongs into a value.';
            throw new errors/* UserError */.yo(`there are more than ${MAX_COLUMNS} different keys.`, { place, hint });
        }
        const cells = columns.get(name) ?? { rows: [], values: [] };
        columns.set(name, cells);
        cells.rows.push(row);
        cells.values.push(value);
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/tables/parquet.js



/** More rows in one group do not fit into memory; writers make groups of about a million. */
const MOST_ROWS_OF_GROUP = 1 << 26;
/** So much memory the unpacked bytes of a row group may take, and so much of the heap its cells. */
const MOST_BYTES_OF_GROUP = 4 * 2 ** 30;
const MOST_HEAP_OF_GROUP = 0.7;
/**
 * Reads Parquet, one row group at a time, only the wanted columns. Values become text as CSV would have them: times in
 * ISO 8601, bytes in base64, lists and structures as JSON; null is a missing value.
 * @throws {UserError} when the file is no Parquet, is broken, or a row group does not fit into memory.
 */
async function openParquet(path, options) {
    const { asyncBufferFromFile, parquetMetadataAsync, parquetSchema } = await __webpack_require__.e(/* import() */ 8858).then(__webpack_require__.bind(__webpack_require__, 98858));
    const { displayPath: file, only } = options;
    const broken = (cause) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        const cut = /footer/.test(why) ? { hint: 'It is cut, or no Parquet at all.' } : {};
        return new errors/* UserError */.yo(`the file cannot be read as Parquet: ${why.replace(/\.?$/, '.')}`, {
            place: { file },
            cause,
            ...cut,
        });
    };
    const buffer = await asyncBufferFromFile(path);
    const describe = async () => {
        const metadata = await parquetMetadataAsync(buffer);
        const schema = parquetSchema(metadata);
        return { metadata, leaves: leavesOf(schema), columns: schema.children.map(({ element }) => element.name) };
    };
    const { metadata, leaves, columns } = await describe().catch((cause) => {
        throw broken(cause);
    });
    const isWhole = metadata.row_groups.every(({ num_rows }) => num_rows >= 0 && num_rows <= MOST_ROWS_OF_GROUP);
    if (!isWhole || !columns.every((name) => typeof name === 'string') || new Set(columns).size < columns.length) {
        throw broken('its description of itself is broken.');
    }
    const kept = columns.filter((name) => only?.(name) ?? true);
    async function* batches() {
        let firstRow = 1;
        for (const group of metadata.row_groups) {
            const rows = Number(group.num_rows);
            const cells = await readGroup(buffer, metadata, group, { leaves, kept }).catch((cause) => {
                throw broken(cause);
            });
            const short = kept.find((name) => cells.get(name)?.length !== rows);
            if (short !== undefined && rows > 0)
                throw broken(`column "${short}" has not as many rows as its row group.`);
            yield parquet_batchOf(cells, { rows, firstRow });
            firstRow += rows;
        }
    }
    return { columns, placeOf: (row) => ({ file: `${file} row ${row}` }), rowWord: 'row', batches: batches() };
}
/** Lists the columns that hold values. */
function leavesOf(tree, definitions = 0, repetitions = 0) {
    const { element, children, path } = tree;
    if (element.logical_type?.type === 'VARIANT') {
        throw new Error(`column "${path.join('.')}" is a VARIANT, which is not read; write it as text`);
    }
    const repeated = repetitions + (element.repetition_type === 'REPEATED' ? 1 : 0);
    const defined = definitions + (path.length > 0 && element.repetition_type !== 'REQUIRED' ? 1 : 0);
    if (children.length > 0)
        return children.flatMap((child) => leavesOf(child, defined, repeated));
    const isFlat = path.length === 1 && repeated === 0;
    return [{ path: path.join('.'), element, definitions: defined, repetitions: repeated, isFlat }];
}
/** The columns of a row group lie so far from each other that none of them is read together with another. */
const APART = 2 ** 33;
/** Reads the wanted columns of a row group, each of which is looked at before it is decoded. */
async function readGroup(buffer, metadata, group, { leaves, kept }) {
    const [{ parquetRead }, { checkedColumn }] = await Promise.all([__webpack_require__.e(/* import() */ 8858).then(__webpack_require__.bind(__webpack_require__, 98858)), Promise.all(/* import() */[__webpack_require__.e(640), __webpack_require__.e(9293)]).then(__webpack_require__.bind(__webpack_require__, 99293))]);
    const found = group.columns.map((column) => column.meta_data?.path_in_schema.join('.'));
    if (found.length !== leaves.length || leaves.some(({ path }, index) => found[index] !== path)) {
        throw new Error('a row group has not the columns of the file');
    }
    const budget = { bytes: MOST_BYTES_OF_GROUP, heap: (0,external_node_v8_.getHeapStatistics)().heap_size_limit * MOST_HEAP_OF_GROUP };
    const checked = [];
    const columns = [];
    for (const [index, { meta_data: column }] of group.columns.entries()) {
        if (!column || !kept.includes(column.path_in_schema[0]))
            continue;
        const start = Number(column.dictionary_page_offset || column.data_page_offset);
        const end = start + Number(column.total_compressed_size);
        if (!(start >= 0 && start <= end && end <= buffer.byteLength))
            throw new Error('a column lies outside of the file');
        const leaf = leaves[index];
        const mostValues = Number(leaf.isFlat ? group.num_rows : column.num_values);
        const bytes = await buffer.slice(start, end);
        const own = checkedColumn(leaf, { bytes, codec: column.codec, mostValues }, budget);
        const { dictionary_page_offset: _, ...rest } = column;
        const data_page_offset = BigInt(checked.length * APART);
        const total_compressed_size = BigInt(own.byteLength);
        columns.push({ meta_data: { ...rest, codec: 'UNCOMPRESSED', data_page_offset, total_compressed_size } });
        checked.push(own);
    }
    const chunks = new Map();
    await parquetRead({
        file: {
            byteLength: checked.length * APART,
            slice: async (start, end) => checked[Math.floor(start / APART)].slice(0, end - start),
        },
        metadata: { ...metadata, row_groups: [{ ...group, columns }] },
        columns: [...kept],
        rowStart: 0,
        rowEnd: Number(group.num_rows),
        onChunk: ({ columnName, columnData }) => {
            const known = chunks.get(columnName);
            if (known)
                known.push(columnData);
            else
                chunks.set(columnName, [columnData]);
        },
    });
    return new Map([...chunks].map(([name, parts]) => [name, joined(parts)]));
}
/** Puts the chunks of a column together. */
function joined(parts) {
    const first = parts[0];
    if (parts.length === 1)
        return first;
    if (!Array.isArray(first) && parts.every((part) => part.constructor === first.constructor)) {
        const numbers = first.constructor;
        const all = new numbers(parts.reduce((length, part) => length + part.length, 0));
        let at = 0;
        for (const part of parts) {
            all.set(part, at);
            at += part.length;
        }
        return all;
    }
    const cells = [];
    for (const part of parts)
        for (const cell of part)
            cells.push(cell);
    return cells;
}
function parquet_batchOf(cells, { rows, firstRow }) {
    let texts;
    return {
        rows,
        names: [...cells.keys()],
        get columns() {
            texts ??= new Map([...cells].map(([name, values]) => [name, Array.from(values, parquet_textOf)]));
            return texts;
        },
        textsOf: (column) => Array.from(cells.get(column) ?? new Array(rows).fill(''), parquet_textOf),
        addTo: (column, receiver) => parquet_addCells(cells.get(column) ?? [], receiver),
        cellAt: (column, row) => parquet_textOf(cells.get(column)?.[row]),
        lines: Int32Array.from({ length: rows }, (_, index) => firstRow + index),
    };
}
function parquet_addCells(values, receiver) {
    for (let at = 0; at < values.length; at++) {
        const value = values[at];
        if (isPlainNumber(value))
            receiver.addNumber(value + 0);
        else
            receiver.add(parquet_textOf(value));
    }
}
/** A number where it can be one exactly, else a text. */
const plainOf = (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
function parquet_textOf(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'string')
        return value;
    if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (typeof value !== 'object')
        return String(value);
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? plainOf(inner) : inner));
}

;// CONCATENATED MODULE: ./build/tables/signature.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** How files begin that are often something else than their name says. */
const SIGNATURES = [
    {
        // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
        of: 'other',
        begins: /^version https:\/\/git-lfs\.github\.com\/spec\//,
        what: 'this is a pointer of git LFS, not the file itself.',
        hint: 'Check out with `lfs: true`, or run `git lfs pull`.',
    },
    {
        of: 'other',
        begins: /^\s*<(?:!doctype\s+html|html)/i,
        what: 'this is a web page, not a table.',
        hint: 'Look where the file came from.',
    },
    { of: 'other', begins: /^PK\x03\x04/, what: 'this is a zip archive (or Excel).', hint: 'Write it as CSV.' },
    {
        of: 'other',
        begins: /^(?:\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/,
        what: 'the text is UTF-16.',
        hint: 'Save it as UTF-8.',
    },
    { of: 'parquet', begins: /^PAR[1E]/, what: 'this is Parquet.', hint: 'Let its name end in .parquet.' },
    { of: 'gzip', begins: /^\x1f\x8b/, what: 'this is packed by gzip.', hint: 'Let its name end in .gz.' },
    { of: 'zstd', begins: /^\x28\xb5\x2f\xfd/, what: 'this is packed by zstd.', hint: 'Let its name end in .zst.' },
];
/** Enough for the longest signature. */
const HEAD_BYTES = 64;
/**
 * Refuses a file that is something else than its name says, by its first bytes: what a reader would say of it is odd.
 * @throws {UserError} with what it is.
 */
async function refuseOtherFormat(path, promised, place) {
    const head = await headOf(path);
    if (head === '' && promised !== 'text')
        throw new errors/* UserError */.yo('the file is empty.', { place });
    const found = SIGNATURES.find(({ of, begins }) => of !== promised && begins.test(head));
    if (found)
        throw new errors/* UserError */.yo(found.what, { place, hint: found.hint });
}
async function headOf(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        return buffer.toString('latin1', 0, bytesRead);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/tables/read-table.js
var read_table_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var read_table_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








const FORMATS = {
    csv: 'csv',
    tsv: 'tsv',
    tab: 'tsv',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    parquet: 'parquet',
    pq: 'parquet',
};
/** Tells by its name whether a file is a table: `.csv`, `.tsv`, `.jsonl` (each also `.gz` and `.zst`), `.parquet`. */
const isTable = (path) => formatOf(path) !== undefined;
function formatOf(path) {
    const [, ending = '', packed] = /\.([a-z]+)(\.gz|\.zst)?$/i.exec(path) ?? [];
    const format = FORMATS[ending.toLowerCase()];
    return format === 'parquet' && packed ? undefined : format;
}
/**
 * Opens a table, its format told by the file's name; text formats may be packed by gzip or zstd.
 * @throws {UserError} when the file is missing, empty or broken, or its ending is not known. What is broken further down
 * is thrown while the batches are read.
 */
async function openTable(path, options = {}) {
    const { displayPath = path } = options;
    const place = { file: displayPath };
    const format = formatOf(path);
    if (format === undefined) {
        throw new errors/* UserError */.yo('it is not known how to read this file as a table.', {
            place,
            hint: 'Write it as .csv, .tsv, .jsonl (each may end in .gz or .zst) or .parquet.',
        });
    }
    const readable = (0,promises_.access)(path, external_node_fs_.constants.R_OK).then(() => (0,promises_.stat)(path));
    const found = await readable.catch((cause) => {
        const isMissing = cause.code === 'ENOENT' || cause.code === 'ENOTDIR';
        throw new errors/* UserError */.yo(isMissing ? 'the file does not exist.' : `the file cannot be read (${cause.code}).`, {
            place,
            cause,
        });
    });
    if (!found.isFile())
        throw new errors/* UserError */.yo('this is a folder, not a table.', { place });
    await refuseOtherFormat(path, promisedBy(path, format), place);
    const shown = { ...options, displayPath };
    if (format === 'parquet')
        return openParquet(path, shown);
    const pieces = piecesOf(path, place);
    if (format === 'jsonl')
        return openJsonl(pieces, shown);
    return openCsv(pieces, { ...shown, delimiter: format === 'tsv' ? '\t' : ',' }).catch(async (error) => {
        // Nobody will read on, and close the file at its end.
        await pieces.return(undefined);
        throw error;
    });
}
function promisedBy(path, format) {
    if (format === 'parquet')
        return 'parquet';
    if (isGzip(path))
        return 'gzip';
    return isZstd(path) ? 'zstd' : 'text';
}
const PIECE_BYTES = 1 << 17;
/** Yields the bytes of a file, unpacked; look at a piece before the next one is asked for. */
async function* piecesOf(path, place) {
    const unpack = unpackerOf(path);
    if (unpack === undefined) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = read_table_addDisposableResource(env_1, await (0,promises_.open)(path)
            // A new buffer for each piece would cost more than reading it.
            , true);
            // A new buffer for each piece would cost more than reading it.
            const buffer = Buffer.allocUnsafe(PIECE_BYTES);
            for (;;) {
                const { bytesRead } = await file.read(buffer);
                if (bytesRead === 0)
                    return;
                yield buffer.subarray(0, bytesRead);
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = read_table_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: PIECE_BYTES });
    source.on('error', (error) => unpack.destroy(error));
    try {
        yield* source.pipe(unpack);
        if (unpack.bytesWritten < source.bytesRead)
            throw new errors/* UserError */.yo('there is more behind the end of the first zstd frame.', { place, hint: ONE_FRAME });
    }
    catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && /^(?:Z|ZSTD)_/.test(String(cause.code))))
            throw cause;
        throw new errors/* UserError */.yo(`the file cannot be unpacked: ${cause.message}`, { place, cause });
    }
    finally {
        source.destroy();
    }
}
/** Node stops there, and says nothing. */
const ONE_FRAME = 'Pack it into one frame, as the command `zstd` does.';
const isGzip = (path) => /\.gz$/i.test(path);
const isZstd = (path) => /\.zst$/i.test(path);
function unpackerOf(path) {
    if (isGzip(path))
        return (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 20 });
    return isZstd(path) ? (0,external_node_zlib_.createZstdDecompress)({ chunkSize: 1 << 20 }) : undefined;
}


/***/ }),

/***/ 16108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ LAST_DIGIT),
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Sz: () => (/* binding */ inferTask),
/* harmony export */   oz: () => (/* binding */ isMissingOrNotFinite),
/* harmony export */   r: () => (/* binding */ isMissingWord),
/* harmony export */   tp: () => (/* binding */ canonicalClass)
/* harmony export */ });
/** Blanks, signs, the point and digits, with which every number begins, are not above it: as a character, and as a byte. */
const LAST_DIGIT = 0x39;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Reads a decimal number as CSV files have it, blanks around it allowed; `undefined` for everything else. */
function parseDecimal(text) {
    const trimmed = text.trim();
    if (!DECIMAL.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
}
/** Tells whether a cell says that there is no usable number: empty, `NaN`, `inf`, `-Infinity` and their like, and `1e999`. */
const isMissingOrNotFinite = (text) => /^\s*(?:[+-]?(?:nan|inf|infinity))?\s*$/i.test(text) ||
    (DECIMAL.test(text.trim()) && !Number.isFinite(Number(text.trim())));
const MISSING_WORD = /^\s*(?:#?n\/?a|<na>|null|none|nat|[+-]?nan)?\s*$/i;
/** Tells whether a text stands for a missing value, as pandas reads it: empty, `NA`, `N/A`, `NaN`, `null`, `None`, `NaT`. */
const isMissingWord = (text) => MISSING_WORD.test(text);
/**
 * Gives a class one name whatever wrote it: `1`, `1.0` and `"1"` are `1`; `True` and `TRUE` are `true`; blanks around it go.
 * Integers too large to be exact stay as they are.
 */
function canonicalClass(text) {
    const trimmed = text.trim();
    const value = parseDecimal(trimmed);
    if (value !== undefined)
        return Number.isInteger(value) && !Number.isSafeInteger(value) ? trimmed : String(value + 0);
    return /^(?:true|false)$/i.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}
/**
 * Tells what labels are made for, when the user has not said: `regression` when all are numbers and either one is no
 * integer or there are more than 10 different ones; else `classification`.
 */
function inferTask(labels) {
    const distinct = new Set();
    let fractional = false;
    for (const label of labels) {
        const value = parseDecimal(label);
        if (value === undefined)
            return 'classification';
        fractional ||= !Number.isInteger(value);
        if (distinct.size <= 10)
            distinct.add(value);
    }
    return fractional || distinct.size > 10 ? 'regression' : 'classification';
}


/***/ })

};
