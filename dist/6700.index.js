export const id = 6700;
export const ids = [6700,948];
export const modules = {

/***/ 56700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16840);
/* harmony import */ var _reconciling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20948);



/**
 * Begins a deployment in the ledger and takes its lease. The ledger remembers when it makes no champion, because whoever
 * ends it or takes it back may not be told.
 * @throws {UserError} in one line, when another job was faster.
 */
async function begin(scene, given) {
    const { model, environment, owner, by, leaseMs, tracker, context } = scene;
    const { runUrl } = context.host;
    const leaseUntil = new Date(context.clock.now().getTime() + leaseMs).toISOString();
    const { movesChampion = true, ...about } = given;
    const isSilent = !movesChampion || !context.inputs['move-champion'];
    const whole = {
        ...about,
        model,
        environment,
        owner,
        by,
        leaseUntil,
        ...(runUrl && { runUrl }),
        ...(isSilent && { movesChampion: false }),
    };
    try {
        return await tracker.deployments.start(whole, `${owner}/started`);
    }
    catch (error) {
        throw error instanceof _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .DeploymentBusy */ .vA ? new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_reconciling_js__WEBPACK_IMPORTED_MODULE_2__.busyWords)(error.deployment)) : error;
    }
}


/***/ }),

/***/ 20948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   busyWords: () => (/* binding */ busyWords),
/* harmony export */   clearTheWay: () => (/* binding */ clearTheWay),
/* harmony export */   endLost: () => (/* binding */ endLost),
/* harmony export */   endOwn: () => (/* binding */ endOwn),
/* harmony export */   reconcile: () => (/* binding */ reconcile)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16840);
/* harmony import */ var _crowning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10206);
/* harmony import */ var _deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70564);
/* harmony import */ var _deployment_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29587);
/* harmony import */ var _rollout_charts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56354);
/* harmony import */ var _rollout_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5061);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40063);
/* harmony import */ var _taking_back_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56251);









/** Mode `reconcile`: ends what a lost runner left and a hold that is over; looks whether production is as the ledger says. */
async function reconcile(scene) {
    const { model, environment, tracker } = scene;
    const deployment = await tracker.deployments.latest(model, environment);
    if (!deployment)
        return idle(scene, `Nothing was ever deployed to ${environment}.`);
    const { state } = deployment;
    if (state === 'open' || state === 'held') {
        if (!(0,_tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbandoned */ .zI)(deployment, scene.context.clock.now()))
            return idle(scene, busyWords(deployment), deployment);
        return settled(scene, deployment, await endLost(scene, deployment));
    }
    const notes = state === 'promoted' ? await (0,_crowning_js__WEBPACK_IMPORTED_MODULE_2__/* .crown */ .i)(scene, deployment) : undefined;
    return compareTraffic(scene, deployment, notes === undefined ? [] : [{ level: 'info', text: notes }]);
}
/**
 * Ends a deployment that nobody has any more: a rollout goes back, unless every step was passed; a person's rollback is
 * brought to its end.
 * Returns what was done, in words.
 */
async function endLost(scene, deployment) {
    const { n, owner, state, rollbackOf, release, previous } = deployment;
    const why = state === 'held'
        ? `nobody decided within the hold of deployment ${n}, which ended at ${deployment.holdUntil}`
        : `the job of deployment ${n} (${owner}) was lost`;
    scene.context.log.warning(`${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(deployment)}: ${why}.`);
    if (rollbackOf === undefined && !(0,_taking_back_js__WEBPACK_IMPORTED_MODULE_8__/* .isDecided */ .d$)(deployment)) {
        await (0,_taking_back_js__WEBPACK_IMPORTED_MODULE_8__/* .takeBack */ .zH)(scene, deployment, why);
        return `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(release)} was rolled back: ${why}. ${(0,_deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(previous) ? 'Nothing was in production before it.' : `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(previous)} has all traffic.`}`;
    }
    await (0,_taking_back_js__WEBPACK_IMPORTED_MODULE_8__/* .seize */ .F8)(scene, deployment, why);
    const target = await openAgain(scene, deployment);
    const what = rollbackOf === undefined ? 'every step had been passed' : 'it was asked for';
    await (0,_taking_back_js__WEBPACK_IMPORTED_MODULE_8__/* .finish */ .O9)(scene, deployment, target, `${what}, and ${why}`);
    return `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(release)} was brought to all traffic: ${what}, and ${why}.`;
}
/** What was begun goes on at its place; a rollback that has none yet looks for one as a new one does. */
async function openAgain(scene, deployment) {
    const { release, place } = deployment;
    const target = await scene.openTarget(release, place);
    if (place === undefined)
        await target.prepare((0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseOf */ .l7)(scene.model, release));
    return target;
}
/** Frees the way for a new rollout. @throws {UserError} in one line, when another one is under way or waits. */
async function clearTheWay(scene) {
    const deployment = await scene.tracker.deployments.latest(scene.model, scene.environment);
    if (!deployment || deployment.state === 'promoted' || deployment.state === 'rolled-back')
        return [];
    if (!(0,_tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbandoned */ .zI)(deployment, scene.context.clock.now()))
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(busyWords(deployment));
    return [{ level: 'warning', text: await endLost(scene, deployment) }];
}
/** Says who has a deployment, and until when. */
function busyWords(deployment) {
    const { state, by, model, environment, owner, leaseUntil, holdUntil, runUrl } = {
        ...deployment,
        ...deployment.events.at(-1),
    };
    const what = `${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(deployment)} of ${model} to ${environment}`.replace(/^d/, 'D');
    if (state === 'held')
        return `${what} is held until ${holdUntil}: end it by mode "promote" or "rollback".`;
    return `${what} is under way, by ${by} (${runUrl ?? owner}), until ${leaseUntil} unless it goes on.`;
}
/** Ends what this job's own step had begun when it was lost. */
async function endOwn(scene) {
    const { log } = scene.context;
    const deployment = await scene.tracker.deployments.latest(scene.model, scene.environment);
    if (deployment?.owner !== scene.owner)
        return;
    if (deployment.state === 'open')
        log.warning(await endLost(scene, deployment));
    if (deployment.state === 'promoted')
        await (0,_crowning_js__WEBPACK_IMPORTED_MODULE_2__/* .crown */ .i)(scene, deployment);
}
/** Looks whether the platform splits the traffic as the ledger's last word has it. */
async function compareTraffic(scene, deployment, notes) {
    const { state, place, release, n, weight: wanted } = deployment;
    const line = `Deployment ${n} ended: ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(release)} was ${state === 'promoted' ? 'promoted' : 'rolled back'}. Nothing to do.`;
    // Without places the canary's share means nothing once the canary is the version in production.
    if (scene.config.deploy.target === 'none' || place === undefined)
        return idle(scene, line, deployment, notes);
    const target = await scene.openTarget(release, place);
    const { weight } = await target.status();
    if (weight === wanted)
        return idle(scene, line, deployment, notes);
    const differs = `By the ledger ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(release)} on ${place} has ${wanted} % of the traffic; by ${target.name} it has ${weight} %`;
    if (!scene.context.inputs.repair) {
        const summary = `${differs}. Somebody changed it by hand, or ${target.name} was started anew. Run this mode with "repair: true" to put it back, or mode "rollback" to make it official.`;
        return told(scene, deployment, 'unknown', 'the traffic is not where the ledger has it', summary, notes);
    }
    await (wanted === 0 ? target.rollback() : target.setWeight(wanted));
    scene.context.log.warning(`${differs}. It was put back.`);
    return told(scene, deployment, 'pass', 'the traffic was put back', `${differs}; it was put back.`, notes);
}
const idle = (scene, line, deployment, notes = []) => told(scene, deployment, 'pass', 'nothing to do', line, notes);
const settled = (scene, deployment, summary) => {
    const forward = deployment.rollbackOf !== undefined || (0,_taking_back_js__WEBPACK_IMPORTED_MODULE_8__/* .isDecided */ .d$)(deployment);
    const headline = 'what was left half done was ended';
    return told(scene, deployment, forward ? 'promoted' : 'rolled-back', headline, summary, []);
};
async function told(scene, deployment, verdict, headline, summary, notes) {
    const { model, environment, tracker, context } = scene;
    const newest = deployment && ((await tracker.deployments.latest(model, environment)) ?? deployment);
    const { events = [], release = { version: null } } = newest ?? {};
    return (0,_deployment_report_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentResult */ .p)(scene, {
        verdict,
        release,
        previous: newest?.previous ?? { version: null },
        headline,
        summary,
        notes,
        tables: (0,_rollout_report_js__WEBPACK_IMPORTED_MODULE_6__/* .timelineTable */ .w0)(events, (0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(release)),
        charts: (0,_rollout_charts_js__WEBPACK_IMPORTED_MODULE_5__/* .weightChart */ .B)(events, context.clock.now().toISOString(), (0,_scene_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .Vb)(release)),
    }, { weight: newest?.weight });
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
