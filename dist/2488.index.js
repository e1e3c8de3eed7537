export const id = 2488;
export const ids = [2488];
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

/***/ 84539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** What a group wrote before it was killed is still read for this long. */
const LAST_OUTPUT_MS = 100;
/**
 * Runs a program without a shell, in a process group of its own, and waits for its end. A time-out or an aborted signal
 * ends the whole group, so that nothing it started stays behind. Never throws for an exit code; throws when the program
 * cannot be started.
 */
async function run(command, args, options = {}) {
    const { capture = true, killAfterMs = 5000 } = options;
    const startedAt = performance.now();
    // Without input it is /dev/null: a pipe of Node's is a socket, from which bash concludes that it must read ~/.bashrc.
    const stdin = options.input === undefined ? 'ignore' : 'pipe';
    const { cwd, env = process.env } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
    if (child.pid)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    let timedOut = false;
    let killer;
    let reaper;
    const signalGroup = (signal) => {
        try {
            if (child.pid)
                process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
        }
    };
    /** Who left the group (`setsid`) may still hold the output open: nobody listens any more, so that the end comes. */
    const endGroup = () => {
        signalGroup('SIGKILL');
        setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, LAST_OUTPUT_MS).unref();
    };
    const stop = () => {
        signalGroup('SIGTERM');
        killer ??= setTimeout(endGroup, killAfterMs);
    };
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted)
        stop();
    child.stdout?.on('data', (chunk) => {
        if (capture)
            stdout.push(chunk);
        options.onStdout?.(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        if (capture)
            stderr.push(chunk);
        options.onStderr?.(chunk);
    });
    // A child that ends before it has read its input closes the pipe; that is its business.
    child.stdin?.on('error', () => { });
    if (typeof options.input === 'string' || options.input instanceof Uint8Array)
        child.stdin?.end(options.input);
    else if (child.stdin)
        options.input?.pipe(child.stdin);
    try {
        return await new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('exit', () => {
                const { endGroupAfterMs } = options;
                if (endGroupAfterMs !== undefined)
                    reaper = setTimeout(endGroup, endGroupAfterMs);
            });
            child.on('close', (code, signal) => {
                const durationMs = performance.now() - startedAt;
                resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut, durationMs });
            });
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killer);
        clearTimeout(reaper);
        options.signal?.removeEventListener('abort', stop);
        // What the program left running in its group ends with it.
        if (timedOut || options.signal?.aborted || options.endGroupAfterMs !== undefined)
            signalGroup('SIGKILL');
    }
}


/***/ }),

/***/ 62488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAzureBucket: () => (/* binding */ openAzureBucket)
});

// EXTERNAL MODULE: ./node_modules/@azure/storage-blob/dist/esm/index.js + 57 modules
var esm = __webpack_require__(42244);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
// EXTERNAL MODULE: ./build/platform/process.js
var process = __webpack_require__(84539);
// EXTERNAL MODULE: ./build/clouds/github-oidc.js
var github_oidc = __webpack_require__(57772);
// EXTERNAL MODULE: ./build/clouds/login-error.js
var login_error = __webpack_require__(71273);
;// CONCATENATED MODULE: ./build/clouds/azure.js





/** What GitHub's tokens must be made out for (https://learn.microsoft.com/entra/workload-id/workload-identity-federation). */
const AUDIENCE = 'api://AzureADTokenExchange';
const CLI_MS = 60_000;
/**
 * Finds tokens, in the order of Azure's own chain: a secret, a federated token (the file of `AZURE_FEDERATED_TOKEN_FILE`, or
 * GitHub's OIDC where the job has `id-token: write`), else who is logged in to the command line `az`, as azure/login does.
 */
function azureTokens(login) {
    return {
        async getToken(scope) {
            const [first = ''] = [scope].flat();
            const found = await tokenFor(login, first);
            login.log.mask(found.token);
            return found;
        },
    };
}
async function tokenFor(login, scope) {
    const { environment } = login;
    const named = (name) => environment[`MODELLOOP_${name}`] || environment[name];
    const tenant = login.tenantId ?? named('AZURE_TENANT_ID');
    const client = login.clientId ?? named('AZURE_CLIENT_ID');
    if (!tenant || !client)
        return commandLineToken(environment, scope);
    // A secret or a token file of the machine belongs to the machine's own client.
    const isOfWorkflow = login.clientId === undefined && Boolean(environment['MODELLOOP_AZURE_CLIENT_ID']);
    const secret = login.clientSecret ?? (isOfWorkflow ? undefined : environment['AZURE_CLIENT_SECRET']);
    if (secret)
        return exchange(environment, tenant, { client_id: client, client_secret: secret, scope });
    const assertion = isOfWorkflow ? await (0,github_oidc/* githubToken */.b)(environment, AUDIENCE, login.log) : await federatedToken(login);
    if (assertion === undefined)
        return commandLineToken(environment, scope);
    const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    return exchange(environment, tenant, {
        client_id: client,
        client_assertion_type: type,
        client_assertion: assertion,
        scope,
    });
}
async function federatedToken({ environment, log }) {
    const file = environment['AZURE_FEDERATED_TOKEN_FILE'];
    if (file) {
        const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
            throw new login_error/* CloudLoginError */.V('no credentials', `${file} (AZURE_FEDERATED_TOKEN_FILE) cannot be read`, cause);
        });
        return text.trim();
    }
    return (0,github_oidc/* githubToken */.b)(environment, AUDIENCE, log);
}
/** Asks for a token by client credentials (RFC 6749, section 4.4; with an assertion: RFC 7523, section 2.2). */
async function exchange(environment, tenant, form) {
    const authority = environment['AZURE_AUTHORITY_HOST'] ?? 'https://login.microsoftonline.com';
    const url = `${authority.replace(/\/$/, '')}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...form });
    const answer = await http/* http */.L.post(url, { body });
    const found = (await answer.json().catch(() => ({})));
    if (answer.ok && found.access_token) {
        return { token: found.access_token, expiresOnTimestamp: Date.now() + (found.expires_in ?? 300) * 1000 };
    }
    const words = found.error_description?.split(/[\r\n]/)[0] ?? `Entra ID answered ${answer.status}`;
    // AADSTS700024: the assertion is outside of its time (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).
    throw new login_error/* CloudLoginError */.V(/AADSTS700024/.test(words) ? 'clock' : 'wrong credentials', words);
}
async function commandLineToken(environment, scope) {
    const args = ['account', 'get-access-token', '--output', 'json', '--scope', scope];
    const answer = await (0,process/* run */.e)('az', args, { env: { ...environment }, timeoutMs: CLI_MS }).catch(() => undefined);
    const tried = 'neither a secret, nor a federated token, nor the command line az';
    if (!answer)
        throw new login_error/* CloudLoginError */.V('no credentials', tried);
    if (answer.code !== 0) {
        const reason = answer.stderr.toString().trim().split('\n')[0];
        throw new login_error/* CloudLoginError */.V('no credentials', `az: ${reason || `it ended with ${answer.code}`}`);
    }
    const found = JSON.parse(answer.stdout.toString());
    const expires = found.expires_on ? found.expires_on * 1000 : Date.now() + 300_000;
    return { token: found.accessToken, expiresOnTimestamp: expires };
}

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/store/buckets/trouble.js
var trouble = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/store/buckets/azure-trouble.js


const ROLE = 'Storage Blob Data Contributor';
/** Azure Blob Storage in the words of messages. */
const azureWords = (container, account) => ({
    name: 'Azure Blob Storage',
    bucket: `container ${container} in the account ${account}`,
    advice: {
        unreachable: `Check that there is an account ${account}, and the network of the runner.`,
        'no credentials': `Use azure/login before this step, with an identity that has the role ${ROLE}.`,
        'wrong credentials': 'Check the key, the SAS, or the federated credential of the app, and that they are for this account.',
        expired: 'Log in again right before this step, or make a new SAS.',
        'not allowed': `Give the identity the role ${ROLE} on ${container}; a SAS needs the rights r, w, c, l.`,
        'no bucket': 'Make it first, or mend its name in the URL.',
    },
});
/** Azure's codes (https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes). */
const KINDS = {
    AuthenticationFailed: 'wrong credentials',
    InvalidAuthenticationInfo: 'wrong credentials',
    NoAuthenticationInformation: 'no credentials',
    PublicAccessNotPermitted: 'no credentials',
    ContainerNotFound: 'no bucket',
    ContainerBeingDeleted: 'no bucket',
    ConditionNotMet: 'changed',
    InvalidRange: 'changed',
    OperationTimedOut: 'passing',
    ServerBusy: 'passing',
};
/** The status and the code of what the SDK threw. */
function azureCodeOf(error) {
    const { statusCode, code, details } = error;
    return { status: statusCode, code: details?.errorCode ?? code ?? '' };
}
/** Says what an error of the SDK comes down to. */
function azureTrouble(error) {
    const { status, code } = azureCodeOf(error);
    const { message, details, response } = error;
    const all = `${message} ${details?.authenticationErrorDetail ?? ''}`;
    const words = (0,trouble/* wordsOf */.Z9)(status, code, message);
    if (/request date header too old|date header in the request is/i.test(all))
        return { kind: 'clock', words };
    if (/not valid in the specified time frame|expired/i.test(all))
        return { kind: 'expired', words };
    return { kind: (0,trouble/* kindOf */.I)(KINDS, code, status), words, retryAfterMs: (0,http/* retryAfterMs */.V)(response?.headers.get('retry-after')) };
}

// EXTERNAL MODULE: ./build/store/buckets/cloud.js
var cloud = __webpack_require__(7983);
// EXTERNAL MODULE: ./build/store/buckets/cloud-bucket.js + 2 modules
var cloud_bucket = __webpack_require__(99278);
// EXTERNAL MODULE: ./build/store/buckets/settings.js
var buckets_settings = __webpack_require__(21473);
;// CONCATENATED MODULE: ./build/store/buckets/azure.js







const PARTS_AT_ONCE = 4;
/** Repeating is done above, alike for all clouds. */
const ONCE = { retryOptions: { maxTries: 1 } };
/** Opens a container of Azure Blob Storage. @throws {UserError} for settings that cannot be. */
async function openAzureBucket(url, options) {
    const place = parseAzureUrl(url);
    return (0,cloud_bucket/* openCloudBucket */.q)(azureCloud(url, place, openContainer(place, options), options.pageSize), options);
}
/** Reads `az://CONTAINER/PREFIX`, or `az://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX`: no container has a dot. */
function parseAzureUrl(url) {
    const place = (0,cloud/* parseBucketUrl */.L)(url);
    const host = place?.bucket.includes('.') ? place.bucket : undefined;
    const inner = host && place ? (0,cloud/* parseBucketUrl */.L)(`az://${place.prefix}`) : place;
    const isAzure = !host || /^[a-z0-9]{3,24}\.blob\.core\.(windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/.test(host);
    if (inner && isAzure)
        return { host, container: inner.bucket, prefix: inner.prefix };
    throw new errors/* UserError */.yo(`"${url}" is not the URL of a container of Azure.`, {
        hint: 'Write az://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX, or az://CONTAINER/PREFIX with AZURE_STORAGE_ACCOUNT set.',
    });
}
/** Chooses the login: what the remote's own settings say, then the environment, then tokens of Entra ID. */
function openContainer({ host, container }, options) {
    const { settings = {}, environment, log } = options;
    const named = host?.split('.')[0] ?? settings['account_name'];
    const whole = settings['connection_string'] ?? (named ? undefined : environment['AZURE_STORAGE_CONNECTION_STRING']);
    if (whole) {
        for (const [, secret = ''] of whole.matchAll(/(?:AccountKey|SharedAccessSignature)=([^;]+)/gi))
            log.mask(secret);
        return fromConnectionString(whole, container);
    }
    const account = named ?? environment['AZURE_STORAGE_ACCOUNT'] ?? environment['AZURE_STORAGE_ACCOUNT_NAME'];
    if (!account) {
        throw new errors/* UserError */.yo(`The account of the container ${container} is not named.`, {
            hint: 'Set AZURE_STORAGE_ACCOUNT, write az://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX, or set account_name of the remote.',
        });
    }
    const address = `https://${host ?? `${account}.blob.core.windows.net`}/${container}`;
    const key = settings['account_key'] ?? environment['AZURE_STORAGE_KEY'] ?? environment['AZURE_STORAGE_ACCOUNT_KEY'];
    const sas = (settings['sas_token'] ?? environment['AZURE_STORAGE_SAS_TOKEN'])?.replace(/^\?/, '');
    if (key) {
        log.mask(key);
        return new esm/* ContainerClient */.bM(address, new esm/* StorageSharedKeyCredential */.Z3(account, key), ONCE);
    }
    if (sas) {
        log.mask(sas);
        return new esm/* ContainerClient */.bM(`${address}?${sas}`, new esm/* AnonymousCredential */.tv(), ONCE);
    }
    if ((0,buckets_settings/* isOn */.M)(settings['allow_anonymous_login'])) {
        return new esm/* ContainerClient */.bM(address, new esm/* AnonymousCredential */.tv(), ONCE);
    }
    const { tenant_id: tenantId, client_id: clientId, client_secret: clientSecret } = settings;
    return new esm/* ContainerClient */.bM(address, azureTokens({ tenantId, clientId, clientSecret, environment, log }), ONCE);
}
function fromConnectionString(text, container) {
    try {
        return new esm/* ContainerClient */.bM(text, container, ONCE);
    }
    catch (cause) {
        // Without the text: it holds the key.
        throw new errors/* UserError */.yo('The connection string of Azure cannot be read.', {
            hint: 'Copy it from "Access keys" of the storage account.',
            cause,
        });
    }
}
function azureCloud(url, { container, prefix }, client, maxPageSize) {
    const sizeOf = async (key, abortSignal) => (await client.getBlobClient(key).getProperties({ abortSignal }).catch(unlessMissing))?.contentLength;
    return {
        url,
        prefix,
        words: azureWords(container, client.accountName),
        troubleOf: azureTrouble,
        sizeOf,
        async put(key, bytes, abortSignal) {
            await client.getBlockBlobClient(key).upload(bytes, bytes.byteLength, { abortSignal });
        },
        async open(key, { from, etag }, abortSignal) {
            const conditions = etag ? { ifMatch: etag } : {};
            const blob = client.getBlobClient(key);
            const answer = await blob
                .download(from, undefined, { abortSignal, conditions, maxRetryRequests: 0 })
                .catch(unlessMissing);
            if (!answer)
                return undefined;
            const sizeBytes = (0,cloud/* wholeSize */.J)(answer.contentRange, answer.contentLength);
            return { sizeBytes, etag: answer.etag, body: answer.readableStreamBody };
        },
        async page(keyPrefix, continuationToken, abortSignal) {
            const pages = client.listBlobsFlat({ prefix: keyPrefix, abortSignal });
            const { value } = await pages
                .byPage({ ...(continuationToken && { continuationToken }), ...(maxPageSize && { maxPageSize }) })
                .next();
            const blobs = value.segment.blobItems;
            const objects = blobs.map(({ name, properties }) => ({ key: name, sizeBytes: properties.contentLength ?? 0 }));
            return { objects, next: value.continuationToken || undefined };
        },
        async delete(key, abortSignal) {
            await client.getBlobClient(key).deleteIfExists({ abortSignal });
        },
        async startParts(key, sizeBytes) {
            const blob = client.getBlockBlobClient(key);
            // The same for the same part, so that two jobs that store one object can share its blocks.
            const idOf = (index) => Buffer.from(String(index).padStart(8, '0')).toString('base64');
            const ids = [];
            return {
                atOnce: PARTS_AT_ONCE,
                async part(index, _offset, bytes, abortSignal) {
                    await blob.stageBlock(idOf(index), bytes, bytes.byteLength, { abortSignal });
                    ids[index] = idOf(index);
                },
                async finish(abortSignal) {
                    await blob.commitBlockList(ids, { abortSignal }).catch(async (error) => {
                        // Another job has made the object of its own blocks, and ours went with them.
                        const isThere = azureCodeOf(error).code === 'InvalidBlockList' && (await sizeOf(key, abortSignal)) === sizeBytes;
                        if (!isThere)
                            throw error;
                    });
                },
                // Azure throws away what is not made an object within a week.
                abandon: async () => { },
            };
        },
    };
}
const unlessMissing = (error) => {
    const { status, code } = azureCodeOf(error);
    if (status === 404 && code !== 'ContainerNotFound')
        return undefined;
    throw error;
};


/***/ })

};
