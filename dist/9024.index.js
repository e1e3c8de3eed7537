export const id = 9024;
export const ids = [9024];
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

/***/ 25845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   B$: () => (/* binding */ digestOfPath),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Pw: () => (/* binding */ requirePlainFiles)
/* harmony export */ });
/* unused harmony export manifestOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(380);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64078);






/**
 * Hashes a file, or a folder by its manifest. A symbolic link is followed at `path` itself and refused below it, because
 * a link's target is not in the folder that is hashed.
 * @throws {UserError} when the path does not exist, or when something in the folder is neither a file nor a folder.
 */
async function digestOfPath(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((cause) => {
        if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR')
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" does not exist.`, { cause });
    });
    if (found.isFile())
        return { kind: 'file', digest: await (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .Mk)(path), sizeBytes: found.size };
    if (!found.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" is neither a file nor a folder.`);
    const manifest = await manifestOf(path);
    const sizeBytes = manifest.reduce((sum, entry) => sum + entry.size, 0);
    return { kind: 'folder', digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(manifestText(manifest)), sizeBytes, manifest };
}
/** Lists and hashes the files of a folder. @throws {UserError} for a symbolic link or a special file in it. */
async function manifestOf(folder) {
    const entries = [];
    for (const path of (await filesOf(folder, '')).sort(_json_js__WEBPACK_IMPORTED_MODULE_4__/* .compareCodePoints */ .O)) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        const [digest, { size }] = await Promise.all([(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .Mk)(full), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(full)]);
        entries.push({ path, sha256: digest.slice('sha256:'.length), size });
    }
    return entries;
}
/** Writes a manifest as the canonical JSON that is hashed and stored. */
const manifestText = (manifest) => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(manifest);
/** A path inside a folder, with `/`, that names a file below it and nothing else. */
const entryPath = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), 'must stay inside'), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[^\0\\]+$/, 'must hold no backslash'));
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    path: entryPath,
    sha256: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{64}$/)),
    size: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)),
})), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y((entries) => isSortedWithoutDoubles(entries.map((entry) => entry.path)), 'paths must be sorted and unique'));
/**
 * Reads a manifest that came from outside. @throws {Error} when it is no manifest, or has a path that would leave the
 * folder.
 */
function parseManifest(text) {
    return valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(manifestSchema, JSON.parse(text));
}
const isSortedWithoutDoubles = (paths) => paths.every((path, index) => index === 0 || (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .compareCodePoints */ .O)(paths[index - 1], path) < 0);
/** Refuses a folder that has no manifest, before anything is copied or hashed. @throws {UserError} as `manifestOf` does. */
async function requirePlainFiles(folder) {
    await filesOf(folder, '');
}
async function filesOf(root, below) {
    const files = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, below))) {
        const path = below === '' ? name : `${below}/${name}`;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        if (found.isDirectory())
            files.push(...(await filesOf(root, path)));
        else if (found.isFile())
            files.push(path);
        else {
            const what = found.isSymbolicLink() ? 'a symbolic link' : 'a special file';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${path}" in the folder ${root} is ${what}.`, { hint: 'Put a plain file in its place.' });
        }
    }
    return files;
}


/***/ }),

/***/ 31923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ putContent),
/* harmony export */   _: () => (/* binding */ getContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25845);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93351);
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






/** Files of a folder that travel at the same time. */
const AT_ONCE = 4;
/**
 * Stores a file, or a folder as its files and its manifest. The manifest comes last, so that one that is there is whole.
 * @throws {UserError} when the path does not exist or holds a link or special file.
 */
async function putContent(store, path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const found = await (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfPath */ .B$)(path);
        const content = { digest: found.digest, kind: found.kind, name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)), sizeBytes: found.sizeBytes };
        if (found.kind === 'file') {
            await store.put(found.digest, path);
            return content;
        }
        const unique = new Map(found.manifest.map((entry) => [entry.sha256, entry.path]));
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_5__/* .forEachParallel */ .I)([...unique], AT_ONCE, ([sha256, file]) => store.put(`sha256:${sha256}`, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, file)));
        const temporary = __addDisposableResource(env_1, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .yy)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()), true);
        const manifestFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'manifest.json');
        await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(manifestFile, (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestText */ .$2)(found.manifest));
        await store.put(found.digest, manifestFile);
        return content;
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
/**
 * Lays content down at `destination`, whole or not at all: a file becomes that file, a folder that folder, which must
 * not exist yet or be empty. Every byte is checked against the digest.
 * @throws {MissingContent} when the store lacks any part of it.
 */
async function getContent(store, content, destination) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (content.kind === 'file')
            return store.get(content.digest, destination);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(destination));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
        // Beside the destination, so that the folder can be moved there in one step; hidden while it lies in the user's tree.
        const temporary = __addDisposableResource(env_2, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .yy)(parent, '.modelloop-'), true);
        const manifestFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'manifest.json');
        await store.get(content.digest, manifestFile);
        const manifest = (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(manifestFile, 'utf8'));
        const files = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'files');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(files);
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_5__/* .forEachParallel */ .I)(manifest, AT_ONCE, (entry) => store.get(`sha256:${entry.sha256}`, (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(files, entry.path)));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(files, destination);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}


/***/ }),

/***/ 82841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readPredictions)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _read_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1311);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16108);




/**
 * Reads a predictions file (CSV, JSONL or Parquet; design §1.4). Labels and predictions come out as numbers
 * (`Float64Array`) for regression, ranking and forecast, else as class names in one spelling, so that `1`, `1.0` and
 * `"1"` agree. Columns with another role than id, label, prediction, score and weight stay available for slices.
 * @throws {UserError} with file and line for a missing column, no rows, an id that stands twice, and a label, prediction,
 * score or weight that is empty, NaN, infinite or (where a number is needed) no number.
 */
async function readPredictions(path, options = {}) {
    const { columns: named = {}, displayPath = path } = options;
    const table = await (0,_read_table_js__WEBPACK_IMPORTED_MODULE_2__/* .openTable */ .R)(path, { displayPath });
    const { cells, lines } = await readAll(table);
    const source = { file: displayPath, table, cells, lines };
    const names = {
        id: columnOf(cells, named.id, 'id'),
        label: columnOf(cells, named.label, 'label'),
        prediction: columnOf(cells, named.prediction, 'prediction'),
    };
    requireColumns(source, [...Object.values(names), ...optionalNames(named)]);
    if (lines.length === 0) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('there are columns and no rows.', {
            place: { file: displayPath },
            hint: 'Write one row a test example.',
        });
    }
    const ids = checkIds(source, names.id);
    const texts = { label: requireValues(source, names.label), prediction: requireValues(source, names.prediction) };
    const task = options.task ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .inferTask */ .Sz)(texts.label);
    const isNumeric = task === 'regression' || task === 'ranking' || task === 'forecast';
    const [labels, predictions] = isNumeric
        ? [numbersOf(source, names.label), numbersOf(source, names.prediction)]
        : classesOf(texts.label, texts.prediction);
    const scoreName = named.score ?? 'score';
    const perClass = [...cells.keys()].filter((name) => name.startsWith(`${scoreName}_`));
    const scores = new Map(perClass.map((name) => [(0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalClass */ .tp)(name.slice(scoreName.length + 1)), numbersOf(source, name)]));
    const own = new Set([...Object.values(names), scoreName, ...perClass, named.weight]);
    return {
        ids,
        labels,
        predictions,
        ...(cells.has(scoreName) ? { score: numbersOf(source, scoreName) } : {}),
        ...(scores.size > 0 ? { scores } : {}),
        ...(named.weight ? { weight: weightsOf(source, named.weight) } : {}),
        ...(named.group ? { group: cells.get(named.group) } : {}),
        ...(named.time && cells.has(named.time) ? { time: cells.get(named.time) } : {}),
        ...(named.query ? { query: cells.get(named.query) } : {}),
        columns: new Map([...cells].filter(([name]) => !own.has(name))),
        source: displayPath,
    };
}
/**
 * Columns are named once, for the data and for the predictions. A training that writes plain `id,label,prediction` need not
 * repeat the names of its data.
 */
const columnOf = (cells, named, usual) => named !== undefined && (cells.has(named) || !cells.has(usual)) ? named : usual;
/**
 * Weight, group and query change the judgement, so they must be there when they are named; the time is only shown, and
 * `score` has a usual name.
 */
const optionalNames = ({ score, weight, group, query }) => [weight, group, query].filter((name) => name !== undefined).concat(score === 'score' ? [] : (score ?? []));
async function readAll(table) {
    const cells = new Map(table.columns.map((name) => [name, []]));
    const lines = [];
    for await (const batch of table.batches) {
        for (const [name, values] of batch.columns) {
            const column = cells.get(name) ?? [];
            cells.set(name, column);
            // A column that a JSONL file brings late is missing in the rows before.
            while (column.length < lines.length)
                column.push('');
            for (const value of values)
                column.push(value);
        }
        for (const line of batch.lines)
            lines.push(line);
    }
    for (const column of cells.values())
        while (column.length < lines.length)
            column.push('');
    return { cells, lines };
}
function requireColumns({ cells, file }, names) {
    const missing = names.filter((name) => !cells.has(name));
    if (missing.length === 0)
        return;
    const found = [...cells.keys()];
    const isNear = (name, other) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), other.toLowerCase()) <= Math.min(2, (name.length - 1) / 2);
    const near = found.filter((name) => missing.some((other) => isNear(name, other)));
    const what = missing.map((name) => `"${name}"`).join(' and ');
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`there is no column ${what}; found: ${listOf(found)}.`, {
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
    const seen = new Set();
    ids.forEach((id, row) => {
        if (id === '')
            throw mistake(source, row, `the id (column "${name}") is empty.`);
        if (seen.has(id)) {
            const first = `${source.table.rowWord} ${source.lines[ids.indexOf(id)]}`;
            throw mistake(source, row, `the id "${id}" stands twice: here and in ${first}.`);
        }
        seen.add(id);
    });
    return ids;
}
function requireValues(source, name) {
    const cells = source.cells.get(name);
    const row = cells.findIndex(_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissingOrNotFinite */ .oz);
    if (row >= 0)
        throw notAValue(source, row, name);
    return cells;
}
function numbersOf(source, name) {
    return Float64Array.from(source.cells.get(name), (text, row) => {
        const value = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDecimal */ .$Q)(text);
        if (value !== undefined)
            return value;
        throw notAValue(source, row, name);
    });
}
function weightsOf(source, name) {
    const weights = numbersOf(source, name);
    const row = weights.findIndex((weight) => weight < 0);
    if (row >= 0)
        throw mistake(source, row, `the weight (column "${name}") is ${weights[row]}; it must be 0 or more.`);
    return weights;
}
/** Puts labels and predictions into one spelling; where one side writes 0/1 and the other false/true, both become 0/1. */
function classesOf(labels, predictions) {
    const canonical = [labels.map(_values_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalClass */ .tp), predictions.map(_values_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalClass */ .tp)];
    const classes = new Set(canonical.flatMap((column) => [...new Set(column)]));
    const mixed = [...classes].every((name) => /^(?:0|1|true|false)$/.test(name)) && /true|false/.test([...classes].join());
    if (!mixed || !(classes.has('0') || classes.has('1')))
        return canonical;
    const toDigit = (name) => (name === 'true' ? '1' : name === 'false' ? '0' : name);
    return [canonical[0].map(toDigit), canonical[1].map(toDigit)];
}
function notAValue(source, row, name) {
    const text = source.cells.get(name)[row];
    const what = text.trim() === ''
        ? 'is empty'
        : (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissingOrNotFinite */ .oz)(text)
            ? `is ${text.trim()}`
            : `is "${text}", which is no number`;
    return mistake(source, row, `the column "${name}" ${what}.`, 'Every row needs a finite value there.');
}
function mistake({ table, lines }, row, message, hint) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message, { place: table.placeOf(lines[row]), ...(hint ? { hint } : {}) });
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
    const document = (0,dist/* parseDocument */.Tp)(text, { merge: true, intAsBigInt: true });
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
    const node = (0,dist/* parseDocument */.Tp)(text, { lineCounter, merge: true }).getIn(path, true);
    return (0,dist/* isNode */.Ll)(node) && node.range ? { line: lineCounter.linePos(node.range[0]).line } : {};
}
/** Says that a number is none. */
const notFinite = (written, place, name) => new errors/* UserError */.yo(`${name ? `"${name}"` : 'A value'} is ${written}; it must be a finite number.`, {
    place,
    hint: 'Find out why the training computes it, or leave the value out.',
});


/***/ })

};
