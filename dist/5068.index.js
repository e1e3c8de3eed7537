export const id = 5068;
export const ids = [5068];
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


/***/ })

};
