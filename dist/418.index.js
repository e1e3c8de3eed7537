export const id = 418;
export const ids = [418];
export const modules = {

/***/ 96418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCheckRun: () => (/* binding */ createCheckRun)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

const maximumBytes = 65_535;
const annotationsPerRequest = 50;
/**
 * Creates a finished check run on a commit. GitHub takes 50 annotations a request and adds those of later ones. What it
 * refuses is returned with its reason, never thrown.
 */
async function createCheckRun(github, request) {
    const { rest, here } = github;
    const output = {
        title: request.title,
        summary: clipBytes(request.summary, maximumBytes),
        ...(request.text === undefined ? {} : { text: clipBytes(request.text, maximumBytes) }),
    };
    const annotations = request.annotations.map(written);
    try {
        const { data } = await rest.checks.create({
            ...here,
            name: request.name,
            head_sha: request.headSha,
            status: 'completed',
            conclusion: request.conclusion,
            ...(request.detailsUrl === undefined ? {} : { details_url: request.detailsUrl }),
            output: { ...output, annotations: annotations.slice(0, annotationsPerRequest) },
        });
        for (let start = annotationsPerRequest; start < annotations.length; start += annotationsPerRequest) {
            const next = { ...output, annotations: annotations.slice(start, start + annotationsPerRequest) };
            await rest.checks.update({ ...here, check_run_id: data.id, output: next });
        }
        return { created: true, id: data.id, url: data.html_url ?? data.url };
    }
    catch (error) {
        const attempt = {
            what: 'take the check run',
            permissions: { checks: 'write' },
            fromFork: request.fromFork ?? false,
        };
        return { created: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, attempt) };
    }
}
const written = (item) => ({
    path: item.path,
    start_line: item.startLine,
    end_line: item.endLine,
    annotation_level: item.level,
    message: clipBytes(item.message, 64_000),
    ...(item.title === undefined ? {} : { title: item.title.slice(0, 255) }),
});
/** Cuts a text to a number of UTF-8 bytes, between two characters, and says so at its end. */
function clipBytes(text, limit) {
    const bytes = Buffer.from(text);
    if (bytes.length <= limit)
        return text;
    const mark = '\n\n… cut: the full report is an artifact of the run.';
    let end = limit - Buffer.byteLength(mark);
    // A byte 10xxxxxx is the middle of a character.
    while (end > 0 && (bytes[end] & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString() + mark;
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
