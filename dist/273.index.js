export const id = 273;
export const ids = [273];
export const modules = {

/***/ 40273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadReport: () => (/* binding */ uploadReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/**
 * Uploads one file as an artifact, not zipped, so that a browser opens it by its URL. Its name must be the only one of the
 * run. Never throws for GitHub: a report that could not be uploaded is a note, not a verdict.
 */
async function uploadReport(request) {
    const { file, name, host } = request;
    if (!host.runUrl)
        return { uploaded: false, reason: 'This is not a run on GitHub.' };
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporaryFolder, 'report-'));
    try {
        // An artifact that is not zipped is named after its file.
        const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, copy);
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(913), __webpack_require__.e(659), __webpack_require__.e(96)]).then(__webpack_require__.bind(__webpack_require__, 6096));
        const { id } = await new DefaultArtifactClient().uploadArtifact(name, [copy], folder, { skipArchive: true });
        if (id === undefined)
            return { uploaded: false, reason: 'GitHub gave no artifact back.' };
        return { uploaded: true, id, url: `${host.runUrl}/artifacts/${id}` };
    }
    catch (error) {
        return { uploaded: false, reason: (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ })

};
