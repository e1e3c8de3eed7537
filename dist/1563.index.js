export const id = 1563;
export const ids = [1563];
export const modules = {

/***/ 93944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promoteByHand: () => (/* binding */ promoteByHand),
  rollBackByHand: () => (/* binding */ rollBackByHand)
});

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/tracking/deployments.js
var deployments = __webpack_require__(16840);
// EXTERNAL MODULE: ./build/actions/canary-gate/beginning.js
var beginning = __webpack_require__(56700);
// EXTERNAL MODULE: ./build/actions/canary-gate/deployed-releases.js
var deployed_releases = __webpack_require__(70564);
// EXTERNAL MODULE: ./build/actions/canary-gate/deployment-report.js
var deployment_report = __webpack_require__(29587);
// EXTERNAL MODULE: ./build/actions/canary-gate/github-deployment.js
var github_deployment = __webpack_require__(55662);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/report/markdown/escape.js
var markdown_escape = __webpack_require__(57914);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
// EXTERNAL MODULE: ./build/actions/canary-gate/scene.js
var canary_gate_scene = __webpack_require__(40063);
;// CONCATENATED MODULE: ./build/actions/canary-gate/incident.js





const label = {
    name: 'modelloop:rollback',
    color: 'b60205',
    description: 'Production was taken back to an earlier model',
};
/** Opens an issue about a rollback, or brings the one that is still open up to date. Returns its address. */
async function tellIncident(scene, incident) {
    const github = await (0,github_deployment/* openHere */.Pw)(scene);
    if (!github)
        return undefined;
    const { reportIssue } = await __webpack_require__.e(/* import() */ 6228).then(__webpack_require__.bind(__webpack_require__, 6228));
    const { model, environment, context } = scene;
    const newest = incident.timeline.at(-1);
    const summary = (0,markdown_escape/* escapeText */.X1)(incident.summary, 2_000);
    const { runUrl } = context.host;
    const body = [
        `**${(0,markdown_escape/* escapeText */.X1)(`${model} · ${incident.headline}`)}** in ${(0,markdown_escape/* escapeText */.X1)(environment)}. ${summary}`,
        timelineOf(incident.timeline),
        'What to do: find out why it passed the gates and the canary, and close this issue with what you learnt.',
        ...(runUrl ? [`[The job](${runUrl})`] : []),
    ];
    const result = await reportIssue(github, { model, key: `rollback-${environment}`, label }, {
        title: (0,plain_line/* plainLine */.h0)(`${model}: ${incident.headline} in ${environment}`, 200),
        body: body.join('\n\n'),
        state: `${newest?.n}`,
        changed: `${(0,markdown_escape/* escapeText */.X1)(incident.headline)}. ${summary}`,
    });
    if (!result.done) {
        context.log.warning((0,failure/* failureWords */.AC)(result));
        return undefined;
    }
    return 'url' in result ? result.url : undefined;
}
function timelineOf(events) {
    // A reason may hold what a server or a command said.
    const cell = (text) => (0,markdown_escape/* escapeText */.X1)(text, 500);
    const rows = events.map(({ n, at, event, weight, by, why, release }) => {
        const what = event === 'started' ? `deployment ${n} began${release ? ` (${cell((0,canary_gate_scene/* nameOf */.Vb)(release))})` : ''}` : event;
        return `| ${at.slice(0, 19).replace('T', ' ')} | ${what} | ${weight} % | ${cell(by)} | ${cell(why)} |`;
    });
    return ['| time (UTC) | what | traffic of the new version | by | why |', '|:--|:--|--:|:--|:--|', ...rows].join('\n');
}

// EXTERNAL MODULE: ./build/actions/canary-gate/journal.js
var journal = __webpack_require__(10404);
// EXTERNAL MODULE: ./build/actions/canary-gate/reconciling.js
var reconciling = __webpack_require__(20948);
// EXTERNAL MODULE: ./build/actions/canary-gate/rollout-charts.js
var rollout_charts = __webpack_require__(56354);
// EXTERNAL MODULE: ./build/actions/canary-gate/rollout-report.js
var rollout_report = __webpack_require__(5061);
// EXTERNAL MODULE: ./build/actions/canary-gate/taking-back.js
var taking_back = __webpack_require__(56251);
;// CONCATENATED MODULE: ./build/actions/canary-gate/by-hand.js













/** Mode `promote`: a person ends a rollout that is held, by promoting. */
async function promoteByHand(scene, context) {
    const { model, environment, tracker, by } = scene;
    const deployment = await tracker.deployments.latest(model, environment);
    // With all traffic given, only the ledger's word is missing: that of a job which could not write it.
    const waits = deployment?.state === 'held' || (deployment?.state === 'open' && deployment.weight === 100);
    if (!deployment || !waits) {
        throw new errors/* UserError */.yo(`There is no rollout of ${model} to ${environment} that waits for a decision.`, {
            hint: 'Mode "promote" ends one that is held. To begin one, use mode "rollout".',
        });
    }
    const why = context.inputs.reason ?? `promoted by ${by}`;
    context.keep(canary_gate_scene/* OWNER */.yo, scene.owner);
    await (0,taking_back/* seize */.F8)(scene, deployment, why, { takeOver: true });
    const target = await scene.openTarget(deployment.release, deployment.place);
    await (0,taking_back/* refuseDown */.Vq)(target, deployment.release);
    const unmoved = await (0,taking_back/* finish */.O9)(scene, deployment, target, why);
    context.keep(canary_gate_scene/* ENDED */.hV, 'promoted');
    return (0,deployment_report/* deploymentResult */.p)(scene, {
        verdict: 'promoted',
        release: deployment.release,
        previous: deployment.previous,
        headline: `${(0,canary_gate_scene/* nameOf */.Vb)(deployment.release)} promoted by hand`,
        summary: `${by} decided: ${why}. The data had not told.`,
        notes: unmoved.map((text) => ({ level: 'warning', text })),
        ...(await courseOf(scene, deployment.n)),
    }, { weight: 100 });
}
/** Mode `rollback`: takes back the rollout under way, or what was last promoted. Production goes first, the words follow. */
async function rollBackByHand(scene, context) {
    const { deployments } = scene.tracker;
    const newest = await deployments.latest(scene.model, scene.environment);
    if (!newest)
        throw new errors/* UserError */.yo(`Nothing was ever deployed to ${scene.environment}, so there is nothing to go back to.`);
    const why = context.inputs.reason ?? `rolled back by ${scene.by}`;
    context.keep(canary_gate_scene/* OWNER */.yo, scene.owner);
    const done = await takeBackNewest(scene, newest, why);
    context.keep(canary_gate_scene/* ENDED */.hV, 'rolled-back');
    const { bad, good, n, notes } = done;
    const course = await courseOf(scene, n);
    const headline = `${(0,canary_gate_scene/* nameOf */.Vb)(bad)} rolled back`;
    const summary = `${scene.by} took it back: ${why}. ${(0,deployed_releases/* isNothing */.qv)(good) ? 'Nothing was in production before.' : `${(0,canary_gate_scene/* nameOf */.Vb)(good)} has all traffic.`}`;
    const issue = await tellIncident(scene, { headline, summary, timeline: course.timeline });
    return (0,deployment_report/* deploymentResult */.p)(scene, {
        verdict: 'rolled-back',
        outcome: 'pass',
        release: good,
        previous: bad,
        headline,
        summary,
        notes: notes.map((text) => ({ level: 'warning', text })),
        ...course,
    }, { weight: 0, 'issue-url': issue });
}
async function takeBackNewest(scene, newest, why) {
    const { state, rollbackOf, release, previous, n } = newest;
    if (state !== 'open' && state !== 'held')
        return goBack(scene, newest, why);
    if (rollbackOf === undefined) {
        await (0,taking_back/* takeBack */.zH)(scene, newest, why, { takeOver: true });
        return { bad: release, good: previous, n, notes: [] };
    }
    if (!(0,deployments/* isAbandoned */.zI)(newest, scene.context.clock.now()))
        throw new errors/* UserError */.yo((0,reconciling.busyWords)(newest));
    return { bad: previous, good: release, n, notes: [await (0,reconciling.endLost)(scene, newest)] };
}
/** Brings what was in production before the last promotion back, as a deployment of its own that nobody judges. */
async function goBack(scene, newest, why) {
    const { tracker, owner } = scene;
    const bad = (0,deployed_releases/* inProductionAfter */.Fo)(newest);
    const { good, brought } = await findGoal(scene, newest);
    const deployment = await (0,beginning/* begin */.q)(scene, {
        release: good,
        previous: bad,
        why: `back to ${(0,canary_gate_scene/* nameOf */.Vb)(good)}: ${why}`,
        rollbackOf: brought?.n ?? newest.n,
        movesChampion: newest.movesChampion,
    });
    const showing = (0,github_deployment/* beginShowing */.HD)(scene, deployment);
    const target = await readyTarget(scene, newest, brought, good).catch(async (error) => {
        const end = { event: 'rolled-back', weight: 0, why: `Nothing was shifted: ${(0,errors/* messageOf */.bD)(error)}` };
        await tracker.deployments.append((0,journal/* ownEvent */.z)(scene, deployment, end), `${owner}/${deployment.n}/not-shifted`);
        throw error;
    });
    const notes = await (0,taking_back/* finish */.O9)(scene, deployment, target, why, showing);
    return { bad, good, n: deployment.n, notes };
}
/**
 * Finds where to go back to: the version that was asked for, else what was in production before the last promotion.
 * @throws {UserError} when that was a rollback itself: going back and forth is nothing to do by accident.
 */
async function findGoal(scene, newest) {
    const { tracker, model, environment, context } = scene;
    const history = await tracker.deployments.history(model, environment, 100);
    const brought = newest.state === 'promoted' ? newest : history.findLast(({ state }) => state === 'promoted');
    const version = context.inputs['model-version'];
    if (version !== undefined) {
        if ((0,deployed_releases/* inProductionAfter */.Fo)(newest).version === version)
            throw new errors/* UserError */.yo(`v${version} is in production already.`);
        const before = history.findLast(({ release }) => release.version === version);
        const image = context.inputs.image ?? before?.release.image;
        return { good: { version, ...(image && { image }) }, brought };
    }
    if (!brought)
        throw new errors/* UserError */.yo(`Nothing was promoted to ${environment}, so there is nothing to go back to.`);
    if (brought.rollbackOf !== undefined) {
        throw new errors/* UserError */.yo(`The last change of production was a rollback itself: ${(0,canary_gate_scene/* describe */.q0)(brought)}.`, {
            hint: 'Name the version to go to by the input "model-version".',
        });
    }
    if ((0,deployed_releases/* isNothing */.qv)(brought.previous)) {
        throw new errors/* UserError */.yo(`${(0,canary_gate_scene/* nameOf */.Vb)(brought.release)} is the first version in ${environment}: there is nothing to go back to.`);
    }
    return { good: brought.previous, brought };
}
/** Finds the former version where it still stands and answers, else has it brought there. */
async function readyTarget(scene, newest, brought, good) {
    const { deploy } = scene.config;
    const isWarm = brought?.n === newest.n && good === brought.previous && brought.place !== undefined;
    if (isWarm) {
        const { places } = await scene.openTarget(brought.release, brought.place);
        const target = await scene.openTarget(good, places?.stable);
        await (0,taking_back/* refuseDown */.Vq)(target, good);
        return target;
    }
    if (deploy.target === 'haproxy' && !deploy.haproxy?.start && !scene.context.inputs['model-version']) {
        throw new errors/* UserError */.yo(`The idle server may hold something else than ${(0,canary_gate_scene/* nameOf */.Vb)(good)} by now: ${(0,canary_gate_scene/* describe */.q0)(newest)} used it.`, {
            hint: `Start ${(0,canary_gate_scene/* nameOf */.Vb)(good)} there, and run this again with the input "model-version: ${good.version ?? '…'}"; or set \`deploy.haproxy.start\`.`,
        });
    }
    const target = await scene.openTarget(good);
    await target.prepare((0,canary_gate_scene/* releaseOf */.l7)(scene.model, good));
    return target;
}
/** The course of a deployment as the ledger has it, as a table and a chart. */
async function courseOf(scene, n) {
    const history = await scene.tracker.deployments.history(scene.model, scene.environment, 2);
    const { events = [], release = { version: null } } = history.find((deployment) => deployment.n === n) ?? {};
    return {
        timeline: history.flatMap((deployment) => deployment.events),
        tables: (0,rollout_report/* timelineTable */.w0)(events, (0,canary_gate_scene/* nameOf */.Vb)(release)),
        charts: (0,rollout_charts/* weightChart */.B)(events, scene.context.clock.now().toISOString(), (0,canary_gate_scene/* nameOf */.Vb)(release)),
    };
}


/***/ }),

/***/ 57914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   EH: () => (/* binding */ escapeLine),
/* harmony export */   L$: () => (/* binding */ escapeName),
/* harmony export */   NR: () => (/* binding */ escapePhrase),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27798);

/**
 * Names of models, metrics and slices come from users, in a pull request even from strangers. What they hold must show as
 * they wrote it and do nothing: no HTML, link, mention, image, table or fold of theirs.
 */
/**
 * A word joiner, which has no width and lets no line break there: GitHub looks for mentions, issues and addresses in the
 * finished text, where backslashes are gone.
 */
const BREAK = '\u2060';
/** Breaks what GitHub would make alive in finished text: mentions, issues, addresses. Nobody sees the breaks. */
function still(text) {
    return text
        .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/GH-(?=\d)/gi, `$&${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/www(?=\.)/gi, `$&${BREAK}`);
}
/** Writes a user's text into Markdown, in the middle of a line or in a table cell. */
function escapeText(text, max) {
    return (still((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .tied */ .Lu)((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, max)))
        .replace(/&(?=[#a-z])/gi, '&amp;')
        .replace(/[\\`*[\]|~]/g, '\\$&')
        .replace(/</g, '&lt;')
        // Two dollars would make a formula.
        .replace(/\$/g, '&#36;')
        // Inside a word an underscore is only an underscore, and `max_depth` stays readable.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'));
}
/** How many characters of a name stand together at most. */
const LONGEST_WORD = 24;
/**
 * Writes a user's name into the first column of a table. A long one without blanks may break: on a phone it would fill the
 * screen, and push all other columns out of it.
 */
const escapeName = (text, max) => escapeText(text, max).replace(/[!-~]+/g, (word) => {
    const characters = word.match(/&#?\w+;|\\.|./g);
    return characters.map((one, index) => (index > 0 && index % LONGEST_WORD === 0 ? `\u200B${one}` : one)).join('');
});
/** Writes a user's text as a line of its own: what would start a heading, list, quote or rule is taken at its word too. */
function escapeLine(text, max) {
    return escapeText(text, max)
        .replace(/^(?=[#>+=-])/, '\\')
        .replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
/**
 * Writes a user's phrase in which backticks mark code. Inside code only a table's bar and a mention are alive; a tag is not,
 * but who looks for tags in the text (a mail program, a search for our marker) does not know that, so it is broken too.
 */
function escapePhrase(phrase, max) {
    const write = { text: escapeText, code: inlineCode, space: (text) => text };
    return (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .phraseParts */ .gC)((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(phrase, max))
        .map(({ text, kind }) => write[kind](text))
        .join('');
}
const inlineCode = (text) => `\`${still(text)
    .replaceAll('|', '¦')
    .replace(/<(?=[a-z/!])/gi, `<${BREAK}`)}\``;
/** Writes a fenced block that no line inside can close, and in which no hidden marker can be planted. */
function codeBlock(lines, language = '') {
    const body = lines.map((line) => (0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainCode */ .Kn)(line).replaceAll('<!--', '<! --')).join('\n');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** Writes a link when the address is plain http(s), else the bare text. `label` is Markdown already. */
function link(label, url) {
    if (!url || url.length > 2_000 || !/^https?:\/\/[^\s<>()[\]"'`\\|]+$/.test(url))
        return label;
    // Some renderers take the backslashes off a label before they look for pictures in it.
    return `[${label.replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;')}](${url})`;
}
/** Writes a folded section. `title` is HTML, `body` Markdown already; the blank lines let GitHub read the body as such. */
function fold(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
/** Writes a user's text where Markdown is HTML: the title of a fold. */
function escapeHtml(text, max) {
    return still((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text, max))
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');
}


/***/ })

};
