export const id = 5281;
export const ids = [5281];
export const modules = {

/***/ 64262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qk: () => (/* binding */ awsReason),
/* harmony export */   cD: () => (/* binding */ awsCredentials),
/* harmony export */   mp: () => (/* binding */ awsLoginHint)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _aws_sdk_credential_provider_node__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5861);
/* harmony import */ var ini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15756);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _login_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71273);





/**
 * Finds credentials by the chain of AWS's own SDK (environment, web identity, profiles, containers, the machine's role) and
 * hides them in the log.
 */
function awsCredentials(log, login = {}) {
    const { key, profile, keyFile } = login;
    const chain = key
        ? async () => key
        : keyFile
            ? () => keyOf(keyFile, profile ?? 'default')
            : (0,_aws_sdk_credential_provider_node__WEBPACK_IMPORTED_MODULE_4__.defaultProvider)(profile ? { profile } : {});
    return async (properties) => {
        const found = await chain(properties);
        log.mask(found.secretAccessKey);
        if (found.sessionToken)
            log.mask(found.sessionToken);
        return found;
    };
}
/**
 * Reads a key from a file that the repository may have named. Keys alone: the SDK would also run the programs that such a
 * file can name (`credential_process`), and a pull request can change both.
 */
async function keyOf(file, profile) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _login_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CloudLoginError */ .V('no credentials', `"${file}" (credentialpath) cannot be read`, cause);
    });
    const { [profile]: section = {} } = ini__WEBPACK_IMPORTED_MODULE_1__.parse(text);
    const { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey, aws_session_token: token } = section;
    if (accessKeyId && secretAccessKey)
        return { accessKeyId, secretAccessKey, ...(token && { sessionToken: token }) };
    throw new _login_error_js__WEBPACK_IMPORTED_MODULE_3__/* .CloudLoginError */ .V('no credentials', `"${file}" (credentialpath) has no key for the profile ${profile}`);
}
/** The reason in one line: the SDK explains itself over several, of which the first says what happened. */
const awsReason = (error) => (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
/** What to do when a login of AWS is missing or may not do something. */
const awsLoginHint = (rights) => `Use aws-actions/configure-aws-credentials before this step, with a role that may ${rights}.`;


/***/ }),

/***/ 75281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3Bucket: () => (/* binding */ openS3Bucket)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/store/buckets/cloud.js
var cloud = __webpack_require__(7983);
// EXTERNAL MODULE: ./build/store/buckets/cloud-bucket.js + 2 modules
var cloud_bucket = __webpack_require__(99278);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./build/clouds/aws.js
var aws = __webpack_require__(64262);
// EXTERNAL MODULE: ./build/store/buckets/settings.js
var buckets_settings = __webpack_require__(21473);
;// CONCATENATED MODULE: ./build/store/buckets/s3-client.js







const CONNECT_MS = 10_000;
const CONNECTIONS = { keepAlive: true, maxSockets: 128 };
/** Makes a client by DVC's settings of a remote, then by what the environment and the profiles of AWS say. */
async function openS3Client({ settings = {}, environment, log }) {
    const endpoint = settings['endpointurl'];
    const elsewhere = endpoint ?? environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'];
    const profile = settings['profile'] ?? environment['AWS_PROFILE'];
    // boto knows both variables, the SDK for JavaScript only the first. S3 tells the right region where this one is wrong.
    const region = settings['region'] ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'];
    const tls = await trust(settings['ssl_verify']);
    const config = {
        ...(endpoint && { endpoint: parseEndpoint(endpoint, (0,buckets_settings/* isOff */.g)(settings['use_ssl'])) }),
        ...(region || !profile ? { region: region || 'us-east-1' } : {}),
        ...(profile && { profile }),
        // A name of its own for each bucket is for Amazon alone; elsewhere DNS seldom has it.
        forcePathStyle: elsewhere !== undefined,
        followRegionRedirects: true,
        // Bytes are checked by their own digests. Many servers do not know the newer checksums.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        // Repeating is done above, alike for all clouds.
        maxAttempts: 1,
        credentials: (0,aws/* awsCredentials */.cD)(log, loginOf(settings, profile)),
        requestHandler: {
            connectionTimeout: CONNECT_MS,
            httpAgent: new external_node_http_.Agent(CONNECTIONS),
            httpsAgent: new external_node_https_.Agent({ ...CONNECTIONS, ...tls }),
        },
    };
    if (!(0,buckets_settings/* isOn */.M)(settings['allow_anonymous_login']))
        return new dist_cjs/* S3Client */.YxF(config);
    const credentials = { accessKeyId: '', secretAccessKey: '' };
    return new dist_cjs/* S3Client */.YxF({ ...config, credentials, signer: { sign: async (request) => request } });
}
function loginOf(settings, profile) {
    const { access_key_id: accessKeyId, secret_access_key: secretAccessKey, session_token: sessionToken } = settings;
    const key = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) } : undefined;
    return { profile, key, keyFile: settings['credentialpath'] };
}
function parseEndpoint(text, plain) {
    const url = /^https?:\/\//i.test(text) ? text : `${plain ? 'http' : 'https'}://${text}`;
    if (URL.canParse(url))
        return url;
    throw new errors/* UserError */.yo(`"${text}" is not an endpoint of S3 (endpointurl).`, {
        hint: 'Write https://HOST or https://HOST:PORT.',
    });
}
/** `ssl_verify` is false, or the path of the certificates to trust. */
async function trust(verify) {
    if (verify === undefined || (0,buckets_settings/* isOn */.M)(verify))
        return {};
    if ((0,buckets_settings/* isOff */.g)(verify))
        return { rejectUnauthorized: false };
    const ca = await (0,promises_.readFile)(verify).catch((cause) => {
        throw new errors/* UserError */.yo(`The certificates "${verify}" (ssl_verify) cannot be read.`, { cause });
    });
    return { ca };
}
/** What every request for an object needs: the key of the customer's own, where objects are encrypted by one. */
function s3KeySettings(settings) {
    const { sse_customer_algorithm: SSECustomerAlgorithm, sse_customer_key: SSECustomerKey } = settings;
    return { ...(SSECustomerKey && { SSECustomerAlgorithm: SSECustomerAlgorithm ?? 'AES256', SSECustomerKey }) };
}
/** What an object is stored with, by DVC's names. */
const STORING = {
    sse: 'ServerSideEncryption',
    sse_kms_key_id: 'SSEKMSKeyId',
    acl: 'ACL',
    grant_read: 'GrantRead',
    grant_read_acp: 'GrantReadACP',
    grant_write_acp: 'GrantWriteACP',
    grant_full_control: 'GrantFullControl',
};
/** Translates DVC's settings for encryption and for who may read. */
function s3StoringSettings(settings) {
    const given = Object.entries(STORING).flatMap(([name, field]) => (settings[name] ? [[field, settings[name]]] : []));
    return Object.fromEntries(given);
}

// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
// EXTERNAL MODULE: ./build/store/buckets/trouble.js
var trouble = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/store/buckets/s3-trouble.js



const RIGHTS = 's3:GetObject, s3:PutObject and s3:ListBucket';
/** S3 in the words of messages. */
const s3Words = (bucket) => ({
    name: 'S3',
    bucket: `bucket ${bucket}`,
    advice: {
        'no credentials': `${(0,aws/* awsLoginHint */.mp)(`${RIGHTS} there`)} For DVC's own settings use .dvc/config.local.`,
        'wrong credentials': 'Check the access key and its secret, and that they belong to this endpoint.',
        expired: 'Log in again right before this step, or for longer (role-duration-seconds).',
        'not allowed': `Give the role ${RIGHTS} for ${bucket}: without the last a missing object looks like this, too.`,
        'no bucket': 'Make it first, or mend its name in the URL.',
        region: "Set AWS_REGION, or `region` of the remote in .dvc/config, to the bucket's own.",
    },
});
/** S3's codes (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html) and those of the SDK. */
const KINDS = {
    CredentialsProviderError: 'no credentials',
    TokenProviderError: 'no credentials',
    InvalidAccessKeyId: 'wrong credentials',
    SignatureDoesNotMatch: 'wrong credentials',
    InvalidToken: 'wrong credentials',
    InvalidIdentityToken: 'wrong credentials',
    ExpiredToken: 'expired',
    ExpiredTokenException: 'expired',
    TokenRefreshRequired: 'expired',
    RequestTimeTooSkewed: 'clock',
    RequestExpired: 'clock',
    NoSuchBucket: 'no bucket',
    PermanentRedirect: 'region',
    TemporaryRedirect: 'region',
    AuthorizationHeaderMalformed: 'region',
    IllegalLocationConstraintException: 'region',
    PreconditionFailed: 'changed',
    InvalidRange: 'changed',
    RequestTimeout: 'passing',
    OperationAborted: 'passing',
    SlowDown: 'passing',
};
/** The status and the code of what the SDK threw. */
function codeOf(error) {
    const { $metadata, Code, name } = error;
    return { status: $metadata?.httpStatusCode, code: Code ?? name ?? '' };
}
/** Says what an error of the SDK comes down to. */
function s3Trouble(error) {
    const { status, code } = codeOf(error);
    const { $metadata, $response, message, Region } = error;
    const words = (0,trouble/* wordsOf */.Z9)(status, code, Region ? `${message} (the bucket is in ${Region})` : message);
    // The SDK has set its clock by the server's: the next attempt goes well.
    if ($metadata?.clockSkewCorrected)
        return { kind: 'passing', words };
    const kind = (0,trouble/* kindOf */.I)(KINDS, code, status);
    if (kind === 'unknown' && status === 301)
        return { kind: 'region', words };
    return { kind, words, retryAfterMs: (0,http/* retryAfterMs */.V)($response?.headers['retry-after']) };
}

;// CONCATENATED MODULE: ./build/store/buckets/s3.js







const PARTS_AT_ONCE = 4;
/** Opens a bucket of Amazon's S3, or of any server that speaks it. @throws {UserError} for settings that cannot be. */
async function openS3Bucket(url, options) {
    const place = (0,cloud/* parseBucketUrl */.L)(url);
    if (!place)
        throw new errors/* UserError */.yo(`"${url}" is not the URL of a bucket of S3.`, { hint: 'Write s3://BUCKET/PREFIX.' });
    const client = await openS3Client(options);
    return (0,cloud_bucket/* openCloudBucket */.q)(s3Cloud(client, url, place, options), options);
}
function s3Cloud(client, url, { bucket: Bucket, prefix }, { settings = {}, pageSize: MaxKeys }) {
    const keyed = s3KeySettings(settings);
    const stored = { ...keyed, ...s3StoringSettings(settings) };
    const open = async (Key, { from, etag }, abortSignal) => {
        const Range = from > 0 ? `bytes=${from}-` : undefined;
        const answer = await client
            .send(new dist_cjs/* GetObjectCommand */.jLs({ Bucket, Key, Range, IfMatch: etag, ...keyed }), { abortSignal })
            .catch(unlessMissing);
        if (!answer)
            return undefined;
        const sizeBytes = (0,cloud/* wholeSize */.J)(answer.ContentRange, answer.ContentLength);
        return { sizeBytes, etag: answer.ETag, body: answer.Body };
    };
    return {
        url,
        prefix,
        words: s3Words(Bucket),
        troubleOf: s3Trouble,
        open,
        async put(Key, Body, abortSignal) {
            await client.send(new dist_cjs/* PutObjectCommand */.wKZ({ Bucket, Key, Body, ...stored }), { abortSignal });
        },
        async sizeOf(Key, abortSignal) {
            try {
                const answer = await client.send(new dist_cjs/* HeadObjectCommand */.l81({ Bucket, Key, ...keyed }), { abortSignal });
                return answer.ContentLength;
            }
            catch (error) {
                const { status } = codeOf(error);
                if (status === 404)
                    return undefined;
                if (status === undefined || (0,trouble/* isPassing */.WG)(status))
                    throw error;
                // The answer to a HEAD has no body, so nobody knows why it was refused: GET says it.
                const opened = await open(Key, { from: 0 }, abortSignal);
                opened?.body.destroy();
                return opened?.sizeBytes;
            }
        },
        async page(Prefix, ContinuationToken, abortSignal) {
            const answer = await client.send(new dist_cjs/* ListObjectsV2Command */.u6x({ Bucket, Prefix, ContinuationToken, MaxKeys }), {
                abortSignal,
            });
            const objects = (answer.Contents ?? []).map(({ Key = '', Size = 0 }) => ({ key: Key, sizeBytes: Size }));
            return { objects, next: answer.NextContinuationToken };
        },
        async delete(Key, abortSignal) {
            await client.send(new dist_cjs/* DeleteObjectCommand */.k4j({ Bucket, Key }), { abortSignal });
        },
        async startParts(Key, sizeBytes, abortSignal) {
            const start = new dist_cjs/* CreateMultipartUploadCommand */.nG4({ Bucket, Key, ...stored });
            const { UploadId } = await client.send(start, { abortSignal });
            const upload = { Bucket, Key, UploadId };
            const Parts = [];
            const isThere = async (signal) => (await this.sizeOf(Key, signal)) === sizeBytes;
            return {
                atOnce: PARTS_AT_ONCE,
                async part(index, _offset, Body, signal) {
                    const part = new dist_cjs/* UploadPartCommand */.iVK({ ...upload, PartNumber: index + 1, Body, ...keyed });
                    const { ETag } = await client.send(part, { abortSignal: signal });
                    Parts[index] = { PartNumber: index + 1, ETag };
                },
                async finish(signal) {
                    const finish = new dist_cjs/* CompleteMultipartUploadCommand */.Gym({ ...upload, MultipartUpload: { Parts }, ...keyed });
                    await client.send(finish, { abortSignal: signal }).catch(async (error) => {
                        // It went well before, and only the answer was lost.
                        if (codeOf(error).code !== 'NoSuchUpload' || !(await isThere(signal)))
                            throw error;
                    });
                },
                async abandon(signal) {
                    await client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(upload), { abortSignal: signal });
                },
            };
        },
    };
}
const unlessMissing = (error) => {
    const { status, code } = codeOf(error);
    if (status === 404 && code !== 'NoSuchBucket')
        return undefined;
    throw error;
};


/***/ })

};
