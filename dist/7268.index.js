export const id = 7268;
export const ids = [7268];
export const modules = {

/***/ 48164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openBucket)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Scheme → opener; nothing is loaded before it is named. */
const openers = {
    folder: async (url, options) => (await __webpack_require__.e(/* import() */ 140).then(__webpack_require__.bind(__webpack_require__, 20140))).openFolderBucket(url, options),
    s3: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(4792), __webpack_require__.e(3711), __webpack_require__.e(9283), __webpack_require__.e(5281)]).then(__webpack_require__.bind(__webpack_require__, 75281))).openS3Bucket(url, options),
    gs: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(492), __webpack_require__.e(9283), __webpack_require__.e(3715)]).then(__webpack_require__.bind(__webpack_require__, 43715))).openGcsBucket(url, options),
    az: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(2244), __webpack_require__.e(9283), __webpack_require__.e(2488)]).then(__webpack_require__.bind(__webpack_require__, 62488))).openAzureBucket(url, options),
    azure: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(2244), __webpack_require__.e(9283), __webpack_require__.e(2488)]).then(__webpack_require__.bind(__webpack_require__, 62488))).openAzureBucket(url, options),
};
/**
 * Opens the bucket that a URL names: `folder:PATH`, `s3://BUCKET/PREFIX`, `gs://BUCKET/PREFIX`, `az://CONTAINER/PREFIX`
 * (DVC's `azure://` too). Nothing is contacted yet.
 * @throws {UserError} for a URL that is none of these.
 */
async function openBucket(url, options) {
    const opener = openers[/^([a-z0-9]+):/.exec(url)?.[1] ?? ''];
    if (opener)
        return opener(url, options);
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${url}" is not the URL of a bucket.`, { hint: `Known are ${Object.keys(openers).join(', ')}.` });
}


/***/ }),

/***/ 57268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStore: () => (/* binding */ openStore)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _buckets_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48164);


/** Scheme → opener; nothing is loaded before it is named. */
const openers = {
    folder: openInBucket,
    s3: openInBucket,
    gs: openInBucket,
    az: openInBucket,
    oci: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(1613)]).then(__webpack_require__.bind(__webpack_require__, 61613))).openOciStore(url, options),
};
async function openInBucket(url, options) {
    const { openBucketStore } = await __webpack_require__.e(/* import() */ 5654).then(__webpack_require__.bind(__webpack_require__, 85654));
    return openBucketStore(await (0,_buckets_open_js__WEBPACK_IMPORTED_MODULE_1__/* .openBucket */ .x)(url, options));
}
/**
 * Opens the store that a URL names. Nothing is contacted yet.
 * @throws {UserError} for a URL that no store understands.
 */
async function openStore(url, options) {
    const scheme = /^([a-z0-9]+):/.exec(url)?.[1] ?? '';
    const opener = openers[scheme];
    if (opener)
        return opener(url, options);
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${url}" is not the URL of a store.`, {
        hint: 'What works: oci://HOST/NAME, s3://BUCKET/PREFIX, gs://BUCKET/PREFIX, az://CONTAINER/PREFIX and folder:PATH.',
    });
}


/***/ })

};
