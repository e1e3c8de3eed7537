export const id = 8355;
export const ids = [8355];
export const modules = {

/***/ 88355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPackRemote: () => (/* binding */ openPackRemote)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(380);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93351);
/* harmony import */ var _store_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64899);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10162);
/* harmony import */ var _packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(690);
/* harmony import */ var _packs_plan_packs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35886);
/* harmony import */ var _packs_write_pack_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49437);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7992);
/* harmony import */ var _packs_fetch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(47822);
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













const ARTIFACT_TYPE = 'application/vnd.modelloop.data.v1+json';
const INDEX_TYPE = 'application/vnd.modelloop.data.index.v1+zstd';
const PACK_TYPE = 'application/vnd.modelloop.data.pack.v1';
/** Packs that are written and put up at a time; each lies on the disk meanwhile. */
const AT_ONCE = 3;
/** A pack of this size is asked for before it is put up: a push that was killed may have left it. */
const WORTH_ASKING_BYTES = 8 << 20;
/**
 * Opens a repository of a registry as a place for objects. A version is an artifact with the tag `dvc-<id>`: an index, and
 * packs that later versions share. The tag is written last, so a version is there whole or not at all.
 */
function openPackRemote(repository, label, options = {}) {
    const indexes = new Map();
    const indexOf = (id, signal) => {
        const known = indexes.get(id) ?? readIndex(repository, id, 'pull', signal);
        indexes.set(id, known);
        // What was not there may be there later.
        const forget = () => indexes.delete(id);
        known.then((found) => typeof found === 'string' && forget(), forget);
        return known;
    };
    return {
        label,
        push: (set, pushing = {}) => push(repository, set, { ...options, ...pushing }),
        async fetch({ id, hash }, wanted, transfer = {}) {
            const index = hash === 'md5' ? await indexOf(id, transfer.signal) : 'missing';
            if (typeof index !== 'string')
                return (0,_packs_fetch_js__WEBPACK_IMPORTED_MODULE_11__/* .fetchFromPacks */ .L)(repository.blobs, index, wanted, transfer);
            return { objects: 0, bytes: 0, lacking: wanted.map((object) => ({ object, why: index })) };
        },
        async readManifest({ id, hash }, { signal } = {}) {
            const index = hash === 'md5' ? await indexOf(id, signal) : 'missing';
            if (typeof index === 'string')
                return index;
            return index.manifest && `${(0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .hashBytes */ .yi)(index.manifest)}.dir` === id ? index.manifest : 'broken';
        },
    };
}
const tagOf = (id) => `dvc-${id}`;
async function readIndex({ blobs, manifests }, id, action, signal) {
    const artifact = await manifests.read(tagOf(id), action, signal);
    if (!artifact)
        return 'missing';
    const layer = artifact.layers.find(({ mediaType }) => mediaType === INDEX_TYPE);
    if (artifact.artifactType !== ARTIFACT_TYPE || !layer || layer.size > _packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .MOST_INDEX_BYTES */ .bz)
        return 'broken';
    const held = new Map(artifact.layers.map(({ digest, size }) => [digest, size]));
    for (let attempt = 0; attempt < 2; attempt++) {
        try {
            const bytes = await (0,_receive_js__WEBPACK_IMPORTED_MODULE_10__/* .gather */ .k)(blobs.read(layer.digest, { from: 0, to: layer.size, signal }));
            // It may have been the way that broke it.
            if ((0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes) !== layer.digest)
                continue;
            const index = (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseIndex */ .A1)(bytes);
            return index.packs.every(({ digest, size }) => held.get(digest) === size) ? index : 'broken';
        }
        catch (error) {
            if (error instanceof _store_store_js__WEBPACK_IMPORTED_MODULE_5__/* .MissingContent */ .c9)
                return 'missing';
            if (error instanceof _packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .BrokenIndex */ .w1)
                return 'broken';
            throw error;
        }
    }
    return 'broken';
}
async function push(repository, { version, files, manifest }, { earlier, signal, onProgress, temporary = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), packBytes = _packs_plan_packs_js__WEBPACK_IMPORTED_MODULE_8__/* .PACK_BYTES */ .C }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { blobs, manifests } = repository;
        if ((await manifests.read(tagOf(version), 'push', signal)) !== undefined)
            return { objects: 0, bytes: 0 };
        const found = earlier && (await readIndex(repository, earlier.id, 'push', signal));
        const known = typeof found === 'object' ? found.packs : [];
        const { kept, fresh } = (0,_packs_plan_packs_js__WEBPACK_IMPORTED_MODULE_8__/* .planPacks */ .q)(files, known, packBytes);
        const had = new Set(known.flatMap(({ objects }) => objects.map(({ id }) => id)));
        const isNew = ({ id, size }) => size > 0 && !had.has(id);
        const going = fresh.flat();
        onProgress?.(files.length - going.length, (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeOf */ .$d)(files) - (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeOf */ .$d)(going));
        const folder = __addDisposableResource(env_1, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryFolder */ .yy)(temporary), true);
        const written = [];
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_12__/* .forEachParallel */ .I)([...fresh.entries()], AT_ONCE, async ([at, objects]) => {
            signal?.throwIfAborted();
            const size = (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeOf */ .$d)(objects);
            const digest = await putPack(blobs, objects, { size, packBytes, to: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, String(at)), signal });
            written[at] = { digest, size, objects: objects.map(({ id, size }) => ({ id, size })) };
            onProgress?.(objects.length, size);
        });
        const packs = [...kept, ...written];
        const index = (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .indexBytes */ .EI)({ packs, manifest });
        signal?.throwIfAborted();
        const indexDigest = (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(index);
        await blobs.upload(indexDigest, new Blob([index]), { isNew: true, signal });
        const layers = [
            { mediaType: INDEX_TYPE, digest: indexDigest, size: index.length },
            ...packs.map(({ digest, size }) => ({ mediaType: PACK_TYPE, digest, size })),
        ];
        await manifests.write(tagOf(version), { artifactType: ARTIFACT_TYPE, layers }, typeof found === 'object');
        const pushed = files.filter(isNew);
        return { objects: pushed.length + (manifest ? 1 : 0), bytes: (0,_packs_pack_index_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeOf */ .$d)(pushed) + (manifest?.length ?? 0) };
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
/** Puts up a pack of its own bytes: an object that is large enough goes as the file that it is. */
async function putPack(blobs, files, { size, packBytes, to, signal }) {
    const alone = files.length === 1 && size >= packBytes;
    const digest = await (0,_packs_write_pack_js__WEBPACK_IMPORTED_MODULE_9__/* .writePack */ .h)(files, alone ? undefined : to, signal);
    try {
        await blobs.upload(digest, alone ? files[0].file : to, { isNew: size < WORTH_ASKING_BYTES, signal });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(to, { force: true });
    }
    return digest;
}


/***/ })

};
