export const id = 275;
export const ids = [275];
export const modules = {

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


/***/ }),

/***/ 69275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLabel: () => (/* binding */ findLabel)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

/**
 * Finds who put a label on a pull request, for labels that decide something. A label that was set by somebody who may not
 * write to the repository counts as none: triagers and other apps can set labels too. Never throws for an answer of GitHub.
 */
async function findLabel(github, wanted) {
    const { number, label } = wanted;
    try {
        const { data } = await github.rest.issues.listLabelsOnIssue({ ...github.here, issue_number: number, per_page: 100 });
        if (!data.some((item) => item.name === label))
            return { found: false, reason: `There is no label "${label}".` };
        const setting = await lastSetting(github, number, label);
        if (!setting)
            return { found: false, reason: `Nobody is known to have set the label "${label}".` };
        const permission = await permissionOf(github, setting.by);
        if (permission === 'write' || permission === 'admin')
            return { found: true, ...setting, permission };
        return { found: false, reason: `${setting.by} set the label "${label}" and may not write to this repository.` };
    }
    catch (error) {
        const permissions = { 'pull-requests': 'read', issues: 'read' };
        const { message, permissionsBlock } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, { what: `tell who set the label "${label}"`, permissions });
        return { found: false, reason: message, ...(permissionsBlock && { permissionsBlock }) };
    }
}
/** Reads the events of the pull request to the end: the newest stand there. */
async function lastSetting({ rest, here }, number, label) {
    let found;
    for (let page = 1;; page += 1) {
        const { data, headers } = await rest.issues.listEvents({ ...here, issue_number: number, per_page: 100, page });
        for (const event of data) {
            if (event.event !== 'labeled' || !('label' in event) || event.label.name !== label)
                continue;
            found = event.actor ? { by: event.actor.login, at: event.created_at } : undefined;
        }
        if (!headers.link?.includes('rel="next"'))
            return found;
    }
}
async function permissionOf({ rest, here }, username) {
    try {
        return (await rest.repos.getCollaboratorPermissionLevel({ ...here, username })).data.permission;
    }
    catch (error) {
        // Apps and accounts that left have no permission level.
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 404)
            return 'none';
        throw error;
    }
}


/***/ })

};
