export const id = 6443;
export const ids = [6443,3463];
export const modules = {

/***/ 36528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ writeHidden),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   rB: () => (/* binding */ writeFull),
/* harmony export */   w6: () => (/* binding */ temporaryBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10162);
/* harmony import */ var _hash_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63463);





let buffer;
/**
 * Copies a file while hashing it, blocking the thread: the destination appears whole and right, or not at all.
 * @returns its size in bytes, or what is wrong with the source
 */
function copyVerified({ from, to, id, hash, mode }) {
    buffer ??= Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts);
    const source = openIfThere(from);
    if (source === undefined)
        return 'missing';
    try {
        const first = (0,_hash_work_js__WEBPACK_IMPORTED_MODULE_4__.readFull)(source, buffer);
        if (first < buffer.length) {
            const bytes = buffer.subarray(0, first);
            if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .hashBytes */ .yi)(bytes, hash) !== id)
                return 'broken';
            if (to !== undefined)
                writeHidden(to, mode, (target) => writeFull(target, bytes));
            return first;
        }
        return copyLarge(source, first, { to, id, hash, mode });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(source);
    }
}
class WrongBytes extends Error {
}
function copyLarge(source, first, { to, id, hash, mode }) {
    const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .startHash */ .LC)(hash);
    let size = 0;
    const read = (write) => {
        for (let filled = first; filled > 0; filled = (0,_hash_work_js__WEBPACK_IMPORTED_MODULE_4__.readFull)(source, buffer)) {
            const bytes = buffer.subarray(0, filled);
            hasher.update(bytes);
            write(bytes);
            size += filled;
        }
        if (hasher.digest() !== id)
            throw new WrongBytes();
    };
    try {
        if (to === undefined)
            read(() => { });
        else
            writeHidden(to, mode, (target) => read((bytes) => writeFull(target, bytes)));
        return size;
    }
    catch (error) {
        if (error instanceof WrongBytes)
            return 'broken';
        throw error;
    }
}
/** Makes up a name beside a destination for what is not whole yet. */
const temporaryBeside = (to) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), `.modelloop-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
/** Tells whether a name is one of those, as a job that was killed leaves them. */
const isTemporary = (name) => /^\.modelloop-[0-9a-f]{12}\.tmp$/.test(name);
/** Writes beside the destination under a name of its own, and moves it there once all is written. */
function writeHidden(to, mode, write) {
    const temporary = temporaryBeside(to);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, 'wx', mode);
    try {
        try {
            write(file);
            // What the umask took away.
            if ((mode & UMASK) !== 0)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, to);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
const UMASK = process.umask();
/** Writes all bytes; a disk may take fewer at once. */
function writeFull(file, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, at);
}
function openIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 88264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ fileMistake),
/* harmony export */   f: () => (/* binding */ makeFolder)
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
        let nearest = folder;
        while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(nearest))
            nearest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(nearest);
        // Node says "no such file" of a disk that is read-only; this says what it is.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(nearest, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        throw error;
    }
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
    EISDIR: ['a folder stands where a file is needed', 'Delete or rename it.'],
    ENAMETOOLONG: ['its name is too long for this disk', 'Give the file a shorter name.'],
    EMFILE: ['too many files are open', 'Raise the limit of open files (`ulimit -n`).'],
    EIO: ['the disk failed (EIO)', 'Look at the health of the disk.'],
};
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

/***/ 10162:
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
        text += `${text === '[' && pieces.length === 0 ? '' : ', '}{"md5": ${pythonJson(md5)}, "relpath": ${pythonJson(relpath)}}`;
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

/***/ 63463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashFiles: () => (/* binding */ hashFiles),
/* harmony export */   hashFilesHere: () => (/* binding */ hashFilesHere),
/* harmony export */   readFull: () => (/* binding */ readFull)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10162);




// Blocking calls on one buffer: several times faster for small files than waiting for each, and as fast for large ones.
let buffer;
/** Hashes files, blocking the thread it runs on. @throws {UserError} for a file that cannot be read. */
function hashFilesHere({ folder, shown, relpaths, hash, largestBytes, counter }) {
    const total = counter && new BigInt64Array(counter);
    const ids = [];
    const sizes = [];
    for (const relpath of relpaths) {
        try {
            const count = (bytes) => void (total && Atomics.add(total, 0, BigInt(bytes)));
            const { id, size } = hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, relpath), hash, largestBytes, count);
            ids.push(id);
            sizes.push(size);
        }
        catch (error) {
            throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .fileMistake */ .V)(error, relpath === '' ? shown : `${shown}/${relpath}`);
        }
    }
    return { ids, sizes };
}
/** The same as the work of a thread. */
const hashFiles = async (input) => ({
    output: hashFilesHere(input),
});
function hashFile(path, name, largestBytes, count) {
    buffer ??= Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        let filled = readFull(file, buffer);
        if (filled < buffer.length) {
            count(filled);
            return { id: (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .hashBytes */ .yi)(buffer.subarray(0, filled), name), size: filled };
        }
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (size > largestBytes)
            return { id: undefined, size };
        const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .startHash */ .LC)(name);
        let read = 0;
        for (; filled > 0; filled = readFull(file, buffer)) {
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


/***/ }),

/***/ 36443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OBJECT_MODE: () => (/* binding */ OBJECT_MODE),
/* harmony export */   changedWhileRead: () => (/* binding */ changedWhileRead),
/* harmony export */   fetchFiles: () => (/* binding */ fetchFiles),
/* harmony export */   fetchFilesHere: () => (/* binding */ fetchFilesHere),
/* harmony export */   storeFiles: () => (/* binding */ storeFiles),
/* harmony export */   storeFilesHere: () => (/* binding */ storeFilesHere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36528);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88264);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18831);






/** Cached objects may be linked into working trees, so nobody may write to them. */
const OBJECT_MODE = 0o444;
/** Stores what a folder lacks, blocking. @throws {UserError} when a file's bytes are no longer those of its id. */
function storeFilesHere({ root, files }) {
    let [objects, bytes] = [0, 0];
    let [folder, there] = ['', new Set()];
    for (const { id, size, file } of files) {
        const to = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)({ id, hash: 'md5' }));
        try {
            if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to) !== folder) {
                folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to);
                there = namesIn(folder);
            }
            if (there.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(to)) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(to).size === size)
                continue;
        }
        catch (error) {
            throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .fileMistake */ .V)(error, to);
        }
        objects++;
        bytes += storeFile(file, to, id);
    }
    return { objects, bytes };
}
function storeFile(from, to, id) {
    let copied;
    try {
        copied = (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyVerified */ .kj)({ from, to, id, hash: 'md5', mode: OBJECT_MODE });
    }
    catch (error) {
        throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .fileMistake */ .V)(error, error.syscall === 'read' ? from : to);
    }
    if (typeof copied === 'number')
        return copied;
    throw changedWhileRead(from);
}
/** Says that a file was written to between two readings. */
const changedWhileRead = (file) => new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${file}" changed while it was read.`, { hint: 'Run again when nothing writes to it.' });
/** After this long nobody is still writing to a file that is not whole. */
const STALE_MS = 24 * 3_600_000;
/** The names in a folder, which is made when it is not there. What a killed job left in it a day ago is removed. */
function namesIn(folder) {
    try {
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
        for (const name of names.filter(_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .isTemporary */ .ey)) {
            const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
            if (Date.now() - written > STALE_MS)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
        }
        return new Set(names);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
        return new Set();
    }
}
/** Brings objects out of a folder, blocking. @returns for each its size, or why it cannot be had. */
function fetchFilesHere({ root, hash, wanted }) {
    return wanted.map(({ id, target, mode = 0o644, shown }) => {
        try {
            return (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyVerified */ .kj)({ from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)({ id, hash })), to: target, id, hash, mode });
        }
        catch (error) {
            throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .fileMistake */ .V)(error, shown);
        }
    });
}
/** The same as the work of threads. */
const storeFiles = async (input) => ({
    output: storeFilesHere(input),
});
const fetchFiles = async (input) => ({
    output: fetchFilesHere(input),
});


/***/ }),

/***/ 18831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   s: () => (/* binding */ MD5_PREFIX)
/* harmony export */ });
/** Where an object lies below a cache or remote: `files/md5/<2>/<30>`; those of DVC 2 without the first two folders. */
function keyOf({ id, hash }) {
    const key = `${id.slice(0, 2)}/${id.slice(2)}`;
    return hash === 'md5' ? `${MD5_PREFIX}${key}` : key;
}
/** What the keys of DVC 3's objects begin with. */
const MD5_PREFIX = 'files/md5/';


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
