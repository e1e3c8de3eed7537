export const id = 6855;
export const ids = [6855];
export const modules = {

/***/ 6855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeNow: () => (/* binding */ judgeNow)
});

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/rollout/judge.js + 1 modules
var judge = __webpack_require__(29385);
// EXTERNAL MODULE: ./build/rollout/metrics/source.js
var metrics_source = __webpack_require__(10855);
// EXTERNAL MODULE: ./build/rollout/plan.js
var rollout_plan = __webpack_require__(17927);
;// CONCATENATED MODULE: ./build/rollout/judge-once.js




/**
 * Looks once, at what both versions were asked in a window until now, and judges that alone (mode `judge`).
 * @throws {UserError} when the source cannot be read.
 */
async function judgeOnce(request) {
    const { source, checks, weight, windowMs, clock, signal, ...options } = request;
    const plan = (0,rollout_plan/* planRollout */.n)({ ...options, checks, weights: [weight], lookMs: windowMs, stepMs: windowMs });
    const step = { ...plan.steps[0], looks: 1 };
    const until = clock.now();
    const reading = await source
        .read(new Date(until.getTime() - windowMs), until, checks, signal)
        .catch((error) => {
        if (error instanceof metrics_source/* SourceUnreachable */.q)
            throw new errors/* UserError */.yo(error.message, { cause: error });
        throw error;
    });
    const at = until.toISOString();
    const nothing = reading.kind === 'void' ? reading.reason : reading.missing;
    const none = { requests: 0, bad: {} };
    const look = reading.kind === 'void' || nothing !== undefined
        ? { at, stable: none, canary: none, void: nothing ?? '' }
        : { at, stable: reading.stable, canary: reading.canary };
    const judgement = (0,judge/* judgeStep */.c4)(step, [look]);
    const verdicts = { worse: 'fail', 'not-worse': 'pass', undecided: 'inconclusive' };
    const reason = judgement.checks.map((check) => `${check.name}: ${check.reason}`).join(' ');
    return { verdict: verdicts[judgement.verdict], reason, step, look, judgement, notes: source.notes };
}

// EXTERNAL MODULE: ./build/actions/canary-gate/deployed-releases.js
var deployed_releases = __webpack_require__(70564);
// EXTERNAL MODULE: ./build/actions/canary-gate/deployment-report.js
var deployment_report = __webpack_require__(29587);
// EXTERNAL MODULE: ./build/actions/canary-gate/planning.js + 1 modules
var planning = __webpack_require__(35355);
// EXTERNAL MODULE: ./build/actions/canary-gate/rollout-report.js
var rollout_report = __webpack_require__(5061);
// EXTERNAL MODULE: ./build/actions/canary-gate/scene.js
var canary_gate_scene = __webpack_require__(40063);
;// CONCATENATED MODULE: ./build/actions/canary-gate/judging-once.js







/** Where no rollout of ours says since when the traffic is split, so many looks are read. */
const looksBack = 10;
/** Mode `judge`: looks once at a canary that has traffic, whoever gave it, and touches nothing. */
async function judgeNow(scene) {
    const { model, environment, config, context } = scene;
    const { deploy } = config;
    const newest = await scene.tracker.deployments.latest(model, environment);
    const ours = newest?.state === 'open' || newest?.state === 'held' ? newest : undefined;
    const { release, previous } = ours ?? (await (0,deployed_releases/* findReleases */.Oi)(scene));
    const target = await scene.openTarget(release, ours?.place);
    const { weight } = await target.status(context.signal);
    if (weight === 0)
        throw new errors/* UserError */.yo(`${(0,canary_gate_scene/* nameOf */.Vb)(release)} has no traffic, so there is nothing to judge.`);
    const plan = (0,planning.planOf)(scene, previous);
    const source = await (0,planning.openSourceFor)(scene, { plan, release, previous, target });
    const result = await judgeOnce({
        source,
        checks: (0,planning.checksOf)(deploy),
        alpha: deploy.alpha,
        beta: deploy.beta,
        minRequests: deploy['min-requests'],
        weight,
        windowMs: windowOf(scene, ours),
        clock: context.clock,
        signal: context.signal,
    });
    const words = { pass: 'not worse', fail: 'worse', inconclusive: 'the data cannot tell' };
    return (0,deployment_report/* deploymentResult */.p)(scene, {
        verdict: result.verdict,
        release,
        previous,
        headline: `${(0,canary_gate_scene/* nameOf */.Vb)(release)} at ${weight} %: ${words[result.verdict]}`,
        summary: `${result.reason} Nothing was touched.`,
        checks: result.judgement ? (0,rollout_report/* checksOf */.tg)({ plan: result.step, judgements: [result.judgement] }) : [],
        notes: result.notes.map((text) => ({ level: 'info', text })),
        howJudged: (0,planning.judgingWords)(plan),
    }, { weight });
}
/** Counts since the traffic was last shifted, so that one weight holds for all of it; no longer than a step may take. */
function windowOf({ config, context }, deployment) {
    const { look, 'step-timeout': longest } = config.deploy;
    const shifted = deployment?.events.findLast(({ event }) => event === 'weight');
    const sinceMs = shifted ? context.clock.now().getTime() - Date.parse(shifted.at) : looksBack * look.ms;
    return Math.min(sinceMs, longest.ms);
}


/***/ }),

/***/ 56354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ weightChart),
/* harmony export */   U: () => (/* binding */ checkCharts)
/* harmony export */ });
/** What of the requests a check counts, for the title and the axis. */
const WORDS = {
    errors: { title: 'Requests that failed', axis: '% of the requests that failed' },
    slow: { title: 'Requests that were slow', axis: '% of the requests that were slow' },
};
/** Draws the share of bad requests of both variants, look by look, with the line beyond which the canary is worse. */
function checkCharts(steps, from) {
    const axis = timeAxis(from, steps.at(-1)?.endedAt ?? from);
    const names = new Set(steps.flatMap((step) => step.judgements.flatMap(({ checks }) => checks.map(({ name }) => name))));
    return [...names].flatMap((name) => checkChart(steps, axis, name) ?? []);
}
function checkChart(steps, axis, name) {
    const nothing = { stable: null, canary: null, worse: null };
    const counted = steps.flatMap((step) => [
        ...step.looks.flatMap((look, index) => {
            const check = step.judgements[index]?.checks.find((each) => each.name === name);
            if (!check || look.void !== undefined)
                return [];
            const { stable, canary, boundary } = check;
            return [
                {
                    x: axis.at(look.at),
                    stable: step.plan.kind === 'compare' ? share(stable.bad, stable.requests) : null,
                    canary: share(canary.bad, canary.requests),
                    worse: boundary === undefined ? null : share(boundary, canary.requests),
                },
            ];
        }),
        // Each step counts anew: the lines do not go on.
        { x: axis.at(step.endedAt), ...nothing },
    ]);
    // All charts of a rollout begin with it.
    const points = [{ x: 0, ...nothing }, ...counted];
    if (!points.some(({ canary }) => canary !== null))
        return undefined;
    const line = (label, key) => ({
        name: label,
        y: points.map((point) => point[key]),
    });
    const seen = points.flatMap(({ canary, stable }) => [canary ?? 0, stable ?? 0]);
    // After a few requests the line lies so high that it would press everything else to the ground.
    const top = Math.max(4 * Math.max(...seen), 1);
    const worse = { name: 'worse beyond this', y: points.map(({ worse: at }) => (at !== null && at <= top ? at : null)) };
    return {
        id: `rollout:${name}`,
        kind: 'line',
        title: WORDS[name].title,
        xLabel: axis.label,
        yLabel: WORDS[name].axis,
        description: `Each line is the share in its step so far; a new step counts anew (${steps.map(({ plan }) => `${plan.weight} %`).join(', ')}).`,
        x: points.map(({ x }) => x),
        ...(Math.max(...seen) === 0 && { range: [0, 1] }),
        series: [line('canary', 'canary'), line('stable', 'stable'), ...(worse.y.some((at) => at !== null) ? [worse] : [])],
    };
}
/** Draws the share of the traffic of what was rolled out (`name`) over time, as the steps that it is. */
function weightChart(timeline, until, name) {
    const [first] = timeline;
    const last = timeline.at(-1);
    if (!first || !last || timeline.length < 2)
        return [];
    const end = until > last.at ? until : last.at;
    const axis = timeAxis(first.at, end);
    const corners = timeline.flatMap(({ at, weight }, index) => {
        const x = axis.at(at);
        return [
            { x, weight: timeline[index - 1]?.weight ?? 0 },
            { x, weight },
        ];
    });
    const points = [...corners, { x: axis.at(end), weight: last.weight }];
    return [
        {
            id: 'rollout:weight',
            kind: 'line',
            title: `Traffic of ${name}`,
            xLabel: axis.label,
            yLabel: '% of the traffic',
            range: [0, 100],
            description: `${name} had ${timeline.map(({ weight }) => `${weight} %`).join(', then ')}.`,
            x: points.map(({ x }) => x),
            series: [{ name, y: points.map(({ weight }) => weight) }],
        },
    ];
}
/** Counts from the beginning, in the unit in which a person would tell how long it took. */
function timeAxis(from, until) {
    const ms = (time) => Date.parse(time) - Date.parse(from);
    const [unit, unitMs] = ms(until) < 180_000 ? ['seconds', 1000] : ['minutes', 60_000];
    return { label: `${unit} since the rollout began`, at: (time) => Number((ms(time) / unitMs).toFixed(2)) };
}
const share = (bad, requests) => requests > 0 ? Number(((100 * bad) / requests).toPrecision(6)) : null;


/***/ }),

/***/ 5061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pf: () => (/* binding */ rolloutWords),
/* harmony export */   tg: () => (/* binding */ checksOf),
/* harmony export */   w0: () => (/* binding */ timelineTable)
/* harmony export */ });
/* unused harmony export headlineOf */
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27783);
/* harmony import */ var _rollout_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31743);
/* harmony import */ var _rollout_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38863);
/* harmony import */ var _deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70564);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35355);
/* harmony import */ var _rollout_charts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56354);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40063);








/** Says what the report of a rollout says: what was decided at which step, on which counts, and how the traffic went. */
function rolloutWords(facts) {
    const { deployment, result, shown, notes } = facts;
    const { steps, timeline } = result;
    const warning = (text) => ({ level: 'warning', text });
    const name = (0,_scene_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(deployment.release);
    const began = timeline[0]?.at ?? steps[0]?.startedAt ?? '';
    return {
        verdict: result.verdict,
        release: deployment.release,
        previous: deployment.previous,
        headline: headlineOf(facts),
        summary: [summaryOf(facts), result.advice].filter(Boolean).join(' '),
        checks: steps.flatMap(checksOf),
        tables: [...stepTable(steps), ...timelineTable(timeline, name)],
        charts: [...(0,_rollout_charts_js__WEBPACK_IMPORTED_MODULE_5__/* .checkCharts */ .U)(steps, began), ...(0,_rollout_charts_js__WEBPACK_IMPORTED_MODULE_5__/* .weightChart */ .B)(timeline, steps.at(-1)?.endedAt ?? began, name)],
        notes: [...notes, ...result.notes.map(warning), ...shown.warnings.map(warning)],
        howJudged: [...(0,_planning_js__WEBPACK_IMPORTED_MODULE_4__.judgingWords)(shown.plan), ...shown.sentences.map((sentence) => `Planned before: ${sentence}`)],
        durationMs: facts.durationMs,
    };
}
/** The few words after the model's name: what happened to which version, and where it was decided. */
function headlineOf({ deployment, result, shown, }) {
    const name = (0,_scene_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(deployment.release);
    const last = result.steps.at(-1);
    switch (result.verdict) {
        case 'promoted': {
            if ((0,_deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(deployment.previous))
                return `${name} promoted: the first version, nothing to compare with`;
            if (!(0,_planning_js__WEBPACK_IMPORTED_MODULE_4__.needsMetrics)(shown.plan))
                return `${name} promoted without a rollout`;
            const compared = result.steps.filter(({ plan }) => plan.kind === 'compare').map(({ plan }) => plan.weight);
            const watched = result.steps.some(({ plan }) => plan.kind === 'watch' && plan.looks > 0);
            const found = [
                ...(compared.length > 0 ? [`not worse at ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatList */ .ki)(compared)} %`] : []),
                ...(watched ? ['within its limits at 100 %'] : []),
            ];
            return `${name} promoted: ${found.join(', and ')}`;
        }
        case 'rolled-back': {
            const worse = worseChecks(last).map(({ name: check }) => check === 'errors' ? 'more errors' : 'more slow requests');
            if (last?.end !== 'worse' || worse.length === 0)
                return `${name} rolled back`;
            return `${name} rolled back at ${last.plan.weight} %: ${worse.join(' and ')}`;
        }
        case 'held':
            return `${name} held at ${result.weight} %: the data cannot tell`;
        default:
            return `the rollout of ${name} is left in an unknown state`;
    }
}
/** The reason, the figures of the last step that was compared, and what nobody may overlook. */
function summaryOf({ deployment, result }) {
    const compared = result.steps.findLast(({ plan, judgements }) => plan.kind === 'compare' && judgements.length > 0);
    const figures = compared?.judgements.at(-1)?.checks.map(({ reason }) => reason) ?? [];
    const told = figures.length === 0 || figures.some((figure) => result.reason.includes(figure));
    return [
        result.reason,
        told ? '' : `At ${compared?.plan.weight} %: ${figures.join(' ')}`,
        (0,_deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(deployment.previous) ? 'Nothing was in production to compare it with.' : '',
    ]
        .filter(Boolean)
        .join(' ');
}
const worseChecks = (step) => step?.judgements.at(-1)?.checks.filter(({ verdict }) => verdict === 'worse') ?? [];
const VERDICTS = {
    worse: 'fail',
    'not-worse': 'pass',
    undecided: 'inconclusive',
};
/** Turns what a step says at its last look into checks of the report. */
function checksOf({ plan, judgements }) {
    return (judgements.at(-1)?.checks ?? []).map((check) => checkOf(plan, check));
}
function checkOf(plan, judgement) {
    const limits = plan.checks.find(({ name }) => name === judgement.name);
    const { stable, canary, increase } = judgement;
    const rate = ({ bad, requests }) => (requests > 0 ? bad / requests : null);
    const [value, baseline] = [rate(canary), plan.kind === 'compare' ? rate(stable) : null];
    const { alpha, beta } = (0,_rollout_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(limits, plan.kind);
    const common = {
        id: `rollout:${plan.weight}:${judgement.name}`,
        title: `${judgement.name === 'errors' ? 'errors' : `slower than ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limits.overMs ?? 0)}`} at ${plan.weight} %`,
        verdict: VERDICTS[judgement.verdict],
        level: 'block',
        value,
        valueUnit: 'fraction',
        n: canary.requests,
        direction: 'lower',
        reason: judgement.reason,
    };
    if (baseline === null || value === null) {
        return { ...common, rule: 'max', ...(limits.max !== undefined && { limit: limits.max, unit: 'fraction' }) };
    }
    const turned = (end) => (end === null ? null : 0 - end);
    return {
        ...common,
        baseline,
        rule: 'non-inferior',
        unit: 'pp',
        estimate: baseline - value,
        // Up is better in a report, and more bad requests are not.
        interval: [turned(increase[1]), turned(increase[0])],
        confidence: Number((1 - alpha - beta).toPrecision(6)),
        limit: limits.maxIncrease,
        method: 'exact sequential test',
        needed: `not more than ${limits.maxRatio}× and ${(0,_rollout_words_js__WEBPACK_IMPORTED_MODULE_2__/* .pointsLimit */ .NS)(limits.maxIncrease)} more`,
    };
}
function stepTable(steps) {
    if (steps.length === 0)
        return [];
    const right = (title) => ({ title, align: 'right' });
    const rows = steps.map(({ plan, startedAt, endedAt, looks, judgements, end }) => {
        const seen = judgements.at(-1);
        const totals = (variant) => Math.max(0, ...(seen?.checks.map((check) => check[variant].requests) ?? []));
        const bad = (name) => {
            const check = seen?.checks.find((each) => each.name === name);
            return check ? `${check.canary.bad} / ${plan.kind === 'compare' ? check.stable.bad : '–'}` : '–';
        };
        const voided = looks.filter((look) => look.void !== undefined).length;
        return [
            `${plan.weight} %`,
            end,
            (0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Date.parse(endedAt) - Date.parse(startedAt)),
            voided > 0 ? `${looks.length} (${voided} void)` : String(looks.length),
            totals('canary'),
            plan.kind === 'compare' ? totals('stable') : null,
            bad('errors'),
            bad('slow'),
        ];
    });
    const columns = [
        { title: 'traffic' },
        { title: 'end' },
        right('took'),
        right('looks'),
        right('requests, canary'),
        right('requests, stable'),
        right('failed, canary / stable'),
        right('slow, canary / stable'),
    ];
    return [{ id: 'steps', title: 'Steps', columns, rows }];
}
/** Writes what happened to the traffic of what was rolled out (`name`), when and why; what only repeats is left out. */
function timelineTable(timeline, name) {
    if (timeline.length === 0)
        return [];
    const columns = [{ title: 'time (UTC)' }, { title: `traffic of ${name}`, align: 'right' }, { title: 'why' }];
    const rows = timeline
        .filter(({ weight, why }, index) => weight !== timeline[index - 1]?.weight || why !== timeline[index - 1]?.why)
        .map(({ at, weight, why }) => [at.slice(0, 19).replace('T', ' '), `${weight} %`, why]);
    return [{ id: 'timeline', title: 'Timeline', columns, rows }];
}


/***/ })

};
