export const id = 547;
export const ids = [547];
export const modules = {

/***/ 98547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upsertComment: () => (/* binding */ upsertComment)
});

// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
;// CONCATENATED MODULE: ./build/github/comment-search.js
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
async function isOurs(github, { user }) {
    if (user?.login === actionsBot && user.type === 'Bot')
        return true;
    const login = await github.viewer();
    if (!login || !user)
        return false;
    // GraphQL leaves the suffix of a bot's login out at times.
    return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`);
}

// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/mentions.js
/**
 * Takes the power to notify people out of a text that others may have had a hand in (names of branches, columns, labels):
 * a character of no width is put behind each `@` that could begin a mention. Addresses (`a@b.c`) and digests
 * (`image@sha256:…`) stay as they are.
 */
function withoutMentions(text) {
    return text.replace(/&(?:commat|#0*64|#x0*40);/gi, '@').replace(/(^|[^A-Za-z0-9])@(?=[A-Za-z0-9_])/g, '$1@\u200b');
}

;// CONCATENATED MODULE: ./build/github/comment.js




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
    const comment = { ...request, marker: markerOf(request), text: textOf(request) };
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
        return { posted: false, ...(0,failure/* failureOf */.g5)(error, { what: 'take the comment', permissions, fromFork }) };
    }
}
async function write(github, comment) {
    const [kept, ...others] = await findComments(github, comment.number, comment.marker);
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
    const recent = findRecentComments(github, comment.number, comment.marker, since);
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
        if ((0,failure/* statusOf */.c2)(error) === 404)
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
    if ((0,failure/* statusOf */.c2)(error) === undefined)
        throw error;
    return [];
}
/** The first line of the comment. Two hyphens, or one at the end, would end the HTML comment early. */
function markerOf({ model, key }) {
    const [safeModel, safeKey] = [model, key].map((text) => encodeURIComponent(text).replace(/-(?=-|$)/g, '%2D'));
    return `<!-- modelloop:${safeModel}:${safeKey} v1 -->`;
}
/** The second line: what was said, and a hash of the words below, which shows a change by hand. */
const contentLine = (contentDigest, words) => `<!-- content ${contentDigest} ${(0,digest/* digestOf */.ol)(plain(words)).slice(7, 23)} -->`;
function textOf(request) {
    const words = withoutMentions(request.body);
    const { contentDigest } = request;
    const content = contentDigest === undefined ? [] : [contentLine(contentDigest, words)];
    return [markerOf(request), ...content, words].join('\n');
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

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* unused harmony export permissionsBlock */
const isHttpError = (error) => error instanceof Error && error.name === 'HttpError' && typeof error.status === 'number';
/** Returns the status of an error answer; `undefined` for anything else that is thrown. */
const statusOf = (error) => (isHttpError(error) ? error.status : undefined);
/** Writes the block for the job; a block takes away what it does not name, so reading the code stands in it too. */
function permissionsBlock(permissions) {
    const all = { contents: 'read', ...permissions };
    return ['permissions:', ...Object.entries(all).map(([name, access]) => `  ${name}: ${access}`)].join('\n');
}
/**
 * Turns an error of a request into a typed failure.
 * @throws the error itself when it is not GitHub's: a defect must not pass as an outage.
 */
function failureOf(error, attempt) {
    if (!isHttpError(error))
        throw error;
    const reason = reasonOf(error);
    const said = `GitHub did not ${attempt.what}`;
    switch (reason) {
        case 'permission':
            return lacking(attempt);
        case 'token':
            return { reason, message: `${said}: it does not accept the token. Check the input "github-token".` };
        case 'not-found':
            return {
                reason,
                message: `${said}: it answers 404. The pull request, commit or repository is not there for this token.`,
            };
        case 'refused':
            return { reason, message: `${said}: ${firstLine(error.message)}` };
        case 'rate-limited':
            return { reason, message: `${said}: too many requests (${error.status}). Run the job again later.` };
        case 'unavailable':
            return {
                reason,
                message: `${said}: it could not be reached or had a fault of its own (${error.status}), after retries.`,
            };
    }
}
function lacking({ what, permissions, fromFork }) {
    if (fromFork) {
        const message = `GitHub did not ${what}: the token of a pull request from a fork only reads. The companion workflow model-report.yml posts the report.`;
        return { reason: 'permission', message };
    }
    const missing = Object.entries(permissions).map(([name, access]) => `${name}: ${access}`);
    const message = `GitHub did not ${what}: the job's token lacks "${missing.join('", "')}". Give the job these permissions.`;
    return { reason: 'permission', message, permissionsBlock: permissionsBlock(permissions) };
}
function reasonOf(error) {
    const headers = error.response?.headers ?? {};
    const limited = /rate limit/i.test(error.message) || headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers;
    if (error.status === 429 || (error.status === 403 && limited))
        return 'rate-limited';
    if (error.status === 401)
        return 'token';
    // A conversation that is locked answers 403 as well; no permission helps there.
    if (error.status === 403)
        return /locked/i.test(error.message) ? 'refused' : 'permission';
    if (error.status === 404 || error.status === 410)
        return 'not-found';
    return error.status >= 500 ? 'unavailable' : 'refused';
}
const firstLine = (text) => (text.split('\n')[0] ?? '').slice(0, 300);


/***/ })

};
