export const id = 1895;
export const ids = [1895];
export const modules = {

/***/ 86444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ http)
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
/** Reads `Retry-After`, which is seconds or a date, into milliseconds from now. */
function retryAfterMs(header) {
    if (header === null)
        return undefined;
    const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}


/***/ }),

/***/ 11895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGcsBucket: () => (/* binding */ openGcsBucket)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/google-auth-library/build/src/index.js
var src = __webpack_require__(492);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/clouds/login-error.js
var login_error = __webpack_require__(71273);
;// CONCATENATED MODULE: ./build/clouds/google.js




/**
 * Finds access tokens of Google Cloud by its Application Default Credentials: the file that `GOOGLE_APPLICATION_CREDENTIALS`
 * names (a key, or workload identity federation as google-github-actions/auth writes it), that of `gcloud auth
 * application-default login`, the machine's own account. Tokens are kept while they hold, and hidden in the log.
 * @param keyFile A file with a key, which comes before those.
 */
function googleTokens(scope, log, keyFile) {
    // A project is not needed. Without one the library looks for it, by a service that many have not switched on.
    const auth = new src.GoogleAuth({ scopes: [scope], projectId: 'none', ...(keyFile && { keyFilename: keyFile }) });
    let checked = keyFile === undefined;
    const tokenOf = async () => {
        if (!checked && keyFile)
            await checkKey(keyFile);
        checked = true;
        return auth.getAccessToken();
    };
    return async () => {
        const token = await tokenOf().catch((cause) => {
            throw loginError(cause);
        });
        if (!token)
            throw new login_error/* CloudLoginError */.V('no credentials', 'Google gives no token');
        log.mask(token);
        return token;
    };
}
/**
 * Takes keys alone from a file that the repository may have named: workload identity federation also says which file of
 * this machine is sent to which server, and a pull request can change both.
 */
async function checkKey(file) {
    const { type } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    if (type === 'service_account' || type === 'authorized_user')
        return;
    throw new login_error/* CloudLoginError */.V('no credentials', `"${file}" (credentialpath) is no key but "${type}": name such a file by GOOGLE_APPLICATION_CREDENTIALS`);
}
/** Errors of the network stay as they are: who asks may try again. */
function loginError(cause) {
    const { data, status } = cause.response ?? {};
    if (cause instanceof login_error/* CloudLoginError */.V)
        return cause;
    if (!cause.response) {
        const isMissing = /credentials|does not exist|ENOENT|private_key|client_email|JSON/i.test(cause.message);
        return isMissing ? new login_error/* CloudLoginError */.V('no credentials', (0,errors/* messageOf */.bD)(cause), cause) : cause;
    }
    if (status !== undefined && (status >= 500 || status === 429))
        return cause;
    const words = [data?.error, data?.error_description].filter(Boolean).join(': ') || (0,errors/* messageOf */.bD)(cause);
    if (/reasonable timeframe|iat and exp/i.test(words))
        return new login_error/* CloudLoginError */.V('clock', words, cause);
    if (/expired|revoked/i.test(words))
        return new login_error/* CloudLoginError */.V('expired', words, cause);
    return new login_error/* CloudLoginError */.V('wrong credentials', words, cause);
}

// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
// EXTERNAL MODULE: ./build/store/buckets/cloud.js
var cloud = __webpack_require__(7983);
// EXTERNAL MODULE: ./build/store/buckets/cloud-bucket.js + 2 modules
var cloud_bucket = __webpack_require__(99278);
// EXTERNAL MODULE: ./build/store/buckets/trouble.js
var trouble = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/store/buckets/gcs-trouble.js

const ROLE = 'roles/storage.objectUser';
/** Google Cloud Storage in the words of messages. */
const gcsWords = (bucket) => ({
    name: 'Google Cloud Storage',
    bucket: `bucket ${bucket}`,
    advice: {
        'no credentials': `Use google-github-actions/auth before this step, with an account that has ${ROLE} on ${bucket}.`,
        'wrong credentials': 'Check the credentials, or the condition of the workload identity pool and the account it may be.',
        expired: 'Log in again right before this step (google-github-actions/auth).',
        'not allowed': `Give the account ${ROLE} on ${bucket}.`,
        'no bucket': 'Make it first, or mend its name in the URL.',
    },
});
/** An answer that is no success. */
class GoogleAnswer extends Error {
    name = 'GoogleAnswer';
    status;
    reason;
    constructor(status, reason, message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }
    /** Reads Google's JSON of an error; uploads answer with bare text. */
    static async read(response) {
        const text = await response.text().catch(() => '');
        try {
            const { error } = JSON.parse(text);
            return new GoogleAnswer(response.status, error.errors?.[0]?.reason, error.message ?? '');
        }
        catch {
            return new GoogleAnswer(response.status, undefined, text);
        }
    }
    /** Whether 404 is about an object: `No such object: acme/model.bin`. Of a bucket it says that it does not exist. */
    get isMissingObject() {
        return this.status === 404 && !/bucket does not exist/i.test(this.message);
    }
}
const KINDS = {
    401: 'expired',
    403: 'not allowed',
    404: 'no bucket',
    412: 'changed',
    416: 'changed',
};
/** Says what went wrong (https://cloud.google.com/storage/docs/json_api/v1/status-codes). */
function gcsTrouble(error) {
    if (!(error instanceof GoogleAnswer))
        return { kind: 'unknown', words: (0,trouble/* wordsOf */.Z9)(undefined, undefined, String(error)) };
    const { status, reason, message } = error;
    const words = (0,trouble/* wordsOf */.Z9)(status, reason, message);
    if ((0,trouble/* isPassing */.WG)(status) || reason === 'rateLimitExceeded')
        return { kind: 'passing', words };
    // Without any login Google answers 401, too.
    if (status === 401 && /anonymous/i.test(message))
        return { kind: 'no credentials', words };
    return { kind: KINDS[status] ?? 'unknown', words };
}

;// CONCATENATED MODULE: ./build/store/buckets/gcs.js







const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_write';
const GOOGLE = 'https://storage.googleapis.com';
const BYTES = { 'content-type': 'application/octet-stream' };
/** Opens a bucket of Google Cloud Storage by its JSON API. @throws {UserError} for settings that cannot be. */
async function openGcsBucket(url, options) {
    const place = (0,cloud/* parseBucketUrl */.L)(url);
    if (!place)
        throw new errors/* UserError */.yo(`"${url}" is not the URL of a bucket.`, { hint: 'Write gs://BUCKET/PREFIX.' });
    return (0,cloud_bucket/* openCloudBucket */.q)(gcsCloud(url, place, openSend(options), options.pageSize), options);
}
/** Sends requests with a token, which is for Google alone: the endpoint may have been written into a pull request. */
function openSend({ settings = {}, environment, log }) {
    const emulator = environment['STORAGE_EMULATOR_HOST'];
    const given = settings['endpointurl'] ?? (emulator && !/^https?:/.test(emulator) ? `http://${emulator}` : emulator);
    const base = URL.parse(given ?? GOOGLE);
    if (!base)
        throw new errors/* UserError */.yo(`"${given}" is not an endpoint (endpointurl).`, { hint: 'Write https://HOST.' });
    const isGoogle = base.protocol === 'https:' && base.hostname.endsWith('.googleapis.com');
    const anonymous = !isGoogle || /^(true|yes|on|1)$/i.test(settings['allow_anonymous_login'] ?? '');
    const token = anonymous ? undefined : googleTokens(SCOPE, log, settings['credentialpath']);
    return async (method, path, signal, options = {}) => {
        const headers = { ...options.headers, ...(token && { authorization: `Bearer ${await token()}` }) };
        return (0,http/* http */.L)(new URL(path, base), { ...options, method, headers, signal, retry: 0, timeout: false });
    };
}
function gcsCloud(url, { bucket, prefix }, send, pageSize) {
    const objects = `/storage/v1/b/${encodeURIComponent(bucket)}/o`;
    const pathOf = (key) => `${objects}/${encodeURIComponent(key)}`;
    const uploadPath = (type, key) => `/upload${objects}?uploadType=${type}&name=${encodeURIComponent(key)}`;
    /** 404 says in words alone whether it is the object or the bucket that is missing. */
    const orMissing = async (response) => {
        if (response.ok)
            return response;
        const answer = await GoogleAnswer.read(response);
        if (answer.isMissingObject)
            return undefined;
        throw answer;
    };
    const orThrow = async (response) => {
        if (response.ok)
            return response;
        throw await GoogleAnswer.read(response);
    };
    return {
        url,
        prefix,
        words: gcsWords(bucket),
        troubleOf: gcsTrouble,
        async put(key, body, signal) {
            await orThrow(await send('POST', uploadPath('media', key), signal, { body: body, headers: BYTES }));
        },
        async open(key, { from, etag }, signal) {
            const condition = etag ? `&ifGenerationMatch=${etag}` : '';
            const range = from > 0 ? { range: `bytes=${from}-` } : {};
            const headers = { 'accept-encoding': 'identity', ...range };
            const answer = await orMissing(await send('GET', `${pathOf(key)}?alt=media${condition}`, signal, { headers }));
            if (!answer)
                return undefined;
            const sizeBytes = Number(answer.headers.get('content-range')?.split('/')[1] ?? answer.headers.get('content-length'));
            const body = answer.body ? external_node_stream_.Readable.fromWeb(answer.body) : external_node_stream_.Readable.from([]);
            return { sizeBytes, etag: answer.headers.get('x-goog-generation') ?? undefined, body };
        },
        async sizeOf(key, signal) {
            const answer = await orMissing(await send('GET', `${pathOf(key)}?fields=size`, signal));
            return answer && Number((await answer.json()).size);
        },
        async page(keyPrefix, cursor, signal) {
            const query = new URLSearchParams({ prefix: keyPrefix, fields: 'items(name,size),nextPageToken' });
            if (cursor)
                query.set('pageToken', cursor);
            if (pageSize)
                query.set('maxResults', String(pageSize));
            const answer = await orThrow(await send('GET', `${objects}?${query}`, signal));
            const page = (await answer.json());
            const found = (page.items ?? []).map(({ name, size }) => ({ key: name, sizeBytes: Number(size) }));
            return { objects: found, next: page.nextPageToken || undefined };
        },
        async delete(key, signal) {
            await (await orMissing(await send('DELETE', pathOf(key), signal)))?.body?.cancel();
        },
        async startParts(key, sizeBytes, signal) {
            const headers = { ...BYTES, 'x-upload-content-length': String(sizeBytes) };
            const start = await orThrow(await send('POST', uploadPath('resumable', key), signal, { headers }));
            const session = new URL(start.headers.get('location') ?? '');
            return openSession(send, session, sizeBytes);
        },
    };
}
/**
 * A resumable upload: parts one after another, each to where the session has come
 * (https://cloud.google.com/storage/docs/performing-resumable-uploads).
 */
function openSession(send, session, sizeBytes) {
    let stored = 0;
    let isSure = true;
    const put = async (range, signal, body) => {
        const headers = { ...BYTES, 'content-range': range };
        const answer = await send('PUT', session, signal, { headers, body: (body ?? null) });
        if (answer.status === 308) {
            await answer.body?.cancel();
            const end = /-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
            stored = end === undefined ? 0 : Number(end) + 1;
        }
        else if (answer.ok) {
            const { size } = (await answer.json());
            if (Number(size) !== sizeBytes)
                throw lost(`ended it after ${size} of ${sizeBytes} bytes`);
            stored = sizeBytes;
        }
        else if (answer.status === 404 || answer.status === 410)
            throw lost('has forgotten it');
        else
            throw await GoogleAnswer.read(answer);
    };
    return {
        atOnce: 1,
        async part(_index, offset, bytes, signal) {
            // After a failure only the session knows what came through.
            if (!isSure)
                await put(`bytes */${sizeBytes}`, signal);
            isSure = false;
            while (stored < offset + bytes.byteLength) {
                if (stored < offset)
                    throw lost(`lost what came after ${stored} bytes`);
                const rest = bytes.subarray(stored - offset);
                const before = stored;
                await put(`bytes ${stored}-${stored + rest.byteLength - 1}/${sizeBytes}`, signal, rest);
                if (stored === before)
                    throw Object.assign(new Error('nothing of a part was kept'), { code: 'ECONNRESET' });
            }
            isSure = true;
        },
        // The session ends by itself with its last byte.
        finish: async () => { },
        async abandon(signal) {
            await (await send('DELETE', session, signal)).body?.cancel();
        },
    };
}
const lost = (what) => new errors/* UserError */.yo(`The upload to Google Cloud Storage is lost: the server ${what}.`, { hint: 'Run the job again.' });


/***/ })

};
