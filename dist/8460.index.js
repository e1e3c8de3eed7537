export const id = 8460;
export const ids = [8460];
export const modules = {

/***/ 68460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnGitHub: () => (/* binding */ runOnGitHub),
  runPostOnGitHub: () => (/* binding */ runPostOnGitHub)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/report/plain-line.js
var plain_line = __webpack_require__(27798);
// EXTERNAL MODULE: ./build/harness/environment.js
var environment = __webpack_require__(27238);
// EXTERNAL MODULE: ./build/harness/run.js
var run = __webpack_require__(80722);
// EXTERNAL MODULE: ./build/harness/secrets.js
var secrets = __webpack_require__(84970);
// EXTERNAL MODULE: ./build/harness/signals.js
var signals = __webpack_require__(52098);
;// CONCATENATED MODULE: ./build/harness/workflow-commands.js
/** A character of no width, which the runner does not skip as it skips spaces. */
const BREAK = '\u200B';
/**
 * Makes text of what the runner would take for a command: a line that begins with `::`, and `##[` anywhere. What we print
 * may hold what a server, an artifact or a file said.
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs)
 */
const withoutCommands = (text) => text.replaceAll(/^(?=\s*::)/gm, BREAK).replaceAll('##[', `#${BREAK}#[`);

;// CONCATENATED MODULE: ./build/harness/github.js










/** Places are relative to the working directory; GitHub looks for them from the top of the repository. */
const annotation = (place) => place === undefined
    ? {}
    : {
        file: (0,external_node_path_.isAbsolute)(place.file) ? place.file : (0,external_node_path_.join)(core/* getInput */.V4('working-directory'), place.file),
        ...(place.line && { startLine: place.line }),
        ...(place.column && { startColumn: place.column }),
    };
/** A log that speaks GitHub's workflow commands. */
const githubLog = {
    info: (message) => core/* info */.pq(withoutCommands(message)),
    debug: core/* debug */.Yz,
    notice: (message, place) => core/* notice */.lm(message, annotation(place)),
    warning: (message, place) => core/* warning */.$e(message, annotation(place)),
    error: (message, place) => core/* error */.z3(message, annotation(place)),
    group: core/* group */.Os,
    mask: core/* setSecret */.Pq,
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
    try {
        const result = await (0,run/* runAction */.Cs)({ ...(await readJob(action)), keep: core/* saveState */.LZ });
        for (const [name, value] of Object.entries(result.outputs))
            core/* setOutput */.uH(name, value);
        const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(6696), __webpack_require__.e(3096)]).then(__webpack_require__.bind(__webpack_require__, 36696));
        await core/* summary */.z.addRaw(renderSummary(result.report)).write();
        if (result.error)
            reportError(result.error);
        const { model, headline, summary } = result.report;
        const line = (0,plain_line/* plainLine */.h0)(`${model}: ${headline}. ${summary}`);
        // Who opens the log of a green step finds there what was done, too.
        if (result.failed)
            core/* error */.z3(line);
        else
            githubLog.info(line);
        return result.failed || result.error ? 1 : 0;
    }
    catch (error) {
        core/* setOutput */.uH('outcome', 'unknown');
        if (error instanceof errors/* NothingToDo */.iH) {
            core/* notice */.lm(error.message);
            return 0;
        }
        reportError(error);
        await summarise(action.name, (0,errors/* messageOf */.bD)(error));
        return 1;
    }
}
/** Runs what an action does at the end of a GitHub job. Returns the exit code. */
async function runPostOnGitHub(action) {
    try {
        await (0,run/* runPost */.a2)({ ...(await readJob(action)), kept: (name) => core/* getState */.Gu(name) || undefined });
        return 0;
    }
    catch (error) {
        reportError(error);
        await summarise(action.name, (0,errors/* messageOf */.bD)(error));
        return 1;
    }
}
/** Reads what the runner hands to a step. */
async function readJob(action) {
    const raw = (name) => core/* getInput */.V4(name) || undefined;
    const token = raw('github-token');
    if (token)
        githubLog.mask(token);
    const root = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const logins = (0,secrets/* takeSecrets */.P)(process.env, raw, githubLog);
    const host = { ...(await (0,environment/* readHost */.r)(process.env, root)), ...logins };
    return { action, raw, root, host, log: githubLog, clock: clock/* systemClock */.ml, signal: (0,signals/* abortOnSignals */.P)() };
}
/** The page of a run shows summaries; an annotation alone is easily overlooked. Without the file it is only said in the log. */
async function summarise(name, message) {
    const fence = '`'.repeat(Math.max(3, ...(message.match(/`+/g) ?? []).map((run) => run.length + 1)));
    const text = `### ❌ ${name} could not do its work\n\n${fence}text\n${message}\n${fence}\n`;
    await core/* summary */.z
        .addRaw(text)
        .write()
        .catch(() => { });
}
function reportError(error) {
    if (error instanceof errors/* UserError */.yo) {
        core/* error */.z3((0,errors/* messageOf */.bD)(error), annotation(error.place));
        return;
    }
    if (error instanceof signals/* Cancelled */.c) {
        core/* error */.z3(error.message);
        return;
    }
    core/* error */.z3(`${(0,errors/* messageOf */.bD)(error)} (This is not a mistake of yours that Modelloop knows: please report it with the lines below.)`);
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        githubLog.info(cause.stack ?? cause.message);
}


/***/ }),

/***/ 23325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   mV: () => (/* binding */ clipToWidth)
/* harmony export */ });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Shortens a text to `max` UTF-16 units with an ellipsis, never in the middle of what a person sees as one character. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    // A slice first: segmenting a whole long text is slow, and one grapheme of a hostile text can be endless.
    let kept = '';
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        if (kept.length + segment.length > max - 1)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
/** Shortens a text to `max` UTF-8 bytes with an ellipsis, never in the middle of a character. */
function clipBytes(text, max) {
    if (Buffer.byteLength(text) <= max)
        return text;
    let kept = '';
    let size = Buffer.byteLength('…');
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        size += Buffer.byteLength(segment);
        if (size > max)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
const wide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u;
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®']);
const placesOf = (grapheme) => (wide.test(grapheme) && !narrow.has(grapheme) ? 2 : 1);
/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
function displayWidth(text) {
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += placesOf(segment);
    return width;
}
/** Shortens a text to so many places, as `displayWidth` counts them, with an ellipsis. */
function clipToWidth(text, places) {
    // No text of so few places is longer, but for a hostile one.
    const short = clip(text, places * 8);
    if (displayWidth(short) <= places)
        return short;
    let kept = '';
    let width = 1;
    for (const { segment } of graphemes.segment(short)) {
        width += placesOf(segment);
        if (width > places)
            break;
        kept += segment;
    }
    return `${kept.trimEnd()}…`;
}


/***/ }),

/***/ 27798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ plainCode),
/* harmony export */   Lu: () => (/* binding */ tied),
/* harmony export */   gC: () => (/* binding */ phraseParts),
/* harmony export */   h0: () => (/* binding */ plainLine)
/* harmony export */ });
/* harmony import */ var _clip_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23325);

/** Control characters, line breaks, and the marks that turn the direction of text and can hide what is written. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;
/** Makes one clean line of a text: no line breaks, no control or direction marks, no lone surrogates; at most `max` units. */
function plainLine(text, max = 8_000) {
    return (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.toWellFormed().replace(INVISIBLE, ' ').trim(), max);
}
/** Makes one clean line of code of a text: as `plainLine`, but the spaces it begins with stay, for they may mean something. */
function plainCode(text, max = 8_000) {
    return (0,_clip_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.toWellFormed().replaceAll('\t', '    ').replace(INVISIBLE, ' ').trimEnd(), max);
}
/**
 * Cuts a phrase into plain text, what stands between backticks, and the spaces between the two: `max_depth` in
 * "`max_depth` 6 → 8" is code.
 */
const phraseParts = (phrase) => phrase
    .split(/`([^`]+)`/)
    .flatMap((text, index) => index % 2 === 1
    ? [{ text, kind: 'code' }]
    : text
        .split(/(^ +| +$)/)
        .map((part) => ({ text: part, kind: part.trim() ? 'text' : 'space' })))
    .filter(({ text }) => text !== '');
/** Ties a number to its unit, so that no line break comes between them. */
const tied = (text) => text.replace(/(?<=\d) (?=%|(?:pp|ms|s|min|h|d|[kMGT]?B)(?![\p{L}\p{N}]))/gu, '\u00A0');


/***/ })

};
