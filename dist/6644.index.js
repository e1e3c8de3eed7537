export const id = 6644;
export const ids = [6644];
export const modules = {

/***/ 46644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeByContract: () => (/* binding */ judgeByContract),
  readContract: () => (/* binding */ readContract)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/config/config.js + 2 modules
var config = __webpack_require__(70179);
// EXTERNAL MODULE: ./build/config/load.js
var load = __webpack_require__(35235);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/config/fields.js + 1 modules
var fields = __webpack_require__(69739);
;// CONCATENATED MODULE: ./build/config/sections/contract-fields.js

/** A text that is taken as it is, `$` and all: patterns, conditions and values of the data. */
const verbatim = (description, kind, what = 'a text') => dist/* pipe */.FsL(dist/* string */.YjP(what), dist/* nonEmpty */.hq(what), dist/* description */.h_(description), dist/* metadata */.yuE({ kind, command: true }));
const shareNumber = (written) => {
    const [, digits, percent] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%)?\s*$/.exec(String(written)) ?? [];
    const value = Number(digits) / (percent ? 100 : 1);
    return digits !== undefined && value <= 1 ? value : undefined;
};
/** A share from 0 to 1, as `5%` or `0.05`. */
const share = (description) => {
    const message = 'a share such as 5% or 0.05';
    return dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()], message), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'share' }), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        const value = shareNumber(dataset.value);
        if (value !== undefined)
            return value;
        addIssue({ message });
        return NEVER;
    }));
};
/** Whether values may be missing, or up to which share. */
const nullable = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* number */.aig(), dist/* string */.YjP()], 'true, false, or a share such as 5%'), dist/* description */.h_('`false`: no value may be missing. A share such as `5%`: at most so many. Absent: any may.'), dist/* metadata */.yuE({ kind: 'true, false or a share' }), dist/* rawTransform */.NTK(({ dataset: { value }, addIssue, NEVER }) => {
    const result = typeof value === 'boolean' ? value : shareNumber(value);
    if (result !== undefined)
        return result;
    addIssue({ message: 'true, false, or a share such as 5%' });
    return NEVER;
}));
/** A limit of numbers or of times. */
const limit = (description) => {
    const message = 'a number, or a time such as 2024-01-31';
    return dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(message)), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq(message))], message), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'number or time' }));
};
/** A value of the data. */
const value = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'a text, a number, true or false'), dist/* description */.h_('A value. A number or true/false is compared as such (`1` is also `1.0`), a text exactly.'), dist/* metadata */.yuE({ kind: 'value', command: true }));
/** Yes or no. */
const flag = (description) => dist/* pipe */.FsL(dist/* boolean */.zMY('true or false'), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: '`true`, `false`' }));

;// CONCATENATED MODULE: ./build/config/sections/contract.js



const level = dist/* optional */.lqM((0,fields/* choice */.Yq)('A `warn` never fails the data. Default: `block`.', ['block', 'warn']));
const tolerate = dist/* optional */.lqM(share('So many rows may break it, as a share of the rows that are judged. Default: none.'));
const checks = {
    type: dist/* optional */.lqM((0,fields/* choice */.Yq)('What each value is. `date` is ISO 8601; an `integer` may be written `1.0`.', [
        'integer',
        'number',
        'boolean',
        'date',
        'text',
    ])),
    nullable: dist/* optional */.lqM(nullable),
    unique: dist/* optional */.lqM(flag('No value comes twice.')),
    min: dist/* optional */.lqM(limit('No value is smaller.')),
    max: dist/* optional */.lqM(limit('No value is greater.')),
    above: dist/* optional */.lqM(limit('Every value is greater than this.')),
    below: dist/* optional */.lqM(limit('Every value is smaller than this.')),
    in: dist/* optional */.lqM((0,fields/* list */.p_)(value, 'The values that there may be.')),
    'not-in': dist/* optional */.lqM((0,fields/* list */.p_)(value, 'Values that there may not be.')),
    pattern: dist/* optional */.lqM(verbatim('The whole value has this form: a regular expression in the syntax of RE2.', 'pattern', 'a pattern')),
    length: dist/* optional */.lqM((0,fields/* section */.uW)({ min: dist/* optional */.lqM((0,fields/* count */.U9)('At least.')), max: dist/* optional */.lqM((0,fields/* count */.U9)('At most.')) }, 'Characters of a value.')),
    tolerate,
};
const column = (0,fields/* section */.uW)({
    ...checks,
    required: dist/* optional */.lqM(flag('Whether the column must be there. Default: true.')),
    level,
    warn: dist/* optional */.lqM((0,fields/* section */.uW)(checks, 'The same checks once more, which only warn: a closer limit, for example.')),
}, 'What holds for a column. With nothing behind it: that it is there.');
const columns = (description) => (0,fields/* list */.p_)((0,fields/* text */.Qq)('A column.', 'column'), description);
const foreignKey = (0,fields/* section */.uW)({
    columns: columns('The columns here.'),
    table: (0,fields/* path */.Ae)('The table that has each of these values.'),
    references: dist/* optional */.lqM(columns('The columns there. Default: of the same names.')),
    tolerate,
    level,
}, 'A foreign key.');
const rule = (0,fields/* section */.uW)({
    id: dist/* optional */.lqM((0,fields/* text */.Qq)('Its name in reports. Default: the rule itself.')),
    rule: verbatim('What holds in every row, such as `sold >= built`.', 'condition', 'a condition'),
    when: dist/* optional */.lqM(verbatim('Ask it only of the rows where this holds.', 'condition', 'a condition')),
    tolerate,
    level,
}, 'A rule over several columns of a row.');
const table = (0,fields/* section */.uW)({
    rows: dist/* optional */.lqM((0,fields/* section */.uW)({ min: dist/* optional */.lqM((0,fields/* count */.U9)('At least.')), max: dist/* optional */.lqM((0,fields/* count */.U9)('At most.')), level }, 'How many rows there are.')),
    fresh: dist/* optional */.lqM((0,fields/* section */.uW)({
        column: (0,fields/* text */.Qq)('A column of times.', 'column'),
        within: (0,fields/* duration */.p0)('The newest time lies at most so far back.'),
        level,
    }, 'How old the newest row may be.')),
    missing: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP('a text'), dist/* metadata */.yuE({ kind: 'value', command: true })), 'a list'), dist/* description */.h_('Texts that stand for a missing value, in all columns. Default: `NA`, `NaN`, `null` and their like, in columns of numbers, dates and truth values. An empty cell is always missing.'), dist/* metadata */.yuE({ kind: 'list' }))),
    key: dist/* optional */.lqM(columns('The primary key: never missing, and together unique.')),
    unique: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* section */.uW)({ columns: columns('The columns.'), tolerate, level }, 'Columns that are unique together.'), 'Columns that are unique together.')),
    'foreign-keys': dist/* optional */.lqM((0,fields/* list */.p_)(foreignKey, 'Columns whose values stand in another table.')),
    'extra-columns': dist/* optional */.lqM((0,fields/* choice */.Yq)('What is said of a column that is not listed. Default: `allow`.', ['allow', 'warn', 'forbid'])),
    forbidden: dist/* optional */.lqM(columns('Columns that must not be there.')),
    columns: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), column, 'a mapping'), dist/* description */.h_('Name of a column → what holds for it. Their order is free.'), dist/* metadata */.yuE({ kind: 'mapping' }))),
    rules: dist/* optional */.lqM((0,fields/* list */.p_)(rule, 'Rules over several columns of a row.')),
    suite: dist/* optional */.lqM((0,fields/* path */.Ae)('A suite of Great Expectations (JSON), which must hold as well.')),
}, 'What holds for a table.');
const leakage = (0,fields/* section */.uW)({
    'max-overlap': dist/* optional */.lqM(share('So many of the test rows may stand in other tables, too.')),
    'max-conflicts': dist/* optional */.lqM(share('So many rows may have a twin with another label.')),
    'max-duplicates': dist/* optional */.lqM(share('So many rows may stand twice in their own table.')),
    ignore: dist/* optional */.lqM(columns('Columns that make no difference between two rows, beside the id.')),
    level,
}, 'Rows of the test that are in the training, and labels that contradict each other.');
const version = dist/* pipe */.FsL(dist/* literal */.euz(1, '1, the only version of this file that there is'), dist/* description */.h_('The version of this file.'), dist/* metadata */.yuE({ kind: 'number' }));
/** A data contract, whole: what `data.schema` names. */
const contract = (0,fields/* section */.uW)({
    version: dist/* optional */.lqM(version, 1),
    tables: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), table, 'a mapping'), dist/* description */.h_('Path of a table, relative to the working directory → what holds for it. A glob is one table in several files.'), dist/* metadata */.yuE({ kind: 'mapping' })), {}),
    leakage: dist/* optional */.lqM(leakage),
}, 'A data contract: what the data must keep to.');

;// CONCATENATED MODULE: ./build/config/contract.js




/** A contract of thousands of columns is a long file, which a machine wrote. */
const MAX_BYTES = 1_000_000;
/**
 * Reads a data contract.
 * @param file its path relative to `directory`, which is also its name in messages
 * @throws {UserError} when it is not there, and with every mistake in it, each with its line.
 */
async function loadContract(directory, file) {
    const text = await (0,load/* readText */.yR)(directory, file, MAX_BYTES);
    if (text !== undefined)
        return parseContract(text, file);
    throw new errors/* UserError */.yo(`There is no data contract ${file} in ${directory}.`, {
        hint: 'Run version-data with `mode: infer` to have one written from the data as it is.',
    });
}
/** Reads the text of a data contract. @throws {UserError} as `loadContract`. */
function parseContract(text, file) {
    const layers = [(0,load/* layerOfText */.GO)(text, file)];
    return { contract: (0,config/* checkLayers */.HJ)(contract, layers, {}).output, refuse: (mistakes) => (0,config/* refuseAt */.wd)(mistakes, layers) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var tinyglobby_dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
// EXTERNAL MODULE: ./build/data/contract/read-cell.js
var read_cell = __webpack_require__(86615);
;// CONCATENATED MODULE: ./build/data/contract/number-cells.js

/** Reads the cells of a column as numbers, without making text of those that are plain ones. */
class NumberCells {
    /** NaN where a value is missing, or no number. */
    values;
    /** 1 where a value is missing. */
    missing;
    isMissing;
    at = 0;
    /** @param isMissing tells of a text whether it stands for a missing value; it is not asked about plain numbers */
    constructor(rows, isMissing) {
        this.values = new Float64Array(rows).fill(Number.NaN);
        this.missing = new Uint8Array(rows).fill(1);
        this.isMissing = isMissing;
    }
    add(text) {
        if (this.isMissing(text))
            this.at++;
        else
            this.addNumber((0,read_cell/* readNumber */.kz)(text));
    }
    addNumber(value) {
        this.values[this.at] = value;
        this.missing[this.at++] = 0;
    }
    addBytes(bytes, start, end) {
        if (start === end)
            this.at++;
        else
            this.add(bytes.toString('utf8', start, end));
    }
    addDecimal(bytes, start, end) {
        this.addNumber((0,read_cell/* readNumber */.kz)(bytes.toString('latin1', start, end)));
    }
    addNumbers(values, from, to, step) {
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            this.values[this.at] = value;
            this.missing[this.at++] = 0;
        }
        return at;
    }
}

;// CONCATENATED MODULE: ./build/data/contract/cell-batch.js



/** Whether a number may stand for a missing value: then its text must be looked at. */
const hasNumbers = ({ missing }) => missing !== undefined && [...missing].some((word) => !Number.isNaN((0,read_cell/* readNumber */.kz)(word)));
const READERS = { number: read_cell/* readNumber */.kz, date: read_cell/* readTime */.aQ, boolean: read_cell/* readBoolean */.Vf };
/** Some rows of a table as its checks look at them. Each column is read once, whatever number of checks asks for it. */
class CellBatch {
    rows;
    file;
    batch;
    table;
    reading;
    textsOf = new Map();
    missingOf = new Map();
    valuesOf = new Map();
    constructor(batch, table, file, reading) {
        this.rows = batch.rows;
        this.file = file;
        this.batch = batch;
        this.table = table;
        this.reading = reading;
    }
    /** The line of a row in its file. */
    lineOf(row) {
        return this.batch.lines[row];
    }
    /** The place of a row, as people read it. */
    placeOf(row) {
        return (0,errors/* formatPlace */.dE)(this.table.placeOf(this.lineOf(row)));
    }
    /** The cells as written; a column that is not there is empty. Ask for values where numbers will do: they need no text. */
    texts(column) {
        const texts = this.textsOf.get(column) ?? this.batch.textsOf(column);
        this.textsOf.set(column, texts);
        return texts;
    }
    /** One cell as written. */
    text(column, row) {
        return this.batch.names.includes(column) ? this.batch.cellAt(column, row) : '';
    }
    /** 1 where a value is missing. */
    missing(column) {
        const known = this.missingOf.get(column);
        if (known)
            return known;
        const type = this.reading.types.get(column);
        if (type === 'integer' || type === 'number')
            this.values(column, 'number');
        if (this.missingOf.has(column))
            return this.missingOf.get(column);
        const isMissing = this.missingIn(column);
        const texts = this.texts(column);
        const flags = new Uint8Array(this.rows);
        for (let row = 0; row < this.rows; row++)
            if (isMissing(texts[row]))
                flags[row] = 1;
        this.missingOf.set(column, flags);
        return flags;
    }
    /** Tells of the texts of a column whether they stand for a missing value. */
    missingIn(column) {
        const { missing, types } = this.reading;
        if (missing)
            return (text) => text === '' || missing.has(text);
        const type = types.get(column);
        const hasWords = type !== undefined && type !== 'text';
        return hasWords ? (text) => text === '' || (0,read_cell/* readsAsMissing */.yT)(text) : (text) => text === '';
    }
    /** The values as numbers, times in milliseconds or truth values as 0 and 1; NaN where they are missing or no such thing. */
    values(column, kind) {
        const key = `${kind} ${column}`;
        const known = this.valuesOf.get(key);
        if (known)
            return known;
        const values = kind === 'number' && !hasNumbers(this.reading) ? this.numbers(column) : this.readTexts(column, kind);
        this.valuesOf.set(key, values);
        return values;
    }
    numbers(column) {
        const cells = new NumberCells(this.rows, this.missingIn(column));
        if (this.batch.names.includes(column))
            this.batch.addTo(column, cells);
        this.missingOf.set(column, cells.missing);
        return cells.values;
    }
    readTexts(column, kind) {
        const read = READERS[kind];
        const isMissing = this.missingIn(column);
        const texts = this.texts(column);
        return Float64Array.from(texts, (text) => (isMissing(text) ? Number.NaN : read(text)));
    }
}

// EXTERNAL MODULE: ./build/data/contract/check.js
var check = __webpack_require__(86256);
;// CONCATENATED MODULE: ./build/data/contract/check-table.js






/**
 * Holds a table against its checks, all in one pass. A file that cannot be read fails the table by one check, which says how many
 * others could not be judged.
 * @param files relative to the working directory; together they are the table
 */
async function checkTable(plan, files, scene, onProgress = () => { }) {
    const started = [];
    for (const check of plan.checks) {
        try {
            started.push({ check, running: await check.start(scene) });
        }
        catch (error) {
            started.push({ check, failed: failed(userMessage(error)) });
        }
    }
    const looking = started.flatMap(({ running }) => (running?.look ? [running.look] : []));
    const facts = await readFiles(plan, files, scene, looking, onProgress).catch((error) => userMessage(error));
    if (typeof facts === 'string') {
        const judged = started.flatMap(({ check, failed: own }) => (own ? [judgementOf(plan.name, check, own)] : []));
        return [unreadable(plan.name, facts, started.length - judged.length, 'can be read'), ...judged];
    }
    // In the order of the contract.
    return started.map(({ check, running, failed: own }) => judgementOf(plan.name, check, own ?? running.finish(facts)));
}
const failed = (reason) => (0,check/* found */.F9)('fail', reason, 1);
/** Says once that a table cannot be judged, for all of its checks. */
function unreadable(table, why, checks, needed) {
    const check = { id: '#readable', title: 'the file', needed, level: 'block' };
    const hidden = checks === 0 ? '' : ` ${(0,format/* formatCount */.B4)(checks, 'check')} of this table could not be judged.`;
    const reason = `${why.replace(/[^.]$/, '$&.')}${hidden}`;
    return judgementOf(table, check, { ...failed(reason), value: checks, unit: 'checks' });
}
/** Joins a finding with what it is about. */
function judgementOf(table, { id, title, needed, level }, finding) {
    const name = table.split('/').map(check/* idPart */.NK).join('/');
    return { ...finding, id: `contract:${name}${id}`, table, title, needed, level };
}
function userMessage(error) {
    if (error instanceof errors/* UserError */.yo)
        return (0,errors/* messageOf */.bD)(error);
    throw error;
}
/** Reads all files of a table, showing every batch to every check. */
async function readFiles(plan, files, scene, looking, onProgress) {
    const wanted = new Set(plan.checks.flatMap(({ columns }) => columns));
    const asksForAll = plan.checks.some(({ id }) => id.startsWith('#columns'));
    const columns = new Set();
    const columnsOfFile = new Map();
    let rows = 0;
    for (const file of files) {
        const only = (name) => wanted.has(name) || (asksForAll && isLines(file));
        const table = await (0,read_table/* openTable */.R)((0,external_node_path_.join)(scene.directory, file), { displayPath: file, only });
        const own = new Set(table.columns);
        for await (const batch of batchesOf(table)) {
            scene.signal?.throwIfAborted();
            if (table.columns.length === 0)
                for (const name of batch.columns.keys())
                    own.add(name);
            const cells = new CellBatch(batch, table, file, plan.reading);
            for (const look of looking)
                look(cells);
            rows += batch.rows;
            onProgress(`${plan.name}: ${rows.toLocaleString('en-US')} rows held against the contract`);
        }
        for (const name of own)
            columns.add(name);
        columnsOfFile.set(file, own);
    }
    const lacking = new Map();
    for (const [file, own] of columnsOfFile) {
        for (const name of columns)
            if (!own.has(name) && !lacking.has(name))
                lacking.set(name, file);
    }
    return { rows, columns, lacking };
}
const isLines = (file) => /\.(?:jsonl|ndjson)(?:\.|$)/i.test(file);
/** A record may be larger than a batch: then a batch is empty. */
async function* batchesOf({ batches }) {
    for await (const batch of batches)
        if (batch.rows > 0)
            yield batch;
}

;// CONCATENATED MODULE: ./build/data/contract/condition/tokens.js
/** Says why a condition cannot be read. */
class ConditionError extends Error {
    name = 'ConditionError';
}
/** Nobody reads a longer one. */
const MOST_CHARACTERS = 2000;
const TOKEN = /(?<blank>\s+)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.]))|(?<word>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><=|>=|==|!=|<>|[-+*/%()<>=,])|'(?<single>(?:[^']|'')*)'|"(?<double>(?:[^"]|"")*)"|`(?<column>[^`]+)`/uy;
/** Cuts a condition into tokens. @throws {ConditionError} at the first character that begins none. */
function tokensOf(source) {
    if (source.length > MOST_CHARACTERS)
        throw new ConditionError(`is longer than ${MOST_CHARACTERS} characters`);
    const tokens = [];
    let at = 0;
    while (at < source.length) {
        TOKEN.lastIndex = at;
        const match = TOKEN.exec(source);
        if (!match)
            throw new ConditionError(cannotRead(source, at));
        const { blank, number, word, sign, single, double, column } = match.groups;
        if (number !== undefined)
            tokens.push({ kind: 'number', value: Number(number), at });
        else if (word !== undefined)
            tokens.push({ kind: 'word', value: word, at });
        else if (sign !== undefined)
            tokens.push({ kind: 'sign', value: sign, at });
        else if (column !== undefined)
            tokens.push({ kind: 'column', value: column, at });
        else if (single !== undefined)
            tokens.push({ kind: 'text', value: single.replaceAll("''", "'"), at });
        else if (double !== undefined)
            tokens.push({ kind: 'text', value: double.replaceAll('""', '"'), at });
        else if (blank === undefined)
            throw new ConditionError(cannotRead(source, at));
        at = TOKEN.lastIndex;
    }
    return tokens;
}
/** What Python and its like write for words of ours. */
const OTHER_SIGNS = new Map([
    ['&', 'and'],
    ['&&', 'and'],
    ['|', 'or'],
    ['||', 'or'],
    ['!', 'not'],
]);
function cannotRead(source, at) {
    const rest = source.slice(at, at + 12);
    const odd = /^\d[\w.]*/.exec(source.slice(at))?.[0];
    if (odd)
        return `holds ${odd}, which is no number; the name of a column that begins with a digit stands in backticks: \`${odd}\``;
    const other = OTHER_SIGNS.get(/^(?:&&?|\|\|?|!)/.exec(rest)?.[0] ?? '');
    if (other)
        return `cannot be read from "${rest}" on: write "${other}"`;
    if (/^['"]/.test(rest))
        return `cannot be read from "${rest}" on: this quote is never closed`;
    return `cannot be read from "${rest}" on`;
}

;// CONCATENATED MODULE: ./build/data/contract/condition/expression.js


/** What a row makes of a condition. A missing value makes it unknown, as in SQL. */
const [FALSE, TRUE, UNKNOWN] = [0, 1, -1];
const NAMES = {
    number: 'a number',
    time: 'a time',
    text: 'a text',
    boolean: 'true or false',
    column: 'a column',
};
const mismatch = (wanted, { kind }) => new ConditionError(`needs ${wanted} where it has ${NAMES[kind]}`);
/** Reads a column as numbers, times or truth values; a cell that is there and no such thing is trouble. */
function columnValues(column, kind) {
    return (batch, trouble) => {
        const values = batch.values(column, kind);
        const missing = batch.missing(column);
        return (row) => {
            const value = values[row];
            if (Number.isNaN(value) && !missing[row])
                trouble.unreadable = true;
            return value;
        };
    };
}
/** Reads a column as texts. */
const columnTexts = (column) => (batch) => {
    const texts = batch.texts(column);
    const missing = batch.missing(column);
    return (row) => (missing[row] ? undefined : texts[row]);
};
/** Takes an expression as a number. @throws {ConditionError} when it is none. */
function asNumber(expression) {
    if (expression.kind === 'number')
        return expression.bind;
    if (expression.kind === 'column')
        return columnValues(expression.column, 'number');
    throw mismatch('a number', expression);
}
/** Takes an expression as a time in milliseconds. @throws {ConditionError} when it is none. */
function asTime(expression) {
    if (expression.kind === 'time')
        return expression.bind;
    if (expression.kind === 'column')
        return columnValues(expression.column, 'date');
    const time = expression.kind === 'text' && expression.literal !== undefined ? (0,read_cell/* readTime */.aQ)(expression.literal) : Number.NaN;
    if (Number.isNaN(time))
        throw mismatch('a time such as "2024-01-31"', expression);
    return () => () => time;
}
/** Takes an expression as a text. @throws {ConditionError} when it is none. */
function asText(expression) {
    if (expression.kind === 'text')
        return expression.bind;
    if (expression.kind === 'column')
        return columnTexts(expression.column);
    throw mismatch('a text', expression);
}
/** Takes an expression as `TRUE`, `FALSE` or `UNKNOWN`. @throws {ConditionError} when it is no condition. */
function asCondition(expression) {
    if (expression.kind === 'boolean')
        return expression.bind;
    if (expression.kind !== 'column')
        throw mismatch('a condition', expression);
    const bind = columnValues(expression.column, 'boolean');
    return (batch, trouble) => {
        const value = bind(batch, trouble);
        return (row) => {
            const found = value(row);
            return Number.isNaN(found) ? UNKNOWN : found;
        };
    };
}
/** Compares two cells of columns without a type: as numbers, times or truth values where both are such, else as texts. */
function compareTexts(left, right) {
    for (const read of [read_cell/* readNumber */.kz, read_cell/* readTime */.aQ, read_cell/* readBoolean */.Vf]) {
        const [a, b] = [read(left), read(right)];
        if (!Number.isNaN(a) && !Number.isNaN(b))
            return a - b;
    }
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: ./build/data/contract/value-checks.js
var value_checks = __webpack_require__(38351);
;// CONCATENATED MODULE: ./build/data/contract/condition/operators.js



const DAY_MS = 864e5;
function numberFrom(parts, work) {
    return {
        kind: 'number',
        bind: (batch, trouble) => {
            const bound = parts.map((part) => part(batch, trouble));
            return (row) => work(bound.map((value) => value(row)));
        },
    };
}
/** Turns the sign of a number. */
const negative = (of) => numberFrom([asNumber(of)], ([value = 0]) => -value);
const ARITHMETIC = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
};
/** Works with numbers; of two times the difference in days, and a time some days later or earlier. */
function arithmetic(sign, left, right) {
    const isShift = left.kind === 'time' && right.kind !== 'time' && (sign === '+' || sign === '-');
    const isDifference = sign === '-' && left.kind === 'time' && right.kind === 'time';
    const work = ARITHMETIC[sign];
    const [a, b] = isDifference
        ? [asTime(left), asTime(right)]
        : [isShift ? asTime(left) : asNumber(left), asNumber(right)];
    const scaleLeft = isDifference ? 1 / DAY_MS : 1;
    const scaleRight = isDifference ? 1 / DAY_MS : isShift ? DAY_MS : 1;
    return {
        kind: isShift ? 'time' : 'number',
        bind: (batch, trouble) => {
            const [first, second] = [a(batch, trouble), b(batch, trouble)];
            return (row) => work(first(row) * scaleLeft, second(row) * scaleRight);
        },
    };
}
const NUMBER_CALLS = new Map([
    ['abs', ([value = 0]) => Math.abs(value)],
    ['round', ([value = 0]) => Math.round(value)],
    ['min', (values) => Math.min(...values)],
    ['max', (values) => Math.max(...values)],
]);
const TEXT_CALLS = new Map([
    ['lower', (text) => text.toLowerCase()],
    ['upper', (text) => text.toUpperCase()],
    ['trim', (text) => text.trim()],
]);
const MANY = new Set(['min', 'max']);
/** Calls a function by its name. @throws {ConditionError} for one that is not known, and for too many values. */
function call(name, args) {
    const [first] = args;
    const known = [...NUMBER_CALLS.keys(), ...TEXT_CALLS.keys(), 'length'];
    if (!known.includes(name)) {
        throw new ConditionError(`asks for ${name}(…), which is not known; known are ${known.join(', ')}`);
    }
    if (args.length > 1 && !MANY.has(name))
        throw new ConditionError(`gives ${name}(…) more than one value`);
    const ofNumbers = NUMBER_CALLS.get(name);
    if (ofNumbers)
        return numberFrom(args.map(asNumber), ofNumbers);
    const text = asText(first);
    const ofText = TEXT_CALLS.get(name);
    if (!ofText) {
        const length = (value) => (value === undefined ? Number.NaN : (0,value_checks/* charactersOf */.EX)(value));
        return { kind: 'number', bind: mapped(text, length) };
    }
    return { kind: 'text', bind: mapped(text, (value) => (value === undefined ? undefined : ofText(value))) };
}
const mapped = (bind, work) => (batch, trouble) => {
    const value = bind(batch, trouble);
    return (row) => work(value(row));
};
/** Answers by the sign of a difference; NaN is unknown. */
const COMPARE = {
    '=': (difference) => difference === 0,
    '!=': (difference) => difference !== 0,
    '<': (difference) => difference < 0,
    '<=': (difference) => difference <= 0,
    '>': (difference) => difference > 0,
    '>=': (difference) => difference >= 0,
};
/** Compares two values as what they are: times, numbers, truth values, else texts. @throws {ConditionError} for an order of truth values. */
function compare(sign, left, right) {
    const test = COMPARE[sign];
    const kinds = [left.kind, right.kind];
    const has = (kind) => kinds.includes(kind);
    if (has('time'))
        return compareWith(asTime(left), asTime(right), (a, b) => a - b, test);
    if (has('number'))
        return compareWith(asNumber(left), asNumber(right), difference, test);
    if (has('boolean')) {
        if (sign !== '=' && sign !== '!=')
            throw new ConditionError(`compares true or false by ${sign}`);
        const known = (value) => (value === UNKNOWN ? Number.NaN : value);
        return compareWith(mapped(asCondition(left), known), mapped(asCondition(right), known), (a, b) => a - b, test);
    }
    const order = has('text') ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : compareTexts;
    const ofTexts = (a, b) => a === undefined || b === undefined ? Number.NaN : order(a, b);
    return compareWith(asText(left), asText(right), ofTexts, test);
}
/** Two infinities of one sign are equal. */
const difference = (a, b) => (a === b ? 0 : a - b);
function compareWith(left, right, order, test) {
    return {
        kind: 'boolean',
        bind: (batch, trouble) => {
            const [a, b] = [left(batch, trouble), right(batch, trouble)];
            return (row) => {
                const found = order(a(row), b(row));
                return Number.isNaN(found) ? UNKNOWN : test(found) ? TRUE : FALSE;
            };
        },
    };
}
/** Joins two conditions by the logic of SQL: what is unknown decides nothing that the other one decides alone. */
function both(word, left, right) {
    const decisive = word === 'and' ? FALSE : TRUE;
    return {
        kind: 'boolean',
        bind: (batch, trouble) => {
            const [a, b] = [left(batch, trouble), right(batch, trouble)];
            return (row) => {
                const first = a(row);
                if (first === decisive)
                    return decisive;
                const second = b(row);
                return second === decisive ? decisive : first === UNKNOWN ? UNKNOWN : second;
            };
        },
    };
}
/** Turns a condition round; what is unknown stays so. */
const negation = (of) => ({
    kind: 'boolean',
    bind: mapped(of, (value) => (value === UNKNOWN ? UNKNOWN : value === TRUE ? FALSE : TRUE)),
});

;// CONCATENATED MODULE: ./build/data/contract/condition/parse.js

const COMPARISONS = {
    '=': '=',
    '==': '=',
    '!=': '!=',
    '<>': '!=',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
};
/** Words that are no columns unless they stand in backticks. */
const RESERVED = new Set(['and', 'or', 'not', 'in', 'is', 'missing', 'null', 'true', 'false']);
const MOST_DEPTH = 100;
/**
 * Reads a condition such as `built <= sold and price > 0`.
 * @throws {ConditionError} whose message goes on after the name of the setting.
 */
function parseCondition(source) {
    const tokens = tokensOf(source);
    let next = 0;
    let depth = 0;
    const peek = () => tokens[next];
    const isWord = (word) => peek()?.kind === 'word' && String(peek()?.value).toLowerCase() === word;
    const isSign = (...signs) => peek()?.kind === 'sign' && signs.includes(String(peek()?.value));
    const takeWord = (word) => isWord(word) && Boolean(tokens[next++]);
    const takeSign = (sign) => isSign(sign) && Boolean(tokens[next++]);
    const expectSign = (sign) => {
        if (!takeSign(sign))
            throw unexpected(`"${sign}" was expected`);
    };
    const unexpected = (what) => {
        const token = peek();
        const where = token ? `before "${source.slice(token.at, token.at + 12)}"` : 'at the end';
        return new ConditionError(`cannot be read: ${what} ${where}`);
    };
    const deeper = (work) => {
        if (++depth > MOST_DEPTH)
            throw new ConditionError(`is nested more than ${MOST_DEPTH} deep`);
        const result = work();
        depth--;
        return result;
    };
    const or = () => {
        let left = and();
        while (takeWord('or'))
            left = { is: 'or', left, right: and() };
        return left;
    };
    const and = () => {
        let left = not();
        while (takeWord('and'))
            left = { is: 'and', left, right: not() };
        return left;
    };
    const not = () => (takeWord('not') ? { is: 'not', of: deeper(not) } : comparison());
    const comparison = () => {
        let left = sum();
        if (takeWord('is')) {
            const isNot = takeWord('not');
            if (!takeWord('missing') && !takeWord('null'))
                throw unexpected('"missing" was expected');
            return { is: 'missing', of: left, not: isNot };
        }
        const isNot = takeWord('not');
        if (takeWord('in'))
            return { is: 'in', of: left, values: list(sum), not: isNot };
        if (isNot)
            throw unexpected('"in" was expected');
        // `0 <= a <= b` means both, as people write it.
        let result;
        for (let token = peek(); token?.kind === 'sign' && COMPARISONS[token.value]; token = peek()) {
            next++;
            const right = sum();
            const link = { is: 'compare', sign: COMPARISONS[token.value], left, right };
            result = result ? { is: 'and', left: result, right: link } : link;
            left = right;
        }
        return result ?? left;
    };
    const list = (item) => {
        expectSign('(');
        const items = [item()];
        while (takeSign(','))
            items.push(item());
        expectSign(')');
        return items;
    };
    const sum = () => {
        let left = product();
        while (isSign('+', '-')) {
            const sign = tokens[next++].value;
            left = { is: 'arithmetic', sign, left, right: product() };
        }
        return left;
    };
    const product = () => {
        let left = factor();
        while (isSign('*', '/', '%')) {
            const sign = tokens[next++].value;
            left = { is: 'arithmetic', sign, left, right: factor() };
        }
        return left;
    };
    const factor = () => (takeSign('-') ? { is: 'negative', of: deeper(factor) } : primary());
    const primary = () => {
        const token = peek();
        if (!token)
            throw unexpected('a value was expected');
        next++;
        switch (token.kind) {
            case 'number':
                return { is: 'number', value: token.value };
            case 'text':
                return { is: 'text', value: token.value };
            case 'column':
                return { is: 'column', name: token.value };
            case 'word':
                return word(token.value);
            default: {
                if (token.value !== '(') {
                    next--;
                    throw unexpected('a value was expected');
                }
                const inner = deeper(or);
                expectSign(')');
                return inner;
            }
        }
    };
    const word = (name) => {
        const plain = name.toLowerCase();
        if (plain === 'true' || plain === 'false')
            return { is: 'boolean', value: plain === 'true' };
        if (RESERVED.has(plain)) {
            next--;
            throw unexpected(plain === 'null' ? 'a value was expected (write "is missing")' : 'a value was expected');
        }
        if (!isSign('('))
            return { is: 'column', name };
        return { is: 'call', name: plain, args: deeper(() => list(sum)) };
    };
    const tree = or();
    if (next < tokens.length)
        throw unexpected('the end was expected');
    return tree;
}
/** Lists the columns that a condition reads. */
function columnsOf(node) {
    const names = new Set();
    const visit = (at) => {
        if (at.is === 'column')
            names.add(at.name);
        if ('left' in at)
            [at.left, at.right].forEach(visit);
        if ('of' in at)
            visit(at.of);
        if (at.is === 'call')
            at.args.forEach(visit);
        if (at.is === 'in')
            at.values.forEach(visit);
    };
    visit(node);
    return [...names];
}

;// CONCATENATED MODULE: ./build/data/contract/condition/compile.js




/** Compiles a condition. Nothing is evaluated as code. @throws {ConditionError} when it cannot be read or makes no sense. */
function compileCondition(source, types) {
    const tree = parseCondition(source);
    return { columns: columnsOf(tree), bind: asCondition(compile(tree, types)) };
}
function compile(node, types) {
    switch (node.is) {
        case 'number':
            return { kind: 'number', bind: () => () => node.value };
        case 'text':
            return { kind: 'text', bind: () => () => node.value, literal: node.value };
        case 'boolean':
            return { kind: 'boolean', bind: () => () => (node.value ? TRUE : FALSE) };
        case 'column':
            return columnOf(node.name, types.get(node.name));
        case 'negative':
            return negative(compile(node.of, types));
        case 'arithmetic':
            return arithmetic(node.sign, compile(node.left, types), compile(node.right, types));
        case 'call':
            return call(node.name, node.args.map((arg) => compile(arg, types)));
        case 'compare':
            return compare(node.sign, compile(node.left, types), compile(node.right, types));
        case 'in':
            return isIn(node, types);
        case 'missing':
            return isMissing(compile(node.of, types), node);
        case 'and':
        case 'or':
            return both(node.is, asCondition(compile(node.left, types)), asCondition(compile(node.right, types)));
        case 'not':
            return negation(asCondition(compile(node.of, types)));
    }
}
function columnOf(name, type) {
    if (type === undefined)
        return { kind: 'column', column: name };
    if (type === 'text')
        return { kind: 'text', bind: columnTexts(name) };
    if (type === 'date')
        return { kind: 'time', bind: columnValues(name, 'date') };
    if (type === 'boolean')
        return { kind: 'boolean', bind: asCondition({ kind: 'column', column: name }) };
    return { kind: 'number', bind: columnValues(name, 'number') };
}
function isIn({ of, values, not }, types) {
    const value = compile(of, types);
    const isLiteral = (node) => ['number', 'text', 'boolean'].includes(node.is) || (node.is === 'negative' && node.of.is === 'number');
    if (!values.every(isLiteral))
        throw new ConditionError('may have only numbers and texts behind "in"');
    const any = values
        .map((node) => compare('=', value, compile(node, types)))
        .reduce((left, right) => both('or', left.bind, right.bind));
    return not ? negation(any.bind) : any;
}
function isMissing(expression, { of, not }) {
    if (of.is !== 'column')
        throw new ConditionError(`has "is missing" behind ${NAMED[expression.kind]} that is no column`);
    const [yes, no] = not ? [FALSE, TRUE] : [TRUE, FALSE];
    return {
        kind: 'boolean',
        bind: (batch) => {
            const missing = batch.missing(of.name);
            return (row) => (missing[row] ? yes : no);
        },
    };
}
const NAMED = {
    number: 'a number',
    time: 'a time',
    text: 'a text',
    boolean: 'a condition',
    column: 'a column',
};

// EXTERNAL MODULE: ./build/data/rows/cell-hash.js
var cell_hash = __webpack_require__(40628);
// EXTERNAL MODULE: ./build/data/rows/hash-table.js
var hash_table = __webpack_require__(27102);
;// CONCATENATED MODULE: ./build/data/contract/key-checks.js







/** Asks that no two rows share a key. Every row that shares its key counts, the first one as well. */
function uniqueCheck(ask, id, leaveOut = 'any') {
    const { columns, level, tolerate } = ask;
    const words = {
        noun: 'row',
        one: 'shares its key with another row',
        many: columns.length > 1 ? 'share these values with another row' : 'share the value with another row',
    };
    return {
        id,
        title: columns.join(', '),
        needed: 'unique',
        level,
        columns,
        start: () => {
            const tally = new check/* Tally */.F0();
            const table = new hash_table/* HashTable */.J();
            const files = [];
            const look = (batch) => {
                if (files.at(-1) !== batch.file)
                    files.push(batch.file);
                forEachKey(batch, ask, leaveOut, (hash, row) => {
                    tally.judged++;
                    const slot = table.find(hash);
                    if (slot < 0)
                        return table.add(hash, batch.lineOf(row), files.length - 1);
                    if (!table.isMarked(slot))
                        tally.violations++;
                    table.mark(slot);
                    const [file, line] = [files[table.fileAt(slot)], table.lineAt(slot)];
                    const where = file === batch.file ? `line ${line}` : `${file} line ${line}`;
                    tally.add(batch, row, () => keyText(batch, columns, row), `as in ${where}`);
                });
            };
            const finish = (facts) => lackingFinding(columns, facts) ?? (table.isFull ? tooMany() : (0,check/* findingOf */.hD)(tally, words, tolerate));
            return { look, finish };
        },
    };
}
/** Asks that every key stands in another table, too. A key with a missing value is not judged. */
function foreignKeyCheck(ask, table, references, id) {
    const { columns, level, tolerate } = ask;
    const words = { noun: 'row', one: `has no match in ${table}`, many: `have no match in ${table}` };
    return {
        id,
        title: columns.join(', '),
        needed: `a row of ${table}`,
        level,
        columns,
        start: async (scene) => {
            const other = await scene.other(table);
            // Of two columns one of which holds numbers, both are compared as numbers.
            const pairs = columns.map((own, index) => [own, references[index]]);
            const isNumber = ([own, their]) => isNumeric(ask.types.get(own)) || isNumeric(other.types.get(their));
            const numeric = new Set(pairs.filter(isNumber).flat());
            const types = new Map([...numeric].map((name) => [name, 'number']));
            const known = await keysOf(scene, other, references, types);
            const tally = new check/* Tally */.F0();
            return {
                look: (batch) => forEachKey(batch, { columns, types }, 'any', (hash, row) => {
                    tally.judged++;
                    if (known.find(hash) < 0)
                        tally.add(batch, row, () => keyText(batch, columns, row));
                }),
                finish: (facts) => lackingFinding(columns, facts) ?? (known.isFull ? tooMany() : (0,check/* findingOf */.hD)(tally, words, tolerate)),
            };
        },
    };
}
const isNumeric = (type) => type === 'integer' || type === 'number';
async function keysOf(scene, { files }, columns, types) {
    const keys = new hash_table/* HashTable */.J();
    const reading = { types, missing: undefined };
    for (const file of files) {
        const opened = await (0,read_table/* openTable */.R)((0,external_node_path_.join)(scene.directory, file), {
            displayPath: file,
            only: (name) => columns.includes(name),
        });
        for await (const batch of opened.batches) {
            scene.signal?.throwIfAborted();
            forEachKey(new CellBatch(batch, opened, file, reading), { columns, types }, 'any', (hash) => {
                if (keys.find(hash) < 0)
                    keys.add(hash);
            });
        }
    }
    return keys;
}
/** Hashes the key of each row. The hash is good until the next row. */
function forEachKey(batch, { columns, types }, leaveOut, take) {
    const parts = columns.map((column) => {
        const values = isNumeric(types.get(column)) ? batch.values(column, 'number') : undefined;
        return { column, values, missing: batch.missing(column), texts: values ? [] : batch.texts(column) };
    });
    const hash = (0,cell_hash/* newHash */.tw)();
    for (let row = 0; row < batch.rows; row++) {
        (0,cell_hash/* resetHash */.m_)(hash);
        let absent = 0;
        for (const { column, texts, missing, values } of parts) {
            absent += missing[row];
            if (missing[row])
                (0,cell_hash/* addText */.j)(hash, '');
            else if (values && (0,cell_hash/* isExact */.u0)(values[row]))
                (0,cell_hash/* addNumber */.LF)(hash, values[row]);
            else if (values)
                (0,cell_hash/* addText */.j)(hash, batch.text(column, row).trim());
            else
                (0,cell_hash/* addText */.j)(hash, texts[row]);
        }
        if (absent > 0 && (leaveOut === 'any' || (leaveOut === 'all' && absent === parts.length)))
            continue;
        take(hash, row);
    }
}
const keyText = (batch, columns, row) => columns.map((column) => batch.text(column, row)).join(', ');
/** What a check over columns says when one of them is not there: it must not look as if it held. */
function lackingFinding(columns, facts) {
    const lacking = columns.filter((column) => !facts.columns.has(column));
    if (lacking.length === 0)
        return undefined;
    const names = lacking.map((column) => `"${column}"${nearTo(column, facts)}`).join(', ');
    const reason = `It needs the column${lacking.length > 1 ? 's' : ''} ${names}, which the table does not have.`;
    return (0,check/* found */.F9)('fail', reason, 0, 0);
}
function nearTo(column, facts) {
    const twin = (0,check/* twinOf */.wA)(column, facts);
    return twin === undefined ? '' : ` (is it "${twin}"?)`;
}
/** What a check says that had to remember more than it can. */
function tooMany() {
    const keys = (0,format/* formatCount */.B4)(hash_table/* MOST_HASHES */.N, 'different key');
    const reason = `There are more than ${keys}, which is more than this check holds in memory: it cannot tell.`;
    return (0,check/* found */.F9)('fail', reason, 0, hash_table/* MOST_HASHES */.N);
}

// EXTERNAL MODULE: ./build/data/contract/limits.js
var contract_limits = __webpack_require__(94258);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/data/contract/pattern.js

/** Nobody writes a longer one by hand; its automaton grows with it. */
const pattern_MOST_CHARACTERS = 1000;
/**
 * Compiles a regular expression in the syntax of RE2, which has no look-around and no back references, and so no input on which
 * it hangs.
 * @returns the pattern, or what is wrong with it
 */
function compilePattern(source, extent) {
    if (source.length > pattern_MOST_CHARACTERS)
        return { mistake: `is longer than ${pattern_MOST_CHARACTERS} characters` };
    try {
        const compiled = build/* RE2JS */.L3.compile(source);
        return extent === 'whole' ? (text) => compiled.testExact(text) : (text) => compiled.test(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const isLookAround = /\(\?(?:[=!]|<[=!])|\\[1-9]/.test(source);
        const hint = isLookAround ? '; look-around and back references are not known to RE2, which cannot hang' : '';
        return { mistake: `is no regular expression that RE2 knows: ${why}${hint}` };
    }
}

;// CONCATENATED MODULE: ./build/data/contract/table-checks.js





/** A check of what is known of a table once it was read. */
const factCheck = (base, finish, columns = []) => ({ ...base, columns, start: () => ({ finish }) });
/** Asks for a number of rows. */
function rowsCheck(bounds, level, id = '#rows') {
    const { min = 0, max = Infinity } = bounds;
    const needed = `${(0,contract_limits/* boundsWords */.VU)(bounds)} ${(bounds.max ?? bounds.min) === 1 ? 'row' : 'rows'}`;
    return factCheck({ id, title: 'rows', needed, level }, ({ rows }) => {
        const isGood = rows >= min && rows <= max;
        return {
            ...(0,check/* found */.F9)(isGood ? 'pass' : 'fail', `The table has ${(0,format/* formatCount */.B4)(rows, 'row')}${isGood ? '' : `, not ${needed}`}.`),
            value: rows,
            unit: 'rows',
        };
    });
}
/** Asks that a column is there, in every file of the table. */
function presentCheck(column, level) {
    const base = { id: (0,value_checks/* columnId */.YQ)(column, 'present'), title: column, needed: 'there', level };
    const finish = (facts) => {
        const { columns, lacking } = facts;
        if (!columns.has(column)) {
            const twin = (0,check/* twinOf */.wA)(column, facts);
            return (0,check/* found */.F9)('fail', `There is no column "${column}"${twin ? `, but one that is named "${twin}"` : ''}.`, 1);
        }
        const file = lacking.get(column);
        return file === undefined
            ? (0,check/* found */.F9)('pass', 'The column is there.')
            : (0,check/* found */.F9)('fail', `${file} has no column "${column}".`, 1);
    };
    // Of JSONL a column is known by the rows that have it: it must be read.
    return factCheck(base, finish, [column]);
}
/** Asks that a column is not there. */
function forbiddenCheck(column, level) {
    const base = { id: (0,value_checks/* columnId */.YQ)(column, 'forbidden'), title: column, needed: 'not there', level };
    const finish = ({ columns }) => columns.has(column)
        ? (0,check/* found */.F9)('fail', `There is a column "${column}", which must not be there.`, 1)
        : (0,check/* found */.F9)('pass', 'The column is not there.');
    return factCheck(base, finish, [column]);
}
const MOST_NAMES = 10;
/** Asks that there are no columns but those that are listed. */
function extraColumnsCheck(listed, level) {
    const base = { id: '#columns', title: 'columns', needed: 'only those that are listed', level };
    return factCheck(base, ({ columns }) => {
        const extra = [...columns].filter((column) => !listed.has(column));
        if (extra.length === 0)
            return (0,check/* found */.F9)('pass', `Each of the ${(0,format/* formatCount */.B4)(columns.size, 'column')} is listed.`, 0, columns.size);
        const names = extra
            .slice(0, MOST_NAMES)
            .map((column) => `"${column}"`)
            .join(', ');
        const more = extra.length > MOST_NAMES ? ` and ${extra.length - MOST_NAMES} more` : '';
        const reason = `${(0,format/* formatCount */.B4)(extra.length, 'column')} not listed in the contract: ${names}${more}.`;
        return { ...(0,check/* found */.F9)('fail', reason, extra.length, columns.size), unit: 'columns' };
    });
}
/** Asks for a number of columns. */
function columnCountCheck(bounds, level) {
    const { min = 0, max = Infinity } = bounds;
    const needed = `${(0,contract_limits/* boundsWords */.VU)(bounds)} ${(bounds.max ?? bounds.min) === 1 ? 'column' : 'columns'}`;
    return factCheck({ id: '#columns:count', title: 'columns', needed, level }, ({ columns: { size } }) => {
        const isGood = size >= min && size <= max;
        const reason = `The table has ${(0,format/* formatCount */.B4)(size, 'column')}${isGood ? '' : `, not ${needed}`}.`;
        return { ...(0,check/* found */.F9)(isGood ? 'pass' : 'fail', reason), value: size, unit: 'columns' };
    });
}
/** Asks that the columns are these, in this order. */
function columnOrderCheck(listed, level) {
    const base = { id: '#columns:order', title: 'columns', needed: 'in the order that is listed', level };
    return factCheck(base, ({ columns }) => {
        const names = [...columns];
        const at = Array.from({ length: Math.max(names.length, listed.length) }).findIndex((_, i) => names[i] !== listed[i]);
        if (at < 0)
            return (0,check/* found */.F9)('pass', `The ${(0,format/* formatCount */.B4)(names.length, 'column')} are in order.`, 0, names.length);
        const [wanted, there] = [listed[at], names[at]].map((name) => (name === undefined ? 'none' : `"${name}"`));
        return { ...(0,check/* found */.F9)('fail', `Column ${at + 1} is ${there}, not ${wanted}.`, 1, names.length), unit: 'columns' };
    });
}
const table_checks_DAY_MS = 864e5;
/** A clock may be in another zone; beyond that a time lies in the future. */
const TOLERATED_FUTURE_MS = table_checks_DAY_MS;
/**
 * Asks how far back the newest time of a column lies. A time more than a day in the future says nothing about the age and is
 * passed over, so that one slip of the pen does not make old data new.
 */
function freshCheck({ column, within, level = 'block' }) {
    const needed = `not older than ${daysText(within.ms)}`;
    return {
        id: '#fresh',
        title: column,
        needed,
        level,
        columns: [column],
        start: ({ now }) => {
            const latest = now.getTime() + TOLERATED_FUTURE_MS;
            const future = new check/* Tally */.F0();
            let newest = -Infinity;
            let values = 0;
            return {
                look: (batch) => {
                    const times = batch.values(column, 'date');
                    const missing = batch.missing(column);
                    for (let row = 0; row < batch.rows; row++) {
                        const time = times[row];
                        values += 1 - missing[row];
                        if (time > latest)
                            future.add(batch, row, () => batch.text(column, row), 'in the future');
                        else if (time > newest)
                            newest = time;
                    }
                },
                finish: (facts) => {
                    const lacking = lackingFinding([column], facts);
                    if (lacking)
                        return lacking;
                    const { violations, examples } = future;
                    const passedOver = violations > 0 ? ` ${(0,format/* formatCount */.B4)(violations, 'row')} with a time in the future passed over.` : '';
                    if (newest === -Infinity)
                        return { ...(0,check/* found */.F9)('fail', `${noTime(column, values - violations)}${passedOver}`, 1), examples };
                    const ageMs = Math.max(now.getTime() - newest, 0);
                    const isFresh = ageMs <= within.ms;
                    const reason = `The newest row is ${daysText(ageMs)} old${isFresh ? '' : `, and may be ${daysText(within.ms)}`}.${passedOver}`;
                    const value = Math.floor(ageMs / table_checks_DAY_MS);
                    return { ...(0,check/* found */.F9)(isFresh ? 'pass' : 'fail', reason, isFresh ? 0 : 1), value, unit: 'days', examples };
                },
            };
        },
    };
}
const noTime = (column, others) => others > 0
    ? `None of ${(0,format/* formatCount */.B4)(others, 'value')} of "${column}" is a time such as 2024-01-31.`
    : `There is no time in "${column}".`;
/** Writes a length of time in days, and below two days in hours. */
function daysText(ms) {
    return ms < 2 * table_checks_DAY_MS ? (0,format/* formatCount */.B4)(Math.floor(ms / 36e5), 'hour') : (0,format/* formatCount */.B4)(Math.floor(ms / table_checks_DAY_MS), 'day');
}

;// CONCATENATED MODULE: ./build/data/contract/plan-column.js






/** The refuse of a part of the file. */
const refuseInto = (mistakes) => (path, message) => {
    const name = path.at(-1);
    mistakes.push({ path, message: `"${name}" ${message}.` });
};
/** Tells how a column is read: by its type, else by the limits that it has. */
function readAs({ type, warn, ...checks }) {
    return type ?? impliedType(checks) ?? warn?.type ?? (warn && impliedType(warn));
}
const LIMITS = ['min', 'max', 'above', 'below'];
function impliedType(checks) {
    const given = LIMITS.map((key) => checks[key]).find((value) => value !== undefined);
    return given === undefined ? undefined : typeof given === 'number' ? 'number' : 'date';
}
/** Makes the checks of a column. */
function columnPlan(column, contract, path, refuse) {
    const { level = 'block', warn, required = true } = contract;
    const readType = readAs(contract);
    const isTyped = contract.type !== undefined;
    const ofWarning = { column, level: 'warn', readType, mark: ':warn' };
    return [
        ...(required ? [presentCheck(column, level)] : []),
        ...valueChecks(contract, { column, level, readType, isTyped }, path, refuse),
        ...(warn
            ? valueChecks(warn, { ...ofWarning, isTyped: isTyped || warn.type !== undefined }, [...path, 'warn'], refuse)
            : []),
    ];
}
function valueChecks(checks, base, path, refuse) {
    const { column, level, mark, readType } = base;
    const { type, nullable, unique, pattern, length, tolerate = 0 } = checks;
    const ask = { column, level, tolerate, ...(mark && { mark }) };
    const plan = [];
    if (type !== undefined && type !== 'text')
        plan.push((0,value_checks/* typeCheck */.rs)(ask, type));
    // A share of 0 is `false` in other words.
    if (nullable !== undefined && nullable !== true)
        plan.push((0,value_checks/* nullsCheck */.N9)({ ...ask, tolerate: Number(nullable) }));
    if (unique) {
        const types = new Map(readType ? [[column, readType]] : []);
        plan.push(uniqueCheck({ columns: [column], types, level, tolerate }, (0,value_checks/* columnId */.YQ)(column, 'unique', mark)));
    }
    const range = rangeOf(checks, readType, path, refuse);
    if (range)
        plan.push((0,value_checks/* rangeCheck */.EC)(ask, range, base.isTyped));
    if (checks.in)
        plan.push((0,value_checks/* setCheck */.Bo)(ask, checks.in, false));
    if (checks['not-in'])
        plan.push((0,value_checks/* setCheck */.Bo)(ask, checks['not-in'], true));
    if (pattern !== undefined) {
        const compiled = compilePattern(pattern, 'whole');
        if ('mistake' in compiled)
            refuse([...path, 'pattern'], compiled.mistake);
        else
            plan.push((0,value_checks/* patternCheck */.tD)(ask, compiled, pattern));
    }
    if (length) {
        refuseTurned(length, [...path, 'length'], refuse);
        if (length.min !== undefined || length.max !== undefined)
            plan.push((0,value_checks/* lengthCheck */.zs)(ask, length));
    }
    return plan;
}
/** Refuses bounds between which nothing lies. */
function refuseTurned({ min = 0, max = Infinity }, path, refuse) {
    if (min > max)
        refuse(path, `has a "min" (${min}) above its "max" (${max})`);
}
/** Reads the limits of a column as numbers or times. */
function rangeOf(checks, type, path, refuse) {
    const given = LIMITS.filter((key) => checks[key] !== undefined);
    if (given.length === 0)
        return undefined;
    const kind = type === 'date' ? 'date' : 'number';
    const limits = {};
    for (const key of given) {
        const written = checks[key];
        const at = [...path, key];
        if (type === 'text' || type === 'boolean')
            refuse(at, `is a limit, and the column is ${type}: it has no order`);
        else if (kind === 'number' && typeof written === 'string') {
            refuse(at, `must be a number, not "${written}": the column holds numbers`);
        }
        else {
            limits[key] = kind === 'number' ? written : (0,read_cell/* readTime */.aQ)(String(written));
            if (Number.isNaN(limits[key]))
                refuse(at, `must be a time such as 2024-01-31, not "${written}"`);
        }
    }
    const [low, high] = [limits.min ?? limits.above, limits.max ?? limits.below];
    if (low !== undefined && high !== undefined && low > high) {
        refuse(path, `has a lower limit (${checks.min ?? checks.above}) above its upper limit (${checks.max ?? checks.below})`);
    }
    return { kind, ...limits, words: (0,contract_limits/* limitWords */.vd)(checks) };
}

;// CONCATENATED MODULE: ./build/data/contract/rule-check.js



const WORDS = { noun: 'row', one: 'breaks the rule', many: 'break the rule' };
/**
 * Asks a rule of every row, or of those that `when` holds for. A row of which it cannot be said, since a value is missing, is not
 * judged; a value that cannot be read as what the rule needs breaks it.
 */
function ruleCheck({ name, words, holds, when, level, tolerate }) {
    const columns = [...new Set([...holds.columns, ...(when?.columns ?? [])])];
    return {
        id: `#rule:${(0,check/* idPart */.NK)(name)}`,
        title: name,
        needed: words,
        level,
        columns,
        start: () => {
            const tally = new check/* Tally */.F0();
            return {
                look: (batch) => {
                    const trouble = { unreadable: false };
                    const isAsked = when?.bind(batch, trouble);
                    const answer = holds.bind(batch, trouble);
                    const shown = (row) => columns.map((column) => `${column} ${batch.text(column, row)}`).join(', ');
                    for (let row = 0; row < batch.rows; row++) {
                        trouble.unreadable = false;
                        const isRelevant = !isAsked || isAsked(row) === TRUE;
                        if (!isRelevant && !trouble.unreadable)
                            continue;
                        const found = isRelevant ? answer(row) : FALSE;
                        if (found === UNKNOWN && !trouble.unreadable)
                            continue;
                        tally.judged++;
                        if (found === TRUE && !trouble.unreadable)
                            continue;
                        tally.add(batch, row, () => shown(row), trouble.unreadable ? 'a value that cannot be read' : undefined);
                    }
                },
                finish: (facts) => lackingFinding(columns, facts) ?? (0,check/* findingOf */.hD)(tally, WORDS, tolerate),
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/data/contract/plan.js








/**
 * Makes the checks of a contract.
 * @returns the plans, and what is wrong with the contract beyond the shape of its file; none of the plans is to be used then
 */
function planContract({ tables }) {
    const mistakes = [];
    const refuse = refuseInto(mistakes);
    const plans = Object.entries(tables).map(([name, table]) => planTable(name, table, refuse));
    return { plans, mistakes };
}
/** The types that a contract gives to the columns of a table. */
function typesOf(table) {
    const typed = Object.entries(table?.columns ?? {}).flatMap(([column, contract]) => {
        const type = readAs(contract);
        return type === undefined ? [] : [[column, type]];
    });
    return new Map(typed);
}
function planTable(name, table, refuse) {
    const path = ['tables', name];
    const types = typesOf(table);
    const { rows, fresh, key, missing, columns = {}, forbidden = [] } = table;
    const extra = table['extra-columns'] ?? 'allow';
    for (const column of forbidden) {
        if (Object.hasOwn(columns, column))
            refuse([...path, 'forbidden'], `names "${column}", which is also among "columns"`);
    }
    if (rows)
        refuseTurned(rows, [...path, 'rows'], refuse);
    const checks = [
        // A table without rows would keep to everything else.
        rowsCheck({ min: rows?.min ?? 1, max: rows?.max }, rows?.level ?? 'block'),
        ...(fresh ? [freshCheck(fresh)] : []),
        ...(key ? keyPlan(key, columns, types) : []),
        ...(table.unique ?? []).map(({ columns, level = 'block', tolerate = 0 }) => uniqueCheck({ columns, types, level, tolerate }, `#unique:${columns.map(check/* idPart */.NK).join(',')}`)),
        ...foreignKeyPlan(table, types, path, refuse),
        ...Object.entries(columns).flatMap(([column, contract]) => columnPlan(column, contract, [...path, 'columns', column], refuse)),
        ...forbidden.map((column) => forbiddenCheck(column, 'block')),
        ...(extra === 'allow' ? [] : [extraColumnsCheck(listedColumns(table), extra === 'warn' ? 'warn' : 'block')]),
        ...(table.rules ?? []).flatMap((rule, index) => rulePlan(rule, types, [...path, 'rules', index], refuse)),
    ];
    const ids = checks.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined)
        refuse(path, `asks for the same thing twice (${decodeURIComponent(twice.replace(/^[:#]/, ''))})`);
    const words = missing && new Set(missing);
    return { name, reading: { types, missing: words }, checks };
}
/** A column of a key is a column that is listed: naming it twice would be tiresome. */
const listedColumns = ({ columns = {}, key = [] }) => new Set([...Object.keys(columns), ...key]);
function keyPlan(key, columns, types) {
    const id = `#key:${key.map(check/* idPart */.NK).join(',')}`;
    const parts = key.flatMap((column) => {
        const own = Object.hasOwn(columns, column) ? columns[column] : undefined;
        return [
            ...(own ? [] : [presentCheck(column, 'block')]),
            ...(own?.nullable === undefined ? [(0,value_checks/* nullsCheck */.N9)({ column, level: 'block', tolerate: 0 })] : []),
        ];
    });
    return [...parts, uniqueCheck({ columns: key, types, level: 'block', tolerate: 0 }, id)];
}
function foreignKeyPlan(table, types, path, refuse) {
    return (table['foreign-keys'] ?? []).flatMap((key, index) => {
        const { columns, table: other, references = columns, level = 'block', tolerate = 0 } = key;
        if (references.length !== columns.length) {
            const at = [...path, 'foreign-keys', index, 'references'];
            refuse(at, `names ${references.length} columns, and "columns" names ${columns.length}`);
            return [];
        }
        const id = `#foreign-key:${columns.map(check/* idPart */.NK).join(',')}`;
        return [foreignKeyCheck({ columns, types, level, tolerate }, other, references, id)];
    });
}
function rulePlan(rule, types, path, refuse) {
    const compiled = (key) => {
        try {
            const source = rule[key];
            return source === undefined ? undefined : compileCondition(source, types);
        }
        catch (error) {
            if (!(error instanceof ConditionError))
                throw error;
            refuse([...path, key], error.message);
            return undefined;
        }
    };
    const [holds, when] = [compiled('rule'), compiled('when')];
    if (!holds)
        return [];
    const words = rule.when === undefined ? rule.rule : `${rule.rule} where ${rule.when}`;
    const { id: name = rule.rule, level = 'block', tolerate = 0 } = rule;
    return [ruleCheck({ name, words, holds, when, level, tolerate })];
}

;// CONCATENATED MODULE: ./build/data/contract/check-contract.js








/** Holds the tables of a working directory against a contract. What is not there fails; nothing passes unread. */
async function checkContract(contract, plans, { onProgress, ...place }) {
    const scene = {
        ...place,
        other: async (table) => {
            const own = Object.hasOwn(contract.tables, table) ? contract.tables[table] : undefined;
            const files = await filesOf(place.directory, table);
            if (files.length > 0)
                return { files, types: typesOf(own) };
            throw new errors/* UserError */.yo(`There is no table ${table}, which the foreign key asks for.`);
        },
    };
    const judged = [];
    for (const plan of plans) {
        const files = await filesOf(place.directory, plan.name);
        judged.push(...(files.length > 0 ? await checkTable(plan, files, scene, onProgress) : [absent(plan)]));
    }
    return judged;
}
/**
 * Finds the files that the name of a table stands for: itself, or what a glob finds, sorted.
 * @throws {UserError} for a name that leads out of the directory, and for a folder.
 */
async function filesOf(directory, name) {
    const path = (0,files/* insideOf */.kP)(directory, name);
    if ((0,external_node_fs_.existsSync)(path)) {
        if (!(0,external_node_fs_.statSync)(path).isDirectory())
            return [name];
        throw new errors/* UserError */.yo(`${name} is a folder, and a contract speaks of tables.`, {
            hint: `Name its files, or all of them together: "${name.replace(/\/$/, '')}/*.csv".`,
        });
    }
    if (!(0,tinyglobby_dist/* isDynamicPattern */.ey)(name) || name.split('/').includes('..'))
        return [];
    const found = await (0,tinyglobby_dist/* glob */.TI)([name], {
        cwd: directory,
        onlyFiles: true,
        // A table that is a link must not go unread; links to folders lead to the same tables again.
        followSymbolicLinks: true,
        expandDirectories: false,
    });
    const top = (0,external_node_fs_.realpathSync)(directory);
    const isHere = (file) => (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(top, (0,external_node_path_.dirname)(file))) === (0,external_node_path_.join)(top, (0,external_node_path_.dirname)(file));
    return found.filter(isHere).sort(json/* compareCodePoints */.O);
}
function absent({ name, checks }) {
    const what = (0,tinyglobby_dist/* isDynamicPattern */.ey)(name) ? `No file matches ${name}.` : `There is no file ${name}.`;
    return unreadable(name, what, checks.length, 'there');
}

;// CONCATENATED MODULE: ./build/data/contract/expectation-settings.js

/** Says why an expectation is not checked. */
class Unsupported extends Error {
    name = 'Unsupported';
}
/** Settings that change nothing of what is judged. */
const NEUTRAL = new Set(['result_format', 'catch_exceptions', 'include_config', 'batch_id', 'condition_parser', 'meta']);
/** Reads the settings of an expectation; whatever is not asked for and is set makes it unsupported. */
class Settings {
    level;
    kwargs;
    used = new Set();
    constructor({ kwargs, level }) {
        this.kwargs = kwargs;
        this.level = level;
    }
    take(key) {
        this.used.add(key);
        const value = Object.hasOwn(this.kwargs, key) ? this.kwargs[key] : undefined;
        return value === null ? undefined : value;
    }
    text(key) {
        const value = this.take(key);
        if (typeof value === 'string' && value !== '')
            return value;
        throw new Unsupported(`"${key}" is no text`);
    }
    word(key, words) {
        const value = this.take(key) ?? words[0];
        if (words.includes(value))
            return value;
        throw new Unsupported(`"${key}" is not known to be ${JSON.stringify(value)}`);
    }
    flag(key, otherwise = false) {
        const value = this.take(key) ?? otherwise;
        if (typeof value === 'boolean')
            return value;
        throw new Unsupported(`"${key}" is neither true nor false`);
    }
    count(key) {
        const value = this.take(key);
        if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0))
            return value;
        throw new Unsupported(`"${key}" is no whole number`);
    }
    limit(key) {
        const value = this.take(key);
        if (value === undefined || Number.isFinite(value))
            return value;
        if (typeof value === 'string' && !Number.isNaN((0,read_cell/* readTime */.aQ)(value)))
            return value;
        throw new Unsupported(`"${key}" is neither a number nor a time`);
    }
    list(key, isItem, what) {
        const value = this.take(key);
        if (Array.isArray(value) && value.length > 0 && value.every(isItem))
            return value;
        throw new Unsupported(`"${key}" is no list of ${what}`);
    }
    /** What is tolerated, of `mostly`: the share that must hold. */
    tolerated() {
        const mostly = this.take('mostly') ?? 1;
        if (typeof mostly === 'number' && mostly >= 0 && mostly <= 1)
            return 1 - mostly;
        throw new Unsupported('"mostly" is no share');
    }
    /** What the checks of a column share; call it once. */
    column() {
        return { column: this.text('column'), level: this.level, tolerate: this.tolerated() };
    }
    /** Refuses what was set and not read. */
    finish() {
        const left = Object.keys(this.kwargs).find((key) => {
            const value = this.kwargs[key];
            return !this.used.has(key) && !NEUTRAL.has(key) && value !== null && value !== undefined && value !== false;
        });
        if (left !== undefined)
            throw new Unsupported(`its setting "${left}" is not known here`);
    }
}
/** Tells a text, such as an item of `settings.list`. */
const isText = (item) => typeof item === 'string';

;// CONCATENATED MODULE: ./build/data/contract/expectation-patterns.js



function compiled(source) {
    const pattern = compilePattern(source, 'part');
    if ('mistake' in pattern)
        throw new Unsupported(`its pattern ${pattern.mistake}`);
    return pattern;
}
/** Asks that every value holds a match of a pattern, or with `not` that none does. */
const regex = (not) => (settings) => {
    const ask = settings.column();
    const source = settings.text('regex');
    return (0,value_checks/* patternCheck */.tD)(ask, compiled(source), source, not);
};
/** Asks that every value holds a match of one of several patterns, or of all. */
const regexList = (settings) => {
    const ask = settings.column();
    const sources = settings.list('regex_list', isText, 'texts');
    const patterns = sources.map(compiled);
    const isAll = settings.word('match_on', ['any', 'all']) === 'all';
    const matches = (text) => (isAll ? patterns.every((p) => p(text)) : patterns.some((p) => p(text)));
    return (0,value_checks/* patternCheck */.tD)(ask, matches, sources.join(isAll ? ' and ' : ' or '));
};
/** Asks that no value holds a match of any of several patterns. */
const noRegexOf = (settings) => {
    const ask = settings.column();
    const sources = settings.list('regex_list', isText, 'texts');
    const patterns = sources.map(compiled);
    return (0,value_checks/* patternCheck */.tD)(ask, (text) => patterns.some((matches) => matches(text)), sources.join(' or '), true);
};

;// CONCATENATED MODULE: ./build/data/contract/expectation-types.js


/** What pandas and Spark call a type → what it is here: the values are looked at, not how a program holds them. */
const TYPES = new Map(Object.entries({
    integer: 'int int8 int16 int32 int64 uint8 uint16 uint32 uint64 Int8 Int16 Int32 Int64 INTEGER INT BIGINT LongType IntegerType',
    number: 'float float16 float32 float64 Float32 Float64 FLOAT DOUBLE DoubleType FloatType number',
    boolean: 'bool boolean bool_ BOOL BOOLEAN BooleanType',
    date: 'datetime64 datetime64[ns] datetime datetime.datetime Timestamp TIMESTAMP DATE DateType TimestampType date',
    text: 'str string object object_ STRING TEXT VARCHAR StringType',
}).flatMap(([type, names]) => names.split(' ').map((name) => [name, type])));
/** Asks that every value is of a type, or of one of several that are alike. @throws {Unsupported} for others. */
function ofTypes(settings, names) {
    const ask = settings.column();
    const types = names.map((name) => TYPES.get(name));
    const unknown = names[types.indexOf(undefined)];
    if (unknown !== undefined)
        throw new Unsupported(`the type "${unknown}" is not known here`);
    const type = ['text', 'number', 'integer', 'boolean', 'date'].find((known) => types.includes(known));
    const others = types.filter((other) => other !== type && !(type === 'number' && other === 'integer'));
    if (type !== 'text' && others.length > 0)
        throw new Unsupported('it allows types that are not alike');
    // Every value of a file is a text.
    if (type === 'text')
        return { ...(0,value_checks/* valueCheck */.AM)(ask, 'type', { needed: 'text', one: '', many: '' }, () => () => true) };
    return (0,value_checks/* typeCheck */.rs)(ask, type);
}

;// CONCATENATED MODULE: ./build/data/contract/figures.js



/** Makes a figure of numbers, or of times in milliseconds. */
function ofNumbers(column, kind, add, of) {
    const figure = {
        judged: 0,
        unreadable: 0,
        look: (batch) => {
            const values = batch.values(column, kind);
            const missing = batch.missing(column);
            for (let row = 0; row < batch.rows; row++) {
                if (missing[row])
                    continue;
                const value = values[row];
                if (Number.isNaN(value))
                    figure.unreadable++;
                else
                    add(value);
                figure.judged++;
            }
        },
        of: () => (figure.judged === 0 ? Number.NaN : of(figure.judged)),
    };
    return figure;
}
/** Adds up numbers; what rounding loses is kept beside (Neumaier 1974). */
function newSum() {
    let [total, lost] = [0, 0];
    return {
        add: (value) => {
            const sum = total + value;
            lost += Math.abs(total) >= Math.abs(value) ? total - sum + value : value - sum + total;
            total = sum;
        },
        get value() {
            return total + lost;
        },
    };
}
/** Makes the smallest or the largest value. */
function extremeOf(column, kind, choose) {
    let extreme = Number.NaN;
    const add = (value) => {
        extreme = Number.isNaN(extreme) ? value : choose(extreme, value);
    };
    return ofNumbers(column, kind, add, () => extreme);
}
/** Makes the sum, or with `isMean` the mean. */
function sumOf(column, isMean) {
    const sum = newSum();
    return ofNumbers(column, 'number', sum.add, (judged) => (isMean ? sum.value / judged : sum.value));
}
/** Makes the standard deviation of a sample, by the running mean (Welford 1962). */
function deviationOf(column) {
    let [count, mean, squares] = [0, 0, 0];
    const add = (value) => {
        const before = value - mean;
        mean += before / ++count;
        squares += before * (value - mean);
    };
    return ofNumbers(column, 'number', add, () => Math.sqrt(squares / (count - 1)));
}
/** Makes the median: all values are held for it, eight bytes each. */
function medianOf(column) {
    let values = new Float64Array(1024);
    let count = 0;
    const add = (value) => {
        if (count === values.length) {
            const grown = new Float64Array(count * 2);
            grown.set(values);
            values = grown;
        }
        values[count++] = value;
    };
    const of = () => {
        const sorted = values.subarray(0, count).sort();
        return (sorted[(count - 1) >> 1] + sorted[count >> 1]) / 2;
    };
    return ofNumbers(column, 'number', add, of);
}
/** Counts the different values, or with `isShare` gives them as a share of the values that are there. */
function distinctOf(column, isShare) {
    const known = new hash_table/* HashTable */.J();
    const hash = (0,cell_hash/* newHash */.tw)();
    const figure = {
        judged: 0,
        unreadable: 0,
        look: (batch) => {
            const texts = batch.texts(column);
            const missing = batch.missing(column);
            for (let row = 0; row < batch.rows; row++) {
                if (missing[row])
                    continue;
                figure.judged++;
                (0,cell_hash/* resetHash */.m_)(hash);
                (0,cell_hash/* addCell */.GS)(hash, texts[row], (0,read_cell/* readNumber */.kz)(texts[row]));
                if (known.find(hash) < 0)
                    known.add(hash);
            }
        },
        of: () => {
            if (known.isFull)
                return undefined;
            return isShare ? known.size / figure.judged : known.size;
        },
    };
    return figure;
}
/** Gives the values that are there as a share of the rows. */
function filledOf(column) {
    const figure = {
        judged: 0,
        unreadable: 0,
        look: (batch) => {
            for (const missing of batch.missing(column))
                figure.judged += 1 - missing;
        },
        of: (rows) => figure.judged / rows,
    };
    return figure;
}

// EXTERNAL MODULE: ./build/tables/values.js
var tables_values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/data/contract/summary-checks.js






/** Asks that a figure of a column lies within limits. */
function figureCheck({ column, level }, { kind, noun, isOfRow = false }, range, start) {
    const isWithin = (0,contract_limits/* withinOf */.fc)(range);
    return {
        id: (0,value_checks/* columnId */.YQ)(column, kind),
        title: column,
        needed: `${noun} ${range.words}`,
        level,
        columns: [column],
        start: () => {
            const figure = start();
            return {
                look: figure.look,
                finish: (facts) => {
                    const lacking = lackingFinding([column], facts);
                    if (lacking)
                        return lacking;
                    const { judged, unreadable } = figure;
                    const value = figure.of(facts.rows);
                    if (value === undefined)
                        return tooMany();
                    if (unreadable > 0) {
                        const reason = `There is no ${noun}: ${(0,format/* formatNumber */.ZV)(unreadable)} of ${(0,format/* formatCount */.B4)(judged, 'value')} cannot be read.`;
                        return (0,check/* found */.F9)('fail', reason, unreadable, judged);
                    }
                    if (Number.isNaN(value))
                        return (0,check/* found */.F9)('fail', `There are too few values for a ${noun}.`, 1, judged);
                    const isGood = isWithin(value);
                    const [told, not] = [isOfRow ? '' : ` ${(0,format/* formatNumber */.ZV)(value)}`, isGood ? '' : ' not'];
                    const compared = isGood && told ? '' : `${told && ','}${not} ${range.words}`;
                    const reason = `The ${noun} of ${(0,format/* formatCount */.B4)(judged, 'value')} is${told}${compared}.`;
                    return {
                        ...(0,check/* found */.F9)(isGood ? 'pass' : 'fail', reason, isGood ? 0 : 1, judged),
                        ...(told && { value, unit: '' }),
                    };
                },
            };
        },
    };
}
/** Asks that each of some values stands in a column. */
function containsCheck({ column, level }, values) {
    const keyOf = (value) => typeof value === 'string' ? `text ${value}` : `class ${(0,tables_values/* canonicalClass */.tp)(String(value))}`;
    return {
        id: (0,value_checks/* columnId */.YQ)(column, 'contains'),
        title: column,
        needed: `each of ${(0,format/* formatCount */.B4)(values.length, 'value')}`,
        level,
        columns: [column],
        start: () => {
            const left = new Set(values.map(keyOf));
            const hasClasses = values.some((value) => typeof value !== 'string');
            return {
                look: (batch) => {
                    if (left.size === 0)
                        return;
                    const missing = batch.missing(column);
                    const texts = batch.texts(column);
                    for (let row = 0; row < batch.rows; row++) {
                        if (missing[row])
                            continue;
                        left.delete(`text ${texts[row]}`);
                        if (hasClasses)
                            left.delete(`class ${(0,tables_values/* canonicalClass */.tp)(texts[row])}`);
                    }
                },
                finish: (facts) => {
                    const lacking = lackingFinding([column], facts);
                    if (lacking)
                        return lacking;
                    const all = (0,format/* formatCount */.B4)(values.length, 'value');
                    if (left.size === 0)
                        return (0,check/* found */.F9)('pass', `Each of ${all} is there.`, 0, values.length);
                    return { ...(0,check/* found */.F9)('fail', `${left.size} of ${all} are nowhere.`, left.size, values.length), unit: 'values' };
                },
            };
        },
    };
}
/** Asks that values are missing. */
function emptyCheck({ column, level, tolerate }) {
    const words = { noun: 'row', one: 'has a value', many: 'have a value' };
    return {
        id: (0,value_checks/* columnId */.YQ)(column, 'empty'),
        title: column,
        needed: 'always missing',
        level,
        columns: [column],
        start: () => {
            const tally = new check/* Tally */.F0();
            return {
                look: (batch) => {
                    const missing = batch.missing(column);
                    tally.judged += batch.rows;
                    for (let row = 0; row < batch.rows; row++) {
                        if (!missing[row])
                            tally.add(batch, row, () => batch.text(column, row));
                    }
                },
                finish: (facts) => lackingFinding([column], facts) ?? (0,check/* findingOf */.hD)(tally, words, tolerate),
            };
        },
    };
}
/** Asks that each number is greater than the one before it, or with `isStrict` false not smaller; with `sign` −1 the other way round. */
function orderCheck({ column, level, tolerate }, sign, isStrict) {
    const word = sign === 1 ? 'increasing' : 'decreasing';
    const words = { noun: 'value', one: 'is out of order', many: 'are out of order' };
    return {
        id: (0,value_checks/* columnId */.YQ)(column, word),
        title: column,
        needed: isStrict ? `strictly ${word}` : word,
        level,
        columns: [column],
        start: () => {
            const tally = new check/* Tally */.F0();
            let before = Number.NaN;
            return {
                look: (batch) => {
                    const missing = batch.missing(column);
                    const values = batch.values(column, 'number');
                    for (let row = 0; row < batch.rows; row++) {
                        if (missing[row])
                            continue;
                        const step = sign * (values[row] - before);
                        const isGood = tally.judged++ === 0 ? !Number.isNaN(values[row]) : isStrict ? step > 0 : step >= 0;
                        if (!isGood)
                            tally.add(batch, row, () => batch.text(column, row));
                        before = values[row];
                    }
                },
                finish: (facts) => lackingFinding([column], facts) ?? (0,check/* findingOf */.hD)(tally, words, tolerate),
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/data/contract/expectations.js












const isValue = (item) => ['string', 'number', 'boolean'].includes(typeof item);
const bounds = (settings) => {
    const found = { min: settings.count('min_value'), max: settings.count('max_value') };
    if (found.min === undefined && found.max === undefined)
        throw new Unsupported('it has no limit');
    return found;
};
const exactly = (settings) => {
    const value = settings.count('value');
    if (value === undefined)
        throw new Unsupported('it has no "value"');
    return { min: value, max: value };
};
/** Limits of numbers or times. */
const expectations_rangeOf = (settings) => {
    const [low, high] = [settings.limit('min_value'), settings.limit('max_value')];
    const [isAbove, isBelow] = [settings.flag('strict_min'), settings.flag('strict_max')];
    if (low === undefined && high === undefined)
        throw new Unsupported('it has no limit');
    if (low !== undefined && high !== undefined && typeof low !== typeof high) {
        throw new Unsupported('one limit is a number and the other one is a time');
    }
    const kind = typeof (low ?? high) === 'string' ? 'date' : 'number';
    const limits = { [isAbove ? 'above' : 'min']: low, [isBelow ? 'below' : 'max']: high };
    const read = (value) => (typeof value === 'string' ? (0,read_cell/* readTime */.aQ)(value) : value);
    const numbers = Object.fromEntries(Object.entries(limits).map(([key, value]) => [key, read(value)]));
    return { kind, ...numbers, words: (0,contract_limits/* limitWords */.vd)(limits) };
};
const between = (settings) => (0,value_checks/* rangeCheck */.EC)(settings.column(), expectations_rangeOf(settings));
/** A figure of a column, which a share of the rows cannot decide. */
const figure = (asked, start) => (settings) => {
    const { level } = settings;
    const column = settings.text('column');
    const range = expectations_rangeOf(settings);
    if (range.kind === 'date' && !asked.isOfRow)
        throw new Unsupported('its limits are times');
    return figureCheck({ column, level }, asked, range, () => start(column, range));
};
const SMALLEST = { kind: 'smallest', noun: 'smallest value', isOfRow: true };
const LARGEST = { kind: 'largest', noun: 'largest value', isOfRow: true };
const MEDIAN = { kind: 'median', noun: 'median', isOfRow: true };
/** The set of different values, or a part of it; the values of the set may come as often as they like. */
const distinct = (isIn, hasAll) => (settings) => {
    const { level } = settings;
    const column = settings.text('column');
    const values = settings.list('value_set', isValue, 'values');
    return [
        ...(isIn ? [(0,value_checks/* setCheck */.Bo)({ column, level, tolerate: 0 }, values, false)] : []),
        ...(hasAll ? [containsCheck({ column, level }, values)] : []),
    ];
};
const order = (sign) => (settings) => orderCheck(settings.column(), sign, settings.flag('strictly'));
const compound = (settings) => {
    const columns = settings.list('column_list', isText, 'columns');
    const tolerate = settings.tolerated();
    const ignored = settings.word('ignore_row_if', ['all_values_are_missing', 'any_value_is_missing', 'never']);
    const leaveOut = { all_values_are_missing: 'all', any_value_is_missing: 'any', never: 'never' }[ignored];
    const id = `#unique:${columns.map((column) => (0,value_checks/* columnId */.YQ)(column, '').slice(1, -1)).join(',')}`;
    return uniqueCheck({ columns, types: new Map(), level: settings.level, tolerate }, id, leaveOut);
};
const pair = (isGreater) => (settings) => {
    const [a, b] = [settings.text('column_A'), settings.text('column_B')];
    const tolerate = settings.tolerated();
    const sign = !isGreater ? '=' : settings.flag('or_equal') ? '>=' : '>';
    const ignored = settings.word('ignore_row_if', ['both_values_are_missing', 'either_value_is_missing']);
    if (/`/.test(a + b))
        throw new Unsupported('a column has a backtick in its name');
    const [first, second] = [`\`${a}\``, `\`${b}\``];
    const words = `${first} ${sign} ${second}`;
    // Where only one of the two is missing, the pair does not keep to it, unless such rows are ignored.
    const both = `${first} is not missing and ${second} is not missing`;
    const rule = ignored === 'either_value_is_missing' ? words : `${both} and ${words}`;
    const when = ignored === 'either_value_is_missing' ? both : `${first} is not missing or ${second} is not missing`;
    const types = new Map();
    const [holds, asked] = [compileCondition(rule, types), compileCondition(when, types)];
    return ruleCheck({ name: `${a} ${sign} ${b}`, words, holds, when: asked, level: settings.level, tolerate });
};
const matchSet = (settings) => {
    const columns = settings.list('column_set', isText, 'columns');
    const { level } = settings;
    const isExact = settings.flag('exact_match', true);
    const present = columns.map((column) => presentCheck(column, level));
    return isExact ? [...present, extraColumnsCheck(new Set(columns), level)] : present;
};
const set = (not) => (settings) => (0,value_checks/* setCheck */.Bo)(settings.column(), settings.list('value_set', isValue, 'values'), not);
const MAKERS = {
    expect_column_to_exist: (settings) => presentCheck(settings.text('column'), settings.level),
    expect_table_columns_to_match_set: matchSet,
    expect_table_row_count_to_be_between: (settings) => rowsCheck(bounds(settings), settings.level),
    expect_table_row_count_to_equal: (settings) => rowsCheck(exactly(settings), settings.level),
    expect_table_column_count_to_be_between: (settings) => columnCountCheck(bounds(settings), settings.level),
    expect_table_column_count_to_equal: (settings) => columnCountCheck(exactly(settings), settings.level),
    expect_table_columns_to_match_ordered_list: (settings) => columnOrderCheck(settings.list('column_list', isText, 'columns'), settings.level),
    expect_column_values_to_be_null: (settings) => emptyCheck(settings.column()),
    expect_column_values_to_be_increasing: order(1),
    expect_column_values_to_be_decreasing: order(-1),
    expect_column_values_to_not_match_regex_list: noRegexOf,
    expect_column_min_to_be_between: figure(SMALLEST, (column, { kind }) => extremeOf(column, kind, Math.min)),
    expect_column_max_to_be_between: figure(LARGEST, (column, { kind }) => extremeOf(column, kind, Math.max)),
    expect_column_mean_to_be_between: figure({ kind: 'mean', noun: 'mean' }, (column) => sumOf(column, true)),
    expect_column_median_to_be_between: figure(MEDIAN, medianOf),
    expect_column_sum_to_be_between: figure({ kind: 'sum', noun: 'sum' }, (column) => sumOf(column, false)),
    expect_column_stdev_to_be_between: figure({ kind: 'stdev', noun: 'standard deviation' }, deviationOf),
    expect_column_unique_value_count_to_be_between: figure({ kind: 'distinct', noun: 'number of different values' }, (column) => distinctOf(column, false)),
    expect_column_proportion_of_unique_values_to_be_between: figure({ kind: 'distinct-share', noun: 'share of different values' }, (column) => distinctOf(column, true)),
    expect_column_proportion_of_non_null_values_to_be_between: figure({ kind: 'filled', noun: 'share of rows with a value' }, filledOf),
    expect_column_distinct_values_to_be_in_set: distinct(true, false),
    expect_column_distinct_values_to_contain_set: distinct(false, true),
    expect_column_distinct_values_to_equal_set: distinct(true, true),
    expect_column_values_to_not_be_null: (settings) => (0,value_checks/* nullsCheck */.N9)(settings.column()),
    expect_column_values_to_be_unique: (settings) => {
        const { column, level, tolerate } = settings.column();
        return uniqueCheck({ columns: [column], types: new Map(), level, tolerate }, (0,value_checks/* columnId */.YQ)(column, 'unique'));
    },
    expect_column_values_to_be_between: between,
    expect_column_values_to_be_in_set: set(false),
    expect_column_values_to_not_be_in_set: set(true),
    expect_column_values_to_match_regex: regex(false),
    expect_column_values_to_not_match_regex: regex(true),
    expect_column_values_to_match_regex_list: regexList,
    expect_column_value_lengths_to_be_between: (settings) => (0,value_checks/* lengthCheck */.zs)(settings.column(), bounds(settings)),
    expect_column_value_lengths_to_equal: (settings) => (0,value_checks/* lengthCheck */.zs)(settings.column(), exactly(settings)),
    expect_column_values_to_be_of_type: (settings) => ofTypes(settings, [settings.text('type_')]),
    expect_column_values_to_be_in_type_list: (settings) => ofTypes(settings, settings.list('type_list', isText, 'types')),
    expect_compound_columns_to_be_unique: compound,
    expect_column_pair_values_a_to_be_greater_than_b: pair(true),
    expect_column_pair_values_A_to_be_greater_than_B: pair(true),
    expect_column_pair_values_to_be_equal: pair(false),
};
/** The expectations that are known: type → how its checks are made. @throws {Unsupported} for settings that are not. */
const EXPECTATIONS = new Map(Object.entries(MAKERS).map(([type, make]) => [
    type,
    (expected) => {
        const settings = new Settings(expected);
        const made = [make(settings)].flat();
        settings.finish();
        return made;
    },
]));

;// CONCATENATED MODULE: ./build/data/contract/suite.js





/** The shapes of 0.x (`expectation_type`) and 1.x (`type`). */
const schema = dist/* object */.Ikc({
    expectations: dist/* array */.YOg(dist/* object */.Ikc({
        type: dist/* optional */.lqM(dist/* string */.YjP()),
        expectation_type: dist/* optional */.lqM(dist/* string */.YjP()),
        kwargs: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())), {}),
        severity: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    })),
});
/** A suite is written by people or by a profiler; this is a thousand expectations and more. */
const suite_MOST_CHARACTERS = 5_000_000;
/**
 * Reads a suite of Great Expectations (JSON of 0.x or 1.x) as checks of ours. What is not known here, or asks for more than is known
 * here, is named and never passes.
 * @throws {UserError} when the text is no suite.
 */
function readSuite(text, file) {
    const suite = parseSuite(text, file);
    const checks = [];
    const unsupported = [];
    for (const [index, { type, expectation_type, kwargs, severity }] of suite.expectations.entries()) {
        const name = type ?? expectation_type ?? '';
        const level = severity === 'warning' || severity === 'info' ? 'warn' : 'block';
        try {
            const made = checksOf(name, { kwargs: kwargs ?? {}, level });
            // One column may be asked the same thing twice, with another share or limit.
            checks.push(...made.map((check) => ({ ...check, id: `${check.id}@${index + 1}` })));
        }
        catch (error) {
            if (!(error instanceof Unsupported || error instanceof ConditionError))
                throw error;
            unsupported.push(`${name || 'an expectation without a type'} (number ${index + 1}): ${error.message}`);
        }
    }
    return { checks, unsupported };
}
function parseSuite(text, file) {
    if (text.length > suite_MOST_CHARACTERS)
        throw new errors/* UserError */.yo('The suite is longer than 5 MB.', { place: { file } });
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* UserError */.yo('This is no JSON.', { place: { file }, cause });
    }
    const parsed = dist/* safeParse */.xLC(schema, json);
    if (parsed.success)
        return parsed.output;
    throw new errors/* UserError */.yo('This is no suite of Great Expectations: it needs a list "expectations", each with a "type".', {
        place: { file },
        hint: `First mistake: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'the file'}: ${parsed.issues[0].message}.`,
    });
}
function checksOf(type, expected) {
    const make = EXPECTATIONS.get(type);
    if (!make)
        throw new Unsupported('not known here');
    return make(expected);
}
/** What pandas takes for a missing value when it reads a CSV, as Great Expectations sees it. */
const PANDAS_MISSING = [
    ...[
        '#N/A',
        '#N/A N/A',
        '#NA',
        '-1.#IND',
        '-1.#QNAN',
        '-NaN',
        '-nan',
        '1.#IND',
        '1.#QNAN',
        '<NA>',
        'N/A',
        'NA',
        'NULL',
    ],
    ...['NaN', 'None', 'n/a', 'nan', 'null'],
];
/** Adds a suite to the plan of a table; unless the contract says what is missing, it is what pandas takes for it. */
const withSuite = (plan, { checks, unsupported }) => ({
    ...plan,
    reading: { ...plan.reading, missing: plan.reading.missing ?? new Set(PANDAS_MISSING) },
    checks: [...plan.checks, ...checks],
    unsupported,
});

;// CONCATENATED MODULE: ./build/actions/version-data/contract-checks.js

/** A table of thousands of columns has a rule or more for each: beyond so many checks a report is read by nobody. */
const MOST_CHECKS = 300;
/**
 * Makes checks of judgements: those that were broken come before those that only warn and those that hold. Of very many the
 * rest of a table stands behind one check for each verdict.
 */
function contractChecks(judged) {
    const weight = ({ verdict, level }) => (verdict === 'fail' ? (level === 'block' ? 0 : 1) : 2);
    const sorted = judged.toSorted((a, b) => weight(a) - weight(b));
    const rest = sorted.slice(MOST_CHECKS);
    const groups = Map.groupBy(rest, ({ table, verdict, level }) => JSON.stringify([table, verdict, level]));
    const together = [...groups.values()].map(checkOfMany);
    const blocking = rest.filter(({ level }) => level === 'block');
    const isBroken = ({ verdict }) => verdict === 'fail';
    // Each group is one check that is counted with the others.
    const counted = together.filter(({ level }) => level === 'block');
    return {
        checks: [...sorted.slice(0, MOST_CHECKS).map(checkOf), ...together],
        folded: {
            broken: blocking.filter(isBroken).length - counted.filter(isBroken).length,
            all: blocking.length - counted.length,
        },
    };
}
function checkOfMany(group) {
    const { table, verdict, level } = group[0];
    const words = { pass: 'They hold', fail: 'They are broken too', skipped: 'They could not be judged' };
    const names = [...new Set(group.map(({ title }) => title))];
    const some = verdict === 'pass' ? '' : `: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}`;
    return {
        id: `contract:${table}#more-${level}-${verdict}`,
        title: `${(0,format/* formatCount */.B4)(group.length, 'more rule')} for ${table}`,
        verdict,
        level,
        value: verdict === 'skipped' ? null : group.reduce((sum, { violations }) => sum + violations, 0),
        unit: 'rows',
        reason: `${words[verdict] ?? 'They were judged so'}${some}.`,
    };
}
function checkOf(judged) {
    const { id, table, title, verdict, level, needed, reason, violations, value, unit } = judged;
    return {
        id,
        title: `${title} in ${table}`,
        verdict,
        level,
        value: verdict === 'skipped' ? null : (value ?? violations),
        unit: unit ?? 'rows',
        n: judged.judged,
        needed,
        reason,
    };
}

// EXTERNAL MODULE: ./build/actions/version-data/scene.js
var scene = __webpack_require__(20270);
;// CONCATENATED MODULE: ./build/actions/version-data/contract.js










/**
 * Reads the contract that `data.schema` names: ours in YAML, with the suites of Great Expectations that it
 * names. It is read before any data is touched.
 * @throws {UserError} with every mistake in it.
 */
async function readContract(directory, file) {
    (0,files/* insideOf */.kP)(directory, file);
    if (/\.json$/i.test(file)) {
        throw new errors/* UserError */.yo(`${file} is a suite of Great Expectations, and does not say which table it speaks of.`, {
            hint: `Write a contract of three lines that does: "tables:", "  data/my-table.csv:", "    suite: ${file}", and name that one.`,
        });
    }
    const { contract, refuse } = await loadContract(directory, file);
    const { plans, mistakes } = planContract(contract);
    if (mistakes.length > 0)
        refuse(mistakes);
    const ready = [];
    for (const plan of plans) {
        const suite = contract.tables[plan.name]?.suite;
        ready.push(suite === undefined ? plan : withSuite(plan, readSuite(await suiteText(directory, suite), suite)));
    }
    return { file, contract, plans: ready, leakage: contract.leakage };
}
async function suiteText(directory, file) {
    try {
        return await (0,promises_.readFile)((0,files/* insideOf */.kP)(directory, file), 'utf8');
    }
    catch (cause) {
        if (cause instanceof errors/* UserError */.yo)
            throw cause;
        throw new errors/* UserError */.yo(`The suite ${file} cannot be read.`, {
            cause,
            hint: 'It is relative to the working directory.',
        });
    }
}
/** So many broken rules are told in the log, one a line; GitHub shows ten of a step. */
const MOST_LINES = 20;
/** Holds the data of the working directory against a contract. */
async function judgeByContract({ context, config }, ready) {
    const { directory, clock, log } = context;
    const { plans, contract, file } = ready;
    const place = { directory, now: clock.now(), ...(0,scene/* progress */.q)(context) };
    const judged = await log.group(`Hold the data against ${file}`, () => checkContract(contract, plans, place));
    // What only warns is told with the other warnings of the report.
    const broken = judged.filter(({ verdict, level }) => verdict === 'fail' && level === 'block');
    for (const { table, title, reason, examples } of broken.slice(0, MOST_LINES)) {
        const at = examples[0] && { file: examples[0].file, line: examples[0].line };
        log.error(`${title} in ${table}: ${reason}`, at);
    }
    if (broken.length > MOST_LINES)
        log.error(`${(0,format/* formatCount */.B4)(broken.length - MOST_LINES, 'more rule')} of ${file} are broken.`);
    return {
        ...contractChecks(judged.filter(isTelling(judged))),
        tables: exampleTables(judged, { withValues: config.privacy === 'examples' }),
        notes: plans.flatMap(unsupportedNote),
    };
}
/** That a column is there is worth a line when it is not, or when nothing else is said of the column. */
function isTelling(all) {
    const isPresence = ({ id }) => id.endsWith(':present');
    const others = new Set(all.filter((judged) => !isPresence(judged)).map(({ table, title }) => `${table} ${title}`));
    return (judged) => !isPresence(judged) || judged.verdict !== 'pass' || !others.has(`${judged.table} ${judged.title}`);
}
const MOST_SHOWN = 200;
/** Lists rows that break a check. Their values are shown only where rows may be shown at all. */
function exampleTables(judged, { withValues }) {
    const rows = judged.flatMap(({ title, needed, examples, verdict }) => examples.map(({ place, value, note = '' }) => [
        title,
        verdict === 'pass' ? `${needed} (tolerated)` : needed,
        place,
        note,
        ...(withValues ? [value ?? ''] : []),
    ]));
    if (rows.length === 0)
        return [];
    const titles = ['what', 'needed', 'where', '', ...(withValues ? ['value'] : [])];
    const caption = withValues
        ? 'Up to ten of each check.'
        : 'Up to ten of each check. Values are left out: `privacy: examples` shows them.';
    const columns = titles.map((title) => ({ title }));
    return [
        {
            id: 'contract:examples',
            title: 'Rows that break the contract',
            caption,
            columns,
            rows: rows.slice(0, MOST_SHOWN),
        },
    ];
}
function unsupportedNote({ name, unsupported = [] }) {
    if (unsupported.length === 0)
        return [];
    const text = `Not checked of the suite for ${name}, for it is not known here: ${unsupported.join('; ')}.`;
    return [{ level: 'warning', text }];
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


/***/ })

};
