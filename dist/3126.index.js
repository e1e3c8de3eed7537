export const id = 3126;
export const ids = [3126];
export const modules = {

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

/***/ 64361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readDvcIgnore),
/* harmony export */   e: () => (/* binding */ ignoreRules)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70298);



/** DVC's own rules: `.hg/`, `.git/`, `.git`, `.dvc/`. A large folder is walked several times faster so. */
const BUILT_IN = /(^|\/)(\.git(\/|$)|\.hg\/|\.dvc\/)/;
/**
 * Reads the `.dvcignore` files that apply below `folder` (relative to `root`, with `/`): those from the root down to it.
 * The dialect is git's; like DVC we strip each line and leave out those that start with `#`.
 */
const readDvcIgnore = (root, folder) => ignoreRules(root, folder).isIgnored;
/** Reads the rules in force in a folder, from which those of folders below are had without reading all anew. */
function ignoreRules(root, folder) {
    const parts = folder === '' ? [] : folder.split('/');
    const layers = parts.flatMap((_, depth) => layerOf(root, parts.slice(0, depth + 1).join('/')));
    return rulesOf(root, [...layerOf(root, ''), ...layers]);
}
const rulesOf = (root, layers) => ({
    isIgnored: (path, isFolder) => isIgnoredBy(layers, isFolder ? `${path}/` : path),
    enter: (folder) => {
        const own = layerOf(root, folder);
        return own.length === 0 ? rulesOf(root, layers) : rulesOf(root, [...layers, ...own]);
    },
});
function layerOf(root, folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder, '.dvcignore');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return [];
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    return [{ prefix: folder === '' ? '' : `${folder}/`, rules: newRules().add(lines) }];
}
/** Letters count as they are, as in DVC and in git on Linux. */
const newRules = () => ignore__WEBPACK_IMPORTED_MODULE_2__({ ignorecase: false });
/** A deeper file's rules come last, so that its `!` lines can take back what a higher one leaves out. */
function isIgnoredBy(layers, path) {
    let ignored = BUILT_IN.test(path);
    for (const { prefix, rules } of layers) {
        if (!path.startsWith(prefix))
            continue;
        const rest = path.slice(prefix.length);
        if (rest === '' || rest === '/')
            continue;
        const result = rules.test(rest);
        if (result.ignored)
            ignored = true;
        else if (result.unignored)
            ignored = false;
    }
    return ignored;
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

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   St: () => (/* binding */ newMetafile),
/* harmony export */   qb: () => (/* binding */ patchMetafile),
/* harmony export */   vS: () => (/* binding */ parseMetafile)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47717);



const WHAT = 'the DVC metafile';
/**
 * Reads a `.dvc` metafile; `file` is its name for messages.
 * @throws {UserError} with file and line when it is broken, or of a kind that is not supported (cloud versioning,
 * hashes other than MD5).
 */
function parseMetafile(text, file) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDvcYaml */ .g1)(text, file, WHAT, lines);
    const outs = document.get('outs');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(outs)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('a DVC metafile needs a list "outs".', {
            place: { file },
            hint: 'Run `dvc add` again, or take the file from the last commit.',
        });
    }
    return {
        outs: outs.items.map((node, index) => {
            const line = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && node.range ? lines.linePos(node.range[0]).line : 1;
            return (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .readOut */ .ll)(node.toJSON?.(), `outs.${index}`, { file, line });
        }),
        wdir: String(document.get('wdir') ?? '.'),
        imported: readImport(document.get('deps')),
    };
}
function readImport(deps) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(deps))
        return undefined;
    const [first] = deps.items;
    const url = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(first) ? first.getIn(['repo', 'url']) : undefined;
    return { repository: typeof url === 'string' ? url : undefined };
}
/** Writes the metafile that `dvc add` would write for a path beside it. */
function newMetafile(path, version, executable) {
    const out = { ...outFields(version, executable), hash: 'md5', path };
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ outs: [out] }, { indentSeq: false, lineWidth: 0, singleQuote: true, version: '1.2' });
}
/**
 * Puts another version into a metafile and keeps the rest as it is, comments and order included.
 * @throws {UserError} when it is of DVC 2, or an import: neither is rewritten.
 */
function patchMetafile(text, file, path, version, executable) {
    const { outs, imported } = parseMetafile(text, file);
    const index = outs.findIndex((out) => out.path === path);
    const out = outs[index];
    if (!out)
        throw new Error(`${file} has no out "${path}".`);
    if (imported) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${path}" was imported.`, { place: { file }, hint: 'Bring it up to date with `dvc update`.' });
    }
    if (out.version && out.hash !== 'md5') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('the metafile is of DVC 2, which is read but never rewritten.', {
            place: { file },
            hint: 'Run `dvc cache migrate --dvc-files` first.',
        });
    }
    // Everything is text here: a number that was read as one would be written another way, and an id with it.
    const document = (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDvcYaml */ .g1)(text, file, WHAT);
    const map = document.getIn(['outs', index]);
    const fields = outFields(version, executable);
    for (const key of ['nfiles', 'isexec'])
        if (!(key in fields))
            map.delete(key);
    for (const [key, value] of Object.entries(fields))
        setField(map, key, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? value : String(value));
    if (!map.has('hash'))
        map.set('hash', 'md5');
    return document.toString({ indentSeq: false, lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
/** Replaces a value: its comment stays, the way it was quoted does not. */
function setField(map, key, value) {
    const before = map.get(key, true);
    const after = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? value : new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(before) && before.comment)
        after.comment = before.comment;
    map.set(key, after);
}
/** The order is DVC's. */
function outFields(version, executable) {
    return {
        md5: quotedWhenNumber(version.md5),
        size: version.size,
        ...(version.nfiles === undefined ? {} : { nfiles: version.nfiles }),
        ...(executable ? { isexec: true } : {}),
    };
}
/** An id of digits alone, or of digits around an `e`, would be read as a number by some YAML reader. */
function quotedWhenNumber(md5) {
    if (!/^\d+(e\d+)?$/.test(md5))
        return md5;
    const scalar = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(md5);
    scalar.type = yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.QUOTE_SINGLE;
    return scalar;
}


/***/ }),

/***/ 47717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wu: () => (/* binding */ isFalse),
/* harmony export */   Xs: () => (/* binding */ refuseConflict),
/* harmony export */   g1: () => (/* binding */ parseDvcYaml),
/* harmony export */   ll: () => (/* binding */ readOut)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10162);




const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const figure = valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^\d+$/), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(Number)));
const schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1)),
    md5: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .toLowerCase */ .PXX())),
    size: figure,
    nfiles: figure,
    hash: text,
    isexec: text,
    cache: text,
    remote: text,
    push: text,
});
const BROKEN = 'Run `dvc add` again, or take the file from the last commit.';
/** Refuses a file in which git left a merge conflict. @throws {UserError} with file and line. */
function refuseConflict(content, file) {
    const marker = content.split('\n').findIndex((line) => /^(<{7}|>{7})( |$)/.test(line));
    if (marker < 0)
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('git left the marks of a merge conflict here.', {
        place: { file, line: marker + 1 },
        hint: 'Keep one of the two versions (`git checkout --ours` or `--theirs`), then commit.',
    });
}
/**
 * Parses a YAML file of DVC's whose top is a map, every scalar as text; `what` is what messages call it.
 * @throws {UserError} with file and line.
 */
function parseDvcYaml(content, file, what, lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN()) {
    refuseConflict(content, file);
    // As text, so that an unquoted id of digits alone keeps its leading zeros.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(content, { schema: 'failsafe', lineCounter, version: '1.2' });
    const [error] = document.errors;
    if (error) {
        const place = { file, line: lineCounter.linePos(error.pos[0]).line };
        const message = `${what} is no valid YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message, { place, hint: BROKEN });
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} is empty.`, { place: { file }, hint: BROKEN });
    return document;
}
/**
 * Reads one output; `where` is its key in the file, such as `outs.0`.
 * @throws {UserError} when it is broken, or of a kind that is not supported: cloud versioning, hashes other than MD5.
 */
function readOut(node, where, place) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(schema, node);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        const key = [where, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.');
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${key}" is not what a file of DVC's holds there: ${issue.message}`, { place, hint: BROKEN });
    }
    const written = parsed.output;
    refuseUnsupported(written, place);
    const { path, md5, size = 0, nfiles, hash } = written;
    return {
        path,
        version: md5 === undefined ? undefined : { md5, size, ...(nfiles === undefined ? {} : { nfiles }) },
        hash: hash === 'md5' ? 'md5' : 'md5-dos2unix',
        executable: isTrue(written.isexec),
        cached: !isFalse(written.cache),
        remote: written.remote,
        pushed: !isFalse(written.push),
    };
}
/** Booleans as YAML 1.2 writes them. */
const isFalse = (value) => /^(false|False|FALSE)$/.test(String(value));
const isTrue = (value) => /^(true|True|TRUE)$/.test(String(value));
function refuseUnsupported(out, place) {
    if ('files' in out || 'cloud' in out || 'version_id' in out) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.path}" is cloud-versioned (version_aware or worktree), which is not supported.`, {
            place,
            hint: 'Track it with an ordinary DVC remote.',
        });
    }
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(out.path)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.path}" lies outside the project, where DVC 3 does not track data either.`, {
            place,
            hint: 'Bring it in with `dvc import-url`.',
        });
    }
    const known = ['md5', 'md5-dos2unix'].includes(out.hash ?? 'md5');
    if (!known || (out.md5 === undefined && ('etag' in out || 'checksum' in out))) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.path}" is not identified by MD5, the only hash that is supported.`, { place });
    }
    if (out.md5 !== undefined && !(0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isDvcId */ .vP)(out.md5)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.md5}" is no DVC id: 32 hexadecimal digits, with .dir for a folder.`, {
            place,
            hint: BROKEN,
        });
    }
}


/***/ }),

/***/ 20663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readPipeline)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47717);



/**
 * Reads the outputs of a pipeline: ids from `dvc.lock`, and from `dvc.yaml` which of them DVC caches, and where. As DVC
 * does it leaves out what only one of the two names.
 * @throws {UserError} with file and line when one is broken, or of another schema than DVC 3 writes.
 */
function readPipeline(definitions, lock) {
    const stages = definitions ? readDefinitions(definitions) : new Map();
    const locked = lock ? readLock(lock) : [];
    const outs = [];
    const unread = [];
    for (const { stage, outs: recorded } of locked) {
        const definition = stages.get(stage) ?? stages.get(stage.replace(/@.*$/s, ''));
        if (!definition)
            unread.push({ stage, why: 'dvc.yaml has no such stage any more' });
        else if (isTemplate(definition.wdir))
            unread.push({ stage, why: 'its `wdir` is a template' });
        else {
            for (const out of recorded) {
                const defined = definition.outs.find(({ path }) => isSamePath(path, out.path));
                if (defined)
                    outs.push({ ...out, ...defined, path: out.path, stage, wdir: definition.wdir });
            }
        }
    }
    const ran = new Set(locked.flatMap(({ stage }) => [stage, stage.replace(/@.*$/s, '')]));
    for (const [stage, definition] of stages) {
        if (definition.outs.length > 0 && !ran.has(stage))
            unread.push({ stage, why: 'it was never run (`dvc repro`)' });
    }
    return { outs, unread };
}
const isTemplate = (text) => text.includes('${');
/** A path of `dvc.yaml` may hold `${…}`, which stands for any text. */
function isSamePath(defined, recorded) {
    if (!isTemplate(defined))
        return defined === recorded;
    const parts = defined.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 's').test(recorded);
}
function readLock({ text, file }) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDvcYaml */ .g1)(text, file, 'dvc.lock', lines);
    const schema = document.get('schema');
    if (schema !== '2.0') {
        const has = schema === undefined ? 'names no schema' : `has the schema ${String(schema)}`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`this dvc.lock ${has}; only 2.0 is read, which DVC 2 and 3 write.`, {
            place: { file },
            hint: 'Was it written by a newer DVC? Then update Modelloop. Else run `dvc repro`, or `dvc commit`.',
        });
    }
    return pairsOf(document.get('stages')).map(({ key: stage, value }) => {
        const outs = value.get('outs');
        const read = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(outs) ? outs.items : [];
        return {
            stage,
            outs: read.map((node, index) => {
                const line = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && node.range ? lines.linePos(node.range[0]).line : 1;
                return (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .readOut */ .ll)(node.toJSON?.(), `stages.${stage}.outs.${index}`, { file, line });
            }),
        };
    });
}
function readDefinitions({ text, file }) {
    if (/^\s*(#.*)?$/.test(text))
        return new Map();
    const document = (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDvcYaml */ .g1)(text, file, 'dvc.yaml');
    return new Map(pairsOf(document.get('stages')).map(({ key, value }) => {
        const inner = value.get('do');
        const stage = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(inner) ? inner : value;
        const outs = ['outs', 'metrics', 'plots'].flatMap((kind) => {
            const list = stage.get(kind);
            return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) ? list.items.flatMap(readDefinedOut) : [];
        });
        return [key, { wdir: String(stage.get('wdir') ?? '.'), outs }];
    }));
}
/** An output is its path, or a map from its path to what is special about it. */
function readDefinedOut(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return [{ path: String(node.value), cached: true, remote: undefined, pushed: true }];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return [];
    return node.items.map(({ key, value }) => {
        const flags = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) ? value : undefined;
        const remote = flags?.get('remote');
        return {
            path: String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key),
            cached: !(0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .isFalse */ .Wu)(flags?.get('cache')),
            remote: remote === undefined ? undefined : String(remote),
            pushed: !(0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .isFalse */ .Wu)(flags?.get('push')),
        };
    });
}
function pairsOf(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return [];
    return node.items.flatMap(({ key, value }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) ? [{ key: String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : key), value }] : []);
}


/***/ }),

/***/ 62751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ profileData),
/* harmony export */   Ab: () => (/* binding */ profilesText),
/* harmony export */   IU: () => (/* binding */ profilePaths),
/* harmony export */   Lm: () => (/* binding */ MAX_TABLES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64078);
/* harmony import */ var _tables_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10165);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1311);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57524);







/** More tables than this are not profiled: a folder of so many is a data set of files, not of tables. */
const MAX_TABLES = 50;
/** Profiles every table among the examined paths, in order of their paths. */
async function profilePaths(directory, examined, options) {
    const files = examined.flatMap(({ path, tree }) => (tree?.entries ?? []).map(({ relpath }) => ({ owner: path.name, file: fileName(path.name, relpath) })));
    return profileFiles(directory, files, options);
}
/** Profiles every table of versioned paths as they lie on disk; `paths` are files and folders below the directory. */
function profileData(directory, paths, options = {}) {
    const files = paths.flatMap((owner) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, owner);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return [{ owner, file: owner }];
        return (0,_walk_js__WEBPACK_IMPORTED_MODULE_5__/* .listFolder */ .b)(path, directory).map(({ relpath }) => ({ owner, file: fileName(owner, relpath) }));
    });
    return profileFiles(directory, files, options);
}
/** Writes profiles as `modelloop.profiles/v1`, whose bytes are stable. */
const profilesText = ({ tables }) => `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ schema: 'modelloop.profiles/v1', tables: Object.fromEntries(tables) }, 1)}\n`;
const fileName = (owner, relpath) => (relpath === '' ? owner : `${owner}/${relpath}`);
async function profileFiles(directory, listed, options) {
    const files = listed.filter(({ file }) => (0,_tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .b)(file)).sort((a, b) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__/* .compareCodePoints */ .O)(a.file, b.file));
    const tables = new Map();
    const broken = new Map();
    for (const { owner, file } of files.slice(0, MAX_TABLES)) {
        const onProgress = (rows) => options.onProgress?.(`${file}: ${rows} rows profiled`);
        try {
            tables.set(file, await (0,_tables_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .profileTable */ .A6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file), { ...options, displayPath: file, onProgress }));
        }
        catch (error) {
            if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
                throw error;
            if (!broken.has(owner))
                broken.set(owner, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
        }
    }
    return { tables, broken, left: Math.max(files.length - MAX_TABLES, 0) };
}


/***/ }),

/***/ 77810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startProgress)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);

const EVERY_MS = 2000;
/**
 * Starts to tell how far some work is, at most every two seconds and not before: what is done sooner stays silent.
 * @param what what comes in front, such as `data: hashed`
 * @returns to be called with what was done since the last call
 */
function startProgress(what, total, say, now = () => performance.now()) {
    const startedAt = now();
    let last = startedAt;
    let files = 0;
    let bytes = 0;
    return (moreFiles, moreBytes) => {
        files += moreFiles;
        bytes += moreBytes;
        const at = now();
        if (!say || at - last < EVERY_MS)
            return;
        last = at;
        const share = total.bytes ? bytes / total.bytes : files / total.files;
        const seconds = (at - startedAt) / 1000;
        const left = share > 0 && share < 1 ? `, ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)((seconds * 1000 * (1 - share)) / share)} left` : '';
        const size = total.bytes ? `${inBytes(bytes)} of ${inBytes(total.bytes)}` : inBytes(bytes);
        const rate = `${inBytes(bytes / seconds)}/s`;
        say(`${what} ${count(files)} of ${count(total.files)} files, ${size}, ${rate}${left}`);
    };
}
const count = (number) => number.toLocaleString('en-US');
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
function inBytes(bytes) {
    let [value, unit] = [bytes, 0];
    for (; value >= 999.5 && unit < UNITS.length - 1; unit++)
        value /= 1000;
    return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}


/***/ }),

/***/ 46242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openProject),
  L: () => (/* reexport */ selectPaths)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(15756);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/data/out.js
var out = __webpack_require__(47717);
;// CONCATENATED MODULE: ./build/data/dvc-config.js






/**
 * Reads `.dvc/config` and `.dvc/config.local`, the latter over the former. The machine's own settings are left out: what
 * CI does must stand in the repository.
 * @throws {UserError} for a merge conflict, and for a section that is not closed: what follows it would be lost.
 */
async function readDvcConfig(root) {
    const folder = (0,external_node_path_.join)(root, '.dvc');
    const sections = new Map();
    for (const name of ['config', 'config.local']) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch((error) => {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
                return '';
            throw error;
        });
        refuseBroken(text, `.dvc/${name}`);
        for (const [header, values] of parseDvcConfig(text)) {
            const section = header.toLowerCase();
            for (const key of PATHS)
                if (values[key] !== undefined)
                    values[key] = absolute(values[key], folder);
            sections.set(section, { ...sections.get(section), ...values });
        }
    }
    const remotes = new Map();
    for (const [section, values] of sections) {
        const name = /^remote "(.*)"$/.exec(section)?.[1];
        if (name !== undefined)
            remotes.set(name, values);
    }
    return {
        defaultRemote: sections.get('core')?.['remote']?.toLowerCase(),
        remotes,
        cacheDirectory: sections.get('cache')?.['dir'] ?? (0,external_node_path_.join)(folder, 'cache'),
    };
}
function refuseBroken(text, file) {
    (0,out/* refuseConflict */.Xs)(text, file);
    const line = text.split('\n').findIndex((line) => /^\s*\[[^\]]*$/.test(line));
    if (line < 0)
        return;
    throw new errors/* UserError */.yo('The name of this section has no "]" at its end.', {
        place: { file, line: line + 1 },
        hint: 'Mend it, or take the file from the last commit.',
    });
}
/**
 * Parses DVC's INI: section name → settings, keys in lower case. DVC's sections may be quoted (`['remote "x"']`); a dot
 * in them is part of the name, and `;` is part of a value, both unlike the `ini` package's reading.
 */
function parseDvcConfig(text) {
    const escaped = text.replaceAll(';', '\\;').replace(/^\s*\[.*\]/gm, (header) => header.trim().replaceAll('.', '\\.'));
    const sections = new Map();
    for (const [section, values] of Object.entries(ini.parse(escaped))) {
        if (values === null || typeof values !== 'object')
            continue;
        const entries = Object.entries(values).map(([key, value]) => [key.toLowerCase(), String(value)]);
        sections.set(section, Object.fromEntries(entries));
    }
    return sections;
}
/** The settings that DVC takes for paths relative to the file that names them. */
const PATHS = [
    'url',
    'dir',
    'gdrive_user_credentials_file',
    'gdrive_service_account_json_file_path',
    'credentialpath',
    'configpath',
    'keyfile',
    'cert_path',
    'key_path',
];
function absolute(path, folder) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(path))
        return path;
    return /^~(\/|$)/.test(path) ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), path.slice(1)) : (0,external_node_path_.resolve)(folder, path);
}

// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/data/dvc-ignore.js
var dvc_ignore = __webpack_require__(64361);
// EXTERNAL MODULE: ./build/data/metafile.js
var metafile = __webpack_require__(5646);
// EXTERNAL MODULE: ./build/data/pipeline.js
var data_pipeline = __webpack_require__(20663);
;// CONCATENATED MODULE: ./build/data/project-files.js








/** Not of DVC's choosing: nobody keeps metafiles there, and there are many files. */
const SKIPPED = new Set(['.git', '.dvc', '.hg', 'node_modules', '.venv', '.modelloop']);
/**
 * Reads every `.dvc` metafile, `dvc.yaml` and `dvc.lock` below a folder, in the order of their names. As DVC does it stays
 * out of what `.dvcignore` names, of nested DVC projects, of linked folders, and of tracked data, in which a file that is
 * called `x.dvc` is data.
 * @throws {UserError} for a broken file, and for one that names a place outside the project.
 */
function readProjectFiles(directory, root) {
    const tracked = [];
    const unread = [];
    const data = new Set();
    const visit = (folder, rules) => {
        const here = (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(root, folder));
        const shown = (name) => (here === '' ? name : `${here}/${name}`);
        const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
        const kept = names.filter((name) => isDvcFile(name) && !rules.isIgnored(shown(name), false));
        const found = readFolder({ directory, root, folder }, kept.sort(json/* compareCodePoints */.O));
        tracked.push(...found.tracked);
        unread.push(...found.unread);
        for (const { fullPath } of found.tracked)
            data.add(fullPath);
        for (const entry of entries) {
            if (!entry.isDirectory() || SKIPPED.has(entry.name) || rules.isIgnored(shown(entry.name), true))
                continue;
            const full = (0,external_node_path_.join)(folder, entry.name);
            if (!data.has(full) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(full, '.dvc')))
                visit(full, rules.enter(shown(entry.name)));
        }
    };
    const top = (0,external_node_path_.resolve)(directory);
    visit(top, (0,dvc_ignore/* ignoreRules */.e)(root, (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(root, top))));
    const byFile = (a, b) => (0,json/* compareCodePoints */.O)(a.metafile, b.metafile);
    return { tracked: tracked.sort(byFile), unread };
}
const isDvcFile = (name) => name === 'dvc.yaml' || name === 'dvc.lock' || /.\.dvc$/.test(name);
function readFolder(place, names) {
    const nameOf = (name) => (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(place.directory, (0,external_node_path_.join)(place.folder, name)));
    const read = (name) => ({ text: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(place.folder, name), 'utf8'), file: nameOf(name) });
    const tracked = names.flatMap((name) => (name.endsWith('.dvc') ? readMetafile(place, read(name)) : []));
    const optional = (name) => (names.includes(name) ? read(name) : undefined);
    const pipeline = (0,data_pipeline/* readPipeline */.l)(optional('dvc.yaml'), optional('dvc.lock'));
    const metafile = nameOf('dvc.lock');
    const made = pipeline.outs.map(({ stage, wdir, ...out }) => ({
        ...out,
        ...locate(place, wdir, out.path, metafile),
        stage,
        imported: undefined,
    }));
    const unread = pipeline.unread.map(({ stage, why }) => `${metafile}: stage "${stage}": ${why}`);
    return { tracked: [...tracked, ...made], unread };
}
function readMetafile(place, { text, file }) {
    const { outs, wdir, imported } = (0,metafile/* parseMetafile */.vS)(text, file);
    return outs.map((out) => ({ ...out, ...locate(place, wdir, out.path, file), imported, stage: undefined }));
}
/** A metafile may come from a stranger's pull request: it must not make us write into git's or DVC's own folders. */
function locate({ directory, root, folder }, wdir, path, metafile) {
    const fullPath = (0,external_node_path_.resolve)(folder, wdir, path);
    const parts = (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(root, fullPath)).split('/');
    // Some disks take .GIT for .git.
    if (!parts.some((part) => ['', '..', '.git', '.dvc'].includes(part.toLowerCase()))) {
        return { name: (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, fullPath)), fullPath, metafile };
    }
    throw new errors/* UserError */.yo(`"${path}" is no place for data.`, {
        place: { file: metafile },
        hint: 'It must lie in the project, outside .git and .dvc.',
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
;// CONCATENATED MODULE: ./build/data/select-paths.js







/**
 * Finds what the user's paths mean, without doubles, in the order given: a path itself, what a named metafile or `dvc.lock`
 * tracks, what DVC tracks below a folder, or what a glob finds among the tracked paths and on disk. Without paths it is
 * everything whose bytes DVC keeps: what a pipeline leaves to git (`cache: false`) counts only when it is named.
 * @throws {UserError} for a path that leaves the working directory, and a glob that finds nothing.
 */
function selectPaths(scope, paths) {
    const { tracked } = scope;
    const selected = new Map();
    const add = (path) => selected.set(path.name, path);
    const addTracked = (path) => add({ name: path.name, tracked: path });
    if (paths === undefined)
        tracked.filter(({ cached, stage }) => cached || stage === undefined).forEach(addTracked);
    for (const path of paths ?? []) {
        for (const name of isGlob(scope, path) ? matchesOf(scope, path) : [nameOf(scope, path)]) {
            const own = tracked.filter((known) => known.name === name || known.metafile === name);
            const below = tracked.filter((known) => name === '.' || known.name.startsWith(`${name}/`));
            if (own.length > 0)
                own.forEach(addTracked);
            else if (below.length > 0)
                below.forEach(addTracked);
            else
                add({ name, tracked: undefined });
        }
    }
    return [...selected.values()];
}
const nameOf = ({ directory }, path) => (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(directory, (0,files/* insideOf */.kP)(directory, path))) || '.';
/** A name that exists is meant as it stands, whatever characters it has. */
function isGlob(scope, path) {
    if (!/[*?[{]/.test(path))
        return false;
    const name = nameOf(scope, path);
    return !scope.tracked.some((known) => known.name === name) && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(scope.directory, name));
}
/** What speaks of data and is none. */
const NOT_DATA = ['**/.gitignore', '**/.dvcignore', '**/dvc.yaml', '**/dvc.lock'];
/** Files and folders on disk, but with `**` files alone: folders would hold the files that match as well. */
function matchesOf(scope, path) {
    const pattern = nameOf(scope, path);
    const matches = picomatch(pattern);
    const known = scope.tracked.flatMap(({ name, metafile }) => matches(name) ? [name] : matches(metafile) ? [metafile] : []);
    const onDisk = (0,dist/* globSync */.AZ)(pattern, {
        cwd: scope.directory,
        onlyFiles: pattern.includes('**'),
        followSymbolicLinks: false,
        ignore: ['**/.git/**', '**/.dvc/**', '**/node_modules/**', '**/.modelloop/**', ...NOT_DATA],
    }).map((name) => name.replace(/\/$/, ''));
    const found = [...new Set([...known, ...onDisk.filter((name) => !name.endsWith('.dvc'))])];
    if (found.length > 0)
        return found.sort(json/* compareCodePoints */.O);
    throw new errors/* UserError */.yo(`The glob "${path}" matches nothing.`, {
        hint: 'It is relative to the working directory; `*` does not go into folders, `**` does.',
    });
}

;// CONCATENATED MODULE: ./build/data/project.js





/** Opens the DVC project of a working directory: its root, its configuration and what it tracks below the directory. */
async function openProject(directory) {
    const root = nearestWith(directory, '.dvc') ?? nearestWith(directory, '.git') ?? (0,external_node_path_.resolve)(directory);
    const files = readProjectFiles(directory, root);
    return { directory: (0,external_node_path_.resolve)(directory), root, config: await readDvcConfig(root), ...files };
}
/** Climbs to the nearest folder that holds `entry`, not above git's top folder. */
function nearestWith(directory, entry) {
    let folder = (0,external_node_path_.resolve)(directory);
    for (;;) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, entry)))
            return folder;
        const parent = (0,external_node_path_.dirname)(folder);
        if (parent === folder || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
            return undefined;
        folder = parent;
    }
}


/***/ }),

/***/ 85862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   i: () => (/* binding */ spread)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93351);
/* harmony import */ var _platform_workers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67261);
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




/** Cuts a list into parts of at most `most` items; a part that weighs `heavy` gets no more. */
function partsOf(items, most, weightOf = () => 0, heavy = Number.POSITIVE_INFINITY) {
    const parts = [];
    let [part, weight] = [[], 0];
    for (const item of items) {
        if (part.length === 0)
            parts.push(part);
        part.push(item);
        weight += weightOf(item);
        if (part.length === most || weight >= heavy)
            [part, weight] = [[], 0];
    }
    return parts;
}
const MAX_THREADS = 8;
/**
 * Does parts of blocking work, in threads or on this one, which then gets a turn between two parts.
 * @param name what `src/worker.ts` calls the work
 */
async function spread(name, here, parts, { threads, signal, onDone }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (!threads) {
            for (const part of parts) {
                signal?.throwIfAborted();
                onDone(part, here(part));
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            }
            return;
        }
        signal?.throwIfAborted();
        const count = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MAX_THREADS, parts.length);
        const workers = __addDisposableResource(env_1, (0,_platform_workers_js__WEBPACK_IMPORTED_MODULE_2__/* .startWorkers */ .G)(name, count), true);
        const stop = () => void workers[Symbol.asyncDispose]();
        signal?.addEventListener('abort', stop, { once: true });
        try {
            // Twice as many as threads, so that none waits for its next part.
            await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_3__/* .forEachParallel */ .I)(parts, 2 * count, async (part) => onDone(part, await workers.run(part)));
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
        finally {
            signal?.removeEventListener('abort', stop);
        }
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


/***/ }),

/***/ 60339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var platform_files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/data/dvc-id.js
var dvc_id = __webpack_require__(10162);
// EXTERNAL MODULE: ./build/data/hash-work.js
var hash_work = __webpack_require__(63463);
// EXTERNAL MODULE: ./build/data/progress.js
var data_progress = __webpack_require__(77810);
// EXTERNAL MODULE: ./build/data/spread.js
var spread = __webpack_require__(85862);
;// CONCATENATED MODULE: ./build/data/hash-files.js




/** Small files that are hashed in one go. */
const BATCH = 256;
/** Up to so many files, and bytes of large files, threads would cost more than they gain. */
const FEW_FILES = 1000;
const FEW_BYTES = 32 << 20;
/**
 * Hashes files below a folder: in threads when there are many of them or large ones, each file whole in one thread.
 * @param shown what messages call the folder
 * @param relpaths with `/`; a single `''` is the path itself
 * @throws {UserError} for a file that cannot be read
 */
async function hashFiles(folder, shown, relpaths, { hash = 'md5', known, signal, say }) {
    const entries = [];
    const large = [];
    const unknown = relpaths.filter((relpath) => {
        const found = known?.(relpath);
        if (found)
            entries.push({ relpath, ...found });
        return !found;
    });
    const inputOf = (relpaths, largestBytes) => ({
        folder,
        shown,
        relpaths,
        hash,
        largestBytes,
    });
    const take = ({ relpaths }, { ids, sizes }) => {
        for (const [at, relpath] of relpaths.entries()) {
            const [md5, size] = [ids[at], sizes[at]];
            if (md5 === undefined)
                large.push({ relpath, size });
            else
                entries.push({ relpath, md5, size });
        }
    };
    const files = (0,data_progress/* startProgress */.o)(`${shown}: hashed`, { files: unknown.length }, say);
    const small = (0,spread/* partsOf */.C)(unknown, BATCH).map((part) => inputOf(part, dvc_id/* PIECE_BYTES */.ts));
    await (0,spread/* spread */.i)('hash-files', hash_work.hashFilesHere, small, {
        threads: unknown.length > FEW_FILES,
        signal,
        onDone: (input, output) => {
            take(input, output);
            files(input.relpaths.length, sumOf(output.sizes));
        },
    });
    // The largest first, so that no thread is left alone with it at the end.
    const whole = large.splice(0).sort((a, b) => b.size - a.size);
    const bytes = sumOf(whole.map(({ size }) => size));
    const progress = (0,data_progress/* startProgress */.o)(`${shown}: hashed`, { files: whole.length, bytes }, say);
    const counter = new SharedArrayBuffer(8);
    let seen = 0;
    const watch = setInterval(() => {
        const now = Number(Atomics.load(new BigInt64Array(counter), 0));
        progress(0, now - seen);
        seen = now;
    }, 1000);
    try {
        const inputs = whole.map(({ relpath }) => ({ ...inputOf([relpath], Number.POSITIVE_INFINITY), counter }));
        await (0,spread/* spread */.i)('hash-files', hash_work.hashFilesHere, inputs, {
            threads: bytes > FEW_BYTES,
            signal,
            onDone: (input, output) => {
                take(input, output);
                progress(1, 0);
            },
        });
    }
    finally {
        clearInterval(watch);
    }
    return entries;
}
const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
;// CONCATENATED MODULE: ./build/data/stat-index.js






const SCHEMA = 'modelloop.stats/v1';
/** A file that was changed shortly before it was read may be changed again within one tick of the disk's clock. */
const RACY_NS = 2000000000n;
/**
 * Opens the index of a path. As in git, a file that changed less than two seconds before the reading began is not remembered
 * ("racy git", https://git-scm.com/docs/racy-git). The time of the inode cannot be set by a program, so older bytes with
 * their older time are read again. Small files are not remembered: they are read as fast as they are looked at.
 * @param directory the working directory; the index lies in its `.modelloop/stats`
 * @param path absolute
 */
async function openStatIndex(directory, path) {
    const name = (0,digest/* digestOf */.ol)(path).slice('sha256:'.length, 'sha256:'.length + 16);
    const file = (0,external_node_path_.join)(directory, '.modelloop', 'stats', `${name}.json`);
    const remembered = await readIndex(file);
    const oldNs = BigInt(Date.now()) * 1000000n - RACY_NS;
    const unchanged = new Set();
    return {
        known(relpath) {
            const entry = remembered.get(relpath);
            const now = entry && stampOf((0,external_node_path_.join)(path, relpath));
            if (!now || now.stamp !== entry.stamp)
                return undefined;
            unchanged.add(relpath);
            return { md5: entry.md5, size: now.size };
        },
        get unchanged() {
            return unchanged.size;
        },
        async save(entries) {
            const large = entries.filter(({ size }) => size >= dvc_id/* PIECE_BYTES */.ts);
            if (large.length === unchanged.size && unchanged.size === remembered.size)
                return;
            const files = large.flatMap(({ relpath, md5, size }) => {
                const now = stampOf((0,external_node_path_.join)(path, relpath));
                return now && now.size === size && now.ctimeNs < oldNs ? [[relpath, md5, now.stamp]] : [];
            });
            if (files.length === 0)
                return (0,promises_.rm)(file, { force: true });
            await (0,platform_files/* ownFolder */.vY)(directory);
            await (0,platform_files/* writeWhole */.f8)(file, JSON.stringify({ schema: SCHEMA, files }));
        },
    };
}
function stampOf(path) {
    const found = (0,external_node_fs_.statSync)(path, { bigint: true, throwIfNoEntry: false });
    if (!found)
        return undefined;
    const { size, mtimeNs, ctimeNs, ino } = found;
    return { stamp: [size, mtimeNs, ctimeNs, ino].join(), size: Number(size), ctimeNs };
}
/** An index that cannot be read is none: all is read then. */
async function readIndex(file) {
    try {
        const { schema, files } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        if (schema !== SCHEMA)
            return new Map();
        return new Map(files.map(([relpath, md5, stamp]) => [relpath, { md5, stamp }]));
    }
    catch {
        return new Map();
    }
}

// EXTERNAL MODULE: ./build/data/walk.js
var walk = __webpack_require__(57524);
;// CONCATENATED MODULE: ./build/data/tree.js








/**
 * Reads a file or folder and computes DVC's id for it.
 * @throws {UserError} when the path is missing, is no file or folder, or holds what `listFolder` refuses.
 */
async function readTree(path, options) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    const shown = (0,platform_files/* posixPath */.HQ)((0,external_node_path_.relative)(options.root, path)) || '.';
    if (!found)
        throw new errors/* UserError */.yo(`"${shown}" does not exist.`, { hint: 'Check the path, or pull it first.' });
    (0,walk/* refuseLeaving */.t)(options.root, path, shown);
    const { remember, hash = 'md5' } = options;
    const index = remember !== undefined && hash === 'md5' && !options.known ? await openStatIndex(remember, path) : undefined;
    const hashed = async (relpaths) => {
        const entries = await hashFiles(path, shown, relpaths, { ...options, ...(index && { known: index.known }) });
        if (index?.unchanged)
            options.say?.(`${shown}: large files not written to since they were read: ${index.unchanged}.`);
        await index?.save(entries);
        return entries;
    };
    if (found.isFile()) {
        const entries = await hashed(['']);
        const { md5, size } = entries[0];
        const executable = (found.mode & 0o100) !== 0;
        return { kind: 'file', version: { md5, size }, entries, manifest: undefined, executable };
    }
    if (!found.isDirectory())
        throw new errors/* UserError */.yo(`"${shown}" is neither a file nor a folder.`);
    const relpaths = (0,walk/* listFolder */.b)(path, options.root).map(({ relpath }) => relpath);
    const entries = (0,dvc_id/* sortedByPath */.o2)(await hashed(relpaths));
    const manifest = (0,dvc_id/* manifestBytes */.T8)(entries);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    const version = { md5: (0,dvc_id/* folderId */.Cs)(manifest), size, nfiles: entries.length };
    return { kind: 'folder', version, entries, manifest, executable: false };
}


/***/ }),

/***/ 57524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ listFolder),
/* harmony export */   t: () => (/* binding */ refuseLeaving)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88264);
/* harmony import */ var _dvc_ignore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64361);






/**
 * Lists the files of a folder that DVC tracks, in no particular order: without what `.dvcignore` names, without nested
 * DVC projects; empty folders do not count. Links to files inside the root are followed.
 * @throws {UserError} for a link that leaves the root, a link to a folder, a broken link, a special file, a name that is
 * not UTF-8, and a `.dvcignore` inside the folder (which DVC refuses too).
 */
function listFolder(folder, root) {
    const base = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, folder));
    const isIgnored = (0,_dvc_ignore_js__WEBPACK_IMPORTED_MODULE_5__/* .readDvcIgnore */ ._)(root, base === '' ? '' : parentOf(base));
    const files = [];
    const waiting = [''];
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below);
        for (const entry of entriesOf(here, below === '' ? base : `${base}/${below}`)) {
            const relpath = below === '' ? entry.name : `${below}/${entry.name}`;
            const shown = base === '' ? relpath : `${base}/${relpath}`;
            const isFolder = entry.isDirectory();
            if (isIgnored(shown, isFolder))
                continue;
            refuseName(here, entry.name, shown);
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, entry.name);
            if (isFolder) {
                if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(full, '.dvc')))
                    waiting.push(relpath);
            }
            else {
                // What is neither a plain file nor a link may still be one where the disk does not tell the kind with the name.
                if (!entry.isFile())
                    requireFile(entry, full, shown, root);
                files.push({ relpath });
            }
        }
    }
    return files;
}
function entriesOf(folder, shown) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .fileMistake */ .V)(error, shown);
    }
}
/** Refuses a path whose real place is outside the root. @throws {UserError} */
function refuseLeaving(root, path, shown) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
    if (rest !== '..' && !rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" is a link that leads out of the project.`, {
        hint: 'Put the data itself there, or name the link in .dvcignore.',
    });
}
function requireFile(entry, full, shown, root) {
    const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false });
    if (!target)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" is a link that leads nowhere.`, { hint: 'Mend it or delete it.' });
    if (entry.isSymbolicLink()) {
        refuseLeaving(root, full, shown);
        if (target.isDirectory()) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" is a link to a folder, whose files DVC would leave out of the version.`, {
                hint: 'Put the files themselves there, or name the link in .dvcignore.',
            });
        }
    }
    if (!target.isFile())
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" is no plain file.`, { hint: 'Name it in .dvcignore.' });
}
function refuseName(folder, name, shown) {
    if (name === '.dvcignore') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" lies inside tracked data, which DVC refuses.`, { hint: 'Move it beside the data.' });
    }
    // Node puts U+FFFD for bytes that are no UTF-8; a name may also hold that character rightly.
    if (!name.includes('\ufffd') || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The name "${shown}" is not UTF-8.`, { hint: 'Rename the file.' });
}
const parentOf = (path) => {
    const parent = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    return parent === '.' ? '' : parent;
};


/***/ })

};
