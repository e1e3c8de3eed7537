export const id = 140;
export const ids = [140];
export const modules = {

/***/ 20140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFolderBucket: () => (/* binding */ openFolderBucket)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34779);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67197);







/** What is stored is never edited again. */
const READ_ONLY = 0o444;
const PIECE_BYTES = 1 << 20;
/** Opens a folder as a bucket: each object is a file, read-only. */
async function openFolderBucket(url, { directory }) {
    const path = url.slice('folder:'.length);
    if (path === '')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('The store "folder:" names no folder.', { hint: 'Write folder:PATH.' });
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(directory, path.replace(/^\/\/(?=\/)/, ''));
    const placeOf = (key) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, (0,_key_js__WEBPACK_IMPORTED_MODULE_6__/* .checkedKey */ .b)(key));
    return {
        url,
        atOnce: 8,
        async put(key, source, signal) {
            const place = placeOf(key);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), { recursive: true });
            const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
            const pieces = 'file' in source ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(source.file, { highWaterMark: PIECE_BYTES }) : [source.bytes];
            try {
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(pieces, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: 'wx' }), { signal });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(temporary, READ_ONLY);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, place);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
            }
        },
        async get(key, { from = 0, signal } = {}) {
            const sizeBytes = await sizeOf(placeOf(key));
            if (sizeBytes === undefined)
                return undefined;
            return { sizeBytes, body: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(placeOf(key), { start: from, highWaterMark: PIECE_BYTES, signal }) };
        },
        sizeOf: (key) => sizeOf(placeOf(key)),
        list: (prefix) => listFolder(root, '', prefix),
        async delete(key) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(placeOf(key), { force: true });
        },
    };
}
const absent = (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
};
async function sizeOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(absent);
    return found?.isFile() ? found.size : undefined;
}
/** Walks only the folders that a key with the prefix may lie in. A folder sorts as its keys do: with its `/`. */
async function* listFolder(root, folder, prefix) {
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, folder), { withFileTypes: true }).catch(absent)) ?? [];
    const named = entries.map((entry) => ({ entry, key: `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}` }));
    named.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    for (const { entry, key } of named) {
        if (entry.isDirectory()) {
            if (key.startsWith(prefix) || prefix.startsWith(key))
                yield* listFolder(root, key, prefix);
        }
        else if (key.startsWith(prefix) && !/^\.[0-9a-f]{12}\.tmp$/.test(entry.name)) {
            const sizeBytes = await sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, key));
            if (sizeBytes !== undefined)
                yield { key, sizeBytes };
        }
    }
}


/***/ }),

/***/ 67197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkedKey)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Longest key that all clouds take, in bytes of UTF-8. */
const MOST_BYTES = 1024;
/**
 * Refuses a key that a server, a proxy before it, or a file system could read as one outside the prefix.
 * @throws {UserError} for such a key.
 */
function checkedKey(key) {
    const parts = key.split('/');
    const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\0-\x1f\x7f\\]/.test(key);
    if (isPlain && Buffer.byteLength(key) <= MOST_BYTES)
        return key;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(key)} cannot be the key of an object.`, {
        hint: 'Give a relative path of at most 1024 bytes, without ".", ".." and control characters.',
    });
}


/***/ })

};
