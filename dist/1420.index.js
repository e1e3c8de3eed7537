export const id = 1420;
export const ids = [1420,8502];
export const modules = {

/***/ 51420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postForeignReport: () => (/* binding */ postForeignReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/client.js + 1 modules
var client = __webpack_require__(38502);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/pull-request.js

/**
 * Checks that the pull request which an untrusted artifact names is the one whose run made it: open, and with exactly that
 * head. Otherwise a fork could have its report posted on any pull request.
 */
async function verifyPullRequest(github, claim) {
    const { claimedNumber, headSha, headRepository } = claim;
    try {
        const { data } = await github.rest.pulls.get({ ...github.here, pull_number: claimedNumber });
        const found = read(github, data);
        const repository = data.head.repo?.full_name;
        if (found.headSha !== headSha || !sameName(repository, headRepository)) {
            const message = `Pull request ${claimedNumber} is not at ${pull_request_short(headSha)} of ${headRepository} (any more): nothing is posted there.`;
            return { verified: false, reason: 'other-head', message };
        }
        if (data.state !== 'open') {
            return {
                verified: false,
                reason: 'closed',
                message: `Pull request ${claimedNumber} is closed: nothing is posted there.`,
            };
        }
        return { verified: true, pullRequest: found };
    }
    catch (error) {
        if ((0,failure/* statusOf */.c2)(error) === 404) {
            return { verified: false, reason: 'none', message: `There is no pull request ${claimedNumber}.` };
        }
        return { verified: false, ...(0,failure/* failureOf */.g5)(error, attempt) };
    }
}
const attempt = { what: 'show the pull request', permissions: { 'pull-requests': 'read' } };
function read(github, pull) {
    const here = `${github.here.owner}/${github.here.repo}`;
    return {
        number: pull.number,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        baseRef: pull.base.ref,
        // The repository of a deleted fork is null.
        fromFork: !sameName(pull.head.repo?.full_name, here),
        labels: pull.labels.map((label) => label.name),
    };
}
const sameName = (a, b) => a?.toLowerCase() === b.toLowerCase();
const pull_request_short = (sha) => sha.slice(0, 7);

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/report/parse.js + 1 modules
var parse = __webpack_require__(59986);
// EXTERNAL MODULE: ./build/actions/publishing.js + 2 modules
var publishing = __webpack_require__(3444);
;// CONCATENATED MODULE: ./build/actions/foreign-report.js









/** A report is small; what is larger was not made by us. */
const MAX_BYTES = 5_000_000;
/**
 * Posts the report that an untrusted run left (a pull request from a fork): the JSON is parsed by its schema and rendered
 * anew, and it is posted only on the open pull request whose head the triggering run was on (design §1.5).
 * @throws {UserError} when the report is not one of ours, or belongs to another pull request; nothing is posted then.
 */
async function postForeignReport(given, path) {
    const context = given;
    const { host, directory, log } = context;
    const token = context.inputs['github-token'];
    if (!token)
        throw new errors/* UserError */.yo('Posting a report needs the input "github-token".');
    const report = await readForeign((0,external_node_path_.resolve)(directory, path));
    const { workflowRun } = (0,github_event/* parseEvent */.w)(host.eventName ?? '', host.event);
    if (!workflowRun) {
        throw new errors/* UserError */.yo(`"post-report" works in a workflow with the trigger workflow_run, not on ${host.eventName ?? 'a desk'}.`);
    }
    const { headSha, headRepository } = workflowRun;
    if (headRepository === null)
        throw new errors/* UserError */.yo('The repository of that run is gone: there is nothing to post to.');
    const claimedNumber = report.lineage.code?.pullRequest;
    if (claimedNumber === undefined)
        throw new errors/* UserError */.yo('The report names no pull request: there is nowhere to post it.');
    const verified = await verifyPullRequest((0,client.openGitHub)(host, token), { headSha, headRepository, claimedNumber });
    if (!verified.verified)
        throw new errors/* UserError */.yo(verified.message);
    const published = await (0,publishing/* publish */.m)({
        report,
        host,
        token,
        target: { number: verified.pullRequest.number, headSha },
        mode: 'always',
        folder: (0,external_node_path_.join)(await (0,files/* ownFolder */.vY)(directory), 'reports'),
        log,
    });
    // Posting is the work of this job; what the report found has made the other run red or green already.
    return { report, outputs: { promotable: false, ...published } };
}
async function readForeign(file) {
    const size = await (0,promises_.stat)(file).then((found) => found.size, () => undefined);
    if (size === undefined)
        throw new errors/* UserError */.yo(`There is no report at ${file}.`);
    if (size > MAX_BYTES)
        throw new errors/* UserError */.yo(`The report has ${size} bytes; none of ours has more than ${MAX_BYTES}.`);
    let json;
    try {
        json = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`The report at ${file} is not JSON.`, { cause });
    }
    const report = (0,parse.parseReport)(json);
    if (report.kind !== 'validate-model')
        throw new errors/* UserError */.yo(`The report is one of ${report.kind}, not of validate-model.`);
    return report;
}


/***/ }),

/***/ 38502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(61351);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(63251);
;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/wrap-request.js
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
  return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
  const { pathname } = new URL(options.url, "http://github.test");
  const isAuth = isAuthRequest(options.method, pathname);
  const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
  const isSearch = options.method === "GET" && pathname.startsWith("/search/");
  const isGraphQL = pathname.startsWith("/graphql");
  const retryCount = ~~request.retryCount;
  const jobOptions = retryCount > 0 ? { priority: 0, weight: 0 } : {};
  if (state.clustering) {
    jobOptions.expiration = 1e3 * 60;
  }
  if (isWrite || isGraphQL) {
    await state.write.key(state.id).schedule(jobOptions, noop);
  }
  if (isWrite && state.triggersNotification(pathname)) {
    await state.notifications.key(state.id).schedule(jobOptions, noop);
  }
  if (isSearch) {
    await state.search.key(state.id).schedule(jobOptions, noop);
  }
  const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
  if (isGraphQL) {
    const res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) {
      const error = Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
      throw error;
    }
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}

// pkg/dist-src/generated/triggers-notification-paths.js
var triggers_notification_paths_default = [
  "/orgs/{org}/invitations",
  "/orgs/{org}/invitations/{invitation_id}",
  "/orgs/{org}/teams/{team_slug}/discussions",
  "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "/repos/{owner}/{repo}/collaborators/{username}",
  "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "/repos/{owner}/{repo}/issues",
  "/repos/{owner}/{repo}/issues/{issue_number}/comments",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
  "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/releases",
  "/teams/{team_id}/discussions",
  "/teams/{team_id}/discussions/{discussion_number}/comments"
];

// pkg/dist-src/route-matcher.js
function routeMatcher(paths) {
  const regexes = paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  );
  const regex2 = `^(?:${regexes.map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}

// pkg/dist-src/index.js
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
  groups.global = new Bottleneck.Group({
    id: "octokit-global",
    maxConcurrent: 10,
    ...common
  });
  groups.auth = new Bottleneck.Group({
    id: "octokit-auth",
    maxConcurrent: 1,
    ...common
  });
  groups.search = new Bottleneck.Group({
    id: "octokit-search",
    maxConcurrent: 1,
    minTime: 2e3,
    ...common
  });
  groups.write = new Bottleneck.Group({
    id: "octokit-write",
    maxConcurrent: 1,
    minTime: 1e3,
    ...common
  });
  groups.notifications = new Bottleneck.Group({
    id: "octokit-notifications",
    maxConcurrent: 1,
    minTime: 3e3,
    ...common
  });
};
function throttling(octokit, octokitOptions) {
  const {
    enabled = true,
    Bottleneck = light,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled) {
    return {};
  }
  const common = { timeout };
  if (typeof connection !== "undefined") {
    common.connection = connection;
  }
  const state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") {
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  }
  let initialized = false;
  const initializeBottleneck = () => {
    if (initialized) {
      return;
    }
    initialized = true;
    if (groups.global == null) {
      createGroups(Bottleneck, common);
    }
    state.global = state.global ?? groups.global;
    state.auth = state.auth ?? groups.auth;
    state.search = state.search ?? groups.search;
    state.write = state.write ?? groups.write;
    state.notifications = state.notifications ?? groups.notifications;
    state.retryLimiter = state.retryLimiter ?? new Bottleneck();
    const events = {};
    const emitter = new Bottleneck.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit);
    events.on("rate-limit", state.onRateLimit);
    events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    );
    state.retryLimiter.on("failed", async function(error, info) {
      const [state2, request, options] = info.args;
      const { pathname } = new URL(options.url, "http://github.test");
      const shouldRetryGraphQL = pathname.startsWith("/graphql") && error.status !== 401;
      if (!(shouldRetryGraphQL || error.status === 403 || error.status === 429)) {
        return;
      }
      const retryCount = ~~request.retryCount;
      request.retryCount = retryCount;
      options.request.retryCount = retryCount;
      const { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          const wantRetry2 = await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          const rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime();
          const retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          const wantRetry2 = await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry) {
        request.retryCount++;
        return retryAfter * state2.retryAfterBaseValue;
      }
    });
  };
  octokit.hook.wrap("request", (request, options) => {
    initializeBottleneck();
    return wrapRequest(state, request, options);
  });
  return {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;


// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
;// CONCATENATED MODULE: ./build/github/client.js






/** A rate limit that ends later than this is not waited for. */
const longestWaitSeconds = 20;
/**
 * Opens GitHub's API. A request is tried three times when the network or GitHub fails, and waits for a rate limit once,
 * so that no answer costs more than about a minute: reporting must not hold up a job. `secondMs` is how long a second of
 * waiting is, `deadlineMs` when all tries of a request end together; tests shorten both.
 * @throws {UserError} when the repository or the token is not usable.
 */
function openGitHub(host, token, { secondMs = 1000, deadlineMs = 60_000 } = {}) {
    const [owner, repo, more] = (host.repository ?? '').split('/');
    if (!owner || !repo || more !== undefined) {
        throw new errors/* UserError */.yo(`The repository must be "owner/name", not "${host.repository ?? ''}" (GITHUB_REPOSITORY).`);
    }
    const secret = token.trim();
    // A token that no header can hold would be printed by the error of the HTTP client.
    if (!/^[\x21-\x7e]+$/.test(secret)) {
        throw new errors/* UserError */.yo('The GitHub token is empty or has characters that no token has.', {
            hint: 'Check the input "github-token".',
        });
    }
    const octokit = (0,github/* getOctokit */.Q)(secret, optionsOf(host.apiUrl, secondMs), dist_bundle/* retry */.L, throttling);
    octokit.hook.before('request', (request) => {
        request.request.signal ??= AbortSignal.timeout(deadlineMs);
    });
    let login;
    return {
        rest: octokit.rest,
        here: { owner, repo },
        viewer: () => {
            login ??= askViewer(octokit);
            return login;
        },
    };
}
function optionsOf(apiUrl, secondMs) {
    const waits = (seconds, _request, _octokit, tried) => tried < 1 && seconds <= longestWaitSeconds;
    const silent = () => { };
    return {
        baseUrl: apiUrl.replace(/\/$/, ''),
        log: { debug: silent, info: silent, warn: silent, error: silent },
        retry: {
            retries: 2,
            retryAfterBaseValue: secondMs,
            // What is not worth a second try, and 429, which the other plug-in waits for.
            doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451],
        },
        throttle: {
            // Every client has a pace of its own.
            id: (0,external_node_crypto_.randomUUID)(),
            retryAfterBaseValue: secondMs,
            fallbackSecondaryRateRetryAfter: longestWaitSeconds,
            onRateLimit: waits,
            onSecondaryRateLimit: waits,
        },
    };
}
/** `GET /user` refuses the token of a job; GraphQL knows every kind of token. */
async function askViewer({ graphql }) {
    try {
        return (await graphql('{ viewer { login } }')).viewer.login;
    }
    catch (error) {
        // An outage is not the answer that nobody is known.
        const status = (0,failure/* statusOf */.c2)(error) ?? 0;
        if (status === 429 || status >= 500)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);


const sha = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'must be a commit'));
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
const named = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const repository = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), default_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) });
const record = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()));
const pullRequest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: count,
    head: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, repo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(named) }),
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha, ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(named) }),
    labels: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })), []),
    comments: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), undefined),
});
const workflowRun = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: count,
    event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    head_sha: sha,
    head_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    head_repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(named),
});
/** `repository` is there for every event but hand-written ones. */
const any = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(repository) });
/** Only `synchronize` has it. */
const before = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(sha), undefined);
const schemas = {
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, before, pull_request: pullRequest }),
    pull_request_target: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, before, pull_request: pullRequest }),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, workflow_run: workflowRun }),
    workflow_dispatch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, inputs: record }),
    repository_dispatch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), client_payload: record }),
    schedule: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...any.entries, schedule: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
};
/**
 * Reads the payload of an event; one that we do not know gives the repository alone.
 * @throws {UserError} when a payload lacks what its event always has.
 */
function parseEvent(name, payload) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schemas[name] ?? any, payload);
    if (!result.success) {
        const issue = result.issues[0];
        const path = valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(issue) ?? '';
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The payload of the event "${name}" is not right at "${path}": ${issue.message}.`, {
            hint: 'GitHub writes it to the file of GITHUB_EVENT_PATH.',
        });
    }
    const read = result.output;
    return {
        name,
        repository: read.repository?.full_name,
        defaultBranch: read.repository?.default_branch,
        pullRequest: read.pull_request && readPullRequest(read.pull_request, read),
        workflowRun: read.workflow_run && readRun(read.workflow_run),
        inputs: read.inputs ?? {},
        dispatch: name === 'repository_dispatch' ? { type: read.action ?? '', payload: read.client_payload ?? {} } : undefined,
        schedule: read.schedule,
    };
}
function readPullRequest(pull, { repository, before }) {
    const { number, head, base, comments } = pull;
    const here = base.repo?.full_name ?? repository?.full_name;
    return {
        number,
        headSha: head.sha,
        baseSha: base.sha,
        baseRef: base.ref,
        // A head without a repository is that of a fork which was deleted.
        fromFork: head.repo?.full_name === undefined || head.repo.full_name !== here,
        labels: pull.labels.map((label) => label.name),
        ...(before !== undefined && { before }),
        ...(comments !== undefined && { comments }),
    };
}
const readRun = (run) => ({
    id: run.id,
    event: run.event,
    conclusion: run.conclusion ?? null,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headRepository: run.head_repository?.full_name ?? null,
});


/***/ }),

/***/ 59986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseReport: () => (/* binding */ parseReport)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/report/inspect.js
var inspect = __webpack_require__(58695);
;// CONCATENATED MODULE: ./build/report/schema.js

/**
 * The shape of `report.json`, from which the published JSON Schema is made. Objects are loose: a field that a later
 * version adds is kept and not looked at. What a JSON Schema cannot say is checked in `parse.ts`.
 */
const schema_text = (max) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(max));
const id = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_000));
const title = schema_text(2_000);
const sentence = schema_text(8_000);
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const list = (item, max) => dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(max));
/** Anything but http(s) has no place in a link. */
const url = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2_000), dist/* regex */.yGV(/^https?:\/\/[^\s<>"'`]+$/, 'must be an http(s) URL'));
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex>'));
const checkVerdict = dist/* picklist */.KIO(['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline', 'skipped']);
const openInterval = dist/* tuple */.PVZ([dist/* nullable */.mee(dist/* number */.aig()), dist/* nullable */.mee(dist/* number */.aig())]);
const point = dist/* tuple */.PVZ([dist/* number */.aig(), dist/* number */.aig()]);
const check = dist/* looseObject */._H3({
    id,
    title,
    verdict: checkVerdict,
    level: dist/* picklist */.KIO(['block', 'warn']),
    value: dist/* nullable */.mee(dist/* number */.aig()),
    baseline: dist/* exactOptional */.yqP(dist/* number */.aig()),
    limit: dist/* exactOptional */.yqP(dist/* number */.aig()),
    estimate: dist/* exactOptional */.yqP(dist/* number */.aig()),
    interval: dist/* exactOptional */.yqP(openInterval),
    confidence: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1))),
    method: dist/* exactOptional */.yqP(title),
    alternative: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['two-sided', 'less', 'greater'])),
    nullValue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    pValue: dist/* exactOptional */.yqP(dist/* number */.aig()),
    pAdjusted: dist/* exactOptional */.yqP(dist/* number */.aig()),
    n: dist/* exactOptional */.yqP(dist/* number */.aig()),
    unit: dist/* exactOptional */.yqP(title),
    valueUnit: dist/* exactOptional */.yqP(title),
    rule: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['non-inferior', 'superior', 'equivalent', 'capped', 'min', 'max', 'point'])),
    direction: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['higher', 'lower'])),
    reason: sentence,
    needed: dist/* exactOptional */.yqP(title),
    place: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ file: schema_text(1_000), line: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(1e9)) })),
});
const table = dist/* looseObject */._H3({
    id,
    title,
    columns: list(dist/* looseObject */._H3({ title, align: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['left', 'right', 'center'])) }), 100),
    rows: list(list(dist/* nullable */.mee(dist/* union */.KCZ([sentence, dist/* number */.aig()])), 100), 20_000),
    caption: dist/* exactOptional */.yqP(sentence),
    bars: dist/* exactOptional */.yqP(list(dist/* nullable */.mee(list(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 200)), 20_000)),
});
const chartBase = {
    id,
    title,
    xLabel: dist/* exactOptional */.yqP(title),
    yLabel: dist/* exactOptional */.yqP(title),
    description: sentence,
};
const rule = dist/* exactOptional */.yqP(dist/* looseObject */._H3({ y: dist/* number */.aig(), label: title, kind: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['limit', 'reference'])) }));
const chart = dist/* variant */.Oxt('kind', [
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('line'),
        x: list(dist/* union */.KCZ([title, dist/* number */.aig()]), 20_000),
        series: list(dist/* looseObject */._H3({
            name: title,
            y: list(dist/* nullable */.mee(dist/* number */.aig()), 20_000),
            x: dist/* exactOptional */.yqP(list(dist/* number */.aig(), 20_000)),
            band: dist/* exactOptional */.yqP(list(point, 20_000)),
        }), 50),
        mark: dist/* exactOptional */.yqP(count),
        rule,
        range: dist/* exactOptional */.yqP(point),
        diagonal: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('scatter'),
        series: list(dist/* looseObject */._H3({ name: title, points: list(point, 20_000) }), 50),
        diagonal: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
        rule,
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('histogram'),
        edges: dist/* exactOptional */.yqP(list(dist/* number */.aig(), 2_000)),
        labels: dist/* exactOptional */.yqP(list(title, 2_000)),
        series: list(dist/* looseObject */._H3({ name: title, counts: list(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 2_000) }), 50),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('intervals'),
        rows: list(dist/* looseObject */._H3({
            label: title,
            estimate: dist/* number */.aig(),
            interval: openInterval,
            limit: dist/* exactOptional */.yqP(dist/* number */.aig()),
            baseline: dist/* exactOptional */.yqP(dist/* number */.aig()),
            verdict: dist/* exactOptional */.yqP(checkVerdict),
        }), 2_000),
        unit: dist/* exactOptional */.yqP(title),
    }),
    dist/* looseObject */._H3({
        ...chartBase,
        kind: dist/* literal */.euz('matrix'),
        rows: list(title, 300),
        columns: list(title, 300),
        values: list(list(dist/* number */.aig(), 300), 300),
        baseline: dist/* exactOptional */.yqP(list(list(dist/* number */.aig(), 300), 300)),
    }),
]);
const data = dist/* record */.g1P(schema_text(1_000), dist/* looseObject */._H3({
    md5: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{32}(\.dir)?$/)),
    size: dist/* exactOptional */.yqP(dist/* number */.aig()),
    nfiles: dist/* exactOptional */.yqP(dist/* number */.aig()),
}));
const lineage = dist/* looseObject */._H3({
    run: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ id, url: dist/* exactOptional */.yqP(url), reused: dist/* exactOptional */.yqP(dist/* boolean */.zMY()) })),
    code: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        repository: dist/* exactOptional */.yqP(title),
        commit: dist/* exactOptional */.yqP(title),
        ref: dist/* exactOptional */.yqP(title),
        pullRequest: dist/* exactOptional */.yqP(count),
        dirty: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    })),
    data: dist/* exactOptional */.yqP(data),
    model: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ digest: title, version: dist/* exactOptional */.yqP(count), sizeBytes: dist/* exactOptional */.yqP(dist/* number */.aig()) })),
    image: dist/* exactOptional */.yqP(title),
    baseline: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        source: title,
        version: dist/* exactOptional */.yqP(count),
        run: dist/* exactOptional */.yqP(title),
        commit: dist/* exactOptional */.yqP(title),
        createdAt: dist/* exactOptional */.yqP(title),
        data: dist/* exactOptional */.yqP(data),
    })),
    changes: dist/* exactOptional */.yqP(list(sentence, 1_000)),
});
const execution = dist/* objectWithRest */.U1j({
    createdAt: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    durationMs: dist/* exactOptional */.yqP(dist/* number */.aig()),
    peakMemoryBytes: dist/* exactOptional */.yqP(dist/* number */.aig()),
    runUrl: dist/* exactOptional */.yqP(url),
    runner: dist/* exactOptional */.yqP(title),
    driftLastJudgedAt: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()))),
}, dist/* nullable */.mee(dist/* union */.KCZ([sentence, dist/* number */.aig(), dist/* boolean */.zMY()])));
const note = dist/* looseObject */._H3({
    level: dist/* picklist */.KIO(['info', 'warning']),
    text: sentence,
    code: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ language: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z]{0,20}$/)), lines: list(sentence, 100) })),
});
/** The shape of a report; see `report.ts` for what each field means. */
const reportSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz('modelloop.report/v1'),
    kind: dist/* picklist */.KIO(['version-data', 'train-and-log', 'validate-model', 'build-image', 'drift-report', 'canary-gate']),
    verdict: dist/* picklist */.KIO([
        'pass',
        'fail',
        'inconclusive',
        'not-comparable',
        'no-baseline',
        'stable',
        'drift',
        'insufficient',
        'promoted',
        'rolled-back',
        'held',
        'unknown',
    ]),
    outcome: dist/* picklist */.KIO(['pass', 'fail', 'unknown']),
    model: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(1_000)),
    headline: title,
    summary: sentence,
    lineage,
    checks: list(check, 5_000),
    tables: list(table, 200),
    charts: list(chart, 200),
    notes: list(note, 1_000),
    howJudged: dist/* exactOptional */.yqP(list(sentence, 100)),
    reproduce: dist/* exactOptional */.yqP(list(sentence, 100)),
    execution,
    contentDigest: digest,
});

// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
;// CONCATENATED MODULE: ./build/report/parse.js





const MAX_ISSUES = 10;
/**
 * Reads a report that someone else made (an artifact of a fork, a file at the desk). Nothing in it is trusted: sizes,
 * prototype keys, numbers, shape, ids and digest are checked. Throws a `UserError` that lists what is wrong.
 */
function parseReport(input) {
    const unsafe = (0,inspect/* inspect */.N)(input);
    if (unsafe.length > 0)
        throw refusal(unsafe);
    const result = dist/* safeParse */.xLC(reportSchema, input);
    if (!result.success)
        throw refusal(result.issues.map(describe));
    const report = result.output;
    const wrong = inconsistencies(report);
    if (wrong.length > 0)
        throw refusal(wrong);
    // Over the input itself, so that fields which a later version adds do not break the digest.
    const actual = (0,seal/* contentDigestOf */.V)(input);
    if (actual !== report.contentDigest) {
        throw refusal([
            `contentDigest is ${report.contentDigest}, the content has ${actual}: it was changed after it was made`,
        ]);
    }
    return report;
}
function describe(issue) {
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the report';
    const received = issue.received.length > 80 ? `${issue.received.slice(0, 79)}…` : issue.received;
    return issue.expected ? `${place} should be ${issue.expected}, found ${received}` : `${place}: ${issue.message}`;
}
/** What a shape cannot say: ids are unique, and parallel lists are equally long. */
function inconsistencies(report) {
    const wrong = [];
    for (const [name, items] of [
        ['checks', report.checks],
        ['tables', report.tables],
        ['charts', report.charts],
    ]) {
        const seen = new Set();
        for (const { id } of items) {
            if (seen.has(id))
                wrong.push(`${name} has the id ${id} twice`);
            seen.add(id);
        }
    }
    for (const table of report.tables) {
        const ragged = table.rows.findIndex((row) => row.length !== table.columns.length);
        if (ragged >= 0)
            wrong.push(`table ${table.id}: row ${ragged} has ${table.rows[ragged].length} cells, not ${table.columns.length}`);
    }
    for (const { id, bars, rows } of report.tables) {
        if (bars && bars.length !== rows.length)
            wrong.push(`table ${id}: ${bars.length} bars, not ${rows.length}`);
    }
    for (const chart of report.charts)
        wrong.push(...unevenLengths(chart).map((what) => `chart ${chart.id}: ${what}`));
    return wrong;
}
function unevenLengths(chart) {
    switch (chart.kind) {
        case 'line':
            return chart.series
                .filter(({ y, x = y, band = y }) => [y, x, band].some(({ length }) => length !== chart.x.length))
                .map(({ name }) => `series ${name} is not as long as x`);
        case 'histogram': {
            const bins = chart.labels?.length ?? (chart.edges?.length ?? 1) - 1;
            return chart.series
                .filter(({ counts }) => counts.length !== bins)
                .map(({ name }) => `series ${name} has not ${bins} counts`);
        }
        case 'matrix': {
            const fits = (values) => values.length === chart.rows.length && values.every((row) => row.length === chart.columns.length);
            if (!fits(chart.values))
                return ['values do not fit rows and columns'];
            return !chart.baseline || fits(chart.baseline) ? [] : ['values of the baseline do not fit rows and columns'];
        }
        default:
            return [];
    }
}
function refusal(wrong) {
    const shown = wrong.slice(0, MAX_ISSUES);
    const more = wrong.length > shown.length ? `; and ${wrong.length - shown.length} more` : '';
    return new errors/* UserError */.yo(`This is not a report that can be trusted: ${shown.join('; ')}${more}.`, {
        hint: 'Make it again with the same version of Modelloop.',
    });
}


/***/ })

};
