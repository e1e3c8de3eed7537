export const id = 8496;
export const ids = [8496];
export const modules = {

/***/ 88264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ onDisk),
/* harmony export */   M9: () => (/* binding */ readFull),
/* harmony export */   VO: () => (/* binding */ fileMistake),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   rB: () => (/* binding */ writeFull),
/* harmony export */   x_: () => (/* binding */ nearestFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/** Makes a folder and those above it. */
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    }
    catch (error) {
        // Node says "no such file" of a disk that is read-only; this says what it is.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(nearestFolder(folder), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        throw error;
    }
}
/** Finds the first that is there of a folder and those above it. */
function nearestFolder(folder) {
    let nearest = folder;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(nearest))
        nearest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(nearest);
    return nearest;
}
/** Tells whether the real place of a path is outside the real place of a root; both are there. */
function leavesRoot(root, path) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
    return rest === '..' || rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
/** Reads until the buffer is full or the file ends. @returns how many bytes */
function readFull(file, into) {
    let filled = 0;
    while (filled < into.length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, into, filled, into.length - filled, null);
        if (read === 0)
            break;
        filled += read;
    }
    return filled;
}
/** Writes all bytes; a disk may take fewer at once. */
function writeFull(file, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, at);
}
const REASONS = {
    ENOSPC: ['the disk is full', 'Make room and run again: what is stored already is not stored twice.'],
    EDQUOT: ['the quota of the disk is used up', 'Make room and run again: what is stored already is not stored twice.'],
    EFBIG: ['the file would be larger than is allowed here', 'Raise the limit of file sizes (`ulimit -f`).'],
    EACCES: ['that is not permitted', 'Check the permissions of the file and of its folder.'],
    EPERM: ['that is not permitted', 'Check the permissions of the file and of its folder.'],
    EROFS: ['the disk is read-only', 'Choose a place that may be written to.'],
    ENOENT: ['it is gone', 'Run again when nothing changes the files.'],
    ENOTDIR: ['a file stands where a folder is needed', 'Delete or rename it.'],
    ELOOP: ['it is a link that leads in a circle', 'Mend it or delete it.'],
    EISDIR: ['a folder stands where a file is needed', 'Delete or rename it.'],
    ENAMETOOLONG: ['its name is too long for this disk', 'Give the file a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit of open files (`ulimit -n`).'],
    EIO: ['the disk failed (EIO)', 'Look at the health of the disk.'],
};
/** Does something to a file, and says what the disk refuses in words of the user's. @throws {UserError} */
function onDisk(shown, work) {
    try {
        return work();
    }
    catch (error) {
        throw fileMistake(error, shown);
    }
}
/** Says what the disk refused in words of the user's; anything else is handed back as it is. */
function fileMistake(error, shown) {
    const { code = '', syscall = '' } = error instanceof Error ? error : {};
    const known = REASONS[code];
    if (!known)
        return error;
    const verb = syscall === 'read' ? 'read' : ['write', 'rename', 'mkdir', 'access'].includes(syscall) ? 'written' : 'opened';
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" cannot be ${verb}: ${known[0]}.`, { hint: known[1], cause: error });
}


/***/ }),

/***/ 31652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ isFolderId),
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   LC: () => (/* binding */ startHash),
/* harmony export */   T8: () => (/* binding */ manifestBytes),
/* harmony export */   o2: () => (/* binding */ sortedByPath),
/* harmony export */   ts: () => (/* binding */ PIECE_BYTES),
/* harmony export */   vP: () => (/* binding */ isDvcId),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);


/** Tells whether a text is a DVC id: 32 lower-case hexadecimal digits, with `.dir` for a folder. */
const isDvcId = (text) => /^[0-9a-f]{32}(\.dir)?$/.test(text);
/** Tells whether an id is a folder's. */
const isFolderId = (id) => id.endsWith('.dir');
/**
 * Writes the manifest of a folder, byte for byte as DVC does (Python's `json.dumps` with sorted keys, ASCII only), so
 * that its MD5 is DVC's id.
 */
function manifestBytes(entries) {
    const pieces = [];
    let text = '[';
    for (const { md5, relpath } of sortedByPath(entries)) {
        if (text.length > PIECE_BYTES) {
            pieces.push(Buffer.from(text, 'latin1'));
            text = '';
        }
        text += `${text === '[' && pieces.length === 0 ? '' : ', '}{"md5": "${md5}", "relpath": ${pythonJson(relpath)}}`;
    }
    pieces.push(Buffer.from(`${text}]`, 'latin1'));
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
}
/** Computes DVC's id of a folder from its manifest: `md5(manifest).dir`. */
const folderId = (manifest) => `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', manifest)}.dir`;
/** Sorts files by path in code-point order. */
function sortedByPath(entries) {
    // Below the surrogates JavaScript's order of UTF-16 units is the same, and many times faster to tell.
    const plain = entries.every(({ relpath }) => !/[\ud800-\uffff]/.test(relpath));
    if (!plain)
        return [...entries].sort((a, b) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .O)(a.relpath, b.relpath));
    return [...entries].sort((a, b) => (a.relpath < b.relpath ? -1 : a.relpath > b.relpath ? 1 : 0));
}
/** JSON.stringify leaves DEL and everything above ASCII as it is, where Python's `ensure_ascii` writes `\uXXXX`. */
function pythonJson(text) {
    if (/^[ !#-[\]-~]*$/.test(text))
        return `"${text}"`;
    return JSON.stringify(text).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** DVC reads in pieces of this size; with `md5-dos2unix` the id depends on it. */
const PIECE_BYTES = 1 << 20;
/** Hashes bytes that are in memory. */
function hashBytes(bytes, name = 'md5') {
    if (name === 'md5')
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', bytes);
    const hasher = startHash(name);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
        hasher.update(bytes.subarray(at, at + PIECE_BYTES));
    return hasher.digest();
}
/** Starts a hash that is fed with pieces of `PIECE_BYTES`, the last one shorter; with `md5` they may have any size. */
function startHash(name) {
    const hasher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    return {
        update: (piece) => void hasher.update(name === 'md5' || !looksLikeText(piece) ? piece : dos2unix(piece)),
        digest: () => hasher.digest('hex'),
    };
}
/** DVC's guess, from the first 512 bytes of a piece: no NUL, and at most 30 % outside printable ASCII and `\n\r\t\f\b`. */
function looksLikeText(piece) {
    const head = piece.subarray(0, 512);
    let other = 0;
    for (const byte of head) {
        if (byte === 0)
            return false;
        if (!((byte >= 32 && byte < 127) || byte === 8 || byte === 9 || byte === 10 || byte === 12 || byte === 13))
            other++;
    }
    return other / head.length <= 0.3;
}
function dos2unix(piece) {
    return Buffer.from(Buffer.from(piece).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}


/***/ }),

/***/ 8496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   below: () => (/* binding */ below),
/* harmony export */   hashFiles: () => (/* binding */ hashFiles),
/* harmony export */   hashFilesHere: () => (/* binding */ hashFilesHere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31652);



// Blocking calls on one buffer: several times faster for small files than waiting for each, and as fast for large ones.
let buffer;
/** Hashes files, blocking the thread it runs on. @throws {UserError} for a file that cannot be read. */
function hashFilesHere({ folder, shown, relpaths, hash, largestBytes, counter }) {
    const total = counter && new BigInt64Array(counter);
    const count = (bytes) => void (total && Atomics.add(total, 0, BigInt(bytes)));
    const names = relpaths.split('\0');
    const ids = [];
    const sizes = new Float64Array(names.length);
    for (const [at, relpath] of names.entries()) {
        try {
            const { id, size } = hashFile(below(folder, relpath), hash, largestBytes, count);
            ids.push(id);
            sizes[at] = size;
        }
        catch (error) {
            throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .fileMistake */ .VO)(error, below(shown, relpath));
        }
    }
    return { ids: ids.join(' '), sizes };
}
/** The path of a file of a tree; `join` would take longer than the rest of what is done with it here. */
const below = (path, relpath) => (relpath === '' ? path : `${path}/${relpath}`);
/** The same as the work of a thread. */
const hashFiles = async (input) => ({
    output: hashFilesHere(input),
});
function hashFile(path, name, largestBytes, count) {
    buffer ??= Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_2__/* .PIECE_BYTES */ .ts);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        let filled = (0,_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .readFull */ .M9)(file, buffer);
        if (filled < buffer.length) {
            count(filled);
            return { id: (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_2__/* .hashBytes */ .yi)(buffer.subarray(0, filled), name), size: filled };
        }
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (size > largestBytes)
            return { id: '', size };
        const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_2__/* .startHash */ .LC)(name);
        let read = 0;
        for (; filled > 0; filled = (0,_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .readFull */ .M9)(file, buffer)) {
            hasher.update(buffer.subarray(0, filled));
            count(filled);
            read += filled;
        }
        return { id: hasher.digest(), size: read };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

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


/***/ })

};
