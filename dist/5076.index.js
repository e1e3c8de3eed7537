export const id = 5076;
export const ids = [5076];
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

/***/ 5076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMergeBase: () => (/* binding */ findMergeBase),
/* harmony export */   listChangedFiles: () => (/* binding */ listChangedFiles)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


const maximumListed = 300;
/**
 * Lists the files that a commit changed since it parted from another, by the compare API: no clone is needed, and a
 * shallow one is enough. Never throws for an answer of GitHub.
 */
async function listChangedFiles(github, base, head) {
    if (base === head)
        return { known: true, files: [], complete: true };
    try {
        const { files: listed } = await compare(github, base, head);
        const files = (listed ?? []).map((file) => ({
            path: file.filename,
            status: file.status,
            ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
        }));
        return { known: true, files, complete: listed !== undefined && files.length < maximumListed };
    }
    catch (error) {
        return { known: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, attempt) };
    }
}
/** Finds the commit at which two commits parted, by the compare API. Never throws for an answer of GitHub. */
async function findMergeBase(github, base, head) {
    try {
        return { known: true, commit: (await compare(github, base, head)).merge_base_commit.sha };
    }
    catch (error) {
        return { known: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, attempt) };
    }
}
const attempt = { what: 'compare the commits', permissions: { contents: 'read' } };
/** The commits between them are not wanted; the files all stand on the first page. */
async function compare({ rest, here }, base, head) {
    const request = { ...here, basehead: `${base}...${head}`, per_page: 1 };
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonAnswer */ .K1, await rest.repos.compareCommitsWithBasehead(request));
}


/***/ })

};
