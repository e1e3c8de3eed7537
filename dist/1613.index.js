export const id = 1613;
export const ids = [1613,7687];
export const modules = {

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Tells whether a text is a well-formed content address. */
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** Hashes bytes or UTF-8 text. */
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** Hashes a file in one streaming read; memory does not grow with its size. */
async function digestOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 }), hash);
    return `sha256:${hash.digest('hex')}`;
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


/***/ }),

/***/ 64078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Orders two strings by Unicode code point, which is UTF-8 byte order; JavaScript's own order is that of UTF-16 units. */
function compareCodePoints(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/**
 * Writes JSON with sorted keys, so that equal values give equal bytes. Keys whose value is `undefined` are left out.
 * Numbers are written as JavaScript does (the shortest text that reads back the same). Ends without a newline.
 */
function canonicalJson(value, indent = 0) {
    return JSON.stringify(sortKeys(value), null, indent || undefined);
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (value === null || typeof value !== 'object')
        return value;
    const source = value;
    return Object.fromEntries(Object.keys(source)
        .sort(compareCodePoints)
        .map((key) => [key, sortKeys(source[key])]));
}


/***/ }),

/***/ 3135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   fm: () => (/* binding */ permissionHint),
/* harmony export */   ly: () => (/* binding */ gaveUp)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64899);


/**
 * Turns an answer that was not hoped for into an error that says what to do.
 * @param doing What was tried, after "while": `reading the manifest …`.
 */
async function refusalOf(response, reference, action, doing) {
    const words = await wordsOf(response);
    const message = `${reference.host} answered ${response.status}${words} while ${doing} in ${reference.name}.`;
    if (response.status === 401 || response.status === 403) {
        return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreRefusal */ .g8(message, { hint: permissionHint(reference, action) });
    }
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { hint: hintFor(response.status, words) });
}
/** Says what to grant, in the words of the registry at hand. */
function permissionHint({ host, name }, action) {
    const right = action === 'pull' ? 'read' : 'write';
    if (host === 'ghcr.io' || host.endsWith('.ghe.com')) {
        return (`Give the job \`permissions: packages: ${right}\`; if the package ${name} was made by another repository, ` +
            `add this one under its "Manage Actions access" with the role "${right}".`);
    }
    return (`Log in to ${host} with a login that may ${right} ${name}: before this step (\`docker login\`, docker/login-action), ` +
        'or by the secrets registry-username and registry-password of train-validate.yml.');
}
function hintFor(status, words) {
    if (status === 404)
        return 'Make the repository in the registry first, or mend its name in `store`.';
    if (status === 413)
        return 'The registry, or a proxy before it, refuses files of this size.';
    if (status === 429)
        return 'The registry limits how often it may be asked: run the job again later.';
    if (status >= 500)
        return 'It was asked several times. Run the job again later; what is stored already is kept.';
    if (words.includes('NAME_INVALID'))
        return 'Mend the name of the repository in `store`.';
    return 'Modelloop does not know this answer: see the log of the registry.';
}
/** Whole transfers that are tried before giving up: the HTTP client cannot repeat what it does not keep. */
const ATTEMPTS = 3;
/** Says that a transfer was tried often enough. */
function gaveUp(reference, doing, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${reference.url}: ${doing} failed ${ATTEMPTS} times: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, {
        hint: 'Nothing was kept of it. Run the job again later.',
        cause,
    });
}
/** The registry's own error codes and words, in brackets; nothing when it gave none. */
async function wordsOf(response) {
    const text = await response.text().catch(() => '');
    try {
        const { errors } = JSON.parse(text);
        const words = (errors ?? []).map(({ code, message }) => [code, message].filter(Boolean).join(': '));
        return words.length > 0 ? ` (${words.join('; ').slice(0, 300)})` : '';
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 96702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findCredentials)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23761);




/**
 * Finds the login for a registry: the one that was given for it; else one of `docker login`, because somebody asked for
 * it; else the job's GitHub token, which goes to GitHub's own registry and to this machine, never elsewhere: the URL of
 * the store may have been written by the author of a pull request.
 */
async function findCredentials(host, options) {
    const given = givenLogin(host, options);
    if (given)
        return given;
    const login = await dockerLogin(host, options);
    // The protocol lets a registry name another host for its tokens; docker sends its logins there too.
    if (login)
        return { basic: login, source: '`docker login`', allows: () => true };
    const gitHubs = githubRegistry(options.environment['GITHUB_SERVER_URL']);
    const allows = (other) => other === gitHubs || (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isThisMachine */ .Y)(other);
    if (!options.token || !allows(host))
        return undefined;
    const basic = encode(`${options.username ?? 'x-access-token'}:${options.token}`);
    return { basic, source: 'the GitHub token', allows };
}
/** `ghcr.io`, or `containers.<tenant>.ghe.com` where the server is a tenant's. */
function githubRegistry(serverUrl = 'https://github.com') {
    const { hostname } = new URL(serverUrl);
    return hostname.endsWith('.ghe.com') ? `containers.${hostname}` : 'ghcr.io';
}
/** Goes to its own host and nowhere else, not even where that host has its tokens fetched. */
function givenLogin(host, { login }) {
    if (!login?.store.startsWith('oci://') || (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOciUrl */ .c)(login.store).host !== host)
        return undefined;
    const basic = encode(`${login.username}:${login.password}`);
    return { basic, source: 'the login that was given for the store', allows: (other) => other === host };
}
async function dockerLogin(host, { environment, log }) {
    const folder = environment['DOCKER_CONFIG'] ?? (environment['HOME'] && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['HOME'], '.docker'));
    if (!folder)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    const config = parse(text, path);
    const entry = config.auths?.[host] ?? config.auths?.[`https://${host}`];
    if (entry?.auth)
        return entry.auth;
    if (entry?.username && entry.password)
        return encode(`${entry.username}:${entry.password}`);
    if (config.credHelpers?.[host] ?? (entry && config.credsStore)) {
        log.info(`${path} names a helper program for ${host}; Modelloop runs none, so that login is not used.`);
    }
    return undefined;
}
function parse(text, path) {
    try {
        return (JSON.parse(text) ?? {});
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The file of docker logins is not JSON.', { place: { file: path }, cause });
    }
}
const encode = (text) => Buffer.from(text).toString('base64');


/***/ }),

/***/ 91434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openManifests),
/* harmony export */   m: () => (/* binding */ isUnknownBlob)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64078);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64899);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3135);






const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
/** The empty configuration of an artifact (OCI image specification, "Guidance for an Empty Descriptor"). */
const EMPTY = '{}';
const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
const WRITE_ATTEMPTS = 4;
/** Registries take manifests of 4 MiB (OCI distribution specification, "Pushing Manifests"); some are told to take more. */
const MOST_BYTES = 32 << 20;
/** Whether a registry refused a manifest because it lacks a blob of it. */
const isUnknownBlob = (error) => (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).includes('BLOB_UNKNOWN');
/** Makes the calls for manifests over a session. */
function openManifests(send, reference, blobs) {
    let empty;
    const find = async (tag, action) => {
        const headers = { accept: MANIFEST_TYPE };
        const response = await send({ method: 'HEAD', to: `manifests/${tag}`, action, headers });
        if (response.status === 404)
            return undefined;
        if (!response.ok)
            throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, action, 'looking for content');
        return response.headers.get('docker-content-digest') ?? '';
    };
    return {
        find,
        async read(tag, action, signal) {
            const transfer = signal && { signal };
            const request = { method: 'GET', to: `manifests/${tag}`, action, headers: { accept: MANIFEST_TYPE } };
            const response = await send({ ...request, ...(transfer && { transfer }) });
            if (response.status === 404)
                return undefined;
            if (!response.ok)
                throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, action, 'reading a manifest');
            const text = await shortText(response);
            return text === undefined ? undefined : parseArtifact(text);
        },
        async write(tag, artifact, { another = false, replaces = false } = {}) {
            if (!another) {
                empty ??= blobs.upload((0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(EMPTY), new Blob([EMPTY]));
                await empty;
            }
            const headers = { 'content-type': MANIFEST_TYPE };
            const body = manifestText(artifact);
            for (let attempt = 1;; attempt++) {
                const response = await send({ method: 'PUT', to: `manifests/${tag}`, action: 'push', headers, body });
                if (response.status === 201)
                    return;
                const refusal = await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, 'push', 'writing a manifest');
                if (refusal instanceof _store_js__WEBPACK_IMPORTED_MODULE_3__/* .StoreRefusal */ .g8)
                    throw refusal;
                if ((await find(tag, 'push')) !== undefined) {
                    // Another job was faster, and the registry lets no tag be written twice (ECR's immutable tags).
                    if (!replaces)
                        return;
                    const hint = `If ${reference.host} lets no tag be written twice, delete the tag ${tag} first.`;
                    if (!isUnknownBlob(refusal))
                        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(refusal.message, { hint, cause: refusal });
                }
                // While another job puts up the same blob, docker-registry loses sight of it for a moment.
                if (!isUnknownBlob(refusal) || attempt === WRITE_ATTEMPTS)
                    throw refusal;
                await _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml.sleep(200 * attempt);
            }
        },
        async drop(manifest) {
            const response = await send({ method: 'DELETE', to: `manifests/${manifest}`, action: 'delete' });
            if (response.status === 202 || response.status === 404)
                return true;
            if (response.status === 405)
                return false;
            throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, 'delete', 'deleting content');
        },
        async *tags() {
            let next = 'tags/list?n=200';
            while (next !== undefined) {
                const response = await send({ method: 'GET', to: next, action: 'pull' });
                if (response.status === 404)
                    return;
                if (!response.ok)
                    throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(response, reference, 'pull', 'listing contents');
                const { tags } = (await response.json());
                yield tags ?? [];
                const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
                next = link === undefined ? undefined : new URL(link, response.url);
            }
        },
    };
}
function manifestText({ artifactType, layers }) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)({
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        artifactType,
        config: { mediaType: EMPTY_TYPE, digest: (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(EMPTY), size: EMPTY.length },
        layers,
    });
}
/** Reads a body that is no longer than a manifest can be. */
async function shortText({ body }) {
    const pieces = [];
    let size = 0;
    for await (const piece of body ?? []) {
        size += piece.length;
        if (size > MOST_BYTES)
            return undefined;
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
}
/** A registry may hold anything under a tag. */
function parseArtifact(text) {
    try {
        const { artifactType, layers } = (JSON.parse(text) ?? {});
        if (typeof artifactType !== 'string' || !Array.isArray(layers) || !layers.every(isLayer))
            return undefined;
        return { artifactType, layers };
    }
    catch {
        return undefined;
    }
}
function isLayer(value) {
    const { mediaType, digest, size } = value ?? {};
    return (typeof mediaType === 'string' &&
        typeof digest === 'string' &&
        (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) &&
        Number.isSafeInteger(size) &&
        Number(size) >= 0);
}


/***/ }),

/***/ 23761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isThisMachine),
/* harmony export */   c: () => (/* binding */ parseOciUrl)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** The grammar of repository names in the OCI distribution specification. */
const NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
/** Reads `oci://HOST[:PORT]/NAME`. @throws {UserError} when it is none, or holds a login, a tag or a digest. */
function parseOciUrl(url) {
    const [, login, host = '', name = ''] = /^oci:\/\/([^/@]*@)?([^/]+)\/(.*?)\/?$/.exec(url) ?? [];
    if (login) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The URL of the store holds a login.', {
            hint: 'Take it out and log in with `docker login` or the action docker/login-action.',
        });
    }
    if (!/^(\[[0-9a-f:]+\]|[a-zA-Z0-9.-]+)(:\d+)?$/.test(host) || name === '') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${url}" is not the URL of a registry's repository.`, {
            hint: 'Write oci://HOST/NAME, such as oci://ghcr.io/acme/models.',
        });
    }
    if (!NAME.test(name)) {
        const lower = name.toLowerCase();
        const hint = NAME.test(lower)
            ? `Write it in lower case: oci://${host}/${lower}.`
            : 'Use a-z, 0-9 and single . _ - between them, parts divided by /; no tag and no digest.';
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${name}" is not a valid repository name.`, { hint });
    }
    return { url: `oci://${host}/${name}`, host, name, origin: `${isThisMachine(host) ? 'http' : 'https'}://${host}` };
}
/** Tells whether a host, with or without a port, is this machine: there plain http is safe. */
const isThisMachine = (host) => /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);


/***/ }),

/***/ 97687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRepository: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/platform/clock.js
var platform_clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/store/transfer.js
var transfer = __webpack_require__(18471);
// EXTERNAL MODULE: ./build/store/oci/answers.js
var answers = __webpack_require__(3135);
;// CONCATENATED MODULE: ./build/store/oci/blob-reader.js



/** A connection without a byte for so long is given up. */
const IDLE_MS = 60_000;
/** Makes the calls for parts of blobs over a session. */
function openReader(send, reference, log, clock) {
    let givesParts = true;
    /** Asks for bytes; `skip` of those that come lie before them. `undefined`: the blob ends before them. */
    const ask = async (digest, from, to, signal) => {
        const headers = { range: `bytes=${from}-${to - 1}` };
        const transfer = { signal };
        const response = await send({ method: 'GET', to: `blobs/${digest}`, action: 'pull', headers, transfer });
        if (response.status === 404)
            throw new store/* MissingContent */.c9(digest, reference.url);
        if (response.status === 416)
            return undefined;
        if (!response.ok || !response.body)
            throw await (0,answers/* refusalOf */.Of)(response, reference, 'pull', 'reading a file');
        const begins = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
        if (response.status === 206 && Number(begins) !== from) {
            throw new errors/* UserError */.yo(`${reference.host} gave other bytes of ${digest} than it was asked for.`);
        }
        if (response.status !== 206)
            givesParts = false;
        return { body: response.body, skip: response.status === 206 ? 0 : from };
    };
    async function* read(digest, { from, to, signal }) {
        for (let [at, failures] = [from, 0]; at < to;) {
            const before = at;
            const idle = new AbortController();
            const timer = setTimeout(() => idle.abort(new Error(`nothing came within ${IDLE_MS / 1000} s`)), IDLE_MS);
            try {
                const answer = await ask(digest, at, to, signal ? AbortSignal.any([signal, idle.signal]) : idle.signal);
                if (!answer)
                    return;
                let { skip } = answer;
                for await (const chunk of answer.body) {
                    timer.refresh();
                    const piece = chunk.subarray(skip, skip + to - at);
                    skip = Math.max(0, skip - chunk.length);
                    at += piece.length;
                    if (piece.length > 0)
                        yield piece;
                    timer.refresh();
                    if (at === to)
                        return;
                }
                // The answer was whole, so this is all there is; one that breaks off throws.
                if (at < to)
                    return;
            }
            catch (error) {
                signal?.throwIfAborted();
                if (error instanceof errors/* UserError */.yo || error instanceof store/* MissingContent */.c9)
                    throw error;
                failures = at > before ? 1 : failures + 1;
                if (failures === answers/* ATTEMPTS */.PY)
                    throw (0,answers/* gaveUp */.ly)(reference, 'a download', error);
                log.info(`${reference.host}: a download broke off (${(0,errors/* messageOf */.bD)(error)}); going on.`);
                await clock.sleep(500 * failures, signal);
            }
            finally {
                clearTimeout(timer);
            }
        }
    }
    return {
        read,
        get givesParts() {
            return givesParts;
        },
    };
}

;// CONCATENATED MODULE: ./build/store/oci/blobs.js








/** Slower than this, a transfer is taken for stuck. */
const SLOWEST_BYTES_PER_SECOND = 100_000;
/**
 * fetch keeps a second copy of every body in memory, for redirects and logins, unless there can be neither ("If request's
 * traversable for user prompts is no-traversable and redirect mode is error", https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 */
const STREAMED = { retry: 0, redirect: 'error', window: null };
const WORTH_A_LINE_BYTES = 50_000_000;
/** Says that a transfer may go well when it is done again from its beginning. */
class BrokenTransfer extends Error {
    /** When the registry wants to be asked again. */
    retryAfterMs;
    constructor(message, cause, retryAfterMs = 0) {
        super(message, { cause });
        this.retryAfterMs = retryAfterMs;
    }
}
/** Makes the calls for blobs over a session. */
function openBlobs(send, reference, log, clock = platform_clock/* systemClock */.ml) {
    const look = async (digest, action) => {
        const response = await send({ method: 'HEAD', to: `blobs/${digest}`, action });
        if (response.status === 404)
            return undefined;
        if (!response.ok)
            throw await (0,answers/* refusalOf */.Of)(response, reference, action, 'looking for a file');
        return { sizeBytes: response.headers.get('content-length') };
    };
    const sizeOf = async (digest, action = 'pull') => {
        const found = await look(digest, action);
        return found && Number(found.sizeBytes ?? 0);
    };
    const uploadOnce = async (digest, body, signal) => {
        const start = await send({ method: 'POST', to: 'blobs/uploads/', action: 'push' });
        const location = start.headers.get('location');
        if (start.status !== 202 || !location)
            throw await (0,answers/* refusalOf */.Of)(start, reference, 'push', 'starting an upload');
        const to = new URL(location, reference.origin);
        // A registry behind a proxy that speaks TLS for it may not know that it is https.
        if (to.host === reference.host)
            to.protocol = new URL(reference.origin).protocol;
        to.searchParams.set('digest', digest);
        const timeout = Math.min(60_000 + (body.size / SLOWEST_BYTES_PER_SECOND) * 1000, 2 ** 31 - 1);
        const headers = { 'content-type': 'application/octet-stream' };
        const transfer = { ...STREAMED, timeout, ...(signal && { signal }) };
        const response = await send({ method: 'PUT', to, action: 'push', headers, body, transfer }).catch((cause) => {
            signal?.throwIfAborted();
            throw new BrokenTransfer((0,errors/* messageOf */.bD)(cause), cause);
        });
        if (response.status === 201)
            return;
        const refusal = await (0,answers/* refusalOf */.Of)(response, reference, 'push', 'uploading a file');
        // 404: the registry has forgotten the upload that it began.
        if (response.status < 500 && ![404, 408, 429].includes(response.status))
            throw refusal;
        throw new BrokenTransfer(refusal.message, refusal, (0,http/* retryAfterMs */.V)(response.headers.get('retry-after')));
    };
    const downloadOnce = async (digest, destination) => {
        const response = await send({ method: 'GET', to: `blobs/${digest}`, action: 'pull' });
        if (response.status === 404)
            throw new store/* MissingContent */.c9(digest, reference.url);
        if (!response.ok || !response.body)
            throw await (0,answers/* refusalOf */.Of)(response, reference, 'pull', 'reading a file');
        await (0,transfer/* receive */.u)(response.body, destination, digest, reference.url);
    };
    const persistently = async (doing, work, signal) => {
        for (let attempt = 1;; attempt++) {
            try {
                return await work(attempt);
            }
            catch (error) {
                signal?.throwIfAborted();
                if (error instanceof errors/* UserError */.yo || error instanceof store/* MissingContent */.c9)
                    throw error;
                if (attempt === answers/* ATTEMPTS */.PY)
                    throw (0,answers/* gaveUp */.ly)(reference, doing, error);
                log.info(`${reference.host}: ${doing} broke off (${(0,errors/* messageOf */.bD)(error)}); trying again.`);
                await clock.sleep(500 * attempt + (error instanceof BrokenTransfer ? error.retryAfterMs : 0), signal);
            }
        }
    };
    const reader = openReader(send, reference, log, clock);
    return {
        sizeOf,
        async holds({ digest, size }, action) {
            const found = await look(digest, action);
            return found !== undefined && (found.sizeBytes === null || Number(found.sizeBytes) === size);
        },
        read: reader.read,
        get givesParts() {
            return reader.givesParts;
        },
        async upload(digest, source, { isNew = false, signal } = {}) {
            const body = typeof source === 'string' ? await (0,external_node_fs_.openAsBlob)(source) : source;
            if (body.size > WORTH_A_LINE_BYTES)
                log.info(`Uploading ${Math.round(body.size / 1e6)} MB to ${reference.url}.`);
            const attempt = async (count) => {
                // Also finds what a broken attempt stored all the same, when only the answer was lost.
                const known = isNew && count === 1 ? undefined : await sizeOf(digest, 'push');
                if (known === undefined)
                    await uploadOnce(digest, body, signal);
            };
            await persistently('an upload', attempt, signal);
        },
        download: (digest, destination) => persistently('a download', () => downloadOnce(digest, destination)),
        async drop(digest) {
            await send({ method: 'DELETE', to: `blobs/${digest}`, action: 'delete' });
        },
    };
}

// EXTERNAL MODULE: ./build/store/oci/credentials.js
var credentials = __webpack_require__(96702);
// EXTERNAL MODULE: ./build/store/oci/manifests.js
var manifests = __webpack_require__(91434);
// EXTERNAL MODULE: ./build/store/oci/reference.js
var oci_reference = __webpack_require__(23761);
// EXTERNAL MODULE: ./build/store/oci/session.js
var session = __webpack_require__(43848);
;// CONCATENATED MODULE: ./build/store/oci/repository.js





/** Opens a repository by `oci://HOST/NAME`; the login is looked up, and nothing is contacted yet. @throws {UserError} */
async function openRepository(url, options) {
    const reference = (0,oci_reference/* parseOciUrl */.c)(url);
    const send = (0,session/* openSession */.f)(reference, await (0,credentials/* findCredentials */.g)(reference.host, options));
    const blobs = openBlobs(send, reference, options.log);
    return { url: reference.url, blobs, manifests: (0,manifests/* openManifests */.d)(send, reference, blobs) };
}


/***/ }),

/***/ 43848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _platform_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86444);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64899);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3135);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23761);





/**
 * Speaks to one repository of a registry: anonymous first, then as the registry's `WWW-Authenticate` asks, with a token
 * (`Bearer`, https://distribution.github.io/distribution/spec/auth/token/) or with the login itself (`Basic`).
 */
function openSession(reference, credentials) {
    const actions = new Set();
    let authorization;
    let loggingIn;
    return async (request) => {
        const url = new URL(request.to, `${reference.origin}/v2/${reference.name}/`);
        const home = url.origin === reference.origin;
        if (!home && url.protocol !== 'https:' && !(0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isThisMachine */ .Y)(reference.host)) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${reference.host} sent us to ${url.origin}, which is not safe.`);
        }
        actions.add('pull').add(request.action);
        // Three rounds: as we are, with a token, with a token of more rights that another request brought meanwhile.
        for (let round = 1;; round++) {
            const used = authorization;
            const response = await fetchOnce(reference, url, request, home ? used : undefined);
            if (response.status !== 401 || !home || round === 3)
                return response;
            if (authorization !== used)
                continue;
            const challenge = response.headers.get('www-authenticate') ?? '';
            loggingIn ??= logIn(reference, challenge, credentials, [...actions], request.action).finally(() => {
                loggingIn = undefined;
            });
            const fresh = await loggingIn;
            if (fresh === undefined || fresh === used)
                return response;
            authorization = fresh;
        }
    };
}
async function fetchOnce(reference, url, request, authorization) {
    try {
        return await (0,_platform_http_js__WEBPACK_IMPORTED_MODULE_1__/* .http */ .L)(url, {
            method: request.method,
            // A redirect to another host (a registry's storage) loses the header by the rules of fetch.
            headers: { ...request.headers, ...(authorization && { authorization }) },
            ...(request.body !== undefined && { body: request.body }),
            ...request.transfer,
        });
    }
    catch (cause) {
        request.transfer?.signal?.throwIfAborted();
        throw unreachable(reference.host, cause);
    }
}
/** Asks for a token or makes the Basic header; `undefined` when the registry's challenge cannot be met. */
async function logIn(reference, challenge, credentials, actions, action) {
    if (/^basic\b/i.test(challenge))
        return credentials && `Basic ${credentials.basic}`;
    const realm = parameterOf(challenge, 'realm');
    if (!/^bearer\b/i.test(challenge) || realm === undefined)
        return undefined;
    const url = tokenUrl(reference, realm);
    const service = parameterOf(challenge, 'service');
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', `repository:${reference.name}:${actions.join(',')}`);
    const known = credentials?.allows(url.host) ? credentials : undefined;
    const headers = known ? { authorization: `Basic ${known.basic}` } : {};
    const response = await (0,_platform_http_js__WEBPACK_IMPORTED_MODULE_1__/* .http */ .L)(url, { headers }).catch((cause) => {
        throw unreachable(url.host, cause);
    });
    if (response.status === 401 || response.status === 403) {
        const unsent = credentials ? `, and ${credentials.source} is not for this host` : '';
        const who = known ? `refused ${known.source}` : `gives no token without a login${unsent}`;
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreRefusal */ .g8(`${url.host} ${who} (${response.status}) for ${reference.name}.`, {
            hint: (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .permissionHint */ .fm)(reference, action),
        });
    }
    if (!response.ok)
        throw await (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(response, reference, action, 'asking for a token');
    const answer = (await response.json().catch(() => ({})));
    const token = answer.token ?? answer.access_token;
    if (typeof token !== 'string')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${url.host} gave no token for ${reference.name}.`);
    return `Bearer ${token}`;
}
/** The realm is the registry's word: a login goes out encrypted, or stays on this machine. */
function tokenUrl(reference, realm) {
    const url = URL.parse(realm, reference.origin);
    const safe = url?.protocol === 'https:' || (url && (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isThisMachine */ .Y)(url.host) && (0,_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isThisMachine */ .Y)(reference.host));
    if (url && safe)
        return url;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${reference.host} wants its tokens fetched from "${realm}", which is not https.`);
}
const parameterOf = (challenge, name) => new RegExp(`[\\s,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
function unreachable(host, cause) {
    const reasons = [];
    for (let error = cause; error instanceof Error; error = error.cause)
        reasons.push((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    return new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreUnreachable */ .au(`${host} could not be reached: ${reasons.at(-1) ?? cause}.`, {
        hint: 'Check its name in `store` and the network, then run the job again.',
        cause,
    });
}


/***/ }),

/***/ 61613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openOciStore: () => (/* binding */ openOciStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70370);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64899);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18471);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97687);






const ARTIFACT_TYPE = 'application/vnd.modelloop.content.v1';
const LOOKS_AT_ONCE = 8;
/**
 * Opens a repository of an OCI registry as a store. Each content is one blob, held by a manifest of its own with the tag
 * `sha256-<hex>`: a blob that no manifest names is swept away by the registry.
 */
async function openOciStore(url, options) {
    const { url: shown, blobs, manifests } = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__.openRepository)(url, options);
    const has = async (digest, action) => (await manifests.find(tagOf(digest), action)) !== undefined && (await blobs.sizeOf(digest, action)) !== undefined;
    return {
        url: shown,
        has: (digest) => has(digest, 'pull'),
        async put(digest, file) {
            const found = await (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfFile */ .Mk)(file);
            if (found !== digest)
                throw new _transfer_js__WEBPACK_IMPORTED_MODULE_3__/* .WrongBytes */ .l(file, digest, found);
            // A registry may refuse to tell a reader of a repository that is not there yet; a writer may make it.
            if (await has(digest, 'push'))
                return;
            await blobs.upload(digest, file);
            const layer = { mediaType: 'application/octet-stream', digest, size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size };
            await manifests.write(tagOf(digest), { artifactType: ARTIFACT_TYPE, layers: [layer] });
        },
        async get(digest, destination) {
            if ((await manifests.find(tagOf(digest), 'pull')) === undefined)
                throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .MissingContent */ .c9(digest, shown);
            await blobs.download(digest, destination);
        },
        async *list() {
            const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(LOOKS_AT_ONCE);
            for await (const tags of manifests.tags()) {
                const digests = tags.filter((tag) => TAG.test(tag)).map((tag) => tag.replace('-', ':'));
                const sized = await Promise.all(digests.map((digest) => limit(async () => ({ digest, sizeBytes: await blobs.sizeOf(digest) }))));
                for (const { digest, sizeBytes } of sized)
                    if (sizeBytes !== undefined)
                        yield { digest, sizeBytes };
            }
        },
        async delete(digest) {
            const manifest = await manifests.find(tagOf(digest), 'delete');
            const sizeBytes = (await blobs.sizeOf(digest)) ?? 0;
            if (!manifest || !(await manifests.drop(manifest)))
                return { freedBytes: 0, keptBytes: sizeBytes };
            await blobs.drop(digest);
            return { freedBytes: sizeBytes, keptBytes: 0 };
        },
    };
}
const tagOf = (digest) => digest.replace(':', '-');
const TAG = /^sha256-[0-9a-f]{64}$/;


/***/ }),

/***/ 64899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ StoreUnreachable),
/* harmony export */   c9: () => (/* binding */ MissingContent),
/* harmony export */   g8: () => (/* binding */ StoreRefusal)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Says that a store was reached and does not hold the content. A store that could not be reached throws something else. */
class MissingContent extends Error {
    name = 'MissingContent';
    digest;
    constructor(digest, url) {
        super(`${url} does not hold ${digest}.`);
        this.digest = digest;
    }
}
/** Says that a store refused what was asked: not logged in, or not allowed. A fork's job meets this as a matter of course. */
class StoreRefusal extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
/** Says that nothing answers where a store should be, after it was tried often enough. */
class StoreUnreachable extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}


/***/ }),

/***/ 18471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ WrongBytes),
/* harmony export */   u: () => (/* binding */ receive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);






/** Says that bytes are not those that were asked for. Nothing was kept. */
class WrongBytes extends Error {
    name = 'WrongBytes';
    constructor(source, wanted, found) {
        super(`${source}: the bytes are ${found}, not ${wanted}.`);
    }
}
/**
 * Streams bytes into a file, whole or not at all, hashing them on the way. `from` names the source in messages.
 * @throws {WrongBytes} when their digest is another; the destination is then as it was.
 */
async function receive(source, destination, wanted, from) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const hashing = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(source, hashing, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: 'wx' }));
        const found = `sha256:${hash.digest('hex')}`;
        if (found !== wanted)
            throw new WrongBytes(from, wanted, found);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, destination);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
