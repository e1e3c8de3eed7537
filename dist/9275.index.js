export const id = 9275;
export const ids = [9275];
export const modules = {

/***/ 69275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLabel: () => (/* binding */ findLabel)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

/**
 * Finds who put a label on a pull request, for labels that decide something. A label that was set by somebody who may not
 * write to the repository counts as none: triagers and other apps can set labels too. Never throws for an answer of GitHub.
 */
async function findLabel(github, wanted) {
    const { number, label } = wanted;
    try {
        const { data } = await github.rest.issues.listLabelsOnIssue({ ...github.here, issue_number: number, per_page: 100 });
        if (!data.some((item) => item.name === label))
            return { found: false, reason: `There is no label "${label}".` };
        const setting = await lastSetting(github, number, label);
        if (!setting)
            return { found: false, reason: `Nobody is known to have set the label "${label}".` };
        const permission = await permissionOf(github, setting.by);
        if (permission === 'write' || permission === 'admin')
            return { found: true, ...setting, permission };
        return { found: false, reason: `${setting.by} set the label "${label}" and may not write to this repository.` };
    }
    catch (error) {
        const permissions = { 'pull-requests': 'read', issues: 'read' };
        const { message, permissionsBlock } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, { what: `tell who set the label "${label}"`, permissions });
        return { found: false, reason: message, ...(permissionsBlock && { permissionsBlock }) };
    }
}
/** Reads the events of the pull request to the end: the newest stand there. */
async function lastSetting({ rest, here }, number, label) {
    let found;
    for (let page = 1;; page += 1) {
        const { data, headers } = await rest.issues.listEvents({ ...here, issue_number: number, per_page: 100, page });
        for (const event of data) {
            if (event.event !== 'labeled' || !('label' in event) || event.label.name !== label)
                continue;
            found = event.actor ? { by: event.actor.login, at: event.created_at } : undefined;
        }
        if (!headers.link?.includes('rel="next"'))
            return found;
    }
}
async function permissionOf({ rest, here }, username) {
    try {
        return (await rest.repos.getCollaboratorPermissionLevel({ ...here, username })).data.permission;
    }
    catch (error) {
        // Apps and accounts that left have no permission level.
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 404)
            return 'none';
        throw error;
    }
}


/***/ })

};
