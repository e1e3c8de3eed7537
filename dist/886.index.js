export const id = 886;
export const ids = [886];
export const modules = {

/***/ 40886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatchWorkflow: () => (/* binding */ dispatchWorkflow)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

/**
 * Starts a workflow by `workflow_dispatch`, the one event besides `repository_dispatch` that a job's own token may cause.
 * What GitHub refuses is returned with its reason, never thrown.
 */
async function dispatchWorkflow(github, request) {
    const { workflow, inputs } = request;
    try {
        const ref = request.ref ?? (await github.rest.repos.get(github.here)).data.default_branch;
        await github.rest.actions.createWorkflowDispatch({ ...github.here, workflow_id: workflow, ref, inputs });
        return { dispatched: true, ref };
    }
    catch (error) {
        const what = `start the workflow ${workflow}`;
        const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, { what, permissions: { actions: 'write' } });
        const names = Object.keys(inputs).join(', ');
        const hint = hints[(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) ?? 0]?.(workflow, names);
        return { dispatched: false, ...failure, ...(hint && { message: `GitHub did not ${what}: ${hint}` }) };
    }
}
const hints = {
    404: (workflow) => `there is no .github/workflows/${workflow} on the default branch.`,
    422: (workflow, inputs) => `${workflow} does not take it. It needs \`on: workflow_dispatch\` with the input ${inputs}, and must not be disabled.`,
};


/***/ })

};
