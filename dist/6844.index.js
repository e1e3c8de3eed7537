export const id = 6844;
export const ids = [6844];
export const modules = {

/***/ 44463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61351);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86856);
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9289);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(220);








/** A rate limit that ends later than this is not waited for. */
const longestWaitSeconds = 20;
const retries = 2;
/** What is not worth a second try, and 429, which has a wait of its own. */
const final = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451];
/**
 * Opens GitHub's API. A request is tried three times when the network or GitHub fails, and waits for a rate limit once,
 * so that no answer costs more than about a minute: reporting must not hold up a job. `secondMs` is how long a second of
 * waiting is, `deadlineMs` when all tries of a request end together; tests shorten both.
 * @throws {UserError} when the repository or the token is not usable.
 */
function openGitHub(host, token, { secondMs = 1000, deadlineMs = 60_000 } = {}) {
    const [owner, repo, more] = (host.repository ?? '').split('/');
    if (!owner || !repo || more !== undefined) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The repository must be "owner/name", not "${host.repository ?? ''}" (GITHUB_REPOSITORY).`);
    }
    const secret = token.trim();
    // A token that no header can hold would be printed by the error of the HTTP client.
    if (!/^[\x21-\x7e]+$/.test(secret)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('The GitHub token is empty or has characters that no token has.', {
            hint: 'Check the input "github-token".',
        });
    }
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(secret, optionsOf(host.apiUrl, secondMs), _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_5__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_6__/* .throttling */ .A);
    octokit.hook.before('request', (request) => {
        const { signal = AbortSignal.timeout(deadlineMs), fetch: ask = fetch } = request.request;
        // Octokit hands one object to all requests: what is written into it would be there for the next one too.
        request.request = { ...request.request, signal, fetch: fetchingJson(ask) };
    });
    let login;
    return {
        rest: octokit.rest,
        here: { owner, repo },
        viewer: () => {
            login ??= askViewer(octokit);
            return login;
        },
        once: () => ({ retries: 0, signal: AbortSignal.timeout(deadlineMs) }),
        waitAfter: async (error, tried) => {
            const seconds = secondsUntilRetry(error, tried);
            if (seconds !== undefined)
                await _platform_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml.sleep(seconds * secondMs);
            return seconds !== undefined;
        },
    };
}
/** How long the client waits after a number of tries that failed; `undefined` when it gives up. */
function secondsUntilRetry(error, tried) {
    const status = (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(error);
    if (status === undefined)
        return undefined;
    const limit = (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .retryAfterSeconds */ .C3)(error, longestWaitSeconds);
    if (limit !== undefined)
        return tried === 1 && limit <= longestWaitSeconds ? limit : undefined;
    return tried <= retries && !final.includes(status) ? tried ** 2 : undefined;
}
function optionsOf(apiUrl, secondMs) {
    const waits = (seconds, { request }, _octokit, tried) => tried < 1 && seconds <= longestWaitSeconds && !('retries' in request && request.retries === 0);
    const silent = () => { };
    return {
        baseUrl: apiUrl.replace(/\/$/, ''),
        log: { debug: silent, info: silent, warn: silent, error: silent },
        retry: { retries, retryAfterBaseValue: secondMs, doNotRetry: final },
        throttle: {
            // Every client has a pace of its own.
            id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            retryAfterBaseValue: secondMs,
            fallbackSecondaryRateRetryAfter: longestWaitSeconds,
            onRateLimit: waits,
            onSecondaryRateLimit: waits,
        },
    };
}
/**
 * Takes an answer that says 200 and is no JSON for the fault that it is: the page of a proxy, or half an answer, must not
 * pass for "there are no comments".
 */
const fetchingJson = (ask) => async (...request) => {
    const answer = await ask(...request);
    const { ok, status } = answer;
    if (!ok || status === 204)
        return answer;
    const text = await answer.text();
    const headers = { ...Object.fromEntries(answer.headers), 'content-type': 'application/json' };
    if (isJson(text))
        return new Response(text, { status, headers });
    return Response.json({ message: `its answer ${status} is no JSON` }, { status: 502 });
};
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** `GET /user` refuses the token of a job; GraphQL knows every kind of token. */
async function askViewer({ graphql }) {
    try {
        const data = await graphql('{ viewer { login } }');
        return (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .readAnswer */ .JN)(_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .viewerAnswer */ .fj, { data }).viewer.login;
    }
    catch (error) {
        // An outage is not the answer that nobody is known.
        if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .isRefusal */ .vu)(error) || (error instanceof Error && error.name === 'GraphqlResponseError'))
            return undefined;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(error) === undefined ? new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .OddAnswer */ .oh(`it does not tell who we are: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`) : error;
    }
}


/***/ }),

/***/ 86856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ throttling)
/* harmony export */ });
/* harmony import */ var bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63251);
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
    Bottleneck = bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__,
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



/***/ })

};
