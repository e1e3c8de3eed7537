export const id = 4882;
export const ids = [4882];
export const modules = {

/***/ 54882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDeployment: () => (/* binding */ openDeployment),
/* harmony export */   setDeploymentStatus: () => (/* binding */ setDeploymentStatus)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);

/** GitHub takes no longer description. */
const longestDescription = 140;
/**
 * Finds the Deployment that the job's `environment:` made, else makes one. What GitHub refuses is returned with its
 * reason, never thrown: it shows a rollout, it does not decide one.
 */
async function openDeployment(github, request) {
    try {
        const found = await findOfJob(github, request);
        if (found !== undefined)
            return { opened: true, id: found, made: false };
        const { data } = await github.rest.repos.createDeployment({
            ...github.here,
            ref: request.sha,
            environment: request.environment,
            production_environment: request.environment === 'production',
            description: clip(request.description),
            payload: { ...request.payload },
            // By default GitHub would merge the default branch into the ref, and wait for every check of the commit.
            auto_merge: false,
            required_contexts: [],
        });
        if ('id' in data)
            return { opened: true, id: data.id, made: true };
        return { opened: false, reason: 'refused', message: `GitHub did not make the Deployment: ${data.message ?? ''}` };
    }
    catch (error) {
        return { opened: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, attemptTo('show the Deployment')) };
    }
}
/** The job's own Deployment has a status that leads to the job's log; one that shows another model already is not ours. */
async function findOfJob({ rest, here }, request) {
    const { sha, environment, runId, model } = request;
    if (runId === undefined)
        return undefined;
    const { data: all } = await rest.repos.listDeployments({ ...here, sha, environment, per_page: 30 });
    for (const { id } of all) {
        const { data: statuses } = await rest.repos.listDeploymentStatuses({ ...here, deployment_id: id, per_page: 100 });
        const ofJob = statuses.some((status) => logOf(status).includes(`/actions/runs/${runId}/job/`));
        const shows = statuses.map(({ description }) => description).filter((description) => description !== '');
        if (ofJob && shows.every((description) => description.startsWith(`${model} `)))
            return id;
    }
    return undefined;
}
const logOf = (status) => status.log_url || status.target_url || '';
/** Adds a status to a Deployment. What GitHub refuses is returned, never thrown. */
async function setDeploymentStatus(github, status) {
    try {
        await github.rest.repos.createDeploymentStatus({
            ...github.here,
            deployment_id: status.id,
            state: status.state,
            description: clip(status.description),
            ...(status.logUrl && { log_url: status.logUrl }),
            // Other models may be in the same environment: theirs stay as they are.
            auto_inactive: false,
        });
        return { set: true };
    }
    catch (error) {
        return { set: false, ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error, attemptTo('take the status of the Deployment')) };
    }
}
const attemptTo = (what) => ({ what, permissions: { deployments: 'write' } });
const clip = (text) => (text.length > longestDescription ? `${text.slice(0, longestDescription - 1)}…` : text);


/***/ })

};
