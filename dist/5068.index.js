export const id = 5068;
export const ids = [5068];
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


/***/ })

};
