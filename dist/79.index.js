export const id = 79;
export const ids = [79];
export const modules = {

/***/ 45068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Su: () => (/* binding */ findComments),
/* harmony export */   vw: () => (/* binding */ findRecentComments)
/* harmony export */ });
/** The author of what a job writes with its own token. */
const actionsBot = 'github-actions[bot]';
/**
 * Finds our comments on a pull request, oldest first: those that begin with the marker and were written by the job's
 * bot or by the token's own account, so that nobody can plant one. The first page is read, where a report nearly always
 * stands, then the others from the newest backwards until one is found.
 */
async function findComments(github, number, marker) {
    const request = { ...github.here, issue_number: number, per_page: 100 };
    const first = await github.rest.issues.listComments(request);
    let found = await ours(github, first.data, marker);
    const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.headers.link ?? '')?.[1] ?? 1);
    for (let page = last; page > 1 && found.length === 0; page -= 1) {
        found = await ours(github, (await github.rest.issues.listComments({ ...request, page })).data, marker);
    }
    return found;
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
        found.push({ id: comment.id, url: comment.html_url, body: comment.body });
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
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);
/* harmony import */ var _comment_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45068);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(220);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14878);
/* harmony import */ var _mentions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(371);





/** GitHub refuses a longer body. */
const maximumCharacters = 65_536;
/** Comments of another job that was started at the same time are looked for this far back. */
const raceWindowMs = 300_000;
/**
 * Writes the comment of a model and key, or updates the one that is there: found by its hidden marker and its author,
 * kept single when two jobs write at once, made anew when somebody deleted it meanwhile. What GitHub refuses is returned
 * with its reason, never thrown.
 */
async function upsertComment(github, request) {
    if (request.mode === 'off')
        return { posted: false, reason: 'off', message: 'Comments are switched off.' };
    const comment = { ...request, marker: (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerOf */ .w)(request), text: textOf(request) };
    if (comment.text.length > maximumCharacters) {
        const message = `The comment has ${comment.text.length} characters; GitHub takes ${maximumCharacters}.`;
        return { posted: false, reason: 'refused', message };
    }
    try {
        return await write(github, comment);
    }
    catch (error) {
        const permissions = { 'pull-requests': 'write' };
        const fromFork = request.fromFork ?? false;
        return { posted: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error, { what: 'take the comment', permissions, fromFork }) };
    }
}
async function write(github, comment) {
    const [kept, ...others] = await (0,_comment_search_js__WEBPACK_IMPORTED_MODULE_3__/* .findComments */ .Su)(github, comment.number, comment.marker);
    await remove(github, others);
    if (!kept) {
        if (comment.mode !== 'regressions' || !comment.passed)
            return create(github, comment);
        return { posted: false, reason: 'no-regression', message: 'The verdict is a pass: nothing to comment.' };
    }
    if (comment.mode !== 'always' && sameContent(kept.body, comment)) {
        return { posted: true, action: 'unchanged', id: kept.id, url: kept.url };
    }
    // Without a comment to update, somebody deleted it after we looked.
    return (await update(github, kept, comment)) ?? create(github, comment);
}
async function create(github, comment) {
    const { rest, here } = github;
    const { data } = await rest.issues.createComment({ ...here, issue_number: comment.number, body: comment.text });
    const mine = stored(data, comment, 'created');
    // Another job, or a first try whose answer was lost, may have written one at the same time. The oldest stays.
    const since = new Date(Date.parse(data.created_at) - raceWindowMs).toISOString();
    const recent = (0,_comment_search_js__WEBPACK_IMPORTED_MODULE_3__/* .findRecentComments */ .vw)(github, comment.number, comment.marker, since);
    // The comment stands, whether or not GitHub shows what is beside it.
    const [oldest, ...others] = await recent.catch(nothingShown);
    await remove(github, others);
    if (!oldest || oldest.id === data.id)
        return mine;
    const updated = await update(github, oldest, comment);
    return updated?.posted ? { ...updated, action: 'created' } : (updated ?? mine);
}
/** Rewrites a comment; `undefined` when it is gone. */
async function update(github, { id }, comment) {
    try {
        const { data } = await github.rest.issues.updateComment({ ...github.here, comment_id: id, body: comment.text });
        return stored(data, comment, 'updated');
    }
    catch (error) {
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    }
}
/** Reads in GitHub's answer what it stored: it has been seen to keep an old text and call that a success. */
function stored(answer, { text }, action) {
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
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(error) === undefined)
        throw error;
    return [];
}
/** The second line: what was said, and a hash of the words below, which shows a change by hand. */
const contentLine = (contentDigest, words) => `<!-- content ${contentDigest} ${(0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(plain(words)).slice(7, 23)} -->`;
function textOf(request) {
    const words = (0,_mentions_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutMentions */ .C)(request.body);
    const { contentDigest } = request;
    const content = contentDigest === undefined ? [] : [contentLine(contentDigest, words)];
    return [(0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerOf */ .w)(request), ...content, words].join('\n');
}
function sameContent(body, { contentDigest, text }) {
    if (contentDigest === undefined)
        return plain(body) === plain(text);
    const [, line, ...words] = plain(body).split('\n');
    return line === contentLine(contentDigest, words.join('\n'));
}
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
