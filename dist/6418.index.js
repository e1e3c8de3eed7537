export const id = 6418;
export const ids = [6418];
export const modules = {

/***/ 96418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
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
            ...(request.externalId === undefined ? {} : { external_id: request.externalId }),
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


/***/ })

};
