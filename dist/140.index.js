export const id = 140;
export const ids = [140];
export const modules = {

/***/ 71665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   HQ: () => (/* binding */ posixPath),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   vY: () => (/* binding */ ownFolder),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);




/**
 * Joins a path that came from outside onto a root and refuses to leave it.
 * @throws {UserError} when the result would be outside `root`.
 */
function insideOf(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root), full);
    if (rest === '..' || rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(rest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" leaves the folder ${root}.`, { hint: 'Give a path inside it.' });
    }
    return full;
}
/** Takes the error of a file that is not there as `undefined`. @throws any other */
function absent(error) {
    const { code } = error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return undefined;
    throw error;
}
/** Writes a file so that a reader sees the old bytes or the new ones, never a part. Makes the folders it needs. */
async function writeWhole(path, content, mode) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', mode);
        try {
            await handle.writeFile(content);
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Makes a folder of one's own below `parent`, which is removed with all it holds at the end of the scope. */
async function temporaryFolder(parent, prefix = 'modelloop-') {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
    return { path, [Symbol.asyncDispose]: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }) };
}
/** Writes a path with `/` whatever the platform, as metafiles, reports and ledgers want it. */
const posixPath = (path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
/** The folder for everything that we write beside the user's files; it hides itself from git. */
async function ownFolder(directory) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, '.modelloop');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        await writeWhole((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.gitignore'), '*\n');
    }
    catch (error) {
        const { code = '' } = error;
        if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The folder ${folder} for reports cannot be written to (${code}).`, {
            hint: 'Let the user of this job write to the working directory, or check out to another place.',
            cause: error,
        });
    }
    return folder;
}


/***/ }),

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
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71665);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67197);








/** What is stored is never edited again. */
const READ_ONLY = 0o444;
const PIECE_BYTES = 1 << 20;
/** Opens a folder as a bucket: each object is a file, read-only. */
async function openFolderBucket(url, { directory }) {
    const path = url.slice('folder:'.length);
    if (path === '')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo('The store "folder:" names no folder.', { hint: 'Write folder:PATH.' });
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(directory, path.replace(/^\/\/(?=\/)/, ''));
    const placeOf = (key) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .checkedKey */ .b)(key));
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
async function sizeOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(_platform_files_js__WEBPACK_IMPORTED_MODULE_6__/* .absent */ .Ge);
    return found?.isFile() ? found.size : undefined;
}
/** Walks only the folders that a key with the prefix may lie in. A folder sorts as its keys do: with its `/`. */
async function* listFolder(root, folder, prefix) {
    const entries = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, folder), { withFileTypes: true }).catch(_platform_files_js__WEBPACK_IMPORTED_MODULE_6__/* .absent */ .Ge)) ?? [];
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
