export const id = 6443;
export const ids = [6443];
export const modules = {

/***/ 36528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ writeHidden),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   w6: () => (/* binding */ temporaryBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31652);






let buffer;
/**
 * Copies a file to one place or several while hashing it once, blocking the thread: each appears whole and right, or not at
 * all.
 * @returns its size in bytes, or what is wrong with the source
 * @throws {UserError} for what the disk refuses.
 */
function copyVerified(copy) {
    buffer ??= Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .PIECE_BYTES */ .ts);
    const { from, id, hash, shown = from } = copy;
    const source = (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown, () => openIfThere(from));
    if (source === undefined)
        return 'missing';
    const read = () => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown, () => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readFull */ .M9)(source, buffer));
    try {
        const filled = read();
        if (filled === buffer.length)
            return copyLarge(copy, read);
        const bytes = buffer.subarray(0, filled);
        if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .hashBytes */ .yi)(bytes, hash) !== id)
            return 'broken';
        writeHidden(copy, (put) => put(bytes));
        return filled;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(source);
    }
}
class WrongBytes extends Error {
}
/** Copies what fills the buffer and may go on; `read` fills it again. */
function copyLarge(copy, read) {
    const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .startHash */ .LC)(copy.hash);
    let size = 0;
    try {
        writeHidden(copy, (put) => {
            for (let filled = buffer.length; filled > 0; filled = read()) {
                const bytes = buffer.subarray(0, filled);
                hasher.update(bytes);
                put(bytes);
                size += filled;
            }
            if (hasher.digest() !== copy.id)
                throw new WrongBytes();
        });
        return size;
    }
    catch (error) {
        if (error instanceof WrongBytes)
            return 'broken';
        throw error;
    }
}
/** Jobs and threads begin anywhere, and count from there. */
let name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(2 ** 47);
/** Makes up a name beside a destination for what is not whole yet. */
const temporaryBeside = (to) => 
// Not `join`, which takes half as long as to open the file.
`${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to)}/.modelloop-${(name++).toString(16).padStart(12, '0')}.tmp`;
/** Tells whether a name is one of those, as a job that was killed leaves them. */
const isTemporary = (name) => /^\.modelloop-[0-9a-f]{12}\.tmp$/.test(name);
/**
 * Writes beside each destination under a name of its own, and moves all there once all is written.
 * @param fill puts the bytes, in pieces
 * @throws {UserError} for what the disk refuses.
 */
function writeHidden({ to, mode, shown }, fill) {
    const files = [];
    const each = (work) => {
        for (const file of files)
            (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown ?? file.target, () => work(file));
    };
    try {
        try {
            for (const target of to) {
                const temporary = temporaryBeside(target);
                files.push({ target, temporary, file: (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown ?? target, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, 'wx', mode)) });
            }
            fill((bytes) => each(({ file }) => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFull */ .rB)(file, bytes)));
            // What the umask took away.
            if ((mode & UMASK) !== 0)
                each(({ file }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode));
        }
        finally {
            for (const { file } of files)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
        each(({ temporary, target }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, target));
    }
    catch (error) {
        for (const { temporary } of files)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
const UMASK = process.umask();
function openIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    }
    catch (error) {
        return (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)(error);
    }
}


/***/ }),

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
/**
 * Stores what the folders lack, blocking; a file that several lack is read and hashed once.
 * @returns for each folder how much that was
 * @throws {UserError} when a file's bytes are no longer those of its id.
 */
function storeFilesHere({ roots, broken, ids, sizes, paths }) {
    const shelves = roots.map((root, at) => ({ ...openShelf(root), broken: new Set(broken[at]?.split(' ')) }));
    const files = paths.split('\0');
    for (const [at, id] of ids.split(' ').entries()) {
        const from = files[at];
        const key = (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)({ id, hash: 'md5' });
        const lacking = shelves.filter(({ broken, lacks }) => broken.has(id) || lacks(key, sizes[at]));
        if (lacking.length === 0)
            continue;
        const to = lacking.map(({ placeOf }) => placeOf(key));
        const copied = (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyVerified */ .kj)({ from, to, id, hash: 'md5', mode: OBJECT_MODE });
        if (typeof copied !== 'number')
            throw changedWhileRead(from);
        for (const { stored } of lacking) {
            stored.objects++;
            stored.bytes += copied;
        }
    }
    return shelves.map(({ stored }) => stored);
}
/** A folder in DVC's layout of which one folder after the other is looked at. */
function openShelf(root) {
    let [folder, names] = ['', new Set()];
    // Not `join`, which takes half as long as to open the file.
    const placeOf = (key) => `${root}/${key}`;
    const lacks = (key, size) => {
        const end = key.lastIndexOf('/');
        if (key.slice(0, end) !== folder) {
            folder = key.slice(0, end);
            names = (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(placeOf(key), () => namesIn(placeOf(folder)));
        }
        if (!names.has(key.slice(end + 1)))
            return true;
        return (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(placeOf(key), () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(placeOf(key)).size !== size);
    };
    return { placeOf, lacks, stored: { objects: 0, bytes: 0 } };
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
        (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(folder);
        return new Set();
    }
}
/** Brings objects out of a folder, blocking. @returns for each its size, or why it cannot be had. */
function fetchFilesHere({ root, hash, wanted }) {
    return wanted.map(({ id, target, mode = 0o644, shown }) => {
        const to = target === undefined ? [] : [target];
        return (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyVerified */ .kj)({ from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)({ id, hash })), to, id, hash, mode, shown });
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
