export const id = 6418;
export const ids = [6418];
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

/***/ 96418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCheckRun: () => (/* binding */ createCheckRun)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


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
    const fromFork = request.fromFork ?? false;
    const attemptTo = (what) => ({ what, permissions: { checks: 'write' }, fromFork });
    let made;
    try {
        const answer = await rest.checks.create({
            ...here,
            name: request.name,
            head_sha: request.headSha,
            status: 'completed',
            conclusion: request.conclusion,
            ...(request.detailsUrl === undefined ? {} : { details_url: request.detailsUrl }),
            ...(request.externalId === undefined ? {} : { external_id: request.externalId }),
            output: { ...output, annotations: annotations.slice(0, annotationsPerRequest) },
        });
        const { id, url, html_url } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRunAnswer */ .CR, answer);
        made = { created: true, id, url: html_url ?? url };
        for (let start = annotationsPerRequest; start < annotations.length; start += annotationsPerRequest) {
            const next = { ...output, annotations: annotations.slice(start, start + annotationsPerRequest) };
            await rest.checks.update({ ...here, check_run_id: id, output: next });
        }
        return made;
    }
    catch (error) {
        if (!made)
            return { created: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, attemptTo('take the check run')) };
        return { ...made, lacks: (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, attemptTo('take all annotations of the check run')) };
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
