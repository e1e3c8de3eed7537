export const id = 9663;
export const ids = [9663];
export const modules = {

/***/ 29663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bringData: () => (/* binding */ bringData)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _data_combined_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22451);
/* harmony import */ var _data_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46242);
/* harmony import */ var _data_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60339);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71665);
/* harmony import */ var _store_content_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31923);
/* harmony import */ var _rooms_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36177);
/* harmony import */ var _version_data_examine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64027);
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











/**
 * Brings a published version of the data, whatever the metafiles name: each path of it takes the place of the one that is
 * there. Every byte is checked.
 * @throws {UserError} when nobody published it, or it has other paths than those that are versioned here.
 */
async function bringData(scene, version) {
    const { context, config, project, wanted } = scene;
    const selected = (0,_data_project_js__WEBPACK_IMPORTED_MODULE_4__/* .selectPaths */ .L)(project, wanted);
    const named = Object.fromEntries(selected.flatMap(({ name, tracked }) => (tracked?.version ? [[name, tracked.version]] : [])));
    const paths = [];
    if ((0,_data_combined_version_js__WEBPACK_IMPORTED_MODULE_3__/* .combinedVersion */ .e)(named) === version) {
        // The branch has it by now.
        for (const path of selected)
            paths.push(await (0,_version_data_examine_js__WEBPACK_IMPORTED_MODULE_10__/* .examine */ .sb)(scene, path, 'auto'));
        return { paths };
    }
    const record = await findRecord(scene, version);
    refuseOtherPaths(record, selected);
    const store = await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_9__/* .openModelStore */ .lJ)(context, config, record.store);
    for (const path of selected) {
        const published = record.paths[path.name];
        await context.log.group(`Bring "${path.name}" from ${store.url}`, () => bringPath(scene, path, published, store));
        paths.push(await (0,_version_data_examine_js__WEBPACK_IMPORTED_MODULE_10__/* .examine */ .sb)(scene, path, 'identify'));
    }
    return { paths };
}
async function findRecord({ context, config }, version) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const tracker = __addDisposableResource(env_1, await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_9__/* .openTracker */ .Zl)(context, config, { required: true }), true);
        const record = await tracker.dataVersions.find(version);
        if (record)
            return record;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`The data ${version} was never published: ${tracker.url} does not know it.`, {
            hint: 'Give the version that version-data put out with `mode: publish`, or leave the input "version" empty.',
        });
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
/** A part of a version is another version. */
function refuseOtherPaths(record, selected) {
    const [here, there] = [selected.map(({ name }) => name).sort(), Object.keys(record.paths).sort()];
    if (here.join('\n') === there.join('\n'))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`The data ${record.version} has the paths ${there.join(', ')}, and here are ${here.join(', ') || 'none'}.`, {
        hint: 'Name the same paths under data.paths in modelloop.yml, or in the input "paths".',
    });
}
async function bringPath({ context, project }, path, wanted, store) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { directory, signal } = context;
        const target = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_7__/* .insideOf */ .kP)(directory, path.name);
        const idOf = async (place) => (await (0,_data_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .readTree */ .Z)(place, { root: project.root, signal })).version.md5;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target) && (await idOf(target)) === wanted.md5)
            return;
        // Beside it, so that it can be moved there in one step.
        const temporary = __addDisposableResource(env_2, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_7__/* .temporaryFolder */ .yy)(await parentOf(target), '.modelloop-'), true);
        const fetched = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'data');
        await (0,_store_content_js__WEBPACK_IMPORTED_MODULE_8__/* .getContent */ ._)(store, wanted.content, fetched);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fetched, target);
        const found = await idOf(target);
        if (found === wanted.md5)
            return;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`"${path.name}" was brought, and its id is ${found}, not ${wanted.md5} as it was published.`, {
            hint: 'Was .dvcignore changed since? It decides what belongs to a folder.',
        });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function parentOf(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
}


/***/ }),

/***/ 25845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   B$: () => (/* binding */ digestOfPath),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Pw: () => (/* binding */ requirePlainFiles)
/* harmony export */ });
/* unused harmony export manifestOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(380);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64078);






/**
 * Hashes a file, or a folder by its manifest. A symbolic link is followed at `path` itself and refused below it, because
 * a link's target is not in the folder that is hashed.
 * @throws {UserError} when the path does not exist, or when something in the folder is neither a file nor a folder.
 */
async function digestOfPath(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((cause) => {
        if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR')
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" does not exist.`, { cause });
    });
    if (found.isFile())
        return { kind: 'file', digest: await (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .Mk)(path), sizeBytes: found.size };
    if (!found.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The path "${path}" is neither a file nor a folder.`);
    const manifest = await manifestOf(path);
    const sizeBytes = manifest.reduce((sum, entry) => sum + entry.size, 0);
    return { kind: 'folder', digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(manifestText(manifest)), sizeBytes, manifest };
}
/** Lists and hashes the files of a folder. @throws {UserError} for a symbolic link or a special file in it. */
async function manifestOf(folder) {
    const entries = [];
    for (const path of (await filesOf(folder, '')).sort(_json_js__WEBPACK_IMPORTED_MODULE_4__/* .compareCodePoints */ .O)) {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        const [digest, { size }] = await Promise.all([(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .Mk)(full), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(full)]);
        entries.push({ path, sha256: digest.slice('sha256:'.length), size });
    }
    return entries;
}
/** Writes a manifest as the canonical JSON that is hashed and stored. */
const manifestText = (manifest) => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(manifest);
/** A path inside a folder, with `/`, that names a file below it and nothing else. */
const entryPath = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), 'must stay inside'), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[^\0\\]+$/, 'must hold no backslash'));
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    path: entryPath,
    sha256: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{64}$/)),
    size: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)),
})), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y((entries) => isSortedWithoutDoubles(entries.map((entry) => entry.path)), 'paths must be sorted and unique'));
/**
 * Reads a manifest that came from outside. @throws {Error} when it is no manifest, or has a path that would leave the
 * folder.
 */
function parseManifest(text) {
    return valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(manifestSchema, JSON.parse(text));
}
const isSortedWithoutDoubles = (paths) => paths.every((path, index) => index === 0 || (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .compareCodePoints */ .O)(paths[index - 1], path) < 0);
/** Refuses a folder that has no manifest, before anything is copied or hashed. @throws {UserError} as `manifestOf` does. */
async function requirePlainFiles(folder) {
    await filesOf(folder, '');
}
async function filesOf(root, below) {
    const files = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, below))) {
        const path = below === '' ? name : `${below}/${name}`;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
        if (found.isDirectory())
            files.push(...(await filesOf(root, path)));
        else if (found.isFile())
            files.push(path);
        else {
            const what = found.isSymbolicLink() ? 'a symbolic link' : 'a special file';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${path}" in the folder ${root} is ${what}.`, { hint: 'Put a plain file in its place.' });
        }
    }
    return files;
}


/***/ }),

/***/ 31923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ putContent),
/* harmony export */   _: () => (/* binding */ getContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25845);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93351);
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






/** Files of a folder that travel at the same time. */
const AT_ONCE = 4;
/**
 * Stores a file, or a folder as its files and its manifest. The manifest comes last, so that one that is there is whole.
 * @throws {UserError} when the path does not exist or holds a link or special file.
 */
async function putContent(store, path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const found = await (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfPath */ .B$)(path);
        const content = { digest: found.digest, kind: found.kind, name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)), sizeBytes: found.sizeBytes };
        if (found.kind === 'file') {
            await store.put(found.digest, path);
            return content;
        }
        const unique = new Map(found.manifest.map((entry) => [entry.sha256, entry.path]));
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_5__/* .forEachParallel */ .I)([...unique], AT_ONCE, ([sha256, file]) => store.put(`sha256:${sha256}`, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, file)));
        const temporary = __addDisposableResource(env_1, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .yy)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()), true);
        const manifestFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'manifest.json');
        await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(manifestFile, (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestText */ .$2)(found.manifest));
        await store.put(found.digest, manifestFile);
        return content;
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
/**
 * Lays content down at `destination`, whole or not at all: a file becomes that file, a folder that folder, which must
 * not exist yet or be empty. Every byte is checked against the digest.
 * @throws {MissingContent} when the store lacks any part of it.
 */
async function getContent(store, content, destination) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (content.kind === 'file')
            return store.get(content.digest, destination);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(destination));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
        // Beside the destination, so that the folder can be moved there in one step; hidden while it lies in the user's tree.
        const temporary = __addDisposableResource(env_2, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .yy)(parent, '.modelloop-'), true);
        const manifestFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'manifest.json');
        await store.get(content.digest, manifestFile);
        const manifest = (0,_platform_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(manifestFile, 'utf8'));
        const files = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary.path, 'files');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(files);
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_5__/* .forEachParallel */ .I)(manifest, AT_ONCE, (entry) => store.get(`sha256:${entry.sha256}`, (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(files, entry.path)));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(files, destination);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}


/***/ })

};
