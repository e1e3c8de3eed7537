export const id = 3683;
export const ids = [3683];
export const modules = {

/***/ 690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   EI: () => (/* binding */ indexBytes),
/* harmony export */   bz: () => (/* binding */ MOST_INDEX_BYTES),
/* harmony export */   w1: () => (/* binding */ BrokenIndex)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380);


/** Says that an index contradicts itself, or is none. */
class BrokenIndex extends Error {
    name = 'BrokenIndex';
}
const SCHEMA = 'modelloop.packs/v1';
/** More is no index of ours: it is enough for some millions of files. */
const MOST_INDEX_BYTES = 500_000_000;
/**
 * Writes an index: JSON in zstd. The same index gives the same bytes.
 * @param replaces the digest of an index whose place it takes because its bytes are wrong: its own is then another
 */
function indexBytes({ packs, manifest }, replaces) {
    const written = {
        schema: SCHEMA,
        packs: packs.map(({ digest, objects }) => ({
            digest,
            ids: objects.map(({ id }) => id),
            sizes: objects.map(({ size }) => size),
        })),
        ...(manifest && { manifest: Buffer.from(manifest).toString('latin1') }),
        ...(replaces && { replaces }),
    };
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompressSync)(JSON.stringify(written));
}
/** Reads an index that came from outside. @throws {BrokenIndex} when it is none, or two of its objects are the same. */
function parseIndex(bytes) {
    const { schema, packs, manifest } = parseWritten(bytes);
    if (schema !== SCHEMA || !Array.isArray(packs))
        throw new BrokenIndex(`it is not of the kind ${SCHEMA}`);
    if (manifest !== undefined && typeof manifest !== 'string')
        throw new BrokenIndex('its manifest is no text');
    const seen = new Set();
    const parsed = packs.map((pack) => {
        const { digest, ids, sizes } = pack ?? {};
        if (typeof digest !== 'string' || !(0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            throw new BrokenIndex('a pack has no digest');
        if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || ids.length === 0) {
            throw new BrokenIndex(`${digest} lists no objects with their sizes`);
        }
        const objects = ids.map((id, at) => {
            const size = sizes[at];
            if (typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id))
                throw new BrokenIndex(`an object has no MD5`);
            if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1)
                throw new BrokenIndex(`${id} has no size`);
            if (seen.has(id))
                throw new BrokenIndex(`${id} is there twice`);
            seen.add(id);
            return { id, size };
        });
        return { digest, size: sizeOf(objects), objects };
    });
    return { packs: parsed, manifest: manifest === undefined ? undefined : Buffer.from(manifest, 'latin1') };
}
function parseWritten(bytes) {
    try {
        const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync)(bytes, { maxOutputLength: MOST_INDEX_BYTES }).toString('utf8');
        return JSON.parse(text) ?? {};
    }
    catch (cause) {
        throw new BrokenIndex('it is no JSON in zstd', { cause });
    }
}
/** Sums up sizes in bytes. */
const sizeOf = (objects) => objects.reduce((sum, { size }) => sum + size, 0);


/***/ }),

/***/ 35886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ PACK_BYTES),
/* harmony export */   q: () => (/* binding */ planPacks)
/* harmony export */ });
/* harmony import */ var _pack_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(690);

/** How large a pack becomes. A larger object is a pack by itself. */
const PACK_BYTES = 64 << 20;
/** More packs than this that are less than half as large are not kept: the smaller half of them is joined. */
const MOST_SMALL = 64;
/**
 * Plans the packs of a set. Packs of an earlier version are kept while half of their bytes are wanted; all else goes into
 * new ones, in the order of the files. The same files and packs give the same plan.
 * @param files each object once
 * @param known the packs of an earlier version
 */
function planPacks(files, known = [], packBytes = PACK_BYTES) {
    const wanted = new Map(files.map(({ id, size }) => [id, size]));
    const usable = known.filter(({ size, objects }) => {
        const shared = objects.filter(({ id }) => wanted.has(id));
        return shared.every((object) => wanted.get(object.id) === object.size) && (0,_pack_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(shared) * 2 >= size;
    });
    const small = usable.filter(({ size }) => size * 2 < packBytes).sort((a, b) => a.size - b.size);
    const joined = new Set(small.length < MOST_SMALL ? [] : small.slice(0, MOST_SMALL / 2));
    const kept = usable.filter((pack) => !joined.has(pack));
    const held = new Set(kept.flatMap(({ objects }) => objects.map(({ id }) => id)));
    const fresh = files.filter(({ id, size }) => size > 0 && !held.has(id));
    return { kept, fresh: inPacks(fresh, packBytes) };
}
function inPacks(files, packBytes) {
    const packs = [];
    let [filling, filled] = [[], packBytes];
    for (const file of files) {
        if (file.size >= packBytes) {
            packs.push([file]);
            continue;
        }
        if (filled + file.size > packBytes) {
            ;
            [filling, filled] = [[], 0];
            packs.push(filling);
        }
        filling.push(file);
        filled += file.size;
    }
    return packs;
}


/***/ }),

/***/ 49437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writePack)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31652);
/* harmony import */ var _remotes_folder_work_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36443);






/** Bytes, and files, after which others get a turn. */
const TURN_BYTES = 8 << 20;
const TURN_FILES = 64;
/**
 * Writes files into a pack, one after the other, each hashed on the way. Memory does not grow with their size.
 * @param to the pack, which is not there yet; without one the bytes are only hashed
 * @throws {UserError} when a file's bytes are no longer those of its id.
 */
async function writePack(files, to, signal) {
    const buffer = Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_4__/* .PIECE_BYTES */ .ts);
    const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const pack = to === undefined ? undefined : (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(to, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(to, 'wx'));
    let [bytes, read] = [0, 0];
    const rest = async () => {
        if (bytes < TURN_BYTES && read < TURN_FILES)
            return;
        [bytes, read] = [0, 0];
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        signal?.throwIfAborted();
    };
    try {
        for (const { id, file } of files) {
            const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_4__/* .startHash */ .LC)('md5');
            for (const piece of piecesOf(file, buffer)) {
                hasher.update(piece);
                whole.update(piece);
                if (pack !== undefined)
                    (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(to, () => (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFull */ .rB)(pack, piece));
                bytes += piece.length;
                await rest();
            }
            if (hasher.digest() !== id)
                throw (0,_remotes_folder_work_js__WEBPACK_IMPORTED_MODULE_5__.changedWhileRead)(file);
            read++;
        }
    }
    finally {
        if (pack !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(pack);
    }
    return `sha256:${whole.digest('hex')}`;
}
function* piecesOf(path, buffer) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
        for (let filled = (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readFull */ .M9)(file, buffer); filled > 0; filled = (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readFull */ .M9)(file, buffer)) {
            yield buffer.subarray(0, filled);
            if (filled < buffer.length)
                return;
        }
    }
    catch (error) {
        throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .fileMistake */ .VO)(error, path);
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 7992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ receiveVerified),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36528);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31652);




/**
 * Receives the bytes of an object while hashing them: the destination appears whole and right, or not at all. Small ones
 * are written in one go.
 * @param sizeBytes how many bytes are expected; more or fewer are no error, only a wrong hash is
 * @returns their number, or `broken`
 */
async function receiveVerified(body, sizeBytes, { to, id, hash, mode }) {
    if (sizeBytes <= _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts) {
        const bytes = await gather(body);
        if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .hashBytes */ .yi)(bytes, hash) !== id)
            return 'broken';
        if (to !== undefined)
            (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .writeHidden */ ._I)({ to: [to], mode }, (put) => put(bytes));
        return bytes.length;
    }
    const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .startHash */ .LC)(hash);
    let size = 0;
    const pieces = (async function* () {
        for await (const piece of piecesOf(body)) {
            hasher.update(piece);
            size += piece.length;
            yield piece;
        }
    })();
    if (to === undefined) {
        for await (const _ of pieces)
            ;
        return hasher.digest() === id ? size : 'broken';
    }
    const temporary = (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryBeside */ .w6)(to);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, 'wx', mode).catch((error) => Promise.reject((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .fileMistake */ .VO)(error, to)));
        try {
            for await (const piece of pieces) {
                for (let at = 0; at < piece.length;) {
                    const written = file.write(piece, at).catch((error) => Promise.reject((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .fileMistake */ .VO)(error, to)));
                    at += (await written).bytesWritten;
                }
            }
            await file.chmod(mode);
        }
        finally {
            await file.close();
        }
        if (hasher.digest() !== id)
            return 'broken';
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, to);
        return size;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
    }
}
/** Gathers a body's bytes. */
async function gather(body) {
    const pieces = [];
    for await (const piece of body)
        pieces.push(piece);
    return Buffer.concat(pieces);
}
/** DVC 2's hash depends on where its pieces of 1 MiB begin, and a body comes in pieces of any size. */
async function* piecesOf(body) {
    let waiting = [];
    let length = 0;
    for await (const piece of body) {
        waiting.push(piece);
        length += piece.length;
        if (length < _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts)
            continue;
        const bytes = Buffer.concat(waiting);
        let at = 0;
        for (; at + _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts <= bytes.length; at += _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts)
            yield bytes.subarray(at, at + _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts);
        waiting = [bytes.subarray(at)];
        length = bytes.length - at;
    }
    if (length > 0)
        yield Buffer.concat(waiting);
}


/***/ }),

/***/ 65922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ copyReceived)
/* harmony export */ });
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36528);

/** Copies what came once for a second file with the same bytes. @returns its size; 0 when nothing is kept */
function copyReceived(first, { id, target, mode = 0o644 }, hash) {
    if (first.target === undefined || target === undefined)
        return 0;
    return (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyVerified */ .kj)({ from: first.target, to: [target], id, hash, mode });
}


/***/ }),

/***/ 47822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ fetchFromPacks)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/platform/parallel.js
var parallel = __webpack_require__(93351);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/data/dvc/id.js
var id = __webpack_require__(31652);
;// CONCATENATED MODULE: ./build/data/packs/read-pack.js
/** Bytes between two objects that are cheaper to read than to ask once more. */
const GAP_BYTES = 512 << 10;
/**
 * Plans how wanted objects are read: the whole pack when they are half of it or more, else by ranges.
 * @param whole whether the pack is read whole in any case
 */
function planSpans({ objects, size }, wanted, whole) {
    const found = [];
    let [from, bytes] = [0, 0];
    for (const object of objects) {
        if (wanted.has(object.id)) {
            found.push({ ...object, from });
            bytes += object.size;
        }
        from += object.size;
    }
    if (found.length === 0)
        return [];
    if (whole || bytes * 2 >= size)
        return [{ from: 0, to: size, objects: found }];
    const spans = [];
    for (const object of found) {
        const last = spans.at(-1);
        const to = object.from + object.size;
        if (last && object.from - last.to <= GAP_BYTES) {
            last.to = to;
            last.objects.push(object);
        }
        else
            spans.push({ from: object.from, to, objects: [object] });
    }
    return spans;
}
/**
 * Takes the objects out of the bytes of a span. Bytes that are missing at the end are missing in the objects too: who
 * receives them hashes them.
 * @param receive is handed each object's bytes and reads all of them before it returns
 */
async function splitSpan(bytes, { from, objects }, receive) {
    const pieces = bytes[Symbol.asyncIterator]();
    let rest = new Uint8Array();
    async function* take(size) {
        for (let left = size; left > 0;) {
            if (rest.length === 0) {
                const next = await pieces.next();
                if (next.done)
                    return;
                rest = next.value;
            }
            const piece = rest.subarray(0, left);
            rest = rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    try {
        let at = from;
        for (const object of objects) {
            for await (const _ of take(object.from - at))
                ;
            await receive(object, take(object.size));
            at = object.from + object.size;
        }
        // What follows the last object belongs to the pack's digest.
        for await (const _ of take(Number.POSITIVE_INFINITY))
            ;
    }
    finally {
        await pieces.return?.();
    }
}

// EXTERNAL MODULE: ./build/data/receive.js
var receive = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/data/remotes/copy-received.js
var copy_received = __webpack_require__(65922);
;// CONCATENATED MODULE: ./build/data/remotes/packs-fetch.js







/** Parts of packs that are read at a time. */
const AT_ONCE = 4;
/**
 * Brings objects out of the packs of a version: whole packs, or ranges where little of a pack is wanted. Each object is
 * hashed. Where nothing is kept, the fetch is a proof: then packs are read whole, and their own digests must be right too.
 */
async function fetchFromPacks(blobs, { packs }, wanted, { signal, onProgress }) {
    const groups = Map.groupBy(wanted, ({ id }) => id);
    const isProof = wanted.every(({ target }) => target === undefined);
    let [objects, bytes] = [0, 0];
    const lacks = new Map();
    const todo = new Map(groups);
    const lacking = [];
    const take = (id, size) => {
        const [first, ...others] = groups.get(id);
        lacks.delete(id);
        todo.delete(id);
        let came = 1;
        for (const object of others) {
            const why = (0,copy_received/* copyReceived */.n)(first, object, 'md5');
            if (typeof why === 'number')
                came++;
            else
                lacking.push({ object, why });
        }
        objects += came;
        bytes += size * came;
        onProgress?.(came, size * came);
    };
    const empty = todo.get(EMPTY_ID);
    if (empty)
        take(EMPTY_ID, (await packs_fetch_receive(empty[0], 0, noBytes())));
    // What is broken is read once more: it may have been the way that broke it.
    for (let round = 0; round < 2 && todo.size > 0; round++) {
        const spans = packs.flatMap((pack) => planSpans(pack, todo, isProof || !blobs.givesParts).map((span) => ({ pack, span })));
        await (0,parallel/* forEachParallel */.I)(spans, AT_ONCE, async ({ pack, span }) => {
            signal?.throwIfAborted();
            const found = await readSpan(blobs, pack, span, groups, { signal, isProof });
            for (const [id, what] of found) {
                if (typeof what === 'number')
                    take(id, what);
                else
                    lacks.set(id, what);
            }
        });
        if (![...lacks.values()].includes('broken'))
            break;
    }
    for (const object of [...todo.values()].flat())
        lacking.push({ object, why: lacks.get(object.id) ?? 'missing' });
    return { objects, bytes, lacking };
}
/** The bytes that no pack holds: none. */
const EMPTY_ID = (0,id/* hashBytes */.yi)(new Uint8Array());
async function* noBytes() { }
/** Reads a part of a pack. @returns for each of its objects the size, or why it cannot be had */
async function readSpan(blobs, { digest, size }, span, groups, { signal, isProof }) {
    const found = new Map();
    const hasher = (0,external_node_crypto_.createHash)('sha256');
    const body = blobs.read(digest, { from: span.from, to: span.to, signal });
    try {
        await splitSpan(isProof ? hashed(body, hasher) : body, span, async (object, bytes) => {
            found.set(object.id, await packs_fetch_receive(groups.get(object.id)[0], object.size, bytes));
        });
    }
    catch (error) {
        if (!(error instanceof store/* MissingContent */.c9))
            throw error;
        for (const { id } of span.objects)
            found.set(id, 'missing');
        return found;
    }
    const isWhole = span.from === 0 && span.to === size;
    if (isProof && isWhole && `sha256:${hasher.digest('hex')}` !== digest) {
        for (const { id } of span.objects)
            found.set(id, 'broken');
    }
    return found;
}
const packs_fetch_receive = ({ id, target, mode = 0o644 }, size, bytes) => (0,receive/* receiveVerified */.T)(bytes, size, { to: target, id, hash: 'md5', mode });
async function* hashed(body, hasher) {
    for await (const piece of body) {
        hasher.update(piece);
        yield piece;
    }
}


/***/ }),

/***/ 63683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPackRemote: () => (/* binding */ openPackRemote)
});

// EXTERNAL MODULE: ./build/data/dvc/id.js
var dvc_id = __webpack_require__(31652);
// EXTERNAL MODULE: ./build/data/remotes/packs-fetch.js + 1 modules
var packs_fetch = __webpack_require__(47822);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/digest.js
var platform_digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var platform_files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/parallel.js
var parallel = __webpack_require__(93351);
// EXTERNAL MODULE: ./build/store/oci/manifests.js
var oci_manifests = __webpack_require__(91434);
// EXTERNAL MODULE: ./build/data/packs/pack-index.js
var pack_index = __webpack_require__(690);
// EXTERNAL MODULE: ./build/data/packs/plan-packs.js
var plan_packs = __webpack_require__(35886);
// EXTERNAL MODULE: ./build/data/packs/write-pack.js
var write_pack = __webpack_require__(49437);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/data/receive.js
var receive = __webpack_require__(7992);
;// CONCATENATED MODULE: ./build/data/remotes/packs-version.js







const ARTIFACT_TYPE = 'application/vnd.modelloop.data.v1+json';
const INDEX_TYPE = 'application/vnd.modelloop.data.index.v1+zstd';
const PACK_TYPE = 'application/vnd.modelloop.data.pack.v1';
/** Layers that are asked for at a time. */
const AT_ONCE = 8;
/** Names the tag of a version. */
const tagOf = (id) => `dvc-${id}`;
/** Reads the index of a version, whose packs are all layers of its artifact. */
async function readIndex({ blobs }, artifact, signal) {
    const layer = artifact.layers.find(({ mediaType }) => mediaType === INDEX_TYPE);
    if (artifact.artifactType !== ARTIFACT_TYPE || !layer || layer.size > pack_index/* MOST_INDEX_BYTES */.bz)
        return 'broken';
    const held = new Map(artifact.layers.map(({ digest, size }) => [digest, size]));
    for (let attempt = 0; attempt < 2; attempt++) {
        try {
            const bytes = await (0,receive/* gather */.k)(blobs.read(layer.digest, { from: 0, to: layer.size, signal }));
            // It may have been the way that broke it.
            if ((0,platform_digest/* digestOf */.ol)(bytes) !== layer.digest)
                continue;
            const index = (0,pack_index/* parseIndex */.A1)(bytes);
            return index.packs.every(({ digest, size }) => held.get(digest) === size) ? index : 'broken';
        }
        catch (error) {
            if (error instanceof store/* MissingContent */.c9)
                return 'missing';
            if (error instanceof pack_index/* BrokenIndex */.w1)
                return 'broken';
            throw error;
        }
    }
    return 'broken';
}
/** A registry that has nothing. */
const NOTHING = { isWhole: false, hasManifest: false, packs: [], bad: new Set() };
/** Finds out what the artifact of a version, or of an earlier one, gives for a set. */
async function lookAt(repository, artifact, { files, manifest }, closeness, options) {
    const { signal } = options;
    const index = await readIndex(repository, artifact, signal);
    if (typeof index === 'string')
        return NOTHING;
    const { packs } = index;
    const bad = closeness === 'bytes' ? await badByBytes(repository, index, files, options) : new Set();
    if (closeness === 'sizes') {
        await (0,parallel/* forEachParallel */.I)(packs, AT_ONCE, async (pack) => {
            if (!(await gives(repository, pack, closeness, signal)))
                bad.add(pack.digest);
        });
    }
    const good = packs.filter(({ digest }) => !bad.has(digest));
    const held = new Map(good.flatMap(({ objects }) => objects.map(({ id, size }) => [id, size])));
    const hasManifest = Buffer.compare(index.manifest ?? NO_BYTES, manifest ?? NO_BYTES) === 0;
    const isWhole = hasManifest && files.every(({ id, size }) => size === 0 || held.get(id) === size);
    return { isWhole, hasManifest, packs, bad };
}
const NO_BYTES = new Uint8Array();
/** Whether a registry gives a blob as it should be, as far as it is looked at. */
async function gives({ blobs }, blob, closeness, signal) {
    if (closeness === 'not')
        return true;
    if (!(await blobs.holds(blob, 'push')))
        return false;
    if (closeness === 'sizes')
        return true;
    const hasher = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of blobs.read(blob.digest, { from: 0, to: blob.size, signal }))
        hasher.update(piece);
    return `sha256:${hasher.digest('hex')}` === blob.digest;
}
/** Proves objects, and with them their packs. */
async function badByBytes({ blobs }, index, files, options) {
    const wanted = files.map(({ id, file }) => ({ id, shown: file }));
    const { lacking } = await (0,packs_fetch/* fetchFromPacks */.L)(blobs, index, wanted, options);
    const ids = new Set(lacking.map(({ object }) => object.id));
    const bad = index.packs.filter(({ objects }) => objects.some(({ id }) => ids.has(id)));
    return new Set(bad.map(({ digest }) => digest));
}

;// CONCATENATED MODULE: ./build/data/remotes/packs-push.js
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













/** Packs that are written and put up at a time; each lies on the disk meanwhile. */
const packs_push_AT_ONCE = 3;
/** A pack of this size is asked for before it is put up: a push that was killed may have left it. */
const WORTH_ASKING_BYTES = 8 << 20;
/** How often bytes are put up under another digest, because the registry has wrong ones under theirs. */
const MOST_ATTEMPTS = 10;
/**
 * Puts up what a repository lacks of a set, then its tag. A version that is there is looked at; of an earlier one it is
 * believed that its packs are there, until the registry says that one is not.
 */
async function pushPacks(repository, set, options) {
    const { manifests } = repository;
    const { earlier, signal, mend } = options;
    const own = await manifests.read(tagOf(set.version), 'push', signal);
    if (own) {
        const closeness = mend ? 'bytes' : 'sizes';
        const held = await lookAt(repository, own, set, closeness, options);
        if (held.isWhole)
            return { objects: 0, bytes: 0 };
        return putVersion({ repository, set, options, closeness, replaces: own }, held);
    }
    const before = earlier && (await manifests.read(tagOf(earlier.id), 'push', signal));
    const put = async (closeness) => {
        const held = before ? await lookAt(repository, before, set, closeness, options) : NOTHING;
        return putVersion({ repository, set, options, closeness }, { ...held, hasManifest: false });
    };
    if (mend)
        return put('bytes');
    try {
        return await put('not');
    }
    catch (error) {
        if (!before || !(0,oci_manifests/* isUnknownBlob */.m)(error))
            throw error;
        return put('sizes');
    }
}
async function putVersion(push, held) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { files, manifest } = push.set;
        const { signal, onProgress, temporary = (0,external_node_os_.tmpdir)(), packBytes = plan_packs/* PACK_BYTES */.C } = push.options;
        const good = held.packs.filter(({ digest }) => !held.bad.has(digest));
        const { kept, fresh } = planAgain(files, held, good, packBytes);
        const going = fresh.flat();
        // What was proven was told already.
        if (push.closeness !== 'bytes')
            onProgress?.(files.length - going.length, (0,pack_index/* sizeOf */.$d)(files) - (0,pack_index/* sizeOf */.$d)(going));
        const folder = __addDisposableResource(env_1, await (0,platform_files/* temporaryFolder */.yy)(temporary), true);
        const written = [];
        await (0,parallel/* forEachParallel */.I)([...fresh.entries()], packs_push_AT_ONCE, async ([at, objects]) => {
            signal?.throwIfAborted();
            written[at] = await putPack(push, objects, (0,external_node_path_.join)(folder.path, String(at)), packBytes);
            onProgress?.(objects.length, (0,pack_index/* sizeOf */.$d)(objects));
        });
        signal?.throwIfAborted();
        const place = new Map(held.packs.map(({ digest }, at) => [digest, at]));
        const placeOf = ({ digest }) => place.get(digest) ?? place.size;
        const packs = [...kept, ...written].sort((a, b) => placeOf(a) - placeOf(b));
        await putTag(push, packs, good.length > 0);
        const had = new Set(good.flatMap(({ objects }) => objects.map(({ id }) => id)));
        const pushed = files.filter(({ id, size }) => size > 0 && !had.has(id));
        const list = held.hasManifest ? undefined : manifest;
        return { objects: pushed.length + (list ? 1 : 0), bytes: (0,pack_index/* sizeOf */.$d)(pushed) + (list?.length ?? 0) };
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
/** Plans the packs of a set. A bad one is made once more, of the same files: then versions that share it are whole again, too. */
function planAgain(files, { packs, bad }, good, packBytes) {
    const wanted = new Map(files.map((file) => [file.id, file]));
    const again = packs
        .filter(({ digest }) => bad.has(digest))
        .map(({ objects }) => objects.flatMap(({ id }) => wanted.get(id) ?? []));
    for (const { id } of again.flat())
        wanted.delete(id);
    const { kept, fresh } = (0,plan_packs/* planPacks */.q)([...wanted.values()], good, packBytes);
    return { kept, fresh: [...again.filter((pack) => pack.length > 0), ...fresh] };
}
/** @param shares whether the repository has another version of it, and so all that versions have in common */
async function putTag(push, packs, shares) {
    const { repository, set, replaces, options, closeness } = push;
    let bytes = (0,pack_index/* indexBytes */.EI)({ packs, manifest: set.manifest });
    for (let attempt = 1; !(await putBlob(push, blobOf(bytes), new Blob([bytes]), attempt)); attempt++)
        bytes = (0,pack_index/* indexBytes */.EI)({ packs, manifest: set.manifest }, (0,platform_digest/* digestOf */.ol)(bytes));
    options.signal?.throwIfAborted();
    const layers = [
        { mediaType: INDEX_TYPE, ...blobOf(bytes) },
        ...packs.map(({ digest, size }) => ({ mediaType: PACK_TYPE, digest, size })),
    ];
    // Only blobs were lost. The tag may be one that cannot be written twice.
    if (JSON.stringify(layers) === JSON.stringify(replaces?.layers))
        return;
    // Looked at closely after a refusal: what all versions have in common may be what was lost.
    const how = { another: shares && !replaces && closeness === 'not', replaces: replaces !== undefined };
    await repository.manifests.write(tagOf(set.version), { artifactType: ARTIFACT_TYPE, layers }, how);
}
const blobOf = (bytes) => ({ digest: (0,platform_digest/* digestOf */.ol)(bytes), size: bytes.length });
/** Puts up a pack of its own bytes: an object that is large enough goes as the file that it is. */
async function putPack(push, files, to, packBytes) {
    const { signal } = push.options;
    const objects = files.map(({ id, size }) => ({ id, size }));
    const alone = files.length === 1 && (0,pack_index/* sizeOf */.$d)(objects) >= packBytes;
    try {
        let digest = await (0,write_pack/* writePack */.h)(files, alone ? undefined : to, signal);
        let source = alone ? files[0].file : to;
        for (let attempt = 1; !(await putBlob(push, { digest, size: (0,pack_index/* sizeOf */.$d)(objects) }, source, attempt)); attempt++) {
            if (source !== to)
                await (0,write_pack/* writePack */.h)(files, to, signal);
            source = to;
            // One object more, which nobody wants, gives it another digest.
            const more = Buffer.from(`instead of ${digest}`);
            await (0,promises_.appendFile)(to, more);
            objects.push({ id: (0,dvc_id/* hashBytes */.yi)(more), size: more.length });
            digest = await (0,platform_digest/* digestOfFile */.Mk)(to);
        }
        return { digest, size: (0,pack_index/* sizeOf */.$d)(objects), objects };
    }
    finally {
        await (0,promises_.rm)(to, { force: true });
    }
}
/**
 * Puts up a blob. A registry that has other bytes under its digest takes those for the right ones and stores nothing.
 * @returns whether the registry has it then
 */
async function putBlob({ repository, options: { signal }, closeness }, blob, source, attempt) {
    await repository.blobs.upload(blob.digest, source, { isNew: blob.size < WORTH_ASKING_BYTES, signal });
    if (await gives(repository, blob, closeness, signal))
        return true;
    if (attempt < MOST_ATTEMPTS)
        return false;
    throw new errors/* UserError */.yo(`${repository.url} gives other bytes than were put there, of ${blob.digest}.`, {
        hint: 'Look at its disk, or take another repository.',
    });
}

;// CONCATENATED MODULE: ./build/data/remotes/packs.js




/**
 * Opens a repository of a registry as a place for objects. A version is an artifact with the tag `dvc-<id>`: an index, and
 * packs that later versions share. The tag is written last, so a version is there whole or not at all.
 */
function openPackRemote(repository, label, options = {}) {
    const indexes = new Map();
    const indexOf = (id, signal) => {
        const known = indexes.get(id) ?? readVersion(repository, id, signal);
        indexes.set(id, known);
        // What was not there may be there later.
        const forget = () => indexes.delete(id);
        known.then((found) => typeof found === 'string' && forget(), forget);
        return known;
    };
    return {
        label,
        async push(set, pushing = {}) {
            // It may be written anew.
            indexes.delete(set.version);
            return pushPacks(repository, set, { ...options, ...pushing });
        },
        async fetch({ id, hash }, wanted, transfer = {}) {
            const index = hash === 'md5' ? await indexOf(id, transfer.signal) : 'missing';
            if (typeof index !== 'string')
                return (0,packs_fetch/* fetchFromPacks */.L)(repository.blobs, index, wanted, transfer);
            return { objects: 0, bytes: 0, lacking: wanted.map((object) => ({ object, why: index })) };
        },
        async readManifest({ id, hash }, { signal } = {}) {
            const index = hash === 'md5' ? await indexOf(id, signal) : 'missing';
            if (typeof index === 'string')
                return index;
            return index.manifest && (0,dvc_id/* folderId */.Cs)(index.manifest) === id ? index.manifest : 'broken';
        },
    };
}
async function readVersion(repository, id, signal) {
    const artifact = await repository.manifests.read(tagOf(id), 'pull', signal);
    return artifact ? readIndex(repository, artifact, signal) : 'missing';
}


/***/ }),

/***/ 3135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   fm: () => (/* binding */ permissionHint),
/* harmony export */   ly: () => (/* binding */ gaveUp)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64899);


/**
 * Turns an answer that was not hoped for into an error that says what to do.
 * @param doing What was tried, after "while": `reading the manifest …`.
 */
async function refusalOf(response, reference, action, doing) {
    const words = await wordsOf(response);
    const message = `${reference.host} answered ${response.status}${words} while ${doing} in ${reference.name}.`;
    if (response.status === 401 || response.status === 403) {
        return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreRefusal */ .g8(message, { hint: permissionHint(reference, action) });
    }
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { hint: hintFor(response.status, words) });
}
/** Says what to grant, in the words of the registry at hand. */
function permissionHint({ host, name }, action) {
    const right = action === 'pull' ? 'read' : 'write';
    if (host === 'ghcr.io' || host.endsWith('.ghe.com')) {
        return (`Give the job \`permissions: packages: ${right}\`; if the package ${name} was made by another repository, ` +
            `add this one under its "Manage Actions access" with the role "${right}".`);
    }
    return (`Log in to ${host} with a login that may ${right} ${name}: before this step (\`docker login\`, docker/login-action), ` +
        'or by the secrets registry-username and registry-password of train-validate.yml.');
}
function hintFor(status, words) {
    if (status === 404)
        return 'Make the repository in the registry first, or mend its name in `store`.';
    if (status === 413)
        return 'The registry, or a proxy before it, refuses files of this size.';
    if (status === 429)
        return 'The registry limits how often it may be asked: run the job again later.';
    if (status >= 500)
        return 'It was asked several times. Run the job again later; what is stored already is kept.';
    if (words.includes('NAME_INVALID'))
        return 'Mend the name of the repository in `store`.';
    return 'Modelloop does not know this answer: see the log of the registry.';
}
/** Whole transfers that are tried before giving up: the HTTP client cannot repeat what it does not keep. */
const ATTEMPTS = 3;
/** Says that a transfer was tried often enough. */
function gaveUp(reference, doing, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${reference.url}: ${doing} failed ${ATTEMPTS} times: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, {
        hint: 'Nothing was kept of it. Run the job again later.',
        cause,
    });
}
/** The registry's own error codes and words, in brackets; nothing when it gave none. */
async function wordsOf(response) {
    const text = await response.text().catch(() => '');
    try {
        const { errors } = JSON.parse(text);
        const words = (errors ?? []).map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        return words.length > 0 ? ` (${words.join('; ').slice(0, 300)})` : '';
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 91434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openManifests),
/* harmony export */   m: () => (/* binding */ isUnknownBlob)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64078);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64899);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3135);






const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
/** The empty configuration of an artifact (OCI image specification, "Guidance for an Empty Descriptor"). */
const EMPTY = '{}';
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const WRITE_ATTEMPTS = 4;
/** Registries take manifests of 4 MiB (OCI distribution specification, "Pushing Manifests"); some are told to take more. */
const MOST_BYTES = 32 << 20;
/** Whether a registry refused a manifest because it lacks a blob of it. */
const isUnknownBlob = (error) => (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).includes('BLOB_UNKNOWN');
/** Makes the calls for manifests over a session. */
function openManifests(send, reference, blobs) {
    let empty;
    const find = async (tag, action) => {
        const headers = { accept: MANIFEST_TYPE };
        const response = await send({ method: 'HEAD', to: `manifests/${tag}`, action, headers });
        if (response.status === 404)
            return undefined;
        if (!response.ok)
            throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, action, 'looking for content');
        return response.headers.get('docker-content-digest') ?? '';
    };
    return {
        find,
        async read(tag, action, signal) {
            const transfer = signal && { signal };
            const request = { method: 'GET', to: `manifests/${tag}`, action, headers: { accept: MANIFEST_TYPE } };
            const response = await send({ ...request, ...(transfer && { transfer }) });
            if (response.status === 404)
                return undefined;
            if (!response.ok)
                throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, action, 'reading a manifest');
            const text = await shortText(response);
            return text === undefined ? undefined : parseArtifact(text);
        },
        async write(tag, artifact, { another = false, replaces = false } = {}) {
            if (!another) {
                empty ??= blobs.upload((0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(EMPTY), new Blob([EMPTY]));
                await empty;
            }
            const headers = { 'content-type': MANIFEST_TYPE };
            const body = manifestText(artifact);
            for (let attempt = 1;; attempt++) {
                const response = await send({ method: 'PUT', to: `manifests/${tag}`, action: 'push', headers, body });
                if (response.status === 201)
                    return;
                const refusal = await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, 'push', 'writing a manifest');
                if (refusal instanceof _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreRefusal */ .g8)
                    throw refusal;
                if ((await find(tag, 'push')) !== undefined) {
                    // Another job was faster, and the registry lets no tag be written twice (ECR's immutable tags).
                    if (!replaces)
                        return;
                    const hint = `If ${reference.host} lets no tag be written twice, delete the tag ${tag} first.`;
                    if (!isUnknownBlob(refusal))
                        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(refusal.message, { hint, cause: refusal });
                }
                // While another job puts up the same blob, docker-registry loses sight of it for a moment.
                if (!isUnknownBlob(refusal) || attempt === WRITE_ATTEMPTS)
                    throw refusal;
                await _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml.sleep(200 * attempt);
            }
        },
        async drop(manifest) {
            const response = await send({ method: 'DELETE', to: `manifests/${manifest}`, action: 'delete' });
            if (response.status === 202 || response.status === 404)
                return true;
            if (response.status === 405)
                return false;
            throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, 'delete', 'deleting content');
        },
        async *tags() {
            let next = 'tags/list?n=200';
            while (next !== undefined) {
                const response = await send({ method: 'GET', to: next, action: 'pull' });
                if (response.status === 404)
                    return;
                if (!response.ok)
                    throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, 'pull', 'listing contents');
                const { tags } = (await response.json());
                yield tags ?? [];
                const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
                next = link === undefined ? undefined : new URL(link, response.url);
            }
        },
    };
}
function manifestText({ artifactType, layers }) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)({
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        artifactType,
        config: { mediaType: EMPTY_TYPE, digest: (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(EMPTY), size: EMPTY.length },
        layers,
    });
}
/** Reads a body that is no longer than a manifest can be. */
async function shortText({ body }) {
    const pieces = [];
    let size = 0;
    for await (const piece of body ?? []) {
        size += piece.length;
        if (size > MOST_BYTES)
            return undefined;
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
}
/** A registry may hold anything under a tag. */
function parseArtifact(text) {
    try {
        const { artifactType, layers } = (JSON.parse(text) ?? {});
        if (typeof artifactType !== 'string' || !Array.isArray(layers) || !layers.every(isLayer))
            return undefined;
        return { artifactType, layers };
    }
    catch {
        return undefined;
    }
}
function isLayer(value) {
    const { mediaType, digest, size } = value ?? {};
    return (typeof mediaType === 'string' &&
        typeof digest === 'string' &&
        (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) &&
        Number.isSafeInteger(size) &&
        Number(size) >= 0);
}


/***/ })

};
