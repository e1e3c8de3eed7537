export const id = 7579;
export const ids = [7579];
export const modules = {

/***/ 17579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTarget: () => (/* binding */ openTarget)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Each target is loaded only when it is named. */
const TARGETS = {
    haproxy: async ({ haproxy }, context) => (await __webpack_require__.e(/* import() */ 3727).then(__webpack_require__.bind(__webpack_require__, 3727))).openHaproxy(needed('haproxy', haproxy), context),
    command: async ({ command }, context) => (await __webpack_require__.e(/* import() */ 982).then(__webpack_require__.bind(__webpack_require__, 10982))).openCommand(needed('command', command), context),
};
/** Opens the platform that `deploy.target` names. @throws {UserError} when there is none, or its settings are missing. */
async function openTarget(settings, context) {
    const { target } = settings;
    if (target === undefined)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('There is no "deploy.target": nothing says where the model is served.');
    const open = Object.hasOwn(TARGETS, target) ? TARGETS[target] : undefined;
    if (open)
        return open(settings, context);
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`deploy.target "${target}" is not built yet in this version. There are: ${Object.keys(TARGETS).join(', ')}.`);
}
function needed(name, block) {
    if (block !== undefined)
        return block;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`deploy.target is "${name}", and there are no settings "deploy.${name}".`, {
        hint: `Write them into modelloop.yml; docs/targets.md shows what the target ${name} needs.`,
    });
}


/***/ })

};
