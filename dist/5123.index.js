export const id = 5123;
export const ids = [5123];
export const modules = {

/***/ 35123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollOut: () => (/* binding */ rollOut)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _beginning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56700);
/* harmony import */ var _deployed_releases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70564);
/* harmony import */ var _deployment_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29587);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55662);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10404);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35355);
/* harmony import */ var _reconciling_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20948);
/* harmony import */ var _rollout_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5061);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40063);
/* harmony import */ var _taking_back_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56251);
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











/** Mode `rollout`: ends what a lost runner left, shows the plan, takes the lease, shifts and judges, and says how it ended. */
async function rollOut(scene, context) {
    const startedAt = performance.now();
    const cleared = await (0,_reconciling_js__WEBPACK_IMPORTED_MODULE_7__.clearTheWay)(scene);
    const found = await (0,_deployed_releases_js__WEBPACK_IMPORTED_MODULE_2__/* .findReleases */ .Oi)(scene);
    const notes = [...cleared, ...found.notes];
    if ((0,_taking_back_js__WEBPACK_IMPORTED_MODULE_10__/* .isSame */ .Ft)(found.release, found.previous))
        return alreadyThere(scene, { ...found, notes });
    // Opened before the lease is taken: settings that are missing leave nothing behind.
    const target = await scene.openTarget(found.release);
    const shown = await planFor(scene, found);
    context.keep(_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .OWNER */ .yo, scene.owner);
    const { release, previous } = found;
    const why = `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOf */ .Vb)(release)} in the place of ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOf */ .Vb)(previous)}`;
    const deployment = await (0,_beginning_js__WEBPACK_IMPORTED_MODULE_1__/* .begin */ .q)(scene, { release, previous, why });
    const { result, unmoved } = await roll(scene, context, deployment, { shown, target });
    const words = (0,_rollout_report_js__WEBPACK_IMPORTED_MODULE_8__/* .rolloutWords */ .pf)({
        deployment,
        result,
        shown,
        notes: [...notes, ...unmoved.map((text) => ({ level: 'warning', text }))],
        durationMs: performance.now() - startedAt,
    });
    const { weight, decidedAfterMs } = result;
    return (0,_deployment_report_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentResult */ .p)(scene, words, { weight, 'decided-after': Math.round(decidedAfterMs / 1000) });
}
/** A job that is run again finds its work done. */
function alreadyThere(scene, { release, previous, notes }) {
    const summary = `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOf */ .Vb)(release)} is what was last promoted to ${scene.environment}. Nothing was touched.`;
    const headline = `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOf */ .Vb)(release)} is in production already`;
    return (0,_deployment_report_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentResult */ .p)(scene, { verdict: 'promoted', release, previous, headline, summary, notes }, { weight: 100 });
}
/** Plans, and says what the plan will do before anything is shifted. */
async function planFor(scene, { release, previous }) {
    const plan = (0,_planning_js__WEBPACK_IMPORTED_MODULE_6__.planOf)(scene, previous);
    const source = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_6__.openSourceFor)(scene, { plan, release, previous });
    const shown = await scene.context.log.group('The plan', async () => {
        const expected = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_6__.expectationOf)(scene, plan, source);
        (0,_planning_js__WEBPACK_IMPORTED_MODULE_6__.sayPlan)(scene, expected);
        return expected;
    });
    if ((0,_deployed_releases_js__WEBPACK_IMPORTED_MODULE_2__/* .isNothing */ .qv)(previous)) {
        scene.context.log.warning(`Nothing was in ${scene.environment} before: ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOf */ .Vb)(release)} gets all traffic at once, with nothing to compare it with.`);
    }
    return shown;
}
/** Rolls out under the lease; whatever happens, the traffic goes back and the end is written. */
async function roll(scene, context, deployment, { shown, target }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { release, previous } = deployment;
        const { log, clock, signal } = context;
        const { deploy } = scene.config;
        const journal = __addDisposableResource(env_1, (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .openJournal */ ._)(scene, deployment), true);
        const showing = await (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .beginShowing */ .HD)(scene, deployment);
        if (showing.id !== undefined)
            journal.showIn(showing.id);
        journal.onEvent(({ weight, why }) => showing.say('in_progress', `${weight} %, ${why}`));
        try {
            const { plan } = shown;
            const source = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_6__.openSourceFor)(scene, { plan, release, previous, target });
            const { runRollout } = await __webpack_require__.e(/* import() */ 2952).then(__webpack_require__.bind(__webpack_require__, 72952));
            const result = await runRollout({
                release: (0,_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .releaseOf */ .l7)(scene.model, release),
                plan,
                target,
                source,
                journal,
                onInconclusive: deploy['on-inconclusive'],
                holdMs: deploy.hold.ms,
                timeoutMs: context.inputs['timeout-minutes'] && context.inputs['timeout-minutes'] * 60_000,
                log,
                clock,
                signal,
            });
            // An unknown end is left to `post`, which tries again.
            if (result.verdict !== 'unknown')
                context.keep(_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .ENDED */ .hV, result.verdict);
            return { result, unmoved: await tellEnd(scene, deployment, showing, result) };
        }
        catch (error) {
            await endBroken(scene, deployment, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)).then(() => context.keep(_scene_js__WEBPACK_IMPORTED_MODULE_9__/* .ENDED */ .hV, 'rolled-back'), 
            // What went wrong first is what must be told; the end of the job tries again.
            (failure) => log.error(`It could not be ended: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(failure)}`));
            throw error;
        }
        finally {
            await showing.settled();
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
/** Ends a rollout that could not begin or broke off, where it did not do so itself. */
async function endBroken(scene, deployment, why) {
    const newest = await scene.tracker.deployments.latest(scene.model, scene.environment);
    if (newest?.n === deployment.n && newest.state === 'open')
        await (0,_taking_back_js__WEBPACK_IMPORTED_MODULE_10__/* .takeBack */ .zH)(scene, newest, why);
    else
        await (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .showStatus */ .wc)(scene, newest ?? deployment, 'failure', why);
}
/** Does what follows from the end of a rollout: the alias after a promotion, and what GitHub shows. */
async function tellEnd(scene, deployment, showing, { verdict, reason, holdUntil }) {
    const shownAs = { ...deployment, githubDeployment: showing.id };
    switch (verdict) {
        case 'promoted': {
            const newest = await scene.tracker.deployments.latest(scene.model, scene.environment);
            return (0,_taking_back_js__WEBPACK_IMPORTED_MODULE_10__/* .afterPromotion */ .gk)(scene, { ...shownAs, events: newest?.events ?? deployment.events }, reason);
        }
        case 'held':
            showing.say('in_progress', `held until ${holdUntil}: ${reason}`);
            return [];
        default:
            showing.say('failure', reason);
            return [];
    }
}


/***/ })

};
