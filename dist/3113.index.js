export const id = 3113;
export const ids = [3113];
export const modules = {

/***/ 94082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ predictionReading)
});

// EXTERNAL MODULE: ./build/validation/kinds/rates.js
var rates = __webpack_require__(6397);
;// CONCATENATED MODULE: ./build/validation/asked-task.js

/**
 * Hints at what labels are made for by the metrics that are gated, when the user has not said: numbers where all of them
 * are metrics of regression, classes where all are of classification; `undefined` where they do not agree or do not say.
 * Only a hint: the name of a metric may be a key of the user's own in the metrics file.
 */
function askedTask(gates) {
    const tasks = new Set(gates.map(({ metric }) => (0,rates/* findGroupMetric */.B)(metric)?.task ?? 'any'));
    tasks.delete('any');
    if (tasks.size !== 1)
        return undefined;
    if (tasks.has('regression'))
        return 'regression';
    return tasks.has('classification') ? 'multiclass' : undefined;
}

;// CONCATENATED MODULE: ./build/actions/sides/prediction-reading.js

/** By which columns and for which task predictions are read. Where the settings name no task, the gates may hint at one. */
function predictionReading({ columns, task, validate }) {
    const { gates } = validate;
    if (task !== undefined || columns.query !== undefined || !Array.isArray(gates))
        return { columns, task };
    return { columns, asked: askedTask(gates) };
}


/***/ }),

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export gitEnvironment */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84539);


/** Variables that would turn a call to another repository, index or object store (`git rev-parse --local-env-vars`). */
const repositoryVariables = [
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_CONFIG',
    'GIT_COMMON_DIR',
    'GIT_DIR',
    'GIT_GRAFT_FILE',
    'GIT_IMPLICIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_INTERNAL_SUPER_PREFIX',
    'GIT_NAMESPACE',
    'GIT_NO_REPLACE_OBJECTS',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_QUARANTINE_PATH',
    'GIT_REPLACE_REF_BASE',
    'GIT_SHALLOW_FILE',
    'GIT_WORK_TREE',
];
/**
 * Runs git in `cwd` and waits for its end. It never asks for a password, and variables of a surrounding git call (a hook,
 * say) do not turn it elsewhere. Never throws for an exit code; needs git 2.31 or newer for `settings`.
 * @throws {UserError} when there is no git or no such folder, and when git refuses a repository of another user: what it
 * does not tell must not be taken for what is not there.
 */
async function git(args, options) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)('git', args, {
        cwd: options.cwd,
        env: gitEnvironment(process.env, options.settings ?? []),
        ...(options.input === undefined ? {} : { input: options.input }),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((cause) => {
        if (cause.code !== 'ENOENT')
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git could not be started in "${options.cwd}".`, {
            hint: 'Is git installed, and does the folder exist?',
            cause,
        });
    });
    const stderr = result.stderr.toString('utf8');
    const foreign = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1];
    if (result.code !== 0 && foreign !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git refuses the repository ${foreign}, because it belongs to another user.`, {
            hint: `Run \`git config --global --add safe.directory "${foreign}"\` before this step, as jobs in a container need it.`,
        });
    }
    return { ...result, stderr };
}
/** Reads what git lists with `-z`: names, or lines, each ended by a zero byte. */
const namesOf = (output) => Buffer.from(output).toString('utf8').split('\0').filter(Boolean);
/** Makes the environment of a git process: the given one without its repository, with `settings` after those it has. */
function gitEnvironment(base, settings) {
    const environment = { ...base, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' };
    for (const name of repositoryVariables)
        delete environment[name];
    // The user's own GIT_CONFIG_COUNT (a safe.directory, say) stays in force.
    const before = Number.parseInt(base['GIT_CONFIG_COUNT'] ?? '0', 10) || 0;
    for (const [index, [key, value]] of settings.entries()) {
        environment[`GIT_CONFIG_KEY_${before + index}`] = key;
        environment[`GIT_CONFIG_VALUE_${before + index}`] = value;
    }
    if (settings.length > 0)
        environment['GIT_CONFIG_COUNT'] = String(before + settings.length);
    return environment;
}


/***/ }),

/***/ 84539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** What a group wrote before it was killed is still read for this long. */
const LAST_OUTPUT_MS = 100;
/**
 * Runs a program without a shell, in a process group of its own, and waits for its end. A time-out or an aborted signal
 * ends the whole group, so that nothing it started stays behind. Never throws for an exit code; throws when the program
 * cannot be started.
 */
async function run(command, args, options = {}) {
    const { capture = true, killAfterMs = 5000 } = options;
    const startedAt = performance.now();
    // Without input it is /dev/null: a pipe of Node's is a socket, from which bash concludes that it must read ~/.bashrc.
    const stdin = options.input === undefined ? 'ignore' : 'pipe';
    const { cwd, env = process.env } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
    if (child.pid)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    let timedOut = false;
    let killer;
    let reaper;
    const signalGroup = (signal) => {
        try {
            if (child.pid)
                process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
        }
    };
    /** Who left the group (`setsid`) may still hold the output open: nobody listens any more, so that the end comes. */
    const endGroup = () => {
        signalGroup('SIGKILL');
        setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, LAST_OUTPUT_MS).unref();
    };
    const stop = () => {
        signalGroup('SIGTERM');
        killer ??= setTimeout(endGroup, killAfterMs);
    };
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted)
        stop();
    child.stdout?.on('data', (chunk) => {
        if (capture)
            stdout.push(chunk);
        options.onStdout?.(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        if (capture)
            stderr.push(chunk);
        options.onStderr?.(chunk);
    });
    // A child that ends before it has read its input closes the pipe; that is its business.
    child.stdin?.on('error', () => { });
    if (typeof options.input === 'string' || options.input instanceof Uint8Array)
        child.stdin?.end(options.input);
    else if (child.stdin)
        options.input?.pipe(child.stdin);
    try {
        return await new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('exit', () => {
                const { endGroupAfterMs } = options;
                if (endGroupAfterMs !== undefined)
                    reaper = setTimeout(endGroup, endGroupAfterMs);
            });
            child.on('close', (code, signal) => {
                const durationMs = performance.now() - startedAt;
                resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut, durationMs });
            });
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killer);
        clearTimeout(reaper);
        options.signal?.removeEventListener('abort', stop);
        // What the program left running in its group ends with it.
        if (timedOut || options.signal?.aborted || options.endGroupAfterMs !== undefined)
            signalGroup('SIGKILL');
    }
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

/***/ 2581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readPredictions)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/statistics/text-order.js
var text_order = __webpack_require__(97450);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/tables/prediction-cells.js



/** The ids of all rows. @throws {UserError} for one that is empty or stands twice. */
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
/** The texts of a column. @throws {UserError} for a cell that is empty, NaN or infinite. */
function requireValues(source, name) {
    const cells = source.cells.get(name);
    const missing = new Set([...source.distinct(name)].filter(values/* isMissingOrNotFinite */.oz));
    if (missing.size > 0)
        throw notAValue(source, cells.findIndex((text) => missing.has(text)), name);
    return cells;
}
/** The numbers of a column. @throws {UserError} for a cell that is no finite number, with the hint. */
function numbersOf(source, name, hint) {
    const read = source.numbers.get(name);
    if (read) {
        if (read.strange)
            throw notAValue(source, read.strange.row, name, { text: read.strange.text, hint });
        return read.numbers();
    }
    const cells = source.cells.get(name);
    const numbers = new Float64Array(cells.length);
    for (let row = 0; row < cells.length; row++) {
        const value = (0,values/* parseDecimal */.$Q)(cells[row]);
        if (value === undefined)
            throw notAValue(source, row, name, { hint });
        numbers[row] = value;
    }
    return numbers;
}
/** The weights of the rows. @throws {UserError} for one below 0, too. */
function weightsOf(source, name) {
    const weights = numbersOf(source, name);
    const row = weights.findIndex((weight) => weight < 0);
    if (row >= 0)
        throw mistake(source, row, `the weight (column "${name}") is ${weights[row]}; it must be 0 or more.`);
    return weights;
}
function notAValue(source, row, name, more = {}) {
    const { text = source.cells.get(name)[row] } = more;
    const hint = /^[-+]?\d[\d.]*,[\d.,]*$/.test(text.trim())
        ? POINT
        : (more.hint ?? 'Every row needs a finite value there.');
    const what = text.trim() === ''
        ? 'is empty'
        : (0,values/* isMissingOrNotFinite */.oz)(text)
            ? `is ${text.trim()}`
            : `is "${text}", which is no number`;
    return mistake(source, row, `the column "${name}" ${what}.`, hint);
}
const POINT = 'Write numbers with a point, and thousands without a sign between them: 1234.5.';
function mistake({ table, lines }, row, message, hint) {
    return new errors/* UserError */.yo(message, { place: table.placeOf(lines[row]), ...(hint ? { hint } : {}) });
}

// EXTERNAL MODULE: ./build/tables/grown.js
var grown = __webpack_require__(52287);
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
        bytes += addBatch(batch, { cells, numbers, shared, names, rows }, isNumbers);
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
/** Adds a batch. @returns the bytes that its texts take */
function addBatch(batch, read, isNumbers) {
    const { cells, numbers, shared, names, rows } = read;
    let bytes = 0;
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
    return bytes;
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

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/tables/prediction-roles.js


/** Tells the columns that have no other use than their numbers: scores and weights. */
function holdsNumbers(named, score) {
    const { id, label, prediction, group, time, query, latency, slices = [], weight } = named;
    const others = new Set(['id', 'label', 'prediction', id, label, prediction, group, time, query]);
    const ofNoClass = new Set([...slices, latency]);
    const isOfClass = (name) => name.startsWith(`${score}_`) && !ofNoClass.has(name);
    return (name) => !others.has(name) && (name === score || name === weight || isOfClass(name));
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
/** @throws {UserError} with what there is, and what was probably meant, when a column is not there. */
function requireColumns({ names: columns, file }, names) {
    const missing = names.filter((name) => !columns.has(name));
    if (missing.length === 0)
        return;
    const found = [...columns];
    const what = `${missing.length > 1 ? 'are no columns' : 'is no column'} "${missing.join('", "')}"`;
    throw new errors/* UserError */.yo(`there ${what}; found: ${listOf(found)}.`, { place: { file }, hint: remedy(missing, found) });
}
/** What to do about columns that are not there. */
function remedy(missing, found) {
    const isNear = (name, other) => (0,mod/* distance */.Io)(name.toLowerCase(), other.toLowerCase()) <= Math.min(2, (name.length - 1) / 2);
    const near = found.filter((name) => missing.some((other) => isNear(name, other)));
    if (near.length > 0)
        return `Did you mean "${near.join('", "')}"? ${SAY_WHICH}`;
    const isIndex = missing.includes('id') && /^(?:Unnamed: 0|column 1)$/.test(found[0] ?? '');
    return isIndex ? `"${found[0]}" seems to be the index of pandas: write to_csv(…, index_label="id").` : SAY_WHICH;
}
const SAY_WHICH = 'Say which column is which in modelloop.yml, such as `columns: { label: y_true }`.';
/** A table may have thousands of columns; a message has no room for them. */
const listOf = (names) => names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ');

// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
;// CONCATENATED MODULE: ./build/tables/read-predictions.js







/** There is another model to come, and the judgement needs room as well. */
const SHARE_OF_ROOM = 1 / 3;
/** What Node's limit counts for young objects, which is no room for a test set: three spaces of 64 MiB. */
const YOUNG = 192 * 2 ** 20;
/** What texts may take of the heap that is left. */
function roomForTexts() {
    const { heap_size_limit: limit } = (0,external_node_v8_.getHeapStatistics)();
    const used = (0,external_node_v8_.getHeapSpaceStatistics)()
        .filter(({ space_name: name }) => !name.startsWith('new_'))
        .reduce((sum, { space_used_size: size }) => sum + size, 0);
    return SHARE_OF_ROOM * Math.max(0, (limit > YOUNG ? limit - YOUNG : limit) - used);
}
/**
 * Reads a predictions file (CSV, JSONL or Parquet; design §1.4). Labels and predictions come out as numbers
 * (`Float64Array`) for regression, ranking and forecast, else as class names in one spelling, so that `1`, `1.0` and
 * `"1"` agree. Columns with another role than id, label, prediction, score and weight stay available for slices.
 * @throws {UserError} with file and line for a missing column, no rows, more rows than fit into memory, an id that stands
 * twice, and a label, prediction, score or weight that is empty, NaN, infinite or (where a number is needed) no number.
 */
async function readPredictions(path, options = {}) {
    const { columns: named = {}, displayPath = path, unlabelled = false, mostBytes = roomForTexts() } = options;
    const table = await (0,read_table/* openTable */.R)(path, { displayPath });
    const scoreName = named.score ?? 'score';
    const source = {
        file: displayPath,
        table,
        ...(await readAll(table, holdsNumbers(named, scoreName), mostBytes)),
    };
    const { cells, lines, names: found } = source;
    const prediction = columnOf(found, named.prediction, 'prediction');
    const label = unlabelled ? prediction : columnOf(found, named.label, 'label');
    const names = { id: columnOf(found, named.id, 'id'), label, prediction };
    const { weight, group, time, query } = unlabelled ? {} : named;
    requireColumns(source, [...new Set(Object.values(names)), ...(unlabelled ? [] : optionalNames(named))]);
    if (lines.length === 0) {
        throw new errors/* UserError */.yo('there are columns and no rows.', {
            place: { file: displayPath },
            hint: 'Write one row a test example.',
        });
    }
    const ids = checkIds(source, names.id);
    const [labels, predictions] = answersOf(source, names, options);
    const scores = [...source.numbers.keys()].filter((name) => name !== named.weight);
    const perClass = scores.filter((name) => name !== scoreName);
    const own = new Set([...Object.values(names), ...scores, named.weight]);
    return {
        ids,
        labels,
        predictions,
        ...(scores.includes(scoreName) ? { score: numbersOf(source, scoreName) } : {}),
        ...(perClass.length > 0 ? { scores: scoresOf(source, perClass, scoreName) } : {}),
        ...(weight ? { weight: weightsOf(source, weight) } : {}),
        ...(group ? { group: cells.get(group) } : {}),
        ...(time && cells.has(time) ? { time: cells.get(time) } : {}),
        ...(query ? { query: cells.get(query) } : {}),
        columns: new Map([...cells].filter(([name]) => !own.has(name))),
        source: displayPath,
    };
}
const LABELS_AS_NUMBERS = 'Every row needs a finite value there. If the labels are classes, set "task: multiclass".';
/** The labels and the predictions, as numbers or as names of classes by the task. */
function answersOf(source, names, { task: named, columns, asked }) {
    const texts = { label: requireValues(source, names.label), prediction: requireValues(source, names.prediction) };
    const areNumbers = () => [...source.distinct(names.label)].every((text) => (0,values/* parseDecimal */.$Q)(text) !== undefined);
    const hinted = asked === 'regression' && !areNumbers() ? undefined : asked;
    const task = named ?? (columns?.query === undefined ? (hinted ?? (0,values/* inferTask */.Sz)(texts.label)) : 'ranking');
    return task === 'regression' || task === 'ranking' || task === 'forecast'
        ? [numbersOf(source, names.label, LABELS_AS_NUMBERS), numbersOf(source, names.prediction)]
        : classesOf([...source.distinct(names.label), ...source.distinct(names.prediction)], texts.label, texts.prediction);
}
const scoresOf = (source, columns, prefix) => {
    const hint = `A column "${prefix}_…" is the score of a class, a number in every row. Give a column for slices another name, or name it in columns.slices.`;
    return new Map(columns.map((name) => [(0,values/* canonicalClass */.tp)(name.slice(prefix.length + 1)), numbersOf(source, name, hint)]));
};
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


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findGroupMetric)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21450);
/* harmony import */ var _metrics_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73992);


/** A share that says nothing by itself and much between groups: who is chosen, and who is chosen wrongly. */
function rate(name, title, counts) {
    const hits = (rows) => ({
        of: Uint8Array.from(rows.truth, (truth) => Number(counts(truth === rows.positive))),
        right: Uint8Array.from(rows.predicted, (predicted) => Number(predicted === rows.positive)),
    });
    return {
        name,
        title,
        task: 'classification',
        direction: 'lower',
        unit: 'fraction',
        defaultMargin: { kind: 'absolute', value: 0.02 },
        needs: 'prediction',
        positive: true,
        family: 'proportion',
        hits,
        lacks: ({ classes, positive }) => positive >= 0 && classes.length <= 2
            ? undefined
            : `it is a rate of one positive class, and there are ${classes.length} classes`,
        prepare: (rows) => {
            const { of, right } = hits(rows);
            const mean = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .weightedMean */ .hY)(Float64Array.from(right));
            return (weights) => mean(weights.map((weight, row) => weight * of[row]));
        },
    };
}
/** Rates that are judged between groups alone. */
const RATES = [
    rate('selection-rate', 'Selection rate', () => true),
    rate('false-positive-rate', 'False-positive rate', (isPositive) => !isPositive),
];
/** Finds what groups are compared by: any metric of rows, or a rate of theirs. */
const findGroupMetric = (name) => (0,_metrics_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .findMetric */ .GF)(name) ?? RATES.find((known) => known.name === name.trim().toLowerCase().replaceAll('_', '-'));


/***/ }),

/***/ 21450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LU: () => (/* binding */ rowsOfClass),
/* harmony export */   Oq: () => (/* binding */ rowsThatCount),
/* harmony export */   hY: () => (/* binding */ weightedMean),
/* harmony export */   hk: () => (/* binding */ isOfMatrix),
/* harmony export */   o2: () => (/* binding */ percentagePoints)
/* harmony export */ });
/** The rows, or what else a metric is a mean over. */
const unitsOf = (metric, rows) => metric.units?.(rows) ?? rows;
/** Whether a metric is computed from the confusion matrix: rows of one truth and one prediction are alike to it. */
const isOfMatrix = ({ task, needs }) => task === 'classification' && needs === 'prediction';
/**
 * Counts the rows below the line of a metric: of a share those that it is a share of, such as the positive ones of a recall;
 * of a precision of two classes those that are called positive; else all. A row of weight 0 does not count.
 */
function rowsThatCount(metric, rows) {
    const { n, classes, predicted, positive, weight } = rows;
    const of = metric?.hits?.(rows)?.of;
    const ofPositive = metric?.name === 'precision' && positive >= 0 && classes.length <= 2;
    let count = 0;
    for (let row = 0; row < n; row++) {
        const isBelow = of ? of[row] === 1 : !ofPositive || predicted[row] === positive;
        if (isBelow && weight?.[row] !== 0)
            count++;
    }
    return count;
}
/** Marks the rows whose label is this class by 1. */
function rowsOfClass({ n, truth }, code) {
    const marks = new Uint8Array(n);
    for (let row = 0; row < n; row++)
        if (truth[row] === code)
            marks[row] = 1;
    return marks;
}
/** The weighted mean of one number a row. */
function weightedMean(values) {
    return (weights) => {
        let sum = 0;
        let total = 0;
        for (let i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    };
}
const percentagePoints = (points) => ({ kind: 'absolute', value: points / 100 });
const percent = (share) => ({ kind: 'relative', value: share / 100 });


/***/ }),

/***/ 73992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cb: () => (/* binding */ METRICS),
  GF: () => (/* binding */ findMetric),
  ny: () => (/* binding */ metricFromFile)
});

// EXTERNAL MODULE: ./build/validation/metrics/metric.js
var metric = __webpack_require__(21450);
;// CONCATENATED MODULE: ./build/validation/metrics/confusion.js

/** Whether a metric is computed for the positive class; else it is the mean over all classes (macro). */
const isBinary = (rows) => rows.positive >= 0 && rows.classes.length <= 2;
/** A metric that depends on the confusion matrix alone: `matrix[truth · k + prediction]`, k classes. */
function fromMatrix(compute) {
    return (rows) => {
        const k = rows.classes.length;
        const cell = new Uint32Array(rows.n);
        for (let i = 0; i < rows.n; i++)
            cell[i] = rows.truth[i] * k + rows.predicted[i];
        const matrix = new Float64Array(k * k);
        const positive = isBinary(rows) ? rows.positive : -1;
        return (weights) => {
            matrix.fill(0);
            for (let i = 0; i < cell.length; i++)
                matrix[cell[i]] += weights[i];
            return compute(matrix, k, positive);
        };
    };
}
/** A metric of one class, or its mean over the classes that occur as label or prediction (as scikit-learn's macro). */
function perClass(compute) {
    return fromMatrix((matrix, k, positive) => {
        if (positive >= 0)
            return compute(countsOf(matrix, k, positive));
        let sum = 0;
        let seen = 0;
        for (let c = 0; c < k; c++) {
            const counts = countsOf(matrix, k, c);
            if (counts[0] + counts[1] + counts[2] === 0)
                continue;
            sum += compute(counts);
            seen++;
        }
        return sum / seen;
    });
}
function countsOf(matrix, k, c) {
    let row = 0;
    let column = 0;
    for (let j = 0; j < k; j++) {
        row += matrix[c * k + j];
        column += matrix[j * k + c];
    }
    const tp = matrix[c * k + c];
    return [tp, column - tp, row - tp];
}
/** 0/0 is 0, as in scikit-learn: a model that names no positive has precision 0. */
const share = (part, whole) => (whole > 0 ? part / whole : 0);
function balancedAccuracy(matrix, k) {
    let sum = 0;
    let seen = 0;
    for (let c = 0; c < k; c++) {
        const [tp, , fn] = countsOf(matrix, k, c);
        if (tp + fn === 0)
            continue;
        sum += tp / (tp + fn);
        seen++;
    }
    return sum / seen;
}
/** Matthews' correlation for any number of classes (Gorodkin 2004); 0 where a margin is empty. */
function matthews(matrix, k) {
    let total = 0;
    let trace = 0;
    let cross = 0;
    let truths = 0;
    let guesses = 0;
    for (let c = 0; c < k; c++) {
        const [tp, fp, fn] = countsOf(matrix, k, c);
        trace += tp;
        total += tp + fn;
        cross += (tp + fn) * (tp + fp);
        truths += (tp + fn) ** 2;
        guesses += (tp + fp) ** 2;
    }
    const spread = (total * total - guesses) * (total * total - truths);
    return spread > 0 ? (trace * total - cross) / Math.sqrt(spread) : 0;
}
function rightRows({ n, truth, predicted }) {
    const right = new Uint8Array(n);
    for (let row = 0; row < n; row++)
        if (truth[row] === predicted[row])
            right[row] = 1;
    return right;
}
const base = {
    task: 'classification',
    direction: 'higher',
    unit: 'fraction',
    defaultMargin: (0,metric/* percentagePoints */.o2)(2),
    needs: 'prediction',
};
const confusionMetrics = [
    {
        ...base,
        name: 'accuracy',
        title: 'Accuracy',
        family: 'proportion',
        prepare: (rows) => (0,metric/* weightedMean */.hY)(new Float64Array(rightRows(rows))),
        hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: rightRows(rows) }),
    },
    {
        ...base,
        name: 'balanced-accuracy',
        title: 'Balanced accuracy',
        family: 'general',
        prepare: fromMatrix(balancedAccuracy),
    },
    {
        ...base,
        name: 'precision',
        title: 'Precision',
        positive: true,
        family: 'general',
        prepare: perClass(([tp, fp]) => share(tp, tp + fp)),
    },
    {
        ...base,
        name: 'recall',
        title: 'Recall',
        positive: true,
        family: 'proportion',
        prepare: perClass(([tp, , fn]) => share(tp, tp + fn)),
        hits: (rows) => (isBinary(rows) ? { of: (0,metric/* rowsOfClass */.LU)(rows, rows.positive), right: rightRows(rows) } : undefined),
    },
    {
        ...base,
        name: 'f1',
        title: 'F1',
        positive: true,
        family: 'general',
        prepare: perClass(([tp, fp, fn]) => share(2 * tp, 2 * tp + fp + fn)),
    },
    {
        name: 'mcc',
        title: 'MCC',
        task: 'classification',
        direction: 'higher',
        defaultMargin: (0,metric/* percentagePoints */.o2)(2),
        needs: 'prediction',
        family: 'general',
        prepare: fromMatrix(matthews),
    },
];

;// CONCATENATED MODULE: ./build/validation/metrics/averages.js


const precision = ([tp, fp]) => share(tp, tp + fp);
const recall = ([tp, , fn]) => share(tp, tp + fn);
/** F with recall counted β² times as much as precision. */
const fBeta = (beta) => ([tp, fp, fn]) => share((1 + beta * beta) * tp, (1 + beta * beta) * tp + fp + beta * beta * fn);
const jaccard = ([tp, fp, fn]) => share(tp, tp + fp + fn);
const specificity = ([tp, fp, fn], total) => share(total - tp - fp - fn, total - tp - fn);
/** The mean over all classes that occur, two of them too, each weighing as much or by its rows; as scikit-learn's. */
function mean(compute, weighing) {
    return fromMatrix((matrix, k) => {
        const all = Array.from({ length: k }, (_, c) => countsOf(matrix, k, c)).filter(([tp, fp, fn]) => tp + fp + fn > 0);
        const total = all.reduce((sum, [tp, , fn]) => sum + tp + fn, 0);
        const weight = ([tp, , fn]) => (weighing === 'macro' ? 1 / all.length : (tp + fn) / total);
        return all.reduce((sum, counts) => sum + weight(counts) * compute(counts, total), 0);
    });
}
/** Of the negative class; with more classes the mean over each class against the rest. */
const specificityOf = fromMatrix((matrix, k, positive) => {
    const total = matrix.reduce((sum, count) => sum + count, 0);
    const codes = Array.from({ length: k }, (_, c) => c).filter((c) => {
        const [tp, fp, fn] = countsOf(matrix, k, c);
        return positive >= 0 ? c === positive : tp + fp + fn > 0;
    });
    return codes.reduce((sum, c) => sum + specificity(countsOf(matrix, k, c), total), 0) / codes.length;
});
/** Cohen's κ, 1 − Σ w·observed / Σ w·expected (1960; weights 1968); NaN where the margins leave nothing to agree on. */
function kappa(weight) {
    return fromMatrix((matrix, k) => {
        const truths = new Float64Array(k);
        const guesses = new Float64Array(k);
        let total = 0;
        for (let cell = 0; cell < k * k; cell++) {
            truths[Math.floor(cell / k)] += matrix[cell];
            guesses[cell % k] += matrix[cell];
            total += matrix[cell];
        }
        let observed = 0;
        let expected = 0;
        for (let cell = 0; cell < k * k; cell++) {
            const [i, j] = [Math.floor(cell / k), cell % k];
            observed += weight(i - j) * matrix[cell];
            expected += (weight(i - j) * truths[i] * guesses[j]) / total;
        }
        return expected > 0 ? 1 - observed / expected : Number.NaN;
    });
}
const averages_base = {
    task: 'classification',
    direction: 'higher',
    needs: 'prediction',
    family: 'general',
    defaultMargin: (0,metric/* percentagePoints */.o2)(2),
    onRequest: true,
};
const fraction = { ...averages_base, unit: 'fraction' };
const averaged = (name, title, compute) => ['macro', 'weighted'].map((weighing) => ({
    ...fraction,
    name: `${name}-${weighing}`,
    title: `${title}, ${weighing} average`,
    ...(weighing === 'macro' && { over: name === 'precision' ? 'predictions' : 'classes' }),
    prepare: mean(compute, weighing),
}));
const averageMetrics = [
    {
        ...fraction,
        name: 'specificity',
        title: 'Specificity',
        positive: true,
        family: 'proportion',
        prepare: specificityOf,
        hits: (rows) => isBinary(rows)
            ? {
                of: Uint8Array.from(rows.truth, (truth) => Number(truth !== rows.positive)),
                right: Uint8Array.from(rows.truth, (truth, row) => Number(truth === rows.predicted[row])),
            }
            : undefined,
    },
    ...averaged('precision', 'Precision', precision),
    ...averaged('recall', 'Recall', recall),
    ...averaged('f1', 'F1', fBeta(1)),
    { ...fraction, name: 'f2', title: 'F2', positive: true, prepare: perClass((counts) => fBeta(2)(counts, 0)) },
    { ...fraction, name: 'f0.5', title: 'F0.5', positive: true, prepare: perClass((counts) => fBeta(0.5)(counts, 0)) },
    {
        ...fraction,
        name: 'jaccard',
        title: 'Jaccard index',
        positive: true,
        prepare: perClass((counts) => jaccard(counts, 0)),
    },
    { ...averages_base, name: 'cohen-kappa', title: "Cohen's kappa", prepare: kappa((d) => Number(d !== 0)) },
    { ...averages_base, name: 'quadratic-kappa', title: 'Quadratic weighted kappa', prepare: kappa((d) => d * d) },
];
/** Rows whose class is among the k of the highest scores; of equal scores the later class comes first, as in scikit-learn. */
function withinTop(rows, k) {
    return Uint8Array.from(rows.truth, (truth, row) => {
        const own = rows.scores[truth][row];
        const ahead = rows.scores.filter((scores, c) => scores[row] > own || (scores[row] === own && c > truth));
        return Number(ahead.length < k);
    });
}
/** Makes the metrics of classes by depth: whether the class is among the first k. */
const classFamilies = {
    accuracy: (k) => k === undefined
        ? undefined
        : {
            ...fraction,
            name: `accuracy@${k}`,
            title: `Top-${k} accuracy`,
            needs: 'score',
            family: 'proportion',
            prepare: (rows) => (0,metric/* weightedMean */.hY)(Float64Array.from(withinTop(rows, k))),
            hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: withinTop(rows, k) }),
            lacks: (rows) => rows.classes.length > Math.max(2, k) ? undefined : `there are only ${rows.classes.length} classes`,
        },
};

// EXTERNAL MODULE: ./build/statistics/distributions.js
var distributions = __webpack_require__(91465);
;// CONCATENATED MODULE: ./build/validation/metrics/calibration.js


/** As most papers count; fewer rows than that make fewer bins. */
const BINS = 15;
/** What a model was sure of, and whether it came true: of the positive class, with more classes of the one predicted. */
function claims(rows) {
    if (rows.positive >= 0 && rows.score)
        return { sure: rows.score, came: Uint8Array.from(rows.truth, (truth) => Number(truth === rows.positive)) };
    const sure = Float64Array.from(rows.predicted, (code, row) => rows.scores[code][row]);
    return { sure, came: Uint8Array.from(rows.truth, (truth, row) => Number(truth === rows.predicted[row])) };
}
/** Numbers of bins that hold as many rows each, cut at linear percentiles; equal scores share a bin. */
function binsOf(sure) {
    const sorted = sure.slice().sort();
    const edges = Array.from({ length: BINS - 1 }, (_, b) => {
        const place = ((b + 1) * (sorted.length - 1)) / BINS;
        const low = sorted[Math.floor(place)];
        return low + (place - Math.floor(place)) * (sorted[Math.ceil(place)] - low);
    });
    return Uint8Array.from(sure, (score) => {
        const bin = edges.findIndex((edge) => score <= edge);
        return bin < 0 ? BINS - 1 : bin;
    });
}
/** E|X| − |μ| of a normal X with mean μ and standard deviation σ: by how much noise makes a gap look larger. */
function inflation(mean, sigma) {
    if (!(sigma > 0))
        return 0;
    const z = Math.abs(mean) / sigma;
    return sigma * Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2) - 2 * Math.abs(mean) * (0,distributions/* normalCdf */.vr)(-z);
}
/** A metric of 15 bins of equal mass. */
function ofBins(compute) {
    return (rows) => {
        const { sure, came } = claims(rows);
        const numbers = binsOf(sure);
        return (weights) => {
            const bins = Array.from({ length: BINS }, () => ({ weight: 0, squares: 0, score: 0, hits: 0 }));
            let total = 0;
            numbers.forEach((number, row) => {
                const bin = bins[number];
                const weight = weights[row];
                total += weight;
                bin.weight += weight;
                bin.squares += weight * weight;
                bin.score += weight * sure[row];
                bin.hits += weight * came[row];
            });
            const used = bins.filter(({ weight }) => weight > 0);
            return compute(used.map(({ weight, squares, score, hits }) => {
                const rate = hits / weight;
                return {
                    weight: weight / total,
                    gap: score / weight - rate,
                    variance: rate * (1 - rate),
                    rows: weight ** 2 / squares,
                };
            }));
        };
    };
}
const sumOf = (bins, term) => bins.reduce((sum, bin) => sum + bin.weight * term(bin), 0);
/**
 * The expected calibration error Σ w·|gap|, less what the noise of the bins adds: the "normal debiased" estimate of Kumar,
 * Liang and Ma ("Verified Uncertainty Calibration", 2019), its simulated mean in closed form; not below 0.
 */
const expectedError = ofBins((bins) => Math.max(0, sumOf(bins, ({ gap, variance, rows }) => Math.abs(gap) - inflation(gap, Math.sqrt(variance / rows)))));
/** √(Σ w·gap² − Σ w·variance/(rows − 1)): what is under the root is unbiased (the same authors, §5); not below 0. */
const rootMeanSquare = ofBins((bins) => Math.sqrt(Math.max(0, sumOf(bins, ({ gap, variance, rows }) => gap ** 2 - (rows > 1 ? variance / (rows - 1) : 0)))));
/** Judged on the point: draws of the rows make every gap larger still, so no bootstrap holds its error rate. */
const calibration_base = {
    task: 'classification',
    direction: 'lower',
    unit: 'fraction',
    defaultMargin: (0,metric/* percentagePoints */.o2)(1),
    needs: 'probability',
    positive: true,
    family: 'general',
    onRequest: true,
    noSampling: 'a calibration error of bins is biased, and the bootstrap more so',
};
const calibrationMetrics = [
    { ...calibration_base, name: 'ece', title: 'Calibration error (ECE)', prepare: expectedError },
    { ...calibration_base, name: 'rms-calibration-error', title: 'RMS calibration error', prepare: rootMeanSquare },
];

// EXTERNAL MODULE: ./build/statistics/remembered.js
var remembered = __webpack_require__(24954);
// EXTERNAL MODULE: ./build/statistics/sort.js
var sort = __webpack_require__(56620);
;// CONCATENATED MODULE: ./build/validation/metrics/probability.js



function rank(score, marks) {
    const order = (0,sort/* orderOnce */.MG)(score).toReversed();
    const last = new Uint8Array(order.length).fill(1);
    const positive = new Uint8Array(order.length);
    let above = Number.NaN;
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        const value = score[row];
        positive[i] = marks[row];
        if (value === above)
            last[i - 1] = 0;
        above = value;
    }
    return { order, last, positive };
}
/** Several metrics ask for the ranking of the positive class. */
const rankingOf = (0,remembered/* remembered */.H)((rows) => rank(rows.score, (0,metric/* rowsOfClass */.LU)(rows, rows.positive)));
/**
 * The area under the ROC curve; ties count half. NaN when a class has no weight. Where a tie goes on, what is new is taken times 0:
 * a processor guesses branches by scores and classes wrongly, and then it takes several times as long.
 */
function areaUnderRoc({ order, last, positive }) {
    return (weights) => {
        let area = 0;
        let above = 0;
        let negatives = 0;
        let tiedPositive = 0;
        let tiedNegative = 0;
        for (let i = 0; i < order.length; i++) {
            const weight = weights[order[i]];
            const hit = weight * positive[i];
            tiedPositive += hit;
            tiedNegative += weight - hit;
            const hits = tiedPositive * last[i];
            const misses = tiedNegative * last[i];
            area += misses * (above + hits / 2);
            above += hits;
            negatives += misses;
            tiedPositive -= hits;
            tiedNegative -= misses;
        }
        return area / (above * negatives);
    };
}
/** Below any weight: keeps 0/0 from being NaN where nothing was seen yet, and changes no other sum. */
const NEXT_TO_NOTHING = 1e-300;
/** Σ (recallᵢ − recallᵢ₋₁)·precisionᵢ over the distinct scores, without branches as above; NaN without positives. */
function averagePrecision({ order, last, positive }) {
    return (weights) => {
        let sum = 0;
        let seen = 0;
        let hits = 0;
        let tied = 0;
        for (let i = 0; i < order.length; i++) {
            const weight = weights[order[i]];
            seen += weight;
            tied += weight * positive[i];
            const fresh = tied * last[i];
            hits += fresh;
            sum += (fresh * hits) / (seen + NEXT_TO_NOTHING);
            tied -= fresh;
        }
        return sum / hits;
    };
}
/**
 * Of the positive class; with more classes the mean of one class against the rest (macro), of those that have weight: a draw may
 * leave out the only row of a class. NaN where all weight is one class's.
 */
function ranked(compute) {
    return (rows) => {
        if (rows.positive >= 0 && rows.score)
            return compute(rankingOf(rows));
        const each = rows.classes.map((_, code) => compute(rank(rows.scores[code], (0,metric/* rowsOfClass */.LU)(rows, code))));
        return (weights) => {
            let sum = 0;
            let seen = 0;
            for (const statistic of each) {
                const value = statistic(weights);
                if (Number.isNaN(value))
                    continue;
                sum += value;
                seen++;
            }
            return seen > 1 ? sum / seen : Number.NaN;
        };
    };
}
/** The probability that a row's scores give to class `code`. */
function probability(rows, row, code) {
    if (!binary(rows))
        return rows.scores[code][row];
    return code === rows.positive ? rows.score[row] : 1 - rows.score[row];
}
const binary = (rows) => rows.positive >= 0 && rows.score !== undefined;
/** −ln of the probability of the true class, kept off 0 by a double's epsilon as scikit-learn does. */
function logLosses(rows) {
    const losses = new Float64Array(rows.n);
    for (let row = 0; row < rows.n; row++) {
        const p = probability(rows, row, rows.truth[row]);
        losses[row] = -Math.log(Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON));
    }
    return losses;
}
/** (p − y)² for two classes, Σₖ(pₖ − yₖ)² for more (Brier 1950). */
function brierLosses(rows) {
    const losses = new Float64Array(rows.n);
    const [isBinary, k] = [binary(rows), rows.classes.length];
    for (let row = 0; row < rows.n; row++) {
        const truth = rows.truth[row];
        if (isBinary)
            losses[row] = (1 - probability(rows, row, truth)) ** 2;
        else
            for (let code = 0; code < k; code++)
                losses[row] += (probability(rows, row, code) - Number(code === truth)) ** 2;
    }
    return losses;
}
const probability_base = { task: 'classification', positive: true };
const probabilityMetrics = [
    {
        ...probability_base,
        name: 'auc',
        needs: 'score',
        title: 'AUC',
        direction: 'higher',
        defaultMargin: (0,metric/* percentagePoints */.o2)(1),
        family: 'auc',
        prepare: ranked(areaUnderRoc),
    },
    {
        ...probability_base,
        name: 'average-precision',
        needs: 'score',
        title: 'Average precision',
        direction: 'higher',
        defaultMargin: (0,metric/* percentagePoints */.o2)(2),
        family: 'general',
        prepare: ranked(averagePrecision),
    },
    {
        ...probability_base,
        name: 'logloss',
        needs: 'probability',
        title: 'Log loss',
        direction: 'lower',
        defaultMargin: (0,metric/* percent */.KN)(3),
        family: 'mean-loss',
        prepare: (rows) => (0,metric/* weightedMean */.hY)(logLosses(rows)),
        losses: logLosses,
    },
    {
        ...probability_base,
        name: 'brier',
        needs: 'probability',
        title: 'Brier score',
        direction: 'lower',
        defaultMargin: (0,metric/* percent */.KN)(3),
        family: 'mean-loss',
        prepare: (rows) => (0,metric/* weightedMean */.hY)(brierLosses(rows)),
        losses: brierLosses,
    },
];

;// CONCATENATED MODULE: ./build/validation/metrics/quantile.js

/** The pinball loss of a quantile p: p·(y − q) above it, (1 − p)·(q − y) below it (Koenker and Bassett 1978). */
const pinball = (label, quantile, p) => label >= quantile ? p * (label - quantile) : (1 - p) * (quantile - label);
/** The pinball loss of each row, the mean over some quantiles. */
function pinballLosses(rows, levels, scale = 1) {
    const losses = new Float64Array(rows.n);
    for (const p of levels) {
        const quantile = rows.quantiles.get(p);
        for (let i = 0; i < rows.n; i++)
            losses[i] += (scale * pinball(rows.labels[i], quantile[i], p)) / levels.length;
    }
    return losses;
}
const levelsOf = (rows) => [...(rows.quantiles ?? new Map()).keys()];
const quantile_base = { task: 'regression', needs: 'quantiles' };
function meanOf(losses) {
    return { family: 'mean-loss', losses, prepare: (rows) => (0,metric/* weightedMean */.hY)(losses(rows)) };
}
/** Two levels are one when they differ by rounding alone: 1 − 0.9 is 0.09999999999999998. */
const levelNear = (rows, p) => levelsOf(rows).find((q) => Math.abs(q - p) < 1e-9);
const columnName = (p) => `quantile_${Number(p.toPrecision(9))}`;
/** The mean pinball loss of one quantile, or of all that there are. */
function pinballMetric(p) {
    return {
        ...quantile_base,
        ...meanOf((rows) => pinballLosses(rows, p === undefined ? levelsOf(rows) : [levelNear(rows, p)])),
        name: p === undefined ? 'pinball' : `pinball@${p}`,
        title: p === undefined ? 'Pinball loss' : `Pinball loss of quantile ${p}`,
        direction: 'lower',
        defaultMargin: (0,metric/* percent */.KN)(3),
        lacks: (rows) => p === undefined || levelNear(rows, p) !== undefined ? undefined : `there is no column "${columnName(p)}"`,
    };
}
/** Ends of the central interval that should hold a share of the labels; the widest that there is without one. */
function endsOf(rows, share) {
    const low = share === undefined ? Math.min(...levelsOf(rows)) : levelNear(rows, (1 - share) / 2);
    const high = low === undefined ? undefined : levelNear(rows, 1 - low);
    return low === undefined || high === undefined || !(low < high) ? undefined : [low, high];
}
/** The share of labels within a central interval, its ends counted. */
function coverageMetric(share) {
    const within = (rows) => {
        const [low, high] = endsOf(rows, share).map((p) => rows.quantiles.get(p));
        return Uint8Array.from(rows.labels, (label, i) => Number(label >= low[i] && label <= high[i]));
    };
    return {
        ...quantile_base,
        name: share === undefined ? 'coverage' : `coverage@${share}`,
        title: share === undefined ? 'Coverage of the widest interval' : `Coverage of the ${percentOf(share)} interval`,
        direction: 'higher',
        unit: 'fraction',
        defaultMargin: (0,metric/* percentagePoints */.o2)(2),
        family: 'proportion',
        prepare: (rows) => (0,metric/* weightedMean */.hY)(Float64Array.from(within(rows))),
        hits: (rows) => ({ of: new Uint8Array(rows.n).fill(1), right: within(rows) }),
        lacks: (rows) => {
            if (endsOf(rows, share))
                return undefined;
            if (share === undefined)
                return 'the lowest and the highest quantile are not as far from the middle';
            return `the columns "${columnName((1 - share) / 2)}" and "${columnName((1 + share) / 2)}" are not both there`;
        },
    };
}
const percentOf = (share) => `${Number((share * 100).toPrecision(6))} %`;
/** CRPS as the integral of twice the pinball loss over evenly spread quantiles: 2 · its mean (Gneiting and Ranjan 2011). */
const crps = {
    ...quantile_base,
    ...meanOf((rows) => pinballLosses(rows, levelsOf(rows), 2)),
    name: 'crps',
    title: 'CRPS',
    direction: 'lower',
    defaultMargin: (0,metric/* percent */.KN)(3),
};
const isShare = (p) => p > 0 && p < 1;
/** Makes the metrics of probabilistic forecasts: of a quantile, of an interval. */
const quantileFamilies = {
    pinball: (p) => (p === undefined || isShare(p) ? pinballMetric(p) : undefined),
    coverage: (share) => (share === undefined || isShare(share) ? coverageMetric(share) : undefined),
    crps: (p) => (p === undefined ? crps : undefined),
};

;// CONCATENATED MODULE: ./build/validation/metrics/ranked-lists.js
/** Σ 1/log₂(position + 1) for the positions `from` to `to`, counted from 0, the second left out. */
function discounts(from, to) {
    let sum = 0;
    for (let i = from; i < to; i++)
        sum += 1 / Math.log2(i + 2);
    return sum;
}
/** DCG with linear gains over that of the ideal order (Järvelin and Kekäläinen 2002), ties averaged as in scikit-learn. */
const ndcg = ({ ties, ideal }, k) => {
    let best = 0;
    for (let i = 0; i < Math.min(k, ideal.length); i++)
        best += ideal[i] / Math.log2(i + 2);
    if (best === 0)
        return 0;
    return overTies(ties, k, ({ gain, size }, from, to) => (gain / size) * discounts(from, to)) / best;
};
/** Relevant rows among the first k, as expected. */
const hitsWithin = (ties, k) => overTies(ties, k, ({ relevant, size }, from, to) => (relevant * (to - from)) / size);
/** Relevant rows among the first k, over all that are relevant. */
const ranked_lists_recall = ({ ties, relevant }, k) => (relevant === 0 ? 0 : hitsWithin(ties, k) / relevant);
/** Relevant rows among the first k, over k, however short the list is. */
const ranked_lists_precision = ({ ties }, k) => hitsWithin(ties, k) / k;
/**
 * Σ precision at each relevant row of the first k, over the most that k has room for. Under a tie it is the mean over its
 * orders: position j of m rows, r of them relevant, is so with r/m, and has (j − 1)(r − 1)/(m − 1) relevant ones of the tie
 * before it (McSherry and Najork 2008).
 */
const ranked_lists_averagePrecision = ({ ties, relevant }, k) => {
    if (relevant === 0)
        return 0;
    let above = 0;
    const sum = overTies(ties, k, ({ size, relevant: r }, from, to, start) => {
        const density = size > 1 ? (r - 1) / (size - 1) : 0;
        let part = 0;
        for (let i = from; i < to; i++)
            part += ((r / size) * (above + 1 + (i - start) * density)) / (i + 1);
        above += r;
        return part;
    });
    return sum / Math.min(relevant, k);
};
/** 1 over the position of the first relevant row; 0 beyond k. In a tie of m rows, r relevant, it is at j with C(m−j, r−1)/C(m, r). */
const reciprocalRank = ({ ties }, k) => firstHit(ties, k, (position) => 1 / position);
/** Whether a relevant row is among the first k. */
const hit = ({ ties }, k) => firstHit(ties, k, () => 1);
/** The expected worth of the position, counted from 1, of the first relevant row. */
function firstHit(ties, k, worth) {
    let start = 0;
    for (const { size, relevant } of ties) {
        if (relevant === 0) {
            start += size;
            continue;
        }
        let sum = 0;
        let chance = relevant / size;
        for (let j = 0; j <= size - relevant && start + j < k; j++) {
            sum += chance * worth(start + j + 1);
            chance *= (size - j - relevant) / (size - j - 1);
        }
        return sum;
    }
    return 0;
}
/** Sums over ties what they have among the first k; positions are counted from 0. */
function overTies(ties, k, part) {
    let sum = 0;
    let start = 0;
    for (const tie of ties) {
        if (start >= k)
            break;
        sum += part(tie, start, Math.min(k, start + tie.size), start);
        start += tie.size;
    }
    return sum;
}
/** Orders the rows of a query by their scores. */
function listOf(rows, members) {
    const order = members.toSorted((a, b) => rows.predictions[b] - rows.predictions[a]);
    const ties = [];
    let last;
    for (const row of order) {
        const score = rows.predictions[row];
        if (score !== last)
            ties.push({ size: 0, gain: 0, relevant: 0 });
        last = score;
        const tie = ties.at(-1);
        tie.size++;
        tie.gain += rows.labels[row];
        tie.relevant += rows.labels[row] > 0 ? 1 : 0;
    }
    const ideal = Float64Array.from(members, (row) => rows.labels[row])
        .sort()
        .reverse();
    return { ties, ideal, relevant: ties.reduce((sum, tie) => sum + tie.relevant, 0) };
}

;// CONCATENATED MODULE: ./build/validation/metrics/ranking.js



/** The rows of each query. */
const queriesOf = (0,remembered/* remembered */.H)((query) => {
    const queries = [];
    query.forEach((code, row) => {
        queries[code] ??= [];
        queries[code].push(row);
    });
    return queries;
});
/** Every metric and depth reads the same lists, and to order them is what takes time. */
const listsOf = (0,remembered/* remembered */.H)((rows) => queriesOf(rows.query).map((members) => listOf(rows, members)));
/**
 * Makes one row of each query: its prediction is the value of the metric, its weight the mean of its rows', its group and
 * its time those of its first row. Rows without queries are such rows already.
 */
function perQuery(rows, value) {
    const { query, weight, cluster, byTime } = rows;
    if (!query)
        return rows;
    const queries = queriesOf(query);
    const lists = listsOf(rows);
    const first = queries.map((members) => members[0]);
    const clusters = new Map();
    const codeOf = (name) => clusters.get(name) ?? clusters.set(name, clusters.size).size - 1;
    const rank = byTime && new Map(Array.from(byTime, (row, i) => [row, i]));
    return {
        ...rows,
        kind: 'numbers',
        n: queries.length,
        ids: first.map((row) => rows.ids[row]),
        labels: new Float64Array(queries.length),
        predictions: Float64Array.from(lists, value),
        weight: weight &&
            Float64Array.from(queries, (members) => members.reduce((sum, row) => sum + weight[row], 0) / members.length),
        cluster: cluster && Uint32Array.from(first, (row) => codeOf(cluster[row])),
        byTime: rank && Uint32Array.from(first.keys()).sort((a, b) => rank.get(first[a]) - rank.get(first[b])),
        query: undefined,
        columns: new Map(),
    };
}
/** A metric whose unit is the query. */
function ofQueries(name, title, value, k, more) {
    const units = (rows) => perQuery(rows, (list) => value(list, k ?? Number.POSITIVE_INFINITY));
    return {
        name: k === undefined ? name : `${name}@${k}`,
        title: k === undefined ? title : `${title}@${k}`,
        task: 'ranking',
        direction: 'higher',
        defaultMargin: (0,metric/* percentagePoints */.o2)(1),
        needs: 'query',
        family: 'mean-loss',
        lacks: (rows) => (rows.labels.some((label) => label < 0) ? 'some labels are below 0' : undefined),
        units,
        losses: (rows) => units(rows).predictions,
        prepare: (rows) => (0,metric/* weightedMean */.hY)(units(rows).predictions),
        ...more,
    };
}
const ranking_share = { unit: 'fraction', defaultMargin: (0,metric/* percentagePoints */.o2)(2) };
/** Makes the metrics of ranked lists by name and depth; those of `shares` are nothing without a depth. */
const rankingFamilies = {
    ndcg: (k) => ofQueries('ndcg', 'NDCG', ndcg, k, {}),
    map: (k) => ofQueries('map', 'MAP', ranked_lists_averagePrecision, k, {}),
    mrr: (k) => ofQueries('mrr', 'MRR', reciprocalRank, k, {}),
    recall: (k) => (k === undefined ? undefined : ofQueries('recall', 'Recall', ranked_lists_recall, k, ranking_share)),
    precision: (k) => (k === undefined ? undefined : ofQueries('precision', 'Precision', ranked_lists_precision, k, ranking_share)),
    'hit-rate': (k) => (k === undefined ? undefined : ofQueries('hit-rate', 'Hit rate', hit, k, ranking_share)),
};

;// CONCATENATED MODULE: ./build/validation/metrics/regression.js

const errors = (rows, of) => Float64Array.from(rows.labels, (label, i) => of(rows.predictions[i] - label, label));
const squares = (rows) => errors(rows, (error) => error * error);
const absolutes = (rows) => errors(rows, Math.abs);
/** |error| / |label|, the label kept off 0 by a double's epsilon as scikit-learn does. */
const shares = (rows) => errors(rows, (error, label) => Math.abs(error) / Math.max(Math.abs(label), Number.EPSILON));
/** 2|error| / (|label| + |prediction|); 0 where both are 0. */
const symmetricShares = (rows) => errors(rows, (error, label) => {
    const size = Math.abs(label) + Math.abs(label + error);
    return size > 0 ? (2 * Math.abs(error)) / size : 0;
});
/** (ln(1 + prediction) − ln(1 + label))²; NaN below −1. */
const logSquares = (rows) => rows.labels.map((label, i) => (Math.log1p(rows.predictions[i]) - Math.log1p(label)) ** 2);
/** Σ|error| / Σ|label|, the share that sums are off by; NaN where all labels are 0. */
function weightedShare(rows) {
    const error = (0,metric/* weightedMean */.hY)(absolutes(rows));
    const size = (0,metric/* weightedMean */.hY)(rows.labels.map(Math.abs));
    return (weights) => {
        const whole = size(weights);
        return whole > 0 ? error(weights) / whole : Number.NaN;
    };
}
/** 1 − Var(error)/Var(label): as R², but blind to a constant offset. */
function explainedVariance(rows) {
    const [error, label] = [spreadOf(errors(rows, (e) => e)), spreadOf(rows.labels)];
    return (weights) => explained(error(weights), label(weights));
}
/** The share that is explained; −∞ where equal labels are missed, NaN where there is nothing to explain. */
function explained(error, spread) {
    if (spread > 0)
        return 1 - error / spread;
    return error > 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
}
/** Σ(y − ȳ)²; 0 where all are equal. */
function spreadOf(numbers) {
    // They are centred first, so that the sum of squares does not cancel.
    const centre = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const values = numbers.map((value) => value - centre);
    return (weights) => {
        let total = 0;
        let sum = 0;
        let sumOfSquares = 0;
        for (let i = 0; i < values.length; i++) {
            const weight = weights[i];
            total += weight;
            sum += weight * values[i];
            sumOfSquares += weight * values[i] * values[i];
        }
        const spread = sumOfSquares - (sum * sum) / total;
        return spread > 1e-14 * sumOfSquares ? spread : 0;
    };
}
/** 1 − Σe²/Σ(y − ȳ)². */
function determination(rows) {
    const [loss, label] = [squares(rows), spreadOf(rows.labels)];
    return (weights) => {
        let error = 0;
        for (let i = 0; i < loss.length; i++)
            error += weights[i] * loss[i];
        return explained(error, label(weights));
    };
}
/** Sums of weights that differ by so much differ by rounding: of ten rows of 0.1 five are half. */
const ROUNDING = 1e-12;
/** The median of |error|; the mean of the two middle ones when the weight falls evenly. */
function medianError(rows) {
    const loss = absolutes(rows);
    const order = Uint32Array.from(loss, (_, i) => i).sort((a, b) => loss[a] - loss[b]);
    return (weights) => {
        let total = 0;
        for (let i = 0; i < weights.length; i++)
            total += weights[i];
        let seen = 0;
        for (let i = 0; i < order.length; i++) {
            seen += weights[order[i]];
            if (seen * 2 < total * (1 - ROUNDING) || weights[order[i]] === 0)
                continue;
            if (seen * 2 > total * (1 + ROUNDING))
                return loss[order[i]];
            let next = i + 1;
            while (next < order.length - 1 && weights[order[next]] === 0)
                next++;
            return (loss[order[i]] + loss[order[next]]) / 2;
        }
        return Number.NaN;
    };
}
function maxError(rows) {
    const loss = absolutes(rows);
    return (weights) => {
        let most = 0;
        for (let i = 0; i < loss.length; i++)
            if (weights[i] > 0 && loss[i] > most)
                most = loss[i];
        return most;
    };
}
function rootOf(losses) {
    const prepare = (rows) => {
        const mean = (0,metric/* weightedMean */.hY)(losses(rows));
        return (weights) => Math.sqrt(mean(weights));
    };
    return { family: 'mean-loss', root: true, prepare, losses };
}
function regression_meanOf(losses) {
    return { family: 'mean-loss', prepare: (rows) => (0,metric/* weightedMean */.hY)(losses(rows)), losses };
}
const regression_base = { task: 'regression', direction: 'lower', defaultMargin: (0,metric/* percent */.KN)(3), needs: 'prediction' };
const regressionMetrics = [
    { ...regression_base, name: 'rmse', title: 'RMSE', ...rootOf(squares) },
    { ...regression_base, name: 'mae', title: 'MAE', ...regression_meanOf(absolutes) },
    { ...regression_base, name: 'mape', title: 'MAPE', unit: 'fraction', ...regression_meanOf(shares) },
    {
        ...regression_base,
        name: 'r2',
        title: 'R²',
        direction: 'higher',
        defaultMargin: (0,metric/* percentagePoints */.o2)(2),
        family: 'general',
        prepare: determination,
    },
    {
        ...regression_base,
        name: 'median-ae',
        title: 'Median absolute error',
        family: 'general',
        quantile: true,
        prepare: medianError,
    },
    {
        ...regression_base,
        name: 'max-error',
        title: 'Largest error',
        defaultMargin: (0,metric/* percent */.KN)(10),
        family: 'general',
        noSampling: 'the largest of all errors has no sampling distribution',
        prepare: maxError,
    },
    { ...regression_base, name: 'mse', title: 'MSE', onRequest: true, ...regression_meanOf(squares) },
    { ...regression_base, name: 'msle', title: 'MSLE', onRequest: true, ...regression_meanOf(logSquares) },
    { ...regression_base, name: 'rmsle', title: 'RMSLE', onRequest: true, ...rootOf(logSquares) },
    { ...regression_base, name: 'smape', title: 'sMAPE', unit: 'fraction', onRequest: true, ...regression_meanOf(symmetricShares) },
    {
        ...regression_base,
        name: 'wape',
        title: 'WAPE',
        unit: 'fraction',
        onRequest: true,
        family: 'general',
        prepare: weightedShare,
    },
    {
        ...regression_base,
        name: 'explained-variance',
        title: 'Explained variance',
        direction: 'higher',
        defaultMargin: (0,metric/* percentagePoints */.o2)(2),
        onRequest: true,
        family: 'general',
        prepare: explainedVariance,
    },
];

;// CONCATENATED MODULE: ./build/validation/metrics/scaled.js

/**
 * |error| of each row over the mean |yₜ − yₜ₋ₘ| of its series (Hyndman and Koehler 2006), both of the rows that are judged, in
 * order of time. A series is a `group`; NaN where a series does not move or has no row m before another.
 */
function scaledErrors(rows, season) {
    const series = new Map();
    for (const row of rows.byTime) {
        const code = rows.cluster?.[row] ?? 0;
        const known = series.get(code);
        if (known)
            known.push(row);
        else
            series.set(code, [row]);
    }
    const scaled = new Float64Array(rows.n);
    for (const members of series.values()) {
        let sum = 0;
        for (let t = season; t < members.length; t++)
            sum += Math.abs(rows.labels[members[t]] - rows.labels[members[t - season]]);
        const scale = sum / (members.length - season);
        for (const row of members)
            scaled[row] = scale > 0 ? Math.abs(rows.predictions[row] - rows.labels[row]) / scale : Number.NaN;
    }
    return scaled;
}
function maseMetric(season) {
    const losses = (rows) => scaledErrors(rows, season);
    return {
        name: season === 1 ? 'mase' : `mase@${season}`,
        title: season === 1 ? 'MASE' : `MASE of season ${season}`,
        task: 'regression',
        direction: 'lower',
        defaultMargin: (0,metric/* percent */.KN)(3),
        needs: 'time',
        family: 'mean-loss',
        losses,
        prepare: (rows) => (0,metric/* weightedMean */.hY)(losses(rows)),
    };
}
/** Makes the metrics of errors that are scaled by a naive forecast, by the length of the season. */
const scaledFamilies = {
    mase: (season = 1) => maseMetric(season),
};

;// CONCATENATED MODULE: ./build/validation/metrics/registry.js








/** Those that count rows or places, and those that name a share. */
const COUNTED = { ...classFamilies, ...rankingFamilies, ...scaledFamilies };
const SHARED = quantileFamilies;
/** What is shown without being asked for; every other parameter is there too. */
const SHOWN = ['pinball', 'crps', 'coverage', 'ndcg', 'ndcg@10', 'map@10', 'mrr', 'recall@10', 'precision@10'];
/** Only on request, and listed with one parameter as the example. */
const LISTED = ['accuracy@5', 'mase', 'hit-rate@10'];
const made = new Map([...confusionMetrics, ...averageMetrics, ...probabilityMetrics, ...calibrationMetrics, ...regressionMetrics].map((metric) => [metric.name, metric]));
/** Names that the field uses for ours. */
const ALIASES = {
    acc: 'accuracy',
    'accuracy-score': 'accuracy',
    // With one class a row each of these is the share of right rows.
    'f1-micro': 'accuracy',
    'precision-micro': 'accuracy',
    'recall-micro': 'accuracy',
    'top-k-accuracy': 'accuracy@2',
    'top-k-accuracy-score': 'accuracy@2',
    'balanced-accuracy-score': 'balanced-accuracy',
    'precision-score': 'precision',
    'recall-score': 'recall',
    sensitivity: 'recall',
    tpr: 'recall',
    tnr: 'specificity',
    'true-negative-rate': 'specificity',
    'f1-score': 'f1',
    'f-score': 'f1',
    'matthews-corrcoef': 'mcc',
    'jaccard-score': 'jaccard',
    kappa: 'cohen-kappa',
    'cohen-kappa-score': 'cohen-kappa',
    qwk: 'quadratic-kappa',
    'quadratic-weighted-kappa': 'quadratic-kappa',
    'roc-auc': 'auc',
    'roc-auc-score': 'auc',
    auroc: 'auc',
    'auc-roc': 'auc',
    'pr-auc': 'average-precision',
    'average-precision-score': 'average-precision',
    ap: 'average-precision',
    'log-loss': 'logloss',
    'cross-entropy': 'logloss',
    'brier-score': 'brier',
    'brier-score-loss': 'brier',
    'expected-calibration-error': 'ece',
    rmsce: 'rms-calibration-error',
    'root-mean-squared-error': 'rmse',
    'mean-squared-error': 'mse',
    'root-mean-squared-log-error': 'rmsle',
    'mean-squared-log-error': 'msle',
    'mean-absolute-error': 'mae',
    'mean-absolute-percentage-error': 'mape',
    'r2-score': 'r2',
    'r-squared': 'r2',
    'explained-variance-score': 'explained-variance',
    'median-absolute-error': 'median-ae',
    medae: 'median-ae',
    'max-absolute-error': 'max-error',
    'pinball-loss': 'pinball',
    'mean-pinball-loss': 'pinball',
    'quantile-loss': 'pinball',
    hit: 'hit-rate',
    'ndcg-score': 'ndcg',
    'mean-average-precision': 'map',
    'mean-reciprocal-rank': 'mrr',
};
const known = (name) => (Object.hasOwn(ALIASES, name) ? ALIASES[name] : name);
/** Finds a metric by its name or by one of the field's other names for it; `_` and case do not matter. */
function findMetric(name) {
    const plain = name
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
        .replace(/^top-?(\d+)-accuracy$/, 'accuracy@$1');
    const at = plain.indexOf('@');
    const key = known(at < 0 ? plain : `${known(plain.slice(0, at))}${plain.slice(at)}`);
    if (!made.has(key)) {
        const metric = make(key);
        // 10 and 010 are one metric, and a metric is one object.
        if (metric)
            return made.get(metric.name) ?? made.set(metric.name, metric).get(metric.name);
    }
    return made.get(key);
}
function make(key) {
    const [, name, parameter] = /^([^@]+?)(?:@(\d{1,6}(?:\.\d{1,9})?))?$/.exec(key) ?? [];
    if (name === undefined)
        return undefined;
    const value = parameter === undefined ? undefined : Number(parameter);
    if (Object.hasOwn(SHARED, name))
        return SHARED[name](value);
    const counts = value === undefined || (Number.isInteger(value) && value > 0);
    return counts && Object.hasOwn(COUNTED, name) ? COUNTED[name](value) : undefined;
}
const listed = (names) => names.map((name) => findMetric(name));
/** Every metric that is computed from rows, in the order of the documentation; of those with a parameter an example. */
const METRICS = [
    ...made.values(),
    ...listed(SHOWN),
    ...listed(LISTED).map((metric) => ({ ...metric, onRequest: true })),
];
/** Finds a metric's value in the metrics file: by the very name, else under any name that means the same. */
function metricFromFile(name, metrics) {
    if (Object.hasOwn(metrics, name))
        return metrics[name];
    const metric = findMetric(name);
    const key = metric && Object.keys(metrics).find((candidate) => findMetric(candidate) === metric);
    return key === undefined ? undefined : metrics[key];
}


/***/ })

};
