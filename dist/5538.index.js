export const id = 5538;
export const ids = [5538];
export const modules = {

/***/ 5538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSource: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Opens the source that `deploy.metrics` names. @throws {UserError} when there is none. */
async function openSource(settings, context) {
    if (settings?.prometheus === undefined) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('There is no "deploy.metrics": nothing tells how both versions do.', {
            hint: 'Name a Prometheus server: deploy: { metrics: { prometheus: "http://prometheus:9090" } }.',
        });
    }
    const { openPrometheus } = await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(1070)]).then(__webpack_require__.bind(__webpack_require__, 31070));
    return openPrometheus({ ...settings, prometheus: settings.prometheus }, context);
}


/***/ })

};
