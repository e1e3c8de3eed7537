export const id = 7268;
export const ids = [7268];
export const modules = {

/***/ 57268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStore: () => (/* binding */ openStore)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Scheme → opener; nothing is loaded before it is named. */
const openers = {
    folder: async (url, options) => (await __webpack_require__.e(/* import() */ 9004).then(__webpack_require__.bind(__webpack_require__, 39004))).openFolderStore(url, options.directory),
    oci: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(8365)]).then(__webpack_require__.bind(__webpack_require__, 38365))).openOciStore(url, options),
};
const LATER = ['s3', 'gs', 'az'];
/**
 * Opens the store that a URL names. Nothing is contacted yet.
 * @throws {UserError} for a URL that no store understands.
 */
async function openStore(url, options) {
    const scheme = /^([a-z0-9]+):/.exec(url)?.[1] ?? '';
    const opener = openers[scheme];
    if (opener)
        return opener(url, options);
    const works = 'What works: oci://HOST/NAME and folder:PATH.';
    if (LATER.includes(scheme)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The store ${scheme}:// comes with a later version.`, { hint: works });
    }
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${url}" is not the URL of a store.`, { hint: works });
}


/***/ })

};
