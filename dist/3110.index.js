export const id = 3110;
export const ids = [3110];
export const modules = {

/***/ 23110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSlack: () => (/* binding */ openSlack)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _platform_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86444);


/**
 * Opens the channel behind a Slack webhook. Nothing is contacted yet. The URL is a secret: whoever has it may post. It is
 * in no message of ours.
 * @throws {UserError} when it is no such URL.
 */
function openSlack(webhookUrl) {
    const url = parseUrl(webhookUrl);
    return { name: 'Slack', send: (message) => post(url, message) };
}
function parseUrl(text) {
    const url = URL.parse(text.trim());
    const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
    if (url && (url.protocol === 'https:' || isLocal))
        return url.href;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The input "slack-webhook" is not the URL of a webhook.', {
        hint: 'It begins with https://hooks.slack.com/services/. Slack shows it under Incoming Webhooks; keep it in a secret.',
    });
}
async function post(url, message) {
    try {
        const response = await _platform_http_js__WEBPACK_IMPORTED_MODULE_1__/* .http */ .L.post(url, { json: message });
        if (response.ok)
            return { delivered: true };
        const said = (await response.text().catch(() => '')).trim().slice(0, 100);
        return { delivered: false, reason: reasonOf(response.status, /^[\w ]+$/.test(said) ? said : '') };
    }
    catch (error) {
        // The message of the HTTP client holds the URL.
        const code = error.cause?.code;
        return {
            delivered: false,
            reason: `Slack could not be reached${typeof code === 'string' ? ` (${code})` : ''}, after retries.`,
        };
    }
}
/** What an answer means: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors */
function reasonOf(status, said) {
    const answer = said ? `${status} ${said}` : String(status);
    if (status === 404 || status === 410 || status === 403) {
        return `Slack answered ${answer}: the webhook was revoked, or its channel is gone or closed. Make a new one and put it into the secret.`;
    }
    if (status === 429)
        return `Slack answered ${answer}: too many messages, after retries.`;
    if (status >= 500)
        return `Slack answered ${answer}, after retries.`;
    return `Slack did not take the message: ${answer}.`;
}


/***/ }),

/***/ 86444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ http),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19586);

const MAX_RETRY_AFTER_MS = 60_000;
/**
 * The one HTTP client. Retries what may pass (408, 429, 5xx, broken connections) up to four times with growing pauses,
 * honours `Retry-After` up to a minute, gives up on a request after 60 s, and never throws for a status: the caller
 * reads it. A body is kept in memory until the answer is there, unless it is sent with
 * `{ retry: 0, redirect: 'error', window: null }`: then it is sent once, as it streams, which is the way for large ones.
 */
const http = ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.create({
    throwHttpErrors: false,
    timeout: 60_000,
    retry: {
        limit: 4,
        methods: ['get', 'head', 'put', 'post', 'patch', 'delete'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        backoffLimit: 10_000,
    },
    // Without errors for statuses ky retries broken connections alone, so statuses are looked at here.
    hooks: { afterResponse: [(state) => retryStatus(state)] },
});
const retryStatus = ({ options, response, retryCount }) => {
    const { limit = 0, statusCodes = [] } = options.retry;
    if (retryCount >= limit || !statusCodes.includes(response.status))
        return undefined;
    const delay = retryAfterMs(response.headers.get('retry-after'));
    return ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.retry(delay === undefined ? {} : { delay });
};
/** Reads `Retry-After`, which is seconds or a date, into milliseconds from now: a minute at most. */
function retryAfterMs(header) {
    if (header === null || header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}


/***/ })

};
