export const id = 3671;
export const ids = [3671,7476];
export const modules = {

/***/ 53671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inferContract: () => (/* binding */ inferContract)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
;// CONCATENATED MODULE: ./build/data/contract/infer/outward.js
/** Rounds down to a few significant digits: 12,789 is 12,000. Never above the value. */
function roundDown(value, digits = 2) {
    if (value === 0 || !Number.isFinite(value))
        return value;
    const rounded = Number(value.toPrecision(digits));
    if (rounded <= value && Number.isFinite(rounded))
        return rounded;
    const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
    const lower = Number((rounded - step).toPrecision(digits));
    // At the ends of what a number can be there is nothing to round to.
    return lower <= value && Number.isFinite(lower) ? lower : value;
}
/** Rounds up to two significant digits. Never below the value. */
const roundUp = (value) => 0 - roundDown(0 - value);
/** Rounds a share up to whole percents, above 5 % to steps of five; at most 1. */
function roundShareUp(share) {
    const step = share > 0.05 ? 5 : 1;
    return Math.min(1, (Math.ceil(share * (100 / step) - 1e-9) * step) / 100);
}
/** Rounds a count up to 1, 2 or 5 with noughts. */
function roundUpCount(count) {
    const power = 10 ** Math.floor(Math.log10(Math.max(count, 1)));
    return [1, 2, 5, 10].map((factor) => factor * power).find((rounded) => rounded >= count) ?? count;
}

// EXTERNAL MODULE: ./build/data/rows/cell-hash.js
var cell_hash = __webpack_require__(40628);
// EXTERNAL MODULE: ./build/data/rows/hash-table.js
var hash_table = __webpack_require__(27102);
// EXTERNAL MODULE: ./build/data/contract/read-cell.js
var read_cell = __webpack_require__(86615);
// EXTERNAL MODULE: ./build/data/contract/value-checks.js
var value_checks = __webpack_require__(38351);
;// CONCATENATED MODULE: ./build/data/contract/infer/seen-column.js




/** A set of more values than this is no set that a person would keep. */
const MOST_VALUES = 20;
/** Beyond so many different values it is not said that they are unique: the memory of many columns would grow too large. */
const MOST_UNIQUE = 1 << 20;
const DIGITS = /^\d+$/;
/** What has been seen of a column. */
class SeenColumn {
    /** Cells with a text, and of these the words that stand for a missing value. */
    filled = 0;
    words = 0;
    integers = 0;
    numbers = 0;
    booleans = 0;
    dates = 0;
    minNumber = Infinity;
    maxNumber = -Infinity;
    minTime = Infinity;
    longest = 0;
    shortest = Infinity;
    hasDigitsOnly = true;
    hasZeroInFront = false;
    /** Value → its rows; empty once there are too many. */
    counts = new Map();
    hasManyValues = false;
    hash = (0,cell_hash/* newHash */.tw)();
    distinct = new hash_table/* HashTable */.J();
    add(text) {
        this.filled++;
        this.countValue(text);
        const value = (0,read_cell/* readNumber */.kz)(text);
        this.look(text, value);
        if (!this.distinct)
            return;
        (0,cell_hash/* resetHash */.m_)(this.hash);
        (0,cell_hash/* addCell */.GS)(this.hash, text, value);
        if (this.distinct.find(this.hash) >= 0 || this.distinct.size >= MOST_UNIQUE)
            this.distinct = undefined;
        else
            this.distinct.add(this.hash);
    }
    /** Whether it is known that no value comes twice. */
    get isUnique() {
        return this.distinct !== undefined;
    }
    /** Whether all cells are as many digits, and some begin with a zero: postcodes, which are no numbers. */
    get isCode() {
        return this.hasDigitsOnly && this.hasZeroInFront && this.longest > 1 && this.shortest === this.longest;
    }
    /** The type of all values; `undefined` when there is none. */
    get type() {
        const values = this.filled - this.words;
        if (this.filled === 0)
            return undefined;
        if (values === 0)
            return 'text';
        if (this.integers === values)
            return 'integer';
        if (this.numbers === values)
            return 'number';
        if (this.booleans === values)
            return 'boolean';
        return this.dates === values ? 'date' : 'text';
    }
    countValue(text) {
        if (this.hasManyValues)
            return;
        this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
        if (this.counts.size <= MOST_VALUES)
            return;
        this.hasManyValues = true;
        this.counts.clear();
    }
    /** @param value the text as a number; NaN when it is none */
    look(text, value) {
        const characters = (0,value_checks/* charactersOf */.EX)(text);
        this.longest = Math.max(this.longest, characters);
        this.shortest = Math.min(this.shortest, characters);
        this.hasDigitsOnly &&= DIGITS.test(text);
        this.hasZeroInFront ||= text.startsWith('0');
        if (!Number.isNaN(value)) {
            this.numbers++;
            if (Number.isInteger(value))
                this.integers++;
            this.minNumber = Math.min(this.minNumber, value);
            this.maxNumber = Math.max(this.maxNumber, value);
        }
        else if (!Number.isNaN((0,read_cell/* readBoolean */.Vf)(text)))
            this.booleans++;
        else if ((0,read_cell/* readsAsMissing */.yT)(text))
            this.words++;
        else {
            const time = (0,read_cell/* readTime */.aQ)(text);
            if (Number.isNaN(time))
                return;
            this.dates++;
            this.minTime = Math.min(this.minTime, time);
        }
    }
}

;// CONCATENATED MODULE: ./build/data/contract/infer/infer-table.js





/** Names that YAML files of ours cannot hold as keys. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/**
 * Looks at a table once and says what holds for it: limits are rounded outward, and what would be a guess is left to people.
 * @throws {UserError} as `openTable` does.
 */
async function inferTable(file, options) {
    const { directory, signal, onProgress, id, time } = options;
    const table = await (0,read_table/* openTable */.R)((0,external_node_path_.join)(directory, file), { displayPath: file });
    const seen = new Map(table.columns.map((name) => [name, new SeenColumn()]));
    let rows = 0;
    for await (const batch of table.batches) {
        signal?.throwIfAborted();
        for (const [name, cells] of batch.columns) {
            const column = seen.get(name) ?? new SeenColumn();
            seen.set(name, column);
            for (const text of cells)
                if (text !== '')
                    column.add(text);
        }
        rows += batch.rows;
        onProgress?.(`${file}: ${rows.toLocaleString('en-US')} rows looked at`);
    }
    const inferred = [...seen].map(([name, column]) => inferColumn(name, column, rows, options));
    const isKey = (seen.get(id)?.isUnique ?? false) && seen.get(id)?.filled === rows && rows > 1 && !FORBIDDEN_NAMES.has(id);
    // A key is never missing and never twice: that need not be said of its column again.
    const columns = inferred.map((column) => isKey && column.name === id ? { ...column, contract: { type: seen.get(id).type } } : column);
    const hasTime = time !== undefined && seen.get(time)?.type === 'date';
    return {
        file,
        rows,
        minRows: minRowsOf(rows),
        key: isKey ? [id] : undefined,
        time: hasTime ? time : undefined,
        columns,
    };
}
/** Half of the rows, rounded down: data that is cut in two is noticed, and a lean month is not. */
const minRowsOf = (rows) => (rows < 2 ? rows : Math.max(1, roundDown(rows / 2, 1)));
function inferColumn(name, seen, rows, options) {
    if (FORBIDDEN_NAMES.has(name))
        return { name, contract: undefined, note: 'this name cannot stand in a contract' };
    const type = seen.isCode ? 'text' : seen.type;
    if (type === undefined)
        return { name, contract: {}, note: 'no value in any row' };
    const missing = rows - seen.filled + (type === 'text' ? 0 : seen.words);
    const shares = nullableOf(missing, rows);
    const isUnique = isUniqueWorthSaying(seen, type, rows);
    // Prices may differ by chance, names of rows do not.
    const isName = isUnique && (name === options.id || NAME_OF_ROWS.test(name));
    // Of what names a row it does not matter how large it is.
    const found = isName ? { checks: { unique: true } } : valuesOf(seen, type, options);
    const alone = isUnique && !isName ? 'no value comes twice' : undefined;
    const shown = missing > 0 ? `${(0,format/* formatPercent */.l9)(missing / rows)} missing` : undefined;
    const note = [shown, alone, 'note' in found ? found.note : undefined, oddOnes(seen, type)]
        .filter((part) => part !== undefined)
        .join('; ');
    return { name, contract: { type, ...shares, ...found.checks }, ...(note && { note }) };
}
function nullableOf(missing, rows) {
    if (missing === 0)
        return { nullable: false };
    const share = roundShareUp(missing / rows);
    return share < 1 ? { nullable: share } : {};
}
const FEW_ROWS = 20;
const NAME_OF_ROWS = /^(?:id|uuid|key)(?:[._ -]|$)|[._ -](?:id|uuid|key)$/i;
/** Fractions and few rows are unique by chance. */
const isUniqueWorthSaying = (seen, type, rows) => seen.isUnique && seen.filled >= FEW_ROWS && seen.filled === rows && (type === 'integer' || type === 'text');
function valuesOf(seen, type, { minShared }) {
    const ranged = type === 'integer' || type === 'number' || type === 'date';
    // A limit of a few rows is next to the value of one of them.
    if (ranged && seen.filled < minShared)
        return { checks: {}, note: `no limits: fewer than ${minShared} rows have one` };
    switch (type) {
        case 'integer':
        case 'number':
            return { checks: { min: roundDown(seen.minNumber), max: roundUp(seen.maxNumber) } };
        case 'date':
            // Of the newest one nothing is said: data goes on.
            return { checks: { min: `${String(new Date(seen.minTime).getUTCFullYear()).padStart(4, '0')}-01-01` } };
        case 'boolean':
            return { checks: {} };
        default:
            return seen.isCode ? { checks: { pattern: `\\d{${seen.longest}}` } } : setOf(seen, minShared);
    }
}
/** Rows for each value, below which a list of values is taken for a list of rows. */
const ROWS_PER_VALUE = 10;
function setOf({ counts, hasManyValues, filled, longest }, minShared) {
    const length = { length: { max: roundUpCount(longest) } };
    if (hasManyValues || filled < counts.size * ROWS_PER_VALUE)
        return { checks: length };
    const values = [...counts.keys()].sort();
    const rare = [...counts.values()].filter((rows) => rows < Math.max(minShared, 2)).length;
    if (rare > 0) {
        const few = `${rare} of its ${values.length} values ${rare === 1 ? 'stands' : 'stand'} in fewer than ${Math.max(minShared, 2)} rows`;
        return { checks: length, note: `no set: ${few}` };
    }
    // GitHub's own brackets cannot stand in a file of ours.
    return values.some((value) => value.includes('${{')) ? { checks: length } : { checks: { in: values } };
}
/** Says when a column of texts looks like one of numbers or dates that has slips in it. */
function oddOnes(seen, type) {
    if (type !== 'text' || seen.isCode)
        return undefined;
    const { filled, numbers, dates } = seen;
    for (const [found, what] of [
        [numbers, 'numbers'],
        [dates, 'dates'],
    ]) {
        if (found >= filled * 0.9)
            return `nearly all are ${what}, and ${filled - found} of ${filled} are not: a slip?`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/data/contract/infer/write-contract.js

const HEAD = ` yaml-language-server: $schema=https://raw.githubusercontent.com/modelloop/modelloop/v1/schema/contract.schema.json
 A data contract, inferred from the data as it is. It holds for this data, and says nothing yet of what you meant.
 Read each line: keep what must hold, loosen what may change, take out what does not matter. Limits are rounded outward.
 Then name this file in modelloop.yml (data: { schema: … }), and version-data holds every version of the data against it.`;
const LEAKAGE = ` Rows of the test that are in the training are counted and warned of. To fail for one, take the sign away:
 leakage: { max-overlap: 0 }`;
/**
 * Writes tables as the YAML of a contract that a person goes on with.
 * @param leakage whether test rows are looked for in the training
 */
function contractText(tables, { leakage }) {
    const document = new dist/* Document */.yo({ version: 1 });
    document.commentBefore = HEAD;
    const map = new dist/* YAMLMap */.CA();
    for (const table of tables)
        map.add(new dist/* Pair */.Rm(document.createNode(table.file), tableNode(document, table)));
    document.set('tables', map);
    if (leakage)
        document.comment = LEAKAGE;
    return document.toString({ lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: Infinity });
}
function flow(document, value) {
    const node = document.createNode(value);
    node.flow = true;
    // A text with a line end stays on one line.
    (0,dist/* visit */.YR)(node, {
        Scalar: (_, scalar) => {
            if (typeof scalar.value === 'string' && scalar.value.includes('\n'))
                scalar.type = 'QUOTE_DOUBLE';
        },
    });
    return node;
}
function tableNode(document, table) {
    const node = new dist/* YAMLMap */.CA();
    const add = (key, value) => node.add(new dist/* Pair */.Rm(document.createNode(key), value));
    const rows = flow(document, { min: table.minRows });
    rows.comment = ` ${table.rows.toLocaleString('en-US')} today`;
    add('rows', rows);
    if (table.key)
        add('key', Object.assign(flow(document, table.key), { comment: ' each row has its own' }));
    // A column that cannot be listed is one too many for ever.
    if (table.columns.every(({ contract }) => contract))
        add('extra-columns', document.createNode('warn'));
    const about = [];
    if (table.time !== undefined) {
        about.push(' How old may the newest row be? Say it, and take the sign away:');
        about.push(` fresh: { column: ${JSON.stringify(table.time)}, within: 90d }`);
    }
    const columns = new dist/* YAMLMap */.CA();
    for (const { name, contract, note } of table.columns) {
        if (contract)
            columns.add(new dist/* Pair */.Rm(key(document, name), columnNode(document, contract, note)));
    }
    for (const { name, contract, note } of table.columns)
        if (!contract)
            about.push(` ${oneLine(`${name}: ${note}`)}`);
    const columnsKey = document.createNode('columns');
    if (about.length > 0)
        columnsKey.commentBefore = about.join('\n');
    node.add(new dist/* Pair */.Rm(columnsKey, columns));
    return node;
}
/** A name of a column is a text whatever it looks like; a bare `<<` would merge. */
function key(document, name) {
    const node = document.createNode(name);
    if (name === '<<')
        node.type = 'QUOTE_DOUBLE';
    return node;
}
function columnNode(document, { nullable, ...contract }, note) {
    const { type, ...rest } = contract;
    const share = typeof nullable === 'number' ? `${Number((nullable * 100).toFixed(6))}%` : nullable;
    const node = flow(document, { ...(type && { type }), ...(share !== undefined && { nullable: share }), ...rest });
    if (note !== undefined)
        node.comment = ` ${oneLine(note)}`;
    return node;
}
/** A line end would end the comment. */
const oneLine = (text) => text.replaceAll(/\s+/g, ' ');

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/actions/privacy.js
var privacy = __webpack_require__(81880);
// EXTERNAL MODULE: ./build/actions/version-data/leakage.js
var leakage = __webpack_require__(27476);
// EXTERNAL MODULE: ./build/actions/version-data/scene.js
var scene = __webpack_require__(20270);
;// CONCATENATED MODULE: ./build/actions/version-data/inferring.js










const MOST_TABLES = 50;
const MOST_LINES_SHOWN = 200;
/**
 * Writes a contract that holds for the data as it is, for a person to go on with. A file that is there stays as it is: then it is
 * written beside it.
 * @param named the contract that the settings name
 * @throws {UserError} when the data has no tables.
 */
async function inferContract({ context, config }, paths, named) {
    const { directory, log, inputs } = context;
    const tables = (0,leakage.tablesOf)(paths);
    if (tables.length === 0) {
        throw new errors/* UserError */.yo('There is no table in the data, so no contract can be inferred.', {
            hint: 'Tables are .csv, .tsv, .jsonl and .parquet files among the versioned paths; the input "paths" may name others.',
        });
    }
    const { id, time } = config.columns;
    const options = { directory, minShared: (0,privacy/* leastShared */.N)(config), id, time, ...(0,scene/* progress */.q)(context) };
    const inferred = await log.group(`Look at ${(0,format/* formatCount */.B4)(tables.length, 'table')}`, async () => {
        const found = [];
        for (const file of tables.slice(0, MOST_TABLES))
            found.push(await inferTable(file, options));
        return found;
    });
    const text = contractText(inferred, { leakage: config.data.test !== undefined });
    const file = freeName(directory, named);
    await (0,files/* writeWhole */.f8)((0,files/* insideOf */.kP)(directory, file), text);
    log.info(`Wrote ${file}.`);
    const notes = [
        { level: 'info', text: wordsOf(file, named, config.data.schema ?? inputs.schema), code: codeOf(text) },
        ...leftNote(tables.length),
    ];
    return { checks: [], tables: [], notes, contract: (0,external_node_path_.join)(directory, file) };
}
/** The name itself while nothing stands there, else one beside it. */
function freeName(directory, named) {
    if (!(0,external_node_fs_.existsSync)((0,files/* insideOf */.kP)(directory, named)))
        return named;
    const { dir, name, ext } = (0,external_node_path_.parse)(named);
    for (let number = 1;; number++) {
        const file = (0,external_node_path_.join)(dir, `${name}.inferred${number > 1 ? `-${number}` : ''}${ext}`);
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, file)))
            return file;
    }
}
function wordsOf(file, named, configured) {
    const go = 'Read each line and make it yours';
    if (file !== named)
        return `${named} is there and was left as it is. What the data says today is in ${file}: compare the two, then remove it.`;
    if (configured !== undefined)
        return `Wrote ${file}. ${go}, then commit it.`;
    return `Wrote ${file}. ${go}, name it in modelloop.yml (data: { schema: ${file} }), and commit both.`;
}
function codeOf(text) {
    const lines = text.trimEnd().split('\n');
    const more = lines.length > MOST_LINES_SHOWN ? [`# … and ${lines.length - MOST_LINES_SHOWN} more lines`] : [];
    return { language: 'yaml', lines: [...lines.slice(0, MOST_LINES_SHOWN), ...more] };
}
function leftNote(tables) {
    if (tables <= MOST_TABLES)
        return [];
    return [{ level: 'warning', text: `Only the first ${MOST_TABLES} of ${tables} tables are in the contract.` }];
}


/***/ }),

/***/ 27476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeLeakage: () => (/* binding */ judgeLeakage),
/* harmony export */   tablesOf: () => (/* binding */ tablesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _data_leakage_leakage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51900);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27783);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65711);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20270);







const NOTHING = { checks: [], tables: [], notes: [] };
/**
 * Looks for rows of `data.test` in the other tables of the data, and for labels that contradict each other. It warns, unless the
 * contract sets a limit. Without `data.test` there is nothing to compare.
 */
async function judgeLeakage({ context, config }, paths, { rules, profiles }) {
    const { directory, log } = context;
    const { test } = config.data;
    if (test === undefined) {
        if (!rules)
            return NOTHING;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The contract has limits for leakage, and no test rows are named.', {
            hint: 'Name them in modelloop.yml: data: { test: data/test.csv }.',
        });
    }
    if (!(0,_tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .b)(test) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(directory, test)))
        return rules ? skipped(rules, `There is no table ${test}.`) : NOTHING;
    const others = tablesOf(paths).filter((file) => file !== test);
    const ignore = [config.columns.id, ...(rules?.ignore ?? [])];
    const duplicates = rules?.['max-duplicates'] !== undefined;
    // A profile knows the columns already, for which a table of JSONL must be read to its end.
    const columnsOf = new Map([...(profiles?.tables ?? [])].map(([file, { columns }]) => [file, new Set(Object.keys(columns))]));
    const { label } = config.columns;
    const request = { duplicates, directory, test, others, columnsOf, label, ignore, ...(0,_scene_js__WEBPACK_IMPORTED_MODULE_5__/* .progress */ .q)(context) };
    try {
        const found = await log.group(`Compare the rows of ${test} with the other tables`, () => (0,_data_leakage_leakage_js__WEBPACK_IMPORTED_MODULE_1__/* .findLeakage */ .G)(request));
        if (!found)
            return skipped(rules, `${test} has no columns but its id and label.`);
        const checks = checksOf(found, rules);
        for (const { verdict, level, reason } of checks) {
            if (verdict === 'fail' && level === 'block')
                log.error(reason);
        }
        return { checks, tables: twinTables(found), notes: [] };
    }
    catch (error) {
        if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
            throw error;
        return skipped(rules, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}
/** Lists the tables among the paths. */
const tablesOf = (paths) => paths
    .flatMap(({ path, examined }) => (examined?.tree?.entries ?? []).map(({ relpath }) => (relpath === '' ? path.name : `${path.name}/${relpath}`)))
    .filter(_tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .b);
const TITLES = {
    overlap: 'test rows in other tables',
    labels: 'rows with contradicting labels',
    duplicates: 'rows that stand twice in a table',
};
const LIMITS = { overlap: 'max-overlap', labels: 'max-conflicts', duplicates: 'max-duplicates' };
/** The limit of a kind; without one no test row may be elsewhere and no labels may differ. */
function limitOf(kind, rules) {
    const limit = rules?.[LIMITS[kind]];
    return limit === undefined ? { limit: 0, level: 'warn' } : { limit, level: rules?.level ?? 'block' };
}
function skipped(rules, reason) {
    const kinds = Object.keys(TITLES).filter((kind) => kind !== 'duplicates' || rules?.[LIMITS[kind]] !== undefined);
    // A limit that cannot be looked after must not look as if it were kept.
    const checks = kinds.map((kind) => {
        const isAsked = rules?.[LIMITS[kind]] !== undefined;
        const { level } = limitOf(kind, rules);
        return {
            id: `leakage:${kind}`,
            title: TITLES[kind],
            verdict: isAsked ? 'fail' : 'skipped',
            level,
            value: null,
            reason,
        };
    });
    return { checks, tables: [], notes: [] };
}
function checksOf(found, rules) {
    const { test, compared, leftOut, overlap, labels, duplicates, isCut } = found;
    const elsewhere = compared.length > 0 ? (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatList */ .ki)(compared, 3) : 'another table';
    const alone = `No other table of the data has the columns of ${test}${leftOut.length > 0 ? ` (${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatList */ .ki)(leftOut, 3)})` : ''}.`;
    const make = (kind, counted, words, nothing) => {
        const { limit, level } = limitOf(kind, rules);
        const base = { id: `leakage:${kind}`, title: TITLES[kind], level, unit: 'fraction', limit };
        const isAsked = rules?.[LIMITS[kind]] !== undefined;
        if (!counted || counted.of === 0 || nothing !== undefined) {
            return {
                ...base,
                verdict: isAsked ? 'fail' : 'skipped',
                value: null,
                reason: nothing ?? 'There are no rows to compare.',
            };
        }
        const value = counted.rows / counted.of;
        const isTooMany = value > limit || (isCut && isAsked);
        return {
            ...base,
            verdict: isTooMany ? 'fail' : 'pass',
            value,
            n: counted.of,
            needed: limit === 0 ? 'none' : `at most ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(limit)}`,
            reason: sentence(counted, words) +
                (isCut ? ' There are more rows than can be compared in memory: it may be more.' : ''),
        };
    };
    return [
        make('overlap', overlap, `test rows are in ${elsewhere} as well`, compared.length > 0 ? undefined : alone),
        make('labels', labels, 'rows agree with another row in all but the label', labels ? undefined : `${test} has no column of labels.`),
        ...(duplicates ? [make('duplicates', duplicates, 'rows stand more than once in their table')] : []),
    ];
}
function sentence({ rows, of, examples }, words) {
    if (rows === 0)
        return `None of ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatNumber */ .ZV)(of)} ${words}.`;
    const [first] = examples;
    const where = first ? `, first ${first.otherFile} line ${first.otherLine} and ${first.file} line ${first.line}` : '';
    return `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatNumber */ .ZV)(rows)} of ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatNumber */ .ZV)(of)} ${words} (${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(rows / of)})${where}.`;
}
/** Lists the twins by file and line; no values. */
function twinTables({ overlap, labels, duplicates }) {
    const counts = { overlap, labels, duplicates };
    const rows = Object.keys(TITLES).flatMap((kind) => (counts[kind]?.examples ?? []).map(({ file, line, otherFile, otherLine }) => [
        TITLES[kind],
        `${otherFile} line ${otherLine}`,
        `${file} line ${line}`,
    ]));
    if (rows.length === 0)
        return [];
    const columns = [{ title: 'what' }, { title: 'row' }, { title: 'its twin' }];
    const caption = `Up to ten of each. Rows are compared without the id; ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(overlap.of, 'test row')}.`;
    return [{ id: 'leakage:examples', title: 'Rows that stand twice', caption, columns, rows }];
}


/***/ }),

/***/ 86256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ Tally),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   NK: () => (/* binding */ idPart),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   wA: () => (/* binding */ twinOf)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27783);
/* harmony import */ var _platform_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51960);
/* harmony import */ var _examples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94450);



/** Makes a finding that counts no rows. */
const found = (verdict, reason, violations = 0, judged = 1) => ({
    verdict,
    violations,
    judged,
    reason,
    examples: [],
});
/** Counts what breaks a check and keeps the first of it. */
class Tally {
    violations = 0;
    judged = 0;
    examples = [];
    /** Notes a row that breaks the check; `value` is asked for only when it is kept. */
    add(batch, row, value, note) {
        this.violations++;
        if (this.examples.length >= _examples_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_EXAMPLES */ .E)
            return;
        this.examples.push({
            file: batch.file,
            line: batch.lineOf(row),
            place: batch.placeOf(row),
            ...(value && { value: value() }),
            ...(note !== undefined && { note }),
        });
    }
}
/** Makes a finding of counted rows: some may break the check, as a share of those that were judged. */
function findingOf({ violations, judged, examples }, words, tolerate = 0) {
    const found = { violations, judged, examples };
    if (judged === 0)
        return { ...found, verdict: 'skipped', reason: `There is no ${words.noun} to judge.` };
    if (violations === 0)
        return { ...found, verdict: 'pass', reason: `This holds for ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(judged, words.noun)}.` };
    // What 1 − 0.95 leaves over must not decide.
    const isTolerated = violations <= tolerate * judged + 1e-9;
    const share = tolerate > 0 ? ` (${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(violations / judged)}, and ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(tolerate)} may)` : '';
    const [of, verb] = [`of ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(judged, words.noun)}`, violations === 1 ? words.one : words.many];
    const first = examples[0] ? `, first at ${examples[0].place}` : '';
    const reason = `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(violations)} ${of} ${verb}${share}${first}.`;
    return { ...found, verdict: isTolerated ? 'pass' : 'fail', reason };
}
/** Finds the column that was probably meant; names of a few letters are too much alike for that, but for their case. */
const twinOf = (column, { columns }) => (0,_platform_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(column, [...columns], column.length > 3 ? 2 : 0);
/** Percent-encodes a name as a part of an id. */
const idPart = (name) => encodeURIComponent(name.toWellFormed());


/***/ }),

/***/ 94258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VU: () => (/* binding */ boundsWords),
/* harmony export */   fc: () => (/* binding */ withinOf),
/* harmony export */   vd: () => (/* binding */ limitWords)
/* harmony export */ });
/** Tells of a number whether it lies within limits. */
function withinOf({ min, max, above, below }) {
    const from = Math.max(min ?? -Infinity, above ?? -Infinity);
    const to = Math.min(max ?? Infinity, below ?? Infinity);
    return (value) => value >= from && value <= to && value !== above && value !== below;
}
/** Writes limits as people read them: `0 to 100`, `at least 0`, `above 0 and below 1`. */
function limitWords({ min, max, above, below }) {
    const write = (value) => (typeof value === 'number' ? String(value) : value);
    if (min !== undefined && max !== undefined && above === undefined && below === undefined) {
        return `${write(min)} to ${write(max)}`;
    }
    const words = [
        min !== undefined && `at least ${write(min)}`,
        above !== undefined && `above ${write(above)}`,
        max !== undefined && `at most ${write(max)}`,
        below !== undefined && `below ${write(below)}`,
    ];
    return words.filter((word) => word !== false).join(' and ');
}
/** Writes bounds as people read them: `at least 5`, `2 to 7`, `exactly 3`. */
function boundsWords({ min, max }) {
    const write = (value) => value.toLocaleString('en-US');
    if (min !== undefined && min === max)
        return `exactly ${write(min)}`;
    if (min !== undefined && max !== undefined)
        return `${write(min)} to ${write(max)}`;
    return min === undefined ? `at most ${write(max ?? Infinity)}` : `at least ${write(min)}`;
}


/***/ }),

/***/ 86615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   yT: () => (/* binding */ readsAsMissing)
/* harmony export */ });
/* harmony import */ var _tables_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16108);

const [ZERO, NINE, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d];
/** Up to so many digits a number and its power of ten are exact, and so is their quotient rounded (Clinger 1990). */
const EXACT_DIGITS = 15;
/** Reads a decimal number; NaN for everything else. Plain short numbers, nearly all there are, need no pattern. */
function readNumber(text) {
    const { length } = text;
    const from = text.charCodeAt(0) === MINUS ? 1 : 0;
    if (length - from > EXACT_DIGITS || length === from)
        return (0,_tables_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) ?? Number.NaN;
    let value = 0;
    let point = -1;
    for (let at = from; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code >= ZERO && code <= NINE)
            value = value * 10 + (code - ZERO);
        else if (code === POINT && point < 0 && length > from + 1)
            point = at;
        else
            return (0,_tables_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text) ?? Number.NaN;
    }
    if (point >= 0)
        value /= 10 ** (length - 1 - point);
    return from === 1 ? 0 - value : value;
}
/** ISO 8601 from the month on, as the profile reads dates; without a zone it is UTC. */
const TIME = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Reads a time in milliseconds since 1970; NaN when it is none, such as the 31st of April. */
function readTime(text) {
    const date = readDate(text);
    if (!Number.isNaN(date))
        return date;
    const [, year, month, day = '01', time, zone = 'Z'] = TIME.exec(text.trim()) ?? [];
    if (month === undefined || Number(day) > daysIn(Number(year), Number(month)))
        return Number.NaN;
    if (time === undefined)
        return Date.parse(`${year}-${month}-${day}`);
    return Date.parse(`${year}-${month}-${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
}
const DASH = 0x2d;
/** Reads a date of ten characters from the year 1000 on, as nearly all are; NaN for everything else. */
function readDate(text) {
    if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH)
        return Number.NaN;
    const [year, month, day] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)];
    // Date.UTC takes the years before 100 for those of the 20th century.
    if (!(year >= 1000 && month >= 1 && day >= 1 && day <= daysIn(year, month)))
        return Number.NaN;
    return Date.UTC(year, month - 1, day);
}
function digitsOf(text, from, to) {
    let value = 0;
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code < ZERO || code > NINE)
            return Number.NaN;
        value = value * 10 + code - ZERO;
    }
    return value;
}
/** The days of a month; none of one that there is not. JavaScript takes the 31st of April for the 1st of May. */
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month < 1 || month > 12 ? -1 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
const [FALSE, TRUE] = [0, 1];
/** Reads a truth value: 1, 0, or NaN when it is none. */
function readBoolean(text) {
    const word = text.trim().toLowerCase();
    return word === 'true' ? TRUE : word === 'false' ? FALSE : Number.NaN;
}
const [LETTER_N, LAST_ASCII] = [0x6e, 0x7f];
const LONGEST_WORD = 40;
/** Tells whether a cell of a column of numbers, dates or truth values says that there is none: blank, `NA`, `NaN`, `null`. */
function readsAsMissing(text) {
    const first = text.charCodeAt(0);
    // No number and no date begins like such a word, so that most cells need no pattern.
    if ((first >= ZERO && first <= NINE) || text.length > LONGEST_WORD)
        return false;
    return (first > LAST_ASCII || (first | 0x20) <= LETTER_N) && (0,_tables_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissingWord */ .r)(text);
}


/***/ }),

/***/ 38351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ valueCheck),
/* harmony export */   Bo: () => (/* binding */ setCheck),
/* harmony export */   EC: () => (/* binding */ rangeCheck),
/* harmony export */   EX: () => (/* binding */ charactersOf),
/* harmony export */   N9: () => (/* binding */ nullsCheck),
/* harmony export */   YQ: () => (/* binding */ columnId),
/* harmony export */   rs: () => (/* binding */ typeCheck),
/* harmony export */   tD: () => (/* binding */ patternCheck),
/* harmony export */   zs: () => (/* binding */ lengthCheck)
/* harmony export */ });
/* harmony import */ var _tables_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16108);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86256);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94258);



const VALUE = 'value';
/** The id of a check of a column. */
const columnId = (column, kind, mark = '') => `:${(0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .idPart */ .NK)(column)}:${kind}${mark}`;
/** Makes a check of every value that is not missing. */
function valueCheck(ask, kind, words, testOf) {
    const { column, level, tolerate, mark } = ask;
    const told = { noun: VALUE, ...words };
    return {
        id: columnId(column, kind, mark),
        title: column,
        needed: words.needed,
        level,
        columns: [column],
        start: () => {
            const tally = new _check_js__WEBPACK_IMPORTED_MODULE_0__/* .Tally */ .F0();
            return {
                look: (batch) => {
                    const missing = batch.missing(column);
                    const isGood = testOf(batch);
                    for (let row = 0; row < batch.rows; row++) {
                        if (missing[row])
                            continue;
                        tally.judged++;
                        if (!isGood(row))
                            tally.add(batch, row, () => batch.text(column, row));
                    }
                },
                finish: ({ columns }) => (columns.has(column) ? (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)(tally, told, tolerate) : absentFinding(column)),
            };
        },
    };
}
/** Says of a check that its column is not there; that the column must be there is a check of its own. */
const absentFinding = (column) => (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)('skipped', `There is no column "${column}".`, 0, 0);
const TYPE_WORDS = {
    integer: 'integer',
    number: 'number',
    boolean: 'true or false',
    date: 'date',
    text: 'text',
};
/** Asks that every value is of a type. Every value is a text. */
function typeCheck(ask, type) {
    const name = TYPE_WORDS[type];
    const noun = type === 'boolean' ? name : `${type === 'integer' ? 'an' : 'a'} ${name}`;
    const many = type === 'boolean' ? `are not ${name}` : `are no ${name}s`;
    const needed = type === 'date' ? 'a date, as 2024-01-31' : type === 'number' ? 'a number, as 1234.5' : noun;
    const one = type === 'boolean' ? `is not ${name}` : `is no ${name}`;
    return valueCheck(ask, 'type', { needed, one, many }, (batch) => {
        const values = batch.values(ask.column, type === 'integer' ? 'number' : type);
        return type === 'integer' ? (row) => Number.isInteger(values[row]) : (row) => !Number.isNaN(values[row]);
    });
}
/**
 * Asks that every value lies within limits.
 * @param passOver whether what is no number, or no time, is left to the check of the type; else it breaks this one
 */
function rangeCheck(ask, range, passOver = false) {
    const { kind, words } = range;
    const isWithin = (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .withinOf */ .fc)(range);
    const wrong = `not ${words}`;
    return valueCheck(ask, 'range', { needed: words, one: `is ${wrong}`, many: `are ${wrong}` }, (batch) => {
        const values = batch.values(ask.column, kind);
        return (row) => {
            const value = values[row];
            return Number.isNaN(value) ? passOver : isWithin(value);
        };
    });
}
/** Asks that every value is one of a set, or with `not` none of it. */
function setCheck(ask, values, not) {
    const texts = new Set(values.filter((value) => typeof value === 'string'));
    const classes = new Set(values.filter((value) => typeof value !== 'string').map((value) => (0,_tables_values_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalClass */ .tp)(String(value))));
    const isIn = (text) => texts.has(text) || (classes.size > 0 && classes.has((0,_tables_values_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalClass */ .tp)(text)));
    const shown = values.slice(0, 5).map((value) => JSON.stringify(value));
    const list = shown.join(', ') + (values.length > 5 ? ` and ${values.length - 5} more` : '');
    const words = not
        ? { needed: `none of ${list}`, one: 'is a value that may not be', many: 'are values that may not be' }
        : { needed: `one of ${list}`, one: 'is not in the set', many: 'are not in the set' };
    return valueCheck(ask, not ? 'not-in' : 'set', words, (batch) => {
        const cells = batch.texts(ask.column);
        return not ? (row) => !isIn(cells[row]) : (row) => isIn(cells[row]);
    });
}
/** So many answers of a pattern are remembered: a column of few values is matched once a value. */
const REMEMBERED = 10_000;
/** Asks that every value has a form, or with `not` that none has it. */
function patternCheck(ask, pattern, source, not = false) {
    const known = new Map();
    let hasMany = false;
    const matches = (text) => {
        // A column of many values hardly has one again: then remembering costs more than matching.
        if (hasMany)
            return pattern(text);
        let answer = known.get(text);
        if (answer !== undefined)
            return answer;
        answer = pattern(text);
        if (text.length < 200)
            known.set(text, answer);
        hasMany = known.size >= REMEMBERED;
        return answer;
    };
    const form = `of the form ${source}`;
    const words = not
        ? { needed: `not ${form}`, one: 'has a form that may not be', many: 'have a form that may not be' }
        : { needed: form, one: 'has another form', many: 'have another form' };
    return valueCheck(ask, not ? 'not-pattern' : 'pattern', words, (batch) => {
        const cells = batch.texts(ask.column);
        return (row) => matches(cells[row]) !== not;
    });
}
/** Asks for a number of characters (code points). */
function lengthCheck(ask, bounds) {
    const { min = 0, max = Infinity } = bounds;
    const needed = `${(0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .boundsWords */ .VU)(bounds)} characters`;
    const words = { needed, one: `has not ${needed}`, many: `have not ${needed}` };
    return valueCheck(ask, 'length', words, (batch) => {
        const cells = batch.texts(ask.column);
        return (row) => {
            const length = charactersOf(cells[row]);
            return length >= min && length <= max;
        };
    });
}
/** Counts code points: the two halves of one outside the basic plane are one. */
function charactersOf(text) {
    let pairs = 0;
    for (let at = 0; at < text.length; at++)
        if ((text.charCodeAt(at) & 0xfc00) === 0xd800)
            pairs++;
    return text.length - pairs;
}
/** Asks that values are there: none may be missing, or at most a share of the rows. */
function nullsCheck({ column, level, tolerate, mark }) {
    const words = { noun: 'row', one: 'has no value', many: 'have no value' };
    return {
        id: columnId(column, 'nulls', mark),
        title: column,
        needed: tolerate > 0 ? `at most ${Number((tolerate * 100).toFixed(6))} % missing` : 'never missing',
        level,
        columns: [column],
        start: () => {
            const tally = new _check_js__WEBPACK_IMPORTED_MODULE_0__/* .Tally */ .F0();
            return {
                look: (batch) => {
                    const missing = batch.missing(column);
                    tally.judged += batch.rows;
                    for (let row = 0; row < batch.rows; row++)
                        if (missing[row])
                            tally.add(batch, row);
                },
                finish: ({ columns }) => {
                    if (!columns.has(column))
                        return absentFinding(column);
                    const finding = (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .hD)(tally, words, tolerate);
                    // Missing values that may be are nothing to look into.
                    return finding.verdict === 'pass' ? { ...finding, examples: [] } : finding;
                },
            };
        },
    };
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


/***/ })

};
