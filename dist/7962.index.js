export const id = 7962;
export const ids = [7962];
export const modules = {

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

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBucketRemote: () => (/* binding */ openBucketRemote)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/parallel.js
var parallel = __webpack_require__(93351);
// EXTERNAL MODULE: ./build/data/disk.js
var disk = __webpack_require__(88264);
// EXTERNAL MODULE: ./build/data/dvc/id.js
var dvc_id = __webpack_require__(31652);
// EXTERNAL MODULE: ./build/data/dvc/manifest.js
var manifest = __webpack_require__(91168);
// EXTERNAL MODULE: ./build/data/receive.js
var receive = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/data/remotes/copy-received.js
var copy_received = __webpack_require__(65922);
// EXTERNAL MODULE: ./build/data/remotes/folder-work.js
var folder_work = __webpack_require__(36443);
// EXTERNAL MODULE: ./build/data/remotes/layout.js
var layout = __webpack_require__(18831);
;// CONCATENATED MODULE: ./build/data/remotes/questions.js


/** What object stores list in one answer. */
const PAGE = 1000;
/** Up to so many objects are asked for one by one, without a look at how large the remote is. */
const FEW = 8;
/**
 * Finds which objects a bucket lacks, or has with another size, with as few requests as its size allows: by the first
 * page of its list, by the lists of the prefixes that are needed, or one by one.
 */
async function lackingIn(bucket, files, signal) {
    if (files.length <= FEW)
        return lackingOneByOne(bucket, files, signal);
    const lacking = new Map(files.map((file) => [(0,layout/* keyOf */.T)({ id: file.id, hash: 'md5' }), file]));
    const found = (key, sizeBytes) => {
        if (lacking.get(key)?.size === sizeBytes)
            lacking.delete(key);
    };
    let listed = 0;
    let last = '';
    for await (const { key, sizeBytes } of bucket.list(layout/* MD5_PREFIX */.s)) {
        signal?.throwIfAborted();
        found(key, sizeBytes);
        last = key;
        if (++listed === PAGE)
            break;
    }
    if (listed < PAGE)
        return [...lacking.values()];
    const prefixes = [...new Set([...lacking.keys()].map((key) => key.slice(0, layout/* MD5_PREFIX */.s.length + 2)))];
    const pages = prefixes.length * Math.ceil(estimatedTotal(last) / 256 / PAGE);
    if (lacking.size <= pages)
        return lackingOneByOne(bucket, [...lacking.values()], signal);
    await (0,parallel/* forEachParallel */.I)(prefixes, bucket.atOnce, async (prefix) => {
        for await (const { key, sizeBytes } of bucket.list(prefix)) {
            signal?.throwIfAborted();
            found(key, sizeBytes);
        }
    });
    return [...lacking.values()];
}
/** Keys are digests, spread evenly: how far the first page reaches tells how many pages there are. */
function estimatedTotal(lastOfFirstPage) {
    const digits = lastOfFirstPage.slice(layout/* MD5_PREFIX */.s.length).replace('/', '').slice(0, 12);
    const reached = Number.parseInt(digits, 16) / 16 ** digits.length;
    return reached > 0 ? PAGE / reached : Number.POSITIVE_INFINITY;
}
async function lackingOneByOne(bucket, files, signal) {
    const lacking = [];
    await (0,parallel/* forEachParallel */.I)(files, bucket.atOnce, async (file) => {
        signal?.throwIfAborted();
        if ((await bucket.sizeOf((0,layout/* keyOf */.T)({ id: file.id, hash: 'md5' }))) !== file.size)
            lacking.push(file);
    });
    return lacking;
}

;// CONCATENATED MODULE: ./build/data/remotes/bucket.js












/** Opens a bucket that holds objects in DVC's layout, one key each. `label` is what messages call it. */
function openBucketRemote(bucket, label) {
    return {
        label,
        push: (set, options = {}) => push(bucket, label, set, options),
        fetch: (version, wanted, options = {}) => fetchObjects(bucket, version, wanted, options),
        readManifest: (version, { signal } = {}) => readManifest(bucket, version, signal),
    };
}
async function push(bucket, label, set, options) {
    const { signal, onProgress, mend = false } = options;
    const list = set.manifest && { key: (0,layout/* keyOf */.T)({ id: set.version, hash: 'md5' }), bytes: set.manifest };
    const isListed = !list || (await holdsList(bucket, set, mend, signal));
    const lacking = mend
        ? await lackingOrWrong(bucket, set, options)
        : await lackingIn(bucket, await unknownSince(bucket, label, set, isListed ? {} : options), signal);
    const pushed = { objects: lacking.length, bytes: sizeOf(lacking) };
    // What was proven was told already.
    if (!mend)
        onProgress?.(set.files.length - pushed.objects, sizeOf(set.files) - pushed.bytes);
    await (0,parallel/* forEachParallel */.I)(lacking, bucket.atOnce, async (file) => {
        signal?.throwIfAborted();
        await putFile(bucket, file, signal);
        onProgress?.(1, file.size);
    });
    if (!list || isListed)
        return pushed;
    signal?.throwIfAborted();
    await bucket.put(list.key, { bytes: list.bytes }, signal);
    return { objects: pushed.objects + 1, bytes: pushed.bytes + list.bytes.length };
}
const sizeOf = (files) => files.reduce((sum, { size }) => sum + size, 0);
/** Whether a bucket has the manifest of a set, by its size or by its bytes. */
async function holdsList(bucket, { version: id, manifest }, mend, signal) {
    const name = { id, hash: 'md5' };
    if (mend)
        return (await readManifest(bucket, name, signal)) instanceof Uint8Array;
    return (await bucket.sizeOf((0,layout/* keyOf */.T)(name))) === manifest?.length;
}
/** Reads all files of a set that a bucket has. @returns those that it lacks or has with other bytes */
async function lackingOrWrong(bucket, { version: id, files }, options) {
    const wanted = files.map((file) => ({ id: file.id, shown: file.file }));
    const { lacking } = await fetchObjects(bucket, { id, hash: 'md5' }, wanted, options);
    const ids = new Set(lacking.map(({ object }) => object.id));
    return files.filter((file) => ids.has(file.id));
}
/** Leaves out the files of an earlier version that the bucket has: one question instead of one for each. */
async function unknownSince(bucket, label, { version, files }, { earlier, signal }) {
    if (!earlier || earlier.id === version)
        return files;
    const name = { id: earlier.id, hash: 'md5' };
    let entries = await earlier.entries();
    if (entries) {
        if ((await bucket.sizeOf((0,layout/* keyOf */.T)(name))) === undefined)
            return files;
    }
    else {
        const bytes = await readManifest(bucket, name, signal);
        if (!(bytes instanceof Uint8Array))
            return files;
        entries = (0,manifest/* parseManifest */.N)(bytes, earlier.id, label);
    }
    const known = new Set(entries.map(({ md5 }) => md5));
    return files.filter(({ id }) => !known.has(id));
}
/** Puts a file whose bytes are those of its id: a small one as it was hashed, a large one if it stayed as it was. */
async function putFile(bucket, { id, size, file }, signal) {
    const key = (0,layout/* keyOf */.T)({ id, hash: 'md5' });
    try {
        if (size <= dvc_id/* PIECE_BYTES */.ts) {
            const bytes = await (0,promises_.readFile)(file);
            if ((0,dvc_id/* hashBytes */.yi)(bytes) !== id)
                throw (0,folder_work.changedWhileRead)(file);
            return await bucket.put(key, { bytes }, signal);
        }
        const before = (0,external_node_fs_.statSync)(file, { bigint: true });
        const hasher = (0,dvc_id/* startHash */.LC)('md5');
        for await (const piece of (0,external_node_fs_.createReadStream)(file, { highWaterMark: dvc_id/* PIECE_BYTES */.ts, signal }))
            hasher.update(piece);
        if (hasher.digest() !== id)
            throw (0,folder_work.changedWhileRead)(file);
        await bucket.put(key, { file }, signal);
        const after = (0,external_node_fs_.statSync)(file, { bigint: true, throwIfNoEntry: false });
        if (after?.ctimeNs === before.ctimeNs && after.ino === before.ino)
            return;
        await bucket.delete(key);
        throw (0,folder_work.changedWhileRead)(file);
    }
    catch (error) {
        throw (0,disk/* fileMistake */.VO)(error, file);
    }
}
async function fetchObjects(bucket, { hash }, wanted, { signal, onProgress }) {
    let [objects, bytes] = [0, 0];
    const lacking = [];
    const groups = Map.groupBy(wanted, ({ id }) => id);
    await (0,parallel/* forEachParallel */.I)([...groups.values()], bucket.atOnce, async (group) => {
        signal?.throwIfAborted();
        const [first, ...others] = group;
        let found = await fetchOne(bucket, hash, first, signal);
        // It may have been the way that broke it.
        if (found === 'broken')
            found = await fetchOne(bucket, hash, first, signal);
        for (const object of group) {
            const why = object === first ? found : typeof found === 'number' ? (0,copy_received/* copyReceived */.n)(first, object, hash) : found;
            if (typeof why === 'number')
                objects++;
            else
                lacking.push({ object, why });
        }
        if (typeof found !== 'number')
            return;
        bytes += found * group.length;
        onProgress?.(1 + others.length, found * group.length);
    });
    return { objects, bytes, lacking };
}
async function fetchOne(bucket, hash, { id, target, mode = 0o644 }, signal) {
    const object = await bucket.get((0,layout/* keyOf */.T)({ id, hash }), signal ? { signal } : {});
    if (!object)
        return 'missing';
    return (0,receive/* receiveVerified */.T)(object.body, object.sizeBytes, { to: target, id, hash, mode });
}
/** Node makes no longer text, so no longer list can be read. */
const MOST_LIST_BYTES = external_node_buffer_.constants.MAX_STRING_LENGTH;
async function readManifest(bucket, name, signal) {
    for (let attempt = 0; attempt < 2; attempt++) {
        const object = await bucket.get((0,layout/* keyOf */.T)(name), signal ? { signal } : {});
        if (!object)
            return 'missing';
        // Reading is begun, so that its connection ends.
        if (object.sizeBytes > MOST_LIST_BYTES)
            for await (const _ of object.body)
                return 'broken';
        const bytes = await (0,receive/* gather */.k)(object.body);
        if ((0,dvc_id/* folderId */.Cs)(bytes) === name.id)
            return bytes;
    }
    return 'broken';
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


/***/ })

};
