export const id = 273;
export const ids = [273];
export const modules = {

/***/ 40273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadReport: () => (/* binding */ uploadReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
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





/** The client tries on for a quarter of an hour; a page is not worth holding up a job for so long. */
const longestUploadMs = 45_000;
/**
 * Uploads one file as an artifact, not zipped, so that a browser opens it by its URL. Its name must be the only one of the
 * run. Never throws for GitHub: a report that could not be uploaded is a note, not a verdict.
 */
async function uploadReport(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { file, name, host, longestMs = longestUploadMs } = request;
        if (!host.runUrl)
            return { uploaded: false, reason: 'This is not a run on GitHub.' };
        const temporary = __addDisposableResource(env_1, await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryFolder */ .yy)(host.temporaryFolder), true);
        try {
            // An artifact that is not zipped is named after its file.
            const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary.path, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, copy);
            const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(3838), __webpack_require__.e(2244), __webpack_require__.e(4420), __webpack_require__.e(683)]).then(__webpack_require__.bind(__webpack_require__, 60683));
            const upload = new DefaultArtifactClient().uploadArtifact(name, [copy], temporary.path, { skipArchive: true });
            const { id } = await within(longestMs, upload);
            if (id === undefined)
                return { uploaded: false, reason: 'GitHub gave no artifact back.' };
            return { uploaded: true, id, url: `${host.runUrl}/artifacts/${id}` };
        }
        catch (error) {
            return { uploaded: false, reason: ((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).split('\n')[0] ?? '').slice(0, 300) };
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
/** Gives work up that takes too long. It cannot be stopped: it ends with the process. */
async function within(ms, work) {
    const done = new AbortController();
    const givenUp = _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml.sleep(ms, done.signal).then(() => {
        throw new Error(`it was given up after ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(ms)}.`);
    });
    try {
        return await Promise.race([work, givenUp]);
    }
    finally {
        done.abort();
    }
}


/***/ })

};
