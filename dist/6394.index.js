export const id = 6394;
export const ids = [6394];
export const modules = {

/***/ 36394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRunArtifact: () => (/* binding */ readRunArtifact)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _platform_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86444);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(220);




/**
 * Reads the archive of another run's artifact into memory, the newest where there are several of the name; `undefined` when
 * there is none (any more). Its size is looked at before the download, and again while it comes.
 * @throws {UserError} when it is larger than `maxBytes`, or GitHub does not give it.
 */
async function readRunArtifact(github, wanted) {
    const { runId, name, maxBytes } = wanted;
    try {
        const request = { ...github.here, run_id: runId, name, per_page: 100 };
        const { artifacts } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsAnswer */ .EG, await github.rest.actions.listWorkflowRunArtifacts(request));
        const [newest] = artifacts.filter(({ expired }) => !expired).sort((a, b) => b.id - a.id);
        if (!newest)
            return undefined;
        if (newest.size_in_bytes > maxBytes)
            throw tooLarge(wanted, newest.size_in_bytes);
        const { headers } = await github.rest.actions.downloadArtifact({
            ...github.here,
            artifact_id: newest.id,
            archive_format: 'zip',
            request: { redirect: 'manual' },
        });
        if (!headers.location)
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GitHub gave no address for the artifact ${name}.`);
        return await download(headers.location, wanted);
    }
    catch (error) {
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            throw error;
        const attempt = { what: `give the artifact ${name} of the run ${runId}`, permissions: { actions: 'read' } };
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureWords */ .AC)((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(error, attempt)), { cause: error });
    }
}
async function download(url, wanted) {
    const failed = (why, cause) => new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The artifact ${wanted.name} could not be downloaded (${why}).`, { cause });
    try {
        const response = await _platform_http_js__WEBPACK_IMPORTED_MODULE_1__/* .http */ .L.get(url);
        if (!response.ok || !response.body)
            throw failed(String(response.status));
        const chunks = [];
        let bytes = 0;
        for await (const chunk of response.body) {
            bytes += chunk.length;
            if (bytes > wanted.maxBytes)
                throw tooLarge(wanted, bytes);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        // What the client throws names the address, which lets anybody read the artifact.
        throw error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? error : failed('the connection broke', error);
    }
}
const tooLarge = ({ name, maxBytes }, bytes) => new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The artifact ${name} has ${bytes} bytes or more; none of ours has more than ${maxBytes}.`);


/***/ }),

/***/ 86444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ http),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19586);

const MAX_RETRY_AFTER_MS = 60_000;
/**
 * The one HTTP client. Retries what may pass (408, 429, 5xx, broken connections) up to four times with growing pauses,
 * honours `Retry-After` up to a minute, gives up on a request after 60 s, and never throws for a status: the caller
 * reads it. A body is kept in memory until the answer is there, unless it is sent with
 * `{ retry: 0, redirect: 'error', window: null }`: then it is sent once, as it streams, which is the way for large ones.
 */
const http = ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.create({
    throwHttpErrors: false,
    timeout: 60_000,
    retry: {
        limit: 4,
        methods: ['get', 'head', 'put', 'post', 'patch', 'delete'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        backoffLimit: 10_000,
    },
    // Without errors for statuses ky retries broken connections alone, so statuses are looked at here.
    hooks: { afterResponse: [(state) => retryStatus(state)] },
});
const retryStatus = ({ options, response, retryCount }) => {
    const { limit = 0, statusCodes = [] } = options.retry;
    if (retryCount >= limit || !statusCodes.includes(response.status))
        return undefined;
    const delay = retryAfterMs(response.headers.get('retry-after'));
    return ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.retry(delay === undefined ? {} : { delay });
};
/** Reads `Retry-After`, which is seconds or a date, into milliseconds from now: a minute at most. */
function retryAfterMs(header) {
    if (header === null || header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}


/***/ })

};
