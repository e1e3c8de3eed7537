export const id = 3715;
export const ids = [3715];
export const modules = {

/***/ 57772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ githubToken)
/* harmony export */ });
/* harmony import */ var _platform_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86444);
/* harmony import */ var _login_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71273);


/**
 * Asks GitHub for an identity token of this job, and hides it. `undefined` where the job may have none: at the desk, without
 * `id-token: write`, and in a pull request from a fork.
 * @param audience whom the token is for
 * @throws {CloudLoginError} when GitHub refuses it.
 */
async function githubToken(environment, audience, log) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    if (!address || !bearer)
        return undefined;
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const answer = await (0,_platform_http_js__WEBPACK_IMPORTED_MODULE_0__/* .http */ .L)(url, { headers: { authorization: `Bearer ${bearer}` } });
    if (!answer.ok)
        throw new _login_error_js__WEBPACK_IMPORTED_MODULE_1__/* .CloudLoginError */ .V('no credentials', `GitHub gives no OIDC token (${answer.status})`);
    const { value } = (await answer.json());
    log.mask(value);
    return value;
}


/***/ }),

/***/ 43715:
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
 */
function googleTokens(scope, log, { keyFile, federation } = {}) {
    // A project is not needed. Without one the library looks for it, by a service that many have not switched on.
    const auth = new src.GoogleAuth({ scopes: [scope], projectId: 'none', ...(keyFile && { keyFilename: keyFile }) });
    let federated;
    let checked = keyFile === undefined;
    const tokenOf = async () => {
        if (!checked && keyFile)
            await checkKey(keyFile);
        checked = true;
        const described = keyFile || federated ? undefined : federation?.();
        if (described)
            federated = new src.IdentityPoolClient({ ...described, scopes: [scope] });
        return federated ? (await federated.getAccessToken()).token : auth.getAccessToken();
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

// EXTERNAL MODULE: ./build/clouds/github-oidc.js
var github_oidc = __webpack_require__(57772);
;// CONCATENATED MODULE: ./build/clouds/google-federation.js


const PROVIDER = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/;
/**
 * Describes the login by workload identity federation that the reusable workflows name: the job's own token of GitHub's is
 * exchanged, and no credentials are written to the disk (https://cloud.google.com/iam/docs/workload-identity-federation).
 * @returns `undefined` when they name no provider
 * @throws {CloudLoginError} for what is no provider.
 */
function googleFederation(environment, log) {
    const provider = environment['MODELLOOP_GCP_WORKLOAD_IDENTITY_PROVIDER'];
    const account = environment['MODELLOOP_GCP_SERVICE_ACCOUNT'];
    if (!provider)
        return undefined;
    if (!PROVIDER.test(provider)) {
        const form = 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER';
        throw new login_error/* CloudLoginError */.V('no credentials', `"${provider}" is no provider; one is written ${form}`);
    }
    return {
        type: 'external_account',
        audience: `//iam.googleapis.com/${provider}`,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: 'https://sts.googleapis.com/v1/token',
        ...(account && {
            service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
        }),
        subject_token_supplier: {
            async getSubjectToken() {
                // What google-github-actions/auth asks for, and providers take without a setting of their own.
                const token = await (0,github_oidc/* githubToken */.b)(environment, `https://iam.googleapis.com/${provider}`, log);
                if (token !== undefined)
                    return token;
                throw new login_error/* CloudLoginError */.V('no credentials', 'the job gets no identity token of GitHub: it lacks `id-token: write`, or belongs to a pull request from a fork');
            },
        },
    };
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
    retryAfterMs;
    constructor({ status, headers }, reason, message) {
        super(message);
        this.status = status;
        this.reason = reason;
        this.retryAfterMs = (0,http/* retryAfterMs */.V)(headers.get('retry-after'));
    }
    /** Reads Google's JSON of an error; uploads answer with bare text. */
    static async read(response) {
        const text = await response.text().catch(() => '');
        try {
            const { error } = JSON.parse(text);
            return new GoogleAnswer(response, error.errors?.[0]?.reason, error.message ?? '');
        }
        catch {
            return new GoogleAnswer(response, undefined, text);
        }
    }
    /**
     * What 404 is about: `No such object: acme/model.bin`, `The specified bucket does not exist.`; servers other than
     * Google's may not say it.
     */
    get missing() {
        if (this.status !== 404)
            return undefined;
        if (/bucket does not exist/i.test(this.message))
            return 'bucket';
        return /no such object/i.test(this.message) ? 'object' : 'unsaid';
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
    const { status, reason, message, retryAfterMs } = error;
    const words = (0,trouble/* wordsOf */.Z9)(status, reason, message);
    if ((0,trouble/* isPassing */.WG)(status) || reason === 'rateLimitExceeded')
        return { kind: 'passing', words, retryAfterMs };
    // Without any login Google answers 401, too.
    if (status === 401 && /anonymous/i.test(message))
        return { kind: 'no credentials', words };
    return { kind: KINDS[status] ?? 'unknown', words };
}

// EXTERNAL MODULE: ./build/store/buckets/settings.js
var buckets_settings = __webpack_require__(21473);
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
    const anonymous = !isGoogle || (0,buckets_settings/* isOn */.M)(settings['allow_anonymous_login']);
    const login = { keyFile: settings['credentialpath'], federation: () => googleFederation(environment, log) };
    const token = anonymous ? undefined : googleTokens(SCOPE, log, login);
    return async (method, path, signal, options = {}) => {
        const headers = { ...options.headers, ...(token && { authorization: `Bearer ${await token()}` }) };
        return (0,http/* http */.L)(new URL(path, base), { ...options, method, headers, signal, retry: 0, timeout: false });
    };
}
function gcsCloud(url, { bucket, prefix }, send, pageSize) {
    const objects = `/storage/v1/b/${encodeURIComponent(bucket)}/o`;
    const pathOf = (key) => `${objects}/${encodeURIComponent(key)}`;
    const uploadPath = (type, key) => `/upload${objects}?uploadType=${type}&name=${encodeURIComponent(key)}`;
    let isThere;
    /** Lists one object: who may read objects may do that, too. */
    const askForBucket = async (signal) => (await orThrow(await send('GET', `${objects}?maxResults=1&fields=kind`, signal))).body?.cancel();
    /** 404 says in words alone whether it is the object or the bucket that is missing; where it does not, the bucket is asked for. */
    const orMissing = async (response, signal) => {
        if (response.ok)
            return response;
        const answer = await GoogleAnswer.read(response);
        if (answer.missing === undefined || answer.missing === 'bucket')
            throw answer;
        if (answer.missing === 'unsaid') {
            isThere ??= askForBucket(signal);
            await isThere.catch((error) => {
                isThere = undefined;
                throw error;
            });
        }
        return undefined;
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
            const answer = await orMissing(await send('GET', `${pathOf(key)}?alt=media${condition}`, signal, { headers }), signal);
            if (!answer)
                return undefined;
            const sizeBytes = (0,cloud/* wholeSize */.J)(answer.headers.get('content-range'), answer.headers.get('content-length'));
            const body = answer.body ? external_node_stream_.Readable.fromWeb(answer.body) : external_node_stream_.Readable.from([]);
            return { sizeBytes, etag: answer.headers.get('x-goog-generation') ?? undefined, body };
        },
        async sizeOf(key, signal) {
            const answer = await orMissing(await send('GET', `${pathOf(key)}?fields=size`, signal), signal);
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
            await (await orMissing(await send('DELETE', pathOf(key), signal), signal))?.body?.cancel();
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
