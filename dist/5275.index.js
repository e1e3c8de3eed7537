export const id = 5275;
export const ids = [5275];
export const modules = {

/***/ 87334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   e: () => (/* binding */ executionOf)
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


/***/ }),

/***/ 81880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ leastShared)
/* harmony export */ });
/** What fewer rows than this share is not shown, and not kept in a profile, unless `privacy` is `examples`. */
const SHARED_ROWS = 10;
/** Tells how many rows must share a value before it may leave the job. */
const leastShared = (config) => config.privacy === 'examples' ? 1 : SHARED_ROWS;


/***/ }),

/***/ 25325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Y: () => (/* binding */ findRemote),
/* harmony export */   oK: () => (/* binding */ readDvcConfig)
/* harmony export */ });
/* unused harmony export parseDvcConfig */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var ini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15756);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);




/**
 * Reads `.dvc/config` and `.dvc/config.local`, the latter over the former. The machine's own settings are left out: what
 * CI does must stand in the repository.
 */
async function readDvcConfig(root) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dvc');
    const sections = new Map();
    for (const name of ['config', 'config.local']) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8').catch((error) => {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
                return '';
            throw error;
        });
        for (const [section, values] of parseDvcConfig(text)) {
            if (values['url'] !== undefined)
                values['url'] = absoluteUrl(values['url'], folder);
            if (section === 'cache' && values['dir'] !== undefined)
                values['dir'] = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, values['dir']);
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
        defaultRemote: sections.get('core')?.['remote'],
        remotes,
        cacheDirectory: sections.get('cache')?.['dir'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cache'),
    };
}
/**
 * Parses DVC's INI: section name → settings, keys in lower case. DVC's sections may be quoted (`['remote "x"']`); a dot
 * in them is part of the name, and `;` is part of a value, both unlike the `ini` package's reading.
 */
function parseDvcConfig(text) {
    const escaped = text.replaceAll(';', '\\;').replace(/^\s*\[.*\]/gm, (header) => header.trim().replaceAll('.', '\\.'));
    const sections = new Map();
    for (const [section, values] of Object.entries(ini__WEBPACK_IMPORTED_MODULE_2__.parse(escaped))) {
        if (values === null || typeof values !== 'object')
            continue;
        const entries = Object.entries(values).map(([key, value]) => [key.toLowerCase(), String(value)]);
        sections.set(section, Object.fromEntries(entries));
    }
    return sections;
}
const absoluteUrl = (url, folder) => /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, url);
/**
 * Finds the data remote: a name of `.dvc/config`, `dvc` (its default one), or a folder by path or URL (`../store`,
 * `folder:/data`, `file:///data`). `undefined` when none is wanted and none is configured.
 * @throws {UserError} for an unknown name.
 */
function findRemote(config, wanted, directory) {
    const useDefault = wanted === undefined || wanted === '' || wanted === 'dvc';
    const name = useDefault && !(wanted === 'dvc' && config.remotes.has('dvc')) ? config.defaultRemote : wanted;
    if (name === undefined) {
        if (wanted !== 'dvc')
            return undefined;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('The data remote is "dvc", but .dvc/config names no default remote.', {
            hint: 'Run `dvc remote add -d NAME URL`, or name a folder.',
        });
    }
    const settings = config.remotes.get(name);
    if (settings)
        return { name, folder: () => folderOf(settings['url'] ?? '', name, settings) };
    if (!useDefault && /[/\\:]|^\.{1,2}$/.test(name))
        return { name, folder: () => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, folderOf(name, name, {})) };
    const known = [...config.remotes.keys()].join(', ') || 'none';
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`.dvc/config has no remote "${name}" (it has: ${known}).`, {
        hint: 'Name one of these, or give a folder such as ../dvc-store.',
    });
}
function folderOf(url, name, settings) {
    for (const key of ['version_aware', 'worktree']) {
        if (/^(true|yes|on|1)$/i.test(settings[key] ?? '')) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The data remote "${name}" is cloud-versioned (${key}), which is not supported.`);
        }
    }
    if (url === '')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The data remote "${name}" has no url in .dvc/config.`);
    const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]+):(.*)$/i.exec(url) ?? [];
    if (scheme === undefined)
        return url;
    if (/^(file|folder)$/i.test(scheme))
        return decodeURIComponent(rest.replace(/^\/\/(?=\/)/, ''));
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The data remote "${name}" is ${scheme}:, and this version speaks local folders only.`, {
        hint: `Remotes of the kind ${scheme}: come with a later version; until then run \`dvc pull\` before this action.`,
    });
}


/***/ }),

/***/ 10162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   AD: () => (/* binding */ isFolderId),
/* harmony export */   Cs: () => (/* binding */ folderId),
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   LC: () => (/* binding */ startHash),
/* harmony export */   XG: () => (/* binding */ SMALL_FILE_BYTES),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   Ye: () => (/* binding */ hashSmallFile),
/* harmony export */   vP: () => (/* binding */ isDvcId),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64078);




/** Tells whether a text is a DVC id: 32 lower-case hexadecimal digits, with `.dir` for a folder. */
const isDvcId = (text) => /^[0-9a-f]{32}(\.dir)?$/.test(text);
/** Tells whether an id is a folder's. */
const isFolderId = (id) => id.endsWith('.dir');
/**
 * Writes the manifest of a folder, byte for byte as DVC does (Python's `json.dumps` with sorted keys, ASCII only), so
 * that its MD5 is DVC's id. Entries are sorted by path in code-point order.
 */
function manifestText(entries) {
    const sorted = [...entries].sort((a, b) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCodePoints */ .O)(a.relpath, b.relpath));
    return `[${sorted.map((entry) => `{"md5": ${pythonJson(entry.md5)}, "relpath": ${pythonJson(entry.relpath)}}`).join(', ')}]`;
}
/** Computes DVC's id of a folder from its files: `md5(manifest).dir`. */
function folderId(entries) {
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(manifestText(entries)).digest('hex')}.dir`;
}
/** JSON.stringify leaves DEL and everything above ASCII as it is, where Python's `ensure_ascii` writes `\uXXXX`. */
const pythonJson = (text) => JSON.stringify(text).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** DVC reads in pieces of this size; with `md5-dos2unix` the id depends on it. */
const PIECE_BYTES = 1 << 20;
/** Files up to this size are read in one synchronous call, which is several times faster for folders of small files. */
const SMALL_FILE_BYTES = 1 << 20;
/** Hashes bytes that are in memory. */
function hashBytes(bytes, name = 'md5') {
    const hasher = startHash(name);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
        hasher.update(bytes.subarray(at, at + PIECE_BYTES));
    return hasher.digest();
}
/** Hashes a small file at once, blocking; meant for files up to `SMALL_FILE_BYTES`. */
const hashSmallFile = (path, name = 'md5') => hashBytes((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path), name);
/** Hashes a file of any size in pieces; memory does not grow with it. */
async function hashFile(path, name = 'md5') {
    const hasher = startHash(name);
    for await (const piece of piecesOf(path))
        hasher.update(piece);
    return hasher.digest();
}
/** Starts a hash that is fed with pieces of 1 MiB, the last one shorter. */
function startHash(name) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    return {
        update: (piece) => void hash.update(name === 'md5' || !looksLikeText(piece) ? piece : dos2unix(piece)),
        digest: () => hash.digest('hex'),
    };
}
/** Reads a file in full pieces of 1 MiB, the last one shorter. A piece is only valid until the next one is asked for. */
async function* piecesOf(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path);
    try {
        const buffer = Buffer.allocUnsafe(PIECE_BYTES);
        let filled = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, filled, PIECE_BYTES - filled);
            filled += bytesRead;
            if (bytesRead > 0 && filled < PIECE_BYTES)
                continue;
            if (filled > 0)
                yield buffer.subarray(0, filled);
            if (bytesRead === 0)
                return;
            filled = 0;
        }
    }
    finally {
        await handle.close();
    }
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

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   St: () => (/* binding */ newMetafile),
/* harmony export */   qb: () => (/* binding */ patchMetafile),
/* harmony export */   vS: () => (/* binding */ parseMetafile)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10162);




// YAML's failsafe schema reads every scalar as text, so that an unquoted id of digits alone keeps its leading zeros.
const outSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1)),
    md5: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .toLowerCase */ .PXX())),
    size: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^\d+$/), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(Number))),
    nfiles: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^\d+$/), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(Number))),
    hash: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    isexec: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    cache: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    remote: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
/**
 * Reads a `.dvc` metafile; `file` is its name for messages.
 * @throws {UserError} with file and line when it is broken, or of a kind that is not supported (cloud versioning,
 * hashes other than MD5).
 */
function parseMetafile(text, file) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = parse(text, file, lines);
    const outs = document.get('outs');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(outs))
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('a DVC metafile needs a list "outs".', { place: { file }, hint: BROKEN });
    return {
        outs: outs.items.map((node, index) => {
            const line = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && node.range ? lines.linePos(node.range[0]).line : 1;
            return readOut(node.toJSON?.(), index, { file, line });
        }),
        wdir: String(document.get('wdir') ?? '.'),
        imported: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(document.get('deps')),
    };
}
const BROKEN = 'Run `dvc add` again, or take the file from the last commit.';
function parse(text, file, lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN(), schema = 'failsafe') {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema, lineCounter, version: '1.2' });
    const [error] = document.errors;
    if (error) {
        const place = { file, line: lineCounter.linePos(error.pos[0]).line };
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the metafile is no valid YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`, {
            place,
            hint: BROKEN,
        });
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('the DVC metafile is empty.', { place: { file }, hint: BROKEN });
    return document;
}
function readOut(node, index, place) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(outSchema, node);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        const where = ['outs', index, ...(issue.path?.map((part) => String(part.key)) ?? [])].join('.');
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${where}" is not what a DVC metafile holds there: ${issue.message}`, { place, hint: BROKEN });
    }
    const out = parsed.output;
    refuseUnsupported(out, place);
    const { path, md5, size = 0, nfiles, hash } = out;
    const version = md5 === undefined ? undefined : { md5, size, ...(nfiles === undefined ? {} : { nfiles }) };
    return {
        path,
        version,
        hash: hash === 'md5' ? 'md5' : 'md5-dos2unix',
        executable: out.isexec === 'true',
        cached: out.cache !== 'false',
        remote: out.remote,
    };
}
function refuseUnsupported(out, place) {
    if ('files' in out || 'cloud' in out || 'version_id' in out) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.path}" is cloud-versioned (version_aware or worktree), which is not supported.`, {
            place,
            hint: 'Track it with an ordinary DVC remote.',
        });
    }
    if ((out.hash ?? 'md5') !== 'md5' || (out.md5 === undefined && ('etag' in out || 'checksum' in out))) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.path}" is not identified by MD5, the only hash that is supported.`, { place });
    }
    if (out.md5 !== undefined && !(0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isDvcId */ .vP)(out.md5)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${out.md5}" is no DVC id: 32 hexadecimal digits, with .dir for a folder.`, {
            place,
            hint: BROKEN,
        });
    }
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
    const document = parse(text, file, undefined, 'core');
    const map = document.getIn(['outs', index]);
    const fields = outFields(version, executable);
    for (const key of ['nfiles', 'isexec'])
        if (!(key in fields))
            map.delete(key);
    for (const [key, value] of Object.entries(fields))
        setField(map, key, value);
    if (!map.has('hash'))
        map.set('hash', 'md5');
    return document.toString({ indentSeq: false, lineWidth: 0, singleQuote: true });
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
/* harmony import */ var _tables_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91444);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25281);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84445);







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
            tables.set(file, await (0,_tables_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .profileTable */ .A)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file), { ...options, displayPath: file, onProgress }));
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

/***/ 9676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ selectPaths),
/* harmony export */   U: () => (/* binding */ openProject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73382);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64078);
/* harmony import */ var _dvc_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25325);
/* harmony import */ var _metafile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5646);









/** Opens the DVC project of a working directory: its root, its configuration and what it tracks below the directory. */
async function openProject(directory) {
    const root = nearestWith(directory, '.dvc') ?? nearestWith(directory, '.git') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory);
    const files = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_7__/* .glob */ .TI)(['**/*.dvc', '**/dvc.lock'], {
        cwd: directory,
        dot: true,
        onlyFiles: true,
        followSymbolicLinks: false,
        ignore: ['**/.git/**', '**/.dvc/**', '**/node_modules/**', '**/.venv/**', '**/.modelloop/**'],
    });
    const metafiles = files.filter((file) => file.endsWith('.dvc')).sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_8__/* .compareCodePoints */ .O);
    const tracked = await Promise.all(metafiles.map((file) => readTracked(directory, root, file)));
    return {
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory),
        root,
        config: await (0,_dvc_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readDvcConfig */ .oK)(root),
        tracked: tracked.flat(),
        hasPipelines: files.some((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file) === 'dvc.lock'),
    };
}
async function readTracked(directory, root, metafile) {
    const { outs, wdir, imported } = (0,_metafile_js__WEBPACK_IMPORTED_MODULE_6__/* .parseMetafile */ .vS)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, metafile), 'utf8'), metafile);
    return outs.map((out) => {
        const fullPath = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(metafile), wdir, out.path);
        refuseElsewhere(root, fullPath, out.path, metafile);
        return { ...out, name: (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, fullPath)), fullPath, metafile, imported };
    });
}
/** A metafile may come from a stranger's pull request: it must not make us write into git's or DVC's own folders. */
function refuseElsewhere(root, fullPath, path, metafile) {
    const parts = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, fullPath)).split('/');
    if (!parts.some((part) => ['', '..', '.git', '.dvc'].includes(part)))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${path}" is no place for data.`, {
        place: { file: metafile },
        hint: 'It must lie in the project, outside .git and .dvc.',
    });
}
/** Climbs to the nearest folder that holds `entry`, not above git's top folder. */
function nearestWith(directory, entry) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory);
    for (;;) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry)))
            return folder;
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        if (parent === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')))
            return undefined;
        folder = parent;
    }
}
/**
 * Finds what the user's paths mean, without doubles, in the order given: a path itself, what a named metafile tracks, or
 * what DVC tracks below a folder. Without paths it is everything that DVC tracks.
 * @throws {UserError} for a path that leaves the working directory.
 */
function selectPaths(project, paths) {
    const { directory, tracked } = project;
    const selected = new Map();
    const add = (path) => selected.set(path.name, path);
    const addTracked = (path) => add({ name: path.name, tracked: path });
    if (paths === undefined)
        tracked.forEach(addTracked);
    for (const path of paths ?? []) {
        const name = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(directory, path))) || '.';
        const own = tracked.filter((known) => known.name === name || known.metafile === name);
        const below = tracked.filter((known) => name === '.' || known.name.startsWith(`${name}/`));
        if (own.length > 0)
            own.forEach(addTracked);
        else if (below.length > 0)
            below.forEach(addTracked);
        else
            add({ name, tracked: undefined });
    }
    return [...selected.values()];
}


/***/ }),

/***/ 33773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93351);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10162);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84445);








/**
 * Reads a file or folder and computes DVC's id for it.
 * @throws {UserError} when the path is missing, is no file or folder, or holds what `listFolder` refuses.
 */
async function readTree(path, options) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    const shown = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(options.root, path)) || '.';
    if (!found)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${shown}" does not exist.`, { hint: 'Check the path, or pull it first.' });
    (0,_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseLeaving */ .t)(options.root, path, shown);
    if (found.isFile()) {
        const md5 = await (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .DC)(path, options.hash);
        const version = { md5, size: found.size };
        const executable = (found.mode & 0o100) !== 0;
        return { kind: 'file', version, entries: [{ relpath: '', ...version }], executable };
    }
    if (!found.isDirectory())
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${shown}" is neither a file nor a folder.`);
    const entries = await hashAll(path, (0,_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .b)(path, options.root), options);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    return {
        kind: 'folder',
        version: { md5: (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .folderId */ .Cs)(entries), size, nfiles: entries.length },
        entries,
        executable: false,
    };
}
/** Large files wait for the disk side by side; MD5 itself runs on this thread, so more than a few gain nothing. */
const LARGE_AT_ONCE = 3;
/** After this long the event loop gets a turn, so that a cancelled job stops and progress is seen. */
const TURN_MS = 100;
async function hashAll(folder, files, options) {
    const entries = [];
    let bytes = 0;
    const add = (file, md5) => {
        entries.push({ ...file, md5 });
        bytes += file.size;
    };
    let turn = performance.now();
    for (const file of files) {
        if (file.size > _dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .SMALL_FILE_BYTES */ .XG)
            continue;
        add(file, (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .hashSmallFile */ .Ye)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.relpath), options.hash));
        if (performance.now() - turn < TURN_MS)
            continue;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        options.signal?.throwIfAborted();
        options.onProgress?.(entries.length, bytes);
        turn = performance.now();
    }
    const large = files.filter((file) => file.size > _dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .SMALL_FILE_BYTES */ .XG);
    await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_7__/* .forEachParallel */ .I)(large, LARGE_AT_ONCE, async (file) => {
        options.signal?.throwIfAborted();
        add(file, await (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .DC)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.relpath), options.hash));
        options.onProgress?.(entries.length, bytes);
    });
    return entries;
}


/***/ }),

/***/ 84445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ listFolder),
  t: () => (/* binding */ refuseLeaving)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var platform_files = __webpack_require__(71665);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./build/data/dvc-ignore.js



const BUILT_IN = ['.hg/', '.git/', '.git', '.dvc/'];
/**
 * Reads the `.dvcignore` files that apply below `folder` (relative to `root`, with `/`): those from the root down to it.
 * The dialect is git's; like DVC we strip each line and leave out those that start with `#`.
 */
function readDvcIgnore(root, folder) {
    const layers = [
        { prefix: '', rules: newRules().add(BUILT_IN) },
    ];
    const parts = folder === '' ? [] : folder.split('/');
    for (let depth = 0; depth <= parts.length; depth++) {
        const base = parts.slice(0, depth).join('/');
        const file = (0,external_node_path_.join)(root, base, '.dvcignore');
        if (!(0,external_node_fs_.existsSync)(file))
            continue;
        const lines = (0,external_node_fs_.readFileSync)(file, 'utf8')
            .split(/\r\n|\n|\r/)
            .map((line) => line.trim())
            .filter((line) => line !== '' && !line.startsWith('#'));
        layers.push({ prefix: base === '' ? '' : `${base}/`, rules: newRules().add(lines) });
    }
    return (path, isFolder) => isIgnoredBy(layers, isFolder ? `${path}/` : path);
}
/** Letters count as they are, as in DVC and in git on Linux. */
const newRules = () => ignore({ ignorecase: false });
/** A deeper file's rules come last, so that its `!` lines can take back what a higher one leaves out. */
function isIgnoredBy(layers, path) {
    let ignored = false;
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

;// CONCATENATED MODULE: ./build/data/walk.js





/**
 * Lists the files of a folder that DVC tracks, in no particular order: without what `.dvcignore` names, without nested
 * DVC projects; empty folders do not count. Links to files inside the root are followed.
 * @throws {UserError} for a link that leaves the root, a link to a folder, a broken link, a special file, a name that is
 * not UTF-8, and a `.dvcignore` inside the folder (which DVC refuses too).
 */
function listFolder(folder, root) {
    const base = (0,platform_files/* posixPath */.HQ)((0,external_node_path_.relative)(root, folder));
    const isIgnored = readDvcIgnore(root, base === '' ? '' : parentOf(base));
    const files = [];
    const waiting = [''];
    for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
        const here = (0,external_node_path_.join)(folder, below);
        for (const entry of (0,external_node_fs_.readdirSync)(here, { withFileTypes: true })) {
            const relpath = below === '' ? entry.name : `${below}/${entry.name}`;
            const shown = base === '' ? relpath : `${base}/${relpath}`;
            const isFolder = entry.isDirectory();
            if (isIgnored(shown, isFolder))
                continue;
            refuseName(here, entry.name, shown);
            const full = (0,external_node_path_.join)(here, entry.name);
            if (isFolder) {
                if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(full, '.dvc')))
                    waiting.push(relpath);
            }
            else
                files.push({ relpath, size: sizeOfFile(entry, full, shown, root) });
        }
    }
    return files;
}
/** Refuses a path whose real place is outside the root. @throws {UserError} */
function refuseLeaving(root, path, shown) {
    const rest = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(root), (0,external_node_fs_.realpathSync)(path));
    if (rest !== '..' && !rest.startsWith(`..${external_node_path_.sep}`))
        return;
    throw new errors/* UserError */.yo(`"${shown}" is a link that leads out of the project.`, {
        hint: 'Put the data itself there, or name the link in .dvcignore.',
    });
}
function sizeOfFile(entry, full, shown, root) {
    const target = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
    if (!target)
        throw new errors/* UserError */.yo(`"${shown}" is a link that leads nowhere.`, { hint: 'Mend it or delete it.' });
    if (entry.isSymbolicLink()) {
        refuseLeaving(root, full, shown);
        if (target.isDirectory()) {
            throw new errors/* UserError */.yo(`"${shown}" is a link to a folder, whose files DVC would leave out of the version.`, {
                hint: 'Put the files themselves there, or name the link in .dvcignore.',
            });
        }
    }
    if (!target.isFile())
        throw new errors/* UserError */.yo(`"${shown}" is no plain file.`, { hint: 'Name it in .dvcignore.' });
    return target.size;
}
function refuseName(folder, name, shown) {
    if (name === '.dvcignore') {
        throw new errors/* UserError */.yo(`"${shown}" lies inside tracked data, which DVC refuses.`, { hint: 'Move it beside the data.' });
    }
    // Node puts U+FFFD for bytes that are no UTF-8; a name may also hold that character rightly.
    if (!name.includes('\ufffd') || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)))
        return;
    throw new errors/* UserError */.yo(`The name "${shown}" is not UTF-8.`, { hint: 'Rename the file.' });
}
const parentOf = (path) => {
    const parent = (0,platform_files/* posixPath */.HQ)((0,external_node_path_.dirname)(path));
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    await writeWhole((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.gitignore'), '*\n');
    return folder;
}


/***/ }),

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
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

/***/ 92772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Hp: () => (/* binding */ withoutUnit),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export formatPoints */
/** The one place where numbers, sizes and times become words. What is not known is an en dash; a minus is a real minus. */
const UNKNOWN = '–';
/** Significant digits that a bare number is shown with, unless two numbers need more to be told apart. */
const DIGITS = 4;
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
/** Writes a number as its unit asks: `fraction` and `relative` as %, `pp` as points, a word after the number. */
function formatValue(value, unit, digits) {
    if (unit === 'fraction' || unit === 'relative')
        return formatPercent(value, digits);
    if (unit === 'pp')
        return formatPoints(value, digits);
    const text = formatNumber(value, digits);
    return unit && text !== UNKNOWN ? `${text} ${unit}` : text;
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
/** Takes the unit off a formatted value: the second number of a range needs none. */
const withoutUnit = (text) => text.replace(/ (?!×)\S+$/, '');
/** Writes a size in decimal units, as GitHub and disk makers do: `812 B`, `5.2 kB`, `1.4 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let size = bytes;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
        size /= 1000;
        unit += 1;
    }
    return `${formatNumber(Number(size.toPrecision(size >= 100 ? 3 : 2)))} ${units[unit]}`;
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
/** Writes a number with its noun: `1 row`, `2,930 rows`. */
const formatCount = (n, noun) => `${formatNumber(n)} ${noun}${n === 1 ? '' : 's'}`;
/** Writes a list in a sentence: `a`, `a and b`, `a, b and 3 more`. */
function formatList(items, most = 20) {
    const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}


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


/***/ }),

/***/ 59135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ finishTally),
/* harmony export */   by: () => (/* binding */ SAMPLE_LIMIT),
/* harmony export */   l4: () => (/* binding */ newTally),
/* harmony export */   po: () => (/* binding */ addCells)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16108);

/** Up to so many different texts a column's values are counted exactly. */
const DISTINCT_LIMIT = 10_000;
/** Beyond them so many numbers are kept for quantiles and histogram; if there are more, as a uniform sample. */
const SAMPLE_LIMIT = 100_000;
/** Starts a tally. */
function newTally() {
    return {
        filled: 0,
        counts: new Map(),
        overflow: 0,
        kinds: { integer: 0, fraction: 0, boolean: 0, date: 0, marker: 0, other: 0 },
        lengths: { min: Infinity, max: 0, sum: 0 },
        counted: [],
        rest: { rows: 0, mean: 0, squares: 0, min: Infinity, max: -Infinity, sample: [] },
    };
}
/** Adds cells of a column; an empty text is a missing value. */
function addCells(column, cells) {
    const { counts } = column;
    for (const text of cells) {
        if (text === '')
            continue;
        column.filled++;
        const known = counts.get(text);
        if (known)
            known.rows++;
        else if (counts.size < DISTINCT_LIMIT)
            counts.set(text, { rows: 1 });
        else {
            column.overflow++;
            const value = look(column, text, 1);
            if (value !== undefined)
                addToRest(column.rest, value);
        }
    }
}
/** Looks at the texts that were only counted so far. Call it once, after the last cells. */
function finishTally(column) {
    for (const [text, { rows }] of column.counts) {
        const value = look(column, text, rows);
        if (value !== undefined)
            column.counted.push({ value, rows });
    }
}
/** ISO 8601, from the month on. */
const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;
const MARKER = /^(?:na|n\/a|null|none|nat|[+-]?(?:nan|inf|infinity))$/i;
/** Notes what a text is, for so many rows; returns its number when it is one. */
function look({ kinds, lengths }, text, rows) {
    lengths.min = Math.min(lengths.min, text.length);
    lengths.max = Math.max(lengths.max, text.length);
    lengths.sum += text.length * rows;
    const value = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDecimal */ .$Q)(text);
    if (value !== undefined)
        kinds[Number.isInteger(value) ? 'integer' : 'fraction'] += rows;
    else
        kinds[kindOfWord(text.trim())] += rows;
    return value;
}
function kindOfWord(text) {
    if (DATE.test(text))
        return 'date';
    if (/^(?:true|false)$/i.test(text))
        return 'boolean';
    return MARKER.test(text) ? 'marker' : 'other';
}
/** Welford's update of mean and squares (Technometrics 1962), and algorithm R of Vitter (1985) for the sample. */
function addToRest(rest, value) {
    rest.rows++;
    const distance = value - rest.mean;
    rest.mean += distance / rest.rows;
    rest.squares += distance * (value - rest.mean);
    rest.min = Math.min(rest.min, value);
    rest.max = Math.max(rest.max, value);
    if (rest.sample.length < SAMPLE_LIMIT)
        rest.sample.push(value);
    else {
        const at = Math.floor(uniform(rest.rows) * rest.rows);
        if (at < SAMPLE_LIMIT)
            rest.sample[at] = value;
    }
}
/** A number in [0, 1) that depends on `index` alone, so that a profile can be made again (finaliser of MurmurHash3). */
function uniform(index) {
    let bits = index | 0;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}


/***/ }),

/***/ 31673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eD: () => (/* binding */ countOver),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   re: () => (/* binding */ cutNumbers)
/* harmony export */ });
/** A profile has so many cuts at most: the distribution function is known to 1/256 everywhere, in about 5 kB. */
const MOST_CUTS = 256;
/**
 * Cuts a distribution so that about 1/256 of the rows lies between two cuts. A value that at least so many rows share is a
 * cut of its own. The other cuts are the roundest numbers between two values, not values of rows.
 * @param leastRows no fewer rows than this lie between two rounded cuts, and no fewer share a value that is a cut
 */
function cutNumbers({ values, rows }, leastRows = 1) {
    const total = rows.reduce((sum, more) => sum + more, 0);
    const step = Math.max(total / MOST_CUTS, leastRows);
    const isAtom = (index) => rows[index] >= step && rows[index] > 1;
    const edges = [];
    const at = [];
    const between = [];
    const cut = (edge, equal) => {
        edges.push(edge);
        at.push(equal);
        between.push(open);
        open = 0;
    };
    let open = 0;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (isAtom(i))
            cut(value, rows[i]);
        else if (edges.at(-1) === value)
            at[at.length - 1] += rows[i];
        else {
            open += rows[i];
            if (open >= step && i + 1 < values.length && !isAtom(i + 1))
                cut(roundestBetween(value, values[i + 1]), 0);
        }
    }
    return { edges, at: at.map(Math.round), between: [...between, open].map(Math.round) };
}
/** Finds the number of fewest digits above `low` and below `high`; `high` itself where no other number lies between. */
function roundestBetween(low, high) {
    const middle = low / 2 + high / 2;
    for (let digits = 1; digits <= 17; digits++) {
        const rounded = Number(middle.toPrecision(digits));
        if (rounded > low && rounded < high)
            return rounded + 0;
    }
    return high;
}
/** Gives the different values of sorted numbers with their rows. */
function runsOf(sorted) {
    const values = new Float64Array(sorted.length);
    const rows = new Float64Array(sorted.length);
    let found = 0;
    for (let from = 0; from < sorted.length; found++) {
        const value = sorted[from];
        let to = from + 1;
        while (to < sorted.length && sorted[to] === value)
            to++;
        values[found] = value;
        rows[found] = to - from;
        from = to;
    }
    return { values: values.subarray(0, found), rows: rows.subarray(0, found) };
}
/** Counts sorted numbers over the points of given cuts. */
function countOver({ edges }, sorted) {
    const at = [];
    const between = [];
    let from = 0;
    for (const edge of edges) {
        const below = firstFrom(sorted, from, (value) => value >= edge);
        const above = firstFrom(sorted, below, (value) => value > edge);
        between.push(below - from);
        at.push(above - below);
        from = above;
    }
    return { edges, at, between: [...between, sorted.length - from] };
}
/** Finds the first index from `from` on where a condition holds that then holds to the end. */
function firstFrom(sorted, from, holds) {
    let low = from;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(sorted[middle]))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 91444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ profileOfTally),
  A: () => (/* binding */ profileTable)
});

// EXTERNAL MODULE: ./build/platform/json.js
var json = __webpack_require__(64078);
// EXTERNAL MODULE: ./build/tables/column-tally.js
var column_tally = __webpack_require__(59135);
// EXTERNAL MODULE: ./build/tables/number-cuts.js
var number_cuts = __webpack_require__(31673);
;// CONCATENATED MODULE: ./build/tables/number-summary.js


const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** Summarises the numbers of a finished tally. What depends on sums is added up in sorted order, not in that of rows. */
function summarise({ counted, rest }, leastRows = 1) {
    const isSampled = rest.rows > column_tally/* SAMPLE_LIMIT */.by;
    const each = isSampled ? rest.rows / rest.sample.length : 1;
    const sorted = counted.concat(rest.sample.map((value) => ({ value, rows: each }))).sort((a, b) => a.value - b.value);
    const min = Math.min(sorted[0].value, rest.min);
    const max = Math.max(sorted.at(-1).value, rest.max);
    const moments = isSampled ? combine(momentsOf(sortedByValue(counted)), rest) : momentsOf(sorted);
    const histogram = histogramOf(sorted, min, max);
    return {
        min,
        max,
        mean: moments.mean,
        sd: moments.rows > 1 ? Math.sqrt(moments.squares / (moments.rows - 1)) : 0,
        quantiles: Object.fromEntries(QUANTILES.map((share) => [String(share), quantileOf(sorted, moments.rows, share)])),
        ...(histogram ? { histogram } : {}),
        cuts: (0,number_cuts/* cutNumbers */.re)(runsOfWeighted(sorted), leastRows),
        ...(isSampled ? { sampled: rest.sample.length } : {}),
    };
}
/** `1` and `1.0` are different texts and one value. */
function runsOfWeighted(sorted) {
    const values = new Float64Array(sorted.length);
    const rows = new Float64Array(sorted.length);
    let last = -1;
    for (const { value, rows: more } of sorted) {
        if (last < 0 || values[last] !== value)
            values[++last] = value + 0;
        rows[last] += more;
    }
    return { values: values.subarray(0, last + 1), rows: rows.subarray(0, last + 1) };
}
const sortedByValue = (values) => [...values].sort((a, b) => a.value - b.value);
function momentsOf(sorted) {
    let rows = 0;
    let mean = 0;
    for (const { value, rows: more } of sorted) {
        rows += more;
        mean += ((value - mean) * more) / rows;
    }
    const squares = sorted.reduce((sum, { value, rows: more }) => sum + more * (value - mean) ** 2, 0);
    return { rows, mean, squares };
}
/** Chan, Golub and LeVeque (1979): the moments of two parts together. */
function combine(a, b) {
    const rows = a.rows + b.rows;
    const distance = b.mean - a.mean;
    return {
        rows,
        mean: a.mean + (distance * b.rows) / rows,
        squares: a.squares + b.squares + (distance ** 2 * a.rows * b.rows) / rows,
    };
}
function quantileOf(sorted, rows, share) {
    const position = (rows - 1) * share;
    const below = Math.floor(position);
    const low = orderStatistic(sorted, below);
    return low + (orderStatistic(sorted, below + 1) - low) * (position - below);
}
/** The value at an index, from 0, of all rows sorted. */
function orderStatistic(sorted, index) {
    let seen = 0;
    for (const { value, rows } of sorted) {
        seen += rows;
        if (seen > index)
            return value;
    }
    return sorted.at(-1).value;
}
const BINS = 20;
/** Counts between multiples of a round step (1, 2 or 5 times a power of ten), about 20 of them. */
function histogramOf(sorted, min, max) {
    const range = max - min;
    if (!Number.isFinite(range))
        return undefined;
    const step = roundStep(Math.max(range / BINS, Math.max(Math.abs(min), Math.abs(max)) * 1e-12, Number.MIN_VALUE * 1e20));
    const first = Math.floor(min / step);
    const bins = Math.max(Math.ceil(max / step) - first, 1);
    const edges = Array.from({ length: bins + 1 }, (_, index) => Number(((first + index) * step).toPrecision(14)));
    const counts = new Array(bins).fill(0);
    let bin = 0;
    for (const { value, rows } of sorted) {
        while (bin < bins - 1 && value >= edges[bin + 1])
            bin++;
        counts[bin] += rows;
    }
    return { edges, counts: counts.map(Math.round) };
}
function roundStep(atLeast) {
    const power = 10 ** Math.floor(Math.log10(atLeast));
    return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power;
}

// EXTERNAL MODULE: ./build/tables/read-table.js + 4 modules
var read_table = __webpack_require__(25281);
// EXTERNAL MODULE: ./build/tables/values.js
var values = __webpack_require__(16108);
;// CONCATENATED MODULE: ./build/tables/profile.js





/** So many values of a category are listed, as long as they take no more than so many bytes. */
const TOP_VALUES = 500;
const TOP_BYTES = 16_000;
/** What JSON puts around a value and its count. */
const BYTES_AROUND = 24;
/**
 * Profiles the columns of a CSV, TSV, JSONL or Parquet file in one pass. The result does not depend on the order of rows,
 * but for columns that are marked as sampled.
 * @throws {UserError} as `openTable` does.
 */
async function profileTable(path, options = {}) {
    const { displayPath = path, minTopCount = 1, signal, onProgress } = options;
    const table = await (0,read_table/* openTable */.R)(path, { displayPath });
    const tallies = new Map(table.columns.map((name) => [name, (0,column_tally/* newTally */.l4)()]));
    let rows = 0;
    for await (const batch of table.batches) {
        signal?.throwIfAborted();
        for (const [name, cells] of batch.columns) {
            const column = tallies.get(name) ?? (0,column_tally/* newTally */.l4)();
            tallies.set(name, column);
            (0,column_tally/* addCells */.po)(column, cells);
        }
        rows += batch.rows;
        onProgress?.(rows);
    }
    const columns = [...tallies].map(([name, column]) => [name, profileOfTally(column, rows, minTopCount)]);
    return { rows, columns: Object.fromEntries(columns) };
}
/** Writes a tally of a column of so many rows as its profile; call it once. */
function profileOfTally(column, rows, minTopCount) {
    (0,column_tally/* finishTally */.KA)(column);
    const type = typeOf(column);
    const isNumber = type === 'integer' || type === 'number';
    const nulls = rows - column.filled + (isNumber ? column.kinds.marker : 0);
    const base = {
        type,
        count: rows - nulls,
        nulls,
        distinct: column.counts.size,
        distinctExact: column.overflow === 0,
    };
    if (type === 'empty')
        return base;
    if (isNumber)
        return { ...base, ...summarise(column, minTopCount) };
    const { min, max, sum } = column.lengths;
    return {
        ...base,
        // Beyond the limit counts depend on which values came first.
        ...(base.distinctExact ? { top: topOf(column, type, minTopCount) } : {}),
        ...(type === 'text' ? { length: { min, mean: sum / column.filled, max } } : {}),
    };
}
/** A type is what all values are; markers of missing values spoil no column of numbers. */
function typeOf({ filled, kinds }) {
    if (filled === 0)
        return 'empty';
    const numbers = kinds.integer + kinds.fraction;
    if (numbers > 0 && numbers + kinds.marker === filled)
        return kinds.fraction === 0 ? 'integer' : 'number';
    if (kinds.boolean === filled)
        return 'boolean';
    return kinds.date === filled ? 'date' : 'text';
}
function topOf({ counts }, type, minTopCount) {
    const merged = new Map();
    for (const [text, { rows }] of counts) {
        const value = type === 'boolean' ? (0,values/* canonicalClass */.tp)(text) : text;
        merged.set(value, (merged.get(value) ?? 0) + rows);
    }
    return [...merged]
        .filter(([, count]) => count >= minTopCount)
        .sort(([a, m], [b, n]) => n - m || (0,json/* compareCodePoints */.O)(a, b))
        .slice(0, TOP_VALUES)
        .map(([value, count]) => ({ value, count }))
        .filter(withinBytes());
}
/** Lets values pass until they would take too many bytes; from then on none, so that the listed ones stay the most frequent. */
function withinBytes() {
    let bytes = 0;
    return ({ value }) => {
        bytes += Buffer.byteLength(value) + BYTES_AROUND;
        return bytes <= TOP_BYTES;
    };
}


/***/ })

};
