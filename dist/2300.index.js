export const id = 2300;
export const ids = [2300];
export const modules = {

/***/ 87334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   dZ: () => (/* binding */ runNumber),
/* harmony export */   eo: () => (/* binding */ executionOf)
/* harmony export */ });
/** Tells which code a job runs on, as reports and run records name it. */
const codeOf = ({ repository, commit, ref, pullRequest }) => ({
    ...(repository && { repository }),
    ...(commit && { commit }),
    ...(ref && { ref }),
    ...(pullRequest && { pullRequest: pullRequest.number }),
});
/** Tells when and where a report was made. */
const executionOf = ({ runUrl, runner }, createdAt, durationMs) => ({
    createdAt: createdAt.toISOString(),
    ...(durationMs !== undefined && { durationMs: Math.round(durationMs) }),
    ...(runUrl && { runUrl }),
    runner,
});
/** Tells the number of the run of GitHub's: later runs have higher ones. `undefined` at a desk. */
const runNumber = ({ runId }) => /^[1-9]\d{0,14}$/.test(runId ?? '') ? Number(runId) : undefined;


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

/***/ 54507:
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

/***/ 33834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   St: () => (/* binding */ newMetafile),
/* harmony export */   qb: () => (/* binding */ patchMetafile),
/* harmony export */   vS: () => (/* binding */ parseMetafile)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58673);



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

/***/ 58673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wu: () => (/* binding */ isFalse),
/* harmony export */   Xs: () => (/* binding */ refuseConflict),
/* harmony export */   g1: () => (/* binding */ parseDvcYaml),
/* harmony export */   ll: () => (/* binding */ readOut)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13855);
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31652);





const text = valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP());
const figure = valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^\d+$/), valibot__WEBPACK_IMPORTED_MODULE_4__/* .transform */ .pdi(Number)));
const schema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    path: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1)),
    md5: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .toLowerCase */ .PXX())),
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
    // A line end for YAML and not for its parser here, which would write a comment that holds one another way each time.
    const alone = content.search(/\r(?!\n)/);
    if (alone >= 0) {
        const place = { file, line: content.slice(0, alone).split('\n').length };
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} has a carriage return without a line feed.`, {
            place,
            hint: 'Save it with the line ends of Unix or Windows.',
        });
    }
    // As text, so that an unquoted id of digits alone keeps its leading zeros.
    const document = (0,_platform_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlDocument */ .I)(content, { schema: 'failsafe', lineCounter, version: '1.2' });
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
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(schema, node);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        if (issue.received === 'undefined') {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`an output has no "path".`, { place, hint: BROKEN });
        }
        const key = [where, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.');
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${key}" is not what a file of DVC's holds there: ${issue.message}.`, { place, hint: BROKEN });
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
    if (out.md5 !== undefined && !(0,_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isDvcId */ .vP)(out.md5)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.md5}" is no DVC id: 32 hexadecimal digits, with .dir for a folder.`, {
            place,
            hint: BROKEN,
        });
    }
}


/***/ }),

/***/ 35075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readPipeline),
/* harmony export */   m: () => (/* binding */ needsParams)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _out_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58673);



/**
 * Reads the outputs of a pipeline: ids from `dvc.lock`, and from `dvc.yaml` which of them DVC caches, and where. As DVC
 * does it leaves out what only one of the two names.
 * @param params params.yaml beside them, from which DVC fills `${…}` in a `wdir`
 * @throws {UserError} with file and line when one is broken, or of another schema than DVC 3 writes.
 */
function readPipeline(definitions, lock, params) {
    const stages = definitions ? readDefinitions(definitions, params) : new Map();
    const locked = lock ? readLock(lock) : [];
    const outs = [];
    const unread = [];
    for (const { stage, outs: recorded } of locked) {
        const definition = stages.get(stage) ?? stages.get(stage.replace(/@.*$/s, ''));
        if (!definition)
            unread.push({ stage, why: 'dvc.yaml has no such stage any more' });
        else if (isTemplate(definition.wdir))
            unread.push({ stage, why: `its \`wdir\` is \`${definition.wdir}\`, which params.yaml does not fill` });
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
/** Tells whether a `dvc.yaml` has a `wdir` that params.yaml may fill: else that file of the user's own is not read. */
const needsParams = (definitions) => /wdir.*\$\{/.test(definitions ?? '');
const isTemplate = (text) => text.includes('${');
/** A path of `dvc.yaml` may hold `${…}`, which stands for any text. Its parts are looked for one after the other: no pattern hangs. */
function isSamePath(defined, recorded) {
    if (!isTemplate(defined))
        return defined === recorded;
    const [first = '', ...others] = defined.split(/\$\{[^}]*\}/);
    const last = others.pop();
    if (last === undefined)
        return defined === recorded;
    if (!recorded.startsWith(first))
        return false;
    let at = first.length;
    for (const part of others) {
        const found = recorded.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return recorded.length - last.length >= at && recorded.endsWith(last);
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
function readDefinitions({ text, file }, params) {
    if (/^\s*(#.*)?$/.test(text))
        return new Map();
    const document = (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDvcYaml */ .g1)(text, file, 'dvc.yaml');
    const values = paramsOf(document.get('vars'), params);
    return new Map(pairsOf(document.get('stages')).map(({ key, value }) => {
        const inner = value.get('do');
        const stage = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(inner) ? inner : value;
        const outs = ['outs', 'metrics', 'plots'].flatMap((kind) => {
            const list = stage.get(kind);
            return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) ? list.items.flatMap(readDefinedOut) : [];
        });
        return [key, { wdir: fillTemplate(String(stage.get('wdir') ?? '.'), values), outs }];
    }));
}
/** What `${…}` may name: params.yaml. Where dvc.yaml has `vars` of its own, their rules are DVC's to know. */
function paramsOf(vars, params) {
    if (vars !== undefined || !params || params.text.trim() === '')
        return undefined;
    return (0,_out_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDvcYaml */ .g1)(params.text, params.file, 'params.yaml');
}
/** Fills in `${name}` and `${name.below}` that are plain values; else the text stays the template that it is. */
function fillTemplate(text, values) {
    return text.replace(/\$\{\s*([\w-]+(?:\.[\w-]+)*)\s*\}/g, (whole, name) => {
        const found = values?.getIn(name.split('.'));
        return typeof found === 'string' ? found : whole;
    });
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

/***/ 28924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BO: () => (/* binding */ boundsOf),
  ZU: () => (/* binding */ nearestWith),
  U8: () => (/* binding */ openProject),
  LO: () => (/* reexport */ selectPaths)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/tracked-links.js
var tracked_links = __webpack_require__(15468);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(15756);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/data/dvc/out.js
var out = __webpack_require__(58673);
;// CONCATENATED MODULE: ./build/data/dvc/config.js







/**
 * Reads `.dvc/config` and `.dvc/config.local`, the latter over the former. The machine's own settings are left out: what
 * CI does must stand in the repository.
 * @throws {UserError} for a merge conflict, and for a section that is not closed: what follows it would be lost.
 */
async function readDvcConfig(root) {
    const folder = (0,external_node_path_.join)(root, '.dvc');
    const sections = new Map();
    for (const name of ['config', 'config.local']) {
        const text = (await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(files/* absent */.Ge)) ?? '';
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
        withoutGit: sections.get('core')?.['no_scm']?.toLowerCase() === 'true',
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
    const escaped = text
        .replaceAll(';', '\\;')
        .replace(/^[^\S\n]*\[.*\]/gm, (header) => header.trim().replaceAll('.', '\\.'));
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

// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/data/dvc/ignore.js
var ignore = __webpack_require__(54507);
// EXTERNAL MODULE: ./build/data/dvc/metafile.js
var metafile = __webpack_require__(33834);
// EXTERNAL MODULE: ./build/data/dvc/pipeline.js
var dvc_pipeline = __webpack_require__(35075);
;// CONCATENATED MODULE: ./build/data/dvc/project-files.js








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
    visit(top, (0,ignore/* ignoreRules */.e)(root, (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(root, top))));
    const byFile = (a, b) => (0,json/* compareCodePoints */.O)(a.metafile, b.metafile);
    return { tracked: tracked.sort(byFile), unread };
}
const isDvcFile = (name) => name === 'dvc.yaml' || name === 'dvc.lock' || /.\.dvc$/.test(name);
function readFolder(place, names) {
    const nameOf = (name) => (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(place.directory, (0,external_node_path_.join)(place.folder, name)));
    const read = (name) => ({ text: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(place.folder, name), 'utf8'), file: nameOf(name) });
    const tracked = names.flatMap((name) => (name.endsWith('.dvc') ? readMetafile(place, read(name)) : []));
    const optional = (name) => (names.includes(name) ? read(name) : undefined);
    const definitions = optional('dvc.yaml');
    const params = (0,dvc_pipeline/* needsParams */.m)(definitions?.text) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place.folder, 'params.yaml'));
    const pipeline = (0,dvc_pipeline/* readPipeline */.l)(definitions, optional('dvc.lock'), params ? read('params.yaml') : undefined);
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
;// CONCATENATED MODULE: ./build/data/dvc/select-paths.js







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

;// CONCATENATED MODULE: ./build/data/dvc/project.js






/** Opens the DVC project of a working directory: its root, its configuration and what it tracks below the directory. */
async function openProject(directory) {
    const root = nearestWith(directory, '.dvc') ?? nearestWith(directory, '.git') ?? (0,external_node_path_.resolve)(directory);
    await (0,tracked_links/* refuseTrackedLinks */.E)(root, '.dvc');
    const files = readProjectFiles(directory, root);
    return { directory: (0,external_node_path_.resolve)(directory), root, config: await readDvcConfig(root), ...files };
}
/** Where the data of a project may be: below its root, or linked from its cache. */
const boundsOf = ({ root, config }) => ({ root, cache: config.cacheDirectory });
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
        // Of one file the bytes say all.
        const done = total.files === 1 ? '' : `${count(files)} of ${count(total.files)} files, `;
        say(`${what} ${done}${size}, ${rate}${left}`);
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
async function spread(name, here, parts, { inputOf, threads, signal, onDone }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (!threads) {
            for (const part of parts) {
                signal?.throwIfAborted();
                onDone(part, here(inputOf(part)));
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            }
            return;
        }
        const count = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MAX_THREADS, parts.length);
        const workers = __addDisposableResource(env_1, (0,_platform_workers_js__WEBPACK_IMPORTED_MODULE_2__/* .startWorkers */ .G)(name, count, signal)
        // Twice as many as threads, so that none waits for its next part.
        , true);
        // Twice as many as threads, so that none waits for its next part.
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_3__/* .forEachParallel */ .I)(parts, 2 * count, async (part) => onDone(part, await workers.run(inputOf(part))));
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

/***/ 6529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ writeRemembered),
/* harmony export */   f: () => (/* binding */ readRemembered)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71665);



/** Reads what `writeRemembered` wrote, by key. A file that is missing, broken or of another kind remembers nothing: all is read then. */
async function readRemembered(file, kind, seen) {
    const md5 = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{32}$/));
    const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(kind), files: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), md5, seen])) });
    try {
        const { files } = valibot__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qgA(schema, JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')));
        return new Map(files.map(([key, id, what]) => [key, { md5: id, seen: what }]));
    }
    catch {
        return new Map();
    }
}
/** Writes ids to be remembered, whole or not at all. */
const writeRemembered = (file, kind, files) => (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f8)(file, JSON.stringify({ schema: kind, files }));


/***/ }),

/***/ 65193:
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
// EXTERNAL MODULE: ./build/data/disk.js
var disk = __webpack_require__(88264);
// EXTERNAL MODULE: ./build/data/dvc/id.js
var id = __webpack_require__(31652);
// EXTERNAL MODULE: ./build/data/progress.js
var data_progress = __webpack_require__(77810);
// EXTERNAL MODULE: ./build/data/spread.js
var spread = __webpack_require__(85862);
// EXTERNAL MODULE: ./build/data/tree/hash-work.js
var hash_work = __webpack_require__(8496);
;// CONCATENATED MODULE: ./build/data/tree/hash-files.js




/** Small files that are hashed in one go. */
const BATCH = 512;
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
        relpaths: relpaths.join('\0'),
        hash,
        largestBytes,
    });
    const take = (relpaths, { ids, sizes }) => {
        const md5s = ids.split(' ');
        for (const [at, relpath] of relpaths.entries()) {
            const [md5, size] = [md5s[at], sizes[at]];
            if (md5 === '')
                large.push({ relpath, size });
            else
                entries.push({ relpath, md5, size });
        }
    };
    const files = (0,data_progress/* startProgress */.o)(`${shown}: hashed`, { files: unknown.length }, say);
    await (0,spread/* spread */.i)('hash-files', hash_work.hashFilesHere, (0,spread/* partsOf */.C)(unknown, BATCH), {
        inputOf: (relpaths) => inputOf(relpaths, id/* PIECE_BYTES */.ts),
        threads: unknown.length > FEW_FILES,
        signal,
        onDone: (relpaths, output) => {
            take(relpaths, output);
            files(output.sizes.length, sumOf(output.sizes));
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
        await (0,spread/* spread */.i)('hash-files', hash_work.hashFilesHere, whole, {
            inputOf: ({ relpath }) => ({ ...inputOf([relpath], Number.POSITIVE_INFINITY), counter }),
            threads: bytes > FEW_BYTES,
            signal,
            onDone: ({ relpath }, output) => {
                take([relpath], output);
                progress(1, 0);
            },
        });
    }
    finally {
        clearInterval(watch);
    }
    return entries;
}
function sumOf(numbers) {
    let sum = 0;
    for (const number of numbers)
        sum += number;
    return sum;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/data/tree/remembered-ids.js
var remembered_ids = __webpack_require__(6529);
;// CONCATENATED MODULE: ./build/data/tree/stat-index.js








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
    const remembered = await (0,remembered_ids/* readRemembered */.f)(file, SCHEMA, dist/* string */.YjP());
    const oldNs = BigInt(Date.now()) * 1000000n - RACY_NS;
    const unchanged = new Set();
    return {
        known(relpath) {
            const entry = remembered.get(relpath);
            const now = entry && stampOf((0,external_node_path_.join)(path, relpath));
            if (!now || now.stamp !== entry.seen)
                return undefined;
            unchanged.add(relpath);
            return { md5: entry.md5, size: now.size };
        },
        get unchanged() {
            return unchanged.size;
        },
        async save(entries) {
            const large = entries.filter(({ size }) => size >= id/* PIECE_BYTES */.ts);
            if (large.length === unchanged.size && unchanged.size === remembered.size)
                return;
            const files = large.flatMap(({ relpath, md5, size }) => {
                const now = stampOf((0,external_node_path_.join)(path, relpath));
                return now && now.size === size && now.ctimeNs < oldNs ? [[relpath, md5, now.stamp]] : [];
            });
            if (files.length === 0)
                return (0,promises_.rm)(file, { force: true });
            await (0,platform_files/* ownFolder */.vY)(directory);
            await (0,remembered_ids/* writeRemembered */.e)(file, SCHEMA, files);
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

// EXTERNAL MODULE: ./build/data/tree/walk.js
var walk = __webpack_require__(50237);
;// CONCATENATED MODULE: ./build/data/tree/tree.js









/**
 * Reads a file or folder and computes DVC's id for it.
 * @throws {UserError} when the path is missing, is no file or folder, or holds what `listFolder` refuses.
 */
async function readTree(path, options) {
    const shown = (0,platform_files/* posixPath */.HQ)((0,external_node_path_.relative)(options.root, path)) || '.';
    const found = (0,disk/* onDisk */.FC)(shown, () => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }));
    if (!found)
        throw new errors/* UserError */.yo(`"${shown}" does not exist.`, { hint: 'Check the path, or pull it first.' });
    (0,walk/* refuseLeaving */.t)(options, path, shown);
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
    const relpaths = (0,walk/* listFolder */.b)(path, options.root, options.cache);
    const entries = (0,id/* sortedByPath */.o2)(await hashed(relpaths));
    const manifest = (0,id/* manifestBytes */.T8)(entries);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    const version = { md5: (0,id/* folderId */.Cs)(manifest), size, nfiles: entries.length };
    return { kind: 'folder', version, entries, manifest, executable: false };
}


/***/ }),

/***/ 50237:
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
/* harmony import */ var _dvc_ignore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54507);






/**
 * Lists the files of a folder that DVC tracks, by their paths below it with `/` and in no particular order: without what
 * `.dvcignore` names, without nested DVC projects; empty folders do not count. Links to files inside the root are followed,
 * and those to objects of DVC's cache (`cache.type = symlink`), which may lie elsewhere.
 * @throws {UserError} for a link that leaves the root, a link to a folder, a broken link, a special file, a name that is
 * not UTF-8, and a `.dvcignore` inside the folder (which DVC refuses too).
 */
function listFolder(folder, root, cache) {
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
            if (isFolder) {
                if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, entry.name, '.dvc')))
                    waiting.push(relpath);
            }
            else {
                // What is neither a plain file nor a link may still be one where the disk does not tell the kind with the name.
                if (!entry.isFile())
                    requireFile(entry, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, entry.name), shown, { root, cache });
                files.push(relpath);
            }
        }
    }
    return files;
}
const entriesOf = (folder, shown) => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }));
/** Refuses a path whose real place is outside the root and no object of the cache. @throws {UserError} */
function refuseLeaving({ root, cache }, path, shown) {
    if (!(0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .leavesRoot */ .hs)(root, path) || (cache !== undefined && isObject(cache, path)))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" is a link that leads out of the project.`, {
        hint: 'Put the data itself there, or name the link in .dvcignore.',
    });
}
/** Tells an object by its place: a pull request may name any folder as the cache, and must reach no other file by it. */
const isObject = (cache, path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cache) &&
    /^(files\/md5\/)?[0-9a-f]{2}\/[0-9a-f]{30}$/.test((0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(cache), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path))));
function requireFile(entry, full, shown, bounds) {
    const target = (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full, { throwIfNoEntry: false }));
    if (!target)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${shown}" is a link that leads nowhere.`, { hint: 'Mend it or delete it.' });
    if (entry.isSymbolicLink()) {
        refuseLeaving(bounds, full, shown);
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


/***/ }),

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Tells whether a text is a well-formed content address. */
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** Hashes bytes or UTF-8 text. */
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** Hashes a file in one streaming read; memory does not grow with its size. */
async function digestOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 }), hash);
    return `sha256:${hash.digest('hex')}`;
}


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

/***/ 27783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Hp: () => (/* binding */ withoutUnit),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   p0: () => (/* binding */ alikeEnds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** The one place where numbers, sizes and times become words. What is not known is an en dash; a minus is a real minus. */
const UNKNOWN = '–';
/** Significant digits that a bare number is shown with, unless two numbers need more to be told apart. */
const DIGITS = 4;
/** Those of a size, which is read more coarsely. */
const BYTE_DIGITS = 2;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Writes a number: `24,310`, `123.4`, `0.873`, `1.2 × 10⁻⁵`; never more than `digits` significant digits after the point. */
function formatNumber(value, digits = DIGITS) {
    if (value === null || value === undefined || Number.isNaN(value))
        return UNKNOWN;
    const size = Math.abs(value);
    if (size === 0)
        return '0';
    if (size === Number.POSITIVE_INFINITY)
        return value > 0 ? '∞' : '−∞';
    if (size >= 1e12 || size < 1e-4)
        return scientific(value, digits);
    const whole = Number.isInteger(value) || (size >= 1000 && digits <= DIGITS);
    const options = whole
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: Math.max(digits - (size < 1 ? 1 : 0), 1) };
    return minus(new Intl.NumberFormat('en-US', options).format(value));
}
/** Writes a fraction as a percentage: `87.3 %`, `0.12 %`, `99.97 %`. */
const formatPercent = (fraction, digits) => hundredths(fraction, ' %', digits);
/** Writes a difference of fractions as percentage points: `1.2 pp`. */
const formatPoints = (fraction, digits) => hundredths(fraction, ' pp', digits);
/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, `bytes` as a size, a word after the number. */
function formatValue(value, unit, digits) {
    if (unit === 'fraction' || unit === 'relative')
        return formatPercent(value, digits);
    if (unit === 'pp')
        return formatPoints(value, digits);
    if (unit === 'bytes' && typeof value === 'number')
        return `${value < 0 ? '−' : ''}${formatBytes(Math.abs(value), digits && digits - DIGITS + BYTE_DIGITS)}`;
    const text = formatNumber(value, digits);
    return unit && text !== UNKNOWN
        ? `${text} ${value === 1 && (unit === 'rows' || unit === 'columns') ? unit.slice(0, -1) : unit}`
        : text;
}
/** Writes two numbers with as many digits as it takes to see that they differ, at most eight. */
function formatPair(a, b, unit) {
    for (let digits = DIGITS; digits <= 8; digits++) {
        const pair = [formatValue(a, unit, digits), formatValue(b, unit, digits)];
        if (pair[0] !== pair[1] || a === b || digits === 8)
            return pair;
    }
    throw new Error('unreachable');
}
/**
 * Rounds the ends of an interval as coarsely as the larger one is written: `469 … 3,233`, `−0.0091 … 0.0424`,
 * `−0.3 … 14.6 %`.
 */
function alikeEnds([low, high], unit) {
    const largest = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
    const isShare = unit === 'relative' || unit === 'fraction' || unit === 'pp';
    const digits = largest < 1 ? DIGITS - 2 : DIGITS - 1;
    const decimals = isShare ? (largest >= 0.01 ? 3 : 100) : Math.max(0, digits - Math.floor(Math.log10(largest)));
    const round = (end) => {
        if (end === null || end === undefined)
            return null;
        return decimals > 15 || unit === 'bytes' ? end : Number(end.toFixed(decimals)) || 0;
    };
    return [round(low), round(high)];
}
/** Takes the unit off a formatted value, but no power of ten: the second number of a range needs none. */
const withoutUnit = (text) => text.replace(/(?<!×) (?!×)\S+$/, '');
/** Writes a size in decimal units, as GitHub and disk makers do: `812 B`, `5.2 kB`, `1.4 GB`. */
function formatBytes(bytes, digits = BYTE_DIGITS) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let size = bytes;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
    }
    const kept = size >= 100 ? Math.max(digits, 3) : digits;
    return `${formatNumber(Number(size.toPrecision(kept)), Math.max(kept, DIGITS))} ${units[unit]}`;
}
/** Writes the day of an ISO time, `2026-10-03`; the text itself when it is none. */
const formatDay = (iso) => /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? iso;
/** Shortens an id so that a person still recognises it: commits and digests to `length`, names not at all. */
function shortId(id, length = 7) {
    const bare = id.replace(/^sha256:/, '');
    return /^[0-9a-f]{32,64}(\.dir)?$/.test(bare) ? bare.slice(0, length) : bare;
}
function hundredths(fraction, suffix, digits = DIGITS) {
    if (fraction === null || fraction === undefined || Number.isNaN(fraction))
        return UNKNOWN;
    const value = fraction * 100;
    const size = Math.abs(value);
    if (size >= 1000)
        return formatNumber(Math.round(value)) + suffix;
    // One digit after the point is what people read; more only where one would say 0 or 100 without it being so.
    let decimals = 1 + (digits - DIGITS);
    if (size > 0 && size < 1)
        decimals = Math.min(8, 1 - Math.floor(Math.log10(size)) + (digits - DIGITS));
    if (size > 99.95 && size < 100)
        decimals = Math.min(8, Math.ceil(-Math.log10(100 - size)) + 1);
    const text = size < 1e-8 ? '0' : value.toFixed(Math.max(decimals, 0)).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
    return minus(text === '-0' ? '0' : text) + suffix;
}
function scientific(value, digits) {
    const [mantissa, exponent] = value.toExponential(Math.max(digits - 3, 1)).split('e');
    const power = [...exponent.replace('+', '')].map((sign) => (sign === '-' ? '⁻' : SUPERSCRIPT[Number(sign)])).join('');
    return `${minus(mantissa.replace(/\.0+$/, ''))} × 10${power}`;
}
const minus = (text) => text.replace('-', '−');
/** Writes a number with its noun: `1 row`, `2,930 rows`, `3 categories`. */
const formatCount = (n, noun) => `${formatNumber(n)} ${n === 1 ? noun : plural(noun)}`;
const plural = (noun) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
/** Writes a list in a sentence: `a`, `a and b`, `a, b and 3 more`. */
function formatList(items, most = 20) {
    const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** Makes one line of a text from outside, of at most so many UTF-16 units. */
const oneLine = (text, most) => text
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();


/***/ }),

/***/ 15468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ refuseTrackedLinks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63454);




/** How git's index shows a symbolic link (gitformat-index(5)). */
const LINK = '120000 ';
/**
 * Refuses a folder that we write to when it is a symbolic link that git tracks, or holds one: whoever opens a pull request
 * could make us write outside of the checkout. A link that git does not track is the user's own.
 * @param parent the folder it lies in; outside of git nothing is refused
 * @throws {UserError} that names the link.
 */
async function refuseTrackedLinks(parent, name) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name), { throwIfNoEntry: false }))
        return;
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$Y)(['ls-files', '--stage', '-z', '--', `:(literal)${name}`], { cwd: parent });
    if (listed.code !== 0)
        return;
    for (const line of (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(listed.stdout)) {
        const path = line.slice(line.indexOf('\t') + 1);
        const isLink = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, path), { throwIfNoEntry: false })?.isSymbolicLink();
        if (!line.startsWith(LINK) || !isLink())
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${path}" is a symbolic link that git tracks, in a folder that is written to.`, {
            hint: `Take it out of git (\`git rm --cached ${path}\`), or name the place: \`dvc cache dir PATH\` for DVC's cache.`,
        });
    }
}


/***/ }),

/***/ 67261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startWorkers),
/* harmony export */   x: () => (/* binding */ serveWork)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/** What a thread runs: `src/worker.ts`, or `worker.js` beside the chunks of the bundle. */
const program = import.meta.filename.endsWith('.ts')
    ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, '..', 'worker.ts')
    : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, 'worker.js');
/**
 * Starts `count` threads for one kind of work; `name` is its key in the table of `src/worker.ts`. When the signal is aborted
 * they end, and what they were at fails with its reason.
 */
function startWorkers(name, count, signal) {
    signal?.throwIfAborted();
    const waiting = [];
    const free = [];
    const busy = new Map();
    let alive = count;
    const next = (worker) => {
        busy.delete(worker);
        const job = waiting.shift();
        if (job)
            give(worker, job);
        else
            free.push(worker);
    };
    const give = (worker, job) => {
        busy.set(worker, job);
        worker.postMessage(job.input, job.transfer);
    };
    const all = Array.from({ length: count }, () => {
        // Flags of the program's own start (`-e`, `--input-type`) are none of a thread's.
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { workerData: name, execArgv: [] });
        worker.on('message', (answer) => {
            const job = busy.get(worker);
            next(worker);
            if ('output' in answer)
                job?.resolve(answer.output);
            else
                job?.reject('mistake' in answer ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(answer.mistake.message, answer.mistake) : answer.defect);
        });
        // A thread that died takes its work with it, and gets no other; the last one takes all that waits.
        worker.on('error', (error) => busy.get(worker)?.reject(error));
        worker.on('exit', (code) => {
            alive--;
            if (free.includes(worker))
                free.splice(free.indexOf(worker), 1);
            const lost = [busy.get(worker), ...(alive === 0 ? waiting.splice(0) : [])];
            for (const job of lost)
                job?.reject(reasonOr(`A thread for "${name}" ended with ${code}.`));
        });
        return worker;
    });
    free.push(...all);
    const reasonOr = (text) => (signal?.aborted ? signal.reason : new Error(text));
    const end = async () => void (await Promise.all(all.map((worker) => worker.terminate())));
    signal?.addEventListener('abort', end, { once: true });
    return {
        run: (input, transfer = []) => new Promise((resolve, reject) => {
            const job = { input, transfer, resolve, reject };
            const worker = free.pop();
            if (worker)
                give(worker, job);
            else if (alive > 0)
                waiting.push(job);
            else
                reject(reasonOr(`All threads for "${name}" have ended.`));
        }),
        [Symbol.asyncDispose]: () => {
            signal?.removeEventListener('abort', end);
            return end();
        },
    };
}
/** Answers the thread's messages with the work that it was started for. */
async function serveWork(table) {
    const work = await table[node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData]();
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.on('message', async (input) => {
        try {
            const { output, transfer } = await work(input);
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage({ output }, transfer);
        }
        catch (error) {
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo ? { mistake: asPlain(error) } : { defect: error });
        }
    });
}
/** A class does not survive the way between threads. */
const asPlain = ({ message, place, hint }) => ({ message, ...(place && { place }), ...(hint && { hint }) });


/***/ }),

/***/ 58695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/** What a report may weigh before anyone looks closer: a guard against hostile or runaway input. */
const LIMITS = { depth: 12, nodes: 400_000, textCharacters: 20_000, keyCharacters: 1_000 };
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FINDINGS = 20;
/**
 * Looks through a value of unknown origin, without trusting its shape, for what JSON data must not hold: numbers that
 * are not finite, keys that touch prototypes, texts, depths or counts beyond `LIMITS`. Returns what is wrong, one phrase
 * each with its place (`checks[3].value is NaN`), at most 20; empty when all is well.
 */
function inspect(root) {
    const findings = [];
    let nodes = 0;
    // A stack of our own: depth is one of the things that a hostile value can have too much of.
    const stack = [{ value: root, path: '', depth: 0 }];
    while (stack.length > 0 && findings.length < MAX_FINDINGS) {
        const { value, path, depth } = stack.pop();
        const place = path || 'the report';
        nodes += 1;
        if (nodes > LIMITS.nodes)
            return [...findings, `it holds more than ${LIMITS.nodes} values`];
        if (depth > LIMITS.depth) {
            findings.push(`${clip(place)} is nested deeper than ${LIMITS.depth}`);
        }
        else if (typeof value === 'number' && !Number.isFinite(value)) {
            findings.push(`${clip(place)} is ${value}`);
        }
        else if (typeof value === 'string' && value.length > LIMITS.textCharacters) {
            findings.push(`${clip(place)} is longer than ${LIMITS.textCharacters} characters`);
        }
        else if (Array.isArray(value)) {
            for (let index = value.length - 1; index >= 0; index--) {
                stack.push({ value: value[index], path: `${path}[${index}]`, depth: depth + 1 });
            }
        }
        else if (value !== null && typeof value === 'object') {
            for (const key of Object.keys(value).reverse()) {
                if (FORBIDDEN_KEYS.has(key))
                    findings.push(`${clip(place)} has the key ${key}`);
                else if (key.length > LIMITS.keyCharacters)
                    findings.push(`${clip(place)} has a key that is too long`);
                else {
                    const child = value[key];
                    stack.push({ value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 });
                }
            }
        }
    }
    return findings;
}
const clip = (text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);


/***/ }),

/***/ 22862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ contentDigestOf),
/* harmony export */   y: () => (/* binding */ sealReport)
/* harmony export */ });
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64078);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58695);



/**
 * Finishes a report: adds the schema and the digest of its content. Throws when a number in it is not finite, which JSON
 * could not carry; what could not be measured is `null`.
 */
function sealReport(draft) {
    const wrong = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)(draft);
    if (wrong.length > 0)
        throw new Error(`This report cannot be written: ${wrong.join('; ')}.`);
    const report = { ...draft, schema: 'modelloop.report/v1' };
    return { ...report, contentDigest: contentDigestOf(report) };
}
/** Hashes what does not change from run to run: the canonical JSON of all but `execution` and `contentDigest`. */
function contentDigestOf(report) {
    const { execution: _execution, contentDigest: _own, ...content } = report;
    return (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(content));
}


/***/ })

};
