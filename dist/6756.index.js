export const id = 6756;
export const ids = [6756,5068];
export const modules = {

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ checkRunAnswer),
/* harmony export */   EF: () => (/* binding */ commentAnswer),
/* harmony export */   EG: () => (/* binding */ artifactsAnswer),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   K1: () => (/* binding */ comparisonAnswer),
/* harmony export */   MJ: () => (/* binding */ pullAnswer),
/* harmony export */   Zf: () => (/* binding */ checkRunsAnswer),
/* harmony export */   fj: () => (/* binding */ viewerAnswer),
/* harmony export */   qt: () => (/* binding */ eventsAnswer),
/* harmony export */   sZ: () => (/* binding */ labelsAnswer),
/* harmony export */   wb: () => (/* binding */ permissionAnswer)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const user = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
/** A comment, as far as we look at it. */
const commentAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: count,
    html_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    issue_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ''),
    user,
    created_at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    updated_at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The check runs of a commit. */
const checkRunsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ check_runs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ external_id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })) });
/** One check run. */
const checkRunAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: count, url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), html_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) });
/** The labels of an issue. */
const labelsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
/** What happened to an issue. */
const eventsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actor: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    created_at: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    label: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
}));
/** What an account may do. */
const permissionAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ permission: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const named = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
/** A pull request. */
const pullAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number: count,
    state: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    head: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: named }),
    base: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    labels: labelsAnswer,
});
/** The artifacts of a run. */
const artifactsAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    artifacts: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: count, expired: valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), size_in_bytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
});
/** Whose token it is. */
const viewerAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ viewer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) });
/** How two commits compare. */
const comparisonAnswer = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    merge_base_commit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    files: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        filename: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
        previous_filename: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    }))),
});
/**
 * Reads an answer of GitHub by its form. Types of a client only say what ought to come.
 * @throws {OddAnswer} when it is another one.
 */
function readAnswer(schema, { data }) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, data);
    if (result.success)
        return result.output;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OddAnswer */ .oh(`its answer is not right at "${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(result.issues[0]) ?? ''}"`);
}


/***/ }),

/***/ 45068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentReference: () => (/* binding */ commentReference),
/* harmony export */   findComments: () => (/* binding */ findComments),
/* harmony export */   findEarlier: () => (/* binding */ findEarlier),
/* harmony export */   findRecentComments: () => (/* binding */ findRecentComments),
/* harmony export */   isOurs: () => (/* binding */ isOurs),
/* harmony export */   readComment: () => (/* binding */ readComment)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);



const commentsAnswer = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentAnswer */ .EF);
/** The author of what a job writes with its own token. */
const actionsBot = 'github-actions[bot]';
/** So many pages of 100 are read at most: the first, and the newest. */
const maximumPages = 100;
/** A search that takes longer is given up. */
const longestSearchMs = 90_000;
/**
 * Finds our comments on a pull request, oldest first: those that begin with the marker and were written by the job's
 * bot or by the token's own account, so that nobody can plant one. All pages are read, so that no second one stays: 50
 * requests for 5,000 comments, and never more than 100 (the first page and the newest 9,900 comments).
 */
async function findComments(github, { number, marker }) {
    const { rest, here } = github;
    const request = { ...here, issue_number: number, per_page: 100 };
    const first = await rest.issues.listComments(request);
    const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1);
    const found = await ours(github, (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(commentsAnswer, first), marker);
    const signal = AbortSignal.timeout(longestSearchMs);
    for (let page = Math.max(2, last - maximumPages + 2); page <= last; page += 1) {
        const next = await rest.issues.listComments({ ...request, page, request: { signal } });
        found.push(...(await ours(github, (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(commentsAnswer, next), marker)));
    }
    return found;
}
/** The `external_id` of a check run, which leads to the comment; GitHub keeps no `details_url` of a job's own token. */
const commentReference = (id) => `comment:${id}`;
/**
 * Finds our comment by the check run of an earlier commit, in two requests however many comments there are. What the check
 * run says is only where to look: pull request, marker and author are held against the comment itself. `undefined` when
 * there is no such check run, the comment is gone, or GitHub does not show them.
 */
async function findEarlier(github, { number, marker, earlier }) {
    const { rest, here } = github;
    try {
        const request = { ...here, ref: earlier.sha, check_name: earlier.name };
        const { check_runs: runs } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRunsAnswer */ .Zf, await rest.checks.listForRef(request));
        const ids = runs.map((run) => /^comment:(\d+)$/.exec(run.external_id ?? '')?.[1]);
        const id = ids.find((found) => found !== undefined);
        return id === undefined ? undefined : await readComment(github, { id: Number(id), number, marker });
    }
    catch (error) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** Reads one of our comments again; `undefined` when it is not ours, or of another pull request. */
async function readComment(github, { id, number, marker }) {
    const read = await github.rest.issues.getComment({ ...github.here, comment_id: id });
    const comment = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .commentAnswer */ .EF, read);
    if (!comment.issue_url.endsWith(`/issues/${number}`))
        return undefined;
    return (await ours(github, [comment], marker))[0];
}
/** Finds our comments among those that were written or changed since a moment (ISO); a single page of 100. */
async function findRecentComments(github, { number, marker, since }) {
    const request = { ...github.here, issue_number: number, per_page: 100, since };
    return ours(github, (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(commentsAnswer, await github.rest.issues.listComments(request)), marker);
}
async function ours(github, comments, marker) {
    const found = [];
    for (const comment of comments) {
        if (!comment.body.startsWith(marker) || !(await isOurs(github, comment)))
            continue;
        found.push({ id: comment.id, url: comment.html_url, body: comment.body, updatedAt: comment.updated_at });
    }
    return found.sort((a, b) => a.id - b.id);
}
/** Tells whether the job's bot or the token's own account wrote something. */
async function isOurs(github, { user }) {
    if (user?.login === actionsBot && user.type === 'Bot')
        return true;
    const login = await github.viewer();
    if (!login || !user)
        return false;
    // GraphQL leaves the suffix of a bot's login out at times.
    return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`);
}


/***/ }),

/***/ 26756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upsertComment: () => (/* binding */ upsertComment)
});

// EXTERNAL MODULE: ./build/github/comment-search.js
var comment_search = __webpack_require__(45068);
// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/github/mentions.js
var mentions = __webpack_require__(371);
;// CONCATENATED MODULE: ./build/github/comment-text.js


/** GitHub refuses a longer body. */
const maximumCharacters = 65_536;
/** A text that GitHub would not take. */
class TooLong extends Error {
}
/** The second line: a hash of the words below, which shows a change by hand. */
const contentLine = (words) => `<!-- content ${(0,digest/* digestOf */.ol)(plain(words)).slice(7, 23)} -->`;
/**
 * Writes the body of a comment: two hidden lines, then the words, whose mentions are made harmless.
 * @throws {TooLong} when GitHub would not take it.
 */
function bodyOf(marker, given) {
    const words = (0,mentions/* withoutMentions */.C)(given);
    const text = [marker, contentLine(words), words].join('\n');
    if (text.length <= maximumCharacters)
        return text;
    throw new TooLong(`The comment has ${text.length} characters; GitHub takes ${maximumCharacters}.`);
}
/** Takes the words out of the body of a comment of ours. */
const wordsOf = (body) => plain(body).split('\n').slice(2).join('\n');
/** Tells whether the words are still those that we wrote. */
const isUntouched = (body) => plain(body).split('\n')[1] === contentLine(wordsOf(body));
/** Tells whether GitHub stored a text: it may change line ends and the blank space at the end. */
const isSame = (stored, written) => plain(stored) === plain(written);
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();

// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/github/answers.js
var answers = __webpack_require__(9289);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/comment-writing.js





/** Comments of another job that was started at the same time are looked for this far back. */
const raceWindowMs = 300_000;
/**
 * A job whose section was written over by another's waits so long, up to two and a half times, before it looks: longer than
 * a job takes between reading a comment and writing it (a client keeps a second between two writes).
 */
const lookAgainMs = 2_000;
const maximumLooks = 6;
/** Writes a new comment, and makes it one with those that other jobs wrote meanwhile. */
async function createComment(github, draft) {
    const text = textOf(draft, []);
    const request = { ...github.here, issue_number: draft.number, body: text };
    const made = (0,answers/* readAnswer */.JN)(answers/* commentAnswer */.EF, await github.rest.issues.createComment(request));
    const mine = stored(made, text, 'created');
    // Another job, or a first try whose answer was lost, may have written one at the same time. The oldest stays.
    const since = new Date(Date.parse(made.created_at) - raceWindowMs).toISOString();
    // The comment stands, whether or not GitHub shows what is beside it.
    const listed = (await (0,comment_search.findRecentComments)(github, { ...draft, since }).catch(notShown)) ?? [];
    // A list may lag behind, and show those of others alone.
    const own = { id: made.id, url: made.html_url, body: text, updatedAt: made.updated_at };
    const recent = listed.some(({ id }) => id === own.id) ? listed : [...listed, own].sort((a, b) => a.id - b.id);
    if (recent.length < 2)
        return mine;
    const merged = await mergeComments(github, recent, draft);
    return merged?.posted ? { ...merged, action: 'created' } : (merged ?? mine);
}
/** Writes our words into the oldest of the comments, with what the others hold, and deletes those; `undefined` when it is gone. */
async function mergeComments(github, found, draft) {
    const [kept, ...others] = found;
    const rewritten = await rewrite(github, draft, kept, others);
    if (!rewritten?.result.posted)
        return rewritten?.result;
    const remains = await remove(github, others);
    const { text } = rewritten;
    const isAtRisk = fits(draft, text) && draft.content.isShared(wordsOf(text));
    const result = isAtRisk ? await standFast(github, draft, rewritten.result) : rewritten.result;
    return result.posted && remains ? { ...result, remains } : result;
}
/** Of very many models a section may not fit: then nobody wrote over it. */
const fits = ({ content }, text) => content.said(wordsOf(text)) === 'yes';
/** Looks whether our words are still there once other jobs had time to write over them, and writes them again if not. */
async function standFast(github, draft, written) {
    for (let look = 0; look < maximumLooks; look += 1) {
        await clock/* systemClock */.ml.sleep(lookAgainMs * (1 + 1.5 * Math.random()));
        const now = await (0,comment_search.readComment)(github, { ...draft, id: written.id }).catch(notShown);
        // It stands, or was deleted, or GitHub does not show it: that it was written is all that can be said.
        if (!now || draft.content.said(wordsOf(now.body)) === 'yes')
            return written;
        if (!fits(draft, textOf(draft, [now])))
            return written;
        const again = await rewrite(github, draft, now);
        if (!again?.result.posted)
            return again?.result ?? written;
    }
    const message = `Other jobs wrote over the section of this one in ${written.url} ${maximumLooks} times.`;
    return { posted: false, reason: 'refused', message };
}
/**
 * Rewrites a comment, with what stands in others; `undefined` when it is gone. Other jobs write while GitHub makes us wait,
 * and have looked after their sections before the wait ends: so each try begins with reading what is there by then.
 */
async function rewrite(github, draft, kept, others = []) {
    const request = github.once();
    let now = kept;
    for (let tried = 1; now; tried += 1) {
        const text = textOf(draft, [now, ...others]);
        try {
            const asked = { ...github.here, comment_id: now.id, body: text, request };
            const answer = (0,answers/* readAnswer */.JN)(answers/* commentAnswer */.EF, await github.rest.issues.updateComment(asked));
            return { text, result: stored(answer, text, 'updated') };
        }
        catch (error) {
            if ((0,failure/* statusOf */.c2)(error) === 404)
                return undefined;
            if (!(await github.waitAfter(error, tried)))
                throw error;
        }
        now = await (0,comment_search.readComment)(github, { ...draft, id: kept.id }).catch(goneOrThrow);
    }
    return undefined;
}
/** Reads in GitHub's answer what it stored: it has been seen to keep an old text and call that a success. */
function stored(answer, text, action) {
    const { id, html_url: url, body } = answer;
    if (isSame(body, text))
        return { posted: true, action, id, url };
    return { posted: false, reason: 'refused', message: `GitHub did not keep the text of the comment ${url}.` };
}
/** Deletes what is there twice, up to the first that GitHub does not delete; the next run takes up the rest. */
async function remove(github, comments) {
    for (const { id, url } of comments) {
        try {
            const { status } = await github.rest.issues.deleteComment({ ...github.here, comment_id: id });
            if (Number(status) !== 204)
                throw new failure/* OddAnswer */.oh(`its answer is not right: ${status}`);
        }
        catch (error) {
            const permissions = { 'pull-requests': 'write' };
            // Another job may be doing the same: what is gone, is gone.
            if ((0,failure/* statusOf */.c2)(error) !== 404)
                return (0,failure/* failureOf */.g5)(error, { what: `delete the second comment ${url}`, permissions });
        }
    }
    return undefined;
}
/** Passes over an error answer of GitHub where it does not matter; throws anything else. */
function notShown(error) {
    if ((0,failure/* statusOf */.c2)(error) === undefined)
        throw error;
}
function goneOrThrow(error) {
    if ((0,failure/* statusOf */.c2)(error) !== 404)
        throw error;
}
/** Our words with those of the comments that are there, of which the last written counts. */
function textOf({ content, marker }, before) {
    const inOrder = before.toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
    return bodyOf(marker, content.write(inOrder.map(({ body }) => wordsOf(body))));
}

// EXTERNAL MODULE: ./build/github/marker.js
var marker = __webpack_require__(14878);
;// CONCATENATED MODULE: ./build/github/comment.js





/** A search that took longer found what may be old by its end; a comment is read again before it is rewritten. */
const oldAfterMs = 1_000;
/**
 * Writes the comment of a model and key, or updates the one that is there: found by its hidden marker and its author,
 * kept single when two jobs write at once, made anew when somebody deleted it meanwhile. GitHub cannot refuse a write that
 * is based on an old text, so where several jobs share a comment each reads it back and mends its section when it is lost.
 * What GitHub refuses is returned with its reason, never thrown.
 */
async function upsertComment(github, request) {
    if (request.mode === 'off')
        return { posted: false, reason: 'off', message: 'Comments are switched off.' };
    const comment = { ...request, marker: (0,marker/* markerOf */.w)(request) };
    try {
        return await write(github, comment);
    }
    catch (error) {
        if (error instanceof TooLong)
            return { posted: false, reason: 'refused', message: error.message };
        const permissions = { 'pull-requests': 'write' };
        const fromFork = request.fromFork ?? false;
        return { posted: false, ...(0,failure/* failureOf */.g5)(error, { what: 'take the comment', permissions, fromFork }) };
    }
}
async function write(github, comment) {
    const { content, mode, passed } = comment;
    const found = await find(github, comment);
    const [kept] = found;
    if (mode === 'regressions' && passed && found.every(({ body }) => content.said(wordsOf(body)) === 'no')) {
        return { posted: false, reason: 'no-regression', message: 'The verdict is a pass: nothing to comment.' };
    }
    if (!kept)
        return createComment(github, comment);
    const says = isUntouched(kept.body) && content.said(wordsOf(kept.body)) === 'yes';
    if (found.length === 1 && mode !== 'always' && says) {
        return { posted: true, action: 'unchanged', id: kept.id, url: kept.url };
    }
    // Without a comment to update, somebody deleted it after we looked.
    return (await mergeComments(github, found, comment)) ?? createComment(github, comment);
}
/** Finds the comments to write to, as they are now. */
async function find(github, comment) {
    const { earlier } = comment;
    const known = earlier && (await (0,comment_search.findEarlier)(github, { ...comment, earlier }));
    if (known)
        return [known];
    const startedAt = performance.now();
    const found = await (0,comment_search.findComments)(github, comment);
    const [kept, ...others] = found;
    if (!kept || performance.now() - startedAt <= oldAfterMs)
        return found;
    const now = await (0,comment_search.readComment)(github, { ...comment, id: kept.id }).catch((error) => {
        // What is gone is found to be gone when it is rewritten.
        if ((0,failure/* statusOf */.c2)(error) === undefined)
            throw error;
        return kept;
    });
    return now ? [now, ...others] : others;
}


/***/ }),

/***/ 14878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ markerOf)
/* harmony export */ });
/** Writes the hidden first line of a text that is kept up to date: each model and key has one such text. */
function markerOf({ model, key }) {
    // Two hyphens, or one at the end, would end the HTML comment early.
    const [safeModel, safeKey] = [model, key].map((text) => encodeURIComponent(text).replace(/-(?=-|$)/g, '%2D'));
    return `<!-- modelloop:${safeModel}:${safeKey} v1 -->`;
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withoutMentions)
/* harmony export */ });
/**
 * Takes the power to notify people out of a text that others may have had a hand in (names of branches, columns, labels):
 * a character of no width is put behind each `@` that could begin a mention. Addresses (`a@b.c`) and digests
 * (`image@sha256:…`) stay as they are.
 */
function withoutMentions(text) {
    return text.replace(/&(?:commat|#0*64|#x0*40);/gi, '@').replace(/(^|[^A-Za-z0-9])@(?=[A-Za-z0-9_])/g, '$1@\u200b');
}


/***/ })

};
