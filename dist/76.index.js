export const id = 76;
export const ids = [76];
export const modules = {

/***/ 5076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMergeBase: () => (/* binding */ findMergeBase),
/* harmony export */   listChangedFiles: () => (/* binding */ listChangedFiles)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

const maximumListed = 300;
/**
 * Lists the files that a commit changed since it parted from another, by the compare API: no clone is needed, and a
 * shallow one is enough. Never throws for an answer of GitHub.
 */
async function listChangedFiles(github, base, head) {
    if (base === head)
        return { known: true, files: [], complete: true };
    try {
        // The commits are not wanted; the files all stand on the first page.
        const request = { ...github.here, basehead: `${base}...${head}`, per_page: 1 };
        const { data } = await github.rest.repos.compareCommitsWithBasehead(request);
        const files = (data.files ?? []).map((file) => ({
            path: file.filename,
            status: file.status,
            ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
        }));
        return { known: true, files, complete: files.length < maximumListed };
    }
    catch (error) {
        return { known: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, { what: 'compare the commits', permissions: { contents: 'read' } }) };
    }
}
/** Finds the commit at which two commits parted, by the compare API; `undefined` when GitHub does not tell. */
async function findMergeBase(github, base, head) {
    try {
        const request = { ...github.here, basehead: `${base}...${head}`, per_page: 1 };
        const { data } = await github.rest.repos.compareCommitsWithBasehead(request);
        return data.merge_base_commit.sha;
    }
    catch {
        return undefined;
    }
}


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
