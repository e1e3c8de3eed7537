export const id = 2952;
export const ids = [2952];
export const modules = {

/***/ 72952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRollout: () => (/* binding */ runRollout)
});

// EXTERNAL MODULE: ./build/platform/clock.js
var platform_clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/rollout/journal.js
var rollout_journal = __webpack_require__(64249);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/rollout/judge.js + 1 modules
var judge = __webpack_require__(29385);
// EXTERNAL MODULE: ./build/rollout/metrics/source.js
var metrics_source = __webpack_require__(10855);
;// CONCATENATED MODULE: ./build/rollout/progress.js


const RETRY_EVERY_MS = 1000;
/** Begins to keep track of a rollout. */
function beginProgress(request) {
    const startedMs = request.clock.now().getTime();
    return {
        request,
        patience: { ...patienceFor(request), ...request.patience },
        startedMs,
        steps: [],
        timeline: [],
        notes: [],
        weight: 0,
        firstShiftMs: undefined,
        requestsPerSecond: 0,
        lastCountsMs: startedMs,
        quiet: { sinceMs: startedMs, stableRequests: 0 },
        journalSilentSinceMs: undefined,
        journalCall: Promise.resolve(),
    };
}
/** Five looks, and never less than two minutes, because a scrape or a reload may take one. */
const patienceFor = ({ plan }) => ({
    readableMs: 30_000,
    countsMs: Math.max(5 * plan.options.lookMs, 120_000),
    journalMs: 120_000,
    targetMs: 15_000,
    rollbackMs: 120_000,
    cancelMs: 6000,
});
/** Sums up how a rollout ended. */
function resultOf(progress, decidedMs, end) {
    const { steps, timeline, notes, weight, firstShiftMs, request } = progress;
    return {
        ...end,
        weight,
        decidedAfterMs: firstShiftMs === undefined ? 0 : decidedMs - firstShiftMs,
        steps,
        timeline,
        notes: [...request.source.notes, ...notes],
    };
}
/** Notes a change of the traffic that was read back. */
function noteWeight(progress, weight, why) {
    const { clock, log } = progress.request;
    progress.weight = weight;
    progress.timeline.push({ at: clock.now().toISOString(), weight, why });
    log.info(`The new version has ${weight} % of the traffic. ${why}`);
}
/** Asks the journal until it answers, for as long as it is borne with. @throws {LeaseLost}, and what the last try threw. */
async function insistOnOwner(progress) {
    const { request, patience } = progress;
    const { journal, signal } = request;
    const ask = () => callJournal(progress, () => journal.confirmOwner(), signal);
    await persist(progress, ask, { forMs: patience.journalMs, signal });
}
/** Asks the journal whether this job may still shift. @throws {LeaseLost}, and when the journal is silent for too long. */
async function confirmOwner(progress) {
    const { request, patience } = progress;
    const { journal, clock, log, signal } = request;
    try {
        await callJournal(progress, () => journal.confirmOwner(), signal);
        progress.journalSilentSinceMs = undefined;
    }
    catch (error) {
        if (error instanceof rollout_journal/* LeaseLost */.V || signal.aborted)
            throw error;
        const now = clock.now().getTime();
        progress.journalSilentSinceMs ??= now;
        if (now - progress.journalSilentSinceMs >= patience.journalMs) {
            throw new Error(`The ledger cannot be reached, so nobody can tell who may shift traffic: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        log.warning(`The ledger cannot be reached: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Writes an event, again and again until `forMs` are over. @throws {LeaseLost}, and what the last try threw. */
async function record(progress, event, options) {
    const { journal, target } = progress.request;
    const place = target.places?.canary;
    const whole = { ...event, ...(place !== undefined && { place }) };
    await persist(progress, () => callJournal(progress, () => journal.record(whole), options.signal), options);
}
/** Tries until it works, or until `forMs` are over; then throws what the last try threw. A lost lease ends it at once. */
async function persist({ request: { clock } }, work, { forMs, signal }) {
    const deadline = clock.now().getTime() + forMs;
    for (;;) {
        try {
            return await work();
        }
        catch (error) {
            if (error instanceof rollout_journal/* LeaseLost */.V || signal?.aborted || clock.now().getTime() >= deadline)
                throw error;
            await clock.sleep(RETRY_EVERY_MS, signal);
        }
    }
}
/** Calls the journal after the call before has ended. A job that is cancelled waits for neither. */
async function callJournal(progress, call, signal) {
    const called = progress.journalCall.then(call);
    progress.journalCall = called.catch(() => undefined);
    return signal ? orAborted(called, signal) : called;
}
/** Waits for a promise, or until the signal is aborted: then rejects with its reason, and what was under way goes on unwatched. */
function orAborted(promise, signal) {
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}

// EXTERNAL MODULE: ./build/rollout/targets/weight.js
var targets_weight = __webpack_require__(87171);
;// CONCATENATED MODULE: ./build/rollout/looking.js






/** With so many requests due, none at all is no accident: it would happen once in 500 million times. */
const REQUESTS_DUE = 20;
/**
 * Looks at a step until it is decided, or its looks or the time of the rollout are over. Each look first asks whether this
 * job may still shift, then how the platform stands, then counts what was asked since the look before.
 * @throws when the rollout must not go on: what is thrown says why.
 */
async function lookAtStep(progress, step) {
    const { clock, signal, log, timeoutMs = Number.POSITIVE_INFINITY } = progress.request;
    const startedMs = clock.now().getTime();
    const looks = [];
    const judgements = [];
    let seen = (0,judge/* beginStep */.Uz)(step);
    let judgement = (0,judge/* judgeEvidence */.Z0)(seen, step);
    let since = new Date(startedMs);
    const course = (end) => ({
        plan: step,
        startedAt: new Date(startedMs).toISOString(),
        endedAt: clock.now().toISOString(),
        looks,
        judgements,
        end,
    });
    try {
        while (judgement.verdict === 'undecided' && looks.length < step.looks) {
            if (clock.now().getTime() - progress.startedMs >= timeoutMs)
                break;
            const dueMs = startedMs + (looks.length + 1) * step.lookMs;
            await clock.sleep(Math.max(0, dueMs - clock.now().getTime()), signal);
            await confirmOwner(progress);
            const stableDown = await checkTarget(progress, step);
            const { look, counted } = await takeLook(progress, step, since, stableDown);
            if (counted)
                since = new Date(look.at);
            looks.push(look);
            seen = (0,judge/* seeLook */.dP)(seen, look, step);
            judgement = (0,judge/* judgeEvidence */.Z0)(seen, step);
            judgements.push(judgement);
            log.info(describeLook(step, looks.length, look, judgement));
            noteShare(progress, step, judgement);
        }
    }
    catch (error) {
        progress.steps.push(course('stopped'));
        throw error;
    }
    const ends = { worse: 'worse', 'not-worse': 'passed', undecided: 'undecided' };
    const ended = course(ends[judgement.verdict]);
    progress.steps.push(ended);
    return ended;
}
/** Reads how the platform stands. Returns why the stable version cannot be compared with, if it is down. */
async function checkTarget(progress, step) {
    const { target, signal } = progress.request;
    const bear = { forMs: progress.patience.targetMs, signal };
    const { weight, down, reason } = await persist(progress, () => target.status(signal), bear);
    if (!(0,targets_weight/* isSameWeight */.L)(weight, step.weight)) {
        throw new Error(`${target.name} gives the new version ${(0,format/* formatPercent */.l9)(weight / 100)} of the traffic, and this rollout gave it ${step.weight} %: somebody else changed it, or it was started anew.`);
    }
    if (down?.includes('canary'))
        throw new Error(reason ?? 'The new version cannot answer.');
    return step.kind === 'compare' && down?.includes('stable') ? (reason ?? 'the stable version is down') : undefined;
}
/** Counts what was asked since `since`. `counted` is false when the next look must count from there again. */
async function takeLook(progress, step, since, stableDown) {
    const { source, clock, signal, plan } = progress.request;
    const until = clock.now();
    const at = until.toISOString();
    const reading = await source.read(since, until, plan.options.checks, signal).catch((error) => {
        if (error instanceof metrics_source/* SourceUnreachable */.q)
            return { kind: 'void', reason: error.message };
        throw error;
    });
    if (reading.kind === 'void') {
        refuseSilence(progress, until.getTime(), reading.reason);
        return { look: voidLook(at, reading.reason), counted: false };
    }
    progress.lastCountsMs = until.getTime();
    const { stable, canary, missing } = reading;
    refuseIdleCanary(progress, step, until.getTime(), { stable: stable.requests, canary: canary.requests, missing });
    const nothing = stableDown ?? missing;
    // Its counts are left out for good: the canary could not answer to the same traffic.
    if (nothing !== undefined)
        return { look: voidLook(at, nothing), counted: true };
    return { look: { at, stable, canary }, counted: true };
}
const voidLook = (at, reason) => {
    const none = { requests: 0, bad: {} };
    return { at, stable: none, canary: none, void: reason.replace(/\.$/, '') };
};
/** @throws when the source gave no counts for longer than the rollout bears. */
function refuseSilence({ lastCountsMs, patience }, nowMs, reason) {
    if (nowMs - lastCountsMs < patience.countsMs)
        return;
    throw new Error(`There were no counts for ${(0,platform_clock/* formatDuration */.a3)(nowMs - lastCountsMs)}: ${reason}.`);
}
/** @throws when the canary got no request although many were due: what is measured is not what got the traffic. */
function refuseIdleCanary(progress, step, nowMs, got) {
    if (got.canary > 0) {
        progress.quiet = { sinceMs: nowMs, stableRequests: 0 };
        return;
    }
    const { quiet, patience, requestsPerSecond } = progress;
    quiet.stableRequests += got.stable;
    const idleMs = nowMs - quiet.sinceMs;
    const due = step.weight < 100 ? (quiet.stableRequests * step.weight) / (100 - step.weight) : (requestsPerSecond * idleMs) / 1000;
    if (idleMs < patience.countsMs || due < REQUESTS_DUE)
        return;
    const detail = got.missing === undefined ? '' : ` Prometheus: ${got.missing}.`;
    throw new Error(`Traffic does not reach the new version, or it is not measured: with ${step.weight} % of the traffic it got no request in ${(0,platform_clock/* formatDuration */.a3)(idleMs)}, where about ${Math.round(due)} were due.${detail}`);
}
/**
 * Says, once in a step, when the counted requests are split quite otherwise than the traffic: something else is counted.
 * @throws when they are split the other way round: then the wrong version is judged.
 */
function noteShare({ notes, request: { log } }, step, { checks }) {
    const [check] = checks;
    if (!check || step.kind === 'watch')
        return;
    const { stable, canary } = check;
    const all = stable.requests + canary.requests;
    /** Twice as many as are due, and more than chance would have it. */
    const isTooMany = (requests, percent) => {
        const due = (all * percent) / 100;
        return requests > 2 * due && requests > due + 5 * Math.sqrt(due) + 5;
    };
    const start = `With ${step.weight} % of the traffic `;
    if (notes.some((note) => note.startsWith(start)))
        return;
    if (!isTooMany(canary.requests, step.weight) && !isTooMany(stable.requests, 100 - step.weight))
        return;
    const percent = Math.round((100 * canary.requests) / all);
    // Health checks on both would make it half and half. More than that is the stable version, under the other's name.
    if (step.weight < 50 && percent > (150 - step.weight) / 2) {
        throw new Error(`${start}the new version had ${percent} % of the counted requests: the metrics have the two versions the wrong way round. "deploy.metrics.stable" and "deploy.metrics.canary" must name versions, not servers: the servers change their parts with each promotion.`);
    }
    const note = `${start}the new version had ${percent} % of the counted requests: perhaps health checks are counted ("deploy.metrics.selector" leaves them out), or sessions stick to a server.`;
    notes.push(note);
    log.warning(note);
}
function describeLook(step, number, look, { checks, verdict }) {
    const where = `${step.weight} %, look ${number} of ${step.looks}`;
    if (look.void !== undefined)
        return `${where}: nothing counted: ${look.void}.`;
    const counts = checks
        .map(({ name, canary, stable }) => `${name} ${canary.bad}/${canary.requests} against ${stable.bad}/${stable.requests}`)
        .join(', ');
    return `${where}: ${counts}: ${verdict}.`;
}

// EXTERNAL MODULE: ./build/rollout/traffic.js
var rollout_traffic = __webpack_require__(66211);
;// CONCATENATED MODULE: ./build/rollout/rollout.js






/**
 * Rolls a release out: prepares it beside the stable version, gives it more and more of the traffic, looks and judges at
 * each step, and promotes it, takes it back, or holds. What it meant to do stands in the journal before each shift; every way
 * that is not a proof that it is good, ends with the traffic back on the stable version.
 * @throws when it cannot begin: then no traffic was shifted, and the journal says so.
 */
async function runRollout(request) {
    const progress = beginProgress(request);
    try {
        await prepare(progress);
        for (const [index, step] of request.plan.steps.entries()) {
            await shift(progress, step, `Step ${index + 1} of ${request.plan.steps.length}.`);
            const course = await lookAtStep(progress, step);
            if (course.end === 'worse')
                return await takeBack(progress, `The new version is worse. ${worstOf(course)}`);
            if (course.end === 'undecided')
                return await leaveUndecided(progress, course);
            await record(progress, { event: 'step', weight: step.weight, why: 'The step was passed.' }, bearing(progress));
        }
        return await promote(progress);
    }
    catch (error) {
        return await stop(progress, error);
    }
}
/** Brings the release beside the stable version, and makes sure that its health can be read. */
async function prepare(progress) {
    const { target, source, release, plan, clock, log, signal } = progress.request;
    await log.group(`Prepare the release on ${target.name}`, () => target.prepare(release, signal));
    if (plan.steps.every((step) => step.kind === 'watch'))
        return;
    const forMs = progress.patience.readableMs;
    const traffic = await (0,rollout_traffic/* readTraffic */.E)({ source, checks: plan.options.checks, clock, signal, log, forMs });
    progress.requestsPerSecond = traffic.requestsPerSecond;
    log.info(`There are ${traffic.requestsPerSecond.toFixed(1)} requests a second.`);
}
/** Announces a weight, gives it, and begins to count anew. */
async function shift(progress, { weight }, why) {
    const { target, signal, clock } = progress.request;
    await record(progress, { event: 'weight', weight, why }, bearing(progress));
    progress.firstShiftMs ??= clock.now().getTime();
    await target.setWeight(weight, signal);
    noteWeight(progress, weight, why);
    progress.lastCountsMs = clock.now().getTime();
    progress.quiet = { sinceMs: progress.lastCountsMs, stableRequests: 0 };
}
/** Makes the canary the version in production: platform first, because until the journal says so a lost job is taken back. */
async function promote(progress) {
    const { target, release, signal, clock } = progress.request;
    const decidedMs = clock.now().getTime();
    await insistOnOwner(progress);
    await target.promote(release, signal);
    const reason = 'Every step was passed.';
    try {
        await record(progress, { event: 'promoted', weight: 100, why: reason }, { forMs: progress.patience.journalMs });
    }
    catch (error) {
        return resultOf(progress, decidedMs, {
            verdict: 'unknown',
            reason: `The new version has all traffic, and the ledger could not be told: ${(0,errors/* messageOf */.bD)(error)}`,
            advice: 'When the ledger can be reached again, run canary-gate with mode "promote" or "rollback" before the lease ends.',
        });
    }
    return resultOf(progress, decidedMs, { verdict: 'promoted', reason });
}
/** Ends a rollout whose data could not tell. */
async function leaveUndecided(progress, course) {
    const { onInconclusive, holdMs, clock } = progress.request;
    const { weight } = course.plan;
    const words = course.judgements.at(-1)?.checks.filter((check) => check.verdict === 'undecided') ?? [];
    const why = [`The data cannot tell at ${weight} %.`, ...words.map((check) => `${check.name}: ${check.reason}`)].join(' ');
    if (onInconclusive === 'rollback')
        return takeBack(progress, why);
    const now = clock.now();
    const holdUntil = new Date(now.getTime() + holdMs).toISOString();
    await record(progress, { event: 'held', weight, why, holdUntil }, bearing(progress));
    const advice = `Decide within ${(0,platform_clock/* formatDuration */.a3)(holdMs)} by mode "promote" or "rollback"; after that it is rolled back.`;
    return resultOf(progress, now.getTime(), { verdict: 'held', reason: why, holdUntil, advice });
}
/** Ends a rollout that could not go on. */
async function stop(progress, error) {
    const { signal, clock, log } = progress.request;
    const now = clock.now().getTime();
    if (error instanceof rollout_journal/* LeaseLost */.V) {
        return resultOf(progress, now, {
            verdict: 'unknown',
            reason: `Another deployment took over, and this one stopped without touching the traffic: ${error.message}`,
            advice: 'Look at the newest deployment: it decides.',
        });
    }
    const shifted = progress.firstShiftMs !== undefined;
    const why = `${shifted ? '' : 'No traffic was shifted. '}${(0,errors/* messageOf */.bD)(signal.aborted ? signal.reason : error)}`;
    if (signal.aborted)
        return takeBack(progress, why, { cancelled: true });
    if (shifted)
        return takeBack(progress, why);
    await record(progress, { event: 'rolled-back', weight: 0, why }, { forMs: 0 }).catch((failure) => log.warning(`The ledger could not be told that nothing was shifted: ${(0,errors/* messageOf */.bD)(failure)}`));
    throw error;
}
/**
 * Gives all traffic back to the stable version: the weight first, then the journal. A cancelled job has ten seconds, so
 * nothing comes before the write, and nothing is waited for long.
 */
async function takeBack(progress, why, { cancelled = false } = {}) {
    const { request, patience, firstShiftMs } = progress;
    const { target, clock, log } = request;
    const decidedMs = clock.now().getTime();
    if (firstShiftMs !== undefined) {
        try {
            await persist(progress, () => target.rollback(), { forMs: cancelled ? patience.cancelMs : patience.rollbackMs });
        }
        catch (error) {
            log.error(`The traffic could not be given back: ${(0,errors/* messageOf */.bD)(error)}`);
            const status = await target.status().catch(() => undefined);
            if (status)
                progress.weight = status.weight;
            return resultOf(progress, decidedMs, {
                verdict: 'unknown',
                reason: `${why} The traffic could not be given back: ${(0,errors/* messageOf */.bD)(error)}`,
                advice: `Give all traffic to the stable version by hand, or run canary-gate with mode "rollback" when ${target.name} answers again; "reconcile" does the same by its schedule.`,
            });
        }
        noteWeight(progress, 0, why);
    }
    const written = record(progress, { event: 'rolled-back', weight: 0, why }, { forMs: cancelled ? 0 : patience.journalMs });
    await (cancelled ? soon(progress, written) : written).catch((error) => {
        progress.notes.push(`The traffic is back, and the ledger could not be told: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    return resultOf(progress, decidedMs, { verdict: 'rolled-back', reason: why });
}
/** Waits as long as a cancelled job may. The timer is stopped: it would keep the job from ending. */
async function soon({ request, patience }, work) {
    const done = new AbortController();
    const tooLate = request.clock.sleep(patience.cancelMs, done.signal).then(() => {
        throw new Error('it did not answer in time');
    });
    await Promise.race([work, tooLate]).finally(() => done.abort());
}
const bearing = ({ request, patience }) => ({ forMs: patience.journalMs, signal: request.signal });
/** The reasons of the checks that failed a step. */
function worstOf({ judgements }) {
    const worse = judgements.at(-1)?.checks.filter((check) => check.verdict === 'worse') ?? [];
    return worse.map((check) => `${check.name}: ${check.reason}`).join(' ');
}


/***/ }),

/***/ 87171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isSameWeight)
/* harmony export */ });
/** Platforms split traffic in steps of their own: a weight this close is the one that was asked for, in percentage points. */
const RESOLUTION_PP = 0.5;
/** Tells whether a weight that was read back is the one that was set. Nothing and everything must be exact. */
function isSameWeight(observed, wanted) {
    if (wanted === 0 || wanted === 100)
        return observed === wanted;
    return Math.abs(observed - wanted) <= RESOLUTION_PP;
}


/***/ })

};
