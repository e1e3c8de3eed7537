export const id = 976;
export const ids = [976];
export const modules = {

/***/ 89976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runOnGitHub: () => (/* binding */ runOnGitHub)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91659);
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27238);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80722);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84970);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52098);








/** Places are relative to the working directory; GitHub looks for them from the top of the repository. */
const annotation = (place) => place === undefined
    ? {}
    : {
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(place.file) ? place.file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4('working-directory'), place.file),
        ...(place.line && { startLine: place.line }),
        ...(place.column && { startColumn: place.column }),
    };
/** A log that speaks GitHub's workflow commands. */
const githubLog = {
    info: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq,
    debug: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz,
    notice: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm(message, annotation(place)),
    warning: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(message, annotation(place)),
    error: (message, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(message, annotation(place)),
    group: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .group */ .Os,
    mask: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq,
    output: (chunk) => process.stdout.write(chunk),
    guarded: async (work) => {
        const word = crypto.randomUUID();
        process.stdout.write(`::stop-commands::${word}\n`);
        try {
            return await work();
        }
        finally {
            process.stdout.write(`\n::${word}::\n`);
        }
    },
};
/** Runs an action in a GitHub job: inputs from `INPUT_*`, outputs and summary to the runner. Returns the exit code. */
async function runOnGitHub(action) {
    const raw = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4(name) || undefined;
    const token = raw('github-token');
    if (token)
        githubLog.mask(token);
    const root = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    try {
        const registryLogin = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .takeSecrets */ .P)(process.env, raw('store'), githubLog);
        const host = { ...(await (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readHost */ .r)(process.env, root)), registryLogin };
        const signal = (0,_signals_js__WEBPACK_IMPORTED_MODULE_7__/* .abortOnSignals */ .P)();
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runAction */ .C)({ action, raw, root, host, log: githubLog, clock: _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml, signal });
        for (const [name, value] of Object.entries(result.outputs))
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, value);
        const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(378), __webpack_require__.e(551)]).then(__webpack_require__.bind(__webpack_require__, 15378));
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(renderSummary(result.report)).write();
        if (result.error)
            reportError(result.error);
        if (!result.failed)
            return result.error ? 1 : 0;
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(`${result.report.model}: ${result.report.headline}. ${result.report.summary}`);
        return 1;
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH('outcome', 'unknown');
        reportError(error);
        await summarise(action.name, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error));
        return 1;
    }
}
/** The page of a run shows summaries; an annotation alone is easily overlooked. Without the file it is only said in the log. */
async function summarise(name, message) {
    const fence = '`'.repeat(Math.max(3, ...(message.match(/`+/g) ?? []).map((run) => run.length + 1)));
    const text = `### ❌ ${name} could not do its work\n\n${fence}text\n${message}\n${fence}\n`;
    await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z
        .addRaw(text)
        .write()
        .catch(() => { });
}
function reportError(error) {
    if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), annotation(error.place));
        return;
    }
    if (error instanceof _signals_js__WEBPACK_IMPORTED_MODULE_7__/* .Cancelled */ .c) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(error.message);
        return;
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(`${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)} (This is not a mistake of yours that Modelloop knows: please report it with the lines below.)`);
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(cause.stack ?? cause.message);
}


/***/ })

};
