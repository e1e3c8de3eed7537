export const id = 7476;
export const ids = [7476];
export const modules = {

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
