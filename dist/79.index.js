export const id = 79;
export const ids = [79,5068];
export const modules = {

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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

/** The author of what a job writes with its own token. */
const actionsBot = 'github-actions[bot]';
/** So many pages of 100 are read at most: the first, and the newest. */
const maximumPages = 100;
/**
 * Finds our comments on a pull request, oldest first: those that begin with the marker and were written by the job's
 * bot or by the token's own account, so that nobody can plant one. All pages are read, so that no second one stays: 50
 * requests for 5,000 comments, and never more than 100 (the first page and the newest 9,900 comments).
 */
async function findComments(github, number, marker) {
    const request = { ...github.here, issue_number: number, per_page: 100 };
    const first = await github.rest.issues.listComments(request);
    const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1);
    const found = await ours(github, first.data, marker);
    for (let page = Math.max(2, last - maximumPages + 2); page <= last; page += 1) {
        found.push(...(await ours(github, (await github.rest.issues.listComments({ ...request, page })).data, marker)));
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
        const { data } = await rest.checks.listForRef({ ...here, ref: earlier.sha, check_name: earlier.name });
        const ids = data.check_runs.map((run) => /^comment:(\d+)$/.exec(run.external_id ?? '')?.[1]);
        const id = ids.find((found) => found !== undefined);
        return id === undefined ? undefined : await readComment(github, { id: Number(id), number, marker });
    }
    catch (error) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined)
            throw error;
        return undefined;
    }
}
/** Reads one of our comments again; `undefined` when it is not ours, or of another pull request. */
async function readComment(github, { id, number, marker }) {
    const { data } = await github.rest.issues.getComment({ ...github.here, comment_id: id });
    if (!data.issue_url.endsWith(`/issues/${number}`))
        return undefined;
    return (await ours(github, [data], marker))[0];
}
/** Finds our comments among those that were written or changed since a moment (ISO); a single page of 100. */
async function findRecentComments(github, number, marker, since) {
    const request = { ...github.here, issue_number: number, per_page: 100, since };
    return ours(github, (await github.rest.issues.listComments(request)).data, marker);
}
async function ours(github, comments, marker) {
    const found = [];
    for (const comment of comments) {
        if (!comment.body?.startsWith(marker) || !(await isOurs(github, comment)))
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

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   upsertComment: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380);
/* harmony import */ var _comment_search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45068);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14878);
/* harmony import */ var _mentions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(371);






/** GitHub refuses a longer body. */
const maximumCharacters = 65_536;
/** Comments of another job that was started at the same time are looked for this far back. */
const raceWindowMs = 300_000;
/**
 * A job whose section was written over by another's waits so long, up to two and a half times, before it looks: longer than
 * a job takes between reading a comment and writing it (a client keeps a second between two writes).
 */
const lookAgainMs = 2_000;
const maximumLooks = 6;
/**
 * Writes the comment of a model and key, or updates the one that is there: found by its hidden marker and its author,
 * kept single when two jobs write at once, made anew when somebody deleted it meanwhile. GitHub cannot refuse a write that
 * is based on an old text, so where several jobs share a comment each reads it back and mends its section when it is lost.
 * What GitHub refuses is returned with its reason, never thrown.
 */
async function upsertComment(github, request) {
    if (request.mode === 'off')
        return { posted: false, reason: 'off', message: 'Comments are switched off.' };
    const comment = { ...request, marker: (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .markerOf */ .w)(request) };
    try {
        return await write(github, comment);
    }
    catch (error) {
        if (error instanceof TooLong)
            return { posted: false, reason: 'refused', message: error.message };
        const permissions = { 'pull-requests': 'write' };
        const fromFork = request.fromFork ?? false;
        return { posted: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(error, { what: 'take the comment', permissions, fromFork }) };
    }
}
class TooLong extends Error {
}
async function write(github, comment) {
    const { content, mode, passed, earlier } = comment;
    const known = earlier && (await (0,_comment_search_js__WEBPACK_IMPORTED_MODULE_4__.findEarlier)(github, { ...comment, earlier }));
    const found = known ? [known] : await (0,_comment_search_js__WEBPACK_IMPORTED_MODULE_4__.findComments)(github, comment.number, comment.marker);
    const [kept] = found;
    if (mode === 'regressions' && passed && found.every(({ body }) => content.said(wordsOf(body)) === 'no')) {
        return { posted: false, reason: 'no-regression', message: 'The verdict is a pass: nothing to comment.' };
    }
    if (!kept)
        return create(github, comment);
    const says = isUntouched(kept.body) && content.said(wordsOf(kept.body)) === 'yes';
    if (found.length === 1 && mode !== 'always' && says) {
        return { posted: true, action: 'unchanged', id: kept.id, url: kept.url };
    }
    // Without a comment to update, somebody deleted it after we looked.
    return (await merge(github, found, comment)) ?? create(github, comment);
}
async function create(github, comment) {
    const { rest, here } = github;
    const text = textOf(comment, []);
    const { data } = await rest.issues.createComment({ ...here, issue_number: comment.number, body: text });
    const mine = stored(data, text, 'created');
    // Another job, or a first try whose answer was lost, may have written one at the same time. The oldest stays.
    const since = new Date(Date.parse(data.created_at) - raceWindowMs).toISOString();
    // The comment stands, whether or not GitHub shows what is beside it.
    const listed = await (0,_comment_search_js__WEBPACK_IMPORTED_MODULE_4__.findRecentComments)(github, comment.number, comment.marker, since).catch(nothingShown);
    // A list may lag behind, and show those of others alone.
    const own = { id: data.id, url: data.html_url, body: text, updatedAt: data.updated_at };
    const recent = listed.some(({ id }) => id === own.id) ? listed : [...listed, own].sort((a, b) => a.id - b.id);
    if (recent.length < 2)
        return mine;
    const merged = await merge(github, recent, comment);
    return merged?.posted ? { ...merged, action: 'created' } : (merged ?? mine);
}
/** Writes our words into the oldest of the comments, with what the others hold, and deletes those; `undefined` when it is gone. */
async function merge(github, found, comment) {
    const [kept, ...others] = found;
    const before = found.toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt)).map(({ body }) => body);
    const text = textOf(comment, before);
    const updated = await update(github, kept, text);
    if (!updated?.posted)
        return updated;
    await remove(github, others);
    return fits(comment, text) && comment.content.isShared(wordsOf(text)) ? standFast(github, comment, updated) : updated;
}
/** Of very many models a section may not fit: then nobody wrote over it. */
const fits = ({ content }, text) => content.said(wordsOf(text)) === 'yes';
/** Looks whether our words are still there once other jobs had time to write over them, and writes them again if not. */
async function standFast(github, comment, written) {
    for (let look = 0; look < maximumLooks; look += 1) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(lookAgainMs * (1 + 1.5 * Math.random()));
        const now = await (0,_comment_search_js__WEBPACK_IMPORTED_MODULE_4__.readComment)(github, { ...comment, id: written.id }).catch(nothingShown);
        // It stands, or was deleted, or GitHub does not show it: that it was written is all that can be said.
        if (!now || !('body' in now) || comment.content.said(wordsOf(now.body)) === 'yes')
            return written;
        const text = textOf(comment, [now.body]);
        if (!fits(comment, text))
            return written;
        const again = await update(github, now, text);
        if (!again?.posted)
            return again ?? written;
    }
    const message = `Other jobs wrote over the section of this one in ${written.url} ${maximumLooks} times.`;
    return { posted: false, reason: 'refused', message };
}
/** Rewrites a comment; `undefined` when it is gone. */
async function update(github, { id }, text) {
    try {
        const { data } = await github.rest.issues.updateComment({ ...github.here, comment_id: id, body: text });
        return stored(data, text, 'updated');
    }
    catch (error) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    }
}
/** Reads in GitHub's answer what it stored: it has been seen to keep an old text and call that a success. */
function stored(answer, text, action) {
    const { id, html_url: url, body = '' } = answer;
    if (plain(body) === plain(text))
        return { posted: true, action, id, url };
    return { posted: false, reason: 'refused', message: `GitHub did not keep the text of the comment ${url}.` };
}
/** Deletes what is there twice. Another job may be doing the same: what is gone, is gone. */
async function remove(github, comments) {
    for (const { id } of comments) {
        await github.rest.issues.deleteComment({ ...github.here, comment_id: id }).catch(nothingShown);
    }
}
/** Passes over an error answer of GitHub where it does not matter; throws anything else. */
function nothingShown(error) {
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) === undefined)
        throw error;
    return [];
}
/** The second line: a hash of the words below, which shows a change by hand. */
const contentLine = (words) => `<!-- content ${(0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(plain(words)).slice(7, 23)} -->`;
/** @throws {TooLong} when GitHub would not take it. */
function textOf({ content, marker }, before) {
    const words = (0,_mentions_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutMentions */ .C)(content.write(before.map(wordsOf)));
    const text = [marker, contentLine(words), words].join('\n');
    if (text.length <= maximumCharacters)
        return text;
    throw new TooLong(`The comment has ${text.length} characters; GitHub takes ${maximumCharacters}.`);
}
/** The words of a comment of ours, without its two hidden lines. */
const wordsOf = (body) => plain(body).split('\n').slice(2).join('\n');
const isUntouched = (body) => plain(body).split('\n')[1] === contentLine(wordsOf(body));
/** GitHub may change line ends and the blank space at the end. */
const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();


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
