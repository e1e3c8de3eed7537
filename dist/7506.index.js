export const id = 7506;
export const ids = [7506];
export const modules = {

/***/ 1311:
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
;// CONCATENATED MODULE: ./build/tables/csv-scanner.js

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** Up to so many digits a number and its power of ten are exact, and so is their quotient rounded (Clinger 1990). */
const EXACT_DIGITS = 15;
/** Up to so many digits no number is infinite. */
const FINITE_DIGITS = 308;
/** Marks a cell that holds doubled quotes. */
const ESCAPED = 1;
/** Marks a decimal number that is not read on the way: one of too many digits, or with zeros in front, which may be a code. */
const LONG_NUMBER = 2;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
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
     * The number in a cell without quotes, when it has no exponent, blank, plus or zeros in front and at most 15 digits: then it is exact. NaN for
     * all else, which need not mean that it is no number.
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
                byte = bytes[at] - ZERO;
                if (byte < 0 || byte > 9)
                    break;
                value = value * 10 + byte;
            }
            let decimals = 0;
            if (byte === POINT - ZERO && at < length) {
                const point = at++;
                for (; at < length; at++) {
                    byte = bytes[at] - ZERO;
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
            else if (digits > EXACT_DIGITS || (bytes[from] === ZERO && digits > 1 && isDigit(bytes[from + 1]))) {
                value = Number.NaN;
                if (digits <= FINITE_DIGITS)
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
        this.starts = grown(this.starts, new Int32Array(room));
        this.ends = grown(this.ends, new Int32Array(room));
        this.marks = grown(this.marks, new Uint8Array(room));
        this.numbers = grown(this.numbers, new Float64Array(room));
    }
    endRecord(width, line) {
        if (this.width === 0)
            this.width = width;
        else if (width !== this.width) {
            const hint = this.width === 1 ? OTHER_SEPARATOR : undefined;
            throw this.error(line, `expected ${count(this.width, 'column')}, found ${width}.`, hint);
        }
        if (this.records === this.lines.length) {
            this.lines = grown(this.lines, new Int32Array(this.lines.length * 2));
        }
        this.lines[this.records++] = line;
    }
    error(line, message, hint) {
        return new errors/* UserError */.yo(message, { place: { file: this.file, line }, ...(hint ? { hint } : {}) });
    }
}
function grown(old, larger) {
    larger.set(old);
    return larger;
}
const isDigit = (byte) => byte >= ZERO && byte <= ZERO + 9;
const DOUBLE_QUOTES = 'Inside a quoted cell a quote is written twice.';
/** What to do about a file of one column that has probably many. */
const OTHER_SEPARATOR = 'Write commas between cells, or name a file with tabs .tsv.';
const count = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./build/tables/csv.js



/** A record longer than this means that a quote was opened and never closed. */
const MAX_RECORD_BYTES = 16 << 20;
const csv_QUOTE = 0x22;
/**
 * Reads CSV (or TSV, by `delimiter`) as UTF-8 with a header, with or without a byte order mark.
 * @param pieces the file's bytes in order, in pieces of any size
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
        return {
            rows: scanner.records - skip,
            names: kept.map(({ name }) => name),
            get columns() {
                const cellsOf = cellReader(scanner, bytes);
                texts ??= new Map(kept.map(({ name, index }) => [name, cellsOf(index, skip, scanner.records)]));
                return texts;
            },
            addTo: (column, receiver) => addCells(scanner, bytes, indexOf.get(column), skip, receiver),
            cellAt: (column, row) => cellText(scanner, bytes, (row + skip) * scanner.width + indexOf.get(column)),
            lines: scanner.lines.slice(skip, scanner.records),
        };
    };
    async function* batches() {
        if (scanner.records > 1)
            yield batchOf(first.value, 1);
        for await (const bytes of records)
            yield batchOf(bytes, 0);
    }
    return { columns, placeOf: (line) => ({ file, line }), rowWord: 'line', batches: batches() };
}
async function* noBatches() { }
/** Yields bytes that hold whole records; until the next ones are asked for, the scanner says where their cells lie. */
async function* scanPieces(pieces, scanner, { displayPath: file, growing }) {
    let rest = new Uint8Array();
    const scan = (final) => {
        const end = scanner.scan(rest, final);
        const whole = Buffer.from(rest.buffer, rest.byteOffset, end);
        if (!(0,external_node_buffer_.isUtf8)(whole))
            throw notUtf8(scanner, whole, file);
        rest = rest.subarray(end);
        return whole;
    };
    for await (const piece of pieces) {
        rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
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
        rest.push(piece.subarray(end));
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
/** So many digits an integer has that may be too large to be exact; behind a point they are a fraction. */
const LONG_INTEGER = /[^.\d]\d{16}/;
const DIGITS = /^-?\d+$/;
/** Keeps an integer beyond 2⁵³ as it is written: as a number it could be another one. */
const asWritten = (_, value, { source }) => source !== undefined && typeof value === 'number' && !Number.isSafeInteger(value) && DIGITS.test(source)
    ? source
    : value;
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
function addRow(object, { columns, names, row, only = () => true, place }) {
    // Of a key that stands twice the last one counts, as in JSON.
    const found = new Map();
    flatten(object, '', 0, { found, place });
    for (const [name, value] of found) {
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
const MAX_DEPTH = 100;
function flatten(object, prefix, depth, into) {
    const { found, place } = into;
    if (depth > MAX_DEPTH)
        throw new errors/* UserError */.yo(`the objects are nested more than ${MAX_DEPTH} deep.`, { place });
    for (const [key, value] of Object.entries(object)) {
        const name = prefix + key;
        if (value === null || typeof value !== 'object' || Array.isArray(value))
            found.set(name, keep(value, place));
        else
            flatten(value, `${name}.`, depth + 1, into);
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
const textOf = (value) => (value === null ? '' : String(value));

;// CONCATENATED MODULE: ./build/tables/parquet-pages.js
/** Fields of `PageHeader`, and of the headers of its kinds of page. */
const [UNPACKED_BYTES, PACKED_BYTES, DATA, DICTIONARY, DATA_2] = [2, 3, 5, 7, 8];
const [VALUES, NULLS, ROWS, DEFINITION_BYTES, REPETITION_BYTES] = [1, 2, 3, 5, 6];
/** Writers make pages of about a megabyte. */
const MOST_PAGE_BYTES = 1 << 30;
const DEEPEST = 8;
/**
 * Looks at the headers of all pages of a column before they are decoded: hyparquet believes what they say, and never ends when a
 * length is not there.
 * @param bytes the whole column of a row group
 * @param mostValues what its description says: so many values its pages have together
 * @param isFlat whether each row has one value
 * @throws {Error} when a header cannot be true
 */
function checkPages(bytes, mostValues, isFlat) {
    const reader = { view: new DataView(bytes), at: 0 };
    let values = 0;
    // As hyparquet reads them: not the last byte, and nothing behind the last row where a value is a row.
    while (reader.at < bytes.byteLength - 1 && !(isFlat && values === mostValues)) {
        const header = readStruct(reader, 0);
        const packed = lengthIn(header, PACKED_BYTES, bytes.byteLength - reader.at);
        lengthIn(header, UNPACKED_BYTES, MOST_PAGE_BYTES);
        for (const kind of [DATA, DICTIONARY, DATA_2]) {
            const page = header.get(kind);
            if (typeof page !== 'object')
                continue;
            const count = lengthIn(page, VALUES, mostValues - (kind === DICTIONARY ? 0 : values));
            if (kind !== DICTIONARY)
                values += count;
            if (kind !== DATA_2)
                continue;
            lengthIn(page, NULLS, count);
            lengthIn(page, ROWS, count);
            const levels = lengthIn(page, DEFINITION_BYTES, packed);
            lengthIn(page, REPETITION_BYTES, packed - levels);
        }
        reader.at += packed;
    }
}
/** Reads a length that must be there, from 0 to `most`. */
function lengthIn(fields, field, most) {
    const length = fields.get(field);
    if (typeof length === 'number' && length >= 0 && length <= most)
        return length;
    throw new Error(`a page has a header that cannot be true (field ${field}: ${length ?? 'missing'})`);
}
/** Reads a structure of the compact protocol of Thrift: its whole numbers and structures; all else is passed over. */
function readStruct(reader, depth) {
    if (depth > DEEPEST)
        throw new Error('a page has a header that is nested too deep');
    const fields = new Map();
    for (let field = 0;;) {
        const byte = reader.view.getUint8(reader.at++);
        const type = byte & 0x0f;
        if (type === 0)
            return fields;
        field = byte >> 4 ? field + (byte >> 4) : readInteger(reader);
        const value = readValue(reader, type, depth);
        if (value !== undefined)
            fields.set(field, value);
    }
}
function readValue(reader, type, depth) {
    switch (type) {
        case 1:
        case 2:
            return undefined;
        case 3:
            reader.at++;
            return undefined;
        case 4:
        case 5:
        case 6:
            return readInteger(reader);
        case 7:
            reader.at += 8;
            return undefined;
        case 8: {
            const bytes = readUnsigned(reader);
            reader.at += bytes;
            return undefined;
        }
        case 12:
            return readStruct(reader, depth + 1);
        default:
            throw new Error(`a page has a header with an unknown type ${type}`);
    }
}
/** Reads an integer that stands in zigzag: 0, −1, 1, −2, … */
function readInteger(reader) {
    const value = readUnsigned(reader);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
/** Reads groups of seven bits, the lowest first. */
function readUnsigned(reader) {
    let value = 0;
    for (let factor = 1;; factor *= 128) {
        const byte = reader.view.getUint8(reader.at++);
        value += (byte & 0x7f) * factor;
        if (byte < 0x80)
            return value;
    }
}

;// CONCATENATED MODULE: ./build/tables/parquet.js



/** More rows in one group do not fit into memory; writers make groups of about a million. */
const MOST_ROWS_OF_GROUP = 1 << 26;
/**
 * Reads Parquet, one row group at a time, only the wanted columns. Values become text as CSV would have them: times in
 * ISO 8601, bytes in base64, lists and structures as JSON; null is a missing value.
 * @throws {UserError} when the file is no Parquet or is broken.
 */
async function openParquet(path, options) {
    const [{ asyncBufferFromFile, parquetMetadataAsync, parquetRead, parquetSchema }, { compressors }] = await Promise.all([__webpack_require__.e(/* import() */ 4338).then(__webpack_require__.bind(__webpack_require__, 64338)), __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 20138))]);
    const { displayPath: file, only } = options;
    const broken = (cause) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        return new errors/* UserError */.yo(`the file cannot be read as Parquet: ${why}`, { place: { file }, cause });
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
        let rowStart = 0;
        for (const group of metadata.row_groups) {
            const rowEnd = rowStart + Number(group.num_rows);
            const cells = new Map();
            await checkGroup(buffer, group, { leaves, kept }).catch((cause) => {
                throw broken(cause);
            });
            await parquetRead({
                file: buffer,
                metadata,
                columns: kept,
                rowStart,
                rowEnd,
                compressors: ofEmptyPages(compressors),
                onChunk: ({ columnName, columnData }) => {
                    const before = cells.get(columnName);
                    cells.set(columnName, before ? [...before, ...columnData] : columnData);
                },
            }).catch((cause) => {
                throw broken(cause);
            });
            const short = kept.find((name) => cells.get(name)?.length !== rowEnd - rowStart);
            if (short !== undefined)
                throw broken(`column "${short}" has not as many rows as its row group.`);
            yield parquet_batchOf(cells, { rows: rowEnd - rowStart, firstRow: rowStart + 1 });
            rowStart = rowEnd;
        }
    }
    return { columns, placeOf: (row) => ({ file: `${file} row ${row}` }), rowWord: 'row', batches: batches() };
}
/** Lists the columns that hold values, by their paths. */
const leavesOf = (tree) => tree.children.flatMap((child) => (child.children.length > 0 ? leavesOf(child) : [child.path.join('.')]));
/** Looks at the columns of a row group, and at the pages of the wanted ones, before they are decoded. */
async function checkGroup(buffer, { columns, num_rows }, { leaves, kept }) {
    const found = columns.map((column) => column.meta_data?.path_in_schema.join('.'));
    if (found.length !== leaves.length || leaves.some((leaf, index) => found[index] !== leaf)) {
        throw new Error('a row group has not the columns of the file');
    }
    for (const { meta_data: column } of columns) {
        if (!column || !kept.includes(column.path_in_schema[0]))
            continue;
        const start = Number(column.dictionary_page_offset || column.data_page_offset);
        const end = start + Number(column.total_compressed_size);
        if (!(start >= 0 && start <= end && end <= buffer.byteLength))
            throw new Error('a column lies outside of the file');
        const isFlat = column.path_in_schema.length === 1;
        checkPages(await buffer.slice(start, end), Number(isFlat ? num_rows : column.num_values), isFlat);
    }
}
/** Unpacks a page of no bytes, such as the dictionary of a column without values, to none: the one of LZ4 fails for it. */
const ofEmptyPages = (compressors) => Object.fromEntries(Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (packed, bytes) => (bytes === 0 ? new Uint8Array() : unpack(packed, bytes)),
]));
function parquet_batchOf(cells, { rows, firstRow }) {
    let texts;
    return {
        rows,
        names: [...cells.keys()],
        get columns() {
            texts ??= new Map([...cells].map(([name, values]) => [name, Array.from(values, parquet_textOf)]));
            return texts;
        },
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
        return value.toISOString();
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (typeof value !== 'object')
        return String(value);
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? plainOf(inner) : inner));
}

;// CONCATENATED MODULE: ./build/tables/read-table.js







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
            hint: 'Name it .csv, .tsv, .jsonl (each may end in .gz or .zst) or .parquet.',
        });
    }
    const found = await (0,promises_.stat)(path).catch((cause) => {
        if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR')
            throw cause;
        throw new errors/* UserError */.yo('the file does not exist.', { place, cause });
    });
    if (!found.isFile())
        throw new errors/* UserError */.yo('this is a folder, not a table.', { place });
    const shown = { ...options, displayPath };
    if (format === 'parquet')
        return openParquet(path, shown);
    const pieces = piecesOf(path, place);
    if (format === 'jsonl')
        return openJsonl(pieces, shown);
    return openCsv(pieces, { ...shown, delimiter: format === 'tsv' ? '\t' : ',' });
}
async function* piecesOf(path, place) {
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 17 });
    const unpack = unpackerOf(path);
    if (unpack === undefined)
        return yield* source;
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
function unpackerOf(path) {
    if (/\.gz$/i.test(path))
        return (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 20 });
    return /\.zst$/i.test(path) ? (0,external_node_zlib_.createZstdDecompress)({ chunkSize: 1 << 20 }) : undefined;
}


/***/ }),

/***/ 16108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Sz: () => (/* binding */ inferTask),
/* harmony export */   oz: () => (/* binding */ isMissingOrNotFinite),
/* harmony export */   r: () => (/* binding */ isMissingWord),
/* harmony export */   tp: () => (/* binding */ canonicalClass)
/* harmony export */ });
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Reads a decimal number as CSV files have it, blanks around it allowed; `undefined` for everything else. */
function parseDecimal(text) {
    const trimmed = text.trim();
    if (!DECIMAL.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
}
/** Tells whether a cell says that there is no usable number: empty, `NaN`, `inf`, `-Infinity` and their like. */
const isMissingOrNotFinite = (text) => /^\s*(?:[+-]?(?:nan|inf|infinity))?\s*$/i.test(text);
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
