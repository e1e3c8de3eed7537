export const id = 6231;
export const ids = [6231];
export const modules = {

/***/ 66443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ deskInputs),
/* harmony export */   l: () => (/* binding */ asAction)
/* harmony export */ });
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63823);

const { 'fail-on': _failOn, ...shared } = _common_js__WEBPACK_IMPORTED_MODULE_0__/* .commonInputs */ .j;
/** The inputs that the tools of the desk share with the actions. */
const deskInputs = shared;
/** Makes the context of a tool one that rooms are opened with: a tool keeps nothing, and has no word on red jobs. */
const asAction = (context) => ({
    ...context,
    keep: () => { },
    inputs: { ...context.inputs, 'fail-on': undefined },
});


/***/ }),

/***/ 26231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tool: () => (/* binding */ tool)
});

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/validation/judge.js + 73 modules
var judge = __webpack_require__(72520);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: ./build/actions/sides/baseline-sides.js
var baseline_sides = __webpack_require__(19753);
// EXTERNAL MODULE: ./build/actions/sides/sides.js + 1 modules
var sides = __webpack_require__(84715);
// EXTERNAL MODULE: ./build/actions/succession/promotion.js
var promotion = __webpack_require__(57563);
// EXTERNAL MODULE: ./build/actions/train-and-log/plan.js + 4 modules
var plan = __webpack_require__(16377);
// EXTERNAL MODULE: ./build/actions/validate-model/run-figures.js
var run_figures = __webpack_require__(75102);
// EXTERNAL MODULE: ./build/actions/desk/inputs.js
var desk_inputs = __webpack_require__(66443);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
;// CONCATENATED MODULE: ./build/actions/desk/replay-report.js



/** Makes the report of a replay: one row a run, the totals in the first two lines. */
function replayReport({ model, experiment, replayed, leftOut, host, now, durationMs }) {
    const blocked = replayed.filter(({ letThrough }) => letThrough === false);
    const passed = replayed.filter(({ letThrough }) => letThrough === true);
    const judged = blocked.length + passed.length;
    const verdict = judged === 0 ? 'inconclusive' : blocked.length > 0 ? 'fail' : 'pass';
    return (0,seal/* sealReport */.y)({
        kind: 'validate-model',
        verdict,
        outcome: 'unknown',
        model,
        headline: judged === 0 ? 'no recorded run can be judged' : `${blocked.length} of ${judged} runs would have been blocked`,
        summary: replayed.length === 0 ? noRunWords(experiment) : summaryOf(replayed, blocked, judged),
        lineage: { code: (0,made_here/* codeOf */.$N)(host) },
        checks: [],
        tables: replayed.length === 0 ? [] : [tableOf(replayed)],
        charts: [],
        notes: notesOf(replayed, leftOut),
        execution: (0,made_here/* executionOf */.eo)(host, now, durationMs),
    });
}
const noRunWords = (experiment) => `No finished run is recorded in the experiment "${experiment}" yet. Runs that were trained with the input "experiment" are found by --experiment.`;
function summaryOf(replayed, blocked, judged) {
    const by = (verdict) => blocked.filter(({ judgement }) => judgement?.verdict === verdict).length;
    const why = [
        [by('fail'), 'failed'],
        [by('inconclusive'), 'too close to call'],
        [by('no-baseline'), 'first models beyond an absolute bound'],
    ];
    const words = why.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    const crowned = blocked.filter((each) => each.crowned).length;
    return [
        `${(0,format/* formatCount */.B4)(replayed.length, 'run')} looked at: ${judged - blocked.length} let through, ${blocked.length} blocked${words.length > 0 ? ` (${words.join(', ')})` : ''}, ${replayed.length - judged} could not be judged.`,
        ...(blocked.length > 0 ? [`Of those blocked, ${crowned} became champion in truth.`] : []),
    ].join(' ');
}
function tableOf(replayed) {
    return {
        id: 'replay',
        title: 'Each run, by the gates of today',
        caption: 'Newest first, each against the champion of its time.',
        columns: ['run', 'finished', 'commit', 'against', 'would have been', 'why', 'in truth'].map((title) => ({ title })),
        rows: replayed
            .toReversed()
            .map((each) => [
            each.run.id,
            each.run.finishedAt.slice(0, 10),
            each.run.code.commit?.slice(0, 7) ?? '',
            each.champion === undefined ? 'no champion' : `v${each.champion}`,
            each.letThrough === undefined ? 'not judged' : each.letThrough ? 'let through' : 'blocked',
            reasonOf(each),
            each.crowned ? 'became champion' : '',
        ]),
    };
}
/** What decided, or why nothing could. */
function reasonOf({ judgement, reason = '' }) {
    if (!judgement)
        return reason;
    const { verdict, checks, headline, summary } = judgement;
    if (verdict === 'not-comparable')
        return summary;
    const decisive = checks.find(({ level, verdict: found }) => level === 'block' && found === verdict);
    return verdict === 'fail' || verdict === 'inconclusive' ? `${headline}: ${decisive?.reason ?? summary}` : headline;
}
function notesOf(replayed, leftOut) {
    const warn = (text) => ({ level: 'warning', text });
    const unjudged = replayed.filter(({ letThrough }) => letThrough === undefined).map(reasonOf);
    return [
        ...(leftOut > 0 ? [warn(`${(0,format/* formatCount */.B4)(leftOut, 'gate')} on changed inputs cannot be replayed.`)] : []),
        ...[...new Set(unjudged)].map((reason) => {
            const count = unjudged.filter((each) => each === reason).length;
            return warn(`Not judged${count > 1 ? ` (${count} runs)` : ''}: ${reason}`);
        }),
        {
            level: 'info',
            text: 'Nothing was written. What would have come after a blocked run is not imagined: each is judged against the champion that there was.',
        },
    ];
}

;// CONCATENATED MODULE: ./build/actions/desk/replay.js
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












const replay_inputs = {
    ...desk_inputs/* deskInputs */.f,
    experiment: (0,inputs/* text */.Qq)('Name that runs are recorded under, as the input of train-and-log. Default: the name of the model.'),
    last: (0,inputs/* number */.ai)('How many of the newest recorded runs are judged.', { default: '20' }),
    gates: (0,inputs/* text */.Qq)('The gates as a YAML list. Default: `validate.gates` of the configuration.'),
    as: (0,inputs/* choice */.Yq)('How it is shown.', ['text', 'comment', 'html'], { default: 'text' }),
};
/** Judges runs that were recorded before by the gates of today, each against the champion of its time. Writes nothing. */
const tool = {
    name: 'replay',
    description: 'Shows what these gates would have blocked, over the last recorded runs; nothing is written',
    inputs: replay_inputs,
    run: replay,
};
async function replay(context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, clock, inputs } = context;
        if (!(inputs.last >= 1))
            throw new errors/* UserError */.yo(`The input "last" must be 1 or more, not ${inputs.last}.`);
        const startedAt = performance.now();
        const room = (0,desk_inputs/* asAction */.l)(context);
        const { config, model } = await (0,rooms/* loadSettings */.M5)(room, { gates: 'validate.gates' });
        const gates = replayable(config);
        const tracker = __addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(room, config, { required: true }), true);
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(host.temporaryFolder), true);
        const experiment = inputs.experiment === undefined ? model : (0,plan/* experimentName */.By)(inputs.experiment);
        const reading = (0,sides/* readingOf */.MU)(room, config, { model, experiment, tracker, temporaryFolder: temporary.path });
        const runs = (await tracker.isEmpty()) ? [] : await trainedRuns(tracker, experiment, inputs.last);
        const past = await pastOf(tracker, model);
        const versions = versionReader(reading);
        const replayed = [];
        for (const run of runs) {
            const version = await tracker.versionOfRun(model, run.id);
            const crowned = version !== undefined && past.champions.some(({ to }) => to === version.version);
            const common = { run, crowned, champion: holderAt(past.champions, run.finishedAt) };
            try {
                const judgement = await judgeAgain(run, { config, gates, past, versions, reading });
                replayed.push({ ...common, judgement, letThrough: isLetThrough(judgement, config) });
            }
            catch (error) {
                if (!(error instanceof errors/* UserError */.yo))
                    throw error;
                replayed.push({ ...common, reason: (0,errors/* messageOf */.bD)(error) });
            }
        }
        const leftOut = config.validate.gates.length - gates.length;
        const durationMs = performance.now() - startedAt;
        return replayReport({ model, experiment, replayed, leftOut, host, now: clock.now(), durationMs });
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
/** The newest runs that trained. After a merge, most often, a run takes the results of the pull request's over. */
async function trainedRuns(tracker, experiment, count) {
    const runs = await tracker.runs(experiment, 4 * count);
    return runs.filter(({ reusedFrom }) => reusedFrom === undefined).slice(-count);
}
/** The gates that recorded runs can answer. @throws {UserError} when there is none. */
function replayable({ validate: { gates } }) {
    if (gates === undefined || gates === 'none' || gates.length === 0)
        throw new errors/* UserError */.yo('There is no gate to replay: `validate.gates` is not set, and neither is --gates.');
    const found = gates.filter(({ perturbed }) => perturbed === undefined);
    if (found.length > 0)
        return found;
    throw new errors/* UserError */.yo('No gate can be replayed: all of them ask for predictions on changed inputs.');
}
async function pastOf(tracker, model) {
    const champions = await tracker.aliasHistory(model, 'champion');
    return { champions, anchors: await tracker.aliasHistory(model, 'anchor') };
}
/** The version that held an alias at a time (ISO). */
const holderAt = (moves, at) => moves.findLast((move) => Date.parse(move.at) <= Date.parse(at))?.to ?? undefined;
/** Reads versions as sides to judge against; one that was champion for many runs is read once. */
function versionReader(reading) {
    const { lookup } = reading;
    const known = new Map();
    const read = async (alias, number) => {
        const version = await lookup.tracker.version(lookup.model, number);
        if (!version)
            return { kind: 'not-comparable', reason: `There is no record of v${number}, the ${alias}.` };
        const found = await (0,baseline_sides/* versionSide */.is)(lookup, version, alias);
        return (0,run_figures/* withFigures */.k)(await (0,sides/* baselineSide */.Xd)(found, reading), found, lookup);
    };
    return (alias, version) => {
        const key = `${alias} v${version}`;
        const side = known.get(key) ?? read(alias, version);
        known.set(key, side);
        return side;
    };
}
async function judgeAgain(run, { config, gates, past, versions, reading }) {
    const candidate = await (0,sides/* readSide */.wU)({ kind: 'run', id: run.id }, `run ${run.id}`, reading);
    const champion = holderAt(past.champions, run.finishedAt);
    const anchor = holderAt(past.anchors, run.finishedAt);
    const isOther = champion !== undefined && anchor !== undefined && anchor !== champion;
    return (0,judge/* judge */.S4)({
        task: config.task,
        positive: config.columns.positive,
        alpha: config.validate.alpha,
        gates,
        candidate: { ...candidate, run: (0,run_figures/* figuresOf */.h)(run) },
        baseline: champion === undefined ? { kind: 'none' } : await versions('champion', champion),
        ...(isOther && { anchor: await versions('anchor', anchor) }),
        latency: config.columns.latency,
        leakage: run.leakage,
        privacy: config.privacy,
    });
}
/** Whether the model could have shipped; `undefined` where it could not be compared. */
function isLetThrough({ verdict, facts }, config) {
    if (verdict === 'not-comparable')
        return undefined;
    const promoteOn = config.validate['promote-on'];
    return (0,promotion/* passesGates */.AT)({ verdict, absoluteGatesPassed: facts.absolutePassed, promoteOn });
}


/***/ })

};
