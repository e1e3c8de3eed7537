export const id = 9584;
export const ids = [9584];
export const modules = {

/***/ 99584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGeneric: () => (/* binding */ openGeneric),
  openImages: () => (/* binding */ openImages)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/digest.js
var platform_digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/store/oci/answers.js
var answers = __webpack_require__(3135);
// EXTERNAL MODULE: ./build/store/oci/credentials.js
var credentials = __webpack_require__(96702);
// EXTERNAL MODULE: ./build/store/oci/session.js
var oci_session = __webpack_require__(43848);
// EXTERNAL MODULE: ./build/platform/process.js
var process = __webpack_require__(84539);
// EXTERNAL MODULE: ./build/image/engines/docker-config.js
var docker_config = __webpack_require__(67451);
;// CONCATENATED MODULE: ./build/image/registries/docker-login.js




const ANSWER_MS = 30_000;
const answerSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() }));
/**
 * Finds a login that only docker itself knows: one that a program keeps for it
 * (https://docs.docker.com/reference/cli/docker/login/#credential-helpers), or Docker Hub's, which stands under another
 * name than its host. `undefined` when there is none for the host.
 * @throws {UserError} when the program that is named cannot be run, or answers with something else.
 */
async function dockerLogin(host, { given, environment, log }) {
    if (given?.host === host)
        return undefined;
    const config = await (0,docker_config/* readDockerConfig */.TO)(environment);
    const key = (0,docker_config/* configKey */.ur)(host);
    const entry = config.auths?.[key];
    const helper = config.credHelpers?.[key] ?? (entry ? config.credsStore : undefined);
    const login = helper && !entry?.auth ? await askHelper(helper, key, host, environment) : undefined;
    if (login)
        log.mask(login.password);
    return login ?? (key !== host && entry?.auth ? decodeLogin(entry.auth) : undefined);
}
/** Reads `user:password` in base64; a password may hold colons. */
function decodeLogin(basic) {
    const text = Buffer.from(basic, 'base64').toString();
    const colon = text.indexOf(':');
    return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
async function askHelper(helper, key, host, environment) {
    const program = `docker-credential-${helper}`;
    const answer = await (0,process/* run */.e)(program, ['get'], { env: environment, input: key, timeoutMs: ANSWER_MS }).catch((cause) => {
        throw new errors/* UserError */.yo(`docker keeps its login for ${host} in ${program}, which cannot be run.`, { cause });
    });
    if (answer.code !== 0)
        return undefined;
    const { success, output } = dist/* safeParse */.xLC(answerSchema, answer.stdout.toString());
    // Without its words: they may hold the password.
    if (!success)
        throw new errors/* UserError */.yo(`The answer of ${program} for ${host} is no login.`);
    const { Username: username, Secret: password } = output;
    return username && password ? { username, password } : undefined;
}

// EXTERNAL MODULE: ./build/image/registries/refusals.js
var refusals = __webpack_require__(28727);
;// CONCATENATED MODULE: ./build/image/registries/generic.js








const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** An image, or an index of images for several platforms. */
const ACCEPT = {
    accept: [
        'application/vnd.oci.image.index.v1+json',
        'application/vnd.docker.distribution.manifest.list.v2+json',
        OCI_MANIFEST,
        'application/vnd.docker.distribution.manifest.v2+json',
    ].join(', '),
};
const digest = dist/* custom */.IeY((value) => typeof value === 'string' && (0,platform_digest/* isDigest */.Bc)(value));
const manifest = dist/* object */.Ikc({
    manifests: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ digest, platform: dist/* optional */.lqM(dist/* object */.Ikc({ os: dist/* optional */.lqM(dist/* string */.YjP()) })) }))),
    config: dist/* optional */.lqM(dist/* object */.Ikc({ digest })),
});
const imageConfig = dist/* object */.Ikc({
    config: dist/* optional */.lqM(dist/* object */.Ikc({ Labels: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())) })),
});
/** Opens a repository of any registry that speaks the OCI distribution protocol. */
function openGeneric(repository, options) {
    let session;
    const send = async (request) => {
        session ??= findCredentialsFor(repository, options).then((found) => (0,oci_session/* openSession */.f)(repository.reference, found));
        return (await session)(request);
    };
    return {
        login: () => loginFor(repository, options),
        ensureRepository: async () => { },
        ...openImages(repository, send),
    };
}
/** Reads and tags the images of a repository by the registry's protocol. */
function openImages(repository, send) {
    const { reference } = repository;
    const get = async (to, doing, headers = {}) => {
        const response = await send({ method: 'GET', to, action: 'pull', headers });
        if (!response.ok)
            throw await (0,answers/* refusalOf */.Of)(response, reference, 'pull', doing);
        return response;
    };
    const parse = async (schema, response) => {
        const { success, output } = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema), await response.text());
        if (success)
            return output;
        throw new errors/* UserError */.yo(`${reference.host} answered with something that is no image of ${repository.name}.`);
    };
    const resolve = async (tag) => {
        // Asked for with the right to push, so that a login that may not push is refused before anything is built.
        const response = await send({ method: 'HEAD', to: `manifests/${tag}`, action: 'push', headers: ACCEPT });
        if (response.status === 404)
            return undefined;
        if (!response.ok)
            throw await (0,answers/* refusalOf */.Of)(response, reference, 'push', `looking for the tag ${tag}`);
        const digest = response.headers.get('docker-content-digest') ?? '';
        if ((0,platform_digest/* isDigest */.Bc)(digest))
            return digest;
        throw new errors/* UserError */.yo(`${reference.host} does not tell the digest of the tag ${tag}.`);
    };
    const manifestOf = async (digest) => parse(manifest, await get(`manifests/${digest}`, 'reading an image', ACCEPT));
    const labelsOf = async (digest) => {
        const top = await manifestOf(digest);
        const child = top.manifests?.find(({ platform }) => platform?.os !== 'unknown');
        const { config } = child ? await manifestOf(child.digest) : top;
        if (!config)
            return {};
        const response = await get(`blobs/${config.digest}`, 'reading the labels of an image');
        return (await parse(imageConfig, response)).config?.Labels ?? {};
    };
    const tag = async (digest, name) => {
        const copy = await get(`manifests/${digest}`, 'reading an image', ACCEPT);
        const headers = { 'content-type': copy.headers.get('content-type') ?? OCI_MANIFEST };
        const body = await copy.text();
        const response = await send({ method: 'PUT', to: `manifests/${name}`, action: 'push', headers, body });
        if (!response.ok)
            throw await (0,answers/* refusalOf */.Of)(response, reference, 'push', `setting the tag ${name}`);
    };
    return {
        resolve: (name) => (0,refusals/* aboutImages */.K)(repository, resolve(name)),
        labelsOf: (digest) => (0,refusals/* aboutImages */.K)(repository, labelsOf(digest)),
        tag: (digest, name) => (0,refusals/* aboutImages */.K)(repository, tag(digest, name)),
    };
}
/** The login that is not docker's own: the one given for the host, else the job's token on GitHub's registry. */
async function loginFor(repository, options) {
    if (await dockerLogin(repository.host, options))
        return undefined;
    const found = await storeCredentials(repository, options);
    if (!found || found.source === '`docker login`')
        return undefined;
    return decodeLogin(found.basic);
}
async function findCredentialsFor(repository, options) {
    const helped = await dockerLogin(repository.host, options);
    if (!helped)
        return storeCredentials(repository, options);
    const basic = Buffer.from(`${helped.username}:${helped.password}`).toString('base64');
    return { basic, source: '`docker login`', allows: () => true };
}
/** Finds a login as the store does, with its rules for which host a login may go to. */
function storeCredentials({ host, reference }, options) {
    const { token, username, given, environment, log } = options;
    const login = given?.host === host ? { ...given, store: reference.url } : undefined;
    return (0,credentials/* findCredentials */.g)(reference.host, { token, username, login, environment, directory: '.', log });
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


/***/ })

};
