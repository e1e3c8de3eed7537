export const id = 9293;
export const ids = [9293];
export const modules = {

/***/ 99293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkedColumn: () => (/* binding */ checkedColumn)
});

;// CONCATENATED MODULE: ./build/tables/parquet-pages.js
/** Fields of `PageHeader`, and of the headers of its kinds of page. */
const [TYPE, UNPACKED_BYTES, PACKED_BYTES] = [1, 2, 3];
const [VALUES, ENCODING] = [1, 2];
const [NULLS, ROWS, ENCODING_2, DEFINITION_BYTES, REPETITION_BYTES, ARE_VALUES_PACKED] = [2, 3, 4, 5, 6, 7];
/** The number of a type of page → the field of its own header. */
const KINDS = new Map([
    [0, { kind: 'data', field: 5 }],
    [2, { kind: 'dictionary', field: 7 }],
    [3, { kind: 'data 2', field: 8 }],
]);
const LAST_ENCODING = 9;
/** Writers make pages of about a megabyte, and of a million values of one bit. */
const MOST_PAGE_BYTES = 1 << 30;
const MOST_PAGE_VALUES = 1 << 24;
const DEEPEST = 8;
/**
 * Reads the headers of all pages of a column, each of which can be true.
 * @param bytes the whole column of a row group
 * @param mostValues what its description says: so many values its pages have together
 * @param isFlat whether each row has one value: then nothing is read behind the last one
 * @throws {Error} when a header cannot be true
 */
function* pagesOf(bytes, mostValues, isFlat) {
    const reader = { view: new DataView(bytes), at: 0 };
    let values = 0;
    // Some writers leave a byte behind the last page.
    while (reader.at < bytes.byteLength - 1 && !(isFlat && values === mostValues)) {
        const header = readStruct(reader, 0);
        const packedBytes = numberIn(header, PACKED_BYTES, bytes.byteLength - reader.at);
        const kind = KINDS.get(numberIn(header, TYPE, 3));
        const own = kind && header.get(kind.field);
        if (!(own instanceof Map))
            throw new Error('a page is of a kind that is not known, or has not its own header');
        const isData = kind.kind !== 'dictionary';
        const count = numberIn(own, VALUES, Math.min(mostValues - (isData ? values : 0), MOST_PAGE_VALUES));
        if (isData)
            values += count;
        yield {
            kind: kind.kind,
            values: count,
            encoding: numberIn(own, kind.kind === 'data 2' ? ENCODING_2 : ENCODING, LAST_ENCODING),
            packed: new Uint8Array(bytes, reader.at, packedBytes),
            unpackedBytes: numberIn(header, UNPACKED_BYTES, MOST_PAGE_BYTES),
            ...(kind.kind === 'data 2' && { levels: levelsIn(own, count, packedBytes) }),
        };
        reader.at += packedBytes;
    }
}
function levelsIn(own, count, packedBytes) {
    const definitionBytes = numberIn(own, DEFINITION_BYTES, packedBytes);
    return {
        nulls: numberIn(own, NULLS, count),
        rows: numberIn(own, ROWS, count),
        definitionBytes,
        repetitionBytes: numberIn(own, REPETITION_BYTES, packedBytes - definitionBytes),
        areValuesPacked: own.get(ARE_VALUES_PACKED) !== false,
    };
}
/** Reads a number that must be there, from 0 to `most`. */
function numberIn(fields, field, most) {
    const found = fields.get(field);
    if (typeof found === 'number' && found >= 0 && found <= most)
        return found;
    const told = typeof found === 'number' ? found : 'missing';
    throw new Error(`a page has a header that cannot be true (field ${field}: ${told})`);
}
/** Reads a structure of the compact protocol of Thrift: its whole numbers, truth values and structures; all else is passed over. */
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
        fields.set(field, readValue(reader, type, depth));
    }
}
function readValue(reader, type, depth) {
    switch (type) {
        case 1:
        case 2:
            return type === 1;
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

// EXTERNAL MODULE: ./node_modules/hyparquet/src/delta.js
var delta = __webpack_require__(88499);
;// CONCATENATED MODULE: ./build/tables/parquet-runs.js


/** Writers fill the last run of a page up to whole groups: so many values may stand in it beyond those of the page. */
const MOST_FILLING = 512;
const MOST_WIDTH = 32;
/**
 * Looks at the headers of runs (RLE / bit-packed hybrid) without decoding them: hyparquet writes a run as long as it says it is.
 * @param width bits of a value
 * @param count values that the runs must hold together
 * @param wanted when given, how many of them are this value
 * @throws {Error} when a run is longer than what is left of the page, or the bytes end too early
 */
function checkRuns(reader, width, count, wanted = -1) {
    if (width > MOST_WIDTH)
        throw new Error(`a page has values of ${width} bits`);
    let found = 0;
    for (let seen = 0; seen < count;) {
        const header = readUnsigned(reader);
        const left = count - seen;
        const isPacked = header % 2 === 1;
        const length = Math.floor(header / 2) * (isPacked ? 8 : 1);
        if (length > left + MOST_FILLING)
            throw new Error(`a page has a run of ${length} values where ${left} are left`);
        const bytes = isPacked ? (length * width) / 8 : Math.ceil(width / 8);
        if (wanted >= 0) {
            found += isPacked
                ? countPacked(reader, width, Math.min(length, left), wanted)
                : parquet_runs_readValue(reader, bytes) === wanted
                    ? Math.min(length, left)
                    : 0;
        }
        reader.at += bytes;
        seen += length;
    }
    return found;
}
/** Reads the value of a run, the lowest byte first. */
function parquet_runs_readValue({ view, at }, bytes) {
    let value = 0;
    for (let byte = bytes - 1; byte >= 0; byte--)
        value = value * 256 + view.getUint8(at + byte);
    return value;
}
/** Counts a value among those that stand bit by bit; the last bytes may have been left out. */
function countPacked({ view, at }, width, count, wanted) {
    let found = 0;
    let [bits, held, next] = [0, 0, at];
    const mask = 2 ** width - 1;
    for (let index = 0; index < count; index++) {
        // Levels have a few bits, so that two bytes are enough.
        for (; held < width; held += 8)
            bits |= (next < view.byteLength ? view.getUint8(next++) : 0) << held;
        if ((bits & mask) === wanted)
            found++;
        bits >>>= width;
        held -= width;
    }
    return found;
}
/** Looks at what a block of deltas (DELTA_BINARY_PACKED) says of itself. */
function checkDeltas({ view, at }) {
    const reader = { view, at };
    const [block, parts] = [readUnsigned(reader), readUnsigned(reader)];
    if (parts >= 1 && parts <= view.byteLength && block % parts === 0 && block < 2 ** 31)
        return;
    throw new Error(`a page has blocks of ${block} deltas in ${parts} parts`);
}
/**
 * Counts the bytes of texts that begin as the one before them does (DELTA_BYTE_ARRAY), without making them.
 * @throws {Error} when one begins with more than the one before it has
 */
function prefixedBytes(reader, count) {
    const unpack = () => {
        checkDeltas(reader);
        const own = { view: reader.view, offset: reader.at };
        const lengths = new Int32Array(count);
        (0,delta/* deltaBinaryUnpack */._H)(own, count, lengths);
        reader.at = own.offset;
        return lengths;
    };
    const [prefixes, rests] = [unpack(), unpack()];
    let [before, bytes] = [0, 0];
    for (let index = 0; index < count; index++) {
        const [prefix, rest] = [prefixes[index], rests[index]];
        if (prefix < 0 || prefix > before || rest < 0)
            throw new Error(`a page has a text of ${prefix} + ${rest} bytes`);
        before = prefix + rest;
        bytes += before;
    }
    return bytes;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/hyparquet-compressors/src/index.js + 16 modules
var src = __webpack_require__(20138);
;// CONCATENATED MODULE: ./build/tables/parquet-unpack.js



/** A byte of LZ4 stands for at most so many. */
const MOST_LZ4 = 255;
/**
 * Unpacks a page to exactly so many bytes, and never makes more of them.
 * @throws {Error} when it holds more or fewer, is broken, or its codec is not known
 */
function unpackPage(packed, codec, bytes) {
    // The dictionary of a column without values: LZ4 fails for it.
    if (bytes === 0)
        return new Uint8Array();
    const unpacked = unpack(packed, codec, bytes);
    if (unpacked.length === bytes)
        return unpacked;
    throw new Error(`a page has ${unpacked.length} bytes, and its header says ${bytes}`);
}
function unpack(packed, codec, bytes) {
    const limit = { maxOutputLength: bytes };
    switch (codec) {
        case 'UNCOMPRESSED':
            return packed;
        case 'GZIP':
            // Some writers leave the header of gzip out.
            return packed[0] === 0x1f && packed[1] === 0x8b ? (0,external_node_zlib_.gunzipSync)(packed, limit) : (0,external_node_zlib_.inflateRawSync)(packed, limit);
        case 'BROTLI':
            return (0,external_node_zlib_.brotliDecompressSync)(packed, limit);
        case 'ZSTD':
            return (0,external_node_zlib_.zstdDecompressSync)(packed, limit);
        case 'SNAPPY': {
            const told = readUnsigned({ view: new DataView(packed.buffer, packed.byteOffset, packed.byteLength), at: 0 });
            if (told !== bytes)
                throw new Error(`a page has ${told} bytes, and its header says ${bytes}`);
            break;
        }
        case 'LZ4':
        case 'LZ4_RAW':
            if (bytes > packed.length * MOST_LZ4)
                throw new Error(`a page cannot have the ${bytes} bytes of its header`);
            break;
        default:
            throw new Error(`the compression ${codec} is not known`);
    }
    return src/* compressors */.Vm[codec](packed, bytes);
}

;// CONCATENATED MODULE: ./build/tables/parquet-column.js



/** The numbers of encodings that parquet.thrift gives. */
const [PLAIN_DICTIONARY, RLE, DELTA, DELTA_LENGTH, DELTA_TEXT, RLE_DICTIONARY, SPLIT] = [2, 3, 5, 6, 7, 8, 9];
/** A text, a time and the like take so many bytes in memory beside their own. */
const BYTES_OF_OBJECT = 48;
const PLAIN_NUMBERS = new Set(['BOOLEAN', 'INT32', 'INT64', 'FLOAT', 'DOUBLE']);
/**
 * Unpacks a column of a row group page by page, and looks at what its pages say before anyone decodes them: hyparquet believes the
 * lengths inside, and fills memory or never ends when one is a lie.
 * @returns the column without compression, with page headers of our own
 * @throws {Error} when something cannot be true, or it takes more memory than is left
 */
function checkedColumn(leaf, { bytes, codec, mostValues }, budget) {
    const parts = [];
    for (const page of pagesOf(bytes, mostValues, leaf.isFlat)) {
        budget.bytes -= page.unpackedBytes;
        refuseSpent(budget);
        const whole = unpacked(page, codec);
        const reader = { view: new DataView(whole.buffer, whole.byteOffset, whole.byteLength), at: 0 };
        budget.heap -= heapOf(page, leaf, checkPage(page, leaf, reader));
        refuseSpent(budget);
        parts.push(headerOf(page), whole);
    }
    const column = Buffer.concat(parts);
    return column.buffer.slice(column.byteOffset, column.byteOffset + column.byteLength);
}
function refuseSpent({ bytes, heap }) {
    if (bytes < 0 || heap < 0)
        throw new Error('a row group does not fit into memory; write smaller ones');
}
const isDictionary = ({ encoding }) => encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY;
/** Says what a page takes on the heap: numbers of which none is missing lie beside it, and what comes of a dictionary is shared. */
function heapOf(page, { element, isFlat }, { count, texts }) {
    const isPlain = PLAIN_NUMBERS.has(element.type ?? '') && !element.converted_type && !element.logical_type;
    const isShared = page.kind !== 'dictionary' && isDictionary(page);
    if (!isFlat || (!isPlain && !isShared))
        return page.values * BYTES_OF_OBJECT + page.unpackedBytes + texts;
    return isPlain && !isShared && count === page.values ? 0 : page.values * 8;
}
function unpacked({ packed, unpackedBytes, levels }, codec) {
    if (!levels)
        return unpackPage(packed, codec, unpackedBytes);
    const start = levels.definitionBytes + levels.repetitionBytes;
    const values = packed.subarray(start);
    const how = levels.areValuesPacked ? codec : 'UNCOMPRESSED';
    return Buffer.concat([packed.subarray(0, start), unpackPage(values, how, unpackedBytes - start)]);
}
/** Looks at the levels and values of a page. */
function checkPage(page, leaf, reader) {
    if (page.kind === 'dictionary')
        return { count: page.values, texts: 0 };
    const { values, levels, encoding } = page;
    const { definitions, repetitions, element } = leaf;
    let count = values;
    if (levels) {
        if (repetitions > 0)
            checkRuns({ ...reader }, widthOf(repetitions), values);
        reader.at = levels.repetitionBytes;
        if (definitions > 0)
            checkRuns({ ...reader }, widthOf(definitions), values);
        reader.at += levels.definitionBytes;
        count -= levels.nulls;
    }
    else {
        if (repetitions > 0)
            checkSized(reader, widthOf(repetitions), values);
        if (definitions > 0)
            count = checkSized(reader, widthOf(definitions), values, definitions);
    }
    const isBoolean = element.type === 'BOOLEAN' || (levels !== undefined && encoding === RLE);
    if (encoding === RLE && isBoolean)
        checkSized(reader, 1, count);
    else if (isDictionary(page) || encoding === RLE) {
        const width = reader.view.getUint8(reader.at++);
        if (width > 0 || levels)
            checkRuns(reader, width, count);
    }
    else if ((encoding === DELTA || encoding === DELTA_LENGTH) && count > 0)
        checkDeltas(reader);
    else if (encoding === DELTA_TEXT && count > 0)
        return { count, texts: prefixedBytes(reader, count) };
    else if (encoding === SPLIT && count * (element.type_length ?? 0) > reader.view.byteLength) {
        throw new Error(`a page has fewer bytes than its ${count} values`);
    }
    return { count, texts: 0 };
}
/** Looks at runs that stand behind their length. */
function checkSized(reader, width, count, wanted) {
    const bytes = reader.view.getUint32(reader.at, true);
    reader.at += 4;
    const found = checkRuns({ ...reader }, width, count, wanted);
    reader.at += bytes;
    return found;
}
/** The bits of a level. */
const widthOf = (most) => 32 - Math.clz32(most);
const [INTEGER, STRUCT, FALSE, STOP] = [5, 12, 2, 0];
/** Writes the header of an unpacked page in the compact protocol of Thrift. */
function headerOf({ kind, values, encoding, unpackedBytes, levels }) {
    const field = (step, value) => [(step << 4) | INTEGER, ...zigzag(value)];
    const [type, step] = { data: [0, 2], dictionary: [2, 4], 'data 2': [3, 5] }[kind];
    const counts = levels ? [...field(1, levels.nulls), ...field(1, levels.rows)] : [];
    const lengths = levels ? [...field(1, levels.definitionBytes), ...field(1, levels.repetitionBytes)] : [];
    return Uint8Array.from([
        ...[...field(1, type), ...field(1, unpackedBytes), ...field(1, unpackedBytes)],
        (step << 4) | STRUCT,
        ...[...field(1, values), ...counts, ...field(1, encoding), ...lengths],
        // Its values are not packed.
        ...(levels ? [(1 << 4) | FALSE] : []),
        ...[STOP, STOP],
    ]);
}
/** Writes a number that is not negative in zigzag, seven bits a byte. */
function zigzag(value) {
    const bytes = [];
    let left = value * 2;
    for (; left >= 0x80; left = Math.floor(left / 0x80))
        bytes.push((left % 0x80) | 0x80);
    return [...bytes, left];
}


/***/ })

};
