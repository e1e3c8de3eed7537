export const id = 3044;
export const ids = [3044];
export const modules = {

/***/ 63044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bringData: () => (/* binding */ bringData)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _data_combined_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22451);
/* harmony import */ var _data_dvc_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28924);
/* harmony import */ var _data_tree_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65193);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71665);
/* harmony import */ var _store_content_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31923);
/* harmony import */ var _rooms_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(922);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21178);
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
    const selected = (0,_data_dvc_project_js__WEBPACK_IMPORTED_MODULE_4__/* .selectPaths */ .LO)(project, wanted);
    const named = Object.fromEntries(selected.flatMap(({ name, tracked }) => (tracked?.version ? [[name, tracked.version]] : [])));
    const paths = [];
    if ((0,_data_combined_version_js__WEBPACK_IMPORTED_MODULE_3__/* .combinedVersion */ .e)(named) === version) {
        // The branch has it by now.
        for (const path of selected)
            paths.push(await (0,_examine_js__WEBPACK_IMPORTED_MODULE_10__/* .examine */ .s)(scene, path, 'auto'));
        return { paths };
    }
    const record = await findRecord(scene, version);
    refuseOtherPaths(record, selected);
    const store = await (0,_rooms_js__WEBPACK_IMPORTED_MODULE_9__/* .openModelStore */ .lJ)(context, config, record.store);
    for (const path of selected) {
        const published = record.paths[path.name];
        await context.log.group(`Bring "${path.name}" from ${store.url}`, () => bringPath(scene, path, published, store));
        paths.push(await (0,_examine_js__WEBPACK_IMPORTED_MODULE_10__/* .examine */ .s)(scene, path, 'identify'));
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
        const idOf = async (place) => (await (0,_data_tree_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .readTree */ .Z)(place, { ...(0,_data_dvc_project_js__WEBPACK_IMPORTED_MODULE_4__/* .boundsOf */ .BO)(project), signal })).version.md5;
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


/***/ })

};
