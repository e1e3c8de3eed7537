export const id = 5076;
export const ids = [5076];
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


/***/ })

};
