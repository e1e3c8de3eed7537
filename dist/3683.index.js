export const id = 3683;
export const ids = [3683];
export const modules = {

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
