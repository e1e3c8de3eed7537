export const id = 2573;
export const ids = [2573];
export const modules = {

/***/ 62573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishData: () => (/* binding */ publishData)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _data_combined_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22451);
/* harmony import */ var _data_tree_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65193);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _store_content_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31923);
/* harmony import */ var _rooms_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(922);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21178);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15097);
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
 * Publishes what the job `refresh` left: hashes all of it again, puts the bytes in the store, and writes down which version
 * they are. Runs no code of the user's. May be repeated.
 * @throws {UserError} when the bytes are not those that the record names.
 */
async function publishData(scene) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, config, project } = scene;
        const { inputs, directory, host, log, clock } = context;
        const record = await (0,_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readDataRecord */ .uG)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, inputs['data-record'] ?? '.modelloop/data'));
        const tracker = __addDisposableResource(env_1, await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_6__/* .openTracker */ .Zl)(context, config, { required: true }), true);
        const store = await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_6__/* .openModelStore */ .lJ)(context, config);
        const published = {};
        const paths = [];
        for (const [name, id] of Object.entries(record.ids)) {
            (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(directory, name);
            const place = (0,_record_js__WEBPACK_IMPORTED_MODULE_8__/* .placeInRecord */ .Um)(record.path, name);
            const tree = await (0,_data_tree_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Z)(place, { root: place, signal: context.signal });
            if (tree.version.md5 !== id) {
                throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The data record says that "${name}" is ${id}, and its bytes are ${tree.version.md5}.`, {
                    hint: 'It was changed on its way between the jobs. Run the job that refreshes again.',
                });
            }
            const content = await log.group(`Store "${name}" in ${store.url}`, () => (0,_store_content_js__WEBPACK_IMPORTED_MODULE_5__/* .putContent */ .L)(store, place));
            published[name] = { ...tree.version, content };
            const tracked = project.tracked.find((known) => known.name === name);
            const reason = `The bytes are in ${store.url}.`;
            paths.push(await (0,_examine_js__WEBPACK_IMPORTED_MODULE_7__/* .factsOf */ .x)(scene, { name, tracked }, { path: { name, tracked }, verdict: 'pass', reason, tree, pulled: 0 }));
        }
        const version = (0,_data_combined_version_js__WEBPACK_IMPORTED_MODULE_1__/* .combinedVersion */ .e)(published);
        if (version === undefined)
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('The data record names no path, so there is nothing to publish.');
        const at = clock.now().toISOString();
        const fact = { version, paths: published, store: store.url, at, ...(host.runUrl && { runUrl: host.runUrl }) };
        await tracker.dataVersions.record(fact, `${(0,_rooms_js__WEBPACK_IMPORTED_MODULE_6__/* .attemptKey */ .jX)(host, 'desk')}/data/${version}`);
        return { paths };
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

/***/ 15097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Um: () => (/* binding */ placeInRecord),
/* harmony export */   Vw: () => (/* binding */ writeDataRecord),
/* harmony export */   uG: () => (/* binding */ readDataRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64078);
/* harmony import */ var _platform_parallel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93351);








const schema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('modelloop.data/v1'),
    ids: valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .nonEmpty */ .hq()), valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{32}(\.dir)?$/))),
});
const FOLDER = 'data';
const AT_ONCE = 8;
/** Where the folder holds a path. @throws {UserError} for one that would lead out of it, and for the whole working directory. */
function placeInRecord(folder, name) {
    const files = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'files');
    const place = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(files, name);
    if (place !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(files))
        return place;
    // Whoever brings it would have to remove what lies there: the repository.
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('The whole working directory cannot be published as data.', {
        hint: 'Name the files and folders that are data under data.paths in modelloop.yml.',
    });
}
/** Copies paths into the folder `.modelloop/data`, made anew. @returns the folder */
async function writeDataRecord(directory, trees) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ownFolder */ .vY)(directory), FOLDER);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    for (const [name, tree] of trees) {
        const target = placeInRecord(folder, name);
        await (0,_platform_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .forEachParallel */ .I)(tree.entries, AT_ONCE, async ({ relpath }) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, relpath);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name, relpath), file);
        });
    }
    const ids = Object.fromEntries([...trees].map(([name, { version }]) => [name, version.md5]));
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'data.json'), `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_7__/* .canonicalJson */ .d)({ schema: 'modelloop.data/v1', ids }, 2)}\n`);
    return folder;
}
/** Reads what another job left. @throws {UserError} when it is no such folder. */
async function readDataRecord(folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'data.json');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`There is no data record in "${folder}".`, {
            hint: 'Give the folder that version-data left with `mode: refresh`, as its output `data-record` names it.',
        });
    }
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    try {
        const { ids } = valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(schema, JSON.parse(text));
        return { path: folder, ids };
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('This is no data record of version-data.', { place: { file }, cause });
    }
}


/***/ })

};
