export const id = 3460;
export const ids = [3460];
export const modules = {

/***/ 10206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ crown)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _succession_anchoring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72125);
/* harmony import */ var _succession_promotion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57563);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40063);




/**
 * Moves the alias `champion` to what a promoted deployment brought into production; called again it changes nothing.
 * Where the alias was moved after the deployment had started, somebody knew better: it stays, and the answer says so.
 */
async function crown(scene, deployment) {
    const { tracker, model, context, by } = scene;
    const { release, n, events, movesChampion } = deployment;
    if (!movesChampion || !context.inputs['move-champion'])
        return undefined;
    if (release.version === null)
        return 'The alias champion was not moved: what was rolled out has no version.';
    const version = await tracker.version(model, release.version);
    if (!version)
        return `The alias champion was not moved: ${model} has no version ${release.version}.`;
    const before = await tracker.alias(model, 'champion');
    const overtaken = `The alias champion stays: it was moved to ${before?.to ? `v${before.to}` : 'nothing'} during the rollout.`;
    const isOther = before?.to !== release.version;
    if (isOther && before && Date.parse(before.at) > Date.parse(events[0]?.at ?? ''))
        return overtaken;
    const key = `${model}/${scene.environment}/${n}`;
    const moved = await (0,_succession_promotion_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAlias */ .LE)(tracker, 'champion', version, {
        why: events.at(-1)?.why ?? '',
        by,
        key,
        judgedAgainst: before?.to ?? null,
    });
    if (moved === 'moved')
        context.log.notice(`${model} ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(release)} is the champion now.`);
    if (moved === 'overtaken')
        return overtaken;
    try {
        await (0,_succession_anchoring_js__WEBPACK_IMPORTED_MODULE_1__/* .followChampion */ .B)(tracker, version, { by, key });
        return undefined;
    }
    catch (error) {
        return `The alias anchor could not be moved, and is still what it was: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
    }
}


/***/ }),

/***/ 70564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ inProductionAfter),
/* harmony export */   Oi: () => (/* binding */ findReleases),
/* harmony export */   qv: () => (/* binding */ isNothing)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Tells whether there is no release at all. */
const isNothing = ({ version, image }) => version === null && image === undefined;
/** What is in production after a deployment has ended: what it brought, or where it was rolled back to. */
const inProductionAfter = ({ state, release, previous }) => state === 'promoted' ? release : previous;
/**
 * Finds what is to be rolled out: the version that was asked for, else the challenger; and what is in production: what was
 * last promoted to this environment, else the champion.
 * @throws {UserError} when there is nothing to roll out.
 */
async function findReleases(scene) {
    const { tracker, model, environment, context } = scene;
    const { image } = context.inputs;
    const newest = await tracker.deployments.latest(model, environment);
    const version = context.inputs['model-version'] ?? (await tracker.alias(model, 'challenger'))?.to ?? null;
    if (version === null && !image) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is nothing to roll out: ${model} has no challenger in ${tracker.url}.`, {
            hint: 'Train and judge a model on the default branch first, or give the input "model-version" or "image".',
        });
    }
    if (version !== null && !(await tracker.version(model, version))) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no version ${version} of ${model} in ${tracker.url}, so it cannot be rolled out.`);
    }
    const champion = (await tracker.alias(model, 'champion'))?.to ?? null;
    const previous = newest ? inProductionAfter(newest) : { version: champion };
    const text = `The champion is ${champion === null ? 'nobody' : `v${champion}`}, but v${previous.version} is what was last brought to ${environment}: it is compared with that.`;
    const differs = newest?.movesChampion && context.inputs['move-champion'] && champion !== previous.version;
    return { release: { version, ...(image && { image }) }, previous, notes: differs ? [{ level: 'warning', text }] : [] };
}


/***/ }),

/***/ 29587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ deploymentResult)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _harness_action_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49305);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71665);
/* harmony import */ var _report_html_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8341);
/* harmony import */ var _report_seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22862);
/* harmony import */ var _drift_age_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89617);
/* harmony import */ var _made_here_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87334);
/* harmony import */ var _report_page_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81414);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55662);









/** Makes the report of a canary-gate, whatever its mode. The lineage goes back to the data, as far as the ledger knows it. */
async function deploymentReport(scene, words) {
    const { host, clock } = scene.context;
    const { release, previous, verdict } = words;
    const version = release.version === null ? undefined : await scene.tracker.version(scene.model, release.version);
    return (0,_report_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .sealReport */ .y)({
        kind: 'canary-gate',
        verdict,
        outcome: words.outcome ?? (0,_harness_action_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeOf */ .s)(verdict),
        model: scene.model,
        headline: words.headline,
        summary: words.summary,
        lineage: { ...lineageOf(scene, version), ...(release.image && { image: release.image }), ...beside(previous) },
        checks: words.checks ?? [],
        tables: words.tables ?? [],
        charts: words.charts ?? [],
        notes: words.notes ?? [],
        howJudged: words.howJudged ?? [],
        execution: {
            ...(0,_made_here_js__WEBPACK_IMPORTED_MODULE_7__/* .executionOf */ .eo)(host, clock.now(), words.durationMs),
            ...(await (0,_drift_age_js__WEBPACK_IMPORTED_MODULE_4__/* .driftAge */ .t)(scene.tracker, scene.model, scene.context.log)),
        },
    });
}
function lineageOf({ context: { host } }, version) {
    if (!version)
        return { code: (0,_made_here_js__WEBPACK_IMPORTED_MODULE_7__/* .codeOf */ .$N)(host) };
    const { repository } = host;
    const { code, data } = version.lineage;
    return {
        run: { id: version.run },
        code: {
            ...(repository && { repository }),
            ...(code.commit && { commit: code.commit }),
            ...(code.ref && { ref: code.ref }),
        },
        ...(Object.keys(data).length > 0 && { data }),
        model: { digest: version.digest, version: version.version },
    };
}
const beside = (previous) => previous.version === null ? {} : { baseline: { source: 'champion', version: previous.version } };
/** Writes and uploads the page of a report, and hands all of it to the harness, with the outputs that every mode has. */
async function deploymentResult(scene, words, outputs) {
    const report = await deploymentReport(scene, words);
    const html = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ownFolder */ .vY)(scene.context.directory), 'reports', `${report.kind}.html`);
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f8)(html, (0,_report_html_page_js__WEBPACK_IMPORTED_MODULE_2__.renderHtml)(report));
    scene.context.log.info(`${scene.model}: ${report.headline}. ${report.summary}`);
    const { mode } = scene.context.inputs;
    // A plan is seen in the job's summary, and a reconcile comes every hour.
    if (mode !== 'plan' && mode !== 'reconcile') {
        const place = scene.environment.replaceAll(/[^\w.-]+/g, '-');
        await (0,_report_page_js__WEBPACK_IMPORTED_MODULE_8__/* .uploadPage */ .n)(report, html, scene.context, `${scene.model}-${mode}-${place}.html`);
    }
    const version = words.release.version ?? undefined;
    const common = {
        environment: scene.environment,
        'model-version': version,
        'deployment-url': (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentPage */ .ZQ)(scene),
        html,
    };
    return { report, outputs: { ...common, ...outputs } };
}


/***/ }),

/***/ 55662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ beginShowing),
/* harmony export */   Pw: () => (/* binding */ openHere),
/* harmony export */   ZQ: () => (/* binding */ deploymentPage),
/* harmony export */   wc: () => (/* binding */ showStatus)
/* harmony export */ });
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40063);


/** Finds the Deployment that the job made, or makes one. */
async function beginShowing(scene, deployment) {
    const id = await findId(scene, deployment);
    let last = Promise.resolve();
    return {
        id,
        say: (state, words) => {
            last = last.then(() => showStatus(scene, { ...deployment, githubDeployment: id }, state, words));
        },
        settled: () => last,
    };
}
async function findId(scene, { release, previous, n }) {
    const { model, environment } = scene;
    const { host, log } = scene.context;
    const github = await openHere(scene);
    if (!github || host.commit === undefined)
        return undefined;
    const { openDeployment } = await __webpack_require__.e(/* import() */ 4882).then(__webpack_require__.bind(__webpack_require__, 54882));
    const result = await openDeployment(github, {
        model,
        environment,
        sha: host.commit,
        runId: host.runId,
        description: `${model} ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(release)}`,
        payload: { model, deployment: n, release, previous },
    });
    if (result.opened)
        return result.id;
    log.warning((0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureWords */ .AC)(result));
    return undefined;
}
/** Adds a status to the Deployment that shows a deployment of ours, whoever made it; nothing where there is none. */
async function showStatus(scene, { githubDeployment: id, release }, state, words) {
    const github = id === undefined ? undefined : await openHere(scene);
    if (!github || id === undefined)
        return;
    const { setDeploymentStatus } = await __webpack_require__.e(/* import() */ 4882).then(__webpack_require__.bind(__webpack_require__, 54882));
    const description = `${scene.model} ${(0,_scene_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(release)}: ${words}`;
    const result = await setDeploymentStatus(github, { id, state, description, logUrl: scene.context.host.runUrl });
    if (!result.set)
        scene.context.log.warning((0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureWords */ .AC)(result));
}
/** The page on which GitHub shows an environment. */
function deploymentPage({ context, environment }) {
    const { github, serverUrl, repository } = context.host;
    return github && repository ? `${serverUrl}/${repository}/deployments/${encodeURIComponent(environment)}` : undefined;
}
/** Opens GitHub in a job that has a token. */
async function openHere({ context }) {
    const { host, inputs } = context;
    const token = inputs['github-token'];
    if (!host.github || !token)
        return undefined;
    const { openGitHub } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6913), __webpack_require__.e(4463)]).then(__webpack_require__.bind(__webpack_require__, 44463));
    return openGitHub(host, token);
}


/***/ }),

/***/ 10404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ openJournal),
/* harmony export */   z: () => (/* binding */ ownEvent)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _rollout_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64249);
/* harmony import */ var _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16840);



/** Opens the journal of a deployment in the ledger: each event is a fact, and the newest one decides who may shift traffic. */
function openJournal(scene, deployment) {
    const { tracker, owner, leaseMs } = scene;
    const { clock, log } = scene.context;
    const { model, environment, n } = deployment;
    const ended = new AbortController();
    let { weight } = deployment;
    let githubDeployment;
    let listener = () => { };
    const write = async (event) => {
        const key = `${owner}/${n}/${event.event}/${event.event === 'renewed' ? clock.now().toISOString() : event.weight}`;
        const whole = { ...ownEvent(scene, deployment, event), ...(githubDeployment && { githubDeployment }) };
        await tracker.deployments.append(whole, key).catch(asLost);
        weight = event.weight;
    };
    /** Says every now and then that we are alive: what takes long (an image that is pulled) must not cost the lease. */
    const beat = async () => {
        while (!ended.signal.aborted) {
            await clock.sleep(leaseMs / 3, ended.signal).catch(() => { });
            if (ended.signal.aborted)
                return;
            try {
                await write({ event: 'renewed', weight, why: 'still at work' });
            }
            catch (error) {
                // Who shifts asks before each shift, and is told then.
                if (error instanceof _rollout_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .LeaseLost */ .V)
                    return;
                log.debug(`The lease could not be renewed: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
            }
        }
    };
    const beating = beat();
    return {
        confirmOwner: async () => {
            const newest = await tracker.deployments.latest(model, environment);
            if (newest?.n !== n || newest.state !== 'open' || newest.owner !== owner) {
                throw new _rollout_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .LeaseLost */ .V(`Deployment ${n} is not ours any more: ${newest?.state} by ${newest?.owner}.`);
            }
            if ((0,_tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbandoned */ .zI)(newest, clock.now())) {
                throw new _rollout_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .LeaseLost */ .V(`The lease of deployment ${n} ran out at ${newest.leaseUntil}.`);
            }
        },
        record: async (event) => {
            await write(event);
            listener(event);
        },
        showIn: (id) => {
            githubDeployment = id;
        },
        onEvent: (given) => {
            listener = given;
        },
        [Symbol.asyncDispose]: async () => {
            ended.abort();
            await beating;
        },
    };
}
/** Makes an event as this process writes it: with its name, and for an open deployment with a new lease. */
function ownEvent({ model, environment, owner, by, leaseMs, context }, { n }, event) {
    const { runUrl } = context.host;
    const open = event.event === 'renewed' || event.event === 'weight' || event.event === 'step';
    const leaseUntil = new Date(context.clock.now().getTime() + leaseMs).toISOString();
    return { model, environment, n, owner, by, ...event, ...(open && { leaseUntil }), ...(runUrl && { runUrl }) };
}
function asLost(error) {
    throw error instanceof _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .StaleDeployment */ .Ne ? new _rollout_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .LeaseLost */ .V(error.message, { cause: error }) : error;
}


/***/ }),

/***/ 35355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checksOf: () => (/* binding */ checksOf),
  expectationOf: () => (/* binding */ expectationOf),
  judgingWords: () => (/* binding */ judgingWords),
  needsMetrics: () => (/* binding */ needsMetrics),
  openSourceFor: () => (/* binding */ openSourceFor),
  planBySettings: () => (/* binding */ planBySettings),
  planOf: () => (/* binding */ planOf),
  sayPlan: () => (/* binding */ sayPlan),
  showPlan: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/rollout/evidence.js + 1 modules
var rollout_evidence = __webpack_require__(31743);
// EXTERNAL MODULE: ./build/rollout/judge.js + 1 modules
var judge = __webpack_require__(29385);
// EXTERNAL MODULE: ./build/rollout/words.js
var words = __webpack_require__(38863);
;// CONCATENATED MODULE: ./build/rollout/expectation.js





const MULTIPLES = [
    { times: 2, what: 'a doubling' },
    { times: 3, what: 'a tripling' },
    { times: 5, what: 'a fivefold' },
];
/** Shown instead where today's share is so small that its multiples stay within the limits. */
const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2];
/**
 * Says when faults would show and when an equal version would be promoted: the median, near enough, because it runs the
 * tests of the rollout on counts that are exactly what is expected at each look.
 */
function expectRollout(plan, traffic) {
    const checks = measured(plan, traffic).map(({ step, check, baseRate }) => {
        const decided = (rate, verdict) => {
            const end = expectedEnd(step, check, traffic, rate);
            return end.verdict === verdict ? end.looks * step.lookMs : null;
        };
        const faults = faultsOf(check, baseRate).map((fault) => ({ ...fault, afterMs: decided(fault.rate, 'worse') }));
        return { weight: step.weight, name: check.name, baseRate, faults, equalAfterMs: decided(baseRate, 'not-worse') };
    });
    return {
        checks,
        sentences: checks.map((check) => sentenceOf(check, traffic)),
        warnings: [...unmeasured(plan, traffic), ...warningsOf(plan, traffic), ...slowPromotions(checks, plan)],
    };
}
/**
 * Refuses a plan that cannot promote with this traffic whatever the canary does: not even one without a single bad request.
 * @throws {UserError} that says what would help.
 */
function refusePlan(plan, traffic) {
    for (const { step, check } of measured(plan, traffic)) {
        if (expectedEnd(step, check, traffic, 0).verdict === 'not-worse')
            continue;
        const seen = Math.floor(canaryRequestsPerLook(step, traffic) * step.looks);
        const why = seen < step.minRequests
            ? `\`min-requests\` asks for ${(0,format/* formatNumber */.ZV)(step.minRequests)}`
            : `even if none of them is bad, that does not prove the limits of \`${check.name}\``;
        throw new errors/* UserError */.yo(`This rollout can never promote: ${place(step.weight, traffic)} the new version gets about ${(0,format/* formatNumber */.ZV)(seen)} requests in ${(0,words/* about */.Cv)(step.looks * step.lookMs)}, and ${why}.`, { hint: HELP });
    }
}
const HELP = 'A longer `step-timeout`, a larger first step or wider limits (`max-ratio`, `max-increase`) would help.';
/** Every check of the steps that compare, with today's share, where it is known. */
function measured({ steps }, { rates }) {
    return steps
        .filter((step) => step.kind === 'compare')
        .flatMap((step) => step.checks.map((check) => ({ step, check, baseRate: rates[check.name] })))
        .filter((entry) => entry.baseRate !== undefined);
}
/** Runs a step on exactly the counts that are expected when the canary fails the share `rate`. */
function expectedEnd(step, check, traffic, rate) {
    const baseRate = traffic.rates[check.name] ?? 0;
    const canary = canaryRequestsPerLook(step, traffic);
    const stable = (canary * (100 - step.weight)) / step.weight;
    const whole = (perLook, look) => Math.round(perLook * look) - Math.round(perLook * (look - 1));
    let evidence = rollout_evidence/* noEvidence */.n2;
    let verdict = 'undecided';
    for (let look = 1; look <= step.looks && verdict === 'undecided'; look++) {
        const variant = (requests, share) => ({
            requests: whole(requests, look),
            bad: { [check.name]: Math.min(whole(requests * share, look), whole(requests, look)) },
        });
        const expected = { at: '', stable: variant(stable, baseRate), canary: variant(canary, rate) };
        evidence = (0,rollout_evidence/* addLook */.NP)(evidence, expected, check, step);
        verdict = (0,judge/* verdictOf */.Vj)(evidence, step);
    }
    return { verdict, looks: evidence.looks };
}
const canaryRequestsPerLook = ({ weight, lookMs }, { requestsPerSecond }) => (requestsPerSecond * lookMs * weight) / 100_000;
/** Up to three faults that are beyond both limits. */
function faultsOf({ maxRatio, maxIncrease }, baseRate) {
    const beyond = (rate) => rate > baseRate * maxRatio && rate > baseRate + maxIncrease && rate < 1;
    const multiples = MULTIPLES.map(({ times, what }) => ({ what, rate: times * baseRate }));
    const shares = SHARES.map((rate) => ({ what: `${(0,format/* formatPercent */.l9)(rate)} of bad requests`, rate }));
    const faults = multiples.filter(({ rate }) => beyond(rate));
    return faults.length > 0 ? faults : shares.filter(({ rate }) => beyond(rate)).slice(0, 3);
}
const place = (weight, { requestsPerSecond }) => `at ${(0,format/* formatNumber */.ZV)(weight)} % of ${(0,format/* formatNumber */.ZV)(requestsPerSecond, 3)} requests/s`;
/** "At 10 % of 50 requests/s and 1 % errors a doubling shows in about 33 minutes, a tripling in 5 minutes." */
function sentenceOf({ weight, name, baseRate, faults, equalAfterMs }, traffic) {
    const today = `${(0,format/* formatPercent */.l9)(baseRate)} ${name === 'errors' ? 'errors' : 'slow requests'}`;
    const shown = faults.map(({ what, afterMs }, i) => afterMs === null
        ? `${what} ${i === 0 ? 'does not show' : 'not'} within the step`
        : `${what} ${i === 0 ? 'shows in about' : 'in'} ${(0,words/* about */.Cv)(afterMs)}`);
    const equal = equalAfterMs === null ? '' : `; an equal version passes in about ${(0,words/* about */.Cv)(equalAfterMs)}`;
    const start = place(weight, traffic).replace(/^a/, 'A');
    return `${start} and ${today} ${shown.join(', ')}${equal}.`;
}
/** The steps in which a version like today's would most likely be neither promoted nor rolled back. */
function slowPromotions(checks, { options }) {
    const slow = Map.groupBy(checks.filter(({ name, baseRate, equalAfterMs }) => {
        const { max = 1 } = options.checks.find((check) => check.name === name);
        return equalAfterMs === null && baseRate < max;
    }), ({ weight }) => weight);
    return [...slow].map(([weight, found]) => {
        const names = found.map(({ name }) => `\`${name}\``).join(' and ');
        return `At ${(0,format/* formatNumber */.ZV)(weight)} % a version as good as today's would most likely not be proven so within ${(0,words/* about */.Cv)(options.stepMs)} (${names}). ${HELP}`;
    });
}
function unmeasured(plan, { rates }) {
    return plan.options.checks
        .filter(({ name }) => rates[name] === undefined)
        .map(({ name }) => `\`${name}\` is not measured today: nothing can be said about it, and without it nothing is promoted.`);
}
/** What the plan can never find, or would find in any version. */
function warningsOf(plan, traffic) {
    const blind = measured(plan, traffic)
        .filter(({ step, check }) => expectedEnd(step, check, traffic, 1).verdict !== 'worse')
        .map(({ step, check }) => `At ${(0,format/* formatNumber */.ZV)(step.weight)} % not even a canary whose every request is bad would be proven worse in \`${check.name}\`.`);
    const broken = plan.options.checks
        .filter(({ name, max }) => max !== undefined && (traffic.rates[name] ?? 0) >= max)
        .map(({ name, max }) => `Today ${(0,format/* formatPercent */.l9)(traffic.rates[name])} of the requests of the stable version are bad in \`${name}\`, and \`max\` allows ${(0,words/* percentLimit */.Hh)(max)}: a version like it would be rolled back.`);
    return [...blind, ...broken];
}

// EXTERNAL MODULE: ./build/rollout/plan.js
var plan = __webpack_require__(17927);
// EXTERNAL MODULE: ./build/rollout/traffic.js
var rollout_traffic = __webpack_require__(66211);
// EXTERNAL MODULE: ./build/actions/canary-gate/deployed-releases.js
var deployed_releases = __webpack_require__(70564);
// EXTERNAL MODULE: ./build/actions/canary-gate/deployment-report.js
var deployment_report = __webpack_require__(29587);
// EXTERNAL MODULE: ./build/actions/canary-gate/scene.js
var canary_gate_scene = __webpack_require__(40063);
// EXTERNAL MODULE: ./build/actions/canary-gate/taking-back.js
var taking_back = __webpack_require__(56251);
;// CONCATENATED MODULE: ./build/actions/canary-gate/planning.js









/** Plans the rollout of a release. The first version in production has nothing beside it: it gets all traffic at once. */
function planOf({ config, context }, previous) {
    const { deploy } = config;
    const isAlone = (0,deployed_releases/* isNothing */.qv)(previous) || deploy.target === 'none';
    return planBySettings(deploy, { isAlone, timeoutMs: (context.inputs['timeout-minutes'] ?? Infinity) * 60_000 });
}
/** Plans a rollout as the settings have it, each step at most as long as the job may take. */
function planBySettings(deploy, { isAlone = false, timeoutMs = Number.POSITIVE_INFINITY } = {}) {
    if (deploy.steps === 'from-target') {
        throw new errors/* UserError */.yo(`The target "${deploy.target}" has no steps of its own, so \`deploy.steps\` cannot be from-target.`);
    }
    return (0,plan/* planRollout */.n)({
        weights: isAlone ? [100] : deploy.steps,
        checks: checksOf(deploy),
        alpha: deploy.alpha,
        beta: deploy.beta,
        lookMs: deploy.look.ms,
        stepMs: Math.min(deploy['step-timeout'].ms, timeoutMs),
        minRequests: deploy['min-requests'],
    });
}
/** Reads the limits of the checks from the settings. */
function checksOf({ checks }) {
    const limits = (check) => ({
        maxRatio: check['max-ratio'],
        maxIncrease: check['max-increase'],
        ...(check.max !== undefined && { max: check.max }),
    });
    const errors = { name: 'errors', ...limits(checks.errors) };
    const { over } = checks.slow;
    return over === 'none' ? [errors] : [errors, { name: 'slow', ...limits(checks.slow), overMs: over.ms }];
}
/** Tells whether a plan is judged by metrics at all. */
const needsMetrics = ({ steps }) => steps.some((step) => step.looks > 0);
/** Where nothing is judged, nothing is read. */
const unread = {
    name: 'no metrics',
    notes: [],
    read: async () => ({ kind: 'void', reason: 'nothing is judged' }),
};
/** Opens the source of the metrics of a rollout. @throws {UserError} when the plan needs one and none is set. */
async function openSourceFor({ config, context }, { plan, release, previous, target, }) {
    if (!needsMetrics(plan))
        return unread;
    const { openSource } = await __webpack_require__.e(/* import() */ 5538).then(__webpack_require__.bind(__webpack_require__, 5538));
    const { host, log } = context;
    const known = ({ version, image }) => ({
        ...(version !== null && { version }),
        ...(image && { image }),
    });
    return openSource(config.deploy.metrics, {
        stable: known(previous),
        canary: known(release),
        places: () => target?.places,
        environment: host.environment,
        log,
    });
}
/**
 * Says what a plan will do with today's traffic, which is read of the version in production.
 * @throws {UserError} when the plan can never decide, or the source cannot be read.
 */
async function expectationOf(scene, plan, source, patience = {}) {
    if (!plan.steps.some((step) => step.kind === 'compare'))
        return { plan, sentences: [], warnings: [] };
    const { clock, signal, log } = scene.context;
    const traffic = await (0,rollout_traffic/* readTraffic */.E)({ source, checks: plan.options.checks, clock, signal, log, ...patience });
    if (traffic.requestsPerSecond === 0) {
        throw new errors/* UserError */.yo('The version in production has no requests: there is nothing to compare the new one with.', {
            hint: 'Start the rollout when there is traffic.',
        });
    }
    refusePlan(plan, traffic);
    const { sentences, warnings } = expectRollout(plan, traffic);
    return { plan, sentences, warnings };
}
/** Mode `plan`: shows what a rollout would do, and touches nothing. */
async function showPlan(scene) {
    const { release, previous, notes } = await (0,deployed_releases/* findReleases */.Oi)(scene);
    const plan = planOf(scene, previous);
    const shown = await expected(scene, plan, release, previous);
    sayPlan(scene, shown);
    const place = (0,deployed_releases/* isNothing */.qv)(previous)
        ? `would be the first version in ${scene.environment}: all traffic at once, with nothing to compare it with`
        : `would take the place of ${(0,canary_gate_scene/* nameOf */.Vb)(previous)} in steps of ${plan.steps.map(({ weight }) => weight).join(', ')} %`;
    const { repository } = scene.config.image;
    const words = {
        verdict: 'pass',
        release,
        previous,
        headline: `the plan for ${(0,canary_gate_scene/* nameOf */.Vb)(release)}`,
        summary: `${(0,canary_gate_scene/* nameOf */.Vb)(release)} ${(0,taking_back/* isSame */.Ft)(release, previous) ? 'is in production already: there is nothing to roll out' : place}. Nothing was touched.`,
        notes: [
            ...notes,
            ...shown.sentences.map((text) => ({ level: 'info', text })),
            ...shown.warnings.map((text) => ({ level: 'warning', text })),
        ],
        howJudged: judgingWords(plan),
    };
    return (0,deployment_report/* deploymentResult */.p)(scene, words, { repository });
}
/** A plan is shown without today's traffic where that cannot be read from here: it may run on another machine than the rollout. */
async function expected(scene, plan, release, previous) {
    try {
        return await expectationOf(scene, plan, await openSourceFor(scene, { plan, release, previous }), { forMs: 0 });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { plan, sentences: [], warnings: [(0,errors/* messageOf */.bD)(error)] };
    }
}
/** Prints a plan before anything is shifted. */
function sayPlan({ context: { log } }, { sentences, warnings }) {
    for (const sentence of sentences)
        log.info(sentence);
    for (const warning of warnings)
        log.warning(warning);
}
/** Says how a rollout is judged, for the report. */
function judgingWords({ options, steps }) {
    const { alpha, beta, checks, minRequests } = options;
    const limits = checks.map(({ name, maxRatio, maxIncrease, max, overMs }) => `${name}${overMs === undefined ? '' : ` (over ${overMs} ms)`}: more than ${maxRatio} times as many and more than ${(0,words/* pointsLimit */.NS)(maxIncrease)} more${max === undefined ? '' : `, or more than ${(0,words/* percentLimit */.Hh)(max)} at all`}`);
    if (!needsMetrics({ options, steps }))
        return ['Nothing was judged: there is nothing to compare with, and no SLO (`max`) is set.'];
    return [
        `Worse means, for each check: ${limits.join('; ')}.`,
        `A version that is not worse is rolled back with a probability of at most ${(0,words/* percentLimit */.Hh)(alpha)}, whatever the number of looks, checks and steps (exact sequential tests, alpha spent over the planned looks).`,
        `A version that is as bad as both limits allow is promoted with a probability of at most ${(0,words/* percentLimit */.Hh)(beta)}; less than ${minRequests} requests never promote a step.`,
        'Each step is judged by its own requests: at a constant weight both versions meet the same hours.',
    ];
}


/***/ }),

/***/ 56251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ seize),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   Vq: () => (/* binding */ refuseDown),
/* harmony export */   d$: () => (/* binding */ isDecided),
/* harmony export */   gk: () => (/* binding */ afterPromotion),
/* harmony export */   zH: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16840);
/* harmony import */ var _crowning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10206);
/* harmony import */ var _deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70564);
/* harmony import */ var _github_deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55662);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10404);
/* harmony import */ var _scene_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40063);







/**
 * Ends a deployment that is under way by giving all traffic back to what was in production. First the ledger says that it
 * is ours, so that a job that still runs stops at its next look; then the weight; then the end is written. May be
 * repeated after any failure.
 * @throws {UserError} when somebody else has it, or ended it meanwhile.
 */
async function takeBack(scene, deployment, why, options = {}) {
    await seize(scene, deployment, why, options);
    const target = await scene.openTarget(deployment.release, deployment.place);
    const weight = await giveBack(target, deployment);
    await append(scene, deployment, { event: 'rolled-back', weight, why });
    await (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .showStatus */ .wc)(scene, deployment, 'failure', why);
}
/** Returns the share that the canary has then: where nothing was in production before, there may be nobody to take it. */
async function giveBack(target, { previous }) {
    try {
        await target.rollback();
        return 0;
    }
    catch (error) {
        if (!(0,_deployed_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .isNothing */ .qv)(previous))
            throw error;
        return (await target.status()).weight;
    }
}
/**
 * Tells whether every step of a deployment was passed: then it is decided, and only has to be brought to its end. The
 * platform may have made it the version in production already, and going back would take away what is not there any more.
 */
const isDecided = ({ events }) => {
    const last = events.findLast(({ event }) => event !== 'renewed');
    return last?.event === 'step' && last.weight === 100;
};
/**
 * Gives all traffic to what a deployment brings and makes it the champion: it is decided, by the data or by a person's word.
 * May be repeated after any failure. `showing` is how GitHub shows it, where that is not known yet.
 */
async function finish(scene, deployment, target, why, showing) {
    const { release } = deployment;
    const place = target.places?.canary;
    const known = place === undefined ? {} : { place };
    if (!isDecided(deployment)) {
        // Written before the shift: with all traffic at a place nobody could tell any more which one was the stable one.
        await append(scene, deployment, { event: 'weight', weight: 100, why, ...known });
        await target.setWeight(100);
        await append(scene, deployment, { event: 'step', weight: 100, why, ...known });
    }
    await target.promote((0,_scene_js__WEBPACK_IMPORTED_MODULE_6__/* .releaseOf */ .l7)(scene.model, release));
    const githubDeployment = showing ? (await showing).id : deployment.githubDeployment;
    await append(scene, deployment, {
        event: 'promoted',
        weight: 100,
        why,
        ...known,
        ...(githubDeployment && { githubDeployment }),
    });
    return afterPromotion(scene, { ...deployment, githubDeployment }, why);
}
/** @throws {UserError} when what is to have all traffic cannot answer. */
async function refuseDown(target, release) {
    const { down, reason } = await target.status();
    if (!down?.includes('canary'))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_scene_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(release)} cannot have the traffic: ${reason ?? 'it does not answer.'}`);
}
/** Does what follows from a promotion that stands in the ledger: the alias, and what GitHub shows. Returns what went wrong. */
async function afterPromotion(scene, deployment, why) {
    const unmoved = await (0,_crowning_js__WEBPACK_IMPORTED_MODULE_2__/* .crown */ .i)(scene, deployment);
    await (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .showStatus */ .wc)(scene, deployment, 'success', why);
    await retire(scene, deployment);
    return unmoved === undefined ? [] : [unmoved];
}
/** Says of what was in production before that it is not any more. */
async function retire(scene, { n, previous }) {
    const earlier = await scene.tracker.deployments.history(scene.model, scene.environment, 30);
    const before = earlier.findLast((each) => each.n < n && each.state === 'promoted' && isSame(each.release, previous));
    if (before)
        await (0,_github_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .showStatus */ .wc)(scene, before, 'inactive', 'not in production any more');
}
/** Tells whether two releases are the same version, or the same image where there are no versions. */
const isSame = (a, b) => a.version === b.version && (a.image === b.image || a.image === undefined || b.image === undefined);
/** Makes a deployment ours in the ledger; nothing is written when it is already. */
async function seize(scene, deployment, why, options = {}) {
    if (deployment.owner === scene.owner)
        return;
    await append(scene, deployment, { event: 'renewed', weight: deployment.weight, why: `taken over: ${why}` }, options);
}
async function append(scene, deployment, event, options = {}) {
    const { deployments } = scene.tracker;
    const key = `${scene.owner}/${deployment.n}/${event.event}/${event.weight}`;
    try {
        await deployments.append((0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .ownEvent */ .z)(scene, deployment, event), key, options);
    }
    catch (cause) {
        if (!(cause instanceof _tracking_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .StaleDeployment */ .Ne))
            throw cause;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${cause.message} Somebody else was faster, and nothing more is done here.`, { cause });
    }
}


/***/ }),

/***/ 89617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ driftAge)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/**
 * Looks up when the drift of a model was last judged, for the last line of every report: `null` when never, so that a watch
 * that died is seen. What cannot be read is left out; it must not take a report away.
 */
async function driftAge({ monitor }, model, log) {
    try {
        return { driftLastJudgedAt: (await monitor.lastJudgedAt(model)) ?? null };
    }
    catch (error) {
        log.debug(`When drift was last judged is not known: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return {};
    }
}


/***/ }),

/***/ 72125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ followChampion)
/* harmony export */ });
/* harmony import */ var _tracking_tracker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43060);

const TRIES = 3;
/**
 * Lets the alias `anchor`, the best accepted model, follow a champion that was just made (docs/gates.md, "No creep"): it
 * stays where it is unless the champion is proven better. May be repeated: it then changes nothing.
 */
async function followChampion(tracker, { model, version }, { by, key }) {
    for (let attempt = 1;; attempt++) {
        const anchors = await tracker.aliasHistory(model, 'anchor');
        // Another one was crowned meanwhile: its own job places the anchor.
        if ((await tracker.alias(model, 'champion'))?.to !== version)
            return;
        const from = anchors.at(-1)?.to ?? null;
        const { to, why } = await placeOf(tracker, { model, version }, anchors);
        if (to === from)
            return;
        try {
            await tracker.moveAlias({ model, alias: 'anchor', from, to, why, by }, `${key}/anchor/${to}/after-${anchors.at(-1)?.n ?? 0}`);
            return;
        }
        catch (error) {
            if (!(error instanceof _tracking_tracker_js__WEBPACK_IMPORTED_MODULE_0__/* .StaleAlias */ ._) || attempt === TRIES)
                throw error;
        }
    }
}
async function placeOf(tracker, { model, version }, anchors) {
    const crownings = (await tracker.aliasHistory(model, 'champion')).filter(({ from, to }) => from !== to);
    const returned = anchorOfItsTime(version, crownings, anchors);
    if (returned !== undefined)
        return { to: returned, why: `v${version} is the champion again` };
    const before = crownings.at(-1)?.from ?? version;
    const now = anchors.at(-1)?.to ?? before;
    if (now === version)
        return { to: version, why: 'the first champion' };
    const proof = await tracker.improvement(model, version, now);
    if (proof)
        return { to: version, why: `better than v${now}: ${proof.why}` };
    return { to: now, why: 'the champion before, and none better is proven' };
}
/**
 * A champion that comes back brings back the anchor of its time: what came after it was taken out of production. Nothing
 * for a model that is champion for the first time.
 */
function anchorOfItsTime(version, crownings, anchors) {
    const before = crownings.slice(0, -1).findLastIndex(({ to }) => to === version);
    const left = crownings[before + 1]?.n;
    if (before < 0 || left === undefined)
        return undefined;
    return anchors.findLast(({ n }) => n < left)?.to ?? version;
}


/***/ }),

/***/ 64078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Orders two strings by Unicode code point, which is UTF-8 byte order; JavaScript's own order is that of UTF-16 units. */
function compareCodePoints(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/**
 * Writes JSON with sorted keys, so that equal values give equal bytes. Keys whose value is `undefined` are left out.
 * Numbers are written as JavaScript does (the shortest text that reads back the same). Ends without a newline.
 */
function canonicalJson(value, indent = 0) {
    return JSON.stringify(sortKeys(value), null, indent || undefined);
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (value === null || typeof value !== 'object')
        return value;
    const source = value;
    return Object.fromEntries(Object.keys(source)
        .sort(compareCodePoints)
        .map((key) => [key, sortKeys(source[key])]));
}


/***/ }),

/***/ 31743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NP: () => (/* binding */ addLook),
  cu: () => (/* binding */ isWithinLimits),
  Bx: () => (/* binding */ isWorse),
  pd: () => (/* binding */ levelsOf),
  n2: () => (/* binding */ noEvidence),
  MK: () => (/* binding */ rateOf),
  $h: () => (/* binding */ wouldBeWorse)
});

// EXTERNAL MODULE: ./build/statistics/melded.js
var melded = __webpack_require__(74383);
// EXTERNAL MODULE: ./build/statistics/proportion.js
var proportion = __webpack_require__(11818);
// EXTERNAL MODULE: ./build/statistics/root.js
var root = __webpack_require__(21368);
// EXTERNAL MODULE: ./build/statistics/special.js
var special = __webpack_require__(38137);
;// CONCATENATED MODULE: ./build/statistics/sequential-binomial.js



/** A test before its first look. */
const untested = {
    trials: 0,
    successes: 0,
    mean: 0,
    variance: 0,
    critical: Number.POSITIVE_INFINITY,
    rejected: false,
    spent: 0,
    low: 0,
    mass: Float64Array.of(1),
};
/** Up to this variance of the successes the line is exact: two thousand numbers are carried then, a look costs a millisecond. */
const EXACT_UP_TO = 40_000;
/**
 * What is left out. Above: masses below this share of the largest; they are counted as spent. Below: mass is pushed up to
 * the lowest count that is kept. Both can only make the test more careful.
 */
const ABOVE = 1e-9;
const BELOW = 1e-4;
/**
 * Computes the share of an error that may be spent when the share `elapsed` of the planned looks has passed: its square
 * root (the power family of Kim and DeMets 1987 with exponent ½). Half of it is for the first quarter: what is clearly
 * worse should be found early.
 */
const spentAfter = (elapsed) => Math.sqrt(Math.min(Math.max(elapsed, 0), 1));
/**
 * Judges one more look, where the test may have rejected with probability `allowance` in all. The looks may differ in trials
 * and chance; a look without trials changes nothing. Until the successes have the variance `exactUpTo` the line is exact,
 * beyond it is bounded: further out, never nearer. Which of the two it is depends on trials alone, not on their outcome.
 */
function testLook(before, look, allowance, exactUpTo = EXACT_UP_TO) {
    const { trials, successes, chance } = look;
    const totals = {
        trials: before.trials + trials,
        successes: before.successes + successes,
        mean: before.mean + trials * chance,
        variance: before.variance + trials * chance * (1 - chance),
    };
    const line = totals.variance <= exactUpTo ? exactLine(before, look, allowance) : boundedLine(before.spent, totals, allowance);
    return { ...totals, ...line, rejected: before.rejected || totals.successes >= line.critical };
}
/**
 * Draws the line exactly. The distribution of the successes on all paths that were not yet rejected is carried from look to
 * look, and as much of its upper tail as the allowance still pays for is the region of this look (Lan and DeMets 1983; the
 * exact binomial line is Kulldorff's MaxSPRT 2011).
 */
function exactLine(before, look, allowance) {
    const { low, mass, lost } = convolve(before, look);
    let spent = before.spent + lost;
    let end = mass.length;
    while (end > 0 && spent + mass[end - 1] <= allowance)
        spent += mass[--end];
    return { critical: low + end, spent, ...raiseLow(low, mass.subarray(0, end)) };
}
/**
 * Bounds the line in the same time for any number of trials. The look pays for its own test of all successes with what the
 * allowance grew by, so nothing need be known of the looks before: the probabilities add up to the allowance at most. The
 * tail is bounded by P(X ≥ c) ≤ (m/c)ᶜ·((n − m)/(n − c))ⁿ⁻ᶜ for n trials with the mean m, whatever their single chances
 * (Hoeffding, JASA 58, 1963, theorem 1). Both make the line lie further out than the exact one.
 */
function boundedLine(spent, { trials, mean }, allowance) {
    const logTail = (count) => -(0,special/* deviance */.MZ)(count, mean) - (0,special/* deviance */.MZ)(trials - count, trials - mean);
    const logLevel = Math.log(Math.max(0, allowance - spent));
    const critical = (0,root/* firstWhere */.U)(Math.floor(mean) + 1, trials + 1, (count) => logTail(count) <= logLevel);
    return { critical, spent: Math.max(spent, allowance), low: 0, mass: new Float64Array() };
}
/** Adds the binomial count of a look to the carried distribution; `lost` is the mass left out above. */
function convolve({ low, mass: carried }, { trials, chance }) {
    const step = binomialMasses(trials, chance);
    const [long, short] = carried.length > step.mass.length ? [carried, step.mass] : [step.mass, carried];
    const mass = new Float64Array(long.length + short.length - 1);
    for (let i = 0; i < short.length; i++) {
        const weight = short[i];
        for (let k = 0; k < long.length; k++)
            mass[i + k] += weight * long[k];
    }
    return { low: low + step.low, mass, lost: step.lost };
}
/** The binomial distribution around its mode. */
function binomialMasses(trials, chance) {
    const mode = Math.min(trials, Math.floor((trials + 1) * chance));
    const peak = (0,proportion/* binomialPmf */.z6)(mode, trials, chance);
    const odds = chance / (1 - chance);
    const up = [peak];
    for (let k = mode, p = peak; k < trials && p > ABOVE * peak; k++) {
        p *= ((trials - k) / (k + 1)) * odds;
        up.push(p);
    }
    const down = [];
    for (let k = mode, p = peak; k > 0 && p > BELOW * peak; k--) {
        p *= k / ((trials - k + 1) * odds);
        down.push(p);
    }
    const mass = Float64Array.from([...down.reverse(), ...up]);
    const [low, high] = [mode - down.length, mode + up.length - 1];
    if (low > 0)
        mass[0] += Math.max(0, 1 - mass.reduce((sum, p) => sum + p, 0));
    // Above the highest count each mass is less than `ratio` times the one before: a geometric series bounds them all.
    const ratio = ((trials - high) / (high + 1)) * odds;
    return { low, mass, lost: high < trials ? (mass.at(-1) * ratio) / (1 - ratio) : 0 };
}
/** Puts the negligible lower tail on the lowest count that stays: rejecting gets more probable, never less. */
function raiseLow(low, mass) {
    let start = 0;
    let below = 0;
    while (start < mass.length - 1 && below + mass[start] < BELOW)
        below += mass[start++];
    const kept = mass.slice(start);
    if (kept.length > 0)
        kept[0] += below;
    return { low: low + start, mass: kept };
}

;// CONCATENATED MODULE: ./build/rollout/evidence.js


/** Evidence before the first look. */
const noEvidence = {
    looks: 0,
    counted: 0,
    paid: 0,
    stable: { count: 0, of: 0 },
    canary: { count: 0, of: 0 },
    ratioAbove: untested,
    ratioBelow: untested,
    increaseAbove: false,
    increaseBelow: false,
    shareBelow: untested,
    overMax: untested,
    lastCounted: 0,
};
/**
 * Says how the errors of a check are shared out: "worse than the stable version" and "over the SLO" each have half of its
 * alpha where it has both; the three ways to keep the limits each have a third of its beta, because any of them promotes.
 * "Ratio above" and "increase above" share nothing: both are needed.
 */
function levelsOf(check, kind) {
    const alpha = kind === 'compare' && check.max !== undefined ? check.alpha / 2 : check.alpha;
    return { alpha, beta: check.beta / 3 };
}
/** Adds a look to the evidence of one check. */
function addLook(before, look, check, step) {
    const counts = countsOf(look, check, step.kind);
    const seen = count(before, counts, step);
    if (!counts)
        return seen;
    const harm = findHarm(seen, counts, check, step);
    return { ...seen, ...harm, ...(step.kind === 'compare' && findSafety(seen, counts, check, step)) };
}
/** Tells whether a look would prove harm: what `isWorse` says of `addLook`, without the tests that cannot. */
function wouldBeWorse(before, look, check, step) {
    const counts = countsOf(look, check, step.kind);
    return isWorse(counts ? findHarm(count(before, counts, step), counts, check, step) : before);
}
/** Adds up what a look counted; without counts it only passes. */
function count(before, counts, step) {
    const looks = before.looks + 1;
    if (!counts)
        return { ...before, looks };
    return {
        ...before,
        looks,
        counted: before.counted + 1,
        lastCounted: looks,
        paid: dueAfter(looks, step) - dueAfter(before.lastCounted, step),
        stable: plus(before.stable, counts.stable),
        canary: plus(before.canary, counts.canary),
    };
}
const dueAfter = (looks, step) => spentAfter(looks / step.looks);
/**
 * Tests whether the canary does harm: beside the stable version, and by its SLO.
 *
 * The ratio is tested on how the bad requests of each look divide between the two versions: whatever happens to both at
 * once (a spike, the time of day) makes more of them, but divides them no differently. The increase cannot be freed of the
 * level of the stable version in that way, so it is tested on the totals of the step: with a constant weight both versions
 * meet the same mixture of quiet and bad times, and their mean rates differ by no more than they differed at any time. Each
 * look pays for its own test of the increase (the sum of the errors is a bound whatever the looks have in common), while
 * the other tests know what was spent before.
 */
function findHarm(seen, look, check, step) {
    const { canary, stable, paid, looks } = seen;
    const { max, maxRatio, maxIncrease } = check;
    const { alpha } = levelsOf(check, step.kind);
    const allowance = alpha * dueAfter(looks, step);
    const all = max !== undefined && { trials: look.canary.of, successes: look.canary.count, chance: max };
    const overMax = all ? testLook(seen.overMax, all, allowance) : seen.overMax;
    if (step.kind === 'watch')
        return { overMax, ratioAbove: seen.ratioAbove, increaseAbove: seen.increaseAbove };
    const isBeyond = standardErrorsBeyond(canary, stable, maxIncrease) > 1;
    return {
        overMax,
        ratioAbove: testLook(seen.ratioAbove, division(look.canary, look.stable, maxRatio), allowance),
        increaseAbove: seen.increaseAbove || (isBeyond && (0,melded/* meldedP */.c)(canary, stable, maxIncrease) <= alpha * paid),
    };
}
/** Tests, in the same ways, whether the canary keeps one of the limits. */
function findSafety(seen, look, check, step) {
    const { canary, stable, paid, looks } = seen;
    const { maxRatio, maxIncrease } = check;
    const { beta } = levelsOf(check, step.kind);
    const allowance = beta * dueAfter(looks, step);
    const isBelow = standardErrorsBeyond(canary, stable, maxIncrease) < -1;
    const good = { trials: look.canary.of, successes: look.canary.of - look.canary.count, chance: 1 - maxIncrease };
    return {
        ratioBelow: testLook(seen.ratioBelow, division(look.stable, look.canary, 1 / maxRatio), allowance),
        increaseBelow: seen.increaseBelow || (isBelow && (0,melded/* meldedP */.c)(stable, canary, -maxIncrease) <= beta * paid),
        shareBelow: testLook(seen.shareBelow, good, allowance),
    };
}
/**
 * Says roughly how far the canary is beyond `margin`, so that the exact test, which costs more, is only asked where it may
 * have something to say. Leaving it out proves nothing wrongly.
 */
function standardErrorsBeyond(canary, stable, margin) {
    const variance = ({ count, of }) => (count + 1) / Math.max(of, 1) ** 2;
    return (rateOf(canary) - rateOf(stable) - margin) / Math.sqrt(variance(canary) + variance(stable));
}
/** What a look counted of a check; nothing when it is void, or did not measure it. The SLO needs no stable version. */
function countsOf({ stable, canary, void: reason }, { name }, kind) {
    const bad = canary.bad[name];
    const badStable = kind === 'watch' ? 0 : stable.bad[name];
    if (reason !== undefined || bad === undefined || badStable === undefined)
        return undefined;
    return { canary: { count: bad, of: canary.requests }, stable: { count: badStable, of: stable.requests } };
}
/** How the bad requests of a look divide between `a` and `b` if those of `a` are `ratio` times as frequent. */
function division(a, b, ratio) {
    // A look that only one of them served says nothing about their ratio.
    if (a.of === 0 || b.of === 0)
        return { trials: 0, successes: 0, chance: 0.5 };
    return { trials: a.count + b.count, successes: a.count, chance: (ratio * a.of) / (ratio * a.of + b.of) };
}
/** The share as a fraction; none of none is none. */
const rateOf = ({ count, of }) => (of === 0 ? 0 : count / of);
const plus = (a, b) => ({ count: a.count + b.count, of: a.of + b.of });
/** Whether harm is proven: more than both limits, or more than the SLO allows. */
const isWorse = (evidence) => (evidence.ratioAbove.rejected && evidence.increaseAbove) || evidence.overMax.rejected;
/** Whether one of the two limits is proven to be kept. */
const isWithinLimits = (evidence) => evidence.ratioBelow.rejected || evidence.increaseBelow || evidence.shareBelow.rejected;


/***/ }),

/***/ 64249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ LeaseLost)
/* harmony export */ });
/** Says that this job is no longer the one that may shift traffic; it must stop and touch nothing. */
class LeaseLost extends Error {
    name = 'LeaseLost';
}


/***/ }),

/***/ 29385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uz: () => (/* binding */ beginStep),
  Z0: () => (/* binding */ judgeEvidence),
  c4: () => (/* binding */ judgeStep),
  dP: () => (/* binding */ seeLook),
  Vj: () => (/* binding */ verdictOf)
});

// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/statistics/melded.js
var melded = __webpack_require__(74383);
// EXTERNAL MODULE: ./build/statistics/proportion.js
var proportion = __webpack_require__(11818);
// EXTERNAL MODULE: ./build/statistics/root.js
var root = __webpack_require__(21368);
// EXTERNAL MODULE: ./build/rollout/evidence.js + 1 modules
var rollout_evidence = __webpack_require__(31743);
;// CONCATENATED MODULE: ./build/rollout/bounds.js




/**
 * Computes bounds of the increase and of the ratio to show beside a verdict. A limit that is proven, and on the side of
 * which the step stands, is never inside; a proof that a version has since outlived (a server that gets worse) moves no
 * bound. The increase: each look at the level it paid for, so that all looks together keep to the error. The ratio:
 * repeated confidence bounds (Jennison and Turnbull, JRSS B 51, 1989), which give every ratio the level that the exact test
 * has at `maxRatio`; away from it they are close, not exact.
 */
function bounds(evidence, check, step) {
    if (step.kind === 'watch' || evidence.counted === 0)
        return { increase: [null, null], ratio: [null, null] };
    return { increase: increaseBounds(evidence, check, step), ratio: ratioBounds(evidence, check) };
}
function increaseBounds(evidence, check, step) {
    const { canary, stable, paid, increaseAbove, increaseBelow, shareBelow } = evidence;
    if (canary.of === 0)
        return [null, null];
    const { alpha, beta } = (0,rollout_evidence/* levelsOf */.pd)(check, step.kind);
    const lower = leastMargin(canary, stable, alpha * paid);
    const upper = -leastMargin(stable, canary, beta * paid);
    const seen = (0,rollout_evidence/* rateOf */.MK)(canary) - (0,rollout_evidence/* rateOf */.MK)(stable);
    const { maxIncrease } = check;
    return [
        increaseAbove && seen >= maxIncrease ? Math.max(lower, maxIncrease) : lower,
        (increaseBelow || shareBelow.rejected) && seen <= maxIncrease ? Math.min(upper, maxIncrease) : upper,
    ];
}
/** The margin by which `a` is proven to exceed `b` at `level`; −1 where nothing is. */
function leastMargin(a, b, level) {
    const f = (margin) => (0,melded/* meldedP */.c)(a, b, margin) - level;
    return f(-1) >= 0 ? -1 : (0,root/* findRoot */.w)(f, -1, 1);
}
function ratioBounds({ canary, stable, ratioAbove, ratioBelow }, check) {
    const { maxRatio } = check;
    const lower = leastRatio(canary, stable, maxRatio, ratioAbove);
    const inverse = leastRatio(stable, canary, 1 / maxRatio, ratioBelow);
    const upper = inverse ? 1 / inverse : null;
    const [seen, limit] = [(0,rollout_evidence/* rateOf */.MK)(canary), maxRatio * (0,rollout_evidence/* rateOf */.MK)(stable)];
    return [
        ratioAbove.rejected && seen >= limit ? Math.max(lower ?? 0, maxRatio) : lower,
        ratioBelow.rejected && seen <= limit ? Math.min(upper ?? maxRatio, maxRatio) : upper,
    ];
}
/** The ratio that `a` is proven to have at least, at the level that the test of `limit` has at its newest look. */
function leastRatio(a, b, limit, { critical }) {
    const all = a.count + b.count;
    const chance = (limit * a.of) / (limit * a.of + b.of);
    const level = critical > all ? 0 : 1 - (0,proportion/* binomialCdf */.HU)(critical - 1, all, chance);
    if (level === 0 || a.count === 0)
        return null;
    const [share] = (0,proportion/* clopperPearson */.mI)(a.count, all, level);
    return share >= 1 ? null : (share * b.of) / ((1 - share) * a.of);
}
/**
 * Computes how many bad requests of the canary in all it would have taken to be called worse at the newest look, given
 * everything before it; nothing where no count would have been enough.
 */
function boundary(before, newest, check, step) {
    const { requests } = newest.canary;
    const isWorseWith = (bad) => {
        const canary = { requests, bad: { ...newest.canary.bad, [check.name]: bad } };
        return (0,rollout_evidence/* wouldBeWorse */.$h)(before, { ...newest, canary }, check, step);
    };
    if (newest.void !== undefined || newest.canary.bad[check.name] === undefined || !isWorseWith(requests))
        return undefined;
    return before.canary.count + (0,root/* firstWhere */.U)(0, requests, isWorseWith);
}

// EXTERNAL MODULE: ./build/rollout/words.js
var words = __webpack_require__(38863);
;// CONCATENATED MODULE: ./build/rollout/judge.js




/** A step before its first look. */
const beginStep = (step) => ({
    judged: 0,
    newest: undefined,
    checks: step.checks.map((check) => ({ check, before: rollout_evidence/* noEvidence */.n2, now: rollout_evidence/* noEvidence */.n2 })),
});
/** Adds a look to what a step has shown; what was counted before is not gone over again. */
const seeLook = ({ judged, checks }, look, step) => ({
    judged: look.void === undefined ? judged + 1 : judged,
    newest: look,
    checks: checks.map(({ check, now }) => ({ check, before: now, now: (0,rollout_evidence/* addLook */.NP)(now, look, check, step) })),
});
/** Judges a step by all its looks, from its first to the newest: `judgeEvidence` of them all. */
const judgeStep = (step, looks) => judgeEvidence(looks.reduce((seen, look) => seeLook(seen, look, step), beginStep(step)), step);
/**
 * Judges a step by what its looks have shown; a pure function. A void look judges nothing.
 *
 * A check is *worse* when more than `maxRatio` times as many **and** more than `maxIncrease` more bad requests are proven,
 * each at any look so far, or when more than the SLO `max` is. It is *not worse* when one of the two limits is proven to be
 * kept and the canary had `minRequests`. The step is worse when one check is, and not worse when all are. At 100 % only
 * the SLO is left: not worse when it is not proven broken at the last look.
 */
function judgeEvidence(seen, step) {
    const checks = seen.checks.map(({ check, before, now }) => judgeCheck(check, step, before, now, seen.newest));
    const verdict = checks.some((check) => check.verdict === 'worse')
        ? 'worse'
        : checks.every((check) => check.verdict === 'not-worse')
            ? 'not-worse'
            : 'undecided';
    return { verdict, checks, judged: seen.judged };
}
function judgeCheck(check, step, before, evidence, newest) {
    const verdict = verdictOf(evidence, step);
    const line = newest && boundary(before, newest, check, step);
    return {
        name: check.name,
        verdict,
        stable: { requests: evidence.stable.of, bad: evidence.stable.count },
        canary: { requests: evidence.canary.of, bad: evidence.canary.count },
        ...bounds(evidence, check, step),
        ...(line !== undefined && { boundary: line }),
        reason: reasonOf(verdict, evidence, check, step, newest),
    };
}
/** Says what the evidence of one check amounts to. */
function verdictOf(evidence, step) {
    if ((0,rollout_evidence/* isWorse */.Bx)(evidence))
        return 'worse';
    const ready = step.kind === 'compare'
        ? (0,rollout_evidence/* isWithinLimits */.cu)(evidence) && evidence.canary.of >= step.minRequests
        : evidence.looks >= step.looks && evidence.canary.of > 0;
    return ready ? 'not-worse' : 'undecided';
}
function reasonOf(verdict, evidence, check, step, newest) {
    const { canary, stable } = evidence;
    if (evidence.counted === 0)
        return nothingCounted(check, newest);
    if (canary.of === 0)
        return 'The new version has had no requests yet.';
    const seen = `${(0,format/* formatNumber */.ZV)(canary.count)} of ${(0,format/* formatNumber */.ZV)(canary.of)} requests ${(0,words/* badWord */.mI)(check)}, ${(0,format/* formatPercent */.l9)((0,rollout_evidence/* rateOf */.MK)(canary))}`;
    const beside = step.kind === 'compare'
        ? `; the stable version ${stable.of === 0 ? 'had no requests' : (0,format/* formatPercent */.l9)((0,rollout_evidence/* rateOf */.MK)(stable))}`
        : '';
    return `${seen}${beside}: ${findingOf(verdict, evidence, check, step)}.`;
}
function nothingCounted({ name }, newest) {
    if (!newest)
        return 'No look yet.';
    if (newest.void !== undefined)
        return `Nothing could be counted: ${newest.void}.`;
    return `Not measured: the metrics do not say how many requests ${name === 'errors' ? 'failed' : 'were slow'}.`;
}
function findingOf(verdict, evidence, check, step) {
    const times = `${(0,format/* formatNumber */.ZV)(check.maxRatio)} times as many`;
    const more = `${(0,words/* pointsLimit */.NS)(check.maxIncrease)} more`;
    if (evidence.overMax.rejected)
        return `more than the ${(0,words/* percentLimit */.Hh)(check.max)} allowed, proven`;
    if (verdict === 'worse')
        return `more than ${times} and more than ${more}, both proven`;
    if (step.kind === 'watch')
        return `${verdict === 'not-worse' ? '' : 'so far '}no proof of more than the ${(0,words/* percentLimit */.Hh)(check.max)} allowed`;
    if ((0,rollout_evidence/* isWithinLimits */.cu)(evidence)) {
        const proven = evidence.ratioBelow.rejected ? `not more than ${times}` : `not more than ${more}`;
        return verdict === 'not-worse'
            ? `${proven}, proven`
            : `${proven}, but ${(0,format/* formatNumber */.ZV)(step.minRequests)} requests are asked for`;
    }
    if (evidence.ratioAbove.rejected)
        return `more than ${times}, but not yet proven to be more than ${more}`;
    if (evidence.increaseAbove)
        return `more than ${more}, but not yet proven to be more than ${times}`;
    return `not yet proven to be more than ${times}, nor to be less`;
}


/***/ }),

/***/ 10855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SourceUnreachable)
/* harmony export */ });
/** Says that a metric source could not be reached; what happened to production meanwhile is unknown. */
class SourceUnreachable extends Error {
    name = 'SourceUnreachable';
}


/***/ }),

/***/ 17927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planRollout)
/* harmony export */ });
/* unused harmony export WATCH_LOOKS */
/** At 100 % the SLO is watched for so many looks (five minutes by default); without an SLO there is nothing to watch. */
const WATCH_LOOKS = 10;
/**
 * Plans a rollout: which steps, how often each is looked at, and what each check of each step may err.
 *
 * A rollback follows from any one proof of harm, so `alpha` is shared out evenly over all of them: each check of each step
 * that compares, and each SLO (`max`) of each step. A promotion needs every check of every step, so each may use `beta` whole.
 */
function planRollout(options) {
    const { weights, checks, lookMs, stepMs, minRequests } = options;
    const compared = weights.filter((weight) => weight < 100).length;
    const limited = checks.filter((check) => check.max !== undefined).length;
    const proofs = compared * checks.length + weights.length * limited;
    const alphaOfProof = options.alpha / Math.max(proofs, 1);
    const steps = weights.map((weight) => {
        const kind = weight < 100 ? 'compare' : 'watch';
        const looks = kind === 'compare' ? Math.max(1, Math.floor(stepMs / lookMs)) : limited > 0 ? WATCH_LOOKS : 0;
        const watched = kind === 'compare' ? checks : checks.filter((check) => check.max !== undefined);
        return {
            weight,
            kind,
            looks,
            lookMs,
            minRequests,
            checks: watched.map((check) => {
                const ways = (kind === 'compare' ? 1 : 0) + (check.max === undefined ? 0 : 1);
                return { ...check, alpha: alphaOfProof * ways, beta: options.beta };
            }),
        };
    });
    return { options, steps };
}


/***/ }),

/***/ 66211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readTraffic)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _metrics_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10855);



const LONGEST_WINDOW_MS = 300_000;
const SHORTEST_WINDOW_MS = 2000;
const ASK_EVERY_MS = 2000;
/**
 * Reads what traffic there is, and how the stable version does with it, over the last five minutes or as far back as the
 * source goes. What the other version had counts too: until a moment ago it may have been the one in production.
 * @throws {UserError} when the source cannot be read, or has no counts, in that time.
 */
async function readTraffic(request) {
    const { source, checks, clock, signal, log, forMs = 30_000 } = request;
    const deadline = clock.now().getTime() + forMs;
    let why = '';
    let told = false;
    for (;;) {
        for (let windowMs = LONGEST_WINDOW_MS; windowMs >= SHORTEST_WINDOW_MS; windowMs /= 2) {
            const until = clock.now();
            const reading = await source
                .read(new Date(until.getTime() - windowMs), until, checks, signal)
                .catch((error) => {
                if (error instanceof _metrics_source_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceUnreachable */ .q)
                    return error;
                throw error;
            });
            if (reading instanceof _metrics_source_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceUnreachable */ .q) {
                why = reading.message;
                break;
            }
            if (reading.kind === 'void') {
                why = reading.reason;
                continue;
            }
            const { requests, bad } = reading.stable;
            const all = requests + reading.canary.requests;
            // Of a version without requests nobody knows how it does.
            const rates = requests > 0 ? Object.fromEntries(Object.entries(bad).map(([name, count]) => [name, count / requests])) : {};
            return { requestsPerSecond: all / (windowMs / 1000), rates };
        }
        if (clock.now().getTime() >= deadline)
            break;
        if (!told)
            log.warning(`${sentence(why)} It is tried again for ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(forMs)}.`);
        told = true;
        await clock.sleep(ASK_EVERY_MS, signal);
    }
    const howLong = forMs > 0 ? ` for ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(forMs)}` : '';
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The metrics could not be read${howLong}: ${sentence(why)}`, { hint: 'No traffic was shifted.' });
}
const sentence = (text) => (/[.?!]$/.test(text) ? text : `${text}.`);


/***/ }),

/***/ 38863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   Hh: () => (/* binding */ percentLimit),
/* harmony export */   NS: () => (/* binding */ pointsLimit),
/* harmony export */   mI: () => (/* binding */ badWord)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27783);


/** So many digits that a limit reads as it was set. */
const AS_SET = 6;
/** Writes a limit: `2 %`, `1.25 %`. */
const percentLimit = (fraction) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(fraction, AS_SET);
/** Writes a limit of a difference: `0.5 pp`. */
const pointsLimit = (fraction) => (0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPoints */ .Xf)(fraction, AS_SET);
/** Writes what the bad requests of a check did: `failed`, `took longer than 300 ms`. */
const badWord = ({ name, overMs }) => name === 'errors' ? 'failed' : overMs === undefined ? 'were slow' : `took longer than ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(overMs)}`;
/** Writes a time that is only roughly known: `90 s`, `5 minutes`, `2 h 5 min`. */
function about(ms) {
    if (ms < 120_000)
        return `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(Math.round(ms / 1000))} s`;
    return ms < 7_200_000
        ? `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(Math.round(ms / 60_000))} minutes`
        : (0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.round(ms / 60_000) * 60_000);
}


/***/ }),

/***/ 74383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ meldedP)
/* harmony export */ });
/* harmony import */ var _special_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38137);

/**
 * Computes the one-sided p-value of "share `a` ≤ share `b` + `margin`": small when `a` is proven to exceed `b` by more.
 * The lower Clopper-Pearson limit of `a` and the upper one of `b`, each at a random level, are compared: the chance that
 * they do not contradict the hypothesis (melded intervals: Fay, Proschan and Brittain, Biometrics 71, 2015, with exact
 * binomial limits; at margin 0 it is Fisher's exact test). Only the totals count, so shares that rise and fall together
 * while they were counted do no harm. The other direction, "share a ≥ share b + margin", is `meldedP(b, a, -margin)`.
 */
function meldedP(a, b, margin) {
    const lower = { a: a.count, b: a.of - a.count + 1 };
    const upper = { a: b.count + 1, b: b.of - b.count };
    // Integrated over the one of them that is shifted into the inside of the other, so that no edge is met.
    return margin > 0
        ? meanOver(upper, deviation(lower), (y) => cdf(lower, y + margin, false))
        : meanOver(lower, deviation(upper), (x) => cdf(upper, x - margin, true));
}
/** The probability of a value at most `x` (`above`: at least `x`). */
function cdf({ a, b }, x, above) {
    if (a === 0 || b === 0)
        return (above ? x <= (a === 0 ? 0 : 1) : x >= (a === 0 ? 0 : 1)) ? 1 : 0;
    return above ? (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(1 - x, b, a, x) : (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(x, a, b);
}
/** The standard deviation. */
const deviation = ({ a, b }) => Math.sqrt((a * b) / (a + b + 1)) / (a + b);
/**
 * Computes the mean of `f` over a beta distribution by the trapezoidal rule on the scale of ln(x/(1 − x)), where the
 * density is one smooth bell and the rule converges faster than any power of the step. `f` changes over the width `width`.
 */
function meanOver({ a, b }, width, f) {
    if (a === 0 || b === 0)
        return f(a === 0 ? 0 : 1);
    const centre = Math.log(a / b);
    const ownWidth = deviation({ a, b });
    const step = (Math.sqrt(1 / a + 1 / b) / 2) * Math.max(Math.min(1, width / ownWidth), 0.05);
    const peak = logDensity(centre, a, b);
    let total = 0;
    let sum = 0;
    for (const direction of [-1, 1]) {
        for (let k = direction === 1 ? 1 : 0;; k++) {
            const t = centre + direction * k * step;
            const depth = logDensity(t, a, b) - peak;
            if (depth < NEGLIGIBLE)
                break;
            const weight = Math.exp(depth);
            total += weight;
            sum += weight * f(1 / (1 + Math.exp(-t)));
        }
    }
    return sum / total;
}
/** e⁻³². */
const NEGLIGIBLE = -32;
const logDensity = (t, a, b) => -a * Math.log1p(Math.exp(-t)) - b * Math.log1p(Math.exp(t));


/***/ }),

/***/ 11818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ binomialCdf),
/* harmony export */   i1: () => (/* binding */ scoreTestBelow),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   rF: () => (/* binding */ wilson),
/* harmony export */   z6: () => (/* binding */ binomialPmf)
/* harmony export */ });
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91465);
/* harmony import */ var _special_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38137);


/** Computes P(X = k) for X ~ Binomial(n, p). */
const binomialPmf = (k, n, p) => k < 0 || k > n ? 0 : (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .binomialTerm */ .ev)(k, n, p, 1 - p);
/** Computes P(X ≤ k) for X ~ Binomial(n, p): I₁₋ₚ(n − k, k + 1). */
function binomialCdf(k, n, p) {
    if (k < 0)
        return 0;
    if (k >= n)
        return 1;
    return (0,_special_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J7)(1 - p, n - k, k + 1, p);
}
/** Computes the exact interval of Clopper and Pearson (1934) for k of n, at confidence 1 − 2·alpha. */
function clopperPearson(k, n, alpha) {
    return [k === 0 ? 0 : (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .betaQuantile */ .O9)(alpha, k, n - k + 1), k === n ? 1 : (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .betaQuantile */ .O9)(1 - alpha, k + 1, n - k)];
}
/**
 * Computes Wilson's score interval (1927) for k of n at confidence 1 − 2·alpha. `k` and `n` may be fractions
 * (effective counts). It never has zero width: 10 of 10 is [0.787, 1] at alpha 0.05.
 */
function wilson(k, n, alpha) {
    const z2 = (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Zl)(alpha) ** 2;
    const share = k / n;
    const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    const half = Math.sqrt((z2 * (share * (1 - share) + z2 / (4 * n))) / n) / (1 + z2 / n);
    return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half];
}
/** Computes the one-sided p-value of the score test of "share ≥ `bound`": small when k of n lies clearly below. */
function scoreTestBelow(k, n, bound) {
    const spread = Math.sqrt(n * bound * (1 - bound));
    if (spread === 0)
        return k < n * bound ? 0 : 1;
    return (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .vr)((k - n * bound) / spread);
}


/***/ }),

/***/ 21368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ firstWhere),
/* harmony export */   w: () => (/* binding */ findRoot)
/* harmony export */ });
/**
 * Finds a root of `f` between `low` and `high`, where it must change its sign (Brent's method; a jump counts as a root).
 * Goes on until the bracket is as narrow as doubles allow, or as `enough`. An end at which `f` is zero is returned as it is.
 * @throws {RangeError} when both ends have the same sign.
 */
function findRoot(f, low, high, enough = 0) {
    let a = low;
    let b = high;
    let fa = f(a);
    let fb = f(b);
    if (fa === 0)
        return a;
    if (fb === 0)
        return b;
    if (fa > 0 === fb > 0)
        throw new RangeError(`No change of sign between ${low} (${fa}) and ${high} (${fb}).`);
    let c = a;
    let fc = fa;
    let step = b - a;
    let previous = step;
    for (let i = 0; i < 300; i++) {
        if (fb > 0 === fc > 0) {
            c = a;
            fc = fa;
            step = b - a;
            previous = step;
        }
        if (Math.abs(fc) < Math.abs(fb)) {
            ;
            [a, b, c] = [b, c, b];
            [fa, fb, fc] = [fb, fc, fb];
        }
        const tolerance = 2 * Number.EPSILON * Math.abs(b) + 1e-300 + enough / 2;
        const middle = (c - b) / 2;
        if (Math.abs(middle) <= tolerance || fb === 0)
            return b;
        const next = interpolate(a, fa, b, fb, c, fc);
        // Interpolation is taken only when it stays inside and shrinks fast enough; else the bracket is halved.
        if (next !== undefined &&
            Math.abs(next) < Math.min(1.5 * Math.abs(middle), Math.abs(previous / 2)) &&
            next * middle > 0) {
            previous = step;
            step = next;
        }
        else {
            step = middle;
            previous = middle;
        }
        a = b;
        fa = fb;
        b += Math.abs(step) > tolerance ? step : Math.sign(middle) * tolerance;
        fb = f(b);
    }
    return b;
}
/** The step from b to the root of the secant (two points) or of the inverse parabola (three). */
function interpolate(a, fa, b, fb, c, fc) {
    const s = fb / fa;
    let p;
    let q;
    if (a === c) {
        p = (c - b) * s;
        q = 1 - s;
    }
    else {
        const t = fa / fc;
        const r = fb / fc;
        p = s * ((c - b) * t * (t - r) - (b - a) * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
    }
    const step = p / (a === c ? q : -q);
    return Number.isFinite(step) ? step : undefined;
}
/**
 * Finds the first whole number from `from` on, and below `to`, of which a condition holds that then holds of all after it;
 * `to` when it holds of none.
 */
function firstWhere(from, to, holds) {
    let [low, high] = [from, to];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}


/***/ }),

/***/ 16840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ DEPLOYMENT_EVENTS),
/* harmony export */   Ne: () => (/* binding */ StaleDeployment),
/* harmony export */   vA: () => (/* binding */ DeploymentBusy),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/**
 * Deployments: who may shift the traffic of a model in an environment, what was done, and how it ended. Facts of the
 * ledger, whatever the tracker of runs is (design §1.6).
 */
/** What can happen in a deployment. `renewed` only renews the lease. */
const DEPLOYMENT_EVENTS = ['started', 'renewed', 'weight', 'step', 'held', 'promoted', 'rolled-back'];
/** Tells whether nobody has a deployment any more that did not end: its lease, or its hold, ran out. */
function isAbandoned({ state, leaseUntil, holdUntil }, now) {
    if (state === 'promoted' || state === 'rolled-back')
        return false;
    const until = state === 'held' ? holdUntil : leaseUntil;
    return until === undefined || Date.parse(until) <= now.getTime();
}
/** Says that another deployment is under way: who has it, and until when. */
class DeploymentBusy extends Error {
    name = 'DeploymentBusy';
    deployment;
    constructor(deployment) {
        super(`Deployment ${deployment.n} of ${deployment.model} to ${deployment.environment} is ${deployment.state}, by ${deployment.owner}.`);
        this.deployment = deployment;
    }
}
/** Says that a deployment is not the caller's to change any more; nothing was written. */
class StaleDeployment extends Error {
    name = 'StaleDeployment';
}


/***/ })

};
